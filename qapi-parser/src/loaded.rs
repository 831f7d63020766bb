//! What was read from the files of a schema, before anything is checked.

use std::collections::HashSet;

use qapi_schema::diagnostic::Diagnostic;
use qapi_schema::source::{FileId, SourceMap, Span};

use crate::doc::Parsed;
use crate::pragma::Pragmas;
use crate::syntax::Entry;

/// The index of a documentation comment in [`Loaded::docs`].
pub(crate) type DocIndex = usize;

/// The contents of the files of a schema, and the problems found in them.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) sources: SourceMap,
    /// The name of each file's module, by [`FileId`].
    pub(crate) modules: Vec<String>,
    pub(crate) docs: Vec<Parsed>,
    pub(crate) entries: Vec<TopLevel>,
    pub(crate) pragmas: Pragmas,
    /// Whether a file could not be read, so that definitions may be missing.
    pub(crate) partial: bool,
    /// Names that may be defined in text that could not be parsed.
    pub(crate) lost: HashSet<String>,
    pub(crate) problems: Vec<Diagnostic>,
    /// Commas that are missing or trail, which was no problem until QEMU 1.5.
    pub(crate) commas: Vec<Diagnostic>,
}

/// An include or a definition, in the order in which QEMU sees them: the entries of an
/// included file follow the include.
#[derive(Debug)]
pub(crate) enum TopLevel {
    Include {
        from: FileId,
        to: FileId,
    },
    Expression {
        span: Span,
        entries: Vec<Entry>,
        /// Whether its text has no problems.
        sound: bool,
        doc: Option<DocIndex>,
    },
}
