// Generated from schema/facts/*/qapi/uefi.json by `cargo xtask generate`. Do not edit.

//! UEFI variables.
//!
//! Format of the JSON file in which the `uefi-vars` device keeps the
//! variables of the guest's UEFI firmware. No command uses these
//! types.

use crate::base;

/// A UEFI firmware variable. The UEFI specification defines what its
/// parts mean.
///
/// Since QEMU 10.0.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct UefiVariable {
    /// GUID of the vendor, who defines the names.
    pub guid: String,
    /// Its name, in UTF-8.
    pub name: String,
    /// Its attributes, as a bit mask: for example, 1 for
    /// non-volatile, 2 for access by boot services, 4 for access at
    /// runtime, 32 for authenticated writes with a time stamp.
    pub attr: i64,
    /// Its value, as hexadecimal digits.
    #[debug(secret)]
    pub data: String,
    /// Time stamp of its latest write, as the hexadecimal digits of
    /// an EFI_TIME structure; present if its writes are authenticated
    /// with a time stamp.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Digest of the certificate with which it was created, as
    /// hexadecimal digits; writes must be signed with the same
    /// certificate. Used for authenticated variables other than
    /// `PK`, `KEK`, `db` and `dbx`, for which the specification
    /// defines whose signature is accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

impl UefiVariable {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        guid: impl Into<String>,
        name: impl Into<String>,
        attr: i64,
        data: impl Into<String>,
    ) -> Self {
        Self {
            guid: guid.into(),
            name: name.into(),
            attr,
            data: data.into(),
            time: None,
            digest: None,
        }
    }

    /// Sets [`time`](field@Self::time).
    #[must_use]
    pub fn with_time(mut self, value: impl Into<String>) -> Self {
        self.time = Some(value.into());
        self
    }

    /// Sets [`digest`](field@Self::digest).
    #[must_use]
    pub fn with_digest(mut self, value: impl Into<String>) -> Self {
        self.digest = Some(value.into());
        self
    }
}

/// Contents of the file.
///
/// Since QEMU 10.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct UefiVarStore {
    /// Version of the format; 2 so far.
    pub version: i64,
    /// The variables.
    pub variables: Vec<UefiVariable>,
}

impl UefiVarStore {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(version: i64, variables: Vec<UefiVariable>) -> Self {
        Self { version, variables }
    }
}
