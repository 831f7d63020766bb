//! Events and commands: a struct of the data or the arguments, with the members
//! in it whatever type the schema has for them.

use qapi_schema::{CommandId, Definition, Entity, EventId, TypeId};

use super::{Command, Event, Lowering, Payload, Traits, Ty};
use crate::error::Error;
use crate::names::{self, Members};
use crate::rustdoc::Place;

impl Lowering<'_> {
    pub(super) fn event(&self, id: EventId) -> Result<Event, Error> {
        let event = &self.schema[id];
        let definition = &event.definition;
        let place = Place::Events(definition.module);
        Ok(Event {
            name: self.names.event(id),
            wire: definition.name.clone(),
            about: self.about(definition, place),
            derives: self.selection.derives(Entity::Event(id)),
            traits: Traits::NONE,
            data: self.payload(event.data, definition, place)?,
        })
    }

    pub(super) fn command(&self, id: CommandId) -> Result<Command, Error> {
        let command = &self.schema[id];
        let definition = &command.definition;
        let place = Place::Commands(definition.module);
        let arguments = self.payload(command.arguments, definition, place)?;
        // QEMU looks at the arguments itself where it generates no code for them.
        let is_open = !command.flags.generate && matches!(arguments, Payload::Members { .. });
        let features = definition.features.iter();
        Ok(Command {
            name: self.names.command(id),
            wire: definition.name.clone(),
            about: self.about_command(command, place),
            derives: self.selection.derives(Entity::Command(id)),
            traits: Traits::NONE,
            other_arguments: is_open
                .then(|| self.other_arguments(&arguments, definition))
                .transpose()?,
            arguments,
            returns: self.returned(command.returns, definition)?,
            flags: command.flags,
            features: features.map(|feature| feature.name.clone()).collect(),
        })
    }

    fn payload(
        &self,
        data: Option<TypeId>,
        definition: &Definition,
        place: Place,
    ) -> Result<Payload, Error> {
        match data {
            None => Ok(Payload::Nothing),
            Some(data) if self.schema.variants(data).is_some() => {
                let ty = self.reference(data, false, definition.span)?;
                Ok(Payload::Union(ty))
            }
            Some(data) => match self.fields(data, definition, place)? {
                fields if fields.is_empty() => Ok(Payload::Nothing),
                fields => Ok(Payload::Members {
                    fields,
                    same: self.generated(data, definition)?,
                }),
            },
        }
    }

    /// A struct, if it is one in Rust: the schema has to name it, and it has to be
    /// selected for itself.
    fn generated(&self, id: TypeId, definition: &Definition) -> Result<Option<Ty>, Error> {
        let is_generated = !self.schema[id].is_implicit() && self.selection.has(Entity::Type(id));
        is_generated
            .then(|| self.reference(id, false, definition.span))
            .transpose()
    }

    /// The name of the field for arguments that the schema does not name, which
    /// comes with a method to add one.
    fn other_arguments(
        &self,
        arguments: &Payload,
        definition: &Definition,
    ) -> Result<String, Error> {
        let name = names::OTHER_ARGUMENTS.to_owned();
        let mut names = Members::default();
        let origin = self.origin(&definition.name, definition.span);
        names.claim_with(&name, names::OTHER_ARGUMENT_SETTER, origin)?;
        if let Payload::Members { fields, .. } = arguments {
            for field in fields {
                field.claim(&mut names, self.origin(&field.wire, definition.span))?;
            }
        }
        Ok(name)
    }

    fn returned(
        &self,
        returns: Option<TypeId>,
        definition: &Definition,
    ) -> Result<Option<Ty>, Error> {
        let is_something = |id: &TypeId| *id != self.schema.empty_type();
        returns
            .filter(is_something)
            .map(|id| self.reference(id, false, definition.span))
            .transpose()
    }
}
