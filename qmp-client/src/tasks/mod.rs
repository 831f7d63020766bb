//! A client for tasks of tokio.
//!
//! A task of its own moves the bytes, and ends when the peer closes the connection or the
//! last handle is dropped. Callers leave it their requests and wait for the answers, so that
//! one that stops waiting leaves nothing half done.

mod client;
mod connect;
mod connection;
mod deadline;
mod driver;
mod reconnect;
mod subscription;

pub use client::Client;
pub use subscription::Subscription;
