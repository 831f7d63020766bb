//! The checked QAPI schema, and what it puts on the wire.
//!
//! A [`Schema`] is immutable and self-contained: types, commands and events are stored in
//! arenas and refer to each other by small ids. Index the schema with an id to get the
//! item: `&schema[member.type_id]`. The crate `qapi-parser` makes a schema from QEMU's
//! files, or from the reply of a running QEMU to `query-qmp-schema`.
//!
//! The module [`wire`] tells what goes over the wire. Nothing else needs to know about
//! bases, unions, alternates and JSON kinds.

mod build;
mod builder;
mod builtin;
mod compact;
mod condition;
mod configure;
pub mod diagnostic;
pub mod doc;
mod documentation;
pub mod documented;
mod dump;
pub mod error;
mod features;
mod ids;
pub mod introspect;
mod model;
mod release;
mod releases;
mod schema;
pub mod source;
pub mod suggest;
pub mod wire;
mod without_text;

pub use qapi_path as path;
pub use qapi_text as text;

pub use build::{Build, BuildError, Evidence, SymbolsError, is_symbol, symbols_in};
pub use builder::SchemaBuilder;
pub use builtin::Builtin;
pub use compact::Dangling;
pub use condition::Condition;
pub use documentation::Documentation;
pub use features::{Feature, Features};
pub use ids::{CommandId, DocId, Entity, EventId, ModuleId, TypeId};
pub use model::{
    AlternateType, Branch, Command, CommandFlags, Definition, DefinitionKind, EnumType, EnumValue,
    Event, Item, Member, Module, ObjectType, Type, TypeKind, Variants,
};
pub use release::{ParseReleaseError, Release};
pub use releases::{Label, ReleaseSet};
pub use schema::{Origin, Schema};

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
