//! Events and commands: a struct of the data or the arguments, with the members
//! in it whatever type the schema has for them.

use qapi_schema::{CommandId, Entity, EventId, TypeId};

use super::{Command, Event, Lowering, Payload, Traits, Ty};
use crate::names;
use crate::rustdoc::Place;

impl Lowering<'_> {
    pub(super) fn event(&self, id: EventId) -> Event {
        let of = Entity::Event(id);
        let event = &self.schema[id];
        let definition = &event.definition;
        let place = Place::Events(definition.module);
        Event {
            name: self.names.event(id),
            variant: self.names.event_variant(id),
            wire: definition.name.clone(),
            about: self.about(of, place),
            derives: self.selection.derives(of),
            traits: Traits::NONE,
            data: self.payload(of, event.data, place),
        }
    }

    pub(super) fn command(&self, id: CommandId) -> Command {
        let of = Entity::Command(id);
        let command = &self.schema[id];
        let definition = &command.definition;
        let place = Place::Commands(definition.module);
        let features = definition.features.iter();
        Command {
            name: self.names.command(id),
            wire: definition.name.clone(),
            about: self.about_command(command, place),
            derives: self.selection.derives(of),
            traits: Traits::NONE,
            arguments: match self.names.type_of_command(id) {
                Some(ty) => Payload::Itself(self.reference(ty, false)),
                None => self.payload(of, command.arguments, place),
            },
            other_arguments: names::takes_others(self.schema, command)
                .then(|| names::OTHER_ARGUMENTS.to_owned()),
            returns: self.returned(command.returns),
            flags: command.flags,
            features: features.map(|feature| feature.name.clone()).collect(),
        }
    }

    /// The name of the command that a type is as well.
    pub(super) fn command_name(&self, ty: TypeId) -> Option<String> {
        let command = self.commands.get(&ty)?;
        Some(self.schema[*command].definition.name.clone())
    }

    /// Whether a type takes nothing that the schema does not name: it is a command, and QEMU
    /// does not send it as well, possibly with what a later release added.
    pub(super) fn is_exact(&self, ty: TypeId) -> bool {
        self.commands.contains_key(&ty) && !self.sent.contains(&ty)
    }

    fn payload(&self, of: Entity, data: Option<TypeId>, place: Place) -> Payload {
        match data {
            None => Payload::Nothing,
            Some(data) if self.schema.variants(data).is_some() => {
                Payload::Union(self.reference(data, false))
            }
            Some(data) => match self.fields(of, data, place) {
                fields if fields.is_empty() => Payload::Nothing,
                fields => Payload::Members {
                    fields,
                    same: self.generated(data),
                },
            },
        }
    }

    /// A struct, if it is one in Rust: the schema has to name it, and it has to be
    /// selected for itself.
    fn generated(&self, id: TypeId) -> Option<Ty> {
        let is_generated = !self.schema[id].is_implicit() && self.selection.has(Entity::Type(id));
        is_generated.then(|| self.reference(id, false))
    }

    fn returned(&self, returns: Option<TypeId>) -> Option<Ty> {
        let is_something = |id: &TypeId| *id != self.schema.empty_type();
        let returned = returns.filter(is_something)?;
        Some(self.reference(returned, false))
    }
}
