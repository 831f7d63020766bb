//! The subcommands, each in a file of its own.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod diff;
pub(crate) mod dump;
pub(crate) mod examples;
pub(crate) mod explain;
pub(crate) mod generate;
pub(crate) mod has;
pub(crate) mod history;
pub(crate) mod introspect;
pub(crate) mod man;
#[cfg(unix)]
pub(crate) mod mock;
#[cfg(unix)]
pub(crate) mod record;
#[cfg(not(unix))]
#[path = "commands/record_elsewhere.rs"]
pub(crate) mod record;
pub(crate) mod validate;
