//! The protocol of the guest agent: no greeting, no ids, one command at a time.
//!
//! Whatever an earlier client sent or did not read may still be on its way, in both
//! directions. So `guest-sync-delimited` goes before each command. The byte before it ends
//! whatever the agent is reading, and the agent sends the same byte before its reply: what
//! arrives until then is dropped.
//!
//! After a command that has no reply on success, `guest-sync` shows that the agent goes on.
//! Before it, there is no such byte: the agent would send an error about the byte, which looks
//! like the command's own.

use qmp_types::base::Reply;
use serde_json::json;

use crate::Disconnect;
use crate::text::start_of;
use crate::trace::{Peer, Traced};

/// A byte that UTF-8 does not have.
const DELIMITER: u8 = 0xff;

/// The command that asks for a sign of life.
pub(super) const SYNC: &str = "guest-sync-delimited";

/// The request for a sign of life.
pub(super) fn sync(id: u64) -> Vec<u8> {
    let line = format!("{{\"execute\":\"{SYNC}\",\"arguments\":{{\"id\":{id}}}}}\n");
    [&[DELIMITER], line.as_bytes()].concat()
}

/// What has been sent, and what may arrive.
#[derive(Debug)]
pub(crate) struct AgentSession {
    peer: Peer,
    /// What is said of the message that was sent last.
    traced: Traced,
    has_answered: bool,
    last_id: u64,
    awaited: Awaited,
    /// The start of the last line that was dropped since the last synchronization began.
    dropped: Option<String>,
}

#[derive(Debug, Clone, Copy)]
enum Awaited {
    Nothing,
    /// The reply to the synchronization with this id.
    Sync(u64),
    /// The reply to a command.
    Reply,
    /// An error, or the reply to the `guest-sync` with this id after a command that has no reply
    /// on success.
    Failure(u64),
}

/// What a line means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum AgentOutcome {
    /// Nothing: it was not awaited.
    Dropped(Vec<u8>),
    /// What was awaited is there: the agent is ready for a command, or has executed the one
    /// that has no reply.
    Done,
    /// The reply to the command, as it arrived.
    Reply(String),
    /// The reply to the command is not text.
    Invalid { start: String, reason: String },
    /// It is a QMP server.
    Refused { start: String },
}

impl AgentSession {
    /// The ids start at a number that no earlier client of the agent is likely to have used.
    pub(crate) fn new(random: u64, peer: Peer) -> Self {
        Self {
            traced: peer.own(),
            peer,
            has_answered: false,
            // The agent reads signed numbers.
            last_id: random >> 2,
            awaited: Awaited::Nothing,
            dropped: None,
        }
    }

    /// What to write before a command.
    pub(crate) fn synchronize(&mut self) -> Vec<u8> {
        let (id, bytes) = self.sync();
        self.traced = Traced::here();
        self.traced.sending(after_delimiter(&bytes));
        self.awaited = Awaited::Sync(id);
        self.dropped = None;
        bytes
    }

    /// What to write for a command, once the agent is ready.
    pub(crate) fn send(&mut self, mut line: Vec<u8>, has_reply: bool) -> Vec<u8> {
        self.traced = Traced::here();
        self.traced.sending(&line);
        self.awaited = if has_reply {
            Awaited::Reply
        } else {
            self.last_id += 1;
            let id = self.last_id;
            let sync = json!({"execute": "guest-sync", "arguments": {"id": id}});
            line.extend(format!("{sync}\n").into_bytes());
            Awaited::Failure(id)
        };
        line
    }

    fn sync(&mut self) -> (u64, Vec<u8>) {
        self.last_id += 1;
        (self.last_id, sync(self.last_id))
    }

    /// The start of the last line that arrived instead of what was awaited.
    pub(crate) fn dropped(&mut self) -> Option<String> {
        self.dropped.take()
    }

    /// The connection ended, for this reason.
    pub(crate) fn ended(&self, why: &Disconnect) {
        self.peer.ended(why);
    }

    /// Takes a line that has arrived.
    pub(crate) fn receive(&mut self, line: Vec<u8>) -> AgentOutcome {
        if !self.is_awaited(&line) {
            return self.drop(line);
        }
        self.traced.received(after_delimiter(&line));
        match self.awaited {
            Awaited::Sync(_) if is_greeting(&line) => {
                let start = start_of(&line);
                self.done(AgentOutcome::Refused { start })
            }
            Awaited::Sync(_) => {
                if !std::mem::replace(&mut self.has_answered, true) {
                    self.peer.ready(None::<&str>);
                }
                self.done(AgentOutcome::Done)
            }
            Awaited::Failure(id)
                if str::from_utf8(&line).is_ok_and(|line| is_sync_reply(line, id)) =>
            {
                self.done(AgentOutcome::Done)
            }
            Awaited::Nothing | Awaited::Reply | Awaited::Failure(_) => self.done(reply(line)),
        }
    }

    /// Whether a line is what is awaited, or takes its place.
    fn is_awaited(&self, line: &[u8]) -> bool {
        match (self.awaited, delimited(line)) {
            (Awaited::Sync(id), Some(line)) => is_sync_reply(line, id),
            (Awaited::Sync(_), None) => is_greeting(line),
            (Awaited::Reply | Awaited::Failure(_), None) => true,
            (Awaited::Nothing, None) | (_, Some(_)) => false,
        }
    }

    fn done(&mut self, outcome: AgentOutcome) -> AgentOutcome {
        self.awaited = Awaited::Nothing;
        // The span of the command can end.
        self.traced = self.peer.own();
        outcome
    }

    fn drop(&mut self, line: Vec<u8>) -> AgentOutcome {
        self.traced.dropped(after_delimiter(&line));
        self.dropped = Some(start_of(after_delimiter(&line)));
        AgentOutcome::Dropped(line)
    }
}

/// Whether a line is the reply to a synchronization, whatever its id is.
pub(super) fn is_any_sync_reply(line: &[u8]) -> bool {
    let reply: Option<Reply<u64>> = delimited(line).and_then(|line| line.parse().ok());
    reply.is_some_and(|reply| reply.result.is_ok())
}

/// Whether a line is the reply to the synchronization with this id.
fn is_sync_reply(line: &str, id: u64) -> bool {
    let reply: Option<Reply<u64>> = line.parse().ok();
    reply.is_some_and(|reply| reply.result == Ok(id))
}

/// What follows the last delimiter, if there is one.
fn delimited(line: &[u8]) -> Option<&str> {
    memchr::memrchr(DELIMITER, line)?;
    str::from_utf8(after_delimiter(line)).ok()
}

/// What follows the last delimiter, or all.
fn after_delimiter(line: &[u8]) -> &[u8] {
    let start = memchr::memrchr(DELIMITER, line).map_or(0, |at| at + 1);
    line.get(start..).unwrap_or_default()
}

fn is_greeting(line: &[u8]) -> bool {
    line.trim_ascii_start().starts_with(b"{\"QMP\":")
}

fn reply(line: Vec<u8>) -> AgentOutcome {
    String::from_utf8(line).map_or_else(
        |error| AgentOutcome::Invalid {
            reason: error.utf8_error().to_string(),
            start: start_of(error.as_bytes()),
        },
        AgentOutcome::Reply,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ready() -> AgentSession {
        let mut session = AgentSession::new(0, Peer::connected("qga", None));
        session.synchronize();
        assert_eq!(
            session.receive(b"\xff{\"return\": 1}".to_vec()),
            AgentOutcome::Done
        );
        session
    }

    fn is_dropped(outcome: &AgentOutcome) -> bool {
        matches!(outcome, AgentOutcome::Dropped(_))
    }

    #[test]
    fn all_before_the_reply_to_the_synchronization_is_dropped() {
        let mut session = AgentSession::new(4 * 41, Peer::connected("qga", None));
        let sent = session.synchronize();
        let line = b"\xff{\"execute\":\"guest-sync-delimited\",\"arguments\":{\"id\":42}}\n";
        assert_eq!(sent, line);
        let stale: [&[u8]; 6] = [
            b"{\"return\": 42}",
            b"{\"error\": {\"class\": \"GenericError\", \"desc\": \"Invalid JSON syntax\"}}",
            b"\xff{\"return\": 41}",
            b"\xff{\"return\": 42}\xff",
            b"\xff",
            b"\xfe",
        ];
        for line in stale {
            assert!(is_dropped(&session.receive(line.to_vec())));
        }
        assert_eq!(session.dropped().as_deref(), Some("\u{fffd}"));
        let glued = b"{\"ret\xff{\"return\": 42}".to_vec();
        assert_eq!(session.receive(glued), AgentOutcome::Done);
    }

    #[test]
    fn a_reply_is_taken_once() {
        let mut session = ready();
        assert_eq!(session.send(b"{}\n".to_vec(), true), b"{}\n");
        let reply = "{\"return\": {}}";
        let late = b"\xff{\"return\": 1}".to_vec();
        assert!(is_dropped(&session.receive(late)));
        let outcome = session.receive(reply.into());
        assert_eq!(outcome, AgentOutcome::Reply(reply.to_owned()));
        assert!(is_dropped(&session.receive(reply.into())));
    }

    #[test]
    fn a_command_without_a_reply_has_succeeded_when_the_agent_goes_on() {
        let mut session = ready();
        let sent = session.send(b"{}\n".to_vec(), false);
        let sync = b"{}\n{\"arguments\":{\"id\":2},\"execute\":\"guest-sync\"}\n";
        assert_eq!(sent, sync);
        let done = b"{\"return\": 2}".to_vec();
        assert_eq!(session.receive(done.clone()), AgentOutcome::Done);

        session.send(b"{}\n".to_vec(), false);
        let done = b"{\"return\": 3}".to_vec();
        let error = "{\"error\": {}}";
        let outcome = session.receive(error.into());
        assert_eq!(outcome, AgentOutcome::Reply(error.to_owned()));
        assert!(is_dropped(&session.receive(done)));
    }

    #[test]
    fn a_greeting_is_not_an_agents() {
        let mut session = AgentSession::new(0, Peer::connected("qga", None));
        session.synchronize();
        let outcome = session.receive(b"{\"QMP\": {}}".to_vec());
        assert!(matches!(outcome, AgentOutcome::Refused { .. }));
    }

    #[test]
    fn a_reply_that_is_not_text_is_told() {
        let mut session = ready();
        session.send(Vec::new(), true);
        let outcome = session.receive(b"{\"return\": \"\xc0\"}".to_vec());
        assert!(matches!(outcome, AgentOutcome::Invalid { .. }));
    }
}
