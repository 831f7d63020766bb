//! A client for threads.
//!
//! A [`Client`] is a handle to a connection. It is cloned, or shared by reference, and any
//! number of threads execute commands at once. A thread of its own reads what arrives, and
//! ends when the peer closes the connection or the last handle is dropped.
//!
//! All that waits has a timeout, and it is total: a peer that sends or takes a byte now and
//! then does not prolong it.
//!
//! A [`GuestAgent`] is the same for the agent in a guest, which takes one command at a time.

mod agent;
mod block_on;
mod client;
mod connect;
mod connection;
mod deadline;
mod driven;
mod job;
mod reader;
mod reconnect;
mod subscription;
mod transport;
mod weak;

pub use agent::GuestAgent;
pub use client::Client;
pub use job::Job;
pub use subscription::Subscription;
pub use transport::Transport;
pub use weak::WeakClient;
