//! All schemas -> tracks: what each of them has at the same places on the wire.
//!
//! The schemas are walked at once, message by message, so that a place is the same in all
//! of them whatever its type is called. A type that a message has in several places is
//! walked where it is nearest to the message.

mod objects;

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

use qapi_parser::doc::Doc;
use qapi_parser::schema::{Command, Feature, TypeId, TypeKind};

use super::Sort;
use super::seen::{Documented, Seen};
use super::slot::Slot;
use crate::finding::MessageKind;
use crate::path::{self, Kind, Step};
use crate::wire::{Part, Wire, values_by_name};

/// A place on the wire, and what each schema has there.
pub(super) struct Track<'s> {
    pub(super) kind: MessageKind,
    pub(super) message: &'s str,
    pub(super) sort: Sort,
    /// Empty for the message as a whole.
    pub(super) path: String,
    /// The track that this one is part of, which comes before it.
    pub(super) parent: Option<usize>,
    /// By schema.
    pub(super) seen: Vec<Slot<Seen<'s>>>,
}

/// The tracks of all commands, then those of all events, by name; what is part of something
/// comes after it.
pub(super) fn walk<'s>(wires: &[Wire<'s>]) -> Vec<Track<'s>> {
    let mut walk = Walk {
        wires,
        has_widths: wires.iter().all(Wire::is_text),
        tracks: Vec::new(),
        by_path: HashMap::new(),
        visited: Vec::new(),
        tied: HashSet::new(),
        left: VecDeque::new(),
    };
    let schemas = || wires.iter().map(|wire| wire.schema);
    let commands = schemas().flat_map(|it| it.commands().map(|(_, it)| &*it.definition.name));
    for name in commands.collect::<BTreeSet<_>>() {
        walk.command(name);
    }
    let events = schemas().flat_map(|it| it.events().map(|(_, it)| &*it.definition.name));
    for name in events.collect::<BTreeSet<_>>() {
        walk.event(name);
    }
    walk.tracks
}

struct Walk<'w, 's> {
    wires: &'w [Wire<'s>],
    /// Whether all schemas show how wide integers are.
    has_widths: bool,
    tracks: Vec<Track<'s>>,
    /// The tracks of the message by their paths.
    by_path: HashMap<String, usize>,
    /// The types of objects that this part of the message has been seen to have.
    visited: Vec<Slots<TypeId>>,
    /// The same of unions in unions, together with the members that are tied to their tags.
    tied: HashSet<(Slots<TypeId>, Vec<&'s str>)>,
    left: VecDeque<(Place<'s>, Slots<TypeId>)>,
}

/// What each schema has.
type Slots<T> = Vec<Slot<T>>;

/// Where the walk is.
#[derive(Clone)]
struct Place<'s> {
    kind: MessageKind,
    message: &'s str,
    /// What each schema says of the message.
    docs: Vec<Option<&'s Doc>>,
    steps: Vec<Step<'s>>,
    /// The track that what is found here is part of.
    parent: Option<usize>,
}

impl<'s> Place<'s> {
    fn then(&self, step: Step<'s>) -> Self {
        let mut place = self.clone();
        place.steps.push(step);
        place
    }

    fn within(self, track: usize) -> Self {
        Self {
            parent: Some(track),
            ..self
        }
    }
}

impl<'s> Walk<'_, 's> {
    fn command(&mut self, name: &'s str) {
        let commands = self.each(|wire| wire.command(name).map(|it| it.1));
        let parts = self.zip(&commands, |_, it| Slot::There(Part::of(&it.definition)));
        let place = self.message(MessageKind::Command, name, &parts);
        self.arguments(&place, &commands);
        self.returned(&place, &commands);
    }

    /// Where only some schemas say which arguments a command takes, the others take any.
    fn arguments(&mut self, place: &Place<'s>, commands: &[Slot<&'s Command>]) {
        let is_typed = commands
            .iter()
            .any(|slot| slot.there().is_some_and(|it| it.generate));
        let types = self.zip(commands, |wire, command| {
            if is_typed && !command.generate {
                return Slot::Unknown;
            }
            Slot::There(
                command
                    .arguments
                    .unwrap_or_else(|| wire.schema.empty_type()),
            )
        });
        self.content(&place.then(Step::Arguments), &types);
    }

    fn returned(&mut self, place: &Place<'s>, commands: &[Slot<&'s Command>]) {
        let types = self.zip(commands, |wire, command| {
            Slot::There(command.returns.unwrap_or_else(|| wire.schema.empty_type()))
        });
        let place = place.then(Step::Return);
        let returns = commands
            .iter()
            .any(|slot| slot.there().is_some_and(|it| it.returns.is_some()));
        if returns {
            let seen = self.zip(&types, |wire, id| {
                Slot::There(Seen::of_type(wire, id, self.has_widths))
            });
            let track = self.track(&place, Sort::Returned, path::text(&place.steps), seen);
            self.content(&place.within(track), &types);
        }
    }

    fn event(&mut self, name: &'s str) {
        let events = self.each(|wire| wire.event(name).map(|it| it.1));
        let parts = self.zip(&events, |_, it| Slot::There(Part::of(&it.definition)));
        let place = self.message(MessageKind::Event, name, &parts);
        let types = self.zip(&events, |wire, event| {
            Slot::There(event.data.unwrap_or_else(|| wire.schema.empty_type()))
        });
        self.content(&place.then(Step::Data), &types);
    }

    fn message(&mut self, kind: MessageKind, name: &'s str, parts: &Slots<Part<'s>>) -> Place<'s> {
        self.by_path.clear();
        let doc = |wire: &Wire<'s>| {
            let entity = wire.schema.lookup(name)?;
            wire.schema.doc_of(wire.schema.definition(entity))
        };
        let place = Place {
            kind,
            message: name,
            docs: self.wires.iter().map(doc).collect(),
            steps: Vec::new(),
            parent: None,
        };
        let seen = self.zip(parts, |wire, part| {
            Slot::There(Seen::of(wire, part, Documented::whole(doc(wire))))
        });
        let track = self.track(&place, Sort::Message, String::new(), seen);
        let place = place.within(track);
        self.plain_features(&place, parts);
        place
    }

    /// Walks a part of a message, and all that is in it.
    fn content(&mut self, place: &Place<'s>, types: &Slots<TypeId>) {
        self.visited.clear();
        self.tied.clear();
        self.value(place, types);
        while let Some((place, types)) = self.left.pop_front() {
            self.object(&place, &types);
        }
    }

    /// What a value may be made of: by JSON kind, as schemas may allow several.
    fn value(&mut self, place: &Place<'s>, types: &Slots<TypeId>) {
        for kind in [Kind::String, Kind::Array, Kind::Object] {
            let of_kind = self.zip(types, |wire, id| {
                if wire.is_any(id) {
                    return Slot::Unknown;
                }
                let mut choices = wire.choices(id).into_iter();
                Slot::of(choices.find(|it| it.0 == kind).map(|it| it.1))
            });
            if of_kind.iter().all(|slot| slot.there().is_none()) {
                continue;
            }
            match kind {
                Kind::String => self.values(place, &of_kind),
                Kind::Array => {
                    let elements = self.zip(&of_kind, |wire, id| match wire.ty(id).kind {
                        TypeKind::Array { element } => Slot::There(element),
                        _ => Slot::Absent,
                    });
                    self.value(&place.then(Step::Element), &elements);
                }
                _ => self.left.push_back((place.clone(), of_kind)),
            }
        }
    }

    /// The values of enums. Where a schema has any string, each may be there.
    fn values(&mut self, place: &Place<'s>, types: &Slots<TypeId>) {
        self.type_features(place, types);
        let enums = self.zip(types, |wire, id| match wire.enumeration(id) {
            Some(of) => Slot::There((id, of, values_by_name(of))),
            None => Slot::Unknown,
        });
        let names = names(&enums, |(_, of, _)| {
            of.values.iter().map(|it| &*it.name).collect()
        });
        for name in names {
            let values = self.zip_ref(&enums, |_, (id, of, values_by_name)| {
                let value = &of.values[*values_by_name.get(name)?];
                Some((*id, Part::of_value(value)))
            });
            let seen = self.zip(&values, |wire, (id, part)| {
                let doc = wire.schema.doc_of(&wire.ty(id).definition);
                Slot::There(Seen::of(wire, part, Documented::part(doc, name)))
            });
            let place = place.then(Step::Value(name));
            let track = self.track(&place, Sort::Value, path::text(&place.steps), seen);
            let parts = self.zip(&values, |_, (_, part)| Slot::There(part));
            self.plain_features(&place.within(track), &parts);
        }
    }

    /// The feature flags of a type, which are flags of what is of that type. As they say of
    /// no one place what is promised, they are all the same.
    fn type_features(&mut self, place: &Place<'s>, types: &Slots<TypeId>) {
        let features = self.zip(types, |wire, id| {
            Slot::There(wire.ty(id).definition.features.iter().collect())
        });
        self.features(place, &features);
    }

    fn plain_features(&mut self, place: &Place<'s>, parts: &Slots<Part<'s>>) {
        let features = self.zip(parts, |_, part| {
            Slot::There(part.plain_features().collect())
        });
        self.features(place, &features);
    }

    fn features(&mut self, place: &Place<'s>, features: &Slots<Vec<&'s Feature>>) {
        let names = names(features, |of| of.iter().map(|it| &*it.name).collect());
        for name in names {
            let seen = self.zip_ref(features, |wire, of| {
                let feature = of.iter().find(|it| it.name == name)?;
                Some(Seen::of_feature(wire, feature))
            });
            let path = format!("{} feature {name}", path::text(&place.steps));
            self.track(place, Sort::Feature, path.trim_start().to_owned(), seen);
        }
    }

    /// Adds a track; where there is one for the path, that is it.
    fn track(
        &mut self,
        place: &Place<'s>,
        sort: Sort,
        path: String,
        seen: Slots<Seen<'s>>,
    ) -> usize {
        if let Some(known) = self.by_path.get(&path) {
            return *known;
        }
        let index = self.tracks.len();
        self.by_path.insert(path.clone(), index);
        self.tracks.push(Track {
            kind: place.kind,
            message: place.message,
            sort,
            path,
            parent: place.parent,
            seen,
        });
        index
    }

    fn each<T>(&self, of: impl Fn(&Wire<'s>) -> Option<T>) -> Slots<T> {
        self.wires.iter().map(|wire| Slot::of(of(wire))).collect()
    }

    /// What each schema has by what it has.
    fn zip<T: Copy, U>(&self, slots: &[Slot<T>], of: impl Fn(&Wire<'s>, T) -> Slot<U>) -> Slots<U> {
        let pairs = self.wires.iter().zip(slots);
        pairs
            .map(|(wire, slot)| slot.and_then(|it| of(wire, it)))
            .collect()
    }

    /// The same for what is not copied.
    fn zip_ref<T, U>(
        &self,
        slots: &[Slot<T>],
        of: impl Fn(&Wire<'s>, &T) -> Option<U>,
    ) -> Slots<U> {
        let pairs = self.wires.iter().zip(slots);
        pairs
            .map(|(wire, slot)| slot.as_ref().part(|it| of(wire, it)))
            .collect()
    }
}

/// The names that schemas have, each once, in the order of the newest schema that has it.
fn names<'s, T>(slots: &[Slot<T>], of: impl Fn(&T) -> Vec<&'s str>) -> Vec<&'s str> {
    let mut known = HashSet::new();
    let newest_first = slots.iter().rev().filter_map(|slot| slot.as_ref().there());
    let names = newest_first.flat_map(of);
    names.filter(|name| known.insert(*name)).collect()
}
