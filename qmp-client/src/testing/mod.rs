//! A peer for tests: it runs in the process and follows a script.
//!
//! ```
//! use qmp_client::Options;
//! use qmp_client::blocking::Client;
//! use qmp_client::testing::Script;
//! use qmp_types::qmp::commands::{Cont, QueryStatus};
//! use qmp_types::qmp::events::Resume;
//! use serde_json::json;
//! use std::time::Duration;
//!
//! /// What is tested: it sets a machine going.
//! fn start(client: &Client) -> Result<(), qmp_client::Error> {
//!     let mut resumed = client.subscribe::<Resume>();
//!     if !client.execute(&QueryStatus::new())?.running {
//!         client.execute(&Cont::new())?;
//!         resumed.wait_for(|_| true, Duration::from_secs(5))?;
//!     }
//!     Ok(())
//! }
//!
//! let script = Script::new()
//!     .greet()
//!     .expect("query-status")
//!     .reply(json!({"running": false, "singlestep": false, "status": "paused"}))
//!     .expect("cont")
//!     .event("RESUME", json!({}))
//!     .reply(json!({}));
//! let (stream, peer) = script.start();
//! start(&Client::over(stream, &Options::new())?)?;
//! peer.finish()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The [`Pipe`] also serves the client for tasks, behind the feature `tokio`. The peer runs on
//! a thread, so that it does not follow the time of a runtime that is paused.

mod peer;
mod pipe;
mod script;

pub use peer::{Peer, ScriptError};
pub use pipe::{Pipe, pipe};
pub use script::Script;
