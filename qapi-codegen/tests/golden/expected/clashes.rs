// Generated from tests/golden/schema/parts/clashes.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Names that clash in Rust.

use ::qmp_types::base;
use super::QType;

/// What [`AB2`](Self::AB2) is says its description.
///
/// Since QEMU 1.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum Clashing {
    /// `a-b`: the first one.
    #[doc(alias = "a-b")]
    #[serde(rename = "a-b")]
    AB,
    /// `a--b`: the second one, unlike [`AB`](Self::AB).
    ///
    /// This is `a--b` in the schema, named `AB2` because `AB` is the name of `a-b`.
    #[doc(alias = "a--b")]
    #[serde(rename = "a--b")]
    AB2,
    /// `a---b`: the third one.
    ///
    /// This is `a---b` in the schema, named `AB3` because `AB` is the name of `a-b`.
    #[doc(alias = "a---b")]
    #[serde(rename = "a---b")]
    AB3,
    /// `ab2`
    #[serde(rename = "ab2")]
    Ab2,
    /// `2.0`
    #[serde(rename = "2.0")]
    _20,
    /// `20`
    ///
    /// This is `20` in the schema, named `_20_2` because `_20` is the name of `2.0`.
    #[serde(rename = "20")]
    _20_2,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Not documented in the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct ClashingBase {
    /// Not documented in the schema.
    #[serde(rename = "x-y")]
    pub x_y: i64,
    /// Not documented in the schema.
    ///
    /// This is `x--y` in the schema, named `x_y_2` because `x_y` is the name of `x-y`.
    #[serde(rename = "x--y", skip_serializing_if = "Option::is_none")]
    pub x_y_2: Option<String>,
}

impl ClashingBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(x_y: i64) -> Self {
        Self { x_y, x_y_2: None }
    }

    /// Sets [`x_y_2`](field@Self::x_y_2).
    #[must_use]
    pub fn with_x_y_2(mut self, value: impl Into<String>) -> Self {
        self.x_y_2 = Some(value.into());
        self
    }
}

/// Has the members of its base under the same names.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct ClashingMembers {
    /// Not documented in the schema.
    #[serde(rename = "x-y")]
    pub x_y: i64,
    /// Not documented in the schema.
    ///
    /// This is `x--y` in the schema, named `x_y_2` because `x_y` is the name of `x-y`.
    #[serde(rename = "x--y", skip_serializing_if = "Option::is_none")]
    pub x_y_2: Option<String>,
    /// Not the same as [`x_y`](field@Self::x_y) or [`x_y_2`](field@Self::x_y_2).
    ///
    /// This is `x---y` in the schema, named `x_y_3` because `x_y` is the name of `x-y`.
    #[serde(rename = "x---y")]
    pub x_y_3: Clashing,
    /// A keyword.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<QType>,
    /// A word.
    ///
    /// This is `Type` in the schema, named `type_2` because `type` is the name of `type`.
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_2: Option<Vec<QType>>,
}

impl ClashingMembers {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(x_y: i64, x_y_3: Clashing) -> Self {
        Self {
            x_y,
            x_y_2: None,
            x_y_3,
            r#type: None,
            type_2: None,
        }
    }

    /// Sets [`x_y_2`](field@Self::x_y_2).
    #[must_use]
    pub fn with_x_y_2(mut self, value: impl Into<String>) -> Self {
        self.x_y_2 = Some(value.into());
        self
    }

    /// Sets [`type`](field@Self::type).
    #[must_use]
    pub fn with_type(mut self, value: QType) -> Self {
        self.r#type = Some(value);
        self
    }

    /// Sets [`type_2`](field@Self::type_2).
    #[must_use]
    pub fn with_type_2(mut self, value: Vec<QType>) -> Self {
        self.type_2 = Some(value);
        self
    }
}

/// Copies the members of the base, [`ClashingBase`].
impl From<&ClashingMembers> for ClashingBase {
    fn from(value: &ClashingMembers) -> Self {
        Self {
            x_y: value.x_y,
            x_y_2: value.x_y_2.clone(),
        }
    }
}

/// Not documented in the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct QObjClashingArgumentsArg {
    /// Not documented in the schema.
    #[serde(rename = "other-argument")]
    pub other_argument: i64,
}

impl QObjClashingArgumentsArg {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(other_argument: i64) -> Self {
        Self { other_argument }
    }
}

/// Not documented in the schema.
///
/// This is `Clashing-Members` in the schema, named `ClashingMembers2` because `ClashingMembers` is the type `ClashingMembers`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct ClashingMembers2 {
    /// Not documented in the schema.
    pub r#type: QObjClashingArgumentsArg,
}

impl ClashingMembers2 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(r#type: QObjClashingArgumentsArg) -> Self {
        Self { r#type }
    }
}

/// Not documented in the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
pub struct ClashingUnion {
    /// Not documented in the schema.
    #[serde(flatten)]
    pub kind: ClashingUnionBranch,
    /// Not documented in the schema.
    ///
    /// This is `KIND` in the schema, named `kind_2` because `kind` is the name of `kind`.
    #[serde(rename = "KIND")]
    pub kind_2: i64,
}

impl ClashingUnion {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(kind_2: i64, kind: impl Into<ClashingUnionBranch>) -> Self {
        Self { kind_2, kind: kind.into() }
    }
}

/// The branches of [`ClashingUnion`], selected by `kind`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind")]
pub enum ClashingUnionBranch {
    /// `a-b`: the first one.
    #[doc(alias = "a-b")]
    #[serde(rename = "a-b")]
    AB(ClashingBase),
    /// `a--b`: the second one, unlike [`AB`](Clashing::AB).
    ///
    /// This is `a--b` in the schema, named `AB2` because `AB` is the name of `a-b`.
    #[doc(alias = "a--b")]
    #[serde(rename = "a--b")]
    AB2(ClashingMembers2),
    /// `a---b`: the third one.
    ///
    /// This is `a---b` in the schema, named `AB3` because `AB` is the name of `a-b`.
    #[doc(alias = "a---b")]
    #[serde(rename = "a---b")]
    AB3,
    /// `ab2`
    #[serde(rename = "ab2")]
    Ab2,
    /// `2.0`
    #[serde(rename = "2.0")]
    _20,
    /// `20`
    ///
    /// This is `20` in the schema, named `_20_2` because `_20` is the name of `2.0`.
    #[serde(rename = "20")]
    _20_2,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<ClashingBase> for ClashingUnionBranch {
    fn from(value: ClashingBase) -> Self {
        Self::AB(value)
    }
}

impl From<ClashingMembers2> for ClashingUnionBranch {
    fn from(value: ClashingMembers2) -> Self {
        Self::AB2(value)
    }
}

/// Not documented in the schema.
///
/// This is `ClashingUnionBranch` in the schema, named `ClashingUnionBranch2` because `ClashingUnionBranch` is the enum of the branches of `ClashingUnion`.
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
pub struct ClashingUnionBranch2 {}

impl ClashingUnionBranch2 {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Not documented in the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "q")]
pub enum ClashingTags {
    /// `qnum`
    #[serde(rename = "qnum")]
    Qnum(ClashingBase),
    /// `qdict`
    #[serde(rename = "qdict")]
    Qdict(ClashingUnion),
    /// `none`
    #[serde(rename = "none")]
    None,
    /// `qnull`
    #[serde(rename = "qnull")]
    Qnull,
    /// `qstring`
    #[serde(rename = "qstring")]
    Qstring,
    /// `qlist`
    #[serde(rename = "qlist")]
    Qlist,
    /// `qbool`
    #[serde(rename = "qbool")]
    Qbool,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<ClashingUnion> for ClashingTags {
    fn from(value: ClashingUnion) -> Self {
        Self::Qdict(value)
    }
}

/// Not documented in the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
pub enum ClashingAlternate {
    /// `n-s`
    #[json(object)]
    NS(ClashingBase),
    /// `n--s`
    ///
    /// This is `n--s` in the schema, named `NS2` because `NS` is the name of `n-s`.
    #[json(string)]
    NS2(QType),
}

impl From<ClashingBase> for ClashingAlternate {
    fn from(value: ClashingBase) -> Self {
        Self::NS(value)
    }
}

impl From<QType> for ClashingAlternate {
    fn from(value: QType) -> Self {
        Self::NS2(value)
    }
}

/// Events defined in `parts/clashes.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use ::qmp_types::base;
    use ::qmp_types::base::EventPayload;
    use super::{ClashingBase, ClashingTags};

    /// Not documented in the schema.
    ///
    /// **Event** `CLASHING_EVENT`.
    #[doc(alias = "CLASHING_EVENT")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    pub struct ClashingEvent {
        /// Not documented in the schema.
        #[serde(rename = "x-y")]
        pub x_y: i64,
        /// Not documented in the schema.
        ///
        /// This is `x--y` in the schema, named `x_y_2` because `x_y` is the name of `x-y`.
        #[serde(rename = "x--y", skip_serializing_if = "Option::is_none")]
        pub x_y_2: Option<String>,
    }

    impl ClashingEvent {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(x_y: i64) -> Self {
            Self { x_y, x_y_2: None }
        }

        /// Sets [`x_y_2`](field@Self::x_y_2).
        #[must_use]
        pub fn with_x_y_2(mut self, value: impl Into<String>) -> Self {
            self.x_y_2 = Some(value.into());
            self
        }
    }

    /// Both types have the same members.
    impl From<ClashingBase> for ClashingEvent {
        fn from(value: ClashingBase) -> Self {
            Self {
                x_y: value.x_y,
                x_y_2: value.x_y_2,
            }
        }
    }

    /// Both types have the same members.
    impl From<ClashingEvent> for ClashingBase {
        fn from(value: ClashingEvent) -> Self {
            Self {
                x_y: value.x_y,
                x_y_2: value.x_y_2,
            }
        }
    }

    impl ClashingEvent {
        /// The event's name on the wire.
        pub const NAME: &'static str = "CLASHING_EVENT";
    }

    impl EventPayload for ClashingEvent {
        const NAME: &'static str = Self::NAME;
    }

    /// Not documented in the schema.
    ///
    /// **Event** `CLASHING__EVENT`.
    ///
    /// Named `ClashingEvent2` because `ClashingEvent` is the event `CLASHING_EVENT`.
    #[doc(alias = "CLASHING__EVENT")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    pub struct ClashingEvent2 {
        /// Not documented in the schema.
        pub it: ClashingTags,
    }

    impl ClashingEvent2 {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(it: impl Into<ClashingTags>) -> Self {
            Self { it: it.into() }
        }
    }

    impl ClashingEvent2 {
        /// The event's name on the wire.
        pub const NAME: &'static str = "CLASHING__EVENT";
    }

    impl EventPayload for ClashingEvent2 {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `parts/clashes.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use ::qmp_types::base;
    use ::qmp_types::base::Command;
    use super::{Clashing, ClashingAlternate, ClashingMembers};
    use super::super::{QEmpty, QType};

    /// Not documented in the schema.
    ///
    /// **Command** `clashing-arguments`.
    #[doc(alias = "clashing-arguments")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    pub struct ClashingArguments {
        /// Not documented in the schema.
        #[serde(rename = "other-argument")]
        pub other_argument: i64,
    }

    impl ClashingArguments {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(other_argument: i64) -> Self {
            Self { other_argument }
        }
    }

    impl Command for ClashingArguments {
        const NAME: &'static str = "clashing-arguments";
        type Ok = base::Empty;
    }

    /// Not documented in the schema.
    ///
    /// **Command** `clashing-command`.
    #[doc(alias = "clashing-command")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct ClashingCommand {
        /// Not documented in the schema.
        #[serde(rename = "x-y")]
        pub x_y: i64,
        /// Not documented in the schema.
        ///
        /// This is `x--y` in the schema, named `x_y_2` because `x_y` is the name of `x-y`.
        #[serde(rename = "x--y", skip_serializing_if = "Option::is_none")]
        pub x_y_2: Option<String>,
        /// Not the same as [`x_y`](field@Self::x_y) or [`x_y_2`](field@Self::x_y_2).
        ///
        /// This is `x---y` in the schema, named `x_y_3` because `x_y` is the name of `x-y`.
        #[serde(rename = "x---y")]
        pub x_y_3: Clashing,
        /// A keyword.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub r#type: Option<QType>,
        /// A word.
        ///
        /// This is `Type` in the schema, named `type_2` because `type` is the name of `type`.
        #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
        pub type_2: Option<Vec<QType>>,
    }

    impl ClashingCommand {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(x_y: i64, x_y_3: Clashing) -> Self {
            Self {
                x_y,
                x_y_2: None,
                x_y_3,
                r#type: None,
                type_2: None,
            }
        }

        /// Sets [`x_y_2`](field@Self::x_y_2).
        #[must_use]
        pub fn with_x_y_2(mut self, value: impl Into<String>) -> Self {
            self.x_y_2 = Some(value.into());
            self
        }

        /// Sets [`type`](field@Self::type).
        #[must_use]
        pub fn with_type(mut self, value: QType) -> Self {
            self.r#type = Some(value);
            self
        }

        /// Sets [`type_2`](field@Self::type_2).
        #[must_use]
        pub fn with_type_2(mut self, value: Vec<QType>) -> Self {
            self.type_2 = Some(value);
            self
        }
    }

    /// Both types have the same members.
    impl From<ClashingMembers> for ClashingCommand {
        fn from(value: ClashingMembers) -> Self {
            Self {
                x_y: value.x_y,
                x_y_2: value.x_y_2,
                x_y_3: value.x_y_3,
                r#type: value.r#type,
                type_2: value.type_2,
            }
        }
    }

    /// Both types have the same members.
    impl From<ClashingCommand> for ClashingMembers {
        fn from(value: ClashingCommand) -> Self {
            Self {
                x_y: value.x_y,
                x_y_2: value.x_y_2,
                x_y_3: value.x_y_3,
                r#type: value.r#type,
                type_2: value.type_2,
            }
        }
    }

    impl Command for ClashingCommand {
        const NAME: &'static str = "clashing-command";
        type Ok = Vec<QEmpty>;
    }

    /// Not documented in the schema.
    ///
    /// **Command** `clashing--command`.
    ///
    /// **Returns** an array of [`QType`](super::super::QType).
    ///
    /// Named `ClashingCommand2` because `ClashingCommand` is the command `clashing-command`.
    #[doc(alias = "clashing--command")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    pub struct ClashingCommand2 {
        /// Not documented in the schema.
        #[serde(rename = "other-argument", skip_serializing_if = "Option::is_none")]
        pub other_argument: Option<i64>,
        /// Not documented in the schema.
        ///
        /// This is `other-arguments` in the schema, named `other_arguments_2` because `other_arguments` is for arguments that the schema does not name.
        #[serde(rename = "other-arguments")]
        pub other_arguments_2: ClashingAlternate,
        /// Arguments that the schema does not name. Which ones there are, and what they
        /// mean, depends on the others.
        #[serde(flatten)]
        #[debug(json)]
        pub other_arguments: serde_json::Map<String, serde_json::Value>,
    }

    impl ClashingCommand2 {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(other_arguments_2: impl Into<ClashingAlternate>) -> Self {
            Self {
                other_argument: None,
                other_arguments_2: other_arguments_2.into(),
                other_arguments: serde_json::Map::new(),
            }
        }

        /// Sets [`other_argument`](field@Self::other_argument).
        #[must_use]
        pub fn with_other_argument(mut self, value: i64) -> Self {
            self.other_argument = Some(value);
            self
        }

        /// Adds one of the [`other_arguments`](field@Self::other_arguments).
        ///
        /// Do not add an argument that has a field of its own: it would be sent twice.
        #[must_use]
        pub fn with(
            mut self,
            name: impl Into<String>,
            value: impl Into<serde_json::Value>,
        ) -> Self {
            self.other_arguments.insert(name.into(), value.into());
            self
        }

        /// Adds all members of an object to the [`other_arguments`](field@Self::other_arguments): a
        /// `serde_json::Map`, or anything else that is an object in JSON.
        ///
        /// What was decoded as a struct has only the members that the struct knows. If all of
        /// them matter, decode it as a map.
        ///
        /// Do not add an argument that has a field of its own: it would be sent twice.
        ///
        /// # Errors
        ///
        /// If it cannot be encoded, or is not an object.
        pub fn extend_with(
            mut self,
            object: &impl base::serde::Serialize,
        ) -> Result<Self, serde_json::Error> {
            let members: serde_json::Map<_, _> = serde_json::from_value(
                serde_json::to_value(object)?,
            )?;
            self.other_arguments.extend(members);
            Ok(self)
        }
    }

    impl Command for ClashingCommand2 {
        const NAME: &'static str = "clashing--command";
        type Ok = Vec<QType>;
    }
}
