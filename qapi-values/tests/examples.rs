//! What is wrong with examples in documentation, and what is not.

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
    let lines: String = lines.collect::<String>().replace("# \n", "#\n");
    let comment = format!("##\n# @quit:\n#\n# Leaves.\n#\n# Example:\n#\n{lines}##\n");
    let text = format!("{comment}{{ 'command': 'quit' }}\n{SCHEMA}");
    let files = Memory::new().file("main.json", text);
    let schema = Loader::new().reader(files).load("main.json");
    let schema = schema.unwrap_or_else(|error| panic!("{error}"));
    let problems = qapi_values::examples(&schema);
    let diagnostics = problems.diagnostics().iter();
    diagnostics
        .map(|diagnostic| {
            let place = schema.locate(diagnostic.span);
            let message = diagnostic.message.strip_prefix("example of `quit`: ");
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
fn a_right_example_is_met_with_silence() {
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
fn what_is_left_out_is_not_held_against_an_example() {
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
fn what_is_shown_has_to_be_right_all_the_same() {
    let example = r#"-> { "execute": "add", "arguments": { "mode": 1, ... } }"#;
    assert_eq!(
        found(example),
        ["1:39: arguments.mode: is an integer, expected a string (Mode)"]
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
            "1:23: argument: is no member of such a message",
            "5:18: return[1]: lacks `id`",
            "5:20: return[1].mode: \"quick\" is not a value of Mode",
            "5:37: return[1].siez: there is no such member",
            "6:4: the message lacks `timestamp`",
            "6:4: data: lacks `device`",
            "7:6: event: there is no event `REMOVED`",
            "7:41: timestamp.seconds: is no integer",
            "8:6: error: lacks `desc`",
            "9:4: the message is no message of QMP",
        ]
    );
}

#[test]
fn what_qemu_would_not_take_is_found() {
    let example = r#"-> { "execute": "add" }, "arguments": { "id": "a" } }
-> { "exec-oob": "quit", "id": 1, "id": 2 }
<- { "return": {} } }"#;
    assert_eq!(
        found(example),
        [
            "1:4: arguments: lacks `id`, `mode`",
            "1:24: there is more behind the end of the message",
            "2:6: exec-oob: the command may not be sent out-of-band",
            "2:35: id: is there twice",
            "3:21: there is more behind the end of the message",
        ]
    );
}

#[test]
fn arrows_say_who_sends() {
    let example = r#"<- { "execute": "quit" }
-> { "return": {} }"#;
    assert_eq!(
        found(example),
        [
            "1:4: the message is a command, which the client sends (`->`)",
            "2:4: the message is what QEMU sends (`<-`), not the client",
        ]
    );
}

#[test]
fn what_is_no_json_is_said_with_its_place() {
    let no_json = |message: &str| {
        let found = found(&format!("-> {message}"));
        let [only] = &found[..] else {
            panic!("{found:?}");
        };
        only.replace("the message is no JSON: ", "")
    };
    assert_eq!(
        no_json(r#"{ "execute": "quit", }"#),
        "1:23: a comma in front of a closing bracket"
    );
    assert_eq!(
        no_json(r#"{ "execute" "quit" }"#),
        "1:16: `\"` where `:` is expected"
    );
    assert_eq!(
        no_json("{ 'execute': 'quit' }"),
        "1:6: `'` where a string in double quotes is expected"
    );
    assert_eq!(
        no_json(r#"{ "execute": quit }"#),
        "1:17: `q` where a value is expected"
    );
    let deep = "{ \"a\": ".repeat(100);
    assert_eq!(no_json(&deep), "1:452: nested deeper than 64");
}

#[test]
fn the_examples_of_the_schemas_here_are_right() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema");
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut messages = 0;
    for release in entries.filter(|path| path.is_dir()) {
        let schema = qapi_parser::load(release.join("qapi-schema.json")).unwrap();
        let problems = qapi_values::examples(&schema);
        assert!(problems.diagnostics().is_empty(), "{problems}");
        messages += qapi_values::count_examples(&schema).1;
    }
    assert!(messages > 200, "{messages}");
}
