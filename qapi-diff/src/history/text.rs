//! For people at a terminal.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};

use super::History;
use super::timeline::{self, Chapter};
use crate::finding::MessageKind;
use crate::report::paragraph::{self, BOLD, DIM};

const RELEASE: Style = AnsiColor::Cyan.on_default();

impl History {
    /// The history for people at a terminal, in lines of this width, with the escape codes
    /// of colours: what happened to each command and event, the oldest first, and a summary
    /// at the end. What never changed is shown only if it was asked for.
    #[must_use]
    pub fn text(&self, width: usize) -> String {
        let mut page = String::new();
        for chapter in timeline::chapters(self) {
            add(&mut page, width.max(40), &chapter);
        }
        let summary = format!(
            "{BOLD}{}:{BOLD:#} {}",
            self.span(),
            self.summary().join(" ")
        );
        for line in textwrap::wrap(&summary, width.max(40)) {
            // Writing to a string does not fail.
            let _ = writeln!(page, "{line}");
        }
        page
    }
}

fn add(page: &mut String, width: usize, chapter: &Chapter<'_>) {
    let what = match chapter.kind {
        MessageKind::Command => "",
        MessageKind::Event => " (event)",
    };
    let _ = writeln!(page, "{BOLD}{}{what}{BOLD:#}", chapter.name);
    let (mut release, mut advice) = (None, None);
    for line in &chapter.lines {
        let is_new = release.replace(line.release) != Some(line.release);
        let label = if is_new { line.release } else { "" };
        let path = line.paths.to_string();
        let text = if path.is_empty() {
            line.words.clone()
        } else {
            format!("{path}: {}", line.words)
        };
        paragraph::add(page, width, (label, RELEASE), &text, Style::new());
        if line.advice.is_some() && line.advice != advice {
            advice = line.advice;
            paragraph::add(page, width, ("", DIM), advice.unwrap_or_default(), DIM);
        }
    }
    page.push('\n');
}
