//! Commands and events.

use qapi_parser::schema::{Command, CommandId, Definition, Event, EventId, TypeId};
use qapi_values::Direction;

use super::{Comparison, Detail, Node, Pair, Place};
use crate::change::Change;
use crate::hidden::Aspect;
use crate::item::Item;
use crate::path::Step;
use crate::wire::{Lifecycle, Part, Wire};

impl<'s> Comparison<'s> {
    /// Compares the commands and events; what they are made of comes later.
    pub(super) fn messages(&mut self) {
        self.commands();
        self.events();
    }

    fn commands(&mut self) {
        for (id, old) in self.old.schema.commands() {
            let name = &old.definition.name;
            if let Some(new) = self.new.command(name) {
                self.command((id, old), new);
            } else {
                let place = self.message(Node::Command(name));
                let place = place.within(lifecycle(&self.old, &old.definition));
                self.removed(&place, Change::CommandRemoved, Item::Command(id));
            }
        }
        for (id, new) in self.new.schema.commands() {
            let name = &new.definition.name;
            if self.old.command(name).is_none() {
                let place = self.message(Node::Command(name));
                let place = place.within(lifecycle(&self.new, &new.definition));
                self.added(&place, Change::CommandAdded, Item::Command(id));
            }
        }
    }

    fn events(&mut self) {
        for (id, old) in self.old.schema.events() {
            let name = &old.definition.name;
            if let Some(new) = self.new.event(name) {
                self.event((id, old), new);
            } else {
                let place = self.message(Node::Event(name));
                let place = place.within(lifecycle(&self.old, &old.definition));
                self.removed(&place, Change::EventRemoved, Item::Event(id));
            }
        }
        for (id, new) in self.new.schema.events() {
            let name = &new.definition.name;
            if self.old.event(name).is_none() {
                let place = self.message(Node::Event(name));
                let place = place.within(lifecycle(&self.new, &new.definition));
                self.added(&place, Change::EventAdded, Item::Event(id));
            }
        }
    }

    fn message(&mut self, node: Node<'s>) -> Place<'s> {
        Place::at(self.node(node), None)
    }

    fn command(
        &mut self,
        (old_id, old): (CommandId, &'s Command),
        (new_id, new): (CommandId, &'s Command),
    ) {
        let pair = Pair {
            old: Item::Command(old_id),
            new: Item::Command(new_id),
        };
        let place = self.message(Node::Command(&old.definition.name));
        let place = place.within(lifecycle(&self.old, &old.definition));
        self.parts(
            &place,
            pair,
            Part::of(&old.definition),
            Part::of(&new.definition),
        );
        self.permissions(&place, pair, old, new);
        self.arguments(&place, pair, old, new);
        let place = place.then(Step::Return).towards(Direction::Output);
        let (old, new) = (self.old_type(old.returns), self.new_type(new.returns));
        self.value(place, old, new, pair);
    }

    fn permissions(&mut self, place: &Place<'s>, pair: Pair, old: &Command, new: &Command) {
        let (was, is) = (old.allow_oob, new.allow_oob);
        self.flag(place, pair, (was, is), [Change::OobLost, Change::OobGained]);
        let is_said = old.allow_preconfig || new.allow_preconfig;
        if !self.graph.hidden.hides(Aspect::Preconfig, is_said) {
            let (old, new) = (old.allow_preconfig, new.allow_preconfig);
            self.flag(
                place,
                pair,
                (old, new),
                [Change::PreconfigLost, Change::PreconfigGained],
            );
        }
        let is_said = !old.success_response || !new.success_response;
        if !self.graph.hidden.hides(Aspect::SuccessResponse, is_said) {
            let answers = (old.success_response, new.success_response);
            let changes = [Change::SuccessResponseLost, Change::SuccessResponseGained];
            self.flag(place, pair, answers, changes);
        }
    }

    /// Where either takes any arguments, only those that both name are compared.
    fn arguments(&mut self, place: &Place<'s>, pair: Pair, old: &Command, new: &Command) {
        let is_said = !old.generate || !new.generate;
        let is_hidden = self.graph.hidden.hides(Aspect::OpenArguments, is_said);
        let place = place.then(Step::Arguments).towards(Direction::Input);
        if !is_hidden {
            let typed = (old.generate, new.generate);
            self.flag(
                &place,
                pair,
                typed,
                [Change::ArgumentsOpened, Change::ArgumentsTyped],
            );
        }
        let (old, new) = (self.old_type(old.arguments), self.new_type(new.arguments));
        if is_said {
            self.common_members(&place, old, new);
        } else {
            self.value(place, old, new, pair);
        }
    }

    fn flag(&mut self, place: &Place<'s>, pair: Pair, was_is: (bool, bool), changes: [Change; 2]) {
        let [lost, gained] = changes;
        match was_is {
            (true, false) => self.changed(place, lost, pair, Detail::None),
            (false, true) => self.changed(place, gained, pair, Detail::None),
            _ => {}
        }
    }

    fn event(&mut self, (old_id, old): (EventId, &'s Event), (new_id, new): (EventId, &'s Event)) {
        let pair = Pair {
            old: Item::Event(old_id),
            new: Item::Event(new_id),
        };
        let place = self.message(Node::Event(&old.definition.name));
        let place = place.within(lifecycle(&self.old, &old.definition));
        self.parts(
            &place,
            pair,
            Part::of(&old.definition),
            Part::of(&new.definition),
        );
        let place = place.then(Step::Data).towards(Direction::Output);
        let (old, new) = (self.old_type(old.data), self.new_type(new.data));
        self.link(place, old, new);
    }

    /// No data is on the wire what an object without members is.
    fn old_type(&self, id: Option<TypeId>) -> TypeId {
        id.unwrap_or_else(|| self.old.schema.empty_type())
    }

    fn new_type(&self, id: Option<TypeId>) -> TypeId {
        id.unwrap_or_else(|| self.new.schema.empty_type())
    }
}

fn lifecycle(wire: &Wire<'_>, definition: &Definition) -> Lifecycle {
    wire.lifecycle(&definition.name, &definition.features)
}
