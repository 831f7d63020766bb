// Generated from tests/golden_range/qapi-schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Disks.
//!
//! These types are for QEMU 7.2 and 10.2 alike.

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
pub mod events;
pub mod commands;

#[doc(inline)]
pub use qapi_schema::{
    DiskAccess, DiskInfo, DiskJobStart, SpeedOrGroup, DiskJobType, DiskJobCopy, DiskJob,
    DiskJobBranch,
};
#[doc(inline)]
pub use events::EventData;

/// A received event: which one, its data, and when it happened.
pub type Event = ::qmp_types::base::Event<EventData>;
