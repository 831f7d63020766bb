// Generated from schema/facts/*/qapi/acpi-hest.json by `cargo xtask generate`. Do not edit.

//! Reporting simulated hardware errors to the guest through the ACPI
//! Hardware Error Source Table (HEST).

/// Commands defined in `acpi-hest.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;

    /// Reports a hardware error to the guest through its error source of
    /// type GHESv2 (Generic Hardware Error Source version 2), to test how
    /// the guest handles errors. The Arm `virt` machine has such a
    /// source if its property `ras` is on. If there is none, the command
    /// does nothing, but still succeeds.
    ///
    /// **Command** `inject-ghes-v2-error`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`cper`](field@Self::cper) is not valid base64 or too long, or if
    ///   this QEMU was compiled without such error sources
    ///
    /// **Unstable:** This command is experimental.
    ///
    /// Since QEMU 10.2.
    #[doc(alias = "inject-ghes-v2-error")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct InjectGhesV2Error {
        /// The error: a raw Common Platform Error Record, consisting of
        /// a status block, a data entry and the payload, in base64.
        /// Appendix N of the UEFI specification describes its format.
        pub cper: String,
    }

    impl InjectGhesV2Error {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(cper: impl Into<String>) -> Self {
            Self { cper: cper.into() }
        }
    }

    impl Command for InjectGhesV2Error {
        const NAME: &'static str = "inject-ghes-v2-error";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }
}
