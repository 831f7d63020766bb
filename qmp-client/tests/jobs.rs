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

/// What becomes of a job whose connection is lost, and followed by another.
#[cfg(unix)]
fn over_two_connections(
    first: impl FnOnce(Script) -> Script,
    second: impl FnOnce(Script) -> Script,
) -> Result<(), Error> {
    use common::host::{Host, lasting, newer};

    let host = Host::new();
    let (client, peer) = host.ready(&lasting(), |script| first(script.starts()));
    let job = start(&client);
    std::thread::scope(|scope| {
        let finished = scope.spawn(|| job.finish(LONG));
        peer.finish().unwrap();
        let next = host.follow(second(newer()));
        let result = finished.join().unwrap();
        next.finish().unwrap();
        result
    })
}

#[cfg(unix)]
#[test]
fn a_job_is_followed_over_a_lost_connection() {
    let dismiss = |script: Script| {
        let script = script.lists(job("concluded")).expect("job-dismiss");
        script.reply(json!({}))
    };
    // While it runs.
    let first = |script: Script| script;
    let second = |script: Script| dismiss(script.lists(job("running")).becomes("concluded"));
    over_two_connections(first, second).unwrap();
    // It has ended meanwhile.
    let second = |script: Script| dismiss(script.lists(job("concluded")));
    over_two_connections(first, second).unwrap();

    // Nobody knows whether it was finalized, so QEMU is asked.
    let first = |script: Script| {
        let script = script.becomes("pending").lists(job("pending"));
        script.expect("job-finalize")
    };
    let second = |script: Script| {
        let script = script.lists(job("pending")).lists(job("pending"));
        let script = script.expect("job-finalize").reply(json!({}));
        dismiss(script.becomes("concluded"))
    };
    over_two_connections(first, second).unwrap();

    // It was dismissed, but the reply was lost. How it ended was known before that.
    let first = |script: Script| {
        let script = script.becomes("concluded").lists(job("concluded"));
        script.expect("job-dismiss")
    };
    over_two_connections(first, |script| script.lists(gone())).unwrap();
    // The question how it ended was lost.
    let first = |script: Script| script.becomes("concluded").expect("query-jobs");
    let second = |script: Script| dismiss(script.lists(job("concluded")));
    over_two_connections(first, second).unwrap();
}

#[cfg(unix)]
#[test]
fn a_job_that_went_between_two_connections_has_no_known_end() {
    let error = over_two_connections(|script| script, |script| script.lists(gone()));
    let error = error.unwrap_err();
    assert!(matches!(error, Error::JobGone { .. }), "{error:?}");

    // Its events had told.
    let failed = json!({"device": "job0", "type": "backup", "error": "no room"});
    let first = |script: Script| script.event("BLOCK_JOB_COMPLETED", failed);
    let error = over_two_connections(first, |script| script.lists(gone()));
    says(&error.unwrap_err(), "the job `job0` failed: no room");
}

#[cfg(unix)]
#[test]
fn a_job_ends_when_the_client_gives_up() {
    use qmp_client::Reconnect;

    let host = common::host::Host::new();
    let reconnect = Reconnect::new().give_up_after(common::BRIEF);
    let options = patient().reconnect(reconnect);
    let (client, peer) = host.ready(&options, |script| script.starts().becomes("pending"));
    let job = start(&client);
    drop(host);
    peer.finish().unwrap();
    let error = job.finish(LONG).unwrap_err();
    says(
        &error,
        "while waiting for the job `job0`: the peer closed it; reconnecting failed",
    );
}
