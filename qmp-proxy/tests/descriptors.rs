//! File descriptors: many in one message, and many messages that the system puts together.

#![cfg(unix)]

use std::fs::File;
use std::io::{IoSlice, IoSliceMut, Seek, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use qmp_client::Address;
use qmp_proxy::{Proxy, Recorder, RecorderOptions, ShareOptions};
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};
use tempfile::TempDir;

/// How many Linux takes in one message.
const MOST: usize = 253;

/// A client and a QEMU with a proxy between them.
struct Between {
    folder: TempDir,
    client: UnixStream,
    server: UnixStream,
    recorder: Arc<Recorder>,
    _proxy: Arc<Proxy>,
}

impl Between {
    fn new(share: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name| folder.path().join(name);
        let listener = UnixListener::bind(path("server")).unwrap();
        let proxy = Arc::new(Proxy::bind(&Address::Unix(path("proxy"))).unwrap());
        let file = File::create_new(path("recording")).unwrap();
        let recorder = Recorder::start(file, &RecorderOptions::new(), |error| panic!("{error}"));
        let recorder = Arc::new(recorder.unwrap());
        let client = UnixStream::connect(path("proxy")).unwrap();
        let taken = proxy.accept().unwrap();
        let to = Address::Unix(path("server"));
        if share {
            let (proxy, recorder) = (Arc::clone(&proxy), Arc::clone(&recorder));
            let options = ShareOptions::new();
            thread::spawn(move || taken.share(&proxy, &to, &recorder, &options, |_| {}));
        } else {
            taken.serve(&to, &recorder).unwrap();
        }
        let (server, _) = listener.accept().unwrap();
        for stream in [&client, &server] {
            let patience = Some(Duration::from_secs(20));
            stream.set_read_timeout(patience).unwrap();
        }
        Self {
            folder,
            client,
            server,
            recorder,
            _proxy: proxy,
        }
    }

    /// How many descriptors the recording has with each message of the client that has some.
    fn recorded(&self) -> Vec<u64> {
        assert!(self.recorder.stop().error.is_none());
        let text = std::fs::read_to_string(self.folder.path().join("recording")).unwrap();
        let values = text.lines().map(serde_json::from_str::<serde_json::Value>);
        values
            .filter_map(|value| value.unwrap()["descriptors"].as_u64())
            .collect()
    }
}

fn send(stream: &UnixStream, text: &str, files: &[File]) {
    let fds: Vec<BorrowedFd<'_>> = files.iter().map(AsFd::as_fd).collect();
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MOST))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !fds.is_empty() {
        assert!(control.push(SendAncillaryMessage::ScmRights(&fds)));
    }
    let parts = [IoSlice::new(text.as_bytes())];
    let sent = sendmsg(stream, &parts, &mut control, SendFlags::empty()).unwrap();
    assert_eq!(sent, text.len());
}

/// What arrives at once.
fn receive(stream: &UnixStream) -> (String, Vec<OwnedFd>) {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MOST))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let mut bytes = [0; 4096];
    let mut parts = [IoSliceMut::new(&mut bytes)];
    let received = recvmsg(stream, &mut parts, &mut control, RecvFlags::CMSG_CLOEXEC).unwrap();
    let mut fds = Vec::new();
    for message in control.drain() {
        if let RecvAncillaryMessage::ScmRights(more) = message {
            fds.extend(more);
        }
    }
    let text = String::from_utf8_lossy(&bytes[..received.bytes]).into_owned();
    (text, fds)
}

/// Files that can be told apart.
fn files(number: usize) -> Vec<File> {
    let file = |number| {
        let mut file = tempfile::tempfile().unwrap();
        write!(file, "{}", "x".repeat(number)).unwrap();
        file.rewind().unwrap();
        file
    };
    (1..=number).map(file).collect()
}

/// The numbers of the files.
fn numbers(fds: Vec<OwnedFd>) -> Vec<u64> {
    let files = fds.into_iter().map(File::from);
    files.map(|file| file.metadata().unwrap().size()).collect()
}

#[test]
fn as_many_as_the_system_takes_pass_in_one_message() {
    let between = Between::new(false);
    for number in [1, 16, 17, MOST] {
        let text = format!("{{\"execute\": \"getfd\", \"id\": {number}}}\n");
        send(&between.client, &text, &files(number));
        let (received, fds) = receive(&between.server);
        assert_eq!(received, text);
        let expected: Vec<u64> = (1..).take(number).collect();
        assert_eq!(numbers(fds), expected);
    }
    assert_eq!(between.recorded(), [1, 16, 17, 253]);
}

#[test]
fn messages_that_are_put_together_keep_theirs() {
    let between = Between::new(false);
    let files = files(200);
    // The proxy is slower than this.
    for (at, file) in files.chunks(2).enumerate() {
        let text = format!("{{\"execute\": \"getfd\", \"id\": {at}}}\n");
        send(
            &between.client,
            &format!("{{\"execute\": \"a\", \"id\": {at}}}\n"),
            &[],
        );
        send(&between.client, &text, file);
    }
    let (mut text, mut found) = (String::new(), Vec::new());
    while text.lines().count() < 200 {
        let (more, fds) = receive(&between.server);
        text += &more;
        found.extend(numbers(fds));
    }
    assert_eq!(found, (1..=200).collect::<Vec<_>>());
    assert_eq!(between.recorded().iter().sum::<u64>(), 200);
}

#[test]
fn of_a_shared_qemu_each_goes_with_the_command_that_takes_it() {
    let between = Between::new(true);
    send(&between.server, "{\"QMP\": {\"capabilities\": []}}\n", &[]);
    receive(&between.server);
    send(&between.server, "{\"return\": {}, \"id\": 0}\n", &[]);
    receive(&between.client);
    send(
        &between.client,
        "{\"execute\": \"qmp_capabilities\"}\n",
        &[],
    );
    receive(&between.client);
    let files = files(30);
    let mut expected = Vec::new();
    for (at, file) in files.chunks(2).enumerate() {
        // One of them goes ahead of its command, and all can arrive together.
        let ahead = at % 3 == 0;
        let getfd = format!("{{\"execute\": \"getfd\", \"id\": {at}}}");
        send(&between.client, "{\"execute\": \"a\"}", &[]);
        if ahead {
            send(&between.client, " ", file);
            send(&between.client, &getfd, &[]);
        } else {
            send(&between.client, &getfd, file);
        }
        expected.push(at);
    }
    let mut found = Vec::new();
    let mut seen = 0;
    while seen < 30 {
        let (text, fds) = receive(&between.server);
        let fds = numbers(fds);
        for line in text.lines() {
            seen += 1;
            let id = line.rsplit(": ").next().unwrap();
            send(
                &between.server,
                &format!("{{\"return\": {{}}, \"id\": {id}\n"),
                &[],
            );
        }
        if !fds.is_empty() {
            assert!(
                text.contains("getfd") && text.lines().count() == 1,
                "{text}"
            );
            found.extend(fds);
        }
    }
    assert_eq!(found, (1..=30).collect::<Vec<_>>());
}
