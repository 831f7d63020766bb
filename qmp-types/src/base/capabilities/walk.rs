//! Follows the steps of a path through what a QEMU has.

use qapi_path::{Query, Step, StepKind};

use super::{Capabilities, Entity, Member, Object};

/// How many types are looked at in one place. A place has one type for each kind of JSON, and
/// few arrays around it. Only a reply that is wrong has more, such as types that hold nothing but
/// each other.
const MOST_TYPES: usize = 64;

/// Something that a path may lead to.
#[derive(Clone)]
struct Spot<'c> {
    at: At<'c>,
    features: &'c [String],
}

#[derive(Clone)]
enum At<'c> {
    Entity(&'c Entity),
    /// An object in one case.
    Case(Parts<'c>),
    /// A value or a feature, which has no parts.
    Leaf,
}

/// An object, with what its cases add.
#[derive(Clone)]
struct Parts<'c> {
    /// What cases add, the last one first, and the object.
    objects: Vec<&'c Object>,
    /// The tags whose values are known.
    chosen: Vec<(&'c str, &'c str)>,
}

pub(super) fn leads_somewhere(capabilities: &Capabilities, query: &Query) -> bool {
    let walk = Walk { capabilities };
    let mut spots: Vec<Spot<'_>> = walk.root(&query.root).into_iter().collect();
    let mut left = &*query.steps;
    while !left.is_empty() && !spots.is_empty() {
        let taken;
        (spots, taken) = walk.longest(&spots, &query.readings(left));
        left = left.get(taken..).unwrap_or_default();
    }
    !spots.is_empty()
}

struct Walk<'c> {
    capabilities: &'c Capabilities,
}

impl<'c> Walk<'c> {
    fn root(&self, name: &str) -> Option<Spot<'c>> {
        let entity = self.entity(*self.capabilities.messages.get(name)?)?;
        let (Entity::Command { features, .. } | Entity::Event { features, .. }) = entity else {
            return None;
        };
        Some(Spot {
            at: At::Entity(entity),
            features,
        })
    }

    fn entity(&self, id: usize) -> Option<&'c Entity> {
        self.capabilities.entities.get(id)
    }

    /// Where the longest of some readings of the next steps leads, and how many steps that takes.
    fn longest(&self, spots: &[Spot<'c>], readings: &[Step]) -> (Vec<Spot<'c>>, usize) {
        for (index, step) in readings.iter().enumerate() {
            let found = self.step(spots, &step.kind);
            if !found.is_empty() {
                return (found, readings.len() - index);
            }
        }
        (Vec::new(), 1)
    }

    fn step(&self, spots: &[Spot<'c>], step: &StepKind) -> Vec<Spot<'c>> {
        match step {
            StepKind::Payload(name) => {
                let payloads = spots.iter().filter_map(|spot| self.payload(spot, name));
                payloads.collect()
            }
            StepKind::Element => spots.iter().filter_map(|spot| self.element(spot)).collect(),
            StepKind::Member {
                name,
                must_be_optional,
            } => self.members(spots, name, *must_be_optional),
            StepKind::Assigned { name, value } => {
                let cases = self.cases(spots, Some(name), value);
                if cases.is_empty() {
                    self.values(&self.members(spots, name, false), value)
                } else {
                    cases
                }
            }
            StepKind::Branch(value) => self.cases(spots, None, value),
            StepKind::Value(value) => self.values(spots, value),
            StepKind::Feature(name) => self.features(spots, name),
            StepKind::JsonType(name) => {
                let mut plain = self.plain(spots);
                plain.retain(
                    |spot| matches!(&spot.at, At::Entity(Entity::Builtin(json)) if json == name),
                );
                plain
            }
        }
    }

    /// What a message carries.
    fn payload(&self, spot: &Spot<'c>, name: &str) -> Option<Spot<'c>> {
        let At::Entity(message) = spot.at else {
            return None;
        };
        let id = match (message, name) {
            (Entity::Command { arguments, .. }, "arguments" | "arg-type") => arguments,
            (Entity::Command { returns, .. }, "return" | "ret-type") => returns,
            (Entity::Event { data, .. }, "data" | "arg-type") => data,
            _ => return None,
        };
        self.of_type((*id)?, &[])
    }

    fn of_type(&self, id: usize, features: &'c [String]) -> Option<Spot<'c>> {
        let at = At::Entity(self.entity(id)?);
        Some(Spot { at, features })
    }

    fn element(&self, spot: &Spot<'c>) -> Option<Spot<'c>> {
        match spot.at {
            At::Entity(Entity::Array(element)) => self.of_type((*element)?, &[]),
            _ => None,
        }
    }

    /// What spots may be: no alternates, and no arrays, whose elements are taken.
    fn plain(&self, spots: &[Spot<'c>]) -> Vec<Spot<'c>> {
        let mut found = Vec::new();
        let mut left = spots.to_vec();
        for _ in 0..MOST_TYPES {
            let Some(spot) = left.pop() else { break };
            match spot.at {
                At::Entity(Entity::Array(_)) => left.extend(self.element(&spot)),
                At::Entity(Entity::Alternate(branches)) => {
                    let ids = branches.iter().take(MOST_TYPES);
                    left.extend(ids.filter_map(|id| self.of_type(*id, spot.features)));
                }
                _ => found.push(spot),
            }
        }
        found
    }

    /// The objects at some spots, each with what its case adds.
    fn objects(&self, spots: &[Spot<'c>]) -> Vec<Parts<'c>> {
        let plain = self.plain(spots).into_iter();
        let objects = plain.filter_map(|spot| match spot.at {
            At::Entity(Entity::Object(object)) => Some(Parts {
                objects: vec![object],
                chosen: Vec::new(),
            }),
            At::Case(parts) => Some(parts),
            _ => None,
        });
        objects.collect()
    }

    fn members(&self, spots: &[Spot<'c>], name: &str, must_be_optional: bool) -> Vec<Spot<'c>> {
        let objects = self.objects(spots).into_iter().flat_map(|of| of.objects);
        let members = objects.filter_map(|object| object.members.get(name));
        let meant = members.filter(|member| member.is_optional || !must_be_optional);
        let spots = meant.filter_map(|Member { ty, features, .. }| self.of_type((*ty)?, features));
        spots.collect()
    }

    /// Unions with a value of their tag.
    fn cases(&self, spots: &[Spot<'c>], tag: Option<&str>, value: &str) -> Vec<Spot<'c>> {
        let mut found = Vec::new();
        for Parts { objects, chosen } in self.objects(spots) {
            for union in &objects {
                let (Some(of), Some((value, id))) = (&union.tag, union.cases.get_key_value(value))
                else {
                    continue;
                };
                let is_other = |(tag, known): &(&str, &str)| tag == of && known != value;
                if tag.is_some_and(|tag| tag != of) || chosen.iter().any(is_other) {
                    continue;
                }
                if let Some(Entity::Object(added)) = self.entity(*id) {
                    let parts = Parts {
                        objects: [&[added], &*objects].concat(),
                        chosen: [&*chosen, &[(&**of, &**value)]].concat(),
                    };
                    found.push(Spot {
                        at: At::Case(parts),
                        features: self.features_of_value(union, value),
                    });
                }
            }
        }
        found
    }

    /// The features of a value of a union's tag.
    fn features_of_value(&self, union: &'c Object, value: &str) -> &'c [String] {
        let tag = union.tag.as_ref().and_then(|tag| union.members.get(tag));
        match tag.and_then(|tag| self.entity(tag.ty?)) {
            Some(Entity::Enum(values)) => values.get(value).map_or(&[], |features| features),
            _ => &[],
        }
    }

    fn values(&self, spots: &[Spot<'c>], name: &str) -> Vec<Spot<'c>> {
        let plain = self.plain(spots).into_iter();
        let values = plain.filter_map(|spot| match spot.at {
            At::Entity(Entity::Enum(values)) => values.get(name),
            _ => None,
        });
        let leaf = |features: &'c Vec<String>| Spot {
            at: At::Leaf,
            features,
        };
        values.map(leaf).collect()
    }

    /// A feature of what is at some spots, or of the type there.
    fn features(&self, spots: &[Spot<'c>], name: &str) -> Vec<Spot<'c>> {
        let mut all: Vec<&[String]> = spots.iter().map(|spot| spot.features).collect();
        for parts in self.objects(spots) {
            all.extend(parts.objects.first().map(|object| &*object.features));
        }
        let has = all.into_iter().flatten().any(|feature| feature == name);
        let leaf = has.then_some(Spot {
            at: At::Leaf,
            features: &[],
        });
        leaf.into_iter().collect()
    }
}
