//! Nothing is left when the last client is dropped. This test counts the threads of its
//! process, and so is the only one in it.

#![cfg(target_os = "linux")]

mod common;

use std::fs;
use std::io::Write;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::thread;
use std::time::Instant;

use common::host::{Host, lasting, with_pause};
use common::{BRIEF, Checked, GREETING, LONG, LOSS, says, told};
use qmp_client::Address;
use qmp_client::blocking::Client;
use qmp_client::testing::Script;
use socket2::{Domain, SockAddr, Socket, Type};

/// How many threads there are.
fn threads() -> usize {
    fs::read_dir("/proc/self/task").unwrap().count()
}

/// Drops the last client while it has so many threads.
#[track_caller]
fn drop_with(client: Client, count: usize) {
    thread::sleep(BRIEF);
    assert!(client.closed().is_some());
    // The one of the harness, and the one of this test.
    assert_eq!(threads(), 2 + count);
    let start = Instant::now();
    drop(client);
    assert!(start.elapsed() < BRIEF, "it took {:?}", start.elapsed());
    assert_eq!(threads(), 2);
}

#[test]
fn no_thread_is_left_wherever_it_is() {
    in_a_pause();
    for greeting in ["", GREETING] {
        in_a_negotiation(greeting);
    }
    while_connecting_to_a_socket();
    while_connecting_to_a_port();
}

fn in_a_pause() {
    let host = Host::new();
    let (client, peer) = host.ready(&with_pause(LONG), |script| script);
    let mut events = client.events();
    drop(peer);
    drop_with(client, 1);
    assert_eq!(told(events.recv_timeout(LONG).unwrap()), LOSS[0]);
    let error = events.recv_timeout(LONG).unwrap_err();
    says(&error, "the last client was dropped");
}

fn in_a_negotiation(greeting: &str) {
    let host = Host::new();
    let (client, peer) = host.ready(&lasting(), |script| script);
    drop(peer);
    let mut peer = host.accept();
    writeln!(peer, "{greeting}").unwrap();
    drop_with(client, 2);
}

/// The backlog is full.
fn while_connecting_to_a_socket() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vm");
    let listener = Socket::new(Domain::UNIX, Type::STREAM, None).unwrap();
    listener.bind(&SockAddr::unix(&path).unwrap()).unwrap();
    listener.listen(0).unwrap();
    let listener = std::os::fd::OwnedFd::from(listener).into();
    let host = Host { listener, folder };
    let (client, peer) = host.ready(&lasting(), |script| script);
    let _first = UnixStream::connect(&path).unwrap();
    drop(peer);
    drop_with(client, 1);
}

fn while_connecting_to_a_port() {
    let listener = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    let any_port: SocketAddr = "127.0.0.1:0".parse().unwrap();
    listener.bind(&any_port.into()).unwrap();
    listener.listen(0).unwrap();
    let listener = TcpListener::from(listener);
    let port = listener.local_addr().unwrap();
    let serving = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        (Script::new().greet().checked_over(stream), listener)
    });
    let address = Address::Tcp {
        host: port.ip().to_string(),
        port: port.port(),
    };
    let client = Client::connect_with(&address, &lasting()).unwrap();
    let (peer, _listener) = serving.join().unwrap();
    let others: Vec<_> = (0..3)
        .map(|_| TcpStream::connect_timeout(&port, BRIEF))
        .collect();
    assert!(others.iter().any(Result::is_err), "{others:?}");
    drop(peer);
    drop_with(client, 1);
}
