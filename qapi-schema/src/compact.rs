//! Removes definitions from a schema. Those that remain get new ids, so that the arenas
//! have no holes.

use std::collections::HashSet;
use std::fmt;

use crate::error::fmt_with_causes;
use crate::ids::{CommandId, DocId, Entity, EventId, TypeId};
use crate::model::{Definition, Item, Type, TypeKind};
use crate::schema::Schema;
use crate::source::Location;

/// A build has a definition, but not a type that the definition needs.
///
/// Its `Debug` form is its text.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{}with these symbols, `{}` needs the type `{}`, which is left out",
    .location.as_ref().map(|location| format!("{location}: ")).unwrap_or_default(),
    qapi_text::line(definition),
    qapi_text::line(missing)
)]
#[non_exhaustive]
pub struct Dangling {
    /// The definition that needs the type.
    pub definition: String,
    /// Where that definition is written.
    pub location: Option<Location>,
    /// The type that the build does not have.
    pub missing: String,
}

impl fmt::Debug for Dangling {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_with_causes(self, formatter)
    }
}

/// The schema without these definitions. A definition that stays must not need one that
/// is removed.
pub(super) fn without(mut schema: Schema, gone: &HashSet<Entity>) -> Result<Schema, Dangling> {
    let ids = Ids::new(&schema, gone);
    rename_types(&mut schema, &ids)?;
    schema.types = kept(schema.types, &ids.types);
    schema.commands = kept(schema.commands, &ids.commands);
    schema.events = kept(schema.events, &ids.events);
    schema.docs = kept(schema.docs, &ids.docs);
    for (_, definition) in schema.definitions_mut() {
        definition.doc = definition.doc.and_then(|doc| ids.doc(doc));
    }
    for module in &mut schema.modules {
        let docs = module.docs.iter();
        module.docs = docs.filter_map(|&doc| ids.doc(doc)).collect();
        let items = module.items.iter();
        let kept_items = items.filter_map(|&item| match item {
            Item::Include(_) => Some(item),
            Item::Entity(entity) => ids.entity(entity).map(Item::Entity),
        });
        module.items = kept_items.collect();
    }
    let names = schema.names.into_iter();
    schema.names = names
        .filter_map(|(name, entity)| Some((name, ids.entity(entity)?)))
        .collect();
    schema.flags_unstable = schema.has_unstable_flag();
    Ok(schema)
}

/// The new id for each old one; `None` where the item is removed.
struct Ids {
    types: Vec<Option<usize>>,
    commands: Vec<Option<usize>>,
    events: Vec<Option<usize>>,
    docs: Vec<Option<usize>>,
}

impl Ids {
    fn new(schema: &Schema, gone: &HashSet<Entity>) -> Self {
        let docs_of = gone.iter().filter_map(|&id| schema.definition(id).doc);
        let gone_docs: HashSet<DocId> = docs_of.collect();
        let stays = |entity| !gone.contains(&entity);
        Self {
            types: number(schema.types().map(|(id, _)| stays(Entity::Type(id)))),
            commands: number(schema.commands().map(|(id, _)| stays(Entity::Command(id)))),
            events: number(schema.events().map(|(id, _)| stays(Entity::Event(id)))),
            docs: number((0..schema.docs.len()).map(|i| !gone_docs.contains(&DocId::new(i)))),
        }
    }

    fn ty(&self, id: TypeId) -> Option<TypeId> {
        self.types[id.index()].map(TypeId::new)
    }

    fn doc(&self, id: DocId) -> Option<DocId> {
        self.docs[id.index()].map(DocId::new)
    }

    fn entity(&self, entity: Entity) -> Option<Entity> {
        match entity {
            Entity::Type(id) => self.ty(id).map(Entity::Type),
            Entity::Command(id) => {
                let new = self.commands[id.index()].map(CommandId::new);
                new.map(Entity::Command)
            }
            Entity::Event(id) => {
                let new = self.events[id.index()].map(EventId::new);
                new.map(Entity::Event)
            }
        }
    }
}

/// Numbers the items that stay.
fn number(stays: impl Iterator<Item = bool>) -> Vec<Option<usize>> {
    let mut next = 0..;
    let id = |stays| if stays { next.next() } else { None };
    stays.map(id).collect()
}

fn kept<T>(items: Vec<T>, ids: &[Option<usize>]) -> Vec<T> {
    let numbered = items.into_iter().zip(ids);
    numbered
        .filter_map(|(item, id)| id.is_some().then_some(item))
        .collect()
}

/// Replaces all references to types by the new ids.
fn rename_types(schema: &mut Schema, ids: &Ids) -> Result<(), Dangling> {
    let mut missing = None;
    let mut rename = |of: &Definition, id: &mut TypeId| match ids.ty(*id) {
        Some(new) => *id = new,
        None if missing.is_none() => missing = Some((of.clone(), *id)),
        None => {}
    };
    for (ty, id) in schema.types.iter_mut().zip(&ids.types) {
        if id.is_some() {
            rename_in(ty, &mut rename);
        }
    }
    for (command, id) in schema.commands.iter_mut().zip(&ids.commands) {
        if id.is_some() {
            let types = command.arguments.iter_mut().chain(&mut command.returns);
            types.for_each(|ty| rename(&command.definition, ty));
        }
    }
    for (event, id) in schema.events.iter_mut().zip(&ids.events) {
        if id.is_some() {
            let types = event.data.iter_mut();
            types.for_each(|ty| rename(&event.definition, ty));
        }
    }
    let empty = &schema.types[schema.empty.index()].definition;
    rename(empty, &mut schema.empty);
    match missing {
        None => Ok(()),
        Some((of, id)) => Err(Dangling {
            definition: of.spoken_name().to_owned(),
            location: of.span.map(|span| schema.locate(span)),
            missing: spoken_name(schema, id),
        }),
    }
}

/// The name of a type as people know it.
fn spoken_name(schema: &Schema, id: TypeId) -> String {
    match schema[id].kind {
        TypeKind::Array { element } => spoken_name(schema, element),
        _ => schema[id].definition.spoken_name().to_owned(),
    }
}

fn rename_in(ty: &mut Type, rename: &mut impl FnMut(&Definition, &mut TypeId)) {
    let Type {
        definition, kind, ..
    } = ty;
    let mut rename = |id: &mut TypeId| rename(definition, id);
    match kind {
        TypeKind::Builtin(_) | TypeKind::Enum(_) => {}
        TypeKind::Array { element } => rename(element),
        TypeKind::Object(object) => {
            object.base.iter_mut().for_each(&mut rename);
            let members = object.members.iter_mut();
            members.for_each(|member| rename(&mut member.type_id));
            if let Some(variants) = &mut object.variants {
                rename(&mut variants.tag_type);
                let branches = variants.branches.iter_mut();
                branches.for_each(|branch| rename(&mut branch.type_id));
            }
        }
        TypeKind::Alternate(alternate) => {
            let branches = alternate.branches.iter_mut();
            branches.for_each(|branch| rename(&mut branch.type_id));
        }
    }
}
