//! Merges the schemas of several releases into one that holds for all of them.
//!
//! [`merge`] unites commands, events, types, members, values and branches. What goes over the
//! wire decides: types are followed from the messages on, so that a type that was renamed is
//! one type, and so is one that was written in place and got a name, or whose members moved
//! to a base. The result is a [`Schema`] like any other. It describes what any of the releases
//! sends, and takes what any of them takes:
//!
//! - A member is mandatory only where every release that has its type has the member, and never
//!   without it. One that is there in one release and only under a condition (`if`) in another
//!   is optional. If the condition is the same everywhere, it stays, and the member is what its
//!   condition makes it.
//! - An item is under a condition if it is under one in each release that has it: under that
//!   one, or under any of several.
//! - A tag's value without a branch in some release stays in the union.
//! - An item that only some releases have says in which: see
//!   [`Definition::releases`](qapi_schema::Definition::releases).
//!
//! Some commands once took arguments without naming them in the schema (`gen`: false), and take a
//! union now. The union has no place for arguments that no schema names.
//!
//! Where the types of releases differ, the merged schema has the form that decodes both and
//! encodes them back equal. Each such [`Choice`] is listed. What has no such form is an error,
//! unless a [`Preference`] decides it.
//!
//! # Examples
//!
//! ```
//! use qapi_merge::{Labelled, Preferences, merge};
//! use qapi_parser::{Loader, Memory};
//!
//! let load = |text| Loader::new().reader(Memory::new().file("main.json", text)).load("main.json");
//! let old = load("{ 'command': 'query-block', 'returns': 'Info' }
//!                 { 'struct': 'Info', 'data': { 'device': 'str', 'type': 'str' } }")?;
//! let new = load("{ 'command': 'query-block', 'returns': 'BlockInfo' }
//!                 { 'struct': 'BlockInfo', 'data': { 'device': 'str', 'children': ['str'] } }")?;
//!
//! let releases = vec![
//!     Labelled::release("10.2".parse()?, new),
//!     Labelled::release("7.2".parse()?, old),
//! ];
//! let merged = merge(&releases, &Preferences::default())?;
//!
//! let (_, command) = merged.schema.command("query-block").unwrap();
//! let returned = command.returns.unwrap();
//! assert_eq!(merged.schema[returned].definition.name, "BlockInfo");
//! let members = merged.schema.members(returned);
//! let optional: Vec<&str> =
//!     members.iter().filter(|member| member.optional).map(|member| &*member.name).collect();
//! assert_eq!(optional, ["children", "type"]);
//! assert_eq!(merged.choices[0].to_string(), "BlockInfo: `Info` in 7.2 is `BlockInfo` in 10.2");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod choice;
mod error;
mod input;
mod nodes;
mod numbers;
mod parts;
mod places;
mod prefer;
mod shapes;
mod unify;
mod write;

pub use choice::{Choice, Form, Side};
pub use error::{Conflict, MergeError};
pub use input::Labelled;
pub use prefer::{ParsePreferenceError, Preference, Preferences, Take};
pub use qapi_schema::{Label, ParseReleaseError, Release, Schema};

use input::Inputs;
use unify::Unified;

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;

/// A schema that holds for several releases.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Merged {
    /// The schema.
    pub schema: Schema,
    /// Where the types of the releases differ, and the form that was chosen, by item.
    pub choices: Vec<Choice>,
}

/// Merges schemas, given in any order.
///
/// They are sorted by their releases. Those whose release is not known come last. Otherwise they
/// stay in the order given: two builds of one release can differ, too.
///
/// # Errors
///
/// If no schema is given, if an item has no form that holds for all releases, or if a
/// preference is about something that is not there.
pub fn merge(schemas: &[Labelled], preferences: &Preferences) -> Result<Merged, MergeError> {
    if schemas.is_empty() {
        return Err(MergeError::Nothing);
    }
    let inputs = Inputs::new(schemas);
    let Unified { plan, findings } = unify::unify(&inputs, preferences);
    preferences.check_used(&findings.decided)?;
    if !findings.conflicts.is_empty() {
        return Err(MergeError::Conflicts {
            conflicts: findings.conflicts,
        });
    }
    Ok(Merged {
        schema: write::schema(&inputs, &plan),
        choices: findings.choices,
    })
}
