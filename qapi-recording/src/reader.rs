//! Finds the messages in a text.

mod escapes;
mod json;
mod libvirt;
mod python;
mod screen;
mod shell;
mod socat;
mod state;
mod strace;
mod streams;
mod wrapped;

use std::io::{self, BufRead};

use self::state::State;
use crate::lines::Lines;
use crate::{Entry, Problem};

/// How many bytes a message can have, unless that is said otherwise.
const LIMIT: usize = 64 << 20;

/// Reads the messages of a recording, one after the other.
///
/// It is an iterator. An error means that the input could not be read; nothing comes after
/// it.
#[derive(Debug)]
pub struct Reader<R> {
    lines: Lines<R>,
    state: State,
    is_at_end: bool,
}

/// What a [`Reader`] finds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Item {
    /// A message.
    Entry(Entry),
    /// What looks like a message and cannot be read.
    Problem(Problem),
}

impl<R: BufRead> Reader<R> {
    /// Reads a recording. Its lines, and messages over several lines, have 64 MiB and a million
    /// values at most.
    pub fn new(input: R) -> Self {
        Self::with_limit(input, LIMIT)
    }

    /// Reads a recording whose lines, and messages over several lines, have so many bytes at
    /// most. Longer ones are [problems](crate::Reason::TooLong).
    pub fn with_limit(input: R, limit: usize) -> Self {
        Self {
            lines: Lines::new(input, limit),
            state: State::new(limit),
            is_at_end: false,
        }
    }

    /// How many lines so far were neither part of a message nor a problem, nor blank.
    pub fn other_lines(&self) -> u64 {
        self.state.other_lines
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = io::Result<Item>;

    fn next(&mut self) -> Option<io::Result<Item>> {
        loop {
            if let Some(item) = self.state.found.pop_front() {
                return Some(Ok(item));
            }
            if self.is_at_end {
                return None;
            }
            match self.lines.next() {
                Ok(Some(line)) => self.state.line(line.number, line.bytes),
                Ok(None) => {
                    self.is_at_end = true;
                    self.state.end();
                }
                Err(error) => {
                    self.is_at_end = true;
                    return Some(Err(error));
                }
            }
        }
    }
}
