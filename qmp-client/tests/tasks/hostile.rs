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

use crate::common::{BRIEF, GREETING, LONG, STOP, impatient, patient, says, status};
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
    let missed = events.next(LONG).await.unwrap();
    assert!(matches!(missed, Some(Received::Missed(_))), "{missed:?}");
    for _ in 0..100 {
        assert!(events.next(LONG).await.unwrap().is_some());
    }
    drop(client);
    assert_eq!(dropped.recv().await, None);
    assert!(start.elapsed() < Duration::from_secs(2));
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
    assert!(events.next(LONG).await.unwrap().is_some());
    let large = json!({"value": "x".repeat(1 << 20)});
    client.execute_json("large", &large).await.unwrap();
    let error = client.execute(&Cont::new()).await.unwrap_err();
    says(&error, "the peer closed it");
    peer.finish().unwrap();
}
