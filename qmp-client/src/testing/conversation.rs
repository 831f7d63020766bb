//! What has passed on a connection.

/// What has passed on a connection, to be checked against a schema.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conversation {
    text: String,
    /// The start of a line that the client has received.
    begun: Vec<u8>,
}

impl Conversation {
    /// A conversation that has not begun.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What has passed, line by line, with `->` before what the client has sent and `<-` before
    /// what it has received. `qapi validate` reads it, and so does `qapi_recording::Reader`. Control
    /// characters are not escaped.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Adds a line that the client has sent.
    pub fn push_sent(&mut self, line: &[u8]) {
        self.push("->", line);
    }

    /// Adds bytes that the client receives. A line that has not ended is not in the text yet.
    pub fn push_received(&mut self, bytes: &[u8]) {
        self.begun.extend(bytes);
        let Some(end) = memchr::memrchr(b'\n', &self.begun) else {
            return;
        };
        let rest = self.begun.split_off(end + 1);
        let lines = std::mem::replace(&mut self.begun, rest);
        for line in lines.split(|byte| *byte == b'\n') {
            self.push("<-", line);
        }
    }

    fn push(&mut self, mark: &str, line: &[u8]) {
        // The guest agent and its clients send the byte 0xff to mark where a message begins.
        let start = memchr::memrchr(0xff, line).map_or(0, |at| at + 1);
        let line = String::from_utf8_lossy(line.get(start..).unwrap_or_default());
        let line = line.trim();
        if !line.is_empty() {
            self.text.extend([mark, " ", line, "\n"]);
        }
    }
}
