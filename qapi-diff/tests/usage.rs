//! Which findings concern a client, by its conversations or by a list.

mod common;

use qapi_diff::history::{HistoryItem, history};
use qapi_diff::{Finding, NamedSchema, Refused, Report, Severity, Usage, compare};
use qapi_parser::{Loader, Memory, Schema};
use qapi_recording::{Item, Reader};

const OLD: &str = "
    { 'enum': 'Driver', 'data': ['file', 'ssh', 'nbd'] }
    { 'enum': 'Aio', 'data': ['threads', 'native'] }
    { 'struct': 'File', 'data': { 'name': 'str', '*aio': 'Aio', '*backing': 'Ref' } }
    { 'struct': 'Ssh', 'data': { 'host': 'str', '*user': 'str', '*agent': 'bool' } }
    { 'struct': 'Nbd', 'data': { 'export': 'str' } }
    { 'union': 'Options', 'base': { 'driver': 'Driver', '*node': 'str' },
      'discriminator': 'driver', 'data': { 'file': 'File', 'ssh': 'Ssh', 'nbd': 'Nbd' } }
    { 'alternate': 'Ref', 'data': { 'definition': 'Options', 'reference': 'str' } }
    { 'command': 'add', 'data': 'Options', 'boxed': true }
    { 'enum': 'State', 'data': ['running', 'paused'] }
    { 'struct': 'Info', 'data': { 'state': 'State', 'singlestep': 'bool', '*pid': 'int' } }
    { 'command': 'query', 'returns': ['Info'] }
    { 'command': 'gone', 'data': { 'id': 'str' } }
    { 'command': 'loose', 'data': { 'driver': 'str' }, 'gen': false }
    { 'command': 'start', 'data': { '*at': 'int' } }
    { 'struct': 'Rate', 'data': { 'limit': 'int', '*burst': 'int' } }
    { 'union': 'Job', 'base': { 'type': 'JobType' }, 'discriminator': 'type',
      'data': { 'copy': 'Rate', 'move': 'Rate' } }
    { 'enum': 'JobType', 'data': ['copy', 'move'] }
    { 'command': 'run', 'data': 'Job', 'boxed': true }
    { 'enum': 'By', 'data': ['tape', 'box', 'bag'] }
    { 'struct': 'Inside', 'data': { 'inner': 'Wrapped' } }
    { 'union': 'Wrapped', 'base': { 'by': 'By' }, 'discriminator': 'by',
      'data': { 'box': 'Inside', 'bag': 'Inside' } }
    { 'command': 'wrap', 'data': 'Wrapped', 'boxed': true }
    { 'event': 'STOPPED', 'data': { 'reason': 'str', 'why': 'str' } }";

const NEW: &str = "
    { 'enum': 'Driver', 'data': ['file', 'ssh'] }
    { 'enum': 'Aio', 'data': ['threads'] }
    { 'struct': 'File', 'data': { 'name': 'str', '*aio': 'Aio', '*backing': 'Ref' } }
    { 'struct': 'Ssh', 'data': { 'host': 'str', '*user': 'str', 'key': 'str' } }
    { 'union': 'Options', 'base': { 'driver': 'Driver', '*node': 'str' },
      'discriminator': 'driver', 'data': { 'file': 'File', 'ssh': 'Ssh' } }
    { 'alternate': 'Ref', 'data': { 'definition': 'Options', 'reference': 'str' } }
    { 'command': 'add', 'data': 'Options', 'boxed': true }
    { 'enum': 'State', 'data': ['running', 'paused', 'lost'] }
    { 'struct': 'Info', 'data': { 'state': 'State', '*more': 'str' } }
    { 'command': 'query', 'returns': ['Info'] }
    { 'command': 'loose', 'data': { 'driver': 'str' } }
    { 'command': 'start', 'data': { 'at': 'int' } }
    { 'struct': 'Rate', 'data': { 'limit': 'int', '*burst': 'int' } }
    { 'struct': 'Plain', 'data': { 'limit': 'int' } }
    { 'union': 'Job', 'base': { 'type': 'JobType' }, 'discriminator': 'type',
      'data': { 'copy': 'Rate', 'move': 'Plain' } }
    { 'enum': 'JobType', 'data': ['copy', 'move'] }
    { 'command': 'run', 'data': 'Job', 'boxed': true }
    { 'enum': 'By', 'data': ['tape', { 'name': 'box', 'if': 'BOX' }, { 'name': 'bag', 'if': 'BAG' }] }
    { 'struct': 'Inside', 'data': { 'inner': 'Wrapped' } }
    { 'union': 'Wrapped', 'base': { 'by': 'By' }, 'discriminator': 'by',
      'data': { 'box': { 'type': 'Inside', 'if': 'BOX' }, 'bag': { 'type': 'Inside', 'if': 'BAG' } } }
    { 'command': 'wrap', 'data': 'Wrapped', 'boxed': true }
    { 'event': 'STOPPED', 'data': { 'reason': 'str' } }";

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

fn report(log: &str, list: &[&str]) -> Report {
    let (old, new) = (load(OLD), load(NEW));
    let mut usage = Usage::of_comparison(&old, &new);
    for item in Reader::new(log.as_bytes()) {
        if let Item::Entry(entry) = item.unwrap() {
            usage.record("log", entry);
        }
    }
    usage.end("log");
    for (line, query) in (1..).zip(list) {
        assert!(usage.list("list", line, &query.parse().unwrap()), "{query}");
    }
    usage.apply(compare(
        NamedSchema::new(&old, "OLD"),
        NamedSchema::new(&new, "NEW"),
    ))
}

/// The findings that concern the client: the message and path; in parentheses if that is in
/// doubt.
fn concerning(log: &str, list: &[&str]) -> Vec<String> {
    let words = |finding: &Finding| {
        let (message, path) = finding.subject();
        let (name, path) = (message.name.line(), path.line());
        let doubt = finding.concern.as_ref().unwrap().doubt.as_ref();
        match doubt {
            None => format!("{name} {path}"),
            Some(doubt) => format!("{name} {path} ({})", doubt.line()),
        }
    };
    report(log, list).findings.iter().map(words).collect()
}

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
fn arguments_count_with_the_tag_that_they_were_sent_under() {
    let of = |kind: &str| {
        let run = r#"{"execute": "run", "arguments": {"limit": 1, "burst": 2, "type": "KIND"}}"#;
        concerning(&run.replace("KIND", kind), &[])
    };
    assert_eq!(of("copy"), [""; 0]);
    assert_eq!(of("move"), ["run arguments.type=move.burst"]);
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

#[test]
fn what_is_certain_comes_first_in_the_report() {
    let log = r#"{"execute": "query"}
        {"execute": "start"}"#;
    let text = report(log, &[]).text(200);
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{text}"));
    assert!(place("arguments.at") < place("may concern you"));
}

/// What is refused: the line, the command, what is wrong, and how often; or the doubt.
fn refused(log: &str) -> Vec<String> {
    let words = |refused: &Refused| {
        let (line, command) = (refused.place.line, refused.command.line());
        let words = format!("{line}: {command}: {}", refused.description.line());
        match &refused.doubt {
            None => format!("{words}: {}", refused.count),
            Some(doubt) => format!("{words} ({})", doubt.line()),
        }
    };
    let report = report(log, &[]);
    report.used_by.unwrap().refused.iter().map(words).collect()
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

/// The rule for what a finding tells is that for what is refused.
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

/// The same from the history of both schemas.
fn in_history(log: &str, list: &[&str]) -> Vec<String> {
    let (old, new) = (load(OLD), load(NEW));
    let schemas = [NamedSchema::new(&old, "9.0"), NamedSchema::new(&new, "9.1")];
    let mut usage = Usage::of_history(&schemas);
    for item in Reader::new(log.as_bytes()) {
        if let Item::Entry(entry) = item.unwrap() {
            usage.record("log", entry);
        }
    }
    if !log.is_empty() {
        usage.end("log");
    }
    for (line, query) in (1..).zip(list) {
        assert!(usage.list("list", line, &query.parse().unwrap()), "{query}");
    }
    let words = |item: &HistoryItem| {
        let (name, path) = (item.message.line(), item.path.line());
        match &item.concern.as_ref().unwrap().doubt {
            None => format!("{name} {path}"),
            Some(doubt) => format!("{name} {path} ({})", doubt.line()),
        }
    };
    let used = usage.apply(history(&schemas));
    used.items.iter().map(words).collect()
}

#[test]
fn comparisons_and_histories_have_the_same_rules() {
    for log in [
        r#"{"execute": "query"}
        {"return": [{"state": "running", "singlestep": false}]}"#,
        r#"{"execute": "query"}"#,
        r#"{"execute": "query"}
        {"return": []}"#,
        r#"{"execute": "start"}"#,
        r#"{"execute": "add", "arguments": {"driver": "ssh", "host": "x"}}"#,
        r#"{"execute": "add", "arguments": {"driver": "file", "name": "x"}}"#,
        r#"{"execute": "add", "arguments": {"driver": "nbd", "export": "x"}}"#,
        r#"{"execute": "gone", "arguments": {"id": "x"}}"#,
        r#"{"execute": "gone", "arguments": {"id": "x"}}
        {"error": {"class": "CommandNotFound", "desc": ""}}"#,
        r#"{"execute": "query"}
        {"error": {"class": "CommandNotFound", "desc": ""}}"#,
        r#"{"execute": "start"}
        {"error": {"class": "GenericError", "desc": ""}}"#,
        r#"{"execute": "run", "arguments": {"limit": 1, "burst": 2, "type": "move"}}
        {"error": {"class": "GenericError", "desc": ""}}
        {"execute": "run", "arguments": {"limit": 1, "burst": 2, "type": "copy"}}
        {"return": {}}"#,
        r#"{"execute": "query"}
        {"return": [{"state": "running", "singlestep": false}]}
        {"execute": "query"}"#,
        r#"{"execute": "add", "arguments": {"driver": "nbd", "export": "x"}}
        {"error": {"class": "GenericError", "desc": ""}}
        {"execute": "add", "arguments": {"driver": "file", "name": "x"}}
        {"return": {}}"#,
    ] {
        let (mut compared, mut in_history) = (concerning(log, &[]), in_history(log, &[]));
        compared.sort();
        in_history.sort();
        assert_eq!(compared, in_history, "{log}");
    }
}

#[test]
fn lists_have_names_and_paths() {
    let listed = ["add arguments.driver=file.aio=native", "query return.pid"];
    let expected = ["add arguments.driver=file.aio=native", "query return[].pid"];
    assert_eq!(concerning("", &listed), expected);
    let found = concerning("", &["query"]);
    let doubt = "the list does not say which parts are used";
    assert_eq!(found[0], format!("query return[].singlestep ({doubt})"));
    assert_eq!(concerning("", &["STOPPED data.reason"]), [""; 0]);
    assert_eq!(concerning("", &["gone arguments.id"]), ["gone "]);
}

#[test]
fn what_contains_the_type_of_a_listed_place_is_not_used() {
    let of = |query: &str| in_history("", &[query]);
    assert_eq!(of("add arguments.driver=file.name"), [""; 0]);
    assert_eq!(
        of("wrap arguments.by=box.inner.by=tape"),
        ["wrap arguments.by=box"]
    );
    assert_eq!(of("wrap arguments.by=tape"), [""; 0]);
    let deep = "wrap arguments.by=box.inner.by=bag.inner.by=tape";
    assert_eq!(of(deep), ["wrap arguments.by=box", "wrap arguments.by=bag"]);
}
