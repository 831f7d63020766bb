// Generated from schema/facts/*/qga/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! Guest agent.
//!
//! The guest agent, `qemu-ga`, runs in the guest and is reached
//! through a virtio-serial port or another channel. Its protocol has
//! the same syntax as QMP, but its own commands, no greeting, and no
//! capabilities negotiation.
//!
//! What a command can do depends on the guest's operating system.
//! [`GuestInfo`](commands::GuestInfo) shows which commands an agent has.
//!
//! These types are for QEMU 6.2, 7.0, 7.1, 7.2, 8.0, 8.1, 8.2, 9.0, 9.1, 9.2, 10.0, 10.1, 10.2 and 11.1 alike.

#![allow(
    clippy::doc_markdown,
    clippy::fn_params_excessive_bools,
    clippy::large_enum_variant,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    reason = "names, sizes and prose come from the schema"
)]
#![allow(deprecated, reason = "deprecated items are generated, too")]
#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "no program uses all of a schema"
)]
#![allow(clippy::match_same_arms, reason = "one arm for each name is easier to read")]
#![allow(
    rustdoc::redundant_explicit_links,
    reason = "explicit links do not depend on imports"
)]

pub mod qapi_schema;
pub mod commands;

#[doc(inline)]
pub use qapi_schema::{
    GuestAgentCommandInfo, GuestAgentInfo, GuestFileRead, GuestFileWrite, GuestFileSeek,
    QGASeek, GuestFileWhence, GuestFsfreezeStatus, GuestFilesystemTrimResult,
    GuestFilesystemTrimResponse, GuestIpAddressType, GuestIpAddress,
    GuestNetworkInterfaceStat, GuestNetworkInterface, GuestLogicalProcessor,
    GuestDiskBusType, GuestPCIAddress, GuestCCWAddress, GuestDiskAddress, GuestNVMeSmart,
    GuestDiskSmart, GuestDiskInfo, GuestFilesystemInfo, GuestMemoryBlock,
    GuestMemoryBlockResponseType, GuestMemoryBlockResponse, GuestMemoryBlockInfo,
    GuestExecStatus, GuestExec, GuestExecCaptureOutputMode, GuestExecCaptureOutput,
    GuestHostName, GuestUser, GuestTimezone, GuestOSInfo, GuestDeviceType,
    GuestDeviceIdPCI, GuestDeviceId, GuestDeviceInfo, GuestAuthorizedKeys,
    GuestDiskStats, GuestDiskStatsInfo, GuestCpuStatsType, GuestLinuxCpuStats,
    GuestCpuStats, GuestLoadAverage, GuestNetworkRoute,
};
