//! How much memory a peer can make the client take, and how much calls take, counted. The tests
//! are in a program of their own, and take turns.

#![cfg(unix)]

mod common;

use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use common::{GREETING, patient, status};
use peak_alloc::PeakAlloc;
use qmp_client::{Notice, Options, RawEvent, Received, blocking};
use qmp_types::qmp::commands::QueryStatus;
use serde_json::json;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const NOW: Duration = Duration::ZERO;

static TURN: Mutex<()> = Mutex::new(());

/// How much more memory there may be: what two subscriptions keep, and a few copies of the
/// line that is handled.
const MOST: usize = 1 << 20;

/// How many events a subscription keeps, if they are short.
const KEPT: usize = 100;

/// How much the peer sends while a reply is awaited.
const SENT: usize = 8 << 20;

/// What it sends: lines of all kinds, short ones and long ones.
fn floods() -> Vec<String> {
    [1000, 60_000].into_iter().flat_map(lines).collect()
}

fn lines(length: usize) -> [String; 4] {
    let filler = "x".repeat(length);
    let time = json!({"seconds": 1, "microseconds": 1});
    [
        json!({"event": "STOP", "data": filler, "timestamp": time}),
        json!({"return": filler, "id": 99}),
        json!({"error": {"class": "GenericError", "desc": filler}}),
        json!(filler),
    ]
    .map(|line| format!("{line}\n"))
}

/// The client's end of a connection to a peer that negotiates, and answers the first command
/// after it has sent the line many times.
fn flood(line: String) -> UnixStream {
    let (ours, theirs) = UnixStream::pair().unwrap();
    thread::spawn(move || -> io::Result<()> {
        let mut reader = BufReader::new(&theirs);
        let mut request = String::new();
        writeln!(&theirs, "{GREETING}")?;
        reader.read_line(&mut request)?;
        writeln!(&theirs, r#"{{"return": {{}}, "id": 1}}"#)?;
        reader.read_line(&mut request)?;
        for _ in 0..SENT / line.len() {
            (&theirs).write_all(line.as_bytes())?;
        }
        writeln!(&theirs, "{}", json!({"return": status(true), "id": 2}))?;
        // Until the client closes.
        while reader.read_line(&mut request)? > 0 {}
        Ok(())
    });
    ours
}

fn options() -> Options {
    patient().event_limit(KEPT).line_limit(64 << 10)
}

/// Checks how much more memory something takes while it runs.
fn is_bounded(before: usize, line: &str) {
    let grown = ALLOCATOR.peak_usage().saturating_sub(before);
    let start: String = line.chars().take(20).collect();
    assert!(grown < MOST, "{grown} bytes more for {start}");
}

/// Checks that one of the subscriptions says how many lines, or notices about them, it missed.
fn is_told(first: (Option<Received<RawEvent>>, Option<Received<Notice>>), line: &str) {
    let missed = match first {
        (Some(Received::Missed(missed)), None) | (None, Some(Received::Missed(missed))) => missed,
        other => panic!("{other:?}"),
    };
    let sent = SENT / line.len();
    assert!(missed >= (sent - KEPT) as u64, "{missed} of {sent}");
}

fn start() -> usize {
    ALLOCATOR.reset_peak_usage();
    ALLOCATOR.current_usage()
}

#[test]
fn a_flood_while_a_thread_waits_for_a_reply() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    for line in floods() {
        let stream = flood(line.clone());
        let client = blocking::Client::over(stream, &options()).unwrap();
        // Nobody reads them.
        let (mut events, mut notices) = (client.events(), client.notices());
        let before = start();
        client.execute(&QueryStatus::new()).unwrap();
        is_bounded(before, &line);
        let first = (
            events.recv_timeout(NOW).unwrap(),
            notices.recv_timeout(NOW).unwrap(),
        );
        is_told(first, &line);
    }
}

#[cfg(feature = "tokio")]
mod tasks {
    use std::future::poll_fn;
    use std::task::Poll;

    use qmp_client::Client;
    use qmp_types::qmp::commands::Stop;

    use super::*;

    /// How many calls are under way at once.
    const CALLS: usize = 1000;

    /// How much memory each of them may take, together with its request.
    const MOST_OF_ONE: usize = 380;

    /// How much more there may be when they have ended.
    const MOST_LEFT: usize = 2048;

    fn block_on(future: impl Future<Output = ()>) {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        runtime.enable_all().build().unwrap().block_on(future);
    }

    async fn client(stream: UnixStream, options: &Options) -> Client {
        stream.set_nonblocking(true).unwrap();
        let stream = tokio::net::UnixStream::from_std(stream).unwrap();
        Client::over(stream, options).await.unwrap()
    }

    #[test]
    fn a_flood_while_a_task_waits_for_a_reply() {
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        block_on(async {
            for line in floods() {
                let client = client(flood(line.clone()), &options()).await;
                let (mut events, mut notices) = (client.events(), client.notices());
                let before = start();
                client.execute(&QueryStatus::new()).await.unwrap();
                is_bounded(before, &line);
                let first = events.recv_timeout(NOW).await.unwrap();
                is_told((first, notices.recv_timeout(NOW).await.unwrap()), &line);
            }
        });
    }

    #[test]
    fn what_many_calls_at_once_take_is_given_back() {
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        block_on(async {
            let client = client(answering(), &patient().oob(true)).await;
            client.execute(&Stop::new()).await.unwrap();
            let before = start();
            call_at_once(&client).await;
            let taken = (ALLOCATOR.peak_usage() - before) / CALLS;
            assert!(taken < MOST_OF_ONE, "{taken} bytes for each call");
            let left = ALLOCATOR.current_usage().saturating_sub(before);
            assert!(left < MOST_LEFT, "{left} bytes are left");
        });
    }

    /// The client's end of a connection to a peer that answers all commands.
    fn answering() -> UnixStream {
        let (ours, theirs) = UnixStream::pair().unwrap();
        thread::spawn(move || -> io::Result<()> {
            let mut reader = BufReader::new(&theirs);
            let mut request = String::new();
            writeln!(&theirs, "{GREETING}")?;
            while reader.read_line(&mut request)? > 0 {
                let (_, id) = request.rsplit_once("\"id\":").unwrap();
                write!(&theirs, "{{\"return\": {{}}, \"id\": {id}")?;
                request.clear();
            }
            Ok(())
        });
        ours
    }

    async fn call_at_once(client: &Client) {
        let call = |_| Box::pin(client.execute(&Stop::new()));
        let mut calls: Vec<_> = (0..CALLS).map(call).collect();
        poll_fn(|context| {
            calls.retain_mut(|call| match call.as_mut().poll(context) {
                Poll::Pending => true,
                Poll::Ready(result) => {
                    result.unwrap();
                    false
                }
            });
            match calls[..] {
                [] => Poll::Ready(()),
                _ => Poll::Pending,
            }
        })
        .await;
    }
}
