//! A QEMU that is not there: a server made of a QAPI schema.
//!
//! A [`Mock`] greets, negotiates and answers as QEMU does. Each command is checked against the
//! schema, and what does not fit is refused with QEMU's error. What the reply contains comes
//! from a [script](#scripts), else from a recording, and else it is random, but fits.
//!
//! ```
//! use qapi_releases::Kind;
//! use qmp_client::Options;
//! use qmp_client::blocking::Client;
//! use qmp_mock::Mock;
//! use qmp_types::qmp::commands::{DeviceDel, QueryStatus};
//! use qmp_types::qmp::events::DeviceDeleted;
//! use std::time::Duration;
//!
//! let script = r#"
//! {"on": {"execute": "query-status"}, "reply": {"status": "paused", "running": false}}
//! {"on": {"execute": "device_del"}, "reply": {}, "then": [{"after": 0.01, "event": "DEVICE_DELETED", "data": {"device": "disk1", "path": "/machine/peripheral/disk1"}}]}
//! "#;
//! let mock = Mock::of_release(&"11.1".parse()?, Kind::Qmp)?.script(script)?.start()?;
//!
//! let client = Client::over(mock.connect()?, &Options::new())?;
//! assert!(!client.execute(&QueryStatus::new())?.running);
//!
//! let mut deleted = client.subscribe::<DeviceDeleted>();
//! client.execute(&DeviceDel::new("disk1"))?;
//! deleted.wait_for(|event| event.device.as_deref() == Some("disk1"), Duration::from_secs(5))?;
//! assert_eq!(mock.received().last().unwrap().message["execute"], "device_del");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Scripts
//!
//! A script is JSON Lines. Each line says what happens when a command comes (`on`), or at a time
//! (`at`).
//!
//! | member | meaning |
//! |---|---|
//! | `on` | the command: its name is `execute`; with `arguments`, it must have these, and may have others |
//! | `reply` | what it returns |
//! | `error` | instead of `reply`: `class` and `desc` of its error |
//! | `then` | what happens next: each has `after`, in seconds from the reply on (0 if it is left out), and an `event` with its `data`, or `"close": true`, which ends the connection |
//! | `at` | instead of `on`: seconds after the first client has negotiated |
//! | `event`, `data` | with `at`: the event |
//!
//! Of the lines for a command, each is used once, in order, and the last one again and again.
//! Without `reply` and `error`, the reply is what it would be without the line. Replies and
//! events must fit the schema, unless that is [not wanted](Mock::unchecked_script); members that
//! are not in the table are errors. [`SCRIPT_SCHEMA`] is the JSON Schema of a line.
//!
//! # Recordings
//!
//! A recording gives the replies to commands for which a script has none: those to the same command
//! with the same arguments, or else to the same command. Each is used once, in order, and the last
//! one again and again.
//!
//! It also gives events. Each belongs to the last command before it, on its connection, whose name
//! does not begin with `query-`. It is sent when the reply to that command is used for the same
//! arguments and no line of a script is about it: before the reply if it was recorded before it,
//! else as long after it as in the recording. If the recording has no times, that is at once. Of
//! the negotiation (`qmp_capabilities`), a recording gives the events alone. Events before the
//! first such command are left out.
//!
//! # What is as in QEMU, and what is not
//!
//! The greeting, the negotiation, ids, commands out-of-band, `query-version`, `query-commands`
//! and `query-qmp-schema`, and the errors about commands that are not known or do not fit. What
//! only QEMU's code knows is not checked, such as arguments that exclude each other. JSON nested
//! more than 128 deep is refused.
//!
//! A mock has no state: after `stop`, `query-status` returns what the script, the recording or
//! chance says, and no event comes that neither of the first two has. A test in which `stop`
//! matters needs a script with both. So does a job: the client asks for it with `query-jobs`, and
//! there is no job for it that is not in the reply. The README has an example. `quit` ends the
//! connection, unless the script says what happens; the mock goes on, and takes the next client.

mod answer;
mod answers;
mod connection;
mod core;
mod entrance;
mod facts;
mod faults;
mod listener;
mod mock;
mod outbox;
mod problem;
mod replay;
mod request;
mod rule;
mod script;
mod server;
mod timeline;
mod turns;

pub use entrance::Received;
pub use faults::{Failure, Faults};
pub use mock::{Mock, ReplayError};
pub use problem::{Problem, Problems};
pub use server::Server;

/// The JSON Schema of a line of a [script](crate#scripts).
pub const SCRIPT_SCHEMA: &str = include_str!("../script.schema.json");

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
