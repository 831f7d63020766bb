//! What is used is what messages carried.

use super::{concerning, report};

#[test]
fn what_is_not_used_is_left_out() {
    let log = r#"{"execute": "add", "arguments": {"driver": "file", "name": "x", "aio": "threads"}}
        {"return": {}}
        {"event": "OTHER", "timestamp": {"seconds": 1, "microseconds": 1}}"#;
    assert_eq!(concerning(log, &[]), [""; 0]);
    let report = report(log, &[]);
    assert!(report.used_by.unwrap().others.breaking > 3);
}

#[test]
fn values_and_branches_are_used_if_they_are_sent() {
    let log =
        r#"{"execute": "add", "arguments": {"driver": "file", "name": "x", "aio": "native"}}"#;
    assert_eq!(
        concerning(log, &[]),
        ["add arguments.driver=file.aio=native"]
    );
    let log = r#"{"execute": "add", "arguments": {"driver": "nbd", "export": "x"}}"#;
    assert_eq!(concerning(log, &[]), ["add arguments.driver=nbd"]);
}

#[test]
fn what_becomes_mandatory_counts_where_its_object_is_sent() {
    let log = r#"{"execute": "add", "arguments": {"driver": "ssh", "host": "x"}}"#;
    assert_eq!(concerning(log, &[]), ["add arguments.driver=ssh.key"]);
    // The path in the report does not go into a type that contains itself.
    let deep = r#"{"execute": "add", "arguments": {"driver": "file", "name": "x",
        "backing": {"driver": "file", "name": "x", "backing": {"driver": "ssh", "host": "x"}}}}"#;
    assert_eq!(concerning(deep, &[]), ["add arguments.driver=ssh.key"]);
}

#[test]
fn what_became_mandatory_counts_if_it_was_left_out() {
    let with = r#"{"execute": "start", "arguments": {"at": 1}}"#;
    assert_eq!(concerning(with, &[]), [""; 0]);
    let without = r#"{"execute": "start"}"#;
    assert_eq!(concerning(without, &[]), ["start arguments.at"]);
}

#[test]
fn what_is_received_counts_if_it_came() {
    let log = r#"{"execute": "query"}
        {"return": [{"state": "running", "singlestep": false}]}
        {"event": "STOPPED", "data": {"reason": "x", "why": "y"}, "timestamp": {"seconds": 1, "microseconds": 1}}"#;
    let expected = [
        "query return[].singlestep",
        "STOPPED data.why",
        "query return[].state=lost",
    ];
    assert_eq!(concerning(log, &[]), expected);
}

#[test]
fn arguments_count_with_the_tag_that_they_were_sent_under() {
    let of = |kind: &str| {
        let run = r#"{"execute": "run", "arguments": {"limit": 1, "burst": 2, "type": "KIND"}}"#;
        concerning(&run.replace("KIND", kind), &[])
    };
    assert_eq!(of("copy"), [""; 0]);
    assert_eq!(of("move"), ["run arguments.type=move.burst"]);
}
