//! Calls that are dropped wherever they are.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use qmp_client::{Error, Notice, Received};
use qmp_types::base::Json;
use qmp_types::qmp::events::StopEvent;
use serde_json::json;
use tokio::time::{sleep, timeout};

use crate::common::{LONG, STOP, patient};
use crate::peer::{ROOM, ask, ready};

/// Polls a future so many times, with a turn for all other tasks after each; true if it has
/// ended.
pub(crate) async fn poll_times<F: Future>(future: F, times: usize) -> bool {
    let mut future = pin!(future);
    for _ in 0..times {
        let ended = poll_fn(|context| Poll::Ready(future.as_mut().poll(context).is_ready()));
        if ended.await {
            return true;
        }
        turn().await;
    }
    false
}

/// Lets each task that can go on do so once. (`yield_now` lets them do all they can.)
async fn turn() {
    let mut is_over = false;
    poll_fn(|context| {
        context.waker().wake_by_ref();
        if std::mem::replace(&mut is_over, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

/// With pipes of each size, a call is dropped after each number of turns, until it ends by
/// itself. The next call gets its own reply, and the peer reads whole requests only.
#[tokio::test(start_paused = true)]
async fn a_call_can_be_dropped_anywhere() {
    for room in [1, 2, 5, 30, 64, ROOM] {
        let (mut turns, mut late) = (0, 0);
        loop {
            // In a task, so that its turns are as often as those of others.
            let dropped = tokio::spawn(drop_after(turns, room)).await.unwrap();
            late += usize::from(dropped.is_late);
            if dropped.has_ended {
                break;
            }
            turns += 1;
        }
        assert!(turns > 3 && late > 1, "{room}: {turns} turns, {late} late");
    }
}

/// What became of a call.
struct Dropped {
    has_ended: bool,
    /// Its reply arrived, but not in time.
    is_late: bool,
}

async fn drop_after(turns: usize, room: usize) -> Dropped {
    let (client, mut peer) = ready(&patient(), room).await;
    let mut notices = client.notices();
    let echo = tokio::spawn(async move { peer.echo().await });
    let has_ended = poll_times(client.execute_json("stop", &json!({})), turns).await;
    let reply = client.execute_json("qom-get", &ask(2)).await;
    assert_eq!(reply.unwrap().as_str(), "2", "{room}, {turns}");
    let notice = notices.recv_timeout(Duration::ZERO).await.unwrap();
    let is_late = match notice {
        None => false,
        Some(Received::Item(Notice::LateReply {
            command,
            id,
            succeeded,
        })) => {
            assert!(command == "stop" && id == 2 && succeeded && !has_ended);
            true
        }
        other => panic!("{other:?}"),
    };
    drop(client);
    echo.await.unwrap();
    Dropped { has_ended, is_late }
}

#[tokio::test(start_paused = true)]
async fn what_was_written_in_part_is_finished() {
    let (client, mut peer) = ready(&patient(), 20).await;
    let arguments = ask(7);
    let second = Duration::from_secs(1);
    let call = timeout(second, client.execute_json("qom-get", &arguments));
    call.await.unwrap_err();
    // It is complete, although nobody waits for it.
    let request = peer.request().await;
    assert_eq!(request["arguments"], arguments);
    // Its turn is not over.
    let next = tokio::spawn(client.execute_json("query-uuid", &json!({})));
    timeout(second, peer.request()).await.unwrap_err();
    peer.reply(&request, json!(7)).await;
    let request = peer.request().await;
    assert_eq!(request["execute"], "query-uuid");
    peer.reply(&request, json!({"UUID": "8"})).await;
    assert_eq!(next.await.unwrap().unwrap().as_str(), r#"{"UUID":"8"}"#);
}

#[tokio::test(start_paused = true)]
async fn what_waits_for_its_turn_is_not_sent() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let first = tokio::spawn(client.execute_json("stop", &json!({})));
    let request = peer.request().await;
    assert!(!poll_times(client.execute_json("system_reset", &json!({})), 5).await);
    let last = tokio::spawn(client.execute_json("cont", &json!({})));
    peer.reply(&request, json!({})).await;
    first.await.unwrap().unwrap();
    let request = peer.request().await;
    assert_eq!(request["execute"], "cont");
    peer.reply(&request, json!({})).await;
    last.await.unwrap().unwrap();
    assert_eq!(client.notice_count(), 0);
}

/// Many calls on a connection are dropped at many times.
#[tokio::test(start_paused = true)]
async fn many_calls_are_dropped() {
    for oob in [false, true] {
        let (client, mut peer) = ready(&patient().oob(oob), 50).await;
        let echo = tokio::spawn(async move { peer.echo().await });
        drop_many(|number| client.execute_json("qom-get", &ask(number))).await;
        drop(client);
        echo.await.unwrap();
    }
}

/// Many tasks call what returns a number. They drop each third call somewhere.
pub(crate) async fn drop_many<F>(call: impl Fn(u64) -> F)
where
    F: Future<Output = Result<Json, Error>> + Send + 'static,
{
    let task = |number: u64| {
        let call = |value: u64| (value, call(value));
        let calls: Vec<_> = (0..20).map(|round| call(1000 * number + round)).collect();
        tokio::spawn(async move {
            for (value, call) in calls {
                if value.is_multiple_of(3) {
                    poll_times(call, (value % 11) as usize).await;
                } else {
                    assert_eq!(call.await.unwrap().as_str(), value.to_string());
                }
            }
        })
    };
    for task in (0..20).map(task).collect::<Vec<_>>() {
        task.await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn a_subscription_loses_nothing_when_it_is_dropped_while_it_waits() {
    let (client, mut peer) = ready(&patient(), ROOM).await;
    let mut stops = client.subscribe::<StopEvent>();
    let sender = tokio::spawn(async move {
        for _ in 0..50 {
            peer.send(STOP).await;
            sleep(Duration::from_millis(2)).await;
        }
        peer
    });
    let (mut count, mut waits) = (0, 0);
    while count < 50 {
        waits += 1;
        let next = stops.recv_timeout(LONG);
        if let Ok(next) = timeout(Duration::from_millis(waits % 4), next).await {
            assert!(matches!(next.unwrap(), Some(Received::Item(_))));
            count += 1;
        }
    }
    assert!(waits > count);
    drop(sender.await.unwrap());
}
