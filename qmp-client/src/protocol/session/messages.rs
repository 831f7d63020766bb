//! What a session makes of each kind of message.

use std::sync::Arc;

use qmp_types::base::{Capability, Empty, Greeting};

use super::{NEGOTIATION, Outcome, Session, State};
use crate::protocol::agent::is_any_sync_reply;
use crate::protocol::decoder::{RawId, RawReply};
use crate::protocol::feed::Delivery;
use crate::protocol::probe::{Claimed, Instead};
use crate::protocol::requests::Id;
use crate::text::{start_of, start_of_json};
use crate::{Disconnect, Notice, text};

impl Session {
    pub(super) fn notice(&mut self, notice: Notice) -> Outcome {
        self.notices += 1;
        self.peer.notice(&notice);
        Outcome::Delivery(Delivery::Notice(Box::new(notice)))
    }

    /// It is not a QMP server.
    pub(super) fn refuse(&mut self, line: &[u8]) -> Outcome {
        let asked = matches!(
            self.state,
            State::Greeting {
                asked_agent: true,
                ..
            }
        );
        let is_agent = asked && is_any_sync_reply(line);
        self.break_off(if is_agent {
            Disconnect::GuestAgent
        } else {
            Disconnect::NotQmp {
                start: start_of(line),
            }
        });
        Outcome::Changed
    }

    /// Answers the greeting with the negotiation.
    pub(super) fn greet(&mut self, line: &str) -> Outcome {
        self.peer.received(line);
        let Ok(greeting) = line.parse::<Greeting>() else {
            return self.refuse(line.as_bytes());
        };
        let oob = self.wants_oob && greeting.capabilities.contains(&Capability::Oob);
        self.greeting = Some(Arc::new(greeting));
        self.requests.oob = oob;
        // Releases before 2.12 accept no arguments here.
        let arguments = if oob {
            r#""arguments":{"enable":["oob"]},"#
        } else {
            ""
        };
        let traced = self.peer.own();
        let id = self.requests.ask(NEGOTIATION, arguments, traced);
        self.state = State::Negotiating(id);
        Outcome::Changed
    }

    pub(super) fn reply(&mut self, reply: RawReply) -> Outcome {
        let id = match reply.id {
            None => {
                self.peer.received(&reply.line);
                return self.reply_without_id(&reply);
            }
            Some(RawId::Number(number)) => Some(Id(number)),
            Some(RawId::Other(_)) => None,
        };
        if let Some(probe) = id.filter(|id| self.is_probe(*id)) {
            self.peer.received(&reply.line);
            return self.claim(probe);
        }
        let Some(sent) = id.and_then(|id| self.requests.answer(id)) else {
            self.peer.received(&reply.line);
            return self.notice(unexpected(&reply));
        };
        sent.traced.received(reply.line.as_bytes());
        match self.state {
            State::Negotiating(of) if of == sent.id => self.negotiated(&reply),
            _ if sent.is_awaited => Outcome::Reply {
                id: sent.id,
                line: reply.line,
            },
            _ => self.notice(Notice::LateReply {
                command: sent.command.into_owned(),
                id: sent.id.0,
                succeeded: !reply.is_error,
            }),
        }
    }

    fn reply_without_id(&mut self, reply: &RawReply) -> Outcome {
        let decoded = text::reply::<Empty>(&reply.line);
        let Some(error) = decoded.ok().and_then(|reply| reply.result.err()) else {
            return self.notice(Notice::UnexpectedReply {
                id: None,
                start: start_of(reply.line.as_bytes()),
            });
        };
        self.probe(Instead::Error(error.clone()));
        self.notice(Notice::ErrorWithoutId(error))
    }

    pub(super) fn invalid_line(&mut self, line: &[u8], reason: String) -> Outcome {
        let start = start_of(line);
        self.probe(Instead::Line {
            start: start.clone(),
            reason: reason.clone(),
        });
        self.notice(Notice::InvalidLine { start, reason })
    }

    /// Something has arrived instead of a reply.
    fn probe(&mut self, instead: Instead) {
        let is_negotiating = matches!(self.state, State::Negotiating(_));
        let requests = &mut self.requests;
        self.probes
            .probe(instead, is_negotiating, requests, &self.peer);
    }

    /// Whether this is a probe that was sent and is unanswered.
    fn is_probe(&self, id: Id) -> bool {
        let is_negotiation = matches!(self.state, State::Negotiating(of) if of == id);
        !is_negotiation && self.requests.is_own(id)
    }

    /// A probe was answered.
    fn claim(&mut self, probe: Id) -> Outcome {
        let claimed = self.probes.claim(probe, &mut self.requests, &self.peer);
        let Some(Claimed { lost, instead }) = claimed else {
            return Outcome::Nothing;
        };
        if let State::Negotiating(id) = self.state
            && lost.iter().any(|sent| sent.id == id)
        {
            self.break_off(match instead {
                Instead::Error(error) => Disconnect::Refused(error),
                Instead::Line { start, .. } => Disconnect::NotQmp { start },
            });
            return Outcome::Changed;
        }
        let ids = lost.iter().filter(|sent| sent.is_awaited);
        Outcome::Lost {
            ids: ids.map(|sent| sent.id).collect(),
            instead,
        }
    }

    fn negotiated(&mut self, reply: &RawReply) -> Outcome {
        let decoded = text::reply::<Empty>(&reply.line);
        match decoded.map(|reply| reply.result) {
            Ok(Ok(Empty {})) => {
                self.state = State::Ready;
                self.is_negotiated = true;
                let greeting = self.greeting.as_ref();
                let release = greeting.map(|of| &of.version.qemu);
                if self.gap.take().is_some() {
                    self.peer.reconnected(release);
                    return Outcome::Reconnected;
                }
                self.peer.ready(release);
            }
            Ok(Err(error)) => self.break_off(Disconnect::Refused(error)),
            Err(_) => self.break_off(Disconnect::NotQmp {
                start: start_of(reply.line.as_bytes()),
            }),
        }
        Outcome::Changed
    }
}

fn unexpected(reply: &RawReply) -> Notice {
    Notice::UnexpectedReply {
        id: reply.id.as_ref().map(|id| match id {
            RawId::Number(number) => number.to_string(),
            RawId::Other(text) => start_of_json(text),
        }),
        start: start_of(reply.line.as_bytes()),
    }
}
