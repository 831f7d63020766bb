//! What `check` reports, for each kind of type.

use qapi_parser::{Loader, Memory, Schema};
use qapi_schema::Entity;
use qapi_values::{Direction, Mismatch, Payload, check};
use serde_json::{Value, json};

const SCHEMA: &str = "
{ 'enum': 'Color', 'data': ['red', 'green'] }
{ 'struct': 'Base', 'data': { 'name': 'str', '*weight': 'number' } }
{ 'struct': 'Circle', 'base': 'Base', 'data': { 'radius': 'uint8' } }
{ 'struct': 'Tree', 'data': { 'leaves': ['Tree'], '*left': 'Tree' } }
{ 'enum': 'Kind', 'data': ['round', 'flat', { 'name': 'odd', 'if': 'CONFIG_ODD' }] }
{ 'union': 'Shape', 'base': { 'kind': 'Kind', '*label': 'StrOrNull' },
  'discriminator': 'kind', 'data': { 'round': 'Circle' } }
{ 'alternate': 'StrOrNull', 'data': { 's': 'str', 'n': 'null' } }
{ 'alternate': 'Size', 'data': { 'named': 'Color', 'exact': 'int8', 'shape': 'Shape' } }
{ 'struct': 'Numbers', 'data': { '*int': 'int', '*u64': 'uint64', '*size': 'size',
                                 '*i16': 'int16', '*number': 'number', '*any': 'any' } }
{ 'command': 'paint', 'data': { 'color': 'Color' } }
{ 'command': 'rest' }
{ 'command': 'add', 'data': { 'driver': 'str' }, 'gen': false, 'returns': ['Base'] }
{ 'event': 'PAINTED', 'data': 'Shape', 'boxed': true }
";

fn schema() -> Schema {
    let files = Memory::new().file("main.json", SCHEMA);
    Loader::new().reader(files).load("main.json").unwrap()
}

/// Checks a value of the type; the mismatches, one a line.
fn lines(type_name: &str, direction: Direction, value: &Value) -> String {
    let schema = schema();
    let Some(Entity::Type(id)) = schema.lookup(type_name) else {
        panic!("{type_name} is not a type");
    };
    shown(&schema, Payload::Value(id, direction), value)
}

fn shown(schema: &Schema, payload: Payload<'_>, value: &Value) -> String {
    let mismatches = check(schema, payload, value);
    let lines: Vec<String> = mismatches.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[track_caller]
fn assert_output(type_name: &str, value: &Value, expected: &str) {
    assert_eq!(lines(type_name, Direction::Output, value), expected);
}

/// As QEMU 7.2, 10.0 and 11.1 do for `device_add`: `\"id\": 5` is no id, and `\"driver\": 5` is no
/// driver, without which there is no device.
#[test]
fn optional_members_of_open_arguments_can_be_anything() {
    let text =
        "{ 'command': 'device_add', 'data': { 'driver': 'str', '*id': 'str' }, 'gen': false }
                { 'command': 'device_del', 'data': { '*id': 'str' } }";
    let files = Memory::new().file("main.json", text);
    let schema = Loader::new().reader(files).load("main.json").unwrap();
    let found = |name, value: &Value| {
        let (_, command) = schema.command(name).unwrap();
        shown(&schema, Payload::Arguments(command), value)
    };
    for id in [
        json!(5),
        json!(true),
        json!(null),
        json!([]),
        json!({ "a": 1 }),
    ] {
        let add = json!({ "driver": "virtio-rng-pci", "id": id });
        assert_eq!(found("device_add", &add), "");
        assert!(found("device_del", &json!({ "id": id })).starts_with("id: expected a string"));
    }
    let wrong = found("device_add", &json!({ "driver": 5 }));
    assert_eq!(wrong, "driver: expected a string, found a number");
    assert_eq!(
        found("device_add", &json!({ "id": "x" })),
        "`driver` is missing"
    );
}

#[test]
fn enums() {
    assert_output("Color", &json!("red"), "");
    assert_output("Color", &json!("Red"), "\"Red\" is not a value of `Color`");
    assert_output(
        "Color",
        &json!(1),
        "expected a string (`Color`), found a number",
    );
    assert_output("Kind", &json!("odd"), "");
}

#[test]
fn structs() {
    assert_output("Circle", &json!({ "name": "c", "radius": 255 }), "");
    assert_output(
        "Circle",
        &json!({ "weight": null, "radius": 256, "color": "red" }),
        "`name` is missing\n\
         weight: expected a number, found null\n\
         radius: 256 is out of range for `uint8` (0 to 255)\n\
         color: there is no such member",
    );
    let array = json!(["c", 1]);
    assert_output(
        "Circle",
        &array,
        "expected an object (`Circle`), found an array",
    );
}

#[test]
fn arrays_and_paths() {
    let tree = json!({ "leaves": [{ "leaves": [] }, { "leaves": [1] }], "left": { "a b": 0 } });
    assert_output(
        "Tree",
        &tree,
        "leaves[1].leaves[0]: expected an object (`Tree`), found a number\n\
         left: `leaves` is missing\n\
         left.\"a b\": there is no such member",
    );
}

#[test]
fn unions() {
    let round = json!({ "kind": "round", "name": "c", "radius": 1, "label": null });
    assert_output("Shape", &round, "");
    assert_output("Shape", &json!({ "kind": "flat" }), "");
    assert_output(
        "Shape",
        &json!({ "kind": "round", "name": "" }),
        "`radius` is missing",
    );
    let flat = json!({ "kind": "flat", "radius": 1 });
    assert_output("Shape", &flat, "radius: there is no such member");
    // Which members there are is not known.
    let unknown = json!({ "kind": "cubic", "radius": 1 });
    assert_output(
        "Shape",
        &unknown,
        "kind: \"cubic\" is not a value of `Kind`",
    );
    assert_output("Shape", &json!({ "radius": 1 }), "`kind` is missing");
}

#[test]
fn alternates() {
    for value in [json!("red"), json!(-128), json!({ "kind": "flat" })] {
        assert_output("Size", &value, "");
    }
    let expected = "expected an integer, a string or an object (`Size`)";
    assert_output(
        "Size",
        &json!(0.5),
        &format!("{expected}, found a floating-point number"),
    );
    assert_output("Size", &json!([]), &format!("{expected}, found an array"));
    assert_output(
        "Size",
        &json!(128),
        "128 is out of range for `int8` (-128 to 127)",
    );
    assert_output(
        "Size",
        &json!({ "kind": "round", "radius": 1 }),
        "`name` is missing",
    );
}

#[test]
fn numbers() {
    let most = json!({ "int": i64::MIN, "u64": u64::MAX, "size": 0, "i16": -32768, "number": 1,
                       "any": [null] });
    assert_output("Numbers", &most, "");
    assert_output("Numbers", &json!({ "number": -2.5e300 }), "");
    assert_output(
        "Numbers",
        &json!({ "int": u64::MAX, "i16": 32768, "u64": 1.0 }),
        "int: 18446744073709551615 is out of range for `int` (-9223372036854775808 to \
         9223372036854775807)\n\
         u64: expected an integer, found a floating-point number\n\
         i16: 32768 is out of range for `int16` (-32768 to 32767)",
    );
}

#[test]
fn negative_sizes_are_accepted_as_input() {
    let negative = json!({ "u64": -1, "size": i64::MIN });
    assert_eq!(lines("Numbers", Direction::Input, &negative), "");
    assert_output(
        "Numbers",
        &negative,
        "u64: -1 is out of range for `uint64` (0 to 18446744073709551615)\n\
         size: -9223372036854775808 is out of range for `size` (0 to 18446744073709551615)",
    );
}

#[test]
fn messages() {
    let schema = schema();
    let command = |name| schema.command(name).unwrap().1;
    let arguments = |name, value| shown(&schema, Payload::Arguments(command(name)), &value);
    let returned = |name, value| shown(&schema, Payload::Returned(command(name)), &value);
    assert_eq!(arguments("paint", json!({})), "`color` is missing");
    let unknown = json!({ "color": "red", "often": true });
    assert_eq!(
        arguments("paint", unknown),
        "often: there is no such member"
    );
    assert_eq!(arguments("rest", json!({})), "");
    assert_eq!(
        arguments("rest", json!({ "x": 1 })),
        "x: there is no such member"
    );
    assert_eq!(arguments("add", json!({ "driver": "a", "x": 1 })), "");
    assert_eq!(arguments("add", json!({ "x": 1 })), "`driver` is missing");
    assert_eq!(returned("rest", json!({})), "");
    assert_eq!(
        returned("rest", json!(null)),
        "expected an object, found null"
    );
    let list = json!([{ "name": "a" }, {}]);
    assert_eq!(returned("add", list), "[1]: `name` is missing");

    let (_, painted) = schema.events().next().unwrap();
    let data = Payload::Data(painted);
    assert_eq!(shown(&schema, data, &json!({})), "`kind` is missing");
}

#[test]
fn what_a_later_release_may_send_is_told_apart() {
    let schema = schema();
    let (_, painted) = schema.events().next().unwrap();
    let value = json!({ "kind": "flat", "label": 1, "new": 1 });
    let mismatches = check(&schema, Payload::Data(painted), &value);
    let unrecognized: Vec<_> = mismatches.iter().map(Mismatch::is_unrecognized).collect();
    assert_eq!(unrecognized, [false, true]);
}
