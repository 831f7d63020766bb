//! Deadlines, to the millisecond.

use std::time::Duration;

use qmp_client::{Client, Error, Options};
use qmp_types::qmp::commands::QueryStatus;
use serde_json::json;
use tokio::time::{Instant, sleep};

use crate::common::{LONG, patient, ring_data, says, status, version};
use crate::peer::{ROOM, ask, pair, ready};

const SECOND: Duration = Duration::from_secs(1);

/// What fails after exactly this time.
pub(crate) async fn fails_after<T: std::fmt::Debug>(
    time: Duration,
    future: impl Future<Output = Result<T, Error>>,
) -> Error {
    let start = Instant::now();
    let error = future.await.unwrap_err();
    assert_eq!(start.elapsed(), time, "{error}");
    error
}

#[tokio::test(start_paused = true)]
async fn connecting_has_a_deadline() {
    let options = Options::new().connect_timeout(SECOND);
    let (ours, _peer) = pair(ROOM);
    let error = fails_after(SECOND, Client::over(ours, &options)).await;
    assert!(matches!(error, Error::NoGreeting { .. }), "{error:?}");

    let (ours, mut peer) = pair(ROOM);
    peer.send(crate::common::GREETING).await;
    let error = fails_after(SECOND, Client::over(ours, &options)).await;
    assert!(matches!(error, Error::NotNegotiated { .. }), "{error:?}");
}

#[tokio::test(start_paused = true)]
async fn a_guest_agent_is_told_apart_from_a_busy_server() {
    const ASKED: &[u8] = b"\xff{\"execute\":\"guest-sync-delimited\",\"arguments\":{\"id\":1}}\n";
    let options = Options::new().connect_timeout(SECOND).detect_agent(true);
    let (ours, mut peer) = pair(ROOM);
    let reason = "replies to a question for a guest agent, read as bytes";
    peer.record.is_not_qmp(reason);
    let agent = tokio::spawn(async move {
        assert_eq!(peer.read(ASKED.len()).await, ASKED);
        peer.send_bytes(b"\xff{\"return\": 1}\n").await;
        peer
    });
    let error = fails_after(SECOND / 5, Client::over(ours, &options)).await;
    assert!(matches!(error, Error::GuestAgent), "{error}");
    drop(agent.await.unwrap());

    // A server that was busy refuses the question after its greeting.
    let (ours, mut peer) = pair(ROOM);
    peer.record.is_not_qmp(reason);
    let server = tokio::spawn(async move {
        sleep(SECOND / 2).await;
        assert_eq!(peer.read(ASKED.len()).await, ASKED);
        peer.send(crate::common::GREETING).await;
        for class in ["GenericError", "CommandNotFound"] {
            let error = json!({"error": {"class": class, "desc": "no"}});
            peer.send(&error.to_string()).await;
        }
        for reply in [json!({}), version()] {
            let request = peer.request().await;
            peer.reply(&request, reply).await;
        }
        let request = peer.request().await;
        peer.reply(&request, status(true)).await;
    });
    let client = Client::over(ours, &options).await.unwrap();
    assert!(client.execute(&QueryStatus::new()).await.unwrap().running);
    assert_eq!(client.notice_count(), 2);
    server.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_byte_a_second_prolongs_nothing() {
    // The line of the command is longer than ten bytes, and so is that of the reply.
    let (client, mut peer) = ready(&patient().timeout(SECOND * 10), 1).await;
    let slow = tokio::spawn(async move {
        loop {
            sleep(SECOND).await;
            peer.read(1).await;
            // Spaces before a message are part of its line.
            peer.send_bytes(b" ").await;
        }
    });
    let call = client.execute(&QueryStatus::new());
    let error = fails_after(SECOND * 10, call).await;
    assert!(matches!(error, Error::Timeout { .. }), "{error:?}");
    assert!(client.closed().is_none());
    slow.abort();
}

#[tokio::test(start_paused = true)]
async fn each_call_has_its_own_timeout() {
    let (client, mut peer) = ready(&patient().timeout(SECOND), ROOM).await;
    let (long, brief) = (client.with_timeout(LONG), client.clone());
    let first = tokio::spawn(long.execute(&QueryStatus::new()));
    let request = peer.request().await;
    // It waits for the first one's turn to end.
    let error = fails_after(SECOND, brief.execute(&QueryStatus::new())).await;
    assert!(matches!(&error, Error::NotSent { behind, .. }
        if behind.as_deref() == Some("query-status")));
    peer.reply(&request, status(true)).await;
    assert!(first.await.unwrap().unwrap().running);

    // What is in time by a millisecond.
    let forever = client.with_timeout(Duration::MAX);
    let peer = tokio::spawn(async move {
        for wait in [Duration::from_millis(999), LONG * 1000] {
            let request = peer.request().await;
            sleep(wait).await;
            peer.reply(&request, status(true)).await;
        }
        peer
    });
    client.execute(&QueryStatus::new()).await.unwrap();
    forever.execute(&QueryStatus::new()).await.unwrap();
    drop(peer.await.unwrap());
}

#[tokio::test(start_paused = true)]
async fn a_peer_that_stops_reading_and_goes_on() {
    let (client, mut peer) = ready(&patient().timeout(SECOND), ROOM).await;
    let large = ring_data(&"x".repeat(8 << 20));
    let call = client.execute_json("ringbuf-write", &large);
    let error = fails_after(SECOND, call).await;
    assert!(matches!(error, Error::Timeout { .. }), "{error:?}");
    for _ in 0..3 {
        let error = fails_after(SECOND, client.execute(&QueryStatus::new())).await;
        says(&error, "`ringbuf-write` has not been answered");
    }
    // The rest of it was kept, and nothing is glued to it.
    let echo = tokio::spawn(async move { peer.echo().await });
    let reply = client.execute_json("qom-get", &ask(5)).await;
    assert_eq!(reply.unwrap().as_str(), "5");
    assert_eq!(client.notice_count(), 1);
    drop(client);
    echo.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn what_was_not_begun_is_not_sent() {
    let (client, mut peer) = ready(&patient().timeout(SECOND).oob(true), ROOM).await;
    // Fills the pipe with a whole request, so that the next one is not begun.
    let empty = json!({"execute": "ringbuf-write", "arguments": ring_data(""), "id": 2});
    let value = "x".repeat(ROOM - empty.to_string().len() - 1);
    let filling = client.execute_json("ringbuf-write", &ring_data(&value));
    let error = filling.await;
    assert!(matches!(error, Err(Error::Timeout { .. })), "{error:?}");
    let error = client.execute_json("stop", &json!(null)).await.unwrap_err();
    assert!(matches!(error, Error::NotSent { .. }), "{error:?}");
    assert_eq!(peer.request().await["execute"], "ringbuf-write");
    let (reply, ()) = tokio::join!(client.execute(&QueryStatus::new()), async {
        let request = peer.request().await;
        assert_eq!(request["execute"], "query-status");
        peer.reply(&request, status(true)).await;
    });
    reply.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_call_that_has_no_time_is_not_sent() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let hasty = client.with_timeout(Duration::ZERO);
    let error = fails_after(Duration::ZERO, hasty.execute_json("lost", &json!(null))).await;
    assert!(matches!(error, Error::NotSent { behind: None, .. }));
    let next = tokio::spawn(client.execute(&QueryStatus::new()));
    let request = peer.request().await;
    assert_eq!(request["execute"], "query-status");
    peer.reply(&request, status(true)).await;
    next.await.unwrap().unwrap();
}
