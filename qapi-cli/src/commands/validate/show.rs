//! The reports of `qapi validate`.

use std::path::PathBuf;

use qapi_releases::Kind;
use qapi_schema::text::{self, Text};
use qapi_values::{Message, Tallied, Verdict};
use serde::Serialize;

use super::Judge;
use super::elsewhere::Elsewhere;
use crate::failure::Failure;

/// What is shown.
pub(super) struct Shown<'s> {
    pub(super) judges: &'s [Judge<'s>],
    pub(super) recordings: &'s [PathBuf],
    pub(super) kind: Kind,
}

/// A finding as a report shows it.
#[derive(Serialize)]
struct Line {
    /// The schema that is asked.
    schema: Text,
    severity: Severity,
    file: Text,
    line: u64,
    /// What kind of message it is.
    message: &'static str,
    /// The name of the command or event; none if a reply answers no command.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Text>,
    /// Whether QEMU took the command, if there is a reply.
    #[serde(skip_serializing_if = "Option::is_none")]
    succeeded: Option<bool>,
    /// Where in the message.
    path: Text,
    /// What is to be said, with the path.
    text: Text,
    /// How many messages there are of which this is to be said.
    count: u64,
    /// The releases that have what the schema lacks.
    #[serde(skip_serializing_if = "Option::is_none")]
    elsewhere: Option<Text>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Severity {
    Error,
    Warning,
}

impl Severity {
    fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Shown<'_> {
    /// For people: errors first, each with where and how often it is.
    pub(super) fn text(&self) -> String {
        let mut report = String::new();
        for line in self.lines() {
            let severity = line.severity.as_str();
            let mut place = format!("{}:{}", line.file.line(), line.line);
            if line.count > 1 {
                place += &format!(", and {} more", line.count - 1);
            }
            report += &format!("{severity}: {}\n  --> {place}\n", self.in_words(&line));
            for note in notes(&line) {
                report += &format!("  = {note}\n");
            }
        }
        report
    }

    /// For editors.
    pub(super) fn short(&self) -> String {
        let lines = self.lines().into_iter().map(|line| {
            let (file, severity) = (line.file.line().to_string(), line.severity.as_str());
            format!(
                "{file}:{}: {severity}: {}\n",
                line.line,
                self.in_words(&line)
            )
        });
        lines.collect()
    }

    /// For programs.
    pub(super) fn json(&self) -> Result<String, Failure> {
        let mut report = String::new();
        for line in self.lines() {
            report += &text::json(serde_json::to_string(&line)?);
            report.push('\n');
        }
        Ok(report)
    }

    /// For GitHub's workflows.
    pub(super) fn github(&self) -> String {
        let lines = self.lines().into_iter().map(|line| {
            let properties = text::github::Properties {
                file: Some((&line.file, line.line)),
                title: "qapi validate",
            };
            let words = [self.in_words(&line)].into_iter().chain(notes(&line));
            let words = words.collect::<Vec<_>>().join("\n");
            text::github::annotation(line.severity.as_str(), &properties, &words)
        });
        lines.collect()
    }

    fn lines(&self) -> Vec<Line> {
        let mut elsewhere = None;
        let mut lines = Vec::new();
        for judge in self.judges {
            for tallied in judge.tally.found() {
                let elsewhere = elsewhere.get_or_insert_with(|| Elsewhere::new(self.kind));
                lines.push(self.line(judge, tallied, elsewhere));
            }
        }
        lines.sort_by_key(|line| line.severity != Severity::Error);
        lines
    }

    fn line(&self, judge: &Judge<'_>, tallied: &Tallied, elsewhere: &Elsewhere) -> Line {
        let finding = &tallied.first;
        let (severity, path) = match &finding.verdict {
            Verdict::Mismatch(mismatch) => (Severity::Error, mismatch.path.to_string()),
            Verdict::Lifecycle { path, .. } => (Severity::Warning, path.clone()),
            _ => (Severity::Warning, String::new()),
        };
        let (message, name, succeeded) = match &finding.message {
            Message::Command { name, succeeded } => ("command", Some(name), *succeeded),
            Message::Reply { command } => ("reply", command.as_ref(), None),
            Message::Event { name } => ("event", Some(name), None),
            _ => ("message", None, None),
        };
        let recording = self.recordings.get(tallied.recording);
        Line {
            schema: judge.against.title.as_str().into(),
            severity,
            file: recording.map_or(Text::EMPTY.clone(), |path| path.as_path().into()),
            line: finding.entry.line,
            message,
            name: name.map(|name| name.as_str().into()),
            succeeded,
            path: path.into(),
            text: format!("{}: {}", finding.message, finding.verdict).into(),
            count: tallied.count,
            elsewhere: elsewhere.of(finding).map(Text::from),
        }
    }

    /// What is to be said, with the schema if there are several.
    fn in_words(&self, line: &Line) -> String {
        match self.judges {
            [_] => line.text.line().to_string(),
            _ => format!("{}: {}", line.schema.line(), line.text.line()),
        }
    }
}

fn notes(line: &Line) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(elsewhere) = &line.elsewhere {
        notes.push(format!("note: it is in QEMU {}", elsewhere.line()));
    }
    if line.severity == Severity::Error {
        match line.succeeded {
            Some(true) => notes.push("note: the QEMU of the recording took it".to_owned()),
            Some(false) => {
                notes.push("note: the QEMU of the recording rejected it, too".to_owned())
            }
            None => {}
        }
    }
    notes
}
