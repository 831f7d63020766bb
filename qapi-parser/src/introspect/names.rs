//! Names for the types of a reply, which only have numbers.
//!
//! The reply is walked from all events and commands at once, in the order of their names.
//! A type is named after the first place where the walk finds it, so its name does not
//! depend on the number that it has in a particular build.

use std::collections::{HashMap, HashSet, VecDeque};

use heck::ToUpperCamelCase;

use super::reply::Reply;
use qapi_schema::introspect::{Branch, Entry, Member, Meta};
use qapi_schema::{Entity, ObjectType, Schema, TypeId, TypeKind};

/// The name of each type in the new schema, by its name in the reply.
pub(super) struct Names<'e> {
    names: HashMap<&'e str, String>,
    /// The types that are named after the place where they are used.
    made_up: HashSet<&'e str>,
}

impl Names<'_> {
    /// The name of a type; `None` if it is not used.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.names.get(name).map(String::as_str)
    }

    /// Whether the type had a name, in the reply or in the known schema.
    pub(super) fn is_named(&self, name: &str) -> bool {
        self.names.contains_key(name) && !self.made_up.contains(name)
    }
}

/// Names all types. Those that are in the known schema get their names from there.
pub(super) fn names<'e>(reply: &Reply<'e>, known: Option<&Schema>) -> Names<'e> {
    let mut naming = Naming {
        reply,
        numbers: HashMap::new(),
        names: HashMap::new(),
        taken: HashSet::new(),
    };
    naming.spoken();
    if let Some(known) = known {
        naming.known(known);
    }
    let given: HashSet<&str> = naming.names.keys().copied().collect();
    naming.by_use();
    let names = naming.names;
    let made_up = names.keys().copied().filter(|name| !given.contains(name));
    Names {
        made_up: made_up.collect(),
        names,
    }
}

/// A type of the reply where it is used.
struct Use<'e> {
    type_name: &'e str,
    /// The place, as a name for the type.
    place: String,
}

/// A type of the reply, and the type of a known schema that is in the same place.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Pair<'e> {
    type_name: &'e str,
    known: TypeId,
}

/// The length of the longest name that is made up.
const LONGEST: usize = 250;

struct Naming<'r, 'e> {
    reply: &'r Reply<'e>,
    /// The number that was last appended to a name.
    numbers: HashMap<String, usize>,
    names: HashMap<&'e str, String>,
    taken: HashSet<String>,
}

impl<'e> Naming<'_, 'e> {
    /// Keeps names that are not numbers: the reply may come from a generator that does not
    /// hide them.
    fn spoken(&mut self) {
        for entry in self.reply.entries.iter().filter(|entry| entry.is_type()) {
            let name = entry.name.as_str();
            if name.starts_with(|first: char| first.is_ascii_uppercase()) {
                self.take(name, name.to_owned());
            }
        }
    }

    fn take(&mut self, name: &'e str, wanted: String) {
        if !self.names.contains_key(name) && self.taken.insert(wanted.clone()) {
            self.names.insert(name, wanted);
        }
    }

    /// Commands and events, by name.
    fn messages(&self) -> Vec<&'e Entry> {
        let messages = self.reply.entries.iter().filter(|entry| !entry.is_type());
        let mut messages: Vec<_> = messages.collect();
        messages.sort_by(|a, b| a.name.cmp(&b.name));
        messages
    }

    /// Walks the reply and a known schema in parallel.
    fn known(&mut self, known: &Schema) {
        let pair = |type_name: &'e String, known: Option<TypeId>| {
            let known = known?;
            Some(Pair { type_name, known })
        };
        let mut queue: VecDeque<Pair<'e>> = VecDeque::new();
        for entry in self.messages() {
            match (&entry.meta, known.lookup(&entry.name)) {
                (Meta::Event { arg_type }, Some(Entity::Event(id))) => {
                    queue.extend(pair(arg_type, known[id].data));
                }
                (
                    Meta::Command {
                        arg_type, ret_type, ..
                    },
                    Some(Entity::Command(id)),
                ) => {
                    let command = &known[id];
                    queue.extend(pair(arg_type, command.arguments));
                    queue.extend(pair(ret_type, command.returns));
                }
                _ => {}
            }
        }
        let mut seen = HashSet::new();
        while let Some(pair) = queue.pop_front() {
            if !seen.insert(pair) {
                continue;
            }
            let entry = self.reply.ty(pair.type_name);
            if let Some(parts) = entry.and_then(|entry| same(entry, known, pair.known)) {
                let ty = &known[pair.known];
                if !ty.is_implicit() {
                    self.take(pair.type_name, ty.definition.name.clone());
                }
                queue.extend(parts);
            }
        }
    }

    /// Names the remaining types after the place where they are used.
    fn by_use(&mut self) {
        let mut queue: VecDeque<Use<'e>> = VecDeque::new();
        for entry in self.messages() {
            let name = entry.name.to_lowercase().to_upper_camel_case();
            let payload = |type_name, role| Use {
                type_name,
                place: format!("{name}{role}"),
            };
            match &entry.meta {
                Meta::Event { arg_type } => queue.push_back(payload(arg_type, "Data")),
                Meta::Command {
                    arg_type, ret_type, ..
                } => {
                    queue.push_back(payload(arg_type, "Arguments"));
                    queue.push_back(payload(ret_type, "Return"));
                }
                _ => {}
            }
        }
        let mut seen = HashSet::new();
        while let Some(Use { type_name, place }) = queue.pop_front() {
            let is_new = seen.insert(type_name);
            let Some(entry) = self.reply.ty(type_name).filter(|_| is_new) else {
                continue;
            };
            if matches!(entry.meta, Meta::Builtin { .. } | Meta::Array { .. }) {
                queue.extend(parts(entry, &place));
            } else {
                self.take_free(type_name, &place);
                let name = self.names.get(type_name).unwrap_or(&place);
                queue.extend(parts(entry, name));
            }
        }
    }

    /// Takes the wanted name, or a similar one if it is taken or not allowed.
    fn take_free(&mut self, name: &'e str, wanted: &str) {
        // The language itself adds these endings to the names of types.
        let reserved = wanted.ends_with("List") || wanted.ends_with("Kind");
        let mut wanted = format!("{wanted}{}", if reserved { "Type" } else { "" });
        // No real name is half as long. For a type that is nested so deep, a name would say
        // no more than a number.
        if wanted.len() > LONGEST {
            "Nested".clone_into(&mut wanted);
        }
        let next = self.numbers.entry(wanted.clone()).or_insert(1);
        let mut free = wanted.clone();
        while self.taken.contains(&free) {
            *next += 1;
            free = format!("{wanted}{next}");
        }
        self.take(name, free);
    }
}

/// The types that a type refers to, each with the place where it is used.
fn parts<'e>(entry: &'e Entry, place: &str) -> Vec<Use<'e>> {
    let at = |part: &str, type_name: &'e str| Use {
        type_name,
        place: format!("{place}{}", part.to_upper_camel_case()),
    };
    match &entry.meta {
        Meta::Array { element_type } => vec![at("", element_type)],
        Meta::Object {
            members, variants, ..
        } => {
            let of_members = members
                .iter()
                .map(|member| at(&member.name, &member.type_name));
            let of_variants = variants
                .iter()
                .flatten()
                .map(|branch| at(&branch.case, &branch.type_name));
            of_members.chain(of_variants).collect()
        }
        Meta::Alternate { .. } => {
            let types = entry.type_names().into_iter();
            types.map(|name| at("choice", name)).collect()
        }
        _ => Vec::new(),
    }
}

/// The types that both a type of the reply and one of a known schema refer to, in pairs.
/// `None` if the two are not the same.
fn same<'e>(entry: &'e Entry, known: &Schema, id: TypeId) -> Option<Vec<Pair<'e>>> {
    match (&entry.meta, &known[id].kind) {
        (Meta::Enum { .. }, TypeKind::Enum(_)) => Some(Vec::new()),
        (Meta::Array { element_type }, TypeKind::Array { element }) => Some(vec![Pair {
            type_name: element_type,
            known: *element,
        }]),
        (
            Meta::Object {
                members,
                tag,
                variants,
            },
            TypeKind::Object(object),
        ) if tag.as_ref() == object.variants.as_ref().map(|of| &of.tag) => {
            let mut pairs = same_members(members, known, id);
            pairs.extend(same_branches(variants.iter().flatten(), object));
            Some(pairs)
        }
        (Meta::Alternate { members }, TypeKind::Alternate(alternate))
            if members.len() == alternate.branches.len() =>
        {
            let choices = members.iter().zip(&alternate.branches);
            let pairs = choices.map(|(member, branch)| Pair {
                type_name: &member.type_name,
                known: branch.type_id,
            });
            Some(pairs.collect())
        }
        _ => None,
    }
}

fn same_members<'e>(members: &'e [Member], known: &Schema, id: TypeId) -> Vec<Pair<'e>> {
    let known_members = known.members(id);
    let pair = |member: &'e Member| {
        let mut candidates = known_members.iter();
        let same = candidates.find(|candidate| candidate.name == member.name)?;
        Some(Pair {
            type_name: &member.type_name,
            known: same.type_id,
        })
    };
    members.iter().filter_map(pair).collect()
}

fn same_branches<'e>(
    branches: impl Iterator<Item = &'e Branch>,
    known: &ObjectType,
) -> Vec<Pair<'e>> {
    let known_branches = known.variants.iter().flat_map(|of| &of.branches);
    let by_name: HashMap<&str, TypeId> = known_branches
        .map(|branch| (branch.name.as_str(), branch.type_id))
        .collect();
    let pair = |branch: &'e Branch| {
        Some(Pair {
            type_name: &branch.type_name,
            known: *by_name.get(branch.case.as_str())?,
        })
    };
    branches.filter_map(pair).collect()
}
