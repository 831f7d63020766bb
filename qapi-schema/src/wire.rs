//! What a schema puts on the wire.
//!
//! A schema is written in terms of types, bases, structs and unions. None of these can be
//! seen in a message: there, an object simply has members. This module is the only place
//! that knows how one becomes the other, so code that looks at messages should ask it and
//! not the [model](crate::Type).
//!
//! | question | answer |
//! |---|---|
//! | What do the messages of a schema carry? | [`Payload::all`] |
//! | Does a client send it, or does QEMU? | [`Payload::direction`] |
//! | Which members does an object have? | [`Schema::members`], bases included |
//! | Which members does a union add, and when? | [`Schema::cases`], [`Schema::members_in_cases`] |
//! | Is there a member with this name? | [`Schema::presence`] |
//! | Which JSON kinds can a value have? | [`Schema::choices`], [`Schema::json_kind`] |
//! | Which integers can a value have? | [`integer_range`] |
//! | Is it deprecated or unstable? | [`Schema::lifecycle`] |
//! | What is at the end of a path that is given as text? | [`Schema::find`] |
//!
//! A [`Place`] says where something is in a message, and what must hold for it to be there.
//!
//! # Examples
//!
//! The command `query-sev` returns a union. Its member `enabled` is always there, but
//! `handle` only if the tag `sev-type` is `sev`:
//!
//! ```
//! use qapi_schema::wire::{Payload, Presence};
//! # use qapi_parser::{Loader, Memory};
//!
//! let files = Memory::new().file(
//!     "main.json",
//!     "{ 'enum': 'SevType', 'data': ['sev', 'sev-snp'] }
//!      { 'struct': 'Guest', 'data': { 'handle': 'uint32' } }
//!      { 'union': 'SevInfo', 'base': { 'enabled': 'bool', 'sev-type': 'SevType' },
//!        'discriminator': 'sev-type', 'data': { 'sev': 'Guest' } }
//!      { 'command': 'query-sev', 'returns': 'SevInfo' }",
//! );
//! let schema = Loader::new().reader(files).load("main.json")?;
//!
//! let (_, query_sev) = schema.command("query-sev").unwrap();
//! let info = Payload::Returned(query_sev).type_id(&schema);
//! assert!(matches!(schema.presence(info, "enabled"), Presence::Always(_)));
//! assert!(matches!(schema.presence(info, "speed"), Presence::Absent));
//! let Presence::InCases(found) = schema.presence(info, "handle") else {
//!     panic!("`handle` depends on the tag");
//! };
//! assert_eq!(found[0].cases[0].to_string(), "sev-type=sev");
//! # Ok::<(), qapi_parser::LoadError>(())
//! ```

mod find;
mod kind;
mod lifecycle;
mod object;
mod payload;
mod place;
mod range;
mod text;

#[cfg(doc)]
use crate::Schema;

pub use find::{Absent, Lookup, Passed};
pub use kind::{Choice, JsonKind};
pub use lifecycle::Lifecycle;
pub use object::{Case, CaseMember, DeclaredMember, Presence, UnionCase};
pub use payload::{Direction, Payload};
pub use place::{Path, Place, Step};
pub use qapi_path::{ParseQueryError, Query};
pub use range::integer_range;
