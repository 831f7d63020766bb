//! Jobs of a scripted peer, where QEMU would do things too fast or too rarely.

mod common;

use common::{LONG, patient, ready, says};
use qmp_client::blocking::Client;
use qmp_client::testing::Script;
use qmp_client::{Error, JobStatus};
use qmp_types::qmp::MirrorSyncMode;
use qmp_types::qmp::commands::BlockdevBackup;
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

fn start(client: &Client) -> qmp_client::blocking::Job {
    let backup = BlockdevBackup::new("disk", MirrorSyncMode::Full, "target");
    let job = client.start_job("job0", &backup.with_job_id("job0"));
    job.unwrap()
}

#[test]
fn the_end_of_an_earlier_job_is_not_that_of_this_one() {
    let completed = json!({"device": "job0", "type": "backup"});
    let (client, peer) = ready(&patient(), |script| {
        let script = script.expect("blockdev-backup").becomes("null");
        let script = script.becomes("created").reply(json!({}));
        let script = script.event("BLOCK_JOB_COMPLETED", completed);
        script.becomes("concluded").lists(gone())
    });
    start(&client).finish(LONG).unwrap();
    peer.finish().unwrap();
}

#[test]
fn a_job_is_finalized_and_dismissed() {
    let (client, peer) = ready(&patient(), |script| {
        let script = script.starts().lists(job("running")).becomes("pending");
        let script = script.lists(job("pending")).expect("job-finalize");
        let script = script.reply(json!({})).becomes("concluded");
        let script = script.lists(job("concluded"));
        script.expect("job-dismiss").reply(json!({}))
    });
    let job = start(&client);
    let progress = job.progress().unwrap().unwrap();
    assert_eq!(progress.status, JobStatus::Running);
    assert_eq!((progress.current, progress.total), (3, 7));
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

#[test]
fn what_somebody_else_did_first_is_no_error() {
    let (client, peer) = ready(&patient(), |script| {
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
    start(&client).finish(LONG).unwrap();
    peer.finish().unwrap();
}

#[test]
fn a_job_that_somebody_else_dismissed_has_no_known_end() {
    let (client, _peer) = ready(&patient(), |script| {
        script.starts().becomes("concluded").lists(gone())
    });
    let error = start(&client).finish(LONG).unwrap_err();
    says(
        &error,
        "the job `job0` is gone, and it is not known how it ended",
    );
}

#[test]
fn what_was_missed_lists_for() {
    let options = patient().event_limit(2);
    let (client, peer) = ready(&options, |script| {
        let script = script.expect("blockdev-backup").becomes("created");
        let script = script
            .becomes("running")
            .becomes("paused")
            .becomes("running");
        let script = script.reply(json!({})).lists(job("concluded"));
        let script = script.lists(job("concluded"));
        script.expect("job-dismiss").reply(json!({}))
    });
    start(&client).finish(LONG).unwrap();
    peer.finish().unwrap();

    let (client, _peer) = ready(&options, |script| {
        let script = script.expect("blockdev-backup").becomes("created");
        let script = script
            .becomes("running")
            .becomes("concluded")
            .becomes("null");
        script.reply(json!({})).lists(gone())
    });
    let error = start(&client).finish(LONG).unwrap_err();
    assert!(matches!(error, Error::Missed { count: 2, .. }), "{error}");
}

#[test]
fn what_was_not_missed_tells_how_it_ended() {
    let failed = json!({"device": "job0", "type": "backup", "error": "no room"});
    let (client, _peer) = ready(&patient().event_limit(4), |script| {
        let script = script.expect("blockdev-backup").becomes("null");
        let script = script.becomes("created").becomes("running");
        let script = script.event("BLOCK_JOB_COMPLETED", failed).becomes("null");
        script.reply(json!({})).lists(gone())
    });
    let error = start(&client).finish(LONG).unwrap_err();
    says(&error, "the job `job0` failed: no room");
}

#[test]
fn the_end_of_the_connection_is_heard() {
    let (client, _peer) = ready(&patient(), |script| script.starts().close());
    let error = start(&client).finish(LONG).unwrap_err();
    assert!(error.is_closed());
    says(&error, "while waiting for the job `job0`");
}

#[test]
fn a_job_that_takes_too_long() {
    let (client, _peer) = ready(&patient(), Job::starts);
    let mut job = start(&client);
    let error = job.wait_ready(common::BRIEF).unwrap_err();
    assert!(error.is_timeout());
    says(&error, "while waiting for the job `job0` to be ready");
}
