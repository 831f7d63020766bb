//! Connections that are followed by others.

use std::thread;
use std::time::Duration;

use qmp_client::testing::Script;
use qmp_client::{Address, Client, Options, Reconnect};
use qmp_types::qmp::commands::Stop;
use tokio::runtime::{Builder, Runtime};

use crate::common::host::{Host, lasting, newer};
use crate::common::{BRIEF, LONG, Peer, patient};
use crate::listener::Listening;

/// A runtime whose tasks go on while a test waits for a peer.
fn runtime() -> Runtime {
    let mut builder = Builder::new_multi_thread();
    builder.worker_threads(1).enable_all().build().unwrap()
}

fn until(is_so: impl Fn() -> bool) {
    while !is_so() {
        thread::sleep(Duration::from_millis(1));
    }
}

/// The next peer is none, and the one after it is.
fn another(host: &Host) -> Peer {
    let odd = Script::new().send("hunter2").pause(BRIEF / 5);
    host.follow(odd).not_qmp("not a greeting").finish().unwrap();
    host.follow(newer())
}

fn giving_up() -> Options {
    patient().reconnect(Reconnect::new().give_up_after(Duration::ZERO))
}

/// A client for tasks whose peer has negotiated.
fn ready(host: &Host, runtime: &Runtime, options: &Options) -> (Client, Peer) {
    let connect = |address: &Address| {
        let connecting = Client::connect_with(address, options);
        runtime.block_on(connecting).unwrap()
    };
    host.meet(|script| script, connect)
}

/// What is said of a connection that was lost and made again.
#[track_caller]
fn check_reconnected() {
    let messages = Listening::lines("qmp.connection: DEBUG ");
    let expected = [
        "connecting",
        "connected qemu=10.2.0",
        "the connection was lost reason=\"the peer closed it\"",
        "cannot connect reason=not a QMP server",
        "reconnected qemu=11.1.0",
        "the connection ended reason=\"the last client was dropped\"",
    ];
    assert_eq!(messages, expected);
    // All connections have one span.
    assert_eq!(Listening::lines("qmp.connection ").len(), 1);
    let calls = Listening::lines("qmp.command ");
    assert!(calls.len() == 1 && calls[0].contains("error.type=\"not_sent\""));
    let hides = |line: &String| line.contains("TRACE") || !line.contains("hunter2");
    assert!(Listening::log().iter().all(hides));
}

/// What is said of a connection that could not be made again.
#[track_caller]
fn check_given_up() {
    let messages = Listening::lines("qmp.connection: DEBUG ");
    assert_eq!(messages.len(), 5, "{messages:?}");
    assert!(messages[2].starts_with("the connection was lost reason="));
    assert!(messages[3].starts_with("cannot connect reason=No such file"));
    let end = "the connection ended reason=\"the client gave up reconnecting\"";
    assert_eq!(messages[4], end);
}

#[test]
fn reconnections_of_threads_are_traced() {
    let _listening = Listening::start();
    let host = Host::new();
    let (client, peer) = host.ready(&lasting(), |script| script);
    peer.finish().unwrap();
    until(|| client.closed().is_some());
    client.execute(&Stop::new()).unwrap_err();
    let _another = another(&host);
    client.wait_connected(LONG).unwrap();
    drop(client);
    check_reconnected();
}

#[test]
fn reconnections_of_tasks_are_traced_the_same() {
    let _listening = Listening::start();
    let (host, runtime) = (Host::new(), runtime());
    let (client, peer) = ready(&host, &runtime, &lasting());
    peer.finish().unwrap();
    until(|| client.closed().is_some());
    runtime.block_on(client.execute(&Stop::new())).unwrap_err();
    let _another = another(&host);
    runtime.block_on(client.wait_connected(LONG)).unwrap();
    drop((client, runtime));
    check_reconnected();
}

#[test]
fn giving_up_is_traced() {
    let _listening = Listening::start();
    let host = Host::new();
    let (client, peer) = host.ready(&giving_up(), |script| script);
    drop((host, peer));
    client.events().recv_timeout(LONG).unwrap_err();
    check_given_up();
}

#[test]
fn giving_up_of_tasks_is_traced_the_same() {
    let _listening = Listening::start();
    let (host, runtime) = (Host::new(), runtime());
    let (client, peer) = ready(&host, &runtime, &giving_up());
    drop((host, peer));
    runtime
        .block_on(client.events().recv_timeout(LONG))
        .unwrap_err();
    check_given_up();
}
