//! Where QEMU connects, if it is told to do so.

use std::io;
use std::net::{TcpListener, TcpStream};
#[cfg(unix)]
use std::os::unix::net::{UnixListener, UnixStream};
#[cfg(unix)]
use std::path::Path;
use std::sync::Arc;

use crate::Address;

/// A socket at which a QEMU connects, instead of being connected to; see
/// [`accept`](crate::blocking::Client::accept).
///
/// It is made of a listener of the standard library. Clones share the socket: of several clients
/// that accept at one, each gets whoever comes next. So if they [reconnect](crate::Options::reconnect),
/// give each QEMU a socket of its own, or a client may get the QEMU of another.
///
/// ```
/// use std::net::TcpListener;
///
/// use qmp_client::Listener;
///
/// # fn main() -> std::io::Result<()> {
/// let listener = Listener::from(TcpListener::bind("127.0.0.1:0")?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Listener(Arc<Socket>);

#[derive(Debug)]
enum Socket {
    #[cfg(unix)]
    Unix(UnixListener),
    Tcp(TcpListener),
}

/// A connection that was accepted.
pub(crate) enum Accepted {
    #[cfg(unix)]
    Unix(UnixStream),
    Tcp(TcpStream),
}

impl Listener {
    /// Where it listens, as far as that has a name.
    pub(crate) fn address(&self) -> Address {
        match &*self.0 {
            #[cfg(unix)]
            Socket::Unix(listener) => {
                let address = listener.local_addr().ok();
                let path = address.as_ref().and_then(|address| address.as_pathname());
                path.unwrap_or(Path::new("")).into()
            }
            Socket::Tcp(listener) => match listener.local_addr() {
                Ok(address) => address.into(),
                Err(_) => ("", 0).into(),
            },
        }
    }

    /// Takes a connection; the kind of the error is `WouldBlock` while there is none.
    pub(crate) fn accept(&self) -> io::Result<Accepted> {
        match &*self.0 {
            #[cfg(unix)]
            Socket::Unix(listener) => {
                listener.set_nonblocking(true)?;
                let (stream, _) = listener.accept()?;
                stream.set_nonblocking(true)?;
                Ok(Accepted::Unix(stream))
            }
            Socket::Tcp(listener) => {
                listener.set_nonblocking(true)?;
                let (stream, _) = listener.accept()?;
                stream.set_nonblocking(true)?;
                Ok(Accepted::Tcp(stream))
            }
        }
    }
}

#[cfg(unix)]
impl From<UnixListener> for Listener {
    fn from(listener: UnixListener) -> Self {
        Self(Arc::new(Socket::Unix(listener)))
    }
}

impl From<TcpListener> for Listener {
    fn from(listener: TcpListener) -> Self {
        Self(Arc::new(Socket::Tcp(listener)))
    }
}
