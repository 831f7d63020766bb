//! Witnesses: messages that show what breaks.
//!
//! Of a change of input that is a message that a client may send to OLD and that NEW
//! refuses; of a change of output one that NEW may send and that OLD never would.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;

use qapi_parser::schema::{Branch, Builtin, Command, TypeId, TypeKind};
use qapi_values::{Direction, Payload, check, integer_range};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::causes::Spot;
use crate::change::Change;
use crate::compare::{Detail, Fact, Node};
use crate::hidden::Which;
use crate::path::{Kind, Step};
use crate::wire::Wire;

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
    spot: &Spot<'_>,
    old: &Wire<'_>,
    new: &Wire<'_>,
) -> Option<Witness> {
    if spot.steps.len() > STEPS {
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
    let mut steps = spot.steps.clone();
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
    let maker = Maker {
        end: end(fact, sender, receiver, is_output),
        absent: match absent {
            Some(Step::Member(name)) => Some(name),
            _ => None,
        },
        ..Maker::new(sender)
    };
    let message = maker.message(spot.node, &steps, change)?;
    let is_about_content = change.is_about_content();
    let is_one = allows(sender, spot.node, &message) != Some(false)
        && !(is_about_content && allows(receiver, spot.node, &message) == Some(true));
    is_one.then_some(Witness {
        allowed_by,
        message,
        when: (change == Change::PreconfigLost)
            .then_some("with -preconfig, before the machine is built"),
    })
}

/// Whether a schema allows what is in a message; `None` if it has no such message.
fn allows(wire: &Wire<'_>, node: Node<'_>, message: &Value) -> Option<bool> {
    let (payload, key) = match node {
        Node::Event(name) => (Payload::Data(wire.event(name)?.1), "data"),
        Node::Command(name) if message.get("return").is_some() => {
            (Payload::Returned(wire.command(name)?.1), "return")
        }
        Node::Command(name) => (Payload::Arguments(wire.command(name)?.1), "arguments"),
        Node::Types(..) => return None,
    };
    let nothing = json!({});
    let value = message.get(key).unwrap_or(&nothing);
    Some(check(wire.schema, payload, value).is_empty())
}

/// The value at the end of the path, where it is not just any that the sender allows.
fn end(fact: &Fact<'_>, sender: &Wire<'_>, receiver: &Wire<'_>, is_output: bool) -> Option<Value> {
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
fn of_other_kind(
    sender: &Wire<'_>,
    sent: TypeId,
    taken: &[(Kind, TypeId, Option<usize>)],
) -> Option<Value> {
    let is_other = |kind: Kind| taken.iter().all(|(it, ..)| *it != kind);
    if !sender.is_any(sent) {
        let choices = sender.choices(sent);
        let other = choices.iter().find(|(kind, ..)| is_other(*kind))?;
        return Maker::new(sender).any(other.1);
    }
    let all = [
        (Kind::Null, json!(null)),
        (Kind::Bool, json!(true)),
        (Kind::String, json!("")),
        (Kind::Number, json!(0)),
        (Kind::Array, json!([])),
        (Kind::Object, json!({})),
    ];
    let other = all.into_iter().find(|(kind, _)| is_other(*kind));
    other.map(|(_, value)| value)
}

fn builtin(wire: &Wire<'_>, id: TypeId) -> Option<Builtin> {
    match wire.ty(id).kind {
        TypeKind::Builtin(builtin) => Some(builtin),
        _ => None,
    }
}

/// Makes the smallest values that a schema allows.
struct Maker<'w, 's> {
    wire: &'w Wire<'s>,
    /// What is at the end of the path.
    end: Option<Value>,
    /// What is not, of the object at the end of the path.
    absent: Option<&'s str>,
    /// How many more values may be made.
    budget: Cell<usize>,
    /// Types of which there is no value that is only so deep.
    failed: RefCell<HashSet<(TypeId, usize)>>,
}

impl<'w, 's> Maker<'w, 's> {
    fn new(wire: &'w Wire<'s>) -> Self {
        Self {
            wire,
            end: None,
            absent: None,
            budget: Cell::new(BUDGET),
            failed: RefCell::default(),
        }
    }

    fn message(&self, node: Node<'_>, steps: &[Step<'_>], change: Change) -> Option<Value> {
        let schema = self.wire.schema;
        let empty = schema.empty_type();
        match (node, steps.split_first()) {
            (Node::Command(name), first) => {
                let (_, command) = self.wire.command(name)?;
                let is_answer = matches!(
                    change,
                    Change::SuccessResponseLost | Change::SuccessResponseGained
                );
                let returned = match first {
                    Some((Step::Return, rest)) => Some(rest),
                    _ => is_answer.then_some(&[][..]),
                };
                if let Some(rest) = returned {
                    let returned = self.value(command.returns.unwrap_or(empty), rest)?;
                    return Some(json!({ "return": returned }));
                }
                let rest = first.map_or(&[][..], |(_, rest)| rest);
                self.command(name, command, rest, change)
            }
            (Node::Event(name), first) => {
                let (_, event) = self.wire.event(name)?;
                let rest = first.map_or(&[][..], |(_, rest)| rest);
                let data = self.value(event.data.unwrap_or(empty), rest)?;
                Some(with(json!({ "event": name }), "data", data))
            }
            (Node::Types(..), _) => None,
        }
    }

    fn command(
        &self,
        name: &str,
        command: &Command,
        steps: &[Step<'_>],
        change: Change,
    ) -> Option<Value> {
        let empty = self.wire.schema.empty_type();
        let arguments = self.value(command.arguments.unwrap_or(empty), steps)?;
        let is_oob = change == Change::OobLost;
        let key = if is_oob { "exec-oob" } else { "execute" };
        Some(with(json!({ key: name }), "arguments", arguments))
    }

    /// A value in which there is what the steps lead to.
    fn value(&self, id: TypeId, steps: &[Step<'_>]) -> Option<Value> {
        let id = self.wire.plain(id);
        let Some((first, rest)) = steps.split_first() else {
            let value = self.end.clone().or_else(|| self.any(id))?;
            return Some(self.without(value));
        };
        match (&self.wire.ty(id).kind, first) {
            (_, Step::Value(value)) => Some(json!(value)),
            (TypeKind::Array { element }, Step::Element) => {
                Some(json!([self.value(*element, rest)?]))
            }
            (TypeKind::Alternate(_), Step::Choice(kind)) => {
                let choices = self.wire.choices(id);
                let (_, choice, _) = choices.into_iter().find(|(it, ..)| it == kind)?;
                self.value(choice, rest)
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
        &self,
        id: TypeId,
        steps: &[Step<'_>],
        depth: usize,
        object: &mut Map<String, Value>,
    ) -> Option<bool> {
        let depth = depth.checked_sub(1)?;
        self.budget.set(self.budget.get().checked_sub(1)?);
        let shape = self.wire.shape(id);
        let mut cases: Vec<(&str, &str)> = Vec::new();
        let mut steps = steps;
        while let Some((Step::Case(tag, value), rest)) = steps.split_first() {
            cases.push((tag, value));
            steps = rest;
        }
        let mut done = steps.is_empty();
        for member in shape.members.iter().map(|it| it.member) {
            let case = cases.iter().find(|(tag, _)| *tag == member.name);
            let value = match (steps.split_first(), case) {
                (Some((Step::Member(name), rest)), _) if *name == member.name => {
                    done = true;
                    self.value(member.type_id, rest)?
                }
                (_, Some((_, value))) => json!(value),
                _ if member.optional => continue,
                _ => self.bounded(member.type_id, depth)?,
            };
            object.insert(member.name.clone(), value);
        }
        let Some(variants) = &shape.variants else {
            return Some(done);
        };
        let wanted = cases
            .iter()
            .find(|(tag, _)| *tag == variants.tag)
            .map(|(_, value)| *value);
        // The other schema may call the tag otherwise.
        let wanted = wanted.or_else(|| {
            let mut renamed = cases
                .iter()
                .filter(|(tag, _)| !shape.may_have(self.wire, tag));
            let value = renamed.next().map(|(_, value)| *value);
            value.filter(|value| shape.branch((&variants.tag, value)).is_some())
        });
        let wanted = wanted.or_else(|| match steps {
            [Step::Member(tag), Step::Value(value)] if *tag == variants.tag => Some(value),
            _ => None,
        });
        let left = if done { &[] } else { steps };
        let cases = cases.iter().filter(|(tag, _)| !shape.knows(tag));
        let cases = cases.map(|(tag, value)| Step::Case(tag, value));
        let wanted_path: Vec<Step<'_>> = cases.chain(left.iter().copied()).collect();
        for branch in &variants.branches {
            if wanted.is_some_and(|wanted| wanted != branch.name) {
                continue;
            }
            if let Some(found) = self.branch(branch, &wanted_path, depth) {
                object.insert(variants.tag.clone(), json!(branch.name));
                object.extend(found);
                return Some(true);
            }
        }
        None
    }

    fn branch(
        &self,
        branch: &Branch,
        steps: &[Step<'_>],
        depth: usize,
    ) -> Option<Map<String, Value>> {
        let mut object = Map::new();
        let done = self.object(branch.type_id, steps, depth, &mut object)?;
        done.then_some(object)
    }

    /// Any value of a type, and a small one.
    fn any(&self, id: TypeId) -> Option<Value> {
        (1..=DEPTH).find_map(|depth| self.bounded(id, depth))
    }

    fn bounded(&self, id: TypeId, depth: usize) -> Option<Value> {
        match &self.wire.ty(id).kind {
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
                if self.failed.borrow().contains(&(id, depth)) {
                    return None;
                }
                let mut object = Map::new();
                let done = self.object(id, &[], depth, &mut object);
                if done.is_none() {
                    self.failed.borrow_mut().insert((id, depth));
                }
                done.map(|_| Value::Object(object))
            }
            _ => None,
        }
    }
}

/// A message with this member, unless that would be empty.
fn with(mut message: Value, name: &str, member: Value) -> Value {
    if member.as_object().is_none_or(|it| !it.is_empty()) {
        message[name] = member;
    }
    message
}
