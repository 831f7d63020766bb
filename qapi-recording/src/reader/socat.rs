//! What `socat -v` prints: what passes, in blocks, with a line before each that says how long it
//! is. A block can end anywhere, and the next one begins on the same line then.

use super::streams::{Passed, Stream, Streams};

/// Reads blocks.
#[derive(Debug, Default)]
pub(super) struct Socat {
    pub(super) streams: Streams,
    /// The block that has begun.
    block: Option<Block>,
}

#[derive(Debug, Clone)]
struct Block {
    stream: Stream,
    /// How many bytes of it are to come.
    left: usize,
}

impl Socat {
    /// What this line completes, if it is in a block or begins one.
    pub(super) fn line(&mut self, number: u64, line: &str, limit: usize) -> Option<Vec<Passed>> {
        if let Some(block) = begun(line) {
            self.block = Some(block);
            return Some(Vec::new());
        }
        let mut block = self.block.take()?;
        let (bytes, rest) = block.bytes(line);
        let mut passed = Vec::new();
        let stream = &block.stream;
        self.streams
            .push(stream, number, &bytes, limit, |of| passed.push(of));
        self.block = if rest.is_empty() {
            Some(block).filter(|block| block.left > 0)
        } else {
            begun(rest)
        };
        Some(passed)
    }
}

impl Block {
    /// The bytes of it that are on a line, and what comes after them.
    fn bytes<'l>(&mut self, line: &'l str) -> (Vec<u8>, &'l str) {
        let mut bytes = Vec::new();
        let mut rest = line.chars();
        while self.left > 0 {
            let before = rest.as_str();
            let byte = match (rest.next(), rest.as_str().bytes().next()) {
                (None, _) => b'\n',
                (Some('\\'), Some(escape)) => {
                    rest.next();
                    match escape {
                        b'r' => b'\r',
                        other => other,
                    }
                }
                (Some(character), _) => u8::try_from(character).unwrap_or(b'.'),
            };
            bytes.push(byte);
            self.left -= 1;
            if before.is_empty() {
                break;
            }
        }
        (bytes, rest.as_str())
    }
}

/// The block that begins after this line: `> 2026/11/29 10:00:00.000195320  length=302 from=0 to=301`.
fn begun(line: &str) -> Option<Block> {
    let is_read = line.starts_with('<');
    let mut words = line.strip_prefix(['<', '>'])?.split_whitespace();
    let (date, _time) = (words.next()?, words.next()?);
    let left = words.next()?.strip_prefix("length=")?.parse().ok()?;
    let is_it = date.split('/').count() == 3 && words.next()?.starts_with("from=");
    let connection = String::new();
    let stream = Stream {
        connection,
        is_read,
    };
    is_it.then_some(Block { stream, left })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let mut socat = Socat::default();
        let lines = (1..).zip(text.lines());
        let passed = lines.flat_map(|(number, line)| socat.line(number, line, 1000).unwrap());
        let mut found: Vec<_> = passed
            .map(|of| format!("{} {:?}", of.line, of.result))
            .collect();
        found.extend(socat.streams.take_all().iter().map(|of| format!("{of:?}")));
        found
    }

    #[test]
    fn a_block_ends_anywhere() {
        let text = r#"< 2026/11/29 10:00:00.1  length=12 from=0 to=11
{\r
  "event"> 2026/11/29 10:00:00.1  length=21 from=0 to=20
{"execute": "a\\"b"}
< 2026/11/29 10:00:00.1  length=10 from=12 to=21
: "STOP"}
> 2026/11/29 10:00:00.1  length=2 from=12 to=21
{}"#;
        let expected = [
            r#"4 Ok("{\"execute\": \"a\\\"b\"}")"#,
            r#"2 Ok("{\r\n  \"event\": \"STOP\"}")"#,
            r#"8 Ok("{}")"#,
        ];
        assert_eq!(read(text), expected);
    }
}
