// Generated from schema/11.1/sockets.json by `cargo xtask generate`. Do not edit.

//! Sockets.

use std::fmt;

use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base;
use crate::base::union::Branch as _;

/// Kind of address at one end of a connection.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NetworkAddressFamily {
    /// Internet Protocol version 4.
    Ipv4,
    /// Internet Protocol version 6.
    Ipv6,
    /// UNIX domain socket.
    Unix,
    /// AF_VSOCK, the transport between a guest and its host. Since QEMU 2.8.
    Vsock,
    /// A family without a value of its own here.
    Unknown,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl NetworkAddressFamily {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Unix => "unix",
            Self::Vsock => "vsock",
            Self::Unknown => "unknown",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for NetworkAddressFamily {
    fn from(value: &str) -> Self {
        match value {
            "ipv4" => Self::Ipv4,
            "ipv6" => Self::Ipv6,
            "unix" => Self::Unix,
            "vsock" => Self::Vsock,
            "unknown" => Self::Unknown,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for NetworkAddressFamily {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for NetworkAddressFamily {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for NetworkAddressFamily {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "NetworkAddressFamily")
    }
}

/// A host and a port, which is the least that an Internet address
/// consists of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InetSocketAddressBase {
    /// Host name or numeric address; an IPv6 address stands without
    /// brackets.
    pub host: String,
    /// Port number in decimal, or the name of a service.
    pub port: String,
}

impl base::members::Object for InetSocketAddressBase {
    const EXPECTED: &'static str = "an object (InetSocketAddressBase)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut host = None;
        let mut port = None;
        while object.advance()? {
            match object.name() {
                "host" => object.read(&mut host),
                "port" => object.read(&mut port),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            host: base::members::required(host, "host")?,
            port: base::members::required(port, "port")?,
        })
    }
}

impl<'de> Deserialize<'de> for InetSocketAddressBase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl InetSocketAddressBase {
    /// Has the mandatory members, and no others.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InetSocketAddress {
    /// Host name or numeric address; an IPv6 address stands without
    /// brackets.
    pub host: String,
    /// Port number in decimal, or the name of a service.
    pub port: String,
    /// True promises that host and port are numbers, which saves
    /// the name look-up; false is the default. Since QEMU 2.9.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numeric: Option<bool>,
    /// When listening, last port to try: QEMU takes the first free one
    /// from [`port`](field@Self::port) up to here.
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
    /// a vanished peer is noticed; listening sockets take it since 10.1.
    /// Since QEMU 4.2.
    #[serde(rename = "keep-alive", skip_serializing_if = "Option::is_none")]
    pub keep_alive: Option<bool>,
    /// Number of unanswered probes after which the
    /// connection is given up; 0 stands for the system's setting.
    /// Known only to hosts with the socket option TCP_KEEPCNT. Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `HAVE_TCP_KEEPCNT`.
    #[serde(rename = "keep-alive-count", skip_serializing_if = "Option::is_none")]
    pub keep_alive_count: Option<u32>,
    /// Seconds without traffic before the first probe;
    /// 0 stands for the system's setting. Known only to hosts with the
    /// socket option TCP_KEEPIDLE. Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `HAVE_TCP_KEEPIDLE`.
    #[serde(rename = "keep-alive-idle", skip_serializing_if = "Option::is_none")]
    pub keep_alive_idle: Option<u32>,
    /// Seconds from one probe to the next; 0 stands
    /// for the system's setting. Known only to hosts with the socket
    /// option TCP_KEEPINTVL. Since QEMU 10.1.
    ///
    /// Only present if QEMU is built with `HAVE_TCP_KEEPINTVL`.
    #[serde(rename = "keep-alive-interval", skip_serializing_if = "Option::is_none")]
    pub keep_alive_interval: Option<u32>,
    /// True uses Multipath TCP, one connection over several network
    /// paths. Since QEMU 6.1.
    ///
    /// Only present if QEMU is built with `HAVE_IPPROTO_MPTCP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mptcp: Option<bool>,
}

impl base::members::Object for InetSocketAddress {
    const EXPECTED: &'static str = "an object (InetSocketAddress)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut host = None;
        let mut port = None;
        let mut numeric = None;
        let mut to = None;
        let mut ipv4 = None;
        let mut ipv6 = None;
        let mut keep_alive = None;
        let mut keep_alive_count = None;
        let mut keep_alive_idle = None;
        let mut keep_alive_interval = None;
        let mut mptcp = None;
        while object.advance()? {
            match object.name() {
                "host" => object.read(&mut host),
                "port" => object.read(&mut port),
                "numeric" => object.read(&mut numeric),
                "to" => object.read(&mut to),
                "ipv4" => object.read(&mut ipv4),
                "ipv6" => object.read(&mut ipv6),
                "keep-alive" => object.read(&mut keep_alive),
                "keep-alive-count" => object.read(&mut keep_alive_count),
                "keep-alive-idle" => object.read(&mut keep_alive_idle),
                "keep-alive-interval" => object.read(&mut keep_alive_interval),
                "mptcp" => object.read(&mut mptcp),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            host: base::members::required(host, "host")?,
            port: base::members::required(port, "port")?,
            numeric,
            to,
            ipv4,
            ipv6,
            keep_alive,
            keep_alive_count,
            keep_alive_idle,
            keep_alive_interval,
            mptcp,
        })
    }
}

impl<'de> Deserialize<'de> for InetSocketAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl InetSocketAddress {
    /// Has the mandatory members, and no others.
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

/// The members of its base [`InetSocketAddressBase`].
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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

impl base::members::Object for UnixSocketAddress {
    const EXPECTED: &'static str = "an object (UnixSocketAddress)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut path = None;
        let mut r#abstract = None;
        let mut tight = None;
        while object.advance()? {
            match object.name() {
                "path" => object.read(&mut path),
                "abstract" => object.read(&mut r#abstract),
                "tight" => object.read(&mut tight),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            path: base::members::required(path, "path")?,
            r#abstract,
            tight,
        })
    }
}

impl<'de> Deserialize<'de> for UnixSocketAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl UnixSocketAddress {
    /// Has the mandatory members, and no others.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VsockSocketAddress {
    /// Context ID of the guest, or 2 for the host.
    pub cid: String,
    /// Port number.
    pub port: String,
}

impl base::members::Object for VsockSocketAddress {
    const EXPECTED: &'static str = "an object (VsockSocketAddress)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut cid = None;
        let mut port = None;
        while object.advance()? {
            match object.name() {
                "cid" => object.read(&mut cid),
                "port" => object.read(&mut port),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            cid: base::members::required(cid, "cid")?,
            port: base::members::required(port, "port")?,
        })
    }
}

impl<'de> Deserialize<'de> for VsockSocketAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl VsockSocketAddress {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(cid: impl Into<String>, port: impl Into<String>) -> Self {
        Self {
            cid: cid.into(),
            port: port.into(),
        }
    }
}

/// A socket that somebody else opened and handed to QEMU.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FdSocketAddress {
    /// Name under which the command `getfd` filed the socket, or
    /// the number of an inherited file descriptor, in decimal. Over
    /// QMP only the name will do, numbers being for the command line.
    pub str: String,
}

impl base::members::Object for FdSocketAddress {
    const EXPECTED: &'static str = "an object (FdSocketAddress)";

    fn read<'de, A: MapAccess<'de>>(
        mut object: base::members::Members<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut str = None;
        while object.advance()? {
            match object.name() {
                "str" => object.read(&mut str),
                _ => object.skip(),
            }?;
        }
        Ok(Self {
            str: base::members::required(str, "str")?,
        })
    }
}

impl<'de> Deserialize<'de> for FdSocketAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::members::deserialize(deserializer)
    }
}

impl FdSocketAddress {
    /// Has the mandatory members, and no others.
    #[must_use]
    pub fn new(str: impl Into<String>) -> Self {
        Self { str: str.into() }
    }
}

/// Kinds of [`SocketAddress`].
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SocketAddressType {
    /// Host and port, over TCP.
    Inet,
    /// UNIX domain socket.
    Unix,
    /// AF_VSOCK socket.
    Vsock,
    /// Socket passed as a file descriptor.
    Fd,
    /// A value that the schema does not know.
    Unrecognized(String),
}

impl SocketAddressType {
    /// The value's name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Inet => "inet",
            Self::Unix => "unix",
            Self::Vsock => "vsock",
            Self::Fd => "fd",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for SocketAddressType {
    fn from(value: &str) -> Self {
        match value {
            "inet" => Self::Inet,
            "unix" => Self::Unix,
            "vsock" => Self::Vsock,
            "fd" => Self::Fd,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

impl fmt::Display for SocketAddressType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for SocketAddressType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SocketAddressType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::open_enum::deserialize(deserializer, "SocketAddressType")
    }
}

/// Where a stream socket is, whatever its kind.
///
/// The tag is `type`: kind of address; it decides on the other members.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq)]
pub enum SocketAddress {
    /// Host and port, over TCP.
    Inet(InetSocketAddress),
    /// UNIX domain socket.
    Unix(UnixSocketAddress),
    /// AF_VSOCK socket.
    Vsock(VsockSocketAddress),
    /// Socket passed as a file descriptor.
    Fd(FdSocketAddress),
    /// A tag that the schema does not know.
    Unrecognized(base::UnrecognizedBranch),
}

impl base::union::Branch for SocketAddress {
    fn tag(&self) -> &str {
        match self {
            Self::Inet(_) => "inet",
            Self::Unix(_) => "unix",
            Self::Vsock(_) => "vsock",
            Self::Fd(_) => "fd",
            Self::Unrecognized(branch) => branch.tag(),
        }
    }

    fn deserialize_members<'de, D: Deserializer<'de>>(
        tag: &str,
        members: D,
    ) -> Result<Self, D::Error> {
        match tag {
            "inet" => Deserialize::deserialize(members).map(Self::Inet),
            "unix" => Deserialize::deserialize(members).map(Self::Unix),
            "vsock" => Deserialize::deserialize(members).map(Self::Vsock),
            "fd" => Deserialize::deserialize(members).map(Self::Fd),
            _ => {
                base::UnrecognizedBranch::deserialize_members(tag, members)
                    .map(Self::Unrecognized)
            }
        }
    }

    fn serialize_members<M: SerializeMap>(
        &self,
        object: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::Inet(members) => base::union::serialize_members(members, object),
            Self::Unix(members) => base::union::serialize_members(members, object),
            Self::Vsock(members) => base::union::serialize_members(members, object),
            Self::Fd(members) => base::union::serialize_members(members, object),
            Self::Unrecognized(branch) => branch.serialize_members(object),
        }
    }
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

impl base::union::Union for SocketAddress {
    const NAME: &'static str = "SocketAddress";
    const TAG: &'static str = "type";
    type Base = ();
    type Branch = Self;

    fn assemble<E: Error>((): (), branch: Self) -> Result<Self, E> {
        Ok(branch)
    }
}

impl Serialize for SocketAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("type", self.tag())?;
        self.serialize_members(&mut object)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for SocketAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        base::union::deserialize(deserializer)
    }
}
