// Generated from schema/facts/*/qapi/acpi-hest.json by `cargo xtask generate`. Do not edit.

//! Reporting simulated hardware errors to the guest through the ACPI
//! table HEST, the Hardware Error Source Table.

/// Commands defined in `acpi-hest.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;

    /// Reports a hardware error to the guest through its error source of
    /// type GHESv2, Generic Hardware Error Source version 2.
    ///
    /// This serves to test how the guest copes with errors. Arm's virt
    /// machine has such a source if its property `ras` is on. Where
    /// there is none, the command does nothing and still succeeds.
    ///
    /// **Command** `inject-ghes-v2-error`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`cper`](field@Self::cper) is not valid base64 or too long, or if
    ///   this QEMU was compiled without such error sources
    ///
    /// **Unstable:** This is an experiment.
    ///
    /// Since QEMU 10.2.
    #[doc(alias = "inject-ghes-v2-error")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct InjectGhesV2Error {
        /// The error in base64: a raw Common Platform Error Record, made
        /// up of a status block, a data entry and the payload. The UEFI
        /// specification describes it in its appendix N.
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
