//! The task of a connection that is followed by others.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;

use tokio::time::{self, Instant};

use super::connect::connect_again;
use super::connection::Connection;
use super::deadline::Deadline;
use super::driver::Driver;
use crate::target::Plan;
use crate::{Disconnect, Error};

/// Connects again when a connection has ended.
pub(super) struct Reconnector {
    pub(super) connection: Arc<Connection>,
    pub(super) plan: Plan,
}

impl Reconnector {
    /// Drives the first connection, and all that follow. It ends with the last client, or
    /// when it gives up.
    pub(super) async fn run(mut self, first: Driver) {
        let mut driver = Some(first);
        while let Some(current) = driver {
            let start = Instant::now();
            current.await;
            self.plan.attempts.lost(start.elapsed());
            let connection = Arc::clone(&self.connection);
            driver = unless_ended(&connection, self.reconnect()).await.flatten();
        }
    }

    /// Tries until there is a connection; none if it gives up.
    async fn reconnect(&mut self) -> Option<Driver> {
        let start = Instant::now();
        loop {
            time::sleep(self.plan.attempts.pause(start.elapsed())).await;
            match self.attempt().await {
                Ok(driver) => return Some(driver),
                Err(error) => self.connection.attempt_failed(error),
            }
            if let Some(after) = self.plan.attempts.given_up(start.elapsed()) {
                self.connection.give_up(after);
                return None;
            }
        }
    }

    /// Connects and negotiates.
    async fn attempt(&self) -> Result<Driver, Error> {
        let deadline = Deadline::new(self.plan.connect_timeout);
        let stream = connect_again(&self.plan.target, deadline, self.connection.runtime()).await?;
        self.connection.renew();
        let connection = Arc::clone(&self.connection);
        let mut driver = Driver::new(connection, self.plan.line_limit, stream);
        let mut negotiation = pin!(self.connection.negotiate(deadline, None));
        poll_fn(|context| {
            // If it has ended, the negotiation fails.
            let _ = Pin::new(&mut driver).poll(context);
            negotiation.as_mut().poll(context)
        })
        .await?;
        Ok(driver)
    }
}

/// If the runtime stops, those who wait hear of it.
impl Drop for Reconnector {
    fn drop(&mut self) {
        self.connection.end(Disconnect::TaskStopped);
    }
}

/// What comes of the future; none if the connection ends for good before.
async fn unless_ended<F: Future>(connection: &Connection, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    poll_fn(|context| {
        if connection.poll_final_end(context).is_ready() {
            return Poll::Ready(None);
        }
        future.as_mut().poll(context).map(Some)
    })
    .await
}
