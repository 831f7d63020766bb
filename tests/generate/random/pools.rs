//! Names that are hard to have in Rust, or that clash there.

/// Of structs, unions and so on: what Rust, serde and the generated code use, too.
pub(super) const TYPES: &[&str] = &[
    "Foo",
    "FooBranch",
    "Foo-Bar",
    "FooBar",
    "Foo--bar",
    "foo",
    "Option",
    "String",
    "Box",
    "Vec",
    "Result",
    "Event",
    "EventData",
    "Command",
    "Error",
    "Copy",
    "Default",
    "Self",
    "Base",
    "Value",
    "Values",
    "Alternate",
    "Union",
    "Serialize",
    "From",
    "Into",
    "Some",
    "None",
    "Ok",
    "Err",
    "str8",
    "ACPIInfo",
    "__org.qemu_x-Type",
    "Unrecognized",
    "UnrecognizedBranch",
    "Map",
    "Deserialize",
    "PhantomData",
    "Iterator",
    "Empty",
    "Json",
    "i16",
    "u8",
    "core",
    "std",
];

/// Of commands and events.
pub(super) const COMMANDS: &[&str] = &[
    "query-a",
    "query--a",
    "Query-a",
    "stop",
    "option",
    "self",
    "type",
    "command",
    "x-unstable",
    "__com.example_do-it",
    "event",
    "base",
    "default",
    "serialize",
    "string",
    "vec",
];
pub(super) const EVENTS: &[&str] = &[
    "A_B",
    "A__B",
    "STOP",
    "OPTION",
    "SELF",
    "EVENT",
    "EVENT_DATA",
    "UNRECOGNIZED",
    "NAME",
    "BOX",
    "__ORG.QEMU_E",
    "EVENT_PAYLOAD",
    "RESULT",
    "COMMAND",
];

/// Of values of enums.
pub(super) const VALUES: &[&str] = &[
    "a-b",
    "a--b",
    "A-b",
    "1",
    "2",
    "10",
    "2-0",
    "20",
    "self",
    "none",
    "None",
    "some",
    "ok",
    "unrecognized",
    "Unrecognized",
    "type",
    "x-y",
    "v1",
    "V1",
    "v-1",
];

/// Of members: of bases and of what has no base, of what has a base, of the common members of
/// unions, and of unions in a branch of another. No two pools have a name that is the same
/// in C, as those may meet in one object.
pub(super) const PLAIN: &[&str] = &[
    "a-b", "a--b", "a-b-2", "type", "Type", "self", "with-a", "new", "data", "value", "name",
];
pub(super) const DERIVED: &[&str] = &[
    "x-y",
    "x--y",
    "crate",
    "Crate",
    "gen",
    "async",
    "other-argument",
    "other-arguments",
    "super",
    "deserializer",
    "members",
    "__org.qemu_x-m",
];
pub(super) const COMMON: &[&str] = &["k-k", "k--k", "match", "Match", "clone", "from"];
pub(super) const NESTED: &[&str] = &["m-m", "m--m", "fn", "impl", "default", "as-str"];

/// Of files.
pub(super) const FILES: &[&str] = &[
    "a/error.json",
    "b/error.json",
    "c/Error.json",
    "events.json",
    "commands.json",
    "base.json",
    "std.json",
    "builtin.json",
    "serde.json",
    "mod.json",
    "self.json",
    "error_2.json",
];

/// Built-in types.
pub(super) const BUILTINS: &[&str] = &[
    "str", "int", "uint8", "int64", "size", "number", "bool", "any", "null", "QType",
];
