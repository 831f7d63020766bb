//! `qapi has`: text, JSON, notes and exit status.

mod common;

use common::{check_schema, folder, run};

/// Exit status, and standard output and error of `qapi has` in a directory without schemas.
fn has(arguments: &[&str]) -> (i32, String, String) {
    run(&folder(&[]), &[&["has"], arguments].concat(), "")
}

#[test]
fn one_line_for_each_release() {
    let (status, out, err) = has(&["6.0..6.2", "blockdev-reopen"]);
    assert_eq!((status, &*err), (1, ""));
    assert_eq!(out, "6.0  no\n6.1  yes\n6.2  yes\n");
    let (status, out, _) = has(&["9.2", "10.2", "query-block return.device"]);
    assert_eq!((status, &*out), (0, "9.2   yes\n10.2  yes\n"));
}

#[test]
fn conditions_and_lifecycles_are_told() {
    let uring = "if CONFIG_LINUX_IO_URING\n";
    for path in [
        "blockdev-add arguments.driver=file.aio=io_uring",
        "blockdev-add/arg-type/+file/aio/^io_uring",
    ] {
        let (status, out, _) = has(&["4.2", "5.0", path]);
        assert_eq!((status, out), (1, format!("4.2  no\n5.0  {uring}")));
    }
    let (_, out, _) = has(&["10.2", "block-commit/arg-type/*top"]);
    assert_eq!(out, "10.2  yes, deprecated\n");
    let (_, out, _) = has(&["10.2", "x-query-roms"]);
    assert_eq!(out, "10.2  yes, unstable\n");
    let (status, out, _) = has(&["10.2", "device_add arguments.addr"]);
    let unknown = "10.2  unknown, as the schema allows anything here\n";
    assert_eq!((status, &*out), (1, unknown));
}

#[test]
fn a_path_can_be_several_words() {
    let (status, out, _) = has(&["10.2", "BLOCK_JOB_COMPLETED", "data.error"]);
    assert_eq!((status, &*out), (0, "10.2  yes\n"));
    let feature = [
        "10.2",
        "blockdev-snapshot",
        "feature",
        "allow-write-only-overlay",
    ];
    assert_eq!(has(&feature), (0, "10.2  yes\n".to_owned(), String::new()));
    let feature = "blockdev-snapshot/$allow-write-only-overlay";
    assert_eq!(has(&["10.2", feature]).0, 0);
    let types = has(&["10.2", "BlockdevDriver=qcow2"]);
    assert_eq!(types, (0, "10.2  yes\n".to_owned(), String::new()));
}

#[test]
fn without_schemas_all_releases_are_asked() {
    let (status, out, _) = has(&["query-status"]);
    assert_eq!(status, 0);
    assert!(
        out.starts_with("1.0   yes\n") && out.contains("\n10.2  yes\n"),
        "{out}"
    );
    let (status, out, _) = has(&["guest-ping", "--schema", "qga"]);
    assert_eq!(status, 0, "{out}");
}

#[test]
fn a_path_that_is_not_the_last_argument_is_told() {
    let (status, out, errors) = has(&["10.2", "query-stats", "query-status"]);
    assert_eq!((status, &*out), (2, ""));
    let expected = "note: only the last argument is a PATH, and query-stats is taken for a SCHEMA\n\
                    error: cannot read query-stats: No such file or directory (os error 2)\n";
    assert_eq!(errors, expected);
    let (_, _, errors) = has(&["9.9", "query-status"]);
    assert!(!errors.contains("note"), "{errors}");
}

#[test]
fn what_does_not_exist_gets_a_suggestion() {
    let note = |path: &str| has(&["7.2", "10.2", path]).2;
    let expected = "note: `blockdev-ad`: there is no `blockdev-ad`; did you mean `blockdev-add`?\n";
    assert_eq!(note("blockdev-ad"), expected);
    for (path, suggestion) in [
        ("blockdev-add arguments.drivr", "`driver`"),
        ("blockdev-add/arg-type/+filee", "`file`"),
        ("blockdev-add/arg-tpe/driver", "`arg-type`"),
        ("BLOCK_JOB_COMPLETED data.eror", "`error`"),
        (
            "blockdev-snapshot/$allow-write-only-overly",
            "`allow-write-only-overlay`",
        ),
        ("blockdev-add arguments.driver=qcoow2", "`qcow2`"),
    ] {
        let note = note(path);
        let suggestion = format!("did you mean {suggestion}?\n");
        assert!(note.ends_with(&suggestion), "{note}");
    }
    let note = note("blockdev-add arguments.encrypt");
    let cases = "; it is only there with driver=qcow, driver=qcow2, driver=rbd\n";
    assert!(note.ends_with(cases), "{note}");
    // A release that has it is enough.
    assert_eq!(has(&["6.0", "6.1", "blockdev-reopen"]).2, "");
}

#[test]
fn json_has_one_object_a_line() {
    let (status, out, _) = has(&[
        "4.2..5.0",
        "blockdev-add/arg-type/+file/aio/^io_uring",
        "--message-format",
        "json",
    ]);
    assert_eq!(status, 1);
    let lines: Vec<serde_json::Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(
        (&lines[0]["schema"], &lines[0]["status"]),
        (&"4.2".into(), &"no".into())
    );
    assert_eq!(lines[1]["status"], "conditional");
    assert_eq!(lines[1]["if"], "CONFIG_LINUX_IO_URING");
    assert_eq!(lines[1]["lifecycle"], "stable");
    assert_eq!(
        lines[1]["place"],
        "blockdev-add arguments.driver=file.aio=io_uring"
    );
}

#[test]
fn json_is_what_its_json_schema_says() {
    for path in [
        "blockdev-add/arg-type/+file/aio/^io_uring",
        "block-commit arguments.top",
        "device_add arguments.addr",
    ] {
        let (_, out, _) = has(&["4.2", "10.2", path, "--message-format", "json"]);
        assert_eq!(out.lines().count(), 2);
        for line in out.lines() {
            check_schema("has.schema.json", line);
        }
    }
}

#[test]
fn a_reply_is_that_of_one_build() {
    let folder = folder(&[(
        "reply.json",
        r#"[{"name":"STOP","meta-type":"event","arg-type":"0"},
            {"name":"0","meta-type":"object","members":[]}]"#,
    )]);
    let (status, out, _) = run(&folder, &["has", "reply.json", "RESUME"], "");
    assert_eq!((status, &*out), (1, "reply.json  no, not in this build\n"));
    let (status, out, errors) = run(&folder, &["has", "reply.json", "MigrationCapability"], "");
    let expected = "reply.json  unknown, as a reply to query-qmp-schema has no names of types\n";
    assert_eq!((status, &*out, &*errors), (1, expected, ""));
}

#[test]
fn a_tag_has_one_value() {
    for path in [
        "blockdev-add arguments.driver=file.driver=raw",
        "blockdev-add arguments.driver=qcow2.file.driver=file.driver=raw.filename",
        "BlockdevOptions.driver=file.driver=raw",
    ] {
        let (status, output, errors) = has(&["10.2", path]);
        let expected = format!("error: `{path}` is not a path: a member has two values in it\n");
        assert_eq!((status, &*output, errors), (2, "", expected));
    }
    let (status, output, _) = has(&["10.2", "blockdev-add/arg-type/+file/+raw"]);
    assert_eq!((status, &*output), (1, "10.2  no\n"));
    // Other objects, and a tag in a branch.
    for path in [
        "blockdev-add arguments.driver=qcow2.file.driver=file",
        "blockdev-add arguments.driver=file.driver=file.filename",
        "blockdev-add arguments.driver=luks.header.driver=luks",
        "blockdev-add/arg-type/+qcow2/file/+file/filename",
    ] {
        assert_eq!(has(&["10.2", path]).0, 0, "{path}");
    }
}

#[test]
fn what_is_no_path_is_refused() {
    for path in [
        "arguments.",
        "a//b",
        "a arguments..b",
        "a arguments.b c",
        "a arguments[b",
    ] {
        let (status, out, err) = has(&["10.2", path]);
        assert_eq!((status, &*out), (2, ""), "{path}");
        let expected = format!("error: `{path}` is not a path: ");
        assert!(err.starts_with(&expected), "{err}");
    }
}

#[test]
fn the_readme_shows_what_is_printed() {
    let uring = "blockdev-add arguments.driver=file.aio=io_uring";
    let commands = [
        &["4.2", "6.0", "10.2", uring][..],
        &["10.2", "block-commit arguments.top"],
        &["10.2", "blockdev-add arguments.drivr"],
    ];
    let shown = commands.map(|arguments| {
        let (_, out, err) = has(arguments);
        let (path, schemas) = arguments.split_last().unwrap();
        format!("$ qapi has {} '{path}'\n{out}{err}", schemas.join(" "))
    });
    let shown = shown.concat();
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    assert!(readme.contains(&shown), "not in the README:\n{shown}");
}
