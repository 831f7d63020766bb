//! Witnesses: messages that show what breaks.
//!
//! Of a change of input that is a message that a client may send to OLD and that NEW
//! refuses; of a change of output one that NEW may send and that OLD never would.

use qapi_parser::schema::{Branch, Builtin, Command, Entity, TypeId, TypeKind};
use qapi_values::{Direction, integer_range};
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
const DEPTH: usize = 12;

/// A witness of what is breaking, as far as one can be found.
pub(crate) fn of(
    fact: &Fact<'_>,
    spot: &Spot<'_>,
    old: &Wire<'_>,
    new: &Wire<'_>,
) -> Option<Witness> {
    let is_output = fact.id.direction() == Some(Direction::Output);
    let (sender, receiver, allowed_by) = if is_output {
        (new, old, Which::New)
    } else {
        (old, new, Which::Old)
    };
    let mut steps = spot.steps.clone();
    // It is the member's absence that shows it.
    let is_absent = matches!(
        (fact.id.change(), is_output),
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
        wire: sender,
        end: end(fact, sender, receiver, is_output),
        absent: match absent {
            Some(Step::Member(name)) => Some(name),
            _ => None,
        },
    };
    let message = maker.message(spot.node, &steps, fact.id.change())?;
    Some(Witness {
        allowed_by,
        message,
    })
}

/// The value at the end of the path, where it is not just any that the sender allows.
fn end(fact: &Fact<'_>, sender: &Wire<'_>, receiver: &Wire<'_>, is_output: bool) -> Option<Value> {
    let Detail::Types(was, is) = fact.detail else {
        return None;
    };
    let (sent, taken) = if is_output { (is, was) } else { (was, is) };
    match fact.id.change() {
        Change::NumberBecameInteger | Change::IntegerBecameNumber => Some(json!(0.5)),
        Change::IntegerNarrowed | Change::IntegerWidened => {
            let direction = fact.id.direction()?;
            let sent = integer_range(builtin(sender, sent)?, direction)?;
            let taken = integer_range(builtin(receiver, taken)?, direction)?;
            let outside = if sent.end() > taken.end() {
                sent.end()
            } else {
                sent.start()
            };
            let signed = i64::try_from(*outside).map(Value::from);
            signed
                .or_else(|_| u64::try_from(*outside).map(Value::from))
                .ok()
        }
        Change::AnyBecameTyped | Change::BecameAlternate | Change::NoLongerAlternate => {
            let accepted: Vec<Kind> = receiver.choices(taken).into_iter().map(|it| it.0).collect();
            let others = if sender.is_any(sent) {
                let all = [
                    json!(null),
                    json!(true),
                    json!(""),
                    json!(0),
                    json!([]),
                    json!({}),
                ];
                let kinds = [
                    Kind::Null,
                    Kind::Bool,
                    Kind::String,
                    Kind::Number,
                    Kind::Array,
                    Kind::Object,
                ];
                let mut all = kinds.into_iter().zip(all);
                return all
                    .find(|(kind, _)| !accepted.contains(kind))
                    .map(|(_, value)| value);
            } else {
                sender.choices(sent)
            };
            let other = others
                .into_iter()
                .find(|(kind, ..)| !accepted.contains(kind));
            Maker::plain(sender).any(other?.1)
        }
        _ => None,
    }
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
}

impl<'w, 's> Maker<'w, 's> {
    fn plain(wire: &'w Wire<'s>) -> Self {
        Self {
            wire,
            end: None,
            absent: None,
        }
    }

    fn message(&self, node: Node<'_>, steps: &[Step<'_>], change: Change) -> Option<Value> {
        let schema = self.wire.schema;
        let empty = schema.empty_type();
        match (node, steps.split_first()) {
            (Node::Command(name), first) => {
                let Some(Entity::Command(id)) = schema.lookup(name) else {
                    return None;
                };
                let command = &schema[id];
                if let Some((Step::Return, rest)) = first {
                    let returned = self.value(command.returns.unwrap_or(empty), rest)?;
                    return Some(json!({ "return": returned }));
                }
                let rest = first.map_or(&[][..], |(_, rest)| rest);
                self.command(name, command, rest, change)
            }
            (Node::Event(name), first) => {
                let Some(Entity::Event(id)) = schema.lookup(name) else {
                    return None;
                };
                let rest = first.map_or(&[][..], |(_, rest)| rest);
                let data = self.value(schema[id].data.unwrap_or(empty), rest)?;
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
        let wanted = wanted.or_else(|| match steps {
            [Step::Member(tag), Step::Value(value)] if *tag == variants.tag => Some(value),
            _ => None,
        });
        let wanted_path = if done {
            Vec::new()
        } else {
            let cases = cases.iter().filter(|(tag, _)| *tag != variants.tag);
            cases
                .map(|(tag, value)| Step::Case(tag, value))
                .chain(steps.iter().copied())
                .collect()
        };
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
                let mut object = Map::new();
                self.object(id, &[], depth, &mut object)?;
                Some(Value::Object(object))
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
