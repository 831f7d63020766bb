//! Releases that are built in, by their numbers. All runs are in a directory without schemas.

mod common;

use common::{folder, run};

/// Standard output of a command that succeeds, and standard error.
fn of(arguments: &[&str]) -> (String, String) {
    let (status, out, err) = run(&folder(&[]), arguments, "");
    assert_eq!(status, 0, "{arguments:?}: {err}");
    (out, err)
}

/// Standard error of a command that cannot run.
fn failure(arguments: &[&str]) -> String {
    let (status, _, err) = run(&folder(&[]), arguments, "");
    assert_eq!(status, 2, "{arguments:?}: {err}");
    err
}

#[test]
fn every_command_takes_the_number_of_a_release() {
    let nothing = String::new();
    assert_eq!(of(&["check", "10.2"]), (nothing.clone(), nothing.clone()));
    let (dump, err) = of(&["dump", "7.2"]);
    assert!(
        dump.contains("command blockdev-add ") && err.is_empty(),
        "{err}"
    );
    assert!(
        of(&["introspect", "7.2"])
            .0
            .contains(r#""name":"blockdev-add""#)
    );
    let diff = of(&["diff", "7.2", "10.2"]).0;
    assert!(diff.contains("7.2 to 10.2: "), "{diff}");
    let history = of(&["history", "6.0", "6.1", "blockdev-reopen"]).0;
    assert!(
        history.starts_with("blockdev-reopen\n  6.1         added\n"),
        "{history}"
    );
    let generated = of(&["generate", "10.2", "--only", "STOP", "--out", "qmp"]).0;
    assert!(generated.starts_with("qmp: 1 event;"), "{generated}");
    let err = failure(&["examples", "7.2"]);
    assert!(
        err.contains("QEMU 7.2 (QMP) is built in without documentation"),
        "{err}"
    );
}

#[test]
fn generated_code_says_which_release_it_is_from() {
    let folder = folder(&[]);
    let arguments = ["generate", "10.2", "--only", "STOP", "--out", "qmp"];
    assert_eq!(run(&folder, &arguments, "").0, 0);
    let text = std::fs::read_to_string(folder.path().join("qmp/mod.rs")).unwrap();
    assert!(
        text.starts_with("// Generated from QEMU 10.2/qapi-schema.json by"),
        "{text}"
    );
}

#[test]
fn a_range_is_all_releases_between() {
    let checked = of(&["check", "7.2..8.1", "--schema", "qsd", "--verbose"]).1;
    let lines: Vec<&str> = checked.lines().collect();
    let expected = ["7.2", "8.0", "8.1"].map(|of| format!("checking QEMU {of} (storage daemon)"));
    assert_eq!(lines, expected);
    // The releases between deprecate what the last one removes.
    let announced = of(&["diff", "7.2..9.0"]).0;
    let all = of(&["diff", "7.2", "8.0", "8.1", "8.2", "9.0"]).0;
    assert_eq!(announced, all);
    assert_ne!(announced, of(&["diff", "7.2", "9.0"]).0);
}

#[test]
fn a_range_says_which_release_is_missing() {
    let (_, err) = of(&["history", "10.2..11.1", "--schema", "qga"]);
    assert_eq!(err, "note: 11.0 is not built in, and left out\n");
    let (_, err) = of(&["history", "10.1..10.2", "--schema", "qga"]);
    assert_eq!(err, "");
}

#[test]
fn a_history_without_schemas_is_that_of_all_releases() {
    let (history, _) = of(&["history", "migrate arguments.blk"]);
    assert!(history.contains("1.0 to 1"), "{history}");
    assert!(
        history.contains("  8.2         arguments.blk: deprecated\n"),
        "{history}"
    );
    assert!(
        history.contains("  9.1         arguments.blk: removed, as announced\n"),
        "{history}"
    );
    let (history, err) = of(&["history", "--schema", "qsd", "query-block-exports"]);
    assert!(history.contains("  5.2         added"), "{history}{err}");
}

#[test]
fn a_point_release_has_the_schema_of_its_series() {
    let (dump, err) = of(&["dump", "10.0.13"]);
    let note = "note: using the schema of 10.0 for 10.0.13; point releases are not built in\n";
    assert_eq!(err, note);
    assert_eq!(dump, of(&["dump", "10.0"]).0);
    assert_eq!(of(&["dump", "10.0.0"]), (dump, String::new()));
    // A development version is no point release.
    let err = failure(&["dump", "10.0.50"]);
    assert!(
        err.starts_with("error: there is no QMP schema of 10.0.50;"),
        "{err}"
    );
}

#[test]
fn an_unknown_release_says_which_there_are() {
    let err = failure(&["dump", "11.0", "--schema", "qga"]);
    let expected =
        "error: there is no guest agent schema of 11.0; built in are 1.0 to 10.2, 11.1\n";
    assert_eq!(err, expected);
    let err = failure(&["dump", "4.2", "--schema", "qsd"]);
    assert!(
        err.contains("no storage daemon schema of 4.2; built in are 5.0 to"),
        "{err}"
    );
    let err = failure(&["diff", "9.0..7.2"]);
    assert_eq!(err, "error: 9.0..7.2: the older release comes first\n");
    let err = failure(&["dump", "7.2..9.0"]);
    assert_eq!(
        err,
        "error: 7.2..9.0 is a range of releases; give one release\n"
    );
    let err = failure(&["diff", "9.0"]);
    let help = "give another one to compare it with, or a range such as 7.2..11.1";
    assert_eq!(
        err,
        format!("error: there is only one schema, 9.0; {help}\n")
    );
}

#[test]
fn a_file_of_that_name_needs_its_path() {
    let folder = folder(&[("10.2", "{ 'event': 'MINE' }")]);
    let (_, dump, err) = run(&folder, &["dump", "10.2"], "");
    assert!(!dump.contains("MINE"));
    let note = "note: 10.2 is the release that is built in; write ./10.2 for the file\n";
    assert_eq!(err, note);
    let (_, dump, err) = run(&folder, &["dump", "./10.2"], "");
    assert!(dump.contains("MINE"));
    assert_eq!(err, "");
}

#[test]
fn one_schema_of_a_source_tree_can_be_chosen() {
    let folder = folder(&[
        ("tree/qapi/qapi-schema.json", "{ 'event': 'QMP' }"),
        ("tree/qga/qapi-schema.json", "{ 'event': 'QGA' }"),
    ]);
    let (_, dump, err) = run(&folder, &["dump", "tree", "--schema", "qga"], "");
    assert!(dump.contains("event QGA"), "{dump}");
    assert_eq!(err, "");
    let (status, _, err) = run(&folder, &["dump", "tree", "--schema", "qsd"], "");
    assert_eq!(
        (status, &*err),
        (2, "error: tree has no storage daemon schema\n")
    );
}

/// A schema of QEMU's, with words that are not this project's.
const THEIRS: &str = "##\n# @query-version:\n#\n# Theirs.\n##\n{ 'command': 'query-version' }\n\
                      ##\n# @STOP:\n#\n# Theirs, too.\n##\n{ 'event': 'STOP' }\n";

#[test]
fn generated_code_of_a_release_has_this_projects_words() {
    let folder = folder(&[("tree/qapi/qapi-schema.json", THEIRS)]);
    let words = qapi_releases::documentation(qapi_releases::Kind::Qmp).unwrap();
    let summary = words.of("STOP").and_then(|doc| doc.summary()).unwrap();
    let stop = &summary.lines().next().unwrap().replace("  ", " ");
    let generated = |arguments: &[&str]| {
        let arguments = [
            &["generate"],
            arguments,
            &["--only", "STOP", "--out", "qmp"],
        ]
        .concat();
        let (status, _, err) = run(&folder, &arguments, "");
        assert_eq!(status, 0, "{err}");
        let files = std::fs::read_dir(folder.path().join("qmp")).unwrap();
        let texts = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
        (texts.collect::<String>(), err)
    };
    for arguments in [&["10.2"][..], &["6.2..7.0"], &["tree", "--docs", "own"]] {
        let (text, err) = generated(arguments);
        assert!(text.contains(stop), "{arguments:?}: {text}");
        assert!(!text.contains("Theirs"), "{arguments:?}: {text}");
        assert_eq!(err, "", "{arguments:?}");
    }
    let (text, err) = generated(&["tree"]);
    assert!(
        text.contains("Theirs, too.") && !text.contains(stop),
        "{text}"
    );
    assert!(err.contains("--docs own"), "{err}");
    let (text, _) = generated(&["10.2", "--docs", "none"]);
    assert!(!text.contains(stop), "{text}");
}

#[test]
fn what_looks_like_a_release_is_told_if_it_is_none() {
    let folder = folder(&[("session.log", "")]);
    let release = "a release that is built in";
    let range = "a range of releases that are built in";
    let known = " (1.0 to 10.2, 11.1)";
    let range_is_meant = "; did you mean `7.2..11.1`?";
    for (schema, wanted, help) in [
        ("99", release, known),
        ("v99.0", release, known),
        ("v10.2", release, "; did you mean `10.2`?"),
        ("qemu-10.2", release, "; did you mean `10.2`?"),
        ("10.2..99", range, "; 99 is none of 1.0 to 10.2, 11.1"),
        ("v7.2..v11.1", range, range_is_meant),
        ("7.2..", range, range_is_meant),
        ("7.2...11.1", range, range_is_meant),
        ("..11.1", range, "; did you mean `1.0..11.1`?"),
    ] {
        for arguments in [
            &["check", schema][..],
            &["validate", schema, "session.log"],
            &["diff", schema],
            &["diff", schema, "11.1"],
            &["diff", "11.1", &format!("12.0={schema}")],
            &["has", schema, "stop"],
            &["history", schema, "stop"],
            &["generate", schema, "--out", "out"],
            &["mock", schema, "--listen", "mock.sock"],
        ] {
            let (status, _, err) = run(&folder, arguments, "");
            let error = format!("error: `{schema}` is neither a file nor {wanted}{help}\n");
            assert_eq!((status, err), (2, error), "{arguments:?}");
        }
    }
    for (argument, help) in [("v10.2", "; did you mean `10.2`?"), ("99", known)] {
        let (_, _, err) = run(&folder, &["history", argument], "");
        let error = format!("error: `{argument}` is neither a file nor {release}{help}\n");
        assert!(err.ends_with(&error), "{err}");
    }
}

#[cfg(unix)]
#[test]
fn a_socket_is_told_from_a_file() {
    let folder = folder(&[]);
    let _listener = std::os::unix::net::UnixListener::bind(folder.path().join("qmp")).unwrap();
    let (status, _, err) = run(&folder, &["dump", "qmp"], "");
    let error = "error: qmp is a socket; to ask the QEMU that listens there, write qmp:qmp\n";
    assert_eq!((status, &*err), (2, error));
}
