// Generated from schema/facts/*/qapi/ebpf.json by `cargo xtask generate`. Do not edit.

//! eBPF programs.
//!
//! Programs for the Linux kernel that come with QEMU, and that a client
//! can load on its behalf.

use crate::base;

/// A program for the host's kernel.
///
/// Only present if QEMU is built with `CONFIG_EBPF`.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct EbpfObject {
    /// An ELF object file with the program and its maps, in base64.
    pub object: String,
}

impl EbpfObject {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(object: impl Into<String>) -> Self {
        Self { object: object.into() }
    }
}

/// Identifies one of QEMU's eBPF programs.
///
/// Only present if QEMU is built with `CONFIG_EBPF`.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum EbpfProgramID {
    /// `rss`: receive side scaling for virtio-net: it distributes incoming
    /// packets among the queues of a tap device by a hash of their
    /// headers, as configured by the guest.
    #[serde(rename = "rss")]
    Rss,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Commands defined in `ebpf.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{EbpfObject, EbpfProgramID};

    /// Returns one of QEMU's eBPF programs. A privileged client can load
    /// it with libbpf and pass the file descriptors to QEMU in the
    /// virtio-net property `ebpf-rss-fds`, so that QEMU does not need the
    /// capabilities for loading it.
    ///
    /// **Command** `request-ebpf`.
    ///
    /// **Returns** [`EbpfObject`](super::EbpfObject): The program that belongs to this particular QEMU; another
    /// version may have a different one.
    ///
    /// Only present if QEMU is built with `CONFIG_EBPF`.
    ///
    /// Since QEMU 9.0.
    #[doc(alias = "request-ebpf")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct RequestEbpf {
        /// The program to return.
        pub id: EbpfProgramID,
    }

    impl RequestEbpf {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: EbpfProgramID) -> Self {
            Self { id }
        }
    }

    impl Command for RequestEbpf {
        const NAME: &'static str = "request-ebpf";
        type Ok = EbpfObject;
    }
}
