//! Events as QEMU sent them.

use std::fmt;
use std::sync::Arc;

use qmp_types::base::{AnyEvent, Event};

use crate::text::shown;
use crate::{Error, RawText};

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
    name: Arc<str>,
    line: Arc<str>,
}

impl RawEvent {
    pub(crate) fn new(name: &str, line: String) -> Self {
        Self {
            name: name.into(),
            line: line.into(),
        }
    }

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
    /// If the event does not match the schema: [`Error::DecodeEvent`]. An event that the
    /// schema does not know is not an error.
    pub fn decode<D: AnyEvent>(&self) -> Result<Event<D>, Error> {
        self.line.parse().map_err(|source| Error::DecodeEvent {
            event: self.name().to_owned(),
            message: RawText::new(self.as_str()),
            source,
        })
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Received<T> {
    /// An event, or a notice.
    Item(T),
    /// At this place so many were dropped, because they were not read in time; see
    /// [`Options::event_limit`](crate::Options::event_limit).
    Missed(u64),
    /// At this place the connection was lost and the client has
    /// [reconnected](crate::Options::reconnect). Events may be missing, and it may be another
    /// QEMU: ask it for its state again.
    Reconnected,
}

impl<T> Received<T> {
    /// The event or the notice, if it is one.
    pub fn item(self) -> Option<T> {
        match self {
            Self::Item(item) => Some(item),
            Self::Missed(_) | Self::Reconnected => None,
        }
    }
}
