//! What is not certain is told with the reason.

use super::{concerning, refused, report};

#[test]
fn what_is_not_recorded_may_concern_the_client() {
    let log = r#"{"execute": "query"}"#;
    let expected = [
        "query return[].singlestep (no reply to it is recorded)",
        "query return[].pid (no reply to it is recorded)",
        "query return[].state=lost (no reply to it is recorded)",
    ];
    assert_eq!(concerning(log, &[]), expected);
    let log = r#"{"execute": "add", "arguments": {"driver": "file", "name": "x", "size": 3}}"#;
    for finding in concerning(log, &[]) {
        let doubt = " (what it carried there is not in the old schema)";
        assert!(finding.ends_with(doubt), "{finding}");
    }
}

#[test]
fn what_other_tags_add_cannot_have_been_what_is_unknown() {
    let of = |rest: &str| {
        let log = format!(r#"{{"execute": "add", "arguments": {{"new": 1, {rest}}}}}"#);
        concerning(&log, &[])
    };
    let agent = "add arguments.driver=ssh.agent (what it carried there is not in the old schema)";
    assert!(of(r#""driver": "ssh", "host": "x", "key": "y""#).contains(&agent.to_owned()));
    assert_eq!(of(r#""driver": "file", "name": "x""#), [""; 0]);
}

#[test]
fn what_is_in_lists_that_came_empty_may_concern_the_client() {
    let empty = r#"{"execute": "query"}
        {"return": []}
        "#;
    let expected = [
        "query return[].singlestep (only empty lists came there)",
        "query return[].pid (only empty lists came there)",
        "query return[].state=lost (only empty lists came there)",
    ];
    assert_eq!(concerning(empty, &[]), expected);
    let filled = r#"{"execute": "query"}
        {"return": [{"state": "running", "singlestep": true}]}"#;
    let both = empty.to_owned() + filled;
    let expected = ["query return[].singlestep", "query return[].state=lost"];
    assert_eq!(concerning(&both, &[]), expected);
}

#[test]
fn replies_that_failed_or_never_came_leave_doubts() {
    let failed = r#"{"execute": "query"}
        {"error": {"class": "GenericError", "desc": ""}}"#;
    let found = concerning(failed, &[]);
    assert_eq!(found[0], "query return[].singlestep (it only failed)");
    let found = concerning(&failed.replace("GenericError", "CommandNotFound"), &[]);
    let doubt = "the recorded QEMU did not have it";
    assert_eq!(found[0], format!("query return[].singlestep ({doubt})"));
    let cut = r#"{"execute": "query"}
        {"return": [{"state": "running", "singlestep": true}]}
        {"execute": "query"}"#;
    let expected = [
        "query return[].singlestep",
        "query return[].state=lost",
        "query return[].pid (a reply to it is not recorded)",
    ];
    assert_eq!(concerning(cut, &[]), expected);
}

/// As what is only refused by the new schema.
#[test]
fn what_was_only_sent_in_commands_that_failed_may_concern_the_client() {
    for (command, path) in [
        (r#"{"execute": "gone", "arguments": {"id": "x"}}"#, "gone "),
        (
            r#"{"execute": "add", "arguments": {"driver": "file", "name": "x", "aio": "native"}}"#,
            "add arguments.driver=file.aio=native",
        ),
        (r#"{"execute": "start"}"#, "start arguments.at"),
    ] {
        let failed = format!(
            r#"{{"execute": "start", "arguments": {{"at": 1}}}}
            {{"return": {{}}}}
            {{"execute": "add", "arguments": {{"driver": "file", "name": "x"}}}}
            {{"return": {{}}}}
            {command}
            {{"error": {{"class": "GenericError", "desc": "no"}}}}
            "#
        );
        assert_eq!(
            concerning(&failed, &[]),
            [format!("{path} (it only failed)")]
        );
        assert_eq!(refused(&failed), [""; 0]);
        let report = report(&failed, &[]);
        assert_eq!(report.worst(), None);
        assert_eq!((report.summary.breaking, report.in_doubt()), (1, 1));
        let at = |log: &str| {
            let report = self::report(log, &[]);
            report.findings[0].concern.as_ref().unwrap().place.line
        };
        assert_eq!(at(&failed), 5);
        let taken = format!("{failed}{command}\n{{\"return\": {{}}}}");
        assert_eq!(concerning(&taken, &[]), [path]);
        assert_eq!(at(&taken), 7);
    }
}

#[test]
fn what_the_recorded_qemu_did_not_have_may_concern_the_client() {
    let probed = r#"{"execute": "gone", "arguments": {"id": "x"}}
        {"error": {"class": "CommandNotFound", "desc": "The command gone has not been found"}}
        "#;
    assert_eq!(refused(probed), [""; 0]);
    let in_doubt = ["gone  (the recorded QEMU did not have it)"];
    assert_eq!(concerning(probed, &[]), in_doubt);
    let report = report(probed, &[]);
    assert_eq!(report.worst(), None);
    let summary = "1 breaking, 0 risky, 0 compatible; 1 of these is in doubt; left out: ";
    assert!(report.summary_words().starts_with(summary));
    assert!(report.github().starts_with("::warning "));
    let taken = r#"{"execute": "gone", "arguments": {"id": "x"}}
        {"return": {}}"#;
    assert_eq!(concerning(&(probed.to_owned() + taken), &[]), ["gone "]);
    assert_eq!(concerning(probed, &["gone"]), ["gone "]);
}

#[test]
fn what_is_certain_comes_first_in_the_report() {
    let log = r#"{"execute": "query"}
        {"execute": "start"}"#;
    let text = report(log, &[]).text(200);
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{text}"));
    assert!(place("arguments.at") < place("may concern you"));
}
