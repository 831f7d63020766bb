//! Unions: an enum where only the tag is common to all branches, else a struct
//! that has the branch as one of its fields.

use std::collections::HashSet;

use qapi_schema::{Entity, TypeId, TypeKind, Variants};

use super::{BaseMember, Branch, BranchContent, Lowering, Shown, Traits, Union, UnionBase};
use crate::names;
use crate::rustdoc::Place;

impl Lowering<'_> {
    pub(super) fn union(&self, id: TypeId, variants: &Variants) -> Union {
        let of = Entity::Type(id);
        let place = Place::Module(self.schema[id].definition.module);
        let base = if names::is_plain_union(self.schema, id) {
            UnionBase::TagOnly
        } else {
            UnionBase::Members {
                members: self.base(id, &variants.tag, place),
                branch_enum: self.names.branch_enum(id),
                note: self.names.branch_enum_note(id),
            }
        };
        Union {
            name: self.names.ty(id),
            command: self.command_name(id),
            is_exact: self.is_exact(id),
            about: self.about_type(id, self.about_union(id, place)),
            derives: self.selection.derives(of),
            traits: Traits::NONE,
            branch_traits: Traits::NONE,
            tag: variants.tag.clone(),
            base,
            branches: self.branches(id, variants, place),
            bases: self.bases(id, Some(variants)),
        }
    }

    fn base(&self, id: TypeId, tag: &str, place: Place) -> Vec<BaseMember> {
        let of = Entity::Type(id);
        let members = self.schema.members(id).into_iter().map(|member| {
            if member.name == tag {
                let name = self.names.member(of, &member.name);
                let about = self.about_member(of, member, place);
                BaseMember::Tag { name, about }
            } else {
                BaseMember::Field(self.field(of, member, place))
            }
        });
        members.collect()
    }

    fn branches(&self, union: TypeId, variants: &Variants, place: Place) -> Vec<Branch> {
        let branches = variants.branches.iter().map(|branch| Branch {
            name: self.names.variant(union, &branch.name),
            wire: branch.name.clone(),
            about: self.about_branch(union, variants, branch, place),
            content: self.content(union, branch),
            shown: self.shown_branch(union, branch),
            converts: self.says_which(union, branch, variants),
        });
        branches.collect()
    }

    fn content(&self, union: TypeId, branch: &qapi_schema::Branch) -> BranchContent {
        if branch.type_id == self.schema.empty_type() {
            return BranchContent::Nothing;
        }
        let is_boxed = |holder, held| self.boxed.contains(&(holder, held));
        let boxed = is_boxed(union, branch.type_id);
        match self.selection.data(self.schema, union, branch) {
            None => BranchContent::Members(self.reference(branch.type_id, boxed)),
            Some(data) => {
                let is_data_boxed = boxed || is_boxed(branch.type_id, data);
                BranchContent::Data(self.reference(data, is_data_boxed))
            }
        }
    }

    /// What `Debug` shows of a branch, which can be a member `data`.
    fn shown_branch(&self, union: TypeId, branch: &qapi_schema::Branch) -> Shown {
        match self.selection.data(self.schema, union, branch) {
            Some(data) => self.shown("data", data),
            None => Shown::Openly,
        }
    }

    /// Whether the type is an enum into which a value of what it holds converts: an
    /// alternate, or a union without common members of which a branch has content
    /// that says which branch it is.
    pub(super) fn is_converted_into(&self, id: TypeId) -> bool {
        match &self.schema[id].kind {
            TypeKind::Alternate(_) => true,
            TypeKind::Object(_) => self.schema.variants(id).is_some_and(|variants| {
                let mut branches = variants.branches.iter();
                names::is_plain_union(self.schema, id)
                    && branches.any(|branch| self.says_which(id, branch, variants))
            }),
            _ => false,
        }
    }

    /// Whether a branch has a type that the schema defines and that leads into no
    /// other branch. A union that is in a branch of its own is itself already.
    fn says_which(&self, union: TypeId, branch: &qapi_schema::Branch, variants: &Variants) -> bool {
        let id = self.held(union, branch);
        let mut others = variants
            .branches
            .iter()
            .filter(|other| other.name != branch.name);
        let is_defined = !self.schema[id].is_implicit()
            && !matches!(
                self.schema[id].kind,
                TypeKind::Builtin(_) | TypeKind::Array { .. }
            );
        is_defined
            && id != union
            && self.selection.replacement(id).is_none()
            && !others.any(|other| self.leads_into(id, self.held(union, other)))
    }

    /// Whether a type is another one, or, over however many steps, that of a branch
    /// of it: an address for one protocol is one for any.
    fn leads_into(&self, id: TypeId, other: TypeId) -> bool {
        let mut seen = HashSet::new();
        let mut left = vec![other];
        while let Some(next) = left.pop() {
            if next == id {
                return true;
            }
            if !seen.insert(next) {
                continue;
            }
            let branches = match &self.schema[next].kind {
                TypeKind::Object(object) => object.variants.as_ref().map(|of| &of.branches),
                TypeKind::Alternate(alternate) => Some(&alternate.branches),
                _ => None,
            };
            let all = branches.into_iter().flatten();
            left.extend(all.map(|branch| self.held(next, branch)));
        }
        false
    }

    /// The type of what a branch of this union or alternate holds in Rust.
    fn held(&self, of: TypeId, branch: &qapi_schema::Branch) -> TypeId {
        let data = self.selection.data(self.schema, of, branch);
        data.unwrap_or(branch.type_id)
    }
}
