//! Jobs: what can be dropped, and deadlines.

use std::time::Duration;

use qmp_client::Error;
use qmp_types::qmp::MirrorSyncMode;
use qmp_types::qmp::commands::BlockdevBackup;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::cancel::poll_times;
use crate::common::job::paused;
use crate::common::{LONG, patient, says};
use crate::peer::{Peer, ROOM, ready};

fn backup() -> BlockdevBackup {
    BlockdevBackup::new("disk", MirrorSyncMode::Full, "target").with_job_id("job0")
}

impl Peer {
    async fn change(&mut self, status: &str) {
        let data = json!({"id": "job0", "status": status});
        self.event("JOB_STATUS_CHANGE", data).await;
    }

    async fn event(&mut self, name: &str, data: Value) {
        let timestamp = json!({"seconds": 1_700_000_000, "microseconds": 0});
        let event = json!({"event": name, "data": data, "timestamp": timestamp});
        self.send(&event.to_string()).await;
    }

    /// Has a job that pauses because of an error, and must be resumed, finalized and
    /// dismissed.
    async fn run_job(&mut self) {
        let mut status = "null";
        while let Some(request) = self.next().await {
            let value = match request["execute"].as_str().unwrap() {
                "query-jobs" if status == "null" => json!([]),
                "query-jobs" => json!([{
                    "id": "job0", "type": "backup", "status": status, "current-progress": 0, "total-progress": 1,
                }]),
                "query-block-jobs" => json!([paused("job0", "failed")]),
                command => {
                    status = match command {
                        "blockdev-backup" => {
                            self.change("created").await;
                            self.change("running").await;
                            self.event(
                                "BLOCK_JOB_ERROR",
                                json!({"device": "job0", "operation": "write", "action": "stop"}),
                            )
                            .await;
                            "paused"
                        }
                        "job-resume" => "pending",
                        "job-finalize" => "concluded",
                        _ => "null",
                    };
                    self.change(status).await;
                    json!({})
                }
            };
            self.reply(&request, value).await;
        }
    }
}

/// A future of a job is dropped after each number of turns, with and without events that
/// were missed. What it had not done is done by the next one.
#[tokio::test(start_paused = true)]
async fn what_a_job_does_can_be_dropped_anywhere() {
    for events in [1, 100] {
        let mut turns = 0;
        // In a task, so that its turns are as often as those of others.
        while !tokio::spawn(drop_after(turns, events)).await.unwrap() {
            turns += 1;
        }
        assert!(turns > 5, "{turns}");
    }
}

/// Whether it came to its end.
async fn drop_after(turns: usize, events: usize) -> bool {
    let (client, mut peer) = ready(&patient().event_limit(events), ROOM).await;
    let peer = tokio::spawn(async move { peer.run_job().await });
    let mut job = client.start_job("job0", &backup()).await.unwrap();
    if !poll_times(job.finish(LONG), turns).await {
        let error = job.finish(LONG).await.unwrap_err();
        assert!(matches!(error, Error::JobPaused { .. }), "{error}");
    }
    job.resume().await.unwrap();
    let has_ended = poll_times(job.finish(LONG), turns).await;
    job.finish(LONG).await.unwrap();
    drop((job, client));
    peer.await.unwrap();
    has_ended
}

#[tokio::test(start_paused = true)]
async fn a_job_has_a_deadline() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let peer = tokio::spawn(async move {
        let request = peer.request().await;
        peer.change("created").await;
        peer.reply(&request, json!({})).await;
        peer.change("running").await;
        // QEMU is asked for the rest of the time.
        tokio::time::sleep(Duration::from_secs(3)).await;
        peer.change("pending").await;
        peer
    });
    let mut job = client.start_job("job0", &backup()).await.unwrap();
    let start = Instant::now();
    let error = job.finish(Duration::from_secs(10)).await.unwrap_err();
    assert_eq!(start.elapsed(), Duration::from_secs(10));
    says(&error, "waiting for the reply to `query-jobs`");
    let error = job.wait_ready(Duration::ZERO).await;
    assert!(!error.unwrap());
    drop(peer.await.unwrap());
}
