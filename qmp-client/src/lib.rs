//! A client for QMP, the control protocol of QEMU.
//!
//! A [`Client`] connects to the socket on which QEMU listens (`-qmp
//! unix:/run/vm1.sock,server=on`), reads the greeting and negotiates capabilities. Then it
//! executes commands and returns events. Each command is a type that knows what it returns.
//! Commands and events can be those of any generated module or crate, because all of them
//! build on [`qmp_types::base`].
//!
//! The client is blocking, has a timeout for everything that it waits for, and runs one
//! command at a time. It does not start QEMU. It does not support the guest agent, which
//! sends no greeting.
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
//! let status = client.execute(&QueryStatus::new())?;
//! println!("running: {}", status.running);
//!
//! while let Some(event) = client.next_event(Duration::from_secs(5))? {
//!     match event.decode::<EventData>()?.data {
//!         EventData::Shutdown(shutdown) => println!("shut down: {}", shutdown.reason),
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

pub use address::{Address, AddressError, AddressErrorReason};
pub use client::Client;
pub use error::Error;
pub use message::RawEvent;
pub use options::Options;
pub use stream::Stream;

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
