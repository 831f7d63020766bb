//! Sockets of any kind, and what they carry.

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::net::TcpStream;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;

use qmp_client::Address;
use rustix::io::ioctl_fionbio;
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, Shutdown, recvmsg, sendmsg, shutdown,
};

/// How many file descriptors are taken with one piece: as many as Linux allows. QEMU takes 16, and
/// what is forwarded to it is what it would have had without the proxy.
const DESCRIPTORS: usize = 253;

/// Bytes that arrived together, and the file descriptors with them.
pub(crate) struct Piece<'b> {
    pub(crate) bytes: &'b [u8],
    pub(crate) descriptors: Vec<OwnedFd>,
}

/// One end of a connection.
#[derive(Debug)]
pub(crate) struct Socket(OwnedFd);

impl Socket {
    pub(crate) fn new(socket: OwnedFd) -> Self {
        Self(socket)
    }

    pub(crate) fn connect(address: &Address) -> io::Result<Self> {
        Ok(Self(match address {
            Address::Unix(path) => UnixStream::connect(path)?.into(),
            Address::Tcp { host, port } => {
                let stream = TcpStream::connect((host.as_str(), *port))?;
                stream.set_nodelay(true)?;
                stream.into()
            }
            _ => return Err(io::ErrorKind::Unsupported.into()),
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
        let mut rest = piece.bytes;
        let mut descriptors = &*piece.descriptors;
        while !rest.is_empty() {
            let sent = self.send_some(rest, descriptors)?;
            rest = rest.get(sent..).unwrap_or_default();
            descriptors = &[];
        }
        Ok(())
    }

    /// Sends some of the bytes, and the file descriptors with the first of them.
    pub(crate) fn send_some(&self, bytes: &[u8], descriptors: &[OwnedFd]) -> io::Result<usize> {
        let fds: Vec<_> = descriptors.iter().map(AsFd::as_fd).collect();
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS))];
        let mut control = SendAncillaryBuffer::new(&mut space);
        if !fds.is_empty() {
            control.push(SendAncillaryMessage::ScmRights(&fds));
        }
        let parts = [IoSlice::new(bytes)];
        loop {
            match sendmsg(&self.0, &parts, &mut control, SendFlags::NOSIGNAL) {
                Err(error) if error == rustix::io::Errno::INTR => {}
                result => return Ok(result?),
            }
        }
    }

    /// From now on, nothing waits: what would have to, fails.
    pub(crate) fn never_wait(&self) -> io::Result<()> {
        Ok(ioctl_fionbio(&self.0, true)?)
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

impl AsFd for Socket {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}
