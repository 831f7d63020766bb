//! Peers that connect to the client, for threads and for tasks.

#![cfg(unix)]

mod common;

use std::net::{TcpListener, TcpStream};
use std::os::unix::net::{UnixListener, UnixStream};

use common::host::{newer, with_pause};
use common::{BRIEF, Checked, LONG, LOSS, Peer, in_a_hurry, in_time, patient, status, told};
use qmp_client::blocking::Client;
use qmp_client::testing::Script;
use qmp_client::{Disconnect, Error};
use qmp_types::qmp::commands::QueryStatus;
use serde_json::json;
use tempfile::TempDir;

/// Where a client listens.
struct Place(TempDir);

impl Place {
    fn new() -> (Self, UnixListener) {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join("manager")).unwrap();
        (Self(folder), listener)
    }

    /// A peer that connects. It waits until it is accepted.
    fn connect(&self, script: Script) -> Peer {
        script.checked_over(UnixStream::connect(self.0.path().join("manager")).unwrap())
    }
}

fn answering(greeted: Script) -> Script {
    greeted.expect("query-status").reply(status(true))
}

#[test]
fn the_next_one_who_connects_is_taken() {
    let (place, listener) = Place::new();
    let peer = place.connect(answering(Script::new().greet()));
    let (client, mut events) =
        Client::accept_with_events(listener, &with_pause(BRIEF / 2)).unwrap();
    assert!(client.execute(&QueryStatus::new()).unwrap().running);
    peer.finish().unwrap();
    let why = client.wait_disconnected(LONG).unwrap();
    assert!(matches!(why, Disconnect::Reconnecting { .. }), "{why:?}");

    let peer = place.connect(answering(newer()));
    client.wait_connected(LONG).unwrap();
    assert_eq!(client.greeting().version.qemu.major, 11);
    assert!(client.execute(&QueryStatus::new()).unwrap().running);
    peer.finish().unwrap();
    for expected in LOSS {
        assert_eq!(told(events.recv_timeout(LONG).unwrap()), expected);
    }
    // Somebody still waits for the next one, and stops at once.
    in_time(|| drop(client));
}

#[cfg(feature = "tokio")]
#[tokio::test]
async fn a_task_takes_the_next_one_who_connects() {
    let (place, listener) = Place::new();
    let peer = place.connect(answering(Script::new().greet()));
    let options = with_pause(BRIEF / 2);
    let client = qmp_client::Client::accept(listener, &options).await;
    let client = client.unwrap();
    assert!(client.execute(&QueryStatus::new()).await.unwrap().running);
    peer.finish().unwrap();
    client.wait_disconnected(LONG).await.unwrap();

    let peer = place.connect(answering(newer()));
    client.wait_connected(LONG).await.unwrap();
    assert!(client.execute(&QueryStatus::new()).await.unwrap().running);
    peer.finish().unwrap();
}

#[test]
fn a_connection_over_tcp_is_taken() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let stream = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let peer = answering(Script::new().greet()).checked_over(stream);
    let client = Client::accept(listener, &patient()).unwrap();
    let answered = client.execute_json("query-status", &json!(null));
    assert!(answered.is_ok(), "{answered:?}");
    peer.finish().unwrap();
}

/// The error is that nobody has connected.
#[track_caller]
fn is_that_nobody_came(error: Error, place: &Place) {
    assert!(error.is_timeout() && error.is_closed());
    let path = place.0.path().join("manager");
    let path = path.display();
    let text = format!("cannot connect to qmp:{path}: timed out after 150ms: nobody has connected");
    assert_eq!(format!("{:#}", anyhow::Error::from(error)), text);
}

#[test]
fn nobody_is_waited_for_without_end() {
    let (place, listener) = Place::new();
    let error = in_time(|| Client::accept(listener, &in_a_hurry()).unwrap_err());
    is_that_nobody_came(error, &place);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let error = in_time(|| Client::accept(listener, &in_a_hurry()).unwrap_err());
    assert!(error.is_timeout(), "{error:?}");
}

#[cfg(feature = "tokio")]
#[tokio::test]
async fn a_task_waits_for_nobody_without_end() {
    let (place, listener) = Place::new();
    let error = qmp_client::Client::accept(listener, &in_a_hurry()).await;
    is_that_nobody_came(error.unwrap_err(), &place);
}
