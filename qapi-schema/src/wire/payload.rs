//! What messages carry, and which way.

use crate::ids::TypeId;
use crate::model::{Command, Event};
use crate::schema::Schema;

/// Which way a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From a client to QEMU. QEMU takes negative numbers for `uint64` and `size`
    /// here, as it always has.
    Input,
    /// From QEMU to a client.
    Output,
}

impl Direction {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Output => "output",
        }
    }
}

/// A value that a message carries, or any other value of a type.
///
/// ```
/// # use qapi_parser::{Loader, Memory};
/// # use qapi_schema::wire::{Direction, Payload};
/// let files = Memory::new().file(
///     "main.json",
///     "{ 'command': 'device_add', 'data': { 'driver': 'str' }, 'gen': false }
///      { 'event': 'RESUME' }",
/// );
/// let schema = Loader::new().reader(files).load("main.json")?;
/// let payloads: Vec<Payload> = Payload::all(&schema).collect();
///
/// let [arguments, returned, data] = payloads[..] else {
///     panic!("{payloads:?}");
/// };
/// assert_eq!(arguments.direction(), Direction::Input);
/// assert!(arguments.is_open());
/// assert_eq!(returned.direction(), Direction::Output);
/// assert_eq!(data.type_id(&schema), schema.empty_type());
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub enum Payload<'s> {
    /// The arguments of a command: the member `arguments` of what a client sends.
    /// A message without that member means the empty object.
    Arguments(&'s Command),
    /// What a command returns: the member `return` of the reply.
    Returned(&'s Command),
    /// The data of an event: its member `data`. A message without that member
    /// means the empty object.
    Data(&'s Event),
    /// A value of this type that goes this way.
    Value(TypeId, Direction),
}

impl<'s> Payload<'s> {
    /// All that the messages of a schema carry: each command's arguments and what
    /// it returns, unless success is not answered, and each event's data.
    pub fn all(schema: &'s Schema) -> impl Iterator<Item = Self> {
        let commands = schema.commands().flat_map(|(_, command)| {
            let returned = command
                .flags
                .success_response
                .then_some(Self::Returned(command));
            [Some(Self::Arguments(command)), returned]
        });
        let events = schema.events().map(|(_, event)| Self::Data(event));
        commands.flatten().chain(events)
    }

    /// The type of the value.
    #[must_use]
    pub fn type_id(self, schema: &Schema) -> TypeId {
        let type_id = match self {
            Self::Arguments(command) => command.arguments,
            Self::Returned(command) => command.returns,
            Self::Data(event) => event.data,
            Self::Value(type_id, _) => Some(type_id),
        };
        type_id.unwrap_or_else(|| schema.empty_type())
    }

    /// Which way the value goes.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::Arguments(_) => Direction::Input,
            Self::Returned(_) | Self::Data(_) => Direction::Output,
            Self::Value(_, direction) => direction,
        }
    }

    /// Whether it may have members that the schema does not name: the arguments
    /// of a command that QEMU looks at by hand (`gen`: false).
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Arguments(command) if !command.flags.generate)
    }
}
