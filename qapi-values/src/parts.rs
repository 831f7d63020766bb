//! Which parts of a schema a value has.

use qapi_schema::wire::{Case, JsonKind, Payload, Place, Step};
use qapi_schema::{Definition, Schema, TypeId, TypeKind};
use serde_json::{Map, Value};

/// A part of a schema that a value has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part<'s> {
    /// A value of this type.
    Type(TypeId),
    /// The member with this index of those that the type declares itself.
    Member {
        /// The type that declares it.
        owner: TypeId,
        /// Its index in there.
        index: usize,
    },
    /// An object without the optional member with this index of those that the type declares.
    Without {
        /// The type that declares it.
        owner: TypeId,
        /// Its index in there.
        index: usize,
    },
    /// The value with this index of an enum.
    Value {
        /// The enum.
        of: TypeId,
        /// Its index in there.
        index: usize,
    },
    /// The branch with this index of a union or an alternate.
    Branch {
        /// The union or the alternate.
        of: TypeId,
        /// Its index in there.
        index: usize,
    },
    /// An object in this case of a union, which may be a branch of another.
    Case {
        /// The type of the object as a whole.
        of: TypeId,
        /// The value of a tag.
        case: Case<'s>,
    },
}

/// Calls a function for each part of a schema that a value has, with its place in the message.
/// Parts of the value that the schema does not have are passed over.
///
/// ```
/// # use qapi_parser::{Loader, Memory};
/// # use qapi_values::{Part, Payload, parts};
/// # use serde_json::json;
/// let files = Memory::new().file(
///     "main.json",
///     "{ 'enum': 'Mode', 'data': ['slow', 'fast'] }
///      { 'struct': 'Drive', 'data': { 'mode': 'Mode', '*size': 'int' } }
///      { 'command': 'add', 'data': { 'drives': ['Drive'] } }",
/// );
/// let schema = Loader::new().reader(files).load("main.json")?;
/// let (_, add) = schema.command("add").unwrap();
///
/// let mut places = Vec::new();
/// let arguments = json!({ "drives": [{ "mode": "fast", "other": 1 }] });
/// parts(&schema, Payload::Arguments(add), &arguments, &mut |part, place| {
///     if matches!(part, Part::Member { .. } | Part::Value { .. }) {
///         places.push(place.to_string());
///     }
/// });
/// assert_eq!(
///     places,
///     [
///         "arguments.drives",
///         "arguments.drives[].mode",
///         "arguments.drives[].mode=fast",
///     ]
/// );
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
pub fn parts<'s>(
    schema: &'s Schema,
    payload: Payload<'s>,
    value: &Value,
    found: &mut dyn FnMut(Part<'s>, &Place<'s>),
) {
    let message =
        |definition: &'s Definition, step| Place::of_message(schema, definition).then(step);
    let place = match payload {
        Payload::Arguments(command) => message(&command.definition, Step::Arguments),
        Payload::Returned(command) => message(&command.definition, Step::Return),
        Payload::Data(event) => message(&event.definition, Step::Data),
        Payload::Value(..) => Place::default(),
    };
    let mut walk = Walk { schema, found };
    walk.value(payload.type_id(schema), value, &place);
}

struct Walk<'w, 's> {
    schema: &'s Schema,
    found: &'w mut dyn FnMut(Part<'s>, &Place<'s>),
}

impl<'s> Walk<'_, 's> {
    fn value(&mut self, type_id: TypeId, value: &Value, place: &Place<'s>) {
        (self.found)(Part::Type(type_id), place);
        let kind = JsonKind::of(value);
        let choices = self.schema.choices(type_id);
        let Some(choice) = choices.iter().find(|choice| choice.kind == kind) else {
            return;
        };
        let actual = choice.type_id;
        let Some(index) = choice.branch else {
            return self.of_type(actual, value, place);
        };
        (self.found)(Part::Branch { of: type_id, index }, place);
        if self.schema.has_several_kinds(type_id) {
            let place = place.then(Step::Choice(kind));
            return self.value(actual, value, &place);
        }
        self.value(actual, value, place);
    }

    /// A value of a type that is not an alternate.
    fn of_type(&mut self, type_id: TypeId, value: &Value, place: &Place<'s>) {
        match (&self.schema[type_id].kind, value) {
            (TypeKind::Enum(of), Value::String(name)) => {
                let mut values = of.values.iter().enumerate();
                if let Some((index, value)) = values.find(|(_, value)| value.name == *name) {
                    let place = place.value(self.schema, value);
                    (self.found)(Part::Value { of: type_id, index }, &place);
                }
            }
            (TypeKind::Array { element }, Value::Array(elements)) => {
                let place = place.then(Step::Element);
                for value in elements {
                    self.value(*element, value, &place);
                }
            }
            (TypeKind::Object(_), Value::Object(object)) => {
                let whole = Whole { type_id, object };
                self.object(whole, type_id, place);
            }
            _ => {}
        }
    }

    /// What a type has of an object: the type of the whole, or one that a union adds, which
    /// may be a union again.
    fn object(&mut self, whole: Whole<'_>, type_id: TypeId, place: &Place<'s>) {
        let place = place.clone().within(self.schema.type_lifecycle(type_id));
        for declared in self.schema.members(type_id) {
            let (owner, index) = (declared.owner, declared.index);
            let Some(value) = whole.object.get(&declared.name) else {
                (self.found)(Part::Without { owner, index }, &place);
                continue;
            };
            let place = place.member(self.schema, declared.member);
            (self.found)(Part::Member { owner, index }, &place);
            self.value(declared.type_id, value, &place);
        }
        let Some(variants) = self.schema.variants(type_id) else {
            return;
        };
        let tag = whole.object.get(&variants.tag).and_then(Value::as_str);
        let mut cases = self.schema.cases(type_id);
        if let Some(union_case) = cases.find(|case| Some(case.case().value) == tag) {
            let place = place.case(self.schema, &union_case);
            let case = union_case.case();
            (self.found)(
                Part::Case {
                    of: whole.type_id,
                    case,
                },
                &place,
            );
            let mut branches = variants.branches.iter();
            let branch = branches.position(|branch| branch.name == union_case.branch.name);
            if let Some(index) = branch {
                (self.found)(Part::Branch { of: type_id, index }, &place);
            }
            let added = union_case.branch.type_id;
            (self.found)(Part::Type(added), &place);
            self.object(whole, added, &place);
        }
    }
}

/// An object, and the type of the whole of it.
#[derive(Clone, Copy)]
struct Whole<'v> {
    type_id: TypeId,
    object: &'v Map<String, Value>,
}
