// Generated from schema/facts/*/qapi/transaction.json by `cargo xtask generate`. Do not edit.

//! Transactions.
//!
//! A transaction carries out several actions on block nodes as one:
//! either all of them or none. It can, for example, take snapshots of
//! all of a guest's disks at the same moment.

use crate::base;
use super::{
    BlockDirtyBitmap, BlockDirtyBitmapAdd, BlockDirtyBitmapMerge, BlockdevBackup,
    BlockdevSnapshot, BlockdevSnapshotInternal, BlockdevSnapshotSync, DriveBackup,
};

/// Arguments of the action `abort`, of which there are none. The
/// action always fails, which makes it possible to test how a failed
/// transaction is undone.
///
/// Since QEMU 1.6.
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
pub struct Abort {}

impl Abort {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// How the jobs started by a transaction depend on each other.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ActionCompletionMode {
    /// `individual`: Not at all. Each job continues whatever happens to the
    /// others, and ends when it is done. This is the default.
    #[serde(rename = "individual")]
    Individual,
    /// `grouped`: They succeed or fail together. If one of them fails or is
    /// cancelled, the others are cancelled. None completes before all
    /// of them are ready to. Only [`BlockdevBackup`](super::commands::BlockdevBackup) and [`DriveBackup`](super::commands::DriveBackup)
    /// support this: a transaction with any other action, such as
    /// adding a bitmap, is refused.
    #[serde(rename = "grouped")]
    Grouped,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Actions that a transaction can include.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum TransactionActionKind {
    /// `abort`: always fail, to test what happens then. Since QEMU 1.6.
    #[serde(rename = "abort")]
    Abort,
    /// `block-dirty-bitmap-add`: create a dirty bitmap, as
    /// [`BlockDirtyBitmapAdd`](super::commands::BlockDirtyBitmapAdd) does. Since QEMU 2.5.
    #[doc(alias = "block-dirty-bitmap-add")]
    #[serde(rename = "block-dirty-bitmap-add")]
    BlockDirtyBitmapAdd,
    /// `block-dirty-bitmap-remove`: delete a dirty bitmap, as
    /// [`BlockDirtyBitmapRemove`](super::commands::BlockDirtyBitmapRemove) does. Since QEMU 4.2.
    #[doc(alias = "block-dirty-bitmap-remove")]
    #[serde(rename = "block-dirty-bitmap-remove")]
    BlockDirtyBitmapRemove,
    /// `block-dirty-bitmap-clear`: reset a dirty bitmap, as
    /// [`BlockDirtyBitmapClear`](super::commands::BlockDirtyBitmapClear) does. Since QEMU 2.5.
    #[doc(alias = "block-dirty-bitmap-clear")]
    #[serde(rename = "block-dirty-bitmap-clear")]
    BlockDirtyBitmapClear,
    /// `block-dirty-bitmap-enable`: let a dirty bitmap record writes, as
    /// [`BlockDirtyBitmapEnable`](super::commands::BlockDirtyBitmapEnable) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-enable")]
    #[serde(rename = "block-dirty-bitmap-enable")]
    BlockDirtyBitmapEnable,
    /// `block-dirty-bitmap-disable`: stop a dirty bitmap from recording, as
    /// [`BlockDirtyBitmapDisable`](super::commands::BlockDirtyBitmapDisable) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-disable")]
    #[serde(rename = "block-dirty-bitmap-disable")]
    BlockDirtyBitmapDisable,
    /// `block-dirty-bitmap-merge`: merge bitmaps into another one, as
    /// [`BlockDirtyBitmapMerge`](super::commands::BlockDirtyBitmapMerge) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-merge")]
    #[serde(rename = "block-dirty-bitmap-merge")]
    BlockDirtyBitmapMerge,
    /// `blockdev-backup`: start a job that backs up to an existing node, as
    /// [`BlockdevBackup`](super::commands::BlockdevBackup) does. Since QEMU 2.3.
    #[doc(alias = "blockdev-backup")]
    #[serde(rename = "blockdev-backup")]
    BlockdevBackup,
    /// `blockdev-snapshot`: make an existing node the overlay of another, as
    /// [`BlockdevSnapshot`](super::commands::BlockdevSnapshot) does. Since QEMU 2.5.
    #[doc(alias = "blockdev-snapshot")]
    #[serde(rename = "blockdev-snapshot")]
    BlockdevSnapshot,
    /// `blockdev-snapshot-internal-sync`: take a snapshot inside the image,
    /// as [`BlockdevSnapshotInternalSync`](super::commands::BlockdevSnapshotInternalSync) does. Since QEMU 1.7.
    #[doc(alias = "blockdev-snapshot-internal-sync")]
    #[serde(rename = "blockdev-snapshot-internal-sync")]
    BlockdevSnapshotInternalSync,
    /// `blockdev-snapshot-sync`: take an external snapshot, as
    /// [`BlockdevSnapshotSync`](super::commands::BlockdevSnapshotSync) does.
    #[doc(alias = "blockdev-snapshot-sync")]
    #[serde(rename = "blockdev-snapshot-sync")]
    BlockdevSnapshotSync,
    /// `drive-backup`: start a job that backs up to a file, as [`DriveBackup`](super::commands::DriveBackup)
    /// does. Since QEMU 1.6.
    ///
    /// See [`BlockdevAdd`](super::commands::BlockdevAdd).
    #[deprecated = "Add the target with `blockdev-add`, and use `BlockdevBackup` instead."]
    #[doc(alias = "drive-backup")]
    #[serde(rename = "drive-backup")]
    DriveBackup,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// One action of a [`Transaction`](commands::Transaction).
///
/// The tag is `type`: which action to carry out. Its arguments are in the member
/// `data`.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type", content = "data")]
#[non_exhaustive]
pub enum TransactionAction {
    /// `abort`: always fail, to test what happens then. Since QEMU 1.6.
    #[serde(rename = "abort")]
    Abort(Abort),
    /// `block-dirty-bitmap-add`: create a dirty bitmap, as
    /// [`BlockDirtyBitmapAdd`](super::commands::BlockDirtyBitmapAdd) does. Since QEMU 2.5.
    #[doc(alias = "block-dirty-bitmap-add")]
    #[serde(rename = "block-dirty-bitmap-add")]
    BlockDirtyBitmapAdd(BlockDirtyBitmapAdd),
    /// `block-dirty-bitmap-remove`: delete a dirty bitmap, as
    /// [`BlockDirtyBitmapRemove`](super::commands::BlockDirtyBitmapRemove) does. Since QEMU 4.2.
    #[doc(alias = "block-dirty-bitmap-remove")]
    #[serde(rename = "block-dirty-bitmap-remove")]
    BlockDirtyBitmapRemove(BlockDirtyBitmap),
    /// `block-dirty-bitmap-clear`: reset a dirty bitmap, as
    /// [`BlockDirtyBitmapClear`](super::commands::BlockDirtyBitmapClear) does. Since QEMU 2.5.
    #[doc(alias = "block-dirty-bitmap-clear")]
    #[serde(rename = "block-dirty-bitmap-clear")]
    BlockDirtyBitmapClear(BlockDirtyBitmap),
    /// `block-dirty-bitmap-enable`: let a dirty bitmap record writes, as
    /// [`BlockDirtyBitmapEnable`](super::commands::BlockDirtyBitmapEnable) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-enable")]
    #[serde(rename = "block-dirty-bitmap-enable")]
    BlockDirtyBitmapEnable(BlockDirtyBitmap),
    /// `block-dirty-bitmap-disable`: stop a dirty bitmap from recording, as
    /// [`BlockDirtyBitmapDisable`](super::commands::BlockDirtyBitmapDisable) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-disable")]
    #[serde(rename = "block-dirty-bitmap-disable")]
    BlockDirtyBitmapDisable(BlockDirtyBitmap),
    /// `block-dirty-bitmap-merge`: merge bitmaps into another one, as
    /// [`BlockDirtyBitmapMerge`](super::commands::BlockDirtyBitmapMerge) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-merge")]
    #[serde(rename = "block-dirty-bitmap-merge")]
    BlockDirtyBitmapMerge(BlockDirtyBitmapMerge),
    /// `blockdev-backup`: start a job that backs up to an existing node, as
    /// [`BlockdevBackup`](super::commands::BlockdevBackup) does. Since QEMU 2.3.
    #[doc(alias = "blockdev-backup")]
    #[serde(rename = "blockdev-backup")]
    BlockdevBackup(BlockdevBackup),
    /// `blockdev-snapshot`: make an existing node the overlay of another, as
    /// [`BlockdevSnapshot`](super::commands::BlockdevSnapshot) does. Since QEMU 2.5.
    #[doc(alias = "blockdev-snapshot")]
    #[serde(rename = "blockdev-snapshot")]
    BlockdevSnapshot(BlockdevSnapshot),
    /// `blockdev-snapshot-internal-sync`: take a snapshot inside the image,
    /// as [`BlockdevSnapshotInternalSync`](super::commands::BlockdevSnapshotInternalSync) does. Since QEMU 1.7.
    #[doc(alias = "blockdev-snapshot-internal-sync")]
    #[serde(rename = "blockdev-snapshot-internal-sync")]
    BlockdevSnapshotInternalSync(BlockdevSnapshotInternal),
    /// `blockdev-snapshot-sync`: take an external snapshot, as
    /// [`BlockdevSnapshotSync`](super::commands::BlockdevSnapshotSync) does.
    #[doc(alias = "blockdev-snapshot-sync")]
    #[serde(rename = "blockdev-snapshot-sync")]
    BlockdevSnapshotSync(BlockdevSnapshotSync),
    /// `drive-backup`: start a job that backs up to a file, as [`DriveBackup`](super::commands::DriveBackup)
    /// does. Since QEMU 1.6.
    #[deprecated = "Add the target with `blockdev-add`, and use `BlockdevBackup` instead."]
    #[doc(alias = "drive-backup")]
    #[serde(rename = "drive-backup")]
    DriveBackup(DriveBackup),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<Abort> for TransactionAction {
    fn from(value: Abort) -> Self {
        Self::Abort(value)
    }
}

impl From<BlockDirtyBitmapAdd> for TransactionAction {
    fn from(value: BlockDirtyBitmapAdd) -> Self {
        Self::BlockDirtyBitmapAdd(value)
    }
}

impl From<BlockDirtyBitmapMerge> for TransactionAction {
    fn from(value: BlockDirtyBitmapMerge) -> Self {
        Self::BlockDirtyBitmapMerge(value)
    }
}

impl From<BlockdevBackup> for TransactionAction {
    fn from(value: BlockdevBackup) -> Self {
        Self::BlockdevBackup(value)
    }
}

impl From<BlockdevSnapshot> for TransactionAction {
    fn from(value: BlockdevSnapshot) -> Self {
        Self::BlockdevSnapshot(value)
    }
}

impl From<BlockdevSnapshotInternal> for TransactionAction {
    fn from(value: BlockdevSnapshotInternal) -> Self {
        Self::BlockdevSnapshotInternalSync(value)
    }
}

impl From<BlockdevSnapshotSync> for TransactionAction {
    fn from(value: BlockdevSnapshotSync) -> Self {
        Self::BlockdevSnapshotSync(value)
    }
}

impl From<DriveBackup> for TransactionAction {
    fn from(value: DriveBackup) -> Self {
        Self::DriveBackup(value)
    }
}

/// Settings for a transaction as a whole.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TransactionProperties {
    /// Whether the jobs that it starts succeed and fail
    /// independently of each other (default: `individual`).
    #[serde(rename = "completion-mode", skip_serializing_if = "Option::is_none")]
    pub completion_mode: Option<ActionCompletionMode>,
}

impl TransactionProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`completion_mode`](field@Self::completion_mode).
    #[must_use]
    pub fn with_completion_mode(mut self, value: ActionCompletionMode) -> Self {
        self.completion_mode = Some(value);
        self
    }
}

/// Commands defined in `transaction.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{TransactionAction, TransactionProperties};

    /// Carries out several actions atomically.
    ///
    /// QEMU first prepares all of them in order, then commits them all. If
    /// one cannot be prepared, QEMU undoes those before it and does not try
    /// those after it, and the command fails. Meanwhile, I/O to the nodes
    /// involved is held back, so that all actions see the disks as of the
    /// same moment.
    ///
    /// An action that starts a job only starts it: the command returns once
    /// the jobs are running. [`properties`](field@Self::properties) determines what the failure of
    /// one job means for the others.
    ///
    /// External snapshots: unless `mode` is `existing`, QEMU creates
    /// the new image, overwriting any existing file of that name; the
    /// format is qcow2 unless another is given. With an existing image, it
    /// is up to you to make sure that a guest reads the same from it as
    /// before, which QEMU cannot check; usually it is an empty overlay
    /// whose backing file is the current image. After a failure, the guest
    /// continues with the images it had, but new files may be left behind.
    ///
    /// Internal snapshots: the image's format must support them, as qcow2
    /// and rbd do, and the name of the snapshot must be new. After a
    /// failure, QEMU tries to delete the snapshots it has taken. If that
    /// fails too, delete them later, for instance with
    /// `qemu-img snapshot`.
    ///
    /// > **Note:** Only one error is reported, even if several actions would
    /// > fail.
    ///
    /// **Command** `transaction`.
    ///
    /// **Errors:**
    ///
    /// - whatever the first action to fail reports
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "transaction",
    ///   "arguments": { "actions": [
    ///       { "type": "blockdev-snapshot-sync", "data" : { "device": "ide-hd0",
    ///                                   "snapshot-file": "/some/place/my-image",
    ///                                   "format": "qcow2" } },
    ///       { "type": "blockdev-snapshot-sync", "data" : { "node-name": "myfile",
    ///                                   "snapshot-file": "/some/place/my-image2",
    ///                                   "snapshot-node-name": "node3432",
    ///                                   "mode": "existing",
    ///                                   "format": "qcow2" } },
    ///       { "type": "blockdev-snapshot-sync", "data" : { "device": "ide-hd1",
    ///                                   "snapshot-file": "/some/place/my-image2",
    ///                                   "mode": "existing",
    ///                                   "format": "qcow2" } },
    ///       { "type": "blockdev-snapshot-internal-sync", "data" : {
    ///                                   "device": "ide-hd2",
    ///                                   "name": "snapshot0" } } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "transaction")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct Transaction {
        /// What to do, in order.
        pub actions: Vec<TransactionAction>,
        /// Settings for the transaction as a whole.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub properties: Option<TransactionProperties>,
    }

    impl Transaction {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(actions: Vec<TransactionAction>) -> Self {
            Self { actions, properties: None }
        }

        /// Sets [`properties`](field@Self::properties).
        #[must_use]
        pub fn with_properties(mut self, value: TransactionProperties) -> Self {
            self.properties = Some(value);
            self
        }
    }

    impl Command for Transaction {
        const NAME: &'static str = "transaction";
        type Ok = base::Empty;
    }
}
