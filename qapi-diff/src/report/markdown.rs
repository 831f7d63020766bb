//! For pull requests and release notes.

use std::fmt::Write;

use super::Report;
use super::groups::{self, Group, Line, Section};
use crate::finding::MessageKind;
use crate::wire::Lifecycle;

impl Report {
    /// The report in Markdown, as GitHub and GitLab read it: what is compatible is folded
    /// away.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        let (old, new) = (escape(&self.old.name), escape(&self.new.name));
        // Writing to a string does not fail.
        let _ = writeln!(text, "## From {old} to {new}\n\n{}", self.summary);
        let groups = groups::groups(&self.findings);
        for section in Section::ALL {
            let mut lines = lines(&groups, section);
            if section == Section::Compatible {
                lines += &new_messages(self, MessageKind::Command, "New commands");
                lines += &new_messages(self, MessageKind::Event, "New events");
            }
            let (title, lines) = (section.title(), lines.trim_end());
            let _ = match section {
                _ if lines.is_empty() => Ok(()),
                Section::Compatible => {
                    let summary = format!("<summary>{title}</summary>");
                    writeln!(text, "\n<details>\n{summary}\n\n{lines}\n\n</details>")
                }
                _ => writeln!(text, "\n### {title}\n\n{lines}"),
            };
        }
        text + &self.not_in_sections()
    }

    fn not_in_sections(&self) -> String {
        let mut text = String::new();
        for (index, note) in self.not_visible.iter().enumerate() {
            let title = if index == 0 {
                "\n### Not compared\n\n"
            } else {
                ""
            };
            let _ = writeln!(text, "{title}- {note}");
        }
        for (index, accepted) in self.suppressed.iter().enumerate() {
            let title = if index == 0 { "\n### Accepted\n\n" } else { "" };
            let (message, path) = accepted.finding.subject();
            let place = format!("{} {path}", message.name);
            let (what, reason) = (escape(&accepted.finding.what), escape(&accepted.reason));
            let _ = writeln!(text, "{title}- `{}`: {what}: {reason}", place.trim_end());
        }
        text
    }
}

fn lines(groups: &[Group<'_>], section: Section) -> String {
    let mut text = String::new();
    for group in groups {
        let names: Vec<String> = group.names.iter().map(|it| format!("**`{it}`**")).collect();
        for line in group.lines.iter().filter(|line| line.section() == section) {
            let _ = write!(text, "- {}", names.join(", "));
            add(&mut text, line);
        }
    }
    text
}

/// Adds what a line says after the names of messages.
fn add(text: &mut String, line: &Line<'_>) {
    let path = line.paths.to_string();
    if !path.is_empty() {
        let _ = write!(text, " `{path}`");
    }
    let _ = write!(text, ": {}", escape(&line.what()));
    let notes = groups::notes(line).join("; ");
    if !notes.is_empty() {
        let _ = write!(text, " ({})", escape(&notes));
    }
    text.push('\n');
    if let Some(advice) = &line.first.advice {
        let _ = writeln!(text, "  > {}", escape(advice));
    }
    if let Some(witness) = &line.first.witness {
        let side = witness.allowed_by.as_str();
        let _ = writeln!(text, "\n  {side} allows: `{}`\n", witness.text());
    }
}

fn new_messages(report: &Report, kind: MessageKind, title: &str) -> String {
    let messages = groups::new_messages(&report.findings, kind);
    let names: Vec<String> = messages
        .map(|(name, lifecycle)| match lifecycle {
            Lifecycle::Stable => format!("`{name}`"),
            other => format!("`{name}` ({})", other.as_str()),
        })
        .collect();
    if names.is_empty() {
        String::new()
    } else {
        format!("\n{title}: {}\n", names.join(", "))
    }
}

/// A name or path as code. Backticks are in none of them.
pub(crate) fn code(text: &str) -> String {
    format!("`{text}`")
}

/// Text in which nothing is markup.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        if "\\`*_{}[]<>#|".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
