//! Jobs that are followed after they were started, and what their events tell then.

use super::*;

in_both_faces! {
    a_followed_job_that_is_completed_has_succeeded
    a_followed_job_that_ends_before_anybody_asks_is_known_by_its_events
    a_followed_job_that_goes_while_qemu_is_asked_is_known_by_its_events
    a_followed_job_that_was_cancelled_is_no_failure
    the_next_job_with_its_id_is_not_the_one_that_is_followed
    a_followed_job_whose_end_was_not_seen_has_no_known_end
    a_job_that_has_ended_will_not_be_ready
}

/// It comes to its end, and is dismissed by QEMU.
fn completes(script: Script) -> Script {
    let script = script.becomes("waiting").becomes("pending");
    let script = script.event("BLOCK_JOB_COMPLETED", ended("job0"));
    script.becomes("concluded").becomes("null")
}

fn cancelled(script: Script) -> Script {
    let script = script.becomes("aborting");
    let script = script.event("BLOCK_JOB_CANCELLED", ended("job0"));
    script.becomes("concluded")
}

/// A job that `query-jobs` shows after it was cancelled.
fn concluded_by_cancel() -> Value {
    let mut jobs = job("concluded");
    jobs[1]["error"] = json!("Operation canceled");
    jobs
}

fn a_followed_job_that_is_completed_has_succeeded<F: Face>() {
    let script = Script::new().greet().lists(job("ready"));
    let script = completes(script.expect("job-complete")).reply(json!({}));
    let (mut job, peer) = F::follow(script);
    let progress = job.progress().unwrap().unwrap();
    assert_eq!(progress.status, JobStatus::Ready);
    job.complete().unwrap();
    job.finish(LONG).unwrap();
    assert!(!job.wait_ready(LONG).unwrap());
    peer.finish().unwrap();
}

fn a_followed_job_that_ends_before_anybody_asks_is_known_by_its_events<F: Face>() {
    let ends = || {
        let script = Script::new().greet().expect("query-jobs");
        completes(script).reply(gone())
    };
    let (mut job, peer) = F::follow(ends());
    assert_eq!(job.progress().unwrap(), None);
    assert!(!job.wait_ready(LONG).unwrap());
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn a_followed_job_that_goes_while_qemu_is_asked_is_known_by_its_events<F: Face>() {
    let script = Script::new().greet().expect("query-jobs");
    let (mut job, peer) = F::follow(completes(script).reply(gone()));
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn a_followed_job_that_was_cancelled_is_no_failure<F: Face>() {
    let dismiss = |script: Script| {
        let script = script.lists(concluded_by_cancel());
        script.expect("job-dismiss").reply(json!({}))
    };
    let is_cancelled = |script: Script, cancels: bool| {
        let (mut job, peer) = F::follow(script);
        if cancels {
            job.cancel().unwrap();
        }
        let error = job.finish(LONG).unwrap_err();
        assert!(matches!(error, Error::JobCancelled { .. }), "{error:?}");
        peer.finish().unwrap();
    };
    // Its events were seen.
    let script = Script::new().greet().expect("job-cancel");
    is_cancelled(dismiss(cancelled(script).reply(json!({}))), true);
    // While QEMU was asked.
    let script = Script::new().greet().expect("query-jobs");
    let script = cancelled(script).reply(concluded_by_cancel());
    is_cancelled(dismiss(script), false);
    // They came before.
    let script = Script::new().greet().lists(concluded_by_cancel());
    is_cancelled(dismiss(script), false);
    // QEMU has dismissed it.
    let script = Script::new().greet().expect("job-cancel");
    let script = cancelled(script).becomes("null").reply(json!({}));
    is_cancelled(script, true);
}

fn the_next_job_with_its_id_is_not_the_one_that_is_followed<F: Face>() {
    let script = Script::new().greet().expect("query-jobs");
    let script = completes(script).becomes("created").becomes("running");
    let script = script.event("BLOCK_JOB_COMPLETED", failed("job0", "no room"));
    let (mut job, peer) = F::follow(script.reply(gone()));
    job.progress().unwrap();
    job.finish(LONG).unwrap();
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn a_followed_job_whose_end_was_not_seen_has_no_known_end<F: Face>() {
    let script = Script::new().greet().expect("query-jobs").becomes("null");
    let (mut job, peer) = F::follow(script.reply(gone()));
    let error = job.finish(LONG).unwrap_err();
    assert!(matches!(error, Error::JobGone { .. }), "{error:?}");
    peer.finish().unwrap();
}

fn a_job_that_has_ended_will_not_be_ready<F: Face>() {
    let (mut job, peer) = F::start(&patient(), |script| {
        let script = script.starts().becomes("ready");
        completes(script.expect("job-complete")).reply(json!({}))
    });
    assert!(job.wait_ready(LONG).unwrap());
    job.complete().unwrap();
    assert!(!job.wait_ready(LONG).unwrap());
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}
