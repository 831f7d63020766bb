//! What has been plugged in, and what was made for it.

/// Something that is made for a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Backend {
    Object(String),
    Node(String),
    FdSet(i64),
    Fd(String),
    Netdev(String),
    Chardev(String),
}

/// What belongs to a device.
#[derive(Debug, Default)]
pub(crate) struct Plugged {
    /// The bus on which it takes a place.
    pub(crate) bus: Option<String>,
    /// Whether the guest was asked for it.
    pub(crate) asked_for: bool,
    pub(crate) backends: Vec<Backend>,
}

impl Plugged {
    /// Takes note of something before it is made.
    pub(crate) fn needs(&mut self, backend: Backend) {
        self.backends.push(backend);
    }

    /// Whether a reset of the machine unplugs it. Memory and vCPUs stay.
    pub(crate) fn goes_with_reset(&self) -> bool {
        self.asked_for && self.bus.is_some()
    }

    pub(crate) fn no_longer_needs(&mut self, backend: &Backend) {
        self.backends.retain(|needed| needed != backend);
    }
}
