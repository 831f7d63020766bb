//! Reads recordings, and says what in them cannot be read.

use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use qapi_recording::{Entry, Item, Problem, Reader, Sender};
use qapi_schema::text;
use qapi_schema::wire::Query;

use crate::failure::{self, Failure};
use crate::{input, report};

/// How much of a file is looked at to tell a list from a recording.
const START: u64 = 1 << 16;

/// How many bytes a line of a list has at most.
const LONGEST: usize = 1000;

/// How many problems of a recording are told one by one.
const MOST: usize = 10;

/// A recording or a list, which is open.
pub(crate) struct Input {
    /// What messages call it.
    pub(crate) name: String,
    pub(crate) reader: Box<dyn BufRead>,
}

/// What was read besides messages.
#[derive(Default)]
pub(crate) struct Rest {
    /// How many messages there were.
    pub(crate) messages: u64,
    /// How many of them are commands.
    pub(crate) commands: u64,
    /// What cannot be read, and may be commands.
    pub(crate) unread: Problems,
    /// What else is no message, although it looks like one.
    pub(crate) others: Problems,
    /// How many lines are something else.
    pub(crate) other_lines: u64,
}

impl Rest {
    /// How many problems there are.
    pub(crate) fn problems(&self) -> usize {
        self.unread.count + self.others.count
    }
}

/// Problems of a recording.
#[derive(Default)]
pub(crate) struct Problems {
    pub(crate) count: usize,
    /// The first ones.
    pub(crate) first: Vec<Problem>,
}

impl Problems {
    fn add(&mut self, problem: Problem) {
        self.count += 1;
        if self.first.len() < MOST {
            self.first.push(problem);
        }
    }

    /// Warns of them.
    pub(crate) fn warn(&self, name: &str) {
        for Problem { line, reason, .. } in &self.first {
            report::say(format_args!("warning: {name}:{line}: {reason}"));
        }
        self.warn_of_more(name);
    }

    /// Warns of those that are not among the first.
    pub(crate) fn warn_of_more(&self, name: &str) {
        if let more @ 1.. = self.count - self.first.len() {
            let lines = text::counted(more, "more line");
            report::say(format_args!("warning: {name}: {lines} cannot be read"));
        }
    }
}

impl Input {
    /// Opens a file, or standard input if it is called `-`.
    pub(crate) fn open(path: &Path) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let reader: Box<dyn Read> = if path.as_os_str() == "-" {
            Box::new(io::stdin().lock())
        } else {
            Box::new(input::open(path)?)
        };
        let mut reader = BufReader::new(reader);
        let start = reader.fill_buf();
        let start = start.map_err(|error| cannot_read(&name, error))?;
        if let Some(reason) = is_no_text(start) {
            return Err(format!("{} {reason}", title(&name)).into());
        }
        Ok(Self {
            name,
            reader: Box::new(reader),
        })
    }

    /// Whether it is a list: its first line is a query, comments aside. One that has a line with
    /// an object of JSON between queries is an error.
    pub(crate) fn is_list(&mut self) -> Result<bool, Failure> {
        let mut start = Vec::new();
        let read = self.reader.by_ref().take(START).read_to_end(&mut start);
        read.map_err(|error| cannot_read(&self.name, error))?;
        let is_list = match looks_like(&start) {
            Looks::List => true,
            Looks::Recording => false,
            Looks::Mixed { line } => {
                let name = title(&self.name);
                let error = "a list of commands, events and paths has no messages; put them into \
                             a file of their own";
                return Err(format!("{name}:{line}: {error}").into());
            }
        };
        let rest = std::mem::replace(&mut self.reader, Box::new(io::empty()));
        self.reader = Box::new(Cursor::new(start).chain(rest));
        Ok(is_list)
    }

    /// The lines of a list.
    pub(crate) fn lines(self) -> impl Iterator<Item = Result<String, Failure>> {
        let Self { name, reader } = self;
        let lines = reader.lines();
        lines.map(move |line| line.map_err(|error| cannot_read(&name, error)))
    }

    /// The messages of a recording, one after the other. How many lines are something else is
    /// told.
    pub(crate) fn messages(self, mut each: impl FnMut(Entry)) -> Result<Rest, Failure> {
        let Self { name, reader } = self;
        let mut rest = Rest::default();
        let mut reader = Reader::new(reader);
        for item in reader.by_ref() {
            match item.map_err(|error| cannot_read(&name, error))? {
                Item::Entry(entry) => {
                    rest.messages += 1;
                    rest.commands += u64::from(entry.message.sender() == Sender::Client);
                    each(entry);
                }
                Item::Problem(problem) if problem.may_be_a_command() => rest.unread.add(problem),
                Item::Problem(problem) => rest.others.add(problem),
                _ => {}
            }
        }
        rest.other_lines = reader.other_lines();
        match usize::try_from(rest.other_lines).unwrap_or(usize::MAX) {
            0 => {}
            1 => report::say(format_args!("note: {name}: 1 line is something else")),
            lines => report::say(format_args!(
                "note: {name}: {lines} lines are something else"
            )),
        }
        Ok(rest)
    }
}

/// What data are that begin like this, and what to do, if they are no text in UTF-8.
fn is_no_text(start: &[u8]) -> Option<String> {
    let programs: [(&[u8], &str); 6] = [
        (b"\x1f\x8b", "gzip"),
        (b"BZh", "bzip2"),
        (b"\xfd7zXZ\0", "xz"),
        (b"\x28\xb5\x2f\xfd", "zstd"),
        (b"\x04\x22\x4d\x18", "lz4"),
        (b"PK\x03\x04", "zip"),
    ];
    let mut programs = programs.into_iter();
    if let Some((_, program)) = programs.find(|(magic, _)| start.starts_with(magic)) {
        return Some(format!("is compressed by {program}; decompress it first"));
    }
    let is_utf_16 = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    is_utf_16.then(|| "is in UTF-16; convert it to UTF-8 first".to_owned())
}

/// What an input looks like.
#[derive(Debug, PartialEq)]
enum Looks {
    List,
    /// A list with messages in it, and the first line that has one.
    Mixed {
        line: usize,
    },
    Recording,
}

fn looks_like(start: &[u8]) -> Looks {
    let lines = start.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let is_entry = |(_, line): &(usize, &[u8])| !line.is_empty() && !line.starts_with(b"#");
    let entries: Vec<_> = (1..).zip(lines).filter(is_entry).collect();
    let object = entries.iter().find(|(_, line)| has_object(line));
    let mut others = entries.iter().filter(|(_, line)| !has_object(line));
    let begins = entries.first().is_none_or(|(_, line)| is_query(line));
    match object {
        Some((line, _)) if begins && others.all(|(_, line)| is_query(line)) => {
            Looks::Mixed { line: *line }
        }
        None if begins && others.all(|(_, line)| line.len() <= LONGEST) => Looks::List,
        _ => Looks::Recording,
    }
}

fn has_object(line: &[u8]) -> bool {
    line.contains(&b'{')
}

fn is_query(line: &[u8]) -> bool {
    let is_query = |line: &str| line.parse::<Query>().is_ok();
    !has_object(line) && str::from_utf8(line).is_ok_and(is_query)
}

fn cannot_read(name: &str, error: io::Error) -> Failure {
    failure::context(format!("cannot read {}", title(name)), error)
}

/// What a sentence calls an input.
pub(crate) fn title(name: &str) -> &str {
    if name == "-" { "standard input" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_from_recordings() {
        for list in [
            "",
            "# {\n\nquery-block\n",
            "eject arguments.id\nstop",
            "eject/arg-type/id",
        ] {
            assert_eq!(looks_like(list.as_bytes()), Looks::List, "{list}");
        }
        for recording in [
            "{\"execute\": \"stop\"}",
            "{\"execute\": \"stop\"}\nstop",
            "query-block\n{}\nand some words: 1\n",
            "2024-05-03 10:00:01.000+0000: 4242: info : libvirt version: 8.0",
            "Welcome to the QMP low-level shell!",
            "[pid 12] read(3, \"\", 1) = 0",
            &"a".repeat(1001),
        ] {
            assert_eq!(
                looks_like(recording.as_bytes()),
                Looks::Recording,
                "{recording}"
            );
        }
        for mixed in [
            "stop\n# {\n{\"execute\": \"stop\"}",
            "stop\n\n{\"execute\": \"stop\"}\neject arguments.id",
        ] {
            assert_eq!(
                looks_like(mixed.as_bytes()),
                Looks::Mixed { line: 3 },
                "{mixed}"
            );
        }
    }
}
