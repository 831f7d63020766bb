//! One line for each finding, as compilers write them.

use std::fmt::Write;

use super::Report;
use super::groups::{self, Line};
use crate::concern::Concern;
use crate::finding::Finding;

impl Report {
    /// The report with one line for each finding, worst first:
    /// `path:line:col: severity[id]: message path: what changed`. Notes come last.
    #[must_use]
    pub fn short(&self) -> String {
        let mut text = String::new();
        for refused in self.refused() {
            let (file, line) = (refused.place.file.line(), refused.place.line);
            let words = refused.words();
            // Writing to a string does not fail.
            let _ = writeln!(text, "{file}:{line}: breaking[refused]: {}", words.line());
        }
        for finding in &self.findings {
            let (severity, id) = (finding.severity.as_str(), finding.id);
            let name = &finding.subject().0.name;
            let words = groups::with_names(name, &Line::new(finding));
            let place = self.place(finding);
            // Writing to a string does not fail.
            let _ = writeln!(text, "{place}: {severity}[{id}]: {}", words.line());
        }
        for note in &self.notes {
            let words = note.text.line();
            // Writing to a string does not fail.
            let _ = match &note.place {
                Some(place) => {
                    writeln!(text, "{}:{}: note: {words}", place.file.line(), place.line)
                }
                None => writeln!(text, "note: {words}"),
            };
        }
        text
    }

    /// Where it is written: in NEW, or in OLD if it was removed. If they are not files, where a
    /// client uses it.
    fn place(&self, finding: &Finding) -> String {
        let (declaration, name) = match (&finding.new, &finding.old) {
            (Some(new), _) => (Some(new), &self.new.name),
            (None, old) => (old.as_ref(), &self.old.name),
        };
        let location = declaration.and_then(|declaration| declaration.location.as_ref());
        match (location, &finding.concern) {
            (Some(location), _) => location.to_string(),
            (None, Some(Concern { place, .. })) => format!("{}:{}", place.file.line(), place.line),
            (None, None) => name.line().to_string(),
        }
    }
}
