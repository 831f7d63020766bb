//! A peer that is a task, so that the time can stand still.

use qmp_client::{Client, Options};
use serde_json::{Value, json};
use tokio::io::{
    AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader, DuplexStream,
    duplex,
};

use crate::common::GREETING;
use crate::common::checked::Record;

/// As much as a socket takes.
pub(crate) const ROOM: usize = 64 << 10;

/// The other end of a connection.
pub(crate) struct Peer<S = DuplexStream> {
    stream: BufReader<S>,
    /// The part of a request that has arrived.
    line: Vec<u8>,
    pub(crate) record: Record,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Peer<S> {
    pub(crate) fn new(stream: S, room: usize) -> Self {
        Self {
            stream: BufReader::with_capacity(room, stream),
            line: Vec::new(),
            record: Record::default(),
        }
    }

    pub(crate) async fn send(&mut self, line: &str) {
        self.send_bytes(format!("{line}\r\n").as_bytes()).await;
    }

    pub(crate) async fn send_bytes(&mut self, bytes: &[u8]) {
        self.record.conversation.push_received(bytes);
        self.stream.get_mut().write_all(bytes).await.unwrap();
    }

    /// Sends bytes; false if the client has closed.
    pub(crate) async fn try_send(&mut self, bytes: &[u8]) -> bool {
        self.stream.get_mut().write_all(bytes).await.is_ok()
    }

    /// Greets, and accepts the negotiation.
    pub(crate) async fn greet(&mut self) {
        self.greet_with(GREETING).await;
    }

    pub(crate) async fn greet_with(&mut self, greeting: &str) {
        self.send(greeting).await;
        let negotiation = self.request().await;
        self.reply(&negotiation, json!({})).await;
    }

    /// The next request. All that arrives must be whole requests.
    pub(crate) async fn request(&mut self) -> Value {
        self.next().await.expect("the client has closed")
    }

    /// The same; none at the end.
    pub(crate) async fn next(&mut self) -> Option<Value> {
        let reading = self.stream.read_until(b'\n', &mut self.line);
        let length = reading.await.unwrap();
        let line = std::mem::take(&mut self.line);
        self.record.conversation.push_sent(&line);
        (length > 0).then(|| serde_json::from_slice(&line).unwrap())
    }

    pub(crate) async fn reply(&mut self, request: &Value, value: Value) {
        let reply = json!({"return": value, "id": request["id"]});
        self.send(&reply.to_string()).await;
    }

    /// Returns to `qom-get` the number that is [asked](ask) for, and nothing to other commands,
    /// until the client closes.
    pub(crate) async fn echo(&mut self) {
        while let Some(request) = self.next().await {
            self.reply(&request, echoed(&request)).await;
        }
    }

    /// Reads some bytes.
    pub(crate) async fn read(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes).await.unwrap();
        bytes
    }
}

/// Arguments of `qom-get`, which can return anything: here, this number.
pub(crate) fn ask(number: u64) -> Value {
    json!({"path": "/", "property": number.to_string()})
}

/// What a peer that echoes returns.
pub(crate) fn echoed(request: &Value) -> Value {
    let property = request["arguments"]["property"].as_str();
    let number = property.and_then(|property| property.parse::<u64>().ok());
    number.map_or_else(|| json!({}), Value::from)
}

/// Both ends of a connection.
pub(crate) fn pair(room: usize) -> (DuplexStream, Peer) {
    let (ours, theirs) = duplex(room);
    (ours, Peer::new(theirs, room))
}

/// A client after the negotiation, and its peer.
pub(crate) async fn ready(options: &Options, room: usize) -> (Client, Peer) {
    let (ours, mut peer) = pair(room);
    let (client, ()) = tokio::join!(Client::over(ours, options), peer.greet());
    (client.unwrap(), peer)
}
