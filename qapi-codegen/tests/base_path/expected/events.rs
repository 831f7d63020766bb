// Generated from tests/base_path/schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! All events of the schema.

use serde::Deserializer;
use serde::ser::SerializeMap;

use crate::runtime as base;

#[doc(inline)]
pub use super::schema::events::{Ended, MapAccess_};

/// The data of an event, one variant per event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum EventData {
    /// `ENDED`
    Ended(Ended),
    /// `MAP_ACCESS`
    MapAccess_(MapAccess_),
    /// An event that is not in the schema.
    Unrecognized(base::UnrecognizedEvent),
}

impl EventData {
    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Ended(_) => Ended::NAME,
            Self::MapAccess_(_) => MapAccess_::NAME,
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
            Ended::NAME => base::payload(data).map(Self::Ended),
            MapAccess_::NAME => {
                base::no_data(data).map(|()| Self::MapAccess_(MapAccess_ {}))
            }
            _ => {
                base::UnrecognizedEvent::deserialize_data(name, data)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Ended(data) => message.serialize_entry("data", data),
            Self::MapAccess_(_) => Ok(()),
            Self::Unrecognized(event) => event.serialize_data(message),
        }
    }
}
