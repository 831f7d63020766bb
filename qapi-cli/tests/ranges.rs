//! `qapi generate` for several schemas at once.

mod common;

use common::{check_schema, fake_qemu, folder, run};

const OLD: &str = "{ 'command': 'query-disk', 'returns': 'Disk' }
{ 'struct': 'Disk', 'data': { 'id': 'str', 'size': 'int' } }
";

const NEW: &str = "{ 'command': 'query-disk', 'returns': 'DiskInfo' }
{ 'struct': 'DiskInfo', 'data': { 'id': 'str', 'size': 'size', 'mode': 'str' } }
";

#[test]
fn several_schemas_give_one_module() {
    let folder = folder(&[
        ("qemu-7.2/qapi-schema.json", OLD),
        ("qemu-10.2/qapi-schema.json", NEW),
    ]);
    let arguments = ["generate", "qemu-10.2", "qemu-7.2", "--out", "out"];
    let (status, output, errors) = run(&folder, &arguments, "");
    assert_eq!((status, errors.as_str()), (0, ""));
    assert_eq!(
        output,
        "out: 1 command, 1 struct; 3 files, 3 written; merged from 2 schemas, with 2 choices\n"
    );
    let text = std::fs::read_to_string(folder.path().join("out/qapi_schema.rs")).unwrap();
    assert!(text.contains("pub mode: Option<String>"), "{text}");
    assert!(
        text.contains("/// Since QEMU 10.2. Mandatory wherever it exists.\n"),
        "{text}"
    );
    assert!(text.contains("pub size: i128"), "{text}");

    let check = [&arguments[..], &["--check"]].concat();
    assert_eq!(run(&folder, &check, ""), (0, String::new(), String::new()));
    let explained = [&arguments[..], &["--explain-merge"]].concat();
    let (status, output, _) = run(&folder, &explained, "");
    assert_eq!(status, 0);
    assert!(
        output.starts_with(
            "DiskInfo: renamed\n    \
                 `Disk` in 7.2 (qemu-7.2/qapi-schema.json:2:1)\n    \
                 `DiskInfo` in 10.2 (qemu-10.2/qapi-schema.json:2:1)\n\
             DiskInfo.size: `int or uint64`, which holds the values of both\n    \
                 `int` in 7.2 (qemu-7.2/qapi-schema.json:2:44)\n    \
                 `size` in 10.2 (qemu-10.2/qapi-schema.json:2:48)\n"
        ),
        "{output}"
    );
}

#[test]
fn releases_can_be_stated_and_can_be_unknown() {
    let folder = folder(&[("a.json", OLD), ("b.json", NEW)]);
    let arguments = ["generate", "8.0=b.json", "a.json", "--out", "out"];
    let (status, _, errors) = run(&folder, &arguments, "");
    assert_eq!((status, errors.as_str()), (0, ""));
    let text = std::fs::read_to_string(folder.path().join("out/mod.rs")).unwrap();
    assert!(
        text.contains("\n//! These types are for QEMU 8.0 and `a.json` alike.\n"),
        "{text}"
    );
    let (status, _, errors) = run(&folder, &["generate", "8.0=b.json", "--out", "one"], "");
    assert_eq!((status, errors.as_str()), (0, ""));
}

#[test]
fn a_preference_decides_what_has_no_common_type() {
    let number = NEW
        .replace("'size'", "'number'")
        .replace("'number':", "'size':");
    let folder = folder(&[("7.2.json", OLD), ("8.0.json", &number)]);
    let arguments = ["generate", "7.2.json", "8.0.json", "--out", "out"];
    let (status, output, errors) = run(&folder, &arguments, "");
    assert_eq!((status, output.as_str()), (1, ""));
    assert_eq!(
        errors,
        "error[no-common-type]: no type holds all values of `DiskInfo.size`: `int` in 7.2 (7.2.json:2:44), \
         `number` in 8.0 (8.0.json:2:48)\n\
         help: decide with --prefer DiskInfo.size=newest, DiskInfo.size=oldest or \
         DiskInfo.size=any\n\
         for more information, run `qapi explain no-common-type`\n"
    );
    let short = [&arguments[..], &["--message-format", "short"]].concat();
    let (_, _, errors) = run(&folder, &short, "");
    let start =
        "8.0.json:2:48: error[no-common-type]: no type holds all values of `DiskInfo.size`: ";
    assert!(
        errors.starts_with(start) && errors.lines().count() == 1,
        "{errors}"
    );
    let json = [&arguments[..], &["--message-format", "json"]].concat();
    let (status, _, errors) = run(&folder, &json, "");
    check_schema("conflict.schema.json", &errors);
    let conflict: serde_json::Value = serde_json::from_str(&errors).unwrap();
    assert_eq!((status, &conflict["code"]), (1, &"no-common-type".into()));
    assert_eq!(
        (&conflict["severity"], &conflict["item"]),
        (&"error".into(), &"DiskInfo.size".into())
    );
    let newest = serde_json::json!({
        "schema": "8.0", "text": "number", "path": "8.0.json", "line": 2, "column": 48
    });
    assert_eq!(conflict["labels"][1], newest);
    for (preference, expected) in [("newest", "f64"), ("DiskInfo.size=oldest", "i64")] {
        let arguments = [&arguments[..], &["--prefer", preference]].concat();
        let (status, _, errors) = run(&folder, &arguments, "");
        assert_eq!((status, errors.as_str()), (0, ""));
        let text = std::fs::read_to_string(folder.path().join("out/mod.rs")).unwrap();
        assert!(text.contains(&format!("--prefer {preference}`")), "{text}");
        let files = std::fs::read_dir(folder.path().join("out")).unwrap();
        let mut texts = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
        assert!(texts.any(|text| text.contains(&format!("pub size: {expected}"))));
    }
    for (preference, error) in [
        (
            "first",
            "error: --prefer: `first` is not `newest`, `oldest` or `any`\n",
        ),
        (
            "Disk.sise=any",
            "error: there is no `Disk.sise` to have a preference for\n",
        ),
    ] {
        let arguments = [&arguments[..], &["--prefer", preference]].concat();
        assert_eq!(
            run(&folder, &arguments, ""),
            (2, String::new(), error.to_owned())
        );
    }
}

#[test]
fn a_running_qemu_and_a_tree_can_be_merged() {
    let folder = folder(&[("7.2.json", OLD)]);
    let reply = r#"[
        { "name": "query-disk", "meta-type": "command", "arg-type": "0", "ret-type": "1" },
        { "name": "0", "meta-type": "object", "members": [] },
        { "name": "1", "meta-type": "object", "members": [
            { "name": "id", "type": "str" }, { "name": "size", "type": "int" } ] },
        { "name": "str", "meta-type": "builtin", "json-type": "string" },
        { "name": "int", "meta-type": "builtin", "json-type": "int" } ]"#;
    let (server, address) = fake_qemu(&folder, reply);
    let arguments = ["generate", &address, "7.2.json", "--out", "out"];
    let (status, output, errors) = run(&folder, &arguments, "");
    server.join().unwrap();
    assert_eq!((status, errors.as_str()), (0, ""));
    assert!(output.ends_with("; merged from 2 schemas\n"), "{output}");
    let text = std::fs::read_to_string(folder.path().join("out/mod.rs")).unwrap();
    assert!(text.contains("for QEMU 7.2 and 10.0 alike.\n"), "{text}");
}

#[test]
fn what_is_no_schema_is_refused() {
    let folder = folder(&[
        ("7.2.json", OLD),
        ("bad.json", "{ 'event': 'STOP', 'data': 'Nothing' }"),
    ]);
    let arguments = ["generate", "7.2.json", "bad.json", "--out", "out"];
    let (status, _, errors) = run(&folder, &arguments, "");
    assert_eq!(status, 2);
    assert!(
        errors.ends_with("error: bad.json is not a valid schema\n"),
        "{errors}"
    );
}
