//! JSON values and a QAPI schema: does a value fit, and what might one look like?
//!
//! [`check`] lists what in a value does not fit. Each [`Mismatch`] has a path and a
//! reason. [`Generator`] makes random values, always the same ones for the same seed:
//! valid values, values with a single [`Fault`], and values with an [`Addition`] that a
//! later release might make. Both know nothing but the schema, so they can test any code
//! that reads or writes such values. [`examples()`] checks the examples in a schema's
//! documentation.
//!
//! A [`Validator`] does so for a whole conversation.
//!
//! A [`Payload`] says which values are meant: the arguments of a command, what it
//! returns, or the data of an event. [`check_message`] checks the message around them, too.
//!
//! Everything under a condition (`if`) is taken to be there. Rules that only QEMU's code
//! knows, such as arguments that exclude each other, are not checked.
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
//! assert_eq!(mismatches[0].to_string(), "cpu: 256 is out of range for `uint8` (0 to 255)");
//!
//! let mut generator = Generator::new(&schema, 7);
//! let valid = generator.valid(data).unwrap();
//! assert_eq!(check(&schema, data, &valid), []);
//! # Ok::<(), qapi_parser::LoadError>(())
//! ```

mod check;
mod examples;
mod generate;
mod message;
mod mismatch;
mod parts;
mod path;
mod shape;
mod validate;

pub use qapi_schema::wire::{Direction, Payload};

pub use check::check;
pub use examples::{ExampleCount, count_examples, examples};
pub use generate::{Addition, AdditionKind, Fault, FaultKind, Generator};
pub use message::{Suggested, check_message, check_message_with};
pub use mismatch::{Expected, Mismatch, Reason};
pub use parts::{Beside, MemberOf, Part, Spot, parts, parts_beside};
pub use path::{Segment, ValuePath};
pub use validate::{
    Remark, Subject, Tallied, Tally, Validator, Verdict, silent_commands, without_masks,
};

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
