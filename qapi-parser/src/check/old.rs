//! Words of QEMU 2.3 and older, in those of today.

use crate::check::context::Context;
use crate::loaded::TopLevel;
use crate::syntax::{Entry, Value, ValueKind};

/// Whether a schema uses words that only old releases had.
pub(super) fn are_used(entries: &[TopLevel]) -> bool {
    entries.iter().any(|top_level| match top_level {
        TopLevel::Include { .. } => false,
        TopLevel::Expression { entries, .. } => {
            is_type(entries) || has_empty_discriminator(entries) || has_no(entries)
        }
    })
}

/// The entries of an expression in the words of today.
pub(super) fn entries(mut entries: Vec<Entry>, context: &Context) -> Vec<Entry> {
    if !context.is_old() {
        return entries;
    }
    if is_type(&entries) {
        rename(&mut entries, "type", "struct");
    }
    if has_empty_discriminator(&entries) {
        entries.retain(|entry| entry.key.text != "discriminator");
        rename(&mut entries, "union", "alternate");
    }
    entries
}

/// A struct was called a `type` until QEMU 2.3.
fn is_type(entries: &[Entry]) -> bool {
    let is_name = |value: &Value| matches!(value.kind, ValueKind::String(_));
    get(entries, "type").is_some_and(is_name) && get(entries, "data").is_some()
}

/// An alternate was a union with an empty object for a discriminator until QEMU 2.2.
fn has_empty_discriminator(entries: &[Entry]) -> bool {
    let is_empty = |value: &Value| matches!(&value.kind, ValueKind::Object(of) if of.is_empty());
    get(entries, "discriminator").is_some_and(is_empty) && get(entries, "union").is_some()
}

/// A flag was turned off with the string `no` until QEMU 2.3.
fn has_no(entries: &[Entry]) -> bool {
    let is_no = |value: &Value| matches!(&value.kind, ValueKind::String(text) if text == "no");
    ["gen", "success-response"]
        .iter()
        .any(|key| get(entries, key).is_some_and(is_no))
}

fn get<'e>(entries: &'e [Entry], key: &str) -> Option<&'e Value> {
    let entry = entries.iter().find(|entry| entry.key.text == key);
    entry.map(|entry| &entry.value)
}

fn rename(entries: &mut [Entry], old: &str, new: &str) {
    for entry in entries.iter_mut().filter(|entry| entry.key.text == old) {
        new.clone_into(&mut entry.key.text);
    }
}
