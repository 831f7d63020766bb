//! Examples in documentation: what is reported, and what is not.

use qapi_parser::{Loader, Memory};

const SCHEMA: &str = "
{ 'enum': 'Mode', 'data': [ 'fast', 'slow' ] }
{ 'struct': 'Device', 'data': { 'id': 'str', 'mode': 'Mode', '*size': 'int' } }
{ 'command': 'query-devices', 'returns': [ 'Device' ] }
{ 'command': 'add', 'data': 'Device' }
{ 'event': 'ADDED', 'data': { 'device': 'Device' } }
";

/// What is found in an example, each with line and column in it.
fn found(example: &str) -> Vec<String> {
    let lines = example.lines().map(|line| format!("# {line}\n"));
    let body = lines.collect::<String>().replace("# \n", "#\n");
    let comment = format!("##\n# @quit:\n#\n# Leaves.\n#\n# Example:\n#\n{body}##\n");
    let text = format!("{comment}{{ 'command': 'quit' }}\n{SCHEMA}");
    let files = Memory::new().file("main.json", text);
    let schema = Loader::new().reader(files).load("main.json");
    let schema = schema.unwrap_or_else(|error| panic!("{error}"));
    let problems = qapi_values::examples(&schema);
    let diagnostics = problems.diagnostics().iter();
    diagnostics
        .map(|diagnostic| {
            let place = schema.locate(diagnostic.span);
            let message = diagnostic
                .message
                .unescaped()
                .strip_prefix("example of `quit`: ");
            format!(
                "{}:{}: {}",
                place.line - 7,
                place.column - 2,
                message.unwrap_or("?")
            )
        })
        .collect()
}

const TIME: &str = r#""timestamp": { "seconds": 1, "microseconds": 2 }"#;

#[test]
fn a_correct_example_has_no_problems() {
    let example = format!(
        r#"-> {{ "execute": "add", "arguments": {{ "id": "a", "mode": "fast" }}, "id": 7 }}
<- {{ "return": {{}}, "id": 7 }}
-> {{ "execute": "query-devices" }}
<- {{ "return": [
       {{ "id": "a",
         "mode": "fast" }} ] }}

<- {{ "event": "ADDED", "data": {{ "device": {{ "id": "a", "mode": "slow" }} }},
     {TIME} }}
-> {{ "execute": "quit" }}
<- {{ "error": {{ "class": "GenericError", "desc": "no" }} }}
<- {{ "QMP": {{ "version": {{}}, "capabilities": [] }} }}"#
    );
    assert_eq!(found(&example), [""; 0]);
}

#[test]
fn a_place_ends_at_the_end_of_a_character() {
    for message in ["{ \"execute\": é }", "{ \u{3000}"] {
        let text =
            format!("##\n# @quit:\n#\n# Example:\n#\n# -> {message}\n##\n{{ 'command': 'quit' }}");
        let files = Memory::new().file("main.json", text);
        let schema = Loader::new().reader(files).load("main.json");
        let schema = schema.unwrap_or_else(|error| panic!("{error}"));
        let problems = qapi_values::examples(&schema);
        assert_eq!(problems.diagnostics().len(), 1, "{message}");
        for diagnostic in problems.diagnostics() {
            let span = diagnostic.span;
            let text = problems.sources().text(span.file);
            let range = span.start as usize..span.end as usize;
            assert!(text.get(range).is_some(), "{message}: {span:?}");
        }
    }
}

#[test]
fn what_is_left_out_is_not_missing() {
    let example = r#"-> { "execute": "add", "arguments": { "id": "a", ... } }
<- { "return": { ... } }
-> { "execute": "query-devices" }
<- { "return": [ { "id": "a", "mode": ... }, ... ] }
-> { "execute": "query-devices" }
<- { "return": [ { ...
       "mode": "slow" } ] }
<- { "return": ... }
<- { "event": "ADDED", ... }
-> ... whatever is sent"#;
    assert_eq!(found(example), [""; 0]);
}

#[test]
fn what_is_shown_must_be_correct() {
    let example = r#"-> { "execute": "add", "arguments": { "mode": 1, ... } }"#;
    assert_eq!(
        found(example),
        ["1:39: arguments.mode: expected a string (`Mode`), found a number"]
    );
}

#[test]
fn each_mistake_has_its_place() {
    let example = r#"-> { "execute": "ad", "argument": {} }
<- { "return": 1 }
-> { "execute": "query-devices" }
<- { "return": [ { "id": "a", "mode": "fast" },
                 { "mode": "quick", "siez": 3 } ] }
<- { "event": "ADDED" }
<- { "event": "REMOVED", "timestamp": { "seconds": "now", "microseconds": 1 } }
<- { "error": { "class": "GenericError" } }
<- { "device": "a" }"#;
    assert_eq!(
        found(example),
        [
            "1:6: execute: there is no command `ad`; did you mean `add`?",
            "1:23: argument: there is no such member",
            "5:18: return[1]: `id` is missing",
            "5:20: return[1].mode: \"quick\" is not a value of `Mode`",
            "5:37: return[1].siez: there is no such member",
            "6:4: `timestamp` is missing",
            "6:4: data: `device` is missing",
            "7:6: event: there is no event `REMOVED`",
            "7:41: timestamp.seconds: expected an integer, found a string",
            "8:6: error: `desc` is missing",
            "9:4: the message is not a QMP message",
        ]
    );
}

#[test]
fn what_qemu_would_reject_is_found() {
    let example = r#"-> { "execute": "add" }, "arguments": { "id": "a" } }
-> { "exec-oob": "quit", "id": 1, "id": 2 }
<- { "return": {} } }"#;
    assert_eq!(
        found(example),
        [
            "1:23: extra `}`: the message goes on after it",
            "1:26: arguments: `mode` is missing",
            "2:6: exec-oob: `quit` cannot be executed out-of-band",
            "2:35: id: duplicate member",
            "3:21: trailing characters after the message",
        ]
    );
}

#[test]
fn a_bracket_too_many_is_told_as_such() {
    let example = r#"-> { "execute": "add" }
     "arguments": { "id": "a", "mode": "fast" } }
<- { "return": {} }
-> { "execute": "query-devices" }
<- { "return": [ { "id": "a", "mode": "fast" } ] }
  ]]}
-> { "execute": "quit" }
}

<- { "return": {} }

   }"#;
    assert_eq!(
        found(example),
        [
            "1:23: extra `}`: the message goes on after it",
            "6:3: trailing characters after the message",
            "8:1: trailing characters after the message",
        ]
    );
}

#[test]
fn error_classes_are_checked() {
    let example = r#"-> { "execute": "quit" }
<- { "error": { "class": "DeviceNotFuond", "desc": "no" } }"#;
    assert_eq!(
        found(example),
        [
            "2:17: error.class: there is no error class `DeviceNotFuond`; did you mean `DeviceNotFound`?"
        ]
    );
}

#[test]
fn arrows_tell_the_sender() {
    let example = r#"<- { "execute": "quit" }
-> { "return": {} }"#;
    assert_eq!(
        found(example),
        [
            "1:4: the message is from the client (`->`), not from QEMU (`<-`)",
            "2:4: the message is from QEMU (`<-`), not from the client (`->`)",
        ]
    );
}

#[test]
fn invalid_json_is_reported_with_its_place() {
    let invalid = |message: &str| {
        let found = found(&format!("-> {message}"));
        let [only] = &found[..] else {
            panic!("{found:?}");
        };
        only.replace("the message is not valid JSON: ", "")
    };
    assert_eq!(invalid(r#"{ "execute": "quit", }"#), "1:23: trailing comma");
    assert_eq!(
        invalid(r#"{ "execute" "quit" }"#),
        "1:16: expected `:`, found `\"`"
    );
    assert_eq!(
        invalid("{ 'execute': 'quit' }"),
        "1:6: expected a string in double quotes, found `'`"
    );
    assert_eq!(
        invalid(r#"{ "execute": quit }"#),
        "1:17: expected a value, found `q`"
    );
    let deep = "{ \"a\": ".repeat(100);
    assert_eq!(invalid(&deep), "1:452: more than 64 levels of brackets");
}

#[test]
fn the_examples_in_schema_are_correct() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema");
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut messages = 0;
    // The facts of releases have no documentation, and what is written for them apart is held
    // against all of them together by the whole-system tests.
    let is_documented = |path: &std::path::PathBuf| path.join("qapi-schema.json").is_file();
    for release in paths.filter(is_documented) {
        let schema = qapi_parser::load(release.join("qapi-schema.json")).unwrap();
        let problems = qapi_values::examples(&schema);
        assert!(problems.diagnostics().is_empty(), "{problems}");
        messages += qapi_values::count_examples(&schema).messages;
    }
    assert!(messages > 80, "{messages}");
}

#[test]
fn an_example_may_have_very_many_wrong_messages() {
    let count = 20_000;
    let message = format!("# -> {{ \"execute\": \"none\" }}{}\n", " ".repeat(200));
    let text = format!(
        "##\n# @quit:\n#\n# Example:\n#\n{}##\n{{ 'command': 'quit' }}",
        message.repeat(count)
    );
    let files = Memory::new().file("main.json", text);
    let schema = Loader::new().reader(files).load("main.json");
    let schema = schema.unwrap_or_else(|error| panic!("{error}"));
    let problems = qapi_values::examples(&schema);
    let last = problems
        .diagnostics()
        .last()
        .map(|of| schema.locate(of.span));
    let last = last.map(|place| (place.line, place.column));
    assert_eq!(last, Some((1_005, 8)));
}
