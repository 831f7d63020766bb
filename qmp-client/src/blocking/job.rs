//! Jobs, from their start to their end.

use std::time::{Duration, Instant};

use qmp_types::base::Command;

use super::block_on::block_on;
use super::deadline::Deadline;
use super::{Client, Subscription};
use crate::job::{Events, Follower, JobProgress};
use crate::{Error, RawEvent, Received};

/// A job that was started with [`Client::start_job`].
///
/// Dropping it has no effect on the job.
#[derive(Debug)]
pub struct Job(Follower<Client, Subscription<RawEvent>>);

impl Events<Instant> for Subscription<RawEvent> {
    async fn next_until(
        &mut self,
        deadline: Deadline,
    ) -> Result<Option<Received<RawEvent>>, Error> {
        Self::next_until(self, deadline)
    }
}

impl Client {
    /// Starts a job with a command that creates one, and follows it from its first event on.
    /// The id is that of the job, which the command has in its arguments.
    ///
    /// ```no_run
    /// use std::time::{Duration, Instant};
    ///
    /// use qmp_client::blocking::Client;
    /// use qmp_types::qmp::MirrorSyncMode;
    /// use qmp_types::qmp::commands::BlockdevBackup;
    ///
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
    /// let backup = BlockdevBackup::new("disk1", MirrorSyncMode::Full, "target1");
    /// let mut job = client.start_job("job0", &backup.with_job_id("job0"))?;
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
        let follower = Follower::new(self.clone(), self.job_events(id), id);
        self.execute(command)?;
        Ok(Job(follower))
    }
}

impl Job {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        self.0.id()
    }

    /// How far it is; none if it is gone.
    ///
    /// # Errors
    ///
    /// If QEMU cannot be asked.
    pub fn progress(&self) -> Result<Option<JobProgress>, Error> {
        block_on(self.0.progress())
    }

    /// Asks it to complete. It must be [ready](Self::wait_ready).
    ///
    /// # Errors
    ///
    /// If the command fails.
    pub fn complete(&self) -> Result<(), Error> {
        block_on(self.0.complete())
    }

    /// Cancels it, at once. [`finish`](Self::finish) then fails.
    ///
    /// # Errors
    ///
    /// If the command fails.
    pub fn cancel(&self) -> Result<(), Error> {
        block_on(self.0.cancel())
    }

    /// Lets it go on, if it is [paused](Error::JobPaused).
    ///
    /// # Errors
    ///
    /// If the command fails.
    pub fn resume(&self) -> Result<(), Error> {
        block_on(self.0.resume())
    }

    /// Waits until it is ready to be [completed](Self::complete), as a mirror is once its
    /// target is up to date. False if it will not be, because it has come to its end:
    /// [`finish`](Self::finish) then says how.
    ///
    /// # Errors
    ///
    /// If it is [paused](Error::JobPaused) because of an error, if that takes too long, or
    /// if the connection ends.
    pub fn wait_ready(&mut self, timeout: Duration) -> Result<bool, Error> {
        block_on(self.0.wait_ready(timeout))
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
    /// If the job [failed](Error::Job) or was [cancelled](Error::JobCancelled), if it is
    /// [paused](Error::JobPaused) because of an error, if it takes too long, or if the
    /// connection ends. Once it goes on, or with more time, this can be called again.
    pub fn finish(&mut self, timeout: Duration) -> Result<(), Error> {
        block_on(self.0.finish(timeout))
    }
}
