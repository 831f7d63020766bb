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
//! use qmp_types::latest::{EventData, commands::QueryStatus};
//!
//! let mut client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
//! println!("QEMU {}", client.greeting().version.qemu);
//!
//! let status = client.execute(&QueryStatus {})?;
//! println!("running: {}", status.running);
//!
//! while let Some(event) = client.next_event(Duration::from_secs(5))? {
//!     match event.decode::<EventData>()?.data {
//!         EventData::Shutdown(shutdown) => println!("because of {:?}", shutdown.reason),
//!         other => println!("{other:?}"),
//!     }
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

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
