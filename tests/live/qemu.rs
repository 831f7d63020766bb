//! A running QEMU in a directory of its own, and the connection to it.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use libtest_mimic::Failed;
use qapi_releases::Kind;
use qapi_tests::with_causes;
use qmp_client::blocking::{Client, Subscription};
use qmp_client::{Disconnect, Error, Options, RawEvent, Received};
use qmp_types::base::Json;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::events;
use crate::recording::Recording;
use crate::system::System;

/// How long anything may take. Everything is fast, but not on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// The time between two attempts to connect.
const PAUSE: Duration = Duration::from_millis(10);

/// The file in the directory with what QEMU wrote to standard error.
const LOG: &str = "log";

/// A QEMU that is killed when the value is dropped, however the test ends.
///
/// It runs in a temporary directory. Relative paths in its options and in commands start there.
pub(crate) struct Qemu {
    child: Child,
    client: Client,
    events: Subscription<RawEvent>,
    /// It is held against the schema when the others are gone.
    recording: Recording,
    folder: TempDir,
    /// The kinds of events that arrived, for messages.
    arrived: Vec<String>,
}

impl Qemu {
    /// Starts a QEMU with these options, separated by spaces.
    pub(crate) fn start(system: &System, options: &str) -> Result<Self, Failed> {
        Self::start_in(system, options, TempDir::with_prefix("qemu-")?)
    }

    /// Starts a QEMU in a directory that was prepared for it.
    pub(crate) fn start_in(
        system: &System,
        options: &str,
        folder: TempDir,
    ) -> Result<Self, Failed> {
        let mut command = Command::new(&system.program);
        command
            .args(["-display", "none", "-nodefaults", "-no-user-config"])
            .args(["-accel", "tcg", "-qmp", "unix:qmp,server=on,wait=off"])
            .args(options.split_whitespace());
        Self::run_in(command, options, folder, Kind::Qmp)
    }

    /// Starts a storage daemon with these options, separated by spaces.
    pub(crate) fn start_daemon(program: &Path, options: &str) -> Result<Self, Failed> {
        let mut command = Command::new(program);
        command
            .args(["--chardev", "socket,path=qmp,server=on,wait=off,id=qmp"])
            .args(["--monitor", "chardev=qmp"])
            .args(options.split_whitespace());
        let folder = TempDir::with_prefix("qemu-")?;
        Self::run_in(command, options, folder, Kind::StorageDaemon)
    }

    /// Starts a program that listens on the socket `qmp` in its directory.
    fn run_in(
        mut command: Command,
        options: &str,
        folder: TempDir,
        kind: Kind,
    ) -> Result<Self, Failed> {
        let recording = Recording::start(folder.path(), kind)?;
        let mut child = spawn(&mut command, folder.path())?;
        let mut connected = connect(&mut child, &recording);
        if connected.as_ref().is_err_and(|error| is_stuck(&**error)) {
            end(&mut child);
            child = spawn(&mut command, folder.path())?;
            connected = connect(&mut child, &recording);
        }
        match connected {
            Ok((client, events)) => Ok(Self {
                child,
                client,
                events,
                recording,
                folder,
                arrived: Vec::new(),
            }),
            Err(error) => {
                end(&mut child);
                let log = fs::read_to_string(folder.path().join(LOG))?;
                let error = with_causes(&*error);
                Err(format!("{options}: {error}; QEMU says: {log}").into())
            }
        }
    }

    /// The client, for what this type cannot do.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// The path of a file in the directory.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Connects to a socket in the directory. What passes is recorded.
    pub(crate) fn connect(&self, name: &str) -> io::Result<UnixStream> {
        self.recording.connect(name)
    }

    /// Whether it is this release or a later one.
    pub(crate) fn is_since(&self, major: i64, minor: i64) -> bool {
        let release = self.client.greeting().version.qemu;
        (release.major, release.minor) >= (major, minor)
    }

    /// Executes a command; arguments that are null are left out.
    pub(crate) fn execute(&mut self, command: &str, arguments: &Value) -> Result<Value, Failed> {
        let reply = self.client.execute_json(command, arguments);
        let json = reply.map_err(|error| self.failed(&with_causes(&error)))?;
        Ok(json.to_value()?)
    }

    /// Executes a command that has a type.
    pub(crate) fn send<C: qmp_types::base::Command>(
        &mut self,
        command: &C,
    ) -> Result<C::Ok, Failed> {
        let reply = self.client.execute(command);
        reply.map_err(|error| self.failed(&with_causes(&error)))
    }

    /// Executes a command that has no arguments.
    pub(crate) fn run(&mut self, command: &str) -> Result<Value, Failed> {
        self.execute(command, &Value::Null)
    }

    /// Executes a command of the human monitor, and returns what it prints.
    pub(crate) fn monitor(&mut self, line: &str) -> Result<Value, Failed> {
        self.execute("human-monitor-command", &json!({"command-line": line}))
    }

    /// The reply to `query-qmp-schema`, unchanged.
    pub(crate) fn introspection(&mut self) -> Result<Json, Error> {
        self.client.execute_json("query-qmp-schema", &Value::Null)
    }

    /// Waits for an event of a kind, and returns its data. All events before it are checked
    /// too.
    pub(crate) fn wait(&mut self, kind: &str) -> Result<Value, Failed> {
        self.wait_with(kind, &Value::Null)
    }

    /// Waits for an event that has these members in its data.
    pub(crate) fn wait_with(&mut self, kind: &str, members: &Value) -> Result<Value, Failed> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let Some(mut event) = self.next_event(left)? else {
                return Err(self.failed(&format!("{kind} {members} did not arrive")));
            };
            let data = event["data"].take();
            if event["event"] == kind && (members.is_null() || events::contains(&data, members)) {
                return Ok(data);
            }
        }
    }

    /// The next event, checked.
    fn next_event(&mut self, timeout: Duration) -> Result<Option<Value>, Failed> {
        let received = self.events.recv_timeout(timeout);
        let received = received.map_err(|error| self.failed(&with_causes(&error)))?;
        let event = match received {
            Some(Received::Item(event)) => event,
            Some(other) => return Err(self.failed(&format!("{other:?}"))),
            None => return Ok(None),
        };
        self.arrived.push(event.name().to_owned());
        events::check(&event, self.client.greeting().version.qemu).map(Some)
    }

    /// A failure of the test, with the events and the log.
    fn failed(&self, message: &str) -> Failed {
        let log = fs::read_to_string(self.path(LOG)).unwrap_or_default();
        let events = self.arrived.join(", ");
        format!("{message}\nevents: {events}\nQEMU says: {log}").into()
    }

    /// Connects to a socket in its directory, as soon as it listens there.
    pub(crate) fn connect_to(&self, name: &str) -> Result<UnixStream, Failed> {
        let deadline = Instant::now() + PATIENCE;
        let stream = loop {
            match UnixStream::connect(self.path(name)) {
                Err(error) if is_too_early(&error) && Instant::now() < deadline => {
                    thread::sleep(PAUSE);
                }
                result => break result?,
            }
        };
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(stream)
    }

    /// The id of its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends it a signal with this name.
    pub(crate) fn signal(&mut self, name: &str) -> Result<(), Failed> {
        let id = self.id().to_string();
        let status = Command::new("kill").args(["-s", name, &id]).status()?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("kill: {status}").into())
        }
    }

    /// Makes it exit, and waits for that.
    pub(crate) fn quit(mut self) -> Result<(), Failed> {
        self.run("quit")?;
        self.wait_with("SHUTDOWN", &json!({"guest": false}))?;
        self.ended()
    }

    /// Waits until it exits on its own, and checks the events before that.
    pub(crate) fn ended(mut self) -> Result<(), Failed> {
        let closed = loop {
            match self.events.recv_timeout(PATIENCE) {
                Ok(Some(Received::Item(event))) => {
                    events::check(&event, self.client.greeting().version.qemu)?;
                }
                Ok(Some(other)) => return Err(self.failed(&format!("{other:?}"))),
                Ok(None) => return Err("it did not exit".into()),
                Err(error) => break error,
            }
        };
        let is_complete = matches!(
            closed,
            Error::Closed {
                reason: Disconnect::Closed { start: None },
                ..
            }
        );
        if !is_complete || self.client.notice_count() > 0 {
            return Err(with_causes(&closed).into());
        }
        match exit_status(&mut self.child)? {
            Some(status) if status.success() => Ok(()),
            Some(status) => Err(self.failed(&format!("it exited with {status}"))),
            None => Err("it closed the connection, but did not exit".into()),
        }
    }
}

impl Drop for Qemu {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// The exit status of a process, if it exits in time.
fn exit_status(child: &mut Child) -> io::Result<Option<ExitStatus>> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let status = child.try_wait()?;
        if status.is_some() || deadline < Instant::now() {
            return Ok(status);
        }
        thread::sleep(PAUSE);
    }
}

/// Kills a process that may have exited already.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

fn spawn(command: &mut Command, folder: &Path) -> io::Result<Child> {
    command
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create(folder.join(LOG))?)
        .spawn()
}

/// Whether QEMU is one of those that have greeted and then read nothing. About one of a thousand
/// that start on a busy machine does so, in 7.2, and so does its storage daemon: its main thread
/// hangs in `recvmsg`, whoever the client is. Another connection to it is often no better.
fn is_stuck(error: &(dyn std::error::Error + 'static)) -> bool {
    matches!(
        error.downcast_ref(),
        Some(Error::Timeout { awaited, .. }) if awaited.contains("qmp_capabilities")
    )
}

/// Connects as soon as QEMU listens. This waits itself, because the proxy is in between, and to
/// notice a QEMU that does not start.
fn connect(
    child: &mut Child,
    recording: &Recording,
) -> Result<(Client, Subscription<RawEvent>), Box<dyn std::error::Error>> {
    let options = Options::new()
        .connect_timeout(PATIENCE)
        .timeout(PATIENCE)
        .oob(true);
    let deadline = Instant::now() + PATIENCE;
    loop {
        match recording.connect("qmp") {
            Err(error) if is_too_early(&error) => {}
            stream => return Ok(Client::over_with_events(stream?, &options)?),
        }
        let is_running = matches!(child.try_wait(), Ok(None));
        if !is_running || deadline < Instant::now() {
            return Err("it did not start to listen".into());
        }
        thread::sleep(PAUSE);
    }
}

fn is_too_early(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::NotFound | ErrorKind::ConnectionRefused
    )
}
