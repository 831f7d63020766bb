//! Writes the merged schema, once it is known which types are one.
//!
//! Everything is in the order of the newest release. What that does not have follows, at the end
//! of the module that had it.

mod bases;
mod docs;
mod messages;
mod modules;
mod presence;
mod types;

use std::collections::{BTreeSet, HashMap, HashSet};

use qapi_schema::source::{Appended, SourceMap, Span};
use qapi_schema::{
    Builtin, Definition, Entity, Feature, Features, Item, Label, ModuleId, Origin, Schema,
    SchemaBuilder, Type, TypeId, TypeKind,
};

use crate::input::Inputs;
use crate::nodes::{NodeId, Target};
use crate::parts::Part;
use crate::places;
use crate::unify::Plan;
use modules::Modules;

/// The merged schema.
pub(crate) fn schema(inputs: &Inputs<'_>, plan: &Plan) -> Schema {
    let mut sources = SourceMap::default();
    let appended = inputs
        .all()
        .map(|(_, input)| sources.append(input.schema.sources()));
    let appended = appended.collect();
    let mut builder = SchemaBuilder::new(sources);
    let modules = Modules::new(inputs, &mut builder);
    let mut writer = Writer {
        inputs,
        plan,
        appended,
        modules,
        builder,
        ids: HashMap::new(),
        arrays: HashMap::new(),
        names: HashSet::new(),
    };
    writer.free_docs();
    writer.declare();
    for id in plan.nodes.ids() {
        writer.fill(id);
    }
    let labels: Vec<Label> = inputs.all().map(|(_, input)| input.label.clone()).collect();
    let is_text = inputs.all().any(|(_, input)| input.is_text());
    let origin = if is_text {
        Origin::Text
    } else {
        Origin::Introspection
    };
    writer.builder.merged_from(labels);
    writer.builder.finish().with_origin(origin)
}

struct Writer<'m, 's> {
    inputs: &'m Inputs<'s>,
    plan: &'m Plan,
    /// Where the files of each release are now.
    appended: Vec<Appended>,
    modules: Modules,
    builder: SchemaBuilder,
    ids: HashMap<NodeId, TypeId>,
    /// The arrays, by their elements.
    arrays: HashMap<TypeId, TypeId>,
    /// The names that are taken.
    names: HashSet<String>,
}

impl Writer<'_, '_> {
    /// Adds all messages, and all types without what is in them.
    fn declare(&mut self) {
        let needed = self.needed();
        let inputs = self.inputs;
        let mut messages = HashSet::new();
        let mut releases: Vec<usize> = inputs.all().map(|(release, _)| release).collect();
        releases.sort_by_key(|release| inputs.rank(*release));
        // Messages refer to types, and their names are taken first.
        let mut listed: Vec<(ModuleId, Listed)> = Vec::new();
        for release in releases.into_iter().rev() {
            let schema = inputs.get(release).schema;
            for (old, module) in schema.file_modules() {
                let new = self.modules.of(release, old);
                for item in &module.items {
                    let item = match *item {
                        Item::Include(of) => Listed::Include(self.modules.of(release, of)),
                        Item::Entity(Entity::Type(id)) => {
                            let home = self.plan.nodes.home(Part { release, id });
                            let Some(home) = home.filter(|home| needed.contains(home)) else {
                                continue;
                            };
                            Listed::Type(home)
                        }
                        Item::Entity(entity) => Listed::Message(release, entity),
                    };
                    let is_new = match item {
                        Listed::Include(of) => !listed.contains(&(new, Listed::Include(of))),
                        Listed::Type(home) => {
                            let next = self.placeholder();
                            self.ids.insert(home, next).is_none()
                        }
                        Listed::Message(release, entity) => {
                            let name = &inputs.get(release).schema.definition(entity).name;
                            messages.insert(name.as_str())
                        }
                    };
                    if is_new {
                        listed.push((new, item));
                    }
                }
            }
        }
        let of_places = needed
            .iter()
            .filter(|id| self.plan.nodes.get(**id).place.is_some());
        for id in of_places {
            listed.push((self.module_of(*id), Listed::Type(*id)));
        }
        self.names.extend(messages.into_iter().map(str::to_owned));
        for (module, item) in &listed {
            if let Listed::Type(node) = item {
                self.declare_type(*node, *module);
            }
        }
        for (module, item) in listed {
            let item = match item {
                Listed::Include(of) => Some(Item::Include(of)),
                Listed::Type(node) => self
                    .ids
                    .get(&node)
                    .map(|id| Item::Entity(Entity::Type(*id))),
                Listed::Message(release, entity) => {
                    self.message(release, entity, module).map(Item::Entity)
                }
            };
            if let Some(item) = item {
                self.builder.list(module, item);
            }
        }
    }

    /// What stands for a type until it is declared.
    fn placeholder(&self) -> TypeId {
        self.builder.empty_type()
    }

    fn declare_type(&mut self, node: NodeId, module: ModuleId) {
        let of = self.plan.nodes.get(node);
        let mut name = of.name(self.inputs);
        while !self.names.insert(name.clone()) {
            name.push_str("Old");
        }
        let newest = of.newest(self.inputs);
        let is_implicit = match &of.place {
            Some(place) => places::is_implicit(place),
            None => newest.is_some_and(|newest| self.inputs.ty(newest).is_implicit()),
        };
        let definition = self.type_definition(node, name, module);
        let kind = TypeKind::Array {
            element: self.placeholder(),
        };
        let ty = if is_implicit {
            Type::implicit(definition, kind)
        } else {
            Type::new(definition, kind)
        };
        let id = self.builder.add_type(ty);
        self.ids.insert(node, id);
    }

    /// The nodes that messages reach, and those that none reached in any release.
    fn needed(&self) -> BTreeSet<NodeId> {
        let nodes = &self.plan.nodes;
        let messages = self.plan.messages();
        let mut left: Vec<NodeId> = messages.filter_map(node_in).collect();
        left.extend(nodes.ids().filter(|id| {
            let mut own = nodes.get(*id).own.iter();
            let is_on_wire = |part: &Part| self.inputs.get(part.release).is_on_wire(part.id);
            let is_predefined = |part: &Part| self.is_predefined(*part);
            !nodes.is_renamed(*id)
                && own.len() > 0
                && !own.any(|part| is_on_wire(part) || is_predefined(part))
        }));
        let mut needed = BTreeSet::new();
        while let Some(id) = left.pop() {
            if needed.insert(id) {
                left.extend(self.plan.held_by(id).filter_map(node_in));
                left.extend(self.base(id));
            }
        }
        needed
    }

    /// Whether every schema has a type.
    fn is_predefined(&self, part: Part) -> bool {
        let schema = self.inputs.get(part.release).schema;
        let builtin = schema.modules().next().map(|(id, _)| id);
        builtin == Some(self.inputs.definition(part).module)
    }

    /// The module of a type that there is only for one place.
    fn module_of(&self, node: NodeId) -> ModuleId {
        let parts = self.plan.nodes.get(node).newest_first(self.inputs);
        let mut known = parts.into_iter().filter(|part| !self.is_predefined(*part));
        match known.next() {
            Some(part) => self
                .modules
                .of(part.release, self.inputs.definition(part).module),
            None => self.modules.main(),
        }
    }

    /// The id of what a place holds.
    fn id(&mut self, target: &Target) -> TypeId {
        match target {
            Target::Empty => self.builder.empty_type(),
            Target::Builtin(builtin) => self.builtin(*builtin),
            Target::Array(element) => {
                let element = self.id(element);
                self.array(element)
            }
            Target::Node(node) => self.ids.get(node).copied().unwrap_or(self.placeholder()),
        }
    }

    /// A built-in type. Every schema has those of the language.
    fn builtin(&mut self, builtin: Builtin) -> TypeId {
        if let Some(Entity::Type(id)) = self.builder.lookup(builtin.name()) {
            return id;
        }
        let definition = Definition::new(builtin.name(), self.modules.builtin());
        let kind = TypeKind::Builtin(builtin);
        self.builder.add_type(Type::implicit(definition, kind))
    }

    fn array(&mut self, element: TypeId) -> TypeId {
        if let Some(known) = self.arrays.get(&element) {
            return *known;
        }
        let of = &self.builder[element].definition;
        let definition = Definition::new(format!("{}List", of.name), of.module);
        let kind = TypeKind::Array { element };
        let id = self.builder.add_type(Type::implicit(definition, kind));
        self.arrays.insert(element, id);
        id
    }

    /// A place in the source of a release.
    fn span(&self, release: usize, span: Option<Span>) -> Option<Span> {
        span.map(|span| self.appended[release].span(span))
    }

    /// The features of an item, given those that it has in releases, the newest first. Whether
    /// it is deprecated or unstable is for the newest to say.
    fn features<'f>(&self, all: impl IntoIterator<Item = (usize, &'f Features)>) -> Features {
        let mut features: Vec<Feature> = Vec::new();
        for (index, (release, of_release)) in all.into_iter().enumerate() {
            for feature in of_release {
                let is_known = features.iter().any(|known| known.name == feature.name);
                if !is_known && (index == 0 || !feature.is_special()) {
                    let mut feature = feature.clone();
                    feature.span = self.span(release, feature.span);
                    features.push(feature);
                }
            }
        }
        features.into()
    }
}

/// What is listed in a module.
#[derive(PartialEq, Eq)]
enum Listed {
    Include(ModuleId),
    Type(NodeId),
    /// A command or an event, in the newest release that has it.
    Message(usize, Entity),
}

/// The node that a place holds, or holds arrays of.
fn node_in(target: &Target) -> Option<NodeId> {
    match target {
        Target::Node(id) => Some(*id),
        Target::Array(element) => node_in(element),
        Target::Builtin(_) | Target::Empty => None,
    }
}
