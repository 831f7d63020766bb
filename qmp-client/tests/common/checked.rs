//! Peers whose conversations are checked: what is said must fit the schema, unless a test says
//! why not.

use std::sync::LazyLock;
use std::thread;

use qapi_recording::{Item, Pairing, Reader, Step};
use qapi_releases::Kind;
use qapi_schema::Schema;
use qapi_values::{Remark, Subject, Validator, Verdict};
use qmp_client::blocking::Transport;
use qmp_client::testing::{self, Conversation, Pipe, Script, ScriptError};

static QMP: LazyLock<Schema> = LazyLock::new(|| newest(Kind::Qmp));
static GUEST_AGENT: LazyLock<Schema> = LazyLock::new(|| newest(Kind::GuestAgent));

fn newest(kind: Kind) -> Schema {
    let release = qapi_releases::releases_with(kind).last().unwrap();
    qapi_releases::load(release, kind).unwrap()
}

/// What of a conversation does not fit its schema. One that begins with a synchronization is with a
/// guest agent.
fn mismatches(conversation: &str) -> Vec<String> {
    let is_with_agent = conversation.contains("\"guest-sync");
    let schema = if is_with_agent { &GUEST_AGENT } else { &QMP };
    let mut validator = Validator::new(schema);
    let mut pairing = Pairing::new();
    let mut found = Vec::new();
    let mut reader = Reader::new(conversation.as_bytes());
    for item in &mut reader {
        match item.unwrap() {
            Item::Entry(entry) => {
                // The agent answers the byte 0xff with an error, which is no command.
                if !is_with_agent && is_unasked(&pairing.push(entry.clone())) {
                    found.push(format!("{}: a reply to no command", entry.line));
                }
                found.extend(validator.push(entry).iter().filter_map(mismatch));
            }
            other => found.push(format!("{other:?}")),
        }
    }
    found.extend(validator.finish().iter().filter_map(mismatch));
    if reader.other_lines() > 0 {
        found.push(format!("{} lines are not messages", reader.other_lines()));
    }
    found
}

/// Whether a step is a reply to no command of the conversation.
fn is_unasked(step: &Step) -> bool {
    matches!(step, Step::Reply { command: None, .. })
}

/// What does not fit, but for commands that are refused.
fn mismatch(remark: &Remark) -> Option<String> {
    let is_refused = matches!(
        remark.subject,
        Subject::Command {
            succeeded: Some(false),
            ..
        }
    );
    let is_mismatch = matches!(remark.verdict, Verdict::Mismatch(_));
    (is_mismatch && !is_refused).then(|| remark.to_string())
}

/// Checks a conversation. It must fit, or if there is a reason why not, it must not.
fn check(conversation: &Conversation, reason: Option<&str>) {
    let text = conversation.as_str();
    let found = mismatches(text);
    match reason {
        None => assert!(found.is_empty(), "{found:#?} in\n{text}"),
        Some(reason) => assert!(!found.is_empty(), "it fits in spite of {reason:?}:\n{text}"),
    }
}

/// A conversation that is checked when it ends.
#[derive(Default)]
pub struct Record {
    pub conversation: Conversation,
    reason: Option<&'static str>,
}

impl Record {
    /// Something in the conversation does not fit the schema, for this reason.
    pub fn is_not_qmp(&mut self, reason: &'static str) {
        self.reason = Some(reason);
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        if !thread::panicking() {
            check(&self.conversation, self.reason);
        }
    }
}

/// A peer that follows a script, and whose conversation is checked when it ends.
pub struct Peer {
    peer: Option<testing::Peer>,
    record: Record,
}

impl Peer {
    fn new(peer: testing::Peer) -> Self {
        Self {
            peer: Some(peer),
            record: Record::default(),
        }
    }

    /// Something in the conversation does not fit the schema, for this reason.
    pub fn not_qmp(mut self, reason: &'static str) -> Self {
        self.record.is_not_qmp(reason);
        self
    }

    /// Waits until all steps are done, and closes the connection.
    pub fn finish(mut self) -> Result<(), ScriptError> {
        if let Some(peer) = self.peer.take() {
            // If the script was not followed, that is the error, and nothing is to be checked.
            let reason = self.record.reason.take();
            self.record.conversation = peer.finish()?;
            self.record.reason = reason;
        }
        Ok(())
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        if let Some(peer) = self.peer.take() {
            self.record.conversation = peer.close();
        }
    }
}

/// Scripts whose conversations are checked.
pub trait Checked {
    /// Starts a peer at the other end of a connection.
    fn checked(self) -> (Pipe, Peer);

    /// Starts a peer over a connection.
    fn checked_over(self, transport: impl Transport) -> Peer;
}

impl Checked for Script {
    fn checked(self) -> (Pipe, Peer) {
        let (stream, peer) = self.start();
        (stream, Peer::new(peer))
    }

    fn checked_over(self, transport: impl Transport) -> Peer {
        Peer::new(self.start_over(transport))
    }
}
