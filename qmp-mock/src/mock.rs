//! What a mock is made of.

use std::io::{self, BufRead};
use std::sync::Arc;
use std::time::Duration;

use qapi_releases::Kind;
use qapi_schema::{Build, Dangling, Release, Schema};

use crate::answers::{Answers, Plan};
use crate::core::Core;
use crate::facts::{Facts, Version};
use crate::faults::Faults;
use crate::problem::{Problem, Problems};
use crate::script::Script;
use crate::server::Server;

/// A mock that has not been started.
#[derive(Debug, Clone)]
#[must_use]
pub struct Mock {
    facts: Facts,
    plan: Plan,
    random_events: Option<Duration>,
}

/// A recording cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReplayError {
    /// It cannot be read.
    #[error("cannot read the recording")]
    Io(#[from] io::Error),
    /// It has no reply to a command.
    #[error("the recording has no replies to commands")]
    Empty,
    /// Replies or events do not fit the schema.
    #[error("{0}")]
    Mismatch(Problems),
}

impl Mock {
    /// A mock of a program with this schema. It has everything that the schema has, whatever its
    /// condition (`if`). With the schema of the guest agent, it is an agent: it neither greets
    /// nor negotiates.
    pub fn new(schema: Schema) -> Self {
        let schema = Arc::new(schema);
        Self::of_facts(Facts::new(&schema, Arc::clone(&schema), None))
    }

    /// A mock of a release of QEMU.
    ///
    /// # Errors
    ///
    /// If there is no such release, or if it has no schema of this kind.
    pub fn of_release(release: &Release, kind: Kind) -> Result<Self, qapi_releases::Error> {
        let schema = qapi_releases::load(release, kind)?;
        Ok(Self::new(schema).version(release))
    }

    /// A mock of one build, which has only what is in the build.
    ///
    /// # Errors
    ///
    /// If there can be no such build.
    pub fn of_build(schema: &Schema, build: &Build) -> Result<Self, Dangling> {
        let of_build = Arc::new(schema.of_build(build)?);
        Ok(Self::of_facts(Facts::new(schema, of_build, Some(build))))
    }

    fn of_facts(facts: Facts) -> Self {
        Self {
            facts,
            plan: Plan::default(),
            random_events: None,
        }
    }

    /// The version that it says it has. By default, it is that of the release, or 0.0.0.
    pub fn version(mut self, release: &Release) -> Self {
        self.facts.version = Version::of(release);
        self
    }

    /// The schema that messages must fit.
    #[must_use]
    pub fn schema(&self) -> &Schema {
        &self.facts.schema
    }

    /// What random replies, events and faults are made from. The same seed makes the same ones
    /// for the same messages.
    pub fn seed(mut self, seed: u64) -> Self {
        self.plan.seed = seed;
        self
    }

    /// Does what a [script](crate#scripts) says. It can be called several times.
    ///
    /// # Errors
    ///
    /// If the text is not a script, or if something in it does not fit the schema.
    pub fn script(mut self, text: &str) -> Result<Self, Problems> {
        let script = Script::read(text, Some(&self.facts.schema))?;
        self.plan.script.extend(script);
        Ok(self)
    }

    /// The same for a script with replies and events that need not fit the schema.
    ///
    /// # Errors
    ///
    /// If the text is not a script.
    pub fn unchecked_script(mut self, text: &str) -> Result<Self, Problems> {
        self.plan.script.extend(Script::read(text, None)?);
        Ok(self)
    }

    /// Answers as in a recording of any kind that [`qapi_recording`] reads, and
    /// [sends its events](crate#recordings). It can be called several times.
    ///
    /// # Errors
    ///
    /// If it cannot be read, if it has no replies, or if a reply or an event does not fit the
    /// schema.
    pub fn replies(mut self, recording: impl BufRead) -> Result<Self, ReplayError> {
        let schema = Arc::clone(&self.facts.schema);
        let problems = self.replay(recording, Some(&schema))?;
        if problems.is_empty() {
            Ok(self)
        } else {
            Err(ReplayError::Mismatch(Problems(problems)))
        }
    }

    /// The same for replies and events that need not fit the schema.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or if it has no replies.
    pub fn unchecked_replies(mut self, recording: impl BufRead) -> Result<Self, ReplayError> {
        self.replay(recording, None)?;
        Ok(self)
    }

    fn replay(
        &mut self,
        recording: impl BufRead,
        schema: Option<&Schema>,
    ) -> Result<Vec<Problem>, ReplayError> {
        let before = self.plan.replay.len();
        let problems = self.plan.replay.read(recording, schema)?;
        if self.plan.replay.len() == before {
            return Err(ReplayError::Empty);
        }
        Ok(problems)
    }

    /// What it does wrong on purpose.
    pub fn faults(mut self, faults: Faults) -> Self {
        self.plan.faults = faults;
        self
    }

    /// Sends a random event that fits the schema each time that so long has passed, beginning
    /// when the first client has negotiated. A millisecond passes at least.
    pub fn random_events(mut self, pause: Duration) -> Self {
        self.random_events = Some(pause.max(Duration::from_millis(1)));
        self
    }

    /// Starts it. Nobody is connected yet.
    ///
    /// # Errors
    ///
    /// If no thread can be started.
    pub fn start(self) -> io::Result<Server> {
        Server::start(move |started, run| {
            let answers = Answers::new(&self.facts, self.plan);
            run(Core::new(&self.facts, answers, self.random_events, started));
        })
    }
}
