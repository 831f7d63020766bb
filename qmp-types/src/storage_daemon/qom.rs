// Generated from schema/facts/*/storage-daemon/qapi/../../qapi/qom.json by `cargo xtask generate`. Do not edit.

//! QEMU Object Model (QOM).
//!
//! Devices, backends and much else in QEMU are objects, which form a
//! tree and have properties. These commands explore the tree, read and
//! write properties, list the existing types, and create and delete
//! user-creatable objects.

use crate::base;
use super::{
    AuthZListFileProperties, AuthZListProperties, AuthZPAMProperties,
    AuthZSimpleProperties, GrabToggleKeys, HostMemPolicy, NetFilterDirection, OnOffAuto,
    SecretKeyringProperties, SecretProperties, SocketAddress, ThrottleGroupProperties,
    TlsCredsAnonProperties, TlsCredsProperties, TlsCredsPskProperties,
    TlsCredsX509Properties,
};

/// A property of an object or of a type.
///
/// Since QEMU 1.2.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ObjectPropertyInfo {
    /// Name of the property.
    pub name: String,
    /// Type of the property. Usually it is one of these:
    ///
    /// - a simple type, such as `bool`, `str`, `u8` or
    ///   `double`, whose values are JSON values of that kind
    /// - the name of an enumeration, whose values are strings
    /// - `child<TYPE>`: an object of type TYPE that is this object's
    ///   child in the composition tree
    /// - `link<TYPE>`: a reference to an object of type TYPE
    ///   elsewhere in the tree
    pub r#type: String,
    /// human-readable description of the property. [`QomList`](commands::QomList)
    /// leaves it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Value of the property if it is not set; absent if
    /// unknown (since 5.0). [`QomList`](commands::QomList) leaves it out.
    #[serde(rename = "default-value", skip_serializing_if = "Option::is_none")]
    #[debug(json)]
    pub default_value: Option<serde_json::Value>,
}

impl ObjectPropertyInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, r#type: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            description: None,
            default_value: None,
        }
    }

    /// Sets [`description`](field@Self::description).
    #[must_use]
    pub fn with_description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Sets [`default_value`](field@Self::default_value).
    #[must_use]
    pub fn with_default_value(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.default_value = Some(value.into());
        self
    }
}

/// A property of an object, with its value.
///
/// Since QEMU 10.1.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ObjectPropertyValue {
    /// Name of the property.
    pub name: String,
    /// Type of the property, as in [`ObjectPropertyInfo`].
    pub r#type: String,
    /// Its current value, in the form that [`QomGet`](commands::QomGet) returns; absent
    /// if it cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(secret_if = "name")]
    pub value: Option<serde_json::Value>,
}

impl ObjectPropertyValue {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, r#type: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            value: None,
        }
    }

    /// Sets [`value`](field@Self::value).
    #[must_use]
    pub fn with_value(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// All properties of one object.
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ObjectPropertiesValues {
    /// The properties, in no particular order.
    pub properties: Vec<ObjectPropertyValue>,
}

impl ObjectPropertiesValues {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(properties: Vec<ObjectPropertyValue>) -> Self {
        Self { properties }
    }
}

/// A QOM type, as [`QomListTypes`](commands::QomListTypes) shows it.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ObjectTypeInfo {
    /// Name of the type.
    pub name: String,
    /// True if there can be no objects of this type, only of
    /// types derived from it; absent if false. Since QEMU 2.10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#abstract: Option<bool>,
    /// Name of the type it is derived from; absent if there is
    /// none. Since QEMU 2.10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
}

impl ObjectTypeInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            r#abstract: None,
            parent: None,
        }
    }

    /// Sets [`abstract`](field@Self::abstract).
    #[must_use]
    pub fn with_abstract(mut self, value: bool) -> Self {
        self.r#abstract = Some(value);
        self
    }

    /// Sets [`parent`](field@Self::parent).
    #[must_use]
    pub fn with_parent(mut self, value: impl Into<String>) -> Self {
        self.parent = Some(value.into());
        self
    }
}

/// Properties of `can-host-socketcan` objects, which connect a CAN
/// bus of the guest to one of the host.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CanHostSocketcanProperties {
    /// Name of the host's CAN interface, such as `can0`.
    pub r#if: String,
    /// ID of a `can-bus` object, the guest's bus.
    pub canbus: String,
}

impl CanHostSocketcanProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(r#if: impl Into<String>, canbus: impl Into<String>) -> Self {
        Self {
            r#if: r#if.into(),
            canbus: canbus.into(),
        }
    }
}

/// Properties of `colo-compare` objects. In a COLO pair, they run on
/// the primary side and compare what the two guests send to the
/// network. If the packets match, the primary's are let through; if
/// not, a checkpoint makes the secondary match the primary.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ColoCompareProperties {
    /// ID of the chardev with the primary guest's packets.
    pub primary_in: String,
    /// ID of the chardev with the secondary guest's packets.
    /// They are compared and then discarded.
    pub secondary_in: String,
    /// ID of the chardev that gets the packets that are let
    /// through.
    pub outdev: String,
    /// ID of the iothread object that does the work.
    pub iothread: String,
    /// ID of the chardev used to tell the COLO frame outside
    /// QEMU to take a checkpoint; only for Xen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notify_dev: Option<String>,
    /// How long a primary packet waits for the
    /// secondary's, in milliseconds (default: 3000). After that, a
    /// checkpoint is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compare_timeout: Option<u64>,
    /// How often to look for packets that have waited
    /// too long, in milliseconds (default: 1000, although QEMU's manual
    /// says 3000).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expired_scan_cycle: Option<u32>,
    /// Maximum number of packets waiting in a queue
    /// (default: 1024). Further packets are dropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_queue_size: Option<u32>,
    /// If true, packets on the chardevs carry the
    /// virtio-net header and its length (default: false). It must be
    /// the same for all filters that the packets pass.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vnet_hdr_support: Option<bool>,
}

impl ColoCompareProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        primary_in: impl Into<String>,
        secondary_in: impl Into<String>,
        outdev: impl Into<String>,
        iothread: impl Into<String>,
    ) -> Self {
        Self {
            primary_in: primary_in.into(),
            secondary_in: secondary_in.into(),
            outdev: outdev.into(),
            iothread: iothread.into(),
            notify_dev: None,
            compare_timeout: None,
            expired_scan_cycle: None,
            max_queue_size: None,
            vnet_hdr_support: None,
        }
    }

    /// Sets [`notify_dev`](field@Self::notify_dev).
    #[must_use]
    pub fn with_notify_dev(mut self, value: impl Into<String>) -> Self {
        self.notify_dev = Some(value.into());
        self
    }

    /// Sets [`compare_timeout`](field@Self::compare_timeout).
    #[must_use]
    pub fn with_compare_timeout(mut self, value: u64) -> Self {
        self.compare_timeout = Some(value);
        self
    }

    /// Sets [`expired_scan_cycle`](field@Self::expired_scan_cycle).
    #[must_use]
    pub fn with_expired_scan_cycle(mut self, value: u32) -> Self {
        self.expired_scan_cycle = Some(value);
        self
    }

    /// Sets [`max_queue_size`](field@Self::max_queue_size).
    #[must_use]
    pub fn with_max_queue_size(mut self, value: u32) -> Self {
        self.max_queue_size = Some(value);
        self
    }

    /// Sets [`vnet_hdr_support`](field@Self::vnet_hdr_support).
    #[must_use]
    pub fn with_vnet_hdr_support(mut self, value: bool) -> Self {
        self.vnet_hdr_support = Some(value);
        self
    }
}

/// Properties common to all cryptodev backends. They do the work for
/// `virtio-crypto` devices.
///
/// Since QEMU 2.8.
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
#[non_exhaustive]
pub struct CryptodevBackendProperties {
    /// Number of queues (default: 1); must be 1 for
    /// `cryptodev-backend-builtin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queues: Option<u32>,
    /// Limit on the throughput, in bytes per second; 0 for
    /// none (default: 0). Since QEMU 8.0.
    #[serde(rename = "throttle-bps", skip_serializing_if = "Option::is_none")]
    pub throttle_bps: Option<u64>,
    /// Limit on the number of operations per second; 0 for
    /// none (default: 0). Since QEMU 8.0.
    #[serde(rename = "throttle-ops", skip_serializing_if = "Option::is_none")]
    pub throttle_ops: Option<u64>,
}

impl CryptodevBackendProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`queues`](field@Self::queues).
    #[must_use]
    pub fn with_queues(mut self, value: u32) -> Self {
        self.queues = Some(value);
        self
    }

    /// Sets [`throttle_bps`](field@Self::throttle_bps).
    #[must_use]
    pub fn with_throttle_bps(mut self, value: u64) -> Self {
        self.throttle_bps = Some(value);
        self
    }

    /// Sets [`throttle_ops`](field@Self::throttle_ops).
    #[must_use]
    pub fn with_throttle_ops(mut self, value: u64) -> Self {
        self.throttle_ops = Some(value);
        self
    }
}

/// Properties of `cryptodev-vhost-user` objects, which hand the work
/// to another process.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CryptodevVhostUserProperties {
    /// Number of queues (default: 1); must be 1 for
    /// `cryptodev-backend-builtin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queues: Option<u32>,
    /// Limit on the throughput, in bytes per second; 0 for
    /// none (default: 0). Since QEMU 8.0.
    #[serde(rename = "throttle-bps", skip_serializing_if = "Option::is_none")]
    pub throttle_bps: Option<u64>,
    /// Limit on the number of operations per second; 0 for
    /// none (default: 0). Since QEMU 8.0.
    #[serde(rename = "throttle-ops", skip_serializing_if = "Option::is_none")]
    pub throttle_ops: Option<u64>,
    /// ID of a socket chardev, over a UNIX domain socket, with
    /// the vhost-user server at the other end.
    pub chardev: String,
}

impl CryptodevVhostUserProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardev: impl Into<String>) -> Self {
        Self {
            queues: None,
            throttle_bps: None,
            throttle_ops: None,
            chardev: chardev.into(),
        }
    }

    /// Sets [`queues`](field@Self::queues).
    #[must_use]
    pub fn with_queues(mut self, value: u32) -> Self {
        self.queues = Some(value);
        self
    }

    /// Sets [`throttle_bps`](field@Self::throttle_bps).
    #[must_use]
    pub fn with_throttle_bps(mut self, value: u64) -> Self {
        self.throttle_bps = Some(value);
        self
    }

    /// Sets [`throttle_ops`](field@Self::throttle_ops).
    #[must_use]
    pub fn with_throttle_ops(mut self, value: u64) -> Self {
        self.throttle_ops = Some(value);
        self
    }
}

/// Copies the members of the base, [`CryptodevBackendProperties`].
impl From<&CryptodevVhostUserProperties> for CryptodevBackendProperties {
    fn from(value: &CryptodevVhostUserProperties) -> Self {
        Self {
            queues: value.queues,
            throttle_bps: value.throttle_bps,
            throttle_ops: value.throttle_ops,
        }
    }
}

/// Properties of `dbus-vmstate` objects, which migrate the state of
/// helper processes together with the VM. QEMU fetches the state, and
/// restores it on the destination, over D-Bus.
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DBusVMStateProperties {
    /// Address of the D-Bus bus.
    pub addr: String,
    /// IDs of the helpers whose state is migrated, separated by
    /// commas (default: all helpers on the bus).
    #[serde(rename = "id-list", skip_serializing_if = "Option::is_none")]
    pub id_list: Option<String>,
}

impl DBusVMStateProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(addr: impl Into<String>) -> Self {
        Self {
            addr: addr.into(),
            id_list: None,
        }
    }

    /// Sets [`id_list`](field@Self::id_list).
    #[must_use]
    pub fn with_id_list(mut self, value: impl Into<String>) -> Self {
        self.id_list = Some(value.into());
        self
    }
}

/// Where to put a new network filter of a netdev, relative to an
/// existing one.
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum NetfilterInsert {
    /// `before`: next to it, towards the head of the list.
    #[serde(rename = "before")]
    Before,
    /// `behind`: next to it, towards the tail of the list.
    #[serde(rename = "behind")]
    Behind,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Properties common to all network filters. A filter gets the packets
/// that pass through a netdev before they go further.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetfilterProperties {
    /// ID of the netdev to filter.
    pub netdev: String,
    /// Direction of the packets to filter (default: `all`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue: Option<NetFilterDirection>,
    /// `on` if the filter is active, `off` if packets pass it
    /// unchanged (default: `on`). [`QomSet`](commands::QomSet) can change it later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Place in the list of the netdev's filters: `head` is
    /// before all others, `tail` is after all others, and `id=ID`
    /// is next to the filter ID, on the side given by [`insert`](field@Self::insert) (default:
    /// `tail`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Side of the filter given by [`position`](field@Self::position); no effect if that is
    /// `head` or `tail` (default: `behind`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insert: Option<NetfilterInsert>,
}

impl NetfilterProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(netdev: impl Into<String>) -> Self {
        Self {
            netdev: netdev.into(),
            queue: None,
            status: None,
            position: None,
            insert: None,
        }
    }

    /// Sets [`queue`](field@Self::queue).
    #[must_use]
    pub fn with_queue(mut self, value: NetFilterDirection) -> Self {
        self.queue = Some(value);
        self
    }

    /// Sets [`status`](field@Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<String>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets [`position`](field@Self::position).
    #[must_use]
    pub fn with_position(mut self, value: impl Into<String>) -> Self {
        self.position = Some(value.into());
        self
    }

    /// Sets [`insert`](field@Self::insert).
    #[must_use]
    pub fn with_insert(mut self, value: NetfilterInsert) -> Self {
        self.insert = Some(value);
        self
    }
}

/// Properties of `filter-buffer` objects, which hold packets back and
/// release them in batches.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FilterBufferProperties {
    /// ID of the netdev to filter.
    pub netdev: String,
    /// Direction of the packets to filter (default: `all`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue: Option<NetFilterDirection>,
    /// `on` if the filter is active, `off` if packets pass it
    /// unchanged (default: `on`). [`QomSet`](commands::QomSet) can change it later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Place in the list of the netdev's filters: `head` is
    /// before all others, `tail` is after all others, and `id=ID`
    /// is next to the filter ID, on the side given by [`insert`](field@Self::insert) (default:
    /// `tail`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Side of the filter given by [`position`](field@Self::position); no effect if that is
    /// `head` or `tail` (default: `behind`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insert: Option<NetfilterInsert>,
    /// Time between two releases, in microseconds; 0 is an error.
    pub interval: u32,
}

impl FilterBufferProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(netdev: impl Into<String>, interval: u32) -> Self {
        Self {
            netdev: netdev.into(),
            queue: None,
            status: None,
            position: None,
            insert: None,
            interval,
        }
    }

    /// Sets [`queue`](field@Self::queue).
    #[must_use]
    pub fn with_queue(mut self, value: NetFilterDirection) -> Self {
        self.queue = Some(value);
        self
    }

    /// Sets [`status`](field@Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<String>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets [`position`](field@Self::position).
    #[must_use]
    pub fn with_position(mut self, value: impl Into<String>) -> Self {
        self.position = Some(value.into());
        self
    }

    /// Sets [`insert`](field@Self::insert).
    #[must_use]
    pub fn with_insert(mut self, value: NetfilterInsert) -> Self {
        self.insert = Some(value);
        self
    }
}

/// Copies the members of the base, [`NetfilterProperties`].
impl From<&FilterBufferProperties> for NetfilterProperties {
    fn from(value: &FilterBufferProperties) -> Self {
        Self {
            netdev: value.netdev.clone(),
            queue: value.queue.clone(),
            status: value.status.clone(),
            position: value.position.clone(),
            insert: value.insert.clone(),
        }
    }
}

/// Properties of `filter-dump` objects, which write packets to a file
/// in pcap format.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FilterDumpProperties {
    /// ID of the netdev to filter.
    pub netdev: String,
    /// Direction of the packets to filter (default: `all`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue: Option<NetFilterDirection>,
    /// `on` if the filter is active, `off` if packets pass it
    /// unchanged (default: `on`). [`QomSet`](commands::QomSet) can change it later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Place in the list of the netdev's filters: `head` is
    /// before all others, `tail` is after all others, and `id=ID`
    /// is next to the filter ID, on the side given by [`insert`](field@Self::insert) (default:
    /// `tail`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Side of the filter given by [`position`](field@Self::position); no effect if that is
    /// `head` or `tail` (default: `behind`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insert: Option<NetfilterInsert>,
    /// Path of the file, which is overwritten if it exists.
    pub file: String,
    /// Maximum number of bytes of each packet to write (default:
    /// 65536).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maxlen: Option<u32>,
}

impl FilterDumpProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(netdev: impl Into<String>, file: impl Into<String>) -> Self {
        Self {
            netdev: netdev.into(),
            queue: None,
            status: None,
            position: None,
            insert: None,
            file: file.into(),
            maxlen: None,
        }
    }

    /// Sets [`queue`](field@Self::queue).
    #[must_use]
    pub fn with_queue(mut self, value: NetFilterDirection) -> Self {
        self.queue = Some(value);
        self
    }

    /// Sets [`status`](field@Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<String>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets [`position`](field@Self::position).
    #[must_use]
    pub fn with_position(mut self, value: impl Into<String>) -> Self {
        self.position = Some(value.into());
        self
    }

    /// Sets [`insert`](field@Self::insert).
    #[must_use]
    pub fn with_insert(mut self, value: NetfilterInsert) -> Self {
        self.insert = Some(value);
        self
    }

    /// Sets [`maxlen`](field@Self::maxlen).
    #[must_use]
    pub fn with_maxlen(mut self, value: u32) -> Self {
        self.maxlen = Some(value);
        self
    }
}

/// Copies the members of the base, [`NetfilterProperties`].
impl From<&FilterDumpProperties> for NetfilterProperties {
    fn from(value: &FilterDumpProperties) -> Self {
        Self {
            netdev: value.netdev.clone(),
            queue: value.queue.clone(),
            status: value.status.clone(),
            position: value.position.clone(),
            insert: value.insert.clone(),
        }
    }
}

/// Properties of `filter-mirror` objects, which send a copy of each
/// packet to a chardev and let the packet pass.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FilterMirrorProperties {
    /// ID of the netdev to filter.
    pub netdev: String,
    /// Direction of the packets to filter (default: `all`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue: Option<NetFilterDirection>,
    /// `on` if the filter is active, `off` if packets pass it
    /// unchanged (default: `on`). [`QomSet`](commands::QomSet) can change it later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Place in the list of the netdev's filters: `head` is
    /// before all others, `tail` is after all others, and `id=ID`
    /// is next to the filter ID, on the side given by [`insert`](field@Self::insert) (default:
    /// `tail`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Side of the filter given by [`position`](field@Self::position); no effect if that is
    /// `head` or `tail` (default: `behind`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insert: Option<NetfilterInsert>,
    /// ID of the chardev that gets the copies.
    pub outdev: String,
    /// If true, the copies carry the virtio-net header
    /// and its length (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vnet_hdr_support: Option<bool>,
}

impl FilterMirrorProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(netdev: impl Into<String>, outdev: impl Into<String>) -> Self {
        Self {
            netdev: netdev.into(),
            queue: None,
            status: None,
            position: None,
            insert: None,
            outdev: outdev.into(),
            vnet_hdr_support: None,
        }
    }

    /// Sets [`queue`](field@Self::queue).
    #[must_use]
    pub fn with_queue(mut self, value: NetFilterDirection) -> Self {
        self.queue = Some(value);
        self
    }

    /// Sets [`status`](field@Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<String>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets [`position`](field@Self::position).
    #[must_use]
    pub fn with_position(mut self, value: impl Into<String>) -> Self {
        self.position = Some(value.into());
        self
    }

    /// Sets [`insert`](field@Self::insert).
    #[must_use]
    pub fn with_insert(mut self, value: NetfilterInsert) -> Self {
        self.insert = Some(value);
        self
    }

    /// Sets [`vnet_hdr_support`](field@Self::vnet_hdr_support).
    #[must_use]
    pub fn with_vnet_hdr_support(mut self, value: bool) -> Self {
        self.vnet_hdr_support = Some(value);
        self
    }
}

/// Copies the members of the base, [`NetfilterProperties`].
impl From<&FilterMirrorProperties> for NetfilterProperties {
    fn from(value: &FilterMirrorProperties) -> Self {
        Self {
            netdev: value.netdev.clone(),
            queue: value.queue.clone(),
            status: value.status.clone(),
            position: value.position.clone(),
            insert: value.insert.clone(),
        }
    }
}

/// Properties of `filter-redirector` objects, which divert packets to
/// one chardev and inject packets from another.
///
/// Give [`indev`](field@Self::indev), [`outdev`](field@Self::outdev), or both; they must be different.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FilterRedirectorProperties {
    /// ID of the netdev to filter.
    pub netdev: String,
    /// Direction of the packets to filter (default: `all`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue: Option<NetFilterDirection>,
    /// `on` if the filter is active, `off` if packets pass it
    /// unchanged (default: `on`). [`QomSet`](commands::QomSet) can change it later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Place in the list of the netdev's filters: `head` is
    /// before all others, `tail` is after all others, and `id=ID`
    /// is next to the filter ID, on the side given by [`insert`](field@Self::insert) (default:
    /// `tail`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Side of the filter given by [`position`](field@Self::position); no effect if that is
    /// `head` or `tail` (default: `behind`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insert: Option<NetfilterInsert>,
    /// ID of the chardev whose packets are injected at this filter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indev: Option<String>,
    /// ID of the chardev that gets the netdev's packets, which go
    /// no further here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outdev: Option<String>,
    /// If true, packets on the chardevs carry the
    /// virtio-net header and its length (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vnet_hdr_support: Option<bool>,
}

impl FilterRedirectorProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(netdev: impl Into<String>) -> Self {
        Self {
            netdev: netdev.into(),
            queue: None,
            status: None,
            position: None,
            insert: None,
            indev: None,
            outdev: None,
            vnet_hdr_support: None,
        }
    }

    /// Sets [`queue`](field@Self::queue).
    #[must_use]
    pub fn with_queue(mut self, value: NetFilterDirection) -> Self {
        self.queue = Some(value);
        self
    }

    /// Sets [`status`](field@Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<String>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets [`position`](field@Self::position).
    #[must_use]
    pub fn with_position(mut self, value: impl Into<String>) -> Self {
        self.position = Some(value.into());
        self
    }

    /// Sets [`insert`](field@Self::insert).
    #[must_use]
    pub fn with_insert(mut self, value: NetfilterInsert) -> Self {
        self.insert = Some(value);
        self
    }

    /// Sets [`indev`](field@Self::indev).
    #[must_use]
    pub fn with_indev(mut self, value: impl Into<String>) -> Self {
        self.indev = Some(value.into());
        self
    }

    /// Sets [`outdev`](field@Self::outdev).
    #[must_use]
    pub fn with_outdev(mut self, value: impl Into<String>) -> Self {
        self.outdev = Some(value.into());
        self
    }

    /// Sets [`vnet_hdr_support`](field@Self::vnet_hdr_support).
    #[must_use]
    pub fn with_vnet_hdr_support(mut self, value: bool) -> Self {
        self.vnet_hdr_support = Some(value);
        self
    }
}

/// Copies the members of the base, [`NetfilterProperties`].
impl From<&FilterRedirectorProperties> for NetfilterProperties {
    fn from(value: &FilterRedirectorProperties) -> Self {
        Self {
            netdev: value.netdev.clone(),
            queue: value.queue.clone(),
            status: value.status.clone(),
            position: value.position.clone(),
            insert: value.insert.clone(),
        }
    }
}

/// Properties of `filter-rewriter` objects, which change TCP sequence
/// numbers on the secondary side of a COLO pair, so that connections
/// survive a failover.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FilterRewriterProperties {
    /// ID of the netdev to filter.
    pub netdev: String,
    /// Direction of the packets to filter (default: `all`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue: Option<NetFilterDirection>,
    /// `on` if the filter is active, `off` if packets pass it
    /// unchanged (default: `on`). [`QomSet`](commands::QomSet) can change it later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Place in the list of the netdev's filters: `head` is
    /// before all others, `tail` is after all others, and `id=ID`
    /// is next to the filter ID, on the side given by [`insert`](field@Self::insert) (default:
    /// `tail`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Side of the filter given by [`position`](field@Self::position); no effect if that is
    /// `head` or `tail` (default: `behind`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insert: Option<NetfilterInsert>,
    /// If true, packets carry the virtio-net header
    /// (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vnet_hdr_support: Option<bool>,
}

impl FilterRewriterProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(netdev: impl Into<String>) -> Self {
        Self {
            netdev: netdev.into(),
            queue: None,
            status: None,
            position: None,
            insert: None,
            vnet_hdr_support: None,
        }
    }

    /// Sets [`queue`](field@Self::queue).
    #[must_use]
    pub fn with_queue(mut self, value: NetFilterDirection) -> Self {
        self.queue = Some(value);
        self
    }

    /// Sets [`status`](field@Self::status).
    #[must_use]
    pub fn with_status(mut self, value: impl Into<String>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Sets [`position`](field@Self::position).
    #[must_use]
    pub fn with_position(mut self, value: impl Into<String>) -> Self {
        self.position = Some(value.into());
        self
    }

    /// Sets [`insert`](field@Self::insert).
    #[must_use]
    pub fn with_insert(mut self, value: NetfilterInsert) -> Self {
        self.insert = Some(value);
        self
    }

    /// Sets [`vnet_hdr_support`](field@Self::vnet_hdr_support).
    #[must_use]
    pub fn with_vnet_hdr_support(mut self, value: bool) -> Self {
        self.vnet_hdr_support = Some(value);
        self
    }
}

/// Copies the members of the base, [`NetfilterProperties`].
impl From<&FilterRewriterProperties> for NetfilterProperties {
    fn from(value: &FilterRewriterProperties) -> Self {
        Self {
            netdev: value.netdev.clone(),
            queue: value.queue.clone(),
            status: value.status.clone(),
            position: value.position.clone(),
            insert: value.insert.clone(),
        }
    }
}

/// Properties of `input-barrier` objects, which get keyboard and
/// mouse input from a Barrier server. The guest is one of the server's
/// screens.
///
/// Since QEMU 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InputBarrierProperties {
    /// Name of the guest's screen in the server's configuration,
    /// `barrier.conf`.
    pub name: String,
    /// Host name of the server (default: `localhost`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
    /// TCP port of the server (default: `24800`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<String>,
    /// X coordinate of the guest screen's left edge, in pixels
    /// (default: `0`).
    #[serde(rename = "x-origin", skip_serializing_if = "Option::is_none")]
    pub x_origin: Option<String>,
    /// Y coordinate of the guest screen's upper edge, in pixels
    /// (default: `0`).
    #[serde(rename = "y-origin", skip_serializing_if = "Option::is_none")]
    pub y_origin: Option<String>,
    /// Width of the guest's screen in pixels (default: `1920`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<String>,
    /// Height of the guest's screen in pixels (default: `1080`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<String>,
}

impl InputBarrierProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            server: None,
            port: None,
            x_origin: None,
            y_origin: None,
            width: None,
            height: None,
        }
    }

    /// Sets [`server`](field@Self::server).
    #[must_use]
    pub fn with_server(mut self, value: impl Into<String>) -> Self {
        self.server = Some(value.into());
        self
    }

    /// Sets [`port`](field@Self::port).
    #[must_use]
    pub fn with_port(mut self, value: impl Into<String>) -> Self {
        self.port = Some(value.into());
        self
    }

    /// Sets [`x_origin`](field@Self::x_origin).
    #[must_use]
    pub fn with_x_origin(mut self, value: impl Into<String>) -> Self {
        self.x_origin = Some(value.into());
        self
    }

    /// Sets [`y_origin`](field@Self::y_origin).
    #[must_use]
    pub fn with_y_origin(mut self, value: impl Into<String>) -> Self {
        self.y_origin = Some(value.into());
        self
    }

    /// Sets [`width`](field@Self::width).
    #[must_use]
    pub fn with_width(mut self, value: impl Into<String>) -> Self {
        self.width = Some(value.into());
        self
    }

    /// Sets [`height`](field@Self::height).
    #[must_use]
    pub fn with_height(mut self, value: impl Into<String>) -> Self {
        self.height = Some(value.into());
        self
    }
}

/// Properties of `input-linux` objects, which pass an input device of
/// the host to the guest.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InputLinuxProperties {
    /// Path of the host's evdev device, such as
    /// `/dev/input/event3`.
    pub evdev: String,
    /// If true, grabbing or releasing this device does the same
    /// for all other `input-linux` objects (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grab_all: Option<bool>,
    /// If true, the host's key repeats are passed on (default:
    /// false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<bool>,
    /// Keys that switch the device between guest and host
    /// (default: `ctrl-ctrl`).
    #[serde(rename = "grab-toggle", skip_serializing_if = "Option::is_none")]
    pub grab_toggle: Option<GrabToggleKeys>,
}

impl InputLinuxProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(evdev: impl Into<String>) -> Self {
        Self {
            evdev: evdev.into(),
            grab_all: None,
            repeat: None,
            grab_toggle: None,
        }
    }

    /// Sets [`grab_all`](field@Self::grab_all).
    #[must_use]
    pub fn with_grab_all(mut self, value: bool) -> Self {
        self.grab_all = Some(value);
        self
    }

    /// Sets [`repeat`](field@Self::repeat).
    #[must_use]
    pub fn with_repeat(mut self, value: bool) -> Self {
        self.repeat = Some(value);
        self
    }

    /// Sets [`grab_toggle`](field@Self::grab_toggle).
    #[must_use]
    pub fn with_grab_toggle(mut self, value: GrabToggleKeys) -> Self {
        self.grab_toggle = Some(value);
        self
    }
}

/// Properties of event loops, common to `iothread` objects and the
/// `main-loop` object.
///
/// Since QEMU 7.1.
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
#[non_exhaustive]
pub struct EventLoopBaseProperties {
    /// How many requests to hand to the asynchronous I/O
    /// engine at once; 0 leaves it to the engine (default: 0).
    #[serde(rename = "aio-max-batch", skip_serializing_if = "Option::is_none")]
    pub aio_max_batch: Option<i64>,
    /// Minimum number of worker threads to keep, even if
    /// there is nothing to do (default: 0).
    #[serde(rename = "thread-pool-min", skip_serializing_if = "Option::is_none")]
    pub thread_pool_min: Option<i64>,
    /// Maximum number of worker threads (default: 64);
    /// not less than [`thread_pool_min`](field@Self::thread_pool_min).
    #[serde(rename = "thread-pool-max", skip_serializing_if = "Option::is_none")]
    pub thread_pool_max: Option<i64>,
}

impl EventLoopBaseProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`aio_max_batch`](field@Self::aio_max_batch).
    #[must_use]
    pub fn with_aio_max_batch(mut self, value: i64) -> Self {
        self.aio_max_batch = Some(value);
        self
    }

    /// Sets [`thread_pool_min`](field@Self::thread_pool_min).
    #[must_use]
    pub fn with_thread_pool_min(mut self, value: i64) -> Self {
        self.thread_pool_min = Some(value);
        self
    }

    /// Sets [`thread_pool_max`](field@Self::thread_pool_max).
    #[must_use]
    pub fn with_thread_pool_max(mut self, value: i64) -> Self {
        self.thread_pool_max = Some(value);
        self
    }
}

/// Properties of `iothread` objects: threads with an event loop,
/// which do the I/O of devices and exports in place of the main thread.
///
/// Since QEMU 2.0.
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
#[non_exhaustive]
pub struct IothreadProperties {
    /// How many requests to hand to the asynchronous I/O
    /// engine at once; 0 leaves it to the engine (default: 0).
    #[serde(rename = "aio-max-batch", skip_serializing_if = "Option::is_none")]
    pub aio_max_batch: Option<i64>,
    /// Minimum number of worker threads to keep, even if
    /// there is nothing to do (default: 0).
    #[serde(rename = "thread-pool-min", skip_serializing_if = "Option::is_none")]
    pub thread_pool_min: Option<i64>,
    /// Maximum number of worker threads (default: 64);
    /// not less than [`thread_pool_min`](field@Self::thread_pool_min).
    #[serde(rename = "thread-pool-max", skip_serializing_if = "Option::is_none")]
    pub thread_pool_max: Option<i64>,
    /// How long the thread may poll for events before it goes
    /// to sleep, in nanoseconds; 0 to never poll (default: 32768 on
    /// POSIX hosts, 0 on others). Within this limit, the polling time
    /// adapts to what has proved useful.
    #[serde(rename = "poll-max-ns", skip_serializing_if = "Option::is_none")]
    pub poll_max_ns: Option<i64>,
    /// Factor by which the polling time grows when events
    /// arrive soon after polling has stopped; 0 leaves it to QEMU
    /// (default: 0).
    #[serde(rename = "poll-grow", skip_serializing_if = "Option::is_none")]
    pub poll_grow: Option<i64>,
    /// Divisor by which the polling time shrinks when longer
    /// polling finds no events; 0 leaves it to QEMU (default: 0).
    #[serde(rename = "poll-shrink", skip_serializing_if = "Option::is_none")]
    pub poll_shrink: Option<i64>,
    /// How much the last interval between events counts
    /// relative to earlier ones when the polling time is adapted: 1
    /// gives it a lot of weight, 2 to 4 give it less; 0 is the same as
    /// 3 (default: 0). Since QEMU 11.1.
    #[serde(rename = "poll-weight", skip_serializing_if = "Option::is_none")]
    pub poll_weight: Option<i64>,
}

impl IothreadProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`aio_max_batch`](field@Self::aio_max_batch).
    #[must_use]
    pub fn with_aio_max_batch(mut self, value: i64) -> Self {
        self.aio_max_batch = Some(value);
        self
    }

    /// Sets [`thread_pool_min`](field@Self::thread_pool_min).
    #[must_use]
    pub fn with_thread_pool_min(mut self, value: i64) -> Self {
        self.thread_pool_min = Some(value);
        self
    }

    /// Sets [`thread_pool_max`](field@Self::thread_pool_max).
    #[must_use]
    pub fn with_thread_pool_max(mut self, value: i64) -> Self {
        self.thread_pool_max = Some(value);
        self
    }

    /// Sets [`poll_max_ns`](field@Self::poll_max_ns).
    #[must_use]
    pub fn with_poll_max_ns(mut self, value: i64) -> Self {
        self.poll_max_ns = Some(value);
        self
    }

    /// Sets [`poll_grow`](field@Self::poll_grow).
    #[must_use]
    pub fn with_poll_grow(mut self, value: i64) -> Self {
        self.poll_grow = Some(value);
        self
    }

    /// Sets [`poll_shrink`](field@Self::poll_shrink).
    #[must_use]
    pub fn with_poll_shrink(mut self, value: i64) -> Self {
        self.poll_shrink = Some(value);
        self
    }

    /// Sets [`poll_weight`](field@Self::poll_weight).
    #[must_use]
    pub fn with_poll_weight(mut self, value: i64) -> Self {
        self.poll_weight = Some(value);
        self
    }
}

/// Copies the members of the base, [`EventLoopBaseProperties`].
impl From<&IothreadProperties> for EventLoopBaseProperties {
    fn from(value: &IothreadProperties) -> Self {
        Self {
            aio_max_batch: value.aio_max_batch,
            thread_pool_min: value.thread_pool_min,
            thread_pool_max: value.thread_pool_max,
        }
    }
}

/// Properties of the `main-loop` object, which configures the event
/// loop of the main thread. There can be only one.
///
/// Since QEMU 7.1.
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
#[non_exhaustive]
pub struct MainLoopProperties {
    /// How many requests to hand to the asynchronous I/O
    /// engine at once; 0 leaves it to the engine (default: 0).
    #[serde(rename = "aio-max-batch", skip_serializing_if = "Option::is_none")]
    pub aio_max_batch: Option<i64>,
    /// Minimum number of worker threads to keep, even if
    /// there is nothing to do (default: 0).
    #[serde(rename = "thread-pool-min", skip_serializing_if = "Option::is_none")]
    pub thread_pool_min: Option<i64>,
    /// Maximum number of worker threads (default: 64);
    /// not less than [`thread_pool_min`](field@Self::thread_pool_min).
    #[serde(rename = "thread-pool-max", skip_serializing_if = "Option::is_none")]
    pub thread_pool_max: Option<i64>,
}

impl MainLoopProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`aio_max_batch`](field@Self::aio_max_batch).
    #[must_use]
    pub fn with_aio_max_batch(mut self, value: i64) -> Self {
        self.aio_max_batch = Some(value);
        self
    }

    /// Sets [`thread_pool_min`](field@Self::thread_pool_min).
    #[must_use]
    pub fn with_thread_pool_min(mut self, value: i64) -> Self {
        self.thread_pool_min = Some(value);
        self
    }

    /// Sets [`thread_pool_max`](field@Self::thread_pool_max).
    #[must_use]
    pub fn with_thread_pool_max(mut self, value: i64) -> Self {
        self.thread_pool_max = Some(value);
        self
    }
}

/// Copies the members of the base, [`EventLoopBaseProperties`].
impl From<&MainLoopProperties> for EventLoopBaseProperties {
    fn from(value: &MainLoopProperties) -> Self {
        Self {
            aio_max_batch: value.aio_max_batch,
            thread_pool_min: value.thread_pool_min,
            thread_pool_max: value.thread_pool_max,
        }
    }
}

/// Takes the members of the base, [`EventLoopBaseProperties`]: there are no others.
impl From<EventLoopBaseProperties> for MainLoopProperties {
    fn from(value: EventLoopBaseProperties) -> Self {
        Self {
            aio_max_batch: value.aio_max_batch,
            thread_pool_min: value.thread_pool_min,
            thread_pool_max: value.thread_pool_max,
        }
    }
}

/// Properties common to all memory backends. They provide the memory
/// of NUMA nodes, DIMMs, NVDIMMs, or the whole guest.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MemoryBackendProperties {
    /// If true, core dumps of QEMU contain the memory (default: the
    /// machine's `dump-guest-core`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dump: Option<bool>,
    /// Host NUMA nodes to take the memory from, according to
    /// [`policy`](field@Self::policy).
    #[serde(rename = "host-nodes", skip_serializing_if = "Option::is_none")]
    pub host_nodes: Option<Vec<u16>>,
    /// True if the host may merge identical pages, by KSM (default:
    /// the machine's `mem-merge`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge: Option<bool>,
    /// How [`host_nodes`](field@Self::host_nodes) are used (default: `default`, which does
    /// not allow [`host_nodes`](field@Self::host_nodes); other policies require them).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<HostMemPolicy>,
    /// If true, all memory is allocated at once, not when it is
    /// first used (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prealloc: Option<bool>,
    /// Number of threads that allocate it (default: 1).
    #[serde(rename = "prealloc-threads", skip_serializing_if = "Option::is_none")]
    pub prealloc_threads: Option<u32>,
    /// ID of a `thread-context` object in which these
    /// threads are created, so that they run on its CPUs (default:
    /// none). Since QEMU 7.2.
    #[serde(rename = "prealloc-context", skip_serializing_if = "Option::is_none")]
    pub prealloc_context: Option<String>,
    /// If true, the memory is mapped as shared, as vhost-user
    /// devices require; if false, it is mapped privately, so that
    /// writes do not reach a file (default: true for
    /// `memory-backend-epc`, `memory-backend-memfd` and
    /// `memory-backend-shm`, false for others).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<bool>,
    /// If true, swap space or huge pages are reserved, if the
    /// host does that for such memory; if false, they are not, which is
    /// an error if the host cannot do without, or if [`prealloc`](field@Self::prealloc) is true
    /// (default: true). Since QEMU 6.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserve: Option<bool>,
    /// Size in bytes.
    pub size: u64,
    /// If true, the memory is named
    /// in the migration stream by the object's QOM path; if false, by
    /// its ID (default: true for machine types up to 4.0, otherwise
    /// false). Only for migration from and to old versions.
    #[serde(
        rename = "x-use-canonical-path-for-ramblock-id",
        skip_serializing_if = "Option::is_none"
    )]
    pub x_use_canonical_path_for_ramblock_id: Option<bool>,
}

impl MemoryBackendProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(size: u64) -> Self {
        Self {
            dump: None,
            host_nodes: None,
            merge: None,
            policy: None,
            prealloc: None,
            prealloc_threads: None,
            prealloc_context: None,
            share: None,
            reserve: None,
            size,
            x_use_canonical_path_for_ramblock_id: None,
        }
    }

    /// Sets [`dump`](field@Self::dump).
    #[must_use]
    pub fn with_dump(mut self, value: bool) -> Self {
        self.dump = Some(value);
        self
    }

    /// Sets [`host_nodes`](field@Self::host_nodes).
    #[must_use]
    pub fn with_host_nodes(mut self, value: Vec<u16>) -> Self {
        self.host_nodes = Some(value);
        self
    }

    /// Sets [`merge`](field@Self::merge).
    #[must_use]
    pub fn with_merge(mut self, value: bool) -> Self {
        self.merge = Some(value);
        self
    }

    /// Sets [`policy`](field@Self::policy).
    #[must_use]
    pub fn with_policy(mut self, value: HostMemPolicy) -> Self {
        self.policy = Some(value);
        self
    }

    /// Sets [`prealloc`](field@Self::prealloc).
    #[must_use]
    pub fn with_prealloc(mut self, value: bool) -> Self {
        self.prealloc = Some(value);
        self
    }

    /// Sets [`prealloc_threads`](field@Self::prealloc_threads).
    #[must_use]
    pub fn with_prealloc_threads(mut self, value: u32) -> Self {
        self.prealloc_threads = Some(value);
        self
    }

    /// Sets [`prealloc_context`](field@Self::prealloc_context).
    #[must_use]
    pub fn with_prealloc_context(mut self, value: impl Into<String>) -> Self {
        self.prealloc_context = Some(value.into());
        self
    }

    /// Sets [`share`](field@Self::share).
    #[must_use]
    pub fn with_share(mut self, value: bool) -> Self {
        self.share = Some(value);
        self
    }

    /// Sets [`reserve`](field@Self::reserve).
    #[must_use]
    pub fn with_reserve(mut self, value: bool) -> Self {
        self.reserve = Some(value);
        self
    }

    /// Sets [`x_use_canonical_path_for_ramblock_id`](field@Self::x_use_canonical_path_for_ramblock_id).
    #[must_use]
    pub fn with_x_use_canonical_path_for_ramblock_id(mut self, value: bool) -> Self {
        self.x_use_canonical_path_for_ramblock_id = Some(value);
        self
    }
}

/// Properties of `memory-backend-file` objects: memory mapped from a
/// file, such as one in hugetlbfs or in a tmpfs, or from a device, such
/// as `/dev/dax0.0`.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MemoryBackendFileProperties {
    /// If true, core dumps of QEMU contain the memory (default: the
    /// machine's `dump-guest-core`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dump: Option<bool>,
    /// Host NUMA nodes to take the memory from, according to
    /// [`policy`](field@Self::policy).
    #[serde(rename = "host-nodes", skip_serializing_if = "Option::is_none")]
    pub host_nodes: Option<Vec<u16>>,
    /// True if the host may merge identical pages, by KSM (default:
    /// the machine's `mem-merge`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge: Option<bool>,
    /// How [`host_nodes`](field@Self::host_nodes) are used (default: `default`, which does
    /// not allow [`host_nodes`](field@Self::host_nodes); other policies require them).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<HostMemPolicy>,
    /// If true, all memory is allocated at once, not when it is
    /// first used (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prealloc: Option<bool>,
    /// Number of threads that allocate it (default: 1).
    #[serde(rename = "prealloc-threads", skip_serializing_if = "Option::is_none")]
    pub prealloc_threads: Option<u32>,
    /// ID of a `thread-context` object in which these
    /// threads are created, so that they run on its CPUs (default:
    /// none). Since QEMU 7.2.
    #[serde(rename = "prealloc-context", skip_serializing_if = "Option::is_none")]
    pub prealloc_context: Option<String>,
    /// If true, the memory is mapped as shared, as vhost-user
    /// devices require; if false, it is mapped privately, so that
    /// writes do not reach a file (default: true for
    /// `memory-backend-epc`, `memory-backend-memfd` and
    /// `memory-backend-shm`, false for others).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<bool>,
    /// If true, swap space or huge pages are reserved, if the
    /// host does that for such memory; if false, they are not, which is
    /// an error if the host cannot do without, or if [`prealloc`](field@Self::prealloc) is true
    /// (default: true). Since QEMU 6.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserve: Option<bool>,
    /// Size in bytes.
    pub size: u64,
    /// If true, the memory is named
    /// in the migration stream by the object's QOM path; if false, by
    /// its ID (default: true for machine types up to 4.0, otherwise
    /// false). Only for migration from and to old versions.
    #[serde(
        rename = "x-use-canonical-path-for-ramblock-id",
        skip_serializing_if = "Option::is_none"
    )]
    pub x_use_canonical_path_for_ramblock_id: Option<bool>,
    /// Alignment of the mapping's address, in bytes; 0 for the page
    /// size (default: 0). Some devices need more; device DAX, for
    /// instance, needs 2 MiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub align: Option<u64>,
    /// Where in the file the memory begins, in bytes (default: 0).
    /// It must be aligned to the page size. This lets several objects
    /// share a file. Since QEMU 8.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// True if the file's contents may be discarded when
    /// QEMU exits, which saves writing them to disk (default: false).
    /// This is not guaranteed to happen, for instance if QEMU is
    /// killed.
    #[serde(rename = "discard-data", skip_serializing_if = "Option::is_none")]
    pub discard_data: Option<bool>,
    /// Path of the file or device, or of a directory in which
    /// QEMU creates a temporary file. A file that does not exist is
    /// created, unless [`readonly`](field@Self::readonly) is true.
    #[serde(rename = "mem-path")]
    pub mem_path: String,
    /// True if the file is in persistent memory, so that QEMU must
    /// make sure that writes to it persist (default: false).
    ///
    /// Only present if QEMU is built with `CONFIG_LIBPMEM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pmem: Option<bool>,
    /// If true, the file is opened only for reading (default:
    /// false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readonly: Option<bool>,
    /// Whether the guest gets the memory as ROM, which it cannot
    /// write to: `on`, `off` or, with `auto`, the same as
    /// [`readonly`](field@Self::readonly) (default: `auto`). `on` requires [`readonly`](field@Self::readonly).
    /// `off` with [`readonly`](field@Self::readonly) requires [`share`](field@Self::share) to be false: many VMs can
    /// then start from a template file, and each keeps its writes to
    /// itself. Since QEMU 8.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rom: Option<OnOffAuto>,
}

impl MemoryBackendFileProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(size: u64, mem_path: impl Into<String>) -> Self {
        Self {
            dump: None,
            host_nodes: None,
            merge: None,
            policy: None,
            prealloc: None,
            prealloc_threads: None,
            prealloc_context: None,
            share: None,
            reserve: None,
            size,
            x_use_canonical_path_for_ramblock_id: None,
            align: None,
            offset: None,
            discard_data: None,
            mem_path: mem_path.into(),
            pmem: None,
            readonly: None,
            rom: None,
        }
    }

    /// Sets [`dump`](field@Self::dump).
    #[must_use]
    pub fn with_dump(mut self, value: bool) -> Self {
        self.dump = Some(value);
        self
    }

    /// Sets [`host_nodes`](field@Self::host_nodes).
    #[must_use]
    pub fn with_host_nodes(mut self, value: Vec<u16>) -> Self {
        self.host_nodes = Some(value);
        self
    }

    /// Sets [`merge`](field@Self::merge).
    #[must_use]
    pub fn with_merge(mut self, value: bool) -> Self {
        self.merge = Some(value);
        self
    }

    /// Sets [`policy`](field@Self::policy).
    #[must_use]
    pub fn with_policy(mut self, value: HostMemPolicy) -> Self {
        self.policy = Some(value);
        self
    }

    /// Sets [`prealloc`](field@Self::prealloc).
    #[must_use]
    pub fn with_prealloc(mut self, value: bool) -> Self {
        self.prealloc = Some(value);
        self
    }

    /// Sets [`prealloc_threads`](field@Self::prealloc_threads).
    #[must_use]
    pub fn with_prealloc_threads(mut self, value: u32) -> Self {
        self.prealloc_threads = Some(value);
        self
    }

    /// Sets [`prealloc_context`](field@Self::prealloc_context).
    #[must_use]
    pub fn with_prealloc_context(mut self, value: impl Into<String>) -> Self {
        self.prealloc_context = Some(value.into());
        self
    }

    /// Sets [`share`](field@Self::share).
    #[must_use]
    pub fn with_share(mut self, value: bool) -> Self {
        self.share = Some(value);
        self
    }

    /// Sets [`reserve`](field@Self::reserve).
    #[must_use]
    pub fn with_reserve(mut self, value: bool) -> Self {
        self.reserve = Some(value);
        self
    }

    /// Sets [`x_use_canonical_path_for_ramblock_id`](field@Self::x_use_canonical_path_for_ramblock_id).
    #[must_use]
    pub fn with_x_use_canonical_path_for_ramblock_id(mut self, value: bool) -> Self {
        self.x_use_canonical_path_for_ramblock_id = Some(value);
        self
    }

    /// Sets [`align`](field@Self::align).
    #[must_use]
    pub fn with_align(mut self, value: u64) -> Self {
        self.align = Some(value);
        self
    }

    /// Sets [`offset`](field@Self::offset).
    #[must_use]
    pub fn with_offset(mut self, value: u64) -> Self {
        self.offset = Some(value);
        self
    }

    /// Sets [`discard_data`](field@Self::discard_data).
    #[must_use]
    pub fn with_discard_data(mut self, value: bool) -> Self {
        self.discard_data = Some(value);
        self
    }

    /// Sets [`pmem`](field@Self::pmem).
    #[must_use]
    pub fn with_pmem(mut self, value: bool) -> Self {
        self.pmem = Some(value);
        self
    }

    /// Sets [`readonly`](field@Self::readonly).
    #[must_use]
    pub fn with_readonly(mut self, value: bool) -> Self {
        self.readonly = Some(value);
        self
    }

    /// Sets [`rom`](field@Self::rom).
    #[must_use]
    pub fn with_rom(mut self, value: OnOffAuto) -> Self {
        self.rom = Some(value);
        self
    }
}

/// Copies the members of the base, [`MemoryBackendProperties`].
impl From<&MemoryBackendFileProperties> for MemoryBackendProperties {
    fn from(value: &MemoryBackendFileProperties) -> Self {
        Self {
            dump: value.dump,
            host_nodes: value.host_nodes.clone(),
            merge: value.merge,
            policy: value.policy.clone(),
            prealloc: value.prealloc,
            prealloc_threads: value.prealloc_threads,
            prealloc_context: value.prealloc_context.clone(),
            share: value.share,
            reserve: value.reserve,
            size: value.size,
            x_use_canonical_path_for_ramblock_id: value
                .x_use_canonical_path_for_ramblock_id,
        }
    }
}

/// Properties of `memory-backend-memfd` objects: anonymous memory
/// with a file descriptor, created by Linux's `memfd_create`.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MemoryBackendMemfdProperties {
    /// If true, core dumps of QEMU contain the memory (default: the
    /// machine's `dump-guest-core`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dump: Option<bool>,
    /// Host NUMA nodes to take the memory from, according to
    /// [`policy`](field@Self::policy).
    #[serde(rename = "host-nodes", skip_serializing_if = "Option::is_none")]
    pub host_nodes: Option<Vec<u16>>,
    /// True if the host may merge identical pages, by KSM (default:
    /// the machine's `mem-merge`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge: Option<bool>,
    /// How [`host_nodes`](field@Self::host_nodes) are used (default: `default`, which does
    /// not allow [`host_nodes`](field@Self::host_nodes); other policies require them).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<HostMemPolicy>,
    /// If true, all memory is allocated at once, not when it is
    /// first used (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prealloc: Option<bool>,
    /// Number of threads that allocate it (default: 1).
    #[serde(rename = "prealloc-threads", skip_serializing_if = "Option::is_none")]
    pub prealloc_threads: Option<u32>,
    /// ID of a `thread-context` object in which these
    /// threads are created, so that they run on its CPUs (default:
    /// none). Since QEMU 7.2.
    #[serde(rename = "prealloc-context", skip_serializing_if = "Option::is_none")]
    pub prealloc_context: Option<String>,
    /// If true, the memory is mapped as shared, as vhost-user
    /// devices require; if false, it is mapped privately, so that
    /// writes do not reach a file (default: true for
    /// `memory-backend-epc`, `memory-backend-memfd` and
    /// `memory-backend-shm`, false for others).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<bool>,
    /// If true, swap space or huge pages are reserved, if the
    /// host does that for such memory; if false, they are not, which is
    /// an error if the host cannot do without, or if [`prealloc`](field@Self::prealloc) is true
    /// (default: true). Since QEMU 6.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserve: Option<bool>,
    /// Size in bytes.
    pub size: u64,
    /// If true, the memory is named
    /// in the migration stream by the object's QOM path; if false, by
    /// its ID (default: true for machine types up to 4.0, otherwise
    /// false). Only for migration from and to old versions.
    #[serde(
        rename = "x-use-canonical-path-for-ramblock-id",
        skip_serializing_if = "Option::is_none"
    )]
    pub x_use_canonical_path_for_ramblock_id: Option<bool>,
    /// If true, huge pages are used (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hugetlb: Option<bool>,
    /// Size of the huge pages in bytes, one of those
    /// supported by the host; 0 for its default; no effect without
    /// [`hugetlb`](field@Self::hugetlb) (default: 0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hugetlbsize: Option<u64>,
    /// If true, the size is final, so nobody can grow or shrink the
    /// memory (default: true).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seal: Option<bool>,
}

impl MemoryBackendMemfdProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(size: u64) -> Self {
        Self {
            dump: None,
            host_nodes: None,
            merge: None,
            policy: None,
            prealloc: None,
            prealloc_threads: None,
            prealloc_context: None,
            share: None,
            reserve: None,
            size,
            x_use_canonical_path_for_ramblock_id: None,
            hugetlb: None,
            hugetlbsize: None,
            seal: None,
        }
    }

    /// Sets [`dump`](field@Self::dump).
    #[must_use]
    pub fn with_dump(mut self, value: bool) -> Self {
        self.dump = Some(value);
        self
    }

    /// Sets [`host_nodes`](field@Self::host_nodes).
    #[must_use]
    pub fn with_host_nodes(mut self, value: Vec<u16>) -> Self {
        self.host_nodes = Some(value);
        self
    }

    /// Sets [`merge`](field@Self::merge).
    #[must_use]
    pub fn with_merge(mut self, value: bool) -> Self {
        self.merge = Some(value);
        self
    }

    /// Sets [`policy`](field@Self::policy).
    #[must_use]
    pub fn with_policy(mut self, value: HostMemPolicy) -> Self {
        self.policy = Some(value);
        self
    }

    /// Sets [`prealloc`](field@Self::prealloc).
    #[must_use]
    pub fn with_prealloc(mut self, value: bool) -> Self {
        self.prealloc = Some(value);
        self
    }

    /// Sets [`prealloc_threads`](field@Self::prealloc_threads).
    #[must_use]
    pub fn with_prealloc_threads(mut self, value: u32) -> Self {
        self.prealloc_threads = Some(value);
        self
    }

    /// Sets [`prealloc_context`](field@Self::prealloc_context).
    #[must_use]
    pub fn with_prealloc_context(mut self, value: impl Into<String>) -> Self {
        self.prealloc_context = Some(value.into());
        self
    }

    /// Sets [`share`](field@Self::share).
    #[must_use]
    pub fn with_share(mut self, value: bool) -> Self {
        self.share = Some(value);
        self
    }

    /// Sets [`reserve`](field@Self::reserve).
    #[must_use]
    pub fn with_reserve(mut self, value: bool) -> Self {
        self.reserve = Some(value);
        self
    }

    /// Sets [`x_use_canonical_path_for_ramblock_id`](field@Self::x_use_canonical_path_for_ramblock_id).
    #[must_use]
    pub fn with_x_use_canonical_path_for_ramblock_id(mut self, value: bool) -> Self {
        self.x_use_canonical_path_for_ramblock_id = Some(value);
        self
    }

    /// Sets [`hugetlb`](field@Self::hugetlb).
    #[must_use]
    pub fn with_hugetlb(mut self, value: bool) -> Self {
        self.hugetlb = Some(value);
        self
    }

    /// Sets [`hugetlbsize`](field@Self::hugetlbsize).
    #[must_use]
    pub fn with_hugetlbsize(mut self, value: u64) -> Self {
        self.hugetlbsize = Some(value);
        self
    }

    /// Sets [`seal`](field@Self::seal).
    #[must_use]
    pub fn with_seal(mut self, value: bool) -> Self {
        self.seal = Some(value);
        self
    }
}

/// Copies the members of the base, [`MemoryBackendProperties`].
impl From<&MemoryBackendMemfdProperties> for MemoryBackendProperties {
    fn from(value: &MemoryBackendMemfdProperties) -> Self {
        Self {
            dump: value.dump,
            host_nodes: value.host_nodes.clone(),
            merge: value.merge,
            policy: value.policy.clone(),
            prealloc: value.prealloc,
            prealloc_threads: value.prealloc_threads,
            prealloc_context: value.prealloc_context.clone(),
            share: value.share,
            reserve: value.reserve,
            size: value.size,
            x_use_canonical_path_for_ramblock_id: value
                .x_use_canonical_path_for_ramblock_id,
        }
    }
}

/// Properties of `memory-backend-shm` objects: POSIX shared memory,
/// created by `shm_open`. [`share`](field@Self::share) cannot be false.
///
/// Only present if QEMU is built with `CONFIG_POSIX`.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MemoryBackendShmProperties {
    /// If true, core dumps of QEMU contain the memory (default: the
    /// machine's `dump-guest-core`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dump: Option<bool>,
    /// Host NUMA nodes to take the memory from, according to
    /// [`policy`](field@Self::policy).
    #[serde(rename = "host-nodes", skip_serializing_if = "Option::is_none")]
    pub host_nodes: Option<Vec<u16>>,
    /// True if the host may merge identical pages, by KSM (default:
    /// the machine's `mem-merge`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge: Option<bool>,
    /// How [`host_nodes`](field@Self::host_nodes) are used (default: `default`, which does
    /// not allow [`host_nodes`](field@Self::host_nodes); other policies require them).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<HostMemPolicy>,
    /// If true, all memory is allocated at once, not when it is
    /// first used (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prealloc: Option<bool>,
    /// Number of threads that allocate it (default: 1).
    #[serde(rename = "prealloc-threads", skip_serializing_if = "Option::is_none")]
    pub prealloc_threads: Option<u32>,
    /// ID of a `thread-context` object in which these
    /// threads are created, so that they run on its CPUs (default:
    /// none). Since QEMU 7.2.
    #[serde(rename = "prealloc-context", skip_serializing_if = "Option::is_none")]
    pub prealloc_context: Option<String>,
    /// If true, the memory is mapped as shared, as vhost-user
    /// devices require; if false, it is mapped privately, so that
    /// writes do not reach a file (default: true for
    /// `memory-backend-epc`, `memory-backend-memfd` and
    /// `memory-backend-shm`, false for others).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<bool>,
    /// If true, swap space or huge pages are reserved, if the
    /// host does that for such memory; if false, they are not, which is
    /// an error if the host cannot do without, or if [`prealloc`](field@Self::prealloc) is true
    /// (default: true). Since QEMU 6.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserve: Option<bool>,
    /// Size in bytes.
    pub size: u64,
    /// If true, the memory is named
    /// in the migration stream by the object's QOM path; if false, by
    /// its ID (default: true for machine types up to 4.0, otherwise
    /// false). Only for migration from and to old versions.
    #[serde(
        rename = "x-use-canonical-path-for-ramblock-id",
        skip_serializing_if = "Option::is_none"
    )]
    pub x_use_canonical_path_for_ramblock_id: Option<bool>,
}

impl MemoryBackendShmProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(size: u64) -> Self {
        Self {
            dump: None,
            host_nodes: None,
            merge: None,
            policy: None,
            prealloc: None,
            prealloc_threads: None,
            prealloc_context: None,
            share: None,
            reserve: None,
            size,
            x_use_canonical_path_for_ramblock_id: None,
        }
    }

    /// Sets [`dump`](field@Self::dump).
    #[must_use]
    pub fn with_dump(mut self, value: bool) -> Self {
        self.dump = Some(value);
        self
    }

    /// Sets [`host_nodes`](field@Self::host_nodes).
    #[must_use]
    pub fn with_host_nodes(mut self, value: Vec<u16>) -> Self {
        self.host_nodes = Some(value);
        self
    }

    /// Sets [`merge`](field@Self::merge).
    #[must_use]
    pub fn with_merge(mut self, value: bool) -> Self {
        self.merge = Some(value);
        self
    }

    /// Sets [`policy`](field@Self::policy).
    #[must_use]
    pub fn with_policy(mut self, value: HostMemPolicy) -> Self {
        self.policy = Some(value);
        self
    }

    /// Sets [`prealloc`](field@Self::prealloc).
    #[must_use]
    pub fn with_prealloc(mut self, value: bool) -> Self {
        self.prealloc = Some(value);
        self
    }

    /// Sets [`prealloc_threads`](field@Self::prealloc_threads).
    #[must_use]
    pub fn with_prealloc_threads(mut self, value: u32) -> Self {
        self.prealloc_threads = Some(value);
        self
    }

    /// Sets [`prealloc_context`](field@Self::prealloc_context).
    #[must_use]
    pub fn with_prealloc_context(mut self, value: impl Into<String>) -> Self {
        self.prealloc_context = Some(value.into());
        self
    }

    /// Sets [`share`](field@Self::share).
    #[must_use]
    pub fn with_share(mut self, value: bool) -> Self {
        self.share = Some(value);
        self
    }

    /// Sets [`reserve`](field@Self::reserve).
    #[must_use]
    pub fn with_reserve(mut self, value: bool) -> Self {
        self.reserve = Some(value);
        self
    }

    /// Sets [`x_use_canonical_path_for_ramblock_id`](field@Self::x_use_canonical_path_for_ramblock_id).
    #[must_use]
    pub fn with_x_use_canonical_path_for_ramblock_id(mut self, value: bool) -> Self {
        self.x_use_canonical_path_for_ramblock_id = Some(value);
        self
    }
}

/// Properties of `memory-backend-epc` objects: memory of the host's
/// enclave page cache, for a guest's SGX enclaves.
///
/// The defaults of [`merge`](field@Self::merge) and [`dump`](field@Self::dump) are false here.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MemoryBackendEpcProperties {
    /// If true, core dumps of QEMU contain the memory (default: the
    /// machine's `dump-guest-core`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dump: Option<bool>,
    /// Host NUMA nodes to take the memory from, according to
    /// [`policy`](field@Self::policy).
    #[serde(rename = "host-nodes", skip_serializing_if = "Option::is_none")]
    pub host_nodes: Option<Vec<u16>>,
    /// True if the host may merge identical pages, by KSM (default:
    /// the machine's `mem-merge`, which is true unless set).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge: Option<bool>,
    /// How [`host_nodes`](field@Self::host_nodes) are used (default: `default`, which does
    /// not allow [`host_nodes`](field@Self::host_nodes); other policies require them).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<HostMemPolicy>,
    /// If true, all memory is allocated at once, not when it is
    /// first used (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prealloc: Option<bool>,
    /// Number of threads that allocate it (default: 1).
    #[serde(rename = "prealloc-threads", skip_serializing_if = "Option::is_none")]
    pub prealloc_threads: Option<u32>,
    /// ID of a `thread-context` object in which these
    /// threads are created, so that they run on its CPUs (default:
    /// none). Since QEMU 7.2.
    #[serde(rename = "prealloc-context", skip_serializing_if = "Option::is_none")]
    pub prealloc_context: Option<String>,
    /// If true, the memory is mapped as shared, as vhost-user
    /// devices require; if false, it is mapped privately, so that
    /// writes do not reach a file (default: true for
    /// `memory-backend-epc`, `memory-backend-memfd` and
    /// `memory-backend-shm`, false for others).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<bool>,
    /// If true, swap space or huge pages are reserved, if the
    /// host does that for such memory; if false, they are not, which is
    /// an error if the host cannot do without, or if [`prealloc`](field@Self::prealloc) is true
    /// (default: true). Since QEMU 6.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserve: Option<bool>,
    /// Size in bytes.
    pub size: u64,
    /// If true, the memory is named
    /// in the migration stream by the object's QOM path; if false, by
    /// its ID (default: true for machine types up to 4.0, otherwise
    /// false). Only for migration from and to old versions.
    #[serde(
        rename = "x-use-canonical-path-for-ramblock-id",
        skip_serializing_if = "Option::is_none"
    )]
    pub x_use_canonical_path_for_ramblock_id: Option<bool>,
}

impl MemoryBackendEpcProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(size: u64) -> Self {
        Self {
            dump: None,
            host_nodes: None,
            merge: None,
            policy: None,
            prealloc: None,
            prealloc_threads: None,
            prealloc_context: None,
            share: None,
            reserve: None,
            size,
            x_use_canonical_path_for_ramblock_id: None,
        }
    }

    /// Sets [`dump`](field@Self::dump).
    #[must_use]
    pub fn with_dump(mut self, value: bool) -> Self {
        self.dump = Some(value);
        self
    }

    /// Sets [`host_nodes`](field@Self::host_nodes).
    #[must_use]
    pub fn with_host_nodes(mut self, value: Vec<u16>) -> Self {
        self.host_nodes = Some(value);
        self
    }

    /// Sets [`merge`](field@Self::merge).
    #[must_use]
    pub fn with_merge(mut self, value: bool) -> Self {
        self.merge = Some(value);
        self
    }

    /// Sets [`policy`](field@Self::policy).
    #[must_use]
    pub fn with_policy(mut self, value: HostMemPolicy) -> Self {
        self.policy = Some(value);
        self
    }

    /// Sets [`prealloc`](field@Self::prealloc).
    #[must_use]
    pub fn with_prealloc(mut self, value: bool) -> Self {
        self.prealloc = Some(value);
        self
    }

    /// Sets [`prealloc_threads`](field@Self::prealloc_threads).
    #[must_use]
    pub fn with_prealloc_threads(mut self, value: u32) -> Self {
        self.prealloc_threads = Some(value);
        self
    }

    /// Sets [`prealloc_context`](field@Self::prealloc_context).
    #[must_use]
    pub fn with_prealloc_context(mut self, value: impl Into<String>) -> Self {
        self.prealloc_context = Some(value.into());
        self
    }

    /// Sets [`share`](field@Self::share).
    #[must_use]
    pub fn with_share(mut self, value: bool) -> Self {
        self.share = Some(value);
        self
    }

    /// Sets [`reserve`](field@Self::reserve).
    #[must_use]
    pub fn with_reserve(mut self, value: bool) -> Self {
        self.reserve = Some(value);
        self
    }

    /// Sets [`x_use_canonical_path_for_ramblock_id`](field@Self::x_use_canonical_path_for_ramblock_id).
    #[must_use]
    pub fn with_x_use_canonical_path_for_ramblock_id(mut self, value: bool) -> Self {
        self.x_use_canonical_path_for_ramblock_id = Some(value);
        self
    }
}

/// Copies the members of the base, [`MemoryBackendProperties`].
impl From<&MemoryBackendEpcProperties> for MemoryBackendProperties {
    fn from(value: &MemoryBackendEpcProperties) -> Self {
        Self {
            dump: value.dump,
            host_nodes: value.host_nodes.clone(),
            merge: value.merge,
            policy: value.policy.clone(),
            prealloc: value.prealloc,
            prealloc_threads: value.prealloc_threads,
            prealloc_context: value.prealloc_context.clone(),
            share: value.share,
            reserve: value.reserve,
            size: value.size,
            x_use_canonical_path_for_ramblock_id: value
                .x_use_canonical_path_for_ramblock_id,
        }
    }
}

/// Takes the members of the base, [`MemoryBackendProperties`]: there are no others.
impl From<MemoryBackendProperties> for MemoryBackendEpcProperties {
    fn from(value: MemoryBackendProperties) -> Self {
        Self {
            dump: value.dump,
            host_nodes: value.host_nodes,
            merge: value.merge,
            policy: value.policy,
            prealloc: value.prealloc,
            prealloc_threads: value.prealloc_threads,
            prealloc_context: value.prealloc_context,
            share: value.share,
            reserve: value.reserve,
            size: value.size,
            x_use_canonical_path_for_ramblock_id: value
                .x_use_canonical_path_for_ramblock_id,
        }
    }
}

/// Properties of `pr-manager-helper` objects, which pass a guest's
/// SCSI persistent reservation commands to `qemu-pr-helper`.
///
/// Since QEMU 2.11.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PrManagerHelperProperties {
    /// Path of the helper's UNIX domain socket.
    pub path: String,
}

impl PrManagerHelperProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

/// Properties of `qtest` objects, through which a test program
/// controls QEMU.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QtestProperties {
    /// ID of the chardev that the commands come from.
    pub chardev: String,
    /// Path of a file to which they are logged, or `none` (default:
    /// standard error).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
}

impl QtestProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardev: impl Into<String>) -> Self {
        Self {
            chardev: chardev.into(),
            log: None,
        }
    }

    /// Sets [`log`](field@Self::log).
    #[must_use]
    pub fn with_log(mut self, value: impl Into<String>) -> Self {
        self.log = Some(value.into());
        self
    }
}

/// Properties of `x-remote-object` objects, which emulate a device in
/// this process for a guest in another QEMU.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RemoteObjectProperties {
    /// Name of a socket passed with `getfd`, with the other QEMU at the
    /// other end.
    pub fd: String,
    /// ID of the device to emulate.
    pub devid: String,
}

impl RemoteObjectProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(fd: impl Into<String>, devid: impl Into<String>) -> Self {
        Self {
            fd: fd.into(),
            devid: devid.into(),
        }
    }
}

/// Properties of `x-vfio-user-server` objects, which emulate a device
/// for another process over the vfio-user protocol.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VfioUserServerProperties {
    /// Address to listen on for the client.
    pub socket: SocketAddress,
    /// ID of the device to emulate.
    pub device: String,
}

impl VfioUserServerProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(socket: impl Into<SocketAddress>, device: impl Into<String>) -> Self {
        Self {
            socket: socket.into(),
            device: device.into(),
        }
    }
}

/// Properties of `iommufd` objects, through which host devices are
/// assigned with Linux's IOMMUFD.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct IOMMUFDProperties {
    /// Name of a file descriptor passed with `getfd`: `/dev/iommu`,
    /// opened by the caller. It can be shared between devices and with
    /// other processes. (default: QEMU opens the device).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fd: Option<String>,
}

impl IOMMUFDProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`fd`](field@Self::fd).
    #[must_use]
    pub fn with_fd(mut self, value: impl Into<String>) -> Self {
        self.fd = Some(value.into());
        self
    }
}

/// Properties of `acpi-generic-initiator` objects, which tell the
/// guest, through ACPI's SRAT, that a PCI device belongs to a NUMA
/// node.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AcpiGenericInitiatorProperties {
    /// ID or QOM path of the PCI device.
    #[serde(rename = "pci-dev")]
    pub pci_dev: String,
    /// Number of the NUMA node, usually one without CPUs and memory.
    pub node: u32,
}

impl AcpiGenericInitiatorProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(pci_dev: impl Into<String>, node: u32) -> Self {
        Self {
            pci_dev: pci_dev.into(),
            node,
        }
    }
}

/// Properties of `acpi-generic-port` objects, which tell the guest,
/// through ACPI's SRAT, about a port: the point where a host bridge
/// meets the CPU fabric.
///
/// Since QEMU 9.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AcpiGenericPortProperties {
    /// QOM path of the host bridge's PCI bus; its ID is accepted
    /// too, as in the property `bus` of its root ports. So far, it
    /// must be a CXL host bridge, of type `pxb-cxl`. The SRAT entry
    /// (see section 5.2.16.7 of ACPI 6.5) refers to the bridge's object
    /// in the DSDT, which for CXL has the ID `ACPI0016`.
    #[serde(rename = "pci-bus")]
    pub pci_bus: String,
    /// Number of the NUMA node that represents the port. Distances,
    /// latency and bandwidth in the NUMA configuration are those up to
    /// the port. The guest must find out for itself what lies beyond,
    /// such as CXL links, switches and devices, and add it: the latency
    /// from a CPU to CXL memory is that up to the port plus that of the
    /// rest of the way.
    pub node: u32,
}

impl AcpiGenericPortProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(pci_bus: impl Into<String>, node: u32) -> Self {
        Self {
            pci_bus: pci_bus.into(),
            node,
        }
    }
}

/// Properties common to all random number backends. They feed
/// `virtio-rng` devices.
///
/// Since QEMU 1.3.
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
#[non_exhaustive]
pub struct RngProperties {
    /// If true, the backend is opened at once, so properties after
    /// this one cannot be set (default: false). There is no reason to
    /// set it.
    #[deprecated = "Do not set `opened`. The backend is opened when all properties are set."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened: Option<bool>,
}

impl RngProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`opened`](field@Self::opened).
    #[deprecated = "Do not set `opened`. The backend is opened when all properties are set."]
    #[must_use]
    pub fn with_opened(mut self, value: bool) -> Self {
        self.opened = Some(value);
        self
    }
}

/// Properties of `rng-egd` objects, which take random numbers from a
/// daemon that speaks the EGD protocol.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RngEgdProperties {
    /// If true, the backend is opened at once, so properties after
    /// this one cannot be set (default: false). There is no reason to
    /// set it.
    #[deprecated = "Do not set `opened`. The backend is opened when all properties are set."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened: Option<bool>,
    /// ID of the chardev with the daemon at the other end.
    pub chardev: String,
}

impl RngEgdProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardev: impl Into<String>) -> Self {
        Self {
            opened: None,
            chardev: chardev.into(),
        }
    }

    /// Sets [`opened`](field@Self::opened).
    #[deprecated = "Do not set `opened`. The backend is opened when all properties are set."]
    #[must_use]
    pub fn with_opened(mut self, value: bool) -> Self {
        self.opened = Some(value);
        self
    }
}

/// Copies the members of the base, [`RngProperties`].
impl From<&RngEgdProperties> for RngProperties {
    fn from(value: &RngEgdProperties) -> Self {
        Self { opened: value.opened }
    }
}

/// Properties of `rng-random` objects, which take random numbers from
/// a file.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RngRandomProperties {
    /// If true, the backend is opened at once, so properties after
    /// this one cannot be set (default: false). There is no reason to
    /// set it.
    #[deprecated = "Do not set `opened`. The backend is opened when all properties are set."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened: Option<bool>,
    /// Path of a file or device on the host (default:
    /// `/dev/urandom`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
}

impl RngRandomProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`opened`](field@Self::opened).
    #[deprecated = "Do not set `opened`. The backend is opened when all properties are set."]
    #[must_use]
    pub fn with_opened(mut self, value: bool) -> Self {
        self.opened = Some(value);
        self
    }

    /// Sets [`filename`](field@Self::filename).
    #[must_use]
    pub fn with_filename(mut self, value: impl Into<String>) -> Self {
        self.filename = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`RngProperties`].
impl From<&RngRandomProperties> for RngProperties {
    fn from(value: &RngRandomProperties) -> Self {
        Self { opened: value.opened }
    }
}

/// Properties of `igvm-cfg` objects: a file in IGVM format that
/// determines how the guest starts and what its memory initially
/// contains.
///
/// Only present if QEMU is built with `CONFIG_IGVM`.
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct IgvmCfgProperties {
    /// Path of the file.
    pub file: String,
}

impl IgvmCfgProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<String>) -> Self {
        Self { file: file.into() }
    }
}

/// Properties common to `sev-guest` and `sev-snp-guest` objects.
/// They make a VM confidential with AMD's Secure Encrypted
/// Virtualization.
///
/// **Feature `confidential-guest-reset`:** The VM can be reset, even though its
/// initial state is encrypted. Since QEMU 11.0.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SevCommonProperties {
    /// Path of the host's SEV device (default: `/dev/sev`).
    #[serde(rename = "sev-device", skip_serializing_if = "Option::is_none")]
    pub sev_device: Option<String>,
    /// Which bit of a guest page table entry marks the page as
    /// encrypted (default: 0). It depends on the host's CPU; see
    /// `query-sev-capabilities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cbitpos: Option<u32>,
    /// Number of bits by which SEV shortens
    /// guest-physical addresses; see `query-sev-capabilities`.
    #[serde(rename = "reduced-phys-bits")]
    pub reduced_phys_bits: u32,
    /// If true, hashes of the files and the command line of
    /// `-kernel`, `-initrd` and `-append` are put into a page of
    /// the firmware, so that the launch measurement covers them
    /// (default: false).
    #[serde(rename = "kernel-hashes", skip_serializing_if = "Option::is_none")]
    pub kernel_hashes: Option<bool>,
}

impl SevCommonProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(reduced_phys_bits: u32) -> Self {
        Self {
            sev_device: None,
            cbitpos: None,
            reduced_phys_bits,
            kernel_hashes: None,
        }
    }

    /// Sets [`sev_device`](field@Self::sev_device).
    #[must_use]
    pub fn with_sev_device(mut self, value: impl Into<String>) -> Self {
        self.sev_device = Some(value.into());
        self
    }

    /// Sets [`cbitpos`](field@Self::cbitpos).
    #[must_use]
    pub fn with_cbitpos(mut self, value: u32) -> Self {
        self.cbitpos = Some(value);
        self
    }

    /// Sets [`kernel_hashes`](field@Self::kernel_hashes).
    #[must_use]
    pub fn with_kernel_hashes(mut self, value: bool) -> Self {
        self.kernel_hashes = Some(value);
        self
    }
}

/// Properties of `sev-guest` objects: a VM with SEV or SEV-ES.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SevGuestProperties {
    /// Path of the host's SEV device (default: `/dev/sev`).
    #[serde(rename = "sev-device", skip_serializing_if = "Option::is_none")]
    pub sev_device: Option<String>,
    /// Which bit of a guest page table entry marks the page as
    /// encrypted (default: 0). It depends on the host's CPU; see
    /// `query-sev-capabilities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cbitpos: Option<u32>,
    /// Number of bits by which SEV shortens
    /// guest-physical addresses; see `query-sev-capabilities`.
    #[serde(rename = "reduced-phys-bits")]
    pub reduced_phys_bits: u32,
    /// If true, hashes of the files and the command line of
    /// `-kernel`, `-initrd` and `-append` are put into a page of
    /// the firmware, so that the launch measurement covers them
    /// (default: false).
    #[serde(rename = "kernel-hashes", skip_serializing_if = "Option::is_none")]
    pub kernel_hashes: Option<bool>,
    /// Path of a file with the guest owner's Diffie-Hellman
    /// certificate, in base64.
    #[serde(rename = "dh-cert-file", skip_serializing_if = "Option::is_none")]
    pub dh_cert_file: Option<String>,
    /// Path of a file with the guest owner's session
    /// parameters, in base64.
    #[serde(rename = "session-file", skip_serializing_if = "Option::is_none")]
    pub session_file: Option<String>,
    /// What the host may do with the guest, as bits defined by
    /// AMD's SEV API (default: 1, no debugging). Bit 2 asks for
    /// SEV-ES.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<u32>,
    /// Handle, in the SEV firmware, of another guest whose key
    /// this one shares (default: 0, none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handle: Option<u32>,
    /// How KVM is told to use SEV: with `on`, by
    /// `KVM_SEV_INIT`; with `off`, by `KVM_SEV_INIT2`, which
    /// needs Linux 6.10 and results in a different measurement, as it
    /// covers more vCPU state. `auto` is the same as `on`, unless
    /// another option needs the newer call. With `on`, the
    /// measurement stays that of older QEMU and kernel versions.
    /// (default: `auto`, although QEMU's manual says `off`; for
    /// machine types up to 9.0 `on`). Since QEMU 9.1.
    #[serde(rename = "legacy-vm-type", skip_serializing_if = "Option::is_none")]
    pub legacy_vm_type: Option<OnOffAuto>,
}

impl SevGuestProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(reduced_phys_bits: u32) -> Self {
        Self {
            sev_device: None,
            cbitpos: None,
            reduced_phys_bits,
            kernel_hashes: None,
            dh_cert_file: None,
            session_file: None,
            policy: None,
            handle: None,
            legacy_vm_type: None,
        }
    }

    /// Sets [`sev_device`](field@Self::sev_device).
    #[must_use]
    pub fn with_sev_device(mut self, value: impl Into<String>) -> Self {
        self.sev_device = Some(value.into());
        self
    }

    /// Sets [`cbitpos`](field@Self::cbitpos).
    #[must_use]
    pub fn with_cbitpos(mut self, value: u32) -> Self {
        self.cbitpos = Some(value);
        self
    }

    /// Sets [`kernel_hashes`](field@Self::kernel_hashes).
    #[must_use]
    pub fn with_kernel_hashes(mut self, value: bool) -> Self {
        self.kernel_hashes = Some(value);
        self
    }

    /// Sets [`dh_cert_file`](field@Self::dh_cert_file).
    #[must_use]
    pub fn with_dh_cert_file(mut self, value: impl Into<String>) -> Self {
        self.dh_cert_file = Some(value.into());
        self
    }

    /// Sets [`session_file`](field@Self::session_file).
    #[must_use]
    pub fn with_session_file(mut self, value: impl Into<String>) -> Self {
        self.session_file = Some(value.into());
        self
    }

    /// Sets [`policy`](field@Self::policy).
    #[must_use]
    pub fn with_policy(mut self, value: u32) -> Self {
        self.policy = Some(value);
        self
    }

    /// Sets [`handle`](field@Self::handle).
    #[must_use]
    pub fn with_handle(mut self, value: u32) -> Self {
        self.handle = Some(value);
        self
    }

    /// Sets [`legacy_vm_type`](field@Self::legacy_vm_type).
    #[must_use]
    pub fn with_legacy_vm_type(mut self, value: OnOffAuto) -> Self {
        self.legacy_vm_type = Some(value);
        self
    }
}

/// Copies the members of the base, [`SevCommonProperties`].
impl From<&SevGuestProperties> for SevCommonProperties {
    fn from(value: &SevGuestProperties) -> Self {
        Self {
            sev_device: value.sev_device.clone(),
            cbitpos: value.cbitpos,
            reduced_phys_bits: value.reduced_phys_bits,
            kernel_hashes: value.kernel_hashes,
        }
    }
}

/// Properties of `sev-snp-guest` objects: a VM with SEV-SNP.
///
/// Most of them go to the firmware unchanged, as parameters of its
/// commands; see AMD's *SEV-SNP Firmware ABI Specification*.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SevSnpGuestProperties {
    /// Path of the host's SEV device (default: `/dev/sev`).
    #[serde(rename = "sev-device", skip_serializing_if = "Option::is_none")]
    pub sev_device: Option<String>,
    /// Which bit of a guest page table entry marks the page as
    /// encrypted (default: 0). It depends on the host's CPU; see
    /// `query-sev-capabilities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cbitpos: Option<u32>,
    /// Number of bits by which SEV shortens
    /// guest-physical addresses; see `query-sev-capabilities`.
    #[serde(rename = "reduced-phys-bits")]
    pub reduced_phys_bits: u32,
    /// If true, hashes of the files and the command line of
    /// `-kernel`, `-initrd` and `-append` are put into a page of
    /// the firmware, so that the launch measurement covers them
    /// (default: false).
    #[serde(rename = "kernel-hashes", skip_serializing_if = "Option::is_none")]
    pub kernel_hashes: Option<bool>,
    /// What the host may do with the guest: parameter POLICY of
    /// SNP_LAUNCH_START (default: 0x30000).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<u64>,
    /// 16 bytes in base64 that tell the guest
    /// about workarounds in the hypervisor: parameter GOSVW of
    /// SNP_LAUNCH_START (default: zeros).
    #[serde(
        rename = "guest-visible-workarounds",
        skip_serializing_if = "Option::is_none"
    )]
    pub guest_visible_workarounds: Option<String>,
    /// 96 bytes in base64 that identify the guest, including its
    /// expected measurement: the ID block of SNP_LAUNCH_FINISH
    /// (default: none).
    #[serde(rename = "id-block", skip_serializing_if = "Option::is_none")]
    pub id_block: Option<String>,
    /// 4096 bytes in base64 with signatures and keys for
    /// [`id_block`](field@Self::id_block): the ID authentication information of
    /// SNP_LAUNCH_FINISH (default: none).
    #[serde(rename = "id-auth", skip_serializing_if = "Option::is_none")]
    pub id_auth: Option<String>,
    /// True if [`id_auth`](field@Self::id_auth) contains an author key, which
    /// has signed the ID key (default: false).
    #[serde(rename = "author-key-enabled", skip_serializing_if = "Option::is_none")]
    pub author_key_enabled: Option<bool>,
    /// 32 arbitrary bytes in base64, which appear in the
    /// guest's attestation report: parameter HOST_DATA of
    /// SNP_LAUNCH_FINISH (default: zeros).
    #[serde(rename = "host-data", skip_serializing_if = "Option::is_none")]
    pub host_data: Option<String>,
    /// If true, attestation reports must not be signed with
    /// the key of the chip (VCEK), only with the loaded one (VLEK); if
    /// false, the guest can choose (default: false).
    #[serde(rename = "vcek-disabled", skip_serializing_if = "Option::is_none")]
    pub vcek_disabled: Option<bool>,
}

impl SevSnpGuestProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(reduced_phys_bits: u32) -> Self {
        Self {
            sev_device: None,
            cbitpos: None,
            reduced_phys_bits,
            kernel_hashes: None,
            policy: None,
            guest_visible_workarounds: None,
            id_block: None,
            id_auth: None,
            author_key_enabled: None,
            host_data: None,
            vcek_disabled: None,
        }
    }

    /// Sets [`sev_device`](field@Self::sev_device).
    #[must_use]
    pub fn with_sev_device(mut self, value: impl Into<String>) -> Self {
        self.sev_device = Some(value.into());
        self
    }

    /// Sets [`cbitpos`](field@Self::cbitpos).
    #[must_use]
    pub fn with_cbitpos(mut self, value: u32) -> Self {
        self.cbitpos = Some(value);
        self
    }

    /// Sets [`kernel_hashes`](field@Self::kernel_hashes).
    #[must_use]
    pub fn with_kernel_hashes(mut self, value: bool) -> Self {
        self.kernel_hashes = Some(value);
        self
    }

    /// Sets [`policy`](field@Self::policy).
    #[must_use]
    pub fn with_policy(mut self, value: u64) -> Self {
        self.policy = Some(value);
        self
    }

    /// Sets [`guest_visible_workarounds`](field@Self::guest_visible_workarounds).
    #[must_use]
    pub fn with_guest_visible_workarounds(mut self, value: impl Into<String>) -> Self {
        self.guest_visible_workarounds = Some(value.into());
        self
    }

    /// Sets [`id_block`](field@Self::id_block).
    #[must_use]
    pub fn with_id_block(mut self, value: impl Into<String>) -> Self {
        self.id_block = Some(value.into());
        self
    }

    /// Sets [`id_auth`](field@Self::id_auth).
    #[must_use]
    pub fn with_id_auth(mut self, value: impl Into<String>) -> Self {
        self.id_auth = Some(value.into());
        self
    }

    /// Sets [`author_key_enabled`](field@Self::author_key_enabled).
    #[must_use]
    pub fn with_author_key_enabled(mut self, value: bool) -> Self {
        self.author_key_enabled = Some(value);
        self
    }

    /// Sets [`host_data`](field@Self::host_data).
    #[must_use]
    pub fn with_host_data(mut self, value: impl Into<String>) -> Self {
        self.host_data = Some(value.into());
        self
    }

    /// Sets [`vcek_disabled`](field@Self::vcek_disabled).
    #[must_use]
    pub fn with_vcek_disabled(mut self, value: bool) -> Self {
        self.vcek_disabled = Some(value);
        self
    }
}

/// Copies the members of the base, [`SevCommonProperties`].
impl From<&SevSnpGuestProperties> for SevCommonProperties {
    fn from(value: &SevSnpGuestProperties) -> Self {
        Self {
            sev_device: value.sev_device.clone(),
            cbitpos: value.cbitpos,
            reduced_phys_bits: value.reduced_phys_bits,
            kernel_hashes: value.kernel_hashes,
        }
    }
}

/// Properties of `tdx-guest` objects: a VM that is an Intel TDX trust
/// domain.
///
/// **Feature `confidential-guest-reset`:** The VM can be reset, even though its
/// initial state is encrypted. Since QEMU 11.0.
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TdxGuestProperties {
    /// Attributes of the trust domain, as bits defined by the
    /// TDX module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<u64>,
    /// If true, access to a page that the guest has not
    /// accepted does not raise a #VE exception in it: bit 28 of
    /// [`attributes`](field@Self::attributes). Some guests, such as Linux, do not start unless it
    /// is true.
    #[serde(rename = "sept-ve-disable", skip_serializing_if = "Option::is_none")]
    pub sept_ve_disable: Option<bool>,
    /// SHA-384 digest in base64 that identifies the
    /// configuration not made by the owner, such as that of the guest's
    /// system (default: zeros).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mrconfigid: Option<String>,
    /// SHA-384 digest in base64 that identifies the owner
    /// (default: zeros).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mrowner: Option<String>,
    /// SHA-384 digest in base64 that identifies the
    /// configuration made by the owner, such as that of the workload
    /// (default: zeros).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mrownerconfig: Option<String>,
    /// Address that the host's quote generation
    /// service listens on. If absent, the guest cannot get quotes, and
    /// so there is no remote attestation.
    #[serde(rename = "quote-generation-socket", skip_serializing_if = "Option::is_none")]
    pub quote_generation_socket: Option<SocketAddress>,
}

impl TdxGuestProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`attributes`](field@Self::attributes).
    #[must_use]
    pub fn with_attributes(mut self, value: u64) -> Self {
        self.attributes = Some(value);
        self
    }

    /// Sets [`sept_ve_disable`](field@Self::sept_ve_disable).
    #[must_use]
    pub fn with_sept_ve_disable(mut self, value: bool) -> Self {
        self.sept_ve_disable = Some(value);
        self
    }

    /// Sets [`mrconfigid`](field@Self::mrconfigid).
    #[must_use]
    pub fn with_mrconfigid(mut self, value: impl Into<String>) -> Self {
        self.mrconfigid = Some(value.into());
        self
    }

    /// Sets [`mrowner`](field@Self::mrowner).
    #[must_use]
    pub fn with_mrowner(mut self, value: impl Into<String>) -> Self {
        self.mrowner = Some(value.into());
        self
    }

    /// Sets [`mrownerconfig`](field@Self::mrownerconfig).
    #[must_use]
    pub fn with_mrownerconfig(mut self, value: impl Into<String>) -> Self {
        self.mrownerconfig = Some(value.into());
        self
    }

    /// Sets [`quote_generation_socket`](field@Self::quote_generation_socket).
    #[must_use]
    pub fn with_quote_generation_socket(
        mut self,
        value: impl Into<SocketAddress>,
    ) -> Self {
        self.quote_generation_socket = Some(value.into());
        self
    }
}

/// Properties of `thread-context` objects. Threads created in one
/// run on its CPUs, even if QEMU itself is no longer allowed to choose
/// CPUs.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ThreadContextProperties {
    /// Host CPUs for the threads (default: those of QEMU's
    /// main thread). An error together with [`node_affinity`](field@Self::node_affinity).
    #[serde(rename = "cpu-affinity", skip_serializing_if = "Option::is_none")]
    pub cpu_affinity: Option<Vec<u16>>,
    /// Host NUMA nodes on whose CPUs the threads run
    /// (default: the CPUs of QEMU's main thread). An error together
    /// with [`cpu_affinity`](field@Self::cpu_affinity).
    #[serde(rename = "node-affinity", skip_serializing_if = "Option::is_none")]
    pub node_affinity: Option<Vec<u16>>,
}

impl ThreadContextProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`cpu_affinity`](field@Self::cpu_affinity).
    #[must_use]
    pub fn with_cpu_affinity(mut self, value: Vec<u16>) -> Self {
        self.cpu_affinity = Some(value);
        self
    }

    /// Sets [`node_affinity`](field@Self::node_affinity).
    #[must_use]
    pub fn with_node_affinity(mut self, value: Vec<u16>) -> Self {
        self.node_affinity = Some(value);
        self
    }
}

/// Properties common to both kinds of monitors.
///
/// Since QEMU 11.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MonitorProperties {
    /// ID of the chardev that the monitor uses.
    pub chardev: String,
}

impl MonitorProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardev: impl Into<String>) -> Self {
        Self { chardev: chardev.into() }
    }
}

/// Properties of `monitor-hmp` objects: monitors with commands for
/// people.
///
/// Since QEMU 11.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MonitorHMPProperties {
    /// ID of the chardev that the monitor uses.
    pub chardev: String,
    /// If true, lines can be edited and completed; false is
    /// better for programs (default: true).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readline: Option<bool>,
}

impl MonitorHMPProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardev: impl Into<String>) -> Self {
        Self {
            chardev: chardev.into(),
            readline: None,
        }
    }

    /// Sets [`readline`](field@Self::readline).
    #[must_use]
    pub fn with_readline(mut self, value: bool) -> Self {
        self.readline = Some(value);
        self
    }
}

/// Copies the members of the base, [`MonitorProperties`].
impl From<&MonitorHMPProperties> for MonitorProperties {
    fn from(value: &MonitorHMPProperties) -> Self {
        Self {
            chardev: value.chardev.clone(),
        }
    }
}

/// What to do when the other side closes a QMP monitor's chardev.
///
/// Since QEMU 11.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MonitorQMPCloseAction {
    /// `none`: nothing; the monitor is ready for the next client.
    #[serde(rename = "none")]
    None,
    /// `delete`: delete the `monitor-qmp` object and its chardev.
    #[serde(rename = "delete")]
    Delete,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Properties of `monitor-qmp` objects: monitors that speak QMP.
///
/// Since QEMU 11.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MonitorQMPProperties {
    /// ID of the chardev that the monitor uses.
    pub chardev: String,
    /// If true, JSON is written with indentation and line breaks
    /// (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pretty: Option<bool>,
    /// What to do when the chardev is closed (default:
    /// `none`).
    #[serde(rename = "close-action", skip_serializing_if = "Option::is_none")]
    pub close_action: Option<MonitorQMPCloseAction>,
}

impl MonitorQMPProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardev: impl Into<String>) -> Self {
        Self {
            chardev: chardev.into(),
            pretty: None,
            close_action: None,
        }
    }

    /// Sets [`pretty`](field@Self::pretty).
    #[must_use]
    pub fn with_pretty(mut self, value: bool) -> Self {
        self.pretty = Some(value);
        self
    }

    /// Sets [`close_action`](field@Self::close_action).
    #[must_use]
    pub fn with_close_action(mut self, value: MonitorQMPCloseAction) -> Self {
        self.close_action = Some(value);
        self
    }
}

/// Copies the members of the base, [`MonitorProperties`].
impl From<&MonitorQMPProperties> for MonitorProperties {
    fn from(value: &MonitorQMPProperties) -> Self {
        Self {
            chardev: value.chardev.clone(),
        }
    }
}

/// Types of objects that can be created by [`ObjectAdd`](commands::ObjectAdd) and the option
/// `-object`.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ObjectType {
    /// `acpi-generic-initiator`: tells the guest which NUMA node a PCI
    /// device belongs to. Since QEMU 9.0.
    #[doc(alias = "acpi-generic-initiator")]
    #[serde(rename = "acpi-generic-initiator")]
    AcpiGenericInitiator,
    /// `acpi-generic-port`: tells the guest where, in terms of NUMA, a host
    /// bridge is. Since QEMU 9.2.
    #[doc(alias = "acpi-generic-port")]
    #[serde(rename = "acpi-generic-port")]
    AcpiGenericPort,
    /// `authz-list`: authorizes by a list of patterns given as properties.
    #[doc(alias = "authz-list")]
    #[serde(rename = "authz-list")]
    AuthzList,
    /// `authz-listfile`: authorizes by a list of patterns in a file.
    #[doc(alias = "authz-listfile")]
    #[serde(rename = "authz-listfile")]
    AuthzListfile,
    /// `authz-pam`: authorizes by a PAM service.
    #[doc(alias = "authz-pam")]
    #[serde(rename = "authz-pam")]
    AuthzPam,
    /// `authz-simple`: authorizes one identity.
    #[doc(alias = "authz-simple")]
    #[serde(rename = "authz-simple")]
    AuthzSimple,
    /// `can-bus`: a CAN bus that connects the guest's CAN controllers.
    #[doc(alias = "can-bus")]
    #[serde(rename = "can-bus")]
    CanBus,
    /// `can-host-socketcan`: connects a CAN bus of the guest to one of the
    /// host.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "can-host-socketcan")]
    #[serde(rename = "can-host-socketcan")]
    CanHostSocketcan,
    /// `colo-compare`: compares the network output of a COLO pair.
    #[doc(alias = "colo-compare")]
    #[serde(rename = "colo-compare")]
    ColoCompare,
    /// `cryptodev-backend`: base of the cryptodev types; does nothing by
    /// itself.
    #[doc(alias = "cryptodev-backend")]
    #[serde(rename = "cryptodev-backend")]
    CryptodevBackend,
    /// `cryptodev-backend-builtin`: cryptodev served by QEMU's own ciphers.
    #[doc(alias = "cryptodev-backend-builtin")]
    #[serde(rename = "cryptodev-backend-builtin")]
    CryptodevBackendBuiltin,
    /// `cryptodev-backend-lkcf`: cryptodev served by the host's kernel.
    /// Since QEMU 7.2.
    #[doc(alias = "cryptodev-backend-lkcf")]
    #[serde(rename = "cryptodev-backend-lkcf")]
    CryptodevBackendLkcf,
    /// `cryptodev-vhost-user`: cryptodev served by another process.
    ///
    /// Only present if QEMU is built with `CONFIG_VHOST_CRYPTO`.
    #[doc(alias = "cryptodev-vhost-user")]
    #[serde(rename = "cryptodev-vhost-user")]
    CryptodevVhostUser,
    /// `dbus-vmstate`: migrates the state of helper processes over D-Bus.
    #[doc(alias = "dbus-vmstate")]
    #[serde(rename = "dbus-vmstate")]
    DbusVmstate,
    /// `filter-buffer`: network filter that holds packets back.
    #[doc(alias = "filter-buffer")]
    #[serde(rename = "filter-buffer")]
    FilterBuffer,
    /// `filter-dump`: network filter that writes packets to a file.
    #[doc(alias = "filter-dump")]
    #[serde(rename = "filter-dump")]
    FilterDump,
    /// `filter-mirror`: network filter that copies packets to a chardev.
    #[doc(alias = "filter-mirror")]
    #[serde(rename = "filter-mirror")]
    FilterMirror,
    /// `filter-redirector`: network filter that moves packets to and from
    /// chardevs.
    #[doc(alias = "filter-redirector")]
    #[serde(rename = "filter-redirector")]
    FilterRedirector,
    /// `filter-replay`: network filter that records packets for
    /// deterministic replay, and plays them back.
    #[doc(alias = "filter-replay")]
    #[serde(rename = "filter-replay")]
    FilterReplay,
    /// `filter-rewriter`: network filter that adapts TCP sequence numbers
    /// for COLO.
    #[doc(alias = "filter-rewriter")]
    #[serde(rename = "filter-rewriter")]
    FilterRewriter,
    /// `igvm-cfg`: initial state of the guest from an IGVM file.
    /// Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `CONFIG_IGVM`.
    #[doc(alias = "igvm-cfg")]
    #[serde(rename = "igvm-cfg")]
    IgvmCfg,
    /// `input-barrier`: input from a Barrier server.
    #[doc(alias = "input-barrier")]
    #[serde(rename = "input-barrier")]
    InputBarrier,
    /// `input-linux`: input from an evdev device of the host.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "input-linux")]
    #[serde(rename = "input-linux")]
    InputLinux,
    /// `iommufd`: the host's IOMMUFD, for device assignment. Since QEMU 9.0.
    #[serde(rename = "iommufd")]
    Iommufd,
    /// `iothread`: thread with an event loop for I/O.
    #[serde(rename = "iothread")]
    Iothread,
    /// `main-loop`: settings of the main thread's event loop. Since QEMU 7.1.
    #[doc(alias = "main-loop")]
    #[serde(rename = "main-loop")]
    MainLoop,
    /// `memory-backend-epc`: guest memory for SGX enclaves. Since QEMU 6.2.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "memory-backend-epc")]
    #[serde(rename = "memory-backend-epc")]
    MemoryBackendEpc,
    /// `memory-backend-file`: guest memory from a file.
    #[doc(alias = "memory-backend-file")]
    #[serde(rename = "memory-backend-file")]
    MemoryBackendFile,
    /// `memory-backend-memfd`: anonymous guest memory with a file descriptor.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "memory-backend-memfd")]
    #[serde(rename = "memory-backend-memfd")]
    MemoryBackendMemfd,
    /// `memory-backend-ram`: anonymous guest memory.
    #[doc(alias = "memory-backend-ram")]
    #[serde(rename = "memory-backend-ram")]
    MemoryBackendRam,
    /// `memory-backend-shm`: guest memory in POSIX shared memory.
    /// Since QEMU 9.1.
    ///
    /// Only present if QEMU is built with `CONFIG_POSIX`.
    #[doc(alias = "memory-backend-shm")]
    #[serde(rename = "memory-backend-shm")]
    MemoryBackendShm,
    /// `monitor-hmp`: monitor for people. Since QEMU 11.1.
    #[doc(alias = "monitor-hmp")]
    #[serde(rename = "monitor-hmp")]
    MonitorHmp,
    /// `monitor-qmp`: monitor that speaks QMP. Since QEMU 11.1.
    #[doc(alias = "monitor-qmp")]
    #[serde(rename = "monitor-qmp")]
    MonitorQmp,
    /// `pef-guest`: confidential VM with POWER's Protected Execution
    /// Facility.
    #[doc(alias = "pef-guest")]
    #[serde(rename = "pef-guest")]
    PefGuest,
    /// `pr-manager-helper`: passes on SCSI persistent reservations.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "pr-manager-helper")]
    #[serde(rename = "pr-manager-helper")]
    PrManagerHelper,
    /// `qtest`: lets a test program control QEMU.
    #[serde(rename = "qtest")]
    Qtest,
    /// `rng-builtin`: random numbers from QEMU's crypto library.
    #[doc(alias = "rng-builtin")]
    #[serde(rename = "rng-builtin")]
    RngBuiltin,
    /// `rng-egd`: random numbers from an EGD daemon.
    #[doc(alias = "rng-egd")]
    #[serde(rename = "rng-egd")]
    RngEgd,
    /// `rng-random`: random numbers from a file on the host.
    ///
    /// Only present if QEMU is built with `CONFIG_POSIX`.
    #[doc(alias = "rng-random")]
    #[serde(rename = "rng-random")]
    RngRandom,
    /// `secret`: password or key, given as a property or in a file.
    #[serde(rename = "secret")]
    Secret,
    /// `secret_keyring`: password or key from the Linux kernel's key
    /// retention service.
    ///
    /// Only present if QEMU is built with `CONFIG_SECRET_KEYRING`.
    #[serde(rename = "secret_keyring")]
    SecretKeyring,
    /// `sev-guest`: confidential VM with AMD SEV or SEV-ES.
    #[doc(alias = "sev-guest")]
    #[serde(rename = "sev-guest")]
    SevGuest,
    /// `sev-snp-guest`: confidential VM with AMD SEV-SNP. Since QEMU 9.1.
    #[doc(alias = "sev-snp-guest")]
    #[serde(rename = "sev-snp-guest")]
    SevSnpGuest,
    /// `thread-context`: CPU affinity for threads that QEMU creates.
    /// Since QEMU 7.2.
    #[doc(alias = "thread-context")]
    #[serde(rename = "thread-context")]
    ThreadContext,
    /// `s390-pv-guest`: confidential VM with IBM Secure Execution.
    #[doc(alias = "s390-pv-guest")]
    #[serde(rename = "s390-pv-guest")]
    S390PvGuest,
    /// `tdx-guest`: confidential VM with Intel TDX. Since QEMU 10.1.
    #[doc(alias = "tdx-guest")]
    #[serde(rename = "tdx-guest")]
    TdxGuest,
    /// `throttle-group`: I/O limits that several block nodes share.
    #[doc(alias = "throttle-group")]
    #[serde(rename = "throttle-group")]
    ThrottleGroup,
    /// `tls-creds-anon`: TLS without certificates.
    #[doc(alias = "tls-creds-anon")]
    #[serde(rename = "tls-creds-anon")]
    TlsCredsAnon,
    /// `tls-creds-psk`: TLS with pre-shared keys.
    #[doc(alias = "tls-creds-psk")]
    #[serde(rename = "tls-creds-psk")]
    TlsCredsPsk,
    /// `tls-creds-x509`: TLS with X.509 certificates.
    #[doc(alias = "tls-creds-x509")]
    #[serde(rename = "tls-creds-x509")]
    TlsCredsX509,
    /// `tls-cipher-suites`: list of TLS cipher suites allowed by the host's
    /// policy, for the guest's firmware.
    #[doc(alias = "tls-cipher-suites")]
    #[serde(rename = "tls-cipher-suites")]
    TlsCipherSuites,
    /// `x-remote-object`: emulates a device for another QEMU.
    ///
    /// **Unstable:** Values [`XRemoteObject`](Self::XRemoteObject) and [`XVfioUserServer`](Self::XVfioUserServer) are
    /// experimental.
    #[doc(alias = "x-remote-object")]
    #[serde(rename = "x-remote-object")]
    XRemoteObject,
    /// `x-vfio-user-server`: emulates a device over vfio-user. Since QEMU 7.1.
    ///
    /// **Unstable:** Values [`XRemoteObject`](Self::XRemoteObject) and [`XVfioUserServer`](Self::XVfioUserServer) are
    /// experimental.
    #[doc(alias = "x-vfio-user-server")]
    #[serde(rename = "x-vfio-user-server")]
    XVfioUserServer,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// An object to create: its type, its ID, and the properties of that
/// type.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct ObjectOptions {
    /// Type of the object.
    #[serde(flatten)]
    pub qom_type: ObjectOptionsBranch,
    /// ID for the object, different from all others. Its QOM path is
    /// then `/objects/ID`.
    pub id: String,
}

impl ObjectOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: impl Into<String>, qom_type: impl Into<ObjectOptionsBranch>) -> Self {
        Self {
            id: id.into(),
            qom_type: qom_type.into(),
        }
    }
}

/// The branches of [`ObjectOptions`], selected by `qom-type`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "qom-type")]
#[non_exhaustive]
pub enum ObjectOptionsBranch {
    /// `acpi-generic-initiator`: tells the guest which NUMA node a PCI
    /// device belongs to. Since QEMU 9.0.
    #[doc(alias = "acpi-generic-initiator")]
    #[serde(rename = "acpi-generic-initiator")]
    AcpiGenericInitiator(AcpiGenericInitiatorProperties),
    /// `acpi-generic-port`: tells the guest where, in terms of NUMA, a host
    /// bridge is. Since QEMU 9.2.
    #[doc(alias = "acpi-generic-port")]
    #[serde(rename = "acpi-generic-port")]
    AcpiGenericPort(AcpiGenericPortProperties),
    /// `authz-list`: authorizes by a list of patterns given as properties.
    #[doc(alias = "authz-list")]
    #[serde(rename = "authz-list")]
    AuthzList(AuthZListProperties),
    /// `authz-listfile`: authorizes by a list of patterns in a file.
    #[doc(alias = "authz-listfile")]
    #[serde(rename = "authz-listfile")]
    AuthzListfile(AuthZListFileProperties),
    /// `authz-pam`: authorizes by a PAM service.
    #[doc(alias = "authz-pam")]
    #[serde(rename = "authz-pam")]
    AuthzPam(AuthZPAMProperties),
    /// `authz-simple`: authorizes one identity.
    #[doc(alias = "authz-simple")]
    #[serde(rename = "authz-simple")]
    AuthzSimple(AuthZSimpleProperties),
    /// `can-host-socketcan`: connects a CAN bus of the guest to one of the
    /// host.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "can-host-socketcan")]
    #[serde(rename = "can-host-socketcan")]
    CanHostSocketcan(CanHostSocketcanProperties),
    /// `colo-compare`: compares the network output of a COLO pair.
    #[doc(alias = "colo-compare")]
    #[serde(rename = "colo-compare")]
    ColoCompare(ColoCompareProperties),
    /// `cryptodev-backend`: base of the cryptodev types; does nothing by
    /// itself.
    #[doc(alias = "cryptodev-backend")]
    #[serde(rename = "cryptodev-backend")]
    CryptodevBackend(CryptodevBackendProperties),
    /// `cryptodev-backend-builtin`: cryptodev served by QEMU's own ciphers.
    #[doc(alias = "cryptodev-backend-builtin")]
    #[serde(rename = "cryptodev-backend-builtin")]
    CryptodevBackendBuiltin(CryptodevBackendProperties),
    /// `cryptodev-backend-lkcf`: cryptodev served by the host's kernel.
    /// Since QEMU 7.2.
    #[doc(alias = "cryptodev-backend-lkcf")]
    #[serde(rename = "cryptodev-backend-lkcf")]
    CryptodevBackendLkcf(CryptodevBackendProperties),
    /// `cryptodev-vhost-user`: cryptodev served by another process.
    ///
    /// Only present if QEMU is built with `CONFIG_VHOST_CRYPTO`.
    #[doc(alias = "cryptodev-vhost-user")]
    #[serde(rename = "cryptodev-vhost-user")]
    CryptodevVhostUser(CryptodevVhostUserProperties),
    /// `dbus-vmstate`: migrates the state of helper processes over D-Bus.
    #[doc(alias = "dbus-vmstate")]
    #[serde(rename = "dbus-vmstate")]
    DbusVmstate(DBusVMStateProperties),
    /// `filter-buffer`: network filter that holds packets back.
    #[doc(alias = "filter-buffer")]
    #[serde(rename = "filter-buffer")]
    FilterBuffer(FilterBufferProperties),
    /// `filter-dump`: network filter that writes packets to a file.
    #[doc(alias = "filter-dump")]
    #[serde(rename = "filter-dump")]
    FilterDump(FilterDumpProperties),
    /// `filter-mirror`: network filter that copies packets to a chardev.
    #[doc(alias = "filter-mirror")]
    #[serde(rename = "filter-mirror")]
    FilterMirror(FilterMirrorProperties),
    /// `filter-redirector`: network filter that moves packets to and from
    /// chardevs.
    #[doc(alias = "filter-redirector")]
    #[serde(rename = "filter-redirector")]
    FilterRedirector(FilterRedirectorProperties),
    /// `filter-replay`: network filter that records packets for
    /// deterministic replay, and plays them back.
    #[doc(alias = "filter-replay")]
    #[serde(rename = "filter-replay")]
    FilterReplay(NetfilterProperties),
    /// `filter-rewriter`: network filter that adapts TCP sequence numbers
    /// for COLO.
    #[doc(alias = "filter-rewriter")]
    #[serde(rename = "filter-rewriter")]
    FilterRewriter(FilterRewriterProperties),
    /// `igvm-cfg`: initial state of the guest from an IGVM file.
    /// Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `CONFIG_IGVM`.
    #[doc(alias = "igvm-cfg")]
    #[serde(rename = "igvm-cfg")]
    IgvmCfg(IgvmCfgProperties),
    /// `input-barrier`: input from a Barrier server.
    #[doc(alias = "input-barrier")]
    #[serde(rename = "input-barrier")]
    InputBarrier(InputBarrierProperties),
    /// `input-linux`: input from an evdev device of the host.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "input-linux")]
    #[serde(rename = "input-linux")]
    InputLinux(InputLinuxProperties),
    /// `iommufd`: the host's IOMMUFD, for device assignment. Since QEMU 9.0.
    #[serde(rename = "iommufd")]
    Iommufd(IOMMUFDProperties),
    /// `iothread`: thread with an event loop for I/O.
    #[serde(rename = "iothread")]
    Iothread(IothreadProperties),
    /// `main-loop`: settings of the main thread's event loop. Since QEMU 7.1.
    #[doc(alias = "main-loop")]
    #[serde(rename = "main-loop")]
    MainLoop(MainLoopProperties),
    /// `memory-backend-epc`: guest memory for SGX enclaves. Since QEMU 6.2.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "memory-backend-epc")]
    #[serde(rename = "memory-backend-epc")]
    MemoryBackendEpc(MemoryBackendEpcProperties),
    /// `memory-backend-file`: guest memory from a file.
    #[doc(alias = "memory-backend-file")]
    #[serde(rename = "memory-backend-file")]
    MemoryBackendFile(MemoryBackendFileProperties),
    /// `memory-backend-memfd`: anonymous guest memory with a file descriptor.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "memory-backend-memfd")]
    #[serde(rename = "memory-backend-memfd")]
    MemoryBackendMemfd(MemoryBackendMemfdProperties),
    /// `memory-backend-ram`: anonymous guest memory.
    #[doc(alias = "memory-backend-ram")]
    #[serde(rename = "memory-backend-ram")]
    MemoryBackendRam(MemoryBackendProperties),
    /// `memory-backend-shm`: guest memory in POSIX shared memory.
    /// Since QEMU 9.1.
    ///
    /// Only present if QEMU is built with `CONFIG_POSIX`.
    #[doc(alias = "memory-backend-shm")]
    #[serde(rename = "memory-backend-shm")]
    MemoryBackendShm(MemoryBackendShmProperties),
    /// `monitor-hmp`: monitor for people. Since QEMU 11.1.
    #[doc(alias = "monitor-hmp")]
    #[serde(rename = "monitor-hmp")]
    MonitorHmp(MonitorHMPProperties),
    /// `monitor-qmp`: monitor that speaks QMP. Since QEMU 11.1.
    #[doc(alias = "monitor-qmp")]
    #[serde(rename = "monitor-qmp")]
    MonitorQmp(MonitorQMPProperties),
    /// `pr-manager-helper`: passes on SCSI persistent reservations.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[doc(alias = "pr-manager-helper")]
    #[serde(rename = "pr-manager-helper")]
    PrManagerHelper(PrManagerHelperProperties),
    /// `qtest`: lets a test program control QEMU.
    #[serde(rename = "qtest")]
    Qtest(QtestProperties),
    /// `rng-builtin`: random numbers from QEMU's crypto library.
    #[doc(alias = "rng-builtin")]
    #[serde(rename = "rng-builtin")]
    RngBuiltin(RngProperties),
    /// `rng-egd`: random numbers from an EGD daemon.
    #[doc(alias = "rng-egd")]
    #[serde(rename = "rng-egd")]
    RngEgd(RngEgdProperties),
    /// `rng-random`: random numbers from a file on the host.
    ///
    /// Only present if QEMU is built with `CONFIG_POSIX`.
    #[doc(alias = "rng-random")]
    #[serde(rename = "rng-random")]
    RngRandom(RngRandomProperties),
    /// `secret`: password or key, given as a property or in a file.
    #[serde(rename = "secret")]
    Secret(SecretProperties),
    /// `secret_keyring`: password or key from the Linux kernel's key
    /// retention service.
    ///
    /// Only present if QEMU is built with `CONFIG_SECRET_KEYRING`.
    #[serde(rename = "secret_keyring")]
    SecretKeyring(SecretKeyringProperties),
    /// `sev-guest`: confidential VM with AMD SEV or SEV-ES.
    #[doc(alias = "sev-guest")]
    #[serde(rename = "sev-guest")]
    SevGuest(SevGuestProperties),
    /// `sev-snp-guest`: confidential VM with AMD SEV-SNP. Since QEMU 9.1.
    #[doc(alias = "sev-snp-guest")]
    #[serde(rename = "sev-snp-guest")]
    SevSnpGuest(SevSnpGuestProperties),
    /// `tdx-guest`: confidential VM with Intel TDX. Since QEMU 10.1.
    #[doc(alias = "tdx-guest")]
    #[serde(rename = "tdx-guest")]
    TdxGuest(TdxGuestProperties),
    /// `thread-context`: CPU affinity for threads that QEMU creates.
    /// Since QEMU 7.2.
    #[doc(alias = "thread-context")]
    #[serde(rename = "thread-context")]
    ThreadContext(ThreadContextProperties),
    /// `throttle-group`: I/O limits that several block nodes share.
    #[doc(alias = "throttle-group")]
    #[serde(rename = "throttle-group")]
    ThrottleGroup(ThrottleGroupProperties),
    /// `tls-creds-anon`: TLS without certificates.
    #[doc(alias = "tls-creds-anon")]
    #[serde(rename = "tls-creds-anon")]
    TlsCredsAnon(TlsCredsAnonProperties),
    /// `tls-creds-psk`: TLS with pre-shared keys.
    #[doc(alias = "tls-creds-psk")]
    #[serde(rename = "tls-creds-psk")]
    TlsCredsPsk(TlsCredsPskProperties),
    /// `tls-creds-x509`: TLS with X.509 certificates.
    #[doc(alias = "tls-creds-x509")]
    #[serde(rename = "tls-creds-x509")]
    TlsCredsX509(TlsCredsX509Properties),
    /// `tls-cipher-suites`: list of TLS cipher suites allowed by the host's
    /// policy, for the guest's firmware.
    #[doc(alias = "tls-cipher-suites")]
    #[serde(rename = "tls-cipher-suites")]
    TlsCipherSuites(TlsCredsProperties),
    /// `x-remote-object`: emulates a device for another QEMU.
    #[doc(alias = "x-remote-object")]
    #[serde(rename = "x-remote-object")]
    XRemoteObject(RemoteObjectProperties),
    /// `x-vfio-user-server`: emulates a device over vfio-user. Since QEMU 7.1.
    #[doc(alias = "x-vfio-user-server")]
    #[serde(rename = "x-vfio-user-server")]
    XVfioUserServer(VfioUserServerProperties),
    /// `can-bus`: a CAN bus that connects the guest's CAN controllers.
    #[doc(alias = "can-bus")]
    #[serde(rename = "can-bus")]
    CanBus,
    /// `pef-guest`: confidential VM with POWER's Protected Execution
    /// Facility.
    #[doc(alias = "pef-guest")]
    #[serde(rename = "pef-guest")]
    PefGuest,
    /// `s390-pv-guest`: confidential VM with IBM Secure Execution.
    #[doc(alias = "s390-pv-guest")]
    #[serde(rename = "s390-pv-guest")]
    S390PvGuest,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<AcpiGenericInitiatorProperties> for ObjectOptionsBranch {
    fn from(value: AcpiGenericInitiatorProperties) -> Self {
        Self::AcpiGenericInitiator(value)
    }
}

impl From<AcpiGenericPortProperties> for ObjectOptionsBranch {
    fn from(value: AcpiGenericPortProperties) -> Self {
        Self::AcpiGenericPort(value)
    }
}

impl From<AuthZListProperties> for ObjectOptionsBranch {
    fn from(value: AuthZListProperties) -> Self {
        Self::AuthzList(value)
    }
}

impl From<AuthZListFileProperties> for ObjectOptionsBranch {
    fn from(value: AuthZListFileProperties) -> Self {
        Self::AuthzListfile(value)
    }
}

impl From<AuthZPAMProperties> for ObjectOptionsBranch {
    fn from(value: AuthZPAMProperties) -> Self {
        Self::AuthzPam(value)
    }
}

impl From<AuthZSimpleProperties> for ObjectOptionsBranch {
    fn from(value: AuthZSimpleProperties) -> Self {
        Self::AuthzSimple(value)
    }
}

impl From<CanHostSocketcanProperties> for ObjectOptionsBranch {
    fn from(value: CanHostSocketcanProperties) -> Self {
        Self::CanHostSocketcan(value)
    }
}

impl From<ColoCompareProperties> for ObjectOptionsBranch {
    fn from(value: ColoCompareProperties) -> Self {
        Self::ColoCompare(value)
    }
}

impl From<CryptodevVhostUserProperties> for ObjectOptionsBranch {
    fn from(value: CryptodevVhostUserProperties) -> Self {
        Self::CryptodevVhostUser(value)
    }
}

impl From<DBusVMStateProperties> for ObjectOptionsBranch {
    fn from(value: DBusVMStateProperties) -> Self {
        Self::DbusVmstate(value)
    }
}

impl From<FilterBufferProperties> for ObjectOptionsBranch {
    fn from(value: FilterBufferProperties) -> Self {
        Self::FilterBuffer(value)
    }
}

impl From<FilterDumpProperties> for ObjectOptionsBranch {
    fn from(value: FilterDumpProperties) -> Self {
        Self::FilterDump(value)
    }
}

impl From<FilterMirrorProperties> for ObjectOptionsBranch {
    fn from(value: FilterMirrorProperties) -> Self {
        Self::FilterMirror(value)
    }
}

impl From<FilterRedirectorProperties> for ObjectOptionsBranch {
    fn from(value: FilterRedirectorProperties) -> Self {
        Self::FilterRedirector(value)
    }
}

impl From<NetfilterProperties> for ObjectOptionsBranch {
    fn from(value: NetfilterProperties) -> Self {
        Self::FilterReplay(value)
    }
}

impl From<FilterRewriterProperties> for ObjectOptionsBranch {
    fn from(value: FilterRewriterProperties) -> Self {
        Self::FilterRewriter(value)
    }
}

impl From<IgvmCfgProperties> for ObjectOptionsBranch {
    fn from(value: IgvmCfgProperties) -> Self {
        Self::IgvmCfg(value)
    }
}

impl From<InputBarrierProperties> for ObjectOptionsBranch {
    fn from(value: InputBarrierProperties) -> Self {
        Self::InputBarrier(value)
    }
}

impl From<InputLinuxProperties> for ObjectOptionsBranch {
    fn from(value: InputLinuxProperties) -> Self {
        Self::InputLinux(value)
    }
}

impl From<IOMMUFDProperties> for ObjectOptionsBranch {
    fn from(value: IOMMUFDProperties) -> Self {
        Self::Iommufd(value)
    }
}

impl From<IothreadProperties> for ObjectOptionsBranch {
    fn from(value: IothreadProperties) -> Self {
        Self::Iothread(value)
    }
}

impl From<MainLoopProperties> for ObjectOptionsBranch {
    fn from(value: MainLoopProperties) -> Self {
        Self::MainLoop(value)
    }
}

impl From<MemoryBackendEpcProperties> for ObjectOptionsBranch {
    fn from(value: MemoryBackendEpcProperties) -> Self {
        Self::MemoryBackendEpc(value)
    }
}

impl From<MemoryBackendFileProperties> for ObjectOptionsBranch {
    fn from(value: MemoryBackendFileProperties) -> Self {
        Self::MemoryBackendFile(value)
    }
}

impl From<MemoryBackendMemfdProperties> for ObjectOptionsBranch {
    fn from(value: MemoryBackendMemfdProperties) -> Self {
        Self::MemoryBackendMemfd(value)
    }
}

impl From<MemoryBackendProperties> for ObjectOptionsBranch {
    fn from(value: MemoryBackendProperties) -> Self {
        Self::MemoryBackendRam(value)
    }
}

impl From<MemoryBackendShmProperties> for ObjectOptionsBranch {
    fn from(value: MemoryBackendShmProperties) -> Self {
        Self::MemoryBackendShm(value)
    }
}

impl From<MonitorHMPProperties> for ObjectOptionsBranch {
    fn from(value: MonitorHMPProperties) -> Self {
        Self::MonitorHmp(value)
    }
}

impl From<MonitorQMPProperties> for ObjectOptionsBranch {
    fn from(value: MonitorQMPProperties) -> Self {
        Self::MonitorQmp(value)
    }
}

impl From<PrManagerHelperProperties> for ObjectOptionsBranch {
    fn from(value: PrManagerHelperProperties) -> Self {
        Self::PrManagerHelper(value)
    }
}

impl From<QtestProperties> for ObjectOptionsBranch {
    fn from(value: QtestProperties) -> Self {
        Self::Qtest(value)
    }
}

impl From<RngProperties> for ObjectOptionsBranch {
    fn from(value: RngProperties) -> Self {
        Self::RngBuiltin(value)
    }
}

impl From<RngEgdProperties> for ObjectOptionsBranch {
    fn from(value: RngEgdProperties) -> Self {
        Self::RngEgd(value)
    }
}

impl From<RngRandomProperties> for ObjectOptionsBranch {
    fn from(value: RngRandomProperties) -> Self {
        Self::RngRandom(value)
    }
}

impl From<SecretProperties> for ObjectOptionsBranch {
    fn from(value: SecretProperties) -> Self {
        Self::Secret(value)
    }
}

impl From<SecretKeyringProperties> for ObjectOptionsBranch {
    fn from(value: SecretKeyringProperties) -> Self {
        Self::SecretKeyring(value)
    }
}

impl From<SevGuestProperties> for ObjectOptionsBranch {
    fn from(value: SevGuestProperties) -> Self {
        Self::SevGuest(value)
    }
}

impl From<SevSnpGuestProperties> for ObjectOptionsBranch {
    fn from(value: SevSnpGuestProperties) -> Self {
        Self::SevSnpGuest(value)
    }
}

impl From<TdxGuestProperties> for ObjectOptionsBranch {
    fn from(value: TdxGuestProperties) -> Self {
        Self::TdxGuest(value)
    }
}

impl From<ThreadContextProperties> for ObjectOptionsBranch {
    fn from(value: ThreadContextProperties) -> Self {
        Self::ThreadContext(value)
    }
}

impl From<ThrottleGroupProperties> for ObjectOptionsBranch {
    fn from(value: ThrottleGroupProperties) -> Self {
        Self::ThrottleGroup(value)
    }
}

impl From<TlsCredsAnonProperties> for ObjectOptionsBranch {
    fn from(value: TlsCredsAnonProperties) -> Self {
        Self::TlsCredsAnon(value)
    }
}

impl From<TlsCredsPskProperties> for ObjectOptionsBranch {
    fn from(value: TlsCredsPskProperties) -> Self {
        Self::TlsCredsPsk(value)
    }
}

impl From<TlsCredsX509Properties> for ObjectOptionsBranch {
    fn from(value: TlsCredsX509Properties) -> Self {
        Self::TlsCredsX509(value)
    }
}

impl From<TlsCredsProperties> for ObjectOptionsBranch {
    fn from(value: TlsCredsProperties) -> Self {
        Self::TlsCipherSuites(value)
    }
}

impl From<RemoteObjectProperties> for ObjectOptionsBranch {
    fn from(value: RemoteObjectProperties) -> Self {
        Self::XRemoteObject(value)
    }
}

impl From<VfioUserServerProperties> for ObjectOptionsBranch {
    fn from(value: VfioUserServerProperties) -> Self {
        Self::XVfioUserServer(value)
    }
}

/// Commands defined in `../../qapi/qom.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        ObjectOptions, ObjectPropertiesValues, ObjectPropertyInfo, ObjectTypeInfo,
    };

    /// Lists the properties of an object, without their values.
    ///
    /// Those of type `child<...>` are the object's children, so the
    /// command can be used to walk the tree.
    ///
    /// **Command** `qom-list`.
    ///
    /// **Returns** an array of [`ObjectPropertyInfo`](super::ObjectPropertyInfo): One element per property, with just its name and type.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no object with that path
    /// - `GenericError` if a partial path matches more than one object
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "qom-list",
    ///   "arguments": { "path": "/chardevs" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ { "name": "type", "type": "string" },
    ///               { "name": "parallel0", "type": "child<chardev-vc>" },
    ///               { "name": "serial0", "type": "child<chardev-vc>" },
    ///               { "name": "mon0", "type": "child<chardev-stdio>" } ] }
    /// ```
    #[doc(alias = "qom-list")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QomList {
        /// QOM path of the object, absolute or partial; see [`QomGet`].
        pub path: String,
    }

    impl QomList {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>) -> Self {
            Self { path: path.into() }
        }
    }

    impl Command for QomList {
        const NAME: &'static str = "qom-list";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<ObjectPropertyInfo>;
    }

    /// Reads a property of an object.
    ///
    /// **Command** `qom-get`.
    ///
    /// **Returns:** The value. All integer types become JSON numbers,
    /// enumerations become strings, and a child or a link becomes the
    /// absolute path of the object, or an empty string for a link that
    /// is not set.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if no object has that path, or if more than one
    ///   does
    /// - `GenericError` if there is no such property, or if it cannot be
    ///   read
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "qom-get",
    ///   "arguments": { "path": "/machine/unattached/device[0]",
    ///                  "property": "hotplugged" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": false }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "qom-get",
    ///   "arguments": { "path": "unattached/sysbus",
    ///                  "property": "type" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": "System" }
    /// ```
    #[doc(alias = "qom-get")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QomGet {
        /// QOM path of the object.
        ///
        /// An absolute path begins with a slash and leads from the root of
        /// the tree to the object, one property of type `child<...>` or
        /// `link<...>` at a time. Links can form cycles, so an object
        /// can have any number of absolute paths.
        ///
        /// A partial path does not begin with a slash. It is tried from
        /// each object of the composition tree, as if that were the root.
        /// It is valid if exactly one object is found this way.
        pub path: String,
        /// Name of the property.
        pub property: String,
    }

    impl QomGet {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>, property: impl Into<String>) -> Self {
            Self {
                path: path.into(),
                property: property.into(),
            }
        }
    }

    impl Command for QomGet {
        const NAME: &'static str = "qom-get";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = serde_json::Value;
    }

    /// Lists the properties of several objects with their values.
    ///
    /// This replaces one [`QomList`] per object and one [`QomGet`] per
    /// property.
    ///
    /// **Command** `qom-list-get`.
    ///
    /// **Returns** an array of [`ObjectPropertiesValues`](super::ObjectPropertiesValues): One element per path, in the order of [`paths`](field@Self::paths).
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no object with one of the paths
    /// - `GenericError` if a partial path matches more than one object
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 10.1.
    #[doc(alias = "qom-list-get")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QomListGet {
        /// QOM paths of the objects, absolute or partial; see [`QomGet`].
        pub paths: Vec<String>,
    }

    impl QomListGet {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(paths: Vec<String>) -> Self {
            Self { paths }
        }
    }

    impl Command for QomListGet {
        const NAME: &'static str = "qom-list-get";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<ObjectPropertiesValues>;
    }

    /// Writes a property of an object.
    ///
    /// Many properties can be written only before the object is complete,
    /// for instance before a device is realized.
    ///
    /// **Command** `qom-set`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if no object has that path, or if more than one
    ///   does
    /// - `GenericError` if there is no such property, if it cannot be
    ///   written now, or if the value is not valid for it
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "qom-set",
    ///   "arguments": { "path": "/machine",
    ///                  "property": "graphics",
    ///                  "value": false } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "qom-set")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QomSet {
        /// QOM path of the object, absolute or partial; see [`QomGet`].
        pub path: String,
        /// Name of the property.
        pub property: String,
        /// New value, in the form that [`QomGet`] returns.
        #[debug(secret_if = "property")]
        pub value: serde_json::Value,
    }

    impl QomSet {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            path: impl Into<String>,
            property: impl Into<String>,
            value: impl Into<serde_json::Value>,
        ) -> Self {
            Self {
                path: path.into(),
                property: property.into(),
                value: value.into(),
            }
        }
    }

    impl Command for QomSet {
        const NAME: &'static str = "qom-set";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }

    /// Lists the QOM types of this QEMU.
    ///
    /// **Command** `qom-list-types`.
    ///
    /// **Returns** an array of [`ObjectTypeInfo`](super::ObjectTypeInfo): The types, in no particular order; an empty list if none
    /// match.
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "qom-list-types")]
    #[derive(
        Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QomListTypes {
        /// Name of a type or an interface; only types that are
        /// derived from it or implement it are listed (default: list all).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub implements: Option<String>,
        /// If true, abstract types are listed too (default: false).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub r#abstract: Option<bool>,
    }

    impl QomListTypes {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`implements`](field@Self::implements).
        #[must_use]
        pub fn with_implements(mut self, value: impl Into<String>) -> Self {
            self.implements = Some(value.into());
            self
        }

        /// Sets [`abstract`](field@Self::abstract).
        #[must_use]
        pub fn with_abstract(mut self, value: bool) -> Self {
            self.r#abstract = Some(value);
            self
        }
    }

    impl Command for QomListTypes {
        const NAME: &'static str = "qom-list-types";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<ObjectTypeInfo>;
    }

    /// Lists the properties that objects of a type have.
    ///
    /// For a type that is not abstract, QEMU temporarily creates an object
    /// and asks it for its properties.
    ///
    /// > **Note:** Properties that an object only gets later, such as links
    /// > to other objects, are not listed.
    ///
    /// **Command** `qom-list-properties`.
    ///
    /// **Returns** an array of [`ObjectPropertyInfo`](super::ObjectPropertyInfo): The properties, in no particular order.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such type
    /// - `GenericError` if it is an interface, not a type of objects
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 2.12.
    #[doc(alias = "qom-list-properties")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QomListProperties {
        /// Name of a QOM type.
        pub typename: String,
    }

    impl QomListProperties {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(typename: impl Into<String>) -> Self {
            Self { typename: typename.into() }
        }
    }

    impl Command for QomListProperties {
        const NAME: &'static str = "qom-list-properties";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<ObjectPropertyInfo>;
    }

    /// Creates an object.
    ///
    /// **Command** `object-add`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such type, if the ID is in use, or
    ///   if a property is invalid
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "object-add",
    ///   "arguments": { "qom-type": "rng-random", "id": "rng1",
    ///                  "filename": "/dev/hwrng" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "object-add")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct ObjectAdd(pub ObjectOptions);

    impl ObjectAdd {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: ObjectOptions) -> Self {
            Self(members)
        }
    }

    impl Command for ObjectAdd {
        const NAME: &'static str = "object-add";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }

    /// Deletes an object that was created by [`ObjectAdd`] or by the option
    /// `-object`.
    ///
    /// **Command** `object-del`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such object, or if it is in use
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "object-del", "arguments": { "id": "rng1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "object-del")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct ObjectDel {
        /// ID of the object.
        pub id: String,
    }

    impl ObjectDel {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for ObjectDel {
        const NAME: &'static str = "object-del";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }
}
