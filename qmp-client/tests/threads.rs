//! One connection for many threads.

#![cfg(unix)]

mod common;

use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Barrier};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use common::{BRIEF, GREETING, LONG, STOP, in_time, patient, ready, says};
use qmp_client::blocking::{Client, Subscription, Transport};
use qmp_client::testing::{Pipe, Script, pipe};
use qmp_client::{Error, Options, RawEvent, Received};
use qmp_types::qmp::commands::QueryStatus;
use serde_json::{Value, json};

/// A client can be given to any thread.
const _: fn() = || {
    fn is_shared<T: Send + Sync + Clone>() {}
    is_shared::<Client>();
};

/// Answers each command with its argument, the last of those that are there first, with an
/// event before each; waits until there are so many, or until no more come. Returns how
/// many it had at a time.
fn echo(stream: &UnixStream, together: usize) -> io::Result<usize> {
    writeln!(&*stream, "{GREETING}")?;
    stream.set_read_timeout(Some(Duration::from_millis(1)))?;
    let (mut most, mut waiting) = (0, Vec::new());
    let (mut reader, mut line) = (BufReader::new(stream), String::new());
    loop {
        match reader.read_line(&mut line) {
            Ok(0) => return Ok(most),
            Ok(_) => {
                waiting.push(serde_json::from_str(&line)?);
                most = most.max(waiting.len());
                line.clear();
                if waiting.len() >= together {
                    answer(stream, &mut waiting)?;
                }
            }
            Err(error) if error.kind() != io::ErrorKind::WouldBlock => return Err(error),
            Err(_) => answer(stream, &mut waiting)?,
        }
    }
}

fn answer(mut stream: &UnixStream, requests: &mut Vec<Value>) -> io::Result<()> {
    for request in requests.drain(..).rev() {
        let value = request["arguments"]["value"].as_u64();
        let value = value.map_or(json!({}), Value::from);
        let reply = json!({"return": value, "id": request["id"]});
        writeln!(stream, "{STOP}\r\n{reply}\r")?;
    }
    Ok(())
}

/// A client of that peer, with all events, and the peer.
fn echoing(
    options: &Options,
    together: usize,
) -> (
    Client,
    Subscription<RawEvent>,
    JoinHandle<io::Result<usize>>,
) {
    let (ours, theirs) = UnixStream::pair().unwrap();
    let peer = thread::spawn(move || echo(&theirs, together));
    let (client, events) = Client::over_with_events(ours, options).unwrap();
    (client, events, peer)
}

#[test]
fn every_reply_reaches_whoever_asked_and_no_event_is_lost() {
    const THREADS: u64 = 50;
    const EACH: u64 = 4;

    for (oob, together) in [(false, 1), (true, 8)] {
        let options = patient().oob(oob).event_limit(100_000);
        let (client, events, peer) = echoing(&options, together);
        thread::scope(|scope| {
            for number in 0..THREADS {
                let client = client.clone();
                scope.spawn(move || {
                    for round in 0..EACH {
                        let value = number * 1000 + round;
                        let reply = client.execute_json("echo", &json!({"value": value}));
                        assert_eq!(reply.unwrap().as_str(), value.to_string());
                    }
                });
            }
        });
        assert_eq!(client.notice_count(), 0);
        drop(client);
        assert_eq!(peer.join().unwrap().unwrap(), together);
        let stops = events.filter(|received| matches!(received, Ok(Received::Item(_))));
        assert_eq!(stops.count() as u64, THREADS * EACH + 1);
    }
}

#[test]
fn whoever_waits_hears_of_the_end_at_once() {
    let (client, _peer) = ready(&patient().oob(true), |script| {
        script.expect("query-status").pause(BRIEF).close()
    });
    let ready = Barrier::new(9);
    in_time(|| {
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    ready.wait();
                    let error = client.execute(&QueryStatus::new()).unwrap_err();
                    says(&error, "the peer closed it");
                });
            }
            let mut events = client.events();
            ready.wait();
            says(
                &events.recv_timeout(LONG).unwrap_err(),
                "the peer closed it",
            );
        });
    });
}

/// A pipe that says when nobody reads from it any longer.
struct Watched {
    pipe: Pipe,
    is_over: Arc<AtomicBool>,
}

impl Transport for Watched {
    fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        let result = self.pipe.read(buffer);
        if let Ok(0) = result {
            self.is_over.store(true, Ordering::SeqCst);
        }
        result
    }

    fn write(&self, bytes: &[u8], timeout: Duration) -> io::Result<usize> {
        self.pipe.write(bytes, timeout)
    }

    fn shutdown(&self) -> io::Result<()> {
        self.pipe.shutdown()
    }
}

fn watched() -> (Watched, Pipe, Arc<AtomicBool>) {
    let (pipe, theirs) = pipe();
    let is_over = Arc::new(AtomicBool::new(false));
    let watched = Watched {
        pipe,
        is_over: Arc::clone(&is_over),
    };
    (watched, theirs, is_over)
}

#[test]
fn the_reader_ends_with_the_last_client() {
    let (ours, theirs, is_over) = watched();
    let script = Script::new().greet().expect("cont").reply(json!({}));
    let peer = script.start_over(theirs);
    let client = Client::over(ours, &patient()).unwrap();
    let (clone, other) = (client.clone(), client.with_timeout(LONG));
    drop((client, clone));
    assert!(!is_over.load(Ordering::SeqCst));
    other.execute_json("cont", &Value::Null).unwrap();
    drop(other);
    // The thread was joined.
    assert!(is_over.load(Ordering::SeqCst));
    peer.finish().unwrap();
}

#[test]
fn the_reader_ends_if_there_is_no_client() {
    let (ours, _theirs, is_over) = watched();
    let error = Client::over(ours, &patient().connect_timeout(BRIEF)).unwrap_err();
    assert!(error.is_timeout());
    assert!(is_over.load(Ordering::SeqCst));
}

#[test]
fn a_waiter_does_not_wait_for_another_ones_turn() {
    // The first command is never answered; the second has little time.
    let (client, _peer) = ready(&patient(), |script| script.expect("query-status"));
    thread::scope(|scope| {
        let slow = client.with_timeout(BRIEF * 4);
        let first = scope.spawn(move || slow.execute(&QueryStatus::new()).unwrap_err());
        thread::sleep(BRIEF / 2);
        let start = Instant::now();
        let error = client.with_timeout(BRIEF).execute(&QueryStatus::new());
        assert!(matches!(error, Err(Error::NotSent { .. })), "{error:?}");
        assert!(start.elapsed() < BRIEF * 3);
        assert!(first.join().unwrap().is_timeout());
    });
}
