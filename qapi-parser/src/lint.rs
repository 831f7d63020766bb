//! Lints: what QEMU's generator accepts but is probably a mistake.
//!
//! | lint | what it looks for |
//! |---|---|
//! | `references` | documentation refers to something that does not exist |
//! | `since` | `Since:` is misspelt, or does not name a release |
//! | `features` | the name of a feature is nearly that of a special one |
//! | `layout` | tabs, and whitespace at the end of a line |

mod features;
mod layout;
mod lines;
mod references;
mod since;

use qapi_schema::Schema;
use qapi_schema::diagnostic::{Diagnostic, Problems};

/// Warnings about what QEMU accepts in a schema but is probably a mistake.
///
/// For at most 1,000 different names that documentation refers to but that do not exist, a
/// similar name is searched for. Further ones after `@` are reported without a suggestion.
/// Further ones in backquotes are not reported: these may belong to another schema.
///
/// ```
/// use qapi_parser::{Loader, Memory};
///
/// let text = "{ 'command': 'stop', 'features': [ 'depreciated' ] }";
/// let files = Memory::new().file("main.json", text);
/// let schema = Loader::new().reader(files).load("main.json")?;
/// let warnings = qapi_parser::lint(&schema);
/// assert_eq!(
///     warnings.diagnostics()[0].render_short(warnings.sources()),
///     "main.json:1:36: warning[feature-misspelt]: \
///      feature `depreciated` of `stop` has no special meaning"
/// );
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[must_use]
pub fn lint(schema: &Schema) -> Problems {
    let mut warnings: Vec<Diagnostic> = Vec::new();
    references::check(schema, &mut warnings);
    since::check(schema, &mut warnings);
    features::check(schema, &mut warnings);
    layout::check(schema.sources(), &mut warnings);
    Problems::new(schema.sources().clone(), warnings)
}
