//! A session and those who use it.

mod again;
mod invariants;

use std::hash::{DefaultHasher, Hash, Hasher};

use super::super::{
    Decoder, Delivery, Descriptor, Id, Kind, Outcome, Outgoing, Session, Withdrawn,
};
use super::scope::{Peer, Scope};
use crate::Disconnect;
use crate::trace::{self, Traced};
use again::Again;

const GREETING: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 2, "major": 10}, "package": ""}, "capabilities": ["oob"]}}"#;
const EVENT: &str = r#"{"timestamp": {"seconds": 1, "microseconds": 5}, "event": "STOP"}"#;
const ERROR: &str = r#"{"error": {"class": "GenericError", "desc": "JSON parse error"}}"#;

/// What somebody can do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Step {
    /// This caller asks.
    Ask(usize),
    /// This caller no longer waits.
    GiveUp(usize),
    /// Whoever may do so begins to write the next request,
    Take,
    /// and either ends,
    Written,
    /// or wrote nothing.
    PutBack,
    /// Writing fails.
    StopSending,
    /// The connection ends.
    BreakOff,
    /// It ends, and another one can follow,
    Lose,
    /// which begins,
    Renew,
    /// or does not come.
    DoWithout,
    /// The peer greets,
    Greet,
    /// sends an event,
    Event,
    /// the reply to the request with this id,
    Reply(u64),
    /// or something else, perhaps instead of that reply.
    Bad(Bad, Option<u64>),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Bad {
    ErrorWithoutId,
    InvalidLine,
}

/// A caller, and what it has heard.
#[derive(Debug, Clone)]
struct Caller {
    kind: Kind,
    has_descriptor: bool,
    id: u64,
    phase: Phase,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Phase {
    Idle,
    Waits,
    GaveUp,
    Answered,
    Lost,
    /// It has heard that its connection ended.
    Ended,
}

#[derive(Debug, Clone)]
pub(super) struct World {
    scope: Scope,
    session: Session,
    callers: Vec<Caller>,
    /// What is being written.
    writing: Option<Outgoing>,
    /// What was taken to be written and is neither answered nor lost, in that order.
    taken: Vec<u64>,
    /// What the peer has read and not answered, in that order.
    read: Vec<u64>,
    /// What the peer has answered in a way that cannot be read.
    garbled: Vec<u64>,
    /// The request of the negotiation.
    negotiation: u64,
    is_greeted: bool,
    is_negotiated: bool,
    is_unwritable: bool,
    end: Option<String>,
    again: Again,
    last_id: u64,
    notices: u64,
    bad_lines: u8,
    events: u8,
    greetings: u8,
}

type Checked = Result<(), String>;

fn ensure(is_true: bool, fault: &str) -> Checked {
    if is_true {
        Ok(())
    } else {
        Err(fault.to_owned())
    }
}

impl World {
    pub(super) fn new(scope: &Scope) -> Self {
        let descriptors = (0..scope.callers.len()).map(|index| index < scope.descriptors);
        let callers = scope.callers.iter().zip(descriptors);
        let callers = callers.map(|(kind, has_descriptor)| Caller {
            kind: *kind,
            has_descriptor,
            id: 0,
            phase: Phase::Idle,
        });
        let session = Session::new(scope.oob, trace::Peer::connected("qmp", None));
        let mut world = Self {
            scope: scope.clone(),
            session: session.reconnecting(scope.losses > 0),
            callers: callers.collect(),
            writing: None,
            taken: Vec::new(),
            read: Vec::new(),
            garbled: Vec::new(),
            negotiation: 0,
            is_greeted: false,
            is_negotiated: false,
            is_unwritable: false,
            end: None,
            again: Again::new(scope.losses),
            last_id: 0,
            notices: 0,
            bad_lines: scope.bad_lines,
            events: scope.others,
            greetings: scope.others,
        };
        world.begin().unwrap();
        world
    }

    /// Negotiates, and sends what is given up, if there is any.
    fn begin(&mut self) -> Checked {
        if self.scope.given_up.is_empty() {
            return Ok(());
        }
        for step in [Step::Greet, Step::Take, Step::Written] {
            self.take_step(step)?;
        }
        self.take_step(Step::Reply(self.negotiation))?;
        for kind in self.scope.given_up.clone() {
            let index = self.callers.len();
            self.callers.push(Caller {
                kind,
                has_descriptor: false,
                id: 0,
                phase: Phase::Idle,
            });
            let asked = [Step::Ask(index), Step::Take, Step::Written];
            for step in asked.into_iter().chain([Step::GiveUp(index)]) {
                self.take_step(step)?;
            }
        }
        Ok(())
    }

    /// Tells states apart.
    pub(super) fn key(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.session.key().hash(&mut hasher);
        for caller in &self.callers {
            (caller.id, caller.phase).hash(&mut hasher);
        }
        let writing = self.writing.as_ref().map(|request| request.id);
        (writing, &self.taken, &self.read, &self.garbled).hash(&mut hasher);
        (self.last_id, self.bad_lines, self.events, self.greetings).hash(&mut hasher);
        (self.is_greeted, &self.again).hash(&mut hasher);
        hasher.finish()
    }

    /// What can happen next.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps = self.steps_of_the_peer();
        for (index, caller) in self.callers.iter().enumerate() {
            match caller.phase {
                Phase::Idle if self.takes_requests() && self.is_first(index) => {
                    steps.push(Step::Ask(index));
                }
                Phase::Waits => steps.push(Step::GiveUp(index)),
                _ => {}
            }
        }
        if self.writing.is_some() {
            steps.extend([Step::Written, Step::PutBack]);
        } else if self.session.turn().is_some() {
            steps.push(Step::Take);
        }
        if !self.is_unwritable {
            steps.push(Step::StopSending);
        }
        if !self.again.is_final {
            steps.push(Step::BreakOff);
        }
        steps.extend(self.steps_to_another());
        steps
    }

    /// Whether no caller before this one is idle and like it.
    fn is_first(&self, index: usize) -> bool {
        let key = |caller: &Caller| (caller.kind, caller.has_descriptor, caller.phase);
        let (before, rest) = self.callers.split_at(index);
        before
            .iter()
            .all(|of| rest.iter().take(1).all(|it| key(of) != key(it)))
    }

    fn steps_of_the_peer(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        if self.greetings > 0 || !self.is_greeted {
            steps.push(Step::Greet);
        }
        if self.events > 0 {
            steps.push(Step::Event);
        }
        let ids: Vec<u64> = match self.scope.peer {
            Peer::Hostile => (1..=self.last_id + 1).collect(),
            Peer::Orderly => self.answerable().collect(),
        };
        steps.extend(ids.iter().map(|id| Step::Reply(*id)));
        if self.bad_lines > 0 {
            let instead: Vec<Option<u64>> = match self.scope.peer {
                Peer::Hostile => vec![None],
                Peer::Orderly => ids.into_iter().map(Some).collect(),
            };
            for id in instead {
                let kinds = [Bad::ErrorWithoutId, Bad::InvalidLine];
                steps.extend(kinds.map(|kind| Step::Bad(kind, id)));
            }
        }
        steps
    }

    /// What an orderly peer may answer now: nothing before what it had read earlier, except
    /// that out-of-band does not wait for in-band.
    fn answerable(&self) -> impl Iterator<Item = u64> {
        let is_oob = |id: &u64| self.kind(*id) == Kind::OutOfBand;
        let oob = self.read.iter().position(is_oob);
        let in_band = self.read.iter().position(|id| !is_oob(id));
        let in_band = in_band.filter(|index| oob.is_none_or(|oob| index < &oob));
        let indexes = oob.into_iter().chain(in_band);
        indexes.map(|index| self.read[index])
    }

    fn caller(&self, id: u64) -> Option<&Caller> {
        self.callers.iter().find(|caller| caller.id == id)
    }

    fn kind(&self, id: u64) -> Kind {
        self.caller(id).map_or(Kind::Own, |caller| caller.kind)
    }

    fn is_awaited(&self, id: u64) -> bool {
        self.caller(id)
            .is_some_and(|caller| caller.phase == Phase::Waits)
    }

    fn tell(&mut self, id: u64, phase: Phase) {
        for caller in &mut self.callers {
            if caller.id == id {
                caller.phase = phase;
            }
        }
    }

    pub(super) fn take_step(&mut self, step: Step) -> Checked {
        match step {
            Step::Ask(index) => self.ask(index)?,
            Step::GiveUp(index) => self.give_up(index)?,
            Step::Take => self.take()?,
            Step::Written => self.written(),
            Step::PutBack => self.put_back(),
            Step::StopSending => {
                self.put_back();
                self.session.stop_sending(Disconnect::Dropped);
                self.is_unwritable = true;
            }
            Step::BreakOff => {
                self.session.break_off(Disconnect::Dropped);
                self.end = Some(Disconnect::Dropped.to_string());
                self.again.is_final = true;
            }
            Step::Lose => self.lose()?,
            Step::Renew => self.renew()?,
            Step::DoWithout => self.do_without(),
            Step::Greet => self.greet()?,
            Step::Event => {
                self.events -= 1;
                let outcome = self.arrives(EVENT);
                let is_passed_on = matches!(outcome, Outcome::Delivery(Delivery::Event(_)));
                ensure(is_passed_on == self.end.is_none(), "an event is passed on")?;
            }
            Step::Reply(id) => self.reply(id)?,
            Step::Bad(kind, instead_of) => self.bad(kind, instead_of)?,
        }
        let own = self.session.kept().waiting.into_iter();
        self.last_id = own.fold(self.last_id, u64::max);
        Ok(())
    }

    fn ask(&mut self, index: usize) -> Checked {
        let id = self.session.new_id();
        ensure(id.0 > self.last_id, "an id is new")?;
        let caller = &mut self.callers[index];
        (caller.id, caller.phase) = (id.0, Phase::Waits);
        self.last_id = id.0;
        self.session.push(Outgoing {
            id,
            kind: caller.kind,
            command: "".into(),
            line: Vec::new(),
            descriptor: caller.has_descriptor.then(descriptor),
            traced: Traced::default(),
        });
        Ok(())
    }

    fn give_up(&mut self, index: usize) -> Checked {
        let id = self.callers[index].id;
        let was_quiet = self.is_quiet();
        let is_sent = self.taken.contains(&id);
        let withdrawn = self.session.withdraw(Id(id));
        self.tell(id, Phase::GaveUp);
        ensure(
            (withdrawn == Withdrawn::Sent) == is_sent,
            "a caller hears whether its request was sent",
        )?;
        // What is lost does not stay in the way.
        let is_tried = self.taken.is_empty() || self.session.turn().is_some();
        ensure(!was_quiet || is_tried, "a lost request is asked for")
    }

    fn take(&mut self) -> Checked {
        let turn = self.session.turn().map(|request| request.id);
        self.writing = self.session.take();
        let taken = self.writing.as_ref().map(|request| request.id);
        ensure(taken == turn, "what has its turn is taken")?;
        self.taken.extend(taken.map(|id| id.0));
        Ok(())
    }

    /// What a hostile peer has read is of no interest.
    fn written(&mut self) {
        let written = self.writing.take().filter(|_| self.end.is_none());
        if self.scope.peer == Peer::Orderly {
            self.read.extend(written.map(|request| request.id.0));
        }
    }

    fn put_back(&mut self) {
        if let Some(request) = self.writing.take() {
            self.taken.retain(|id| *id != request.id.0);
            self.session.put_back(request, 0);
        }
    }

    fn arrives(&mut self, line: &str) -> Outcome {
        let line = format!("{line}\n");
        let message = Decoder::new(1000).next(&mut line.as_bytes());
        self.session.receive(message.unwrap().unwrap())
    }

    /// Something arrives that costs nothing but a notice.
    fn is_noticed(&mut self, outcome: &Outcome) -> Checked {
        let is_noticed = matches!(outcome, Outcome::Delivery(Delivery::Notice(_)));
        self.notices += u64::from(is_noticed);
        ensure(is_noticed, "a notice is given")
    }

    /// The connection ends because of what has arrived.
    fn ends(&mut self, outcome: &Outcome) -> Checked {
        self.end = self.session.end().map(ToString::to_string);
        let is_end = matches!(outcome, Outcome::Changed) && self.end.is_some();
        self.ended()?;
        ensure(is_end, "the connection ends")
    }

    fn greet(&mut self) -> Checked {
        let outcome = self.arrives(GREETING);
        if std::mem::replace(&mut self.is_greeted, true) {
            self.greetings -= 1;
        } else if self.end.is_none() {
            self.negotiation = self.session.kept().waiting.into_iter().fold(0, u64::max);
            return ensure(matches!(outcome, Outcome::Changed), "a greeting is heard");
        }
        if self.end.is_some() {
            return ensure(matches!(outcome, Outcome::Nothing), "nothing after the end");
        }
        self.is_noticed(&outcome)
    }

    fn reply(&mut self, id: u64) -> Checked {
        self.read.retain(|read| *read != id);
        let line = format!("{{\"return\": {{}}, \"id\": {id}}}");
        let outcome = self.arrives(&line);
        if self.end.is_some() {
            return ensure(matches!(outcome, Outcome::Nothing), "nothing after the end");
        }
        if !self.is_greeted {
            return self.ends(&outcome);
        }
        let Some(index) = self.taken.iter().position(|taken| *taken == id) else {
            return self.is_noticed(&outcome);
        };
        if self.caller(id).is_none() && id != self.negotiation {
            let answered = self.taken.drain(..=index).collect();
            return self.probed(answered, &outcome);
        }
        self.taken.remove(index);
        if id == self.negotiation {
            return self.negotiated(&outcome);
        }
        if !self.is_awaited(id) {
            return self.is_noticed(&outcome);
        }
        self.tell(id, Phase::Answered);
        let is_its_own = matches!(&outcome, Outcome::Reply { id: Id(of), line: text }
            if *of == id && *text == line);
        ensure(is_its_own, "a caller gets its own reply")
    }

    /// A probe is answered, and what was taken before it is not.
    fn probed(&mut self, answered: Vec<u64>, outcome: &Outcome) -> Checked {
        if answered.contains(&self.negotiation) {
            return self.ends(outcome);
        }
        let mut lost = answered;
        lost.retain(|id| self.is_awaited(*id));
        let Outcome::Lost { ids, .. } = outcome else {
            return ensure(false, "what is lost is told");
        };
        let told: Vec<u64> = ids.iter().map(|id| id.0).collect();
        ensure(told == lost, "those hear of it whose replies were lost")?;
        for id in lost {
            let is_lost = self.scope.peer == Peer::Hostile || self.garbled.contains(&id);
            ensure(is_lost, "nobody hears of it whose reply was not lost")?;
            self.tell(id, Phase::Lost);
        }
        Ok(())
    }

    fn bad(&mut self, kind: Bad, instead_of: Option<u64>) -> Checked {
        self.bad_lines -= 1;
        self.read.retain(|read| Some(*read) != instead_of);
        self.garbled.extend(instead_of);
        let outcome = self.arrives(match kind {
            Bad::ErrorWithoutId => ERROR,
            Bad::InvalidLine => "nonsense",
        });
        if self.end.is_some() {
            return ensure(matches!(outcome, Outcome::Nothing), "nothing after the end");
        }
        if !self.is_greeted {
            return self.ends(&outcome);
        }
        self.is_noticed(&outcome)
    }

    /// Whether nothing happens any longer, although everything is well: the peer has
    /// answered all that it has read, and there is nothing to write.
    fn is_quiet(&self) -> bool {
        let is_well = self.is_negotiated && self.end.is_none() && !self.is_unwritable;
        let is_idle = self.writing.is_none() && self.session.turn().is_none();
        self.scope.peer == Peer::Orderly && is_well && is_idle && self.read.is_empty()
    }
}

#[cfg(unix)]
fn descriptor() -> Descriptor {
    std::fs::File::open("/dev/null").unwrap().into()
}

#[cfg(not(unix))]
fn descriptor() -> Descriptor {
    unreachable!("no scope has any")
}
