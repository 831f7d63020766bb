//! Structs, and the members of whatever has members.

use qapi_parser::schema::{Definition, Entity, Member, ObjectType, Schema, TypeId, TypeKind};

use super::{Field, Lowering, Struct, Traits};
use crate::error::Error;
use crate::names::{self, Members};
use crate::rustdoc::Place;

impl Lowering<'_> {
    pub(super) fn structure(&self, id: TypeId) -> Result<Struct, Error> {
        let definition = &self.schema[id].definition;
        let place = Place::Module(definition.module);
        Ok(Struct {
            name: self.names.ty(id),
            about: self.about(definition, place),
            derives: self.selection.derives(Entity::Type(id)),
            traits: Traits::NONE,
            fields: self.fields(id, definition, place)?,
            bases: self.bases(id, None),
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
        let mut names = Members::default();
        let members = self.members(object);
        let fields = members.into_iter().map(|(owner, member)| {
            let field = self.field(owner, member, definition, place)?;
            field.claim(&mut names, self.origin(&member.name, member.span))?;
            Ok(field)
        });
        fields.collect()
    }

    /// A member as a field of what `definition` becomes; `owner` is the type that
    /// has the member in the schema.
    pub(super) fn field(
        &self,
        owner: TypeId,
        member: &Member,
        definition: &Definition,
        place: Place,
    ) -> Result<Field, Error> {
        let boxed = self.boxed.contains(&(owner, member.type_id));
        Ok(Field {
            name: names::member(&member.name),
            wire: member.name.clone(),
            about: self.about_member(owner, member, definition, place),
            ty: self.reference(member.type_id, boxed, member.span)?,
            optional: member.optional,
        })
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
        members(self.schema, object)
    }
}

/// The members of an object type with the types that define them, those of bases
/// first.
pub(super) fn members(schema: &Schema, object: TypeId) -> Vec<(TypeId, &Member)> {
    let types = ancestors(schema, object).into_iter().rev();
    types
        .flat_map(|(owner, object)| object.members.iter().map(move |member| (owner, member)))
        .collect()
}

/// An object type, its base, the base of that and so on.
pub(super) fn ancestors(schema: &Schema, object: TypeId) -> Vec<(TypeId, &ObjectType)> {
    let mut chain = Vec::new();
    let mut next = Some(object);
    while let Some(id) = next {
        let TypeKind::Object(object) = &schema[id].kind else {
            break;
        };
        chain.push((id, object));
        next = object.base;
    }
    chain
}
