// Generated from schema/facts/*/storage-daemon/qapi/../../qapi/introspect.json by `cargo xtask generate`. Do not edit.

//! Introspection.
//!
//! Commands, events and data types that this QEMU accepts and sends
//! over QMP, as described by [`QueryQmpSchema`](commands::QueryQmpSchema).

use crate::base;

/// Kind of entity that an element of the reply describes.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SchemaMetaType {
    /// `builtin`: a type built into the schema language, such as an integer.
    #[serde(rename = "builtin")]
    Builtin,
    /// `enum`: an enumeration: one of a list of strings.
    #[serde(rename = "enum")]
    Enum,
    /// `array`: an array: a list of values of one type.
    #[serde(rename = "array")]
    Array,
    /// `object`: an object: a struct or a union in the schema.
    #[serde(rename = "object")]
    Object,
    /// `alternate`: an alternate: a value of one of several types,
    /// distinguished by their JSON type.
    #[serde(rename = "alternate")]
    Alternate,
    /// `command`: a command.
    #[serde(rename = "command")]
    Command,
    /// `event`: an event.
    #[serde(rename = "event")]
    Event,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A command, an event or a type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct SchemaInfo {
    /// Name by which other elements refer to it. For commands and
    /// events, it is the name to use in messages. The names of types
    /// have no meaning; most are numbers, which differ between QEMU
    /// builds.
    pub name: String,
    /// Kind of entity, which determines the other members.
    #[serde(flatten)]
    pub meta_type: SchemaInfoBranch,
    /// Features of the command, event or type: words that mark a
    /// change that is not visible otherwise, and the warnings
    /// `deprecated` and `unstable`; absent if there are none.
    /// Since QEMU 4.1 for objects, since 4.2 for commands, otherwise since 5.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,
}

impl SchemaInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, meta_type: impl Into<SchemaInfoBranch>) -> Self {
        Self {
            name: name.into(),
            features: None,
            meta_type: meta_type.into(),
        }
    }

    /// Sets [`features`](field@Self::features).
    #[must_use]
    pub fn with_features(mut self, value: Vec<String>) -> Self {
        self.features = Some(value);
        self
    }
}

/// The branches of [`SchemaInfo`], selected by `meta-type`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "meta-type")]
#[non_exhaustive]
pub enum SchemaInfoBranch {
    /// `builtin`: a type built into the schema language, such as an integer.
    #[serde(rename = "builtin")]
    Builtin(SchemaInfoBuiltin),
    /// `enum`: an enumeration: one of a list of strings.
    #[serde(rename = "enum")]
    Enum(SchemaInfoEnum),
    /// `array`: an array: a list of values of one type.
    #[serde(rename = "array")]
    Array(SchemaInfoArray),
    /// `object`: an object: a struct or a union in the schema.
    #[serde(rename = "object")]
    Object(SchemaInfoObject),
    /// `alternate`: an alternate: a value of one of several types,
    /// distinguished by their JSON type.
    #[serde(rename = "alternate")]
    Alternate(SchemaInfoAlternate),
    /// `command`: a command.
    #[serde(rename = "command")]
    Command(SchemaInfoCommand),
    /// `event`: an event.
    #[serde(rename = "event")]
    Event(SchemaInfoEvent),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<SchemaInfoBuiltin> for SchemaInfoBranch {
    fn from(value: SchemaInfoBuiltin) -> Self {
        Self::Builtin(value)
    }
}

impl From<SchemaInfoEnum> for SchemaInfoBranch {
    fn from(value: SchemaInfoEnum) -> Self {
        Self::Enum(value)
    }
}

impl From<SchemaInfoArray> for SchemaInfoBranch {
    fn from(value: SchemaInfoArray) -> Self {
        Self::Array(value)
    }
}

impl From<SchemaInfoObject> for SchemaInfoBranch {
    fn from(value: SchemaInfoObject) -> Self {
        Self::Object(value)
    }
}

impl From<SchemaInfoAlternate> for SchemaInfoBranch {
    fn from(value: SchemaInfoAlternate) -> Self {
        Self::Alternate(value)
    }
}

impl From<SchemaInfoCommand> for SchemaInfoBranch {
    fn from(value: SchemaInfoCommand) -> Self {
        Self::Command(value)
    }
}

impl From<SchemaInfoEvent> for SchemaInfoBranch {
    fn from(value: SchemaInfoEvent) -> Self {
        Self::Event(value)
    }
}

/// Details of a built-in type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoBuiltin {
    /// JSON type of its values.
    #[serde(rename = "json-type")]
    pub json_type: JSONType,
}

impl SchemaInfoBuiltin {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(json_type: JSONType) -> Self {
        Self { json_type }
    }
}

/// JSON type of the values of a built-in type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum JSONType {
    /// `string`: a string.
    #[serde(rename = "string")]
    String,
    /// `number`: a number, with or without a fraction.
    #[serde(rename = "number")]
    Number,
    /// `int`: a number without a fraction.
    #[serde(rename = "int")]
    Int,
    /// `boolean`: true or false.
    #[serde(rename = "boolean")]
    Boolean,
    /// `null`: null.
    #[serde(rename = "null")]
    Null,
    /// `object`: an object.
    #[serde(rename = "object")]
    Object,
    /// `array`: an array.
    #[serde(rename = "array")]
    Array,
    /// `value`: any of the above.
    #[serde(rename = "value")]
    Value,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Details of an enumeration, whose values are strings.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoEnum {
    /// The values, in no particular order. Since QEMU 6.2.
    pub members: Vec<SchemaInfoEnumMember>,
    /// Just the names of the values.
    #[deprecated = "Member `values` is deprecated: `members` has the same information and more."]
    pub values: Vec<String>,
}

impl SchemaInfoEnum {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(members: Vec<SchemaInfoEnumMember>, values: Vec<String>) -> Self {
        Self { members, values }
    }
}

/// One value of an enumeration.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoEnumMember {
    /// The string to use in messages.
    pub name: String,
    /// Features of the value, as in [`SchemaInfo`]; absent if there
    /// are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,
}

impl SchemaInfoEnumMember {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            features: None,
        }
    }

    /// Sets [`features`](field@Self::features).
    #[must_use]
    pub fn with_features(mut self, value: Vec<String>) -> Self {
        self.features = Some(value);
        self
    }
}

/// Details of an array type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoArray {
    /// Name of the element type.
    #[serde(rename = "element-type")]
    pub element_type: String,
}

impl SchemaInfoArray {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(element_type: impl Into<String>) -> Self {
        Self {
            element_type: element_type.into(),
        }
    }
}

/// Details of an object type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoObject {
    /// The members that do not depend on others, in no particular
    /// order.
    pub members: Vec<SchemaInfoObjectMember>,
    /// Name of the one of [`members`](field@Self::members) whose value determines additional
    /// members; absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// The additional members for each value of the tag; present
    /// if [`tag`](field@Self::tag) is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variants: Option<Vec<SchemaInfoObjectVariant>>,
}

impl SchemaInfoObject {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(members: Vec<SchemaInfoObjectMember>) -> Self {
        Self {
            members,
            tag: None,
            variants: None,
        }
    }

    /// Sets [`tag`](field@Self::tag).
    #[must_use]
    pub fn with_tag(mut self, value: impl Into<String>) -> Self {
        self.tag = Some(value.into());
        self
    }

    /// Sets [`variants`](field@Self::variants).
    #[must_use]
    pub fn with_variants(mut self, value: Vec<SchemaInfoObjectVariant>) -> Self {
        self.variants = Some(value);
        self
    }
}

/// One member of an object type.
///
/// Since QEMU 2.5.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoObjectMember {
    /// The name to use in messages.
    pub name: String,
    /// Name of the member's type.
    pub r#type: String,
    /// Present, and so far always null, if the member is
    /// optional; absent if it is mandatory. This does not show what
    /// leaving out the optional member means. If this is ever anything
    /// but null, it will be the value assumed when the member is left
    /// out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(json)]
    pub default: Option<serde_json::Value>,
    /// Features of the member, as in [`SchemaInfo`]; absent if
    /// there are none. Since QEMU 5.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,
}

impl SchemaInfoObjectMember {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, r#type: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            default: None,
            features: None,
        }
    }

    /// Sets [`default`](field@Self::default).
    #[must_use]
    pub fn with_default(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.default = Some(value.into());
        self
    }

    /// Sets [`features`](field@Self::features).
    #[must_use]
    pub fn with_features(mut self, value: Vec<String>) -> Self {
        self.features = Some(value);
        self
    }
}

/// The members that an object has for one value of its tag.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoObjectVariant {
    /// The tag's value.
    pub case: String,
    /// Name of the object type that has the members.
    pub r#type: String,
}

impl SchemaInfoObjectVariant {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(case: impl Into<String>, r#type: impl Into<String>) -> Self {
        Self {
            case: case.into(),
            r#type: r#type.into(),
        }
    }
}

/// Details of an alternate type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoAlternate {
    /// The types that a value may have, in no particular order.
    /// No two of them look alike in JSON: for example, one may be a
    /// string and another an object.
    pub members: Vec<SchemaInfoAlternateMember>,
}

impl SchemaInfoAlternate {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(members: Vec<SchemaInfoAlternateMember>) -> Self {
        Self { members }
    }
}

/// One of the types that values of an alternate type may have.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoAlternateMember {
    /// Name of the type.
    pub r#type: String,
}

impl SchemaInfoAlternateMember {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(r#type: impl Into<String>) -> Self {
        Self { r#type: r#type.into() }
    }
}

/// Details of a command.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoCommand {
    /// Name of the object type of its arguments.
    #[serde(rename = "arg-type")]
    pub arg_type: String,
    /// Name of the type that it returns. For a command that
    /// returns nothing, this is an object type without members.
    #[serde(rename = "ret-type")]
    pub ret_type: String,
    /// True if it can be executed out of band, see
    /// [`QMPCapability`](super::QMPCapability); false if absent. Since QEMU 2.12.
    #[serde(rename = "allow-oob", skip_serializing_if = "Option::is_none")]
    pub allow_oob: Option<bool>,
}

impl SchemaInfoCommand {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(arg_type: impl Into<String>, ret_type: impl Into<String>) -> Self {
        Self {
            arg_type: arg_type.into(),
            ret_type: ret_type.into(),
            allow_oob: None,
        }
    }

    /// Sets [`allow_oob`](field@Self::allow_oob).
    #[must_use]
    pub fn with_allow_oob(mut self, value: bool) -> Self {
        self.allow_oob = Some(value);
        self
    }
}

/// Details of an event.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SchemaInfoEvent {
    /// Name of the object type of its data.
    #[serde(rename = "arg-type")]
    pub arg_type: String,
}

impl SchemaInfoEvent {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(arg_type: impl Into<String>) -> Self {
        Self { arg_type: arg_type.into() }
    }
}

/// Commands defined in `../../qapi/introspect.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::SchemaInfo;

    /// Describes everything that this QEMU accepts and sends over QMP: its
    /// commands, its events, and the types of their data.
    ///
    /// > **Note:** The reply shows what can be sent, but not what it does,
    /// > and not every restriction: two members may exclude each other
    /// > without this being visible here.
    ///
    /// > **Note:** The description of the same interface may change from
    /// > release to release. For instance, a member that all branches of
    /// > an object had may move up into the object itself, or a string
    /// > may become an enumeration or an alternate. Look up what you
    /// > need; do not compare whole schemas.
    ///
    /// **Command** `query-qmp-schema`.
    ///
    /// **Returns** an array of [`SchemaInfo`](super::SchemaInfo): One element for each command, event and type, in no
    /// particular order. No two have the same name.
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 2.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-qmp-schema" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///     { "name": "STOP", "meta-type": "event", "arg-type": "0" },
    ///     { "name": "0", "meta-type": "object", "members": [] }
    /// ] }
    /// ```
    #[doc(alias = "query-qmp-schema")]
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
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryQmpSchema {}

    impl QueryQmpSchema {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryQmpSchema {
        const NAME: &'static str = "query-qmp-schema";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<SchemaInfo>;
    }
}
