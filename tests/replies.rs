//! Compares replies to `query-qmp-schema` with each other.

use std::collections::HashMap;
use std::path::PathBuf;

use qapi_schema::introspect::{Entry, Meta};

use crate::test_data;

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
