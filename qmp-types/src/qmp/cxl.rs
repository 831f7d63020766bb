// Generated from schema/facts/*/qapi/cxl.json by `cargo xtask generate`. Do not edit.

//! CXL devices.
//!
//! Faults, events and capacity changes that a test can make an emulated
//! CXL device report, to exercise the guest's handling of them. They
//! apply to memory devices, which CXL calls type 3 devices.

use crate::base;

/// An event log of a CXL device. There is one log per severity, each
/// with its own interrupt.
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CxlEventLog {
    /// `informational`: log for events that need no action.
    #[serde(rename = "informational")]
    Informational,
    /// `warning`: log for events that may need action before long.
    #[serde(rename = "warning")]
    Warning,
    /// `failure`: log for events that need action.
    #[serde(rename = "failure")]
    Failure,
    /// `fatal`: log for events that need action at once.
    #[serde(rename = "fatal")]
    Fatal,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Fields common to all event records of a CXL device (CXL r3.2,
/// section 8.2.10.2.1, table 8-55).
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CXLCommonEventBase {
    /// QOM path of the type 3 device.
    pub path: String,
    /// Log to add the record to.
    pub log: CxlEventLog,
    /// Flags of the record, 24 bits; see Event Record Flags in the
    /// table.
    pub flags: u32,
    /// Class of the maintenance that the device requests;
    /// default 0, for none.
    #[serde(rename = "maint-op-class", skip_serializing_if = "Option::is_none")]
    pub maint_op_class: Option<u8>,
    /// Subclass of the maintenance that the device
    /// requests; marked as not valid if absent.
    #[serde(rename = "maint-op-subclass", skip_serializing_if = "Option::is_none")]
    pub maint_op_subclass: Option<u8>,
    /// Number of the logical device that the event comes from;
    /// marked as not valid if absent.
    #[serde(rename = "ld-id", skip_serializing_if = "Option::is_none")]
    pub ld_id: Option<u16>,
    /// In a device with several heads, number of the head that
    /// the event comes from; marked as not valid if absent.
    #[serde(rename = "head-id", skip_serializing_if = "Option::is_none")]
    pub head_id: Option<u8>,
}

impl CXLCommonEventBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(path: impl Into<String>, log: CxlEventLog, flags: u32) -> Self {
        Self {
            path: path.into(),
            log,
            flags,
            maint_op_class: None,
            maint_op_subclass: None,
            ld_id: None,
            head_id: None,
        }
    }

    /// Sets [`maint_op_class`](field@Self::maint_op_class).
    #[must_use]
    pub fn with_maint_op_class(mut self, value: u8) -> Self {
        self.maint_op_class = Some(value);
        self
    }

    /// Sets [`maint_op_subclass`](field@Self::maint_op_subclass).
    #[must_use]
    pub fn with_maint_op_subclass(mut self, value: u8) -> Self {
        self.maint_op_subclass = Some(value);
        self
    }

    /// Sets [`ld_id`](field@Self::ld_id).
    #[must_use]
    pub fn with_ld_id(mut self, value: u16) -> Self {
        self.ld_id = Some(value);
        self
    }

    /// Sets [`head_id`](field@Self::head_id).
    #[must_use]
    pub fn with_head_id(mut self, value: u8) -> Self {
        self.head_id = Some(value);
        self
    }
}

/// General media event record of a CXL device (CXL r3.2, section
/// 8.2.10.2.1.1, table 8-57).
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CXLGeneralMediaEvent {
    /// QOM path of the type 3 device.
    pub path: String,
    /// Log to add the record to.
    pub log: CxlEventLog,
    /// Flags of the record, 24 bits; see Event Record Flags in the
    /// table.
    pub flags: u32,
    /// Class of the maintenance that the device requests;
    /// default 0, for none.
    #[serde(rename = "maint-op-class", skip_serializing_if = "Option::is_none")]
    pub maint_op_class: Option<u8>,
    /// Subclass of the maintenance that the device
    /// requests; marked as not valid if absent.
    #[serde(rename = "maint-op-subclass", skip_serializing_if = "Option::is_none")]
    pub maint_op_subclass: Option<u8>,
    /// Number of the logical device that the event comes from;
    /// marked as not valid if absent.
    #[serde(rename = "ld-id", skip_serializing_if = "Option::is_none")]
    pub ld_id: Option<u16>,
    /// In a device with several heads, number of the head that
    /// the event comes from; marked as not valid if absent.
    #[serde(rename = "head-id", skip_serializing_if = "Option::is_none")]
    pub head_id: Option<u8>,
    /// Device physical address to which the event applies; the lowest
    /// bits are flags.
    pub dpa: u64,
    /// Bits that describe the event further; see Memory Event
    /// Descriptor in the table.
    pub descriptor: u8,
    /// Type of the event; see Memory Event Type in the table.
    pub r#type: u8,
    /// Type of the transaction that first encountered
    /// the event; see Transaction Type in the table.
    #[serde(rename = "transaction-type")]
    pub transaction_type: u8,
    /// Number of the channel, that is, an interface that works
    /// independently of others; marked as not valid if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<u8>,
    /// Number of the rank, that is, a set of memory chips on a
    /// channel that work together; marked as not valid if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u8>,
    /// Bits, at most 24, for the affected chips of the rank;
    /// marked as not valid if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<u32>,
    /// Identifier of the component, which may be a
    /// replaceable part, in a format specific to the device; truncated
    /// to 15 bytes. Marked as not valid if absent.
    #[serde(rename = "component-id", skip_serializing_if = "Option::is_none")]
    pub component_id: Option<String>,
    /// True if [`component_id`](field@Self::component_id) is in PLDM format; default
    /// false.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "is-comp-id-pldm", skip_serializing_if = "Option::is_none")]
    pub is_comp_id_pldm: Option<bool>,
    /// Flags for corrected memory errors that have passed a
    /// threshold; default 0.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "cme-ev-flags", skip_serializing_if = "Option::is_none")]
    pub cme_ev_flags: Option<u8>,
    /// Number of corrected errors at the time of the event;
    /// default 0.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "cme-count", skip_serializing_if = "Option::is_none")]
    pub cme_count: Option<u32>,
    /// Subtype of the event; see Memory Event Sub-Type in the
    /// table.
    ///
    /// Since QEMU 11.1. Mandatory wherever it exists.
    #[serde(rename = "sub-type", skip_serializing_if = "Option::is_none")]
    pub sub_type: Option<u8>,
}

impl CXLGeneralMediaEvent {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        path: impl Into<String>,
        log: CxlEventLog,
        flags: u32,
        dpa: u64,
        descriptor: u8,
        r#type: u8,
        transaction_type: u8,
    ) -> Self {
        Self {
            path: path.into(),
            log,
            flags,
            maint_op_class: None,
            maint_op_subclass: None,
            ld_id: None,
            head_id: None,
            dpa,
            descriptor,
            r#type,
            transaction_type,
            channel: None,
            rank: None,
            device: None,
            component_id: None,
            is_comp_id_pldm: None,
            cme_ev_flags: None,
            cme_count: None,
            sub_type: None,
        }
    }

    /// Sets [`maint_op_class`](field@Self::maint_op_class).
    #[must_use]
    pub fn with_maint_op_class(mut self, value: u8) -> Self {
        self.maint_op_class = Some(value);
        self
    }

    /// Sets [`maint_op_subclass`](field@Self::maint_op_subclass).
    #[must_use]
    pub fn with_maint_op_subclass(mut self, value: u8) -> Self {
        self.maint_op_subclass = Some(value);
        self
    }

    /// Sets [`ld_id`](field@Self::ld_id).
    #[must_use]
    pub fn with_ld_id(mut self, value: u16) -> Self {
        self.ld_id = Some(value);
        self
    }

    /// Sets [`head_id`](field@Self::head_id).
    #[must_use]
    pub fn with_head_id(mut self, value: u8) -> Self {
        self.head_id = Some(value);
        self
    }

    /// Sets [`channel`](field@Self::channel).
    #[must_use]
    pub fn with_channel(mut self, value: u8) -> Self {
        self.channel = Some(value);
        self
    }

    /// Sets [`rank`](field@Self::rank).
    #[must_use]
    pub fn with_rank(mut self, value: u8) -> Self {
        self.rank = Some(value);
        self
    }

    /// Sets [`device`](field@Self::device).
    #[must_use]
    pub fn with_device(mut self, value: u32) -> Self {
        self.device = Some(value);
        self
    }

    /// Sets [`component_id`](field@Self::component_id).
    #[must_use]
    pub fn with_component_id(mut self, value: impl Into<String>) -> Self {
        self.component_id = Some(value.into());
        self
    }

    /// Sets [`is_comp_id_pldm`](field@Self::is_comp_id_pldm).
    #[must_use]
    pub fn with_is_comp_id_pldm(mut self, value: bool) -> Self {
        self.is_comp_id_pldm = Some(value);
        self
    }

    /// Sets [`cme_ev_flags`](field@Self::cme_ev_flags).
    #[must_use]
    pub fn with_cme_ev_flags(mut self, value: u8) -> Self {
        self.cme_ev_flags = Some(value);
        self
    }

    /// Sets [`cme_count`](field@Self::cme_count).
    #[must_use]
    pub fn with_cme_count(mut self, value: u32) -> Self {
        self.cme_count = Some(value);
        self
    }

    /// Sets [`sub_type`](field@Self::sub_type).
    #[must_use]
    pub fn with_sub_type(mut self, value: u8) -> Self {
        self.sub_type = Some(value);
        self
    }
}

/// Copies the members of the base, [`CXLCommonEventBase`].
impl From<&CXLGeneralMediaEvent> for CXLCommonEventBase {
    fn from(value: &CXLGeneralMediaEvent) -> Self {
        Self {
            path: value.path.clone(),
            log: value.log.clone(),
            flags: value.flags,
            maint_op_class: value.maint_op_class,
            maint_op_subclass: value.maint_op_subclass,
            ld_id: value.ld_id,
            head_id: value.head_id,
        }
    }
}

/// DRAM event record of a CXL device (CXL r3.2, section 8.2.10.2.1.2,
/// table 8-58).
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CXLDRAMEvent {
    /// QOM path of the type 3 device.
    pub path: String,
    /// Log to add the record to.
    pub log: CxlEventLog,
    /// Flags of the record, 24 bits; see Event Record Flags in the
    /// table.
    pub flags: u32,
    /// Class of the maintenance that the device requests;
    /// default 0, for none.
    #[serde(rename = "maint-op-class", skip_serializing_if = "Option::is_none")]
    pub maint_op_class: Option<u8>,
    /// Subclass of the maintenance that the device
    /// requests; marked as not valid if absent.
    #[serde(rename = "maint-op-subclass", skip_serializing_if = "Option::is_none")]
    pub maint_op_subclass: Option<u8>,
    /// Number of the logical device that the event comes from;
    /// marked as not valid if absent.
    #[serde(rename = "ld-id", skip_serializing_if = "Option::is_none")]
    pub ld_id: Option<u16>,
    /// In a device with several heads, number of the head that
    /// the event comes from; marked as not valid if absent.
    #[serde(rename = "head-id", skip_serializing_if = "Option::is_none")]
    pub head_id: Option<u8>,
    /// Device physical address to which the event applies; the lowest
    /// bits are flags.
    pub dpa: u64,
    /// Bits that describe the event further; see Memory Event
    /// Descriptor in the table.
    pub descriptor: u8,
    /// Type of the event; see Memory Event Type in the table.
    pub r#type: u8,
    /// Type of the transaction that first encountered
    /// the event; see Transaction Type in the table.
    #[serde(rename = "transaction-type")]
    pub transaction_type: u8,
    /// Number of the channel, that is, an interface that works
    /// independently of others; marked as not valid if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<u8>,
    /// Number of the rank, that is, a set of memory chips on a
    /// channel that work together; marked as not valid if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u8>,
    /// Bits, at most 24, for the nibbles in error; marked as
    /// not valid if absent.
    #[serde(rename = "nibble-mask", skip_serializing_if = "Option::is_none")]
    pub nibble_mask: Option<u32>,
    /// Number of the bank group; marked as not valid if absent.
    #[serde(rename = "bank-group", skip_serializing_if = "Option::is_none")]
    pub bank_group: Option<u8>,
    /// Number of the bank, that is, the part of the chip that a
    /// single access goes to; marked as not valid if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<u8>,
    /// Number of the row in the chip, 24 bits; marked as not valid if
    /// absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// Number of the column in the chip; marked as not valid if
    /// absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u16>,
    /// For each nibble with a bit in [`nibble_mask`](field@Self::nibble_mask), in the
    /// same order, the bits in error; at most 4 elements, any more are
    /// ignored. Marked as not valid if absent.
    #[serde(rename = "correction-mask", skip_serializing_if = "Option::is_none")]
    pub correction_mask: Option<Vec<u64>>,
    /// Identifier of the component, which may be a
    /// replaceable part, in a format specific to the device; truncated
    /// to 15 bytes. Marked as not valid if absent.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "component-id", skip_serializing_if = "Option::is_none")]
    pub component_id: Option<String>,
    /// True if [`component_id`](field@Self::component_id) is in PLDM format; default
    /// false.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "is-comp-id-pldm", skip_serializing_if = "Option::is_none")]
    pub is_comp_id_pldm: Option<bool>,
    /// Number of the subchannel; marked as not valid if
    /// absent.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "sub-channel", skip_serializing_if = "Option::is_none")]
    pub sub_channel: Option<u8>,
    /// Flags for corrected memory errors that have passed a
    /// threshold; default 0.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "cme-ev-flags", skip_serializing_if = "Option::is_none")]
    pub cme_ev_flags: Option<u8>,
    /// Number of corrected errors of volatile memory at the
    /// time of the event; default 0.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "cvme-count", skip_serializing_if = "Option::is_none")]
    pub cvme_count: Option<u32>,
    /// Subtype of the event; see Memory Event Sub-Type in the
    /// table.
    ///
    /// Since QEMU 11.1. Mandatory wherever it exists.
    #[serde(rename = "sub-type", skip_serializing_if = "Option::is_none")]
    pub sub_type: Option<u8>,
}

impl CXLDRAMEvent {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        path: impl Into<String>,
        log: CxlEventLog,
        flags: u32,
        dpa: u64,
        descriptor: u8,
        r#type: u8,
        transaction_type: u8,
    ) -> Self {
        Self {
            path: path.into(),
            log,
            flags,
            maint_op_class: None,
            maint_op_subclass: None,
            ld_id: None,
            head_id: None,
            dpa,
            descriptor,
            r#type,
            transaction_type,
            channel: None,
            rank: None,
            nibble_mask: None,
            bank_group: None,
            bank: None,
            row: None,
            column: None,
            correction_mask: None,
            component_id: None,
            is_comp_id_pldm: None,
            sub_channel: None,
            cme_ev_flags: None,
            cvme_count: None,
            sub_type: None,
        }
    }

    /// Sets [`maint_op_class`](field@Self::maint_op_class).
    #[must_use]
    pub fn with_maint_op_class(mut self, value: u8) -> Self {
        self.maint_op_class = Some(value);
        self
    }

    /// Sets [`maint_op_subclass`](field@Self::maint_op_subclass).
    #[must_use]
    pub fn with_maint_op_subclass(mut self, value: u8) -> Self {
        self.maint_op_subclass = Some(value);
        self
    }

    /// Sets [`ld_id`](field@Self::ld_id).
    #[must_use]
    pub fn with_ld_id(mut self, value: u16) -> Self {
        self.ld_id = Some(value);
        self
    }

    /// Sets [`head_id`](field@Self::head_id).
    #[must_use]
    pub fn with_head_id(mut self, value: u8) -> Self {
        self.head_id = Some(value);
        self
    }

    /// Sets [`channel`](field@Self::channel).
    #[must_use]
    pub fn with_channel(mut self, value: u8) -> Self {
        self.channel = Some(value);
        self
    }

    /// Sets [`rank`](field@Self::rank).
    #[must_use]
    pub fn with_rank(mut self, value: u8) -> Self {
        self.rank = Some(value);
        self
    }

    /// Sets [`nibble_mask`](field@Self::nibble_mask).
    #[must_use]
    pub fn with_nibble_mask(mut self, value: u32) -> Self {
        self.nibble_mask = Some(value);
        self
    }

    /// Sets [`bank_group`](field@Self::bank_group).
    #[must_use]
    pub fn with_bank_group(mut self, value: u8) -> Self {
        self.bank_group = Some(value);
        self
    }

    /// Sets [`bank`](field@Self::bank).
    #[must_use]
    pub fn with_bank(mut self, value: u8) -> Self {
        self.bank = Some(value);
        self
    }

    /// Sets [`row`](field@Self::row).
    #[must_use]
    pub fn with_row(mut self, value: u32) -> Self {
        self.row = Some(value);
        self
    }

    /// Sets [`column`](field@Self::column).
    #[must_use]
    pub fn with_column(mut self, value: u16) -> Self {
        self.column = Some(value);
        self
    }

    /// Sets [`correction_mask`](field@Self::correction_mask).
    #[must_use]
    pub fn with_correction_mask(mut self, value: Vec<u64>) -> Self {
        self.correction_mask = Some(value);
        self
    }

    /// Sets [`component_id`](field@Self::component_id).
    #[must_use]
    pub fn with_component_id(mut self, value: impl Into<String>) -> Self {
        self.component_id = Some(value.into());
        self
    }

    /// Sets [`is_comp_id_pldm`](field@Self::is_comp_id_pldm).
    #[must_use]
    pub fn with_is_comp_id_pldm(mut self, value: bool) -> Self {
        self.is_comp_id_pldm = Some(value);
        self
    }

    /// Sets [`sub_channel`](field@Self::sub_channel).
    #[must_use]
    pub fn with_sub_channel(mut self, value: u8) -> Self {
        self.sub_channel = Some(value);
        self
    }

    /// Sets [`cme_ev_flags`](field@Self::cme_ev_flags).
    #[must_use]
    pub fn with_cme_ev_flags(mut self, value: u8) -> Self {
        self.cme_ev_flags = Some(value);
        self
    }

    /// Sets [`cvme_count`](field@Self::cvme_count).
    #[must_use]
    pub fn with_cvme_count(mut self, value: u32) -> Self {
        self.cvme_count = Some(value);
        self
    }

    /// Sets [`sub_type`](field@Self::sub_type).
    #[must_use]
    pub fn with_sub_type(mut self, value: u8) -> Self {
        self.sub_type = Some(value);
        self
    }
}

/// Copies the members of the base, [`CXLCommonEventBase`].
impl From<&CXLDRAMEvent> for CXLCommonEventBase {
    fn from(value: &CXLDRAMEvent) -> Self {
        Self {
            path: value.path.clone(),
            log: value.log.clone(),
            flags: value.flags,
            maint_op_class: value.maint_op_class,
            maint_op_subclass: value.maint_op_subclass,
            ld_id: value.ld_id,
            head_id: value.head_id,
        }
    }
}

/// Memory module event record of a CXL device (CXL r3.2, section
/// 8.2.10.2.1.3, table 8-59; for Get Health Info, table 8-148).
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CXLMemModuleEvent {
    /// QOM path of the type 3 device.
    pub path: String,
    /// Log to add the record to.
    pub log: CxlEventLog,
    /// Flags of the record, 24 bits; see Event Record Flags in the
    /// table.
    pub flags: u32,
    /// Class of the maintenance that the device requests;
    /// default 0, for none.
    #[serde(rename = "maint-op-class", skip_serializing_if = "Option::is_none")]
    pub maint_op_class: Option<u8>,
    /// Subclass of the maintenance that the device
    /// requests; marked as not valid if absent.
    #[serde(rename = "maint-op-subclass", skip_serializing_if = "Option::is_none")]
    pub maint_op_subclass: Option<u8>,
    /// Number of the logical device that the event comes from;
    /// marked as not valid if absent.
    #[serde(rename = "ld-id", skip_serializing_if = "Option::is_none")]
    pub ld_id: Option<u16>,
    /// In a device with several heads, number of the head that
    /// the event comes from; marked as not valid if absent.
    #[serde(rename = "head-id", skip_serializing_if = "Option::is_none")]
    pub head_id: Option<u8>,
    /// Type of the event; see Device Event Type in the table.
    pub r#type: u8,
    /// Health of the device, as bits; see Health Status in
    /// the table for Get Health Info.
    #[serde(rename = "health-status")]
    pub health_status: u8,
    /// State of its memory as a whole; see Media Status in
    /// the table for Get Health Info.
    #[serde(rename = "media-status")]
    pub media_status: u8,
    /// Whether any of the following figures have passed
    /// thresholds; see Additional Status in the table for Get Health
    /// Info.
    #[serde(rename = "additional-status")]
    pub additional_status: u8,
    /// Percentage, from 0 to 100, of its expected life that has
    /// been used up.
    #[serde(rename = "life-used")]
    pub life_used: u8,
    /// Temperature of the device in degrees Celsius.
    pub temperature: i16,
    /// Number of shutdowns after which the device
    /// could not tell whether data had been lost.
    #[serde(rename = "dirty-shutdown-count")]
    pub dirty_shutdown_count: u32,
    /// Total number of corrected errors in
    /// volatile memory.
    #[serde(rename = "corrected-volatile-error-count")]
    pub corrected_volatile_error_count: u32,
    /// Total number of corrected errors
    /// in persistent memory.
    #[serde(rename = "corrected-persistent-error-count")]
    pub corrected_persistent_error_count: u32,
    /// Identifier of the component, which may be a
    /// replaceable part, in a format specific to the device; truncated
    /// to 15 bytes. Marked as not valid if absent.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "component-id", skip_serializing_if = "Option::is_none")]
    pub component_id: Option<String>,
    /// True if [`component_id`](field@Self::component_id) is in PLDM format; default
    /// false.
    ///
    /// Since QEMU 11.1.
    #[serde(rename = "is-comp-id-pldm", skip_serializing_if = "Option::is_none")]
    pub is_comp_id_pldm: Option<bool>,
    /// Subtype of the event; see Device Event Sub-Type in the
    /// table.
    ///
    /// Since QEMU 11.1. Mandatory wherever it exists.
    #[serde(rename = "sub-type", skip_serializing_if = "Option::is_none")]
    pub sub_type: Option<u8>,
}

impl CXLMemModuleEvent {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        path: impl Into<String>,
        log: CxlEventLog,
        flags: u32,
        r#type: u8,
        health_status: u8,
        media_status: u8,
        additional_status: u8,
        life_used: u8,
        temperature: i16,
        dirty_shutdown_count: u32,
        corrected_volatile_error_count: u32,
        corrected_persistent_error_count: u32,
    ) -> Self {
        Self {
            path: path.into(),
            log,
            flags,
            maint_op_class: None,
            maint_op_subclass: None,
            ld_id: None,
            head_id: None,
            r#type,
            health_status,
            media_status,
            additional_status,
            life_used,
            temperature,
            dirty_shutdown_count,
            corrected_volatile_error_count,
            corrected_persistent_error_count,
            component_id: None,
            is_comp_id_pldm: None,
            sub_type: None,
        }
    }

    /// Sets [`maint_op_class`](field@Self::maint_op_class).
    #[must_use]
    pub fn with_maint_op_class(mut self, value: u8) -> Self {
        self.maint_op_class = Some(value);
        self
    }

    /// Sets [`maint_op_subclass`](field@Self::maint_op_subclass).
    #[must_use]
    pub fn with_maint_op_subclass(mut self, value: u8) -> Self {
        self.maint_op_subclass = Some(value);
        self
    }

    /// Sets [`ld_id`](field@Self::ld_id).
    #[must_use]
    pub fn with_ld_id(mut self, value: u16) -> Self {
        self.ld_id = Some(value);
        self
    }

    /// Sets [`head_id`](field@Self::head_id).
    #[must_use]
    pub fn with_head_id(mut self, value: u8) -> Self {
        self.head_id = Some(value);
        self
    }

    /// Sets [`component_id`](field@Self::component_id).
    #[must_use]
    pub fn with_component_id(mut self, value: impl Into<String>) -> Self {
        self.component_id = Some(value.into());
        self
    }

    /// Sets [`is_comp_id_pldm`](field@Self::is_comp_id_pldm).
    #[must_use]
    pub fn with_is_comp_id_pldm(mut self, value: bool) -> Self {
        self.is_comp_id_pldm = Some(value);
        self
    }

    /// Sets [`sub_type`](field@Self::sub_type).
    #[must_use]
    pub fn with_sub_type(mut self, value: u8) -> Self {
        self.sub_type = Some(value);
        self
    }
}

/// Copies the members of the base, [`CXLCommonEventBase`].
impl From<&CXLMemModuleEvent> for CXLCommonEventBase {
    fn from(value: &CXLMemModuleEvent) -> Self {
        Self {
            path: value.path.clone(),
            log: value.log.clone(),
            flags: value.flags,
            maint_op_class: value.maint_op_class,
            maint_op_subclass: value.maint_op_subclass,
            ld_id: value.ld_id,
            head_id: value.head_id,
        }
    }
}

/// Uncorrectable errors of a CXL device. PCIe AER reports an
/// uncorrectable internal error to the guest, which finds out from the
/// device's registers which one it was.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CxlUncorErrorType {
    /// `cache-data-parity`: bad parity or ECC of data on CXL.cache.
    #[doc(alias = "cache-data-parity")]
    #[serde(rename = "cache-data-parity")]
    CacheDataParity,
    /// `cache-address-parity`: bad parity of the address, or another problem
    /// with it, on CXL.cache.
    #[doc(alias = "cache-address-parity")]
    #[serde(rename = "cache-address-parity")]
    CacheAddressParity,
    /// `cache-be-parity`: bad parity of the byte enables, or another problem
    /// with them, on CXL.cache.
    #[doc(alias = "cache-be-parity")]
    #[serde(rename = "cache-be-parity")]
    CacheBeParity,
    /// `cache-data-ecc`: bad ECC of data on CXL.cache.
    #[doc(alias = "cache-data-ecc")]
    #[serde(rename = "cache-data-ecc")]
    CacheDataEcc,
    /// `mem-data-parity`: bad parity or ECC of data on CXL.mem.
    #[doc(alias = "mem-data-parity")]
    #[serde(rename = "mem-data-parity")]
    MemDataParity,
    /// `mem-address-parity`: bad parity of the address, or another problem
    /// with it, on CXL.mem.
    #[doc(alias = "mem-address-parity")]
    #[serde(rename = "mem-address-parity")]
    MemAddressParity,
    /// `mem-be-parity`: bad parity of the byte enables, or another problem
    /// with them, on CXL.mem.
    #[doc(alias = "mem-be-parity")]
    #[serde(rename = "mem-be-parity")]
    MemBeParity,
    /// `mem-data-ecc`: bad ECC of data on CXL.mem.
    #[doc(alias = "mem-data-ecc")]
    #[serde(rename = "mem-data-ecc")]
    MemDataEcc,
    /// `reinit-threshold`: the link had to be reinitialized too often.
    #[doc(alias = "reinit-threshold")]
    #[serde(rename = "reinit-threshold")]
    ReinitThreshold,
    /// `rsvd-encoding`: something arrived in an unknown encoding.
    #[doc(alias = "rsvd-encoding")]
    #[serde(rename = "rsvd-encoding")]
    RsvdEncoding,
    /// `poison-received`: poisoned data arrived from the peer.
    #[doc(alias = "poison-received")]
    #[serde(rename = "poison-received")]
    PoisonReceived,
    /// `receiver-overflow`: a buffer received more than it could hold; the
    /// first three bits of the header log identify the buffer.
    #[doc(alias = "receiver-overflow")]
    #[serde(rename = "receiver-overflow")]
    ReceiverOverflow,
    /// `internal`: an error specific to the component.
    #[serde(rename = "internal")]
    Internal,
    /// `cxl-ide-tx`: an encryption (IDE) failure when sending.
    #[doc(alias = "cxl-ide-tx")]
    #[serde(rename = "cxl-ide-tx")]
    CxlIdeTx,
    /// `cxl-ide-rx`: an encryption (IDE) failure when receiving.
    #[doc(alias = "cxl-ide-rx")]
    #[serde(rename = "cxl-ide-rx")]
    CxlIdeRx,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// An uncorrectable error, and what was on the link at the time.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CXLUncorErrorRecord {
    /// Which error occurred.
    pub r#type: CxlUncorErrorType,
    /// Header log, one element for each 32 bits. CXL has 16
    /// elements; missing ones are 0, and any beyond 32 are ignored.
    pub header: Vec<u32>,
}

impl CXLUncorErrorRecord {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(r#type: CxlUncorErrorType, header: Vec<u32>) -> Self {
        Self { r#type, header }
    }
}

/// Errors that a CXL device could correct.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CxlCorErrorType {
    /// `cache-data-ecc`: bad ECC of data on CXL.cache.
    #[doc(alias = "cache-data-ecc")]
    #[serde(rename = "cache-data-ecc")]
    CacheDataEcc,
    /// `mem-data-ecc`: bad ECC of data on CXL.mem.
    #[doc(alias = "mem-data-ecc")]
    #[serde(rename = "mem-data-ecc")]
    MemDataEcc,
    /// `crc-threshold`: too many bad checksums, the limit being specific to
    /// the component; only with 68-byte flits.
    #[doc(alias = "crc-threshold")]
    #[serde(rename = "crc-threshold")]
    CrcThreshold,
    /// `retry-threshold`: too many retries on the link; only with 68-byte
    /// flits.
    #[doc(alias = "retry-threshold")]
    #[serde(rename = "retry-threshold")]
    RetryThreshold,
    /// `cache-poison-received`: poisoned data arrived from the peer on
    /// CXL.cache.
    #[doc(alias = "cache-poison-received")]
    #[serde(rename = "cache-poison-received")]
    CachePoisonReceived,
    /// `mem-poison-received`: poisoned data arrived from the peer on CXL.mem.
    #[doc(alias = "mem-poison-received")]
    #[serde(rename = "mem-poison-received")]
    MemPoisonReceived,
    /// `physical`: the physical layer has reported an error.
    #[serde(rename = "physical")]
    Physical,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// An extent of dynamic capacity, that is, a range of memory in one
/// region of a CXL device that is given to a host or taken away as a
/// whole.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CxlDynamicCapacityExtent {
    /// Offset in bytes from the beginning of the region.
    pub offset: u64,
    /// Size in bytes.
    pub len: u64,
}

impl CxlDynamicCapacityExtent {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(offset: u64, len: u64) -> Self {
        Self { offset, len }
    }
}

/// How extents are chosen when dynamic capacity is added (CXL r3.1,
/// table 7-70).
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CxlExtentSelectionPolicy {
    /// `free`: the device chooses, and may use any extents.
    #[serde(rename = "free")]
    Free,
    /// `contiguous`: the device chooses, and must use a single extent.
    #[serde(rename = "contiguous")]
    Contiguous,
    /// `prescriptive`: the extents are listed in the request to add
    /// capacity; the only policy that QEMU supports.
    #[serde(rename = "prescriptive")]
    Prescriptive,
    /// `enable-shared-access`: none are chosen: the capacity that another
    /// host already has under the same tag is shared. Each host may
    /// see the extents at different addresses; sequence numbers give
    /// their order.
    #[doc(alias = "enable-shared-access")]
    #[serde(rename = "enable-shared-access")]
    EnableSharedAccess,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How extents are chosen when dynamic capacity is released (CXL r3.1,
/// table 7-71).
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum CxlExtentRemovalPolicy {
    /// `tag-based`: the device chooses extents with the tag, not necessarily
    /// adjacent ones.
    #[doc(alias = "tag-based")]
    #[serde(rename = "tag-based")]
    TagBased,
    /// `prescriptive`: the extents are listed in the request to release
    /// capacity; the only policy that QEMU supports.
    #[serde(rename = "prescriptive")]
    Prescriptive,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Commands defined in `cxl.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        CXLDRAMEvent, CXLGeneralMediaEvent, CXLMemModuleEvent, CXLUncorErrorRecord,
        CxlCorErrorType, CxlDynamicCapacityExtent, CxlEventLog, CxlExtentRemovalPolicy,
        CxlExtentSelectionPolicy,
    };

    /// Adds a general media event record to a log of a CXL device, and
    /// interrupts the guest if it has enabled that (CXL r3.0, section
    /// 8.2.9.2.1.1, table 8-43; CXL r3.2, section 8.2.10.2.1.1).
    ///
    /// **Command** `cxl-inject-general-media-event`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`path`](field@Self::path) does not lead to a CXL type 3 device
    ///
    /// Since QEMU 8.1.
    #[doc(alias = "cxl-inject-general-media-event")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct CxlInjectGeneralMediaEvent {
        /// QOM path of the type 3 device.
        pub path: String,
        /// Log to add the record to.
        pub log: CxlEventLog,
        /// Flags of the record, 24 bits; see Event Record Flags in the
        /// table.
        pub flags: u32,
        /// Class of the maintenance that the device requests;
        /// default 0, for none.
        #[serde(rename = "maint-op-class", skip_serializing_if = "Option::is_none")]
        pub maint_op_class: Option<u8>,
        /// Subclass of the maintenance that the device
        /// requests; marked as not valid if absent.
        #[serde(rename = "maint-op-subclass", skip_serializing_if = "Option::is_none")]
        pub maint_op_subclass: Option<u8>,
        /// Number of the logical device that the event comes from;
        /// marked as not valid if absent.
        #[serde(rename = "ld-id", skip_serializing_if = "Option::is_none")]
        pub ld_id: Option<u16>,
        /// In a device with several heads, number of the head that
        /// the event comes from; marked as not valid if absent.
        #[serde(rename = "head-id", skip_serializing_if = "Option::is_none")]
        pub head_id: Option<u8>,
        /// Device physical address to which the event applies; the lowest
        /// bits are flags.
        pub dpa: u64,
        /// Bits that describe the event further; see Memory Event
        /// Descriptor in the table.
        pub descriptor: u8,
        /// Type of the event; see Memory Event Type in the table.
        pub r#type: u8,
        /// Type of the transaction that first encountered
        /// the event; see Transaction Type in the table.
        #[serde(rename = "transaction-type")]
        pub transaction_type: u8,
        /// Number of the channel, that is, an interface that works
        /// independently of others; marked as not valid if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub channel: Option<u8>,
        /// Number of the rank, that is, a set of memory chips on a
        /// channel that work together; marked as not valid if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rank: Option<u8>,
        /// Bits, at most 24, for the affected chips of the rank;
        /// marked as not valid if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<u32>,
        /// Identifier of the component, which may be a
        /// replaceable part, in a format specific to the device; truncated
        /// to 15 bytes. Marked as not valid if absent.
        #[serde(rename = "component-id", skip_serializing_if = "Option::is_none")]
        pub component_id: Option<String>,
        /// True if [`component_id`](field@Self::component_id) is in PLDM format; default
        /// false.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "is-comp-id-pldm", skip_serializing_if = "Option::is_none")]
        pub is_comp_id_pldm: Option<bool>,
        /// Flags for corrected memory errors that have passed a
        /// threshold; default 0.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "cme-ev-flags", skip_serializing_if = "Option::is_none")]
        pub cme_ev_flags: Option<u8>,
        /// Number of corrected errors at the time of the event;
        /// default 0.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "cme-count", skip_serializing_if = "Option::is_none")]
        pub cme_count: Option<u32>,
        /// Subtype of the event; see Memory Event Sub-Type in the
        /// table.
        ///
        /// Since QEMU 11.1. Mandatory wherever it exists.
        #[serde(rename = "sub-type", skip_serializing_if = "Option::is_none")]
        pub sub_type: Option<u8>,
    }

    impl CxlInjectGeneralMediaEvent {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            path: impl Into<String>,
            log: CxlEventLog,
            flags: u32,
            dpa: u64,
            descriptor: u8,
            r#type: u8,
            transaction_type: u8,
        ) -> Self {
            Self {
                path: path.into(),
                log,
                flags,
                maint_op_class: None,
                maint_op_subclass: None,
                ld_id: None,
                head_id: None,
                dpa,
                descriptor,
                r#type,
                transaction_type,
                channel: None,
                rank: None,
                device: None,
                component_id: None,
                is_comp_id_pldm: None,
                cme_ev_flags: None,
                cme_count: None,
                sub_type: None,
            }
        }

        /// Sets [`maint_op_class`](field@Self::maint_op_class).
        #[must_use]
        pub fn with_maint_op_class(mut self, value: u8) -> Self {
            self.maint_op_class = Some(value);
            self
        }

        /// Sets [`maint_op_subclass`](field@Self::maint_op_subclass).
        #[must_use]
        pub fn with_maint_op_subclass(mut self, value: u8) -> Self {
            self.maint_op_subclass = Some(value);
            self
        }

        /// Sets [`ld_id`](field@Self::ld_id).
        #[must_use]
        pub fn with_ld_id(mut self, value: u16) -> Self {
            self.ld_id = Some(value);
            self
        }

        /// Sets [`head_id`](field@Self::head_id).
        #[must_use]
        pub fn with_head_id(mut self, value: u8) -> Self {
            self.head_id = Some(value);
            self
        }

        /// Sets [`channel`](field@Self::channel).
        #[must_use]
        pub fn with_channel(mut self, value: u8) -> Self {
            self.channel = Some(value);
            self
        }

        /// Sets [`rank`](field@Self::rank).
        #[must_use]
        pub fn with_rank(mut self, value: u8) -> Self {
            self.rank = Some(value);
            self
        }

        /// Sets [`device`](field@Self::device).
        #[must_use]
        pub fn with_device(mut self, value: u32) -> Self {
            self.device = Some(value);
            self
        }

        /// Sets [`component_id`](field@Self::component_id).
        #[must_use]
        pub fn with_component_id(mut self, value: impl Into<String>) -> Self {
            self.component_id = Some(value.into());
            self
        }

        /// Sets [`is_comp_id_pldm`](field@Self::is_comp_id_pldm).
        #[must_use]
        pub fn with_is_comp_id_pldm(mut self, value: bool) -> Self {
            self.is_comp_id_pldm = Some(value);
            self
        }

        /// Sets [`cme_ev_flags`](field@Self::cme_ev_flags).
        #[must_use]
        pub fn with_cme_ev_flags(mut self, value: u8) -> Self {
            self.cme_ev_flags = Some(value);
            self
        }

        /// Sets [`cme_count`](field@Self::cme_count).
        #[must_use]
        pub fn with_cme_count(mut self, value: u32) -> Self {
            self.cme_count = Some(value);
            self
        }

        /// Sets [`sub_type`](field@Self::sub_type).
        #[must_use]
        pub fn with_sub_type(mut self, value: u8) -> Self {
            self.sub_type = Some(value);
            self
        }
    }

    /// Both types have the same members.
    impl From<CXLGeneralMediaEvent> for CxlInjectGeneralMediaEvent {
        fn from(value: CXLGeneralMediaEvent) -> Self {
            Self {
                path: value.path,
                log: value.log,
                flags: value.flags,
                maint_op_class: value.maint_op_class,
                maint_op_subclass: value.maint_op_subclass,
                ld_id: value.ld_id,
                head_id: value.head_id,
                dpa: value.dpa,
                descriptor: value.descriptor,
                r#type: value.r#type,
                transaction_type: value.transaction_type,
                channel: value.channel,
                rank: value.rank,
                device: value.device,
                component_id: value.component_id,
                is_comp_id_pldm: value.is_comp_id_pldm,
                cme_ev_flags: value.cme_ev_flags,
                cme_count: value.cme_count,
                sub_type: value.sub_type,
            }
        }
    }

    /// Both types have the same members.
    impl From<CxlInjectGeneralMediaEvent> for CXLGeneralMediaEvent {
        fn from(value: CxlInjectGeneralMediaEvent) -> Self {
            Self {
                path: value.path,
                log: value.log,
                flags: value.flags,
                maint_op_class: value.maint_op_class,
                maint_op_subclass: value.maint_op_subclass,
                ld_id: value.ld_id,
                head_id: value.head_id,
                dpa: value.dpa,
                descriptor: value.descriptor,
                r#type: value.r#type,
                transaction_type: value.transaction_type,
                channel: value.channel,
                rank: value.rank,
                device: value.device,
                component_id: value.component_id,
                is_comp_id_pldm: value.is_comp_id_pldm,
                cme_ev_flags: value.cme_ev_flags,
                cme_count: value.cme_count,
                sub_type: value.sub_type,
            }
        }
    }

    impl Command for CxlInjectGeneralMediaEvent {
        const NAME: &'static str = "cxl-inject-general-media-event";
        type Ok = base::Empty;
    }

    /// Adds a DRAM event record to a log of a CXL device, and interrupts
    /// the guest if it has enabled that (CXL r3.0, section 8.2.9.2.1.2,
    /// table 8-44; CXL r3.2, section 8.2.10.2.1.2).
    ///
    /// **Command** `cxl-inject-dram-event`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`path`](field@Self::path) does not lead to a CXL type 3 device
    ///
    /// Since QEMU 8.1.
    #[doc(alias = "cxl-inject-dram-event")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct CxlInjectDramEvent {
        /// QOM path of the type 3 device.
        pub path: String,
        /// Log to add the record to.
        pub log: CxlEventLog,
        /// Flags of the record, 24 bits; see Event Record Flags in the
        /// table.
        pub flags: u32,
        /// Class of the maintenance that the device requests;
        /// default 0, for none.
        #[serde(rename = "maint-op-class", skip_serializing_if = "Option::is_none")]
        pub maint_op_class: Option<u8>,
        /// Subclass of the maintenance that the device
        /// requests; marked as not valid if absent.
        #[serde(rename = "maint-op-subclass", skip_serializing_if = "Option::is_none")]
        pub maint_op_subclass: Option<u8>,
        /// Number of the logical device that the event comes from;
        /// marked as not valid if absent.
        #[serde(rename = "ld-id", skip_serializing_if = "Option::is_none")]
        pub ld_id: Option<u16>,
        /// In a device with several heads, number of the head that
        /// the event comes from; marked as not valid if absent.
        #[serde(rename = "head-id", skip_serializing_if = "Option::is_none")]
        pub head_id: Option<u8>,
        /// Device physical address to which the event applies; the lowest
        /// bits are flags.
        pub dpa: u64,
        /// Bits that describe the event further; see Memory Event
        /// Descriptor in the table.
        pub descriptor: u8,
        /// Type of the event; see Memory Event Type in the table.
        pub r#type: u8,
        /// Type of the transaction that first encountered
        /// the event; see Transaction Type in the table.
        #[serde(rename = "transaction-type")]
        pub transaction_type: u8,
        /// Number of the channel, that is, an interface that works
        /// independently of others; marked as not valid if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub channel: Option<u8>,
        /// Number of the rank, that is, a set of memory chips on a
        /// channel that work together; marked as not valid if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rank: Option<u8>,
        /// Bits, at most 24, for the nibbles in error; marked as
        /// not valid if absent.
        #[serde(rename = "nibble-mask", skip_serializing_if = "Option::is_none")]
        pub nibble_mask: Option<u32>,
        /// Number of the bank group; marked as not valid if absent.
        #[serde(rename = "bank-group", skip_serializing_if = "Option::is_none")]
        pub bank_group: Option<u8>,
        /// Number of the bank, that is, the part of the chip that a
        /// single access goes to; marked as not valid if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bank: Option<u8>,
        /// Number of the row in the chip, 24 bits; marked as not valid if
        /// absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub row: Option<u32>,
        /// Number of the column in the chip; marked as not valid if
        /// absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub column: Option<u16>,
        /// For each nibble with a bit in [`nibble_mask`](field@Self::nibble_mask), in the
        /// same order, the bits in error; at most 4 elements, any more are
        /// ignored. Marked as not valid if absent.
        #[serde(rename = "correction-mask", skip_serializing_if = "Option::is_none")]
        pub correction_mask: Option<Vec<u64>>,
        /// Identifier of the component, which may be a
        /// replaceable part, in a format specific to the device; truncated
        /// to 15 bytes. Marked as not valid if absent.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "component-id", skip_serializing_if = "Option::is_none")]
        pub component_id: Option<String>,
        /// True if [`component_id`](field@Self::component_id) is in PLDM format; default
        /// false.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "is-comp-id-pldm", skip_serializing_if = "Option::is_none")]
        pub is_comp_id_pldm: Option<bool>,
        /// Number of the subchannel; marked as not valid if
        /// absent.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "sub-channel", skip_serializing_if = "Option::is_none")]
        pub sub_channel: Option<u8>,
        /// Flags for corrected memory errors that have passed a
        /// threshold; default 0.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "cme-ev-flags", skip_serializing_if = "Option::is_none")]
        pub cme_ev_flags: Option<u8>,
        /// Number of corrected errors of volatile memory at the
        /// time of the event; default 0.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "cvme-count", skip_serializing_if = "Option::is_none")]
        pub cvme_count: Option<u32>,
        /// Subtype of the event; see Memory Event Sub-Type in the
        /// table.
        ///
        /// Since QEMU 11.1. Mandatory wherever it exists.
        #[serde(rename = "sub-type", skip_serializing_if = "Option::is_none")]
        pub sub_type: Option<u8>,
    }

    impl CxlInjectDramEvent {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            path: impl Into<String>,
            log: CxlEventLog,
            flags: u32,
            dpa: u64,
            descriptor: u8,
            r#type: u8,
            transaction_type: u8,
        ) -> Self {
            Self {
                path: path.into(),
                log,
                flags,
                maint_op_class: None,
                maint_op_subclass: None,
                ld_id: None,
                head_id: None,
                dpa,
                descriptor,
                r#type,
                transaction_type,
                channel: None,
                rank: None,
                nibble_mask: None,
                bank_group: None,
                bank: None,
                row: None,
                column: None,
                correction_mask: None,
                component_id: None,
                is_comp_id_pldm: None,
                sub_channel: None,
                cme_ev_flags: None,
                cvme_count: None,
                sub_type: None,
            }
        }

        /// Sets [`maint_op_class`](field@Self::maint_op_class).
        #[must_use]
        pub fn with_maint_op_class(mut self, value: u8) -> Self {
            self.maint_op_class = Some(value);
            self
        }

        /// Sets [`maint_op_subclass`](field@Self::maint_op_subclass).
        #[must_use]
        pub fn with_maint_op_subclass(mut self, value: u8) -> Self {
            self.maint_op_subclass = Some(value);
            self
        }

        /// Sets [`ld_id`](field@Self::ld_id).
        #[must_use]
        pub fn with_ld_id(mut self, value: u16) -> Self {
            self.ld_id = Some(value);
            self
        }

        /// Sets [`head_id`](field@Self::head_id).
        #[must_use]
        pub fn with_head_id(mut self, value: u8) -> Self {
            self.head_id = Some(value);
            self
        }

        /// Sets [`channel`](field@Self::channel).
        #[must_use]
        pub fn with_channel(mut self, value: u8) -> Self {
            self.channel = Some(value);
            self
        }

        /// Sets [`rank`](field@Self::rank).
        #[must_use]
        pub fn with_rank(mut self, value: u8) -> Self {
            self.rank = Some(value);
            self
        }

        /// Sets [`nibble_mask`](field@Self::nibble_mask).
        #[must_use]
        pub fn with_nibble_mask(mut self, value: u32) -> Self {
            self.nibble_mask = Some(value);
            self
        }

        /// Sets [`bank_group`](field@Self::bank_group).
        #[must_use]
        pub fn with_bank_group(mut self, value: u8) -> Self {
            self.bank_group = Some(value);
            self
        }

        /// Sets [`bank`](field@Self::bank).
        #[must_use]
        pub fn with_bank(mut self, value: u8) -> Self {
            self.bank = Some(value);
            self
        }

        /// Sets [`row`](field@Self::row).
        #[must_use]
        pub fn with_row(mut self, value: u32) -> Self {
            self.row = Some(value);
            self
        }

        /// Sets [`column`](field@Self::column).
        #[must_use]
        pub fn with_column(mut self, value: u16) -> Self {
            self.column = Some(value);
            self
        }

        /// Sets [`correction_mask`](field@Self::correction_mask).
        #[must_use]
        pub fn with_correction_mask(mut self, value: Vec<u64>) -> Self {
            self.correction_mask = Some(value);
            self
        }

        /// Sets [`component_id`](field@Self::component_id).
        #[must_use]
        pub fn with_component_id(mut self, value: impl Into<String>) -> Self {
            self.component_id = Some(value.into());
            self
        }

        /// Sets [`is_comp_id_pldm`](field@Self::is_comp_id_pldm).
        #[must_use]
        pub fn with_is_comp_id_pldm(mut self, value: bool) -> Self {
            self.is_comp_id_pldm = Some(value);
            self
        }

        /// Sets [`sub_channel`](field@Self::sub_channel).
        #[must_use]
        pub fn with_sub_channel(mut self, value: u8) -> Self {
            self.sub_channel = Some(value);
            self
        }

        /// Sets [`cme_ev_flags`](field@Self::cme_ev_flags).
        #[must_use]
        pub fn with_cme_ev_flags(mut self, value: u8) -> Self {
            self.cme_ev_flags = Some(value);
            self
        }

        /// Sets [`cvme_count`](field@Self::cvme_count).
        #[must_use]
        pub fn with_cvme_count(mut self, value: u32) -> Self {
            self.cvme_count = Some(value);
            self
        }

        /// Sets [`sub_type`](field@Self::sub_type).
        #[must_use]
        pub fn with_sub_type(mut self, value: u8) -> Self {
            self.sub_type = Some(value);
            self
        }
    }

    /// Both types have the same members.
    impl From<CXLDRAMEvent> for CxlInjectDramEvent {
        fn from(value: CXLDRAMEvent) -> Self {
            Self {
                path: value.path,
                log: value.log,
                flags: value.flags,
                maint_op_class: value.maint_op_class,
                maint_op_subclass: value.maint_op_subclass,
                ld_id: value.ld_id,
                head_id: value.head_id,
                dpa: value.dpa,
                descriptor: value.descriptor,
                r#type: value.r#type,
                transaction_type: value.transaction_type,
                channel: value.channel,
                rank: value.rank,
                nibble_mask: value.nibble_mask,
                bank_group: value.bank_group,
                bank: value.bank,
                row: value.row,
                column: value.column,
                correction_mask: value.correction_mask,
                component_id: value.component_id,
                is_comp_id_pldm: value.is_comp_id_pldm,
                sub_channel: value.sub_channel,
                cme_ev_flags: value.cme_ev_flags,
                cvme_count: value.cvme_count,
                sub_type: value.sub_type,
            }
        }
    }

    /// Both types have the same members.
    impl From<CxlInjectDramEvent> for CXLDRAMEvent {
        fn from(value: CxlInjectDramEvent) -> Self {
            Self {
                path: value.path,
                log: value.log,
                flags: value.flags,
                maint_op_class: value.maint_op_class,
                maint_op_subclass: value.maint_op_subclass,
                ld_id: value.ld_id,
                head_id: value.head_id,
                dpa: value.dpa,
                descriptor: value.descriptor,
                r#type: value.r#type,
                transaction_type: value.transaction_type,
                channel: value.channel,
                rank: value.rank,
                nibble_mask: value.nibble_mask,
                bank_group: value.bank_group,
                bank: value.bank,
                row: value.row,
                column: value.column,
                correction_mask: value.correction_mask,
                component_id: value.component_id,
                is_comp_id_pldm: value.is_comp_id_pldm,
                sub_channel: value.sub_channel,
                cme_ev_flags: value.cme_ev_flags,
                cvme_count: value.cvme_count,
                sub_type: value.sub_type,
            }
        }
    }

    impl Command for CxlInjectDramEvent {
        const NAME: &'static str = "cxl-inject-dram-event";
        type Ok = base::Empty;
    }

    /// Adds a memory module event record, which reports the health of the
    /// device, to a log of a CXL device, and interrupts the guest if it has
    /// enabled that (CXL r3.0, section 8.2.9.2.1.3, table 8-45, and table
    /// 8-100 for Get Health Info; CXL r3.2, section 8.2.10.2.1.3).
    ///
    /// **Command** `cxl-inject-memory-module-event`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`path`](field@Self::path) does not lead to a CXL type 3 device
    ///
    /// Since QEMU 8.1.
    #[doc(alias = "cxl-inject-memory-module-event")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct CxlInjectMemoryModuleEvent {
        /// QOM path of the type 3 device.
        pub path: String,
        /// Log to add the record to.
        pub log: CxlEventLog,
        /// Flags of the record, 24 bits; see Event Record Flags in the
        /// table.
        pub flags: u32,
        /// Class of the maintenance that the device requests;
        /// default 0, for none.
        #[serde(rename = "maint-op-class", skip_serializing_if = "Option::is_none")]
        pub maint_op_class: Option<u8>,
        /// Subclass of the maintenance that the device
        /// requests; marked as not valid if absent.
        #[serde(rename = "maint-op-subclass", skip_serializing_if = "Option::is_none")]
        pub maint_op_subclass: Option<u8>,
        /// Number of the logical device that the event comes from;
        /// marked as not valid if absent.
        #[serde(rename = "ld-id", skip_serializing_if = "Option::is_none")]
        pub ld_id: Option<u16>,
        /// In a device with several heads, number of the head that
        /// the event comes from; marked as not valid if absent.
        #[serde(rename = "head-id", skip_serializing_if = "Option::is_none")]
        pub head_id: Option<u8>,
        /// Type of the event; see Device Event Type in the table.
        pub r#type: u8,
        /// Health of the device, as bits; see Health Status in
        /// the table for Get Health Info.
        #[serde(rename = "health-status")]
        pub health_status: u8,
        /// State of its memory as a whole; see Media Status in
        /// the table for Get Health Info.
        #[serde(rename = "media-status")]
        pub media_status: u8,
        /// Whether any of the following figures have passed
        /// thresholds; see Additional Status in the table for Get Health
        /// Info.
        #[serde(rename = "additional-status")]
        pub additional_status: u8,
        /// Percentage, from 0 to 100, of its expected life that has
        /// been used up.
        #[serde(rename = "life-used")]
        pub life_used: u8,
        /// Temperature of the device in degrees Celsius.
        pub temperature: i16,
        /// Number of shutdowns after which the device
        /// could not tell whether data had been lost.
        #[serde(rename = "dirty-shutdown-count")]
        pub dirty_shutdown_count: u32,
        /// Total number of corrected errors in
        /// volatile memory.
        #[serde(rename = "corrected-volatile-error-count")]
        pub corrected_volatile_error_count: u32,
        /// Total number of corrected errors
        /// in persistent memory.
        #[serde(rename = "corrected-persistent-error-count")]
        pub corrected_persistent_error_count: u32,
        /// Identifier of the component, which may be a
        /// replaceable part, in a format specific to the device; truncated
        /// to 15 bytes. Marked as not valid if absent.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "component-id", skip_serializing_if = "Option::is_none")]
        pub component_id: Option<String>,
        /// True if [`component_id`](field@Self::component_id) is in PLDM format; default
        /// false.
        ///
        /// Since QEMU 11.1.
        #[serde(rename = "is-comp-id-pldm", skip_serializing_if = "Option::is_none")]
        pub is_comp_id_pldm: Option<bool>,
        /// Subtype of the event; see Device Event Sub-Type in the
        /// table.
        ///
        /// Since QEMU 11.1. Mandatory wherever it exists.
        #[serde(rename = "sub-type", skip_serializing_if = "Option::is_none")]
        pub sub_type: Option<u8>,
    }

    impl CxlInjectMemoryModuleEvent {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            path: impl Into<String>,
            log: CxlEventLog,
            flags: u32,
            r#type: u8,
            health_status: u8,
            media_status: u8,
            additional_status: u8,
            life_used: u8,
            temperature: i16,
            dirty_shutdown_count: u32,
            corrected_volatile_error_count: u32,
            corrected_persistent_error_count: u32,
        ) -> Self {
            Self {
                path: path.into(),
                log,
                flags,
                maint_op_class: None,
                maint_op_subclass: None,
                ld_id: None,
                head_id: None,
                r#type,
                health_status,
                media_status,
                additional_status,
                life_used,
                temperature,
                dirty_shutdown_count,
                corrected_volatile_error_count,
                corrected_persistent_error_count,
                component_id: None,
                is_comp_id_pldm: None,
                sub_type: None,
            }
        }

        /// Sets [`maint_op_class`](field@Self::maint_op_class).
        #[must_use]
        pub fn with_maint_op_class(mut self, value: u8) -> Self {
            self.maint_op_class = Some(value);
            self
        }

        /// Sets [`maint_op_subclass`](field@Self::maint_op_subclass).
        #[must_use]
        pub fn with_maint_op_subclass(mut self, value: u8) -> Self {
            self.maint_op_subclass = Some(value);
            self
        }

        /// Sets [`ld_id`](field@Self::ld_id).
        #[must_use]
        pub fn with_ld_id(mut self, value: u16) -> Self {
            self.ld_id = Some(value);
            self
        }

        /// Sets [`head_id`](field@Self::head_id).
        #[must_use]
        pub fn with_head_id(mut self, value: u8) -> Self {
            self.head_id = Some(value);
            self
        }

        /// Sets [`component_id`](field@Self::component_id).
        #[must_use]
        pub fn with_component_id(mut self, value: impl Into<String>) -> Self {
            self.component_id = Some(value.into());
            self
        }

        /// Sets [`is_comp_id_pldm`](field@Self::is_comp_id_pldm).
        #[must_use]
        pub fn with_is_comp_id_pldm(mut self, value: bool) -> Self {
            self.is_comp_id_pldm = Some(value);
            self
        }

        /// Sets [`sub_type`](field@Self::sub_type).
        #[must_use]
        pub fn with_sub_type(mut self, value: u8) -> Self {
            self.sub_type = Some(value);
            self
        }
    }

    /// Both types have the same members.
    impl From<CXLMemModuleEvent> for CxlInjectMemoryModuleEvent {
        fn from(value: CXLMemModuleEvent) -> Self {
            Self {
                path: value.path,
                log: value.log,
                flags: value.flags,
                maint_op_class: value.maint_op_class,
                maint_op_subclass: value.maint_op_subclass,
                ld_id: value.ld_id,
                head_id: value.head_id,
                r#type: value.r#type,
                health_status: value.health_status,
                media_status: value.media_status,
                additional_status: value.additional_status,
                life_used: value.life_used,
                temperature: value.temperature,
                dirty_shutdown_count: value.dirty_shutdown_count,
                corrected_volatile_error_count: value.corrected_volatile_error_count,
                corrected_persistent_error_count: value.corrected_persistent_error_count,
                component_id: value.component_id,
                is_comp_id_pldm: value.is_comp_id_pldm,
                sub_type: value.sub_type,
            }
        }
    }

    /// Both types have the same members.
    impl From<CxlInjectMemoryModuleEvent> for CXLMemModuleEvent {
        fn from(value: CxlInjectMemoryModuleEvent) -> Self {
            Self {
                path: value.path,
                log: value.log,
                flags: value.flags,
                maint_op_class: value.maint_op_class,
                maint_op_subclass: value.maint_op_subclass,
                ld_id: value.ld_id,
                head_id: value.head_id,
                r#type: value.r#type,
                health_status: value.health_status,
                media_status: value.media_status,
                additional_status: value.additional_status,
                life_used: value.life_used,
                temperature: value.temperature,
                dirty_shutdown_count: value.dirty_shutdown_count,
                corrected_volatile_error_count: value.corrected_volatile_error_count,
                corrected_persistent_error_count: value.corrected_persistent_error_count,
                component_id: value.component_id,
                is_comp_id_pldm: value.is_comp_id_pldm,
                sub_type: value.sub_type,
            }
        }
    }

    impl Command for CxlInjectMemoryModuleEvent {
        const NAME: &'static str = "cxl-inject-memory-module-event";
        type Ok = base::Empty;
    }

    /// Adds an entry to a CXL device's poison list, which lists memory
    /// whose contents the device knows to be corrupted. The guest can
    /// request the list through the device's mailbox. If the list is full,
    /// it is marked as overflowed instead.
    ///
    /// **Command** `cxl-inject-poison`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`path`](field@Self::path) does not lead to a CXL type 3 device
    /// - `GenericError` if [`start`](field@Self::start) or [`length`](field@Self::length) is not a multiple of 64, or
    ///   if the range overlaps with existing poison
    ///
    /// Since QEMU 8.1.
    #[doc(alias = "cxl-inject-poison")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct CxlInjectPoison {
        /// QOM path of the type 3 device.
        pub path: String,
        /// Device physical address at which the poison begins; a
        /// multiple of 64.
        pub start: u64,
        /// Number of poisoned bytes; a multiple of 64.
        pub length: u64,
    }

    impl CxlInjectPoison {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>, start: u64, length: u64) -> Self {
            Self {
                path: path.into(),
                start,
                length,
            }
        }
    }

    impl Command for CxlInjectPoison {
        const NAME: &'static str = "cxl-inject-poison";
        type Ok = base::Empty;
    }

    /// Makes a CXL device report one or more uncorrectable errors at once.
    /// The guest sees the header log of the first error; when it clears
    /// that error, it sees that of the next. Errors that the guest has
    /// masked are skipped.
    ///
    /// **Command** `cxl-inject-uncorrectable-errors`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`path`](field@Self::path) does not lead to a CXL type 3 device
    ///
    /// Since QEMU 8.0.
    #[doc(alias = "cxl-inject-uncorrectable-errors")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct CxlInjectUncorrectableErrors {
        /// QOM path of the type 3 device.
        pub path: String,
        /// The errors, in order.
        pub errors: Vec<CXLUncorErrorRecord>,
    }

    impl CxlInjectUncorrectableErrors {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>, errors: Vec<CXLUncorErrorRecord>) -> Self {
            Self { path: path.into(), errors }
        }
    }

    impl Command for CxlInjectUncorrectableErrors {
        const NAME: &'static str = "cxl-inject-uncorrectable-errors";
        type Ok = base::Empty;
    }

    /// Makes a CXL device report an error that it could correct. PCIe AER
    /// reports a correctable internal error to the guest, which finds out
    /// from the device's registers which one it was. There is no header
    /// log. If the guest has masked the error, nothing happens.
    ///
    /// **Command** `cxl-inject-correctable-error`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`path`](field@Self::path) does not lead to a CXL type 3 device
    ///
    /// Since QEMU 8.0.
    #[doc(alias = "cxl-inject-correctable-error")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct CxlInjectCorrectableError {
        /// QOM path of the type 3 device.
        pub path: String,
        /// Which error occurred.
        pub r#type: CxlCorErrorType,
    }

    impl CxlInjectCorrectableError {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>, r#type: CxlCorErrorType) -> Self {
            Self { path: path.into(), r#type }
        }
    }

    impl Command for CxlInjectCorrectableError {
        const NAME: &'static str = "cxl-inject-correctable-error";
        type Ok = base::Empty;
    }

    /// Offers extents of dynamic capacity to the guest, as the fabric
    /// manager would (CXL r3.1, section 7.6.7.6.5). Success means only
    /// that the guest has been told. To find out whether it accepts them,
    /// ask the guest.
    ///
    /// **Command** `cxl-add-dynamic-capacity`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`path`](field@Self::path) does not lead to a device with dynamic
    ///   capacity, if there is no such region, or if the policy is not
    ///   supported
    /// - `GenericError` if an extent is not within the region, does not
    ///   consist of whole blocks, or overlaps with another one, whether
    ///   listed or already present
    ///
    /// **Unstable:** This command may still change.
    ///
    /// Since QEMU 9.1.
    #[doc(alias = "cxl-add-dynamic-capacity")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct CxlAddDynamicCapacity {
        /// QOM path of the device, which must have dynamic capacity.
        pub path: String,
        /// ID of the host that gets the capacity; see Host ID in
        /// table 7-70 of CXL r3.1.
        #[serde(rename = "host-id")]
        pub host_id: u16,
        /// How the extents are chosen; must be
        /// `prescriptive`.
        #[serde(rename = "selection-policy")]
        pub selection_policy: CxlExtentSelectionPolicy,
        /// Number of the region, 0 to 7.
        pub region: u8,
        /// Tag with which to mark the extents; see Tag in table 7-70.
        /// QEMU ignores it so far, and the guest sees the tag 0.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tag: Option<String>,
        /// The extents to add. Their offsets and sizes must be
        /// multiples of the region's block size, and they must not overlap.
        pub extents: Vec<CxlDynamicCapacityExtent>,
    }

    impl CxlAddDynamicCapacity {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            path: impl Into<String>,
            host_id: u16,
            selection_policy: CxlExtentSelectionPolicy,
            region: u8,
            extents: Vec<CxlDynamicCapacityExtent>,
        ) -> Self {
            Self {
                path: path.into(),
                host_id,
                selection_policy,
                region,
                tag: None,
                extents,
            }
        }

        /// Sets [`tag`](field@Self::tag).
        #[must_use]
        pub fn with_tag(mut self, value: impl Into<String>) -> Self {
            self.tag = Some(value.into());
            self
        }
    }

    impl Command for CxlAddDynamicCapacity {
        const NAME: &'static str = "cxl-add-dynamic-capacity";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }

    /// Asks the guest to give back extents of dynamic capacity, as the
    /// fabric manager would (CXL r3.1, section 7.6.7.6.6). Success means
    /// only that the guest has been told. To find out whether it gives
    /// them back, ask the guest.
    ///
    /// **Command** `cxl-release-dynamic-capacity`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if [`path`](field@Self::path) does not lead to a device with dynamic
    ///   capacity, if there is no such region, or if the policy is not
    ///   supported
    /// - `GenericError` if an extent does not exist, or has been offered
    ///   but not yet accepted
    ///
    /// **Unstable:** This command may still change.
    ///
    /// Since QEMU 9.1.
    #[doc(alias = "cxl-release-dynamic-capacity")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct CxlReleaseDynamicCapacity {
        /// QOM path of the device, which must have dynamic capacity.
        pub path: String,
        /// ID of the host that loses the capacity; see Host ID in
        /// table 7-71 of CXL r3.1.
        #[serde(rename = "host-id")]
        pub host_id: u16,
        /// How the extents are chosen; must be
        /// `prescriptive`.
        #[serde(rename = "removal-policy")]
        pub removal_policy: CxlExtentRemovalPolicy,
        /// If true, take the capacity away at once, without
        /// waiting for the guest; default false. QEMU rejects true so far.
        #[serde(rename = "forced-removal", skip_serializing_if = "Option::is_none")]
        pub forced_removal: Option<bool>,
        /// If true, the device should destroy the
        /// contents of the released extents for good, and not just by
        /// changing keys; default false. QEMU ignores this so far.
        #[serde(rename = "sanitize-on-release", skip_serializing_if = "Option::is_none")]
        pub sanitize_on_release: Option<bool>,
        /// Number of the region, 0 to 7.
        pub region: u8,
        /// Tag with which the extents are marked; see Tag in table 7-71.
        /// QEMU ignores it so far.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tag: Option<String>,
        /// The extents to release. Their offsets and sizes must be
        /// multiples of the region's block size.
        pub extents: Vec<CxlDynamicCapacityExtent>,
    }

    impl CxlReleaseDynamicCapacity {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            path: impl Into<String>,
            host_id: u16,
            removal_policy: CxlExtentRemovalPolicy,
            region: u8,
            extents: Vec<CxlDynamicCapacityExtent>,
        ) -> Self {
            Self {
                path: path.into(),
                host_id,
                removal_policy,
                forced_removal: None,
                sanitize_on_release: None,
                region,
                tag: None,
                extents,
            }
        }

        /// Sets [`forced_removal`](field@Self::forced_removal).
        #[must_use]
        pub fn with_forced_removal(mut self, value: bool) -> Self {
            self.forced_removal = Some(value);
            self
        }

        /// Sets [`sanitize_on_release`](field@Self::sanitize_on_release).
        #[must_use]
        pub fn with_sanitize_on_release(mut self, value: bool) -> Self {
            self.sanitize_on_release = Some(value);
            self
        }

        /// Sets [`tag`](field@Self::tag).
        #[must_use]
        pub fn with_tag(mut self, value: impl Into<String>) -> Self {
            self.tag = Some(value.into());
            self
        }
    }

    impl Command for CxlReleaseDynamicCapacity {
        const NAME: &'static str = "cxl-release-dynamic-capacity";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }
}
