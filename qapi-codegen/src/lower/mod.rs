//! Schema -> Rust model: which items there will be, and everything about them
//! that is a decision. What is left to the emitters is how to write it down.

mod about;
mod alternates;
mod bases;
mod boxing;
mod messages;
mod model;
mod objects;
mod sent;
mod traits;
mod unions;

use std::collections::{HashMap, HashSet};

use qapi_schema::{CommandId, Entity, ModuleId, Schema, SchemaBuilder, TypeId, TypeKind};

use crate::error::Error;
use crate::names::Names;
use crate::rustdoc::{Docs, Place};
use crate::select::Selection;

pub(crate) use model::{
    About, Alternate, AlternateBranch, Base, BaseMember, Branch, BranchContent, Command, Enum,
    Event, Field, Inherited, Item, Model, Module, Payload, Shown, Struct, Traits, Ty, Union,
    UnionBase, Value,
};

/// Lowers a whole schema.
pub(crate) fn lower(schema: &Schema, selection: &Selection) -> Result<Model, Error> {
    let names = Names::new(schema, selection);
    let mut lowering = Lowering {
        schema,
        selection,
        names: &names,
        docs: Docs::new(schema, &names),
        boxed: boxing::boxed(schema, selection),
        converted_into: HashSet::new(),
        commands: commands(schema, &names),
        sent: sent::sent(schema),
    };
    let types = schema.types().map(|(id, _)| id);
    lowering.converted_into = types.filter(|&id| lowering.is_converted_into(id)).collect();
    let mut model = Model {
        source: String::new(),
        docs: String::new(),
        modules: Vec::new(),
    };
    for (index, (id, module)) in names.modules().enumerate() {
        let lowered = lowering.module(id, module)?;
        if index == 0 {
            model.source.clone_from(&module.name);
            model.docs = lowering.docs.module(id, Place::Root);
        }
        if !lowered.is_empty() {
            model.modules.push(lowered);
        }
    }
    traits::settle(&mut model);
    Ok(model)
}

/// The commands that are types, by these.
fn commands(schema: &Schema, names: &Names<'_>) -> HashMap<TypeId, CommandId> {
    let ids = schema.commands().map(|(id, _)| id);
    ids.filter_map(|id| Some((names.type_of_command(id)?, id)))
        .collect()
}

/// What lowering an item needs to look at.
struct Lowering<'s> {
    schema: &'s Schema,
    selection: &'s Selection,
    names: &'s Names<'s>,
    docs: Docs<'s>,
    boxed: HashSet<(TypeId, TypeId)>,
    /// The types into which a value of what they hold converts.
    converted_into: HashSet<TypeId>,
    /// The commands that are types, by these.
    commands: HashMap<TypeId, CommandId>,
    /// The types of which QEMU sends values.
    sent: HashSet<TypeId>,
}

impl Lowering<'_> {
    fn module(&self, id: ModuleId, module: &qapi_schema::Module) -> Result<Module, Error> {
        let mut lowered = Module {
            name: self.names.module(id),
            source: self.source(module).clone(),
            docs: self.docs.module(id, Place::Module(id)),
            items: Vec::new(),
            events: Vec::new(),
            commands: Vec::new(),
        };
        for item in module.items.iter().filter(|&&item| self.names.has(item)) {
            match *item {
                qapi_schema::Item::Entity(Entity::Type(id)) => lowered.items.extend(self.ty(id)?),
                qapi_schema::Item::Entity(Entity::Event(id)) => {
                    lowered.events.push(self.event(id));
                }
                qapi_schema::Item::Entity(Entity::Command(id)) => {
                    lowered.commands.push(self.command(id));
                }
                _ => {}
            }
        }
        Ok(lowered)
    }

    /// The file that a module comes from: the main file for what is in none.
    fn source<'m>(&'m self, module: &'m qapi_schema::Module) -> &'m String {
        let is_file = module.name != SchemaBuilder::BUILTIN_MODULE;
        let main = self.schema.file_modules().next().map(|(_, main)| main);
        &main.filter(|_| !is_file).unwrap_or(module).name
    }

    fn ty(&self, id: TypeId) -> Result<Option<Item>, Error> {
        let item = match &self.schema[id].kind {
            TypeKind::Enum(of) => Item::Enum(self.enumeration(id, of)),
            TypeKind::Object(object) => match &object.variants {
                Some(variants) => Item::Union(self.union(id, variants)),
                None => Item::Struct(self.structure(id)),
            },
            TypeKind::Alternate(alternate) => Item::Alternate(self.alternate(id, alternate)?),
            _ => return Ok(None),
        };
        Ok(Some(item))
    }

    fn enumeration(&self, id: TypeId, of: &qapi_schema::EnumType) -> Enum {
        let place = Place::Module(self.schema[id].definition.module);
        let values = of.values.iter().map(|value| Value {
            name: self.names.variant(id, &value.name),
            wire: value.name.clone(),
            about: self.about_value(id, value, place),
        });
        Enum {
            name: self.names.ty(id),
            about: self.about(Entity::Type(id), place),
            derives: self.selection.derives(Entity::Type(id)),
            values: values.collect(),
        }
    }

    /// The type of a value, which may have to be boxed.
    fn reference(&self, id: TypeId, boxed: bool) -> Ty {
        if let Some(path) = self.selection.replacement(id) {
            return Ty::Replaced(path.clone());
        }
        match &self.schema[id].kind {
            TypeKind::Builtin(builtin) => Ty::Builtin(*builtin),
            TypeKind::Array { element } => Ty::Vec(Box::new(self.reference(*element, false))),
            TypeKind::Enum(_) | TypeKind::Object(_) | TypeKind::Alternate(_) => Ty::Named {
                name: self.names.ty(id),
                boxed,
                converts: self.converted_into.contains(&id),
            },
        }
    }
}
