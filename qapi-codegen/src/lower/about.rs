//! What is said about an item, and to those who use it although it is deprecated.

use qapi_schema::wire::DeclaredMember;
use qapi_schema::{Branch, Command, Definition, EnumValue, Features, TypeId, Variants};

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
        match self.schema.members(id)[..] {
            [tag] => {
                let owner = self.documented(tag.owner, definition);
                let docs = self.docs.union(definition, tag.member, owner, place);
                self.with_features(docs, &definition.features, definition)
            }
            _ => self.about(definition, place),
        }
    }

    /// About a member of what `definition` becomes.
    pub(super) fn about_member(
        &self,
        member: DeclaredMember<'_>,
        definition: &Definition,
        place: Place,
    ) -> About {
        let definition = self.documented(member.owner, definition);
        let docs = self.docs.member(definition, member.member, place);
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
        let values = self.schema.enumeration(variants.tag_type);
        let value = values.and_then(|of| of.value(&branch.name));
        let features = value.map_or(Features::NONE, |value| &value.features);
        self.with_features(docs, features, &tag.definition)
    }

    /// `definition` has the documentation of the features.
    fn with_features(&self, docs: String, features: &Features, definition: &Definition) -> About {
        About {
            docs,
            deprecated: self.docs.deprecation(features, definition),
        }
    }
}
