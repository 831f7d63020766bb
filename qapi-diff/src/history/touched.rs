//! Which items of a history a client uses.

use std::collections::{HashMap, HashSet};

use qapi_schema::text::Text;
use qapi_schema::wire::{Case, Direction, JsonKind, Path, Step, UnionCase};
use qapi_schema::{Schema, TypeId, TypeKind};
use qapi_values::{MemberOf, Part};

use super::nearer::{self, Object};
use super::select::prefixes;
use super::usage::{Carried, Releases};
use super::{History, HistoryItem, ItemKind, ItemState};
use crate::concern::{Concern, RecordedPlace};
use crate::finding::MessageKind;
use crate::usage::{Listed, Usage};
use crate::within::{is_within, types_within};

type Uses<'s> = crate::usage::Uses<Carried<'s>>;

impl Usage<Releases<'_>> {
    /// Leaves in a history what the client uses and what is gone, deprecated, unstable or has
    /// changed since it was added. What it may use is there, too, with the reason for the doubt.
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
            let touched = Touched::of(self, uses, of_message);
            for item in of_message {
                let Some(concern) = touched.concern(item) else {
                    continue;
                };
                let is_certain = concern.doubt.is_none();
                let has_changed = match item.state() {
                    ItemState::Unchanged => false,
                    ItemState::Deprecated | ItemState::Unstable => true,
                    ItemState::Gone if is_certain => true,
                    ItemState::Gone | ItemState::Changed => item.has_changed_since(start),
                };
                if !has_changed || touched.goes_with_another(item) {
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
        History {
            items,
            unchanged: Some(unchanged),
            unread: Some(self.unread),
            since: release.map(|release| release.name.clone()),
            ..history
        }
    }
}

/// What is used of a message, by the paths of items.
struct Touched<'h> {
    certain: HashMap<&'h str, &'h RecordedPlace>,
    /// What may be used is within these paths.
    doubts: Vec<Doubt<'h>>,
    /// The paths of what was removed.
    gone: HashSet<&'h str>,
}

struct Doubt<'h> {
    path: String,
    words: &'static str,
    place: &'h RecordedPlace,
}

impl<'h> Touched<'h> {
    fn of(usage: &'h Usage<Releases<'_>>, uses: &'h Uses<'_>, items: &'h [HistoryItem]) -> Self {
        let paths = items.iter().map(|item| item.path.unescaped());
        let mut touched = Self {
            certain: HashMap::from([("", &uses.first)]),
            doubts: Vec::new(),
            gone: HashSet::new(),
        };
        let items_by_path: HashMap<&str, &HistoryItem> = paths.zip(items).collect();
        let Some(first) = items.first() else {
            return touched;
        };
        let gone = items.iter().filter(|item| item.state() == ItemState::Gone);
        touched.gone = gone.map(|item| item.path.unescaped()).collect();
        for (named, carried) in usage.schemas.schemas.iter().zip(&uses.parts) {
            if carried.is_empty() {
                continue;
            }
            for root in nearer::roots(named.schema, first.message.unescaped()) {
                let is_sent = root.path.steps.first() == Some(&Step::Arguments);
                let nearest = Nearest::new(named.schema, root);
                for ((direction, part), place) in carried {
                    if (*direction == Direction::Input) == is_sent {
                        let found = carried.contains_key(&(*direction, filled(*part)));
                        touched.add(&nearest, *part, place, found, &items_by_path);
                    }
                }
            }
        }
        touched.add_replies(uses, first.message_kind);
        touched.add_listed(usage, uses, first.message.unescaped(), &items_by_path);
        touched
    }

    /// Adds a part. Of an empty list, it is known whether another one has elements.
    fn add(
        &mut self,
        nearest: &Nearest<'_>,
        part: Part<'_>,
        place: &'h RecordedPlace,
        is_filled: bool,
        items: &HashMap<&'h str, &'h HistoryItem>,
    ) {
        match part {
            Part::Type(_) => {
                let root = nearest.root.to_string();
                self.certain(&[root], place, items);
            }
            Part::Member(member) => self.certain(&nearest.member(&member), place, items),
            Part::Value { of, index, within } => {
                self.certain(&nearest.value(of, index, within.as_ref()), place, items);
            }
            Part::List {
                element,
                is_empty: true,
                ..
            } if !is_filled => self.doubt(nearest, element, "only empty lists came there", place),
            Part::Unknown {
                of,
                is_member: false,
            } => {
                let words = "what it carried there is in none of the schemas";
                self.doubt(nearest, of, words, place);
            }
            _ => {}
        }
    }

    /// The first of these paths that the history has is used.
    fn certain(
        &mut self,
        paths: &[String],
        place: &'h RecordedPlace,
        items: &HashMap<&'h str, &'h HistoryItem>,
    ) {
        let mut found = paths.iter().filter_map(|path| items.get_key_value(&**path));
        if let Some((path, _)) = found.next() {
            let first = self.certain.entry(path).or_insert(place);
            if (&first.file, first.line) > (&place.file, place.line) {
                *first = place;
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

    fn add_replies(&mut self, uses: &'h Uses<'_>, kind: MessageKind) {
        if kind != MessageKind::Command || !uses.listed.is_empty() {
            return;
        }
        let (words, place) = match (&uses.unanswered, &uses.failed) {
            (Some(place), _) if uses.is_answered => ("a reply to it is not recorded", place),
            _ if uses.is_answered => return,
            (_, Some(place)) => ("it only failed", place),
            (_, None) => ("no reply to it is recorded", &uses.first),
        };
        let path = Step::Return;
        let path = Path::default().then(path).to_string();
        self.doubts.push(Doubt { path, words, place });
    }

    fn add_listed(
        &mut self,
        usage: &Usage<Releases<'_>>,
        uses: &'h Uses<'_>,
        message: &str,
        items: &HashMap<&'h str, &'h HistoryItem>,
    ) {
        for Listed { path, place } in &uses.listed {
            let nearer = nearer::paths(&usage.schemas.schemas, message, path);
            let paths: Vec<String> = [path.clone()].into_iter().chain(nearer).collect();
            for path in &paths {
                for prefix in prefixes(path) {
                    self.certain(&[prefix.to_owned()], place, items);
                }
            }
            let found = paths.into_iter().find(|path| items.contains_key(&**path));
            let words = "the list does not say which parts are used";
            let path = found.unwrap_or_else(|| path.clone());
            self.doubts.push(Doubt { path, words, place });
        }
    }

    fn concern(&self, item: &HistoryItem) -> Option<Concern> {
        let path = item.path.unescaped();
        let holder = match (item.kind, path.rsplit_once("feature ")) {
            (ItemKind::Feature, Some((holder, _))) => holder.trim_end(),
            _ => path,
        };
        let concern = |place: &RecordedPlace, doubt: Option<&str>| Concern {
            message: item.message.clone(),
            place: place.clone(),
            doubt: doubt.map(Text::from),
        };
        if let Some(place) = self.certain.get(holder) {
            return Some(concern(place, None));
        }
        let mut doubts = self.doubts.iter();
        let doubt = doubts.find(|doubt| is_within(holder, &doubt.path))?;
        Some(concern(doubt.place, Some(doubt.words)))
    }

    /// Whether the item was removed with what it is part of, which is in the history, too.
    fn goes_with_another(&self, item: &HistoryItem) -> bool {
        let path = item.path.unescaped();
        let mut outer = prefixes(path).filter(|outer| outer.len() < path.len());
        let is_gone = |outer: &str| self.gone.contains(outer) && self.certain.contains_key(outer);
        item.state() == ItemState::Gone && !path.is_empty() && {
            let is_removed_with_it = item.changes.last().is_some_and(|last| last.is_inherited);
            is_removed_with_it && (is_gone("") || outer.any(is_gone))
        }
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

/// Where a part of a message has objects, the nearest first.
struct Nearest<'s> {
    schema: &'s Schema,
    root: Path<'s>,
    root_type: TypeId,
    objects: HashMap<TypeId, Vec<Path<'s>>>,
}

impl<'s> Nearest<'s> {
    fn new(schema: &'s Schema, root: Object<'s>) -> Self {
        let mut objects: HashMap<TypeId, Vec<Path<'s>>> = HashMap::new();
        let (path, root_type) = (root.path.clone(), root.type_id);
        for object in nearer::objects_in(schema, root) {
            objects.entry(object.type_id).or_default().push(object.path);
        }
        Self {
            schema,
            root: path,
            root_type,
            objects,
        }
    }

    /// Where a member can be in a history, the most likely path first: with its tags, or
    /// regardless of them.
    fn member(&self, member: &MemberOf<'_>) -> Vec<String> {
        let declared = self.schema.members(member.owner);
        let mut declared = declared.iter();
        let is_it = |owner, index| (owner, index) == (member.owner, member.index);
        let Some(found) = declared.find(|found| is_it(found.owner, found.index)) else {
            return Vec::new();
        };
        let name = Step::Member(&found.member.name);
        let cases = self.cases(member);
        let objects = self.objects.get(&member.of).into_iter().flatten();
        let paths = objects.flat_map(|object| {
            let with_cases = |cases: &[Case<'s>]| {
                let steps = cases.iter().map(|case| Step::Case(*case));
                let object = steps.fold(object.clone(), |path, step| path.then(step));
                object.then(name).to_string()
            };
            let fewer = (0..=cases.len()).rev().map(|number| &cases[..number]);
            fewer.map(with_cases).collect::<Vec<_>>()
        });
        paths.collect()
    }

    /// The tags with which an object has a member, the outer ones first.
    fn cases(&self, member: &MemberOf<'_>) -> Vec<Case<'s>> {
        let Some(case) = member.case else {
            return Vec::new();
        };
        let added = self.schema.members_in_cases(member.of);
        let found = added.iter().find_map(|added| {
            let is_it = (added.member.owner, added.member.index) == (member.owner, member.index);
            let mut cases = added.cases.iter().map(UnionCase::case);
            let case = cases.find(|found| is_it && *found == case)?;
            let within = added.within.iter().map(UnionCase::case);
            Some(within.chain([case]).collect())
        });
        // If an outer union adds the same type, the case of the nested one is not listed.
        found.unwrap_or_else(|| {
            let mut outer = self.schema.cases(member.of);
            let outer = outer.find_map(|outer| {
                let mut nested = self.schema.cases(outer.branch.type_id);
                let case = nested.find_map(|nested| (nested.case() == case).then(|| nested.case()));
                Some(vec![outer.case(), case?])
            });
            outer.unwrap_or_default()
        })
    }

    fn value(&self, of: TypeId, index: usize, within: Option<&MemberOf<'_>>) -> Vec<String> {
        let Some(value) = self
            .schema
            .enumeration(of)
            .and_then(|of| of.values.get(index))
        else {
            return Vec::new();
        };
        let (paths, type_id) = match within {
            Some(member) => {
                let declared = self.schema.members(member.owner);
                let mut declared = declared.iter();
                let is_it = |owner, index| (owner, index) == (member.owner, member.index);
                let found = declared.find(|found| is_it(found.owner, found.index));
                (self.member(member), found.map(|found| found.type_id))
            }
            None => (vec![self.root.to_string()], Some(self.root_type)),
        };
        let elements = type_id.map_or(0, |id| self.depth(id, of, 8));
        let elements = "[]".repeat(elements);
        let each = paths.iter();
        each.map(|path| format!("{path}{elements}={}", value.name))
            .collect()
    }

    /// In how many lists values of an enum are in values of a type; at most eight.
    fn depth(&self, type_id: TypeId, of: TypeId, most: usize) -> usize {
        let choices = self.schema.choices(type_id);
        let is_it = |kind, id| kind == JsonKind::String && id == of;
        if choices
            .iter()
            .any(|choice| is_it(choice.kind, choice.type_id))
        {
            return 0;
        }
        let mut choices = choices.iter();
        let list = choices.find_map(|choice| match self.schema[choice.type_id].kind {
            TypeKind::Array { element } => Some(element),
            _ => None,
        });
        let list = list.filter(|_| most > 0);
        list.map_or(0, |element| 1 + self.depth(element, of, most - 1))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path as File;

    use qapi_schema::wire::Payload;
    use qapi_values::{Generator, parts};

    use super::*;
    use crate::history::history;
    use crate::schemas::NamedSchema;

    /// What commands of any of several releases can carry is found in their history.
    #[test]
    fn every_place_is_found() {
        let folder = File::new(env!("CARGO_MANIFEST_DIR")).join("../schema/facts");
        let load = |release: &str| {
            let main = folder.join(release).join("qapi/qapi-schema.json");
            (release.to_owned(), qapi_parser::load(main).unwrap())
        };
        let loaded = ["5.2", "7.2", "11.1"].map(load);
        let named = loaded.each_ref();
        let named = named.map(|(release, schema)| NamedSchema::new(schema, release));
        let history = history(&named);
        let mut number = 0;
        let mut missed = Vec::new();
        for (_, schema) in &loaded {
            let mut generator = Generator::new(schema, 1);
            for (_, command) in schema.commands() {
                let name = &command.definition.name;
                let items = history.items.iter();
                let items = items.filter(|item| item.message == *name.as_str());
                let items: HashSet<&str> = items.map(|item| item.path.unescaped()).collect();
                let payloads = [Payload::Arguments(command), Payload::Returned(command)];
                for (payload, root) in payloads.into_iter().zip(nearer::roots(schema, name)) {
                    let nearest = Nearest::new(schema, root);
                    for value in (0..20).filter_map(|_| generator.valid(payload)) {
                        parts(schema, payload, &value, &mut |part, place| {
                            let paths = match part {
                                Part::Member(member) => nearest.member(&member),
                                Part::Value { of, index, within } => {
                                    nearest.value(of, index, within.as_ref())
                                }
                                _ => return,
                            };
                            number += 1;
                            if !paths.iter().any(|path| items.contains(&**path)) {
                                missed.push(format!("{name} {place}"));
                            }
                        });
                    }
                }
            }
        }
        assert!(number > 10_000, "{number}");
        assert_eq!(missed, [""; 0]);
    }
}
