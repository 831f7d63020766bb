// Generated from schema/7.2/control.json by `cargo xtask generate`. Do not edit.

//! The QMP connection.

use std::fmt;

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;

/// An extension of the protocol, which the greeting offers and the
/// client may enable.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum QMPCapability {
    /// Commands can be executed out-of-band: one that is sent with
    /// "exec-oob" in place of "execute" overtakes those that are still
    /// queued. Only certain commands can be sent so.
    Oob,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl QMPCapability {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Oob => "oob",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for QMPCapability {
    fn from(value: &str) -> Self {
        match value {
            "oob" => Self::Oob,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for QMPCapability {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for QMPCapability {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for QMPCapability {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "QMPCapability")
    }
}

/// A version number such as 10.0.2.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VersionTriple {
    /// The first part.
    pub major: i64,
    /// The second part.
    pub minor: i64,
    /// The third part.
    pub micro: i64,
}

impl base::members::Object for VersionTriple {
    const EXPECTED: &'static str = "an object (VersionTriple)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut major = None;
        let mut minor = None;
        let mut micro = None;
        while object.advance()? {
            match object.name() {
                "major" => object.read(&mut major),
                "minor" => object.read(&mut minor),
                "micro" => object.read(&mut micro),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            major: base::members::required(major, "major")?,
            minor: base::members::required(minor, "minor")?,
            micro: base::members::required(micro, "micro")?,
        })
    }
}

impl<'de> Deserialize<'de> for VersionTriple {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl VersionTriple {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(major: i64, minor: i64, micro: i64) -> Self {
        Self { major, minor, micro }
    }
}

/// Which QEMU this is.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VersionInfo {
    /// The version. A third part of 50 is a state of development
    /// after the release with that number, one from 90 upwards a
    /// candidate for the next release, and one below 50 a release.
    pub qemu: VersionTriple,
    /// What a distributor added to tell the own build from
    /// others; empty in QEMU as its makers publish it.
    pub package: String,
}

impl base::members::Object for VersionInfo {
    const EXPECTED: &'static str = "an object (VersionInfo)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut qemu = None;
        let mut package = None;
        while object.advance()? {
            match object.name() {
                "qemu" => object.read(&mut qemu),
                "package" => object.read(&mut package),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            qemu: base::members::required(qemu, "qemu")?,
            package: base::members::required(package, "package")?,
        })
    }
}

impl<'de> Deserialize<'de> for VersionInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl VersionInfo {
    /// Has the mandatory members, and no others.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CommandInfo {
    /// The command's name.
    pub name: String,
}

impl base::members::Object for CommandInfo {
    const EXPECTED: &'static str = "an object (CommandInfo)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        while object.advance()? {
            match object.name() {
                "name" => object.read(&mut name),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            name: base::members::required(name, "name")?,
        })
    }
}

impl<'de> Deserialize<'de> for CommandInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl CommandInfo {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The commands that `control.json` defines.
///
/// All of the schema's commands are in [one module](super::commands).
pub mod commands {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::Command;
    use super::{CommandInfo, QMPCapability, VersionInfo};

    /// Agree on the capabilities of the connection. This must be the first
    /// command: before it, QEMU rejects all others with the error class
    /// "CommandNotFound"; after it, this one.
    ///
    /// May be sent before the machine is built.
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
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct QmpCapabilities {
        /// What the client wants to use, out of the capabilities that
        /// the greeting offered; nothing if absent. Since QEMU 2.12.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<Vec<QMPCapability>>,
    }

    impl base::members::Object for QmpCapabilities {
        const EXPECTED: &'static str = "an object (QmpCapabilities)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut enable = None;
            while object.advance()? {
                match object.name() {
                    "enable" => object.read(&mut enable),
                    _ => object.skip(),
                }?;
            }
            Ok(Self { enable })
        }
    }

    impl<'de> Deserialize<'de> for QmpCapabilities {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl QmpCapabilities {
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

    /// Ask for the version of QEMU.
    ///
    /// > **Note:** To learn whether this QEMU has a feature, look for it with
    /// > `query-qmp-schema`: distributors add features to old versions,
    /// > and leave some out of new ones.
    ///
    /// **Returns** [`VersionInfo`](super::VersionInfo): The version, which the greeting has as well.
    ///
    /// May be sent before the machine is built.
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
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct QueryVersion {}

    impl base::members::Object for QueryVersion {
        const EXPECTED: &'static str = "an object (QueryVersion)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for QueryVersion {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Command for QueryVersion {
        const NAME: &'static str = "query-version";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = VersionInfo;
    }

    /// Ask for the names of all commands. `query-qmp-schema` tells more
    /// about each.
    ///
    /// **Returns** an array of [`CommandInfo`](super::CommandInfo): The commands, in no order that means anything.
    ///
    /// May be sent before the machine is built.
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
    ///      },
    ///      ...
    ///   ]
    /// }
    /// ```
    #[doc(alias = "query-commands")]
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct QueryCommands {}

    impl base::members::Object for QueryCommands {
        const EXPECTED: &'static str = "an object (QueryCommands)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for QueryCommands {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Command for QueryCommands {
        const NAME: &'static str = "query-commands";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<CommandInfo>;
    }

    /// End QEMU at once, in an orderly way, but without asking the guest.
    /// [`Shutdown`](super::super::events::Shutdown) follows, with the reason "host-qmp-quit".
    ///
    /// > **Note:** The connection may close before the reply got through.
    /// > Take its end for the reply.
    ///
    /// May be sent before the machine is built.
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
    #[derive(Debug, Clone, PartialEq, Default, Serialize)]
    pub struct Quit {}

    impl base::members::Object for Quit {
        const EXPECTED: &'static str = "an object (Quit)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            while object.advance()? {
                object.skip()?;
            }
            Ok(Self {})
        }
    }

    impl<'de> Deserialize<'de> for Quit {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl Command for Quit {
        const NAME: &'static str = "quit";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }
}
