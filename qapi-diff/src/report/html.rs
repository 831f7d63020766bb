//! One page for a browser, with everything in it.

use maud::{Markup, html};
use serde_json::Value;

use super::groups::{self, Group, Line, Section};
use super::page::{page, prose};
use super::{Report, Suppressed};
use crate::change::Severity;
use crate::finding::FindingLifecycle;
use crate::finding::{Declared, Finding, MessageKind};
use crate::witness::Witness;

const SCRIPT: &str = include_str!("html.js");

impl Report {
    /// The report as one HTML page that needs no network: all findings by message, which can
    /// be filtered, each with its two sides and its witness.
    #[must_use]
    pub fn html(&self) -> String {
        let header = html! {
            h1 { "From " code { (self.old.name) } " to " code { (self.new.name) } }
            p { (self.summary_words()) }
            (filter())
        };
        let new: Vec<Line<'_>> = groups::new_findings(&self.findings)
            .map(Line::new)
            .collect();
        let main = html! {
            (part("What clients may have to be changed for", &self.groups(&Section::FOR_ACTION)))
            (part("Compatible changes", &self.groups(&[Section::Compatible])))
            @if !new.is_empty() {
                section {
                    h2 { "New commands and events" }
                    @for line in &new { (entry(line, true)) }
                }
            }
            (accepted(&self.suppressed))
            (self.limits())
        };
        let title = format!("{} to {}", self.old.name, self.new.name);
        page(&title, &header, &main, SCRIPT)
    }

    fn groups(&self, sections: &[Section]) -> Vec<Group<'_>> {
        groups::groups(&self.findings, sections)
    }

    fn limits(&self) -> Markup {
        html! {
            @if !self.not_visible.is_empty() {
                h2 { "Not compared" }
                ul { @for note in &self.not_visible { li { (prose(&note.to_string())) } } }
            }
        }
    }
}

/// Without a script everything is shown, and there is nothing to filter with.
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
                    @for it in lifecycles { option { (it.as_str()) } }
                }
            }
            label { "Text " input type="search" name="text" placeholder="command, member, id"; }
            output name="shown" aria-live="polite" {}
        }
    }
}

fn part(title: &str, groups: &[Group<'_>]) -> Markup {
    html! {
        @if !groups.is_empty() {
            section {
                h2 { (title) }
                @for group in groups { (message(group)) }
            }
        }
    }
}

fn message(group: &Group<'_>) -> Markup {
    html! {
        section {
            h3 {
                @for (index, name) in group.names.iter().enumerate() {
                    @if index > 0 { ", " }
                    code { (name) }
                }
                @if group.kind == MessageKind::Event { " (event)" }
            }
            @for line in &group.lines { (entry(line, false)) }
        }
    }
}

/// What happened to things beside each other, and in it all that there is to say of each.
fn entry(line: &Line<'_>, is_named: bool) -> Markup {
    let first = line.first;
    let severity = first.severity.as_str();
    let path = line.paths.to_string();
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
                @if is_named { code { (first.subject().0.name) } ": " }
                @if !path.is_empty() { code { (path) } ": " }
                (prose(&groups::happened(line)))
            }
            @if let Some(advice) = &first.advice { blockquote { (prose(advice)) } }
            @for finding in &line.all { (one(finding)) }
        }
    }
}

/// What can be searched for, beside what is shown.
fn text(line: &Line<'_>) -> String {
    let names = line.first.messages.iter().map(|it| &*it.name);
    let names: Vec<&str> = names.collect();
    format!("{} {}", line.first.id, names.join(" "))
}

/// Of messages as a whole, commands are what clients send.
fn directions(finding: &Finding) -> String {
    if finding.directions.is_empty() {
        let word = match finding.subject().0.kind {
            MessageKind::Command => "input",
            MessageKind::Event => "output",
        };
        return word.to_owned();
    }
    let directions = finding.directions.iter().map(|way| way.as_str());
    directions.collect::<Vec<_>>().join(" ")
}

fn one(finding: &Finding) -> Markup {
    html! {
        dl id=(finding.fingerprint) {
            (side("Old", finding.old.as_ref()))
            (side("New", finding.new.as_ref()))
            @if let Some(witness) = &finding.witness {
                dt {
                    (witness.allowed_by.as_str()) " allows, " (witness.allowed_by.other().as_str())
                    " does not"
                    @if let Some(when) = witness.when { ", " (when) }
                }
                dd { pre { code { (message_text(witness)) } } }
            }
            (places(finding))
            dt { "Id" }
            dd { code { (finding.id) } }
            dt { "Fingerprint" }
            dd { a href={ "#" (finding.fingerprint) } { code { (finding.fingerprint) } } }
        }
    }
}

/// How long a message may be to stand on one line.
const LINE: usize = 80;

fn message_text(witness: &Witness) -> String {
    let text = witness.text();
    if text.len() <= LINE {
        return text;
    }
    let pretty = serde_json::to_string_pretty(&Value::clone(&witness.message));
    pretty.unwrap_or(text)
}

fn side(title: &str, declared: Option<&Declared>) -> Markup {
    html! {
        dt { (title) }
        @match declared {
            Some(declared) => dd {
                code { (declared.text) }
                @if let Some(location) = &declared.location {
                    " " small { (location.path.display()) ":" (location.line) }
                }
            }
            None => dd { "not there" }
        }
    }
}

/// Where it is seen, unless the summary has said so.
fn places(finding: &Finding) -> Markup {
    let places = finding.messages.iter().map(|message| message.paths.len());
    html! {
        @if places.sum::<usize>() > 1 {
            dt { "Seen in" }
            dd {
                ul {
                    @for message in &finding.messages {
                        @for path in &message.paths {
                            li { strong { (message.name) } " " code { (path) } }
                        }
                    }
                }
            }
        }
    }
}

fn accepted(suppressed: &[Suppressed]) -> Markup {
    html! {
        @if !suppressed.is_empty() {
            h2 { "Accepted" }
            ul {
                @for accepted in suppressed {
                    @let (message, path) = accepted.finding.subject();
                    li {
                        code { (message.name) " " (path) } ": "
                        (prose(&accepted.finding.what)) ": " (prose(&accepted.reason))
                    }
                }
            }
        }
    }
}
