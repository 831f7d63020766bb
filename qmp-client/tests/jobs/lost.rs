//! Jobs whose connection is lost, and followed by another.

use qmp_client::Reconnect;

use super::common::BRIEF;
use super::common::host::{Host, lasting, newer};
use super::*;

in_both_faces! {
    a_job_is_followed_over_a_lost_connection
    a_job_that_went_between_two_connections_has_no_known_end
    a_job_ends_when_the_client_gives_up
    a_job_that_times_out_without_a_connection_says_so
}

const LOST: &str = "the connection ended while waiting for the job `job0`: the peer closed it; \
                    the client is reconnecting";

/// What becomes of a job whose connection is lost, and followed by another. Whoever waits hears of
/// the loss.
fn over_two_connections<F: Face>(
    first: impl FnOnce(Script) -> Script,
    second: impl FnOnce(Script) -> Script + Send,
) -> Result<(), Error> {
    let host = Host::new();
    let start = |address: &Address| F::start_at(address, &lasting());
    let (mut job, peer) = host.meet(|script| first(script.starts()), start);
    std::thread::scope(|scope| {
        let first = scope.spawn(|| peer.finish().unwrap());
        let lost = job.finish(LONG).unwrap_err();
        says(&lost, LOST);
        assert!(lost.is_closed());
        first.join().unwrap();
        let next = scope.spawn(|| host.follow(second(newer())).finish().unwrap());
        let result = job.finish(LONG);
        next.join().unwrap();
        result
    })
}

fn a_job_is_followed_over_a_lost_connection<F: Face>() {
    let dismiss = |script: Script| {
        let script = script.lists(job("concluded")).expect("job-dismiss");
        script.reply(json!({}))
    };
    // While it runs.
    let first = |script: Script| script;
    let second = |script: Script| dismiss(script.lists(job("running")).becomes("concluded"));
    over_two_connections::<F>(first, second).unwrap();
    // It has ended meanwhile.
    let second = |script: Script| dismiss(script.lists(job("concluded")));
    over_two_connections::<F>(first, second).unwrap();

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
    over_two_connections::<F>(first, second).unwrap();

    // It was dismissed, but the reply was lost. How it ended was known before that.
    let first = |script: Script| {
        let script = script.becomes("concluded").lists(job("concluded"));
        script.expect("job-dismiss")
    };
    over_two_connections::<F>(first, |script| script.lists(gone())).unwrap();
    // The question how it ended was lost.
    let first = |script: Script| script.becomes("concluded").expect("query-jobs");
    let second = |script: Script| dismiss(script.lists(job("concluded")));
    over_two_connections::<F>(first, second).unwrap();
}

fn a_job_that_went_between_two_connections_has_no_known_end<F: Face>() {
    let error = over_two_connections::<F>(|script| script, |script| script.lists(gone()));
    let error = error.unwrap_err();
    assert!(matches!(error, Error::JobGone { .. }), "{error:?}");

    // Its events had told.
    let failed = failed("job0", "no room");
    let first = |script: Script| script.event("BLOCK_JOB_COMPLETED", failed);
    let error = over_two_connections::<F>(first, |script| script.lists(gone()));
    says(&error.unwrap_err(), "the job `job0` failed: no room");
}

fn a_job_ends_when_the_client_gives_up<F: Face>() {
    let host = Host::new();
    let reconnect = Reconnect::new().give_up_after(BRIEF);
    let options = patient().reconnect(reconnect);
    let start = |address: &Address| F::start_at(address, &options);
    let (mut job, peer) = host.meet(|script| script.starts().becomes("pending"), start);
    drop(host);
    peer.finish().unwrap();
    says(&job.finish(LONG).unwrap_err(), LOST);
    let error = job.finish(LONG).unwrap_err();
    says(
        &error,
        "while waiting for the job `job0`: the peer closed it; reconnecting failed",
    );
}

fn a_job_that_times_out_without_a_connection_says_so<F: Face>() {
    let host = Host::new();
    let start = |address: &Address| F::start_at(address, &lasting());
    let (mut job, peer) = host.meet(Script::starts, start);
    drop(host);
    peer.finish().unwrap();
    says(&job.finish(LONG).unwrap_err(), LOST);
    let error = job.finish(BRIEF).unwrap_err();
    says(
        &error,
        "the job `job0`, which was running when the connection was lost, to end",
    );
}
