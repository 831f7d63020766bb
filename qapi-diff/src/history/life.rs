//! Tracks -> items: what schemas have, one after the other, is what happened.

use super::calendar::{self, Calendar};
use super::seen::Seen;
use super::slot::Slot;
use super::walk::Track;
use super::{Item, Notice, Since, Sort, Turn, What};

/// How many releases long something is to be deprecated before it goes.
const NOTICE: u32 = 2;

/// The history of each track: messages in the order of the tracks, each followed by what it
/// is made of.
pub(super) fn items(tracks: &[Track<'_>], calendar: &Calendar) -> Vec<Item> {
    let mut lives: Vec<Life<'_, '_>> = Vec::new();
    for track in tracks {
        let life = Life::new(track, track.parent.map(|index| &lives[index]), calendar);
        lives.push(life);
    }
    let mut items: Vec<Option<Item>> = lives.into_iter().map(|life| Some(life.item())).collect();
    let order = parents_first(tracks);
    order
        .iter()
        .filter_map(|index| items[*index].take())
        .collect()
}

/// The tracks in the order in which each is followed by its parts, and their parts.
fn parents_first(tracks: &[Track<'_>]) -> Vec<usize> {
    let mut parts = vec![Vec::new(); tracks.len()];
    let mut left = Vec::new();
    for (index, track) in tracks.iter().enumerate() {
        match track.parent {
            Some(parent) => parts[parent].push(index),
            None => left.push(index),
        }
    }
    left.reverse();
    let mut order = Vec::new();
    while let Some(index) = left.pop() {
        order.push(index);
        left.extend(parts[index].iter().rev());
    }
    order
}

/// What is known of a track, by itself and by what it is part of.
struct Life<'t, 's> {
    track: &'t Track<'s>,
    states: Vec<Slot<State<'t, 's>>>,
    turns: Vec<Turn>,
    documented: Option<Since>,
}

/// What a schema says of something.
#[derive(Clone, Copy)]
struct State<'t, 's> {
    seen: &'t Seen<'s>,
    /// Whether it is deprecated, or what it is part of.
    is_deprecated: bool,
    /// Whether it is unstable, or what it is part of.
    is_unstable: bool,
}

impl<'t, 's> Life<'t, 's> {
    fn new(track: &'t Track<'s>, parent: Option<&Self>, calendar: &Calendar) -> Self {
        let mut life = Self {
            track,
            states: states(track, parent, calendar),
            turns: Vec::new(),
            documented: None,
        };
        life.turns = life.turns(parent, calendar);
        life.documented = life.documented(calendar);
        life
    }

    /// Whether a schema lacks it, but may do so only for how QEMU was built.
    fn is_not_built(&self, index: usize) -> bool {
        matches!(
            (&self.track.seen[index], self.states[index]),
            (Slot::Absent, Slot::Unknown)
        )
    }

    fn item(self) -> Item {
        Item {
            kind: self.track.kind,
            message: self.track.message.to_owned(),
            sort: self.track.sort,
            path: self.track.path.clone(),
            documented: self.documented,
            turns: self.turns,
        }
    }

    fn turns(&self, parent: Option<&Self>, calendar: &Calendar) -> Vec<Turn> {
        let mut turns: Vec<Turn> = Vec::new();
        let mut before: Option<Slot<State<'_, '_>>> = None;
        // The first schema since then that does not tell.
        let mut silent = None;
        for (release, state) in self.states.iter().enumerate() {
            let whats = match (before, state) {
                (_, Slot::Unknown) => {
                    silent = silent.or(before.map(|_| release));
                    continue;
                }
                (None | Some(Slot::Absent), Slot::Absent) => Vec::new(),
                (None, Slot::There(is)) => [vec![What::There], promises(is.seen)].concat(),
                (Some(Slot::There(was)), Slot::There(is)) => changes(was.seen, is.seen),
                (Some(_), Slot::There(is)) => [vec![What::Came], promises(is.seen)].concat(),
                (Some(_), Slot::Absent) => vec![What::Went {
                    notice: self.notice(release, calendar),
                    may_be_unbuilt: calendar.shows_one_build(release),
                }],
            };
            before = Some(*state);
            let perhaps = silent.take().map(|index| calendar.name(index));
            turns.extend(whats.into_iter().map(|what| Turn {
                release: calendar.name(release),
                index: release,
                perhaps: perhaps.clone(),
                is_inherited: parent.is_some_and(|it| it.shares(release, &what)),
                what,
            }));
        }
        turns
    }

    /// Whether it came or went in a release in which a part of it did. What was there before,
    /// as far as one can tell, brought nothing along.
    fn shares(&self, release: usize, what: &What) -> bool {
        let mut turns = self.turns.iter().filter(|turn| turn.index == release);
        turns.any(|turn| match (what, &turn.what) {
            (What::Came, own) => *own == What::Came,
            (What::There, own) => own.is_coming(),
            (what, own) => what.is_going() && own.is_going(),
        })
    }

    /// Whether it was deprecated for long enough before it went.
    fn notice(&self, went: usize, calendar: &Calendar) -> Notice {
        let known = (0..went).rev().filter(|index| self.tells(*index));
        let known: Vec<usize> = known.collect();
        let state = |index: &usize| self.states[*index].there();
        let Some((last, is)) = known.first().and_then(|last| Some((*last, state(last)?))) else {
            return Notice::Unclear;
        };
        if is.is_unstable {
            return Notice::Unstable;
        }
        let is_flagged = |index: &&usize| state(index).is_some_and(|it| it.is_deprecated);
        let flagged = known.iter().take_while(is_flagged).count();
        let (certain, before) = match flagged {
            0 => (0, 0),
            flagged => {
                let first = known[flagged - 1];
                let before = known.get(flagged).map(|it| calendar.between(*it, first));
                (calendar.through(first, last), before.unwrap_or(NOTICE))
            }
        };
        let may_be_there = calendar.shows_one_build(went)
            || calendar.may_have_backports(last)
            || self.states[went..].iter().any(|it| it.there().is_some());
        if certain >= NOTICE {
            Notice::Given
        } else if certain == 0 && !calendar.can_say(self.track.sort, last) {
            Notice::NotSaid
        } else if may_be_there || certain + before + calendar.between(last, went) >= NOTICE {
            Notice::Unclear
        } else {
            Notice::Short
        }
    }

    /// Whether a schema tells if it has it.
    fn tells(&self, index: usize) -> bool {
        !matches!(self.states[index], Slot::Unknown)
    }

    /// What the newest documentation says. What it says of a part of a type may be about
    /// other messages that had the type before.
    fn documented(&self, calendar: &Calendar) -> Option<Since> {
        let newest = self
            .states
            .iter()
            .rev()
            .find_map(|it| it.there()?.seen.since())?;
        let release = calendar::release_in(newest)?;
        let first = self.states.iter().position(|it| it.there().is_some())?;
        let is_too_late = calendar.is_before(first, &release);
        let is_too_early = (0..first).any(|index| {
            matches!(self.states[index], Slot::Absent) && calendar.shows_all_since(index, &release)
        });
        let is_about_this = !is_too_early || self.track.sort == Sort::Message;
        is_about_this.then(|| Since {
            release: release.to_string(),
            is_refuted: is_too_late || is_too_early,
        })
    }
}

/// What each schema says. Introspection shows one build: where that lacks what other builds
/// may have, it does not tell, nor of anything below.
fn states<'t, 's>(
    track: &'t Track<'s>,
    parent: Option<&Life<'_, '_>>,
    calendar: &Calendar,
) -> Vec<Slot<State<'t, 's>>> {
    let seen = |slot: &'t Slot<Seen<'s>>| slot.as_ref().there();
    let mut others = track.seen.iter().filter_map(seen);
    let is_conditional = others.any(Seen::is_conditional);
    let states = track.seen.iter().enumerate().map(|(index, slot)| {
        let is_not_built = matches!(slot, Slot::Absent)
            && (is_conditional && calendar.shows_one_build(index)
                || parent.is_some_and(|it| it.is_not_built(index)));
        if is_not_built {
            return Slot::Unknown;
        }
        let above = parent.and_then(|it| it.states[index].there());
        slot.as_ref().part(|seen| {
            Some(State {
                seen,
                is_deprecated: seen.is_deprecated() || above.is_some_and(|it| it.is_deprecated),
                is_unstable: seen.is_unstable || above.is_some_and(|it| it.is_unstable),
            })
        })
    });
    states.collect()
}

/// What something is said to be from the first.
fn promises(is: &Seen<'_>) -> Vec<What> {
    let deprecated = is.is_deprecated().then(|| deprecated(is));
    let unstable = is.is_unstable.then_some(What::BecameUnstable);
    deprecated.into_iter().chain(unstable).collect()
}

fn deprecated(is: &Seen<'_>) -> What {
    What::Deprecated {
        advice: is.advice(),
    }
}

fn changes(was: &Seen<'_>, is: &Seen<'_>) -> Vec<What> {
    let deprecation = match (was.is_deprecated(), is.is_deprecated()) {
        (false, true) => Some(deprecated(is)),
        (true, false) => Some(What::NoLongerDeprecated),
        _ => None,
    };
    let stability = match (was.is_unstable, is.is_unstable) {
        (false, true) => Some(What::BecameUnstable),
        (true, false) => Some(What::BecameStable),
        _ => None,
    };
    let presence = match (was.is_optional, is.is_optional) {
        (false, true) => Some(What::BecameOptional),
        (true, false) => Some(What::BecameMandatory),
        _ => None,
    };
    let ty = match (&was.ty, &is.ty) {
        (Some(was), Some(is)) if was != is => Some(What::Retyped {
            was: was.clone(),
            is: is.clone(),
        }),
        _ => None,
    };
    [deprecation, stability, presence, ty]
        .into_iter()
        .flatten()
        .collect()
}
