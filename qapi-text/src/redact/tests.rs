use super::{is_secret, message, secret_reply, sentence};

/// The text with its secrets masked, after a look at the rest.
#[track_caller]
fn redacted(text: &str) -> String {
    let redacted = message(text);
    assert_eq!(redacted.masked == 0, redacted.text == text);
    redacted.text.into_owned()
}

#[track_caller]
fn unchanged(text: &str) {
    assert_eq!(redacted(text), text);
}

#[test]
fn nothing_but_secrets_is_changed() {
    unchanged(" {\t\"execute\" :\r\n\"query-status\", \"id\":-1.5e3 } ");
    unchanged(r#"{"event": "STOP", "data": {"a": [1, {"data": {"b": "c"}}, null]}}"#);
    unchanged(
        r#"{"arguments": {"password-secret": "sec0", "key_secret": "sec1", "passwordid": "s"}}"#,
    );
    unchanged(r#"["password", "data"]"#);
    unchanged("\"\u{202e}\"");
    unchanged("1");
}

#[test]
fn secrets_are_masked_at_any_depth_and_however_the_name_is_written() {
    for name in [
        "password",
        "PassWord",
        "pass-word",
        "p_assword",
        r"p\u0061ssword",
    ] {
        let text = format!(r#"[{{"a": {{"{name}" : "x\"}}",  "b": 1}}}}]"#);
        let expected = format!(r#"[{{"a": {{"{name}" : "***",  "b": 1}}}}]"#);
        assert_eq!(redacted(&text), expected);
    }
}

#[test]
fn the_kind_of_a_value_stays() {
    assert_eq!(redacted(r#"{"data":"a"}"#), r#"{"data":"***"}"#);
    assert_eq!(redacted(r#"{"data":-12}"#), r#"{"data":0}"#);
    assert_eq!(
        redacted(r#"{"env":["A=1", "B=2", [3]],"secret":null}"#),
        r#"{"env":["***", "***", [0]],"secret":null}"#
    );
    // No command has this.
    assert_eq!(
        redacted(r#"{"secret":{"hunter2":[]}}"#),
        r#"{"secret":"***"}"#
    );
    assert_eq!(message(r#"{"env":["A=1", "B=2"]}"#).masked, 2);
}

#[test]
fn a_value_is_masked_if_what_is_beside_it_names_a_secret() {
    let set = r#"{"execute":"qom-set","arguments":{"value":[ 1, {"data":2} ] ,"property":"data"}}"#;
    let masked = r#"{"execute":"qom-set","arguments":{"value":"***" ,"property":"data"}}"#;
    assert_eq!(redacted(set), masked);
    assert!(!message(set).asks_for_secret);
    let list = r#"{"return":[{"name":"data","value":"x"},{"name":"format","value":"raw"}]}"#;
    assert_eq!(redacted(list), list.replace("\"x\"", "\"***\""));
    unchanged(r#"{"value": 1, "property": "format"}"#);
}

#[test]
fn commands_that_ask_for_secrets_are_told() {
    for text in [
        r#"{"arguments":{"path":"/objects/s","property":"data"}}"#,
        r#"{"execute":"human-monitor-command","arguments":{"command-line":"info qtree"}}"#,
        "not JSON",
    ] {
        assert!(message(text).asks_for_secret, "{text}");
    }
    assert!(!message(r#"{"arguments":{"property":"type"}}"#).asks_for_secret);

    let reply = |text| secret_reply(text).text.into_owned();
    assert_eq!(
        reply(r#"{"return":{"a":1},"id":1}"#),
        r#"{"return":"***","id":1}"#
    );
    let nested = r#"{"error":{"class":"GenericError","desc":"d","return":"r"}}"#;
    assert_eq!(reply(nested), nested);
}

#[test]
fn secrets_in_strings_are_masked() {
    for secret in [
        "https://user:hunter2@host/disk.img",
        "iscsi://user%hunter2@host/target/0",
        "json:{\"driver\":\"https\",\"password\":\"hunter2\"}",
        "json:{\"file\":\"json:{}\"}",
        "json:{",
        "rbd:pool/image:id=admin:key=hunter2",
        "vnc,Password=hunter2",
    ] {
        let text = serde_json::to_string(&[secret]).unwrap();
        assert_eq!(redacted(&text), r#"["***"]"#);
    }
    // Half of a surrogate pair.
    assert_eq!(redacted(r#"["\ud800"]"#), r#"["***"]"#);
    unchanged(r#"["https://user@host/", "nbd://host:10809/a@b:c", "rbd:pool/image"]"#);
    unchanged(r#"["json:{\"driver\":\"null-co\"}"]"#);
}

#[test]
fn text_that_is_not_json_is_masked_as_a_whole() {
    for text in [
        "",
        "hunter2",
        "{\"password\":\"hunter2\"",
        "{} {}",
        "\u{feff}{}",
    ] {
        assert_eq!(redacted(text), "***");
        assert_eq!(message(text).masked, 1);
    }
}

#[test]
fn deep_nesting_is_masked() {
    let deep = |levels: usize| format!("{}\"x\"{}", "[".repeat(levels), "]".repeat(levels));
    unchanged(&deep(1024));
    let redacted = message(&deep(1025)).text.into_owned();
    assert_eq!(
        redacted,
        format!("{}\"***\"{}", "[".repeat(1024), "]".repeat(1024))
    );
    assert_eq!(message(&deep(1_000_000)).masked, 1);
    let objects = "{\"a\":".repeat(100_000) + "\"]\"" + &"}".repeat(100_000);
    assert_eq!(message(&objects).masked, 1);
}

/// What is JSON stays JSON, and the second time nothing is found but the masks.
#[test]
fn what_was_masked_stays_the_same() {
    let text =
        r#"{"a":[{"property":"data","value":{"env":["x",{"y":1}]}},{"data":["z",{"w":2}]}]}"#;
    let once = redacted(text);
    let expected = r#"{"a":[{"property":"data","value":"***"},{"data":["***",{"w":2}]}]}"#;
    assert_eq!(once, expected);
    assert_eq!(message(&once).text, once);
}

#[test]
fn names_of_ids_are_not_those_of_secrets() {
    for name in ["password", "guest-passwd", "x-passphrase", "Proxy_Password"] {
        assert!(is_secret(name), "{name}");
    }
    for name in [
        "proxy-password-secret",
        "passwordid",
        "pass",
        "keys",
        "tls-creds",
    ] {
        assert!(!is_secret(name), "{name}");
    }
}

#[test]
fn what_an_error_quotes_of_unreadable_input_is_masked() {
    let error = |desc| format!(r#"{{"error": {{"class": "GenericError", "desc": "{desc}"}}}}"#);
    for (desc, expected) in [
        (
            r#"JSON parse error, stray '\"it's hunter2\n'"#,
            "JSON parse error, stray '***'",
        ),
        (
            "2:26: JSON parse error, invalid keyword 'hunter'",
            "2:26: JSON parse error, invalid keyword '***'",
        ),
    ] {
        let masked = message(&error(desc)).text.into_owned();
        assert_eq!(masked, error(expected));
        assert_eq!(secret_reply(&masked).text, masked);
    }
    unchanged(&error("2:5: JSON parse error, expected ',' or '}'"));
}

#[test]
fn a_message_that_an_error_repeats_is_masked() {
    let sent = r#"{"execute": "set_password", "arguments": {"password" : "hunter2"}}"#;
    assert_eq!(
        sentence(&format!("cannot read: {sent} here")),
        "cannot read: ***"
    );
    let part = r#"expected `,`: "Password": "hunter2""#;
    assert_eq!(sentence(part), "expected `,`: ***");
    let harmless = r#"cannot read: {"execute": "stop", "password-secret": "sec0"}"#;
    assert_eq!(sentence(harmless), harmless);

    let reply = serde_json::json!({"error": {"class": "C", "desc": format!("no: {sent}")}});
    let masked = r#"{"error":{"class":"C","desc":"***"}}"#;
    assert_eq!(redacted(&reply.to_string()), masked);
}
