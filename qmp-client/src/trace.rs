//! Spans and events for `tracing`, the same for threads and for tasks.
//!
//! Nothing is formatted, and no message is looked at, unless somebody listens. Names that come
//! from elsewhere are escaped. Messages are shown at the level `trace` only, without secrets.

use std::fmt::Display;
use std::sync::Arc;

use qapi_text::{Line, json, line};
use tracing::field::{DisplayValue, Empty, display};
use tracing::{Instrument, Level, Span, debug, debug_span, enabled, trace, warn};

use crate::redact::{self, Redacted};
use crate::{Address, Disconnect, Error, Notice, RawEvent};

/// By this name all of it is switched on.
const TARGET: &str = "qmp_client";

/// Who is at the other end of a connection.
#[derive(Debug, Clone)]
pub(crate) struct Peer {
    protocol: &'static str,
    address: Option<Arc<Address>>,
    name: Option<Arc<str>>,
    /// The span of the connection. It is no child of the one in which the connection is made,
    /// which would be open as long as the connection.
    span: Span,
}

impl Peer {
    /// At the other end of a stream that exists.
    pub(crate) fn connected(protocol: &'static str, name: Option<Arc<str>>) -> Self {
        Self::new(protocol, None, name)
    }

    /// At an address.
    pub(crate) fn at(protocol: &'static str, address: &Address, name: Option<Arc<str>>) -> Self {
        let peer = Self::new(protocol, Some(Arc::new(address.clone())), name);
        debug!(target: TARGET, parent: &peer.span, "connecting");
        peer
    }

    fn new(protocol: &'static str, address: Option<Arc<Address>>, name: Option<Arc<str>>) -> Self {
        let span = debug_span!(
            target: TARGET,
            parent: None,
            "qmp.connection",
            connection.name = name.as_deref().map(escaped),
            rpc.system.name = protocol,
            server.address = host(address.as_deref()),
            server.port = port(address.as_deref()),
        );
        if !span.is_disabled() {
            span.follows_from(Span::current());
        }
        Self {
            protocol,
            address,
            name,
            span,
        }
    }

    /// Its address, if it was connected to one.
    pub(crate) fn address(&self) -> Option<&Address> {
        self.address.as_deref()
    }

    /// An attempt to connect has failed. Without the start of what arrived.
    pub(crate) fn not_connected(&self, error: &Error) {
        let reason: &dyn Display = match error {
            Error::Connect { source, .. } | Error::Setup(source) => source,
            Error::Closed { reason: why, .. } => &reason(why),
            Error::NotQmp { .. } => &"not a QMP server",
            Error::GuestAgent => &"a guest agent",
            Error::NotAgent { .. } => &"not a guest agent",
            Error::NoGreeting { .. } => &"no greeting",
            Error::NotNegotiated { .. } => &"no answer to the negotiation",
            _ => &"the time was up",
        };
        debug!(target: TARGET, parent: &self.span, reason = escaped(reason), "cannot connect");
    }

    pub(crate) fn ready(&self, release: Option<impl Display>) {
        let release = release.map(escaped);
        debug!(target: TARGET, parent: &self.span, qemu = release, "connected");
    }

    /// The connection is another one.
    pub(crate) fn reconnected(&self, release: Option<impl Display>) {
        let release = release.map(escaped);
        debug!(target: TARGET, parent: &self.span, qemu = release, "reconnected");
    }

    pub(crate) fn unwritable(&self, why: &Disconnect) {
        let reason = reason(why);
        debug!(target: TARGET, parent: &self.span, reason, "nothing more can be sent");
    }

    /// The connection has ended, and is followed by another one.
    pub(crate) fn lost(&self, why: &Disconnect) {
        let reason = reason(why);
        debug!(target: TARGET, parent: &self.span, reason, "the connection was lost");
    }

    pub(crate) fn ended(&self, why: &Disconnect) {
        let reason = reason(why);
        debug!(target: TARGET, parent: &self.span, reason, "the connection ended");
    }

    pub(crate) fn event(&self, event: &RawEvent) {
        debug!(target: TARGET, parent: &self.span, name = %line(event.name()), "event");
        self.received(event.as_str());
    }

    /// Something that is not the reply to a command that is known.
    pub(crate) fn received(&self, text: &str) {
        trace!(target: TARGET, parent: &self.span, body = %body(&redact::secret_reply(text)), "received");
    }

    /// Without the start of what arrived.
    pub(crate) fn notice(&self, notice: &Notice) {
        let (what, about): (_, Option<&dyn Display>) = match notice {
            Notice::InvalidLine { reason, .. } => ("a line is not a message", Some(reason)),
            Notice::LateReply { command, .. } => ("a reply came too late", Some(command)),
            Notice::UnexpectedReply { .. } => ("nobody waits for a reply", None),
            Notice::ErrorWithoutId(error) => ("an error has no id", Some(&error.class)),
            Notice::SecondGreeting { .. } => ("another greeting", None),
        };
        let id = match notice {
            Notice::LateReply { id, .. } => Some(id),
            _ => None,
        };
        warn!(
            target: TARGET,
            parent: &self.span,
            {
                about = about.map(escaped),
                id,
                connection.name = self.name.as_deref().map(escaped),
                server.address = host(self.address.as_deref()),
                server.port = port(self.address.as_deref()),
            },
            "{what}",
        );
    }

    /// Begins a call, in the current span.
    pub(crate) fn call(&self, command: &str, about: Option<About>) -> Call {
        let span = debug_span!(
            target: TARGET,
            "qmp.command",
            rpc.method = %line(command),
            id = about.map(|about| about.id),
            oob = about.is_some_and(|about| about.is_oob).then_some(true),
            connection.name = self.name.as_deref().map(escaped),
            server.address = host(self.address.as_deref()),
            server.port = port(self.address.as_deref()),
            rpc.system.name = self.protocol,
            otel.kind = "client",
            otel.status_code = Empty,
            error.type = Empty,
        );
        let is_heard = !span.is_disabled();
        Call(is_heard.then(|| Box::new(span)))
    }

    /// For the protocol's own requests.
    pub(crate) fn own(&self) -> Traced {
        Traced::within(&self.span)
    }
}

/// What the guest agent's commands do not have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct About {
    pub(crate) id: u64,
    pub(crate) is_oob: bool,
}

/// What is known of a request and of its reply. It takes no room unless somebody listens.
#[derive(Debug, Clone, Default)]
pub(crate) struct Traced(Option<Box<Known>>);

#[derive(Debug, Clone)]
struct Known {
    span: Span,
    /// Whether what the reply returns may be a secret as a whole.
    hides_reply: bool,
}

impl Known {
    fn of(span: Span) -> Self {
        Self {
            span,
            hides_reply: true,
        }
    }
}

impl Traced {
    fn within(span: &Span) -> Self {
        let is_heard = !span.is_disabled();
        Self(is_heard.then(|| Box::new(Known::of(span.clone()))))
    }

    /// In the current span.
    pub(crate) fn here() -> Self {
        Self::within(&Span::current())
    }

    /// The request is about to be written.
    pub(crate) fn sending(&mut self, bytes: &[u8]) {
        if !enabled!(target: TARGET, Level::TRACE) {
            return;
        }
        let known = self.0.get_or_insert_with(|| Known::of(Span::none()).into());
        let text = String::from_utf8_lossy(bytes);
        let redacted = redact::message(&text);
        known.hides_reply = redacted.asks_for_secret;
        trace!(target: TARGET, parent: &known.span, body = %body(&redacted), "sending");
    }

    /// The reply has arrived.
    pub(crate) fn received(&self, bytes: &[u8]) {
        self.arrived("received", bytes);
    }

    /// Something else has arrived while the reply was awaited.
    pub(crate) fn dropped(&self, bytes: &[u8]) {
        self.arrived("dropped", bytes);
    }

    fn arrived(&self, what: &str, bytes: &[u8]) {
        if !enabled!(target: TARGET, Level::TRACE) {
            return;
        }
        let text = String::from_utf8_lossy(bytes);
        let known = self.0.as_deref();
        let redacted = if known.is_none_or(|known| known.hides_reply) {
            redact::secret_reply(&text)
        } else {
            redact::message(&text)
        };
        let span = known.map(|known| known.span.id());
        trace!(target: TARGET, parent: span.flatten(), body = %body(&redacted), "{what}");
    }
}

/// The span of a call. If it is dropped before the call has ended, that is told. It takes no room
/// unless somebody listens.
#[derive(Debug)]
pub(crate) struct Call(Option<Box<Span>>);

impl Call {
    /// For the request, so that all that happens to it is in the span.
    pub(crate) fn traced(&self) -> Traced {
        let span = self.0.as_deref();
        span.map(Traced::within).unwrap_or_default()
    }

    /// Does something in the span.
    pub(crate) fn in_scope<T>(&self, act: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(span) => span.in_scope(act),
            None => act(),
        }
    }

    /// Has all that is done for the call in its span, and the call end with what comes of it.
    pub(crate) async fn run<T>(
        mut self,
        execute: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        let span = self.0.as_deref().cloned();
        let result = execute.instrument(span.unwrap_or_else(Span::none)).await;
        self.end(result)
    }

    /// The call ends with this.
    pub(crate) fn end<T>(&mut self, result: Result<T, Error>) -> Result<T, Error> {
        if let Some(span) = self.0.take() {
            match &result {
                Ok(_) => debug!(target: TARGET, parent: &*span, "the command succeeded"),
                Err(error) => failed(&span, error),
            }
        }
        result
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        if let Some(span) = &self.0 {
            span.record("error.type", "dropped");
            debug!(target: TARGET, parent: &**span, "the call was dropped");
        }
    }
}

fn failed(span: &Span, error: &Error) {
    span.record("otel.status_code", "ERROR");
    match error.class() {
        Some(class) => span.record("error.type", escaped(class)),
        None => span.record("error.type", error_type(error)),
    };
    let desc = error.desc().map(escaped);
    debug!(target: TARGET, parent: span, desc, "the command failed");
}

/// What kind of error it is, if QEMU does not say.
fn error_type(error: &Error) -> &'static str {
    match error {
        Error::NotSent { .. } | Error::NotConnected { .. } => "not_sent",
        Error::Decode { .. } | Error::NotAMessage { .. } => "invalid_reply",
        _ if error.is_timeout() => "timeout",
        _ if error.is_closed() => "closed",
        _ => "failed",
    }
}

/// Why a connection ended, without the start of what arrived.
fn reason(why: &Disconnect) -> &'static str {
    match why {
        Disconnect::Closed { .. } => "the peer closed it",
        Disconnect::Read(_) => "reading failed",
        Disconnect::Write(_) => "writing failed",
        Disconnect::NotQmp { .. } => "not a QMP server",
        Disconnect::GuestAgent => "a guest agent",
        Disconnect::NotAgent { .. } => "not a guest agent",
        Disconnect::Refused(_) => "the negotiation failed",
        Disconnect::LineTooLong { .. } => "a line is too long",
        Disconnect::HalfWritten { .. } => "a command was written in part",
        Disconnect::Reconnecting { .. } => "the client is reconnecting",
        Disconnect::NotReconnected { .. } => "the client gave up reconnecting",
        Disconnect::Dropped => "the last client was dropped",
        #[cfg(feature = "tokio")]
        Disconnect::TaskStopped => "the task of the connection was stopped",
    }
}

/// A message on one line, escaped.
fn body(redacted: &Redacted<'_>) -> Line<'static> {
    line(json(redacted.text.trim_end().to_owned()))
}

fn escaped(text: impl Display) -> DisplayValue<Line<'static>> {
    display(line(text))
}

fn host(address: Option<&Address>) -> Option<DisplayValue<Line<'static>>> {
    address.map(|address| match address {
        Address::Unix(path) => escaped(path.display()),
        Address::Tcp { host, .. } => escaped(host),
    })
}

fn port(address: Option<&Address>) -> Option<u16> {
    match address {
        Some(Address::Tcp { port, .. }) => Some(*port),
        _ => None,
    }
}
