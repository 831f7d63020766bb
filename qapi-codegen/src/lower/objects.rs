//! Structs, and the members of whatever has members.

use qapi_schema::wire::DeclaredMember;
use qapi_schema::{Definition, Entity, TypeId};

use super::{Field, Lowering, Struct, Traits};
use crate::rustdoc::Place;

impl Lowering<'_> {
    pub(super) fn structure(&self, id: TypeId) -> Struct {
        let of = Entity::Type(id);
        let definition = &self.schema[id].definition;
        let place = Place::Module(definition.module);
        Struct {
            name: self.names.ty(id),
            command: self.command_name(id),
            is_exact: self.is_exact(id),
            about: self.about_type(id, self.about(of, place)),
            derives: self.selection.derives(of),
            traits: Traits::NONE,
            fields: self.fields(of, id, place),
            bases: self.bases(id, None),
        }
    }

    /// The members of an object type as the fields of what a definition becomes, those of
    /// bases first.
    pub(super) fn fields(&self, of: Entity, object: TypeId, place: Place) -> Vec<Field> {
        let members = self.schema.members(object).into_iter();
        let field = |member| self.field(of, member, place);
        members.map(field).collect()
    }

    /// A member as a field of what a definition becomes.
    pub(super) fn field(&self, of: Entity, member: DeclaredMember<'_>, place: Place) -> Field {
        let boxed = self.boxed.contains(&(member.owner, member.type_id));
        Field {
            name: self.names.member(of, &member.name),
            wire: member.name.clone(),
            about: self.about_member(of, member, place),
            ty: self.reference(member.type_id, boxed),
            optional: member.may_be_absent(),
        }
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
