//! What passes, and what is written of it.

#![cfg(unix)]

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use qapi_recording::{Item, Reader, Sender};
use qmp_client::Address;
use qmp_proxy::{Proxy, Recorder, RecorderOptions, Served};
use tempfile::TempDir;

/// A client and a server with the proxy between them.
struct Between {
    client: UnixStream,
    server: UnixStream,
    served: Served,
}

struct Place {
    folder: TempDir,
    proxy: Proxy,
    server: UnixListener,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let server = UnixListener::bind(folder.path().join("server")).unwrap();
        let proxy = Proxy::bind(&Address::Unix(folder.path().join("proxy"))).unwrap();
        Self {
            folder,
            proxy,
            server,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn connect(&self, recorder: &Recorder) -> Between {
        let client = UnixStream::connect(self.path("proxy")).unwrap();
        let to = Address::Unix(self.path("server"));
        let served = self.proxy.accept().unwrap().serve(&to, recorder).unwrap();
        let between = Between {
            client,
            server: self.server.accept().unwrap().0,
            served,
        };
        for stream in [&between.client, &between.server] {
            let patience = Some(Duration::from_secs(20));
            stream.set_read_timeout(patience).unwrap();
            stream.set_write_timeout(patience).unwrap();
        }
        between
    }

    fn recorder(&self, options: &RecorderOptions) -> Recorder {
        let file = File::create_new(self.path("recording")).unwrap();
        Recorder::start(file, options, |error| panic!("{error}")).unwrap()
    }

    /// What is in the recording: connection and message.
    fn recorded(&self) -> Vec<String> {
        let file = File::open(self.path("recording")).unwrap();
        let items = Reader::new(BufReader::new(file));
        let words = items.map(|item| match item.unwrap() {
            Item::Entry(entry) => {
                let sender = match entry.message.sender() {
                    Sender::Client => "->",
                    Sender::Server => "<-",
                };
                format!("{} {sender} {}", entry.connection, entry.message)
            }
            Item::Problem(problem) => problem.to_string(),
            other => format!("{other:?}"),
        });
        words.collect()
    }
}

fn read(stream: &mut UnixStream, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    stream.read_exact(&mut bytes).unwrap();
    bytes
}

#[test]
fn bytes_pass_unchanged_and_messages_are_written() {
    let place = Place::new();
    let recorder = place.recorder(&RecorderOptions::new());
    let mut between = place.connect(&recorder);
    let greeting = b"{\"QMP\": {\"version\": {}, \"capabilities\": []}}\r\n";
    between.server.write_all(greeting).unwrap();
    assert_eq!(read(&mut between.client, greeting.len()), greeting);
    // Without an end of the line, in two parts, with bytes that are no text.
    for part in [&b"{\"execute\": "[..], b"\"stop\", \"id\": 1}\xff\n \xfe\n"] {
        between.client.write_all(part).unwrap();
        assert_eq!(read(&mut between.server, part.len()), part);
    }
    let reply = b"{\"return\": {}, \"id\": 1}";
    between.server.write_all(reply).unwrap();
    assert_eq!(read(&mut between.client, reply.len()), reply);
    drop((between.client, between.server));
    between.served.join();
    assert_eq!(recorder.finish().messages, 4);
    let expected = [
        r#"1 <- {"QMP":{"capabilities":[],"version":{}}}"#,
        r#"1 -> {"execute":"stop","id":1}"#,
        "line 3: this is not JSON; it is masked, because it may have secrets in it",
        r#"1 <- {"id":1,"return":{}}"#,
    ];
    assert_eq!(place.recorded(), expected);
}

/// QEMU executes each of these commands.
#[test]
fn commands_are_written_as_qemu_reads_them() {
    let place = Place::new();
    let recorder = place.recorder(&RecorderOptions::new());
    let mut between = place.connect(&recorder);
    let sent = b"{'execute': 'stop', 'id': 'it\\'s \"x\"'}\n\
        GARBAGE {\"execute\": 'a', 'arguments': {'password': 'hunter2', 'p': 'x\xc0\x80'}}\n\
        {\"execute\": \"b\", \"execute\": \"c\"}\n";
    between.client.write_all(sent).unwrap();
    assert_eq!(read(&mut between.server, sent.len()), sent);
    drop((between.client, between.server));
    between.served.join();
    let _ = recorder.finish();
    let not_json = "this is not JSON; it is masked, because it may have secrets in it";
    let expected = [
        r#"1 -> {"execute":"stop","id":"it's \"x\""}"#.to_owned(),
        format!("line 2: {not_json}"),
        r#"1 -> {"arguments":{"p":"x\u0000","password":"***"},"execute":"a"}"#.to_owned(),
        "line 4: the message is not valid JSON: duplicate key at column 26".to_owned(),
    ];
    assert_eq!(place.recorded(), expected);
}

#[test]
fn a_command_is_written_before_its_reply() {
    let place = Place::new();
    let recorder = place.recorder(&RecorderOptions::new());
    let between = place.connect(&recorder);
    let (mut client, mut server) = (between.client, between.server);
    let rounds = 2000;
    let [command, reply] = [&b"{\"execute\": \"a\"}"[..], b"{\"return\": {}}"];
    thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..rounds {
                read(&mut server, command.len());
                server.write_all(reply).unwrap();
            }
        });
        for _ in 0..rounds {
            client.write_all(command).unwrap();
            read(&mut client, reply.len());
        }
    });
    drop((client, server));
    between.served.join();
    let _ = recorder.finish();
    let lines = place.recorded();
    assert_eq!(lines.len(), 2 * rounds);
    for pair in lines.chunks(2) {
        assert!(pair[0].contains("->") && pair[1].contains("<-"), "{pair:?}");
    }
}

#[test]
fn large_messages_pass_both_ways_at_once() {
    let place = Place::new();
    let recorder = place.recorder(&RecorderOptions::new());
    let between = place.connect(&recorder);
    let message = format!("{{\"return\": \"{}\"}}", "x".repeat(8 << 20));
    thread::scope(|scope| {
        for (from, to) in [
            (&between.client, &between.server),
            (&between.server, &between.client),
        ] {
            let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
            let message = &message;
            scope.spawn(move || from.write_all(message.as_bytes()).unwrap());
            scope.spawn(move || assert!(read(&mut to, message.len()) == message.as_bytes()));
        }
    });
    drop((between.client, between.server));
    between.served.join();
    assert_eq!(recorder.finish().messages, 2);
}

#[test]
fn file_descriptors_pass() {
    use rustix::net::{
        RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
        SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
    };
    use std::io::{IoSlice, IoSliceMut};
    use std::mem::MaybeUninit;
    use std::os::fd::AsFd;

    let place = Place::new();
    let recorder = place.recorder(&RecorderOptions::new());
    let between = place.connect(&recorder);
    let path = place.path("passed");
    std::fs::write(&path, "the file").unwrap();
    let files = [File::open(&path).unwrap(), File::open(&path).unwrap()];
    let fds = [files[0].as_fd(), files[1].as_fd()];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(2))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    control.push(SendAncillaryMessage::ScmRights(&fds));
    let command = b"{\"execute\": \"getfd\", \"arguments\": {\"fdname\": \"x\"}}";
    let parts = [IoSlice::new(command)];
    sendmsg(&between.client, &parts, &mut control, SendFlags::empty()).unwrap();

    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(4))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let mut bytes = [0; 100];
    let mut parts = [IoSliceMut::new(&mut bytes)];
    let received = recvmsg(
        &between.server,
        &mut parts,
        &mut control,
        RecvFlags::empty(),
    )
    .unwrap();
    assert_eq!(&bytes[..received.bytes], command);
    let mut texts = Vec::new();
    for message in control.drain() {
        if let RecvAncillaryMessage::ScmRights(fds) = message {
            for fd in fds {
                texts.push(io::read_to_string(File::from(fd)).unwrap());
            }
        }
    }
    assert_eq!(texts, ["the file", "the file"]);
    drop((between.client, between.server));
    between.served.join();
    let _ = recorder.finish();
    let text = std::fs::read_to_string(place.path("recording")).unwrap();
    assert!(text.contains("\"descriptors\":2"), "{text}");
}

#[test]
fn an_end_is_passed_on() {
    let place = Place::new();
    let recorder = place.recorder(&RecorderOptions::new());
    // The client has nothing more to say, but still listens.
    let mut between = place.connect(&recorder);
    between
        .client
        .write_all(b"{\"execute\": \"quit\"}")
        .unwrap();
    between.client.shutdown(Shutdown::Write).unwrap();
    let mut all = Vec::new();
    between.server.read_to_end(&mut all).unwrap();
    assert_eq!(all, b"{\"execute\": \"quit\"}");
    between.server.write_all(b"{\"return\": {}}").unwrap();
    drop(between.server);
    let mut all = Vec::new();
    between.client.read_to_end(&mut all).unwrap();
    assert_eq!(all, b"{\"return\": {}}");
    between.served.join();
    // The server is gone.
    let mut between = place.connect(&recorder);
    drop(between.server);
    assert_eq!(between.client.read(&mut [0; 10]).unwrap(), 0);
    between.served.join();
    // The client is gone.
    let mut between = place.connect(&recorder);
    drop(between.client);
    assert_eq!(between.server.read(&mut [0; 10]).unwrap(), 0);
    drop(between.server);
    between.served.join();
}

#[test]
fn secrets_are_masked_unless_they_are_wanted() {
    let lines = [
        r#"{"execute": "set_password", "arguments": {"protocol": "vnc", "password": "hunter2"}}"#,
        r#"{"execute": "qom-get", "arguments": {"path": "/objects/s", "property": "data"}, "id": 1}"#,
    ];
    let reply = r#"{"return": "hunter3", "id": 1}"#;
    for redact in [true, false] {
        let place = Place::new();
        let recorder = place.recorder(&RecorderOptions::new().redact(redact));
        let mut between = place.connect(&recorder);
        for line in lines {
            between.client.write_all(line.as_bytes()).unwrap();
            assert_eq!(read(&mut between.server, line.len()), line.as_bytes());
        }
        between.server.write_all(reply.as_bytes()).unwrap();
        assert_eq!(read(&mut between.client, reply.len()), reply.as_bytes());
        drop((between.client, between.server));
        between.served.join();
        assert_eq!(recorder.finish().messages, 3);
        let text = std::fs::read_to_string(place.path("recording")).unwrap();
        for secret in ["hunter2", "hunter3"] {
            assert_eq!(text.contains(secret), !redact, "{text}");
        }
        assert_eq!(text.contains("\"masked\":1"), redact, "{text}");
    }
}

#[test]
fn what_qemu_has_sent_arrives_although_it_takes_no_more() {
    let place = Place::new();
    let recorder = place.recorder(&RecorderOptions::new());
    for _ in 0..10 {
        let between = place.connect(&recorder);
        let (mut client, mut server) = (between.client, between.server);
        let reply = format!("{{\"return\": \"{}\"}}", "x".repeat(400_000));
        let mut sending = client.try_clone().unwrap();
        let sender = thread::spawn(move || {
            // Until nobody takes it any longer.
            while sending
                .write_all(b"{\"execute\": \"query-status\"}")
                .is_ok()
            {}
        });
        let text = reply.clone();
        let quits = thread::spawn(move || server.write_all(text.as_bytes()).unwrap());
        let received = read(&mut client, reply.len());
        assert!(received == reply.as_bytes());
        quits.join().unwrap();
        between.served.join();
        sender.join().unwrap();
    }
}

#[test]
fn the_reply_to_a_command_that_cannot_be_read_is_masked() {
    let place = Place::new();
    let recorder = place.recorder(&RecorderOptions::new());
    let mut between = place.connect(&recorder);
    let command = b"{'execute': 'qom-get', 'arguments': {'path': '/s', 'property': 'data'}}";
    between.client.write_all(command).unwrap();
    read(&mut between.server, command.len());
    let reply = b"{\"return\": \"hunter2\"}";
    between.server.write_all(reply).unwrap();
    read(&mut between.client, reply.len());
    drop((between.client, between.server));
    between.served.join();
    let _ = recorder.finish();
    let text = std::fs::read_to_string(place.path("recording")).unwrap();
    assert!(!text.contains("hunter2"), "{text}");
}

#[test]
fn recordings_are_added_to_and_have_several_connections() {
    let place = Place::new();
    for round in 0..2 {
        let mut file = OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(false)
            .open(place.path("recording"))
            .unwrap();
        file.seek(SeekFrom::Start(0)).unwrap();
        let recorder = Recorder::start(file, &RecorderOptions::new(), |_| {}).unwrap();
        for connection in 0..2 {
            let mut between = place.connect(&recorder);
            let line = format!("{{\"execute\": \"a\", \"id\": {}}}", 2 * round + connection);
            between.client.write_all(line.as_bytes()).unwrap();
            read(&mut between.server, line.len());
            drop((between.client, between.server));
            between.served.join();
        }
        let _ = recorder.finish();
    }
    let expected = [
        r#"1 -> {"execute":"a","id":0}"#,
        r#"2 -> {"execute":"a","id":1}"#,
        r#"1 -> {"execute":"a","id":2}"#,
        r#"2 -> {"execute":"a","id":3}"#,
    ];
    assert_eq!(place.recorded(), expected);
}

#[test]
fn a_socket_without_an_owner_is_replaced() {
    let place = Place::new();
    let path = place.path("proxy");
    let error = Proxy::bind(&Address::Unix(path.clone())).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
    // The proxy removes its socket, but nothing else with that name.
    drop(place.proxy);
    assert!(!path.exists());
    let proxy = Proxy::bind(&Address::Unix(path.clone())).unwrap();
    std::fs::remove_file(&path).unwrap();
    drop(UnixListener::bind(&path).unwrap());
    drop(proxy);
    assert!(path.exists());
    Proxy::bind(&Address::Unix(path)).unwrap();
    let file = place.folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    assert!(Proxy::bind(&Address::Unix(file.clone())).is_err());
    assert!(file.exists());
}
