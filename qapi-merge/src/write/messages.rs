//! The commands and events of the merged schema.

use qapi_schema::{Command, CommandFlags, Definition, Entity, Event, ModuleId, Schema, TypeId};

use super::{Writer, presence};
use crate::nodes::Target;
use crate::places;
use crate::unify::Slot;

impl<'s> Writer<'_, 's> {
    /// Adds the command or event with this name.
    pub(super) fn message(&mut self, name: &str, is_command: bool, module: ModuleId) -> Entity {
        if is_command {
            let command = self.command(name, module);
            Entity::Command(self.builder.add_command(command))
        } else {
            let event = self.event(name, module);
            Entity::Event(self.builder.add_event(event))
        }
    }

    fn command(&mut self, name: &str, module: ModuleId) -> Command {
        let all = self.newest_first(|schema| Some(schema.command(name)?.1));
        let definitions: Vec<_> = all
            .iter()
            .map(|(of, command)| (*of, &command.definition))
            .collect();
        let arguments = self
            .plan
            .target(&Slot::Message(places::member(name, "arguments")));
        let returns = self
            .plan
            .target(&Slot::Message(places::member(name, "return")));
        let mut command =
            Command::new(self.message_definition(name, module, &definitions, &arguments));
        command.arguments = self.payload(&arguments);
        command.returns = self.payload(&returns);
        command.flags = flags(
            all.iter()
                .map(|(of, command)| (self.inputs.get(*of).is_text(), command.flags)),
        );
        command
    }

    fn event(&mut self, name: &str, module: ModuleId) -> Event {
        let all = self.newest_first(|schema| Some(schema.event(name)?.1));
        let definitions: Vec<_> = all
            .iter()
            .map(|(of, event)| (*of, &event.definition))
            .collect();
        let data = self
            .plan
            .target(&Slot::Message(places::member(name, "data")));
        let mut event = Event::new(self.message_definition(name, module, &definitions, &data));
        event.data = self.payload(&data);
        event.boxed = all.first().is_some_and(|(_, newest)| newest.boxed);
        event
    }

    /// What the releases have under a name, those first whose text says most.
    fn newest_first<T>(&self, find: impl Fn(&'s Schema) -> Option<T>) -> Vec<(usize, T)> {
        let releases = self.inputs.newest_first().into_iter();
        let found =
            releases.filter_map(|release| Some((release, find(self.inputs.get(release).schema)?)));
        found.collect()
    }

    fn payload(&mut self, target: &Target) -> Option<TypeId> {
        (*target != Target::Empty).then(|| self.id(target))
    }

    fn message_definition(
        &mut self,
        name: &str,
        module: ModuleId,
        definitions: &[(usize, &'s Definition)],
        payload: &Target,
    ) -> Definition {
        let mut definition = Definition::new(name, module);
        if let Some((release, newest)) = definitions.first() {
            definition.span = self.span(*release, newest.span);
        }
        let conditions = definitions.iter().map(|(_, of)| of.condition.as_ref());
        definition.condition = presence::united(conditions);
        let features = definitions
            .iter()
            .map(|(release, of)| (*release, &of.features));
        definition.features = self.features(features);
        definition.releases = definitions.iter().map(|(release, _)| *release).collect();
        definition.doc = self.doc_of_message(payload, definitions, module);
        definition
    }
}

/// The flags of a command: what it allows in each release, as far as that is known. A reply to
/// `query-qmp-schema` has few of them.
fn flags(all: impl IntoIterator<Item = (bool, CommandFlags)>) -> CommandFlags {
    let mut united: Option<(bool, CommandFlags)> = None;
    for (is_text, flags) in all {
        united = Some(match united {
            None => (is_text, flags),
            Some((_, newest)) => (
                is_text,
                CommandFlags {
                    generate: newest.generate && (flags.generate || !is_text),
                    success_response: newest.success_response && flags.success_response,
                    allow_oob: newest.allow_oob && flags.allow_oob,
                    allow_preconfig: newest.allow_preconfig && (flags.allow_preconfig || !is_text),
                    ..newest
                },
            ),
        });
    }
    united.map_or_else(CommandFlags::default, |(_, flags)| flags)
}
