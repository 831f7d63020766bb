//! A connection within the process.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::Waker;
use std::time::{Duration, Instant};

use crate::blocking::Transport;

/// How many bytes are on their way before a writer has to wait, as with a socket.
const CAPACITY: usize = 64 << 10;

/// One end of a connection within the process, made by [`pipe`]. It is closed when it is
/// dropped.
///
/// It is a [`Transport`]. With the feature `tokio` it is also `AsyncRead` and `AsyncWrite`.
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
    /// Tasks that wait for a change.
    tasks: Vec<Waker>,
}

impl Direction {
    fn lock(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn close(&self) {
        let mut content = self.lock();
        content.is_closed = true;
        self.wake(&mut content);
    }

    /// Takes as much as there is room for.
    fn put(&self, content: &mut Content, bytes: &[u8]) -> io::Result<usize> {
        if content.is_closed {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let room = CAPACITY - content.bytes.len();
        let part = bytes.get(..room).unwrap_or(bytes);
        if !part.is_empty() {
            content.bytes.extend(part);
            self.wake(content);
        }
        Ok(part.len())
    }

    /// Wakes whoever waits for a change.
    fn wake(&self, content: &mut Content) {
        self.changed.notify_all();
        for task in content.tasks.drain(..) {
            task.wake();
        }
    }
}

impl Transport for Pipe {
    fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        let is_waiting = |content: &mut Content| content.bytes.is_empty() && !content.is_closed;
        let content = self.incoming.lock();
        let waited = self.incoming.changed.wait_while(content, is_waiting);
        let mut content = waited.unwrap_or_else(PoisonError::into_inner);
        let length = io::Read::read(&mut content.bytes, buffer)?;
        self.incoming.wake(&mut content);
        Ok(length)
    }

    fn write(&self, bytes: &[u8], timeout: Duration) -> io::Result<usize> {
        let deadline = Instant::now().checked_add(timeout);
        let mut content = self.outgoing.lock();
        loop {
            match self.outgoing.put(&mut content, bytes)? {
                0 if !bytes.is_empty() => {}
                length => return Ok(length),
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

#[cfg(feature = "tokio")]
mod tasks {
    //! The same for tasks.

    use std::io;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

    use super::{Content, Pipe};

    impl Content {
        fn wait<T>(&mut self, context: &Context<'_>) -> Poll<T> {
            let waker = context.waker();
            if !self.tasks.iter().any(|task| task.will_wake(waker)) {
                self.tasks.push(waker.clone());
            }
            Poll::Pending
        }
    }

    impl AsyncRead for Pipe {
        fn poll_read(
            self: Pin<&mut Self>,
            context: &mut Context<'_>,
            buffer: &mut ReadBuf<'_>,
        ) -> Poll<io::Result<()>> {
            let mut waiting = self.incoming.lock();
            if waiting.bytes.is_empty() && !waiting.is_closed {
                return waiting.wait(context);
            }
            let length = waiting.bytes.len().min(buffer.remaining());
            let taken: Vec<u8> = waiting.bytes.drain(..length).collect();
            buffer.put_slice(&taken);
            self.incoming.wake(&mut waiting);
            Poll::Ready(Ok(()))
        }
    }

    impl AsyncWrite for Pipe {
        fn poll_write(
            self: Pin<&mut Self>,
            context: &mut Context<'_>,
            bytes: &[u8],
        ) -> Poll<io::Result<usize>> {
            let mut waiting = self.outgoing.lock();
            match self.outgoing.put(&mut waiting, bytes)? {
                0 if !bytes.is_empty() => waiting.wait(context),
                length => Poll::Ready(Ok(length)),
            }
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            self.outgoing.close();
            Poll::Ready(Ok(()))
        }
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
