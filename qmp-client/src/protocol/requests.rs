//! Requests that wait to be sent, and those that wait for a reply.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::time::Duration;

use crate::room::give_back;
use crate::trace::Traced;

/// How many commands QEMU takes before it stops reading, if out-of-band execution is
/// enabled. A client that sends more cannot get through out-of-band.
const MOST: usize = 8;

/// How many of those that are executed out-of-band may be unanswered. QEMU executes them at
/// once, so it hangs when there are so many, and more would only fill its memory and ours.
const MOST_OUT_OF_BAND: usize = 8;

/// How many otherwise. QEMU reads the next command only after it has executed one, so a
/// long one would get stuck half-way.
const MOST_WITHOUT_OOB: usize = 1;

/// How many levels of objects and arrays QEMU reads.
const NESTING: usize = 1024;

/// Whether a JSON text is nested deeper than QEMU reads. QEMU sends an error for each
/// bracket after that, and may abort when there are more of them than it can queue.
pub(crate) fn is_too_deep(text: &[u8]) -> bool {
    if text.len() <= NESTING {
        return false;
    }
    let (mut open, mut in_string) = (0_usize, false);
    let mut bytes = text.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => in_string = !in_string,
            b'\\' => {
                bytes.next();
            }
            b'{' | b'[' if !in_string => open += 1,
            b'}' | b']' if !in_string => open = open.saturating_sub(1),
            _ => {}
        }
        if open > NESTING {
            return true;
        }
    }
    false
}

/// Whether so many bytes of a message can be executed, which has so many with the end of the
/// line. Neither QEMU nor the guest agent waits for the end of the line, only for that of the
/// object before it (seen with 7.2).
pub(crate) fn is_complete(written: usize, length: usize) -> bool {
    written + 1 >= length
}

/// Identifies a request and its reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Id(pub(crate) u64);

/// How requests are treated, in the order in which they are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// The protocol's own: nobody waits for it.
    Own,
    OutOfBand,
    InBand,
}

/// A file descriptor.
#[cfg(unix)]
pub(crate) type Descriptor = std::os::fd::OwnedFd;

/// There are none on this system.
#[cfg(not(unix))]
#[derive(Debug)]
pub(crate) enum Descriptor {}

/// A request to write.
#[derive(Debug)]
pub(crate) struct Outgoing {
    pub(crate) id: Id,
    pub(crate) kind: Kind,
    /// The name of the command.
    pub(crate) command: Cow<'static, str>,
    /// The message, with the end of the line.
    pub(crate) line: Vec<u8>,
    /// What is sent with its first byte.
    pub(crate) descriptor: Option<Descriptor>,
    pub(crate) traced: Traced,
}

/// With a duplicate of its file descriptor.
#[cfg(test)]
impl Clone for Outgoing {
    fn clone(&self) -> Self {
        Self {
            id: self.id,
            kind: self.kind,
            command: self.command.clone(),
            line: self.line.clone(),
            #[cfg(unix)]
            descriptor: self.descriptor.as_ref().map(|fd| fd.try_clone().unwrap()),
            #[cfg(not(unix))]
            descriptor: None,
            traced: Traced::default(),
        }
    }
}

/// The ids of all requests.
#[cfg(test)]
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) waiting: Vec<u64>,
    pub(super) unanswered: Vec<u64>,
    /// Those that are unanswered and awaited.
    pub(super) awaited: Vec<u64>,
}

/// A request that was written.
#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
pub(crate) struct Sent {
    pub(crate) id: Id,
    kind: Kind,
    pub(crate) command: Cow<'static, str>,
    has_descriptor: bool,
    /// Whether somebody still waits for the reply.
    pub(crate) is_awaited: bool,
    pub(crate) traced: Traced,
}

/// What had become of a request for which nobody waits any longer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Withdrawn {
    /// It was not sent, and will not be: it waited for the reply to this command.
    Unsent { behind: Option<String> },
    /// Only this part of it was written in time, too little to be executed.
    HalfWritten {
        written: usize,
        length: usize,
        after: Duration,
    },
    /// It was sent.
    Sent,
}

#[derive(Debug, Default)]
#[cfg_attr(test, derive(Clone))]
pub(crate) struct Requests {
    /// Those to be sent, in the order of their kinds. Those of a kind are in the order in which
    /// they were made.
    waiting: VecDeque<Outgoing>,
    /// Those that were sent, in that order.
    unanswered: VecDeque<Sent>,
    /// Whether out-of-band execution is enabled.
    pub(crate) oob: bool,
    last_id: u64,
}

impl Requests {
    /// The id for another request.
    pub(crate) fn new_id(&mut self) -> Id {
        self.last_id += 1;
        Id(self.last_id)
    }

    /// Forgets all but the ids, so that no reply is taken for one to an earlier request.
    pub(crate) fn forget(&mut self) {
        *self = Self {
            last_id: self.last_id,
            ..Self::default()
        };
    }

    /// Makes a request of the protocol's own, with a message made of the id.
    pub(crate) fn push_own(
        &mut self,
        command: &'static str,
        traced: Traced,
        message: impl FnOnce(u64) -> Vec<u8>,
    ) -> Id {
        let id = self.new_id();
        self.push(Outgoing {
            id,
            kind: Kind::Own,
            command: command.into(),
            line: message(id.0),
            descriptor: None,
            traced,
        });
        id
    }

    /// The same for a command of QMP. The arguments are JSON with a comma behind it, or nothing.
    pub(crate) fn ask(&mut self, command: &'static str, arguments: &str, traced: Traced) -> Id {
        self.push_own(command, traced, |id| {
            format!("{{\"execute\":\"{command}\",{arguments}\"id\":{id}}}\n").into_bytes()
        })
    }

    pub(crate) fn push(&mut self, request: Outgoing) {
        self.waiting.insert(self.end(request.kind), request);
    }

    /// Whose turn it is to be written.
    pub(crate) fn turn(&self) -> Option<&Outgoing> {
        self.waiting.get(self.turn_index()?)
    }

    /// The same, and the requests that can be written with it: those of its kind that are
    /// behind it. One with a file descriptor is written alone.
    #[cfg(any(test, feature = "tokio"))]
    pub(crate) fn turns(&self) -> Option<(&Outgoing, impl Iterator<Item = &Outgoing>)> {
        let index = self.turn_index()?;
        let first = self.waiting.get(index)?;
        let goes_along = |other: &&Outgoing| {
            other.kind == first.kind && first.descriptor.is_none() && other.descriptor.is_none()
        };
        let behind = self.waiting.range(index + 1..).take_while(goes_along);
        Some((first, behind.take(self.room(first.kind) - 1)))
    }

    fn turn_index(&self) -> Option<usize> {
        let mut index = 0;
        loop {
            let request = self.waiting.get(index)?;
            if self.blocker(request).is_none() {
                return Some(index);
            }
            // The others of its kind wait for it.
            index = self.end(request.kind);
        }
    }

    /// The place of the first one of this kind that waits, or would wait.
    fn place(&self, kind: Kind) -> usize {
        self.waiting.partition_point(|request| request.kind < kind)
    }

    /// The place behind all those of this kind.
    fn end(&self, kind: Kind) -> usize {
        self.waiting.partition_point(|request| request.kind <= kind)
    }

    /// The request that has to be answered before this one can be sent.
    fn blocker(&self, request: &Outgoing) -> Option<&Sent> {
        let alike = |sent: &&Sent| sent.kind == request.kind;
        if self.room(request.kind) == 0 {
            return self.unanswered.iter().find(alike);
        }
        // QEMU keeps one file descriptor until a command takes it. Another one that arrives
        // before that would be in its place.
        let mut sent = self.unanswered.iter();
        sent.find(|sent| request.descriptor.is_some() && sent.has_descriptor)
    }

    /// How many more requests QEMU takes.
    fn room(&self, kind: Kind) -> usize {
        let most = match kind {
            Kind::Own => return usize::MAX,
            Kind::OutOfBand => MOST_OUT_OF_BAND,
            Kind::InBand if self.oob => MOST,
            Kind::InBand => MOST_WITHOUT_OOB,
        };
        let sent = self.unanswered.iter().filter(|sent| sent.kind == kind);
        most.saturating_sub(sent.count())
    }

    /// The request whose turn it is. It counts as sent.
    pub(crate) fn take(&mut self) -> Option<Outgoing> {
        let mut request = self.waiting.remove(self.turn_index()?)?;
        give_back(&mut self.waiting);
        request.traced.sending(&request.line);
        self.unanswered.push_back(Sent {
            id: request.id,
            kind: request.kind,
            command: request.command.clone(),
            has_descriptor: request.descriptor.is_some(),
            is_awaited: request.kind != Kind::Own,
            traced: request.traced.clone(),
        });
        Some(request)
    }

    /// Takes a request back of which so much was written, unless QEMU can execute that. It is
    /// forgotten if nobody waits for it any longer, or if the peer has answered it all the same.
    pub(crate) fn put_back(&mut self, request: Outgoing, written: usize) {
        if written > 0 && is_complete(written, request.line.len()) {
            return;
        }
        let Some(sent) = self.answer(request.id) else {
            return;
        };
        if sent.is_awaited || sent.kind == Kind::Own {
            self.waiting.insert(self.place(request.kind), request);
        }
    }

    /// Nobody waits for this request any longer. If it was sent, it stays there until it is
    /// answered, because QEMU still has it.
    pub(crate) fn withdraw(&mut self, id: Id) -> Withdrawn {
        let of = |request: &Outgoing| request.id == id;
        if let Some(index) = self.waiting.iter().position(of) {
            let behind = self.behind(index).map(|sent| sent.command.to_string());
            self.waiting.remove(index);
            return Withdrawn::Unsent { behind };
        }
        if let Some(sent) = self.unanswered.iter_mut().find(|sent| sent.id == id) {
            sent.is_awaited = false;
        }
        Withdrawn::Sent
    }

    /// The request that has to be answered before this one, which waits, can be sent.
    fn behind(&self, index: usize) -> Option<&Sent> {
        let kind = self.waiting.get(index)?.kind;
        self.blocker(self.waiting.get(self.place(kind))?)
    }

    /// The request that is answered now.
    pub(crate) fn answer(&mut self, id: Id) -> Option<Sent> {
        let index = self.unanswered.iter().position(|sent| sent.id == id)?;
        self.unanswered.remove(index)
    }

    /// Whether a request has not been sent.
    pub(crate) fn is_waiting(&self, id: Id) -> bool {
        self.waiting.iter().any(|request| request.id == id)
    }

    /// Whether a request was sent, is unanswered, and the protocol's own.
    pub(crate) fn is_own(&self, id: Id) -> bool {
        let mut sent = self.unanswered.iter();
        sent.any(|sent| sent.id == id && sent.kind == Kind::Own)
    }

    /// How many requests of the protocol's own are unanswered, or wait.
    pub(crate) fn own_count(&self) -> usize {
        let waiting = self.waiting.iter().map(|request| request.kind);
        let kinds = waiting.chain(self.unanswered.iter().map(|sent| sent.kind));
        kinds.filter(|kind| *kind == Kind::Own).count()
    }

    /// Whether there are unanswered requests other than the protocol's own.
    pub(crate) fn are_unanswered(&self) -> bool {
        self.unanswered.iter().any(|sent| sent.kind != Kind::Own)
    }

    /// Takes the request that is answered now, and with it those that were sent before it
    /// and not answered. QEMU answers in order, so they never will be.
    pub(crate) fn answer_up_to(&mut self, id: Id) -> Vec<Sent> {
        match self.unanswered.iter().position(|sent| sent.id == id) {
            Some(index) => self.unanswered.drain(..=index).collect(),
            None => Vec::new(),
        }
    }
}

#[cfg(test)]
impl Requests {
    pub(super) fn kept(&self) -> Kept {
        let awaited = self.unanswered.iter().filter(|sent| sent.is_awaited);
        Kept {
            waiting: self.waiting.iter().map(|request| request.id.0).collect(),
            unanswered: self.unanswered.iter().map(|sent| sent.id.0).collect(),
            awaited: awaited.map(|sent| sent.id.0).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
