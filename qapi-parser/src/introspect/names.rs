//! Names for the types of a reply, which only have numbers.
//!
//! The reply is walked from all events and commands at once, in the order of their names.
//! A type is named after the first place where the walk finds it, so its name does not
//! depend on the number that it has in a particular build.

use std::collections::{HashMap, HashSet, VecDeque};

use heck::ToUpperCamelCase;

use super::reply::Reply;
use qapi_schema::introspect::{Entry, Meta};
use qapi_schema::{Entity, Schema, TypeId, TypeKind};

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

/// A type of the reply, and the place where it is used, as a name.
type Place<'e> = (&'e str, String);

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
        let mut queue: VecDeque<(&'e str, TypeId)> = VecDeque::new();
        for entry in self.messages() {
            match (&entry.meta, known.lookup(&entry.name)) {
                (Meta::Event { arg_type }, Some(Entity::Event(id))) => {
                    queue.extend(known[id].data.map(|id| (arg_type.as_str(), id)));
                }
                (
                    Meta::Command {
                        arg_type, ret_type, ..
                    },
                    Some(Entity::Command(id)),
                ) => {
                    let command = &known[id];
                    queue.extend(command.arguments.map(|id| (arg_type.as_str(), id)));
                    queue.extend(command.returns.map(|id| (ret_type.as_str(), id)));
                }
                _ => {}
            }
        }
        let mut seen = HashSet::new();
        while let Some((name, id)) = queue.pop_front() {
            if !seen.insert((name, id)) {
                continue;
            }
            let parts = self.reply.ty(name).and_then(|entry| same(entry, known, id));
            if let Some(parts) = parts {
                if !known[id].is_implicit() {
                    self.take(name, known[id].definition.name.clone());
                }
                queue.extend(parts);
            }
        }
    }

    /// Names the remaining types after the place where they are used.
    fn by_use(&mut self) {
        let mut queue: VecDeque<Place<'e>> = VecDeque::new();
        for entry in self.messages() {
            let name = entry.name.to_lowercase().to_upper_camel_case();
            match &entry.meta {
                Meta::Event { arg_type } => queue.push_back((arg_type, format!("{name}Data"))),
                Meta::Command {
                    arg_type, ret_type, ..
                } => {
                    queue.push_back((arg_type, format!("{name}Arguments")));
                    queue.push_back((ret_type, format!("{name}Return")));
                }
                _ => {}
            }
        }
        let mut seen = HashSet::new();
        while let Some((name, place)) = queue.pop_front() {
            let Some(entry) = self.reply.ty(name).filter(|_| seen.insert(name)) else {
                continue;
            };
            let place = match &entry.meta {
                Meta::Builtin { .. } | Meta::Array { .. } => place,
                _ => {
                    self.take_free(name, &place);
                    self.names.get(name).cloned().unwrap_or(place)
                }
            };
            queue.extend(parts(entry, &place));
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
fn parts<'e>(entry: &'e Entry, place: &str) -> Vec<Place<'e>> {
    let at = |part: &str| format!("{place}{}", part.to_upper_camel_case());
    match &entry.meta {
        Meta::Array { element_type } => vec![(element_type, place.to_owned())],
        Meta::Object {
            members, variants, ..
        } => {
            let members = members.iter();
            let members = members.map(|member| (member.type_name.as_str(), at(&member.name)));
            let variants = variants.iter().flatten();
            let variants = variants.map(|branch| (branch.type_name.as_str(), at(&branch.case)));
            members.chain(variants).collect()
        }
        Meta::Alternate { .. } => {
            let types = entry.type_names().into_iter();
            types.map(|name| (name, at("choice"))).collect()
        }
        _ => Vec::new(),
    }
}

/// The types that both a type of the reply and one of a known schema refer to, in pairs.
/// `None` if the two are not the same.
fn same<'e>(entry: &'e Entry, known: &Schema, id: TypeId) -> Option<Vec<(&'e str, TypeId)>> {
    match (&entry.meta, &known[id].kind) {
        (Meta::Enum { .. }, TypeKind::Enum(_)) => Some(Vec::new()),
        (Meta::Array { element_type }, TypeKind::Array { element }) => {
            Some(vec![(element_type, *element)])
        }
        (
            Meta::Object {
                members,
                tag,
                variants,
            },
            TypeKind::Object(object),
        ) if tag.as_ref() == object.variants.as_ref().map(|of| &of.tag) => {
            let known_members = known.members(id);
            let members = members.iter().filter_map(|member| {
                let same = known_members
                    .iter()
                    .find(|known| known.name == member.name)?;
                Some((member.type_name.as_str(), same.type_id))
            });
            let known_branches = object.variants.iter().flat_map(|of| &of.branches);
            let known_branches: HashMap<_, _> = known_branches
                .map(|branch| (branch.name.as_str(), branch.type_id))
                .collect();
            let branches = variants.iter().flatten().filter_map(|branch| {
                let same = known_branches.get(branch.case.as_str())?;
                Some((branch.type_name.as_str(), *same))
            });
            Some(members.chain(branches).collect())
        }
        (Meta::Alternate { members }, TypeKind::Alternate(alternate))
            if members.len() == alternate.branches.len() =>
        {
            let pairs = members.iter().zip(&alternate.branches);
            Some(
                pairs
                    .map(|(of, branch)| (of.type_name.as_str(), branch.type_id))
                    .collect(),
            )
        }
        _ => None,
    }
}
