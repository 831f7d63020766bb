//! What is generated from the golden schema, compiled into this test and used.

use qmp_types::base;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[path = "golden/expected/mod.rs"]
#[rustfmt::skip]
mod generated;

use generated::commands::{LockSet, ThingAdd};
use generated::events::{EventData, Locked, Painted, Shaped};
use generated::{
    Color, Event, Everything, Expansion, Key, LayerRef, Layered, LayeredBranch, Lock, Login,
    Nested, NestedBranch, Option_, Plain, Shape, ShapeBranch, ShapeKind, ShapeOrSize, Simple,
    TextOrNull,
};

/// Decodes a value, from text and from a value, and encodes it again.
#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(value: &Value) -> T {
    let decoded: T = base::from_str(&value.to_string()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(&serde_json::to_value(&decoded).unwrap(), value);
    assert_eq!(serde_json::from_value::<T>(value.clone()).unwrap(), decoded);
    decoded
}

#[track_caller]
fn refused<T: DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
    let error = base::from_str::<T>(text).unwrap_err().to_string();
    let (message, _position) = error.split_once(" at line ").unwrap();
    message.to_owned()
}

#[test]
fn enums_take_values_of_later_releases() {
    assert_eq!(round_trip::<Color>(&json!("2tone")), Color::_2tone);
    assert_eq!(
        round_trip::<Color>(&json!("unrecognized")),
        Color::Unrecognized_
    );
    assert_eq!(
        round_trip::<Color>(&json!("mauve")),
        Color::Unrecognized("mauve".to_owned())
    );
    assert_eq!(
        refused::<Color>("[]"),
        "invalid type: sequence, expected a string (a value of Color)"
    );
}

#[test]
fn what_another_build_lacks_may_be_absent() {
    let expansion: Expansion = round_trip(&json!({"props": {}}));
    assert_eq!(expansion.deprecated_props, None);
    round_trip::<Expansion>(&json!({"props": {}, "deprecated-props": ["a"]}));
    assert_eq!(Expansion::new(json!({})), expansion);
}

#[test]
fn optional_members_are_absent_or_there() {
    round_trip::<Option_>(&json!({"Upper-Case": "A"}));
    round_trip::<Option_>(&json!({
        "Upper-Case": "A", "match": true, "super": 1, "strings": [{"length": 2}],
        "next": {"Upper-Case": "B"},
    }));
    assert_eq!(
        refused::<Option_>(r#"{"Upper-Case": "A", "match": null}"#),
        "match: invalid type: null, expected a boolean"
    );
    assert_eq!(
        refused::<Option_>(r#"{"Upper-Case": "A", "next": {"match": true}}"#),
        "next: missing field `Upper-Case`"
    );
}

#[test]
fn an_array_is_no_object() {
    let object = |name: &str| format!("invalid type: sequence, expected an object ({name})");
    for (text, path, name) in [
        (
            r#"{"strings": [{"length": 1}, [2]]}"#,
            "strings[1]",
            "String_",
        ),
        (r#"{"next": [["a"], true, 1, "A"]}"#, "next", "Option_"),
    ] {
        let message = format!("{path}: {}", object(name));
        assert_eq!(refused::<Option_>(text), message, "{text}");
    }
    for (text, path, name) in [
        (r#"{"type": "circle", "data": [1]}"#, "data", "Circle"),
        (r#"{"data": [1], "type": "circle"}"#, "data", "Circle"),
    ] {
        let message = format!("{path}: {}", object(name));
        assert_eq!(refused::<Simple>(text), message, "{text}");
    }
    for (text, path) in [
        (r#"{"type": "square", "side": 1, "inner": []}"#, "inner"),
        (r#"{"inner": [], "side": 1, "type": "square"}"#, "inner"),
    ] {
        let message = format!("{path}: {}", object("Shape"));
        assert_eq!(refused::<Shape>(text), message, "{text}");
    }
    let event = |event: &str, data: &str| {
        let time = r#"{"seconds": 1, "microseconds": 2}"#;
        refused::<Event>(&format!(
            r#"{{"timestamp": {time}, "event": "{event}", "data": {data}}}"#
        ))
    };
    for (name, data, path, ty) in [
        ("PAINTED", r#"["deep-red"]"#, "data", "Painted"),
        ("SHAPED", r#"["a", "void"]"#, "data", "Shape"),
        ("CIRCLE", r#"{"outer": [1]}"#, "data.outer", "Circle"),
    ] {
        assert_eq!(event(name, data), format!("{path}: {}", object(ty)));
    }
}

#[test]
fn a_plain_union_is_an_enum() {
    let circle = round_trip::<Plain>(&json!({"kind": "circle", "radius": 1}));
    assert!(matches!(circle, Plain::Circle(circle) if circle.radius == 1));
    assert_eq!(round_trip::<Plain>(&json!({"kind": "void"})), Plain::Void);
    let later = round_trip::<Plain>(&json!({"kind": "cube", "side": 1, "deep": [null]}));
    assert!(matches!(later, Plain::Unrecognized(branch) if branch.tag == "cube"));
}

#[test]
fn a_union_with_a_base_is_a_struct() {
    let shape = json!({
        "name": "a", "type": "square", "side": 1, "weight": 5,
        "inner": {"name": "b", "type": "void"},
    });
    let shape = round_trip::<Shape>(&shape);
    assert_eq!((&*shape.name, shape.weight), ("a", Some(5)));
    assert!(matches!(shape.r#type, ShapeBranch::Square(square) if square.inner.is_some()));
    round_trip::<Shape>(&json!({"name": "a", "type": "cube", "side": 1, "weight": 5}));
}

#[test]
fn the_tag_may_stand_anywhere() {
    let expected = round_trip::<Shape>(&json!({"name": "a", "type": "circle", "radius": 1}));
    for text in [
        r#"{"type": "circle", "name": "a", "radius": 1}"#,
        r#"{"radius": 1, "name": "a", "type": "circle"}"#,
        r#"{"name": "a", "radius": 1, "type": "circle"}"#,
        r#"{"extra": {}, "radius": 1, "type": "circle", "more": [], "name": "a"}"#,
    ] {
        assert_eq!(base::from_str::<Shape>(text).unwrap(), expected, "{text}");
    }
}

#[test]
fn unions_name_the_member_that_is_wrong() {
    for (text, message) in [
        (r#"{"name": "a"}"#, "missing field `type`"),
        (r#"{"type": "void"}"#, "missing field `name`"),
        (
            r#"{"type": 1, "name": "a"}"#,
            "type: invalid type: integer `1`, expected a string (a tag)",
        ),
        (
            r#"{"type": "circle", "name": "a"}"#,
            "missing field `radius`",
        ),
        (
            r#"{"type": "circle", "name": 2}"#,
            "name: invalid type: integer `2`, expected a string",
        ),
        (
            r#"{"type": "circle", "radius": -1}"#,
            "radius: invalid value: integer `-1`, expected u32",
        ),
        (
            r#"{"radius": -1, "type": "circle"}"#,
            "radius: invalid value: integer `-1`, expected u32",
        ),
        (r#"{"side": 1, "type": "circle"}"#, "missing field `radius`"),
        (
            r#"{"type": "void", "type": "void"}"#,
            "duplicate field `type`",
        ),
        (
            r#"{"name": "a", "type": "void", "name": "a"}"#,
            "duplicate field `name`",
        ),
        (
            r#"{"inner": {"type": "circle", "radius": true}, "side": 1, "type": "square"}"#,
            "inner.radius: invalid type: boolean `true`, expected u32",
        ),
        (
            r#"{"side": 1, "inner": {"radius": true, "type": "circle"}, "type": "square", "x": 1}"#,
            "inner.radius: invalid type: boolean `true`, expected u32",
        ),
        ("[]", "invalid type: sequence, expected an object (Shape)"),
    ] {
        assert_eq!(refused::<Shape>(text), message, "{text}");
    }
    let text = r#"[{"name": "a", "type": "void"}, {"type": "circle", "radius": 1}]"#;
    assert_eq!(refused::<Vec<Shape>>(text), "[1]: missing field `name`");
}

#[test]
fn unions_nest() {
    let inner = json!({"layer": "shape", "depth": 1, "name": "a", "type": "circle", "radius": 1});
    let nested = round_trip::<Nested>(&inner);
    assert!(matches!(&nested.layer, NestedBranch::Shape(shape) if shape.name == "a"));
    let text = r#"{"radius": 1, "type": "circle", "name": "a", "depth": 1, "layer": "shape"}"#;
    assert_eq!(base::from_str::<Nested>(text).unwrap(), nested);
    let text = r#"{"layer": "shape", "radius": 1, "type": "circle", "depth": 1, "name": "a"}"#;
    assert_eq!(base::from_str::<Nested>(text).unwrap(), nested);
    round_trip::<Nested>(&json!({"layer": "plain", "depth": 1, "kind": "cube", "x": 1}));
    round_trip::<Nested>(&json!({"layer": "none", "depth": 1, "kind": "cube", "x": 1}));
}

/// Squares in each other, whose tag comes first or last.
fn squares(levels: usize, tag_first: bool, innermost: &str) -> String {
    let (head, tail) = if tag_first {
        (r#"{"type":"square","name":"a","side":1,"inner":"#, "}")
    } else {
        (r#"{"inner":"#, r#","side":1,"name":"a","type":"square"}"#)
    };
    head.repeat(levels) + innermost + &tail.repeat(levels)
}

const VOID: &str = r#"{"name":"a","type":"void"}"#;

#[test]
fn nesting_is_bounded_wherever_the_tag_stands() {
    for tag_first in [true, false] {
        let shape = base::from_str::<Shape>(&squares(100, tag_first, VOID)).unwrap();
        let again = serde_json::to_string(&shape).unwrap();
        assert_eq!(base::from_str::<Shape>(&again).unwrap(), shape);
        for levels in [128, 200, 1_000, 100_000] {
            let text = squares(levels, tag_first, VOID);
            let error = base::from_str::<Shape>(&text).unwrap_err();
            assert_eq!(error.message(), "recursion limit exceeded");
            assert!(error.path().starts_with("inner"), "{error}");
        }
    }
    let late = base::from_str::<Shape>(&squares(200, false, VOID)).unwrap_err();
    assert_eq!(late.path(), "inner");
    // Each of the two is counted on its own.
    let both = squares(125, true, &squares(125, false, VOID));
    assert!(base::from_str::<Shape>(&both).is_ok());
    let both = squares(125, true, &squares(1_000, false, VOID));
    assert!(base::from_str::<Shape>(&both).is_err());
}

#[test]
fn brackets_in_strings_are_no_levels() {
    let name = r#"\"[{"#.repeat(200);
    let text = format!(
        r#"{{"inner":{{"name":"{name}","type":"void"}},"side":1,"name":"a","type":"square"}}"#
    );
    assert!(base::from_str::<Shape>(&text).is_ok());
}

#[test]
fn a_long_path_is_shown_without_its_middle() {
    for tag_first in [true, false] {
        let text = squares(9, tag_first, "[]");
        let path = ["inner"; 9].join(".");
        let error = base::from_str::<Shape>(&text).unwrap_err();
        assert_eq!(error.path(), path);
        assert!(error.to_string().starts_with(&format!("{path}: ")));

        let text = format!("[{}]", squares(20, tag_first, "[]"));
        let error = base::from_str::<Vec<Shape>>(&text).unwrap_err();
        assert_eq!(error.path().split('.').count(), 21);
        let shown = "[0].inner.inner.inner … inner.inner.inner.inner: invalid type";
        assert!(error.to_string().starts_with(shown), "{error}");
    }
}

#[test]
fn a_simple_union_wraps_its_data() {
    assert_eq!(
        round_trip::<Simple>(&json!({"type": "number", "data": 1})),
        Simple::Number(1)
    );
    round_trip::<Simple>(&json!({"type": "colors", "data": ["type", "none"]}));
    round_trip::<Simple>(&json!({"type": "circle", "data": {"radius": 1}}));
    round_trip::<Simple>(&json!({"type": "later", "data": {"radius": 1}, "x": null}));
    assert_eq!(
        refused::<Simple>(r#"{"type": "number"}"#),
        "missing field `data`"
    );
}

#[test]
fn alternates_choose_by_kind() {
    assert_eq!(
        round_trip::<ShapeOrSize>(&json!("circle")),
        ShapeOrSize::Shape(ShapeKind::Circle)
    );
    assert_eq!(round_trip::<ShapeOrSize>(&json!(7)), ShapeOrSize::Size(7));
    let later = round_trip::<ShapeOrSize>(&json!("mauve"));
    assert_eq!(
        later,
        ShapeOrSize::Shape(ShapeKind::Unrecognized("mauve".to_owned()))
    );
    assert!(matches!(round_trip(&json!(1.5)), Everything::Precise(1.5)));
    assert_eq!(
        base::from_str::<Everything>("-3").unwrap(),
        Everything::Precise(-3.0)
    );
    assert_eq!(round_trip::<Everything>(&json!(null)), Everything::Nothing);
    assert_eq!(
        round_trip::<Everything>(&json!(true)),
        Everything::Flag(true)
    );
    round_trip::<Everything>(&json!("\u{e9}\n"));
    round_trip::<Everything>(&json!({"radius": 1}));
    let circles = round_trip::<Everything>(&json!([{"radius": 1}, {"radius": 2}]));
    assert!(matches!(circles, Everything::Circles(circles) if circles.len() == 2));
}

#[test]
fn alternates_say_what_they_expect() {
    for (text, message) in [
        (
            "[]",
            "invalid type: array, expected a string or a number (ShapeOrSize)",
        ),
        (
            "null",
            "invalid type: null, expected a string or a number (ShapeOrSize)",
        ),
        (
            "true",
            "invalid type: boolean `true`, expected a string or a number (ShapeOrSize)",
        ),
        (
            "{}",
            "invalid type: object, expected a string or a number (ShapeOrSize)",
        ),
        ("300", "invalid value: integer `300`, expected u8"),
        ("1.5", "invalid type: floating point `1.5`, expected u8"),
    ] {
        assert_eq!(refused::<ShapeOrSize>(text), message, "{text}");
    }
    for (text, message) in [
        (
            r#"{"radius": -1}"#,
            "radius: invalid value: integer `-1`, expected u32",
        ),
        (
            r#"[{"radius": 1}, [1]]"#,
            "[1]: invalid type: sequence, expected an object (Circle)",
        ),
        ("{}", "missing field `radius`"),
    ] {
        assert_eq!(refused::<Everything>(text), message, "{text}");
    }
    let expected = "a string or null (TextOrNull)";
    for (label, what) in [
        ("[]", "array"),
        ("[ [1]]", "array"),
        ("[1, 2]", "array"),
        (r#"{"a": 1}"#, "object"),
        ("{ }", "object"),
        ("1", "integer `1`"),
        ("-1.5", "floating point `-1.5`"),
        ("false", "boolean `false`"),
    ] {
        let refusal = format!("invalid type: {what}, expected {expected}");
        let message = format!("title: {refusal}");
        for text in [
            format!(r#"{{"kind": "void", "title": {label}, "node": "a"}}"#),
            format!(r#"{{"title": {label}, "kind": "void"}}"#),
        ] {
            assert_eq!(refused::<Layered>(&text), message, "{text}");
        }
        let inner = format!(r#"[{{"kind": "square", "file": "a", "label": {label}}}]"#);
        let message = format!("[0].label: {refusal}");
        assert_eq!(refused::<Vec<Layered>>(&inner), message, "{inner}");
    }
}

#[test]
fn absent_null_and_text_are_three_things() {
    let title = |value: Option<Value>| {
        let mut layer = json!({"kind": "square", "file": "a"});
        if let Some(value) = value {
            layer["title"] = value.clone();
            layer["label"] = value;
        }
        let layer = round_trip::<Layered>(&layer);
        match layer.kind {
            LayeredBranch::Square(backing) => assert_eq!(backing.label, layer.title),
            other => panic!("{other:?}"),
        }
        layer.title
    };
    assert_eq!(title(None), None);
    assert_eq!(title(Some(json!(null))), Some(TextOrNull::N));
    let text = TextOrNull::S(std::string::String::new());
    assert_eq!(title(Some(json!(""))), Some(text));
}

#[test]
fn alternates_may_hold_what_holds_them() {
    let text = json!({"kind": "square", "node": "top", "file":
        {"kind": "square", "file": {"kind": "void", "node": "bottom"}}});
    let reference = round_trip::<LayerRef>(&text);
    assert!(matches!(reference, LayerRef::Definition(layer) if layer.node.is_some()));
    assert_eq!(
        refused::<LayerRef>(r#"{"kind": "square", "file": {"kind": "square", "file": 1}}"#),
        "file.file: invalid type: integer `1`, expected an object or a string (LayerRef)"
    );
}

fn event(event: &str, data: Option<Value>) -> Value {
    let timestamp = json!({"seconds": -1, "microseconds": -1});
    match data {
        Some(data) => json!({"timestamp": timestamp, "event": event, "data": data}),
        None => json!({"timestamp": timestamp, "event": event}),
    }
}

#[test]
fn events_have_their_data() {
    let decode = |name, data| round_trip::<Event>(&event(name, data)).data;
    assert!(matches!(decode("NOTHING", None), EventData::Nothing(_)));
    let painted = decode("PAINTED", Some(json!({"color": "deep-red"})));
    let expected = Painted {
        color: Color::DeepRed,
        count: None,
    };
    assert_eq!(painted, EventData::Painted(expected));
    decode("TOPPED", Some(json!({"id": "a", "label": "b"})));
    decode("CIRCLE", Some(json!({"outer": {"radius": 1}})));
    let shaped = decode("SHAPED", Some(json!({"name": "a", "type": "void"})));
    assert!(matches!(shaped, EventData::Shaped(Shaped(shape)) if shape.name == "a"));
    decode("LATER", Some(json!({"a": null})));
    decode("LATER", Some(json!(null)));
    decode("LATER", None);
}

const SECRET: &str = "hunter2";

/// What `Debug` shows, in which there is no secret.
#[track_caller]
fn shown<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(value: &Value) -> String {
    assert!(value.to_string().contains(SECRET));
    let shown = format!("{:?}", round_trip::<T>(value));
    assert!(!shown.contains(SECRET), "{shown}");
    shown
}

fn login() -> Value {
    json!({
        "user": "anna", "password": SECRET, "passwd-list": [SECRET], "cookie": 4711,
        "env": true, "password-secret": "sec0",
    })
}

/// The members of a login, as `Debug` shows them.
const LOGIN: &str = "user: \"anna\", password: \"***\", passwd_list: Some(\"***\"), \
    cookie: Some(\"***\"), env: Some(true), password_secret: Some(\"sec0\")";

#[test]
fn debug_shows_no_secrets_of_a_struct_and_its_base() {
    assert_eq!(shown::<Login>(&login()), format!("Login {{ {LOGIN} }}"));
    let key = shown::<Key>(&with(login(), &json!({"data": [SECRET, null]})));
    assert_eq!(key, format!("Key {{ {LOGIN}, data: \"***\" }}"));
    let none = Login::new("anna", SECRET);
    let all = format!("{none:#?}");
    assert!(
        all.contains("    password: \"***\",\n    passwd_list: None,"),
        "{all}"
    );
}

#[test]
fn debug_shows_no_secrets_of_a_union_and_its_branches() {
    let base = json!({
        "secret": {"radius": 1}, "entries": [login()], "options": [{"passwd": SECRET, "a": 1}],
    });
    let base_shown = format!(
        "secret: Some(\"***\"), entries: [Login {{ {LOGIN} }}], \
         options: Some([{{\"a\":1,\"passwd\":\"***\"}}])"
    );
    let key = with(login(), &json!({"kind": "key", "data": []}));
    assert_eq!(
        shown::<Lock>(&with(base.clone(), &key)),
        format!("Lock {{ kind: Key(Key {{ {LOGIN}, data: \"***\" }}), {base_shown} }}")
    );
    let later = json!({"kind": "card", "data": {"password": SECRET, "pin": 1}});
    let branch = "Unrecognized(UnrecognizedBranch { tag: \"card\", \
                  members: {\"data\":{\"password\":\"***\",\"pin\":1}} })";
    let lock = with(base, &later);
    let lock_shown = format!("Lock {{ kind: {branch}, {base_shown} }}");
    assert_eq!(shown::<Lock>(&lock), lock_shown);
    // As one of the old releases, with `data` that is an object or not.
    assert_eq!(format!("{:?}", Simple::Number(4711)), "Number(\"***\")");
    let circle = round_trip::<Simple>(&json!({"type": "circle", "data": {"radius": 4711}}));
    assert!(format!("{circle:?}").contains("4711"));
    // In an event.
    let locked = json!({"lock": lock, "data": login(), "passphrase": SECRET});
    let data = format!("Login {{ {LOGIN} }}");
    assert_eq!(
        shown::<Locked>(&locked),
        format!("Locked {{ lock: {lock_shown}, data: {data}, passphrase: \"***\" }}")
    );
}

#[test]
fn debug_shows_no_secrets_of_any_values() {
    assert_eq!(
        shown::<LockSet>(&json!({"property": "password", "value": SECRET})),
        r#"LockSet { property: "password", value: "***" }"#
    );
    assert_eq!(
        shown::<LockSet>(&json!({"property": "a", "value": {"data": [SECRET, "\u{9b}"]}})),
        r#"LockSet { property: "a", value: {"data":["***","***"]} }"#
    );
    assert_eq!(
        shown::<ThingAdd>(&json!({"driver": "d", "b": "\u{9b}", "password": SECRET})),
        r#"ThingAdd { driver: "d", id: None, other_arguments: {"b":"\u009b","password":"***"} }"#
    );
}

/// An object with more members.
fn with(mut object: Value, more: &Value) -> Value {
    let more = more.as_object().unwrap().clone();
    object.as_object_mut().unwrap().extend(more);
    object
}
