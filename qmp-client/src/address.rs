//! Where a QEMU listens, as text: `qmp:PATH` or `qmp:HOST:PORT`.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// Where a QEMU listens for QMP.
///
/// What follows `qmp:` is a path if it contains a slash or does not end in a port,
/// and a host and a port otherwise. An IPv6 address stands in brackets.
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

/// Why a text is no [`Address`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AddressError {
    /// It does not begin with `qmp:`.
    NoPrefix,
    /// Nothing follows `qmp:`.
    Empty,
    /// There is a port, but no host before it.
    NoHost,
    /// The port is larger than a port can be.
    Port(String),
    /// The host has colons, but no brackets around it.
    NoBrackets(String),
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let place = text.strip_prefix("qmp:").ok_or(AddressError::NoPrefix)?;
        if place.is_empty() {
            return Err(AddressError::Empty);
        }
        match host_and_port(place) {
            Some((host, port)) => Ok(Self::Tcp {
                host: unbracketed(host)?.to_owned(),
                port: port
                    .parse()
                    .map_err(|_| AddressError::Port(port.to_owned()))?,
            }),
            None => Ok(Self::Unix(place.into())),
        }
    }
}

/// The two parts of what is no path.
fn host_and_port(place: &str) -> Option<(&str, &str)> {
    let (host, port) = place.rsplit_once(':')?;
    let is_port = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    (is_port && !place.contains('/')).then_some((host, port))
}

fn unbracketed(host: &str) -> Result<&str, AddressError> {
    let inner = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    match inner.unwrap_or(host) {
        "" => Err(AddressError::NoHost),
        host if inner.is_none() && host.contains(':') => {
            Err(AddressError::NoBrackets(host.to_owned()))
        }
        host => Ok(host),
    }
}

/// As it is parsed.
impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unix(path) => write!(formatter, "qmp:{}", path.display()),
            Self::Tcp { host, port } if host.contains(':') => {
                write!(formatter, "qmp:[{host}]:{port}")
            }
            Self::Tcp { host, port } => write!(formatter, "qmp:{host}:{port}"),
        }
    }
}

impl fmt::Display for AddressError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPrefix => formatter.write_str("it does not begin with `qmp:`"),
            Self::Empty => formatter.write_str("no path and no host follows `qmp:`"),
            Self::NoHost => formatter.write_str("there is no host before the port"),
            Self::Port(port) => write!(formatter, "{port} is too large for a port"),
            Self::NoBrackets(host) => {
                write!(
                    formatter,
                    "an IPv6 address needs brackets, like `[{host}]:PORT`"
                )
            }
        }
    }
}

impl std::error::Error for AddressError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str) -> AddressError {
        text.parse::<Address>().unwrap_err()
    }

    #[test]
    fn what_is_no_address_is_refused() {
        assert_eq!(refused("/run/vm1.sock"), AddressError::NoPrefix);
        assert_eq!(refused("qmp:"), AddressError::Empty);
        assert_eq!(refused("qmp::4444"), AddressError::NoHost);
        assert_eq!(refused("qmp:[]:4444"), AddressError::NoHost);
        assert_eq!(refused("qmp:vm:65536"), AddressError::Port("65536".into()));
        assert_eq!(
            refused("qmp:::1:4444"),
            AddressError::NoBrackets("::1".into())
        );
    }

    #[test]
    fn what_has_a_slash_or_no_port_is_a_path() {
        for path in ["/vm:4444", "./vm:4444", "vm:", "vm:http", "vm:+1", "[::1]"] {
            let address: Address = format!("qmp:{path}").parse().unwrap();
            assert_eq!(address, Address::Unix(path.into()));
            assert_eq!(address.to_string(), format!("qmp:{path}"));
        }
    }
}
