// Generated from schema/facts/*/qapi/accelerator.json by `cargo xtask generate`. Do not edit.

//! Accelerators.
//!
//! How virtual CPUs execute the guest's code: with a hypervisor such as
//! KVM, or by translation (TCG).

use crate::base;

/// Whether this QEMU supports KVM, and whether it uses it.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct KvmInfo {
    /// True if the machine runs under KVM.
    pub enabled: bool,
    /// True if QEMU was compiled with KVM. This does not mean
    /// that the host's kernel has KVM or that QEMU may use it.
    pub present: bool,
}

impl KvmInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(enabled: bool, present: bool) -> Self {
        Self { enabled, present }
    }
}

/// What executes the guest's code.
///
/// Since QEMU 10.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum Accelerator {
    /// `hvf`: Apple's Hypervisor framework, on macOS hosts.
    #[serde(rename = "hvf")]
    Hvf,
    /// `kvm`: KVM, the hypervisor in the Linux kernel.
    #[serde(rename = "kvm")]
    Kvm,
    /// `mshv`: Microsoft's hypervisor, through `/dev/mshv` on Linux hosts.
    #[serde(rename = "mshv")]
    Mshv,
    /// `nvmm`: NVMM, the hypervisor of NetBSD and DragonFly BSD.
    #[serde(rename = "nvmm")]
    Nvmm,
    /// `qtest`: executes no guest code at all; QEMU's own tests use it to
    /// drive devices from outside.
    #[serde(rename = "qtest")]
    Qtest,
    /// `tcg`: QEMU's own code generator, which translates the guest's
    /// instructions to those of the host. It needs no hypervisor, and
    /// works for guests of other architectures too.
    #[serde(rename = "tcg")]
    Tcg,
    /// `whpx`: Hyper-V, through the Windows Hypervisor Platform on Windows
    /// hosts.
    #[serde(rename = "whpx")]
    Whpx,
    /// `xen`: Xen: the hypervisor runs the guest, and QEMU only emulates
    /// devices.
    #[serde(rename = "xen")]
    Xen,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Which accelerators this QEMU has, and which one it uses.
///
/// Since QEMU 10.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AcceleratorInfo {
    /// The accelerator that the machine uses.
    pub enabled: Accelerator,
    /// The accelerators that QEMU was compiled with. The host
    /// may lack what one of them needs.
    pub present: Vec<Accelerator>,
}

impl AcceleratorInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(enabled: Accelerator, present: Vec<Accelerator>) -> Self {
        Self { enabled, present }
    }
}

/// Commands defined in `accelerator.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{AcceleratorInfo, KvmInfo};
    use super::super::HumanReadableText;

    /// Reports whether the machine runs under KVM.
    ///
    /// **Command** `query-kvm`.
    ///
    /// **Returns** [`KvmInfo`](super::KvmInfo).
    ///
    /// See [`QueryAccelerators`].
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-kvm" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "enabled": true, "present": true } }
    /// ```
    #[deprecated = "Use `query-accelerators` instead, which reports the same for all accelerators."]
    #[doc(alias = "query-kvm")]
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
    pub struct QueryKvm {}

    impl QueryKvm {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryKvm {
        const NAME: &'static str = "query-kvm";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = KvmInfo;
    }

    /// Reports the internal statistics of the accelerator in use. For
    /// instance, TCG reports on its buffer of translated code.
    ///
    /// **Command** `x-accel-stats`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): The statistics as text, whose form may change at any time.
    ///
    /// **Unstable:** This command is meant for debugging QEMU.
    ///
    /// Since QEMU 10.1.
    #[doc(alias = "x-accel-stats")]
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
    pub struct XAccelStats {}

    impl XAccelStats {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XAccelStats {
        const NAME: &'static str = "x-accel-stats";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Reports which accelerator the machine uses, and which others QEMU
    /// was compiled with.
    ///
    /// **Command** `query-accelerators`.
    ///
    /// **Returns** [`AcceleratorInfo`](super::AcceleratorInfo).
    ///
    /// Since QEMU 10.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-accelerators" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "enabled": "mshv", "present": ["kvm", "mshv", "qtest", "tcg"] } }
    /// ```
    #[doc(alias = "query-accelerators")]
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
    pub struct QueryAccelerators {}

    impl QueryAccelerators {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryAccelerators {
        const NAME: &'static str = "query-accelerators";
        const HAS_ARGUMENTS: bool = false;
        type Ok = AcceleratorInfo;
    }
}
