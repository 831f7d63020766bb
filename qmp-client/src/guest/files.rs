//! Whole files.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::messages::{Bytes, FileClose, FileOpen, FileRead, FileWrite};
use crate::Error;
use crate::deadline::Deadline;
use crate::execute::Execute;

/// How many bytes of a file are read or written by one command.
const PART: usize = 256 << 10;

/// How long it may take to close a file after something else has failed.
const CLOSING: Duration = Duration::from_secs(1);

/// Files that are open in the guest, although nobody uses them any longer. They are closed
/// before the next command.
#[derive(Debug, Clone, Default)]
pub(crate) struct LeftOpen(Arc<Mutex<Vec<i64>>>);

impl LeftOpen {
    fn lock(&self) -> MutexGuard<'_, Vec<i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn add(&self, handle: i64) {
        self.lock().push(handle);
    }

    pub(super) fn first(&self) -> Option<i64> {
        self.lock().first().copied()
    }

    pub(super) fn remove(&self, handle: i64) {
        self.lock().retain(|left| *left != handle);
    }
}

/// Reads a file, which may have so many bytes.
pub(crate) async fn read_file<A: Execute>(
    agent: &A,
    left_open: &LeftOpen,
    path: &str,
    limit: usize,
) -> Result<Vec<u8>, Error> {
    let file = OpenFile::new(agent, left_open, path, "rb").await?;
    let content = file.read(limit).await;
    file.close_after(content).await
}

/// Writes a file.
pub(crate) async fn write_file<A: Execute>(
    agent: &A,
    left_open: &LeftOpen,
    path: &str,
    content: &[u8],
) -> Result<(), Error> {
    let file = OpenFile::new(agent, left_open, path, "wb").await?;
    let written = file.write(content).await;
    file.close_after(written).await
}

/// A file that is open in the guest.
struct OpenFile<'f, A: Execute> {
    agent: &'f A,
    left_open: &'f LeftOpen,
    path: &'f str,
    handle: i64,
    deadline: Deadline<A::Clock>,
    is_closed: bool,
}

impl<'f, A: Execute> OpenFile<'f, A> {
    async fn new(
        agent: &'f A,
        left_open: &'f LeftOpen,
        path: &'f str,
        mode: &'static str,
    ) -> Result<Self, Error> {
        let deadline = agent.deadline();
        let open = FileOpen { path, mode };
        Ok(Self {
            agent,
            left_open,
            path,
            handle: agent.execute_until(&open, deadline).await?,
            deadline,
            is_closed: false,
        })
    }

    async fn read(&self, limit: usize) -> Result<Vec<u8>, Error> {
        let mut content = Vec::new();
        loop {
            // One byte more shows that it is too long.
            let left = (limit - content.len()).saturating_add(1);
            let read = FileRead {
                handle: self.handle,
                count: left.min(PART),
            };
            let part = self.agent.execute_until(&read, self.deadline).await?;
            let is_empty = part.bytes.0.is_empty();
            content.extend(part.bytes.0);
            if content.len() > limit {
                return Err(Error::FileTooLong {
                    path: self.path.to_owned(),
                    limit,
                });
            }
            if part.eof || is_empty {
                return Ok(content);
            }
        }
    }

    async fn write(&self, content: &[u8]) -> Result<(), Error> {
        let mut rest = content;
        while !rest.is_empty() {
            let part = rest.get(..PART).unwrap_or(rest);
            let write = FileWrite {
                handle: self.handle,
                bytes: Bytes(part.to_vec()),
            };
            let written = self.agent.execute_until(&write, self.deadline).await?;
            let is_possible = 0 < written.count && written.count <= part.len();
            rest = match rest.get(written.count..) {
                Some(rest) if is_possible => rest,
                _ => {
                    return Err(Error::FileIncomplete {
                        path: self.path.to_owned(),
                        written: content.len() - rest.len(),
                    });
                }
            };
        }
        Ok(())
    }

    /// Closes it. That can fail, too, where the agent still has to write. But an error from
    /// before is the one to report.
    async fn close_after<T>(mut self, result: Result<T, Error>) -> Result<T, Error> {
        let close = FileClose {
            handle: self.handle,
        };
        let deadline = match result {
            Ok(_) => self.deadline,
            Err(_) => Deadline::new(CLOSING),
        };
        let closed = self.agent.execute_until(&close, deadline).await;
        self.is_closed = matches!(closed, Ok(_) | Err(Error::Command { .. }));
        let result = result?;
        closed.map(|_| result)
    }
}

impl<A: Execute> Drop for OpenFile<'_, A> {
    fn drop(&mut self) {
        if !self.is_closed {
            self.left_open.add(self.handle);
        }
    }
}
