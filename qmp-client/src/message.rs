//! Messages from QEMU: events, and others.

use qmp_types::base::{self, AnyEvent, DecodeError, Event};
use serde::Deserialize;
use serde_json::Value;

use crate::Error;
use crate::error::start_of;

/// An event as QEMU sent it. [`decode`](Self::decode) makes a typed event of it.
///
/// ```
/// use qmp_client::RawEvent;
/// use qmp_types::{base::DecodeError, latest::EventData};
///
/// fn print(event: &RawEvent) -> Result<(), DecodeError> {
///     let decoded = event.decode::<EventData>()?;
///     println!("{} at {}", event.name(), decoded.timestamp.seconds);
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawEvent {
    name: String,
    line: String,
}

impl RawEvent {
    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole message, unchanged.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.line
    }

    /// Decodes the event, as one of the events of a schema.
    ///
    /// # Errors
    ///
    /// If the event does not match the schema. An event that the schema does not know is
    /// not an error.
    pub fn decode<D: AnyEvent>(&self) -> Result<Event<D>, DecodeError> {
        self.line.parse()
    }
}

/// A message, parsed just enough to know what it is.
pub(crate) enum Message {
    Event(RawEvent),
    /// A reply or the greeting.
    Other {
        id: Option<Value>,
        line: String,
    },
}

#[derive(Deserialize)]
#[serde(expecting = "an object (a message)")]
struct Members {
    event: Option<String>,
    id: Option<Value>,
}

impl Message {
    pub(crate) fn new(line: Vec<u8>) -> Result<Self, Error> {
        let line = String::from_utf8(line)
            .map_err(|error| not_a_message(error.as_bytes(), error.utf8_error()))?;
        let Members { event, id } =
            base::from_str(&line).map_err(|error| not_a_message(line.as_bytes(), error))?;
        Ok(match event {
            Some(name) => Self::Event(RawEvent { name, line }),
            None => Self::Other { id, line },
        })
    }
}

fn not_a_message(line: &[u8], cause: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::NotAMessage {
        start: start_of(line),
        source: Box::new(cause),
    }
}
