//! Structs, and the members of whatever has members.

use qapi_schema::wire::DeclaredMember;
use qapi_schema::{Definition, Entity, TypeId};

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
        let members = self.schema.members(object).into_iter();
        let field = |member: DeclaredMember<'_>| {
            let field = self.field(member, definition, place)?;
            field.claim(&mut names, self.origin(&member.name, member.span))?;
            Ok(field)
        };
        members.map(field).collect()
    }

    /// A member as a field of what `definition` becomes.
    pub(super) fn field(
        &self,
        member: DeclaredMember<'_>,
        definition: &Definition,
        place: Place,
    ) -> Result<Field, Error> {
        let boxed = self.boxed.contains(&(member.owner, member.type_id));
        Ok(Field {
            name: names::member(&member.name),
            wire: member.name.clone(),
            about: self.about_member(member, definition, place),
            ty: self.reference(member.type_id, boxed, member.span)?,
            optional: member.may_be_absent(),
        })
    }

    /// The definition whose documentation describes the members of `owner`: its
    /// own, or, for an implicit type, the one that it comes from.
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
}
