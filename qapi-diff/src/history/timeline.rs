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
    index: usize,
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
    for chapter in &mut chapters {
        chapter.lines.sort_by_key(|line| line.index);
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
                let line = Line {
                    release: &first.release,
                    index: first.index,
                    paths: Paths::new(&item.path),
                    words: words(item, turns),
                    advice: advice(turns),
                };
                self.line(line, &item.path);
            }
        }
    }

    /// Adds what happened at a path, to a line that says the same of things beside it if there
    /// is one.
    fn line(&mut self, new: Line<'h>, path: &'h str) {
        let mut lines = self.lines.iter_mut();
        let is_taken = lines.any(|line| {
            (line.index, &line.words, line.advice) == (new.index, &new.words, new.advice)
                && line.paths.takes(path)
        });
        if !is_taken {
            self.lines.push(new);
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
        What::Went {
            notice,
            may_be_unbuilt,
        } => went(*notice, *may_be_unbuilt).to_owned(),
        What::Deprecated { .. } => "deprecated".to_owned(),
        What::NoLongerDeprecated => "no longer deprecated".to_owned(),
        What::BecameUnstable if is_new => "unstable".to_owned(),
        What::BecameUnstable => "now unstable".to_owned(),
        What::BecameStable => "no longer unstable".to_owned(),
        What::BecameOptional => "was mandatory, now optional".to_owned(),
        What::BecameMandatory => "was optional, now mandatory".to_owned(),
        What::Retyped { was, is } => format!("was {was}, now {is}"),
    });
    let mut words = words.collect::<Vec<_>>().join(", ");
    if let Some(perhaps) = turns.first().and_then(|turn| turn.perhaps.as_ref()) {
        words = format!("{words}, perhaps in {perhaps}");
    }
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

fn went(notice: Notice, may_be_unbuilt: bool) -> &'static str {
    match notice {
        Notice::Given => "gone, as announced",
        Notice::Short => "gone, without having been deprecated for two releases",
        Notice::Unstable => "gone, as what is unstable may",
        Notice::Unclear | Notice::NotSaid if may_be_unbuilt => "gone, or not built",
        Notice::Unclear | Notice::NotSaid => "gone",
    }
}

/// What to do about it.
pub(super) fn advice(turns: &[Turn]) -> Option<&str> {
    turns.iter().find_map(|turn| match &turn.what {
        What::Deprecated { advice } => advice.as_deref(),
        _ => None,
    })
}
