//! Commands and events.

use qapi_schema::wire::{Direction, Lifecycle, Payload, Step};
use qapi_schema::{Command, CommandId, Definition, Event, EventId, Schema};

use super::{Comparison, Detail, Node, Pair, Position};
use crate::change::Change;
use crate::hidden::Aspect;
use crate::item::Item;
use crate::part::Part;

impl<'s> Comparison<'s> {
    /// Compares the commands and events; what they are made of comes later.
    pub(super) fn messages(&mut self) {
        self.commands();
        self.events();
    }

    fn commands(&mut self) {
        for (id, old) in self.old.commands() {
            let name = &old.definition.name;
            if let Some(new) = self.new.command(name) {
                self.command((id, old), new);
            } else {
                let position = self.message(Node::Command(name));
                let position = position.within(lifecycle(self.old, &old.definition));
                self.removed(&position, Change::CommandRemoved, Item::Command(id));
            }
        }
        for (id, new) in self.new.commands() {
            let name = &new.definition.name;
            if self.old.command(name).is_none() {
                let position = self.message(Node::Command(name));
                let position = position.within(lifecycle(self.new, &new.definition));
                self.added(&position, Change::CommandAdded, Item::Command(id));
            }
        }
    }

    fn events(&mut self) {
        for (id, old) in self.old.events() {
            let name = &old.definition.name;
            if let Some(new) = self.new.event(name) {
                self.event((id, old), new);
            } else {
                let position = self.message(Node::Event(name));
                let position = position.within(lifecycle(self.old, &old.definition));
                self.removed(&position, Change::EventRemoved, Item::Event(id));
            }
        }
        for (id, new) in self.new.events() {
            let name = &new.definition.name;
            if self.old.event(name).is_none() {
                let position = self.message(Node::Event(name));
                let position = position.within(lifecycle(self.new, &new.definition));
                self.added(&position, Change::EventAdded, Item::Event(id));
            }
        }
    }

    fn message(&mut self, node: Node<'s>) -> Position<'s> {
        Position::at(self.node(node), None)
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
        let position = self.message(Node::Command(&old.definition.name));
        let position = position.within(lifecycle(self.old, &old.definition));
        self.parts(
            &position,
            pair,
            Part::of(&old.definition),
            Part::of(&new.definition),
        );
        self.permissions(&position, pair, old, new);
        self.arguments(&position, pair, old, new);
        let position = position.then(Step::Return).towards(Direction::Output);
        let old = Payload::Returned(old).type_id(self.old);
        let new = Payload::Returned(new).type_id(self.new);
        self.value(position, old, new, pair);
    }

    fn permissions(&mut self, position: &Position<'s>, pair: Pair, old: &Command, new: &Command) {
        let (was, is) = (old.flags.allow_oob, new.flags.allow_oob);
        self.flag(
            position,
            pair,
            (was, is),
            [Change::OobLost, Change::OobGained],
        );
        let is_said = old.flags.allow_preconfig || new.flags.allow_preconfig;
        if !self.graph.hidden.hides(Aspect::Preconfig, is_said) {
            let (old, new) = (old.flags.allow_preconfig, new.flags.allow_preconfig);
            self.flag(
                position,
                pair,
                (old, new),
                [Change::PreconfigLost, Change::PreconfigGained],
            );
        }
        let is_said = !old.flags.success_response || !new.flags.success_response;
        if !self.graph.hidden.hides(Aspect::SuccessResponse, is_said) {
            let answers = (old.flags.success_response, new.flags.success_response);
            let changes = [Change::SuccessResponseLost, Change::SuccessResponseGained];
            self.flag(position, pair, answers, changes);
        }
    }

    /// Where either takes any arguments, those that both name are compared; and those that
    /// only the one that takes any names, as the other refuses them.
    fn arguments(&mut self, position: &Position<'s>, pair: Pair, old: &Command, new: &Command) {
        let is_said = !old.flags.generate || !new.flags.generate;
        let is_hidden = self.graph.hidden.hides(Aspect::OpenArguments, is_said);
        let position = position.then(Step::Arguments).towards(Direction::Input);
        if !is_hidden {
            let typed = (old.flags.generate, new.flags.generate);
            self.flag(
                &position,
                pair,
                typed,
                [Change::ArgumentsOpened, Change::ArgumentsTyped],
            );
        }
        let is_open = (!old.flags.generate, !new.flags.generate);
        let old = Payload::Arguments(old).type_id(self.old);
        let new = Payload::Arguments(new).type_id(self.new);
        if is_said {
            self.common_members(&position, old, new);
        } else {
            self.value(position.clone(), old, new, pair);
        }
        match is_open {
            (true, false) => self.named_members_removed(&position, old, new),
            (false, true) => self.named_members_added(&position, old, new),
            _ => {}
        }
    }

    fn flag(
        &mut self,
        position: &Position<'s>,
        pair: Pair,
        was_is: (bool, bool),
        changes: [Change; 2],
    ) {
        let [lost, gained] = changes;
        match was_is {
            (true, false) => self.changed(position, lost, pair, Detail::None),
            (false, true) => self.changed(position, gained, pair, Detail::None),
            _ => {}
        }
    }

    fn event(&mut self, (old_id, old): (EventId, &'s Event), (new_id, new): (EventId, &'s Event)) {
        let pair = Pair {
            old: Item::Event(old_id),
            new: Item::Event(new_id),
        };
        let position = self.message(Node::Event(&old.definition.name));
        let position = position.within(lifecycle(self.old, &old.definition));
        self.parts(
            &position,
            pair,
            Part::of(&old.definition),
            Part::of(&new.definition),
        );
        let position = position.then(Step::Data).towards(Direction::Output);
        let old = Payload::Data(old).type_id(self.old);
        let new = Payload::Data(new).type_id(self.new);
        self.link(position, old, new);
    }
}

fn lifecycle(schema: &Schema, definition: &Definition) -> Lifecycle {
    schema.lifecycle(&definition.name, &definition.features)
}
