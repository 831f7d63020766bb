//! Commands and replies, with commands written by hand as they are generated.

use qmp_types::base::{
    self, Capability, Command, CommandError, Empty, ErrorClass, Greeting, Reply, Request,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[derive(Debug, Clone, PartialEq, base::Serialize, base::Deserialize)]
struct Status {
    running: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, base::Serialize, base::Deserialize)]
struct QueryStatus {}

impl Command for QueryStatus {
    const NAME: &'static str = "query-status";
    const HAS_ARGUMENTS: bool = false;
    const ALLOW_PRECONFIG: bool = true;
    type Ok = Status;
}

#[derive(Debug, Clone, PartialEq, base::Serialize, base::Deserialize)]
struct Eject {
    #[serde(skip_serializing_if = "Option::is_none")]
    force: Option<bool>,
}

impl Command for Eject {
    const NAME: &'static str = "eject";
    const FEATURES: &'static [&'static str] = &["deprecated"];
    type Ok = Empty;
}

#[track_caller]
fn sent<C: Command>(request: &Request<'_, C>, text: &str) {
    assert_eq!(serde_json::to_string(request).unwrap(), text);
}

#[test]
fn a_request_is_what_qmp_wants() {
    let status = QueryStatus {};
    sent(&Request::new(&status), r#"{"execute":"query-status"}"#);
    sent(
        &Request::new(&status).out_of_band(),
        r#"{"exec-oob":"query-status"}"#,
    );
    let eject = Eject { force: Some(true) };
    sent(
        &Request::new(&eject),
        r#"{"execute":"eject","arguments":{"force":true}}"#,
    );
    // It has arguments; that none is given is another matter.
    sent(
        &Request::new(&Eject { force: None }),
        r#"{"execute":"eject","arguments":{}}"#,
    );
}

#[test]
fn an_id_is_any_value() {
    for id in [json!(null), json!(1.5), json!("a"), json!({"a": [1]})] {
        let text = format!(r#"{{"execute":"query-status","id":{id}}}"#);
        sent(&Request::new(&QueryStatus {}).id(id.clone()), &text);
        let text = format!(r#"{{"id": {id}, "return": {{"running": true}}}}"#);
        let reply: Reply<Status> = text.parse().unwrap();
        assert_eq!(reply.id, Some(id));
    }
}

#[track_caller]
fn reply<C: Command>(text: &str) -> Reply<C::Ok>
where
    C::Ok: Serialize,
{
    let reply: Reply<C::Ok> = text.parse().unwrap_or_else(|error| panic!("{error}"));
    let value: Value = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_value(&reply).unwrap(), value);
    reply
}

#[test]
fn a_reply_is_a_value_or_an_error() {
    let status = reply::<QueryStatus>(r#"{"return": {"running": false, "status": "paused"}}"#);
    assert!(matches!(&status.result, Ok(status) if !status.running));
    assert_eq!(status.id, None);
    assert_eq!(reply::<Eject>(r#"{"return": {}}"#).result, Ok(Empty {}));
    let text = r#"{"id": 1, "error": {"class": "GenericError", "desc": "No"}}"#;
    let error = CommandError {
        class: ErrorClass::GenericError,
        desc: "No".to_owned(),
    };
    assert_eq!(reply::<Eject>(text).result, Err(error));
}

#[test]
fn error_classes_are_open() {
    for (name, class) in [
        ("GenericError", ErrorClass::GenericError),
        ("CommandNotFound", ErrorClass::CommandNotFound),
        ("DeviceNotActive", ErrorClass::DeviceNotActive),
        ("DeviceNotFound", ErrorClass::DeviceNotFound),
        ("KVMMissingCap", ErrorClass::KvmMissingCap),
        (
            "DeviceEncrypted",
            ErrorClass::Unrecognized("DeviceEncrypted".to_owned()),
        ),
    ] {
        let text = format!(r#"{{"error": {{"class": "{name}", "desc": ""}}}}"#);
        assert_eq!(reply::<Eject>(&text).result.unwrap_err().class, class);
        assert_eq!(class.to_string(), name);
    }
}

#[test]
fn what_a_later_release_adds_is_ignored() {
    let text = r#"{"return": {"running": true, "speed": 88}, "took": [1]}"#;
    let reply: Reply<Status> = text.parse().unwrap();
    assert!(reply.result.unwrap().running);
    let reply: Reply<Empty> = r#"{"return": {"speed": 88}}"#.parse().unwrap();
    assert_eq!(reply.result, Ok(Empty {}));
}

#[track_caller]
fn refused<T: DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
    let error = base::from_str::<T>(text).unwrap_err().to_string();
    let (message, _position) = error.split_once(" at line ").unwrap();
    message.to_owned()
}

#[test]
fn errors_name_the_member() {
    for (text, message) in [
        ("{}", "missing field `return`"),
        ("[]", "invalid type: sequence, expected an object (a reply)"),
        (
            r#"{"return": {"running": 1}}"#,
            "return.running: invalid type: integer `1`, expected a boolean",
        ),
        (
            r#"{"return": [true]}"#,
            "return: invalid type: sequence, expected an object (Status)",
        ),
        (r#"{"return": {}}"#, "return: missing field `running`"),
        (
            r#"{"error": {"class": "GenericError"}}"#,
            "error: missing field `desc`",
        ),
        (
            r#"{"error": ["GenericError", ""]}"#,
            "error: invalid type: sequence, expected an object (an error)",
        ),
        (
            r#"{"error": {"class": 1, "desc": ""}}"#,
            "error.class: invalid type: integer `1`, expected a string (a value of ErrorClass)",
        ),
        (
            r#"{"id": 1, "return": {"running": true}, "id": 1}"#,
            "duplicate field `id`",
        ),
    ] {
        assert_eq!(refused::<Reply<Status>>(text), message, "{text}");
    }
    let both = r#"{"return": {}, "error": {"class": "GenericError", "desc": ""}}"#;
    assert!(refused::<Reply<Empty>>(both).ends_with("more than one of `return` and `error`"));
}

#[test]
fn the_greeting_is_typed() {
    let value = json!({"QMP": {
        "version": {"qemu": {"micro": 50, "minor": 1, "major": 2}, "package": " (x)"},
        "capabilities": ["oob", "later"]}});
    let greeting: Greeting = value.to_string().parse().unwrap();
    assert_eq!(greeting.version.qemu.to_string(), "2.1.50");
    assert_eq!(
        greeting.capabilities,
        [
            Capability::Oob,
            Capability::Unrecognized("later".to_owned())
        ]
    );
    assert_eq!(serde_json::to_value(&greeting).unwrap(), value);
    for (text, message) in [
        (
            r#"{"QMP": {"version": {"qemu": [1, 2, 3], "package": ""}, "capabilities": []}}"#,
            "QMP.version.qemu: invalid type: sequence, expected an object (a release)",
        ),
        (
            r#"{"QMP": {"capabilities": []}}"#,
            "QMP: missing field `version`",
        ),
        (r#"{"return": {}}"#, "missing field `QMP`"),
    ] {
        assert_eq!(refused::<Greeting>(text), message, "{text}");
    }
}
