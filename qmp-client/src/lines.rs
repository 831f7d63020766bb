//! Lines of a connection, read with a deadline.
//!
//! If the time is up, the part of a line that has arrived is kept for the next attempt.

use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::time::{Duration, Instant};

use crate::Stream;

/// When to stop waiting; `None` means never.
pub(crate) type Deadline = Option<Instant>;

/// The moment after this time; never, if that is too far ahead to be represented.
pub(crate) fn deadline_in(timeout: Duration) -> Deadline {
    Instant::now().checked_add(timeout)
}

/// Why there is no line.
#[derive(Debug)]
pub(crate) enum NoLine {
    /// The deadline has passed.
    Timeout,
    /// The connection was closed after these bytes of a line.
    Closed(Vec<u8>),
    /// The line is longer than it may be.
    TooLong,
    /// Reading failed.
    Io(io::Error),
}

#[derive(Debug)]
pub(crate) struct Lines {
    reader: BufReader<Stream>,
    /// The part of the next line that has arrived.
    partial: Vec<u8>,
    /// How many bytes a line may have.
    limit: usize,
}

impl Lines {
    pub(crate) fn new(stream: Stream, limit: usize) -> Self {
        Self {
            reader: BufReader::with_capacity(64 * 1024, stream),
            partial: Vec::new(),
            limit,
        }
    }

    /// The next line that is not empty, without its end. Tries to read at least once, so
    /// that a deadline in the past gives what is there already.
    pub(crate) fn next(&mut self, deadline: Deadline) -> Result<Vec<u8>, NoLine> {
        loop {
            let complete = self.read_part(deadline)?;
            if self.partial.len() > self.limit {
                return Err(NoLine::TooLong);
            }
            if complete {
                let line = std::mem::take(&mut self.partial);
                if !line.is_empty() {
                    return Ok(line);
                }
            } else if deadline.is_some_and(|deadline| deadline <= Instant::now()) {
                return Err(NoLine::Timeout);
            }
        }
    }

    /// Reads more of the line; true if it is complete.
    fn read_part(&mut self, deadline: Deadline) -> Result<bool, NoLine> {
        if self.reader.buffer().is_empty() {
            self.wait_until(deadline).map_err(NoLine::Io)?;
        }
        let bytes = match self.reader.fill_buf() {
            Ok([]) => return Err(NoLine::Closed(std::mem::take(&mut self.partial))),
            Ok(bytes) => bytes,
            Err(error) => {
                return match error.kind() {
                    ErrorKind::Interrupted => Ok(false),
                    ErrorKind::WouldBlock | ErrorKind::TimedOut => Err(NoLine::Timeout),
                    // A process that exits before it has read all commands resets the
                    // connection.
                    ErrorKind::ConnectionReset => {
                        Err(NoLine::Closed(std::mem::take(&mut self.partial)))
                    }
                    _ => Err(NoLine::Io(error)),
                };
            }
        };
        let end = bytes.iter().position(|byte| *byte == b'\n');
        self.partial.extend(&bytes[..end.unwrap_or(bytes.len())]);
        let used = end.map_or(bytes.len(), |end| end + 1);
        self.reader.consume(used);
        if end.is_some() && self.partial.last() == Some(&b'\r') {
            self.partial.pop();
        }
        Ok(end.is_some())
    }

    /// Limits how long the next read waits.
    fn wait_until(&self, deadline: Deadline) -> io::Result<()> {
        // Zero would be an error.
        let left = |deadline: Instant| {
            let time = deadline.saturating_duration_since(Instant::now());
            time.max(Duration::from_millis(1))
        };
        self.reader.get_ref().set_read_timeout(deadline.map(left))
    }

    /// Writes a line. The timeout is for each write.
    pub(crate) fn write(&mut self, mut line: Vec<u8>, timeout: Duration) -> io::Result<()> {
        line.push(b'\n');
        let stream = self.reader.get_mut();
        stream.set_write_timeout(Some(timeout.max(Duration::from_millis(1))))?;
        stream.write_all(&line)
    }
}
