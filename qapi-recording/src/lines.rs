//! Reads lines of a limited length.

use std::io::{self, BufRead};

use memchr::memchr;

/// The lines of a text.
#[derive(Debug)]
pub(crate) struct Lines<R> {
    input: R,
    limit: usize,
    number: u64,
    line: Vec<u8>,
}

/// A line.
pub(crate) struct Line<'l> {
    /// Its number, from 1.
    pub(crate) number: u64,
    /// The line without its end; none if it is too long.
    pub(crate) bytes: Option<&'l [u8]>,
}

impl<R: BufRead> Lines<R> {
    pub(crate) fn new(input: R, limit: usize) -> Self {
        Self {
            input,
            limit,
            number: 0,
            line: Vec::new(),
        }
    }

    /// The next line, if there is one.
    pub(crate) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        self.line.clear();
        let (mut any, mut is_too_long) = (false, false);
        loop {
            let available = match self.input.fill_buf() {
                Ok(available) => available,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if available.is_empty() {
                break;
            }
            any = true;
            let end = memchr(b'\n', available);
            let part = available.get(..end.unwrap_or(available.len()));
            let part = part.unwrap_or(available);
            is_too_long |= self.line.len() + part.len() > self.limit;
            if !is_too_long {
                self.line.extend_from_slice(part);
            }
            let used = end.map_or(available.len(), |end| end + 1);
            self.input.consume(used);
            if end.is_some() {
                break;
            }
        }
        if !any {
            return Ok(None);
        }
        self.number += 1;
        let line = self.line.strip_suffix(b"\r").unwrap_or(&self.line);
        Ok(Some(Line {
            number: self.number,
            bytes: (!is_too_long).then_some(line),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_anywhere_and_long_ones_are_skipped() {
        let mut lines = Lines::new(&b"ab\r\n\nabcd\nabc"[..], 3);
        let mut found = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            found.push((line.number, line.bytes.map(<[u8]>::to_vec)));
        }
        let expected = [
            (1, Some(b"ab".to_vec())),
            (2, Some(Vec::new())),
            (3, None),
            (4, Some(b"abc".to_vec())),
        ];
        assert_eq!(found, expected);
    }
}
