//! What a guest agent is asked to do, and what comes of it.

mod files;
mod messages;
mod programs;
mod talk;

use std::fmt;

pub(crate) use files::{read_file, write_file};
pub(crate) use programs::run_program;
pub(crate) use talk::{AgentCommand, Shared, Talk, Wire};

/// A program to run in the guest.
///
/// ```
/// use qmp_client::guest::Program;
///
/// let program = Program::new("/usr/bin/wc").arg("-c").input("12345");
/// ```
#[derive(Clone, PartialEq, Eq)]
#[must_use]
pub struct Program {
    pub(crate) path: String,
    pub(crate) arguments: Vec<String>,
    pub(crate) environment: Vec<String>,
    pub(crate) input: Option<Vec<u8>>,
}

impl Program {
    /// A program, by its path; on POSIX systems, a name that is looked up in `PATH` will do.
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            arguments: Vec::new(),
            environment: Vec::new(),
            input: None,
        }
    }

    /// Adds an argument. No shell splits or expands it.
    pub fn arg(mut self, argument: impl Into<String>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// Adds arguments.
    pub fn args<A: Into<String>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.arguments.extend(arguments.into_iter().map(Into::into));
        self
    }

    /// Sets a variable. If any is set, the program gets only those that are set here, and
    /// none of the agent's.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.push(format!("{name}={value}"));
        self
    }

    /// What the program reads from its standard input; by default, nothing.
    pub fn input(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = Some(input.into());
        self
    }
}

/// Without arguments, variables and input, which can be [secrets](crate::redact).
impl fmt::Debug for Program {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = formatter.debug_struct("Program");
        debug.field("path", &self.path).finish_non_exhaustive()
    }
}

/// How a program in the guest ended.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Output {
    /// The status with which it exited; none if it did not exit on its own.
    pub status: Option<i64>,
    /// The number of the signal, or on Windows of the exception, that ended it.
    pub signal: Option<i64>,
    /// What it wrote to standard output. The agent keeps 16 MiB at most.
    pub stdout: Vec<u8>,
    /// What it wrote to standard error, with the same limit.
    pub stderr: Vec<u8>,
    /// Whether some of the output is missing, because there was too much.
    pub is_truncated: bool,
}

impl Output {
    /// Whether it exited with the status 0.
    #[must_use]
    pub fn succeeded(&self) -> bool {
        self.status == Some(0)
    }
}

/// With the lengths of what it wrote, which can be [secret](crate::redact).
impl fmt::Debug for Output {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Output")
            .field("status", &self.status)
            .field("signal", &self.signal)
            .field("stdout", &Bytes(self.stdout.len()))
            .field("stderr", &Bytes(self.stderr.len()))
            .field("is_truncated", &self.is_truncated)
            .finish()
    }
}

/// So many bytes that are not shown.
struct Bytes(usize);

impl fmt::Debug for Bytes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} bytes", self.0)
    }
}
