// Generated from schema/2.9/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! QMP events of QEMU 2.9.
//!
//! The events that QEMU 2.9 keeps in its module event.json, with every
//! type that their data is made of. Block devices and block jobs have
//! events in modules of their own, which this schema leaves out.

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

pub mod sockets;
pub mod run_state;
pub mod block;
pub mod ui;
pub mod migration;
pub mod misc;
pub mod event;
pub mod events;

#[doc(inline)]
pub use sockets::NetworkAddressFamily;
#[doc(inline)]
pub use run_state::{
    WatchdogExpirationAction, GuestPanicAction, GuestPanicInformationType,
    GuestPanicInformation, GuestPanicInformationHyperV,
};
#[doc(inline)]
pub use block::QuorumOpType;
#[doc(inline)]
pub use ui::{
    SpiceBasicInfo, SpiceServerInfo, SpiceChannel, VncBasicInfo, VncServerInfo,
    VncClientInfo,
};
#[doc(inline)]
pub use migration::MigrationStatus;
#[doc(inline)]
pub use misc::{DumpStatus, DumpQueryResult, ACPISlotType, ACPIOSTInfo};
#[doc(inline)]
pub use events::EventData;

/// A received event: which one, its data, and when it happened.
pub type Event = crate::base::Event<EventData>;
