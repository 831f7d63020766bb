//! What `qapi history --used-by` shows of a client of which little is known.

mod common;

use common::{check_schema, folder, run, unwrapped};

/// A conversation without a greeting, and a command of which no reply is recorded.
const LOG: &str = r#"-> {"execute": "query-status"}
<- {"return": {"status": "running", "running": true}}
-> {"execute": "query-cpus"}
"#;

/// The history of the log, and of a list with the same commands, with these arguments.
fn history(arguments: &[&str]) -> [String; 2] {
    let list = "query-cpus\nquery-status return.status\n";
    let folder = folder(&[("log", LOG), ("list", list)]);
    ["log", "list"].map(|file| {
        let arguments = [&["history"], arguments, &["--used-by", file]].concat();
        let (status, out, err) = run(&folder, &arguments, "");
        assert_eq!(status, 0, "{err}");
        out
    })
}

/// What became of the parts of a command makes no difference when the command is gone.
#[test]
fn a_command_that_is_gone_is_told_once() {
    for out in history(&["2.0..11.1"]) {
        assert!(out.contains("removed, as announced (used at "), "{out}");
        assert!(!out.contains("return[].arch"), "{out}");
    }
    // It may be used with what is gone now.
    for out in history(&["2.0..5.2"]) {
        assert!(out.contains("return[].arch=x86.{"), "{out}");
    }
}

/// Each value since 1.0 may be new to the client, and few of them are.
#[test]
fn added_values_are_only_counted_if_the_release_is_unknown() {
    let counted =
        "Left out: 3 values added in the course of time, as it is not known which release";
    for out in history(&[]) {
        let out = unwrapped(&out);
        assert!(!out.contains("Added") && out.contains(counted), "{out}");
        let note = "values that were added are only counted, as it is not known since which \
                    release they are new; 1.0..11.1 shows them";
        assert!(out.contains(note), "{out}");
    }
    for out in history(&["1.0..11.1"]) {
        assert!(out.contains("return.status=colo: added") && !out.contains("counted"));
    }
    for out in history(&["--format", "json"]) {
        check_schema("../qapi-diff/history.schema.json", &out);
        assert!(out.contains("\"added_values\": 3"), "{out}");
    }
}
