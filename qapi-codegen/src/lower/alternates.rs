//! Alternates: an enum with a variant for each branch, told apart by JSON kind.

use qapi_parser::schema::{AlternateType, Builtin, Entity, TypeId, TypeKind};

use super::{About, Alternate, AlternateBranch, Kind, Lowering, Traits};
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
            let Some(kind) = self.kind(branch.type_id) else {
                let what = "a branch of any kind".to_owned();
                return Err(Error::Unsupported { what, origin });
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

    /// The kind of a type's values; `None` if they may be of any.
    fn kind(&self, id: TypeId) -> Option<Kind> {
        let kind = match &self.schema[id].kind {
            TypeKind::Builtin(Builtin::Any) | TypeKind::Alternate(_) => return None,
            TypeKind::Builtin(Builtin::Null) => Kind::Null,
            TypeKind::Builtin(Builtin::Bool) => Kind::Bool,
            TypeKind::Builtin(Builtin::Str) | TypeKind::Enum(_) => Kind::String,
            TypeKind::Builtin(_) => Kind::Number,
            TypeKind::Array { .. } => Kind::Array,
            _ => Kind::Object,
        };
        Some(kind)
    }
}
