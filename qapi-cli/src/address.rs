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
        (
            Address::Tcp { host, port },
            Address::Tcp {
                host: own,
                port: same,
            },
        ) if port == same => {
            let own = sockets(own, *port);
            let is_own = |socket: &SocketAddr| {
                own.contains(socket)
                    || socket.ip().is_loopback() && own.iter().any(|own| own.ip().is_unspecified())
            };
            sockets(host, *port).iter().any(is_own)
        }
        _ => false,
    }
}

/// The addresses of a host, as far as they are known now.
fn sockets(host: &str, port: u16) -> Vec<SocketAddr> {
    let sockets = (host, port).to_socket_addrs();
    sockets.map_or_else(|_| Vec::new(), Iterator::collect)
}
