//! Annotations for GitHub's workflows.

use std::fmt::Write;

use qapi_schema::text::Text;

use super::Report;
use super::groups::{self, Group, Line, Section};
use crate::finding::Finding;

impl Report {
    /// The report as commands for GitHub's workflows: breaking changes as errors, risky ones
    /// as warnings, new deprecations as notices, and a summary as the last notice. Compatible
    /// changes have no annotation, as GitHub shows only a few.
    #[must_use]
    pub fn github(&self) -> String {
        let mut text = String::new();
        for group in groups::groups(&self.findings, &Section::FOR_ACTION) {
            for line in &group.lines {
                let command = match Section::of(line.first) {
                    Section::Breaking => "error",
                    Section::Risky => "warning",
                    Section::Deprecated | Section::Compatible => "notice",
                };
                let properties = properties(line.first);
                let words = data(&words(&group, line));
                // Writing to a string does not fail.
                let _ = writeln!(text, "::{command} {properties}::{words}");
            }
        }
        let (old, new) = (self.old.name.line(), self.new.name.line());
        let summary = format!("{old} to {new}: {}", self.summary_words());
        let _ = writeln!(text, "::notice title=qapi diff::{}", data(&summary));
        text
    }
}

/// Usually only NEW is checked out.
fn properties(finding: &Finding) -> String {
    let title = format!("title={}", property(&finding.id.to_string()));
    let location = finding.new.as_ref().and_then(|new| new.location.as_ref());
    match location {
        Some(location) => {
            let (path, line) = (Text::from(&*location.path), location.line);
            format!(
                "file={},line={line},{title}",
                property(path.line().as_ref())
            )
        }
        None => title,
    }
}

fn words(group: &Group<'_>, line: &Line<'_>) -> String {
    let text = groups::with_names(&group.names(), line);
    match &line.first.advice {
        Some(advice) => format!("{}\n{}", text.line(), advice.line()),
        None => text.line().to_string(),
    }
}

fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D");
    text.replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
