//! What a connection runs over.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
#[cfg(unix)]
use std::os::fd::BorrowedFd;
#[cfg(unix)]
use std::os::unix::net::UnixStream;
use std::time::Duration;

#[cfg(unix)]
use crate::descriptor;

/// A connection in both directions that one thread reads while another one writes.
///
/// The standard library's sockets are transports. To talk to a child through its standard
/// input and output, give it one end of a pair of sockets for both.
///
/// ```no_run
/// # #[cfg(unix)]
/// # fn start() -> Result<(), Box<dyn std::error::Error>> {
/// use std::os::fd::OwnedFd;
/// use std::os::unix::net::UnixStream;
/// use std::process::Command;
///
/// use qmp_client::Options;
/// use qmp_client::blocking::Client;
///
/// let (ours, theirs) = UnixStream::pair()?;
/// let (input, output) = (OwnedFd::from(theirs.try_clone()?), OwnedFd::from(theirs));
/// let child = Command::new("qemu-system-x86_64")
///     .args(["-qmp", "stdio", "-display", "none"])
///     .stdin(input)
///     .stdout(output)
///     .spawn()?;
/// let client = Client::over(ours, &Options::new())?;
/// # Ok(())
/// # }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Prepares it. Called once, before anything is read or written.
    ///
    /// # Errors
    ///
    /// If that fails. There will be no connection.
    fn prepare(&self) -> io::Result<()> {
        Ok(())
    }

    /// Waits for bytes, without a limit, and reads some of them: none at the end.
    ///
    /// # Errors
    ///
    /// If reading fails. That ends the connection.
    fn read(&self, buffer: &mut [u8]) -> io::Result<usize>;

    /// Writes some of the bytes, and waits for that no longer than this.
    ///
    /// # Errors
    ///
    /// If none was written: [`WouldBlock`](io::ErrorKind::WouldBlock) or
    /// [`TimedOut`](io::ErrorKind::TimedOut) if the time was up. Any other error but
    /// [`Interrupted`](io::ErrorKind::Interrupted) means that nothing can be written.
    fn write(&self, bytes: &[u8], timeout: Duration) -> io::Result<usize>;

    /// Whether it can send file descriptors; by default, it cannot.
    #[cfg(unix)]
    fn can_send_fds(&self) -> bool {
        false
    }

    /// Writes some of the bytes, as [`write`](Self::write) does, and sends a file descriptor
    /// with the first of them. Not called if [`can_send_fds`](Self::can_send_fds) is false.
    ///
    /// # Errors
    ///
    /// Those of [`write`](Self::write). By default, [`Unsupported`](io::ErrorKind::Unsupported).
    #[cfg(unix)]
    fn write_with_fd(
        &self,
        bytes: &[u8],
        fd: BorrowedFd<'_>,
        timeout: Duration,
    ) -> io::Result<usize> {
        let _ = (bytes, fd, timeout);
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Ends the connection in both directions. A thread that is reading or writing returns
    /// at once: whoever drops the last client waits for that.
    ///
    /// # Errors
    ///
    /// If that fails. The error is ignored.
    fn shutdown(&self) -> io::Result<()>;
}

/// How much is written at once. Linux starts the timeout of a socket again for each part of a
/// longer text, so that a peer that reads slowly could prolong it.
const PART: usize = 16 << 10;

fn part(bytes: &[u8]) -> &[u8] {
    bytes.get(..PART).unwrap_or(bytes)
}

/// A timeout as sockets take it: not zero, which is an error.
fn for_socket(timeout: Duration) -> Duration {
    timeout.clamp(Duration::from_millis(1), Duration::from_secs(1 << 30))
}

#[cfg(unix)]
impl Transport for UnixStream {
    fn prepare(&self) -> io::Result<()> {
        self.set_nonblocking(false)?;
        self.set_read_timeout(None)
    }

    fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        Read::read(&mut &*self, buffer)
    }

    fn write(&self, bytes: &[u8], timeout: Duration) -> io::Result<usize> {
        self.set_write_timeout(Some(for_socket(timeout)))?;
        Write::write(&mut &*self, part(bytes))
    }

    fn can_send_fds(&self) -> bool {
        true
    }

    fn write_with_fd(
        &self,
        bytes: &[u8],
        fd: BorrowedFd<'_>,
        timeout: Duration,
    ) -> io::Result<usize> {
        self.set_write_timeout(Some(for_socket(timeout)))?;
        descriptor::send(self, part(bytes), fd)
    }

    fn shutdown(&self) -> io::Result<()> {
        UnixStream::shutdown(self, Shutdown::Both)
    }
}

/// On Unix, a timeout of TCP is not the end of the time to write: the peer's system has taken
/// nothing for too long, and the connection is lost.
fn lost(error: io::Error) -> io::Error {
    if cfg!(unix) && error.kind() == io::ErrorKind::TimedOut {
        io::Error::new(io::ErrorKind::ConnectionAborted, error)
    } else {
        error
    }
}

impl Transport for TcpStream {
    fn prepare(&self) -> io::Result<()> {
        self.set_nonblocking(false)?;
        // Commands are short, and each is waited for.
        self.set_nodelay(true)?;
        self.set_read_timeout(None)
    }

    fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        Read::read(&mut &*self, buffer)
    }

    fn write(&self, bytes: &[u8], timeout: Duration) -> io::Result<usize> {
        self.set_write_timeout(Some(for_socket(timeout)))?;
        Write::write(&mut &*self, part(bytes)).map_err(lost)
    }

    fn shutdown(&self) -> io::Result<()> {
        TcpStream::shutdown(self, Shutdown::Both)
    }
}
