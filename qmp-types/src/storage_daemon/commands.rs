// Generated from schema/facts since 6.2/qapi-schema.json by `cargo xtask generate`. Do not edit.
// It holds for these releases: 6.2, 7.0, 7.1, 7.2, 8.0, 8.1, 8.2, 9.0, 9.1, 9.2, 10.0, 10.1, 10.2 and 11.1.

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
