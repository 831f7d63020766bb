//! What is decoded, and into what.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

// Generated code says in its documentation what is deprecated; here it is used.
include!(concat!(env!("OUT_DIR"), "/generated.rs"));

/// Events as QEMU writes them, spaces and order of members included.
#[must_use]
pub fn events() -> Vec<String> {
    include_str!("events.jsonl")
        .lines()
        .map(str::to_owned)
        .collect()
}

/// The same event with its data before its name.
///
/// # Errors
///
/// If it is no event.
pub fn data_first(event: &str) -> serde_json::Result<String> {
    #[derive(Serialize, Deserialize)]
    struct Message<'a> {
        #[serde(borrow)]
        timestamp: &'a RawValue,
        #[serde(borrow, skip_serializing_if = "Option::is_none")]
        data: Option<&'a RawValue>,
        #[serde(borrow)]
        event: &'a RawValue,
    }
    let message: Message<'_> = serde_json::from_str(event)?;
    serde_json::to_string(&message)
}
