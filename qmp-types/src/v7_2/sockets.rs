// Generated from schema/facts/7.2/qapi/sockets.json by `cargo xtask generate`. Do not edit.

//! Addresses of sockets as other modules use them: to listen on, to
//! connect to, and to tell where a connection came from.

use crate::base;
use super::String_;

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
    /// `unknown`: a family without a value of its own here.
    #[serde(rename = "unknown")]
    Unknown,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A host and a port, which is the least that an Internet address
/// consists of.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InetSocketAddressBase {
    /// Host name or numeric address; an IPv6 address stands without
    /// brackets. For a listening socket, the empty string stands for
    /// all addresses of the host.
    pub host: String,
    /// Port number in decimal, or the name of a service. A
    /// listening socket with port `0` gets a free port from the
    /// system.
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

/// Address of a TCP socket, with options for those who are about to
/// listen on it or connect to it.
///
/// > **Note:** In an event the address is that of an open connection.
/// > Host and port are numeric, [`ipv4`](field@Self::ipv4) or [`ipv6`](field@Self::ipv6) is there to tell the
/// > family, and no other option is given.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct InetSocketAddress {
    /// Host name or numeric address; an IPv6 address stands without
    /// brackets. For a listening socket, the empty string stands for
    /// all addresses of the host.
    pub host: String,
    /// Port number in decimal, or the name of a service. A
    /// listening socket with port `0` gets a free port from the
    /// system.
    pub port: String,
    /// True promises that host and port are numbers, which saves
    /// the name look-up; false is the default. Since QEMU 2.9.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numeric: Option<bool>,
    /// When listening, last port to try: QEMU takes the first free one
    /// from [`port`](field@Self::port) up to here. If absent, only [`port`](field@Self::port) is tried. It
    /// means nothing to a socket that connects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// True chooses IPv4, false rules it out. With neither [`ipv4`](field@Self::ipv4)
    /// nor [`ipv6`](field@Self::ipv6), or with both of them true, either family will do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv4: Option<bool>,
    /// True chooses IPv6, false rules it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipv6: Option<bool>,
    /// True lets the system probe an idle connection, so that
    /// a vanished peer is noticed; false is the default. Listening
    /// sockets take it since 10.1. Since QEMU 4.2.
    #[serde(rename = "keep-alive", skip_serializing_if = "Option::is_none")]
    pub keep_alive: Option<bool>,
    /// True uses Multipath TCP, one connection over several network
    /// paths; false is the default. Since QEMU 6.1.
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
    /// Path of the socket's file, or the name of an abstract socket.
    /// In events it is empty for a socket without a name.
    pub path: String,
    /// True for a name in Linux's abstract namespace, to which
    /// no file corresponds; false is the default. Since QEMU 5.1.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#abstract: Option<bool>,
    /// How an abstract name ends: where it ends itself if true,
    /// which is the default; with zero bytes up to the full length of
    /// `sun_path` if false. Both peers have to agree. Since QEMU 5.1.
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
/// host. Both members hold decimal numbers.
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

/// Where a socket is, whatever its kind.
///
/// The tag is `type`: kind of address; it decides on the other members.
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
    Fd(String_),
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

impl From<String_> for SocketAddress {
    fn from(value: String_) -> Self {
        Self::Fd(value)
    }
}
