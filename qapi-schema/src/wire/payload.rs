//! The values that messages carry, and who sends them.

use crate::ids::TypeId;
use crate::model::{Command, Event};
use crate::schema::Schema;

/// Who sends a value. It decides which changes break whom, and for some types which values
/// are valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From a client to QEMU.
    Input,
    /// From QEMU to a client.
    Output,
}

impl Direction {
    /// `input` or `output`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Output => "output",
        }
    }
}

/// A value that a message carries.
///
/// # Examples
///
/// The payloads of a command without a return value, and of an event without data:
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
/// assert_eq!(arguments.key(), Some("arguments"));
/// assert!(arguments.is_open());
/// assert_eq!(returned.direction(), Direction::Output);
/// assert_eq!(data.type_id(&schema), schema.empty_type());
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub enum Payload<'s> {
    /// The arguments of a command: the member `arguments` of the message that a client
    /// sends. A message without this member means the empty object.
    Arguments(&'s Command),
    /// The return value of a command: the member `return` of the reply.
    Returned(&'s Command),
    /// The data of an event: the member `data` of the message. A message without this
    /// member means the empty object.
    Data(&'s Event),
    /// Any value of this type, sent in this direction.
    Value(TypeId, Direction),
}

impl<'s> Payload<'s> {
    /// Everything that the messages of a schema carry: the arguments and the return value of
    /// each command, and the data of each event. A command without a reply on success
    /// (`success-response`: false) has no return value.
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

    /// The type of the value: [`Schema::empty_type`] if the schema does not name one.
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

    /// The member of the message that holds the value. `None` for a value on its own.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Arguments(_) => Some("arguments"),
            Self::Returned(_) => Some("return"),
            Self::Data(_) => Some("data"),
            Self::Value(..) => None,
        }
    }

    /// Who sends the value.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::Arguments(_) => Direction::Input,
            Self::Returned(_) | Self::Data(_) => Direction::Output,
            Self::Value(_, direction) => direction,
        }
    }

    /// Whether the value can have members that the schema does not name. That is so for the
    /// arguments of a command that QEMU checks in hand-written code (`gen`: false).
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Arguments(command) if !command.flags.generate)
    }
}
