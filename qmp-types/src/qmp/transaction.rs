// Generated from schema/facts/*/qapi/transaction.json by `cargo xtask generate`. Do not edit.

//! A transaction carries out several actions on block nodes as one: all
//! of them, or none.
//!
//! It makes it possible, for example, to take snapshots of all disks of
//! a guest at one moment.

use crate::base;
use super::{
    BlockDirtyBitmap, BlockDirtyBitmapAdd, BlockDirtyBitmapMerge, BlockdevBackup,
    BlockdevSnapshot, BlockdevSnapshotInternal, BlockdevSnapshotSync, DriveBackup,
};

/// Arguments of the action `abort`: none. The action always fails,
/// and so shows how a failed transaction is undone.
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

/// What holds jobs together that were started by the same transaction.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ActionCompletionMode {
    /// `individual`: Nothing. Each job goes on whatever becomes of the
    /// others, and ends when it is done. This is the default.
    #[serde(rename = "individual")]
    Individual,
    /// `grouped`: They succeed or fail together. If one of them fails or is
    /// cancelled, the others are cancelled. None completes before all
    /// are ready to. A transaction with an action that cannot do this
    /// is refused.
    #[serde(rename = "grouped")]
    Grouped,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Actions that a transaction can consist of.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum TransactionActionKind {
    /// `abort`: always fail, to test what happens then. Since QEMU 1.6.
    #[serde(rename = "abort")]
    Abort,
    /// `block-dirty-bitmap-add`: create a dirty bitmap, as
    /// [`BlockDirtyBitmapAdd`](Self::BlockDirtyBitmapAdd) does. Since QEMU 2.5.
    #[doc(alias = "block-dirty-bitmap-add")]
    #[serde(rename = "block-dirty-bitmap-add")]
    BlockDirtyBitmapAdd,
    /// `block-dirty-bitmap-remove`: delete a dirty bitmap, as
    /// [`BlockDirtyBitmapRemove`](Self::BlockDirtyBitmapRemove) does. Since QEMU 4.2.
    #[doc(alias = "block-dirty-bitmap-remove")]
    #[serde(rename = "block-dirty-bitmap-remove")]
    BlockDirtyBitmapRemove,
    /// `block-dirty-bitmap-clear`: reset a dirty bitmap, as
    /// [`BlockDirtyBitmapClear`](Self::BlockDirtyBitmapClear) does. Since QEMU 2.5.
    #[doc(alias = "block-dirty-bitmap-clear")]
    #[serde(rename = "block-dirty-bitmap-clear")]
    BlockDirtyBitmapClear,
    /// `block-dirty-bitmap-enable`: let a dirty bitmap record writes, as
    /// [`BlockDirtyBitmapEnable`](Self::BlockDirtyBitmapEnable) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-enable")]
    #[serde(rename = "block-dirty-bitmap-enable")]
    BlockDirtyBitmapEnable,
    /// `block-dirty-bitmap-disable`: stop a dirty bitmap from recording, as
    /// [`BlockDirtyBitmapDisable`](Self::BlockDirtyBitmapDisable) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-disable")]
    #[serde(rename = "block-dirty-bitmap-disable")]
    BlockDirtyBitmapDisable,
    /// `block-dirty-bitmap-merge`: add bitmaps to another one, as
    /// [`BlockDirtyBitmapMerge`](Self::BlockDirtyBitmapMerge) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-merge")]
    #[serde(rename = "block-dirty-bitmap-merge")]
    BlockDirtyBitmapMerge,
    /// `blockdev-backup`: start a backup job to an existing node, as
    /// [`BlockdevBackup`](Self::BlockdevBackup) does. Since QEMU 2.3.
    #[doc(alias = "blockdev-backup")]
    #[serde(rename = "blockdev-backup")]
    BlockdevBackup,
    /// `blockdev-snapshot`: make an existing node the overlay of another, as
    /// [`BlockdevSnapshot`](Self::BlockdevSnapshot) does. Since QEMU 2.5.
    #[doc(alias = "blockdev-snapshot")]
    #[serde(rename = "blockdev-snapshot")]
    BlockdevSnapshot,
    /// `blockdev-snapshot-internal-sync`: take a snapshot inside the image,
    /// as [`BlockdevSnapshotInternalSync`](Self::BlockdevSnapshotInternalSync) does. Since QEMU 1.7.
    #[doc(alias = "blockdev-snapshot-internal-sync")]
    #[serde(rename = "blockdev-snapshot-internal-sync")]
    BlockdevSnapshotInternalSync,
    /// `blockdev-snapshot-sync`: take an external snapshot, as
    /// [`BlockdevSnapshotSync`](Self::BlockdevSnapshotSync) does.
    #[doc(alias = "blockdev-snapshot-sync")]
    #[serde(rename = "blockdev-snapshot-sync")]
    BlockdevSnapshotSync,
    /// `drive-backup`: start a backup job to a file, as [`DriveBackup`](Self::DriveBackup) does.
    /// Since QEMU 1.6.
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
/// The tag is `type`: which action. The member `data` has its arguments.
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
    /// [`BlockDirtyBitmapAdd`](TransactionActionKind::BlockDirtyBitmapAdd) does. Since QEMU 2.5.
    #[doc(alias = "block-dirty-bitmap-add")]
    #[serde(rename = "block-dirty-bitmap-add")]
    BlockDirtyBitmapAdd(BlockDirtyBitmapAdd),
    /// `block-dirty-bitmap-remove`: delete a dirty bitmap, as
    /// [`BlockDirtyBitmapRemove`](TransactionActionKind::BlockDirtyBitmapRemove) does. Since QEMU 4.2.
    #[doc(alias = "block-dirty-bitmap-remove")]
    #[serde(rename = "block-dirty-bitmap-remove")]
    BlockDirtyBitmapRemove(BlockDirtyBitmap),
    /// `block-dirty-bitmap-clear`: reset a dirty bitmap, as
    /// [`BlockDirtyBitmapClear`](TransactionActionKind::BlockDirtyBitmapClear) does. Since QEMU 2.5.
    #[doc(alias = "block-dirty-bitmap-clear")]
    #[serde(rename = "block-dirty-bitmap-clear")]
    BlockDirtyBitmapClear(BlockDirtyBitmap),
    /// `block-dirty-bitmap-enable`: let a dirty bitmap record writes, as
    /// [`BlockDirtyBitmapEnable`](TransactionActionKind::BlockDirtyBitmapEnable) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-enable")]
    #[serde(rename = "block-dirty-bitmap-enable")]
    BlockDirtyBitmapEnable(BlockDirtyBitmap),
    /// `block-dirty-bitmap-disable`: stop a dirty bitmap from recording, as
    /// [`BlockDirtyBitmapDisable`](TransactionActionKind::BlockDirtyBitmapDisable) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-disable")]
    #[serde(rename = "block-dirty-bitmap-disable")]
    BlockDirtyBitmapDisable(BlockDirtyBitmap),
    /// `block-dirty-bitmap-merge`: add bitmaps to another one, as
    /// [`BlockDirtyBitmapMerge`](TransactionActionKind::BlockDirtyBitmapMerge) does. Since QEMU 4.0.
    #[doc(alias = "block-dirty-bitmap-merge")]
    #[serde(rename = "block-dirty-bitmap-merge")]
    BlockDirtyBitmapMerge(BlockDirtyBitmapMerge),
    /// `blockdev-backup`: start a backup job to an existing node, as
    /// [`BlockdevBackup`](TransactionActionKind::BlockdevBackup) does. Since QEMU 2.3.
    #[doc(alias = "blockdev-backup")]
    #[serde(rename = "blockdev-backup")]
    BlockdevBackup(BlockdevBackup),
    /// `blockdev-snapshot`: make an existing node the overlay of another, as
    /// [`BlockdevSnapshot`](TransactionActionKind::BlockdevSnapshot) does. Since QEMU 2.5.
    #[doc(alias = "blockdev-snapshot")]
    #[serde(rename = "blockdev-snapshot")]
    BlockdevSnapshot(BlockdevSnapshot),
    /// `blockdev-snapshot-internal-sync`: take a snapshot inside the image,
    /// as [`BlockdevSnapshotInternalSync`](TransactionActionKind::BlockdevSnapshotInternalSync) does. Since QEMU 1.7.
    #[doc(alias = "blockdev-snapshot-internal-sync")]
    #[serde(rename = "blockdev-snapshot-internal-sync")]
    BlockdevSnapshotInternalSync(BlockdevSnapshotInternal),
    /// `blockdev-snapshot-sync`: take an external snapshot, as
    /// [`BlockdevSnapshotSync`](TransactionActionKind::BlockdevSnapshotSync) does.
    #[doc(alias = "blockdev-snapshot-sync")]
    #[serde(rename = "blockdev-snapshot-sync")]
    BlockdevSnapshotSync(BlockdevSnapshotSync),
    /// `drive-backup`: start a backup job to a file, as [`DriveBackup`](TransactionActionKind::DriveBackup) does.
    /// Since QEMU 1.6.
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
    /// QEMU first prepares all of them in order, then commits all. If the
    /// preparation of one fails, those before it are undone, none after it
    /// is tried, and the command fails. I/O of the nodes concerned is held
    /// back meanwhile, so that all actions see the disks as of one moment.
    ///
    /// An action that starts a job only starts it: the command returns when
    /// the jobs run. What their failure means for each other is set with
    /// [`properties`](field@Self::properties).
    ///
    /// External snapshots: QEMU creates the new image, over a file that
    /// exists already, unless `mode` is `existing`; its format is qcow2
    /// unless given. For an existing image it is up to you that a guest
    /// reads the same from it as before, which QEMU cannot check; usually
    /// it is an empty overlay whose backing file is the current image.
    /// After a failure the guest goes on with the images it had, but new
    /// files may be left over.
    ///
    /// Internal snapshots: the image's format must support them, as qcow2
    /// and rbd do, and the name of the snapshot must be new. After a
    /// failure QEMU tries to delete those it has taken. If that fails too,
    /// delete them later, for instance with `qemu-img snapshot`.
    ///
    /// > **Note:** There is one error only, also if several actions would
    /// > fail.
    ///
    /// **Command** `transaction`.
    ///
    /// **Errors:**
    ///
    /// - whatever the first failed action reports
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
        /// What to do, in this order.
        pub actions: Vec<TransactionAction>,
        /// Settings for all of them together.
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
