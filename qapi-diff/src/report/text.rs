//! For people at a terminal.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use qapi_schema::text::Text;

use super::groups::{self, Group, Line, Section};
use super::paragraph::{BOLD, BREAKING, DIM, Label};
use super::{Report, paragraph};
use crate::change::Severity;
use crate::concern::Refused;
use crate::finding::MessageKind;
use crate::note::Note;

const TITLE: Style = BOLD.underline();

impl Report {
    /// The report for people at a terminal, in lines of this width, with the escape codes
    /// of colours: by command and event, worst first. Compatible changes come last, followed
    /// by a summary.
    #[must_use]
    pub fn text(&self, width: usize) -> String {
        let mut page = Page {
            width: width.max(40),
            text: String::new(),
        };
        let refused = self.refused().iter().map(Refused::words);
        page.section("Sent and refused", BREAKING, refused);
        for group in groups::groups(&self.findings, &Section::FOR_ACTION) {
            page.group(&group);
        }
        for (index, group) in groups::groups(&self.findings, &[Section::Compatible])
            .iter()
            .enumerate()
        {
            if index == 0 {
                page.title("Compatible changes\n");
            }
            page.group(group);
        }
        page.new_messages(self, MessageKind::Command, "New commands");
        page.new_messages(self, MessageKind::Event, "New events");
        page.section("Not compared", Label::NONE, self.not_compared_sentences());
        page.section("Notes", Label::NONE, self.notes.iter().map(Note::words));
        page.summary(self);
        page.text
    }
}

struct Page {
    width: usize,
    text: String,
}

impl Page {
    fn paragraph(&mut self, label: Label<'_>, text: &Text, style: Style) {
        paragraph::add(&mut self.text, self.width, label, text, style);
    }

    /// A heading over several messages.
    fn title(&mut self, title: &str) {
        // Writing to a string does not fail.
        let _ = writeln!(self.text, "{TITLE}{title}{TITLE:#}");
    }

    /// Sentences with a heading, unless there are none.
    fn section(
        &mut self,
        title: &str,
        label: Label<'_>,
        sentences: impl IntoIterator<Item = Text>,
    ) {
        paragraph::section(&mut self.text, self.width, title, label, sentences);
    }

    fn group(&mut self, group: &Group<'_>) {
        let kind = match (group.kind, group.names.len()) {
            (MessageKind::Command, _) => "",
            (MessageKind::Event, 1) => " (event)",
            (MessageKind::Event, _) => " (events)",
        };
        let names = format!("{}{kind}", group.names().line());
        for line in paragraph::wrap(&names, self.width) {
            let _ = writeln!(self.text, "{BOLD}{line}{BOLD:#}");
        }
        let mut advice = None;
        for line in &group.lines {
            self.line(line);
            if line.first.advice != advice {
                advice.clone_from(&line.first.advice);
                self.paragraph(Label::NONE, advice.as_ref().unwrap_or(Text::EMPTY), DIM);
            }
        }
        self.text.push('\n');
    }

    fn line(&mut self, line: &Line<'_>) {
        let severity = line.first.severity;
        let text = groups::sentence(line);
        self.paragraph(label(severity), &text, Style::new());
    }

    fn new_messages(&mut self, report: &Report, kind: MessageKind, title: &str) {
        let messages = groups::new_messages(&report.findings, kind);
        let names: Vec<String> = messages
            .map(|(name, notes)| format!("{}{}", name.line(), notes.line()))
            .collect();
        if !names.is_empty() {
            self.title(title);
            let text = names.join(", ").into();
            self.paragraph(label(Severity::Compatible), &text, Style::new());
            self.text.push('\n');
        }
    }

    fn summary(&mut self, report: &Report) {
        let (old, new) = (report.old.name.line(), report.new.name.line());
        let summary = report.summary_words();
        let _ = writeln!(self.text, "{BOLD}{old} to {new}:{BOLD:#} {summary}");
    }
}

fn label(severity: Severity) -> Label<'static> {
    let style = match severity {
        Severity::Breaking => return BREAKING,
        Severity::Risky => AnsiColor::Yellow.on_default(),
        Severity::Compatible => AnsiColor::Green.on_default(),
    };
    let text = severity.as_str();
    Label { text, style }
}
