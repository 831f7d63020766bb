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
    ///
    /// To know the present state again, first subscribe anew, and then ask QEMU for it. What the
    /// old subscription still has is older than the reply, and would be taken for news; and what
    /// happens after the reply is in the new one.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
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
    ///         match events.next(Duration::MAX)? {
    ///             Some(Received::Item(event)) => {
    ///                 running = matches!(event.data, EventData::Resume(_));
    ///             }
    ///             _ => {
    ///                 events = client.subscribe_to(["STOP", "RESUME"]);
    ///                 running = client.execute(&QueryStatus::new())?.running;
    ///             }
    ///         }
    ///     }
    /// }
    /// ```
    Missed(u64),
}

impl<T> Received<T> {
    /// The event or the notice, if it is one.
    pub fn item(self) -> Option<T> {
        match self {
            Self::Item(item) => Some(item),
            Self::Missed(_) => None,
        }
    }
}
