//! Introspection: makes a schema from a reply to `query-qmp-schema`.
//!
//! The types of a reply, and the way from a schema to a reply, are in
//! [`qapi_schema::introspect`].

mod names;
mod read;
mod reply;
mod text;
mod transcript;

pub use read::{entries, schema};
pub use reply::{IntrospectionError, Refusal};
pub use transcript::is_conversation;
