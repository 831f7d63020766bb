//! Reads recordings, and says what in them cannot be read.

use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use qapi_recording::{Entry, Item, Reader};
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
    /// How many things look like messages and cannot be read.
    pub(crate) problems: usize,
    /// How many lines are something else.
    pub(crate) other_lines: u64,
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

    /// Whether it is a list. Its start has no object of JSON, and its first line is a query,
    /// comments aside.
    pub(crate) fn is_list(&mut self) -> Result<bool, Failure> {
        let mut start = Vec::new();
        let read = self.reader.by_ref().take(START).read_to_end(&mut start);
        read.map_err(|error| cannot_read(&self.name, error))?;
        let is_list = looks_like_a_list(&start);
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

    /// The messages of a recording, one after the other. What cannot be read is told, and how
    /// many lines are something else.
    pub(crate) fn messages(self, mut each: impl FnMut(Entry)) -> Result<Rest, Failure> {
        let Self { name, reader } = self;
        let mut rest = Rest::default();
        let mut reader = Reader::new(reader);
        for item in reader.by_ref() {
            match item.map_err(|error| cannot_read(&name, error))? {
                Item::Entry(entry) => {
                    rest.messages += 1;
                    each(entry);
                }
                Item::Problem(problem) => {
                    rest.problems += 1;
                    if rest.problems <= MOST {
                        let (line, reason) = (problem.line, problem.reason);
                        report::say(format_args!("warning: {name}:{line}: {reason}"));
                    }
                }
                _ => {}
            }
        }
        if let Some(more @ 1..) = rest.problems.checked_sub(MOST) {
            let lines = text::counted(more, "more line");
            report::say(format_args!("warning: {name}: {lines} cannot be read"));
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

fn looks_like_a_list(start: &[u8]) -> bool {
    let lines = start.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let is_entry = |line: &&[u8]| !line.is_empty() && !line.starts_with(b"#");
    let mut entries = lines.filter(is_entry).peekable();
    let Some(first) = entries.peek() else {
        return true;
    };
    let is_query = std::str::from_utf8(first).is_ok_and(|line| line.parse::<Query>().is_ok());
    is_query && entries.all(|line| line.len() <= LONGEST && !line.contains(&b'{'))
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
            assert!(looks_like_a_list(list.as_bytes()), "{list}");
        }
        for recording in [
            "{\"execute\": \"stop\"}",
            "query-block\n{}\n",
            "2024-05-03 10:00:01.000+0000: 4242: info : libvirt version: 8.0",
            "Welcome to the QMP low-level shell!",
            "[pid 12] read(3, \"\", 1) = 0",
            &"a".repeat(1001),
        ] {
            assert!(!looks_like_a_list(recording.as_bytes()), "{recording}");
        }
    }
}
