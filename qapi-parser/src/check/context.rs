//! What the passes of the check share.

use std::collections::{HashMap, HashSet};

use qapi_schema::Definition;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::Span;
use qapi_schema::suggest::Suggestions;

use crate::doc::{Parsed, Swallowed};
use crate::mode::Mode;
use crate::pragma::Pragmas;

/// What the passes need in addition to what they check.
pub(super) struct Context {
    pub(super) mode: Mode,
    pub(super) pragmas: Pragmas,
    /// Whether it uses words of QEMU 2.3 and older.
    pub(super) has_old_words: bool,
    /// Whether a file could not be read, so that definitions may be missing.
    pub(super) partial: bool,
    /// Names that may be defined in text that could not be parsed.
    pub(super) lost: HashSet<String>,
    /// Definitions in which something could not be resolved. Problems that follow from
    /// that are not reported.
    pub(super) incomplete: HashSet<String>,
    /// What is known of each documentation comment.
    pub(super) comments: Vec<Comment>,
    pub(super) problems: Vec<Diagnostic>,
    /// Where the values of the keys are of which a later pass may have something to say, by
    /// the head of the definition.
    pub(super) values: HashMap<(Span, &'static str), Span>,
    pub(super) suggestions: Suggestions,
}

/// What the checks need to know of a documentation comment.
pub(super) struct Comment {
    /// Whether it has no problems of its own.
    pub(super) is_sound: bool,
    pub(super) swallowed: Vec<Swallowed>,
}

impl Comment {
    pub(super) fn of(parsed: &Parsed) -> Self {
        Self {
            is_sound: parsed.is_sound,
            swallowed: parsed.swallowed.clone(),
        }
    }
}

impl Context {
    pub(super) fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Reports a problem at the start of a definition.
    pub(super) fn report_in(&mut self, definition: &Definition, code: Code, message: String) {
        if let Some(head) = definition.span {
            self.report(Diagnostic::in_definition(code, head, message));
        }
    }

    /// Reports a problem at the value of a key of a definition.
    pub(super) fn report_at(
        &mut self,
        definition: &Definition,
        key: &'static str,
        code: Code,
        message: String,
    ) {
        if let Some(head) = definition.span {
            let problem = Diagnostic::in_definition(code, head, message);
            self.report(problem.place(self.value_of(head, key)));
        }
    }

    /// Where the value of a key is in the definition with this head.
    pub(super) fn value_of(&self, head: Span, key: &'static str) -> Option<Span> {
        self.values.get(&(head, key)).copied()
    }

    pub(super) fn is_incomplete(&self, definition: &Definition) -> bool {
        self.incomplete.contains(&definition.name)
    }

    /// Whether the schema is one of QEMU 2.3 or older, by its words: what these took is
    /// taken.
    pub(super) fn is_old(&self) -> bool {
        !self.strict() && self.has_old_words
    }

    /// Whether the schema may be one of QEMU 2.8 or older, as it has no pragmas: nobody
    /// looked at its comments, or at what commands return.
    pub(super) fn lacks_pragmas(&self) -> bool {
        !self.strict() && !self.pragmas.any
    }

    pub(super) fn strict(&self) -> bool {
        self.mode == Mode::Strict
    }
}
