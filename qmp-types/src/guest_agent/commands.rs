// Generated from schema/facts/*/qga/qapi-schema.json by `cargo xtask generate`. Do not edit.

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
