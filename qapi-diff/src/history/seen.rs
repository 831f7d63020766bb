//! What one schema says of something.

use qapi_parser::doc::Doc;
use qapi_parser::schema::{Feature, Member, TypeId, has_feature};

use crate::wire::{Part, Wire};
use crate::words;

/// What one schema says of a place on the wire.
#[derive(Clone)]
pub(super) struct Seen<'s> {
    part: Part<'s>,
    documented: Documented<'s>,
    pub(super) is_unstable: bool,
    pub(super) is_optional: bool,
    /// What is on the wire, if it is a value.
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
        let since = doc.and_then(Doc::since);
        Self { doc, since }
    }

    /// Of a member or value.
    pub(super) fn part(doc: Option<&'s Doc>, name: &str) -> Self {
        let since = doc.and_then(|doc| doc.member(name)?.since());
        Self { doc, since }
    }
}

impl<'s> Seen<'s> {
    pub(super) fn of(wire: &Wire<'s>, part: Part<'s>, documented: Documented<'s>) -> Self {
        Self {
            part,
            documented,
            is_unstable: wire.is_unstable(part.name, part.features),
            is_optional: false,
            ty: None,
        }
    }

    pub(super) fn of_feature(wire: &Wire<'s>, feature: &'s Feature) -> Self {
        Self::of(wire, Part::of_feature(feature), Documented::default())
    }

    pub(super) fn of_type(wire: &Wire<'s>, id: TypeId, has_widths: bool) -> Self {
        let part = Part::of_type(&wire.ty(id).definition);
        Self {
            ty: Some(wire.wire_words(id, has_widths)),
            ..Self::of(wire, part, Documented::default())
        }
    }

    /// The same as a member of this type.
    pub(super) fn with_type(self, wire: &Wire<'s>, member: &Member, has_widths: bool) -> Self {
        Self {
            is_optional: member.optional,
            ty: Some(wire.wire_words(member.type_id, has_widths)),
            ..self
        }
    }

    pub(super) fn is_deprecated(&self) -> bool {
        has_feature(self.part.features, "deprecated")
    }

    /// Whether only some builds have it.
    pub(super) fn is_conditional(&self) -> bool {
        self.part.condition.is_some()
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
