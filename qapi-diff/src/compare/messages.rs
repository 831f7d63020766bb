//! Commands and events.

use std::collections::BTreeSet;

use qapi_schema::wire::{Direction, Payload, Place, Step};
use qapi_schema::{Command, Definition, Event, Schema};

use super::{Comparison, Detail, Node, Position};
use crate::beside::message_beside;
use crate::change::ChangeKind;
use crate::hidden::Aspect;
use crate::item::ItemId;
use crate::pair::Pair;
use crate::part::Part;

/// What is found if a flag of a command changes.
struct FlagChange {
    lost: ChangeKind,
    gained: ChangeKind,
}

impl<'s> Comparison<'s> {
    /// Compares the commands and events. Their types are compared later.
    pub(super) fn messages(&mut self) {
        self.commands();
        self.events();
    }

    fn commands(&mut self) {
        let Pair { old, new } = self.schemas;
        let names = new.commands().map(|(_, command)| &*command.definition.name);
        let new_names: BTreeSet<&str> = names.collect();
        for (old_id, old_command) in old.commands() {
            let definition = &old_command.definition;
            let position = self.message(Node::Command(&definition.name), old, definition);
            if let Some((new_id, new_command)) = new.command(&definition.name) {
                let items = Pair {
                    old: ItemId::Command(old_id),
                    new: ItemId::Command(new_id),
                };
                let commands = Pair {
                    old: old_command,
                    new: new_command,
                };
                self.command(&position, items, commands);
            } else {
                let item = ItemId::Command(old_id);
                let position = position.beside(message_beside(&new_names, &definition.name));
                self.removed(&position, ChangeKind::CommandRemoved, item);
            }
        }
        for (id, command) in new.commands() {
            let definition = &command.definition;
            if old.command(&definition.name).is_none() {
                let position = self.message(Node::Command(&definition.name), new, definition);
                self.added(&position, ChangeKind::CommandAdded, ItemId::Command(id));
            }
        }
    }

    fn events(&mut self) {
        let Pair { old, new } = self.schemas;
        let names = new.events().map(|(_, event)| &*event.definition.name);
        let new_names: BTreeSet<&str> = names.collect();
        for (old_id, old_event) in old.events() {
            let definition = &old_event.definition;
            let position = self.message(Node::Event(&definition.name), old, definition);
            if let Some((new_id, new_event)) = new.event(&definition.name) {
                let items = Pair {
                    old: ItemId::Event(old_id),
                    new: ItemId::Event(new_id),
                };
                let events = Pair {
                    old: old_event,
                    new: new_event,
                };
                self.event(&position, items, events);
            } else {
                let item = ItemId::Event(old_id);
                let position = position.beside(message_beside(&new_names, &definition.name));
                self.removed(&position, ChangeKind::EventRemoved, item);
            }
        }
        for (id, event) in new.events() {
            let definition = &event.definition;
            if old.event(&definition.name).is_none() {
                let position = self.message(Node::Event(&definition.name), new, definition);
                self.added(&position, ChangeKind::EventAdded, ItemId::Event(id));
            }
        }
    }

    /// The position of a message as a whole, as this schema defines it.
    fn message(
        &mut self,
        node: Node<'s>,
        schema: &Schema,
        definition: &'s Definition,
    ) -> Position<'s> {
        let position = Position::at(self.node(node), None);
        position.at_place(Place::of_message(schema, definition))
    }

    fn command(
        &mut self,
        position: &Position<'s>,
        items: Pair<ItemId>,
        commands: Pair<&'s Command>,
    ) {
        let parts = commands.map(|command| Part::of(&command.definition));
        self.parts(position, items, parts);
        self.flags(position, items, commands);
        self.arguments(position, items, commands);
        let types = commands.with(self.schemas, |command, schema| {
            Payload::Returned(command).type_id(schema)
        });
        let returned = position.then(Step::Return).towards(Direction::Output);
        self.value(returned, types, items);
    }

    fn flags(&mut self, position: &Position<'s>, items: Pair<ItemId>, commands: Pair<&'s Command>) {
        let flags = commands.map(|command| command.flags);
        let oob = FlagChange {
            lost: ChangeKind::OobLost,
            gained: ChangeKind::OobGained,
        };
        self.flag(position, items, flags.map(|flags| flags.allow_oob), &oob);

        let preconfig = flags.map(|flags| flags.allow_preconfig);
        let is_said = preconfig.old || preconfig.new;
        if !self.graph.hidden.hides(Aspect::Preconfig, is_said) {
            let change = FlagChange {
                lost: ChangeKind::PreconfigLost,
                gained: ChangeKind::PreconfigGained,
            };
            self.flag(position, items, preconfig, &change);
        }

        let response = flags.map(|flags| flags.success_response);
        let is_said = !response.old || !response.new;
        if !self.graph.hidden.hides(Aspect::SuccessResponse, is_said) {
            let change = FlagChange {
                lost: ChangeKind::SuccessResponseLost,
                gained: ChangeKind::SuccessResponseGained,
            };
            self.flag(position, items, response, &change);
        }
    }

    /// If either command takes any arguments, only those are compared that both schemas name;
    /// and those that only the command that takes any names, as the other refuses them.
    fn arguments(
        &mut self,
        position: &Position<'s>,
        items: Pair<ItemId>,
        commands: Pair<&'s Command>,
    ) {
        let generate = commands.map(|command| command.flags.generate);
        let is_said = !generate.old || !generate.new;
        let arguments = position.then(Step::Arguments).towards(Direction::Input);
        if !self.graph.hidden.hides(Aspect::UntypedArguments, is_said) {
            let change = FlagChange {
                lost: ChangeKind::ArgumentsBecameUntyped,
                gained: ChangeKind::ArgumentsBecameTyped,
            };
            self.flag(&arguments, items, generate, &change);
        }
        let types = commands.with(self.schemas, |command, schema| {
            Payload::Arguments(command).type_id(schema)
        });
        if is_said {
            self.common_members(&arguments, types);
        } else {
            self.value(arguments.clone(), types, items);
        }
        match (generate.old, generate.new) {
            (false, true) => self.named_members_removed(&arguments, types),
            (true, false) => self.named_members_added(&arguments, types),
            _ => {}
        }
    }

    fn flag(
        &mut self,
        position: &Position<'s>,
        items: Pair<ItemId>,
        flags: Pair<bool>,
        change: &FlagChange,
    ) {
        match (flags.old, flags.new) {
            (true, false) => self.changed(position, change.lost, items, Detail::None),
            (false, true) => self.changed(position, change.gained, items, Detail::None),
            _ => {}
        }
    }

    fn event(&mut self, position: &Position<'s>, items: Pair<ItemId>, events: Pair<&'s Event>) {
        let parts = events.map(|event| Part::of(&event.definition));
        self.parts(position, items, parts);
        let types = events.with(self.schemas, |event, schema| {
            Payload::Data(event).type_id(schema)
        });
        let data = position.then(Step::Data).towards(Direction::Output);
        self.link(data, types);
    }
}
