//! Definitions as a schema's text has them, with the names of types.

use qapi_schema::{
    Command, CommandFlags, Condition, Definition as Head, DefinitionKind, Entity, Event, Feature,
    Item, Schema, Type, TypeId, TypeKind,
};

/// A definition of a schema's text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Definition {
    pub(super) kind: DefinitionKind,
    pub(super) name: String,
    pub(super) condition: Option<Condition>,
    pub(super) features: Vec<Feature>,
    /// The values of an enum, the choices of an alternate, or the members that are written out:
    /// those of a struct, of a union's base, of arguments and of an event's data.
    pub(super) parts: Vec<Part>,
    /// The type whose members these are, if it has a name: the base of a struct or a union, the
    /// type of arguments or data.
    pub(super) base: Option<TypeName>,
    /// The name of a union's tag.
    pub(super) tag: Option<String>,
    /// The branches of a union that have a type.
    pub(super) branches: Vec<Part>,
    /// What a command returns.
    pub(super) returns: Option<TypeName>,
    /// The flags of a command. Of an event, it is `boxed` alone that counts.
    pub(super) flags: CommandFlags,
    /// The `prefix` of an enum.
    pub(super) prefix: Option<String>,
}

/// A member, value, branch or choice.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    pub(super) name: String,
    /// Values have none.
    pub(super) type_name: Option<TypeName>,
    pub(super) optional: bool,
    pub(super) condition: Option<Condition>,
    pub(super) features: Vec<Feature>,
}

/// The name of a type, or an array of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TypeName {
    pub(super) element: String,
    pub(super) is_array: bool,
}

/// The definitions of one file.
pub(super) struct Module {
    /// The path of the file.
    pub(super) path: String,
    /// The paths of the files that it includes, relative to the main file.
    pub(super) includes: Vec<String>,
    pub(super) definitions: Vec<Definition>,
}

impl Definition {
    /// A definition that says nothing yet.
    pub(super) fn new(kind: DefinitionKind, name: &str) -> Self {
        Self {
            kind,
            name: name.to_owned(),
            condition: None,
            features: Vec::new(),
            parts: Vec::new(),
            base: None,
            tag: None,
            branches: Vec::new(),
            returns: None,
            flags: CommandFlags::default(),
            prefix: None,
        }
    }
}

impl Part {
    /// A mandatory part without condition and features.
    pub(super) fn new(name: &str, type_name: Option<TypeName>) -> Self {
        Self {
            name: name.to_owned(),
            type_name,
            optional: false,
            condition: None,
            features: Vec::new(),
        }
    }
}

/// The definitions of a schema, file by file, in the order of the files.
pub(super) fn modules(schema: &Schema) -> Vec<Module> {
    let of_files = schema.file_modules().map(|(_, module)| {
        let mut found = Module {
            path: module.name.clone(),
            includes: Vec::new(),
            definitions: Vec::new(),
        };
        for item in &module.items {
            match *item {
                Item::Include(id) => found.includes.push(schema[id].name.clone()),
                Item::Entity(entity) => found.definitions.extend(definition(schema, entity)),
            }
        }
        found
    });
    of_files.collect()
}

/// The definition of something; `None` if it is implicit.
fn definition(schema: &Schema, entity: Entity) -> Option<Definition> {
    Some(match entity {
        Entity::Type(id) => return of_type(schema, &schema[id]),
        Entity::Command(id) => of_command(schema, &schema[id]),
        Entity::Event(id) => of_event(schema, &schema[id]),
    })
}

fn with_head(kind: DefinitionKind, head: &Head) -> Definition {
    Definition {
        condition: head.condition.clone(),
        features: head.features.to_vec(),
        ..Definition::new(kind, &head.name)
    }
}

fn of_type(schema: &Schema, ty: &Type) -> Option<Definition> {
    if ty.is_implicit() {
        return None;
    }
    let mut found = with_head(ty.definition_kind()?, &ty.definition);
    match &ty.kind {
        TypeKind::Builtin(_) | TypeKind::Array { .. } => return None,
        TypeKind::Enum(of) => {
            found.prefix.clone_from(&of.prefix);
            for value in &of.values {
                found.parts.push(Part {
                    condition: value.condition.clone(),
                    features: value.features.to_vec(),
                    ..Part::new(&value.name, None)
                });
            }
        }
        TypeKind::Object(object) => {
            if let Some(base) = object.base {
                found.payload(schema, base);
            }
            found.members(schema, &object.members);
            if let Some(variants) = &object.variants {
                found.tag = Some(variants.tag.clone());
                let is_empty =
                    |branch: &&qapi_schema::Branch| branch.type_id == schema.empty_type();
                let filled = variants.branches.iter().filter(|branch| !is_empty(branch));
                found.branches = filled
                    .map(|branch| part_of_branch(schema, branch))
                    .collect();
            }
        }
        TypeKind::Alternate(alternate) => {
            let choices = alternate.branches.iter();
            found.parts = choices
                .map(|choice| part_of_branch(schema, choice))
                .collect();
        }
    }
    Some(found)
}

fn of_command(schema: &Schema, command: &Command) -> Definition {
    let mut found = with_head(DefinitionKind::Command, &command.definition);
    if let Some(arguments) = command.arguments {
        found.payload(schema, arguments);
    }
    found.returns = command.returns.map(|id| type_name(schema, id));
    found.flags = command.flags;
    found
}

fn of_event(schema: &Schema, event: &Event) -> Definition {
    let mut found = with_head(DefinitionKind::Event, &event.definition);
    if let Some(data) = event.data {
        found.payload(schema, data);
    }
    found.flags.boxed = event.boxed;
    found
}

impl Definition {
    /// Adds the type of a payload or a base: by name, or its members if they are written out.
    fn payload(&mut self, schema: &Schema, id: TypeId) {
        match &schema[id].kind {
            TypeKind::Object(object) if schema[id].is_implicit() => {
                self.members(schema, &object.members);
            }
            _ => self.base = Some(type_name(schema, id)),
        }
    }

    fn members(&mut self, schema: &Schema, members: &[qapi_schema::Member]) {
        for member in members {
            self.parts.push(Part {
                name: member.name.clone(),
                type_name: Some(type_name(schema, member.type_id)),
                optional: member.optional,
                condition: member.condition.clone(),
                features: member.features.to_vec(),
            });
        }
    }
}

fn part_of_branch(schema: &Schema, branch: &qapi_schema::Branch) -> Part {
    Part {
        condition: branch.condition.clone(),
        ..Part::new(&branch.name, Some(type_name(schema, branch.type_id)))
    }
}

fn type_name(schema: &Schema, id: TypeId) -> TypeName {
    let (id, is_array) = match schema[id].kind {
        TypeKind::Array { element } => (element, true),
        _ => (id, false),
    };
    TypeName {
        element: schema[id].definition.name.clone(),
        is_array,
    }
}
