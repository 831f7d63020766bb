//! What a connection runs over.

use std::any::Any;
use std::io::{self, IoSlice};
#[cfg(unix)]
use std::os::fd::{AsFd, BorrowedFd};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

#[cfg(unix)]
use tokio::io::Interest;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
#[cfg(unix)]
use tokio::net::UnixStream;

use crate::Disconnect;
use crate::protocol::{Decoder, Outgoing};

/// How many requests are written at once; QEMU takes as many before it answers.
pub(super) const AT_ONCE: usize = 8;

/// How much is read at once.
pub(super) const BUFFER: usize = 4 << 10;

/// What can be connected to.
pub(super) trait Stream: AsyncRead + AsyncWrite + Send + Any {}

impl<S: AsyncRead + AsyncWrite + Send + Any> Stream for S {}

impl dyn Stream {
    /// The Unix socket that it is, if it is one.
    #[cfg(unix)]
    fn unix(&self) -> Option<&UnixStream> {
        let stream: &dyn Any = self;
        stream.downcast_ref()
    }

    /// Whether it can send file descriptors.
    #[cfg(unix)]
    pub(super) fn can_send_fds(&self) -> bool {
        self.unix().is_some()
    }

    /// Reads some bytes, at least one; or says why the connection has ended.
    pub(super) fn poll_some(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
        decoder: &Decoder,
    ) -> Poll<Result<(), Disconnect>> {
        loop {
            return Poll::Ready(match ready!(self.as_mut().poll_read(context, buffer)) {
                Ok(()) if buffer.filled().is_empty() => Err(decoder.closed()),
                Ok(()) => Ok(()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => Err(decoder.failed(error)),
            });
        }
    }

    /// Writes some of one or more requests, of which nothing is written yet. One that has a
    /// file descriptor is alone.
    pub(super) fn poll_begin(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        requests: &[&Outgoing],
    ) -> Poll<io::Result<usize>> {
        let [request] = requests else {
            let mut lines = [IoSlice::new(&[]); AT_ONCE];
            for (line, request) in lines.iter_mut().zip(requests) {
                *line = IoSlice::new(&request.line);
            }
            let lines = lines.get(..requests.len()).unwrap_or(&lines);
            return self.poll_write_vectored(context, lines);
        };
        match &request.descriptor {
            None => self.poll_write(context, &request.line),
            #[cfg(unix)]
            Some(fd) => match self.as_ref().get_ref().unix() {
                Some(socket) => poll_send(socket, context, &request.line, fd.as_fd()),
                None => Poll::Ready(Err(io::ErrorKind::Unsupported.into())),
            },
            #[cfg(not(unix))]
            Some(none) => match *none {},
        }
    }
}

/// Writes some of the bytes, and sends a file descriptor with the first of them.
#[cfg(unix)]
fn poll_send(
    socket: &UnixStream,
    context: &mut Context<'_>,
    bytes: &[u8],
    fd: BorrowedFd<'_>,
) -> Poll<io::Result<usize>> {
    loop {
        ready!(socket.poll_write_ready(context))?;
        let send = || crate::descriptor::send(socket, bytes, fd);
        match socket.try_io(Interest::WRITABLE, send) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return Poll::Ready(result),
        }
    }
}
