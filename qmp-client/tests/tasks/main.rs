//! One connection for many tasks. The time stands still, and jumps when all wait.

#![cfg(feature = "tokio")]

#[path = "../common/mod.rs"]
mod common;

mod agent;
mod cancel;
mod end;
mod hostile;
mod jobs;
mod peer;
#[cfg(unix)]
mod reconnect;
mod stream;
mod time;

use std::time::Duration;

use common::{LONG, STOP, patient, says, status};
use peer::{ROOM, ask, echoed, pair, ready};
use qmp_client::{Client, Error, Notice, Received, Subscription};
use qmp_types::base::{ErrorClass, Event};
use qmp_types::qmp::EventData;
use qmp_types::qmp::commands::{Cont, MigratePause, QueryStatus};
use qmp_types::qmp::events::StopEvent;
use serde_json::{Value, json};
use tokio::time::timeout;

/// A client can be given to any task, and so can what it waits for.
const _: fn(Client) = |client| {
    fn is_shared<T: Send + Sync + Clone>(_: &T) {}
    fn is_sent<T: Send>(_: T) {}
    is_shared(&client);
    let mut stops: Subscription<_> = client.subscribe::<StopEvent>();
    is_sent(client.execute(&Cont::new()));
    is_sent(client.execute_json("cont", &Value::Null));
    is_sent(stops.wait_for(|_| true, LONG));
    is_sent(client.wait_for_end(LONG));
    is_sent(async move {
        client
            .start_job("job", &Cont::new())
            .await?
            .finish(LONG)
            .await
    });
    is_sent(Client::connect(&"qmp:vm".parse().unwrap()));
};

#[tokio::test(start_paused = true)]
async fn commands_are_sent_and_their_replies_decoded() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    assert_eq!(client.greeting().version.qemu.to_string(), "10.2.0");
    assert!(client.closed().is_none() && !client.oob());
    let run = async {
        let request = peer.request().await;
        assert_eq!(request, json!({"execute": "query-status", "id": 2}));
        peer.reply(&request, status(true)).await;
        let request = peer.request().await;
        assert_eq!(request["arguments"], json!({"id": "disk1"}));
        let error = json!({"class": "DeviceNotFound", "desc": "not there"});
        peer.send(&json!({"error": error, "id": request["id"]}).to_string())
            .await;
        let request = peer.request().await;
        peer.record.is_not_qmp("a reply that does not fit");
        peer.reply(&request, json!({"running": 7})).await;
    };
    let calls = async {
        assert!(client.execute(&QueryStatus::new()).await.unwrap().running);
        let arguments = json!({"id": "disk1"});
        let error = client.execute_json("device_del", &arguments).await;
        let error = error.unwrap_err();
        assert_eq!(error.class(), Some(&ErrorClass::DeviceNotFound));
        let error = client.execute(&QueryStatus::new()).await.unwrap_err();
        assert!(
            matches!(&error, Error::Decode { reply, .. } if reply.contains("\"running\":7")),
            "{error}"
        );
    };
    tokio::join!(run, calls);
    assert!(client.closed().is_none());
}

#[tokio::test(start_paused = true)]
async fn out_of_band_overtakes() {
    let (client, mut peer) = ready(&patient().oob(true), ROOM).await;
    assert!(client.oob());
    let calls = async {
        // More than QEMU takes.
        let call = |_| tokio::spawn(client.execute(&Cont::new()));
        let calls: Vec<_> = (0..10).map(call).collect();
        tokio::task::yield_now().await;
        client.execute_oob(&MigratePause::new()).await.unwrap();
        for call in calls {
            call.await.unwrap().unwrap();
        }
    };
    let run = async {
        let mut taken = Vec::new();
        for _ in 0..9 {
            taken.push(peer.request().await);
        }
        let is_oob = |request: &Value| request["exec-oob"] == "migrate-pause";
        let place = taken.iter().position(is_oob).unwrap();
        let urgent = taken.remove(place);
        peer.reply(&urgent, json!({})).await;
        for request in taken.iter().rev() {
            peer.reply(request, json!({})).await;
        }
        for _ in 0..2 {
            let request = peer.request().await;
            peer.reply(&request, json!({})).await;
        }
    };
    tokio::join!(calls, run);
}

/// Answers the last of the requests that are there first, with an event before each.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_reply_reaches_whoever_asked_and_no_event_is_lost() {
    const TASKS: u64 = 50;
    const EACH: u64 = 40;

    for (oob, together) in [(false, 1), (true, 8)] {
        let options = patient().oob(oob).event_limit(100_000);
        let (client, mut peer) = ready(&options, 1000).await;
        let mut events = client.events();
        let peer = tokio::spawn(async move {
            while let Some(request) = peer.next().await {
                let mut waiting = vec![request];
                let millisecond = Duration::from_millis(1);
                while waiting.len() < together
                    && let Ok(Some(request)) = timeout(millisecond, peer.next()).await
                {
                    waiting.push(request);
                }
                for request in waiting.into_iter().rev() {
                    peer.send(STOP).await;
                    peer.reply(&request, echoed(&request)).await;
                }
            }
        });
        let task = |number: u64| {
            let client = client.clone();
            tokio::spawn(async move {
                for round in 0..EACH {
                    let value = number * 1000 + round;
                    let reply = client.execute_json("qom-get", &ask(value)).await;
                    assert_eq!(reply.unwrap().as_str(), value.to_string());
                }
            })
        };
        for task in (0..TASKS).map(task).collect::<Vec<_>>() {
            task.await.unwrap();
        }
        assert_eq!(client.notice_count(), 0);
        drop(client);
        peer.await.unwrap();
        let mut stops = 0;
        while let Ok(Some(Received::Item(_))) = events.recv_timeout(LONG).await {
            stops += 1;
        }
        assert_eq!(stops, TASKS * EACH);
    }
}

#[tokio::test(start_paused = true)]
async fn events_are_subscriptions() {
    let (ours, mut peer) = pair(ROOM);
    peer.send(STOP).await;
    let options = patient();
    let (client, ()) = tokio::join!(Client::over_with_events(ours, &options), peer.greet());
    let (client, mut all) = client.unwrap();
    // One from before the greeting.
    assert_eq!(next(&mut all).await, "STOP");

    let mut stops = client.subscribe::<StopEvent>();
    let mut named = client.events_named(["RESUME", "SHUTDOWN"]);
    let resume = STOP.replace("STOP", "RESUME");
    peer.record.is_not_qmp("a line that is not JSON");
    for line in [STOP, &resume, "nonsense"] {
        peer.send(line).await;
    }
    stops.wait_for(|_| true, LONG).await.unwrap();
    assert_eq!(next(&mut named).await, "RESUME");
    assert_eq!(next(&mut all).await, "STOP");
    let resumed = all.wait_for(|event| event.name() == "RESUME", LONG).await;
    assert_eq!(resumed.unwrap().as_str(), resume);
    assert!(all.recv_timeout(LONG).await.unwrap().is_none());
    let error = stops.wait_for(|_| true, LONG).await.unwrap_err();
    says(&error, "timed out after 20s while waiting for STOP");

    assert_eq!(client.notice_count(), 1);
    let mut notices = client.notices();
    peer.send("nonsense").await;
    let notice = notices.recv_timeout(LONG).await.unwrap();
    assert!(
        matches!(notice, Some(Received::Item(Notice::InvalidLine { .. }))),
        "{notice:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn several_kinds_are_one_subscription_with_types() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let mut events = client.subscribe_to::<EventData>([StopEvent::NAME, "RESUME"]);
    let resume = STOP.replace("STOP", "RESUME");
    for line in [STOP, &STOP.replace("STOP", "POWERDOWN"), &resume, STOP] {
        peer.send(line).await;
    }
    let first = events
        .recv_timeout(LONG)
        .await
        .unwrap()
        .and_then(Received::item);
    assert!(matches!(first.unwrap().data, EventData::Stop(_)));
    let mut skipped = 0;
    let is_stop = |event: Event<EventData>| {
        skipped += 1;
        matches!(event.data, EventData::Stop(_)).then_some(event.timestamp)
    };
    let found = events.wait_for_map(is_stop, LONG).await.unwrap();
    assert_eq!((found.microseconds, skipped), (5, 2));
    let error = events.wait_for(|_| true, LONG).await.unwrap_err();
    says(
        &error,
        "timed out after 20s while waiting for STOP or RESUME",
    );
}

async fn next(events: &mut Subscription<qmp_client::RawEvent>) -> String {
    match events.recv_timeout(LONG).await.unwrap() {
        Some(Received::Item(event)) => event.name().to_owned(),
        other => panic!("{other:?} instead of an event"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_subscription_that_lags_is_told_what_it_missed() {
    let (client, mut peer) = ready(&patient().event_limit(3), ROOM).await;
    let mut lagging = client.events();
    let mut waiting = client.subscribe::<StopEvent>();
    let mut reading = client.events();
    for _ in 0..5 {
        peer.send(STOP).await;
        assert_eq!(next(&mut reading).await, "STOP");
    }
    let missed = lagging.recv_timeout(LONG).await.unwrap();
    assert!(matches!(missed, Some(Received::Missed(2))), "{missed:?}");
    for _ in 0..3 {
        assert_eq!(next(&mut lagging).await, "STOP");
    }
    let error = waiting.wait_for(|_| false, LONG).await.unwrap_err();
    assert!(matches!(error, Error::Missed { count: 2, .. }), "{error}");
}

#[cfg(unix)]
#[tokio::test]
async fn sockets_are_connected_to() {
    use tokio::net::{TcpListener, UnixListener};

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vm");
    let unix = UnixListener::bind(&path).unwrap();
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = tcp.local_addr().unwrap().port();

    let peer = async {
        let (stream, _) = unix.accept().await.unwrap();
        converse(stream).await;
        let (stream, _) = tcp.accept().await.unwrap();
        converse(stream).await;
    };
    let calls = async {
        for address in [
            format!("qmp:{}", path.display()),
            format!("qmp:localhost:{port}"),
        ] {
            let address = address.parse().unwrap();
            let client = Client::connect_with(&address, &patient()).await.unwrap();
            client.execute(&Cont::new()).await.unwrap();
        }
    };
    tokio::join!(peer, calls);

    drop((unix, tcp));
    let address = format!("qmp:{}", path.display()).parse().unwrap();
    let error = Client::connect(&address).await.unwrap_err();
    says(&error, "cannot connect to qmp:");
}

/// Greets, and answers two commands.
#[cfg(unix)]
async fn converse(stream: impl tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin) {
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

    let mut stream = BufReader::new(stream);
    let greeting = format!("{}\r\n", common::GREETING);
    stream.write_all(greeting.as_bytes()).await.unwrap();
    for id in 1..=2 {
        stream.read_line(&mut String::new()).await.unwrap();
        let reply = format!("{{\"return\": {{}}, \"id\": {id}}}\r\n");
        stream.write_all(reply.as_bytes()).await.unwrap();
    }
}

/// While others wait for QEMU, a Unix socket does not take a connection at once.
#[cfg(unix)]
#[tokio::test]
async fn a_full_backlog_is_waited_for() {
    use tokio::net::{UnixSocket, UnixStream};

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vm");
    let socket = UnixSocket::new_stream().unwrap();
    socket.bind(&path).unwrap();
    let listener = socket.listen(0).unwrap();
    let first = UnixStream::connect(&path).await.unwrap();
    let address = format!("qmp:{}", path.display()).parse().unwrap();

    let error = Client::connect_with(&address, &common::in_a_hurry()).await;
    let error = error.unwrap_err();
    assert!(matches!(error, Error::NoGreeting { .. }), "{error:?}");
    let options = qmp_client::Options::new();
    let peer = async {
        tokio::time::sleep(common::BRIEF).await;
        drop((listener.accept().await.unwrap(), first));
        let (stream, _) = listener.accept().await.unwrap();
        converse(stream).await;
    };
    let calls = async {
        let client = Client::connect_with(&address, &options).await.unwrap();
        client.execute(&Cont::new()).await.unwrap();
    };
    tokio::join!(calls, peer);
}

#[test]
fn outside_of_a_runtime_it_fails() {
    use std::task::{Context, Poll, Waker};

    let address = "qmp:vm".parse().unwrap();
    let mut connecting = Box::pin(Client::connect(&address));
    let mut context = Context::from_waker(Waker::noop());
    match connecting.as_mut().poll(&mut context) {
        Poll::Ready(Err(error)) => says(&error, "cannot set up the connection: there is no"),
        other => panic!("{other:?}"),
    }
}
