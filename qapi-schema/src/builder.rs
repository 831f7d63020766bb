//! Builds a schema.

use std::collections::HashMap;
use std::ops::Deref;

use crate::builtin::Builtin;
use crate::doc::Doc;
use crate::ids::{CommandId, DocId, Entity, EventId, ModuleId, TypeId};
use crate::model::{
    Command, Definition, EnumType, EnumValue, Event, Item, Module, ObjectType, Type, TypeKind,
};
use crate::releases::Label;
use crate::schema::{Origin, Schema};
use crate::source::{FileId, SourceMap};

/// The values of `QType`: how QEMU tells the branches of an alternate apart.
const QTYPE_VALUES: [&str; 7] = [
    "none", "qnull", "qnum", "qstring", "qdict", "qlist", "qbool",
];

/// Builds a [`Schema`]: add definitions, change them, then call [`finish`](Self::finish).
///
/// What has been added can be read as in a [`Schema`]. The builder does not check
/// anything; that is up to whoever uses it, such as the parser.
///
/// ```
/// use qapi_schema::source::SourceMap;
/// use qapi_schema::{Definition, Event, SchemaBuilder};
///
/// let mut builder = SchemaBuilder::new(SourceMap::default());
/// let module = builder.add_module("qapi-schema.json");
/// builder.add_event(Event::new(Definition::new("STOP", module)));
/// let schema = builder.finish();
/// assert!(schema.lookup("STOP").is_some());
/// ```
#[derive(Debug, Clone)]
pub struct SchemaBuilder(Schema);

impl SchemaBuilder {
    /// The name of the module for what is not defined in a file. It is the first module of
    /// every schema.
    pub const BUILTIN_MODULE: &'static str = "./builtin";

    /// A schema with these files. It contains only what every schema has: the built-in
    /// types, the object type without members and `QType`.
    #[must_use]
    pub fn new(sources: SourceMap) -> Self {
        let mut builder = Self(Schema {
            sources,
            modules: Vec::new(),
            types: Vec::new(),
            commands: Vec::new(),
            events: Vec::new(),
            docs: Vec::new(),
            names: HashMap::new(),
            empty: TypeId::new(0),
            origin: Origin::default(),
            flags_unstable: false,
            releases: Vec::new(),
        });
        builder.add_module(Self::BUILTIN_MODULE);
        for builtin in Builtin::ALL {
            builder.predefine(builtin.name(), TypeKind::Builtin(builtin));
        }
        let empty = TypeKind::Object(ObjectType::new(Vec::new()));
        builder.0.empty = builder.predefine("q_empty", empty);
        let values = QTYPE_VALUES.map(EnumValue::new).into();
        builder.predefine("QType", TypeKind::Enum(EnumType::new(values)));
        builder
    }

    fn predefine(&mut self, name: &str, kind: TypeKind) -> TypeId {
        let module = ModuleId::new(0);
        let id = self.add_type(Type::implicit(Definition::new(name, module), kind));
        self.list(module, Item::Entity(Entity::Type(id)));
        id
    }

    /// The module of a file, if modules are added in the order of the files.
    #[must_use]
    pub fn module_of(file: FileId) -> ModuleId {
        ModuleId::new(file.index() + 1)
    }

    /// Adds an empty module.
    pub fn add_module(&mut self, name: impl Into<String>) -> ModuleId {
        self.0.modules.push(Module::new(name));
        ModuleId::new(self.0.modules.len() - 1)
    }

    /// Adds a documentation comment to a module.
    pub fn add_doc(&mut self, module: ModuleId, doc: Doc) -> DocId {
        self.0.docs.push(doc);
        let id = DocId::new(self.0.docs.len() - 1);
        self.0.modules[module.index()].docs.push(id);
        id
    }

    /// Adds a type and its name. If the name is taken, it now refers to this type.
    pub fn add_type(&mut self, ty: Type) -> TypeId {
        let id = TypeId::new(self.0.types.len());
        self.name(&ty.definition, Entity::Type(id));
        self.0.types.push(ty);
        id
    }

    /// Adds a command and its name.
    pub fn add_command(&mut self, command: Command) -> CommandId {
        let id = CommandId::new(self.0.commands.len());
        self.name(&command.definition, Entity::Command(id));
        self.0.commands.push(command);
        id
    }

    /// Adds an event and its name.
    pub fn add_event(&mut self, event: Event) -> EventId {
        let id = EventId::new(self.0.events.len());
        self.name(&event.definition, Entity::Event(id));
        self.0.events.push(event);
        id
    }

    fn name(&mut self, definition: &Definition, entity: Entity) {
        self.0.names.insert(definition.name.clone(), entity);
    }

    /// Adds an include or a definition to the items of a module.
    pub fn list(&mut self, module: ModuleId, item: Item) {
        self.0.modules[module.index()].items.push(item);
    }

    /// Gives access to a type, to change it.
    pub fn type_mut(&mut self, id: TypeId) -> &mut Type {
        &mut self.0.types[id.index()]
    }

    /// Gives access to a command, to change it.
    pub fn command_mut(&mut self, id: CommandId) -> &mut Command {
        &mut self.0.commands[id.index()]
    }

    /// Gives access to an event, to change it.
    pub fn event_mut(&mut self, id: EventId) -> &mut Event {
        &mut self.0.events[id.index()]
    }

    /// Says which releases the schema was merged from, the oldest first.
    pub fn merged_from(&mut self, releases: Vec<Label>) {
        self.0.releases = releases;
    }

    /// The finished schema.
    #[must_use]
    pub fn finish(self) -> Schema {
        let flags_unstable = self.0.has_unstable_flag();
        Schema {
            flags_unstable,
            ..self.0
        }
    }
}

impl Deref for SchemaBuilder {
    type Target = Schema;

    fn deref(&self) -> &Schema {
        &self.0
    }
}
