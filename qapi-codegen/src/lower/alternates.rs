//! Alternates: an enum with a variant for each branch, told apart by JSON kind.

use qapi_schema::{AlternateType, Entity, TypeId};

use super::{About, Alternate, AlternateBranch, Lowering, Traits};
use crate::error::Error;
use crate::names::{self, Scope};
use crate::rustdoc::Place;

impl Lowering<'_> {
    pub(super) fn alternate(
        &self,
        id: TypeId,
        alternate: &AlternateType,
    ) -> Result<Alternate, Error> {
        let definition = &self.schema[id].definition;
        let place = Place::Module(definition.module);
        let mut scope = Scope::default();
        let branches = alternate.branches.iter().map(|branch| {
            let origin = self.origin(&branch.name, branch.span);
            let Some(kind) = self.schema.json_kind(branch.type_id) else {
                let what = "a branch of any kind".to_owned();
                return Err(Error::Unsupported { what, name: origin });
            };
            let name = names::variant(&branch.name);
            scope.claim(&name, origin)?;
            let boxed = self.boxed.contains(&(id, branch.type_id));
            Ok(AlternateBranch {
                name,
                about: About {
                    docs: self.docs.alternate_branch(definition, branch, place),
                    deprecated: None,
                },
                kind,
                ty: self.reference(branch.type_id, boxed, branch.span)?,
            })
        });
        Ok(Alternate {
            name: self.names.ty(id),
            about: self.about(definition, place),
            derives: self.selection.derives(Entity::Type(id)),
            traits: Traits::NONE,
            branches: branches.collect::<Result<_, _>>()?,
        })
    }
}
