// Generated from tests/base_path/schema.json by `BLESS=1 cargo test -p qapi-codegen --test golden`. Do not edit.

//! A base elsewhere.

use std::fmt;

use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime as base;
use crate::runtime::union::Branch as _;

/// What there is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A failure.
    Error,
    /// Nothing.
    None,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl Kind {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Error => "error",
            Self::None => "none",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for Kind {
    fn from(value: &str) -> Self {
        match value {
            "error" => Self::Error,
            "none" => Self::None,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "Kind")
    }
}

/// Has the name of something that generated code imports.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Error_ {
    /// What happened.
    pub text: String,
    /// What happened before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub causes: Option<Vec<Error_>>,
}

impl base::members::Object for Error_ {
    const EXPECTED: &'static str = "an object (Error_)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut text = None;
        let mut causes = None;
        while object.advance()? {
            match object.name() {
                "text" => object.read(&mut text),
                "causes" => object.read(&mut causes),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            text: base::members::required(text, "text")?,
            causes,
        })
    }
}

impl<'de> Deserialize<'de> for Error_ {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl Error_ {
    /// Has the mandatory members, and no others.
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
#[derive(Debug, Clone, PartialEq)]
pub enum Plain {
    /// A failure.
    Error(Error_),
    /// Nothing.
    None,
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for Plain {
    fn tag(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::None => "none",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "error" => Deserialize::deserialize(members).map(Self::Error),
            "none" => base::union::no_members(members).map(|()| Self::None),
            _ => {
                base::UnrecognizedBranch::deserialize_members(tag, members)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_members<M: SerializeMap>(
        &self,
        object: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::Error(members) => base::union::serialize_members(members, object),
            Self::None => Ok(()),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Error_> for Plain {
    fn from(value: Error_) -> Self {
        Self::Error(value)
    }
}

impl base::union::Union for Plain {
    const NAME: &'static str = "Plain";
    const TAG: &'static str = "kind";
    type Base = ();
    type Branch = Self;

    fn assemble<E: Error>((): (), branch: Self) -> Result<Self, E> {
        Ok(branch)
    }
}

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("kind", self.tag())?;
        self.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// A union that is a struct.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Which one.
    pub kind: OutcomeBranch,
    /// Another union.
    pub plain: Option<Plain>,
}

impl Outcome {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(kind: impl Into<OutcomeBranch>) -> Self {
        Self {
            kind: kind.into(),
            plain: None,
        }
    }

    /// Sets [`plain`](field@Self::plain).
    #[must_use]
    pub fn with_plain(mut self, value: impl Into<Plain>) -> Self {
        self.plain = Some(value.into());
        self
    }
}

/// The branches of [`Outcome`], by its `kind`.
///
/// What a branch holds converts into it if no other branch may hold it, too.
#[derive(Debug, Clone, PartialEq)]
pub enum OutcomeBranch {
    /// A failure.
    Error(Error_),
    /// Nothing.
    None,
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for OutcomeBranch {
    fn tag(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::None => "none",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "error" => Deserialize::deserialize(members).map(Self::Error),
            "none" => base::union::no_members(members).map(|()| Self::None),
            _ => {
                base::UnrecognizedBranch::deserialize_members(tag, members)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_members<M: SerializeMap>(
        &self,
        object: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::Error(members) => base::union::serialize_members(members, object),
            Self::None => Ok(()),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
}

impl From<Error_> for OutcomeBranch {
    fn from(value: Error_) -> Self {
        Self::Error(value)
    }
}

/// The common members of [`Outcome`] while it is read.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct OutcomeSlots {
    plain: Option<Plain>,
}

impl base::union::Base for OutcomeSlots {
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        map: &mut A,
    ) -> Result<bool, A::Error> {
        match name {
            "plain" => base::union::read(&mut self.plain, "plain", map),
            _ => Ok(false),
        }
    }
}

impl base::union::Union for Outcome {
    const NAME: &'static str = "Outcome";
    const TAG: &'static str = "kind";
    type Base = OutcomeSlots;
    type Branch = OutcomeBranch;

    fn assemble<E: Error>(base: OutcomeSlots, branch: OutcomeBranch) -> Result<Self, E> {
        Ok(Self {
            kind: branch,
            plain: base.plain,
        })
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("kind", self.kind.tag())?;
        if let Some(value) = &self.plain {
            object.serialize_entry("plain", value)?;
        }
        self.kind.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// The events that `schema.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::runtime as base;
    use crate::runtime::EventPayload;
    use super::Outcome;

    /// Has members.
    #[doc(alias = "ENDED")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Ended {
        /// How it ended.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outcome: Option<Outcome>,
    }

    impl base::members::Object for Ended {
        const EXPECTED: &'static str = "an object (Ended)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut outcome = None;
            while object.advance()? {
                match object.name() {
                    "outcome" => object.read(&mut outcome),
                    _ => object.skip(),
                }?;
            }
            Ok(Self { outcome })
        }
    }

    impl<'de> Deserialize<'de> for Ended {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Ended {
        /// Sets [`outcome`](field@Self::outcome).
        #[must_use]
        pub fn with_outcome(mut self, value: Outcome) -> Self {
            self.outcome = Some(value);
            self
        }
    }

    impl EventPayload for Ended {
        const NAME: &'static str = "ENDED";
    }

    /// Has none, but a name that generated code imports.
    #[doc(alias = "MAP_ACCESS")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct MapAccess_ {}

    impl base::members::Object for MapAccess_ {
        const EXPECTED: &'static str = "an object (MapAccess_)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for MapAccess_ {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl EventPayload for MapAccess_ {
        const NAME: &'static str = "MAP_ACCESS";
    }
}
