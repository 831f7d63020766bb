//! What an error says about the command.

mod common;

use std::time::Duration;

use common::{
    BRIEF, Checked, LONG, Peer, STOP, impatient, in_a_hurry, in_both_faces, in_time, patient,
    ready, says, status, version,
};
use qmp_client::blocking::Client;
use qmp_client::testing::{Pipe, Script};
use qmp_client::{Awaited, Disconnect, Error, Options};
use qmp_types::base::{Command, ErrorClass, Json};
use qmp_types::qmp::commands::{Cont, MigratePause, QueryStatus};
use serde_json::{Value, json};

in_both_faces! {
    errors_of_connecting_are_about_no_command
    errors_of_subscriptions_are_about_no_command
    without_time_nothing_is_sent
    without_time_there_is_no_connection
    a_command_without_a_type_is_sent_out_of_band
    out_of_band_execution_has_to_be_enabled
}

trait Face: Sized {
    fn over(stream: Pipe, options: &Options) -> Result<Self, Error>;
    fn execute<C: Command>(&self, command: &C, timeout: Duration) -> Result<C::Ok, Error>;
    fn execute_oob<C: Command>(&self, command: &C) -> Result<C::Ok, Error>;
    fn execute_json_oob(&self, command: &str, arguments: &Value) -> Result<Json, Error>;
    /// Executes a command after which an event does not arrive.
    fn wait_in_vain(&self, command: &impl Command) -> Error;

    /// A client whose peer continues with this after the negotiation.
    fn ready(options: &Options, script: impl FnOnce(Script) -> Script) -> (Self, Peer) {
        let (stream, peer) = script(Script::new().greet()).checked();
        (Self::over(stream, options).unwrap(), peer)
    }
}

struct Threads(Client);

impl Face for Threads {
    fn over(stream: Pipe, options: &Options) -> Result<Self, Error> {
        Client::over(stream, options).map(Self)
    }

    fn execute<C: Command>(&self, command: &C, timeout: Duration) -> Result<C::Ok, Error> {
        self.0.with_timeout(timeout).execute(command)
    }

    fn execute_oob<C: Command>(&self, command: &C) -> Result<C::Ok, Error> {
        self.0.execute_oob(command)
    }

    fn execute_json_oob(&self, command: &str, arguments: &Value) -> Result<Json, Error> {
        self.0.execute_json_oob(command, arguments)
    }

    fn wait_in_vain(&self, command: &impl Command) -> Error {
        let mut events = self.0.events();
        self.0.execute(command).unwrap();
        let event = events.wait_for(|event| event.name() == "RESUME", BRIEF);
        event.unwrap_err()
    }
}

#[cfg(feature = "tokio")]
struct Tasks(qmp_client::Client, tokio::runtime::Runtime);

#[cfg(feature = "tokio")]
impl Face for Tasks {
    fn over(stream: Pipe, options: &Options) -> Result<Self, Error> {
        let runtime = common::runtime();
        let client = runtime.block_on(qmp_client::Client::over(stream, options));
        client.map(|client| Self(client, runtime))
    }

    fn execute<C: Command>(&self, command: &C, timeout: Duration) -> Result<C::Ok, Error> {
        let client = self.0.with_timeout(timeout);
        self.1.block_on(client.execute(command))
    }

    fn execute_oob<C: Command>(&self, command: &C) -> Result<C::Ok, Error> {
        self.1.block_on(self.0.execute_oob(command))
    }

    fn execute_json_oob(&self, command: &str, arguments: &Value) -> Result<Json, Error> {
        self.1.block_on(self.0.execute_json_oob(command, arguments))
    }

    fn wait_in_vain(&self, command: &impl Command) -> Error {
        let mut events = self.0.events();
        self.1.block_on(async {
            self.0.execute(command).await.unwrap();
            let event = events.wait_for(|event| event.name() == "RESUME", BRIEF);
            event.await.unwrap_err()
        })
    }
}

fn errors_of_connecting_are_about_no_command<F: Face>() {
    let greeted = || Script::new().send(common::GREETING);
    let scripts = [
        Script::new(),
        Script::new().close(),
        greeted().stall(),
        greeted().expect("qmp_capabilities").close(),
        greeted()
            .expect("qmp_capabilities")
            .fail("GenericError", "no"),
    ];
    for script in scripts {
        let (stream, _peer) = script.checked();
        let Err(error) = F::over(stream, &in_a_hurry()) else {
            panic!("it is connected");
        };
        assert!(error.is_closed(), "{error:?}");
        assert!(!error.may_have_been_executed(), "{error:?}");
    }
}

fn errors_of_subscriptions_are_about_no_command<F: Face>() {
    let replied = |script: Script| script.expect("cont").reply(json!({}));
    let (late, _late) = F::ready(&patient(), replied);
    let (closed, _closed) = F::ready(&patient(), |script| replied(script).close());
    let (missed, _missed) = F::ready(&patient().event_limit(1), |script| {
        replied(script.send(STOP).send(STOP).send(STOP))
    });
    for client in [late, closed, missed] {
        let error = client.wait_in_vain(&Cont::new());
        assert!(!error.may_have_been_executed(), "{error:?}");
        assert!(matches!(
            error,
            Error::Timeout {
                awaited: Awaited::Event(_),
                ..
            } | Error::Closed {
                awaited: Awaited::Event(_),
                ..
            } | Error::Missed {
                awaited: Awaited::Event(_),
                ..
            }
        ));
    }
}

/// Neither does a timer give it some, nor a peer that is fast.
fn without_time_nothing_is_sent<F: Face>() {
    for _ in 0..20 {
        let (client, peer) = F::ready(&patient(), |script| {
            script.expect("query-status").reply(status(true))
        });
        let error = client.execute(&Cont::new(), Duration::ZERO).unwrap_err();
        assert!(matches!(error, Error::NotSent { behind: None, .. }));
        client.execute(&QueryStatus::new(), LONG).unwrap();
        peer.finish().unwrap();
    }
}

fn without_time_there_is_no_connection<F: Face>() {
    for _ in 0..20 {
        let (stream, _peer) = Script::new().greet().checked();
        let Err(error) = F::over(stream, &patient().connect_timeout(Duration::ZERO)) else {
            panic!("it is connected");
        };
        assert!(error.is_timeout() && error.is_closed(), "{error:?}");
    }
}

fn a_command_without_a_type_is_sent_out_of_band<F: Face>() {
    let script = Script::new().greet().expect("migrate-pause");
    let (stream, peer) = script.reply(json!({})).start();
    let client = F::over(stream, &patient().oob(true)).unwrap();
    let reply = client.execute_json_oob("migrate-pause", &Value::Null);
    assert_eq!(reply.unwrap().as_str(), "{}");
    let passed = peer.finish().unwrap();
    let message = r#"-> {"exec-oob":"migrate-pause","id":"#;
    assert!(passed.as_str().contains(message), "{passed:?}");
}

fn out_of_band_execution_has_to_be_enabled<F: Face>() {
    let (client, peer) = F::ready(&patient(), Script::expect_end);
    let error = client.execute_oob(&MigratePause::new()).unwrap_err();
    assert!(matches!(error, Error::NoOob { .. }), "{error:?}");
    says(&error, "`Options::oob`");
    let error = client.execute_json_oob("migrate-pause", &Value::Null);
    let error = error.unwrap_err();
    assert!(matches!(error, Error::NoOob { .. }), "{error:?}");
    drop(client);
    peer.finish().unwrap();
}

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
