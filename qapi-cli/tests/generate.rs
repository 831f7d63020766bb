//! `qapi generate`: files, output and exit status.

mod common;

use std::process::Command;

use common::{fake_qemu, folder, run};

const SCHEMA: &str = "{ 'event': 'STOP' }
{ 'command': 'stop', 'if': 'CONFIG_STOP' }
{ 'enum': 'Why', 'data': [ 'panic' ] }
";

#[test]
fn check_accepts_what_was_written() {
    let folder = folder(&[("main.json", SCHEMA)]);
    let generate = ["generate", "main.json", "--out", "src/qmp"];
    let (status, output, errors) = run(&folder, &generate, "");
    assert_eq!((status, errors.as_str()), (0, ""));
    assert_eq!(
        output,
        "src/qmp: 1 event, 1 command, 1 enum; 4 files, 4 written\n"
    );
    let check = [&generate[..], &["--check"]].concat();
    let nothing = (0, String::new(), String::new());
    assert_eq!(run(&folder, &check, ""), nothing);

    let path = folder.path().join("src/qmp/events.rs");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("Stop", "Stopp")).unwrap();
    let (status, output, errors) = run(&folder, &check, "");
    assert_eq!(status, 1);
    assert!(
        output.starts_with("src/qmp/events.rs is out of date:\n--- "),
        "{output}"
    );
    assert_eq!(
        errors,
        "error: src/qmp is out of date (1 of 4 files); \
         run the same command without --check to update it\n"
    );
    let (status, output, _) = run(&folder, &generate, "");
    assert!(
        status == 0 && output.ends_with("4 files, 1 written\n"),
        "{output}"
    );
}

#[test]
fn check_counts_what_is_left_over_apart() {
    let folder = folder(&[("main.json", SCHEMA)]);
    let generate = |arguments: &[&str]| {
        let generate = ["generate", "main.json", "--out", "out"];
        run(&folder, &[&generate[..], arguments].concat(), "")
    };
    let counted = |arguments: &[&str]| {
        let (status, _, errors) = generate(&[arguments, &["--check"]].concat());
        assert_eq!(status, 1);
        let (_, counted) = errors.split_once('(').unwrap();
        let (counted, _) = counted.split_once(')').unwrap();
        counted.to_owned()
    };
    assert_eq!(counted(&[]), "4 of 4 files");
    generate(&[]);
    assert_eq!(counted(&["--only", "Why"]), "2 of 2 files, and 2 left over");
    generate(&["--only", "Why"]);
    let mark = "// Generated from x.json by `qapi generate`. Do not edit.\n";
    std::fs::write(folder.path().join("out/old.rs"), mark).unwrap();
    std::fs::write(folder.path().join("out/.generate-unfinished"), "old.rs").unwrap();
    assert_eq!(counted(&["--only", "Why"]), "1 file left over");
}

#[test]
fn options_reach_the_generator() {
    let folder = folder(&[("main.json", SCHEMA), ("licence", "MIT\n")]);
    let arguments = [
        "generate",
        "main.json",
        "--out",
        "out",
        "--one-file",
        "qmp",
        "--visibility",
        "crate",
        "--header",
        "licence",
        "--define",
        "CONFIG_GO",
        "--only",
        "Why",
        "--only",
        "events",
        "--derive",
        "Why=a::B",
        "--derive",
        "c::D",
    ];
    let (status, output, errors) = run(&folder, &arguments, "");
    let note = "note: no condition uses `CONFIG_GO`\nnote: not defined: CONFIG_STOP\n";
    assert_eq!((status, errors.as_str()), (0, note));
    assert_eq!(output, "out: 1 event, 1 enum; 1 file, 1 written\n");
    let text = std::fs::read_to_string(folder.path().join("out/qmp.rs")).unwrap();
    let command = "qapi generate main.json --only Why --only events --derive Why=a::B \
                   --derive c::D --one-file qmp --define CONFIG_GO --visibility crate \
                   --header licence";
    let header = format!("// MIT\n// Generated from main.json by `{command}`. Do not edit.\n");
    assert!(text.starts_with(&header), "{text}");
    assert!(
        text.contains("#[derive(a::B, c::D)]\n        pub(crate) enum Why {"),
        "{text}"
    );
}

/// The command that the first line with one names.
fn command_in(text: &str) -> &str {
    let (_, command) = text.split_once(" by `").unwrap();
    command.split_once('`').unwrap().0
}

#[test]
fn the_command_in_a_header_generates_the_same_again() {
    let folder = folder(&[
        ("main.json", SCHEMA),
        ("my licence", "MIT\n"),
        ("symbols.h", "#define CONFIG_STOP\n"),
    ]);
    for (arguments, file) in [
        (
            "7.2 10.2 --schema qga --only guest-ping --only 'guest-sync*' --docs none",
            "out1/mod.rs",
        ),
        (
            "7.2..8.1 --schema qsd --prefer newest --only quit",
            "out2/mod.rs",
        ),
        (
            "./main.json --one-file qmp --symbols symbols.h --visibility crate",
            "out3/qmp.rs",
        ),
        (
            "main.json --crate my-qmp --header 'my licence' --derive Why=Eq",
            "out4/src/lib.rs",
        ),
        (
            "10.2 --schema qsd --non-exhaustive --base crate::base --replace Abort=crate::A",
            "out5/mod.rs",
        ),
    ] {
        let shell = |command: &str, more: &str| {
            let qapi = env!("CARGO_BIN_EXE_qapi");
            let (_, arguments) = command.split_once(' ').unwrap();
            let (out, _) = file.split_once('/').unwrap();
            let command = format!("'{qapi}' {arguments} --out {out} {more}");
            let mut sh = Command::new("sh");
            let output = sh
                .arg("-c")
                .arg(command)
                .current_dir(&folder)
                .output()
                .unwrap();
            assert!(output.status.success(), "{output:?}");
        };
        let generate = format!("qapi generate {arguments}");
        shell(&generate, "");
        let text = std::fs::read_to_string(folder.path().join(file)).unwrap();
        shell(command_in(&text), "--check");
    }
}

#[test]
fn whose_documentation_it_is_can_be_chosen() {
    let schema = "##\n# @STOP:\n#\n# The machine has stopped.\n##\n{ 'event': 'STOP' }\n";
    let folder = folder(&[("main.json", schema), ("licence", "MIT\n")]);
    let generated = |arguments: &[&str]| {
        let generate = ["generate", "main.json", "--out", "out"];
        let arguments = [&generate[..], arguments].concat();
        let (status, _, errors) = run(&folder, &arguments, "");
        assert_eq!(status, 0, "{errors}");
        let check = [&arguments[..], &["--check"]].concat();
        assert_eq!(run(&folder, &check, "").0, 0);
        let path = folder.path().join("out/main_.rs");
        (std::fs::read_to_string(path).unwrap(), errors)
    };
    let (text, errors) = generated(&["--header", "licence"]);
    let licence = "The documentation is from QEMU's schema and under QEMU's licence, the GPL.";
    assert_eq!(
        errors,
        format!("note: {licence} Use `--docs own` for this project's, or `--docs none`.\n")
    );
    assert!(
        text.starts_with(&format!("// MIT\n// {licence}\n// Generated")),
        "{text}"
    );
    let (text, errors) = generated(&["--docs", "full", "--non-exhaustive"]);
    assert_eq!(errors, "");
    assert!(text.contains("The machine has stopped."), "{text}");
    assert!(text.contains("#[non_exhaustive]"), "{text}");
    assert!(
        text.contains("`qapi generate main.json --non-exhaustive --docs full`"),
        "{text}"
    );
    for whose in ["own", "none"] {
        let (text, errors) = generated(&["--docs", whose]);
        assert_eq!(errors, "");
        assert!(!text.contains("stopped"), "{text}");
    }
}

#[test]
fn the_qmp_schema_of_a_source_tree_is_used() {
    let folder = folder(&[
        ("tree/qapi/qapi-schema.json", SCHEMA),
        ("tree/qga/qapi-schema.json", "{ 'event': 'OTHER' }"),
    ]);
    let arguments = ["generate", "tree", "--out", "out", "--crate", "my-qmp"];
    let (status, _, errors) = run(&folder, &arguments, "");
    assert_eq!(status, 0);
    assert_eq!(
        errors,
        "note: using tree/qapi/qapi-schema.json (QMP); \
         ignoring tree/qga/qapi-schema.json (guest agent)\n"
    );
    let text = std::fs::read_to_string(folder.path().join("out/src/events.rs")).unwrap();
    assert!(text.contains("Stop(StopEvent)"), "{text}");
    let (status, _, errors) = run(
        &folder,
        &[&arguments[..], &["--types-path", "none"]].concat(),
        "",
    );
    assert_eq!(status, 2);
    assert!(
        errors.contains("error: cannot read none/Cargo.toml: "),
        "{errors}"
    );
}

#[test]
fn the_exit_status_tells_problems_from_failures() {
    let folder = folder(&[
        ("bad.json", "{ 'event': 'STOP', 'data': 'Nothing' }"),
        ("good.json", SCHEMA),
    ]);
    let status = |schema: &str, more: &[&str]| {
        let arguments = [&["generate", schema, "--out", "out"], more].concat();
        let (status, output, errors) = run(&folder, &arguments, "");
        assert_eq!(output, "");
        assert!(!folder.path().join("out").exists());
        (status, errors.trim_end().to_owned())
    };
    assert_eq!(status("bad.json", &[]).0, 1);
    let nothing = "error: nothing in the schema matches `STOPP`; \
                   did you mean `STOP`?";
    assert_eq!(
        status("good.json", &["--only", "STOPP"]),
        (2, nothing.to_owned())
    );
    assert_eq!(status("missing.json", &[]).0, 2);
    let form = "error: --replace Why: expected NAME=PATH";
    assert_eq!(
        status("good.json", &["--replace", "Why"]),
        (2, form.to_owned())
    );
    assert_eq!(
        status("good.json", &["--crate", "x", "--one-file", "y"]).0,
        2
    );
}

#[test]
fn a_saved_reply_is_a_schema() {
    let reply = r#"{"return": [
        {"name": "QUIT", "meta-type": "event", "arg-type": "1"},
        {"name": "1", "meta-type": "object", "members": [{"name": "why", "type": "2"}]},
        {"name": "2", "meta-type": "enum", "values": ["panic"]}]}"#;
    let schema = "{ 'event': 'QUIT', 'data': { 'why': 'Why' } }
                  { 'enum': 'Why', 'data': [ 'panic' ] }";
    let folder = folder(&[
        ("reply.json", reply),
        ("known.json", schema),
        ("cut.json", &reply[..100]),
        (
            "other.json",
            r#"{"error": {"class": "CommandNotFound", "desc": "no"}}"#,
        ),
        (
            "dangling.json",
            &reply.replace(r#""name": "2""#, r#""name": "3""#),
        ),
    ]);
    let masked = run(&folder, &["introspect", "reply.json"], "");
    let shown = "[{\"name\":\"QUIT\",\"meta-type\":\"event\",\"arg-type\":\"0\"},\n \
                 {\"name\":\"0\",\"meta-type\":\"object\",\"members\":[{\"name\":\"why\",\"type\":\"1\"}]},\n \
                 {\"name\":\"1\",\"meta-type\":\"enum\",\"members\":[{\"name\":\"panic\"}],\"values\":[\"panic\"]}]\n";
    assert_eq!(masked, (0, shown.to_owned(), String::new()));
    let (status, dump, _) = run(&folder, &["dump", "reply.json"], "");
    assert!(status == 0 && dump.contains("enum QuitDataWhy\n"), "{dump}");
    let known = ["dump", "reply.json", "--names", "known.json"];
    let (status, dump, _) = run(&folder, &known, "");
    assert!(status == 0 && dump.contains("enum Why\n"), "{dump}");

    let nameless = ["dump", "reply.json", "--names", "reply.json"];
    let (status, _, errors) = run(&folder, &nameless, "");
    let expected =
        "error: --names reply.json: a reply to query-qmp-schema contains no type names\n";
    assert_eq!((status, errors.as_str()), (2, expected));

    let error = |path| {
        let (status, output, errors) = run(&folder, &["check", path], "");
        assert_eq!((status, output.as_str()), (1, ""));
        errors
    };
    assert_eq!(
        error("cut.json"),
        "error: cut.json: not a reply to query-qmp-schema: \
         line 3, column 22: the JSON is not complete\n"
    );
    let other = error("other.json");
    assert!(
        other.contains("QEMU replied with an error: no (CommandNotFound)"),
        "{other}"
    );
    assert_eq!(
        error("dangling.json"),
        "error: dangling.json: the reply's entry `1` uses the type `2`, which the reply does not contain\n"
    );
}

#[test]
fn a_running_qemu_is_a_schema() {
    let folder = folder(&[]);
    let schema = r#"[{"name": "STOP", "meta-type": "event", "arg-type": "0"},
                     {"name": "0", "meta-type": "object", "members": []}]"#;
    let (server, address) = fake_qemu(&folder, schema);
    let (status, output, errors) = run(&folder, &["dump", &address], "");
    server.join().unwrap();
    assert_eq!((status, errors.as_str()), (0, ""));
    assert!(output.contains("event STOP None\n"), "{output}");

    let (status, _, errors) = run(&folder, &["dump", "qmp:./nowhere"], "");
    assert_eq!(status, 2);
    let once = errors.matches("No such file").count();
    assert!(
        errors.starts_with("error: cannot connect to qmp:./nowhere: ") && once == 1,
        "{errors}"
    );
}

#[test]
fn device_add_takes_any_property_if_a_reply_describes_it() {
    let reply = r#"[{"name": "device_add", "meta-type": "command", "arg-type": "1", "ret-type": "0"},
        {"name": "object-add", "meta-type": "command", "arg-type": "1", "ret-type": "0"},
        {"name": "netdev_add", "meta-type": "command", "arg-type": "1", "ret-type": "0"},
        {"name": "0", "meta-type": "object", "members": []},
        {"name": "1", "meta-type": "object", "members": [{"name": "id", "type": "str"}]},
        {"name": "str", "meta-type": "builtin", "json-type": "string"}]"#;
    let folder = folder(&[("reply.json", reply)]);
    let arguments = [
        "generate",
        "reply.json",
        "--out",
        "out",
        "--one-file",
        "qmp",
    ];
    let (status, _, error) = run(&folder, &arguments, "");
    assert_eq!(status, 0, "{error}");
    let code = std::fs::read_to_string(folder.path().join("out/qmp.rs")).unwrap();
    let takes_any = |name: &str| {
        let (_, code) = code.split_once(&format!("pub struct {name} {{")).unwrap();
        let (fields, _) = code.split_once("\n            }").unwrap();
        fields.contains("pub other_arguments: serde_json::Map<")
    };
    assert!(takes_any("DeviceAdd") && takes_any("NetdevAdd"));
    // Only the releases in which `netdev_add` has a union took any property here.
    assert!(!takes_any("ObjectAdd"));
}
