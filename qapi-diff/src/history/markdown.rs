//! For release notes.

use std::fmt::Write;

use super::{History, timeline};
use crate::finding::MessageKind;
use crate::report::markdown::{code, escape};

impl History {
    /// The history in Markdown, as GitHub and GitLab read it. What never changed is shown
    /// only if it was asked for.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = format!("## History from {}\n\n", escape(&self.span()));
        for sentence in self.summary() {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{}", escape(&sentence));
        }
        for chapter in timeline::chapters(self) {
            let what = match chapter.kind {
                MessageKind::Command => "",
                MessageKind::Event => " (event)",
            };
            let _ = writeln!(text, "\n### {}{what}\n", code(chapter.name));
            for line in &chapter.lines {
                let path = line.paths.to_string();
                let path = if path.is_empty() {
                    path
                } else {
                    format!(" {}", code(&path))
                };
                let (release, words) = (escape(line.release), escape(&line.words));
                let _ = writeln!(text, "- **{release}**{path}: {words}");
                if let Some(advice) = line.advice {
                    let _ = writeln!(text, "  > {}", escape(advice));
                }
            }
        }
        text
    }
}
