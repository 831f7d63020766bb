// Generated from schema/facts/*/qapi/block.json by `cargo xtask generate`. Do not edit.

//! The guest's view of its disks and drives: geometry, removable media
//! and their trays, persistent reservations, limits and statistics of
//! I/O.

use crate::base;

/// How the firmware of a PC presents a disk's cylinders, heads and
/// sectors to the software that still addresses a disk by these.
///
/// The geometry that the disk reports is the physical one, the geometry
/// that the firmware presents the logical one. QEMU passes the choice
/// on to the firmware in the CMOS.
///
/// > **Note:** SeaBIOS and the Bochs BIOS do not convert addresses of one
/// > geometry to the other: they address the disk by logical block
/// > numbers.
///
/// Since QEMU 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BiosAtaTranslation {
    /// `auto`: QEMU chooses.
    ///
    /// - If the disk's geometry was configured, it is `none` where
    ///   there are at most 1024 cylinders, 16 heads and 63 sectors per
    ///   track, otherwise `lba`.
    /// - If not, QEMU looks for a logical geometry in the disk's
    ///   partition table. One with up to 16 heads means `none`.
    ///   With more heads, it is `large` if cylinders times heads of
    ///   the physical geometry are at most 131072, otherwise `lba`.
    /// - If there is no such table, the first rule holds for the
    ///   geometry that QEMU makes up from the disk's size.
    #[serde(rename = "auto")]
    Auto,
    /// `none`: no difference: logical and physical geometry are the same.
    #[serde(rename = "none")]
    None,
    /// `lba`: 63 sectors per track; as heads the smallest of 16, 32, 64 and
    /// 128 that keeps the cylinders within 1024, failing these 255.
    /// The number of cylinders follows from the disk's size.
    #[serde(rename = "lba")]
    Lba,
    /// `large`: the cylinders are divided, and the heads multiplied, by a
    /// power of two that brings the cylinders down to 1024 or fewer.
    #[serde(rename = "large")]
    Large,
    /// `rechs`: as `large`, but of a disk with 16 heads the cylinders are
    /// first converted as if it had 15.
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
    /// `144`: 3.5-inch drive for disks of 1.44 MB.
    #[serde(rename = "144")]
    _144,
    /// `288`: 3.5-inch drive for disks of 2.88 MB.
    #[serde(rename = "288")]
    _288,
    /// `120`: 5.25-inch drive for disks of 1.2 MB.
    #[serde(rename = "120")]
    _120,
    /// `none`: the controller has no drive there.
    #[serde(rename = "none")]
    None,
    /// `auto`: QEMU chooses one that fits the image that is in the drive
    /// when the machine is created.
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
    /// ID of the manager's object.
    pub id: String,
    /// True if it can carry out commands; false if it has lost
    /// the helper process that does so, see [`PrManagerStatusChanged`](events::PrManagerStatusChanged).
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
    /// `retain`: it can if it could write to the previous medium or, for an
    /// empty drive, to the last one.
    #[serde(rename = "retain")]
    Retain,
    /// `read-only`: it cannot; the image is opened for reading only.
    #[doc(alias = "read-only")]
    #[serde(rename = "read-only")]
    ReadOnly,
    /// `read-write`: it can; opening the image fails if QEMU may not write
    /// to it.
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

    /// The tray of a drive with exchangeable media has opened or closed, by
    /// the guest's doing or a command's. Drives without a visible tray,
    /// such as floppy drives, have one here as well.
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

    impl EventPayload for DeviceTrayMoved {
        const NAME: &'static str = "DEVICE_TRAY_MOVED";
    }

    /// A manager of SCSI persistent reservations has gained or lost its
    /// helper, the privileged process that carries out the guest's
    /// reservations.
    ///
    /// > **Note:** A client can start the helper again when it is lost.
    /// > Until then, the guest's reservation commands fail.
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
        /// ID of the manager's object.
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

    impl EventPayload for PrManagerStatusChanged {
        const NAME: &'static str = "PR_MANAGER_STATUS_CHANGED";
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

    /// Returns the managers of SCSI persistent reservations, and whether
    /// they are connected.
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
    /// and [`BlockdevRemoveMedium`] do. The tray stays open. An empty
    /// drive is no error.
    ///
    /// If the guest has locked the tray and [`force`](field@Self::force) is false, the guest is
    /// asked to eject, and the command fails. A guest that complies opens
    /// the tray, as [`DeviceTrayMoved`](super::events::DeviceTrayMoved) tells; then repeat the command.
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
        /// True to open the tray even if the guest has locked it; the
        /// default is false.
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

    /// Opens a drive's tray. The medium stays on it, out of the guest's
    /// reach until [`BlockdevCloseTray`]. Nothing happens if the tray is
    /// open already, or if the drive has none, as a floppy drive.
    ///
    /// [`DeviceTrayMoved`](super::events::DeviceTrayMoved) tells that the tray has opened. If the guest has
    /// locked it and [`force`](field@Self::force) is false, the guest is only asked to eject, the
    /// command succeeds all the same, and the event comes when the guest
    /// complies, which it need not.
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
        /// True to open the tray even if the guest has locked it; the
        /// default is false.
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

    /// Closes a drive's tray. A medium on it becomes available to the
    /// guest, and [`DeviceTrayMoved`](super::events::DeviceTrayMoved) follows. Nothing happens if the tray
    /// is closed already, or if the drive has none.
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

    /// Takes the medium, that is, the block node, out of a drive. The tray
    /// must be open, if the drive has one. A drive without a medium is no
    /// error.
    ///
    /// **Command** `blockdev-remove-medium`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such drive
    /// - `GenericError` if its medium is not removable, if its tray is
    ///   closed, or if a job or the like holds the block node
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
    /// The tray must be open, if the drive has one; [`BlockdevCloseTray`]
    /// then makes the medium available to the guest.
    ///
    /// **Command** `blockdev-insert-medium`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such drive
    /// - `GenericError` if there is no such block node or it is in use,
    ///   if the drive's medium is not removable, if its tray is closed,
    ///   or if it has a medium
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
        /// Name of the block node, which no other block backend may
        /// be using.
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

    /// Exchanges a drive's medium for an image file.
    ///
    /// The image is opened first, so that the old medium stays if it cannot
    /// be. Then follow the steps of [`BlockdevOpenTray`],
    /// [`BlockdevRemoveMedium`], [`BlockdevInsertMedium`] and
    /// [`BlockdevCloseTray`].
    ///
    /// If the guest has locked the tray and [`force`](field@Self::force) is false, the guest is
    /// asked to eject, and the command fails without changing the medium.
    /// Repeat it once [`DeviceTrayMoved`](super::events::DeviceTrayMoved) tells that the tray is open.
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
        /// guesses it from the contents, which a guest that could write to
        /// the image may have forged: better name it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub format: Option<String>,
        /// True to open the tray even if the guest has locked it. The
        /// default is false, which was the only behavior before. Since QEMU 7.1.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub force: Option<bool>,
        /// Whether the guest can write to the new medium; the
        /// default is `retain`.
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
    /// group: they hold for the I/O of all its members together, and the
    /// members take turns.
    ///
    /// - If the disk is a member of a group and `group` is absent, the
    ///   limits become those of its group, for all members.
    /// - If `group` names another group, the disk moves there, and the
    ///   limits become those of that group. The old group keeps its own.
    /// - If the disk has no group and `group` is absent, the group gets
    ///   the name by which the command calls the disk.
    /// - If all limits are 0, the disk leaves its group and is no longer
    ///   limited. `group` is ignored, and the other members see no
    ///   change.
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
        #[deprecated = "Name the guest's device with `id`."]
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
        /// For how many seconds a burst at [`bps_max`](field@Self::bps_max) may last
        /// (default 1); more than 1 is an error without that limit. Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bps_max_length: Option<i64>,
        /// For how many seconds a burst at [`bps_rd_max`](field@Self::bps_rd_max) may
        /// last (default 1); more than 1 is an error without that limit.
        /// Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bps_rd_max_length: Option<i64>,
        /// For how many seconds a burst at [`bps_wr_max`](field@Self::bps_wr_max) may
        /// last (default 1); more than 1 is an error without that limit.
        /// Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bps_wr_max_length: Option<i64>,
        /// For how many seconds a burst at [`iops_max`](field@Self::iops_max) may last
        /// (default 1); more than 1 is an error without that limit. Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_max_length: Option<i64>,
        /// For how many seconds a burst at [`iops_rd_max`](field@Self::iops_rd_max)
        /// may last (default 1); more than 1 is an error without that limit.
        /// Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_rd_max_length: Option<i64>,
        /// For how many seconds a burst at [`iops_wr_max`](field@Self::iops_wr_max)
        /// may last (default 1); more than 1 is an error without that limit.
        /// Since QEMU 2.6.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_wr_max_length: Option<i64>,
        /// Bytes that count as one request: a longer request counts
        /// as several. It needs a limit on requests. With 0 (the default)
        /// each request counts as one. Since QEMU 1.7.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub iops_size: Option<i64>,
        /// Throttle group. All disks in a group share its limits, and
        /// the limits set last are those of the group. By default, a disk
        /// not in a group gets one of its own, named like the disk. Since QEMU 2.4.
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
        #[deprecated = "Name the guest's device with `id`."]
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

    /// Starts, resets or ends histograms of how long the requests of a
    /// guest's disk take. [`QueryBlockstats`](super::super::commands::QueryBlockstats) returns them. With [`id`](field@Self::id) alone,
    /// the disk keeps no histograms any longer.
    ///
    /// Boundaries are times in nanoseconds that separate the intervals of a
    /// histogram, see [`BlockLatencyHistogramInfo`](super::super::BlockLatencyHistogramInfo): n boundaries make n+1
    /// intervals. They must be greater than 0 and ascend. Every list
    /// given begins a new histogram at zero.
    ///
    /// **Command** `block-latency-histogram-set`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such disk
    /// - `GenericError` if boundaries are 0 or do not ascend; lists
    ///   before the wrong one may have taken effect
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
        /// Boundaries for all kinds of requests that have no list
        /// of their own in the other arguments.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub boundaries: Option<Vec<u64>>,
        /// Boundaries for reads. If this and [`boundaries`](field@Self::boundaries) are
        /// absent, their histogram stays as it is; the same goes for the
        /// arguments that follow.
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
