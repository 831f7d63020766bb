//! The guest agent, in both faces.

use std::fmt::Debug;
use std::time::Duration;

use qmp_client::guest::{Output, Program};
use qmp_client::testing::Pipe;
use qmp_client::{AgentOptions, Disconnect, Error, blocking};
use qmp_types::base::{Command, Json};
use serde_json::Value;

use super::{BRIEF, LONG};

/// Options for tests in which nothing times out.
pub fn patient() -> AgentOptions {
    AgentOptions::new().connect_timeout(LONG).timeout(LONG)
}

/// Options for tests in which a command times out.
pub fn impatient() -> AgentOptions {
    patient().timeout(BRIEF)
}

/// Options for tests in which an agent gives no sign of life.
pub fn in_a_hurry() -> AgentOptions {
    patient().connect_timeout(BRIEF)
}

/// An agent, in one of the faces.
pub trait Face: Sized + Send + Sync + Debug {
    fn over(stream: Pipe, options: &AgentOptions) -> Result<Self, Error>;
    fn with_timeout(&self, timeout: Duration) -> Self;
    fn execute<C: Command>(&self, command: &C) -> Result<C::Ok, Error>;
    fn execute_json(&self, command: &str, arguments: &Value) -> Result<Json, Error>;
    fn read_file(&self, path: &str, limit: usize) -> Result<Vec<u8>, Error>;
    fn write_file(&self, path: &str, content: &[u8]) -> Result<(), Error>;
    fn run(&self, program: &Program) -> Result<Output, Error>;
    fn closed(&self) -> Option<Disconnect>;
}

#[derive(Debug)]
pub struct Threads(blocking::GuestAgent);

impl Face for Threads {
    fn over(stream: Pipe, options: &AgentOptions) -> Result<Self, Error> {
        blocking::GuestAgent::over(stream, options).map(Self)
    }

    fn with_timeout(&self, timeout: Duration) -> Self {
        Self(self.0.with_timeout(timeout))
    }

    fn execute<C: Command>(&self, command: &C) -> Result<C::Ok, Error> {
        self.0.execute(command)
    }

    fn execute_json(&self, command: &str, arguments: &Value) -> Result<Json, Error> {
        self.0.execute_json(command, arguments)
    }

    fn read_file(&self, path: &str, limit: usize) -> Result<Vec<u8>, Error> {
        self.0.read_file(path, limit)
    }

    fn write_file(&self, path: &str, content: &[u8]) -> Result<(), Error> {
        self.0.write_file(path, content)
    }

    fn run(&self, program: &Program) -> Result<Output, Error> {
        self.0.run(program)
    }

    fn closed(&self) -> Option<Disconnect> {
        self.0.closed()
    }
}

#[cfg(feature = "tokio")]
#[derive(Debug)]
pub struct Tasks(
    qmp_client::GuestAgent,
    std::sync::Arc<tokio::runtime::Runtime>,
);

#[cfg(feature = "tokio")]
impl Face for Tasks {
    fn over(stream: Pipe, options: &AgentOptions) -> Result<Self, Error> {
        let runtime = super::runtime();
        let agent = runtime.block_on(qmp_client::GuestAgent::over(stream, options))?;
        Ok(Self(agent, runtime.into()))
    }

    fn with_timeout(&self, timeout: Duration) -> Self {
        Self(self.0.with_timeout(timeout), self.1.clone())
    }

    fn execute<C: Command>(&self, command: &C) -> Result<C::Ok, Error> {
        self.1.block_on(async { self.0.execute(command).await })
    }

    fn execute_json(&self, command: &str, arguments: &Value) -> Result<Json, Error> {
        self.1
            .block_on(async { self.0.execute_json(command, arguments).await })
    }

    fn read_file(&self, path: &str, limit: usize) -> Result<Vec<u8>, Error> {
        self.1.block_on(self.0.read_file(path, limit))
    }

    fn write_file(&self, path: &str, content: &[u8]) -> Result<(), Error> {
        self.1.block_on(self.0.write_file(path, content))
    }

    fn run(&self, program: &Program) -> Result<Output, Error> {
        self.1.block_on(self.0.run(program))
    }

    fn closed(&self) -> Option<Disconnect> {
        self.0.closed()
    }
}
