// Generated from schema/2.9/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! All events of the schema.

use serde::Deserializer;
use serde::ser::SerializeMap;

use crate::base;

#[doc(inline)]
pub use super::event::events::{
    Shutdown, Powerdown, Reset, Stop, Resume, Suspend, SuspendDisk, Wakeup, RtcChange,
    Watchdog, DeviceDeleted, NicRxFilterChanged, VncConnected, VncInitialized,
    VncDisconnected, SpiceConnected, SpiceInitialized, SpiceDisconnected,
    SpiceMigrateCompleted, Migration, MigrationPass, AcpiDeviceOst, BalloonChange,
    GuestPanicked, QuorumFailure, QuorumReportBad, VserportChange, MemUnplugError,
    DumpCompleted,
};

/// The data of an event, one variant per event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventData {
    /// `SHUTDOWN`
    Shutdown(Shutdown),
    /// `POWERDOWN`
    Powerdown(Powerdown),
    /// `RESET`
    Reset(Reset),
    /// `STOP`
    Stop(Stop),
    /// `RESUME`
    Resume(Resume),
    /// `SUSPEND`
    Suspend(Suspend),
    /// `SUSPEND_DISK`
    SuspendDisk(SuspendDisk),
    /// `WAKEUP`
    Wakeup(Wakeup),
    /// `RTC_CHANGE`
    RtcChange(RtcChange),
    /// `WATCHDOG`
    Watchdog(Watchdog),
    /// `DEVICE_DELETED`
    DeviceDeleted(DeviceDeleted),
    /// `NIC_RX_FILTER_CHANGED`
    NicRxFilterChanged(NicRxFilterChanged),
    /// `VNC_CONNECTED`
    VncConnected(VncConnected),
    /// `VNC_INITIALIZED`
    VncInitialized(VncInitialized),
    /// `VNC_DISCONNECTED`
    VncDisconnected(VncDisconnected),
    /// `SPICE_CONNECTED`
    SpiceConnected(SpiceConnected),
    /// `SPICE_INITIALIZED`
    SpiceInitialized(SpiceInitialized),
    /// `SPICE_DISCONNECTED`
    SpiceDisconnected(SpiceDisconnected),
    /// `SPICE_MIGRATE_COMPLETED`
    SpiceMigrateCompleted(SpiceMigrateCompleted),
    /// `MIGRATION`
    Migration(Migration),
    /// `MIGRATION_PASS`
    MigrationPass(MigrationPass),
    /// `ACPI_DEVICE_OST`
    AcpiDeviceOst(AcpiDeviceOst),
    /// `BALLOON_CHANGE`
    BalloonChange(BalloonChange),
    /// `GUEST_PANICKED`
    GuestPanicked(GuestPanicked),
    /// `QUORUM_FAILURE`
    QuorumFailure(QuorumFailure),
    /// `QUORUM_REPORT_BAD`
    QuorumReportBad(QuorumReportBad),
    /// `VSERPORT_CHANGE`
    VserportChange(VserportChange),
    /// `MEM_UNPLUG_ERROR`
    MemUnplugError(MemUnplugError),
    /// `DUMP_COMPLETED`
    DumpCompleted(DumpCompleted),
    /// An event that is not in the schema.
    Unrecognized(base::UnrecognizedEvent),
}

impl EventData {
    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Shutdown(_) => Shutdown::NAME,
            Self::Powerdown(_) => Powerdown::NAME,
            Self::Reset(_) => Reset::NAME,
            Self::Stop(_) => Stop::NAME,
            Self::Resume(_) => Resume::NAME,
            Self::Suspend(_) => Suspend::NAME,
            Self::SuspendDisk(_) => SuspendDisk::NAME,
            Self::Wakeup(_) => Wakeup::NAME,
            Self::RtcChange(_) => RtcChange::NAME,
            Self::Watchdog(_) => Watchdog::NAME,
            Self::DeviceDeleted(_) => DeviceDeleted::NAME,
            Self::NicRxFilterChanged(_) => NicRxFilterChanged::NAME,
            Self::VncConnected(_) => VncConnected::NAME,
            Self::VncInitialized(_) => VncInitialized::NAME,
            Self::VncDisconnected(_) => VncDisconnected::NAME,
            Self::SpiceConnected(_) => SpiceConnected::NAME,
            Self::SpiceInitialized(_) => SpiceInitialized::NAME,
            Self::SpiceDisconnected(_) => SpiceDisconnected::NAME,
            Self::SpiceMigrateCompleted(_) => SpiceMigrateCompleted::NAME,
            Self::Migration(_) => Migration::NAME,
            Self::MigrationPass(_) => MigrationPass::NAME,
            Self::AcpiDeviceOst(_) => AcpiDeviceOst::NAME,
            Self::BalloonChange(_) => BalloonChange::NAME,
            Self::GuestPanicked(_) => GuestPanicked::NAME,
            Self::QuorumFailure(_) => QuorumFailure::NAME,
            Self::QuorumReportBad(_) => QuorumReportBad::NAME,
            Self::VserportChange(_) => VserportChange::NAME,
            Self::MemUnplugError(_) => MemUnplugError::NAME,
            Self::DumpCompleted(_) => DumpCompleted::NAME,
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
            Powerdown::NAME => {
                base::no_data(data).map(|()| Self::Powerdown(Powerdown {}))
            }
            Reset::NAME => base::no_data(data).map(|()| Self::Reset(Reset {})),
            Stop::NAME => base::no_data(data).map(|()| Self::Stop(Stop {})),
            Resume::NAME => base::no_data(data).map(|()| Self::Resume(Resume {})),
            Suspend::NAME => base::no_data(data).map(|()| Self::Suspend(Suspend {})),
            SuspendDisk::NAME => {
                base::no_data(data).map(|()| Self::SuspendDisk(SuspendDisk {}))
            }
            Wakeup::NAME => base::no_data(data).map(|()| Self::Wakeup(Wakeup {})),
            RtcChange::NAME => base::payload(data).map(Self::RtcChange),
            Watchdog::NAME => base::payload(data).map(Self::Watchdog),
            DeviceDeleted::NAME => base::payload(data).map(Self::DeviceDeleted),
            NicRxFilterChanged::NAME => base::payload(data).map(Self::NicRxFilterChanged),
            VncConnected::NAME => base::payload(data).map(Self::VncConnected),
            VncInitialized::NAME => base::payload(data).map(Self::VncInitialized),
            VncDisconnected::NAME => base::payload(data).map(Self::VncDisconnected),
            SpiceConnected::NAME => base::payload(data).map(Self::SpiceConnected),
            SpiceInitialized::NAME => base::payload(data).map(Self::SpiceInitialized),
            SpiceDisconnected::NAME => base::payload(data).map(Self::SpiceDisconnected),
            SpiceMigrateCompleted::NAME => {
                base::no_data(data)
                    .map(|()| Self::SpiceMigrateCompleted(SpiceMigrateCompleted {}))
            }
            Migration::NAME => base::payload(data).map(Self::Migration),
            MigrationPass::NAME => base::payload(data).map(Self::MigrationPass),
            AcpiDeviceOst::NAME => base::payload(data).map(Self::AcpiDeviceOst),
            BalloonChange::NAME => base::payload(data).map(Self::BalloonChange),
            GuestPanicked::NAME => base::payload(data).map(Self::GuestPanicked),
            QuorumFailure::NAME => base::payload(data).map(Self::QuorumFailure),
            QuorumReportBad::NAME => base::payload(data).map(Self::QuorumReportBad),
            VserportChange::NAME => base::payload(data).map(Self::VserportChange),
            MemUnplugError::NAME => base::payload(data).map(Self::MemUnplugError),
            DumpCompleted::NAME => base::payload(data).map(Self::DumpCompleted),
            _ => {
                base::UnrecognizedEvent::deserialize_data(name, data)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Shutdown(_) => Ok(()),
            Self::Powerdown(_) => Ok(()),
            Self::Reset(_) => Ok(()),
            Self::Stop(_) => Ok(()),
            Self::Resume(_) => Ok(()),
            Self::Suspend(_) => Ok(()),
            Self::SuspendDisk(_) => Ok(()),
            Self::Wakeup(_) => Ok(()),
            Self::RtcChange(data) => message.serialize_entry("data", data),
            Self::Watchdog(data) => message.serialize_entry("data", data),
            Self::DeviceDeleted(data) => message.serialize_entry("data", data),
            Self::NicRxFilterChanged(data) => message.serialize_entry("data", data),
            Self::VncConnected(data) => message.serialize_entry("data", data),
            Self::VncInitialized(data) => message.serialize_entry("data", data),
            Self::VncDisconnected(data) => message.serialize_entry("data", data),
            Self::SpiceConnected(data) => message.serialize_entry("data", data),
            Self::SpiceInitialized(data) => message.serialize_entry("data", data),
            Self::SpiceDisconnected(data) => message.serialize_entry("data", data),
            Self::SpiceMigrateCompleted(_) => Ok(()),
            Self::Migration(data) => message.serialize_entry("data", data),
            Self::MigrationPass(data) => message.serialize_entry("data", data),
            Self::AcpiDeviceOst(data) => message.serialize_entry("data", data),
            Self::BalloonChange(data) => message.serialize_entry("data", data),
            Self::GuestPanicked(data) => message.serialize_entry("data", data),
            Self::QuorumFailure(data) => message.serialize_entry("data", data),
            Self::QuorumReportBad(data) => message.serialize_entry("data", data),
            Self::VserportChange(data) => message.serialize_entry("data", data),
            Self::MemUnplugError(data) => message.serialize_entry("data", data),
            Self::DumpCompleted(data) => message.serialize_entry("data", data),
            Self::Unrecognized(event) => event.serialize_data(message),
        }
    }
}
