//! The protocol, without input and output: no sockets, no threads, no clock.
//!
//! A [`Decoder`] makes messages of the bytes that arrive. A [`Session`] is told of each
//! message, and says whose it is; it takes requests, and says which one to write next. A
//! [`Feed`] keeps events for whoever reads them. The clients move the bytes, wait, and
//! watch the time.
//!
//! The guest agent speaks a simpler protocol: an [`AgentSession`] is for one command at a
//! time.

mod agent;
mod decoder;
#[cfg(test)]
mod exhaustive;
mod feed;
mod gap;
mod probe;
mod requests;
mod session;
#[cfg(test)]
mod tests;

pub(crate) use agent::{AgentOutcome, AgentSession};
pub(crate) use decoder::{Decoder, Message};
pub(crate) use feed::{Delivery, Feed, Wanted};
pub(crate) use probe::Instead;
pub(crate) use requests::{Descriptor, Id, Kind, Outgoing, Withdrawn, is_complete, is_too_deep};
pub(crate) use session::{Ended, Outcome, Session};
