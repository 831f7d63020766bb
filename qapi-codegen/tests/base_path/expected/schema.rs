// Generated from tests/base_path/schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! A base elsewhere.

use crate::runtime as base;

/// What there is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum Kind {
    /// `error`: a failure.
    #[serde(rename = "error")]
    Error,
    /// `none`: nothing.
    #[serde(rename = "none")]
    None,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Has the name of something that generated code imports.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Error_ {
    /// What happened.
    pub text: String,
    /// What happened before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub causes: Option<Vec<Error_>>,
}

impl Error_ {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            causes: None,
        }
    }

    /// Sets [`causes`](field@Self::causes).
    #[must_use]
    pub fn with_causes(mut self, value: Vec<Error_>) -> Self {
        self.causes = Some(value);
        self
    }
}

/// A union that is an enum.
///
/// The tag is `kind`: which one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind")]
pub enum Plain {
    /// `error`: a failure.
    #[serde(rename = "error")]
    Error(Error_),
    /// `none`: nothing.
    #[serde(rename = "none")]
    None,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<Error_> for Plain {
    fn from(value: Error_) -> Self {
        Self::Error(value)
    }
}

/// A union that is a struct.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
pub struct Outcome {
    /// Which one.
    #[serde(flatten)]
    pub kind: OutcomeBranch,
    /// Another union.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plain: Option<Plain>,
}

impl Outcome {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(kind: impl Into<OutcomeBranch>) -> Self {
        Self {
            plain: None,
            kind: kind.into(),
        }
    }

    /// Sets [`plain`](field@Self::plain).
    #[must_use]
    pub fn with_plain(mut self, value: impl Into<Plain>) -> Self {
        self.plain = Some(value.into());
        self
    }
}

/// The branches of [`Outcome`], selected by `kind`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind")]
pub enum OutcomeBranch {
    /// `error`: a failure.
    #[serde(rename = "error")]
    Error(Error_),
    /// `none`: nothing.
    #[serde(rename = "none")]
    None,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<Error_> for OutcomeBranch {
    fn from(value: Error_) -> Self {
        Self::Error(value)
    }
}

/// Events defined in `schema.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::runtime as base;
    use crate::runtime::EventPayload;
    use super::Outcome;

    /// Has members.
    ///
    /// **Event** `ENDED`.
    #[doc(alias = "ENDED")]
    #[derive(
        Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    pub struct Ended {
        /// How it ended.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outcome: Option<Outcome>,
    }

    impl Ended {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`outcome`](field@Self::outcome).
        #[must_use]
        pub fn with_outcome(mut self, value: Outcome) -> Self {
            self.outcome = Some(value);
            self
        }
    }

    impl Ended {
        /// The event's name on the wire.
        pub const NAME: &'static str = "ENDED";
    }

    impl EventPayload for Ended {
        const NAME: &'static str = Self::NAME;
    }

    /// Has none, but a name that generated code imports.
    ///
    /// **Event** `MAP_ACCESS`.
    #[doc(alias = "MAP_ACCESS")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    pub struct MapAccess_ {}

    impl MapAccess_ {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl MapAccess_ {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MAP_ACCESS";
    }

    impl EventPayload for MapAccess_ {
        const NAME: &'static str = Self::NAME;
    }
}
