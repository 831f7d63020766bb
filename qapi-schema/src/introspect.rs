//! Introspection: what `query-qmp-schema` returns for a schema.
//!
//! A reply describes only what is on the wire: integers have no width, the members of
//! bases are among a type's own, and there are neither conditions nor documentation.

mod reply;
mod write;

pub use reply::{AlternateMember, Branch, Entry, EnumValue, Member, Meta};
pub use write::Introspection;
pub(crate) use write::json_type;
