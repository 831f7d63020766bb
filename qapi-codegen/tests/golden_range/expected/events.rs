// Generated from tests/golden_range/qapi-schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! All events of the schema.

use serde::Deserializer;
use serde::ser::SerializeMap;

use ::qmp_types::base;

#[doc(inline)]
pub use super::qapi_schema::events::{DiskFull, DiskEjected};

/// The data of an event, one variant per event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum EventData {
    /// `DISK_FULL`
    DiskFull(DiskFull),
    /// `DISK_EJECTED`
    DiskEjected(DiskEjected),
    /// An event that is not in the schema.
    Unrecognized(base::UnrecognizedEvent),
}

impl EventData {
    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::DiskFull(_) => DiskFull::NAME,
            Self::DiskEjected(_) => DiskEjected::NAME,
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
            DiskFull::NAME => base::payload(data).map(Self::DiskFull),
            DiskEjected::NAME => base::payload(data).map(Self::DiskEjected),
            _ => {
                base::UnrecognizedEvent::deserialize_data(name, data)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error> {
        match self {
            Self::DiskFull(data) => message.serialize_entry("data", data),
            Self::DiskEjected(data) => message.serialize_entry("data", data),
            Self::Unrecognized(event) => event.serialize_data(message),
        }
    }
}
