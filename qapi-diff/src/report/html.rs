//! One page for a browser, with everything in it.

use maud::{Markup, html};
use qapi_schema::text::{Text, line};
use qapi_schema::wire::Direction;

use super::groups::{self, Group, Line, Section};
use super::page::{page, prose, section};
use super::{Report, SuppressedFinding};
use crate::change::Severity;
use crate::example::ExampleMessage;
use crate::finding::{Declaration, Finding, FindingLifecycle, MessageKind};
use crate::note::Note;
use crate::schemas::SchemaInfo;

const SCRIPT: &str = include_str!("html.js");

impl Report {
    /// The report as one HTML page that needs no network: all findings by message, with a
    /// filter. Each has what both schemas say, and an example if it is breaking.
    #[must_use]
    pub fn html(&self) -> String {
        let header = html! {
            h1 { "From " code { (self.old.name.line()) } " to " code { (self.new.name.line()) } }
            p { (self.summary_words()) }
            (filter())
        };
        let new: Vec<Line<'_>> = groups::new_findings(&self.findings)
            .map(Line::new)
            .collect();
        let main = html! {
            @if !self.refused().is_empty() {
                section {
                    h2 { "Sent and refused" }
                    ul { @for of in self.refused() { (refused_entry(&of.words())) } }
                }
            }
            (self.part("Changes that may need action", &Section::FOR_ACTION))
            (self.part("Compatible changes", &[Section::Compatible]))
            @if !new.is_empty() {
                section {
                    h2 { "New commands and events" }
                    @for line in &new { (self.entry(line, true)) }
                }
            }
            (suppressed(&self.suppressed))
            (self.not_compared())
            (section("Notes", self.notes.iter().map(Note::words)))
        };
        let title = Text::join([&self.old.name, &self.new.name], " to ");
        page(&title, &header, &main, SCRIPT)
    }

    fn part(&self, title: &str, sections: &[Section]) -> Markup {
        let groups = groups::groups(&self.findings, sections);
        html! {
            @if !groups.is_empty() {
                section {
                    h2 { (title) }
                    @for group in &groups { (self.message(group)) }
                }
            }
        }
    }

    fn message(&self, group: &Group<'_>) -> Markup {
        html! {
            section {
                h3 {
                    @for (index, name) in group.names.iter().enumerate() {
                        @if index > 0 { ", " }
                        code { (name.line()) }
                    }
                    @if group.kind == MessageKind::Event { " (event)" }
                }
                @for line in &group.lines { (self.entry(line, false)) }
            }
        }
    }

    /// A line, with everything that there is to say about each of its findings.
    fn entry(&self, line: &Line<'_>, is_named: bool) -> Markup {
        let first = line.first;
        let severity = first.severity.as_str();
        let path = line.paths.text();
        html! {
            details.finding
                data-severity=(severity)
                data-directions=(directions(first))
                data-lifecycle=(first.lifecycle.as_str())
                data-number=(line.all.len())
                data-text=(text(line))
            {
                summary {
                    span.severity.(severity) { (severity) }
                    " "
                    @if is_named { code { (first.subject().0.name.line()) } ": " }
                    @if !path.is_empty() { code { (path.line()) } ": " }
                    (prose(&groups::with_notes(line)))
                }
                @if let Some(advice) = &first.advice { blockquote { (prose(advice)) } }
                @for finding in &line.all { (self.one(finding)) }
            }
        }
    }

    fn one(&self, finding: &Finding) -> Markup {
        html! {
            dl id=(finding.fingerprint) {
                (declared(&self.old, finding.old.as_ref()))
                (declared(&self.new, finding.new.as_ref()))
                @if let Some(example) = &finding.example {
                    dt {
                        (self.schema(example.allowed_by).title().line()) " allows, "
                        (self.schema(example.allowed_by.other()).title().line()) " does not"
                        @if let Some(when) = example.when { ", " (when) }
                    }
                    dd { pre { code { (message_text(example)) } } }
                }
                (places(finding))
                dt { "Id" }
                dd { code { (finding.id) } }
                dt { "Fingerprint" }
                dd { a href={ "#" (finding.fingerprint) } { code { (finding.fingerprint) } } }
            }
        }
    }

    fn not_compared(&self) -> Markup {
        html! {
            @if !self.not_compared.is_empty() {
                h2 { "Not compared" }
                ul { @for words in self.not_compared_sentences() { li { (prose(&words)) } } }
            }
        }
    }
}

/// Hidden until the script runs: without it everything is shown.
fn filter() -> Markup {
    let lifecycles = [
        FindingLifecycle::Stable,
        FindingLifecycle::Deprecated,
        FindingLifecycle::Expected,
        FindingLifecycle::Unstable,
    ];
    html! {
        form id="filter" aria-label="Filter" hidden {
            fieldset {
                legend { "Severity" }
                @for severity in Severity::WORST_FIRST {
                    label {
                        input type="checkbox" name="severity" value=(severity.as_str()) checked;
                        " " (severity.as_str())
                    }
                }
            }
            label {
                "Direction "
                select name="direction" {
                    option value="" { "any" }
                    option value="input" { "input: what clients send" }
                    option value="output" { "output: what clients receive" }
                }
            }
            label {
                "Lifecycle "
                select name="lifecycle" {
                    option value="" { "any" }
                    @for lifecycle in lifecycles { option { (lifecycle.as_str()) } }
                }
            }
            label { "Text " input type="search" name="text" placeholder="command, member, id"; }
            output name="shown" aria-live="polite" {}
        }
    }
}

/// Something that is refused, which is filtered as a finding is.
fn refused_entry(words: &Text) -> Markup {
    let severity = Severity::Breaking.as_str();
    html! {
        li.finding
            data-severity=(severity)
            data-directions=(Direction::Input.as_str())
            data-lifecycle=(FindingLifecycle::Stable.as_str())
            data-number="1"
            data-text="refused"
        { span.severity.(severity) { (severity) } " " (prose(words)) }
    }
}

/// What can be searched for, besides what is shown.
fn text(line: &Line<'_>) -> String {
    let names = line.first.messages.iter().map(|message| &message.name);
    format!("{} {}", line.first.id, Text::join(names, " ").line())
}

/// Commands as a whole are input, events as a whole output.
fn directions(finding: &Finding) -> String {
    if finding.directions.is_empty() {
        let word = match finding.subject().0.kind {
            MessageKind::Command => "input",
            MessageKind::Event => "output",
        };
        return word.to_owned();
    }
    let directions = finding
        .directions
        .iter()
        .map(|direction| direction.as_str());
    directions.collect::<Vec<_>>().join(" ")
}

/// The length up to which a message is written on one line.
const LINE: usize = 80;

fn message_text(example: &ExampleMessage) -> String {
    let text = example.text().line().to_string();
    if text.len() <= LINE {
        return text;
    }
    let pretty = serde_json::to_string_pretty(&example.message);
    pretty.map_or(text, qapi_schema::text::json)
}

/// What a schema says.
fn declared(schema: &SchemaInfo, declared: Option<&Declaration>) -> Markup {
    html! {
        dt { (schema.title().line()) }
        @match declared {
            Some(declared) => dd {
                code { (declared.text.line()) }
                @if let Some(location) = &declared.location {
                    " " small { (line(location.path.display())) ":" (location.line) }
                }
            }
            None => dd { "none" }
        }
    }
}

/// The places that it affects, unless the summary has the only one.
fn places(finding: &Finding) -> Markup {
    let places = finding.messages.iter().map(|message| message.paths.len());
    html! {
        @if places.sum::<usize>() > 1 {
            dt { "Affects" }
            dd {
                ul {
                    @for message in &finding.messages {
                        @for path in &message.paths {
                            li { strong { (message.name.line()) } " " code { (path.line()) } }
                        }
                        @if message.has_more_paths {
                            li { strong { (message.name.line()) } " in more places" }
                        }
                    }
                }
            }
        }
    }
}

fn suppressed(suppressed: &[SuppressedFinding]) -> Markup {
    html! {
        @if !suppressed.is_empty() {
            h2 { "Suppressed" }
            ul {
                @for entry in suppressed {
                    @let (message, path) = entry.finding.subject();
                    li {
                        code { (message.name.line()) " " (path.line()) } ": "
                        (prose(&entry.finding.description)) ": " (prose(&entry.reason))
                    }
                }
            }
        }
    }
}
