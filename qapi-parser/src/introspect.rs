//! Introspection: what `query-qmp-schema` says of a schema, and the schema that such a
//! reply tells of.
//!
//! A reply shows the wire and nothing else: integers have no width, members of bases
//! stand among a type's own, and neither conditions nor documentation are in it.

mod names;
mod read;
mod reply;
mod text;
mod write;

pub use read::{IntrospectionError, entries, schema};
pub use reply::{AlternateMember, Branch, Entry, EnumValue, Member, Meta};
pub use write::Introspection;
