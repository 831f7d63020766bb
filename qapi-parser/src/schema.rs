//! The checked schema: every name resolved, nothing left to look up.
//!
//! A [`Schema`] is immutable and stands alone. Types, commands and events live
//! in arenas and refer to each other by small ids; index the schema with an id
//! to get the item: `&schema[member.type_id]`.

mod builtin;
mod compact;
mod configure;

use std::collections::HashMap;
use std::ops::Index;

use crate::doc::Doc;
use crate::source::{Location, SourceMap, Span};

pub use builtin::Builtin;
pub use configure::Dangling;

/// Names one [`Module`] of a [`Schema`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModuleId(pub(crate) u32);

/// Names one [`Type`] of a [`Schema`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub(crate) u32);

/// Names one [`Command`] of a [`Schema`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommandId(pub(crate) u32);

/// Names one [`Event`] of a [`Schema`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub(crate) u32);

/// Names one documentation comment of a [`Schema`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub(crate) u32);

/// A name of the schema and what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Entity {
    /// An `enum`, `struct`, `union`, `alternate`, array or built-in type.
    Type(TypeId),
    /// A `command`.
    Command(CommandId),
    /// An `event`.
    Event(EventId),
}

/// A whole schema, checked and resolved.
#[derive(Debug, Clone)]
pub struct Schema {
    pub(crate) sources: SourceMap,
    pub(crate) modules: Vec<Module>,
    pub(crate) types: Vec<Type>,
    pub(crate) commands: Vec<Command>,
    pub(crate) events: Vec<Event>,
    pub(crate) docs: Vec<Doc>,
    pub(crate) names: HashMap<String, Entity>,
    pub(crate) empty: TypeId,
}

/// One file of the schema and what it defines.
#[derive(Debug, Clone)]
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
#[non_exhaustive]
pub enum Item {
    /// An `include` of another module.
    Include(ModuleId),
    /// A definition: written down, or implied by one that is.
    Entity(Entity),
}

/// What types, commands and events have in common.
#[derive(Debug, Clone)]
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
    pub features: Vec<Feature>,
}

/// A type.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Type {
    /// Name, place, documentation, condition and features.
    pub definition: Definition,
    /// What sort of type it is.
    pub kind: TypeKind,
    pub(crate) implicit: bool,
}

/// The sorts of types.
#[derive(Debug, Clone)]
#[non_exhaustive]
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EnumType {
    /// The values in the schema's order.
    pub values: Vec<EnumValue>,
    /// The `prefix` of the C identifiers.
    pub prefix: Option<String>,
}

/// One value of an enum.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EnumValue {
    /// The string on the wire.
    pub name: String,
    /// The condition under which it exists.
    pub condition: Option<Condition>,
    /// Its feature flags.
    pub features: Vec<Feature>,
    /// Where it is written.
    pub span: Option<Span>,
}

/// A JSON object: base members, own members and, for unions, branches.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone)]
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
    pub features: Vec<Feature>,
    /// Where it is written.
    pub span: Option<Span>,
}

/// The variable part of a union.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Variants {
    /// The name of the tag member (the discriminator), which is among the
    /// union's base or own members.
    pub tag: String,
    /// The enum that the tag is of.
    pub tag_type: TypeId,
    /// A branch for each value of the tag: first those the schema names, then
    /// those it does not, which add no members (their type is
    /// [`Schema::empty_type`]).
    pub branches: Vec<Branch>,
}

/// What one tag value of a union adds, or one choice of an alternate.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AlternateType {
    /// The choices, in the schema's order.
    pub branches: Vec<Branch>,
}

/// A `command`.
#[derive(Debug, Clone)]
#[non_exhaustive]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the language"
)]
pub struct Command {
    /// Name, place, documentation, condition and features.
    pub definition: Definition,
    /// The object type of the arguments, if it takes any.
    pub arguments: Option<TypeId>,
    /// The type of the value returned; `None` means an empty object.
    pub returns: Option<TypeId>,
    /// `gen`: false where QEMU checks the arguments by hand, so that any may
    /// be given.
    pub generate: bool,
    /// `success-response`: false where success is not answered.
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Event {
    /// Name, place, documentation, condition and features.
    pub definition: Definition,
    /// The object type of its data, if it has any.
    pub data: Option<TypeId>,
    /// `boxed`: a matter of the C code.
    pub boxed: bool,
}

/// A feature flag: something that clients can look for.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Feature {
    /// The name. `deprecated` and `unstable` have a meaning in every schema.
    pub name: String,
    /// The condition under which it is there.
    pub condition: Option<Condition>,
    /// Where it is written.
    pub span: Option<Span>,
}

/// A build-time condition (`if`).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Condition {
    /// The preprocessor symbol is defined.
    Defined(String),
    /// A C preprocessor expression, as QEMU 6.0 and older wrote it, that says
    /// more than which symbols are defined.
    Expression(String),
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

impl Schema {
    /// The files that the schema was read from.
    #[must_use]
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// The modules in the order in which they were first named: the built-in
    /// one, the schema's main file, then its includes.
    pub fn modules(&self) -> impl Iterator<Item = (ModuleId, &Module)> {
        (0..).map(ModuleId).zip(&self.modules)
    }

    /// All types, implied and built-in ones included.
    pub fn types(&self) -> impl Iterator<Item = (TypeId, &Type)> {
        (0..).map(TypeId).zip(&self.types)
    }

    /// All commands, in the schema's order.
    pub fn commands(&self) -> impl Iterator<Item = (CommandId, &Command)> {
        (0..).map(CommandId).zip(&self.commands)
    }

    /// All events, in the schema's order.
    pub fn events(&self) -> impl Iterator<Item = (EventId, &Event)> {
        (0..).map(EventId).zip(&self.events)
    }

    /// All documentation comments, in the order in which they were read.
    #[must_use]
    pub fn docs(&self) -> &[Doc] {
        &self.docs
    }

    /// What a name stands for. Types, commands and events share one namespace.
    #[must_use]
    pub fn lookup(&self, name: &str) -> Option<Entity> {
        self.names.get(name).copied()
    }

    /// The object type without members that stands for "no data".
    #[must_use]
    pub fn empty_type(&self) -> TypeId {
        self.empty
    }

    /// What types, commands and events have in common, of any of them.
    #[must_use]
    pub fn definition(&self, entity: Entity) -> &Definition {
        match entity {
            Entity::Type(id) => &self[id].definition,
            Entity::Command(id) => &self[id].definition,
            Entity::Event(id) => &self[id].definition,
        }
    }

    /// The documentation comment of a definition.
    #[must_use]
    pub fn doc_of(&self, definition: &Definition) -> Option<&Doc> {
        definition.doc.map(|id| &self[id])
    }

    /// The members of an object type, those of its bases first. A union's
    /// branches are not among them. Other types have no members.
    #[must_use]
    pub fn members(&self, object: TypeId) -> Vec<&Member> {
        let mut chain = Vec::new();
        let mut next = Some(object);
        while let Some(TypeKind::Object(object)) = next.map(|id| &self[id].kind) {
            chain.push(&object.members);
            next = object.base;
        }
        chain.into_iter().rev().flatten().collect()
    }

    /// The definitions of all types, commands and events.
    fn definitions_mut(&mut self) -> impl Iterator<Item = (Entity, &mut Definition)> {
        let types = (0..).map(TypeId).zip(&mut self.types);
        let commands = (0..).map(CommandId).zip(&mut self.commands);
        let events = (0..).map(EventId).zip(&mut self.events);
        let types = types.map(|(id, ty)| (Entity::Type(id), &mut ty.definition));
        let commands = commands.map(|(id, command)| (Entity::Command(id), &mut command.definition));
        let events = events.map(|(id, event)| (Entity::Event(id), &mut event.definition));
        types.chain(commands).chain(events)
    }

    /// Where something was written, as path, line and column.
    #[must_use]
    pub fn locate(&self, span: Span) -> Location {
        self.sources.locate(span)
    }
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
    pub(crate) fn spoken_name(&self) -> &str {
        let implied = self.name.strip_prefix("q_obj_");
        let owner = implied.and_then(|name| name.rsplit_once('-'));
        owner.map_or(&self.name, |(owner, _)| owner)
    }

    /// Whether it has the feature `deprecated`: it may go in a later release.
    #[must_use]
    pub fn is_deprecated(&self) -> bool {
        has_feature(&self.features, "deprecated")
    }

    /// Whether it has the feature `unstable`: it may change without notice.
    #[must_use]
    pub fn is_unstable(&self) -> bool {
        has_feature(&self.features, "unstable")
    }
}

/// Whether a feature of this name is among the flags.
#[must_use]
pub fn has_feature(features: &[Feature], name: &str) -> bool {
    features.iter().any(|feature| feature.name == name)
}

macro_rules! index {
    ($($id:ty => $item:ty, $arena:ident;)*) => {$(
        impl Index<$id> for Schema {
            type Output = $item;

            /// # Panics
            ///
            /// If the id is of another schema and out of this one's range.
            fn index(&self, id: $id) -> &$item {
                &self.$arena[id.0 as usize]
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
