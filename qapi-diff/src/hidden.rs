//! What introspection does not show, and so is not compared.

use std::fmt;

use qapi_schema::Origin;
use serde::Serialize;

/// Something that a reply to `query-qmp-schema` does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Aspect {
    /// The width of integers: each is an `int`.
    IntegerWidths,
    /// Conditions (`if`): what the build lacks is not there at all.
    Conditions,
    /// Which commands may be sent before the machine is built.
    Preconfig,
    /// Which commands do not answer success.
    SuccessResponse,
    /// Which commands take any arguments (`gen`: false).
    OpenArguments,
}

impl Aspect {
    /// What it is, as the subject of a sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IntegerWidths => "widths of integers",
            Self::Conditions => "conditions (`if`)",
            Self::Preconfig => "permissions to run before the machine is built",
            Self::SuccessResponse => "commands that do not answer success",
            Self::OpenArguments => "commands that take any arguments",
        }
    }
}

/// That an aspect was not compared because a side does not show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NotVisible {
    /// Which of the schemas does not show it.
    pub side: Which,
    /// What it is.
    pub aspect: Aspect,
    /// How often the other schema says something about it that could not be compared.
    /// Types that messages share count once for each direction.
    pub places: usize,
}

impl NotVisible {
    /// The aspect, with how often the other schema says something about it.
    pub(crate) fn counted(&self) -> String {
        let aspect = self.aspect.as_str();
        match self.places {
            0 => aspect.to_owned(),
            1 => format!("{aspect} (1 place)"),
            places => format!("{aspect} ({places} places)"),
        }
    }
}

impl fmt::Display for NotVisible {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (side, counted) = (self.side.as_str(), self.counted());
        write!(formatter, "introspection of {side} does not show {counted}")
    }
}

/// One of the two schemas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    /// The one that clients were written for.
    Old,
    /// The one that they meet.
    New,
}

impl Which {
    pub(crate) const fn other(self) -> Self {
        match self {
            Self::Old => Self::New,
            Self::New => Self::Old,
        }
    }

    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Old => "OLD",
            Self::New => "NEW",
        }
    }
}

/// Counts what is not compared.
#[derive(Debug)]
pub(crate) struct Hidden {
    origins: [Origin; 2],
    places: [usize; Aspect::ALL.len()],
}

impl Aspect {
    const ALL: [Self; 5] = [
        Self::IntegerWidths,
        Self::Conditions,
        Self::Preconfig,
        Self::SuccessResponse,
        Self::OpenArguments,
    ];
}

impl Hidden {
    pub(crate) fn new(old: Origin, new: Origin) -> Self {
        Self {
            origins: [old, new],
            places: [0; Aspect::ALL.len()],
        }
    }

    /// Whether an aspect that one of the schemas may say something about cannot be
    /// compared.
    pub(crate) fn hides(&mut self, aspect: Aspect, is_said: bool) -> bool {
        let hides = self.origins.contains(&Origin::Introspection);
        if hides && is_said {
            self.places[aspect as usize] += 1;
        }
        hides
    }

    pub(crate) fn notes(&self) -> Vec<NotVisible> {
        let sides = [Which::Old, Which::New].into_iter().zip(self.origins);
        let hiding = sides.filter(|(_, origin)| *origin == Origin::Introspection);
        let note = |(side, _)| {
            Aspect::ALL.map(|aspect| NotVisible {
                side,
                aspect,
                places: self.places[aspect as usize],
            })
        };
        hiding.flat_map(note).collect()
    }
}
