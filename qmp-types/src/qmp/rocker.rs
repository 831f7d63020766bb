// Generated from schema/facts/*/qapi/rocker.json by `cargo xtask generate`. Do not edit.

//! Rocker switch device.
//!
//! The `rocker` device is an emulated Ethernet switch for developing
//! switch drivers. These commands show its state: the front-panel
//! ports, and the flow and group tables of its OF-DPA world.

use crate::base;

/// Identity and size of a Rocker switch.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RockerSwitch {
    /// Value of the device's property `name`.
    pub name: String,
    /// 64-bit number of the switch, made from the MAC address of its
    /// first port unless the device has its own `switch_id`.
    pub id: u64,
    /// Number of front-panel ports.
    pub ports: u32,
}

impl RockerSwitch {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, id: u64, ports: u32) -> Self {
        Self {
            name: name.into(),
            id,
            ports,
        }
    }
}

/// Whether a port can send and receive at the same time.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum RockerPortDuplex {
    /// `half`: either direction, but only one at a time.
    #[serde(rename = "half")]
    Half,
    /// `full`: both directions at once.
    #[serde(rename = "full")]
    Full,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Whether a port negotiates speed and duplex mode with its peer.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum RockerPortAutoneg {
    /// `off`: speed and duplex mode are fixed.
    #[serde(rename = "off")]
    Off,
    /// `on`: the link partners agree on them.
    #[serde(rename = "on")]
    On,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// State of a front-panel port of a Rocker switch.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RockerPort {
    /// Name of the port: that of the switch, a dot, and the number
    /// of the port, counted from 1, such as `sw1.1`.
    pub name: String,
    /// True if the guest's driver has enabled the port, so that
    /// it forwards packets.
    pub enabled: bool,
    /// True if the port has a link.
    #[serde(rename = "link-up")]
    pub link_up: bool,
    /// Link speed in megabits per second.
    pub speed: u32,
    /// Duplex mode of the link.
    pub duplex: RockerPortDuplex,
    /// Whether autonegotiation is in use.
    pub autoneg: RockerPortAutoneg,
}

impl RockerPort {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        enabled: bool,
        link_up: bool,
        speed: u32,
        duplex: RockerPortDuplex,
        autoneg: RockerPortAutoneg,
    ) -> Self {
        Self {
            name: name.into(),
            enabled,
            link_up,
            speed,
            duplex,
            autoneg,
        }
    }
}

/// What a packet must look like to match an OF-DPA flow. The flow's
/// [`RockerOfDpaFlowMask`] says which bits of a value count.
///
/// > **Note:** An optional member is present only if the flow tests that
/// > field.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RockerOfDpaFlowKey {
    /// Rank among the flows of the table. The flow with the
    /// highest number wins; 0 is the lowest.
    pub priority: u32,
    /// Number of the table the flow is in: 0 is ingress port, 10
    /// VLAN, 20 termination MAC, 30 unicast routing, 40 multicast
    /// routing, 50 bridging, 60 ACL policy.
    #[serde(rename = "tbl-id")]
    pub tbl_id: u32,
    /// Physical port through which the packet came in.
    #[serde(rename = "in-pport", skip_serializing_if = "Option::is_none")]
    pub in_pport: Option<u32>,
    /// ID of the tunnel that the packet belongs to.
    #[serde(rename = "tunnel-id", skip_serializing_if = "Option::is_none")]
    pub tunnel_id: Option<u32>,
    /// VLAN of the packet.
    #[serde(rename = "vlan-id", skip_serializing_if = "Option::is_none")]
    pub vlan_id: Option<u16>,
    /// EtherType of the packet.
    #[serde(rename = "eth-type", skip_serializing_if = "Option::is_none")]
    pub eth_type: Option<u16>,
    /// Source MAC address of the packet.
    #[serde(rename = "eth-src", skip_serializing_if = "Option::is_none")]
    pub eth_src: Option<String>,
    /// Destination MAC address of the packet.
    #[serde(rename = "eth-dst", skip_serializing_if = "Option::is_none")]
    pub eth_dst: Option<String>,
    /// Protocol number in the IP header; only for IPv4 and IPv6.
    #[serde(rename = "ip-proto", skip_serializing_if = "Option::is_none")]
    pub ip_proto: Option<u8>,
    /// Byte of the IP header for the type of service; only for
    /// IPv4 and IPv6.
    #[serde(rename = "ip-tos", skip_serializing_if = "Option::is_none")]
    pub ip_tos: Option<u8>,
    /// IPv4 destination, with the length of the prefix that must
    /// match, such as `10.0.0.0/8`.
    #[serde(rename = "ip-dst", skip_serializing_if = "Option::is_none")]
    pub ip_dst: Option<String>,
}

impl RockerOfDpaFlowKey {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(priority: u32, tbl_id: u32) -> Self {
        Self {
            priority,
            tbl_id,
            in_pport: None,
            tunnel_id: None,
            vlan_id: None,
            eth_type: None,
            eth_src: None,
            eth_dst: None,
            ip_proto: None,
            ip_tos: None,
            ip_dst: None,
        }
    }

    /// Sets [`in_pport`](field@Self::in_pport).
    #[must_use]
    pub fn with_in_pport(mut self, value: u32) -> Self {
        self.in_pport = Some(value);
        self
    }

    /// Sets [`tunnel_id`](field@Self::tunnel_id).
    #[must_use]
    pub fn with_tunnel_id(mut self, value: u32) -> Self {
        self.tunnel_id = Some(value);
        self
    }

    /// Sets [`vlan_id`](field@Self::vlan_id).
    #[must_use]
    pub fn with_vlan_id(mut self, value: u16) -> Self {
        self.vlan_id = Some(value);
        self
    }

    /// Sets [`eth_type`](field@Self::eth_type).
    #[must_use]
    pub fn with_eth_type(mut self, value: u16) -> Self {
        self.eth_type = Some(value);
        self
    }

    /// Sets [`eth_src`](field@Self::eth_src).
    #[must_use]
    pub fn with_eth_src(mut self, value: impl Into<String>) -> Self {
        self.eth_src = Some(value.into());
        self
    }

    /// Sets [`eth_dst`](field@Self::eth_dst).
    #[must_use]
    pub fn with_eth_dst(mut self, value: impl Into<String>) -> Self {
        self.eth_dst = Some(value.into());
        self
    }

    /// Sets [`ip_proto`](field@Self::ip_proto).
    #[must_use]
    pub fn with_ip_proto(mut self, value: u8) -> Self {
        self.ip_proto = Some(value);
        self
    }

    /// Sets [`ip_tos`](field@Self::ip_tos).
    #[must_use]
    pub fn with_ip_tos(mut self, value: u8) -> Self {
        self.ip_tos = Some(value);
        self
    }

    /// Sets [`ip_dst`](field@Self::ip_dst).
    #[must_use]
    pub fn with_ip_dst(mut self, value: impl Into<String>) -> Self {
        self.ip_dst = Some(value.into());
        self
    }
}

/// Which bits of the fields in a [`RockerOfDpaFlowKey`] must match. A
/// field of the key without a mask here must match in full.
///
/// > **Note:** A member is present only if the key has that field and not
/// > all of its bits are compared.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RockerOfDpaFlowMask {
    /// Bits of the physical ingress port to compare.
    #[serde(rename = "in-pport", skip_serializing_if = "Option::is_none")]
    pub in_pport: Option<u32>,
    /// Bits of the tunnel ID to compare.
    #[serde(rename = "tunnel-id", skip_serializing_if = "Option::is_none")]
    pub tunnel_id: Option<u32>,
    /// Bits of the VLAN ID to compare.
    #[serde(rename = "vlan-id", skip_serializing_if = "Option::is_none")]
    pub vlan_id: Option<u16>,
    /// Bits of the source MAC address to compare.
    #[serde(rename = "eth-src", skip_serializing_if = "Option::is_none")]
    pub eth_src: Option<String>,
    /// Bits of the destination MAC address to compare.
    #[serde(rename = "eth-dst", skip_serializing_if = "Option::is_none")]
    pub eth_dst: Option<String>,
    /// Bits of the IP protocol number to compare.
    #[serde(rename = "ip-proto", skip_serializing_if = "Option::is_none")]
    pub ip_proto: Option<u8>,
    /// Bits of the IP type of service to compare.
    #[serde(rename = "ip-tos", skip_serializing_if = "Option::is_none")]
    pub ip_tos: Option<u8>,
}

impl RockerOfDpaFlowMask {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in_pport`](field@Self::in_pport).
    #[must_use]
    pub fn with_in_pport(mut self, value: u32) -> Self {
        self.in_pport = Some(value);
        self
    }

    /// Sets [`tunnel_id`](field@Self::tunnel_id).
    #[must_use]
    pub fn with_tunnel_id(mut self, value: u32) -> Self {
        self.tunnel_id = Some(value);
        self
    }

    /// Sets [`vlan_id`](field@Self::vlan_id).
    #[must_use]
    pub fn with_vlan_id(mut self, value: u16) -> Self {
        self.vlan_id = Some(value);
        self
    }

    /// Sets [`eth_src`](field@Self::eth_src).
    #[must_use]
    pub fn with_eth_src(mut self, value: impl Into<String>) -> Self {
        self.eth_src = Some(value.into());
        self
    }

    /// Sets [`eth_dst`](field@Self::eth_dst).
    #[must_use]
    pub fn with_eth_dst(mut self, value: impl Into<String>) -> Self {
        self.eth_dst = Some(value.into());
        self
    }

    /// Sets [`ip_proto`](field@Self::ip_proto).
    #[must_use]
    pub fn with_ip_proto(mut self, value: u8) -> Self {
        self.ip_proto = Some(value);
        self
    }

    /// Sets [`ip_tos`](field@Self::ip_tos).
    #[must_use]
    pub fn with_ip_tos(mut self, value: u8) -> Self {
        self.ip_tos = Some(value);
        self
    }
}

/// What the switch does with a packet that matches an OF-DPA flow.
///
/// > **Note:** A member is present only if the flow has that action.
///
/// Since QEMU 2.4.
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
pub struct RockerOfDpaFlowAction {
    /// Table in which matching continues.
    #[serde(rename = "goto-tbl", skip_serializing_if = "Option::is_none")]
    pub goto_tbl: Option<u32>,
    /// Group that handles the packet; see [`RockerOfDpaGroup`].
    #[serde(rename = "group-id", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<u32>,
    /// Logical port of a tunnel. QEMU does not fill it in.
    #[serde(rename = "tunnel-lport", skip_serializing_if = "Option::is_none")]
    pub tunnel_lport: Option<u32>,
    /// A VLAN for the packet. QEMU does not fill it in.
    #[serde(rename = "vlan-id", skip_serializing_if = "Option::is_none")]
    pub vlan_id: Option<u16>,
    /// VLAN that the packet is put into.
    #[serde(rename = "new-vlan-id", skip_serializing_if = "Option::is_none")]
    pub new_vlan_id: Option<u16>,
    /// Physical port to send through. QEMU does not fill it
    /// in.
    #[serde(rename = "out-pport", skip_serializing_if = "Option::is_none")]
    pub out_pport: Option<u32>,
}

impl RockerOfDpaFlowAction {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`goto_tbl`](field@Self::goto_tbl).
    #[must_use]
    pub fn with_goto_tbl(mut self, value: u32) -> Self {
        self.goto_tbl = Some(value);
        self
    }

    /// Sets [`group_id`](field@Self::group_id).
    #[must_use]
    pub fn with_group_id(mut self, value: u32) -> Self {
        self.group_id = Some(value);
        self
    }

    /// Sets [`tunnel_lport`](field@Self::tunnel_lport).
    #[must_use]
    pub fn with_tunnel_lport(mut self, value: u32) -> Self {
        self.tunnel_lport = Some(value);
        self
    }

    /// Sets [`vlan_id`](field@Self::vlan_id).
    #[must_use]
    pub fn with_vlan_id(mut self, value: u16) -> Self {
        self.vlan_id = Some(value);
        self
    }

    /// Sets [`new_vlan_id`](field@Self::new_vlan_id).
    #[must_use]
    pub fn with_new_vlan_id(mut self, value: u16) -> Self {
        self.new_vlan_id = Some(value);
        self
    }

    /// Sets [`out_pport`](field@Self::out_pport).
    #[must_use]
    pub fn with_out_pport(mut self, value: u32) -> Self {
        self.out_pport = Some(value);
        self
    }
}

/// A flow of the OF-DPA world: a condition, and what to do with the
/// packets that meet it.
///
/// Since QEMU 2.4.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RockerOfDpaFlow {
    /// Number by which the guest's driver knows the flow, unique
    /// to it.
    #[debug(secret)]
    pub cookie: u64,
    /// Number of packets it has matched.
    pub hits: u64,
    /// Values that a packet must have.
    pub key: RockerOfDpaFlowKey,
    /// Bits of these values that count.
    pub mask: RockerOfDpaFlowMask,
    /// What happens to matching packets.
    pub action: RockerOfDpaFlowAction,
}

impl RockerOfDpaFlow {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        cookie: u64,
        hits: u64,
        key: RockerOfDpaFlowKey,
        mask: RockerOfDpaFlowMask,
        action: RockerOfDpaFlowAction,
    ) -> Self {
        Self {
            cookie,
            hits,
            key,
            mask,
            action,
        }
    }
}

/// A group of the OF-DPA world. It determines how to handle packets
/// that flows, or other groups, pass to it.
///
/// > **Note:** A member is present only if the group's type has it and,
/// > for a change to the packet, if it is set.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RockerOfDpaGroup {
    /// Number of the group. Its upper bits are the type; the others
    /// depend on the type.
    pub id: u32,
    /// Kind of group: 0 is L2 interface, 1 L2 rewrite, 2 L3 unicast,
    /// 3 L2 multicast, 4 L2 flood, 5 L3 interface, 6 L3 multicast, 7 L3
    /// ECMP, 8 L2 overlay.
    pub r#type: u8,
    /// VLAN of the group, a part of its ID (types 0, 3 and 4).
    #[serde(rename = "vlan-id", skip_serializing_if = "Option::is_none")]
    pub vlan_id: Option<u16>,
    /// Physical port, a part of its ID (type 0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pport: Option<u32>,
    /// Number that distinguishes groups of the same type, a part of
    /// the ID (types 1 to 4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<u32>,
    /// Physical port to send the packet through (type 0).
    #[serde(rename = "out-pport", skip_serializing_if = "Option::is_none")]
    pub out_pport: Option<u32>,
    /// Group that handles the packet next (types 1 and 2).
    #[serde(rename = "group-id", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<u32>,
    /// VLAN to put the packet into (types 1 and 2).
    #[serde(rename = "set-vlan-id", skip_serializing_if = "Option::is_none")]
    pub set_vlan_id: Option<u16>,
    /// Nonzero if the VLAN tag is removed before the packet is
    /// sent (type 0).
    #[serde(rename = "pop-vlan", skip_serializing_if = "Option::is_none")]
    pub pop_vlan: Option<u8>,
    /// Groups that each get a copy of the packet (types 3 and
    /// 4).
    #[serde(rename = "group-ids", skip_serializing_if = "Option::is_none")]
    pub group_ids: Option<Vec<u32>>,
    /// MAC address to write into the packet as its source
    /// (types 1 and 2).
    #[serde(rename = "set-eth-src", skip_serializing_if = "Option::is_none")]
    pub set_eth_src: Option<String>,
    /// MAC address to write into the packet as its
    /// destination (types 1 and 2).
    #[serde(rename = "set-eth-dst", skip_serializing_if = "Option::is_none")]
    pub set_eth_dst: Option<String>,
    /// Nonzero if the packet's time to live is to be checked
    /// (type 2).
    #[serde(rename = "ttl-check", skip_serializing_if = "Option::is_none")]
    pub ttl_check: Option<u8>,
}

impl RockerOfDpaGroup {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: u32, r#type: u8) -> Self {
        Self {
            id,
            r#type,
            vlan_id: None,
            pport: None,
            index: None,
            out_pport: None,
            group_id: None,
            set_vlan_id: None,
            pop_vlan: None,
            group_ids: None,
            set_eth_src: None,
            set_eth_dst: None,
            ttl_check: None,
        }
    }

    /// Sets [`vlan_id`](field@Self::vlan_id).
    #[must_use]
    pub fn with_vlan_id(mut self, value: u16) -> Self {
        self.vlan_id = Some(value);
        self
    }

    /// Sets [`pport`](field@Self::pport).
    #[must_use]
    pub fn with_pport(mut self, value: u32) -> Self {
        self.pport = Some(value);
        self
    }

    /// Sets [`index`](field@Self::index).
    #[must_use]
    pub fn with_index(mut self, value: u32) -> Self {
        self.index = Some(value);
        self
    }

    /// Sets [`out_pport`](field@Self::out_pport).
    #[must_use]
    pub fn with_out_pport(mut self, value: u32) -> Self {
        self.out_pport = Some(value);
        self
    }

    /// Sets [`group_id`](field@Self::group_id).
    #[must_use]
    pub fn with_group_id(mut self, value: u32) -> Self {
        self.group_id = Some(value);
        self
    }

    /// Sets [`set_vlan_id`](field@Self::set_vlan_id).
    #[must_use]
    pub fn with_set_vlan_id(mut self, value: u16) -> Self {
        self.set_vlan_id = Some(value);
        self
    }

    /// Sets [`pop_vlan`](field@Self::pop_vlan).
    #[must_use]
    pub fn with_pop_vlan(mut self, value: u8) -> Self {
        self.pop_vlan = Some(value);
        self
    }

    /// Sets [`group_ids`](field@Self::group_ids).
    #[must_use]
    pub fn with_group_ids(mut self, value: Vec<u32>) -> Self {
        self.group_ids = Some(value);
        self
    }

    /// Sets [`set_eth_src`](field@Self::set_eth_src).
    #[must_use]
    pub fn with_set_eth_src(mut self, value: impl Into<String>) -> Self {
        self.set_eth_src = Some(value.into());
        self
    }

    /// Sets [`set_eth_dst`](field@Self::set_eth_dst).
    #[must_use]
    pub fn with_set_eth_dst(mut self, value: impl Into<String>) -> Self {
        self.set_eth_dst = Some(value.into());
        self
    }

    /// Sets [`ttl_check`](field@Self::ttl_check).
    #[must_use]
    pub fn with_ttl_check(mut self, value: u8) -> Self {
        self.ttl_check = Some(value);
        self
    }
}

/// Commands defined in `rocker.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{RockerOfDpaFlow, RockerOfDpaGroup, RockerPort, RockerSwitch};

    /// Gets the ID and the number of ports of a Rocker switch.
    ///
    /// **Command** `query-rocker`.
    ///
    /// **Returns** [`RockerSwitch`](super::RockerSwitch): The switch's ID and number of ports.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no Rocker switch with that name
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-rocker", "arguments": { "name": "sw1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {"name": "sw1", "ports": 2, "id": 1327446905938}}
    /// ```
    #[doc(alias = "query-rocker")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryRocker {
        /// The switch's property `name`.
        pub name: String,
    }

    impl QueryRocker {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self { name: name.into() }
        }
    }

    impl Command for QueryRocker {
        const NAME: &'static str = "query-rocker";
        type Ok = RockerSwitch;
    }

    /// Lists the ports of a Rocker switch.
    ///
    /// **Command** `query-rocker-ports`.
    ///
    /// **Returns** an array of [`RockerPort`](super::RockerPort): One element per front-panel port.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no Rocker switch with that name
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-rocker-ports", "arguments": { "name": "sw1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ {"duplex": "full", "enabled": true, "name": "sw1.1",
    ///                "autoneg": "off", "link-up": true, "speed": 10000},
    ///               {"duplex": "full", "enabled": true, "name": "sw1.2",
    ///                "autoneg": "off", "link-up": true, "speed": 10000}
    /// ]}
    /// ```
    #[doc(alias = "query-rocker-ports")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryRockerPorts {
        /// The switch's property `name` (not the name of a port).
        pub name: String,
    }

    impl QueryRockerPorts {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self { name: name.into() }
        }
    }

    impl Command for QueryRockerPorts {
        const NAME: &'static str = "query-rocker-ports";
        type Ok = Vec<RockerPort>;
    }

    /// Lists the OF-DPA flows of a Rocker switch.
    ///
    /// **Command** `query-rocker-of-dpa-flows`.
    ///
    /// **Returns** an array of [`RockerOfDpaFlow`](super::RockerOfDpaFlow): The flows, in no particular order.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such switch, or if it has no
    ///   OF-DPA world
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-rocker-of-dpa-flows",
    ///   "arguments": { "name": "sw1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ {"key": {"in-pport": 0, "priority": 1, "tbl-id": 0},
    ///                "hits": 138,
    ///                "cookie": 0,
    ///                "action": {"goto-tbl": 10},
    ///                "mask": {"in-pport": 4294901760}
    ///               }
    /// ]}
    /// ```
    #[doc(alias = "query-rocker-of-dpa-flows")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryRockerOfDpaFlows {
        /// The switch's property `name`.
        pub name: String,
        /// Show only the flows in this table; see [`tbl_id`](field@Self::tbl_id) in
        /// [`RockerOfDpaFlowKey`](super::RockerOfDpaFlowKey). If absent, all tables should be shown, but
        /// QEMU behaves as if it were 0; use 4294967295 to select all.
        #[serde(rename = "tbl-id", skip_serializing_if = "Option::is_none")]
        pub tbl_id: Option<u32>,
    }

    impl QueryRockerOfDpaFlows {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                tbl_id: None,
            }
        }

        /// Sets [`tbl_id`](field@Self::tbl_id).
        #[must_use]
        pub fn with_tbl_id(mut self, value: u32) -> Self {
            self.tbl_id = Some(value);
            self
        }
    }

    impl Command for QueryRockerOfDpaFlows {
        const NAME: &'static str = "query-rocker-of-dpa-flows";
        type Ok = Vec<RockerOfDpaFlow>;
    }

    /// Lists the OF-DPA groups of a Rocker switch.
    ///
    /// **Command** `query-rocker-of-dpa-groups`.
    ///
    /// **Returns** an array of [`RockerOfDpaGroup`](super::RockerOfDpaGroup): The groups, in no particular order.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such switch, or if it has no
    ///   OF-DPA world
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-rocker-of-dpa-groups",
    ///   "arguments": { "name": "sw1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ {"type": 0, "out-pport": 2,
    ///                "pport": 2, "vlan-id": 3841,
    ///                "pop-vlan": 1, "id": 251723778},
    ///               {"type": 0, "out-pport": 0,
    ///                "pport": 0, "vlan-id": 3841,
    ///                "pop-vlan": 1, "id": 251723776},
    ///               {"type": 0, "out-pport": 1,
    ///                "pport": 1, "vlan-id": 3840,
    ///                "pop-vlan": 1, "id": 251658241},
    ///               {"type": 0, "out-pport": 0,
    ///                "pport": 0, "vlan-id": 3840,
    ///                "pop-vlan": 1, "id": 251658240}
    /// ]}
    /// ```
    #[doc(alias = "query-rocker-of-dpa-groups")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryRockerOfDpaGroups {
        /// The switch's property `name`.
        pub name: String,
        /// Show only groups of this type; see [`type`](field@Self::type) in
        /// [`RockerOfDpaGroup`](super::RockerOfDpaGroup). If absent, all types should be shown, but
        /// QEMU behaves as if it were 0; use 9 to select all.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub r#type: Option<u8>,
    }

    impl QueryRockerOfDpaGroups {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                r#type: None,
            }
        }

        /// Sets [`type`](field@Self::type).
        #[must_use]
        pub fn with_type(mut self, value: u8) -> Self {
            self.r#type = Some(value);
            self
        }
    }

    impl Command for QueryRockerOfDpaGroups {
        const NAME: &'static str = "query-rocker-of-dpa-groups";
        type Ok = Vec<RockerOfDpaGroup>;
    }
}
