//! Decides every name in the generated Rust.
//!
//! Types keep the schema's spelling, which is what people search for; everything else
//! gets Rust's usual case. Names that Rust or the emitters need for themselves get an
//! underscore. It is an error if two items end up with the same name.

use std::collections::HashMap;
use std::path::Path;

use heck::{ToSnakeCase, ToUpperCamelCase};
use qapi_schema::{CommandId, Definition, Entity, EventId, Item, ModuleId, Schema, TypeId};

use crate::error::{Error, SchemaName};
use crate::select::Selection;

/// The catch-all variant of open enums, unions and the enum of events.
pub(crate) const UNRECOGNIZED: &str = "Unrecognized";

/// The field for arguments that the schema does not name.
pub(crate) const OTHER_ARGUMENTS: &str = "other_arguments";

/// The function that makes a value from its mandatory members.
pub(crate) const CONSTRUCTOR: &str = "new";

/// The method that adds an argument which the schema does not name.
pub(crate) const OTHER_ARGUMENT_SETTER: &str = "with_other_argument";

/// Names in type position that emitters write without a path, or that stand at
/// the root of the generated modules.
const TAKEN_TYPES: &[&str] = &[
    "Box",
    "Clone",
    "Command",
    "Debug",
    "Default",
    "Deserialize",
    "Deserializer",
    "Err",
    "Error",
    "Event",
    "EventData",
    "EventPayload",
    "From",
    "Into",
    "MapAccess",
    "None",
    "Ok",
    "Option",
    "PartialEq",
    "Result",
    "Self",
    "Serialize",
    "SerializeMap",
    "Serializer",
    "Some",
    "String",
    "Vec",
    "bool",
    "f64",
    "i16",
    "i32",
    "i64",
    "i8",
    "str",
    "u16",
    "u32",
    "u64",
    "u8",
];

/// Names that a file's own modules and imports have.
const TAKEN_MODULES: &[&str] = &[
    "base",
    "commands",
    "core",
    "events",
    "fmt",
    "lib",
    "main",
    "mod",
    "serde",
    "serde_json",
    "std",
];

/// Keywords of editions that `syn` does not know yet.
const NEW_KEYWORDS: &[&str] = &["gen"];

/// The names of a schema's modules, types, events and commands, no two of which clash.
pub(crate) struct Names<'s> {
    schema: &'s Schema,
    selection: &'s Selection,
}

impl<'s> Names<'s> {
    pub(crate) fn new(schema: &'s Schema, selection: &'s Selection) -> Result<Self, Error> {
        let names = Self { schema, selection };
        // Modules and types meet at the root, where types are re-exported.
        let mut root = Scope::default();
        let mut events = Scope::default();
        let mut commands = Scope::default();
        for (id, module) in schema.file_modules() {
            if module.items.iter().any(|&item| names.has(item)) {
                root.claim(&names.module(id), SchemaName::new(&module.name, None))?;
            }
        }
        let items = schema.file_modules().flat_map(|(_, module)| &module.items);
        for item in items.filter(|&&item| names.has(item)) {
            match *item {
                Item::Entity(Entity::Type(id)) => {
                    claim_type(schema, id, &names.ty(id), &mut root)?;
                }
                Item::Entity(Entity::Event(id)) => {
                    let origin = origin(schema, &schema[id].definition);
                    events.claim(&names.event(id), origin)?;
                }
                Item::Entity(Entity::Command(id)) => {
                    let origin = origin(schema, &schema[id].definition);
                    commands.claim(&names.command(id), origin)?;
                }
                _ => {}
            }
        }
        Ok(names)
    }

    /// Whether an item of a module becomes one in Rust.
    pub(crate) fn has(&self, item: Item) -> bool {
        match item {
            Item::Entity(Entity::Type(id)) if self.schema[id].is_implicit() => false,
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
        module_name(&self.schema[id].name)
    }

    /// The name of a type that the schema spells out.
    pub(crate) fn ty(&self, id: TypeId) -> String {
        type_name(&self.schema[id].definition.name)
    }

    /// The name of an event's struct and variant.
    pub(crate) fn event(&self, id: EventId) -> String {
        message_name(&self.schema[id].definition.name)
    }

    /// The name of a command's struct.
    pub(crate) fn command(&self, id: CommandId) -> String {
        message_name(&self.schema[id].definition.name)
    }
}

/// The enum of a union's branches, where the union itself is a struct.
pub(crate) fn branch_enum(union: &str) -> String {
    format!("{union}Branch")
}

/// A member's name as an identifier.
pub(crate) fn member(wire: &str) -> String {
    let name = start_with_letter(&wire.to_snake_case());
    let raw = format!("r#{name}");
    if is_ident(&name) {
        name
    } else if is_ident(&raw) {
        raw
    } else {
        format!("{name}_")
    }
}

/// The method that sets an optional field. Its prefix keeps it apart from what every
/// type has, such as `clone`, and from the constructor.
pub(crate) fn setter(field: &str) -> String {
    let name = field.strip_prefix("r#").unwrap_or(field);
    format!("with_{}", name.trim_matches('_'))
}

/// An enum value's or tag value's name as a variant.
pub(crate) fn variant(wire: &str) -> String {
    let name = start_with_letter(&wire.to_upper_camel_case());
    if !is_ident(&name) || name == UNRECOGNIZED {
        format!("{name}_")
    } else {
        name
    }
}

/// Whether Rust takes a name as it is: not if it is a keyword.
fn is_ident(name: &str) -> bool {
    !NEW_KEYWORDS.contains(&name) && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// Whether serde has to be told the name on the wire.
pub(crate) fn is_renamed(rust: &str, wire: &str) -> bool {
    rust.strip_prefix("r#").unwrap_or(rust) != wire
}

/// Where a definition stands, for errors.
pub(crate) fn origin(schema: &Schema, definition: &Definition) -> SchemaName {
    let location = definition.span.map(|span| schema.locate(span));
    SchemaName::new(&definition.name, location)
}

/// A set of names that have to differ.
#[derive(Default)]
pub(crate) struct Scope(HashMap<String, SchemaName>);

impl Scope {
    /// Takes a name, unless something else has it.
    pub(crate) fn claim(&mut self, rust_name: &str, second: SchemaName) -> Result<(), Error> {
        match self.0.insert(rust_name.to_owned(), second.clone()) {
            None => Ok(()),
            Some(first) => Err(Error::Clash {
                rust_name: rust_name.to_owned(),
                first: Box::new(first),
                second: Box::new(second),
            }),
        }
    }
}

/// The names of a struct's fields and of its methods.
#[derive(Default)]
pub(crate) struct Members {
    fields: Scope,
    methods: Scope,
}

impl Members {
    /// Takes the name of a mandatory field.
    pub(crate) fn claim(&mut self, field: &str, origin: SchemaName) -> Result<(), Error> {
        self.fields.claim(field, origin)
    }

    /// Takes the names of a field and of the method that sets it.
    pub(crate) fn claim_with(
        &mut self,
        field: &str,
        setter: &str,
        origin: SchemaName,
    ) -> Result<(), Error> {
        self.fields.claim(field, origin.clone())?;
        self.methods.claim(setter, origin)
    }
}

/// Whether a union has no member but its tag that all branches share, so that
/// it is an enum and nothing else.
pub(crate) fn is_plain_union(schema: &Schema, id: TypeId) -> bool {
    schema.members(id).len() == 1
}

/// Claims a type's name and those of the helpers that come with it.
fn claim_type(schema: &Schema, id: TypeId, name: &str, root: &mut Scope) -> Result<(), Error> {
    let ty = &schema[id];
    root.claim(name, origin(schema, &ty.definition))?;
    if schema.variants(id).is_some() && !is_plain_union(schema, id) {
        root.claim(&branch_enum(name), origin(schema, &ty.definition))?;
    }
    Ok(())
}

fn module_name(path: &str) -> String {
    let stem = Path::new(path).file_stem().and_then(|stem| stem.to_str());
    let name = start_with_letter(&stem.unwrap_or(path).to_snake_case());
    if !is_ident(&name) || TAKEN_MODULES.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

fn type_name(wire: &str) -> String {
    let spelled_like_rust = wire.starts_with(|first: char| first.is_ascii_uppercase())
        && wire.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let name = if spelled_like_rust {
        wire.to_owned()
    } else {
        start_with_letter(&wire.to_upper_camel_case())
    };
    if TAKEN_TYPES.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

fn message_name(wire: &str) -> String {
    let name = variant(wire);
    if TAKEN_TYPES.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// Makes an identifier of a name that may begin with a digit, have characters
/// that Rust does not allow, or be empty once its punctuation is gone.
fn start_with_letter(name: &str) -> String {
    let mut identifier = name.replace(
        |char: char| !char.is_ascii_alphanumeric() && char != '_',
        "_",
    );
    if !identifier.starts_with(|first: char| first.is_ascii_alphabetic()) {
        identifier.insert(0, '_');
    }
    if identifier == "_" {
        "__".to_owned()
    } else {
        identifier
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_snake_case_and_escaped() {
        assert_eq!(member("node-name"), "node_name");
        assert_eq!(member("CPU"), "cpu");
        assert_eq!(member("type"), "r#type");
        assert_eq!(member("gen"), "r#gen");
        assert_eq!(member("self"), "self_");
        assert_eq!(member("crate"), "crate_");
        assert_eq!(member("1st"), "_1st");
        assert_eq!(member("__org.qemu_x-member"), "org_qemu_x_member");
        assert_eq!(member("-"), "__");
    }

    #[test]
    fn a_setter_is_named_after_its_field() {
        for (wire, name) in [
            ("node-name", "with_node_name"),
            ("type", "with_type"),
            ("self", "with_self"),
            ("1st", "with_1st"),
            ("new", "with_new"),
            ("-", "with_"),
        ] {
            assert_eq!(setter(&member(wire)), name);
        }
    }

    #[test]
    fn variants_are_camel_case_and_escaped() {
        assert_eq!(variant("hyper-v"), "HyperV");
        assert_eq!(variant("2.0"), "_20");
        assert_eq!(variant("self"), "Self_");
        assert_eq!(variant("unrecognized"), "Unrecognized_");
        assert_eq!(variant("unknown"), "Unknown");
        assert_eq!(variant("é"), "__");
    }

    #[test]
    fn a_type_keeps_its_spelling_unless_rust_needs_the_name() {
        assert_eq!(type_name("ACPIOSTInfo"), "ACPIOSTInfo");
        assert_eq!(type_name("String"), "String_");
        assert_eq!(type_name("Event"), "Event_");
        assert_eq!(type_name("__org.qemu_x-Struct"), "OrgQemuXStruct");
    }

    #[test]
    fn an_event_becomes_a_type_name() {
        assert_eq!(message_name("BLOCK_IO_ERROR"), "BlockIoError");
        assert_eq!(message_name("UNRECOGNIZED"), "Unrecognized_");
        assert_eq!(message_name("query-cpus-fast"), "QueryCpusFast");
        assert_eq!(message_name("qmp_capabilities"), "QmpCapabilities");
        assert_eq!(message_name("OPTION"), "Option_");
    }

    #[test]
    fn a_module_is_named_after_its_file() {
        assert_eq!(module_name("qapi/block-core.json"), "block_core");
        assert_eq!(module_name("events.json"), "events_");
        assert_eq!(module_name("type.json"), "type_");
        assert_eq!(module_name("self.json"), "self_");
    }

    #[test]
    fn serde_strips_raw_identifiers_itself() {
        assert!(!is_renamed("r#type", "type"));
        assert!(is_renamed("self_", "self"));
        assert!(is_renamed("node_name", "node-name"));
    }

    #[test]
    fn a_clash_names_both() {
        let mut scope = Scope::default();
        assert!(scope.claim("AB", SchemaName::new("a-b", None)).is_ok());
        let error = scope.claim("AB", SchemaName::new("a_b", None)).unwrap_err();
        assert_eq!(
            error.to_string(),
            "`a-b` and `a_b` would both be called `AB` in Rust"
        );
    }
}
