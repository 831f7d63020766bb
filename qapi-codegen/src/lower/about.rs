//! What is said about an item, and to those who use it although it is deprecated.

use qapi_schema::wire::DeclaredMember;
use qapi_schema::{Branch, Command, Definition, Entity, EnumValue, Features, TypeId, Variants};

use super::{About, Lowering};
use crate::quoting::code;
use crate::rustdoc::Place;

impl Lowering<'_> {
    /// About a type or an event.
    pub(super) fn about(&self, of: Entity, place: Place) -> About {
        let definition = self.schema.definition(of);
        let docs = match of {
            Entity::Event(_) => self.docs.event(definition, place),
            _ => self.docs.definition(definition, place),
        };
        self.with_features(docs, &definition.features, definition)
    }

    pub(super) fn about_command(&self, command: &Command, place: Place) -> About {
        let definition = &command.definition;
        let docs = self.docs.command(command, place);
        self.with_features(docs, &definition.features, definition)
    }

    /// About a type that may be a command as well: first what the command does.
    pub(super) fn about_type(&self, id: TypeId, ty: About) -> About {
        let Some(command) = self.commands.get(&id) else {
            return ty;
        };
        let command = &self.schema[*command];
        let place = Place::Module(self.schema[id].definition.module);
        let mut about = self.about_command(command, place);
        if self.schema[id].definition.doc.is_some() {
            let name = &self.schema[id].definition.name;
            let heading = format!("# The type {}", code(name));
            about.docs = [about.docs, heading, ty.docs].join("\n\n");
        }
        about.deprecated = about.deprecated.or(ty.deprecated);
        about
    }

    /// About a union: where its tag is no field, the union says what it means.
    pub(super) fn about_union(&self, id: TypeId, place: Place) -> About {
        let definition = &self.schema[id].definition;
        match self.schema.members(id)[..] {
            [tag] => {
                let owner = self.documented(tag.owner, definition);
                let docs = self.docs.union(definition, tag.member, owner, place);
                self.with_features(docs, &definition.features, definition)
            }
            _ => self.about(Entity::Type(id), place),
        }
    }

    /// About a member of what a definition becomes.
    pub(super) fn about_member(
        &self,
        of: Entity,
        member: DeclaredMember<'_>,
        place: Place,
    ) -> About {
        let definition = self.documented(member.owner, self.schema.definition(of));
        let releases = &self.schema[member.owner].definition.releases;
        let docs = self.docs.member(definition, member.member, releases, place);
        self.with_features(docs, &member.features, definition)
            .noting(self.names.member_note(of, &member.name))
    }

    pub(super) fn about_value(&self, of: TypeId, value: &EnumValue, place: Place) -> About {
        let definition = &self.schema[of].definition;
        let docs = self.docs.value(definition, value, place);
        self.with_features(docs, &value.features, definition)
            .noting(self.names.variant_note(of, &value.name))
    }

    /// About a union's branch, which is deprecated if the tag's value is.
    pub(super) fn about_branch(
        &self,
        union: TypeId,
        variants: &Variants,
        branch: &Branch,
        place: Place,
    ) -> About {
        let definition = &self.schema[union].definition;
        let docs = self.docs.branch(definition, variants, branch, place);
        let tag = &self.schema[variants.tag_type];
        let values = self.schema.enumeration(variants.tag_type);
        let value = values.and_then(|of| of.value(&branch.name));
        let features = value.map_or(Features::NONE, |value| &value.features);
        self.with_features(docs, features, &tag.definition)
            .noting(self.names.variant_note(union, &branch.name))
    }

    /// `definition` has the documentation of the features.
    fn with_features(&self, docs: String, features: &Features, definition: &Definition) -> About {
        About {
            docs,
            deprecated: self.docs.deprecation(features, definition),
        }
    }
}
