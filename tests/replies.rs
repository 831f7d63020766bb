//! Compares replies to `query-qmp-schema` with each other.

use std::collections::HashMap;
use std::error::Error;
use std::path::PathBuf;

use qapi_parser::introspect;
use qapi_schema::Build;
use qapi_schema::introspect::{Entry, Introspection, Meta};

use crate::{test_data, workspace};

/// The replies in the test data.
#[must_use]
pub fn saved_replies() -> Vec<PathBuf> {
    let folder = test_data("introspection").and_then(|folder| std::fs::read_dir(folder).ok());
    let files = folder
        .into_iter()
        .flatten()
        .filter_map(|file| Some(file.ok()?.path()));
    let mut replies: Vec<PathBuf> = files
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    replies.sort();
    replies
}

/// Members that bugfix releases added to a release, whose facts are those of its first version.
const BACKPORTED: [(&str, &str); 1] = [("10.0", "delay-ns")];

/// Checks that the facts of a release say what a reply says: the introspection of the build that
/// the reply is of, as far as the reply shows what build that is, is identical to the reply, with
/// the same entries with the same numbers in the same order.
///
/// The schema is a path in the facts. Without facts of this release there is nothing to check.
///
/// # Errors
///
/// What differs, or why the reply is not of a build of the schema.
pub fn identical(release: &str, schema: &str, reply: &[u8]) -> Result<(), Box<dyn Error>> {
    let schema = workspace().join("schema/facts").join(release).join(schema);
    if !schema.is_file() {
        return Ok(());
    }
    let schema = qapi_parser::load(schema)?;
    let mut given = introspect::entries(reply)?;
    for (_, name) in BACKPORTED.iter().filter(|(of, _)| *of == release) {
        for entry in &mut given {
            if let Meta::Object { members, .. } = &mut entry.meta {
                members.retain(|member| member.name != *name);
            }
        }
    }
    let build = Build::of_reply(&schema, &introspect::schema(reply, None)?)?;
    let shown = Introspection::new().build(build).of(&schema);
    for (given, shown) in given.iter().zip(&shown) {
        if given != shown {
            return Err(format!("expected {given:?}\nfound    {shown:?}").into());
        }
    }
    if given.len() == shown.len() {
        Ok(())
    } else {
        Err(format!("{} entries, not {}", shown.len(), given.len()).into())
    }
}

/// Checks that two replies are the same, starting at their commands and events.
///
/// # Errors
///
/// How they differ.
pub fn same(left: &[Entry], right: &[Entry]) -> Result<(), String> {
    let types = |entries| -> HashMap<&str, &Entry> {
        let entries: &[Entry] = entries;
        entries
            .iter()
            .filter(|of| of.is_type())
            .map(|of| (of.name.as_str(), of))
            .collect()
    };
    let (left_types, right_types) = (types(left), types(right));
    let messages = |entries: &[Entry]| -> Vec<Entry> {
        let mut messages: Vec<_> = entries.iter().filter(|of| !of.is_type()).cloned().collect();
        messages.sort_by(|a, b| a.name.cmp(&b.name));
        messages
    };
    let (left, right) = (messages(left), messages(right));
    if left.len() != right.len() {
        return Err(format!(
            "{} and {} commands and events",
            left.len(),
            right.len()
        ));
    }
    let mut pairs = HashMap::new();
    let mut queue: Vec<(&Entry, &Entry)> = left.iter().zip(&right).collect();
    while let Some((left, right)) = queue.pop() {
        let (left_names, right_names) = (left.type_names(), right.type_names());
        let blank = |entry: &Entry| without_names(entry);
        if blank(left) != blank(right) {
            return Err(format!("{left:?}\nis not {right:?}"));
        }
        for (left, right) in left_names.into_iter().zip(right_names) {
            match pairs.insert(left, right) {
                None => {}
                Some(earlier) if earlier == right => continue,
                // Without names, all empty objects are the same.
                Some(_) if is_empty(left_types[left]) && is_empty(right_types[right]) => continue,
                Some(earlier) => return Err(format!("`{left}` is `{earlier}` and `{right}`")),
            }
            queue.push((left_types[left], right_types[right]));
        }
    }
    Ok(())
}

fn is_empty(entry: &Entry) -> bool {
    matches!(&entry.meta, Meta::Object { members, tag: None, .. } if members.is_empty())
}

/// An entry without the names of types.
fn without_names(entry: &Entry) -> Entry {
    let mut entry = entry.clone();
    if entry.is_type() {
        entry.name.clear();
    }
    match &mut entry.meta {
        Meta::Array { element_type } => element_type.clear(),
        Meta::Object {
            members, variants, ..
        } => {
            for member in members {
                member.type_name.clear();
            }
            for branch in variants.iter_mut().flatten() {
                branch.type_name.clear();
            }
        }
        Meta::Alternate { members } => {
            for member in members {
                member.type_name.clear();
            }
        }
        Meta::Command {
            arg_type, ret_type, ..
        } => {
            arg_type.clear();
            ret_type.clear();
        }
        Meta::Event { arg_type } => arg_type.clear(),
        _ => {}
    }
    entry
}
