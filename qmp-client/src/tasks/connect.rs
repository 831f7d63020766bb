//! Connects to an address within a time.

use std::io;
use std::pin::Pin;

use std::time::Duration;

use socket2::SockRef;
use tokio::net::TcpStream;
#[cfg(unix)]
use tokio::net::UnixStream;
use tokio::runtime::Handle as Runtime;
use tokio::time;

use super::deadline::Deadline;
use super::stream::Stream;
use crate::listener::{Accepted, Listener};
use crate::target::Target;
use crate::trace::Peer;
use crate::{Address, Error};

/// The time between two attempts.
const PAUSE: Duration = Duration::from_millis(20);

pub(super) async fn connect(
    target: &Target,
    peer: &Peer,
    deadline: Deadline,
    runtime: &Runtime,
) -> Result<Pin<Box<dyn Stream>>, Error> {
    let connected = connect_again(target, deadline, runtime).await;
    connected.inspect_err(|error| peer.not_connected(error))
}

/// The same. It is not traced.
pub(super) async fn connect_again(
    target: &Target,
    deadline: Deadline,
    runtime: &Runtime,
) -> Result<Pin<Box<dyn Stream>>, Error> {
    let mut too_early = None;
    let connect = async {
        loop {
            match try_connect(target).await {
                Err(error) if target.is_too_early(&error) => too_early = Some(error),
                connected => return connected,
            }
            time::sleep(PAUSE).await;
        }
    };
    let connected = deadline.limit(runtime, connect).await;
    match connected {
        Some(connected) => connected.map_err(|source| target.failed(source)),
        None => Err(target.not_in_time(deadline.after, too_early)),
    }
}

async fn try_connect(target: &Target) -> io::Result<Pin<Box<dyn Stream>>> {
    if let Some(listener) = &target.listener {
        return accept(listener, target);
    }
    match &target.address {
        #[cfg(unix)]
        Address::Unix(path) => Ok(Box::pin(UnixStream::connect(path).await?)),
        #[cfg(not(unix))]
        Address::Unix(_) => Err(io::Error::new(
            io::ErrorKind::Unsupported,
            "there are no Unix sockets on this system",
        )),
        Address::Tcp { host, port } => {
            let stream = TcpStream::connect((host.as_str(), *port)).await?;
            target.set_up_tcp(&SockRef::from(&stream))?;
            Ok(Box::pin(stream))
        }
    }
}

fn accept(listener: &Listener, target: &Target) -> io::Result<Pin<Box<dyn Stream>>> {
    match listener.accept()? {
        #[cfg(unix)]
        Accepted::Unix(stream) => Ok(Box::pin(UnixStream::from_std(stream)?)),
        Accepted::Tcp(stream) => {
            target.set_up_tcp(&SockRef::from(&stream))?;
            Ok(Box::pin(TcpStream::from_std(stream)?))
        }
    }
}

/// The runtime in which this is called. Without one, nothing can wait.
pub(super) fn runtime() -> Result<Runtime, Error> {
    Runtime::try_current().map_err(|error| Error::Setup(io::Error::other(error)))
}
