//! Paths to parts of a schema, as text.
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

use std::error::Error;
use std::fmt;

use qapi_text::Text;

/// The path to something in a schema; see the [table](self).
///
/// ```
/// use qapi_path::{Query, StepKind};
///
/// let query: Query = "STOP data.reason".parse()?;
/// assert_eq!(query.root, "STOP");
/// let last = query.steps.last().map(|step| &step.kind);
/// assert!(matches!(last, Some(StepKind::Member { name, .. }) if name == "reason"));
/// # Ok::<(), qapi_path::ParseQueryError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// A command, an event or a type.
    pub root: String,
    /// The way from there.
    pub steps: Vec<Step>,
    /// Whether dots separate the steps. Until QEMU 2.5, there were names with dots.
    has_dots: bool,
}

impl Query {
    /// Whether it begins with a type. Only the name of a type has both capital and small letters.
    ///
    /// ```
    /// use qapi_path::Query;
    ///
    /// let begins_with_type = |path: &str| path.parse().map(|query: Query| query.begins_with_type());
    /// assert!(begins_with_type("BlockdevAioOptions=io_uring")?);
    /// assert!(!begins_with_type("blockdev-add arguments.driver=file.aio=io_uring")?);
    /// assert!(!begins_with_type("STOP data")?);
    /// # Ok::<(), qapi_path::ParseQueryError>(())
    /// ```
    #[must_use]
    pub fn begins_with_type(&self) -> bool {
        let has = |is: fn(&char) -> bool| self.root.chars().any(|letter| is(&letter));
        has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase)
    }

    /// The path with a value of a tag, as in `driver=qcow2`, put in before the step with this index.
    /// `None` if that is not such a value, or there is no such step.
    ///
    /// ```
    /// use qapi_path::Query;
    ///
    /// let query: Query = "blockdev-add arguments.lazy-refcounts".parse()?;
    /// let in_case: Query = "blockdev-add arguments.driver=qcow2.lazy-refcounts".parse()?;
    /// let steps = |query: &Query| query.steps.iter().map(|step| step.kind.clone()).collect::<Vec<_>>();
    /// assert_eq!(steps(&query.in_case(1, "driver=qcow2").unwrap()), steps(&in_case));
    /// # Ok::<(), qapi_path::ParseQueryError>(())
    /// ```
    #[must_use]
    pub fn in_case(&self, index: usize, case: &str) -> Option<Self> {
        let (name, value) = case.split_once('=')?;
        let before = self.steps.get(index)?;
        let case = Step {
            kind: StepKind::Assigned {
                name: name.to_owned(),
                value: value.to_owned(),
            },
            end: before.end,
        };
        let mut query = self.clone();
        query.steps.insert(index, case);
        Some(query)
    }

    /// The ways to read the steps at the beginning of some of this path's: each as it is, or as
    /// one whose name has dots. The longest comes first.
    ///
    /// ```
    /// use qapi_path::Query;
    ///
    /// let query: Query = "blkdebug arguments.event=l1_grow.alloc_table".parse()?;
    /// let readings = query.readings(&query.steps[1..]);
    /// let names: Vec<&str> = readings.iter().map(|step| step.kind.name()).collect();
    /// assert_eq!(names, ["l1_grow.alloc_table", "l1_grow"]);
    /// # Ok::<(), qapi_path::ParseQueryError>(())
    /// ```
    #[must_use]
    pub fn readings(&self, steps: &[Step]) -> Vec<Step> {
        let mut readings: Vec<Step> = steps.first().cloned().into_iter().collect();
        for next in steps.iter().skip(1).take_while(|_| self.has_dots) {
            match readings.last().and_then(|step| step.joined(next)) {
                Some(joined) => readings.push(joined),
                None => break,
            }
        }
        readings.reverse();
        readings
    }
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where it leads.
    pub kind: StepKind,
    /// Where it ends in the text after the root, in bytes.
    pub end: usize,
}

/// Where a step of a path leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepKind {
    /// To what a message carries: `arguments`, `return`, `data`, `arg-type` or `ret-type`.
    Payload(String),
    /// To the elements of an array.
    Element,
    /// To a member.
    Member {
        /// Its name.
        name: String,
        /// Whether the path is wrong if the member is mandatory.
        must_be_optional: bool,
    },
    /// To a value of a member, or if the member is a tag to what the value adds:
    /// `driver=qcow2`.
    Assigned {
        /// The name of the member.
        name: String,
        /// The value.
        value: String,
    },
    /// To what a value of the tag adds, whatever the tag is called.
    Branch(String),
    /// To a value of an enum.
    Value(String),
    /// To a feature.
    Feature(String),
    /// To the same place, if the values there are of this JSON type.
    JsonType(String),
}

impl Step {
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
    #[must_use]
    pub fn name(&self) -> &str {
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

/// A text is not a path.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseQueryError {
    /// The text.
    pub text: Text,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl ParseQueryError {
    /// The error for a path that [begins with a type](Query::begins_with_type) where types have no
    /// names, as in a reply to `query-qmp-schema`.
    #[must_use]
    pub fn of_type(path: &str) -> Self {
        Self {
            text: path.into(),
            reason: "it begins with a type, and QEMU's reply has no names of types",
        }
    }
}

impl fmt::Display for ParseQueryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, reason } = self;
        write!(formatter, "`{}` is not a path: {reason}", text.line())
    }
}

impl Error for ParseQueryError {}

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
