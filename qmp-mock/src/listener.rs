//! Takes the clients that connect to sockets.

use std::io;
use std::net::{TcpListener, TcpStream};
#[cfg(unix)]
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use qmp_client::blocking::Transport;

use crate::entrance::Entrance;

/// How long to wait if the system has no more descriptors.
const PAUSE: Duration = Duration::from_millis(100);

/// Wakes a thread that waits for clients.
pub(crate) type Wake = Box<dyn FnOnce() + Send>;

/// Takes the clients of a Unix socket.
#[cfg(unix)]
pub(crate) fn unix(listener: UnixListener, entrance: Entrance) -> io::Result<Wake> {
    let address = listener.local_addr()?;
    start(entrance, move || Ok(Arc::new(listener.accept()?.0)))?;
    Ok(Box::new(move || {
        // If that fails, nobody else can connect, either.
        let _ = UnixStream::connect_addr(&address);
    }))
}

/// Takes the clients of a TCP port.
pub(crate) fn tcp(listener: TcpListener, entrance: Entrance) -> io::Result<Wake> {
    let address = listener.local_addr()?;
    start(entrance, move || Ok(Arc::new(listener.accept()?.0)))?;
    Ok(Box::new(move || {
        let _ = TcpStream::connect(address);
    }))
}

/// Starts a thread that takes clients until the mock ends.
fn start<T: Transport>(
    entrance: Entrance,
    accept: impl Fn() -> io::Result<Arc<T>> + Send + 'static,
) -> io::Result<()> {
    let thread = thread::Builder::new().name("qmp-mock-listener".to_owned());
    thread.spawn(move || {
        loop {
            let client = accept();
            if entrance.is_ending() {
                return;
            }
            if client.and_then(|client| entrance.serve(client)).is_err() {
                thread::sleep(PAUSE);
            }
        }
    })?;
    Ok(())
}
