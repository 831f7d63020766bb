//! File descriptors are sent with the first byte of their command.
#![cfg(unix)]

mod common;

use std::fs::File;
use std::io::{IoSliceMut, Read, Seek, Write};
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::thread;
use std::time::Duration;

use common::{Checked, GREETING, LONG, in_both_faces, patient};
use qmp_client::testing::{Pipe, Script};
use qmp_client::{Error, blocking};
use qmp_types::qmp::commands::Getfd;
use rustix::net::{RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, recvmsg};

in_both_faces! {
    a_descriptor_is_sent_with_the_first_byte
    only_unix_sockets_send_descriptors
}

/// A client that sends a descriptor with `getfd`, in one of the faces.
trait Face {
    fn over(stream: UnixStream, name: &str, file: &File) -> Result<(), Error>;
    fn over_pipe(pipe: Pipe, file: &File) -> Result<(), Error>;
}

struct Threads;

impl Face for Threads {
    fn over(stream: UnixStream, name: &str, file: &File) -> Result<(), Error> {
        let client = blocking::Client::over(stream, &patient())?;
        client.execute_with_fd(&Getfd::new(name), file).map(drop)
    }

    fn over_pipe(pipe: Pipe, file: &File) -> Result<(), Error> {
        let client = blocking::Client::over(pipe, &patient())?;
        client.execute_with_fd(&Getfd::new("a"), file).map(drop)
    }
}

#[cfg(feature = "tokio")]
struct Tasks;

#[cfg(feature = "tokio")]
impl Face for Tasks {
    fn over(stream: UnixStream, name: &str, file: &File) -> Result<(), Error> {
        common::runtime().block_on(async {
            let client = qmp_client::Client::over(for_tokio(stream), &patient()).await?;
            let sent = client.execute_with_fd(&Getfd::new(name), file);
            tokio::spawn(sent).await.unwrap().map(drop)
        })
    }

    fn over_pipe(pipe: Pipe, file: &File) -> Result<(), Error> {
        common::runtime().block_on(async {
            let client = qmp_client::Client::over(pipe, &patient()).await?;
            client
                .execute_with_fd(&Getfd::new("a"), file)
                .await
                .map(drop)
        })
    }
}

#[cfg(feature = "tokio")]
fn for_tokio(stream: UnixStream) -> tokio::net::UnixStream {
    stream.set_nonblocking(true).unwrap();
    tokio::net::UnixStream::from_std(stream).unwrap()
}

/// Receives one byte, and the descriptor that comes with it.
fn byte(stream: &UnixStream) -> (u8, Option<OwnedFd>) {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let mut byte = [0];
    let mut parts = [IoSliceMut::new(&mut byte)];
    recvmsg(stream, &mut parts, &mut control, RecvFlags::empty()).unwrap();
    let descriptor = control.drain().find_map(|message| match message {
        RecvAncillaryMessage::ScmRights(mut fds) => fds.next(),
        _ => None,
    });
    (byte[0], descriptor)
}

/// Receives a line, and the descriptors that come with it, each with its place.
fn line(stream: &UnixStream) -> (String, Vec<(usize, OwnedFd)>) {
    let (mut line, mut descriptors) = (String::new(), Vec::new());
    loop {
        let (byte, descriptor) = byte(stream);
        descriptors.extend(descriptor.map(|fd| (line.len(), fd)));
        if byte == b'\n' {
            return (line, descriptors);
        }
        line.push(byte.into());
    }
}

fn answer(mut stream: &UnixStream, id: u64) {
    writeln!(stream, "{{\"return\": {{}}, \"id\": {id}}}").unwrap();
}

fn a_descriptor_is_sent_with_the_first_byte<F: Face>() {
    let (ours, theirs) = UnixStream::pair().unwrap();
    theirs.set_read_timeout(Some(LONG)).unwrap();
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(b"content").unwrap();
    let received = thread::scope(|scope| {
        let peer = scope.spawn(|| {
            writeln!(&theirs, "{GREETING}").unwrap();
            assert!(line(&theirs).1.is_empty());
            answer(&theirs, 1);
            let (command, mut descriptors) = line(&theirs);
            assert!(command.starts_with(r#"{"execute":"getfd""#), "{command}");
            let (place, descriptor) = descriptors.pop().unwrap();
            assert_eq!(place, 0);
            answer(&theirs, 2);
            descriptor
        });
        F::over(ours, &"name".repeat(10_000), &file).unwrap();
        peer.join().unwrap()
    });
    let mut received = File::from(received);
    let mut content = String::new();
    received.rewind().unwrap();
    received.read_to_string(&mut content).unwrap();
    assert_eq!(content, "content");
}

fn only_unix_sockets_send_descriptors<F: Face>() {
    let (pipe, _peer) = Script::new().greet().pause(Duration::ZERO).checked();
    let file = tempfile::tempfile().unwrap();
    let error = F::over_pipe(pipe, &file).unwrap_err();
    assert!(matches!(error, Error::NoUnixSocket { .. }), "{error}");
}

/// A descriptor waits until the socket takes something again, and calls that are dropped
/// before that send none.
#[cfg(feature = "tokio")]
#[test]
fn a_socket_that_is_full() {
    let (ours, theirs) = UnixStream::pair().unwrap();
    theirs.set_read_timeout(Some(LONG)).unwrap();
    let file = tempfile::tempfile().unwrap();
    let (full, is_full) = std::sync::mpsc::channel();
    let peer = thread::spawn(move || {
        writeln!(&theirs, "{GREETING}").unwrap();
        line(&theirs);
        answer(&theirs, 1);
        is_full.recv().unwrap();
        let (large, descriptors) = line(&theirs);
        assert!(large.starts_with(r#"{"execute":"large""#) && descriptors.is_empty());
        let (sent, descriptors) = line(&theirs);
        assert!(sent.contains(r#""fdname":"sent""#), "{sent}");
        assert_eq!(descriptors.len(), 1);
        answer(&theirs, 4);
    });
    common::runtime().block_on(async {
        let options = patient().oob(true);
        let client = qmp_client::Client::over(for_tokio(ours), &options)
            .await
            .unwrap();
        let large = serde_json::json!({"text": "x".repeat(400_000)});
        let brief = client.with_timeout(common::BRIEF);
        let error = brief.execute_json("large", &large).await.unwrap_err();
        assert!(error.is_timeout());
        let dropped = brief.execute_with_fd(&Getfd::new("dropped"), &file);
        let error = dropped.await.unwrap_err();
        assert!(matches!(error, Error::NotSent { .. }), "{error}");
        let sent = client.execute_with_fd(&Getfd::new("sent"), &file);
        full.send(()).unwrap();
        sent.await.unwrap();
    });
    peer.join().unwrap();
}
