// Generated from schema/facts/*/qga/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! Guest agent.
//!
//! The guest agent, `qemu-ga`, runs in the guest and is reached
//! through a virtio-serial port or another channel. Its protocol has
//! the same syntax as QMP, but its own commands, no greeting, and no
//! capabilities negotiation.
//!
//! What a command can do depends on the guest's operating system.
//! [`GuestInfo`](commands::GuestInfo) shows which commands an agent has.

use crate::base;

/// A command that the agent has.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestAgentCommandInfo {
    /// Name of the command.
    pub name: String,
    /// True if it can be used now; false if the guest's
    /// administrator has disabled it, the operating system does not
    /// support it, or the file systems are frozen.
    pub enabled: bool,
    /// False if the agent responds only when the command
    /// fails, not when it succeeds. Since QEMU 1.7.
    #[serde(rename = "success-response")]
    pub success_response: bool,
}

impl GuestAgentCommandInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, enabled: bool, success_response: bool) -> Self {
        Self {
            name: name.into(),
            enabled,
            success_response,
        }
    }
}

/// Version and commands of an agent.
///
/// Since QEMU 0.15.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestAgentInfo {
    /// Version of the agent, the same as that of the QEMU it was
    /// built from.
    pub version: String,
    /// All commands of the agent, including disabled
    /// ones.
    pub supported_commands: Vec<GuestAgentCommandInfo>,
}

impl GuestAgentInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        version: impl Into<String>,
        supported_commands: Vec<GuestAgentCommandInfo>,
    ) -> Self {
        Self {
            version: version.into(),
            supported_commands,
        }
    }
}

/// Data read from a file.
///
/// Since QEMU 0.15.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestFileRead {
    /// Number of bytes read, before base64 encoding.
    pub count: i64,
    /// The bytes in base64; empty if there are none.
    #[serde(rename = "buf-b64")]
    #[debug(secret)]
    pub buf_b64: String,
    /// True if the end of the file was reached.
    pub eof: bool,
}

impl GuestFileRead {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(count: i64, buf_b64: impl Into<String>, eof: bool) -> Self {
        Self {
            count,
            buf_b64: buf_b64.into(),
            eof,
        }
    }
}

/// Result of writing to a file.
///
/// Since QEMU 0.15.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestFileWrite {
    /// Number of bytes written, after base64 decoding.
    pub count: i64,
    /// True if the end of the file was reached, which never happens
    /// when writing.
    pub eof: bool,
}

impl GuestFileWrite {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(count: i64, eof: bool) -> Self {
        Self { count, eof }
    }
}

/// Position in a file after [`GuestFileSeekCommand`](commands::GuestFileSeekCommand).
///
/// Since QEMU 0.15.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestFileSeek {
    /// Position in bytes from the start of the file.
    pub position: i64,
    /// True if the end of the file was reached. Seeking clears this,
    /// so it is false even at the end.
    pub eof: bool,
}

impl GuestFileSeek {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(position: i64, eof: bool) -> Self {
        Self { position, eof }
    }
}

/// What an offset in a file is relative to.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QGASeek {
    /// `set`: the start of the file.
    #[serde(rename = "set")]
    Set,
    /// `cur`: the current position.
    #[serde(rename = "cur")]
    Cur,
    /// `end`: the end of the file; a negative offset lies within the file.
    #[serde(rename = "end")]
    End,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What an offset in a file is relative to, by name or by number.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
#[non_exhaustive]
pub enum GuestFileWhence {
    /// 0 means `set`, 1 `cur`, 2 `end`, regardless of the
    /// values in the guest's C library. Used by older clients. Since QEMU 0.15.
    #[json(number)]
    Value(i64),
    /// The name; preferred for new clients.
    #[json(string)]
    Name(QGASeek),
}

impl From<i64> for GuestFileWhence {
    fn from(value: i64) -> Self {
        Self::Value(value)
    }
}

impl From<QGASeek> for GuestFileWhence {
    fn from(value: QGASeek) -> Self {
        Self::Name(value)
    }
}

/// Whether the agent has frozen the guest's file systems.
///
/// Since QEMU 0.15.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GuestFsfreezeStatus {
    /// `thawed`: not frozen; the file systems are in normal use.
    #[serde(rename = "thawed")]
    Thawed,
    /// `frozen`: frozen; writes to the file systems wait. The agent then
    /// accepts only [`GuestFsfreezeThaw`](commands::GuestFsfreezeThaw), [`GuestFsfreezeStatusCommand`](commands::GuestFsfreezeStatusCommand),
    /// [`GuestInfo`](commands::GuestInfo), [`GuestPing`](commands::GuestPing), [`GuestSync`](commands::GuestSync) and [`GuestSyncDelimited`](commands::GuestSyncDelimited).
    #[serde(rename = "frozen")]
    Frozen,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Result of trimming one file system.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestFilesystemTrimResult {
    /// Its mount point.
    pub path: String,
    /// Number of bytes discarded; absent after an error, and on
    /// Windows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trimmed: Option<i64>,
    /// Smallest free range that was discarded, in bytes, as
    /// chosen by the file system; absent after an error, and on Windows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    /// Message saying why it failed; absent on success.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

impl GuestFilesystemTrimResult {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            trimmed: None,
            minimum: None,
            error: None,
        }
    }

    /// Sets [`trimmed`](field@Self::trimmed).
    #[must_use]
    pub fn with_trimmed(mut self, value: i64) -> Self {
        self.trimmed = Some(value);
        self
    }

    /// Sets [`minimum`](field@Self::minimum).
    #[must_use]
    pub fn with_minimum(mut self, value: i64) -> Self {
        self.minimum = Some(value);
        self
    }

    /// Sets [`error`](field@Self::error).
    #[must_use]
    pub fn with_error(mut self, value: impl Into<String>) -> Self {
        self.error = Some(value.into());
        self
    }
}

/// Results of [`GuestFstrim`](commands::GuestFstrim).
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestFilesystemTrimResponse {
    /// One element for each file system that was tried.
    pub paths: Vec<GuestFilesystemTrimResult>,
}

impl GuestFilesystemTrimResponse {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(paths: Vec<GuestFilesystemTrimResult>) -> Self {
        Self { paths }
    }
}

/// Kind of IP address.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GuestIpAddressType {
    /// `ipv4`: four numbers, as in `192.0.2.1`.
    #[serde(rename = "ipv4")]
    Ipv4,
    /// `ipv6`: eight groups, as in `2001:db8::1`.
    #[serde(rename = "ipv6")]
    Ipv6,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// An IP address of a network interface.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestIpAddress {
    /// The address as text.
    #[serde(rename = "ip-address")]
    pub ip_address: String,
    /// Whether it is IPv4 or IPv6.
    #[serde(rename = "ip-address-type")]
    pub ip_address_type: GuestIpAddressType,
    /// Length of the network prefix in bits, such as 24 in
    /// `192.0.2.1/24`.
    pub prefix: i64,
}

impl GuestIpAddress {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        ip_address: impl Into<String>,
        ip_address_type: GuestIpAddressType,
        prefix: i64,
    ) -> Self {
        Self {
            ip_address: ip_address.into(),
            ip_address_type,
            prefix,
        }
    }
}

/// Counters of a network interface, as the guest's operating system
/// reports them.
///
/// Since QEMU 2.11.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestNetworkInterfaceStat {
    /// Bytes received.
    #[serde(rename = "rx-bytes")]
    pub rx_bytes: u64,
    /// Packets received.
    #[serde(rename = "rx-packets")]
    pub rx_packets: u64,
    /// Faulty packets received.
    #[serde(rename = "rx-errs")]
    pub rx_errs: u64,
    /// Received packets that were dropped.
    #[serde(rename = "rx-dropped")]
    pub rx_dropped: u64,
    /// Bytes sent.
    #[serde(rename = "tx-bytes")]
    pub tx_bytes: u64,
    /// Packets sent.
    #[serde(rename = "tx-packets")]
    pub tx_packets: u64,
    /// Packets that could not be sent.
    #[serde(rename = "tx-errs")]
    pub tx_errs: u64,
    /// Packets dropped before they were sent.
    #[serde(rename = "tx-dropped")]
    pub tx_dropped: u64,
}

impl GuestNetworkInterfaceStat {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        rx_bytes: u64,
        rx_packets: u64,
        rx_errs: u64,
        rx_dropped: u64,
        tx_bytes: u64,
        tx_packets: u64,
        tx_errs: u64,
        tx_dropped: u64,
    ) -> Self {
        Self {
            rx_bytes,
            rx_packets,
            rx_errs,
            rx_dropped,
            tx_bytes,
            tx_packets,
            tx_errs,
            tx_dropped,
        }
    }
}

/// A network interface of the guest.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestNetworkInterface {
    /// Name of the interface in the guest, such as `eth0`.
    pub name: String,
    /// Its MAC address, in lower-case hexadecimal with
    /// colons; absent if it has none.
    #[serde(rename = "hardware-address", skip_serializing_if = "Option::is_none")]
    pub hardware_address: Option<String>,
    /// Its IP addresses; absent if it has none.
    #[serde(rename = "ip-addresses", skip_serializing_if = "Option::is_none")]
    pub ip_addresses: Option<Vec<GuestIpAddress>>,
    /// Its counters; absent if the guest's operating system
    /// does not report them. Since QEMU 2.11.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statistics: Option<GuestNetworkInterfaceStat>,
}

impl GuestNetworkInterface {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            hardware_address: None,
            ip_addresses: None,
            statistics: None,
        }
    }

    /// Sets [`hardware_address`](field@Self::hardware_address).
    #[must_use]
    pub fn with_hardware_address(mut self, value: impl Into<String>) -> Self {
        self.hardware_address = Some(value.into());
        self
    }

    /// Sets [`ip_addresses`](field@Self::ip_addresses).
    #[must_use]
    pub fn with_ip_addresses(mut self, value: Vec<GuestIpAddress>) -> Self {
        self.ip_addresses = Some(value);
        self
    }

    /// Sets [`statistics`](field@Self::statistics).
    #[must_use]
    pub fn with_statistics(mut self, value: GuestNetworkInterfaceStat) -> Self {
        self.statistics = Some(value);
        self
    }
}

/// A logical processor of the guest: a virtual CPU, as the guest's
/// operating system sees it.
///
/// Since QEMU 1.5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestLogicalProcessor {
    /// Number the guest has given it.
    #[serde(rename = "logical-id")]
    pub logical_id: i64,
    /// True if the guest uses it.
    pub online: bool,
    /// True if the guest can stop using it. The agent always
    /// fills this in; [`GuestSetVcpus`](commands::GuestSetVcpus) ignores it, so it can be omitted
    /// there.
    #[serde(rename = "can-offline", skip_serializing_if = "Option::is_none")]
    pub can_offline: Option<bool>,
}

impl GuestLogicalProcessor {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(logical_id: i64, online: bool) -> Self {
        Self {
            logical_id,
            online,
            can_offline: None,
        }
    }

    /// Sets [`can_offline`](field@Self::can_offline).
    #[must_use]
    pub fn with_can_offline(mut self, value: bool) -> Self {
        self.can_offline = Some(value);
        self
    }
}

/// How a disk of the guest is connected. Some values occur only on
/// Windows.
///
/// Since QEMU 2.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GuestDiskBusType {
    /// `ide`: IDE, or parallel ATA.
    #[serde(rename = "ide")]
    Ide,
    /// `fdc`: floppy disk controller.
    #[serde(rename = "fdc")]
    Fdc,
    /// `scsi`: SCSI.
    #[serde(rename = "scsi")]
    Scsi,
    /// `virtio`: virtio-blk.
    #[serde(rename = "virtio")]
    Virtio,
    /// `xen`: Xen's paravirtual block device.
    #[serde(rename = "xen")]
    Xen,
    /// `usb`: USB.
    #[serde(rename = "usb")]
    Usb,
    /// `uml`: block device of User Mode Linux.
    #[serde(rename = "uml")]
    Uml,
    /// `sata`: SATA.
    #[serde(rename = "sata")]
    Sata,
    /// `sd`: SD card.
    #[serde(rename = "sd")]
    Sd,
    /// `unknown`: not known to the agent. Since QEMU 2.4.
    #[serde(rename = "unknown")]
    Unknown,
    /// `ieee1394`: IEEE 1394, or FireWire; Windows only. Since QEMU 2.4.
    #[serde(rename = "ieee1394")]
    Ieee1394,
    /// `ssa`: Serial Storage Architecture; Windows only. Since QEMU 2.4.
    #[serde(rename = "ssa")]
    Ssa,
    /// `fibre`: Fibre Channel; Windows only. Since QEMU 2.4.
    #[serde(rename = "fibre")]
    Fibre,
    /// `raid`: RAID controller; Windows only. Since QEMU 2.4.
    #[serde(rename = "raid")]
    Raid,
    /// `iscsi`: iSCSI; Windows only. Since QEMU 2.4.
    #[serde(rename = "iscsi")]
    Iscsi,
    /// `sas`: Serial Attached SCSI; Windows only. Since QEMU 2.4.
    #[serde(rename = "sas")]
    Sas,
    /// `mmc`: MultiMediaCard; Windows only. Since QEMU 2.4.
    #[serde(rename = "mmc")]
    Mmc,
    /// `virtual`: a software-defined disk, such as a storage space; Windows
    /// only. Since QEMU 2.4.
    #[serde(rename = "virtual")]
    Virtual,
    /// `file-backed-virtual`: a disk image mounted by Windows. Since QEMU 2.4.
    #[doc(alias = "file-backed-virtual")]
    #[serde(rename = "file-backed-virtual")]
    FileBackedVirtual,
    /// `nvme`: NVMe. Since QEMU 7.1.
    #[serde(rename = "nvme")]
    Nvme,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Address of a PCI device in the guest. All numbers are -1 if the
/// address is unknown.
///
/// Since QEMU 2.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestPCIAddress {
    /// PCI domain.
    pub domain: i64,
    /// Bus in the domain.
    pub bus: i64,
    /// Device on the bus.
    pub slot: i64,
    /// Function of the device.
    pub function: i64,
}

impl GuestPCIAddress {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(domain: i64, bus: i64, slot: i64, function: i64) -> Self {
        Self {
            domain,
            bus,
            slot,
            function,
        }
    }
}

/// Address of a channel device in an s390x guest.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestCCWAddress {
    /// Channel subsystem image.
    pub cssid: i64,
    /// Subchannel set.
    pub ssid: i64,
    /// Subchannel in the set.
    pub subchno: i64,
    /// Device number.
    pub devno: i64,
}

impl GuestCCWAddress {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(cssid: i64, ssid: i64, subchno: i64, devno: i64) -> Self {
        Self {
            cssid,
            ssid,
            subchno,
            devno,
        }
    }
}

/// Where a disk of the guest is attached.
///
/// Since QEMU 2.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestDiskAddress {
    /// PCI address of its controller; all -1 if there is
    /// none or it is unknown.
    #[serde(rename = "pci-controller")]
    pub pci_controller: GuestPCIAddress,
    /// Kind of bus behind the controller.
    #[serde(rename = "bus-type")]
    pub bus_type: GuestDiskBusType,
    /// Number of that bus, or channel.
    pub bus: i64,
    /// Target on the bus.
    pub target: i64,
    /// Logical unit (LUN) of the target.
    pub unit: i64,
    /// Serial number of the disk; absent if unknown. Since QEMU 3.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// Device of the disk, such as `/dev/sda` on Linux or
    /// `\\.\PhysicalDrive0` on Windows. Since QEMU 3.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dev: Option<String>,
    /// Channel address, on s390x. Since QEMU 6.0.
    #[serde(rename = "ccw-address", skip_serializing_if = "Option::is_none")]
    pub ccw_address: Option<GuestCCWAddress>,
}

impl GuestDiskAddress {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        pci_controller: GuestPCIAddress,
        bus_type: GuestDiskBusType,
        bus: i64,
        target: i64,
        unit: i64,
    ) -> Self {
        Self {
            pci_controller,
            bus_type,
            bus,
            target,
            unit,
            serial: None,
            dev: None,
            ccw_address: None,
        }
    }

    /// Sets [`serial`](field@Self::serial).
    #[must_use]
    pub fn with_serial(mut self, value: impl Into<String>) -> Self {
        self.serial = Some(value.into());
        self
    }

    /// Sets [`dev`](field@Self::dev).
    #[must_use]
    pub fn with_dev(mut self, value: impl Into<String>) -> Self {
        self.dev = Some(value.into());
        self
    }

    /// Sets [`ccw_address`](field@Self::ccw_address).
    #[must_use]
    pub fn with_ccw_address(mut self, value: GuestCCWAddress) -> Self {
        self.ccw_address = Some(value);
        self
    }
}

/// Health of an NVMe disk, from log page 02h of the NVMe specification.
///
/// The larger counters have 128 bits: the value is `…-hi` times 2^64
/// plus `…-lo`.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestNVMeSmart {
    /// Warning bits: 1 for spare capacity, 2 for
    /// temperature, 4 for reliability, 8 for media that have become
    /// read-only, 16 for a failed backup of volatile memory.
    #[serde(rename = "critical-warning")]
    pub critical_warning: i64,
    /// Temperature of the disk in kelvins.
    pub temperature: i64,
    /// Remaining spare capacity, in percent.
    #[serde(rename = "available-spare")]
    pub available_spare: i64,
    /// Percentage of spare capacity below which
    /// the disk warns.
    #[serde(rename = "available-spare-threshold")]
    pub available_spare_threshold: i64,
    /// How much of the disk's expected life has been
    /// used, in percent; may exceed 100.
    #[serde(rename = "percentage-used")]
    pub percentage_used: i64,
    /// Data read by the guest, in units of 512000
    /// bytes, low half.
    #[serde(rename = "data-units-read-lo")]
    pub data_units_read_lo: u64,
    /// High half of that counter.
    #[serde(rename = "data-units-read-hi")]
    pub data_units_read_hi: u64,
    /// Data written by the guest, in units of
    /// 512000 bytes, low half.
    #[serde(rename = "data-units-written-lo")]
    pub data_units_written_lo: u64,
    /// High half of that counter.
    #[serde(rename = "data-units-written-hi")]
    pub data_units_written_hi: u64,
    /// Read commands completed, low half.
    #[serde(rename = "host-read-commands-lo")]
    pub host_read_commands_lo: u64,
    /// High half of that counter.
    #[serde(rename = "host-read-commands-hi")]
    pub host_read_commands_hi: u64,
    /// Write commands completed, low half.
    #[serde(rename = "host-write-commands-lo")]
    pub host_write_commands_lo: u64,
    /// High half of that counter.
    #[serde(rename = "host-write-commands-hi")]
    pub host_write_commands_hi: u64,
    /// How long the controller has been busy with
    /// commands, in minutes, low half.
    #[serde(rename = "controller-busy-time-lo")]
    pub controller_busy_time_lo: u64,
    /// High half of that counter.
    #[serde(rename = "controller-busy-time-hi")]
    pub controller_busy_time_hi: u64,
    /// Number of times the disk was switched on, low half.
    #[serde(rename = "power-cycles-lo")]
    pub power_cycles_lo: u64,
    /// High half of that counter.
    #[serde(rename = "power-cycles-hi")]
    pub power_cycles_hi: u64,
    /// How long the disk has been on, in hours, low
    /// half.
    #[serde(rename = "power-on-hours-lo")]
    pub power_on_hours_lo: u64,
    /// High half of that counter.
    #[serde(rename = "power-on-hours-hi")]
    pub power_on_hours_hi: u64,
    /// Number of times the disk lost power without
    /// notice, low half.
    #[serde(rename = "unsafe-shutdowns-lo")]
    pub unsafe_shutdowns_lo: u64,
    /// High half of that counter.
    #[serde(rename = "unsafe-shutdowns-hi")]
    pub unsafe_shutdowns_hi: u64,
    /// Number of times data was found to be damaged
    /// beyond repair, low half.
    #[serde(rename = "media-errors-lo")]
    pub media_errors_lo: u64,
    /// High half of that counter.
    #[serde(rename = "media-errors-hi")]
    pub media_errors_hi: u64,
    /// Number of entries the error log has
    /// had, low half.
    #[serde(rename = "number-of-error-log-entries-lo")]
    pub number_of_error_log_entries_lo: u64,
    /// High half of that counter.
    #[serde(rename = "number-of-error-log-entries-hi")]
    pub number_of_error_log_entries_hi: u64,
}

impl GuestNVMeSmart {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        critical_warning: i64,
        temperature: i64,
        available_spare: i64,
        available_spare_threshold: i64,
        percentage_used: i64,
        data_units_read_lo: u64,
        data_units_read_hi: u64,
        data_units_written_lo: u64,
        data_units_written_hi: u64,
        host_read_commands_lo: u64,
        host_read_commands_hi: u64,
        host_write_commands_lo: u64,
        host_write_commands_hi: u64,
        controller_busy_time_lo: u64,
        controller_busy_time_hi: u64,
        power_cycles_lo: u64,
        power_cycles_hi: u64,
        power_on_hours_lo: u64,
        power_on_hours_hi: u64,
        unsafe_shutdowns_lo: u64,
        unsafe_shutdowns_hi: u64,
        media_errors_lo: u64,
        media_errors_hi: u64,
        number_of_error_log_entries_lo: u64,
        number_of_error_log_entries_hi: u64,
    ) -> Self {
        Self {
            critical_warning,
            temperature,
            available_spare,
            available_spare_threshold,
            percentage_used,
            data_units_read_lo,
            data_units_read_hi,
            data_units_written_lo,
            data_units_written_hi,
            host_read_commands_lo,
            host_read_commands_hi,
            host_write_commands_lo,
            host_write_commands_hi,
            controller_busy_time_lo,
            controller_busy_time_hi,
            power_cycles_lo,
            power_cycles_hi,
            power_on_hours_lo,
            power_on_hours_hi,
            unsafe_shutdowns_lo,
            unsafe_shutdowns_hi,
            media_errors_lo,
            media_errors_hi,
            number_of_error_log_entries_lo,
            number_of_error_log_entries_hi,
        }
    }
}

/// Health of a disk. Only NVMe disks have more members here.
///
/// The tag is `type`: how the disk is connected.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum GuestDiskSmart {
    /// `nvme`: NVMe. Since QEMU 7.1.
    #[serde(rename = "nvme")]
    Nvme(GuestNVMeSmart),
    /// `ide`: IDE, or parallel ATA.
    #[serde(rename = "ide")]
    Ide,
    /// `fdc`: floppy disk controller.
    #[serde(rename = "fdc")]
    Fdc,
    /// `scsi`: SCSI.
    #[serde(rename = "scsi")]
    Scsi,
    /// `virtio`: virtio-blk.
    #[serde(rename = "virtio")]
    Virtio,
    /// `xen`: Xen's paravirtual block device.
    #[serde(rename = "xen")]
    Xen,
    /// `usb`: USB.
    #[serde(rename = "usb")]
    Usb,
    /// `uml`: block device of User Mode Linux.
    #[serde(rename = "uml")]
    Uml,
    /// `sata`: SATA.
    #[serde(rename = "sata")]
    Sata,
    /// `sd`: SD card.
    #[serde(rename = "sd")]
    Sd,
    /// `unknown`: not known to the agent. Since QEMU 2.4.
    #[serde(rename = "unknown")]
    Unknown,
    /// `ieee1394`: IEEE 1394, or FireWire; Windows only. Since QEMU 2.4.
    #[serde(rename = "ieee1394")]
    Ieee1394,
    /// `ssa`: Serial Storage Architecture; Windows only. Since QEMU 2.4.
    #[serde(rename = "ssa")]
    Ssa,
    /// `fibre`: Fibre Channel; Windows only. Since QEMU 2.4.
    #[serde(rename = "fibre")]
    Fibre,
    /// `raid`: RAID controller; Windows only. Since QEMU 2.4.
    #[serde(rename = "raid")]
    Raid,
    /// `iscsi`: iSCSI; Windows only. Since QEMU 2.4.
    #[serde(rename = "iscsi")]
    Iscsi,
    /// `sas`: Serial Attached SCSI; Windows only. Since QEMU 2.4.
    #[serde(rename = "sas")]
    Sas,
    /// `mmc`: MultiMediaCard; Windows only. Since QEMU 2.4.
    #[serde(rename = "mmc")]
    Mmc,
    /// `virtual`: a software-defined disk, such as a storage space; Windows
    /// only. Since QEMU 2.4.
    #[serde(rename = "virtual")]
    Virtual,
    /// `file-backed-virtual`: a disk image mounted by Windows. Since QEMU 2.4.
    #[doc(alias = "file-backed-virtual")]
    #[serde(rename = "file-backed-virtual")]
    FileBackedVirtual,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<GuestNVMeSmart> for GuestDiskSmart {
    fn from(value: GuestNVMeSmart) -> Self {
        Self::Nvme(value)
    }
}

/// A disk or a partition of the guest.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestDiskInfo {
    /// Its device, such as `/dev/sda1` on Linux or
    /// `\\.\PhysicalDrive0` on Windows.
    pub name: String,
    /// True for a partition, false for a whole disk.
    pub partition: bool,
    /// Devices that it is built on, such as the physical
    /// volumes of an LVM volume or the disk of a LUKS volume; absent on
    /// Windows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dependencies: Option<Vec<String>>,
    /// Where it is attached; absent if it is not a real device,
    /// as with loop devices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<GuestDiskAddress>,
    /// Name given by the device mapper, on Linux.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// Its health, for NVMe disks that report it. Since QEMU 7.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smart: Option<GuestDiskSmart>,
}

impl GuestDiskInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, partition: bool) -> Self {
        Self {
            name: name.into(),
            partition,
            dependencies: None,
            address: None,
            alias: None,
            smart: None,
        }
    }

    /// Sets [`dependencies`](field@Self::dependencies).
    #[must_use]
    pub fn with_dependencies(mut self, value: Vec<String>) -> Self {
        self.dependencies = Some(value);
        self
    }

    /// Sets [`address`](field@Self::address).
    #[must_use]
    pub fn with_address(mut self, value: GuestDiskAddress) -> Self {
        self.address = Some(value);
        self
    }

    /// Sets [`alias`](field@Self::alias).
    #[must_use]
    pub fn with_alias(mut self, value: impl Into<String>) -> Self {
        self.alias = Some(value.into());
        self
    }

    /// Sets [`smart`](field@Self::smart).
    #[must_use]
    pub fn with_smart(mut self, value: impl Into<GuestDiskSmart>) -> Self {
        self.smart = Some(value.into());
        self
    }
}

/// A mounted file system of the guest.
///
/// Since QEMU 2.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestFilesystemInfo {
    /// The device it is on, such as `sda1` or `dm-0` on Linux;
    /// on Windows, the name of the volume with its GUID.
    pub name: String,
    /// Where it is mounted: a path or, on Windows, possibly a
    /// drive such as `C:\`.
    pub mountpoint: String,
    /// Its type, as the guest names it, such as `ext4` or `NTFS`.
    pub r#type: String,
    /// Bytes in use. Since QEMU 3.0.
    #[serde(rename = "used-bytes", skip_serializing_if = "Option::is_none")]
    pub used_bytes: Option<u64>,
    /// Capacity in bytes, without the space reserved for the
    /// superuser. Since QEMU 3.0.
    #[serde(rename = "total-bytes", skip_serializing_if = "Option::is_none")]
    pub total_bytes: Option<u64>,
    /// Capacity in bytes, with the space reserved
    /// for the superuser. Since QEMU 9.1.
    #[serde(rename = "total-bytes-privileged", skip_serializing_if = "Option::is_none")]
    pub total_bytes_privileged: Option<u64>,
    /// The disks it is on; empty if the agent does not know that
    /// kind of disk.
    pub disk: Vec<GuestDiskAddress>,
}

impl GuestFilesystemInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        mountpoint: impl Into<String>,
        r#type: impl Into<String>,
        disk: Vec<GuestDiskAddress>,
    ) -> Self {
        Self {
            name: name.into(),
            mountpoint: mountpoint.into(),
            r#type: r#type.into(),
            used_bytes: None,
            total_bytes: None,
            total_bytes_privileged: None,
            disk,
        }
    }

    /// Sets [`used_bytes`](field@Self::used_bytes).
    #[must_use]
    pub fn with_used_bytes(mut self, value: u64) -> Self {
        self.used_bytes = Some(value);
        self
    }

    /// Sets [`total_bytes`](field@Self::total_bytes).
    #[must_use]
    pub fn with_total_bytes(mut self, value: u64) -> Self {
        self.total_bytes = Some(value);
        self
    }

    /// Sets [`total_bytes_privileged`](field@Self::total_bytes_privileged).
    #[must_use]
    pub fn with_total_bytes_privileged(mut self, value: u64) -> Self {
        self.total_bytes_privileged = Some(value);
        self
    }
}

/// A memory block of the guest: the unit in which Linux takes memory
/// online and offline.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestMemoryBlock {
    /// Number of the block, the N in the directory
    /// `/sys/devices/system/memory/memoryN`.
    #[serde(rename = "phys-index")]
    pub phys_index: u64,
    /// True if the guest uses it.
    pub online: bool,
    /// True if the guest can stop using it. The agent always
    /// fills this in; [`GuestSetMemoryBlocks`](commands::GuestSetMemoryBlocks) ignores it, so it can be
    /// omitted there.
    #[serde(rename = "can-offline", skip_serializing_if = "Option::is_none")]
    pub can_offline: Option<bool>,
}

impl GuestMemoryBlock {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(phys_index: u64, online: bool) -> Self {
        Self {
            phys_index,
            online,
            can_offline: None,
        }
    }

    /// Sets [`can_offline`](field@Self::can_offline).
    #[must_use]
    pub fn with_can_offline(mut self, value: bool) -> Self {
        self.can_offline = Some(value);
        self
    }
}

/// Result of taking a memory block online or offline.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GuestMemoryBlockResponseType {
    /// `success`: the block is in the desired state, whether or not it was
    /// before.
    #[serde(rename = "success")]
    Success,
    /// `not-found`: there is no such block.
    #[doc(alias = "not-found")]
    #[serde(rename = "not-found")]
    NotFound,
    /// `operation-not-supported`: the kernel does not support this.
    #[doc(alias = "operation-not-supported")]
    #[serde(rename = "operation-not-supported")]
    OperationNotSupported,
    /// `operation-failed`: the kernel reported an error; see `error-code`.
    #[doc(alias = "operation-failed")]
    #[serde(rename = "operation-failed")]
    OperationFailed,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Result for one memory block.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestMemoryBlockResponse {
    /// Number of the block, as in [`GuestMemoryBlock`].
    #[serde(rename = "phys-index")]
    pub phys_index: u64,
    /// The result.
    pub response: GuestMemoryBlockResponseType,
    /// The guest's `errno`; absent if there was no error.
    #[serde(rename = "error-code", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<i64>,
}

impl GuestMemoryBlockResponse {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(phys_index: u64, response: GuestMemoryBlockResponseType) -> Self {
        Self {
            phys_index,
            response,
            error_code: None,
        }
    }

    /// Sets [`error_code`](field@Self::error_code).
    #[must_use]
    pub fn with_error_code(mut self, value: i64) -> Self {
        self.error_code = Some(value);
        self
    }
}

/// Properties that all memory blocks of the guest share.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestMemoryBlockInfo {
    /// Size of a block in bytes.
    pub size: u64,
}

impl GuestMemoryBlockInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(size: u64) -> Self {
        Self { size }
    }
}

/// State of a process started by [`GuestExecCommand`](commands::GuestExecCommand).
///
/// Since QEMU 2.5.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestExecStatus {
    /// True if the process has ended. Until then, all other
    /// members are absent.
    pub exited: bool,
    /// Its exit code, if it exited by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exitcode: Option<i64>,
    /// Number of the signal that ended it or, on Windows, of an
    /// unhandled exception.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signal: Option<i64>,
    /// Its standard output, in base64; only if requested by
    /// `capture-output`.
    #[serde(rename = "out-data", skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub out_data: Option<String>,
    /// Its standard error, in base64; only if requested by
    /// `capture-output`.
    #[serde(rename = "err-data", skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub err_data: Option<String>,
    /// True if it wrote more to standard output than the
    /// agent keeps (16 MiB).
    #[serde(rename = "out-truncated", skip_serializing_if = "Option::is_none")]
    pub out_truncated: Option<bool>,
    /// True if it wrote more to standard error than the
    /// agent keeps (16 MiB).
    #[serde(rename = "err-truncated", skip_serializing_if = "Option::is_none")]
    pub err_truncated: Option<bool>,
}

impl GuestExecStatus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(exited: bool) -> Self {
        Self {
            exited,
            exitcode: None,
            signal: None,
            out_data: None,
            err_data: None,
            out_truncated: None,
            err_truncated: None,
        }
    }

    /// Sets [`exitcode`](field@Self::exitcode).
    #[must_use]
    pub fn with_exitcode(mut self, value: i64) -> Self {
        self.exitcode = Some(value);
        self
    }

    /// Sets [`signal`](field@Self::signal).
    #[must_use]
    pub fn with_signal(mut self, value: i64) -> Self {
        self.signal = Some(value);
        self
    }

    /// Sets [`out_data`](field@Self::out_data).
    #[must_use]
    pub fn with_out_data(mut self, value: impl Into<String>) -> Self {
        self.out_data = Some(value.into());
        self
    }

    /// Sets [`err_data`](field@Self::err_data).
    #[must_use]
    pub fn with_err_data(mut self, value: impl Into<String>) -> Self {
        self.err_data = Some(value.into());
        self
    }

    /// Sets [`out_truncated`](field@Self::out_truncated).
    #[must_use]
    pub fn with_out_truncated(mut self, value: bool) -> Self {
        self.out_truncated = Some(value);
        self
    }

    /// Sets [`err_truncated`](field@Self::err_truncated).
    #[must_use]
    pub fn with_err_truncated(mut self, value: bool) -> Self {
        self.err_truncated = Some(value);
        self
    }
}

/// A process started by [`GuestExecCommand`](commands::GuestExecCommand).
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestExec {
    /// Number for [`GuestExecStatusCommand`](commands::GuestExecStatusCommand); on POSIX systems, the process
    /// ID.
    pub pid: i64,
}

impl GuestExec {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(pid: i64) -> Self {
        Self { pid }
    }
}

/// Which output of a process the agent keeps.
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GuestExecCaptureOutputMode {
    /// `none`: none of it.
    #[serde(rename = "none")]
    None,
    /// `stdout`: standard output, as `out-data`.
    #[serde(rename = "stdout")]
    Stdout,
    /// `stderr`: standard error, as `err-data`.
    #[serde(rename = "stderr")]
    Stderr,
    /// `separated`: standard output and standard error, separately.
    #[serde(rename = "separated")]
    Separated,
    /// `merged`: both in a single stream, as `out-data`; not on Windows.
    ///
    /// Only present if QEMU is built without `CONFIG_WIN32`.
    #[serde(rename = "merged")]
    Merged,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Whether and how the agent keeps the output of a process.
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
#[non_exhaustive]
pub enum GuestExecCaptureOutput {
    /// True means `separated`, false means `none`. Used by
    /// older clients. Since QEMU 2.5.
    #[json(boolean)]
    Flag(bool),
    /// The mode by name; preferred for new clients.
    ///
    /// Since QEMU 8.1.
    #[json(string)]
    Mode(GuestExecCaptureOutputMode),
}

impl From<bool> for GuestExecCaptureOutput {
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

impl From<GuestExecCaptureOutputMode> for GuestExecCaptureOutput {
    fn from(value: GuestExecCaptureOutputMode) -> Self {
        Self::Mode(value)
    }
}

/// Host name of the guest.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestHostName {
    /// The host name, possibly including the domain.
    #[serde(rename = "host-name")]
    pub host_name: String,
}

impl GuestHostName {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(host_name: impl Into<String>) -> Self {
        Self {
            host_name: host_name.into(),
        }
    }
}

/// A user who is logged in to the guest.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestUser {
    /// Name of the user.
    pub user: String,
    /// Time of the earliest of the user's current logins, in
    /// seconds since 1970-01-01 00:00 UTC, with a fraction.
    #[serde(rename = "login-time")]
    pub login_time: f64,
    /// Domain of the login; Windows only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
}

impl GuestUser {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(user: impl Into<String>, login_time: f64) -> Self {
        Self {
            user: user.into(),
            login_time,
            domain: None,
        }
    }

    /// Sets [`domain`](field@Self::domain).
    #[must_use]
    pub fn with_domain(mut self, value: impl Into<String>) -> Self {
        self.domain = Some(value.into());
        self
    }
}

/// Time zone of the guest.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestTimezone {
    /// Name of the zone, as the guest's operating system has it;
    /// only for display, as names differ between systems.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Seconds by which local time is ahead of UTC: positive east
    /// of Greenwich, negative west of it.
    pub offset: i64,
}

impl GuestTimezone {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(offset: i64) -> Self {
        Self { zone: None, offset }
    }

    /// Sets [`zone`](field@Self::zone).
    #[must_use]
    pub fn with_zone(mut self, value: impl Into<String>) -> Self {
        self.zone = Some(value.into());
        self
    }
}

/// The guest's operating system.
///
/// On POSIX systems, the members from [`id`](field@Self::id) on come from the file
/// `os-release`; see its manual page for their exact meaning. Those
/// missing from the file are absent.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestOSInfo {
    /// `release` of `uname`; on Windows, the build
    /// number.
    #[serde(rename = "kernel-release", skip_serializing_if = "Option::is_none")]
    pub kernel_release: Option<String>,
    /// `version` of `uname`; on Windows, the version
    /// number.
    #[serde(rename = "kernel-version", skip_serializing_if = "Option::is_none")]
    pub kernel_version: Option<String>,
    /// `machine` of `uname`; on Windows, `x86`, `x86_64`,
    /// `arm` or `ia64`, or `unknown` for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub machine: Option<String>,
    /// machine-readable name of the system, such as `debian`; on
    /// Windows, `mswindows`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name of the system, such as `Debian GNU/Linux`; on Windows,
    /// `Microsoft Windows`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// human-readable name with the version; on Windows, the
    /// product name, such as `Windows 10 Enterprise`.
    #[serde(rename = "pretty-name", skip_serializing_if = "Option::is_none")]
    pub pretty_name: Option<String>,
    /// human-readable version, such as `12 (bookworm)`; on
    /// Windows, a long name such as `Microsoft Windows 10`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// machine-readable version, such as `12`; on Windows, a
    /// short name such as `10` or `2012r2`.
    #[serde(rename = "version-id", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// human-readable edition of the system; on Windows,
    /// `server` or `client`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// machine-readable edition of the system; on Windows,
    /// `server` or `client`.
    #[serde(rename = "variant-id", skip_serializing_if = "Option::is_none")]
    pub variant_id: Option<String>,
}

impl GuestOSInfo {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`kernel_release`](field@Self::kernel_release).
    #[must_use]
    pub fn with_kernel_release(mut self, value: impl Into<String>) -> Self {
        self.kernel_release = Some(value.into());
        self
    }

    /// Sets [`kernel_version`](field@Self::kernel_version).
    #[must_use]
    pub fn with_kernel_version(mut self, value: impl Into<String>) -> Self {
        self.kernel_version = Some(value.into());
        self
    }

    /// Sets [`machine`](field@Self::machine).
    #[must_use]
    pub fn with_machine(mut self, value: impl Into<String>) -> Self {
        self.machine = Some(value.into());
        self
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`pretty_name`](field@Self::pretty_name).
    #[must_use]
    pub fn with_pretty_name(mut self, value: impl Into<String>) -> Self {
        self.pretty_name = Some(value.into());
        self
    }

    /// Sets [`version`](field@Self::version).
    #[must_use]
    pub fn with_version(mut self, value: impl Into<String>) -> Self {
        self.version = Some(value.into());
        self
    }

    /// Sets [`version_id`](field@Self::version_id).
    #[must_use]
    pub fn with_version_id(mut self, value: impl Into<String>) -> Self {
        self.version_id = Some(value.into());
        self
    }

    /// Sets [`variant`](field@Self::variant).
    #[must_use]
    pub fn with_variant(mut self, value: impl Into<String>) -> Self {
        self.variant = Some(value.into());
        self
    }

    /// Sets [`variant_id`](field@Self::variant_id).
    #[must_use]
    pub fn with_variant_id(mut self, value: impl Into<String>) -> Self {
        self.variant_id = Some(value.into());
        self
    }
}

/// Kind of device in a Windows guest.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GuestDeviceType {
    /// `pci`: PCI device.
    #[serde(rename = "pci")]
    Pci,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Identity of a PCI device.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestDeviceIdPCI {
    /// PCI vendor ID.
    #[serde(rename = "vendor-id")]
    pub vendor_id: u16,
    /// PCI device ID.
    #[serde(rename = "device-id")]
    pub device_id: u16,
}

impl GuestDeviceIdPCI {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(vendor_id: u16, device_id: u16) -> Self {
        Self { vendor_id, device_id }
    }
}

/// Identity of a device.
///
/// The tag is `type`: kind of the device.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum GuestDeviceId {
    /// `pci`: PCI device.
    #[serde(rename = "pci")]
    Pci(GuestDeviceIdPCI),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<GuestDeviceIdPCI> for GuestDeviceId {
    fn from(value: GuestDeviceIdPCI) -> Self {
        Self::Pci(value)
    }
}

/// A device in a Windows guest and its driver.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestDeviceInfo {
    /// Name of the driver.
    #[serde(rename = "driver-name")]
    pub driver_name: String,
    /// Date of the driver, in nanoseconds since 1970-01-01
    /// 00:00 UTC.
    #[serde(rename = "driver-date", skip_serializing_if = "Option::is_none")]
    pub driver_date: Option<i64>,
    /// Version of the driver.
    #[serde(rename = "driver-version", skip_serializing_if = "Option::is_none")]
    pub driver_version: Option<String>,
    /// Identity of the device.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<GuestDeviceId>,
}

impl GuestDeviceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(driver_name: impl Into<String>) -> Self {
        Self {
            driver_name: driver_name.into(),
            driver_date: None,
            driver_version: None,
            id: None,
        }
    }

    /// Sets [`driver_date`](field@Self::driver_date).
    #[must_use]
    pub fn with_driver_date(mut self, value: i64) -> Self {
        self.driver_date = Some(value);
        self
    }

    /// Sets [`driver_version`](field@Self::driver_version).
    #[must_use]
    pub fn with_driver_version(mut self, value: impl Into<String>) -> Self {
        self.driver_version = Some(value.into());
        self
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn with_id(mut self, value: impl Into<GuestDeviceId>) -> Self {
        self.id = Some(value.into());
        self
    }
}

/// SSH keys that give access to a user's account.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestAuthorizedKeys {
    /// Public keys, each as a line of OpenSSH's `authorized_keys`
    /// file.
    pub keys: Vec<String>,
}

impl GuestAuthorizedKeys {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(keys: Vec<String>) -> Self {
        Self { keys }
    }
}

/// I/O counters of a block device, from Linux's `/proc/diskstats`. A
/// sector is 512 bytes. Counters that the guest's kernel does not have
/// are absent.
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
pub struct GuestDiskStats {
    /// Sectors read.
    #[serde(rename = "read-sectors", skip_serializing_if = "Option::is_none")]
    pub read_sectors: Option<u64>,
    /// Read requests completed.
    #[serde(rename = "read-ios", skip_serializing_if = "Option::is_none")]
    pub read_ios: Option<u64>,
    /// Read requests that were merged with others.
    #[serde(rename = "read-merges", skip_serializing_if = "Option::is_none")]
    pub read_merges: Option<u64>,
    /// Sectors written.
    #[serde(rename = "write-sectors", skip_serializing_if = "Option::is_none")]
    pub write_sectors: Option<u64>,
    /// Write requests completed.
    #[serde(rename = "write-ios", skip_serializing_if = "Option::is_none")]
    pub write_ios: Option<u64>,
    /// Write requests that were merged with others.
    #[serde(rename = "write-merges", skip_serializing_if = "Option::is_none")]
    pub write_merges: Option<u64>,
    /// Sectors discarded.
    #[serde(rename = "discard-sectors", skip_serializing_if = "Option::is_none")]
    pub discard_sectors: Option<u64>,
    /// Discard requests completed.
    #[serde(rename = "discard-ios", skip_serializing_if = "Option::is_none")]
    pub discard_ios: Option<u64>,
    /// Discard requests that were merged with others.
    #[serde(rename = "discard-merges", skip_serializing_if = "Option::is_none")]
    pub discard_merges: Option<u64>,
    /// Flush requests completed.
    #[serde(rename = "flush-ios", skip_serializing_if = "Option::is_none")]
    pub flush_ios: Option<u64>,
    /// Total time that read requests took, in milliseconds.
    #[serde(rename = "read-ticks", skip_serializing_if = "Option::is_none")]
    pub read_ticks: Option<u64>,
    /// Total time that write requests took, in milliseconds.
    #[serde(rename = "write-ticks", skip_serializing_if = "Option::is_none")]
    pub write_ticks: Option<u64>,
    /// Total time that discard requests took, in
    /// milliseconds.
    #[serde(rename = "discard-ticks", skip_serializing_if = "Option::is_none")]
    pub discard_ticks: Option<u64>,
    /// Total time that flush requests took, in milliseconds.
    #[serde(rename = "flush-ticks", skip_serializing_if = "Option::is_none")]
    pub flush_ticks: Option<u64>,
    /// Number of requests now in progress.
    #[serde(rename = "ios-pgr", skip_serializing_if = "Option::is_none")]
    pub ios_pgr: Option<u64>,
    /// Time during which at least one request was in
    /// progress, in milliseconds.
    #[serde(rename = "total-ticks", skip_serializing_if = "Option::is_none")]
    pub total_ticks: Option<u64>,
    /// Total time that all requests took, including those in
    /// progress, in milliseconds.
    #[serde(rename = "weight-ticks", skip_serializing_if = "Option::is_none")]
    pub weight_ticks: Option<u64>,
}

impl GuestDiskStats {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`read_sectors`](field@Self::read_sectors).
    #[must_use]
    pub fn with_read_sectors(mut self, value: u64) -> Self {
        self.read_sectors = Some(value);
        self
    }

    /// Sets [`read_ios`](field@Self::read_ios).
    #[must_use]
    pub fn with_read_ios(mut self, value: u64) -> Self {
        self.read_ios = Some(value);
        self
    }

    /// Sets [`read_merges`](field@Self::read_merges).
    #[must_use]
    pub fn with_read_merges(mut self, value: u64) -> Self {
        self.read_merges = Some(value);
        self
    }

    /// Sets [`write_sectors`](field@Self::write_sectors).
    #[must_use]
    pub fn with_write_sectors(mut self, value: u64) -> Self {
        self.write_sectors = Some(value);
        self
    }

    /// Sets [`write_ios`](field@Self::write_ios).
    #[must_use]
    pub fn with_write_ios(mut self, value: u64) -> Self {
        self.write_ios = Some(value);
        self
    }

    /// Sets [`write_merges`](field@Self::write_merges).
    #[must_use]
    pub fn with_write_merges(mut self, value: u64) -> Self {
        self.write_merges = Some(value);
        self
    }

    /// Sets [`discard_sectors`](field@Self::discard_sectors).
    #[must_use]
    pub fn with_discard_sectors(mut self, value: u64) -> Self {
        self.discard_sectors = Some(value);
        self
    }

    /// Sets [`discard_ios`](field@Self::discard_ios).
    #[must_use]
    pub fn with_discard_ios(mut self, value: u64) -> Self {
        self.discard_ios = Some(value);
        self
    }

    /// Sets [`discard_merges`](field@Self::discard_merges).
    #[must_use]
    pub fn with_discard_merges(mut self, value: u64) -> Self {
        self.discard_merges = Some(value);
        self
    }

    /// Sets [`flush_ios`](field@Self::flush_ios).
    #[must_use]
    pub fn with_flush_ios(mut self, value: u64) -> Self {
        self.flush_ios = Some(value);
        self
    }

    /// Sets [`read_ticks`](field@Self::read_ticks).
    #[must_use]
    pub fn with_read_ticks(mut self, value: u64) -> Self {
        self.read_ticks = Some(value);
        self
    }

    /// Sets [`write_ticks`](field@Self::write_ticks).
    #[must_use]
    pub fn with_write_ticks(mut self, value: u64) -> Self {
        self.write_ticks = Some(value);
        self
    }

    /// Sets [`discard_ticks`](field@Self::discard_ticks).
    #[must_use]
    pub fn with_discard_ticks(mut self, value: u64) -> Self {
        self.discard_ticks = Some(value);
        self
    }

    /// Sets [`flush_ticks`](field@Self::flush_ticks).
    #[must_use]
    pub fn with_flush_ticks(mut self, value: u64) -> Self {
        self.flush_ticks = Some(value);
        self
    }

    /// Sets [`ios_pgr`](field@Self::ios_pgr).
    #[must_use]
    pub fn with_ios_pgr(mut self, value: u64) -> Self {
        self.ios_pgr = Some(value);
        self
    }

    /// Sets [`total_ticks`](field@Self::total_ticks).
    #[must_use]
    pub fn with_total_ticks(mut self, value: u64) -> Self {
        self.total_ticks = Some(value);
        self
    }

    /// Sets [`weight_ticks`](field@Self::weight_ticks).
    #[must_use]
    pub fn with_weight_ticks(mut self, value: u64) -> Self {
        self.weight_ticks = Some(value);
        self
    }
}

/// A block device of a Linux guest and its I/O counters.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestDiskStatsInfo {
    /// Name of the device, such as `sda1`.
    pub name: String,
    /// Its major device number.
    pub major: u64,
    /// Its minor device number.
    pub minor: u64,
    /// Its counters.
    pub stats: GuestDiskStats,
}

impl GuestDiskStatsInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        major: u64,
        minor: u64,
        stats: GuestDiskStats,
    ) -> Self {
        Self {
            name: name.into(),
            major,
            minor,
            stats,
        }
    }
}

/// Operating systems whose CPU times the agent can read.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GuestCpuStatsType {
    /// `linux`: Linux, from `/proc/stat`.
    #[serde(rename = "linux")]
    Linux,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How a CPU of a Linux guest has spent its time since the guest
/// started. All times are in milliseconds.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestLinuxCpuStats {
    /// Number of the CPU in the guest.
    pub cpu: i64,
    /// Time running programs.
    pub user: u64,
    /// Time running low-priority programs.
    pub nice: u64,
    /// Time in the kernel.
    pub system: u64,
    /// Time with nothing to do.
    pub idle: u64,
    /// Time with nothing to do while I/O was in progress. Since Linux 2.5.41.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iowait: Option<u64>,
    /// Time in interrupt handlers. Since Linux 2.6.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub irq: Option<u64>,
    /// Time in soft interrupt handlers. Since Linux 2.6.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub softirq: Option<u64>,
    /// Time when it was ready to run but the host did not let it.
    /// Since Linux 2.6.11.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steal: Option<u64>,
    /// Time running guests of its own, by nested virtualization.
    /// Since Linux 2.6.24.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guest: Option<u64>,
    /// Time running low-priority guests of its own. Since Linux 2.6.33.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guestnice: Option<u64>,
}

impl GuestLinuxCpuStats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(cpu: i64, user: u64, nice: u64, system: u64, idle: u64) -> Self {
        Self {
            cpu,
            user,
            nice,
            system,
            idle,
            iowait: None,
            irq: None,
            softirq: None,
            steal: None,
            guest: None,
            guestnice: None,
        }
    }

    /// Sets [`iowait`](field@Self::iowait).
    #[must_use]
    pub fn with_iowait(mut self, value: u64) -> Self {
        self.iowait = Some(value);
        self
    }

    /// Sets [`irq`](field@Self::irq).
    #[must_use]
    pub fn with_irq(mut self, value: u64) -> Self {
        self.irq = Some(value);
        self
    }

    /// Sets [`softirq`](field@Self::softirq).
    #[must_use]
    pub fn with_softirq(mut self, value: u64) -> Self {
        self.softirq = Some(value);
        self
    }

    /// Sets [`steal`](field@Self::steal).
    #[must_use]
    pub fn with_steal(mut self, value: u64) -> Self {
        self.steal = Some(value);
        self
    }

    /// Sets [`guest`](field@Self::guest).
    #[must_use]
    pub fn with_guest(mut self, value: u64) -> Self {
        self.guest = Some(value);
        self
    }

    /// Sets [`guestnice`](field@Self::guestnice).
    #[must_use]
    pub fn with_guestnice(mut self, value: u64) -> Self {
        self.guestnice = Some(value);
        self
    }
}

/// How a CPU of the guest has spent its time.
///
/// The tag is `type`: the guest's operating system.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum GuestCpuStats {
    /// `linux`: Linux, from `/proc/stat`.
    #[serde(rename = "linux")]
    Linux(GuestLinuxCpuStats),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<GuestLinuxCpuStats> for GuestCpuStats {
    fn from(value: GuestLinuxCpuStats) -> Self {
        Self::Linux(value)
    }
}

/// Load of the guest: the average number of tasks that run or are ready
/// to run. On Linux, tasks waiting for a disk count as well.
///
/// Since QEMU 10.0.
#[derive(Debug, Clone, Copy, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestLoadAverage {
    /// Average over 1 minute.
    pub load1m: f64,
    /// Average over 5 minutes.
    pub load5m: f64,
    /// Average over 15 minutes.
    pub load15m: f64,
}

impl GuestLoadAverage {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(load1m: f64, load5m: f64, load15m: f64) -> Self {
        Self { load1m, load5m, load15m }
    }
}

/// A route in the guest's routing table.
///
/// Since QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct GuestNetworkRoute {
    /// Name of the network interface through which packets leave.
    pub iface: String,
    /// IP address of the network or host that the route leads
    /// to.
    pub destination: String,
    /// Cost of the route; the lowest is preferred.
    pub metric: i64,
    /// IP address of the router; IPv4 only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gateway: Option<String>,
    /// Network mask for [`destination`](field@Self::destination); IPv4 only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mask: Option<String>,
    /// Initial round-trip time for TCP; Linux and IPv4 only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub irtt: Option<i64>,
    /// `RTF_…` bits of the Linux kernel; Linux only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flags: Option<u64>,
    /// Reference count; Linux only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refcnt: Option<i64>,
    /// Number of times the route was looked up; Linux only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#use: Option<i64>,
    /// TCP window size in bytes; 0 for the default; Linux and IPv4
    /// only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<i64>,
    /// Largest packet for the route, in bytes; 0 means that of the
    /// interface; Linux only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mtu: Option<i64>,
    /// How many leading bits of [`destination`](field@Self::destination) count; IPv6
    /// only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desprefixlen: Option<String>,
    /// IP address that packets must come from; IPv6 only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How many leading bits of [`source`](field@Self::source) count; IPv6 only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub srcprefixlen: Option<String>,
    /// IP address of the router; IPv6 only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nexthop: Option<String>,
    /// IP version of the route, 4 or 6.
    pub version: i64,
}

impl GuestNetworkRoute {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        iface: impl Into<String>,
        destination: impl Into<String>,
        metric: i64,
        version: i64,
    ) -> Self {
        Self {
            iface: iface.into(),
            destination: destination.into(),
            metric,
            gateway: None,
            mask: None,
            irtt: None,
            flags: None,
            refcnt: None,
            r#use: None,
            window: None,
            mtu: None,
            desprefixlen: None,
            source: None,
            srcprefixlen: None,
            nexthop: None,
            version,
        }
    }

    /// Sets [`gateway`](field@Self::gateway).
    #[must_use]
    pub fn with_gateway(mut self, value: impl Into<String>) -> Self {
        self.gateway = Some(value.into());
        self
    }

    /// Sets [`mask`](field@Self::mask).
    #[must_use]
    pub fn with_mask(mut self, value: impl Into<String>) -> Self {
        self.mask = Some(value.into());
        self
    }

    /// Sets [`irtt`](field@Self::irtt).
    #[must_use]
    pub fn with_irtt(mut self, value: i64) -> Self {
        self.irtt = Some(value);
        self
    }

    /// Sets [`flags`](field@Self::flags).
    #[must_use]
    pub fn with_flags(mut self, value: u64) -> Self {
        self.flags = Some(value);
        self
    }

    /// Sets [`refcnt`](field@Self::refcnt).
    #[must_use]
    pub fn with_refcnt(mut self, value: i64) -> Self {
        self.refcnt = Some(value);
        self
    }

    /// Sets [`use`](field@Self::use).
    #[must_use]
    pub fn with_use(mut self, value: i64) -> Self {
        self.r#use = Some(value);
        self
    }

    /// Sets [`window`](field@Self::window).
    #[must_use]
    pub fn with_window(mut self, value: i64) -> Self {
        self.window = Some(value);
        self
    }

    /// Sets [`mtu`](field@Self::mtu).
    #[must_use]
    pub fn with_mtu(mut self, value: i64) -> Self {
        self.mtu = Some(value);
        self
    }

    /// Sets [`desprefixlen`](field@Self::desprefixlen).
    #[must_use]
    pub fn with_desprefixlen(mut self, value: impl Into<String>) -> Self {
        self.desprefixlen = Some(value.into());
        self
    }

    /// Sets [`source`](field@Self::source).
    #[must_use]
    pub fn with_source(mut self, value: impl Into<String>) -> Self {
        self.source = Some(value.into());
        self
    }

    /// Sets [`srcprefixlen`](field@Self::srcprefixlen).
    #[must_use]
    pub fn with_srcprefixlen(mut self, value: impl Into<String>) -> Self {
        self.srcprefixlen = Some(value.into());
        self
    }

    /// Sets [`nexthop`](field@Self::nexthop).
    #[must_use]
    pub fn with_nexthop(mut self, value: impl Into<String>) -> Self {
        self.nexthop = Some(value.into());
        self
    }
}

/// Commands defined in `qapi-schema.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        GuestAgentInfo, GuestAuthorizedKeys, GuestCpuStats, GuestDeviceInfo,
        GuestDiskInfo, GuestDiskStatsInfo, GuestExec, GuestExecCaptureOutput,
        GuestExecStatus, GuestFileRead, GuestFileSeek, GuestFileWhence, GuestFileWrite,
        GuestFilesystemInfo, GuestFilesystemTrimResponse, GuestFsfreezeStatus,
        GuestHostName, GuestLoadAverage, GuestLogicalProcessor, GuestMemoryBlock,
        GuestMemoryBlockInfo, GuestMemoryBlockResponse, GuestNetworkInterface,
        GuestNetworkRoute, GuestOSInfo, GuestTimezone, GuestUser,
    };

    /// Echoes a number, preceded by a byte 0xFF. This lets a client find
    /// where the agent's responses begin in the channel.
    ///
    /// The channel may still hold data for a client that has gone away, or
    /// half a response. So use this command first on every new connection,
    /// and again after every timeout:
    ///
    /// - send a byte 0xFF, which makes the agent drop any incomplete
    ///   command, and then this command with a random [`id`](field@Self::id)
    /// - discard all input up to a byte 0xFF, and reset the JSON parser at
    ///   that point
    /// - continue until a response with the same [`id`](field@Self::id) arrives; the responses
    ///   after it are up to date
    ///
    /// **Command** `guest-sync-delimited`.
    ///
    /// **Returns:** The value of [`id`](field@Self::id).
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "guest-sync-delimited")]
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
    pub struct GuestSyncDelimited {
        /// A random number.
        pub id: i64,
    }

    impl GuestSyncDelimited {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: i64) -> Self {
            Self { id }
        }
    }

    impl Command for GuestSyncDelimited {
        const NAME: &'static str = "guest-sync-delimited";
        type Ok = i64;
    }

    /// Echoes a number. This lets a client tell which of the agent's
    /// responses belong to older commands.
    ///
    /// As with [`GuestSyncDelimited`], send a byte 0xFF and then this
    /// command with a random [`id`](field@Self::id), and ignore all responses up to the one
    /// with the same [`id`](field@Self::id). Half a response left over in the channel goes
    /// unnoticed until the JSON parser fails, so the client must cope with
    /// that; reading line by line helps. If the client feeds single bytes
    /// to a parser, use [`GuestSyncDelimited`].
    ///
    /// **Command** `guest-sync`.
    ///
    /// **Returns:** The value of [`id`](field@Self::id).
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-sync")]
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
    pub struct GuestSync {
        /// A random number.
        pub id: i64,
    }

    impl GuestSync {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: i64) -> Self {
            Self { id }
        }
    }

    impl Command for GuestSync {
        const NAME: &'static str = "guest-sync";
        type Ok = i64;
    }

    /// Does nothing. A response shows that the agent is running.
    ///
    /// **Command** `guest-ping`.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-ping")]
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
    pub struct GuestPing {}

    impl GuestPing {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestPing {
        const NAME: &'static str = "guest-ping";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Reads the guest's system time.
    ///
    /// **Command** `guest-get-time`.
    ///
    /// **Returns:** Nanoseconds since 1970-01-01 00:00 UTC.
    ///
    /// Since QEMU 1.5.
    #[doc(alias = "guest-get-time")]
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
    pub struct GuestGetTime {}

    impl GuestGetTime {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetTime {
        const NAME: &'static str = "guest-get-time";
        const HAS_ARGUMENTS: bool = false;
        type Ok = i64;
    }

    /// Sets the guest's system time.
    ///
    /// This is useful after a guest has been paused or restored from a
    /// file: its clock is then behind, perhaps by more than NTP will
    /// correct.
    ///
    /// **Command** `guest-set-time`.
    ///
    /// Since QEMU 1.5.
    #[doc(alias = "guest-set-time")]
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
    pub struct GuestSetTime {
        /// Nanoseconds since 1970-01-01 00:00 UTC. The system time is
        /// set to this value, and then the hardware clock (RTC) from the
        /// system time. If absent, the system time is set from the
        /// hardware clock; on Windows, the time service is merely told to
        /// synchronize.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub time: Option<i64>,
    }

    impl GuestSetTime {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`time`](field@Self::time).
        #[must_use]
        pub fn with_time(mut self, value: i64) -> Self {
            self.time = Some(value);
            self
        }
    }

    impl Command for GuestSetTime {
        const NAME: &'static str = "guest-set-time";
        type Ok = base::Empty;
    }

    /// Shows the agent's version and its commands.
    ///
    /// **Command** `guest-info`.
    ///
    /// **Returns** [`GuestAgentInfo`](super::GuestAgentInfo).
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-info")]
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
    pub struct GuestInfo {}

    impl GuestInfo {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestInfo {
        const NAME: &'static str = "guest-info";
        const HAS_ARGUMENTS: bool = false;
        type Ok = GuestAgentInfo;
    }

    /// Asks the guest to shut down, halt, or restart.
    ///
    /// There is no response on success. The guest may still take a while,
    /// or not shut down at all. QMP shows the outcome: a `SHUTDOWN` or
    /// `RESET` event or, with `-no-shutdown`, the state `shutdown` in
    /// `query-status`.
    ///
    /// **Command** `guest-shutdown`.
    ///
    /// No reply is sent if it succeeds.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-shutdown")]
    #[derive(
        Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestShutdown {
        /// `powerdown`, `halt` or `reboot` (default:
        /// `powerdown`).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mode: Option<String>,
    }

    impl GuestShutdown {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`mode`](field@Self::mode).
        #[must_use]
        pub fn with_mode(mut self, value: impl Into<String>) -> Self {
            self.mode = Some(value.into());
            self
        }
    }

    impl Command for GuestShutdown {
        const NAME: &'static str = "guest-shutdown";
        const SUCCESS_RESPONSE: bool = false;
        type Ok = base::Empty;
    }

    /// Opens a file in the guest.
    ///
    /// **Command** `guest-file-open`.
    ///
    /// **Returns:** A handle for the other file commands. It remains valid
    /// until [`GuestFileClose`], even for other clients.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-file-open")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestFileOpen {
        /// Path of the file.
        pub path: String,
        /// Mode as for C's `fopen`, such as `r`, `w`, `a`,
        /// `r+`, `w+` or `a+`, each optionally with a `b` (default:
        /// `r`). All users can read and write a newly created file.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mode: Option<String>,
    }

    impl GuestFileOpen {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>) -> Self {
            Self {
                path: path.into(),
                mode: None,
            }
        }

        /// Sets [`mode`](field@Self::mode).
        #[must_use]
        pub fn with_mode(mut self, value: impl Into<String>) -> Self {
            self.mode = Some(value.into());
            self
        }
    }

    impl Command for GuestFileOpen {
        const NAME: &'static str = "guest-file-open";
        type Ok = i64;
    }

    /// Closes a file opened by [`GuestFileOpen`].
    ///
    /// **Command** `guest-file-close`.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-file-close")]
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
    pub struct GuestFileClose {
        /// Handle of the file; invalid afterwards.
        pub handle: i64,
    }

    impl GuestFileClose {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(handle: i64) -> Self {
            Self { handle }
        }
    }

    impl Command for GuestFileClose {
        const NAME: &'static str = "guest-file-close";
        type Ok = base::Empty;
    }

    /// Reads from a file in the guest, starting at its current position.
    ///
    /// It is meant for small files, such as logs: the whole response is
    /// held in memory.
    ///
    /// **Command** `guest-file-read`.
    ///
    /// **Returns** [`GuestFileRead`](super::GuestFileRead).
    ///
    /// Named `GuestFileReadCommand` because `GuestFileRead` is the type `GuestFileRead`.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-file-read")]
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
    pub struct GuestFileReadCommand {
        /// Handle of the file, from [`GuestFileOpen`].
        pub handle: i64,
        /// Maximum number of bytes to read, up to 48 MiB (default:
        /// 4096).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub count: Option<i64>,
    }

    impl GuestFileReadCommand {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(handle: i64) -> Self {
            Self { handle, count: None }
        }

        /// Sets [`count`](field@Self::count).
        #[must_use]
        pub fn with_count(mut self, value: i64) -> Self {
            self.count = Some(value);
            self
        }
    }

    impl Command for GuestFileReadCommand {
        const NAME: &'static str = "guest-file-read";
        type Ok = GuestFileRead;
    }

    /// Writes to a file in the guest, at its current position.
    ///
    /// The data may stay in the agent's buffer; see [`GuestFileFlush`].
    ///
    /// **Command** `guest-file-write`.
    ///
    /// **Returns** [`GuestFileWrite`](super::GuestFileWrite).
    ///
    /// Named `GuestFileWriteCommand` because `GuestFileWrite` is the type `GuestFileWrite`.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-file-write")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestFileWriteCommand {
        /// Handle of the file, from [`GuestFileOpen`].
        pub handle: i64,
        /// Data to write, in base64.
        #[serde(rename = "buf-b64")]
        #[debug(secret)]
        pub buf_b64: String,
        /// How many bytes of the decoded data to write, from its start
        /// (default: all). Asking for more than there are is an error.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub count: Option<i64>,
    }

    impl GuestFileWriteCommand {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(handle: i64, buf_b64: impl Into<String>) -> Self {
            Self {
                handle,
                buf_b64: buf_b64.into(),
                count: None,
            }
        }

        /// Sets [`count`](field@Self::count).
        #[must_use]
        pub fn with_count(mut self, value: i64) -> Self {
            self.count = Some(value);
            self
        }
    }

    impl Command for GuestFileWriteCommand {
        const NAME: &'static str = "guest-file-write";
        type Ok = GuestFileWrite;
    }

    /// Moves the current position in a file.
    ///
    /// With [`offset`](field@Self::offset) 0 and [`whence`](field@Self::whence) `cur`, it merely reports the current
    /// position.
    ///
    /// **Command** `guest-file-seek`.
    ///
    /// **Returns** [`GuestFileSeek`](super::GuestFileSeek): The new position.
    ///
    /// Named `GuestFileSeekCommand` because `GuestFileSeek` is the type `GuestFileSeek`.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-file-seek")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestFileSeekCommand {
        /// Handle of the file, from [`GuestFileOpen`].
        pub handle: i64,
        /// How far to move, in bytes; may be negative.
        pub offset: i64,
        /// What [`offset`](field@Self::offset) is relative to. Before 2.6, only numbers were
        /// allowed.
        pub whence: GuestFileWhence,
    }

    impl GuestFileSeekCommand {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            handle: i64,
            offset: i64,
            whence: impl Into<GuestFileWhence>,
        ) -> Self {
            Self {
                handle,
                offset,
                whence: whence.into(),
            }
        }
    }

    impl Command for GuestFileSeekCommand {
        const NAME: &'static str = "guest-file-seek";
        type Ok = GuestFileSeek;
    }

    /// Pass data that is still in the agent's write buffer to the guest's
    /// kernel.
    ///
    /// This does not make the kernel write it to disk.
    ///
    /// **Command** `guest-file-flush`.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-file-flush")]
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
    pub struct GuestFileFlush {
        /// Handle of the file, from [`GuestFileOpen`].
        pub handle: i64,
    }

    impl GuestFileFlush {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(handle: i64) -> Self {
            Self { handle }
        }
    }

    impl Command for GuestFileFlush {
        const NAME: &'static str = "guest-file-flush";
        type Ok = base::Empty;
    }

    /// Shows whether the guest's file systems are frozen.
    ///
    /// > **Note:** The status only reflects what the agent did last. It can
    /// > be wrong if other programs in the guest freeze or thaw file
    /// > systems.
    ///
    /// **Command** `guest-fsfreeze-status`.
    ///
    /// **Returns** [`GuestFsfreezeStatus`](super::GuestFsfreezeStatus).
    ///
    /// Named `GuestFsfreezeStatusCommand` because `GuestFsfreezeStatus` is the type `GuestFsfreezeStatus`.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-fsfreeze-status")]
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
    pub struct GuestFsfreezeStatusCommand {}

    impl GuestFsfreezeStatusCommand {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestFsfreezeStatusCommand {
        const NAME: &'static str = "guest-fsfreeze-status";
        const HAS_ARGUMENTS: bool = false;
        type Ok = GuestFsfreezeStatus;
    }

    /// Flushes the guest's local file systems and stops all writes to them,
    /// so that disk images are consistent for a snapshot.
    ///
    /// File systems that do not support freezing are skipped. If freezing
    /// one fails, those frozen before it are thawed, and none stays frozen.
    /// End the freeze with [`GuestFsfreezeThaw`]; until then, most other
    /// commands fail (see [`GuestFsfreezeStatus`](super::GuestFsfreezeStatus)). If the agent runs with
    /// `--fsfreeze-hook`, the script is called before freezing and after
    /// thawing.
    ///
    /// > **Note:** On Windows, the Volume Shadow Copy Service does this. It
    /// > ends the freeze by itself after 10 seconds.
    ///
    /// **Command** `guest-fsfreeze-freeze`.
    ///
    /// **Returns:** Number of frozen file systems. If it is 0, the state
    /// remains `thawed`, and no thaw is needed.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-fsfreeze-freeze")]
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
    pub struct GuestFsfreezeFreeze {}

    impl GuestFsfreezeFreeze {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestFsfreezeFreeze {
        const NAME: &'static str = "guest-fsfreeze-freeze";
        const HAS_ARGUMENTS: bool = false;
        type Ok = i64;
    }

    /// Freezes some of the guest's file systems, just as
    /// [`GuestFsfreezeFreeze`] freezes all of them.
    ///
    /// If freezing one of them fails, all are thawed.
    ///
    /// **Command** `guest-fsfreeze-freeze-list`.
    ///
    /// **Returns:** Number of frozen file systems.
    ///
    /// Since QEMU 2.2.
    #[doc(alias = "guest-fsfreeze-freeze-list")]
    #[derive(
        Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestFsfreezeFreezeList {
        /// Mount points of the file systems, as in
        /// [`GuestGetFsinfo`] (default: all file systems). Any others are
        /// ignored.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mountpoints: Option<Vec<String>>,
    }

    impl GuestFsfreezeFreezeList {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`mountpoints`](field@Self::mountpoints).
        #[must_use]
        pub fn with_mountpoints(mut self, value: Vec<String>) -> Self {
            self.mountpoints = Some(value);
            self
        }
    }

    impl Command for GuestFsfreezeFreezeList {
        const NAME: &'static str = "guest-fsfreeze-freeze-list";
        type Ok = i64;
    }

    /// Ends the freeze of the guest's file systems.
    ///
    /// > **Note:** If the number differs from that of the freeze, something
    /// > else has already thawed file systems, and they may have changed
    /// > while the snapshot was taken.
    ///
    /// **Command** `guest-fsfreeze-thaw`.
    ///
    /// **Returns:** Number of file systems that this command has thawed.
    ///
    /// Since QEMU 0.15.
    #[doc(alias = "guest-fsfreeze-thaw")]
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
    pub struct GuestFsfreezeThaw {}

    impl GuestFsfreezeThaw {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestFsfreezeThaw {
        const NAME: &'static str = "guest-fsfreeze-thaw";
        const HAS_ARGUMENTS: bool = false;
        type Ok = i64;
    }

    /// Discards unused space in the guest's file systems, so that the host
    /// can free it in their images.
    ///
    /// **Command** `guest-fstrim`.
    ///
    /// **Returns** [`GuestFilesystemTrimResponse`](super::GuestFilesystemTrimResponse): The result for each file system (since 2.4).
    ///
    /// Since QEMU 1.2.
    #[doc(alias = "guest-fstrim")]
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
    pub struct GuestFstrim {
        /// Smallest free range to discard, in bytes; 0 for all
        /// (default: 0). This is a hint. A larger value is faster on
        /// fragmented file systems, but leaves small ranges untouched.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub minimum: Option<i64>,
    }

    impl GuestFstrim {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`minimum`](field@Self::minimum).
        #[must_use]
        pub fn with_minimum(mut self, value: i64) -> Self {
            self.minimum = Some(value);
            self
        }
    }

    impl Command for GuestFstrim {
        const NAME: &'static str = "guest-fstrim";
        type Ok = GuestFilesystemTrimResponse;
    }

    /// Suspends the guest to disk (hibernation).
    ///
    /// On Linux, the agent tries `systemctl hibernate`, then
    /// `pm-hibernate`, then `/sys/power/state`.
    ///
    /// There is no response on success. QEMU then exits as after a
    /// shutdown or, with `-no-shutdown`, QMP's `query-status` shows
    /// `shutdown`. Any other shutdown of the guest looks the same.
    ///
    /// > **Note:** When the guest runs again, use [`GuestSyncDelimited`]
    /// > first.
    ///
    /// **Command** `guest-suspend-disk`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest does not support this
    ///
    /// No reply is sent if it succeeds.
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "guest-suspend-disk")]
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
    pub struct GuestSuspendDisk {}

    impl GuestSuspendDisk {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestSuspendDisk {
        const NAME: &'static str = "guest-suspend-disk";
        const HAS_ARGUMENTS: bool = false;
        const SUCCESS_RESPONSE: bool = false;
        type Ok = base::Empty;
    }

    /// Suspends the guest to RAM (sleep).
    ///
    /// On Linux, the agent tries `systemctl suspend`, then
    /// `pm-suspend`, then `/sys/power/state`.
    ///
    /// Use it only if QMP's `query-current-machine` shows
    /// `wakeup-suspend-support` as true. Otherwise the guest cannot be
    /// woken up again, only reset.
    ///
    /// There is no response on success. QMP sends the event `SUSPEND`,
    /// and its `query-status` shows `suspended`. Its command
    /// `system_wakeup` wakes the guest up.
    ///
    /// > **Note:** When the guest runs again, use [`GuestSyncDelimited`]
    /// > first.
    ///
    /// **Command** `guest-suspend-ram`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest does not support this
    ///
    /// No reply is sent if it succeeds.
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "guest-suspend-ram")]
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
    pub struct GuestSuspendRam {}

    impl GuestSuspendRam {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestSuspendRam {
        const NAME: &'static str = "guest-suspend-ram";
        const HAS_ARGUMENTS: bool = false;
        const SUCCESS_RESPONSE: bool = false;
        type Ok = base::Empty;
    }

    /// Saves the guest's state to disk, and then suspends the guest to RAM.
    ///
    /// The agent tries `systemctl hybrid-sleep`, then
    /// `pm-suspend-hybrid`.
    ///
    /// Use it only if QMP's `query-current-machine` shows
    /// `wakeup-suspend-support` as true. Otherwise the guest cannot be
    /// woken up again, only reset.
    ///
    /// There is no response on success. QMP sends the event `SUSPEND`,
    /// and its `query-status` shows `suspended`. Its command
    /// `system_wakeup` wakes the guest up.
    ///
    /// > **Note:** When the guest runs again, use [`GuestSyncDelimited`]
    /// > first.
    ///
    /// **Command** `guest-suspend-hybrid`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest does not support this
    ///
    /// No reply is sent if it succeeds.
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "guest-suspend-hybrid")]
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
    pub struct GuestSuspendHybrid {}

    impl GuestSuspendHybrid {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestSuspendHybrid {
        const NAME: &'static str = "guest-suspend-hybrid";
        const HAS_ARGUMENTS: bool = false;
        const SUCCESS_RESPONSE: bool = false;
        type Ok = base::Empty;
    }

    /// Lists the guest's network interfaces with their MAC and IP
    /// addresses.
    ///
    /// **Command** `guest-network-get-interfaces`.
    ///
    /// **Returns** an array of [`GuestNetworkInterface`](super::GuestNetworkInterface): One element per interface, including the loopback interface.
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "guest-network-get-interfaces")]
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
    pub struct GuestNetworkGetInterfaces {}

    impl GuestNetworkGetInterfaces {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestNetworkGetInterfaces {
        const NAME: &'static str = "guest-network-get-interfaces";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestNetworkInterface>;
    }

    /// Lists the guest's logical processors.
    ///
    /// **Command** `guest-get-vcpus`.
    ///
    /// **Returns** an array of [`GuestLogicalProcessor`](super::GuestLogicalProcessor): Each processor once, in no particular order.
    ///
    /// Since QEMU 1.5.
    #[doc(alias = "guest-get-vcpus")]
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
    pub struct GuestGetVcpus {}

    impl GuestGetVcpus {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetVcpus {
        const NAME: &'static str = "guest-get-vcpus";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestLogicalProcessor>;
    }

    /// Takes logical processors of the guest online or offline.
    ///
    /// The virtual CPUs remain plugged in; the guest just does not use
    /// those that are offline.
    ///
    /// **Command** `guest-set-vcpus`.
    ///
    /// **Returns:** Number of elements processed, from the start of the list.
    /// If it is less than the length of the list, the next element
    /// failed; call again with the rest of the list to see the error.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the first element failed; nothing has changed
    ///   then
    ///
    /// Since QEMU 1.5.
    #[doc(alias = "guest-set-vcpus")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestSetVcpus {
        /// Processors to change, each with its `logical-id` and the
        /// desired state in `online`. The list need not contain all
        /// processors. It is processed in order, up to the first failure.
        /// The same processor may appear more than once.
        pub vcpus: Vec<GuestLogicalProcessor>,
    }

    impl GuestSetVcpus {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(vcpus: Vec<GuestLogicalProcessor>) -> Self {
            Self { vcpus }
        }
    }

    impl Command for GuestSetVcpus {
        const NAME: &'static str = "guest-set-vcpus";
        type Ok = i64;
    }

    /// Lists the guest's disks.
    ///
    /// **Command** `guest-get-disks`.
    ///
    /// **Returns** an array of [`GuestDiskInfo`](super::GuestDiskInfo): On Windows, only the physical disks; on Linux, all block
    /// devices that are not empty, including partitions, removable
    /// disks, loop devices, and network disks.
    ///
    /// Since QEMU 5.2.
    #[doc(alias = "guest-get-disks")]
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
    pub struct GuestGetDisks {}

    impl GuestGetDisks {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetDisks {
        const NAME: &'static str = "guest-get-disks";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestDiskInfo>;
    }

    /// Lists the file systems mounted in the guest, except network file
    /// systems such as NFS and CIFS.
    ///
    /// **Command** `guest-get-fsinfo`.
    ///
    /// **Returns** an array of [`GuestFilesystemInfo`](super::GuestFilesystemInfo): One element per file system. The mount points can be
    /// passed to [`GuestFsfreezeFreezeList`].
    ///
    /// Since QEMU 2.2.
    #[doc(alias = "guest-get-fsinfo")]
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
    pub struct GuestGetFsinfo {}

    impl GuestGetFsinfo {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetFsinfo {
        const NAME: &'static str = "guest-get-fsinfo";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestFilesystemInfo>;
    }

    /// Changes the password of a user in the guest.
    ///
    /// **Command** `guest-set-user-password`.
    ///
    /// Since QEMU 2.3.
    #[doc(alias = "guest-set-user-password")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestSetUserPassword {
        /// Name of the user.
        pub username: String,
        /// The new password in base64, even if it is encrypted.
        #[debug(secret)]
        pub password: String,
        /// True if it is encrypted, in a form that the guest's
        /// `crypt` function supports; the agent does not check this.
        /// Some systems, such as Windows, allow only false.
        pub crypted: bool,
    }

    impl GuestSetUserPassword {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            username: impl Into<String>,
            password: impl Into<String>,
            crypted: bool,
        ) -> Self {
            Self {
                username: username.into(),
                password: password.into(),
                crypted,
            }
        }
    }

    impl Command for GuestSetUserPassword {
        const NAME: &'static str = "guest-set-user-password";
        type Ok = base::Empty;
    }

    /// Lists the guest's memory blocks.
    ///
    /// **Command** `guest-get-memory-blocks`.
    ///
    /// **Returns** an array of [`GuestMemoryBlock`](super::GuestMemoryBlock): Each block once, in no particular order.
    ///
    /// Since QEMU 2.3.
    #[doc(alias = "guest-get-memory-blocks")]
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
    pub struct GuestGetMemoryBlocks {}

    impl GuestGetMemoryBlocks {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetMemoryBlocks {
        const NAME: &'static str = "guest-get-memory-blocks";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestMemoryBlock>;
    }

    /// Takes memory blocks of the guest online or offline.
    ///
    /// **Command** `guest-set-memory-blocks`.
    ///
    /// **Returns** an array of [`GuestMemoryBlockResponse`](super::GuestMemoryBlockResponse): One element for each of [`mem_blks`](field@Self::mem_blks), in the same order; an
    /// empty list if [`mem_blks`](field@Self::mem_blks) is empty.
    ///
    /// Since QEMU 2.3.
    #[doc(alias = "guest-set-memory-blocks")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestSetMemoryBlocks {
        /// Blocks to change, each with its `phys-index` and the
        /// desired state in `online`. The list need not contain all blocks.
        /// It is processed in order. The same block may appear more than
        /// once.
        #[serde(rename = "mem-blks")]
        pub mem_blks: Vec<GuestMemoryBlock>,
    }

    impl GuestSetMemoryBlocks {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(mem_blks: Vec<GuestMemoryBlock>) -> Self {
            Self { mem_blks }
        }
    }

    impl Command for GuestSetMemoryBlocks {
        const NAME: &'static str = "guest-set-memory-blocks";
        type Ok = Vec<GuestMemoryBlockResponse>;
    }

    /// Shows the size of the guest's memory blocks.
    ///
    /// **Command** `guest-get-memory-block-info`.
    ///
    /// **Returns** [`GuestMemoryBlockInfo`](super::GuestMemoryBlockInfo).
    ///
    /// Since QEMU 2.3.
    #[doc(alias = "guest-get-memory-block-info")]
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
    pub struct GuestGetMemoryBlockInfo {}

    impl GuestGetMemoryBlockInfo {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetMemoryBlockInfo {
        const NAME: &'static str = "guest-get-memory-block-info";
        const HAS_ARGUMENTS: bool = false;
        type Ok = GuestMemoryBlockInfo;
    }

    /// Shows whether a process started by [`GuestExecCommand`] has ended, and how.
    ///
    /// Once the agent has reported the end of a process, it forgets the
    /// process, and asking again is an error.
    ///
    /// **Command** `guest-exec-status`.
    ///
    /// **Returns** [`GuestExecStatus`](super::GuestExecStatus).
    ///
    /// Named `GuestExecStatusCommand` because `GuestExecStatus` is the type `GuestExecStatus`.
    ///
    /// Since QEMU 2.5.
    #[doc(alias = "guest-exec-status")]
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
    pub struct GuestExecStatusCommand {
        /// Number returned by [`GuestExecCommand`].
        pub pid: i64,
    }

    impl GuestExecStatusCommand {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(pid: i64) -> Self {
            Self { pid }
        }
    }

    impl Command for GuestExecStatusCommand {
        const NAME: &'static str = "guest-exec-status";
        type Ok = GuestExecStatus;
    }

    /// Starts a program in the guest.
    ///
    /// The command does not wait for the program to end; [`GuestExecStatusCommand`]
    /// shows when it has. No shell is involved, unless the program is one.
    ///
    /// **Command** `guest-exec`.
    ///
    /// **Returns** [`GuestExec`](super::GuestExec): Number to pass to [`GuestExecStatusCommand`].
    ///
    /// Named `GuestExecCommand` because `GuestExec` is the type `GuestExec`.
    ///
    /// Since QEMU 2.5.
    #[doc(alias = "guest-exec")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestExecCommand {
        /// Path of the program, or a name to look up in `PATH`.
        pub path: String,
        /// Its arguments, not including the program's own name (default:
        /// none).
        #[serde(skip_serializing_if = "Option::is_none")]
        #[debug(secret)]
        pub arg: Option<Vec<String>>,
        /// Its environment, as strings `NAME=VALUE`; it gets no other
        /// variables (default: the environment of the agent).
        #[serde(skip_serializing_if = "Option::is_none")]
        #[debug(secret)]
        pub env: Option<Vec<String>>,
        /// Data for its standard input, in base64 (default:
        /// nothing).
        #[serde(rename = "input-data", skip_serializing_if = "Option::is_none")]
        #[debug(secret)]
        pub input_data: Option<String>,
        /// Which output to keep for [`GuestExecStatusCommand`]
        /// (default: none).
        #[serde(rename = "capture-output", skip_serializing_if = "Option::is_none")]
        pub capture_output: Option<GuestExecCaptureOutput>,
    }

    impl GuestExecCommand {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>) -> Self {
            Self {
                path: path.into(),
                arg: None,
                env: None,
                input_data: None,
                capture_output: None,
            }
        }

        /// Sets [`arg`](field@Self::arg).
        #[must_use]
        pub fn with_arg(mut self, value: Vec<String>) -> Self {
            self.arg = Some(value);
            self
        }

        /// Sets [`env`](field@Self::env).
        #[must_use]
        pub fn with_env(mut self, value: Vec<String>) -> Self {
            self.env = Some(value);
            self
        }

        /// Sets [`input_data`](field@Self::input_data).
        #[must_use]
        pub fn with_input_data(mut self, value: impl Into<String>) -> Self {
            self.input_data = Some(value.into());
            self
        }

        /// Sets [`capture_output`](field@Self::capture_output).
        #[must_use]
        pub fn with_capture_output(
            mut self,
            value: impl Into<GuestExecCaptureOutput>,
        ) -> Self {
            self.capture_output = Some(value.into());
            self
        }
    }

    impl Command for GuestExecCommand {
        const NAME: &'static str = "guest-exec";
        type Ok = GuestExec;
    }

    /// Shows the guest's host name.
    ///
    /// This is the name configured in the guest. It need not be fully
    /// qualified, known to DNS, or unique.
    ///
    /// **Command** `guest-get-host-name`.
    ///
    /// **Returns** [`GuestHostName`](super::GuestHostName).
    ///
    /// Since QEMU 2.10.
    #[doc(alias = "guest-get-host-name")]
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
    pub struct GuestGetHostName {}

    impl GuestGetHostName {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetHostName {
        const NAME: &'static str = "guest-get-host-name";
        const HAS_ARGUMENTS: bool = false;
        type Ok = GuestHostName;
    }

    /// Lists the users who are logged in to the guest.
    ///
    /// **Command** `guest-get-users`.
    ///
    /// **Returns** an array of [`GuestUser`](super::GuestUser): Each user once, regardless of the number of logins.
    ///
    /// Since QEMU 2.10.
    #[doc(alias = "guest-get-users")]
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
    pub struct GuestGetUsers {}

    impl GuestGetUsers {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetUsers {
        const NAME: &'static str = "guest-get-users";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestUser>;
    }

    /// Shows the time zone of the guest.
    ///
    /// **Command** `guest-get-timezone`.
    ///
    /// **Returns** [`GuestTimezone`](super::GuestTimezone).
    ///
    /// Since QEMU 2.10.
    #[doc(alias = "guest-get-timezone")]
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
    pub struct GuestGetTimezone {}

    impl GuestGetTimezone {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetTimezone {
        const NAME: &'static str = "guest-get-timezone";
        const HAS_ARGUMENTS: bool = false;
        type Ok = GuestTimezone;
    }

    /// Shows which operating system the guest runs.
    ///
    /// **Command** `guest-get-osinfo`.
    ///
    /// **Returns** [`GuestOSInfo`](super::GuestOSInfo).
    ///
    /// Since QEMU 2.10.
    #[doc(alias = "guest-get-osinfo")]
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
    pub struct GuestGetOsinfo {}

    impl GuestGetOsinfo {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetOsinfo {
        const NAME: &'static str = "guest-get-osinfo";
        const HAS_ARGUMENTS: bool = false;
        type Ok = GuestOSInfo;
    }

    /// Lists devices of a Windows guest and the drivers in use for them.
    ///
    /// **Command** `guest-get-devices`.
    ///
    /// **Returns** an array of [`GuestDeviceInfo`](super::GuestDeviceInfo).
    ///
    /// Since QEMU 5.2.
    #[doc(alias = "guest-get-devices")]
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
    pub struct GuestGetDevices {}

    impl GuestGetDevices {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetDevices {
        const NAME: &'static str = "guest-get-devices";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestDeviceInfo>;
    }

    /// Reads a user's `authorized_keys` file in the guest.
    ///
    /// It is supported on POSIX systems and, since 9.1, on Windows.
    ///
    /// **Command** `guest-ssh-get-authorized-keys`.
    ///
    /// **Returns** [`GuestAuthorizedKeys`](super::GuestAuthorizedKeys): Keys in the file; empty lines and comments are left out.
    ///
    /// Since QEMU 5.2.
    #[doc(alias = "guest-ssh-get-authorized-keys")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestSshGetAuthorizedKeys {
        /// Name of the user.
        pub username: String,
    }

    impl GuestSshGetAuthorizedKeys {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(username: impl Into<String>) -> Self {
            Self { username: username.into() }
        }
    }

    impl Command for GuestSshGetAuthorizedKeys {
        const NAME: &'static str = "guest-ssh-get-authorized-keys";
        type Ok = GuestAuthorizedKeys;
    }

    /// Adds keys to a user's `authorized_keys` file in the guest.
    ///
    /// The directory and the file are created if necessary. Keys that are
    /// already there are not added again.
    ///
    /// It is supported on POSIX systems and, since 9.1, on Windows.
    ///
    /// **Command** `guest-ssh-add-authorized-keys`.
    ///
    /// Since QEMU 5.2.
    #[doc(alias = "guest-ssh-add-authorized-keys")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestSshAddAuthorizedKeys {
        /// Name of the user.
        pub username: String,
        /// Public keys to add, each as a line of that file.
        pub keys: Vec<String>,
        /// If true, everything the file had before is removed (default:
        /// false).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reset: Option<bool>,
    }

    impl GuestSshAddAuthorizedKeys {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(username: impl Into<String>, keys: Vec<String>) -> Self {
            Self {
                username: username.into(),
                keys,
                reset: None,
            }
        }

        /// Sets [`reset`](field@Self::reset).
        #[must_use]
        pub fn with_reset(mut self, value: bool) -> Self {
            self.reset = Some(value);
            self
        }
    }

    impl Command for GuestSshAddAuthorizedKeys {
        const NAME: &'static str = "guest-ssh-add-authorized-keys";
        type Ok = base::Empty;
    }

    /// Removes keys from a user's `authorized_keys` file in the guest.
    ///
    /// It is supported on POSIX systems and, since 9.1, on Windows.
    ///
    /// **Command** `guest-ssh-remove-authorized-keys`.
    ///
    /// Since QEMU 5.2.
    #[doc(alias = "guest-ssh-remove-authorized-keys")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct GuestSshRemoveAuthorizedKeys {
        /// Name of the user.
        pub username: String,
        /// Public keys to remove, each as a line of that file. Keys
        /// that are not there are ignored.
        pub keys: Vec<String>,
    }

    impl GuestSshRemoveAuthorizedKeys {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(username: impl Into<String>, keys: Vec<String>) -> Self {
            Self {
                username: username.into(),
                keys,
            }
        }
    }

    impl Command for GuestSshRemoveAuthorizedKeys {
        const NAME: &'static str = "guest-ssh-remove-authorized-keys";
        type Ok = base::Empty;
    }

    /// Reads the I/O counters of the guest's block devices.
    ///
    /// **Command** `guest-get-diskstats`.
    ///
    /// **Returns** an array of [`GuestDiskStatsInfo`](super::GuestDiskStatsInfo): One element per block device, including partitions.
    ///
    /// Since QEMU 7.1.
    #[doc(alias = "guest-get-diskstats")]
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
    pub struct GuestGetDiskstats {}

    impl GuestGetDiskstats {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetDiskstats {
        const NAME: &'static str = "guest-get-diskstats";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestDiskStatsInfo>;
    }

    /// Reads how the guest's CPUs have spent their time.
    ///
    /// **Command** `guest-get-cpustats`.
    ///
    /// **Returns** an array of [`GuestCpuStats`](super::GuestCpuStats): One element per online CPU.
    ///
    /// Since QEMU 7.1.
    #[doc(alias = "guest-get-cpustats")]
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
    pub struct GuestGetCpustats {}

    impl GuestGetCpustats {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetCpustats {
        const NAME: &'static str = "guest-get-cpustats";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestCpuStats>;
    }

    /// Reads the guest's load.
    ///
    /// > **Note:** Windows has no load averages, so the agent there computes
    /// > them from CPU usage, starting when the command is first called.
    ///
    /// **Command** `guest-get-load`.
    ///
    /// **Returns** [`GuestLoadAverage`](super::GuestLoadAverage).
    ///
    /// Only present if QEMU is built (with `CONFIG_WIN32` or `CONFIG_GETLOADAVG`) or with `CONFIG_GETLOADAVG`.
    ///
    /// Since QEMU 10.0.
    #[doc(alias = "guest-get-load")]
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
    pub struct GuestGetLoad {}

    impl GuestGetLoad {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestGetLoad {
        const NAME: &'static str = "guest-get-load";
        const HAS_ARGUMENTS: bool = false;
        type Ok = GuestLoadAverage;
    }

    /// Lists the guest's routes.
    ///
    /// It is supported on Linux and, since 11.0, on Windows.
    ///
    /// **Command** `guest-network-get-route`.
    ///
    /// **Returns** an array of [`GuestNetworkRoute`](super::GuestNetworkRoute): IPv4 and IPv6 routes.
    ///
    /// Only present if QEMU is built (with `CONFIG_LINUX` or `CONFIG_WIN32`) or with `CONFIG_LINUX`.
    ///
    /// Since QEMU 9.1.
    #[doc(alias = "guest-network-get-route")]
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
    pub struct GuestNetworkGetRoute {}

    impl GuestNetworkGetRoute {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for GuestNetworkGetRoute {
        const NAME: &'static str = "guest-network-get-route";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<GuestNetworkRoute>;
    }
}
