//! Decides every name in the generated Rust.
//!
//! [`spelling`] makes a name out of the schema's. Two that would get the same name in one
//! place both exist: the second one gets a number, and its documentation says why. Names
//! are given in the schema's order, bases first, so that a member has the same name in a
//! type and in its base.

mod clashes;
mod spelling;

use std::collections::HashMap;

use qapi_schema::{
    Command, CommandId, Entity, EventId, Item, Module, ModuleId, Schema, TypeId, TypeKind,
};

use crate::quoting::code;
use crate::select::Selection;
use clashes::{Case, Renamed, Scope};
pub(crate) use spelling::{is_renamed, setter};

/// The catch-all variant of open enums, unions and the enum of events.
pub(crate) const UNRECOGNIZED: &str = "Unrecognized";

/// The field for arguments that the schema does not name.
pub(crate) const OTHER_ARGUMENTS: &str = "other_arguments";

/// The function that makes a value from its mandatory members.
pub(crate) const CONSTRUCTOR: &str = "new";

/// The method that adds one of them. No member has a method of this name: those are called
/// `with_…`.
pub(crate) const ADD_OTHER: &str = "with";

/// The method that adds all members of an object to them. The same is true of its name.
pub(crate) const ADD_OTHERS: &str = "extend_with";

/// The names of a schema's modules and definitions, and of their parts.
pub(crate) struct Names<'s> {
    schema: &'s Schema,
    selection: &'s Selection,
    /// What has another name than it would have if it were alone.
    renamed: HashMap<Named<'s>, Renamed>,
}

/// What has a name.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Named<'s> {
    Module(ModuleId),
    Definition(Entity),
    /// The variant of an event in the enum of all events.
    EventVariant(EventId),
    /// The enum of a union's branches.
    BranchEnum(TypeId),
    /// A member of a type, or an argument of a command that takes others beside it.
    Member(Entity, &'s str),
    /// A value of an enum, or a branch of a union or an alternate.
    Variant(TypeId, &'s str),
}

impl<'s> Names<'s> {
    pub(crate) fn new(schema: &'s Schema, selection: &'s Selection) -> Self {
        let mut names = Self {
            schema,
            selection,
            renamed: HashMap::new(),
        };
        names.claim_definitions();
        for (id, _) in schema.types() {
            names.claim_parts(id);
        }
        for (id, command) in schema.commands() {
            if takes_others(schema, command) {
                let arguments = command.arguments.into_iter();
                arguments.for_each(|arguments| names.claim_arguments(id, arguments));
            }
        }
        names
    }

    /// The modules of the schema: those that are files come first.
    pub(crate) fn modules(&self) -> impl Iterator<Item = (ModuleId, &'s Module)> + use<'s> {
        self.schema
            .file_modules()
            .chain(self.schema.modules().take(1))
    }

    /// Whether an item of a module becomes one in Rust.
    pub(crate) fn has(&self, item: Item) -> bool {
        match item {
            Item::Entity(Entity::Type(id)) if self.schema[id].is_implicit() => {
                let kind = &self.schema[id].kind;
                self.selection.has_values(id)
                    && !matches!(kind, TypeKind::Builtin(_) | TypeKind::Array { .. })
            }
            Item::Entity(entity) => self.selection.has(entity),
            Item::Include(_) => false,
        }
    }

    /// What is generated under a name of the schema.
    pub(crate) fn lookup(&self, name: &str) -> Option<Entity> {
        let found = self.schema.lookup(name);
        found.filter(|&entity| self.has(Item::Entity(entity)))
    }

    /// The name of a module and its file.
    pub(crate) fn module(&self, id: ModuleId) -> String {
        self.given(Named::Module(id), || {
            spelling::module(&self.schema[id].name)
        })
    }

    /// The name of a type.
    pub(crate) fn ty(&self, id: TypeId) -> String {
        self.definition(Entity::Type(id))
    }

    /// The name of an event's struct.
    pub(crate) fn event(&self, id: EventId) -> String {
        self.definition(Entity::Event(id))
    }

    /// The name of an event's variant in the enum of all events.
    pub(crate) fn event_variant(&self, id: EventId) -> String {
        let plain = || self.plain(Entity::Event(id));
        self.given(Named::EventVariant(id), plain)
    }

    /// The name of a command's struct.
    pub(crate) fn command(&self, id: CommandId) -> String {
        match self.type_of_command(id) {
            Some(ty) => self.ty(ty),
            None => self.definition(Entity::Command(id)),
        }
    }

    /// The type that is also the command: that of its arguments, if it has the same name.
    /// Two types of one name would be in each other's way.
    pub(crate) fn type_of_command(&self, id: CommandId) -> Option<TypeId> {
        let command = &self.schema[id];
        let arguments = command.arguments.filter(|_| command.flags.generate)?;
        let is_same = !self.schema[arguments].is_implicit()
            && self.has(Item::Entity(Entity::Type(arguments)))
            && self.plain(Entity::Command(id)) == self.plain(Entity::Type(arguments));
        is_same.then_some(arguments)
    }

    /// The name of the enum of a union's branches, where the union itself is a struct.
    pub(crate) fn branch_enum(&self, union: TypeId) -> String {
        let plain = || spelling::branch_enum(&self.ty(union));
        self.given(Named::BranchEnum(union), plain)
    }

    /// The name of a member as a field of what a definition becomes.
    pub(crate) fn member(&self, of: Entity, wire: &str) -> String {
        let named = self.member_of(of, wire);
        self.given(named, || spelling::member(wire))
    }

    /// The name of a variant: of a value of an enum, or a branch of a union or alternate.
    pub(crate) fn variant(&self, of: TypeId, wire: &str) -> String {
        self.given(Named::Variant(of, wire), || spelling::variant(wire))
    }

    /// What is said of a module that has another name than its file's.
    pub(crate) fn module_note(&self, id: ModuleId) -> Option<String> {
        self.note(Named::Module(id), &self.schema[id].name)
    }

    /// What is said of a definition that has another name than its own.
    pub(crate) fn definition_note(&self, of: Entity) -> Option<String> {
        self.note(Named::Definition(of), &self.schema.definition(of).name)
    }

    /// What is said of a command or an event that has another name than its own, where that
    /// is known.
    pub(crate) fn message_note(&self, of: Entity) -> Option<String> {
        self.reason(Named::Definition(of))
    }

    /// What is said of an enum of branches that is not named after its union.
    pub(crate) fn branch_enum_note(&self, union: TypeId) -> Option<String> {
        self.reason(Named::BranchEnum(union))
    }

    /// What is said of a member that has another name than its own.
    pub(crate) fn member_note(&self, of: Entity, wire: &str) -> Option<String> {
        self.note(self.member_of(of, wire), wire)
    }

    /// What is said of a variant that has another name than its own.
    pub(crate) fn variant_note(&self, of: TypeId, wire: &str) -> Option<String> {
        self.note(Named::Variant(of, wire), wire)
    }

    fn reason(&self, named: Named<'_>) -> Option<String> {
        let renamed = self.renamed.get(&named)?;
        Some(format!("Named {}.", renamed.reason()))
    }

    fn note(&self, named: Named<'_>, wire: &str) -> Option<String> {
        let renamed = self.renamed.get(&named)?;
        Some(format!(
            "This is {} in the schema, named {}.",
            code(wire),
            renamed.reason()
        ))
    }

    fn definition(&self, of: Entity) -> String {
        self.given(Named::Definition(of), || self.plain(of))
    }

    /// The name of a definition if it were alone.
    fn plain(&self, of: Entity) -> String {
        let wire = &self.schema.definition(of).name;
        match of {
            Entity::Type(_) => spelling::ty(wire),
            Entity::Event(_) | Entity::Command(_) => spelling::message(wire),
        }
    }

    fn given(&self, named: Named<'_>, plain: impl FnOnce() -> String) -> String {
        let renamed = self.renamed.get(&named);
        renamed.map_or_else(plain, |renamed| renamed.name.clone())
    }

    /// A member where it got its name: a message's data has that of its type.
    fn member_of<'w>(&self, of: Entity, wire: &'w str) -> Named<'w> {
        let data = match of {
            Entity::Type(_) => None,
            Entity::Event(id) => self.schema[id].data,
            Entity::Command(id) if takes_others(self.schema, &self.schema[id]) => None,
            Entity::Command(id) => self.schema[id].arguments,
        };
        Named::Member(data.map_or(of, Entity::Type), wire)
    }

    /// Gives names to modules, types, commands and events, in this order. Modules and types
    /// meet at the root, where types are re-exported. Commands and events have modules of
    /// their own, but who imports everything from these, too, must not get two of one name.
    fn claim_definitions(&mut self) {
        let mut root = Scope::default();
        for (id, module) in self.modules() {
            if module.items.iter().any(|&item| self.has(item)) {
                let plain = spelling::module(&module.name);
                let renamed = root.claim(plain, Case::Snake, || the_name_of(&module.name));
                self.keep(Named::Module(id), renamed);
            }
        }
        let items = self.modules().flat_map(|(_, module)| &module.items);
        let items = items.filter(|&&item| self.has(item));
        let entities: Vec<Entity> = items.filter_map(|&item| entity(item)).collect();
        for &entity in &entities {
            if let Entity::Type(id) = entity {
                self.claim_type(id, &mut root);
            }
        }
        for &entity in &entities {
            if let Entity::Command(id) = entity
                && self.type_of_command(id).is_none()
            {
                self.claim_message(entity, "Command", &mut root);
            }
        }
        let mut variants = Scope::default();
        for &entity in &entities {
            if let Entity::Event(id) = entity {
                self.claim_message(entity, "Event", &mut root);
                let wire = &self.schema[id].definition.name;
                let renamed = variants.claim(self.plain(entity), Case::Camel, || the_name_of(wire));
                self.keep(Named::EventVariant(id), renamed);
            }
        }
    }

    fn claim_type(&mut self, id: TypeId, root: &mut Scope) {
        let entity = Entity::Type(id);
        let wire = &self.schema[id].definition.name;
        let holder = || format!("the type {}", code(wire));
        let renamed = root.claim(self.plain(entity), Case::Camel, holder);
        self.keep(Named::Definition(entity), renamed);
        if has_branch_enum(self.schema, id) {
            let plain = spelling::branch_enum(&self.ty(id));
            let holder = || format!("the enum of the branches of {}", code(wire));
            let renamed = root.claim(plain, Case::Camel, holder);
            self.keep(Named::BranchEnum(id), renamed);
        }
    }

    /// Gives a name to a command or an event. `word` is put behind one that is taken.
    fn claim_message(&mut self, entity: Entity, word: &'static str, root: &mut Scope) {
        let wire = &self.schema.definition(entity).name;
        let plain = self.plain(entity);
        let holder = || format!("the {} {}", word.to_lowercase(), code(wire));
        let renamed = root.claim(plain, Case::CamelWith(word), holder);
        self.keep(Named::Definition(entity), renamed);
    }

    /// Gives names to the members, values and branches of a type.
    fn claim_parts(&mut self, id: TypeId) {
        let schema = self.schema;
        match &schema[id].kind {
            TypeKind::Enum(of) => {
                self.claim_variants(id, of.values.iter().map(|value| &*value.name));
            }
            TypeKind::Alternate(of) => {
                self.claim_variants(id, of.branches.iter().map(|branch| &*branch.name));
            }
            TypeKind::Object(of) => {
                self.claim_members(Entity::Type(id), id, Scope::default());
                let branches = of.variants.iter().flat_map(|of| &of.branches);
                self.claim_variants(id, branches.map(|branch| &*branch.name));
            }
            TypeKind::Builtin(_) | TypeKind::Array { .. } => {}
        }
    }

    /// Gives names to the arguments of a command that takes others beside them.
    fn claim_arguments(&mut self, command: CommandId, arguments: TypeId) {
        let mut scope = Scope::default();
        let holder = "for arguments that the schema does not name";
        scope.take(OTHER_ARGUMENTS, holder);
        self.claim_members(Entity::Command(command), arguments, scope);
    }

    fn claim_members(&mut self, of: Entity, object: TypeId, mut scope: Scope) {
        let schema = self.schema;
        for member in schema.members(object) {
            let wire = &*member.member.name;
            let plain = spelling::member(wire);
            let renamed = scope.claim(plain, Case::Snake, || the_name_of(wire));
            self.keep(Named::Member(of, wire), renamed);
        }
    }

    fn claim_variants(&mut self, of: TypeId, wires: impl Iterator<Item = &'s str>) {
        let mut scope = Scope::default();
        for wire in wires {
            let plain = spelling::variant(wire);
            let renamed = scope.claim(plain, Case::Camel, || the_name_of(wire));
            self.keep(Named::Variant(of, wire), renamed);
        }
    }

    fn keep(&mut self, named: Named<'s>, renamed: Option<Renamed>) {
        self.renamed.extend(renamed.map(|renamed| (named, renamed)));
    }
}

fn entity(item: Item) -> Option<Entity> {
    match item {
        Item::Entity(entity) => Some(entity),
        Item::Include(_) => None,
    }
}

fn the_name_of(wire: &str) -> String {
    format!("the name of {}", code(wire))
}

/// Whether a union has no member but its tag that all branches share, so that
/// it is an enum and nothing else.
pub(crate) fn is_plain_union(schema: &Schema, id: TypeId) -> bool {
    schema.members(id).len() == 1
}

/// Whether a command has a field for arguments that the schema does not name: QEMU looks
/// at the arguments itself where it generates no code for them.
pub(crate) fn takes_others(schema: &Schema, command: &Command) -> bool {
    let has_fields = |arguments: TypeId| {
        schema.variants(arguments).is_none() && !schema.members(arguments).is_empty()
    };
    !command.flags.generate && command.arguments.is_some_and(has_fields)
}

fn has_branch_enum(schema: &Schema, id: TypeId) -> bool {
    schema.variants(id).is_some() && !is_plain_union(schema, id)
}
