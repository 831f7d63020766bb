//! Whole files.

use std::time::Duration;

use super::GuestAgent;
use crate::Error;
use crate::blocking::deadline::Deadline;
use crate::guest::{Bytes, FileClose, FileOpen, FileRead, FileWrite, PART};

/// How long it may take to close a file after something else has failed.
const CLOSING: Duration = Duration::from_secs(1);

/// A file that is open in the guest.
struct Open<'f> {
    agent: &'f GuestAgent,
    path: &'f str,
    handle: i64,
    deadline: Deadline,
}

impl GuestAgent {
    /// Reads a file in the guest, which may have so many bytes. The timeout is for all of
    /// it.
    ///
    /// # Errors
    ///
    /// If it is [longer](Error::FileTooLong), or a command fails.
    pub fn read_file(&self, path: &str, limit: usize) -> Result<Vec<u8>, Error> {
        let file = self.open(path, "rb")?;
        file.close_after(file.read(limit))
    }

    /// Writes a file in the guest. What it contained before is lost. The timeout is for all
    /// of it.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or [only in part](Error::FileIncomplete).
    pub fn write_file(&self, path: &str, content: &[u8]) -> Result<(), Error> {
        let file = self.open(path, "wb")?;
        file.close_after(file.write(content))
    }

    fn open<'f>(&'f self, path: &'f str, mode: &'static str) -> Result<Open<'f>, Error> {
        let deadline = Deadline::new(self.timeout);
        let handle = self.execute_until(&FileOpen { path, mode }, deadline)?;
        Ok(Open {
            agent: self,
            path,
            handle,
            deadline,
        })
    }
}

impl Open<'_> {
    fn read(&self, limit: usize) -> Result<Vec<u8>, Error> {
        let mut content = Vec::new();
        loop {
            // One byte more shows that it is too long.
            let left = (limit - content.len()).saturating_add(1);
            let read = FileRead {
                handle: self.handle,
                count: left.min(PART),
            };
            let part = self.agent.execute_until(&read, self.deadline)?;
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

    fn write(&self, content: &[u8]) -> Result<(), Error> {
        let mut rest = content;
        while !rest.is_empty() {
            let part = rest.get(..PART).unwrap_or(rest);
            let write = FileWrite {
                handle: self.handle,
                bytes: Bytes(part.to_vec()),
            };
            let count = self.agent.execute_until(&write, self.deadline)?.count;
            let is_possible = 0 < count && count <= part.len();
            rest = match rest.get(count..) {
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
    fn close_after<T>(&self, result: Result<T, Error>) -> Result<T, Error> {
        let close = FileClose {
            handle: self.handle,
        };
        match result {
            Ok(result) => {
                self.agent.execute_until(&close, self.deadline)?;
                Ok(result)
            }
            Err(error) => {
                let _ = self.agent.execute_until(&close, Deadline::new(CLOSING));
                Err(error)
            }
        }
    }
}
