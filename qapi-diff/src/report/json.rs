//! For programs: `report.schema.json` says what is in it.

use super::Report;

impl Report {
    /// The JSON Schema of [`json`](Self::json).
    pub const JSON_SCHEMA: &str = include_str!("../../report.schema.json");

    /// The report as one JSON document.
    ///
    /// # Errors
    ///
    /// If a value cannot be JSON, which none in a report is.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}
