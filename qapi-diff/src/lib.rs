//! Compares QAPI schemas as their users see them on the wire: what changed, and what it breaks.
//!
//! [`compare`] starts at the commands and events of both schemas and compares what a client
//! can see. Bases are flattened, unions are compared by the values of their tags; names of
//! types, modules, order and documentation make no difference. Each change is judged by the
//! direction in which the value travels, for a client that was written for the old schema
//! and meets the new one. One change is one [`Finding`], however many messages it affects.
//!
//! # Examples
//!
//! ```
//! use qapi_diff::{NamedSchema, Severity, compare};
//! use qapi_parser::{Loader, Memory};
//!
//! let load = |text| Loader::new().reader(Memory::new().file("main.json", text)).load("main.json");
//! let old = load("{ 'command': 'eject', 'data': { 'device': 'str', '*force': 'bool' } }")?;
//! let new = load("{ 'command': 'eject', 'data': { 'id': 'str', '*force': 'bool' } }")?;
//!
//! let report = compare(NamedSchema::new(&old, "OLD"), NamedSchema::new(&new, "NEW"));
//! let worst = &report.findings[0];
//! assert_eq!(worst.severity, Severity::Breaking);
//! assert_eq!(worst.id.to_string(), "input-mandatory-member-removed");
//! let (message, path) = worst.subject();
//! assert_eq!(message.name, "eject");
//! assert_eq!(*path, "arguments.device");
//! let example = worst.example.as_ref().unwrap();
//! assert_eq!(
//!     example.message.to_string(),
//!     r#"{"arguments":{"device":"string"},"execute":"eject"}"#
//! );
//! # Ok::<(), qapi_parser::LoadError>(())
//! ```

mod announced;
mod beside;
mod builds;
mod causes;
mod change;
mod compare;
mod concern;
mod condition;
mod example;
mod finding;
mod hidden;
pub mod history;
mod item;
mod labels;
mod note;
mod pair;
mod part;
mod report;
mod schemas;
mod shape;
mod summary;
mod suppress;
mod told;
mod usage;
mod within;
mod words;

use example::Examples;

pub use change::{ChangeId, ChangeKind, Severity};
pub use concern::{Concern, RecordedPlace, Refused};
pub use example::ExampleMessage;
pub use finding::{AffectedMessage, Declaration, Finding, FindingLifecycle, MessageKind};
pub use hidden::{Aspect, NotCompared};
pub use labels::{LabelDoubt, label_doubts};
pub use note::Note;
pub use qapi_schema::wire::Direction;
pub use qapi_schema::{ParseReleaseError, Release};
pub use report::{Report, SuppressedFinding, UsedBy};
pub use schemas::{NamedSchema, SchemaInfo, Side};
pub use summary::Summary;
pub use suppress::{SuppressionError, Suppressions};
pub use usage::{Carrier, Compared, Usage, UsedSchemas};

/// Compares what clients see of two schemas.
#[must_use]
pub fn compare(old: NamedSchema<'_>, new: NamedSchema<'_>) -> Report {
    compare_via(old, &[], new)
}

/// Compares what clients see of two schemas, as [`compare`] does, and looks for deprecations in
/// the schemas of releases between them: what was deprecated there, by a feature or in the
/// words of its documentation, was removed as announced.
#[must_use]
pub fn compare_via(old: NamedSchema<'_>, via: &[NamedSchema<'_>], new: NamedSchema<'_>) -> Report {
    let mut found = findings(old, new);
    for between in via {
        announced::announce(&mut found.findings, &findings(*between, new).findings);
    }
    Report::new(old, new, found.findings, found.not_compared).with_via(via)
}

/// All findings, and what could not be compared.
struct Found {
    findings: Vec<Finding>,
    not_compared: Vec<NotCompared>,
}

fn findings(old: NamedSchema<'_>, new: NamedSchema<'_>) -> Found {
    let graph = compare::compare(old.schema, new.schema);
    let causes = causes::causes(&graph);
    let examples = Examples::new(old.schema, new.schema);
    let findings = causes
        .iter()
        .filter_map(|cause| Finding::of(cause, &examples));
    Found {
        findings: findings.collect(),
        not_compared: graph.hidden.not_compared(),
    }
}

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
