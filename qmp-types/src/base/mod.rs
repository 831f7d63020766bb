//! The run-time base of generated code: what every release has in common.
//!
//! Written by hand, and small. It holds the envelope of events, the errors of
//! decoding, and the few helpers that serde's derives do not give: enums that
//! stay open for values of later releases, unions whose branch lies in the same
//! JSON object, and optional members that may be absent but not null.
//!
//! It knows no event and no type of any schema; those are generated.

mod error;
mod event;
mod flatten;
pub mod open_enum;
mod path;
mod text;
pub mod union;

use serde::{Deserialize, Deserializer};

pub use error::{DecodeError, from_slice, from_str};
pub use event::{Event, EventData, EventPayload, Timestamp, UnrecognizedEvent, no_data, payload};
pub use union::UnrecognizedBranch;

/// Reads an optional member that is there, so that `null` is not taken for
/// "absent".
///
/// For `#[serde(default, deserialize_with = "base::present")]`.
pub fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}
