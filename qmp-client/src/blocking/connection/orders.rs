//! All orders in which the threads of a connection can run. Whoever is not woken is found:
//! loom reports a deadlock.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use loom::model::Builder;
use loom::thread;

use super::super::subscription;
use super::super::{Transport, deadline::Deadline};
use super::Connection;
use crate::exchange::Answer;
use crate::protocol::{
    Decoder, Delivery, Feed, Id, Kind, Message, Outcome, Outgoing, Session, Wanted,
};
use crate::sync::{Condvar, Mutex, sleep};
use crate::trace::{Peer, Traced};
use crate::{Disconnect, Error, Options, Received};

const GREETING: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 2, "major": 10}, "package": ""}, "capabilities": []}}"#;
const EVENT: &str = r#"{"timestamp": {"seconds": 1, "microseconds": 5}, "event": "STOP"}"#;

/// Tries all orders in which threads are interrupted so often.
fn all_orders(interruptions: usize, model: impl Fn() + Sync + Send + 'static) {
    let mut builder = Builder::new();
    builder.preemption_bound = Some(interruptions);
    builder.check(model);
}

/// Lines that the peer reads, one at a time.
#[derive(Default)]
struct Lines {
    written: Mutex<VecDeque<Vec<u8>>>,
    arrived: Condvar,
}

impl Lines {
    fn push(&self, line: &[u8]) {
        self.written.lock().unwrap().push_back(line.into());
        self.arrived.notify_one();
    }

    /// The id of the next request.
    fn next(&self) -> Id {
        let mut written = self.written.lock().unwrap();
        loop {
            if let Some(line) = written.pop_front() {
                let line = String::from_utf8(line).unwrap();
                let id = line.trim_end_matches(['}', '\n']).rsplit(':').next();
                return Id(id.unwrap().parse().unwrap());
            }
            written = self.arrived.wait(written).unwrap();
        }
    }
}

/// Takes lines; the first one only after a day, if the peer is busy.
struct Wire {
    lines: Arc<Lines>,
    is_busy: Mutex<bool>,
}

impl Transport for Wire {
    fn read(&self, _: &mut [u8]) -> io::Result<usize> {
        unreachable!("the tests pass on what arrives")
    }

    fn write(&self, bytes: &[u8], _: Duration) -> io::Result<usize> {
        if std::mem::take(&mut *self.is_busy.lock().unwrap()) {
            sleep();
            return Err(io::ErrorKind::TimedOut.into());
        }
        self.lines.push(bytes);
        Ok(bytes.len())
    }

    fn shutdown(&self) -> io::Result<()> {
        Ok(())
    }
}

fn message(line: &str) -> Message {
    let line = format!("{line}\n");
    let message = Decoder::new(1000).next(&mut line.as_bytes());
    message.unwrap().unwrap()
}

/// A transport, and what the peer reads from it.
fn wire(is_busy: bool) -> (Wire, Arc<Lines>) {
    let lines = Arc::new(Lines::default());
    let wire = Wire {
        lines: Arc::clone(&lines),
        is_busy: Mutex::new(is_busy),
    };
    (wire, lines)
}

/// A connection after the negotiation, and what the peer reads from it. Another one may
/// follow.
fn connected(is_busy: bool) -> (Arc<Connection>, Arc<Lines>) {
    let (wire, lines) = wire(is_busy);
    let mut session = Session::new(false, Peer::connected("qmp", None)).reconnecting(true);
    session.receive(message(GREETING));
    session.take().unwrap();
    let outcome = session.receive(message(r#"{"return": {}, "id": 1}"#));
    assert!(matches!(outcome, Outcome::Changed) && session.is_negotiated());
    (Arc::new(Connection::new(Box::new(wire), session)), lines)
}

/// A deadline that has passed after [`sleep`].
fn tonight() -> Deadline {
    Deadline::new(Duration::from_secs(1))
}

fn never() -> Deadline {
    Deadline::new(Duration::MAX)
}

fn request(id: Id) -> Outgoing {
    Outgoing {
        id,
        kind: Kind::InBand,
        command: "ask".into(),
        line: format!("{{\"id\":{}}}", id.0).into_bytes(),
        descriptor: None,
        traced: Traced::default(),
    }
}

/// Starts a thread that asks. Its answer must be its own.
fn asker(
    connection: &Arc<Connection>,
    deadline: Deadline,
) -> thread::JoinHandle<Result<(), Error>> {
    let connection = Arc::clone(connection);
    thread::spawn(move || {
        let id = connection.new_id();
        match connection.call(request(id), deadline)? {
            Answer::Reply(line) => assert_eq!(line, reply(id)),
            Answer::Lost(_) => panic!("nothing was lost"),
        }
        Ok(())
    })
}

fn reply(id: Id) -> String {
    format!("{{\"return\": {{}}, \"id\": {}}}", id.0)
}

/// Answers so many requests.
fn answer(connection: &Connection, lines: &Lines, count: usize) {
    for _ in 0..count {
        let id = lines.next();
        connection.receive(message(&reply(id))).unwrap();
    }
}

#[test]
fn two_callers_have_their_turns() {
    all_orders(3, || {
        let (connection, lines) = connected(false);
        let callers = [(), ()].map(|()| asker(&connection, never()));
        answer(&connection, &lines, 2);
        for caller in callers {
            caller.join().unwrap().unwrap();
        }
    });
}

#[test]
fn somebody_writes_what_the_protocol_asks() {
    all_orders(2, || {
        let (connection, lines) = connected(false);
        let callers = [(), ()].map(|()| asker(&connection, never()));
        let first = lines.next();
        connection.receive(message("nonsense")).unwrap();
        connection.receive(message(&reply(first))).unwrap();
        // The probe, and the second request.
        answer(&connection, &lines, 2);
        for caller in callers {
            caller.join().unwrap().unwrap();
        }
    });
}

#[test]
fn who_cannot_write_in_time_leaves_the_turn_to_others() {
    all_orders(3, || {
        let (connection, lines) = connected(true);
        let callers = [tonight(), never()].map(|deadline| asker(&connection, deadline));
        answer(&connection, &lines, 1);
        is_only_one_in_time(callers);
    });
}

#[test]
fn who_has_no_time_left_for_a_turn_leaves_it_to_others() {
    all_orders(3, || {
        let (connection, lines) = connected(false);
        // Another one is in the way.
        let first = connection.new_id();
        connection.lock().session.push(request(first));
        connection.lock().session.take();
        let callers = [tonight(), never()].map(|deadline| asker(&connection, deadline));
        sleep();
        connection.receive(message(&reply(first))).unwrap();
        answer(&connection, &lines, 1);
        is_only_one_in_time(callers);
    });
}

fn is_only_one_in_time(callers: [thread::JoinHandle<Result<(), Error>>; 2]) {
    let [late, in_time] = callers.map(|caller| caller.join().unwrap());
    assert!(matches!(late, Err(Error::NotSent { .. })), "{late:?}");
    in_time.unwrap();
}

#[test]
fn whoever_waits_hears_of_the_end() {
    all_orders(3, || {
        let (connection, _lines) = connected(false);
        let callers = [(), ()].map(|()| asker(&connection, never()));
        connection.end(Disconnect::Dropped);
        for caller in callers {
            assert!(caller.join().unwrap().unwrap_err().is_closed());
        }
    });
}

/// Whoever has asked hears of the end, even if another connection is there by then. Nothing
/// is sent to that one.
#[test]
fn whoever_waits_hears_that_the_connection_is_another_one() {
    for is_busy in [false, true] {
        all_orders(2, move || {
            let (connection, first) = connected(is_busy);
            let callers = [(), ()].map(|()| asker(&connection, never()));
            connection.end(Disconnect::Closed { start: None });
            let (wire, second) = wire(false);
            connection.renew(Arc::new(wire));
            for caller in callers {
                assert!(caller.join().unwrap().unwrap_err().is_closed());
            }
            assert!(first.written.lock().unwrap().len() <= 1);
            assert!(second.written.lock().unwrap().is_empty());
        });
    }
}

/// A connection that follows is used by those who ask later, and its subscribers are told.
#[test]
fn whoever_waits_for_another_connection_gets_it() {
    all_orders(2, || {
        let (connection, _first) = connected(false);
        let feed = Feed::new(Wanted::Events, &Options::new());
        let subscriber = connection.subscribe(feed);
        connection.end(Disconnect::Closed { start: None });
        let waiting = {
            let connection = Arc::clone(&connection);
            thread::spawn(move || {
                connection.wait_connected(never()).unwrap();
                let mut next = || subscription::wait(&subscriber, never());
                assert!(matches!(next(), Some(Ok(Received::Disconnected(_)))));
                assert!(matches!(next(), Some(Ok(Received::Reconnected))));
            })
        };
        let (wire, second) = wire(false);
        connection.renew(Arc::new(wire));
        let negotiation = {
            let connection = Arc::clone(&connection);
            thread::spawn(move || connection.negotiate(never(), None).map(drop))
        };
        connection.receive(message(GREETING)).unwrap();
        answer(&connection, &second, 1);
        negotiation.join().unwrap().unwrap();
        waiting.join().unwrap();
    });
}

#[test]
fn a_subscriber_hears_of_an_event_and_of_the_end() {
    all_orders(4, || {
        let (connection, _lines) = connected(false);
        let feed = Feed::new(Wanted::Events, &Options::new());
        let subscriber = connection.subscribe(feed);
        let reader = thread::spawn(move || {
            connection.receive(message(EVENT)).unwrap();
            connection.end(Disconnect::Dropped);
        });
        let next = subscription::wait(&subscriber, never());
        assert!(matches!(next, Some(Ok(Received::Item(Delivery::Event(_))))));
        let next = subscription::wait(&subscriber, never());
        assert!(matches!(next, Some(Err(Disconnect::Dropped))));
        reader.join().unwrap();
    });
}
