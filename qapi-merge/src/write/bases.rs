//! The base of a merged object: that of the newest release, if its members say the same of all
//! releases. Otherwise they are the object's own.

use qapi_schema::wire::JsonKind;

use super::Writer;
use super::presence::{self, Presence};
use crate::nodes::NodeId;
use crate::parts::Part;
use crate::shapes::{self, Row, Shape};
use crate::unify::Slot;

impl<'s> Writer<'_, 's> {
    /// The node that is the base of an object.
    pub(super) fn base(&self, id: NodeId) -> Option<NodeId> {
        let node = self.plan.nodes.get(id);
        if self.plan.shapes.get(&id)? == &Shape::Flat {
            return None;
        }
        let newest = node.newest(self.inputs)?;
        let schema = self.inputs.get(newest.release).schema;
        let base = schema.object(newest.id)?.base?;
        let is_implicit = schema[base].is_implicit();
        let base = self.plan.nodes.home(Part { id: base, ..newest })?;
        let fits = !is_implicit && base != id && self.is_base_of(base, id);
        fits.then_some(base)
    }

    /// Whether all members of an object say the same as those of another.
    fn is_base_of(&self, base: NodeId, id: NodeId) -> bool {
        if self.plan.shapes.get(&base) != Some(&Shape::Struct) {
            return false;
        }
        let own = self.rows(id);
        let all = presence::releases(self.inputs, self.plan, id);
        let all_of_base = presence::releases(self.inputs, self.plan, base);
        self.rows(base).iter().all(|inherited| {
            let Some(member) = own.iter().find(|own| own.name == inherited.name) else {
                return false;
            };
            let slot = |id: NodeId| Slot::Member(id, inherited.name.to_owned());
            let target = |id: NodeId| self.plan.targets.get(&slot(id));
            let of_base = self.presence(base, inherited);
            target(base) == target(id)
                && self
                    .presence(id, member)
                    .tells_same(&all, &of_base, &all_of_base)
        })
    }

    /// All members of an object, those of its base included.
    pub(super) fn rows(&self, id: NodeId) -> Vec<Row<'s>> {
        let shape = self.plan.shapes.get(&id).unwrap_or(&Shape::Struct);
        shapes::members(self.inputs, self.plan.nodes.get(id), shape)
    }

    pub(super) fn presence(&self, id: NodeId, row: &Row<'_>) -> Presence {
        Presence::of(self.inputs, self.plan.nodes.get(id), row)
    }

    /// The JSON kinds of the values of an alternate, in the order of the newest release that
    /// has the kind.
    pub(super) fn kinds(&self, id: NodeId) -> Vec<JsonKind> {
        let mut kinds = Vec::new();
        for part in self.plan.nodes.get(id).newest_first(self.inputs) {
            let choices = self.inputs.get(part.release).schema.choices(part.id);
            for choice in choices {
                if !kinds.contains(&choice.kind) {
                    kinds.push(choice.kind);
                }
            }
        }
        kinds
    }
}
