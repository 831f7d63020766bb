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
    /// A member that is there.
    Member(MemberOf<'s>),
    /// An optional member that is not there.
    Without(MemberOf<'s>),
    /// A list.
    List {
        /// The innermost member that it is in; none if it is what the message carries.
        within: Option<MemberOf<'s>>,
        /// The type of its elements.
        element: TypeId,
        /// Whether it has none.
        is_empty: bool,
    },
    /// The value with this index of an enum.
    Value {
        /// The enum.
        of: TypeId,
        /// Its index in there.
        index: usize,
        /// The innermost member that it is in; none if it is what the message carries.
        within: Option<MemberOf<'s>>,
    },
    /// Something that this type does not have.
    Unknown {
        /// The type.
        of: TypeId,
        /// Whether it is a member with another name, so that all else is as the type says.
        is_member: bool,
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

/// A member of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberOf<'s> {
    /// The type of the object as a whole.
    pub of: TypeId,
    /// The innermost value of a tag with which the object has it; none if it has it regardless of
    /// tags.
    pub case: Option<Case<'s>>,
    /// The type that declares it.
    pub owner: TypeId,
    /// Its index in there.
    pub index: usize,
}

/// Calls a function for each part of a schema that a value has, with its place in the message.
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
///     if matches!(part, Part::Member(_) | Part::Value { .. }) {
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
    let mut walk = Walk {
        schema,
        found,
        is_open: payload.is_open(),
    };
    let at = At {
        place,
        within: None,
    };
    walk.value(payload.type_id(schema), value, &at);
}

struct Walk<'w, 's> {
    schema: &'s Schema,
    found: &'w mut dyn FnMut(Part<'s>, &Place<'s>),
    /// Whether what the message carries can have members that the schema does not name.
    is_open: bool,
}

/// Where a value is.
#[derive(Clone)]
struct At<'s> {
    place: Place<'s>,
    within: Option<MemberOf<'s>>,
}

impl<'s> At<'s> {
    fn then(&self, step: Step<'s>) -> Self {
        Self {
            place: self.place.then(step),
            within: self.within,
        }
    }
}

impl<'s> Walk<'_, 's> {
    fn value(&mut self, type_id: TypeId, value: &Value, at: &At<'s>) {
        (self.found)(Part::Type(type_id), &at.place);
        let kind = JsonKind::of(value);
        let choices = self.schema.choices(type_id);
        let Some(choice) = choices.iter().find(|choice| choice.kind == kind) else {
            return self.unknown(type_id, false, &at.place);
        };
        let actual = choice.type_id;
        let Some(index) = choice.branch else {
            return self.of_type(actual, value, at);
        };
        (self.found)(Part::Branch { of: type_id, index }, &at.place);
        if self.schema.has_several_kinds(type_id) {
            return self.value(actual, value, &at.then(Step::Choice(kind)));
        }
        self.value(actual, value, at);
    }

    /// A value of a type that is not an alternate.
    fn of_type(&mut self, type_id: TypeId, value: &Value, at: &At<'s>) {
        let within = at.within;
        match (&self.schema[type_id].kind, value) {
            (TypeKind::Enum(of), Value::String(name)) => {
                let mut values = of.values.iter().enumerate();
                let Some((index, value)) = values.find(|(_, value)| value.name == *name) else {
                    return self.unknown(type_id, false, &at.place);
                };
                let of = type_id;
                let place = at.place.value(self.schema, value);
                (self.found)(Part::Value { of, index, within }, &place);
            }
            (TypeKind::Array { element }, Value::Array(elements)) => {
                let list = Part::List {
                    within,
                    element: *element,
                    is_empty: elements.is_empty(),
                };
                (self.found)(list, &at.place);
                let at = at.then(Step::Element);
                for value in elements {
                    self.value(*element, value, &at);
                }
            }
            (TypeKind::Object(_), Value::Object(object)) => {
                let whole = Whole { type_id, object };
                let known = self.object(whole, type_id, None, &at.place);
                let can_have_others = self.is_open && within.is_none();
                if known < object.len() && !can_have_others {
                    self.unknown(type_id, true, &at.place);
                }
            }
            _ => {}
        }
    }

    /// What a type has of an object: the type of the whole, or one that a union adds with a
    /// value of its tag, which may be a union again. Returns how many members it has.
    fn object(
        &mut self,
        whole: Whole<'_>,
        type_id: TypeId,
        case: Option<Case<'s>>,
        place: &Place<'s>,
    ) -> usize {
        let place = place.clone().within(self.schema.type_lifecycle(type_id));
        let mut known = 0;
        for declared in self.schema.members(type_id) {
            let member = MemberOf {
                of: whole.type_id,
                case,
                owner: declared.owner,
                index: declared.index,
            };
            let Some(value) = whole.object.get(&declared.name) else {
                (self.found)(Part::Without(member), &place);
                continue;
            };
            known += 1;
            let at = At {
                place: place.member(self.schema, declared.member),
                within: Some(member),
            };
            (self.found)(Part::Member(member), &at.place);
            self.value(declared.type_id, value, &at);
        }
        let Some(variants) = self.schema.variants(type_id) else {
            return known;
        };
        let tag = whole.object.get(&variants.tag).and_then(Value::as_str);
        let mut cases = self.schema.cases(type_id);
        let Some(union_case) = cases.find(|case| Some(case.case().value) == tag) else {
            self.unknown(whole.type_id, false, &place);
            return known;
        };
        let place = place.case(self.schema, &union_case);
        let case = union_case.case();
        let of = whole.type_id;
        (self.found)(Part::Case { of, case }, &place);
        let mut branches = variants.branches.iter();
        let branch = branches.position(|branch| branch.name == union_case.branch.name);
        if let Some(index) = branch {
            (self.found)(Part::Branch { of: type_id, index }, &place);
        }
        let added = union_case.branch.type_id;
        (self.found)(Part::Type(added), &place);
        known + self.object(whole, added, Some(case), &place)
    }

    fn unknown(&mut self, of: TypeId, is_member: bool, place: &Place<'s>) {
        (self.found)(Part::Unknown { of, is_member }, place);
    }
}

/// An object, and the type of the whole of it.
#[derive(Clone, Copy)]
struct Whole<'v> {
    type_id: TypeId,
    object: &'v Map<String, Value>,
}
