// Generated from schema/facts/*/qapi/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! All commands of the schema.

#[doc(inline)]
pub use super::run_state::commands::{QueryStatus, WatchdogSetAction, SetAction};
#[doc(inline)]
pub use super::job::commands::{
    JobPause, JobResume, JobCancel, JobComplete, JobDismiss, JobFinalize, QueryJobs,
};
#[doc(inline)]
pub use super::accelerator::commands::{QueryKvm, XAccelStats, QueryAccelerators};
#[doc(inline)]
pub use super::block::commands::{
    QueryPrManagers, Eject, BlockdevOpenTray, BlockdevCloseTray, BlockdevRemoveMedium,
    BlockdevInsertMedium, BlockdevChangeMedium, BlockSetIoThrottle,
    BlockLatencyHistogramSet,
};
#[doc(inline)]
pub use super::block_core::commands::{
    QueryBlock, QueryBlockstats, QueryBlockJobs, BlockResize, BlockdevSnapshotSync,
    BlockdevSnapshot, ChangeBackingFile, BlockCommit, DriveBackup, BlockdevBackup,
    QueryNamedBlockNodes, XDebugQueryBlockGraph, DriveMirror, BlockDirtyBitmapAdd,
    BlockDirtyBitmapRemove, BlockDirtyBitmapClear, BlockDirtyBitmapEnable,
    BlockDirtyBitmapDisable, BlockDirtyBitmapMerge, XDebugBlockDirtyBitmapSha256,
    BlockdevMirror, BlockStream, BlockJobSetSpeed, BlockJobCancel, BlockJobPause,
    BlockJobResume, BlockJobComplete, BlockJobDismiss, BlockJobFinalize, BlockJobChange,
    BlockdevAdd, BlockdevReopen, BlockdevDel, BlockdevSetActive, BlockdevCreate,
    XBlockdevAmend, BlockSetWriteThreshold, XBlockdevChange, XBlockdevSetIothread,
    BlockdevSnapshotInternalSync, BlockdevSnapshotDeleteInternalSync,
};
#[doc(inline)]
pub use super::block_export::commands::{
    NbdServerStart, NbdServerAdd, NbdServerRemove, NbdServerStop, BlockExportAdd,
    BlockExportDel, QueryBlockExports,
};
#[doc(inline)]
pub use super::char::commands::{
    QueryChardev, QueryChardevBackends, RingbufWrite, RingbufRead, ChardevAdd,
    ChardevChange, ChardevRemove, ChardevSendBreak,
};
#[doc(inline)]
pub use super::dump::commands::{
    DumpGuestMemory, QueryDump, QueryDumpGuestMemoryCapability,
};
#[doc(inline)]
pub use super::net::commands::{
    SetLink, NetdevAdd, NetdevDel, QueryRxFilter, AnnounceSelf,
};
#[doc(inline)]
pub use super::ebpf::commands::RequestEbpf;
#[doc(inline)]
pub use super::rocker::commands::{
    QueryRocker, QueryRockerPorts, QueryRockerOfDpaFlows, QueryRockerOfDpaGroups,
};
#[doc(inline)]
pub use super::tpm::commands::{QueryTpmModels, QueryTpmTypes, QueryTpm};
#[doc(inline)]
pub use super::ui::commands::{
    SetPassword, ExpirePassword, Screendump, QuerySpice, QueryVnc, QueryVncServers,
    ChangeVncPassword, QueryMice, SendKey, InputSendEvent, QueryDisplayOptions,
    DisplayReload, DisplayUpdate, ClientMigrateInfo,
};
#[doc(inline)]
pub use super::migration::commands::{
    QueryMigrate, MigrateSetCapabilities, QueryMigrateCapabilities, MigrateSetParameters,
    QueryMigrateParameters, MigrateStartPostcopy, XColoLostHeartbeat, MigrateCancel,
    MigrateContinue, Migrate, MigrateIncoming, XenSaveDevicesState, XenSetGlobalDirtyLog,
    XenLoadDevicesState, XenSetReplication, QueryXenReplicationStatus,
    XenColoDoCheckpoint, QueryColoStatus, MigrateRecover, MigratePause, CalcDirtyRate,
    QueryDirtyRate, SetVcpuDirtyLimit, CancelVcpuDirtyLimit, QueryVcpuDirtyLimit,
    SnapshotSave, SnapshotLoad, SnapshotDelete, QueryMigrationthreads,
};
#[doc(inline)]
pub use super::transaction::commands::Transaction;
#[doc(inline)]
pub use super::trace::commands::{TraceEventGetState, TraceEventSetState};
#[doc(inline)]
pub use super::control::commands::{QmpCapabilities, QueryVersion, QueryCommands, Quit};
#[doc(inline)]
pub use super::introspect::commands::QueryQmpSchema;
#[doc(inline)]
pub use super::qom::commands::{
    QomList, QomGet, QomListGet, QomSet, QomListTypes, QomListProperties, ObjectAdd,
    ObjectDel,
};
#[doc(inline)]
pub use super::qdev::commands::{
    DeviceListProperties, DeviceAdd, DeviceDel, DeviceSyncConfig,
};
#[doc(inline)]
pub use super::machine::commands::{
    QueryCpusFast, QueryMachines, QueryCurrentMachine, QueryTarget, QueryUuid,
    QueryVmGenerationId, SystemReset, SystemPowerdown, SystemWakeup, InjectNmi, Memsave,
    Pmemsave, QueryMemdev, QueryHotpluggableCpus, SetNumaNode, Balloon, QueryBalloon,
    QueryHvBalloonStatusReport, QueryMemorySizeSummary, QueryMemoryDevices, XQueryIrq,
    XQueryJit, XQueryNuma, XQueryRamblock, XQueryRoms, XQueryUsb, Dumpdtb,
    XQueryInterruptControllers, QueryFirmwareLog, DumpSkeys, QueryCpuModelComparison,
    QueryCpuModelBaseline, QueryCpuModelExpansion, QueryCpuDefinitions, XQueryOpcount,
    XQueryRdma, XQueryProfile,
};
#[doc(inline)]
pub use super::machine_s390x::commands::{SetCpuTopology, QueryS390xCpuPolarization};
#[doc(inline)]
pub use super::replay::commands::{
    QueryReplay, ReplayBreak, ReplayDeleteBreak, ReplaySeek,
};
#[doc(inline)]
pub use super::yank::commands::{Yank, QueryYank};
#[doc(inline)]
pub use super::misc::commands::{
    AddClient, QueryName, QueryIothreads, Stop, Cont, XExitPreconfig,
    HumanMonitorCommand, Getfd, GetWin32Socket, Closefd, AddFd, RemoveFd, QueryFdsets,
    QueryCommandLineOptions,
};
#[doc(inline)]
pub use super::misc_arm::commands::QueryGicCapabilities;
#[doc(inline)]
pub use super::misc_i386::commands::{
    RtcResetReinjection, QuerySev, QuerySevLaunchMeasure, QuerySevCapabilities,
    SevInjectLaunchSecret, QuerySevAttestationReport, QuerySgx, QuerySgxCapabilities,
    XenEventList, XenEventInject,
};
#[doc(inline)]
pub use super::audio::commands::QueryAudiodevs;
#[doc(inline)]
pub use super::acpi::commands::QueryAcpiOspmStatus;
#[doc(inline)]
pub use super::acpi_hest::commands::InjectGhesV2Error;
#[doc(inline)]
pub use super::pci::commands::QueryPci;
#[doc(inline)]
pub use super::stats::commands::{QueryStats, QueryStatsSchemas};
#[doc(inline)]
pub use super::virtio::commands::{
    XQueryVirtio, XQueryVirtioStatus, XQueryVirtioQueueStatus,
    XQueryVirtioVhostQueueStatus, XQueryVirtioQueueElement,
};
#[doc(inline)]
pub use super::cryptodev::commands::QueryCryptodev;
#[doc(inline)]
pub use super::cxl::commands::{
    CxlInjectGeneralMediaEvent, CxlInjectDramEvent, CxlInjectMemoryModuleEvent,
    CxlInjectPoison, CxlInjectUncorrectableErrors, CxlInjectCorrectableError,
    CxlAddDynamicCapacity, CxlReleaseDynamicCapacity,
};
