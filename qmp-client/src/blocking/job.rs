//! Jobs, from their start to their end.

use std::time::Duration;

use qmp_types::base::Command;

use super::deadline::Deadline;
use super::{Client, Subscription};
use crate::job::{
    JobCancel, JobComplete, JobDismiss, JobFinalize, JobInfo, JobProgress, JobStatus, QueryJobs,
    Tracker,
};
use crate::{Error, RawEvent, Received};

/// A job that was started with [`Client::start_job`].
///
/// Dropping it has no effect on the job.
#[derive(Debug)]
pub struct Job {
    client: Client,
    events: Subscription<RawEvent>,
    tracker: Tracker,
    /// How many events were missed.
    missed: u64,
}

impl Client {
    /// Starts a job with a command that creates one, and follows it from its first event on.
    /// The id is that of the job, which the command has in its arguments.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::blocking::Client;
    /// use qmp_types::qmp::MirrorSyncMode;
    /// use qmp_types::qmp::commands::BlockdevBackup;
    ///
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// let backup = BlockdevBackup::new("disk1", MirrorSyncMode::Full, "target1");
    /// let job = client.start_job("job0", &backup.with_job_id("job0"))?;
    /// if let Some(progress) = job.progress()? {
    ///     println!("{} of {}", progress.current, progress.total);
    /// }
    /// job.finish(Duration::from_secs(3600))?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the command fails.
    pub fn start_job<C: Command>(&self, id: &str, command: &C) -> Result<Job, Error> {
        let events = self.job_events(id);
        self.execute(command)?;
        Ok(Job {
            client: self.clone(),
            events,
            tracker: Tracker::new(id),
            missed: 0,
        })
    }
}

impl Job {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        self.tracker.id()
    }

    /// How far it is; none if it is gone.
    ///
    /// # Errors
    ///
    /// If QEMU cannot be asked.
    pub fn progress(&self) -> Result<Option<JobProgress>, Error> {
        Ok(self.query(&self.client)?.map(JobInfo::progress))
    }

    /// Asks it to complete. It must be [ready](Self::wait_ready).
    ///
    /// # Errors
    ///
    /// If the command fails.
    pub fn complete(&self) -> Result<(), Error> {
        let complete = JobComplete { id: self.id() };
        self.client.execute(&complete).map(drop)
    }

    /// Cancels it, at once. [`finish`](Self::finish) then fails.
    ///
    /// # Errors
    ///
    /// If the command fails.
    pub fn cancel(&self) -> Result<(), Error> {
        let cancel = JobCancel { id: self.id() };
        self.client.execute(&cancel).map(drop)
    }

    /// Waits until it is ready to be [completed](Self::complete), as a mirror is once its
    /// target is up to date. False if it will not be, because it has come to its end:
    /// [`finish`](Self::finish) then says how.
    ///
    /// # Errors
    ///
    /// If that takes too long, or the connection ends.
    pub fn wait_ready(&mut self, timeout: Duration) -> Result<bool, Error> {
        use JobStatus::{Aborting, Concluded, Null, Pending, Ready, Standby, Waiting};
        let deadline = Deadline::new(timeout);
        loop {
            match self.tracker.status() {
                Some(Ready | Standby) => return Ok(true),
                Some(Waiting | Pending | Aborting | Concluded | Null) => return Ok(false),
                _ => self.advance("be ready", deadline)?,
            }
        }
    }

    /// Waits until it has ended. A job that does not do so on its own is finalized and
    /// dismissed (`auto-finalize` and `auto-dismiss` are false, or it has no such
    /// arguments).
    ///
    /// If the client [reconnects](crate::Options::reconnect) meanwhile, QEMU is asked for
    /// the state of the job, and it goes on. A job that is no longer there may have come to
    /// [any end](Error::JobGone).
    ///
    /// # Errors
    ///
    /// If the job [failed](Error::Job) or was [cancelled](Error::JobCancelled), if it takes
    /// too long, or if the connection ends.
    pub fn finish(mut self, timeout: Duration) -> Result<(), Error> {
        let deadline = Deadline::new(timeout);
        loop {
            match self.tracker.status() {
                Some(JobStatus::Pending) => unless_lost(self.finalize(deadline))?,
                Some(JobStatus::Concluded) => unless_lost(self.dismiss(deadline))?,
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
            self.advance("end", deadline)?;
        }
    }

    /// Waits for its next event.
    fn advance(&mut self, awaited: &str, deadline: Deadline) -> Result<(), Error> {
        match self.events.next(deadline.left().unwrap_or_default())? {
            Some(Received::Item(event)) => self.tracker.event(&event),
            Some(Received::Missed(count)) => {
                self.missed += count;
                unless_lost(self.catch_up(deadline))
            }
            Some(Received::Reconnected) => unless_lost(self.catch_up(deadline)),
            None => Err(Error::Timeout {
                awaited: format!("the job `{}` to {awaited}", self.id()),
                after: deadline.after,
            }),
        }
    }

    /// Asks QEMU for what the missed events may have told. If the job is gone, the events
    /// that were not missed can still tell how it ended.
    fn catch_up(&mut self, deadline: Deadline) -> Result<(), Error> {
        let info = self.query(&self.client_until(deadline))?;
        if info.is_none() {
            while let Some(received) = self.events.next(Duration::ZERO)? {
                match received {
                    Received::Item(event) => self.tracker.event(&event)?,
                    Received::Missed(count) => self.missed += count,
                    // It is gone from this QEMU, too, or this has just been asked.
                    Received::Reconnected => {}
                }
            }
        }
        self.tracker.update(info);
        Ok(())
    }

    /// Finalizes it, if it is waiting for that. A job with `auto-finalize` is pending for a
    /// moment, too.
    fn finalize(&self, deadline: Deadline) -> Result<(), Error> {
        let client = self.client_until(deadline);
        if !self.is(&JobStatus::Pending, &client)? {
            return Ok(());
        }
        match client.execute(&JobFinalize { id: self.id() }) {
            // QEMU, or somebody else, has just done it.
            Err(Error::Command { .. }) if !self.is(&JobStatus::Pending, &client)? => Ok(()),
            other => other.map(drop),
        }
    }

    /// Learns how it ended, and dismisses it, unless QEMU has done so.
    fn dismiss(&mut self, deadline: Deadline) -> Result<(), Error> {
        let client = self.client_until(deadline);
        if let Some(info) = self.query(&client)? {
            self.tracker.update(Some(info));
            match client.execute(&JobDismiss { id: self.id() }) {
                Err(Error::Command { .. }) if !self.is(&JobStatus::Concluded, &client)? => {}
                other => other.map(drop)?,
            }
        }
        self.tracker.update(None);
        Ok(())
    }

    /// Whether it has this state now.
    fn is(&self, status: &JobStatus, client: &Client) -> Result<bool, Error> {
        let info = self.query(client)?;
        Ok(info.is_some_and(|info| info.progress().status == *status))
    }

    /// What QEMU says about it; none if it is gone.
    fn query(&self, client: &Client) -> Result<Option<JobInfo>, Error> {
        let jobs = client.execute(&QueryJobs {})?;
        Ok(jobs.into_iter().find(|job| job.id == self.id()))
    }

    fn client_until(&self, deadline: Deadline) -> Client {
        let left = deadline.left().unwrap_or_default();
        self.client.with_timeout(left)
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
