//! What is known of the schemas themselves: which releases they are, and what they can say.

use qapi_schema::{Features, Origin, Schema, TypeKind};

use super::Sort;
use crate::release::Release;
use crate::side::Side;

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
            is_introspected: side.schema.origin() == Origin::Introspection,
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

    /// Whether a schema may have something from a later release.
    pub(super) fn may_have_backports(&self, index: usize) -> bool {
        let release = self.schemas[index].release.as_ref();
        release.is_some_and(Release::may_have_backports)
    }

    /// How many releases lie between two schemas, others of the schemas among them.
    pub(super) fn between(&self, earlier: usize, later: usize) -> u32 {
        match self.places(earlier, later) {
            Places::Of(earlier, later) => (later.div_ceil(2)).saturating_sub(earlier / 2 + 1),
            Places::Neighbours(distance) => distance.saturating_sub(1),
            Places::Unknown => MANY,
        }
    }

    /// How many releases there are from one schema to another, their own included.
    pub(super) fn through(&self, first: usize, last: usize) -> u32 {
        match self.places(first, last) {
            Places::Of(first, last) => (last / 2 + 1).saturating_sub(first.div_ceil(2)),
            Places::Neighbours(distance) => distance + 1,
            Places::Unknown => 1 + u32::from(first != last),
        }
    }

    fn places(&self, earlier: usize, later: usize) -> Places {
        let release = |index: usize| self.schemas[index].release.as_ref();
        match (release(earlier), release(later)) {
            (Some(one), Some(other)) => match (one.place(), other.place()) {
                (Some(one), Some(other)) => Places::Of(one, other),
                _ => Places::Unknown,
            },
            _ => Places::Neighbours(u32::try_from(later - earlier).unwrap_or(MANY)),
        }
    }

    /// Whether there are releases that lie between the schemas.
    pub(super) fn has_gaps(&self) -> bool {
        (1..self.schemas.len()).any(|index| self.between(index - 1, index) > 0)
    }

    /// Whether schemas up to this one can say of things of a sort that they are deprecated:
    /// one does, or is of a release of which QEMU's can. Commands, events and members could
    /// have the flag since 5.0, values since 6.2, flags never.
    pub(super) fn can_say(&self, sort: Sort, up_to: usize) -> bool {
        let since = match sort {
            Sort::Feature => return false,
            Sort::Value => (6, 2),
            _ => (5, 0),
        };
        self.schemas[..=up_to].iter().any(|it| {
            let release = it.release.as_ref().map(Release::series);
            it.deprecates.contains(&sort) || release.is_some_and(|release| release >= since)
        })
    }

    /// Whether a schema is older than a release.
    pub(super) fn is_before(&self, index: usize, release: &Release) -> bool {
        let own = self.schemas[index].release.as_ref();
        own.is_some_and(|own| !own.is_development() && own.series() < release.series())
    }

    /// Whether a schema shows all that there is, and is of this release or a newer one.
    pub(super) fn shows_all_since(&self, index: usize, release: &Release) -> bool {
        let own = self.schemas[index].release.as_ref();
        !self.shows_one_build(index) && own.is_some_and(|own| own.series() >= release.series())
    }
}

/// Where two schemas are among the releases.
enum Places {
    /// At these places; releases have even ones.
    Of(u32, u32),
    /// Their names are no releases, so that they are taken for neighbours: so far apart.
    Neighbours(u32),
    /// There may be releases between them.
    Unknown,
}

/// More releases than matter.
const MANY: u32 = 1000;

/// The first release in a text about since when.
pub(super) fn release_in(text: &str) -> Option<Release> {
    let words = text.split(|it: char| it.is_whitespace() || ",;(".contains(it));
    words
        .filter(|word| word.contains('.'))
        .find_map(|word| word.trim_end_matches('.').parse().ok())
}

/// The sorts of items of which a schema says that they are deprecated.
fn deprecates(schema: &Schema) -> Vec<Sort> {
    let commands = schema.commands().map(|(_, of)| &of.definition.features);
    let events = schema.events().map(|(_, of)| &of.definition.features);
    let messages = commands.chain(events).any(Features::is_deprecated);
    let members = schema.types().any(|(_, ty)| match &ty.kind {
        TypeKind::Object(of) => of.members.iter().any(|of| of.features.is_deprecated()),
        _ => false,
    });
    let values = schema.types().any(|(_, ty)| match &ty.kind {
        TypeKind::Enum(of) => of.values.iter().any(|of| of.features.is_deprecated()),
        _ => false,
    });
    let sorts = [
        (Sort::Message, messages),
        (Sort::Member, members),
        (Sort::Value, values),
    ];
    sorts.into_iter().filter(|it| it.1).map(|it| it.0).collect()
}
