// Generated from schema/facts/*/qapi/block.json by `cargo xtask generate`. Do not edit.

//! Block devices.
//!
//! Disks and drives as the guest sees them: geometry, removable media
//! and their trays, persistent reservations, I/O limits and I/O
//! statistics.

use crate::base;

/// How a PC's firmware presents the cylinders, heads and sectors of a
/// disk to software that still uses them to address it. The geometry
/// that the disk reports is the physical one; the geometry that the
/// firmware presents is the logical one. QEMU passes the setting to
/// the firmware in the CMOS.
///
/// > **Note:** SeaBIOS and the Bochs BIOS do not translate addresses from
/// > one geometry to the other; they address the disk by logical
/// > block number.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BiosAtaTranslation {
    /// `auto`: QEMU chooses.
    ///
    /// - If the disk's geometry was configured, it uses `none` if
    ///   there are at most 1024 cylinders, 16 heads and 63 sectors per
    ///   track, otherwise `lba`.
    /// - If not, QEMU looks for a logical geometry in the disk's
    ///   partition table. If that geometry has up to 16 heads, it uses
    ///   `none`. With more heads, it uses `large` if the physical
    ///   geometry's cylinders times heads come to at most 131072,
    ///   otherwise `lba`.
    /// - If there is no such table, it makes up a geometry from the
    ///   disk's size and applies the first rule to that.
    #[serde(rename = "auto")]
    Auto,
    /// `none`: no translation: the logical and physical geometry are the
    /// same.
    #[serde(rename = "none")]
    None,
    /// `lba`: 63 sectors per track. The number of heads is the smallest of
    /// 16, 32, 64 and 128 that needs at most 1024 cylinders, or else
    /// 255\. The number of cylinders follows from the disk's size.
    #[serde(rename = "lba")]
    Lba,
    /// `large`: the number of cylinders is divided, and the number of heads
    /// multiplied, by a power of two that leaves 1024 cylinders or
    /// fewer.
    #[serde(rename = "large")]
    Large,
    /// `rechs`: like `large`, but for a disk with 16 heads, the number of
    /// cylinders is first recalculated for 15 heads.
    #[serde(rename = "rechs")]
    Rechs,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Model of a floppy disk drive.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum FloppyDriveType {
    /// `144`: 3.5-inch drive for 1.44 MB disks.
    #[serde(rename = "144")]
    _144,
    /// `288`: 3.5-inch drive for 2.88 MB disks.
    #[serde(rename = "288")]
    _288,
    /// `120`: 5.25-inch drive for 1.2 MB disks.
    #[serde(rename = "120")]
    _120,
    /// `none`: the controller has no drive in this position.
    #[serde(rename = "none")]
    None,
    /// `auto`: QEMU chooses a drive that fits the image inserted when the
    /// machine is created.
    #[serde(rename = "auto")]
    Auto,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A manager of SCSI persistent reservations: an object that carries
/// out the guest's reservation commands on a host device.
///
/// Since QEMU 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct PRManagerInfo {
    /// ID of the manager object.
    pub id: String,
    /// True if it can carry out commands; false if it has lost
    /// contact with the helper process that does so (see
    /// [`PrManagerStatusChanged`](events::PrManagerStatusChanged)).
    pub connected: bool,
}

impl PRManagerInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: impl Into<String>, connected: bool) -> Self {
        Self { id: id.into(), connected }
    }
}

/// Whether the guest can write to the new medium of a drive.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevChangeReadOnlyMode {
    /// `retain`: it can if it could write to the previous medium (for an
    /// empty drive, the last one it had).
    #[serde(rename = "retain")]
    Retain,
    /// `read-only`: it cannot; the image is opened for reading only.
    #[doc(alias = "read-only")]
    #[serde(rename = "read-only")]
    ReadOnly,
    /// `read-write`: it can; opening the image fails if QEMU is not allowed
    /// to write to it.
    #[doc(alias = "read-write")]
    #[serde(rename = "read-write")]
    ReadWrite,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Events defined in `block.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;

    /// The tray of a drive with removable media has opened or closed,
    /// because of the guest or of a command. Drives without a visible
    /// tray, such as floppy drives, are treated as if they had one.
    ///
    /// **Event** `DEVICE_TRAY_MOVED`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "DEVICE_TRAY_MOVED",
    ///   "data": { "device": "ide1-cd0",
    ///             "id": "/machine/unattached/device[22]",
    ///             "tray-open": true
    ///   },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "DEVICE_TRAY_MOVED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct DeviceTrayMoved {
        /// Name of the drive's block backend; empty if it has none.
        pub device: String,
        /// ID of the device or, where it has none, its QOM path. Since QEMU 2.8.
        pub id: String,
        /// True if the tray is now open.
        #[serde(rename = "tray-open")]
        pub tray_open: bool,
    }

    impl DeviceTrayMoved {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            device: impl Into<String>,
            id: impl Into<String>,
            tray_open: bool,
        ) -> Self {
            Self {
                device: device.into(),
                id: id.into(),
                tray_open,
            }
        }
    }

    impl DeviceTrayMoved {
        /// The event's name on the wire.
        pub const NAME: &'static str = "DEVICE_TRAY_MOVED";
    }

    impl EventPayload for DeviceTrayMoved {
        const NAME: &'static str = Self::NAME;
    }

    /// A manager of SCSI persistent reservations has connected to its
    /// helper or lost it; the helper is the privileged process that carries
    /// out the guest's reservations.
    ///
    /// > **Note:** A client can restart a lost helper. Until it does, the
    /// > guest's reservation commands fail.
    ///
    /// **Event** `PR_MANAGER_STATUS_CHANGED`.
    ///
    /// Since QEMU 3.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "PR_MANAGER_STATUS_CHANGED",
    ///   "data": { "id": "pr-helper0",
    ///             "connected": true
    ///   },
    ///   "timestamp": { "seconds": 1519840375, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "PR_MANAGER_STATUS_CHANGED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct PrManagerStatusChanged {
        /// ID of the manager object.
        pub id: String,
        /// True if the helper is now connected.
        pub connected: bool,
    }

    impl PrManagerStatusChanged {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>, connected: bool) -> Self {
            Self { id: id.into(), connected }
        }
    }

    impl PrManagerStatusChanged {
        /// The event's name on the wire.
        pub const NAME: &'static str = "PR_MANAGER_STATUS_CHANGED";
    }

    impl EventPayload for PrManagerStatusChanged {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `block.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{BlockdevChangeReadOnlyMode, PRManagerInfo};
    use super::super::BlockIOThrottle;

    /// Lists the managers of SCSI persistent reservations, and shows
    /// whether they are connected.
    ///
    /// **Command** `query-pr-managers`.
    ///
    /// **Returns** an array of [`PRManagerInfo`](super::PRManagerInfo): One element for each manager.
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "query-pr-managers")]
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
    pub struct QueryPrManagers {}

    impl QueryPrManagers {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryPrManagers {
        const NAME: &'static str = "query-pr-managers";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_PRECONFIG: bool = true;
        type Ok = Vec<PRManagerInfo>;
    }

    /// Opens a drive's tray and removes its medium, as [`BlockdevOpenTray`]
    /// and [`BlockdevRemoveMedium`] do. The tray stays open. It is not an
    /// error if the drive is empty.
    ///
    /// If the guest has locked the tray and [`force`](field@Self::force) is false, QEMU asks the
    /// guest to eject the medium, and the command fails. If the guest
    /// complies, the tray opens and [`DeviceTrayMoved`](super::events::DeviceTrayMoved) is sent; then repeat
    /// the command.
    ///
    /// **Command** `eject`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such drive
    /// - `GenericError` if its medium is not removable, or if the tray is
    ///   locked
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "eject", "arguments": { "id": "ide1-0-1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "eject")]
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
    pub struct Eject {
        /// Name of the drive's block backend.
        #[deprecated = "Identify the drive by `id`."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// ID or QOM path of the drive. Exactly one of this and [`device`](field@Self::device)
        /// must be given. Since QEMU 2.8.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// True to open the tray even if the guest has locked it
        /// (default: false).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub force: Option<bool>,
    }

    impl Eject {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`device`](field@Self::device).
        #[deprecated = "Identify the drive by `id`."]
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }

        /// Sets [`force`](field@Self::force).
        #[must_use]
        pub fn with_force(mut self, value: bool) -> Self {
            self.force = Some(value);
            self
        }
    }

    impl Command for Eject {
        const NAME: &'static str = "eject";
        type Ok = base::Empty;
    }

    /// Opens a drive's tray. The medium stays in the tray, out of the
    /// guest's reach until [`BlockdevCloseTray`]. Nothing happens if the
    /// tray is already open, or if the drive has no tray, like a floppy
    /// drive.
    ///
    /// [`DeviceTrayMoved`](super::events::DeviceTrayMoved) is sent when the tray has opened. If the guest
    /// has locked it and [`force`](field@Self::force) is false, QEMU only asks the guest to eject
    /// the medium. The command still succeeds, and the event is sent when
    /// the guest complies, which it may never do.
    ///
    /// **Command** `blockdev-open-tray`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such drive
    /// - `GenericError` if its medium is not removable
    ///
    /// Since QEMU 2.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-open-tray",
    ///   "arguments": { "id": "ide0-1-0" } }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// { "timestamp": { "seconds": 1418751016,
    ///                  "microseconds": 716996 },
    ///   "event": "DEVICE_TRAY_MOVED",
    ///   "data": { "device": "ide1-cd0",
    ///             "id": "ide0-1-0",
    ///             "tray-open": true } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-open-tray")]
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
    pub struct BlockdevOpenTray {
        /// Name of the drive's block backend.
        #[deprecated = "Identify the drive by `id`."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// ID or QOM path of the drive. Exactly one of this and [`device`](field@Self::device)
        /// must be given. Since QEMU 2.8.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// True to open the tray even if the guest has locked it
        /// (default: false).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub force: Option<bool>,
    }

    impl BlockdevOpenTray {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`device`](field@Self::device).
        #[deprecated = "Identify the drive by `id`."]
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }

        /// Sets [`force`](field@Self::force).
        #[must_use]
        pub fn with_force(mut self, value: bool) -> Self {
            self.force = Some(value);
            self
        }
    }

    impl Command for BlockdevOpenTray {
        const NAME: &'static str = "blockdev-open-tray";
        type Ok = base::Empty;
    }

    /// Closes a drive's tray. A medium in it becomes available to the
    /// guest, and [`DeviceTrayMoved`](super::events::DeviceTrayMoved) is sent. Nothing happens if the tray
    /// is already closed, or if the drive has no tray.
    ///
    /// **Command** `blockdev-close-tray`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such drive
    /// - `GenericError` if its medium is not removable
    ///
    /// Since QEMU 2.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-close-tray",
    ///   "arguments": { "id": "ide0-1-0" } }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// { "timestamp": { "seconds": 1418751345,
    ///                  "microseconds": 272147 },
    ///   "event": "DEVICE_TRAY_MOVED",
    ///   "data": { "device": "ide1-cd0",
    ///             "id": "ide0-1-0",
    ///             "tray-open": false } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-close-tray")]
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
    pub struct BlockdevCloseTray {
        /// Name of the drive's block backend.
        #[deprecated = "Identify the drive by `id`."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// ID or QOM path of the drive. Exactly one of this and [`device`](field@Self::device)
        /// must be given. Since QEMU 2.8.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
    }

    impl BlockdevCloseTray {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`device`](field@Self::device).
        #[deprecated = "Identify the drive by `id`."]
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }
    }

    impl Command for BlockdevCloseTray {
        const NAME: &'static str = "blockdev-close-tray";
        type Ok = base::Empty;
    }

    /// Takes the medium, that is, the block node, out of a drive. If the
    /// drive has a tray, it must be open. It is not an error if the drive
    /// is empty.
    ///
    /// **Command** `blockdev-remove-medium`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such drive
    /// - `GenericError` if its medium is not removable, if its tray is
    ///   closed, or if the block node is held, for example by a job
    ///
    /// Since QEMU 2.12.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-remove-medium",
    ///   "arguments": { "id": "ide0-1-0" } }
    /// ```
    ///
    /// Error reply:
    ///
    /// ```json
    /// { "error": { "class": "GenericError",
    ///              "desc": "Tray of device 'ide0-1-0' is not open" } }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-open-tray",
    ///   "arguments": { "id": "ide0-1-0" } }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// { "timestamp": { "seconds": 1418751627,
    ///                  "microseconds": 549958 },
    ///   "event": "DEVICE_TRAY_MOVED",
    ///   "data": { "device": "ide1-cd0",
    ///             "id": "ide0-1-0",
    ///             "tray-open": true } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-remove-medium",
    ///   "arguments": { "id": "ide0-1-0" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-remove-medium")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevRemoveMedium {
        /// ID or QOM path of the drive.
        pub id: String,
    }

    impl BlockdevRemoveMedium {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for BlockdevRemoveMedium {
        const NAME: &'static str = "blockdev-remove-medium";
        type Ok = base::Empty;
    }

    /// Puts a medium, that is, a block node, into a drive that has none.
    /// If the drive has a tray, it must be open; [`BlockdevCloseTray`] then
    /// makes the medium available to the guest.
    ///
    /// **Command** `blockdev-insert-medium`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such drive
    /// - `GenericError` if there is no such block node or it is in use,
    ///   if the drive's medium is not removable, if its tray is closed,
    ///   or if it already has a medium
    ///
    /// Since QEMU 2.12.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-add",
    ///   "arguments": {
    ///       "node-name": "node0",
    ///       "driver": "raw",
    ///       "file": { "driver": "file",
    ///                 "filename": "fedora.iso" } } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-insert-medium",
    ///   "arguments": { "id": "ide0-1-0",
    ///                  "node-name": "node0" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-insert-medium")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevInsertMedium {
        /// ID or QOM path of the drive.
        pub id: String,
        /// Name of the block node; no other block backend may be
        /// using it.
        #[serde(rename = "node-name")]
        pub node_name: String,
    }

    impl BlockdevInsertMedium {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>, node_name: impl Into<String>) -> Self {
            Self {
                id: id.into(),
                node_name: node_name.into(),
            }
        }
    }

    impl Command for BlockdevInsertMedium {
        const NAME: &'static str = "blockdev-insert-medium";
        type Ok = base::Empty;
    }

    /// Replaces a drive's medium with an image file. QEMU opens the image
    /// first, so that the old medium stays if this fails. It then performs
    /// the steps of [`BlockdevOpenTray`], [`BlockdevRemoveMedium`],
    /// [`BlockdevInsertMedium`] and [`BlockdevCloseTray`].
    ///
    /// If the guest has locked the tray and [`force`](field@Self::force) is false, QEMU asks the
    /// guest to eject the medium, and the command fails without changing
    /// it. Repeat the command once [`DeviceTrayMoved`](super::events::DeviceTrayMoved) says that the tray
    /// is open.
    ///
    /// **Command** `blockdev-change-medium`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such drive
    /// - `GenericError` if its medium is not removable, if the tray is
    ///   locked, or if the image cannot be opened
    ///
    /// Since QEMU 2.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-change-medium",
    ///   "arguments": { "id": "ide0-1-0",
    ///                  "filename": "/srv/images/Fedora-12-x86_64-DVD.iso",
    ///                  "format": "raw" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-change-medium",
    ///   "arguments": { "id": "floppyA",
    ///                  "filename": "/srv/images/ro.img",
    ///                  "format": "raw",
    ///                  "read-only-mode": "retain" } }
    /// ```
    ///
    /// Error reply:
    ///
    /// ```json
    /// { "error":
    ///   { "class": "GenericError",
    ///     "desc": "Could not open '/srv/images/ro.img': Permission denied" } }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-change-medium",
    ///   "arguments": { "id": "floppyA",
    ///                  "filename": "/srv/images/ro.img",
    ///                  "format": "raw",
    ///                  "read-only-mode": "read-only" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-change-medium")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevChangeMedium {
        /// Name of the drive's block backend.
        #[deprecated = "Identify the drive by `id`."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// ID or QOM path of the drive. Exactly one of this and [`device`](field@Self::device)
        /// must be given. Since QEMU 2.8.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Name of the image file, or anything else that `-drive file=` takes.
        pub filename: String,
        /// Block driver for the image's format. If absent, QEMU
        /// guesses it from the contents. A guest that could write to the
        /// image may have forged those, so it is safer to name the format.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub format: Option<String>,
        /// True to open the tray even if the guest has locked it
        /// (default: false, as it always was before). Since QEMU 7.1.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub force: Option<bool>,
        /// Whether the guest can write to the new medium
        /// (default: `retain`).
        #[serde(rename = "read-only-mode", skip_serializing_if = "Option::is_none")]
        pub read_only_mode: Option<BlockdevChangeReadOnlyMode>,
    }

    impl BlockdevChangeMedium {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(filename: impl Into<String>) -> Self {
            Self {
                device: None,
                id: None,
                filename: filename.into(),
                format: None,
                force: None,
                read_only_mode: None,
            }
        }

        /// Sets [`device`](field@Self::device).
        #[deprecated = "Identify the drive by `id`."]
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }

        /// Sets [`format`](field@Self::format).
        #[must_use]
        pub fn with_format(mut self, value: impl Into<String>) -> Self {
            self.format = Some(value.into());
            self
        }

        /// Sets [`force`](field@Self::force).
        #[must_use]
        pub fn with_force(mut self, value: bool) -> Self {
            self.force = Some(value);
            self
        }

        /// Sets [`read_only_mode`](field@Self::read_only_mode).
        #[must_use]
        pub fn with_read_only_mode(mut self, value: BlockdevChangeReadOnlyMode) -> Self {
            self.read_only_mode = Some(value);
            self
        }
    }

    impl Command for BlockdevChangeMedium {
        const NAME: &'static str = "blockdev-change-medium";
        type Ok = base::Empty;
    }

    /// Limits the I/O of a guest's disk. The limits belong to a throttle
    /// group: they apply to the combined I/O of all its members, which take
    /// turns.
    ///
    /// - If the disk is a member of a group and `group` is absent, the
    ///   limits of that group change, for all members.
    /// - If `group` names another group, the disk moves to that group,
    ///   and the limits of that group change. The old group keeps its
    ///   limits.
    /// - If the disk has no group and `group` is absent, the group is
    ///   named after the disk, by whichever name the command uses for it.
    /// - If all limits are 0, the disk leaves its group and is no longer
    ///   limited. `group` is ignored, and nothing changes for the other
    ///   members.
    ///
    /// **Command** `block_set_io_throttle`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such disk
    /// - `GenericError` if it has no medium, or if the limits contradict
    ///   each other
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block_set_io_throttle",
    ///   "arguments": { "id": "virtio-blk-pci0/virtio-backend",
    ///                  "bps": 0,
    ///                  "bps_rd": 0,
    ///                  "bps_wr": 0,
    ///                  "iops": 512,
    ///                  "iops_rd": 0,
    ///                  "iops_wr": 0,
    ///                  "bps_max": 0,
    ///                  "bps_rd_max": 0,
    ///                  "bps_wr_max": 0,
    ///                  "iops_max": 0,
    ///                  "iops_rd_max": 0,
    ///                  "iops_wr_max": 0,
    ///                  "bps_max_length": 0,
    ///                  "iops_size": 0 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block_set_io_throttle",
    ///   "arguments": { "id": "ide0-1-0",
    ///                  "bps": 1000000,
    ///                  "bps_rd": 0,
    ///                  "bps_wr": 0,
    ///                  "iops": 0,
    ///                  "iops_rd": 0,
    ///                  "iops_wr": 0,
    ///                  "bps_max": 8000000,
    ///                  "bps_rd_max": 0,
    ///                  "bps_wr_max": 0,
    ///                  "iops_max": 0,
    ///                  "iops_rd_max": 0,
    ///                  "iops_wr_max": 0,
    ///                  "bps_max_length": 60,
    ///                  "iops_size": 0 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block_set_io_throttle")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockSetIoThrottle {
        /// Name of the block backend.
        #[deprecated = "Member `device` is deprecated. Use `id` to name the guest's device."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// ID or QOM path of the guest's device. Since QEMU 2.8.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Bytes per second, reads and writes together.
        pub bps: i64,
        /// Bytes per second read.
        pub bps_rd: i64,
        /// Bytes per second written.
        pub bps_wr: i64,
        /// Requests per second, reads and writes together.
        pub iops: i64,
        /// Read requests per second.
        pub iops_rd: i64,
        /// Write requests per second.
        pub iops_wr: i64,
        /// Bytes per second in a burst, reads and writes together. Since QEMU 1.7.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bps_max: Option<i64>,
        /// Bytes per second read in a burst. Since QEMU 1.7.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bps_rd_max: Option<i64>,
        /// Bytes per second written in a burst. Since QEMU 1.7.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bps_wr_max: Option<i64>,
        /// Requests per second in a burst, reads and writes together.
        /// Since QEMU 1.7.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_max: Option<i64>,
        /// Read requests per second in a burst. Since QEMU 1.7.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_rd_max: Option<i64>,
        /// Write requests per second in a burst. Since QEMU 1.7.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_wr_max: Option<i64>,
        /// How many seconds a burst at [`bps_max`](field@Self::bps_max) may last
        /// (default: 1); more than 1 is an error without that limit. Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bps_max_length: Option<i64>,
        /// How many seconds a burst at [`bps_rd_max`](field@Self::bps_rd_max) may last
        /// (default: 1); more than 1 is an error without that limit. Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bps_rd_max_length: Option<i64>,
        /// How many seconds a burst at [`bps_wr_max`](field@Self::bps_wr_max) may last
        /// (default: 1); more than 1 is an error without that limit. Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bps_wr_max_length: Option<i64>,
        /// How many seconds a burst at [`iops_max`](field@Self::iops_max) may last
        /// (default: 1); more than 1 is an error without that limit. Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_max_length: Option<i64>,
        /// How many seconds a burst at [`iops_rd_max`](field@Self::iops_rd_max) may
        /// last (default: 1); more than 1 is an error without that limit.
        /// Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_rd_max_length: Option<i64>,
        /// How many seconds a burst at [`iops_wr_max`](field@Self::iops_wr_max) may
        /// last (default: 1); more than 1 is an error without that limit.
        /// Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_wr_max_length: Option<i64>,
        /// Largest size in bytes that counts as one request: a
        /// longer request counts as several. It needs a limit on requests.
        /// With 0 (the default), each request counts as one. Since QEMU 1.7.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_size: Option<i64>,
        /// Throttle group. All disks in a group share its limits, and
        /// the limits set last apply to the whole group. By default, a
        /// disk that is not in a group gets one of its own, named after the
        /// disk. Since QEMU 2.4.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group: Option<String>,
    }

    impl BlockSetIoThrottle {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            bps: i64,
            bps_rd: i64,
            bps_wr: i64,
            iops: i64,
            iops_rd: i64,
            iops_wr: i64,
        ) -> Self {
            Self {
                device: None,
                id: None,
                bps,
                bps_rd,
                bps_wr,
                iops,
                iops_rd,
                iops_wr,
                bps_max: None,
                bps_rd_max: None,
                bps_wr_max: None,
                iops_max: None,
                iops_rd_max: None,
                iops_wr_max: None,
                bps_max_length: None,
                bps_rd_max_length: None,
                bps_wr_max_length: None,
                iops_max_length: None,
                iops_rd_max_length: None,
                iops_wr_max_length: None,
                iops_size: None,
                group: None,
            }
        }

        /// Sets [`device`](field@Self::device).
        #[deprecated = "Member `device` is deprecated. Use `id` to name the guest's device."]
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }

        /// Sets [`id`](field@Self::id).
        #[must_use]
        pub fn with_id(mut self, value: impl Into<String>) -> Self {
            self.id = Some(value.into());
            self
        }

        /// Sets [`bps_max`](field@Self::bps_max).
        #[must_use]
        pub fn with_bps_max(mut self, value: i64) -> Self {
            self.bps_max = Some(value);
            self
        }

        /// Sets [`bps_rd_max`](field@Self::bps_rd_max).
        #[must_use]
        pub fn with_bps_rd_max(mut self, value: i64) -> Self {
            self.bps_rd_max = Some(value);
            self
        }

        /// Sets [`bps_wr_max`](field@Self::bps_wr_max).
        #[must_use]
        pub fn with_bps_wr_max(mut self, value: i64) -> Self {
            self.bps_wr_max = Some(value);
            self
        }

        /// Sets [`iops_max`](field@Self::iops_max).
        #[must_use]
        pub fn with_iops_max(mut self, value: i64) -> Self {
            self.iops_max = Some(value);
            self
        }

        /// Sets [`iops_rd_max`](field@Self::iops_rd_max).
        #[must_use]
        pub fn with_iops_rd_max(mut self, value: i64) -> Self {
            self.iops_rd_max = Some(value);
            self
        }

        /// Sets [`iops_wr_max`](field@Self::iops_wr_max).
        #[must_use]
        pub fn with_iops_wr_max(mut self, value: i64) -> Self {
            self.iops_wr_max = Some(value);
            self
        }

        /// Sets [`bps_max_length`](field@Self::bps_max_length).
        #[must_use]
        pub fn with_bps_max_length(mut self, value: i64) -> Self {
            self.bps_max_length = Some(value);
            self
        }

        /// Sets [`bps_rd_max_length`](field@Self::bps_rd_max_length).
        #[must_use]
        pub fn with_bps_rd_max_length(mut self, value: i64) -> Self {
            self.bps_rd_max_length = Some(value);
            self
        }

        /// Sets [`bps_wr_max_length`](field@Self::bps_wr_max_length).
        #[must_use]
        pub fn with_bps_wr_max_length(mut self, value: i64) -> Self {
            self.bps_wr_max_length = Some(value);
            self
        }

        /// Sets [`iops_max_length`](field@Self::iops_max_length).
        #[must_use]
        pub fn with_iops_max_length(mut self, value: i64) -> Self {
            self.iops_max_length = Some(value);
            self
        }

        /// Sets [`iops_rd_max_length`](field@Self::iops_rd_max_length).
        #[must_use]
        pub fn with_iops_rd_max_length(mut self, value: i64) -> Self {
            self.iops_rd_max_length = Some(value);
            self
        }

        /// Sets [`iops_wr_max_length`](field@Self::iops_wr_max_length).
        #[must_use]
        pub fn with_iops_wr_max_length(mut self, value: i64) -> Self {
            self.iops_wr_max_length = Some(value);
            self
        }

        /// Sets [`iops_size`](field@Self::iops_size).
        #[must_use]
        pub fn with_iops_size(mut self, value: i64) -> Self {
            self.iops_size = Some(value);
            self
        }

        /// Sets [`group`](field@Self::group).
        #[must_use]
        pub fn with_group(mut self, value: impl Into<String>) -> Self {
            self.group = Some(value.into());
            self
        }
    }

    /// Both types have the same members.
    impl From<BlockIOThrottle> for BlockSetIoThrottle {
        fn from(value: BlockIOThrottle) -> Self {
            Self {
                device: value.device,
                id: value.id,
                bps: value.bps,
                bps_rd: value.bps_rd,
                bps_wr: value.bps_wr,
                iops: value.iops,
                iops_rd: value.iops_rd,
                iops_wr: value.iops_wr,
                bps_max: value.bps_max,
                bps_rd_max: value.bps_rd_max,
                bps_wr_max: value.bps_wr_max,
                iops_max: value.iops_max,
                iops_rd_max: value.iops_rd_max,
                iops_wr_max: value.iops_wr_max,
                bps_max_length: value.bps_max_length,
                bps_rd_max_length: value.bps_rd_max_length,
                bps_wr_max_length: value.bps_wr_max_length,
                iops_max_length: value.iops_max_length,
                iops_rd_max_length: value.iops_rd_max_length,
                iops_wr_max_length: value.iops_wr_max_length,
                iops_size: value.iops_size,
                group: value.group,
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockSetIoThrottle> for BlockIOThrottle {
        fn from(value: BlockSetIoThrottle) -> Self {
            Self {
                device: value.device,
                id: value.id,
                bps: value.bps,
                bps_rd: value.bps_rd,
                bps_wr: value.bps_wr,
                iops: value.iops,
                iops_rd: value.iops_rd,
                iops_wr: value.iops_wr,
                bps_max: value.bps_max,
                bps_rd_max: value.bps_rd_max,
                bps_wr_max: value.bps_wr_max,
                iops_max: value.iops_max,
                iops_rd_max: value.iops_rd_max,
                iops_wr_max: value.iops_wr_max,
                bps_max_length: value.bps_max_length,
                bps_rd_max_length: value.bps_rd_max_length,
                bps_wr_max_length: value.bps_wr_max_length,
                iops_max_length: value.iops_max_length,
                iops_rd_max_length: value.iops_rd_max_length,
                iops_wr_max_length: value.iops_wr_max_length,
                iops_size: value.iops_size,
                group: value.group,
            }
        }
    }

    impl Command for BlockSetIoThrottle {
        const NAME: &'static str = "block_set_io_throttle";
        type Ok = base::Empty;
    }

    /// Starts, resets or stops histograms of how long the requests of a
    /// guest's disk take. [`QueryBlockstats`](super::super::commands::QueryBlockstats) returns them. With only [`id`](field@Self::id),
    /// the disk no longer keeps any histograms.
    ///
    /// Boundaries are times in nanoseconds that separate the intervals of a
    /// histogram (see [`BlockLatencyHistogramInfo`](super::super::BlockLatencyHistogramInfo)): n boundaries make n+1
    /// intervals. They must be greater than 0 and in ascending order.
    /// Each list that is given starts a new histogram at zero.
    ///
    /// **Command** `block-latency-histogram-set`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such disk
    /// - `GenericError` if boundaries are 0 or not in ascending order;
    ///   lists before the faulty one may have taken effect
    ///
    /// Since QEMU 4.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-latency-histogram-set",
    ///   "arguments": { "id": "drive0",
    ///                  "boundaries": [10, 50, 100] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-latency-histogram-set",
    ///   "arguments": { "id": "drive0",
    ///                  "boundaries-write": [10, 50, 100] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-latency-histogram-set",
    ///   "arguments": { "id": "drive0",
    ///                  "boundaries": [10, 50, 100],
    ///                  "boundaries-write": [1000, 5000] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-latency-histogram-set",
    ///   "arguments": { "id": "drive0" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block-latency-histogram-set")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockLatencyHistogramSet {
        /// ID or QOM path of the disk.
        pub id: String,
        /// Boundaries for all kinds of requests that are not given
        /// a list of their own by another argument.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub boundaries: Option<Vec<u64>>,
        /// Boundaries for reads. If both this and
        /// [`boundaries`](field@Self::boundaries) are absent, the histogram of reads stays as it is;
        /// the same goes for the arguments below.
        #[serde(rename = "boundaries-read", skip_serializing_if = "Option::is_none")]
        pub boundaries_read: Option<Vec<u64>>,
        /// Boundaries for writes.
        #[serde(rename = "boundaries-write", skip_serializing_if = "Option::is_none")]
        pub boundaries_write: Option<Vec<u64>>,
        /// Boundaries for zone appends, which write at the end
        /// of a zone of a zoned device. Since QEMU 8.1.
        #[serde(rename = "boundaries-zap", skip_serializing_if = "Option::is_none")]
        pub boundaries_zap: Option<Vec<u64>>,
        /// Boundaries for flushes.
        #[serde(rename = "boundaries-flush", skip_serializing_if = "Option::is_none")]
        pub boundaries_flush: Option<Vec<u64>>,
    }

    impl BlockLatencyHistogramSet {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self {
                id: id.into(),
                boundaries: None,
                boundaries_read: None,
                boundaries_write: None,
                boundaries_zap: None,
                boundaries_flush: None,
            }
        }

        /// Sets [`boundaries`](field@Self::boundaries).
        #[must_use]
        pub fn with_boundaries(mut self, value: Vec<u64>) -> Self {
            self.boundaries = Some(value);
            self
        }

        /// Sets [`boundaries_read`](field@Self::boundaries_read).
        #[must_use]
        pub fn with_boundaries_read(mut self, value: Vec<u64>) -> Self {
            self.boundaries_read = Some(value);
            self
        }

        /// Sets [`boundaries_write`](field@Self::boundaries_write).
        #[must_use]
        pub fn with_boundaries_write(mut self, value: Vec<u64>) -> Self {
            self.boundaries_write = Some(value);
            self
        }

        /// Sets [`boundaries_zap`](field@Self::boundaries_zap).
        #[must_use]
        pub fn with_boundaries_zap(mut self, value: Vec<u64>) -> Self {
            self.boundaries_zap = Some(value);
            self
        }

        /// Sets [`boundaries_flush`](field@Self::boundaries_flush).
        #[must_use]
        pub fn with_boundaries_flush(mut self, value: Vec<u64>) -> Self {
            self.boundaries_flush = Some(value);
            self
        }
    }

    impl Command for BlockLatencyHistogramSet {
        const NAME: &'static str = "block-latency-histogram-set";
        type Ok = base::Empty;
    }
}
