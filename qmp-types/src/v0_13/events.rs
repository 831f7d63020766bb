// Generated from schema/0.13/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! All events of the schema.

use serde::Deserializer;
use serde::ser::SerializeMap;

use crate::base;

#[doc(inline)]
pub use super::run_state::events::{Shutdown, Reset, Stop};
#[doc(inline)]
pub use super::block_core::events::BlockIoError;
#[doc(inline)]
pub use super::ui::events::{VncConnected, VncDisconnected, VncInitialized};

/// The data of an event, one variant per event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventData {
    /// `SHUTDOWN`
    Shutdown(Shutdown),
    /// `RESET`
    Reset(Reset),
    /// `STOP`
    Stop(Stop),
    /// `BLOCK_IO_ERROR`
    BlockIoError(BlockIoError),
    /// `VNC_CONNECTED`
    VncConnected(VncConnected),
    /// `VNC_DISCONNECTED`
    VncDisconnected(VncDisconnected),
    /// `VNC_INITIALIZED`
    VncInitialized(VncInitialized),
    /// An event that is not in the schema.
    Unrecognized(base::UnrecognizedEvent),
}

impl EventData {
    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Shutdown(_) => Shutdown::NAME,
            Self::Reset(_) => Reset::NAME,
            Self::Stop(_) => Stop::NAME,
            Self::BlockIoError(_) => BlockIoError::NAME,
            Self::VncConnected(_) => VncConnected::NAME,
            Self::VncDisconnected(_) => VncDisconnected::NAME,
            Self::VncInitialized(_) => VncInitialized::NAME,
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
            Shutdown::NAME => base::no_data(data).map(|()| Self::Shutdown(Shutdown {})),
            Reset::NAME => base::no_data(data).map(|()| Self::Reset(Reset {})),
            Stop::NAME => base::no_data(data).map(|()| Self::Stop(Stop {})),
            BlockIoError::NAME => base::payload(data).map(Self::BlockIoError),
            VncConnected::NAME => base::payload(data).map(Self::VncConnected),
            VncDisconnected::NAME => base::payload(data).map(Self::VncDisconnected),
            VncInitialized::NAME => base::payload(data).map(Self::VncInitialized),
            _ => {
                base::UnrecognizedEvent::deserialize_data(name, data)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Shutdown(_) => Ok(()),
            Self::Reset(_) => Ok(()),
            Self::Stop(_) => Ok(()),
            Self::BlockIoError(data) => message.serialize_entry("data", data),
            Self::VncConnected(data) => message.serialize_entry("data", data),
            Self::VncDisconnected(data) => message.serialize_entry("data", data),
            Self::VncInitialized(data) => message.serialize_entry("data", data),
            Self::Unrecognized(event) => event.serialize_data(message),
        }
    }
}
