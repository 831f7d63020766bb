//! What an error says about the command.

mod common;

use common::{BRIEF, LONG, Peer, impatient, in_time, patient, ready, says, status, version};
use qmp_client::blocking::Client;
use qmp_client::testing::Script;
use qmp_client::{Disconnect, Error, Options};
use qmp_types::base::ErrorClass;
use qmp_types::qmp::commands::{Cont, QueryStatus};
use serde_json::{Value, json};

/// The error of `query-status` if this happens after it is sent.
fn failure(options: &Options, script: impl FnOnce(Script) -> Script) -> Error {
    failure_and_peer(options, script).0
}

/// The same if it is not QMP.
fn odd_failure(script: impl FnOnce(Script) -> Script) -> Error {
    let (error, peer) = failure_and_peer(&patient(), script);
    drop(peer.not_qmp("a reply that does not fit, or is not JSON"));
    error
}

fn failure_and_peer(options: &Options, script: impl FnOnce(Script) -> Script) -> (Error, Peer) {
    let sent = |status: Script| script(status.expect("query-status"));
    let (client, peer) = ready(options, sent);
    (client.execute(&QueryStatus::new()).unwrap_err(), peer)
}

#[test]
fn what_was_sent_may_have_been_executed() {
    for error in [
        failure(&patient(), Script::close),
        failure(&impatient(), |script| script),
        odd_failure(|script| script.reply(json!({"running": 7}))),
        odd_failure(|script| {
            let reply = script.send(r#"{"return": {"running": tru"#);
            reply.expect("query-version").reply(version())
        }),
    ] {
        assert!(error.may_have_been_executed(), "{error:?}");
        assert_eq!(error.class(), None);
    }
}

#[test]
fn what_was_refused_was_not_executed() {
    let error = failure(&patient(), |script| {
        script.fail("DeviceNotFound", "not there")
    });
    assert_eq!(error.class(), Some(&ErrorClass::DeviceNotFound));
    assert!(!error.may_have_been_executed(), "{error:?}");
}

#[test]
fn what_was_not_sent_was_not_executed() {
    let (client, _peer) = ready(&impatient(), |script| script.expect("query-status"));
    let deep = (0..1030).fold(Value::Null, |inner, _| json!([inner]));
    let too_deep = client.execute_json("x", &json!({"x": deep})).unwrap_err();
    assert!(matches!(too_deep, Error::TooDeep { .. }), "{too_deep:?}");
    let late = client.execute(&QueryStatus::new()).unwrap_err();
    let behind = client.execute(&Cont::new()).unwrap_err();
    assert!(late.may_have_been_executed(), "{late:?}");
    assert!(matches!(behind, Error::NotSent { .. }), "{behind:?}");
    let nowhere = Client::connect(&"qmp:/nowhere/qmp.sock".parse().unwrap()).unwrap_err();
    for error in [too_deep, behind, nowhere] {
        assert!(!error.may_have_been_executed(), "{error:?}");
    }
}

#[test]
fn the_end_is_waited_for() {
    let (client, _peer) = ready(&patient(), |script| {
        script
            .expect("query-status")
            .reply(status(true))
            .pause(BRIEF)
            .close()
    });
    let error = client.wait_for_end(BRIEF).unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    says(
        &error,
        "timed out after 150ms while waiting for the end of the connection",
    );
    client.execute(&QueryStatus::new()).unwrap();
    // For the first time, and again.
    for _ in 0..2 {
        let why = in_time(|| client.wait_for_end(LONG)).unwrap();
        assert!(matches!(why, Disconnect::Closed { start: None }), "{why:?}");
    }
}
