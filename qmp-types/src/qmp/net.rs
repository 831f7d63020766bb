// Generated from schema/facts/*/qapi/net.json by `cargo xtask generate`. Do not edit.

//! Network.
//!
//! A network interface (NIC) of the guest is connected to a netdev, its
//! backend on the host. Both are net clients, whose names are the IDs
//! of the guest's device and of the netdev.

use crate::base;
use super::SocketAddress;

/// Options of a NIC that is created with the option `-net nic`.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetLegacyNicOptions {
    /// ID of the netdev to connect to; if absent, the NIC is
    /// connected to hub 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub netdev: Option<String>,
    /// MAC address, as in `52:54:00:12:34:56`; if absent, QEMU
    /// makes one up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub macaddr: Option<String>,
    /// Device model, such as `e1000` or `virtio` (default:
    /// depends on the machine).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Address on the PCI bus; if absent, QEMU chooses a free one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addr: Option<String>,
    /// Number of MSI-X vectors; 0 means no MSI-X. The default
    /// depends on the device model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vectors: Option<u32>,
}

impl NetLegacyNicOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`netdev`](field@Self::netdev).
    #[must_use]
    pub fn with_netdev(mut self, value: impl Into<String>) -> Self {
        self.netdev = Some(value.into());
        self
    }

    /// Sets [`macaddr`](field@Self::macaddr).
    #[must_use]
    pub fn with_macaddr(mut self, value: impl Into<String>) -> Self {
        self.macaddr = Some(value.into());
        self
    }

    /// Sets [`model`](field@Self::model).
    #[must_use]
    pub fn with_model(mut self, value: impl Into<String>) -> Self {
        self.model = Some(value.into());
        self
    }

    /// Sets [`addr`](field@Self::addr).
    #[must_use]
    pub fn with_addr(mut self, value: impl Into<String>) -> Self {
        self.addr = Some(value.into());
        self
    }

    /// Sets [`vectors`](field@Self::vectors).
    #[must_use]
    pub fn with_vectors(mut self, value: u32) -> Self {
        self.vectors = Some(value);
        self
    }
}

/// A DNS search domain, for [`NetdevPasstOptions`].
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PasstSearch {
    /// Domain, or `none` for no domain at all, as with the option
    /// `--search` of `passt`.
    pub str: String,
}

impl PasstSearch {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}

/// Ports to forward, for [`NetdevPasstOptions`].
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PasstPortForward {
    /// Ports in the syntax of the options `--tcp-ports` and
    /// `--udp-ports` of `passt`.
    pub str: String,
}

impl PasstPortForward {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}

/// An argument for `passt`, for [`NetdevPasstOptions`].
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PasstParameter {
    /// The argument, as it would appear on the command line.
    pub str: String,
}

impl PasstParameter {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}

/// Options of a netdev of type `passt`. QEMU runs the program
/// `passt`, which connects the guest's network to sockets on the host
/// and needs no privileges.
///
/// The members become options of that program. If a member is absent,
/// the default of `passt` applies unless another one is given here.
///
/// The type was named `NetDevPasstOptions` in 10.1 and 10.2.
///
/// Only present if QEMU is built with `CONFIG_PASST`.
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevPasstOptions {
    /// Program to run (default: `passt`, looked up in PATH).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// If true, `passt` runs with `--quiet`, so it prints only
    /// errors (default: true).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet: Option<bool>,
    /// If true, `passt` accesses the guest's queues itself;
    /// the NIC must then be a virtio-net device, and the guest's memory
    /// must be shared. If false, packets pass through a socket.
    /// The default is false.
    #[serde(rename = "vhost-user", skip_serializing_if = "Option::is_none")]
    pub vhost_user: Option<bool>,
    /// Maximum packet size that `passt` announces to the guest by
    /// DHCP and NDP, in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mtu: Option<i64>,
    /// IPv4 or IPv6 address that the guest gets (default: that of
    /// [`interface`](field@Self::interface)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// IPv4 netmask that the guest gets, as a mask or as a prefix
    /// length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub netmask: Option<String>,
    /// MAC address of `passt`, as seen by the guest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mac: Option<String>,
    /// IPv4 or IPv6 address of the gateway that the guest gets
    /// (default: that of [`interface`](field@Self::interface)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gateway: Option<String>,
    /// Interface of the host that addresses and routes are
    /// taken from (default: the one with the default route).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interface: Option<String>,
    /// Address of the host that the guest's connections come
    /// from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outbound: Option<String>,
    /// Interface of the host through which IPv4 connections
    /// leave.
    #[serde(rename = "outbound-if4", skip_serializing_if = "Option::is_none")]
    pub outbound_if4: Option<String>,
    /// Interface of the host through which IPv6 connections
    /// leave.
    #[serde(rename = "outbound-if6", skip_serializing_if = "Option::is_none")]
    pub outbound_if6: Option<String>,
    /// IPv4 or IPv6 address of the DNS server that the guest gets
    /// (default: those of the host).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dns: Option<String>,
    /// DNS search domains that the guest gets (default: those of
    /// the host).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<Vec<PasstSearch>>,
    /// Fully qualified domain name that the guest gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fqdn: Option<String>,
    /// If false, DHCP, DHCPv6 and NDP do not tell the guest the
    /// DNS servers.
    #[serde(rename = "dhcp-dns", skip_serializing_if = "Option::is_none")]
    pub dhcp_dns: Option<bool>,
    /// If false, DHCP, DHCPv6 and NDP do not tell the guest
    /// the search domains.
    #[serde(rename = "dhcp-search", skip_serializing_if = "Option::is_none")]
    pub dhcp_search: Option<bool>,
    /// Address by which the guest reaches the host's
    /// loopback interface, or `none`.
    #[serde(rename = "map-host-loopback", skip_serializing_if = "Option::is_none")]
    pub map_host_loopback: Option<String>,
    /// Address by which the guest reaches the host at the
    /// address that the two share, or `none`.
    #[serde(rename = "map-guest-addr", skip_serializing_if = "Option::is_none")]
    pub map_guest_addr: Option<String>,
    /// Address in the guest's network; DNS queries sent to it
    /// go to [`dns_host`](field@Self::dns_host).
    #[serde(rename = "dns-forward", skip_serializing_if = "Option::is_none")]
    pub dns_forward: Option<String>,
    /// DNS server that receives the queries sent to [`dns_forward`](field@Self::dns_forward)
    /// (default: that of the host).
    #[serde(rename = "dns-host", skip_serializing_if = "Option::is_none")]
    pub dns_host: Option<String>,
    /// False disables TCP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tcp: Option<bool>,
    /// False disables UDP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub udp: Option<bool>,
    /// False disables ICMP echo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icmp: Option<bool>,
    /// False disables the DHCP server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dhcp: Option<bool>,
    /// False disables answers to NDP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ndp: Option<bool>,
    /// False disables the DHCPv6 server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dhcpv6: Option<bool>,
    /// False disables router advertisements.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ra: Option<bool>,
    /// If true, ports can be forwarded from addresses that no
    /// interface of the host has (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freebind: Option<bool>,
    /// False disables IPv4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv4: Option<bool>,
    /// False disables IPv6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv6: Option<bool>,
    /// TCP ports of the host to forward to the guest.
    #[serde(rename = "tcp-ports", skip_serializing_if = "Option::is_none")]
    pub tcp_ports: Option<Vec<PasstPortForward>>,
    /// UDP ports of the host to forward to the guest.
    #[serde(rename = "udp-ports", skip_serializing_if = "Option::is_none")]
    pub udp_ports: Option<Vec<PasstPortForward>>,
    /// Further arguments, after those that come from other members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub param: Option<Vec<PasstParameter>>,
}

impl NetdevPasstOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`path`](field@Self::path).
    #[must_use]
    pub fn with_path(mut self, value: impl Into<String>) -> Self {
        self.path = Some(value.into());
        self
    }

    /// Sets [`quiet`](field@Self::quiet).
    #[must_use]
    pub fn with_quiet(mut self, value: bool) -> Self {
        self.quiet = Some(value);
        self
    }

    /// Sets [`vhost_user`](field@Self::vhost_user).
    #[must_use]
    pub fn with_vhost_user(mut self, value: bool) -> Self {
        self.vhost_user = Some(value);
        self
    }

    /// Sets [`mtu`](field@Self::mtu).
    #[must_use]
    pub fn with_mtu(mut self, value: i64) -> Self {
        self.mtu = Some(value);
        self
    }

    /// Sets [`address`](field@Self::address).
    #[must_use]
    pub fn with_address(mut self, value: impl Into<String>) -> Self {
        self.address = Some(value.into());
        self
    }

    /// Sets [`netmask`](field@Self::netmask).
    #[must_use]
    pub fn with_netmask(mut self, value: impl Into<String>) -> Self {
        self.netmask = Some(value.into());
        self
    }

    /// Sets [`mac`](field@Self::mac).
    #[must_use]
    pub fn with_mac(mut self, value: impl Into<String>) -> Self {
        self.mac = Some(value.into());
        self
    }

    /// Sets [`gateway`](field@Self::gateway).
    #[must_use]
    pub fn with_gateway(mut self, value: impl Into<String>) -> Self {
        self.gateway = Some(value.into());
        self
    }

    /// Sets [`interface`](field@Self::interface).
    #[must_use]
    pub fn with_interface(mut self, value: impl Into<String>) -> Self {
        self.interface = Some(value.into());
        self
    }

    /// Sets [`outbound`](field@Self::outbound).
    #[must_use]
    pub fn with_outbound(mut self, value: impl Into<String>) -> Self {
        self.outbound = Some(value.into());
        self
    }

    /// Sets [`outbound_if4`](field@Self::outbound_if4).
    #[must_use]
    pub fn with_outbound_if4(mut self, value: impl Into<String>) -> Self {
        self.outbound_if4 = Some(value.into());
        self
    }

    /// Sets [`outbound_if6`](field@Self::outbound_if6).
    #[must_use]
    pub fn with_outbound_if6(mut self, value: impl Into<String>) -> Self {
        self.outbound_if6 = Some(value.into());
        self
    }

    /// Sets [`dns`](field@Self::dns).
    #[must_use]
    pub fn with_dns(mut self, value: impl Into<String>) -> Self {
        self.dns = Some(value.into());
        self
    }

    /// Sets [`search`](field@Self::search).
    #[must_use]
    pub fn with_search(mut self, value: Vec<PasstSearch>) -> Self {
        self.search = Some(value);
        self
    }

    /// Sets [`fqdn`](field@Self::fqdn).
    #[must_use]
    pub fn with_fqdn(mut self, value: impl Into<String>) -> Self {
        self.fqdn = Some(value.into());
        self
    }

    /// Sets [`dhcp_dns`](field@Self::dhcp_dns).
    #[must_use]
    pub fn with_dhcp_dns(mut self, value: bool) -> Self {
        self.dhcp_dns = Some(value);
        self
    }

    /// Sets [`dhcp_search`](field@Self::dhcp_search).
    #[must_use]
    pub fn with_dhcp_search(mut self, value: bool) -> Self {
        self.dhcp_search = Some(value);
        self
    }

    /// Sets [`map_host_loopback`](field@Self::map_host_loopback).
    #[must_use]
    pub fn with_map_host_loopback(mut self, value: impl Into<String>) -> Self {
        self.map_host_loopback = Some(value.into());
        self
    }

    /// Sets [`map_guest_addr`](field@Self::map_guest_addr).
    #[must_use]
    pub fn with_map_guest_addr(mut self, value: impl Into<String>) -> Self {
        self.map_guest_addr = Some(value.into());
        self
    }

    /// Sets [`dns_forward`](field@Self::dns_forward).
    #[must_use]
    pub fn with_dns_forward(mut self, value: impl Into<String>) -> Self {
        self.dns_forward = Some(value.into());
        self
    }

    /// Sets [`dns_host`](field@Self::dns_host).
    #[must_use]
    pub fn with_dns_host(mut self, value: impl Into<String>) -> Self {
        self.dns_host = Some(value.into());
        self
    }

    /// Sets [`tcp`](field@Self::tcp).
    #[must_use]
    pub fn with_tcp(mut self, value: bool) -> Self {
        self.tcp = Some(value);
        self
    }

    /// Sets [`udp`](field@Self::udp).
    #[must_use]
    pub fn with_udp(mut self, value: bool) -> Self {
        self.udp = Some(value);
        self
    }

    /// Sets [`icmp`](field@Self::icmp).
    #[must_use]
    pub fn with_icmp(mut self, value: bool) -> Self {
        self.icmp = Some(value);
        self
    }

    /// Sets [`dhcp`](field@Self::dhcp).
    #[must_use]
    pub fn with_dhcp(mut self, value: bool) -> Self {
        self.dhcp = Some(value);
        self
    }

    /// Sets [`ndp`](field@Self::ndp).
    #[must_use]
    pub fn with_ndp(mut self, value: bool) -> Self {
        self.ndp = Some(value);
        self
    }

    /// Sets [`dhcpv6`](field@Self::dhcpv6).
    #[must_use]
    pub fn with_dhcpv6(mut self, value: bool) -> Self {
        self.dhcpv6 = Some(value);
        self
    }

    /// Sets [`ra`](field@Self::ra).
    #[must_use]
    pub fn with_ra(mut self, value: bool) -> Self {
        self.ra = Some(value);
        self
    }

    /// Sets [`freebind`](field@Self::freebind).
    #[must_use]
    pub fn with_freebind(mut self, value: bool) -> Self {
        self.freebind = Some(value);
        self
    }

    /// Sets [`ipv4`](field@Self::ipv4).
    #[must_use]
    pub fn with_ipv4(mut self, value: bool) -> Self {
        self.ipv4 = Some(value);
        self
    }

    /// Sets [`ipv6`](field@Self::ipv6).
    #[must_use]
    pub fn with_ipv6(mut self, value: bool) -> Self {
        self.ipv6 = Some(value);
        self
    }

    /// Sets [`tcp_ports`](field@Self::tcp_ports).
    #[must_use]
    pub fn with_tcp_ports(mut self, value: Vec<PasstPortForward>) -> Self {
        self.tcp_ports = Some(value);
        self
    }

    /// Sets [`udp_ports`](field@Self::udp_ports).
    #[must_use]
    pub fn with_udp_ports(mut self, value: Vec<PasstPortForward>) -> Self {
        self.udp_ports = Some(value);
        self
    }

    /// Sets [`param`](field@Self::param).
    #[must_use]
    pub fn with_param(mut self, value: Vec<PasstParameter>) -> Self {
        self.param = Some(value);
        self
    }
}

/// A DNS search domain, for [`NetdevUserOptions`].
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevUserDomainSuffix {
    /// Domain that the guest should append to host names, as with
    /// `search` in `resolv.conf`.
    pub str: String,
}

impl NetdevUserDomainSuffix {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}

/// A port of the host to forward to the guest, for [`NetdevUserOptions`].
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevUserHostForward {
    /// Rule of the form
    /// `[tcp|udp]:[HOSTADDR]:HOSTPORT-[GUESTADDR]:GUESTPORT`. The
    /// defaults are TCP, all addresses of the host, and the guest's
    /// first DHCP address. Since 10.2,
    /// `unix:PATH-[GUESTADDR]:GUESTPORT` forwards a UNIX domain
    /// socket.
    pub str: String,
}

impl NetdevUserHostForward {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}

/// An address in the guest's network to forward to the host, for
/// [`NetdevUserOptions`].
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevUserGuestForward {
    /// Rule of the form `[tcp]:ADDR:PORT-TARGET`, where `TARGET`
    /// is a chardev as with `-serial`, or `cmd:` followed by a
    /// command to run for each connection.
    pub str: String,
}

impl NetdevUserGuestForward {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}

/// Options of a netdev of type `user`. Using the library libslirp,
/// QEMU itself acts as a router with NAT, a DHCP server, and more. It
/// needs no privileges.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevUserOptions {
    /// Name of the guest, as told to it by the DHCP server
    /// (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hostname: Option<String>,
    /// If true, the guest cannot reach the host or anything
    /// beyond it, except for [`hostfwd`](field@Self::hostfwd) and [`guestfwd`](field@Self::guestfwd) (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restrict: Option<bool>,
    /// Whether IPv4 is enabled (default: true, but false if [`ipv6`](field@Self::ipv6) is
    /// true). At least one of the two must be enabled. Since QEMU 2.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv4: Option<bool>,
    /// Whether IPv6 is enabled (default: true, but false if [`ipv4`](field@Self::ipv4) is
    /// true). Since QEMU 2.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv6: Option<bool>,
    /// Old name of [`net`](field@Self::net).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip: Option<String>,
    /// IPv4 network of the guest, as an address, optionally followed
    /// by a slash and a netmask or prefix length (default:
    /// `10.0.2.0/24`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net: Option<String>,
    /// IPv4 address of the host in that network (default: the second
    /// one, `10.0.2.2`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// Directory whose files a TFTP server offers to the guest
    /// (default: no such server).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tftp: Option<String>,
    /// File in [`tftp`](field@Self::tftp) that DHCP tells the guest to boot from
    /// (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bootfile: Option<String>,
    /// First of the 16 addresses that DHCP assigns (default:
    /// the fifteenth of the network, `10.0.2.15`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dhcpstart: Option<String>,
    /// IPv4 address of the DNS server in that network, which forwards
    /// to that of the host (default: the third one, `10.0.2.3`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dns: Option<String>,
    /// DNS search domains, as told to the guest by DHCP
    /// (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dnssearch: Option<Vec<NetdevUserDomainSuffix>>,
    /// Domain of the guest, as told to it by DHCP (default:
    /// none). Since QEMU 3.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domainname: Option<String>,
    /// IPv6 network of the guest (default: `fec0::`). Since QEMU 2.6.
    #[serde(rename = "ipv6-prefix", skip_serializing_if = "Option::is_none")]
    pub ipv6_prefix: Option<String>,
    /// Length of that prefix, in bits (default: 64). Since QEMU 2.6.
    #[serde(rename = "ipv6-prefixlen", skip_serializing_if = "Option::is_none")]
    pub ipv6_prefixlen: Option<i64>,
    /// IPv6 address of the host in that network (default: the
    /// second one, `fec0::2`). Since QEMU 2.6.
    #[serde(rename = "ipv6-host", skip_serializing_if = "Option::is_none")]
    pub ipv6_host: Option<String>,
    /// IPv6 address of the DNS server in that network (default:
    /// the third one, `fec0::3`). Since QEMU 2.6.
    #[serde(rename = "ipv6-dns", skip_serializing_if = "Option::is_none")]
    pub ipv6_dns: Option<String>,
    /// Directory that an SMB server, the host's Samba, shares with
    /// the guest (default: no such server).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smb: Option<String>,
    /// IPv4 address of the SMB server in that network (default:
    /// the fourth one, `10.0.2.4`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smbserver: Option<String>,
    /// Ports and, since 10.2, UNIX domain sockets of the host to
    /// forward to the guest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hostfwd: Option<Vec<NetdevUserHostForward>>,
    /// Addresses in the guest's network to forward to a chardev
    /// or a program on the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guestfwd: Option<Vec<NetdevUserGuestForward>>,
    /// Name of the TFTP server, as told to the guest by
    /// DHCP, for network boot from another server. Since QEMU 3.1.
    #[serde(rename = "tftp-server-name", skip_serializing_if = "Option::is_none")]
    pub tftp_server_name: Option<String>,
}

impl NetdevUserOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`hostname`](field@Self::hostname).
    #[must_use]
    pub fn with_hostname(mut self, value: impl Into<String>) -> Self {
        self.hostname = Some(value.into());
        self
    }

    /// Sets [`restrict`](field@Self::restrict).
    #[must_use]
    pub fn with_restrict(mut self, value: bool) -> Self {
        self.restrict = Some(value);
        self
    }

    /// Sets [`ipv4`](field@Self::ipv4).
    #[must_use]
    pub fn with_ipv4(mut self, value: bool) -> Self {
        self.ipv4 = Some(value);
        self
    }

    /// Sets [`ipv6`](field@Self::ipv6).
    #[must_use]
    pub fn with_ipv6(mut self, value: bool) -> Self {
        self.ipv6 = Some(value);
        self
    }

    /// Sets [`ip`](field@Self::ip).
    #[must_use]
    pub fn with_ip(mut self, value: impl Into<String>) -> Self {
        self.ip = Some(value.into());
        self
    }

    /// Sets [`net`](field@Self::net).
    #[must_use]
    pub fn with_net(mut self, value: impl Into<String>) -> Self {
        self.net = Some(value.into());
        self
    }

    /// Sets [`host`](field@Self::host).
    #[must_use]
    pub fn with_host(mut self, value: impl Into<String>) -> Self {
        self.host = Some(value.into());
        self
    }

    /// Sets [`tftp`](field@Self::tftp).
    #[must_use]
    pub fn with_tftp(mut self, value: impl Into<String>) -> Self {
        self.tftp = Some(value.into());
        self
    }

    /// Sets [`bootfile`](field@Self::bootfile).
    #[must_use]
    pub fn with_bootfile(mut self, value: impl Into<String>) -> Self {
        self.bootfile = Some(value.into());
        self
    }

    /// Sets [`dhcpstart`](field@Self::dhcpstart).
    #[must_use]
    pub fn with_dhcpstart(mut self, value: impl Into<String>) -> Self {
        self.dhcpstart = Some(value.into());
        self
    }

    /// Sets [`dns`](field@Self::dns).
    #[must_use]
    pub fn with_dns(mut self, value: impl Into<String>) -> Self {
        self.dns = Some(value.into());
        self
    }

    /// Sets [`dnssearch`](field@Self::dnssearch).
    #[must_use]
    pub fn with_dnssearch(mut self, value: Vec<NetdevUserDomainSuffix>) -> Self {
        self.dnssearch = Some(value);
        self
    }

    /// Sets [`domainname`](field@Self::domainname).
    #[must_use]
    pub fn with_domainname(mut self, value: impl Into<String>) -> Self {
        self.domainname = Some(value.into());
        self
    }

    /// Sets [`ipv6_prefix`](field@Self::ipv6_prefix).
    #[must_use]
    pub fn with_ipv6_prefix(mut self, value: impl Into<String>) -> Self {
        self.ipv6_prefix = Some(value.into());
        self
    }

    /// Sets [`ipv6_prefixlen`](field@Self::ipv6_prefixlen).
    #[must_use]
    pub fn with_ipv6_prefixlen(mut self, value: i64) -> Self {
        self.ipv6_prefixlen = Some(value);
        self
    }

    /// Sets [`ipv6_host`](field@Self::ipv6_host).
    #[must_use]
    pub fn with_ipv6_host(mut self, value: impl Into<String>) -> Self {
        self.ipv6_host = Some(value.into());
        self
    }

    /// Sets [`ipv6_dns`](field@Self::ipv6_dns).
    #[must_use]
    pub fn with_ipv6_dns(mut self, value: impl Into<String>) -> Self {
        self.ipv6_dns = Some(value.into());
        self
    }

    /// Sets [`smb`](field@Self::smb).
    #[must_use]
    pub fn with_smb(mut self, value: impl Into<String>) -> Self {
        self.smb = Some(value.into());
        self
    }

    /// Sets [`smbserver`](field@Self::smbserver).
    #[must_use]
    pub fn with_smbserver(mut self, value: impl Into<String>) -> Self {
        self.smbserver = Some(value.into());
        self
    }

    /// Sets [`hostfwd`](field@Self::hostfwd).
    #[must_use]
    pub fn with_hostfwd(mut self, value: Vec<NetdevUserHostForward>) -> Self {
        self.hostfwd = Some(value);
        self
    }

    /// Sets [`guestfwd`](field@Self::guestfwd).
    #[must_use]
    pub fn with_guestfwd(mut self, value: Vec<NetdevUserGuestForward>) -> Self {
        self.guestfwd = Some(value);
        self
    }

    /// Sets [`tftp_server_name`](field@Self::tftp_server_name).
    #[must_use]
    pub fn with_tftp_server_name(mut self, value: impl Into<String>) -> Self {
        self.tftp_server_name = Some(value.into());
        self
    }
}

/// Options of a netdev of type `tap`: a TAP interface of the host.
///
/// QEMU creates the interface, opens an existing one, gets it from
/// [`helper`](field@Self::helper), or takes it over as [`fd`](field@Self::fd) or [`fds`](field@Self::fds). With a helper or file
/// descriptors, [`ifname`](field@Self::ifname), [`script`](field@Self::script), [`downscript`](field@Self::downscript), [`vnet_hdr`](field@Self::vnet_hdr) and [`queues`](field@Self::queues)
/// must be absent.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevTapOptions {
    /// Name of the interface; if absent, the system chooses one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ifname: Option<String>,
    /// File descriptor of the interface: the name of one passed with
    /// [`Getfd`](super::commands::Getfd), or the number of an inherited one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fd: Option<String>,
    /// File descriptors of the queues of the interface, separated by
    /// colons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fds: Option<String>,
    /// Program that QEMU runs to set up the interface, with the
    /// interface's name as its argument; `no` for none (default:
    /// `qemu-ifup` in the host's `/etc`, or in another place set
    /// when QEMU was built).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// Program that QEMU runs before it closes the interface;
    /// `no` for none (default: `qemu-ifdown` in the same place as
    /// `qemu-ifup`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub downscript: Option<String>,
    /// Bridge that [`helper`](field@Self::helper) connects the interface to (default:
    /// `br0`). Since QEMU 2.8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub br: Option<String>,
    /// Program, such as `qemu-bridge-helper`, that creates an
    /// interface, connects it to a bridge and passes it to QEMU.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub helper: Option<String>,
    /// Limit on the data that the interface has not sent yet, in
    /// bytes (default: no limit).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sndbuf: Option<u64>,
    /// Whether packets have a virtio header, which offloads
    /// require (default: true if the host supports it, else false). If
    /// true, it is an error if the host does not support it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vnet_hdr: Option<bool>,
    /// Whether the host's kernel moves packets, with vhost-net
    /// (default: false, unless [`vhostfd`](field@Self::vhostfd) or [`vhostforce`](field@Self::vhostforce) asks for it).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vhost: Option<bool>,
    /// File descriptor of `/dev/vhost-net`, given like [`fd`](field@Self::fd)
    /// (default: QEMU opens the device).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vhostfd: Option<String>,
    /// File descriptors of `/dev/vhost-net`, one for each of
    /// [`fds`](field@Self::fds), separated by colons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vhostfds: Option<String>,
    /// If true, vhost-net is used for guests without MSI-X
    /// too, and it is an error if vhost-net cannot be set up. If
    /// false, QEMU only warns in that case, and does without.
    /// The default is false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vhostforce: Option<bool>,
    /// Number of queues of the interface (default: 1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queues: Option<u32>,
    /// How long vhost-net may poll for packets before it waits,
    /// in microseconds; 0 for no polling (default: 0). Since QEMU 2.7.
    #[serde(rename = "poll-us", skip_serializing_if = "Option::is_none")]
    pub poll_us: Option<u32>,
}

impl NetdevTapOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`ifname`](field@Self::ifname).
    #[must_use]
    pub fn with_ifname(mut self, value: impl Into<String>) -> Self {
        self.ifname = Some(value.into());
        self
    }

    /// Sets [`fd`](field@Self::fd).
    #[must_use]
    pub fn with_fd(mut self, value: impl Into<String>) -> Self {
        self.fd = Some(value.into());
        self
    }

    /// Sets [`fds`](field@Self::fds).
    #[must_use]
    pub fn with_fds(mut self, value: impl Into<String>) -> Self {
        self.fds = Some(value.into());
        self
    }

    /// Sets [`script`](field@Self::script).
    #[must_use]
    pub fn with_script(mut self, value: impl Into<String>) -> Self {
        self.script = Some(value.into());
        self
    }

    /// Sets [`downscript`](field@Self::downscript).
    #[must_use]
    pub fn with_downscript(mut self, value: impl Into<String>) -> Self {
        self.downscript = Some(value.into());
        self
    }

    /// Sets [`br`](field@Self::br).
    #[must_use]
    pub fn with_br(mut self, value: impl Into<String>) -> Self {
        self.br = Some(value.into());
        self
    }

    /// Sets [`helper`](field@Self::helper).
    #[must_use]
    pub fn with_helper(mut self, value: impl Into<String>) -> Self {
        self.helper = Some(value.into());
        self
    }

    /// Sets [`sndbuf`](field@Self::sndbuf).
    #[must_use]
    pub fn with_sndbuf(mut self, value: u64) -> Self {
        self.sndbuf = Some(value);
        self
    }

    /// Sets [`vnet_hdr`](field@Self::vnet_hdr).
    #[must_use]
    pub fn with_vnet_hdr(mut self, value: bool) -> Self {
        self.vnet_hdr = Some(value);
        self
    }

    /// Sets [`vhost`](field@Self::vhost).
    #[must_use]
    pub fn with_vhost(mut self, value: bool) -> Self {
        self.vhost = Some(value);
        self
    }

    /// Sets [`vhostfd`](field@Self::vhostfd).
    #[must_use]
    pub fn with_vhostfd(mut self, value: impl Into<String>) -> Self {
        self.vhostfd = Some(value.into());
        self
    }

    /// Sets [`vhostfds`](field@Self::vhostfds).
    #[must_use]
    pub fn with_vhostfds(mut self, value: impl Into<String>) -> Self {
        self.vhostfds = Some(value.into());
        self
    }

    /// Sets [`vhostforce`](field@Self::vhostforce).
    #[must_use]
    pub fn with_vhostforce(mut self, value: bool) -> Self {
        self.vhostforce = Some(value);
        self
    }

    /// Sets [`queues`](field@Self::queues).
    #[must_use]
    pub fn with_queues(mut self, value: u32) -> Self {
        self.queues = Some(value);
        self
    }

    /// Sets [`poll_us`](field@Self::poll_us).
    #[must_use]
    pub fn with_poll_us(mut self, value: u32) -> Self {
        self.poll_us = Some(value);
        self
    }
}

/// Options of a netdev of type `socket`, which exchanges packets with
/// another QEMU.
///
/// One of [`fd`](field@Self::fd), [`listen`](field@Self::listen), [`connect`](field@Self::connect), [`mcast`](field@Self::mcast) and [`udp`](field@Self::udp) must be present. For
/// new uses, prefer the types `stream` and `dgram`.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevSocketOptions {
    /// File descriptor of a socket: the name of one passed with
    /// [`Getfd`](super::commands::Getfd), or the number of an inherited one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fd: Option<String>,
    /// Address on which to wait for a TCP connection, of the form
    /// `[HOST]:PORT`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
    /// Address to open a TCP connection to, of the form
    /// `HOST:PORT`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connect: Option<String>,
    /// Multicast address for UDP, of the form `ADDR:PORT`; all
    /// who join it share a network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mcast: Option<String>,
    /// Address to send from, of the form `HOST:PORT`; only
    /// with [`mcast`](field@Self::mcast), where just the host matters, and with [`udp`](field@Self::udp), which
    /// requires it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub localaddr: Option<String>,
    /// Address to send UDP datagrams to, of the form `HOST:PORT`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub udp: Option<String>,
}

impl NetdevSocketOptions {
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

    /// Sets [`listen`](field@Self::listen).
    #[must_use]
    pub fn with_listen(mut self, value: impl Into<String>) -> Self {
        self.listen = Some(value.into());
        self
    }

    /// Sets [`connect`](field@Self::connect).
    #[must_use]
    pub fn with_connect(mut self, value: impl Into<String>) -> Self {
        self.connect = Some(value.into());
        self
    }

    /// Sets [`mcast`](field@Self::mcast).
    #[must_use]
    pub fn with_mcast(mut self, value: impl Into<String>) -> Self {
        self.mcast = Some(value.into());
        self
    }

    /// Sets [`localaddr`](field@Self::localaddr).
    #[must_use]
    pub fn with_localaddr(mut self, value: impl Into<String>) -> Self {
        self.localaddr = Some(value.into());
        self
    }

    /// Sets [`udp`](field@Self::udp).
    #[must_use]
    pub fn with_udp(mut self, value: impl Into<String>) -> Self {
        self.udp = Some(value.into());
        self
    }
}

/// Options of a netdev of type `l2tpv3`: a static tunnel for
/// Ethernet, over IP or UDP. The other end can be a Linux host or one
/// of many routers. Session numbers and cookies must be swapped there.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevL2TPv3Options {
    /// Local address, or host name.
    pub src: String,
    /// Address or host name of the other end.
    pub dst: String,
    /// Local port; required with [`udp`](field@Self::udp).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub srcport: Option<String>,
    /// Port of the other end; required with [`udp`](field@Self::udp).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dstport: Option<String>,
    /// True for IPv6, false for IPv4 (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv6: Option<bool>,
    /// True for UDP, false for IP protocol 115 (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub udp: Option<bool>,
    /// True for 64-bit cookies, false for 32-bit ones (default:
    /// false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cookie64: Option<bool>,
    /// If true, each packet has a sequence number, which the
    /// other end must expect (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counter: Option<bool>,
    /// If true, the sequence number stays zero, for peers that
    /// handle it incorrectly and for networks that reorder packets
    /// (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pincounter: Option<bool>,
    /// Cookie in packets to the other end. Give both cookies or
    /// neither.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub txcookie: Option<u64>,
    /// Cookie expected in packets from the other end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rxcookie: Option<u64>,
    /// Session number in packets to the other end.
    pub txsession: u32,
    /// Session number expected in packets from the other end
    /// (default: the value of [`txsession`](field@Self::txsession)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rxsession: Option<u32>,
    /// Number of bytes between the header and the payload
    /// (default: 0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u32>,
}

impl NetdevL2TPv3Options {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(src: impl Into<String>, dst: impl Into<String>, txsession: u32) -> Self {
        Self {
            src: src.into(),
            dst: dst.into(),
            srcport: None,
            dstport: None,
            ipv6: None,
            udp: None,
            cookie64: None,
            counter: None,
            pincounter: None,
            txcookie: None,
            rxcookie: None,
            txsession,
            rxsession: None,
            offset: None,
        }
    }

    /// Sets [`srcport`](field@Self::srcport).
    #[must_use]
    pub fn with_srcport(mut self, value: impl Into<String>) -> Self {
        self.srcport = Some(value.into());
        self
    }

    /// Sets [`dstport`](field@Self::dstport).
    #[must_use]
    pub fn with_dstport(mut self, value: impl Into<String>) -> Self {
        self.dstport = Some(value.into());
        self
    }

    /// Sets [`ipv6`](field@Self::ipv6).
    #[must_use]
    pub fn with_ipv6(mut self, value: bool) -> Self {
        self.ipv6 = Some(value);
        self
    }

    /// Sets [`udp`](field@Self::udp).
    #[must_use]
    pub fn with_udp(mut self, value: bool) -> Self {
        self.udp = Some(value);
        self
    }

    /// Sets [`cookie64`](field@Self::cookie64).
    #[must_use]
    pub fn with_cookie64(mut self, value: bool) -> Self {
        self.cookie64 = Some(value);
        self
    }

    /// Sets [`counter`](field@Self::counter).
    #[must_use]
    pub fn with_counter(mut self, value: bool) -> Self {
        self.counter = Some(value);
        self
    }

    /// Sets [`pincounter`](field@Self::pincounter).
    #[must_use]
    pub fn with_pincounter(mut self, value: bool) -> Self {
        self.pincounter = Some(value);
        self
    }

    /// Sets [`txcookie`](field@Self::txcookie).
    #[must_use]
    pub fn with_txcookie(mut self, value: u64) -> Self {
        self.txcookie = Some(value);
        self
    }

    /// Sets [`rxcookie`](field@Self::rxcookie).
    #[must_use]
    pub fn with_rxcookie(mut self, value: u64) -> Self {
        self.rxcookie = Some(value);
        self
    }

    /// Sets [`rxsession`](field@Self::rxsession).
    #[must_use]
    pub fn with_rxsession(mut self, value: u32) -> Self {
        self.rxsession = Some(value);
        self
    }

    /// Sets [`offset`](field@Self::offset).
    #[must_use]
    pub fn with_offset(mut self, value: u32) -> Self {
        self.offset = Some(value);
        self
    }
}

/// Options of a netdev of type `vde`: a port of a Virtual Distributed
/// Ethernet (VDE) switch on the host.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevVdeOptions {
    /// Directory of the switch's sockets (default: that of the
    /// library libvdeplug).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sock: Option<String>,
    /// Number of the port on the switch; 0 for any free one
    /// (default: 0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// Group of the host that owns the socket (default: unchanged).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Permission bits of the socket, as a number (default: octal
    /// 0700).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<u16>,
}

impl NetdevVdeOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`sock`](field@Self::sock).
    #[must_use]
    pub fn with_sock(mut self, value: impl Into<String>) -> Self {
        self.sock = Some(value.into());
        self
    }

    /// Sets [`port`](field@Self::port).
    #[must_use]
    pub fn with_port(mut self, value: u16) -> Self {
        self.port = Some(value);
        self
    }

    /// Sets [`group`](field@Self::group).
    #[must_use]
    pub fn with_group(mut self, value: impl Into<String>) -> Self {
        self.group = Some(value.into());
        self
    }

    /// Sets [`mode`](field@Self::mode).
    #[must_use]
    pub fn with_mode(mut self, value: u16) -> Self {
        self.mode = Some(value);
        self
    }
}

/// Options of a netdev of type `bridge`: a TAP interface of the host
/// that a helper program connects to a bridge.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevBridgeOptions {
    /// Name of the bridge (default: `br0`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub br: Option<String>,
    /// Program that creates the interface and passes it to QEMU
    /// (default: `qemu-bridge-helper`, as installed with QEMU).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub helper: Option<String>,
}

impl NetdevBridgeOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`br`](field@Self::br).
    #[must_use]
    pub fn with_br(mut self, value: impl Into<String>) -> Self {
        self.br = Some(value.into());
        self
    }

    /// Sets [`helper`](field@Self::helper).
    #[must_use]
    pub fn with_helper(mut self, value: impl Into<String>) -> Self {
        self.helper = Some(value.into());
        self
    }
}

/// Options of a netdev of type `hubport`: a port of a hub inside
/// QEMU. A packet that comes in at one port of a hub goes to all of
/// them.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevHubPortOptions {
    /// Number of the hub, which is created along with its first
    /// port.
    pub hubid: i32,
    /// ID of a netdev to connect to the port, instead of a NIC. Since QEMU 2.12.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub netdev: Option<String>,
}

impl NetdevHubPortOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(hubid: i32) -> Self {
        Self { hubid, netdev: None }
    }

    /// Sets [`netdev`](field@Self::netdev).
    #[must_use]
    pub fn with_netdev(mut self, value: impl Into<String>) -> Self {
        self.netdev = Some(value.into());
        self
    }
}

/// Options of a netdev of type `netmap`, which uses the netmap
/// framework of the host.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevNetmapOptions {
    /// Interface of the host, or a port of a VALE switch, of the
    /// form `valeX:Y` with numbers for the switch and for the port.
    /// Both are created as needed.
    pub ifname: String,
    /// Device file of netmap (default: `/dev/netmap`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub devname: Option<String>,
}

impl NetdevNetmapOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(ifname: impl Into<String>) -> Self {
        Self {
            ifname: ifname.into(),
            devname: None,
        }
    }

    /// Sets [`devname`](field@Self::devname).
    #[must_use]
    pub fn with_devname(mut self, value: impl Into<String>) -> Self {
        self.devname = Some(value.into());
        self
    }
}

/// Ways to attach an XDP program to an interface.
///
/// Only present if QEMU is built with `CONFIG_AF_XDP`.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum AFXDPMode {
    /// `native`: in the driver of the interface, before the kernel allocates
    /// a buffer for the packet; the driver must support it.
    #[serde(rename = "native")]
    Native,
    /// `skb`: in the network stack, which is slower but works with any
    /// driver.
    #[serde(rename = "skb")]
    Skb,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options of a netdev of type `af-xdp`, which gets the packets of an
/// interface of a Linux host directly, bypassing the host's network
/// stack.
///
/// Only present if QEMU is built with `CONFIG_AF_XDP`.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevAFXDPOptions {
    /// Interface of the host, which must exist.
    pub ifname: String,
    /// How to attach the XDP program (default: `native` or, if
    /// that fails, `skb`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<AFXDPMode>,
    /// If true, packets are copied even if the driver does not
    /// need it (default: false).
    #[serde(rename = "force-copy", skip_serializing_if = "Option::is_none")]
    pub force_copy: Option<bool>,
    /// Number of the interface's queues to use (default: 1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queues: Option<i64>,
    /// Number of the first queue to use (default: 0).
    #[serde(rename = "start-queue", skip_serializing_if = "Option::is_none")]
    pub start_queue: Option<i64>,
    /// If true, QEMU relies on an XDP program that is already
    /// attached; if false, it attaches the default one (default:
    /// false). True requires either [`sock_fds`](field@Self::sock_fds) or, since 10.1,
    /// [`map_path`](field@Self::map_path), and these require true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inhibit: Option<bool>,
    /// File descriptors of AF_XDP sockets, one for each queue,
    /// in order, separated by colons. They are open but not bound, and
    /// already in the XDP program's map. An error with [`map_path`](field@Self::map_path).
    #[serde(rename = "sock-fds", skip_serializing_if = "Option::is_none")]
    pub sock_fds: Option<String>,
    /// Path of the pinned XDP socket map that QEMU puts the
    /// sockets into. Since QEMU 10.1.
    #[serde(rename = "map-path", skip_serializing_if = "Option::is_none")]
    pub map_path: Option<String>,
    /// Index of the first socket in [`map_path`](field@Self::map_path) (default:
    /// 0). An error without [`map_path`](field@Self::map_path). Since QEMU 10.1.
    #[serde(rename = "map-start-index", skip_serializing_if = "Option::is_none")]
    pub map_start_index: Option<i32>,
}

impl NetdevAFXDPOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(ifname: impl Into<String>) -> Self {
        Self {
            ifname: ifname.into(),
            mode: None,
            force_copy: None,
            queues: None,
            start_queue: None,
            inhibit: None,
            sock_fds: None,
            map_path: None,
            map_start_index: None,
        }
    }

    /// Sets [`mode`](field@Self::mode).
    #[must_use]
    pub fn with_mode(mut self, value: AFXDPMode) -> Self {
        self.mode = Some(value);
        self
    }

    /// Sets [`force_copy`](field@Self::force_copy).
    #[must_use]
    pub fn with_force_copy(mut self, value: bool) -> Self {
        self.force_copy = Some(value);
        self
    }

    /// Sets [`queues`](field@Self::queues).
    #[must_use]
    pub fn with_queues(mut self, value: i64) -> Self {
        self.queues = Some(value);
        self
    }

    /// Sets [`start_queue`](field@Self::start_queue).
    #[must_use]
    pub fn with_start_queue(mut self, value: i64) -> Self {
        self.start_queue = Some(value);
        self
    }

    /// Sets [`inhibit`](field@Self::inhibit).
    #[must_use]
    pub fn with_inhibit(mut self, value: bool) -> Self {
        self.inhibit = Some(value);
        self
    }

    /// Sets [`sock_fds`](field@Self::sock_fds).
    #[must_use]
    pub fn with_sock_fds(mut self, value: impl Into<String>) -> Self {
        self.sock_fds = Some(value.into());
        self
    }

    /// Sets [`map_path`](field@Self::map_path).
    #[must_use]
    pub fn with_map_path(mut self, value: impl Into<String>) -> Self {
        self.map_path = Some(value.into());
        self
    }

    /// Sets [`map_start_index`](field@Self::map_start_index).
    #[must_use]
    pub fn with_map_start_index(mut self, value: i32) -> Self {
        self.map_start_index = Some(value);
        self
    }
}

/// Options of a netdev of type `vhost-user`, which is served by a
/// process outside of QEMU. Its NIC must be a virtio-net device.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevVhostUserOptions {
    /// ID of the chardev, of type `socket` with a UNIX domain
    /// address, that leads to the process.
    pub chardev: String,
    /// No effect, as vhost is always used; kept for
    /// compatibility.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vhostforce: Option<bool>,
    /// Number of queue pairs (default: 1). Since QEMU 2.5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queues: Option<i64>,
}

impl NetdevVhostUserOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardev: impl Into<String>) -> Self {
        Self {
            chardev: chardev.into(),
            vhostforce: None,
            queues: None,
        }
    }

    /// Sets [`vhostforce`](field@Self::vhostforce).
    #[must_use]
    pub fn with_vhostforce(mut self, value: bool) -> Self {
        self.vhostforce = Some(value);
        self
    }

    /// Sets [`queues`](field@Self::queues).
    #[must_use]
    pub fn with_queues(mut self, value: i64) -> Self {
        self.queues = Some(value);
        self
    }
}

/// Options of a netdev of type `vhost-vdpa`: a vDPA device of the
/// host moves the packets as a virtio device would, controlled by a
/// driver from its vendor.
///
/// Either [`vhostdev`](field@Self::vhostdev) or [`vhostfd`](field@Self::vhostfd) must be present; there is no default.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevVhostVDPAOptions {
    /// Device file, such as `/dev/vhost-vdpa-0`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vhostdev: Option<String>,
    /// File descriptor of the device, given like `fd` of
    /// [`NetdevTapOptions`]. Since QEMU 7.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vhostfd: Option<String>,
    /// No effect; QEMU takes the number of queues from the device.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queues: Option<i64>,
    /// If true, QEMU relays the queues through its own, the shadow
    /// virtqueues (default: false). Since QEMU 7.1.
    ///
    /// **Unstable:** Member [`x_svq`](field@Self::x_svq) is experimental.
    #[serde(rename = "x-svq", skip_serializing_if = "Option::is_none")]
    pub x_svq: Option<bool>,
}

impl NetdevVhostVDPAOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`vhostdev`](field@Self::vhostdev).
    #[must_use]
    pub fn with_vhostdev(mut self, value: impl Into<String>) -> Self {
        self.vhostdev = Some(value.into());
        self
    }

    /// Sets [`vhostfd`](field@Self::vhostfd).
    #[must_use]
    pub fn with_vhostfd(mut self, value: impl Into<String>) -> Self {
        self.vhostfd = Some(value.into());
        self
    }

    /// Sets [`queues`](field@Self::queues).
    #[must_use]
    pub fn with_queues(mut self, value: i64) -> Self {
        self.queues = Some(value);
        self
    }

    /// Sets [`x_svq`](field@Self::x_svq).
    #[must_use]
    pub fn with_x_svq(mut self, value: bool) -> Self {
        self.x_svq = Some(value);
        self
    }
}

/// Options of a netdev of type `vmnet-host`, through which guests
/// reach the macOS host and each other.
///
/// [`start_address`](field@Self::start_address), [`end_address`](field@Self::end_address) and [`subnet_mask`](field@Self::subnet_mask) must be given together
/// or not at all.
///
/// Only present if QEMU is built with `CONFIG_VMNET`.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevVmnetHostOptions {
    /// IPv4 address of the host in the network, from a
    /// private range (RFC 1918). DHCP assigns the addresses that
    /// follow it.
    #[serde(rename = "start-address", skip_serializing_if = "Option::is_none")]
    pub start_address: Option<String>,
    /// Last IPv4 address that DHCP assigns.
    #[serde(rename = "end-address", skip_serializing_if = "Option::is_none")]
    pub end_address: Option<String>,
    /// IPv4 netmask of the network.
    #[serde(rename = "subnet-mask", skip_serializing_if = "Option::is_none")]
    pub subnet_mask: Option<String>,
    /// If true, the guest cannot reach other guests (default:
    /// false). Requires macOS 11.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isolated: Option<bool>,
    /// UUID of an isolated network to join, in which guests
    /// reach only each other and there is no DHCP. Requires macOS 11.
    #[serde(rename = "net-uuid", skip_serializing_if = "Option::is_none")]
    pub net_uuid: Option<String>,
}

impl NetdevVmnetHostOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`start_address`](field@Self::start_address).
    #[must_use]
    pub fn with_start_address(mut self, value: impl Into<String>) -> Self {
        self.start_address = Some(value.into());
        self
    }

    /// Sets [`end_address`](field@Self::end_address).
    #[must_use]
    pub fn with_end_address(mut self, value: impl Into<String>) -> Self {
        self.end_address = Some(value.into());
        self
    }

    /// Sets [`subnet_mask`](field@Self::subnet_mask).
    #[must_use]
    pub fn with_subnet_mask(mut self, value: impl Into<String>) -> Self {
        self.subnet_mask = Some(value.into());
        self
    }

    /// Sets [`isolated`](field@Self::isolated).
    #[must_use]
    pub fn with_isolated(mut self, value: bool) -> Self {
        self.isolated = Some(value);
        self
    }

    /// Sets [`net_uuid`](field@Self::net_uuid).
    #[must_use]
    pub fn with_net_uuid(mut self, value: impl Into<String>) -> Self {
        self.net_uuid = Some(value.into());
        self
    }
}

/// Options of a netdev of type `vmnet-shared`, through which guests
/// reach the macOS host, each other and, with NAT, what lies beyond.
/// Guests with different addresses here are in different networks.
///
/// [`start_address`](field@Self::start_address), [`end_address`](field@Self::end_address) and [`subnet_mask`](field@Self::subnet_mask) must be given together
/// or not at all.
///
/// Only present if QEMU is built with `CONFIG_VMNET`.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevVmnetSharedOptions {
    /// IPv4 address of the host in the network, from a
    /// private range (RFC 1918). DHCP assigns the addresses that
    /// follow it.
    #[serde(rename = "start-address", skip_serializing_if = "Option::is_none")]
    pub start_address: Option<String>,
    /// Last IPv4 address that DHCP assigns.
    #[serde(rename = "end-address", skip_serializing_if = "Option::is_none")]
    pub end_address: Option<String>,
    /// IPv4 netmask of the network.
    #[serde(rename = "subnet-mask", skip_serializing_if = "Option::is_none")]
    pub subnet_mask: Option<String>,
    /// If true, the guest cannot reach other guests (default:
    /// false). Requires macOS 11.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isolated: Option<bool>,
    /// IPv6 prefix of the network, a 64-bit unique local
    /// one, such as `fd00:1234::` (default: chosen by macOS).
    #[serde(rename = "nat66-prefix", skip_serializing_if = "Option::is_none")]
    pub nat66_prefix: Option<String>,
}

impl NetdevVmnetSharedOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`start_address`](field@Self::start_address).
    #[must_use]
    pub fn with_start_address(mut self, value: impl Into<String>) -> Self {
        self.start_address = Some(value.into());
        self
    }

    /// Sets [`end_address`](field@Self::end_address).
    #[must_use]
    pub fn with_end_address(mut self, value: impl Into<String>) -> Self {
        self.end_address = Some(value.into());
        self
    }

    /// Sets [`subnet_mask`](field@Self::subnet_mask).
    #[must_use]
    pub fn with_subnet_mask(mut self, value: impl Into<String>) -> Self {
        self.subnet_mask = Some(value.into());
        self
    }

    /// Sets [`isolated`](field@Self::isolated).
    #[must_use]
    pub fn with_isolated(mut self, value: bool) -> Self {
        self.isolated = Some(value);
        self
    }

    /// Sets [`nat66_prefix`](field@Self::nat66_prefix).
    #[must_use]
    pub fn with_nat66_prefix(mut self, value: impl Into<String>) -> Self {
        self.nat66_prefix = Some(value.into());
        self
    }
}

/// Options of a netdev of type `vmnet-bridged`, which puts the guest
/// into the network of one of the macOS host's interfaces.
///
/// Only present if QEMU is built with `CONFIG_VMNET`.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevVmnetBridgedOptions {
    /// Interface of the host, such as `en0`.
    pub ifname: String,
    /// If true, the guest cannot reach other guests (default:
    /// false). Requires macOS 11.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isolated: Option<bool>,
}

impl NetdevVmnetBridgedOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(ifname: impl Into<String>) -> Self {
        Self {
            ifname: ifname.into(),
            isolated: None,
        }
    }

    /// Sets [`isolated`](field@Self::isolated).
    #[must_use]
    pub fn with_isolated(mut self, value: bool) -> Self {
        self.isolated = Some(value);
        self
    }
}

/// Options of a netdev of type `stream`, which exchanges packets with
/// another QEMU or with a program such as `passt`, over a stream
/// socket.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevStreamOptions {
    /// Address to listen on or to connect to; type `vsock` is not
    /// supported. With type `fd`, only the number of an inherited
    /// file descriptor works. With a name, the command succeeds, but
    /// the netdev has no connection; [`NetdevSocketOptions`] takes names.
    pub addr: SocketAddress,
    /// If true, the netdev listens; if false, it connects
    /// (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<bool>,
    /// Milliseconds after which a client tries again if it
    /// could not connect or was disconnected; 0 for never (default: 0).
    /// An error for a server. Since QEMU 9.2.
    #[serde(rename = "reconnect-ms", skip_serializing_if = "Option::is_none")]
    pub reconnect_ms: Option<i64>,
    /// Like [`reconnect_ms`](field@Self::reconnect_ms), but in seconds; at most one of the
    /// two may be present. Since QEMU 8.0.
    ///
    /// Removed after QEMU 10.1.
    #[deprecated = "Use `reconnect_ms`."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reconnect: Option<i64>,
}

impl NetdevStreamOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(addr: impl Into<SocketAddress>) -> Self {
        Self {
            addr: addr.into(),
            server: None,
            reconnect_ms: None,
            reconnect: None,
        }
    }

    /// Sets [`server`](field@Self::server).
    #[must_use]
    pub fn with_server(mut self, value: bool) -> Self {
        self.server = Some(value);
        self
    }

    /// Sets [`reconnect_ms`](field@Self::reconnect_ms).
    #[must_use]
    pub fn with_reconnect_ms(mut self, value: i64) -> Self {
        self.reconnect_ms = Some(value);
        self
    }

    /// Sets [`reconnect`](field@Self::reconnect).
    #[deprecated = "Use `reconnect_ms`."]
    #[must_use]
    pub fn with_reconnect(mut self, value: i64) -> Self {
        self.reconnect = Some(value);
        self
    }
}

/// Options of a netdev of type `dgram`, which exchanges packets over
/// a datagram socket.
///
/// Addresses of type `vsock` are not supported. Three combinations
/// are possible:
///
/// - [`remote`](field@Self::remote) is a multicast address. [`local`](field@Self::local) may be absent.
/// - [`remote`](field@Self::remote) and [`local`](field@Self::local) are two other addresses, of the same type
///   `inet` or `unix`.
/// - [`local`](field@Self::local) is a file descriptor, and [`remote`](field@Self::remote) is absent.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NetdevDgramOptions {
    /// Address to send from and to receive on. With a multicast
    /// address in [`remote`](field@Self::remote), it selects the interface, or is a socket
    /// that is bound to that address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local: Option<SocketAddress>,
    /// Address to send to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote: Option<SocketAddress>,
}

impl NetdevDgramOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`local`](field@Self::local).
    #[must_use]
    pub fn with_local(mut self, value: impl Into<SocketAddress>) -> Self {
        self.local = Some(value.into());
        self
    }

    /// Sets [`remote`](field@Self::remote).
    #[must_use]
    pub fn with_remote(mut self, value: impl Into<SocketAddress>) -> Self {
        self.remote = Some(value.into());
        self
    }
}

/// Types of netdevs, and what else [`Netdev`] may describe.
///
/// Since QEMU 2.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum NetClientDriver {
    /// `none`: nothing; only for the option `-net none`, which makes QEMU
    /// leave out the NIC that it would otherwise create.
    #[serde(rename = "none")]
    None,
    /// `nic`: NIC of the guest; only for the option `-net nic`.
    #[serde(rename = "nic")]
    Nic,
    /// `user`: network inside QEMU, with NAT; needs no privileges.
    #[serde(rename = "user")]
    User,
    /// `tap`: TAP interface of the host.
    #[serde(rename = "tap")]
    Tap,
    /// `l2tpv3`: static L2TPv3 tunnel. Since QEMU 2.1.
    #[serde(rename = "l2tpv3")]
    L2tpv3,
    /// `socket`: another QEMU, over a TCP connection or UDP.
    #[serde(rename = "socket")]
    Socket,
    /// `stream`: another QEMU or program, over a stream socket.
    /// Since QEMU 7.2.
    #[serde(rename = "stream")]
    Stream,
    /// `dgram`: another QEMU or program, over a datagram socket.
    /// Since QEMU 7.2.
    #[serde(rename = "dgram")]
    Dgram,
    /// `vde`: Virtual Distributed Ethernet switch on the host.
    #[serde(rename = "vde")]
    Vde,
    /// `bridge`: TAP interface that a helper program connects to a bridge.
    #[serde(rename = "bridge")]
    Bridge,
    /// `hubport`: port of a hub inside QEMU.
    #[serde(rename = "hubport")]
    Hubport,
    /// `netmap`: netmap framework of the host.
    #[serde(rename = "netmap")]
    Netmap,
    /// `vhost-user`: process that accesses the guest's queues itself.
    #[doc(alias = "vhost-user")]
    #[serde(rename = "vhost-user")]
    VhostUser,
    /// `vhost-vdpa`: vDPA device that accesses the guest's queues itself.
    /// Since QEMU 5.1.
    #[doc(alias = "vhost-vdpa")]
    #[serde(rename = "vhost-vdpa")]
    VhostVdpa,
    /// `passt`: `passt` process run by QEMU, with NAT; needs no privileges.
    /// Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `CONFIG_PASST`.
    #[serde(rename = "passt")]
    Passt,
    /// `af-xdp`: AF_XDP sockets of a Linux host. Since QEMU 8.2.
    ///
    /// Only present if QEMU is built with `CONFIG_AF_XDP`.
    #[doc(alias = "af-xdp")]
    #[serde(rename = "af-xdp")]
    AfXdp,
    /// `vmnet-host`: network of the host and its guests, on macOS.
    /// Since QEMU 7.1.
    ///
    /// Only present if QEMU is built with `CONFIG_VMNET`.
    #[doc(alias = "vmnet-host")]
    #[serde(rename = "vmnet-host")]
    VmnetHost,
    /// `vmnet-shared`: NAT by the host, on macOS. Since QEMU 7.1.
    ///
    /// Only present if QEMU is built with `CONFIG_VMNET`.
    #[doc(alias = "vmnet-shared")]
    #[serde(rename = "vmnet-shared")]
    VmnetShared,
    /// `vmnet-bridged`: bridge to an interface of the host, on macOS.
    /// Since QEMU 7.1.
    ///
    /// Only present if QEMU is built with `CONFIG_VMNET`.
    #[doc(alias = "vmnet-bridged")]
    #[serde(rename = "vmnet-bridged")]
    VmnetBridged,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A netdev to create or, on the command line, a NIC.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct Netdev {
    /// ID of the new netdev.
    pub id: String,
    /// Type of the netdev; it determines the other members.
    #[serde(flatten)]
    pub r#type: NetdevBranch,
}

impl Netdev {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: impl Into<String>, r#type: impl Into<NetdevBranch>) -> Self {
        Self {
            id: id.into(),
            r#type: r#type.into(),
        }
    }
}

/// The branches of [`Netdev`], selected by `type`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum NetdevBranch {
    /// `nic`: NIC of the guest; only for the option `-net nic`.
    #[serde(rename = "nic")]
    Nic(NetLegacyNicOptions),
    /// `passt`: `passt` process run by QEMU, with NAT; needs no privileges.
    /// Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `CONFIG_PASST`.
    #[serde(rename = "passt")]
    Passt(NetdevPasstOptions),
    /// `user`: network inside QEMU, with NAT; needs no privileges.
    #[serde(rename = "user")]
    User(NetdevUserOptions),
    /// `tap`: TAP interface of the host.
    #[serde(rename = "tap")]
    Tap(NetdevTapOptions),
    /// `l2tpv3`: static L2TPv3 tunnel. Since QEMU 2.1.
    #[serde(rename = "l2tpv3")]
    L2tpv3(NetdevL2TPv3Options),
    /// `socket`: another QEMU, over a TCP connection or UDP.
    #[serde(rename = "socket")]
    Socket(NetdevSocketOptions),
    /// `stream`: another QEMU or program, over a stream socket.
    /// Since QEMU 7.2.
    #[serde(rename = "stream")]
    Stream(NetdevStreamOptions),
    /// `dgram`: another QEMU or program, over a datagram socket.
    /// Since QEMU 7.2.
    #[serde(rename = "dgram")]
    Dgram(NetdevDgramOptions),
    /// `vde`: Virtual Distributed Ethernet switch on the host.
    #[serde(rename = "vde")]
    Vde(NetdevVdeOptions),
    /// `bridge`: TAP interface that a helper program connects to a bridge.
    #[serde(rename = "bridge")]
    Bridge(NetdevBridgeOptions),
    /// `hubport`: port of a hub inside QEMU.
    #[serde(rename = "hubport")]
    Hubport(NetdevHubPortOptions),
    /// `netmap`: netmap framework of the host.
    #[serde(rename = "netmap")]
    Netmap(NetdevNetmapOptions),
    /// `af-xdp`: AF_XDP sockets of a Linux host. Since QEMU 8.2.
    ///
    /// Only present if QEMU is built with `CONFIG_AF_XDP`.
    #[doc(alias = "af-xdp")]
    #[serde(rename = "af-xdp")]
    AfXdp(NetdevAFXDPOptions),
    /// `vhost-user`: process that accesses the guest's queues itself.
    #[doc(alias = "vhost-user")]
    #[serde(rename = "vhost-user")]
    VhostUser(NetdevVhostUserOptions),
    /// `vhost-vdpa`: vDPA device that accesses the guest's queues itself.
    /// Since QEMU 5.1.
    #[doc(alias = "vhost-vdpa")]
    #[serde(rename = "vhost-vdpa")]
    VhostVdpa(NetdevVhostVDPAOptions),
    /// `vmnet-host`: network of the host and its guests, on macOS.
    /// Since QEMU 7.1.
    ///
    /// Only present if QEMU is built with `CONFIG_VMNET`.
    #[doc(alias = "vmnet-host")]
    #[serde(rename = "vmnet-host")]
    VmnetHost(NetdevVmnetHostOptions),
    /// `vmnet-shared`: NAT by the host, on macOS. Since QEMU 7.1.
    ///
    /// Only present if QEMU is built with `CONFIG_VMNET`.
    #[doc(alias = "vmnet-shared")]
    #[serde(rename = "vmnet-shared")]
    VmnetShared(NetdevVmnetSharedOptions),
    /// `vmnet-bridged`: bridge to an interface of the host, on macOS.
    /// Since QEMU 7.1.
    ///
    /// Only present if QEMU is built with `CONFIG_VMNET`.
    #[doc(alias = "vmnet-bridged")]
    #[serde(rename = "vmnet-bridged")]
    VmnetBridged(NetdevVmnetBridgedOptions),
    /// `none`: nothing; only for the option `-net none`, which makes QEMU
    /// leave out the NIC that it would otherwise create.
    #[serde(rename = "none")]
    None,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<NetLegacyNicOptions> for NetdevBranch {
    fn from(value: NetLegacyNicOptions) -> Self {
        Self::Nic(value)
    }
}

impl From<NetdevPasstOptions> for NetdevBranch {
    fn from(value: NetdevPasstOptions) -> Self {
        Self::Passt(value)
    }
}

impl From<NetdevUserOptions> for NetdevBranch {
    fn from(value: NetdevUserOptions) -> Self {
        Self::User(value)
    }
}

impl From<NetdevTapOptions> for NetdevBranch {
    fn from(value: NetdevTapOptions) -> Self {
        Self::Tap(value)
    }
}

impl From<NetdevL2TPv3Options> for NetdevBranch {
    fn from(value: NetdevL2TPv3Options) -> Self {
        Self::L2tpv3(value)
    }
}

impl From<NetdevSocketOptions> for NetdevBranch {
    fn from(value: NetdevSocketOptions) -> Self {
        Self::Socket(value)
    }
}

impl From<NetdevStreamOptions> for NetdevBranch {
    fn from(value: NetdevStreamOptions) -> Self {
        Self::Stream(value)
    }
}

impl From<NetdevDgramOptions> for NetdevBranch {
    fn from(value: NetdevDgramOptions) -> Self {
        Self::Dgram(value)
    }
}

impl From<NetdevVdeOptions> for NetdevBranch {
    fn from(value: NetdevVdeOptions) -> Self {
        Self::Vde(value)
    }
}

impl From<NetdevBridgeOptions> for NetdevBranch {
    fn from(value: NetdevBridgeOptions) -> Self {
        Self::Bridge(value)
    }
}

impl From<NetdevHubPortOptions> for NetdevBranch {
    fn from(value: NetdevHubPortOptions) -> Self {
        Self::Hubport(value)
    }
}

impl From<NetdevNetmapOptions> for NetdevBranch {
    fn from(value: NetdevNetmapOptions) -> Self {
        Self::Netmap(value)
    }
}

impl From<NetdevAFXDPOptions> for NetdevBranch {
    fn from(value: NetdevAFXDPOptions) -> Self {
        Self::AfXdp(value)
    }
}

impl From<NetdevVhostUserOptions> for NetdevBranch {
    fn from(value: NetdevVhostUserOptions) -> Self {
        Self::VhostUser(value)
    }
}

impl From<NetdevVhostVDPAOptions> for NetdevBranch {
    fn from(value: NetdevVhostVDPAOptions) -> Self {
        Self::VhostVdpa(value)
    }
}

impl From<NetdevVmnetHostOptions> for NetdevBranch {
    fn from(value: NetdevVmnetHostOptions) -> Self {
        Self::VmnetHost(value)
    }
}

impl From<NetdevVmnetSharedOptions> for NetdevBranch {
    fn from(value: NetdevVmnetSharedOptions) -> Self {
        Self::VmnetShared(value)
    }
}

impl From<NetdevVmnetBridgedOptions> for NetdevBranch {
    fn from(value: NetdevVmnetBridgedOptions) -> Self {
        Self::VmnetBridged(value)
    }
}

/// Which received packets of some kind a NIC accepts.
///
/// Since QEMU 1.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum RxState {
    /// `normal`: those in a table.
    #[serde(rename = "normal")]
    Normal,
    /// `none`: no packets.
    #[serde(rename = "none")]
    None,
    /// `all`: all packets.
    #[serde(rename = "all")]
    All,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Receive filter of a NIC, as the guest has programmed it.
///
/// Since QEMU 1.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RxFilterInfo {
    /// Name of the NIC's net client.
    pub name: String,
    /// True if the NIC accepts all packets, regardless of the
    /// rest.
    pub promiscuous: bool,
    /// Which packets to multicast addresses are accepted, with
    /// [`multicast_table`](field@Self::multicast_table) as the table.
    pub multicast: RxState,
    /// Which packets to unicast addresses are accepted, with
    /// [`main_mac`](field@Self::main_mac) and [`unicast_table`](field@Self::unicast_table) as the table.
    pub unicast: RxState,
    /// Which packets of VLANs are accepted, with [`vlan_table`](field@Self::vlan_table) as the
    /// table. Since QEMU 2.0.
    pub vlan: RxState,
    /// True if the NIC accepts broadcasts.
    #[serde(rename = "broadcast-allowed")]
    pub broadcast_allowed: bool,
    /// True if the guest asked for more addresses than
    /// [`multicast_table`](field@Self::multicast_table) can hold. The NIC then accepts all multicasts.
    #[serde(rename = "multicast-overflow")]
    pub multicast_overflow: bool,
    /// True if the guest asked for more addresses than
    /// [`unicast_table`](field@Self::unicast_table) can hold. The NIC then accepts all unicasts.
    #[serde(rename = "unicast-overflow")]
    pub unicast_overflow: bool,
    /// MAC address that the guest uses.
    #[serde(rename = "main-mac")]
    pub main_mac: String,
    /// IDs of VLANs, from 0 to 4095.
    #[serde(rename = "vlan-table")]
    pub vlan_table: Vec<i64>,
    /// MAC addresses besides [`main_mac`](field@Self::main_mac).
    #[serde(rename = "unicast-table")]
    pub unicast_table: Vec<String>,
    /// Multicast MAC addresses.
    #[serde(rename = "multicast-table")]
    pub multicast_table: Vec<String>,
}

impl RxFilterInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        promiscuous: bool,
        multicast: RxState,
        unicast: RxState,
        vlan: RxState,
        broadcast_allowed: bool,
        multicast_overflow: bool,
        unicast_overflow: bool,
        main_mac: impl Into<String>,
        vlan_table: Vec<i64>,
        unicast_table: Vec<String>,
        multicast_table: Vec<String>,
    ) -> Self {
        Self {
            name: name.into(),
            promiscuous,
            multicast,
            unicast,
            vlan,
            broadcast_allowed,
            multicast_overflow,
            unicast_overflow,
            main_mac: main_mac.into(),
            vlan_table,
            unicast_table,
            multicast_table,
        }
    }
}

/// How the guest's NICs announce themselves, so that switches learn
/// where their MAC addresses now are.
///
/// The first announcement is sent at once, the second one [`initial`](field@Self::initial)
/// milliseconds later. From then on, each delay is [`step`](field@Self::step) longer than
/// the one before, up to [`max`](field@Self::max).
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AnnounceParameters {
    /// Delay between the first and the second announcement, in
    /// milliseconds.
    pub initial: i64,
    /// Longest delay, in milliseconds.
    pub max: i64,
    /// Number of announcements; with [`AnnounceSelf`](commands::AnnounceSelf), 0 stops a
    /// series in progress with the same [`id`](field@Self::id).
    pub rounds: i64,
    /// How much longer each delay is than the last, in milliseconds.
    pub step: i64,
    /// Names of the NICs to announce; if absent, all NICs are. Since QEMU 4.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interfaces: Option<Vec<String>>,
    /// Name of this series of announcements, so that a later command
    /// can replace or stop it (default: the empty string). Not used by
    /// migration. Since QEMU 4.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl AnnounceParameters {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(initial: i64, max: i64, rounds: i64, step: i64) -> Self {
        Self {
            initial,
            max,
            rounds,
            step,
            interfaces: None,
            id: None,
        }
    }

    /// Sets [`interfaces`](field@Self::interfaces).
    #[must_use]
    pub fn with_interfaces(mut self, value: Vec<String>) -> Self {
        self.interfaces = Some(value);
        self
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

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
    /// > [`QueryRxFilter`](super::commands::QueryRxFilter) has read its filter.
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

    /// A netdev of type `vhost-user` has connected to the process that
    /// serves it, and the guest's link is up.
    ///
    /// **Event** `NETDEV_VHOST_USER_CONNECTED`.
    ///
    /// Since QEMU 10.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 1739538638, "microseconds": 354181 },
    ///   "event": "NETDEV_VHOST_USER_CONNECTED",
    ///   "data": { "netdev-id": "netdev0", "chardev-id": "chr0" } }
    /// ```
    #[doc(alias = "NETDEV_VHOST_USER_CONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct NetdevVhostUserConnected {
        /// ID of the netdev.
        #[serde(rename = "netdev-id")]
        pub netdev_id: String,
        /// ID of the chardev that leads to the process.
        #[serde(rename = "chardev-id")]
        pub chardev_id: String,
    }

    impl NetdevVhostUserConnected {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(netdev_id: impl Into<String>, chardev_id: impl Into<String>) -> Self {
            Self {
                netdev_id: netdev_id.into(),
                chardev_id: chardev_id.into(),
            }
        }
    }

    impl NetdevVhostUserConnected {
        /// The event's name on the wire.
        pub const NAME: &'static str = "NETDEV_VHOST_USER_CONNECTED";
    }

    impl EventPayload for NetdevVhostUserConnected {
        const NAME: &'static str = Self::NAME;
    }

    /// A netdev of type `vhost-user` has lost its connection to the
    /// process that serves it, and the guest's link is down.
    ///
    /// **Event** `NETDEV_VHOST_USER_DISCONNECTED`.
    ///
    /// Since QEMU 10.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": { "seconds": 1739538634, "microseconds": 920450 },
    ///   "event": "NETDEV_VHOST_USER_DISCONNECTED",
    ///   "data": { "netdev-id": "netdev0" } }
    /// ```
    #[doc(alias = "NETDEV_VHOST_USER_DISCONNECTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct NetdevVhostUserDisconnected {
        /// ID of the netdev.
        #[serde(rename = "netdev-id")]
        pub netdev_id: String,
    }

    impl NetdevVhostUserDisconnected {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(netdev_id: impl Into<String>) -> Self {
            Self {
                netdev_id: netdev_id.into(),
            }
        }
    }

    impl NetdevVhostUserDisconnected {
        /// The event's name on the wire.
        pub const NAME: &'static str = "NETDEV_VHOST_USER_DISCONNECTED";
    }

    impl EventPayload for NetdevVhostUserDisconnected {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `net.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{AnnounceParameters, Netdev, RxFilterInfo};

    /// Sets the link of a NIC or of a netdev up or down, as if a cable were
    /// plugged in or pulled out.
    ///
    /// While the link is down, packets are dropped. Setting the link of a
    /// netdev also sets that of its NIC; setting the link of a NIC does not
    /// affect that of its netdev.
    ///
    /// > **Note:** Some NICs cannot report the state of the link to the
    /// > guest. The command still succeeds, and packets are dropped.
    ///
    /// **Command** `set_link`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such NIC or netdev
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "set_link",
    ///   "arguments": { "name": "e1000.0", "up": false } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "set_link")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct SetLink {
        /// ID of the guest's device or of the netdev.
        pub name: String,
        /// True for up, false for down.
        pub up: bool,
    }

    impl SetLink {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(name: impl Into<String>, up: bool) -> Self {
            Self { name: name.into(), up }
        }
    }

    impl Command for SetLink {
        const NAME: &'static str = "set_link";
        type Ok = base::Empty;
    }

    /// Creates a netdev. A NIC that refers to it can then be created.
    ///
    /// **Command** `netdev_add`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the type is `none` or `nic`, or is not
    ///   part of this QEMU binary
    /// - `GenericError` if a netdev with that ID already exists
    /// - `GenericError` if the netdev cannot be set up with these options
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "netdev_add",
    ///   "arguments": { "type": "user", "id": "netdev1",
    ///                  "dnssearch": [ { "str": "example.org" } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "netdev_add")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct NetdevAdd(pub Netdev);

    impl NetdevAdd {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: Netdev) -> Self {
            Self(members)
        }
    }

    impl Command for NetdevAdd {
        const NAME: &'static str = "netdev_add";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }

    /// Removes a netdev. A NIC that uses it stays, but its link goes down,
    /// and it cannot be connected again.
    ///
    /// **Command** `netdev_del`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no net client with that ID
    /// - `GenericError` if it is not a netdev
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "netdev_del", "arguments": { "id": "netdev1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "netdev_del")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct NetdevDel {
        /// ID of the netdev.
        pub id: String,
    }

    impl NetdevDel {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for NetdevDel {
        const NAME: &'static str = "netdev_del";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }

    /// Gets the receive filters of NICs, and lets each of those NICs send
    /// [`NicRxFilterChanged`](super::events::NicRxFilterChanged) again.
    ///
    /// **Command** `query-rx-filter`.
    ///
    /// **Returns** an array of [`RxFilterInfo`](super::RxFilterInfo): One entry for each NIC, or just the one for [`name`](field@Self::name).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no net client [`name`](field@Self::name), if it is not a
    ///   NIC, or if it does not support this; so far, only virtio-net
    ///   does
    ///
    /// Since QEMU 1.6.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-rx-filter", "arguments": { "name": "vnet0" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///      {
    ///          "promiscuous": true,
    ///          "name": "vnet0",
    ///          "main-mac": "52:54:00:12:34:56",
    ///          "unicast": "normal",
    ///          "vlan": "normal",
    ///          "vlan-table": [
    ///              4,
    ///              0
    ///          ],
    ///          "unicast-table": [
    ///          ],
    ///          "multicast": "normal",
    ///          "multicast-overflow": false,
    ///          "unicast-overflow": false,
    ///          "multicast-table": [
    ///              "01:00:5e:00:00:01",
    ///              "33:33:00:00:00:01",
    ///              "33:33:ff:12:34:56"
    ///          ],
    ///          "broadcast-allowed": false
    ///      }
    ///    ]
    /// }
    /// ```
    #[doc(alias = "query-rx-filter")]
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
    pub struct QueryRxFilter {
        /// Name of a net client; if absent, the result covers all NICs
        /// that support it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }

    impl QueryRxFilter {
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
    }

    impl Command for QueryRxFilter {
        const NAME: &'static str = "query-rx-filter";
        type Ok = Vec<RxFilterInfo>;
    }

    /// Has the guest's NICs announce themselves after the network around
    /// the host has changed, for instance when a bond has switched to
    /// another of its interfaces.
    ///
    /// QEMU sends broadcasts (RARP) on behalf of the NICs, and asks guests
    /// with a virtio-net driver that supports it to send announcements of
    /// their own. A series in progress with the same ID in
    /// [`AnnounceParameters`](super::AnnounceParameters) is replaced.
    ///
    /// **Command** `announce-self`.
    ///
    /// Since QEMU 4.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "announce-self",
    ///   "arguments": {
    ///       "initial": 50, "max": 550, "rounds": 10, "step": 50,
    ///       "interfaces": ["vn2", "vn3"], "id": "bob" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "announce-self")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct AnnounceSelf {
        /// Delay between the first and the second announcement, in
        /// milliseconds.
        pub initial: i64,
        /// Longest delay, in milliseconds.
        pub max: i64,
        /// Number of announcements; with [`AnnounceSelf`], 0 stops a
        /// series in progress with the same [`id`](field@Self::id).
        pub rounds: i64,
        /// How much longer each delay is than the last, in milliseconds.
        pub step: i64,
        /// Names of the NICs to announce; if absent, all NICs are. Since QEMU 4.1.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub interfaces: Option<Vec<String>>,
        /// Name of this series of announcements, so that a later command
        /// can replace or stop it (default: the empty string). Not used by
        /// migration. Since QEMU 4.1.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
    }

    impl AnnounceSelf {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(initial: i64, max: i64, rounds: i64, step: i64) -> Self {
            Self {
                initial,
                max,
                rounds,
                step,
                interfaces: None,
                id: None,
            }
        }

        /// Sets [`interfaces`](field@Self::interfaces).
        #[must_use]
        pub fn with_interfaces(mut self, value: Vec<String>) -> Self {
            self.interfaces = Some(value);
            self
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }
    }

    /// Both types have the same members.
    impl From<AnnounceParameters> for AnnounceSelf {
        fn from(value: AnnounceParameters) -> Self {
            Self {
                initial: value.initial,
                max: value.max,
                rounds: value.rounds,
                step: value.step,
                interfaces: value.interfaces,
                id: value.id,
            }
        }
    }

    /// Both types have the same members.
    impl From<AnnounceSelf> for AnnounceParameters {
        fn from(value: AnnounceSelf) -> Self {
            Self {
                initial: value.initial,
                max: value.max,
                rounds: value.rounds,
                step: value.step,
                interfaces: value.interfaces,
                id: value.id,
            }
        }
    }

    impl Command for AnnounceSelf {
        const NAME: &'static str = "announce-self";
        type Ok = base::Empty;
    }
}
