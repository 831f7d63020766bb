//! Follows types from the messages on, in all releases at once, until it is known which of them
//! are one type.
//!
//! Each name begins as a node of its own. Where a place has a type of one node in one release
//! and of another in the next, the newest node takes in the other type, and with it the places
//! of its members. Nodes only ever grow, so this ends.

mod objects;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use qapi_schema::wire::{JsonKind, Payload};
use qapi_schema::{Builtin, TypeKind};

use crate::choice::{Choice, Form, Side, sides};
use crate::error::Conflict;
use crate::input::Inputs;
use crate::nodes::{NodeId, Nodes, Target};
use crate::numbers;
use crate::parts::{Part, Use};
use crate::places;
use crate::prefer::{Preferences, Take};
use crate::shapes::Shape;

/// What was found.
pub(crate) struct Unified {
    pub(crate) plan: Plan,
    pub(crate) findings: Findings,
}

/// The types of the merged schema, and what its places hold.
pub(crate) struct Plan {
    pub(crate) nodes: Nodes,
    pub(crate) shapes: HashMap<NodeId, Shape>,
    pub(crate) targets: HashMap<Slot, Target>,
}

/// A place of the merged schema that holds something.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Slot {
    /// The arguments, the return value or the data of a message.
    Message(String),
    Member(NodeId, String),
    /// A branch of a union.
    Case(NodeId, String),
    /// A branch of an alternate.
    Kind(NodeId, JsonKind),
}

impl Plan {
    /// What a place holds.
    pub(crate) fn target(&self, slot: &Slot) -> Target {
        self.targets.get(slot).cloned().unwrap_or(Target::Empty)
    }
}

/// What is worth telling.
#[derive(Default)]
pub(crate) struct Findings {
    pub(crate) choices: Vec<Choice>,
    pub(crate) conflicts: Vec<Conflict>,
    /// The items about which a preference can be had.
    pub(crate) decided: BTreeSet<String>,
}

/// Finds out which types are one, and what that means for each place.
pub(crate) fn unify(inputs: &Inputs<'_>, preferences: &Preferences) -> Unified {
    let mut unifier = Unifier {
        inputs,
        preferences,
        nodes: Nodes::new(inputs),
        shapes: HashMap::new(),
        branches: HashMap::new(),
        targets: HashMap::new(),
        decided: BTreeSet::new(),
        renames: Vec::new(),
        choices: BTreeMap::new(),
        conflicts: BTreeMap::new(),
        has_changed: true,
    };
    while std::mem::replace(&mut unifier.has_changed, false) {
        unifier.round();
    }
    unifier.open_arguments();
    unifier.finish()
}

struct Unifier<'m, 's> {
    inputs: &'m Inputs<'s>,
    preferences: &'m Preferences,
    nodes: Nodes,
    shapes: HashMap<NodeId, Shape>,
    /// The nodes that are branches of a union.
    branches: HashMap<NodeId, BTreeSet<NodeId>>,
    targets: HashMap<Slot, Target>,
    decided: BTreeSet<String>,
    renames: Vec<Choice>,
    choices: BTreeMap<String, Choice>,
    conflicts: BTreeMap<String, Conflict>,
    has_changed: bool,
}

impl Unifier<'_, '_> {
    /// Looks at all places once.
    fn round(&mut self) {
        self.choices.clear();
        self.targets.clear();
        self.decided.clear();
        self.conflicts.clear();
        for (place, uses) in self.messages() {
            self.slot(Slot::Message(place.clone()), place, uses);
        }
        // Nodes that come on the way are looked at in the next round.
        for id in self.nodes.ids() {
            if !self.nodes.is_renamed(id) {
                self.node(id);
            }
        }
    }

    /// What the messages carry.
    fn messages(&self) -> BTreeMap<String, Vec<Use>> {
        let mut messages: BTreeMap<String, Vec<Use>> = BTreeMap::new();
        for (release, input) in self.inputs.all() {
            for payload in Payload::all(input.schema) {
                let (definition, key) = match payload {
                    Payload::Arguments(of) => (&of.definition, "arguments"),
                    Payload::Returned(of) => (&of.definition, "return"),
                    Payload::Data(of) => (&of.definition, "data"),
                    Payload::Value(..) => continue,
                };
                let id = payload.type_id(input.schema);
                let uses = messages.entry(places::member(&definition.name, key));
                uses.or_default().push(Use {
                    part: Part { release, id },
                    span: definition.span,
                });
            }
        }
        messages
    }

    /// Looks at the places of a node.
    fn node(&mut self, id: NodeId) {
        let mut parts = self.nodes.get(id).parts.iter();
        let kind = |part: &Part| self.inputs.kind(*part);
        let is_object = |part: &Part| matches!(kind(part), TypeKind::Object(_));
        let is_enum = |part: &Part| matches!(kind(part), TypeKind::Enum(_));
        if parts.clone().all(is_object) {
            self.object(id);
        } else if !parts.all(is_enum) {
            self.alternate(id);
        }
    }

    /// Looks at the branches of an alternate.
    fn alternate(&mut self, id: NodeId) {
        let node = self.nodes.get(id);
        let name = node.spoken(self.inputs);
        let parts = node.parts.iter().copied();
        let uses = parts.map(|part| Use {
            part,
            span: self.inputs.definition(part).span,
        });
        for (kind, uses) in self.by_kind(&uses.collect::<Vec<_>>()) {
            let place = places::kind(&name, kind);
            let target = self.of_kind(&place, kind, &uses);
            self.targets.insert(Slot::Kind(id, kind), target);
        }
    }

    /// Looks at a place of a message or a node, and keeps what it holds.
    fn slot(&mut self, slot: Slot, place: String, uses: Vec<Use>) -> Target {
        let target = self.place(place, uses);
        self.targets.insert(slot, target.clone());
        target
    }

    /// Looks at a place, given what it holds in each release.
    fn place(&mut self, place: String, mut uses: Vec<Use>) -> Target {
        uses.sort_by_key(|of| of.part.release);
        let target = match self.preferences.of(&place) {
            None => self.target(&place, &uses),
            Some(take) => self.preferred(&place, &uses, take),
        };
        self.decided.insert(place);
        target
    }

    /// What a place holds that the caller decided.
    fn preferred(&mut self, place: &str, uses: &[Use], take: Take) -> Target {
        let releases = uses.iter().map(|of| of.part.release);
        let release = match take {
            Take::Newest => releases.max(),
            Take::Oldest => releases.min(),
            Take::Any => None,
        };
        let Some(release) = release else {
            self.tell(place, Form::Any, uses);
            return Target::Builtin(Builtin::Any);
        };
        self.tell(place, Form::Preferred, uses);
        let of_release = uses.iter().filter(|of| of.part.release == release);
        let of_release: Vec<Use> = of_release.copied().collect();
        self.target(place, &of_release)
    }

    /// What a place holds, given what it holds in each release.
    fn target(&mut self, place: &str, uses: &[Use]) -> Target {
        let inputs = self.inputs;
        let is_nothing = |of: &Use| of.part == inputs.empty(of.part.release);
        if uses.iter().all(is_nothing) {
            return Target::Empty;
        }
        if let Some(same) = self.same(uses) {
            return Target::Node(same);
        }
        let is_any = |of: &&Use| inputs.get(of.part.release).schema.is_any(of.part.id);
        let any = uses.iter().filter(is_any).count();
        if any > 0 {
            if any < uses.len() {
                self.tell(place, Form::Any, uses);
            }
            return Target::Builtin(Builtin::Any);
        }
        let kinds = self.by_kind(uses);
        if kinds.len() > 1 {
            return self.of_kinds(place, &kinds, uses);
        }
        let only = kinds.into_iter().next();
        only.map_or(Target::Empty, |(kind, uses)| {
            self.of_kind(place, kind, &uses)
        })
    }

    /// The node that all uses are of.
    fn same(&self, uses: &[Use]) -> Option<NodeId> {
        let home = self.nodes.home(uses.first()?.part)?;
        let is_same = |of: &Use| self.nodes.home(of.part) == Some(home);
        uses.iter().all(is_same).then_some(home)
    }

    fn by_kind(&self, uses: &[Use]) -> BTreeMap<JsonKind, Vec<Use>> {
        let mut kinds: BTreeMap<JsonKind, Vec<Use>> = BTreeMap::new();
        for (kind, choice) in uses.iter().flat_map(|of| self.inputs.choices(*of)) {
            kinds.entry(kind).or_default().push(choice);
        }
        kinds
    }

    /// A place that holds values of several kinds: an alternate. That is one of the schemas
    /// if it has all kinds.
    fn of_kinds(
        &mut self,
        place: &str,
        kinds: &BTreeMap<JsonKind, Vec<Use>>,
        uses: &[Use],
    ) -> Target {
        let objects = kinds.get(&JsonKind::Object).into_iter().flatten();
        if objects.clone().count() > 0 && objects.clone().all(|of| self.inputs.is_empty(of.part)) {
            self.tell(place, Form::Any, uses);
            return Target::Builtin(Builtin::Any);
        }
        let has_all = |id: &NodeId| {
            let parts = self.nodes.get(*id).parts.iter();
            let uses: Vec<Use> = parts
                .map(|part| Use {
                    part: *part,
                    span: None,
                })
                .collect();
            let known = self.by_kind(&uses);
            kinds.keys().all(|kind| known.contains_key(kind))
        };
        let newest_first = uses.iter().rev();
        let alternates =
            newest_first.filter(|of| matches!(self.inputs.kind(of.part), TypeKind::Alternate(_)));
        let mut homes = alternates.filter_map(|of| self.nodes.home(of.part));
        let found = homes.find(has_all);
        let id = found.unwrap_or_else(|| self.nodes.of_place(place));
        self.take_in(id, uses);
        let name = self.spoken(id);
        self.tell(place, Form::Alternate(name.into()), uses);
        Target::Node(id)
    }

    /// A place whose values all have one kind.
    fn of_kind(&mut self, place: &str, kind: JsonKind, uses: &[Use]) -> Target {
        match kind {
            JsonKind::Null => Target::Builtin(Builtin::Null),
            JsonKind::Bool => Target::Builtin(Builtin::Bool),
            JsonKind::Number => Target::Builtin(self.number(place, uses)),
            JsonKind::String => self.string(place, uses),
            JsonKind::Array => {
                let elements = uses
                    .iter()
                    .filter_map(|of| match self.inputs.kind(of.part) {
                        TypeKind::Array { element } => Some(Use {
                            part: Part {
                                id: *element,
                                ..of.part
                            },
                            span: of.span,
                        }),
                        _ => None,
                    });
                let elements = elements.collect();
                Target::Array(Box::new(self.place(places::element(place), elements)))
            }
            JsonKind::Object => self.of_objects(place, uses),
        }
    }

    /// Numbers. A reply to `query-qmp-schema` does not say how wide they are.
    fn number(&mut self, place: &str, uses: &[Use]) -> Builtin {
        let of = |is_text: bool| {
            let known = uses
                .iter()
                .filter(|of| !is_text || self.inputs.get(of.part.release).is_text());
            let types = known.filter_map(|of| match self.inputs.kind(of.part) {
                TypeKind::Builtin(builtin) => Some(*builtin),
                _ => None,
            });
            types.collect::<Vec<Builtin>>()
        };
        let types = Some(of(true)).filter(|types| !types.is_empty());
        let types = types.unwrap_or_else(|| of(false));
        let Some(hull) = numbers::hull(&types) else {
            return self.undecided(place, uses, &types);
        };
        let is_wider = types.iter().any(|of| !numbers::is_same(*of, hull));
        if is_wider {
            self.tell(place, Form::Number(hull.name().into()), uses);
        }
        hull
    }

    /// Numbers that no type holds: the caller decides.
    fn undecided(&mut self, place: &str, uses: &[Use], types: &[Builtin]) -> Builtin {
        let (form, decision) = match self.preferences.of_others() {
            Some(Take::Any) => (Form::Any, Some(Builtin::Any)),
            Some(Take::Newest) => (Form::Preferred, types.last().copied()),
            Some(Take::Oldest) => (Form::Preferred, types.first().copied()),
            None => {
                let item = place.to_owned();
                let conflict = Conflict {
                    item: place.into(),
                    sides: sides(self.inputs, uses),
                };
                self.conflicts.insert(item, conflict);
                return Builtin::Any;
            }
        };
        self.tell(place, form, uses);
        decision.unwrap_or(Builtin::Any)
    }

    /// Strings. Generated enums keep the strings that they do not know, so that one serves for
    /// any string.
    fn string(&mut self, place: &str, uses: &[Use]) -> Target {
        let is_enum = |of: &&Use| matches!(self.inputs.kind(of.part), TypeKind::Enum(_));
        let enums: Vec<Use> = uses.iter().filter(is_enum).copied().collect();
        let Some(id) = self.newest_home(&enums) else {
            return Target::Builtin(Builtin::Str);
        };
        self.join(place, id, &enums);
        if enums.len() < uses.len() {
            let name = self.spoken(id);
            self.tell(place, Form::Enum(name.into()), uses);
        }
        Target::Node(id)
    }

    /// The node of the newest of these types.
    fn newest_home(&self, uses: &[Use]) -> Option<NodeId> {
        let newest = uses
            .iter()
            .max_by_key(|of| self.inputs.rank(of.part.release))?;
        self.nodes.home(newest.part)
    }

    /// Makes one type of several that are of the same kind.
    fn join(&mut self, place: &str, id: NodeId, uses: &[Use]) {
        let mut is_joined = false;
        for of in uses {
            let Some(home) = self.nodes.home(of.part).filter(|home| *home != id) else {
                continue;
            };
            let sides = self.sides_of(home, id);
            let had_name = self.has_name(home);
            if self.nodes.rename(home, id, self.inputs) {
                self.has_changed = true;
                if had_name && self.has_name(id) {
                    self.renames.push(Choice {
                        item: self.spoken(id).into(),
                        form: Form::Renamed,
                        sides,
                    });
                }
            } else {
                is_joined = true;
            }
        }
        if is_joined {
            self.take_in(id, uses);
            let name = self.spoken(id);
            self.tell(place, Form::Joined(name.into()), uses);
        }
    }

    /// Makes a node hold the values of the types of a place.
    fn take_in(&mut self, id: NodeId, uses: &[Use]) {
        self.has_changed |= self.nodes.add(id, uses.iter().map(|of| of.part));
    }

    /// A type that was renamed: its last place under the old name, and its first under the new.
    fn sides_of(&self, old: NodeId, new: NodeId) -> Vec<Side> {
        let as_use = |part: &Part| Use {
            part: *part,
            span: self.inputs.definition(*part).span,
        };
        let old = self.nodes.get(old).own.iter().next_back().map(as_use);
        let new = self.nodes.get(new).own.iter().next().map(as_use);
        let both: Vec<Use> = old.into_iter().chain(new).collect();
        sides(self.inputs, &both)
    }

    /// Whether the schemas have a name for a node.
    fn has_name(&self, id: NodeId) -> bool {
        let newest = self.nodes.get(id).newest(self.inputs);
        newest.is_some_and(|newest| {
            let is_text = self.inputs.get(newest.release).is_text();
            is_text && !self.inputs.ty(newest).is_implicit()
        })
    }

    /// What a type is called in a choice.
    fn spoken(&self, id: NodeId) -> String {
        let node = self.nodes.get(id);
        match &node.place {
            Some(place) if !places::is_implicit(place) => places::type_name(place),
            _ => node.spoken(self.inputs),
        }
    }

    fn tell(&mut self, place: &str, form: Form, uses: &[Use]) {
        let choice = Choice {
            item: place.into(),
            form,
            sides: sides(self.inputs, uses),
        };
        self.choices.insert(place.to_owned(), choice);
    }

    fn finish(self) -> Unified {
        let mut choices: Vec<Choice> = self.choices.into_values().chain(self.renames).collect();
        choices.sort_by(|one, other| one.item.cmp(&other.item));
        Unified {
            plan: Plan {
                nodes: self.nodes,
                shapes: self.shapes,
                targets: self.targets,
            },
            findings: Findings {
                choices,
                conflicts: self.conflicts.into_values().collect(),
                decided: self.decided,
            },
        }
    }
}
