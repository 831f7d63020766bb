//! The builder's options: what each does, and what it says of a value that is no good.

use std::path::Path;

use qapi_codegen::{Builder, Error, Layout, Output, Visibility};
use qapi_parser::{Loader, Memory, Schema};

const SCHEMA: &str = "
    { 'enum': 'Mood', 'data': [ 'calm', { 'name': 'wild', 'if': 'CONFIG_WILD' } ] }
    { 'struct': 'Base', 'data': { 'mood': 'Mood' } }
    { 'struct': 'Address', 'data': { 'bus': 'int', '*next': 'Address', 'used': 'Used' } }
    { 'struct': 'Used', 'data': {} }
    { 'struct': 'Device', 'base': 'Base', 'data': { 'at': [ 'Address' ], '*parent': 'Address' } }
    { 'union': 'Any', 'base': { 'mood': 'Mood', 'id': 'str' }, 'discriminator': 'mood',
      'data': { 'wild': 'Wild' } }
    { 'struct': 'Wild', 'data': { 'claws': 'int' } }
    { 'event': 'MOVED', 'data': { 'to': 'Address' } }
    { 'event': 'CALMED', 'if': { 'not': 'CONFIG_WILD' } }
    { 'command': 'query-device', 'returns': [ 'Device' ] }
    { 'command': 'query-any', 'data': 'Any', 'boxed': true }
";

fn schema() -> Schema {
    let files = Memory::new().file("device.json", SCHEMA);
    let schema = Loader::new().reader(files).load("device.json");
    schema.unwrap_or_else(|error| panic!("{error}"))
}

fn render(builder: &Builder) -> Output {
    builder
        .render(&schema())
        .unwrap_or_else(|error| panic!("{error}"))
}

fn refused(builder: &Builder) -> String {
    let error = builder.render(&schema()).unwrap_err();
    assert!(matches!(error, Error::Option { .. }), "{error}");
    error.to_string()
}

#[track_caller]
fn text(output: &Output, path: &str) -> String {
    let file = output
        .files()
        .iter()
        .find(|file| file.path == Path::new(path));
    let text = file.map(|file| file.text.clone());
    text.unwrap_or_else(|| panic!("no {path} in {:?}", paths(output)))
}

fn paths(output: &Output) -> Vec<String> {
    let files = output.files().iter();
    files.map(|file| file.path.display().to_string()).collect()
}

/// The names of the structs and enums in a text, in order.
fn definitions(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim_start);
    let is_definition =
        |line: &&str| line.starts_with("pub struct ") || line.starts_with("pub enum ");
    lines
        .filter(is_definition)
        .filter_map(|line| line.split([' ', '(', '{', ';']).nth(2))
        .collect()
}

#[test]
fn only_what_is_selected_and_what_it_needs() {
    let only = |selectors: &[&str]| {
        let builder = selectors
            .iter()
            .fold(Builder::new(), |all, one| all.only(*one));
        let output = render(&builder);
        definitions(&text(&output, "device.rs")).join(" ")
    };
    assert_eq!(only(&["events"]), "Address Used Moved Calmed");
    assert_eq!(only(&["CALM??"]), "Calmed");
    assert_eq!(
        only(&["query-dev*"]),
        "Mood Base Address Used Device QueryDevice"
    );
    assert_eq!(only(&["Mood", "CALMED"]), "Mood Calmed");
    assert_eq!(only(&["*"]), only(&[]));
}

#[test]
fn a_selector_that_matches_nothing_is_an_error() {
    assert_eq!(
        refused(&Builder::new().only("events").only("query-devise")),
        "nothing in the schema matches `query-devise`; \
         did you mean `query-device`?"
    );
    let files = Memory::new().file("device.json", "{ 'event': 'STOP' }");
    let eventful = Loader::new().reader(files).load("device.json").unwrap();
    let error = Builder::new()
        .only("commands")
        .render(&eventful)
        .unwrap_err();
    assert_eq!(error.to_string(), "the schema has no commands");
    assert_eq!(
        refused(&Builder::new().derive("STOP", "a::B")),
        "nothing in the schema matches `STOP`"
    );
}

#[test]
fn a_replaced_type_is_not_generated_nor_what_it_alone_needs() {
    let output = render(
        &Builder::new()
            .replace("Address", "crate::pci::Address")
            .only("events"),
    );
    let module = text(&output, "device.rs");
    assert_eq!(definitions(&module), ["Moved", "Calmed"]);
    assert!(module.contains("pub to: crate::pci::Address,"), "{module}");
    let output = render(&Builder::new().replace("Address", "::pci::Address"));
    let module = text(&output, "device.rs");
    assert!(module.contains("pub at: Vec<::pci::Address>,"), "{module}");
    assert!(
        module.contains("pub parent: Option<::pci::Address>,"),
        "{module}"
    );
    assert!(definitions(&module).contains(&"Used"));
}

#[test]
fn the_members_of_a_replaced_base_are_taken_over() {
    let output = render(&Builder::new().replace("Base", "crate::Base").only("Device"));
    let module = text(&output, "device.rs");
    assert_eq!(definitions(&module), ["Mood", "Address", "Used", "Device"]);
    assert!(module.contains("pub mood: Mood,"), "{module}");
    assert!(!module.contains("From<&Device>"), "{module}");
}

#[test]
fn a_cycle_through_a_replaced_type_is_none() {
    let files = Memory::new().file(
        "tree.json",
        "{ 'struct': 'Node', 'data': { '*of': 'Tree' } }
         { 'struct': 'Tree', 'data': { 'root': 'Node' } }",
    );
    let schema = Loader::new().reader(files).load("tree.json").unwrap();
    let render = |builder: Builder| text(&builder.render(&schema).unwrap(), "tree.rs");
    assert!(render(Builder::new()).contains("Box<"));
    let replaced = render(Builder::new().replace("Node", "crate::Node"));
    assert!(replaced.contains("pub root: crate::Node,"), "{replaced}");
    let replaced = render(Builder::new().replace("Tree", "crate::Tree"));
    assert!(
        replaced.contains("pub of: Option<crate::Tree>,"),
        "{replaced}"
    );
}

#[test]
fn where_nothing_is_documented_names_stand_for_documentation() {
    let module = text(&render(&Builder::new()), "device.rs");
    for docs in [
        "/// `Address`\n",
        "    /// `bus`\n",
        "/// **Event** `MOVED`.\n",
    ] {
        assert!(module.contains(docs), "no {docs:?} in {module}");
    }
    assert!(!module.contains("Not documented"), "{module}");
}

#[test]
fn only_a_type_of_the_schema_can_be_replaced() {
    let replace = |name| refused(&Builder::new().replace(name, "crate::X"));
    let no_type = |name| format!("`{name}` is not a type that the schema defines");
    assert_eq!(replace("str"), no_type("str"));
    assert_eq!(replace("MOVED"), no_type("MOVED"));
    assert!(replace("Adress").ends_with("did you mean `Address`?"));
    let error = refused(&Builder::new().replace("Add*", "crate::X"));
    assert_eq!(error, "`Add*` must be the name of a single type");
    let two = Builder::new()
        .replace("Address", "crate::X")
        .replace("Address", "crate::Y");
    assert_eq!(refused(&two), "`Address` is replaced more than once");
    let error = refused(&Builder::new().replace("Address", "super::X"));
    assert!(
        error.contains("does not mean the same in all modules"),
        "{error}"
    );
    let error = refused(&Builder::new().replace("Address", "Vec<u8>"));
    assert!(error.contains("`Vec<u8>` is not a path"), "{error}");
}

#[test]
fn derives_are_added_where_they_are_not() {
    let builder = Builder::new()
        .derive("*", "Eq")
        .derive("Any*", "std::cmp::Ord")
        .derive("MOVED", "::a::B")
        .derive("Any", "Hash");
    let module = text(&render(&builder), "device.rs");
    for expected in [
        "#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]\npub enum Mood",
        "Eq, Hash, base::Union)]\n#[derive(std::cmp::Ord)]\n#[serde(tag = \"mood\")]\npub enum AnyBranch",
        "Eq, Hash, base::Union)]\n#[derive(std::cmp::Ord)]\npub struct Any",
        "base::Serialize, base::Deserialize)]\n    #[derive(::a::B)]\n",
    ] {
        assert!(module.contains(expected), "{expected}\n\n{module}");
    }
}

#[test]
fn traits_are_derived_where_all_that_a_type_holds_has_them() {
    let files = Memory::new().file(
        "traits.json",
        "{ 'enum': 'Kind', 'data': [ 'plain', 'deep' ] }
         { 'struct': 'Point', 'data': { 'x': 'int', '*y': 'uint8' } }
         { 'struct': 'Line', 'data': { 'from': 'Point', '*to': 'Point' } }
         { 'struct': 'Name', 'data': { 'text': 'str' } }
         { 'struct': 'Weight', 'data': { 'value': 'number' } }
         { 'struct': 'Heavy', 'data': { 'parts': [ 'Weight' ] } }
         { 'struct': 'Here', 'data': { '*there': 'There' } }
         { 'struct': 'There', 'data': { '*here': 'Here' } }
         { 'struct': 'Left', 'data': { '*right': 'Right' } }
         { 'struct': 'Right', 'data': { '*left': 'Left', 'at': 'Weight' } }
         { 'union': 'Mixed', 'base': { 'kind': 'Kind', 'weight': 'number' },
           'discriminator': 'kind', 'data': { 'plain': 'Point' } }
         { 'alternate': 'Where', 'data': { 'point': 'Point', 'index': 'int' } }
         { 'struct': 'Mine', 'data': { 'id': 'int' } }
         { 'struct': 'Yours', 'data': { 'mine': 'Mine' } }
         { 'event': 'MOVED', 'data': { 'by': 'Line' } }
         { 'event': 'WEIGHED', 'data': { 'what': 'Heavy' } }
         { 'command': 'set', 'data': { 'value': 'any' } }",
    );
    let schema = Loader::new().reader(files).load("traits.json").unwrap();
    let builder = Builder::new().replace("Mine", "crate::Mine");
    let output = builder.render(&schema).unwrap();
    let module = text(&output, "traits.rs") + &text(&output, "events.rs");
    let traits = |name: &str| {
        let lines: Vec<&str> = module.lines().map(str::trim_start).collect();
        let is_it = |line: &&str| {
            let item = line.strip_prefix("pub ").unwrap_or_default();
            let rest = item.split_once(' ').map(|(_, rest)| rest);
            rest.is_some_and(|rest| rest.split([' ', '(']).next() == Some(name))
        };
        let at = lines.iter().position(is_it).unwrap();
        let mut starts = lines[..at].iter();
        let start = starts
            .rposition(|line| line.starts_with("#[derive"))
            .unwrap();
        let derives = lines[start..at].join(" ");
        (derives.contains(" Eq, Hash"), derives.contains(" Copy"))
    };
    for (name, eq, copy) in [
        ("Kind", true, false),
        ("Point", true, true),
        ("Line", true, true),
        ("Name", true, false),
        ("Weight", false, true),
        ("Heavy", false, false),
        ("Here", true, false),
        ("There", true, false),
        ("Left", false, false),
        ("Right", false, false),
        ("Mixed", false, false),
        ("MixedBranch", true, false),
        ("Where", true, true),
        ("Yours", false, false),
        ("Moved", true, true),
        ("Weighed", false, false),
        ("EventData", false, false),
        ("Set", true, false),
    ] {
        assert_eq!(traits(name), (eq, copy), "{name}");
    }
}

#[test]
fn symbols_decide_conditions() {
    let with = |symbols: &[&str]| {
        let output = render(&Builder::new().symbols(symbols.iter().copied()));
        let module = text(&output, "device.rs");
        assert!(!module.contains("CONFIG_WILD"), "{module}");
        (output.statistics().events, module.contains("    Wild,"))
    };
    assert_eq!(with(&["CONFIG_WILD"]), (1, true));
    assert_eq!(with(&[]), (2, false));
    let all = text(&render(&Builder::new()), "device.rs");
    assert!(all.contains("CONFIG_WILD"), "{all}");
}

#[test]
fn what_only_some_builds_have_may_be_absent() {
    let schema = "
        { 'struct': 'Expansion', 'data': {
            'props': 'str', 'deprecated-props': { 'type': 'str', 'if': 'TARGET_S390X' } } }
        { 'command': 'query-expansion', 'returns': 'Expansion',
          'data': { 'model': 'str', 'cache': { 'type': 'int', 'if': 'CONFIG_CACHE' } } }";
    let files = Memory::new().file("cpu.json", schema);
    let schema = Loader::new().reader(files).load("cpu.json").unwrap();
    let of_any_build = Builder::new().render(&schema).unwrap();
    let text_of = |output| text(output, "cpu.rs");
    let any = text_of(&of_any_build);
    assert!(
        any.contains("pub deprecated_props: Option<String>,"),
        "{any}"
    );
    assert!(
        any.contains("pub fn with_cache(mut self, value: i64)"),
        "{any}"
    );
    let of_one_build = Builder::new().symbols(["TARGET_S390X", "CONFIG_CACHE"]);
    let one = text_of(&of_one_build.render(&schema).unwrap());
    assert!(one.contains("pub deprecated_props: String,"), "{one}");
    assert!(one.contains("cache: i64) -> Self"), "{one}");
}

#[test]
fn layouts() {
    let folder = ["mod.rs", "events.rs", "commands.rs", "device.rs"];
    assert_eq!(paths(&render(&Builder::new())), folder);
    let one = Layout::File("qmp".to_owned());
    let output = render(&Builder::new().layout(one).visibility(Visibility::Crate));
    assert_eq!(paths(&output), ["qmp.rs"]);
    let module = text(&output, "qmp.rs");
    assert!(module.contains("\npub(crate) mod qmp {"), "{module}");
    let restricted = module.replace("pub(crate) ", "");
    assert!(!restricted.contains("pub "), "{restricted}");
    let own = Layout::Crate("my-qmp".to_owned());
    let output = render(&Builder::new().layout(own));
    let all = paths(&output);
    assert!(all.contains(&"src/lib.rs".to_owned()));
    assert!(text(&output, "Cargo.toml").contains("name = \"my-qmp\"\n"));
}

#[test]
fn names_of_modules_and_crates_are_checked() {
    for name in ["", "a b", "1st", "type", "../up"] {
        let error = refused(&Builder::new().layout(Layout::File(name.to_owned())));
        assert_eq!(error, format!("`{name}` is not a valid name for a module"));
        let error = refused(&Builder::new().layout(Layout::Crate(name.to_owned())));
        assert_eq!(error, format!("`{name}` is not a valid name for a crate"));
    }
}

#[test]
fn a_header_stands_on_top_and_files_are_still_known() {
    let folder = tempfile::tempdir().unwrap();
    let builder = Builder::new().header("Copyright\n\nSPDX-License-Identifier: MIT\n");
    let output = render(&builder);
    let expected =
        "// Copyright\n//\n// SPDX-License-Identifier: MIT\n// Generated from device.json by ";
    assert!(text(&output, "device.rs").starts_with(expected));
    output.write(folder.path()).unwrap();
    let left = render(&builder.only("commands"))
        .write(folder.path())
        .unwrap();
    assert!(
        left.iter()
            .any(|one| one.is_left_over() && one.path == Path::new("events.rs"))
    );
}

#[test]
fn what_was_written_by_hand_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let mine = folder.path().join("events.rs");
    std::fs::write(&mine, "// mine\n").unwrap();
    let error = render(&Builder::new()).write(folder.path()).unwrap_err();
    assert!(
        matches!(&error, Error::Foreign { path } if *path == mine),
        "{error}"
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    assert_eq!(std::fs::read_to_string(mine).unwrap(), "// mine\n");
}

#[test]
fn one_file_leaves_all_others_alone() {
    let folder = tempfile::tempdir().unwrap();
    let one = |name: &str| render(&Builder::new().layout(Layout::File(name.to_owned())));
    one("qmp").write(folder.path()).unwrap();
    one("qga").write(folder.path()).unwrap();
    assert_eq!(one("qmp").compare(folder.path()).unwrap(), []);
}

#[test]
fn symbols_are_names() {
    for symbol in ["CONFIG_LINUX=1", "CONFIG X", "", "1st"] {
        let error = refused(&Builder::new().symbols([symbol]));
        let expected = format!(
            "`{symbol}` is not a preprocessor symbol; \
                                give its name, without a value"
        );
        assert_eq!(error, expected);
    }
}

#[test]
fn a_manifest_is_written_once() {
    let folder = tempfile::tempdir().unwrap();
    let output = render(&Builder::new().layout(Layout::Crate("mine".to_owned())));
    output.write(folder.path()).unwrap();
    let manifest = folder.path().join("Cargo.toml");
    std::fs::write(
        &manifest,
        "[package]\nname = \"mine\"\nversion = \"7.0.0\"\n",
    )
    .unwrap();
    assert_eq!(output.write(folder.path()).unwrap(), []);
    std::fs::write(&manifest, "[package]\nname = \"yours\"\n").unwrap();
    let error = output.write(folder.path()).unwrap_err();
    assert!(
        matches!(&error, Error::OtherCrate { path } if *path == manifest),
        "{error}"
    );
    let directory_of_its_own = render(&Builder::new().only("CALMED")).own_directory();
    assert!(
        !directory_of_its_own
            .compare(folder.path())
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_generated_crate_depends_on_the_types() {
    let manifest = |builder: Builder| {
        let layout = Layout::Crate("mine".to_owned());
        text(&render(&builder.layout(layout)), "Cargo.toml")
    };
    let published = manifest(Builder::new());
    let version = env!("CARGO_PKG_VERSION");
    let expected = format!("qmp-types = {{ version = \"{version}\", default-features = false }}\n");
    assert!(published.contains(&expected), "{published}");
    let checkout = manifest(Builder::new().types_path("../qapi/qmp-types"));
    let expected = "qmp-types = { path = \"../qapi/qmp-types\", default-features = false }\n";
    assert!(checkout.contains(expected), "{checkout}");
}
