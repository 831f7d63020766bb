//! Examples: messages that show what breaks.
//!
//! For a change of input, this is a message that a client can send to OLD and that NEW
//! rejects. For a change of output, it is a message that NEW can send and OLD cannot.

mod smallest;

use std::cell::OnceCell;

use qapi_schema::text::Text;
use qapi_schema::wire::{Case, Choice, Direction, JsonKind, Payload, Step, integer_range};
use qapi_schema::{Branch, Builtin, Command, Schema, TypeId, TypeKind};
use qapi_values::check;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::causes::Occurrence;
use crate::change::ChangeKind;
use crate::compare::{Detail, Fact, Node};
use crate::schemas::Side;
use crate::shape::Shape;

use self::smallest::Smallest;

/// A message that one of the schemas allows and the other does not.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ExampleMessage {
    /// The schema that allows it, which is that of the sender.
    pub allowed_by: Side,
    /// The message.
    pub message: Value,
    /// When only one of the schemas allows it, if not always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<&'static str>,
}

impl ExampleMessage {
    /// The message as people write it, with the name of the command or event first.
    #[must_use]
    pub fn text(&self) -> Text {
        let is_first = |name: &str| ["execute", "exec-oob", "event"].contains(&name);
        let members = self.message.as_object().into_iter().flatten();
        let (first, rest): (Vec<_>, Vec<_>) = members.partition(|(name, _)| is_first(name));
        let ordered = first.into_iter().chain(rest);
        let texts = ordered.map(|(name, value)| format!("{}: {value}", json!(name)));
        format!("{{{}}}", texts.collect::<Vec<_>>().join(", ")).into()
    }
}

/// How much is looked at for one example: types, and their members, branches and values. Where
/// types have more, there is no example, as each of their findings would look at all of it again.
const BUDGET: usize = 1_000;

/// How many steps it may be from a message to what changed. QEMU's JSON parser rejects values
/// that are more than 1,024 deep.
const STEPS: usize = 256;

/// In how many places an example is looked for.
const OCCURRENCES: usize = 16;

/// The length of a message that is small enough, so that no other places are tried.
const SMALL: usize = 120;

/// Makes examples for the changes between two schemas.
pub(crate) struct Examples<'s> {
    pub(crate) old: &'s Schema,
    pub(crate) new: &'s Schema,
    of_old: OnceCell<Smallest<'s>>,
    of_new: OnceCell<Smallest<'s>>,
}

impl<'s> Examples<'s> {
    pub(crate) fn new(old: &'s Schema, new: &'s Schema) -> Self {
        Self {
            old,
            new,
            of_old: OnceCell::new(),
            of_new: OnceCell::new(),
        }
    }

    /// An example for a breaking change, if one is found: the smallest of those for the nearest
    /// places in the message that comes first.
    pub(crate) fn of(
        &self,
        fact: &Fact<'_>,
        occurrences: &[Occurrence<'_>],
    ) -> Option<ExampleMessage> {
        let message = occurrences.first()?.node;
        let in_message = occurrences.iter().filter(|place| place.node == message);
        let mut smallest: Option<(usize, ExampleMessage)> = None;
        for occurrence in in_message.take(OCCURRENCES) {
            let Some(example) = self.at(fact, occurrence) else {
                continue;
            };
            let length = example.message.to_string().len();
            if smallest.as_ref().is_none_or(|(least, _)| length < *least) {
                smallest = Some((length, example));
            }
            if smallest.as_ref().is_some_and(|(least, _)| *least <= SMALL) {
                break;
            }
        }
        smallest.map(|(_, example)| example)
    }

    fn at(&self, fact: &Fact<'_>, occurrence: &Occurrence<'_>) -> Option<ExampleMessage> {
        if occurrence.place.path.steps.len() > STEPS {
            return None;
        }
        let change = fact.id.change();
        let is_output = fact.id.direction() == Some(Direction::Output);
        let of_new = || {
            let smallest = self.of_new.get_or_init(|| Smallest::of(self.new));
            (smallest, self.old, Side::New)
        };
        let of_old = || {
            let smallest = self.of_old.get_or_init(|| Smallest::of(self.old));
            (smallest, self.new, Side::Old)
        };
        let is_of_new = is_output || change == ChangeKind::SuccessResponseGained;
        let (sender, receiver, allowed_by) = if is_of_new { of_new() } else { of_old() };
        let mut steps = occurrence.place.path.steps.clone();
        // Some changes are shown by a member that is missing.
        let is_absent = matches!(
            (change, is_output),
            (
                ChangeKind::MandatoryMemberAdded | ChangeKind::MemberBecameMandatory,
                false
            ) | (
                ChangeKind::MandatoryMemberRemoved | ChangeKind::MemberBecameOptional,
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
        let message = maker.message(occurrence.node, &steps, change)?;
        let is_sent = allows(sender.schema, occurrence.node, &message) != Some(false);
        let is_taken = allows(receiver, occurrence.node, &message) == Some(true);
        let shows_change = is_sent && !(change.is_about_content() && is_taken);
        shows_change.then_some(ExampleMessage {
            allowed_by,
            message,
            when: (change == ChangeKind::PreconfigLost)
                .then_some("with -preconfig, before the machine is built"),
        })
    }
}

/// Whether a schema allows the content of a message; `None` if it does not have the message.
fn allows(schema: &Schema, node: Node<'_>, message: &Value) -> Option<bool> {
    let payload = match node {
        Node::Event(name) => Payload::Data(schema.event(name)?.1),
        Node::Command(name) if message.get("return").is_some() => {
            Payload::Returned(schema.command(name)?.1)
        }
        Node::Command(name) => Payload::Arguments(schema.command(name)?.1),
        Node::Types(..) => return None,
    };
    let nothing = json!({});
    let value = message.get(payload.key()?).unwrap_or(&nothing);
    Some(check(schema, payload, value).is_empty())
}

/// The value at the end of the path, if not every value of the sender shows the change.
fn end(
    fact: &Fact<'_>,
    sender: &Smallest<'_>,
    receiver: &Schema,
    is_output: bool,
) -> Option<Value> {
    let Detail::Types(types) = fact.detail else {
        return None;
    };
    let (sent, taken) = if is_output {
        (types.new, types.old)
    } else {
        (types.old, types.new)
    };
    match fact.id.change() {
        ChangeKind::NumberBecameInteger | ChangeKind::IntegerBecameNumber => Some(json!(0.5)),
        change if change.is_of_width() => outside(
            builtin(sender.schema, sent)?,
            builtin(receiver, taken)?,
            fact.id.direction()?,
        ),
        ChangeKind::AnyBecameTyped
        | ChangeKind::BecameAlternate
        | ChangeKind::NoLongerAlternate => of_other_kind(sender, sent, &receiver.choices(taken)),
        _ => None,
    }
}

/// An integer that one type has and another lacks.
fn outside(sent: Builtin, taken: Builtin, direction: Direction) -> Option<Value> {
    let sent_range = integer_range(sent, direction)?;
    let taken_range = integer_range(taken, direction)?;
    let outside = if sent_range.end() > taken_range.end() {
        *sent_range.end()
    } else {
        *sent_range.start()
    };
    let signed = i64::try_from(outside).map(Value::from);
    signed
        .or_else(|_| u64::try_from(outside).map(Value::from))
        .ok()
}

/// A value of a JSON kind that is not among these.
fn of_other_kind(sender: &Smallest<'_>, sent: TypeId, taken: &[Choice]) -> Option<Value> {
    let is_other = |kind| taken.iter().all(|choice| choice.kind != kind);
    if !sender.schema.is_any(sent) {
        let choices = sender.schema.choices(sent);
        let other = choices.iter().find(|choice| is_other(choice.kind))?;
        return sender.value(other.type_id);
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

/// Makes small values that a schema allows.
struct Maker<'m, 's> {
    schema: &'s Schema,
    smallest: &'m Smallest<'s>,
    /// The value at the end of the path.
    end: Option<Value>,
    /// The member that is missing in the object at the end of the path.
    absent: Option<&'m str>,
    /// How much more is looked at.
    budget: usize,
}

impl<'m, 's> Maker<'m, 's> {
    fn new(smallest: &'m Smallest<'s>) -> Self {
        Self {
            schema: smallest.schema,
            smallest,
            end: None,
            absent: None,
            budget: BUDGET,
        }
    }

    /// Counts what there is to look at in a type.
    fn spend(&mut self, id: TypeId) -> Option<()> {
        let number = match &self.schema[id].kind {
            TypeKind::Enum(of) => of.values.len(),
            TypeKind::Object(_) => {
                let bases = self.schema.with_bases(id);
                let branches = self.schema.variants(id).map_or(0, |of| of.branches.len());
                bases.fold(branches, |sum, (_, object)| sum + object.members.len())
            }
            _ => 0,
        };
        self.budget = self.budget.checked_sub(number + 1)?;
        Some(())
    }

    fn message(&mut self, node: Node<'_>, steps: &[Step<'_>], change: ChangeKind) -> Option<Value> {
        let schema = self.schema;
        match (node, steps.split_first()) {
            (Node::Command(name), first) => {
                let (_, command) = schema.command(name)?;
                let is_answer = matches!(
                    change,
                    ChangeKind::SuccessResponseLost | ChangeKind::SuccessResponseGained
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
        change: ChangeKind,
    ) -> Option<Value> {
        let arguments = Payload::Arguments(command).type_id(self.schema);
        let arguments = self.value(arguments, steps)?;
        let is_oob = change == ChangeKind::OobLost;
        let key = if is_oob { "exec-oob" } else { "execute" };
        Some(with(json!({ key: name }), "arguments", arguments))
    }

    /// A value that has what the steps lead to.
    fn value(&mut self, id: TypeId, steps: &[Step<'_>]) -> Option<Value> {
        let id = self.schema.without_single_alternate(id);
        self.spend(id)?;
        let Some((first, rest)) = steps.split_first() else {
            let value = self.end.clone().or_else(|| self.smallest.value(id))?;
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
                let done = self.object(id, steps, &mut object)?;
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

    /// Adds the members of an object. Returns whether what the steps lead to is among them.
    fn object(
        &mut self,
        id: TypeId,
        steps: &[Step<'_>],
        object: &mut Map<String, Value>,
    ) -> Option<bool> {
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
                _ => self.smallest.value(member.type_id)?,
            };
            object.insert(member.name.clone(), value);
        }
        let Some(variants) = schema.variants(id) else {
            return Some(done);
        };
        let shape = Shape::of(schema, id);
        let wanted = wanted_value(schema, &shape, &variants.tag, &cases, steps);
        let left = if done { &[] } else { steps };
        let inner_cases = cases.iter().filter(|case| !shape.knows(case.tag));
        let inner: Vec<Step<'_>> = inner_cases
            .map(|case| Step::Case(*case))
            .chain(left.iter().copied())
            .collect();
        for branch in self.smallest.by_size(variants) {
            if wanted.is_some_and(|wanted| wanted != branch.name) {
                continue;
            }
            if let Some(found) = self.branch(branch, &inner) {
                object.insert(variants.tag.clone(), json!(branch.name));
                object.extend(found);
                return Some(true);
            }
        }
        None
    }

    fn branch(&mut self, branch: &Branch, steps: &[Step<'_>]) -> Option<Map<String, Value>> {
        self.spend(branch.type_id)?;
        let mut object = Map::new();
        let done = self.object(branch.type_id, steps, &mut object)?;
        done.then_some(object)
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

/// The value that the tag of a union must have, if it must have one.
fn wanted_value<'m, 's>(
    schema: &'m Schema,
    shape: &Shape<'m>,
    tag: &str,
    cases: &[Case<'s>],
    steps: &[Step<'s>],
) -> Option<&'s str> {
    if let Some(case) = cases.iter().find(|case| case.tag == tag) {
        return Some(case.value);
    }
    // In the other schema the tag may have another name.
    let renamed = cases.iter().find(|case| !shape.may_have(schema, case.tag));
    let value = renamed.map(|case| case.value);
    let has_branch = |value: &&str| shape.branch(Case { tag, value }).is_some();
    value.filter(has_branch).or_else(|| match steps {
        [Step::Member(member), Step::Value(value)] if *member == tag => Some(value),
        _ => None,
    })
}

/// A message with this member, unless it is empty.
fn with(mut message: Value, name: &str, member: Value) -> Value {
    if member.as_object().is_none_or(|members| !members.is_empty()) {
        message[name] = member;
    }
    message
}
