//! A job, from its start to its end.

use std::time::Duration;

use qmp_types::base::Command;

use super::messages::{
    IoStatus, JobCancel, JobComplete, JobDismiss, JobFinalize, JobInfo, JobResume, QueryBlockJobs,
    QueryJobs,
};
use super::tracker::Tracker;
use super::{JobProgress, JobStatus};
use crate::deadline::Deadline;
use crate::execute::Execute;
use crate::{Error, RawEvent, Received};

/// A subscription to [`EVENTS`](super::EVENTS).
pub(crate) trait Events<C> {
    /// What is next; none if the time is up.
    async fn next_until(
        &mut self,
        deadline: Deadline<C>,
    ) -> Result<Option<Received<RawEvent>>, Error>;
}

/// Follows a job.
#[derive(Debug)]
pub(crate) struct Follower<C, S> {
    client: C,
    events: S,
    tracker: Tracker,
    /// How many events were missed.
    missed: u64,
    /// Whether QEMU has yet to be asked for what they told.
    is_behind: bool,
}

impl<C: Execute, S: Events<C::Clock>> Follower<C, S> {
    /// Follows a job that is yet to be started.
    pub(crate) fn new(client: C, events: S, id: &str) -> Self {
        Self {
            client,
            events,
            tracker: Tracker::new(id),
            missed: 0,
            is_behind: false,
        }
    }

    /// Follows a job that may have been started already.
    pub(crate) fn started(client: C, events: S, id: &str) -> Self {
        Self {
            is_behind: true,
            ..Self::new(client, events, id)
        }
    }

    pub(crate) fn id(&self) -> &str {
        self.tracker.id()
    }

    pub(crate) async fn progress(&self) -> Result<Option<JobProgress>, Error> {
        let info = self.query(self.client.deadline()).await?;
        Ok(info.map(JobInfo::progress))
    }

    pub(crate) async fn complete(&self) -> Result<(), Error> {
        self.execute(&JobComplete { id: self.id() }).await
    }

    pub(crate) async fn cancel(&self) -> Result<(), Error> {
        self.execute(&JobCancel { id: self.id() }).await
    }

    pub(crate) async fn resume(&self) -> Result<(), Error> {
        self.execute(&JobResume { id: self.id() }).await
    }

    async fn execute<O: Command>(&self, command: &O) -> Result<(), Error> {
        let deadline = self.client.deadline();
        let executed = self.client.execute_until(command, deadline).await;
        executed.map(drop)
    }

    /// Whether it is ready; false if it will not be.
    pub(crate) async fn wait_ready(&mut self, timeout: Duration) -> Result<bool, Error> {
        use JobStatus::{Aborting, Concluded, Null, Pending, Ready, Standby, Waiting};
        let deadline = Deadline::new(timeout);
        loop {
            match self.tracker.status() {
                Some(Ready | Standby) => return Ok(true),
                Some(Waiting | Pending | Aborting | Concluded | Null) => return Ok(false),
                _ => self.advance("be ready", deadline).await?,
            }
        }
    }

    /// Waits until it has ended; finalizes and dismisses it.
    pub(crate) async fn finish(&mut self, timeout: Duration) -> Result<(), Error> {
        let deadline = Deadline::new(timeout);
        loop {
            match self.tracker.status() {
                Some(JobStatus::Pending) => unless_lost(self.finalize(deadline).await)?,
                Some(JobStatus::Concluded) => unless_lost(self.dismiss(deadline).await)?,
                _ => {}
            }
            if self.tracker.status() == Some(&JobStatus::Null) {
                return self.tracker.result().map_err(|error| match error {
                    Error::JobGone { id } if self.missed > 0 => Error::Missed {
                        awaited: format!("the end of the job `{id}`"),
                        count: self.missed,
                    },
                    other => other,
                });
            }
            self.advance("end", deadline).await?;
        }
    }

    /// Waits for its next event. Can be dropped at any time.
    async fn advance(&mut self, awaited: &str, deadline: Deadline<C::Clock>) -> Result<(), Error> {
        unless_lost(self.check(deadline).await)?;
        if !self.is_behind {
            match self.events.next_until(deadline).await? {
                Some(Received::Item(event)) => return self.tracker.event(&event),
                Some(Received::Missed(count)) => self.missed += count,
                Some(Received::Reconnected) => {}
                None => return Err(self.timeout(awaited, deadline)),
            }
            self.is_behind = true;
        }
        // If the connection is lost, the next event tells that it is behind again.
        let caught_up = unless_lost(self.catch_up(deadline).await);
        self.is_behind = caught_up.is_err();
        caught_up
    }

    fn timeout(&self, awaited: &str, deadline: Deadline<C::Clock>) -> Error {
        let state = self.tracker.status().map_or_else(String::new, |status| {
            format!(", which is {},", status.as_str())
        });
        Error::Timeout {
            awaited: format!("the job `{}`{state} to {awaited}", self.id()),
            after: deadline.after,
        }
    }

    /// Asks QEMU for what the missed events may have told. If the job is gone, the events
    /// that were not missed can still tell how it ended.
    async fn catch_up(&mut self, deadline: Deadline<C::Clock>) -> Result<(), Error> {
        let info = self.query(deadline).await?;
        if info.is_none() {
            let now = Deadline::new(Duration::ZERO);
            while let Some(received) = self.events.next_until(now).await? {
                match received {
                    Received::Item(event) => self.tracker.event(&event)?,
                    Received::Missed(count) => self.missed += count,
                    // It is gone from this QEMU, too, or this has just been asked.
                    Received::Reconnected => {}
                }
            }
        }
        self.tracker.update(info);
        self.tracker.suspect_failure();
        Ok(())
    }

    /// Fails if it is paused because reading or writing failed.
    async fn check(&mut self, deadline: Deadline<C::Clock>) -> Result<(), Error> {
        if !self.tracker.may_have_failed() {
            return Ok(());
        }
        let jobs = self.client.execute_until(&QueryBlockJobs {}, deadline);
        let mut jobs = jobs.await?.into_iter();
        let job = jobs.find(|job| job.device == self.id());
        let status = job.map_or(IoStatus::Ok, |job| job.io_status);
        self.tracker.failure(&status).map_or(Ok(()), Err)
    }

    /// Finalizes it, if it is waiting for that. A job with `auto-finalize` is pending for a
    /// moment, too.
    async fn finalize(&self, deadline: Deadline<C::Clock>) -> Result<(), Error> {
        if !self.is(&JobStatus::Pending, deadline).await? {
            return Ok(());
        }
        let finalize = JobFinalize { id: self.id() };
        match self.client.execute_until(&finalize, deadline).await {
            // QEMU, or somebody else, has just done it.
            Err(Error::Command { .. }) if !self.is(&JobStatus::Pending, deadline).await? => Ok(()),
            other => other.map(drop),
        }
    }

    /// Learns how it ended, and dismisses it, unless QEMU has done so.
    async fn dismiss(&mut self, deadline: Deadline<C::Clock>) -> Result<(), Error> {
        if let Some(info) = self.query(deadline).await? {
            self.tracker.update(Some(info));
            let dismiss = JobDismiss { id: self.id() };
            match self.client.execute_until(&dismiss, deadline).await {
                Err(Error::Command { .. }) if !self.is(&JobStatus::Concluded, deadline).await? => {}
                other => other.map(drop)?,
            }
        }
        self.tracker.update(None);
        Ok(())
    }

    /// Whether it has this state now.
    async fn is(&self, status: &JobStatus, deadline: Deadline<C::Clock>) -> Result<bool, Error> {
        let info = self.query(deadline).await?;
        Ok(info.is_some_and(|info| info.status == *status))
    }

    /// What QEMU says about it; none if it is gone.
    async fn query(&self, deadline: Deadline<C::Clock>) -> Result<Option<JobInfo>, Error> {
        let jobs = self.client.execute_until(&QueryJobs {}, deadline).await?;
        Ok(jobs.into_iter().find(|job| job.id == self.id()))
    }
}

/// If the connection was lost, the next event tells that there is another one, or that there
/// will not be one.
fn unless_lost(result: Result<(), Error>) -> Result<(), Error> {
    match result {
        Err(error) if error.is_closed() => Ok(()),
        other => other,
    }
}
