//! The wire view of schemas that are loaded from text.

use std::sync::Arc;

use qapi_parser::{Loader, Memory};
use qapi_schema::wire::{
    Direction, JsonKind, Lifecycle, Payload, Place, Presence, Step, integer_range,
};
use qapi_schema::{Builtin, Condition, Entity, Features, Schema, TypeId};

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

fn type_id(schema: &Schema, name: &str) -> TypeId {
    match schema.lookup(name) {
        Some(Entity::Type(id)) => id,
        other => panic!("{name}: {other:?}"),
    }
}

/// The cases in which a type has a member, each as `tag=value tag=value`.
fn cases_with(schema: &Schema, type_name: &str, member: &str) -> Vec<String> {
    let Presence::InCases(found) = schema.presence(type_id(schema, type_name), member) else {
        panic!("`{member}` does not depend on a tag");
    };
    let texts = found.iter().map(|added| {
        let cases: Vec<String> = added
            .within
            .iter()
            .chain(added.cases.iter())
            .map(ToString::to_string)
            .collect();
        cases.join(" ")
    });
    texts.collect()
}

/// A union in a union, and a type that several cases add.
const NESTED: &str = "
{ 'enum': 'Transport', 'data': [ 'none', 'tcp', 'tls', { 'name': 'fd', 'if': 'CONFIG_FD' } ] }
{ 'enum': 'Auth', 'data': [ 'key', 'password' ] }
{ 'struct': 'Named', 'data': { 'id': 'str' } }
{ 'struct': 'Tcp', 'data': { 'port': 'uint16' } }
{ 'struct': 'Fd', 'data': { 'number': 'int' } }
{ 'struct': 'Password', 'data': { 'secret': 'str' } }
{ 'struct': 'Base', 'base': 'Named', 'data': { 'transport': 'Transport' } }
{ 'union': 'Tls', 'base': { 'auth': 'Auth' }, 'discriminator': 'auth',
  'data': { 'key': 'Tcp', 'password': 'Password' } }
{ 'union': 'Channel', 'base': 'Base', 'discriminator': 'transport',
  'data': { 'tls': 'Tls', 'tcp': 'Tcp', 'fd': { 'type': 'Fd', 'if': 'CONFIG_PASS' } } }
";

#[test]
fn members_of_bases_come_first_with_their_owners() {
    let schema = load(NESTED);
    let channel = schema.members(type_id(&schema, "Channel"));
    let declared = channel.iter().map(|member| {
        let owner = schema[member.owner].definition.name.as_str();
        (owner, member.index, member.name.as_str())
    });
    assert!(declared.eq([("Named", 0, "id"), ("Base", 0, "transport")]));
    assert!(schema.members(type_id(&schema, "Auth")).is_empty());
}

#[test]
fn cases_follow_the_values_of_the_tag() {
    let schema = load(NESTED);
    let cases: Vec<_> = schema.cases(type_id(&schema, "Channel")).collect();
    let texts = cases.iter().map(|case| {
        let added = &schema[case.branch.type_id].definition.name;
        format!("{case}: {added}")
    });
    assert!(texts.eq([
        "transport=none: q_empty",
        "transport=tcp: Tcp",
        "transport=tls: Tls",
        "transport=fd: Fd",
    ]));
    assert_eq!(schema.cases(type_id(&schema, "Tcp")).count(), 0);
}

#[test]
fn a_case_has_the_conditions_of_its_value_and_of_its_branch() {
    let schema = load(NESTED);
    let fd = schema.cases(type_id(&schema, "Channel")).last().unwrap();
    let defined = |symbol: &str| Condition::Defined(symbol.to_owned());
    let expected = [defined("CONFIG_FD"), defined("CONFIG_PASS")];
    assert!(fd.conditions().eq(&expected));
}

#[test]
fn members_of_bases_are_always_present() {
    let schema = load(NESTED);
    let channel = type_id(&schema, "Channel");
    let Presence::Always(id) = schema.presence(channel, "id") else {
        panic!("`id` is a member of a base");
    };
    assert_eq!(id.owner, type_id(&schema, "Named"));
    assert_eq!(schema.presence(channel, "absent"), Presence::Absent);
    assert_eq!(
        schema.presence(type_id(&schema, "str"), "id"),
        Presence::Absent
    );
}

#[test]
fn members_of_nested_unions_have_all_their_cases() {
    let schema = load(NESTED);
    assert_eq!(
        cases_with(&schema, "Channel", "auth"),
        ["transport=tls"],
        "a tag of a nested union"
    );
    assert_eq!(
        cases_with(&schema, "Channel", "secret"),
        ["transport=tls auth=password"]
    );
    assert_eq!(cases_with(&schema, "Tls", "secret"), ["auth=password"]);
}

#[test]
fn a_type_that_several_cases_add_is_listed_for_the_outermost() {
    let schema = load(NESTED);
    assert_eq!(cases_with(&schema, "Channel", "port"), ["transport=tcp"]);
}

#[test]
fn each_declaration_of_a_member_is_listed() {
    let schema = load(
        "{ 'enum': 'Kind', 'data': [ 'a', 'b', 'c' ] }
         { 'struct': 'A', 'data': { 'size': 'int' } }
         { 'struct': 'B', 'data': { '*size': 'str' } }
         { 'union': 'U', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
           'data': { 'a': 'A', 'b': 'B' } }",
    );
    assert_eq!(cases_with(&schema, "U", "size"), ["kind=a", "kind=b"]);
}

#[test]
fn unions_that_double_are_walked_once() {
    // Every value of every tag leads to the next union: 2^40 combinations.
    let union = |number: usize| {
        let next = number + 1;
        format!(
            "{{ 'enum': 'E{number}', 'data': [ 'a', 'b' ] }}
             {{ 'union': 'U{number}', 'base': {{ 't{number}': 'E{number}' }},
                'discriminator': 't{number}', 'data': {{ 'a': 'U{next}', 'b': 'U{next}' }} }}\n",
        )
    };
    let unions: String = (0..40).map(union).collect();
    let text = unions + "{ 'struct': 'U40', 'data': { 'end': 'int' } }";
    let schema = load(&text);
    let Presence::InCases(found) = schema.presence(type_id(&schema, "U0"), "end") else {
        panic!("`end` depends on tags");
    };
    let [end] = &found[..] else {
        panic!("found {} times", found.len());
    };
    assert_eq!(end.within.len(), 39, "one case of each outer union");
    assert_eq!(end.cases.len(), 2, "both values of the last tag");
}

const ALTERNATES: &str = "
{ 'enum': 'OnOff', 'data': [ 'yes', 'no' ] }
{ 'struct': 'Options', 'data': { 'driver': 'str' } }
{ 'alternate': 'Ref', 'data': { 'definition': 'Options', 'none': 'null', 'choice': 'OnOff' } }
{ 'alternate': 'Single', 'data': { 'only': 'int8' } }
{ 'struct': 'Uses', 'data': { 'any': 'any', 'list': [ 'Ref' ] } }
";

#[test]
fn choices_are_the_branches_of_an_alternate() {
    let schema = load(ALTERNATES);
    let choices = schema.choices(type_id(&schema, "Ref"));
    let told = choices.iter().map(|choice| {
        let name = schema[choice.type_id].definition.name.as_str();
        (choice.kind, name, choice.branch)
    });
    assert!(told.eq([
        (JsonKind::Object, "Options", Some(0)),
        (JsonKind::Null, "null", Some(1)),
        (JsonKind::String, "OnOff", Some(2)),
    ]));
}

#[test]
fn a_type_without_branches_is_its_only_choice() {
    let schema = load(ALTERNATES);
    let list = type_id(&schema, "RefList");
    let [choice] = schema.choices(list)[..] else {
        panic!("an array has one JSON kind");
    };
    assert_eq!(
        (choice.kind, choice.type_id, choice.branch),
        (JsonKind::Array, list, None)
    );
    let any = type_id(&schema, "any");
    assert!(schema.choices(any).is_empty());
    assert!(schema.is_any(any));
}

#[test]
fn a_json_kind_selects_a_choice() {
    let schema = load(ALTERNATES);
    let reference = type_id(&schema, "Ref");
    let options = type_id(&schema, "Options");
    let any = type_id(&schema, "any");
    assert_eq!(schema.choice(reference, JsonKind::Object), Some(options));
    assert_eq!(schema.choice(reference, JsonKind::Array), None);
    assert_eq!(schema.choice(options, JsonKind::Object), Some(options));
    assert_eq!(schema.choice(options, JsonKind::Null), None);
    for kind in JsonKind::ALL {
        assert_eq!(schema.choice(any, kind), Some(any));
    }
}

#[test]
fn an_alternate_with_a_single_branch_is_that_branch() {
    let schema = load(ALTERNATES);
    let single = type_id(&schema, "Single");
    let reference = type_id(&schema, "Ref");
    let int8 = type_id(&schema, "int8");
    assert!(!schema.has_several_kinds(single));
    assert!(schema.has_several_kinds(reference));
    assert_eq!(schema.without_single_alternate(single), int8);
    assert_eq!(schema.without_single_alternate(reference), reference);
}

#[test]
fn types_have_a_text_in_the_schema_and_one_on_the_wire() {
    let schema = load(ALTERNATES);
    let text = |name| schema.type_text(type_id(&schema, name));
    assert_eq!(text("RefList"), "[Ref]");
    let wire = |name, has_widths| schema.wire_text(type_id(&schema, name), has_widths);
    assert_eq!(wire("RefList", true), "[null or enum or object]");
    assert_eq!(wire("Single", true), "int8");
    assert_eq!(wire("Single", false), "int");
    assert_eq!(wire("int64", true), "int");
    assert_eq!(wire("size", true), "uint64");
}

#[test]
fn names_say_what_is_unstable_before_the_feature_existed() {
    let schema = load("{ 'command': 'x-old' }");
    let none = Features::NONE;
    assert_eq!(schema.lifecycle("x-old", none), Lifecycle::Unstable);
    assert_eq!(schema.lifecycle("old", none), Lifecycle::Stable);
    assert_eq!(schema.lifecycle("old-x-", none), Lifecycle::Stable);
}

#[test]
fn names_say_nothing_once_anything_has_the_feature() {
    let places = [
        "{ 'command': 'c', 'features': [ 'unstable' ] }",
        "{ 'event': 'E', 'features': [ 'unstable' ] }",
        "{ 'struct': 'S', 'data': {}, 'features': [ 'unstable' ] }",
        "{ 'struct': 'S', 'data': { 'm': { 'type': 'int', 'features': [ 'unstable' ] } } }",
        "{ 'enum': 'V', 'data': [ { 'name': 'v', 'features': [ 'unstable' ] } ] }",
    ];
    for place in places {
        let schema = load(place);
        let lifecycle = schema.lifecycle("x-new", Features::NONE);
        assert_eq!(lifecycle, Lifecycle::Stable, "{place}");
    }
}

#[test]
fn unstable_counts_more_than_deprecated() {
    let schema = load(
        "{ 'command': 'a', 'features': [ 'deprecated' ] }
         { 'command': 'b', 'features': [ 'deprecated', 'unstable' ] }",
    );
    let lifecycle = |name: &str| {
        let (_, command) = schema.command(name).unwrap();
        schema.lifecycle(name, &command.definition.features)
    };
    assert_eq!(lifecycle("a"), Lifecycle::Deprecated);
    assert_eq!(lifecycle("b"), Lifecycle::Unstable);
}

#[test]
fn integers_have_the_range_of_their_width() {
    let signed = |bits: u32| Some(-(1_i128 << (bits - 1))..=(1_i128 << (bits - 1)) - 1);
    let unsigned = |bits: u32| Some(0..=(1_i128 << bits) - 1);
    let expected = [
        (Builtin::Int8, signed(8)),
        (Builtin::Int16, signed(16)),
        (Builtin::Int32, signed(32)),
        (Builtin::Int64, signed(64)),
        (Builtin::Int, signed(64)),
        (Builtin::Uint8, unsigned(8)),
        (Builtin::Uint16, unsigned(16)),
        (Builtin::Uint32, unsigned(32)),
        (Builtin::Uint64, unsigned(64)),
        (Builtin::Size, unsigned(64)),
    ];
    for builtin in Builtin::ALL {
        let range = expected.iter().find(|(of, _)| *of == builtin);
        let output = integer_range(builtin, Direction::Output);
        assert_eq!(output, range.and_then(|(_, range)| range.clone()));
    }
}

#[test]
fn only_64_bit_unsigned_integers_take_negative_input() {
    for builtin in Builtin::ALL {
        let input = integer_range(builtin, Direction::Input);
        if matches!(builtin, Builtin::Uint64 | Builtin::Size) {
            assert_eq!(input, Some(i64::MIN.into()..=u64::MAX.into()));
        } else {
            assert_eq!(input, integer_range(builtin, Direction::Output));
        }
    }
}

#[test]
fn a_command_without_a_reply_returns_nothing() {
    let schema = load(
        "{ 'command': 'guest-shutdown', 'success-response': false }
         { 'command': 'guest-ping' }",
    );
    let payloads = Payload::all(&schema).map(Payload::direction);
    assert!(payloads.eq([Direction::Input, Direction::Input, Direction::Output]));
}

#[test]
fn places_collect_what_must_hold_on_the_path() {
    let schema = load(
        "{ 'enum': 'Driver', 'data': [ { 'name': 'luks', 'if': 'LUKS' }, 'raw' ] }
         { 'struct': 'Luks', 'data': { '*key': { 'type': 'str', 'features': ['unstable'] } } }
         { 'union': 'Options', 'base': { 'driver': 'Driver' }, 'discriminator': 'driver',
           'data': { 'luks': { 'type': 'Luks', 'if': 'BOTH' } } }
         { 'command': 'open', 'data': 'Options', 'boxed': true, 'if': 'OPEN',
           'features': ['deprecated'] }",
    );
    let (_, open) = schema.command("open").unwrap();
    let options = open.arguments.unwrap();
    let luks = schema.cases(options).next().unwrap();
    let message = Place::of_message(&schema, &open.definition);
    assert_eq!(message.lifecycle, Lifecycle::Deprecated);
    let case = message.then(Step::Arguments).case(&schema, &luks);
    assert_eq!(case.to_string(), "arguments.driver=luks");
    let symbols: Vec<_> = case.conditions.iter().flat_map(|of| of.symbols()).collect();
    assert_eq!(symbols, ["OPEN", "LUKS", "BOTH"]);
    assert_eq!(case.path.tag_value("driver"), Some("luks"));

    let members = schema.members(luks.branch.type_id);
    let key = case.member(&schema, members[0].member);
    assert_eq!(key.to_string(), "arguments.driver=luks.key");
    assert_eq!(key.lifecycle, Lifecycle::Unstable);
    assert_eq!(
        key.path.tag_value("driver"),
        None,
        "the tag of an outer object"
    );
    let inner = Place::default().then(Step::Element);
    let joined = key.clone().join(&inner);
    assert_eq!(joined.to_string(), "arguments.driver=luks.key[]");
    assert_eq!(joined.conditions, key.conditions);
}

#[test]
fn members_and_values_do_not_multiply() {
    let values: Vec<String> = (0..2_000).map(|number| format!("'v{number}'")).collect();
    let members: Vec<String> = (0..2_000)
        .map(|number| format!("'m{number}': 'int'"))
        .collect();
    let branches: Vec<String> = values.iter().map(|value| format!("{value}: 'S'")).collect();
    let schema = load(&format!(
        "{{ 'enum': 'E', 'data': [ {} ] }}
         {{ 'struct': 'S', 'data': {{ {} }} }}
         {{ 'union': 'U', 'base': {{ 't': 'E' }}, 'discriminator': 't', 'data': {{ {} }} }}",
        values.join(", "),
        members.join(", "),
        branches.join(", "),
    ));
    let found = schema.members_in_cases(type_id(&schema, "U"));
    assert_eq!(found.len(), 2_000);
    assert!(
        found
            .iter()
            .all(|member| Arc::ptr_eq(&member.cases, &found[0].cases))
    );
    assert_eq!(found[0].cases.len(), 2_000);
}
