//! Where to connect, and how; and what is needed to do so again.

use std::io;
use std::time::Duration;

use socket2::{SockRef, TcpKeepalive};

use crate::deadline::rounded;
use crate::listener::Listener;
use crate::reconnect::Attempts;
use crate::{Address, AgentOptions, Error, Options};

/// How many probes a peer may leave unanswered. They are sent in the second half of the time.
const PROBES: u32 = 3;

/// Systems count in seconds.
const SHORTEST: Duration = Duration::from_secs(2 * PROBES as u64);

/// No system takes more.
const LONGEST: Duration = Duration::from_secs(i16::MAX as u64);

/// Where to connect, and how.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    pub(crate) address: Address,
    /// Whoever connects here is accepted, instead.
    pub(crate) listener: Option<Listener>,
    wait_for_listener: bool,
    /// After how long a peer is lost that does not respond.
    tcp_keepalive: Option<Duration>,
    is_agent: bool,
}

impl Target {
    pub(crate) fn new(address: &Address, options: &Options) -> Self {
        Self {
            address: address.clone(),
            listener: None,
            wait_for_listener: options.wait_for_listener,
            tcp_keepalive: options.tcp_keepalive,
            is_agent: false,
        }
    }

    /// The same for a guest agent.
    pub(crate) fn of_agent(address: &Address, options: &AgentOptions) -> Self {
        Self {
            is_agent: true,
            ..Self::new(address, &options.0)
        }
    }

    /// The next one who connects.
    pub(crate) fn next_of(listener: Listener, options: &Options) -> Self {
        let address = listener.address();
        Self {
            listener: Some(listener),
            ..Self::new(&address, options)
        }
    }

    /// The same for one attempt of several.
    pub(crate) fn once(self) -> Self {
        Self {
            wait_for_listener: false,
            ..self
        }
    }

    /// Whether to try again, because nobody listens yet, or takes connections now.
    pub(crate) fn is_too_early(&self, error: &io::Error) -> bool {
        let is_unix = matches!(self.address, Address::Unix(_));
        match error.kind() {
            io::ErrorKind::WouldBlock if self.listener.is_some() => true,
            io::ErrorKind::ConnectionRefused => self.wait_for_listener,
            io::ErrorKind::NotFound => self.wait_for_listener && is_unix,
            _ => is_unix && is_queue_full(error),
        }
    }

    pub(crate) fn failed(&self, source: io::Error) -> Error {
        let address = self.address.clone();
        Error::Connect { address, source }
    }

    /// The error if that takes longer than this. The last attempt may have failed.
    pub(crate) fn not_in_time(&self, after: Duration, last: Option<io::Error>) -> Error {
        let time = rounded(after);
        let text = match last {
            _ if self.listener.is_some() => {
                format!("timed out after {time:?}: nobody has connected")
            }
            Some(error) if is_queue_full(&error) => return self.taken(after),
            Some(error) => format!("timed out after {time:?}: {error}"),
            None => format!("timed out after {time:?}"),
        };
        self.failed(io::Error::new(io::ErrorKind::TimedOut, text))
    }

    /// The error if somebody listens, but accepts nobody.
    fn taken(&self, after: Duration) -> Error {
        if self.is_agent {
            Error::NoAgent { after, start: None }
        } else {
            let start = None;
            Error::NoGreeting { after, start }
        }
    }

    /// Sets the options of a TCP connection.
    pub(crate) fn set_up_tcp(&self, socket: &SockRef<'_>) -> io::Result<()> {
        // Commands are short, and each is waited for.
        socket.set_tcp_nodelay(true)?;
        let Some(after) = self.tcp_keepalive else {
            return Ok(());
        };
        let after = after.clamp(SHORTEST, LONGEST);
        let keepalive = TcpKeepalive::new().with_time(after / 2);
        #[cfg(any(
            windows,
            target_vendor = "apple",
            target_os = "android",
            target_os = "freebsd",
            target_os = "linux"
        ))]
        let keepalive = keepalive
            .with_interval(after / 2 / PROBES)
            .with_retries(PROBES);
        socket.set_tcp_keepalive(&keepalive)?;
        // No probes are sent while something else is on its way.
        #[cfg(any(target_os = "android", target_os = "linux"))]
        socket.set_tcp_user_timeout(Some(after))?;
        Ok(())
    }
}

/// Whether others wait to be accepted, and there is no room for one more. Connecting to a Unix
/// socket fails then, instead of waiting.
fn is_queue_full(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::WouldBlock
}

/// What is needed to connect again.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) target: Target,
    pub(crate) attempts: Attempts,
    pub(crate) connect_timeout: Duration,
    pub(crate) line_limit: usize,
}

impl Plan {
    /// None if the client does not reconnect.
    pub(crate) fn new(target: Target, options: &Options) -> Option<Self> {
        Some(Self {
            // There are many attempts.
            target: target.once(),
            attempts: Attempts::new(options.reconnect.as_ref()?),
            connect_timeout: options.connect_timeout,
            line_limit: options.line_limit,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::net::{TcpListener, TcpStream};

    use super::*;

    #[track_caller]
    fn set_up(options: &Options) -> TcpStream {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let stream = TcpStream::connect(address).unwrap();
        let target = Target::new(&address.into(), options);
        target.set_up_tcp(&SockRef::from(&stream)).unwrap();
        stream
    }

    #[test]
    fn a_tcp_peer_that_vanishes_is_noticed_after_a_minute() {
        let stream = set_up(&Options::new());
        let socket = SockRef::from(&stream);
        assert!(socket.keepalive().unwrap());
        #[cfg(target_os = "linux")]
        {
            let (idle, interval) = (socket.tcp_keepalive_time(), socket.tcp_keepalive_interval());
            let probes = socket.tcp_keepalive_retries().unwrap();
            assert_eq!(
                idle.unwrap() + interval.unwrap() * probes,
                Duration::from_secs(60)
            );
            let unread = socket.tcp_user_timeout().unwrap();
            assert_eq!(unread, Some(Duration::from_secs(60)));
        }
    }

    #[test]
    fn every_time_is_one_that_the_system_takes() {
        for time in [Duration::ZERO, Duration::from_millis(6500), Duration::MAX] {
            let stream = set_up(&Options::new().tcp_keepalive(time));
            assert!(SockRef::from(&stream).keepalive().unwrap());
        }
    }

    #[test]
    fn keepalive_can_be_left_out() {
        let stream = set_up(&Options::new().tcp_keepalive(None));
        assert!(!SockRef::from(&stream).keepalive().unwrap());
    }

    #[test]
    fn a_time_is_shown_in_milliseconds() {
        let target = Target::new(&Address::Unix("vm".into()), &Options::new());
        let error = target.not_in_time(Duration::from_nanos(999_544_744), None);
        let cause = std::error::Error::source(&error).unwrap();
        assert_eq!(cause.to_string(), "timed out after 1s");
    }
}
