//! The run-time base of generated code: what every release has in common.
//!
//! Written by hand, and small. It holds the envelope of events, of commands and
//! their replies, the greeting, the unknown cases that keep what a later release
//! sends, and the errors of decoding. What only generated code calls is not shown
//! here: it reads and writes what serde's derives do not, such as unions whose
//! branch lies in the same JSON object.
//!
//! It knows no event, no command and no type of any schema; those are generated.
//!
//! # Nesting
//!
//! A text may come from anybody, so what is decoded may not be nested as deep as
//! one likes: `serde_json` refuses the 128th level of objects and arrays
//! ("recursion limit exceeded"). In members of a union that precede its tag, the
//! levels are counted anew, and whether or not the member is known. Anywhere else,
//! what is skipped or kept as [`Json`] may have any number of levels.

#[doc(hidden)]
pub mod alternate;
mod command;
mod error;
mod event;
mod flatten;
mod greeting;
mod json;
mod line;
#[doc(hidden)]
pub mod members;
#[doc(hidden)]
pub mod open_enum;
mod path;
mod reply;
mod text;
#[doc(hidden)]
pub mod union;

pub use command::{Command, Empty, Request};
pub use error::{DecodeError, from_slice, from_str};
pub use event::{Event, EventData, EventPayload, Timestamp, UnrecognizedEvent};
pub use greeting::{Capability, Greeting, Release, Version};
pub use json::Json;
pub use reply::{CommandError, ErrorClass, Reply};
#[doc(inline)]
pub use union::UnrecognizedBranch;

pub use qmp_types_derive::{Alternate, Deserialize, Union, Values};

// For generated code alone.
#[doc(hidden)]
pub use event::{no_data, payload};
#[doc(hidden)]
pub use serde;
