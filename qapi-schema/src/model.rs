//! The parts of a schema: types, commands, events and what they consist of.

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
    /// The file's path relative to the directory of the schema's main file, or `./builtin`
    /// for what is not defined in a file.
    pub name: String,
    /// The includes and definitions of the module, in the schema's order.
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
    /// A definition, or an implicit type of a definition.
    Entity(Entity),
}

/// What types, commands and events have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Definition {
    /// The name as the schema spells it. Implicit types have the names that QEMU gives them,
    /// such as `q_obj_STOP-arg`, `FooKind` and `strList`.
    pub name: String,
    /// The module that it belongs to.
    pub module: ModuleId,
    /// Where it is defined: the expression from its opening brace to the name. For an
    /// implicit type, the definition that it comes from. `None` for what is not defined in a
    /// file.
    pub span: Option<Span>,
    /// Its documentation comment.
    pub doc: Option<DocId>,
    /// The build-time condition (`if`) under which it exists.
    pub condition: Option<Condition>,
    /// Its features.
    pub features: Features,
}

/// A type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Type {
    /// Its name, place, documentation, condition and features.
    pub definition: Definition,
    /// The kind of type.
    pub kind: TypeKind,
    implicit: bool,
}

/// The kinds of types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeKind {
    /// A built-in type.
    Builtin(Builtin),
    /// One of a set of strings.
    Enum(EnumType),
    /// A JSON array.
    Array {
        /// The type of each element.
        element: TypeId,
    },
    /// A JSON object: a `struct`, a `union` or an implicit type.
    Object(ObjectType),
    /// One of several types that are told apart by their JSON kind.
    Alternate(AlternateType),
}

/// An `enum`, or the implicit type of a simple union's tag.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnumType {
    /// The values in the schema's order.
    pub values: Vec<EnumValue>,
    /// The `prefix` of its identifiers in C.
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
    /// Its features.
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
    /// For a union, what each value of the tag adds.
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
    /// Its features.
    pub features: Features,
    /// Where it is written.
    pub span: Option<Span>,
}

/// The variable part of a union.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Variants {
    /// The name of the tag (the discriminator), which is a member of the union or of its
    /// base.
    pub tag: String,
    /// The enum that is the type of the tag.
    pub tag_type: TypeId,
    /// A branch for each value of the tag: first those that the schema names, then the
    /// others, which do not add any members: their type is
    /// [`Schema::empty_type`](crate::Schema::empty_type).
    pub branches: Vec<Branch>,
}

/// What one value of a union's tag adds, or one choice of an alternate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Branch {
    /// The value of the tag; for an alternate, a name that is not on the wire.
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
    /// Its name, place, documentation, condition and features.
    pub definition: Definition,
    /// The object type of the arguments, if it takes any.
    pub arguments: Option<TypeId>,
    /// The type of the return value; `None` means an empty object.
    pub returns: Option<TypeId>,
    /// Its flags.
    pub flags: CommandFlags,
}

/// The flags of a [`Command`]. The default is that of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the language"
)]
pub struct CommandFlags {
    /// `gen`: false if QEMU checks the arguments in hand-written code, so that any may be
    /// given.
    pub generate: bool,
    /// `success-response`: false if QEMU does not reply on success.
    pub success_response: bool,
    /// `boxed`: affects only the C code.
    pub boxed: bool,
    /// `allow-oob`: can be executed out-of-band (`exec-oob`).
    pub allow_oob: bool,
    /// `allow-preconfig`: can be executed before the machine is built.
    pub allow_preconfig: bool,
    /// `coroutine`: affects only the C code.
    pub coroutine: bool,
}

/// An `event`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// Its name, place, documentation, condition and features.
    pub definition: Definition,
    /// The object type of its data, if it has any.
    pub data: Option<TypeId>,
    /// `boxed`: affects only the C code.
    pub boxed: bool,
}

impl Type {
    /// Whether the type has no definition of its own: built-in types, arrays, inline `data`
    /// and `base` objects, and the tags and wrappers of simple unions.
    #[must_use]
    pub fn is_implicit(&self) -> bool {
        self.implicit
    }

    /// The kind of definition that such a type has, or would have; `None` for arrays and
    /// built-in types.
    #[must_use]
    pub fn definition_kind(&self) -> Option<DefinitionKind> {
        match &self.kind {
            TypeKind::Builtin(_) | TypeKind::Array { .. } => None,
            TypeKind::Enum(_) => Some(DefinitionKind::Enum),
            TypeKind::Object(object) if object.variants.is_some() => Some(DefinitionKind::Union),
            TypeKind::Object(_) => Some(DefinitionKind::Struct),
            TypeKind::Alternate(_) => Some(DefinitionKind::Alternate),
        }
    }
}

impl Definition {
    /// The name that people know it by: for an implicit type, the name of the definition
    /// that it comes from.
    #[must_use]
    pub fn spoken_name(&self) -> &str {
        let implicit = self.name.strip_prefix("q_obj_");
        let owner = implicit.and_then(|name| name.rsplit_once('-'));
        owner.map_or(&self.name, |(owner, _)| owner)
    }
}

/// The kinds of definitions in the text of a schema.
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

    /// The key that introduces such a definition, which is also the word for it.
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
    /// An empty module.
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
    /// A definition with this name, without documentation, condition and features.
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
    /// A type with a definition of its own.
    #[must_use]
    pub fn new(definition: Definition, kind: TypeKind) -> Self {
        Self {
            definition,
            kind,
            implicit: false,
        }
    }

    /// An implicit type: one that has no definition of its own.
    #[must_use]
    pub fn implicit(definition: Definition, kind: TypeKind) -> Self {
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

    /// The indices of the values by their names.
    #[must_use]
    pub fn by_name(&self) -> HashMap<&str, usize> {
        let values = self.values.iter().enumerate();
        values.map(|(index, value)| (&*value.name, index)).collect()
    }

    /// The value with this name.
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
    /// An object with these members, without base and variants.
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

impl Member {
    /// Whether an object may lack it: it is optional, or only some builds have it.
    #[must_use]
    pub fn may_be_absent(&self) -> bool {
        self.optional || self.condition.is_some()
    }
}

impl Variants {
    /// The variants of a union whose tag has this name.
    #[must_use]
    pub fn new(tag: impl Into<String>, tag_type: TypeId, branches: Vec<Branch>) -> Self {
        Self {
            tag: tag.into(),
            tag_type,
            branches,
        }
    }

    /// The branch for a value of the tag.
    #[must_use]
    pub fn branch(&self, value: &str) -> Option<&Branch> {
        self.branches.iter().find(|branch| branch.name == value)
    }
}

impl Branch {
    /// A branch without a condition.
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
