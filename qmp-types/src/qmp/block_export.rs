// Generated from schema/facts/*/qapi/block-export.json by `cargo xtask generate`. Do not edit.

//! Block device exports.
//!
//! An export makes a block node available to other programs: over NBD,
//! to a vhost-user client, as a file through FUSE, or to the host's
//! kernel through VDUSE.

use crate::base;
use super::{BlockDirtyBitmapOrStr, SocketAddress, SocketAddressLegacy};

/// Settings of QEMU's NBD server that do not depend on the form of its
/// address.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NbdServerOptionsBase {
    /// How many seconds a client may take for the
    /// handshake before the server hangs up; 0 for no limit
    /// (default: 10). Since QEMU 10.0.
    #[serde(rename = "handshake-max-seconds", skip_serializing_if = "Option::is_none")]
    pub handshake_max_seconds: Option<u32>,
    /// ID of an object with TLS server credentials. If given,
    /// clients must use TLS; if absent, they cannot. Since QEMU 2.6.
    #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
    pub tls_creds: Option<String>,
    /// ID of an authorization object, which must accept the
    /// name in a client's X.509 certificate. QEMU looks it up when a
    /// client connects, so it can be replaced while the server is
    /// running; if it does not exist at that point, the client is
    /// refused. If absent, every client with a valid certificate is
    /// accepted. Since QEMU 4.0.
    #[serde(rename = "tls-authz", skip_serializing_if = "Option::is_none")]
    pub tls_authz: Option<String>,
    /// How many clients can be connected at once; 0 for
    /// no limit (default: 100). If this is 1, the server does not tell
    /// clients that they may open several connections to an export.
    /// Since QEMU 5.2.
    #[serde(rename = "max-connections", skip_serializing_if = "Option::is_none")]
    pub max_connections: Option<u32>,
}

impl NbdServerOptionsBase {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`handshake_max_seconds`](field@Self::handshake_max_seconds).
    #[must_use]
    pub fn with_handshake_max_seconds(mut self, value: u32) -> Self {
        self.handshake_max_seconds = Some(value);
        self
    }

    /// Sets [`tls_creds`](field@Self::tls_creds).
    #[must_use]
    pub fn with_tls_creds(mut self, value: impl Into<String>) -> Self {
        self.tls_creds = Some(value.into());
        self
    }

    /// Sets [`tls_authz`](field@Self::tls_authz).
    #[must_use]
    pub fn with_tls_authz(mut self, value: impl Into<String>) -> Self {
        self.tls_authz = Some(value.into());
        self
    }

    /// Sets [`max_connections`](field@Self::max_connections).
    #[must_use]
    pub fn with_max_connections(mut self, value: u32) -> Self {
        self.max_connections = Some(value);
        self
    }
}

/// Settings of QEMU's NBD server, as taken by the option
/// `--nbd-server` of the storage daemon. Apart from the form of the
/// address, they are the same as for [`NbdServerStart`](commands::NbdServerStart).
///
/// Since QEMU 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NbdServerOptions {
    /// How many seconds a client may take for the
    /// handshake before the server hangs up; 0 for no limit
    /// (default: 10). Since QEMU 10.0.
    #[serde(rename = "handshake-max-seconds", skip_serializing_if = "Option::is_none")]
    pub handshake_max_seconds: Option<u32>,
    /// ID of an object with TLS server credentials. If given,
    /// clients must use TLS; if absent, they cannot. Since QEMU 2.6.
    #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
    pub tls_creds: Option<String>,
    /// ID of an authorization object, which must accept the
    /// name in a client's X.509 certificate. QEMU looks it up when a
    /// client connects, so it can be replaced while the server is
    /// running; if it does not exist at that point, the client is
    /// refused. If absent, every client with a valid certificate is
    /// accepted. Since QEMU 4.0.
    #[serde(rename = "tls-authz", skip_serializing_if = "Option::is_none")]
    pub tls_authz: Option<String>,
    /// How many clients can be connected at once; 0 for
    /// no limit (default: 100). If this is 1, the server does not tell
    /// clients that they may open several connections to an export.
    /// Since QEMU 5.2.
    #[serde(rename = "max-connections", skip_serializing_if = "Option::is_none")]
    pub max_connections: Option<u32>,
    /// Where to listen.
    pub addr: SocketAddress,
}

impl NbdServerOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(addr: impl Into<SocketAddress>) -> Self {
        Self {
            handshake_max_seconds: None,
            tls_creds: None,
            tls_authz: None,
            max_connections: None,
            addr: addr.into(),
        }
    }

    /// Sets [`handshake_max_seconds`](field@Self::handshake_max_seconds).
    #[must_use]
    pub fn with_handshake_max_seconds(mut self, value: u32) -> Self {
        self.handshake_max_seconds = Some(value);
        self
    }

    /// Sets [`tls_creds`](field@Self::tls_creds).
    #[must_use]
    pub fn with_tls_creds(mut self, value: impl Into<String>) -> Self {
        self.tls_creds = Some(value.into());
        self
    }

    /// Sets [`tls_authz`](field@Self::tls_authz).
    #[must_use]
    pub fn with_tls_authz(mut self, value: impl Into<String>) -> Self {
        self.tls_authz = Some(value.into());
        self
    }

    /// Sets [`max_connections`](field@Self::max_connections).
    #[must_use]
    pub fn with_max_connections(mut self, value: u32) -> Self {
        self.max_connections = Some(value);
        self
    }
}

/// Copies the members of the base, [`NbdServerOptionsBase`].
impl From<&NbdServerOptions> for NbdServerOptionsBase {
    fn from(value: &NbdServerOptions) -> Self {
        Self {
            handshake_max_seconds: value.handshake_max_seconds,
            tls_creds: value.tls_creds.clone(),
            tls_authz: value.tls_authz.clone(),
            max_connections: value.max_connections,
        }
    }
}

/// Settings of QEMU's NBD server, as taken by [`NbdServerStart`](commands::NbdServerStart). Apart
/// from the form of the address, they are the same as in
/// [`NbdServerOptions`].
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NbdServerOptionsLegacy {
    /// How many seconds a client may take for the
    /// handshake before the server hangs up; 0 for no limit
    /// (default: 10). Since QEMU 10.0.
    #[serde(rename = "handshake-max-seconds", skip_serializing_if = "Option::is_none")]
    pub handshake_max_seconds: Option<u32>,
    /// ID of an object with TLS server credentials. If given,
    /// clients must use TLS; if absent, they cannot. Since QEMU 2.6.
    #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
    pub tls_creds: Option<String>,
    /// ID of an authorization object, which must accept the
    /// name in a client's X.509 certificate. QEMU looks it up when a
    /// client connects, so it can be replaced while the server is
    /// running; if it does not exist at that point, the client is
    /// refused. If absent, every client with a valid certificate is
    /// accepted. Since QEMU 4.0.
    #[serde(rename = "tls-authz", skip_serializing_if = "Option::is_none")]
    pub tls_authz: Option<String>,
    /// How many clients can be connected at once; 0 for
    /// no limit (default: 100). If this is 1, the server does not tell
    /// clients that they may open several connections to an export.
    /// Since QEMU 5.2.
    #[serde(rename = "max-connections", skip_serializing_if = "Option::is_none")]
    pub max_connections: Option<u32>,
    /// Where to listen.
    pub addr: SocketAddressLegacy,
}

impl NbdServerOptionsLegacy {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(addr: impl Into<SocketAddressLegacy>) -> Self {
        Self {
            handshake_max_seconds: None,
            tls_creds: None,
            tls_authz: None,
            max_connections: None,
            addr: addr.into(),
        }
    }

    /// Sets [`handshake_max_seconds`](field@Self::handshake_max_seconds).
    #[must_use]
    pub fn with_handshake_max_seconds(mut self, value: u32) -> Self {
        self.handshake_max_seconds = Some(value);
        self
    }

    /// Sets [`tls_creds`](field@Self::tls_creds).
    #[must_use]
    pub fn with_tls_creds(mut self, value: impl Into<String>) -> Self {
        self.tls_creds = Some(value.into());
        self
    }

    /// Sets [`tls_authz`](field@Self::tls_authz).
    #[must_use]
    pub fn with_tls_authz(mut self, value: impl Into<String>) -> Self {
        self.tls_authz = Some(value.into());
        self
    }

    /// Sets [`max_connections`](field@Self::max_connections).
    #[must_use]
    pub fn with_max_connections(mut self, value: u32) -> Self {
        self.max_connections = Some(value);
        self
    }
}

/// Copies the members of the base, [`NbdServerOptionsBase`].
impl From<&NbdServerOptionsLegacy> for NbdServerOptionsBase {
    fn from(value: &NbdServerOptionsLegacy) -> Self {
        Self {
            handshake_max_seconds: value.handshake_max_seconds,
            tls_creds: value.tls_creds.clone(),
            tls_authz: value.tls_authz.clone(),
            max_connections: value.max_connections,
        }
    }
}

/// What an NBD client sees of an export: the settings that
/// [`NbdServerAdd`](commands::NbdServerAdd) and [`BlockExportAdd`](commands::BlockExportAdd) have in common.
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockExportOptionsNbdBase {
    /// Name by which clients ask for the export, at most 4096 bytes
    /// long. If absent, it is the node name or, for [`NbdServerAdd`](commands::NbdServerAdd),
    /// the value of `device`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Text for people to read, which clients can ask for; at
    /// most 4096 bytes long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl BlockExportOptionsNbdBase {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`description`](field@Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }
}

/// Settings of an NBD export.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockExportOptionsNbd {
    /// Name by which clients ask for the export, at most 4096 bytes
    /// long. If absent, it is the node name or, for [`NbdServerAdd`](commands::NbdServerAdd),
    /// the value of `device`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Text for people to read, which clients can ask for; at
    /// most 4096 bytes long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Dirty bitmaps that clients can read, through the metadata
    /// context `qemu:dirty-bitmap:NAME`. A string names a bitmap of
    /// the exported node or of a node in its backing chain; an object
    /// also says which node it is of. Since QEMU 7.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bitmaps: Option<Vec<BlockDirtyBitmapOrStr>>,
    /// True if clients can find out, through the
    /// metadata context `qemu:allocation-depth`, how deep in the
    /// backing chain the data of each part of the disk is
    /// (default: false).
    #[serde(rename = "allocation-depth", skip_serializing_if = "Option::is_none")]
    pub allocation_depth: Option<bool>,
}

impl BlockExportOptionsNbd {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`description`](field@Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Sets [`bitmaps`](field@Self::bitmaps).
    #[must_use]
    pub fn with_bitmaps(mut self, value: Vec<BlockDirtyBitmapOrStr>) -> Self {
        self.bitmaps = Some(value);
        self
    }

    /// Sets [`allocation_depth`](field@Self::allocation_depth).
    #[must_use]
    pub fn with_allocation_depth(mut self, value: bool) -> Self {
        self.allocation_depth = Some(value);
        self
    }
}

/// Copies the members of the base, [`BlockExportOptionsNbdBase`].
impl From<&BlockExportOptionsNbd> for BlockExportOptionsNbdBase {
    fn from(value: &BlockExportOptionsNbd) -> Self {
        Self {
            name: value.name.clone(),
            description: value.description.clone(),
        }
    }
}

/// Settings of a vhost-user-blk export: QEMU acts as the device's back
/// end, and the client, for example another QEMU, presents it to a
/// guest as a virtio-blk disk.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockExportOptionsVhostUserBlk {
    /// Where to listen for the client: a UNIX domain socket, of type
    /// `unix`, or one passed as `fd`.
    pub addr: SocketAddress,
    /// Size of the disk's logical blocks in bytes: a
    /// power of two from 512 to 2 MiB (default: 512).
    #[serde(rename = "logical-block-size", skip_serializing_if = "Option::is_none")]
    pub logical_block_size: Option<u64>,
    /// Number of virtqueues for requests, 1 or more (default:
    /// 1).
    #[serde(rename = "num-queues", skip_serializing_if = "Option::is_none")]
    pub num_queues: Option<u16>,
}

impl BlockExportOptionsVhostUserBlk {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(addr: impl Into<SocketAddress>) -> Self {
        Self {
            addr: addr.into(),
            logical_block_size: None,
            num_queues: None,
        }
    }

    /// Sets [`logical_block_size`](field@Self::logical_block_size).
    #[must_use]
    pub fn with_logical_block_size(mut self, value: u64) -> Self {
        self.logical_block_size = Some(value);
        self
    }

    /// Sets [`num_queues`](field@Self::num_queues).
    #[must_use]
    pub fn with_num_queues(mut self, value: u16) -> Self {
        self.num_queues = Some(value);
        self
    }
}

/// Who may use the file of a FUSE export, that is, whether QEMU mounts
/// it with the option `allow_other`.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum FuseExportAllowOther {
    /// `off`: only the user that QEMU runs as.
    #[serde(rename = "off")]
    Off,
    /// `on`: all users that the file's mode allows. If the mount fails, so
    /// does the export.
    #[serde(rename = "on")]
    On,
    /// `auto`: like `on` if such a mount is possible, otherwise like
    /// `off`.
    #[serde(rename = "auto")]
    Auto,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Settings of a FUSE export: the node appears in the host's file
/// system as a file, with the contents of a raw image.
///
/// Only present if QEMU is built with `CONFIG_FUSE`.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockExportOptionsFuse {
    /// Path of an existing regular file, over which the export
    /// is mounted.
    pub mountpoint: String,
    /// True if a write past the end makes the node larger, false
    /// if such a write stops at the end (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growable: Option<bool>,
    /// Whether users other than the one QEMU runs as have
    /// access. If not, changing the file's mode or owner does not
    /// help. Unless QEMU runs as root, other users can be given access
    /// only if `user_allow_other` is set in the host's `fuse.conf`.
    /// The default is `auto`. Since QEMU 6.1.
    #[serde(rename = "allow-other", skip_serializing_if = "Option::is_none")]
    pub allow_other: Option<FuseExportAllowOther>,
}

impl BlockExportOptionsFuse {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(mountpoint: impl Into<String>) -> Self {
        Self {
            mountpoint: mountpoint.into(),
            growable: None,
            allow_other: None,
        }
    }

    /// Sets [`growable`](field@Self::growable).
    #[must_use]
    pub fn with_growable(mut self, value: bool) -> Self {
        self.growable = Some(value);
        self
    }

    /// Sets [`allow_other`](field@Self::allow_other).
    #[must_use]
    pub fn with_allow_other(mut self, value: FuseExportAllowOther) -> Self {
        self.allow_other = Some(value);
        self
    }
}

/// Settings of a VDUSE export: QEMU provides the host's kernel with a
/// virtio-blk device from user space, for the host itself or, through
/// vhost-vdpa, for a VM.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockExportOptionsVduseBlk {
    /// Name of the VDUSE device, unique on the host. Use this name
    /// to attach the device with `vdpa dev add`.
    pub name: String,
    /// Number of virtqueues for requests, 1 or more (default:
    /// 1).
    #[serde(rename = "num-queues", skip_serializing_if = "Option::is_none")]
    pub num_queues: Option<u16>,
    /// Number of descriptors in each virtqueue: a power of two
    /// from 4 to 1024 (default: 256).
    #[serde(rename = "queue-size", skip_serializing_if = "Option::is_none")]
    pub queue_size: Option<u16>,
    /// Size of the disk's logical blocks in bytes: a
    /// power of two from 512 to the host's page size (default: 512).
    #[serde(rename = "logical-block-size", skip_serializing_if = "Option::is_none")]
    pub logical_block_size: Option<u64>,
    /// Serial number of the disk (default: empty).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
}

impl BlockExportOptionsVduseBlk {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            num_queues: None,
            queue_size: None,
            logical_block_size: None,
            serial: None,
        }
    }

    /// Sets [`num_queues`](field@Self::num_queues).
    #[must_use]
    pub fn with_num_queues(mut self, value: u16) -> Self {
        self.num_queues = Some(value);
        self
    }

    /// Sets [`queue_size`](field@Self::queue_size).
    #[must_use]
    pub fn with_queue_size(mut self, value: u16) -> Self {
        self.queue_size = Some(value);
        self
    }

    /// Sets [`logical_block_size`](field@Self::logical_block_size).
    #[must_use]
    pub fn with_logical_block_size(mut self, value: u64) -> Self {
        self.logical_block_size = Some(value);
        self
    }

    /// Sets [`serial`](field@Self::serial).
    #[must_use]
    pub fn with_serial(mut self, value: impl Into<String>) -> Self {
        self.serial = Some(value.into());
        self
    }
}

/// Arguments of [`NbdServerAdd`](commands::NbdServerAdd).
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NbdServerAddOptions {
    /// Name by which clients ask for the export, at most 4096 bytes
    /// long. If absent, it is the node name or, for [`NbdServerAdd`](commands::NbdServerAdd),
    /// the value of `device`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Text for people to read, which clients can ask for; at
    /// most 4096 bytes long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Name of the block backend or block node to export.
    pub device: String,
    /// True if clients may write (default: false). A read-only
    /// node is exported read-only in any case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writable: Option<bool>,
    /// Dirty bitmap that clients can read, through the metadata
    /// context `qemu:dirty-bitmap:NAME`. It belongs to the exported
    /// node or to a node in its backing chain. Since QEMU 4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bitmap: Option<String>,
}

impl NbdServerAddOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(device: impl Into<String>) -> Self {
        Self {
            name: None,
            description: None,
            device: device.into(),
            writable: None,
            bitmap: None,
        }
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`description`](field@Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Sets [`writable`](field@Self::writable).
    #[must_use]
    pub fn with_writable(mut self, value: bool) -> Self {
        self.writable = Some(value);
        self
    }

    /// Sets [`bitmap`](field@Self::bitmap).
    #[must_use]
    pub fn with_bitmap(mut self, value: impl Into<String>) -> Self {
        self.bitmap = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`BlockExportOptionsNbdBase`].
impl From<&NbdServerAddOptions> for BlockExportOptionsNbdBase {
    fn from(value: &NbdServerAddOptions) -> Self {
        Self {
            name: value.name.clone(),
            description: value.description.clone(),
        }
    }
}

/// What to do when removing an export that still has clients.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockExportRemoveMode {
    /// `safe`: keep the export, and fail.
    #[serde(rename = "safe")]
    Safe,
    /// `hard`: disconnect the clients at once.
    #[serde(rename = "hard")]
    Hard,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How a block node is made available to other programs.
///
/// Since QEMU 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockExportType {
    /// `nbd`: over the network or a UNIX domain socket, with the NBD
    /// protocol.
    #[serde(rename = "nbd")]
    Nbd,
    /// `vhost-user-blk`: to a vhost-user client, as a virtio-blk device.
    /// Since QEMU 5.2.
    #[doc(alias = "vhost-user-blk")]
    #[serde(rename = "vhost-user-blk")]
    VhostUserBlk,
    /// `fuse`: as a file on the host. Since QEMU 6.0.
    ///
    /// Only present if QEMU is built with `CONFIG_FUSE`.
    #[serde(rename = "fuse")]
    Fuse,
    /// `vduse-blk`: to the host's kernel, as a virtio-blk device.
    /// Since QEMU 7.1.
    ///
    /// Only present if QEMU is built with `CONFIG_VDUSE_BLK_EXPORT`.
    #[doc(alias = "vduse-blk")]
    #[serde(rename = "vduse-blk")]
    VduseBlk,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// An export of a block node: how the node is made available, and to
/// whom.
///
/// Since QEMU 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct BlockExportOptions {
    /// Type of the export.
    #[serde(flatten)]
    pub r#type: BlockExportOptionsBranch,
    /// ID for the export, unique among exports of all types. It must
    /// begin with a letter and consist of letters, digits, `-`, `.`
    /// and `_`.
    pub id: String,
    /// True to keep the node, while the export exists, in
    /// the thread that the export moves it to, and to fail if the node
    /// cannot be moved to [`iothread`](field@Self::iothread). If false, a node that cannot be
    /// moved stays where it is, and other users of the node may move
    /// it. The default is false. Since QEMU 5.2.
    #[serde(rename = "fixed-iothread", skip_serializing_if = "Option::is_none")]
    pub fixed_iothread: Option<bool>,
    /// ID of the iothread object whose thread serves the export;
    /// the node is moved to that thread. Where the schema has
    /// [`BlockExportIothreads`], this can also be a list of several IDs.
    /// If absent, the export runs in the node's current thread. Since QEMU 5.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iothread: Option<BlockExportIothreads>,
    /// Node name of the block node to export. Since QEMU 5.2.
    #[serde(rename = "node-name")]
    pub node_name: String,
    /// True if clients may write; an error if the node is
    /// read-only (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writable: Option<bool>,
    /// True if a write is reported as done only after the
    /// data has been flushed to stable storage (default: false). Since QEMU 5.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writethrough: Option<bool>,
    /// What to do about an inactive node, such as one of a
    /// VM that is waiting for a migration. If true, it is exported as
    /// it is, which is an error if the export type does not support
    /// that. If false, it is first made active, and cannot be made
    /// inactive while it is exported. The default is false. Since QEMU 10.0.
    #[serde(rename = "allow-inactive", skip_serializing_if = "Option::is_none")]
    pub allow_inactive: Option<bool>,
}

impl BlockExportOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        node_name: impl Into<String>,
        r#type: impl Into<BlockExportOptionsBranch>,
    ) -> Self {
        Self {
            id: id.into(),
            fixed_iothread: None,
            iothread: None,
            node_name: node_name.into(),
            writable: None,
            writethrough: None,
            allow_inactive: None,
            r#type: r#type.into(),
        }
    }

    /// Sets [`fixed_iothread`](field@Self::fixed_iothread).
    #[must_use]
    pub fn with_fixed_iothread(mut self, value: bool) -> Self {
        self.fixed_iothread = Some(value);
        self
    }

    /// Sets [`iothread`](field@Self::iothread).
    #[must_use]
    pub fn with_iothread(mut self, value: impl Into<BlockExportIothreads>) -> Self {
        self.iothread = Some(value.into());
        self
    }

    /// Sets [`writable`](field@Self::writable).
    #[must_use]
    pub fn with_writable(mut self, value: bool) -> Self {
        self.writable = Some(value);
        self
    }

    /// Sets [`writethrough`](field@Self::writethrough).
    #[must_use]
    pub fn with_writethrough(mut self, value: bool) -> Self {
        self.writethrough = Some(value);
        self
    }

    /// Sets [`allow_inactive`](field@Self::allow_inactive).
    #[must_use]
    pub fn with_allow_inactive(mut self, value: bool) -> Self {
        self.allow_inactive = Some(value);
        self
    }
}

/// The branches of [`BlockExportOptions`], selected by `type`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum BlockExportOptionsBranch {
    /// `nbd`: over the network or a UNIX domain socket, with the NBD
    /// protocol.
    #[serde(rename = "nbd")]
    Nbd(BlockExportOptionsNbd),
    /// `vhost-user-blk`: to a vhost-user client, as a virtio-blk device.
    /// Since QEMU 5.2.
    #[doc(alias = "vhost-user-blk")]
    #[serde(rename = "vhost-user-blk")]
    VhostUserBlk(BlockExportOptionsVhostUserBlk),
    /// `fuse`: as a file on the host. Since QEMU 6.0.
    ///
    /// Only present if QEMU is built with `CONFIG_FUSE`.
    #[serde(rename = "fuse")]
    Fuse(BlockExportOptionsFuse),
    /// `vduse-blk`: to the host's kernel, as a virtio-blk device.
    /// Since QEMU 7.1.
    ///
    /// Only present if QEMU is built with `CONFIG_VDUSE_BLK_EXPORT`.
    #[doc(alias = "vduse-blk")]
    #[serde(rename = "vduse-blk")]
    VduseBlk(BlockExportOptionsVduseBlk),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<BlockExportOptionsNbd> for BlockExportOptionsBranch {
    fn from(value: BlockExportOptionsNbd) -> Self {
        Self::Nbd(value)
    }
}

impl From<BlockExportOptionsVhostUserBlk> for BlockExportOptionsBranch {
    fn from(value: BlockExportOptionsVhostUserBlk) -> Self {
        Self::VhostUserBlk(value)
    }
}

impl From<BlockExportOptionsFuse> for BlockExportOptionsBranch {
    fn from(value: BlockExportOptionsFuse) -> Self {
        Self::Fuse(value)
    }
}

impl From<BlockExportOptionsVduseBlk> for BlockExportOptionsBranch {
    fn from(value: BlockExportOptionsVduseBlk) -> Self {
        Self::VduseBlk(value)
    }
}

/// One or more iothreads for the I/O of an export.
///
/// Since QEMU 11.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
#[non_exhaustive]
pub enum BlockExportIothreads {
    /// ID of the one iothread that does all of it.
    #[json(string)]
    Single(String),
    /// IDs of one or more iothreads that share the work. Only some
    /// export types support this; others report an error, even for a
    /// list of one. It cannot be combined with `fixed-iothread` in
    /// [`BlockExportOptions`].
    ///
    /// Since QEMU 11.1.
    #[json(array)]
    Multi(Vec<String>),
}

impl From<String> for BlockExportIothreads {
    fn from(value: String) -> Self {
        Self::Single(value)
    }
}

impl From<&str> for BlockExportIothreads {
    fn from(value: &str) -> Self {
        Self::Single(value.to_owned())
    }
}

impl From<Vec<String>> for BlockExportIothreads {
    fn from(value: Vec<String>) -> Self {
        Self::Multi(value)
    }
}

/// An export, as [`QueryBlockExports`](commands::QueryBlockExports) shows it.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockExportInfo {
    /// ID of the export.
    pub id: String,
    /// Type of the export.
    pub r#type: BlockExportType,
    /// Node name of the exported block node.
    #[serde(rename = "node-name")]
    pub node_name: String,
    /// True if its removal has begun, for instance with
    /// [`BlockExportDel`](commands::BlockExportDel), but is not complete.
    #[serde(rename = "shutting-down")]
    pub shutting_down: bool,
}

impl BlockExportInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        r#type: BlockExportType,
        node_name: impl Into<String>,
        shutting_down: bool,
    ) -> Self {
        Self {
            id: id.into(),
            r#type,
            node_name: node_name.into(),
            shutting_down,
        }
    }
}

/// Events defined in `block-export.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// A block node is no longer available over NBD, vhost-user, FUSE or
    /// VDUSE: the export is gone. The removal of an export is not complete
    /// until its last client has let go of it.
    ///
    /// **Event** `BLOCK_EXPORT_DELETED`.
    ///
    /// Since QEMU 5.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_EXPORT_DELETED",
    ///   "data": { "id": "export0" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_EXPORT_DELETED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockExportDeleted {
        /// ID that the export had, which can now be used for another one.
        pub id: String,
    }

    impl BlockExportDeleted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl BlockExportDeleted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_EXPORT_DELETED";
    }

    impl EventPayload for BlockExportDeleted {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `block-export.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        BlockExportInfo, BlockExportOptions, BlockExportRemoveMode, NbdServerAddOptions,
        NbdServerOptionsLegacy,
    };
    use super::super::SocketAddressLegacy;

    /// Starts QEMU's NBD server. There can be only one.
    ///
    /// The server has no exports at first. Add them with
    /// [`BlockExportAdd`], using type `nbd`; clients select one by name,
    /// as in the URI `nbd://HOST:PORT/NAME`. Stop the server with
    /// [`NbdServerStop`].
    ///
    /// **Command** `nbd-server-start`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the server is already running, if it cannot
    ///   listen on this address, or if [`tls_creds`](field@Self::tls_creds) is not an object with
    ///   TLS server credentials
    ///
    /// Since QEMU 1.3.
    #[doc(alias = "nbd-server-start")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct NbdServerStart {
        /// How many seconds a client may take for the
        /// handshake before the server hangs up; 0 for no limit
        /// (default: 10). Since QEMU 10.0.
        #[serde(
            rename = "handshake-max-seconds",
            skip_serializing_if = "Option::is_none"
        )]
        pub handshake_max_seconds: Option<u32>,
        /// ID of an object with TLS server credentials. If given,
        /// clients must use TLS; if absent, they cannot. Since QEMU 2.6.
        #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
        pub tls_creds: Option<String>,
        /// ID of an authorization object, which must accept the
        /// name in a client's X.509 certificate. QEMU looks it up when a
        /// client connects, so it can be replaced while the server is
        /// running; if it does not exist at that point, the client is
        /// refused. If absent, every client with a valid certificate is
        /// accepted. Since QEMU 4.0.
        #[serde(rename = "tls-authz", skip_serializing_if = "Option::is_none")]
        pub tls_authz: Option<String>,
        /// How many clients can be connected at once; 0 for
        /// no limit (default: 100). If this is 1, the server does not tell
        /// clients that they may open several connections to an export.
        /// Since QEMU 5.2.
        #[serde(rename = "max-connections", skip_serializing_if = "Option::is_none")]
        pub max_connections: Option<u32>,
        /// Where to listen.
        pub addr: SocketAddressLegacy,
    }

    impl NbdServerStart {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(addr: impl Into<SocketAddressLegacy>) -> Self {
            Self {
                handshake_max_seconds: None,
                tls_creds: None,
                tls_authz: None,
                max_connections: None,
                addr: addr.into(),
            }
        }

        /// Sets [`handshake_max_seconds`](field@Self::handshake_max_seconds).
        #[must_use]
        pub fn with_handshake_max_seconds(mut self, value: u32) -> Self {
            self.handshake_max_seconds = Some(value);
            self
        }

        /// Sets [`tls_creds`](field@Self::tls_creds).
        #[must_use]
        pub fn with_tls_creds(mut self, value: impl Into<String>) -> Self {
            self.tls_creds = Some(value.into());
            self
        }

        /// Sets [`tls_authz`](field@Self::tls_authz).
        #[must_use]
        pub fn with_tls_authz(mut self, value: impl Into<String>) -> Self {
            self.tls_authz = Some(value.into());
            self
        }

        /// Sets [`max_connections`](field@Self::max_connections).
        #[must_use]
        pub fn with_max_connections(mut self, value: u32) -> Self {
            self.max_connections = Some(value);
            self
        }
    }

    /// Both types have the same members.
    impl From<NbdServerOptionsLegacy> for NbdServerStart {
        fn from(value: NbdServerOptionsLegacy) -> Self {
            Self {
                handshake_max_seconds: value.handshake_max_seconds,
                tls_creds: value.tls_creds,
                tls_authz: value.tls_authz,
                max_connections: value.max_connections,
                addr: value.addr,
            }
        }
    }

    /// Both types have the same members.
    impl From<NbdServerStart> for NbdServerOptionsLegacy {
        fn from(value: NbdServerStart) -> Self {
            Self {
                handshake_max_seconds: value.handshake_max_seconds,
                tls_creds: value.tls_creds,
                tls_authz: value.tls_authz,
                max_connections: value.max_connections,
                addr: value.addr,
            }
        }
    }

    impl Command for NbdServerStart {
        const NAME: &'static str = "nbd-server-start";
        type Ok = base::Empty;
    }

    /// Exports a block node over NBD.
    ///
    /// The ID of the new export, which [`BlockExportDel`] needs, is the same
    /// as its name.
    ///
    /// **Command** `nbd-server-add`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the NBD server is not running, or if there is
    ///   already an export of that name
    ///
    /// See [`BlockExportAdd`].
    ///
    /// Since QEMU 1.3.
    #[deprecated = "Use `block-export-add` with the type `nbd` instead."]
    #[doc(alias = "nbd-server-add")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct NbdServerAdd {
        /// Name by which clients ask for the export, at most 4096 bytes
        /// long. If absent, it is the node name or, for [`NbdServerAdd`],
        /// the value of `device`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Text for people to read, which clients can ask for; at
        /// most 4096 bytes long.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
        /// Name of the block backend or block node to export.
        pub device: String,
        /// True if clients may write (default: false). A read-only
        /// node is exported read-only in any case.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub writable: Option<bool>,
        /// Dirty bitmap that clients can read, through the metadata
        /// context `qemu:dirty-bitmap:NAME`. It belongs to the exported
        /// node or to a node in its backing chain. Since QEMU 4.0.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bitmap: Option<String>,
    }

    impl NbdServerAdd {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>) -> Self {
            Self {
                name: None,
                description: None,
                device: device.into(),
                writable: None,
                bitmap: None,
            }
        }

        /// Sets [`name`](field@Self::name).
        #[must_use]
        pub fn with_name(mut self, value: impl Into<String>) -> Self {
            self.name = Some(value.into());
            self
        }

        /// Sets [`description`](field@Self::description).
        #[must_use]
        pub fn with_description(mut self, value: impl Into<String>) -> Self {
            self.description = Some(value.into());
            self
        }

        /// Sets [`writable`](field@Self::writable).
        #[must_use]
        pub fn with_writable(mut self, value: bool) -> Self {
            self.writable = Some(value);
            self
        }

        /// Sets [`bitmap`](field@Self::bitmap).
        #[must_use]
        pub fn with_bitmap(mut self, value: impl Into<String>) -> Self {
            self.bitmap = Some(value.into());
            self
        }
    }

    /// Both types have the same members.
    impl From<NbdServerAddOptions> for NbdServerAdd {
        fn from(value: NbdServerAddOptions) -> Self {
            Self {
                name: value.name,
                description: value.description,
                device: value.device,
                writable: value.writable,
                bitmap: value.bitmap,
            }
        }
    }

    /// Both types have the same members.
    impl From<NbdServerAdd> for NbdServerAddOptions {
        fn from(value: NbdServerAdd) -> Self {
            Self {
                name: value.name,
                description: value.description,
                device: value.device,
                writable: value.writable,
                bitmap: value.bitmap,
            }
        }
    }

    impl Command for NbdServerAdd {
        const NAME: &'static str = "nbd-server-add";
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = base::Empty;
    }

    /// Removes an NBD export.
    ///
    /// **Command** `nbd-server-remove`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the NBD server is not running, if no NBD
    ///   export has this ID, or if the export has clients and [`mode`](field@Self::mode) is
    ///   `safe`
    ///
    /// See [`BlockExportDel`].
    ///
    /// Since QEMU 2.12.
    #[deprecated = "Use `block-export-del` instead."]
    #[doc(alias = "nbd-server-remove")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct NbdServerRemove {
        /// ID of the export; if it was created by [`NbdServerAdd`], this
        /// is its name.
        pub name: String,
        /// What to do if it has clients (default: `safe`).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mode: Option<BlockExportRemoveMode>,
    }

    impl NbdServerRemove {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                mode: None,
            }
        }

        /// Sets [`mode`](field@Self::mode).
        #[must_use]
        pub fn with_mode(mut self, value: BlockExportRemoveMode) -> Self {
            self.mode = Some(value);
            self
        }
    }

    impl Command for NbdServerRemove {
        const NAME: &'static str = "nbd-server-remove";
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = base::Empty;
    }

    /// Stops QEMU's NBD server, disconnects its clients, and removes all
    /// NBD exports, including those created by [`BlockExportAdd`].
    ///
    /// [`BlockExportDeleted`](super::events::BlockExportDeleted) is sent for each of them.
    ///
    /// **Command** `nbd-server-stop`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the NBD server is not running
    ///
    /// Since QEMU 1.3.
    #[doc(alias = "nbd-server-stop")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct NbdServerStop {}

    impl NbdServerStop {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for NbdServerStop {
        const NAME: &'static str = "nbd-server-stop";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Exports a block node.
    ///
    /// The same node can be exported several times. For the type `nbd`,
    /// start the server first, with [`NbdServerStart`].
    ///
    /// **Command** `block-export-add`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the ID is malformed or already in use, if
    ///   there is no such node, or if the export cannot be set up
    ///
    /// Since QEMU 5.2.
    #[doc(alias = "block-export-add")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct BlockExportAdd(pub BlockExportOptions);

    impl BlockExportAdd {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: BlockExportOptions) -> Self {
            Self(members)
        }
    }

    impl Command for BlockExportAdd {
        const NAME: &'static str = "block-export-add";
        type Ok = base::Empty;
    }

    /// Removes an export.
    ///
    /// The export may continue to exist for some time after the command has
    /// returned, until its clients are gone; meanwhile,
    /// [`QueryBlockExports`] shows it with `shutting-down`.
    /// [`BlockExportDeleted`](super::events::BlockExportDeleted) is sent when the node and the ID are free.
    ///
    /// **Command** `block-export-del`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such export, if its removal has
    ///   already begun, or if it is in use and [`mode`](field@Self::mode) is `safe`
    ///
    /// Since QEMU 5.2.
    #[doc(alias = "block-export-del")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockExportDel {
        /// ID of the export.
        pub id: String,
        /// What to do if it has clients (default: `safe`).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mode: Option<BlockExportRemoveMode>,
    }

    impl BlockExportDel {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into(), mode: None }
        }

        /// Sets [`mode`](field@Self::mode).
        #[must_use]
        pub fn with_mode(mut self, value: BlockExportRemoveMode) -> Self {
            self.mode = Some(value);
            self
        }
    }

    impl Command for BlockExportDel {
        const NAME: &'static str = "block-export-del";
        type Ok = base::Empty;
    }

    /// Lists the exports of block nodes, of all types.
    ///
    /// **Command** `query-block-exports`.
    ///
    /// **Returns** an array of [`BlockExportInfo`](super::BlockExportInfo): One element per export, including those being removed.
    ///
    /// Since QEMU 5.2.
    #[doc(alias = "query-block-exports")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryBlockExports {}

    impl QueryBlockExports {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryBlockExports {
        const NAME: &'static str = "query-block-exports";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<BlockExportInfo>;
    }
}
