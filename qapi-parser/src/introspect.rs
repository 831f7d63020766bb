//! Introspection: the schema that a reply to `query-qmp-schema` describes.
//!
//! What is in a reply, and how a schema becomes one, is in [`qapi_schema::introspect`].

mod names;
mod read;
mod reply;
mod text;

pub use read::{entries, schema};
pub use reply::IntrospectionError;
