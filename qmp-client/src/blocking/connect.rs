//! Connects to an address within a time.

use std::io;
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::mpsc::{self, TryRecvError};
use std::thread;
use std::time::Duration;

use socket2::{Domain, SockRef, Socket, Type};

use super::Transport;
use super::deadline::Deadline;
use crate::listener::{Accepted, Listener};
use crate::target::Target;
use crate::trace::Peer;
use crate::{Address, Error};

/// Pauses for so long, or shorter; fails if there is no more time. Nothing else waits while
/// connecting, so that it can be given up at any time.
pub(super) type Pause<'p> = dyn FnMut(Duration) -> io::Result<()> + 'p;

/// The first pause, for what takes a moment.
const SHORT: Duration = Duration::from_millis(1);

/// The pause for what takes longer.
const LONG: Duration = Duration::from_millis(20);

/// Connects, or fails when the time is up.
pub(super) fn connect(
    target: &Target,
    peer: &Peer,
    deadline: Deadline,
) -> Result<Box<dyn Transport>, Error> {
    let mut pause = |time: Duration| {
        thread::sleep(time);
        Ok(())
    };
    let connected = connect_with(target, deadline, &mut pause);
    connected.inspect_err(|error| peer.not_connected(error))
}

/// The same with another way to pause. It is not traced.
pub(super) fn connect_with(
    target: &Target,
    deadline: Deadline,
    pause: &mut Pause<'_>,
) -> Result<Box<dyn Transport>, Error> {
    let mut pause = |time: Duration| {
        let left = deadline.left().ok_or(io::ErrorKind::TimedOut)?;
        pause(time.min(left))
    };
    let mut too_early = None;
    loop {
        let error = match try_connect(target, &mut pause) {
            Ok(connected) => return Ok(connected),
            Err(error) => error,
        };
        let paused = if target.is_too_early(&error) {
            too_early = Some(error);
            pause(LONG)
        } else {
            Err(error)
        };
        match paused {
            Ok(()) => {}
            Err(error) if is_timeout(&error) && deadline.left().is_none() => {
                return Err(target.not_in_time(deadline.after, too_early));
            }
            Err(error) => return Err(target.failed(error)),
        }
    }
}

fn try_connect(target: &Target, pause: &mut Pause<'_>) -> io::Result<Box<dyn Transport>> {
    if let Some(listener) = &target.listener {
        return accept(listener, target);
    }
    match &target.address {
        #[cfg(unix)]
        Address::Unix(path) => Ok(Box::new(connect_unix(path)?)),
        #[cfg(not(unix))]
        Address::Unix(_) => Err(io::Error::new(
            io::ErrorKind::Unsupported,
            "there are no Unix sockets on this system",
        )),
        Address::Tcp { host, port } => {
            let stream = connect_tcp(host, *port, pause)?;
            target.set_up_tcp(&SockRef::from(&stream))?;
            Ok(Box::new(stream))
        }
    }
}

fn accept(listener: &Listener, target: &Target) -> io::Result<Box<dyn Transport>> {
    match listener.accept()? {
        #[cfg(unix)]
        Accepted::Unix(stream) => Ok(Box::new(stream)),
        Accepted::Tcp(stream) => {
            target.set_up_tcp(&SockRef::from(&stream))?;
            Ok(Box::new(stream))
        }
    }
}

/// Fails instead of waiting, if others wait to be accepted.
#[cfg(unix)]
fn connect_unix(path: &std::path::Path) -> io::Result<std::os::unix::net::UnixStream> {
    let address = socket2::SockAddr::unix(path)?;
    let socket = Socket::new(Domain::UNIX, Type::STREAM, None)?;
    socket.set_nonblocking(true)?;
    socket.connect(&address)?;
    Ok(std::os::fd::OwnedFd::from(socket).into())
}

/// Tries each of the host's addresses.
fn connect_tcp(host: &str, port: u16, pause: &mut Pause<'_>) -> io::Result<TcpStream> {
    let mut failed = io::Error::new(io::ErrorKind::NotFound, "the host has no addresses");
    for address in look_up(host, port, pause)? {
        match connect_ip(address, pause)? {
            Ok(stream) => return Ok(stream),
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// Tries one address; fails if there is no more time.
fn connect_ip(
    address: SocketAddr,
    pause: &mut Pause<'_>,
) -> io::Result<Result<TcpStream, io::Error>> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
    socket.set_nonblocking(true)?;
    match socket.connect(&address.into()) {
        Err(error) if !is_in_progress(&error) => return Ok(Err(error)),
        _ => {}
    }
    let mut time = SHORT;
    while socket.peer_addr().is_err() {
        if let Some(error) = socket.take_error()? {
            return Ok(Err(error));
        }
        pause(time)?;
        time = LONG.min(time * 2);
    }
    Ok(Ok(socket.into()))
}

fn is_timeout(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::TimedOut
}

fn is_in_progress(error: &io::Error) -> bool {
    #[cfg(unix)]
    if error.raw_os_error() == Some(rustix::io::Errno::INPROGRESS.raw_os_error()) {
        return true;
    }
    error.kind() == io::ErrorKind::WouldBlock
}

/// The system takes as long as it wants to look up a name. So a thread does it, and is left
/// behind when the time is up.
fn look_up(host: &str, port: u16, pause: &mut Pause<'_>) -> io::Result<Vec<SocketAddr>> {
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
    let mut time = SHORT;
    loop {
        match receiver.try_recv() {
            Ok(found) => return found,
            Err(TryRecvError::Disconnected) => return Err(io::ErrorKind::NotFound.into()),
            Err(TryRecvError::Empty) => pause(time)?,
        }
        time = LONG.min(time * 2);
    }
}
