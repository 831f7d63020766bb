//! Connections that are followed by others.

use std::time::Duration;

use qmp_client::{Address, Client, Disconnect, Error, Options, Received, Reconnect};
use qmp_types::qmp::commands::{Cont, QueryStatus};
use qmp_types::qmp::events::StopEvent;
use serde_json::json;
use tempfile::TempDir;
use tokio::net::{UnixListener, UnixSocket, UnixStream};
use tokio::runtime::Builder;
use tokio::time::{Instant, sleep};

use crate::common::{LONG, LOSS, NEWER, STOP, patient, ring_data, says, status, told};
use crate::end::tasks;
use crate::peer::{Peer, ROOM, pair};

const SECOND: Duration = Duration::from_secs(1);

/// Where peers are that come one after another.
struct Host {
    listener: UnixListener,
    folder: TempDir,
}

impl Host {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join("vm")).unwrap();
        Self { listener, folder }
    }

    fn address(&self) -> Address {
        Address::Unix(self.folder.path().join("vm"))
    }

    async fn accept(&self) -> Peer<UnixStream> {
        let (stream, _) = self.listener.accept().await.unwrap();
        Peer::new(stream, ROOM)
    }

    /// The next peer, which has greeted.
    async fn greet(&self, greeting: &str) -> Peer<UnixStream> {
        let mut peer = self.accept().await;
        peer.greet_with(greeting).await;
        peer
    }

    /// A client after the negotiation, and its peer.
    async fn ready(&self, options: &Options) -> (Client, Peer<UnixStream>) {
        let address = self.address();
        let connecting = Client::connect_with(&address, options);
        let greeting = self.greet(crate::common::GREETING);
        let (client, peer) = tokio::join!(connecting, greeting);
        (client.unwrap(), peer)
    }
}

/// Options with pauses of at most a second.
fn lasting() -> Options {
    let reconnect = Reconnect::new().first_pause(SECOND).longest_pause(SECOND);
    patient().reconnect(reconnect.give_up_after(Duration::MAX))
}

#[tokio::test(start_paused = true)]
async fn a_connection_is_followed_by_another() {
    let host = Host::new();
    let (client, mut peer) = host.ready(&lasting().oob(true)).await;
    let mut events = client.events();
    let mut notices = client.notices();
    client.wait_connected(Duration::ZERO).await.unwrap();
    peer.send(STOP).await;
    drop(peer);
    assert!(matches!(
        events.recv_timeout(LONG).await,
        Ok(Some(Received::Item(_)))
    ));

    // In the pause.
    assert_eq!(told(events.recv_timeout(LONG).await.unwrap()), LOSS[0]);
    assert_eq!(told(notices.recv_timeout(LONG).await.unwrap()), LOSS[0]);
    let error = client.execute(&Cont::new()).await.unwrap_err();
    assert!(matches!(error, Error::NotConnected { .. }) && error.is_closed());
    let why = "cannot send `cont`: not connected: the peer closed it; the client is reconnecting";
    says(&error, why);
    assert!(matches!(
        client.closed(),
        Some(Disconnect::Reconnecting { .. })
    ));
    let why = client.wait_disconnected(Duration::ZERO).await.unwrap();
    assert!(matches!(why, Disconnect::Reconnecting { .. }));
    assert!(client.oob() && client.greeting().version.qemu.major == 10);
    let mut later = client.events();

    let start = Instant::now();
    let (waited, mut peer) = tokio::join!(client.wait_connected(LONG), host.greet(NEWER));
    waited.unwrap();
    let pause = start.elapsed();
    assert!(SECOND / 2 <= pause && pause <= SECOND, "{pause:?}");
    assert!(!client.oob() && client.greeting().version.qemu.major == 11);
    assert!(format!("{client:?}").contains("major: 11"), "{client:?}");
    assert!(client.closed().is_none());
    let error = client.wait_disconnected(Duration::ZERO).await.unwrap_err();
    assert!(error.is_timeout());

    peer.send(STOP).await;
    for events in [&mut events, &mut later] {
        assert_eq!(told(events.recv_timeout(LONG).await.unwrap()), LOSS[1]);
        assert!(matches!(
            events.recv_timeout(LONG).await,
            Ok(Some(Received::Item(_)))
        ));
    }
    assert_eq!(told(notices.recv_timeout(LONG).await.unwrap()), LOSS[1]);
    let call = tokio::spawn(client.execute(&QueryStatus::new()));
    let request = peer.request().await;
    assert_eq!(request["execute"], "query-status");
    peer.reply(&request, status(true)).await;
    assert!(call.await.unwrap().unwrap().running);
    assert_eq!(tasks().await, 1);
}

/// It is made before the command that ends QEMU, and awaited when there is another QEMU.
#[tokio::test(start_paused = true)]
async fn a_loss_is_told_from_the_call_on() {
    let host = Host::new();
    let (client, peer) = host.ready(&lasting()).await;
    let mut events = client.events();
    let lost = client.wait_disconnected(SECOND);
    drop(peer);
    let _peer = host.greet(NEWER).await;
    for expected in LOSS {
        assert_eq!(told(events.recv_timeout(LONG).await.unwrap()), expected);
    }
    let why = lost.await.unwrap();
    assert!(matches!(why, Disconnect::Reconnecting { .. }), "{why:?}");
}

#[tokio::test(start_paused = true)]
async fn who_waits_for_a_loss_or_a_connection_holds_no_handle() {
    let host = Host::new();
    let (client, peer) = host.ready(&lasting()).await;
    let lost = client.wait_disconnected(Duration::MAX);
    drop(client);
    assert!(matches!(lost.await, Ok(Disconnect::Dropped)));
    drop(peer);

    let (client, peer) = host.ready(&lasting()).await;
    let lost = client.wait_disconnected(LONG);
    drop(peer);
    lost.await.unwrap();
    let back = client.wait_connected(Duration::MAX);
    drop(client);
    let error = back.await.unwrap_err();
    assert!(matches!(
        error,
        Error::Closed {
            reason: Disconnect::Dropped,
            ..
        }
    ));
    assert_eq!(tasks().await, 0);
}

/// Eight have sent their commands, one of them in part, and others wait for their turn. They
/// all hear of the end, and nothing is sent to the next peer.
#[tokio::test(start_paused = true)]
async fn whoever_waits_hears_of_the_end_and_nothing_is_sent_again() {
    let host = Host::new();
    let (client, mut peer) = host.ready(&lasting().oob(true)).await;
    let start = Instant::now();
    let large = ring_data(&"x".repeat(8 << 20));
    let mut calls: Vec<_> = (0..7)
        .map(|_| tokio::spawn(client.execute_json("cont", &json!({}))))
        .collect();
    calls.extend((0..4).map(|_| tokio::spawn(client.execute_json("ringbuf-write", &large))));
    for _ in 0..7 {
        peer.request().await;
    }
    peer.read(100_000).await;
    peer.send_bytes(b"{\"return\": {}, \"id\"").await;
    drop(peer);
    for (index, call) in calls.into_iter().enumerate() {
        let error = call.await.unwrap().unwrap_err();
        assert!(error.is_closed(), "{error:?}");
        // It may or may not be known that the one that was written in part is not executed.
        match index {
            0..7 => assert!(error.may_have_been_executed(), "{error:?}"),
            7 => {}
            _ => assert!(!error.may_have_been_executed(), "{error:?}"),
        }
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
    let (waited, mut peer) = tokio::join!(client.wait_connected(LONG), host.greet(NEWER));
    waited.unwrap();
    let call = tokio::spawn(client.execute(&Cont::new()));
    let request = peer.request().await;
    // After two negotiations and eleven commands.
    assert_eq!(request, json!({"execute": "cont", "id": 14}));
    peer.reply(&request, json!({})).await;
    call.await.unwrap().unwrap();
    assert_eq!(client.notice_count(), 0);
}

/// The first peers do all that keeps a connection from being one.
#[tokio::test(start_paused = true)]
async fn attempts_fail_until_one_succeeds() {
    let host = Host::new();
    let options = lasting().connect_timeout(SECOND * 5);
    let (client, peer) = host.ready(&options).await;
    let mut stops = client.subscribe::<StopEvent>();
    drop(peer);
    let attempt = async |error: &str| {
        // The task hears of the end.
        sleep(SECOND / 10).await;
        let not_sent = client.execute(&Cont::new()).await.unwrap_err();
        says(&not_sent, &format!("the client is reconnecting{error}"));
    };
    attempt("").await;

    // It closes at once.
    drop(host.accept().await);
    attempt(": the connection ended while waiting for the greeting: the peer closed it").await;
    // It dies in the greeting.
    let mut peer = host.accept().await;
    peer.send_bytes(b"{\"QMP\": {").await;
    drop(peer);
    attempt(": the connection ended while waiting for the greeting: the peer closed it in").await;
    // It dies in the negotiation.
    let mut peer = host.accept().await;
    peer.send(NEWER).await;
    peer.request().await;
    assert_eq!(client.greeting().version.qemu.major, 10);
    drop(peer);
    attempt(": the connection ended while waiting for the reply to `qmp_capabilities`").await;
    // It does not answer.
    let start = Instant::now();
    let mut peer = host.accept().await;
    assert_eq!(peer.next().await, None);
    assert!(start.elapsed() < SECOND * 6);
    attempt(": no greeting arrived within 5s; another client may be connected").await;
    // It is none, or does not want to.
    let mut peer = host.accept().await;
    peer.record.is_not_qmp("not a greeting");
    peer.send("SSH-2.0").await;
    attempt(": not a QMP server").await;
    let mut peer = host.accept().await;
    peer.send(NEWER).await;
    let request = peer.request().await;
    let error = json!({"class": "GenericError", "desc": "not today"});
    let refusal = json!({"error": error, "id": request["id"]});
    peer.send(&refusal.to_string()).await;
    let refused = ": the command `qmp_capabilities` failed: not today";
    attempt(&format!(
        ": the connection ended while waiting for the reply to `qmp_capabilities`{refused}"
    ))
    .await;

    let (waited, mut peer) = tokio::join!(client.wait_connected(LONG), host.greet(NEWER));
    waited.unwrap();
    peer.send(STOP).await;
    // It is told once, because there was one connection.
    for expected in LOSS {
        assert_eq!(told(stops.recv_timeout(LONG).await.unwrap()), expected);
    }
    assert!(matches!(
        stops.recv_timeout(LONG).await,
        Ok(Some(Received::Item(_)))
    ));
    assert_eq!(tasks().await, 1);
}

#[tokio::test(start_paused = true)]
async fn whoever_waits_for_an_event_hears_of_the_loss_and_that_it_may_be_missed() {
    let host = Host::new();
    let (client, peer) = host.ready(&lasting()).await;
    let mut stops = client.subscribe::<StopEvent>();
    drop(peer);
    let end = client.wait_for_end(SECOND * 60);
    let error = stops.wait_for(|_| true, LONG).await.unwrap_err();
    let text = "the connection ended while waiting for STOP: the peer closed it; the client";
    says(&error, text);
    assert!(error.is_closed());
    assert!(client.closed().is_some());
    let (error, mut peer) = tokio::join!(stops.wait_for(|_| true, LONG), host.greet(NEWER));
    let error = error.unwrap_err();
    assert!(
        matches!(&error, Error::Reconnected { awaited } if awaited.to_string() == "STOP"),
        "{error:?}"
    );
    says(
        &error,
        "reconnected while waiting for STOP, which may have been missed",
    );
    peer.send(STOP).await;
    stops.wait_for(|_| true, LONG).await.unwrap();
    // It was not the end.
    assert!(end.await.unwrap_err().is_timeout());
}

#[tokio::test(start_paused = true)]
async fn it_gives_up_after_some_time() {
    let host = Host::new();
    let reconnect = Reconnect::new().give_up_after(SECOND * 20);
    let (client, peer) = host.ready(&patient().reconnect(reconnect)).await;
    let mut events = client.events();
    let (path, start) = (host.address(), Instant::now());
    drop((peer, host));
    let early = client.wait_connected(SECOND).await;
    assert!(early.is_ok(), "the task has not heard of it");
    let end = client.wait_for_end(Duration::MAX).await.unwrap();
    assert!(matches!(end, Disconnect::NotReconnected { .. }), "{end:?}");
    assert_eq!(told(events.recv_timeout(LONG).await.unwrap()), LOSS[0]);
    let error = events.recv().await.unwrap_err();
    let why = "the peer closed it; reconnecting failed for 20s: cannot connect to qmp:";
    says(&error, &format!("waiting for an event: {why}"));
    assert_eq!(start.elapsed().as_secs(), 20);
    says(&client.wait_connected(LONG).await.unwrap_err(), why);
    says(&client.execute(&Cont::new()).await.unwrap_err(), why);
    says(&client.events().recv_timeout(LONG).await.unwrap_err(), why);
    let Some(Disconnect::NotReconnected { why, attempt, .. }) = client.closed() else {
        panic!("{:?}", client.closed());
    };
    assert!(matches!(*why, Disconnect::Closed { .. }));
    assert!(matches!(&*attempt.unwrap(), Error::Connect { address, .. } if *address == path));
    assert_eq!(tasks().await, 0);
}

#[tokio::test(start_paused = true)]
async fn waiting_for_a_connection_has_a_deadline() {
    let host = Host::new();
    let (client, peer) = host.ready(&lasting()).await;
    drop((peer, host));
    assert!(client.execute(&Cont::new()).await.is_err());
    let start = Instant::now();
    let error = client.wait_connected(SECOND * 30).await.unwrap_err();
    assert!(error.is_timeout() && start.elapsed() == SECOND * 30);
    assert!(error.is_closed() && !error.may_have_been_executed());
    says(
        &error,
        "the client has not reconnected within 30s: the peer closed it; the client is reconnecting",
    );
}

#[tokio::test(start_paused = true)]
async fn without_the_option_the_end_is_the_end() {
    let host = Host::new();
    let (client, peer) = host.ready(&patient()).await;
    client.wait_connected(LONG).await.unwrap();
    drop(peer);
    assert_eq!(tasks().await, 0);
    let error = client.wait_connected(LONG).await.unwrap_err();
    says(
        &error,
        "while waiting for the client to reconnect: the peer closed it",
    );

    let (ours, _peer) = pair(ROOM);
    let error = Client::over(ours, &lasting()).await.unwrap_err();
    assert!(matches!(error, Error::NoAddress), "{error:?}");

    // A client that was never connected does not try again.
    let (address, options) = (host.address(), lasting());
    let connecting = Client::connect_with(&address, &options);
    let closing = async { drop(host.accept().await) };
    let (client, ()) = tokio::join!(connecting, closing);
    says(
        &client.unwrap_err(),
        "while waiting for the greeting: the peer closed it",
    );
    assert_eq!(tasks().await, 0);
}

/// In each case, nothing is left when the last client is dropped, and subscriptions end.
#[tokio::test(start_paused = true)]
async fn the_task_ends_wherever_it_is() {
    // In a pause.
    let host = Host::new();
    let (client, peer) = host.ready(&lasting()).await;
    let mut events = client.events();
    drop(peer);
    assert_eq!(tasks().await, 1);
    let start = Instant::now();
    drop(client);
    assert_eq!(tasks().await, 0);
    assert_eq!(told(events.recv_timeout(LONG).await.unwrap()), LOSS[0]);
    says(
        &events.recv_timeout(LONG).await.unwrap_err(),
        "the last client was dropped",
    );

    // Before the greeting, and in the negotiation.
    for greets in [false, true] {
        let (client, peer) = host.ready(&lasting()).await;
        drop(peer);
        let mut peer = host.accept().await;
        if greets {
            peer.send(NEWER).await;
            peer.request().await;
        }
        assert_eq!(tasks().await, 1);
        let start = Instant::now();
        drop(client);
        assert_eq!(tasks().await, 0);
        assert_eq!(peer.next().await, None);
        assert_eq!(start.elapsed(), Duration::ZERO);
    }
    assert!(start.elapsed() < SECOND * 5);
}

/// The listener takes no connection, because its backlog is full.
#[tokio::test(start_paused = true)]
async fn the_task_ends_while_it_connects() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vm");
    let socket = UnixSocket::new_stream().unwrap();
    socket.bind(&path).unwrap();
    let listener = socket.listen(0).unwrap();
    let host = Host { listener, folder };
    let (client, peer) = host.ready(&lasting()).await;
    let _first = UnixStream::connect(&path).await.unwrap();
    drop(peer);
    sleep(SECOND * 2).await;
    says(
        &client.execute(&Cont::new()).await.unwrap_err(),
        "is reconnecting",
    );
    assert_eq!(tasks().await, 1);
    let start = Instant::now();
    drop(client);
    assert_eq!(tasks().await, 0);
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[test]
fn the_end_of_the_runtime_is_heard_in_a_pause() {
    let first = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let endless = Reconnect::new().first_pause(LONG).longest_pause(LONG);
    let options = patient().reconnect(endless);
    let client = first.block_on(async {
        let host = Host::new();
        let (client, peer) = host.ready(&options).await;
        drop(peer);
        while client.closed().is_none() {
            sleep(Duration::from_millis(1)).await;
        }
        client
    });
    first.shutdown_background();
    let second = Builder::new_current_thread().enable_all().build().unwrap();
    let error = second.block_on(client.wait_connected(LONG)).unwrap_err();
    says(&error, "the task of the connection was stopped");
}
