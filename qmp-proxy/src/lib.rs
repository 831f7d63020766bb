//! Forwards connections to QEMU, and records them.
//!
//! A [`Proxy`] listens where a client expects QEMU, and connects each client to QEMU. What
//! either sends goes to the other as it is, file descriptors included. When one side stops
//! sending, the other hears of it. A [`Recorder`] gets a copy, and never makes the two wait: if
//! it cannot keep up, or cannot write, the recording ends and the conversation goes on.
//!
//! Unix only: a file descriptor needs a Unix socket.

#![cfg(unix)]

mod direction;
mod listener;
mod proxy;
mod pump;
mod recorder;
mod secrets;
mod share;
mod socket;

pub use listener::bind_unix;
pub use proxy::{Client, Proxy, Served};
pub use recorder::{Recorder, RecorderOptions, Stopped};
pub use share::{Notice, ShareOptions};

/// The README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
