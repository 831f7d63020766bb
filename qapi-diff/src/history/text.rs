//! For people at a terminal.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use qapi_schema::text::Text;

use super::History;
use super::groups::{self, Group, Section};
use crate::concern::Refused;
use crate::finding::MessageKind;
use crate::note::Note;
use crate::report::paragraph::{self, BOLD, BREAKING, DIM, Label};

const RELEASE: Style = AnsiColor::Cyan.on_default();

impl History {
    /// The history for people at a terminal, in lines of this width, with the escape codes
    /// of colours: the changes of each command and event, oldest first, then a summary. Items
    /// that never changed are shown only if they were selected.
    #[must_use]
    pub fn text(&self, width: usize) -> String {
        let width = width.max(40);
        let mut page = String::new();
        let refused = self.refused.iter().map(Refused::words);
        paragraph::section(&mut page, width, "Sent and refused", BREAKING, refused);
        for Section { title, groups } in groups::sections(self) {
            if let Some(title) = title {
                // Writing to a string does not fail.
                let _ = writeln!(page, "{BOLD}{title}{BOLD:#}\n");
            }
            for group in groups {
                add(&mut page, width, &group);
            }
        }
        let notes = self.notes.iter().map(Note::words);
        paragraph::section(&mut page, width, "Notes", Label::NONE, notes);
        let summary = format!(
            "{BOLD}{}:{BOLD:#} {}",
            self.span().line(),
            self.summary().join(" ")
        );
        for line in paragraph::wrap(&summary, width) {
            let _ = writeln!(page, "{line}");
        }
        page
    }
}

fn add(page: &mut String, width: usize, group: &Group<'_>) {
    let kind = match group.kind {
        MessageKind::Command => "",
        MessageKind::Event => " (event)",
    };
    let _ = writeln!(page, "{BOLD}{}{kind}{BOLD:#}", group.name.line());
    let (mut release, mut advice) = (None, None);
    for line in &group.lines {
        let is_new = release.replace(line.release) != Some(line.release);
        let path = line.paths.text();
        let text = if path.is_empty() {
            line.words.clone()
        } else {
            format!("{}: {}", path.line(), line.words.line()).into()
        };
        let name = line.release.line();
        let label = Label {
            text: if is_new { name.as_ref() } else { "" },
            style: RELEASE,
        };
        paragraph::add(page, width, label, &text, Style::new());
        if line.advice.is_some() && line.advice != advice {
            advice = line.advice;
            let text = advice.unwrap_or(Text::EMPTY);
            paragraph::add(page, width, Label::NONE, text, DIM);
        }
    }
    page.push('\n');
}
