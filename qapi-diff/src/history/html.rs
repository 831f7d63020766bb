//! One page for a browser, with everything in it, to be searched.

use maud::{Markup, html};
use qapi_schema::text::Text;

use super::groups::{advice, by_state, words};
use super::{DeprecationNotice, History, HistoryItem, ItemChange, ItemChangeKind, ItemKind};
use crate::concern::Refused;
use crate::finding::MessageKind;
use crate::note::Note;
use crate::report::page::{page, prose, section};

const SCRIPT: &str = include_str!("html.js");

impl History {
    /// The history as one HTML page that needs no network: all items by message, with a
    /// search form.
    #[must_use]
    pub fn html(&self) -> String {
        let title = match &self.selection {
            Some(selector) => format!("History of {} from {}", selector.line(), self.span().line()),
            None => format!("History from {}", self.span().line()),
        };
        let title = Text::from(title);
        let header = html! {
            h1 { (title.line()) }
            @for sentence in self.summary() { p { (sentence) } }
            (self.form())
        };
        let is_open = self.selection.is_some() || self.unchanged.is_some();
        let main = if self.unchanged.is_none() {
            messages(&self.items.iter().collect::<Vec<_>>(), is_open)
        } else {
            html! {
                @for (state, items) in by_state(self) {
                    h2 { (state.title()) }
                    (messages(&items, is_open))
                }
            }
        };
        let main = html! {
            (section("Sent and refused", self.refused.iter().map(Refused::words)))
            (main)
            (section("Notes", self.notes.iter().map(Note::words)))
        };
        page(&title, &header, &main, SCRIPT)
    }

    /// Hidden until the script runs: without it everything is shown.
    fn form(&self) -> Markup {
        html! {
            form id="filter" aria-label="Search" data-open=(self.selection.is_some()) hidden {
                label {
                    "Search "
                    input type="search" name="text" placeholder="command, member, value";
                }
                label {
                    "Change "
                    select name="change" {
                        option value="" { "any" }
                        @for choice in CHOICES { option value=(choice.name) { (choice.words) } }
                    }
                }
                label {
                    "In "
                    select name="release" {
                        option value="" { "any release" }
                        @for release in &self.releases { option { (release.name.line()) } }
                    }
                }
                output name="shown" aria-live="polite" {}
            }
        }
    }
}

/// A group of changes that can be searched for.
struct Choice {
    name: &'static str,
    words: &'static str,
    includes: fn(&ItemChangeKind) -> bool,
}

const CHOICES: [Choice; 5] = [
    Choice {
        name: "added",
        words: "added",
        includes: |kind| matches!(kind, ItemChangeKind::Added { .. }),
    },
    Choice {
        name: "deprecated",
        words: "deprecated",
        includes: |kind| matches!(kind, ItemChangeKind::Deprecated { .. }),
    },
    Choice {
        name: "removed",
        words: "removed",
        includes: ItemChangeKind::is_removal,
    },
    Choice {
        name: "insufficient-notice",
        words: "removed without having been marked as deprecated for two releases",
        includes: |kind| {
            matches!(
                kind,
                ItemChangeKind::Removed {
                    notice: DeprecationNotice::Insufficient,
                    ..
                }
            )
        },
    },
    Choice {
        name: "other",
        words: "other changes",
        includes: |kind| {
            !kind.is_addition()
                && !kind.is_removal()
                && !matches!(kind, ItemChangeKind::Deprecated { .. })
        },
    },
];

fn messages(items: &[&HistoryItem], is_open: bool) -> Markup {
    let messages = items.chunk_by(|one, other| one.is_of_same_message(other));
    html! { @for items in messages { (message(items, is_open)) } }
}

/// A message and its parts, or only the parts if it was not selected as a whole.
fn message(items: &[&HistoryItem], is_open: bool) -> Markup {
    let (whole, parts) = match items {
        [first, parts @ ..] if first.kind == ItemKind::Message => (Some(first), parts),
        parts => (None, parts),
    };
    html! {
        @if let Some(first) = items.first() {
            details.message open[is_open] data-whole=(whole.is_some()) {
                summary {
                    h2 { code { (first.message.line()) } }
                    @if first.message_kind == MessageKind::Event { " (event)" }
                    @if let Some(whole) = whole { " " (changes(whole)) }
                }
                ul { @for part in parts { li { code { (part.path.line()) } " " (changes(part)) } } }
            }
        }
    }
}

fn changes(item: &HistoryItem) -> Markup {
    html! {
        @for changes in item.changes_by_release() {
            @if let Some(first) = changes.first() {
                span.change data-release=(first.release.line()) data-changes=(choices(changes)) {
                    b { (first.release.line()) } " " (words(item, changes).line())
                    @if let Some(advice) = advice(changes) { " " q { (prose(advice)) } }
                }
                " "
            }
        }
    }
}

/// The names of the choices that include changes of the item itself. Being unstable from the
/// first is not a change.
fn choices(changes: &[ItemChange]) -> String {
    let is_new = changes.iter().any(|change| change.kind.is_addition());
    let is_own = |change: &ItemChange| match change.kind {
        ItemChangeKind::BecameUnstable if is_new => false,
        _ => !change.is_inherited,
    };
    let has = |choice: &Choice| {
        let mut own = changes.iter().filter(|change| is_own(change));
        own.any(|change| (choice.includes)(&change.kind))
    };
    let names = CHOICES.iter().filter(|choice| has(choice));
    names
        .map(|choice| choice.name)
        .collect::<Vec<_>>()
        .join(" ")
}
