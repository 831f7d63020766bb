//! A client and a generated crate: a command of the crate is executed, and an event of
//! it is received.
//!
//! Copied into a package that depends on both.

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::thread;
use std::time::Duration;

use layout_crate::commands::QueryStatus;
use layout_crate::events::{EventData, Resume};
use layout_crate::{Event, RunState};
use qmp_client::blocking::Client;
use qmp_client::{Options, Received};

const GREETING: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 1, "major": 11}, "package": ""}, "capabilities": []}}"#;
const EVENT: &str =
    r#"{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "RESUME"}"#;
const STATUS: &str = r#"{"return": {"status": "running", "running": true}, "id": 2}"#;

/// Sends each of the lines once the client has asked.
fn serve(stream: &UnixStream) -> std::io::Result<()> {
    let mut writer = stream;
    let mut lines = BufReader::new(stream).lines();
    writeln!(writer, "{GREETING}")?;
    lines.next().transpose()?;
    writeln!(writer, r#"{{"return": {{}}, "id": 1}}"#)?;
    lines.next().transpose()?;
    writeln!(writer, "{EVENT}\n{STATUS}")
}

fn main() -> Result<(), Box<dyn Error>> {
    let (ours, theirs) = UnixStream::pair()?;
    let server = thread::spawn(move || serve(&theirs));
    let client = Client::over(ours, &Options::new())?;
    let mut events = client.events();
    let mut resumed = client.subscribe::<Resume>();
    let status = client.execute(&QueryStatus {})?;
    assert_eq!((status.status, status.running), (RunState::Running, true));
    let minute = Duration::from_secs(60);
    let received = events.recv_timeout(minute)?.and_then(Received::item);
    let event: Event = received.ok_or("no event")?.decode()?;
    assert!(matches!(event.data, EventData::Resume(_)));
    let typed = resumed.wait_for(|_| true, minute)?;
    assert_eq!(typed.timestamp, event.timestamp);
    server.join().map_err(|_| "the server panicked")??;
    Ok(())
}
