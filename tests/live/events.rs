//! Checks every event that arrives, and counts the kinds.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use libtest_mimic::Failed;
use qapi_tests::releases;
use qmp_client::RawEvent;
use qmp_types::base::Release;
use serde_json::Value;

/// How often each kind of event arrived, in all tests.
static KINDS: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());

/// Checks that an event is the same after decoding and encoding.
///
/// If there is only a module for an earlier release, the event may lose members, and parts of
/// it may be unknown.
pub(crate) fn check(event: &RawEvent, release: Release) -> Result<Value, Failed> {
    let line = event.as_str();
    count(event.name());
    let module = releases::nearest(release);
    let module =
        module.ok_or_else(|| format!("there is no module for {release} or an earlier release"))?;
    let failed = |error| format!("{line} cannot be decoded: {error}");
    let decoded = module.round_trip(line).map_err(failed)?;
    let sent: Value = serde_json::from_str(line)?;
    let is_same = if module.is_of(release) {
        if decoded.debug.contains("Unrecognized") {
            return Err(format!("not in the schema: {}", decoded.debug).into());
        }
        decoded.encoded == sent
    } else {
        contains(&sent, &decoded.encoded)
    };
    if is_same {
        Ok(sent)
    } else {
        Err(format!("was\n  {sent}\nand became\n  {}", decoded.encoded).into())
    }
}

/// Whether a value contains another one: it is the same, or has more members.
pub(crate) fn contains(value: &Value, part: &Value) -> bool {
    match (value, part) {
        (Value::Object(members), Value::Object(wanted)) => wanted.iter().all(|(name, part)| {
            let member = members.get(name);
            member.is_some_and(|value| contains(value, part))
        }),
        (Value::Array(elements), Value::Array(wanted)) => {
            elements.len() == wanted.len()
                && elements.iter().zip(wanted).all(|(e, w)| contains(e, w))
        }
        _ => value == part,
    }
}

fn count(kind: &str) {
    let mut kinds = KINDS.lock().unwrap_or_else(PoisonError::into_inner);
    *kinds.entry(kind.to_owned()).or_default() += 1;
}

/// Prints the kinds that arrived, and how often.
pub(crate) fn print_kinds() {
    let kinds = KINDS.lock().unwrap_or_else(PoisonError::into_inner);
    if !kinds.is_empty() {
        let list: Vec<String> = kinds
            .iter()
            .map(|(name, n)| format!("{name} {n}"))
            .collect();
        println!("{} kinds of events: {}\n", kinds.len(), list.join(", "));
    }
}
