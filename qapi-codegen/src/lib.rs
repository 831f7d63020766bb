//! Turns a checked QAPI schema into Rust: types with serde and rustdoc.
//!
//! [`Builder`] takes a [`Schema`] and gives an
//! [`Output`]: files in memory, which are written to a directory or compared with
//! it. The output is deterministic.
//!
//! # Names
//!
//! A command is a struct in `commands`, an event one in `events`, both in Rust's spelling:
//! `query-status` is `QueryStatus`, `BLOCK_JOB_COMPLETED` is `BlockJobCompleted`. Types keep the
//! names that they have in the schema. If the name of a command or an event is taken, the suffix
//! `Command` or `Event` is added, and the documentation of the struct says why:
//! `GuestExecCommand`, as there is a type `GuestExec`. If the type of a command's arguments has
//! the command's name, it is the command. A search of the documentation for the name in QMP finds
//! the struct.
//!
//! # Inside
//!
//! A schema is lowered into a model of the generated code, in which every
//! name and every `Box` is settled; emitters then write the model down.
//! This crate reads no schema text; that is what `qapi-parser` is for.

mod builder;
mod difference;
mod disk;
mod emit;
mod error;
mod header;
mod lower;
mod markup;
mod names;
mod options;
mod output;
mod quoting;
mod rustdoc;
mod select;
mod unfinished;

pub use builder::Builder;
pub use difference::{Difference, DifferenceKind};
pub use error::{Error, SchemaName};
pub use options::{Layout, Visibility};
pub use output::{File, Output, Statistics};
pub use qapi_schema::Schema;

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
