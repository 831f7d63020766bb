//! Places in messages: the path to something, and what must hold for it to be there.

use std::fmt;

use super::kind::JsonKind;
use super::lifecycle::Lifecycle;
use super::object::{Case, UnionCase};
use crate::condition::Condition;
use crate::model::{Definition, EnumValue, Member};
use crate::schema::Schema;

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

/// The path from a message to a part of it; empty for the message itself.
///
/// Shown as people write it: `arguments.driver=qcow2.encrypt.format`, `return[].status`. A
/// [`Step::Choice`] is not shown, as the steps after it imply the JSON kind.
///
/// ```
/// use qapi_schema::wire::{Case, Path, Step};
///
/// let case = Case { tag: "driver", value: "qcow2" };
/// let options = Path::default().then(Step::Arguments).then(Step::Case(case));
/// assert_eq!(options.tag_value("driver"), Some("qcow2"));
/// assert_eq!(options.then(Step::Member("encrypt")).to_string(), "arguments.driver=qcow2.encrypt");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path<'s> {
    /// The steps, from the message on.
    pub steps: Vec<Step<'s>>,
}

impl<'s> Path<'s> {
    /// The path that is one step longer.
    #[must_use]
    pub fn then(&self, step: Step<'s>) -> Self {
        let mut steps = Vec::with_capacity(self.steps.len() + 1);
        steps.extend(&self.steps);
        steps.push(step);
        Self { steps }
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

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut dot = "";
        for step in &self.steps {
            match step {
                Step::Arguments => formatter.write_str("arguments")?,
                Step::Return => formatter.write_str("return")?,
                Step::Data => formatter.write_str("data")?,
                Step::Member(name) => {
                    formatter.write_str(dot)?;
                    formatter.write_str(name)?;
                }
                Step::Case(case) => {
                    formatter.write_str(dot)?;
                    case.fmt(formatter)?;
                }
                Step::Value(value) => {
                    formatter.write_str("=")?;
                    formatter.write_str(value)?;
                }
                Step::Element => formatter.write_str("[]")?,
                Step::Choice(_) => continue,
            }
            dot = ".";
        }
        Ok(())
    }
}

/// A place in a message of a schema: the path to it, and what must hold for it to be there.
///
/// Each step adds what the schema says of the part that it leads to: its condition, and
/// its lifecycle.
///
/// ```
/// use qapi_schema::wire::{Lifecycle, Place, Step};
/// # use qapi_parser::{Loader, Memory};
/// # let text = "
/// #     { 'command': 'eject', 'if': 'CONFIG_CD', 'data': {
/// #         '*device': { 'type': 'str', 'features': ['deprecated'] } } }";
/// # let files = Memory::new().file("main.json", text);
/// # let schema = Loader::new().reader(files).load("main.json")?;
/// // `eject` is there if CONFIG_CD is defined; its argument `device` is deprecated.
/// let (_, eject) = schema.command("eject").unwrap();
/// let message = Place::of_message(&schema, &eject.definition);
/// let device = schema.members(eject.arguments.unwrap())[0].member;
/// let place = message.then(Step::Arguments).member(&schema, device);
/// assert_eq!(place.to_string(), "arguments.device");
/// assert_eq!(place.conditions.len(), 1);
/// assert_eq!(place.lifecycle, Lifecycle::Deprecated);
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place<'s> {
    /// The path from the message to the place.
    pub path: Path<'s>,
    /// The build conditions on the path, all of which must hold; each once.
    pub conditions: Vec<&'s Condition>,
    /// The lifecycle of the place, or of something on the path if that promises less.
    pub lifecycle: Lifecycle,
}

impl<'s> Place<'s> {
    /// A command or event as a whole.
    #[must_use]
    pub fn of_message(schema: &Schema, message: &'s Definition) -> Self {
        let lifecycle = schema.lifecycle(&message.name, &message.features);
        let place = Self::default().within(lifecycle);
        place.under(message.condition.as_ref())
    }

    /// The place of a member of the object at this place.
    #[must_use]
    pub fn member(&self, schema: &Schema, member: &'s Member) -> Self {
        let place = self.then(Step::Member(&member.name));
        let lifecycle = schema.lifecycle(&member.name, &member.features);
        let place = place.within(lifecycle);
        place.under(member.condition.as_ref())
    }

    /// The place of what the union at this place is in one case.
    #[must_use]
    pub fn case(&self, schema: &Schema, case: &UnionCase<'s>) -> Self {
        let place = self.then(Step::Case(case.case()));
        case.conditions()
            .fold(place, |place, condition| place.under(Some(condition)))
            .within(case.lifecycle(schema))
    }

    /// The place of a value of the enum at this place.
    #[must_use]
    pub fn value(&self, schema: &Schema, value: &'s EnumValue) -> Self {
        let place = self.then(Step::Value(&value.name));
        let lifecycle = schema.lifecycle(&value.name, &value.features);
        let place = place.within(lifecycle);
        place.under(value.condition.as_ref())
    }

    /// The place that is one step further, if the step adds neither condition nor lifecycle.
    #[must_use]
    pub fn then(&self, step: Step<'s>) -> Self {
        Self {
            path: self.path.then(step),
            conditions: self.conditions.clone(),
            lifecycle: self.lifecycle,
        }
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
        if let Some(condition) = condition
            && !self.conditions.contains(&condition)
        {
            self.conditions.push(condition);
        }
        self
    }

    /// The place that is reached by going on from this one: all that must hold for either
    /// must hold for it.
    #[must_use]
    pub fn join(self, inner: &Self) -> Self {
        let mut place = self.within(inner.lifecycle);
        place.path.steps.extend(&inner.path.steps);
        let conditions = inner.conditions.iter();
        conditions.fold(place, |place, condition| place.under(Some(condition)))
    }
}

/// The path.
impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.path.fmt(formatter)
    }
}
