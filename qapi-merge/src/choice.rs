//! The choices that a merge made, to be listed.

use std::fmt;

use qapi_schema::Label;
use qapi_schema::source::Location;
use qapi_schema::text::Text;

use crate::input::Inputs;
use crate::parts::{Part, Use};

/// An item whose types differ from release to release, and the form that it got.
///
/// Shown on one line, such as ``Job.speed: `int or uint64`, which holds the values of both: `int`
/// in 2.12, `size` in 6.0``.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Choice {
    /// The item: a type, or a place such as `BlockInfo.size`.
    pub item: Text,
    /// What it is in the merged schema.
    pub form: Form,
    /// What it is in the releases, by the release that first has it so.
    pub sides: Vec<Side>,
}

/// What an item is in one release, and in those that follow.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Side {
    /// The release.
    pub label: Label,
    /// Its type, as the schema has it.
    pub type_text: Text,
    /// Where that is written.
    pub location: Option<Location>,
}

/// The form of an item whose types differ.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// A type that was renamed: it has the newest name.
    Renamed,
    /// A type that holds the values of both, although both exist side by side.
    Joined(Text),
    /// A built-in type that holds the values of both.
    Number(Text),
    /// An enum, which keeps other strings.
    Enum(Text),
    /// An alternate: the JSON kind tells the types apart.
    Alternate(Text),
    /// Any JSON value.
    Any,
    /// A union, whose branches the struct does not have.
    Union,
    /// A struct with the members of all branches of the union.
    Struct,
    /// A union, of which these members are in some releases in the base and in others in
    /// branches. They are optional members of the union.
    Base(Vec<Text>),
    /// A union where some release takes arguments that its schema does not name (`gen`: false).
    /// There is no place for those in a union.
    NamedArguments,
    /// The type of one release, because a preference says so. It does not hold the values of
    /// the others.
    Preferred,
}

/// What a place is in the releases: a side for each that differs from the one before.
pub(crate) fn sides(inputs: &Inputs<'_>, uses: &[Use]) -> Vec<Side> {
    sides_by(inputs, uses, |part| {
        inputs.get(part.release).schema.type_text(part.id)
    })
}

/// The same for structs and unions, the latter with their tags.
pub(crate) fn shape_sides(inputs: &Inputs<'_>, uses: &[Use]) -> Vec<Side> {
    sides_by(inputs, uses, |part| {
        match inputs.get(part.release).schema.variants(part.id) {
            Some(variants) => format!("union by {}", variants.tag),
            None => "struct".to_owned(),
        }
    })
}

fn sides_by(inputs: &Inputs<'_>, uses: &[Use], text: impl Fn(Part) -> String) -> Vec<Side> {
    let mut sides: Vec<Side> = Vec::new();
    for of in uses {
        let type_text: Text = text(of.part).into();
        if sides.last().is_none_or(|last| last.type_text != type_text) {
            sides.push(Side {
                label: inputs.get(of.part.release).label.clone(),
                type_text,
                location: inputs.locate(of.part.release, of.span),
            });
        }
    }
    sides
}

/// A side with its place: `int in 2.12 (qapi/block.json:1:2)`.
impl fmt::Display for Side {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` in {}", self.type_text.line(), self.label)?;
        match &self.location {
            Some(location) => write!(formatter, " ({location})"),
            None => Ok(()),
        }
    }
}

pub(crate) fn write_sides(sides: &[Side], formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let texts: Vec<String> = sides.iter().map(Side::to_string).collect();
    formatter.write_str(&texts.join(", "))
}

impl Choice {
    /// The choice with the place of each type, on several lines.
    #[must_use]
    pub fn in_full(&self) -> String {
        let sides = self.sides.iter().map(|side| format!("\n    {side}"));
        format!(
            "{}: {}{}",
            self.item.line(),
            self.form,
            sides.collect::<String>()
        )
    }

    /// The types without the places.
    fn sides_in_short(&self) -> String {
        let sides = self.sides.iter();
        let texts = sides.map(|side| format!("`{}` in {}", side.type_text.line(), side.label));
        texts.collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (item, sides) = (self.item.line(), self.sides_in_short());
        if self.form == Form::Renamed
            && let [older, newer] = &*self.sides
        {
            let (old, new) = (older.type_text.line(), newer.type_text.line());
            let (since, until) = (&newer.label, &older.label);
            return write!(
                formatter,
                "{item}: `{old}` in {until} is `{new}` in {since}"
            );
        }
        write!(formatter, "{item}: {}: {sides}", self.form)
    }
}

/// What was chosen, as the beginning of a sentence.
impl fmt::Display for Form {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Renamed => formatter.write_str("renamed"),
            Self::Joined(name) => write!(formatter, "`{}`, with the members of both", name.line()),
            Self::Number(name) => write!(
                formatter,
                "`{}`, which holds the values of both",
                name.line()
            ),
            Self::Enum(name) => write!(formatter, "`{}`, which keeps other strings", name.line()),
            Self::Alternate(name) => write!(formatter, "the alternate `{}`", name.line()),
            Self::Any => formatter.write_str("any JSON value"),
            Self::Union => formatter.write_str("a union"),
            Self::Struct => formatter.write_str("a struct with the members of all branches"),
            Self::Base(names) => {
                let names: Vec<String> = names
                    .iter()
                    .map(|name| format!("`{}`", name.line()))
                    .collect();
                write!(
                    formatter,
                    "a union with {} outside of its branches",
                    names.join(", ")
                )
            }
            Self::NamedArguments => {
                formatter.write_str("a union, without arguments that the schemas do not name")
            }
            Self::Preferred => formatter.write_str("as preferred, not holding for all releases"),
        }
    }
}
