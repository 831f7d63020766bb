// Generated from schema/facts since 6.2/qapi-schema.json by `cargo xtask generate`. Do not edit.
// It holds for these releases: 6.2, 7.0, 7.1, 7.2, 8.0, 8.1, 8.2, 9.0, 9.1, 9.2, 10.0, 10.1, 10.2 and 11.1.

//! All commands of the schema.

#[doc(inline)]
pub use super::qapi_schema::commands::{
    GuestSyncDelimited, GuestSync, GuestPing, GuestGetTime, GuestSetTime, GuestInfo,
    GuestShutdown, GuestFileOpen, GuestFileClose, GuestFileReadCommand,
    GuestFileWriteCommand, GuestFileSeekCommand, GuestFileFlush,
    GuestFsfreezeStatusCommand, GuestFsfreezeFreeze, GuestFsfreezeFreezeList,
    GuestFsfreezeThaw, GuestFstrim, GuestSuspendDisk, GuestSuspendRam,
    GuestSuspendHybrid, GuestNetworkGetInterfaces, GuestGetVcpus, GuestSetVcpus,
    GuestGetDisks, GuestGetFsinfo, GuestSetUserPassword, GuestGetMemoryBlocks,
    GuestSetMemoryBlocks, GuestGetMemoryBlockInfo, GuestExecStatusCommand,
    GuestExecCommand, GuestGetHostName, GuestGetUsers, GuestGetTimezone, GuestGetOsinfo,
    GuestGetDevices, GuestSshGetAuthorizedKeys, GuestSshAddAuthorizedKeys,
    GuestSshRemoveAuthorizedKeys, GuestGetDiskstats, GuestGetCpustats, GuestGetLoad,
    GuestNetworkGetRoute,
};
