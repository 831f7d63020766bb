//! `qapi validate`: what is said of recordings, in each format, and the exit status.

mod common;

use common::{check_schema, folder, run};

/// A conversation with QEMU 5.2.
const OLD: &str = r#"{"QMP": {"version": {"qemu": {"major": 5, "minor": 2, "micro": 0}, "package": ""}, "capabilities": ["oob"]}}
-> {"execute": "qmp_capabilities", "id": 1}
<- {"return": {}, "id": 1}
-> {"execute": "object-add", "arguments": {"qom-type": "rng-random", "id": "r", "props": {"filename": "/dev/urandom"}}, "id": 2}
<- {"return": {}, "id": 2}
-> {"execute": "object-add", "arguments": {"qom-type": "rng-random", "id": "s", "props": {}}, "id": 3}
<- {"return": {}, "id": 3}
-> {"execute": "query-cpus", "id": 4}
<- {"return": [{"CPU": 0, "current": true, "halted": false, "qom_path": "/machine", "thread_id": 7, "arch": "x86", "pc": 1}], "id": 4}
<- {"event": "STOP", "timestamp": {"seconds": 1, "microseconds": 2}}
"#;

/// Exit status, and standard output and error.
fn validate(text: &str, arguments: &[&str]) -> (i32, String, String) {
    let folder = folder(&[("session.log", text)]);
    run(&folder, &[&["validate"], arguments].concat(), "")
}

#[test]
fn what_fits_is_fine() {
    let (status, out, err) = validate(OLD, &["5.2", "session.log"]);
    let warnings = "warning: `query-cpus`: the command is deprecated\n  --> session.log:8\n";
    assert_eq!((status, &*out), (0, warnings));
    assert_eq!(err, "read 4 commands, 1 event\n");
}

#[test]
fn what_a_release_no_longer_takes_is_told_with_where_it_is() {
    let (status, out, _) = validate(OLD, &["11.1", "session.log"]);
    assert_eq!(status, 1);
    assert_eq!(
        out,
        "\
error: `object-add`: arguments.props: there is no such member
  --> session.log:4, and 1 more
  = note: it is in QEMU 2.0 to 5.2
  = note: the recorded QEMU accepted it
error: `query-cpus`: execute: there is no command `query-cpus`; did you mean `query-jobs`?
  --> session.log:8
  = note: it is in QEMU 1.0 to 5.2
  = note: the recorded QEMU accepted it
"
    );
    let (_, out, _) = validate(OLD, &["11.1", "session.log", "--format", "short"]);
    assert_eq!(
        out.lines().next().unwrap(),
        "session.log:4: error: `object-add`: arguments.props: there is no such member"
    );
    let (_, out, _) = validate(OLD, &["11.1", "session.log", "--format", "github"]);
    assert!(out.starts_with("::error file=session.log,line=4,title=qapi validate::`object-add`"));
    let (_, out, _) = validate(OLD, &["11.1", "session.log", "--format", "json"]);
    let line: serde_json::Value = serde_json::from_str(out.lines().next().unwrap()).unwrap();
    assert_eq!(line["path"], "arguments.props");
    assert_eq!(
        (&line["count"], &line["succeeded"]),
        (&2.into(), &true.into())
    );
    assert_eq!(line["elsewhere"], "2.0 to 5.2");
}

#[test]
fn json_is_what_its_json_schema_says() {
    let unexpected =
        "<- {\"return\": {\"x\": 1}, \"id\": 99}\n<- {\"event\": \"NOPE\"}\n-> {\"execute\": 5}\n";
    let text = OLD.to_owned() + unexpected;
    let mut found = 0;
    for schema in ["5.2", "11.1", "5.1..6.1"] {
        let (_, out, _) = validate(&text, &[schema, "session.log", "--format", "json"]);
        for line in out.lines() {
            check_schema("validate.schema.json", line);
            found += 1;
        }
    }
    assert!(found > 10, "{found}");
}

#[test]
fn a_range_is_each_of_its_releases() {
    let (status, out, _) = validate(OLD, &["5.1..6.1", "session.log", "--format", "short"]);
    assert_eq!(status, 1);
    let errors: Vec<&str> = out.lines().filter(|line| line.contains("error")).collect();
    let expected = [
        "QEMU 6.0 to 6.1: `object-add`",
        "QEMU 6.0 to 6.1: `query-cpus`",
    ];
    assert_eq!(errors.len(), expected.len(), "{out}");
    for (line, expected) in errors.iter().zip(expected) {
        assert!(line.contains(expected), "{line}");
    }
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_used() {
    let text = format!("{OLD}{{\"event\": \"STOP\n");
    let (status, _, err) = validate(&text, &["5.2", "session.log"]);
    assert_eq!(status, 0);
    assert_eq!(
        err,
        "warning: session.log:11: the message is not complete\n\
         read 4 commands, 1 event, 1 line that cannot be read\n"
    );
    let (status, _, err) = validate("No messages.", &["5.2", "session.log"]);
    let nothing = "note: session.log: 1 line is something else\n\
                   error: session.log contains no QMP messages\n";
    assert_eq!((status, &*err), (2, nothing));
    let (status, _, err) = validate("", &["5.2", "none.log"]);
    assert_eq!(status, 2);
    assert!(err.starts_with("error: cannot read none.log: "), "{err}");
}

#[test]
fn each_recording_has_messages() {
    let folder = folder(&[("session.log", OLD), ("empty.log", "")]);
    let arguments = ["validate", "5.2", "session.log", "empty.log"];
    let (status, out, err) = run(&folder, &arguments, "");
    let nothing = "error: empty.log is empty\n";
    assert_eq!((status, &*out, &*err), (2, "", nothing));
    let (_, _, err) = run(&folder, &["validate", "5.2", "-"], "");
    assert_eq!(err, "error: standard input is empty\n");
}

#[test]
fn each_recording_tells_its_own() {
    let text = |name: &str| format!("-> {{\"execute\": \"{name}\"}}\n<- {{\"return\": {{}}}}\n");
    let (first, second) = (
        text("query-cpus").repeat(2),
        text("stop") + &text("query-cpus"),
    );
    let folder = folder(&[("a.jsonl", &first), ("b.jsonl", &second)]);
    let arguments = ["validate", "11.1", "a.jsonl", "b.jsonl", "--format", "json"];
    let (status, out, _) = run(&folder, &arguments, "");
    assert_eq!(status, 1);
    let rows = out.lines().map(|line| serde_json::from_str(line).unwrap());
    let told = rows
        .map(|row: serde_json::Value| format!("{}:{} {}", row["file"], row["line"], row["count"]));
    let told: Vec<String> = told.filter(|row| !row.contains("reply")).collect();
    assert_eq!(told, [r#""a.jsonl":1 2"#, r#""b.jsonl":3 1"#]);
}

/// What QEMU rejected anyway says little about a client.
#[test]
fn what_was_rejected_hides_nothing_that_was_accepted() {
    let command = |name: &str| format!("-> {{\"execute\": \"{name}\"}}\n");
    let rejected = "<- {\"error\": {\"class\": \"CommandNotFound\", \"desc\": \"no\"}}\n";
    let mut text = String::new();
    for number in 0..1100 {
        text += &(command(&format!("nope-{number}")) + rejected);
    }
    text += &(command("query-cpus") + "<- {\"return\": []}\n");
    let (status, out, err) = validate(&text, &["11.1", "session.log", "--format", "short"]);
    assert_eq!((status, out.lines().count()), (1, 1001));
    assert!(
        out.starts_with("session.log:2201: error: `query-cpus`"),
        "{out}"
    );
    assert_eq!(err, "note: 100 more findings are not shown\n");
    let (_, _, err) = validate(&text, &["10.1..10.2", "session.log", "--format", "short"]);
    assert_eq!(
        err,
        "note: 200 more findings are not shown, counted for each release\n"
    );
}

#[test]
fn a_recording_that_has_to_be_unpacked_or_converted_is_told() {
    let folder = folder(&[]);
    let compressed = |program| format!("is compressed by {program}; decompress it first");
    let utf_16 = "is in UTF-16; convert it to UTF-8 first";
    for (start, reason) in [
        (&b"\x1f\x8b\x08{\xff\n{"[..], compressed("gzip")),
        (b"\xfd7zXZ\x00", compressed("xz")),
        (b"\x28\xb5\x2f\xfd\n", compressed("zstd")),
        (b"\x04\x22\x4d\x18{\"return\": {}}", compressed("lz4")),
        (b"PK\x03\x04{\"return\": {}}", compressed("zip")),
        (b"\xff\xfe{\0}\0", utf_16.to_owned()),
        (b"\xfe\xff\0{\0}", utf_16.to_owned()),
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF document".to_owned()),
        (b"\x7fELF\x02{\"execute\"", "is a program".to_owned()),
        (b"\0\x01{\xff}\n{\xff", "is not text".to_owned()),
        (b"", "is empty".to_owned()),
        (
            b"# Some of QMP\n{ 'command': 'stop' }\n{ 'event': 'STOP' }\n",
            "is a schema, not a recorded conversation".to_owned(),
        ),
    ] {
        std::fs::write(folder.path().join("log"), start).unwrap();
        let (status, _, err) = run(&folder, &["validate", "11.1", "log"], "");
        assert_eq!((status, err), (2, format!("error: log {reason}\n")));
    }
    for command in ["diff", "history"] {
        let (status, _, err) = run(&folder, &[command, "10.2", "11.1", "--used-by", "log"], "");
        assert_eq!(status, 2);
        assert!(err.starts_with("error: log is a schema"), "{err}");
    }
}

/// Each line of it has an object, or could be taken for a query.
#[test]
fn what_socat_prints_is_a_recording() {
    let log = "> 2026/11/28 10:00:00.1  length=27 from=0 to=26\n{\"execute\": \"query-status\"}\n";
    let (status, _, err) = validate(log, &["11.1", "session.log"]);
    let read = "read 1 command, 1 of them without a reply, 0 events\n";
    assert_eq!((status, &*err), (0, read));
}

#[test]
fn a_list_is_told_from_a_recording() {
    let (status, _, err) = validate("eject\nquery-status\n", &["11.1", "session.log"]);
    let list = "note: session.log: 2 lines are something else\n\
                error: session.log contains no QMP messages; it looks like a list, and this needs \
                a recording\n";
    assert_eq!((status, &*err), (2, list));
}

#[test]
fn what_cannot_be_read_does_not_fill_the_screen() {
    let text = "{\"execute\": \"stop\"}\n{\"return\": {}}\n".to_owned();
    let unreadable = r#"{"connection": 1, "sender": "client", "text": "***", "masked": 1}"#;
    let text = text + &format!("{unreadable}\n").repeat(1000);
    let (status, out, err) = validate(&text, &["11.1", "session.log"]);
    let expected = "warning: session.log: 990 more lines cannot be read\n\
                    read 1 command, 0 events, 1000 lines that cannot be read\n";
    assert_eq!((status, &*err), (1, expected));
    assert_eq!(out.matches("error: ").count(), 10, "{out}");
}

/// The rest of it is checked.
#[test]
fn a_recording_without_a_command_is_warned_of() {
    let events = "{\"timestamp\": {\"seconds\": 1, \"microseconds\": 1}, \"event\": \"STOP\"}\n";
    for (format, expected) in [
        (
            "text",
            "warning: no command was found, so what was sent is not checked\n  --> session.log:1\n",
        ),
        (
            "short",
            "session.log:1: warning: no command was found, so what was sent is not checked\n",
        ),
        ("github", "::warning file=session.log,line=1,"),
        (
            "json",
            r#"{"schemas":["QEMU 11.1"],"severity":"warning","file":"session.log","line":1,"#,
        ),
    ] {
        let (status, out, _) = validate(events, &["11.1", "session.log", "--format", format]);
        assert_eq!((status, out.starts_with(expected)), (0, true), "{out}");
    }
}

#[test]
fn a_secret_that_was_masked_fits() {
    let masked = r#"{"time": {"seconds": 1, "microseconds": 1}, "connection": 1, "sender": "client", "message": {"execute": "send-key", "arguments": {"keys": [{"type": "qcode", "data": "***"}]}}, "masked": 1}"#;
    assert_eq!(validate(masked, &["11.1", "session.log"]).0, 0);
    let wrong = masked.replace(", \"masked\": 1", "");
    assert_eq!(validate(&wrong, &["11.1", "session.log"]).0, 1);
}

/// A client that sends plain text, and what QEMU 7.2 replies.
#[test]
fn errors_for_input_that_is_not_a_command_are_counted_apart() {
    let recording = r#"{"connection": 1, "sender": "client", "message": {"execute": "query-name"}}
{"connection": 1, "sender": "client", "text": "***", "masked": 1}
{"connection": 1, "sender": "client", "message": {"execute": "stop"}}
{"connection": 1, "sender": "server", "message": {"return": {}}}
{"connection": 1, "sender": "server", "message": {"error": {"class": "GenericError", "desc": "JSON parse error, stray '***'"}}}
{"connection": 1, "sender": "server", "message": {"error": {"class": "GenericError", "desc": "JSON parse error, expecting value"}}}
{"connection": 1, "sender": "server", "message": {"return": {}}}
"#;
    let (status, out, err) = validate(recording, &["7.2", "session.log"]);
    let reason = "this is not JSON; it is masked, because it may have secrets in it";
    let read = "read 2 commands, 0 events, 2 errors for input that is not a command, 1 line that \
                cannot be read";
    let error = format!("error: {reason}\n  --> session.log:2\n");
    assert_eq!((status, out, err), (1, error, format!("{read}\n")));

    let folder = folder(&[("session.log", recording)]);
    let used_by = ["diff", "7.2", "11.1", "--used-by", "session.log"];
    let (status, out, err) = run(&folder, &used_by, "");
    let note = format!("session.log:2: {reason}\n");
    assert!(out.contains(&note), "{out}");
    assert_eq!((status, &*err), (0, ""));
}

/// Nobody is told that all is fine if a command may be among what was not read.
#[test]
fn what_may_be_a_command_and_cannot_be_read_is_an_error() {
    let recording = r#"{"connection": 1, "sender": "client", "message": {"execute": "stop"}}
{"connection": 1, "sender": "server", "message": {"return": {}}}
{"connection": 1, "sender": "client", "text": "{\"execute\": \"query-", "cut": true}
"#;
    let arguments = ["7.2..8.0", "session.log", "--format"];
    let of = |format| validate(recording, &[&arguments[..], &[format]].concat());
    let (status, out, _) = of("short");
    let error = "session.log:3: error: QEMU 7.2 to 8.0: the message is not complete\n";
    assert_eq!((status, &*out), (1, error));
    let (status, out, _) = of("github");
    assert_eq!(status, 1);
    assert!(out.starts_with("::error file=session.log,line=3,"), "{out}");
    let (status, out, _) = of("json");
    assert_eq!(status, 1);
    let row: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(row["text"], "the message is not complete");
}

#[test]
fn a_line_that_is_cut_costs_itself_alone() {
    let record = |message: &str| {
        let time = r#""time": {"seconds": 1, "microseconds": 1}"#;
        format!("{{{time}, \"connection\": 1, \"sender\": \"client\", \"message\": {message}}}\n")
    };
    let whole = record(r#"{"execute": "stop"}"#);
    let cut = &whole[..whole.len() - 5];
    let reply = "QEMU_MONITOR_RECV_REPLY: mon=0x1 reply={\"return\": [\n";
    let text = format!("{whole}{cut}\n{whole}{reply}{whole}");
    let (status, out, err) = validate(&text, &["11.1", "session.log"]);
    let error = "error: the message is not complete\n  --> session.log:2\n";
    assert_eq!((status, &*out), (1, error));
    // What QEMU says is no command.
    let warning = "warning: session.log:4: the message is not complete\n";
    assert!(err.starts_with(warning), "{err}");
    assert!(err.contains("read 3 commands"), "{err}");
}

#[test]
fn what_was_rejected_then_is_told_as_such() {
    let text = r#"{"execute": "nope"}
        {"error": {"class": "CommandNotFound", "desc": "The command nope has not been found"}}"#;
    let (status, out, _) = validate(text, &["10.2", "session.log"]);
    assert_eq!(status, 1);
    assert!(
        out.ends_with("  = note: the recorded QEMU rejected it, too\n"),
        "{out}"
    );
}
