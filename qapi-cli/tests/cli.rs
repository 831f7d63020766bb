//! The command as scripts use it: standard output, standard error and the exit status.

mod common;

use std::path::PathBuf;
use std::process::{Command, Stdio};

use common::{check_schema, folder, run};

const GOOD: &str = "{ 'event': 'STOP' }\n";
const BAD: &str = "{ 'event': 'STOP', 'data': { 'why': 'strn' } }\n";
const SHORT: &str = "error[unknown-type]: `STOP` uses the unknown type `strn`";

#[test]
fn a_valid_schema_prints_nothing() {
    let folder = folder(&[("good.json", GOOD)]);
    let nothing = (0, String::new(), String::new());
    assert_eq!(run(&folder, &["check", "good.json"], ""), nothing);
    assert_eq!(
        run(&folder, &["check", "--strict", "good.json"], ""),
        nothing
    );
}

#[test]
fn problems_are_shown_in_three_formats() {
    let folder = folder(&[("bad.json", BAD)]);
    let show = |format| {
        run(
            &folder,
            &["check", "bad.json", "--message-format", format],
            "",
        )
    };
    let (status, output, rich) = show("rich");
    assert_eq!((status, output.as_str()), (1, ""));
    assert!(
        rich.contains(SHORT) && rich.contains("did you mean `str`?"),
        "{rich}"
    );
    let (status, _, short) = show("short");
    assert_eq!((status, short), (1, format!("bad.json:1:37: {SHORT}\n")));
    let (status, _, json) = show("json");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(status, 1);
    assert_eq!(json["code"], "unknown-type");
    assert_eq!((&json["line"], &json["column"]), (&1.into(), &37.into()));
    assert_eq!(json["definition"]["column"], 1);
    assert_eq!(json["labels"][0]["column"], 37);
    assert_eq!(json["help"], "did you mean `str`?");
}

#[test]
fn all_schemas_are_checked() {
    let folder = folder(&[("a.json", BAD), ("b.json", GOOD), ("c.json", BAD)]);
    let arguments = [
        "check",
        "a.json",
        "b.json",
        "c.json",
        "--message-format=short",
    ];
    let (status, _, short) = run(&folder, &arguments, "");
    let places: Vec<&str> = short
        .lines()
        .filter_map(|line| line.split(':').next())
        .collect();
    assert_eq!((status, places), (1, vec!["a.json", "c.json"]));
}

#[test]
fn standard_input_may_include_files() {
    let folder = folder(&[("good.json", GOOD)]);
    let include = "{ 'include': 'good.json' }\n{ 'event': 'CONT' }\n";
    let (status, output, _) = run(&folder, &["dump", "-"], include);
    assert_eq!(status, 0);
    assert!(output.contains("event STOP None\n") && output.contains("event CONT None\n"));
    let (status, _, short) = run(&folder, &["check", "-", "--message-format=short"], BAD);
    assert_eq!((status, short), (1, format!("<stdin>:1:37: {SHORT}\n")));
}

#[test]
fn all_schemas_of_a_source_tree_are_checked() {
    let tree = folder(&[
        ("qapi/qapi-schema.json", "{ 'include': 'shared.json' }\n"),
        ("qapi/shared.json", GOOD),
        ("qga/qapi-schema.json", "{ 'command': 'guest-ping' }\n"),
        (
            "storage-daemon/qapi/qapi-schema.json",
            "{ 'include': '../../qapi/shared.json' }\n",
        ),
    ]);
    assert_eq!(
        run(&tree, &["check", "."], ""),
        (0, String::new(), String::new())
    );
    let (_, _, which) = run(&tree, &["check", "--verbose", "."], "");
    for purpose in ["(QMP)", "(guest agent)", "(storage daemon)"] {
        assert!(which.contains(purpose), "{which}");
    }
    let (status, dump, which) = run(&tree, &["dump", "."], "");
    assert_eq!(status, 0);
    assert!(dump.contains("event STOP None\n") && !dump.contains("guest-ping"));
    assert!(which.contains("; ignoring ./qga"), "{which}");
}

#[test]
fn a_failed_command_exits_with_2() {
    let folder = folder(&[("empty/README", "")]);
    for arguments in [
        &["check", "missing.json"][..],
        &["check", "empty"],
        &["explain", "no-such-code"],
        &["check"],
        &["check", "-", "-"],
        &["chekc", "missing.json"],
    ] {
        let (status, output, error) = run(&folder, arguments, "");
        assert_eq!((status, output.as_str()), (2, ""), "{arguments:?}");
        assert!(error.starts_with("error: "), "{error}");
    }
}

#[test]
fn every_code_is_explained() {
    let folder = folder(&[]);
    let (status, list, _) = run(&folder, &["explain"], "");
    assert_eq!(status, 0);
    assert!(list.contains(
        "A value was added to an enum or to the tag of a union (in what clients send)\n"
    ));
    for line in list.lines() {
        let code = line.split_whitespace().next().unwrap();
        let (status, text, _) = run(&folder, &["explain", &format!("error[{code}]")], "");
        assert_eq!(status, 0);
        assert!(text.len() > 20, "{code}: {text}");
    }
    let (_, _, error) = run(&folder, &["explain", "unknwon-type"], "");
    assert!(error.contains("did you mean `unknown-type`?"), "{error}");
}

#[test]
fn a_reply_has_no_examples_to_check() {
    let folder = folder(&[("reply.json", "[]")]);
    let (status, output, error) = run(&folder, &["examples", "reply.json"], "");
    let expected = "error: reply.json: a reply to query-qmp-schema contains no examples; \
                    give the text of a schema\n";
    assert_eq!((status, &*output, &*error), (2, "", expected));
}

#[test]
fn lints_are_warnings() {
    let folder = folder(&[("good.json", GOOD), ("tab.json", "{\t'event': 'STOP' }\n")]);
    let check = |arguments: &[&str]| {
        let arguments = [&["check", "--message-format=short"], arguments].concat();
        let (status, _, short) = run(&folder, &arguments, "");
        (status, short)
    };
    let warning = "tab.json:1:2: warning[tab]: tab character\n".to_owned();
    assert_eq!(check(&["tab.json"]), (0, String::new()));
    assert_eq!(check(&["tab.json", "--lint"]), (0, warning.clone()));
    assert_eq!(check(&["tab.json", "--deny-warnings"]), (1, warning));
    assert_eq!(check(&["good.json", "--deny-warnings"]), (0, String::new()));
    let json = ["check", "--lint", "tab.json", "--message-format=json"];
    let (_, _, json) = run(&folder, &json, "");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["severity"], "warning");
    let (_, _, rich) = run(&folder, &["check", "--lint", "tab.json"], "");
    assert!(rich.starts_with("warning[tab]: tab character"), "{rich}");
    assert!(rich.contains("1 warning; for more information"), "{rich}");
}

#[test]
fn a_file_of_two_schemas_is_reported_once() {
    let shared = "##\n# @quit:\n#\n# Leaves.\n#\n# Example:\n#\n# -> { \"execute\": \"qiut\" }\n##\n\
                  { 'command': 'quit' }\n";
    let folder = folder(&[
        ("qapi/qapi-schema.json", "{ 'include': 'shared.json' }\n"),
        ("qapi/shared.json", shared),
        ("qapi/bad.json", "{ 'include': 'type.json' }\n"),
        ("qapi/type.json", BAD),
        (
            "storage-daemon/qapi/qapi-schema.json",
            "{ 'include': '../../qapi/shared.json' }\n",
        ),
    ]);
    let (status, _, short) = run(&folder, &["examples", ".", "--message-format=short"], "");
    assert_eq!((status, short.lines().count()), (1, 1), "{short}");
    let twice = [
        "check",
        "qapi/bad.json",
        "qapi/type.json",
        "--message-format=short",
    ];
    let (status, _, short) = run(&folder, &twice, "");
    assert_eq!((status, short.lines().count()), (1, 1), "{short}");
}

#[test]
fn completions_are_made_for_each_shell() {
    let folder = folder(&[]);
    for shell in ["bash", "zsh", "fish"] {
        let (status, script, _) = run(&folder, &["completions", shell], "");
        assert_eq!(status, 0);
        assert!(script.contains("message-format"), "{shell}");
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = folder(&[]);
    let nothing = (0, String::new(), String::new());
    assert_eq!(run(&folder, &["man", "--out", "man/man1"], ""), nothing);
    let page = |name: &str| {
        let path = folder.path().join("man/man1").join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let overview = page("qapi.1");
    assert!(overview.contains("Exit status"), "{overview}");

    let (_, help, _) = run(&folder, &["--help"], "");
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let commands = commands.lines().take_while(|line| !line.is_empty());
    let names = commands.filter_map(|line| line.split_whitespace().next());
    let names: Vec<&str> = names.filter(|name| *name != "help").collect();
    assert!(names.contains(&"man"), "{help}");
    for name in names {
        let page = page(&format!("qapi-{name}.1"));
        assert!(page.contains("message\\-format"), "{page}");
    }
}

#[test]
fn a_closed_standard_output_is_not_a_failure() {
    let folder = folder(&[("good.json", GOOD)]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_qapi"));
    let schema: PathBuf = folder.path().join("good.json");
    command.arg("dump").arg(schema).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn the_readme_shows_what_is_printed() {
    let folder = folder(&[("my-schema.json", BAD)]);
    let (_, _, shown) = run(&folder, &["check", "--strict", "my-schema.json"], "");
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    assert!(readme.contains(&shown), "not in the README:\n{shown}");
}

#[test]
fn root_allows_includes_from_outside_the_folder() {
    let folder = folder(&[
        ("main/main.json", "{ 'include': '../common.json' }\n"),
        ("common.json", GOOD),
    ]);
    let (status, _, short) = run(
        &folder,
        &["check", "main/main.json", "--message-format=short"],
        "",
    );
    assert_eq!(status, 1);
    assert!(short.contains("error[include-outside]"), "{short}");
    let (status, ..) = run(&folder, &["check", "main/main.json", "--root", "."], "");
    assert_eq!(status, 0);
}

#[test]
fn problems_in_json_are_what_their_json_schema_says() {
    let lint = "##\n# @stop:\n#\n# Since: 9,1\n#\t@x\n##\n{ 'command': 'stop' }\n";
    let example = "##\n# @stop:\n#\n# .. qmp-example::\n#\n#     -> { \"execute\": \"stp\" }\n##\n{ 'command': 'stop' }\n";
    let folder = folder(&[
        ("bad.json", BAD),
        ("lint.json", lint),
        ("example.json", example),
    ]);
    for arguments in [
        &["check", "bad.json"][..],
        &["check", "bad.json", "none.json", "--strict"],
        &["check", "--lint", "lint.json"],
        &["examples", "example.json"],
    ] {
        let arguments = [arguments, &["--message-format", "json"]].concat();
        let (_, _, err) = run(&folder, &arguments, "");
        let mut lines = err.lines().filter(|line| line.starts_with('{')).peekable();
        assert!(lines.peek().is_some(), "{arguments:?}: {err}");
        for line in lines {
            check_schema("../qapi-schema/diagnostic.schema.json", line);
        }
    }
}

#[test]
fn the_help_explains_the_arguments_of_the_usage() {
    for command in [
        "check", "diff", "explain", "has", "history", "mock", "validate",
    ] {
        let (_, out, _) = run(&folder(&[]), &[command, "-h"], "");
        let (usage, rest) = out.split_once("\n\nArguments:\n").unwrap();
        let (arguments, _) = rest.split_once("\n\nOptions:\n").unwrap();
        let explained = arguments
            .lines()
            .filter_map(|line| line.split_whitespace().next());
        let (_, options_and_used) = usage.split_once("[OPTIONS] ").unwrap();
        let used = options_and_used.trim_start_matches("--listen <ADDRESS> ");
        assert_eq!(used, explained.collect::<Vec<_>>().join(" "), "{command}");
    }
}
