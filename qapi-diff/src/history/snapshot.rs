//! What one schema says about an item.

use qapi_schema::doc::{Doc, SectionKind};
use qapi_schema::text::Text;
use qapi_schema::{Condition, Feature, Member, Schema, TypeId};

use crate::part::Part;
use crate::{told, words};

/// What one schema says about a place on the wire.
#[derive(Clone)]
pub(super) struct Snapshot<'s> {
    part: Part<'s>,
    documentation: Documentation<'s>,
    pub(super) is_unstable: bool,
    pub(super) is_optional: bool,
    /// The condition of the branch that adds it.
    branch: Option<&'s Condition>,
    /// The type of the value, if it is one.
    pub(super) type_text: Option<Text>,
}

/// What the documentation of a definition says about it, or about a part of it.
#[derive(Clone, Default)]
pub(super) struct Documentation<'s> {
    doc: Option<&'s Doc>,
    since: Option<&'s str>,
    /// What it says if it says that it is deprecated.
    deprecation: Option<Text>,
}

impl<'s> Documentation<'s> {
    /// About a definition.
    pub(super) fn whole(doc: Option<&'s Doc>) -> Self {
        let sections = doc.into_iter().flat_map(|doc| &doc.sections);
        let plain = sections.filter(|section| section.kind == SectionKind::Plain);
        let mut alone = plain.filter_map(|section| since_alone(&section.text));
        let since = doc.and_then(|doc| doc.since().or_else(|| alone.next()));
        let deprecation = doc.and_then(told::about_message);
        Self {
            doc,
            since,
            deprecation,
        }
    }

    /// About a member or value.
    pub(super) fn part(doc: Option<&'s Doc>, name: &str) -> Self {
        let section = doc.and_then(|doc| doc.member(name));
        let since =
            section.and_then(|section| section.since().or_else(|| since_alone(&section.text)));
        let deprecation = doc.and_then(|doc| told::about_part(doc, name));
        Self {
            doc,
            since,
            deprecation,
        }
    }
}

/// The release in a text that has a line with `since 6.1` and nothing else, without the
/// parentheses or the colon that it should have.
fn since_alone(text: &str) -> Option<&str> {
    text.lines().find_map(|line| {
        let (word, release) = line.trim().split_once([' ', ':'])?;
        let is_release =
            release.starts_with(|first: char| first.is_ascii_digit()) && !release.contains(' ');
        (word.eq_ignore_ascii_case("since") && is_release).then_some(release)
    })
}

impl<'s> Snapshot<'s> {
    pub(super) fn of(schema: &'s Schema, part: Part<'s>, documentation: Documentation<'s>) -> Self {
        Self {
            part,
            documentation,
            is_unstable: schema.is_unstable(part.name, part.features),
            is_optional: false,
            branch: None,
            type_text: None,
        }
    }

    pub(super) fn of_feature(schema: &'s Schema, feature: &'s Feature) -> Self {
        Self::of(schema, Part::of_feature(feature), Documentation::default())
    }

    pub(super) fn of_type(schema: &'s Schema, id: TypeId, has_widths: bool) -> Self {
        let part = Part::of_type(&schema[id].definition);
        Self {
            type_text: Some(schema.wire_text(id, has_widths).into()),
            ..Self::of(schema, part, Documentation::default())
        }
    }

    /// The same as a member that a branch with this condition adds.
    pub(super) fn of_branch(self, branch: Option<&'s Condition>) -> Self {
        Self { branch, ..self }
    }

    /// The same as a member of this type.
    pub(super) fn with_type(self, schema: &'s Schema, member: &Member, has_widths: bool) -> Self {
        Self {
            is_optional: member.optional,
            type_text: Some(schema.wire_text(member.type_id, has_widths).into()),
            ..self
        }
    }

    /// Whether it is marked as deprecated, or told to be in words.
    pub(super) fn is_deprecated(&self) -> bool {
        self.is_marked_deprecated() || self.documentation.deprecation.is_some()
    }

    pub(super) fn is_marked_deprecated(&self) -> bool {
        self.part.features.is_deprecated()
    }

    /// Whether only some builds have it.
    pub(super) fn is_conditional(&self) -> bool {
        self.branch.is_some() || self.part.condition.is_some()
    }

    /// What must hold of a build that has it, if it has what the item is part of.
    pub(super) fn condition(&self) -> Option<Condition> {
        Condition::both(self.branch, self.part.condition)
    }

    /// The condition that it has itself, without that of the branch that adds it.
    pub(super) fn own_condition(&self) -> Option<&'s Condition> {
        self.part.condition
    }

    /// The condition of the branch that adds it.
    pub(super) fn branch_condition(&self) -> Option<&'s Condition> {
        self.branch
    }

    /// The release that added it, according to the documentation.
    pub(super) fn since(&self) -> Option<&'s str> {
        self.documentation.since
    }

    /// What the documentation says about its deprecation.
    pub(super) fn advice(&self) -> Option<Text> {
        let of_mark = self.documentation.doc.and_then(words::advice);
        of_mark.or_else(|| self.documentation.deprecation.clone())
    }
}
