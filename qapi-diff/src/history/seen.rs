//! What one schema says of something.

use qapi_schema::doc::{Doc, SectionKind};
use qapi_schema::{Feature, Member, Schema, TypeId};

use crate::part::Part;
use crate::words;

/// What one schema says of a place on the schema.
#[derive(Clone)]
pub(super) struct Seen<'s> {
    part: Part<'s>,
    documented: Documented<'s>,
    pub(super) is_unstable: bool,
    pub(super) is_optional: bool,
    /// Whether it is part of something that only some builds have.
    is_in_some_builds: bool,
    /// What is on the schema, if it is a value.
    pub(super) ty: Option<String>,
}

/// What the documentation of a definition says of it or of a part of it.
#[derive(Clone, Copy, Default)]
pub(super) struct Documented<'s> {
    doc: Option<&'s Doc>,
    since: Option<&'s str>,
}

impl<'s> Documented<'s> {
    /// Of a definition.
    pub(super) fn whole(doc: Option<&'s Doc>) -> Self {
        let plain = doc.into_iter().flat_map(|doc| &doc.sections);
        let plain = plain.filter(|section| section.kind == SectionKind::Plain);
        let mut alone = plain.filter_map(|section| since_alone(&section.text));
        let since = doc.and_then(|doc| doc.since().or_else(|| alone.next()));
        Self { doc, since }
    }

    /// Of a member or value.
    pub(super) fn part(doc: Option<&'s Doc>, name: &str) -> Self {
        let section = doc.and_then(|doc| doc.member(name));
        let since = section.and_then(|it| it.since().or_else(|| since_alone(&it.text)));
        Self { doc, since }
    }
}

/// The release in a text of which a paragraph or line is `since 6.1` and no more, without the
/// parentheses or the colon that it should have.
fn since_alone(text: &str) -> Option<&str> {
    text.lines().find_map(|line| {
        let (word, release) = line.trim().split_once([' ', ':'])?;
        let is_one = release.starts_with(|it: char| it.is_ascii_digit()) && !release.contains(' ');
        (word.eq_ignore_ascii_case("since") && is_one).then_some(release)
    })
}

impl<'s> Seen<'s> {
    pub(super) fn of(schema: &'s Schema, part: Part<'s>, documented: Documented<'s>) -> Self {
        Self {
            part,
            documented,
            is_unstable: schema.is_unstable(part.name, part.features),
            is_optional: false,
            is_in_some_builds: false,
            ty: None,
        }
    }

    pub(super) fn of_feature(schema: &'s Schema, feature: &'s Feature) -> Self {
        Self::of(schema, Part::of_feature(feature), Documented::default())
    }

    pub(super) fn of_type(schema: &'s Schema, id: TypeId, has_widths: bool) -> Self {
        let part = Part::of_type(&schema[id].definition);
        Self {
            ty: Some(schema.wire_text(id, has_widths)),
            ..Self::of(schema, part, Documented::default())
        }
    }

    /// The same as part of what only some builds have.
    pub(super) fn in_some_builds(self) -> Self {
        Self {
            is_in_some_builds: true,
            ..self
        }
    }

    /// The same as a member of this type.
    pub(super) fn with_type(self, schema: &'s Schema, member: &Member, has_widths: bool) -> Self {
        Self {
            is_optional: member.optional,
            ty: Some(schema.wire_text(member.type_id, has_widths)),
            ..self
        }
    }

    pub(super) fn is_deprecated(&self) -> bool {
        self.part.features.is_deprecated()
    }

    /// Whether only some builds have it.
    pub(super) fn is_conditional(&self) -> bool {
        self.is_in_some_builds || self.part.condition.is_some()
    }

    /// Since when it is there, by the documentation.
    pub(super) fn since(&self) -> Option<&'s str> {
        self.documented.since
    }

    /// What the documentation says to do as it is deprecated.
    pub(super) fn advice(&self) -> Option<String> {
        self.documented.doc.and_then(words::advice)
    }
}
