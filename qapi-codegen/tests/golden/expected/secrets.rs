// Generated from tests/golden/schema/parts/secrets.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Secrets.

use ::qmp_types::base;
use super::{Circle, TextOrNull};

/// Has members with names of secrets.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Login {
    /// Open.
    pub user: String,
    /// A secret.
    #[debug(secret)]
    pub password: String,
    /// Several.
    #[serde(rename = "passwd-list", skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub passwd_list: Option<Vec<String>>,
    /// A number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub cookie: Option<u16>,
    /// Only whether there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env: Option<bool>,
    /// The id of a secret.
    #[serde(rename = "password-secret", skip_serializing_if = "Option::is_none")]
    pub password_secret: Option<String>,
}

impl Login {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
            passwd_list: None,
            cookie: None,
            env: None,
            password_secret: None,
        }
    }

    /// Sets [`passwd_list`](field@Self::passwd_list).
    #[must_use]
    pub fn with_passwd_list(mut self, value: Vec<String>) -> Self {
        self.passwd_list = Some(value);
        self
    }

    /// Sets [`cookie`](field@Self::cookie).
    #[must_use]
    pub fn with_cookie(mut self, value: u16) -> Self {
        self.cookie = Some(value);
        self
    }

    /// Sets [`env`](field@Self::env).
    #[must_use]
    pub fn with_env(mut self, value: bool) -> Self {
        self.env = Some(value);
        self
    }

    /// Sets [`password_secret`](field@Self::password_secret).
    #[must_use]
    pub fn with_password_secret(mut self, value: impl Into<String>) -> Self {
        self.password_secret = Some(value.into());
        self
    }
}

/// Has a base with secrets.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct Key {
    /// Open.
    pub user: String,
    /// A secret.
    #[debug(secret)]
    pub password: String,
    /// Several.
    #[serde(rename = "passwd-list", skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub passwd_list: Option<Vec<String>>,
    /// A number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub cookie: Option<u16>,
    /// Only whether there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env: Option<bool>,
    /// The id of a secret.
    #[serde(rename = "password-secret", skip_serializing_if = "Option::is_none")]
    pub password_secret: Option<String>,
    /// A secret, as it is no object.
    #[debug(secret)]
    pub data: Vec<TextOrNull>,
}

impl Key {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        user: impl Into<String>,
        password: impl Into<String>,
        data: Vec<TextOrNull>,
    ) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
            passwd_list: None,
            cookie: None,
            env: None,
            password_secret: None,
            data,
        }
    }

    /// Sets [`passwd_list`](field@Self::passwd_list).
    #[must_use]
    pub fn with_passwd_list(mut self, value: Vec<String>) -> Self {
        self.passwd_list = Some(value);
        self
    }

    /// Sets [`cookie`](field@Self::cookie).
    #[must_use]
    pub fn with_cookie(mut self, value: u16) -> Self {
        self.cookie = Some(value);
        self
    }

    /// Sets [`env`](field@Self::env).
    #[must_use]
    pub fn with_env(mut self, value: bool) -> Self {
        self.env = Some(value);
        self
    }

    /// Sets [`password_secret`](field@Self::password_secret).
    #[must_use]
    pub fn with_password_secret(mut self, value: impl Into<String>) -> Self {
        self.password_secret = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`Login`].
impl From<&Key> for Login {
    fn from(value: &Key) -> Self {
        Self {
            user: value.user.clone(),
            password: value.password.clone(),
            passwd_list: value.passwd_list.clone(),
            cookie: value.cookie,
            env: value.env,
            password_secret: value.password_secret.clone(),
        }
    }
}

/// Has a secret beside its tag, and some in its branches.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Union)]
pub struct Lock {
    /// What opens it.
    #[serde(flatten)]
    pub kind: LockBranch,
    /// A secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub secret: Option<Circle>,
    /// Have some in them.
    pub entries: Vec<Login>,
    /// Can have some in them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(json)]
    pub options: Option<serde_json::Value>,
}

impl Lock {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(entries: Vec<Login>, kind: impl Into<LockBranch>) -> Self {
        Self {
            secret: None,
            entries,
            options: None,
            kind: kind.into(),
        }
    }

    /// Sets [`secret`](field@Self::secret).
    #[must_use]
    pub fn with_secret(mut self, value: Circle) -> Self {
        self.secret = Some(value);
        self
    }

    /// Sets [`options`](field@Self::options).
    #[must_use]
    pub fn with_options(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.options = Some(value.into());
        self
    }
}

/// The branches of [`Lock`], selected by `kind`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "kind")]
pub enum LockBranch {
    /// `key`: a key.
    #[serde(rename = "key")]
    Key(Key),
    /// `nothing`: nothing.
    #[serde(rename = "nothing")]
    Nothing,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<Key> for LockBranch {
    fn from(value: Key) -> Self {
        Self::Key(value)
    }
}

/// What opens a lock.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
pub enum LockKind {
    /// `key`: a key.
    #[serde(rename = "key")]
    Key,
    /// `nothing`: nothing.
    #[serde(rename = "nothing")]
    Nothing,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Events defined in `parts/secrets.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use ::qmp_types::base;
    use ::qmp_types::base::EventPayload;
    use super::{Lock, Login};
    use super::super::Color;

    /// Something was locked.
    ///
    /// **Event** `LOCKED`.
    #[doc(alias = "LOCKED")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    pub struct Locked {
        /// What.
        pub lock: Lock,
        /// No secret, but has some in it.
        pub data: Login,
        /// A secret.
        #[debug(secret)]
        pub passphrase: Color,
    }

    impl Locked {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(lock: Lock, data: Login, passphrase: Color) -> Self {
            Self { lock, data, passphrase }
        }
    }

    impl Locked {
        /// The event's name on the wire.
        pub const NAME: &'static str = "LOCKED";
    }

    impl EventPayload for Locked {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `parts/secrets.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use ::qmp_types::base;
    use ::qmp_types::base::Command;

    /// Sets something.
    ///
    /// **Command** `lock-set`.
    #[doc(alias = "lock-set")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    pub struct LockSet {
        /// What.
        pub property: String,
        /// To what.
        #[debug(secret_if = "property")]
        pub value: serde_json::Value,
    }

    impl LockSet {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            property: impl Into<String>,
            value: impl Into<serde_json::Value>,
        ) -> Self {
            Self {
                property: property.into(),
                value: value.into(),
            }
        }
    }

    impl Command for LockSet {
        const NAME: &'static str = "lock-set";
        type Ok = base::Empty;
    }
}
