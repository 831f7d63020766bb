//! Which program a conversation is with: QEMU itself, a guest agent or the storage daemon.

use std::collections::BTreeMap;

use clap::ValueEnum;
use qapi_recording::{Entry, Kind as MessageKind};
use qapi_releases::Kind;
use qapi_schema::Schema;

use crate::built_in::SchemaKind;
use crate::failure::Failure;
use crate::schemas;

/// How many commands of different names are remembered.
const MOST: usize = 1000;

/// How many lines are told.
const LINES: usize = 3;

/// The schemas that a conversation is held against.
pub(crate) struct Expected<'s> {
    /// What they are of.
    kind: Kind,
    schemas: Vec<&'s Schema>,
}

/// A program that has commands which none of the schemas has.
pub(crate) struct Other<'n> {
    kind: Kind,
    /// The commands that it has.
    known: Vec<&'n str>,
    /// Whether it has most of them.
    pub(crate) is_most: bool,
}

/// The commands of a conversation, as far as they tell its program.
pub(crate) struct Commands<'s> {
    expected: &'s Expected<'s>,
    is_any_known: bool,
    /// Those that none of the schemas has.
    unknown: BTreeMap<String, Lines>,
}

/// The lines of a command.
#[derive(Default)]
struct Lines {
    first: Vec<u64>,
    count: usize,
}

impl<'s> Expected<'s> {
    /// The schemas, and what they are of if they do not tell.
    pub(crate) fn new(schemas: impl IntoIterator<Item = &'s Schema>, kind: Kind) -> Self {
        let schemas: Vec<_> = schemas.into_iter().collect();
        let told = schemas.iter().find_map(|schema| schemas::kind_of(schema));
        Self {
            kind: told.unwrap_or(kind),
            schemas,
        }
    }

    /// Another program that has some of these commands, which none of the schemas has.
    pub(crate) fn other<'n>(&self, names: &[&'n str]) -> Option<Other<'n>> {
        let others = Kind::ALL.into_iter().filter(|kind| *kind != self.kind);
        let known = others.map(|kind| (kind, known(kind, names)));
        let (kind, mut known) = known.max_by_key(|(_, known)| known.len())?;
        if !known.is_empty() {
            // What the storage daemon has, QEMU has as well, if not in these releases.
            let own = self::known(self.kind, &known);
            known.retain(|name| !own.contains(name));
        }
        let is_most = known.len() * 2 > names.len();
        (!known.is_empty()).then_some(Other {
            kind,
            known,
            is_most,
        })
    }
}

impl Other<'_> {
    /// What to do.
    pub(crate) fn help(&self) -> String {
        let kinds = SchemaKind::value_variants().iter();
        let mut values = kinds.filter(|of| Kind::from(**of) == self.kind);
        let value = values.find_map(ValueEnum::to_possible_value);
        let option = value.map_or(String::new(), |of| {
            format!(", `--schema {}`", of.get_name())
        });
        format!("use the schema of {}{option}", of(self.kind))
    }
}

/// The names that are commands of a program, in any release.
fn known<'n>(kind: Kind, names: &[&'n str]) -> Vec<&'n str> {
    let commands = qapi_releases::commands(kind).unwrap_or_default();
    let known = names.iter().filter(|name| commands.contains(*name));
    known.copied().collect()
}

/// `the guest agent`, `QMP`.
fn of(kind: Kind) -> String {
    match kind {
        Kind::Qmp => kind.to_string(),
        Kind::GuestAgent | Kind::StorageDaemon => format!("the {kind}"),
    }
}

impl<'s> Commands<'s> {
    pub(crate) fn new(expected: &'s Expected<'s>) -> Self {
        Self {
            expected,
            is_any_known: false,
            unknown: BTreeMap::new(),
        }
    }

    /// Takes a message.
    pub(crate) fn add(&mut self, entry: &Entry) {
        let kind = entry.message.kind();
        let (MessageKind::Command | MessageKind::OobCommand, Some(name)) =
            (kind, entry.message.name())
        else {
            return;
        };
        let mut schemas = self.expected.schemas.iter();
        if schemas.any(|schema| schema.command(name).is_some()) {
            self.is_any_known = true;
        } else if let Some(lines) = self.unknown.get_mut(name) {
            lines.add(entry.line);
        } else if self.unknown.len() < MOST {
            let lines = self.unknown.entry(name.to_owned()).or_default();
            lines.add(entry.line);
        }
    }

    /// Fails if the conversation is with another program, and returns a warning if a part of it is.
    pub(crate) fn check(&self, name: &str) -> Result<Option<String>, Failure> {
        let names: Vec<&str> = self.unknown.keys().map(String::as_str).collect();
        let Some(other) = self.expected.other(&names) else {
            return Ok(None);
        };
        let (places, help) = (self.places(&other.known), other.help());
        let (program, expected) = (of(other.kind), of(self.expected.kind));
        if !self.is_any_known && other.is_most {
            return Err(format!(
                "{name} is a conversation with another program: {expected} has none of its \
                 commands, but {program} has them ({places}); {help}"
            )
            .into());
        }
        Ok(Some(format!(
            "{expected} lacks commands that {program} has ({places}); for these, {help}"
        )))
    }

    /// The lines of commands: `lines 1, 2, 3 and 5 more`.
    fn places(&self, names: &[&str]) -> String {
        let lines: Vec<&Lines> = names
            .iter()
            .filter_map(|name| self.unknown.get(*name))
            .collect();
        let mut first: Vec<u64> = lines.iter().flat_map(|of| &of.first).copied().collect();
        first.sort_unstable();
        first.truncate(LINES);
        let count: usize = lines.iter().map(|of| of.count).sum();
        let shown: Vec<String> = first.iter().map(u64::to_string).collect();
        match (count - shown.len(), &*shown) {
            (0, [only]) => format!("line {only}"),
            (0, [others @ .., last]) => format!("lines {} and {last}", others.join(", ")),
            (more, _) => format!("lines {} and {more} more", shown.join(", ")),
        }
    }
}

impl Lines {
    fn add(&mut self, line: u64) {
        self.count += 1;
        if self.first.len() < LINES {
            self.first.push(line);
        }
    }
}
