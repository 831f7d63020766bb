//! Which items of a history a client uses.

mod nearest;

use std::collections::{HashMap, HashSet};

use qapi_schema::TypeId;
use qapi_schema::text::Text;
use qapi_schema::wire::{Direction, Path, Step};
use qapi_values::Part;

use self::nearest::Nearest;
use super::nearer;
use super::select::prefixes;
use super::usage::{Carried, Releases, Way};
use super::{History, HistoryItem, ItemKind, ItemState};
use crate::change::{ChangeId, ChangeKind, Severity};
use crate::concern::{Concern, RecordedPlace, Refused};
use crate::finding::MessageKind;
use crate::usage::{Listed, ONLY_FAILED, Refusal, Usage};
use crate::within::{is_within, types_within};

type Uses<'s> = crate::usage::Uses<Carried<'s>>;

impl Usage<Releases<'_>> {
    /// Leaves in a history what the client uses and what is gone, deprecated, unstable or has
    /// changed since it was added; and what was added if a comparison would call it breaking or
    /// risky: arguments that the client does not send, and values that it may get. What it may
    /// use is there, too, with the reason for the doubt.
    #[must_use]
    pub fn apply(&self, history: History) -> History {
        self.apply_since(history, 0)
    }

    /// The same, for a client that is known to work with the schema with this index, the oldest
    /// being 0: what has not changed since is left out, too, unless it is deprecated or unstable,
    /// or gone and certainly used.
    #[must_use]
    pub fn apply_since(&self, history: History, start: usize) -> History {
        let mut unchanged = 0;
        let mut items: Vec<HistoryItem> = Vec::new();
        for of_message in history.items.chunk_by(HistoryItem::is_of_same_message) {
            let Some(first) = of_message.first() else {
                continue;
            };
            let name = first.message.unescaped();
            let Some(uses) = self.uses_of(first.message_kind, name) else {
                continue;
            };
            let touched = Touched::of(self, uses, of_message, start);
            for item in of_message {
                let Some(concern) = touched.concern(item) else {
                    continue;
                };
                let is_certain = concern.doubt.is_none();
                let has_changed = match item.state() {
                    ItemState::Unchanged => false,
                    ItemState::Added => !touched.is_seen(item),
                    ItemState::Deprecated | ItemState::Unstable => true,
                    ItemState::Gone if is_certain => true,
                    ItemState::Gone | ItemState::Changed => item.has_changed_since(start),
                };
                if !has_changed || touched.goes_with_another(item, is_certain) {
                    unchanged += usize::from(is_certain);
                } else {
                    items.push(HistoryItem {
                        concern: Some(concern),
                        ..item.clone()
                    });
                }
            }
        }
        let release = history.releases.get(start).filter(|_| start > 0);
        let mut notes = history.notes;
        notes.extend(self.notes("the schemas have"));
        History {
            refused: self.refused(&history.items, history.selection.is_some(), &items),
            more_refused: Some(self.schemas.refusals.omitted),
            notes,
            items,
            unchanged: Some(unchanged),
            unread: Some(self.unread),
            without_commands: self.without_commands.clone(),
            since: release.map(|release| release.name.clone()),
            ..history
        }
    }
}

impl Usage<Releases<'_>> {
    /// What the newest schema refuses, and no item tells that is certainly used. If only some items
    /// were selected, only what is refused of their commands.
    fn refused(
        &self,
        all: &[HistoryItem],
        are_selected: bool,
        told: &[HistoryItem],
    ) -> Vec<Refused> {
        let is_selected =
            |of: &Refusal| !are_selected || all.iter().any(|item| item.message == *of.command());
        let is_told = |refusal: &Refusal| {
            let schemas = &self.schemas.schemas;
            let command = refusal.command();
            let further = refusal.paths();
            let nearer = further.flat_map(|path| nearer::paths(schemas, command, path));
            let paths: HashSet<String> = nearer.chain(refusal.paths().map(str::to_owned)).collect();
            told.iter().any(|item| {
                refusal.may_be_told_by(item.concern.as_ref())
                    && item.message == *command
                    && paths.contains(item.path.unescaped())
                    && (item.state() == ItemState::Gone || refusal.is_about_what_is_missing())
            })
        };
        let refusals = &self.schemas.refusals;
        refusals.untold(|refusal| !is_selected(refusal) || is_told(refusal))
    }
}

/// What is used of a message, by the paths of items.
struct Touched<'h> {
    met: HashMap<&'h str, Met<'h>>,
    /// What may be used is within these paths.
    doubts: Vec<Doubt<'h>>,
    /// The paths of what was removed.
    gone: HashSet<&'h str>,
    /// The paths of enums of which values came.
    received: HashMap<&'h str, Met<'h>>,
    /// The paths of arguments that the newest schema wants and that were not sent.
    left_out: HashMap<&'h str, Met<'h>>,
    /// Why nothing of it is certain.
    doubt: Option<&'static str>,
    /// The index of the release from which on changes count.
    start: usize,
}

/// A part, and where it was met.
struct At<'h> {
    part: Part<'h>,
    path: &'h str,
    met: Met<'h>,
}

/// Where something was met.
#[derive(Clone, Copy)]
struct Met<'h> {
    place: &'h RecordedPlace,
    /// Why that is no proof that the client relies on it.
    doubt: Option<&'static str>,
}

struct Doubt<'h> {
    path: String,
    words: &'static str,
    place: &'h RecordedPlace,
}

impl<'h> Met<'h> {
    fn certain(place: &'h RecordedPlace) -> Self {
        Self { place, doubt: None }
    }

    fn on(way: Way, place: &'h RecordedPlace) -> Self {
        let doubt = (way == Way::Failed).then_some(ONLY_FAILED);
        Self { place, doubt }
    }
}

impl<'h> Touched<'h> {
    fn of(
        usage: &'h Usage<Releases<'_>>,
        uses: &'h Uses<'_>,
        items: &'h [HistoryItem],
        start: usize,
    ) -> Self {
        let paths = items.iter().map(|item| item.path.unescaped());
        let mut touched = Self {
            met: HashMap::from([("", Met::certain(&uses.first))]),
            doubts: Vec::new(),
            gone: HashSet::new(),
            received: HashMap::new(),
            left_out: HashMap::new(),
            doubt: uses.doubt(),
            start,
        };
        let items_by_path: HashMap<&str, &HistoryItem> = paths.zip(items).collect();
        let Some(first) = items.first() else {
            return touched;
        };
        let message = first.message.unescaped();
        let gone = items.iter().filter(|item| item.state() == ItemState::Gone);
        touched.gone = gone.map(|item| item.path.unescaped()).collect();
        touched.add_carried(usage, uses, message, &items_by_path);
        touched.add_left_out(usage, uses, message, &items_by_path);
        if let (MessageKind::Command, Some((words, place))) =
            (first.message_kind, uses.without_reply())
        {
            let path = Path::default().then(Step::Return).to_string();
            touched.doubts.push(Doubt { path, words, place });
        }
        touched.add_listed(usage, uses, message, &items_by_path);
        touched
    }

    /// Adds what messages carried.
    fn add_carried(
        &mut self,
        usage: &'h Usage<Releases<'_>>,
        uses: &'h Uses<'_>,
        message: &str,
        items: &HashMap<&'h str, &'h HistoryItem>,
    ) {
        let by_schema = usage.schemas.schemas.iter().zip(&uses.parts);
        for (named, carried) in by_schema.filter(|(_, carried)| !carried.is_empty()) {
            for root in nearer::roots(named.schema, message) {
                let is_sent = root.path.steps.first() == Some(&Step::Arguments);
                let nearest = Nearest::new(named.schema, root);
                let goes_there = |way: Way| (way != Way::Received) == is_sent;
                for ((way, part), seen) in carried.iter().filter(|((way, _), _)| goes_there(*way)) {
                    let is_filled = carried.contains_key(&(*way, filled(*part)));
                    for (path, place) in &seen.0 {
                        let (part, met) = (*part, Met::on(*way, place));
                        self.add(&nearest, &At { part, path, met }, is_filled, items);
                    }
                }
            }
        }
        // The parts came in any order.
        self.doubts
            .sort_by_cached_key(|doubt| (doubt.place.file.clone(), doubt.place.line, doubt.words));
    }

    /// Adds a part. Of an empty list, it is known whether another one has elements.
    fn add(
        &mut self,
        nearest: &Nearest<'_>,
        at: &At<'h>,
        is_filled: bool,
        items: &HashMap<&'h str, &'h HistoryItem>,
    ) {
        let At { part, path, met } = *at;
        // Where it was met; or where its type is nearest, if the history has it only there.
        let is_item = items.contains_key(path);
        let or_nearest = |nearest| {
            if is_item {
                vec![path.to_owned()]
            } else {
                nearest
            }
        };
        match part {
            Part::Type(_) => {
                let root = nearest.root.to_string();
                self.meet(&[root], met, items);
            }
            Part::Member(member) => {
                self.meet(&or_nearest(nearest.member(&member)), met, items);
            }
            Part::Value { of, index, within } => {
                let paths = or_nearest(nearest.value(of, index, within.as_ref()));
                let path = self.meet(&paths, met, items);
                if let Some((holder, _)) = path.and_then(|path| path.rsplit_once('=')) {
                    keep_first(&mut self.received, holder, met);
                }
            }
            Part::List {
                element,
                is_empty: true,
                ..
            } if !is_filled => {
                let words = "only empty lists came there";
                self.doubt(nearest, element, words, met.place);
            }
            Part::Unknown {
                of,
                is_member: false,
            } => {
                let words = "what it carried there is in none of the schemas";
                self.doubt(nearest, of, words, met.place);
            }
            _ => {}
        }
    }

    /// The first of these paths that the history has was met. Returns it.
    fn meet(
        &mut self,
        paths: &[String],
        met: Met<'h>,
        items: &HashMap<&'h str, &'h HistoryItem>,
    ) -> Option<&'h str> {
        let path = first_of(paths, items)?;
        keep_first(&mut self.met, path, met);
        Some(path)
    }

    /// Adds what the newest schema wants and the client did not send.
    fn add_left_out(
        &mut self,
        usage: &'h Usage<Releases<'_>>,
        uses: &'h Uses<'_>,
        message: &str,
        items: &HashMap<&'h str, &'h HistoryItem>,
    ) {
        let (Some(newest), Some(carried)) = (usage.schemas.schemas.last(), uses.parts.last())
        else {
            return;
        };
        let mut roots = nearer::roots(newest.schema, message).into_iter();
        let Some(root) = roots.find(|root| root.path.steps.first() == Some(&Step::Arguments))
        else {
            return;
        };
        let nearest = Nearest::new(newest.schema, root);
        for ((way, part), seen) in carried {
            if let (Part::Without(member), Some(place)) = (part, seen.first())
                && *way != Way::Received
                && !nearest.is_optional(member)
                && let Some(path) = first_of(&nearest.member(member), items)
            {
                keep_first(&mut self.left_out, path, Met::on(*way, place));
            }
        }
    }

    /// What is in a value of a type may be used.
    fn doubt(
        &mut self,
        nearest: &Nearest<'_>,
        type_id: TypeId,
        words: &'static str,
        place: &'h RecordedPlace,
    ) {
        for id in types_within(nearest.schema, type_id, false) {
            for path in nearest.objects.get(&id).into_iter().flatten().take(1) {
                let path = path.to_string();
                self.doubts.push(Doubt { path, words, place });
            }
        }
    }

    fn add_listed(
        &mut self,
        usage: &Usage<Releases<'_>>,
        uses: &'h Uses<'_>,
        message: &str,
        items: &HashMap<&'h str, &'h HistoryItem>,
    ) {
        for Listed { paths, place } in &uses.listed {
            // One of several is used, and it is not known which one.
            let is_one = paths.len() == 1;
            for path in paths {
                let first = |path: &str| {
                    let nearer = nearer::paths(&usage.schemas.schemas, message, path);
                    let mut paths = [path.to_owned()].into_iter().chain(nearer);
                    paths.find(|path| items.contains_key(&**path))
                };
                // What the list names is within these.
                for path in prefixes(path).filter(|_| is_one).filter_map(first) {
                    self.meet(&[path], Met::certain(place), items);
                }
                let found = first(path);
                let words = if is_one {
                    "the list does not say which parts are used"
                } else {
                    "the list does not say with which tags it is used"
                };
                let path = found.unwrap_or_else(|| path.clone());
                self.doubts.push(Doubt { path, words, place });
            }
        }
    }

    fn concern(&self, item: &HistoryItem) -> Option<Concern> {
        let holder = holder(item);
        let concern = |place: &RecordedPlace, doubt: Option<&str>| Concern {
            message: item.message.clone(),
            place: place.clone(),
            path: None,
            doubt: self.doubt.or(doubt).map(Text::from),
        };
        if let Some(met) = self.met.get(holder).or_else(|| self.news(item)) {
            return Some(concern(met.place, met.doubt));
        }
        if item.state() == ItemState::Added && !self.may_come(item) {
            return None;
        }
        let mut doubts = self.doubts.iter();
        let doubt = doubts.find(|doubt| is_within(holder, &doubt.path))?;
        Some(concern(doubt.place, Some(doubt.words)))
    }

    /// Whether the item itself was seen, or that of which it is a feature.
    fn is_seen(&self, item: &HistoryItem) -> bool {
        self.met.contains_key(holder(item))
    }

    /// Where the client first did without an item that it has to send now, or got another value
    /// of an enum that has a new one.
    fn news(&self, item: &HistoryItem) -> Option<&Met<'h>> {
        let path = item.path.unescaped();
        if !item.has_changed_since(self.start) {
            return None;
        }
        let received = || {
            let (holder, _) = path.rsplit_once('=')?;
            self.received.get(holder).filter(|_| self.may_come(item))
        };
        self.left_out.get(path).or_else(received)
    }

    /// Whether an item is a new value, which clients may get and not know.
    fn may_come(&self, item: &HistoryItem) -> bool {
        let is_sent = item.path.unescaped().starts_with("arguments");
        let direction = if is_sent {
            Direction::Input
        } else {
            Direction::Output
        };
        let id = ChangeId::new(ChangeKind::ValueAdded, direction);
        let mut additions = item
            .changes
            .iter()
            .filter(|change| change.kind.is_addition());
        let came_alone = additions
            .next_back()
            .is_some_and(|change| !change.is_inherited);
        item.kind == ItemKind::Value
            && item.state() == ItemState::Added
            && came_alone
            && item.has_changed_since(self.start)
            && id.severity() != Severity::Compatible
    }

    /// Whether the history has what the item is part of as gone, and the item was removed with it;
    /// or may not be used at all.
    fn goes_with_another(&self, item: &HistoryItem, is_certain: bool) -> bool {
        let path = item.path.unescaped();
        let mut outer = prefixes(path).filter(|outer| outer.len() < path.len());
        let is_gone = |outer: &str| self.gone.contains(outer) && self.met.contains_key(outer);
        let last = item.changes.last();
        let is_removed_with_it =
            item.state() == ItemState::Gone && last.is_some_and(|last| last.is_inherited);
        !path.is_empty()
            && (is_removed_with_it || !is_certain)
            && (is_gone("") || outer.any(is_gone))
    }
}

/// The first of these paths that the history has.
fn first_of<'h>(paths: &[String], items: &HashMap<&'h str, &'h HistoryItem>) -> Option<&'h str> {
    let mut found = paths.iter().filter_map(|path| items.get_key_value(&**path));
    found.next().map(|(path, _)| *path)
}

/// Keeps the first place of a path, and one without a doubt if there is any.
fn keep_first<'h>(places: &mut HashMap<&'h str, Met<'h>>, path: &'h str, met: Met<'h>) {
    let first = places.entry(path).or_insert(met);
    let rank = |of: &Met<'h>| (of.doubt.is_some(), &of.place.file, of.place.line);
    if rank(first) > rank(&met) {
        *first = met;
    }
}

/// The path of what an item is, or is a feature of.
fn holder(item: &HistoryItem) -> &str {
    let path = item.path.unescaped();
    match (item.kind, path.rsplit_once("feature ")) {
        (ItemKind::Feature, Some((holder, _))) => holder.trim_end(),
        _ => path,
    }
}

/// A list of the same place that has elements.
fn filled(part: Part<'_>) -> Part<'_> {
    match part {
        Part::List {
            within, element, ..
        } => Part::List {
            within,
            element,
            is_empty: false,
        },
        part => part,
    }
}
