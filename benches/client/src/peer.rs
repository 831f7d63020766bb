//! The peers: they say what a QEMU would, without delay.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;

use rustix::buffer::spare_capacity;
use rustix::event::epoll;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::Failure;
use crate::figures::{PEER_PROCESSOR, pin};
use crate::work::{EVENTS, FLOOD};

const GREETING: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 2, "major": 10}, "package": ""}, "capabilities": ["oob"]}}"#;

const STATUS: &str = r#"{"status": "running", "running": true}"#;

/// One event a line, as QEMU sends them.
const SAMPLES: &str = include_str!("../../decode/src/events.jsonl");

/// What is sent.
struct Texts {
    /// The reply to `query-qmp-schema`.
    schema: String,
    storm: Vec<u8>,
    flood: Vec<u8>,
}

/// Serves until the process is ended.
///
/// Like QEMU, it waits for commands only, not for room to write: a client would wake it with
/// each read.
pub fn serve(socket: &Path) -> Result<(), Failure> {
    pin(PEER_PROCESSOR);
    let texts = Texts {
        schema: schema(),
        storm: lines(|count, _| count == EVENTS),
        flood: lines(|_, bytes| bytes >= FLOOD),
    };
    let listener = UnixListener::bind(socket)?;
    let epoll = epoll::create(epoll::CreateFlags::CLOEXEC)?;
    epoll::add(
        &epoll,
        &listener,
        epoll::EventData::new_u64(LISTENER),
        epoll::EventFlags::IN,
    )?;
    println!("ready");
    let mut peers: HashMap<u64, Peer> = HashMap::new();
    let mut last = LISTENER;
    let mut arrived = Vec::with_capacity(64);
    loop {
        epoll::wait(&epoll, spare_capacity(&mut arrived), None)?;
        for event in arrived.drain(..) {
            let id = event.data.u64();
            if id == LISTENER {
                last += 1;
                let peer = Peer::new(listener.accept()?.0)?;
                let data = epoll::EventData::new_u64(last);
                epoll::add(&epoll, &peer.stream, data, epoll::EventFlags::IN)?;
                peers.insert(last, peer);
            } else if let Some(peer) = peers.get_mut(&id)
                // The client may close it at any time.
                && !peer.answer(&texts).unwrap_or(false)
            {
                peers.remove(&id);
            }
        }
    }
}

/// What the events of the listener are known by; those of connections have other numbers.
const LISTENER: u64 = 0;

/// Events until that is enough, by their number and size.
fn lines(is_enough: impl Fn(usize, usize) -> bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (count, line) in SAMPLES.lines().cycle().enumerate() {
        if is_enough(count, bytes.len()) {
            break;
        }
        bytes.extend_from_slice(line.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes
}

#[derive(Deserialize)]
struct Request<'l> {
    execute: &'l str,
    #[serde(borrow)]
    id: Option<&'l RawValue>,
}

/// One end of a connection.
struct Peer {
    stream: UnixStream,
    /// The part of a request that has arrived.
    received: Vec<u8>,
}

impl Peer {
    fn new(mut stream: UnixStream) -> io::Result<Self> {
        stream.write_all(format!("{GREETING}\r\n").as_bytes())?;
        Ok(Self {
            stream,
            received: Vec::new(),
        })
    }

    /// Reads once, and replies; false if the client has closed it.
    fn answer(&mut self, texts: &Texts) -> io::Result<bool> {
        let mut buffer = [0; 16 << 10];
        let length = self.stream.read(&mut buffer)?;
        self.received.extend_from_slice(&buffer[..length]);
        // Not every client ends its lines.
        let mut requests = serde_json::Deserializer::from_slice(&self.received).into_iter();
        let (mut end, mut sent) = (0, Vec::new());
        while let Some(Ok(request)) = requests.next() {
            reply(&request, texts, &mut sent);
            end = requests.byte_offset();
        }
        self.received.drain(..end);
        self.stream.write_all(&sent)?;
        Ok(length > 0)
    }
}

fn reply(request: &Request<'_>, texts: &Texts, sent: &mut Vec<u8>) {
    if request.execute == "stop" {
        sent.extend_from_slice(&texts.flood);
    }
    let value = match request.execute {
        "query-status" => STATUS,
        "query-qmp-schema" => &texts.schema,
        _ => "{}",
    };
    let reply = match request.id {
        Some(id) => format!("{{\"return\": {value}, \"id\": {id}}}\r\n"),
        None => format!("{{\"return\": {value}}}\r\n"),
    };
    sent.extend_from_slice(reply.as_bytes());
    if request.execute == "cont" {
        sent.extend_from_slice(&texts.storm);
    }
}

/// A reply as large as QEMU's, with types of which each is like those that QEMU has.
fn schema() -> String {
    const TYPE: &str = r#"{"name": "N", "members": [{"name": "device", "default": null, "type": "str"}, {"name": "id", "default": null, "type": "str"}, {"name": "force", "default": null, "type": "bool"}], "meta-type": "object"}, {"name": "M", "meta-type": "enum", "members": [{"name": "native"}, {"name": "io_uring"}], "values": ["native", "io_uring"]}, {"ret-type": "0", "name": "eject", "meta-type": "command", "arg-type": "7"}"#;
    const TIMES: usize = 500;
    format!("[{}]", vec![TYPE; TIMES].join(", "))
}
