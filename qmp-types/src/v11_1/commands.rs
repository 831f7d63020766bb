// Generated from schema/facts/11.1/qapi/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! All commands of the schema.

#[doc(inline)]
pub use super::run_state::commands::QueryStatus;
#[doc(inline)]
pub use super::control::commands::{QmpCapabilities, QueryVersion, QueryCommands, Quit};
#[doc(inline)]
pub use super::introspect::commands::QueryQmpSchema;
#[doc(inline)]
pub use super::machine::commands::{SystemReset, SystemPowerdown};
#[doc(inline)]
pub use super::misc::commands::{Stop, Cont};
