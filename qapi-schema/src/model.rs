//! What a schema is made of: types, commands, events and their parts.

use std::collections::HashMap;
use std::fmt;

use crate::builtin::Builtin;
use crate::condition::Condition;
use crate::features::Features;
use crate::ids::{DocId, Entity, ModuleId, TypeId};
use crate::source::Span;

/// One file of the schema and what it defines.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Module {
    /// The file's path relative to the folder of the schema's main file, or
    /// `./builtin` for what is defined without a file.
    pub name: String,
    /// What the module holds, in the schema's order.
    pub items: Vec<Item>,
    /// The module's documentation comments, free-form ones included, in the
    /// file's order.
    pub docs: Vec<DocId>,
}

/// One entry of a [`Module`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// An `include` of another module.
    Include(ModuleId),
    /// A definition: written down, or implied by one that is.
    Entity(Entity),
}

/// What types, commands and events have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Definition {
    /// The name, as the schema spells it. Implied types have QEMU's own names
    /// for them, such as `q_obj_STOP-arg`, `FooKind` and `strList`.
    pub name: String,
    /// The module that it belongs to.
    pub module: ModuleId,
    /// Where it is defined: the expression from its brace to the name. For an
    /// implied type, the definition that implies it; `None` for what no file
    /// defines.
    pub span: Option<Span>,
    /// Its documentation comment.
    pub doc: Option<DocId>,
    /// The build-time condition (`if`) under which it exists.
    pub condition: Option<Condition>,
    /// Its feature flags.
    pub features: Features,
}

/// A type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Type {
    /// Name, place, documentation, condition and features.
    pub definition: Definition,
    /// What sort of type it is.
    pub kind: TypeKind,
    implicit: bool,
}

/// The sorts of types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeKind {
    /// A type of the language itself.
    Builtin(Builtin),
    /// One of a set of strings.
    Enum(EnumType),
    /// A JSON array.
    Array {
        /// The type of each element.
        element: TypeId,
    },
    /// A JSON object: a `struct`, a `union` or an implied type.
    Object(ObjectType),
    /// One of several types that are told apart by their JSON kind.
    Alternate(AlternateType),
}

/// An `enum`, or the implied type of a simple union's tag.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnumType {
    /// The values in the schema's order.
    pub values: Vec<EnumValue>,
    /// The `prefix` of the C identifiers.
    pub prefix: Option<String>,
}

/// One value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnumValue {
    /// The string on the wire.
    pub name: String,
    /// The condition under which it exists.
    pub condition: Option<Condition>,
    /// Its feature flags.
    pub features: Features,
    /// Where it is written.
    pub span: Option<Span>,
}

/// A JSON object: base members, own members and, for unions, branches.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ObjectType {
    /// The type whose members come first.
    pub base: Option<TypeId>,
    /// The members that this type adds.
    pub members: Vec<Member>,
    /// What a union adds by the value of its tag.
    pub variants: Option<Variants>,
}

/// One member of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Member {
    /// The name on the wire.
    pub name: String,
    /// The type of its value.
    pub type_id: TypeId,
    /// Whether it may be absent.
    pub optional: bool,
    /// The condition under which it exists.
    pub condition: Option<Condition>,
    /// Its feature flags.
    pub features: Features,
    /// Where it is written.
    pub span: Option<Span>,
}

/// The variable part of a union.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Variants {
    /// The name of the tag member (the discriminator), which is among the
    /// union's base or own members.
    pub tag: String,
    /// The enum that the tag is of.
    pub tag_type: TypeId,
    /// A branch for each value of the tag: first those the schema names, then
    /// those it does not, which add no members (their type is
    /// [`Schema::empty_type`](crate::Schema::empty_type)).
    pub branches: Vec<Branch>,
}

/// What one tag value of a union adds, or one choice of an alternate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Branch {
    /// The tag value; for an alternate a name that is not seen on the wire.
    pub name: String,
    /// An object type whose members are added; for an alternate, any type.
    pub type_id: TypeId,
    /// The condition under which it exists.
    pub condition: Option<Condition>,
    /// Where it is written.
    pub span: Option<Span>,
}

/// An `alternate`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AlternateType {
    /// The choices, in the schema's order.
    pub branches: Vec<Branch>,
}

/// A `command`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Command {
    /// Name, place, documentation, condition and features.
    pub definition: Definition,
    /// The object type of the arguments, if it takes any.
    pub arguments: Option<TypeId>,
    /// The type of the value returned; `None` means an empty object.
    pub returns: Option<TypeId>,
    /// What else the schema says of it.
    pub flags: CommandFlags,
}

/// The flags of a [`Command`], by their names in the language. The default is what
/// holds for a command that names none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the language"
)]
pub struct CommandFlags {
    /// `gen`: false where QEMU checks the arguments by hand, so that any may
    /// be given.
    pub generate: bool,
    /// `success-response`: false where QEMU sends no reply on success.
    pub success_response: bool,
    /// `boxed`: a matter of the C code.
    pub boxed: bool,
    /// `allow-oob`: may be sent out-of-band (`exec-oob`).
    pub allow_oob: bool,
    /// `allow-preconfig`: may be sent before the machine is built.
    pub allow_preconfig: bool,
    /// `coroutine`: a matter of the C code.
    pub coroutine: bool,
}

/// An `event`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// Name, place, documentation, condition and features.
    pub definition: Definition,
    /// The object type of its data, if it has any.
    pub data: Option<TypeId>,
    /// `boxed`: a matter of the C code.
    pub boxed: bool,
}

impl Type {
    /// Whether the schema implies the type rather than spelling it out: built-in
    /// types, arrays, inline `data` and `base` objects, the tag and wrappers of
    /// simple unions.
    #[must_use]
    pub fn is_implicit(&self) -> bool {
        self.implicit
    }
}

impl Definition {
    /// The name that people know it by: for an implied type, that of what implies
    /// it.
    #[must_use]
    pub fn spoken_name(&self) -> &str {
        let implied = self.name.strip_prefix("q_obj_");
        let owner = implied.and_then(|name| name.rsplit_once('-'));
        owner.map_or(&self.name, |(owner, _)| owner)
    }
}

/// The kinds of definitions that a schema spells out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefinitionKind {
    /// `enum`
    Enum,
    /// `struct`
    Struct,
    /// `union`
    Union,
    /// `alternate`
    Alternate,
    /// `command`
    Command,
    /// `event`
    Event,
}

impl DefinitionKind {
    /// Every kind, in the order of QEMU's documentation of the language.
    pub const ALL: [Self; 6] = [
        Self::Enum,
        Self::Struct,
        Self::Union,
        Self::Alternate,
        Self::Command,
        Self::Event,
    ];

    /// The key of the language, which is also the word for it.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Enum => "enum",
            Self::Struct => "struct",
            Self::Union => "union",
            Self::Alternate => "alternate",
            Self::Command => "command",
            Self::Event => "event",
        }
    }
}

impl fmt::Display for DefinitionKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.keyword())
    }
}

impl Default for CommandFlags {
    fn default() -> Self {
        Self {
            generate: true,
            success_response: true,
            boxed: false,
            allow_oob: false,
            allow_preconfig: false,
            coroutine: false,
        }
    }
}

impl Module {
    /// A module without anything in it.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            items: Vec::new(),
            docs: Vec::new(),
        }
    }
}

impl Definition {
    /// A definition of this name, with neither documentation, condition nor features.
    #[must_use]
    pub fn new(name: impl Into<String>, module: ModuleId) -> Self {
        Self {
            name: name.into(),
            module,
            span: None,
            doc: None,
            condition: None,
            features: Features::default(),
        }
    }
}

impl Type {
    /// A type that the schema spells out.
    #[must_use]
    pub fn new(definition: Definition, kind: TypeKind) -> Self {
        Self {
            definition,
            kind,
            implicit: false,
        }
    }

    /// A type that the schema only implies.
    #[must_use]
    pub fn implied(definition: Definition, kind: TypeKind) -> Self {
        Self {
            definition,
            kind,
            implicit: true,
        }
    }
}

impl EnumType {
    /// An enum with these values.
    #[must_use]
    pub fn new(values: Vec<EnumValue>) -> Self {
        Self {
            values,
            prefix: None,
        }
    }

    /// The places of the values by their names.
    #[must_use]
    pub fn by_name(&self) -> HashMap<&str, usize> {
        let values = self.values.iter().enumerate();
        values.map(|(index, value)| (&*value.name, index)).collect()
    }

    /// The value of this name.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&EnumValue> {
        self.values.iter().find(|value| value.name == name)
    }
}

impl EnumValue {
    /// A value without condition and features.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            condition: None,
            features: Features::default(),
            span: None,
        }
    }
}

impl ObjectType {
    /// An object with these members and nothing else.
    #[must_use]
    pub fn new(members: Vec<Member>) -> Self {
        Self {
            base: None,
            members,
            variants: None,
        }
    }
}

impl Member {
    /// A mandatory member without condition and features.
    #[must_use]
    pub fn new(name: impl Into<String>, type_id: TypeId) -> Self {
        Self {
            name: name.into(),
            type_id,
            optional: false,
            condition: None,
            features: Features::default(),
            span: None,
        }
    }
}

impl Variants {
    /// What a union adds by the value of the tag of this name.
    #[must_use]
    pub fn new(tag: impl Into<String>, tag_type: TypeId, branches: Vec<Branch>) -> Self {
        Self {
            tag: tag.into(),
            tag_type,
            branches,
        }
    }

    /// The branch of a value of the tag.
    #[must_use]
    pub fn branch(&self, value: &str) -> Option<&Branch> {
        self.branches.iter().find(|branch| branch.name == value)
    }
}

impl Branch {
    /// A branch without condition.
    #[must_use]
    pub fn new(name: impl Into<String>, type_id: TypeId) -> Self {
        Self {
            name: name.into(),
            type_id,
            condition: None,
            span: None,
        }
    }
}

impl AlternateType {
    /// An alternate with these branches.
    #[must_use]
    pub fn new(branches: Vec<Branch>) -> Self {
        Self { branches }
    }
}

impl Command {
    /// A command without arguments that returns nothing.
    #[must_use]
    pub fn new(definition: Definition) -> Self {
        Self {
            definition,
            arguments: None,
            returns: None,
            flags: CommandFlags::default(),
        }
    }
}

impl Event {
    /// An event without data.
    #[must_use]
    pub fn new(definition: Definition) -> Self {
        Self {
            definition,
            data: None,
            boxed: false,
        }
    }
}
