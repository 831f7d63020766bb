//! Peers that want to hang the client, or to fill its memory.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use qmp_client::testing::Script;
use qmp_client::{Client, Disconnect, Received};
use qmp_types::qmp::commands::{Cont, QueryStatus};
use serde_json::json;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::mpsc;
use tokio::time::Instant;

#[cfg(unix)]
use crate::common::process;
use crate::common::{BRIEF, GREETING, LONG, STOP, cut_session, impatient, patient, says, status};
use crate::peer::{ROOM, ready};

/// A stream that always has another event. It negotiates, and answers nothing.
struct Flood {
    first: String,
    /// Is dropped with it.
    _dropped: mpsc::Sender<()>,
}

impl AsyncRead for Flood {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let first = std::mem::take(&mut self.first);
        buffer.put_slice(first.as_bytes());
        let event = format!("{STOP}\r\n");
        while buffer.remaining() > event.len() {
            buffer.put_slice(event.as_bytes());
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Flood {
    fn poll_write(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if bytes.starts_with(b"{\"execute\":\"qmp_capabilities\"") {
            self.first.push_str("{\"return\": {}, \"id\": 1}\r\n");
        }
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

/// The task of the connection lets others run, and what nobody reads is limited.
#[tokio::test]
async fn events_without_end() {
    // In a task, so that its turns are as often as that of the connection.
    tokio::spawn(flooded()).await.unwrap();
}

async fn flooded() {
    let (sender, mut dropped) = mpsc::channel(1);
    let flood = Flood {
        first: format!("{GREETING}\r\n"),
        _dropped: sender,
    };
    let start = Instant::now();
    let options = impatient().event_limit(10);
    let (client, mut events) = Client::over_with_events(flood, &options).await.unwrap();
    let error = client.execute(&QueryStatus::new()).await.unwrap_err();
    assert!(error.is_timeout());
    let missed = events.recv_timeout(LONG).await.unwrap();
    assert!(matches!(missed, Some(Received::Missed(_))), "{missed:?}");
    for _ in 0..100 {
        assert!(events.recv_timeout(LONG).await.unwrap().is_some());
    }
    drop(client);
    assert_eq!(dropped.recv().await, None);
    assert!(start.elapsed() < LONG);
}

#[tokio::test(start_paused = true)]
async fn a_line_without_end() {
    let (client, mut peer) = ready(&patient().line_limit(1 << 20), ROOM).await;
    let endless = tokio::spawn(async move { while peer.try_send(&[b'x'; 4096]).await {} });
    let error = client.execute(&Cont::new()).await.unwrap_err();
    says(&error, "received a line of more than 1048576 bytes");
    endless.await.unwrap();
    let why = client.closed();
    assert!(matches!(why, Some(Disconnect::LineTooLong { .. })));
}

/// The scripted peer serves tasks, too.
#[tokio::test]
async fn a_session_in_single_bytes() {
    let script = Script::new()
        .split(1)
        .greet()
        .expect("query-status")
        .event("STOP", json!({}))
        .reply(status(false))
        .expect("large")
        .reply(json!({}))
        .expect("cont")
        .pause(BRIEF)
        .close();
    let (pipe, peer) = script.start();
    let client = Client::over(pipe, &patient()).await.unwrap();
    let mut events = client.events();
    assert!(!client.execute(&QueryStatus::new()).await.unwrap().running);
    assert!(events.recv_timeout(LONG).await.unwrap().is_some());
    let large = json!({"value": "x".repeat(1 << 20)});
    client.execute_json("large", &large).await.unwrap();
    let error = client.execute(&Cont::new()).await.unwrap_err();
    says(&error, "the peer closed it");
    peer.finish().unwrap();
}

#[tokio::test]
async fn a_session_that_ends_at_any_offset() {
    let mut cut = 0;
    while let Some((script, is_all)) = cut_session(cut) {
        let (pipe, _peer) = script.start();
        let result = match Client::over(pipe, &patient()).await {
            Ok(client) => client.execute(&QueryStatus::new()).await,
            Err(error) => Err(error),
        };
        match result {
            Ok(status) => assert!(is_all && status.running, "cut at {cut}"),
            Err(error) => {
                assert!(!is_all, "cut at {cut}: {error}");
                says(&error, "the peer closed it");
            }
        }
        cut += 1;
    }
    assert!(cut > 200);
}

#[tokio::test(start_paused = true)]
async fn replies_to_everything_but_what_was_asked() {
    let (client, mut peer) = ready(&impatient(), ROOM).await;
    let call = tokio::spawn(client.execute(&QueryStatus::new()));
    peer.request().await;
    for id in (0_u64..1000).filter(|id| *id != 2) {
        peer.send(&json!({"return": {}, "id": id}).to_string())
            .await;
    }
    assert!(call.await.unwrap().unwrap_err().is_timeout());
    assert_eq!(client.notice_count(), 999);
}

#[tokio::test(start_paused = true)]
async fn many_lines_at_once() {
    let (client, mut peer) = ready(&patient().oob(true), ROOM).await;
    let mut events = client.events();
    let calls = [(); 3].map(|()| tokio::spawn(client.execute(&QueryStatus::new())));
    let mut glued = String::new();
    for _ in 0..3 {
        let request = peer.request().await;
        let reply = json!({"return": status(true), "id": request["id"]});
        glued.insert_str(0, &format!("{STOP}\r\n\r\n{reply}\n{STOP}\n"));
    }
    peer.send_bytes(glued.as_bytes()).await;
    for call in calls {
        assert!(call.await.unwrap().unwrap().running);
    }
    for _ in 0..6 {
        assert!(events.recv_timeout(Duration::ZERO).await.unwrap().is_some());
    }
    assert_eq!(client.notice_count(), 0);
}

#[tokio::test(start_paused = true)]
async fn errors_without_an_id_for_ever() {
    let (client, mut peer) = ready(&impatient(), ROOM).await;
    let call = tokio::spawn(client.execute(&QueryStatus::new()));
    peer.request().await;
    let error = json!({"error": {"class": "GenericError", "desc": "no"}}).to_string();
    for _ in 0..1000 {
        peer.send(&error).await;
    }
    assert!(call.await.unwrap().unwrap_err().is_timeout());
    assert_eq!(client.notice_count(), 1000);
    // One to find out, and one more, because its reply may have been lost.
    for _ in 0..2 {
        let probe = tokio::time::timeout(LONG, peer.request()).await.unwrap();
        assert_eq!(probe["execute"], "query-version");
    }
    tokio::time::timeout(LONG, peer.request())
        .await
        .unwrap_err();
}

#[tokio::test(start_paused = true)]
async fn a_lost_reply_does_not_stay_in_the_way_even_if_the_probe_is_lost_too() {
    let (client, mut peer) = ready(&impatient(), ROOM).await;
    let call = tokio::spawn(client.execute(&QueryStatus::new()));
    for command in ["query-status", "query-version"] {
        assert_eq!(peer.request().await["execute"], command);
        peer.send("nonsense").await;
    }
    // Both could still be answered, so it waits.
    assert!(call.await.unwrap().unwrap_err().is_timeout());
    let probe = tokio::time::timeout(LONG, peer.request()).await.unwrap();
    assert_eq!(probe["execute"], "query-version");
    peer.reply(&probe, json!({})).await;
    let echo = tokio::spawn(async move { peer.echo().await });
    let reply = client.execute_json("echo", &json!({"value": 5})).await;
    assert_eq!(reply.unwrap().as_str(), "5");
    drop(client);
    echo.await.unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn a_peer_that_closes_one_direction() {
    use std::net::Shutdown;
    use tokio::net::UnixStream;

    for direction in [Shutdown::Read, Shutdown::Write] {
        let (ours, theirs) = std::os::unix::net::UnixStream::pair().unwrap();
        let other = theirs.try_clone().unwrap();
        let peer = Script::new().greet().expect("cont").start_over(theirs);
        ours.set_nonblocking(true).unwrap();
        let ours = UnixStream::from_std(ours).unwrap();
        let client = Client::over(ours, &patient()).await.unwrap();
        other.shutdown(direction).unwrap();
        let start = Instant::now();
        for _ in 0..2 {
            let error = client.execute(&Cont::new()).await.unwrap_err();
            says(&error, "the peer closed it");
        }
        assert!(start.elapsed() < LONG);
        drop(peer);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_peer_that_is_stopped_or_killed_while_many_wait() {
    let (ours, process) = process();
    ours.set_nonblocking(true).unwrap();
    let ours = tokio::net::UnixStream::from_std(ours).unwrap();
    let client = Client::over(ours, &patient()).await.unwrap();
    let start = Instant::now();
    let eight = |timeout| {
        let client = client.with_timeout(timeout);
        [(); 8].map(|()| tokio::spawn(client.execute(&Cont::new())))
    };
    process.signal("STOP");
    for call in eight(BRIEF) {
        assert!(call.await.unwrap().unwrap_err().is_timeout());
    }
    process.signal("CONT");
    client.execute(&Cont::new()).await.unwrap();
    process.signal("STOP");
    let calls = eight(LONG);
    tokio::time::sleep(BRIEF).await;
    process.signal("KILL");
    for call in calls {
        assert!(call.await.unwrap().unwrap_err().is_closed());
    }
    assert!(start.elapsed() < LONG);
}
