//! One page for a browser, with everything in it, to be searched.

use maud::{Markup, html};

use super::timeline::{advice, words};
use super::{History, Item, What};
use crate::finding::MessageKind;
use crate::report::page::{page, prose};

const SCRIPT: &str = include_str!("html.js");

impl History {
    /// The history as one HTML page that needs no network: all items by message, which can
    /// be searched.
    #[must_use]
    pub fn html(&self) -> String {
        let header = html! {
            h1 { "History from " (self.span()) }
            @for sentence in self.summary() { p { (sentence) } }
            (self.filter())
        };
        let messages = self
            .items
            .chunk_by(|one, other| (one.kind, &one.message) == (other.kind, &other.message));
        let main = html! { @for items in messages { (message(items)) } };
        page(
            &format!("History from {}", self.span()),
            &header,
            &main,
            SCRIPT,
        )
    }

    /// Without a script everything is shown, and there is nothing to filter with.
    fn filter(&self) -> Markup {
        html! {
            form id="filter" aria-label="Search" hidden {
                label {
                    "Search "
                    input type="search" name="text" placeholder="command, member, value";
                }
                label {
                    "What happened "
                    select name="what" {
                        option value="" { "anything" }
                        @for (what, words) in KINDS { option value=(what) { (words) } }
                    }
                }
                label {
                    "In "
                    select name="release" {
                        option value="" { "any release" }
                        @for release in &self.releases { option { (release.name) } }
                    }
                }
                output name="shown" aria-live="polite" {}
            }
        }
    }
}

/// What can be asked for, and its words.
const KINDS: [(&str, &str); 4] = [
    ("came", "it came"),
    ("deprecated", "it was deprecated"),
    ("went", "it went"),
    ("changed", "it changed otherwise"),
];

fn kind(what: &What) -> Option<&'static str> {
    match what {
        What::There => None,
        What::Came => Some("came"),
        What::Went { .. } => Some("went"),
        What::Deprecated { .. } => Some("deprecated"),
        _ => Some("changed"),
    }
}

/// A message with all that it is made of. The first item is the message itself.
fn message(items: &[Item]) -> Markup {
    html! {
        @if let [first, parts @ ..] = items {
            details.message {
                summary {
                    h2 { code { (first.message) } }
                    @if first.kind == MessageKind::Event { " (event)" }
                    " " (turns(first))
                }
                ul { @for part in parts { li { code { (part.path) } " " (turns(part)) } } }
            }
        }
    }
}

fn turns(item: &Item) -> Markup {
    let by_release = item.turns.chunk_by(|one, other| one.index == other.index);
    html! {
        @for turns in by_release {
            @if let Some(first) = turns.first() {
                span.turn data-release=(first.release) data-what=(kinds(turns)) {
                    b { (first.release) } " " (words(item, turns))
                    @if let Some(advice) = advice(turns) { " " q { (prose(advice)) } }
                }
                " "
            }
        }
    }
}

fn kinds(turns: &[super::Turn]) -> String {
    let kinds: Vec<&str> = turns.iter().filter_map(|turn| kind(&turn.what)).collect();
    kinds.join(" ")
}
