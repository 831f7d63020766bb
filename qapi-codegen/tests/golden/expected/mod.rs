// Generated from tests/golden/schema/qapi-schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Every construct.
//!
//! A schema that has one of everything that Rust is generated for.

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

pub mod shapes;
pub mod alternates;
pub mod commands_;
pub mod building;
pub mod documentation;
pub mod clashes;
pub mod shapes_2;
pub mod secrets;
pub mod events_;
pub mod builtin;
pub mod events;
pub mod commands;

#[doc(inline)]
pub use shapes::{
    Color, Kinds, String_, Option_, Bottom, Top, ShapeKind, Circle, Square, Plain, Shape,
    ShapeBranch, Layer, Nested, NestedBranch, Simple,
};
#[doc(inline)]
pub use alternates::{
    ShapeOrSize, TextOrNull, Everything, LayerRef, Backing, Layered, LayeredBranch,
};
#[doc(inline)]
pub use building::{
    Ground, Floor, Attic, Room, Wishes, HouseKind, Tower, HouseBase, House, HouseBranch,
    SortBase, Sort, Ruin, RoadKind, Street, Tunnel, Road, WayKind, Way, Expansion,
    WorkKind, Work, Wall, Walls,
};
#[doc(inline)]
pub use documentation::{Written, OldStyle};
#[doc(inline)]
pub use clashes::{
    Clashing, ClashingBase, ClashingMembers, QObjClashingArgumentsArg, ClashingMembers2,
    ClashingUnion, ClashingUnionBranch, ClashingUnionBranch2, ClashingTags,
    ClashingAlternate,
};
#[doc(inline)]
pub use shapes_2::NameSake;
#[doc(inline)]
pub use secrets::{Login, Key, Lock, LockBranch, LockKind};
#[doc(inline)]
pub use builtin::{QEmpty, QType};
#[doc(inline)]
pub use events::EventData;

/// A received event: which one, its data, and when it happened.
pub type Event = ::qmp_types::base::Event<EventData>;
