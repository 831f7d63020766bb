// Generated from schema/facts/*/qapi/virtio.json by `cargo xtask generate`. Do not edit.

//! Virtio devices.
//!
//! Commands that show the internal state of virtio devices, for
//! debugging, and types used by properties of such devices.

use crate::base;

/// A virtio device.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioInfo {
    /// QOM path of the device, as used by the other commands. It is
    /// that of the virtio device proper, often `virtio-backend` below
    /// the PCI device.
    pub path: String,
    /// Kind of device, such as `virtio-net`.
    pub name: String,
}

impl VirtioInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(path: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            name: name.into(),
        }
    }
}

/// State of the connection between a virtio device and its vhost
/// backend, which handles the queues in place of QEMU.
///
/// For a NIC with several queue pairs, this is the state of the first
/// pair.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VhostStatus {
    /// Number of sections of guest memory that the backend
    /// knows.
    #[serde(rename = "n-mem-sections")]
    pub n_mem_sections: i64,
    /// Number of sections that QEMU gathered when guest
    /// memory last changed.
    #[serde(rename = "n-tmp-sections")]
    pub n_tmp_sections: i64,
    /// Number of virtqueues that the backend handles.
    pub nvqs: u32,
    /// Number of the first of them.
    #[serde(rename = "vq-index")]
    pub vq_index: i64,
    /// Virtio features that the backend offers.
    pub features: VirtioDeviceFeatures,
    /// Virtio features that were negotiated with the
    /// backend.
    #[serde(rename = "acked-features")]
    pub acked_features: VirtioDeviceFeatures,
    /// Features of the vhost-user protocol that were
    /// negotiated; empty for other backends.
    #[serde(rename = "protocol-features")]
    pub protocol_features: VhostDeviceProtocols,
    /// Maximum number of queues that the backend supports.
    #[serde(rename = "max-queues")]
    pub max_queues: u64,
    /// Capabilities of the backend, as a mask of Linux's
    /// `VHOST_BACKEND_F_*` bits.
    #[serde(rename = "backend-cap")]
    pub backend_cap: u64,
    /// True if the backend logs which memory it writes to, as
    /// during migration.
    #[serde(rename = "log-enabled")]
    pub log_enabled: bool,
    /// Size of that log, in machine words; each bit stands for 4
    /// KiB of memory.
    #[serde(rename = "log-size")]
    pub log_size: u64,
    /// Features that QEMU requires of the backend, apart
    /// from those of the guest.
    ///
    /// Removed after QEMU 10.2. Mandatory wherever it exists.
    #[serde(rename = "backend-features", skip_serializing_if = "Option::is_none")]
    pub backend_features: Option<VirtioDeviceFeatures>,
}

impl VhostStatus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        n_mem_sections: i64,
        n_tmp_sections: i64,
        nvqs: u32,
        vq_index: i64,
        features: VirtioDeviceFeatures,
        acked_features: VirtioDeviceFeatures,
        protocol_features: VhostDeviceProtocols,
        max_queues: u64,
        backend_cap: u64,
        log_enabled: bool,
        log_size: u64,
    ) -> Self {
        Self {
            n_mem_sections,
            n_tmp_sections,
            nvqs,
            vq_index,
            features,
            acked_features,
            protocol_features,
            max_queues,
            backend_cap,
            log_enabled,
            log_size,
            backend_features: None,
        }
    }

    /// Sets [`backend_features`](field@Self::backend_features).
    #[must_use]
    pub fn with_backend_features(mut self, value: VirtioDeviceFeatures) -> Self {
        self.backend_features = Some(value);
        self
    }
}

/// State of a virtio device.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioStatus {
    /// Kind of device, such as `virtio-net`.
    pub name: String,
    /// Number of that kind in the virtio specification, such as
    /// 1 for network devices and 2 for block devices.
    #[serde(rename = "device-id")]
    pub device_id: u16,
    /// True if a vhost backend is active.
    #[serde(rename = "vhost-started")]
    pub vhost_started: bool,
    /// Byte order of data exchanged between the device and
    /// its driver: `little`, which non-legacy drivers always use,
    /// `big`, or `unknown` before the driver has started.
    #[serde(rename = "device-endian")]
    pub device_endian: String,
    /// Features that the guest has accepted.
    #[serde(rename = "guest-features")]
    pub guest_features: VirtioDeviceFeatures,
    /// Features that the device offers.
    #[serde(rename = "host-features")]
    pub host_features: VirtioDeviceFeatures,
    /// Features that the backend of the device supports;
    /// empty if it has no such backend.
    #[serde(rename = "backend-features")]
    pub backend_features: VirtioDeviceFeatures,
    /// Number of virtqueues in use.
    #[serde(rename = "num-vqs")]
    pub num_vqs: i64,
    /// What the guest has set in the device status field.
    pub status: VirtioDeviceStatus,
    /// Interrupt status: 1 for a queue, 2 for a configuration change,
    /// or their sum.
    pub isr: u8,
    /// Number of the queue that the guest has selected for
    /// setup.
    #[serde(rename = "queue-sel")]
    pub queue_sel: u16,
    /// True if the guest is running, as far as the device
    /// knows.
    #[serde(rename = "vm-running")]
    pub vm_running: bool,
    /// True if the device has stopped after a driver error, until
    /// the guest resets it.
    pub broken: bool,
    /// True if the device must not access memory, for instance
    /// because the guest has not made it a PCI bus master.
    pub disabled: bool,
    /// True if [`started`](field@Self::started) is meaningful; false for old machine
    /// types.
    #[serde(rename = "use-started")]
    pub use_started: bool,
    /// True if the guest has begun to use the device.
    pub started: bool,
    /// True if a legacy driver may use the device before it
    /// says that it is ready; the first notification then starts the
    /// device.
    #[serde(rename = "start-on-kick")]
    pub start_on_kick: bool,
    /// True for old machine types, where devices
    /// that must not be legacy ones still can be.
    #[serde(rename = "disable-legacy-check")]
    pub disable_legacy_check: bool,
    /// Name of the bus, often empty.
    #[serde(rename = "bus-name")]
    pub bus_name: String,
    /// True if queue interrupts can be masked
    /// while a vhost backend is active.
    #[serde(rename = "use-guest-notifier-mask")]
    pub use_guest_notifier_mask: bool,
    /// State of the vhost backend; present if [`vhost_started`](field@Self::vhost_started) is
    /// true.
    #[serde(rename = "vhost-dev", skip_serializing_if = "Option::is_none")]
    pub vhost_dev: Option<VhostStatus>,
}

impl VirtioStatus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        device_id: u16,
        vhost_started: bool,
        device_endian: impl Into<String>,
        guest_features: VirtioDeviceFeatures,
        host_features: VirtioDeviceFeatures,
        backend_features: VirtioDeviceFeatures,
        num_vqs: i64,
        status: VirtioDeviceStatus,
        isr: u8,
        queue_sel: u16,
        vm_running: bool,
        broken: bool,
        disabled: bool,
        use_started: bool,
        started: bool,
        start_on_kick: bool,
        disable_legacy_check: bool,
        bus_name: impl Into<String>,
        use_guest_notifier_mask: bool,
    ) -> Self {
        Self {
            name: name.into(),
            device_id,
            vhost_started,
            device_endian: device_endian.into(),
            guest_features,
            host_features,
            backend_features,
            num_vqs,
            status,
            isr,
            queue_sel,
            vm_running,
            broken,
            disabled,
            use_started,
            started,
            start_on_kick,
            disable_legacy_check,
            bus_name: bus_name.into(),
            use_guest_notifier_mask,
            vhost_dev: None,
        }
    }

    /// Sets [`vhost_dev`](field@Self::vhost_dev).
    #[must_use]
    pub fn with_vhost_dev(mut self, value: VhostStatus) -> Self {
        self.vhost_dev = Some(value);
        self
    }
}

/// Device status field of a virtio device.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioDeviceStatus {
    /// Bits that are set, each as its name in the virtio
    /// specification, a colon and an explanation. The text is meant
    /// for people.
    pub statuses: Vec<String>,
    /// Mask of set bits that have no name; absent if
    /// there are none.
    #[serde(rename = "unknown-statuses", skip_serializing_if = "Option::is_none")]
    pub unknown_statuses: Option<u8>,
}

impl VirtioDeviceStatus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(statuses: Vec<String>) -> Self {
        Self {
            statuses,
            unknown_statuses: None,
        }
    }

    /// Sets [`unknown_statuses`](field@Self::unknown_statuses).
    #[must_use]
    pub fn with_unknown_statuses(mut self, value: u8) -> Self {
        self.unknown_statuses = Some(value);
        self
    }
}

/// Features of the vhost-user protocol.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VhostDeviceProtocols {
    /// Bits that are set, each as its name, a colon and an
    /// explanation. The text is meant for people.
    pub protocols: Vec<String>,
    /// Mask of set bits that QEMU has no name for;
    /// absent if there are none.
    #[serde(rename = "unknown-protocols", skip_serializing_if = "Option::is_none")]
    pub unknown_protocols: Option<u64>,
}

impl VhostDeviceProtocols {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(protocols: Vec<String>) -> Self {
        Self {
            protocols,
            unknown_protocols: None,
        }
    }

    /// Sets [`unknown_protocols`](field@Self::unknown_protocols).
    #[must_use]
    pub fn with_unknown_protocols(mut self, value: u64) -> Self {
        self.unknown_protocols = Some(value);
        self
    }
}

/// Features of a virtio device or of its backend.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioDeviceFeatures {
    /// Bits that are set and mean the same for all devices,
    /// each as its name, a colon and an explanation. The text is meant
    /// for people.
    pub transports: Vec<String>,
    /// Bits that are set and are specific to this kind of
    /// device, in the same form.
    #[serde(rename = "dev-features", skip_serializing_if = "Option::is_none")]
    pub dev_features: Option<Vec<String>>,
    /// Mask of set bits from 0 to 63 that QEMU has
    /// no name for; absent if there are none.
    #[serde(rename = "unknown-dev-features", skip_serializing_if = "Option::is_none")]
    pub unknown_dev_features: Option<u64>,
    /// Mask of such bits from 64 to 127, with bit
    /// 64 as the lowest. Since QEMU 10.2.
    #[serde(rename = "unknown-dev-features2", skip_serializing_if = "Option::is_none")]
    pub unknown_dev_features2: Option<u64>,
}

impl VirtioDeviceFeatures {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(transports: Vec<String>) -> Self {
        Self {
            transports,
            dev_features: None,
            unknown_dev_features: None,
            unknown_dev_features2: None,
        }
    }

    /// Sets [`dev_features`](field@Self::dev_features).
    #[must_use]
    pub fn with_dev_features(mut self, value: Vec<String>) -> Self {
        self.dev_features = Some(value);
        self
    }

    /// Sets [`unknown_dev_features`](field@Self::unknown_dev_features).
    #[must_use]
    pub fn with_unknown_dev_features(mut self, value: u64) -> Self {
        self.unknown_dev_features = Some(value);
        self
    }

    /// Sets [`unknown_dev_features2`](field@Self::unknown_dev_features2).
    #[must_use]
    pub fn with_unknown_dev_features2(mut self, value: u64) -> Self {
        self.unknown_dev_features2 = Some(value);
        self
    }
}

/// State of a virtqueue, as QEMU knows it.
///
/// Indices count elements modulo 65536, not modulo the size of the
/// queue. While a vhost backend is active, QEMU does not follow the
/// queue, so this information is out of date.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtQueueStatus {
    /// Kind of device, such as `virtio-net`.
    pub name: String,
    /// Number of the queue.
    #[serde(rename = "queue-index")]
    pub queue_index: u16,
    /// Number of elements that the device has taken and not yet
    /// returned.
    pub inuse: u32,
    /// Size of the queue, in elements.
    #[serde(rename = "vring-num")]
    pub vring_num: u32,
    /// Size that QEMU proposed to the guest.
    #[serde(rename = "vring-num-default")]
    pub vring_num_default: u32,
    /// Alignment in the layout used by legacy drivers, in
    /// bytes.
    #[serde(rename = "vring-align")]
    pub vring_align: u32,
    /// Guest physical address of the descriptor area.
    #[serde(rename = "vring-desc")]
    pub vring_desc: u64,
    /// Guest physical address of the driver area, the
    /// available ring.
    #[serde(rename = "vring-avail")]
    pub vring_avail: u64,
    /// Guest physical address of the device area, the used
    /// ring.
    #[serde(rename = "vring-used")]
    pub vring_used: u64,
    /// Index of the next element that the device will
    /// take. With a vhost backend, this is not the index but the
    /// result of QEMU's request for it: 0 for success. Absent if the
    /// backend does not handle the queue.
    #[serde(rename = "last-avail-idx", skip_serializing_if = "Option::is_none")]
    pub last_avail_idx: Option<u16>,
    /// Index just past the driver's last element when
    /// QEMU last looked; absent while a vhost backend is active.
    #[serde(rename = "shadow-avail-idx", skip_serializing_if = "Option::is_none")]
    pub shadow_avail_idx: Option<u16>,
    /// Index of the next element that the device will return.
    #[serde(rename = "used-idx")]
    pub used_idx: u16,
    /// Value of [`used_idx`](field@Self::used_idx) at the last interrupt.
    #[serde(rename = "signalled-used")]
    pub signalled_used: u16,
    /// True if [`signalled_used`](field@Self::signalled_used) is meaningful.
    #[serde(rename = "signalled-used-valid")]
    pub signalled_used_valid: bool,
}

impl VirtQueueStatus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        queue_index: u16,
        inuse: u32,
        vring_num: u32,
        vring_num_default: u32,
        vring_align: u32,
        vring_desc: u64,
        vring_avail: u64,
        vring_used: u64,
        used_idx: u16,
        signalled_used: u16,
        signalled_used_valid: bool,
    ) -> Self {
        Self {
            name: name.into(),
            queue_index,
            inuse,
            vring_num,
            vring_num_default,
            vring_align,
            vring_desc,
            vring_avail,
            vring_used,
            last_avail_idx: None,
            shadow_avail_idx: None,
            used_idx,
            signalled_used,
            signalled_used_valid,
        }
    }

    /// Sets [`last_avail_idx`](field@Self::last_avail_idx).
    #[must_use]
    pub fn with_last_avail_idx(mut self, value: u16) -> Self {
        self.last_avail_idx = Some(value);
        self
    }

    /// Sets [`shadow_avail_idx`](field@Self::shadow_avail_idx).
    #[must_use]
    pub fn with_shadow_avail_idx(mut self, value: u16) -> Self {
        self.shadow_avail_idx = Some(value);
        self
    }
}

/// State of a virtqueue that a vhost backend handles.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtVhostQueueStatus {
    /// Kind of device, such as `virtio-net`.
    pub name: String,
    /// File descriptor for notifications from the guest; 0 if QEMU
    /// does not keep it here.
    pub kick: i64,
    /// File descriptor for interrupts to the guest; 0 if QEMU does
    /// not keep it here.
    pub call: i64,
    /// Size of the queue, in elements.
    pub num: i64,
    /// Guest physical address of the descriptor area.
    #[serde(rename = "desc-phys")]
    pub desc_phys: u64,
    /// Size of the descriptor area, in bytes.
    #[serde(rename = "desc-size")]
    pub desc_size: u32,
    /// Guest physical address of the driver area, the
    /// available ring.
    #[serde(rename = "avail-phys")]
    pub avail_phys: u64,
    /// Size of the driver area, in bytes.
    #[serde(rename = "avail-size")]
    pub avail_size: u32,
    /// Guest physical address of the device area, the used ring.
    #[serde(rename = "used-phys")]
    pub used_phys: u64,
    /// Size of the device area, in bytes.
    #[serde(rename = "used-size")]
    pub used_size: u32,
    /// Address of the descriptor area in QEMU's process.
    ///
    /// Removed after QEMU 10.2. Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desc: Option<u64>,
    /// Address of the driver area in QEMU's process.
    ///
    /// Removed after QEMU 10.2. Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avail: Option<u64>,
    /// Address of the device area in QEMU's process.
    ///
    /// Removed after QEMU 10.2. Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used: Option<u64>,
}

impl VirtVhostQueueStatus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        kick: i64,
        call: i64,
        num: i64,
        desc_phys: u64,
        desc_size: u32,
        avail_phys: u64,
        avail_size: u32,
        used_phys: u64,
        used_size: u32,
    ) -> Self {
        Self {
            name: name.into(),
            kick,
            call,
            num,
            desc_phys,
            desc_size,
            avail_phys,
            avail_size,
            used_phys,
            used_size,
            desc: None,
            avail: None,
            used: None,
        }
    }

    /// Sets [`desc`](field@Self::desc).
    #[must_use]
    pub fn with_desc(mut self, value: u64) -> Self {
        self.desc = Some(value);
        self
    }

    /// Sets [`avail`](field@Self::avail).
    #[must_use]
    pub fn with_avail(mut self, value: u64) -> Self {
        self.avail = Some(value);
        self
    }

    /// Sets [`used`](field@Self::used).
    #[must_use]
    pub fn with_used(mut self, value: u64) -> Self {
        self.used = Some(value);
        self
    }
}

/// A descriptor of a virtqueue, which describes a buffer.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioRingDesc {
    /// Guest physical address of the buffer.
    pub addr: u64,
    /// Size of the buffer, in bytes.
    pub len: u32,
    /// Flags that are set: `next` if another descriptor follows,
    /// `write` if the device writes to the buffer, `indirect` if
    /// the buffer holds descriptors; `avail` and `used` belong to
    /// packed queues.
    pub flags: Vec<String>,
}

impl VirtioRingDesc {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(addr: u64, len: u32, flags: Vec<String>) -> Self {
        Self { addr, len, flags }
    }
}

/// Driver area of a virtqueue, the available ring.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioRingAvail {
    /// Flags set by the driver: 1 if it needs no interrupts.
    pub flags: u16,
    /// Index of the next element that the driver will add, modulo
    /// 65536\.
    pub idx: u16,
    /// Entry of the ring for this element: the number of its first
    /// descriptor.
    pub ring: u16,
}

impl VirtioRingAvail {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(flags: u16, idx: u16, ring: u16) -> Self {
        Self { flags, idx, ring }
    }
}

/// Device area of a virtqueue, the used ring.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioRingUsed {
    /// Flags set by the device: 1 if it needs no notifications.
    pub flags: u16,
    /// Index of the next element that the device will return, modulo
    /// 65536\.
    pub idx: u16,
}

impl VirtioRingUsed {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(flags: u16, idx: u16) -> Self {
        Self { flags, idx }
    }
}

/// An element of a virtqueue: a chain of descriptors.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtioQueueElement {
    /// Kind of device, such as `virtio-net`.
    pub name: String,
    /// Number of the first descriptor of the element.
    pub index: u32,
    /// Descriptors of the element, the last one first, or those in
    /// its indirect table if it has one.
    pub descs: Vec<VirtioRingDesc>,
    /// Driver area of the queue.
    pub avail: VirtioRingAvail,
    /// Device area of the queue.
    pub used: VirtioRingUsed,
}

impl VirtioQueueElement {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        index: u32,
        descs: Vec<VirtioRingDesc>,
        avail: VirtioRingAvail,
        used: VirtioRingUsed,
    ) -> Self {
        Self {
            name: name.into(),
            index,
            descs,
            avail,
            used,
        }
    }
}

/// The virtqueues of a device that an IOThread handles. The property
/// `iothread-vq-mapping` is a list of these.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct IOThreadVirtQueueMapping {
    /// ID of the IOThread object.
    pub iothread: String,
    /// Numbers of the virtqueues. If absent, the queues are assigned
    /// to the IOThreads in the list in turn. Either all elements of
    /// the list have this member or none does, and together they must
    /// name each queue once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vqs: Option<Vec<u16>>,
}

impl IOThreadVirtQueueMapping {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(iothread: impl Into<String>) -> Self {
        Self {
            iothread: iothread.into(),
            vqs: None,
        }
    }

    /// Sets [`vqs`](field@Self::vqs).
    #[must_use]
    pub fn with_vqs(mut self, value: Vec<u16>) -> Self {
        self.vqs = Some(value);
        self
    }
}

/// An output of a virtio-gpu device, whose property `outputs` is a
/// list of these.
///
/// [`xres`](field@Self::xres) and [`yres`](field@Self::yres) must be given together or not at all. With them,
/// the output is connected from the start, and has this size. If no
/// output has them, the first one is connected, with the size given by
/// the device's properties `xres` and `yres`.
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VirtIOGPUOutput {
    /// Name of the output, which the guest sees as the name of the
    /// monitor.
    pub name: String,
    /// Width, in pixels. Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xres: Option<u16>,
    /// Height, in pixels. Since QEMU 11.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yres: Option<u16>,
}

impl VirtIOGPUOutput {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            xres: None,
            yres: None,
        }
    }

    /// Sets [`xres`](field@Self::xres).
    #[must_use]
    pub fn with_xres(mut self, value: u16) -> Self {
        self.xres = Some(value);
        self
    }

    /// Sets [`yres`](field@Self::yres).
    #[must_use]
    pub fn with_yres(mut self, value: u16) -> Self {
        self.yres = Some(value);
        self
    }
}

/// Not part of QMP. This type makes QEMU's code generator produce the
/// list types that QEMU's properties need.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DummyVirtioForceArrays {
    /// For the list of
    /// [`IOThreadVirtQueueMapping`].
    #[serde(rename = "unused-iothread-vq-mapping")]
    pub unused_iothread_vq_mapping: Vec<IOThreadVirtQueueMapping>,
    /// For the list of [`VirtIOGPUOutput`]. Since QEMU 10.1.
    #[serde(rename = "unused-virtio-gpu-output")]
    pub unused_virtio_gpu_output: Vec<VirtIOGPUOutput>,
}

impl DummyVirtioForceArrays {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        unused_iothread_vq_mapping: Vec<IOThreadVirtQueueMapping>,
        unused_virtio_gpu_output: Vec<VirtIOGPUOutput>,
    ) -> Self {
        Self {
            unused_iothread_vq_mapping,
            unused_virtio_gpu_output,
        }
    }
}

/// Page sizes for the property `granule` of a virtio-iommu device:
/// the smallest unit it maps.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum GranuleMode {
    /// `4k`: 4 KiB, as on x86.
    #[serde(rename = "4k")]
    _4k,
    /// `8k`: 8 KiB.
    #[serde(rename = "8k")]
    _8k,
    /// `16k`: 16 KiB, one of Arm's page sizes.
    #[serde(rename = "16k")]
    _16k,
    /// `64k`: 64 KiB, one of Arm's page sizes.
    #[serde(rename = "64k")]
    _64k,
    /// `host`: page size of the host.
    #[serde(rename = "host")]
    Host,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Roles of a disk in a `vmapple` machine, which runs macOS guests;
/// used by the property `variant` of `vmapple-virtio-blk-pci`.
///
/// Since QEMU 10.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum VMAppleVirtioBlkVariant {
    /// `unspecified`: none yet. This is the default, but it is an error to
    /// leave it: one of the others must be set.
    #[serde(rename = "unspecified")]
    Unspecified,
    /// `root`: the disk with the root volume.
    #[serde(rename = "root")]
    Root,
    /// `aux`: the disk with the auxiliary data that macOS needs to boot.
    #[serde(rename = "aux")]
    Aux,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Commands defined in `virtio.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        VirtQueueStatus, VirtVhostQueueStatus, VirtioInfo, VirtioQueueElement,
        VirtioStatus,
    };

    /// Lists the guest's virtio devices.
    ///
    /// **Command** `x-query-virtio`.
    ///
    /// **Returns** an array of [`VirtioInfo`](super::VirtioInfo): One entry for each device, in no particular order.
    ///
    /// **Errors:**
    ///
    /// - `GenericError`, since 8.2, if there is none; earlier releases
    ///   return an empty list
    ///
    /// **Unstable:** This command is for debugging only.
    ///
    /// Since QEMU 7.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///       {
    ///           "name": "virtio-input",
    ///           "path": "/machine/peripheral-anon/device[4]/virtio-backend"
    ///       },
    ///       {
    ///           "name": "virtio-crypto",
    ///           "path": "/machine/peripheral/crypto0/virtio-backend"
    ///       },
    ///       {
    ///           "name": "virtio-scsi",
    ///           "path": "/machine/peripheral-anon/device[2]/virtio-backend"
    ///       },
    ///       {
    ///           "name": "virtio-net",
    ///           "path": "/machine/peripheral-anon/device[1]/virtio-backend"
    ///       },
    ///       {
    ///           "name": "virtio-serial",
    ///           "path": "/machine/peripheral-anon/device[0]/virtio-backend"
    ///       }
    ///   ]
    /// }
    /// ```
    #[doc(alias = "x-query-virtio")]
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
    pub struct XQueryVirtio {}

    impl XQueryVirtio {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XQueryVirtio {
        const NAME: &'static str = "x-query-virtio";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = Vec<VirtioInfo>;
    }

    /// Gets the state of a virtio device.
    ///
    /// **Command** `x-query-virtio-status`.
    ///
    /// **Returns** [`VirtioStatus`](super::VirtioStatus).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no virtio device at [`path`](field@Self::path)
    ///
    /// **Unstable:** This command is for debugging only.
    ///
    /// Since QEMU 7.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio-status",
    ///   "arguments": { "path": "/machine/peripheral/crypto0/virtio-backend" }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "device-endian": "little",
    ///       "bus-name": "",
    ///       "disable-legacy-check": false,
    ///       "name": "virtio-crypto",
    ///       "started": true,
    ///       "device-id": 20,
    ///       "backend-features": {
    ///           "transports": [],
    ///           "dev-features": []
    ///       },
    ///       "start-on-kick": false,
    ///       "isr": 1,
    ///       "broken": false,
    ///       "status": {
    ///           "statuses": [
    ///               "VIRTIO_CONFIG_S_ACKNOWLEDGE: Valid virtio device found",
    ///               "VIRTIO_CONFIG_S_DRIVER: Guest OS compatible with device",
    ///               "VIRTIO_CONFIG_S_FEATURES_OK: Feature negotiation complete",
    ///               "VIRTIO_CONFIG_S_DRIVER_OK: Driver setup and ready"
    ///           ]
    ///       },
    ///       "num-vqs": 2,
    ///       "guest-features": {
    ///           "dev-features": [],
    ///           "transports": [
    ///               "VIRTIO_RING_F_EVENT_IDX: Used & avail. event fields enabled",
    ///               "VIRTIO_RING_F_INDIRECT_DESC: Indirect descriptors supported",
    ///               "VIRTIO_F_VERSION_1: Device compliant for v1 spec (legacy)"
    ///           ]
    ///       },
    ///       "host-features": {
    ///           "unknown-dev-features": 1073741824,
    ///           "unknown-dev-features2": 0,
    ///           "dev-features": [],
    ///           "transports": [
    ///               "VIRTIO_RING_F_EVENT_IDX: Used & avail. event fields enabled",
    ///               "VIRTIO_RING_F_INDIRECT_DESC: Indirect descriptors supported",
    ///               "VIRTIO_F_VERSION_1: Device compliant for v1 spec (legacy)",
    ///               "VIRTIO_F_ANY_LAYOUT: Device accepts arbitrary desc. layouts",
    ///               "VIRTIO_F_NOTIFY_ON_EMPTY: Notify when device runs out of avail. descs. on VQ"
    ///           ]
    ///       },
    ///       "use-guest-notifier-mask": true,
    ///       "vm-running": true,
    ///       "queue-sel": 1,
    ///       "disabled": false,
    ///       "vhost-started": false,
    ///       "use-started": true
    ///   }
    /// }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio-status",
    ///   "arguments": { "path": "/machine/peripheral-anon/device[1]/virtio-backend" }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "device-endian": "little",
    ///       "bus-name": "",
    ///       "disable-legacy-check": false,
    ///       "name": "virtio-net",
    ///       "started": true,
    ///       "device-id": 1,
    ///       "vhost-dev": {
    ///           "n-tmp-sections": 4,
    ///           "n-mem-sections": 4,
    ///           "max-queues": 1,
    ///           "backend-cap": 2,
    ///           "log-size": 0,
    ///           "backend-features": {
    ///               "dev-features": [],
    ///               "transports": []
    ///           },
    ///           "nvqs": 2,
    ///           "protocol-features": {
    ///               "protocols": []
    ///           },
    ///           "vq-index": 0,
    ///           "log-enabled": false,
    ///           "acked-features": {
    ///               "dev-features": [
    ///                   "VIRTIO_NET_F_MRG_RXBUF: Driver can merge receive buffers"
    ///               ],
    ///               "transports": [
    ///                   "VIRTIO_RING_F_EVENT_IDX: Used & avail. event fields enabled",
    ///                   "VIRTIO_RING_F_INDIRECT_DESC: Indirect descriptors supported",
    ///                   "VIRTIO_F_VERSION_1: Device compliant for v1 spec (legacy)"
    ///               ]
    ///           },
    ///           "features": {
    ///               "dev-features": [
    ///                   "VHOST_F_LOG_ALL: Logging write descriptors supported",
    ///                   "VIRTIO_NET_F_MRG_RXBUF: Driver can merge receive buffers"
    ///               ],
    ///               "transports": [
    ///                   "VIRTIO_RING_F_EVENT_IDX: Used & avail. event fields enabled",
    ///                   "VIRTIO_RING_F_INDIRECT_DESC: Indirect descriptors supported",
    ///                   "VIRTIO_F_IOMMU_PLATFORM: Device can be used on IOMMU platform",
    ///                   "VIRTIO_F_VERSION_1: Device compliant for v1 spec (legacy)",
    ///                   "VIRTIO_F_ANY_LAYOUT: Device accepts arbitrary desc. layouts",
    ///                   "VIRTIO_F_NOTIFY_ON_EMPTY: Notify when device runs out of avail. descs. on VQ"
    ///               ]
    ///           }
    ///       },
    ///       "backend-features": {
    ///           "dev-features": [
    ///               "VHOST_USER_F_PROTOCOL_FEATURES: Vhost-user protocol features negotiation supported",
    ///               "VIRTIO_NET_F_GSO: Handling GSO-type packets supported",
    ///               "VIRTIO_NET_F_CTRL_MAC_ADDR: MAC address set through control channel",
    ///               "VIRTIO_NET_F_GUEST_ANNOUNCE: Driver sending gratuitous packets supported",
    ///               "VIRTIO_NET_F_CTRL_RX_EXTRA: Extra RX mode control supported",
    ///               "VIRTIO_NET_F_CTRL_VLAN: Control channel VLAN filtering supported",
    ///               "VIRTIO_NET_F_CTRL_RX: Control channel RX mode supported",
    ///               "VIRTIO_NET_F_CTRL_VQ: Control channel available",
    ///               "VIRTIO_NET_F_STATUS: Configuration status field available",
    ///               "VIRTIO_NET_F_MRG_RXBUF: Driver can merge receive buffers",
    ///               "VIRTIO_NET_F_HOST_UFO: Device can receive UFO",
    ///               "VIRTIO_NET_F_HOST_ECN: Device can receive TSO with ECN",
    ///               "VIRTIO_NET_F_HOST_TSO6: Device can receive TSOv6",
    ///               "VIRTIO_NET_F_HOST_TSO4: Device can receive TSOv4",
    ///               "VIRTIO_NET_F_GUEST_UFO: Driver can receive UFO",
    ///               "VIRTIO_NET_F_GUEST_ECN: Driver can receive TSO with ECN",
    ///               "VIRTIO_NET_F_GUEST_TSO6: Driver can receive TSOv6",
    ///               "VIRTIO_NET_F_GUEST_TSO4: Driver can receive TSOv4",
    ///               "VIRTIO_NET_F_MAC: Device has given MAC address",
    ///               "VIRTIO_NET_F_CTRL_GUEST_OFFLOADS: Control channel offloading reconfig. supported",
    ///               "VIRTIO_NET_F_GUEST_CSUM: Driver handling packets with partial checksum supported",
    ///               "VIRTIO_NET_F_CSUM: Device handling packets with partial checksum supported"
    ///           ],
    ///           "transports": [
    ///               "VIRTIO_RING_F_EVENT_IDX: Used & avail. event fields enabled",
    ///               "VIRTIO_RING_F_INDIRECT_DESC: Indirect descriptors supported",
    ///               "VIRTIO_F_VERSION_1: Device compliant for v1 spec (legacy)",
    ///               "VIRTIO_F_ANY_LAYOUT: Device accepts arbitrary desc. layouts",
    ///               "VIRTIO_F_NOTIFY_ON_EMPTY: Notify when device runs out of avail. descs. on VQ"
    ///           ]
    ///       },
    ///       "start-on-kick": false,
    ///       "isr": 1,
    ///       "broken": false,
    ///       "status": {
    ///           "statuses": [
    ///               "VIRTIO_CONFIG_S_ACKNOWLEDGE: Valid virtio device found",
    ///               "VIRTIO_CONFIG_S_DRIVER: Guest OS compatible with device",
    ///               "VIRTIO_CONFIG_S_FEATURES_OK: Feature negotiation complete",
    ///               "VIRTIO_CONFIG_S_DRIVER_OK: Driver setup and ready"
    ///           ]
    ///       },
    ///       "num-vqs": 3,
    ///       "guest-features": {
    ///           "dev-features": [
    ///               "VIRTIO_NET_F_CTRL_MAC_ADDR: MAC address set through control channel",
    ///               "VIRTIO_NET_F_GUEST_ANNOUNCE: Driver sending gratuitous packets supported",
    ///               "VIRTIO_NET_F_CTRL_VLAN: Control channel VLAN filtering supported",
    ///               "VIRTIO_NET_F_CTRL_RX: Control channel RX mode supported",
    ///               "VIRTIO_NET_F_CTRL_VQ: Control channel available",
    ///               "VIRTIO_NET_F_STATUS: Configuration status field available",
    ///               "VIRTIO_NET_F_MRG_RXBUF: Driver can merge receive buffers",
    ///               "VIRTIO_NET_F_HOST_UFO: Device can receive UFO",
    ///               "VIRTIO_NET_F_HOST_ECN: Device can receive TSO with ECN",
    ///               "VIRTIO_NET_F_HOST_TSO6: Device can receive TSOv6",
    ///               "VIRTIO_NET_F_HOST_TSO4: Device can receive TSOv4",
    ///               "VIRTIO_NET_F_GUEST_UFO: Driver can receive UFO",
    ///               "VIRTIO_NET_F_GUEST_ECN: Driver can receive TSO with ECN",
    ///               "VIRTIO_NET_F_GUEST_TSO6: Driver can receive TSOv6",
    ///               "VIRTIO_NET_F_GUEST_TSO4: Driver can receive TSOv4",
    ///               "VIRTIO_NET_F_MAC: Device has given MAC address",
    ///               "VIRTIO_NET_F_CTRL_GUEST_OFFLOADS: Control channel offloading reconfig. supported",
    ///               "VIRTIO_NET_F_GUEST_CSUM: Driver handling packets with partial checksum supported",
    ///               "VIRTIO_NET_F_CSUM: Device handling packets with partial checksum supported"
    ///           ],
    ///           "transports": [
    ///               "VIRTIO_RING_F_EVENT_IDX: Used & avail. event fields enabled",
    ///               "VIRTIO_RING_F_INDIRECT_DESC: Indirect descriptors supported",
    ///               "VIRTIO_F_VERSION_1: Device compliant for v1 spec (legacy)"
    ///          ]
    ///       },
    ///       "host-features": {
    ///           "dev-features": [
    ///               "VHOST_USER_F_PROTOCOL_FEATURES: Vhost-user protocol features negotiation supported",
    ///               "VIRTIO_NET_F_GSO: Handling GSO-type packets supported",
    ///               "VIRTIO_NET_F_CTRL_MAC_ADDR: MAC address set through control channel",
    ///               "VIRTIO_NET_F_GUEST_ANNOUNCE: Driver sending gratuitous packets supported",
    ///               "VIRTIO_NET_F_CTRL_RX_EXTRA: Extra RX mode control supported",
    ///               "VIRTIO_NET_F_CTRL_VLAN: Control channel VLAN filtering supported",
    ///               "VIRTIO_NET_F_CTRL_RX: Control channel RX mode supported",
    ///               "VIRTIO_NET_F_CTRL_VQ: Control channel available",
    ///               "VIRTIO_NET_F_STATUS: Configuration status field available",
    ///               "VIRTIO_NET_F_MRG_RXBUF: Driver can merge receive buffers",
    ///               "VIRTIO_NET_F_HOST_UFO: Device can receive UFO",
    ///               "VIRTIO_NET_F_HOST_ECN: Device can receive TSO with ECN",
    ///               "VIRTIO_NET_F_HOST_TSO6: Device can receive TSOv6",
    ///               "VIRTIO_NET_F_HOST_TSO4: Device can receive TSOv4",
    ///               "VIRTIO_NET_F_GUEST_UFO: Driver can receive UFO",
    ///               "VIRTIO_NET_F_GUEST_ECN: Driver can receive TSO with ECN",
    ///               "VIRTIO_NET_F_GUEST_TSO6: Driver can receive TSOv6",
    ///               "VIRTIO_NET_F_GUEST_TSO4: Driver can receive TSOv4",
    ///               "VIRTIO_NET_F_MAC: Device has given MAC address",
    ///               "VIRTIO_NET_F_CTRL_GUEST_OFFLOADS: Control channel offloading reconfig. supported",
    ///               "VIRTIO_NET_F_GUEST_CSUM: Driver handling packets with partial checksum supported",
    ///               "VIRTIO_NET_F_CSUM: Device handling packets with partial checksum supported"
    ///           ],
    ///           "transports": [
    ///               "VIRTIO_RING_F_EVENT_IDX: Used & avail. event fields enabled",
    ///               "VIRTIO_RING_F_INDIRECT_DESC: Indirect descriptors supported",
    ///               "VIRTIO_F_VERSION_1: Device compliant for v1 spec (legacy)",
    ///               "VIRTIO_F_ANY_LAYOUT: Device accepts arbitrary desc. layouts",
    ///               "VIRTIO_F_NOTIFY_ON_EMPTY: Notify when device runs out of avail. descs. on VQ"
    ///          ]
    ///       },
    ///       "use-guest-notifier-mask": true,
    ///       "vm-running": true,
    ///       "queue-sel": 2,
    ///       "disabled": false,
    ///       "vhost-started": true,
    ///       "use-started": true
    ///   }
    /// }
    /// ```
    #[doc(alias = "x-query-virtio-status")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XQueryVirtioStatus {
        /// QOM path of the device, from [`XQueryVirtio`].
        pub path: String,
    }

    impl XQueryVirtioStatus {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>) -> Self {
            Self { path: path.into() }
        }
    }

    impl Command for XQueryVirtioStatus {
        const NAME: &'static str = "x-query-virtio-status";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = VirtioStatus;
    }

    /// Gets the state of a virtqueue, as QEMU knows it.
    ///
    /// **Command** `x-query-virtio-queue-status`.
    ///
    /// **Returns** [`VirtQueueStatus`](super::VirtQueueStatus).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no virtio device at [`path`](field@Self::path), or if the
    ///   queue does not exist or is not set up
    ///
    /// **Unstable:** This command is for debugging only.
    ///
    /// Since QEMU 7.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio-queue-status",
    ///   "arguments": { "path": "/machine/peripheral/vsock0/virtio-backend",
    ///                  "queue": 1 }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "signalled-used": 0,
    ///       "inuse": 0,
    ///       "name": "vhost-vsock",
    ///       "vring-align": 4096,
    ///       "vring-desc": 5217370112,
    ///       "signalled-used-valid": false,
    ///       "vring-num-default": 128,
    ///       "vring-avail": 5217372160,
    ///       "queue-index": 1,
    ///       "last-avail-idx": 0,
    ///       "vring-used": 5217372480,
    ///       "used-idx": 0,
    ///       "vring-num": 128
    ///   }
    /// }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio-queue-status",
    ///   "arguments": { "path": "/machine/peripheral-anon/device[0]/virtio-backend",
    ///                  "queue": 20 }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "signalled-used": 0,
    ///       "inuse": 0,
    ///       "name": "virtio-serial",
    ///       "vring-align": 4096,
    ///       "vring-desc": 5182074880,
    ///       "signalled-used-valid": false,
    ///       "vring-num-default": 128,
    ///       "vring-avail": 5182076928,
    ///       "queue-index": 20,
    ///       "last-avail-idx": 0,
    ///       "vring-used": 5182077248,
    ///       "used-idx": 0,
    ///       "shadow-avail-idx": 0,
    ///       "vring-num": 128
    ///   }
    /// }
    /// ```
    #[doc(alias = "x-query-virtio-queue-status")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XQueryVirtioQueueStatus {
        /// QOM path of the device, from [`XQueryVirtio`].
        pub path: String,
        /// Number of the queue, from 0.
        pub queue: u16,
    }

    impl XQueryVirtioQueueStatus {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>, queue: u16) -> Self {
            Self { path: path.into(), queue }
        }
    }

    impl Command for XQueryVirtioQueueStatus {
        const NAME: &'static str = "x-query-virtio-queue-status";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = VirtQueueStatus;
    }

    /// Gets the state of a virtqueue that a vhost backend handles.
    ///
    /// **Command** `x-query-virtio-vhost-queue-status`.
    ///
    /// **Returns** [`VirtVhostQueueStatus`](super::VirtVhostQueueStatus).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no virtio device at [`path`](field@Self::path), if no
    ///   vhost backend is active, or if it does not handle this queue
    ///
    /// **Unstable:** This command is for debugging only.
    ///
    /// Since QEMU 7.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio-vhost-queue-status",
    ///   "arguments": { "path": "/machine/peripheral/crypto0/virtio-backend",
    ///                  "queue": 0 }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "avail-phys": 5216124928,
    ///       "name": "virtio-crypto",
    ///       "used-phys": 5216127040,
    ///       "avail-size": 2054,
    ///       "desc-size": 16384,
    ///       "used-size": 8198,
    ///       "desc": 140141447430144,
    ///       "num": 1024,
    ///       "call": 0,
    ///       "avail": 140141447446528,
    ///       "desc-phys": 5216108544,
    ///       "used": 140141447448640,
    ///       "kick": 0
    ///   }
    /// }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio-vhost-queue-status",
    ///   "arguments": { "path": "/machine/peripheral/vsock0/virtio-backend",
    ///                  "queue": 0 }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "avail-phys": 5182261248,
    ///       "name": "vhost-vsock",
    ///       "used-phys": 5182261568,
    ///       "avail-size": 262,
    ///       "desc-size": 2048,
    ///       "used-size": 1030,
    ///       "desc": 140141413580800,
    ///       "num": 128,
    ///       "call": 0,
    ///       "avail": 140141413582848,
    ///       "desc-phys": 5182259200,
    ///       "used": 140141413583168,
    ///       "kick": 0
    ///   }
    /// }
    /// ```
    #[doc(alias = "x-query-virtio-vhost-queue-status")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XQueryVirtioVhostQueueStatus {
        /// QOM path of the device, from [`XQueryVirtio`].
        pub path: String,
        /// Number of the queue, from 0.
        pub queue: u16,
    }

    impl XQueryVirtioVhostQueueStatus {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>, queue: u16) -> Self {
            Self { path: path.into(), queue }
        }
    }

    impl Command for XQueryVirtioVhostQueueStatus {
        const NAME: &'static str = "x-query-virtio-vhost-queue-status";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = VirtVhostQueueStatus;
    }

    /// Gets an element of a virtqueue from the guest's memory.
    ///
    /// **Command** `x-query-virtio-queue-element`.
    ///
    /// **Returns** [`VirtioQueueElement`](super::VirtioQueueElement).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no virtio device at [`path`](field@Self::path), if the
    ///   queue does not exist or is not set up, if it is packed, or if
    ///   its memory cannot be read
    ///
    /// **Unstable:** This command is for debugging only.
    ///
    /// Since QEMU 7.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio-queue-element",
    ///   "arguments": { "path": "/machine/peripheral-anon/device[1]/virtio-backend",
    ///                  "queue": 0,
    ///                  "index": 5 }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "index": 5,
    ///       "name": "virtio-net",
    ///       "descs": [
    ///           {
    ///               "flags": ["write"],
    ///               "len": 1536,
    ///               "addr": 5257305600
    ///           }
    ///       ],
    ///       "avail": {
    ///           "idx": 256,
    ///           "flags": 0,
    ///           "ring": 5
    ///       },
    ///       "used": {
    ///           "idx": 13,
    ///           "flags": 0
    ///       }
    ///   }
    /// }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio-queue-element",
    ///   "arguments": { "path": "/machine/peripheral/crypto0/virtio-backend",
    ///                  "queue": 1 }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "index": 0,
    ///       "name": "virtio-crypto",
    ///       "descs": [
    ///           {
    ///               "flags": [],
    ///               "len": 0,
    ///               "addr": 8080268923184214134
    ///           }
    ///       ],
    ///       "avail": {
    ///           "idx": 280,
    ///           "flags": 0,
    ///           "ring": 0
    ///       },
    ///       "used": {
    ///           "idx": 280,
    ///           "flags": 0
    ///       }
    ///   }
    /// }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-query-virtio-queue-element",
    ///   "arguments": { "path": "/machine/peripheral-anon/device[2]/virtio-backend",
    ///                  "queue": 2 }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "index": 19,
    ///       "name": "virtio-scsi",
    ///       "descs": [
    ///           {
    ///               "flags": ["used", "indirect", "write"],
    ///               "len": 4099327944,
    ///               "addr": 12055409292258155293
    ///           }
    ///       ],
    ///       "avail": {
    ///           "idx": 1147,
    ///           "flags": 0,
    ///           "ring": 19
    ///       },
    ///       "used": {
    ///           "idx": 280,
    ///           "flags": 0
    ///       }
    ///   }
    /// }
    /// ```
    #[doc(alias = "x-query-virtio-queue-element")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XQueryVirtioQueueElement {
        /// QOM path of the device, from [`XQueryVirtio`].
        pub path: String,
        /// Number of the queue, from 0.
        pub queue: u16,
        /// Position in the available ring, modulo the size of the queue
        /// (default: that of the next element that the device will take).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub index: Option<u16>,
    }

    impl XQueryVirtioQueueElement {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(path: impl Into<String>, queue: u16) -> Self {
            Self {
                path: path.into(),
                queue,
                index: None,
            }
        }

        /// Sets [`index`](field@Self::index).
        #[must_use]
        pub fn with_index(mut self, value: u16) -> Self {
            self.index = Some(value);
            self
        }
    }

    impl Command for XQueryVirtioQueueElement {
        const NAME: &'static str = "x-query-virtio-queue-element";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = VirtioQueueElement;
    }
}
