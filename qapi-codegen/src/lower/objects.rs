//! Structs, and the members of whatever has members.

use qapi_parser::schema::{Definition, Entity, Member, TypeId, TypeKind};

use super::{Field, Lowering, Struct};
use crate::error::Error;
use crate::names::{self, Scope};
use crate::rustdoc::Place;

impl Lowering<'_> {
    pub(super) fn structure(&self, id: TypeId) -> Result<Struct, Error> {
        let definition = &self.schema[id].definition;
        let place = Place::Module(definition.module);
        Ok(Struct {
            name: self.names.ty(id),
            docs: self.docs.definition(definition, place),
            derives: self.selection.derives(Entity::Type(id)),
            fields: self.fields(id, definition, place)?,
        })
    }

    /// The members of an object type as the fields of what `definition`
    /// becomes, those of bases first.
    pub(super) fn fields(
        &self,
        object: TypeId,
        definition: &Definition,
        place: Place,
    ) -> Result<Vec<Field>, Error> {
        let mut scope = Scope::default();
        let members = self.members(object);
        let fields = members.into_iter().map(|(owner, member)| {
            let field = self.field(object, owner, member, definition, place)?;
            scope.claim(&field.name, self.origin(&member.name, member.span))?;
            Ok(field)
        });
        fields.collect()
    }

    /// A member as a field of what `definition` becomes; `holder` is the type
    /// that has the member in Rust, `owner` the one that has it in the schema.
    pub(super) fn field(
        &self,
        holder: TypeId,
        owner: TypeId,
        member: &Member,
        definition: &Definition,
        place: Place,
    ) -> Result<Field, Error> {
        let boxed = self.boxed.contains(&(holder, member.type_id));
        Ok(Field {
            name: names::member(&member.name),
            wire: member.name.clone(),
            docs: self.member_docs(owner, member, definition, place),
            ty: self.reference(member.type_id, boxed, member.span)?,
            optional: member.optional,
        })
    }

    /// What the schema says about a member.
    pub(super) fn member_docs(
        &self,
        owner: TypeId,
        member: &Member,
        definition: &Definition,
        place: Place,
    ) -> String {
        self.docs
            .member(self.documented(owner, definition), member, place)
    }

    /// The definition whose documentation tells of the members of `owner`: its
    /// own, or, for an implied type, the one that implies it.
    pub(super) fn documented<'d>(
        &'d self,
        owner: TypeId,
        definition: &'d Definition,
    ) -> &'d Definition {
        let owner = &self.schema[owner].definition;
        if owner.doc.is_some() {
            owner
        } else {
            definition
        }
    }

    /// The members of an object type with the types that define them, those of
    /// bases first.
    pub(super) fn members(&self, object: TypeId) -> Vec<(TypeId, &Member)> {
        let mut chain = Vec::new();
        let mut next = Some(object);
        while let Some(id) = next {
            let TypeKind::Object(object) = &self.schema[id].kind else {
                break;
            };
            chain.push((id, &object.members));
            next = object.base;
        }
        let members = chain.into_iter().rev();
        members
            .flat_map(|(owner, members)| members.iter().map(move |member| (owner, member)))
            .collect()
    }
}
