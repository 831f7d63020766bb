//! What the passes of the check share.

use std::collections::HashSet;

use qapi_schema::Definition;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::suggest::similar;

use crate::mode::Mode;
use crate::pragma::Pragmas;

/// What the passes need beside what they look at.
pub(super) struct Context {
    pub(super) mode: Mode,
    pub(super) pragmas: Pragmas,
    /// Whether some file could not be read, which may hold what is missed.
    pub(super) partial: bool,
    /// Names that may be those of definitions whose text makes no sense.
    pub(super) lost: HashSet<String>,
    /// Definitions in which something could not be resolved: what follows from
    /// that is not worth another message.
    pub(super) incomplete: HashSet<String>,
    /// By documentation comment: whether nothing is wrong with it on its own.
    pub(super) sound_docs: Vec<bool>,
    pub(super) problems: Vec<Diagnostic>,
    /// How many times more a similar name is looked for. Someone with more
    /// mistakes than that is not helped by it, and it takes time.
    pub(super) suggestions: usize,
}

impl Context {
    /// Help that names the known word most like `word`, if one is alike.
    pub(super) fn similar<'a>(
        &mut self,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        self.suggestions = self.suggestions.checked_sub(1)?;
        similar(word, known)
    }

    pub(super) fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Reports a problem of a definition, at its beginning.
    pub(super) fn report_in(&mut self, definition: &Definition, code: Code, message: String) {
        if let Some(head) = definition.span {
            self.report(Diagnostic::new(code, head, message));
        }
    }

    pub(super) fn is_incomplete(&self, definition: &Definition) -> bool {
        self.incomplete.contains(&definition.name)
    }

    pub(super) fn strict(&self) -> bool {
        self.mode == Mode::Strict
    }
}
