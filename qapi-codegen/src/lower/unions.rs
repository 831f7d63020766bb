//! Unions: an enum where only the tag is common to all branches, else a struct
//! that has the branch as one of its fields.

use qapi_parser::schema::{self, Definition, Entity, TypeId, TypeKind, Variants};

use super::{BaseMember, Branch, BranchContent, Lowering, Union, UnionBase};
use crate::error::Error;
use crate::names::{self, Scope};
use crate::rustdoc::Place;

impl Lowering<'_> {
    pub(super) fn union(&self, id: TypeId, variants: &Variants) -> Result<Union, Error> {
        let definition = &self.schema[id].definition;
        let place = Place::Module(definition.module);
        let base = if names::is_plain_union(self.schema, id) {
            UnionBase::TagOnly
        } else {
            UnionBase::Members(self.base(id, &variants.tag, definition, place)?)
        };
        Ok(Union {
            name: self.names.ty(id),
            docs: self.union_docs(id, definition, place),
            derives: self.selection.derives(Entity::Type(id)),
            tag: variants.tag.clone(),
            base,
            branches: self.branches(id, variants, place)?,
        })
    }

    fn union_docs(&self, id: TypeId, definition: &Definition, place: Place) -> String {
        match self.members(id)[..] {
            [(owner, tag)] => {
                let owner = self.documented(owner, definition);
                self.docs.union(definition, tag, owner, place)
            }
            _ => self.docs.definition(definition, place),
        }
    }

    fn base(
        &self,
        id: TypeId,
        tag: &str,
        definition: &Definition,
        place: Place,
    ) -> Result<Vec<BaseMember>, Error> {
        let mut scope = Scope::default();
        let members = self.members(id).into_iter().map(|(owner, member)| {
            let name = names::member(&member.name);
            scope.claim(&name, self.origin(&member.name, member.span))?;
            if member.name == tag {
                let docs = self.member_docs(owner, member, definition, place);
                Ok(BaseMember::Tag { name, docs })
            } else {
                let field = self.field(id, owner, member, definition, place)?;
                Ok(BaseMember::Field(field))
            }
        });
        members.collect()
    }

    fn branches(
        &self,
        union: TypeId,
        variants: &Variants,
        place: Place,
    ) -> Result<Vec<Branch>, Error> {
        let mut scope = Scope::default();
        let branches = variants.branches.iter().map(|branch| {
            let name = names::variant(&branch.name);
            scope.claim(&name, self.origin(&branch.name, branch.span))?;
            Ok(Branch {
                name,
                wire: branch.name.clone(),
                docs: self
                    .docs
                    .branch(&self.schema[union].definition, variants, branch, place),
                content: self.content(union, branch)?,
            })
        });
        branches.collect()
    }

    fn content(&self, union: TypeId, branch: &schema::Branch) -> Result<BranchContent, Error> {
        if branch.type_id == self.schema.empty_type() {
            return Ok(BranchContent::Nothing);
        }
        let boxed = self.boxed.contains(&(union, branch.type_id));
        let Some(data) = self.wrapped(branch.type_id) else {
            let ty = self.reference(branch.type_id, boxed, branch.span)?;
            return Ok(BranchContent::Members(ty));
        };
        let boxed = boxed || self.boxed.contains(&(branch.type_id, data));
        Ok(BranchContent::Data(self.reference(
            data,
            boxed,
            branch.span,
        )?))
    }

    /// The type of `data`, if this is the object that a simple union wraps
    /// around its branch.
    fn wrapped(&self, id: TypeId) -> Option<TypeId> {
        match &self.schema[id].kind {
            TypeKind::Object(object) if self.schema[id].is_implicit() => {
                match &object.members[..] {
                    [data] if data.name == "data" => Some(data.type_id),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}
