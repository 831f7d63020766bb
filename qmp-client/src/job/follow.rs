//! A job, from its start to its end.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use qmp_types::base::Command;

use super::messages::{
    IoStatus, JobCancel, JobComplete, JobDismiss, JobFinalize, JobInfo, JobResume, QueryBlockJobs,
    QueryJobs,
};
use super::tracker::Tracker;
use super::{JobProgress, JobStatus};
use crate::deadline::{Clock, Deadline};
use crate::execute::Execute;
use crate::{Awaited, Disconnect, Error, RawEvent, Received};

/// A subscription to [`EVENTS`](super::EVENTS).
pub(crate) trait Events<C> {
    /// What is next; none if the time is up.
    async fn recv_until(
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
    /// Whether there is no connection, and the client reconnects.
    is_lost: bool,
    /// Why the connection was lost, if whoever waits has not been told.
    loss: Option<Disconnect>,
    news: News,
    /// Whether the caller knows that it is ready.
    is_known_ready: AtomicBool,
}

/// What is known of how a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    /// Nothing yet. An event that has arrived says it, or QEMU is asked.
    None,
    /// All up to the last event that was taken.
    All,
    /// Events were missed, so QEMU is asked.
    Missing,
    /// QEMU does not have it. Events that have arrived can say how it ended.
    Gone,
}

/// A wait for a job, which reports its progress now and then.
pub(crate) struct Wait<C, R> {
    deadline: Deadline<C>,
    /// The time between two reports.
    every: Duration,
    next: Deadline<C>,
    report: R,
}

impl<C: Clock, R: FnMut(JobProgress)> Wait<C, R> {
    pub(crate) fn reporting(every: Duration, report: R, timeout: Duration) -> Self {
        let deadline = Deadline::new(timeout);
        let every = every.max(SHORTEST);
        let next = deadline.or_after(every);
        Self {
            deadline,
            every,
            next,
            report,
        }
    }
}

impl<C: Clock> Wait<C, fn(JobProgress)> {
    pub(crate) fn silent(timeout: Duration) -> Self {
        Self::reporting(Duration::MAX, |_| {}, timeout)
    }
}

/// The shortest time between two reports, so that QEMU and this thread can do something else.
const SHORTEST: Duration = Duration::from_millis(1);

impl<C: Execute, S: Events<C::Clock>> Follower<C, S> {
    /// Follows a job that is yet to be started.
    pub(crate) fn new(client: C, events: S, id: &str) -> Self {
        Self::of(client, events, Tracker::new(id))
    }

    /// Follows a job that was started before the subscription.
    pub(crate) fn started(client: C, events: S, id: &str) -> Self {
        Self::of(client, events, Tracker::started(id))
    }

    fn of(client: C, events: S, tracker: Tracker) -> Self {
        Self {
            client,
            events,
            tracker,
            missed: 0,
            is_lost: false,
            loss: None,
            news: News::None,
            is_known_ready: AtomicBool::new(false),
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
        self.execute(&JobComplete { id: self.id() }).await?;
        self.is_known_ready.store(true, Ordering::Relaxed);
        Ok(())
    }

    pub(crate) async fn cancel(&self) -> Result<(), Error> {
        self.execute(&JobCancel { id: self.id() }).await?;
        // It can be so for a moment yet, and nobody has to do anything.
        self.is_known_ready.store(true, Ordering::Relaxed);
        Ok(())
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
    pub(crate) async fn wait_ready<R: FnMut(JobProgress)>(
        &mut self,
        mut wait: Wait<C::Clock, R>,
    ) -> Result<bool, Error> {
        use JobStatus::{Aborting, Concluded, Null, Pending, Ready, Standby, Waiting};
        loop {
            self.look(wait.deadline).await?;
            match self.tracker.status() {
                Some(Ready | Standby) => {
                    self.is_known_ready.store(true, Ordering::Relaxed);
                    return Ok(true);
                }
                Some(Waiting | Pending | Aborting | Concluded | Null) => return Ok(false),
                _ => self.advance("be ready", &mut wait).await?,
            }
        }
    }

    /// Waits until it has ended; finalizes and dismisses it.
    pub(crate) async fn finish<R: FnMut(JobProgress)>(
        &mut self,
        mut wait: Wait<C::Clock, R>,
    ) -> Result<(), Error> {
        loop {
            self.look(wait.deadline).await?;
            match self.tracker.status() {
                Some(JobStatus::Pending) => unless_lost(self.finalize(wait.deadline).await)?,
                Some(JobStatus::Concluded) => unless_lost(self.dismiss(wait.deadline).await)?,
                Some(JobStatus::Ready | JobStatus::Standby) => self.tell_ready()?,
                _ => {}
            }
            if self.tracker.status() == Some(&JobStatus::Null) {
                return self.tracker.result().map_err(|error| match error {
                    Error::JobGone { id } if self.missed > 0 => Error::Missed {
                        awaited: Awaited::Started(format!("the end of the job `{id}`")),
                        count: self.missed,
                    },
                    other => other,
                });
            }
            self.advance("end", &mut wait).await?;
        }
    }

    /// Fails once, if the caller does not know that it is ready.
    fn tell_ready(&self) -> Result<(), Error> {
        if self.is_known_ready.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        let id = self.id().to_owned();
        Err(Error::JobReady { id })
    }

    /// Learns how it is now, from what has arrived, and from QEMU if that is not all. Can be
    /// dropped at any time.
    async fn look(&mut self, deadline: Deadline<C::Clock>) -> Result<(), Error> {
        loop {
            self.take_arrived().await?;
            match self.news {
                News::All => return Ok(()),
                News::Gone => return self.gone(),
                News::None | News::Missing => {}
            }
            // The events before the reply are taken after it: they say how it came to that.
            self.news = match self.query(deadline).await {
                Ok(None) => News::Gone,
                Ok(Some(info)) => {
                    self.tracker.update(info);
                    self.tracker.suspect_failure();
                    News::All
                }
                // The next event tells that the connection is another one, or is no more.
                Err(error) if error.is_closed() => News::All,
                Err(error) => return Err(error),
            };
        }
    }

    /// Takes what has arrived, up to its end or to where something is missing.
    async fn take_arrived(&mut self) -> Result<(), Error> {
        let now = Deadline::new(Duration::ZERO);
        while self.news != News::Missing && !self.tracker.is_gone() {
            match self.events.recv_until(now).await? {
                Some(received) => self.take(received)?,
                None => break,
            }
        }
        Ok(())
    }

    fn take(&mut self, received: Received<RawEvent>) -> Result<(), Error> {
        match received {
            Received::Item(event) => {
                self.tracker.event(&event)?;
                if self.news == News::None && self.tracker.status().is_some() {
                    self.news = News::All;
                }
            }
            Received::Missed(count) => {
                self.missed += count;
                self.news = News::Missing;
            }
            Received::Disconnected(why) => {
                self.is_lost = true;
                self.loss = Some(why);
            }
            Received::Reconnected => {
                self.is_lost = false;
                self.loss = None;
                self.news = News::Missing;
            }
        }
        Ok(())
    }

    /// QEMU does not have it, and all that has arrived was taken.
    fn gone(&mut self) -> Result<(), Error> {
        if self.tracker.status().is_none() && self.missed == 0 {
            self.news = News::None;
            let id = self.id().to_owned();
            return Err(Error::NoJob { id });
        }
        self.tracker.gone();
        Ok(())
    }

    /// Waits for its next event, or until it is time for a report. Can be dropped at any time.
    async fn advance<R: FnMut(JobProgress)>(
        &mut self,
        awaited: &str,
        wait: &mut Wait<C::Clock, R>,
    ) -> Result<(), Error> {
        unless_lost(self.check(wait.deadline).await)?;
        if let Some(why) = self.loss.take() {
            let awaited = Awaited::Started(format!("the job `{}`", self.id()));
            return Err(Error::closed(awaited, why));
        }
        match self.events.recv_until(wait.next).await? {
            Some(received) => self.take(received),
            None => self.report(awaited, wait).await,
        }
    }

    /// Reports how far it is, unless the time is up.
    async fn report<R: FnMut(JobProgress)>(
        &self,
        awaited: &str,
        wait: &mut Wait<C::Clock, R>,
    ) -> Result<(), Error> {
        if wait.deadline.left().is_none() {
            return Err(self.timeout(awaited, wait.deadline));
        }
        // Even if there is no end to the wait: a QEMU that does not answer is stuck.
        let deadline = wait.deadline.or_after(self.client.deadline().after);
        match self.query(deadline).await {
            Ok(Some(info)) => (wait.report)(info.progress()),
            // Its last event tells.
            Ok(None) => {}
            Err(error) => unless_lost(Err(error))?,
        }
        wait.next = wait.deadline.or_after(wait.every);
        Ok(())
    }

    fn timeout(&self, awaited: &str, deadline: Deadline<C::Clock>) -> Error {
        let state = match self.tracker.status() {
            None => String::new(),
            Some(status) if self.is_lost => {
                format!(
                    ", which was {} when the connection was lost,",
                    status.as_str()
                )
            }
            Some(JobStatus::Ready) => ", which is ready and may have to be completed,".to_owned(),
            Some(status) => format!(", which is {},", status.as_str()),
        };
        Error::Timeout {
            awaited: Awaited::Started(format!("the job `{}`{state} to {awaited}", self.id())),
            after: deadline.after,
        }
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
            self.tracker.update(info);
            let dismiss = JobDismiss { id: self.id() };
            match self.client.execute_until(&dismiss, deadline).await {
                Err(Error::Command { .. }) if !self.is(&JobStatus::Concluded, deadline).await? => {}
                other => other.map(drop)?,
            }
        }
        self.tracker.gone();
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
