//! What happened, by message and release, in words: what the reports for people have in
//! common.

use super::{History, Item, Notice, Turn, What};
use crate::finding::MessageKind;
use crate::report::paths::Paths;

/// What happened to a message and what it is made of.
pub(super) struct Chapter<'h> {
    pub(super) kind: MessageKind,
    pub(super) name: &'h str,
    /// The oldest first.
    pub(super) lines: Vec<Line<'h>>,
}

/// The same that happened in a release to things beside each other.
pub(super) struct Line<'h> {
    pub(super) release: &'h str,
    /// Empty for the message as a whole.
    pub(super) paths: Paths<'h>,
    pub(super) words: String,
    /// What the documentation says to do.
    pub(super) advice: Option<&'h str>,
}

/// The messages to which something happened, or that were asked for.
pub(super) fn chapters(history: &History) -> Vec<Chapter<'_>> {
    let mut chapters: Vec<Chapter<'_>> = Vec::new();
    for item in &history.items {
        if chapters
            .last()
            .is_none_or(|it| (it.kind, it.name) != (item.kind, &*item.message))
        {
            chapters.push(Chapter {
                kind: item.kind,
                name: &item.message,
                lines: Vec::new(),
            });
        }
        if let Some(chapter) = chapters.last_mut() {
            chapter.add(item, history.selection.is_some());
        }
    }
    let order = |release: &str| history.releases.iter().position(|it| it.name == release);
    for chapter in &mut chapters {
        chapter.lines.sort_by_key(|line| order(line.release));
    }
    chapters.retain(|chapter| !chapter.lines.is_empty());
    chapters
}

impl<'h> Chapter<'h> {
    fn add(&mut self, item: &'h Item, is_asked_for: bool) {
        for turns in item.turns.chunk_by(|one, other| one.index == other.index) {
            let (Some(first), is_shown) = (turns.first(), is_asked_for || is_news(turns)) else {
                continue;
            };
            if is_shown {
                self.line(
                    &first.release,
                    &item.path,
                    words(item, turns),
                    advice(turns),
                );
            }
        }
    }

    fn line(&mut self, release: &'h str, path: &'h str, words: String, advice: Option<&'h str>) {
        let mut lines = self.lines.iter_mut().filter(|line| line.release == release);
        let is_taken = lines
            .any(|line| line.words == words && line.advice == advice && line.paths.takes(path));
        if !is_taken {
            self.lines.push(Line {
                release,
                paths: Paths::new(path),
                words,
                advice,
            });
        }
    }
}

/// Whether there is more to say than that something was there, or came or went with what it
/// is part of.
fn is_news(turns: &[Turn]) -> bool {
    let came = turns.iter().find(|turn| turn.what.is_coming());
    let is_old = came.is_some_and(|turn| turn.is_inherited || turn.what == What::There);
    turns.iter().any(|turn| match turn.what {
        What::There => false,
        What::BecameUnstable => !is_old,
        _ => !turn.is_inherited,
    })
}

/// What happened to an item in one release.
pub(super) fn words(item: &Item, turns: &[Turn]) -> String {
    let is_new = turns.iter().any(|turn| turn.what.is_coming());
    let words = turns.iter().map(|turn| match &turn.what {
        What::There => "there".to_owned(),
        What::Came => "came".to_owned(),
        What::Went { notice } => went(*notice).to_owned(),
        What::Deprecated { .. } => "deprecated".to_owned(),
        What::NoLongerDeprecated => "no longer deprecated".to_owned(),
        What::BecameUnstable if is_new => "unstable".to_owned(),
        What::BecameUnstable => "now unstable".to_owned(),
        What::BecameStable => "no longer unstable".to_owned(),
        What::BecameOptional => "was mandatory, now optional".to_owned(),
        What::BecameMandatory => "was optional, now mandatory".to_owned(),
        What::Retyped { was, is } => format!("was {was}, now {is}"),
    });
    let words = words.collect::<Vec<_>>().join(", ");
    match &item.documented {
        Some(since) if is_new && since.is_refuted => {
            format!(
                "{words} (documented since {}, which cannot be)",
                since.release
            )
        }
        Some(since) if is_new => format!("{words} (since {})", since.release),
        _ => words,
    }
}

fn went(notice: Notice) -> &'static str {
    match notice {
        Notice::Given => "gone, as announced",
        Notice::Short => "gone, without having been deprecated for two releases",
        Notice::Unclear | Notice::NotSaid => "gone",
        Notice::Unstable => "gone, as what is unstable may",
    }
}

/// What to do about it.
pub(super) fn advice(turns: &[Turn]) -> Option<&str> {
    turns.iter().find_map(|turn| match &turn.what {
        What::Deprecated { advice } => advice.as_deref(),
        _ => None,
    })
}
