//! The support module of generated code: what all releases have in common.
//!
//! It is small, and written by hand. It has the envelopes of events, commands and
//! replies, the greeting, the types that keep what a later release sends, decoding
//! errors, and the derives of generated types. What only derived code calls is hidden
//! from this documentation.
//!
//! It has no event, command or type of any schema; those are generated.
//!
//! # Nesting
//!
//! Input is not trusted, so nesting is limited: `serde_json` rejects the 128th level of
//! objects and arrays ("recursion limit exceeded"). Members of a union that precede its
//! tag are counted on their own, whether they are known or not. Anywhere else, what is
//! skipped or kept as [`Json`] may have any number of levels.

#[doc(hidden)]
pub mod alternate;
mod capabilities;
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
#[doc(hidden)]
pub mod shown;
mod text;
#[doc(hidden)]
pub mod union;
#[doc(hidden)]
pub mod unknown;
#[doc(hidden)]
pub mod writer;

pub use capabilities::{Capabilities, ParseQueryError, QueryCapabilities};
pub use command::{Command, Empty, Request};
pub use error::{DecodeError, from_slice, from_str};
pub use event::{AnyEvent, Event, EventPayload, Timestamp, UnrecognizedEvent};
pub use greeting::{Capability, Greeting, Release, Version};
pub use json::Json;
pub use reply::{CommandError, ErrorClass, Reply};
#[doc(inline)]
pub use union::UnrecognizedBranch;

#[doc(inline)]
pub use qmp_types_derive::{Alternate, Debug, Deserialize, Serialize, Union, Values};

// For generated code and `qmp-client` alone.
#[doc(hidden)]
pub use event::{event_name, no_data, payload};
#[doc(hidden)]
pub use serde;
