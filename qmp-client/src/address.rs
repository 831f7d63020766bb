//! The address of a QEMU: `qmp:PATH` or `qmp:HOST:PORT`.

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use qapi_text::line;

/// Where a QEMU listens for QMP.
///
/// What follows `qmp:` is a host and a port if it ends in a port and contains no slash.
/// Otherwise it is a path. An IPv6 address needs brackets.
///
/// ```
/// use qmp_client::Address;
///
/// let unix: Address = "qmp:/run/vm1.sock".parse()?;
/// assert_eq!(unix, Address::Unix("/run/vm1.sock".into()));
/// let unix: Address = "qmp:vm1.sock".parse()?;
/// assert_eq!(unix, Address::Unix("vm1.sock".into()));
///
/// let tcp: Address = "qmp:localhost:4444".parse()?;
/// assert_eq!(tcp, Address::Tcp { host: "localhost".to_owned(), port: 4444 });
/// let tcp: Address = "qmp:[::1]:4444".parse()?;
/// assert_eq!(tcp, Address::Tcp { host: "::1".to_owned(), port: 4444 });
/// assert_eq!(tcp.to_string(), "qmp:[::1]:4444");
/// # Ok::<(), qmp_client::AddressError>(())
/// ```
///
/// A program that has a path, or a host and a port, needs no text:
///
/// ```
/// use std::path::Path;
///
/// use qmp_client::Address;
///
/// let unix = Address::from(Path::new("/run").join("vm1.sock"));
/// assert_eq!(unix, Address::Unix("/run/vm1.sock".into()));
/// let tcp = Address::from(("localhost", 4444));
/// assert_eq!(tcp, Address::Tcp { host: "localhost".to_owned(), port: 4444 });
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Address {
    /// A Unix socket.
    Unix(PathBuf),
    /// A TCP port.
    Tcp {
        /// A name or an IP address, without brackets.
        host: String,
        /// The port.
        port: u16,
    },
}

/// A text that is not an [`Address`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("invalid address `{}`: {reason}", line(address))]
#[non_exhaustive]
pub struct AddressError {
    /// The text.
    pub address: String,
    /// What is wrong with it.
    pub reason: AddressErrorReason,
}

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AddressErrorReason {
    /// It does not start with `qmp:`.
    #[error("it does not start with `qmp:`")]
    NoPrefix,
    /// Nothing follows `qmp:`.
    #[error("there is no path or host after `qmp:`")]
    Empty,
    /// It ends in a colon, after which there is no port.
    #[error("there is no port after the colon; a path can be written with `./` before it")]
    NoPort,
    /// There is a port, but no host before it.
    #[error("there is no host before the port")]
    NoHost,
    /// The port is too large.
    #[error("the port is larger than {}", u16::MAX)]
    PortTooLarge,
    /// It begins with `unix:` or `tcp:`, as an address does in QEMU's own options.
    #[error(
        "`unix:` and `tcp:` belong to QEMU's own options: use `qmp:PATH` or `qmp:HOST:PORT`, and put `./` before a path that begins like this"
    )]
    OfOptions,
    /// The host is an IPv6 address without brackets.
    #[error("an IPv6 address needs brackets, as in `qmp:[::1]:4444`")]
    NoBrackets,
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        parse(text).map_err(|reason| AddressError {
            address: text.to_owned(),
            reason,
        })
    }
}

fn parse(text: &str) -> Result<Address, AddressErrorReason> {
    let place = text.strip_prefix("qmp:");
    let place = place.ok_or(AddressErrorReason::NoPrefix)?;
    if place.is_empty() {
        return Err(AddressErrorReason::Empty);
    }
    if is_of_options(place) {
        return Err(AddressErrorReason::OfOptions);
    }
    if lacks_port(place) {
        return Err(AddressErrorReason::NoPort);
    }
    let Some((host, port)) = host_and_port(place) else {
        return Ok(Address::Unix(place.into()));
    };
    let number = port.parse();
    Ok(Address::Tcp {
        host: without_brackets(host)?.to_owned(),
        port: number.map_err(|_| AddressErrorReason::PortTooLarge)?,
    })
}

/// The host and the port, unless it is a path.
fn host_and_port(place: &str) -> Option<(&str, &str)> {
    let (host, port) = place.rsplit_once(':')?;
    let is_port = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    (is_port && !place.contains('/')).then_some((host, port))
}

/// Whether it is what QEMU's options take after `-qmp`. A host of such a name has only a port
/// behind it.
fn is_of_options(place: &str) -> bool {
    let rest = place.strip_prefix("unix:");
    let rest = rest.or_else(|| place.strip_prefix("tcp:"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether it is a host and a colon.
fn lacks_port(place: &str) -> bool {
    place.ends_with(':') && !place.contains('/')
}

fn without_brackets(host: &str) -> Result<&str, AddressErrorReason> {
    let inner = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    if inner.is_none() && host.contains(':') {
        return Err(AddressErrorReason::NoBrackets);
    }
    match inner.unwrap_or(host) {
        "" => Err(AddressErrorReason::NoHost),
        name => Ok(name),
    }
}

impl From<PathBuf> for Address {
    fn from(path: PathBuf) -> Self {
        Self::Unix(path)
    }
}

impl From<&Path> for Address {
    fn from(path: &Path) -> Self {
        Self::Unix(path.to_owned())
    }
}

/// A host, without brackets, and a port.
impl From<(&str, u16)> for Address {
    fn from((host, port): (&str, u16)) -> Self {
        let host = host.to_owned();
        Self::Tcp { host, port }
    }
}

/// With the scope of an IPv6 address, if it has one, as in `fe80::1%2`.
impl From<SocketAddr> for Address {
    fn from(address: SocketAddr) -> Self {
        let (ip, port) = (address.ip(), address.port());
        let host = match address {
            SocketAddr::V6(address) if address.scope_id() != 0 => {
                format!("{ip}%{}", address.scope_id())
            }
            _ => ip.to_string(),
        };
        Self::Tcp { host, port }
    }
}

/// As it is parsed. A path that would be read as something else, such as one that ends in a
/// colon, gets a `./` before it; what of a path is not UTF-8 is replaced.
impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unix(path) => {
                let path = path.display().to_string();
                let is_other =
                    host_and_port(&path).is_some() || lacks_port(&path) || is_of_options(&path);
                let here = if is_other { "./" } else { "" };
                write!(formatter, "qmp:{here}{path}")
            }
            Self::Tcp { host, port } if host.contains(':') => {
                write!(formatter, "qmp:[{host}]:{port}")
            }
            Self::Tcp { host, port } => write!(formatter, "qmp:{host}:{port}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str) -> AddressErrorReason {
        text.parse::<Address>().unwrap_err().reason
    }

    #[test]
    fn invalid_addresses_are_refused() {
        assert_eq!(refused("/run/vm1.sock"), AddressErrorReason::NoPrefix);
        assert_eq!(refused("qmp:"), AddressErrorReason::Empty);
        assert_eq!(refused("qmp:localhost:"), AddressErrorReason::NoPort);
        assert_eq!(refused("qmp::4444"), AddressErrorReason::NoHost);
        assert_eq!(refused("qmp:[]:4444"), AddressErrorReason::NoHost);
        assert_eq!(refused("qmp:vm:65536"), AddressErrorReason::PortTooLarge);
        assert_eq!(refused("qmp:::1:4444"), AddressErrorReason::NoBrackets);
        for place in ["unix:/run/vm1.sock", "unix:vm", "tcp:localhost:4444"] {
            let reason = refused(&format!("qmp:{place}"));
            assert_eq!(reason, AddressErrorReason::OfOptions);
        }
    }

    #[test]
    fn an_address_can_be_made_of_what_a_program_has() {
        let path = Path::new("/run/vm1.sock");
        assert_eq!(Address::from(path), Address::Unix(path.to_owned()));
        assert_eq!(Address::from(path.to_owned()), Address::from(path));
        for text in ["127.0.0.1:4444", "[::1]:4444", "[fe80::1%2]:4444"] {
            let address: SocketAddr = text.parse().unwrap();
            assert_eq!(Address::from(address).to_string(), format!("qmp:{text}"));
        }
    }

    #[test]
    fn what_is_shown_is_read_as_the_same() {
        for address in [
            Address::from(Path::new("vm.sock")),
            Address::from(("vm", 4444)),
            Address::from(("tcp", 4444)),
            Address::from(("::1", 4444)),
            Address::from(("fe80::1%2", 4444)),
        ] {
            assert_eq!(address.to_string().parse(), Ok(address));
        }
        // The same file under another name.
        for (path, here) in [
            ("vm:4444", "./vm:4444"),
            ("vm:", "./vm:"),
            ("unix:vm", "./unix:vm"),
        ] {
            let shown = Address::from(Path::new(path)).to_string();
            assert_eq!(shown.parse(), Ok(Address::from(Path::new(here))));
        }
    }

    #[test]
    fn an_error_names_the_address() {
        let error = "qmp::4444".parse::<Address>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "invalid address `qmp::4444`: there is no host before the port"
        );
    }

    #[test]
    fn what_has_a_slash_or_no_port_is_a_path() {
        for path in [
            "/vm:4444",
            "./vm:4444",
            "./vm:",
            "vm:http",
            "vm:+1",
            "[::1]",
        ] {
            let address: Address = format!("qmp:{path}").parse().unwrap();
            assert_eq!(address, Address::Unix(path.into()));
            assert_eq!(address.to_string(), format!("qmp:{path}"));
        }
    }
}
