//! A client for QMP, the control protocol of QEMU.
//!
//! A [`blocking::Client`] connects to the socket on which QEMU listens (`-qmp
//! unix:/run/vm1.sock,server=on`), reads the greeting and negotiates capabilities. Then it
//! executes commands, from as many threads as there are, and receives events. Each command
//! is a type that knows what it returns. Those of [`qmp_types`] are behind its feature `qmp`.
//! Commands and events can be those of any generated module or crate, because all of them build
//! on [`qmp_types::base`].
//!
//! The client has a timeout for everything that it waits for. It does not start QEMU.
//!
//! A [`blocking::GuestAgent`] does the same for the agent that runs in a guest.
//!
//! With the feature `tokio`, `Client` and `GuestAgent` do all of this for tasks, under the same
//! names.
//!
//! Commands are spans of `tracing`, events and notices are events, and messages are shown at the
//! level `trace`, without [secrets](redact). The README says how to switch it on.
//!
//! # Examples
//!
//! ```no_run
//! use qmp_client::Received;
//! use qmp_client::blocking::Client;
//! use qmp_types::qmp::{EventData, commands::QueryStatus};
//!
//! let client = Client::connect(&"qmp:/run/vm1.sock".parse()?)?;
//! println!("QEMU {}", client.greeting().version.qemu);
//!
//! let events = client.subscribe_to::<EventData>(["STOP", "RESUME", "SHUTDOWN"]);
//! let status = client.execute(&QueryStatus::new())?;
//! println!("running: {}", status.running);
//!
//! // Until the connection has ended.
//! for received in events {
//!     match received {
//!         Ok(Received::Item(event)) => match event.data {
//!             EventData::Shutdown(shutdown) => println!("shut down: {}", shutdown.reason),
//!             other => println!("{}", other.name()),
//!         },
//!         Ok(other) => println!("{other:?}: ask QEMU for its state again"),
//!         Err(end) if end.is_closed() => println!("QEMU is gone: {end}"),
//!         // Only this event cannot be decoded.
//!         Err(error) => println!("{error}"),
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod address;
pub mod blocking;
mod deadline;
mod decode;
#[cfg(unix)]
mod descriptor;
mod error;
mod event;
mod exchange;
mod execute;
pub mod guest;
mod job;
mod listener;
mod notice;
mod options;
mod protocol;
mod reconnect;
mod room;
mod subscriber;
mod sync;
mod target;
#[cfg(feature = "tokio")]
mod tasks;
pub mod testing;
mod text;
mod trace;

pub use address::{Address, AddressError, AddressErrorReason};
pub use error::{Awaited, Disconnect, Error};
pub use event::{RawEvent, Received};
pub use job::{JobProgress, JobStatus};
pub use listener::Listener;
pub use notice::Notice;
pub use options::{AgentOptions, Options};
#[doc(inline)]
pub use qapi_text::redact;
pub use reconnect::Reconnect;
#[cfg(feature = "tokio")]
pub use tasks::{Client, GuestAgent, Job, Subscription, WeakClient};
pub use text::RawText;

/// The README, whose examples are compiled as a test.
#[cfg(all(doctest, feature = "tokio"))]
#[doc = include_str!("../README.md")]
pub struct Readme;
