//! For release notes.

use std::fmt::Write;

use super::History;
use super::groups::{self, Group, Section};
use crate::concern::Refused;
use crate::finding::MessageKind;
use crate::note::Note;
use crate::report::markdown::{code, escape, section};

impl History {
    /// The history in Markdown, for GitHub and GitLab. Items that never changed are shown only
    /// if they were selected.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = format!("## History from {}\n\n", escape(&self.span()));
        for sentence in self.summary() {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{}", escape(&sentence.into()));
        }
        text += &section("Sent and refused", self.refused.iter().map(Refused::words));
        for Section { title, groups } in groups::sections(self) {
            let level = if let Some(title) = title {
                let _ = writeln!(text, "\n### {title}");
                "####"
            } else {
                "###"
            };
            for group in groups {
                add(&mut text, level, &group);
            }
        }
        text + &section("Notes", self.notes.iter().map(Note::words))
    }
}

fn add(text: &mut String, level: &str, group: &Group<'_>) {
    let kind = match group.kind {
        MessageKind::Command => "",
        MessageKind::Event => " (event)",
    };
    // Writing to a string does not fail.
    let _ = writeln!(text, "\n{level} {}{kind}\n", code(group.name.line()));
    for line in &group.lines {
        let path = match &*line.paths.text().line().to_string() {
            "" => String::new(),
            path => format!(" {}", code(path)),
        };
        let (release, words) = (escape(line.release), escape(&line.words));
        let _ = writeln!(text, "- **{release}**{path}: {words}");
        if let Some(advice) = line.advice {
            let _ = writeln!(text, "  > {}", escape(advice));
        }
    }
}
