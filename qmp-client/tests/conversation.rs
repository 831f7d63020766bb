//! A client talks to peers, good and bad ones.

mod common;

#[cfg(unix)]
use std::io::ErrorKind;
use std::net::TcpListener;
use std::thread;

use common::{
    BRIEF, Checked, GREETING, LONG, STOP, impatient, in_a_hurry, in_time, meet, next, patient,
    ready, says, status, version,
};
use qmp_client::blocking::Client;
use qmp_client::testing::Script;
use qmp_client::{Address, Disconnect, Error, Notice, Received};
use qmp_types::base::{Empty, ErrorClass};
use qmp_types::qmp::commands::{DeviceDel, MigratePause, QueryStatus};
use serde_json::{Value, json};

#[test]
fn a_command_is_answered() {
    let (client, peer) = ready(&patient(), |script| {
        let script = script.expect_with("query-status", Value::Null);
        script.reply(status(true))
    });
    assert!(client.execute(&QueryStatus::new()).unwrap().running);
    assert_eq!(client.greeting().version.qemu.to_string(), "10.2.0");
    assert!(!client.oob());
    peer.finish().unwrap();
}

#[test]
fn a_command_without_a_type_is_sent_with_its_arguments() {
    let arguments = json!({"path": "/a", "property": "b"});
    let (client, peer) = ready(&patient(), |script| {
        script
            .expect_with("qom-get", arguments.clone())
            .send(r#"{"id": 2, "return": [1.50]}"#)
    });
    let reply = client.execute_json("qom-get", &arguments);
    assert_eq!(reply.unwrap().as_str(), "[1.50]");
    peer.finish().unwrap();
}

#[test]
fn out_of_band_is_enabled_where_it_is_offered() {
    let enable = json!({"enable": ["oob"]});
    let script = Script::new()
        .send(GREETING)
        .expect_with("qmp_capabilities", enable)
        .reply(json!({}))
        .expect("migrate-pause")
        .reply(json!({}));
    let (client, peer) = meet(&patient().oob(true), script);
    let client = client.unwrap();
    assert!(client.oob());
    assert_eq!(client.execute_oob(&MigratePause::new()).unwrap(), Empty {});
    peer.finish().unwrap();

    let script = Script::new()
        .send(&GREETING.replace("\"oob\"", ""))
        .expect_with("qmp_capabilities", Value::Null)
        .reply(json!({}));
    let (client, peer) = meet(&patient().oob(true), script);
    assert!(!client.unwrap().oob());
    peer.finish().unwrap();
}

#[test]
fn out_of_band_passes_a_command_that_does_not_end() {
    let (client, peer) = ready(&patient().oob(true), |script| {
        script
            .expect("query-status")
            .send(STOP)
            .expect("migrate-pause")
            .reply_to("migrate-pause", json!({}))
            .reply_to("query-status", status(true))
    });
    let mut events = client.events();
    thread::scope(|scope| {
        let slow = scope.spawn(|| client.execute(&QueryStatus::new()));
        next(&mut events);
        client.execute_oob(&MigratePause::new()).unwrap();
        assert!(slow.join().unwrap().unwrap().running);
    });
    peer.finish().unwrap();
}

#[test]
fn a_failed_command_is_an_error_with_its_class() {
    let (client, peer) = ready(&patient(), |script| {
        script
            .expect("device_del")
            .fail("DeviceNotFound", "no such thing")
            .expect("device_del")
            .fail("TooMuch", "no")
    });
    let peer = peer.not_qmp("an error class of another release");
    let error = client.execute(&DeviceDel::new("a")).unwrap_err();
    says(
        &error,
        "the command `device_del` failed: no such thing (DeviceNotFound)",
    );
    assert_eq!(error.class(), Some(&ErrorClass::DeviceNotFound));
    assert!(!error.is_timeout() && !error.is_closed());
    let error = client.execute(&DeviceDel::new("a")).unwrap_err();
    assert_eq!(
        error.class(),
        Some(&ErrorClass::Unrecognized("TooMuch".into()))
    );
    peer.finish().unwrap();
}

#[test]
fn a_wrong_reply_is_an_error_at_the_member_and_keeps_the_reply() {
    let reply = r#"{"return": {"running": 1}, "id": 2}"#;
    let (client, peer) = ready(&patient(), |script| {
        script
            .expect("query-status")
            .send(reply)
            .expect("query-status")
            .send(r#"{"id": 3}"#)
            .expect("query-status")
            .send(&json!({"return": status(true), "id": 4}).to_string())
    });
    let _peer = peer.not_qmp("replies that do not fit");
    let error = client.execute(&QueryStatus::new()).unwrap_err();
    says(
        &error,
        "cannot decode the reply to `query-status`: return.running: invalid type",
    );
    assert!(
        matches!(&error, Error::Decode { reply: kept, .. } if **kept == *reply),
        "{error:?}"
    );
    let error = client.execute(&QueryStatus::new()).unwrap_err();
    says(&error, "missing field `return`");
    assert!(client.execute(&QueryStatus::new()).is_ok());
}

#[test]
fn a_request_that_qemu_cannot_read_has_failed() {
    let (client, peer) = ready(&patient(), |script| {
        script
            .expect("device_del")
            .send(r#"{"error": {"class": "GenericError", "desc": "JSON parse error"}}"#)
            .expect("query-version")
            .reply_to("query-version", version())
            .expect("query-status")
            .reply_to("query-status", status(true))
    });
    let peer = peer.not_qmp("an error for a request that QEMU can read");
    let mut notices = client.notices();
    let error = client.execute(&DeviceDel::new("a")).unwrap_err();
    says(&error, "`device_del` failed: JSON parse error");
    assert!(client.execute(&QueryStatus::new()).unwrap().running);
    let notice = notices.recv_timeout(LONG).unwrap();
    assert!(
        matches!(notice, Some(Received::Item(Notice::ErrorWithoutId(_)))),
        "{notice:?}"
    );
    assert_eq!(client.notice_count(), 1);
    peer.finish().unwrap();
}

#[test]
fn a_reply_that_is_not_a_message_is_an_error_at_once() {
    let (client, peer) = ready(&patient(), |script| {
        script
            .expect("query-status")
            .send(r#"{"return": {"running": tru, "id": 2}"#)
            .expect("query-version")
            .reply_to("query-version", version())
            .expect("device_del")
            .reply_to("device_del", json!({}))
    });
    let peer = peer.not_qmp("a reply that is not JSON");
    let error = in_time(|| client.execute(&QueryStatus::new()).unwrap_err());
    says(
        &error,
        "the reply to `query-status` is not a QMP message: \"{***\": ",
    );
    client.execute(&DeviceDel::new("a")).unwrap();
    peer.finish().unwrap();
}

#[test]
fn a_refused_negotiation_is_an_error() {
    let script = Script::new().send(GREETING).expect("qmp_capabilities");
    let (client, _peer) = meet(&patient(), script.fail("GenericError", "not today"));
    says(&client.unwrap_err(), "`qmp_capabilities` failed: not today");
}

#[test]
fn a_peer_without_a_greeting_is_not_a_qmp_server() {
    let odd = [
        ("SSH-2.0-OpenSSH_9.2p1", "SSH-2.0-OpenSSH_9.2p1"),
        (r#"{"return": {}}"#, r#"{"return": "***"}"#),
        ("7", "7"),
    ];
    for (line, shown) in odd {
        let (client, peer) = meet(&patient(), Script::new().send(line));
        let _peer = peer.not_qmp("not a greeting");
        let error = client.unwrap_err();
        assert!(
            matches!(&error, Error::NotQmp { start } if start == shown),
            "{error}"
        );
    }
}

#[test]
fn a_guest_agent_is_told_apart_from_a_busy_server() {
    let options = in_a_hurry().detect_agent(true);
    let meet = |script| in_time(|| meet(&options, script).0.unwrap_err());
    let error = meet(Script::new().synchronize());
    assert!(matches!(error, Error::GuestAgent), "{error:?}");
    assert_eq!(error.to_string(), "not a QMP server, but a guest agent");
    let text = "no greeting arrived within 150ms; another client may be connected, as QEMU serves one at a time, or QEMU is stopped, or it expects TLS";
    assert_eq!(meet(Script::new().stall()).to_string(), text);
    // Nobody is asked at once, and without the option nobody is asked at all.
    let (client, peer) = self::meet(&in_a_hurry(), Script::new().synchronize());
    assert_eq!(client.unwrap_err().to_string(), text);
    assert!(peer.finish().is_err());
    let (client, peer) = self::meet(&patient().detect_agent(true), Script::new().greet());
    assert!(client.is_ok());
    peer.finish().unwrap();
}

#[test]
fn a_silent_peer_times_out() {
    let error = |script| in_time(|| meet(&in_a_hurry(), script).0.unwrap_err());
    let silent = error(Script::new().stall());
    assert!(matches!(silent, Error::NoGreeting { .. }), "{silent:?}");
    // An event is no greeting.
    let silent = error(Script::new().send(STOP));
    assert!(matches!(silent, Error::NoGreeting { .. }), "{silent:?}");
    // Neither is a part of one, whoever sends it: that is told.
    let part = error(Script::new().send_bytes(*b"NBDMAGIC"));
    assert_eq!(
        part.to_string(),
        r#"no greeting arrived within 150ms; received an incomplete message: "NBDMAGIC""#
    );
    let greeted = error(Script::new().send(GREETING).stall());
    assert!(
        matches!(greeted, Error::NotNegotiated { .. }),
        "{greeted:?}"
    );
    let (client, _peer) = ready(&impatient(), |script| script.expect("query-status"));
    let error = in_time(|| client.execute(&QueryStatus::new()).unwrap_err());
    let text = "timed out after 150ms while waiting for the reply to `query-status`";
    assert_eq!(error.to_string(), text);
}

#[test]
fn a_command_behind_one_that_timed_out_is_not_sent() {
    let (client, peer) = ready(&impatient(), |script| {
        script
            .expect("query-status")
            .pause(BRIEF * 4)
            .reply(status(true))
            .expect("device_del")
            .reply(json!({}))
    });
    let mut notices = client.notices();
    assert!(
        client
            .execute(&QueryStatus::new())
            .unwrap_err()
            .is_timeout()
    );
    let error = client.execute(&DeviceDel::new("a")).unwrap_err();
    let text = "timed out after 150ms before `device_del` could be sent: `query-status` has not been answered";
    assert_eq!(error.to_string(), text);
    assert!(error.is_timeout());
    // The reply comes late. It is told, and the next command is sent.
    client
        .with_timeout(LONG)
        .execute(&DeviceDel::new("a"))
        .unwrap();
    let late = Notice::LateReply {
        command: "query-status".to_owned(),
        id: 2,
        succeeded: true,
    };
    let received = notices.recv_timeout(LONG).unwrap();
    assert_eq!(received.and_then(Received::item), Some(late));
    peer.finish().unwrap();
}

#[test]
fn a_closed_connection_is_reported_with_its_reason() {
    let failed = |script| meet(&patient(), script).0.unwrap_err();
    says(
        &failed(Script::new().close()),
        "ended while waiting for the greeting: the peer closed it",
    );
    let start = Script::new().send_bytes(*br#"{"QMP": {"version""#).close();
    says(
        &failed(start),
        r#"the peer closed it in the middle of the line "{\"QMP\": {\"version\"""#,
    );
    let (client, _peer) = ready(&patient(), |script| {
        script
            .send(STOP)
            .expect("query-status")
            .send_bytes(*br#"{"return": {"run"#)
            .close()
    });
    let mut events = client.events();
    let error = client.execute(&QueryStatus::new()).unwrap_err();
    says(
        &error,
        "while waiting for the reply to `query-status`: the peer closed it in",
    );
    assert!(error.is_closed());
    // It says so again, at once, and to everyone.
    for error in [
        client.execute(&QueryStatus::new()).unwrap_err(),
        client
            .clone()
            .execute_oob(&MigratePause::new())
            .unwrap_err(),
        client.events().recv_timeout(LONG).unwrap_err(),
    ] {
        says(
            &error,
            r#"in the middle of the line "{\"return\": \"***\"""#,
        );
    }
    assert!(matches!(
        client.closed(),
        Some(Disconnect::Closed { start: Some(_) })
    ));
    if let Ok(event) = events.recv_timeout(LONG) {
        assert_eq!(event.and_then(Received::item).unwrap().as_str(), STOP);
    }
}

#[test]
fn a_line_that_is_no_message_costs_nothing_else() {
    let (client, peer) = ready(&patient(), |script| {
        script
            .expect("query-status")
            .send(r#"{"return": {"running": tru"#)
            .send_bytes(*b"{\"return\": \"\xff\"}\n")
            .send(r#"{"return": {"running": true}, "id": "x"}"#)
            .send(r#"{"return": {"running": true}}"#)
            .send(GREETING)
            .reply(status(true))
            .stall()
    });
    let peer = peer.not_qmp("lines that are not messages");
    let mut notices = client.notices();
    assert!(client.execute(&QueryStatus::new()).unwrap().running);
    let mut told = Vec::new();
    while let Some(Received::Item(notice)) = notices.recv_timeout(BRIEF).unwrap() {
        told.push(notice.to_string());
    }
    assert_eq!(told.len(), 5);
    assert!(told[0].starts_with(r#"not a QMP message: "{\"return\": \"***\"""#));
    assert!(told[1].contains("invalid utf-8"), "{}", told[1]);
    assert_eq!(client.notice_count(), 5);
    peer.finish().unwrap();
}

#[test]
fn a_line_may_be_long_but_not_too_long() {
    let options = patient().line_limit(200);
    let (client, _peer) = ready(&options, |script| {
        script
            .expect("query-status")
            .send(STOP)
            .reply(status(true))
            .send(&" ".repeat(300))
    });
    let mut events = client.events();
    client.execute(&QueryStatus::new()).unwrap();
    assert_eq!(next(&mut events).name(), "STOP");
    let error = events.recv_timeout(LONG).unwrap_err();
    says(
        &error,
        "while waiting for an event: received a line of more than 200 bytes",
    );
}

#[cfg(unix)]
#[test]
fn connections_are_over_unix_sockets() {
    use std::os::unix::net::UnixListener;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("qmp");
    let listener = UnixListener::bind(&path).unwrap();
    let serving = thread::spawn(move || {
        let stream = listener.accept().unwrap().0;
        Script::new().greet().checked_over(stream)
    });
    Client::connect(&Address::Unix(path)).unwrap();
    serving.join().unwrap().finish().unwrap();
}

/// A peer that accepts nobody, as QEMU while it has a client.
#[cfg(target_os = "linux")]
#[test]
fn a_full_backlog_is_a_monitor_that_is_taken() {
    use std::os::unix::net::UnixStream;

    use socket2::{Domain, SockAddr, Socket, Type};

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("qmp");
    let listener = Socket::new(Domain::UNIX, Type::STREAM, None).unwrap();
    listener.bind(&SockAddr::unix(&path).unwrap()).unwrap();
    listener.listen(0).unwrap();
    let _first = UnixStream::connect(&path).unwrap();
    let address = Address::Unix(path);
    let error = in_time(|| Client::connect_with(&address, &in_a_hurry()).unwrap_err());
    assert!(matches!(error, Error::NoGreeting { .. }), "{error:?}");
}

#[test]
fn connections_are_over_tcp() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let serving = thread::spawn(move || {
        let stream = listener.accept().unwrap().0;
        Script::new().greet().checked_over(stream)
    });
    let address: Address = format!("qmp:localhost:{port}").parse().unwrap();
    Client::connect(&address).unwrap();
    serving.join().unwrap().finish().unwrap();
}

#[cfg(unix)]
#[test]
fn connecting_fails_if_there_is_no_socket() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("qmp");
    let error = Client::connect(&Address::Unix(path.clone())).unwrap_err();
    let Error::Connect { address, source } = &error else {
        panic!("{error}");
    };
    let found = (address, source.kind());
    assert_eq!(found, (&Address::Unix(path.clone()), ErrorKind::NotFound));
    says(
        &error,
        &format!("cannot connect to qmp:{}: ", path.display()),
    );
}

#[test]
fn connecting_fails_if_nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let host = "127.0.0.1".to_owned();
    let error = Client::connect(&Address::Tcp { host, port }).unwrap_err();
    says(&error, &format!("cannot connect to qmp:127.0.0.1:{port}: "));
}

#[test]
fn a_weak_client_does_not_keep_the_connection_open() {
    let (client, peer) = ready(&patient(), |script| {
        script.expect("query-status").reply(status(true))
    });
    let weak = client.with_timeout(LONG).downgrade();
    let strong = weak.upgrade().unwrap();
    assert!(strong.execute(&QueryStatus::new()).unwrap().running);
    let mut events = client.events();
    drop(client);
    assert!(strong.closed().is_none());
    drop(strong);
    assert!(weak.upgrade().is_none());
    says(
        &events.recv_timeout(LONG).unwrap_err(),
        "the last client was dropped",
    );
    peer.finish().unwrap();
}
