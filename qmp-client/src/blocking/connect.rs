//! Connects to an address within a time.

use std::io;
use std::net::{TcpStream, ToSocketAddrs};
#[cfg(unix)]
use std::os::unix::net::UnixStream;
use std::sync::mpsc;
use std::thread;

use super::Transport;
use super::deadline::Deadline;
use crate::Address;

/// Connecting to a Unix socket blocks while the server's backlog is full, as it is if other
/// clients wait for the same QEMU, and looking up a host's name takes as long as it takes.
/// The standard library has no timeout for these. So a thread connects, and is left behind
/// when the time is up.
pub(super) fn connect(address: &Address, deadline: Deadline) -> io::Result<Box<dyn Transport>> {
    let (sender, receiver) = mpsc::sync_channel(1);
    let address = address.clone();
    thread::Builder::new()
        .name("qmp-connect".to_owned())
        .spawn(move || {
            // The receiver may be gone.
            let _ = sender.send(connect_now(&address, deadline));
        })?;
    let timed_out = || io::Error::from(io::ErrorKind::TimedOut);
    let left = deadline.left().ok_or_else(timed_out)?;
    receiver.recv_timeout(left).map_err(|_| timed_out())?
}

fn connect_now(address: &Address, deadline: Deadline) -> io::Result<Box<dyn Transport>> {
    match address {
        #[cfg(unix)]
        Address::Unix(path) => Ok(Box::new(UnixStream::connect(path)?)),
        #[cfg(not(unix))]
        Address::Unix(_) => Err(io::Error::new(
            io::ErrorKind::Unsupported,
            "there are no Unix sockets on this system",
        )),
        Address::Tcp { host, port } => Ok(Box::new(connect_tcp(host, *port, deadline)?)),
    }
}

/// Tries each of the host's addresses.
fn connect_tcp(host: &str, port: u16, deadline: Deadline) -> io::Result<TcpStream> {
    let mut failed = io::Error::new(io::ErrorKind::NotFound, "the host has no addresses");
    for address in (host, port).to_socket_addrs()? {
        let Some(left) = deadline.left() else {
            return Err(io::ErrorKind::TimedOut.into());
        };
        match TcpStream::connect_timeout(&address, left) {
            Ok(stream) => return Ok(stream),
            Err(error) => failed = error,
        }
    }
    Err(failed)
}
