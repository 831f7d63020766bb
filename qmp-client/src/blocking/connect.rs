//! Connects to an address within a time.

use std::io;
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::Transport;
use super::deadline::Deadline;
use super::transport::for_socket;
use crate::trace::Peer;
use crate::{Address, Error, exchange};

pub(super) fn connect(
    address: &Address,
    peer: &Peer,
    deadline: Deadline,
) -> Result<Box<dyn Transport>, Error> {
    exchange::connected(peer, address, try_connect(address, deadline))
}

fn try_connect(address: &Address, deadline: Deadline) -> io::Result<Box<dyn Transport>> {
    match address {
        #[cfg(unix)]
        Address::Unix(path) => Ok(Box::new(unix::connect(path, deadline)?)),
        #[cfg(not(unix))]
        Address::Unix(_) => Err(io::Error::new(
            io::ErrorKind::Unsupported,
            "there are no Unix sockets on this system",
        )),
        Address::Tcp { host, port } => Ok(Box::new(connect_tcp(host, *port, deadline)?)),
    }
}

#[cfg(unix)]
mod unix {
    //! Unix sockets.

    use std::io;
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;
    use std::path::Path;

    use socket2::{Domain, SockAddr, Socket, Type};

    use super::{Deadline, time_left};

    /// Connecting blocks while the server's backlog is full, as it is if other clients wait
    /// for the same QEMU. The timeout for writing is the one that holds for it, too.
    pub(super) fn connect(path: &Path, deadline: Deadline) -> io::Result<UnixStream> {
        let socket = Socket::new(Domain::UNIX, Type::STREAM, None)?;
        socket.set_write_timeout(Some(time_left(deadline)?))?;
        match socket.connect(&SockAddr::unix(path)?) {
            Ok(()) => Ok(OwnedFd::from(socket).into()),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                Err(io::ErrorKind::TimedOut.into())
            }
            Err(error) => Err(error),
        }
    }
}

/// Tries each of the host's addresses.
fn connect_tcp(host: &str, port: u16, deadline: Deadline) -> io::Result<TcpStream> {
    let mut failed = io::Error::new(io::ErrorKind::NotFound, "the host has no addresses");
    for address in look_up(host, port, deadline)? {
        match TcpStream::connect_timeout(&address, time_left(deadline)?) {
            Ok(stream) => return Ok(stream),
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// The system takes as long as it wants to look up a name. So a thread does it, and is left
/// behind when the time is up.
fn look_up(host: &str, port: u16, deadline: Deadline) -> io::Result<Vec<SocketAddr>> {
    if let Ok(ip) = host.parse() {
        return Ok(vec![SocketAddr::new(ip, port)]);
    }
    let (sender, receiver) = mpsc::sync_channel(1);
    let host = host.to_owned();
    thread::Builder::new()
        .name("qmp-lookup".to_owned())
        .spawn(move || {
            let found = (host.as_str(), port).to_socket_addrs();
            // The receiver may be gone.
            let _ = sender.send(found.map(Iterator::collect));
        })?;
    let found = receiver.recv_timeout(time_left(deadline)?);
    found.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}

/// The time that is left, which is not zero; it is an error if it is up.
fn time_left(deadline: Deadline) -> io::Result<Duration> {
    let left = deadline.left();
    let left = left.ok_or_else(|| io::Error::from(io::ErrorKind::TimedOut))?;
    Ok(for_socket(left))
}
