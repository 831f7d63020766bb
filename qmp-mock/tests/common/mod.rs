//! A mock of a release, and a client of it.

#![allow(dead_code, reason = "not every test uses all of it")]

use std::time::Duration;

use qapi_releases::Kind;
use qmp_client::blocking::{Client, Subscription};
use qmp_client::{Options, RawEvent, Received};
use qmp_mock::{Mock, Server};
use serde_json::Value;

/// How long anything may take.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) fn mock() -> Mock {
    Mock::of_release(&"11.1".parse().unwrap(), Kind::Qmp).unwrap()
}

pub(crate) fn client(server: &Server) -> Client {
    Client::over(server.connect().unwrap(), &Options::new()).unwrap()
}

pub(crate) fn execute(client: &Client, command: &str, arguments: &Value) -> Value {
    let reply = client.execute_json(command, arguments).unwrap();
    reply.to_value().unwrap()
}

/// The next event that is not missed.
pub(crate) fn next(client: &mut Subscription<RawEvent>) -> String {
    match client.recv_timeout(PATIENCE).unwrap() {
        Some(Received::Item(event)) => event.name().to_owned(),
        other => panic!("{other:?}"),
    }
}

pub(crate) const NEGOTIATION: &[u8] = b"{\"execute\": \"qmp_capabilities\"}\n";
