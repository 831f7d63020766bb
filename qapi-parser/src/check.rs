//! From expressions to a checked schema.
//!
//! | pass | what it checks |
//! |---|---|
//! | `expressions` | the form of each definition: its keys (`keys`), names (`names`), conditions (`conditions`), features and members (`members`) |
//! | `old` | (nothing: it puts the words of old releases into those of today) |
//! | `resolve`, `implicit` | all definitions together: every name is defined exactly once |
//! | `bases` | bases and branches are objects, and no object contains itself |
//! | `unions` | the tag is valid, and each branch is named after one of its values |
//! | `clashes` | members, values, branches and features have distinct names |
//! | `alternates` | branches can be told apart |
//! | `commands` | what commands take and return, and what events carry |
//! | `features` | where special features are allowed, and how many features there are |
//! | `docs` | documentation comments match what they document |
//!
//! Every pass reports all problems that it finds. A definition whose form is wrong is
//! left out of the later passes, but its name stays known, so that one mistake is not
//! reported several times.

mod alternates;
mod bases;
mod clashes;
mod commands;
mod conditions;
mod context;
mod docs;
mod expressions;
mod features;
mod implicit;
mod keys;
mod members;
mod names;
mod old;
mod resolve;
mod unions;
mod what;

use std::collections::{HashMap, HashSet};

use qapi_schema::Schema;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::suggest::Suggestions;

use crate::check::context::{Comment, Context};
use crate::loaded::Loaded;
use crate::mode::Mode;
pub(crate) use conditions::is_symbol;

/// Whether a pragma can list exceptions from the rule.
fn may_be_excepted(code: Code) -> bool {
    matches!(
        code,
        Code::NameStyle | Code::InvalidReturn | Code::DocMissing
    )
}

/// Checks what was loaded. There is a schema only if there are no problems, those
/// found while loading included.
pub(crate) fn check(loaded: Loaded, mode: Mode) -> Result<Schema, Vec<Diagnostic>> {
    let mut context = Context {
        mode,
        pragmas: loaded.pragmas,
        has_old_words: old::are_used(&loaded.entries),
        partial: loaded.partial,
        lost: loaded.lost,
        incomplete: HashSet::new(),
        comments: loaded.docs.iter().map(Comment::of).collect(),
        problems: loaded.problems,
        values: HashMap::new(),
        suggestions: Suggestions::at_most(100),
    };
    if context.lacks_pragmas() {
        let problems = &mut context.problems;
        problems.retain(|problem| !problem.code.is_about_comments());
    }
    if !context.is_old() {
        context.problems.extend(loaded.commas);
    }
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
    if !context.lacks_pragmas() {
        docs::check(&schema, &mut context);
    }
    if context.pragmas.incomplete || context.partial {
        let problems = &mut context.problems;
        problems.retain(|problem| !may_be_excepted(problem.code));
    }
    if context.problems.is_empty() {
        Ok(schema.finish())
    } else {
        Err(context.problems)
    }
}
