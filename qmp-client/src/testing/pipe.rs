//! A connection within the process.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::blocking::Transport;

/// How many bytes are on their way before a writer has to wait, as with a socket.
const CAPACITY: usize = 64 << 10;

/// One end of a connection within the process, made by [`pipe`]. It is closed when it is
/// dropped.
#[derive(Debug)]
pub struct Pipe {
    incoming: Arc<Direction>,
    outgoing: Arc<Direction>,
}

/// Makes both ends of a connection. What is written to one is read from the other.
#[must_use]
pub fn pipe() -> (Pipe, Pipe) {
    let (there, back) = (Arc::default(), Arc::default());
    let one = Pipe {
        incoming: Arc::clone(&back),
        outgoing: Arc::clone(&there),
    };
    let other = Pipe {
        incoming: there,
        outgoing: back,
    };
    (one, other)
}

#[derive(Debug, Default)]
struct Direction {
    content: Mutex<Content>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Content {
    bytes: VecDeque<u8>,
    is_closed: bool,
}

impl Direction {
    fn lock(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn close(&self) {
        self.lock().is_closed = true;
        self.changed.notify_all();
    }
}

impl Transport for Pipe {
    fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        let is_waiting = |content: &mut Content| content.bytes.is_empty() && !content.is_closed;
        let content = self.incoming.lock();
        let waited = self.incoming.changed.wait_while(content, is_waiting);
        let mut content = waited.unwrap_or_else(PoisonError::into_inner);
        let length = io::Read::read(&mut content.bytes, buffer)?;
        self.incoming.changed.notify_all();
        Ok(length)
    }

    fn write(&self, bytes: &[u8], timeout: Duration) -> io::Result<usize> {
        let deadline = Instant::now().checked_add(timeout);
        let mut content = self.outgoing.lock();
        loop {
            if content.is_closed {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            let room = CAPACITY - content.bytes.len();
            if room > 0 {
                let part = bytes.get(..room).unwrap_or(bytes);
                content.bytes.extend(part);
                self.outgoing.changed.notify_all();
                return Ok(part.len());
            }
            let left = deadline.map_or(Duration::MAX, |deadline| {
                deadline.saturating_duration_since(Instant::now())
            });
            if left.is_zero() {
                return Err(io::ErrorKind::TimedOut.into());
            }
            let waited = self.outgoing.changed.wait_timeout(content, left);
            content = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn shutdown(&self) -> io::Result<()> {
        self.incoming.close();
        self.outgoing.close();
        Ok(())
    }
}

impl Drop for Pipe {
    fn drop(&mut self) {
        self.incoming.close();
        self.outgoing.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_before_the_end_is_read() {
        let (one, other) = pipe();
        assert_eq!(one.write(b"abc", Duration::MAX).unwrap(), 3);
        drop(one);
        let mut buffer = [0; 2];
        assert_eq!(other.read(&mut buffer).unwrap(), 2);
        assert_eq!(other.read(&mut buffer).unwrap(), 1);
        assert_eq!(other.read(&mut buffer).unwrap(), 0);
        let error = other.write(b"d", Duration::MAX).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn a_writer_waits_for_room() {
        let (one, other) = pipe();
        let brief = Duration::from_millis(10);
        let written = one.write(&vec![7; CAPACITY + 1], brief).unwrap();
        assert_eq!(written, CAPACITY);
        let error = one.write(&[7], brief).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        assert_eq!(other.read(&mut [0; 1]).unwrap(), 1);
        assert_eq!(one.write(&[7; 2], brief).unwrap(), 1);
    }
}
