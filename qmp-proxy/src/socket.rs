//! Sockets of any kind, and what they carry.

use std::fs;
use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::net::{TcpListener, TcpStream};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::FileTypeExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;

use qmp_client::Address;
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, Shutdown, recvmsg, sendmsg, shutdown,
};

/// How many file descriptors are taken with one piece. Linux allows 253; QEMU takes 16.
const DESCRIPTORS: usize = 16;

/// Bytes that arrived together, and the file descriptors with them.
pub(crate) struct Piece<'b> {
    pub(crate) bytes: &'b [u8],
    pub(crate) descriptors: Vec<OwnedFd>,
}

/// One end of a connection.
#[derive(Debug)]
pub(crate) struct Socket(OwnedFd);

impl Socket {
    pub(crate) fn connect(address: &Address) -> io::Result<Self> {
        Ok(Self(match address {
            Address::Unix(path) => UnixStream::connect(path)?.into(),
            Address::Tcp { host, port } => {
                let stream = TcpStream::connect((host.as_str(), *port))?;
                stream.set_nodelay(true)?;
                stream.into()
            }
        }))
    }

    /// Waits for the next piece. At the end, it has no bytes.
    pub(crate) fn receive<'b>(&self, buffer: &'b mut [u8]) -> io::Result<Piece<'b>> {
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS))];
        let mut control = RecvAncillaryBuffer::new(&mut space);
        let length = loop {
            let mut parts = [IoSliceMut::new(buffer)];
            match recvmsg(&self.0, &mut parts, &mut control, RecvFlags::CMSG_CLOEXEC) {
                Err(error) if error == rustix::io::Errno::INTR => {}
                result => break result?.bytes,
            }
        };
        let mut descriptors = Vec::new();
        for message in control.drain() {
            if let RecvAncillaryMessage::ScmRights(received) = message {
                descriptors.extend(received);
            }
        }
        Ok(Piece {
            bytes: buffer.get(..length).unwrap_or_default(),
            descriptors,
        })
    }

    /// Sends a piece. The file descriptors go with its first byte.
    pub(crate) fn send(&self, piece: &Piece<'_>) -> io::Result<()> {
        let fds: Vec<_> = piece.descriptors.iter().map(AsFd::as_fd).collect();
        let mut rest = piece.bytes;
        let mut is_first = true;
        while !rest.is_empty() {
            let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS))];
            let mut control = SendAncillaryBuffer::new(&mut space);
            if is_first && !fds.is_empty() {
                control.push(SendAncillaryMessage::ScmRights(&fds));
            }
            let parts = [IoSlice::new(rest)];
            match sendmsg(&self.0, &parts, &mut control, SendFlags::NOSIGNAL) {
                Ok(sent) => {
                    rest = rest.get(sent..).unwrap_or_default();
                    is_first = false;
                }
                Err(error) if error == rustix::io::Errno::INTR => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Says that nothing more will be sent.
    pub(crate) fn end_sending(&self) {
        // The other side may be gone.
        let _ = shutdown(&self.0, Shutdown::Write);
    }

    /// Ends both directions, so that whoever waits for them stops.
    pub(crate) fn end(&self) {
        let _ = shutdown(&self.0, Shutdown::Both);
    }
}

/// Where clients connect.
#[derive(Debug)]
pub(crate) enum Listener {
    Unix(UnixListener),
    Tcp(TcpListener),
}

impl Listener {
    pub(crate) fn bind(address: &Address) -> io::Result<Self> {
        Ok(match address {
            Address::Unix(path) => Self::Unix(bind_unix(path)?),
            Address::Tcp { host, port } => Self::Tcp(TcpListener::bind((host.as_str(), *port))?),
        })
    }

    pub(crate) fn accept(&self) -> io::Result<Socket> {
        Ok(Socket(match self {
            Self::Unix(listener) => listener.accept()?.0.into(),
            Self::Tcp(listener) => {
                let (stream, _) = listener.accept()?;
                stream.set_nodelay(true)?;
                stream.into()
            }
        }))
    }
}

/// Listens at a path. A socket whose owner is gone stays in its directory; it is replaced.
/// Anything else is not.
///
/// # Errors
///
/// If it cannot listen there.
pub fn bind_unix(path: &Path) -> io::Result<UnixListener> {
    match UnixListener::bind(path) {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse && is_left_behind(path) => {
            fs::remove_file(path)?;
            UnixListener::bind(path)
        }
        result => result,
    }
}

fn is_left_behind(path: &Path) -> bool {
    let metadata = fs::symlink_metadata(path);
    let is_socket = metadata.is_ok_and(|metadata| metadata.file_type().is_socket());
    let is_refused = |error: io::Error| error.kind() == io::ErrorKind::ConnectionRefused;
    is_socket && UnixStream::connect(path).is_err_and(is_refused)
}
