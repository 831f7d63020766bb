//! Addresses in arguments: where to listen, and where to connect.

use std::fs;
use std::net::{SocketAddr, ToSocketAddrs};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use qmp_client::Address;

use crate::failure::Failure;

/// A path, or an address with `qmp:`.
pub(crate) fn address(argument: &Path) -> Result<Address, Failure> {
    match argument.to_str() {
        Some(text) if text.starts_with("qmp:") => Ok(text.parse()?),
        _ => Ok(Address::Unix(argument.to_owned())),
    }
}

/// Whether a connection to an address reaches who listens at the other one.
pub(crate) fn reaches(connect: &Address, listen: &Address) -> bool {
    match (connect, listen) {
        (Address::Unix(connect), Address::Unix(listen)) => {
            let file = |path| fs::metadata(path).ok().map(|file| (file.dev(), file.ino()));
            file(connect).is_some() && file(connect) == file(listen)
        }
        (Address::Tcp { port, .. }, Address::Tcp { port: same, .. }) if port == same => {
            let is_reached = |connect: &SocketAddr, listen: &SocketAddr| {
                let is_local = listen.ip().is_unspecified() && connect.ip().is_loopback();
                is_local || connect.ip() == listen.ip()
            };
            let (connect, listen) = (sockets(connect), sockets(listen));
            let mut connect = connect.iter();
            connect.any(|connect| listen.iter().any(|listen| is_reached(connect, listen)))
        }
        _ => false,
    }
}

/// What a host is, as far as that is known now.
fn sockets(address: &Address) -> Vec<SocketAddr> {
    let Address::Tcp { host, port } = address else {
        return Vec::new();
    };
    let sockets = (host.as_str(), *port).to_socket_addrs();
    sockets.map_or_else(|_| Vec::new(), Iterator::collect)
}
