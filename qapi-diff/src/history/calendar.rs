//! What is known about the schemas themselves: which releases they are, and what they can say.

use qapi_schema::text::Text;
use qapi_schema::{Features, Origin, Schema, TypeKind};

use super::ItemKind;
use crate::finding::MessageKind;
use crate::schemas::NamedSchema;
use qapi_schema::Release;

/// The schemas by their index, oldest first.
pub(super) struct Calendar {
    schemas: Vec<Entry>,
}

struct Entry {
    name: Text,
    /// Which release it is, if its name says so.
    release: Option<Release>,
    is_introspected: bool,
    /// The kinds of items of which it marks some as deprecated.
    deprecates: Vec<ItemKind>,
}

impl Calendar {
    pub(super) fn new(schemas: &[NamedSchema<'_>]) -> Self {
        let entries = schemas.iter().map(|named| Entry {
            name: named.name.into(),
            release: named.name.parse().ok(),
            is_introspected: named.schema.origin() == Origin::Introspection,
            deprecates: deprecates(named.schema),
        });
        Self {
            schemas: entries.collect(),
        }
    }

    pub(super) fn name(&self, index: usize) -> Text {
        self.schemas[index].name.clone()
    }

    /// Whether a schema is that of one build, and lacks what was not built.
    pub(super) fn shows_one_build(&self, index: usize) -> bool {
        self.schemas[index].is_introspected
    }

    /// Whether a schema may have something from a later release.
    pub(super) fn may_have_backports(&self, index: usize) -> bool {
        let release = self.release(index);
        release.is_some_and(Release::may_have_backports)
    }

    fn release(&self, index: usize) -> Option<&Release> {
        self.schemas[index].release.as_ref()
    }

    /// How many releases lie between two schemas, those of other schemas included.
    pub(super) fn between(&self, earlier: usize, later: usize) -> u32 {
        match self.distance(earlier, later) {
            Distance::Positions { earlier, later } => {
                (later.div_ceil(2)).saturating_sub(earlier / 2 + 1)
            }
            Distance::Schemas(distance) => distance.saturating_sub(1),
            Distance::Unknown => MANY,
        }
    }

    /// How many releases there are from one schema to another, their own included.
    pub(super) fn through(&self, first: usize, last: usize) -> u32 {
        match self.distance(first, last) {
            Distance::Positions { earlier, later } => {
                (later / 2 + 1).saturating_sub(earlier.div_ceil(2))
            }
            Distance::Schemas(distance) => distance + 1,
            Distance::Unknown => 1 + u32::from(first != last),
        }
    }

    fn distance(&self, earlier: usize, later: usize) -> Distance {
        let (Some(one), Some(other)) = (self.release(earlier), self.release(later)) else {
            return Distance::Schemas(u32::try_from(later - earlier).unwrap_or(MANY));
        };
        match (one.position(), other.position()) {
            (Some(earlier), Some(later)) => Distance::Positions { earlier, later },
            _ => Distance::Unknown,
        }
    }

    /// Whether there are releases between the schemas.
    pub(super) fn has_gaps(&self) -> bool {
        (1..self.schemas.len()).any(|index| self.between(index - 1, index) > 0)
    }

    /// The newest schema that is at least as many releases before another one; the oldest if there
    /// is none.
    pub(super) fn before(&self, index: usize, releases: u32) -> usize {
        let mut older = (0..index).rev();
        let found = older.find(|older| self.between(*older, index) + 1 >= releases);
        found.unwrap_or(0)
    }

    /// Whether schemas up to this one can mark items of a kind as deprecated: one does, or is
    /// of a release in which QEMU's can. Commands, events and members can since 5.0, values
    /// since 6.2, feature flags never.
    pub(super) fn can_deprecate(&self, kind: ItemKind, up_to: usize) -> bool {
        let since = match kind {
            ItemKind::Feature => return false,
            ItemKind::Value => (6, 2),
            _ => (5, 0),
        };
        self.schemas[..=up_to].iter().any(|schema| {
            let release = schema.release.as_ref().map(Release::series);
            schema.deprecates.contains(&kind) || release.is_some_and(|release| release >= since)
        })
    }

    /// Whether a schema lists all commands, or all events, that its QEMU has. Until 2.1, QEMU's
    /// schemas had no events, and until 2.8 they lacked some commands.
    pub(super) fn lists_all(&self, index: usize, kind: MessageKind) -> bool {
        let since = match kind {
            MessageKind::Command => (2, 8),
            MessageKind::Event => (2, 1),
        };
        let release = self.release(index).map(Release::series);
        release.is_none_or(|release| release >= since)
    }

    /// Whether a schema is older than a release.
    pub(super) fn is_before(&self, index: usize, release: &Release) -> bool {
        self.release(index)
            .is_some_and(|own| !own.is_development() && own.series() < release.series())
    }

    /// Whether a schema shows all that there is, and is of this release or a newer one.
    pub(super) fn shows_all_since(&self, index: usize, release: &Release) -> bool {
        let is_since = |own: &Release| own.series() >= release.series();
        !self.shows_one_build(index) && self.release(index).is_some_and(is_since)
    }
}

/// How far apart two schemas are.
enum Distance {
    /// Their positions among the releases, as [`Release::position`] counts them.
    Positions { earlier: u32, later: u32 },
    /// Their names are not releases. Each schema is taken for a release, so they are as many
    /// releases apart.
    Schemas(u32),
    /// There may be releases between them.
    Unknown,
}

/// More releases than matter.
const MANY: u32 = 1000;

/// What a text after `Since` says.
pub(super) struct DatedText {
    /// The first release in it.
    pub(super) release: Release,
    /// Whether it says more, such as another release for some builds.
    pub(super) has_condition: bool,
}

/// The release in the text after `Since`.
pub(super) fn release_in(text: &str) -> Option<DatedText> {
    let words = text.split(|end: char| end.is_whitespace() || ",;()".contains(end));
    let mut words = words.filter(|word| !word.is_empty());
    let release = words.by_ref().find_map(|word| {
        let number = word.trim_end_matches('.');
        number.contains('.').then(|| number.parse().ok()).flatten()
    })?;
    Some(DatedText {
        release,
        has_condition: words.next().is_some(),
    })
}

/// The kinds of items of which a schema marks some as deprecated.
fn deprecates(schema: &Schema) -> Vec<ItemKind> {
    let commands = schema.commands().map(|(_, command)| &command.definition);
    let events = schema.events().map(|(_, event)| &event.definition);
    let mut definitions = commands.chain(events);
    let mut kinds = Vec::new();
    if definitions.any(|definition| definition.features.is_deprecated()) {
        kinds.push(ItemKind::Message);
    }
    for (_, ty) in schema.types() {
        let (kind, is_deprecated) = match &ty.kind {
            TypeKind::Object(object) => {
                let mut features = object.members.iter().map(|member| &member.features);
                (ItemKind::Member, features.any(Features::is_deprecated))
            }
            TypeKind::Enum(enumeration) => {
                let mut features = enumeration.values.iter().map(|value| &value.features);
                (ItemKind::Value, features.any(Features::is_deprecated))
            }
            _ => continue,
        };
        if is_deprecated && !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}
