//! What is sent, and the new schema refuses.

use qapi_diff::Severity;

use super::common;
use super::{concerning, refused, report};

/// A QEMU between the two can have what neither of them has.
#[test]
fn what_neither_schema_allows_is_refused_unless_the_recorded_qemu_refused_it() {
    let replies = [
        ("", ""),
        (r#"{"return": {}}"#, ""),
        (
            r#"{"error": {"class": "GenericError", "desc": "no"}}"#,
            "it failed in the recording, too: no",
        ),
    ];
    for (reply, doubt) in replies {
        for (command, words) in [
            (
                r#"{"execute": "add", "arguments": {"driver": "vnd", "host": 7}}"#,
                r#"add: arguments.driver: "vnd" is not a value of `Driver`"#,
            ),
            (
                r#"{"execute": "add", "arguments": {"driver": "file", "name": "x", "reconnect": 3}}"#,
                "add: arguments.reconnect: there is no such member",
            ),
            (
                r#"{"execute": "query-migrationthreads"}"#,
                "query-migrationthreads: execute: there is no command `query-migrationthreads`",
            ),
        ] {
            let log = format!("{command}\n{reply}");
            let expected = match doubt {
                "" => format!("1: {words}: 1"),
                _ => format!("1: {words} ({doubt})"),
            };
            assert_eq!(refused(&log), [expected]);
            let worst = report(&log, &[]).worst();
            assert_eq!(worst == Some(Severity::Breaking), doubt.is_empty(), "{log}");
        }
    }
}

#[test]
fn arguments_that_are_refused_are_told() {
    let log = r#"{"execute": "loose", "arguments": {"driver": "x", "any": 1}}
        {"execute": "loose", "arguments": {"driver": "x", "any": 2}}"#;
    let expected = ["1: loose: arguments.any: there is no such member: 2"];
    assert_eq!(refused(log), expected);
    let report = report(log, &[]);
    let refused = "Sent and refused";
    for text in [report.text(100), report.markdown(), report.html()] {
        assert!(text.contains(refused), "{text}");
        assert!(text.contains("1 breaking (1 refused), 1 risky"), "{text}");
    }
    assert!(
        report
            .short()
            .starts_with("log:1: breaking[refused]: loose: ")
    );
    assert!(
        report
            .github()
            .starts_with("::error file=log,line=1,title=refused::loose: ")
    );
    if let Err(error) = common::check_schema_of_report(&report) {
        panic!("{error:?}");
    }
}

/// What is refused is counted with what is breaking, in the summary and in what is shown.
#[test]
fn counts_add_up_in_each_format() {
    let log = r#"{"execute": "loose", "arguments": {"driver": "x", "any": 1}}
        {"execute": "loose", "arguments": {"driver": "x", "other": 1}}
        {"execute": "gone", "arguments": {"id": "x"}}"#;
    let report = report(log, &[]);
    let (breaking, risky) = (3, 1);
    assert_eq!(report.summary.breaking, breaking);
    assert_eq!((report.summary.risky, report.summary.refused), (risky, 2));
    let summary = "3 breaking (2 refused), 1 risky, 0 compatible";
    assert!(report.summary_words().starts_with(summary));

    let json: serde_json::Value = serde_json::from_str(&report.json().unwrap()).unwrap();
    let findings = json["findings"].as_array().unwrap();
    let found = findings
        .iter()
        .filter(|finding| finding["severity"] == "breaking");
    let refused = json["used_by"]["refused"].as_array().unwrap().len();
    assert_eq!(found.count() + refused, breaking);
    assert_eq!(json["summary"]["breaking"], breaking);
    assert_eq!(json["summary"]["refused"], refused);

    let lines = |text: &str, start: &str| {
        let lines = text.lines().map(str::trim_start);
        lines.filter(|line| line.starts_with(start)).count()
    };
    let short = report.short();
    for (severity, number) in [("breaking", breaking), ("risky", risky)] {
        let in_short = short.matches(&format!(": {severity}[")).count();
        assert_eq!(in_short, number, "{short}");
    }
    let text = report.text(200);
    for (severity, number) in [("breaking", breaking), ("risky", risky)] {
        // A label, after which the style ends.
        let in_text = text.matches(&format!("{severity}\u{1b}")).count();
        assert_eq!(in_text, number, "{text}");
    }
    assert!(text.contains(summary), "{text}");

    let github = report.github();
    assert_eq!(lines(&github, "::error "), breaking, "{github}");
    assert_eq!(lines(&github, "::warning "), risky, "{github}");
    assert!(github.contains(summary), "{github}");

    let markdown = report.markdown();
    let (markdown, _) = markdown.split_once("### Notes").unwrap();
    assert_eq!(lines(markdown, "- "), breaking + risky, "{markdown}");
    assert!(markdown.contains(summary), "{markdown}");

    let html = report.html();
    let marked = |severity| {
        html.matches(&format!(r#"data-severity="{severity}""#))
            .count()
    };
    assert_eq!((marked("breaking"), marked("risky")), (breaking, risky));
    let labelled = html.matches(r#"<span class="severity breaking">"#).count();
    assert_eq!(labelled, breaking);
    assert!(html.contains(summary), "{html}");
}

#[test]
fn what_a_finding_tells_is_not_told_again() {
    let backing = r#"{"driver": "file", "name": "x", "aio": "native"}"#;
    let add = format!(
        r#"{{"execute": "add", "arguments": {{"driver": "file", "name": "x", "backing": {backing}}}}}"#
    );
    for (log, told) in [
        (r#"{"execute": "gone", "arguments": {"id": "x"}}"#, "gone "),
        (&add, "add arguments.driver=file.aio=native"),
        (
            r#"{"execute": "add", "arguments": {"driver": "nbd", "export": "x"}}"#,
            "add arguments.driver=nbd",
        ),
        (
            r#"{"execute": "add", "arguments": {"driver": "ssh", "host": "x"}}"#,
            "add arguments.driver=ssh.key",
        ),
        (r#"{"execute": "start"}"#, "start arguments.at"),
        (
            r#"{"execute": "run", "arguments": {"limit": 1, "burst": 2, "type": "move"}}"#,
            "run arguments.type=move.burst",
        ),
    ] {
        assert_eq!(concerning(log, &[]), [told]);
        assert_eq!(refused(log), [""; 0], "{log}");
    }
}

#[test]
fn what_the_recorded_qemu_refused_is_in_doubt() {
    let failed = |desc: &str| {
        format!(
            r#"{{"execute": "loose", "arguments": {{"driver": "x", "any": 1}}}}
            {{"error": {{"class": "GenericError", "desc": "{desc}"}}}}
            "#
        )
    };
    let unexpected = failed("Parameter 'any' is unexpected");
    let in_doubt = "1: loose: arguments.any: there is no such member (it failed in the recording, \
                    too: Parameter 'any' is unexpected)";
    assert_eq!(refused(&unexpected), [in_doubt]);
    assert_eq!(report(&unexpected, &[]).worst(), None);
    assert!(report(&unexpected, &[]).github().starts_with("::warning "));

    let taken = r#"{"execute": "loose", "arguments": {"driver": "x", "any": 1}}
        {"return": {}}
        "#;
    let certain = ["3: loose: arguments.any: there is no such member: 2"];
    assert_eq!(refused(&(unexpected.clone() + taken)), certain);
    let certain = ["1: loose: arguments.any: there is no such member: 2"];
    assert_eq!(refused(&(taken.to_owned() + &unexpected)), certain);
}
