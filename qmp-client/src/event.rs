//! Events as QEMU sent them.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use qmp_types::base::{AnyEvent, DecodeError, Event};

use crate::text::shown;
use crate::{Disconnect, Error, RawText};

/// An event as QEMU sent it. [`decode`](Self::decode) makes a typed event of it.
///
/// Clones share the text.
///
/// ```
/// use qmp_client::{Error, RawEvent};
/// use qmp_types::latest::EventData;
///
/// fn print(event: &RawEvent) -> Result<(), Error> {
///     let decoded = event.decode::<EventData>()?;
///     println!("{} at {}", event.name(), decoded.timestamp.seconds);
///     Ok(())
/// }
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RawEvent {
    name: Name,
    line: Arc<str>,
}

/// Where the name of an event is.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Name {
    /// Here in the message.
    In(Range<usize>),
    /// The message has it escaped.
    Unescaped(Arc<str>),
}

impl RawEvent {
    pub(crate) fn new(name: &str, line: &str) -> Self {
        // A name that is a part of the line is known by its address.
        let start = name.as_ptr().addr().wrapping_sub(line.as_ptr().addr());
        let range = start..start.wrapping_add(name.len());
        let is_in = line.get(range.clone()) == Some(name);
        let name = if is_in {
            Name::In(range)
        } else {
            Name::Unescaped(name.into())
        };
        Self {
            name,
            line: line.into(),
        }
    }

    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.name {
            Name::In(range) => self.line.get(range.clone()).unwrap_or_default(),
            Name::Unescaped(name) => name,
        }
    }

    /// The whole message, unchanged; on one line, even if it was spread over several.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.line
    }

    /// Decodes the event, as one of the events of a schema.
    ///
    /// # Errors
    ///
    /// If the event does not match the schema: [`Error::DecodeEvent`]. An event that the
    /// schema does not know is not an error.
    pub fn decode<D: AnyEvent>(&self) -> Result<Event<D>, Error> {
        self.line.parse().map_err(|source| self.not_decoded(source))
    }

    /// The error for an event that does not match what it is decoded as.
    pub(crate) fn not_decoded(&self, source: DecodeError) -> Error {
        Error::DecodeEvent {
            event: self.name().to_owned(),
            message: RawText::event(self.as_str()),
            source: source.without_values(),
        }
    }
}

/// The message [without secrets](crate::redact), escaped where a terminal would take it for a
/// command.
impl fmt::Debug for RawEvent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&shown(&self.line))
    }
}

/// What a subscription has next.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Received<T> {
    /// An event, or a notice.
    Item(T),
    /// At this place so many were dropped, because they were not read in time; see
    /// [`Options::event_limit`](crate::Options::event_limit).
    ///
    /// To know the present state again, first subscribe anew, and then ask QEMU for it. What the
    /// old subscription still has is older than the reply, and would be taken for news; and what
    /// happens after the reply is in the new one.
    ///
    /// ```no_run
    /// use qmp_client::blocking::Client;
    /// use qmp_client::{Error, Received};
    /// use qmp_types::qmp::EventData;
    /// use qmp_types::qmp::commands::QueryStatus;
    ///
    /// fn watch(client: &Client) -> Result<(), Error> {
    ///     let mut events = client.subscribe_to::<EventData>(["STOP", "RESUME"]);
    ///     let mut running = client.execute(&QueryStatus::new())?.running;
    ///     loop {
    ///         println!("running: {running}");
    ///         match events.recv() {
    ///             Ok(Received::Item(event)) => {
    ///                 running = matches!(event.data, EventData::Resume(_));
    ///             }
    ///             Err(end) if end.is_closed() => return Err(end),
    ///             // Events were missed, or one cannot be decoded.
    ///             _ => {
    ///                 events = client.subscribe_to(["STOP", "RESUME"]);
    ///                 running = client.execute(&QueryStatus::new())?.running;
    ///             }
    ///         }
    ///     }
    /// }
    /// ```
    Missed(u64),
    /// At this place the connection was lost, for this reason, and the client
    /// [reconnects](crate::Options::reconnect). Until it has, commands are
    /// [`NotConnected`](Error::NotConnected).
    Disconnected(Disconnect),
    /// At this place the client has [reconnected](crate::Options::reconnect). Events may be missing,
    /// and it may be another QEMU: ask it for its state again.
    Reconnected,
}

impl<T> Received<T> {
    /// The event or the notice, if it is one.
    pub fn item(self) -> Option<T> {
        match self {
            Self::Item(item) => Some(item),
            Self::Missed(_) | Self::Disconnected(_) | Self::Reconnected => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RawEvent;

    #[test]
    fn the_name_is_found_in_the_message_or_kept() {
        let line = r#"{"event": "STOP", "data": {"a": "STOP"}}"#;
        let inside = line.get(11..15).unwrap();
        let escaped = r#"{"event": "ST\u004fP"}"#;
        for (name, line) in [
            (inside, line),
            ("STOP", line),
            ("STOP", escaped),
            ("", line),
        ] {
            let event = RawEvent::new(name, line);
            assert_eq!((event.name(), event.as_str()), (name, line));
        }
    }
}
