//! The schemas of all releases of QEMU since 1.0, built in.
//!
//! [`load`] returns the schema of QMP, of the guest agent or of the storage daemon as a release
//! of QEMU has it. No source tree of QEMU is needed, and nothing is read from the disk. The
//! schemas say all that QEMU's own do, except for documentation and places in files.
//! [`documentation`] has words of this project for them.
//!
//! # Examples
//!
//! ```
//! use qapi_releases::{Kind, load};
//!
//! let schema = load(&"7.2".parse()?, Kind::Qmp)?;
//! assert!(schema.command("blockdev-add").is_some());
//!
//! // The releases that have a command.
//! for release in qapi_releases::releases_with(Kind::Qmp) {
//!     let schema = load(release, Kind::Qmp)?;
//!     if schema.command("blockdev-reopen").is_some() {
//!         println!("{release}");
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bytes;
mod documentation;
mod format;
mod read;

use std::collections::BTreeSet;
use std::fmt;
use std::sync::OnceLock;

use thiserror::Error;

pub use documentation::documentation;
pub use qapi_schema::{Documentation, ParseReleaseError, Release, Schema};

use self::read::Pack;

/// What the build script packed.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/releases.pack"));

/// The schemas that a release has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Of QMP, which QEMU itself speaks.
    Qmp,
    /// Of the guest agent.
    GuestAgent,
    /// Of the storage daemon, since 5.0.
    StorageDaemon,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Qmp, Self::GuestAgent, Self::StorageDaemon];
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Qmp => "QMP",
            Self::GuestAgent => "guest agent",
            Self::StorageDaemon => "storage daemon",
        })
    }
}

/// There is no such schema.
#[derive(Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Error {
    /// The release is not built in. Point releases are not: they have the schemas of the release
    /// that they follow.
    #[error("there is no release {0}")]
    UnknownRelease(Release),
    /// The release has no schema of this kind.
    #[error("{release} has no schema of the {kind}")]
    MissingSchema {
        /// The release.
        release: Release,
        /// The kind of schema.
        kind: Kind,
    },
    /// What is built in has been damaged.
    #[error("the built-in releases are damaged")]
    Damaged,
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        qapi_schema::error::fmt_with_causes(self, formatter)
    }
}

/// The releases that are built in, the oldest first. Not each has a schema of every kind.
#[must_use]
pub fn releases() -> &'static [Release] {
    pack().map_or(&[], Pack::releases)
}

/// The releases that have a schema of this kind, the oldest first.
///
/// ```
/// use qapi_releases::{Kind, releases_with};
///
/// let first = releases_with(Kind::StorageDaemon).next().unwrap();
/// assert_eq!(first.to_string(), "5.0");
/// ```
pub fn releases_with(kind: Kind) -> impl Iterator<Item = &'static Release> {
    let pack = pack().ok();
    let has = move |release: &&Release| pack.is_some_and(|pack| pack.has(release, kind));
    releases().iter().filter(has)
}

/// The schema of a release.
///
/// # Errors
///
/// If the release is not built in, or has no schema of this kind.
pub fn load(release: &Release, kind: Kind) -> Result<Schema, Error> {
    pack()?.load(release, kind)
}

/// The names of the commands that any release has in its schema of this kind. This is much faster
/// than [`load`] for each of them.
///
/// # Errors
///
/// If what is built in has been damaged.
///
/// ```
/// use qapi_releases::{Kind, commands};
///
/// let commands = commands(Kind::Qmp)?;
/// assert!(commands.contains("query-cpus-fast") && commands.contains("query-cpus"));
/// assert!(!commands.contains("guest-ping"));
/// # Ok::<(), qapi_releases::Error>(())
/// ```
pub fn commands(kind: Kind) -> Result<BTreeSet<&'static str>, Error> {
    pack()?.commands(kind)
}

/// The pack, which is decompressed when it is first needed.
fn pack() -> Result<&'static Pack, Error> {
    static PACK: OnceLock<Result<Pack, Error>> = OnceLock::new();
    PACK.get_or_init(|| Pack::read(PACKED))
        .as_ref()
        .map_err(Clone::clone)
}

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
