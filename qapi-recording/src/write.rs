//! Writes a recording.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::{Message, Reason, Sender, Time, dialect};

/// Writes a recording in this project's own format, which the crate's documentation
/// [describes](crate#the-format).
///
/// ```
/// use qapi_recording::{Record, Sender, Time, Writer};
///
/// let mut recording = Vec::new();
/// let time = Time { seconds: 1, microseconds: 5 };
/// let line = r#"{"execute": "stop"}"#;
/// Writer::new(&mut recording).write(&Record::new(time, 1, Sender::Client, line))?;
/// assert_eq!(
///     String::from_utf8_lossy(&recording),
///     concat!(
///         r#"{"time":{"seconds":1,"microseconds":5},"connection":1,"sender":"client","#,
///         r#""message":{"execute": "stop"}}"#,
///         "\n",
///     )
/// );
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Writer<W> {
    output: W,
}

/// A line of a recording.
#[derive(Debug, Clone)]
#[must_use]
pub struct Record<'r> {
    time: Time,
    connection: u64,
    sender: Sender,
    line: &'r [u8],
    masked: usize,
    descriptors: usize,
    is_cut: bool,
}

impl<'r> Record<'r> {
    /// A line that passed at this time on this connection, without its end. It can be anything.
    pub fn new(
        time: Time,
        connection: u64,
        sender: Sender,
        line: &'r (impl AsRef<[u8]> + ?Sized),
    ) -> Self {
        Self {
            time,
            connection,
            sender,
            line: line.as_ref(),
            masked: 0,
            descriptors: 0,
            is_cut: false,
        }
    }

    /// How many of its values were replaced, because they are secrets.
    pub fn masked(mut self, values: usize) -> Self {
        self.masked = values;
        self
    }

    /// How many file descriptors came with it.
    pub fn descriptors(mut self, descriptors: usize) -> Self {
        self.descriptors = descriptors;
        self
    }

    /// Whether it is the start of a message whose end never came.
    pub fn cut(mut self, is_cut: bool) -> Self {
        self.is_cut = is_cut;
        self
    }
}

/// The members of a line, in their order.
#[derive(Serialize)]
struct Members<'r> {
    time: Time,
    connection: u64,
    sender: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'r RawValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Cow<'r, str>>,
    #[serde(skip_serializing_if = "is_zero")]
    masked: usize,
    #[serde(skip_serializing_if = "is_zero")]
    descriptors: usize,
    #[serde(rename = "cut", skip_serializing_if = "std::ops::Not::not")]
    is_cut: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Writer<()> {
    /// The JSON Schema of each line of a recording.
    pub const JSON_SCHEMA: &str = include_str!("../recording.schema.json");
}

impl<W: Write> Writer<W> {
    /// A recording that goes there.
    pub fn new(output: W) -> Self {
        Self { output }
    }

    /// Writes a line, with one call where the output takes all of it. Returns its length.
    ///
    /// # Errors
    ///
    /// If the output fails. The line may then be there in part.
    pub fn write(&mut self, record: &Record<'_>) -> io::Result<u64> {
        // In JSON, line ends are nothing but space between the parts.
        let text = dialect::strict(record.line).ok();
        let text = text.filter(|text| dialect::parse(text).is_ok());
        let line = text.map(|text| text.trim().replace(['\n', '\r'], " "));
        let message: Option<&RawValue> = line
            .as_deref()
            .and_then(|line| serde_json::from_str(line).ok());
        let members = Members {
            time: record.time,
            connection: record.connection,
            sender: name(record.sender),
            message,
            text: message
                .is_none()
                .then(|| String::from_utf8_lossy(record.line)),
            masked: record.masked,
            descriptors: record.descriptors,
            is_cut: record.is_cut,
        };
        let mut line = serde_json::to_vec(&members)?;
        line.push(b'\n');
        self.output.write_all(&line)?;
        Ok(line.len() as u64)
    }

    /// What it writes to.
    pub fn get_ref(&self) -> &W {
        &self.output
    }

    /// What it writes to.
    pub fn into_inner(self) -> W {
        self.output
    }
}

/// How a recording names a sender.
pub(crate) fn name(sender: Sender) -> &'static str {
    match sender {
        Sender::Client => "client",
        Sender::Server => "server",
    }
}

/// The line of a recording, as [`Writer`] writes it.
pub(crate) struct Written {
    pub(crate) time: Option<Time>,
    /// How many values were replaced.
    pub(crate) masked: usize,
    pub(crate) connection: String,
    pub(crate) sender: Sender,
    pub(crate) message: Result<Message, Reason>,
}

impl Written {
    /// Takes a JSON value for a line of a recording, if it is one.
    pub(crate) fn read(value: &mut Value) -> Option<Self> {
        let members = value.as_object_mut()?;
        let sender = members.get("sender")?.as_str()?;
        let sender = [Sender::Client, Sender::Server]
            .into_iter()
            .find(|of| name(*of) == sender)?;
        let masked = members.get("masked").and_then(Value::as_u64);
        let masked = masked.and_then(|masked| masked.try_into().ok());
        let masked = masked.unwrap_or(0);
        let value = match (members.remove("message"), members.remove("text")) {
            (Some(message), _) => Ok(message),
            (None, Some(_)) if masked > 0 => Err(Reason::Masked),
            (None, Some(text)) => read(text.as_str()?),
            (None, None) => return None,
        };
        let message = value.and_then(|value| {
            let message = Message::new(value);
            let message = message.filter(|message| message.sender() == sender);
            message.ok_or(Reason::NotAMessage)
        });
        let is_cut = members.get("cut").is_some_and(|cut| *cut == true);
        let message = message.map_err(|reason| if is_cut { Reason::Incomplete } else { reason });
        let connection = match members.get("connection") {
            Some(Value::String(connection)) => connection.clone(),
            Some(connection) => connection.to_string(),
            None => String::new(),
        };
        let time = members.remove("time");
        Some(Self {
            masked,
            time: time.and_then(|time| serde_json::from_value(time).ok()),
            connection,
            sender,
            message,
        })
    }
}

/// Reads a line that was not JSON when it was written.
fn read(text: &str) -> Result<Value, Reason> {
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return Err(Reason::NotUtf8);
    }
    dialect::read(text.as_bytes())
}
