//! Compares two QAPI schemas on the schema: what changed, and whom it breaks.
//!
//! [`compare`] starts at the commands and events of both schemas and looks at what a
//! client can see: bases are flattened, unions expanded by the values of their tags, and
//! names of types, modules, order and documentation looked through. Each change is judged
//! by the direction in which the value travels, from the point of view of a client that
//! was written for the old schema and meets the new one. One change is one [`Finding`],
//! however many messages it reaches.
//!
//! # Examples
//!
//! ```
//! use qapi_diff::{Severity, Side, compare};
//! use qapi_parser::{Loader, Memory};
//!
//! let load = |text| Loader::new().reader(Memory::new().file("main.json", text)).load("main.json");
//! let old = load("{ 'command': 'eject', 'data': { 'device': 'str', '*force': 'bool' } }")?;
//! let new = load("{ 'command': 'eject', 'data': { 'id': 'str', '*force': 'bool' } }")?;
//!
//! let old = Side::new(&old, "OLD");
//! let new = Side::new(&new, "NEW");
//! let report = compare(old, new);
//! let worst = &report.findings[0];
//! assert_eq!(worst.severity, Severity::Breaking);
//! assert_eq!(worst.id.to_string(), "input-mandatory-member-removed");
//! let (message, path) = worst.subject();
//! assert_eq!((&*message.name, path), ("eject", "arguments.device"));
//! let witness = worst.witness.as_ref().unwrap();
//! assert_eq!(
//!     witness.message.to_string(),
//!     r#"{"arguments":{"device":"string"},"execute":"eject"}"#
//! );
//! # Ok::<(), qapi_parser::LoadError>(())
//! ```

mod causes;
mod change;
mod compare;
mod condition;
mod finding;
mod hidden;
pub mod history;
mod item;
mod part;
mod release;
mod report;
mod shape;
mod side;
mod summary;
mod suppress;
mod witness;
mod words;

pub use change::{Change, Id, Severity};
pub use finding::{Declared, Finding, FindingLifecycle, Message, MessageKind};
pub use hidden::{Aspect, NotVisible, Which};
pub use qapi_schema::wire::Direction;
pub use release::{NoRelease, Release};
pub use report::{Compared, Report, Suppressed};
pub use side::Side;
pub use summary::Summary;
pub use suppress::{SuppressError, Suppressions};
pub use witness::Witness;

/// Compares what clients see of two schemas.
#[must_use]
pub fn compare(old: Side<'_>, new: Side<'_>) -> Report {
    let graph = compare::compare(old.schema, new.schema);
    let causes = causes::causes(&graph);
    let findings = causes
        .iter()
        .filter_map(|cause| Finding::of(cause, old.schema, new.schema));
    Report::new((old, new), findings.collect(), graph.hidden.notes())
}

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
