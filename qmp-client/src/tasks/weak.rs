//! A handle that does not keep the connection open.

use std::sync::{Arc, Weak};
use std::time::Duration;

use super::Client;
use super::handle::Handle;

/// A [`Client`] that does not keep the connection open, for what runs beside the others.
///
/// ```no_run
/// use std::time::Duration;
///
/// use qmp_client::Client;
/// use qmp_types::qmp::commands::QueryStatus;
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
/// let weak = client.downgrade();
/// let watchdog = tokio::spawn(async move {
///     // It ends with the last client.
///     while let Some(client) = weak.upgrade() {
///         println!("{:?}", client.execute(&QueryStatus::new()).await);
///         drop(client);
///         tokio::time::sleep(Duration::from_secs(5)).await;
///     }
/// });
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct WeakClient {
    handle: Weak<Handle>,
    timeout: Duration,
}

impl Client {
    /// The same without keeping the connection open.
    #[must_use]
    pub fn downgrade(&self) -> WeakClient {
        WeakClient {
            handle: Arc::downgrade(&self.handle),
            timeout: self.timeout,
        }
    }
}

impl WeakClient {
    /// The client; none if the last one was dropped.
    #[must_use]
    pub fn upgrade(&self) -> Option<Client> {
        let handle = self.handle.upgrade()?;
        Some(Client {
            handle,
            timeout: self.timeout,
        })
    }
}
