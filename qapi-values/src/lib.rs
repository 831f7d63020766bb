//! JSON values and a QAPI schema: does a value fit, and what might one look like?
//!
//! [`check`] says of a value what does not fit, each [`Mismatch`] with the path of
//! the member and the reason. [`Generator`] makes random values, the same for the
//! same seed: valid ones, ones with a single [`Fault`], and ones that a later
//! release might send ([`Tomorrow`]). Both go by the schema alone, so that they are
//! a measure for whatever else reads or writes such values.
//!
//! A [`Payload`] says which values are meant: a command's arguments, what it
//! returns, or an event's data. The envelope around these is not looked at.
//!
//! What has a condition (`if`) is there; what only QEMU's code checks, such as
//! which arguments exclude each other, is not checked.
//!
//! # Examples
//!
//! ```
//! use qapi_parser::{Loader, Memory};
//! use qapi_values::{Generator, Payload, check};
//! use serde_json::json;
//!
//! let files = Memory::new().file(
//!     "main.json",
//!     "{ 'enum': 'Status', 'data': ['running', 'paused'] }
//!      { 'event': 'CHANGED', 'data': { 'status': 'Status', '*cpu': 'uint8' } }",
//! );
//! let schema = Loader::new().reader(files).load("main.json")?;
//! let (_, changed) = schema.events().next().unwrap();
//! let data = Payload::Data(changed);
//!
//! let mismatches = check(&schema, data, &json!({ "status": "running", "cpu": 256 }));
//! assert_eq!(mismatches.len(), 1);
//! assert_eq!(mismatches[0].path.to_string(), "cpu");
//! assert_eq!(mismatches[0].to_string(), "cpu: 256 is out of range: uint8 is 0 to 255");
//!
//! let mut generator = Generator::new(&schema, 7);
//! let valid = generator.valid(data).unwrap();
//! assert_eq!(check(&schema, data, &valid), []);
//! # Ok::<(), qapi_parser::LoadError>(())
//! ```

mod check;
mod examples;
mod generate;
mod mismatch;
mod path;
mod shape;

pub use qapi_schema::wire::{Direction, Payload};

pub use check::check;
pub use examples::{count_examples, examples};
pub use generate::{Change, Fault, FaultKind, Generator, Tomorrow};
pub use mismatch::{Mismatch, Reason};
pub use path::{Path, Step};

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
