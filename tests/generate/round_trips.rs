//! Random messages of a schema, sent through what was generated from it.
//!
//! A valid message comes back unchanged. A single fault is an error at the member that has
//! it. What a later release may add comes back unchanged too, except for members that a
//! client ignores.
//!
//! An unknown member in the arguments of a command is an error, as it is for QEMU, unless QEMU
//! looks at these arguments in hand-written code.

use std::io::{Seek, Write};
use std::process::{Command, Output, Stdio};

use fastrand::Rng;
use libtest_mimic::Failed;
use qapi_parser::Schema;
use qapi_schema::TypeKind;
use qapi_tests::seeds;
use qapi_values::{
    Direction, Fault, FaultKind, Generator, Payload, Reason, Segment, ValuePath, check,
};
use serde_json::{Value, json};

use crate::{packages, text};

/// How many values of each kind are made for each payload at a time.
const ROUNDS: usize = 10;

/// The same for a release of a range.
const ROUNDS_IN_RANGE: usize = 2;

/// How many times, at most, until every enum value, union tag and branch of an alternate
/// in the payload has come up. That they do come up is tested with the checker of values.
const TIMES: usize = 1000;

/// What is said of a member that the schema does not have.
const UNKNOWN: &str = "unknown argument";

/// How many differences are shown at most.
const SHOWN: usize = 12;

/// A message and what it must become.
struct Trial {
    /// The message's columns, as the program reads them.
    line: String,
    expected: Expected,
}

enum Expected {
    /// This message.
    Message(Value),
    /// An error that has one of these paths, and this text in its message.
    Error { paths: Vec<String>, text: String },
}

/// Makes random messages of the schema, and has the package's program decode and
/// encode them.
pub(crate) fn run(package: &str, schema: &Schema) -> Result<(), Failed> {
    run_all(package, |seed| trials(schema, seed))
}

/// The same with valid messages of a release and the program of a schema that holds for several,
/// or for some messages of it.
pub(crate) fn run_in_range(
    package: &str,
    schema: &Schema,
    merged: &Schema,
    is_there: impl Fn(&str) -> bool,
) -> Result<(), Failed> {
    run_all(package, |seed| {
        trials_in_range(schema, merged, &is_there, seed)
    })
}

/// The name of the message that a payload is in.
pub(crate) fn message_name(payload: Payload<'_>) -> &str {
    match payload {
        Payload::Arguments(command) | Payload::Returned(command) => &command.definition.name,
        Payload::Data(event) => &event.definition.name,
        Payload::Value(..) => "",
    }
}

fn run_all(package: &str, trials: impl Fn(u64) -> Vec<Trial>) -> Result<(), Failed> {
    for seed in seeds()? {
        let trials = trials(seed);
        let answers = answers(package, &trials)?;
        let answers: Vec<&str> = answers.lines().collect();
        if answers.len() != trials.len() {
            return Err(format!("{} lines instead of {}", answers.len(), trials.len()).into());
        }
        let judged = trials.iter().zip(answers).filter_map(|(trial, answer)| {
            let difference = trial.expected.differs(answer)?;
            Some(format!("{}\n    {difference}", trial.line))
        });
        let wrong: Vec<String> = judged.collect();
        println!("{package}: {} messages from seed {seed}", trials.len());
        if !wrong.is_empty() {
            let shown = wrong[..wrong.len().min(SHOWN)].join("\n");
            return Err(format!("{} messages are wrong, such as\n{shown}", wrong.len()).into());
        }
    }
    Ok(())
}

fn answers(package: &str, trials: &[Trial]) -> Result<String, Failed> {
    let lines: Vec<&str> = trials.iter().map(|trial| &*trial.line).collect();
    answer(package, &lines.join("\n"))
}

/// What the program of a package answers to lines of messages.
pub(crate) fn answer(package: &str, lines: &str) -> Result<String, Failed> {
    // A file of its own for each call: trials of one package run at the same time.
    let mut questions = tempfile::tempfile()?;
    questions.write_all(lines.as_bytes())?;
    questions.rewind()?;
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(packages::program(package))
        .stdin(Stdio::from(questions))
        .output()?;
    if status.success() {
        Ok(String::from_utf8(stdout)?)
    } else {
        Err(String::from_utf8_lossy(&stderr).into_owned().into())
    }
}

fn trials(schema: &Schema, seed: u64) -> Vec<Trial> {
    let mut maker = Maker {
        schema,
        generator: Generator::new(schema, seed),
        rng: Rng::with_seed(seed),
        trials: Vec::new(),
    };
    for payload in Payload::all(schema) {
        for _ in 0..TIMES {
            for _ in 0..ROUNDS {
                maker.of_payload(payload);
            }
            if maker.generator.choices_left(payload) == 0 {
                break;
            }
        }
    }
    for _ in 0..ROUNDS {
        maker.unknown_event();
    }
    maker.trials
}

fn trials_in_range(
    schema: &Schema,
    merged: &Schema,
    is_there: &impl Fn(&str) -> bool,
    seed: u64,
) -> Vec<Trial> {
    let mut maker = Maker {
        schema,
        generator: Generator::new(schema, seed),
        rng: Rng::with_seed(seed),
        trials: Vec::new(),
    };
    for payload in Payload::all(schema).filter(|payload| is_there(message_name(*payload))) {
        for _ in 0..TIMES {
            for _ in 0..ROUNDS_IN_RANGE {
                maker.valid_in_range(payload, merged);
            }
            if maker.generator.choices_left(payload) == 0 {
                break;
            }
        }
    }
    maker.trials
}

struct Maker<'s> {
    schema: &'s Schema,
    generator: Generator<'s>,
    rng: Rng,
    trials: Vec<Trial>,
}

impl Maker<'_> {
    /// Adds one value of each kind that the payload has.
    fn of_payload(&mut self, payload: Payload<'_>) {
        let Some(valid) = self.generator.valid(payload) else {
            return;
        };
        let message = self.message(payload, valid.clone());
        self.push(payload, &message.clone(), Expected::Message(message));
        let fault = self.generator.fault(payload, &valid);
        // What is in open arguments is not looked at.
        let is_ignored =
            |fault: &Fault| payload.is_open() && fault.kind == FaultKind::UnknownMember;
        if let Some(fault) = fault.filter(|fault| !is_ignored(fault)) {
            let expected = Expected::error(payload, &fault);
            let message = self.message(payload, fault.value);
            self.push(payload, &message, expected);
        }
        if let Some(addition) = self.generator.addition(payload, &valid) {
            let refused = self.refused(payload, &addition.value);
            let expected = if refused.is_empty() {
                Expected::Message(self.message(payload, addition.known))
            } else {
                Expected::Error {
                    paths: refused,
                    text: UNKNOWN.to_owned(),
                }
            };
            let message = self.message(payload, addition.value);
            self.push(payload, &message, expected);
        }
    }

    /// The unknown members of a value that are an error, by their paths.
    fn refused(&self, payload: Payload<'_>, value: &Value) -> Vec<String> {
        if payload.direction() == Direction::Output || payload.is_open() {
            return Vec::new();
        }
        let found = check(self.schema, payload, value).into_iter();
        let unknown = found.filter(|mismatch| mismatch.reason == Reason::UnknownMember);
        let paths = unknown.map(|mismatch| in_message(payload, &mismatch.path));
        paths.collect()
    }

    /// Adds a valid value. Where the merged schema has a union, it has no place for arguments that
    /// a release takes without naming them.
    fn valid_in_range(&mut self, payload: Payload<'_>, merged: &Schema) {
        let Some(mut valid) = self.generator.valid(payload) else {
            return;
        };
        if let Payload::Arguments(command) = payload
            && payload.is_open()
            && let Some((_, command)) = merged.command(&command.definition.name)
            && let Some(arguments) = command.arguments
            && merged.variants(arguments).is_some()
        {
            let type_id = payload.type_id(self.schema);
            let found = check(
                self.schema,
                Payload::Value(type_id, Direction::Input),
                &valid,
            );
            for unknown in found {
                if let (Some(Segment::Member(name)), Some(object)) =
                    (unknown.path.segments().first(), valid.as_object_mut())
                {
                    object.remove(name);
                }
            }
        }
        let message = self.message(payload, valid);
        self.push(payload, &message.clone(), Expected::Message(message));
    }

    fn unknown_event(&mut self) {
        let (name, data) = self.generator.unknown_event();
        let message = event(&name, Some(data));
        let line = format!("event\t{name}\t{}", text::of(&message, &mut self.rng));
        let expected = Expected::Message(message);
        self.trials.push(Trial { line, expected });
    }

    fn push(&mut self, payload: Payload<'_>, message: &Value, expected: Expected) {
        let kind = match payload {
            Payload::Arguments(_) => "command",
            Payload::Returned(_) => "reply",
            Payload::Data(_) => "event",
            Payload::Value(..) => return,
        };
        let name = message_name(payload);
        let line = format!("{kind}\t{name}\t{}", text::of(message, &mut self.rng));
        self.trials.push(Trial { line, expected });
    }

    /// The message that carries a value. Where the schema has no members, arguments
    /// and data are left out.
    fn message(&self, payload: Payload<'_>, value: Value) -> Value {
        let type_id = payload.type_id(self.schema);
        let may_have_members = match &self.schema[type_id].kind {
            TypeKind::Object(of) => {
                of.variants.is_some() || !self.schema.members(type_id).is_empty()
            }
            _ => true,
        };
        let some = Some(value).filter(|value| may_have_members || *value != json!({}));
        match (payload, some) {
            (Payload::Arguments(command), None) => json!({ "execute": command.definition.name }),
            (Payload::Arguments(command), Some(value)) => {
                json!({ "execute": command.definition.name, "arguments": value })
            }
            (Payload::Data(of), value) => event(&of.definition.name, value),
            (_, value) => json!({ "return": value.unwrap_or_else(|| json!({})) }),
        }
    }
}

fn event(name: &str, data: Option<Value>) -> Value {
    let mut event = json!({
        "event": name,
        "timestamp": { "seconds": -1, "microseconds": -1 },
    });
    if let Some(data) = data {
        event["data"] = data;
    }
    event
}

impl Expected {
    /// The error about a fault. The place of a missing member is that of the object.
    fn error(payload: Payload<'_>, fault: &Fault) -> Self {
        let (path, text) = match (fault.path.segments().last(), fault.path.parent()) {
            (Some(Segment::Member(name)), Some(parent)) if fault.kind == FaultKind::Missing => {
                (parent, format!("`{name}`"))
            }
            _ if fault.kind == FaultKind::UnknownMember => (fault.path.clone(), UNKNOWN.to_owned()),
            _ => (fault.path.clone(), String::new()),
        };
        let paths = vec![in_message(payload, &path)];
        Self::Error { paths, text }
    }

    /// How an answer differs; `None` if it does not.
    fn differs(&self, answer: &str) -> Option<String> {
        let columns: Vec<&str> = answer.splitn(3, '\t').collect();
        match (self, &columns[..]) {
            (Self::Error { paths, text }, ["error", at, message]) => {
                let is_named = paths.iter().any(|path| at == path) && message.contains(text);
                (!is_named).then(|| format!("the error is at `{at}` ({message}), not at {paths:?}"))
            }
            (Self::Error { paths, .. }, _) => {
                Some(format!("no error for the fault at {paths:?}: {answer}"))
            }
            (Self::Message(_), ["error", ..]) => Some(answer.to_owned()),
            (Self::Message(message), _) => match serde_json::from_str::<Value>(answer) {
                Ok(answer) if same(&answer, message) || is_same_but_empty(&answer, message) => None,
                _ => Some(format!("became {answer}")),
            },
        }
    }
}

/// A path in a value as one in the message that carries it.
fn in_message(payload: Payload<'_>, path: &ValuePath) -> String {
    let prefix = payload.key().unwrap_or_default();
    let dot = match path.segments().first() {
        Some(Segment::Member(_)) => ".",
        _ => "",
    };
    format!("{prefix}{dot}{path}")
}

/// Whether a message has an empty object where the other says nothing, which means the same. That
/// is so where another release has members.
fn is_same_but_empty(answer: &Value, message: &Value) -> bool {
    let mut completed = message.clone();
    for key in ["arguments", "data"] {
        if answer[key] == json!({}) && completed.get(key).is_none() {
            completed[key] = json!({});
        }
    }
    same(answer, &completed)
}

/// Whether two values are the same JSON: 1 and 1.0 are the same number.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) if a.is_f64() || b.is_f64() => {
            a.as_f64() == b.as_f64()
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let has_same = |(name, a)| b.get(name).is_some_and(|b| same(a, b));
            a.len() == b.len() && a.iter().all(has_same)
        }
        _ => a == b,
    }
}
