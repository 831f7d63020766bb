//! What the language of QEMU 2.8 and older had in other words.

use crate::check::context::Context;
use crate::syntax::{Entry, Value, ValueKind};

/// The entries of an expression in the words of today.
pub(super) fn entries(mut entries: Vec<Entry>, context: &Context) -> Vec<Entry> {
    if !context.is_old() {
        return entries;
    }
    let key = |entries: &[Entry], wanted: &str| {
        let mut keys = entries.iter();
        keys.position(|entry| entry.key.text == wanted)
    };
    let is_string = |value: &Value| matches!(value.kind, ValueKind::String(_));
    // A struct was a `type` until QEMU 2.3.
    let has_data = key(&entries, "data").is_some();
    if let Some(at) = key(&entries, "type").filter(|at| is_string(&entries[*at].value) && has_data)
    {
        "struct".clone_into(&mut entries[at].key.text);
    }
    // An alternate was a union with an empty object as its discriminator until QEMU 2.2.
    let is_empty = |value: &Value| matches!(&value.kind, ValueKind::Object(of) if of.is_empty());
    if let (Some(union), Some(tag)) = (key(&entries, "union"), key(&entries, "discriminator"))
        && is_empty(&entries[tag].value)
    {
        "alternate".clone_into(&mut entries[union].key.text);
        entries.remove(tag);
    }
    entries
}
