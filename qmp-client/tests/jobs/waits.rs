//! What a wait for a job tells: that there is none, how far it is, and how long that took.

use super::*;

in_both_faces! {
    a_job_that_becomes_ready_is_told_once
    a_job_that_was_ready_when_it_is_followed_is_told_too
    who_completes_or_cancels_a_job_knows_that_it_is_ready
    a_job_that_was_never_there_is_no_wait
    a_job_that_has_gone_by_itself_is_known_by_its_events
    the_progress_is_reported
    a_timeout_names_the_time_of_the_caller
}

/// It would go on for all of the time.
fn a_job_that_becomes_ready_is_told_once<F: Face>() {
    let (mut job, _peer) = F::start(&patient(), |script| script.starts().becomes("ready"));
    let error = in_time(|| job.finish(LONG)).unwrap_err();
    assert!(matches!(error, Error::JobReady { .. }), "{error:?}");
    assert!(error.may_have_been_executed());
    let error = job.finish(common::BRIEF).unwrap_err();
    assert!(error.is_timeout() && error.may_have_been_executed());
    says(
        &error,
        "the job `job0`, which is ready and may have to be completed, to end",
    );
}

fn a_job_that_was_ready_when_it_is_followed_is_told_too<F: Face>() {
    let (mut job, _peer) = F::follow(Script::new().greet().lists(job("ready")));
    let error = in_time(|| job.finish(LONG)).unwrap_err();
    assert!(matches!(error, Error::JobReady { .. }), "{error:?}");
}

/// They may not have had an effect yet.
fn who_completes_or_cancels_a_job_knows_that_it_is_ready<F: Face>() {
    for command in ["job-complete", "job-cancel"] {
        let (mut job, peer) = F::start(&patient(), |script| {
            let script = script.starts().becomes("ready");
            let script = script.expect(command).reply(json!({}));
            let completed = ended("job0");
            script
                .pause(common::BRIEF)
                .event("BLOCK_JOB_COMPLETED", completed)
                .becomes("null")
        });
        match command {
            "job-complete" => job.complete().unwrap(),
            _ => job.cancel().unwrap(),
        }
        job.finish(LONG).unwrap();
        peer.finish().unwrap();
    }
}

/// The command has another id.
fn a_job_that_was_never_there_is_no_wait<F: Face>() {
    let starts = |script: Script| {
        let script = script.expect("blockdev-backup");
        let created = json!({"id": "other", "status": "created"});
        let script = script.event("JOB_STATUS_CHANGE", created);
        script.reply(json!({})).lists(gone())
    };
    let (mut job, _peer) = F::start(&patient(), starts);
    says(&job.finish(LONG).unwrap_err(), "there is no job `job0`");
    let (mut job, _peer) = F::start(&patient(), starts);
    says(&job.wait_ready(LONG).unwrap_err(), "there is no job `job0`");
}

/// It finishes and dismisses itself before anybody asks.
fn a_job_that_has_gone_by_itself_is_known_by_its_events<F: Face>() {
    let goes = |script: Script| {
        let completed = ended("job0");
        let script = script.becomes("created").becomes("running");
        let script = script.event("BLOCK_JOB_COMPLETED", completed);
        script.becomes("concluded").becomes("null")
    };
    // Before the reply.
    let (mut job, peer) = F::start(&patient(), |script| {
        goes(script.expect("blockdev-backup")).reply(json!({}))
    });
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
    // After it, while QEMU is asked.
    let (mut job, peer) = F::start(&patient(), |script| {
        let script = script.expect("blockdev-backup").reply(json!({}));
        goes(script.expect("query-jobs")).reply(gone())
    });
    job.finish(LONG).unwrap();
    peer.finish().unwrap();
}

fn the_progress_is_reported<F: Face>() {
    let (mut job, peer) = F::start(&patient(), |script| {
        let script = script.starts().lists(job("running")).lists(job("running"));
        let script = script.becomes("ready").lists(job("ready"));
        let completed = ended("job0");
        script
            .event("BLOCK_JOB_COMPLETED", completed)
            .becomes("null")
    });
    let mut reports = Vec::new();
    assert!(
        job.wait_ready_with(|progress| reports.push(progress))
            .unwrap()
    );
    job.finish_with(|progress| reports.push(progress)).unwrap();
    let status = |report: &JobProgress| report.status.clone();
    let expected = [JobStatus::Running, JobStatus::Running, JobStatus::Ready];
    assert_eq!(reports.iter().map(status).collect::<Vec<_>>(), expected);
    assert_eq!((reports[0].current, reports[0].total), (3, 7));
    peer.finish().unwrap();
}

/// Not what was left of it for the last command.
fn a_timeout_names_the_time_of_the_caller<F: Face>() {
    let (mut job, _peer) = F::start(&patient(), |script| {
        let script = script.starts().pause(common::BRIEF / 2);
        script.becomes("concluded").expect("query-jobs")
    });
    let error = job.finish(common::BRIEF).unwrap_err();
    let after = match &error {
        Error::Timeout { after, .. } | Error::NotSent { after, .. } => *after,
        other => panic!("{other:?}"),
    };
    assert_eq!(after, common::BRIEF);
    says(&error, "waiting for the reply to `query-jobs`");
}
