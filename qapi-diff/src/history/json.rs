//! For programs. `history.schema.json` is the JSON Schema.

use super::History;

impl History {
    /// The JSON Schema of [`json`](Self::json).
    pub const JSON_SCHEMA: &str = include_str!("../../history.schema.json");

    /// The history as one JSON document.
    ///
    /// # Errors
    ///
    /// If it cannot be written as JSON, which does not happen.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self).map(qapi_schema::text::json)
    }
}
