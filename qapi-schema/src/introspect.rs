//! Introspection: what `query-qmp-schema` says of a schema.
//!
//! A reply shows the wire and nothing else: integers have no width, members of bases
//! stand among a type's own, and neither conditions nor documentation are in it.

mod reply;
mod write;

pub use reply::{AlternateMember, Branch, Entry, EnumValue, Member, Meta};
pub use write::Introspection;
