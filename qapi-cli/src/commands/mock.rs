//! `qapi mock`: a server made of a schema.

use std::fs;
use std::net::TcpListener;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use qapi_schema::{Release, Schema, text};
use qapi_values::check_message;
use qmp_client::Address;
use qmp_mock::{Failure as MockFailure, Faults, Mock, Problems, ReplayError, Server};
use serde_json::{Map, json};

use crate::address::{address, cannot_listen};
use crate::build::BuildOptions;
use crate::failure::{self, Failure};
use crate::input;
use crate::recordings::{Input, title};
use crate::report::MessageFormat;
use crate::schemas::{self, Loaded, Options};
use crate::{Outcome, report, signals};

/// The arguments of `qapi mock`.
#[derive(clap::Args)]
#[command(
    after_help = "The mock greets, negotiates and answers as the QEMU of the release does, and \
                  refuses what does not fit the schema. Replies come from a script, else from \
                  a recording, else they are random and fit. With --schema qga, it is a \
                  guest agent. It ends with SIGINT, SIGTERM or SIGHUP."
)]
pub(crate) struct Arguments {
    #[arg(value_name = "SCHEMA", help = schemas::HELP)]
    schema: PathBuf,
    /// Where to listen for clients: a path for a Unix socket, or qmp:HOST:PORT
    #[arg(long, value_name = "ADDRESS")]
    listen: PathBuf,
    /// Do what a script says: JSON lines such as {"on": {"execute": "stop"}, "reply": {},
    /// "then": [{"after": 0.5, "event": "STOP"}]}; - for standard input. Can be repeated
    #[arg(long, value_name = "FILE")]
    script: Vec<PathBuf>,
    /// Reply as in a recording: to the same command with the same arguments, or else to the
    /// same command, in turn. The events that followed a command with the same arguments are
    /// sent, too. Can be repeated
    #[arg(long, value_name = "RECORDING")]
    replies: Vec<PathBuf>,
    /// Allow replies, events and classes of errors that do not fit the schema
    #[arg(long)]
    allow_mismatches: bool,
    /// The version to report, be there such a release or not [default: that of SCHEMA, or 0.0.0 if
    /// it has none]
    #[arg(long, value_name = "RELEASE")]
    version_number: Option<Release>,
    /// Make other random replies, events and faults
    #[arg(long, value_name = "NUMBER", value_parser = whole, default_value = "0")]
    seed: u64,
    /// End when the first client has gone
    #[arg(long)]
    once: bool,
    #[command(flatten)]
    build: BuildOptions,
    #[command(flatten)]
    options: Options,
    // Last, as its heading stands above all that follows.
    #[command(flatten)]
    faults: FaultOptions,
}

#[derive(clap::Args)]
#[command(next_help_heading = "What goes wrong")]
struct FaultOptions {
    /// Send a random event each time that so many seconds have passed: 0.001 or more
    #[arg(long, value_name = "SECONDS", value_parser = pause)]
    random_events: Option<Duration>,
    /// Let each reply take so many seconds: 0.5, or a random time: 0.1..2
    #[arg(long, value_name = "SECONDS", value_parser = span)]
    delay: Option<RangeInclusive<Duration>>,
    /// End each connection after so many bytes; with 0, when a client has connected
    #[arg(long, value_name = "BYTES", value_parser = whole)]
    cut_after_bytes: Option<u64>,
    /// End each connection after so many messages and half of the next
    #[arg(long, value_name = "MESSAGES", value_parser = whole)]
    cut_after_messages: Option<u64>,
    /// Add members that the schema does not have to this share of replies and events, from 0 to 1
    #[arg(long, value_name = "SHARE", value_parser = share, default_value = "0", hide_default_value = true)]
    new_members: f64,
    /// Put values that the schema does not have into this share of replies and events with an
    /// enum, from 0 to 1
    #[arg(long, value_name = "SHARE", value_parser = share, default_value = "0", hide_default_value = true)]
    new_values: f64,
    /// Let commands fail: eject=GenericError, or *=GenericError:0.1 for one in ten of all
    /// commands. Can be repeated
    #[arg(long, value_name = "COMMAND=CLASS[:SHARE]", value_parser = fail)]
    fail: Vec<Fail>,
}

fn whole(text: &str) -> Result<u64, String> {
    let number = text.parse();
    number.map_err(|_| format!("expected a whole number from 0 to {}", u64::MAX))
}

fn seconds(text: &str) -> Result<Duration, String> {
    let number: Option<f64> = text.parse().ok();
    let duration = number.and_then(|number| Duration::try_from_secs_f64(number).ok());
    duration.ok_or_else(|| "expected a number of seconds, such as 0.5".to_owned())
}

fn pause(text: &str) -> Result<Duration, String> {
    let pause = seconds(text)?;
    if pause < Duration::from_millis(1) {
        return Err("expected at least 0.001, a millisecond".to_owned());
    }
    Ok(pause)
}

fn span(text: &str) -> Result<RangeInclusive<Duration>, String> {
    let (least, most) = text.split_once("..").unwrap_or((text, text));
    match (seconds(least), seconds(most)) {
        (Ok(least), Ok(most)) if least <= most => Ok(least..=most),
        (Ok(_), Ok(_)) => Err("the second number is smaller than the first".to_owned()),
        _ => Err("expected a number of seconds, such as 0.5, or two: 0.1..2".to_owned()),
    }
}

fn share(text: &str) -> Result<f64, String> {
    let share: Option<f64> = text.parse().ok();
    let share = share.filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| "expected a number from 0 to 1".to_owned())
}

/// What `--fail` says.
#[derive(Clone)]
struct Fail {
    /// The name of the command, unless it is any.
    command: Option<String>,
    class: String,
    failure: MockFailure,
}

fn fail(text: &str) -> Result<Fail, String> {
    let (command, rest) = text
        .split_once('=')
        .ok_or("expected COMMAND=CLASS, such as device_add=GenericError")?;
    let (class, share) = match rest.split_once(':') {
        Some((class, number)) => (class, share(number)?),
        None => (rest, 1.0),
    };
    let failure = MockFailure::of_class(class).share(share);
    let class = class.to_owned();
    Ok(match command {
        "*" => Fail {
            command: None,
            class,
            failure,
        },
        name => Fail {
            command: Some(name.to_owned()),
            class,
            failure: failure.command(name),
        },
    })
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let listen = address(&arguments.listen)?;
    let read = [&arguments.schema].into_iter().chain(&arguments.script);
    let read = read.chain(&arguments.replies).map(PathBuf::as_path);
    schemas::read_stdin_once(read)?;
    let Some(mock) = mock(arguments, format)? else {
        return Ok(Outcome::Problems);
    };
    let server = mock.start()?;
    let socket =
        start_listening(&server, &listen).map_err(|error| cannot_listen(&listen, error))?;
    report::say(format_args!("mock: clients connect to {listen}"));
    wait(server, arguments.once)?;
    drop(socket);
    Ok(Outcome::Fine)
}

/// The mock that the arguments describe; `None` if something has problems, which are shown.
fn mock(arguments: &Arguments, format: MessageFormat) -> Result<Option<Mock>, Failure> {
    let Some(loaded) = schemas::load_one_of_release(&arguments.schema, &arguments.options, format)?
    else {
        return Ok(None);
    };
    let loaded = [loaded];
    let build = arguments.build.known(&loaded, &arguments.options, format)?;
    let [Loaded { schema, release }] = loaded;
    let mut mock = match &build {
        Some(build) => Mock::of_build(&schema, build)?,
        None => Mock::new(schema),
    };
    if let Some(version) = arguments.version_number.as_ref().or(release.as_ref()) {
        mock = mock.version(version);
    }
    for fail in &arguments.faults.fail {
        check_fail(fail, mock.schema(), arguments.allow_mismatches)?;
    }
    mock = mock.seed(arguments.seed).faults(arguments.faults.faults());
    if let Some(pause) = arguments.faults.random_events {
        mock = mock.random_events(pause);
    }
    for path in &arguments.script {
        let text = script(path)?;
        let with_script = if arguments.allow_mismatches {
            mock.clone().unchecked_script(&text)
        } else {
            mock.clone().script(&text)
        };
        mock = match with_script {
            Ok(with_script) => with_script,
            Err(problems) => {
                let can_be_allowed = mock.unchecked_script(&text).is_ok();
                return Ok(show(path, &problems, can_be_allowed));
            }
        };
    }
    for path in &arguments.replies {
        let recording = Input::open(path)?;
        let name = title(&recording.name).to_owned();
        let with_replies = if arguments.allow_mismatches {
            mock.unchecked_replies(recording.reader)
        } else {
            mock.replies(recording.reader)
        };
        match with_replies {
            Ok(with_replies) => mock = with_replies,
            Err(ReplayError::Mismatch(problems)) => return Ok(show(path, &problems, true)),
            Err(ReplayError::Io(error)) => {
                return Err(failure::context(format!("cannot read {name}"), error));
            }
            Err(error) => return Err(failure::context(name, error)),
        }
    }
    Ok(Some(mock))
}

fn script(path: &Path) -> Result<String, Failure> {
    let text = input::read_text(path)?;
    if text.trim().is_empty() {
        let name = path.display().to_string();
        return Err(format!("{}: the script is empty", title(&name)).into());
    }
    Ok(text)
}

/// How many problems of a file are shown.
const MOST: usize = 100;

/// Shows what is wrong with a file, and whether it can be used nevertheless.
fn show(path: &Path, problems: &Problems, can_be_allowed: bool) -> Option<Mock> {
    let path = path.display();
    for problem in problems.all().iter().take(MOST) {
        let (line, message) = (problem.line, &problem.message);
        report::say(format_args!("{path}:{line}: error: {message}"));
    }
    if let Some(more @ 1..) = problems.all().len().checked_sub(MOST) {
        report::say(format_args!(
            "{path}: {}",
            text::counted(more, "more error")
        ));
    }
    if can_be_allowed {
        report::say("note: with --allow-mismatches, it is used as it is");
    }
    None
}

/// Whether there is such a command, and such an error.
fn check_fail(fail: &Fail, schema: &Schema, allow_mismatches: bool) -> Result<(), Failure> {
    if let Some(name) = &fail.command
        && schema.command(name).is_none()
    {
        return Err(format!("--fail: there is no command `{name}`").into());
    }
    let error = json!({"class": fail.class, "desc": ""});
    let reply = Map::from_iter([("error".to_owned(), error)]);
    match check_message(schema, &reply, None).first() {
        Some(mismatch) if !allow_mismatches => {
            let reason = &mismatch.reason;
            Err(format!("--fail: {reason} (--allow-mismatches allows it)").into())
        }
        _ => Ok(()),
    }
}

impl FaultOptions {
    fn faults(&self) -> Faults {
        let faults = Faults::new()
            .new_members(self.new_members)
            .new_values(self.new_values);
        let faults = match &self.delay {
            Some(delay) => faults.delay(delay.clone()),
            None => faults,
        };
        let faults = match self.cut_after_bytes {
            Some(bytes) => faults.cut_after_bytes(bytes),
            None => faults,
        };
        let faults = match self.cut_after_messages {
            Some(messages) => faults.cut_after_messages(messages),
            None => faults,
        };
        let failures = self.fail.iter().map(|fail| fail.failure.clone());
        failures.fold(faults, Faults::fail)
    }
}

/// A socket in the file system, which is removed with the value.
struct SocketFile(PathBuf);

impl Drop for SocketFile {
    fn drop(&mut self) {
        // Somebody else may have removed it.
        let _ = fs::remove_file(&self.0);
    }
}

fn start_listening(server: &Server, address: &Address) -> std::io::Result<Option<SocketFile>> {
    match address {
        Address::Unix(path) => {
            server.listen_unix(qmp_proxy::bind_unix(path)?)?;
            Ok(Some(SocketFile(path.clone())))
        }
        Address::Tcp { host, port } => {
            server.listen_tcp(TcpListener::bind((host.as_str(), *port))?)?;
            Ok(None)
        }
        _ => Err(std::io::ErrorKind::Unsupported.into()),
    }
}

/// Waits for a signal, or for the end of the first client.
fn wait(server: Server, once: bool) -> Result<(), Failure> {
    let mut signals = signals::ending()?;
    let (ended, end) = mpsc::channel();
    let of_signals = ended.clone();
    // Nobody waits for these threads: the process ends after either has.
    thread::spawn(move || {
        signals.forever().next();
        let _ = of_signals.send(());
    });
    thread::spawn(move || {
        server.wait_for_clients(if once { 1 } else { u64::MAX });
        let _ = ended.send(());
    });
    end.recv()?;
    Ok(())
}
