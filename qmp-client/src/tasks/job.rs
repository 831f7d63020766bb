//! Jobs, from their start to their end.

use std::time::Duration;

use qmp_types::base::Command;
use tokio::time::Instant;

use super::deadline::Deadline;
use super::{Client, Subscription};
use crate::job::{Events, Follower, JobProgress, Wait};
use crate::{Error, RawEvent, Received};

/// A job that was started with [`Client::start_job`], for example.
///
/// Dropping it has no effect on the job, and neither has dropping a future of it. It is a handle
/// of the connection, as a clone of the client is: the connection stays open as long as there is
/// one.
#[derive(Debug)]
pub struct Job(Follower<Client, Subscription<RawEvent>>);

impl Events<Instant> for Subscription<RawEvent> {
    async fn recv_until(
        &mut self,
        deadline: Deadline,
    ) -> Result<Option<Received<RawEvent>>, Error> {
        Self::recv_until(self, deadline).await
    }
}

impl Client {
    /// Starts a job with a command that creates one, and follows it from its first event on.
    /// The id is that of the job, which the command has in its arguments.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::Client;
    /// use qmp_types::qmp::MirrorSyncMode;
    /// use qmp_types::qmp::commands::BlockdevBackup;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let backup = BlockdevBackup::new("disk1", MirrorSyncMode::Full, "target1");
    /// let mut job = client.start_job("job0", &backup.with_job_id("job0")).await?;
    /// if let Some(progress) = job.progress().await? {
    ///     println!("{} of {}", progress.current, progress.total);
    /// }
    /// job.finish(Duration::from_secs(3600)).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If the command fails. If it starts no job with this id, that is an
    /// [error](Error::NoJob) once the job is waited for.
    pub fn start_job<C: Command>(
        &self,
        id: &str,
        command: &C,
    ) -> impl Future<Output = Result<Job, Error>> + use<C> {
        let follower = Follower::new(self.clone(), self.job_events(id), id);
        let started = self.execute(command);
        async move {
            started.await?;
            Ok(Job(follower))
        }
    }

    /// Starts several jobs with one command, such as a transaction, and follows each of them
    /// from its first event on. The ids are those of the jobs, in the order of what is
    /// returned.
    ///
    /// If the actions of a transaction are grouped, a job that fails has the others cancelled.
    /// Only its own error says why, so wait for all of them. If errors can pause them, as
    /// `on-target-error` says, wait for all at once, each in a task: while one is
    /// [paused](Error::JobPaused), the others do not end.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::{Client, Error};
    /// use qmp_types::qmp::{ActionCompletionMode, MirrorSyncMode, TransactionProperties};
    /// use qmp_types::qmp::commands::{BlockdevBackup, Transaction};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let disks = [("job0", "disk0", "target0"), ("job1", "disk1", "target1")];
    /// let backups = disks.map(|(id, disk, target)| {
    ///     let backup = BlockdevBackup::new(disk, MirrorSyncMode::Full, target);
    ///     backup.with_job_id(id).into()
    /// });
    /// let grouped = ActionCompletionMode::Grouped;
    /// let properties = TransactionProperties::new().with_completion_mode(grouped);
    /// let transaction = Transaction::new(backups.into()).with_properties(properties);
    ///
    /// let mut failed = None;
    /// for mut job in client.start_jobs(["job0", "job1"], &transaction).await? {
    ///     match job.finish(Duration::from_secs(3600)).await {
    ///         // Because another one failed.
    ///         Err(Error::JobCancelled { .. }) if failed.is_some() => {}
    ///         Err(error) => failed = Some(error),
    ///         Ok(()) => {}
    ///     }
    /// }
    /// failed.map_or(Ok(()), Err)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If the command fails. If it starts no job with one of these ids, that is an
    /// [error](Error::NoJob) once that job is waited for.
    pub fn start_jobs<C: Command, S: AsRef<str>, I: IntoIterator<Item = S>>(
        &self,
        ids: I,
        command: &C,
    ) -> impl Future<Output = Result<Vec<Job>, Error>> + use<C, S, I> {
        let follow = |id: &str| Job(Follower::new(self.clone(), self.job_events(id), id));
        let jobs: Vec<Job> = ids.into_iter().map(|id| follow(id.as_ref())).collect();
        let started = self.execute(command);
        async move {
            started.await?;
            Ok(jobs)
        }
    }

    /// Follows a job that was started before, or by somebody else. Its events from now on tell
    /// how it ends, even if nobody waits for that before it is gone. If there is none with this
    /// id, that is an [error](Error::NoJob) once it is waited for.
    #[must_use]
    pub fn follow_job(&self, id: &str) -> Job {
        Job(Follower::started(self.clone(), self.job_events(id), id))
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
    pub async fn progress(&self) -> Result<Option<JobProgress>, Error> {
        self.0.progress().await
    }

    /// Asks it to complete. It must be [ready](Self::wait_ready). [`finish`](Self::finish) waits
    /// until it has done so.
    ///
    /// # Errors
    ///
    /// If the command fails.
    pub async fn complete(&self) -> Result<(), Error> {
        self.0.complete().await
    }

    /// Cancels it, at once. [`finish`](Self::finish) then fails.
    ///
    /// A task that waits for its end has it for itself. Another one cancels it by a handle of its own,
    /// which [`follow_job`](Client::follow_job) returns.
    ///
    /// # Errors
    ///
    /// If the command fails.
    pub async fn cancel(&self) -> Result<(), Error> {
        self.0.cancel().await
    }

    /// Lets it go on, if it is [paused](Error::JobPaused).
    ///
    /// # Errors
    ///
    /// If the command fails.
    pub async fn resume(&self) -> Result<(), Error> {
        self.0.resume().await
    }

    /// Waits until it is ready to be [completed](Self::complete), as a mirror is once its
    /// target is up to date. False if it will not be, because it has come to its end:
    /// [`finish`](Self::finish) then says how.
    ///
    /// # Errors
    ///
    /// If it is [paused](Error::JobPaused) because of an error, if that takes too long, or
    /// if the connection ends.
    pub async fn wait_ready(&mut self, timeout: Duration) -> Result<bool, Error> {
        self.0.wait_ready(Wait::silent(timeout)).await
    }

    /// The same as [`wait_ready`](Self::wait_ready), and reports again and again how far it is,
    /// with so much time in between. [`finish_with`](Self::finish_with) has an example.
    ///
    /// # Errors
    ///
    /// Those of `wait_ready`, or if QEMU does not tell how far it is within the client's
    /// [timeout](crate::Options::timeout).
    pub async fn wait_ready_with(
        &mut self,
        every: Duration,
        report: impl FnMut(JobProgress),
        timeout: Duration,
    ) -> Result<bool, Error> {
        let wait = Wait::reporting(every, report, timeout);
        self.0.wait_ready(wait).await
    }

    /// Waits until it has ended. A job that does not do so on its own is finalized and
    /// dismissed (`auto-finalize` and `auto-dismiss` are false, or it has no such
    /// arguments).
    ///
    /// A mirror and a commit of the active layer become ready, and then go on until
    /// [`complete`](Self::complete) or [`cancel`](Self::cancel) is called:
    /// [`wait_ready`](Self::wait_ready) waits for that. If the job is ready, and none of the three
    /// has been called, this fails with [`Error::JobReady`], once.
    ///
    /// If the connection is lost and the client [reconnects](crate::Options::reconnect), this fails
    /// with [`Error::Closed`], once. When it is called again, it waits for the next connection, and
    /// asks QEMU for the state of the job. A job that is no longer there may have come to
    /// [any end](Error::JobGone); with `auto-dismiss` set to false, QEMU keeps it until it is
    /// dismissed.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::{Client, Error, Job};
    ///
    /// /// Follows a job to its end, if QEMU is back within a minute each time.
    /// async fn finish(client: &Client, job: &mut Job) -> Result<(), Error> {
    ///     let (minute, hour) = (Duration::from_secs(60), Duration::from_secs(3600));
    ///     loop {
    ///         match job.finish(hour).await {
    ///             Err(lost) if lost.is_closed() => client.wait_connected(minute).await?,
    ///             ended => return ended,
    ///         }
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// If the job [failed](Error::Job) or was [cancelled](Error::JobCancelled), if it is
    /// [paused](Error::JobPaused) because of an error, if it is [ready](Error::JobReady), if it
    /// takes too long, or if the connection ends. Once it goes on, or with more time, this can be
    /// called again.
    pub async fn finish(&mut self, timeout: Duration) -> Result<(), Error> {
        self.0.finish(Wait::silent(timeout)).await
    }

    /// The same as [`finish`](Self::finish), and reports again and again how far it is, with so
    /// much time in between.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::{Error, Job};
    ///
    /// async fn finish(job: &mut Job) -> Result<(), Error> {
    ///     let (second, hour) = (Duration::from_secs(1), Duration::from_secs(3600));
    ///     let print = |progress: qmp_client::JobProgress| {
    ///         println!("{} of {}", progress.current, progress.total);
    ///     };
    ///     job.finish_with(second, print, hour).await
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of `finish`, or if QEMU does not tell how far it is within the client's
    /// [timeout](crate::Options::timeout).
    pub async fn finish_with(
        &mut self,
        every: Duration,
        report: impl FnMut(JobProgress),
        timeout: Duration,
    ) -> Result<(), Error> {
        let wait = Wait::reporting(every, report, timeout);
        self.0.finish(wait).await
    }
}
