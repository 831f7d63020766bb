// Generated from schema/facts/7.2/qapi/rdma.json by `cargo xtask generate`. Do not edit.

//! RDMA.
//!
//! Remote direct memory access by the guest through the pvrdma device.

/// Events defined in `rdma.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// The guest's driver for a pvrdma device has added or removed an
    /// address (GID) of the device. The host's interface needs the same
    /// addresses: libvirt, or whatever manages the network, should add or
    /// remove the address there.
    ///
    /// **Event** `RDMA_GID_STATUS_CHANGED`.
    ///
    /// Since QEMU 4.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// {"timestamp": {"seconds": 1541579657, "microseconds": 986760},
    ///  "event": "RDMA_GID_STATUS_CHANGED",
    ///  "data":
    ///      {"netdev": "bridge0",
    ///      "interface-id": 15880512517475447892,
    ///      "gid-status": true,
    ///      "subnet-prefix": 33022}}
    /// ```
    #[doc(alias = "RDMA_GID_STATUS_CHANGED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct RdmaGidStatusChanged {
        /// Name of the host's network interface that belongs to the
        /// device.
        pub netdev: String,
        /// True if the address was added, false if it was removed.
        #[serde(rename = "gid-status")]
        pub gid_status: bool,
        /// First half of the address: its 8 bytes, which are in
        /// network byte order, read as a number in host byte order. On
        /// x86, `fe80::` becomes 33022, which is 0x80fe.
        #[serde(rename = "subnet-prefix")]
        pub subnet_prefix: u64,
        /// Second half of the address, in the same form.
        #[serde(rename = "interface-id")]
        pub interface_id: u64,
    }

    impl RdmaGidStatusChanged {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            netdev: impl Into<String>,
            gid_status: bool,
            subnet_prefix: u64,
            interface_id: u64,
        ) -> Self {
            Self {
                netdev: netdev.into(),
                gid_status,
                subnet_prefix,
                interface_id,
            }
        }
    }

    impl RdmaGidStatusChanged {
        /// The event's name on the wire.
        pub const NAME: &'static str = "RDMA_GID_STATUS_CHANGED";
    }

    impl EventPayload for RdmaGidStatusChanged {
        const NAME: &'static str = Self::NAME;
    }
}
