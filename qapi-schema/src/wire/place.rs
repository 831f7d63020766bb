//! Places in messages: the path to something, and what must hold for it to be there.

use std::fmt;

use super::kind::JsonKind;
use super::lifecycle::Lifecycle;
use crate::condition::Condition;

/// A union's tag with one of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Case<'s> {
    /// The name of the tag.
    pub tag: &'s str,
    /// The value.
    pub value: &'s str,
}

/// `tag=value`
impl fmt::Display for Case<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}={}", self.tag, self.value)
    }
}

/// One step on the path from a message to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step<'s> {
    /// The arguments of a command.
    Arguments,
    /// The return value of a command.
    Return,
    /// The data of an event.
    Data,
    /// The member with this name.
    Member(&'s str),
    /// The object if its tag has this value.
    Case(Case<'s>),
    /// This value of an enum.
    Value(&'s str),
    /// Any element of an array.
    Element,
    /// The value if it has this JSON kind, where several are possible.
    Choice(JsonKind),
}

/// A place in a message: the path to it, and what must hold for it to be there.
///
/// Its text is the path, in the form of [`path_text`].
///
/// ```
/// use qapi_schema::wire::{Case, Lifecycle, Place, Step};
///
/// let case = Case { tag: "driver", value: "qcow2" };
/// let encrypt = Place::default()
///     .then(Step::Arguments)
///     .then(Step::Case(case))
///     .then(Step::Member("encrypt"))
///     .within(Lifecycle::Deprecated);
/// assert_eq!(encrypt.to_string(), "arguments.driver=qcow2.encrypt");
/// assert_eq!(encrypt.lifecycle, Lifecycle::Deprecated);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place<'s> {
    /// The path from the message to the place; empty for the message itself.
    pub steps: Vec<Step<'s>>,
    /// The build conditions on the path, all of which must hold.
    pub conditions: Vec<&'s Condition>,
    /// The lifecycle of the place, or of something on the path if that promises less.
    pub lifecycle: Lifecycle,
}

impl<'s> Place<'s> {
    /// The place that is one step further, under the same conditions.
    #[must_use]
    pub fn then(&self, step: Step<'s>) -> Self {
        let mut place = self.clone();
        place.steps.push(step);
        place
    }

    /// The same place, with something on the path that has this lifecycle.
    #[must_use]
    pub fn within(mut self, lifecycle: Lifecycle) -> Self {
        self.lifecycle = self.lifecycle.max(lifecycle);
        self
    }

    /// The same place, with something on the path that has this condition.
    #[must_use]
    pub fn under(mut self, condition: Option<&'s Condition>) -> Self {
        self.conditions.extend(condition);
        self
    }

    /// The tags of the object at the end of the path whose values are known from the path,
    /// the last one first.
    pub fn cases(&self) -> impl Iterator<Item = Case<'s>> + use<'_, 's> {
        self.steps.iter().rev().map_while(|step| match step {
            Step::Case(case) => Some(*case),
            _ => None,
        })
    }

    /// The value of a tag of the object at the end of the path, if it is known from the path.
    #[must_use]
    pub fn tag_value(&self, tag: &str) -> Option<&'s str> {
        let mut known = self.cases().filter(|case| case.tag == tag);
        known.next().map(|case| case.value)
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&path_text(&self.steps))
    }
}

/// A path as people write it: `arguments.driver=qcow2.encrypt.format`, `return[].status`.
/// A [`Step::Choice`] is not shown, as the steps after it imply the JSON kind.
#[must_use]
pub fn path_text(steps: &[Step<'_>]) -> String {
    let mut text = String::new();
    for step in steps {
        let dot = if text.is_empty() { "" } else { "." };
        match step {
            Step::Arguments => text.push_str("arguments"),
            Step::Return => text.push_str("return"),
            Step::Data => text.push_str("data"),
            Step::Member(name) => text.extend([dot, name]),
            Step::Case(case) => text.extend([dot, case.tag, "=", case.value]),
            Step::Value(value) => text.extend(["=", value]),
            Step::Element => text.push_str("[]"),
            Step::Choice(_) => {}
        }
    }
    text
}
