//! The text of a path -> the place that it names, if a schema has it.
//!
//! A path has the form that reports print, or that of libvirt's queries:
//!
//! | report | libvirt | what it names |
//! |---|---|---|
//! | `blockdev-add` | `blockdev-add` | a command or event |
//! | `blockdev-add arguments` | `blockdev-add/arg-type` | what it takes |
//! | `query-block return` | `query-block/ret-type` | what it returns |
//! | `STOP data` | `STOP/arg-type` | what it carries |
//! | `….device` | `…/device` | a member |
//! | | `…/*device` | a member that is optional |
//! | `….driver=file` | `…/+file` | what a value of a union's tag adds |
//! | `….aio=io_uring` | `…/aio/^io_uring` | a value |
//! | `… feature fdset` | `…/$fdset` | a feature |
//! | | `…/!string` | a built-in type, by its JSON type |
//! | `…[]` | | the elements of an array |
//! | `BlockdevAioOptions=io_uring` | | a part of a type |
//!
//! `[]` can be left out, as libvirt does.

mod parse;
mod walk;

use thiserror::Error;

use super::place::Place;
use crate::ids::TypeId;
use crate::schema::Schema;
use qapi_text::Text;

/// The path to something in a schema, as text; see the [table](self).
///
/// ```
/// # use qapi_parser::{Loader, Memory};
/// use qapi_schema::wire::{Lookup, Query};
///
/// # let text = "
/// #     { 'enum': 'Driver', 'data': [ 'file', { 'name': 'ssh', 'if': 'CONFIG_SSH' } ] }
/// #     { 'struct': 'File', 'data': { 'name': 'str' } }
/// #     { 'union': 'Options', 'base': { 'driver': 'Driver' }, 'discriminator': 'driver',
/// #       'data': { 'file': 'File' } }
/// #     { 'command': 'blockdev-add', 'data': 'Options', 'boxed': true }";
/// # let files = Memory::new().file("main.json", text);
/// # let schema = Loader::new().reader(files).load("main.json")?;
/// let query: Query = "blockdev-add/arg-type/+file/name".parse()?;
/// let Lookup::Found(place) = query.find(&schema) else { panic!() };
/// assert_eq!(place.to_string(), "arguments.driver=file.name");
///
/// let query: Query = "blockdev-add arguments.driver=ssh".parse()?;
/// let Lookup::Found(place) = query.find(&schema) else { panic!() };
/// assert_eq!(place.conditions.len(), 1);
///
/// let query: Query = "blockdev-add arguments.drivr".parse()?;
/// let Lookup::Absent(absent) = query.find(&schema) else { panic!() };
/// assert_eq!(absent.similar.as_deref(), Some("driver"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// A command, an event or a type.
    root: String,
    steps: Vec<QueryStep>,
    /// Whether dots separate the steps. Until 2.5, there were names with dots.
    has_dots: bool,
}

/// A text is not a path.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{}` is not a path: {reason}", text.line())]
#[non_exhaustive]
pub struct ParseQueryError {
    /// The text.
    pub text: Text,
    /// What is wrong with it.
    pub reason: &'static str,
}

/// What a schema has where a path leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup<'s> {
    /// It has this place. If the path leads to several, it is the one that promises most.
    Found(Place<'s>),
    /// It does not say: any value, any string or any argument is possible here.
    Open(Place<'s>),
    /// It does not have it.
    Absent(Absent),
}

/// Where a path leads out of a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Absent {
    /// The number of steps that the schema has.
    pub depth: usize,
    /// The name that the schema does not have.
    pub name: String,
    /// The name that the schema has at this place, and that is most similar.
    pub similar: Option<String>,
    /// Cases of a union in which the name exists: `driver=qcow2`.
    pub cases: Vec<String>,
}

/// An object that a path leads through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Passed {
    /// The type of the object.
    pub type_id: TypeId,
    /// Where the rest of the path begins, in the text after the name of the message.
    pub rest: usize,
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
struct QueryStep {
    kind: StepKind,
    /// Where the step ends in the text after the name of the message.
    end: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum StepKind {
    /// What a message carries: `arguments`, `return`, `data`, `arg-type` or `ret-type`.
    Payload(String),
    Element,
    Member {
        name: String,
        must_be_optional: bool,
    },
    /// A member with one of its values, which may be a tag: `driver=qcow2`.
    Assigned {
        name: String,
        value: String,
    },
    /// A value of the tag, whatever that is called.
    Branch(String),
    Value(String),
    Feature(String),
    JsonType(String),
}

impl QueryStep {
    /// The step whose name goes on with that of the next one, after a dot.
    fn joined(&self, next: &Self) -> Option<Self> {
        let (text, value) = match &next.kind {
            StepKind::Member { name, .. } => (name, None),
            StepKind::Assigned { name, value } => (name, Some(value)),
            _ => return None,
        };
        let kind = match (self.kind.clone(), value) {
            (StepKind::Value(old), None) => StepKind::Value(format!("{old}.{text}")),
            (StepKind::Assigned { name, value: old }, None) => StepKind::Assigned {
                name,
                value: format!("{old}.{text}"),
            },
            (StepKind::Member { name, .. }, Some(value)) => StepKind::Assigned {
                name: format!("{name}.{text}"),
                value: value.clone(),
            },
            (
                StepKind::Member {
                    name,
                    must_be_optional,
                },
                None,
            ) => StepKind::Member {
                name: format!("{name}.{text}"),
                must_be_optional,
            },
            _ => return None,
        };
        Some(Self {
            kind,
            end: next.end,
        })
    }
}

impl StepKind {
    /// The name that a schema may lack.
    fn name(&self) -> &str {
        match self {
            Self::Element => "[]",
            Self::Payload(name)
            | Self::Member { name, .. }
            | Self::Assigned { value: name, .. }
            | Self::Branch(name)
            | Self::Value(name)
            | Self::Feature(name)
            | Self::JsonType(name) => name,
        }
    }
}

impl Query {
    /// What a schema has where the path leads.
    #[must_use]
    pub fn find<'s>(&self, schema: &'s Schema) -> Lookup<'s> {
        walk::walk(self, schema).lookup
    }

    /// The objects that the path leads through, if the schema has everything on it.
    #[must_use]
    pub fn objects(&self, schema: &Schema) -> Option<Vec<Passed>> {
        let walked = walk::walk(self, schema);
        matches!(walked.lookup, Lookup::Found(_)).then_some(walked.passed)
    }
}
