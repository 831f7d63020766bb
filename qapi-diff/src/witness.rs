//! Witnesses: messages that show what breaks.
//!
//! Of a change of input that is a message that a client may send to OLD and that NEW
//! refuses; of a change of output one that NEW may send and that OLD never would.

use std::collections::HashSet;

use qapi_schema::wire::{Case, Choice, Direction, JsonKind, Payload, Step, integer_range};
use qapi_schema::{Branch, Builtin, Command, Schema, TypeId, TypeKind};
use qapi_values::check;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::causes::Sighting;
use crate::change::Change;
use crate::compare::{Detail, Fact, Node};
use crate::hidden::Which;
use crate::shape::Shape;

/// A message that one of the schemas allows and the other does not.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Witness {
    /// The schema that allows it: that of whoever sends it.
    pub allowed_by: Which,
    /// The message.
    pub message: Value,
    /// When it is that only one of them allows it, if not always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<&'static str>,
}

impl Witness {
    /// The message as people write it: what it is comes first.
    #[must_use]
    pub fn text(&self) -> String {
        let is_first = |name: &str| ["execute", "exec-oob", "event"].contains(&name);
        let members = self.message.as_object().into_iter().flatten();
        let (first, rest): (Vec<_>, Vec<_>) = members.partition(|(name, _)| is_first(name));
        let members = first.into_iter().chain(rest);
        let members = members.map(|(name, value)| format!("{}: {value}", json!(name)));
        format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
    }
}

/// How deep values are looked for. Those of QEMU's types are found within five.
const DEPTH: usize = 64;

/// How many values a witness may be made of, those that were tried in vain among them.
const BUDGET: usize = 10_000;

/// How many steps it may be from a message to what changed. Deeper values are refused by
/// QEMU's own reader, at 1,024.
const STEPS: usize = 256;

/// A witness of what is breaking, as far as one can be found.
pub(crate) fn of(
    fact: &Fact<'_>,
    sighting: &Sighting<'_>,
    old: &Schema,
    new: &Schema,
) -> Option<Witness> {
    if sighting.place.steps.len() > STEPS {
        return None;
    }
    let change = fact.id.change();
    let is_output = fact.id.direction() == Some(Direction::Output);
    let is_of_new = is_output || change == Change::SuccessResponseGained;
    let (sender, receiver, allowed_by) = if is_of_new {
        (new, old, Which::New)
    } else {
        (old, new, Which::Old)
    };
    let mut steps = sighting.place.steps.clone();
    // It is the member's absence that shows it.
    let is_absent = matches!(
        (change, is_output),
        (
            Change::MandatoryMemberAdded | Change::MemberBecameMandatory,
            false
        ) | (
            Change::MandatoryMemberRemoved | Change::MemberBecameOptional,
            true
        )
    );
    let absent = is_absent.then(|| steps.pop()).flatten();
    let mut maker = Maker {
        end: end(fact, sender, receiver, is_output),
        absent: match absent {
            Some(Step::Member(name)) => Some(name),
            _ => None,
        },
        ..Maker::new(sender)
    };
    let message = maker.message(sighting.node, &steps, change)?;
    let is_about_content = change.is_about_content();
    let is_one = allows(sender, sighting.node, &message) != Some(false)
        && !(is_about_content && allows(receiver, sighting.node, &message) == Some(true));
    is_one.then_some(Witness {
        allowed_by,
        message,
        when: (change == Change::PreconfigLost)
            .then_some("with -preconfig, before the machine is built"),
    })
}

/// Whether a schema allows what is in a message; `None` if it has no such message.
fn allows(schema: &Schema, node: Node<'_>, message: &Value) -> Option<bool> {
    let (payload, key) = match node {
        Node::Event(name) => (Payload::Data(schema.event(name)?.1), "data"),
        Node::Command(name) if message.get("return").is_some() => {
            (Payload::Returned(schema.command(name)?.1), "return")
        }
        Node::Command(name) => (Payload::Arguments(schema.command(name)?.1), "arguments"),
        Node::Types(..) => return None,
    };
    let nothing = json!({});
    let value = message.get(key).unwrap_or(&nothing);
    Some(check(schema, payload, value).is_empty())
}

/// The value at the end of the path, where it is not just any that the sender allows.
fn end(fact: &Fact<'_>, sender: &Schema, receiver: &Schema, is_output: bool) -> Option<Value> {
    let Detail::Types(was, is) = fact.detail else {
        return None;
    };
    let (sent, taken) = if is_output { (is, was) } else { (was, is) };
    match fact.id.change() {
        Change::NumberBecameInteger | Change::IntegerBecameNumber => Some(json!(0.5)),
        change if change.is_of_width() => outside(
            builtin(sender, sent)?,
            builtin(receiver, taken)?,
            fact.id.direction()?,
        ),
        Change::AnyBecameTyped | Change::BecameAlternate | Change::NoLongerAlternate => {
            of_other_kind(sender, sent, &receiver.choices(taken))
        }
        _ => None,
    }
}

/// An integer that one type has and another lacks.
fn outside(sent: Builtin, taken: Builtin, direction: Direction) -> Option<Value> {
    let sent = integer_range(sent, direction)?;
    let taken = integer_range(taken, direction)?;
    let outside = if sent.end() > taken.end() {
        *sent.end()
    } else {
        *sent.start()
    };
    let signed = i64::try_from(outside).map(Value::from);
    signed
        .or_else(|_| u64::try_from(outside).map(Value::from))
        .ok()
}

/// A value of a JSON kind that is not among these.
fn of_other_kind(sender: &Schema, sent: TypeId, taken: &[Choice]) -> Option<Value> {
    let is_other = |kind| taken.iter().all(|choice| choice.kind != kind);
    if !sender.is_any(sent) {
        let choices = sender.choices(sent);
        let other = choices.iter().find(|choice| is_other(choice.kind))?;
        return Maker::new(sender).any(other.type_id);
    }
    let all = [
        (JsonKind::Null, json!(null)),
        (JsonKind::Bool, json!(true)),
        (JsonKind::String, json!("")),
        (JsonKind::Number, json!(0)),
        (JsonKind::Array, json!([])),
        (JsonKind::Object, json!({})),
    ];
    let other = all.into_iter().find(|(kind, _)| is_other(*kind));
    other.map(|(_, value)| value)
}

fn builtin(schema: &Schema, id: TypeId) -> Option<Builtin> {
    match schema[id].kind {
        TypeKind::Builtin(builtin) => Some(builtin),
        _ => None,
    }
}

/// Makes the smallest values that a schema allows.
struct Maker<'s> {
    schema: &'s Schema,
    /// What is at the end of the path.
    end: Option<Value>,
    /// What is not, of the object at the end of the path.
    absent: Option<&'s str>,
    /// How many more values may be made.
    budget: usize,
    /// Types of which there is no value that is only so deep.
    failed: HashSet<(TypeId, usize)>,
}

impl<'s> Maker<'s> {
    fn new(schema: &'s Schema) -> Self {
        Self {
            schema,
            end: None,
            absent: None,
            budget: BUDGET,
            failed: HashSet::new(),
        }
    }

    fn message(&mut self, node: Node<'_>, steps: &[Step<'_>], change: Change) -> Option<Value> {
        let schema = self.schema;
        match (node, steps.split_first()) {
            (Node::Command(name), first) => {
                let (_, command) = schema.command(name)?;
                let is_answer = matches!(
                    change,
                    Change::SuccessResponseLost | Change::SuccessResponseGained
                );
                let returned = match first {
                    Some((Step::Return, rest)) => Some(rest),
                    _ => is_answer.then_some(&[][..]),
                };
                if let Some(rest) = returned {
                    let returned = self.value(Payload::Returned(command).type_id(schema), rest)?;
                    return Some(json!({ "return": returned }));
                }
                let rest = first.map_or(&[][..], |(_, rest)| rest);
                self.command(name, command, rest, change)
            }
            (Node::Event(name), first) => {
                let (_, event) = schema.event(name)?;
                let rest = first.map_or(&[][..], |(_, rest)| rest);
                let data = self.value(Payload::Data(event).type_id(schema), rest)?;
                Some(with(json!({ "event": name }), "data", data))
            }
            (Node::Types(..), _) => None,
        }
    }

    fn command(
        &mut self,
        name: &str,
        command: &Command,
        steps: &[Step<'_>],
        change: Change,
    ) -> Option<Value> {
        let arguments = Payload::Arguments(command).type_id(self.schema);
        let arguments = self.value(arguments, steps)?;
        let is_oob = change == Change::OobLost;
        let key = if is_oob { "exec-oob" } else { "execute" };
        Some(with(json!({ key: name }), "arguments", arguments))
    }

    /// A value in which there is what the steps lead to.
    fn value(&mut self, id: TypeId, steps: &[Step<'_>]) -> Option<Value> {
        let id = self.schema.without_single_alternate(id);
        let Some((first, rest)) = steps.split_first() else {
            let value = self.end.clone().or_else(|| self.any(id))?;
            return Some(self.without(value));
        };
        let schema = self.schema;
        match (&schema[id].kind, first) {
            (_, Step::Value(value)) => Some(json!(value)),
            (TypeKind::Array { element }, Step::Element) => {
                Some(json!([self.value(*element, rest)?]))
            }
            (TypeKind::Alternate(_), Step::Choice(kind)) => {
                let choices = self.schema.choices(id);
                let choice = choices.iter().find(|choice| choice.kind == *kind)?;
                self.value(choice.type_id, rest)
            }
            (_, Step::Choice(_)) => self.value(id, rest),
            (TypeKind::Object(_), Step::Member(_) | Step::Case(..)) => {
                let mut object = Map::new();
                let done = self.object(id, steps, DEPTH, &mut object)?;
                let value = Value::Object(object);
                let is_end = steps.iter().all(|step| matches!(step, Step::Case(..)));
                done.then(|| if is_end { self.without(value) } else { value })
            }
            _ => None,
        }
    }

    fn without(&self, mut value: Value) -> Value {
        if let (Some(name), Value::Object(object)) = (self.absent, &mut value) {
            object.remove(name);
        }
        value
    }

    /// Adds the members of an object; says whether those that the steps lead to are
    /// among them.
    fn object(
        &mut self,
        id: TypeId,
        steps: &[Step<'_>],
        depth: usize,
        object: &mut Map<String, Value>,
    ) -> Option<bool> {
        let depth = depth.checked_sub(1)?;
        self.budget = self.budget.checked_sub(1)?;
        let schema = self.schema;
        let (cases, steps) = split_cases(steps);
        let mut done = steps.is_empty();
        for member in schema.members(id) {
            let case = cases.iter().find(|case| case.tag == member.name);
            let value = match (steps.split_first(), case) {
                (Some((Step::Member(name), rest)), _) if *name == member.name => {
                    done = true;
                    self.value(member.type_id, rest)?
                }
                (_, Some(case)) => json!(case.value),
                _ if member.optional => continue,
                _ => self.bounded(member.type_id, depth)?,
            };
            object.insert(member.name.clone(), value);
        }
        let Some(variants) = schema.variants(id) else {
            return Some(done);
        };
        let shape = Shape::of(schema, id);
        let wanted = wanted_value(schema, &shape, &variants.tag, &cases, steps);
        let left = if done { &[] } else { steps };
        let inner = cases.iter().filter(|case| !shape.knows(case.tag));
        let inner = inner.map(|case| Step::Case(*case));
        let inner: Vec<Step<'_>> = inner.chain(left.iter().copied()).collect();
        for branch in &variants.branches {
            if wanted.is_some_and(|wanted| wanted != branch.name) {
                continue;
            }
            if let Some(found) = self.branch(branch, &inner, depth) {
                object.insert(variants.tag.clone(), json!(branch.name));
                object.extend(found);
                return Some(true);
            }
        }
        None
    }

    fn branch(
        &mut self,
        branch: &Branch,
        steps: &[Step<'_>],
        depth: usize,
    ) -> Option<Map<String, Value>> {
        let mut object = Map::new();
        let done = self.object(branch.type_id, steps, depth, &mut object)?;
        done.then_some(object)
    }

    /// Any value of a type, and a small one.
    fn any(&mut self, id: TypeId) -> Option<Value> {
        (1..=DEPTH).find_map(|depth| self.bounded(id, depth))
    }

    fn bounded(&mut self, id: TypeId, depth: usize) -> Option<Value> {
        let schema = self.schema;
        match &schema[id].kind {
            TypeKind::Builtin(builtin) => Some(match builtin {
                Builtin::Str => json!("string"),
                Builtin::Bool => json!(false),
                Builtin::Null | Builtin::Any => json!(null),
                _ => json!(0),
            }),
            TypeKind::Enum(of) => of.values.first().map(|value| json!(value.name)),
            TypeKind::Array { .. } => Some(json!([])),
            TypeKind::Alternate(of) => {
                let mut branches = of.branches.iter();
                branches.find_map(|branch| self.bounded(branch.type_id, depth))
            }
            TypeKind::Object(_) => {
                if self.failed.contains(&(id, depth)) {
                    return None;
                }
                let mut object = Map::new();
                let done = self.object(id, &[], depth, &mut object);
                if done.is_none() {
                    self.failed.insert((id, depth));
                }
                done.map(|_| Value::Object(object))
            }
        }
    }
}

/// The cases that steps begin with, and the rest of the steps.
fn split_cases<'p, 's>(mut steps: &'p [Step<'s>]) -> (Vec<Case<'s>>, &'p [Step<'s>]) {
    let mut cases = Vec::new();
    while let Some((Step::Case(case), rest)) = steps.split_first() {
        cases.push(*case);
        steps = rest;
    }
    (cases, steps)
}

/// The value that a union's tag is to have, if that matters.
fn wanted_value<'s>(
    schema: &Schema,
    shape: &Shape<'_>,
    tag: &str,
    cases: &[Case<'s>],
    steps: &[Step<'s>],
) -> Option<&'s str> {
    if let Some(case) = cases.iter().find(|case| case.tag == tag) {
        return Some(case.value);
    }
    // The other schema may call the tag otherwise.
    let renamed = cases.iter().find(|case| !shape.may_have(schema, case.tag));
    let renamed = renamed.map(|case| case.value);
    let renamed = renamed.filter(|value| shape.branch(Case { tag, value }).is_some());
    renamed.or_else(|| match steps {
        [Step::Member(member), Step::Value(value)] if *member == tag => Some(value),
        _ => None,
    })
}

/// A message with this member, unless that would be empty.
fn with(mut message: Value, name: &str, member: Value) -> Value {
    if member.as_object().is_none_or(|it| !it.is_empty()) {
        message[name] = member;
    }
    message
}
