//! What a wait for a job tells: that there is none, how far it is, and how long that took.

use super::*;

in_both_faces! {
    a_job_that_was_never_there_is_no_wait
    a_job_that_has_gone_by_itself_is_known_by_its_events
    the_progress_is_reported
    a_timeout_names_the_time_of_the_caller
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
        let script = goes(script.expect("blockdev-backup")).reply(json!({}));
        script.lists(gone())
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
