//! Random commands that the QEMU of another release accepts are sent to the QEMU that is tested.
//! A comparison of the two schemas must say of each whether it is refused.
//!
//! The variable `QEMU_OTHER` names the QEMU of the other release.

use std::env;

use libtest_mimic::{Failed, Trial};
use qapi_recording::{Entry, Message};
use qapi_schema::Schema;
use qapi_values::{Generator, Payload};
use serde_json::{Value, json};

use crate::qemu::Qemu;
use crate::recording::schema;
use crate::system::System;
use crate::upgrade::{Comparison, LEFT_OUT, refusal, start};

/// How many commands of each name are sent.
const EACH: usize = 10;

/// Commands that write files of any size, or take as long as they are told.
const ENDLESS: [&str; 4] = ["announce-self", "dump-guest-memory", "memsave", "pmemsave"];

/// What differs, by words of the command, and why. A comparison takes it that everything is built.
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
        r#""type":"console""#,
        "11.1 has it where it is built for Windows; 7.2 refuses it elsewhere, but in other words",
    ),
];

pub(crate) fn trial(system: Option<&'static System>) -> Trial {
    let other = env::var_os("QEMU_OTHER").filter(|program| !program.is_empty());
    let is_ignored = system.is_none() || other.is_none();
    let run = move || match (system, other) {
        (Some(system), Some(other)) => {
            let other = System {
                program: other.into(),
                has_spice: false,
            };
            commands(&other, system)
        }
        _ => Ok(()),
    };
    Trial::test("upgrade/random commands", run).with_ignored_flag(is_ignored)
}

fn commands(old: &System, new: &System) -> Result<(), Failed> {
    let (mut before, mut after) = (Asked::start(old)?, Asked::start(new)?);
    let [from, to] = [&before, &after].map(Asked::release);
    let comparison = Comparison::new(&from, &to)?;
    let (mut asked, mut refused) = (0, 0);
    let mut wrong = Vec::new();
    for command in random(schema(&from, qapi_releases::Kind::Qmp)?) {
        // What the other QEMU was not built with, it refuses, too.
        if before.ask(&command)? != Answer::Taken {
            continue;
        }
        let refusal = match after.ask(&command)? {
            Answer::Taken => None,
            Answer::Refused(why) => Some(why),
            Answer::None => continue,
        };
        asked += 1;
        refused += usize::from(refusal.is_some());
        let said = comparison.refusals(&command);
        let text = command.message.to_string();
        let is_known = DIFFERS.iter().any(|(words, _)| text.contains(words));
        if refusal.is_some() == said.is_empty() && !is_known {
            wrong.push(format!("{text}: {refusal:?} instead of {said:?}"));
        }
    }
    println!("{asked} commands of {from} were sent to {to}, {refused} were refused");
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n").into())
    }
}

/// Commands with arguments that a schema allows.
fn random(schema: &Schema) -> Vec<Entry> {
    let mut generator = Generator::new(schema, 1);
    let mut commands = Vec::new();
    for (_, command) in schema.commands() {
        let name = &*command.definition.name;
        if LEFT_OUT.contains(&name) || ENDLESS.contains(&name) {
            continue;
        }
        for _ in 0..EACH {
            let arguments = generator.valid(Payload::Arguments(command));
            let message = json!({ "execute": name, "arguments": arguments });
            let message = Message::new(message);
            commands.extend(message.map(|message| Entry::new(1, "", message)));
        }
    }
    commands
}

/// What QEMU says of a command.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// Its schema allows it.
    Taken,
    /// Its schema does not, and why.
    Refused(String),
    /// Nothing: it has ended.
    None,
}

/// A QEMU that is asked, and started again when it has ended.
struct Asked<'s> {
    system: &'s System,
    qemu: Qemu,
}

impl<'s> Asked<'s> {
    fn start(system: &'s System) -> Result<Self, Failed> {
        let qemu = start(system)?;
        Ok(Self { system, qemu })
    }

    fn release(&self) -> String {
        let version = self.qemu.client().greeting().version.qemu;
        format!("{}.{}", version.major, version.minor)
    }

    /// Whether QEMU takes a command.
    fn ask(&mut self, command: &Entry) -> Result<Answer, Failed> {
        let name = command.message.name().unwrap_or_default();
        let arguments = command.message.payload().unwrap_or(&Value::Null);
        match self.qemu.client().execute_json(name, arguments) {
            Err(error) if error.is_closed() => {
                self.qemu = start(self.system)?;
                Ok(Answer::None)
            }
            Err(error) => Ok(refusal(&error).map_or(Answer::Taken, Answer::Refused)),
            Ok(_) => Ok(Answer::Taken),
        }
    }
}
