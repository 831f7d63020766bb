// Generated from schema/facts/7.2/qapi/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! All events of the schema.

use serde::Deserializer;
use serde::ser::SerializeMap;

use crate::base;

#[doc(inline)]
pub use super::run_state::events::{
    Shutdown, Powerdown, Reset, StopEvent, Resume, Suspend, SuspendDisk, Wakeup,
    Watchdog, GuestPanicked, GuestCrashloaded, MemoryFailure,
};
#[doc(inline)]
pub use super::block::events::{DeviceTrayMoved, PrManagerStatusChanged};
#[doc(inline)]
pub use super::block_core::events::{
    BlockImageCorrupted, BlockIoError, BlockJobCompleted, BlockJobCancelled,
    BlockJobError, BlockJobReady, BlockJobPending, BlockWriteThreshold, QuorumFailure,
    QuorumReportBad,
};
#[doc(inline)]
pub use super::job::events::JobStatusChange;
#[doc(inline)]
pub use super::block_export::events::BlockExportDeleted;
#[doc(inline)]
pub use super::char::events::VserportChange;
#[doc(inline)]
pub use super::dump::events::DumpCompleted;
#[doc(inline)]
pub use super::net::events::{
    NicRxFilterChanged, FailoverNegotiated, NetdevStreamConnected,
    NetdevStreamDisconnected,
};
#[doc(inline)]
pub use super::rdma::events::RdmaGidStatusChanged;
#[doc(inline)]
pub use super::ui::events::{
    SpiceConnected, SpiceInitialized, SpiceDisconnected, SpiceMigrateCompleted,
    VncConnected, VncInitialized, VncDisconnected,
};
#[doc(inline)]
pub use super::migration::events::{Migration, MigrationPass, ColoExit, UnplugPrimary};
#[doc(inline)]
pub use super::qdev::events::{DeviceDeleted, DeviceUnplugGuestError};
#[doc(inline)]
pub use super::machine::events::{BalloonChange, MemoryDeviceSizeChange, MemUnplugError};
#[doc(inline)]
pub use super::misc::events::{RtcChange, VfuClientHangup};
#[doc(inline)]
pub use super::acpi::events::AcpiDeviceOst;

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
    Stop(StopEvent),
    /// `RESUME`
    Resume(Resume),
    /// `SUSPEND`
    Suspend(Suspend),
    /// `SUSPEND_DISK`
    SuspendDisk(SuspendDisk),
    /// `WAKEUP`
    Wakeup(Wakeup),
    /// `WATCHDOG`
    Watchdog(Watchdog),
    /// `GUEST_PANICKED`
    GuestPanicked(GuestPanicked),
    /// `GUEST_CRASHLOADED`
    GuestCrashloaded(GuestCrashloaded),
    /// `MEMORY_FAILURE`
    MemoryFailure(MemoryFailure),
    /// `DEVICE_TRAY_MOVED`
    DeviceTrayMoved(DeviceTrayMoved),
    /// `PR_MANAGER_STATUS_CHANGED`
    PrManagerStatusChanged(PrManagerStatusChanged),
    /// `BLOCK_IMAGE_CORRUPTED`
    BlockImageCorrupted(BlockImageCorrupted),
    /// `BLOCK_IO_ERROR`
    BlockIoError(BlockIoError),
    /// `BLOCK_JOB_COMPLETED`
    BlockJobCompleted(BlockJobCompleted),
    /// `BLOCK_JOB_CANCELLED`
    BlockJobCancelled(BlockJobCancelled),
    /// `BLOCK_JOB_ERROR`
    BlockJobError(BlockJobError),
    /// `BLOCK_JOB_READY`
    BlockJobReady(BlockJobReady),
    /// `BLOCK_JOB_PENDING`
    BlockJobPending(BlockJobPending),
    /// `BLOCK_WRITE_THRESHOLD`
    BlockWriteThreshold(BlockWriteThreshold),
    /// `QUORUM_FAILURE`
    QuorumFailure(QuorumFailure),
    /// `QUORUM_REPORT_BAD`
    QuorumReportBad(QuorumReportBad),
    /// `JOB_STATUS_CHANGE`
    JobStatusChange(JobStatusChange),
    /// `BLOCK_EXPORT_DELETED`
    BlockExportDeleted(BlockExportDeleted),
    /// `VSERPORT_CHANGE`
    VserportChange(VserportChange),
    /// `DUMP_COMPLETED`
    DumpCompleted(DumpCompleted),
    /// `NIC_RX_FILTER_CHANGED`
    NicRxFilterChanged(NicRxFilterChanged),
    /// `FAILOVER_NEGOTIATED`
    FailoverNegotiated(FailoverNegotiated),
    /// `NETDEV_STREAM_CONNECTED`
    NetdevStreamConnected(NetdevStreamConnected),
    /// `NETDEV_STREAM_DISCONNECTED`
    NetdevStreamDisconnected(NetdevStreamDisconnected),
    /// `RDMA_GID_STATUS_CHANGED`
    RdmaGidStatusChanged(RdmaGidStatusChanged),
    /// `SPICE_CONNECTED`
    SpiceConnected(SpiceConnected),
    /// `SPICE_INITIALIZED`
    SpiceInitialized(SpiceInitialized),
    /// `SPICE_DISCONNECTED`
    SpiceDisconnected(SpiceDisconnected),
    /// `SPICE_MIGRATE_COMPLETED`
    SpiceMigrateCompleted(SpiceMigrateCompleted),
    /// `VNC_CONNECTED`
    VncConnected(VncConnected),
    /// `VNC_INITIALIZED`
    VncInitialized(VncInitialized),
    /// `VNC_DISCONNECTED`
    VncDisconnected(VncDisconnected),
    /// `MIGRATION`
    Migration(Migration),
    /// `MIGRATION_PASS`
    MigrationPass(MigrationPass),
    /// `COLO_EXIT`
    ColoExit(ColoExit),
    /// `UNPLUG_PRIMARY`
    UnplugPrimary(UnplugPrimary),
    /// `DEVICE_DELETED`
    DeviceDeleted(DeviceDeleted),
    /// `DEVICE_UNPLUG_GUEST_ERROR`
    DeviceUnplugGuestError(DeviceUnplugGuestError),
    /// `BALLOON_CHANGE`
    BalloonChange(BalloonChange),
    /// `MEMORY_DEVICE_SIZE_CHANGE`
    MemoryDeviceSizeChange(MemoryDeviceSizeChange),
    /// `MEM_UNPLUG_ERROR`
    #[deprecated = "`DEVICE_UNPLUG_GUEST_ERROR` reports the same, for all kinds of devices."]
    MemUnplugError(MemUnplugError),
    /// `RTC_CHANGE`
    RtcChange(RtcChange),
    /// `VFU_CLIENT_HANGUP`
    VfuClientHangup(VfuClientHangup),
    /// `ACPI_DEVICE_OST`
    AcpiDeviceOst(AcpiDeviceOst),
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
            Self::Stop(_) => StopEvent::NAME,
            Self::Resume(_) => Resume::NAME,
            Self::Suspend(_) => Suspend::NAME,
            Self::SuspendDisk(_) => SuspendDisk::NAME,
            Self::Wakeup(_) => Wakeup::NAME,
            Self::Watchdog(_) => Watchdog::NAME,
            Self::GuestPanicked(_) => GuestPanicked::NAME,
            Self::GuestCrashloaded(_) => GuestCrashloaded::NAME,
            Self::MemoryFailure(_) => MemoryFailure::NAME,
            Self::DeviceTrayMoved(_) => DeviceTrayMoved::NAME,
            Self::PrManagerStatusChanged(_) => PrManagerStatusChanged::NAME,
            Self::BlockImageCorrupted(_) => BlockImageCorrupted::NAME,
            Self::BlockIoError(_) => BlockIoError::NAME,
            Self::BlockJobCompleted(_) => BlockJobCompleted::NAME,
            Self::BlockJobCancelled(_) => BlockJobCancelled::NAME,
            Self::BlockJobError(_) => BlockJobError::NAME,
            Self::BlockJobReady(_) => BlockJobReady::NAME,
            Self::BlockJobPending(_) => BlockJobPending::NAME,
            Self::BlockWriteThreshold(_) => BlockWriteThreshold::NAME,
            Self::QuorumFailure(_) => QuorumFailure::NAME,
            Self::QuorumReportBad(_) => QuorumReportBad::NAME,
            Self::JobStatusChange(_) => JobStatusChange::NAME,
            Self::BlockExportDeleted(_) => BlockExportDeleted::NAME,
            Self::VserportChange(_) => VserportChange::NAME,
            Self::DumpCompleted(_) => DumpCompleted::NAME,
            Self::NicRxFilterChanged(_) => NicRxFilterChanged::NAME,
            Self::FailoverNegotiated(_) => FailoverNegotiated::NAME,
            Self::NetdevStreamConnected(_) => NetdevStreamConnected::NAME,
            Self::NetdevStreamDisconnected(_) => NetdevStreamDisconnected::NAME,
            Self::RdmaGidStatusChanged(_) => RdmaGidStatusChanged::NAME,
            Self::SpiceConnected(_) => SpiceConnected::NAME,
            Self::SpiceInitialized(_) => SpiceInitialized::NAME,
            Self::SpiceDisconnected(_) => SpiceDisconnected::NAME,
            Self::SpiceMigrateCompleted(_) => SpiceMigrateCompleted::NAME,
            Self::VncConnected(_) => VncConnected::NAME,
            Self::VncInitialized(_) => VncInitialized::NAME,
            Self::VncDisconnected(_) => VncDisconnected::NAME,
            Self::Migration(_) => Migration::NAME,
            Self::MigrationPass(_) => MigrationPass::NAME,
            Self::ColoExit(_) => ColoExit::NAME,
            Self::UnplugPrimary(_) => UnplugPrimary::NAME,
            Self::DeviceDeleted(_) => DeviceDeleted::NAME,
            Self::DeviceUnplugGuestError(_) => DeviceUnplugGuestError::NAME,
            Self::BalloonChange(_) => BalloonChange::NAME,
            Self::MemoryDeviceSizeChange(_) => MemoryDeviceSizeChange::NAME,
            Self::MemUnplugError(_) => MemUnplugError::NAME,
            Self::RtcChange(_) => RtcChange::NAME,
            Self::VfuClientHangup(_) => VfuClientHangup::NAME,
            Self::AcpiDeviceOst(_) => AcpiDeviceOst::NAME,
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
            Shutdown::NAME => base::payload(data).map(Self::Shutdown),
            Powerdown::NAME => {
                base::no_data(data).map(|()| Self::Powerdown(Powerdown {}))
            }
            Reset::NAME => base::payload(data).map(Self::Reset),
            StopEvent::NAME => base::no_data(data).map(|()| Self::Stop(StopEvent {})),
            Resume::NAME => base::no_data(data).map(|()| Self::Resume(Resume {})),
            Suspend::NAME => base::no_data(data).map(|()| Self::Suspend(Suspend {})),
            SuspendDisk::NAME => {
                base::no_data(data).map(|()| Self::SuspendDisk(SuspendDisk {}))
            }
            Wakeup::NAME => base::no_data(data).map(|()| Self::Wakeup(Wakeup {})),
            Watchdog::NAME => base::payload(data).map(Self::Watchdog),
            GuestPanicked::NAME => base::payload(data).map(Self::GuestPanicked),
            GuestCrashloaded::NAME => base::payload(data).map(Self::GuestCrashloaded),
            MemoryFailure::NAME => base::payload(data).map(Self::MemoryFailure),
            DeviceTrayMoved::NAME => base::payload(data).map(Self::DeviceTrayMoved),
            PrManagerStatusChanged::NAME => {
                base::payload(data).map(Self::PrManagerStatusChanged)
            }
            BlockImageCorrupted::NAME => {
                base::payload(data).map(Self::BlockImageCorrupted)
            }
            BlockIoError::NAME => base::payload(data).map(Self::BlockIoError),
            BlockJobCompleted::NAME => base::payload(data).map(Self::BlockJobCompleted),
            BlockJobCancelled::NAME => base::payload(data).map(Self::BlockJobCancelled),
            BlockJobError::NAME => base::payload(data).map(Self::BlockJobError),
            BlockJobReady::NAME => base::payload(data).map(Self::BlockJobReady),
            BlockJobPending::NAME => base::payload(data).map(Self::BlockJobPending),
            BlockWriteThreshold::NAME => {
                base::payload(data).map(Self::BlockWriteThreshold)
            }
            QuorumFailure::NAME => base::payload(data).map(Self::QuorumFailure),
            QuorumReportBad::NAME => base::payload(data).map(Self::QuorumReportBad),
            JobStatusChange::NAME => base::payload(data).map(Self::JobStatusChange),
            BlockExportDeleted::NAME => base::payload(data).map(Self::BlockExportDeleted),
            VserportChange::NAME => base::payload(data).map(Self::VserportChange),
            DumpCompleted::NAME => base::payload(data).map(Self::DumpCompleted),
            NicRxFilterChanged::NAME => base::payload(data).map(Self::NicRxFilterChanged),
            FailoverNegotiated::NAME => base::payload(data).map(Self::FailoverNegotiated),
            NetdevStreamConnected::NAME => {
                base::payload(data).map(Self::NetdevStreamConnected)
            }
            NetdevStreamDisconnected::NAME => {
                base::payload(data).map(Self::NetdevStreamDisconnected)
            }
            RdmaGidStatusChanged::NAME => {
                base::payload(data).map(Self::RdmaGidStatusChanged)
            }
            SpiceConnected::NAME => base::payload(data).map(Self::SpiceConnected),
            SpiceInitialized::NAME => base::payload(data).map(Self::SpiceInitialized),
            SpiceDisconnected::NAME => base::payload(data).map(Self::SpiceDisconnected),
            SpiceMigrateCompleted::NAME => {
                base::no_data(data)
                    .map(|()| Self::SpiceMigrateCompleted(SpiceMigrateCompleted {}))
            }
            VncConnected::NAME => base::payload(data).map(Self::VncConnected),
            VncInitialized::NAME => base::payload(data).map(Self::VncInitialized),
            VncDisconnected::NAME => base::payload(data).map(Self::VncDisconnected),
            Migration::NAME => base::payload(data).map(Self::Migration),
            MigrationPass::NAME => base::payload(data).map(Self::MigrationPass),
            ColoExit::NAME => base::payload(data).map(Self::ColoExit),
            UnplugPrimary::NAME => base::payload(data).map(Self::UnplugPrimary),
            DeviceDeleted::NAME => base::payload(data).map(Self::DeviceDeleted),
            DeviceUnplugGuestError::NAME => {
                base::payload(data).map(Self::DeviceUnplugGuestError)
            }
            BalloonChange::NAME => base::payload(data).map(Self::BalloonChange),
            MemoryDeviceSizeChange::NAME => {
                base::payload(data).map(Self::MemoryDeviceSizeChange)
            }
            MemUnplugError::NAME => base::payload(data).map(Self::MemUnplugError),
            RtcChange::NAME => base::payload(data).map(Self::RtcChange),
            VfuClientHangup::NAME => base::payload(data).map(Self::VfuClientHangup),
            AcpiDeviceOst::NAME => base::payload(data).map(Self::AcpiDeviceOst),
            _ => {
                base::UnrecognizedEvent::deserialize_data(name, data)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Shutdown(data) => message.serialize_entry("data", data),
            Self::Powerdown(_) => Ok(()),
            Self::Reset(data) => message.serialize_entry("data", data),
            Self::Stop(_) => Ok(()),
            Self::Resume(_) => Ok(()),
            Self::Suspend(_) => Ok(()),
            Self::SuspendDisk(_) => Ok(()),
            Self::Wakeup(_) => Ok(()),
            Self::Watchdog(data) => message.serialize_entry("data", data),
            Self::GuestPanicked(data) => message.serialize_entry("data", data),
            Self::GuestCrashloaded(data) => message.serialize_entry("data", data),
            Self::MemoryFailure(data) => message.serialize_entry("data", data),
            Self::DeviceTrayMoved(data) => message.serialize_entry("data", data),
            Self::PrManagerStatusChanged(data) => message.serialize_entry("data", data),
            Self::BlockImageCorrupted(data) => message.serialize_entry("data", data),
            Self::BlockIoError(data) => message.serialize_entry("data", data),
            Self::BlockJobCompleted(data) => message.serialize_entry("data", data),
            Self::BlockJobCancelled(data) => message.serialize_entry("data", data),
            Self::BlockJobError(data) => message.serialize_entry("data", data),
            Self::BlockJobReady(data) => message.serialize_entry("data", data),
            Self::BlockJobPending(data) => message.serialize_entry("data", data),
            Self::BlockWriteThreshold(data) => message.serialize_entry("data", data),
            Self::QuorumFailure(data) => message.serialize_entry("data", data),
            Self::QuorumReportBad(data) => message.serialize_entry("data", data),
            Self::JobStatusChange(data) => message.serialize_entry("data", data),
            Self::BlockExportDeleted(data) => message.serialize_entry("data", data),
            Self::VserportChange(data) => message.serialize_entry("data", data),
            Self::DumpCompleted(data) => message.serialize_entry("data", data),
            Self::NicRxFilterChanged(data) => message.serialize_entry("data", data),
            Self::FailoverNegotiated(data) => message.serialize_entry("data", data),
            Self::NetdevStreamConnected(data) => message.serialize_entry("data", data),
            Self::NetdevStreamDisconnected(data) => message.serialize_entry("data", data),
            Self::RdmaGidStatusChanged(data) => message.serialize_entry("data", data),
            Self::SpiceConnected(data) => message.serialize_entry("data", data),
            Self::SpiceInitialized(data) => message.serialize_entry("data", data),
            Self::SpiceDisconnected(data) => message.serialize_entry("data", data),
            Self::SpiceMigrateCompleted(_) => Ok(()),
            Self::VncConnected(data) => message.serialize_entry("data", data),
            Self::VncInitialized(data) => message.serialize_entry("data", data),
            Self::VncDisconnected(data) => message.serialize_entry("data", data),
            Self::Migration(data) => message.serialize_entry("data", data),
            Self::MigrationPass(data) => message.serialize_entry("data", data),
            Self::ColoExit(data) => message.serialize_entry("data", data),
            Self::UnplugPrimary(data) => message.serialize_entry("data", data),
            Self::DeviceDeleted(data) => message.serialize_entry("data", data),
            Self::DeviceUnplugGuestError(data) => message.serialize_entry("data", data),
            Self::BalloonChange(data) => message.serialize_entry("data", data),
            Self::MemoryDeviceSizeChange(data) => message.serialize_entry("data", data),
            Self::MemUnplugError(data) => message.serialize_entry("data", data),
            Self::RtcChange(data) => message.serialize_entry("data", data),
            Self::VfuClientHangup(data) => message.serialize_entry("data", data),
            Self::AcpiDeviceOst(data) => message.serialize_entry("data", data),
            Self::Unrecognized(event) => event.serialize_data(message),
        }
    }
}
