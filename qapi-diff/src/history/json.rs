//! For programs: `history.schema.json` says what is in it.

use super::History;

impl History {
    /// The JSON Schema of [`json`](Self::json).
    pub const JSON_SCHEMA: &str = include_str!("../../history.schema.json");

    /// The history as one JSON document.
    ///
    /// # Errors
    ///
    /// If a value cannot be JSON, which none in a history is.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}
