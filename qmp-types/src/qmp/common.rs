// Generated from schema/facts/*/qapi/common.json by `cargo xtask generate`. Do not edit.

//! Common types.
//!
//! Types used by several modules.

use crate::base;

/// Direction of an I/O request.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum IoOperationType {
    /// `read`: a read.
    #[serde(rename = "read")]
    Read,
    /// `write`: a write, or any other request that is not a read, such as a
    /// flush.
    #[serde(rename = "write")]
    Write,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A switch whose setting can be left to QEMU.
///
/// Since QEMU 2.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum OnOffAuto {
    /// `auto`: on or off, whichever QEMU considers best.
    #[serde(rename = "auto")]
    Auto,
    /// `on`: on; if that is impossible, this is usually an error.
    #[serde(rename = "on")]
    On,
    /// `off`: off.
    #[serde(rename = "off")]
    Off,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Whether, or where, part of the machine is emulated; the option
/// `kernel-irqchip` uses this for the interrupt controllers.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum OnOffSplit {
    /// `on`: yes: in the kernel, by KVM.
    #[serde(rename = "on")]
    On,
    /// `off`: no: in QEMU.
    #[serde(rename = "off")]
    Off,
    /// `split`: split between the two. On x86, the kernel emulates the
    /// local APICs, and QEMU emulates the rest.
    #[serde(rename = "split")]
    Split,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A string or null. Null does not mean the same as the absence of an
/// optional member.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
#[non_exhaustive]
pub enum StrOrNull {
    /// A string.
    #[json(string)]
    S(String),
    /// Null: there is no string, or the current one should be removed.
    #[json(null)]
    N,
}

impl From<String> for StrOrNull {
    fn from(value: String) -> Self {
        Self::S(value)
    }
}

impl From<&str> for StrOrNull {
    fn from(value: &str) -> Self {
        Self::S(value.to_owned())
    }
}

/// Which of a PCI device's memory regions, identified by the numbers of
/// their BARs (base address registers), to use for something.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum OffAutoPCIBAR {
    /// `off`: none: the device does without it.
    #[serde(rename = "off")]
    Off,
    /// `auto`: a region that QEMU chooses.
    #[serde(rename = "auto")]
    Auto,
    /// `bar0`: the region of BAR 0.
    #[serde(rename = "bar0")]
    Bar0,
    /// `bar1`: the region of BAR 1.
    #[serde(rename = "bar1")]
    Bar1,
    /// `bar2`: the region of BAR 2.
    #[serde(rename = "bar2")]
    Bar2,
    /// `bar3`: the region of BAR 3.
    #[serde(rename = "bar3")]
    Bar3,
    /// `bar4`: the region of BAR 4.
    #[serde(rename = "bar4")]
    Bar4,
    /// `bar5`: the region of BAR 5.
    #[serde(rename = "bar5")]
    Bar5,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Speed of a PCI Express link, in gigatransfers per second per lane.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum PCIELinkSpeed {
    /// `2_5`: 2.5 GT/s, PCI Express 1.
    #[serde(rename = "2_5")]
    _25,
    /// `5`: 5 GT/s, PCI Express 2.
    #[serde(rename = "5")]
    _5,
    /// `8`: 8 GT/s, PCI Express 3.
    #[serde(rename = "8")]
    _8,
    /// `16`: 16 GT/s, PCI Express 4.
    #[serde(rename = "16")]
    _16,
    /// `32`: 32 GT/s, PCI Express 5. Since QEMU 9.0.
    #[serde(rename = "32")]
    _32,
    /// `64`: 64 GT/s, PCI Express 6. Since QEMU 9.0.
    #[serde(rename = "64")]
    _64,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Width of a PCI Express link, in lanes.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum PCIELinkWidth {
    /// `1`: one lane, x1.
    #[serde(rename = "1")]
    _1,
    /// `2`: two lanes, x2.
    #[serde(rename = "2")]
    _2,
    /// `4`: four lanes, x4.
    #[serde(rename = "4")]
    _4,
    /// `8`: eight lanes, x8.
    #[serde(rename = "8")]
    _8,
    /// `12`: twelve lanes, x12.
    #[serde(rename = "12")]
    _12,
    /// `16`: sixteen lanes, x16.
    #[serde(rename = "16")]
    _16,
    /// `32`: thirty-two lanes, x32.
    #[serde(rename = "32")]
    _32,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How to choose the host NUMA nodes for the memory of a memory
/// backend. The values correspond to the memory policies of Linux; see
/// mbind(2). All but `default` need a list of nodes.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum HostMemPolicy {
    /// `default`: follow the policy of the QEMU process; a list of nodes
    /// must not be given.
    #[serde(rename = "default")]
    Default,
    /// `preferred`: use the listed nodes if they have enough memory,
    /// otherwise others.
    #[serde(rename = "preferred")]
    Preferred,
    /// `bind`: use only the listed nodes.
    #[serde(rename = "bind")]
    Bind,
    /// `interleave`: take pages from each of the listed nodes in turn.
    #[serde(rename = "interleave")]
    Interleave,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Which packets of a netdev pass through a network filter. The
/// directions are those of the netdev, not of the guest.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum NetFilterDirection {
    /// `all`: packets in both directions; this is the default.
    #[serde(rename = "all")]
    All,
    /// `rx`: packets that the netdev receives, that is, that the guest sends.
    #[serde(rename = "rx")]
    Rx,
    /// `tx`: packets that the netdev sends, that is, that the guest receives.
    #[serde(rename = "tx")]
    Tx,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Keys that, pressed together, switch an `input-linux` device
/// between the host and the guest.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GrabToggleKeys {
    /// `ctrl-ctrl`: both Ctrl keys, left and right.
    #[doc(alias = "ctrl-ctrl")]
    #[serde(rename = "ctrl-ctrl")]
    CtrlCtrl,
    /// `alt-alt`: both Alt keys.
    #[doc(alias = "alt-alt")]
    #[serde(rename = "alt-alt")]
    AltAlt,
    /// `shift-shift`: both Shift keys.
    #[doc(alias = "shift-shift")]
    #[serde(rename = "shift-shift")]
    ShiftShift,
    /// `meta-meta`: both Meta keys, which many keyboards mark with a logo.
    #[doc(alias = "meta-meta")]
    #[serde(rename = "meta-meta")]
    MetaMeta,
    /// `scrolllock`: Scroll Lock alone.
    #[serde(rename = "scrolllock")]
    Scrolllock,
    /// `ctrl-scrolllock`: Scroll Lock with either Ctrl key.
    #[doc(alias = "ctrl-scrolllock")]
    #[serde(rename = "ctrl-scrolllock")]
    CtrlScrolllock,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Human-readable text, as printed by the human monitor.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct HumanReadableText {
    /// The text. Its form may change at any time: do
    /// not parse it.
    #[serde(rename = "human-readable-text")]
    pub human_readable_text: String,
}

impl HumanReadableText {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(human_readable_text: impl Into<String>) -> Self {
        Self {
            human_readable_text: human_readable_text.into(),
        }
    }
}

/// Order of the bytes of a number in memory.
///
/// Since QEMU 10.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum EndianMode {
    /// `unspecified`: not set; whether this is allowed, and what it then
    /// means, depends on the device.
    #[serde(rename = "unspecified")]
    Unspecified,
    /// `little`: little endian, the least significant byte first.
    #[serde(rename = "little")]
    Little,
    /// `big`: big endian, the most significant byte first.
    #[serde(rename = "big")]
    Big,
    /// A value that is not in the schema.
    Unrecognized(String),
}
