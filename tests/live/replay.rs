//! The recorded commands, and random ones, are sent to a QEMU of another release. What it refuses because of its
//! schema must be what `qapi diff --used-by` says to be refused there, and nothing else.

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use qapi_diff::{NamedSchema, Report, Usage, compare};
use qapi_recording::{Entry, Message};
use qapi_schema::Schema;
use qapi_values::{Generator, Payload};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::recording::{self, Sent};
use crate::system;

/// How long QEMU may take for a reply.
const PATIENCE: Duration = Duration::from_secs(10);

/// Commands that are not sent: the QEMU that is asked would end, or has had its negotiation.
const NOT_SENT: [&str; 2] = ["qmp_capabilities", "quit"];

/// What differs, by words of the command or of the reply, and why. A recording does not say how a
/// QEMU was built, so that `qapi diff` takes it that everything is there.
const DIFFERS: [(&str, &str); 6] = [
    (
        "query-gic-capabilities",
        "7.2 has it where it is built for Arm",
    ),
    ("dump-skeys", "7.2 has it where it is built for s390"),
    (
        "query-cpu-model-comparison",
        "7.2 has it where it is built for s390",
    ),
    (
        "query-cpu-model-baseline",
        "7.2 has it where it is built for s390",
    ),
    (
        "virtio-blk-",
        "7.2 has these drivers where it is built with libblkio",
    ),
    (
        "does not accept value 'console'",
        "11.1 has it where it is built for Windows; 7.2 refuses it elsewhere, but in other words",
    ),
];

/// Commands that are not sent with random arguments: they write files of any size, or take as long
/// as they are told.
const NOT_RANDOM: [&str; 4] = ["announce-self", "dump-guest-memory", "memsave", "pmemsave"];

/// How many random commands of each kind are sent besides those of the recordings.
const RANDOM: usize = 10;

/// What was said wrongly. There should be nothing.
pub(crate) fn alarms() -> Vec<String> {
    let sent = recording::sent();
    let Some(program) = env::var_os("QEMU_OTHER").filter(|program| !program.is_empty()) else {
        return Vec::new();
    };
    match replay(Path::new(&program), &sent) {
        Ok(alarms) => alarms,
        Err(error) => vec![format!("cannot ask {}: {error}", program.display())],
    }
}

fn replay(program: &Path, sent: &[Sent]) -> Result<Vec<String>, Box<dyn Error>> {
    let Some(first) = sent.first() else {
        return Ok(vec!["nothing was recorded".to_owned()]);
    };
    let mut other = Other::start(program)?;
    let foresight = Foresight::new(&first.release, &other.release)?;
    let mut alarms = Vec::new();
    let recorded = distinct(sent);
    alarms.extend(foresight.check(&mut other, recorded.values().copied())?);
    if let Some(system) = system::find()? {
        // What the recorded QEMU was not built with, it refuses, too.
        let mut same = Other::start(&system.program)?;
        let mut taken = Vec::new();
        for command in random(foresight.old) {
            if same
                .ask(&text(&command))?
                .is_some_and(|reply| !is_refused(&reply))
            {
                taken.push(command);
            }
        }
        alarms.extend(foresight.check(&mut other, taken.iter())?);
    }
    Ok(alarms)
}

fn is_sent(name: &str) -> bool {
    !NOT_SENT.contains(&name) && !NOT_RANDOM.contains(&name)
}

/// Commands with arguments that a schema allows.
fn random(schema: &Schema) -> Vec<Entry> {
    let mut generator = Generator::new(schema, 1);
    let mut commands = Vec::new();
    for (_, command) in schema.commands() {
        let name = &command.definition.name;
        for _ in 0..RANDOM {
            let arguments = generator.valid(Payload::Arguments(command));
            let message = json!({ "execute": name, "arguments": arguments });
            let message = Message::new(message).filter(|_| is_sent(name));
            commands.extend(message.map(|message| Entry::new(1, "", message)));
        }
    }
    commands
}

/// Each command once, whatever its id is, if QEMU has not refused it when it was recorded.
fn distinct(sent: &[Sent]) -> BTreeMap<String, &Entry> {
    let mut commands = BTreeMap::new();
    for sent in sent {
        let name = sent.command.message.name().unwrap_or_default();
        let reply = Value::Object(sent.reply.message.members().clone());
        if !NOT_SENT.contains(&name) && !is_refused(&reply) {
            commands
                .entry(text(&sent.command))
                .or_insert(&*sent.command);
        }
    }
    commands
}

/// The command without its id, which is executed in turn.
fn text(command: &Entry) -> String {
    let mut members = Map::new();
    let name = command.message.name().unwrap_or_default();
    members.insert("execute".to_owned(), name.into());
    if let Some(arguments) = command.message.payload() {
        members.insert("arguments".to_owned(), arguments.clone());
    }
    Value::Object(members).to_string()
}

/// Whether QEMU refuses a command because of its schema.
fn is_refused(reply: &Value) -> bool {
    let error = &reply["error"];
    let words = error["desc"].as_str().unwrap_or_default();
    let ends = ["is unexpected", "is missing"];
    error["class"] == "CommandNotFound"
        || words.starts_with("Parameter '") && ends.iter().any(|end| words.ends_with(end))
        || words.contains("' does not accept value '")
        || words.starts_with("Invalid parameter type for '")
}

fn is_known(text: &str, reply: &Value) -> bool {
    let reply = reply.to_string();
    let mut known = DIFFERS.iter();
    known.any(|(words, _)| text.contains(words) || reply.contains(words))
}

/// What is said before.
struct Foresight {
    old: &'static Schema,
    new: &'static Schema,
    /// A comparison, of which only what is refused is asked for.
    report: Report,
}

impl Foresight {
    fn new(old: &str, new: &str) -> Result<Self, Box<dyn Error>> {
        let [from, to] = [old, new].map(|name| recording::schema(name, qapi_releases::Kind::Qmp));
        let (from, to) = (from?, to?);
        let mut report = compare(NamedSchema::new(from, old), NamedSchema::new(to, new));
        report.findings.clear();
        Ok(Self {
            old: from,
            new: to,
            report,
        })
    }

    /// Sends commands to a QEMU of the other release. Returns what was said wrongly.
    fn check<'e>(
        &self,
        other: &mut Other,
        commands: impl Iterator<Item = &'e Entry>,
    ) -> Result<Vec<String>, Box<dyn Error>> {
        let mut alarms = Vec::new();
        let (mut asked, mut refused) = (0, 0);
        for command in commands {
            let text = text(command);
            let Some(reply) = other.ask(&text)? else {
                continue;
            };
            let (said, is_refused) = (self.said(command), is_refused(&reply));
            asked += 1;
            refused += usize::from(is_refused);
            if is_refused == said.is_empty() && !is_known(&text, &reply) {
                alarms.push(format!("{text}: said {said:?}, but the reply is {reply}"));
            }
        }
        let release = &other.release;
        eprintln!("{asked} commands were sent to QEMU {release}: {refused} were refused, as said");
        Ok(alarms)
    }

    /// What of a command is said to be refused.
    fn said(&self, command: &Entry) -> Vec<String> {
        let mut usage = Usage::new(self.old, self.new);
        usage.record("recording", command.clone());
        let report = usage.apply(self.report.clone());
        let refused = report.used_by.into_iter().flat_map(|used| used.refused);
        let words = refused.map(|refused| {
            let (command, description) = (refused.command.line(), refused.description.line());
            format!("{command}: {description}")
        });
        words.collect()
    }
}

/// A QEMU that is asked.
struct Other {
    program: PathBuf,
    child: Child,
    stream: BufReader<UnixStream>,
    release: String,
    _folder: TempDir,
}

impl Other {
    fn start(program: &Path) -> Result<Self, Box<dyn Error>> {
        let folder = TempDir::with_prefix("qemu-")?;
        let child = Command::new(program)
            .args(["-display", "none", "-nodefaults", "-no-user-config", "-S"])
            .args(["-accel", "tcg", "-qmp", "unix:qmp,server=on,wait=off"])
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let socket = folder.path().join("qmp");
        let began = Instant::now();
        let stream = loop {
            match UnixStream::connect(&socket) {
                Ok(stream) => break stream,
                Err(error) if began.elapsed() > PATIENCE => return Err(error.into()),
                Err(_) => thread::sleep(Duration::from_millis(20)),
            }
        };
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut other = Self {
            program: program.to_owned(),
            child,
            stream: BufReader::new(stream),
            release: String::new(),
            _folder: folder,
        };
        let greeting = other.read()?;
        let version = &greeting["QMP"]["version"]["qemu"];
        other.release = format!("{}.{}", version["major"], version["minor"]);
        other.reply(r#"{"execute": "qmp_capabilities"}"#)?;
        Ok(other)
    }

    /// Sends a command and returns the reply. If it ends QEMU, there is none, and another one is
    /// started.
    fn ask(&mut self, command: &str) -> Result<Option<Value>, Box<dyn Error>> {
        match self.reply(command) {
            Ok(reply) => Ok(Some(reply)),
            Err(error) => {
                eprintln!("QEMU {} has ended with {command}: {error}", self.release);
                *self = Self::start(&self.program.clone())?;
                Ok(None)
            }
        }
    }

    fn reply(&mut self, command: &str) -> Result<Value, Box<dyn Error>> {
        writeln!(self.stream.get_mut(), "{command}")?;
        loop {
            let message = self.read()?;
            if message.get("event").is_none() {
                return Ok(message);
            }
        }
    }

    fn read(&mut self) -> Result<Value, Box<dyn Error>> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(serde_json::from_str(&line)?)
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
