//! A connection with the task that keeps it going.

use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::connection::Connection;
use super::driver::Driver;
use super::reconnect::Reconnector;
use crate::Disconnect;
use crate::target::Plan;

/// A connection with its task. Both end when it is dropped.
pub(super) struct Driven(Arc<Connection>);

impl Driven {
    /// Starts the task, which reconnects if there is a plan.
    pub(super) fn start(driver: Driver, plan: Option<Plan>) -> Self {
        let connection = Arc::clone(&driver.connection);
        let runtime = connection.runtime();
        match plan {
            None => drop(runtime.spawn(Only(driver))),
            Some(plan) => {
                let connection = Arc::clone(&connection);
                let reconnector = Reconnector { connection, plan };
                runtime.spawn(reconnector.run(driver));
            }
        }
        Self(connection)
    }
}

impl Deref for Driven {
    type Target = Arc<Connection>;

    fn deref(&self) -> &Arc<Connection> {
        &self.0
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        self.0.end(Disconnect::Dropped);
    }
}

/// The only connection of a client.
struct Only(Driver);

impl Future for Only {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        Pin::new(&mut self.0).poll(context)
    }
}

/// If the runtime stops, or the stream panics, those who wait hear of it.
impl Drop for Only {
    fn drop(&mut self) {
        self.0.connection.end(Disconnect::TaskStopped);
    }
}
