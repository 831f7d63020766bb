//! Members with secrets, in the schemas of all releases.

mod debug;

use std::collections::{BTreeMap, BTreeSet};

use qapi_tests::{schemas_of, subfolders, workspace};
use qmp_client::redact;
use serde_json::Value;

/// Words in the names of members that can have a secret.
const TELLING: [&str; 13] = [
    "arg", "auth", "b64", "command", "cookie", "cred", "data", "env", "key", "pass", "phrase",
    "secret", "token",
];

/// Members with such a name that are not masked, and why.
const OPEN: [(&str, &[&str]); 7] = [
    (
        "the id of a secret",
        &[
            "cookie-secret",
            "key-secret",
            "keyid",
            "new-secret",
            "old-secret",
            "password-secret",
            "passwordid",
            "proxy-password-secret",
            "tls-creds",
        ],
    ),
    (
        "a flag or a number",
        &[
            "author-key-enabled",
            "cookie64",
            "data-file-raw",
            "data-strips",
            "data-units-read-hi",
            "data-units-read-lo",
            "data-units-written-hi",
            "data-units-written-lo",
            "discard-data",
            "encryption_key_missing",
            "host-read-commands-hi",
            "host-read-commands-lo",
            "host-write-commands-hi",
            "host-write-commands-lo",
            "key-offset",
            "keyslot",
            "left-command-key",
            "master-key-iters",
            "pass",
            "pass-discard-other",
            "pass-discard-request",
            "pass-discard-snapshot",
        ],
    ),
    (
        "the name of a file, a method, a type or a command",
        &[
            "arg-type",
            "auth",
            "auth-client-required",
            "data-file",
            "data-type",
            "supported_commands",
            "tls-authz",
        ],
    ),
    (
        "public",
        &["host-data", "host-key-check", "id-auth", "keys", "mnonce"],
    ),
    ("an object with `data`, which is masked", &["key"]),
    (
        "a register of a processor",
        &["arg1", "arg2", "arg3", "arg4", "arg5"],
    ),
    (
        "a command on the host, where the list of processes shows it",
        &["args", "cpr-exec-command"],
    ),
];

/// The names that the documentation of `redact` has.
const MASKED: [&str; 13] = [
    "arg",
    "buf-b64",
    "command-line",
    "cookie",
    "data",
    "env",
    "err-data",
    "input-data",
    "out-data",
    "password",
    "rxcookie",
    "secret",
    "txcookie",
];

/// Each member that has a telling name, with the types that have it.
fn members() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for release in subfolders(&workspace().join("schema/facts")) {
        for file in schemas_of(&release) {
            let schema = qapi_parser::load(&file.path).unwrap();
            for (id, of) in schema.types() {
                for member in schema.members(id) {
                    let owner = of.definition.name.clone();
                    found.entry(member.name.clone()).or_default().insert(owner);
                }
            }
        }
    }
    found
}

/// Whether a word of the name begins with one that tells, or the name has a long one anywhere.
fn is_telling(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(['-', '_', '.']);
    let begins = |word: &str| TELLING.iter().any(|part| word.starts_with(part));
    words.any(begins)
        || ["cookie", "nonce", "pass", "secret"]
            .iter()
            .any(|part| name.contains(part))
}

#[test]
fn every_member_with_a_telling_name_is_masked_or_not_secret() {
    let members = members();
    let open: BTreeSet<&str> = OPEN.iter().flat_map(|(_, names)| *names).copied().collect();
    let mut unknown = Vec::new();
    for (name, types) in members.iter().filter(|(name, _)| is_telling(name)) {
        if redact::is_secret(name) == open.contains(&**name) {
            unknown.push(format!("{name}: {types:?}"));
        }
    }
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
    for name in open.iter().chain(&MASKED) {
        assert!(members.contains_key(*name) && is_telling(name), "{name}");
    }
    assert!(MASKED.iter().all(|name| redact::is_secret(name)));
}

/// Messages that hold everything that is looked at.
const MESSAGES: [&str; 3] = [
    r#"{"execute":"qom-set","arguments":{"value":[1,{"a":"b"}],"property":"data","x":null},"id":1}"#,
    r#"{"return":[{"name":"data","value":-1.5},{"env":["A=\"b\"",[true,{}]]}],"data":"\u00e9"}"#,
    r#"{"password":{"p":[]},"file":"json:{\"secret\":\"s\"}","u":["https://a:b@c/","é"]}"#,
];

/// Some characters of a message, replaced, doubled or left out.
fn damaged(message: &str, random: &mut fastrand::Rng) -> String {
    let mut characters: Vec<char> = message.chars().collect();
    for _ in 0..random.usize(..4) {
        let at = random.usize(..characters.len());
        match random.u8(..4) {
            0 => characters.insert(at, characters[random.usize(..characters.len())]),
            1 => {
                characters[at] = random
                    .choice(['{', '}', '[', ']', '"', ',', ':', '\\', '0', ' '])
                    .unwrap();
            }
            2 => {
                let other = random.usize(..characters.len());
                characters.swap(at, other);
            }
            _ => drop(characters.remove(at)),
        }
    }
    characters.into_iter().collect()
}

/// The value without what is in the place of secrets, and that of another, are the same.
fn is_like(masked: &Value, original: &Value) -> bool {
    match (masked, original) {
        (Value::String(text), _) if text == "***" => true,
        (Value::Number(zero), Value::Number(_)) if zero.as_u64() == Some(0) => true,
        (Value::Array(masked), Value::Array(original)) => {
            masked.len() == original.len()
                && masked
                    .iter()
                    .zip(original)
                    .all(|(one, other)| is_like(one, other))
        }
        (Value::Object(masked), Value::Object(original)) => {
            masked.len() == original.len()
                && masked
                    .iter()
                    .all(|(name, value)| is_like(value, &original[name]))
        }
        _ => masked == original,
    }
}

#[test]
fn damaged_messages_are_masked_as_a_whole_or_in_place() {
    let mut random = fastrand::Rng::with_seed(7);
    let (mut valid, mut invalid) = (0, 0);
    for _ in 0..100_000 {
        let text = damaged(random.choice(MESSAGES).unwrap(), &mut random);
        let redacted = redact::message(&text);
        let original: Option<Value> = serde_json::from_str(&text).ok();
        let is_right = match serde_json::from_str(&redacted.text) {
            Ok(masked) => original.is_none_or(|original| is_like(&masked, &original)),
            Err(_) => original.is_none() && redacted.text == "***",
        };
        assert!(is_right, "{text}\n{}", redacted.text);
        assert_eq!(
            redact::message(&redacted.text).text,
            redacted.text,
            "{text}"
        );
        if redacted.text == "***" {
            invalid += 1;
        } else {
            valid += 1;
        }
    }
    assert!(valid > 10_000 && invalid > 10_000, "{valid}, {invalid}");
}
