//! Which release's rules apply.

/// How strictly a schema is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Accepts what any QEMU release since 2.9 accepts.
    #[default]
    Lenient,
    /// Accepts what QEMU 10.2 accepts, and nothing more.
    Strict,
}
