//! All schemas -> tracks: what each of them has at the same places on the schema.
//!
//! The schemas are walked at once, message by message, so that a place is the same in all
//! of them whatever its type is called. A type that a message has in several places is
//! walked where it is nearest to the message.

mod objects;

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

use qapi_schema::doc::Doc;
use qapi_schema::wire::{self, JsonKind, Payload, Step};
use qapi_schema::{Command, Feature, Origin, Schema, TypeId, TypeKind};

use super::Sort;
use super::seen::{Documented, Seen};
use super::slot::Slot;
use crate::finding::MessageKind;
use crate::part::Part;

/// A place on the schema, and what each schema has there.
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
pub(super) fn walk<'s>(schemas: &[&'s Schema]) -> Vec<Track<'s>> {
    let mut walk = Walk {
        schemas,
        has_widths: schemas.iter().all(|schema| schema.origin() == Origin::Text),
        tracks: Vec::new(),
        by_path: HashMap::new(),
        visited: Vec::new(),
        tied: HashSet::new(),
        left: VecDeque::new(),
    };
    let commands = schemas.iter().flat_map(|schema| schema.commands());
    let commands = commands.map(|(_, command)| &*command.definition.name);
    for name in commands.collect::<BTreeSet<_>>() {
        walk.command(name);
    }
    let events = schemas.iter().flat_map(|schema| schema.events());
    let events = events.map(|(_, event)| &*event.definition.name);
    for name in events.collect::<BTreeSet<_>>() {
        walk.event(name);
    }
    walk.tracks
}

struct Walk<'w, 's> {
    schemas: &'w [&'s Schema],
    /// Whether all schemas show how wide integers are.
    has_widths: bool,
    tracks: Vec<Track<'s>>,
    /// The tracks of the message by their paths.
    by_path: HashMap<String, usize>,
    /// The types of objects that this part of the message has been seen to have.
    visited: Vec<Slots<TypeId>>,
    /// The same of unions in unions, together with the members that are tied to their tags.
    tied: HashSet<(Slots<TypeId>, Vec<&'s str>)>,
    left: VecDeque<(Position<'s>, Slots<TypeId>)>,
}

/// What each schema has.
type Slots<T> = Vec<Slot<T>>;

/// Where the walk is.
#[derive(Clone)]
struct Position<'s> {
    kind: MessageKind,
    message: &'s str,
    /// What each schema says of the message.
    docs: Vec<Option<&'s Doc>>,
    place: wire::Place<'s>,
    /// The track that what is found here is part of.
    parent: Option<usize>,
}

impl<'s> Position<'s> {
    fn then(&self, step: Step<'s>) -> Self {
        Self {
            place: self.place.then(step),
            ..self.clone()
        }
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
        let commands = self.each(|schema| schema.command(name).map(|it| it.1));
        let parts = self.zip(&commands, |_, it| Slot::There(Part::of(&it.definition)));
        let position = self.message(MessageKind::Command, name, &parts);
        self.arguments(&position, &commands);
        self.returned(&position, &commands);
    }

    /// Where only some schemas say which arguments a command takes, the others take any.
    fn arguments(&mut self, position: &Position<'s>, commands: &[Slot<&'s Command>]) {
        let is_typed = commands
            .iter()
            .any(|slot| slot.there().is_some_and(|it| it.flags.generate));
        let types = self.zip(commands, |schema, command| {
            if is_typed && !command.flags.generate {
                return Slot::Unknown;
            }
            Slot::There(Payload::Arguments(command).type_id(schema))
        });
        self.content(&position.then(Step::Arguments), &types);
    }

    fn returned(&mut self, position: &Position<'s>, commands: &[Slot<&'s Command>]) {
        let types = self.zip(commands, |schema, command| {
            Slot::There(Payload::Returned(command).type_id(schema))
        });
        let position = position.then(Step::Return);
        let returns = commands
            .iter()
            .any(|slot| slot.there().is_some_and(|it| it.returns.is_some()));
        if returns {
            let seen = self.zip(&types, |schema, id| {
                Slot::There(Seen::of_type(schema, id, self.has_widths))
            });
            let track = self.track(&position, Sort::Returned, position.place.to_string(), seen);
            self.content(&position.within(track), &types);
        }
    }

    fn event(&mut self, name: &'s str) {
        let events = self.each(|schema| schema.event(name).map(|it| it.1));
        let parts = self.zip(&events, |_, it| Slot::There(Part::of(&it.definition)));
        let position = self.message(MessageKind::Event, name, &parts);
        let types = self.zip(&events, |schema, event| {
            Slot::There(Payload::Data(event).type_id(schema))
        });
        self.content(&position.then(Step::Data), &types);
    }

    fn message(
        &mut self,
        kind: MessageKind,
        name: &'s str,
        parts: &Slots<Part<'s>>,
    ) -> Position<'s> {
        self.by_path.clear();
        let doc = |schema: &'s Schema| {
            let entity = schema.lookup(name)?;
            schema.doc_of(schema.definition(entity))
        };
        let position = Position {
            kind,
            message: name,
            docs: self.schemas.iter().copied().map(doc).collect(),
            place: wire::Place::default(),
            parent: None,
        };
        let seen = self.zip(parts, |schema, part| {
            Slot::There(Seen::of(schema, part, Documented::whole(doc(schema))))
        });
        let track = self.track(&position, Sort::Message, String::new(), seen);
        let position = position.within(track);
        self.plain_features(&position, parts);
        position
    }

    /// Walks a part of a message, and all that is in it.
    fn content(&mut self, position: &Position<'s>, types: &Slots<TypeId>) {
        self.visited.clear();
        self.tied.clear();
        self.value(position, types);
        while let Some((position, types)) = self.left.pop_front() {
            self.object(&position, &types);
        }
    }

    /// What a value may be made of: by JSON kind, as schemas may allow several.
    fn value(&mut self, position: &Position<'s>, types: &Slots<TypeId>) {
        for kind in [JsonKind::String, JsonKind::Array, JsonKind::Object] {
            let of_kind = self.zip(types, |schema, id| {
                if schema.is_any(id) {
                    return Slot::Unknown;
                }
                let mut choices = schema.choices(id).into_iter();
                let choice = choices.find(|choice| choice.kind == kind);
                Slot::of(choice.map(|choice| choice.type_id))
            });
            if of_kind.iter().all(|slot| slot.there().is_none()) {
                continue;
            }
            match kind {
                JsonKind::String => self.values(position, &of_kind),
                JsonKind::Array => {
                    let elements = self.zip(&of_kind, |schema, id| match schema[id].kind {
                        TypeKind::Array { element } => Slot::There(element),
                        _ => Slot::Absent,
                    });
                    self.value(&position.then(Step::Element), &elements);
                }
                _ => self.left.push_back((position.clone(), of_kind)),
            }
        }
    }

    /// The values of enums. Where a schema has any string, each may be there.
    fn values(&mut self, position: &Position<'s>, types: &Slots<TypeId>) {
        self.type_features(position, types);
        let enums = self.zip(types, |schema, id| match schema.enumeration(id) {
            Some(of) => Slot::There((id, of, of.by_name())),
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
            let seen = self.zip(&values, |schema, (id, part)| {
                let doc = schema.doc_of(&schema[id].definition);
                Slot::There(Seen::of(schema, part, Documented::part(doc, name)))
            });
            let position = position.then(Step::Value(name));
            let track = self.track(&position, Sort::Value, position.place.to_string(), seen);
            let parts = self.zip(&values, |_, (_, part)| Slot::There(part));
            self.plain_features(&position.within(track), &parts);
        }
    }

    /// The feature flags of a type, which are flags of what is of that type. As they say of
    /// no one place what is promised, they are all the same.
    fn type_features(&mut self, position: &Position<'s>, types: &Slots<TypeId>) {
        let features = self.zip(types, |schema, id| {
            Slot::There(schema[id].definition.features.iter().collect())
        });
        self.features(position, &features);
    }

    fn plain_features(&mut self, position: &Position<'s>, parts: &Slots<Part<'s>>) {
        let features = self.zip(parts, |_, part| {
            Slot::There(part.features.plain().collect())
        });
        self.features(position, &features);
    }

    fn features(&mut self, position: &Position<'s>, features: &Slots<Vec<&'s Feature>>) {
        let names = names(features, |of| of.iter().map(|it| &*it.name).collect());
        for name in names {
            let seen = self.zip_ref(features, |schema, of| {
                let feature = of.iter().find(|it| it.name == name)?;
                Some(Seen::of_feature(schema, feature))
            });
            let path = format!("{} feature {name}", position.place);
            self.track(position, Sort::Feature, path.trim_start().to_owned(), seen);
        }
    }

    /// Adds a track; where there is one for the path, that is it.
    fn track(
        &mut self,
        position: &Position<'s>,
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
            kind: position.kind,
            message: position.message,
            sort,
            path,
            parent: position.parent,
            seen,
        });
        index
    }

    fn each<T>(&self, of: impl Fn(&'s Schema) -> Option<T>) -> Slots<T> {
        self.schemas
            .iter()
            .map(|schema| Slot::of(of(schema)))
            .collect()
    }

    /// What each schema has by what it has.
    fn zip<T: Copy, U>(
        &self,
        slots: &[Slot<T>],
        of: impl Fn(&'s Schema, T) -> Slot<U>,
    ) -> Slots<U> {
        let pairs = self.schemas.iter().zip(slots);
        pairs
            .map(|(schema, slot)| slot.and_then(|it| of(schema, it)))
            .collect()
    }

    /// The same for what is not copied.
    fn zip_ref<T, U>(
        &self,
        slots: &[Slot<T>],
        of: impl Fn(&'s Schema, &T) -> Option<U>,
    ) -> Slots<U> {
        let pairs = self.schemas.iter().zip(slots);
        pairs
            .map(|(schema, slot)| slot.as_ref().part(|it| of(schema, it)))
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
