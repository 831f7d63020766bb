//! Annotations for GitHub's workflows.

use qapi_schema::text::Text;
use qapi_schema::text::github::{Properties, annotation};

use super::Report;
use super::groups::{self, Group, Line, Section};
use crate::finding::Finding;

impl Report {
    /// The report as commands for GitHub's workflows: breaking changes as errors, risky ones
    /// and those in doubt as warnings, new deprecations as notices, and a summary as the last
    /// notice. Compatible changes have no annotation, as GitHub shows only a few.
    #[must_use]
    pub fn github(&self) -> String {
        let mut text = String::new();
        for refused in self.refused() {
            let place = &refused.place;
            let properties = Properties {
                file: Some((&place.file, place.line)),
                title: "refused",
            };
            let command = match refused.doubt {
                None => "error",
                Some(_) => "warning",
            };
            text += &annotation(command, &properties, refused.words().line().as_ref());
        }
        for group in groups::groups(&self.findings, &Section::FOR_ACTION) {
            for line in &group.lines {
                let command = match Section::of(line.first) {
                    Section::Breaking if groups::doubt(line.first).is_none() => "error",
                    Section::Breaking | Section::Risky => "warning",
                    Section::Deprecated | Section::Compatible => "notice",
                };
                let place = place(line.first);
                let properties = Properties {
                    file: place.as_ref().map(|(path, line)| (path, *line)),
                    title: &line.first.id.to_string(),
                };
                text += &annotation(command, &properties, &words(&group, line));
            }
        }
        for note in &self.notes {
            let place = note.place.as_ref();
            let properties = Properties {
                file: place.map(|place| (&place.file, place.line)),
                title: "note",
            };
            text += &annotation("notice", &properties, note.text.line().as_ref());
        }
        let (old, new) = (self.old.name.line(), self.new.name.line());
        let summary = format!("{old} to {new}: {}", self.summary_words());
        let properties = Properties {
            file: None,
            title: "qapi diff",
        };
        text + &annotation("notice", &properties, &summary)
    }
}

/// Where a finding is written in NEW, as usually only that is checked out; or where a client uses
/// what it is about.
fn place(finding: &Finding) -> Option<(Text, u64)> {
    let new = finding.new.as_ref();
    let location = new.and_then(|new| new.location.as_ref());
    let written = location.map(|of| (Text::from(&*of.path), of.line as u64));
    let used = || {
        let place = &finding.concern.as_ref()?.place;
        Some((place.file.clone(), place.line))
    };
    written.or_else(used)
}

fn words(group: &Group<'_>, line: &Line<'_>) -> String {
    let text = groups::with_names(&group.names(), line);
    match &line.first.advice {
        Some(advice) => format!("{}\n{}", text.line(), advice.line()),
        None => text.line().to_string(),
    }
}
