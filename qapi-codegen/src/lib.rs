//! Turns a checked QAPI schema into Rust: types with serde and rustdoc.
//!
//! [`Builder`] takes a [`Schema`] and gives an
//! [`Output`]: files in memory, which are written to a directory or compared with
//! it. The output is deterministic.
//!
//! Inside, a schema is lowered into a model of the generated code, in which every
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
