//! Subscriptions: what arrives, in which order, and what is missed.

mod common;

use std::thread;
use std::time::Duration;

use common::{BRIEF, Checked, LONG, STOP, in_time, meet, next, patient, ready, says, status, told};
use qmp_client::blocking::Client;
use qmp_client::testing::Script;
use qmp_client::{Error, Received};
use qmp_types::base::UnrecognizedEvent;
use qmp_types::qmp::commands::QueryStatus;
use qmp_types::qmp::events::{BlockJobCompleted, Shutdown, StopEvent};
use qmp_types::qmp::{EventData, ShutdownCause};
use serde_json::{Value, json};

const POWERDOWN: &str =
    r#"{"timestamp": {"seconds": -1, "microseconds": -1}, "event": "POWERDOWN"}"#;

/// A script that sends this when it is asked for the status.
fn once_asked(script: Script, send: impl FnOnce(Script) -> Script) -> Script {
    send(script.expect("query-status")).reply(status(true))
}

#[test]
fn events_are_kept_in_order_and_unchanged() {
    let (client, peer) = ready(&patient(), |script| {
        once_asked(script, |script| script.send(STOP).send(POWERDOWN)).send(STOP)
    });
    let mut events = client.events();
    client.execute(&QueryStatus::new()).unwrap();
    let stop = next(&mut events);
    assert_eq!((stop.name(), stop.as_str()), ("STOP", STOP));
    let decoded = stop.decode::<UnrecognizedEvent>().unwrap();
    assert_eq!(decoded.timestamp.seconds, 1_700_000_000);
    assert_eq!(next(&mut events).name(), "POWERDOWN");
    assert_eq!(next(&mut events).name(), "STOP");
    assert!(events.recv_timeout(Duration::ZERO).unwrap().is_none());
    peer.finish().unwrap();
}

#[test]
fn events_before_the_greeting_are_received() {
    let (stream, _peer) = Script::new().send(STOP).greet().send(POWERDOWN).checked();
    let (_client, mut events) = Client::over_with_events(stream, &patient()).unwrap();
    assert_eq!(next(&mut events).name(), "STOP");
    assert_eq!(next(&mut events).name(), "POWERDOWN");
}

#[test]
fn a_connection_that_ends_after_the_negotiation_has_its_events() {
    for _ in 0..50 {
        let script = Script::new().send(STOP).greet().send(POWERDOWN).close();
        let (stream, _peer) = script.checked();
        let (client, mut events) = Client::over_with_events(stream, &patient()).unwrap();
        assert_eq!(next(&mut events).name(), "STOP");
        assert_eq!(next(&mut events).name(), "POWERDOWN");
        assert!(events.recv_timeout(LONG).unwrap_err().is_closed());
        assert!(client.execute(&QueryStatus::new()).unwrap_err().is_closed());
    }
}

#[test]
fn each_subscription_has_what_it_wants() {
    let (client, _peer) = ready(&patient(), |script| {
        once_asked(script, |script| {
            script
                .send(STOP)
                .event(
                    "SHUTDOWN",
                    json!({"guest": true, "reason": "guest-shutdown"}),
                )
                .send(POWERDOWN)
        })
    });
    let mut all = client.events();
    let mut some = client.events_named(["POWERDOWN", "SHUTDOWN"]);
    let mut stops = client.subscribe::<StopEvent>();
    let mut shutdowns = client.subscribe::<Shutdown>();
    client.execute(&QueryStatus::new()).unwrap();
    let names = |events: &mut _| {
        [
            next(events).name().to_owned(),
            next(events).name().to_owned(),
        ]
    };
    assert_eq!(names(&mut some), ["SHUTDOWN", "POWERDOWN"]);
    let none = some.wait_for(|_| true, BRIEF).unwrap_err();
    says(&none, "while waiting for POWERDOWN or SHUTDOWN");
    assert_eq!(names(&mut all), ["STOP", "SHUTDOWN"]);
    let stop = stops.recv_timeout(LONG).unwrap().unwrap().item().unwrap();
    assert_eq!(stop.timestamp.microseconds, 5);
    assert!(stops.recv_timeout(Duration::ZERO).unwrap().is_none());
    assert!(shutdowns.wait_for(|event| event.guest, LONG).is_ok());
    // What was before the subscription is not in it.
    assert!(
        client
            .events()
            .recv_timeout(Duration::ZERO)
            .unwrap()
            .is_none()
    );
}

fn completed(script: Script, job: &str) -> Script {
    let numbers = json!({"len": 1, "offset": 1, "speed": 0});
    let mut data = json!({"type": "backup", "device": job});
    if let (Some(data), Value::Object(numbers)) = (data.as_object_mut(), numbers) {
        data.extend(numbers);
    }
    script.event("BLOCK_JOB_COMPLETED", data)
}

#[test]
fn an_event_is_waited_for_from_before_the_command() {
    let (client, _peer) = ready(&patient(), |script| {
        once_asked(script, |script| {
            completed(completed(script, "job1"), "job0")
        })
    });
    let mut completions = client.subscribe::<BlockJobCompleted>();
    client.execute(&QueryStatus::new()).unwrap();
    let event = completions.wait_for(|job| job.device == "job0", LONG);
    assert_eq!(event.unwrap().data.device, "job0");
    let error = completions.wait_for(|_| true, BRIEF).unwrap_err();
    let text = "timed out after 150ms while waiting for BLOCK_JOB_COMPLETED";
    assert_eq!(error.to_string(), text);
}

#[test]
fn several_kinds_are_one_subscription_with_types() {
    let (client, _peer) = ready(&patient(), |script| {
        once_asked(script, |script| {
            completed(script.send(STOP).send(POWERDOWN), "job0")
                .event("SHUTDOWN", json!({"guest": true, "reason": "guest-reset"}))
        })
    });
    let names = [StopEvent::NAME, BlockJobCompleted::NAME, Shutdown::NAME];
    let mut events = client.subscribe_to::<EventData>(names);
    // In a schema without events, all of them are unknown.
    let mut unknown = client.subscribe_to::<UnrecognizedEvent>(vec!["POWERDOWN".to_owned()]);
    client.execute(&QueryStatus::new()).unwrap();

    let stop = events.recv_timeout(LONG).unwrap().unwrap().item().unwrap();
    assert!(matches!(stop.data, EventData::Stop(_)) && stop.timestamp.microseconds == 5);
    let found = events.wait_for_map(
        |event| match event.data {
            EventData::Shutdown(shutdown) => Some(shutdown.reason),
            _ => None,
        },
        LONG,
    );
    assert_eq!(found.unwrap(), ShutdownCause::GuestReset);
    let error = events.wait_for_map(Some, BRIEF).unwrap_err();
    says(
        &error,
        "timed out after 150ms while waiting for STOP or BLOCK_JOB_COMPLETED or SHUTDOWN",
    );
    let unknown = unknown.wait_for(|event| event.event == "POWERDOWN", LONG);
    assert_eq!(unknown.unwrap().data.data, None);
}

#[test]
fn what_is_found_is_the_first() {
    let options = patient().event_limit(3);
    let (client, _peer) = ready(&options, |script| {
        let script = once_asked(script, |script| {
            completed(completed(script, "job1"), "job0")
        });
        once_asked(script, |script| {
            (0..4).fold(script, |script, _| script.send(STOP))
        })
        .close()
    });
    let mut raw = client.events();
    let mut notices = client.notices();
    client.execute(&QueryStatus::new()).unwrap();
    let event = raw.wait_for_map(|event| event.decode::<EventData>().ok(), LONG);
    assert!(
        matches!(event.unwrap().data, EventData::BlockJobCompleted(job) if job.device == "job1")
    );
    client.execute(&QueryStatus::new()).unwrap();
    // One that was dropped may have been the first.
    let error = raw.wait_for_map(Some, LONG).unwrap_err();
    assert!(matches!(error, Error::Missed { count: 2, .. }), "{error}");
    assert!(
        raw.wait_for_map(|_| None::<()>, LONG)
            .unwrap_err()
            .is_closed()
    );
    assert!(notices.wait_for_map(Some, LONG).unwrap_err().is_closed());
}

#[test]
fn an_event_wakes_whoever_waits() {
    let (client, _peer) = ready(&patient(), |script| {
        let script = script.pause(BRIEF).send(STOP);
        script.pause(BRIEF).send(STOP).expect("query-status")
    });
    let mut stops = client.subscribe::<StopEvent>();
    in_time(|| stops.wait_for(|_| true, LONG)).unwrap();
    let stop = in_time(|| stops.recv()).unwrap();
    assert!(matches!(stop, Received::Item(_)), "{stop:?}");
}

#[test]
fn what_is_missed_is_told() {
    let options = patient().event_limit(3);
    let (client, _peer) = ready(&options, |script| {
        once_asked(script, |script| {
            (0..10)
                .fold(script, |script, _| script.send(STOP))
                .send(POWERDOWN)
        })
    });
    let (mut events, mut stops) = (client.events(), client.subscribe::<StopEvent>());
    client.execute(&QueryStatus::new()).unwrap();
    assert_eq!(told(events.recv_timeout(LONG).unwrap()), "Missed: 8");
    let names = [(); 3].map(|()| next(&mut events).name().to_owned());
    assert_eq!(names, ["STOP", "STOP", "POWERDOWN"]);
    // One that was dropped may have been the one.
    let error = stops.wait_for(|_| true, LONG).unwrap_err();
    says(&error, "7 events were dropped while waiting for STOP");
    assert!(stops.wait_for(|_| true, LONG).is_ok());
}

#[test]
fn an_event_that_does_not_match_is_an_error_and_others_follow() {
    let wrong = r#"{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "SHUTDOWN", "data": {"guest": 7}}"#;
    let (client, peer) = ready(&patient(), |script| {
        once_asked(script, |script| {
            script.send(wrong).event(
                "SHUTDOWN",
                json!({"guest": true, "reason": "guest-shutdown"}),
            )
        })
    });
    let _peer = peer.not_qmp("an event that does not fit");
    let mut shutdowns = client.subscribe::<Shutdown>();
    let mut raw = client.events();
    client.execute(&QueryStatus::new()).unwrap();
    let read = shutdowns.recv_timeout(LONG).unwrap_err();
    let decoded = next(&mut raw).decode::<EventData>().unwrap_err();
    for error in [read, decoded] {
        says(
            &error,
            "cannot decode the event SHUTDOWN: data.guest: invalid type",
        );
        assert!(matches!(&error, Error::DecodeEvent { message, .. } if **message == *wrong));
    }
    assert!(shutdowns.wait_for(|_| true, LONG).is_ok());
}

/// The end is told once by the iterator, whatever was received before it and after it.
#[test]
fn an_iterator_is_over_after_the_end_and_not_before() {
    let wrong = STOP.replace("STOP", "SHUTDOWN");
    let (client, peer) = ready(&patient().event_limit(3), |script| {
        once_asked(script, |script| {
            let script = script.send(STOP).send(POWERDOWN);
            script.send(STOP).send(&wrong).send(STOP)
        })
        .close()
    });
    let _peer = peer.not_qmp("an event that does not fit");
    let mut events = client.subscribe_to::<EventData>(["STOP", "SHUTDOWN"]);
    client.execute(&QueryStatus::new()).unwrap();
    in_time(|| {
        let start: Vec<_> = events.by_ref().take(3).collect();
        let [Ok(Received::Missed(1)), Ok(Received::Item(_)), Err(error)] = &start[..] else {
            panic!("{start:?}");
        };
        assert!(matches!(error, Error::DecodeEvent { .. }), "{error}");
        let end: Vec<_> = (&mut events).collect();
        assert!(
            matches!(&end[..], [Ok(Received::Item(_)), Err(end)] if end.is_closed()),
            "{end:?}"
        );
        assert!(events.next().is_none() && events.next().is_none());
        assert!(events.recv().unwrap_err().is_closed());
        assert!(events.recv_timeout(Duration::ZERO).unwrap_err().is_closed());
        assert!(events.next().is_none());
    });

    // The iterator tells of an end that was told before.
    let mut late = client.events();
    assert!(late.recv().unwrap_err().is_closed());
    let end: Vec<_> = late.collect();
    assert!(matches!(&end[..], [Err(end)] if end.is_closed()), "{end:?}");
}

#[test]
fn events_before_the_end_are_read_before_it() {
    let (client, _peer) = ready(&patient(), |script| {
        once_asked(script, |script| script.send(STOP)).close()
    });
    let mut events = client.events();
    client.execute(&QueryStatus::new()).unwrap();
    assert_eq!(next(&mut events).name(), "STOP");
    let error = events.recv_timeout(LONG).unwrap_err();
    assert!(error.is_closed());
    says(
        &error,
        "ended while waiting for an event: the peer closed it",
    );
}

#[test]
fn a_subscription_does_not_keep_the_connection() {
    let (client, _peer) = meet(&patient(), Script::new().greet());
    let client = client.unwrap();
    let mut events = client.events();
    let waiting = thread::spawn(move || events.recv_timeout(LONG));
    drop(client);
    let error = waiting.join().unwrap().unwrap_err();
    says(&error, "the last client was dropped");
}
