//! What a comparison of two releases says of commands, held against the QEMU of the newer or the
//! older one.

use std::error::Error;

use qapi_diff::{NamedSchema, Report, Usage, compare};
use qapi_recording::Entry;
use qapi_schema::Schema;
use serde_json::{Map, Value};

use crate::other::Other;
use crate::recording;

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

/// What changed between two releases.
pub(crate) struct Comparison {
    pub(crate) old: &'static Schema,
    new: &'static Schema,
    /// Without its findings: only what is refused is asked for.
    report: Report,
}

impl Comparison {
    pub(crate) fn new(old: &str, new: &str) -> Result<Self, Box<dyn Error>> {
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
    pub(crate) fn check<'e>(
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
            let (said, is_refused) = (self.refusals(command), is_refused(&reply));
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
    pub(crate) fn refusals(&self, command: &Entry) -> Vec<String> {
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

/// The command without its id, which is executed in turn.
pub(crate) fn text(command: &Entry) -> String {
    let mut members = Map::new();
    let name = command.message.name().unwrap_or_default();
    members.insert("execute".to_owned(), name.into());
    if let Some(arguments) = command.message.payload() {
        members.insert("arguments".to_owned(), arguments.clone());
    }
    Value::Object(members).to_string()
}

/// Whether QEMU refuses a command because of its schema.
pub(crate) fn is_refused(reply: &Value) -> bool {
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
