// Generated from schema/1.2/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! All events of the schema.

use serde::Deserializer;
use serde::ser::SerializeMap;

use crate::base;

#[doc(inline)]
pub use super::run_state::events::{Shutdown, Reset, Stop, Resume, Watchdog};
#[doc(inline)]
pub use super::block_core::events::{BlockIoError, BlockJobCompleted, BlockJobCancelled};
#[doc(inline)]
pub use super::block::events::DeviceTrayMoved;
#[doc(inline)]
pub use super::ui::events::{
    VncConnected, VncDisconnected, VncInitialized, SpiceConnected, SpiceDisconnected,
    SpiceInitialized,
};
#[doc(inline)]
pub use super::machine::events::BalloonChange;
#[doc(inline)]
pub use super::misc::events::RtcChange;

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
    /// `RESUME`
    Resume(Resume),
    /// `WATCHDOG`
    Watchdog(Watchdog),
    /// `BLOCK_IO_ERROR`
    BlockIoError(BlockIoError),
    /// `BLOCK_JOB_COMPLETED`
    BlockJobCompleted(BlockJobCompleted),
    /// `BLOCK_JOB_CANCELLED`
    BlockJobCancelled(BlockJobCancelled),
    /// `DEVICE_TRAY_MOVED`
    DeviceTrayMoved(DeviceTrayMoved),
    /// `VNC_CONNECTED`
    VncConnected(VncConnected),
    /// `VNC_DISCONNECTED`
    VncDisconnected(VncDisconnected),
    /// `VNC_INITIALIZED`
    VncInitialized(VncInitialized),
    /// `SPICE_CONNECTED`
    SpiceConnected(SpiceConnected),
    /// `SPICE_DISCONNECTED`
    SpiceDisconnected(SpiceDisconnected),
    /// `SPICE_INITIALIZED`
    SpiceInitialized(SpiceInitialized),
    /// `BALLOON_CHANGE`
    BalloonChange(BalloonChange),
    /// `RTC_CHANGE`
    RtcChange(RtcChange),
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
            Self::Resume(_) => Resume::NAME,
            Self::Watchdog(_) => Watchdog::NAME,
            Self::BlockIoError(_) => BlockIoError::NAME,
            Self::BlockJobCompleted(_) => BlockJobCompleted::NAME,
            Self::BlockJobCancelled(_) => BlockJobCancelled::NAME,
            Self::DeviceTrayMoved(_) => DeviceTrayMoved::NAME,
            Self::VncConnected(_) => VncConnected::NAME,
            Self::VncDisconnected(_) => VncDisconnected::NAME,
            Self::VncInitialized(_) => VncInitialized::NAME,
            Self::SpiceConnected(_) => SpiceConnected::NAME,
            Self::SpiceDisconnected(_) => SpiceDisconnected::NAME,
            Self::SpiceInitialized(_) => SpiceInitialized::NAME,
            Self::BalloonChange(_) => BalloonChange::NAME,
            Self::RtcChange(_) => RtcChange::NAME,
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
            Resume::NAME => base::no_data(data).map(|()| Self::Resume(Resume {})),
            Watchdog::NAME => base::payload(data).map(Self::Watchdog),
            BlockIoError::NAME => base::payload(data).map(Self::BlockIoError),
            BlockJobCompleted::NAME => base::payload(data).map(Self::BlockJobCompleted),
            BlockJobCancelled::NAME => base::payload(data).map(Self::BlockJobCancelled),
            DeviceTrayMoved::NAME => base::payload(data).map(Self::DeviceTrayMoved),
            VncConnected::NAME => base::payload(data).map(Self::VncConnected),
            VncDisconnected::NAME => base::payload(data).map(Self::VncDisconnected),
            VncInitialized::NAME => base::payload(data).map(Self::VncInitialized),
            SpiceConnected::NAME => base::payload(data).map(Self::SpiceConnected),
            SpiceDisconnected::NAME => base::payload(data).map(Self::SpiceDisconnected),
            SpiceInitialized::NAME => base::payload(data).map(Self::SpiceInitialized),
            BalloonChange::NAME => base::payload(data).map(Self::BalloonChange),
            RtcChange::NAME => base::payload(data).map(Self::RtcChange),
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
            Self::Resume(_) => Ok(()),
            Self::Watchdog(data) => message.serialize_entry("data", data),
            Self::BlockIoError(data) => message.serialize_entry("data", data),
            Self::BlockJobCompleted(data) => message.serialize_entry("data", data),
            Self::BlockJobCancelled(data) => message.serialize_entry("data", data),
            Self::DeviceTrayMoved(data) => message.serialize_entry("data", data),
            Self::VncConnected(data) => message.serialize_entry("data", data),
            Self::VncDisconnected(data) => message.serialize_entry("data", data),
            Self::VncInitialized(data) => message.serialize_entry("data", data),
            Self::SpiceConnected(data) => message.serialize_entry("data", data),
            Self::SpiceDisconnected(data) => message.serialize_entry("data", data),
            Self::SpiceInitialized(data) => message.serialize_entry("data", data),
            Self::BalloonChange(data) => message.serialize_entry("data", data),
            Self::RtcChange(data) => message.serialize_entry("data", data),
            Self::Unrecognized(event) => event.serialize_data(message),
        }
    }
}
