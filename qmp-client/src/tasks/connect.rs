//! Connects to an address within a time.

use std::io;
use std::pin::Pin;

#[cfg(unix)]
use std::path::Path;
#[cfg(unix)]
use std::time::Duration;

use tokio::net::TcpStream;
#[cfg(unix)]
use tokio::net::UnixStream;
use tokio::runtime::Handle as Runtime;
#[cfg(unix)]
use tokio::time;

use super::deadline::Deadline;
use super::stream::Stream;
use crate::trace::Peer;
use crate::{Address, Error};

pub(super) async fn connect(
    address: &Address,
    peer: &Peer,
    deadline: Deadline,
) -> Result<Pin<Box<dyn Stream>>, Error> {
    let connected = connect_again(address, deadline).await;
    connected.inspect_err(|error| peer.not_connected(error))
}

/// The same. It is not traced.
pub(super) async fn connect_again(
    address: &Address,
    deadline: Deadline,
) -> Result<Pin<Box<dyn Stream>>, Error> {
    let connected = deadline.limit(try_connect(address)).await;
    let connected = connected.unwrap_or_else(|| Err(io::ErrorKind::TimedOut.into()));
    connected.map_err(|source| Error::Connect {
        address: address.clone(),
        source,
    })
}

async fn try_connect(address: &Address) -> io::Result<Pin<Box<dyn Stream>>> {
    match address {
        #[cfg(unix)]
        Address::Unix(path) => Ok(Box::pin(connect_unix(path).await?)),
        #[cfg(not(unix))]
        Address::Unix(_) => Err(io::Error::new(
            io::ErrorKind::Unsupported,
            "there are no Unix sockets on this system",
        )),
        Address::Tcp { host, port } => {
            let stream = TcpStream::connect((host.as_str(), *port)).await?;
            // Commands are short, and each is waited for.
            stream.set_nodelay(true)?;
            Ok(Box::pin(stream))
        }
    }
}

/// The runtime in which this is called. Without one, nothing can wait.
pub(super) fn runtime() -> Result<Runtime, Error> {
    Runtime::try_current().map_err(|error| Error::Setup(io::Error::other(error)))
}

/// While other clients wait for the same QEMU, its backlog is full, and connecting fails
/// instead of waiting.
#[cfg(unix)]
async fn connect_unix(path: &Path) -> io::Result<UnixStream> {
    const PAUSE: Duration = Duration::from_millis(20);

    loop {
        match UnixStream::connect(path).await {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => time::sleep(PAUSE).await,
            result => return result,
        }
    }
}
