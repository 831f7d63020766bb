//! Writes the merged schema, once it is known which types are one.
//!
//! Everything is in the order of the newest release. What that does not have follows, at the end
//! of the module that had it.

mod bases;
mod conditions;
mod docs;
mod listing;
mod messages;
mod modules;
mod presence;
mod types;

use std::collections::{HashMap, HashSet};

use qapi_schema::source::{Appended, SourceMap, Span};
use qapi_schema::{
    Builtin, Definition, Entity, Feature, Features, Item, Label, ModuleId, Origin, Schema,
    SchemaBuilder, Type, TypeId, TypeKind,
};

use crate::input::Inputs;
use crate::nodes::{NodeId, Target};
use crate::places;
use crate::unify::Plan;
use listing::Listed;
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
    conditions::relax(&mut writer.builder);
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
    /// Adds all messages, and all types without what is in them. Messages refer to types.
    fn declare(&mut self) {
        let listed = self.listed();
        let messages = listed.iter().filter_map(|(_, item)| match item {
            Listed::Message { name, .. } => Some((*name).to_owned()),
            Listed::Include(_) | Listed::Type(_) => None,
        });
        self.names.extend(messages);
        for (module, item) in &listed {
            if let Listed::Type(node) = item {
                self.declare_type(*node, *module);
            }
        }
        for (module, item) in listed {
            let item = match item {
                Listed::Include(of) => Some(Item::Include(of)),
                Listed::Type(node) => {
                    let id = self.ids.get(&node).copied();
                    id.map(|id| Item::Entity(Entity::Type(id)))
                }
                Listed::Message { name, is_command } => {
                    let message = self.message(name, is_command, module);
                    Some(Item::Entity(message))
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

/// The node that a place holds, or holds arrays of.
fn node_in(target: &Target) -> Option<NodeId> {
    match target {
        Target::Node(id) => Some(*id),
        Target::Array(element) => node_in(element),
        Target::Builtin(_) | Target::Empty => None,
    }
}
