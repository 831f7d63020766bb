//! Connects to an address.

use std::io;
use std::pin::Pin;

#[cfg(unix)]
use std::path::Path;
#[cfg(unix)]
use std::time::Duration;

use tokio::net::TcpStream;
#[cfg(unix)]
use tokio::net::UnixStream;
#[cfg(unix)]
use tokio::time;

use super::stream::Stream;
use crate::Address;

pub(super) async fn connect(address: &Address) -> io::Result<Pin<Box<dyn Stream>>> {
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
