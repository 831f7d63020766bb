//! For programs. `report.schema.json` is the JSON Schema.

use super::Report;

impl Report {
    /// The JSON Schema of [`json`](Self::json).
    pub const JSON_SCHEMA: &str = include_str!("../../report.schema.json");

    /// The report as one JSON document.
    ///
    /// # Errors
    ///
    /// If it cannot be written as JSON, which does not happen.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self).map(qapi_schema::text::json)
    }
}
