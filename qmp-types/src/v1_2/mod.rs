// Generated from schema/1.2/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! QMP events of QEMU 1.2.
//!
//! What QEMU's own list of events covered while 1.2 was being made: the
//! life of the virtual machine, its disks and block jobs, VNC and SPICE
//! connections, the clock and the memory balloon.

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
pub mod block_core;
pub mod block;
pub mod ui;
pub mod machine;
pub mod misc;
pub mod events;

#[doc(inline)]
pub use common::IoOperationType;
#[doc(inline)]
pub use sockets::NetworkAddressFamily;
#[doc(inline)]
pub use run_state::WatchdogExpirationAction;
#[doc(inline)]
pub use block_core::BlockErrorAction;
#[doc(inline)]
pub use ui::{
    VncBasicInfo, VncServerInfo, VncClientInfo, SpiceBasicInfo, SpiceServerInfo,
    SpiceChannel,
};
#[doc(inline)]
pub use events::EventData;

/// A received event: which one, its data, and when it happened.
pub type Event = crate::base::Event<EventData>;
