// Generated from schema/facts/*/qapi/tpm.json by `cargo xtask generate`. Do not edit.

//! TPM (trusted platform module) devices.
//!
//! A guest's TPM has two parts: the device model that the guest sees,
//! and a backend that does the work, created with the option
//! `-tpmdev`.

use crate::base;

/// TPM device models, by the interface they present to the guest.
///
/// Only present if QEMU is built with `CONFIG_TPM`.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum TpmModel {
    /// `tpm-tis`: TPM Interface Specification, also called FIFO. The models
    /// `tpm-tis-device` and `tpm-tis-i2c`, which provide it on the
    /// system bus and on I2C, are also reported under this name.
    #[doc(alias = "tpm-tis")]
    #[serde(rename = "tpm-tis")]
    TpmTis,
    /// `tpm-crb`: Command Response Buffer, for TPM 2.0 only. Since QEMU 2.12.
    #[doc(alias = "tpm-crb")]
    #[serde(rename = "tpm-crb")]
    TpmCrb,
    /// `tpm-spapr`: paravirtual TPM of POWER machines with PAPR.
    /// Since QEMU 5.0.
    #[doc(alias = "tpm-spapr")]
    #[serde(rename = "tpm-spapr")]
    TpmSpapr,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Kinds of TPM backends.
///
/// Only present if QEMU is built with `CONFIG_TPM`.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum TpmType {
    /// `passthrough`: a TPM of the host, for the exclusive use of this guest.
    #[serde(rename = "passthrough")]
    Passthrough,
    /// `emulator`: a separate process, such as `swtpm`, which QEMU talks
    /// to over a chardev. Since QEMU 2.11.
    #[serde(rename = "emulator")]
    Emulator,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How a TPM backend of type `passthrough` reaches the host's TPM.
///
/// Only present if QEMU is built with `CONFIG_TPM`.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TPMPassthroughOptions {
    /// Device file of the TPM. If none was given, it is absent, and
    /// QEMU uses `/dev/tpm0`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// File in sysfs that QEMU writes to in order to cancel a
    /// command in progress. If none was given, it is absent, and QEMU
    /// derives it from [`path`](field@Self::path).
    #[serde(rename = "cancel-path", skip_serializing_if = "Option::is_none")]
    pub cancel_path: Option<String>,
}

impl TPMPassthroughOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`path`](field@Self::path).
    #[must_use]
    pub fn with_path(mut self, value: impl Into<String>) -> Self {
        self.path = Some(value.into());
        self
    }

    /// Sets [`cancel_path`](field@Self::cancel_path).
    #[must_use]
    pub fn with_cancel_path(mut self, value: impl Into<String>) -> Self {
        self.cancel_path = Some(value.into());
        self
    }
}

/// How a TPM backend of type `emulator` reaches its process.
///
/// Only present if QEMU is built with `CONFIG_TPM`.
///
/// Since QEMU 2.11.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TPMEmulatorOptions {
    /// ID of the chardev, of type `socket` with a UNIX domain
    /// address, that leads to the control channel of the process. The
    /// data channel is set up through it.
    pub chardev: String,
}

impl TPMEmulatorOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(chardev: impl Into<String>) -> Self {
        Self { chardev: chardev.into() }
    }
}

/// A TPM backend's kind, and the options it was created with.
///
/// The tag is `type`: kind of backend; it determines the contents of `data`.
///
/// Only present if QEMU is built with `CONFIG_TPM`.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type", content = "data")]
#[non_exhaustive]
pub enum TpmTypeOptions {
    /// `passthrough`: a TPM of the host, for the exclusive use of this guest.
    #[serde(rename = "passthrough")]
    Passthrough(TPMPassthroughOptions),
    /// `emulator`: a separate process, such as `swtpm`, which QEMU talks
    /// to over a chardev. Since QEMU 2.11.
    #[serde(rename = "emulator")]
    Emulator(TPMEmulatorOptions),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<TPMPassthroughOptions> for TpmTypeOptions {
    fn from(value: TPMPassthroughOptions) -> Self {
        Self::Passthrough(value)
    }
}

impl From<TPMEmulatorOptions> for TpmTypeOptions {
    fn from(value: TPMEmulatorOptions) -> Self {
        Self::Emulator(value)
    }
}

/// A TPM of the guest: its backend and its device model.
///
/// Only present if QEMU is built with `CONFIG_TPM`.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TPMInfo {
    /// ID of the backend, as given to `-tpmdev`; the device's own ID
    /// is not shown.
    pub id: String,
    /// Interface of the device.
    pub model: TpmModel,
    /// Kind and options of the backend.
    pub options: TpmTypeOptions,
}

impl TPMInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        model: TpmModel,
        options: impl Into<TpmTypeOptions>,
    ) -> Self {
        Self {
            id: id.into(),
            model,
            options: options.into(),
        }
    }
}

/// Commands defined in `tpm.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{TPMInfo, TpmModel, TpmType};

    /// Lists the TPM device models that this QEMU binary was built with.
    ///
    /// **Command** `query-tpm-models`.
    ///
    /// **Returns** an array of [`TpmModel`](super::TpmModel): The models, whether or not the current machine supports
    /// them.
    ///
    /// Only present if QEMU is built with `CONFIG_TPM`.
    ///
    /// Since QEMU 1.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-tpm-models" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ "tpm-tis", "tpm-crb", "tpm-spapr" ] }
    /// ```
    #[doc(alias = "query-tpm-models")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryTpmModels {}

    impl QueryTpmModels {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryTpmModels {
        const NAME: &'static str = "query-tpm-models";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<TpmModel>;
    }

    /// Lists the TPM backends that this QEMU binary was built with.
    ///
    /// **Command** `query-tpm-types`.
    ///
    /// **Returns** an array of [`TpmType`](super::TpmType): The kinds, whether or not the host has a TPM to pass
    /// through.
    ///
    /// Only present if QEMU is built with `CONFIG_TPM`.
    ///
    /// Since QEMU 1.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-tpm-types" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ "passthrough", "emulator" ] }
    /// ```
    #[doc(alias = "query-tpm-types")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryTpmTypes {}

    impl QueryTpmTypes {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryTpmTypes {
        const NAME: &'static str = "query-tpm-types";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<TpmType>;
    }

    /// Lists the guest's TPM devices.
    ///
    /// **Command** `query-tpm`.
    ///
    /// **Returns** an array of [`TPMInfo`](super::TPMInfo): One entry for each backend that a device uses; backends
    /// without a device are left out.
    ///
    /// Only present if QEMU is built with `CONFIG_TPM`.
    ///
    /// Since QEMU 1.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-tpm" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return":
    ///   [
    ///     { "model": "tpm-tis",
    ///       "options":
    ///         { "type": "passthrough",
    ///           "data":
    ///             { "cancel-path": "/sys/class/misc/tpm0/device/cancel",
    ///               "path": "/dev/tpm0"
    ///             }
    ///         },
    ///       "id": "tpm0"
    ///     }
    ///   ]
    /// }
    /// ```
    #[doc(alias = "query-tpm")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryTpm {}

    impl QueryTpm {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryTpm {
        const NAME: &'static str = "query-tpm";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<TPMInfo>;
    }
}
