//! What is known of the schemas themselves: which releases they are, and what they can say.

use qapi_parser::Schema;
use qapi_parser::schema::{TypeKind, has_feature};

use super::Sort;
use crate::release::Release;
use crate::wire::{Origin, Side};

/// The schemas by their index, the oldest first.
pub(super) struct Calendar {
    schemas: Vec<Entry>,
}

struct Entry {
    name: String,
    /// Which release it is, if its name says so.
    release: Option<Release>,
    is_introspected: bool,
    /// Of which sorts something is said to be deprecated.
    deprecates: Vec<Sort>,
}

impl Calendar {
    pub(super) fn new(schemas: &[Side<'_>]) -> Self {
        let schemas = schemas.iter().map(|side| Entry {
            name: side.name.to_owned(),
            release: side.name.parse().ok(),
            is_introspected: side.origin == Origin::Introspection,
            deprecates: deprecates(side.schema),
        });
        Self {
            schemas: schemas.collect(),
        }
    }

    pub(super) fn name(&self, index: usize) -> String {
        self.schemas[index].name.clone()
    }

    /// Whether a schema is that of one build, which lacks what was not built.
    pub(super) fn shows_one_build(&self, index: usize) -> bool {
        self.schemas[index].is_introspected
    }

    /// How many releases lie between two schemas, others of the schemas among them.
    pub(super) fn between(&self, earlier: usize, later: usize) -> u32 {
        let ordinal = |index: usize| self.schemas[index].release.as_ref()?.ordinal();
        let distance = match (ordinal(earlier), ordinal(later)) {
            (Some(earlier), Some(later)) => later.saturating_sub(earlier),
            _ => u32::try_from(later - earlier).unwrap_or(u32::MAX),
        };
        distance.saturating_sub(1)
    }

    /// How many releases there are from one schema to another, both included.
    pub(super) fn through(&self, first: usize, last: usize) -> u32 {
        if first == last {
            1
        } else {
            self.between(first, last) + 2
        }
    }

    /// Whether there are releases that lie between the schemas.
    pub(super) fn has_gaps(&self) -> bool {
        (1..self.schemas.len()).any(|index| self.between(index - 1, index) > 0)
    }

    /// Whether schemas up to this one say of anything of a sort that it is deprecated.
    pub(super) fn can_say(&self, sort: Sort, up_to: usize) -> bool {
        let mut schemas = self.schemas[..=up_to].iter();
        schemas.any(|it| it.deprecates.contains(&sort))
    }

    /// Whether a schema is older than a release.
    pub(super) fn is_before(&self, index: usize, release: &Release) -> bool {
        let own = self.schemas.get(index).and_then(|it| it.release.as_ref());
        own.is_some_and(|own| !own.is_development() && own.series() < release.series())
    }

    /// Whether a schema shows all that there is, and is of this release or a newer one.
    pub(super) fn shows_all_since(&self, index: usize, release: &Release) -> bool {
        let own = self.schemas[index].release.as_ref();
        !self.shows_one_build(index) && own.is_some_and(|own| own.series() >= release.series())
    }
}

/// The release that a text about since when begins with.
pub(super) fn release_in(text: &str) -> Option<Release> {
    let words = text.split(|it: char| it.is_whitespace() || ",;(".contains(it));
    words
        .filter(|word| word.contains('.'))
        .find_map(|word| word.trim_end_matches('.').parse().ok())
}

/// The sorts of items of which a schema says that they are deprecated.
fn deprecates(schema: &Schema) -> Vec<Sort> {
    let is_so = |features: &[_]| has_feature(features, "deprecated");
    let mut commands = schema.commands().map(|(_, it)| &it.definition.features);
    let mut events = schema.events().map(|(_, it)| &it.definition.features);
    let messages = commands.any(|it| is_so(it)) || events.any(|it| is_so(it));
    let members = schema.types().any(|(_, ty)| match &ty.kind {
        TypeKind::Object(of) => of.members.iter().any(|it| is_so(&it.features)),
        _ => false,
    });
    let values = schema.types().any(|(_, ty)| match &ty.kind {
        TypeKind::Enum(of) => of.values.iter().any(|it| is_so(&it.features)),
        _ => false,
    });
    let sorts = [
        (Sort::Message, messages),
        (Sort::Member, members),
        (Sort::Value, values),
    ];
    sorts.into_iter().filter(|it| it.1).map(|it| it.0).collect()
}
