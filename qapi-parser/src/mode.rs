//! Which releases' rules are applied.

/// How strict a schema is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Takes what any QEMU since 2.9 took.
    #[default]
    Lenient,
    /// Takes what QEMU 10.2 takes, and nothing more.
    Strict,
}
