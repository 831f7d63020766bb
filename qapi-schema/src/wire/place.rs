//! Places in messages: where something is, and what must hold for it to be there.

use std::fmt;

use super::{JsonKind, Lifecycle};
use crate::condition::Condition;

/// The value of a union's tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Case<'s> {
    /// The name of the tag.
    pub tag: &'s str,
    /// Its value.
    pub value: &'s str,
}

/// `tag=value`
impl fmt::Display for Case<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}={}", self.tag, self.value)
    }
}

/// One step from a message to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step<'s> {
    /// A command's arguments.
    Arguments,
    /// What a command returns.
    Return,
    /// An event's data.
    Data,
    /// The member of this name.
    Member(&'s str),
    /// What the object is where its tag has this value.
    Case(Case<'s>),
    /// A value of an enum.
    Value(&'s str),
    /// Any element of an array.
    Element,
    /// A value of this JSON kind, where there may be several.
    Choice(JsonKind),
}

/// A place in a message: the path to it, and what must hold for it to be there.
///
/// Shown as people write it: `arguments.driver=qcow2.encrypt.format`, `return[].status`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place<'s> {
    /// The way from the message to the place; nothing for the message as a whole.
    pub steps: Vec<Step<'s>>,
    /// The build conditions on the way, all of which must hold.
    pub conditions: Vec<&'s Condition>,
    /// What is promised of it, or of what it is part of.
    pub lifecycle: Lifecycle,
}

impl<'s> Place<'s> {
    /// The place that is one step further.
    #[must_use]
    pub fn then(&self, step: Step<'s>) -> Self {
        let mut place = self.clone();
        place.steps.push(step);
        place
    }

    /// The place, in or below something of which this is promised.
    #[must_use]
    pub fn within(mut self, lifecycle: Lifecycle) -> Self {
        self.lifecycle = self.lifecycle.max(lifecycle);
        self
    }

    /// The place, in or below something that is only there under this condition.
    #[must_use]
    pub fn under(mut self, condition: Option<&'s Condition>) -> Self {
        self.conditions.extend(condition);
        self
    }

    /// The tags whose values are known of the object at the end of the path, the nearest
    /// first, and these values.
    pub fn cases(&self) -> impl Iterator<Item = Case<'s>> + use<'_, 's> {
        self.steps.iter().rev().map_while(|step| match step {
            Step::Case(case) => Some(*case),
            _ => None,
        })
    }

    /// The value that a tag of the object at the end of the path is known to have.
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

/// A path as people write it. The kinds of alternates are not in it: what follows tells
/// them.
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
