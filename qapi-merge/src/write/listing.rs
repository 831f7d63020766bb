//! What is listed in the modules of the merged schema, and in which order.

use std::collections::{BTreeSet, HashMap, HashSet};

use qapi_schema::{Entity, Item, ModuleId};

use super::Writer;
use crate::nodes::NodeId;
use crate::parts::Part;
use crate::unify::Slot;

/// What is listed in a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Listed<'s> {
    Include(ModuleId),
    Type(NodeId),
    Message { name: &'s str, is_command: bool },
}

impl<'s> Writer<'_, 's> {
    /// What the modules list: first what the newest release has, in its order.
    pub(super) fn listed(&self) -> Vec<(ModuleId, Listed<'s>)> {
        let needed = self.needed();
        let mut listed = Vec::new();
        let mut known = HashSet::new();
        for release in self.inputs.newest_first() {
            for (old, module) in self.inputs.get(release).schema.file_modules() {
                let new = self.modules.of(release, old);
                let items = module.items.iter();
                for item in items.filter_map(|item| self.item(release, *item)) {
                    // Each module has its own includes. Anything else is listed once.
                    let (key, is_listed) = match item {
                        Listed::Include(_) => (Some(new), true),
                        Listed::Type(node) => (None, needed.contains(&node)),
                        Listed::Message { .. } => (None, true),
                    };
                    if is_listed && known.insert((key, item)) {
                        listed.push((new, item));
                    }
                }
            }
        }
        let nodes = needed.into_iter();
        let of_places = nodes.filter(|id| self.plan.nodes.get(*id).place.is_some());
        listed.extend(of_places.map(|id| (self.module_of(id), Listed::Type(id))));
        listed
    }

    /// An item of a release as one of the merged schema.
    fn item(&self, release: usize, item: Item) -> Option<Listed<'s>> {
        let schema = self.inputs.get(release).schema;
        Some(match item {
            Item::Include(of) => Listed::Include(self.modules.of(release, of)),
            Item::Entity(Entity::Type(id)) => {
                Listed::Type(self.plan.nodes.home(Part { release, id })?)
            }
            Item::Entity(entity) => Listed::Message {
                name: &schema.definition(entity).name,
                is_command: matches!(entity, Entity::Command(_)),
            },
        })
    }

    /// The nodes that messages reach, and those that none reached in any release.
    fn needed(&self) -> BTreeSet<NodeId> {
        let nodes = &self.plan.nodes;
        let mut left: Vec<NodeId> = Vec::new();
        let mut held: HashMap<NodeId, Vec<NodeId>> = HashMap::new();
        for (slot, target) in &self.plan.targets {
            let node = super::node_in(target);
            match slot {
                Slot::Message(_) => left.extend(node),
                Slot::Member(of, _) | Slot::Case(of, _) | Slot::Kind(of, _) => {
                    held.entry(*of).or_default().extend(node);
                }
            }
        }
        left.extend(nodes.ids().filter(|id| {
            let mut own = nodes.get(*id).own.iter();
            let is_on_wire = |part: &Part| self.inputs.get(part.release).is_on_wire(part.id);
            let is_predefined = |part: &Part| self.is_predefined(*part);
            !nodes.is_renamed(*id)
                && own.len() > 0
                && !own.any(|part| is_on_wire(part) || is_predefined(part))
        }));
        let mut needed = BTreeSet::new();
        while let Some(id) = left.pop() {
            if needed.insert(id) {
                left.extend(held.get(&id).into_iter().flatten().copied());
                left.extend(self.base(id));
            }
        }
        needed
    }

    /// Whether every schema has a type.
    fn is_predefined(&self, part: Part) -> bool {
        let schema = self.inputs.get(part.release).schema;
        let builtin = schema.modules().next().map(|(id, _)| id);
        builtin == Some(self.inputs.definition(part).module)
    }

    /// The module of a type that there is only for one place.
    fn module_of(&self, node: NodeId) -> ModuleId {
        let parts = self.plan.nodes.get(node).newest_first(self.inputs);
        let mut known = parts.into_iter().filter(|part| !self.is_predefined(*part));
        match known.next() {
            Some(part) => self
                .modules
                .of(part.release, self.inputs.definition(part).module),
            None => self.modules.main(),
        }
    }
}
