//! For pull requests and release notes.

use std::fmt::Write;

use qapi_schema::text::Text;

use super::Report;
use super::groups::{self, Group, Line, Section};
use super::prose::{self, Piece};
use crate::concern::Refused;
use crate::finding::MessageKind;
use crate::note::Note;

impl Report {
    /// The report in Markdown, for GitHub and GitLab. Compatible changes are in a section that
    /// can be unfolded.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        let (old, new) = (escape(&self.old.name), escape(&self.new.name));
        // Writing to a string does not fail.
        let summary = escape(&self.summary_words().into());
        let _ = writeln!(text, "## From {old} to {new}\n\n{summary}");
        text += &section(
            "Sent and refused",
            self.refused().iter().map(Refused::words),
        );
        for section in Section::ALL {
            let groups = groups::groups(&self.findings, &[section]);
            let mut lines = self.lines(&groups);
            if section == Section::Compatible {
                lines += &new_messages(self, MessageKind::Command, "New commands");
                lines += &new_messages(self, MessageKind::Event, "New events");
            }
            let (title, lines) = (section.title(), lines.trim_end());
            let _ = match section {
                _ if lines.is_empty() => Ok(()),
                Section::Compatible => {
                    let number = self.summary.compatible - self.summary.newly_deprecated;
                    let summary = format!("<summary>{title}: {number}</summary>");
                    writeln!(text, "\n<details>\n{summary}\n\n{lines}\n\n</details>")
                }
                _ => writeln!(text, "\n### {title}\n\n{lines}"),
            };
        }
        text + &self.not_in_sections()
    }

    fn lines(&self, groups: &[Group<'_>]) -> String {
        let mut text = String::new();
        for group in groups {
            let names: Vec<String> = group
                .names
                .iter()
                .map(|name| format!("**{}**", code(name.line())))
                .collect();
            let kind = match group.kind {
                MessageKind::Command => "",
                MessageKind::Event => " (event)",
            };
            for line in &group.lines {
                let _ = write!(text, "- {}{kind}", names.join(", "));
                self.add(&mut text, line);
            }
        }
        text
    }

    /// Adds what a line says after the names of the messages.
    fn add(&self, text: &mut String, line: &Line<'_>) {
        let path = line.paths.text();
        if !path.is_empty() {
            let _ = write!(text, " {}", code(path.line()));
        }
        let _ = write!(text, ": {}", escape(&line.description()));
        let notes = groups::notes(line);
        if !notes.is_empty() {
            let _ = write!(text, " ({})", escape(&notes));
        }
        text.push('\n');
        if let Some(advice) = &line.first.advice {
            let _ = writeln!(text, "  > {}", escape(advice));
        }
        if let Some(example) = &line.first.example {
            let side = escape(&self.schema(example.allowed_by).title());
            let when = example
                .when
                .map_or_else(String::new, |when| format!(" {when}"));
            let _ = writeln!(
                text,
                "\n  {side} allows{when}: {}\n",
                code(example.text().line())
            );
        }
    }

    fn not_in_sections(&self) -> String {
        let mut text = section("Not compared", self.not_compared_sentences());
        text += &section("Notes", self.notes.iter().map(Note::words));
        for (index, suppressed) in self.suppressed.iter().enumerate() {
            let title = if index == 0 {
                "\n### Suppressed\n\n"
            } else {
                ""
            };
            let (message, path) = suppressed.finding.subject();
            let place = Text::join([&message.name, path], " ");
            let place = code(place.line().as_ref().trim_end());
            let description = escape(&suppressed.finding.description);
            let reason = escape(&suppressed.reason);
            let _ = writeln!(text, "{title}- {place}: {description}: {reason}");
        }
        text
    }
}

/// Sentences with a heading, unless there are none.
pub(crate) fn section(title: &str, sentences: impl IntoIterator<Item = Text>) -> String {
    let lines = sentences
        .into_iter()
        .map(|of| format!("- {}\n", escape(&of)));
    let lines: String = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    format!("\n### {title}\n\n{lines}")
}

fn new_messages(report: &Report, kind: MessageKind, title: &str) -> String {
    let messages = groups::new_messages(&report.findings, kind);
    let names: Vec<String> = messages
        .map(|(name, notes)| format!("{}{}", code(name.line()), escape(&notes)))
        .collect();
    if names.is_empty() {
        String::new()
    } else {
        format!("\n{title}: {}\n", names.join(", "))
    }
}

/// A line as code, between more backticks than it has in a row.
pub(crate) fn code(line: impl AsRef<str>) -> String {
    let line = line.as_ref();
    let runs = line.split(|character| character != '`').map(str::len);
    let marks = "`".repeat(runs.max().unwrap_or_default() + 1);
    let space = if line.contains('`') { " " } else { "" };
    format!("{marks}{space}{line}{space}{marks}")
}

/// Prose on one line, in which nothing is markup apart from code.
pub(crate) fn escape(text: &Text) -> String {
    let mut escaped = String::new();
    for piece in prose::pieces(text.line().as_ref()) {
        match piece {
            Piece::Code(text) => escaped.push_str(&code(text)),
            Piece::Text(text) => {
                for character in text.chars() {
                    if "\\`*_{}[]<>#|&~".contains(character) {
                        escaped.push('\\');
                    }
                    escaped.push(character);
                }
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{code, escape};

    #[test]
    fn markup_is_escaped_and_nobody_is_mentioned() {
        for (text, expected) in [
            ("Use @ringbuf instead.", "Use `ringbuf` instead."),
            ("Use `job-complete` *now*", "Use `job-complete` \\*now\\*"),
            ("somebody@example", "somebody@example"),
            ("a`b", "a\\`b"),
            ("two\n- lines\u{1b}", r"two\\n- lines\\u\{1b\}"),
            ("&lt;", "\\&lt;"),
            ("@ <b>", "@ \\<b\\>"),
        ] {
            assert_eq!(escape(&text.into()), expected);
        }
    }

    #[test]
    fn code_does_not_end_early() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "``` a``b ```");
    }
}
