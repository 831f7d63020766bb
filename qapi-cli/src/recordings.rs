//! Reads recordings, and says what in them cannot be read.

use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use qapi_recording::{Entry, Item, Problem, Reader, Sender};
use qapi_schema::text;
use qapi_schema::wire::Query;

use crate::failure::{self, Failure};
use crate::input;
use crate::program::{Commands, Expected};

/// How much of a file is looked at to tell a list from a recording.
const START: u64 = 1 << 16;

/// How many bytes a line of a list has at most.
const LONGEST: usize = 1000;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// How many problems of a recording are told one by one.
pub(crate) const MOST: usize = 10;

/// A recording or a list, which is open.
pub(crate) struct Input {
    /// What messages call it.
    pub(crate) name: String,
    pub(crate) reader: Box<dyn BufRead>,
    /// Whether it begins as text does.
    is_text: bool,
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
    /// What there is to say about commands of another program.
    pub(crate) of_another: Option<String>,
    /// How many lines are something else.
    other_lines: u64,
}

impl Rest {
    /// How many lines are something else, in words, if there are any.
    pub(crate) fn other_lines(&self) -> Option<String> {
        match self.other_lines {
            0 => None,
            1 => Some("1 line is something else".to_owned()),
            lines => Some(format!("{lines} lines are something else")),
        }
    }

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

    /// What there is to say: the lines of the first ones, and how many others there are.
    pub(crate) fn told(&self) -> impl Iterator<Item = (Option<u64>, String)> {
        let first = self.first.iter();
        let first = first.map(|Problem { line, reason, .. }| (Some(*line), reason.to_string()));
        first.chain(self.more().map(|more| (None, more)))
    }

    /// How many there are besides the first ones, if there are any.
    pub(crate) fn more(&self) -> Option<String> {
        let more = self.count.checked_sub(self.first.len())?;
        (more > 0).then(|| format!("{} cannot be read", text::counted(more, "more line")))
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
        input::refuse_other_formats(title(&name), start)?;
        if start.is_empty() {
            return Err(format!("{} is empty", title(&name)).into());
        }
        let is_text = !start.contains(&0);
        // Programs of Windows write one before a text.
        if start.starts_with(BYTE_ORDER_MARK) {
            reader.consume(BYTE_ORDER_MARK.len());
        }
        Ok(Self {
            name,
            reader: Box::new(reader),
            is_text,
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
            Looks::Schema => {
                let name = title(&self.name);
                return Err(format!("{name} is a schema, not a recorded conversation").into());
            }
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
        let Self { name, reader, .. } = self;
        let lines = reader.lines();
        lines.map(move |line| line.map_err(|error| cannot_read(&name, error)))
    }

    /// The messages of a recording, one after the other. A conversation with another program than
    /// that of the schemas is an error.
    pub(crate) fn messages(
        self,
        expected: &Expected<'_>,
        mut each: impl FnMut(Entry),
    ) -> Result<Rest, Failure> {
        let Self {
            name,
            reader,
            is_text,
        } = self;
        let mut rest = Rest::default();
        let mut commands = Commands::new(expected);
        let mut reader = Reader::new(reader);
        for item in reader.by_ref() {
            match item.map_err(|error| cannot_read(&name, error))? {
                Item::Entry(entry) => {
                    rest.messages += 1;
                    commands.add(&entry);
                    rest.commands += u64::from(entry.message.sender() == Sender::Client);
                    each(entry);
                }
                Item::Problem(problem) if problem.may_be_a_command() => rest.unread.add(problem),
                Item::Problem(problem) => rest.others.add(problem),
                _ => {}
            }
        }
        if rest.messages == 0 && !is_text {
            return Err(format!("{} is not text", title(&name)).into());
        }
        rest.other_lines = reader.other_lines();
        rest.of_another = commands.check(title(&name))?;
        Ok(rest)
    }
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
    Schema,
}

fn looks_like(start: &[u8]) -> Looks {
    if is_schema(start) {
        return Looks::Schema;
    }
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

/// Whether it begins as a schema does, comments aside, or as what `query-qmp-schema` returns.
fn is_schema(start: &[u8]) -> bool {
    const EXPRESSIONS: [&[u8]; 8] = [
        b"'include'",
        b"'pragma'",
        b"'command'",
        b"'struct'",
        b"'enum'",
        b"'union'",
        b"'alternate'",
        b"'type'",
    ];
    const META_TYPE: &[u8] = b"\"meta-type\"";

    let mut rest = start.trim_ascii_start();
    while rest.starts_with(b"#") {
        let end = rest.iter().position(|byte| *byte == b'\n');
        rest = rest[end.unwrap_or(rest.len())..].trim_ascii_start();
    }
    match rest {
        [b'{', members @ ..] => {
            let members = members.trim_ascii_start();
            EXPRESSIONS.iter().any(|word| members.starts_with(word))
        }
        [b'[', ..] => rest.windows(META_TYPE.len()).any(|part| part == META_TYPE),
        _ => false,
    }
}

fn has_object(line: &[u8]) -> bool {
    line.contains(&b'{')
}

/// Whether a line is a query that begins with a name, unlike the lines of logs.
fn is_query(line: &[u8]) -> bool {
    let is_query = |line: &str| line.parse().is_ok_and(|query: Query| is_name(&query.root));
    !has_object(line) && str::from_utf8(line).is_ok_and(is_query)
}

fn is_name(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.bytes().all(is_part)
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
            "openat(AT_FDCWD, \"/run\", O_RDONLY) = 3\nread(3, \"{\", 1) = 1",
            "> 2026/11/28 10:00:00.1  length=2 from=0 to=1\n{\"execute\": \"stop\"}\n",
            "DEBUG:qemu.qmp:Connected.\nDEBUG:qemu.qmp:<-- {\n}\n",
            "{'execute': 'stop'}",
            "{'event': 'STOP'}",
            "[1]",
            &"a".repeat(1001),
        ] {
            assert_eq!(
                looks_like(recording.as_bytes()),
                Looks::Recording,
                "{recording}"
            );
        }
        for schema in [
            "# -*- Mode: Python -*-\n##\n# {}\n\n{ 'include': 'block.json' }",
            "{\n  'command': 'stop' }",
            "[\n  {\"name\": \"stop\", \"meta-type\": \"command\"}]",
        ] {
            assert_eq!(looks_like(schema.as_bytes()), Looks::Schema, "{schema}");
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
