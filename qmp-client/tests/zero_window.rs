//! A TCP peer that reads nothing: its system answers, and takes no more.

#![cfg(target_os = "linux")]

mod common;

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use common::{BRIEF, GREETING, in_both_faces, in_time, patient};
use qmp_client::{Address, Disconnect, Error, Options, blocking};
use serde_json::{Value, json};
use socket2::SockRef;

in_both_faces! {
    a_deadline_tells_what_was_sent
    the_peer_is_lost_after_a_while
}

/// The shortest time after which a peer can be lost.
const KEEPALIVE: Duration = Duration::from_secs(6);

/// What is known of a client whose commands are not read.
struct Outcome {
    /// Of a command that is larger than all buffers.
    large: Error,
    /// Of one that waits briefly until that is written.
    small: Error,
    end: Option<Disconnect>,
}

trait Face {
    /// Whether the rest of a command is written when nobody waits for it any longer.
    const GOES_ON: bool;
    /// Sends a large command, and a small one when that has begun.
    fn send(address: &Address, options: &Options, begun: &Receiver<()>) -> Outcome;
}

struct Threads;

impl Face for Threads {
    const GOES_ON: bool = false;

    fn send(address: &Address, options: &Options, begun: &Receiver<()>) -> Outcome {
        let client = blocking::Client::connect_with(address, options).unwrap();
        thread::scope(|scope| {
            let call = scope.spawn(|| client.execute_json("large", &large()));
            begun.recv().unwrap();
            let brief = client.with_timeout(BRIEF);
            let small = brief.execute_json("small", &json!({})).unwrap_err();
            Outcome {
                large: call.join().unwrap().unwrap_err(),
                small,
                end: client.closed(),
            }
        })
    }
}

#[cfg(feature = "tokio")]
struct Tasks;

#[cfg(feature = "tokio")]
impl Face for Tasks {
    const GOES_ON: bool = true;

    fn send(address: &Address, options: &Options, begun: &Receiver<()>) -> Outcome {
        common::runtime().block_on(async {
            let client = qmp_client::Client::connect_with(address, options);
            let client = client.await.unwrap();
            let brief = client.with_timeout(BRIEF);
            let (large, small) = tokio::join!(client.execute_json("large", &large()), async {
                while begun.try_recv().is_err() {
                    tokio::time::sleep(BRIEF / 100).await;
                }
                brief.execute_json("small", &json!({})).await
            });
            Outcome {
                large: large.unwrap_err(),
                small: small.unwrap_err(),
                end: client.closed(),
            }
        })
    }
}

/// Negotiates, tells when the next command begins, and does not read that.
fn peer(listener: &TcpListener, begun: &Sender<()>) -> TcpStream {
    let (mut stream, _) = listener.accept().unwrap();
    writeln!(stream, "{GREETING}").unwrap();
    BufReader::new(&stream)
        .read_line(&mut String::new())
        .unwrap();
    writeln!(stream, "{{\"return\": {{}}, \"id\": 1}}").unwrap();
    stream.peek(&mut [0]).unwrap();
    begun.send(()).unwrap();
    stream
}

/// The arguments of a command that is larger than all buffers.
fn large() -> Value {
    json!({"text": "x".repeat(16 << 20)})
}

fn send<F: Face>(options: &Options) -> Outcome {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    SockRef::from(&listener).set_recv_buffer_size(4096).unwrap();
    let address = listener.local_addr().unwrap().into();
    let (begun, has_begun) = mpsc::channel();
    thread::scope(|scope| {
        let peer = scope.spawn(|| peer(&listener, &begun));
        let outcome = F::send(&address, options, &has_begun);
        drop(peer.join().unwrap());
        outcome
    })
}

fn a_deadline_tells_what_was_sent<F: Face>() {
    let options = patient().timeout(4 * BRIEF);
    let Outcome { large, small, end } = in_time(|| send::<F>(&options));
    assert!(matches!(small, Error::NotSent { .. }), "{small:?}");
    if F::GOES_ON {
        assert!(matches!(large, Error::Timeout { .. }), "{large:?}");
        assert!(end.is_none(), "{end:?}");
        return;
    }
    assert!(matches!(large, Error::HalfWritten { .. }), "{large:?}");
    assert!(large.is_timeout() && large.is_closed());
    assert!(!large.may_have_been_executed());
    let Some(Disconnect::HalfWritten {
        command,
        written,
        length,
        ..
    }) = end
    else {
        panic!("{end:?}");
    };
    assert_eq!(command, "large");
    assert!(0 < written && written < length, "{written} of {length}");
}

/// Even if the client would wait forever.
fn the_peer_is_lost_after_a_while<F: Face>() {
    let options = patient().timeout(Duration::MAX).tcp_keepalive(KEEPALIVE);
    let Outcome { large, end, .. } = send::<F>(&options);
    assert!(large.is_closed(), "{large:?}");
    // Nobody's time was up. Either direction can be the one that hears why.
    assert!(
        matches!(
            end,
            Some(Disconnect::Read(_) | Disconnect::Write(_) | Disconnect::Closed { .. })
        ),
        "{end:?}"
    );
}
