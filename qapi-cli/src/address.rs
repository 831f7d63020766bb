//! Addresses in arguments: where to listen, and where to connect.

use std::fs;
use std::io::{self, ErrorKind};
use std::net::{SocketAddr, ToSocketAddrs};
use std::os::unix;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::Path;

use qmp_client::Address;

use crate::failure::{self, Failure};

/// A path, or an address with `qmp:`.
pub(crate) fn address(argument: &Path) -> Result<Address, Failure> {
    let text = argument.to_str().unwrap_or_default();
    if is_of_another_form(text) {
        let error =
            format!("`{text}` is neither a path nor qmp:HOST:PORT; for a path, write ./{text}");
        return Err(error.into());
    }
    let address = if text.starts_with("qmp:") {
        text.parse()?
    } else {
        Address::Unix(argument.to_owned())
    };
    match &address {
        Address::Unix(path) if unix::net::SocketAddr::from_pathname(path).is_err() => {
            let length = path.as_os_str().len();
            Err(format!("{address}: a path of {length} bytes is too long for a socket").into())
        }
        Address::Tcp { port: 0, .. } => {
            Err(format!("{address}: no client can connect to port 0").into())
        }
        _ => Ok(address),
    }
}

/// Whether it is an address of a form that other programs take, such as `127.0.0.1:4444` or
/// QEMU's `unix:/run/vm1.sock`.
fn is_of_another_form(text: &str) -> bool {
    let is_tcp = matches!(format!("qmp:{text}").parse(), Ok(Address::Tcp { .. }));
    is_tcp || text.starts_with("unix:") || text.starts_with("tcp:")
}

/// Says why it is not possible to listen at an address.
pub(crate) fn cannot_listen(address: &Address, error: io::Error) -> Failure {
    let subject = format!("cannot listen at {address}");
    let kind = match address {
        Address::Unix(path) if error.kind() == ErrorKind::AddrInUse => fs::symlink_metadata(path),
        _ => return failure::context(subject, error),
    };
    let reason = match kind.map(|metadata| metadata.file_type()) {
        Ok(kind) if kind.is_dir() => "it is a directory",
        Ok(kind) if !kind.is_socket() => "there is a file with this name, which is not a socket",
        _ => "another program listens there",
    };
    format!("{subject}: {reason}").into()
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
