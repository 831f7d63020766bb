//! What a QEMU has, from replies that are wrong.

use qmp_types::base::{Capabilities, Json, from_str};
use serde_json::{Value, json};

fn capabilities(reply: &Value) -> Capabilities {
    let reply: Json = from_str(&reply.to_string()).unwrap();
    Capabilities::of(&reply).unwrap()
}

/// If a question took as long as the reply is, the many here would take minutes.
#[test]
fn a_question_takes_no_longer_in_a_long_reply() {
    const TYPES: usize = 100_000;
    const QUESTIONS: usize = 10_000;
    // Types that hold nothing but each other.
    let all: Vec<Value> = (0..TYPES)
        .map(|id| json!({"type": id.to_string()}))
        .collect();
    let entries = [
        json!({"meta-type": "command", "name": "get", "arg-type": "0", "ret-type": "1"}),
        json!({"meta-type": "alternate", "name": "0", "members": all}),
        json!({"meta-type": "array", "name": "1", "element-type": "1"}),
    ];
    let others = (2..TYPES).map(|id| {
        let members = json!([{"type": "0"}, {"type": "1"}]);
        json!({"meta-type": "alternate", "name": id.to_string(), "members": members})
    });
    let reply: Vec<Value> = entries.into_iter().chain(others).collect();
    let qemu = capabilities(&reply.into());
    assert!(qemu.has("get").unwrap());
    for _ in 0..QUESTIONS {
        assert!(!qemu.has("get arguments.a.b").unwrap());
        assert!(!qemu.has("get return.a.b").unwrap());
    }
}

#[test]
fn a_tag_has_one_value() {
    let tags = json!([{"name": "driver", "type": "tags"}]);
    let cases = json!([{"case": "file", "type": "file"}, {"case": "raw", "type": "raw"}]);
    let member = |name: &str, of: &str| {
        let members = json!([{"name": of, "type": "any"}]);
        json!({"meta-type": "object", "name": name, "members": members})
    };
    let qemu = capabilities(&json!([
        {"meta-type": "command", "name": "add", "arg-type": "all", "ret-type": "raw"},
        {"meta-type": "object", "name": "all", "members": tags, "tag": "driver", "variants": cases},
        {"meta-type": "enum", "name": "tags", "values": ["file", "raw"]},
        {"meta-type": "builtin", "name": "any", "json-type": "value"},
        member("file", "name"),
        member("raw", "offset"),
    ]));
    assert!(qemu.has("add/arg-type/+file/name").unwrap());
    assert!(qemu.has("add/arg-type/+raw/offset").unwrap());
    assert!(!qemu.has("add/arg-type/+file/+raw").unwrap());
    assert!(!qemu.has("add/arg-type/+file/+raw/name").unwrap());
    assert!(qemu.has("add arguments.driver=file.driver=raw").is_err());
}

#[test]
fn a_reply_has_no_names_of_types() {
    let reply = json!([
        {"meta-type": "event", "name": "STOP", "arg-type": "0"},
        {"meta-type": "object", "name": "0", "members": []},
    ]);
    let qemu = capabilities(&reply);
    for path in [
        "MigrationCapability=events",
        "MigrationCapability/^events",
        "ACPIOSTInfo",
    ] {
        let error = qemu.has(path).unwrap_err();
        let expected = format!(
            "`{path}` is not a path: it begins with a type, and QEMU's reply has no names of types"
        );
        assert_eq!(error.to_string(), expected);
    }
    assert_eq!(qemu.has("RESUME"), Ok(false));
    assert_eq!(qemu.has("blockdev-add"), Ok(false));
}
