// Generated from schema/facts/7.2/qapi/control.json by `cargo xtask generate`. Do not edit.

//! Control of QMP and QEMU.
//!
//! The greeting and its capabilities, QEMU's version and commands,
//! quitting QEMU, and the monitors themselves.

use crate::base;

/// A protocol extension that the greeting offers and the client may
/// enable.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QMPCapability {
    /// `oob`: commands can be executed out of band: a command sent with
    /// `exec-oob` instead of `execute` overtakes those that are
    /// still queued. Only certain commands can be sent this way.
    #[serde(rename = "oob")]
    Oob,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A version number such as 10.0.2.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VersionTriple {
    /// The first part.
    pub major: i64,
    /// The second part.
    pub minor: i64,
    /// The third part.
    pub micro: i64,
}

impl VersionTriple {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(major: i64, minor: i64, micro: i64) -> Self {
        Self { major, minor, micro }
    }
}

/// Which QEMU this is.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VersionInfo {
    /// The version. If the third part is below 50, this is a
    /// release; if it is 50, a development version after the release
    /// with the first two parts; if it is 90 or more, a candidate for
    /// the next release.
    pub qemu: VersionTriple,
    /// Text that a distributor added to distinguish its build;
    /// empty in upstream releases. In a build from a Git repository,
    /// it identifies the commit.
    pub package: String,
}

impl VersionInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(qemu: VersionTriple, package: impl Into<String>) -> Self {
        Self {
            qemu,
            package: package.into(),
        }
    }
}

/// A command that QEMU has.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CommandInfo {
    /// The command's name.
    pub name: String,
}

impl CommandInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// Commands defined in `control.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{CommandInfo, QMPCapability, VersionInfo};

    /// Negotiates the capabilities of the connection. This must be the
    /// first command. Until it succeeds, QEMU rejects all other commands
    /// with the error class `CommandNotFound`; after that, it rejects
    /// this one.
    ///
    /// **Command** `qmp_capabilities`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`enable`](field@Self::enable) has a capability that was not offered
    /// - `CommandNotFound` if the command has already succeeded
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "qmp_capabilities",
    ///   "arguments": { "enable": [ "oob" ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "qmp_capabilities")]
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
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QmpCapabilities {
        /// The capabilities to use, out of those offered in the
        /// greeting; none if absent. Since QEMU 2.12.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<Vec<QMPCapability>>,
    }

    impl QmpCapabilities {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`enable`](field@Self::enable).
        #[must_use]
        pub fn with_enable(mut self, value: Vec<QMPCapability>) -> Self {
            self.enable = Some(value);
            self
        }
    }

    impl Command for QmpCapabilities {
        const NAME: &'static str = "qmp_capabilities";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }

    /// Returns the version of QEMU.
    ///
    /// > **Note:** Do not use the version to find out whether this QEMU has a
    /// > feature; use [`QueryQmpSchema`](super::super::commands::QueryQmpSchema). Distributors add features to
    /// > old versions, and leave some out of new ones.
    ///
    /// **Command** `query-version`.
    ///
    /// **Returns** [`VersionInfo`](super::VersionInfo): The version, which is also in the greeting.
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-version" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {
    ///    "return":{
    ///       "qemu":{
    ///          "major":0,
    ///          "minor":11,
    ///          "micro":5
    ///       },
    ///       "package":""
    ///    }
    /// }
    /// ```
    #[doc(alias = "query-version")]
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
    pub struct QueryVersion {}

    impl QueryVersion {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryVersion {
        const NAME: &'static str = "query-version";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = VersionInfo;
    }

    /// Lists the names of all commands. [`QueryQmpSchema`](super::super::commands::QueryQmpSchema) gives details of
    /// each.
    ///
    /// **Command** `query-commands`.
    ///
    /// **Returns** an array of [`CommandInfo`](super::CommandInfo): The commands, in no particular order.
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-commands" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {
    ///   "return":[
    ///      {
    ///         "name":"query-balloon"
    ///      },
    ///      {
    ///         "name":"system_powerdown"
    ///      }
    ///   ]
    /// }
    /// ```
    #[doc(alias = "query-commands")]
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
    pub struct QueryCommands {}

    impl QueryCommands {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryCommands {
        const NAME: &'static str = "query-commands";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<CommandInfo>;
    }

    /// Terminates QEMU at once, in an orderly way, but without asking the
    /// guest, and even with `-no-shutdown`. [`Shutdown`](super::super::events::Shutdown) follows, with the
    /// reason `host-qmp-quit`.
    ///
    /// > **Note:** The connection may close before the reply arrives. Treat
    /// > this as a successful reply.
    ///
    /// **Command** `quit`.
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "quit" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "quit")]
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
    pub struct Quit {}

    impl Quit {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for Quit {
        const NAME: &'static str = "quit";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }
}
