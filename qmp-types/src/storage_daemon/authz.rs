// Generated from schema/facts/*/storage-daemon/qapi/../../qapi/authz.json by `cargo xtask generate`. Do not edit.

//! Authorization.
//!
//! Objects that decide which users may use a QEMU network service, such
//! as VNC, a chardev, an NBD server or migration. The service
//! identifies the user, for instance by the distinguished name in a TLS
//! client certificate, and asks the object.

use crate::base;

/// What an access list decides about a user.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QAuthZListPolicy {
    /// `deny`: the user may not use the service.
    #[serde(rename = "deny")]
    Deny,
    /// `allow`: the user may use the service.
    #[serde(rename = "allow")]
    Allow,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How a rule compares user names with its pattern.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QAuthZListFormat {
    /// `exact`: the user's name must be exactly the same string.
    #[serde(rename = "exact")]
    Exact,
    /// `glob`: the user's name must match the pattern, in which `*` stands
    /// for any characters and `?` for any single one, as in a shell.
    #[serde(rename = "glob")]
    Glob,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A rule of an access list.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QAuthZListRule {
    /// Which users the rule applies to, in the notation given by
    /// [`format`](field@Self::format).
    pub r#match: String,
    /// What the rule decides about these users.
    pub policy: QAuthZListPolicy,
    /// Notation of [`match`](field@Self::match); default `exact`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<QAuthZListFormat>,
}

impl QAuthZListRule {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(r#match: impl Into<String>, policy: QAuthZListPolicy) -> Self {
        Self {
            r#match: r#match.into(),
            policy,
            format: None,
        }
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: QAuthZListFormat) -> Self {
        self.format = Some(value);
        self
    }
}

/// Properties of objects of type `authz-list`: an access list in
/// QEMU's memory.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AuthZListProperties {
    /// Decision about users to whom none of [`rules`](field@Self::rules) applies;
    /// default `deny`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<QAuthZListPolicy>,
    /// The rules; none if absent. The first one that matches a
    /// user decides; later ones are ignored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<QAuthZListRule>>,
}

impl AuthZListProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`policy`](field@Self::policy).
    #[must_use]
    pub fn with_policy(mut self, value: QAuthZListPolicy) -> Self {
        self.policy = Some(value);
        self
    }

    /// Sets [`rules`](field@Self::rules).
    #[must_use]
    pub fn with_rules(mut self, value: Vec<QAuthZListRule>) -> Self {
        self.rules = Some(value);
        self
    }
}

/// Properties of objects of type `authz-listfile`: an access list in
/// a file.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AuthZListFileProperties {
    /// Name of the file, which contains an [`AuthZListProperties`]
    /// in JSON.
    pub filename: String,
    /// If true, reload the file whenever it changes, as reported
    /// by Linux inotify. While the latest contents cannot be loaded,
    /// all users are rejected. The default is true if QEMU was
    /// compiled with inotify, otherwise false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh: Option<bool>,
}

impl AuthZListFileProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(filename: impl Into<String>) -> Self {
        Self {
            filename: filename.into(),
            refresh: None,
        }
    }

    /// Sets [`refresh`](field@Self::refresh).
    #[must_use]
    pub fn with_refresh(mut self, value: bool) -> Self {
        self.refresh = Some(value);
        self
    }
}

/// Properties of objects of type `authz-pam`: the host's PAM
/// (pluggable authentication modules) decides. Only account management
/// is used, which authorizes a user without a password.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AuthZPAMProperties {
    /// Name of the PAM configuration to use, normally a file in
    /// `/etc/pam.d`.
    pub service: String,
}

impl AuthZPAMProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(service: impl Into<String>) -> Self {
        Self { service: service.into() }
    }
}

/// Properties of objects of type `authz-simple`: a single user may
/// use the service.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AuthZSimpleProperties {
    /// That user's name, in the form that the service uses.
    /// Services that identify users by TLS certificates use the
    /// distinguished name in the certificate.
    pub identity: String,
}

impl AuthZSimpleProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(identity: impl Into<String>) -> Self {
        Self { identity: identity.into() }
    }
}
