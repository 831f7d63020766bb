//! Peers that want to hang the client, or to fill its memory.
#![cfg(unix)]

mod common;

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::{Barrier, mpsc};
use std::thread;
use std::time::Duration;

use common::{
    BRIEF, GREETING, LONG, STOP, cut_session, impatient, in_a_hurry, in_time, meet, patient,
    process, ready, ring_data, says, status,
};
use qmp_client::blocking::{Client, Transport};
use qmp_client::testing::{self, Pipe, Script};
use qmp_client::{Disconnect, Error, Options, Received};
use qmp_types::qmp::commands::{Cont, QueryStatus};
use serde_json::json;

/// A client over a real socket whose peer has negotiated, and then does this until the
/// connection is closed.
fn against(
    options: &Options,
    peer: impl FnOnce(UnixStream) -> io::Result<()> + Send + 'static,
) -> Client {
    let (ours, theirs) = UnixStream::pair().unwrap();
    thread::spawn(move || {
        writeln!(&theirs, "{GREETING}")?;
        BufReader::new(&theirs).read_line(&mut String::new())?;
        writeln!(&theirs, r#"{{"return": {{}}, "id": 1}}"#)?;
        peer(theirs)
    });
    Client::over(ours, options).unwrap()
}

fn ask(client: &Client) -> Error {
    in_time(|| client.execute(&QueryStatus::new()).unwrap_err())
}

#[test]
fn no_end_of_a_line_ever() {
    let endless = |mut stream: UnixStream| loop {
        stream.write_all(&[b'x'; 4096])?;
    };
    // What is too long ends the connection.
    let client = against(&patient().line_limit(1 << 20), endless);
    says(&ask(&client), "received a line of more than 1048576 bytes");
    says(&ask(&client), "received a line of more than 1048576 bytes");
    // So does the time, before the greeting.
    let (ours, mut theirs) = UnixStream::pair().unwrap();
    let peer = thread::spawn(move || while theirs.write_all(b"{").is_ok() {});
    let error = in_time(|| Client::over(ours, &in_a_hurry()).unwrap_err());
    assert!(matches!(error, Error::NoGreeting { .. }), "{error:?}");
    peer.join().unwrap();
}

#[test]
fn a_byte_now_and_then_prolongs_nothing() {
    let client = against(&impatient(), |mut stream| {
        stream.set_read_timeout(Some(Duration::from_millis(10)))?;
        let mut byte = [0];
        loop {
            let _ = stream.read(&mut byte);
            stream.write_all(b" ")?;
        }
    });
    let error = ask(&client);
    assert!(error.is_timeout(), "{error}");
}

#[test]
fn a_command_that_is_read_slowly_ends_at_its_deadline() {
    let client = against(&impatient(), |mut stream| {
        let mut some = [0; 16 << 10];
        loop {
            stream.read_exact(&mut some)?;
            thread::sleep(Duration::from_millis(10));
        }
    });
    let large = json!({"value": "x".repeat(8 << 20)});
    let error = in_time(|| client.execute_json("large", &large).unwrap_err());
    assert!(error.is_timeout() && error.is_closed());
    says(
        &error,
        "bytes of `large` were written, which ends the connection",
    );
    // What comes next would be glued to it.
    let error = ask(&client);
    assert!(error.is_closed());
    says(
        &error,
        "bytes of `large` were written after 150ms; the peer is not reading",
    );
    assert!(matches!(
        client.closed(),
        Some(Disconnect::HalfWritten { .. })
    ));
}

#[test]
fn a_peer_that_stops_reading() {
    let client = against(&impatient().oob(true), |stream| {
        thread::sleep(LONG);
        drop(stream);
        Ok(())
    });
    let large = json!({"value": "x".repeat(8 << 20)});
    let mut events = client.events();
    in_time(|| {
        thread::scope(|scope| {
            // This one waits for a reply; it has time, but hears of the end at once.
            let patient = client.with_timeout(LONG);
            let waiting = scope.spawn(move || patient.execute(&QueryStatus::new()));
            thread::sleep(BRIEF / 3);
            let error = client.execute_json("large", &large).unwrap_err();
            assert!(matches!(error, Error::HalfWritten { .. }), "{error:?}");
            assert!(error.is_timeout() && error.is_closed());
            assert!(!error.may_have_been_executed());
            let error = waiting.join().unwrap().unwrap_err();
            says(&error, "of `large` were written");
        });
    });
    says(&ask(&client), "of `large` were written");
    says(
        &events.recv_timeout(LONG).unwrap_err(),
        "of `large` were written",
    );
}

/// It takes no more of a line than this, if that has the name of a command in it.
struct Stuck {
    pipe: Pipe,
    command: &'static str,
    /// How many bytes of the end are not taken.
    left: usize,
}

impl Transport for Stuck {
    fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        self.pipe.read(buffer)
    }

    fn write(&self, bytes: &[u8], timeout: Duration) -> io::Result<usize> {
        if bytes.len() == self.left {
            thread::sleep(timeout);
            return Err(io::ErrorKind::TimedOut.into());
        }
        let is_meant = String::from_utf8_lossy(bytes).contains(self.command);
        let length = bytes.len() - if is_meant { self.left } else { 0 };
        self.pipe.write(&bytes[..length], timeout)
    }

    fn shutdown(&self) -> io::Result<()> {
        self.pipe.shutdown()
    }
}

/// A client whose command is not taken as a whole.
fn stuck(
    command: &'static str,
    left: usize,
    options: &Options,
) -> (Result<Client, Error>, testing::Peer) {
    let script = Script::new().greet().expect("cont");
    let (pipe, peer) = script.start();
    let stuck = Stuck {
        pipe,
        command,
        left,
    };
    (Client::over(stuck, options), peer)
}

#[test]
fn a_part_of_a_command_is_a_timeout_that_ends_the_connection() {
    let (client, _peer) = stuck("cont", 9, &impatient());
    let client = client.unwrap();
    let error = client.execute(&Cont::new()).unwrap_err();
    assert!(
        matches!(error, Error::HalfWritten { written, length, .. } if length - written == 9),
        "{error:?}"
    );
    let error = ask(&client);
    assert!(matches!(error, Error::NotConnected { .. }), "{error:?}");
    assert!(!error.is_timeout());
}

/// QEMU does not wait for the end of the line.
#[test]
fn all_but_the_end_of_the_line_may_be_executed() {
    let (client, _peer) = stuck("cont", 1, &impatient());
    let error = client.unwrap().execute(&Cont::new()).unwrap_err();
    assert!(matches!(error, Error::Closed { .. }), "{error:?}");
    assert!(error.may_have_been_executed());
}

#[test]
fn a_part_of_the_negotiation_is_a_timeout() {
    let (client, _peer) = stuck("qmp_capabilities", 9, &in_a_hurry());
    let error = client.unwrap_err();
    assert!(matches!(error, Error::NotNegotiated { .. }), "{error:?}");
    assert!(error.is_timeout() && error.is_closed());
}

#[test]
fn nothing_is_lost_if_nothing_was_written() {
    // A full pipe: the request is not started, and the connection is sound.
    let (client, peer) = ready(&impatient().oob(true), |script| {
        script.pause(BRIEF * 3).expect("ringbuf-write")
    });
    let request =
        |value: &str| json!({"execute": "ringbuf-write", "arguments": ring_data(value), "id": 2});
    let room = (64 << 10) - request("").to_string().len() - 1;
    let fill = ring_data(&"x".repeat(room));
    client.execute_json("ringbuf-write", &fill).unwrap_err();
    let error = ask(&client);
    assert!(matches!(error, Error::NotSent { .. }), "{error}");
    assert!(client.closed().is_none());
    peer.finish().unwrap();
}

#[test]
fn endless_events_while_a_reply_is_awaited() {
    let client = against(&impatient().event_limit(10), |mut stream| {
        let many = format!("{STOP}\r\n").repeat(100);
        loop {
            stream.write_all(many.as_bytes())?;
        }
    });
    let mut events = client.events();
    assert!(ask(&client).is_timeout());
    let Some(Received::Missed(missed)) = events.recv_timeout(BRIEF).unwrap() else {
        panic!("nothing was missed");
    };
    assert!(missed > 100);
}

/// The parts arrive one after the other.
#[test]
fn a_reply_that_is_split_at_any_offset() {
    let session = Script::new().greet().expect("query-status");
    let reply = json!({"return": status(true), "id": 2}).to_string();
    for cut in 0..=reply.len() + 1 {
        let line = format!("{reply}\n");
        let (head, tail) = line.as_bytes().split_at(cut);
        let script = session.clone().send_bytes(head);
        let script = script.pause(Duration::from_millis(1)).send_bytes(tail);
        let (client, _peer) = meet(&patient(), script);
        let running = client.unwrap().execute(&QueryStatus::new());
        assert!(running.is_ok(), "cut at {cut}: {running:?}");
    }
}

#[test]
fn a_session_that_ends_at_any_offset() {
    let mut cut = 0;
    while let Some((script, is_all)) = cut_session(cut) {
        let (client, _peer) = meet(&patient(), script);
        let result = client.and_then(|client| client.execute(&QueryStatus::new()));
        match result {
            Ok(status) => assert!(is_all && status.running, "cut at {cut}"),
            Err(error) => {
                assert!(!is_all, "cut at {cut}: {error}");
                says(&error, "the peer closed it");
            }
        }
        cut += 1;
    }
    assert!(cut > 200);
}

#[test]
fn a_byte_at_a_time() {
    let (client, peer) = ready(&patient(), |script| {
        script.split(1).expect("query-status").reply(status(true))
    });
    assert!(client.execute(&QueryStatus::new()).unwrap().running);
    peer.finish().unwrap();
}

#[test]
fn a_peer_that_only_talks() {
    // It reads no longer, which the client notices when it writes, and which ends the
    // connection. But what it has said before is received.
    const EVENTS: usize = 500;
    let (subscribed, waits) = mpsc::channel();
    let (said, hears) = mpsc::channel();
    let client = against(&patient(), move |mut stream| {
        let _ = waits.recv();
        stream.shutdown(Shutdown::Read)?;
        stream.write_all(format!("{STOP}\r\n").repeat(EVENTS).as_bytes())?;
        let _ = said.send(());
        thread::sleep(LONG);
        Ok(())
    });
    let mut events = client.events();
    subscribed.send(()).unwrap();
    hears.recv().unwrap();
    says(&ask(&client), "the peer closed it");
    says(&ask(&client), "the peer closed it");
    for _ in 0..EVENTS {
        let event = events.recv_timeout(LONG).unwrap();
        assert!(matches!(event, Some(Received::Item(_))), "{event:?}");
    }
    let error = in_time(|| events.recv_timeout(LONG).unwrap_err());
    says(&error, "the peer closed it");
}

#[test]
fn a_peer_that_only_listens() {
    let client = against(&patient(), |stream| {
        thread::sleep(BRIEF);
        stream.shutdown(Shutdown::Write)?;
        thread::sleep(LONG);
        Ok(())
    });
    says(&ask(&client), "the peer closed it");
}

#[test]
fn replies_to_everything_but_what_was_asked() {
    let client = against(&impatient(), |mut stream| {
        for id in (0_u64..1000).filter(|id| *id != 2) {
            writeln!(stream, r#"{{"return": {{}}, "id": {id}}}"#)?;
        }
        thread::sleep(LONG);
        Ok(())
    });
    assert!(ask(&client).is_timeout());
    assert_eq!(client.notice_count(), 999);
}

#[test]
fn errors_without_an_id_for_ever() {
    let client = against(&impatient(), |mut stream| {
        loop {
            let error = json!({"error": {"class": "GenericError", "desc": "no"}});
            writeln!(stream, "{error}")?;
        }
    });
    assert!(ask(&client).is_timeout());
    assert!(client.notice_count() > 100);
}

#[test]
fn a_lost_reply_does_not_stay_in_the_way_even_if_the_probe_is_lost_too() {
    let (client, peer) = ready(&impatient(), |script| {
        let script = script.expect("query-status").send("nonsense");
        let script = script.expect("query-version").send("nonsense");
        let script = script
            .expect("query-version")
            .send(r#"{"return": {}, "id": 4}"#);
        script.expect("cont").reply_to("cont", json!({}))
    });
    let peer = peer.not_qmp("lines that are not JSON");
    // Both could still be answered, so it waits.
    assert!(ask(&client).is_timeout());
    client.with_timeout(LONG).execute(&Cont::new()).unwrap();
    peer.finish().unwrap();
}

#[test]
fn a_peer_that_is_stopped_or_killed_while_many_wait() {
    let (ours, process) = process();
    let client = Client::over(ours, &patient()).unwrap();
    let together = |timeout, then: &dyn Fn(), is_expected: fn(&Error) -> bool| {
        let ready = Barrier::new(9);
        let client = client.with_timeout(timeout);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    ready.wait();
                    let error = client.execute(&Cont::new()).unwrap_err();
                    assert!(is_expected(&error), "{error}");
                });
            }
            ready.wait();
            then();
        });
    };
    process.signal("STOP");
    in_time(|| together(BRIEF, &|| (), Error::is_timeout));
    process.signal("CONT");
    client.execute(&Cont::new()).unwrap();
    process.signal("STOP");
    let kill = || {
        thread::sleep(BRIEF);
        process.signal("KILL");
    };
    in_time(|| together(LONG, &kill, Error::is_closed));
}
