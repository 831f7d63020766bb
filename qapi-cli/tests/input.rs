//! Which file is a schema and which a reply, and files without an end.

mod common;

use std::process::{Command, Stdio};

use common::{folder, run};

/// A reply with one command.
const ENTRIES: &str = r#"[{"name": "stop", "meta-type": "command", "arg-type": "0", "ret-type": "0"},
    {"name": "0", "meta-type": "object", "members": []}]"#;
const GREETING: &str = r#"{"QMP": {"version": {"package": ""}, "capabilities": []}}"#;
const REFUSAL: &str =
    r#"{"error": {"class": "CommandNotFound", "desc": "No \u001b[31mschema\u202e"}}"#;

#[test]
fn a_list_of_strings_is_a_schema_with_an_error() {
    let folder = folder(&[("rhyme.json", "['Daisy,', 'Daisy']\n")]);
    let (status, _, error) = run(
        &folder,
        &["check", "rhyme.json", "--message-format=short"],
        "",
    );
    let expected = "rhyme.json:1:1: error[not-an-object]: expected an object, found a list\n";
    assert_eq!((status, &*error), (1, expected));
}

#[test]
fn a_schema_in_double_quotes_is_a_schema_with_an_error() {
    let schema = r#"{ "command": "stop", "data": { "id": "str" } }"#;
    let arguments = ["check", "-", "--message-format=short"];
    let (status, _, error) = run(&folder(&[]), &arguments, schema);
    assert_eq!(status, 1);
    assert!(
        error.starts_with("<stdin>:1:3: error[syntax-error]"),
        "{error}"
    );
}

#[test]
fn a_reply_is_found_in_a_conversation() {
    let conversations = [
        format!("{{\"return\": {ENTRIES}}}"),
        format!("{GREETING}\n{{\"return\": {{}}}}\n{{\"id\": 1, \"return\": {ENTRIES}}}\n"),
        format!("-> {{\"execute\": \"query-qmp-schema\"}}\n<- {{\"return\": {ENTRIES}}}\n"),
        format!("(QEMU) query-qmp-schema\n{{\"return\": {ENTRIES}}}\n(QEMU) "),
        format!("{{\"return\": [{{\"device\": \"a\"}}]}}\n{REFUSAL}\n{{\"return\": {ENTRIES}}}"),
    ];
    for conversation in conversations {
        let (status, dump, error) = run(&folder(&[]), &["dump", "-"], &conversation);
        assert_eq!((status, &*error), (0, ""), "{conversation}");
        assert!(dump.contains("command stop None -> None"), "{dump}");
    }
}

#[test]
fn the_error_that_qemu_replied_is_shown() {
    let conversation = format!("{GREETING}\n{REFUSAL}\n");
    let (status, _, error) = run(&folder(&[]), &["check", "-"], &conversation);
    let expected = "error: standard input: QEMU replied with an error: \
                    No \\u{1b}[31mschema\\u{202e} (CommandNotFound)\n";
    assert_eq!((status, &*error), (1, expected));
}

#[test]
fn a_conversation_without_a_reply_is_told() {
    let (status, _, error) = run(&folder(&[]), &["check", "-"], GREETING);
    let expected = "error: standard input: this is a conversation without a reply to query-qmp-schema, not a schema\n";
    assert_eq!((status, &*error), (1, expected));
}

#[test]
fn an_incomplete_reply_says_where_it_ends() {
    let conversation = format!("{GREETING}\n{{\"return\": {}", &ENTRIES[..60]);
    let (status, _, error) = run(&folder(&[]), &["check", "-"], &conversation);
    let expected = "error: standard input: not a reply to query-qmp-schema: line 2, column 71: \
                    the JSON is not complete\n";
    assert_eq!((status, &*error), (1, expected));
}

#[cfg(unix)]
#[test]
fn a_file_without_an_end_is_too_large() {
    let folder = folder(&[("good.json", "{ 'event': 'STOP' }\n")]);
    for arguments in [
        &["check", "/dev/zero"][..],
        &["dump", "/dev/zero"],
        &["diff", "good.json", "/dev/zero"],
        &["diff", "good.json", "good.json", "--suppress", "/dev/zero"],
        &[
            "generate",
            "good.json",
            "--out",
            "out",
            "--header",
            "/dev/zero",
        ],
    ] {
        let (status, _, error) = run(&folder, arguments, "");
        let expected = "error: cannot read /dev/zero: larger than 64 MiB\n";
        assert_eq!((status, &*error), (2, expected), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_fifo_is_waited_for_and_read_once() {
    let folder = folder(&[("included.json", "{ 'event': 'STOP' }\n")]);
    let fifo = folder.path().join("fifo");
    assert!(
        Command::new("mkfifo")
            .arg(&fifo)
            .status()
            .unwrap()
            .success()
    );
    let mut command = Command::new(env!("CARGO_BIN_EXE_qapi"));
    command.current_dir(folder.path()).args(["dump", "fifo"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = child.spawn().unwrap();
    std::fs::write(&fifo, "{ 'include': 'included.json' }\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "note: waiting for fifo, a FIFO\n"
    );
    assert!(String::from_utf8_lossy(&output.stdout).contains("event STOP None"));
}

#[test]
fn a_schema_that_is_no_text_is_told() {
    let folder = folder(&[("schema.json", "%PDF-1.7\n{ 'command': 'stop' }\n")]);
    std::fs::write(folder.path().join("schema.gz"), b"\x1f\x8b\x08\0").unwrap();
    for (file, reason) in [
        ("schema.json", "is a PDF document"),
        ("schema.gz", "is compressed by gzip; decompress it first"),
    ] {
        for command in ["check", "generate", "introspect"] {
            let out: &[&str] = if command == "generate" {
                &["--out", "out"]
            } else {
                &[]
            };
            let (status, _, err) = run(&folder, &[&[command, file], out].concat(), "");
            assert_eq!((status, err), (2, format!("error: {file} {reason}\n")));
        }
    }
}
