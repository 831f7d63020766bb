// Generated from schema/facts/*/storage-daemon/qapi/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! All commands of the schema.

#[doc(inline)]
pub use super::job::commands::{
    JobPause, JobResume, JobCancel, JobComplete, JobDismiss, JobFinalize, QueryJobs,
};
#[doc(inline)]
pub use super::block_core::commands::{
    QueryBlock, QueryBlockstats, QueryBlockJobs, BlockResize, BlockdevSnapshotSync,
    BlockdevSnapshot, ChangeBackingFile, BlockCommit, DriveBackup, BlockdevBackup,
    QueryNamedBlockNodes, XDebugQueryBlockGraph, DriveMirror, BlockDirtyBitmapAdd,
    BlockDirtyBitmapRemove, BlockDirtyBitmapClear, BlockDirtyBitmapEnable,
    BlockDirtyBitmapDisable, BlockDirtyBitmapMerge, XDebugBlockDirtyBitmapSha256,
    BlockdevMirror, BlockStream, BlockJobSetSpeed, BlockJobCancel, BlockJobPause,
    BlockJobResume, BlockJobComplete, BlockJobDismiss, BlockJobFinalize, BlockJobChange,
    BlockdevAdd, BlockdevReopen, BlockdevDel, BlockdevSetActive, BlockdevCreate,
    XBlockdevAmend, BlockSetWriteThreshold, XBlockdevChange, XBlockdevSetIothread,
    BlockdevSnapshotInternalSync, BlockdevSnapshotDeleteInternalSync,
};
#[doc(inline)]
pub use super::block_export::commands::{
    NbdServerStart, NbdServerAdd, NbdServerRemove, NbdServerStop, BlockExportAdd,
    BlockExportDel, QueryBlockExports,
};
#[doc(inline)]
pub use super::char::commands::{
    QueryChardev, QueryChardevBackends, RingbufWrite, RingbufRead, ChardevAdd,
    ChardevChange, ChardevRemove, ChardevSendBreak,
};
#[doc(inline)]
pub use super::transaction::commands::Transaction;
#[doc(inline)]
pub use super::control::commands::{QmpCapabilities, QueryVersion, QueryCommands, Quit};
#[doc(inline)]
pub use super::introspect::commands::QueryQmpSchema;
#[doc(inline)]
pub use super::qom::commands::{
    QomList, QomGet, QomListGet, QomSet, QomListTypes, QomListProperties, ObjectAdd,
    ObjectDel,
};
