//! QMP, QEMU's control protocol, as Rust types: all of it, for QEMU 6.2 to 11.1, with
//! documentation.
//!
//! | module and feature | contents |
//! |---|---|
//! | [`qmp`](qmp/index.html) | all of QMP, for every release from 6.2 to 11.1 at once |
//! | [`guest_agent`](guest_agent/index.html) | all of the guest agent's protocol, for the same releases |
//! | [`storage_daemon`](storage_daemon/index.html) | all of the storage daemon's protocol, for the same releases |
//! | [`v11_1`](v11_1/index.html), [`v10_0`](v10_0/index.html), [`v7_2`](v7_2/index.html) | the events of one release, and the commands that a client sends first |
//! | [`v2_10`](v2_10/index.html), [`v2_9`](v2_9/index.html), [`v1_2`](v1_2/index.html), [`v0_13`](v0_13/index.html) | the events of one release |
//!
//! The newest release is the default, and is also available as `latest`. Each module has:
//!
//! - the types that its schema defines, in one module for each module of the schema;
//! - `events`, with a struct for each event, and the enum `EventData` of all of them;
//! - `commands`, with a struct for each command;
//! - `Event`, which is a received event: its data and its time.
//!
//! A module for many releases decodes what any of them sends. A member is mandatory only where
//! each of them has it; the documentation says since when, and until when, something is there.
//! What a running QEMU has can be asked: [`base::Capabilities`].
//!
//! These modules are generated from schemas; [`base`] is what they have in common. A search for
//! a name in QMP, such as `blockdev-add` or `BLOCK_JOB_COMPLETED`, finds what stands for it.
//!
//! # Examples
//!
//! Decode a line that QEMU sent:
//!
//! ```
//! # #[cfg(feature = "v11_1")]
//! # fn main() -> Result<(), qmp_types::base::DecodeError> {
//! use qmp_types::latest::{Event, EventData, ShutdownCause};
//!
//! let line = r#"{"timestamp": {"seconds": 1267040730, "microseconds": 682951},
//!                "event": "SHUTDOWN", "data": {"guest": true, "reason": "guest-shutdown"}}"#;
//! let event: Event = line.parse()?;
//!
//! assert_eq!(event.timestamp.seconds, 1_267_040_730);
//! match event.data {
//!     EventData::Shutdown(shutdown) => assert_eq!(shutdown.reason, ShutdownCause::GuestShutdown),
//!     EventData::Unrecognized(event) => println!("what is {}?", event.event),
//!     _ => println!("something else happened"),
//! }
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "v11_1"))]
//! # fn main() {}
//! ```
//!
//! An event, enum value or union tag of a later release is not an error. It becomes the
//! variant `Unrecognized`, which keeps what was received and is encoded again
//! unchanged:
//!
//! ```
//! # #[cfg(feature = "v11_1")]
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use qmp_types::latest::{Event, EventData};
//!
//! let line = concat!(
//!     r#"{"timestamp":{"seconds":1700000000,"microseconds":0},"#,
//!     r#""event":"FROM_THE_FUTURE","data":{"speed":88}}"#,
//! );
//! let event: Event = line.parse()?;
//!
//! assert_eq!(event.name(), "FROM_THE_FUTURE");
//! assert!(matches!(event.data, EventData::Unrecognized(_)));
//! assert_eq!(serde_json::to_string(&event)?, line);
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "v11_1"))]
//! # fn main() {}
//! ```
//!
//! A command is a struct of its arguments, and has an associated type for what it
//! returns:
//!
//! ```
//! # #[cfg(feature = "v11_1")]
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use qmp_types::base::{Command, Reply, Request};
//! use qmp_types::latest::{RunState, commands::QueryStatus};
//!
//! let status = QueryStatus::new();
//! let request = Request::new(&status);
//! assert_eq!(serde_json::to_string(&request)?, r#"{"execute":"query-status"}"#);
//!
//! let line = r#"{"return": {"status": "io-error", "running": false}}"#;
//! let reply: Reply<<QueryStatus as Command>::Ok> = line.parse()?;
//! assert_eq!(reply.result?.status, RunState::IoError);
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "v11_1"))]
//! # fn main() {}
//! ```
//!
//! An error says which member it is about, and what was expected:
//!
//! ```
//! # #[cfg(feature = "v11_1")]
//! # fn main() {
//! use qmp_types::latest::Event;
//!
//! let line = r#"{"timestamp": {"seconds": 1267040730, "microseconds": 682951},
//!                "event": "SHUTDOWN", "data": {"guest": "yes", "reason": "guest-shutdown"}}"#;
//! let error = line.parse::<Event>().unwrap_err();
//!
//! assert_eq!(
//!     error.to_string(),
//!     r#"data.guest: invalid type: string "yes", expected a boolean at line 2 column 59"#,
//! );
//! # }
//! # #[cfg(not(feature = "v11_1"))]
//! # fn main() {}
//! ```

pub mod base;

// Generated code is formatted by the generator.
#[rustfmt::skip]
#[cfg(feature = "v0_13")]
pub mod v0_13;
#[rustfmt::skip]
#[cfg(feature = "v1_2")]
pub mod v1_2;
#[rustfmt::skip]
#[cfg(feature = "v2_9")]
pub mod v2_9;
#[rustfmt::skip]
#[cfg(feature = "v2_10")]
pub mod v2_10;
/// The events of QEMU 7.2, and the commands that a client sends first.
///
#[rustfmt::skip]
#[cfg(feature = "v7_2")]
pub mod v7_2;
/// The events of QEMU 10.0, and the commands that a client sends first.
///
#[rustfmt::skip]
#[cfg(feature = "v10_0")]
pub mod v10_0;
/// The events of QEMU 11.1, and the commands that a client sends first.
///
#[rustfmt::skip]
#[cfg(feature = "v11_1")]
pub mod v11_1;
/// All of QMP, for QEMU 6.2 to 11.1.
///
#[rustfmt::skip]
#[cfg(feature = "qmp")]
pub mod qmp;
#[rustfmt::skip]
#[cfg(feature = "guest_agent")]
pub mod guest_agent;
/// All of the storage daemon's protocol, for QEMU 6.2 to 11.1.
///
#[rustfmt::skip]
#[cfg(feature = "storage_daemon")]
pub mod storage_daemon;

#[cfg(feature = "v11_1")]
pub use v11_1 as latest;

/// The README, whose example is run as a test.
#[cfg(all(doctest, feature = "v11_1"))]
#[doc = include_str!("../README.md")]
pub struct Readme;
