// Generated from schema/facts/*/qapi/misc-arm.json by `cargo xtask generate`. Do not edit.

//! Arm.
//!
//! The interrupt controller and the IOMMU of Arm machines.

use crate::base;

/// How one version of the GIC, Arm's Generic Interrupt Controller, can
/// be provided.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GICCapability {
    /// The version, 2 or 3.
    pub version: i64,
    /// True if QEMU can emulate it.
    pub emulated: bool,
    /// True if KVM can provide it on this host. This depends on
    /// the host's hardware, and is false if QEMU was compiled without
    /// KVM.
    pub kernel: bool,
}

impl GICCapability {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(version: i64, emulated: bool, kernel: bool) -> Self {
        Self { version, emulated, kernel }
    }
}

/// Number of bits in the substream IDs of an SMMUv3, Arm's IOMMU. Like
/// PCI PASIDs, these distinguish the address spaces of one device.
/// Used by the `ssidsize` property of the SMMUv3.
///
/// Since QEMU 11.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SsidSizeMode {
    /// `auto`: as many as the host's IOMMU supports.
    #[serde(rename = "auto")]
    Auto,
    /// `0`: 0 bits: there are no substream IDs.
    #[serde(rename = "0")]
    _0,
    /// `1`: 1 bit.
    #[serde(rename = "1")]
    _1,
    /// `2`: 2 bits.
    #[serde(rename = "2")]
    _2,
    /// `3`: 3 bits.
    #[serde(rename = "3")]
    _3,
    /// `4`: 4 bits.
    #[serde(rename = "4")]
    _4,
    /// `5`: 5 bits.
    #[serde(rename = "5")]
    _5,
    /// `6`: 6 bits.
    #[serde(rename = "6")]
    _6,
    /// `7`: 7 bits.
    #[serde(rename = "7")]
    _7,
    /// `8`: 8 bits.
    #[serde(rename = "8")]
    _8,
    /// `9`: 9 bits.
    #[serde(rename = "9")]
    _9,
    /// `10`: 10 bits.
    #[serde(rename = "10")]
    _10,
    /// `11`: 11 bits.
    #[serde(rename = "11")]
    _11,
    /// `12`: 12 bits.
    #[serde(rename = "12")]
    _12,
    /// `13`: 13 bits.
    #[serde(rename = "13")]
    _13,
    /// `14`: 14 bits.
    #[serde(rename = "14")]
    _14,
    /// `15`: 15 bits.
    #[serde(rename = "15")]
    _15,
    /// `16`: 16 bits.
    #[serde(rename = "16")]
    _16,
    /// `17`: 17 bits.
    #[serde(rename = "17")]
    _17,
    /// `18`: 18 bits.
    #[serde(rename = "18")]
    _18,
    /// `19`: 19 bits.
    #[serde(rename = "19")]
    _19,
    /// `20`: 20 bits, the maximum that the architecture allows.
    #[serde(rename = "20")]
    _20,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Number of bits in the output addresses of an SMMUv3, Arm's IOMMU.
/// Used by the `oas` property of the SMMUv3.
///
/// Since QEMU 11.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum OasMode {
    /// `auto`: as many as the host's IOMMU supports.
    #[serde(rename = "auto")]
    Auto,
    /// `32`: 32 bits, for 4 GiB.
    #[serde(rename = "32")]
    _32,
    /// `36`: 36 bits, for 64 GiB.
    #[serde(rename = "36")]
    _36,
    /// `40`: 40 bits, for 1 TiB.
    #[serde(rename = "40")]
    _40,
    /// `42`: 42 bits, for 4 TiB.
    #[serde(rename = "42")]
    _42,
    /// `44`: 44 bits, for 16 TiB.
    #[serde(rename = "44")]
    _44,
    /// `48`: 48 bits, for 256 TiB.
    #[serde(rename = "48")]
    _48,
    /// `52`: 52 bits, for 4 PiB.
    #[serde(rename = "52")]
    _52,
    /// `56`: 56 bits, for 64 PiB.
    #[serde(rename = "56")]
    _56,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Commands defined in `misc-arm.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::GICCapability;

    /// Reports which versions of Arm's interrupt controller are available
    /// on this host.
    ///
    /// **Command** `query-gic-capabilities`.
    ///
    /// **Returns** an array of [`GICCapability`](super::GICCapability): One element for each version that QEMU knows.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if this QEMU does not emulate Arm; before 10.1,
    ///   such a QEMU does not have the command
    ///
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-gic-capabilities" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [{ "version": 2, "emulated": true, "kernel": false },
    ///              { "version": 3, "emulated": false, "kernel": true } ] }
    /// ```
    #[doc(alias = "query-gic-capabilities")]
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
    pub struct QueryGicCapabilities {}

    impl QueryGicCapabilities {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryGicCapabilities {
        const NAME: &'static str = "query-gic-capabilities";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GICCapability>;
    }
}
