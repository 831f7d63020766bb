//! Places in messages.

use std::fmt;

/// One step from a message to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Step<'s> {
    /// A command's arguments.
    Arguments,
    /// What a command returns.
    Return,
    /// An event's data.
    Data,
    /// The member of this name.
    Member(&'s str),
    /// What the members are where the tag of this name has this value.
    Case(&'s str, &'s str),
    /// A value of an enum.
    Value(&'s str),
    /// Any element of an array.
    Element,
    /// A value of this JSON kind, where there may be several.
    Choice(Kind),
}

/// JSON's kinds of values, as far as the branches of an alternate are told apart by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Null,
    Bool,
    Number,
    String,
    Array,
    Object,
}

/// With an article, as part of a sentence.
impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Null => "null",
            Self::Bool => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}

/// The tags whose values are known at the end of a path, and these values.
pub(crate) fn cases<'p, 's>(
    steps: &'p [Step<'s>],
) -> impl Iterator<Item = (&'s str, &'s str)> + use<'p, 's> {
    steps.iter().rev().map_while(|step| match step {
        Step::Case(tag, value) => Some((*tag, *value)),
        _ => None,
    })
}

/// The value that a tag is known to have at the end of a path.
pub(crate) fn case<'s>(steps: &[Step<'s>], tag: &str) -> Option<&'s str> {
    let mut known = cases(steps).filter(|(of, _)| *of == tag);
    known.next().map(|(_, value)| value)
}

/// The JSON kinds that a path leads through, which its text leaves out.
pub(crate) fn kinds(steps: &[Step<'_>]) -> String {
    let kinds = steps.iter().filter_map(|step| match step {
        Step::Choice(kind) => Some(kind.to_string()),
        _ => None,
    });
    kinds.collect::<Vec<_>>().join(", ")
}

/// A path as people write it: `arguments.driver=qcow2.encrypt.format`, `return[].status`.
/// The kinds of alternates are not in it: what follows tells them.
pub(crate) fn text(steps: &[Step<'_>]) -> String {
    let mut text = String::new();
    for step in steps {
        let dot = if text.is_empty() { "" } else { "." };
        match step {
            Step::Arguments => text.push_str("arguments"),
            Step::Return => text.push_str("return"),
            Step::Data => text.push_str("data"),
            Step::Member(name) => text.extend([dot, name]),
            Step::Case(tag, value) => text.extend([dot, tag, "=", value]),
            Step::Value(value) => text.extend(["=", value]),
            Step::Element => text.push_str("[]"),
            Step::Choice(_) => {}
        }
    }
    text
}
