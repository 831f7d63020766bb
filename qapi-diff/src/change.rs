//! The rules of the comparison: for each kind of change its id, its severity in each
//! direction, its words, and the change that is found when the schemas are swapped.
//!
//! A new rule is a row in this table, the code in `compare/` that finds it, and a case in
//! `tests/cases/`.

use std::fmt;

use qapi_schema::wire::Direction;
use serde::{Serialize, Serializer};

/// What a change does to a client that was written for the old schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It works as before.
    Compatible,
    /// It may get something that it does not expect, or miss something that it looks for.
    Risky,
    /// What it sends is rejected, or something that it relies on is no longer true.
    Breaking,
}

impl Severity {
    /// All of them, worst first.
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

/// How severe a kind of change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// In both directions.
    Always(Severity),
    /// Depending on the direction.
    By { input: Severity, output: Severity },
}

/// What is said about a kind of change, after the path of what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Words {
    /// This.
    Plain(&'static str),
    /// This, after the name of the feature flag.
    Feature(&'static str),
    /// This, and the JSON kind.
    JsonKind(&'static str),
    /// How the condition changed: this word, then what it was and is.
    Conditions(&'static str),
    /// What the type was and is.
    Types,
}

/// Defines the kinds of changes. Their documentation, with what the change means as input or
/// as output, is what `qapi explain` prints.
macro_rules! changes {
    ($(
        $(#[doc = $text:literal])*
        $change:ident = $name:literal, $verdict:expr, $words:expr,
        $(as_input $input:literal,)?
        $(as_output $output:literal,)?
        mirrored $mirror:ident;
    )*) => {
        /// A kind of change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ChangeKind {
            $(
                $(#[doc = $text])*
                $(#[doc = concat!("\n\nAs input: ", $input)])?
                $(#[doc = concat!("\n\nAs output: ", $output)])?
                $change,
            )*
        }

        impl ChangeKind {
            /// Every kind of change.
            pub const ALL: &[Self] = &[$(Self::$change),*];

            /// The name. It is the id of findings, or the end of the id if the severity
            /// depends on the direction.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$change => $name,)*
                }
            }

            /// The change that is found when the schemas are swapped: what is added from OLD
            /// to NEW is removed from NEW to OLD.
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

            pub(crate) const fn words(self) -> Words {
                match self {
                    $(Self::$change => $words,)*
                }
            }

            const fn explanation(self) -> &'static str {
                match self {
                    $(Self::$change => concat!($($text, "\n"),*),)*
                }
            }

            /// What it means for what clients send; empty if that goes without saying.
            const fn as_input(self) -> &'static str {
                match self {
                    $(Self::$change => concat!($($input)?),)*
                }
            }

            /// What it means for what clients receive; empty if that goes without saying.
            const fn as_output(self) -> &'static str {
                match self {
                    $(Self::$change => concat!($($output)?),)*
                }
            }
        }
    };
}

impl ChangeKind {
    /// Whether it is about the content of a message, rather than when it can be sent.
    pub(crate) const fn is_about_content(self) -> bool {
        !matches!(
            self,
            Self::OobLost
                | Self::PreconfigLost
                | Self::SuccessResponseLost
                | Self::SuccessResponseGained
        )
    }

    /// Whether it is about the width of integers.
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

const fn by(input: Severity, output: Severity) -> Verdict {
    Verdict::By { input, output }
}

const fn says(words: &'static str) -> Words {
    Words::Plain(words)
}

changes! {
    /// A command was added.
    CommandAdded = "command-added", always(Compatible), says("new command"),
        mirrored CommandRemoved;
    /// A command was removed. Clients that send it get an error of class `CommandNotFound`.
    CommandRemoved = "command-removed", always(Breaking), says("command removed"),
        mirrored CommandAdded;
    /// An event was added. Clients ignore events that they do not know.
    EventAdded = "event-added", always(Compatible), says("new event"),
        mirrored EventRemoved;
    /// An event was removed. Clients that wait for it wait forever.
    EventRemoved = "event-removed", always(Risky), says("event removed"),
        mirrored EventAdded;
    /// A command can no longer be sent out-of-band (`exec-oob`).
    OobLost = "oob-lost", always(Breaking), says("can no longer be sent out-of-band"),
        mirrored OobGained;
    /// A command can now be sent out-of-band (`exec-oob`).
    OobGained = "oob-gained", always(Compatible), says("can now be sent out-of-band"),
        mirrored OobLost;
    /// A command can no longer be sent before the machine is built (`-preconfig`).
    PreconfigLost = "preconfig-lost", always(Breaking),
        says("can no longer be sent before the machine is built (-preconfig)"),
        mirrored PreconfigGained;
    /// A command can now be sent before the machine is built (`-preconfig`).
    PreconfigGained = "preconfig-gained", always(Compatible),
        says("can now be sent before the machine is built (-preconfig)"),
        mirrored PreconfigLost;
    /// A command no longer sends a reply when it succeeds. Clients that wait for the reply
    /// wait forever.
    SuccessResponseLost = "success-response-lost", always(Breaking),
        says("no longer sends a reply when it succeeds"),
        mirrored SuccessResponseGained;
    /// A command now sends a reply when it succeeds, which clients do not expect.
    SuccessResponseGained = "success-response-gained", always(Breaking),
        says("now sends a reply when it succeeds"),
        mirrored SuccessResponseLost;
    /// A command took any arguments (`'gen': false`), and now takes only those that the
    /// schema names. Other arguments may be rejected.
    ArgumentsBecameTyped = "arguments-became-typed", always(Risky),
        says("took any arguments, now only those of the schema"),
        mirrored ArgumentsBecameUntyped;
    /// A command took only the arguments that the schema names, and now takes any arguments
    /// (`'gen': false`).
    ArgumentsBecameUntyped = "arguments-became-untyped", always(Compatible),
        says("now takes any arguments"),
        mirrored ArgumentsBecameTyped;
    /// An optional member was added.
    MemberAdded = "member-added", by(Compatible, Compatible), says("optional member added"),
        mirrored MemberRemoved;
    /// An optional member was removed.
    MemberRemoved = "member-removed", by(Breaking, Risky), says("optional member removed"),
        as_input "It is rejected.",
        as_output "It is never there.",
        mirrored MemberAdded;
    /// A mandatory member was added.
    MandatoryMemberAdded = "mandatory-member-added", by(Breaking, Compatible),
        says("mandatory member added"),
        as_input "It is missing from what clients send.",
        mirrored MandatoryMemberRemoved;
    /// A mandatory member was removed.
    MandatoryMemberRemoved = "mandatory-member-removed", by(Breaking, Breaking),
        says("mandatory member removed"),
        as_input "It is rejected.",
        as_output "It is missing where clients rely on it.",
        mirrored MandatoryMemberAdded;
    /// An optional member became mandatory.
    MemberBecameMandatory = "member-became-mandatory", by(Breaking, Compatible),
        says("was optional, now mandatory"),
        as_input "It may be missing from what clients send.",
        mirrored MemberBecameOptional;
    /// A mandatory member became optional.
    MemberBecameOptional = "member-became-optional", by(Compatible, Breaking),
        says("was mandatory, now optional"),
        as_output "It may be missing where clients rely on it.",
        mirrored MemberBecameMandatory;
    /// A value was added to an enum or to the tag of a union.
    ValueAdded = "value-added", by(Compatible, Risky), says("value added"),
        as_output "Clients may get a value that they do not know.",
        mirrored ValueRemoved;
    /// A value was removed from an enum or from the tag of a union.
    ValueRemoved = "value-removed", by(Breaking, Compatible), says("value removed"),
        as_input "It is rejected.",
        mirrored ValueAdded;
    /// An alternate allows another JSON type.
    BranchAdded = "branch-added", by(Compatible, Breaking), Words::JsonKind("can now be"),
        as_output "Clients may get a type that they do not expect.",
        mirrored BranchRemoved;
    /// An alternate no longer allows one of its JSON types.
    BranchRemoved = "branch-removed", by(Breaking, Compatible),
        Words::JsonKind("can no longer be"),
        as_input "Values of that type are rejected.",
        mirrored BranchAdded;
    /// A value that was always of one JSON type can now be of several.
    BecameAlternate = "became-alternate", by(Compatible, Breaking), Words::Types,
        as_output "Clients may get a type that they do not expect.",
        mirrored NoLongerAlternate;
    /// A value that could be of several JSON types is now always of one of them.
    NoLongerAlternate = "no-longer-alternate", by(Breaking, Compatible), Words::Types,
        as_input "Values of the other types are rejected.",
        mirrored BecameAlternate;
    /// A value that could be any string is now one of the values of an enum.
    StrBecameEnum = "str-became-enum", by(Risky, Compatible), Words::Types,
        as_input "Other strings are rejected. \
            The schema does not show whether QEMU accepted them before.",
        mirrored EnumBecameStr;
    /// A value that was one of the values of an enum can now be any string.
    EnumBecameStr = "enum-became-str", by(Compatible, Risky), Words::Types,
        as_output "Clients may get a string that they do not know.",
        mirrored StrBecameEnum;
    /// The range of an integer became smaller.
    IntegerNarrowed = "integer-narrowed", by(Breaking, Compatible), Words::Types,
        as_input "Values outside of it are rejected.",
        mirrored IntegerWidened;
    /// The range of an integer became larger.
    IntegerWidened = "integer-widened", by(Compatible, Risky), Words::Types,
        as_output "Clients may get a value that does not fit.",
        mirrored IntegerNarrowed;
    /// The range of an integer changed at both ends: some values were added and some removed.
    IntegerRangeChanged = "integer-range-changed", by(Breaking, Risky), Words::Types,
        as_input "The values that were removed are rejected.",
        as_output "Clients may get a value that does not fit.",
        mirrored IntegerRangeChanged;
    /// A value that was an integer can now have a fraction.
    IntegerBecameNumber = "integer-became-number", by(Compatible, Breaking), Words::Types,
        as_output "Clients may be unable to read it.",
        mirrored NumberBecameInteger;
    /// A value that could have a fraction is now an integer.
    NumberBecameInteger = "number-became-integer", by(Breaking, Compatible), Words::Types,
        as_input "Fractions are rejected.",
        mirrored IntegerBecameNumber;
    /// A value that had a type can now be anything.
    BecameAny = "became-any", by(Compatible, Risky), Words::Types,
        as_output "Clients may get values that they cannot read.",
        mirrored AnyBecameTyped;
    /// A value that could be anything now has a type.
    AnyBecameTyped = "any-became-typed", by(Breaking, Compatible), Words::Types,
        as_input "Everything else is rejected.",
        mirrored BecameAny;
    /// The JSON type of a value changed.
    JsonTypeChanged = "json-type-changed", by(Breaking, Breaking), Words::Types,
        mirrored JsonTypeChanged;
    /// A feature flag was added.
    FeatureAdded = "feature-added", always(Compatible), Words::Feature("added"),
        mirrored FeatureRemoved;
    /// A feature flag was removed. Clients that check for it conclude that QEMU lacks the
    /// feature.
    FeatureRemoved = "feature-removed", always(Risky), Words::Feature("removed"),
        mirrored FeatureAdded;
    /// A condition (`if`) became stricter: fewer builds have what is under it.
    ConditionNarrowed = "condition-narrowed", always(Risky),
        Words::Conditions("narrowed"),
        mirrored ConditionWidened;
    /// A condition (`if`) became less strict: more builds have what is under it.
    ConditionWidened = "condition-widened", always(Compatible),
        Words::Conditions("widened"),
        mirrored ConditionNarrowed;
    /// A condition (`if`) changed so that some builds gain what is under it and others lose
    /// it.
    ConditionChanged = "condition-changed", always(Risky),
        Words::Conditions("changed"),
        mirrored ConditionChanged;
    /// Something was deprecated. It works as before, but may be removed in a later release.
    BecameDeprecated = "became-deprecated", always(Compatible), says("now deprecated"),
        mirrored NoLongerDeprecated;
    /// Something is no longer deprecated.
    NoLongerDeprecated = "no-longer-deprecated", always(Compatible),
        says("no longer deprecated"),
        mirrored BecameDeprecated;
    /// Something became unstable. It works as before, but may change or be removed without
    /// notice.
    BecameUnstable = "became-unstable", always(Risky), says("now unstable"),
        mirrored BecameStable;
    /// Something that was unstable became stable.
    BecameStable = "became-stable", always(Compatible), says("no longer unstable"),
        mirrored BecameUnstable;
}

/// The stable id of a kind of change, with the direction if the severity depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChangeId {
    change: ChangeKind,
    direction: Option<Direction>,
}

impl ChangeId {
    /// The id of a change of a value that travels in this direction.
    #[must_use]
    pub const fn new(change: ChangeKind, direction: Direction) -> Self {
        let direction = match change.verdict() {
            Verdict::Always(_) => None,
            Verdict::By { .. } => Some(direction),
        };
        Self { change, direction }
    }

    /// Every id.
    pub fn all() -> impl Iterator<Item = Self> {
        let directions = |change: &ChangeKind| -> &[Direction] {
            match change.verdict() {
                Verdict::Always(_) => &[Direction::Input],
                Verdict::By { .. } => &[Direction::Input, Direction::Output],
            }
        };
        ChangeKind::ALL.iter().flat_map(move |change| {
            let directions = directions(change).iter();
            directions.map(|direction| Self::new(*change, *direction))
        })
    }

    /// The kind of change.
    #[must_use]
    pub const fn change(self) -> ChangeKind {
        self.change
    }

    /// The direction, if the severity depends on it.
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

    /// The id that is found when the schemas are swapped.
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
        let (consequence, whose) = match self.direction {
            Some(Direction::Input) => (self.change.as_input(), " for what clients send"),
            Some(Direction::Output) => (self.change.as_output(), " for what clients receive"),
            None => ("", ""),
        };
        let severity = self.severity().as_str();
        let mut text = self.change.explanation().to_owned();
        if !consequence.is_empty() {
            text = format!("{text}{consequence}\n");
        }
        format!("{text}\nThis is a {severity} change{whose}.\n")
    }
}

impl fmt::Display for ChangeId {
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

impl Serialize for ChangeId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_is_the_mirror_of_its_mirror() {
        for change in ChangeKind::ALL {
            assert_eq!(change.mirrored().mirrored(), *change);
        }
    }

    #[test]
    fn an_explanation_is_about_the_direction_of_the_id() {
        let explained = |direction| {
            let id = ChangeId::new(ChangeKind::IntegerNarrowed, direction);
            id.explanation()
        };
        let input = explained(Direction::Input);
        assert!(input.contains("are rejected"), "{input}");
        assert!(input.ends_with("This is a breaking change for what clients send.\n"));
        let output = explained(Direction::Output);
        assert!(!output.contains("rejected"), "{output}");
        assert!(output.ends_with("This is a compatible change for what clients receive.\n"));
    }

    #[test]
    fn ids_are_unique() {
        let ids: std::collections::HashSet<String> =
            ChangeId::all().map(|id| id.to_string()).collect();
        assert_eq!(ids.len(), ChangeId::all().count());
    }
}
