// Generated from schema/facts/*/qapi/machine.json by `cargo xtask generate`. Do not edit.

//! The machine that QEMU emulates: machine types, CPUs and CPU models,
//! memory, NUMA, resets, and information for debugging.

use crate::base;
use super::{HostMemPolicy, S390CpuEntitlement};

/// Architectures whose machines QEMU can emulate. The name of a QEMU
/// binary `qemu-system-…` ends with one of these.
///
/// Since QEMU 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SysEmuTarget {
    /// `aarch64`: 64-bit Arm; emulates the 32-bit machines too.
    #[serde(rename = "aarch64")]
    Aarch64,
    /// `alpha`: DEC Alpha.
    #[serde(rename = "alpha")]
    Alpha,
    /// `arm`: 32-bit Arm.
    #[serde(rename = "arm")]
    Arm,
    /// `avr`: Atmel AVR, an 8-bit microcontroller. Since QEMU 5.1.
    #[serde(rename = "avr")]
    Avr,
    /// `hexagon`: Qualcomm Hexagon. Since QEMU 11.0.
    #[serde(rename = "hexagon")]
    Hexagon,
    /// `hppa`: HP PA-RISC.
    #[serde(rename = "hppa")]
    Hppa,
    /// `i386`: 32-bit x86.
    #[serde(rename = "i386")]
    I386,
    /// `loongarch64`: 64-bit LoongArch. Since QEMU 7.1.
    #[serde(rename = "loongarch64")]
    Loongarch64,
    /// `m68k`: Motorola 68000 and ColdFire.
    #[serde(rename = "m68k")]
    M68k,
    /// `microblaze`: Xilinx MicroBlaze, big-endian; in newer releases, the
    /// machine type determines the byte order.
    #[serde(rename = "microblaze")]
    Microblaze,
    /// `mips`: 32-bit MIPS, big-endian.
    #[serde(rename = "mips")]
    Mips,
    /// `mips64`: 64-bit MIPS, big-endian.
    #[serde(rename = "mips64")]
    Mips64,
    /// `mips64el`: 64-bit MIPS, little-endian.
    #[serde(rename = "mips64el")]
    Mips64el,
    /// `mipsel`: 32-bit MIPS, little-endian.
    #[serde(rename = "mipsel")]
    Mipsel,
    /// `or1k`: OpenRISC 1000.
    #[serde(rename = "or1k")]
    Or1k,
    /// `ppc`: 32-bit PowerPC.
    #[serde(rename = "ppc")]
    Ppc,
    /// `ppc64`: 64-bit PowerPC; emulates the 32-bit machines too.
    #[serde(rename = "ppc64")]
    Ppc64,
    /// `riscv32`: 32-bit RISC-V.
    #[serde(rename = "riscv32")]
    Riscv32,
    /// `riscv64`: 64-bit RISC-V.
    #[serde(rename = "riscv64")]
    Riscv64,
    /// `rx`: Renesas RX. Since QEMU 5.0.
    #[serde(rename = "rx")]
    Rx,
    /// `s390x`: 64-bit IBM Z.
    #[serde(rename = "s390x")]
    S390x,
    /// `sh4`: SuperH SH-4, little-endian.
    #[serde(rename = "sh4")]
    Sh4,
    /// `sh4eb`: SuperH SH-4, big-endian.
    #[serde(rename = "sh4eb")]
    Sh4eb,
    /// `sparc`: 32-bit SPARC.
    #[serde(rename = "sparc")]
    Sparc,
    /// `sparc64`: 64-bit SPARC.
    #[serde(rename = "sparc64")]
    Sparc64,
    /// `tricore`: Infineon TriCore.
    #[serde(rename = "tricore")]
    Tricore,
    /// `x86_64`: 64-bit x86.
    #[serde(rename = "x86_64")]
    X8664,
    /// `xtensa`: Tensilica Xtensa, little-endian.
    #[serde(rename = "xtensa")]
    Xtensa,
    /// `xtensaeb`: Tensilica Xtensa, big-endian.
    #[serde(rename = "xtensaeb")]
    Xtensaeb,
    /// `microblazeel`: Xilinx MicroBlaze, little-endian.
    ///
    /// Removed after QEMU 10.2.
    #[serde(rename = "microblazeel")]
    Microblazeel,
    /// `cris`: Axis CRIS.
    ///
    /// Removed after QEMU 9.1.
    #[serde(rename = "cris")]
    Cris,
    /// `nios2`: Altera Nios II.
    ///
    /// Removed after QEMU 9.0.
    #[serde(rename = "nios2")]
    Nios2,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// States of an s390x virtual CPU, as the architecture defines them.
/// Named `CpuS390State` before 9.2.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum S390CpuState {
    /// `uninitialized`: QEMU has not set it up yet.
    #[serde(rename = "uninitialized")]
    Uninitialized,
    /// `stopped`: it executes nothing until another CPU or something else
    /// starts it; CPUs are in this state after a reset, and when the
    /// guest has taken them offline.
    #[serde(rename = "stopped")]
    Stopped,
    /// `check-stop`: it has stopped because of a machine check that it could
    /// not handle.
    #[doc(alias = "check-stop")]
    #[serde(rename = "check-stop")]
    CheckStop,
    /// `operating`: it is executing instructions, or waiting for an
    /// interrupt.
    #[serde(rename = "operating")]
    Operating,
    /// `load`: it is loading the operating system (initial program load).
    #[serde(rename = "load")]
    Load,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Information specific to an s390x virtual CPU.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CpuInfoS390 {
    /// State of the CPU.
    #[serde(rename = "cpu-state")]
    pub cpu_state: S390CpuState,
    /// True if a host CPU is meant to be dedicated to this one;
    /// see [`SetCpuTopology`](super::commands::SetCpuTopology). Since QEMU 8.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dedicated: Option<bool>,
    /// How much host CPU time this CPU is meant to get if the
    /// guest uses vertical polarization. Since QEMU 8.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entitlement: Option<S390CpuEntitlement>,
}

impl CpuInfoS390 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(cpu_state: S390CpuState) -> Self {
        Self {
            cpu_state,
            dedicated: None,
            entitlement: None,
        }
    }

    /// Sets [`dedicated`](field@Self::dedicated).
    #[must_use]
    pub fn with_dedicated(mut self, value: bool) -> Self {
        self.dedicated = Some(value);
        self
    }

    /// Sets [`entitlement`](field@Self::entitlement).
    #[must_use]
    pub fn with_entitlement(mut self, value: S390CpuEntitlement) -> Self {
        self.entitlement = Some(value);
        self
    }
}

/// A virtual CPU that is present.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct CpuInfoFast {
    /// Index of the CPU, by which commands refer to it.
    #[serde(rename = "cpu-index")]
    pub cpu_index: i64,
    /// Name of its QOM type, such as `host-x86_64-cpu`. Since QEMU 10.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "qom-type", skip_serializing_if = "Option::is_none")]
    pub qom_type: Option<String>,
    /// QOM path of the CPU.
    #[serde(rename = "qom-path")]
    pub qom_path: String,
    /// ID of the host thread that runs it. With TCG, several
    /// CPUs may share a thread.
    #[serde(rename = "thread-id")]
    pub thread_id: i64,
    /// Its place in the topology and anything else that
    /// distinguishes it from other CPUs; absent if the machine type
    /// does not provide this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub props: Option<CpuInstanceProperties>,
    /// Architecture of the machine, which determines the other
    /// members. Since QEMU 3.0.
    #[serde(flatten)]
    pub target: CpuInfoFastBranch,
}

impl CpuInfoFast {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        cpu_index: i64,
        qom_path: impl Into<String>,
        thread_id: i64,
        target: impl Into<CpuInfoFastBranch>,
    ) -> Self {
        Self {
            cpu_index,
            qom_type: None,
            qom_path: qom_path.into(),
            thread_id,
            props: None,
            target: target.into(),
        }
    }

    /// Sets [`qom_type`](field@Self::qom_type).
    #[must_use]
    pub fn with_qom_type(mut self, value: impl Into<String>) -> Self {
        self.qom_type = Some(value.into());
        self
    }

    /// Sets [`props`](field@Self::props).
    #[must_use]
    pub fn with_props(mut self, value: CpuInstanceProperties) -> Self {
        self.props = Some(value);
        self
    }
}

/// The branches of [`CpuInfoFast`], selected by `target`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "target")]
#[non_exhaustive]
pub enum CpuInfoFastBranch {
    /// `s390x`: 64-bit IBM Z.
    #[serde(rename = "s390x")]
    S390x(CpuInfoS390),
    /// `aarch64`: 64-bit Arm; emulates the 32-bit machines too.
    #[serde(rename = "aarch64")]
    Aarch64,
    /// `alpha`: DEC Alpha.
    #[serde(rename = "alpha")]
    Alpha,
    /// `arm`: 32-bit Arm.
    #[serde(rename = "arm")]
    Arm,
    /// `avr`: Atmel AVR, an 8-bit microcontroller. Since QEMU 5.1.
    #[serde(rename = "avr")]
    Avr,
    /// `hexagon`: Qualcomm Hexagon. Since QEMU 11.0.
    #[serde(rename = "hexagon")]
    Hexagon,
    /// `hppa`: HP PA-RISC.
    #[serde(rename = "hppa")]
    Hppa,
    /// `i386`: 32-bit x86.
    #[serde(rename = "i386")]
    I386,
    /// `loongarch64`: 64-bit LoongArch. Since QEMU 7.1.
    #[serde(rename = "loongarch64")]
    Loongarch64,
    /// `m68k`: Motorola 68000 and ColdFire.
    #[serde(rename = "m68k")]
    M68k,
    /// `microblaze`: Xilinx MicroBlaze, big-endian; in newer releases, the
    /// machine type determines the byte order.
    #[serde(rename = "microblaze")]
    Microblaze,
    /// `mips`: 32-bit MIPS, big-endian.
    #[serde(rename = "mips")]
    Mips,
    /// `mips64`: 64-bit MIPS, big-endian.
    #[serde(rename = "mips64")]
    Mips64,
    /// `mips64el`: 64-bit MIPS, little-endian.
    #[serde(rename = "mips64el")]
    Mips64el,
    /// `mipsel`: 32-bit MIPS, little-endian.
    #[serde(rename = "mipsel")]
    Mipsel,
    /// `or1k`: OpenRISC 1000.
    #[serde(rename = "or1k")]
    Or1k,
    /// `ppc`: 32-bit PowerPC.
    #[serde(rename = "ppc")]
    Ppc,
    /// `ppc64`: 64-bit PowerPC; emulates the 32-bit machines too.
    #[serde(rename = "ppc64")]
    Ppc64,
    /// `riscv32`: 32-bit RISC-V.
    #[serde(rename = "riscv32")]
    Riscv32,
    /// `riscv64`: 64-bit RISC-V.
    #[serde(rename = "riscv64")]
    Riscv64,
    /// `rx`: Renesas RX. Since QEMU 5.0.
    #[serde(rename = "rx")]
    Rx,
    /// `sh4`: SuperH SH-4, little-endian.
    #[serde(rename = "sh4")]
    Sh4,
    /// `sh4eb`: SuperH SH-4, big-endian.
    #[serde(rename = "sh4eb")]
    Sh4eb,
    /// `sparc`: 32-bit SPARC.
    #[serde(rename = "sparc")]
    Sparc,
    /// `sparc64`: 64-bit SPARC.
    #[serde(rename = "sparc64")]
    Sparc64,
    /// `tricore`: Infineon TriCore.
    #[serde(rename = "tricore")]
    Tricore,
    /// `x86_64`: 64-bit x86.
    #[serde(rename = "x86_64")]
    X8664,
    /// `xtensa`: Tensilica Xtensa, little-endian.
    #[serde(rename = "xtensa")]
    Xtensa,
    /// `xtensaeb`: Tensilica Xtensa, big-endian.
    #[serde(rename = "xtensaeb")]
    Xtensaeb,
    /// `microblazeel`: Xilinx MicroBlaze, little-endian.
    ///
    /// Removed after QEMU 10.2.
    #[serde(rename = "microblazeel")]
    Microblazeel,
    /// `cris`: Axis CRIS.
    ///
    /// Removed after QEMU 9.1.
    #[serde(rename = "cris")]
    Cris,
    /// `nios2`: Altera Nios II.
    ///
    /// Removed after QEMU 9.0.
    #[serde(rename = "nios2")]
    Nios2,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<CpuInfoS390> for CpuInfoFastBranch {
    fn from(value: CpuInfoS390) -> Self {
        Self::S390x(value)
    }
}

/// A default that a machine type sets to stay compatible with an older
/// release of QEMU. It exists for the script `compare-machine-types`
/// in QEMU's source tree.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CompatProperty {
    /// QOM type that the default applies to, along with types
    /// derived from it.
    #[serde(rename = "qom-type")]
    pub qom_type: String,
    /// Property that the default is for.
    pub property: String,
    /// The default, as a string. To compare it with the plain
    /// default of the property, start QEMU with `-machine none`,
    /// since any other machine type applies its own defaults.
    pub value: String,
}

impl CompatProperty {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        qom_type: impl Into<String>,
        property: impl Into<String>,
        value: impl Into<String>,
    ) -> Self {
        Self {
            qom_type: qom_type.into(),
            property: property.into(),
            value: value.into(),
        }
    }
}

/// A machine type that this QEMU can emulate.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MachineInfo {
    /// Name of the type, as used in `-machine`.
    pub name: String,
    /// Another name for it; for instance, `pc` and `q35` stand
    /// for the newest version of a type. Absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// True if QEMU uses this machine type when none is
    /// specified; absent otherwise.
    #[serde(rename = "is-default", skip_serializing_if = "Option::is_none")]
    pub is_default: Option<bool>,
    /// Maximum number of CPUs that a machine can have. Since QEMU 1.5.
    #[serde(rename = "cpu-max")]
    pub cpu_max: i64,
    /// True if CPUs can be hot-plugged with [`DeviceAdd`](super::commands::DeviceAdd). Since QEMU 2.7.
    #[serde(rename = "hotpluggable-cpus")]
    pub hotpluggable_cpus: bool,
    /// True if `-numa node` accepts `mem`;
    /// otherwise `memdev` must be used. Since QEMU 4.1.
    #[serde(rename = "numa-mem-supported")]
    pub numa_mem_supported: bool,
    /// True if the type is going to be removed in a later
    /// release. Since QEMU 4.1.
    pub deprecated: bool,
    /// QOM type of the CPUs without `-cpu`; absent if
    /// there is no such default. Since QEMU 4.2.
    #[serde(rename = "default-cpu-type", skip_serializing_if = "Option::is_none")]
    pub default_cpu_type: Option<String>,
    /// ID of the memory backend that QEMU creates for the
    /// RAM if `-machine` specifies none. A backend specified with
    /// `memory-backend` should have the same ID, so that the guest
    /// can migrate. Absent if the machine type does not create a
    /// backend. Since QEMU 5.2.
    #[serde(rename = "default-ram-id", skip_serializing_if = "Option::is_none")]
    pub default_ram_id: Option<String>,
    /// True if the machine type supports ACPI. Since QEMU 8.0.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acpi: Option<bool>,
    /// Defaults that the type sets to stay compatible;
    /// present only if requested. Since QEMU 9.1.
    ///
    /// **Unstable:** [`compat_props`](field@Self::compat_props) may still change.
    #[serde(rename = "compat-props", skip_serializing_if = "Option::is_none")]
    pub compat_props: Option<Vec<CompatProperty>>,
}

impl MachineInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        cpu_max: i64,
        hotpluggable_cpus: bool,
        numa_mem_supported: bool,
        deprecated: bool,
    ) -> Self {
        Self {
            name: name.into(),
            alias: None,
            is_default: None,
            cpu_max,
            hotpluggable_cpus,
            numa_mem_supported,
            deprecated,
            default_cpu_type: None,
            default_ram_id: None,
            acpi: None,
            compat_props: None,
        }
    }

    /// Sets [`alias`](field@Self::alias).
    #[must_use]
    pub fn with_alias(mut self, value: impl Into<String>) -> Self {
        self.alias = Some(value.into());
        self
    }

    /// Sets [`is_default`](field@Self::is_default).
    #[must_use]
    pub fn with_is_default(mut self, value: bool) -> Self {
        self.is_default = Some(value);
        self
    }

    /// Sets [`default_cpu_type`](field@Self::default_cpu_type).
    #[must_use]
    pub fn with_default_cpu_type(mut self, value: impl Into<String>) -> Self {
        self.default_cpu_type = Some(value.into());
        self
    }

    /// Sets [`default_ram_id`](field@Self::default_ram_id).
    #[must_use]
    pub fn with_default_ram_id(mut self, value: impl Into<String>) -> Self {
        self.default_ram_id = Some(value.into());
        self
    }

    /// Sets [`acpi`](field@Self::acpi).
    #[must_use]
    pub fn with_acpi(mut self, value: bool) -> Self {
        self.acpi = Some(value);
        self
    }

    /// Sets [`compat_props`](field@Self::compat_props).
    #[must_use]
    pub fn with_compat_props(mut self, value: Vec<CompatProperty>) -> Self {
        self.compat_props = Some(value);
        self
    }
}

/// What the current machine supports; this depends on more than its
/// type.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CurrentMachineParams {
    /// True if a guest that suspended itself can
    /// be woken up by [`SystemWakeup`](commands::SystemWakeup).
    #[serde(rename = "wakeup-suspend-support")]
    pub wakeup_suspend_support: bool,
}

impl CurrentMachineParams {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(wakeup_suspend_support: bool) -> Self {
        Self { wakeup_suspend_support }
    }
}

/// What this QEMU emulates. Named `TargetInfo` before 10.1.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QemuTargetInfo {
    /// Architecture of the machine.
    pub arch: SysEmuTarget,
}

impl QemuTargetInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(arch: SysEmuTarget) -> Self {
        Self { arch }
    }
}

/// The UUID of the machine.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct UuidInfo {
    /// The UUID, in lower case with hyphens; all zeros if `-uuid`
    /// was not used.
    #[serde(rename = "UUID")]
    pub uuid: String,
}

impl UuidInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(uuid: impl Into<String>) -> Self {
        Self { uuid: uuid.into() }
    }
}

/// A globally unique identifier.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuidInfo {
    /// The identifier, in lower case with hyphens.
    pub guid: String,
}

impl GuidInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(guid: impl Into<String>) -> Self {
        Self { guid: guid.into() }
    }
}

/// What a timer device does about ticks that it could not deliver in
/// time, for example while the guest was stopped.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum LostTickPolicy {
    /// `discard`: drop them. A guest that counts ticks falls behind
    /// permanently; in one that also reads another clock, the time
    /// jumps ahead and is right again.
    #[serde(rename = "discard")]
    Discard,
    /// `delay`: deliver all of them at the usual rate. The guest's clock
    /// runs evenly, but stays behind by the time lost.
    #[serde(rename = "delay")]
    Delay,
    /// `slew`: deliver all of them at a higher rate until none are left.
    /// The guest's clock runs faster until then, and is right in the
    /// end.
    #[serde(rename = "slew")]
    Slew,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What a `-numa` option or a [`SetNumaNode`](commands::SetNumaNode) command describes.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum NumaOptionsType {
    /// `node`: a NUMA node: its memory and perhaps its CPUs.
    #[serde(rename = "node")]
    Node,
    /// `dist`: the distance between two nodes. Since QEMU 2.10.
    #[serde(rename = "dist")]
    Dist,
    /// `cpu`: one or more CPUs and the node they belong to. Since QEMU 2.10.
    #[serde(rename = "cpu")]
    Cpu,
    /// `hmat-lb`: latency or bandwidth between two nodes, for the ACPI HMAT
    /// table. Since QEMU 5.0.
    #[doc(alias = "hmat-lb")]
    #[serde(rename = "hmat-lb")]
    HmatLb,
    /// `hmat-cache`: a cache in front of a node's memory, for the ACPI HMAT
    /// table. Since QEMU 5.0.
    #[doc(alias = "hmat-cache")]
    #[serde(rename = "hmat-cache")]
    HmatCache,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// One aspect of the NUMA configuration, as described by a `-numa`
/// option or a [`SetNumaNode`](commands::SetNumaNode) command.
///
/// The tag is `type`: what is described, which determines the other members.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum NumaOptions {
    /// `node`: a NUMA node: its memory and perhaps its CPUs.
    #[serde(rename = "node")]
    Node(NumaNodeOptions),
    /// `dist`: the distance between two nodes. Since QEMU 2.10.
    #[serde(rename = "dist")]
    Dist(NumaDistOptions),
    /// `cpu`: one or more CPUs and the node they belong to. Since QEMU 2.10.
    #[serde(rename = "cpu")]
    Cpu(NumaCpuOptions),
    /// `hmat-lb`: latency or bandwidth between two nodes, for the ACPI HMAT
    /// table. Since QEMU 5.0.
    #[doc(alias = "hmat-lb")]
    #[serde(rename = "hmat-lb")]
    HmatLb(NumaHmatLBOptions),
    /// `hmat-cache`: a cache in front of a node's memory, for the ACPI HMAT
    /// table. Since QEMU 5.0.
    #[doc(alias = "hmat-cache")]
    #[serde(rename = "hmat-cache")]
    HmatCache(NumaHmatCacheOptions),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<NumaNodeOptions> for NumaOptions {
    fn from(value: NumaNodeOptions) -> Self {
        Self::Node(value)
    }
}

impl From<NumaDistOptions> for NumaOptions {
    fn from(value: NumaDistOptions) -> Self {
        Self::Dist(value)
    }
}

impl From<NumaCpuOptions> for NumaOptions {
    fn from(value: NumaCpuOptions) -> Self {
        Self::Cpu(value)
    }
}

impl From<NumaHmatLBOptions> for NumaOptions {
    fn from(value: NumaHmatLBOptions) -> Self {
        Self::HmatLb(value)
    }
}

impl From<NumaHmatCacheOptions> for NumaOptions {
    fn from(value: NumaHmatCacheOptions) -> Self {
        Self::HmatCache(value)
    }
}

/// A NUMA node of the guest.
///
/// The memory of all nodes must add up to the RAM that the machine
/// starts with. A node with neither [`mem`](field@Self::mem) nor [`memdev`](field@Self::memdev) has no memory.
/// (QEMU's manual still says that the RAM is divided among the nodes if
/// none has either; that ended with 5.2.)
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NumaNodeOptions {
    /// Number of the node, less than 128; by default, the number
    /// of nodes defined so far. Once all nodes are defined, there must
    /// be no gaps in the numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nodeid: Option<u16>,
    /// Indexes of the CPUs that belong to the node. If no option
    /// assigns CPUs to nodes, the machine type spreads them over the
    /// nodes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpus: Option<Vec<u16>>,
    /// Bytes of memory in the node; on the command line, a number
    /// without a suffix is in MiB. Deprecated even if the machine type
    /// still accepts it; see `numa-mem-supported` in [`MachineInfo`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mem: Option<u64>,
    /// ID of the memory backend whose memory makes up the node.
    /// If one node has it, none can have [`mem`](field@Self::mem).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memdev: Option<String>,
    /// Number of the node with the CPUs closest to this node's
    /// memory; the node itself if it has CPUs. Allowed only with
    /// `-machine hmat=on`. Before 7.2, it is then required for a
    /// node without CPUs. Since QEMU 5.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiator: Option<u16>,
}

impl NumaNodeOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`nodeid`](field@Self::nodeid).
    #[must_use]
    pub fn with_nodeid(mut self, value: u16) -> Self {
        self.nodeid = Some(value);
        self
    }

    /// Sets [`cpus`](field@Self::cpus).
    #[must_use]
    pub fn with_cpus(mut self, value: Vec<u16>) -> Self {
        self.cpus = Some(value);
        self
    }

    /// Sets [`mem`](field@Self::mem).
    #[must_use]
    pub fn with_mem(mut self, value: u64) -> Self {
        self.mem = Some(value);
        self
    }

    /// Sets [`memdev`](field@Self::memdev).
    #[must_use]
    pub fn with_memdev(mut self, value: impl Into<String>) -> Self {
        self.memdev = Some(value.into());
        self
    }

    /// Sets [`initiator`](field@Self::initiator).
    #[must_use]
    pub fn with_initiator(mut self, value: u16) -> Self {
        self.initiator = Some(value);
        self
    }
}

/// The distance between two NUMA nodes.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NumaDistOptions {
    /// Number of the node that accesses memory.
    pub src: u16,
    /// Number of the node whose memory is accessed.
    pub dst: u16,
    /// The distance, from 10 (the distance of a node to itself) to
    /// 254; 255 if [`dst`](field@Self::dst) cannot be reached. If only one direction is
    /// given, the other is the same. If the two differ for any pair of
    /// nodes, both are required for every pair.
    pub val: u8,
}

impl NumaDistOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(src: u16, dst: u16, val: u8) -> Self {
        Self { src, dst, val }
    }
}

/// A CXL fixed memory window: a range of guest physical addresses
/// through which CXL devices can be accessed.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CXLFixedMemoryWindowOptions {
    /// Size of the window in bytes, a multiple of 256 MiB.
    pub size: u64,
    /// Number of consecutive bytes that go to one
    /// target before the next target's turn: 256, 512, 1024, 2048,
    /// 4096, 8192 or 16384; default 256. Matters only with more than
    /// one target.
    #[serde(rename = "interleave-granularity", skip_serializing_if = "Option::is_none")]
    pub interleave_granularity: Option<u64>,
    /// IDs of the host bridges (`pxb-cxl`) behind the window.
    /// Their number must be one that CXL can interleave, such as 1, 2,
    /// 4 or 8.
    pub targets: Vec<String>,
}

impl CXLFixedMemoryWindowOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(size: u64, targets: Vec<String>) -> Self {
        Self {
            size,
            interleave_granularity: None,
            targets,
        }
    }

    /// Sets [`interleave_granularity`](field@Self::interleave_granularity).
    #[must_use]
    pub fn with_interleave_granularity(mut self, value: u64) -> Self {
        self.interleave_granularity = Some(value);
        self
    }
}

/// Value of the machine property `cxl-fmw`.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CXLFMWProperties {
    /// The CXL fixed memory windows.
    #[serde(rename = "cxl-fmw")]
    pub cxl_fmw: Vec<CXLFixedMemoryWindowOptions>,
}

impl CXLFMWProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(cxl_fmw: Vec<CXLFixedMemoryWindowOptions>) -> Self {
        Self { cxl_fmw }
    }
}

/// A register in which the x86 instruction CPUID returns information.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum X86CPURegister32 {
    /// `EAX`: accumulator.
    #[serde(rename = "EAX")]
    Eax,
    /// `EBX`: base register.
    #[serde(rename = "EBX")]
    Ebx,
    /// `ECX`: counter register.
    #[serde(rename = "ECX")]
    Ecx,
    /// `EDX`: data register.
    #[serde(rename = "EDX")]
    Edx,
    /// `ESP`: stack pointer; never one of CPUID's results.
    #[serde(rename = "ESP")]
    Esp,
    /// `EBP`: frame pointer; never one of CPUID's results.
    #[serde(rename = "EBP")]
    Ebp,
    /// `ESI`: source index; never one of CPUID's results.
    #[serde(rename = "ESI")]
    Esi,
    /// `EDI`: destination index; never one of CPUID's results.
    #[serde(rename = "EDI")]
    Edi,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A register of feature bits as returned by the CPUID instruction;
/// value of the properties `feature-words` and `filtered-features`
/// of x86 CPUs.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct X86CPUFeatureWordInfo {
    /// CPUID leaf, that is, the input value of EAX.
    #[serde(rename = "cpuid-input-eax")]
    pub cpuid_input_eax: i64,
    /// CPUID subleaf, that is, the input value of ECX;
    /// absent if the leaf has no subleaves.
    #[serde(rename = "cpuid-input-ecx", skip_serializing_if = "Option::is_none")]
    pub cpuid_input_ecx: Option<i64>,
    /// Register in which CPUID returns the features.
    #[serde(rename = "cpuid-register")]
    pub cpuid_register: X86CPURegister32,
    /// The features, one bit for each.
    pub features: i64,
}

impl X86CPUFeatureWordInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        cpuid_input_eax: i64,
        cpuid_register: X86CPURegister32,
        features: i64,
    ) -> Self {
        Self {
            cpuid_input_eax,
            cpuid_input_ecx: None,
            cpuid_register,
            features,
        }
    }

    /// Sets [`cpuid_input_ecx`](field@Self::cpuid_input_ecx).
    #[must_use]
    pub fn with_cpuid_input_ecx(mut self, value: i64) -> Self {
        self.cpuid_input_ecx = Some(value);
        self
    }
}

/// Not used in QMP. It makes QEMU generate code for lists of
/// [`X86CPUFeatureWordInfo`], which it needs for CPU properties.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DummyForceArrays {
    /// Not used.
    pub unused: Vec<X86CPUFeatureWordInfo>,
}

impl DummyForceArrays {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(unused: Vec<X86CPUFeatureWordInfo>) -> Self {
        Self { unused }
    }
}

/// CPUs and the NUMA node that they belong to. The members are those
/// that [`QueryHotpluggableCpus`](commands::QueryHotpluggableCpus) returns for each CPU. `node-id` is
/// mandatory, and must be a node that has already been defined; all
/// CPUs that match the other members belong to it.
///
/// Since QEMU 2.10.
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
#[non_exhaustive]
pub struct NumaCpuOptions {
    /// NUMA node that they belong to.
    #[serde(rename = "node-id", skip_serializing_if = "Option::is_none")]
    pub node_id: Option<i64>,
    /// Number of the drawer. Since QEMU 8.2.
    #[serde(rename = "drawer-id", skip_serializing_if = "Option::is_none")]
    pub drawer_id: Option<i64>,
    /// Number of the book within the drawer. Since QEMU 8.2.
    #[serde(rename = "book-id", skip_serializing_if = "Option::is_none")]
    pub book_id: Option<i64>,
    /// Number of the socket.
    #[serde(rename = "socket-id", skip_serializing_if = "Option::is_none")]
    pub socket_id: Option<i64>,
    /// Number of the die. Since QEMU 4.1.
    #[serde(rename = "die-id", skip_serializing_if = "Option::is_none")]
    pub die_id: Option<i64>,
    /// Number of the cluster. Since QEMU 7.1.
    #[serde(rename = "cluster-id", skip_serializing_if = "Option::is_none")]
    pub cluster_id: Option<i64>,
    /// Number of the module. Since QEMU 9.1.
    #[serde(rename = "module-id", skip_serializing_if = "Option::is_none")]
    pub module_id: Option<i64>,
    /// Number of the core. On pseries machines, the numbers
    /// increase in larger steps, such as 0 and 8. On s390x, this is
    /// the only number that tells CPUs apart.
    #[serde(rename = "core-id", skip_serializing_if = "Option::is_none")]
    pub core_id: Option<i64>,
    /// Number of the thread within the core.
    #[serde(rename = "thread-id", skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<i64>,
}

impl NumaCpuOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_id`](field@Self::node_id).
    #[must_use]
    pub fn with_node_id(mut self, value: i64) -> Self {
        self.node_id = Some(value);
        self
    }

    /// Sets [`drawer_id`](field@Self::drawer_id).
    #[must_use]
    pub fn with_drawer_id(mut self, value: i64) -> Self {
        self.drawer_id = Some(value);
        self
    }

    /// Sets [`book_id`](field@Self::book_id).
    #[must_use]
    pub fn with_book_id(mut self, value: i64) -> Self {
        self.book_id = Some(value);
        self
    }

    /// Sets [`socket_id`](field@Self::socket_id).
    #[must_use]
    pub fn with_socket_id(mut self, value: i64) -> Self {
        self.socket_id = Some(value);
        self
    }

    /// Sets [`die_id`](field@Self::die_id).
    #[must_use]
    pub fn with_die_id(mut self, value: i64) -> Self {
        self.die_id = Some(value);
        self
    }

    /// Sets [`cluster_id`](field@Self::cluster_id).
    #[must_use]
    pub fn with_cluster_id(mut self, value: i64) -> Self {
        self.cluster_id = Some(value);
        self
    }

    /// Sets [`module_id`](field@Self::module_id).
    #[must_use]
    pub fn with_module_id(mut self, value: i64) -> Self {
        self.module_id = Some(value);
        self
    }

    /// Sets [`core_id`](field@Self::core_id).
    #[must_use]
    pub fn with_core_id(mut self, value: i64) -> Self {
        self.core_id = Some(value);
        self
    }

    /// Sets [`thread_id`](field@Self::thread_id).
    #[must_use]
    pub fn with_thread_id(mut self, value: i64) -> Self {
        self.thread_id = Some(value);
        self
    }
}

/// Copies the members of the base, [`CpuInstanceProperties`].
impl From<&NumaCpuOptions> for CpuInstanceProperties {
    fn from(value: &NumaCpuOptions) -> Self {
        Self {
            node_id: value.node_id,
            drawer_id: value.drawer_id,
            book_id: value.book_id,
            socket_id: value.socket_id,
            die_id: value.die_id,
            cluster_id: value.cluster_id,
            module_id: value.module_id,
            core_id: value.core_id,
            thread_id: value.thread_id,
        }
    }
}

/// Takes the members of the base, [`CpuInstanceProperties`]: there are no others.
impl From<CpuInstanceProperties> for NumaCpuOptions {
    fn from(value: CpuInstanceProperties) -> Self {
        Self {
            node_id: value.node_id,
            drawer_id: value.drawer_id,
            book_id: value.book_id,
            socket_id: value.socket_id,
            die_id: value.die_id,
            cluster_id: value.cluster_id,
            module_id: value.module_id,
            core_id: value.core_id,
            thread_id: value.thread_id,
        }
    }
}

/// What a latency or bandwidth in the ACPI HMAT table applies to (ACPI
/// 6.3, table 5-146, "Flags").
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum HmatLBMemoryHierarchy {
    /// `memory`: the memory itself.
    #[serde(rename = "memory")]
    Memory,
    /// `first-level`: the first cache in front of the memory.
    #[doc(alias = "first-level")]
    #[serde(rename = "first-level")]
    FirstLevel,
    /// `second-level`: the second cache in front of the memory.
    #[doc(alias = "second-level")]
    #[serde(rename = "second-level")]
    SecondLevel,
    /// `third-level`: the third cache in front of the memory.
    #[doc(alias = "third-level")]
    #[serde(rename = "third-level")]
    ThirdLevel,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What a number in the ACPI HMAT table measures (ACPI 6.3, table
/// 5-146, "Data Type").
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum HmatLBDataType {
    /// `access-latency`: latency of reads and writes, if they are the same,
    /// in nanoseconds.
    #[doc(alias = "access-latency")]
    #[serde(rename = "access-latency")]
    AccessLatency,
    /// `read-latency`: read latency, in nanoseconds.
    #[doc(alias = "read-latency")]
    #[serde(rename = "read-latency")]
    ReadLatency,
    /// `write-latency`: write latency, in nanoseconds.
    #[doc(alias = "write-latency")]
    #[serde(rename = "write-latency")]
    WriteLatency,
    /// `access-bandwidth`: bandwidth of reads and writes, if they are the
    /// same, in bytes per second.
    #[doc(alias = "access-bandwidth")]
    #[serde(rename = "access-bandwidth")]
    AccessBandwidth,
    /// `read-bandwidth`: read bandwidth, in bytes per second.
    #[doc(alias = "read-bandwidth")]
    #[serde(rename = "read-bandwidth")]
    ReadBandwidth,
    /// `write-bandwidth`: write bandwidth, in bytes per second.
    #[doc(alias = "write-bandwidth")]
    #[serde(rename = "write-bandwidth")]
    WriteBandwidth,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Latency or bandwidth between two NUMA nodes, for the ACPI HMAT table
/// (ACPI 6.3, section 5.2.27.4). Needs `-machine hmat=on`. Each
/// combination of nodes, [`hierarchy`](field@Self::hierarchy) and [`data_type`](field@Self::data_type) may be given only
/// once.
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NumaHmatLBOptions {
    /// Number of the node that accesses memory; it must have
    /// CPUs or, since 9.0, a device assigned to it by an
    /// `acpi-generic-initiator` object.
    pub initiator: u16,
    /// Number of the node whose memory is accessed.
    pub target: u16,
    /// Whether this applies to the memory itself or to a cache
    /// in front of it.
    pub hierarchy: HmatLBMemoryHierarchy,
    /// What is measured.
    #[serde(rename = "data-type")]
    pub data_type: HmatLBDataType,
    /// Latency in nanoseconds; required if [`data_type`](field@Self::data_type) is a
    /// latency, and an error otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency: Option<u64>,
    /// Bandwidth in bytes per second, a multiple of 1 MiB;
    /// required if [`data_type`](field@Self::data_type) is a bandwidth, and an error otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bandwidth: Option<u64>,
}

impl NumaHmatLBOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        initiator: u16,
        target: u16,
        hierarchy: HmatLBMemoryHierarchy,
        data_type: HmatLBDataType,
    ) -> Self {
        Self {
            initiator,
            target,
            hierarchy,
            data_type,
            latency: None,
            bandwidth: None,
        }
    }

    /// Sets [`latency`](field@Self::latency).
    #[must_use]
    pub fn with_latency(mut self, value: u64) -> Self {
        self.latency = Some(value);
        self
    }

    /// Sets [`bandwidth`](field@Self::bandwidth).
    #[must_use]
    pub fn with_bandwidth(mut self, value: u64) -> Self {
        self.bandwidth = Some(value);
        self
    }
}

/// Associativity of a cache in the ACPI HMAT table (ACPI 6.3, table
/// 5-147).
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum HmatCacheAssociativity {
    /// `none`: no such cache, or unknown.
    #[serde(rename = "none")]
    None,
    /// `direct`: direct mapped.
    #[serde(rename = "direct")]
    Direct,
    /// `complex`: complex indexing, defined by the implementation.
    #[serde(rename = "complex")]
    Complex,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Write policy of a cache in the ACPI HMAT table (ACPI 6.3, table
/// 5-147, "Cache Attributes").
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum HmatCacheWritePolicy {
    /// `none`: no such cache, or unknown.
    #[serde(rename = "none")]
    None,
    /// `write-back`: writes reach the memory later.
    #[doc(alias = "write-back")]
    #[serde(rename = "write-back")]
    WriteBack,
    /// `write-through`: writes reach the memory at once.
    #[doc(alias = "write-through")]
    #[serde(rename = "write-through")]
    WriteThrough,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A cache in front of a NUMA node's memory, for the ACPI HMAT table
/// (ACPI 6.3, section 5.2.27.5). Needs `-machine hmat=on`. The
/// latency and bandwidth of the node must have been given first.
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NumaHmatCacheOptions {
    /// Number of the node with the memory.
    #[serde(rename = "node-id")]
    pub node_id: u32,
    /// Size of the cache in bytes, which must grow with the level.
    pub size: u64,
    /// Level of the cache, 1 to 3; lower levels must have been
    /// given first.
    pub level: u8,
    /// Associativity of the cache.
    pub associativity: HmatCacheAssociativity,
    /// Write policy of the cache.
    pub policy: HmatCacheWritePolicy,
    /// Size of a cache line in bytes.
    pub line: u16,
}

impl NumaHmatCacheOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        node_id: u32,
        size: u64,
        level: u8,
        associativity: HmatCacheAssociativity,
        policy: HmatCacheWritePolicy,
        line: u16,
    ) -> Self {
        Self {
            node_id,
            size,
            level,
            associativity,
            policy,
            line,
        }
    }
}

/// A memory backend.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct Memdev {
    /// ID of the backend; absent if it has none. Since QEMU 2.9.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Size of its memory in bytes.
    pub size: u64,
    /// True if the host may merge its pages with identical ones
    /// (KSM).
    pub merge: bool,
    /// True if core dumps of QEMU include it.
    pub dump: bool,
    /// True if all its pages were allocated at the start.
    pub prealloc: bool,
    /// True if other processes that map the same memory see what is
    /// written to it, false if it is private to QEMU. Since QEMU 6.1.
    pub share: bool,
    /// True if reserving swap space or huge pages for it is
    /// configured, no matter what the host actually does. Absent if
    /// this cannot be configured. Since QEMU 6.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserve: Option<bool>,
    /// NUMA nodes of the host that [`policy`](field@Self::policy) applies to.
    #[serde(rename = "host-nodes")]
    pub host_nodes: Vec<u16>,
    /// How NUMA nodes of the host are chosen to allocate its
    /// memory.
    pub policy: HostMemPolicy,
}

impl Memdev {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        size: u64,
        merge: bool,
        dump: bool,
        prealloc: bool,
        share: bool,
        host_nodes: Vec<u16>,
        policy: HostMemPolicy,
    ) -> Self {
        Self {
            id: None,
            size,
            merge,
            dump,
            prealloc,
            share,
            reserve: None,
            host_nodes,
            policy,
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`reserve`](field@Self::reserve).
    #[must_use]
    pub fn with_reserve(mut self, value: bool) -> Self {
        self.reserve = Some(value);
        self
    }
}

/// The place of CPUs in the machine. In query results, only the
/// members that the machine type uses are present; pass all of them to
/// [`DeviceAdd`](super::commands::DeviceAdd) to plug such a CPU. Numbers count from 0 within the
/// container one level up; see [`SMPConfiguration`].
///
/// Since QEMU 2.7.
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
#[non_exhaustive]
pub struct CpuInstanceProperties {
    /// NUMA node that they belong to.
    #[serde(rename = "node-id", skip_serializing_if = "Option::is_none")]
    pub node_id: Option<i64>,
    /// Number of the drawer. Since QEMU 8.2.
    #[serde(rename = "drawer-id", skip_serializing_if = "Option::is_none")]
    pub drawer_id: Option<i64>,
    /// Number of the book within the drawer. Since QEMU 8.2.
    #[serde(rename = "book-id", skip_serializing_if = "Option::is_none")]
    pub book_id: Option<i64>,
    /// Number of the socket.
    #[serde(rename = "socket-id", skip_serializing_if = "Option::is_none")]
    pub socket_id: Option<i64>,
    /// Number of the die. Since QEMU 4.1.
    #[serde(rename = "die-id", skip_serializing_if = "Option::is_none")]
    pub die_id: Option<i64>,
    /// Number of the cluster. Since QEMU 7.1.
    #[serde(rename = "cluster-id", skip_serializing_if = "Option::is_none")]
    pub cluster_id: Option<i64>,
    /// Number of the module. Since QEMU 9.1.
    #[serde(rename = "module-id", skip_serializing_if = "Option::is_none")]
    pub module_id: Option<i64>,
    /// Number of the core. On pseries machines, the numbers
    /// increase in larger steps, such as 0 and 8. On s390x, this is
    /// the only number that tells CPUs apart.
    #[serde(rename = "core-id", skip_serializing_if = "Option::is_none")]
    pub core_id: Option<i64>,
    /// Number of the thread within the core.
    #[serde(rename = "thread-id", skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<i64>,
}

impl CpuInstanceProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`node_id`](field@Self::node_id).
    #[must_use]
    pub fn with_node_id(mut self, value: i64) -> Self {
        self.node_id = Some(value);
        self
    }

    /// Sets [`drawer_id`](field@Self::drawer_id).
    #[must_use]
    pub fn with_drawer_id(mut self, value: i64) -> Self {
        self.drawer_id = Some(value);
        self
    }

    /// Sets [`book_id`](field@Self::book_id).
    #[must_use]
    pub fn with_book_id(mut self, value: i64) -> Self {
        self.book_id = Some(value);
        self
    }

    /// Sets [`socket_id`](field@Self::socket_id).
    #[must_use]
    pub fn with_socket_id(mut self, value: i64) -> Self {
        self.socket_id = Some(value);
        self
    }

    /// Sets [`die_id`](field@Self::die_id).
    #[must_use]
    pub fn with_die_id(mut self, value: i64) -> Self {
        self.die_id = Some(value);
        self
    }

    /// Sets [`cluster_id`](field@Self::cluster_id).
    #[must_use]
    pub fn with_cluster_id(mut self, value: i64) -> Self {
        self.cluster_id = Some(value);
        self
    }

    /// Sets [`module_id`](field@Self::module_id).
    #[must_use]
    pub fn with_module_id(mut self, value: i64) -> Self {
        self.module_id = Some(value);
        self
    }

    /// Sets [`core_id`](field@Self::core_id).
    #[must_use]
    pub fn with_core_id(mut self, value: i64) -> Self {
        self.core_id = Some(value);
        self
    }

    /// Sets [`thread_id`](field@Self::thread_id).
    #[must_use]
    pub fn with_thread_id(mut self, value: i64) -> Self {
        self.thread_id = Some(value);
        self
    }
}

/// A place for CPUs, either taken or free.
///
/// Since QEMU 2.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct HotpluggableCPU {
    /// QOM type of the CPU that is there or that can be plugged with
    /// [`DeviceAdd`](super::commands::DeviceAdd).
    pub r#type: String,
    /// Number of virtual CPUs that it provides, such as the
    /// threads of a core.
    #[serde(rename = "vcpus-count")]
    pub vcpus_count: i64,
    /// Properties to pass to [`DeviceAdd`](super::commands::DeviceAdd). Pass all of them, also
    /// those of a later QEMU that are not in this schema. Types that
    /// are generated from it drop those; the reply as JSON has them,
    /// for example that of `execute_json` in the crate qmp-client.
    pub props: CpuInstanceProperties,
    /// QOM path of the CPU; absent if the place is free.
    #[serde(rename = "qom-path", skip_serializing_if = "Option::is_none")]
    pub qom_path: Option<String>,
}

impl HotpluggableCPU {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        r#type: impl Into<String>,
        vcpus_count: i64,
        props: CpuInstanceProperties,
    ) -> Self {
        Self {
            r#type: r#type.into(),
            vcpus_count,
            props,
            qom_path: None,
        }
    }

    /// Sets [`qom_path`](field@Self::qom_path).
    #[must_use]
    pub fn with_qom_path(mut self, value: impl Into<String>) -> Self {
        self.qom_path = Some(value.into());
        self
    }
}

/// How much memory the balloon leaves the guest.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BalloonInfo {
    /// Bytes of RAM that the guest has, that is, all its RAM minus
    /// the balloon.
    pub actual: i64,
}

impl BalloonInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(actual: i64) -> Self {
        Self { actual }
    }
}

/// What a guest reports about its memory through the Hyper-V Dynamic
/// Memory protocol.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct HvBalloonInfo {
    /// Bytes that the guest uses, or that it cannot use because
    /// the balloon holds them or they are offline.
    pub committed: u64,
    /// Bytes that the guest could still allocate.
    pub available: u64,
}

impl HvBalloonInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(committed: u64, available: u64) -> Self {
        Self { committed, available }
    }
}

/// How much memory the machine has.
///
/// Since QEMU 2.11.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MemoryInfo {
    /// Bytes of RAM that it started with, as set by the
    /// option `-m`.
    #[serde(rename = "base-memory")]
    pub base_memory: u64,
    /// Bytes of memory devices that can be unplugged;
    /// absent if this architecture does not support memory hotplug.
    #[serde(rename = "plugged-memory", skip_serializing_if = "Option::is_none")]
    pub plugged_memory: Option<u64>,
}

impl MemoryInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(base_memory: u64) -> Self {
        Self {
            base_memory,
            plugged_memory: None,
        }
    }

    /// Sets [`plugged_memory`](field@Self::plugged_memory).
    #[must_use]
    pub fn with_plugged_memory(mut self, value: u64) -> Self {
        self.plugged_memory = Some(value);
        self
    }
}

/// A memory module of type `pc-dimm` or `nvdimm`.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PCDIMMDeviceInfo {
    /// ID of the device; absent if it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Guest physical address at which its memory begins.
    pub addr: i64,
    /// Bytes of memory in it.
    pub size: i64,
    /// Number of the slot that it is in.
    pub slot: i64,
    /// NUMA node that it belongs to.
    pub node: i64,
    /// QOM path of the memory backend that provides its memory.
    pub memdev: String,
    /// True if it was plugged while the machine was running.
    pub hotplugged: bool,
    /// True if such a device can be plugged and unplugged
    /// while the machine is running.
    pub hotpluggable: bool,
}

impl PCDIMMDeviceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        addr: i64,
        size: i64,
        slot: i64,
        node: i64,
        memdev: impl Into<String>,
        hotplugged: bool,
        hotpluggable: bool,
    ) -> Self {
        Self {
            id: None,
            addr,
            size,
            slot,
            node,
            memdev: memdev.into(),
            hotplugged,
            hotpluggable,
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

/// A persistent memory device of type `virtio-pmem`.
///
/// Since QEMU 4.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioPMEMDeviceInfo {
    /// ID of the device; absent if it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Guest physical address at which its memory begins.
    pub memaddr: u64,
    /// Bytes of memory in it.
    pub size: u64,
    /// QOM path of the memory backend that provides its memory.
    pub memdev: String,
}

impl VirtioPMEMDeviceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(memaddr: u64, size: u64, memdev: impl Into<String>) -> Self {
        Self {
            id: None,
            memaddr,
            size,
            memdev: memdev.into(),
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

/// A `virtio-mem` device, whose memory can grow and shrink.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioMEMDeviceInfo {
    /// ID of the device; absent if it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Guest physical address at which its memory begins.
    pub memaddr: u64,
    /// Number of its bytes that the guest should use, as
    /// set by the property `requested-size`.
    #[serde(rename = "requested-size")]
    pub requested_size: u64,
    /// Number of its bytes that the guest currently uses; see
    /// [`MemoryDeviceSizeChange`](events::MemoryDeviceSizeChange).
    pub size: u64,
    /// Maximum size in bytes, which is the size of its backend.
    #[serde(rename = "max-size")]
    pub max_size: u64,
    /// Size in bytes of the blocks in which it grows and
    /// shrinks.
    #[serde(rename = "block-size")]
    pub block_size: u64,
    /// NUMA node that it belongs to.
    pub node: i64,
    /// QOM path of the memory backend that provides its memory.
    pub memdev: String,
}

impl VirtioMEMDeviceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        memaddr: u64,
        requested_size: u64,
        size: u64,
        max_size: u64,
        block_size: u64,
        node: i64,
        memdev: impl Into<String>,
    ) -> Self {
        Self {
            id: None,
            memaddr,
            requested_size,
            size,
            max_size,
            block_size,
            node,
            memdev: memdev.into(),
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

/// A section of the SGX enclave page cache.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SgxEPCDeviceInfo {
    /// ID of the device; absent if it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Guest physical address at which it begins.
    pub memaddr: u64,
    /// Its size in bytes.
    pub size: u64,
    /// NUMA node that it belongs to. Since QEMU 7.0.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<i64>,
    /// QOM path of the memory backend that provides its memory.
    pub memdev: String,
}

impl SgxEPCDeviceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(memaddr: u64, size: u64, memdev: impl Into<String>) -> Self {
        Self {
            id: None,
            memaddr,
            size,
            node: None,
            memdev: memdev.into(),
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`node`](field@Self::node).
    #[must_use]
    pub fn with_node(mut self, value: i64) -> Self {
        self.node = Some(value);
        self
    }
}

/// Memory that an `hv-balloon` device can add to the guest.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct HvBalloonDeviceInfo {
    /// ID of the device; absent if it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Guest physical address at which its memory begins; absent
    /// if it has no memory backend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memaddr: Option<u64>,
    /// Maximum number of bytes that it can add; 0 if it has no
    /// memory backend.
    #[serde(rename = "max-size")]
    pub max_size: u64,
    /// QOM path of the memory backend that provides its memory;
    /// absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memdev: Option<String>,
}

impl HvBalloonDeviceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(max_size: u64) -> Self {
        Self {
            id: None,
            memaddr: None,
            max_size,
            memdev: None,
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`memaddr`](field@Self::memaddr).
    #[must_use]
    pub fn with_memaddr(mut self, value: u64) -> Self {
        self.memaddr = Some(value);
        self
    }

    /// Sets [`memdev`](field@Self::memdev).
    #[must_use]
    pub fn with_memdev(mut self, value: impl Into<String>) -> Self {
        self.memdev = Some(value.into());
        self
    }
}

/// An `sp-mem` device, that is, specific-purpose memory, which the
/// guest does not treat as ordinary RAM.
///
/// Since QEMU 11.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SpMemDeviceInfo {
    /// ID of the device; absent if it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Guest physical address at which its memory begins.
    pub addr: i64,
    /// Bytes of memory in it.
    pub size: i64,
    /// NUMA node that it belongs to.
    pub node: i64,
    /// QOM path of the memory backend that provides its memory.
    pub memdev: String,
}

impl SpMemDeviceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(addr: i64, size: i64, node: i64, memdev: impl Into<String>) -> Self {
        Self {
            id: None,
            addr,
            size,
            node,
            memdev: memdev.into(),
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

/// Kinds of memory devices.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MemoryDeviceInfoKind {
    /// `dimm`: `pc-dimm` memory module.
    #[serde(rename = "dimm")]
    Dimm,
    /// `nvdimm`: `nvdimm` persistent memory module. Since QEMU 2.12.
    #[serde(rename = "nvdimm")]
    Nvdimm,
    /// `virtio-pmem`: `virtio-pmem` persistent memory. Since QEMU 4.1.
    #[doc(alias = "virtio-pmem")]
    #[serde(rename = "virtio-pmem")]
    VirtioPmem,
    /// `virtio-mem`: `virtio-mem` memory, which can grow and shrink.
    /// Since QEMU 5.1.
    #[doc(alias = "virtio-mem")]
    #[serde(rename = "virtio-mem")]
    VirtioMem,
    /// `sgx-epc`: SGX enclave page cache. Since QEMU 6.2.
    #[doc(alias = "sgx-epc")]
    #[serde(rename = "sgx-epc")]
    SgxEpc,
    /// `hv-balloon`: Hyper-V balloon, which can also add memory.
    /// Since QEMU 8.2.
    #[doc(alias = "hv-balloon")]
    #[serde(rename = "hv-balloon")]
    HvBalloon,
    /// `sp-mem`: `sp-mem` specific-purpose memory. Since QEMU 11.1.
    #[doc(alias = "sp-mem")]
    #[serde(rename = "sp-mem")]
    SpMem,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A memory device.
///
/// The tag is `type`: kind of device, which determines what `data` holds.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type", content = "data")]
#[non_exhaustive]
pub enum MemoryDeviceInfo {
    /// `dimm`: `pc-dimm` memory module.
    #[serde(rename = "dimm")]
    Dimm(PCDIMMDeviceInfo),
    /// `nvdimm`: `nvdimm` persistent memory module. Since QEMU 2.12.
    #[serde(rename = "nvdimm")]
    Nvdimm(PCDIMMDeviceInfo),
    /// `virtio-pmem`: `virtio-pmem` persistent memory. Since QEMU 4.1.
    #[doc(alias = "virtio-pmem")]
    #[serde(rename = "virtio-pmem")]
    VirtioPmem(VirtioPMEMDeviceInfo),
    /// `virtio-mem`: `virtio-mem` memory, which can grow and shrink.
    /// Since QEMU 5.1.
    #[doc(alias = "virtio-mem")]
    #[serde(rename = "virtio-mem")]
    VirtioMem(VirtioMEMDeviceInfo),
    /// `sgx-epc`: SGX enclave page cache. Since QEMU 6.2.
    #[doc(alias = "sgx-epc")]
    #[serde(rename = "sgx-epc")]
    SgxEpc(SgxEPCDeviceInfo),
    /// `hv-balloon`: Hyper-V balloon, which can also add memory.
    /// Since QEMU 8.2.
    #[doc(alias = "hv-balloon")]
    #[serde(rename = "hv-balloon")]
    HvBalloon(HvBalloonDeviceInfo),
    /// `sp-mem`: `sp-mem` specific-purpose memory. Since QEMU 11.1.
    #[doc(alias = "sp-mem")]
    #[serde(rename = "sp-mem")]
    SpMem(SpMemDeviceInfo),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<VirtioPMEMDeviceInfo> for MemoryDeviceInfo {
    fn from(value: VirtioPMEMDeviceInfo) -> Self {
        Self::VirtioPmem(value)
    }
}

impl From<VirtioMEMDeviceInfo> for MemoryDeviceInfo {
    fn from(value: VirtioMEMDeviceInfo) -> Self {
        Self::VirtioMem(value)
    }
}

impl From<SgxEPCDeviceInfo> for MemoryDeviceInfo {
    fn from(value: SgxEPCDeviceInfo) -> Self {
        Self::SgxEpc(value)
    }
}

impl From<HvBalloonDeviceInfo> for MemoryDeviceInfo {
    fn from(value: HvBalloonDeviceInfo) -> Self {
        Self::HvBalloon(value)
    }
}

impl From<SpMemDeviceInfo> for MemoryDeviceInfo {
    fn from(value: SpMemDeviceInfo) -> Self {
        Self::SpMem(value)
    }
}

/// A section of the SGX enclave page cache to give the machine.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SgxEPC {
    /// ID of the backend, a `memory-backend-epc`, that provides
    /// its memory.
    pub memdev: String,
    /// NUMA node that it belongs to. Since QEMU 7.0.
    pub node: i64,
}

impl SgxEPC {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(memdev: impl Into<String>, node: i64) -> Self {
        Self {
            memdev: memdev.into(),
            node,
        }
    }
}

/// Value of the machine property `sgx-epc`.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SgxEPCProperties {
    /// The sections of the enclave page cache.
    #[serde(rename = "sgx-epc")]
    pub sgx_epc: Vec<SgxEPC>,
}

impl SgxEPCProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(sgx_epc: Vec<SgxEPC>) -> Self {
        Self { sgx_epc }
    }
}

/// How the machine boots; value of the machine property `boot` and of
/// the option `-boot`. Which members have an effect depends on the
/// machine and its firmware; the `bootindex` property of devices
/// takes precedence over [`order`](field@Self::order) and [`once`](field@Self::once).
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BootConfiguration {
    /// What to boot from, in this order, one letter each: usually
    /// `a` for a floppy disk, `c` for a hard disk, `d` for a
    /// CD-ROM, `n` for the network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// Like [`order`](field@Self::order), but for the first boot only; after a reset,
    /// [`order`](field@Self::order) applies again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub once: Option<String>,
    /// If true, the firmware shows a boot menu.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub menu: Option<bool>,
    /// Name of a JPEG or BMP image file for the firmware to show
    /// with the menu.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub splash: Option<String>,
    /// Number of milliseconds for which to show it.
    #[serde(rename = "splash-time", skip_serializing_if = "Option::is_none")]
    pub splash_time: Option<i64>,
    /// Number of milliseconds after which the firmware
    /// tries again if nothing could be booted, at most 65535; if -1,
    /// which is the default, it does not try again.
    #[serde(rename = "reboot-timeout", skip_serializing_if = "Option::is_none")]
    pub reboot_timeout: Option<i64>,
    /// If true, boot only from devices that have a `bootindex`;
    /// default false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
}

impl BootConfiguration {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`order`](field@Self::order).
    #[must_use]
    pub fn with_order(mut self, value: impl Into<String>) -> Self {
        self.order = Some(value.into());
        self
    }

    /// Sets [`once`](field@Self::once).
    #[must_use]
    pub fn with_once(mut self, value: impl Into<String>) -> Self {
        self.once = Some(value.into());
        self
    }

    /// Sets [`menu`](field@Self::menu).
    #[must_use]
    pub fn with_menu(mut self, value: bool) -> Self {
        self.menu = Some(value);
        self
    }

    /// Sets [`splash`](field@Self::splash).
    #[must_use]
    pub fn with_splash(mut self, value: impl Into<String>) -> Self {
        self.splash = Some(value.into());
        self
    }

    /// Sets [`splash_time`](field@Self::splash_time).
    #[must_use]
    pub fn with_splash_time(mut self, value: i64) -> Self {
        self.splash_time = Some(value);
        self
    }

    /// Sets [`reboot_timeout`](field@Self::reboot_timeout).
    #[must_use]
    pub fn with_reboot_timeout(mut self, value: i64) -> Self {
        self.reboot_timeout = Some(value);
        self
    }

    /// Sets [`strict`](field@Self::strict).
    #[must_use]
    pub fn with_strict(mut self, value: bool) -> Self {
        self.strict = Some(value);
        self
    }
}

/// How many CPUs a machine has, and how they are arranged; value of the
/// machine property `smp` and of the option `-smp`.
///
/// From the outermost to the innermost, the levels are drawers, books,
/// sockets, dies, clusters, modules, cores and threads. Each
/// architecture has only some of them: x86, for example, has sockets,
/// dies, modules, cores and threads; s390x has drawers, books, sockets
/// and cores. Levels that an architecture does not have must be 1.
///
/// The product of all levels must be [`maxcpus`](field@Self::maxcpus). Absent members are
/// worked out from [`maxcpus`](field@Self::maxcpus): [`cores`](field@Self::cores) first, then [`sockets`](field@Self::sockets), then
/// [`threads`](field@Self::threads); for machine types older than 6.2, [`sockets`](field@Self::sockets) comes first.
/// All other absent levels are 1.
///
/// Since QEMU 6.1.
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
#[non_exhaustive]
pub struct SMPConfiguration {
    /// Number of virtual CPUs present at the start; default [`maxcpus`](field@Self::maxcpus).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpus: Option<i64>,
    /// Number of drawers. Since QEMU 8.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drawers: Option<i64>,
    /// Number of books per drawer. Since QEMU 8.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub books: Option<i64>,
    /// Number of sockets per container one level up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sockets: Option<i64>,
    /// Number of dies per socket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dies: Option<i64>,
    /// Number of clusters per container one level up. Since QEMU 7.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clusters: Option<i64>,
    /// Number of modules per container one level up. Since QEMU 9.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modules: Option<i64>,
    /// Number of cores per container one level up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cores: Option<i64>,
    /// Number of threads per core.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threads: Option<i64>,
    /// Maximum number of virtual CPUs, including those plugged
    /// later; by default [`cpus`](field@Self::cpus) or, if that is absent too, the product
    /// of the levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maxcpus: Option<i64>,
}

impl SMPConfiguration {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`cpus`](field@Self::cpus).
    #[must_use]
    pub fn with_cpus(mut self, value: i64) -> Self {
        self.cpus = Some(value);
        self
    }

    /// Sets [`drawers`](field@Self::drawers).
    #[must_use]
    pub fn with_drawers(mut self, value: i64) -> Self {
        self.drawers = Some(value);
        self
    }

    /// Sets [`books`](field@Self::books).
    #[must_use]
    pub fn with_books(mut self, value: i64) -> Self {
        self.books = Some(value);
        self
    }

    /// Sets [`sockets`](field@Self::sockets).
    #[must_use]
    pub fn with_sockets(mut self, value: i64) -> Self {
        self.sockets = Some(value);
        self
    }

    /// Sets [`dies`](field@Self::dies).
    #[must_use]
    pub fn with_dies(mut self, value: i64) -> Self {
        self.dies = Some(value);
        self
    }

    /// Sets [`clusters`](field@Self::clusters).
    #[must_use]
    pub fn with_clusters(mut self, value: i64) -> Self {
        self.clusters = Some(value);
        self
    }

    /// Sets [`modules`](field@Self::modules).
    #[must_use]
    pub fn with_modules(mut self, value: i64) -> Self {
        self.modules = Some(value);
        self
    }

    /// Sets [`cores`](field@Self::cores).
    #[must_use]
    pub fn with_cores(mut self, value: i64) -> Self {
        self.cores = Some(value);
        self
    }

    /// Sets [`threads`](field@Self::threads).
    #[must_use]
    pub fn with_threads(mut self, value: i64) -> Self {
        self.threads = Some(value);
        self
    }

    /// Sets [`maxcpus`](field@Self::maxcpus).
    #[must_use]
    pub fn with_maxcpus(mut self, value: i64) -> Self {
        self.maxcpus = Some(value);
        self
    }
}

/// Format of the SMBIOS entry point.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SmbiosEntryPointType {
    /// `32`: the SMBIOS 2.1 format, with a 32-bit address.
    #[serde(rename = "32")]
    _32,
    /// `64`: the SMBIOS 3.0 format, with a 64-bit address.
    #[serde(rename = "64")]
    _64,
    /// `auto`: [`_32`](Self::_32) if the tables fit its limits, and [`_64`](Self::_64) otherwise.
    /// Since QEMU 9.0.
    #[serde(rename = "auto")]
    Auto,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How much memory the machine has; value of the machine property
/// `memory` and of the option `-m`.
///
/// Since QEMU 7.1.
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
#[non_exhaustive]
pub struct MemorySizeConfiguration {
    /// Bytes of RAM at the start; the default depends on the machine
    /// type, and is usually 128 MiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Maximum size of RAM and memory devices together, in
    /// bytes; default [`size`](field@Self::size), which leaves no room for memory devices.
    #[serde(rename = "max-size", skip_serializing_if = "Option::is_none")]
    pub max_size: Option<u64>,
    /// Number of slots for memory modules; default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slots: Option<u64>,
}

impl MemorySizeConfiguration {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`size`](field@Self::size).
    #[must_use]
    pub fn with_size(mut self, value: u64) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets [`max_size`](field@Self::max_size).
    #[must_use]
    pub fn with_max_size(mut self, value: u64) -> Self {
        self.max_size = Some(value);
        self
    }

    /// Sets [`slots`](field@Self::slots).
    #[must_use]
    pub fn with_slots(mut self, value: u64) -> Self {
        self.slots = Some(value);
        self
    }
}

/// The firmware's log in the guest's memory.
///
/// Since QEMU 10.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FirmwareLog {
    /// Firmware version, as reported by the firmware; absent if
    /// it does not report one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The log, in base64. The first and last lines may be
    /// incomplete.
    pub log: String,
}

impl FirmwareLog {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(log: impl Into<String>) -> Self {
        Self {
            version: None,
            log: log.into(),
        }
    }

    /// Sets [`version`](field@Self::version).
    #[must_use]
    pub fn with_version(mut self, value: impl Into<String>) -> Self {
        self.version = Some(value.into());
        self
    }
}

/// A CPU model: the name of a CPU definition, and how the model differs
/// from it.
///
/// Since QEMU 2.8.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CpuModelInfo {
    /// Name of the CPU definition, as returned by
    /// [`QueryCpuDefinitions`](commands::QueryCpuDefinitions).
    pub name: String,
    /// Object with CPU properties and their values, mostly features
    /// turned on or off; absent if nothing differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(json)]
    pub props: Option<serde_json::Value>,
}

impl CpuModelInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            props: None,
        }
    }

    /// Sets [`props`](field@Self::props).
    #[must_use]
    pub fn with_props(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.props = Some(value.into());
        self
    }
}

/// How far a CPU model is expanded.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CpuModelExpansionType {
    /// `static`: as a definition that never changes, plus properties that
    /// differ from it. The result means the same with every QEMU,
    /// machine type and accelerator, and is safe to migrate. Anything
    /// that no such definition can express is left out; on x86, for
    /// example, passing through the host's cache topology and PMU.
    #[serde(rename = "static")]
    Static,
    /// `full`: with all properties that the CPU has. This shows best what
    /// the guest sees, but the result is not necessarily safe to
    /// migrate.
    #[serde(rename = "full")]
    Full,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How two CPU models, A and B in that order, compare. What can run
/// with a model depends on its features and, on s390x, also on its
/// generation.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CpuModelCompareResult {
    /// `incompatible`: each of them has something that the other lacks;
    /// neither can stand in for the other.
    #[serde(rename = "incompatible")]
    Incompatible,
    /// `identical`: they offer the same; either can stand in for the other.
    #[serde(rename = "identical")]
    Identical,
    /// `superset`: A has all that B has, and more, so that B can run where A
    /// can.
    #[serde(rename = "superset")]
    Superset,
    /// `subset`: B has all that A has, and more, so that A can run where B
    /// can.
    #[serde(rename = "subset")]
    Subset,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Result of [`QueryCpuModelBaseline`](commands::QueryCpuModelBaseline).
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CpuModelBaselineInfo {
    /// The model, based on a definition that never changes.
    pub model: CpuModelInfo,
}

impl CpuModelBaselineInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(model: CpuModelInfo) -> Self {
        Self { model }
    }
}

/// Result of [`QueryCpuModelComparison`](commands::QueryCpuModelComparison).
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CpuModelCompareInfo {
    /// How the two models compare.
    pub result: CpuModelCompareResult,
    /// Properties in which they differ; empty if
    /// they are identical. If the list contains `type` or a
    /// read-only property, there is no known way to make the models the
    /// same.
    #[serde(rename = "responsible-properties")]
    pub responsible_properties: Vec<String>,
}

impl CpuModelCompareInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        result: CpuModelCompareResult,
        responsible_properties: Vec<String>,
    ) -> Self {
        Self {
            result,
            responsible_properties,
        }
    }
}

/// Result of [`QueryCpuModelExpansion`](commands::QueryCpuModelExpansion).
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CpuModelExpansionInfo {
    /// The expanded model.
    pub model: CpuModelInfo,
    /// Properties that the vendor of the CPU advises
    /// against: with type `static`, those that the model has enabled;
    /// with `full`, those of all models of the architecture. Absent
    /// if the architecture does not provide this; s390x does since 9.1,
    /// others since 10.1. Since QEMU 9.1.
    #[serde(rename = "deprecated-props", skip_serializing_if = "Option::is_none")]
    pub deprecated_props: Option<Vec<String>>,
}

impl CpuModelExpansionInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(model: CpuModelInfo) -> Self {
        Self {
            model,
            deprecated_props: None,
        }
    }

    /// Sets [`deprecated_props`](field@Self::deprecated_props).
    #[must_use]
    pub fn with_deprecated_props(mut self, value: Vec<String>) -> Self {
        self.deprecated_props = Some(value);
        self
    }
}

/// A CPU definition, that is, a named set of features on which CPU
/// models are based.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CpuDefinitionInfo {
    /// Name of the definition, as used in `-cpu`.
    pub name: String,
    /// True if a guest with this CPU can migrate to
    /// another release of QEMU or another host that can run it, given
    /// the same versioned machine type; false if not. If absent,
    /// nothing is known; treat that as false. Since QEMU 2.8.
    #[serde(rename = "migration-safe", skip_serializing_if = "Option::is_none")]
    pub migration_safe: Option<bool>,
    /// True if it is the same for every QEMU, machine type,
    /// machine option and accelerator, which makes it safe to migrate
    /// too. Since QEMU 2.8.
    pub r#static: bool,
    /// Properties that keep it from running on this
    /// host with this machine; empty if it can run, absent if nothing
    /// is known. Changing such a property may help, unless it is
    /// read-only. If the list has `type`, there are no details.
    /// Since QEMU 2.8.
    #[serde(rename = "unavailable-features", skip_serializing_if = "Option::is_none")]
    pub unavailable_features: Option<Vec<String>>,
    /// Its QOM type, for use with [`DeviceListProperties`](super::commands::DeviceListProperties). Since QEMU 2.9.
    pub typename: String,
    /// Name of the definition that this alias stands for, which
    /// depends on the machine type; absent if it is not an alias.
    /// Management applications should store that name instead, since an
    /// alias may stop being safe to migrate. Since QEMU 4.1.
    #[serde(rename = "alias-of", skip_serializing_if = "Option::is_none")]
    pub alias_of: Option<String>,
    /// True if it is going to be removed in a later release. Since QEMU 5.2.
    pub deprecated: bool,
}

impl CpuDefinitionInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        r#static: bool,
        typename: impl Into<String>,
        deprecated: bool,
    ) -> Self {
        Self {
            name: name.into(),
            migration_safe: None,
            r#static,
            unavailable_features: None,
            typename: typename.into(),
            alias_of: None,
            deprecated,
        }
    }

    /// Sets [`migration_safe`](field@Self::migration_safe).
    #[must_use]
    pub fn with_migration_safe(mut self, value: bool) -> Self {
        self.migration_safe = Some(value);
        self
    }

    /// Sets [`unavailable_features`](field@Self::unavailable_features).
    #[must_use]
    pub fn with_unavailable_features(mut self, value: Vec<String>) -> Self {
        self.unavailable_features = Some(value);
        self
    }

    /// Sets [`alias_of`](field@Self::alias_of).
    #[must_use]
    pub fn with_alias_of(mut self, value: impl Into<String>) -> Self {
        self.alias_of = Some(value.into());
        self
    }
}

/// Events defined in `machine.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::HvBalloonInfo;

    /// The guest has inflated or deflated its memory balloon, on its own or
    /// in response to a [`Balloon`](super::commands::Balloon) command.
    ///
    /// > **Note:** This event is rate-limited: at most one per second, and
    /// > the newest value is sent when the second is over.
    ///
    /// **Event** `BALLOON_CHANGE`.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BALLOON_CHANGE",
    ///   "data": { "actual": 944766976 },
    ///   "timestamp": { "seconds": 1267020223, "microseconds": 435656 } }
    /// ```
    #[doc(alias = "BALLOON_CHANGE")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[non_exhaustive]
    pub struct BalloonChange {
        /// Bytes of memory left to the guest, that is, its RAM minus
        /// the balloon; the same value as `actual` from [`QueryBalloon`](super::commands::QueryBalloon).
        pub actual: i64,
    }

    impl BalloonChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(actual: i64) -> Self {
            Self { actual }
        }
    }

    impl BalloonChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BALLOON_CHANGE";
    }

    impl EventPayload for BalloonChange {
        const NAME: &'static str = Self::NAME;
    }

    /// A guest with an `hv-balloon` device has reported on its memory.
    /// It does so about once a second if the device has the property
    /// `status-report=on`.
    ///
    /// > **Note:** This event is rate-limited: at most one per second, and
    /// > the newest report is sent when the second is over.
    /// > [`QueryHvBalloonStatusReport`](super::commands::QueryHvBalloonStatusReport) returns that report too.
    ///
    /// **Event** `HV_BALLOON_STATUS_REPORT`.
    ///
    /// Since QEMU 8.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "HV_BALLOON_STATUS_REPORT",
    ///   "data": { "committed": 816640000, "available": 3333054464 },
    ///   "timestamp": { "seconds": 1600295492, "microseconds": 661044 } }
    /// ```
    #[doc(alias = "HV_BALLOON_STATUS_REPORT")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[non_exhaustive]
    pub struct HvBalloonStatusReport {
        /// Bytes that the guest uses, or that it cannot use because
        /// the balloon holds them or they are offline.
        pub committed: u64,
        /// Bytes that the guest could still allocate.
        pub available: u64,
    }

    impl HvBalloonStatusReport {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(committed: u64, available: u64) -> Self {
            Self { committed, available }
        }
    }

    /// Both types have the same members.
    impl From<HvBalloonInfo> for HvBalloonStatusReport {
        fn from(value: HvBalloonInfo) -> Self {
            Self {
                committed: value.committed,
                available: value.available,
            }
        }
    }

    /// Both types have the same members.
    impl From<HvBalloonStatusReport> for HvBalloonInfo {
        fn from(value: HvBalloonStatusReport) -> Self {
            Self {
                committed: value.committed,
                available: value.available,
            }
        }
    }

    impl HvBalloonStatusReport {
        /// The event's name on the wire.
        pub const NAME: &'static str = "HV_BALLOON_STATUS_REPORT";
    }

    impl EventPayload for HvBalloonStatusReport {
        const NAME: &'static str = Self::NAME;
    }

    /// A memory device now gives the guest more or less memory. This
    /// applies to virtio-mem devices, where the guest takes and returns
    /// memory block by block to reach the requested size.
    ///
    /// > **Note:** This event is rate-limited for each [`qom_path`](field@Self::qom_path) separately:
    /// > at most one per second, and the newest size is sent when the
    /// > second is over.
    ///
    /// **Event** `MEMORY_DEVICE_SIZE_CHANGE`.
    ///
    /// Since QEMU 5.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "MEMORY_DEVICE_SIZE_CHANGE",
    ///   "data": { "id": "vm0", "size": 1073741824,
    ///             "qom-path": "/machine/unattached/device[2]" },
    ///   "timestamp": { "seconds": 1588168529, "microseconds": 201316 } }
    /// ```
    #[doc(alias = "MEMORY_DEVICE_SIZE_CHANGE")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct MemoryDeviceSizeChange {
        /// ID of the device; absent if it has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Number of bytes that the device now gives the guest.
        pub size: u64,
        /// QOM path of the device. Since QEMU 6.2.
        #[serde(rename = "qom-path")]
        pub qom_path: String,
    }

    impl MemoryDeviceSizeChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(size: u64, qom_path: impl Into<String>) -> Self {
            Self {
                id: None,
                size,
                qom_path: qom_path.into(),
            }
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }
    }

    impl MemoryDeviceSizeChange {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MEMORY_DEVICE_SIZE_CHANGE";
    }

    impl EventPayload for MemoryDeviceSizeChange {
        const NAME: &'static str = Self::NAME;
    }

    /// A memory device could not be unplugged and stays in place.
    ///
    /// **Event** `MEM_UNPLUG_ERROR`.
    ///
    /// See [`DeviceUnplugGuestError`](super::super::events::DeviceUnplugGuestError).
    ///
    /// Since QEMU 2.4.
    ///
    /// Removed after QEMU 9.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "MEM_UNPLUG_ERROR",
    ///   "data": { "device": "dimm1",
    ///             "msg": "acpi: device unplug for unsupported device"
    ///   },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[deprecated = "`DEVICE_UNPLUG_GUEST_ERROR` reports the same, for all kinds of devices."]
    #[doc(alias = "MEM_UNPLUG_ERROR")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct MemUnplugError {
        /// ID of the device; empty if it has none.
        pub device: String,
        /// human-readable reason.
        pub msg: String,
    }

    impl MemUnplugError {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>, msg: impl Into<String>) -> Self {
            Self {
                device: device.into(),
                msg: msg.into(),
            }
        }
    }

    impl MemUnplugError {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MEM_UNPLUG_ERROR";
    }

    impl EventPayload for MemUnplugError {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `machine.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        BalloonInfo, CpuDefinitionInfo, CpuInfoFast, CpuModelBaselineInfo,
        CpuModelCompareInfo, CpuModelExpansionInfo, CpuModelExpansionType, CpuModelInfo,
        CurrentMachineParams, FirmwareLog, GuidInfo, HotpluggableCPU, HvBalloonInfo,
        MachineInfo, Memdev, MemoryDeviceInfo, MemoryInfo, NumaOptions, QemuTargetInfo,
        UuidInfo,
    };
    use super::super::HumanReadableText;

    /// Lists all virtual CPUs that are present. This does not interrupt
    /// them, so the guest does not notice.
    ///
    /// **Command** `query-cpus-fast`.
    ///
    /// **Returns** an array of [`CpuInfoFast`](super::CpuInfoFast): One element for each CPU.
    ///
    /// Since QEMU 2.12.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-cpus-fast" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///      {
    ///          "thread-id": 25627,
    ///          "props": {
    ///              "core-id": 0,
    ///              "thread-id": 0,
    ///              "socket-id": 0
    ///          },
    ///          "qom-path": "/machine/unattached/device[0]",
    ///          "target":"x86_64",
    ///          "cpu-index": 0
    ///      },
    ///      {
    ///          "thread-id": 25628,
    ///          "props": {
    ///              "core-id": 0,
    ///              "thread-id": 0,
    ///              "socket-id": 1
    ///          },
    ///          "qom-path": "/machine/unattached/device[2]",
    ///          "target":"x86_64",
    ///          "cpu-index": 1
    ///      }
    ///  ]
    /// }
    /// ```
    #[doc(alias = "query-cpus-fast")]
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
    pub struct QueryCpusFast {}

    impl QueryCpusFast {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryCpusFast {
        const NAME: &'static str = "query-cpus-fast";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<CpuInfoFast>;
    }

    /// Lists the machine types that this QEMU can emulate.
    ///
    /// **Command** `query-machines`.
    ///
    /// **Returns** an array of [`MachineInfo`](super::MachineInfo).
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-machines", "arguments": { "compat-props": true } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///        {
    ///           "hotpluggable-cpus": true,
    ///           "name": "pc-q35-6.2",
    ///           "compat-props": [
    ///                {
    ///                   "qom-type": "virtio-mem",
    ///                   "property": "unplugged-inaccessible",
    ///                   "value": "off"
    ///                }
    ///            ],
    ///            "numa-mem-supported": false,
    ///            "default-cpu-type": "qemu64-x86_64-cpu",
    ///            "cpu-max": 288,
    ///            "deprecated": false,
    ///            "default-ram-id": "pc.ram"
    ///        } ] }
    /// ```
    #[doc(alias = "query-machines")]
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
    pub struct QueryMachines {
        /// If true, also return the defaults that each type sets
        /// to stay compatible; default false. Since QEMU 9.1.
        ///
        /// **Unstable:** [`compat_props`](field@Self::compat_props) may still change.
        #[serde(rename = "compat-props", skip_serializing_if = "Option::is_none")]
        pub compat_props: Option<bool>,
    }

    impl QueryMachines {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`compat_props`](field@Self::compat_props).
        #[must_use]
        pub fn with_compat_props(mut self, value: bool) -> Self {
            self.compat_props = Some(value);
            self
        }
    }

    impl Command for QueryMachines {
        const NAME: &'static str = "query-machines";
        type Ok = Vec<MachineInfo>;
    }

    /// Reports what the current machine supports. So far, that is only
    /// whether a suspended guest can be woken up.
    ///
    /// **Command** `query-current-machine`.
    ///
    /// **Returns** [`CurrentMachineParams`](super::CurrentMachineParams).
    ///
    /// Since QEMU 4.0.
    #[doc(alias = "query-current-machine")]
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
    pub struct QueryCurrentMachine {}

    impl QueryCurrentMachine {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryCurrentMachine {
        const NAME: &'static str = "query-current-machine";
        const HAS_ARGUMENTS: bool = false;
        type Ok = CurrentMachineParams;
    }

    /// Reports the architecture that this QEMU emulates.
    ///
    /// **Command** `query-target`.
    ///
    /// **Returns** [`QemuTargetInfo`](super::QemuTargetInfo).
    ///
    /// Since QEMU 1.2.
    #[doc(alias = "query-target")]
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
    pub struct QueryTarget {}

    impl QueryTarget {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryTarget {
        const NAME: &'static str = "query-target";
        const HAS_ARGUMENTS: bool = false;
        type Ok = QemuTargetInfo;
    }

    /// Returns the UUID of the machine, which the guest sees in its SMBIOS
    /// tables or the like.
    ///
    /// **Command** `query-uuid`.
    ///
    /// **Returns** [`UuidInfo`](super::UuidInfo).
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-uuid" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "UUID": "550e8400-e29b-41d4-a716-446655440000" } }
    /// ```
    #[doc(alias = "query-uuid")]
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
    pub struct QueryUuid {}

    impl QueryUuid {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryUuid {
        const NAME: &'static str = "query-uuid";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = UuidInfo;
    }

    /// Returns the Virtual Machine Generation ID, by which a guest can tell
    /// that it was copied or restored to an earlier state.
    ///
    /// **Command** `query-vm-generation-id`.
    ///
    /// **Returns** [`GuidInfo`](super::GuidInfo): The ID that the `vmgenid` device shows to the guest.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such device
    ///
    /// Since QEMU 2.9.
    #[doc(alias = "query-vm-generation-id")]
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
    pub struct QueryVmGenerationId {}

    impl QueryVmGenerationId {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryVmGenerationId {
        const NAME: &'static str = "query-vm-generation-id";
        const HAS_ARGUMENTS: bool = false;
        type Ok = GuidInfo;
    }

    /// Resets the machine, like the reset button of a PC. The guest is not
    /// asked, and loses whatever it has not written to disk.
    ///
    /// > **Note:** The reset takes place after the command has returned.
    /// > [`Reset`](super::super::events::Reset) reports when it is done. If QEMU was told to shut down
    /// > instead of rebooting, it sends [`Shutdown`](super::super::events::Shutdown) instead.
    ///
    /// **Command** `system_reset`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "system_reset" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "system_reset")]
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
    pub struct SystemReset {}

    impl SystemReset {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for SystemReset {
        const NAME: &'static str = "system_reset";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Asks the guest to power down, like the power button of a PC.
    ///
    /// > **Note:** Success means only that the request was made, which
    /// > [`Powerdown`](super::super::events::Powerdown) reports too. The guest may take its time, ask its
    /// > user, or ignore the request. [`Shutdown`](super::super::events::Shutdown) shows that it has
    /// > complied.
    ///
    /// **Command** `system_powerdown`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "system_powerdown" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "system_powerdown")]
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
    pub struct SystemPowerdown {}

    impl SystemPowerdown {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for SystemPowerdown {
        const NAME: &'static str = "system_powerdown";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Wakes up a guest that suspended itself, like pressing a key on the
    /// keyboard. [`Wakeup`](super::super::events::Wakeup) follows.
    ///
    /// **Command** `system_wakeup`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine cannot be woken up; see
    ///   [`QueryCurrentMachine`]
    /// - `GenericError` if the guest is not suspended
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "system_wakeup" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "system_wakeup")]
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
    pub struct SystemWakeup {}

    impl SystemWakeup {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for SystemWakeup {
        const NAME: &'static str = "system_wakeup";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Sends the guest a non-maskable interrupt, to which most operating
    /// systems can be configured to respond with a crash dump. Which CPUs
    /// receive it depends on the machine: on x86, all of them, at the LINT1
    /// inputs of their APICs; on s390x, the monitor's default CPU (as a
    /// restart interrupt); on ppc64, all of them (as a system reset
    /// interrupt).
    ///
    /// **Command** `inject-nmi`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine has no such interrupt
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "inject-nmi" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "inject-nmi")]
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
    pub struct InjectNmi {}

    impl InjectNmi {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for InjectNmi {
        const NAME: &'static str = "inject-nmi";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Writes part of the guest's memory, as seen by one of its virtual
    /// CPUs, to a file.
    ///
    /// **Command** `memsave`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no CPU with that index
    /// - `GenericError` if the range is not completely mapped, or the
    ///   file cannot be written; part of it may have been written by
    ///   then
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "memsave",
    ///   "arguments": { "val": 10,
    ///                  "size": 100,
    ///                  "filename": "/tmp/virtual-mem-dump" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "memsave")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Memsave {
        /// Guest virtual address to start at.
        pub val: i128,
        /// Number of bytes to write.
        pub size: i128,
        /// Name of the file, which is created or overwritten; it
        /// contains the bytes and nothing else.
        pub filename: String,
        /// Index of the virtual CPU whose page tables are used; by
        /// default, the first one.
        #[serde(rename = "cpu-index", skip_serializing_if = "Option::is_none")]
        pub cpu_index: Option<i64>,
    }

    impl Memsave {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(val: i128, size: i128, filename: impl Into<String>) -> Self {
            Self {
                val,
                size,
                filename: filename.into(),
                cpu_index: None,
            }
        }

        /// Sets [`cpu_index`](field@Self::cpu_index).
        #[must_use]
        pub fn with_cpu_index(mut self, value: i64) -> Self {
            self.cpu_index = Some(value);
            self
        }
    }

    impl Command for Memsave {
        const NAME: &'static str = "memsave";
        type Ok = base::Empty;
    }

    /// Writes part of the guest's physical memory to a file.
    ///
    /// **Command** `pmemsave`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the file cannot be written
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "pmemsave",
    ///   "arguments": { "val": 10,
    ///                  "size": 100,
    ///                  "filename": "/tmp/physical-mem-dump" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "pmemsave")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Pmemsave {
        /// Guest physical address to start at.
        pub val: i128,
        /// Number of bytes to write.
        pub size: i128,
        /// Name of the file, which is created or overwritten; it
        /// contains the bytes and nothing else.
        pub filename: String,
    }

    impl Pmemsave {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(val: i128, size: i128, filename: impl Into<String>) -> Self {
            Self {
                val,
                size,
                filename: filename.into(),
            }
        }
    }

    impl Command for Pmemsave {
        const NAME: &'static str = "pmemsave";
        type Ok = base::Empty;
    }

    /// Lists all memory backends, whether or not the machine uses them.
    ///
    /// **Command** `query-memdev`.
    ///
    /// **Returns** an array of [`Memdev`](super::Memdev).
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 2.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-memdev" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///     {
    ///       "id": "mem1",
    ///       "size": 536870912,
    ///       "merge": false,
    ///       "dump": true,
    ///       "prealloc": false,
    ///       "share": false,
    ///       "host-nodes": [0, 1],
    ///       "policy": "bind"
    ///     },
    ///     {
    ///       "size": 536870912,
    ///       "merge": false,
    ///       "dump": true,
    ///       "prealloc": true,
    ///       "share": false,
    ///       "host-nodes": [2, 3],
    ///       "policy": "preferred"
    ///     }
    ///   ]
    /// }
    /// ```
    #[doc(alias = "query-memdev")]
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
    pub struct QueryMemdev {}

    impl QueryMemdev {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryMemdev {
        const NAME: &'static str = "query-memdev";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<Memdev>;
    }

    /// Lists all places for CPUs, taken or free.
    ///
    /// **Command** `query-hotpluggable-cpus`.
    ///
    /// **Returns** an array of [`HotpluggableCPU`](super::HotpluggableCPU): The places, as many as the machine can ever have.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine type does not support
    ///   hot-pluggable CPUs
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 2.7.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-hotpluggable-cpus" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {"return": [
    ///   { "props": { "core-id": 8 }, "type": "POWER8-spapr-cpu-core",
    ///     "vcpus-count": 1 },
    ///   { "props": { "core-id": 0 }, "type": "POWER8-spapr-cpu-core",
    ///     "vcpus-count": 1, "qom-path": "/machine/unattached/device[0]"}
    /// ]}
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-hotpluggable-cpus" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {"return": [
    ///   {
    ///      "type": "qemu64-x86_64-cpu", "vcpus-count": 1,
    ///      "props": {"core-id": 0, "socket-id": 1, "thread-id": 0}
    ///   },
    ///   {
    ///      "qom-path": "/machine/unattached/device[0]",
    ///      "type": "qemu64-x86_64-cpu", "vcpus-count": 1,
    ///      "props": {"core-id": 0, "socket-id": 0, "thread-id": 0}
    ///   }
    /// ]}
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-hotpluggable-cpus" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {"return": [
    ///   {
    ///      "type": "qemu-s390x-cpu", "vcpus-count": 1,
    ///      "props": { "core-id": 1 }
    ///   },
    ///   {
    ///      "qom-path": "/machine/unattached/device[0]",
    ///      "type": "qemu-s390x-cpu", "vcpus-count": 1,
    ///      "props": { "core-id": 0 }
    ///   }
    /// ]}
    /// ```
    #[doc(alias = "query-hotpluggable-cpus")]
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
    pub struct QueryHotpluggableCpus {}

    impl QueryHotpluggableCpus {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryHotpluggableCpus {
        const NAME: &'static str = "query-hotpluggable-cpus";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<HotpluggableCPU>;
    }

    /// Describes one aspect of the NUMA configuration, like the option
    /// `-numa`. Possible only with `-preconfig`, before
    /// [`XExitPreconfig`](super::super::commands::XExitPreconfig).
    ///
    /// **Command** `set-numa-node`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine already exists
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "set-numa-node")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct SetNumaNode(pub NumaOptions);

    impl SetNumaNode {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: impl Into<NumaOptions>) -> Self {
            Self(members.into())
        }
    }

    impl Command for SetNumaNode {
        const NAME: &'static str = "set-numa-node";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }

    /// Asks the guest to give memory back to the host through its balloon,
    /// or to take some back.
    ///
    /// The command only passes on the request. The guest follows it as far
    /// and as fast as it likes; [`BalloonChange`](super::events::BalloonChange) and [`QueryBalloon`] report
    /// the result.
    ///
    /// **Command** `balloon`.
    ///
    /// **Errors:**
    ///
    /// - `KVMMissingCap` if KVM lacks what the balloon needs
    /// - `DeviceNotActive` if there is no balloon device
    /// - `GenericError` if [`value`](field@Self::value) is not positive
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "balloon", "arguments": { "value": 536870912 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "balloon")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Balloon {
        /// Bytes of RAM that the guest should keep, that is, all its
        /// RAM minus the balloon. If this exceeds its RAM, the guest is
        /// asked to empty the balloon.
        pub value: i64,
    }

    impl Balloon {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(value: i64) -> Self {
            Self { value }
        }
    }

    impl Command for Balloon {
        const NAME: &'static str = "balloon";
        type Ok = base::Empty;
    }

    /// Reports how much memory the balloon leaves the guest.
    ///
    /// **Command** `query-balloon`.
    ///
    /// **Returns** [`BalloonInfo`](super::BalloonInfo): The size of the guest's memory.
    ///
    /// **Errors:**
    ///
    /// - `KVMMissingCap` if KVM lacks what the balloon needs
    /// - `DeviceNotActive` if there is no balloon device
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-balloon" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "actual": 1073741824
    ///    }
    /// }
    /// ```
    #[doc(alias = "query-balloon")]
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
    pub struct QueryBalloon {}

    impl QueryBalloon {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryBalloon {
        const NAME: &'static str = "query-balloon";
        const HAS_ARGUMENTS: bool = false;
        type Ok = BalloonInfo;
    }

    /// Returns the last report on its memory that the guest sent to the
    /// `hv-balloon` device.
    ///
    /// **Command** `query-hv-balloon-status-report`.
    ///
    /// **Returns** [`HvBalloonInfo`](super::HvBalloonInfo).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such device, its property
    ///   `status-report` is off, or no report has arrived yet
    ///
    /// Since QEMU 8.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-hv-balloon-status-report" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "committed": 816640000,
    ///       "available": 3333054464
    ///    }
    /// }
    /// ```
    #[doc(alias = "query-hv-balloon-status-report")]
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
    pub struct QueryHvBalloonStatusReport {}

    impl QueryHvBalloonStatusReport {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryHvBalloonStatusReport {
        const NAME: &'static str = "query-hv-balloon-status-report";
        const HAS_ARGUMENTS: bool = false;
        type Ok = HvBalloonInfo;
    }

    /// Reports how much memory the machine has.
    ///
    /// **Command** `query-memory-size-summary`.
    ///
    /// **Returns** [`MemoryInfo`](super::MemoryInfo): The RAM it started with and the memory plugged since.
    ///
    /// Since QEMU 2.11.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-memory-size-summary" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "base-memory": 4294967296, "plugged-memory": 0 } }
    /// ```
    #[doc(alias = "query-memory-size-summary")]
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
    pub struct QueryMemorySizeSummary {}

    impl QueryMemorySizeSummary {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryMemorySizeSummary {
        const NAME: &'static str = "query-memory-size-summary";
        const HAS_ARGUMENTS: bool = false;
        type Ok = MemoryInfo;
    }

    /// Lists the memory devices that are plugged in. This does not include
    /// the RAM that the machine started with.
    ///
    /// **Command** `query-memory-devices`.
    ///
    /// **Returns** an array of [`MemoryDeviceInfo`](super::MemoryDeviceInfo).
    ///
    /// Since QEMU 2.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-memory-devices" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ { "data":
    ///                    { "addr": 5368709120,
    ///                      "hotpluggable": true,
    ///                      "hotplugged": true,
    ///                      "id": "d1",
    ///                      "memdev": "/objects/memX",
    ///                      "node": 0,
    ///                      "size": 1073741824,
    ///                      "slot": 0},
    ///                 "type": "dimm"
    ///               } ] }
    /// ```
    #[doc(alias = "query-memory-devices")]
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
    pub struct QueryMemoryDevices {}

    impl QueryMemoryDevices {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryMemoryDevices {
        const NAME: &'static str = "query-memory-devices";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<MemoryDeviceInfo>;
    }

    /// Reports how often each interrupt has occurred, for interrupt
    /// controllers that count this.
    ///
    /// **Command** `x-query-irq`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Since QEMU 6.2.
    #[doc(alias = "x-query-irq")]
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
    pub struct XQueryIrq {}

    impl XQueryIrq {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryIrq {
        const NAME: &'static str = "x-query-irq";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Reports statistics of TCG's code translation, such as how much it
    /// has translated and what became of the results.
    ///
    /// **Command** `x-query-jit`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Only present if QEMU is built with `CONFIG_TCG`.
    ///
    /// Since QEMU 6.2.
    #[doc(alias = "x-query-jit")]
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
    pub struct XQueryJit {}

    impl XQueryJit {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryJit {
        const NAME: &'static str = "x-query-jit";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Shows the NUMA nodes of the guest, with their CPUs and memory.
    ///
    /// **Command** `x-query-numa`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Since QEMU 6.2.
    #[doc(alias = "x-query-numa")]
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
    pub struct XQueryNuma {}

    impl XQueryNuma {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryNuma {
        const NAME: &'static str = "x-query-numa";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Shows the memory blocks that QEMU holds for the guest, such as RAM,
    /// ROMs and video memory, with their sizes and page sizes.
    ///
    /// **Command** `x-query-ramblock`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Since QEMU 6.2.
    #[doc(alias = "x-query-ramblock")]
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
    pub struct XQueryRamblock {}

    impl XQueryRamblock {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryRamblock {
        const NAME: &'static str = "x-query-ramblock";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Shows the ROM images and other files that were loaded into the
    /// machine, with addresses and sizes.
    ///
    /// **Command** `x-query-roms`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Since QEMU 6.2.
    #[doc(alias = "x-query-roms")]
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
    pub struct XQueryRoms {}

    impl XQueryRoms {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryRoms {
        const NAME: &'static str = "x-query-roms";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Shows the USB devices of the guest.
    ///
    /// **Command** `x-query-usb`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine has no USB
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Since QEMU 6.2.
    #[doc(alias = "x-query-usb")]
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
    pub struct XQueryUsb {}

    impl XQueryUsb {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryUsb {
        const NAME: &'static str = "x-query-usb";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Writes the flattened device tree that the machine passes to the
    /// guest to a file, in binary form (DTB).
    ///
    /// **Command** `dumpdtb`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine has no device tree, or if the file
    ///   cannot be written
    ///
    /// Only present if QEMU is built with `CONFIG_FDT`.
    ///
    /// Since QEMU 7.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "dumpdtb",
    ///   "arguments": { "filename": "fdt.dtb" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "dumpdtb")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Dumpdtb {
        /// Name of the file, which is created or overwritten.
        pub filename: String,
    }

    impl Dumpdtb {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(filename: impl Into<String>) -> Self {
            Self { filename: filename.into() }
        }
    }

    impl Command for Dumpdtb {
        const NAME: &'static str = "dumpdtb";
        type Ok = base::Empty;
    }

    /// Shows the state of the interrupt controllers, as far as they report
    /// it.
    ///
    /// **Command** `x-query-interrupt-controllers`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Since QEMU 9.1.
    #[doc(alias = "x-query-interrupt-controllers")]
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
    pub struct XQueryInterruptControllers {}

    impl XQueryInterruptControllers {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryInterruptControllers {
        const NAME: &'static str = "x-query-interrupt-controllers";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Looks in the guest's memory for the log that EDK II keeps there.
    /// QEMU knows where to look on x86-64 machines and on the 64-bit Arm
    /// `virt` machine.
    ///
    /// **Command** `query-firmware-log`.
    ///
    /// **Returns** [`FirmwareLog`](super::FirmwareLog).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no log, or [`max_size`](field@Self::max_size) is too large
    ///
    /// Since QEMU 10.2.
    #[doc(alias = "query-firmware-log")]
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
    pub struct QueryFirmwareLog {
        /// Maximum number of bytes to return, taken from the end of
        /// the log and counted before base64 encoding; at most 1 MiB, which
        /// is also the default.
        #[serde(rename = "max-size", skip_serializing_if = "Option::is_none")]
        pub max_size: Option<u64>,
    }

    impl QueryFirmwareLog {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`max_size`](field@Self::max_size).
        #[must_use]
        pub fn with_max_size(mut self, value: u64) -> Self {
            self.max_size = Some(value);
            self
        }
    }

    impl Command for QueryFirmwareLog {
        const NAME: &'static str = "query-firmware-log";
        type Ok = FirmwareLog;
    }

    /// Writes the storage keys of an s390x guest to a file.
    ///
    /// **Command** `dump-skeys`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest does not use storage keys, if the
    ///   file cannot be written, or if this QEMU does not emulate
    ///   s390x; before 10.1, such a QEMU does not have the command
    ///
    /// Since QEMU 2.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "dump-skeys",
    ///   "arguments": { "filename": "/tmp/skeys" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "dump-skeys")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct DumpSkeys {
        /// Name of the file, which is created or overwritten; it
        /// contains one line for each page of RAM.
        pub filename: String,
    }

    impl DumpSkeys {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(filename: impl Into<String>) -> Self {
            Self { filename: filename.into() }
        }
    }

    impl Command for DumpSkeys {
        const NAME: &'static str = "dump-skeys";
        type Ok = base::Empty;
    }

    /// Compares two CPU models. If one of them is `host`, or the maximum
    /// that an accelerator supports, this shows whether the other can run
    /// here: it can if it is identical or a subset.
    ///
    /// The result holds for this QEMU with its machine type, machine
    /// options and accelerator. Only models based on a `static`
    /// definition (see [`CpuDefinitionInfo`](super::CpuDefinitionInfo)) do not depend on these. With
    /// `-cpu` or `-global` options, the result may be misleading.
    ///
    /// Only s390x supports this command; on other architectures it is
    /// missing or fails.
    ///
    /// **Command** `query-cpu-model-comparison`.
    ///
    /// **Returns** [`CpuModelCompareInfo`](super::CpuModelCompareInfo): How the models compare.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the architecture does not support it
    /// - `GenericError` if a model names an unknown definition or
    ///   property, has a value of the wrong type, or is not usable here
    ///
    /// Since QEMU 2.8.
    #[doc(alias = "query-cpu-model-comparison")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryCpuModelComparison {
        /// Model A in the result.
        pub modela: CpuModelInfo,
        /// Model B in the result.
        pub modelb: CpuModelInfo,
    }

    impl QueryCpuModelComparison {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(modela: CpuModelInfo, modelb: CpuModelInfo) -> Self {
            Self { modela, modelb }
        }
    }

    impl Command for QueryCpuModelComparison {
        const NAME: &'static str = "query-cpu-model-comparison";
        type Ok = CpuModelCompareInfo;
    }

    /// Finds a CPU model that can run wherever either of two given models
    /// can, for guests to migrate between two hosts. The result is always
    /// static, and therefore safe to migrate. It is identical to, or a
    /// subset of, each of the two.
    ///
    /// The result holds for this QEMU with its machine type, machine
    /// options and accelerator. Only models based on a `static`
    /// definition (see [`CpuDefinitionInfo`](super::CpuDefinitionInfo)) do not depend on these. With
    /// `-cpu` or `-global` options, the result may be misleading.
    ///
    /// Only s390x supports this command; on other architectures it is
    /// missing or fails.
    ///
    /// **Command** `query-cpu-model-baseline`.
    ///
    /// **Returns** [`CpuModelBaselineInfo`](super::CpuModelBaselineInfo): The model found.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the architecture does not support it
    /// - `GenericError` if a model names an unknown definition or
    ///   property, has a value of the wrong type, or is not usable here
    ///
    /// Since QEMU 2.8.
    #[doc(alias = "query-cpu-model-baseline")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryCpuModelBaseline {
        /// The first model.
        pub modela: CpuModelInfo,
        /// The second model.
        pub modelb: CpuModelInfo,
    }

    impl QueryCpuModelBaseline {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(modela: CpuModelInfo, modelb: CpuModelInfo) -> Self {
            Self { modela, modelb }
        }
    }

    impl Command for QueryCpuModelBaseline {
        const NAME: &'static str = "query-cpu-model-baseline";
        type Ok = CpuModelBaselineInfo;
    }

    /// Expands a CPU model, to show what it means here. The model `host`
    /// is allowed too.
    ///
    /// The result holds for this QEMU with its machine type, machine
    /// options and accelerator. Only models based on a `static`
    /// definition (see [`CpuDefinitionInfo`](super::CpuDefinitionInfo)) do not depend on these. With
    /// `-cpu` or `-global` options, the result may be misleading.
    ///
    /// **Command** `query-cpu-model-expansion`.
    ///
    /// **Returns** [`CpuModelExpansionInfo`](super::CpuModelExpansionInfo): The expanded model.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the architecture does not support this command
    ///   or this [`type`](field@Self::type)
    /// - `GenericError` if the model names an unknown definition or
    ///   property, has a value of the wrong type, or cannot be expanded
    ///   here
    ///
    /// Since QEMU 2.8.
    #[doc(alias = "query-cpu-model-expansion")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QueryCpuModelExpansion {
        /// How far to expand it. x86 and s390x support both types,
        /// LoongArch only `static`, and other architectures, such as Arm
        /// and RISC-V, only `full`.
        pub r#type: CpuModelExpansionType,
        /// The model.
        pub model: CpuModelInfo,
    }

    impl QueryCpuModelExpansion {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(r#type: CpuModelExpansionType, model: CpuModelInfo) -> Self {
            Self { r#type, model }
        }
    }

    impl Command for QueryCpuModelExpansion {
        const NAME: &'static str = "query-cpu-model-expansion";
        type Ok = CpuModelExpansionInfo;
    }

    /// Lists the CPU definitions that this QEMU knows.
    ///
    /// **Command** `query-cpu-definitions`.
    ///
    /// **Returns** an array of [`CpuDefinitionInfo`](super::CpuDefinitionInfo).
    ///
    /// Since QEMU 1.2.
    #[doc(alias = "query-cpu-definitions")]
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
    pub struct QueryCpuDefinitions {}

    impl QueryCpuDefinitions {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryCpuDefinitions {
        const NAME: &'static str = "query-cpu-definitions";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<CpuDefinitionInfo>;
    }

    /// Reports how often TCG has generated each of its operations, if QEMU
    /// was built to count them.
    ///
    /// **Command** `x-query-opcount`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Only present if QEMU is built with `CONFIG_TCG`.
    ///
    /// Since QEMU 6.2.
    ///
    /// Removed after QEMU 10.0.
    #[doc(alias = "x-query-opcount")]
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
    pub struct XQueryOpcount {}

    impl XQueryOpcount {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryOpcount {
        const NAME: &'static str = "x-query-opcount";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Shows the state of the `pvrdma` devices.
    ///
    /// **Command** `x-query-rdma`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Since QEMU 6.2.
    ///
    /// Removed after QEMU 9.0.
    #[doc(alias = "x-query-rdma")]
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
    pub struct XQueryRdma {}

    impl XQueryRdma {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryRdma {
        const NAME: &'static str = "x-query-rdma";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }

    /// Shows what TCG spends its time on, if QEMU was built to measure
    /// that.
    ///
    /// **Command** `x-query-profile`.
    ///
    /// **Returns** [`HumanReadableText`](super::super::HumanReadableText): human-readable text.
    ///
    /// **Unstable:** This command is meant for debugging.
    ///
    /// Since QEMU 6.2.
    ///
    /// Removed after QEMU 8.0.
    #[doc(alias = "x-query-profile")]
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
    pub struct XQueryProfile {}

    impl XQueryProfile {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryProfile {
        const NAME: &'static str = "x-query-profile";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = HumanReadableText;
    }
}
