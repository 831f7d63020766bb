//! Types that a schema only implies: arrays, inline objects, the tag and wrappers of
//! simple unions. They come into being where they are first needed, under the
//! names and in the order that QEMU gives them.

use crate::check::resolve::{Resolver, Site, module_of};
use crate::definition::{Branch, Fields, TypeRef};
use crate::diagnostic::Code;
use crate::schema::{
    self, Condition, Entity, EnumType, EnumValue, ModuleId, ObjectType, Type, TypeId, TypeKind,
    Variants,
};
use crate::source::{Span, offset};

impl Resolver<'_> {
    /// Adds a type that no definition of its own spells out.
    pub(super) fn add_implied(
        &mut self,
        name: String,
        module: ModuleId,
        span: Option<Span>,
        condition: Option<Condition>,
        kind: TypeKind,
    ) -> TypeId {
        let id = TypeId(offset(self.schema.types.len()));
        let entity = Entity::Type(id);
        if let Some(taken) = self.schema.names.insert(name.clone(), entity) {
            let taken = self.schema.definition(taken);
            let message = format!("`{name}` is also the name of a type that is implied elsewhere");
            self.context
                .report_in(taken, Code::DuplicateDefinition, message);
        }
        self.schema.types.push(Type {
            definition: schema::Definition {
                name,
                module,
                span,
                doc: None,
                condition,
                features: Vec::new(),
            },
            kind,
            implicit: true,
        });
        self.list(module, entity);
        id
    }

    /// The object type of `data` or `base`: a named one, or an implied one where
    /// members are spelled out.
    pub(super) fn fields(
        &mut self,
        fields: Option<Fields>,
        role: &str,
        site: &Site,
    ) -> Option<TypeId> {
        match fields? {
            Fields::Named(type_ref) => Some(self.type_id(&type_ref, site)),
            Fields::Inline(members) if members.is_empty() => None,
            Fields::Inline(members) => {
                let members = self.members(members, site);
                let name = format!("q_obj_{}-{role}", site.name);
                Some(self.add_object(name, site, site.condition.clone(), members))
            }
        }
    }

    fn add_object(
        &mut self,
        name: String,
        site: &Site,
        condition: Option<Condition>,
        members: Vec<schema::Member>,
    ) -> TypeId {
        let kind = TypeKind::Object(ObjectType {
            base: None,
            members,
            variants: None,
        });
        let module = module_of(site.head.file);
        self.add_implied(name, module, Some(site.head), condition, kind)
    }

    /// A union without a discriminator, as QEMU knew it until 6.1: the tag is the
    /// member `type`, and what belongs to it is in the member `data`.
    pub(super) fn simple_union(&mut self, branches: Vec<Branch>, site: &Site) -> ObjectType {
        let mut values = Vec::new();
        let mut wrapped = Vec::new();
        for branch in branches {
            let span = Some(branch.name.span);
            values.push(EnumValue {
                name: branch.name.text.clone(),
                condition: branch.condition.clone(),
                features: Vec::new(),
                span,
            });
            wrapped.push(schema::Branch {
                type_id: self.wrapper(&branch.type_ref, site),
                name: branch.name.text,
                condition: branch.condition,
                span,
            });
        }
        let tag_type = self.add_implied(
            format!("{}Kind", site.name),
            module_of(site.head.file),
            Some(site.head),
            site.condition.clone(),
            TypeKind::Enum(EnumType {
                values,
                prefix: None,
            }),
        );
        ObjectType {
            base: None,
            members: vec![mandatory("type", tag_type)],
            variants: Some(Variants {
                tag: "type".to_owned(),
                tag_type,
                branches: wrapped,
            }),
        }
    }

    /// The object type that has a value of a type as its member `data`. Unions
    /// that wrap the same type share it.
    fn wrapper(&mut self, type_ref: &TypeRef, site: &Site) -> TypeId {
        let data = self.type_id(type_ref, site);
        let definition = &self.schema[data].definition;
        let name = format!("q_obj_{}-wrapper", definition.name);
        if let Some(Entity::Type(wrapper)) = self.schema.lookup(&name) {
            return wrapper;
        }
        let condition = definition.condition.clone();
        self.add_object(name, site, condition, vec![mandatory("data", data)])
    }

    /// The arrays of built-in types have names that QEMU takes, too: `strList`.
    fn builtin_array(&self, type_ref: &TypeRef) -> Option<TypeRef> {
        let name = type_ref
            .name
            .strip_suffix("List")
            .filter(|_| !type_ref.array)?;
        let element = self.lookup(name)?;
        matches!(self.schema[element].kind, TypeKind::Builtin(_)).then(|| TypeRef {
            name: name.to_owned(),
            array: true,
            span: type_ref.span,
        })
    }

    /// The type of that name, or the array of it.
    pub(super) fn type_id(&mut self, type_ref: &TypeRef, site: &Site) -> TypeId {
        let Some(element) = self.lookup(&type_ref.name) else {
            if let Some(array) = self.builtin_array(type_ref) {
                return self.type_id(&array, site);
            }
            self.unknown_type(type_ref, site);
            return self.schema.empty;
        };
        if !type_ref.array {
            return element;
        }
        let name = format!("{}List", type_ref.name);
        if let Some(array) = self.lookup(&name) {
            return array;
        }
        let definition = &self.schema[element].definition;
        let (module, condition) = (definition.module, definition.condition.clone());
        let kind = TypeKind::Array { element };
        self.add_implied(name, module, Some(site.head), condition, kind)
    }
}

/// A member that QEMU implies.
fn mandatory(name: &str, type_id: TypeId) -> schema::Member {
    schema::Member {
        name: name.to_owned(),
        type_id,
        optional: false,
        condition: None,
        features: Vec::new(),
        span: None,
    }
}
