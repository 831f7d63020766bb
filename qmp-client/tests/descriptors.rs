//! File descriptors are sent with the first byte of their command.
#![cfg(unix)]

mod common;

use std::env;
use std::fs::File;
use std::io::{IoSliceMut, Read, Seek, Write};
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process::Command;
use std::thread;
use std::time::Duration;

use common::{Checked, GREETING, LONG, in_both_faces, patient, says};
use qmp_client::testing::{Pipe, Script};
use qmp_client::{Error, blocking};
use qmp_types::qmp::commands::Getfd;
use rustix::net::{RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, recvmsg};

in_both_faces! {
    a_descriptor_is_sent_with_the_first_byte
    a_descriptor_that_cannot_be_duplicated_is_not_sent
    only_unix_sockets_send_descriptors
}

/// A client that sends a descriptor with `getfd`, in one of the faces.
trait Face {
    /// Where its tests are.
    const MODULE: &str;
    fn over(stream: UnixStream, name: &str, file: &File) -> Result<(), Error>;
    /// Sends it in vain while there is no descriptor left, and then successfully.
    fn over_twice(stream: UnixStream, file: &File) -> Error;
    fn over_pipe(pipe: Pipe, file: &File) -> Result<(), Error>;
}

struct Threads;

impl Face for Threads {
    const MODULE: &str = "threads";

    fn over_twice(stream: UnixStream, file: &File) -> Error {
        let client = blocking::Client::over(stream, &patient()).unwrap();
        let all = all_descriptors();
        let error = client.execute_with_fd(&Getfd::new("a"), file).unwrap_err();
        drop(all);
        client.execute_with_fd(&Getfd::new("b"), file).unwrap();
        error
    }

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
    const MODULE: &str = "tasks";

    fn over_twice(stream: UnixStream, file: &File) -> Error {
        common::runtime().block_on(async {
            let client = qmp_client::Client::over(for_tokio(stream), &patient()).await;
            let client = client.unwrap();
            let all = all_descriptors();
            let error = client.execute_with_fd(&Getfd::new("a"), file).await;
            drop(all);
            let sent = client.execute_with_fd(&Getfd::new("b"), file).await;
            sent.unwrap();
            error.unwrap_err()
        })
    }

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

/// Set in a process that may have few descriptors.
const HAS_FEW: &str = "QMP_CLIENT_TEST_HAS_FEW_DESCRIPTORS";

/// Opens files until no more can be opened.
fn all_descriptors() -> Vec<File> {
    let files = std::iter::repeat_with(|| File::open("/dev/null"));
    files.map_while(Result::ok).collect()
}

/// Runs itself in a process of its own.
fn a_descriptor_that_cannot_be_duplicated_is_not_sent<F: Face>() {
    if env::var_os(HAS_FEW).is_none() {
        let test = "a_descriptor_that_cannot_be_duplicated_is_not_sent";
        let output = Command::new("sh")
            .args(["-c", "ulimit -n 64 && exec \"$0\" \"$@\""])
            .arg(env::current_exe().unwrap())
            .args(["--exact", &format!("{}::{test}", F::MODULE)])
            .env(HAS_FEW, "1")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{said}");
        assert!(said.contains("1 passed"), "{said}");
        return;
    }
    let (ours, theirs) = UnixStream::pair().unwrap();
    theirs.set_read_timeout(Some(LONG)).unwrap();
    let file = tempfile::tempfile().unwrap();
    thread::scope(|scope| {
        let peer = scope.spawn(|| {
            writeln!(&theirs, "{GREETING}").unwrap();
            line(&theirs);
            answer(&theirs, 1);
            let (command, descriptors) = line(&theirs);
            assert!(command.contains(r#""fdname":"b""#), "{command}");
            assert_eq!(descriptors.len(), 1);
            answer(&theirs, 3);
        });
        let error = F::over_twice(ours, &file);
        assert!(matches!(error, Error::Descriptor { .. }), "{error:?}");
        assert!(!error.may_have_been_executed() && !error.is_closed());
        says(&error, "for `getfd`: Too many open files");
        peer.join().unwrap();
    });
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
