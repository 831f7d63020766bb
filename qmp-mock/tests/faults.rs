//! What goes wrong on request.

mod common;

use std::time::{Duration, Instant};

use common::{NEGOTIATION, PATIENCE, client, execute, mock};
use qapi_values::{Mismatch, check_message};
use qmp_client::blocking::{Client, Transport};
use qmp_client::{Options, Received};
use qmp_mock::{Failure, Faults, Server};
use qmp_types::base::ErrorClass;
use serde_json::{Value, json};

#[test]
fn replies_are_delayed_and_stay_in_order() {
    let delay = Duration::from_millis(20)..=Duration::from_millis(60);
    let server = mock().faults(Faults::new().delay(delay)).start().unwrap();
    let client = Client::over(server.connect().unwrap(), &Options::new().oob(true)).unwrap();
    let start = Instant::now();
    execute(&client, "query-name", &Value::Null);
    assert!(start.elapsed() >= Duration::from_millis(20));
}

/// Everything that arrives after these lines until the end of the connection.
fn all_that_arrives(server: &Server, lines: &[u8]) -> Vec<u8> {
    let pipe = server.connect().unwrap();
    // The connection may have been cut by now.
    let _ = pipe.write(lines, PATIENCE);
    let mut all = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        match pipe.read(&mut buffer).unwrap() {
            0 => return all,
            length => all.extend(&buffer[..length]),
        }
    }
}

#[test]
fn connections_are_cut() {
    let cut = |faults| mock().faults(faults).start().unwrap();
    let server = cut(Faults::new().cut_after_bytes(20));
    assert_eq!(all_that_arrives(&server, NEGOTIATION).len(), 20);
    // The next client fares no better.
    assert_eq!(all_that_arrives(&server, NEGOTIATION).len(), 20);

    let server = cut(Faults::new().cut_after_messages(1));
    let all = String::from_utf8(all_that_arrives(&server, NEGOTIATION)).unwrap();
    let (greeting, rest) = all.split_once("\r\n").unwrap();
    assert!(greeting.starts_with("{\"QMP\""), "{greeting}");
    assert_eq!(rest, "{\"return");
}

#[test]
fn replies_and_events_have_what_a_later_release_may_send() {
    let script = r#"{"on": {"execute": "stop"}, "then": [{"event": "RESET", "data": {"guest": false, "reason": "host-error"}}]}"#;
    let kinds = [
        (Faults::new().new_members(1.0), "x-new-member"),
        (Faults::new().new_values(1.0), "new-value"),
    ];
    for (faults, name) in kinds {
        let mock = mock().script(script).unwrap().faults(faults);
        let schema = mock.schema().clone();
        let server = mock.start().unwrap();
        let client = client(&server);
        let mut events = client.events();
        let status = execute(&client, "query-status", &Value::Null);
        assert!(status.to_string().contains(name), "{status}");
        let (_, command) = schema.command("query-status").unwrap();
        let reply = json!({"return": status});
        let found = check_message(&schema, reply.as_object().unwrap(), Some(command));
        assert!(
            !found.is_empty() && found.iter().all(Mismatch::is_unrecognized),
            "{found:?}"
        );
        execute(&client, "stop", &Value::Null);
        let Some(Received::Item(event)) = events.recv_timeout(PATIENCE).unwrap() else {
            panic!("no event");
        };
        assert!(event.as_str().contains(name), "{event:?}");
    }
}

#[test]
fn commands_fail_as_often_as_is_said() {
    let some = Failure::of_class("DeviceNotActive").share(0.3);
    let one = Failure::of_class("KVMMissingCap").command("stop");
    let server = mock()
        .faults(Faults::new().fail(one).fail(some))
        .start()
        .unwrap();
    let client = client(&server);
    let fails = |command| client.execute_json(command, &Value::Null).err();
    let class = fails("stop").and_then(|error| error.class().cloned());
    assert_eq!(class, Some(ErrorClass::KvmMissingCap));
    let failed = (0..100).filter_map(|_| fails("query-name"));
    let failed: Vec<_> = failed.map(|error| error.class().cloned()).collect();
    assert!((15..=45).contains(&failed.len()), "{}", failed.len());
    assert!(
        failed
            .iter()
            .all(|class| *class == Some(ErrorClass::DeviceNotActive))
    );
}
