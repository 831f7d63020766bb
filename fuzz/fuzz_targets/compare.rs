//! Compares two schemas, if both are valid: no panic, no difference between a schema and itself,
//! and the way back is the mirror image.
#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use qapi_diff::history::history;
use qapi_diff::{NamedSchema, Report, compare};
use qapi_fuzz::input::Input;
use qapi_parser::{Mode, Schema};
use qapi_schema::Origin;

/// What stands between the two.
const BETWEEN: &[u8] = b"=====\n";

fuzz_target!(|bytes: &[u8]| {
    let mut places = bytes.windows(BETWEEN.len());
    let Some(at) = places.position(|window| window == BETWEEN) else {
        return;
    };
    let (old, new) = (&bytes[..at], &bytes[at + BETWEEN.len()..]);
    let load = |bytes| Input::new(bytes).load(Mode::Lenient);
    if let (Ok(old), Ok(new)) = (load(old), load(new)) {
        check(&old, &new);
    }
});

fn check(old: &Schema, new: &Schema) {
    let old = NamedSchema::new(old, "10.0");
    let new = NamedSchema::new(new, "10.1");
    let there = compare(old, new);
    let back = compare(new, old);
    assert_eq!(changes(&there, true), changes(&back, false));
    assert!(compare(old, old).findings.is_empty());
    let fingerprints: BTreeSet<&str> = there
        .findings
        .iter()
        .map(|finding| &*finding.fingerprint)
        .collect();
    assert_eq!(fingerprints.len(), there.findings.len(), "{there:#?}");
    let texts = [
        there.text(80),
        there.short(),
        there.markdown(),
        there.html(),
        there.github(),
    ];
    assert!(
        texts
            .iter()
            .all(|text| there.findings.is_empty() || !text.is_empty())
    );
    there.json().expect("a report is JSON");
    let introspected = new.schema.clone().with_origin(Origin::Introspection);
    // What the reply lacks may just not have been built.
    let reply = NamedSchema::new(&introspected, "10.1");
    assert!(!compare(old, reply).text(80).is_empty());

    let schemas = [old, new, reply];
    let history = history(&schemas);
    history.json().expect("a history is JSON");
    let texts = [history.text(80), history.markdown(), history.html()];
    assert!(texts.iter().all(|text| !text.is_empty()));
    let is_there = history.items.first().map(|item| item.message.clone());
    let selected = is_there.map(|message| history.select(message.unescaped(), &schemas).is_some());
    assert!(selected.unwrap_or(true));
}

/// The changes with the messages that they affect; if mirrored, as they are seen from the other
/// side.
fn changes(report: &Report, is_mirrored: bool) -> BTreeSet<String> {
    let change = |finding: &qapi_diff::Finding| {
        let id = if is_mirrored {
            finding.id.mirrored()
        } else {
            finding.id
        };
        let messages = finding
            .messages
            .iter()
            .map(move |message| format!("{id} {}", message.name.line()));
        messages.collect::<Vec<_>>()
    };
    report.findings.iter().flat_map(change).collect()
}
