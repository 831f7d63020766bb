// Generated from tests/golden/schema/qapi-schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! All commands of the schema.

#[doc(inline)]
pub use super::commands_::commands::{
    Rest, Paint, QueryColors, QueryCircles, SquareCommand, LayerAdd, ThingAdd, Leave,
    Count,
};
#[doc(inline)]
pub use super::building::commands::{HouseAdd, HouseSet, Tower, Work, Wall};
#[doc(inline)]
pub use super::documentation::commands::Write;
#[doc(inline)]
pub use super::clashes::commands::{ClashingArguments, ClashingCommand, ClashingCommand2};
#[doc(inline)]
pub use super::secrets::commands::LockSet;
