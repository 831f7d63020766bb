//! All schemas -> timelines: what each of them has at the same places on the wire.
//!
//! The schemas are walked together, message by message, so that a place is the same in all
//! of them whatever its type is called. A type that a message has in several places is
//! walked only where it is nearest to the message.

mod objects;

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};
use std::rc::Rc;

use qapi_schema::doc::Doc;
use qapi_schema::wire::{JsonKind, Path, Payload, Step};
use qapi_schema::{Command, EnumType, Feature, Origin, Schema, TypeId, TypeKind};

use super::ItemKind;
use super::lookup::Lookup;
use super::snapshot::{Documentation, Snapshot};
use crate::finding::MessageKind;
use crate::part::Part;
use crate::shape::Shape;

/// A place on the wire, and what each schema has there.
pub(super) struct Timeline<'s> {
    pub(super) message_kind: MessageKind,
    pub(super) message: &'s str,
    pub(super) kind: ItemKind,
    /// Empty for the message as a whole.
    pub(super) path: String,
    /// The timeline that this one is part of, which comes before it.
    pub(super) parent: Option<usize>,
    /// If this is a member in one case of a union: the timeline of the same member regardless
    /// of the tag, if there is one.
    pub(super) whole: Option<usize>,
    pub(super) snapshots: PerSchema<Snapshot<'s>>,
}

/// What each schema has at a place.
type PerSchema<T> = Vec<Lookup<T>>;

/// The timelines of all commands, then those of all events, by name. Parts come after what
/// they are part of.
pub(super) fn walk<'s>(schemas: &[&'s Schema]) -> Vec<Timeline<'s>> {
    let mut walk = Walk {
        schemas,
        has_widths: schemas.iter().all(|schema| schema.origin() == Origin::Text),
        timelines: Vec::new(),
        by_path: HashMap::new(),
        visited: Vec::new(),
        tied: HashSet::new(),
        queue: VecDeque::new(),
    };
    let commands = schemas.iter().flat_map(|schema| schema.commands());
    let names: BTreeSet<&str> = commands
        .map(|(_, command)| &*command.definition.name)
        .collect();
    for name in names {
        walk.command(name);
    }
    let events = schemas.iter().flat_map(|schema| schema.events());
    let names: BTreeSet<&str> = events.map(|(_, event)| &*event.definition.name).collect();
    for name in names {
        walk.event(name);
    }
    walk.timelines
}

struct Walk<'w, 's> {
    schemas: &'w [&'s Schema],
    /// Whether all schemas show how wide integers are.
    has_widths: bool,
    timelines: Vec<Timeline<'s>>,
    /// The timelines of the current message by their paths.
    by_path: HashMap<String, usize>,
    /// The types of the objects that were walked in this part of the message.
    visited: Vec<PerSchema<TypeId>>,
    /// The unions in unions that were walked, with the members that are tied to their tags.
    tied: HashSet<(PerSchema<TypeId>, Vec<&'s str>)>,
    /// The objects that are still to be walked.
    queue: VecDeque<(Position<'s>, PerSchema<TypeId>)>,
}

/// Where the walk is.
#[derive(Clone)]
struct Position<'s> {
    message_kind: MessageKind,
    message: &'s str,
    /// What each schema says about the message.
    docs: Rc<[Option<&'s Doc>]>,
    path: Path<'s>,
    /// The timeline that what is found here is part of.
    parent: Option<usize>,
}

impl<'s> Position<'s> {
    fn then(&self, step: Step<'s>) -> Self {
        Self {
            path: self.path.then(step),
            docs: Rc::clone(&self.docs),
            ..*self
        }
    }

    fn within(self, timeline: usize) -> Self {
        Self {
            parent: Some(timeline),
            ..self
        }
    }
}

/// An enum of one schema.
struct Values<'s> {
    id: TypeId,
    enumeration: &'s EnumType,
    by_name: HashMap<&'s str, usize>,
}

impl<'s> Walk<'_, 's> {
    fn command(&mut self, name: &'s str) {
        let commands = self.look_up(|schema| Some(schema.command(name)?.1));
        let parts = self.map(&commands, |_, command| Part::of(&command.definition));
        let position = self.message(MessageKind::Command, name, &parts);
        self.arguments(&position, &commands);
        self.returned(&position, &commands);
    }

    /// If a schema lets a command take any arguments, it has those that it names, and does not
    /// show whether it has others.
    fn arguments(&mut self, position: &Position<'s>, commands: &[Lookup<&'s Command>]) {
        let position = position.then(Step::Arguments);
        let mut present = commands.iter().filter_map(|command| command.present());
        if present.all(|command| command.flags.generate) {
            let types = self.map(commands, |schema, command| {
                Payload::Arguments(command).type_id(schema)
            });
            self.content(&position, &types);
            return;
        }
        let shapes = self.map(commands, |schema, command| {
            let id = Payload::Arguments(command).type_id(schema);
            if command.flags.generate {
                Shape::of(schema, id)
            } else {
                Shape::open(schema, id)
            }
        });
        self.start();
        self.shapes(&position, &shapes);
        self.rest();
    }

    fn returned(&mut self, position: &Position<'s>, commands: &[Lookup<&'s Command>]) {
        let mut present = commands.iter().filter_map(|command| command.present());
        if !present.any(|command| command.returns.is_some()) {
            return;
        }
        let types = self.map(commands, |schema, command| {
            Payload::Returned(command).type_id(schema)
        });
        let snapshots = self.map(&types, |schema, id| {
            Snapshot::of_type(schema, id, self.has_widths)
        });
        let returned = position.then(Step::Return);
        let path = returned.path.to_string();
        let timeline = self.timeline(&returned, ItemKind::ReturnType, path, snapshots);
        self.content(&returned.within(timeline), &types);
    }

    fn event(&mut self, name: &'s str) {
        let events = self.look_up(|schema| Some(schema.event(name)?.1));
        let parts = self.map(&events, |_, event| Part::of(&event.definition));
        let position = self.message(MessageKind::Event, name, &parts);
        let types = self.map(&events, |schema, event| {
            Payload::Data(event).type_id(schema)
        });
        self.content(&position.then(Step::Data), &types);
    }

    fn message(
        &mut self,
        message_kind: MessageKind,
        name: &'s str,
        parts: &PerSchema<Part<'s>>,
    ) -> Position<'s> {
        self.by_path.clear();
        let doc = |schema: &'s Schema| {
            let entity = schema.lookup(name)?;
            schema.doc_of(schema.definition(entity))
        };
        let position = Position {
            message_kind,
            message: name,
            docs: self.schemas.iter().copied().map(doc).collect(),
            path: Path::default(),
            parent: None,
        };
        let snapshots = self.map(parts, |schema, part| {
            Snapshot::of(schema, part, Documentation::whole(doc(schema)))
        });
        let timeline = self.timeline(&position, ItemKind::Message, String::new(), snapshots);
        let message = position.within(timeline);
        self.plain_features(&message, parts);
        message
    }

    /// Walks a part of a message, and everything in it.
    fn content(&mut self, position: &Position<'s>, types: &PerSchema<TypeId>) {
        self.start();
        self.value(position, types);
        self.rest();
    }

    /// Forgets what was walked in other parts of the message.
    fn start(&mut self) {
        self.visited.clear();
        self.tied.clear();
    }

    /// Walks the objects that are still to be walked, and those in them.
    fn rest(&mut self) {
        while let Some((object, types)) = self.queue.pop_front() {
            self.object(&object, &types);
        }
    }

    /// What a value is made of, by JSON kind, as schemas may allow several.
    fn value(&mut self, position: &Position<'s>, types: &PerSchema<TypeId>) {
        let choices = self.and_then(types, |schema, id| {
            if schema.is_any(id) {
                return Lookup::Unknown;
            }
            Lookup::Present(schema.choices(id))
        });
        for kind in [JsonKind::String, JsonKind::Array, JsonKind::Object] {
            let of_kind = self.filter_map(&choices, |_, choices| {
                let choice = choices.iter().find(|choice| choice.kind == kind)?;
                Some(choice.type_id)
            });
            if of_kind.iter().all(|id| id.present().is_none()) {
                continue;
            }
            match kind {
                JsonKind::String => self.values(position, &of_kind),
                JsonKind::Array => {
                    let elements = self.and_then(&of_kind, |schema, id| match schema[id].kind {
                        TypeKind::Array { element } => Lookup::Present(element),
                        _ => Lookup::Absent,
                    });
                    self.value(&position.then(Step::Element), &elements);
                }
                _ => self.queue.push_back((position.clone(), of_kind)),
            }
        }
    }

    /// The values of enums. A schema that takes any string may have each of them.
    fn values(&mut self, position: &Position<'s>, types: &PerSchema<TypeId>) {
        self.type_features(position, types);
        let enums = self.and_then(types, |schema, id| match schema.enumeration(id) {
            Some(enumeration) => Lookup::Present(Values {
                id,
                enumeration,
                by_name: enumeration.by_name(),
            }),
            None => Lookup::Unknown,
        });
        let names = names(&enums, |of| {
            let values = of.enumeration.values.iter();
            values.map(|value| &*value.name).collect()
        });
        for name in names {
            let values = self.filter_map(&enums, |_, of| {
                let value = &of.enumeration.values[*of.by_name.get(name)?];
                Some((of.id, Part::of_value(value)))
            });
            let snapshots = self.map(&values, |schema, (id, part)| {
                let doc = schema.doc_of(&schema[id].definition);
                Snapshot::of(schema, part, Documentation::part(doc, name))
            });
            let value = position.then(Step::Value(name));
            let path = value.path.to_string();
            let timeline = self.timeline(&value, ItemKind::Value, path, snapshots);
            let parts = self.map(&values, |_, (_, part)| part);
            self.plain_features(&value.within(timeline), &parts);
        }
    }

    /// The feature flags of a type, which are flags of every value of that type. `deprecated`
    /// and `unstable` are included: of a type they say nothing about a single place.
    fn type_features(&mut self, position: &Position<'s>, types: &PerSchema<TypeId>) {
        let features = self.map(types, |schema, id| {
            schema[id].definition.features.iter().collect()
        });
        self.features(position, &features);
    }

    fn plain_features(&mut self, position: &Position<'s>, parts: &PerSchema<Part<'s>>) {
        let features = self.map(parts, |_, part| part.features.plain().collect());
        self.features(position, &features);
    }

    fn features(&mut self, position: &Position<'s>, features: &PerSchema<Vec<&'s Feature>>) {
        let names = names(features, |of| {
            of.iter().map(|feature| &*feature.name).collect()
        });
        for name in names {
            let snapshots = self.filter_map(features, |schema, of| {
                let feature = of.iter().find(|feature| feature.name == name)?;
                Some(Snapshot::of_feature(schema, feature))
            });
            let path = format!("{} feature {name}", position.path);
            let trimmed = path.trim_start().to_owned();
            self.timeline(position, ItemKind::Feature, trimmed, snapshots);
        }
    }

    /// Adds a timeline, unless there is one for the path.
    fn timeline(
        &mut self,
        position: &Position<'s>,
        kind: ItemKind,
        path: String,
        snapshots: PerSchema<Snapshot<'s>>,
    ) -> usize {
        if let Some(known) = self.by_path.get(&path) {
            return *known;
        }
        let index = self.timelines.len();
        self.by_path.insert(path.clone(), index);
        self.timelines.push(Timeline {
            message_kind: position.message_kind,
            message: position.message,
            kind,
            path,
            parent: position.parent,
            whole: self.whole(&position.path),
            snapshots,
        });
        index
    }

    /// The timeline of the same member with fewer of the tags that come right before it, or
    /// regardless of all of them.
    fn whole(&self, path: &Path<'s>) -> Option<usize> {
        let (member, mut before) = path.steps.split_last()?;
        while let [outer @ .., Step::Case(_)] = before {
            let steps = [outer, &[*member]].concat();
            if let Some(whole) = self.by_path.get(&Path { steps }.to_string()) {
                return Some(*whole);
            }
            before = outer;
        }
        None
    }

    /// What each schema has.
    fn look_up<T>(&self, find: impl Fn(&'s Schema) -> Option<T>) -> PerSchema<T> {
        let found = self.schemas.iter().map(|schema| find(schema));
        found.map(Lookup::of).collect()
    }

    /// What follows for each schema from what it has.
    fn and_then<T: Copy, U>(
        &self,
        lookups: &[Lookup<T>],
        next: impl Fn(&'s Schema, T) -> Lookup<U>,
    ) -> PerSchema<U> {
        let pairs = self.schemas.iter().zip(lookups);
        pairs
            .map(|(schema, lookup)| lookup.and_then(|value| next(schema, value)))
            .collect()
    }

    /// The same if each schema that has one has the other.
    fn map<T: Copy, U>(
        &self,
        lookups: &[Lookup<T>],
        next: impl Fn(&'s Schema, T) -> U,
    ) -> PerSchema<U> {
        self.and_then(lookups, |schema, value| {
            Lookup::Present(next(schema, value))
        })
    }

    /// The same for what is not copied, of which a schema may have the one without the other.
    fn filter_map<T, U>(
        &self,
        lookups: &[Lookup<T>],
        next: impl Fn(&'s Schema, &T) -> Option<U>,
    ) -> PerSchema<U> {
        let pairs = self.schemas.iter().zip(lookups);
        pairs
            .map(|(schema, lookup)| lookup.as_ref().part(|value| next(schema, value)))
            .collect()
    }
}

/// The names that schemas have, each once, in the order of the newest schema that has it.
fn names<'s, T>(lookups: &[Lookup<T>], names: impl Fn(&T) -> Vec<&'s str>) -> Vec<&'s str> {
    let mut known = HashSet::new();
    let newest_first = lookups.iter().rev();
    let all = newest_first
        .filter_map(|lookup| lookup.as_ref().present())
        .flat_map(names);
    all.filter(|name| known.insert(*name)).collect()
}
