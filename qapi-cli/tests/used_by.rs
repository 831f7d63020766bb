//! `--used-by` of `qapi diff` and `qapi history`: what is not known of a client.

mod common;

use common::{check_schema, folder, run, unwrapped};

/// A conversation without a greeting, and a command of which no reply is recorded.
const LOG: &str = r#"-> {"execute": "query-status"}
<- {"return": {"status": "running", "running": true}}
-> {"execute": "query-cpus"}
"#;

const LIST: &str = "query-cpus\nquery-status return.status\n";

/// The history of what is used by the log, or by a list with the same commands.
fn history(file: &str, arguments: &[&str]) -> String {
    let folder = folder(&[("log", LOG), ("list", LIST)]);
    let arguments = [&["history"], arguments, &["--used-by", file]].concat();
    let (status, out, err) = run(&folder, &arguments, "");
    assert_eq!(status, 0, "{err}");
    out
}

/// What became of the parts of a command makes no difference when the command is gone.
#[test]
fn a_command_that_is_gone_is_told_once() {
    for file in ["log", "list"] {
        let out = history(file, &["2.5", "2.6", "5.2", "6.0"]);
        assert!(out.contains("query-cpus\n"), "{out}");
        assert!(out.contains("removed"), "{out}");
        assert!(!out.contains("return[].arch"), "{out}");
        // It may be used with what is gone now.
        let out = history(file, &["2.5", "2.6", "5.2"]);
        assert!(out.contains("return[].arch=x86.{"), "{out}");
    }
}

/// Each value since 1.0 may be new to the client, and few of them are.
#[test]
fn added_values_are_only_counted_if_the_release_is_unknown() {
    let out = unwrapped(&history("log", &[]));
    let counted =
        "Left out: 3 values that may have been added since the client was written, as the release";
    assert!(!out.contains("Added") && out.contains(counted), "{out}");
    let note = "give 1.0..11.1 to see the values that were added, too";
    assert!(out.contains(note), "{out}");
    for file in ["log", "list"] {
        let out = history(file, &["2.7..2.9"]);
        assert!(out.contains("return.status=colo: added") && !out.contains("counted"));
    }
    let out = history("list", &["--format", "json"]);
    check_schema("../qapi-diff/history.schema.json", &out);
    assert!(out.contains("\"added_values\": 3"), "{out}");
}

/// What a client uses in a message that cannot be read is not known, so there is no all-clear.
#[test]
fn what_cannot_be_read_is_told() {
    let whole = r#"{"sender": "client", "message": {"execute": "stop"}}
{"sender": "server", "message": {"return": {}}}
"#;
    let cut = r#"{"sender": "client", "text": "***", "masked": 1}
{"sender": "client", "text": "{\"execute\":", "cut": true}
{"sender": "server", "text": "{\"return\":", "cut": true}
"#;
    let folder = folder(&[("log", &(whole.to_owned() + cut)), ("whole", whole)]);
    let used_by = |command, file, options: &[&str]| {
        let arguments = [&[command, "10.2", "11.1", "--used-by", file], options].concat();
        run(&folder, &arguments, "")
    };
    let (status, out, _) = used_by("diff", "log", &[]);
    let gap = "; not complete: 2 messages cannot be read";
    assert_eq!((status, out.contains(gap)), (0, true), "{out}");
    let (_, out, _) = used_by("history", "log", &[]);
    let sentence = "This is not complete: 2 messages cannot be read.";
    assert!(unwrapped(&out).contains(sentence), "{out}");
    let json = |command| -> serde_json::Value {
        let (_, out, _) = used_by(command, "log", &["--format", "json"]);
        serde_json::from_str(&out).unwrap()
    };
    assert_eq!(json("diff")["used_by"]["unread"], 2);
    assert_eq!(json("history")["unread"], 2);
    let gate = |file| {
        let (status, _, err) = used_by("diff", file, &["--fail-on", "any"]);
        (status, err.lines().last().unwrap_or_default().to_owned())
    };
    let error = "error: 2 messages cannot be read, so --fail-on does not know all that is used";
    assert_eq!(gate("log"), (1, error.to_owned()));
    assert_eq!(gate("whole"), (0, String::new()));
}

/// A client whose commands were not recorded may use anything.
#[test]
fn a_recording_without_a_command_is_told() {
    let folder = folder(&[
        ("events", "{\"event\": \"STOP\"}\n"),
        ("replies", "{\"QMP\": {}}\n{\"return\": {}}\n"),
        ("whole", "{\"execute\": \"stop\"}\n{\"return\": {}}\n"),
    ]);
    let run = |command, others: &[&str]| {
        let mut arguments = vec![command, "10.2", "11.1"];
        for file in ["events", "whole", "replies"] {
            arguments.extend(["--used-by", file]);
        }
        arguments.extend(others);
        run(&folder, &arguments, "")
    };
    let (_, out, _) = run("diff", &[]);
    let gap = "; not complete: no command was found in events, replies";
    assert!(out.contains(gap), "{out}");
    let (_, out, _) = run("history", &[]);
    let gap = "This is not complete: no command was found in events, replies.";
    assert!(unwrapped(&out).contains(gap), "{out}");
    let json = |command, schema| -> serde_json::Value {
        let (_, out, _) = run(command, &["--format", "json"]);
        check_schema(schema, &out);
        serde_json::from_str(&out).unwrap()
    };
    let files = serde_json::json!(["events", "replies"]);
    let diff = json("diff", "../qapi-diff/report.schema.json");
    assert_eq!(diff["used_by"]["without_commands"], files);
    let history = json("history", "../qapi-diff/history.schema.json");
    assert_eq!(history["without_commands"], files);
    let (status, _, err) = run("diff", &["--fail-on", "any"]);
    let error = "error: no command was found in events, replies, so --fail-on does not know all \
                 that is used";
    assert_eq!((status, err.lines().last()), (1, Some(error)));
}

/// Of what a release has that is built in, there is no file to show.
#[test]
fn changes_point_to_where_they_are_used() {
    let log = r#"{"execute": "query-status"}
{"return": {"status": "running", "running": true, "singlestep": false}}
"#;
    let schema = |members| {
        format!(
            "{{ 'command': 'query-status', 'returns': 'Info' }}\n\n{{ 'struct': 'Info',\n  'data': {members} }}"
        )
    };
    let old = schema("{ 'status': 'str', 'running': 'bool', 'singlestep': 'bool' }");
    let new = schema("{ 'status': 'str', '*running': 'bool', 'singlestep': 'bool' }");
    let folder = folder(&[("log", log), ("old.json", &old), ("new.json", &new)]);
    let first = |schemas: [&str; 2], format| {
        let arguments = [
            &["diff"],
            &schemas[..],
            &["--used-by", "log", "--format", format],
        ];
        let (_, out, err) = run(&folder, &arguments.concat(), "");
        let first = out.lines().next().map(str::to_owned);
        first.unwrap_or_else(|| panic!("{err}"))
    };
    let built_in = ["7.2", "10.2"];
    let annotation = first(built_in, "github");
    let place = "::error file=log,line=2,title=output-mandatory-member-removed::query-status ";
    assert!(annotation.starts_with(place), "{annotation}");
    let short = first(built_in, "short");
    assert!(short.starts_with("log:2: breaking["), "{short}");

    let files = ["old.json", "new.json"];
    let annotation = first(files, "github");
    assert!(
        annotation.starts_with("::error file=new.json,line=4,"),
        "{annotation}"
    );
    let short = first(files, "short");
    assert!(short.starts_with("new.json:4:"), "{short}");
}
