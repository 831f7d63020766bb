// Generated from tests/golden/schema/qapi-schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Types that every schema has.

use ::qmp_types::base;

/// Not documented in the schema.
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
pub struct QEmpty {}

impl QEmpty {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Not documented in the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum QType {
    /// `none`
    #[serde(rename = "none")]
    None,
    /// `qnull`
    #[serde(rename = "qnull")]
    Qnull,
    /// `qnum`
    #[serde(rename = "qnum")]
    Qnum,
    /// `qstring`
    #[serde(rename = "qstring")]
    Qstring,
    /// `qdict`
    #[serde(rename = "qdict")]
    Qdict,
    /// `qlist`
    #[serde(rename = "qlist")]
    Qlist,
    /// `qbool`
    #[serde(rename = "qbool")]
    Qbool,
    /// A value that is not in the schema.
    Unrecognized(String),
}
