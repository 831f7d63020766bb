// Generated from schema/facts/*/storage-daemon/qapi/../../qapi/char.json by `cargo xtask generate`. Do not edit.

//! A character device, or chardev, is the host's end of a stream of
//! bytes, such as a socket, a file or a terminal. Its frontend is a
//! device of the guest or a monitor of QEMU.

use crate::base;
use super::SocketAddressLegacy;

/// State of a chardev.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevInfo {
    /// ID of the chardev.
    pub label: String,
    /// What the chardev is connected to, mostly in the syntax of
    /// the option `-chardev` or `-serial`, with `disconnected:`
    /// in front for a socket that is not connected. Meant for people:
    /// the form differs between backends and releases.
    pub filename: String,
    /// True if the frontend is open: a serial port always
    /// is, a virtio-serial port only while a program in the guest has
    /// it open. False if there is no frontend. Since QEMU 2.1.
    #[serde(rename = "frontend-open")]
    pub frontend_open: bool,
}

impl ChardevInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        label: impl Into<String>,
        filename: impl Into<String>,
        frontend_open: bool,
    ) -> Self {
        Self {
            label: label.into(),
            filename: filename.into(),
            frontend_open,
        }
    }
}

/// A kind of chardev that can be created.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevBackendInfo {
    /// Name of the kind. Besides values of [`ChardevBackendKind`], the
    /// list contains aliases that only the command line accepts, such
    /// as `tty`.
    pub name: String,
}

impl ChardevBackendInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// How bytes are represented in a JSON string.
///
/// Since QEMU 1.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DataFormat {
    /// `utf8`: text in UTF-8; bytes that are not UTF-8 cannot be represented.
    #[serde(rename = "utf8")]
    Utf8,
    /// `base64`: any bytes, in Base64 (RFC 4648, once RFC 3548).
    #[serde(rename = "base64")]
    Base64,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options that every chardev has.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevCommon {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
}

impl ChardevCommon {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }
}

/// Options of a chardev of type `file`.
///
/// Since QEMU 1.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevFile {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// File to read from; if absent, the frontend never receives
    /// anything. Not supported on Windows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<String>,
    /// File to write to; created if necessary.
    pub out: String,
    /// If true, output is appended to [`out`](field@Self::out); if false, that file is
    /// emptied first (default: false). Since QEMU 2.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub append: Option<bool>,
}

impl ChardevFile {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(out: impl Into<String>) -> Self {
        Self {
            logfile: None,
            logappend: None,
            logtimestamp: None,
            r#in: None,
            out: out.into(),
            append: None,
        }
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: impl Into<String>) -> Self {
        self.r#in = Some(value.into());
        self
    }

    /// Sets [`append`](field@Self::append).
    #[must_use]
    pub fn with_append(mut self, value: bool) -> Self {
        self.append = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevFile> for ChardevCommon {
    fn from(value: &ChardevFile) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of chardevs of the types `serial`, `parallel` and
/// `pipe`.
///
/// Since QEMU 1.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevHostdev {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// Device file on the host, such as `/dev/ttyS0` or, on
    /// Windows, `COM1`. For a pipe, QEMU reads from the FIFO of this
    /// name with `.in` appended, and writes to the one with `.out`.
    /// If it cannot open both, it uses the name as it is for both
    /// directions.
    pub device: String,
}

impl ChardevHostdev {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(device: impl Into<String>) -> Self {
        Self {
            logfile: None,
            logappend: None,
            logtimestamp: None,
            device: device.into(),
        }
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevHostdev> for ChardevCommon {
    fn from(value: &ChardevHostdev) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `socket`.
///
/// A server accepts one client at a time; the next one can connect when
/// the first has gone.
///
/// Since QEMU 1.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevSocket {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// Address to listen on or to connect to.
    pub addr: SocketAddressLegacy,
    /// ID of the object with the TLS credentials; if absent,
    /// TLS is not used. Its endpoint must be `server` for a server
    /// and `client` for a client. Since QEMU 2.6.
    #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
    pub tls_creds: Option<String>,
    /// ID of the authorization object that decides whether a
    /// client may connect, by the Distinguished Name in its
    /// certificate. QEMU looks up the object for each client, so it
    /// can be replaced at any time; while there is no object with this
    /// ID, all clients are refused. If absent, clients are not
    /// checked. Requires [`tls_creds`](field@Self::tls_creds). Since QEMU 4.0.
    #[serde(rename = "tls-authz", skip_serializing_if = "Option::is_none")]
    pub tls_authz: Option<String>,
    /// If true, QEMU listens; if false, it connects (default:
    /// true, unlike on the command line).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<bool>,
    /// If true, a server waits for the first client before the
    /// command returns (default: false, unlike on the command line).
    /// Must be absent for a client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<bool>,
    /// If true, small pieces of data are sent at once instead of
    /// being gathered (TCP_NODELAY) (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nodelay: Option<bool>,
    /// If true, a server speaks the Telnet protocol (default:
    /// false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telnet: Option<bool>,
    /// If true, a server speaks the TN3270 protocol, for terminals
    /// of s390x guests (default: false). Since QEMU 2.10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tn3270: Option<bool>,
    /// If true, a server speaks the WebSocket protocol
    /// (default: false). An error for a client. Since QEMU 3.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub websocket: Option<bool>,
    /// Milliseconds after which a client tries again if it
    /// could not connect or was disconnected; 0 for never (default: 0).
    /// If positive, the command does not wait for the first attempt
    /// either. Only for clients; an error for a server since 10.2, and
    /// with an address of type `fd`. Since QEMU 9.2.
    #[serde(rename = "reconnect-ms", skip_serializing_if = "Option::is_none")]
    pub reconnect_ms: Option<i64>,
    /// Like [`reconnect_ms`](field@Self::reconnect_ms), but in seconds; at most one of the
    /// two may be present. An error for a server. Since QEMU 2.2.
    ///
    /// Removed after QEMU 10.1.
    #[deprecated = "Use `reconnect_ms`."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reconnect: Option<i64>,
}

impl ChardevSocket {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(addr: impl Into<SocketAddressLegacy>) -> Self {
        Self {
            logfile: None,
            logappend: None,
            logtimestamp: None,
            addr: addr.into(),
            tls_creds: None,
            tls_authz: None,
            server: None,
            wait: None,
            nodelay: None,
            telnet: None,
            tn3270: None,
            websocket: None,
            reconnect_ms: None,
            reconnect: None,
        }
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
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

    /// Sets [`server`](field@Self::server).
    #[must_use]
    pub fn with_server(mut self, value: bool) -> Self {
        self.server = Some(value);
        self
    }

    /// Sets [`wait`](field@Self::wait).
    #[must_use]
    pub fn with_wait(mut self, value: bool) -> Self {
        self.wait = Some(value);
        self
    }

    /// Sets [`nodelay`](field@Self::nodelay).
    #[must_use]
    pub fn with_nodelay(mut self, value: bool) -> Self {
        self.nodelay = Some(value);
        self
    }

    /// Sets [`telnet`](field@Self::telnet).
    #[must_use]
    pub fn with_telnet(mut self, value: bool) -> Self {
        self.telnet = Some(value);
        self
    }

    /// Sets [`tn3270`](field@Self::tn3270).
    #[must_use]
    pub fn with_tn3270(mut self, value: bool) -> Self {
        self.tn3270 = Some(value);
        self
    }

    /// Sets [`websocket`](field@Self::websocket).
    #[must_use]
    pub fn with_websocket(mut self, value: bool) -> Self {
        self.websocket = Some(value);
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

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevSocket> for ChardevCommon {
    fn from(value: &ChardevSocket) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `udp`, which exchanges datagrams.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevUdp {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// Address to send to.
    pub remote: SocketAddressLegacy,
    /// Address to receive on; if absent, the system chooses one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local: Option<SocketAddressLegacy>,
}

impl ChardevUdp {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(remote: impl Into<SocketAddressLegacy>) -> Self {
        Self {
            logfile: None,
            logappend: None,
            logtimestamp: None,
            remote: remote.into(),
            local: None,
        }
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }

    /// Sets [`local`](field@Self::local).
    #[must_use]
    pub fn with_local(mut self, value: impl Into<SocketAddressLegacy>) -> Self {
        self.local = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevUdp> for ChardevCommon {
    fn from(value: &ChardevUdp) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `mux`, which lets several frontends
/// share a chardev. Only one of them gets the input at any time;
/// typing Ctrl-A and then C switches to the next.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevMux {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// ID of the chardev to share.
    pub chardev: String,
}

impl ChardevMux {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardev: impl Into<String>) -> Self {
        Self {
            logfile: None,
            logappend: None,
            logtimestamp: None,
            chardev: chardev.into(),
        }
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevMux> for ChardevCommon {
    fn from(value: &ChardevMux) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `hub`, which joins several chardevs
/// to one frontend. The frontend's output goes to all of them, and it
/// gets input from any of them.
///
/// Since QEMU 10.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevHub {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// IDs of the chardevs to join, at most four.
    pub chardevs: Vec<String>,
}

impl ChardevHub {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardevs: Vec<String>) -> Self {
        Self {
            logfile: None,
            logappend: None,
            logtimestamp: None,
            chardevs,
        }
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevHub> for ChardevCommon {
    fn from(value: &ChardevHub) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `stdio`.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevStdio {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// If true, Ctrl-C and the like send signals to QEMU, so
    /// Ctrl-C ends it; if false, the frontend gets these characters
    /// (default: true).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signal: Option<bool>,
}

impl ChardevStdio {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }

    /// Sets [`signal`](field@Self::signal).
    #[must_use]
    pub fn with_signal(mut self, value: bool) -> Self {
        self.signal = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevStdio> for ChardevCommon {
    fn from(value: &ChardevStdio) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `spicevmc`.
///
/// Only present if QEMU is built with `CONFIG_SPICE`.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevSpiceChannel {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// Kind of channel, such as `vdagent`, `smartcard` or
    /// `usbredir`.
    pub r#type: String,
}

impl ChardevSpiceChannel {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(r#type: impl Into<String>) -> Self {
        Self {
            logfile: None,
            logappend: None,
            logtimestamp: None,
            r#type: r#type.into(),
        }
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevSpiceChannel> for ChardevCommon {
    fn from(value: &ChardevSpiceChannel) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `spiceport`.
///
/// Only present if QEMU is built with `CONFIG_SPICE`.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevSpicePort {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// Name by which clients know the port, in the style of a
    /// reversed domain name, such as `org.qemu.console.serial.0`.
    pub fqdn: String,
}

impl ChardevSpicePort {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(fqdn: impl Into<String>) -> Self {
        Self {
            logfile: None,
            logappend: None,
            logtimestamp: None,
            fqdn: fqdn.into(),
        }
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevSpicePort> for ChardevCommon {
    fn from(value: &ChardevSpicePort) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Character sets of guests that write to a virtual console.
///
/// Since QEMU 11.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ChardevVCEncoding {
    /// `cp437`: code page 437, as in the ROM of PCs: each byte is a
    /// character, and has its own glyph.
    #[serde(rename = "cp437")]
    Cp437,
    /// `utf8`: UTF-8, as on Linux. QEMU's font has only the glyphs of code
    /// page 437; other characters are shown as `?`.
    #[serde(rename = "utf8")]
    Utf8,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options of a chardev of type `dbus`.
///
/// Only present if QEMU is built with `CONFIG_DBUS_DISPLAY`.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevDBus {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// Name by which clients know the port, in the style of a
    /// reversed domain name, such as `org.qemu.console.serial.0`.
    pub name: String,
    /// Character set of the guest, for a port that serves as a
    /// virtual console; D-Bus clients can ask for it. Since QEMU 11.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<ChardevVCEncoding>,
}

impl ChardevDBus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            logfile: None,
            logappend: None,
            logtimestamp: None,
            name: name.into(),
            encoding: None,
        }
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }

    /// Sets [`encoding`](field@Self::encoding).
    #[must_use]
    pub fn with_encoding(mut self, value: ChardevVCEncoding) -> Self {
        self.encoding = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevDBus> for ChardevCommon {
    fn from(value: &ChardevDBus) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `vc`.
///
/// The size is given in pixels or in characters. Unless that
/// determines both the width and the height, QEMU uses 80 columns and
/// 24 rows. Displays with their own text consoles (GTK, `spice-app`
/// and D-Bus) ignore the size.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevVC {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// Width of the console, in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Height of the console, in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Width of the console, in characters; ignored with [`width`](field@Self::width).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cols: Option<i64>,
    /// Height of the console, in characters; ignored with [`height`](field@Self::height).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<i64>,
    /// Character set of the guest (default: `utf8`). Since QEMU 11.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<ChardevVCEncoding>,
}

impl ChardevVC {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }

    /// Sets [`width`](field@Self::width).
    #[must_use]
    pub fn with_width(mut self, value: i64) -> Self {
        self.width = Some(value);
        self
    }

    /// Sets [`height`](field@Self::height).
    #[must_use]
    pub fn with_height(mut self, value: i64) -> Self {
        self.height = Some(value);
        self
    }

    /// Sets [`cols`](field@Self::cols).
    #[must_use]
    pub fn with_cols(mut self, value: i64) -> Self {
        self.cols = Some(value);
        self
    }

    /// Sets [`rows`](field@Self::rows).
    #[must_use]
    pub fn with_rows(mut self, value: i64) -> Self {
        self.rows = Some(value);
        self
    }

    /// Sets [`encoding`](field@Self::encoding).
    #[must_use]
    pub fn with_encoding(mut self, value: ChardevVCEncoding) -> Self {
        self.encoding = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevVC> for ChardevCommon {
    fn from(value: &ChardevVC) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `ringbuf`.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevRingbuf {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// Size of the buffer in bytes, a power of two (default: 65536).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
}

impl ChardevRingbuf {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }

    /// Sets [`size`](field@Self::size).
    #[must_use]
    pub fn with_size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevRingbuf> for ChardevCommon {
    fn from(value: &ChardevRingbuf) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `qemu-vdagent`.
///
/// Only present if QEMU is built with `CONFIG_SPICE_PROTOCOL`.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevQemuVDAgent {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// If true, pointer positions are passed to the guest's agent,
    /// as from an absolute pointing device (default: true).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse: Option<bool>,
    /// If true, the guest and QEMU's displays share the
    /// clipboard (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clipboard: Option<bool>,
}

impl ChardevQemuVDAgent {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }

    /// Sets [`mouse`](field@Self::mouse).
    #[must_use]
    pub fn with_mouse(mut self, value: bool) -> Self {
        self.mouse = Some(value);
        self
    }

    /// Sets [`clipboard`](field@Self::clipboard).
    #[must_use]
    pub fn with_clipboard(mut self, value: bool) -> Self {
        self.clipboard = Some(value);
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevQemuVDAgent> for ChardevCommon {
    fn from(value: &ChardevQemuVDAgent) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Options of a chardev of type `pty`.
///
/// Since QEMU 9.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevPty {
    /// File to which QEMU also writes the frontend's output;
    /// created if necessary (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
    /// If true, output is appended to the file; if false, the
    /// file is emptied first (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logappend: Option<bool>,
    /// If true, each line in the file is preceded by the
    /// time (default: false). Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logtimestamp: Option<bool>,
    /// Symbolic link to the terminal, which QEMU creates, and
    /// removes along with the chardev (default: none).
    ///
    /// Since QEMU 9.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

impl ChardevPty {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }

    /// Sets [`logappend`](field@Self::logappend).
    #[must_use]
    pub fn with_logappend(mut self, value: bool) -> Self {
        self.logappend = Some(value);
        self
    }

    /// Sets [`logtimestamp`](field@Self::logtimestamp).
    #[must_use]
    pub fn with_logtimestamp(mut self, value: bool) -> Self {
        self.logtimestamp = Some(value);
        self
    }

    /// Sets [`path`](field@Self::path).
    #[must_use]
    pub fn with_path(mut self, value: impl Into<String>) -> Self {
        self.path = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`ChardevCommon`].
impl From<&ChardevPty> for ChardevCommon {
    fn from(value: &ChardevPty) -> Self {
        Self {
            logfile: value.logfile.clone(),
            logappend: value.logappend,
            logtimestamp: value.logtimestamp,
        }
    }
}

/// Kinds of chardevs.
///
/// Since QEMU 1.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ChardevBackendKind {
    /// `file`: writes to a file, and reads from another if one is given.
    #[serde(rename = "file")]
    File,
    /// `serial`: serial port of the host.
    #[serde(rename = "serial")]
    Serial,
    /// `parallel`: parallel port of the host.
    #[serde(rename = "parallel")]
    Parallel,
    /// `pipe`: pair of FIFOs on the host, or a named pipe on Windows.
    /// Since QEMU 1.5.
    #[serde(rename = "pipe")]
    Pipe,
    /// `socket`: stream socket, as a server or as a client.
    #[serde(rename = "socket")]
    Socket,
    /// `udp`: UDP socket. Since QEMU 1.5.
    #[serde(rename = "udp")]
    Udp,
    /// `pty`: new pseudo-terminal; [`ChardevReturn`] has its name.
    #[serde(rename = "pty")]
    Pty,
    /// `null`: no input; output is discarded.
    #[serde(rename = "null")]
    Null,
    /// `mux`: several frontends share another chardev. Since QEMU 1.5.
    #[serde(rename = "mux")]
    Mux,
    /// `hub`: several chardevs serve one frontend. Since QEMU 10.0.
    #[serde(rename = "hub")]
    Hub,
    /// `msmouse`: acts as a serial Microsoft mouse, driven by the pointer of
    /// QEMU's display. Since QEMU 1.5.
    #[serde(rename = "msmouse")]
    Msmouse,
    /// `wctablet`: acts as a serial Wacom PenPartner tablet, driven by the
    /// pointer of QEMU's display. Since QEMU 2.9.
    #[serde(rename = "wctablet")]
    Wctablet,
    /// `braille`: acts as a Baum Braille display, and shows its text on the
    /// host's own by way of BrlAPI. Since QEMU 1.5.
    #[serde(rename = "braille")]
    Braille,
    /// `testdev`: lets a test in the guest control QEMU, for instance make
    /// it exit. Since QEMU 2.2.
    #[serde(rename = "testdev")]
    Testdev,
    /// `stdio`: standard input and output of QEMU. Since QEMU 1.5.
    #[serde(rename = "stdio")]
    Stdio,
    /// `console`: console window of a Windows host. Since QEMU 1.5.
    #[serde(rename = "console")]
    Console,
    /// `spicevmc`: channel to the SPICE client, of a kind known to the SPICE
    /// protocol. Since QEMU 1.5.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
    #[serde(rename = "spicevmc")]
    Spicevmc,
    /// `spiceport`: channel to the SPICE client, of any kind. Since QEMU 1.5.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
    #[serde(rename = "spiceport")]
    Spiceport,
    /// `qemu-vdagent`: acts as the peer of the SPICE agent in the guest;
    /// needs no SPICE server. Since QEMU 6.1.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE_PROTOCOL`.
    #[doc(alias = "qemu-vdagent")]
    #[serde(rename = "qemu-vdagent")]
    QemuVdagent,
    /// `dbus`: channel to the client of the D-Bus display. Since QEMU 7.0.
    ///
    /// Only present if QEMU is built with `CONFIG_DBUS_DISPLAY`.
    #[serde(rename = "dbus")]
    Dbus,
    /// `vc`: text console on QEMU's display. Since QEMU 1.5.
    #[serde(rename = "vc")]
    Vc,
    /// `ringbuf`: buffer in memory, for [`RingbufRead`](commands::RingbufRead) and [`RingbufWrite`](commands::RingbufWrite).
    /// Since QEMU 1.6.
    #[serde(rename = "ringbuf")]
    Ringbuf,
    /// `memory`: old name of [`Ringbuf`](Self::Ringbuf). Since QEMU 1.5.
    #[deprecated = "Use `Ringbuf`."]
    #[serde(rename = "memory")]
    Memory,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Kind and options of a chardev to create.
///
/// The tag is `type`: kind of chardev; it determines the contents of `data`.
///
/// Since QEMU 1.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type", content = "data")]
#[non_exhaustive]
pub enum ChardevBackend {
    /// `file`: writes to a file, and reads from another if one is given.
    #[serde(rename = "file")]
    File(ChardevFile),
    /// `serial`: serial port of the host.
    #[serde(rename = "serial")]
    Serial(ChardevHostdev),
    /// `parallel`: parallel port of the host.
    #[serde(rename = "parallel")]
    Parallel(ChardevHostdev),
    /// `pipe`: pair of FIFOs on the host, or a named pipe on Windows.
    /// Since QEMU 1.5.
    #[serde(rename = "pipe")]
    Pipe(ChardevHostdev),
    /// `socket`: stream socket, as a server or as a client.
    #[serde(rename = "socket")]
    Socket(ChardevSocket),
    /// `udp`: UDP socket. Since QEMU 1.5.
    #[serde(rename = "udp")]
    Udp(ChardevUdp),
    /// `pty`: new pseudo-terminal; [`ChardevReturn`] has its name.
    #[serde(rename = "pty")]
    Pty(ChardevPty),
    /// `null`: no input; output is discarded.
    #[serde(rename = "null")]
    Null(ChardevCommon),
    /// `mux`: several frontends share another chardev. Since QEMU 1.5.
    #[serde(rename = "mux")]
    Mux(ChardevMux),
    /// `hub`: several chardevs serve one frontend. Since QEMU 10.0.
    #[serde(rename = "hub")]
    Hub(ChardevHub),
    /// `msmouse`: acts as a serial Microsoft mouse, driven by the pointer of
    /// QEMU's display. Since QEMU 1.5.
    #[serde(rename = "msmouse")]
    Msmouse(ChardevCommon),
    /// `wctablet`: acts as a serial Wacom PenPartner tablet, driven by the
    /// pointer of QEMU's display. Since QEMU 2.9.
    #[serde(rename = "wctablet")]
    Wctablet(ChardevCommon),
    /// `braille`: acts as a Baum Braille display, and shows its text on the
    /// host's own by way of BrlAPI. Since QEMU 1.5.
    #[serde(rename = "braille")]
    Braille(ChardevCommon),
    /// `testdev`: lets a test in the guest control QEMU, for instance make
    /// it exit. Since QEMU 2.2.
    #[serde(rename = "testdev")]
    Testdev(ChardevCommon),
    /// `stdio`: standard input and output of QEMU. Since QEMU 1.5.
    #[serde(rename = "stdio")]
    Stdio(ChardevStdio),
    /// `console`: console window of a Windows host. Since QEMU 1.5.
    #[serde(rename = "console")]
    Console(ChardevCommon),
    /// `spicevmc`: channel to the SPICE client, of a kind known to the SPICE
    /// protocol. Since QEMU 1.5.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
    #[serde(rename = "spicevmc")]
    Spicevmc(ChardevSpiceChannel),
    /// `spiceport`: channel to the SPICE client, of any kind. Since QEMU 1.5.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
    #[serde(rename = "spiceport")]
    Spiceport(ChardevSpicePort),
    /// `qemu-vdagent`: acts as the peer of the SPICE agent in the guest;
    /// needs no SPICE server. Since QEMU 6.1.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE_PROTOCOL`.
    #[doc(alias = "qemu-vdagent")]
    #[serde(rename = "qemu-vdagent")]
    QemuVdagent(ChardevQemuVDAgent),
    /// `dbus`: channel to the client of the D-Bus display. Since QEMU 7.0.
    ///
    /// Only present if QEMU is built with `CONFIG_DBUS_DISPLAY`.
    #[serde(rename = "dbus")]
    Dbus(ChardevDBus),
    /// `vc`: text console on QEMU's display. Since QEMU 1.5.
    #[serde(rename = "vc")]
    Vc(ChardevVC),
    /// `ringbuf`: buffer in memory, for [`RingbufRead`](commands::RingbufRead) and [`RingbufWrite`](commands::RingbufWrite).
    /// Since QEMU 1.6.
    #[serde(rename = "ringbuf")]
    Ringbuf(ChardevRingbuf),
    /// `memory`: old name of [`Ringbuf`](ChardevBackendKind::Ringbuf). Since QEMU 1.5.
    #[deprecated = "Use `Ringbuf`."]
    #[serde(rename = "memory")]
    Memory(ChardevRingbuf),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<ChardevFile> for ChardevBackend {
    fn from(value: ChardevFile) -> Self {
        Self::File(value)
    }
}

impl From<ChardevSocket> for ChardevBackend {
    fn from(value: ChardevSocket) -> Self {
        Self::Socket(value)
    }
}

impl From<ChardevUdp> for ChardevBackend {
    fn from(value: ChardevUdp) -> Self {
        Self::Udp(value)
    }
}

impl From<ChardevPty> for ChardevBackend {
    fn from(value: ChardevPty) -> Self {
        Self::Pty(value)
    }
}

impl From<ChardevMux> for ChardevBackend {
    fn from(value: ChardevMux) -> Self {
        Self::Mux(value)
    }
}

impl From<ChardevHub> for ChardevBackend {
    fn from(value: ChardevHub) -> Self {
        Self::Hub(value)
    }
}

impl From<ChardevStdio> for ChardevBackend {
    fn from(value: ChardevStdio) -> Self {
        Self::Stdio(value)
    }
}

impl From<ChardevSpiceChannel> for ChardevBackend {
    fn from(value: ChardevSpiceChannel) -> Self {
        Self::Spicevmc(value)
    }
}

impl From<ChardevSpicePort> for ChardevBackend {
    fn from(value: ChardevSpicePort) -> Self {
        Self::Spiceport(value)
    }
}

impl From<ChardevQemuVDAgent> for ChardevBackend {
    fn from(value: ChardevQemuVDAgent) -> Self {
        Self::QemuVdagent(value)
    }
}

impl From<ChardevDBus> for ChardevBackend {
    fn from(value: ChardevDBus) -> Self {
        Self::Dbus(value)
    }
}

impl From<ChardevVC> for ChardevBackend {
    fn from(value: ChardevVC) -> Self {
        Self::Vc(value)
    }
}

/// Information about a new chardev.
///
/// Since QEMU 1.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ChardevReturn {
    /// Name of the terminal to open, such as `/dev/pts/7`; only for
    /// type `pty`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pty: Option<String>,
}

impl ChardevReturn {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`pty`](field@Self::pty).
    #[must_use]
    pub fn with_pty(mut self, value: impl Into<String>) -> Self {
        self.pty = Some(value.into());
        self
    }
}

/// Events defined in `../../qapi/char.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// A program in the guest has opened or closed a virtio-serial port,
    /// for instance the guest agent as it starts or ends.
    ///
    /// > **Note:** This event is rate-limited separately for each [`id`](field@Self::id): at
    /// > most one per second, and the newest state is sent when the
    /// > second is over.
    ///
    /// **Event** `VSERPORT_CHANGE`.
    ///
    /// Since QEMU 2.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "VSERPORT_CHANGE",
    ///   "data": { "id": "channel0", "open": true },
    ///   "timestamp": { "seconds": 1401385907, "microseconds": 422329 } }
    /// ```
    #[doc(alias = "VSERPORT_CHANGE")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct VserportChange {
        /// Device ID of the port; ports without an ID send no event.
        pub id: String,
        /// True if the port is now open in the guest.
        pub open: bool,
    }

    impl VserportChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>, open: bool) -> Self {
            Self { id: id.into(), open }
        }
    }

    impl VserportChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "VSERPORT_CHANGE";
    }

    impl EventPayload for VserportChange {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `../../qapi/char.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        ChardevBackend, ChardevBackendInfo, ChardevInfo, ChardevReturn, DataFormat,
    };

    /// Lists the existing chardevs.
    ///
    /// **Command** `query-chardev`.
    ///
    /// **Returns** an array of [`ChardevInfo`](super::ChardevInfo).
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
    /// { "execute": "query-chardev" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {
    ///    "return": [
    ///       {
    ///          "label": "charchannel0",
    ///          "filename": "unix:/var/lib/libvirt/qemu/seabios.rhel6.agent,server=on",
    ///          "frontend-open": false
    ///       },
    ///       {
    ///          "label": "charmonitor",
    ///          "filename": "unix:/var/lib/libvirt/qemu/seabios.rhel6.monitor,server=on",
    ///          "frontend-open": true
    ///       },
    ///       {
    ///          "label": "charserial0",
    ///          "filename": "pty:/dev/pts/2",
    ///          "frontend-open": true
    ///       }
    ///    ]
    /// }
    /// ```
    #[doc(alias = "query-chardev")]
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
    pub struct QueryChardev {}

    impl QueryChardev {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryChardev {
        const NAME: &'static str = "query-chardev";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<ChardevInfo>;
    }

    /// Lists the kinds of chardevs that this QEMU binary was built with.
    ///
    /// **Command** `query-chardev-backends`.
    ///
    /// **Returns** an array of [`ChardevBackendInfo`](super::ChardevBackendInfo).
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-chardev-backends" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {
    ///    "return":[
    ///       {
    ///          "name":"udp"
    ///       },
    ///       {
    ///          "name":"tcp"
    ///       },
    ///       {
    ///          "name":"unix"
    ///       },
    ///       {
    ///          "name":"spiceport"
    ///       }
    ///    ]
    /// }
    /// ```
    #[doc(alias = "query-chardev-backends")]
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
    pub struct QueryChardevBackends {}

    impl QueryChardevBackends {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryChardevBackends {
        const NAME: &'static str = "query-chardev-backends";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<ChardevBackendInfo>;
    }

    /// Writes to a chardev of type `ringbuf`. If the buffer is full, the
    /// oldest bytes are overwritten.
    ///
    /// **Command** `ringbuf-write`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such chardev, if it is of another
    ///   type, or if [`data`](field@Self::data) is not valid Base64 while [`format`](field@Self::format) is
    ///   `base64`
    ///
    /// Since QEMU 1.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "ringbuf-write",
    ///   "arguments": { "device": "foo",
    ///                  "data": "abcdefgh",
    ///                  "format": "utf8" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "ringbuf-write")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct RingbufWrite {
        /// ID of the chardev.
        pub device: String,
        /// What to write.
        pub data: String,
        /// How [`data`](field@Self::data) represents the bytes (default: `utf8`).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub format: Option<DataFormat>,
    }

    impl RingbufWrite {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>, data: impl Into<String>) -> Self {
            Self {
                device: device.into(),
                data: data.into(),
                format: None,
            }
        }

        /// Sets [`format`](field@Self::format).
        #[must_use]
        pub fn with_format(mut self, value: DataFormat) -> Self {
            self.format = Some(value);
            self
        }
    }

    impl Command for RingbufWrite {
        const NAME: &'static str = "ringbuf-write";
        type Ok = base::Empty;
    }

    /// Reads from a chardev of type `ringbuf`, oldest bytes first. What
    /// has been read is removed from the buffer.
    ///
    /// **Command** `ringbuf-read`.
    ///
    /// **Returns:** The bytes, in the form that [`format`](field@Self::format) asks for; empty if
    /// there are none.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such chardev, if it is of another
    ///   type, or if [`size`](field@Self::size) is not positive
    ///
    /// Since QEMU 1.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "ringbuf-read",
    ///   "arguments": { "device": "foo",
    ///                  "size": 1000,
    ///                  "format": "utf8" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": "abcdefgh" }
    /// ```
    #[doc(alias = "ringbuf-read")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct RingbufRead {
        /// ID of the chardev.
        pub device: String,
        /// Maximum number of bytes to read; must be greater than zero.
        pub size: i64,
        /// How the result represents the bytes (default: `utf8`).
        /// Choose `base64` unless the buffer is certain to contain only
        /// text: anything that is not UTF-8 is garbled, a zero byte ends
        /// the string early, and a character may be cut in two by [`size`](field@Self::size) or
        /// when the buffer overruns.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub format: Option<DataFormat>,
    }

    impl RingbufRead {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>, size: i64) -> Self {
            Self {
                device: device.into(),
                size,
                format: None,
            }
        }

        /// Sets [`format`](field@Self::format).
        #[must_use]
        pub fn with_format(mut self, value: DataFormat) -> Self {
            self.format = Some(value);
            self
        }
    }

    impl Command for RingbufRead {
        const NAME: &'static str = "ringbuf-read";
        type Ok = String;
    }

    /// Creates a chardev. A frontend that refers to it can then be
    /// created.
    ///
    /// **Command** `chardev-add`.
    ///
    /// **Returns** [`ChardevReturn`](super::ChardevReturn).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a chardev with that ID already exists, or if
    ///   its file, socket or the like cannot be opened
    ///
    /// Since QEMU 1.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute" : "chardev-add",
    ///   "arguments" : { "id" : "foo",
    ///                   "backend" : { "type" : "null", "data" : {} } } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute" : "chardev-add",
    ///   "arguments" : { "id" : "bar",
    ///                   "backend" : { "type" : "file",
    ///                                 "data" : { "out" : "/tmp/bar.log" } } } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute" : "chardev-add",
    ///   "arguments" : { "id" : "baz",
    ///                   "backend" : { "type" : "pty", "data" : {} } } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "pty" : "/dev/pty/42" } }
    /// ```
    #[doc(alias = "chardev-add")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct ChardevAdd {
        /// ID of the new chardev.
        pub id: String,
        /// Kind and options of the chardev.
        pub backend: ChardevBackend,
    }

    impl ChardevAdd {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>, backend: impl Into<ChardevBackend>) -> Self {
            Self {
                id: id.into(),
                backend: backend.into(),
            }
        }
    }

    impl Command for ChardevAdd {
        const NAME: &'static str = "chardev-add";
        type Ok = ChardevReturn;
    }

    /// Replaces a chardev with a new one of the same ID. The frontend, if
    /// there is one, stays and must support this; few devices do.
    ///
    /// **Command** `chardev-change`.
    ///
    /// **Returns** [`ChardevReturn`](super::ChardevReturn).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such chardev, if it is of type
    ///   `mux` or `hub`, or if its frontend or record and replay do
    ///   not allow the change
    /// - `GenericError` if the new chardev cannot be created. The old
    ///   one then stays if it has a frontend; otherwise it is gone.
    ///
    /// Since QEMU 2.10.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute" : "chardev-change",
    ///   "arguments" : { "id" : "baz",
    ///                   "backend" : { "type" : "pty", "data" : {} } } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "pty" : "/dev/pty/42" } }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// {"execute" : "chardev-change",
    ///  "arguments" : {
    ///      "id" : "charchannel2",
    ///      "backend" : {
    ///          "type" : "socket",
    ///          "data" : {
    ///              "addr" : {
    ///                  "type" : "unix" ,
    ///                  "data" : {
    ///                      "path" : "/tmp/charchannel2.socket"
    ///                  }
    ///               },
    ///               "server" : true,
    ///               "wait" : false }}}}
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {"return": {}}
    /// ```
    #[doc(alias = "chardev-change")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct ChardevChange {
        /// ID of the chardev.
        pub id: String,
        /// Kind and options of the new chardev.
        pub backend: ChardevBackend,
    }

    impl ChardevChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>, backend: impl Into<ChardevBackend>) -> Self {
            Self {
                id: id.into(),
                backend: backend.into(),
            }
        }
    }

    impl Command for ChardevChange {
        const NAME: &'static str = "chardev-change";
        type Ok = ChardevReturn;
    }

    /// Removes a chardev.
    ///
    /// **Command** `chardev-remove`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such chardev, if it has a
    ///   frontend, or if it takes part in record and replay
    ///
    /// Since QEMU 1.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "chardev-remove", "arguments": { "id" : "foo" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "chardev-remove")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct ChardevRemove {
        /// ID of the chardev, which must not be in use.
        pub id: String,
    }

    impl ChardevRemove {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for ChardevRemove {
        const NAME: &'static str = "chardev-remove";
        type Ok = base::Empty;
    }

    /// Sends a break to the frontend of a chardev, like the one on a serial
    /// line. Frontends other than serial ports ignore it.
    ///
    /// **Command** `chardev-send-break`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such chardev
    ///
    /// Since QEMU 2.10.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "chardev-send-break", "arguments": { "id" : "foo" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "chardev-send-break")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct ChardevSendBreak {
        /// ID of the chardev.
        pub id: String,
    }

    impl ChardevSendBreak {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for ChardevSendBreak {
        const NAME: &'static str = "chardev-send-break";
        type Ok = base::Empty;
    }
}
