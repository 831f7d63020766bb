//! What limits the meaning of a report is in the report.

mod common;

use common::{folder, run, unwrapped};

/// A conversation with QEMU 10.0 and what 11.1 has no more.
const SESSION: &str = r#"{"QMP": {"version": {"qemu": {"major": 10, "minor": 0, "micro": 3}, "package": ""}, "capabilities": []}}
{"execute": "query-migrationthreads"}
{"return": []}
{"execute": "netdev_add", "arguments": {"type": "stream", "id": "n", "reconnect": 3, "addr": {"type": "unix", "path": "/run/net"}}}
{"return": {}}
{"execute": "query-status"}
{"return": {"status": "running", "running": true}}
"#;

/// What is refused of it.
const REFUSED: [&str; 2] = [
    "netdev_add: arguments.reconnect: there is no such member (sent at session.jsonl:4)",
    "query-migrationthreads: execute: there is no command `query-migrationthreads` (sent at \
     session.jsonl:2)",
];

/// Exit status and what is said of the session, without line breaks.
fn session(command: &str, schemas: &[&str], options: &[&str]) -> (i32, String) {
    let folder = folder(&[("session.jsonl", SESSION)]);
    let used_by = ["--used-by", "session.jsonl"];
    let arguments = [&[command], schemas, &used_by, options].concat();
    let (status, out, _) = run(&folder, &arguments, "");
    (status, unwrapped(&out))
}

/// What the QEMU of a recording accepted, and the new one refuses, is told whatever the old one has;
/// what a release has whose schema is there, with where it went.
#[test]
fn what_only_the_recorded_qemu_has_is_told() {
    let gone = [
        "arguments.type=stream.reconnect: removed",
        "(used at session.jsonl:2)",
    ];
    let found = [
        "arguments.type=stream.reconnect: optional member removed (expected",
        "query-migrationthreads breaking command removed",
    ];
    for (schemas, in_history, compared) in [
        (&["7.2", "11.1"][..], REFUSED, REFUSED),
        (&["10.0", "11.1"], gone, found),
        (&["7.2..11.1"], gone, REFUSED),
    ] {
        let (status, out) = session("history", schemas, &[]);
        assert_eq!(status, 0);
        assert!(in_history.iter().all(|words| out.contains(words)), "{out}");
        // Nobody who reads only the end takes this for an all-clear.
        let refused = "11.1 refuses what was sent in 2 places.";
        assert_eq!(out.contains(refused), in_history == REFUSED, "{out}");
        let (status, out) = session("diff", schemas, &["--fail-on", "breaking"]);
        assert_eq!(status, 1);
        assert!(compared.iter().all(|words| out.contains(words)), "{out}");
    }
}

#[test]
fn the_readme_shows_what_is_refused() {
    let folder = folder(&[("session.jsonl", SESSION)]);
    let arguments = ["diff", "7.2", "11.1", "--used-by", "session.jsonl"];
    let (_, out, _) = run(&folder, &arguments, "");
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let refused = out.split("\n\n").next().unwrap();
    assert!(readme.contains(refused), "not in the README:\n{out}");
}

#[test]
fn a_recorded_qemu_that_is_not_compared_is_told() {
    let (_, out) = session("diff", &["7.2", "11.1"], &[]);
    let note = "session.jsonl was recorded with QEMU 10.0.3: of what came after 7.2, only what 11.1 \
                refuses is shown; compare 11.1 with the release of the recording";
    assert!(out.contains(note), "{out}");
    let (_, out) = session("history", &["7.2", "11.1"], &[]);
    let note = "session.jsonl was recorded with QEMU 10.0.3, of which no schema is given: of what the \
                others do not have, only what 11.1 refuses is shown";
    assert!(out.contains(note), "{out}");
}

/// What has no findings, because nothing can be found about it.
#[test]
fn what_no_schema_has_is_told() {
    let log = r#"
        {"execute": "query-cpus"}
        {"return": []}
        {"execute": "x-probe"}
        {"error": {"class": "CommandNotFound", "desc": "no"}}
        {"execute": "device_add", "arguments": {"driver": "pvrdma"}}
        {"return": {}}
        {"event": "X_VENDOR", "timestamp": {"seconds": 1, "microseconds": 1}}
    "#;
    let folder = folder(&[("log", log)]);
    let device_add = "`device_add` is used, but the schemas do not describe the properties of \
                      devices, and what changed in them is not shown";
    for (command, schemas) in [("diff", "QEMU 7.2 has"), ("history", "the schemas have")] {
        let arguments = [command, "7.2", "11.1", "--used-by", "log"];
        let (_, out, err) = run(&folder, &arguments, "");
        let out = unwrapped(&out);
        let event = format!("Notes log:8: {schemas} no `X_VENDOR`, so it is left out {device_add}");
        assert!(out.contains(&event), "{out}");
        // That 11.1 refuses it says more.
        let cpus = "query-cpus: execute: there is no command `query-cpus`;";
        assert!(out.contains(cpus), "{out}");
        assert_eq!(err, "");
    }
}

/// What the schemas do not describe is told by what they say: any value, or any arguments.
#[test]
fn what_the_schemas_do_not_describe_is_told() {
    let log = r#"
        {"execute": "qom-get", "arguments": {"path": "/machine", "property": "type"}}
        {"return": "pc"}
        {"execute": "qom-set", "arguments": {"path": "/machine", "property": "x", "value": 1}}
        {"return": {}}
        {"execute": "query-cpu-model-expansion", "arguments": {"type": "full", "model": {"name": "max"}}}
        {"return": {"model": {"name": "max"}}}
        {"execute": "device-list-properties", "arguments": {"typename": "x"}}
        {"return": []}
        {"execute": "netdev_add", "arguments": {"type": "user", "id": "n"}}
        {"return": {}}
        {"execute": "query-status"}
        {"return": {"status": "running", "running": true}}
    "#;
    let folder = folder(&[("log", log)]);
    let expected: [&[(&str, &str)]; 2] = [
        &[
            ("netdev_add", "all of its arguments and `arguments.props`"),
            ("qom-set", "the properties of objects and `arguments.value`"),
        ],
        &[
            ("qom-get", "the properties of objects and `return`"),
            ("qom-set", "the properties of objects and `arguments.value`"),
            (
                "query-cpu-model-expansion",
                "`arguments.model.props` and `return.model.props`",
            ),
            (
                "device-list-properties",
                "the properties of devices and `return[].default-value`",
            ),
        ],
    ];
    for (old, expected) in ["2.0", "10.2"].into_iter().zip(expected) {
        let (_, out, _) = run(&folder, &["diff", old, "11.1", "--used-by", "log"], "");
        let out = unwrapped(&out);
        for (command, parts) in expected {
            let text = format!("`{command}` is used, but the schemas do not describe {parts}, and");
            assert!(out.contains(&text), "{text}: {out}");
        }
        assert_eq!(out.contains("`netdev_add` is used"), old == "2.0", "{out}");
        assert!(!out.contains("`query-status` is used"), "{out}");
    }
}

/// Very many names that no schema has take few lines.
#[test]
fn many_unknown_names_are_counted() {
    let entry = |number| {
        format!(
            "{{\"event\": \"X_EVENT_{number}\", \"timestamp\": {{\"seconds\": 1, \"microseconds\": 1}}}}\n\
                 {{\"execute\": \"query-x-{number}\"}}\n{{\"return\": {{}}}}\n"
        )
    };
    let log: String = (0..1010).map(entry).collect();
    let list: Vec<String> = (0..1010)
        .map(|number| format!("query-x-{number}"))
        .collect();
    let list = list.join("\n");
    let folder = folder(&[("log", &log), ("list", &format!("stop\n{list}"))]);
    for command in ["diff", "history"] {
        let arguments = [
            command,
            "7.2",
            "11.1",
            "--used-by",
            "log",
            "--used-by",
            "list",
        ];
        let (status, out, err) = run(&folder, &arguments, "");
        let out = unwrapped(&out);
        assert_eq!((status, &*err), (0, ""));
        assert_eq!(out.matches("so it is left out").count(), 20, "{out}");
        assert!(out.contains("none of 1000 more names, either"), "{out}");
        assert!(out.contains("none of what is on 1000 more lines"), "{out}");
        assert_eq!(out.matches("there is no command").count(), 1000);
    }
    let (_, out, _) = run(&folder, &["diff", "7.2", "11.1", "--used-by", "log"], "");
    assert!(
        out.contains("\n7.2 to 11.1: at least 1000 breaking (1000 refused), "),
        "{out}"
    );
}
