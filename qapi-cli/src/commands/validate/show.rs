//! The reports of `qapi validate`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use qapi_releases::Kind;
use qapi_schema::Release;
use qapi_schema::text::{self, Text};
use qapi_values::{Subject, Tallied, Verdict};
use serde::Serialize;

use super::Judge;
use super::elsewhere::Elsewhere;
use crate::built_in;
use crate::failure::Failure;
use crate::recordings::Rest;

/// What is shown.
pub(super) struct Shown<'s> {
    pub(super) judges: &'s [Judge<'s>],
    pub(super) recordings: &'s [PathBuf],
    /// What else is in them.
    pub(super) rests: &'s [Rest],
    pub(super) kind: Kind,
}

/// A remark as a report shows it.
#[derive(Serialize)]
struct Row {
    /// The schemas in which it is found.
    #[serde(rename = "schemas")]
    titles: Vec<Text>,
    #[serde(skip)]
    releases: Vec<Release>,
    severity: Severity,
    file: Text,
    /// The line of the first message.
    line: u64,
    /// What kind of message it is.
    message: &'static str,
    /// The name of the command or event; none if a reply answers no command.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Text>,
    /// Whether QEMU accepted the command, if there is a reply.
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
        let rows = self.rows().into_iter().map(|row| {
            let (severity, words) = (row.severity.as_str(), self.in_words(&row));
            let place = format!("{}:{}", row.file.line(), row.line);
            let more = match row.count - 1 {
                0 => String::new(),
                more => format!(", and {more} more"),
            };
            let notes = notes(&row).into_iter().map(|note| format!("  = {note}\n"));
            let notes: String = notes.collect();
            format!("{severity}: {words}\n  --> {place}{more}\n{notes}")
        });
        rows.collect()
    }

    /// For editors.
    pub(super) fn short(&self) -> String {
        let rows = self.rows().into_iter().map(|row| {
            let (file, severity) = (row.file.line().to_string(), row.severity.as_str());
            format!("{file}:{}: {severity}: {}\n", row.line, self.in_words(&row))
        });
        rows.collect()
    }

    /// For programs.
    pub(super) fn json(&self) -> Result<String, Failure> {
        let mut report = String::new();
        for row in self.rows() {
            report += &text::json(serde_json::to_string(&row)?);
            report.push('\n');
        }
        Ok(report)
    }

    /// For GitHub's workflows.
    pub(super) fn github(&self) -> String {
        let rows = self.rows().into_iter().map(|row| {
            let properties = text::github::Properties {
                file: Some((&row.file, row.line)),
                title: "qapi validate",
            };
            let words = [self.in_words(&row)].into_iter().chain(notes(&row));
            let words = words.collect::<Vec<_>>().join("\n");
            text::github::annotation(row.severity.as_str(), &properties, &words)
        });
        rows.collect()
    }

    /// What is found, each once: errors first, and of these first what QEMU did not reject.
    fn rows(&self) -> Vec<Row> {
        let elsewhere = Elsewhere::new(self.kind);
        let mut rows: Vec<Row> = Vec::new();
        let mut indexes = HashMap::new();
        for judge in self.judges {
            for tallied in judge.tally.found() {
                let key = (tallied.recording, tallied.first.to_string());
                let index = *indexes.entry(key).or_insert_with(|| {
                    rows.push(self.row(tallied, &elsewhere));
                    rows.len() - 1
                });
                rows[index].titles.push(judge.against.title.as_str().into());
                rows[index].releases.extend(judge.against.release.clone());
            }
        }
        rows.sort_by_key(|row| {
            let is_warning = row.severity != Severity::Error;
            (is_warning, row.succeeded == Some(false))
        });
        rows.splice(0..0, self.unread());
        rows.extend(self.without_commands());
        rows
    }

    /// What cannot be read, which nobody can say that it fits.
    fn unread(&self) -> impl Iterator<Item = Row> {
        let recordings = self.recordings.iter().zip(self.rests);
        recordings.flat_map(|(path, rest)| {
            let problems = rest.unread.first.iter();
            problems.map(|problem| {
                let text = problem.reason.to_string();
                self.row_of_recording(Severity::Error, path, problem.line, text)
            })
        })
    }

    /// The recordings that have no command.
    fn without_commands(&self) -> impl Iterator<Item = Row> {
        let recordings = self.recordings.iter().zip(self.rests);
        let recordings = recordings.filter(|(_, rest)| rest.commands == 0);
        recordings.map(|(path, _)| {
            let text = "no command was found, so what was sent is not checked".to_owned();
            self.row_of_recording(Severity::Warning, path, 1, text)
        })
    }

    /// What is to be said of a recording, whatever the schema.
    fn row_of_recording(&self, severity: Severity, path: &Path, line: u64, text: String) -> Row {
        let against = || self.judges.iter().map(|judge| judge.against);
        Row {
            titles: against().map(|of| of.title.as_str().into()).collect(),
            releases: against().filter_map(|of| of.release.clone()).collect(),
            severity,
            file: path.into(),
            line,
            message: "message",
            name: None,
            succeeded: None,
            path: Text::EMPTY.clone(),
            text: text.into(),
            count: 1,
            elsewhere: None,
        }
    }

    fn row(&self, tallied: &Tallied, elsewhere: &Elsewhere) -> Row {
        let remark = &tallied.first;
        let (severity, path) = match &remark.verdict {
            Verdict::Mismatch(mismatch) => (Severity::Error, mismatch.path.to_string()),
            Verdict::Lifecycle { path, .. } => (Severity::Warning, path.clone()),
            _ => (Severity::Warning, String::new()),
        };
        let (message, name, succeeded) = match &remark.subject {
            Subject::Command { name, succeeded } => ("command", Some(name), *succeeded),
            Subject::Reply { command } => ("reply", command.as_ref(), None),
            Subject::Event { name } => ("event", Some(name), None),
            _ => ("message", None, None),
        };
        let recording = self.recordings.get(tallied.recording);
        Row {
            titles: Vec::new(),
            releases: Vec::new(),
            severity,
            file: recording.map_or(Text::EMPTY.clone(), |path| path.as_path().into()),
            line: remark.entry.line,
            message,
            name: name.map(|name| name.as_str().into()),
            succeeded,
            path: path.into(),
            text: format!("{}: {}", remark.subject, remark.verdict).into(),
            count: tallied.count,
            elsewhere: elsewhere.of(remark).map(Text::from),
        }
    }

    /// What is to be said, with the schemas if there are several.
    fn in_words(&self, row: &Row) -> String {
        let words = row.text.line();
        if self.judges.len() == 1 {
            return words.to_string();
        }
        let releases: Vec<&Release> = row.releases.iter().collect();
        format!("QEMU {}: {words}", built_in::in_words(&releases))
    }
}

fn notes(row: &Row) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(elsewhere) = &row.elsewhere {
        notes.push(format!("note: it is in QEMU {}", elsewhere.line()));
    }
    if row.severity == Severity::Error {
        match row.succeeded {
            Some(true) => notes.push("note: the recorded QEMU accepted it".to_owned()),
            Some(false) => {
                notes.push("note: the recorded QEMU rejected it, too".to_owned());
            }
            None => {}
        }
    }
    notes
}
