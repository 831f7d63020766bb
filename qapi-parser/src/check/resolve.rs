//! Definitions -> types, commands and events that refer to each other by id.
//!
//! First every definition gets an id, so that their order does not matter. Then each is
//! built. Implicit types are made by `implicit`.

use std::collections::HashMap;

use heck::ToUpperCamelCase;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::doc::Doc;
use qapi_schema::source::{FileId, SourceMap, Span};
use qapi_schema::{
    AlternateType, Command, Condition, DocId, Entity, EnumType, Event, Item, ModuleId, ObjectType,
    SchemaBuilder, Type, TypeId, TypeKind, Variants,
};

use crate::check::context::Context;
use crate::check::expressions::Written;
use crate::definition::{Body, Branch, Definition, Member, MemberType, TypeRef};
use crate::syntax::Name;

/// Builds the schema. A type that cannot be resolved is reported and replaced by an
/// object type without members, so that the later passes can go on.
pub(super) fn resolve(
    written: Vec<Written>,
    sources: SourceMap,
    modules: Vec<String>,
    docs: Vec<Doc>,
    context: &mut Context,
) -> SchemaBuilder {
    let mut schema = skeleton(sources, modules);
    let add_doc = |doc: Doc| schema.add_doc(SchemaBuilder::module_of(doc.span.file), doc);
    let doc_ids = docs.into_iter().map(add_doc).collect();
    let mut resolver = Resolver {
        schema,
        docs: doc_ids,
        failed: HashMap::new(),
        context,
    };
    for step in resolver.declare(written) {
        resolver.build(step);
    }
    resolver.schema
}

/// The schema before any definition is added.
fn skeleton(sources: SourceMap, modules: Vec<String>) -> SchemaBuilder {
    let mut builder = SchemaBuilder::new(sources);
    for name in modules {
        builder.add_module(name);
    }
    builder
}

/// An include, or a definition that has an id but is not built yet.
enum Step {
    Include {
        from: FileId,
        to: FileId,
    },
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
    pub(super) schema: SchemaBuilder,
    /// The comments, in the order in which they were read.
    docs: Vec<DocId>,
    /// Definitions whose form is wrong. Nothing more is reported about them.
    failed: HashMap<String, Span>,
    pub(super) context: &'c mut Context,
}

impl Resolver<'_> {
    pub(super) fn list(&mut self, module: ModuleId, entity: Entity) {
        self.schema.list(module, Item::Entity(entity));
    }

    /// Gives every definition an id.
    fn declare(&mut self, written: Vec<Written>) -> Vec<Step> {
        let mut steps = Vec::new();
        for written in written {
            match written {
                Written::Include { from, to } => steps.push(Step::Include { from, to }),
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

    /// Whether a name is free. Reports a problem if it is not.
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
            None => format!("`{}` is the name of a built-in type", name.text),
        };
        self.context.report(
            Diagnostic::in_definition(Code::DuplicateDefinition, head, message)
                .at(name.span, "redefined here")
                .maybe_label(earlier, "first defined here"),
        );
        false
    }

    fn reserve(&mut self, written: Definition) -> Step {
        let module = SchemaBuilder::module_of(written.head.file);
        let mut definition = qapi_schema::Definition::new(written.name.text, module);
        definition.span = Some(written.head);
        definition.doc = written.doc.map(|index| self.docs[index]);
        definition.condition = written.condition;
        definition.features = written.features;
        let entity = match &written.body {
            Body::Command(written) => {
                let mut command = Command::new(definition);
                command.flags = written.flags;
                Entity::Command(self.schema.add_command(command))
            }
            Body::Event { boxed, .. } => {
                let mut event = Event::new(definition);
                event.boxed = *boxed;
                Entity::Event(self.schema.add_event(event))
            }
            _ => {
                let kind = TypeKind::Object(ObjectType::new(Vec::new()));
                Entity::Type(self.schema.add_type(Type::new(definition, kind)))
            }
        };
        Step::Build {
            entity,
            head: written.head,
            body: written.body,
        }
    }

    fn build(&mut self, step: Step) {
        let (entity, head, body) = match step {
            Step::Include { from, to } => {
                let include = Item::Include(SchemaBuilder::module_of(to));
                self.schema.list(SchemaBuilder::module_of(from), include);
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
                    self.schema.type_mut(id).kind = kind;
                }
            }
            Entity::Command(id) => {
                if let Body::Command(command) = body {
                    let arguments = self.fields(command.arguments, "arg", &site);
                    let returns = command.returns.map(|returns| self.type_id(&returns, &site));
                    let built = self.schema.command_mut(id);
                    built.arguments = arguments;
                    built.returns = returns;
                }
            }
            Entity::Event(id) => {
                if let Body::Event { data, .. } = body {
                    let data = self.fields(data, "arg", &site);
                    self.schema.event_mut(id).data = data;
                }
            }
        }
        // The implicit types of a definition are listed before it.
        self.list(module, entity);
    }

    /// The kind of type that a definition makes; `None` for commands and events.
    fn kind(&mut self, body: Body, site: &Site) -> Option<TypeKind> {
        Some(match body {
            Body::Enum { values, prefix } => {
                let mut of = EnumType::new(values);
                of.prefix = prefix;
                TypeKind::Enum(of)
            }
            Body::Struct { base, members } => {
                let mut object = ObjectType::new(self.members(members, site));
                object.base = base.map(|base| self.type_id(&base, site));
                TypeKind::Object(object)
            }
            Body::Union {
                base,
                discriminator: Some(tag),
                branches,
            } => {
                let mut object = ObjectType::new(Vec::new());
                object.base = self.fields(base, "base", site);
                let branches = self.branches(branches, site);
                // The type of the tag is set later, when all members are known.
                let tag_type = self.schema.empty_type();
                object.variants = Some(Variants::new(tag.text, tag_type, branches));
                TypeKind::Object(object)
            }
            Body::Union { branches, .. } => TypeKind::Object(self.simple_union(branches, site)),
            Body::Alternate { branches } => {
                TypeKind::Alternate(AlternateType::new(self.branches(branches, site)))
            }
            Body::Command(_) | Body::Event { .. } => return None,
        })
    }

    pub(super) fn members(
        &mut self,
        members: Vec<Member>,
        site: &Site,
    ) -> Vec<qapi_schema::Member> {
        let resolved = |written: Member| {
            let type_id = self.member_type(written.value, &written.name.text, site);
            let mut member = qapi_schema::Member::new(written.name.text, type_id);
            member.optional = written.optional;
            member.condition = written.condition;
            member.features = written.features;
            member.span = Some(written.name.span);
            member
        };
        members.into_iter().map(resolved).collect()
    }

    /// The type of a member's value. Today's releases name the objects that old ones
    /// spelled out; here they are called after what has them.
    fn member_type(&mut self, value: MemberType, member: &str, site: &Site) -> TypeId {
        let members = match value {
            MemberType::Named(type_ref) => return self.type_id(&type_ref, site),
            MemberType::Inline(members) => members,
        };
        let stem = format!("{}{}", site.name, member.to_upper_camel_case());
        let mut name = stem.clone();
        let mut number = 2;
        while self.schema.lookup(&name).is_some() {
            name = format!("{stem}{number}");
            number += 1;
        }
        let inner = Site {
            name: name.clone(),
            ..site.clone()
        };
        let members = self.members(members, &inner);
        let module = SchemaBuilder::module_of(site.head.file);
        let mut definition = qapi_schema::Definition::new(name, module);
        definition.span = Some(site.head);
        let kind = TypeKind::Object(ObjectType::new(members));
        let id = self.schema.add_type(Type::new(definition, kind));
        self.list(module, Entity::Type(id));
        id
    }

    fn branches(&mut self, branches: Vec<Branch>, site: &Site) -> Vec<qapi_schema::Branch> {
        let resolved = |written: Branch| {
            let type_id = self.type_id(&written.type_ref, site);
            let mut branch = qapi_schema::Branch::new(written.name.text, type_id);
            branch.condition = written.condition;
            branch.span = Some(written.name.span);
            branch
        };
        branches.into_iter().map(resolved).collect()
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
        let help = if self.schema.lookup(name).is_some() {
            Some(format!("`{name}` is a command or an event, not a type"))
        } else {
            let explicit = explicit.map(|(_, known)| known.definition.name.as_str());
            let failed = self.failed.keys().map(String::as_str);
            self.context
                .suggestions
                .similar(name, explicit.chain(failed))
        };
        let problem = Diagnostic::in_definition(Code::UnknownType, site.head, message)
            .at(type_ref.span, "no type of this name is defined")
            .maybe_help(help);
        self.context.report(problem);
    }
}
