// Generated from schema/facts/*/storage-daemon/qapi/qapi-schema.json by `cargo xtask generate`. Do not edit.

//! QMP, the QEMU Machine Protocol, consists of JSON messages over a
//! socket. A client sends commands, each of which gets a reply, and
//! receives events.
//!
//! These types are for QEMU 6.2, 7.0, 7.1, 7.2, 8.0, 8.1, 8.2, 9.0, 9.1, 9.2, 10.0, 10.1, 10.2 and 11.1 alike.

#![allow(
    clippy::doc_markdown,
    clippy::fn_params_excessive_bools,
    clippy::large_enum_variant,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    reason = "names, sizes and prose come from the schema"
)]
#![allow(deprecated, reason = "deprecated items are generated, too")]
#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "no program uses all of a schema"
)]
#![allow(clippy::match_same_arms, reason = "one arm for each name is easier to read")]
#![allow(
    rustdoc::redundant_explicit_links,
    reason = "explicit links do not depend on imports"
)]

pub mod common;
pub mod sockets;
pub mod crypto;
pub mod job;
pub mod block_core;
pub mod block_export;
pub mod char;
pub mod authz;
pub mod transaction;
pub mod control;
pub mod introspect;
pub mod qom;
pub mod events;
pub mod commands;

#[doc(inline)]
pub use common::{
    IoOperationType, OnOffAuto, OnOffSplit, StrOrNull, OffAutoPCIBAR, PCIELinkSpeed,
    PCIELinkWidth, HostMemPolicy, NetFilterDirection, GrabToggleKeys, HumanReadableText,
    EndianMode,
};
#[doc(inline)]
pub use sockets::{
    NetworkAddressFamily, InetSocketAddressBase, InetSocketAddress, UnixSocketAddress,
    VsockSocketAddress, FdSocketAddress, SocketAddressLegacy, SocketAddressType,
    SocketAddress,
};
#[doc(inline)]
pub use crypto::{
    QCryptoTLSCredsEndpoint, QCryptoSecretFormat, QCryptoHashAlgo, QCryptoCipherAlgo,
    QCryptoCipherMode, QCryptoIVGenAlgo, QCryptoBlockFormat, QCryptoBlockOptionsBase,
    QCryptoBlockOptionsQCow, QCryptoBlockOptionsLUKS, QCryptoBlockCreateOptionsLUKS,
    QCryptoBlockOpenOptions, QCryptoBlockCreateOptions, QCryptoBlockInfoBase,
    QCryptoBlockInfoLUKSSlot, QCryptoBlockInfoLUKS, QCryptoBlockInfo,
    QCryptoBlockLUKSKeyslotState, QCryptoBlockAmendOptionsLUKS, QCryptoBlockAmendOptions,
    SecretCommonProperties, SecretProperties, SecretKeyringProperties,
    TlsCredsProperties, TlsCredsAnonProperties, TlsCredsPskProperties,
    TlsCredsX509Properties, QCryptoAkCipherAlgo, QCryptoAkCipherKeyType,
    QCryptoRSAPaddingAlgo, QCryptoAkCipherOptionsRSA, QCryptoAkCipherOptions,
    QCryptoAkCipherAlgorithm, QCryptoRSAPaddingAlgorithm,
};
#[doc(inline)]
pub use job::{JobType, JobStatus, JobVerb, JobInfo};
#[doc(inline)]
pub use block_core::{
    SnapshotInfo, ImageInfoSpecificQCow2EncryptionBase, ImageInfoSpecificQCow2Encryption,
    ImageInfoSpecificQCow2, ImageInfoSpecificVmdk, VmdkExtentInfo, ImageInfoSpecificRbd,
    ImageInfoSpecificFile, ImageInfoSpecificKind, ImageInfoSpecific, BlockLimitsInfo,
    BlockNodeInfo, ImageInfo, BlockChildInfo, BlockGraphInfo, ImageCheck, MapEntry,
    BlockdevCacheInfo, BlockdevChild, BlockDeviceInfo, BlockDeviceIoStatus,
    BlockDirtyInfo, Qcow2BitmapInfoFlags, Qcow2BitmapInfo, BlockLatencyHistogramInfo,
    BlockInfo, BlockMeasureInfo, BlockDeviceTimedStats, BlockDeviceStats,
    BlockStatsSpecificFile, BlockStatsSpecificNvme, BlockStatsSpecific, BlockStats,
    BlockdevOnError, MirrorSyncMode, BitmapSyncMode, MirrorCopyMode, BlockJobInfoMirror,
    BlockJobInfo, BlockJobInfoBranch, NewImageMode, BlockdevSnapshotSync,
    BlockdevSnapshot, BackupPerf, BackupCommon, DriveBackup, BlockdevBackup,
    XDbgBlockGraphNodeType, XDbgBlockGraphNode, BlockPermission, XDbgBlockGraphEdge,
    XDbgBlockGraph, DriveMirror, BlockDirtyBitmap, BlockDirtyBitmapAdd,
    BlockDirtyBitmapOrStr, BlockDirtyBitmapMerge, BlockDirtyBitmapSha256,
    BlockIOThrottle, ThrottleLimits, ThrottleGroupProperties,
    BlockJobChangeOptionsMirror, BlockJobChangeOptions, BlockJobChangeOptionsBranch,
    BlockdevDiscardOptions, BlockdevDetectZeroesOptions, BlockdevAioOptions,
    BlockdevCacheOptions, BlockdevDriver, BlockdevOptionsFile, BlockdevOptionsNull,
    BlockdevOptionsNVMe, BlockdevOptionsVVFAT, BlockdevOptionsGenericFormat,
    BlockdevOptionsLUKS, BlockdevOptionsGenericCOWFormat, Qcow2OverlapCheckMode,
    Qcow2OverlapCheckFlags, Qcow2OverlapChecks, BlockdevQcowEncryptionFormat,
    BlockdevQcowEncryption, BlockdevOptionsQcow, BlockdevQcow2EncryptionFormat,
    BlockdevQcow2Encryption, BlockdevOptionsPreallocate, BlockdevOptionsQcow2,
    SshHostKeyCheckMode, SshHostKeyCheckHashType, SshHostKeyHash, SshHostKeyCheck,
    BlockdevOptionsSsh, BlkdebugEvent, BlkdebugIOType, BlkdebugInjectErrorOptions,
    BlkdebugSetStateOptions, BlockdevOptionsBlkdebug, BlockdevOptionsBlklogwrites,
    BlockdevOptionsBlkverify, BlockdevOptionsBlkreplay, QuorumReadPattern,
    BlockdevOptionsQuorum, BlockdevOptionsIoUring, BlockdevOptionsNvmeIoUring,
    BlockdevOptionsVirtioBlkVfioPci, BlockdevOptionsVirtioBlkVhostUser,
    BlockdevOptionsVirtioBlkVhostVdpa, IscsiTransport, IscsiHeaderDigest,
    BlockdevOptionsIscsi, RbdAuthMode, RbdImageEncryptionFormat,
    RbdEncryptionOptionsLUKSBase, RbdEncryptionCreateOptionsLUKSBase,
    RbdEncryptionOptionsLUKS, RbdEncryptionOptionsLUKS2, RbdEncryptionOptionsLUKSAny,
    RbdEncryptionCreateOptionsLUKS, RbdEncryptionCreateOptionsLUKS2,
    RbdEncryptionOptions, RbdEncryptionOptionsBranch, RbdEncryptionCreateOptions,
    BlockdevOptionsRbd, ReplicationMode, BlockdevOptionsReplication, NFSTransport,
    NFSServer, BlockdevOptionsNfs, BlockdevOptionsCurlBase, BlockdevOptionsCurlHttp,
    BlockdevOptionsCurlHttps, BlockdevOptionsCurlFtp, BlockdevOptionsCurlFtps,
    BlockdevOptionsNbd, BlockdevOptionsRaw, BlockdevOptionsThrottle, BlockdevOptionsCor,
    OnCbwError, BlockdevOptionsCbw, BlockdevOptions, BlockdevOptionsBranch, BlockdevRef,
    BlockdevRefOrNull, BlockdevCreateOptionsFile, BlockdevCreateOptionsLUKS,
    BlockdevCreateOptionsNfs, BlockdevCreateOptionsParallels, BlockdevCreateOptionsQcow,
    BlockdevQcow2Version, Qcow2CompressionType, BlockdevCreateOptionsQcow2,
    BlockdevCreateOptionsQed, BlockdevCreateOptionsRbd, BlockdevVmdkSubformat,
    BlockdevVmdkAdapterType, BlockdevCreateOptionsVmdk, BlockdevCreateOptionsSsh,
    BlockdevCreateOptionsVdi, BlockdevVhdxSubformat, BlockdevCreateOptionsVhdx,
    BlockdevVpcSubformat, BlockdevCreateOptionsVpc, BlockdevCreateOptions,
    BlockdevAmendOptionsLUKS, BlockdevAmendOptionsQcow2, BlockdevAmendOptions,
    BlockErrorAction, PreallocMode, QuorumOpType, BlockdevSnapshotInternal,
    DummyBlockCoreForceArrays, BlockdevOptionsGluster, BlockdevCreateOptionsGluster,
};
#[doc(inline)]
pub use block_export::{
    NbdServerOptionsBase, NbdServerOptions, NbdServerOptionsLegacy,
    BlockExportOptionsNbdBase, BlockExportOptionsNbd, BlockExportOptionsVhostUserBlk,
    FuseExportAllowOther, BlockExportOptionsFuse, BlockExportOptionsVduseBlk,
    NbdServerAddOptions, BlockExportRemoveMode, BlockExportType, BlockExportOptions,
    BlockExportOptionsBranch, BlockExportIothreads, BlockExportInfo,
};
#[doc(inline)]
pub use char::{
    ChardevInfo, ChardevBackendInfo, DataFormat, ChardevCommon, ChardevFile,
    ChardevHostdev, ChardevSocket, ChardevUdp, ChardevMux, ChardevHub, ChardevStdio,
    ChardevSpiceChannel, ChardevSpicePort, ChardevVCEncoding, ChardevDBus, ChardevVC,
    ChardevRingbuf, ChardevQemuVDAgent, ChardevPty, ChardevBackendKind, ChardevBackend,
    ChardevReturn,
};
#[doc(inline)]
pub use authz::{
    QAuthZListPolicy, QAuthZListFormat, QAuthZListRule, AuthZListProperties,
    AuthZListFileProperties, AuthZPAMProperties, AuthZSimpleProperties,
};
#[doc(inline)]
pub use transaction::{
    Abort, ActionCompletionMode, TransactionActionKind, TransactionAction,
    TransactionProperties,
};
#[doc(inline)]
pub use control::{
    QMPCapability, VersionTriple, VersionInfo, CommandInfo, MonitorMode, MonitorOptions,
};
#[doc(inline)]
pub use introspect::{
    SchemaMetaType, SchemaInfo, SchemaInfoBranch, SchemaInfoBuiltin, JSONType,
    SchemaInfoEnum, SchemaInfoEnumMember, SchemaInfoArray, SchemaInfoObject,
    SchemaInfoObjectMember, SchemaInfoObjectVariant, SchemaInfoAlternate,
    SchemaInfoAlternateMember, SchemaInfoCommand, SchemaInfoEvent,
};
#[doc(inline)]
pub use qom::{
    ObjectPropertyInfo, ObjectPropertyValue, ObjectPropertiesValues, ObjectTypeInfo,
    CanHostSocketcanProperties, ColoCompareProperties, CryptodevBackendProperties,
    CryptodevVhostUserProperties, DBusVMStateProperties, NetfilterInsert,
    NetfilterProperties, FilterBufferProperties, FilterDumpProperties,
    FilterMirrorProperties, FilterRedirectorProperties, FilterRewriterProperties,
    InputBarrierProperties, InputLinuxProperties, EventLoopBaseProperties,
    IothreadProperties, MainLoopProperties, MemoryBackendProperties,
    MemoryBackendFileProperties, MemoryBackendMemfdProperties,
    MemoryBackendShmProperties, MemoryBackendEpcProperties, PrManagerHelperProperties,
    QtestProperties, RemoteObjectProperties, VfioUserServerProperties, IOMMUFDProperties,
    AcpiGenericInitiatorProperties, AcpiGenericPortProperties, RngProperties,
    RngEgdProperties, RngRandomProperties, IgvmCfgProperties, SevCommonProperties,
    SevGuestProperties, SevSnpGuestProperties, TdxGuestProperties,
    ThreadContextProperties, MonitorProperties, MonitorHMPProperties,
    MonitorQMPCloseAction, MonitorQMPProperties, ObjectType, ObjectOptions,
    ObjectOptionsBranch,
};
#[doc(inline)]
pub use events::EventData;

/// A received event: which one, its data, and when it happened.
pub type Event = crate::base::Event<EventData>;
