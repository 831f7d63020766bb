// Generated from schema/facts/11.1/qapi/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! QMP, the QEMU Machine Protocol, consists of JSON messages over a
//! socket. A client sends commands, each of which gets a reply, and
//! receives events.

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

pub mod common;
pub mod sockets;
pub mod run_state;
pub mod job;
pub mod block;
pub mod block_core;
pub mod block_export;
pub mod char;
pub mod dump;
pub mod net;
pub mod ui;
pub mod migration;
pub mod control;
pub mod introspect;
pub mod qdev;
pub mod machine;
pub mod machine_s390x;
pub mod misc;
pub mod acpi;
pub mod vfio;
pub mod events;
pub mod commands;

#[doc(inline)]
pub use common::IoOperationType;
#[doc(inline)]
pub use sockets::{
    NetworkAddressFamily, InetSocketAddressBase, InetSocketAddress, UnixSocketAddress,
    VsockSocketAddress, FdSocketAddress, SocketAddressType, SocketAddress,
};
#[doc(inline)]
pub use run_state::{
    RunState, ShutdownCause, StatusInfo, WatchdogAction, GuestPanicAction,
    GuestPanicInformationType, GuestPanicInformation, GuestPanicInformationHyperV,
    S390CrashReason, GuestPanicInformationS390, GuestPanicInformationTdx,
    GuestPanicInformationSev, MemoryFailureRecipient, MemoryFailureAction,
    MemoryFailureFlags,
};
#[doc(inline)]
pub use job::{JobType, JobStatus};
#[doc(inline)]
pub use block_core::{BlockErrorAction, QuorumOpType};
#[doc(inline)]
pub use dump::{DumpStatus, DumpQueryResult};
#[doc(inline)]
pub use ui::{
    SpiceBasicInfo, SpiceServerInfo, SpiceChannel, VncBasicInfo, VncServerInfo,
    VncClientInfo,
};
#[doc(inline)]
pub use migration::{MigrationStatus, COLOMode, COLOExitReason};
#[doc(inline)]
pub use control::{QMPCapability, VersionTriple, VersionInfo, CommandInfo};
#[doc(inline)]
pub use introspect::{
    SchemaMetaType, SchemaInfo, SchemaInfoBranch, SchemaInfoBuiltin, JSONType,
    SchemaInfoEnum, SchemaInfoEnumMember, SchemaInfoArray, SchemaInfoObject,
    SchemaInfoObjectMember, SchemaInfoObjectVariant, SchemaInfoAlternate,
    SchemaInfoAlternateMember, SchemaInfoCommand, SchemaInfoEvent,
};
#[doc(inline)]
pub use machine_s390x::S390CpuPolarization;
#[doc(inline)]
pub use acpi::{ACPISlotType, ACPIOSTInfo};
#[doc(inline)]
pub use vfio::QapiVfioMigrationState;
#[doc(inline)]
pub use events::EventData;

/// A received event: which one, its data, and when it happened.
pub type Event = crate::base::Event<EventData>;
