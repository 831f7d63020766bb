//! Definitions -> types, commands and events that refer to each other by id.
//!
//! First every definition gets its id, so that their order does not matter; then
//! each is built. Types that a schema only implies are made by `implied`.

use std::collections::HashMap;

use crate::check::Context;
use crate::check::expressions::Written;
use crate::definition::{Body, Branch, Definition, Member, TypeRef};
use crate::diagnostic::{Code, Diagnostic};
use crate::doc::Doc;
use crate::schema::{
    self, AlternateType, Builtin, Command, CommandId, Condition, Entity, EnumType, EnumValue,
    Event, EventId, Item, Module, ModuleId, ObjectType, Schema, Type, TypeId, TypeKind, Variants,
};
use crate::source::{FileId, SourceMap, Span, offset};
use crate::syntax::Name;

/// Builds the schema. What cannot be resolved is reported, and an object type
/// without members stands in for it, so that the passes after this can go on.
pub(super) fn resolve(
    written: Vec<Written>,
    sources: SourceMap,
    modules: Vec<String>,
    docs: Vec<Doc>,
    context: &mut Context,
) -> Schema {
    let mut resolver = Resolver {
        schema: skeleton(sources, modules, docs),
        failed: HashMap::new(),
        context,
    };
    resolver.predefine();
    for step in resolver.declare(written) {
        resolver.build(step);
    }
    resolver.schema
}

/// The schema before anything is defined.
fn skeleton(sources: SourceMap, modules: Vec<String>, docs: Vec<Doc>) -> Schema {
    let names = std::iter::once("./builtin".to_owned()).chain(modules);
    let mut modules: Vec<Module> = names
        .map(|name| Module {
            name,
            items: Vec::new(),
            docs: Vec::new(),
        })
        .collect();
    for (index, doc) in docs.iter().enumerate() {
        let module = module_of(doc.span.file);
        modules[module.0 as usize]
            .docs
            .push(schema::DocId(offset(index)));
    }
    Schema {
        sources,
        modules,
        types: Vec::new(),
        commands: Vec::new(),
        events: Vec::new(),
        docs,
        names: HashMap::new(),
        empty: TypeId(0),
    }
}

const BUILTIN: ModuleId = ModuleId(0);

/// Modules are the built-in one, then the files in their order.
pub(super) fn module_of(file: FileId) -> ModuleId {
    ModuleId(file.index() + 1)
}

/// A definition that has its id, and what is left to do.
enum Step {
    Include(FileId, FileId),
    Build {
        entity: Entity,
        head: Span,
        body: Body,
    },
}

/// The definition that is being built.
#[derive(Clone)]
pub(super) struct Site {
    pub(super) name: String,
    pub(super) head: Span,
    pub(super) condition: Option<Condition>,
}

pub(super) struct Resolver<'c> {
    pub(super) schema: Schema,
    /// Definitions that failed in their form: nothing more is said about them.
    failed: HashMap<String, Span>,
    pub(super) context: &'c mut Context,
}

impl Resolver<'_> {
    /// Defines what every schema has.
    fn predefine(&mut self) {
        for builtin in Builtin::ALL {
            let kind = TypeKind::Builtin(builtin);
            self.add_implied(builtin.name().to_owned(), BUILTIN, None, None, kind);
        }
        let empty = TypeKind::Object(no_members());
        self.schema.empty = self.add_implied("q_empty".to_owned(), BUILTIN, None, None, empty);
        let names = [
            "none", "qnull", "qnum", "qstring", "qdict", "qlist", "qbool",
        ];
        let values = names.map(|name| EnumValue {
            name: name.to_owned(),
            condition: None,
            features: Vec::new(),
            span: None,
        });
        let qtype = TypeKind::Enum(EnumType {
            values: values.into(),
            prefix: None,
        });
        self.add_implied("QType".to_owned(), BUILTIN, None, None, qtype);
    }

    pub(super) fn list(&mut self, module: ModuleId, entity: Entity) {
        self.schema.modules[module.0 as usize]
            .items
            .push(Item::Entity(entity));
    }

    /// Gives every definition its id.
    fn declare(&mut self, written: Vec<Written>) -> Vec<Step> {
        let mut steps = Vec::new();
        for written in written {
            match written {
                Written::Include { from, to } => steps.push(Step::Include(from, to)),
                Written::Failed(name) => {
                    self.failed.insert(name.text, name.span);
                }
                Written::Definition(definition) => {
                    if self.is_new(&definition.name, definition.head) {
                        steps.push(self.reserve(definition));
                    }
                }
            }
        }
        steps
    }

    /// Whether a name is free; complains if it is not.
    fn is_new(&mut self, name: &Name, head: Span) -> bool {
        let earlier = match self.schema.lookup(&name.text) {
            Some(entity) => self.schema.definition(entity).span,
            None => match self.failed.get(&name.text) {
                Some(span) => Some(*span),
                None => return true,
            },
        };
        let message = match earlier {
            Some(_) => format!("`{}` is already defined", name.text),
            None => format!("`{}` is a built-in type", name.text),
        };
        self.context.report(
            Diagnostic::new(Code::DuplicateDefinition, head, message)
                .label(name.span, "defined again")
                .maybe_label(earlier, "first defined here"),
        );
        false
    }

    fn reserve(&mut self, written: Definition) -> Step {
        let schema = &mut self.schema;
        let definition = schema::Definition {
            name: written.name.text.clone(),
            module: module_of(written.head.file),
            span: Some(written.head),
            doc: written.doc,
            condition: written.condition,
            features: written.features,
        };
        let entity = match &written.body {
            Body::Command(command) => {
                schema.commands.push(Command {
                    definition,
                    arguments: None,
                    returns: None,
                    generate: command.generate,
                    success_response: command.success_response,
                    boxed: command.boxed,
                    allow_oob: command.allow_oob,
                    allow_preconfig: command.allow_preconfig,
                    coroutine: command.coroutine,
                });
                Entity::Command(CommandId(offset(schema.commands.len() - 1)))
            }
            Body::Event { boxed, .. } => {
                schema.events.push(Event {
                    definition,
                    data: None,
                    boxed: *boxed,
                });
                Entity::Event(EventId(offset(schema.events.len() - 1)))
            }
            _ => {
                schema.types.push(Type {
                    definition,
                    kind: TypeKind::Object(no_members()),
                    implicit: false,
                });
                Entity::Type(TypeId(offset(schema.types.len() - 1)))
            }
        };
        schema.names.insert(written.name.text, entity);
        Step::Build {
            entity,
            head: written.head,
            body: written.body,
        }
    }

    fn build(&mut self, step: Step) {
        let (entity, head, body) = match step {
            Step::Include(from, to) => {
                let from = module_of(from).0 as usize;
                let include = Item::Include(module_of(to));
                self.schema.modules[from].items.push(include);
                return;
            }
            Step::Build { entity, head, body } => (entity, head, body),
        };
        let definition = self.schema.definition(entity);
        let module = definition.module;
        let site = Site {
            name: definition.name.clone(),
            head,
            condition: definition.condition.clone(),
        };
        match entity {
            Entity::Type(id) => {
                if let Some(kind) = self.kind(body, &site) {
                    self.schema.types[id.0 as usize].kind = kind;
                }
            }
            Entity::Command(id) => {
                if let Body::Command(command) = body {
                    let arguments = self.fields(command.arguments, "arg", &site);
                    let returns = command.returns.map(|returns| self.type_id(&returns, &site));
                    let built = &mut self.schema.commands[id.0 as usize];
                    built.arguments = arguments;
                    built.returns = returns;
                }
            }
            Entity::Event(id) => {
                if let Body::Event { data, .. } = body {
                    let data = self.fields(data, "arg", &site);
                    self.schema.events[id.0 as usize].data = data;
                }
            }
        }
        // What a definition implies is listed before it.
        self.list(module, entity);
    }

    /// What a definition of a type says; `None` for commands and events.
    fn kind(&mut self, body: Body, site: &Site) -> Option<TypeKind> {
        Some(match body {
            Body::Enum { values, prefix } => TypeKind::Enum(EnumType { values, prefix }),
            Body::Struct { base, members } => {
                let members = self.members(members, site);
                TypeKind::Object(ObjectType {
                    base: base.map(|base| self.type_id(&base, site)),
                    members,
                    variants: None,
                })
            }
            Body::Union {
                base,
                discriminator: Some(tag),
                branches,
            } => TypeKind::Object(ObjectType {
                base: self.fields(base, "base", site),
                members: Vec::new(),
                variants: Some(Variants {
                    tag: tag.text,
                    tag_type: self.schema.empty,
                    branches: self.branches(branches, site),
                }),
            }),
            Body::Union { branches, .. } => TypeKind::Object(self.simple_union(branches, site)),
            Body::Alternate { branches } => TypeKind::Alternate(AlternateType {
                branches: self.branches(branches, site),
            }),
            Body::Command(_) | Body::Event { .. } => return None,
        })
    }

    pub(super) fn members(&mut self, members: Vec<Member>, site: &Site) -> Vec<schema::Member> {
        let member = |member: Member| schema::Member {
            type_id: self.type_id(&member.type_ref, site),
            name: member.name.text,
            optional: member.optional,
            condition: member.condition,
            features: member.features,
            span: Some(member.name.span),
        };
        members.into_iter().map(member).collect()
    }

    fn branches(&mut self, branches: Vec<Branch>, site: &Site) -> Vec<schema::Branch> {
        let branch = |branch: Branch| schema::Branch {
            type_id: self.type_id(&branch.type_ref, site),
            name: branch.name.text,
            condition: branch.condition,
            span: Some(branch.name.span),
        };
        branches.into_iter().map(branch).collect()
    }

    pub(super) fn lookup(&self, name: &str) -> Option<TypeId> {
        match self.schema.lookup(name) {
            Some(Entity::Type(id)) => Some(id),
            _ => None,
        }
    }

    pub(super) fn unknown_type(&mut self, type_ref: &TypeRef, site: &Site) {
        self.context.incomplete.insert(site.name.clone());
        let name = &type_ref.name;
        let lost = self.context.partial || self.context.lost.contains(name);
        if lost || self.failed.contains_key(name) {
            return;
        }
        let message = format!("`{}` uses the unknown type `{name}`", site.name);
        let explicit = self.schema.types().filter(|(_, known)| {
            !known.is_implicit() || matches!(known.kind, TypeKind::Builtin(_))
        });
        let help = match self.schema.lookup(name) {
            Some(_) => Some(format!("`{name}` is a command or an event, not a type")),
            None => self.context.similar(
                name,
                explicit.map(|(_, known)| known.definition.name.as_str()),
            ),
        };
        let problem = Diagnostic::new(Code::UnknownType, site.head, message)
            .label(type_ref.span, "no type of this name is defined")
            .maybe_help(help);
        self.context.report(problem);
    }
}

fn no_members() -> ObjectType {
    ObjectType {
        base: None,
        members: Vec::new(),
        variants: None,
    }
}
