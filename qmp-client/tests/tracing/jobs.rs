//! Commands that start jobs or follow them, or send file descriptors, are traced as any.

use std::fs::File;

use qmp_client::testing::Script;
use qmp_client::{Client, blocking};
use qmp_types::qmp::MirrorSyncMode;
use qmp_types::qmp::commands::{BlockdevBackup, Getfd, Transaction};
use serde_json::{Value, json};
use tracing::{Instrument, info_span};

use crate::common::{LONG, patient};
use crate::listener::Listening;
use crate::{for_tasks, runtime, start};

fn backup(id: &str) -> BlockdevBackup {
    BlockdevBackup::new("disk", MirrorSyncMode::Full, "target").with_job_id(id)
}

fn both() -> Transaction {
    Transaction::new(vec![backup("job1").into(), backup("job2").into()])
}

fn file() -> File {
    File::open("/dev/null").unwrap()
}

fn script() -> Script {
    let job = |status| {
        json!([{
            "id": "job3", "type": "backup", "status": status,
            "current-progress": 0, "total-progress": 1,
        }])
    };
    let concluded = json!({"id": "job3", "status": "concluded"});
    Script::new()
        .greet()
        .expect("blockdev-backup")
        .reply(json!({}))
        .expect("transaction")
        .reply(json!({}))
        .expect("query-jobs")
        .reply(job("running"))
        .event("JOB_STATUS_CHANGE", concluded)
        .expect("query-jobs")
        .reply(job("concluded"))
        .expect("job-dismiss")
        .reply(json!({}))
        .expect("getfd")
        .reply(json!({}))
}

/// Checks what was said during the script.
#[track_caller]
fn check_log() {
    let commands = [
        "blockdev-backup",
        "transaction",
        "query-jobs",
        "query-jobs",
        "job-dismiss",
        "getfd",
    ];
    let expected: Vec<String> = (2..)
        .zip(commands)
        .map(|(id, name)| {
            format!(
                "rpc.method={name} id={id} rpc.system.name=\"qmp\" otel.kind=\"client\" \
                 (within another)"
            )
        })
        .collect();
    assert_eq!(Listening::lines("qmp.command "), expected);
    let sent = Listening::lines("qmp.command: TRACE sending body=");
    assert_eq!(sent.len(), commands.len());
    for (body, command) in sent.iter().zip(commands) {
        let body: Value = body.parse().unwrap();
        assert_eq!(body["execute"], command);
    }
    let events = Listening::lines("qmp.connection: DEBUG event");
    assert_eq!(events, [" name=JOB_STATUS_CHANGE"]);
}

#[test]
fn threads_are_traced() {
    let _listening = Listening::start();
    let (stream, peer) = start(script());
    info_span!(target: "test", "manager").in_scope(|| {
        let client = blocking::Client::over(stream, &patient()).unwrap();
        client.start_job("job0", &backup("job0")).unwrap();
        client.start_jobs(["job1", "job2"], &both()).unwrap();
        client.follow_job("job3").finish(LONG).unwrap();
        client.execute_with_fd(&Getfd::new("fd"), &file()).unwrap();
    });
    peer.finish().unwrap();
    check_log();
}

#[test]
fn tasks_are_traced_the_same() {
    let _listening = Listening::start();
    let (stream, peer) = start(script());
    let session = async {
        let client = Client::over(for_tasks(stream), &patient()).await.unwrap();
        client.start_job("job0", &backup("job0")).await.unwrap();
        client.start_jobs(["job1", "job2"], &both()).await.unwrap();
        client.follow_job("job3").finish(LONG).await.unwrap();
        let sent = client.execute_with_fd(&Getfd::new("fd"), &file());
        sent.await.unwrap();
    };
    runtime().block_on(session.instrument(info_span!(target: "test", "manager")));
    peer.finish().unwrap();
    check_log();
}

#[test]
fn calls_that_are_dropped_are_told() {
    let _listening = Listening::start();
    let (stream, _peer) = start(Script::new().greet());
    runtime().block_on(async {
        let client = Client::over(for_tasks(stream), &patient()).await.unwrap();
        drop(client.start_job("job0", &backup("job0")));
        drop(client.start_jobs(["job1", "job2"], &both()));
        drop(client.execute_with_fd(&Getfd::new("fd"), &file()));
    });
    let ended = Listening::lines("qmp.command ");
    assert_eq!(ended.len(), 3);
    assert!(
        ended
            .iter()
            .all(|line| line.ends_with("error.type=\"dropped\""))
    );
}
