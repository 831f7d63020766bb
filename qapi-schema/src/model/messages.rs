//! Commands and events.

use super::Definition;
use crate::ids::TypeId;

/// A `command`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Command {
    /// Its name, place, documentation, condition and features.
    pub definition: Definition,
    /// The object type of the arguments, if it takes any.
    pub arguments: Option<TypeId>,
    /// The type of the return value; `None` means an empty object.
    pub returns: Option<TypeId>,
    /// Its flags.
    pub flags: CommandFlags,
}

/// The flags of a [`Command`]. The default is that of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the language"
)]
pub struct CommandFlags {
    /// `gen`: false if QEMU checks the arguments in hand-written code, so that any may be
    /// given.
    pub generate: bool,
    /// `success-response`: false if QEMU does not reply on success.
    pub success_response: bool,
    /// `boxed`: affects only the C code.
    pub boxed: bool,
    /// `allow-oob`: can be executed out-of-band (`exec-oob`).
    pub allow_oob: bool,
    /// `allow-preconfig`: can be executed before the machine is built.
    pub allow_preconfig: bool,
    /// `coroutine`: affects only the C code.
    pub coroutine: bool,
}

/// An `event`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// Its name, place, documentation, condition and features.
    pub definition: Definition,
    /// The object type of its data, if it has any.
    pub data: Option<TypeId>,
    /// `boxed`: affects only the C code.
    pub boxed: bool,
}

impl Default for CommandFlags {
    fn default() -> Self {
        Self {
            generate: true,
            success_response: true,
            boxed: false,
            allow_oob: false,
            allow_preconfig: false,
            coroutine: false,
        }
    }
}

impl Command {
    /// A command without arguments that returns nothing.
    #[must_use]
    pub fn new(definition: Definition) -> Self {
        Self {
            definition,
            arguments: None,
            returns: None,
            flags: CommandFlags::default(),
        }
    }
}

impl Event {
    /// An event without data.
    #[must_use]
    pub fn new(definition: Definition) -> Self {
        Self {
            definition,
            data: None,
            boxed: false,
        }
    }
}
