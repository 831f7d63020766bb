//! The sorts of changes: what each is called, how severe it is in each direction, and
//! what the same change looks like from the other side. This is the table to look at.

use std::fmt;

use qapi_schema::wire::Direction;
use serde::{Serialize, Serializer};

/// What a change does to a client that was written for the old schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing.
    Compatible,
    /// It may meet what it does not expect, or lose what it looks for.
    Risky,
    /// What it sends is refused, or what it relies on is no longer so.
    Breaking,
}

impl Severity {
    /// All of them, the worst first.
    pub const WORST_FIRST: [Self; 3] = [Self::Breaking, Self::Risky, Self::Compatible];

    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Risky => "risky",
            Self::Breaking => "breaking",
        }
    }
}

/// How severe a sort of change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Whichever way values go.
    Always(Severity),
    /// By the way that the value goes.
    By { input: Severity, output: Severity },
}

/// Defines the sorts of changes, and makes their documentation available to the
/// program.
macro_rules! changes {
    ($($(#[doc = $text:literal])* $change:ident = $name:literal, $verdict:expr, mirrored $mirror:ident;)*) => {
        /// A sort of change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Change {
            $($(#[doc = $text])* $change,)*
        }

        impl Change {
            /// Every sort of change.
            pub const ALL: &[Self] = &[$(Self::$change),*];

            /// The name, which is the id of findings, or the end of it where the
            /// direction matters.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$change => $name,)*
                }
            }

            /// What the change is seen from the other side: what OLD to NEW adds, NEW
            /// to OLD removes.
            #[must_use]
            pub const fn mirrored(self) -> Self {
                match self {
                    $(Self::$change => Self::$mirror,)*
                }
            }

            pub(crate) const fn verdict(self) -> Verdict {
                use Severity::{Breaking, Compatible, Risky};
                match self {
                    $(Self::$change => $verdict,)*
                }
            }

            const fn explanation(self) -> &'static str {
                match self {
                    $(Self::$change => concat!($($text, "\n"),*),)*
                }
            }
        }
    };
}

impl Change {
    /// Whether it is about what is in a message, rather than whether and when it may be sent.
    pub(crate) const fn is_about_content(self) -> bool {
        !matches!(
            self,
            Self::OobLost
                | Self::PreconfigLost
                | Self::SuccessResponseLost
                | Self::SuccessResponseGained
        )
    }

    /// Whether it is about how wide integers are.
    pub(crate) const fn is_of_width(self) -> bool {
        matches!(
            self,
            Self::IntegerNarrowed | Self::IntegerWidened | Self::IntegerRangeChanged
        )
    }
}

const fn always(severity: Severity) -> Verdict {
    Verdict::Always(severity)
}

/// First as input, then as output.
const fn by(input: Severity, output: Severity) -> Verdict {
    Verdict::By { input, output }
}

changes! {
    /// There is a new command.
    CommandAdded = "command-added", always(Compatible), mirrored CommandRemoved;
    /// A command is gone: whoever sends it gets an error of the class `CommandNotFound`.
    CommandRemoved = "command-removed", always(Breaking), mirrored CommandAdded;
    /// There is a new event. Clients ignore events that they do not know.
    EventAdded = "event-added", always(Compatible), mirrored EventRemoved;
    /// An event is gone: whoever waits for it waits in vain.
    EventRemoved = "event-removed", always(Risky), mirrored EventAdded;
    /// A command can no longer be sent out-of-band (`exec-oob`).
    OobLost = "oob-lost", always(Breaking), mirrored OobGained;
    /// A command can now be sent out-of-band (`exec-oob`).
    OobGained = "oob-gained", always(Compatible), mirrored OobLost;
    /// A command can no longer be sent before the machine is built (`-preconfig`).
    PreconfigLost = "preconfig-lost", always(Breaking), mirrored PreconfigGained;
    /// A command can now be sent before the machine is built (`-preconfig`).
    PreconfigGained = "preconfig-gained", always(Compatible), mirrored PreconfigLost;
    /// The success of a command is no longer answered: whoever waits for the answer
    /// waits in vain.
    SuccessResponseLost = "success-response-lost", always(Breaking), mirrored SuccessResponseGained;
    /// The success of a command is now answered, which nobody expects.
    SuccessResponseGained = "success-response-gained", always(Breaking), mirrored SuccessResponseLost;
    /// A command took any arguments (`gen`: false) and now takes those that the schema
    /// names. Others that were sent may be refused.
    ArgumentsTyped = "arguments-typed", always(Risky), mirrored ArgumentsOpened;
    /// A command took the arguments that the schema names and now looks at them by hand
    /// (`gen`: false), so that any may be given.
    ArgumentsOpened = "arguments-opened", always(Compatible), mirrored ArgumentsTyped;
    /// There is a new optional member.
    MemberAdded = "member-added", by(Compatible, Compatible), mirrored MemberRemoved;
    /// An optional member is gone. As input it is refused where it was taken; as output
    /// it never comes.
    MemberRemoved = "member-removed", by(Breaking, Risky), mirrored MemberAdded;
    /// There is a new mandatory member. As input it is missing in what clients send.
    MandatoryMemberAdded = "mandatory-member-added", by(Breaking, Compatible), mirrored MandatoryMemberRemoved;
    /// A mandatory member is gone. As input it is refused; as output it is missing where
    /// clients rely on it.
    MandatoryMemberRemoved = "mandatory-member-removed", by(Breaking, Breaking), mirrored MandatoryMemberAdded;
    /// A member can no longer be left out.
    MemberBecameMandatory = "member-became-mandatory", by(Breaking, Compatible), mirrored MemberBecameOptional;
    /// A member can be left out now. As output it may be missing where clients rely on
    /// it.
    MemberBecameOptional = "member-became-optional", by(Compatible, Breaking), mirrored MemberBecameMandatory;
    /// An enum has a new value, or a union a new value of its tag. As output clients may
    /// meet it without knowing it.
    ValueAdded = "value-added", by(Compatible, Risky), mirrored ValueRemoved;
    /// An enum lost a value, or a union a value of its tag. As input it is refused.
    ValueRemoved = "value-removed", by(Breaking, Compatible), mirrored ValueAdded;
    /// An alternate takes a further JSON kind. As output clients meet a kind that they
    /// do not know.
    BranchAdded = "branch-added", by(Compatible, Breaking), mirrored BranchRemoved;
    /// An alternate no longer takes one of its JSON kinds. As input it is refused.
    BranchRemoved = "branch-removed", by(Breaking, Compatible), mirrored BranchAdded;
    /// What was of one JSON kind may be of others, too. As output clients meet kinds
    /// that they do not know.
    BecameAlternate = "became-alternate", by(Compatible, Breaking), mirrored NoLongerAlternate;
    /// What could be of several JSON kinds is of one of them now. As input the others are
    /// refused.
    NoLongerAlternate = "no-longer-alternate", by(Breaking, Compatible), mirrored BecameAlternate;
    /// What was any string is one of an enum's values now. As input other strings are
    /// refused; whether anyone sent such strings, the schema does not tell.
    StrBecameEnum = "str-became-enum", by(Risky, Compatible), mirrored EnumBecameStr;
    /// What was one of an enum's values may be any string now. As output clients may meet
    /// one that they do not know.
    EnumBecameStr = "enum-became-str", by(Compatible, Risky), mirrored StrBecameEnum;
    /// An integer has a range that leaves out some of the old one. As input these are
    /// refused.
    IntegerNarrowed = "integer-narrowed", by(Breaking, Compatible), mirrored IntegerWidened;
    /// An integer has a range that goes beyond the old one. As output clients may meet
    /// one that they cannot hold.
    IntegerWidened = "integer-widened", by(Compatible, Risky), mirrored IntegerNarrowed;
    /// An integer has a range that leaves out some of the old one and goes beyond it. As input
    /// some are refused; as output clients may meet one that they cannot hold.
    IntegerRangeChanged = "integer-range-changed", by(Breaking, Risky), mirrored IntegerRangeChanged;
    /// What was an integer may have a fraction now. As output clients may be unable to
    /// read it.
    IntegerBecameNumber = "integer-became-number", by(Compatible, Breaking), mirrored NumberBecameInteger;
    /// What was a number is an integer now. As input fractions are refused.
    NumberBecameInteger = "number-became-integer", by(Breaking, Compatible), mirrored IntegerBecameNumber;
    /// What had a type may be anything now. As output clients may meet what they cannot
    /// read.
    BecameAny = "became-any", by(Compatible, Risky), mirrored AnyBecameTyped;
    /// What could be anything has a type now. As input everything else is refused.
    AnyBecameTyped = "any-became-typed", by(Breaking, Compatible), mirrored BecameAny;
    /// What is on the wire is of another JSON kind.
    KindChanged = "kind-changed", by(Breaking, Breaking), mirrored KindChanged;
    /// There is a new feature flag.
    FeatureAdded = "feature-added", always(Compatible), mirrored FeatureRemoved;
    /// A feature flag is gone: whoever looks for it concludes that QEMU lacks what it
    /// stands for.
    FeatureRemoved = "feature-removed", always(Risky), mirrored FeatureAdded;
    /// Something is there in fewer builds than before, by its condition (`if`).
    ConditionNarrowed = "condition-narrowed", always(Risky), mirrored ConditionWidened;
    /// Something is there in more builds than before, by its condition (`if`).
    ConditionWidened = "condition-widened", always(Compatible), mirrored ConditionNarrowed;
    /// Something is there in other builds than before, by its condition (`if`): in some it is
    /// new, in others it is gone.
    ConditionChanged = "condition-changed", always(Risky), mirrored ConditionChanged;
    /// Something is deprecated now: it works as before, but may be gone in a later
    /// release.
    BecameDeprecated = "became-deprecated", always(Compatible), mirrored NoLongerDeprecated;
    /// Something is no longer deprecated.
    NoLongerDeprecated = "no-longer-deprecated", always(Compatible), mirrored BecameDeprecated;
    /// Something that could be relied on is unstable now: it works as before, but may
    /// change or go without notice.
    BecameUnstable = "became-unstable", always(Risky), mirrored BecameStable;
    /// Something that was unstable can be relied on now.
    BecameStable = "became-stable", always(Compatible), mirrored BecameUnstable;
}

/// The stable id of a finding: the change and, where that matters, the direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    change: Change,
    direction: Option<Direction>,
}

impl Id {
    /// The id of a change of a value that goes this way.
    #[must_use]
    pub const fn new(change: Change, direction: Direction) -> Self {
        let direction = match change.verdict() {
            Verdict::Always(_) => None,
            Verdict::By { .. } => Some(direction),
        };
        Self { change, direction }
    }

    /// Every id.
    pub fn all() -> impl Iterator<Item = Self> {
        let directions = |change: &Change| -> &[Direction] {
            match change.verdict() {
                Verdict::Always(_) => &[Direction::Input],
                Verdict::By { .. } => &[Direction::Input, Direction::Output],
            }
        };
        Change::ALL.iter().flat_map(move |change| {
            let directions = directions(change).iter();
            directions.map(|direction| Self::new(*change, *direction))
        })
    }

    /// The sort of change.
    #[must_use]
    pub const fn change(self) -> Change {
        self.change
    }

    /// The direction, where the severity depends on it.
    #[must_use]
    pub const fn direction(self) -> Option<Direction> {
        self.direction
    }

    /// How severe it is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match (self.change.verdict(), self.direction) {
            (Verdict::By { output, .. }, Some(Direction::Output)) => output,
            (Verdict::By { input, .. }, _) => input,
            (Verdict::Always(severity), _) => severity,
        }
    }

    /// The id of the same change seen from the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self {
            change: self.change.mirrored(),
            direction: self.direction,
        }
    }

    /// What it means, in a few sentences.
    #[must_use]
    pub fn explanation(self) -> String {
        let way = match self.direction {
            Some(Direction::Input) => " in what clients send",
            Some(Direction::Output) => " in what clients receive",
            None => "",
        };
        let severity = self.severity().as_str();
        format!("{}\nThis is {severity}{way}.\n", self.change.explanation())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.direction {
            Some(direction) => {
                let text = format!("{}-{}", direction.as_str(), self.change.name());
                formatter.pad(&text)
            }
            None => formatter.pad(self.change.name()),
        }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_is_the_mirror_of_its_mirror() {
        for change in Change::ALL {
            assert_eq!(change.mirrored().mirrored(), *change);
        }
    }

    #[test]
    fn ids_are_unique() {
        let ids: std::collections::HashSet<String> = Id::all().map(|id| id.to_string()).collect();
        assert_eq!(ids.len(), Id::all().count());
    }
}
