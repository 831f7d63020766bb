//! Objects: structs and unions, and what holds the values of both.

use std::collections::BTreeSet;

use qapi_schema::wire::Payload;

use super::{Slot, Unifier};
use crate::choice::{self, Choice, Form};
use crate::nodes::{NodeId, Target};
use crate::parts::{Part, Use};
use crate::places;
use crate::shapes::{self, NoTag, Shape};

impl Unifier<'_, '_> {
    /// Looks at the members of an object, and at the branches of a union.
    pub(super) fn object(&mut self, id: NodeId) {
        let inputs = self.inputs;
        let shape = shapes::shape(inputs, &self.nodes, id, &self.branches);
        let name = self.nodes.get(id).spoken(inputs);
        if self.shapes.insert(id, shape.clone()).as_ref() != Some(&shape) {
            self.has_changed = true;
        }
        self.tell_shape(id, &name, &shape);
        for row in shapes::members(inputs, self.nodes.get(id), &shape) {
            let uses = row.uses.iter().map(shapes::MemberUse::as_use);
            let place = places::member(&name, row.name);
            let slot = Slot::Member(id, row.name.to_owned());
            self.slot(slot, place, uses.collect());
        }
        let Shape::Union { tag, raised } = shape else {
            return;
        };
        let mut branches = BTreeSet::new();
        for case in shapes::cases(inputs, self.nodes.get(id)) {
            let place = places::case(&name, &tag, case.value);
            let slot = Slot::Case(id, case.value.to_owned());
            let uses = case.uses.clone();
            let Target::Node(mut branch) = self.slot(slot, place.clone(), case.uses) else {
                continue;
            };
            let lost = shapes::lost(inputs, self.nodes.get(branch), &raised);
            if !lost.is_empty() && !shapes::is_only_here(inputs, self.nodes.get(branch)) {
                branch = self.nodes.of_place(&place);
                self.take_in(branch, &uses);
            }
            branches.insert(branch);
            self.has_changed |= self.nodes.take_away(branch, lost);
        }
        if self.branches.insert(id, branches.clone()).as_ref() != Some(&branches) {
            self.has_changed = true;
        }
    }

    /// Objects: those without members belong to any of the others.
    pub(super) fn of_objects(&mut self, place: &str, uses: &[Use]) -> Target {
        let has_members = |of: &&Use| !self.inputs.is_empty(of.part);
        let full: Vec<Use> = uses.iter().filter(has_members).copied().collect();
        let Some(id) = self.newest_home(&full) else {
            return Target::Empty;
        };
        let at_place = self.nodes.at_place(place);
        if at_place.is_some() || !self.has_common_tag(id, uses) {
            let id = self.nodes.of_place(place);
            self.take_in(id, uses);
            let name = self.spoken(id);
            self.tell(place, Form::Joined(name.into()), uses);
            return Target::Node(id);
        }
        self.join(place, id, &full);
        if full.len() < uses.len() {
            self.take_in(id, uses);
        }
        Target::Node(id)
    }

    /// Whether a union stays one if it has to hold the values of other objects as well.
    fn has_common_tag(&self, id: NodeId, uses: &[Use]) -> bool {
        let own = shapes::objects(self.inputs, self.nodes.get(id));
        let foreign = uses.iter().map(|of| of.part);
        let all: Vec<Part> = own.iter().copied().chain(foreign).collect();
        shapes::tag(self.inputs, all).is_ok() || matches!(shapes::tag(self.inputs, own), Err(NoTag))
    }

    /// Tells if structs and unions became one.
    fn tell_shape(&mut self, id: NodeId, name: &str, shape: &Shape) {
        let objects = shapes::objects(self.inputs, self.nodes.get(id));
        let is_union = |part: &&Part| {
            let schema = self.inputs.get(part.release).schema;
            schema.variants(part.id).is_some()
        };
        let unions = objects.iter().filter(is_union).count();
        let form = match shape {
            Shape::Flat => Form::Struct,
            Shape::Union { raised, .. } if !raised.is_empty() => {
                Form::Base(raised.iter().map(|name| name.as_str().into()).collect())
            }
            Shape::Union { .. } if unions < objects.len() => Form::Union,
            _ => return,
        };
        let mut uses: Vec<Use> = objects
            .into_iter()
            .map(|part| Use {
                part,
                span: self.inputs.definition(part).span,
            })
            .collect();
        uses.sort_by_key(|of| of.part.release);
        let sides = choice::shape_sides(self.inputs, &uses);
        let choice = Choice {
            item: name.into(),
            form,
            sides,
        };
        self.choices.insert(name.to_owned(), choice);
    }

    /// Tells of commands that took arguments without naming them before these became a union.
    pub(super) fn open_arguments(&mut self) {
        for (place, uses) in self.messages() {
            let is_open = |of: &Use| {
                let schema = self.inputs.get(of.part.release).schema;
                let mut commands = schema.commands();
                commands.any(|(_, command)| {
                    let payload = Payload::Arguments(command);
                    payload.is_open()
                        && places::member(&command.definition.name, "arguments") == place
                })
            };
            let is_union = match self.targets.get(&Slot::Message(place.clone())) {
                Some(Target::Node(id)) => {
                    matches!(self.shapes.get(id), Some(Shape::Union { .. }))
                }
                _ => false,
            };
            if is_union && uses.iter().any(is_open) {
                self.tell(&place, Form::NamedArguments, &uses);
            }
        }
    }
}
