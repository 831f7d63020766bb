//! What is said of a value that does not decode, to the letter: the member that it is
//! about, what was expected, and the place.

use qmp_types::base;
use serde::de::DeserializeOwned;

#[path = "golden/expected/mod.rs"]
#[rustfmt::skip]
mod generated;

use generated::commands::{LayerAdd, QueryColors, ThingAdd};
use generated::{
    Color, Event, Everything, Kinds, LayerRef, Nested, Option_, Plain, Shape, ShapeOrSize, Simple,
    TextOrNull,
};

#[track_caller]
fn check<T: DeserializeOwned>(text: &str, expected: &str) {
    let error = base::from_str::<T>(text).err();
    let message = error.map(|error| error.to_string());
    assert_eq!(message.as_deref(), Some(expected), "{text}");
}

#[test]
fn errors_of_structs() {
    check::<Option_>(
        "[]",
        "invalid type: sequence, expected an object (Option_) at line 1 column 0",
    );
    check::<Option_>(
        "null",
        "invalid type: null, expected an object (Option_) at line 1 column 4",
    );
    check::<Option_>(
        r#""A""#,
        r#"invalid type: string "A", expected an object (Option_) at line 1 column 3"#,
    );
    check::<Option_>("{}", "missing field `Upper-Case` at line 1 column 2");
    check::<Option_>(
        r#"{"upper_case": "A"}"#,
        "missing field `Upper-Case` at line 1 column 19",
    );
    check::<Option_>(
        r#"{"Upper-Case": null}"#,
        "Upper-Case: invalid type: null, expected a string at line 1 column 19",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A", "match": null}"#,
        "match: invalid type: null, expected a boolean at line 1 column 33",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A", "match": 1}"#,
        "match: invalid type: integer `1`, expected a boolean at line 1 column 30",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A", "Upper-Case": "B"}"#,
        "duplicate field `Upper-Case` at line 1 column 32",
    );
    check::<Option_>(
        r#"{"match": true, "match": false, "Upper-Case": "A"}"#,
        "duplicate field `match` at line 1 column 23",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A", "next": {"match": true}}"#,
        "next: missing field `Upper-Case` at line 1 column 43",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A", "next": ["B"]}"#,
        "next: invalid type: sequence, expected an object (Option_) at line 1 column 28",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A", "strings": [{"length": 1}, [2]]}"#,
        "strings[1]: invalid type: sequence, expected an object (String_) at line 1 column 47",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A", "strings": {"length": 1}}"#,
        "strings: invalid type: map, expected a sequence at line 1 column 31",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A", "super": 1.5}"#,
        "super: invalid type: floating point `1.5`, expected i64 at line 1 column 32",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A", "super": 9223372036854775808}"#,
        "super: invalid value: integer `9223372036854775808`, expected i64 at line 1 column 48",
    );
    check::<Option_>(
        "{\"Upper-Case\": \"A\",\n \"match\": yes}",
        "match: expected value at line 2 column 11",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A""#,
        "EOF while parsing an object at line 1 column 18",
    );
    check::<Option_>(
        r#"{"Upper-Case": "A"} {}"#,
        "trailing characters at line 1 column 21",
    );
    check::<Kinds>(
        r#"{"text": "a", "i8": 128}"#,
        "i8: invalid value: integer `128`, expected i8 at line 1 column 23",
    );
    check::<Kinds>(
        r#"{"text": "a", "u64": -1}"#,
        "u64: invalid value: integer `-1`, expected u64 at line 1 column 23",
    );
    check::<Kinds>(
        r#"{"text": "a", "number": "1"}"#,
        r#"number: invalid type: string "1", expected f64 at line 1 column 27"#,
    );
    check::<Kinds>(
        r#"{"text": "a", "nothing": 0}"#,
        "nothing: invalid type: integer `0`, expected unit at line 1 column 26",
    );
    check::<Kinds>(
        r#"{"text": "a", "list": ["type", 1]}"#,
        "list[1]: invalid type: integer `1`, expected a string (a value of Color) at line 1 column 32",
    );
}

#[test]
fn errors_of_enums() {
    check::<Color>(
        "[]",
        "invalid type: sequence, expected a string (a value of Color) at line 1 column 0",
    );
    check::<Color>(
        "null",
        "invalid type: null, expected a string (a value of Color) at line 1 column 4",
    );
    check::<Color>(
        "7",
        "invalid type: integer `7`, expected a string (a value of Color) at line 1 column 1",
    );
    check::<Color>(
        r#"{"type": null}"#,
        "invalid type: map, expected a string (a value of Color) at line 1 column 0",
    );
}

#[test]
fn errors_of_unions() {
    check::<Shape>(
        "[]",
        "invalid type: sequence, expected an object (Shape) at line 1 column 0",
    );
    check::<Shape>(
        r#"{"name": "a"}"#,
        "missing field `type` at line 1 column 13",
    );
    check::<Shape>(
        r#"{"type": 1, "name": "a"}"#,
        "type: invalid type: integer `1`, expected a string (a tag) at line 1 column 10",
    );
    check::<Shape>(
        r#"{"type": "void"}"#,
        "missing field `name` at line 1 column 16",
    );
    check::<Shape>(
        r#"{"type": "circle", "name": "a"}"#,
        "missing field `radius` at line 1 column 31",
    );
    check::<Shape>(
        r#"{"radius": -1, "name": "a", "type": "circle"}"#,
        "radius: invalid value: integer `-1`, expected u32 at line 1 column 45",
    );
    check::<Shape>(
        r#"{"type": "void", "weight": null, "name": "a"}"#,
        "weight: invalid type: null, expected i64 at line 1 column 31",
    );
    check::<Shape>(
        r#"{"name": "a", "type": "void", "name": "a"}"#,
        "duplicate field `name` at line 1 column 36",
    );
    check::<Shape>(
        r#"{"inner": {"type": "circle", "radius": true}, "side": 1, "type": "square"}"#,
        "inner.radius: invalid type: boolean `true`, expected u32 at line 1 column 74",
    );
    check::<Plain>(
        "[]",
        "invalid type: sequence, expected an object (Plain) at line 1 column 0",
    );
    check::<Plain>(
        r#"{"kind": "circle", "kind": "circle"}"#,
        "duplicate field `kind` at line 1 column 25",
    );
    check::<Nested>(
        r#"{"layer": "shape", "depth": 1, "name": "a", "type": "circle", "radius": 4294967296}"#,
        "radius: invalid value: integer `4294967296`, expected u32 at line 1 column 82",
    );
    check::<Simple>(
        r#"{"type": "number"}"#,
        "missing field `data` at line 1 column 18",
    );
    check::<Simple>(
        r#"{"type": "circle", "data": [1]}"#,
        "data: invalid type: sequence, expected an object (Circle) at line 1 column 27",
    );
}

#[test]
fn errors_of_alternates() {
    check::<ShapeOrSize>(
        "null",
        "invalid type: null, expected a string or a number (ShapeOrSize) at line 1 column 4",
    );
    check::<ShapeOrSize>(
        "256",
        "invalid value: integer `256`, expected u8 at line 1 column 3",
    );
    check::<TextOrNull>(
        "{}",
        "invalid type: object, expected a string or null (TextOrNull) at line 1 column 2",
    );
    check::<LayerRef>(
        r#"["a"]"#,
        "invalid type: array, expected an object or a string (LayerRef) at line 1 column 1",
    );
    check::<LayerRef>(
        r#"{"kind": "square"}"#,
        "missing field `file` at line 1 column 18",
    );
    check::<Everything>(
        r#"[{"radius": 1}, [1]]"#,
        "[1]: invalid type: sequence, expected an object (Circle) at line 1 column 16",
    );
}

#[test]
fn errors_of_messages() {
    check::<Event>(
        r#"{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "PAINTED"}"#,
        "data: missing field `color` at line 1 column 68",
    );
    check::<Event>(
        r#"{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "PAINTED", "data": ["type"]}"#,
        "data: invalid type: sequence, expected an object (Painted) at line 1 column 77",
    );
    check::<Event>(
        r#"{"event": "PAINTED", "data": {"color": "type", "count": null}, "timestamp": {}}"#,
        "data.count: invalid type: null, expected i64 at line 1 column 60",
    );
    check::<Event>(
        r#"{"data": {"color": 1}, "event": "PAINTED", "timestamp": {"seconds": 1, "microseconds": 2}}"#,
        "data.color: invalid type: integer `1`, expected a string (a value of Color) at line 1 column 90",
    );
    check::<Event>(
        r#"{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "SHAPED", "data": {"type": "void"}}"#,
        "data: missing field `name` at line 1 column 92",
    );
    check::<ThingAdd>(
        r#"{"id": "a", "bus": 1}"#,
        "missing field `driver` at line 1 column 21",
    );
    check::<ThingAdd>(
        r#"{"driver": "a", "driver": "b"}"#,
        "duplicate field `driver` at line 1 column 24",
    );
    check::<LayerAdd>(
        "[]",
        "invalid type: sequence, expected an object (Layered) at line 1 column 0",
    );
    check::<QueryColors>(
        "null",
        "invalid type: null, expected an object (QueryColors) at line 1 column 4",
    );
}
