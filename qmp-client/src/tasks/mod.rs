//! A client for tasks of tokio.
//!
//! A task of its own moves the bytes, and ends when the peer closes the connection or the
//! last handle is dropped. Callers leave it their requests and wait for the answers, so that
//! one that stops waiting leaves nothing half done.
//!
//! The connection to a guest agent has no task. It is used by one caller at a time, who moves
//! the bytes, and can be dropped: the next one makes the agent give up what is half done.

mod agent;
mod call;
mod calls;
mod client;
mod connect;
mod connection;
mod deadline;
mod driven;
mod driver;
mod handle;
mod job;
mod reconnect;
mod stream;
mod subscription;
mod weak;

pub use agent::GuestAgent;
pub use client::Client;
pub use job::Job;
pub use subscription::Subscription;
pub use weak::WeakClient;
