//! One page for a browser, with everything in it.

use maud::{Markup, html};

use super::page::page;
use super::{Report, groups};
use crate::change::{self, Severity};
use crate::finding::{Declared, Finding, MessageKind};

const SCRIPT: &str = include_str!("html.js");

impl Report {
    /// The report as one HTML page that needs no network: all findings, which can be
    /// filtered, each with its two sides and its witness.
    #[must_use]
    pub fn html(&self) -> String {
        let header = html! {
            h1 { "From " code { (self.old.name) } " to " code { (self.new.name) } }
            p { (self.summary) }
            (filter())
        };
        let main = html! {
            @for finding in &self.findings { (entry(finding, None)) }
            @for accepted in &self.suppressed {
                (entry(&accepted.finding, Some(&accepted.reason)))
            }
            (self.limits())
        };
        let title = format!("{} to {}", self.old.name, self.new.name);
        page(&title, &header, &main, SCRIPT)
    }

    fn limits(&self) -> Markup {
        html! {
            @if !self.not_visible.is_empty() {
                h2 { "Not compared" }
                ul { @for note in &self.not_visible { li { (note) } } }
            }
        }
    }
}

/// Without a script everything is shown, and there is nothing to filter with.
fn filter() -> Markup {
    html! {
        form id="filter" hidden {
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
            label { "Text " input type="search" name="text" placeholder="command, member, id …"; }
            output name="shown" aria-live="polite" {}
        }
    }
}

fn entry(finding: &Finding, accepted: Option<&str>) -> Markup {
    let (message, path) = finding.subject();
    let directions: Vec<&str> = finding
        .directions
        .iter()
        .map(|it| change::word(*it))
        .collect();
    let severity = finding.severity.as_str();
    html! {
        details.finding data-severity=(severity) data-directions=(directions.join(" ")) {
            summary {
                span.severity.(severity) { (severity) }
                " " strong { (message.name) }
                @if message.kind == MessageKind::Event { " (event)" }
                @if !path.is_empty() { " " code { (path) } }
                ": " (finding.what)
                @if let Some(promise) = groups::promise(finding.lifecycle) {
                    " " span.promise { (promise) }
                }
                @if accepted.is_some() { " " span.promise { "accepted" } }
            }
            @if let Some(reason) = accepted { p { "Accepted: " (reason) } }
            @if let Some(advice) = &finding.advice { blockquote { (advice) } }
            dl {
                (side("Old", finding.old.as_ref()))
                (side("New", finding.new.as_ref()))
                @if let Some(witness) = &finding.witness {
                    dt { (witness.allowed_by.as_str()) " allows, the other does not" }
                    dd { pre { code { (witness.text()) } } }
                }
                (places(finding))
                dt { "Id" }
                dd { code { (finding.id) } }
                dt { "Fingerprint" }
                dd { code { (finding.fingerprint) } }
            }
        }
    }
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
