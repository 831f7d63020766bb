//! A peer that takes nothing more, and does not close the connection.

#![cfg(unix)]

mod common;

use std::io::Write;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::thread;

use common::host::{Host, lasting, newer};
use common::{LONG, STOP, in_both_faces, in_time, patient};
use qmp_client::testing::{Peer, Script};
use qmp_client::{Address, Disconnect, Error, Options, blocking};
use qmp_types::qmp::commands::Cont;
use serde_json::json;

in_both_faces! {
    all_hear_of_it_at_once
    another_connection_follows
    what_was_said_before_is_heard
}

trait Face: Sized {
    fn connect(address: &Address, options: &Options) -> Self;
    fn cont(&self) -> Result<(), Error>;
    /// How many events arrive until the end.
    fn count_events(&self, meanwhile: impl FnOnce()) -> usize;
    fn closed(&self) -> Option<Disconnect>;
    fn wait_for_end(&self) -> Result<Disconnect, Error>;
    fn wait_connected(&self) -> Result<(), Error>;
}

struct Threads(blocking::Client);

impl Face for Threads {
    fn connect(address: &Address, options: &Options) -> Self {
        Self(blocking::Client::connect_with(address, options).unwrap())
    }

    fn cont(&self) -> Result<(), Error> {
        self.0.execute(&Cont::new()).map(drop)
    }

    fn count_events(&self, meanwhile: impl FnOnce()) -> usize {
        let mut events = self.0.events();
        meanwhile();
        let mut count = 0;
        while let Ok(Some(_)) = events.recv_timeout(LONG) {
            count += 1;
        }
        count
    }

    fn closed(&self) -> Option<Disconnect> {
        self.0.closed()
    }

    fn wait_for_end(&self) -> Result<Disconnect, Error> {
        self.0.wait_for_end(LONG)
    }

    fn wait_connected(&self) -> Result<(), Error> {
        self.0.wait_connected(LONG)
    }
}

#[cfg(feature = "tokio")]
struct Tasks(qmp_client::Client, tokio::runtime::Runtime);

#[cfg(feature = "tokio")]
impl Face for Tasks {
    fn connect(address: &Address, options: &Options) -> Self {
        let runtime = common::runtime();
        let connect = qmp_client::Client::connect_with(address, options);
        Self(runtime.block_on(connect).unwrap(), runtime)
    }

    fn cont(&self) -> Result<(), Error> {
        self.1.block_on(self.0.execute(&Cont::new())).map(drop)
    }

    fn count_events(&self, meanwhile: impl FnOnce()) -> usize {
        let mut events = self.0.events();
        meanwhile();
        let mut count = 0;
        while let Ok(Some(_)) = self.1.block_on(events.recv_timeout(LONG)) {
            count += 1;
        }
        count
    }

    fn closed(&self) -> Option<Disconnect> {
        self.0.closed()
    }

    fn wait_for_end(&self) -> Result<Disconnect, Error> {
        self.1.block_on(self.0.wait_for_end(LONG))
    }

    fn wait_connected(&self) -> Result<(), Error> {
        self.1.block_on(self.0.wait_connected(LONG))
    }
}

/// A client, and a peer that no longer reads.
fn meet<F: Face>(host: &Host, options: &Options) -> (F, Peer, UnixStream) {
    thread::scope(|scope| {
        let peer = scope.spawn(|| {
            let stream = host.accept();
            let same = stream.try_clone().unwrap();
            (Script::new().greet().start_over(stream), same)
        });
        let client = F::connect(&host.address(), options);
        let (peer, stream) = peer.join().unwrap();
        stream.shutdown(Shutdown::Read).unwrap();
        (client, peer, stream)
    })
}

fn all_hear_of_it_at_once<F: Face>() {
    let (client, _peer, _stream) = meet::<F>(&Host::new(), &patient());
    assert!(client.closed().is_none());
    let error = in_time(|| client.cont()).unwrap_err();
    assert!(matches!(error, Error::NotConnected { .. }), "{error:?}");
    assert!(!error.may_have_been_executed());
    assert!(client.closed().is_some());
    let why = in_time(|| client.wait_for_end().unwrap());
    assert!(matches!(why, Disconnect::Closed { .. }), "{why:?}");
}

fn another_connection_follows<F: Face>() {
    let host = Host::new();
    let (client, _peer, _stream) = meet::<F>(&host, &lasting());
    assert!(client.cont().unwrap_err().is_closed());
    thread::scope(|scope| {
        let script = newer().expect("cont").reply(json!({}));
        let peer = scope.spawn(|| host.follow(script));
        client.wait_connected().unwrap();
        client.cont().unwrap();
        peer.join().unwrap().finish().unwrap();
    });
}

/// Although the client tries to write before it has read.
fn what_was_said_before_is_heard<F: Face>() {
    for _ in 0..20 {
        let (client, _peer, stream) = meet::<F>(&Host::new(), &patient());
        let count = client.count_events(|| {
            let events = format!("{STOP}\r\n").repeat(500);
            (&stream).write_all(events.as_bytes()).unwrap();
            assert!(client.cont().unwrap_err().is_closed());
        });
        assert_eq!(count, 500);
    }
}
