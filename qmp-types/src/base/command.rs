//! Commands, and how they are sent: with their name, their arguments, and an id by which
//! the reply is recognized.

use serde::de::DeserializeOwned;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::base;

/// A command: its arguments, and what is known about it. Implemented by generated
/// code.
///
/// Generated commands can be decoded, too. An unknown argument is then an error, as it is for
/// QEMU, and so is an unknown member at any depth of the arguments. Unknown values of enums
/// and unknown tags of unions are kept. There are two exceptions: commands of which the schema
/// does not name all arguments (`gen`: false), and those whose type QEMU sends, too.
pub trait Command: Serialize {
    /// The command's name on the wire.
    const NAME: &'static str;
    /// Whether it takes arguments. If not, it is sent without any.
    const HAS_ARGUMENTS: bool = true;
    /// Whether it may be sent out-of-band; see [`Request::out_of_band`].
    const ALLOW_OOB: bool = false;
    /// Whether it may be sent before the machine is built (`-preconfig`).
    const ALLOW_PRECONFIG: bool = false;
    /// Whether there is a reply on success. If not, any reply is an error.
    const SUCCESS_RESPONSE: bool = true;
    /// The names of its feature flags, such as `deprecated`.
    const FEATURES: &'static [&'static str] = &[];
    /// What it returns; [`Empty`] if it returns nothing.
    type Ok: DeserializeOwned;
}

/// An object without members: what commands return that have nothing to return.
///
/// Members that a later release adds are ignored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(expecting = "an object")]
pub struct Empty {}

/// A request: a command as it is sent.
///
/// ```
/// use qmp_types::base::{Command, Empty, Request};
/// use serde::Serialize;
///
/// // As it is generated from a schema:
/// #[derive(Serialize)]
/// struct Eject {
///     id: String,
/// }
///
/// impl Command for Eject {
///     const NAME: &'static str = "eject";
///     type Ok = Empty;
/// }
///
/// let eject = Eject { id: "cd0".to_owned() };
/// assert_eq!(
///     serde_json::to_string(&Request::new(&eject))?,
///     r#"{"execute":"eject","arguments":{"id":"cd0"}}"#,
/// );
/// assert_eq!(
///     serde_json::to_string(&Request::new(&eject).id(7))?,
///     r#"{"execute":"eject","arguments":{"id":"cd0"},"id":7}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[must_use]
pub struct Request<'c, C> {
    command: &'c C,
    id: Option<Value>,
    out_of_band: bool,
}

impl<'c, C: Command> Request<'c, C> {
    /// A request without an id.
    pub fn new(command: &'c C) -> Self {
        Self {
            command,
            id: None,
            out_of_band: false,
        }
    }

    /// Adds an id, which the reply repeats. It can be any JSON value.
    pub fn id(mut self, id: impl Into<Value>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Asks for the command to be executed at once, ahead of those that are queued
    /// (`exec-oob`).
    ///
    /// The capability [`Oob`](super::Capability::Oob) must be enabled first. QEMU
    /// rejects commands that may not be sent out-of-band; [`Command::ALLOW_OOB`] says
    /// which ones may.
    ///
    /// ```
    /// # use qmp_types::base::{Command, Empty, Request};
    /// # #[derive(serde::Serialize)]
    /// # struct MigratePause {}
    /// # impl Command for MigratePause {
    /// #     const NAME: &'static str = "migrate-pause";
    /// #     const HAS_ARGUMENTS: bool = false;
    /// #     const ALLOW_OOB: bool = true;
    /// #     type Ok = Empty;
    /// # }
    /// let request = Request::new(&MigratePause {}).out_of_band().id("stop it");
    /// assert_eq!(
    ///     serde_json::to_string(&request)?,
    ///     r#"{"exec-oob":"migrate-pause","id":"stop it"}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn out_of_band(mut self) -> Self {
        self.out_of_band = true;
        self
    }
}

impl<C: Command> Serialize for Request<'_, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let execute = if self.out_of_band {
            "exec-oob"
        } else {
            "execute"
        };
        let mut message = serializer.serialize_map(None)?;
        message.serialize_entry(execute, C::NAME)?;
        if C::HAS_ARGUMENTS {
            message.serialize_entry("arguments", self.command)?;
        }
        if let Some(id) = &self.id {
            message.serialize_entry("id", id)?;
        }
        message.end()
    }
}
