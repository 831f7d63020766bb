//! Which findings concern a client, by its conversations or by a list.

mod carried;
#[path = "../common/mod.rs"]
mod common;
mod doubts;
mod listed;
mod refused;

use qapi_diff::history::{HistoryItem, history};
use qapi_diff::{Finding, NamedSchema, Refused, Report, Usage, compare};
use qapi_parser::{Loader, Memory, Schema};
use qapi_recording::{Item, Reader};

const OLD: &str = "
    { 'enum': 'Driver', 'data': ['file', 'ssh', 'nbd'] }
    { 'enum': 'Aio', 'data': ['threads', 'native'] }
    { 'struct': 'File', 'data': { 'name': 'str', '*aio': 'Aio', '*backing': 'Ref' } }
    { 'struct': 'Ssh', 'data': { 'host': 'str', '*user': 'str', '*agent': 'bool' } }
    { 'struct': 'Nbd', 'data': { 'export': 'str' } }
    { 'union': 'Options', 'base': { 'driver': 'Driver', '*node': 'str' },
      'discriminator': 'driver', 'data': { 'file': 'File', 'ssh': 'Ssh', 'nbd': 'Nbd' } }
    { 'alternate': 'Ref', 'data': { 'definition': 'Options', 'reference': 'str' } }
    { 'command': 'add', 'data': 'Options', 'boxed': true }
    { 'enum': 'State', 'data': ['running', 'paused'] }
    { 'struct': 'Info', 'data': { 'state': 'State', 'singlestep': 'bool', '*pid': 'int' } }
    { 'command': 'query', 'returns': ['Info'] }
    { 'command': 'gone', 'data': { 'id': 'str' } }
    { 'command': 'loose', 'data': { 'driver': 'str' }, 'gen': false }
    { 'command': 'start', 'data': { '*at': 'int' } }
    { 'struct': 'Rate', 'data': { 'limit': 'int', '*burst': 'int' } }
    { 'union': 'Job', 'base': { 'type': 'JobType' }, 'discriminator': 'type',
      'data': { 'copy': 'Rate', 'move': 'Rate' } }
    { 'enum': 'JobType', 'data': ['copy', 'move'] }
    { 'command': 'run', 'data': 'Job', 'boxed': true }
    { 'enum': 'By', 'data': ['tape', 'box', 'bag'] }
    { 'struct': 'Inside', 'data': { 'inner': 'Wrapped' } }
    { 'union': 'Wrapped', 'base': { 'by': 'By' }, 'discriminator': 'by',
      'data': { 'box': 'Inside', 'bag': 'Inside' } }
    { 'command': 'wrap', 'data': 'Wrapped', 'boxed': true }
    { 'event': 'STOPPED', 'data': { 'reason': 'str', 'why': 'str' } }";

const NEW: &str = "
    { 'enum': 'Driver', 'data': ['file', 'ssh'] }
    { 'enum': 'Aio', 'data': ['threads'] }
    { 'struct': 'File', 'data': { 'name': 'str', '*aio': 'Aio', '*backing': 'Ref' } }
    { 'struct': 'Ssh', 'data': { 'host': 'str', '*user': 'str', 'key': 'str' } }
    { 'union': 'Options', 'base': { 'driver': 'Driver', '*node': 'str' },
      'discriminator': 'driver', 'data': { 'file': 'File', 'ssh': 'Ssh' } }
    { 'alternate': 'Ref', 'data': { 'definition': 'Options', 'reference': 'str' } }
    { 'command': 'add', 'data': 'Options', 'boxed': true }
    { 'enum': 'State', 'data': ['running', 'paused', 'lost'] }
    { 'struct': 'Info', 'data': { 'state': 'State', '*more': 'str' } }
    { 'command': 'query', 'returns': ['Info'] }
    { 'command': 'loose', 'data': { 'driver': 'str' } }
    { 'command': 'start', 'data': { 'at': 'int' } }
    { 'struct': 'Rate', 'data': { 'limit': 'int', '*burst': 'int' } }
    { 'struct': 'Plain', 'data': { 'limit': 'int' } }
    { 'union': 'Job', 'base': { 'type': 'JobType' }, 'discriminator': 'type',
      'data': { 'copy': 'Rate', 'move': 'Plain' } }
    { 'enum': 'JobType', 'data': ['copy', 'move'] }
    { 'command': 'run', 'data': 'Job', 'boxed': true }
    { 'enum': 'By', 'data': ['tape', { 'name': 'box', 'if': 'BOX' }, { 'name': 'bag', 'if': 'BAG' }] }
    { 'struct': 'Inside', 'data': { 'inner': 'Wrapped' } }
    { 'union': 'Wrapped', 'base': { 'by': 'By' }, 'discriminator': 'by',
      'data': { 'box': { 'type': 'Inside', 'if': 'BOX' }, 'bag': { 'type': 'Inside', 'if': 'BAG' } } }
    { 'command': 'wrap', 'data': 'Wrapped', 'boxed': true }
    { 'event': 'STOPPED', 'data': { 'reason': 'str' } }";

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

fn report(log: &str, list: &[&str]) -> Report {
    let (old, new) = (load(OLD), load(NEW));
    let mut usage = Usage::of_comparison(&old, &new);
    for item in Reader::new(log.as_bytes()) {
        if let Item::Entry(entry) = item.unwrap() {
            usage.record("log", entry);
        }
    }
    usage.end("log");
    for (line, query) in (1..).zip(list) {
        assert!(usage.list("list", line, &query.parse().unwrap()), "{query}");
    }
    usage.apply(compare(
        NamedSchema::new(&old, "OLD"),
        NamedSchema::new(&new, "NEW"),
    ))
}

/// The findings that concern the client: the message and path; in parentheses if that is in
/// doubt.
fn concerning(log: &str, list: &[&str]) -> Vec<String> {
    let words = |finding: &Finding| {
        let (message, path) = finding.subject();
        let (name, path) = (message.name.line(), path.line());
        let doubt = finding.concern.as_ref().unwrap().doubt.as_ref();
        match doubt {
            None => format!("{name} {path}"),
            Some(doubt) => format!("{name} {path} ({})", doubt.line()),
        }
    };
    report(log, list).findings.iter().map(words).collect()
}

/// What is refused: the line, the command, what is wrong, and how often; or the doubt.
fn refused(log: &str) -> Vec<String> {
    let words = |refused: &Refused| {
        let (line, command) = (refused.place.line, refused.command.line());
        let words = format!("{line}: {command}: {}", refused.description.line());
        match &refused.doubt {
            None => format!("{words}: {}", refused.count),
            Some(doubt) => format!("{words} ({})", doubt.line()),
        }
    };
    let report = report(log, &[]);
    report.used_by.unwrap().refused.iter().map(words).collect()
}

/// The same from the history of both schemas.
fn in_history(log: &str, list: &[&str]) -> Vec<String> {
    let (old, new) = (load(OLD), load(NEW));
    let schemas = [NamedSchema::new(&old, "9.0"), NamedSchema::new(&new, "9.1")];
    let mut usage = Usage::of_history(&schemas);
    for item in Reader::new(log.as_bytes()) {
        if let Item::Entry(entry) = item.unwrap() {
            usage.record("log", entry);
        }
    }
    if !log.is_empty() {
        usage.end("log");
    }
    for (line, query) in (1..).zip(list) {
        assert!(usage.list("list", line, &query.parse().unwrap()), "{query}");
    }
    let words = |item: &HistoryItem| {
        let (name, path) = (item.message.line(), item.path.line());
        match &item.concern.as_ref().unwrap().doubt {
            None => format!("{name} {path}"),
            Some(doubt) => format!("{name} {path} ({})", doubt.line()),
        }
    };
    let used = usage.apply(history(&schemas));
    used.items.iter().map(words).collect()
}
