//! The recorded commands, and random ones, are sent to a QEMU of another release. What it refuses
//! because of its schema must be what `qapi diff --used-by` says to be refused there, and nothing
//! else.

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::path::Path;

use qapi_recording::{Entry, Message};
use qapi_schema::Schema;
use qapi_values::{Generator, Payload};
use serde_json::{Value, json};

use crate::comparison::{Comparison, is_refused, text};
use crate::other::{NOT_SENT, Other};
use crate::recording::{self, Sent};
use crate::system;

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
    let comparison = Comparison::new(&first.release, &other.release)?;
    let mut alarms = Vec::new();
    let recorded = distinct(sent);
    alarms.extend(comparison.check(&mut other, recorded.values().copied())?);
    if let Some(system) = system::find()? {
        // What the recorded QEMU was not built with, it refuses, too.
        let mut same = Other::start(&system.program)?;
        let mut taken = Vec::new();
        for command in random(comparison.old) {
            if same
                .ask(&text(&command))?
                .is_some_and(|reply| !is_refused(&reply))
            {
                taken.push(command);
            }
        }
        alarms.extend(comparison.check(&mut other, taken.iter())?);
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
