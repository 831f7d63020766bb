//! Follows the steps of a path through a schema.

use std::collections::HashSet;

use qapi_path::{Query, Step as QueryStep, StepKind};

use super::{Absent, Lookup, Passed};
use crate::builtin::Builtin;
use crate::features::Features;
use crate::ids::{Entity, TypeId};
use crate::introspect::json_type;
use crate::model::{Command, EnumValue, Event, TypeKind};
use crate::schema::Schema;
use crate::suggest::most_alike;
use crate::wire::{DeclaredMember, Payload, Place, Presence, Step, UnionCase};

/// Where a path led.
pub(super) struct Walked<'s> {
    pub(super) lookup: Lookup<'s>,
    /// The objects on the way.
    pub(super) passed: Vec<Passed>,
}

/// Something that a path may lead to.
#[derive(Clone)]
struct Spot<'s> {
    place: Place<'s>,
    at: At<'s>,
    /// The features of the member, value or message itself.
    features: &'s Features,
}

/// What is at a spot.
#[derive(Clone)]
enum At<'s> {
    Command(&'s Command),
    Event(&'s Event),
    /// Values of a type. If it is open, they may have members that the type does not name.
    Type {
        id: TypeId,
        is_open: bool,
    },
    /// An object in one case: of its own type, and of those that cases add, the last one first;
    /// with the tags whose values are known.
    Case {
        types: Vec<TypeId>,
        chosen: Vec<(&'s str, &'s str)>,
    },
    /// A value of an enum.
    Value,
}

/// An object that members are looked up in.
struct Object<'s> {
    place: Place<'s>,
    /// The types whose members it has, the last one added first.
    types: Vec<TypeId>,
    /// The tags whose values are known.
    chosen: Vec<(&'s str, &'s str)>,
    is_open: bool,
}

pub(super) fn walk<'s>(query: &Query, schema: &'s Schema) -> Walked<'s> {
    let mut walk = Walk {
        schema,
        passed: Vec::new(),
        open: None,
        end: 0,
    };
    let Some(root) = walk.root(&query.root) else {
        let similar = schema.similar_name(&query.root).map(str::to_owned);
        return walk.absent(0, &query.root, similar, Vec::new());
    };
    let mut spots = vec![root];
    let mut left = &*query.steps;
    while let [step, ..] = left {
        let (next, taken) = walk.longest(&spots, &query.readings(left));
        if next.is_empty() {
            if let Some(place) = walk.open.take() {
                let lookup = Lookup::Open(place);
                let passed = walk.passed;
                return Walked { lookup, passed };
            }
            let name = match &step.kind {
                StepKind::Assigned { name, .. } if walk.members(&spots, name).is_empty() => name,
                kind => kind.name(),
            };
            let similar = walk.similar(&spots, &step.kind, name);
            let cases = walk.cases_with(&spots, name);
            return walk.absent(query.steps.len() - left.len() + 1, name, similar, cases);
        }
        walk.end = left[taken - 1].end;
        left = &left[taken..];
        spots = next;
    }
    // What is passed last is what the path leads to, if that is an object.
    walk.objects(&spots);
    let best = spots
        .into_iter()
        .map(|spot| spot.place)
        .min_by_key(|place| (place.conditions.len(), place.lifecycle));
    Walked {
        lookup: Lookup::Found(best.unwrap_or_default()),
        passed: walk.passed,
    }
}

struct Walk<'s> {
    schema: &'s Schema,
    passed: Vec<Passed>,
    /// A place at which anything is possible, if one was met in the last step.
    open: Option<Place<'s>>,
    /// Where the last step ended in the text.
    end: usize,
}

impl<'s> Walk<'s> {
    fn absent(
        self,
        depth: usize,
        name: &str,
        similar: Option<String>,
        cases: Vec<String>,
    ) -> Walked<'s> {
        let absent = Absent {
            depth,
            name: name.to_owned(),
            similar,
            cases,
        };
        Walked {
            lookup: Lookup::Absent(absent),
            passed: self.passed,
        }
    }

    fn root(&self, name: &str) -> Option<Spot<'s>> {
        let entity = self.schema.lookup(name)?;
        let definition = self.schema.definition(entity);
        let at = match entity {
            Entity::Command(id) => At::Command(&self.schema[id]),
            Entity::Event(id) => At::Event(&self.schema[id]),
            // Replies have numbers in place of the names of types, and implicit types none.
            Entity::Type(id) if self.schema[id].is_implicit() => return None,
            Entity::Type(id) => At::Type { id, is_open: false },
        };
        Some(Spot {
            place: Place::of_message(self.schema, definition),
            at,
            features: &definition.features,
        })
    }

    /// Where the longest of some readings of the next steps leads, and how many steps that takes.
    fn longest(&mut self, spots: &[Spot<'s>], readings: &[QueryStep]) -> (Vec<Spot<'s>>, usize) {
        for (index, step) in readings.iter().enumerate() {
            let found = self.step(spots, step);
            if !found.is_empty() {
                return (found, readings.len() - index);
            }
        }
        (Vec::new(), 1)
    }

    fn step(&mut self, spots: &[Spot<'s>], step: &QueryStep) -> Vec<Spot<'s>> {
        self.open = None;
        match &step.kind {
            StepKind::Payload(name) => spots
                .iter()
                .filter_map(|spot| self.payload(spot, name))
                .collect(),
            StepKind::Element => spots.iter().flat_map(|spot| self.elements(spot)).collect(),
            StepKind::Member {
                name,
                must_be_optional,
            } => {
                let mut found = self.members(spots, name);
                found.retain(|(_, member)| member.optional || !must_be_optional);
                let found = found.into_iter();
                found
                    .map(|(object, member)| self.member(&object.place, member))
                    .collect()
            }
            StepKind::Assigned { name, value } => {
                let mut cases = self.cases(spots, Some(name), value);
                if cases.is_empty() {
                    let members = self.members(spots, name).into_iter();
                    let members: Vec<Spot> = members
                        .map(|(object, member)| self.member(&object.place, member))
                        .collect();
                    cases = self.values(&members, value);
                }
                cases
            }
            StepKind::Branch(value) => self.cases(spots, None, value),
            StepKind::Value(value) => self.values(spots, value),
            StepKind::Feature(name) => {
                let found = spots.iter().filter_map(|spot| self.feature(spot, name));
                found.collect()
            }
            StepKind::JsonType(name) => {
                let typed = spots.iter().flat_map(|spot| self.kinds(spot));
                let mut typed: Vec<Spot> = typed.collect();
                typed.retain(|spot| self.has_json_type(spot, name));
                typed
            }
        }
    }

    /// What a message carries.
    fn payload(&self, spot: &Spot<'s>, name: &str) -> Option<Spot<'s>> {
        let (step, payload) = match (&spot.at, name) {
            (At::Command(command), "arguments" | "arg-type") => {
                (Step::Arguments, Payload::Arguments(command))
            }
            (At::Command(command), "return" | "ret-type") if command.flags.success_response => {
                (Step::Return, Payload::Returned(command))
            }
            (At::Event(event), "data" | "arg-type") => (Step::Data, Payload::Data(event)),
            _ => return None,
        };
        Some(Spot {
            place: spot.place.then(step),
            at: At::Type {
                id: payload.type_id(self.schema),
                is_open: payload.is_open(),
            },
            features: Features::NONE,
        })
    }

    /// The values that a spot may have, by type: no alternates, and no arrays, whose elements
    /// are taken.
    fn kinds(&self, spot: &Spot<'s>) -> Vec<Spot<'s>> {
        let mut found = Vec::new();
        let mut known = HashSet::new();
        let mut left = vec![spot.clone()];
        while let Some(spot) = left.pop() {
            match spot.at {
                At::Type { id, .. } if !known.insert(id) => {}
                At::Type { id, .. } => match &self.schema[id].kind {
                    TypeKind::Array { .. } => left.extend(self.elements(&spot)),
                    TypeKind::Alternate(_) => left.extend(self.choices(&spot, id)),
                    _ => found.push(spot),
                },
                _ => found.push(spot),
            }
        }
        found
    }

    /// The branches of an alternate.
    fn choices(&self, spot: &Spot<'s>, alternate: TypeId) -> Vec<Spot<'s>> {
        let TypeKind::Alternate(of) = &self.schema[alternate].kind else {
            return Vec::new();
        };
        let choices = self.schema.choices(alternate).into_iter();
        let spots = choices.map(|choice| {
            let branch = choice.branch.and_then(|index| of.branches.get(index));
            let condition = branch.and_then(|branch| branch.condition.as_ref());
            Spot {
                place: spot.place.then(Step::Choice(choice.kind)).under(condition),
                at: At::Type {
                    id: choice.type_id,
                    is_open: false,
                },
                features: spot.features,
            }
        });
        spots.collect()
    }

    /// The elements of arrays.
    fn elements(&self, spot: &Spot<'s>) -> Vec<Spot<'s>> {
        let At::Type { id, .. } = spot.at else {
            return Vec::new();
        };
        match self.schema[id].kind {
            TypeKind::Array { element } => vec![Spot {
                place: spot.place.then(Step::Element),
                at: At::Type {
                    id: element,
                    is_open: false,
                },
                features: Features::NONE,
            }],
            TypeKind::Alternate(_) => {
                let choices = self.choices(spot, id).into_iter();
                choices.flat_map(|choice| self.elements(&choice)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The objects at some spots. Notes those that are passed, and where anything is possible.
    fn objects(&mut self, spots: &[Spot<'s>]) -> Vec<Object<'s>> {
        let kinds: Vec<Spot> = spots.iter().flat_map(|spot| self.kinds(spot)).collect();
        let mut objects = Vec::new();
        for spot in kinds {
            let (types, chosen, is_open) = match spot.at {
                At::Type { id, is_open } if self.schema.object(id).is_some() => {
                    let passed = Passed {
                        type_id: id,
                        rest: self.end,
                    };
                    if !self.passed.contains(&passed) {
                        self.passed.push(passed);
                    }
                    (vec![id], Vec::new(), is_open)
                }
                At::Case { types, chosen } => (types, chosen, false),
                At::Type { id, .. } if self.schema.is_any(id) => {
                    self.open = Some(spot.place);
                    continue;
                }
                _ => continue,
            };
            objects.push(Object {
                place: spot.place,
                types,
                chosen,
                is_open,
            });
        }
        objects
    }

    /// The members of a name that objects have regardless of further cases.
    fn members(&mut self, spots: &[Spot<'s>], name: &str) -> Vec<(Object<'s>, DeclaredMember<'s>)> {
        let schema = self.schema;
        let mut found = Vec::new();
        for object in self.objects(spots) {
            let members = object.types.iter().flat_map(|id| schema.members(*id));
            match members.into_iter().find(|member| member.name == name) {
                Some(member) => found.push((object, member)),
                None if object.is_open => self.open = Some(object.place),
                None => {}
            }
        }
        found
    }

    fn member(&self, object: &Place<'s>, member: DeclaredMember<'s>) -> Spot<'s> {
        Spot {
            place: object.member(self.schema, member.member),
            at: At::Type {
                id: member.type_id,
                is_open: false,
            },
            features: &member.member.features,
        }
    }

    /// The cases of unions with a value of the tag.
    fn cases(&mut self, spots: &[Spot<'s>], tag: Option<&str>, value: &str) -> Vec<Spot<'s>> {
        let schema = self.schema;
        let mut found = Vec::new();
        for object in self.objects(spots) {
            let cases = object.types.iter().flat_map(|id| schema.cases(*id));
            let is_meant = |case: &UnionCase<'_>| {
                let of_tag = |(tag, _): &&(&str, &str)| *tag == case.tag;
                let chosen = object.chosen.iter().find(of_tag);
                case.value.name == value
                    && tag.is_none_or(|tag| tag == case.tag)
                    && chosen.is_none_or(|(_, chosen)| *chosen == value)
            };
            for case in cases.filter(is_meant) {
                let types = [&[case.branch.type_id], &*object.types].concat();
                let choice = (case.tag, &*case.value.name);
                let chosen = [&*object.chosen, &[choice]].concat();
                found.push(Spot {
                    place: object.place.case(schema, &case),
                    at: At::Case { types, chosen },
                    features: &case.value.features,
                });
            }
        }
        found
    }

    /// The values of a name that enums have.
    fn values(&mut self, spots: &[Spot<'s>], name: &str) -> Vec<Spot<'s>> {
        let kinds: Vec<Spot> = spots.iter().flat_map(|spot| self.kinds(spot)).collect();
        let mut found = Vec::new();
        for spot in kinds {
            let At::Type { id, .. } = spot.at else {
                continue;
            };
            let value: Option<&'s EnumValue> =
                self.schema.enumeration(id).and_then(|of| of.value(name));
            if let Some(value) = value {
                found.push(Spot {
                    place: spot.place.value(self.schema, value),
                    at: At::Value,
                    features: &value.features,
                });
            } else if matches!(
                self.schema[id].kind,
                TypeKind::Builtin(Builtin::Str | Builtin::Any)
            ) {
                self.open = Some(spot.place);
            }
        }
        found
    }

    /// A feature of what is at a spot, or of its type.
    fn feature(&self, spot: &Spot<'s>, name: &str) -> Option<Spot<'s>> {
        let kinds = self.kinds(spot);
        let types = kinds.iter().filter_map(|kind| match &kind.at {
            At::Type { id, .. } => Some(*id),
            At::Case { types, .. } => types.first().copied(),
            _ => None,
        });
        let of_types = types.map(|id| &self.schema[id].definition.features);
        let mut all = [spot.features].into_iter().chain(of_types);
        let feature = all.find_map(|features| features.get(name))?;
        Some(Spot {
            place: spot.place.clone().under(feature.condition.as_ref()),
            at: At::Value,
            features: Features::NONE,
        })
    }

    fn has_json_type(&self, spot: &Spot<'s>, name: &str) -> bool {
        match spot.at {
            At::Type { id, .. } => match self.schema[id].kind {
                TypeKind::Builtin(builtin) => json_type(builtin) == name,
                _ => false,
            },
            _ => false,
        }
    }

    /// The name that is most similar to one that there is not.
    fn similar(&mut self, spots: &[Spot<'s>], step: &StepKind, name: &str) -> Option<String> {
        let schema = self.schema;
        let mut known: Vec<&str> = Vec::new();
        for spot in spots {
            match &spot.at {
                At::Command(_) => {
                    known.extend(["arguments", "return", "arg-type", "ret-type"]);
                }
                At::Event(_) => known.extend(["data", "arg-type"]),
                _ => {}
            }
            if matches!(step, StepKind::Feature(_)) {
                known.extend(spot.features.iter().map(|feature| &*feature.name));
            }
            for kind in self.kinds(spot) {
                let At::Type { id, .. } = kind.at else {
                    continue;
                };
                let values = schema.enumeration(id).into_iter().flat_map(|of| &of.values);
                known.extend(values.map(|value| &*value.name));
            }
        }
        for object in self.objects(spots) {
            for id in object.types {
                known.extend(schema.cases(id).map(|case| &*case.value.name));
                known.extend(schema.members(id).iter().map(|of| &*of.member.name));
                let added = schema.members_in_cases(id);
                known.extend(added.iter().map(|of| &*of.member.member.name));
            }
        }
        most_alike(name, known)
            .filter(|similar| *similar != name)
            .map(str::to_owned)
    }

    /// The cases of unions that have a member of this name.
    fn cases_with(&mut self, spots: &[Spot<'s>], name: &str) -> Vec<String> {
        let schema = self.schema;
        let mut found = Vec::new();
        for object in self.objects(spots) {
            for id in object.types {
                if let Presence::InCases(members) = schema.presence(id, name) {
                    let cases = members.iter().flat_map(|member| member.cases.iter());
                    found.extend(cases.map(ToString::to_string));
                }
            }
        }
        found
    }
}
