//! Where clients connect.

use std::fs;
use std::io::{self, ErrorKind};
use std::net::TcpListener;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use qmp_client::Address;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::net::{Shutdown, shutdown};

use crate::socket::Socket;

/// Where clients connect.
#[derive(Debug)]
pub(crate) struct Listener {
    socket: Kind,
    is_closed: AtomicBool,
}

#[derive(Debug)]
enum Kind {
    Unix {
        listener: UnixListener,
        path: PathBuf,
        /// What tells the socket from another with its name.
        file: (u64, u64),
    },
    Tcp(TcpListener),
}

impl Listener {
    pub(crate) fn bind(address: &Address) -> io::Result<Self> {
        let socket = match address {
            Address::Unix(path) => {
                let listener = bind_unix(path)?;
                listener.set_nonblocking(true)?;
                Kind::Unix {
                    listener,
                    path: path.clone(),
                    file: file(path)?,
                }
            }
            Address::Tcp { host, port } => {
                let listener = TcpListener::bind((host.as_str(), *port))?;
                listener.set_nonblocking(true)?;
                Kind::Tcp(listener)
            }
            _ => return Err(io::ErrorKind::Unsupported.into()),
        };
        Ok(Self {
            socket,
            is_closed: AtomicBool::new(false),
        })
    }

    /// Waits for a client.
    pub(crate) fn accept(&self) -> io::Result<Socket> {
        loop {
            if self.is_closed() {
                let text = "the proxy is closed";
                return Err(io::Error::new(ErrorKind::NotConnected, text));
            }
            match self.accept_now() {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                result => return result,
            }
            match poll(&mut [PollFd::new(self, PollFlags::IN)], None) {
                Err(error) if error != rustix::io::Errno::INTR => return Err(error.into()),
                _ => {}
            }
        }
    }

    /// Takes a client that is there.
    pub(crate) fn accept_now(&self) -> io::Result<Socket> {
        let socket: OwnedFd = match &self.socket {
            Kind::Unix { listener, .. } => listener.accept()?.0.into(),
            Kind::Tcp(listener) => {
                let (stream, _) = listener.accept()?;
                stream.set_nodelay(true)?;
                stream.into()
            }
        };
        Ok(Socket::new(socket))
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.is_closed.load(Ordering::Acquire)
    }

    /// Listens no longer. Whoever waits for a client hears of it.
    pub(crate) fn close(&self) {
        if self.is_closed.swap(true, Ordering::AcqRel) {
            return;
        }
        if let Kind::Unix { path, file, .. } = &self.socket
            && self::file(path).is_ok_and(|found| found == *file)
        {
            // If it stays, the next one replaces it.
            let _ = fs::remove_file(path);
        }
        let _ = shutdown(self, Shutdown::Both);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.close();
    }
}

impl AsFd for Listener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match &self.socket {
            Kind::Unix { listener, .. } => listener.as_fd(),
            Kind::Tcp(listener) => listener.as_fd(),
        }
    }
}

/// The device and the number of a file.
fn file(path: &Path) -> io::Result<(u64, u64)> {
    let metadata = fs::symlink_metadata(path)?;
    Ok((metadata.dev(), metadata.ino()))
}

/// Listens at a path. A socket whose owner is gone stays in its directory; it is replaced.
/// Anything else is not.
///
/// # Errors
///
/// If it cannot listen there.
pub fn bind_unix(path: &Path) -> io::Result<UnixListener> {
    match UnixListener::bind(path) {
        Err(error) if error.kind() == ErrorKind::AddrInUse && is_left_behind(path) => {
            fs::remove_file(path)?;
            UnixListener::bind(path)
        }
        result => result,
    }
}

fn is_left_behind(path: &Path) -> bool {
    let metadata = fs::symlink_metadata(path);
    let is_socket = metadata.is_ok_and(|metadata| metadata.file_type().is_socket());
    let is_refused = |error: io::Error| error.kind() == ErrorKind::ConnectionRefused;
    is_socket && UnixStream::connect(path).is_err_and(is_refused)
}
