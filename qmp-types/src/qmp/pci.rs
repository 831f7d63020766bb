// Generated from schema/facts/*/qapi/pci.json by `cargo xtask generate`. Do not edit.

//! PCI.
//!
//! The guest's PCI buses and devices, as described by their
//! configuration spaces.

use crate::base;

/// A window of a PCI bridge: the bridge passes accesses to these
/// addresses on to the buses behind it. The window is closed if [`base`](field@Self::base)
/// is greater than [`limit`](field@Self::limit).
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PciMemoryRange {
    /// Its first guest physical or I/O address.
    pub base: i64,
    /// Its last address.
    pub limit: i64,
}

impl PciMemoryRange {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(base: i64, limit: i64) -> Self {
        Self { base, limit }
    }
}

/// A memory or I/O region of a PCI device.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PciMemoryRegion {
    /// Number of the BAR (base address register) that determines
    /// where the region is; 6 stands for the expansion ROM.
    pub bar: i64,
    /// `io` if it is in I/O space, `memory` if it is in memory
    /// space.
    pub r#type: String,
    /// Its address in that space; -1 if the guest has not mapped
    /// it.
    pub address: i64,
    /// Its size in bytes.
    pub size: i64,
    /// True if the memory can be prefetched, that is, if reading
    /// it has no side effects; present if [`type`](field@Self::type) is `memory`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefetch: Option<bool>,
    /// True if the BAR is 64 bits wide, false if it is 32
    /// bits wide; present if [`type`](field@Self::type) is `memory`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mem_type_64: Option<bool>,
}

impl PciMemoryRegion {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(bar: i64, r#type: impl Into<String>, address: i64, size: i64) -> Self {
        Self {
            bar,
            r#type: r#type.into(),
            address,
            size,
            prefetch: None,
            mem_type_64: None,
        }
    }

    /// Sets [`prefetch`](field@Self::prefetch).
    #[must_use]
    pub fn with_prefetch(mut self, value: bool) -> Self {
        self.prefetch = Some(value);
        self
    }

    /// Sets [`mem_type_64`](field@Self::mem_type_64).
    #[must_use]
    pub fn with_mem_type_64(mut self, value: bool) -> Self {
        self.mem_type_64 = Some(value);
        self
    }
}

/// Registers of a PCI bridge that describe what is behind it.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PciBusInfo {
    /// Number of the bus that the bridge itself is on.
    pub number: i64,
    /// Number of the bus directly behind the bridge.
    pub secondary: i64,
    /// Highest number among the buses behind the bridge.
    pub subordinate: i64,
    /// The I/O addresses that are passed on.
    pub io_range: PciMemoryRange,
    /// The memory addresses that are passed on for
    /// non-prefetchable memory.
    pub memory_range: PciMemoryRange,
    /// The memory addresses that are passed on for
    /// prefetchable memory.
    pub prefetchable_range: PciMemoryRange,
}

impl PciBusInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        number: i64,
        secondary: i64,
        subordinate: i64,
        io_range: PciMemoryRange,
        memory_range: PciMemoryRange,
        prefetchable_range: PciMemoryRange,
    ) -> Self {
        Self {
            number,
            secondary,
            subordinate,
            io_range,
            memory_range,
            prefetchable_range,
        }
    }
}

/// A PCI bridge.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PciBridgeInfo {
    /// The buses and addresses behind it.
    pub bus: PciBusInfo,
    /// Devices on the bus directly behind it; absent if the guest
    /// has not assigned a number to that bus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub devices: Option<Vec<PciDeviceInfo>>,
}

impl PciBridgeInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(bus: PciBusInfo) -> Self {
        Self { bus, devices: None }
    }

    /// Sets [`devices`](field@Self::devices).
    #[must_use]
    pub fn with_devices(mut self, value: Vec<PciDeviceInfo>) -> Self {
        self.devices = Some(value);
        self
    }
}

/// Class of a PCI device.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PciDeviceClass {
    /// human-readable description, which may change at any time;
    /// absent if QEMU does not know the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desc: Option<String>,
    /// The class code: the base class in the upper byte, the
    /// subclass in the lower one.
    pub class: i64,
}

impl PciDeviceClass {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(class: i64) -> Self {
        Self { desc: None, class }
    }

    /// Sets [`desc`](field@Self::desc).
    #[must_use]
    pub fn with_desc(mut self, value: impl Into<String>) -> Self {
        self.desc = Some(value.into());
        self
    }
}

/// Numbers that identify a PCI device, and by which drivers recognize
/// it.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PciDeviceId {
    /// Device ID, which the vendor assigns.
    pub device: i64,
    /// Vendor ID.
    pub vendor: i64,
    /// Subsystem ID, that is, the ID of the whole board; absent
    /// for PCI bridges. Since QEMU 3.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subsystem: Option<i64>,
    /// ID of the board's vendor; absent for PCI bridges. Since QEMU 3.1.
    #[serde(rename = "subsystem-vendor", skip_serializing_if = "Option::is_none")]
    pub subsystem_vendor: Option<i64>,
}

impl PciDeviceId {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(device: i64, vendor: i64) -> Self {
        Self {
            device,
            vendor,
            subsystem: None,
            subsystem_vendor: None,
        }
    }

    /// Sets [`subsystem`](field@Self::subsystem).
    #[must_use]
    pub fn with_subsystem(mut self, value: i64) -> Self {
        self.subsystem = Some(value);
        self
    }

    /// Sets [`subsystem_vendor`](field@Self::subsystem_vendor).
    #[must_use]
    pub fn with_subsystem_vendor(mut self, value: i64) -> Self {
        self.subsystem_vendor = Some(value);
        self
    }
}

/// A function of a PCI device.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PciDeviceInfo {
    /// Number of the bus that it is on.
    pub bus: i64,
    /// Number of its slot on the bus, also called the device number.
    pub slot: i64,
    /// Number of the function in the slot.
    pub function: i64,
    /// Its class.
    pub class_info: PciDeviceClass,
    /// Its device ID and related numbers.
    pub id: PciDeviceId,
    /// Its interrupt line, as recorded in the corresponding register
    /// by the guest's firmware or operating system; absent if it has no
    /// interrupt pin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub irq: Option<i64>,
    /// Its interrupt pin: 1 to 4 for INTA to INTD, 0 for none. Since QEMU 5.1.
    pub irq_pin: i64,
    /// ID of the device; empty if it has none.
    pub qdev_id: String,
    /// What is behind it; present if it is a bridge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pci_bridge: Option<PciBridgeInfo>,
    /// Its memory and I/O regions.
    pub regions: Vec<PciMemoryRegion>,
}

impl PciDeviceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        bus: i64,
        slot: i64,
        function: i64,
        class_info: PciDeviceClass,
        id: PciDeviceId,
        irq_pin: i64,
        qdev_id: impl Into<String>,
        regions: Vec<PciMemoryRegion>,
    ) -> Self {
        Self {
            bus,
            slot,
            function,
            class_info,
            id,
            irq: None,
            irq_pin,
            qdev_id: qdev_id.into(),
            pci_bridge: None,
            regions,
        }
    }

    /// Sets [`irq`](field@Self::irq).
    #[must_use]
    pub fn with_irq(mut self, value: i64) -> Self {
        self.irq = Some(value);
        self
    }

    /// Sets [`pci_bridge`](field@Self::pci_bridge).
    #[must_use]
    pub fn with_pci_bridge(mut self, value: PciBridgeInfo) -> Self {
        self.pci_bridge = Some(value);
        self
    }
}

/// A root bus of the machine, with everything on it.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PciInfo {
    /// Number of the bus.
    pub bus: i64,
    /// Its devices; other buses appear within their bridges.
    pub devices: Vec<PciDeviceInfo>,
}

impl PciInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(bus: i64, devices: Vec<PciDeviceInfo>) -> Self {
        Self { bus, devices }
    }
}

/// Commands defined in `pci.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::PciInfo;

    /// Lists the guest's PCI buses and devices.
    ///
    /// > **Note:** Bus numbers, addresses and interrupt lines are chosen by
    /// > the guest. They are not available until its firmware has set
    /// > them up.
    ///
    /// **Command** `query-pci`.
    ///
    /// **Returns** an array of [`PciInfo`](super::PciInfo): One element for each root bus; empty if the machine has no
    /// PCI.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if this QEMU was compiled without PCI
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-pci" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///       {
    ///          "bus": 0,
    ///          "devices": [
    ///             {
    ///                "bus": 0,
    ///                "qdev_id": "",
    ///                "irq_pin": 0,
    ///                "slot": 0,
    ///                "class_info": {
    ///                   "class": 1536,
    ///                   "desc": "Host bridge"
    ///                },
    ///                "id": {
    ///                   "device": 32902,
    ///                   "vendor": 4663
    ///                },
    ///                "function": 0,
    ///                "regions": [
    ///                ]
    ///             },
    ///             {
    ///                "bus": 0,
    ///                "qdev_id": "",
    ///                "irq_pin": 0,
    ///                "slot": 1,
    ///                "class_info": {
    ///                   "class": 1537,
    ///                   "desc": "ISA bridge"
    ///                },
    ///                "id": {
    ///                   "device": 32902,
    ///                   "vendor": 28672
    ///                },
    ///                "function": 0,
    ///                "regions": [
    ///                ]
    ///             },
    ///             {
    ///                "bus": 0,
    ///                "qdev_id": "",
    ///                "irq_pin": 0,
    ///                "slot": 1,
    ///                "class_info": {
    ///                   "class": 257,
    ///                   "desc": "IDE controller"
    ///                },
    ///                "id": {
    ///                   "device": 32902,
    ///                   "vendor": 28688
    ///                },
    ///                "function": 1,
    ///                "regions": [
    ///                   {
    ///                      "bar": 4,
    ///                      "size": 16,
    ///                      "address": 49152,
    ///                      "type": "io"
    ///                   }
    ///                ]
    ///             },
    ///             {
    ///                "bus": 0,
    ///                "qdev_id": "",
    ///                "irq_pin": 0,
    ///                "slot": 2,
    ///                "class_info": {
    ///                   "class": 768,
    ///                   "desc": "VGA controller"
    ///                },
    ///                "id": {
    ///                   "device": 4115,
    ///                   "vendor": 184
    ///                },
    ///                "function": 0,
    ///                "regions": [
    ///                   {
    ///                      "prefetch": true,
    ///                      "mem_type_64": false,
    ///                      "bar": 0,
    ///                      "size": 33554432,
    ///                      "address": 4026531840,
    ///                      "type": "memory"
    ///                   },
    ///                   {
    ///                      "prefetch": false,
    ///                      "mem_type_64": false,
    ///                      "bar": 1,
    ///                      "size": 4096,
    ///                      "address": 4060086272,
    ///                      "type": "memory"
    ///                   },
    ///                   {
    ///                      "prefetch": false,
    ///                      "mem_type_64": false,
    ///                      "bar": 6,
    ///                      "size": 65536,
    ///                      "address": -1,
    ///                      "type": "memory"
    ///                   }
    ///                ]
    ///             },
    ///             {
    ///                "bus": 0,
    ///                "qdev_id": "",
    ///                "irq": 11,
    ///                "irq_pin": 1,
    ///                "slot": 4,
    ///                "class_info": {
    ///                   "class": 1280,
    ///                   "desc": "RAM controller"
    ///                },
    ///                "id": {
    ///                   "device": 6900,
    ///                   "vendor": 4098
    ///                },
    ///                "function": 0,
    ///                "regions": [
    ///                   {
    ///                      "bar": 0,
    ///                      "size": 32,
    ///                      "address": 49280,
    ///                      "type": "io"
    ///                   }
    ///                ]
    ///             }
    ///          ]
    ///       }
    ///    ]
    /// }
    /// ```
    #[doc(alias = "query-pci")]
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
    pub struct QueryPci {}

    impl QueryPci {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryPci {
        const NAME: &'static str = "query-pci";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<PciInfo>;
    }
}
