//! The one view of what a schema puts on the wire.
//!
//! A message carries [`Payload`]s, each of which goes in one [`Direction`]. On the wire
//! nobody sees the names of types, bases, or what is a `struct` and what a `union`: an
//! object has [members](Schema::members), some of them only in some [cases](Schema::cases)
//! of a union, and a value is of a [`JsonKind`]. Where something is in a message, and what
//! must hold for it to be there, is a [`Place`].
//!
//! # Examples
//!
//! ```
//! use qapi_schema::wire::Presence;
//! # use qapi_parser::{Loader, Memory};
//! # let text = "
//! #     { 'enum': 'SevType', 'data': ['sev', 'sev-snp'] }
//! #     { 'struct': 'Guest', 'data': { 'handle': 'uint32' } }
//! #     { 'union': 'SevInfo', 'base': { 'enabled': 'bool', 'sev-type': 'SevType' },
//! #       'discriminator': 'sev-type', 'data': { 'sev': 'Guest' } }
//! #     { 'command': 'query-sev', 'returns': 'SevInfo' }";
//! # let files = Memory::new().file("main.json", text);
//! # let schema = Loader::new().reader(files).load("main.json")?;
//! // `query-sev` returns a union: `enabled` is always there, `handle` if `sev-type` is `sev`.
//! let (_, query_sev) = schema.commands().next().unwrap();
//! let info = query_sev.returns.unwrap();
//! assert!(matches!(schema.presence(info, "enabled"), Presence::Always(_)));
//! let Presence::InCases(cases) = schema.presence(info, "handle") else { panic!() };
//! assert_eq!(cases[0].cases[0].to_string(), "sev-type=sev");
//! # Ok::<(), qapi_parser::LoadError>(())
//! ```

mod kind;
mod lifecycle;
mod object;
mod payload;
mod place;
mod range;
mod text;

#[cfg(doc)]
use crate::Schema;

pub use kind::{Choice, JsonKind};
pub use lifecycle::Lifecycle;
pub use object::{CaseMember, DeclaredMember, Presence, UnionCase};
pub use payload::{Direction, Payload};
pub use place::{Case, Place, Step, path_text};
pub use range::integer_range;
