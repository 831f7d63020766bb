// Generated from tests/golden/schema/qapi-schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! All events of the schema.

use serde::Deserializer;
use serde::ser::SerializeMap;

use ::qmp_types::base;

#[doc(inline)]
pub use super::building::events::{Collapsed, Settled};
#[doc(inline)]
pub use super::clashes::events::{ClashingEvent, ClashingEvent2};
#[doc(inline)]
pub use super::secrets::events::Locked;
#[doc(inline)]
pub use super::events_::events::{Nothing, Painted, Topped, Shaped, CircleEvent};

/// The data of an event, one variant per event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum EventData {
    /// `COLLAPSED`
    #[deprecated = "Houses last."]
    Collapsed(Collapsed),
    /// `SETTLED`
    Settled(Settled),
    /// `CLASHING_EVENT`
    ClashingEvent(ClashingEvent),
    /// `CLASHING__EVENT`
    ClashingEvent2(ClashingEvent2),
    /// `LOCKED`
    Locked(Locked),
    /// `NOTHING`
    Nothing(Nothing),
    /// `PAINTED`
    Painted(Painted),
    /// `TOPPED`
    Topped(Topped),
    /// `SHAPED`
    Shaped(Shaped),
    /// `CIRCLE`
    Circle(CircleEvent),
    /// An event that is not in the schema.
    Unrecognized(base::UnrecognizedEvent),
}

impl EventData {
    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Collapsed(_) => Collapsed::NAME,
            Self::Settled(_) => Settled::NAME,
            Self::ClashingEvent(_) => ClashingEvent::NAME,
            Self::ClashingEvent2(_) => ClashingEvent2::NAME,
            Self::Locked(_) => Locked::NAME,
            Self::Nothing(_) => Nothing::NAME,
            Self::Painted(_) => Painted::NAME,
            Self::Topped(_) => Topped::NAME,
            Self::Shaped(_) => Shaped::NAME,
            Self::Circle(_) => CircleEvent::NAME,
            Self::Unrecognized(event) => &event.event,
        }
    }
}

impl base::AnyEvent for EventData {
    fn name(&self) -> &str {
        self.name()
    }

    fn deserialize_data<'de, D: Deserializer<'de>>(
        name: &str,
        data: Option<D>,
    ) -> Result<Self, D::Error> {
        match name {
            Collapsed::NAME => base::payload(data).map(Self::Collapsed),
            Settled::NAME => base::payload(data).map(Self::Settled),
            ClashingEvent::NAME => base::payload(data).map(Self::ClashingEvent),
            ClashingEvent2::NAME => base::payload(data).map(Self::ClashingEvent2),
            Locked::NAME => base::payload(data).map(Self::Locked),
            Nothing::NAME => base::no_data(data).map(|()| Self::Nothing(Nothing {})),
            Painted::NAME => base::payload(data).map(Self::Painted),
            Topped::NAME => base::payload(data).map(Self::Topped),
            Shaped::NAME => base::payload(data).map(Self::Shaped),
            CircleEvent::NAME => base::payload(data).map(Self::Circle),
            _ => {
                base::UnrecognizedEvent::deserialize_data(name, data)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Collapsed(data) => message.serialize_entry("data", data),
            Self::Settled(data) => message.serialize_entry("data", data),
            Self::ClashingEvent(data) => message.serialize_entry("data", data),
            Self::ClashingEvent2(data) => message.serialize_entry("data", data),
            Self::Locked(data) => message.serialize_entry("data", data),
            Self::Nothing(_) => Ok(()),
            Self::Painted(data) => message.serialize_entry("data", data),
            Self::Topped(data) => message.serialize_entry("data", data),
            Self::Shaped(data) => message.serialize_entry("data", data),
            Self::Circle(data) => message.serialize_entry("data", data),
            Self::Unrecognized(event) => event.serialize_data(message),
        }
    }
}
