//! What is said about an item, and to those who use it although it is deprecated.

use qapi_parser::schema::{
    Branch, Command, Definition, EnumValue, Feature, Member, TypeId, TypeKind, Variants,
};

use super::{About, Lowering};
use crate::rustdoc::Place;

impl Lowering<'_> {
    /// About a type or an event.
    pub(super) fn about(&self, definition: &Definition, place: Place) -> About {
        let docs = self.docs.definition(definition, place);
        self.with_features(docs, &definition.features, definition)
    }

    pub(super) fn about_command(&self, command: &Command, place: Place) -> About {
        let definition = &command.definition;
        let docs = self.docs.command(command, place);
        self.with_features(docs, &definition.features, definition)
    }

    /// About a union: where its tag is no field, the union says what it means.
    pub(super) fn about_union(&self, id: TypeId, definition: &Definition, place: Place) -> About {
        match self.members(id)[..] {
            [(owner, tag)] => {
                let owner = self.documented(owner, definition);
                let docs = self.docs.union(definition, tag, owner, place);
                self.with_features(docs, &definition.features, definition)
            }
            _ => self.about(definition, place),
        }
    }

    /// About a member of what `definition` becomes; `owner` is the type that has it
    /// in the schema.
    pub(super) fn about_member(
        &self,
        owner: TypeId,
        member: &Member,
        definition: &Definition,
        place: Place,
    ) -> About {
        let definition = self.documented(owner, definition);
        let docs = self.docs.member(definition, member, place);
        self.with_features(docs, &member.features, definition)
    }

    pub(super) fn about_value(
        &self,
        definition: &Definition,
        value: &EnumValue,
        place: Place,
    ) -> About {
        let docs = self.docs.value(definition, value, place);
        self.with_features(docs, &value.features, definition)
    }

    /// About a union's branch, which is deprecated if the tag's value is.
    pub(super) fn about_branch(
        &self,
        union: TypeId,
        variants: &Variants,
        branch: &Branch,
        place: Place,
    ) -> About {
        let union = &self.schema[union].definition;
        let docs = self.docs.branch(union, variants, branch, place);
        let tag = &self.schema[variants.tag_type];
        let value = match &tag.kind {
            TypeKind::Enum(of) => of.values.iter().find(|value| value.name == branch.name),
            _ => None,
        };
        let features = value.map_or(&[][..], |value| &value.features);
        self.with_features(docs, features, &tag.definition)
    }

    /// `definition` has the documentation of the features.
    fn with_features(&self, docs: String, features: &[Feature], definition: &Definition) -> About {
        About {
            docs,
            deprecated: self.docs.deprecation(features, definition),
        }
    }
}
