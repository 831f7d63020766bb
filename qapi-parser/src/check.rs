//! From expressions to a checked schema.
//!
//! | pass | what it judges |
//! |---|---|
//! | `expressions` | one definition's form: its keys (`keys`), names (`names`), conditions (`conditions`), features and members (`members`) |
//! | `resolve`, `implied` | the definitions together: every name is defined, once |
//! | `bases` | bases and branches are objects, and nothing contains itself |
//! | `unions` | the tag, and a branch for each of its values |
//! | `clashes` | members, values and features that are the same name |
//! | `alternates` | branches that can be told apart |
//! | `commands` | what commands and events take and return |
//! | `features` | features that mean something, and how many there are |
//! | `docs` | documentation comments against what they document |
//!
//! Every pass reports all that it finds. A definition that fails in its form is
//! left out of the later passes, but its name stays known, so that one mistake
//! does not bring others in its train.

mod alternates;
mod bases;
mod clashes;
mod commands;
mod conditions;
mod docs;
mod expressions;
mod features;
mod implied;
mod keys;
mod members;
mod names;
mod resolve;
mod unions;
mod what;

use std::collections::HashSet;

use crate::loader::Loaded;
use crate::mode::Mode;
use crate::pragma::Pragmas;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::suggest::similar;
use qapi_schema::{Definition, Schema};

/// Checks what was loaded. `problems` are those found so far; a schema comes out
/// only if there are none in the end.
pub(crate) fn check(
    loaded: Loaded,
    mode: Mode,
    problems: Vec<Diagnostic>,
) -> Result<Schema, Vec<Diagnostic>> {
    let mut context = Context {
        mode,
        pragmas: loaded.pragmas,
        partial: loaded.partial,
        lost: loaded.lost,
        incomplete: HashSet::new(),
        sound_docs: loaded.docs.iter().map(|parsed| parsed.is_sound).collect(),
        problems,
        suggestions: 100,
    };
    let written = expressions::definitions(loaded.entries, &loaded.docs, &mut context);
    let mut schema = resolve::resolve(
        written,
        loaded.sources,
        loaded.modules,
        loaded.docs.into_iter().map(|parsed| parsed.doc).collect(),
        &mut context,
    );
    bases::check(&mut schema, &mut context);
    unions::check(&mut schema, &mut context);
    clashes::check(&schema, &mut context);
    alternates::check(&schema, &mut context);
    commands::check(&schema, &mut context);
    features::check(&schema, &mut context);
    docs::check(&schema, &mut context);
    if context.problems.is_empty() {
        Ok(schema.finish())
    } else {
        Err(context.problems)
    }
}

/// What the passes need beside what they look at.
struct Context {
    mode: Mode,
    pragmas: Pragmas,
    /// Whether some file could not be read, which may hold what is missed.
    partial: bool,
    /// Names that may be those of definitions whose text makes no sense.
    lost: HashSet<String>,
    /// Definitions in which something could not be resolved: what follows from
    /// that is not worth another message.
    incomplete: HashSet<String>,
    /// By documentation comment: whether nothing is wrong with it on its own.
    sound_docs: Vec<bool>,
    problems: Vec<Diagnostic>,
    /// How many times more a similar name is looked for. Someone with more
    /// mistakes than that is not helped by it, and it takes time.
    suggestions: usize,
}

impl Context {
    /// Help that names the known word most like `word`, if one is alike.
    fn similar<'a>(
        &mut self,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        self.suggestions = self.suggestions.checked_sub(1)?;
        similar(word, known)
    }

    fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Reports a problem of a definition, at its beginning.
    fn report_in(&mut self, definition: &Definition, code: Code, message: String) {
        if let Some(head) = definition.span {
            self.report(Diagnostic::new(code, head, message));
        }
    }

    fn is_incomplete(&self, definition: &Definition) -> bool {
        self.incomplete.contains(&definition.name)
    }

    fn strict(&self) -> bool {
        self.mode == Mode::Strict
    }
}
