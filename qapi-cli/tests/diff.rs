//! `qapi diff`: exit status, formats and options.

mod common;

use common::{folder, run};
use tempfile::TempDir;

const OLD: &str = "{ 'command': 'eject', 'data': { 'device': 'str', '*force': 'bool' } }
{ 'event': 'EJECTED', 'data': { 'device': 'str' } }
";
const NEW: &str = "{ 'command': 'eject', 'data': { 'device': 'str' } }
{ 'event': 'EJECTED', 'data': { 'device': 'str', 'tray': 'bool' } }
{ 'command': 'spice', 'if': 'CONFIG_SPICE' }
";

fn schemas() -> TempDir {
    folder(&[("old.json", OLD), ("new.json", NEW)])
}

fn diff(folder: &TempDir, arguments: &[&str]) -> (i32, String, String) {
    run(
        folder,
        &[&["diff", "old.json", "new.json"], arguments].concat(),
        "",
    )
}

#[test]
fn text_starts_with_the_worst_and_ends_with_a_summary() {
    let (status, out, _) = diff(&schemas(), &[]);
    let expected = "\
eject
  breaking    arguments.force: optional member removed

Compatible changes

EJECTED (event)
  compatible  data.tray: mandatory member added

New commands
  compatible  spice (if CONFIG_SPICE)

old.json to new.json: 1 breaking, 0 risky, 2 compatible
";
    assert_eq!((status, &*out), (0, expected));
}

#[test]
fn fail_on_sets_the_exit_status() {
    let folder = schemas();
    for severity in ["breaking", "risky", "any"] {
        assert_eq!(diff(&folder, &["--fail-on", severity]).0, 1, "{severity}");
    }
    let back = ["diff", "new.json", "old.json", "--fail-on", "breaking"];
    assert_eq!(run(&folder, &back, "").0, 1);
    let same = ["diff", "old.json", "old.json", "--fail-on", "any"];
    let (status, out, _) = run(&folder, &same, "");
    assert_eq!(status, 0);
    assert_eq!(out, "old.json to old.json: no client-visible changes\n");
}

#[test]
fn an_unreadable_schema_exits_with_2() {
    let folder = folder(&[("old.json", OLD), ("new.json", "{ 'command': 3 }")]);
    let (status, out, err) = diff(&folder, &[]);
    assert_eq!((status, &*out), (2, ""));
    assert!(err.contains("new.json is not a valid schema"), "{err}");
    assert_eq!(run(&folder, &["diff", "old.json", "nowhere.json"], "").0, 2);
}

#[test]
fn an_empty_schema_is_not_compared() {
    let folder = folder(&[("new.json", NEW), ("empty.json", ""), ("reply.json", "[]")]);
    for old in ["empty.json", "reply.json", "-"] {
        let (status, out, err) = run(&folder, &["diff", old, "new.json"], "");
        assert_eq!((status, &*out), (2, ""), "{old}");
        assert!(err.contains("defines no commands and no events"), "{err}");
    }
}

#[test]
fn a_reply_is_compared_as_far_as_it_goes() {
    let folder = schemas();
    let (_, reply, _) = run(&folder, &["introspect", "new.json"], "");
    std::fs::write(folder.path().join("reply.json"), reply).unwrap();
    let (status, out, _) = run(&folder, &["diff", "new.json", "reply.json"], "");
    assert_eq!(status, 0);
    assert!(out.starts_with("Not compared\n"), "{out}");
    let words = out.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = "introspection of reply.json does not show the widths of integers, \
                    conditions (`if`) (1 place), ";
    assert!(words.contains(expected), "{out}");
    assert!(out.ends_with("no client-visible changes\n"), "{out}");
}

#[test]
fn what_is_in_doubt_is_shown_and_does_not_fail() {
    let probed = r#"{"execute": "eject", "arguments": {"device": "cd0", "force": true}}
{"error": {"class": "CommandNotFound", "desc": "The command eject has not been found"}}
"#;
    let taken = r#"{"execute": "eject", "arguments": {"device": "cd0", "force": true}}
{"return": {}}
"#;
    let used_by = ["--used-by", "-", "--fail-on", "breaking"];
    let words = |out: &str| out.split_whitespace().collect::<Vec<_>>().join(" ");
    let doubt = "the recorded QEMU did not have it";
    let (old, new) = ("old.json", "new.json");
    for format in ["text", "json", "markdown", "html", "github", "short"] {
        let arguments = [&["diff", old, new, "--format", format], &used_by[..]].concat();
        let (status, out, err) = run(&schemas(), &arguments, probed);
        let note = "note: what is in doubt does not count for --fail-on\n";
        assert_eq!((status, &*err), (0, note));
        assert!(words(&out).contains(doubt), "{out}");
        let (status, out, err) = run(&schemas(), &arguments, taken);
        assert!(
            err.contains("the --fail-on level: 1 breaking, 0 risky"),
            "{err}"
        );
        assert!(!words(&out).contains(doubt), "{out}");
        assert_eq!(status, 1);
    }
}

#[test]
fn reports_call_the_schemas_by_their_releases_or_names() {
    let folder = schemas();
    let (_, reply, _) = run(&folder, &["introspect", "new.json"], "");
    std::fs::write(folder.path().join("reply.json"), reply).unwrap();
    for (format, verdict) in [
        ("markdown", "OLD allows: `{"),
        ("html", "OLD allows, NEW does not"),
    ] {
        for (old, new, titles) in [
            ("old.json", "reply.json", ["old.json", "reply.json"]),
            ("9.0=old.json", "9.1=reply.json", ["QEMU 9.0", "QEMU 9.1"]),
        ] {
            let (_, out, _) = run(&folder, &["diff", old, new, "--format", format], "");
            let [old, new] = titles;
            let expected = verdict.replace("OLD", old).replace("NEW", new);
            assert!(out.contains(&expected), "{out}");
            let hidden = format!("introspection of {new} does not show the widths");
            assert!(out.contains(&hidden), "{out}");
        }
    }
}

#[test]
fn define_compares_builds() {
    let (_, out, _) = diff(&schemas(), &["--define", "CONFIG_GTK"]);
    assert!(!out.contains("spice"), "{out}");
    let (_, out, _) = diff(&schemas(), &["--define", "CONFIG_SPICE"]);
    assert!(out.contains("spice"), "{out}");
}

#[test]
fn a_build_is_a_file_of_symbols_or_a_reply() {
    let folder = schemas();
    let config = "/* made by configure */\n#define CONFIG_SPICE 1\n#undef CONFIG_GTK\n";
    let (_, reply, _) = run(
        &folder,
        &["introspect", "new.json", "--define", "CONFIG_NO"],
        "",
    );
    for (name, text) in [
        ("config-host.h", config),
        ("bad.txt", "CONFIG_A=y"),
        ("reply.json", &reply),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let (_, out, err) = diff(&folder, &["--symbols", "config-host.h"]);
    assert!(out.contains("spice\n"), "{out}");
    assert_eq!(err, "");
    let command = [
        "diff",
        "old.json",
        "10.2=new.json",
        "--build",
        "10.2=reply.json",
    ];
    let (status, out, _) = run(&folder, &command, "");
    assert!(status == 0 && !out.contains("spice"), "{out}");
    let (status, _, err) = diff(&folder, &["--symbols", "bad.txt"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("bad.txt: line 1: expected a preprocessor symbol"),
        "{err}"
    );
    let (status, _, err) = diff(&folder, &["--build", "old.json"]);
    assert_eq!(status, 2);
    assert!(err.contains("is a schema, not a reply"), "{err}");
}

#[test]
fn titles_name_releases_or_files_and_no_folders() {
    let folder = folder(&[
        ("a/qemu-9.2.json", OLD),
        ("a/qemu-10.0.json", NEW),
        ("b/qemu-10.0-arm.json", NEW),
    ]);
    let title = |old: &str, new: &str| {
        let (_, out, _) = run(&folder, &["diff", old, new], "");
        out.lines().last().unwrap_or_default().to_owned()
    };
    let releases = title("a/qemu-9.2.json", "a/qemu-10.0.json");
    assert!(releases.starts_with("9.2 to 10.0: "), "{releases}");
    let files = title("a/qemu-10.0.json", "b/qemu-10.0-arm.json");
    assert!(
        files.starts_with("qemu-10.0.json to qemu-10.0-arm.json: "),
        "{files}"
    );
}

#[test]
fn define_can_remove_a_branch_but_keep_its_tag() {
    let union = |branch| {
        format!(
            "{{ 'enum': 'E', 'data': [ 'a' ] }}\n{{ 'struct': 'X', 'data': {{ 'x': 'int' }} }}\n\
             {{ 'union': 'U', 'base': {{ 't': 'E' }}, 'discriminator': 't',\n\
             'data': {{ 'a': {branch} }} }}\n{{ 'command': 'c', 'boxed': true, 'data': 'U' }}"
        )
    };
    let (old, new) = (union("'X'"), union("{ 'type': 'X', 'if': 'CONFIG_A' }"));
    let folder = folder(&[("old.json", &*old), ("new.json", &*new)]);
    let (_, out, _) = diff(&folder, &["--define", "CONFIG_B"]);
    assert!(
        out.contains("breaking    arguments.t=a.x: mandatory member removed"),
        "{out}"
    );
}

#[test]
fn unused_and_undefined_symbols_are_noted() {
    for symbol in ["CONFIG_A=y", "CONFIG_A,CONFIG_B", "", "3D"] {
        assert_eq!(diff(&schemas(), &["--define", symbol]).0, 2, "{symbol}");
    }
    let (_, _, err) = diff(&schemas(), &["--define", "CONFIG_GTK"]);
    assert_eq!(
        err,
        "note: no condition uses `CONFIG_GTK`\nnote: not defined: CONFIG_SPICE\n"
    );
}

#[test]
fn json_markdown_and_annotations() {
    let folder = schemas();
    let (_, json, _) = diff(&folder, &["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(report["findings"][0]["id"], "input-member-removed");
    assert_eq!(report["findings"][0]["old"]["location"]["line"], 1);
    let (_, markdown, _) = diff(&folder, &["--format", "markdown"]);
    let line = "- **`eject`** `arguments.force`: optional member removed\n";
    assert!(markdown.contains(line), "{markdown}");
    let (_, annotations, _) = diff(&folder, &["--format", "github"]);
    let expected = "\
::error title=input-member-removed::eject arguments.force: optional member removed
::notice title=qapi diff::old.json to new.json: 1 breaking, 0 risky, 2 compatible
";
    assert_eq!(annotations, expected);
    let (_, short, _) = diff(&folder, &["--format", "short"]);
    let expected = "\
old.json:1:50: breaking[input-member-removed]: eject arguments.force: optional member removed
new.json:3:1: compatible[command-added]: spice: new command, if CONFIG_SPICE
new.json:2:50: compatible[output-mandatory-member-added]: EJECTED data.tray: mandatory member added
";
    assert_eq!(short, expected);
}

#[test]
fn accepted_findings_are_left_out() {
    let folder = schemas();
    let accept = |text: &str, more: &[&str]| {
        std::fs::write(folder.path().join("accepted.toml"), text).unwrap();
        diff(
            &folder,
            &[
                &["--suppress", "accepted.toml", "--fail-on", "breaking"],
                more,
            ]
            .concat(),
        )
    };
    let entry = "[[accept]]\npath = 'eject arguments.force'\nreason = 'never sent'\n";
    let (status, out, _) = accept(entry, &[]);
    assert_eq!(status, 0, "{out}");
    assert!(
        out.ends_with("0 breaking, 0 risky, 2 compatible; 1 suppressed\n"),
        "{out}"
    );

    let until = format!("{entry}until = '11.0'\n");
    assert_eq!(accept(&until, &["--release", "10.2"]).0, 0);
    let (status, _, err) = accept(&until, &["--release", "11.0.0"]);
    assert_eq!(status, 1);
    let expected = "\
note: accepted.toml: entry `eject arguments.force` expired in 11.0: never sent
error: changes at or above the --fail-on level: 1 breaking, 0 risky, 2 compatible
";
    assert_eq!(err, expected);
    let (status, _, err) = accept(&until, &[]);
    assert_eq!(status, 2);
    assert!(err.ends_with("; set it with --release\n"), "{err}");
    assert!(
        err.contains(
            "entry `eject arguments.force` expires, but the release of new.json is unknown"
        ),
        "{err}"
    );

    let other = "[[accept]]\npath = 'eject'\nreason = 'why'\n";
    let (status, _, err) = accept(&other.repeat(2).replacen("eject", "insert", 1), &[]);
    assert_eq!(status, 2);
    assert!(
        err.contains("entry `insert`, entry `eject` match no change"),
        "{err}"
    );
    for (bad, expected) in [
        ("id = 'gone'", "entry 1: `gone` is not an id"),
        (
            "until = 'soon'",
            "`soon` is not a release number such as `11.0`",
        ),
    ] {
        let (status, _, err) = accept(&format!("{entry}{bad}\n"), &[]);
        assert_eq!(status, 2);
        assert!(err.contains(expected), "{err}");
    }
    for (entry, expected) in [
        ("path = 'eject'\nreason = ''", "entry 1: `reason` is empty"),
        (
            "reason = 'why'",
            "entry 1: `fingerprint` or `path` is missing",
        ),
        ("path = 'eject'", "missing field `reason`"),
    ] {
        let (status, _, err) = accept(&format!("[[accept]]\n{entry}\n"), &[]);
        assert_eq!(status, 2);
        assert!(err.contains(expected), "{err}");
    }
}

#[test]
fn ids_are_explained() {
    let (status, out, _) = run(&schemas(), &["explain", "input-member-removed"], "");
    assert_eq!(status, 0);
    let expected = "An optional member was removed.\nIt is rejected.\n\n\
                    This is a breaking change for what clients send.\n";
    assert_eq!(out, expected);
}

#[test]
fn what_was_deprecated_in_between_was_announced() {
    let folder = folder(&[
        ("9.0.json", "{ 'command': 'stop' } { 'command': 'cont' }"),
        (
            "9.1.json",
            "##
# @stop:
#
# Stops.
#
# Features:
#
# @deprecated: Use @halt.
##
{ 'command': 'stop', 'features': [ 'deprecated' ] } { 'command': 'cont' }",
        ),
        ("10.0.json", "{ 'command': 'halt' }"),
    ]);
    let (status, out, err) = run(&folder, &["diff", "9.0.json", "9.1.json", "10.0.json"], "");
    assert_eq!((status, &*err), (0, ""));
    assert!(
        out.contains("stop\n  breaking    command removed (expected: it was deprecated)\n"),
        "{out}"
    );
    assert!(
        out.contains("cont\n  breaking    command removed\n"),
        "{out}"
    );
    let (_, out, _) = run(&folder, &["diff", "9.0.json", "10.0.json"], "");
    assert!(!out.contains("expected"), "{out}");
}

#[test]
fn words_in_between_announce_too() {
    let folder = folder(&[
        (
            "3.0.json",
            "{ 'command': 'stop', 'data': { '*fast': 'bool', '*hard': 'bool' } }",
        ),
        (
            "3.1.json",
            "##
# @stop:
#
# Stops.
#
# @fast: do not wait (deprecated, use
#     @slow instead)
# @hard: do not ask
##
{ 'command': 'stop', 'data': { '*fast': 'bool', '*hard': 'bool' } }",
        ),
        ("4.0.json", "{ 'command': 'stop' }"),
    ]);
    let (status, out, err) = run(&folder, &["diff", "3.0.json", "3.1.json", "4.0.json"], "");
    assert_eq!((status, &*err), (0, ""));
    let expected = "arguments.fast: optional member removed (expected: it was deprecated)";
    assert!(out.contains(expected), "{out}");
    assert!(
        out.contains("do not wait (deprecated, use @slow instead)"),
        "{out}"
    );
    assert!(
        out.contains("arguments.hard: optional member removed\n"),
        "{out}"
    );
}

#[test]
fn schemas_in_between_are_of_the_same_build() {
    let deprecated = "{ 'command': 'stop',
        'features': [ { 'name': 'deprecated', 'if': 'CONFIG_A' } ] }";
    let folder = folder(&[
        (
            "9.0.json",
            "{ 'command': 'stop' } { 'command': 'cont', 'if': 'CONFIG_B' }",
        ),
        ("9.1.json", deprecated),
        ("10.0.json", "{ 'command': 'halt' }"),
    ]);
    let diff = |options: &[&str]| {
        let schemas = ["diff", "9.0.json", "9.1.json", "10.0.json"];
        run(&folder, &[&schemas, options].concat(), "").1
    };
    let expected = "stop\n  breaking    command removed (expected: it was deprecated)\n";
    for options in [&[] as &[&str], &["--define", "CONFIG_A"]] {
        assert!(diff(options).contains(expected), "{options:?}");
    }
    let out = diff(&["--define", "CONFIG_B"]);
    assert!(
        out.contains("stop\n  breaking    command removed\n"),
        "{out}"
    );
}
