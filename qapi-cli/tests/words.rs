//! How messages speak of what is wrong with an input: in its own words, and briefly.

mod common;

use common::{folder, run};

#[test]
fn a_reply_that_is_not_one_is_described_as_json() {
    let object = r#"{"name": "a", "meta-type": "object", "members""#;
    for (entry, reason) in [
        (r#"{"name": "a"}"#, "missing member `meta-type`"),
        (r#"{"name": "a", "name": "a"}"#, "duplicate member `name`"),
        (
            r#"{"name": "a", "meta-type": "x"}"#,
            "unknown value `x`, expected one of `builtin`, ",
        ),
        (
            &format!("{object}: {{}}}}"),
            "invalid type: object, expected an array",
        ),
        (
            &format!("{object}: [5]}}"),
            "invalid type: integer `5`, expected an object",
        ),
        (&format!("{object}: [],}}"), "this is not JSON"),
        (&format!("{object}: ["), "the JSON is not complete"),
    ] {
        let folder = folder(&[("reply.json", &format!("[\n{entry}]"))]);
        let (status, _, err) = run(&folder, &["check", "reply.json"], "");
        assert_eq!(status, 1);
        let start = "error: reply.json: not a reply to query-qmp-schema: line 2, column ";
        let rest = err.strip_prefix(start).unwrap_or_else(|| panic!("{err}"));
        let (_, said) = rest.split_once(": ").unwrap();
        assert!(said.starts_with(reason), "{said}");
    }
}

#[test]
fn no_message_quotes_megabytes() {
    let long = "x".repeat(1_000_000);
    for text in [
        long.clone(),
        format!("{{ 'command': {long} }}"),
        format!("{{ 'command': 'a' }} {long}"),
        format!("{{ 'command': 'a', 'data': '{long}' }}"),
        format!("{{ 'command': 'a', 'data': {{ 'b': '{long}' }} }}"),
        format!("{{ 'command': 'a', 'if': '{long}' }}"),
        format!("{{ 'command': 'a', 'features': ['{long} {long}'] }}"),
        format!("{{ 'enum': 'Kind', 'data': ['{long}', '{long}'] }}"),
        format!("{{ 'include': '{long}' }}"),
        format!(r#"[{{"name": "a", "meta-type": "{long}"}}]"#),
        format!(r#"[{{"name": "{long}", "meta-type": "array", "element-type": "1"}}]"#),
    ] {
        let folder = folder(&[("a.json", &text)]);
        for format in ["rich", "short", "json"] {
            let arguments = ["check", "--strict", "a.json", "--message-format", format];
            let (status, _, err) = run(&folder, &arguments, "");
            let start: String = text.chars().take(80).collect();
            assert_eq!(status, 1, "{start}");
            assert!(err.len() < 10_000, "{format}: {} for {start}", err.len());
            assert!(err.contains("xxx…xxx"), "{format}: {err}");
        }
    }
}
