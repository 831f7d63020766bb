//! A whole schema, with its parts by id and by name.

use std::collections::HashMap;
use std::ops::Index;

use serde::Serialize;

use crate::doc::Doc;
use crate::ids::{CommandId, DocId, Entity, EventId, ModuleId, TypeId};
use crate::model::{Command, Definition, Event, Module, Type};
use crate::releases::Label;
use crate::source::{Location, SourceMap, Span};

/// A whole schema, checked and resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    pub(crate) sources: SourceMap,
    pub(crate) modules: Vec<Module>,
    pub(crate) types: Vec<Type>,
    pub(crate) commands: Vec<Command>,
    pub(crate) events: Vec<Event>,
    pub(crate) docs: Vec<Doc>,
    pub(crate) names: HashMap<String, Entity>,
    pub(crate) empty: TypeId,
    pub(crate) origin: Origin,
    /// Whether the schema has the feature `unstable`. Before QEMU 6.2 names said so: `x-…`.
    pub(crate) flags_unstable: bool,
    /// Of a merged schema: what was merged.
    pub(crate) releases: Vec<Label>,
}

/// Where a schema comes from, which decides what it contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// From its text, which contains everything.
    #[default]
    Text,
    /// From a reply to `query-qmp-schema`, which does not contain the widths of integers,
    /// conditions and some other things.
    Introspection,
}

impl Schema {
    /// The files that the schema was read from.
    #[must_use]
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// Where the schema comes from.
    #[must_use]
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// The same schema with another origin.
    #[must_use]
    pub fn with_origin(self, origin: Origin) -> Self {
        Self { origin, ..self }
    }

    /// The releases that a merged schema holds for, the oldest first. A schema that was not
    /// merged has none.
    #[must_use]
    pub fn releases(&self) -> &[Label] {
        &self.releases
    }

    /// The modules, in the order in which they were first named: the built-in one, the
    /// schema's main file, then its includes.
    pub fn modules(&self) -> impl Iterator<Item = (ModuleId, &Module)> {
        ids(ModuleId::new).zip(&self.modules)
    }

    /// The modules that are files: all but the built-in one.
    pub fn file_modules(&self) -> impl Iterator<Item = (ModuleId, &Module)> {
        self.modules().skip(1)
    }

    /// All types, including implicit and built-in ones.
    pub fn types(&self) -> impl Iterator<Item = (TypeId, &Type)> {
        ids(TypeId::new).zip(&self.types)
    }

    /// All commands, in the schema's order.
    pub fn commands(&self) -> impl Iterator<Item = (CommandId, &Command)> {
        ids(CommandId::new).zip(&self.commands)
    }

    /// All events, in the schema's order.
    pub fn events(&self) -> impl Iterator<Item = (EventId, &Event)> {
        ids(EventId::new).zip(&self.events)
    }

    /// All documentation comments, in the order in which they were read.
    #[must_use]
    pub fn docs(&self) -> &[Doc] {
        &self.docs
    }

    /// The same schema without any documentation.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// # let text = "##\n# @STOP:\n#\n# The machine has stopped.\n##\n{ 'event': 'STOP' }";
    /// # let files = Memory::new().file("main.json", text);
    /// let schema = Loader::new().reader(files).load("main.json")?;
    /// assert_eq!(schema.docs().len(), 1);
    /// assert!(schema.without_documentation().docs().is_empty());
    /// # Ok::<(), qapi_parser::LoadError>(())
    /// ```
    #[must_use]
    pub fn without_documentation(mut self) -> Self {
        self.docs.clear();
        for module in &mut self.modules {
            module.docs.clear();
        }
        for (_, definition) in self.definitions_mut() {
            definition.doc = None;
        }
        self
    }

    /// The type, command or event with this name. They share one namespace.
    #[must_use]
    pub fn lookup(&self, name: &str) -> Option<Entity> {
        self.names.get(name).copied()
    }

    /// The command with this name.
    #[must_use]
    pub fn command(&self, name: &str) -> Option<(CommandId, &Command)> {
        match self.lookup(name) {
            Some(Entity::Command(id)) => Some((id, &self[id])),
            _ => None,
        }
    }

    /// The event with this name.
    #[must_use]
    pub fn event(&self, name: &str) -> Option<(EventId, &Event)> {
        match self.lookup(name) {
            Some(Entity::Event(id)) => Some((id, &self[id])),
            _ => None,
        }
    }

    /// The object type without members, which stands for "no data".
    #[must_use]
    pub fn empty_type(&self) -> TypeId {
        self.empty
    }

    /// The definition of a type, command or event.
    #[must_use]
    pub fn definition(&self, entity: Entity) -> &Definition {
        match entity {
            Entity::Type(id) => &self[id].definition,
            Entity::Command(id) => &self[id].definition,
            Entity::Event(id) => &self[id].definition,
        }
    }

    pub(crate) fn definition_mut(&mut self, entity: Entity) -> &mut Definition {
        match entity {
            Entity::Type(id) => &mut self.types[id.index()].definition,
            Entity::Command(id) => &mut self.commands[id.index()].definition,
            Entity::Event(id) => &mut self.events[id.index()].definition,
        }
    }

    /// The documentation comment of a definition.
    #[must_use]
    pub fn doc_of(&self, definition: &Definition) -> Option<&Doc> {
        definition.doc.map(|id| &self[id])
    }

    /// The definitions of all types, commands and events.
    pub(crate) fn definitions_mut(&mut self) -> impl Iterator<Item = (Entity, &mut Definition)> {
        let types = self.types.iter_mut().map(|ty| &mut ty.definition);
        let commands = self.commands.iter_mut();
        let of_commands = commands.map(|command| &mut command.definition);
        let of_events = self.events.iter_mut().map(|event| &mut event.definition);
        let type_ids = ids(TypeId::new).map(Entity::Type);
        let command_ids = ids(CommandId::new).map(Entity::Command);
        let event_ids = ids(EventId::new).map(Entity::Event);
        type_ids
            .zip(types)
            .chain(command_ids.zip(of_commands))
            .chain(event_ids.zip(of_events))
    }

    /// The path, line and column where something is written.
    #[must_use]
    pub fn locate(&self, span: Span) -> Location {
        self.sources.locate(span)
    }
}

/// All ids, starting with the first.
fn ids<I>(id: fn(usize) -> I) -> impl Iterator<Item = I> {
    (0..).map(id)
}

macro_rules! index {
    ($($id:ty => $item:ty, $arena:ident;)*) => {$(
        impl Index<$id> for Schema {
            type Output = $item;

            /// # Panics
            ///
            /// If the id belongs to another schema and is out of range for this one.
            fn index(&self, id: $id) -> &$item {
                &self.$arena[id.index()]
            }
        }
    )*};
}

index! {
    ModuleId => Module, modules;
    TypeId => Type, types;
    CommandId => Command, commands;
    EventId => Event, events;
    DocId => Doc, docs;
}
