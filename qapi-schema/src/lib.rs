//! The checked QAPI schema, and what it puts on the wire.
//!
//! A [`Schema`] is immutable and stands alone: types, commands and events live in
//! arenas and refer to each other by small ids. Index the schema with an id to get the
//! item: `&schema[member.type_id]`. The crate `qapi-parser` makes a schema from QEMU's
//! files or from what a running QEMU says of itself.
//!
//! What goes over the wire is asked of the module [`wire`]: it alone knows about bases,
//! unions, alternates and JSON kinds.

mod builder;
mod builtin;
mod compact;
mod condition;
mod configure;
pub mod diagnostic;
pub mod doc;
pub mod documented;
mod dump;
mod features;
mod ids;
pub mod introspect;
mod model;
mod schema;
pub mod source;
pub mod suggest;
pub mod wire;

pub use builder::SchemaBuilder;
pub use builtin::Builtin;
pub use compact::Dangling;
pub use condition::Condition;
pub use features::{Feature, Features};
pub use ids::{CommandId, DocId, Entity, EventId, ModuleId, TypeId};
pub use model::{
    AlternateType, Branch, Command, CommandFlags, Definition, DefinitionKind, EnumType, EnumValue,
    Event, Item, Member, Module, ObjectType, Type, TypeKind, Variants,
};
pub use schema::{Origin, Schema};

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
