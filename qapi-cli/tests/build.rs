//! `--define`, `--symbols` and `--build`: the build of QEMU that a schema is used for.

mod common;

use common::{fake_qemu, folder, run};
use tempfile::TempDir;

const OLD: &str = "{ 'command': 'stop' }
{ 'event': 'SPICE', 'if': 'CONFIG_SPICE' }
{ 'event': 'VNC', 'if': 'CONFIG_VNC' }
";
const NEW: &str = "{ 'command': 'stop' }
{ 'command': 'spice', 'if': 'CONFIG_SPICE' }
{ 'command': 'vnc', 'if': 'CONFIG_VNC' }
{ 'command': 'gtk', 'if': 'CONFIG_GTK' }
";
/// Of OLD, with `CONFIG_VNC`.
const REPLY: &str = r#"[{"name": "stop", "meta-type": "command", "arg-type": "0", "ret-type": "0"},
    {"name": "VNC", "meta-type": "event", "arg-type": "0"},
    {"name": "0", "meta-type": "object", "members": []}]"#;

fn files() -> TempDir {
    folder(&[
        ("10.0.json", OLD),
        ("10.1.json", NEW),
        ("reply-10.0.5.json", REPLY),
        ("reply.json", REPLY),
        (
            "vnc.h",
            "/* A build. */\n#define CONFIG_VNC 1\n#undef CONFIG_SPICE\n",
        ),
        ("vnc.txt", "# a build\nCONFIG_VNC\n"),
        ("spice.txt", "CONFIG_SPICE\n"),
    ])
}

/// The messages that remain of OLD and NEW, and what was noted.
fn history(folder: &TempDir, options: &[&str]) -> (String, String) {
    let command = ["history", "10.0.json", "10.1.json", "--format", "json"];
    let (status, out, err) = run(folder, &[&command, options].concat(), "");
    if status != 0 {
        return (status.to_string(), err);
    }
    let history: serde_json::Value = serde_json::from_str(&out).unwrap();
    let items = history["items"].as_array().unwrap().iter();
    let messages = items.filter(|item| item["path"] == "");
    let names: Vec<_> = messages
        .map(|item| item["message"].as_str().unwrap())
        .collect();
    (names.join(" "), err)
}

#[test]
fn history_is_that_of_one_build() {
    let folder = files();
    assert_eq!(history(&folder, &[]).0, "gtk spice stop vnc SPICE VNC");
    let (names, notes) = history(&folder, &["--define", "CONFIG_VNC"]);
    assert_eq!(names, "stop vnc VNC");
    assert_eq!(notes, "note: not defined: CONFIG_GTK, CONFIG_SPICE\n");
}

#[test]
fn a_header_and_a_list_name_symbols() {
    let folder = files();
    let (names, notes) = history(&folder, &["--symbols", "vnc.h"]);
    assert_eq!(names, "stop vnc VNC");
    assert_eq!(notes, "note: not defined: CONFIG_GTK\n");
    assert_eq!(
        history(&folder, &["--symbols", "vnc.txt"]).0,
        "stop vnc VNC"
    );
    let both = ["--symbols", "vnc.txt", "--define", "CONFIG_SPICE"];
    assert_eq!(history(&folder, &both).0, "spice stop vnc SPICE VNC");
    let two = ["--symbols", "vnc.h", "--symbols", "spice.txt"];
    let expected = "error: spice.txt: `CONFIG_SPICE` is not defined according to --define or \
                    another file\n";
    assert_eq!(
        history(&folder, &two),
        ("2".to_owned(), expected.to_owned())
    );
}

#[test]
fn a_reply_shows_symbols_and_leaves_others_open() {
    let folder = files();
    let expected = (
        "gtk stop vnc VNC".to_owned(),
        "note: not known: CONFIG_GTK\n".to_owned(),
    );
    assert_eq!(
        history(&folder, &["--build", "reply-10.0.5.json"]),
        expected
    );
    assert_eq!(history(&folder, &["--build", "10.0=reply.json"]), expected);
    let (status, error) = history(&folder, &["--build", "reply.json"]);
    assert_eq!(status, "2");
    assert_eq!(
        error,
        "error: --build reply.json: cannot tell its release; state it, for example: 10.2=REPLY\n"
    );
    let (status, error) = history(&folder, &["--build", "9.2=reply.json"]);
    assert_eq!(status, "2");
    assert!(
        error.contains("it is of release 9.2, and none of the schemas with conditions is"),
        "{error}"
    );
}

#[test]
fn what_a_reply_shows_must_agree_with_what_is_defined() {
    let folder = files();
    let options = ["--build", "reply-10.0.5.json", "--define", "CONFIG_SPICE"];
    let (_, error) = history(&folder, &options);
    assert_eq!(
        error,
        "error: `CONFIG_SPICE` is not defined, because `SPICE` (10.0.json:2:1) is not in the reply\n"
    );
}

#[test]
fn diff_and_introspect_take_a_build() {
    let folder = files();
    let command = [
        "diff",
        "10.0.json",
        "10.1.json",
        "--build",
        "reply-10.0.5.json",
    ];
    let (_, out, _) = run(&folder, &command, "");
    assert!(
        out.contains("VNC") && out.contains("gtk (if CONFIG_GTK)"),
        "{out}"
    );
    assert!(!out.to_lowercase().contains("spice"), "{out}");
    // With a single schema, no release need be stated.
    let command = ["introspect", "10.0.json", "--build", "reply.json"];
    let (_, out, _) = run(&folder, &command, "");
    assert!(out.contains("VNC") && !out.contains("SPICE"), "{out}");
}

#[test]
fn types_have_the_numbers_that_they_have_in_the_build() {
    let schema = "{ 'event': 'SPICE', 'data': { 'of': 'Spice' }, 'if': 'CONFIG_SPICE' }
        { 'struct': 'Spice', 'data': {}, 'if': 'CONFIG_SPICE' }
        { 'event': 'VNC', 'data': { 'of': 'Vnc' } }
        { 'struct': 'Vnc', 'data': {} }";
    let folder = folder(&[("main.json", schema)]);
    let command = ["introspect", "main.json", "--define", "CONFIG_VNC"];
    let (_, out, _) = run(&folder, &command, "");
    let expected = r#"[{"name":"VNC","meta-type":"event","arg-type":"1"},
 {"name":"1","meta-type":"object","members":[{"name":"of","type":"3"}]},
 {"name":"3","meta-type":"object","members":[]}]
"#;
    assert_eq!(out, expected);
}

#[test]
fn generate_takes_the_build_of_a_running_qemu() {
    let folder = files();
    let (server, address) = fake_qemu(&folder, REPLY);
    let command = ["generate", "10.0.json", "--out", "out", "--build", &address];
    let (status, out, err) = run(&folder, &command, "");
    server.join().unwrap();
    assert_eq!((status, &*err), (0, ""));
    assert!(out.contains("1 event"), "{out}");
}

#[test]
fn a_reply_of_another_release_is_refused() {
    let folder = files();
    let schema = "{ 'command': 'stop' }\n{ 'event': 'NEW' }\n";
    std::fs::write(folder.path().join("mine.json"), schema).unwrap();
    let command = ["introspect", "mine.json", "--build", "reply.json"];
    let (status, _, err) = run(&folder, &command, "");
    assert_eq!(status, 2);
    assert_eq!(
        err,
        "error: --build reply.json: `NEW` (mine.json:2:1) is not in the reply, although it has \
         no condition; the reply may be of another release\n"
    );
}
