//! The commands of the small schema that has every construct: what is generated
//! from it is sent and answered.

#![expect(deprecated, reason = "the command that is deprecated is sent, too")]

use qmp_types::base::{self, Command, Empty, Reply, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[path = "golden/expected/mod.rs"]
#[rustfmt::skip]
mod generated;

use generated::commands::{
    Count, LayerAdd, Leave, Paint, QueryCircles, QueryColors, Rest, SquareCommand, ThingAdd,
};
use generated::{Color, ShapeOrSize, Tower, Wall, Work};

/// Sends a command of these arguments, and decodes them again.
#[track_caller]
fn round_trip<C>(arguments: &Value) -> C
where
    C: Command + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let text = arguments.to_string();
    let command: C = base::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    let sent = serde_json::to_value(Request::new(&command)).unwrap();
    assert_eq!(sent, json!({"execute": C::NAME, "arguments": arguments}));
    assert_eq!(
        serde_json::from_value::<C>(arguments.clone()).unwrap(),
        command
    );
    command
}

/// Decodes what a command returns, and encodes it again.
#[track_caller]
fn answer<C: Command>(value: &Value) -> C::Ok
where
    C::Ok: Serialize,
{
    let message = json!({"return": value, "id": "a"});
    let reply: Reply<C::Ok> = message
        .to_string()
        .parse()
        .unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(serde_json::to_value(&reply).unwrap(), message);
    reply.result.unwrap()
}

#[track_caller]
fn refused<C: DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
    let error = base::from_str::<C>(text).unwrap_err().to_string();
    let (message, _position) = error.split_once(" at line ").unwrap();
    message.to_owned()
}

#[test]
fn a_command_without_arguments_is_sent_without() {
    let text = serde_json::to_string(&Request::new(&Rest {})).unwrap();
    assert_eq!(text, r#"{"execute":"rest"}"#);
    assert_eq!(answer::<Rest>(&json!({})), Empty {});
    assert_eq!(Rest::FEATURES, ["deprecated", "restful"]);
    let text = serde_json::to_string(&Request::new(&Leave {}).id(json!([1]))).unwrap();
    assert_eq!(text, r#"{"execute":"leave","id":[1]}"#);
}

#[test]
fn commands_know_how_they_may_be_sent() {
    fn of<C: Command>() -> (bool, bool, bool) {
        (C::ALLOW_OOB, C::ALLOW_PRECONFIG, C::SUCCESS_RESPONSE)
    }
    assert_eq!(of::<Rest>(), (false, false, true));
    assert_eq!(of::<QueryColors>(), (false, true, true));
    assert_eq!(of::<LayerAdd>(), (true, false, true));
    assert_eq!(of::<Leave>(), (false, false, false));
}

#[test]
fn arguments_are_members() {
    let paint = round_trip::<Paint>(&json!({"color": "deep-red", "type": 3}));
    let expected = Paint {
        color: Color::DeepRed,
        count: None,
        r#type: ShapeOrSize::Size(3),
    };
    assert_eq!(paint, expected);
    round_trip::<Paint>(&json!({"color": "mauve", "type": "circle", "count": -1}));
    assert_eq!(
        refused::<Paint>(r#"{"color": "mauve", "type": null}"#),
        "type: invalid type: null, expected a string or a number (ShapeOrSize)"
    );
    let of_base = round_trip::<QueryCircles>(&json!({"id": "a"}));
    assert_eq!((&*of_base.id, of_base.label), ("a", None));
    round_trip::<SquareCommand>(&json!({"square": {"side": 1}}));
}

#[test]
fn arguments_may_be_a_union() {
    let add = json!({"kind": "square", "file": {"kind": "void"}, "title": null});
    let LayerAdd(layer) = round_trip::<LayerAdd>(&add);
    assert_eq!(layer.node, None);
    let text = serde_json::to_string(&Request::new(&LayerAdd(layer)).out_of_band()).unwrap();
    assert!(
        text.starts_with(r#"{"exec-oob":"layer-add","arguments":{"kind":"#),
        "{text}"
    );
}

#[test]
fn arguments_may_be_more_than_the_schema_says() {
    let add = json!({"driver": "disk", "bus": {"nr": 18_446_744_073_709_551_615_u64}, "x": null});
    let add = round_trip::<ThingAdd>(&add);
    assert_eq!((&*add.driver, add.id), ("disk", None));
    assert_eq!(add.other_arguments.len(), 2);
    assert_eq!(
        refused::<ThingAdd>(r#"{"driver": "disk", "bus": 1, "id": null}"#),
        "id: invalid type: null, expected a string"
    );
    assert_eq!(
        refused::<ThingAdd>(r#"{"id": "a"}"#),
        "missing field `driver`"
    );
}

#[test]
fn answers_have_their_types() {
    let shape = answer::<Paint>(&json!({"name": "a", "type": "square", "side": 1}));
    assert_eq!(shape.name, "a");
    assert_eq!(answer::<QueryColors>(&json!([])), []);
    assert_eq!(answer::<QueryColors>(&json!(["type"])), [Color::Type]);
    assert_eq!(answer::<QueryCircles>(&json!([{"radius": 1}]))[0].radius, 1);
    assert_eq!(answer::<SquareCommand>(&json!({"side": 1})).side, 1);
    assert_eq!(answer::<Count>(&json!(-1)), -1);
    assert_eq!(
        refused::<Reply<<QueryCircles as Command>::Ok>>(r#"{"return": [{"radius": 1}, [1]]}"#),
        "return[1]: invalid type: sequence, expected an object (Circle)"
    );
}

#[test]
fn an_argument_that_the_schema_does_not_have_is_refused() {
    let unknown = r#"{"color": "red", "type": "void", "colour": "blue"}"#;
    assert_eq!(refused::<Paint>(unknown), "colour: unknown argument");
    assert_eq!(refused::<Rest>(r#"{"now": {}}"#), "now: unknown argument");
    assert_eq!(
        refused::<Tower>(r#"{"width": 1}"#),
        "width: unknown argument"
    );
    let inner = r#"{"square": {"side": 1, "sides": 4}}"#;
    assert_eq!(
        refused::<SquareCommand>(inner),
        "square.sides: unknown argument"
    );
    let error = serde_json::from_str::<SquareCommand>(inner).unwrap_err();
    assert_eq!(
        error.to_string(),
        "in `sides`: unknown argument at line 1 column 30"
    );
    let error = serde_json::from_value::<Rest>(json!({"now": true})).unwrap_err();
    assert_eq!(error.to_string(), "in `now`: unknown argument");
}

/// Wherever the tags of unions stand, and however deep it is.
#[test]
fn an_unknown_argument_is_refused_in_unions() {
    for (text, path) in [
        (
            r#"{"height": 3, "kind": "build", "data": {"height": 9}}"#,
            "height",
        ),
        (
            r#"{"kind": "build", "height": 3, "data": {"height": 9}}"#,
            "height",
        ),
        (
            r#"{"data": {"height": 9, "width": 1}, "kind": "build"}"#,
            "data.width",
        ),
        (
            r#"{"kind": "build", "data": {"height": 9, "width": 1}}"#,
            "data.width",
        ),
        (r#"{"data": {}, "kind": "rest"}"#, "data"),
        (r#"{"kind": "rest", "data": {}}"#, "data"),
    ] {
        assert_eq!(
            refused::<Work>(text),
            format!("{path}: unknown argument"),
            "{text}"
        );
    }
    for (text, path) in [
        (r#"{"title": "a", "kind": "void", "x": {"y": 1}}"#, "x"),
        (r#"{"x": [1], "title": "a", "kind": "void"}"#, "x"),
        (
            r#"{"x": 1, "kind": "square", "file": "a", "title": null}"#,
            "x",
        ),
        (
            r#"{"kind": "square", "title": null, "file": {"kind": "void", "b c": 1}}"#,
            r#"file."b c""#,
        ),
        (
            r#"{"file": {"a`: b": 1, "kind": "void"}, "title": null, "kind": "square"}"#,
            r#"file."a`: b""#,
        ),
        (
            r#"{"file": {"file": {"x": 1, "kind": "void"}, "kind": "square"}, "kind": "square"}"#,
            "file.file.x",
        ),
    ] {
        assert_eq!(
            refused::<LayerAdd>(text),
            format!("{path}: unknown argument"),
            "{text}"
        );
    }
    // A tag of a later release may bring any members.
    let later = json!({"kind": "later", "title": "a", "x": {"y": 1}});
    round_trip::<LayerAdd>(&later);
}

#[test]
fn unknown_members_of_what_qemu_sends_are_skipped() {
    let inner = r#"{"side": 1, "sides": 4}"#;
    let command = format!(r#"{{"square": {inner}}}"#);
    assert!(base::from_str::<SquareCommand>(&command).is_err());
    // The same type, before and after a command was refused.
    let reply = format!(r#"{{"return": {inner}}}"#);
    let reply: Reply<<SquareCommand as Command>::Ok> = reply.parse().unwrap();
    assert_eq!(reply.result.unwrap().side, 1);
    // A command that is a type of replies as well.
    let reply = r#"{"return": {"walls": [{"length": 1, "width": 2}]}}"#;
    let reply: Reply<<Wall as Command>::Ok> = reply.parse().unwrap();
    assert_eq!(reply.result.unwrap().walls, [Wall::new(1)]);
}
