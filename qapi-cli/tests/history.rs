//! `qapi history`: releases, items and formats.

mod common;

use common::{fake_qemu, folder, run, unwrapped};
use tempfile::TempDir;

const FIRST: &str = "{ 'command': 'eject', 'data': { 'device': 'str', '*force': 'bool' } }
{ 'command': 'stop' }
";
const SECOND: &str = "##
# @eject:
#
# Ejects it.
#
# @device: What.
#
# @force: By force.
#
# @now: At once. (since 10.1)
#
# Features:
#
# @deprecated: Member @force is deprecated. Use @now.
#
# Since: 0.14
##
{ 'command': 'eject', 'data': { 'device': 'str',
  '*force': { 'type': 'bool', 'features': [ 'deprecated' ] }, '*now': 'bool' } }
";
const THIRD: &str = "{ 'command': 'eject', 'data': { 'device': 'str', '*now': 'bool' } }
{ 'event': 'EJECTED' }
";

fn releases() -> TempDir {
    folder(&[
        ("9.2/qapi/qapi-schema.json", FIRST),
        ("9.2/VERSION", "9.2.0\n"),
        ("schema-10.1.json", SECOND),
        ("v10.2/qapi-schema.json", THIRD),
        ("other.json", THIRD),
    ])
}

const ALL: [&str; 4] = [
    "history",
    "v10.2/qapi-schema.json",
    "schema-10.1.json",
    "./9.2",
];

#[test]
fn changes_are_listed_by_message_in_the_order_of_releases() {
    let (status, out, err) = run(&releases(), &ALL, "");
    let expected = "\
eject
  10.1        arguments.now: added (since 10.1)
              arguments.force: deprecated
              Member @force is deprecated. Use @now.
  10.2        arguments.force: removed

stop
  10.1        removed without having been marked as deprecated for two releases

EJECTED (event)
  10.2        added

9.2.0 to 10.2: 6 items in 3 schemas: 2 added, 1 deprecated, 2 removed. Removals: 1 not marked as
deprecated for two releases, 1 undecidable without the releases in between. There are releases
between the schemas, so a change may have happened earlier than shown.
";
    assert_eq!((status, &*out, &*err), (0, expected, ""));
}

#[test]
fn the_history_of_an_item_includes_what_never_changed() {
    let (status, out, _) = run(&releases(), &[&ALL[..], &["eject"]].concat(), "");
    assert_eq!(status, 0);
    let expected = "\
eject
  9.2.0       present (since 0.14)
              arguments.{device, force}: present
  10.1        arguments.now: added (since 10.1)
";
    assert!(out.starts_with(expected), "{out}");
    let (_, out, _) = run(&releases(), &[&ALL[..], &["*ject argum*.now"]].concat(), "");
    let expected =
        "eject\n  10.1        arguments.now: added (since 10.1)\n\n9.2.0 to 10.2: 1 item in";
    assert!(out.starts_with(expected), "{out}");
    let (status, _, err) = run(&releases(), &[&ALL[..], &["eject now"]].concat(), "");
    assert_eq!(status, 2);
    assert_eq!(
        err,
        "error: `eject` has no `now`; did you mean `arguments.now`?\n"
    );
}

#[test]
fn a_tree_without_a_qmp_schema_is_refused() {
    let folder = folder(&[
        ("9.2/qapi/qapi-schema.json", FIRST),
        ("10.1/qga/qapi-schema.json", SECOND),
    ]);
    let expected = "error: ./10.1 contains no QMP schema; for that of the guest agent, use \
                    ./10.1/qga/qapi-schema.json\n";
    for command in ["history", "diff"] {
        let (status, _, err) = run(&folder, &[command, "./9.2", "./10.1"], "");
        assert_eq!((status, err.as_str()), (2, expected));
    }
}

#[test]
fn every_schema_needs_a_release_of_its_own() {
    let folder = releases();
    let (status, _, err) = run(&folder, &["history", "./9.2", "other.json"], "");
    assert_eq!(status, 2);
    let expected = "error: cannot tell the release of other.json; \
                    state it, for example: 10.2=other.json\n";
    assert_eq!(err, expected);
    std::fs::write(folder.path().join("9.2/VERSION"), "9.2.0-rc1\n").unwrap();
    let (status, out, _) = run(&folder, &["history", "./9.2", "11.0=other.json"], "");
    assert_eq!(status, 0);
    assert!(out.contains("9.2.0 to 11.0: "), "{out}");
    let (status, _, err) = run(&folder, &["history", "./9.2", "9.2=other.json"], "");
    assert_eq!(status, 2);
    assert_eq!(
        err,
        "error: ./9.2 and 9.2=other.json are both release 9.2.0\n"
    );
    let (status, _, err) = run(&folder, &["history", "./9.2", "10.2=nowhere.json"], "");
    assert_eq!(status, 2);
    assert!(err.contains("nowhere.json"), "{err}");
}

#[test]
fn the_release_of_a_running_qemu_is_known() {
    let folder = releases();
    let schema = r#"[{"name": "EJECTED", "meta-type": "event", "arg-type": "0"},
                     {"name": "0", "meta-type": "object", "members": []}]"#;
    let (server, address) = fake_qemu(&folder, schema);
    let (status, out, err) = run(
        &folder,
        &["history", "./9.2", &address, "11.0=other.json"],
        "",
    );
    server.join().unwrap();
    assert_eq!((status, &*err), (0, ""));
    assert!(
        out.contains("stop\n  10.0.0      removed, or not built\n"),
        "{out}"
    );
    assert!(
        out.contains("EJECTED (event)\n  10.0.0      added\n"),
        "{out}"
    );
    let out: Vec<&str> = out.split_whitespace().collect();
    let note =
        "A reply to query-qmp-schema shows one build: what is missing may just not be compiled in.";
    assert!(out.join(" ").ends_with(note), "{out:?}");
}

#[test]
fn formats() {
    let folder = releases();
    let (_, json, _) = run(&folder, &[&ALL[..], &["--format", "json"]].concat(), "");
    let history: serde_json::Value = serde_json::from_str(&json).unwrap();
    let items = history["items"].as_array().unwrap();
    let force = items
        .iter()
        .find(|item| item["path"] == "arguments.force")
        .unwrap();
    assert_eq!(force["changes"][2]["release"], "10.2");
    assert_eq!(force["changes"][2]["kind"], "removed");
    assert_eq!(force["changes"][2]["notice"], "unknown");
    let (_, markdown, _) = run(&folder, &[&ALL[..], &["--format", "markdown"]].concat(), "");
    let line =
        "- **10.1** `arguments.force`: deprecated\n  > Member `force` is deprecated. Use `now`.\n";
    assert!(markdown.contains(line), "{markdown}");
    let (_, html, _) = run(&folder, &[&ALL[..], &["--format", "html"]].concat(), "");
    assert!(html.contains("<code>arguments.force</code>"), "{html}");
}

#[test]
fn items_are_found_by_their_names_and_by_any_path() {
    let text = "{ 'enum': 'Mode', 'data': [ 'fast', 'dirty-limit' ] }
{ 'struct': 'Node', 'data': { '*mode': 'Mode', '*file': 'Node' } }
{ 'command': 'add', 'data': 'Node' }
{ 'command': 'query-nodes', 'returns': [ 'Node' ] }
";
    let folder = folder(&[("10.1.json", text), ("10.2.json", text)]);
    let history = |item| run(&folder, &["history", "10.1.json", "10.2.json", item], "");

    let (status, out, err) = history("dirty-limit");
    assert_eq!((status, &*err), (0, ""));
    let expected = "\
add
  10.1        arguments.mode=dirty-limit: present

query-nodes
  10.1        return[].mode=dirty-limit: present

10.1 to 10.2: 2 items";
    assert!(out.starts_with(expected), "{out}");

    let (_, out, _) = history("add arguments.file.file.mode=fast");
    let found = "add\n  10.1        arguments.mode=fast: present\n";
    let note = "The same type is nearer at arguments.mode=fast, as shown.";
    let words: Vec<&str> = out.split_whitespace().collect();
    assert!(out.starts_with(found), "{out}");
    assert!(words.join(" ").contains(note), "{out}");

    for (item, expected) in [
        (
            "dirty-limt",
            "there is no release, file, command, event, member or value `dirty-limt`; \
             did you mean `dirty-limit`?",
        ),
        (
            "add arguments.mod",
            "`add` has no `arguments.mod`; did you mean `arguments.mode`?",
        ),
        (
            "add arguments.file.file.mdoe",
            "`add` has no `arguments.file.file.mdoe`; did you mean `mode`?",
        ),
        (
            "add nothing-like-it",
            "`add` has no `nothing-like-it`; `add` alone shows all paths",
        ),
        (
            "nothing-like-it x",
            "there is no command or event `nothing-like-it`",
        ),
        (
            "add file.file.mode=fast",
            "`add` has no `file.file.mode=fast`; did you mean `arguments.file.file.mode=fast`?",
        ),
        (
            "ad arguments.mode",
            "there is no command or event `ad`; did you mean `add`?",
        ),
        (
            "ad* arguments.mod",
            "there is no `arguments.mod` in a command or event `ad*`",
        ),
    ] {
        let (status, _, err) = history(item);
        assert_eq!((status, err), (2, format!("error: {expected}\n")));
    }
}

#[test]
fn define_follows_one_build() {
    let posix = "{ 'command': 'getfd', 'if': 'CONFIG_POSIX' } { 'command': 'quit' }";
    let folder = folder(&[("9.2.json", posix), ("10.0.json", posix)]);
    let history = ["history", "9.2.json", "10.0.json", "getfd"];
    let (_, out, _) = run(&folder, &history, "");
    assert!(out.contains("present if CONFIG_POSIX"), "{out}");
    let define = |symbol| [&history[..3], &["--define", symbol, "getfd"]].concat();
    let (_, out, _) = run(&folder, &define("CONFIG_POSIX"), "");
    assert!(out.contains("9.2         present\n"), "{out}");
    assert_eq!(run(&folder, &define("CONFIG_WIN32"), "").0, 2);
}

#[test]
fn a_label_that_does_not_fit_is_doubted() {
    let text = "##\n# @STOP:\n#\n# Since: 9.1\n##\n{ 'event': 'STOP' }";
    let folder = folder(&[("a.json", text), ("b.json", text)]);
    let doubt = "9.0 has `STOP`, which was added in 9.1 according to its documentation; is it of a \
                 later release?";
    for (command, formats) in [
        (
            "diff",
            &["text", "short", "github", "markdown", "html", "json"][..],
        ),
        ("history", &["text", "markdown", "html", "json"]),
    ] {
        for format in formats {
            let arguments = [command, "9.0=a.json", "9.2=b.json", "--format", format];
            let (status, out, err) = run(&folder, &arguments, "");
            assert_eq!((status, &*err), (0, ""));
            let out = unwrapped(&out)
                .replace("<code>", "`")
                .replace("</code>", "`");
            assert!(out.contains(doubt), "{format}: {out}");
        }
    }
    let arguments = ["has", "9.0=a.json", "STOP"];
    assert_eq!(
        run(&folder, &arguments, "").2,
        format!("warning: {doubt}\n")
    );
}

#[test]
fn what_a_client_uses_is_told_apart_by_what_became_of_it() {
    let folder = releases();
    let log = r#"{"execute": "eject", "arguments": {"device": "a", "force": true}}
{"return": {}}
{"execute": "stop"}
something else
"#;
    let arguments = ["history", "./9.2", "schema-10.1.json", "--used-by", "-"];
    let (status, out, err) = run(&folder, &arguments, log);
    let expected = "\
Gone

stop
  10.1        removed without having been marked as deprecated for two releases (used at -:3)

Deprecated

eject
  10.1        arguments.force: deprecated (used at -:1)
              Member @force is deprecated. Use @now.

";
    assert!(out.starts_with(expected), "{out}");
    assert!(out.contains("Of what is used, 2 more"), "{out}");
    assert!(
        out.contains("\nNotes\n              -: 1 line is something else\n"),
        "{out}"
    );
    assert_eq!((status, &*err), (0, ""));
    for (format, title) in [
        ("markdown", "### Deprecated"),
        ("html", "<h2>Deprecated</h2>"),
        ("json", "\"unchanged\": 2"),
    ] {
        let arguments = [&arguments[..], &["--format", format]].concat();
        let (_, out, _) = run(&folder, &arguments, log);
        assert!(out.contains(title), "{out}");
    }
    let list = "eject arguments.force\nnone\n";
    let (status, out, err) = run(&folder, &arguments, list);
    assert!(out.starts_with("Deprecated\n"), "{out}");
    let note = "-:2: the schemas have no `none`, so it is left out\n";
    assert!(out.contains(note), "{out}");
    assert_eq!((status, &*err), (0, ""));
}

#[test]
fn what_is_not_used_is_said_to_be_not_used() {
    let history = |item: &[&str], list| {
        let files = [
            "history",
            "9.0=first.json",
            "9.1=second.json",
            "--used-by",
            "-",
        ];
        let folder = folder(&[("first.json", FIRST), ("second.json", FIRST)]);
        let (status, out, err) = run(&folder, &[&files[..], item].concat(), list);
        assert_eq!(status, 0, "{err}");
        out
    };
    for (item, list, expected) in [
        (&["stop"][..], "eject\n", "No use of `stop` was found."),
        (
            &["stop"],
            "stop\n",
            "The only item that is used has not changed.",
        ),
        (
            &[],
            "eject arguments.device\n",
            "The 2 items that are used have not changed.",
        ),
    ] {
        let expected = format!("9.0 to 9.1: {expected}\n");
        assert_eq!(history(item, list), expected);
    }
}

/// A recording of a client that names its device, which is optional since 2.9.
fn recording(minor: u32, major: u32) -> String {
    let version = format!(r#"{{"major": {major}, "minor": {minor}, "micro": 3}}"#);
    format!(
        r#"{{"QMP": {{"version": {{"qemu": {version}, "package": ""}}, "capabilities": []}}}}
{{"execute": "device_add", "arguments": {{"driver": "virtio-rng-pci", "id": "rng0"}}}}
{{"return": {{}}}}
"#
    )
}

#[test]
fn what_is_used_has_changed_since_it_was_recorded() {
    let (new, old) = (recording(2, 7), recording(8, 2));
    let without_greeting: Vec<&str> = new.lines().skip(1).collect();
    let folder = folder(&[
        ("new.jsonl", &new),
        ("old.jsonl", &old),
        ("cut.jsonl", &without_greeting.join("\n")),
        ("list.txt", "query-status return.singlestep\n"),
    ]);
    let history = |files: &[&str], more: &[&str]| {
        let used_by = files.iter().flat_map(|file| ["--used-by", file]);
        let arguments = [&["history"], more].concat().into_iter().chain(used_by);
        let (status, out, err) = run(&folder, &arguments.collect::<Vec<_>>(), "");
        assert_eq!(status, 0, "{err}");
        let notes = unwrapped(&out);
        (out, notes)
    };
    let change = "2.9         arguments.id: was mandatory, now optional";

    let (out, notes) = history(&["new.jsonl", "list.txt"], &[]);
    assert!(!out.contains(change), "{out}");
    assert!(out.contains("return.singlestep: removed"), "{out}");
    assert!(out.contains("items have not changed since 7.2."), "{out}");
    let note = "Notes new.jsonl was recorded with QEMU 7.2.3, so what has not changed since 7.2 is \
                left out, unless it is deprecated or unstable; 1.0..11.1 shows all of it";
    assert!(notes.contains(note), "{notes}");
    let (json, _) = history(&["new.jsonl"], &["--format", "json"]);
    common::check_schema("../qapi-diff/history.schema.json", &json);
    assert!(json.contains("\"since\": \"7.2\""), "{json}");

    let (out, notes) = history(&["cut.jsonl", "new.jsonl"], &[]);
    assert!(out.contains(change), "{out}");
    assert!(!notes.contains("was recorded with"), "{notes}");
    let (out, notes) = history(&["new.jsonl", "old.jsonl"], &[]);
    assert!(out.contains(change), "{out}");
    let note = "old.jsonl was recorded with QEMU 2.8.3";
    assert!(notes.contains(note), "{notes}");
    let (out, notes) = history(&["new.jsonl"], &["2.8", "2.9", "7.2"]);
    assert!(out.contains(change), "{out}");
    assert!(!notes.contains("was recorded with"), "{notes}");
}

#[test]
fn a_recording_that_is_older_than_the_schemas_is_told() {
    let folder = folder(&[("old.jsonl", &recording(2, 7))]);
    let note =
        "old.jsonl was recorded with QEMU 7.2.3: what changed between it and 9.0 is not shown";
    for command in ["diff", "history"] {
        let since = |release| [command, release, "11.1", "--used-by", "old.jsonl"];
        let (status, out, _) = run(&folder, &since("9.0"), "");
        assert_eq!((status, unwrapped(&out).contains(note)), (0, true), "{out}");
        let (status, out, _) = run(&folder, &since("7.2"), "");
        assert_eq!((status, out.contains("recorded with")), (0, false), "{out}");
    }
}
