//! Reads QAPI, the schema language in which QEMU describes its control protocol.
//!
//! [`load`] reads the main file of a schema and everything that it includes, checks
//! it as QEMU's own generator does, and returns a [`Schema`]: every type, command and
//! event with its documentation, and with all names resolved. The schemas of every
//! release since QEMU 1.0 can be read.
//!
//! Problems in a schema are reported as [`Diagnostic`]s, all of them at once. Each has
//! a stable [`Code`], a place in the source and, where possible, a hint at what to do.
//!
//! # Examples
//!
//! Print all events of a schema, with their members and documentation:
//!
//! ```
//! let schema = qapi_parser::load("../schema/2.10/qapi-schema.json")?;
//! for (_, event) in schema.events() {
//!     println!("{}", event.definition.name);
//!     if let Some(span) = event.definition.span {
//!         println!("  defined at {}", schema.locate(span));
//!     }
//!     let doc = schema.doc_of(&event.definition);
//!     if let Some(doc) = doc {
//!         println!("  {}", doc.summary().unwrap_or_default());
//!         println!("  since QEMU {}", doc.since().unwrap_or("?"));
//!     }
//!     let members = event.data.map(|data| schema.members(data));
//!     for member in members.unwrap_or_default() {
//!         let optional = if member.optional { ", optional" } else { "" };
//!         let type_name = &schema[member.type_id].definition.name;
//!         println!("  {}: {type_name}{optional}", member.name);
//!         if let Some(section) = doc.and_then(|doc| doc.member(&member.name)) {
//!             println!("    {}", section.text);
//!         }
//!     }
//!     for message in doc.iter().flat_map(|doc| doc.examples()).flat_map(|e| e.messages()) {
//!         println!("  for example: {}", message.text);
//!     }
//! }
//! # assert_eq!(schema.events().count(), 29);
//! # Ok::<(), qapi_parser::LoadError>(())
//! ```
//!
//! Print the problems of a schema:
//!
//! ```
//! use qapi_parser::{LoadError, Loader, Memory};
//!
//! let files = Memory::new().file("main.json", "{ 'event': 'STOP', 'data': { 'why': 'strn' } }");
//! let Err(LoadError::Invalid(problems)) = Loader::new().reader(files).load("main.json") else {
//!     panic!("`strn` is not a type");
//! };
//! println!("{problems}");
//! assert_eq!(
//!     problems.diagnostics()[0].render_short(problems.sources()),
//!     "main.json:1:37: error[unknown-type]: `STOP` uses the unknown type `strn`"
//! );
//! ```

mod check;
mod definition;
mod doc;
mod documentation;
mod error;
mod facts;
mod hints;
mod includes;
pub mod introspect;
mod lint;
mod loaded;
mod loader;
mod mode;
mod nesting;
mod parse;
mod pragma;
mod reader;
mod syntax;
mod words;

pub use qapi_schema::Schema;
pub use qapi_schema::diagnostic::{Code, Diagnostic, Problems};

pub use documentation::documentation;
pub use error::LoadError;
pub use facts::{Facts, facts};
pub use lint::lint;
pub use loader::{Loader, load};
pub use mode::Mode;
pub use reader::{Disk, Memory, Reader, read_all};

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
