//! The end of a connection.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use qmp_client::{Client, Disconnect, Options};
use qmp_types::qmp::commands::{Cont, QueryStatus};
use qmp_types::qmp::events::StopEvent;
use serde_json::json;
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream, ReadBuf};
use tokio::runtime::{Builder, Handle};
use tokio::task::yield_now;
use tokio::time::Instant;

use crate::common::{LONG, STOP, patient, says};
use crate::peer::{Peer, ROOM, pair, ready};

#[tokio::test(start_paused = true)]
async fn whoever_waits_hears_of_the_end_at_once() {
    let (client, mut peer) = ready(&patient().oob(true), ROOM).await;
    let mut events = client.events();
    let start = Instant::now();
    // Eight are sent, and others wait for their turn.
    let call = |_| tokio::spawn(client.execute(&QueryStatus::new()));
    let calls: Vec<_> = (0..12).map(call).collect();
    for _ in 0..8 {
        peer.request().await;
    }
    peer.send(STOP).await;
    peer.send_bytes(b"{\"return").await;
    drop(peer);
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert!(error.is_closed());
        says(&error, "the peer closed it in the middle of the line");
    }
    // What arrived before it is read before it.
    assert!(events.recv_timeout(LONG).await.unwrap().is_some());
    says(
        &events.recv_timeout(LONG).await.unwrap_err(),
        "the peer closed it",
    );
    let error = client
        .subscribe::<StopEvent>()
        .recv_timeout(LONG)
        .await
        .unwrap_err();
    says(&error, "while waiting for STOP: the peer closed it");
    let error = client.execute(&Cont::new()).await.unwrap_err();
    says(
        &error,
        "cannot send `cont`: not connected: the peer closed it",
    );
    assert!(!error.may_have_been_executed());
    assert!(matches!(client.closed(), Some(Disconnect::Closed { .. })));
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn the_end_is_waited_for() {
    let (client, peer) = ready(&patient(), ROOM).await;
    let error = client.wait_for_end(LONG).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    says(
        &error,
        "after 20s while waiting for the end of the connection",
    );

    let waiting = tokio::spawn(client.wait_for_end(LONG));
    yield_now().await;
    let start = Instant::now();
    drop(peer);
    let why = waiting.await.unwrap().unwrap();
    assert!(matches!(why, Disconnect::Closed { .. }), "{why:?}");
    let again = client.wait_for_end(Duration::ZERO).await.unwrap();
    assert!(matches!(again, Disconnect::Closed { .. }), "{again:?}");
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn waiting_for_the_end_does_not_keep_the_connection() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let waiting = client.wait_for_end(LONG);
    drop(client);
    let why = waiting.await.unwrap();
    assert!(matches!(why, Disconnect::Dropped), "{why:?}");
    assert!(peer.next().await.is_none());
}

/// How many tasks there are, when all have done what they could.
pub(crate) async fn tasks() -> usize {
    for _ in 0..10 {
        yield_now().await;
    }
    Handle::current().metrics().num_alive_tasks()
}

#[tokio::test(start_paused = true)]
async fn the_task_ends_with_the_last_client() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let mut events = client.events();
    let (clone, other) = (client.clone(), client.with_timeout(LONG));
    assert_eq!(tasks().await, 1);
    drop((client, clone));
    assert_eq!(tasks().await, 1);
    drop(other);
    assert_eq!(tasks().await, 0);
    assert_eq!(peer.next().await, None);
    says(
        &events.recv_timeout(LONG).await.unwrap_err(),
        "the last client was dropped",
    );
}

#[tokio::test(start_paused = true)]
async fn the_task_ends_in_the_middle_of_a_line() {
    let (client, peer) = ready(&patient(), ROOM).await;
    let second = client.with_timeout(Duration::from_secs(1));
    let large = json!({"value": "x".repeat(1 << 20)});
    second.execute_json("large", &large).await.unwrap_err();
    second.execute(&Cont::new()).await.unwrap_err();
    assert_eq!(tasks().await, 1);
    drop((client, second));
    assert_eq!(tasks().await, 0);
    drop(peer);
}

#[tokio::test(start_paused = true)]
async fn the_task_ends_if_there_is_no_client() {
    let (ours, _peer) = pair(ROOM);
    Client::over(ours, &patient()).await.unwrap_err();
    assert_eq!(tasks().await, 0);

    // It is dropped while it negotiates.
    let (ours, _peer) = pair(ROOM);
    let options = Options::new();
    let connecting = Client::over(ours, &options);
    let second = Duration::from_secs(1);
    tokio::time::timeout(second, connecting).await.unwrap_err();
    assert_eq!(tasks().await, 0);

    // The peer is none.
    let (ours, mut peer) = pair(ROOM);
    peer.record.is_not_qmp("not a greeting");
    peer.send("SSH-2.0").await;
    let error = Client::over(ours, &patient()).await.unwrap_err();
    says(&error, "not a QMP server");
    assert_eq!(tasks().await, 0);
}

#[tokio::test(start_paused = true)]
async fn the_task_ends_with_the_peer() {
    let (client, peer) = ready(&patient(), ROOM).await;
    drop(peer);
    assert_eq!(tasks().await, 0);
    assert!(client.closed().is_some());
}

/// A stream that cannot be written to from some time on.
struct Unwritable {
    stream: DuplexStream,
    is_broken: Arc<AtomicBool>,
}

impl AsyncRead for Unwritable {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Unwritable {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.is_broken.load(Ordering::SeqCst) {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

/// A client whose stream can be broken, and its peer.
async fn unwritable() -> (Client, Peer, Arc<AtomicBool>) {
    let (stream, mut peer) = pair(ROOM);
    let is_broken = Arc::new(AtomicBool::new(false));
    let stream = Unwritable {
        stream,
        is_broken: Arc::clone(&is_broken),
    };
    let options = patient();
    let (client, ()) = tokio::join!(Client::over(stream, &options), peer.greet());
    (client.unwrap(), peer, is_broken)
}

#[tokio::test(start_paused = true)]
async fn what_arrived_before_nothing_could_be_written_is_read() {
    let start = Instant::now();
    let (client, mut peer, is_broken) = unwritable().await;
    let mut events = client.events();
    let first = tokio::spawn(client.execute(&Cont::new()));
    let request = peer.request().await;

    // Both wait, and hear of it when one of them is tried.
    let second = tokio::spawn(client.execute(&Cont::new()));
    peer.send(STOP).await;
    peer.reply(&request, json!({})).await;
    is_broken.store(true, Ordering::SeqCst);
    let third = client.execute(&Cont::new()).await;
    says(&third.unwrap_err(), "the peer closed it");
    says(&second.await.unwrap().unwrap_err(), "the peer closed it");
    first.await.unwrap().unwrap();
    assert!(client.closed().is_some());
    assert!(client.execute(&Cont::new()).await.unwrap_err().is_closed());

    assert_eq!(start.elapsed(), Duration::ZERO);

    // The peer is still there.
    assert!(events.recv_timeout(LONG).await.unwrap().is_some());
    assert!(events.recv_timeout(LONG).await.unwrap_err().is_closed());
    client.wait_for_end(LONG).await.unwrap();
    assert!(start.elapsed() < Duration::from_secs(1));
    drop(peer);
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_written_to_its_end_fails_at_once() {
    let start = Instant::now();
    let (client, mut peer, is_broken) = unwritable().await;
    let large = json!({"value": "x".repeat(1 << 20)});
    let large = tokio::spawn(client.execute_json("large", &large));
    // There is room for more of it, and the task has not had its turn.
    peer.read(1).await;
    is_broken.store(true, Ordering::SeqCst);
    let error = large.await.unwrap().unwrap_err();
    says(
        &error,
        "cannot send `large`: not connected: the peer closed it",
    );
    assert!(!error.may_have_been_executed());
    assert!(client.closed().is_some());
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[test]
fn the_end_of_the_runtime_is_heard_in_another_one() {
    let first = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let second = Builder::new_current_thread().enable_all().build().unwrap();
    let (client, _peer) = first.block_on(ready(&patient(), ROOM));
    let error = second.block_on(async {
        let call = client.execute(&Cont::new());
        let mut call = std::pin::pin!(call);
        let brief = Duration::from_millis(50);
        let early = tokio::time::timeout(brief, call.as_mut()).await;
        early.unwrap_err();
        first.shutdown_background();
        call.await.unwrap_err()
    });
    says(&error, "the task of the connection was stopped");
}

#[tokio::test(start_paused = true)]
async fn a_weak_client_does_not_keep_the_connection_open() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let weak = client.with_timeout(LONG).downgrade();
    let mut events = client.events();
    let strong = weak.upgrade().unwrap();
    drop(client);
    assert!(strong.closed().is_none());
    drop(strong);
    assert!(weak.upgrade().is_none());
    says(
        &events.recv_timeout(LONG).await.unwrap_err(),
        "the last client was dropped",
    );
    assert!(peer.next().await.is_none());
}
