//! Structs, and the members of whatever has members.

use qapi_schema::wire::{DeclaredMember, JsonKind};
use qapi_schema::{Builtin, Definition, Entity, TypeId, TypeKind};
use qapi_text::redact::{self, Content};

use super::{Field, Lowering, Shown, Struct, Traits, Ty};
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
        let mut fields: Vec<Field> = members.map(field).collect();
        hide_named_value(&mut fields);
        fields
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
            shown: self.shown(&member.name, member.type_id),
        }
    }

    /// What `Debug` shows of a member with this name and type.
    pub(super) fn shown(&self, member: &str, ty: TypeId) -> Shown {
        match self.schema[ty].kind {
            _ if self.is_secret(member, ty) => Shown::Secret,
            TypeKind::Builtin(Builtin::Any) => Shown::Json,
            TypeKind::Array { element } => self.shown(member, element),
            _ => Shown::Openly,
        }
    }

    /// Whether values of a member with this name and type are secret.
    fn is_secret(&self, member: &str, ty: TypeId) -> bool {
        let kind = self.schema.json_kind(ty);
        match (redact::content(member), &self.schema[ty].kind) {
            (Content::Open, _) => false,
            (Content::SecretUnlessObject, &TypeKind::Array { element }) => {
                self.is_secret(member, element)
            }
            (Content::SecretUnlessObject, _) if kind == Some(JsonKind::Object) => false,
            _ => kind != Some(JsonKind::Bool),
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

/// Of any value that another member gives a name to, that name can say that it is a secret.
fn hide_named_value(fields: &mut [Field]) {
    let is_name = |field: &&Field| {
        let is_text = matches!(field.ty, Ty::Builtin(Builtin::Str)) && !field.optional;
        is_text && matches!(&*field.wire, "property" | "name")
    };
    let Some(name) = fields.iter().find(is_name).map(|field| field.name.clone()) else {
        return;
    };
    let is_value = |field: &&mut Field| field.wire == "value" && field.shown == Shown::Json;
    if let Some(value) = fields.iter_mut().find(is_value) {
        value.shown = Shown::SecretIf(name);
    }
}
