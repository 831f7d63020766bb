//! One page for a browser, with everything in it, to be searched.

use maud::{Markup, html};

use super::timeline::{advice, words};
use super::{History, Item, Notice, Sort, Turn, What};
use crate::finding::MessageKind;
use crate::report::page::{page, prose};

const SCRIPT: &str = include_str!("html.js");

impl History {
    /// The history as one HTML page that needs no network: all items by message, which can
    /// be searched.
    #[must_use]
    pub fn html(&self) -> String {
        let title = match &self.selection {
            Some(item) => format!("History of {item} from {}", self.span()),
            None => format!("History from {}", self.span()),
        };
        let header = html! {
            h1 { (title) }
            @for sentence in self.summary() { p { (sentence) } }
            (self.filter())
        };
        let messages = self
            .items
            .chunk_by(|one, other| (one.kind, &one.message) == (other.kind, &other.message));
        let is_open = self.selection.is_some();
        let main = html! { @for items in messages { (message(items, is_open)) } };
        page(&title, &header, &main, SCRIPT)
    }

    /// Without a script everything is shown, and there is nothing to filter with.
    fn filter(&self) -> Markup {
        html! {
            form id="filter" aria-label="Search" data-open=(self.selection.is_some()) hidden {
                label {
                    "Search "
                    input type="search" name="text" placeholder="command, member, value";
                }
                label {
                    "What happened "
                    select name="what" {
                        option value="" { "anything" }
                        @for kind in KINDS { option value=(kind.name) { (kind.words) } }
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

/// What can be asked for.
struct Kind {
    name: &'static str,
    words: &'static str,
    is_it: fn(&What) -> bool,
}

const KINDS: [Kind; 5] = [
    Kind {
        name: "came",
        words: "it came",
        is_it: |what| *what == What::Came,
    },
    Kind {
        name: "deprecated",
        words: "it was deprecated",
        is_it: |what| matches!(what, What::Deprecated { .. }),
    },
    Kind {
        name: "went",
        words: "it went",
        is_it: What::is_going,
    },
    Kind {
        name: "short",
        words: "it went unannounced",
        is_it: |what| {
            matches!(
                what,
                What::Went {
                    notice: Notice::Short,
                    ..
                }
            )
        },
    },
    Kind {
        name: "changed",
        words: "it changed otherwise",
        is_it: |what| {
            !what.is_coming() && !what.is_going() && !matches!(what, What::Deprecated { .. })
        },
    },
];

/// A message, as far as it was asked for, with all that it is made of.
fn message(items: &[Item], is_open: bool) -> Markup {
    let (whole, parts) = match items {
        [first, parts @ ..] if first.sort == Sort::Message => (Some(first), parts),
        parts => (None, parts),
    };
    html! {
        @if let Some(first) = items.first() {
            details.message open[is_open] data-whole=(whole.is_some()) {
                summary {
                    h2 { code { (first.message) } }
                    @if first.kind == MessageKind::Event { " (event)" }
                    @if let Some(whole) = whole { " " (turns(whole)) }
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

/// What happened to an item itself. What it is said to be as it comes is no change.
fn kinds(turns: &[Turn]) -> String {
    let is_new = turns.iter().any(|turn| turn.what.is_coming());
    let own = turns.iter().filter(|turn| !turn.is_inherited);
    let own = own.filter(|turn| !is_new || turn.what != What::BecameUnstable);
    let own: Vec<&What> = own.map(|turn| &turn.what).collect();
    let kinds = KINDS
        .iter()
        .filter(|kind| own.iter().any(|what| (kind.is_it)(what)));
    kinds.map(|kind| kind.name).collect::<Vec<_>>().join(" ")
}
