//! Whether schemas are of the releases that they are said to be of.

use std::fmt;

use qapi_schema::doc::Doc;
use qapi_schema::text::Text;
use qapi_schema::{Release, Schema};

use crate::schemas::NamedSchema;

/// A reason to doubt that schemas are of the releases that their names say.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LabelDoubt {
    /// Two releases have the same schema. Of QMP, no two have.
    Identical {
        /// The older one.
        older: Text,
        /// The newer one.
        newer: Text,
    },
    /// The documentation names a later release.
    Newer {
        /// The schema.
        schema: Text,
        /// What has been there since that release.
        item: Text,
        /// The release.
        since: Text,
    },
}

/// On one line.
impl fmt::Display for LabelDoubt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Identical { older, newer } => {
                let (older, newer) = (older.line(), newer.line());
                write!(
                    formatter,
                    "{older} and {newer} have the same schema; is one of them of another release?"
                )
            }
            Self::Newer {
                schema,
                item,
                since,
            } => {
                let (schema, item, since) = (schema.line(), item.line(), since.line());
                write!(
                    formatter,
                    "{schema} has `{item}`, which was added in {since} according to its documentation; is it of a later release?"
                )
            }
        }
    }
}

/// Reasons to doubt that schemas are of the releases that they are named after. They come
/// oldest first.
///
/// ```
/// use qapi_diff::{NamedSchema, label_doubts};
/// use qapi_parser::{Loader, Memory};
///
/// let text = "##\n# @STOP:\n#\n# Since: 9.1\n##\n{ 'event': 'STOP' }";
/// let schema = Loader::new().reader(Memory::new().file("main.json", text)).load("main.json")?;
/// assert_eq!(label_doubts(&[NamedSchema::new(&schema, "9.0")]).len(), 1);
/// assert_eq!(label_doubts(&[NamedSchema::new(&schema, "9.1.2")]).len(), 0);
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[must_use]
pub fn label_doubts(schemas: &[NamedSchema<'_>]) -> Vec<LabelDoubt> {
    let mut doubts: Vec<LabelDoubt> = schemas.iter().filter_map(newer).collect();
    for pair in schemas.windows(2) {
        if let [older, newer] = pair
            && are_of_two_releases(older, newer)
            && says_the_same(older.schema, newer.schema)
        {
            doubts.push(LabelDoubt::Identical {
                older: older.name.into(),
                newer: newer.name.into(),
            });
        }
    }
    doubts
}

fn release(named: &NamedSchema<'_>) -> Option<Release> {
    named.name.parse().ok()
}

fn are_of_two_releases(older: &NamedSchema<'_>, newer: &NamedSchema<'_>) -> bool {
    match (release(older), release(newer)) {
        (Some(older), Some(newer)) => older.series() != newer.series(),
        _ => false,
    }
}

/// Whether two schemas of QMP are the same. The guest agent's often stays as it is.
fn says_the_same(older: &Schema, newer: &Schema) -> bool {
    let is_qmp = older.command("query-status").is_some();
    let counts = |schema: &Schema| (schema.types().count(), schema.commands().count());
    is_qmp
        && counts(older) == counts(newer)
        && older.clone().without_text() == newer.clone().without_text()
}

/// The item whose documentation names the latest release, if that is later than the schema's.
fn newer(named: &NamedSchema<'_>) -> Option<LabelDoubt> {
    let label = release(named)?.series();
    // What a development version has comes with the next release.
    if release(named)?.is_development() {
        return None;
    }
    let docs = named.schema.docs().iter();
    let (item, since) = docs
        .flat_map(releases_in)
        .filter(|(_, since)| since.position().is_some() && since.series() > label)
        .max_by(|(_, one), (_, other)| one.cmp(other))?;
    Some(LabelDoubt::Newer {
        schema: named.name.into(),
        item: item.into(),
        since: since.to_string().into(),
    })
}

/// The releases that a comment names, each for the whole or for a part of it.
fn releases_in(doc: &Doc) -> Vec<(&str, Release)> {
    let symbol = doc.symbol.as_deref().unwrap_or_default();
    let whole = doc.since();
    let parts = doc.sections.iter().map(|section| section.since());
    let texts = [whole].into_iter().chain(parts).flatten();
    texts
        .filter_map(|text| Some((symbol, Release::find(text)?)))
        .collect()
}
