// Generated from schema/11.1/introspect.json by `cargo xtask generate`. Do not edit.

//! Introspection.

use std::fmt;

use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;
use crate::base::union::Branch as _;

/// What an element of the reply describes.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SchemaMetaType {
    /// A type that the schema language itself has, such as an
    /// integer.
    Builtin,
    /// Strings out of a list.
    Enum,
    /// A list of values of one type.
    Array,
    /// An object: a struct or a union of the schema.
    Object,
    /// Values of one of several types, told apart by their
    /// shape in JSON.
    Alternate,
    /// A command.
    Command,
    /// An event.
    Event,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl SchemaMetaType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Builtin => "builtin",
            Self::Enum => "enum",
            Self::Array => "array",
            Self::Object => "object",
            Self::Alternate => "alternate",
            Self::Command => "command",
            Self::Event => "event",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for SchemaMetaType {
    fn from(value: &str) -> Self {
        match value {
            "builtin" => Self::Builtin,
            "enum" => Self::Enum,
            "array" => Self::Array,
            "object" => Self::Object,
            "alternate" => Self::Alternate,
            "command" => Self::Command,
            "event" => Self::Event,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for SchemaMetaType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for SchemaMetaType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SchemaMetaType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "SchemaMetaType")
    }
}

/// A command, an event or a type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq)]
pub struct SchemaInfo {
    /// Name by which others refer to it. For commands and events it
    /// is the name to use in messages. Types have names without
    /// meaning, numbers for the most part, which differ from one QEMU
    /// to the next.
    pub name: String,
    /// What is described; it decides on the other members.
    pub meta_type: SchemaInfoBranch,
    /// Features of the command, event or type: words that mark
    /// a change which cannot be seen otherwise, and "deprecated" or
    /// "unstable", which warn; absent if there are none.
    /// Since QEMU 4.1 for objects, since 4.2 for commands, otherwise since 5.0.
    pub features: Option<Vec<String>>,
}

impl SchemaInfo {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(name: impl Into<String>, meta_type: impl Into<SchemaInfoBranch>) -> Self {
        Self {
            name: name.into(),
            meta_type: meta_type.into(),
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

/// The branches of [`SchemaInfo`], by its `meta-type`.
///
/// What a branch holds converts into it if no other branch may hold it, too.
#[derive(Debug, Clone, PartialEq)]
pub enum SchemaInfoBranch {
    /// A type that the schema language itself has, such as an
    /// integer.
    Builtin(SchemaInfoBuiltin),
    /// Strings out of a list.
    Enum(SchemaInfoEnum),
    /// A list of values of one type.
    Array(SchemaInfoArray),
    /// An object: a struct or a union of the schema.
    Object(SchemaInfoObject),
    /// Values of one of several types, told apart by their
    /// shape in JSON.
    Alternate(SchemaInfoAlternate),
    /// A command.
    Command(SchemaInfoCommand),
    /// An event.
    Event(SchemaInfoEvent),
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for SchemaInfoBranch {
    fn tag(&self) -> &str {
        match self {
            Self::Builtin(_) => "builtin",
            Self::Enum(_) => "enum",
            Self::Array(_) => "array",
            Self::Object(_) => "object",
            Self::Alternate(_) => "alternate",
            Self::Command(_) => "command",
            Self::Event(_) => "event",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "builtin" => Deserialize::deserialize(members).map(Self::Builtin),
            "enum" => Deserialize::deserialize(members).map(Self::Enum),
            "array" => Deserialize::deserialize(members).map(Self::Array),
            "object" => Deserialize::deserialize(members).map(Self::Object),
            "alternate" => Deserialize::deserialize(members).map(Self::Alternate),
            "command" => Deserialize::deserialize(members).map(Self::Command),
            "event" => Deserialize::deserialize(members).map(Self::Event),
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
            Self::Builtin(members) => base::union::serialize_members(members, object),
            Self::Enum(members) => base::union::serialize_members(members, object),
            Self::Array(members) => base::union::serialize_members(members, object),
            Self::Object(members) => base::union::serialize_members(members, object),
            Self::Alternate(members) => base::union::serialize_members(members, object),
            Self::Command(members) => base::union::serialize_members(members, object),
            Self::Event(members) => base::union::serialize_members(members, object),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
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

/// The common members of [`SchemaInfo`] while it is read.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct SchemaInfoSlots {
    name: Option<String>,
    features: Option<Vec<String>>,
}

impl base::union::Base for SchemaInfoSlots {
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        map: &mut A,
    ) -> Result<bool, A::Error> {
        match name {
            "name" => base::union::read(&mut self.name, "name", map),
            "features" => base::union::read(&mut self.features, "features", map),
            _ => Ok(false),
        }
    }
}

impl base::union::Union for SchemaInfo {
    const NAME: &'static str = "SchemaInfo";
    const TAG: &'static str = "meta-type";
    type Base = SchemaInfoSlots;
    type Branch = SchemaInfoBranch;

    fn assemble<E: Error>(
        base: SchemaInfoSlots,
        branch: SchemaInfoBranch,
    ) -> Result<Self, E> {
        Ok(Self {
            name: base.name.ok_or_else(|| E::missing_field("name"))?,
            meta_type: branch,
            features: base.features,
        })
    }
}

impl Serialize for SchemaInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("name", &self.name)?;
        object.serialize_entry("meta-type", self.meta_type.tag())?;
        if let Some(value) = &self.features {
            object.serialize_entry("features", value)?;
        }
        self.meta_type.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for SchemaInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}

/// More about a built-in type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoBuiltin {
    /// What its values are in JSON.
    #[serde(rename = "json-type")]
    pub json_type: JSONType,
}

impl base::members::Object for SchemaInfoBuiltin {
    const EXPECTED: &'static str = "an object (SchemaInfoBuiltin)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut json_type = None;
        while object.advance()? {
            match object.name() {
                "json-type" => object.read(&mut json_type),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            json_type: base::members::required(json_type, "json-type")?,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoBuiltin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoBuiltin {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(json_type: JSONType) -> Self {
        Self { json_type }
    }
}

/// What the values of a built-in type are in JSON.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum JSONType {
    /// A string.
    String,
    /// A number, with or without a fraction.
    Number,
    /// A number without a fraction.
    Int,
    /// True or false.
    Boolean,
    /// Null.
    Null,
    /// An object.
    Object,
    /// An array.
    Array,
    /// Any of the above.
    Value,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl JSONType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Int => "int",
            Self::Boolean => "boolean",
            Self::Null => "null",
            Self::Object => "object",
            Self::Array => "array",
            Self::Value => "value",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for JSONType {
    fn from(value: &str) -> Self {
        match value {
            "string" => Self::String,
            "number" => Self::Number,
            "int" => Self::Int,
            "boolean" => Self::Boolean,
            "null" => Self::Null,
            "object" => Self::Object,
            "array" => Self::Array,
            "value" => Self::Value,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for JSONType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for JSONType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for JSONType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "JSONType")
    }
}

/// More about an enumeration, whose values are strings.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoEnum {
    /// The values, in no order that means anything. Since QEMU 6.2.
    pub members: Vec<SchemaInfoEnumMember>,
    /// The names alone.
    ///
    /// **Deprecated:** Of what [`values`](field@Self::values) has, nothing is missing from [`members`](field@Self::members).
    #[deprecated = "Of what `values` has, nothing is missing from `members`."]
    pub values: Vec<String>,
}

impl base::members::Object for SchemaInfoEnum {
    const EXPECTED: &'static str = "an object (SchemaInfoEnum)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut members = None;
        let mut values = None;
        while object.advance()? {
            match object.name() {
                "members" => object.read(&mut members),
                "values" => object.read(&mut values),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            members: base::members::required(members, "members")?,
            values: base::members::required(values, "values")?,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoEnum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoEnum {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(members: Vec<SchemaInfoEnumMember>, values: Vec<String>) -> Self {
        Self { members, values }
    }
}

/// One value of an enumeration.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoEnumMember {
    /// The value: the string to use in messages.
    pub name: String,
    /// Features of the value, as in [`SchemaInfo`]; absent if there
    /// are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,
}

impl base::members::Object for SchemaInfoEnumMember {
    const EXPECTED: &'static str = "an object (SchemaInfoEnumMember)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        let mut features = None;
        while object.advance()? {
            match object.name() {
                "name" => object.read(&mut name),
                "features" => object.read(&mut features),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            name: base::members::required(name, "name")?,
            features,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoEnumMember {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoEnumMember {
    /// Has the mandatory members, and no others.
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

/// More about an array type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoArray {
    /// Name of the elements' type.
    #[serde(rename = "element-type")]
    pub element_type: String,
}

impl base::members::Object for SchemaInfoArray {
    const EXPECTED: &'static str = "an object (SchemaInfoArray)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut element_type = None;
        while object.advance()? {
            match object.name() {
                "element-type" => object.read(&mut element_type),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            element_type: base::members::required(element_type, "element-type")?,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoArray {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoArray {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(element_type: impl Into<String>) -> Self {
        Self {
            element_type: element_type.into(),
        }
    }
}

/// More about an object type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoObject {
    /// The members that do not depend on others, in no order that
    /// means anything.
    pub members: Vec<SchemaInfoObjectMember>,
    /// Name of the one among [`members`](field@Self::members) whose value decides on further
    /// members; absent if none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// The further members, by the value of the tag; present if
    /// [`tag`](field@Self::tag) is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variants: Option<Vec<SchemaInfoObjectVariant>>,
}

impl base::members::Object for SchemaInfoObject {
    const EXPECTED: &'static str = "an object (SchemaInfoObject)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut members = None;
        let mut tag = None;
        let mut variants = None;
        while object.advance()? {
            match object.name() {
                "members" => object.read(&mut members),
                "tag" => object.read(&mut tag),
                "variants" => object.read(&mut variants),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            members: base::members::required(members, "members")?,
            tag,
            variants,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoObject {
    /// Has the mandatory members, and no others.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoObjectMember {
    /// The name to use in messages.
    pub name: String,
    /// Name of the member's type.
    pub r#type: String,
    /// Present, and so far always null, if the member is
    /// optional; absent if it is mandatory. What the lack of the
    /// member means is not said. Where this is not null one day, it
    /// will be the value that the lack stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<serde_json::Value>,
    /// Features of the member, as in [`SchemaInfo`]; absent if
    /// there are none. Since QEMU 5.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,
}

impl base::members::Object for SchemaInfoObjectMember {
    const EXPECTED: &'static str = "an object (SchemaInfoObjectMember)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        let mut r#type = None;
        let mut default = None;
        let mut features = None;
        while object.advance()? {
            match object.name() {
                "name" => object.read(&mut name),
                "type" => object.read(&mut r#type),
                "default" => object.read(&mut default),
                "features" => object.read(&mut features),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            name: base::members::required(name, "name")?,
            r#type: base::members::required(r#type, "type")?,
            default,
            features,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoObjectMember {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoObjectMember {
    /// Has the mandatory members, and no others.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoObjectVariant {
    /// The tag's value.
    pub case: String,
    /// Name of the object type that has the members.
    pub r#type: String,
}

impl base::members::Object for SchemaInfoObjectVariant {
    const EXPECTED: &'static str = "an object (SchemaInfoObjectVariant)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut case = None;
        let mut r#type = None;
        while object.advance()? {
            match object.name() {
                "case" => object.read(&mut case),
                "type" => object.read(&mut r#type),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            case: base::members::required(case, "case")?,
            r#type: base::members::required(r#type, "type")?,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoObjectVariant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoObjectVariant {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(case: impl Into<String>, r#type: impl Into<String>) -> Self {
        Self {
            case: case.into(),
            r#type: r#type.into(),
        }
    }
}

/// More about an alternate type.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoAlternate {
    /// The types that a value may have, in no order that means
    /// anything. In JSON no two of them look alike: one may be a
    /// string and another an object.
    pub members: Vec<SchemaInfoAlternateMember>,
}

impl base::members::Object for SchemaInfoAlternate {
    const EXPECTED: &'static str = "an object (SchemaInfoAlternate)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut members = None;
        while object.advance()? {
            match object.name() {
                "members" => object.read(&mut members),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            members: base::members::required(members, "members")?,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoAlternate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoAlternate {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(members: Vec<SchemaInfoAlternateMember>) -> Self {
        Self { members }
    }
}

/// One type that the values of an alternate type may have.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoAlternateMember {
    /// Name of the type.
    pub r#type: String,
}

impl base::members::Object for SchemaInfoAlternateMember {
    const EXPECTED: &'static str = "an object (SchemaInfoAlternateMember)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut r#type = None;
        while object.advance()? {
            match object.name() {
                "type" => object.read(&mut r#type),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            r#type: base::members::required(r#type, "type")?,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoAlternateMember {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoAlternateMember {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(r#type: impl Into<String>) -> Self {
        Self { r#type: r#type.into() }
    }
}

/// More about a command.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoCommand {
    /// Name of the object type that has its arguments.
    #[serde(rename = "arg-type")]
    pub arg_type: String,
    /// Name of the type of what it returns.
    #[serde(rename = "ret-type")]
    pub ret_type: String,
    /// True if it can be executed out-of-band, see
    /// [`QMPCapability`](super::QMPCapability); false if absent. Since QEMU 2.12.
    #[serde(rename = "allow-oob", skip_serializing_if = "Option::is_none")]
    pub allow_oob: Option<bool>,
}

impl base::members::Object for SchemaInfoCommand {
    const EXPECTED: &'static str = "an object (SchemaInfoCommand)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut arg_type = None;
        let mut ret_type = None;
        let mut allow_oob = None;
        while object.advance()? {
            match object.name() {
                "arg-type" => object.read(&mut arg_type),
                "ret-type" => object.read(&mut ret_type),
                "allow-oob" => object.read(&mut allow_oob),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            arg_type: base::members::required(arg_type, "arg-type")?,
            ret_type: base::members::required(ret_type, "ret-type")?,
            allow_oob,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoCommand {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoCommand {
    /// Has the mandatory members, and no others.
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

/// More about an event.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SchemaInfoEvent {
    /// Name of the object type of its data.
    #[serde(rename = "arg-type")]
    pub arg_type: String,
}

impl base::members::Object for SchemaInfoEvent {
    const EXPECTED: &'static str = "an object (SchemaInfoEvent)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut arg_type = None;
        while object.advance()? {
            match object.name() {
                "arg-type" => object.read(&mut arg_type),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            arg_type: base::members::required(arg_type, "arg-type")?,
        })
    }
}

impl<'de> Deserialize<'de> for SchemaInfoEvent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl SchemaInfoEvent {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(arg_type: impl Into<String>) -> Self {
        Self { arg_type: arg_type.into() }
    }
}

/// The commands that `introspect.json` defines.
///
/// All of the schema's commands are in [one module](super::commands).
pub mod commands {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::Command;
    use super::SchemaInfo;

    /// Ask for all that this QEMU takes and sends over QMP: its commands,
    /// its events, and the types of their data.
    ///
    /// > **Note:** The reply says what can be sent, not what it does, nor all
    /// > of what is allowed: two members may exclude each other without a
    /// > word about it here.
    ///
    /// > **Note:** The description of one and the same interface may change
    /// > from release to release. For instance, a member that all
    /// > branches of an object had may move up into the object itself, or
    /// > a string may become an enumeration or an alternate. Look up
    /// > what you need; do not compare wholesale.
    ///
    /// **Returns** an array of [`SchemaInfo`](super::SchemaInfo): One element for each command, event and type, in no order
    /// that means anything. No two have the same name.
    ///
    /// May be sent before the machine is built.
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
    ///     { "name": "0", "meta-type": "object", "members": [] },
    ///     ...
    /// ] }
    /// ```
    #[doc(alias = "query-qmp-schema")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct QueryQmpSchema {}

    impl base::members::Object for QueryQmpSchema {
        const EXPECTED: &'static str = "an object (QueryQmpSchema)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for QueryQmpSchema {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Command for QueryQmpSchema {
        const NAME: &'static str = "query-qmp-schema";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<SchemaInfo>;
    }
}
