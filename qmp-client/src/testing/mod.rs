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
//!     .reply(json!({"running": false, "status": "paused"}))
//!     .expect("cont")
//!     .event("RESUME", json!({}))
//!     .reply(json!({}));
//! let (stream, peer) = script.start();
//! let client = Client::over(stream, &Options::new());
//! let started = client.and_then(|client| start(&client));
//! // First, because it knows which command was not the expected one.
//! peer.finish()?;
//! started?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! If a test ends with the error of its client, and the peer is dropped, the peer says the same on
//! standard error.
//!
//! # Could QEMU say that?
//!
//! [`Peer::finish`] returns the [`Conversation`], to be checked against a schema. In a file,
//! `qapi validate 11.1 FILE` tells what does not fit. In a test, `qapi-values` does:
//!
//! ```
//! use qapi_recording::{Item, Reader};
//! use qapi_releases::Kind;
//! use qapi_values::Validator;
//! # use qmp_client::Options;
//! # use qmp_client::blocking::Client;
//! # use qmp_client::testing::Script;
//! # use qmp_types::qmp::commands::QueryStatus;
//! # use serde_json::json;
//!
//! let script = Script::new()
//!     .greet()
//!     .expect("query-status")
//!     .reply(json!({"running": false, "singlestep": false, "status": "paused"}));
//! let (stream, peer) = script.start();
//! Client::over(stream, &Options::new())?.execute(&QueryStatus::new())?;
//!
//! let schema = qapi_releases::load(&"11.1".parse()?, Kind::Qmp)?;
//! let mut validator = Validator::new(&schema);
//! let conversation = peer.finish()?;
//! let mut remarks = Vec::new();
//! for item in Reader::new(conversation.as_str().as_bytes()) {
//!     if let Item::Entry(entry) = item? {
//!         remarks.extend(validator.push(entry));
//!     }
//! }
//! assert_eq!(
//!     remarks[0].to_string(),
//!     "5: reply to `query-status`: return.singlestep: there is no such member",
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Jobs
//!
//! While no event has said how a job is, the client asks with `query-jobs`. It also asks how one has
//! ended that is concluded, and then dismisses it:
//!
//! ```
//! # use qmp_client::Options;
//! # use qmp_client::blocking::Client;
//! # use qmp_client::testing::Script;
//! use qmp_types::qmp::{MirrorSyncMode, commands::BlockdevBackup};
//! use serde_json::json;
//! use std::time::Duration;
//!
//! let jobs = json!([{
//!     "id": "job0", "type": "backup", "status": "concluded",
//!     "current-progress": 7, "total-progress": 9, "error": "No space left on device",
//! }]);
//! let script = Script::new().greet().expect("blockdev-backup").reply(json!({}));
//! let script = script.expect("query-jobs").reply(jobs.clone());
//! let script = script.expect("query-jobs").reply(jobs);
//! let (stream, peer) = script.expect("job-dismiss").reply(json!({})).start();
//!
//! let client = Client::over(stream, &Options::new())?;
//! let backup = BlockdevBackup::new("disk0", MirrorSyncMode::Full, "copy0");
//! let mut job = client.start_job("job0", &backup.with_job_id("job0"))?;
//! let error = job.finish(Duration::from_secs(60)).unwrap_err();
//! assert_eq!(error.to_string(), "the job `job0` failed: No space left on device");
//! # peer.finish()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Several connections
//!
//! A client that reconnects meets a script on each connection. Here QEMU ends in the middle of a
//! command, and the next one is older:
//!
//! ```
//! use std::{error::Error, net::TcpListener, thread};
//!
//! use qmp_client::blocking::Client;
//! use qmp_client::testing::{Peer, Script};
//! use qmp_client::{Options, Received, Reconnect};
//! use qmp_types::qmp::commands::Cont;
//! use serde_json::json;
//!
//! let listener = TcpListener::bind("127.0.0.1:0")?;
//! let address = listener.local_addr()?.into();
//! let first = Script::new().greet().expect("cont").close();
//! let version = json!({"qemu": {"major": 7, "minor": 2, "micro": 0}, "package": ""});
//! let greeting = json!({"QMP": {"version": version, "capabilities": []}});
//! let second = Script::new().send(&greeting.to_string());
//! let second = second.expect("qmp_capabilities").reply(json!({}));
//! let peers = thread::spawn(move || -> Result<Peer, Box<dyn Error + Send + Sync>> {
//!     first.start_over(listener.accept()?.0).finish()?;
//!     Ok(second.start_over(listener.accept()?.0))
//! });
//!
//! let options = Options::new().reconnect(Reconnect::new());
//! let (client, mut events) = Client::connect_with_events(&address, &options)?;
//! assert!(client.execute(&Cont::new()).unwrap_err().is_closed());
//! assert!(matches!(events.recv()?, Received::Disconnected(_)));
//! assert!(matches!(events.recv()?, Received::Reconnected));
//! assert_eq!(client.greeting().version.qemu.major, 7);
//! # peers.join().unwrap().unwrap().finish()?;
//! # Ok::<(), Box<dyn Error>>(())
//! ```
//!
//! A script has one order. Where commands come in any order, as from several tasks, the crate
//! `qmp-mock` helps: it greets and answers as a release does, whatever comes first.
//!
//! # Tasks
//!
//! The [`Pipe`] also serves the client for tasks, behind the feature `tokio`. The peer runs on
//! a thread. So a test must not pause the time of its runtime, as `start_paused = true` does: while
//! all tasks wait for the peer, tokio skips to the next timeout at once. With timeouts of
//! [`Duration::MAX`](std::time::Duration::MAX), there is none to skip to.

mod conversation;
mod peer;
mod pipe;
mod script;

pub use conversation::Conversation;
pub use peer::{Peer, ScriptError};
pub use pipe::{Pipe, pipe};
pub use script::Script;
