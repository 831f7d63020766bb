//! The parts of a schema: types, commands, events and what they consist of.

mod messages;
mod types;

use std::fmt;

use crate::condition::Condition;
use crate::features::Features;
use crate::ids::{DocId, Entity, ModuleId};
use crate::releases::ReleaseSet;
use crate::source::Span;

pub use messages::{Command, CommandFlags, Event};
pub use types::{
    AlternateType, Branch, EnumType, EnumValue, Member, ObjectType, Type, TypeKind, Variants,
};

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
    /// In a merged schema, the releases that have it; otherwise empty. See
    /// [`Schema::releases`](crate::Schema::releases).
    pub releases: ReleaseSet,
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
            releases: ReleaseSet::default(),
        }
    }
}
