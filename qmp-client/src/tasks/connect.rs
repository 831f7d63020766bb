//! Connects to an address.

use std::io;
use std::pin::Pin;

#[cfg(unix)]
use std::path::Path;
#[cfg(unix)]
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
#[cfg(unix)]
use tokio::net::UnixStream;
#[cfg(unix)]
use tokio::time;

use super::deadline::Deadline;
use crate::{Address, Error};

/// What can be connected to.
pub(super) trait Stream: AsyncRead + AsyncWrite + Send {}

impl<S: AsyncRead + AsyncWrite + Send> Stream for S {}

/// Connects, or fails when the time is up.
pub(super) async fn connect(
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
