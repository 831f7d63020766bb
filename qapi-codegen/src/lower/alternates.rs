//! Alternates: an enum with a variant for each branch, told apart by JSON kind.

use qapi_schema::{AlternateType, Entity, TypeId};

use super::{About, Alternate, AlternateBranch, Lowering, Traits};
use crate::error::{Error, SchemaName};
use crate::rustdoc::Place;

impl Lowering<'_> {
    pub(super) fn alternate(
        &self,
        id: TypeId,
        alternate: &AlternateType,
    ) -> Result<Alternate, Error> {
        let definition = &self.schema[id].definition;
        let place = Place::Module(definition.module);
        let branches = alternate.branches.iter().map(|branch| {
            let Some(kind) = self.schema.json_kind(branch.type_id) else {
                let what = "a branch of any kind".to_owned();
                let location = branch.span.map(|span| self.schema.locate(span));
                let name = SchemaName::new(&branch.name, location);
                return Err(Error::Unsupported { what, name });
            };
            let boxed = self.boxed.contains(&(id, branch.type_id));
            Ok(AlternateBranch {
                name: self.names.variant(id, &branch.name),
                about: About {
                    docs: self.docs.alternate_branch(definition, branch, place),
                    deprecated: None,
                }
                .noting(self.names.variant_note(id, &branch.name)),
                kind,
                ty: self.reference(branch.type_id, boxed),
            })
        });
        Ok(Alternate {
            name: self.names.ty(id),
            about: self.about(Entity::Type(id), place),
            derives: self.selection.derives(Entity::Type(id)),
            traits: Traits::NONE,
            branches: branches.collect::<Result<_, _>>()?,
        })
    }
}
