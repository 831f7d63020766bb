//! What was read from the files of a schema, before anything is checked.

use std::collections::HashSet;

use qapi_schema::diagnostic::Diagnostic;
use qapi_schema::source::{FileId, SourceMap, Span};

use crate::doc::Parsed;
use crate::pragma::Pragmas;
use crate::syntax::Entry;

/// A documentation comment, by its place in [`Loaded::docs`].
pub(crate) type DocIndex = usize;

/// What was found in the files of a schema.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) sources: SourceMap,
    /// The name of each file's module, by [`FileId`].
    pub(crate) modules: Vec<String>,
    pub(crate) docs: Vec<Parsed>,
    pub(crate) entries: Vec<TopLevel>,
    pub(crate) pragmas: Pragmas,
    /// Whether a whole file is missing that could not be read.
    pub(crate) partial: bool,
    /// What could have been defined by text that makes no sense.
    pub(crate) lost: HashSet<String>,
    pub(crate) problems: Vec<Diagnostic>,
}

/// What counts of a file's top level, in the order in which QEMU sees it: an
/// included file's entries follow the include.
#[derive(Debug)]
pub(crate) enum TopLevel {
    Include {
        from: FileId,
        to: FileId,
    },
    Expression {
        span: Span,
        entries: Vec<Entry>,
        /// Whether nothing is wrong with its text.
        sound: bool,
        doc: Option<DocIndex>,
    },
}
