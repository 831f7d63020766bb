// Generated from schema/facts/*/storage-daemon/qapi/../../qapi/sockets.json by `cargo xtask generate`. Do not edit.

//! Socket addresses.
//!
//! Socket addresses, as used by other modules: to listen on, to connect
//! to, and to show where a connection came from.

use crate::base;

/// Kind of address at one end of a connection.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum NetworkAddressFamily {
    /// `ipv4`: Internet Protocol version 4.
    #[serde(rename = "ipv4")]
    Ipv4,
    /// `ipv6`: Internet Protocol version 6.
    #[serde(rename = "ipv6")]
    Ipv6,
    /// `unix`: UNIX domain socket.
    #[serde(rename = "unix")]
    Unix,
    /// `vsock`: AF_VSOCK, the transport between a guest and its host.
    /// Since QEMU 2.8.
    #[serde(rename = "vsock")]
    Vsock,
    /// `unknown`: any other address family.
    #[serde(rename = "unknown")]
    Unknown,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A host and a port, the minimum that an Internet address consists of.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InetSocketAddressBase {
    /// Host name or numeric address; an IPv6 address is written
    /// without brackets. For a listening socket, the empty string
    /// means all addresses of the host.
    pub host: String,
    /// Port number in decimal, or the name of a service. With port
    /// `0`, a listening socket gets a free port from the system.
    pub port: String,
}

impl InetSocketAddressBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(host: impl Into<String>, port: impl Into<String>) -> Self {
        Self {
            host: host.into(),
            port: port.into(),
        }
    }
}

/// Address of a TCP socket, with options for listening and for
/// connecting.
///
/// > **Note:** In an event, the address is that of an open connection.
/// > Host and port are numeric, [`ipv4`](field@Self::ipv4) or [`ipv6`](field@Self::ipv6) shows the family, and
/// > all other options are absent.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InetSocketAddress {
    /// Host name or numeric address; an IPv6 address is written
    /// without brackets. For a listening socket, the empty string
    /// means all addresses of the host.
    pub host: String,
    /// Port number in decimal, or the name of a service. With port
    /// `0`, a listening socket gets a free port from the system.
    pub port: String,
    /// True if host and port are guaranteed to be numbers, which
    /// saves the name lookup (default: false). Since QEMU 2.9.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numeric: Option<bool>,
    /// When listening, the last port to try: QEMU takes the first free
    /// one from [`port`](field@Self::port) up to this one. If absent, only [`port`](field@Self::port) is tried.
    /// It has no meaning for a socket that connects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// True selects IPv4, false rules it out. With neither [`ipv4`](field@Self::ipv4)
    /// nor [`ipv6`](field@Self::ipv6), or with both of them true, either family will do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv4: Option<bool>,
    /// True selects IPv6, false rules it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv6: Option<bool>,
    /// If true, the system probes an idle connection, so that
    /// a vanished peer is noticed (default: false). Supported by
    /// listening sockets since 10.1. Since QEMU 4.2.
    #[serde(rename = "keep-alive", skip_serializing_if = "Option::is_none")]
    pub keep_alive: Option<bool>,
    /// Number of unanswered probes after which the
    /// connection is dropped; 0 for the system's setting. Supported
    /// only on hosts with the socket option TCP_KEEPCNT. Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `HAVE_TCP_KEEPCNT`.
    #[serde(rename = "keep-alive-count", skip_serializing_if = "Option::is_none")]
    pub keep_alive_count: Option<u32>,
    /// Seconds without traffic before the first probe; 0
    /// for the system's setting. Supported only on hosts with the
    /// socket option TCP_KEEPIDLE. Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `HAVE_TCP_KEEPIDLE`.
    #[serde(rename = "keep-alive-idle", skip_serializing_if = "Option::is_none")]
    pub keep_alive_idle: Option<u32>,
    /// Seconds between probes; 0 for the system's
    /// setting. Supported only on hosts with the socket option
    /// TCP_KEEPINTVL. Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `HAVE_TCP_KEEPINTVL`.
    #[serde(rename = "keep-alive-interval", skip_serializing_if = "Option::is_none")]
    pub keep_alive_interval: Option<u32>,
    /// If true, Multipath TCP is used, for one connection over
    /// several network paths (default: false). Since QEMU 6.1.
    ///
    /// Only present if QEMU is built with `HAVE_IPPROTO_MPTCP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mptcp: Option<bool>,
}

impl InetSocketAddress {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(host: impl Into<String>, port: impl Into<String>) -> Self {
        Self {
            host: host.into(),
            port: port.into(),
            numeric: None,
            to: None,
            ipv4: None,
            ipv6: None,
            keep_alive: None,
            keep_alive_count: None,
            keep_alive_idle: None,
            keep_alive_interval: None,
            mptcp: None,
        }
    }

    /// Sets [`numeric`](field@Self::numeric).
    #[must_use]
    pub fn with_numeric(mut self, value: bool) -> Self {
        self.numeric = Some(value);
        self
    }

    /// Sets [`to`](field@Self::to).
    #[must_use]
    pub fn with_to(mut self, value: u16) -> Self {
        self.to = Some(value);
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

    /// Sets [`keep_alive`](field@Self::keep_alive).
    #[must_use]
    pub fn with_keep_alive(mut self, value: bool) -> Self {
        self.keep_alive = Some(value);
        self
    }

    /// Sets [`keep_alive_count`](field@Self::keep_alive_count).
    #[must_use]
    pub fn with_keep_alive_count(mut self, value: u32) -> Self {
        self.keep_alive_count = Some(value);
        self
    }

    /// Sets [`keep_alive_idle`](field@Self::keep_alive_idle).
    #[must_use]
    pub fn with_keep_alive_idle(mut self, value: u32) -> Self {
        self.keep_alive_idle = Some(value);
        self
    }

    /// Sets [`keep_alive_interval`](field@Self::keep_alive_interval).
    #[must_use]
    pub fn with_keep_alive_interval(mut self, value: u32) -> Self {
        self.keep_alive_interval = Some(value);
        self
    }

    /// Sets [`mptcp`](field@Self::mptcp).
    #[must_use]
    pub fn with_mptcp(mut self, value: bool) -> Self {
        self.mptcp = Some(value);
        self
    }
}

/// Copies the members of the base, [`InetSocketAddressBase`].
impl From<&InetSocketAddress> for InetSocketAddressBase {
    fn from(value: &InetSocketAddress) -> Self {
        Self {
            host: value.host.clone(),
            port: value.port.clone(),
        }
    }
}

/// Address of a UNIX domain socket.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct UnixSocketAddress {
    /// Path of the socket file, or the name of an abstract socket.
    /// In events, it is empty for a socket without a name.
    pub path: String,
    /// True for a name in Linux's abstract namespace, which has
    /// no corresponding file (default: false). Since QEMU 5.1.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#abstract: Option<bool>,
    /// If true, an abstract name has just its own length; if false,
    /// it is padded with zero bytes to the full length of `sun_path`
    /// (default: true). Both peers must agree. Since QEMU 5.1.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tight: Option<bool>,
}

impl UnixSocketAddress {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            r#abstract: None,
            tight: None,
        }
    }

    /// Sets [`abstract`](field@Self::abstract).
    #[must_use]
    pub fn with_abstract(mut self, value: bool) -> Self {
        self.r#abstract = Some(value);
        self
    }

    /// Sets [`tight`](field@Self::tight).
    #[must_use]
    pub fn with_tight(mut self, value: bool) -> Self {
        self.tight = Some(value);
        self
    }
}

/// Address of an AF_VSOCK socket, which connects guests with their
/// host. Both members are decimal numbers.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VsockSocketAddress {
    /// Context ID of the guest, or `2` for the host.
    pub cid: String,
    /// Port number.
    pub port: String,
}

impl VsockSocketAddress {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(cid: impl Into<String>, port: impl Into<String>) -> Self {
        Self {
            cid: cid.into(),
            port: port.into(),
        }
    }
}

/// A socket that was opened by someone else and passed to QEMU.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FdSocketAddress {
    /// Name under which the command `getfd` stored the socket, or the
    /// number of an inherited file descriptor, in decimal. Over QMP,
    /// only names are accepted; numbers are for the command line.
    pub str: String,
}

impl FdSocketAddress {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}

/// Address of a socket, in an older form that puts everything that
/// depends on `type` into a member `data`. Only chardevs and
/// [`NbdServerStart`](super::commands::NbdServerStart) take it; everything else takes [`SocketAddress`],
/// which holds the same information.
///
/// The tag is `type`: kind of address; it determines the contents of `data`.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type", content = "data")]
#[non_exhaustive]
pub enum SocketAddressLegacy {
    /// `inet`: host and port, over TCP or UDP.
    #[serde(rename = "inet")]
    Inet(InetSocketAddress),
    /// `unix`: UNIX domain socket.
    #[serde(rename = "unix")]
    Unix(UnixSocketAddress),
    /// `vsock`: AF_VSOCK socket.
    #[serde(rename = "vsock")]
    Vsock(VsockSocketAddress),
    /// `fd`: socket passed as a file descriptor.
    #[serde(rename = "fd")]
    Fd(FdSocketAddress),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<InetSocketAddress> for SocketAddressLegacy {
    fn from(value: InetSocketAddress) -> Self {
        Self::Inet(value)
    }
}

impl From<UnixSocketAddress> for SocketAddressLegacy {
    fn from(value: UnixSocketAddress) -> Self {
        Self::Unix(value)
    }
}

impl From<VsockSocketAddress> for SocketAddressLegacy {
    fn from(value: VsockSocketAddress) -> Self {
        Self::Vsock(value)
    }
}

impl From<FdSocketAddress> for SocketAddressLegacy {
    fn from(value: FdSocketAddress) -> Self {
        Self::Fd(value)
    }
}

/// Kinds of [`SocketAddress`].
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SocketAddressType {
    /// `inet`: host and port, over TCP or UDP.
    #[serde(rename = "inet")]
    Inet,
    /// `unix`: UNIX domain socket.
    #[serde(rename = "unix")]
    Unix,
    /// `vsock`: AF_VSOCK socket.
    #[serde(rename = "vsock")]
    Vsock,
    /// `fd`: socket passed as a file descriptor.
    #[serde(rename = "fd")]
    Fd,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Address of a socket of any kind.
///
/// The tag is `type`: kind of address; it determines the other members.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum SocketAddress {
    /// `inet`: host and port, over TCP or UDP.
    #[serde(rename = "inet")]
    Inet(InetSocketAddress),
    /// `unix`: UNIX domain socket.
    #[serde(rename = "unix")]
    Unix(UnixSocketAddress),
    /// `vsock`: AF_VSOCK socket.
    #[serde(rename = "vsock")]
    Vsock(VsockSocketAddress),
    /// `fd`: socket passed as a file descriptor.
    #[serde(rename = "fd")]
    Fd(FdSocketAddress),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<InetSocketAddress> for SocketAddress {
    fn from(value: InetSocketAddress) -> Self {
        Self::Inet(value)
    }
}

impl From<UnixSocketAddress> for SocketAddress {
    fn from(value: UnixSocketAddress) -> Self {
        Self::Unix(value)
    }
}

impl From<VsockSocketAddress> for SocketAddress {
    fn from(value: VsockSocketAddress) -> Self {
        Self::Vsock(value)
    }
}

impl From<FdSocketAddress> for SocketAddress {
    fn from(value: FdSocketAddress) -> Self {
        Self::Fd(value)
    }
}
