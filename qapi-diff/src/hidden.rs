//! What introspection does not show, and so is not compared.

use qapi_schema::Origin;
use qapi_schema::text::counted;
use serde::Serialize;

use crate::schemas::Side;

/// Something that a reply to `query-qmp-schema` does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Aspect {
    /// The width of integers: each is an `int`.
    IntegerWidths,
    /// Conditions (`if`): what was not built is missing.
    Conditions,
    /// Which commands can be sent before the machine is built (`allow-preconfig`).
    Preconfig,
    /// Which commands send no reply when they succeed (`success-response`: false).
    SuccessResponse,
    /// Which commands take any arguments (`gen`: false).
    UntypedArguments,
}

impl Aspect {
    const ALL: [Self; 5] = [
        Self::IntegerWidths,
        Self::Conditions,
        Self::Preconfig,
        Self::SuccessResponse,
        Self::UntypedArguments,
    ];

    /// What it is, in words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IntegerWidths => "the widths of integers",
            Self::Conditions => "conditions (`if`)",
            Self::Preconfig => "which commands can be sent before the machine is built",
            Self::SuccessResponse => "which commands send no reply when they succeed",
            Self::UntypedArguments => "which commands take any arguments",
        }
    }
}

/// An aspect that was not compared because one of the schemas does not show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NotCompared {
    /// The schema that does not show it.
    pub side: Side,
    /// What it does not show.
    pub aspect: Aspect,
    /// How often the other schema says something about it that could not be compared.
    /// Types that messages share count once for each direction.
    pub occurrences: usize,
}

impl NotCompared {
    /// The aspect, and how often the other schema says something about it.
    pub(crate) fn counted(&self) -> String {
        let aspect = self.aspect.as_str();
        match self.occurrences {
            0 => aspect.to_owned(),
            number => format!("{aspect} ({})", counted(number, "place")),
        }
    }
}

/// Counts what is not compared.
#[derive(Debug)]
pub(crate) struct Hidden {
    old: Origin,
    new: Origin,
    occurrences: [usize; Aspect::ALL.len()],
}

impl Hidden {
    pub(crate) fn new(old: Origin, new: Origin) -> Self {
        Self {
            old,
            new,
            occurrences: [0; Aspect::ALL.len()],
        }
    }

    /// Whether an aspect cannot be compared. If so, it is counted if either schema says
    /// something about it.
    pub(crate) fn hides(&mut self, aspect: Aspect, is_said: bool) -> bool {
        let hides = [self.old, self.new].contains(&Origin::Introspection);
        if hides && is_said {
            self.occurrences[aspect as usize] += 1;
        }
        hides
    }

    pub(crate) fn not_compared(&self) -> Vec<NotCompared> {
        let sides = [(Side::Old, self.old), (Side::New, self.new)];
        let introspected = sides
            .into_iter()
            .filter(|(_, origin)| *origin == Origin::Introspection);
        let all = introspected.flat_map(|(side, _)| {
            Aspect::ALL.map(|aspect| NotCompared {
                side,
                aspect,
                occurrences: self.occurrences[aspect as usize],
            })
        });
        all.collect()
    }
}
