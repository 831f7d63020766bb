//! The types of the merged schema, while it is found out what they are made of.

use std::collections::{BTreeSet, HashMap};

use qapi_schema::{Builtin, Entity, TypeKind};

use crate::input::Inputs;
use crate::parts::Part;
use crate::places;

/// A type of the merged schema, which is neither built in nor an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(usize);

/// What a place of the merged schema holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    Builtin(Builtin),
    Array(Box<Target>),
    /// The object without members.
    Empty,
    Node(NodeId),
}

/// What is known of a type of the merged schema.
#[derive(Debug)]
pub(crate) struct Node {
    /// The types that it stands for: of each release the one with its name, and those of types
    /// that were renamed to it.
    pub(crate) own: BTreeSet<Part>,
    /// All types whose values it holds.
    pub(crate) parts: BTreeSet<Part>,
    /// Members that do not belong to it because the union that it is a branch of has them.
    pub(crate) without: BTreeSet<String>,
    /// The place, for a type that there is only for one place.
    pub(crate) place: Option<String>,
    /// The type that it was renamed to.
    renamed: Option<NodeId>,
}

/// All types of the merged schema.
pub(crate) struct Nodes {
    all: Vec<Node>,
    homes: HashMap<Part, NodeId>,
    /// The types for one place each.
    by_place: HashMap<String, NodeId>,
}

/// What makes types of several releases one from the beginning: their name, and what kind of
/// type it is. The names in a reply to `query-qmp-schema` are made up.
#[derive(PartialEq, Eq, Hash)]
struct Key<'s> {
    name: &'s str,
    is_object: bool,
    is_alternate: bool,
    reply: Option<usize>,
}

impl Nodes {
    /// A node for each name. Types that no message carries in any release are those of the
    /// newest.
    pub(crate) fn new(inputs: &Inputs<'_>) -> Self {
        let mut nodes = Self {
            all: Vec::new(),
            homes: HashMap::new(),
            by_place: HashMap::new(),
        };
        let mut by_key = HashMap::new();
        nodes.add_types(inputs, &mut by_key, true);
        let on_wire = nodes.all.len();
        nodes.add_types(inputs, &mut by_key, false);
        for node in &mut nodes.all[on_wire..] {
            let newest = node.newest(inputs);
            node.own.retain(|part| Some(*part) == newest);
            node.parts.clone_from(&node.own);
        }
        nodes
    }

    /// Adds the types that messages carry, or the others.
    fn add_types<'s>(
        &mut self,
        inputs: &Inputs<'s>,
        by_key: &mut HashMap<Key<'s>, NodeId>,
        on_wire: bool,
    ) {
        let known = self.all.len();
        for (release, input) in inputs.all() {
            let types = input.schema.types();
            for (id, ty) in types.filter(|(id, _)| input.is_on_wire(*id) == on_wire) {
                if matches!(ty.kind, TypeKind::Builtin(_) | TypeKind::Array { .. }) {
                    continue;
                }
                let key = Key {
                    name: &ty.definition.name,
                    is_object: matches!(ty.kind, TypeKind::Object(_)),
                    is_alternate: matches!(ty.kind, TypeKind::Alternate(_)),
                    reply: (!input.is_text()).then_some(release),
                };
                let next = NodeId(self.all.len());
                let node = *by_key.entry(key).or_insert(next);
                if node == next {
                    self.all.push(Node::new(None));
                }
                let part = Part { release, id };
                self.homes.insert(part, node);
                if on_wire || node.0 >= known {
                    self.all[node.0].own.insert(part);
                    self.all[node.0].parts.insert(part);
                }
            }
        }
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.all.len()).map(NodeId)
    }

    pub(crate) fn get(&self, id: NodeId) -> &Node {
        &self.all[id.0]
    }

    pub(crate) fn get_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.all[id.0]
    }

    /// The node that stands for a type; `None` for built-in types and arrays.
    pub(crate) fn home(&self, part: Part) -> Option<NodeId> {
        self.homes.get(&part).map(|home| self.current(*home))
    }

    /// A node, or the one that it was renamed to.
    fn current(&self, id: NodeId) -> NodeId {
        let mut id = id;
        while let Some(renamed) = self.get(id).renamed {
            id = renamed;
        }
        id
    }

    pub(crate) fn is_renamed(&self, id: NodeId) -> bool {
        self.get(id).renamed.is_some()
    }

    /// The node for a place, if the place has one of its own.
    pub(crate) fn at_place(&self, place: &str) -> Option<NodeId> {
        self.by_place.get(place).copied()
    }

    /// The node for a place, which is made if there is none.
    pub(crate) fn of_place(&mut self, place: &str) -> NodeId {
        let next = NodeId(self.all.len());
        let id = *self.by_place.entry(place.to_owned()).or_insert(next);
        if id == next {
            self.all.push(Node::new(Some(place.to_owned())));
        }
        id
    }

    /// Makes a node hold the values of more types. Says whether any of them is new to it.
    pub(crate) fn add(&mut self, id: NodeId, parts: impl IntoIterator<Item = Part>) -> bool {
        let node = self.get_mut(id);
        let before = node.parts.len();
        node.parts.extend(parts);
        node.parts.len() > before
    }

    /// Takes members away from a branch whose union has them. Says whether that is new.
    pub(crate) fn take_away(&mut self, id: NodeId, names: BTreeSet<String>) -> bool {
        let node = self.get_mut(id);
        let before = node.without.len();
        node.without.extend(names);
        node.without.len() > before
    }

    /// Takes a type for renamed to another if that came after the last release that has the
    /// first. Says whether it is.
    pub(crate) fn rename(&mut self, from: NodeId, to: NodeId, inputs: &Inputs<'_>) -> bool {
        let (old, new) = (self.get(from), self.get(to));
        let rank = |part: &Part| inputs.rank(part.release);
        let (last, first) = (
            old.own.iter().map(rank).max(),
            new.own.iter().map(rank).min(),
        );
        let is_shared = old.own.iter().any(|old| {
            let mut own = new.own.iter();
            own.any(|new| new.release == old.release)
        });
        if last.is_none() || last >= first || is_shared {
            return false;
        }
        let (own, parts) = (old.own.clone(), old.parts.clone());
        let node = self.get_mut(to);
        node.own.extend(own);
        node.parts.extend(parts);
        self.get_mut(from).renamed = Some(to);
        true
    }
}

impl Node {
    fn new(place: Option<String>) -> Self {
        Self {
            own: BTreeSet::new(),
            parts: BTreeSet::new(),
            without: BTreeSet::new(),
            place,
            renamed: None,
        }
    }

    /// The newest of the types that it stands for; for a node of one place, of those that it
    /// holds.
    pub(crate) fn newest(&self, inputs: &Inputs<'_>) -> Option<Part> {
        let parts = if self.own.is_empty() {
            &self.parts
        } else {
            &self.own
        };
        let newest = parts.iter().max_by_key(|part| inputs.rank(part.release));
        newest.copied()
    }

    /// Its parts, those whose names count most first.
    pub(crate) fn newest_first(&self, inputs: &Inputs<'_>) -> Vec<Part> {
        let mut parts: Vec<Part> = self.parts.iter().copied().collect();
        parts.sort_by_key(|part| (inputs.rank(part.release), self.own.contains(part)));
        parts.reverse();
        parts
    }

    /// Its name in the schemas, or the name of its place.
    pub(crate) fn name(&self, inputs: &Inputs<'_>) -> String {
        match (&self.place, self.newest(inputs)) {
            (Some(place), _) => places::type_name(place),
            (None, Some(newest)) => inputs.definition(newest).name.clone(),
            (None, None) => String::new(),
        }
    }

    /// What it is called in the names of places: for the data of a message that is written in
    /// place, the message and what it carries.
    pub(crate) fn spoken(&self, inputs: &Inputs<'_>) -> String {
        if let Some(place) = &self.place {
            return place.clone();
        }
        let name = self.name(inputs);
        let Some(newest) = self.newest(inputs) else {
            return name;
        };
        let schema = inputs.get(newest.release).schema;
        let definition = inputs.definition(newest);
        let owner = schema.lookup(definition.spoken_name());
        match owner.filter(|_| definition.spoken_name() != definition.name) {
            Some(Entity::Command(_)) => places::member(definition.spoken_name(), "arguments"),
            Some(Entity::Event(_)) => places::member(definition.spoken_name(), "data"),
            Some(Entity::Type(_)) | None => name,
        }
    }
}
