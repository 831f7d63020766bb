//! Subscriptions as streams, and whom they wake.

use std::sync::Arc;
use std::time::Duration;

use futures_core::stream::FusedStream;
use qmp_client::{Error, Received, Subscription};
use qmp_types::base::Event;
use qmp_types::qmp::EventData;
use qmp_types::qmp::events::StopEvent;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep, timeout};
use tokio_stream::StreamExt;

use crate::cancel::poll_times;
use crate::common::{LONG, STOP, patient};
use crate::peer::{ROOM, ready};

const SECOND: Duration = Duration::from_secs(1);

/// The end is told once by the stream, whatever was received before it and after it.
#[tokio::test(start_paused = true)]
async fn a_stream_is_over_after_the_end_and_not_before() {
    let (client, mut peer) = ready(&patient().event_limit(3), ROOM).await;
    peer.record.is_not_qmp("an event that does not fit");
    let mut events = client.subscribe_to::<EventData>(["STOP", "SHUTDOWN"]);
    let mut late = client.events();
    for line in [STOP, STOP, &STOP.replace("STOP", "SHUTDOWN"), STOP] {
        peer.send(line).await;
    }
    drop(peer);
    client.wait_for_end(LONG).await.unwrap();
    let start: Vec<_> = (&mut events).take(3).collect().await;
    let [Ok(Received::Missed(1)), Ok(Received::Item(_)), Err(error)] = &start[..] else {
        panic!("{start:?}");
    };
    assert!(matches!(error, Error::DecodeEvent { .. }), "{error}");
    assert!(!events.is_terminated());
    let end: Vec<_> = (&mut events).collect().await;
    assert!(
        matches!(&end[..], [Ok(Received::Item(_)), Err(end)] if end.is_closed()),
        "{end:?}"
    );
    assert!(events.is_terminated());
    assert!(events.next().await.is_none() && events.next().await.is_none());
    assert!(events.recv().await.unwrap_err().is_closed());
    assert!(events.next().await.is_none());

    // The stream tells of an end that was told before.
    while late.recv().await.is_ok() {}
    let end: Vec<_> = late.collect().await;
    assert!(matches!(&end[..], [Err(end)] if end.is_closed()), "{end:?}");
}

fn is_stop(received: &Received<Event<StopEvent>>) -> bool {
    matches!(received, Received::Item(_))
}

/// Futures of each kind are dropped while they wait. What arrives wakes the one that is left.
#[tokio::test(start_paused = true)]
async fn whoever_waits_is_woken_after_others_have_stopped_waiting() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let mut stops = client.subscribe::<StopEvent>();
    for kind in 0..3 {
        assert!(!poll_times(stops.recv(), 2).await);
        assert!(!poll_times(stops.next(), 2).await);
        assert!(!poll_times(stops.recv_timeout(LONG), 2).await);
        assert!(stops.recv_timeout(SECOND).await.unwrap().is_none());
        assert!(timeout(SECOND, stops.recv()).await.is_err());
        let start = Instant::now();
        let send = async {
            sleep(SECOND).await;
            peer.send(STOP).await;
        };
        let receive = async {
            match kind {
                0 => stops.recv().await.unwrap(),
                1 => stops.next().await.unwrap().unwrap(),
                _ => stops.recv_timeout(LONG).await.unwrap().unwrap(),
            }
        };
        let (received, ()) = tokio::join!(timeout(LONG, receive), send);
        assert!(is_stop(&received.unwrap()));
        assert_eq!(start.elapsed(), SECOND);
    }
}

/// A subscription that several tasks have in turn, and how many of its events are not received.
struct Shared {
    stops: Subscription<Event<StopEvent>>,
    left: usize,
}

/// Receives one event at a time, or gives up if none is there, until there are no more.
async fn receive_in_turn(shared: Arc<Mutex<Shared>>, gives_up: bool) {
    loop {
        let mut shared = shared.lock().await;
        if shared.left == 0 {
            return;
        }
        let is_there = poll_times(shared.stops.recv(), 1).await;
        if is_there {
            shared.left -= 1;
        } else if gives_up {
            drop(shared);
            sleep(Duration::from_millis(1)).await;
        } else {
            assert!(is_stop(&shared.stops.recv().await.unwrap()));
            shared.left -= 1;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn tasks_have_a_subscription_in_turn() {
    const EVENTS: u8 = 100;
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let shared = Arc::new(Mutex::new(Shared {
        stops: client.subscribe(),
        left: EVENTS.into(),
    }));
    let receive = |gives_up| receive_in_turn(Arc::clone(&shared), gives_up);
    let receiving = [true, false, true, false].map(|gives_up| tokio::spawn(receive(gives_up)));
    for number in 0..EVENTS {
        sleep(Duration::from_millis((number % 7).into())).await;
        peer.send(STOP).await;
    }
    for task in receiving {
        let received = timeout(LONG, task).await;
        received.expect("an event was lost").unwrap();
    }
}
