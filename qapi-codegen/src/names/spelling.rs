//! How a name of the schema is spelled in Rust.
//!
//! Types keep the schema's spelling, which is what people search for; everything else
//! gets Rust's usual case. Names that Rust or the emitters need for themselves get an
//! underscore.

use std::path::Path;

use heck::{ToSnakeCase, ToUpperCamelCase};

use super::UNRECOGNIZED;

/// Names in type position that emitters write without a path, or that stand at
/// the root of the generated modules.
const TAKEN_TYPES: &[&str] = &[
    "AnyEvent",
    "Box",
    "Clone",
    "Command",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "Deserializer",
    "Eq",
    "Err",
    "Error",
    "Event",
    "EventData",
    "EventPayload",
    "From",
    "Hash",
    "Into",
    "MapAccess",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
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

/// The enum of a union's branches, where the union itself is a struct.
pub(super) fn branch_enum(union: &str) -> String {
    format!("{}Branch", union.trim_end_matches('_'))
}

/// A member as a field.
pub(super) fn member(wire: &str) -> String {
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

/// A value of an enum or of a tag, or a branch of an alternate, as a variant.
pub(super) fn variant(wire: &str) -> String {
    let name = start_with_letter(&wire.to_upper_camel_case());
    if !is_ident(&name) || name == UNRECOGNIZED {
        format!("{name}_")
    } else {
        name
    }
}

/// Another name for what would have this one, in snake case: the `number`th.
pub(super) fn snake_numbered(name: &str, number: usize) -> String {
    let name = name.strip_prefix("r#").unwrap_or(name);
    match name.trim_end_matches('_') {
        "" => format!("__{number}"),
        stem => format!("{stem}_{number}"),
    }
}

/// Another name for what would have this one, in camel case: the `number`th.
pub(super) fn camel_numbered(name: &str, number: usize) -> String {
    match name.trim_end_matches('_') {
        "" => format!("__{number}"),
        stem if stem.ends_with(|last: char| last.is_ascii_digit()) => format!("{stem}_{number}"),
        stem => format!("{stem}{number}"),
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

/// A file of the schema as a module.
pub(super) fn module(path: &str) -> String {
    let stem = Path::new(path).file_stem().and_then(|stem| stem.to_str());
    let name = start_with_letter(&stem.unwrap_or(path).to_snake_case());
    if !is_ident(&name) || TAKEN_MODULES.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// A type.
pub(super) fn ty(wire: &str) -> String {
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

/// An event or a command as a struct.
pub(super) fn message(wire: &str) -> String {
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
        assert_eq!(ty("ACPIOSTInfo"), "ACPIOSTInfo");
        assert_eq!(ty("String"), "String_");
        assert_eq!(ty("Event"), "Event_");
        assert_eq!(ty("__org.qemu_x-Struct"), "OrgQemuXStruct");
    }

    #[test]
    fn an_event_becomes_a_ty() {
        assert_eq!(message("BLOCK_IO_ERROR"), "BlockIoError");
        assert_eq!(message("UNRECOGNIZED"), "Unrecognized_");
        assert_eq!(message("query-cpus-fast"), "QueryCpusFast");
        assert_eq!(message("qmp_capabilities"), "QmpCapabilities");
        assert_eq!(message("OPTION"), "Option_");
    }

    #[test]
    fn a_module_is_named_after_its_file() {
        assert_eq!(module("qapi/block-core.json"), "block_core");
        assert_eq!(module("events.json"), "events_");
        assert_eq!(module("type.json"), "type_");
        assert_eq!(module("self.json"), "self_");
    }

    #[test]
    fn serde_strips_raw_identifiers_itself() {
        assert!(!is_renamed("r#type", "type"));
        assert!(is_renamed("self_", "self"));
        assert!(is_renamed("node_name", "node-name"));
    }

    #[test]
    fn a_number_keeps_a_name_in_its_case() {
        assert_eq!(snake_numbered("a_b", 2), "a_b_2");
        assert_eq!(snake_numbered("r#type", 2), "type_2");
        assert_eq!(snake_numbered("self_", 3), "self_3");
        assert_eq!(snake_numbered("__", 2), "__2");
        assert_eq!(camel_numbered("AB", 2), "AB2");
        assert_eq!(camel_numbered("_20", 2), "_20_2");
        assert_eq!(camel_numbered("Option_", 2), "Option2");
        assert_eq!(camel_numbered("__", 2), "__2");
    }
}
