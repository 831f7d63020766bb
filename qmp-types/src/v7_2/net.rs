// Generated from schema/facts/7.2/qapi/net.json by `cargo xtask generate`. Do not edit.

//! Network.
//!
//! A network interface (NIC) of the guest is connected to a netdev, its
//! backend on the host. Both are net clients, whose names are the IDs
//! of the guest's device and of the netdev.

/// Events defined in `net.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::super::SocketAddress;

    /// The guest has changed the receive filter of a network interface: its
    /// MAC addresses, VLANs or modes.
    ///
    /// > **Note:** An interface does not send this event again until
    /// > `query-rx-filter` has read its filter.
    ///
    /// **Event** `NIC_RX_FILTER_CHANGED`.
    ///
    /// Since QEMU 1.6.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "NIC_RX_FILTER_CHANGED",
    ///   "data": { "name": "vnet0",
    ///             "path": "/machine/peripheral/vnet0/virtio-backend" },
    ///   "timestamp": { "seconds": 1368697518, "microseconds": 326866 } }
    /// ```
    #[doc(alias = "NIC_RX_FILTER_CHANGED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct NicRxFilterChanged {
        /// Name of the interface's net client; absent if it has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// QOM path of the device.
        pub path: String,
    }

    impl NicRxFilterChanged {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>) -> Self {
            Self {
                name: None,
                path: path.into(),
            }
        }

        /// Sets [`name`](field@Self::name).
        #[must_use]
        pub fn with_name(mut self, value: impl Into<String>) -> Self {
            self.name = Some(value.into());
            self
        }
    }

    impl NicRxFilterChanged {
        /// The event's name on the wire.
        pub const NAME: &'static str = "NIC_RX_FILTER_CHANGED";
    }

    impl EventPayload for NicRxFilterChanged {
        const NAME: &'static str = Self::NAME;
    }

    /// The guest's virtio-net driver can act as the standby of a failover
    /// pair: it has accepted the feature VIRTIO_NET_F_STANDBY. Until now,
    /// QEMU has hidden the pair's primary device, usually a passed-through
    /// host device; now it plugs that device in.
    ///
    /// **Event** `FAILOVER_NEGOTIATED`.
    ///
    /// Since QEMU 4.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "FAILOVER_NEGOTIATED",
    ///   "data": { "device-id": "net1" },
    ///   "timestamp": { "seconds": 1368697518, "microseconds": 326866 } }
    /// ```
    #[doc(alias = "FAILOVER_NEGOTIATED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct FailoverNegotiated {
        /// ID of the virtio-net device, the standby.
        #[serde(rename = "device-id")]
        pub device_id: String,
    }

    impl FailoverNegotiated {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device_id: impl Into<String>) -> Self {
            Self {
                device_id: device_id.into(),
            }
        }
    }

    impl FailoverNegotiated {
        /// The event's name on the wire.
        pub const NAME: &'static str = "FAILOVER_NEGOTIATED";
    }

    impl EventPayload for FailoverNegotiated {
        const NAME: &'static str = Self::NAME;
    }

    /// A netdev of type `stream` is connected: as a client, it has
    /// reached its server; as a server, it has accepted a client.
    ///
    /// **Event** `NETDEV_STREAM_CONNECTED`.
    ///
    /// Since QEMU 7.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "NETDEV_STREAM_CONNECTED",
    ///   "data": { "netdev-id": "netdev0",
    ///             "addr": { "port": "47666", "ipv6": true,
    ///                       "host": "::1", "type": "inet" } },
    ///   "timestamp": { "seconds": 1666269863, "microseconds": 311222 } }
    /// ```
    ///
    /// ```json
    /// { "event": "NETDEV_STREAM_CONNECTED",
    ///   "data": { "netdev-id": "netdev0",
    ///             "addr": { "path": "/tmp/qemu0", "type": "unix" } },
    ///   "timestamp": { "seconds": 1666269706, "microseconds": 413651 } }
    /// ```
    #[doc(alias = "NETDEV_STREAM_CONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct NetdevStreamConnected {
        /// ID of the netdev.
        #[serde(rename = "netdev-id")]
        pub netdev_id: String,
        /// Address of the other end; for a server on a UNIX domain
        /// socket, its own address.
        pub addr: SocketAddress,
    }

    impl NetdevStreamConnected {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            netdev_id: impl Into<String>,
            addr: impl Into<SocketAddress>,
        ) -> Self {
            Self {
                netdev_id: netdev_id.into(),
                addr: addr.into(),
            }
        }
    }

    impl NetdevStreamConnected {
        /// The event's name on the wire.
        pub const NAME: &'static str = "NETDEV_STREAM_CONNECTED";
    }

    impl EventPayload for NetdevStreamConnected {
        const NAME: &'static str = Self::NAME;
    }

    /// A netdev of type `stream` has lost its connection. What the guest
    /// sends is dropped until there is a new one: a server waits for its
    /// next client, and a client tries again if it was configured to
    /// reconnect.
    ///
    /// **Event** `NETDEV_STREAM_DISCONNECTED`.
    ///
    /// Since QEMU 7.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "NETDEV_STREAM_DISCONNECTED",
    ///   "data": {"netdev-id": "netdev0"},
    ///   "timestamp": {"seconds": 1663330937, "microseconds": 526695} }
    /// ```
    #[doc(alias = "NETDEV_STREAM_DISCONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct NetdevStreamDisconnected {
        /// ID of the netdev.
        #[serde(rename = "netdev-id")]
        pub netdev_id: String,
    }

    impl NetdevStreamDisconnected {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(netdev_id: impl Into<String>) -> Self {
            Self {
                netdev_id: netdev_id.into(),
            }
        }
    }

    impl NetdevStreamDisconnected {
        /// The event's name on the wire.
        pub const NAME: &'static str = "NETDEV_STREAM_DISCONNECTED";
    }

    impl EventPayload for NetdevStreamDisconnected {
        const NAME: &'static str = Self::NAME;
    }
}
