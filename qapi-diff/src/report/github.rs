//! Annotations for GitHub's workflows.

use std::fmt::Write;

use super::{Report, groups};
use crate::change::Severity;
use crate::finding::Finding;

impl Report {
    /// The report as commands for GitHub's workflows: what breaks as errors, what is risky
    /// as warnings, and how much there is of all as a notice. What is compatible has no
    /// annotation of its own: GitHub shows a few only.
    #[must_use]
    pub fn github(&self) -> String {
        let mut text = String::new();
        for finding in &self.findings {
            let command = match finding.severity {
                Severity::Breaking => "error",
                Severity::Risky => "warning",
                Severity::Compatible => continue,
            };
            let (properties, words) = (properties(finding), data(&words(finding)));
            // Writing to a string does not fail.
            let _ = writeln!(text, "::{command} {properties}::{words}");
        }
        let (old, new) = (&self.old.name, &self.new.name);
        let summary = format!("{old} to {new}: {}", self.summary);
        let _ = writeln!(text, "::notice title=qapi diff::{}", data(&summary));
        text
    }
}

/// Only NEW is checked out, as a rule.
fn properties(finding: &Finding) -> String {
    let title = format!("title={}", property(&finding.id.to_string()));
    let location = finding.new.as_ref().and_then(|it| it.location.as_ref());
    match location {
        Some(location) => {
            let (path, line) = (location.path.to_string_lossy(), location.line);
            format!("file={},line={line},{title}", property(&path))
        }
        None => title,
    }
}

fn words(finding: &Finding) -> String {
    let (message, path) = finding.subject();
    let place = format!("{} {path}", message.name);
    let mut text = format!("{}: {}", place.trim_end(), finding.what);
    if let Some(promise) = groups::promise(finding.lifecycle) {
        text = format!("{text} ({promise})");
    }
    if finding.messages.len() > 1 {
        text = format!("{text}; {} messages have this", finding.messages.len());
    }
    if let Some(advice) = &finding.advice {
        text = format!("{text}\n{advice}");
    }
    text
}

fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D");
    text.replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
