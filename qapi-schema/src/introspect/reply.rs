//! The reply to `query-qmp-schema`, as it is on the wire (`SchemaInfo` in QEMU's
//! `qapi/introspect.json`).

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// One entry of the reply: a command, an event, or a type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Entry {
    /// Its name. The names of types have no meaning to clients. An array has the name of its
    /// element type in brackets.
    pub name: String,
    /// What it is.
    #[serde(flatten)]
    pub meta: Meta,
    /// The names of its features.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
}

impl Entry {
    /// Whether it is a type rather than a command or an event.
    #[must_use]
    pub fn is_type(&self) -> bool {
        !matches!(self.meta, Meta::Command { .. } | Meta::Event { .. })
    }

    /// The names of the types that it refers to, in the order in which the entry has them.
    #[must_use]
    pub fn type_names(&self) -> Vec<&str> {
        match &self.meta {
            Meta::Builtin { .. } | Meta::Enum { .. } => Vec::new(),
            Meta::Array { element_type } => vec![element_type],
            Meta::Object {
                members, variants, ..
            } => {
                let of_members = members.iter().map(|member| &*member.type_name);
                let branches = variants.iter().flatten();
                let of_branches = branches.map(|branch| &*branch.type_name);
                of_members.chain(of_branches).collect()
            }
            Meta::Alternate { members } => members.iter().map(|of| &*of.type_name).collect(),
            Meta::Command {
                arg_type, ret_type, ..
            } => vec![arg_type, ret_type],
            Meta::Event { arg_type } => vec![arg_type],
        }
    }
}

/// The kind of an entry, with its details.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "meta-type",
    rename_all = "lowercase",
    rename_all_fields = "kebab-case"
)]
pub enum Meta {
    /// A built-in type.
    Builtin {
        /// The JSON type of its values: `string`, `number`, `int`, `boolean`, `null`,
        /// `object`, `array`, or `value` for any of them.
        json_type: String,
    },
    /// One of a set of strings.
    Enum {
        /// The values. Replies of QEMU 6.1 and older have only `values`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        members: Vec<EnumValue>,
        /// The values again, without features.
        values: Vec<String>,
    },
    /// A JSON array.
    Array {
        /// The type of its elements.
        element_type: String,
    },
    /// A JSON object.
    Object {
        /// The members that do not depend on the tag, those of bases included.
        members: Vec<Member>,
        /// The name of the tag, in a union.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tag: Option<String>,
        /// What each value of the tag adds, in a union.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        variants: Option<Vec<Branch>>,
    },
    /// One of several types, told apart by JSON type.
    Alternate {
        /// The types.
        members: Vec<AlternateMember>,
    },
    /// A command.
    Command {
        /// The object type of its arguments.
        arg_type: String,
        /// The type of what it returns.
        ret_type: String,
        /// Whether it may be sent out-of-band.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        allow_oob: bool,
    },
    /// An event.
    Event {
        /// The object type of its data.
        arg_type: String,
    },
}

/// A value of an enum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(expecting = "an object")]
#[non_exhaustive]
pub struct EnumValue {
    /// The string on the wire.
    pub name: String,
    /// The names of its features.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
}

/// A member of an object.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object")]
#[non_exhaustive]
pub struct Member {
    /// The name on the wire.
    pub name: String,
    /// The type of its value.
    #[serde(rename = "type")]
    pub type_name: String,
    /// Present if the member is optional. So far its value is always `null`.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub default: Option<Value>,
    /// The names of its features.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
}

/// What a value of a union's tag adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(expecting = "an object")]
#[non_exhaustive]
pub struct Branch {
    /// The tag's value.
    pub case: String,
    /// The object type whose members are added.
    #[serde(rename = "type")]
    pub type_name: String,
}

/// A choice of an alternate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(expecting = "an object")]
#[non_exhaustive]
pub struct AlternateMember {
    /// Its type.
    #[serde(rename = "type")]
    pub type_name: String,
}

/// Reads a member that is present but may be `null`.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}
