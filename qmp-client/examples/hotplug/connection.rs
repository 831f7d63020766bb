//! The connection to a QEMU that may still be starting.

use std::io;
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::time::Duration;

use anyhow::{Context, Result};
use qmp_client::{Address, Client, Options, RawEvent, Subscription};

use super::PATIENCE;

/// Connects to an address as soon as QEMU listens there, or takes over the connection that
/// standard input is, if the address is `-`.
pub(crate) async fn connect(
    address: &str,
    patience: Duration,
) -> Result<(Client, Subscription<RawEvent>)> {
    if address == "-" {
        let stream = io::stdin().as_fd().try_clone_to_owned()?;
        return over(stream.into(), patience).await;
    }
    let address: Address = address.parse()?;
    let options = options(patience).wait_for_listener(true);
    let connected = Client::connect_with_events(&address, &options).await;
    connected.context("QEMU is not ready")
}

/// Takes over a connection.
pub(crate) async fn over(
    stream: UnixStream,
    patience: Duration,
) -> Result<(Client, Subscription<RawEvent>)> {
    stream.set_nonblocking(true)?;
    let stream = tokio::net::UnixStream::from_std(stream)?;
    let connected = Client::over_with_events(stream, &options(patience)).await;
    connected.context("cannot use the connection")
}

fn options(connect_timeout: Duration) -> Options {
    let options = Options::new().connect_timeout(connect_timeout);
    options.timeout(PATIENCE).oob(true)
}
