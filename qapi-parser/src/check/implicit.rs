//! Implicit types: arrays, inline objects, and the tags and wrappers of simple unions. They
//! are made where they are first needed, with the names and in the order that QEMU gives them.

use qapi_schema::diagnostic::Code;
use qapi_schema::{
    Builtin, Condition, Definition, Entity, EnumType, EnumValue, Member, ModuleId, ObjectType,
    SchemaBuilder, Type, TypeId, TypeKind, Variants,
};

use crate::check::resolve::{Resolver, Site};
use crate::definition::{Branch, Fields, TypeRef};

impl Resolver<'_> {
    /// Adds a type that has no definition of its own.
    fn add_implicit(
        &mut self,
        name: String,
        module: ModuleId,
        site: &Site,
        condition: Option<Condition>,
        kind: TypeKind,
    ) -> TypeId {
        if let Some(taken) = self.schema.lookup(&name) {
            let taken = self.schema.definition(taken);
            let message = format!("`{name}` clashes with an implicit type of the same name");
            self.context
                .report_in(taken, Code::DuplicateDefinition, message);
        }
        let mut definition = Definition::new(name, module);
        definition.span = Some(site.head);
        definition.condition = condition;
        let id = self.schema.add_type(Type::implicit(definition, kind));
        self.list(module, Entity::Type(id));
        id
    }

    /// The object type of `data` or `base`: a named one, or an implicit one if the members
    /// are written out.
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
        members: Vec<Member>,
    ) -> TypeId {
        let kind = TypeKind::Object(ObjectType::new(members));
        let module = SchemaBuilder::module_of(site.head.file);
        self.add_implicit(name, module, site, condition, kind)
    }

    /// A union without a discriminator, which QEMU had until 6.1: the tag is the member
    /// `type`, and the value of the branch is the member `data`.
    pub(super) fn simple_union(&mut self, branches: Vec<Branch>, site: &Site) -> ObjectType {
        let mut values = Vec::new();
        let mut branches_by_tag = Vec::new();
        for branch in branches {
            let span = Some(branch.name.span);
            let mut value = EnumValue::new(branch.name.text.clone());
            value.condition.clone_from(&branch.condition);
            value.span = span;
            values.push(value);
            let type_id = self.wrapper(&branch.type_ref, site);
            let mut wrapper = qapi_schema::Branch::new(branch.name.text, type_id);
            wrapper.condition = branch.condition;
            wrapper.span = span;
            branches_by_tag.push(wrapper);
        }
        let tag_type = self.add_implicit(
            format!("{}Kind", site.name),
            SchemaBuilder::module_of(site.head.file),
            site,
            site.condition.clone(),
            TypeKind::Enum(EnumType::new(values)),
        );
        let mut object = ObjectType::new(vec![Member::new("type", tag_type)]);
        object.variants = Some(Variants::new("type", tag_type, branches_by_tag));
        object
    }

    /// The object type whose only member `data` is of the given type. Unions that wrap
    /// the same type share it.
    fn wrapper(&mut self, type_ref: &TypeRef, site: &Site) -> TypeId {
        let data = self.type_id(type_ref, site);
        let definition = &self.schema[data].definition;
        let name = format!("q_obj_{}-wrapper", definition.name);
        if let Some(Entity::Type(wrapper)) = self.schema.lookup(&name) {
            return wrapper;
        }
        let condition = definition.condition.clone();
        self.add_object(name, site, condition, vec![Member::new("data", data)])
    }

    /// QEMU also accepts the names of arrays of built-in types: `strList`.
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

    /// The type with this name, or the array of it.
    pub(super) fn type_id(&mut self, type_ref: &TypeRef, site: &Site) -> TypeId {
        // Where no code was generated, what is now `any` had one of these names.
        let is_any = match &*type_ref.name {
            "**" => self.context.lacks_pragmas(),
            "visitor" | "dict" => self.context.is_old() && self.lookup(&type_ref.name).is_none(),
            _ => false,
        };
        if is_any {
            let name = Builtin::Any.name().to_owned();
            return self.type_id(
                &TypeRef {
                    name,
                    ..type_ref.clone()
                },
                site,
            );
        }
        let Some(element) = self.lookup(&type_ref.name) else {
            if let Some(array) = self.builtin_array(type_ref) {
                return self.type_id(&array, site);
            }
            self.unknown_type(type_ref, site);
            return self.schema.empty_type();
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
        self.add_implicit(name, module, site, condition, kind)
    }
}
