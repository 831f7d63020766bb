//! Asks for a machine's state: prints what is to be sent to QEMU, and reads what it
//! answers from standard input, one message a line.

// The module `qmp`, which the build script has generated.
include!(concat!(env!("OUT_DIR"), "/qmp.rs"));

use std::error::Error;
use std::io;

use qmp::Event;
use qmp::commands::QueryStatus;
use qmp_types::base::{self, Command, Reply, Request};

fn main() -> Result<(), Box<dyn Error>> {
    println!("{}", serde_json::to_string(&Request::new(&QueryStatus {}))?);
    for line in io::stdin().lines() {
        println!("{}", describe(&line?)?);
    }
    Ok(())
}

/// What a message of QEMU's says.
fn describe(line: &str) -> Result<String, base::DecodeError> {
    if let Ok(event) = line.parse::<Event>() {
        return Ok(format!("{} at {}", event.name(), event.timestamp.seconds));
    }
    let reply: Reply<<QueryStatus as Command>::Ok> = line.parse()?;
    Ok(match reply.result {
        Ok(state) => format!("the machine is {}", state.status),
        Err(error) => format!("QEMU does not say: {error}"),
    })
}

#[cfg(test)]
mod tests {
    use super::describe;

    #[test]
    fn replies_and_events_are_told_apart() {
        let reply = r#"{"return": {"running": false, "status": "paused"}}"#;
        assert_eq!(describe(reply).unwrap(), "the machine is paused");
        let error = r#"{"error": {"class": "GenericError", "desc": "not now"}}"#;
        assert_eq!(
            describe(error).unwrap(),
            "QEMU does not say: not now (GenericError)"
        );
        let event = r#"{"timestamp": {"seconds": 5, "microseconds": 0}, "event": "STOP"}"#;
        assert_eq!(describe(event).unwrap(), "STOP at 5");
    }
}
