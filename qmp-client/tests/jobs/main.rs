//! Jobs of a scripted peer, where QEMU would do things too fast or too rarely.

#[path = "../common/mod.rs"]
mod common;
mod followed;
#[cfg(unix)]
mod lost;
mod waits;

use std::time::Duration;

use common::job::{ended, failed, paused};
use common::{Checked, LONG, Peer, in_both_faces, in_time, patient, says};
use qmp_client::blocking;
use qmp_client::testing::Script;
use qmp_client::{Address, Error, JobProgress, JobStatus, Options};
use qmp_types::qmp::MirrorSyncMode;
use qmp_types::qmp::commands::{BlockdevBackup, Transaction};
use serde_json::{Value, json};

/// What QEMU does in a job.
trait Job {
    fn starts(self) -> Self;
    fn becomes(self, status: &str) -> Self;
    fn lists(self, jobs: Value) -> Self;
}

impl Job for Script {
    fn starts(self) -> Self {
        let script = self.expect("blockdev-backup").becomes("created");
        script.becomes("running").reply(json!({}))
    }

    fn becomes(self, status: &str) -> Self {
        self.event("JOB_STATUS_CHANGE", json!({"id": "job0", "status": status}))
    }

    fn lists(self, jobs: Value) -> Self {
        self.expect("query-jobs").reply(jobs)
    }
}

/// The job as `query-jobs` shows it.
fn job(status: &str) -> Value {
    json!([
        {"id": "other", "type": "backup", "status": "running", "current-progress": 0, "total-progress": 0},
        {"id": "job0", "type": "backup", "status": status, "current-progress": 3, "total-progress": 7},
    ])
}

fn gone() -> Value {
    json!([])
}

/// A job, in one of the faces.
trait Face: Sized {
    fn try_start(options: &Options, script: Script) -> Result<(Self, Peer), Error>;
    fn start_at(address: &Address, options: &Options) -> Self;
    /// Follows a job that is there.
    fn follow(script: Script) -> (Self, Peer);
    /// Starts `job0` and `job1`, and waits for the end of each.
    fn finish_both(script: Script) -> (Vec<Result<(), Error>>, Peer);
    fn progress(&self) -> Result<Option<JobProgress>, Error>;
    fn resume(&self) -> Result<(), Error>;
    fn complete(&self) -> Result<(), Error>;
    fn cancel(&self) -> Result<(), Error>;
    fn wait_ready(&mut self, timeout: Duration) -> Result<bool, Error>;
    fn finish(&mut self, timeout: Duration) -> Result<(), Error>;
    fn wait_ready_with(&mut self, report: impl FnMut(JobProgress)) -> Result<bool, Error>;
    fn finish_with(&mut self, report: impl FnMut(JobProgress)) -> Result<(), Error>;

    /// Starts a job whose peer does this after the negotiation.
    fn start(options: &Options, script: impl FnOnce(Script) -> Script) -> (Self, Peer) {
        Self::try_start(options, script(Script::new().greet())).unwrap()
    }
}

fn backup() -> BlockdevBackup {
    BlockdevBackup::new("disk", MirrorSyncMode::Full, "target").with_job_id("job0")
}

fn both() -> Transaction {
    let backup = |id| backup().with_job_id(id).into();
    Transaction::new(vec![backup("job0"), backup("job1")])
}

struct Threads(blocking::Job);

impl Face for Threads {
    fn try_start(options: &Options, script: Script) -> Result<(Self, Peer), Error> {
        let (stream, peer) = script.checked();
        let client = blocking::Client::over(stream, options)?;
        Ok((Self(client.start_job("job0", &backup())?), peer))
    }

    fn start_at(address: &Address, options: &Options) -> Self {
        let client = blocking::Client::connect_with(address, options).unwrap();
        Self(client.start_job("job0", &backup()).unwrap())
    }

    fn follow(script: Script) -> (Self, Peer) {
        let (stream, peer) = script.checked();
        let client = blocking::Client::over(stream, &patient()).unwrap();
        (Self(client.follow_job("job0")), peer)
    }

    fn finish_both(script: Script) -> (Vec<Result<(), Error>>, Peer) {
        let (stream, peer) = script.checked();
        let client = blocking::Client::over(stream, &patient()).unwrap();
        let mut jobs = client.start_jobs(["job0", "job1"], &both()).unwrap();
        let ends = jobs.iter_mut().map(|job| job.finish(LONG)).collect();
        (ends, peer)
    }

    fn progress(&self) -> Result<Option<JobProgress>, Error> {
        self.0.progress()
    }

    fn resume(&self) -> Result<(), Error> {
        self.0.resume()
    }

    fn complete(&self) -> Result<(), Error> {
        self.0.complete()
    }

    fn cancel(&self) -> Result<(), Error> {
        self.0.cancel()
    }

    fn wait_ready(&mut self, timeout: Duration) -> Result<bool, Error> {
        self.0.wait_ready(timeout)
    }

    fn finish(&mut self, timeout: Duration) -> Result<(), Error> {
        self.0.finish(timeout)
    }

    fn wait_ready_with(&mut self, report: impl FnMut(JobProgress)) -> Result<bool, Error> {
        self.0.wait_ready_with(common::BRIEF, report, LONG)
    }

    fn finish_with(&mut self, report: impl FnMut(JobProgress)) -> Result<(), Error> {
        self.0.finish_with(common::BRIEF, report, LONG)
    }
}

#[cfg(feature = "tokio")]
struct Tasks(qmp_client::Job, tokio::runtime::Runtime);

#[cfg(feature = "tokio")]
impl Face for Tasks {
    fn try_start(options: &Options, script: Script) -> Result<(Self, Peer), Error> {
        let (stream, peer) = script.checked();
        let runtime = common::runtime();
        let job = runtime.block_on(async {
            let client = qmp_client::Client::over(stream, options).await?;
            client.start_job("job0", &backup()).await
        });
        Ok((Self(job?, runtime), peer))
    }

    fn start_at(address: &Address, options: &Options) -> Self {
        let runtime = common::runtime();
        let job = runtime.block_on(async {
            let client = qmp_client::Client::connect_with(address, options).await?;
            client.start_job("job0", &backup()).await
        });
        Self(job.unwrap(), runtime)
    }

    fn follow(script: Script) -> (Self, Peer) {
        let (stream, peer) = script.checked();
        let runtime = common::runtime();
        let job = runtime.block_on(async {
            let client = qmp_client::Client::over(stream, &patient()).await.unwrap();
            client.follow_job("job0")
        });
        (Self(job, runtime), peer)
    }

    fn finish_both(script: Script) -> (Vec<Result<(), Error>>, Peer) {
        let (stream, peer) = script.checked();
        let ends = common::runtime().block_on(async {
            let client = qmp_client::Client::over(stream, &patient()).await.unwrap();
            let mut jobs = client.start_jobs(["job0", "job1"], &both()).await.unwrap();
            let mut ends = Vec::new();
            for job in &mut jobs {
                ends.push(job.finish(LONG).await);
            }
            ends
        });
        (ends, peer)
    }

    fn progress(&self) -> Result<Option<JobProgress>, Error> {
        self.1.block_on(self.0.progress())
    }

    fn resume(&self) -> Result<(), Error> {
        self.1.block_on(self.0.resume())
    }

    fn complete(&self) -> Result<(), Error> {
        self.1.block_on(self.0.complete())
    }

    fn cancel(&self) -> Result<(), Error> {
        self.1.block_on(self.0.cancel())
    }

    fn wait_ready(&mut self, timeout: Duration) -> Result<bool, Error> {
        self.1.block_on(self.0.wait_ready(timeout))
    }

    fn finish(&mut self, timeout: Duration) -> Result<(), Error> {
        self.1.block_on(self.0.finish(timeout))
    }

    fn wait_ready_with(&mut self, report: impl FnMut(JobProgress)) -> Result<bool, Error> {
        let ready = self.0.wait_ready_with(common::BRIEF, report, LONG);
        self.1.block_on(ready)
    }

    fn finish_with(&mut self, report: impl FnMut(JobProgress)) -> Result<(), Error> {
        let finished = self.0.finish_with(common::BRIEF, report, LONG);
        self.1.block_on(finished)
    }
}

in_both_faces! {
    the_end_of_an_earlier_job_is_not_that_of_this_one
    a_job_is_finalized_and_dismissed
    what_somebody_else_did_first_is_no_error
    a_job_that_somebody_else_dismissed_has_no_known_end
    what_was_missed_lists_for
    what_was_not_missed_tells_how_it_ended
    the_end_of_the_connection_is_heard
    a_job_that_takes_too_long
    a_job_that_is_paused_by_an_error
    a_failure_that_is_no_more_is_not_told
    what_was_missed_is_asked_for_once
    a_failure_among_what_was_missed
    a_job_that_is_paused_by_somebody
    jobs_of_one_command_end_each_in_its_way
    a_job_that_somebody_else_started
    a_job_that_is_not_there
}

fn jobs_of_one_command_end_each_in_its_way<F: Face>() {
    let change = |script: Script, id: &str, status: &str| {
        script.event("JOB_STATUS_CHANGE", json!({"id": id, "status": status}))
    };
    let script = Script::new().greet().expect("transaction");
    let script = change(change(script, "job0", "created"), "job1", "created");
    let failed = failed("job1", "no space");
    let script = script.reply(json!({})).event("BLOCK_JOB_COMPLETED", failed);
    let script = change(script, "job1", "null");
    let cancelled = ended("job0");
    let script = script.event("BLOCK_JOB_CANCELLED", cancelled);
    let (ends, peer) = F::finish_both(change(script, "job0", "null"));
    let [Err(first), Err(second)] = &ends[..] else {
        panic!("{ends:?}");
    };
    says(first, "the job `job0` was cancelled");
    says(second, "the job `job1` failed: no space");
    peer.finish().unwrap();
}

fn a_job_that_somebody_else_started<F: Face>() {
    let script = Script::new().greet().lists(job("running"));
    let script = script.becomes("concluded").lists(job("concluded"));
    let (mut job, peer) = F::follow(script.expect("job-dismiss").reply(json!({})));
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn a_job_that_is_not_there<F: Face>() {
    let (mut job, _peer) = F::follow(Script::new().greet().lists(gone()));
    let error = job.finish(LONG).unwrap_err();
    says(&error, "there is no job `job0`");
}

fn the_end_of_an_earlier_job_is_not_that_of_this_one<F: Face>() {
    let completed = ended("job0");
    let (mut job, peer) = F::start(&patient(), |script| {
        let script = script.expect("blockdev-backup").becomes("null");
        let script = script.becomes("created").reply(json!({}));
        let script = script.event("BLOCK_JOB_COMPLETED", completed);
        script.becomes("concluded").lists(gone())
    });
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn a_job_is_finalized_and_dismissed<F: Face>() {
    let (mut job, peer) = F::start(&patient(), |script| {
        let script = script.starts().lists(job("running")).becomes("pending");
        let script = script.lists(job("pending")).expect("job-finalize");
        let script = script.reply(json!({})).becomes("concluded");
        let script = script.lists(job("concluded"));
        script.expect("job-dismiss").reply(json!({}))
    });
    let progress = job.progress().unwrap().unwrap();
    assert_eq!(progress.status, JobStatus::Running);
    assert_eq!((progress.current, progress.total), (3, 7));
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn what_somebody_else_did_first_is_no_error<F: Face>() {
    let (mut job, peer) = F::start(&patient(), |script| {
        let script = script.starts().becomes("pending").lists(job("pending"));
        let script = script.expect("job-finalize").becomes("concluded");
        let script = script
            .fail("GenericError", "too late")
            .lists(job("concluded"));
        let script = script.lists(job("concluded"));
        let script = script
            .expect("job-dismiss")
            .fail("DeviceNotFound", "no job");
        script.lists(gone())
    });
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn a_job_that_somebody_else_dismissed_has_no_known_end<F: Face>() {
    let (mut job, _peer) = F::start(&patient(), |script| {
        script.starts().becomes("concluded").lists(gone())
    });
    let error = job.finish(LONG).unwrap_err();
    says(
        &error,
        "the job `job0` is gone, and it is not known how it ended",
    );
}

fn what_was_missed_lists_for<F: Face>() {
    let options = patient().event_limit(2);
    let (mut job, peer) = F::start(&options, |script| {
        let script = script.expect("blockdev-backup").becomes("created");
        let script = script
            .becomes("running")
            .becomes("pending")
            .becomes("concluded");
        let script = script.reply(json!({})).lists(job("concluded"));
        let script = script.lists(job("concluded"));
        script.expect("job-dismiss").reply(json!({}))
    });
    job.finish(LONG).unwrap();
    peer.finish().unwrap();

    let (mut job, _peer) = F::start(&options, |script| {
        let script = script.expect("blockdev-backup").becomes("created");
        let script = script
            .becomes("running")
            .becomes("concluded")
            .becomes("null");
        script.reply(json!({})).lists(gone())
    });
    let error = job.finish(LONG).unwrap_err();
    assert!(matches!(error, Error::Missed { count: 2, .. }), "{error}");
}

fn what_was_not_missed_tells_how_it_ended<F: Face>() {
    let failed = failed("job0", "no room");
    let (mut job, _peer) = F::start(&patient().event_limit(4), |script| {
        let script = script.expect("blockdev-backup").becomes("null");
        let script = script.becomes("created").becomes("running");
        let script = script.event("BLOCK_JOB_COMPLETED", failed).becomes("null");
        script.reply(json!({})).lists(gone())
    });
    let error = job.finish(LONG).unwrap_err();
    says(&error, "the job `job0` failed: no room");
}

fn the_end_of_the_connection_is_heard<F: Face>() {
    let (mut job, _peer) = F::start(&patient(), |script| script.starts().close());
    let error = job.finish(LONG).unwrap_err();
    assert!(error.is_closed());
    says(&error, "while waiting for the job `job0`");
}

fn a_job_that_takes_too_long<F: Face>() {
    let (mut job, _peer) = F::start(&patient(), Job::starts);
    let error = job.wait_ready(common::BRIEF).unwrap_err();
    assert!(error.is_timeout() && error.may_have_been_executed());
    says(
        &error,
        "waiting for the job `job0`, which is running, to be ready",
    );
}

/// A read or a write of the job fails, and it pauses.
fn fails(script: Script, operation: &str) -> Script {
    let error = json!({"device": "job0", "operation": operation, "action": "stop"});
    script.event("BLOCK_JOB_ERROR", error).becomes("paused")
}

/// Tells what the errors of its reads and writes are.
fn tells(script: Script, status: &str) -> Script {
    let jobs = json!([paused("other", "ok"), paused("job0", status)]);
    script.expect("query-block-jobs").reply(jobs)
}

fn a_job_that_is_paused_by_an_error<F: Face>() {
    let (mut job, peer) = F::start(&patient(), |script| {
        let script = tells(fails(script.starts(), "write"), "nospace");
        let script = script
            .expect("job-resume")
            .becomes("running")
            .reply(json!({}));
        let script = tells(fails(script, "read"), "failed");
        let script = script
            .expect("job-resume")
            .becomes("running")
            .reply(json!({}));
        let completed = ended("job0");
        script
            .event("BLOCK_JOB_COMPLETED", completed)
            .becomes("null")
    });
    let error = job.finish(LONG).unwrap_err();
    assert!(matches!(&error, Error::JobPaused { no_space: true, .. }));
    says(
        &error,
        "the job `job0` is paused: a write failed, because no space is left",
    );
    // It is told once.
    let error = job.finish(common::BRIEF).unwrap_err();
    says(
        &error,
        "waiting for the job `job0`, which is paused, to end",
    );
    job.resume().unwrap();
    let error = job.wait_ready(LONG).unwrap_err();
    assert!(matches!(
        &error,
        Error::JobPaused {
            no_space: false,
            ..
        }
    ));
    says(&error, "the job `job0` is paused: a read failed");
    job.resume().unwrap();
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn a_failure_that_is_no_more_is_not_told<F: Face>() {
    let (mut job, peer) = F::start(&patient(), |script| {
        let script = tells(fails(script.starts(), "write"), "ok");
        let ignored = json!({"device": "job0", "operation": "write", "action": "ignore"});
        let script = script.event("BLOCK_JOB_ERROR", ignored).becomes("paused");
        script.becomes("running").becomes("concluded").lists(gone())
    });
    let error = job.finish(LONG).unwrap_err();
    assert!(matches!(&error, Error::JobGone { .. }), "{error}");
    peer.finish().unwrap();
}

/// QEMU is asked once, and then events tell how it goes on.
fn what_was_missed_is_asked_for_once<F: Face>() {
    let (mut job, peer) = F::start(&patient().event_limit(1), |script| {
        let script = script.starts().lists(job("running"));
        let completed = ended("job0");
        let script = script
            .pause(common::BRIEF)
            .event("BLOCK_JOB_COMPLETED", completed);
        script.pause(common::BRIEF).becomes("null")
    });
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn a_failure_among_what_was_missed<F: Face>() {
    let (mut job, peer) = F::start(&patient().event_limit(1), |script| {
        let script = script.expect("blockdev-backup").becomes("created");
        let script = fails(script, "read").reply(json!({})).lists(job("paused"));
        tells(script, "failed")
    });
    let error = job.finish(LONG).unwrap_err();
    says(&error, "the job `job0` is paused: a read or a write failed");
    peer.finish().unwrap();
}

fn a_job_that_is_paused_by_somebody<F: Face>() {
    let (mut job, _peer) = F::start(&patient(), |script| script.starts().becomes("paused"));
    let error = job.finish(common::BRIEF).unwrap_err();
    assert!(error.is_timeout());
    says(&error, "the job `job0`, which is paused, to end");
}
