//! Which release's rules apply.

/// How strictly a schema is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Accepts what any QEMU release since 1.0 accepts. Releases before 2.9 did not look
    /// at comments, so these are checked only if the schema has a pragma, as all newer
    /// ones do.
    #[default]
    Lenient,
    /// Accepts what QEMU 10.2 accepts, and nothing more.
    Strict,
}
