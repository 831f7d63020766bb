//! A hostile text in schemas, paths, files and replies: no format of any subcommand lets it out
//! as it is.

mod common;

use std::path::Path;

use common::{fake_qemu_that_says, folder, qapi};
use tempfile::TempDir;

/// What a terminal, a CI system, a browser or a reader would take for something else.
const HOSTILE: &str = "x\u{1b}]0;title\u{7}\u{1b}[2J\u{9b}2J\u{202e}\u{2066}\u{2028}\u{200b}\u{feff}\u{8}\r\
                       ::error::forged ##[error]forged ##vso[task.complete] <script>alert(1)</script> \
                       ![](javascript:x)";

/// What can be part of a string in a schema.
const PRINTABLE: &str = "::error::forged ##[error]forged <script>";

/// Subcommands that are given no text of others.
const OWN: [&str; 4] = ["completions", "explain", "help", "man"];

#[test]
fn no_subcommand_lets_a_hostile_text_out() {
    let commands = listed(&text(&["--help"]), "Commands:");
    let others = commands
        .iter()
        .filter(|command| !OWN.contains(&command.as_str()));
    let mut formats = 0;
    for command in others {
        let help = text(&[command, "--help"]);
        for option in ["--format", "--message-format"] {
            for format in values(&help, option) {
                let files = Files::new();
                let mut is_shown = false;
                for arguments in arguments(command) {
                    let mut arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
                    arguments.extend([option, &format, "--color", "always"]);
                    is_shown |= files.check(&arguments).contains("forged");
                }
                assert!(is_shown, "{command} {option} {format}");
                formats += 1;
            }
        }
    }
    // Seven subcommands with three formats of messages, and those of two reports.
    assert!(formats >= 7 * 3 + 6 + 4, "{formats}");
}

#[test]
fn no_error_lets_a_hostile_text_out() {
    let files = Files::new();
    let hostile = HOSTILE.replace('/', "");
    for arguments in [
        &["check", &hostile][..],
        &["check", &format!("--{hostile}")],
        &["check", &format!("qmp:{hostile}:99999")],
        &["dump", &hostile_folder()],
        &["explain", &hostile],
        &["introspect", "reply.json"],
        &["diff", "reply.json", "new.json"],
        &["diff", "old.json", "new.json", "--suppress", "syntax.toml"],
        &["diff", "old.json", "new.json", "--suppress", "unused.toml"],
        &["diff", "old.json", "new.json", "--suppress", &hostile],
        &["diff", "old.json", "new.json", "--release", &hostile],
        &["diff", "old.json", "new.json", "--define", &hostile],
        &["diff", "old.json", "new.json", "--symbols", "syntax.toml"],
        &["history", "10.1=old.json", "10.2=new.json", &hostile],
        &["generate", "old.json", "--out", "old.json"],
        &["generate", "old.json", "--out", "out", "--only", &hostile],
        &["generate", "old.json", "--out", "out", "--derive", &hostile],
        &["generate", "old.json", "--out", "out", "--header", &hostile],
        &["check", "old.json", "--color", &hostile],
        &[&hostile],
    ] {
        for color in ["always", "never"] {
            files.check(&[arguments, &["--color", color]].concat());
        }
    }
}

#[test]
fn no_peer_gets_a_hostile_text_out() {
    for said in [
        serde_json::json!({ "error": { "class": HOSTILE, "desc": HOSTILE } }),
        serde_json::json!({ "return": HOSTILE }),
        serde_json::json!({ "return": [{ "name": HOSTILE, "meta-type": HOSTILE }] }),
        serde_json::json!({ "return": [{ "name": HOSTILE, "meta-type": "event", "arg-type": "0" }] }),
        serde_json::json!(HOSTILE),
    ] {
        let files = Files::new();
        let (server, address) = fake_qemu_that_says(&files.folder, &said.to_string());
        files.check(&["introspect", &address, "--color", "always"]);
        server.join().unwrap();
    }
}

/// What a message and its output has nothing of.
#[track_caller]
fn check(arguments: &[&str], output: &str) {
    let shown = without_colours(output);
    let context = || format!("{arguments:?}: {:?}", shown.chars().collect::<String>());
    let is_hidden = |character: char| {
        character.is_control() && character != '\n'
            || "\u{202e}\u{2066}\u{2028}\u{200b}\u{feff}".contains(character)
    };
    assert!(!shown.contains(is_hidden), "{}", context());
    assert!(
        !shown.contains("##[") && !shown.contains("##vso["),
        "{}",
        context()
    );
    let is_github = arguments.contains(&"github");
    for line in shown
        .lines()
        .filter(|line| line.trim_start().starts_with("::"))
    {
        let parts = line.split(' ').collect::<Vec<_>>();
        let is_own = ["::error", "::warning", "::notice"].contains(&parts[0]);
        assert!(
            is_github && is_own && !line.contains("::error::"),
            "{line:?}"
        );
    }
}

/// What a page has nothing of.
#[track_caller]
fn check_page(arguments: &[&str], page: &str) {
    // In code, which is between backticks in Markdown, nothing is markup.
    let is_markdown = arguments.contains(&"markdown");
    let parts = page.split('`').step_by(if is_markdown { 2 } else { 1 });
    let unescaped = parts.flat_map(|part| {
        let scripts = part.match_indices("<script");
        scripts.filter(|(at, _)| !part[..*at].ends_with('\\'))
    });
    let own = usize::from(arguments.contains(&"html"));
    assert!(
        page.is_empty() || unescaped.count() == own,
        "{arguments:?}: {page}"
    );
}

/// The text without the escape sequences that are for colours.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part
            .trim_start_matches(|character: char| character.is_ascii_digit() || character == ';');
        match rest.strip_prefix('m') {
            Some(rest) => shown.push_str(rest),
            None => shown.extend(["\u{1b}[", part]),
        }
    }
    shown
}

/// Schemas, replies and other files with the hostile text in them.
struct Files {
    folder: TempDir,
}

impl Files {
    fn new() -> Self {
        let doc = HOSTILE.replace('\r', "");
        let old = format!(
            "##\n# @eject:\n#\n# {doc}\n#\n# @device: {doc}\n#\n# Features:\n#\n# @deprecated: {doc}\n#\n\
             # .. qmp-example::\n#\n#    -> {{ \"execute\": \"{doc}\" }}\n#\n# Since: {doc}\n##\n\
             {{ 'command': 'eject', 'data': {{ 'device': 'str', '*force': 'bool' }},\n\
             'features': [ 'deprecated' ] }}\n{{ 'command': 'stop', 'if': 'A {PRINTABLE}' }}\n"
        );
        let new = format!(
            "# {doc}\n##\n# @eject:\n#\n# @id: {doc}\n#\n# {doc}\n#\n# Features:\n#\n# @deprecated: {doc}\n##\n\
             {{ 'command': 'eject', 'data': {{ 'id': 'str', '*force': 'int' }},\n\
             'features': [ 'deprecated' ] }}\n"
        );
        let bad = format!(
            "# {doc}\n{{ 'event': 'STOP', 'data': {{ 'a': '{PRINTABLE}', '{PRINTABLE}': 'int' }} }} # {doc}\n\
             {{ 'event': 'A', 'data': '{doc}' }}\n"
        );
        let reply = serde_json::json!([{ "name": HOSTILE, "meta-type": "object" }]).to_string();
        let unused =
            format!("[[accept]]\npath = {HOSTILE:?}\nreason = 'x'\n").replace("\\u{", "\\U{");
        let syntax = format!("[[accept]]\n{HOSTILE} = 1\n");
        let suppress = "[[accept]]\npath = 'eject arguments.id'\nreason = \"\"\"\n".to_owned()
            + &toml_escaped(HOSTILE)
            + "\"\"\"\n";
        let session = [
            serde_json::json!({ "execute": "eject", "arguments": { "device": "a", HOSTILE: 1 } }),
            serde_json::json!({ "return": {} }),
            serde_json::json!({ "execute": HOSTILE }),
            serde_json::json!({ "error": { "class": HOSTILE, "desc": HOSTILE } }),
            serde_json::json!({ "event": HOSTILE }),
            serde_json::json!({ "execute": "eject", "arguments": { "device": HOSTILE, "force": HOSTILE } }),
        ];
        let session = session.map(|message| message.to_string()).join("\n");
        let session =
            format!("{session}\n{{\"{HOSTILE}\": \n{{\"{HOSTILE}\": 1}}\n(QEMU) {HOSTILE}\n");
        let script = [
            serde_json::json!({ "on": { "execute": HOSTILE }, HOSTILE: 1 }),
            serde_json::json!({ "on": { "execute": HOSTILE }, "reply": 1 }),
            serde_json::json!({ "on": { "execute": "eject", "arguments": { HOSTILE: 1 } } }),
            serde_json::json!({ "at": 1, "event": HOSTILE, "data": { HOSTILE: HOSTILE } }),
        ];
        let script = script.map(|line| line.to_string()).join("\n");
        let list = format!("eject\n{PRINTABLE}\n");
        let folder = folder(&[
            ("session.jsonl", &session),
            ("list.txt", &list),
            ("old.json", &old),
            ("new.json", &new),
            ("bad.json", &bad),
            ("reply.json", &reply),
            ("unused.toml", &unused),
            ("syntax.toml", &syntax),
            ("suppress.toml", &suppress),
        ]);
        let files = Self { folder };
        let hostile = files.folder.path().join(hostile_folder());
        std::fs::create_dir(&hostile).unwrap();
        std::fs::write(hostile.join("old.json"), &old).unwrap();
        std::fs::write(hostile.join("bad.json"), &bad).unwrap();
        std::fs::write(hostile.join("session.jsonl"), &session).unwrap();
        std::fs::write(hostile.join("script.jsonl"), &script).unwrap();
        files
    }

    /// Runs the command, and looks at all that it prints and writes. Returns what it prints.
    #[track_caller]
    fn check(&self, arguments: &[&str]) -> String {
        let output = qapi(&self.folder, arguments, "");
        assert!(
            output.status.code().is_some_and(|code| code <= 2),
            "{arguments:?}"
        );
        let [result, messages] =
            [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
        check(arguments, &result);
        check(arguments, &messages);
        if arguments.contains(&"html") || arguments.contains(&"markdown") {
            check_page(arguments, &result);
        }
        check_files(arguments, &self.folder.path().join("out"));
        result + &messages
    }
}

/// The name of a directory.
fn hostile_folder() -> String {
    HOSTILE.replace('/', "") + "\n::error::forged"
}

/// Ways to call a subcommand so that it has much to say.
fn arguments(command: &str) -> Vec<Vec<String>> {
    let hostile = |file: &str| format!("{}/{file}", hostile_folder());
    let owned = |arguments: &[&str]| -> Vec<String> {
        let arguments = [&[command], arguments].concat();
        arguments.into_iter().map(str::to_owned).collect()
    };
    let (old, bad) = (hostile("old.json"), hostile("bad.json"));
    match command {
        "check" => vec![owned(&["--verbose", "bad.json", &bad, &old])],
        "diff" => vec![
            owned(&[&old, "new.json"]),
            owned(&["new.json", &old]),
            owned(&[
                &old,
                "new.json",
                "--define",
                "B",
                "--suppress",
                "suppress.toml",
            ]),
            owned(&["bad.json", &bad]),
            owned(&[&old, "new.json", "--used-by", &hostile("session.jsonl")]),
            owned(&[&old, "new.json", "--used-by", "list.txt"]),
        ],
        "record" => {
            let socket = hostile("missing/rec.sock");
            let ways = ["--append", "--share"];
            let arguments = |way| ["--listen", &socket, "--connect", "x", "--out", "o", way];
            ways.map(|way| owned(&arguments(way))).to_vec()
        }
        // It ends before it listens, because something does not fit or cannot be done.
        "mock" => {
            let (session, script) = (hostile("session.jsonl"), hostile("script.jsonl"));
            let socket = hostile("missing/mock.sock");
            let listen = ["--listen", &socket];
            let with = |arguments: &[&str]| owned(&[&listen[..], arguments].concat());
            vec![
                with(&[&old]),
                with(&[&bad]),
                with(&[&old, "--script", &script]),
                with(&[&old, "--replies", &session]),
                with(&[&old, "--script", &hostile("missing")]),
                with(&[&old, "--replies", &hostile("missing")]),
                with(&[&old, "--fail", &hostile_folder()]),
            ]
        }
        "validate" => {
            let session = hostile("session.jsonl");
            let title = format!("10.1={old}");
            vec![
                owned(&[&old, "session.jsonl", &session]),
                owned(&[&title, &session]),
            ]
        }
        "history" => vec![
            owned(&[&format!("10.1={old}"), "10.2=new.json"]),
            owned(&[&format!("10.1={old}"), "10.2=new.json", "*"]),
            owned(&[&old, "new.json"]),
        ],
        "generate" => vec![
            owned(&["--out", "out", &old]),
            owned(&["--out", &hostile("out"), &old]),
            owned(&["--out", &hostile("missing"), "--check", &old]),
            owned(&["--out", "out", &bad]),
        ],
        // What comes later is given a schema.
        _ => vec![owned(&[&old]), owned(&[&bad]), owned(&["reply.json"])],
    }
}

/// Looks at generated files.
#[track_caller]
fn check_files(arguments: &[&str], folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        match std::fs::read_to_string(&path) {
            Ok(text) => check(arguments, &text),
            Err(_) => check_files(arguments, &path),
        }
    }
}

/// A text as part of a string in TOML.
fn toml_escaped(text: &str) -> String {
    let escape = |character: char| match character {
        ' '..='~' => character.to_string(),
        _ => format!("\\u{:04x}", u32::from(character)),
    };
    text.chars().map(escape).collect()
}

/// What the command prints.
fn text(arguments: &[&str]) -> String {
    let output = qapi(&folder(&[]), arguments, "");
    String::from_utf8(output.stdout).unwrap()
}

/// The first words of the lines after a heading.
fn listed(help: &str, heading: &str) -> Vec<String> {
    let after = help.lines().skip_while(|line| *line != heading).skip(1);
    let lines = after.take_while(|line| line.starts_with("  "));
    lines
        .filter_map(|line| Some(line.split_whitespace().next()?.to_owned()))
        .collect()
}

/// The values that an option can have.
fn values(help: &str, option: &str) -> Vec<String> {
    let start = format!("{option} <");
    let after = help
        .lines()
        .skip_while(|line| !line.trim_start().starts_with(&start))
        .skip(1);
    let own = after.take_while(|line| !line.trim_start().starts_with("--"));
    own.filter_map(|line| {
        let (name, _) = line.trim_start().strip_prefix("- ")?.split_once(':')?;
        Some(name.to_owned())
    })
    .collect()
}
