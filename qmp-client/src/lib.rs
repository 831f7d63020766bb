//! Talks QMP to a running QEMU.
//!
//! A [`Client`] connects to the socket that a QEMU was told to listen on (`-qmp
//! unix:/run/vm1.sock,server=on`), reads the greeting and negotiates. Then it sends
//! commands, each of which is a type that knows what it returns, and hands over the
//! events that come. Commands and events may be of any generated module or crate;
//! all that this crate takes from `qmp-types` is [`qmp_types::base`].
//!
//! It blocks, with a time limit on everything that it waits for, and has no
//! threads; one command is under way at a time. It does not start a QEMU, and does
//! not talk to the guest agent, which sends no greeting.
//!
//! # Examples
//!
//! ```no_run
//! use std::time::Duration;
//!
//! use qmp_client::Client;
//! use qmp_types::base::{Command, UnrecognizedEvent};
//! use serde::{Deserialize, Serialize};
//!
//! // As they are generated from a schema:
//! #[derive(Serialize)]
//! struct QueryStatus {}
//!
//! #[derive(Deserialize)]
//! struct StatusInfo {
//!     running: bool,
//! }
//!
//! impl Command for QueryStatus {
//!     const NAME: &'static str = "query-status";
//!     const HAS_ARGUMENTS: bool = false;
//!     type Ok = StatusInfo;
//! }
//!
//! let mut client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
//! println!("QEMU {}", client.greeting().version.qemu);
//!
//! let status = client.execute(&QueryStatus {})?;
//! println!("running: {}", status.running);
//!
//! while let Some(event) = client.next_event(Duration::from_secs(5))? {
//!     // Where `qmp-types` has a release, its `EventData` has each event's type.
//!     let event = event.decode::<UnrecognizedEvent>()?;
//!     println!("{:?}", event.data);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod address;
mod client;
mod error;
mod lines;
mod message;
mod options;
mod stream;

pub use address::{Address, AddressError};
pub use client::Client;
pub use error::Error;
pub use message::RawEvent;
pub use options::Options;
pub use stream::Stream;
