//! Which parts of a schema a value has.

use qapi_schema::wire::{Case, DeclaredMember, JsonKind, Payload, Place, Step};
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
        /// The type; of an object, also those that its tags add.
        of: TypeId,
        /// Whether it is a member with another name, so that all else is as the types say.
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

/// The same value in another schema.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'s> {
    /// The other schema.
    pub schema: &'s Schema,
    /// The type that it has for the value.
    pub type_id: Option<TypeId>,
}

/// Where a part is.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'p, 's> {
    /// Its place in the message.
    pub place: &'p Place<'s>,
    /// The type that the other schema has there: for a member, or a value of a tag, that of the
    /// object. `None` if it has nothing there, or if there is no other schema.
    pub beside: Option<TypeId>,
}

/// Calls a function for each part of a schema that a value has, with its place in the message.
///
/// A member that an object has regardless of tags comes once more with the value of the tag.
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
    walk(schema, None, payload, value, &mut |part, spot| {
        found(part, spot.place);
    });
}

/// The same, with the types that another schema has in the same places. What a union in a union adds
/// comes once as part of each, as the other schema may have the inner one elsewhere.
pub fn parts_beside<'s>(
    schema: &'s Schema,
    beside: Beside<'s>,
    payload: Payload<'s>,
    value: &Value,
    found: &mut dyn FnMut(Part<'s>, Spot<'_, 's>),
) {
    walk(schema, Some(beside), payload, value, found);
}

fn walk<'s>(
    schema: &'s Schema,
    beside: Option<Beside<'s>>,
    payload: Payload<'s>,
    value: &Value,
    found: &mut dyn FnMut(Part<'s>, Spot<'_, 's>),
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
        beside: beside.map(|beside| beside.schema),
        found,
        is_open: payload.is_open(),
    };
    let at = At {
        place,
        within: None,
        beside: beside.and_then(|beside| beside.type_id),
    };
    walk.value(payload.type_id(schema), value, &at);
}

struct Walk<'w, 's> {
    schema: &'s Schema,
    /// The other schema.
    beside: Option<&'s Schema>,
    found: &'w mut dyn FnMut(Part<'s>, Spot<'_, 's>),
    /// Whether what the message carries can have members that the schema does not name.
    is_open: bool,
}

/// Where a value is.
#[derive(Clone)]
struct At<'s> {
    place: Place<'s>,
    within: Option<MemberOf<'s>>,
    /// The type that the other schema has there.
    beside: Option<TypeId>,
}

impl<'s> At<'s> {
    fn then(&self, step: Step<'s>) -> Self {
        Self {
            place: self.place.then(step),
            ..*self
        }
    }
}

impl<'s> Walk<'_, 's> {
    fn value(&mut self, type_id: TypeId, value: &Value, at: &At<'s>) {
        self.found(Part::Type(type_id), &at.place, at.beside);
        let kind = JsonKind::of(value);
        let choices = self.schema.choices(type_id);
        let Some(choice) = choices.iter().find(|choice| choice.kind == kind) else {
            return self.unknown(type_id, false, &at.place);
        };
        let chosen = At {
            beside: self.beside(at.beside, |schema, id| schema.choice(id, kind)),
            ..at.clone()
        };
        let actual = choice.type_id;
        let Some(index) = choice.branch else {
            return self.of_type(actual, value, &chosen);
        };
        self.found(Part::Branch { of: type_id, index }, &at.place, at.beside);
        if self.schema.has_several_kinds(type_id) {
            return self.value(actual, value, &chosen.then(Step::Choice(kind)));
        }
        self.value(actual, value, &chosen);
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
                self.found(Part::Value { of, index, within }, &place, at.beside);
            }
            (TypeKind::Array { element }, Value::Array(elements)) => {
                let list = Part::List {
                    within,
                    element: *element,
                    is_empty: elements.is_empty(),
                };
                self.found(list, &at.place, at.beside);
                let at = At {
                    beside: self.beside(at.beside, |schema, id| match schema[id].kind {
                        TypeKind::Array { element } => Some(element),
                        _ => None,
                    }),
                    ..at.then(Step::Element)
                };
                for value in elements {
                    self.value(*element, value, &at);
                }
            }
            (TypeKind::Object(_), Value::Object(object)) => {
                let wholes = [Whole {
                    type_id,
                    beside: at.beside,
                    has_case: false,
                }];
                let known = self.object(object, &wholes, type_id, None, &at.place);
                let can_have_others = self.is_open && within.is_none();
                if known < object.len() && !can_have_others {
                    for of in types(self.schema, type_id, object) {
                        self.unknown(of, true, &at.place);
                    }
                }
            }
            _ => {}
        }
    }

    /// What a type has of an object: the type of the whole, or one that a union adds with a
    /// value of its tag, which may be a union again. Returns how many members it has.
    fn object(
        &mut self,
        object: &Map<String, Value>,
        wholes: &[Whole],
        type_id: TypeId,
        case: Option<Case<'s>>,
        place: &Place<'s>,
    ) -> usize {
        let place = place.clone().within(self.schema.type_lifecycle(type_id));
        let mut known = 0;
        let mut own = Vec::new();
        let beside = wholes.first().and_then(|whole| whole.beside);
        let beside = self.members_beside(beside, object);
        for declared in self.schema.members(type_id) {
            let member = |whole: &Whole| MemberOf {
                of: whole.type_id,
                case: case.filter(|_| whole.has_case),
                owner: declared.owner,
                index: declared.index,
            };
            let Some(value) = object.get(&declared.name) else {
                for whole in wholes {
                    self.found(Part::Without(member(whole)), &place, whole.beside);
                }
                continue;
            };
            known += 1;
            let inner = place.member(self.schema, declared.member);
            for whole in wholes {
                self.found(Part::Member(member(whole)), &inner, whole.beside);
            }
            if let [whole, ..] = wholes {
                let mut beside = beside.iter();
                let beside = beside.find(|member| member.name == declared.name);
                let at = At {
                    place: inner.clone(),
                    within: Some(member(whole)),
                    beside: beside.map(|member| member.type_id),
                };
                self.value(declared.type_id, value, &at);
            }
            own.push((declared, inner));
        }
        known + self.case(object, wholes, type_id, &own, &place)
    }

    /// What a union adds to an object. `own` is what it has regardless of its tag.
    fn case(
        &mut self,
        object: &Map<String, Value>,
        wholes: &[Whole],
        type_id: TypeId,
        own: &[(DeclaredMember<'s>, Place<'s>)],
        place: &Place<'s>,
    ) -> usize {
        let (Some(variants), [whole, ..]) = (self.schema.variants(type_id), wholes) else {
            return 0;
        };
        let tag = object.get(&variants.tag).and_then(Value::as_str);
        let mut cases = self.schema.cases(type_id);
        let Some(union_case) = cases.find(|case| Some(case.case().value) == tag) else {
            self.unknown(whole.type_id, false, place);
            return 0;
        };
        let place = place.case(self.schema, &union_case);
        let case = union_case.case();
        for whole in wholes {
            self.whole_in_case(whole, case, own, &place);
        }
        let mut branches = variants.branches.iter();
        let branch = branches.position(|branch| branch.name == union_case.branch.name);
        if let Some(index) = branch {
            let inner = wholes.last().unwrap_or(whole);
            self.found(Part::Branch { of: type_id, index }, &place, inner.beside);
        }
        let added = union_case.branch.type_id;
        let nested = Whole {
            type_id: added,
            beside: self.beside(wholes.last().and_then(|of| of.beside), |schema, id| {
                let mut cases = schema.cases(id);
                let same = cases.find(|found| found.value.name == case.value)?;
                Some(same.branch.type_id)
            }),
            has_case: false,
        };
        self.found(Part::Type(added), &place, nested.beside);
        let outer = wholes.iter().map(|whole| Whole {
            has_case: true,
            ..*whole
        });
        let is_part = self.beside.is_some() && self.schema.variants(added).is_some();
        let wholes: Vec<Whole> = outer.chain(is_part.then_some(nested)).collect();
        self.object(object, &wholes, added, Some(case), &place)
    }

    /// An object as a whole in a case of a union, with what it has regardless of the tag.
    fn whole_in_case(
        &mut self,
        whole: &Whole,
        case: Case<'s>,
        own: &[(DeclaredMember<'s>, Place<'s>)],
        place: &Place<'s>,
    ) {
        let of = whole.type_id;
        self.found(Part::Case { of, case }, place, whole.beside);
        for (declared, place) in own {
            let member = MemberOf {
                of,
                case: Some(case),
                owner: declared.owner,
                index: declared.index,
            };
            self.found(Part::Member(member), place, whole.beside);
        }
    }

    /// The members that the other schema has for an object, with the tags that the object has.
    fn members_beside(
        &self,
        type_id: Option<TypeId>,
        object: &Map<String, Value>,
    ) -> Vec<DeclaredMember<'s>> {
        let (Some(schema), Some(type_id)) = (self.beside, type_id) else {
            return Vec::new();
        };
        let types = types(schema, type_id, object);
        types.flat_map(|id| schema.members(id)).collect()
    }

    /// What follows from a type of the other schema.
    fn beside(
        &self,
        type_id: Option<TypeId>,
        then: impl Fn(&'s Schema, TypeId) -> Option<TypeId>,
    ) -> Option<TypeId> {
        then(self.beside?, type_id?)
    }

    fn found(&mut self, part: Part<'s>, place: &Place<'s>, beside: Option<TypeId>) {
        (self.found)(part, Spot { place, beside });
    }

    fn unknown(&mut self, of: TypeId, is_member: bool, place: &Place<'s>) {
        self.found(Part::Unknown { of, is_member }, place, None);
    }
}

/// The type of an object, and those that unions add with the tags that it has.
fn types(
    schema: &Schema,
    type_id: TypeId,
    object: &Map<String, Value>,
) -> impl Iterator<Item = TypeId> {
    let added = |id: &TypeId| {
        let tag = object.get(&schema.variants(*id)?.tag)?.as_str();
        let mut cases = schema.cases(*id);
        let case = cases.find(|case| Some(case.case().value) == tag)?;
        Some(case.branch.type_id)
    };
    std::iter::successors(Some(type_id), added)
}

/// An object: as a whole, or what a union adds to it.
#[derive(Clone, Copy)]
struct Whole {
    type_id: TypeId,
    /// The type that the other schema has for it.
    beside: Option<TypeId>,
    /// Whether its tag says which of its members there are.
    has_case: bool,
}
