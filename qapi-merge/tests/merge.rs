//! What becomes of a change between two releases, and what is listed about it. Most of these
//! changes happened in QEMU.

use qapi_merge::{Form, Labelled, MergeError, Merged, Preference, Preferences, merge};
use qapi_parser::{Loader, Memory, introspect};
use qapi_schema::introspect::Introspection;
use qapi_schema::wire::{DeclaredMember, JsonKind, Payload};
use qapi_schema::{Condition, Entity, Schema, TypeId, TypeKind};

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    let loaded = Loader::new().reader(files).load("main.json");
    loaded.unwrap_or_else(|error| panic!("{error}"))
}

/// The schemas of 1.0, 2.0 and so on.
fn labelled(texts: &[&str]) -> Vec<Labelled> {
    let number = |index: usize| format!("{}.0", index + 1).parse().unwrap();
    let schemas = texts.iter().enumerate();
    schemas
        .map(|(index, text)| Labelled::release(number(index), load(text)))
        .collect()
}

fn merged(texts: &[&str]) -> Merged {
    merge(&labelled(texts), &Preferences::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// The type that the command `get` returns.
fn returned(schema: &Schema) -> TypeId {
    Payload::Returned(schema.command("get").unwrap().1).type_id(schema)
}

/// The members of a type as a schema has them: `*size: int or uint64`.
fn members(schema: &Schema, of: TypeId) -> Vec<String> {
    let text = |member: &DeclaredMember<'_>| {
        let optional = if member.optional { "*" } else { "" };
        format!(
            "{optional}{}: {}",
            member.name,
            schema.type_text(member.type_id)
        )
    };
    schema.members(of).iter().map(text).collect()
}

fn choices(merged: &Merged) -> Vec<String> {
    merged.choices.iter().map(ToString::to_string).collect()
}

/// What `get` returns after these changes of the struct `Info`.
fn info(old: &str, new: &str) -> (Vec<String>, Vec<String>) {
    let text = |data: &str| {
        format!(
            "{{ 'command': 'get', 'returns': 'Info' }}
             {{ 'struct': 'Info', 'data': {{ {data} }} }}
             {{ 'enum': 'Mode', 'data': ['on', 'off'] }}
             {{ 'struct': 'Part', 'data': {{ 'id': 'str' }} }}
             {{ 'alternate': 'PartOrId', 'data': {{ 'part': 'Part', 'id': 'str' }} }}"
        )
    };
    let merged = merged(&[&text(old), &text(new)]);
    let members = members(&merged.schema, returned(&merged.schema));
    (members, choices(&merged))
}

#[test]
fn a_member_is_mandatory_only_where_all_releases_have_it() {
    for (old, new, expected) in [
        ("'a': 'int'", "'a': 'int'", "a: int"),
        ("'a': 'int'", "'*a': 'int'", "*a: int"),
        ("'*a': 'int'", "'a': 'int'", "*a: int"),
        ("", "'a': 'int'", "*a: int"),
        ("'a': 'int'", "", "*a: int"),
        ("'a': 'int'", "'a': { 'type': 'int', 'if': 'A' }", "*a: int"),
        (
            "'a': { 'type': 'int', 'if': 'B' }",
            "'a': { 'type': 'int', 'if': 'A' }",
            "*a: int",
        ),
        (
            "'a': { 'type': 'int', 'if': 'A' }",
            "'a': { 'type': 'int', 'if': 'A' }",
            "a: int",
        ),
    ] {
        assert_eq!(
            info(old, new),
            (vec![expected.to_owned()], vec![]),
            "{old} | {new}"
        );
    }
}

#[test]
fn types_that_differ_get_the_form_that_holds_both() {
    for (old, new, expected, choice) in [
        (
            "int",
            "size",
            "int or uint64",
            "`int or uint64`, which holds the values of both",
        ),
        (
            "uint8",
            "int",
            "int",
            "`int`, which holds the values of both",
        ),
        (
            "int16",
            "number",
            "number",
            "`number`, which holds the values of both",
        ),
        ("str", "Mode", "Mode", "`Mode`, which keeps other strings"),
        ("Mode", "str", "Mode", "`Mode`, which keeps other strings"),
        ("str", "PartOrId", "PartOrId", "the alternate `PartOrId`"),
        ("PartOrId", "Part", "PartOrId", "the alternate `PartOrId`"),
        ("bool", "Mode", "InfoA", "the alternate `InfoA`"),
        ("int", "any", "any", "any JSON value"),
        ("null", "Part", "InfoA", "the alternate `InfoA`"),
    ] {
        let (members, choices) = info(&format!("'a': '{old}'"), &format!("'a': '{new}'"));
        assert_eq!(members, [format!("a: {expected}")], "{old} | {new}");
        assert_eq!(
            choices,
            [format!("Info.a: {choice}: `{old}` in 1.0, `{new}` in 2.0")]
        );
        // An array of it is an array of that form.
        let (members, choices) = info(&format!("'a': ['{old}']"), &format!("'a': ['{new}']"));
        assert_eq!(members, [format!("a: [{expected}]")], "{old} | {new}");
        assert_eq!(choices.len(), 1);
        assert!(choices[0].starts_with("Info.a[]: "), "{choices:?}");
    }
}

#[test]
fn integers_that_hold_the_same_are_the_newer_one() {
    assert_eq!(
        info("'a': 'int'", "'a': 'int64'"),
        (vec!["a: int64".into()], vec![])
    );
    assert_eq!(
        info("'a': 'size'", "'a': 'uint64'"),
        (vec!["a: uint64".into()], vec![])
    );
}

const INT: &str = "{ 'command': 'get', 'returns': 'Info' }
                   { 'struct': 'Info', 'data': { 'a': 'int' } }";
const NUMBER: &str = "{ 'command': 'get', 'returns': 'Info' }
                      { 'struct': 'Info', 'data': { 'a': 'number' } }";

#[test]
fn what_no_type_holds_is_an_error_with_both_places() {
    let error = merge(&labelled(&[INT, NUMBER]), &Preferences::default()).unwrap_err();
    let MergeError::Conflicts { conflicts } = error else {
        panic!("{error}");
    };
    assert_eq!(
        conflicts[0].to_string(),
        "no type holds all values of `Info.a`: `int` in 1.0 (main.json:2:50), \
         `number` in 2.0 (main.json:2:53)"
    );
}

#[test]
fn a_preference_decides() {
    for (preference, expected) in [
        ("newest", "a: number"),
        ("oldest", "a: int"),
        ("any", "a: any"),
        ("Info.a=oldest", "a: int"),
        ("Info.a=any", "a: any"),
    ] {
        let preferences: Preferences = [preference.parse::<Preference>().unwrap()]
            .into_iter()
            .collect();
        let merged = merge(&labelled(&[INT, NUMBER]), &preferences).unwrap();
        assert_eq!(
            members(&merged.schema, returned(&merged.schema)),
            [expected],
            "{preference}"
        );
        assert_eq!(merged.choices.len(), 1);
    }
    let preferences: Preferences = ["Info.b=any".parse::<Preference>().unwrap()]
        .into_iter()
        .collect();
    let error = merge(&labelled(&[INT, NUMBER]), &preferences).unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is no `Info.b` to have a preference for"
    );
}

#[test]
fn a_renamed_type_has_its_newest_name() {
    let merged = merged(&[
        "{ 'command': 'get', 'returns': ['SGXInfo'] }
         { 'struct': 'SGXInfo', 'data': { 'mode': 'SGXMode' } }
         { 'enum': 'SGXMode', 'data': ['a'] }",
        "{ 'command': 'get', 'returns': ['SgxInfo'] }
         { 'struct': 'SgxInfo', 'data': { 'mode': 'SgxMode' } }
         { 'enum': 'SgxMode', 'data': ['b', 'a'] }",
    ]);
    assert_eq!(
        merged.schema.type_text(returned(&merged.schema)),
        "[SgxInfo]"
    );
    assert!(merged.schema.lookup("SGXInfo").is_none());
    assert_eq!(
        choices(&merged),
        [
            "SgxInfo: `SGXInfo` in 1.0 is `SgxInfo` in 2.0",
            "SgxMode: `SGXMode` in 1.0 is `SgxMode` in 2.0"
        ]
    );
}

#[test]
fn arguments_in_place_and_with_a_type_are_one() {
    let merged = merged(&[
        "{ 'command': 'set', 'data': { 'id': 'str' } }",
        "{ 'command': 'set', 'data': 'Set' } { 'struct': 'Set', 'data': { 'id': 'str', '*n': 'int' } }",
    ]);
    let (_, set) = merged.schema.command("set").unwrap();
    let arguments = set.arguments.unwrap();
    assert_eq!(merged.schema.type_text(arguments), "Set");
    assert_eq!(members(&merged.schema, arguments), ["id: str", "*n: int"]);
    assert_eq!(choices(&merged), Vec::<String>::new());
}

#[test]
fn features_of_arguments_in_place_are_described_wherever_these_are() {
    let feature = "'features': ['deprecated']";
    let old = format!(
        "##
         # @set:
         #
         # @id: a name
         #
         # Features:
         #
         # @deprecated: Names are no longer used.
         ##
         {{ 'command': 'set', 'data': {{ '*id': {{ 'type': 'str', {feature} }} }} }}"
    );
    let old = old.replace("\n         ", "\n");
    let merged = merged(&[&old, "{ 'command': 'set', 'data': {} }"]);
    let schema = &merged.schema;
    let (_, set) = schema.command("set").unwrap();
    let arguments = &schema[set.arguments.unwrap()].definition;
    for definition in [&set.definition, arguments] {
        let doc = schema.doc_of(definition).unwrap();
        assert!(doc.member("id").is_some(), "{}", definition.name);
        assert!(doc.feature("deprecated").is_some(), "{}", definition.name);
    }
}

#[test]
fn arguments_that_only_some_releases_take_are_optional() {
    let merged = merged(&[
        "{ 'command': 'set' }",
        "{ 'command': 'set', 'data': { 'id': 'str' } }",
    ]);
    let (_, set) = merged.schema.command("set").unwrap();
    assert_eq!(
        members(&merged.schema, set.arguments.unwrap()),
        ["*id: str"]
    );
}

#[test]
fn members_that_moved_to_a_base_are_the_same() {
    let new = "{ 'command': 'get', 'returns': 'Info' }
               { 'struct': 'Base', 'data': { 'id': 'str' } }
               { 'struct': 'Info', 'base': 'Base', 'data': { 'size': 'int' } }
               { 'command': 'get-base', 'returns': 'Base' }";
    let old = "{ 'command': 'get', 'returns': 'Info' }
               { 'struct': 'Info', 'data': { 'size': 'int', 'id': 'str' } }";
    let schema = merged(&[old, new]).schema;
    assert_eq!(
        members(&schema, returned(&schema)),
        ["id: str", "size: int"]
    );
    let base = schema.object(returned(&schema)).unwrap().base;
    assert_eq!(
        base.map(|base| schema.type_text(base)),
        Some("Base".to_owned())
    );

    // If not all releases say the same of it, the members are the object's own.
    let old = old.replace("'id'", "'*id'");
    let schema = merged(&[&old, new]).schema;
    assert_eq!(
        members(&schema, returned(&schema)),
        ["*id: str", "size: int"]
    );
    assert_eq!(schema.object(returned(&schema)).unwrap().base, None);
}

#[test]
fn a_simple_union_that_became_flat_is_the_same() {
    let merged = merged(&[
        "{ 'command': 'get', 'returns': 'Backend' }
         { 'union': 'Backend', 'data': { 'file': 'File' } }
         { 'struct': 'File', 'data': { 'path': 'str' } }",
        "{ 'command': 'get', 'returns': 'Backend' }
         { 'enum': 'BackendType', 'data': ['file', 'none'] }
         { 'union': 'Backend', 'base': { 'type': 'BackendType' }, 'discriminator': 'type',
           'data': { 'file': 'FileWrapper' } }
         { 'struct': 'FileWrapper', 'data': { 'data': 'File' } }
         { 'struct': 'File', 'data': { 'path': 'str' } }",
    ]);
    let schema = &merged.schema;
    assert_eq!(members(schema, returned(schema)), ["type: BackendType"]);
    let cases = schema.cases(returned(schema)).map(|case| {
        format!(
            "{case}: {}",
            members(schema, case.branch.type_id).join(", ")
        )
    });
    assert_eq!(
        cases.collect::<Vec<_>>(),
        ["type=file: data: File", "type=none: "]
    );
    assert_eq!(choices(&merged), Vec::<String>::new());
}

const UNION: &str = "{ 'command': 'get', 'returns': 'Job' }
     { 'enum': 'Kind', 'data': ['mirror', 'backup'] }
     { 'union': 'Job', 'base': { 'id': 'str', 'type': 'Kind' }, 'discriminator': 'type',
       'data': { 'mirror': 'Mirror' } }
     { 'struct': 'Mirror', 'data': { 'synced': 'bool' } }";

#[test]
fn a_struct_that_became_a_union_is_one_if_it_has_the_tag() {
    let merged = merged(&[
        "{ 'command': 'get', 'returns': 'Job' }
         { 'struct': 'Job', 'data': { 'id': 'str', 'type': 'str', 'len': 'int' } }",
        UNION,
    ]);
    let schema = &merged.schema;
    let id = returned(schema);
    assert_eq!(members(schema, id), ["id: str", "type: Kind", "*len: int"]);
    let mirror = schema.variants(id).unwrap().branch("mirror").unwrap();
    assert_eq!(members(schema, mirror.type_id), ["*synced: bool"]);
    assert_eq!(
        merged.choices[0].to_string(),
        "Job: a union: `struct` in 1.0, `union by type` in 2.0"
    );
}

#[test]
fn a_struct_without_the_tag_makes_a_struct_of_all_branches() {
    let merged = merged(&[
        "{ 'command': 'get', 'returns': 'Job' }
         { 'struct': 'Job', 'data': { 'id': 'str', 'synced': 'bool' } }",
        UNION,
    ]);
    let schema = &merged.schema;
    assert_eq!(
        members(schema, returned(schema)),
        ["id: str", "*type: Kind", "*synced: bool"]
    );
    assert!(schema.variants(returned(schema)).is_none());
    assert_eq!(merged.choices[0].form, Form::Struct);
}

#[test]
fn a_member_that_moved_from_a_branch_to_the_base_is_an_optional_one_of_the_union() {
    let merged = merged(&[
        UNION,
        "{ 'command': 'get', 'returns': 'Job' }
         { 'enum': 'Kind', 'data': ['mirror', 'backup'] }
         { 'union': 'Job', 'base': { 'id': 'str', 'type': 'Kind', 'synced': 'bool' },
           'discriminator': 'type', 'data': { 'mirror': 'Mirror' } }
         { 'struct': 'Mirror', 'data': { 'speed': 'int' } }",
    ]);
    let schema = &merged.schema;
    let id = returned(schema);
    assert_eq!(
        members(schema, id),
        ["id: str", "type: Kind", "*synced: bool"]
    );
    let mirror = schema.variants(id).unwrap().branch("mirror").unwrap();
    assert_eq!(members(schema, mirror.type_id), ["*speed: int"]);
    assert_eq!(merged.choices[0].form, Form::Base(vec!["synced".into()]));
}

#[test]
fn branches_and_values_are_united() {
    let merged = merged(&[
        UNION,
        "{ 'command': 'get', 'returns': 'Job' }
         { 'enum': 'Kind', 'data': ['commit', 'mirror'] }
         { 'union': 'Job', 'base': { 'id': 'str', 'type': 'Kind' }, 'discriminator': 'type',
           'data': { 'commit': 'Commit' } }
         { 'struct': 'Commit', 'data': { 'top': 'str' } }",
    ]);
    let schema = &merged.schema;
    let cases = schema.cases(returned(schema)).map(|case| {
        let releases: Vec<usize> = case.value.releases.iter().collect();
        format!(
            "{case} {releases:?}: {}",
            members(schema, case.branch.type_id).join(", ")
        )
    });
    assert_eq!(
        cases.collect::<Vec<_>>(),
        [
            "type=commit [1]: top: str",
            "type=mirror [0, 1]: *synced: bool",
            "type=backup [0]: "
        ]
    );
}

#[test]
fn conditions_hold_in_any_release() {
    let schema = merged(&[
        "{ 'event': 'E', 'if': 'A' } { 'event': 'F', 'if': 'A' } { 'event': 'G', 'if': 'A' }",
        "{ 'event': 'E', 'if': 'A' } { 'event': 'F', 'if': 'B' } { 'event': 'G' }",
    ])
    .schema;
    let condition = |name: &str| schema.event(name).unwrap().1.definition.condition.clone();
    let defined = |symbol: &str| Condition::Defined(symbol.to_owned());
    assert_eq!(condition("E"), Some(defined("A")));
    assert_eq!(
        condition("F"),
        Some(Condition::Any(vec![defined("B"), defined("A")]))
    );
    assert_eq!(condition("G"), None);
}

#[test]
fn releases_are_sorted_and_those_without_a_number_come_last() {
    let schemas = vec![
        Labelled::text("a file", load("{ 'event': 'C' }")),
        Labelled::release("10.0".parse().unwrap(), load("{ 'event': 'B' }")),
        Labelled::release("9.2".parse().unwrap(), load("{ 'event': 'A' }")),
    ];
    let schema = merge(&schemas, &Preferences::default()).unwrap().schema;
    let labels: Vec<String> = schema.releases().iter().map(ToString::to_string).collect();
    assert_eq!(labels, ["9.2", "10.0", "a file"]);
    let (_, event) = schema.event("B").unwrap();
    assert_eq!(event.definition.releases.iter().collect::<Vec<_>>(), [1]);
    assert!(merge(&[], &Preferences::default()).is_err());
}

#[test]
fn a_reply_has_the_names_of_the_schemas() {
    let text = "{ 'command': 'get', 'returns': 'Info' }
                { 'struct': 'Info', 'data': { 'size': 'size', 'mode': 'Mode' } }
                { 'enum': 'Mode', 'data': ['on'] }";
    let newer = load(
        &text
            .replace("'on'", "'on', 'off'")
            .replace("'mode'", "'n': 'int8', 'mode'"),
    );
    let entries = Introspection::new().of(&newer);
    let reply = serde_json::to_string(&entries).unwrap();
    let reply = introspect::schema(reply.as_bytes(), None).unwrap();
    let schemas = [
        Labelled::release("1.0".parse().unwrap(), load(text)),
        Labelled::release("2.0".parse().unwrap(), reply),
    ];
    let merged = merge(&schemas, &Preferences::default()).unwrap();
    let schema = &merged.schema;
    assert_eq!(schema.type_text(returned(schema)), "Info");
    assert_eq!(
        members(schema, returned(schema)),
        ["size: size", "mode: Mode", "*n: int"]
    );
    assert_eq!(choices(&merged), Vec::<String>::new());
}

#[test]
fn an_alternate_has_a_branch_for_each_kind() {
    let merged = merged(&[
        "{ 'command': 'get', 'returns': ['str'] }",
        "{ 'command': 'get', 'returns': ['Ref'] }
         { 'alternate': 'Ref', 'data': { 'on': 'bool', 'id': 'str' } }",
        "{ 'command': 'get', 'returns': ['int'] }",
    ]);
    let schema = &merged.schema;
    let TypeKind::Array { element } = schema[returned(schema)].kind else {
        panic!("not an array");
    };
    assert_eq!(schema.type_text(element), "GetReturn");
    let kinds: Vec<JsonKind> = schema
        .choices(element)
        .iter()
        .map(|choice| choice.kind)
        .collect();
    assert_eq!(kinds, [JsonKind::Number, JsonKind::Bool, JsonKind::String]);
}

#[test]
fn a_type_loses_its_condition_where_it_is_needed_without() {
    let merged = merged(&[
        "{ 'command': 'get', 'returns': 'Info' }
         { 'struct': 'Info', 'data': { 'mode': 'str' } }",
        "{ 'command': 'get', 'returns': 'Info' }
         { 'struct': 'Info', 'data': { 'mode': { 'type': 'Mode', 'if': 'A' },
                                       'n': { 'type': ['Part'], 'if': 'A' } } }
         { 'enum': 'Mode', 'data': ['on'], 'if': 'A' }
         { 'struct': 'Part', 'data': { 'id': 'str' }, 'if': 'A' }",
    ]);
    let schema = &merged.schema;
    let condition = |name: &str| match schema.lookup(name).unwrap() {
        Entity::Type(id) => schema[id].definition.condition.is_some(),
        _ => panic!("{name} is no type"),
    };
    assert!(!condition("Mode"));
    assert!(condition("Part"));
    let build = schema.configure([] as [&str; 0]).unwrap();
    assert_eq!(members(&build, returned(&build)), ["*mode: Mode"]);
}

#[test]
fn arguments_without_a_name_are_told_of_where_there_is_no_place_for_them() {
    let merged = merged(&[
        "{ 'command': 'add', 'data': { 'type': 'str' }, 'gen': false }",
        "{ 'command': 'add', 'data': 'Net', 'boxed': true }
         { 'enum': 'Kind', 'data': ['user', 'tap'] }
         { 'union': 'Net', 'base': { 'type': 'Kind' }, 'discriminator': 'type',
           'data': { 'user': 'User' } }
         { 'struct': 'User', 'data': { '*host': 'str' } }",
    ]);
    let told = merged
        .choices
        .iter()
        .find(|choice| choice.form == Form::NamedArguments);
    assert_eq!(
        told.unwrap().to_string(),
        "add.arguments: a union, without arguments that the schemas do not name: \
         `object` in 1.0, `Net` in 2.0"
    );
}
