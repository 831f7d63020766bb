//! Recorded conversations with QEMU.
//!
//! A [`Reader`] finds the messages of QMP in a text. It takes this project's own
//! [recordings](self#the-format), plain lines with or without marks such as `->`, JSON that is
//! printed over many lines (as in libvirt's `.replies` files), debug logs of libvirt and of Python's
//! `qemu.qmp`, transcripts of `qmp-shell`, QEMU's own trace of its monitors, and what `strace` or
//! `socat -v` print. Each of these can be in another log: of a container, of systemd, or of a
//! program that writes JSON or puts messages in quotes. Which it is, each line says itself, so that
//! they can even be mixed. What looks like a message and is none is a [`Problem`] with its line, and
//! the rest is read.
//!
//! A [`Pairing`] puts replies to the commands that they answer. A [`Writer`] writes a recording.
//!
//! Nothing here knows a schema. Memory does not grow with the length of a recording.
//!
//! # The format
//!
//! A recording of this project is JSON Lines: one object per line, with these members.
//!
//! | member | meaning |
//! |---|---|
//! | `time` | when the message passed: `seconds` since the Unix epoch, and `microseconds`, as in the timestamps of QMP's events |
//! | `connection` | a number that tells apart connections in one recording |
//! | `sender` | `client` or `server` |
//! | `message` | the message |
//! | `text` | instead of `message`: the line, if it is not JSON |
//! | `masked` | how many values were replaced, because they are secrets; absent if none was |
//! | `descriptors` | how many file descriptors came with it; absent if none did |
//! | `cut` | `true` if the connection, or the recording, ended in the middle of the message |
//!
//! [`Writer::JSON_SCHEMA`] is its JSON Schema.
//!
//! # Examples
//!
//! ```
//! use qapi_recording::{Item, Kind, Reader};
//!
//! let log = r#"
//! -> {"execute": "query-status"}
//! <- {"return": {"status": "running", "running": true}}
//! <- {"return": {"status":
//! "#;
//! let items: Vec<Item> = Reader::new(log.as_bytes()).collect::<Result<_, _>>()?;
//! let [Item::Entry(command), Item::Entry(reply), Item::Problem(cut)] = &items[..] else {
//!     panic!("{items:?}");
//! };
//! assert_eq!(command.message.name(), Some("query-status"));
//! assert_eq!(reply.message.kind(), Kind::Return);
//! assert_eq!(cut.to_string(), "line 4: the message is not complete");
//! # Ok::<(), std::io::Error>(())
//! ```

pub mod dialect;
mod entry;
mod input_error;
mod lines;
mod message;
mod pairing;
mod problem;
mod reader;
mod splitter;
mod write;

pub use entry::{Entry, Time};
pub use message::{Kind, Message, Sender};
pub use pairing::{Counts, Pairing, Step};
pub use problem::{Problem, Reason};
pub use reader::{Item, Reader};
pub use splitter::{RESET, Splitter};
pub use write::{Record, Writer};

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
