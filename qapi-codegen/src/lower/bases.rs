//! The bases of structs and unions, which have lost them in Rust: all members are
//! their own. What remains is that they convert.

use qapi_schema::{Entity, Member, TypeId, Variants};

use super::{Base, Inherited, Lowering, Ty};
use crate::names;

impl Lowering<'_> {
    /// The bases that have a type in Rust, the nearest first. `variants` are those of
    /// a union.
    pub(super) fn bases(&self, id: TypeId, variants: Option<&Variants>) -> Vec<Base> {
        let bases = self.schema.with_bases(id).skip(1).filter(|&(base, _)| {
            !self.schema[base].is_implicit() && self.selection.replacement(base).is_none()
        });
        let tag = variants.map(|variants| Tag {
            wire: &variants.tag,
            is_field: !names::is_plain_union(self.schema, id),
        });
        bases
            .filter_map(|(base, _)| self.base_of(base, tag))
            .collect()
    }

    /// One of the bases; `None` if a type of the caller's is in the way.
    fn base_of(&self, base: TypeId, tag: Option<Tag<'_>>) -> Option<Base> {
        let members = self.schema.members(base).into_iter();
        let inherited = members.map(|member| self.inherited(base, member.member, tag));
        Some(Base {
            ty: self.reference(base, false),
            members: inherited.collect::<Option<_>>()?,
        })
    }

    fn inherited(&self, base: TypeId, member: &Member, tag: Option<Tag<'_>>) -> Option<Inherited> {
        let name = self.names.member(Entity::Type(base), &member.name);
        let ty = self.reference(member.type_id, false);
        match (tag.filter(|tag| tag.wire == member.name), ty) {
            (None, ty) => Some(Inherited::Field {
                name,
                ty,
                is_copy: false,
            }),
            (Some(_), Ty::Replaced(_)) => None,
            (Some(Tag { is_field, .. }), ty) => Some(Inherited::Tag { name, ty, is_field }),
        }
    }
}

/// The tag of a union, and whether it is a field of that in Rust.
#[derive(Clone, Copy)]
struct Tag<'s> {
    wire: &'s str,
    is_field: bool,
}
