//! A scripted peer says what is wrong with its client.

mod common;

use std::env;
use std::process::Command;
use std::time::Duration;

use common::{LONG, meet, patient, ready};
use qmp_client::Options;
use qmp_client::blocking::{Client, Transport};
use qmp_client::testing::Script;
use qmp_types::qmp::commands::{QueryStatus, Stop};
use serde_json::{Value, json};

#[test]
fn another_command_than_expected() {
    let (client, peer) = ready(&patient(), |script| script.expect("cont"));
    let error = client.execute(&QueryStatus::new()).unwrap_err();
    assert!(error.is_closed(), "{error}");
    let error = peer.finish().unwrap_err().to_string();
    let start = r#"expected `cont`, received {"execute":"query-status","id":2}"#;
    assert!(error.starts_with(start), "{error}");
}

#[test]
fn other_arguments_than_expected() {
    let expected = json!({"id": "a"});
    let (client, peer) = ready(&patient(), |script| {
        script
            .expect_with("device_del", expected.clone())
            .reply(json!({}))
            .expect_with("device_del", expected)
    });
    client
        .execute_json("device_del", &json!({"id": "a"}))
        .unwrap();
    client
        .execute_json("device_del", &json!({"id": "b"}))
        .unwrap_err();
    let error = peer.finish().unwrap_err().to_string();
    let start = r#"expected `device_del` with {"id":"a"}, received {"execute":"device_del""#;
    assert!(error.starts_with(start), "{error}");
}

#[test]
fn a_client_that_has_gone() {
    let (client, peer) = ready(&patient(), |script| script.expect_with("cont", Value::Null));
    drop(client);
    let error = peer.finish().unwrap_err().to_string();
    assert_eq!(
        error,
        "the client closed the connection; expected `cont` with null"
    );
}

#[test]
fn a_client_that_says_more() {
    let (client, peer) = ready(&patient(), Script::expect_end);
    client.execute(&QueryStatus::new()).unwrap_err();
    let error = peer.finish().unwrap_err().to_string();
    let start = r#"expected the end of the connection, received {"execute":"query-status""#;
    assert!(error.starts_with(start), "{error}");

    let (stream, peer) = Script::new().expect_end().start();
    stream.write(b"{", LONG).unwrap();
    drop(stream);
    let error = peer.finish().unwrap_err().to_string();
    assert_eq!(error, "expected the end of the connection, received {");
}

#[test]
fn a_client_that_does_not_synchronize() {
    let (client, peer) = ready(&patient(), Script::synchronize);
    client.execute(&QueryStatus::new()).unwrap_err();
    let error = peer.finish().unwrap_err().to_string();
    let end = r#"or `guest-sync`, received {"execute":"query-status","id":2}"#;
    assert!(error.ends_with(end), "{error}");
}

/// It would wait until its timeout, a minute by default.
#[test]
fn a_script_that_is_too_short_ends_the_connection() {
    let (client, peer) = ready(&patient(), |script| script);
    let error = client.execute(&QueryStatus::new()).unwrap_err();
    assert!(error.is_closed(), "{error}");
    let error = peer.finish().unwrap_err().to_string();
    let start = r#"expected nothing after the last step, received {"execute":"query-status""#;
    assert!(error.starts_with(start), "{error}");
}

#[test]
fn a_stalled_peer_lets_the_client_wait() {
    let options = patient().timeout(Duration::from_millis(50));
    let (client, peer) = ready(&options, Script::stall);
    let error = client.execute(&QueryStatus::new()).unwrap_err();
    assert!(error.is_timeout(), "{error}");
    peer.finish().unwrap();
}

#[test]
fn a_client_that_says_nothing_more() {
    let (client, peer) = ready(&patient(), Script::expect_end);
    drop(client);
    peer.finish().unwrap();
    let (_client, peer) = ready(&patient(), Script::expect_end);
    let error = peer.finish().unwrap_err().to_string();
    assert_eq!(error, "the script is not at its end");
}

#[test]
fn nothing_to_answer() {
    let (client, peer) = meet(&patient(), Script::new().reply(json!(1)));
    client.unwrap_err();
    let error = peer.finish().unwrap_err().to_string();
    assert_eq!(error, "there is no command to answer with 1");
}

/// A test that returns the error of the client never asks the peer, which knows why.
#[test]
fn a_peer_that_is_dropped_says_what_it_did_not_expect() {
    const NAME: &str = "a_peer_that_is_dropped_says_what_it_did_not_expect";
    const ENDING: &str = "QMP_CLIENT_TEST_ENDING";
    if let Ok(ending) = env::var(ENDING) {
        let (stream, peer) = Script::new().greet().expect("cont").start();
        let client = Client::over(stream, &Options::new()).unwrap();
        client.execute(&Stop::new()).unwrap_err();
        return match &*ending {
            "dropped" => drop(peer),
            "closed" => drop(peer.close()),
            _ => drop(peer.finish().unwrap_err()),
        };
    }
    let said = |ending| {
        let mut test = Command::new(env::current_exe().unwrap());
        test.args(["--exact", NAME, "--nocapture"])
            .env(ENDING, ending);
        String::from_utf8(test.output().unwrap().stderr).unwrap()
    };
    let expected = "the script was not followed: expected `cont`, received {";
    assert!(said("dropped").contains(expected), "{}", said("dropped"));
    assert!(!said("closed").contains("script"));
    assert!(!said("finished").contains("script"));
}
