//! No label of a real release is doubted; wrong ones are.

use std::path::{Path, PathBuf};

use qapi_diff::{LabelDoubt, NamedSchema, label_doubts};
use qapi_parser::{Loader, Memory, Schema};

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

#[test]
fn two_releases_do_not_have_the_same_schema() {
    let schema = load("{ 'command': 'query-status' }");
    let other = load("# The same.\n{ 'command': 'query-status' }");
    let sides = [
        ("9.0", &schema),
        ("9.1", &other),
        ("9.1.2", &schema),
        ("mine", &schema),
    ];
    let sides = sides.map(|(name, schema)| NamedSchema::new(schema, name));
    let doubts = label_doubts(&sides);
    let [doubt] = &*doubts else {
        panic!("{doubts:?}")
    };
    let text = "9.0 and 9.1 have the same schema; is one of them of another release?";
    assert_eq!(doubt.to_string(), text);
}

#[test]
fn what_came_later_is_not_in_a_schema() {
    let schema = load(
        "##\n# @STOP:\n#\n# @why: (Since 9.2)\n#\n# Since: 1.0\n##\n{ 'event': 'STOP', 'data': { 'why': 'str' } }",
    );
    let doubts = |name| label_doubts(&[NamedSchema::new(&schema, name)]);
    let expected = "9.0 has `STOP`, which was added in 9.2 according to its documentation; is it of a later release?";
    assert_eq!(doubts("9.0")[0].to_string(), expected);
    assert!(doubts("9.2").is_empty() && doubts("9.1.50").is_empty() && doubts("mine").is_empty());
}

#[test]
fn releases_are_what_they_say() {
    let Some(data) = std::env::var_os("QAPI_TEST_DATA") else {
        return;
    };
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut loaded: Vec<(qapi_diff::Release, Schema)> = Vec::new();
    for entry in std::fs::read_dir(workspace.join(data).join("releases")).unwrap() {
        let tree: PathBuf = entry.unwrap().path();
        let mains = ["qapi/qapi-schema.json", "qapi-schema.json"].map(|main| tree.join(main));
        let name = tree.file_name().unwrap().to_str().unwrap();
        if let Some(main) = mains.iter().find(|main| main.is_file()) {
            loaded.push((name.parse().unwrap(), qapi_parser::load(main).unwrap()));
        }
    }
    assert!(loaded.len() > 40);
    loaded.sort_by_key(|(release, _)| release.clone());
    let names: Vec<String> = loaded
        .iter()
        .map(|(release, _)| release.to_string())
        .collect();
    let sides = loaded.iter().zip(&names);
    let sides: Vec<NamedSchema> = sides
        .map(|((_, schema), name)| NamedSchema::new(schema, name))
        .collect();
    let doubts: Vec<String> = label_doubts(&sides)
        .iter()
        .map(LabelDoubt::to_string)
        .collect();
    assert_eq!(doubts, [""; 0]);
}
