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

use common::{GREETING, LONG, patient, ready};
use qmp_client::Error;
use qmp_client::blocking::Client;
use qmp_types::qmp::commands::Getfd;
use rustix::net::{RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, recvmsg};

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

#[test]
fn a_descriptor_is_sent_with_the_first_byte() {
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
        let client = Client::over(ours, &patient()).unwrap();
        let long = Getfd::new("name".repeat(10_000));
        client.execute_with_fd(&long, &file).unwrap();
        peer.join().unwrap()
    });
    let mut received = File::from(received);
    let mut content = String::new();
    received.rewind().unwrap();
    received.read_to_string(&mut content).unwrap();
    assert_eq!(content, "content");
}

#[test]
fn only_unix_sockets_send_descriptors() {
    let (client, _peer) = ready(&patient(), |script| script.pause(Duration::ZERO));
    let file = tempfile::tempfile().unwrap();
    let error = client.execute_with_fd(&Getfd::new("a"), &file).unwrap_err();
    assert!(matches!(error, Error::NoUnixSocket { .. }), "{error}");
}
