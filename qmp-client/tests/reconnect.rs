//! Connections that are followed by others, for threads.

#![cfg(unix)]

mod common;

use std::thread;
use std::time::{Duration, Instant};

use common::host::{Host, lasting, newer, with_pause};
use common::{
    BRIEF, LONG, LOSS, NEWER, STOP, in_time, patient, ring_data, says, status, text, told,
};
use qmp_client::blocking::Subscription;
use qmp_client::testing::Script;
use qmp_client::{Disconnect, Error, Received, Reconnect};
use qmp_types::base::Event;
use qmp_types::qmp::commands::{Cont, QueryStatus};
use qmp_types::qmp::events::StopEvent;
use serde_json::{Value, json};

#[track_caller]
fn is_stop(events: &mut Subscription<Event<StopEvent>>) {
    let next = events.recv_timeout(LONG).unwrap();
    assert!(matches!(next, Some(Received::Item(_))), "{next:?}");
}

#[test]
fn a_connection_is_followed_by_another() {
    let host = Host::new();
    // The peer closes the connection at once, whether this thread goes on or not.
    let start = Instant::now();
    let (client, peer) = host.ready(&with_pause(BRIEF * 2).oob(true), |script| script.send(STOP));
    client.wait_connected(Duration::ZERO).unwrap();
    let mut stops = client.subscribe::<StopEvent>();
    let mut notices = client.notices();
    peer.finish().unwrap();

    let why = client.wait_disconnected(LONG).unwrap();
    assert!(matches!(why, Disconnect::Reconnecting { .. }), "{why:?}");
    let error = client.execute(&Cont::new()).unwrap_err();
    assert!(matches!(error, Error::NotConnected { .. }) && error.is_closed());
    assert!(!error.may_have_been_executed());
    let why = "cannot send `cont`: not connected: the peer closed it; the client is reconnecting";
    says(&error, why);
    assert!(client.oob() && client.greeting().version.qemu.major == 10);
    let error = client.wait_connected(Duration::ZERO).unwrap_err();
    assert!(error.is_timeout(), "{error:?}");

    let script = newer().send(STOP).expect("query-status");
    let peer = host.follow(script.reply(status(true)));
    client.wait_connected(LONG).unwrap();
    assert!(start.elapsed() >= BRIEF / 2);
    assert!(!client.oob() && client.greeting().version.qemu.major == 11);
    assert!(format!("{client:?}").contains("major: 11"), "{client:?}");
    assert!(client.execute(&QueryStatus::new()).unwrap().running);
    // The first one may have been sent before the subscription.
    let mut next = || told(stops.recv_timeout(LONG).unwrap());
    let first = next();
    if first != LOSS[0] {
        assert_eq!((&*first, &*next()), ("Item", LOSS[0]));
    }
    assert_eq!(next(), LOSS[1]);
    is_stop(&mut stops);
    for expected in LOSS {
        assert_eq!(told(notices.recv_timeout(LONG).unwrap()), expected);
    }
    drop(client);
    peer.finish().unwrap();
}

/// Whoever waits for the loss hears of it, even if there is another connection by then.
#[test]
fn a_loss_is_told_even_if_it_is_short() {
    let host = Host::new();
    let (client, peer) = host.ready(&with_pause(Duration::ZERO), |script| script.pause(BRIEF));
    let error = client.wait_disconnected(Duration::ZERO).unwrap_err();
    says(
        &error,
        "timed out after 0ns while waiting for the end of the connection",
    );
    thread::scope(|scope| {
        let waiting = scope.spawn(|| client.wait_disconnected(LONG).unwrap());
        thread::sleep(BRIEF / 3);
        peer.finish().unwrap();
        let next = host.follow(newer());
        let why = waiting.join().unwrap();
        assert!(matches!(why, Disconnect::Reconnecting { .. }), "{why:?}");
        next.finish().unwrap();
    });
}

/// Some have sent their commands, one is writing, and others wait for their turn.
#[test]
fn whoever_waits_hears_of_the_end_and_nothing_is_sent_again() {
    let host = Host::new();
    let (client, peer) = host.ready(&lasting().oob(true), |script| {
        let begun = script.expect("stop").expect("stop").pause(BRIEF);
        begun.send_bytes(b"{\"return\": {}, \"id\"").stall()
    });
    let large = ring_data(&"x".repeat(1 << 18));
    thread::scope(|scope| {
        let call = |command: &'static str, arguments: Value| {
            let client = client.clone();
            scope.spawn(move || client.execute_json(command, &arguments).unwrap_err())
        };
        let small: Vec<_> = (0..2).map(|_| call("stop", json!({}))).collect();
        thread::sleep(BRIEF / 3);
        let large: Vec<_> = (0..10)
            .map(|_| call("ringbuf-write", large.clone()))
            .collect();
        peer.finish().unwrap();
        in_time(|| {
            for call in small.into_iter().chain(large) {
                let error = call.join().unwrap();
                // With much to do, the last ones can be late.
                assert!(error.is_closed(), "{error:?}");
            }
        });
    });
    let peer = host.follow(newer().expect("cont").reply(json!({})));
    client.wait_connected(LONG).unwrap();
    client.execute(&Cont::new()).unwrap();
    assert_eq!(client.notice_count(), 0);
    peer.finish().unwrap();
}

/// A command that could be written only in part ends the connection, and another follows.
#[test]
fn a_half_written_command_is_an_end_like_others() {
    let host = Host::new();
    let (client, peer) = host.ready(&lasting(), Script::stall);
    let large = ring_data(&"x".repeat(8 << 20));
    let brief = client.with_timeout(BRIEF);
    let error = brief.execute_json("ringbuf-write", &large).unwrap_err();
    says(&error, "the peer is not reading");
    let next = host.follow(newer().expect("cont").reply(json!({})));
    client.wait_connected(LONG).unwrap();
    client.execute(&Cont::new()).unwrap();
    next.finish().unwrap();
    drop(peer);
}

/// The first peers do all that keeps a connection from being one.
#[test]
fn attempts_fail_until_one_succeeds() {
    let host = Host::new();
    // There is one attempt after another.
    let options = with_pause(BRIEF).connect_timeout(BRIEF * 2);
    let (client, peer) = host.ready(&options, |script| script);
    let mut stops = client.subscribe::<StopEvent>();
    drop(peer);
    let attempt = |error: &str| {
        let words = format!("the client is reconnecting{error}");
        let start = Instant::now();
        loop {
            let not_sent = client.execute(&Cont::new()).unwrap_err();
            if text(&not_sent).contains(&words) || start.elapsed() > LONG {
                return says(&not_sent, &words);
            }
            thread::sleep(BRIEF / 30);
        }
    };
    attempt("");
    drop(host.accept());
    attempt(": the connection ended while waiting for the greeting: the peer closed it");
    drop(host.follow(Script::new().send_bytes(b"{\"QMP\": {").pause(BRIEF / 5)));
    attempt(": the connection ended while waiting for the greeting: the peer closed it");
    let silent = Script::new().send(NEWER).expect("qmp_capabilities");
    host.follow(silent).finish().unwrap();
    attempt(": the connection ended while waiting for the reply to `qmp_capabilities`");
    let silent = host.accept();
    thread::sleep(BRIEF * 2);
    attempt(": no greeting arrived within 300ms; another client may be connected");
    let odd = host.follow(Script::new().send("SSH-2.0").pause(BRIEF));
    let odd = odd.not_qmp("not a greeting");
    thread::sleep(BRIEF / 5);
    attempt(": not a QMP server");

    let peer = host.follow(newer().send(STOP).pause(BRIEF));
    client.wait_connected(LONG).unwrap();
    for expected in LOSS {
        assert_eq!(told(stops.recv_timeout(LONG).unwrap()), expected);
    }
    is_stop(&mut stops);
    drop((silent, odd, peer));
}

#[test]
fn whoever_waits_for_an_event_hears_of_the_loss_and_that_it_may_be_missed() {
    let host = Host::new();
    let (client, peer) = host.ready(&lasting(), |script| script);
    let mut stops = client.subscribe::<StopEvent>();
    peer.finish().unwrap();
    let error = stops.wait_for(|_| true, LONG).unwrap_err();
    says(
        &error,
        "the connection ended while waiting for STOP: the peer closed it; the client",
    );
    assert!(error.is_closed(), "{error:?}");
    let _next = host.follow(newer().pause(BRIEF).send(STOP));
    // It is not the end.
    let end = client.wait_for_end(2 * BRIEF).unwrap_err();
    assert!(end.is_timeout(), "{end:?}");
    let error = stops.wait_for(|_| true, LONG).unwrap_err();
    says(
        &error,
        "reconnected while waiting for STOP, which may have been missed",
    );
    stops.wait_for(|_| true, LONG).unwrap();
}

#[test]
fn it_gives_up_after_some_time() {
    let host = Host::new();
    let reconnect = Reconnect::new().give_up_after(BRIEF);
    let (client, peer) = host.ready(&patient().reconnect(reconnect), |script| script);
    let mut events = client.events();
    drop(host);
    drop(peer);
    let end = in_time(|| client.wait_for_end(LONG)).unwrap();
    assert!(matches!(end, Disconnect::NotReconnected { .. }), "{end:?}");
    let why = "the peer closed it; reconnecting failed for 150ms: cannot connect to qmp:";
    assert_eq!(told(events.recv_timeout(LONG).unwrap()), LOSS[0]);
    in_time(|| says(&events.recv_timeout(LONG).unwrap_err(), why));
    says(&client.wait_connected(LONG).unwrap_err(), why);
    says(&client.execute(&Cont::new()).unwrap_err(), why);
    says(&client.events().recv_timeout(LONG).unwrap_err(), why);
    assert!(matches!(
        client.closed(),
        Some(Disconnect::NotReconnected { .. })
    ));
    in_time(|| drop(client));
}

#[test]
fn without_the_option_the_end_is_the_end() {
    let (client, peer) = common::ready(&patient(), |script| script);
    client.wait_connected(LONG).unwrap();
    peer.finish().unwrap();
    let mut events = client.events();
    let _ = events.recv_timeout(LONG).unwrap_err();
    let error = client.wait_connected(LONG).unwrap_err();
    says(
        &error,
        "while waiting for the client to reconnect: the peer closed it",
    );

    let (error, _peer) = common::meet(&lasting(), Script::new().greet());
    assert!(matches!(error, Err(Error::NoAddress)), "{error:?}");
}
