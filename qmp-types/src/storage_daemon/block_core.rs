// Generated from schema/facts/*/storage-daemon/qapi/../../qapi/block-core.json by `cargo xtask generate`. Do not edit.

//! Block core.
//!
//! Everything in the block layer that works without a guest: the graph
//! of block nodes and its drivers, images and their formats, dirty
//! bitmaps, throttling and block jobs. `qemu-storage-daemon` has
//! this module too, and `qemu-img` prints some of the types as JSON.

use crate::base;
use super::{
    InetSocketAddress, InetSocketAddressBase, JobStatus, OnOffAuto,
    QCryptoBlockAmendOptions, QCryptoBlockAmendOptionsLUKS, QCryptoBlockCreateOptions,
    QCryptoBlockCreateOptionsLUKS, QCryptoBlockInfoLUKS, QCryptoBlockLUKSKeyslotState,
    QCryptoBlockOptionsLUKS, QCryptoBlockOptionsQCow, QCryptoCipherAlgo,
    QCryptoCipherMode, QCryptoHashAlgo, QCryptoIVGenAlgo, SocketAddress,
};

/// An internal snapshot of an image.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SnapshotInfo {
    /// ID of the snapshot, unique in its image; qcow2 uses decimal
    /// numbers.
    pub id: String,
    /// Name it was given when it was taken; need not be unique.
    pub name: String,
    /// Size in bytes of the VM state (RAM and devices)
    /// saved with it; 0 if the snapshot contains only the disk.
    #[serde(rename = "vm-state-size")]
    pub vm_state_size: i64,
    /// When it was taken, in seconds since the epoch (UTC).
    #[serde(rename = "date-sec")]
    pub date_sec: i64,
    /// Nanoseconds to add to [`date_sec`](field@Self::date_sec).
    #[serde(rename = "date-nsec")]
    pub date_nsec: i64,
    /// How long the guest had been running by then, in whole
    /// seconds of its virtual clock, which stands still while the VM is
    /// stopped.
    #[serde(rename = "vm-clock-sec")]
    pub vm_clock_sec: i64,
    /// Nanoseconds to add to [`vm_clock_sec`](field@Self::vm_clock_sec).
    #[serde(rename = "vm-clock-nsec")]
    pub vm_clock_nsec: i64,
    /// Number of guest instructions executed by then; only with
    /// record/replay. To go back to a point in a recording, QEMU
    /// starts from the nearest snapshot before it, which it finds by
    /// this number. `query-replay` returns the current count. Since QEMU 5.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icount: Option<i64>,
}

impl SnapshotInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        name: impl Into<String>,
        vm_state_size: i64,
        date_sec: i64,
        date_nsec: i64,
        vm_clock_sec: i64,
        vm_clock_nsec: i64,
    ) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            vm_state_size,
            date_sec,
            date_nsec,
            vm_clock_sec,
            vm_clock_nsec,
            icount: None,
        }
    }

    /// Sets [`icount`](field@Self::icount).
    #[must_use]
    pub fn with_icount(mut self, value: i64) -> Self {
        self.icount = Some(value);
        self
    }
}

/// Information common to all encrypted qcow2 images.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ImageInfoSpecificQCow2EncryptionBase {
    /// How the image is encrypted.
    pub format: BlockdevQcow2EncryptionFormat,
}

impl ImageInfoSpecificQCow2EncryptionBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(format: BlockdevQcow2EncryptionFormat) -> Self {
        Self { format }
    }
}

/// The encryption of a qcow2 image. For `luks`, it includes the
/// details of the LUKS header; the old `aes` has no details.
///
/// The tag is `format`: how the image is encrypted.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "format")]
#[non_exhaustive]
pub enum ImageInfoSpecificQCow2Encryption {
    /// `luks`: LUKS, whose header lies within the qcow2 image.
    #[serde(rename = "luks")]
    Luks(QCryptoBlockInfoLUKS),
    /// `aes`: AES in CBC mode, as in the old qcow format. This is weak.
    /// System emulators refuse such images; `qemu-img convert` still
    /// reads them.
    #[serde(rename = "aes")]
    Aes,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<QCryptoBlockInfoLUKS> for ImageInfoSpecificQCow2Encryption {
    fn from(value: QCryptoBlockInfoLUKS) -> Self {
        Self::Luks(value)
    }
}

/// Copies the members of the base, [`ImageInfoSpecificQCow2EncryptionBase`].
impl From<&ImageInfoSpecificQCow2Encryption> for ImageInfoSpecificQCow2EncryptionBase {
    fn from(value: &ImageInfoSpecificQCow2Encryption) -> Self {
        Self {
            format: BlockdevQcow2EncryptionFormat::from(base::union::Branch::tag(value)),
        }
    }
}

/// Information specific to qcow2 images.
///
/// Since QEMU 1.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ImageInfoSpecificQCow2 {
    /// Version of the format, given as the oldest QEMU that can
    /// use it: `0.10` for version 2, `1.1` for version 3.
    pub compat: String,
    /// Name of the external file with the guest's data, as
    /// recorded in the image; absent if the image itself holds the data.
    /// Since QEMU 4.0.
    #[serde(rename = "data-file", skip_serializing_if = "Option::is_none")]
    pub data_file: Option<String>,
    /// True if the external data file is kept usable as a
    /// raw image in its own right, which can be read without the qcow2
    /// file. Only with an external data file. Since QEMU 4.0.
    #[serde(rename = "data-file-raw", skip_serializing_if = "Option::is_none")]
    pub data_file_raw: Option<bool>,
    /// True if the L2 entries are extended, which divides
    /// each cluster into 32 subclusters that are allocated
    /// individually; only with [`compat`](field@Self::compat) `1.1`. Since QEMU 5.2.
    #[serde(rename = "extended-l2", skip_serializing_if = "Option::is_none")]
    pub extended_l2: Option<bool>,
    /// True if QEMU may put off updates of reference
    /// counts, at the price of needing a repair after a crash; only
    /// with [`compat`](field@Self::compat) `1.1`.
    #[serde(rename = "lazy-refcounts", skip_serializing_if = "Option::is_none")]
    pub lazy_refcounts: Option<bool>,
    /// True if QEMU found damaged metadata and marked the image
    /// as corrupt; it can then be opened for writing only to repair it.
    /// Only with [`compat`](field@Self::compat) `1.1`. Since QEMU 2.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrupt: Option<bool>,
    /// Width of each reference count in bits: a power of
    /// two up to 64; always 16 with [`compat`](field@Self::compat) `0.10`. Since QEMU 2.3.
    #[serde(rename = "refcount-bits")]
    pub refcount_bits: i64,
    /// How the image is encrypted; absent if it is not. Since QEMU 2.10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypt: Option<ImageInfoSpecificQCow2Encryption>,
    /// The dirty bitmaps stored in the image; absent if there are
    /// none. Since QEMU 4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bitmaps: Option<Vec<Qcow2BitmapInfo>>,
    /// Algorithm used for the image's compressed
    /// clusters. Since QEMU 5.1.
    #[serde(rename = "compression-type")]
    pub compression_type: Qcow2CompressionType,
}

impl ImageInfoSpecificQCow2 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        compat: impl Into<String>,
        refcount_bits: i64,
        compression_type: Qcow2CompressionType,
    ) -> Self {
        Self {
            compat: compat.into(),
            data_file: None,
            data_file_raw: None,
            extended_l2: None,
            lazy_refcounts: None,
            corrupt: None,
            refcount_bits,
            encrypt: None,
            bitmaps: None,
            compression_type,
        }
    }

    /// Sets [`data_file`](field@Self::data_file).
    #[must_use]
    pub fn with_data_file(mut self, value: impl Into<String>) -> Self {
        self.data_file = Some(value.into());
        self
    }

    /// Sets [`data_file_raw`](field@Self::data_file_raw).
    #[must_use]
    pub fn with_data_file_raw(mut self, value: bool) -> Self {
        self.data_file_raw = Some(value);
        self
    }

    /// Sets [`extended_l2`](field@Self::extended_l2).
    #[must_use]
    pub fn with_extended_l2(mut self, value: bool) -> Self {
        self.extended_l2 = Some(value);
        self
    }

    /// Sets [`lazy_refcounts`](field@Self::lazy_refcounts).
    #[must_use]
    pub fn with_lazy_refcounts(mut self, value: bool) -> Self {
        self.lazy_refcounts = Some(value);
        self
    }

    /// Sets [`corrupt`](field@Self::corrupt).
    #[must_use]
    pub fn with_corrupt(mut self, value: bool) -> Self {
        self.corrupt = Some(value);
        self
    }

    /// Sets [`encrypt`](field@Self::encrypt).
    #[must_use]
    pub fn with_encrypt(
        mut self,
        value: impl Into<ImageInfoSpecificQCow2Encryption>,
    ) -> Self {
        self.encrypt = Some(value.into());
        self
    }

    /// Sets [`bitmaps`](field@Self::bitmaps).
    #[must_use]
    pub fn with_bitmaps(mut self, value: Vec<Qcow2BitmapInfo>) -> Self {
        self.bitmaps = Some(value);
        self
    }
}

/// Information specific to VMDK images.
///
/// Since QEMU 1.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ImageInfoSpecificVmdk {
    /// Layout of the image as stated in its descriptor, for
    /// example `monolithicSparse`.
    #[serde(rename = "create-type")]
    pub create_type: String,
    /// Content ID, a 32-bit number that changes when the image is
    /// first written to after being opened.
    pub cid: i64,
    /// Content ID that the backing image had when this one was
    /// created; 4294967295 if there is no backing image.
    #[serde(rename = "parent-cid")]
    pub parent_cid: i64,
    /// The files that hold the data. Before 8.0, the entries
    /// were [`ImageInfo`] objects with only the members that
    /// [`VmdkExtentInfo`] has.
    pub extents: Vec<VmdkExtentInfo>,
}

impl ImageInfoSpecificVmdk {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        create_type: impl Into<String>,
        cid: i64,
        parent_cid: i64,
        extents: Vec<VmdkExtentInfo>,
    ) -> Self {
        Self {
            create_type: create_type.into(),
            cid,
            parent_cid,
            extents,
        }
    }
}

/// A file that holds part of the data of a VMDK image.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VmdkExtentInfo {
    /// Name of the file.
    pub filename: String,
    /// Kind of extent, for example `FLAT` or `SPARSE`.
    pub format: String,
    /// Number of bytes of the guest's disk that this extent
    /// covers.
    #[serde(rename = "virtual-size")]
    pub virtual_size: i64,
    /// Size of a cluster in bytes; absent for a flat extent.
    #[serde(rename = "cluster-size", skip_serializing_if = "Option::is_none")]
    pub cluster_size: Option<i64>,
    /// True if the clusters are compressed, as in
    /// `streamOptimized` images; absent if not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compressed: Option<bool>,
    /// True if the image was not closed properly, or is in
    /// use; absent if the driver cannot tell.
    ///
    /// Removed after QEMU 7.2.
    #[serde(rename = "dirty-flag", skip_serializing_if = "Option::is_none")]
    pub dirty_flag: Option<bool>,
    /// Number of bytes that the image takes up in the host's
    /// storage, less than its length if it is sparse; absent if the
    /// driver cannot tell.
    ///
    /// Removed after QEMU 7.2.
    #[serde(rename = "actual-size", skip_serializing_if = "Option::is_none")]
    pub actual_size: Option<i64>,
    /// True if the image is encrypted; absent if not.
    ///
    /// Removed after QEMU 7.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<bool>,
    /// The image's backing file exactly as its header
    /// names it; absent if it has none.
    ///
    /// Removed after QEMU 7.2.
    #[serde(rename = "backing-filename", skip_serializing_if = "Option::is_none")]
    pub backing_filename: Option<String>,
    /// [`backing_filename`](field@Self::backing_filename) as seen from QEMU's
    /// working directory, with a relative name taken as relative to the
    /// directory of the image; absent if it cannot be worked out.
    ///
    /// Removed after QEMU 7.2.
    #[serde(rename = "full-backing-filename", skip_serializing_if = "Option::is_none")]
    pub full_backing_filename: Option<String>,
    /// Format that the header gives for the
    /// backing file; absent if it gives none.
    ///
    /// Removed after QEMU 7.2.
    #[serde(rename = "backing-filename-format", skip_serializing_if = "Option::is_none")]
    pub backing_filename_format: Option<String>,
    /// The internal snapshots of the image; absent if there are
    /// none.
    ///
    /// Removed after QEMU 7.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshots: Option<Vec<SnapshotInfo>>,
    /// The backing image that is in use. For a filter, the
    /// node that it filters. Absent if there is none, or if only flat
    /// information was requested. Since QEMU 1.6.
    ///
    /// Removed after QEMU 7.2.
    #[serde(rename = "backing-image", skip_serializing_if = "Option::is_none")]
    pub backing_image: Option<ImageInfo>,
    /// More details, if the driver has any. Since QEMU 1.7.
    ///
    /// Removed after QEMU 7.2.
    #[serde(rename = "format-specific", skip_serializing_if = "Option::is_none")]
    pub format_specific: Option<ImageInfoSpecific>,
}

impl VmdkExtentInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        filename: impl Into<String>,
        format: impl Into<String>,
        virtual_size: i64,
    ) -> Self {
        Self {
            filename: filename.into(),
            format: format.into(),
            virtual_size,
            cluster_size: None,
            compressed: None,
            dirty_flag: None,
            actual_size: None,
            encrypted: None,
            backing_filename: None,
            full_backing_filename: None,
            backing_filename_format: None,
            snapshots: None,
            backing_image: None,
            format_specific: None,
        }
    }

    /// Sets [`cluster_size`](field@Self::cluster_size).
    #[must_use]
    pub fn with_cluster_size(mut self, value: i64) -> Self {
        self.cluster_size = Some(value);
        self
    }

    /// Sets [`compressed`](field@Self::compressed).
    #[must_use]
    pub fn with_compressed(mut self, value: bool) -> Self {
        self.compressed = Some(value);
        self
    }

    /// Sets [`dirty_flag`](field@Self::dirty_flag).
    #[must_use]
    pub fn with_dirty_flag(mut self, value: bool) -> Self {
        self.dirty_flag = Some(value);
        self
    }

    /// Sets [`actual_size`](field@Self::actual_size).
    #[must_use]
    pub fn with_actual_size(mut self, value: i64) -> Self {
        self.actual_size = Some(value);
        self
    }

    /// Sets [`encrypted`](field@Self::encrypted).
    #[must_use]
    pub fn with_encrypted(mut self, value: bool) -> Self {
        self.encrypted = Some(value);
        self
    }

    /// Sets [`backing_filename`](field@Self::backing_filename).
    #[must_use]
    pub fn with_backing_filename(mut self, value: impl Into<String>) -> Self {
        self.backing_filename = Some(value.into());
        self
    }

    /// Sets [`full_backing_filename`](field@Self::full_backing_filename).
    #[must_use]
    pub fn with_full_backing_filename(mut self, value: impl Into<String>) -> Self {
        self.full_backing_filename = Some(value.into());
        self
    }

    /// Sets [`backing_filename_format`](field@Self::backing_filename_format).
    #[must_use]
    pub fn with_backing_filename_format(mut self, value: impl Into<String>) -> Self {
        self.backing_filename_format = Some(value.into());
        self
    }

    /// Sets [`snapshots`](field@Self::snapshots).
    #[must_use]
    pub fn with_snapshots(mut self, value: Vec<SnapshotInfo>) -> Self {
        self.snapshots = Some(value);
        self
    }

    /// Sets [`backing_image`](field@Self::backing_image).
    #[must_use]
    pub fn with_backing_image(mut self, value: ImageInfo) -> Self {
        self.backing_image = Some(value);
        self
    }

    /// Sets [`format_specific`](field@Self::format_specific).
    #[must_use]
    pub fn with_format_specific(mut self, value: impl Into<ImageInfoSpecific>) -> Self {
        self.format_specific = Some(value.into());
        self
    }
}

/// Information specific to RBD images.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ImageInfoSpecificRbd {
    /// Format of the encryption. Since 10.1, if the
    /// image was opened with encryption (member `encrypted` of
    /// [`BlockNodeInfo`]), this is the format in use. Otherwise it is the
    /// format that the first bytes of the image look like, as a hint
    /// for opening it; absent if they do not look like any. The guest
    /// can write such bytes itself: do not rely on this hint if you do
    /// not trust the guest.
    #[serde(rename = "encryption-format", skip_serializing_if = "Option::is_none")]
    pub encryption_format: Option<RbdImageEncryptionFormat>,
}

impl ImageInfoSpecificRbd {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`encryption_format`](field@Self::encryption_format).
    #[must_use]
    pub fn with_encryption_format(mut self, value: RbdImageEncryptionFormat) -> Self {
        self.encryption_format = Some(value);
        self
    }
}

/// Information specific to files of the host.
///
/// Since QEMU 8.0.
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
pub struct ImageInfoSpecificFile {
    /// Size in bytes of the steps in which the host's
    /// file system should allocate space for the file; absent if the
    /// file system does not support such a hint (XFS does).
    #[serde(rename = "extent-size-hint", skip_serializing_if = "Option::is_none")]
    pub extent_size_hint: Option<u64>,
}

impl ImageInfoSpecificFile {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`extent_size_hint`](field@Self::extent_size_hint).
    #[must_use]
    pub fn with_extent_size_hint(mut self, value: u64) -> Self {
        self.extent_size_hint = Some(value);
        self
    }
}

/// Drivers that have their own information in [`ImageInfoSpecific`].
///
/// Since QEMU 1.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ImageInfoSpecificKind {
    /// `qcow2`: QEMU's own image format.
    #[serde(rename = "qcow2")]
    Qcow2,
    /// `vmdk`: VMware's image format.
    #[serde(rename = "vmdk")]
    Vmdk,
    /// `luks`: a disk encrypted in the LUKS format. Since QEMU 2.7.
    #[serde(rename = "luks")]
    Luks,
    /// `rbd`: an image in a Ceph cluster. Since QEMU 6.1.
    #[serde(rename = "rbd")]
    Rbd,
    /// `file`: a regular file or a device of the host. Since QEMU 8.0.
    #[serde(rename = "file")]
    File,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Information about an image that is specific to its driver.
///
/// The tag is `type`: the driver, which determines what `data` contains.
///
/// Since QEMU 1.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type", content = "data")]
#[non_exhaustive]
pub enum ImageInfoSpecific {
    /// `qcow2`: QEMU's own image format.
    #[serde(rename = "qcow2")]
    Qcow2(ImageInfoSpecificQCow2),
    /// `vmdk`: VMware's image format.
    #[serde(rename = "vmdk")]
    Vmdk(ImageInfoSpecificVmdk),
    /// `luks`: a disk encrypted in the LUKS format. Since QEMU 2.7.
    #[serde(rename = "luks")]
    Luks(QCryptoBlockInfoLUKS),
    /// `rbd`: an image in a Ceph cluster. Since QEMU 6.1.
    #[serde(rename = "rbd")]
    Rbd(ImageInfoSpecificRbd),
    /// `file`: a regular file or a device of the host. Since QEMU 8.0.
    #[serde(rename = "file")]
    File(ImageInfoSpecificFile),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<ImageInfoSpecificQCow2> for ImageInfoSpecific {
    fn from(value: ImageInfoSpecificQCow2) -> Self {
        Self::Qcow2(value)
    }
}

impl From<ImageInfoSpecificVmdk> for ImageInfoSpecific {
    fn from(value: ImageInfoSpecificVmdk) -> Self {
        Self::Vmdk(value)
    }
}

impl From<QCryptoBlockInfoLUKS> for ImageInfoSpecific {
    fn from(value: QCryptoBlockInfoLUKS) -> Self {
        Self::Luks(value)
    }
}

impl From<ImageInfoSpecificRbd> for ImageInfoSpecific {
    fn from(value: ImageInfoSpecificRbd) -> Self {
        Self::Rbd(value)
    }
}

impl From<ImageInfoSpecificFile> for ImageInfoSpecific {
    fn from(value: ImageInfoSpecificFile) -> Self {
        Self::File(value)
    }
}

/// Limits on the requests that a block node can handle. The block
/// layer itself splits, aligns and bounces requests to fit, so the
/// guest does not need to know these limits.
///
/// Since QEMU 10.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockLimitsInfo {
    /// The offset and length of each request are
    /// multiples of this number of bytes.
    #[serde(rename = "request-alignment")]
    pub request_alignment: u32,
    /// Maximum length of one discard in bytes; absent if
    /// there is no limit.
    #[serde(rename = "max-discard", skip_serializing_if = "Option::is_none")]
    pub max_discard: Option<u64>,
    /// Alignment in bytes that discards should have,
    /// not always a power of two; absent if [`request_alignment`](field@Self::request_alignment) is
    /// enough.
    #[serde(rename = "discard-alignment", skip_serializing_if = "Option::is_none")]
    pub discard_alignment: Option<u32>,
    /// Maximum length in bytes of one request to write
    /// zeroes; absent if there is no limit.
    #[serde(rename = "max-write-zeroes", skip_serializing_if = "Option::is_none")]
    pub max_write_zeroes: Option<u64>,
    /// Alignment in bytes that requests to write
    /// zeroes should have, not always a power of two; absent if
    /// [`request_alignment`](field@Self::request_alignment) is enough.
    #[serde(rename = "write-zeroes-alignment", skip_serializing_if = "Option::is_none")]
    pub write_zeroes_alignment: Option<u32>,
    /// Length in bytes at which reads and writes are
    /// fastest; absent if none is preferred.
    #[serde(rename = "opt-transfer", skip_serializing_if = "Option::is_none")]
    pub opt_transfer: Option<u32>,
    /// Maximum length of one read or write in bytes; absent
    /// if there is no limit.
    #[serde(rename = "max-transfer", skip_serializing_if = "Option::is_none")]
    pub max_transfer: Option<u32>,
    /// Like [`max_transfer`](field@Self::max_transfer), but for requests that bypass
    /// the host's I/O scheduler on their way to the hardware, such as
    /// SCSI passthrough with `SG_IO`; absent if there is no limit.
    #[serde(rename = "max-hw-transfer", skip_serializing_if = "Option::is_none")]
    pub max_hw_transfer: Option<u32>,
    /// Maximum number of buffers that a single request may be
    /// spread over.
    #[serde(rename = "max-iov")]
    pub max_iov: i64,
    /// Like [`max_iov`](field@Self::max_iov), but for requests that bypass the host's
    /// I/O scheduler on their way to the hardware. If absent, the
    /// hardware's limit is not known, and [`max_iov`](field@Self::max_iov) applies to them as
    /// well.
    #[serde(rename = "max-hw-iov", skip_serializing_if = "Option::is_none")]
    pub max_hw_iov: Option<i64>,
    /// Alignment in bytes that a buffer in memory must
    /// have to be used directly. Data in other buffers is copied
    /// through a bounce buffer.
    #[serde(rename = "min-mem-alignment")]
    pub min_mem_alignment: u64,
    /// Best alignment of buffers in bytes; buffers that
    /// QEMU itself allocates have it.
    #[serde(rename = "opt-mem-alignment")]
    pub opt_mem_alignment: u64,
}

impl BlockLimitsInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        request_alignment: u32,
        max_iov: i64,
        min_mem_alignment: u64,
        opt_mem_alignment: u64,
    ) -> Self {
        Self {
            request_alignment,
            max_discard: None,
            discard_alignment: None,
            max_write_zeroes: None,
            write_zeroes_alignment: None,
            opt_transfer: None,
            max_transfer: None,
            max_hw_transfer: None,
            max_iov,
            max_hw_iov: None,
            min_mem_alignment,
            opt_mem_alignment,
        }
    }

    /// Sets [`max_discard`](field@Self::max_discard).
    #[must_use]
    pub fn with_max_discard(mut self, value: u64) -> Self {
        self.max_discard = Some(value);
        self
    }

    /// Sets [`discard_alignment`](field@Self::discard_alignment).
    #[must_use]
    pub fn with_discard_alignment(mut self, value: u32) -> Self {
        self.discard_alignment = Some(value);
        self
    }

    /// Sets [`max_write_zeroes`](field@Self::max_write_zeroes).
    #[must_use]
    pub fn with_max_write_zeroes(mut self, value: u64) -> Self {
        self.max_write_zeroes = Some(value);
        self
    }

    /// Sets [`write_zeroes_alignment`](field@Self::write_zeroes_alignment).
    #[must_use]
    pub fn with_write_zeroes_alignment(mut self, value: u32) -> Self {
        self.write_zeroes_alignment = Some(value);
        self
    }

    /// Sets [`opt_transfer`](field@Self::opt_transfer).
    #[must_use]
    pub fn with_opt_transfer(mut self, value: u32) -> Self {
        self.opt_transfer = Some(value);
        self
    }

    /// Sets [`max_transfer`](field@Self::max_transfer).
    #[must_use]
    pub fn with_max_transfer(mut self, value: u32) -> Self {
        self.max_transfer = Some(value);
        self
    }

    /// Sets [`max_hw_transfer`](field@Self::max_hw_transfer).
    #[must_use]
    pub fn with_max_hw_transfer(mut self, value: u32) -> Self {
        self.max_hw_transfer = Some(value);
        self
    }

    /// Sets [`max_hw_iov`](field@Self::max_hw_iov).
    #[must_use]
    pub fn with_max_hw_iov(mut self, value: i64) -> Self {
        self.max_hw_iov = Some(value);
        self
    }
}

/// A single block node and the image behind it, without its children.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockNodeInfo {
    /// Name of the image: a path, a URI, or a `json:` string
    /// if nothing shorter describes how it was opened.
    pub filename: String,
    /// Name of the driver.
    pub format: String,
    /// True if the image was not closed properly, or is in
    /// use; absent if the driver cannot tell.
    #[serde(rename = "dirty-flag", skip_serializing_if = "Option::is_none")]
    pub dirty_flag: Option<bool>,
    /// Number of bytes that the image takes up in the host's
    /// storage, less than its length if it is sparse; absent if the
    /// driver cannot tell.
    #[serde(rename = "actual-size", skip_serializing_if = "Option::is_none")]
    pub actual_size: Option<i64>,
    /// Size of the disk that the node offers, in bytes.
    #[serde(rename = "virtual-size")]
    pub virtual_size: i64,
    /// Size in bytes of the units that the format allocates;
    /// absent if it has none.
    #[serde(rename = "cluster-size", skip_serializing_if = "Option::is_none")]
    pub cluster_size: Option<i64>,
    /// True if the image is encrypted; absent if not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<bool>,
    /// True if the data is compressed. QEMU does not set it
    /// here; see [`VmdkExtentInfo`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compressed: Option<bool>,
    /// The image's backing file exactly as its header
    /// names it; absent if it has none.
    #[serde(rename = "backing-filename", skip_serializing_if = "Option::is_none")]
    pub backing_filename: Option<String>,
    /// [`backing_filename`](field@Self::backing_filename) as seen from QEMU's
    /// working directory, with a relative name taken as relative to the
    /// directory of the image; absent if it cannot be worked out.
    #[serde(rename = "full-backing-filename", skip_serializing_if = "Option::is_none")]
    pub full_backing_filename: Option<String>,
    /// Format that the header gives for the
    /// backing file; absent if it gives none.
    #[serde(rename = "backing-filename-format", skip_serializing_if = "Option::is_none")]
    pub backing_filename_format: Option<String>,
    /// The internal snapshots of the image; absent if there are
    /// none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshots: Option<Vec<SnapshotInfo>>,
    /// Limits on the requests that the node can handle;
    /// `qemu-img info` shows them only with `--limits`. Since QEMU 10.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<BlockLimitsInfo>,
    /// More details, if the driver has any.
    #[serde(rename = "format-specific", skip_serializing_if = "Option::is_none")]
    pub format_specific: Option<ImageInfoSpecific>,
}

impl BlockNodeInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        filename: impl Into<String>,
        format: impl Into<String>,
        virtual_size: i64,
    ) -> Self {
        Self {
            filename: filename.into(),
            format: format.into(),
            dirty_flag: None,
            actual_size: None,
            virtual_size,
            cluster_size: None,
            encrypted: None,
            compressed: None,
            backing_filename: None,
            full_backing_filename: None,
            backing_filename_format: None,
            snapshots: None,
            limits: None,
            format_specific: None,
        }
    }

    /// Sets [`dirty_flag`](field@Self::dirty_flag).
    #[must_use]
    pub fn with_dirty_flag(mut self, value: bool) -> Self {
        self.dirty_flag = Some(value);
        self
    }

    /// Sets [`actual_size`](field@Self::actual_size).
    #[must_use]
    pub fn with_actual_size(mut self, value: i64) -> Self {
        self.actual_size = Some(value);
        self
    }

    /// Sets [`cluster_size`](field@Self::cluster_size).
    #[must_use]
    pub fn with_cluster_size(mut self, value: i64) -> Self {
        self.cluster_size = Some(value);
        self
    }

    /// Sets [`encrypted`](field@Self::encrypted).
    #[must_use]
    pub fn with_encrypted(mut self, value: bool) -> Self {
        self.encrypted = Some(value);
        self
    }

    /// Sets [`compressed`](field@Self::compressed).
    #[must_use]
    pub fn with_compressed(mut self, value: bool) -> Self {
        self.compressed = Some(value);
        self
    }

    /// Sets [`backing_filename`](field@Self::backing_filename).
    #[must_use]
    pub fn with_backing_filename(mut self, value: impl Into<String>) -> Self {
        self.backing_filename = Some(value.into());
        self
    }

    /// Sets [`full_backing_filename`](field@Self::full_backing_filename).
    #[must_use]
    pub fn with_full_backing_filename(mut self, value: impl Into<String>) -> Self {
        self.full_backing_filename = Some(value.into());
        self
    }

    /// Sets [`backing_filename_format`](field@Self::backing_filename_format).
    #[must_use]
    pub fn with_backing_filename_format(mut self, value: impl Into<String>) -> Self {
        self.backing_filename_format = Some(value.into());
        self
    }

    /// Sets [`snapshots`](field@Self::snapshots).
    #[must_use]
    pub fn with_snapshots(mut self, value: Vec<SnapshotInfo>) -> Self {
        self.snapshots = Some(value);
        self
    }

    /// Sets [`limits`](field@Self::limits).
    #[must_use]
    pub fn with_limits(mut self, value: BlockLimitsInfo) -> Self {
        self.limits = Some(value);
        self
    }

    /// Sets [`format_specific`](field@Self::format_specific).
    #[must_use]
    pub fn with_format_specific(mut self, value: impl Into<ImageInfoSpecific>) -> Self {
        self.format_specific = Some(value.into());
        self
    }
}

/// A block node and the image behind it, and possibly its backing
/// image.
///
/// From 8.0 on, the members that releases up to 7.2 have here come from
/// the base [`BlockNodeInfo`]; nothing changed on the wire.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ImageInfo {
    /// Name of the image: a path, a URI, or a `json:` string
    /// if nothing shorter describes how it was opened.
    pub filename: String,
    /// Name of the driver.
    pub format: String,
    /// True if the image was not closed properly, or is in
    /// use; absent if the driver cannot tell.
    #[serde(rename = "dirty-flag", skip_serializing_if = "Option::is_none")]
    pub dirty_flag: Option<bool>,
    /// Number of bytes that the image takes up in the host's
    /// storage, less than its length if it is sparse; absent if the
    /// driver cannot tell.
    #[serde(rename = "actual-size", skip_serializing_if = "Option::is_none")]
    pub actual_size: Option<i64>,
    /// Size of the disk that the node offers, in bytes.
    #[serde(rename = "virtual-size")]
    pub virtual_size: i64,
    /// Size in bytes of the units that the format allocates;
    /// absent if it has none.
    #[serde(rename = "cluster-size", skip_serializing_if = "Option::is_none")]
    pub cluster_size: Option<i64>,
    /// True if the image is encrypted; absent if not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<bool>,
    /// True if the data is compressed. QEMU does not set it
    /// here; see [`VmdkExtentInfo`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compressed: Option<bool>,
    /// The image's backing file exactly as its header
    /// names it; absent if it has none.
    #[serde(rename = "backing-filename", skip_serializing_if = "Option::is_none")]
    pub backing_filename: Option<String>,
    /// [`backing_filename`](field@Self::backing_filename) as seen from QEMU's
    /// working directory, with a relative name taken as relative to the
    /// directory of the image; absent if it cannot be worked out.
    #[serde(rename = "full-backing-filename", skip_serializing_if = "Option::is_none")]
    pub full_backing_filename: Option<String>,
    /// Format that the header gives for the
    /// backing file; absent if it gives none.
    #[serde(rename = "backing-filename-format", skip_serializing_if = "Option::is_none")]
    pub backing_filename_format: Option<String>,
    /// The internal snapshots of the image; absent if there are
    /// none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshots: Option<Vec<SnapshotInfo>>,
    /// Limits on the requests that the node can handle;
    /// `qemu-img info` shows them only with `--limits`. Since QEMU 10.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<BlockLimitsInfo>,
    /// More details, if the driver has any.
    #[serde(rename = "format-specific", skip_serializing_if = "Option::is_none")]
    pub format_specific: Option<ImageInfoSpecific>,
    /// The backing image that is in use. For a filter, the
    /// node that it filters. Absent if there is none, or if only flat
    /// information was requested. Since QEMU 1.6.
    #[serde(rename = "backing-image", skip_serializing_if = "Option::is_none")]
    pub backing_image: Option<Box<ImageInfo>>,
}

impl ImageInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        filename: impl Into<String>,
        format: impl Into<String>,
        virtual_size: i64,
    ) -> Self {
        Self {
            filename: filename.into(),
            format: format.into(),
            dirty_flag: None,
            actual_size: None,
            virtual_size,
            cluster_size: None,
            encrypted: None,
            compressed: None,
            backing_filename: None,
            full_backing_filename: None,
            backing_filename_format: None,
            snapshots: None,
            limits: None,
            format_specific: None,
            backing_image: None,
        }
    }

    /// Sets [`dirty_flag`](field@Self::dirty_flag).
    #[must_use]
    pub fn with_dirty_flag(mut self, value: bool) -> Self {
        self.dirty_flag = Some(value);
        self
    }

    /// Sets [`actual_size`](field@Self::actual_size).
    #[must_use]
    pub fn with_actual_size(mut self, value: i64) -> Self {
        self.actual_size = Some(value);
        self
    }

    /// Sets [`cluster_size`](field@Self::cluster_size).
    #[must_use]
    pub fn with_cluster_size(mut self, value: i64) -> Self {
        self.cluster_size = Some(value);
        self
    }

    /// Sets [`encrypted`](field@Self::encrypted).
    #[must_use]
    pub fn with_encrypted(mut self, value: bool) -> Self {
        self.encrypted = Some(value);
        self
    }

    /// Sets [`compressed`](field@Self::compressed).
    #[must_use]
    pub fn with_compressed(mut self, value: bool) -> Self {
        self.compressed = Some(value);
        self
    }

    /// Sets [`backing_filename`](field@Self::backing_filename).
    #[must_use]
    pub fn with_backing_filename(mut self, value: impl Into<String>) -> Self {
        self.backing_filename = Some(value.into());
        self
    }

    /// Sets [`full_backing_filename`](field@Self::full_backing_filename).
    #[must_use]
    pub fn with_full_backing_filename(mut self, value: impl Into<String>) -> Self {
        self.full_backing_filename = Some(value.into());
        self
    }

    /// Sets [`backing_filename_format`](field@Self::backing_filename_format).
    #[must_use]
    pub fn with_backing_filename_format(mut self, value: impl Into<String>) -> Self {
        self.backing_filename_format = Some(value.into());
        self
    }

    /// Sets [`snapshots`](field@Self::snapshots).
    #[must_use]
    pub fn with_snapshots(mut self, value: Vec<SnapshotInfo>) -> Self {
        self.snapshots = Some(value);
        self
    }

    /// Sets [`limits`](field@Self::limits).
    #[must_use]
    pub fn with_limits(mut self, value: BlockLimitsInfo) -> Self {
        self.limits = Some(value);
        self
    }

    /// Sets [`format_specific`](field@Self::format_specific).
    #[must_use]
    pub fn with_format_specific(mut self, value: impl Into<ImageInfoSpecific>) -> Self {
        self.format_specific = Some(value.into());
        self
    }

    /// Sets [`backing_image`](field@Self::backing_image).
    #[must_use]
    pub fn with_backing_image(mut self, value: ImageInfo) -> Self {
        self.backing_image = Some(Box::new(value));
        self
    }
}

/// Copies the members of the base, [`BlockNodeInfo`].
impl From<&ImageInfo> for BlockNodeInfo {
    fn from(value: &ImageInfo) -> Self {
        Self {
            filename: value.filename.clone(),
            format: value.format.clone(),
            dirty_flag: value.dirty_flag,
            actual_size: value.actual_size,
            virtual_size: value.virtual_size,
            cluster_size: value.cluster_size,
            encrypted: value.encrypted,
            compressed: value.compressed,
            backing_filename: value.backing_filename.clone(),
            full_backing_filename: value.full_backing_filename.clone(),
            backing_filename_format: value.backing_filename_format.clone(),
            snapshots: value.snapshots.clone(),
            limits: value.limits,
            format_specific: value.format_specific.clone(),
        }
    }
}

/// A child of a block node, and the graph below it.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockChildInfo {
    /// Role of the node for its parent, for example `file` or
    /// `backing`.
    pub name: String,
    /// The node and everything below it.
    pub info: BlockGraphInfo,
}

impl BlockChildInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, info: BlockGraphInfo) -> Self {
        Self { name: name.into(), info }
    }
}

/// A block node, described by the members of [`BlockNodeInfo`], and all
/// nodes below it. `qemu-img info` prints this as JSON.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockGraphInfo {
    /// Name of the image: a path, a URI, or a `json:` string
    /// if nothing shorter describes how it was opened.
    pub filename: String,
    /// Name of the driver.
    pub format: String,
    /// True if the image was not closed properly, or is in
    /// use; absent if the driver cannot tell.
    #[serde(rename = "dirty-flag", skip_serializing_if = "Option::is_none")]
    pub dirty_flag: Option<bool>,
    /// Number of bytes that the image takes up in the host's
    /// storage, less than its length if it is sparse; absent if the
    /// driver cannot tell.
    #[serde(rename = "actual-size", skip_serializing_if = "Option::is_none")]
    pub actual_size: Option<i64>,
    /// Size of the disk that the node offers, in bytes.
    #[serde(rename = "virtual-size")]
    pub virtual_size: i64,
    /// Size in bytes of the units that the format allocates;
    /// absent if it has none.
    #[serde(rename = "cluster-size", skip_serializing_if = "Option::is_none")]
    pub cluster_size: Option<i64>,
    /// True if the image is encrypted; absent if not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<bool>,
    /// True if the data is compressed. QEMU does not set it
    /// here; see [`VmdkExtentInfo`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compressed: Option<bool>,
    /// The image's backing file exactly as its header
    /// names it; absent if it has none.
    #[serde(rename = "backing-filename", skip_serializing_if = "Option::is_none")]
    pub backing_filename: Option<String>,
    /// [`backing_filename`](field@Self::backing_filename) as seen from QEMU's
    /// working directory, with a relative name taken as relative to the
    /// directory of the image; absent if it cannot be worked out.
    #[serde(rename = "full-backing-filename", skip_serializing_if = "Option::is_none")]
    pub full_backing_filename: Option<String>,
    /// Format that the header gives for the
    /// backing file; absent if it gives none.
    #[serde(rename = "backing-filename-format", skip_serializing_if = "Option::is_none")]
    pub backing_filename_format: Option<String>,
    /// The internal snapshots of the image; absent if there are
    /// none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshots: Option<Vec<SnapshotInfo>>,
    /// Limits on the requests that the node can handle;
    /// `qemu-img info` shows them only with `--limits`. Since QEMU 10.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<BlockLimitsInfo>,
    /// More details, if the driver has any.
    #[serde(rename = "format-specific", skip_serializing_if = "Option::is_none")]
    pub format_specific: Option<ImageInfoSpecific>,
    /// The node's children; empty if it has none.
    pub children: Vec<BlockChildInfo>,
}

impl BlockGraphInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        filename: impl Into<String>,
        format: impl Into<String>,
        virtual_size: i64,
        children: Vec<BlockChildInfo>,
    ) -> Self {
        Self {
            filename: filename.into(),
            format: format.into(),
            dirty_flag: None,
            actual_size: None,
            virtual_size,
            cluster_size: None,
            encrypted: None,
            compressed: None,
            backing_filename: None,
            full_backing_filename: None,
            backing_filename_format: None,
            snapshots: None,
            limits: None,
            format_specific: None,
            children,
        }
    }

    /// Sets [`dirty_flag`](field@Self::dirty_flag).
    #[must_use]
    pub fn with_dirty_flag(mut self, value: bool) -> Self {
        self.dirty_flag = Some(value);
        self
    }

    /// Sets [`actual_size`](field@Self::actual_size).
    #[must_use]
    pub fn with_actual_size(mut self, value: i64) -> Self {
        self.actual_size = Some(value);
        self
    }

    /// Sets [`cluster_size`](field@Self::cluster_size).
    #[must_use]
    pub fn with_cluster_size(mut self, value: i64) -> Self {
        self.cluster_size = Some(value);
        self
    }

    /// Sets [`encrypted`](field@Self::encrypted).
    #[must_use]
    pub fn with_encrypted(mut self, value: bool) -> Self {
        self.encrypted = Some(value);
        self
    }

    /// Sets [`compressed`](field@Self::compressed).
    #[must_use]
    pub fn with_compressed(mut self, value: bool) -> Self {
        self.compressed = Some(value);
        self
    }

    /// Sets [`backing_filename`](field@Self::backing_filename).
    #[must_use]
    pub fn with_backing_filename(mut self, value: impl Into<String>) -> Self {
        self.backing_filename = Some(value.into());
        self
    }

    /// Sets [`full_backing_filename`](field@Self::full_backing_filename).
    #[must_use]
    pub fn with_full_backing_filename(mut self, value: impl Into<String>) -> Self {
        self.full_backing_filename = Some(value.into());
        self
    }

    /// Sets [`backing_filename_format`](field@Self::backing_filename_format).
    #[must_use]
    pub fn with_backing_filename_format(mut self, value: impl Into<String>) -> Self {
        self.backing_filename_format = Some(value.into());
        self
    }

    /// Sets [`snapshots`](field@Self::snapshots).
    #[must_use]
    pub fn with_snapshots(mut self, value: Vec<SnapshotInfo>) -> Self {
        self.snapshots = Some(value);
        self
    }

    /// Sets [`limits`](field@Self::limits).
    #[must_use]
    pub fn with_limits(mut self, value: BlockLimitsInfo) -> Self {
        self.limits = Some(value);
        self
    }

    /// Sets [`format_specific`](field@Self::format_specific).
    #[must_use]
    pub fn with_format_specific(mut self, value: impl Into<ImageInfoSpecific>) -> Self {
        self.format_specific = Some(value.into());
        self
    }
}

/// Result of a consistency check of an image, as `qemu-img check`
/// prints it. An optional number is absent if it is 0, or if the
/// format cannot tell.
///
/// Since QEMU 1.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ImageCheck {
    /// Name of the image.
    pub filename: String,
    /// Driver that checked it.
    pub format: String,
    /// How many things could not be checked, for example
    /// because of a read error; if not 0, the check is incomplete.
    #[serde(rename = "check-errors")]
    pub check_errors: i64,
    /// End of the last part of the image file that is in
    /// use, in bytes from the start of the file.
    #[serde(rename = "image-end-offset", skip_serializing_if = "Option::is_none")]
    pub image_end_offset: Option<i64>,
    /// How many metadata errors were found that endanger the
    /// data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corruptions: Option<i64>,
    /// How many clusters are marked as in use although nothing
    /// refers to them, which wastes space but does no other harm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaks: Option<i64>,
    /// How many of the corruptions were repaired.
    #[serde(rename = "corruptions-fixed", skip_serializing_if = "Option::is_none")]
    pub corruptions_fixed: Option<i64>,
    /// How many of the leaks were repaired.
    #[serde(rename = "leaks-fixed", skip_serializing_if = "Option::is_none")]
    pub leaks_fixed: Option<i64>,
    /// Number of clusters in the guest's disk.
    #[serde(rename = "total-clusters", skip_serializing_if = "Option::is_none")]
    pub total_clusters: Option<i64>,
    /// How many of them have data in this image.
    #[serde(rename = "allocated-clusters", skip_serializing_if = "Option::is_none")]
    pub allocated_clusters: Option<i64>,
    /// How many allocated clusters do not directly
    /// follow the one before them in the image file.
    #[serde(rename = "fragmented-clusters", skip_serializing_if = "Option::is_none")]
    pub fragmented_clusters: Option<i64>,
    /// How many allocated clusters are compressed.
    #[serde(rename = "compressed-clusters", skip_serializing_if = "Option::is_none")]
    pub compressed_clusters: Option<i64>,
}

impl ImageCheck {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        filename: impl Into<String>,
        format: impl Into<String>,
        check_errors: i64,
    ) -> Self {
        Self {
            filename: filename.into(),
            format: format.into(),
            check_errors,
            image_end_offset: None,
            corruptions: None,
            leaks: None,
            corruptions_fixed: None,
            leaks_fixed: None,
            total_clusters: None,
            allocated_clusters: None,
            fragmented_clusters: None,
            compressed_clusters: None,
        }
    }

    /// Sets [`image_end_offset`](field@Self::image_end_offset).
    #[must_use]
    pub fn with_image_end_offset(mut self, value: i64) -> Self {
        self.image_end_offset = Some(value);
        self
    }

    /// Sets [`corruptions`](field@Self::corruptions).
    #[must_use]
    pub fn with_corruptions(mut self, value: i64) -> Self {
        self.corruptions = Some(value);
        self
    }

    /// Sets [`leaks`](field@Self::leaks).
    #[must_use]
    pub fn with_leaks(mut self, value: i64) -> Self {
        self.leaks = Some(value);
        self
    }

    /// Sets [`corruptions_fixed`](field@Self::corruptions_fixed).
    #[must_use]
    pub fn with_corruptions_fixed(mut self, value: i64) -> Self {
        self.corruptions_fixed = Some(value);
        self
    }

    /// Sets [`leaks_fixed`](field@Self::leaks_fixed).
    #[must_use]
    pub fn with_leaks_fixed(mut self, value: i64) -> Self {
        self.leaks_fixed = Some(value);
        self
    }

    /// Sets [`total_clusters`](field@Self::total_clusters).
    #[must_use]
    pub fn with_total_clusters(mut self, value: i64) -> Self {
        self.total_clusters = Some(value);
        self
    }

    /// Sets [`allocated_clusters`](field@Self::allocated_clusters).
    #[must_use]
    pub fn with_allocated_clusters(mut self, value: i64) -> Self {
        self.allocated_clusters = Some(value);
        self
    }

    /// Sets [`fragmented_clusters`](field@Self::fragmented_clusters).
    #[must_use]
    pub fn with_fragmented_clusters(mut self, value: i64) -> Self {
        self.fragmented_clusters = Some(value);
        self
    }

    /// Sets [`compressed_clusters`](field@Self::compressed_clusters).
    #[must_use]
    pub fn with_compressed_clusters(mut self, value: i64) -> Self {
        self.compressed_clusters = Some(value);
        self
    }
}

/// A range of the guest's disk and where its data is, as printed by
/// `qemu-img map`.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MapEntry {
    /// Where the range begins in the guest's disk, in bytes.
    pub start: i64,
    /// Length of the range in bytes.
    pub length: i64,
    /// True if the range has data that must be read from storage;
    /// false if it is unallocated or known from the metadata to be
    /// zero, even if space is set aside for it.
    pub data: bool,
    /// True if the whole range is known to read as zeroes.
    pub zero: bool,
    /// True if the data is compressed. Since QEMU 8.2.
    pub compressed: bool,
    /// How far down the backing chain the range is allocated: 0 for
    /// the image itself, 1 for its backing file, and so on.
    pub depth: i64,
    /// True if the image at [`depth`](field@Self::depth) determines what is read here;
    /// false if no image in the chain does, so that one added below the
    /// last could show through. Since QEMU 6.1.
    pub present: bool,
    /// Where the data is in [`filename`](field@Self::filename), in bytes. Absent if it is
    /// not there in plain form, for example because it is compressed or
    /// encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// File that [`offset`](field@Self::offset) refers to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
}

impl MapEntry {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        start: i64,
        length: i64,
        data: bool,
        zero: bool,
        compressed: bool,
        depth: i64,
        present: bool,
    ) -> Self {
        Self {
            start,
            length,
            data,
            zero,
            compressed,
            depth,
            present,
            offset: None,
            filename: None,
        }
    }

    /// Sets [`offset`](field@Self::offset).
    #[must_use]
    pub fn with_offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }

    /// Sets [`filename`](field@Self::filename).
    #[must_use]
    pub fn with_filename(mut self, value: impl Into<String>) -> Self {
        self.filename = Some(value.into());
        self
    }
}

/// How writes to a block node are cached.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCacheInfo {
    /// True if the guest's device has a volatile write cache: a
    /// write is done once QEMU or the host has it, but it is safe only
    /// after a flush. False if QEMU flushes after each write. Always
    /// true for a node that is reported without a device.
    pub writeback: bool,
    /// True if the host's page cache is bypassed (`O_DIRECT`).
    pub direct: bool,
    /// True if flushes are ignored, so that a crash of the host
    /// can lose or damage data.
    #[serde(rename = "no-flush")]
    pub no_flush: bool,
}

impl BlockdevCacheInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(writeback: bool, direct: bool, no_flush: bool) -> Self {
        Self {
            writeback,
            direct,
            no_flush,
        }
    }
}

/// An edge from a block node down to one of its children.
///
/// Since QEMU 10.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevChild {
    /// Role of the child for the node, for example `file` or
    /// `backing`.
    pub child: String,
    /// Node name of the child.
    #[serde(rename = "node-name")]
    pub node_name: String,
}

impl BlockdevChild {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(child: impl Into<String>, node_name: impl Into<String>) -> Self {
        Self {
            child: child.into(),
            node_name: node_name.into(),
        }
    }
}

/// An open block node.
///
/// The limits from [`bps`](field@Self::bps) to [`group`](field@Self::group) are those that apply to a guest's
/// device or its block backend. Only [`QueryBlock`](commands::QueryBlock) can report them; in
/// [`QueryNamedBlockNodes`](commands::QueryNamedBlockNodes), they are 0 or absent. A limit of 0 means
/// no limit.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockDeviceInfo {
    /// Name of the image: a path, a URI, or a `json:` string if
    /// nothing shorter describes how it was opened.
    pub file: String,
    /// The node name, generated by QEMU if the user did not
    /// give one. Since QEMU 2.0.
    ///
    /// Mandatory since QEMU 10.1.
    #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
    pub node_name: Option<String>,
    /// True if the node is read-only.
    pub ro: bool,
    /// Name of the driver: a value of [`BlockdevDriver`], or a driver
    /// that only QEMU itself uses, for example `mirror_top`.
    pub drv: String,
    /// Name of the backing image in use; absent if there is
    /// none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backing_file: Option<String>,
    /// How many images are below this one in its
    /// chain; 0 if only flat information was requested. Since QEMU 1.2.
    pub backing_file_depth: i64,
    /// The nodes directly below. Since QEMU 10.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<BlockdevChild>>,
    /// False if the node is inactive: it does not touch the image,
    /// which belongs to another QEMU. This is the case on the
    /// destination of a migration until it completes, and on the source
    /// afterwards. Since QEMU 10.0.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// True if the image is encrypted.
    pub encrypted: bool,
    /// What happens to writes of nothing but zeroes. Since QEMU 2.1.
    pub detect_zeroes: BlockdevDetectZeroesOptions,
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
    /// The image, and its backing images unless flat information
    /// was requested. Since QEMU 1.6.
    pub image: ImageInfo,
    /// Bytes per second in a burst, reads and writes together;
    /// absent if not set. Since QEMU 1.7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bps_max: Option<i64>,
    /// Bytes per second read in a burst; absent if not set. Since QEMU 1.7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bps_rd_max: Option<i64>,
    /// Bytes per second written in a burst; absent if not set. Since QEMU 1.7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bps_wr_max: Option<i64>,
    /// Requests per second in a burst, reads and writes
    /// together; absent if not set. Since QEMU 1.7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iops_max: Option<i64>,
    /// Read requests per second in a burst; absent if not set. Since QEMU 1.7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iops_rd_max: Option<i64>,
    /// Write requests per second in a burst; absent if not
    /// set. Since QEMU 1.7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iops_wr_max: Option<i64>,
    /// How many seconds a burst at [`bps_max`](field@Self::bps_max) may last;
    /// present if [`bps_max`](field@Self::bps_max) is. Since QEMU 2.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bps_max_length: Option<i64>,
    /// How many seconds a burst at [`bps_rd_max`](field@Self::bps_rd_max) may
    /// last; present if [`bps_rd_max`](field@Self::bps_rd_max) is. Since QEMU 2.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bps_rd_max_length: Option<i64>,
    /// How many seconds a burst at [`bps_wr_max`](field@Self::bps_wr_max) may
    /// last; present if [`bps_wr_max`](field@Self::bps_wr_max) is. Since QEMU 2.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bps_wr_max_length: Option<i64>,
    /// How many seconds a burst at [`iops_max`](field@Self::iops_max) may last;
    /// present if [`iops_max`](field@Self::iops_max) is. Since QEMU 2.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iops_max_length: Option<i64>,
    /// How many seconds a burst at [`iops_rd_max`](field@Self::iops_rd_max) may
    /// last; present if [`iops_rd_max`](field@Self::iops_rd_max) is. Since QEMU 2.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iops_rd_max_length: Option<i64>,
    /// How many seconds a burst at [`iops_wr_max`](field@Self::iops_wr_max) may
    /// last; present if [`iops_wr_max`](field@Self::iops_wr_max) is. Since QEMU 2.6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iops_wr_max_length: Option<i64>,
    /// Largest size in bytes that counts as one request: a
    /// longer request counts as several. Absent if each request counts
    /// as one. Since QEMU 1.7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iops_size: Option<i64>,
    /// Throttle group, whose members share the limits; absent if no
    /// limit is set. Since QEMU 2.4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// How writes are cached. Since QEMU 2.3.
    pub cache: BlockdevCacheInfo,
    /// Offset in bytes; a write beyond it triggers the
    /// event [`BlockWriteThreshold`](events::BlockWriteThreshold). 0 if none is set. Since QEMU 2.3.
    pub write_threshold: i64,
    /// The node's dirty bitmaps; absent if it has none. Since QEMU 4.2.
    #[serde(rename = "dirty-bitmaps", skip_serializing_if = "Option::is_none")]
    pub dirty_bitmaps: Option<Vec<BlockDirtyInfo>>,
}

impl BlockDeviceInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        file: impl Into<String>,
        ro: bool,
        drv: impl Into<String>,
        backing_file_depth: i64,
        encrypted: bool,
        detect_zeroes: BlockdevDetectZeroesOptions,
        bps: i64,
        bps_rd: i64,
        bps_wr: i64,
        iops: i64,
        iops_rd: i64,
        iops_wr: i64,
        image: ImageInfo,
        cache: BlockdevCacheInfo,
        write_threshold: i64,
    ) -> Self {
        Self {
            file: file.into(),
            node_name: None,
            ro,
            drv: drv.into(),
            backing_file: None,
            backing_file_depth,
            children: None,
            active: None,
            encrypted,
            detect_zeroes,
            bps,
            bps_rd,
            bps_wr,
            iops,
            iops_rd,
            iops_wr,
            image,
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
            cache,
            write_threshold,
            dirty_bitmaps: None,
        }
    }

    /// Sets [`node_name`](field@Self::node_name).
    #[must_use]
    pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
        self.node_name = Some(value.into());
        self
    }

    /// Sets [`backing_file`](field@Self::backing_file).
    #[must_use]
    pub fn with_backing_file(mut self, value: impl Into<String>) -> Self {
        self.backing_file = Some(value.into());
        self
    }

    /// Sets [`children`](field@Self::children).
    #[must_use]
    pub fn with_children(mut self, value: Vec<BlockdevChild>) -> Self {
        self.children = Some(value);
        self
    }

    /// Sets [`active`](field@Self::active).
    #[must_use]
    pub fn with_active(mut self, value: bool) -> Self {
        self.active = Some(value);
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

    /// Sets [`dirty_bitmaps`](field@Self::dirty_bitmaps).
    #[must_use]
    pub fn with_dirty_bitmaps(mut self, value: Vec<BlockDirtyInfo>) -> Self {
        self.dirty_bitmaps = Some(value);
        self
    }
}

/// Whether a failed request stopped the VM or paused a block job, as
/// the error policy may require. The status returns to `ok` when the
/// VM continues (`cont`) or the job is resumed.
///
/// Since QEMU 1.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockDeviceIoStatus {
    /// `ok`: no failed request stopped or paused anything.
    #[serde(rename = "ok")]
    Ok,
    /// `failed`: a request failed for a reason other than lack of space.
    #[serde(rename = "failed")]
    Failed,
    /// `nospace`: a write failed because the host's storage is full.
    #[serde(rename = "nospace")]
    Nospace,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A dirty bitmap of a block node.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockDirtyInfo {
    /// Name of the bitmap; absent if it has none, like those that
    /// block jobs use for themselves. Since QEMU 2.4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How much of the disk it marks as dirty, in bytes; counted in
    /// steps of [`granularity`](field@Self::granularity).
    pub count: i64,
    /// Number of bytes of the disk that one bit stands for. Since QEMU 1.4.
    pub granularity: u32,
    /// True if writes are being recorded; false if the bitmap
    /// is disabled. Since QEMU 4.0.
    pub recording: bool,
    /// True if a block job, an NBD export or another operation is
    /// using the bitmap; nothing else can use or change it in the
    /// meantime. Since QEMU 4.0.
    pub busy: bool,
    /// True if the bitmap is kept in the image file. It may
    /// already be there, or be written only when the image is closed.
    /// Since QEMU 4.0.
    pub persistent: bool,
    /// True if the bitmap was not saved properly the last
    /// time, so that its contents cannot be relied on; absent if not.
    /// Such a bitmap is persistent, not busy and not recording. It can
    /// only be removed, with [`BlockDirtyBitmapRemove`](commands::BlockDirtyBitmapRemove). Since QEMU 4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inconsistent: Option<bool>,
}

impl BlockDirtyInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        count: i64,
        granularity: u32,
        recording: bool,
        busy: bool,
        persistent: bool,
    ) -> Self {
        Self {
            name: None,
            count,
            granularity,
            recording,
            busy,
            persistent,
            inconsistent: None,
        }
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`inconsistent`](field@Self::inconsistent).
    #[must_use]
    pub fn with_inconsistent(mut self, value: bool) -> Self {
        self.inconsistent = Some(value);
        self
    }
}

/// Flags of a dirty bitmap in a qcow2 image file.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum Qcow2BitmapInfoFlags {
    /// `in-use`: a program has the image open and will save the bitmap
    /// later. If nothing has the image open, that program ended
    /// without saving: the bitmap is out of date and must not be used.
    #[doc(alias = "in-use")]
    #[serde(rename = "in-use")]
    InUse,
    /// `auto`: every program that writes to the disk must update the bitmap.
    /// QEMU enables such a bitmap when it opens the image.
    #[serde(rename = "auto")]
    Auto,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A dirty bitmap in a qcow2 image file.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct Qcow2BitmapInfo {
    /// Name of the bitmap, unique in its image.
    pub name: String,
    /// Number of bytes of the disk that one bit stands for.
    pub granularity: u32,
    /// The flags that are set.
    pub flags: Vec<Qcow2BitmapInfoFlags>,
}

impl Qcow2BitmapInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        granularity: u32,
        flags: Vec<Qcow2BitmapInfoFlags>,
    ) -> Self {
        Self {
            name: name.into(),
            granularity,
            flags,
        }
    }
}

/// A histogram of how long requests took. `block-latency-histogram-set`
/// sets the boundaries.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockLatencyHistogramInfo {
    /// Where one interval ends and the next begins, in
    /// nanoseconds, ascending. The first interval begins at 0, and the
    /// last has no end: 10, 50, 100 makes the intervals \[0, 10), \[10,
    /// 50), \[50, 100) and \[100, infinity).
    pub boundaries: Vec<u64>,
    /// How many requests fell into each interval. There is one more
    /// bin than there are [`boundaries`](field@Self::boundaries).
    pub bins: Vec<u64>,
}

impl BlockLatencyHistogramInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(boundaries: Vec<u64>, bins: Vec<u64>) -> Self {
        Self { boundaries, bins }
    }
}

/// A block backend: a guest's disk and what is in it.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockInfo {
    /// Name of the block backend (`id` of `-drive`); empty if
    /// it has none, as with `-blockdev`.
    pub device: String,
    /// ID of the guest's device, or its QOM path if it has no ID;
    /// absent if no device uses the block backend. Since QEMU 2.10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qdev: Option<String>,
    /// Always `unknown`; kept for old clients.
    pub r#type: String,
    /// True if the medium can be changed, or if no device uses
    /// the block backend.
    pub removable: bool,
    /// True if the guest has locked the medium, so that it cannot
    /// be removed without force.
    pub locked: bool,
    /// The block node that is the medium; absent if there is no
    /// medium.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inserted: Option<BlockDeviceInfo>,
    /// True if the tray is open; absent if the device has no
    /// tray.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tray_open: Option<bool>,
    /// Whether requests of the guest have failed. Present only
    /// if the device keeps track of this (virtio-blk, IDE and SCSI
    /// disks do, SCSI passthrough does not) and an error may stop the
    /// VM.
    #[serde(rename = "io-status", skip_serializing_if = "Option::is_none")]
    pub io_status: Option<BlockDeviceIoStatus>,
}

impl BlockInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        device: impl Into<String>,
        r#type: impl Into<String>,
        removable: bool,
        locked: bool,
    ) -> Self {
        Self {
            device: device.into(),
            qdev: None,
            r#type: r#type.into(),
            removable,
            locked,
            inserted: None,
            tray_open: None,
            io_status: None,
        }
    }

    /// Sets [`qdev`](field@Self::qdev).
    #[must_use]
    pub fn with_qdev(mut self, value: impl Into<String>) -> Self {
        self.qdev = Some(value.into());
        self
    }

    /// Sets [`inserted`](field@Self::inserted).
    #[must_use]
    pub fn with_inserted(mut self, value: BlockDeviceInfo) -> Self {
        self.inserted = Some(value);
        self
    }

    /// Sets [`tray_open`](field@Self::tray_open).
    #[must_use]
    pub fn with_tray_open(mut self, value: bool) -> Self {
        self.tray_open = Some(value);
        self
    }

    /// Sets [`io_status`](field@Self::io_status).
    #[must_use]
    pub fn with_io_status(mut self, value: BlockDeviceIoStatus) -> Self {
        self.io_status = Some(value);
        self
    }
}

/// How large a new image file has to be, as printed by
/// `qemu-img measure`.
///
/// The sizes apply to the file just after it has been created and
/// filled; they may be too large, but not too small. Snapshots or
/// bitmaps made later need more. A raw image always needs the size of
/// the disk, even if the file is sparse. A format like qcow2 need not
/// store what is unallocated or zero.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockMeasureInfo {
    /// Bytes needed for the data that is allocated now.
    pub required: i64,
    /// Bytes needed once the guest has written to all of
    /// its disk.
    #[serde(rename = "fully-allocated")]
    pub fully_allocated: i64,
    /// Additional bytes needed to copy the persistent dirty
    /// bitmaps of the source's top image; absent unless both formats
    /// can store such bitmaps. Since QEMU 5.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bitmaps: Option<i64>,
}

impl BlockMeasureInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(required: i64, fully_allocated: i64) -> Self {
        Self {
            required,
            fully_allocated,
            bitmaps: None,
        }
    }

    /// Sets [`bitmaps`](field@Self::bitmaps).
    #[must_use]
    pub fn with_bitmaps(mut self, value: i64) -> Self {
        self.bitmaps = Some(value);
        self
    }
}

/// Statistics of recent requests. A latency is the time from when the
/// device starts a request until it completes; it is 0 if there was no
/// request of that kind.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, Copy, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockDeviceTimedStats {
    /// Length of the interval in seconds, one of those
    /// given in the device's option `stats-intervals`.
    pub interval_length: i64,
    /// Shortest read, in nanoseconds.
    pub min_rd_latency_ns: i64,
    /// Longest read, in nanoseconds.
    pub max_rd_latency_ns: i64,
    /// Mean over all reads, in nanoseconds.
    pub avg_rd_latency_ns: i64,
    /// Shortest write, in nanoseconds.
    pub min_wr_latency_ns: i64,
    /// Longest write, in nanoseconds.
    pub max_wr_latency_ns: i64,
    /// Mean over all writes, in nanoseconds.
    pub avg_wr_latency_ns: i64,
    /// Shortest append to a zone, in
    /// nanoseconds. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_zone_append_latency_ns: Option<i64>,
    /// Longest append to a zone, in
    /// nanoseconds. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_zone_append_latency_ns: Option<i64>,
    /// Mean over all appends to zones, in
    /// nanoseconds. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_zone_append_latency_ns: Option<i64>,
    /// Shortest flush, in nanoseconds.
    pub min_flush_latency_ns: i64,
    /// Longest flush, in nanoseconds.
    pub max_flush_latency_ns: i64,
    /// Mean over all flushes, in nanoseconds.
    pub avg_flush_latency_ns: i64,
    /// Average number of reads in progress at a time.
    pub avg_rd_queue_depth: f64,
    /// Average number of writes in progress at a time.
    pub avg_wr_queue_depth: f64,
    /// Average number of appends to zones in
    /// progress at a time. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_zone_append_queue_depth: Option<f64>,
}

impl BlockDeviceTimedStats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        interval_length: i64,
        min_rd_latency_ns: i64,
        max_rd_latency_ns: i64,
        avg_rd_latency_ns: i64,
        min_wr_latency_ns: i64,
        max_wr_latency_ns: i64,
        avg_wr_latency_ns: i64,
        min_flush_latency_ns: i64,
        max_flush_latency_ns: i64,
        avg_flush_latency_ns: i64,
        avg_rd_queue_depth: f64,
        avg_wr_queue_depth: f64,
    ) -> Self {
        Self {
            interval_length,
            min_rd_latency_ns,
            max_rd_latency_ns,
            avg_rd_latency_ns,
            min_wr_latency_ns,
            max_wr_latency_ns,
            avg_wr_latency_ns,
            min_zone_append_latency_ns: None,
            max_zone_append_latency_ns: None,
            avg_zone_append_latency_ns: None,
            min_flush_latency_ns,
            max_flush_latency_ns,
            avg_flush_latency_ns,
            avg_rd_queue_depth,
            avg_wr_queue_depth,
            avg_zone_append_queue_depth: None,
        }
    }

    /// Sets [`min_zone_append_latency_ns`](field@Self::min_zone_append_latency_ns).
    #[must_use]
    pub fn with_min_zone_append_latency_ns(mut self, value: i64) -> Self {
        self.min_zone_append_latency_ns = Some(value);
        self
    }

    /// Sets [`max_zone_append_latency_ns`](field@Self::max_zone_append_latency_ns).
    #[must_use]
    pub fn with_max_zone_append_latency_ns(mut self, value: i64) -> Self {
        self.max_zone_append_latency_ns = Some(value);
        self
    }

    /// Sets [`avg_zone_append_latency_ns`](field@Self::avg_zone_append_latency_ns).
    #[must_use]
    pub fn with_avg_zone_append_latency_ns(mut self, value: i64) -> Self {
        self.avg_zone_append_latency_ns = Some(value);
        self
    }

    /// Sets [`avg_zone_append_queue_depth`](field@Self::avg_zone_append_queue_depth).
    #[must_use]
    pub fn with_avg_zone_append_queue_depth(mut self, value: f64) -> Self {
        self.avg_zone_append_queue_depth = Some(value);
        self
    }
}

/// Statistics of a block device, counted since its block backend was
/// created.
///
/// Requests are counted in the block backend. In the entry of a block
/// node, all members except [`wr_highest_offset`](field@Self::wr_highest_offset) are 0, false, empty or
/// absent.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockDeviceStats {
    /// Bytes read.
    pub rd_bytes: i64,
    /// Bytes written.
    pub wr_bytes: i64,
    /// Bytes appended to zones. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone_append_bytes: Option<i64>,
    /// Bytes discarded. Since QEMU 4.2.
    pub unmap_bytes: i64,
    /// Reads completed.
    pub rd_operations: i64,
    /// Writes completed.
    pub wr_operations: i64,
    /// Appends to zones completed. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone_append_operations: Option<i64>,
    /// Flushes completed. Since QEMU 0.15.
    pub flush_operations: i64,
    /// Discards completed. Since QEMU 4.2.
    pub unmap_operations: i64,
    /// Total time that all reads took, in nanoseconds;
    /// more than the elapsed time if they overlap. Since QEMU 0.15.
    pub rd_total_time_ns: i64,
    /// The same total for writes. Since QEMU 0.15.
    pub wr_total_time_ns: i64,
    /// The same total for appends to zones. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone_append_total_time_ns: Option<i64>,
    /// The same total for flushes. Since QEMU 0.15.
    pub flush_total_time_ns: i64,
    /// The same total for discards. Since QEMU 4.2.
    pub unmap_total_time_ns: i64,
    /// End of the farthest write so far, in bytes from
    /// the start of the node's data. For the file below a qcow2 image,
    /// it shows when the storage that holds the file must grow; see
    /// also [`BlockSetWriteThreshold`](commands::BlockSetWriteThreshold).
    pub wr_highest_offset: i64,
    /// Reads that were done as part of another read. Since QEMU 2.3.
    pub rd_merged: i64,
    /// Writes that were done as part of another write. Since QEMU 2.3.
    pub wr_merged: i64,
    /// Appends to zones that were done as part of
    /// another one. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone_append_merged: Option<i64>,
    /// Discards that were done as part of another discard. Since QEMU 4.2.
    pub unmap_merged: i64,
    /// Nanoseconds since the last request; absent if there
    /// has been none yet. Since QEMU 2.5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_time_ns: Option<i64>,
    /// Reads that failed. Since QEMU 2.5.
    pub failed_rd_operations: i64,
    /// Writes that failed. Since QEMU 2.5.
    pub failed_wr_operations: i64,
    /// Appends to zones that failed. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed_zone_append_operations: Option<i64>,
    /// Flushes that failed. Since QEMU 2.5.
    pub failed_flush_operations: i64,
    /// Discards that failed. Since QEMU 4.2.
    pub failed_unmap_operations: i64,
    /// Reads that the device rejected at once, for
    /// example beyond the end of the disk. Since QEMU 2.5.
    pub invalid_rd_operations: i64,
    /// Writes that the device rejected at once. Since QEMU 2.5.
    pub invalid_wr_operations: i64,
    /// Appends to zones that the device
    /// rejected at once. Since QEMU 8.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invalid_zone_append_operations: Option<i64>,
    /// Flushes that the device rejected at once. Since QEMU 2.5.
    pub invalid_flush_operations: i64,
    /// Discards that the device rejected at once. Since QEMU 4.2.
    pub invalid_unmap_operations: i64,
    /// Whether rejected requests restart [`idle_time_ns`](field@Self::idle_time_ns)
    /// too. Since QEMU 2.5.
    pub account_invalid: bool,
    /// Whether failed requests restart [`idle_time_ns`](field@Self::idle_time_ns) and
    /// count towards the latencies too. Since QEMU 2.5.
    pub account_failed: bool,
    /// Recent statistics, for each interval that the device
    /// was set up with. Since QEMU 2.5.
    pub timed_stats: Vec<BlockDeviceTimedStats>,
    /// How long reads took; absent if no histogram
    /// was set up. Since QEMU 4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rd_latency_histogram: Option<BlockLatencyHistogramInfo>,
    /// How long writes took; absent if no histogram
    /// was set up. Since QEMU 4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wr_latency_histogram: Option<BlockLatencyHistogramInfo>,
    /// How long appends to zones took;
    /// absent if no histogram was set up. Since QEMU 8.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone_append_latency_histogram: Option<BlockLatencyHistogramInfo>,
    /// How long flushes took; absent if no
    /// histogram was set up. Since QEMU 4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flush_latency_histogram: Option<BlockLatencyHistogramInfo>,
}

impl BlockDeviceStats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        rd_bytes: i64,
        wr_bytes: i64,
        unmap_bytes: i64,
        rd_operations: i64,
        wr_operations: i64,
        flush_operations: i64,
        unmap_operations: i64,
        rd_total_time_ns: i64,
        wr_total_time_ns: i64,
        flush_total_time_ns: i64,
        unmap_total_time_ns: i64,
        wr_highest_offset: i64,
        rd_merged: i64,
        wr_merged: i64,
        unmap_merged: i64,
        failed_rd_operations: i64,
        failed_wr_operations: i64,
        failed_flush_operations: i64,
        failed_unmap_operations: i64,
        invalid_rd_operations: i64,
        invalid_wr_operations: i64,
        invalid_flush_operations: i64,
        invalid_unmap_operations: i64,
        account_invalid: bool,
        account_failed: bool,
        timed_stats: Vec<BlockDeviceTimedStats>,
    ) -> Self {
        Self {
            rd_bytes,
            wr_bytes,
            zone_append_bytes: None,
            unmap_bytes,
            rd_operations,
            wr_operations,
            zone_append_operations: None,
            flush_operations,
            unmap_operations,
            rd_total_time_ns,
            wr_total_time_ns,
            zone_append_total_time_ns: None,
            flush_total_time_ns,
            unmap_total_time_ns,
            wr_highest_offset,
            rd_merged,
            wr_merged,
            zone_append_merged: None,
            unmap_merged,
            idle_time_ns: None,
            failed_rd_operations,
            failed_wr_operations,
            failed_zone_append_operations: None,
            failed_flush_operations,
            failed_unmap_operations,
            invalid_rd_operations,
            invalid_wr_operations,
            invalid_zone_append_operations: None,
            invalid_flush_operations,
            invalid_unmap_operations,
            account_invalid,
            account_failed,
            timed_stats,
            rd_latency_histogram: None,
            wr_latency_histogram: None,
            zone_append_latency_histogram: None,
            flush_latency_histogram: None,
        }
    }

    /// Sets [`zone_append_bytes`](field@Self::zone_append_bytes).
    #[must_use]
    pub fn with_zone_append_bytes(mut self, value: i64) -> Self {
        self.zone_append_bytes = Some(value);
        self
    }

    /// Sets [`zone_append_operations`](field@Self::zone_append_operations).
    #[must_use]
    pub fn with_zone_append_operations(mut self, value: i64) -> Self {
        self.zone_append_operations = Some(value);
        self
    }

    /// Sets [`zone_append_total_time_ns`](field@Self::zone_append_total_time_ns).
    #[must_use]
    pub fn with_zone_append_total_time_ns(mut self, value: i64) -> Self {
        self.zone_append_total_time_ns = Some(value);
        self
    }

    /// Sets [`zone_append_merged`](field@Self::zone_append_merged).
    #[must_use]
    pub fn with_zone_append_merged(mut self, value: i64) -> Self {
        self.zone_append_merged = Some(value);
        self
    }

    /// Sets [`idle_time_ns`](field@Self::idle_time_ns).
    #[must_use]
    pub fn with_idle_time_ns(mut self, value: i64) -> Self {
        self.idle_time_ns = Some(value);
        self
    }

    /// Sets [`failed_zone_append_operations`](field@Self::failed_zone_append_operations).
    #[must_use]
    pub fn with_failed_zone_append_operations(mut self, value: i64) -> Self {
        self.failed_zone_append_operations = Some(value);
        self
    }

    /// Sets [`invalid_zone_append_operations`](field@Self::invalid_zone_append_operations).
    #[must_use]
    pub fn with_invalid_zone_append_operations(mut self, value: i64) -> Self {
        self.invalid_zone_append_operations = Some(value);
        self
    }

    /// Sets [`rd_latency_histogram`](field@Self::rd_latency_histogram).
    #[must_use]
    pub fn with_rd_latency_histogram(
        mut self,
        value: BlockLatencyHistogramInfo,
    ) -> Self {
        self.rd_latency_histogram = Some(value);
        self
    }

    /// Sets [`wr_latency_histogram`](field@Self::wr_latency_histogram).
    #[must_use]
    pub fn with_wr_latency_histogram(
        mut self,
        value: BlockLatencyHistogramInfo,
    ) -> Self {
        self.wr_latency_histogram = Some(value);
        self
    }

    /// Sets [`zone_append_latency_histogram`](field@Self::zone_append_latency_histogram).
    #[must_use]
    pub fn with_zone_append_latency_histogram(
        mut self,
        value: BlockLatencyHistogramInfo,
    ) -> Self {
        self.zone_append_latency_histogram = Some(value);
        self
    }

    /// Sets [`flush_latency_histogram`](field@Self::flush_latency_histogram).
    #[must_use]
    pub fn with_flush_latency_histogram(
        mut self,
        value: BlockLatencyHistogramInfo,
    ) -> Self {
        self.flush_latency_histogram = Some(value);
        self
    }
}

/// Counts kept by the drivers for files and devices of the host.
///
/// Since QEMU 4.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockStatsSpecificFile {
    /// Discards that succeeded.
    #[serde(rename = "discard-nb-ok")]
    pub discard_nb_ok: u64,
    /// Discards that failed.
    #[serde(rename = "discard-nb-failed")]
    pub discard_nb_failed: u64,
    /// Bytes discarded.
    #[serde(rename = "discard-bytes-ok")]
    pub discard_bytes_ok: u64,
}

impl BlockStatsSpecificFile {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        discard_nb_ok: u64,
        discard_nb_failed: u64,
        discard_bytes_ok: u64,
    ) -> Self {
        Self {
            discard_nb_ok,
            discard_nb_failed,
            discard_bytes_ok,
        }
    }
}

/// Counts kept by the driver for NVMe controllers.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockStatsSpecificNvme {
    /// Commands that the controller completed with an
    /// error.
    #[serde(rename = "completion-errors")]
    pub completion_errors: u64,
    /// Requests whose buffers the controller could use
    /// directly.
    #[serde(rename = "aligned-accesses")]
    pub aligned_accesses: u64,
    /// Requests that had to go through a bounce buffer.
    #[serde(rename = "unaligned-accesses")]
    pub unaligned_accesses: u64,
}

impl BlockStatsSpecificNvme {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        completion_errors: u64,
        aligned_accesses: u64,
        unaligned_accesses: u64,
    ) -> Self {
        Self {
            completion_errors,
            aligned_accesses,
            unaligned_accesses,
        }
    }
}

/// Statistics specific to the driver of a block node.
///
/// The tag is `driver`: the driver.
///
/// Since QEMU 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "driver")]
#[non_exhaustive]
pub enum BlockStatsSpecific {
    /// `file`: regular files of the host.
    #[serde(rename = "file")]
    File(BlockStatsSpecificFile),
    /// `host_device`: a block or character device of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_device")]
    HostDevice(BlockStatsSpecificFile),
    /// `nvme`: an NVMe controller of the host that QEMU drives itself,
    /// through VFIO. Since QEMU 2.12.
    #[serde(rename = "nvme")]
    Nvme(BlockStatsSpecificNvme),
    /// `blkdebug`: filter for tests: injects errors, and can limit and check
    /// requests.
    #[serde(rename = "blkdebug")]
    Blkdebug,
    /// `blklogwrites`: filter for tests: logs all writes in the format of
    /// Linux's `dm-log-writes` target. Since QEMU 3.0.
    #[serde(rename = "blklogwrites")]
    Blklogwrites,
    /// `blkreplay`: filter that record/replay needs above each disk so that
    /// requests complete in the recorded order. Since QEMU 4.2.
    #[serde(rename = "blkreplay")]
    Blkreplay,
    /// `blkverify`: filter for tests: compares an image with a raw copy.
    #[serde(rename = "blkverify")]
    Blkverify,
    /// `bochs`: disk images of Bochs, read-only.
    #[serde(rename = "bochs")]
    Bochs,
    /// `cloop`: compressed loop images as used by Knoppix, read-only.
    #[serde(rename = "cloop")]
    Cloop,
    /// `compress`: filter that compresses all writes, which the format must
    /// support. Since QEMU 5.0.
    #[serde(rename = "compress")]
    Compress,
    /// `copy-before-write`: filter that copies old data to another node
    /// before it is overwritten. Since QEMU 6.2.
    #[doc(alias = "copy-before-write")]
    #[serde(rename = "copy-before-write")]
    CopyBeforeWrite,
    /// `copy-on-read`: filter that stores in an image what is read from its
    /// backing file. Since QEMU 3.0.
    #[doc(alias = "copy-on-read")]
    #[serde(rename = "copy-on-read")]
    CopyOnRead,
    /// `dmg`: disk images of macOS, read-only.
    #[serde(rename = "dmg")]
    Dmg,
    /// `snapshot-access`: read-only access to the old state of a disk that a
    /// [`CopyBeforeWrite`](BlockdevDriver::CopyBeforeWrite) filter keeps. Since QEMU 7.0.
    #[doc(alias = "snapshot-access")]
    #[serde(rename = "snapshot-access")]
    SnapshotAccess,
    /// `ftp`: files on an FTP server, read-only.
    #[serde(rename = "ftp")]
    Ftp,
    /// `ftps`: files on an FTP server, with TLS, read-only.
    #[serde(rename = "ftps")]
    Ftps,
    /// `host_cdrom`: a CD or DVD drive of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_cdrom")]
    HostCdrom,
    /// `http`: files on a web server, read-only.
    #[serde(rename = "http")]
    Http,
    /// `https`: files on a web server, with TLS, read-only.
    #[serde(rename = "https")]
    Https,
    /// `io_uring`: files and block devices of the host with io_uring,
    /// through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[serde(rename = "io_uring")]
    IoUring,
    /// `iscsi`: logical units of an iSCSI target.
    #[serde(rename = "iscsi")]
    Iscsi,
    /// `luks`: disks encrypted in the LUKS format.
    #[serde(rename = "luks")]
    Luks,
    /// `nbd`: exports of an NBD server.
    #[serde(rename = "nbd")]
    Nbd,
    /// `nfs`: files on an NFS server, without a mount.
    #[serde(rename = "nfs")]
    Nfs,
    /// `null-aio`: for tests: no storage at all; requests complete like
    /// asynchronous ones.
    #[doc(alias = "null-aio")]
    #[serde(rename = "null-aio")]
    NullAio,
    /// `null-co`: for tests: no storage at all; requests complete in a
    /// coroutine.
    #[doc(alias = "null-co")]
    #[serde(rename = "null-co")]
    NullCo,
    /// `nvme-io_uring`: a namespace of an NVMe controller with io_uring
    /// passthrough, through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "nvme-io_uring")]
    #[serde(rename = "nvme-io_uring")]
    NvmeIoUring,
    /// `parallels`: disk images of Parallels.
    #[serde(rename = "parallels")]
    Parallels,
    /// `preallocate`: filter that grows the file in large steps ahead of the
    /// writes.
    #[serde(rename = "preallocate")]
    Preallocate,
    /// `qcow`: version 1 of QEMU's image format, for old images.
    #[serde(rename = "qcow")]
    Qcow,
    /// `qcow2`: QEMU's own image format.
    #[serde(rename = "qcow2")]
    Qcow2,
    /// `qed`: a former QEMU image format, for old images.
    #[serde(rename = "qed")]
    Qed,
    /// `quorum`: writes to several nodes, and reads what most of them agree
    /// on.
    #[serde(rename = "quorum")]
    Quorum,
    /// `raw`: contents used as they are, in whole or in part.
    #[serde(rename = "raw")]
    Raw,
    /// `rbd`: images in a Ceph cluster.
    #[serde(rename = "rbd")]
    Rbd,
    /// `replication`: for COLO: keeps the disks of a VM and its stand-in the
    /// same.
    ///
    /// Only present if QEMU is built with `CONFIG_REPLICATION`.
    #[serde(rename = "replication")]
    Replication,
    /// `ssh`: files on an SSH server (SFTP).
    #[serde(rename = "ssh")]
    Ssh,
    /// `throttle`: filter that applies the limits of a throttle group.
    /// Since QEMU 2.11.
    #[serde(rename = "throttle")]
    Throttle,
    /// `vdi`: disk images of VirtualBox.
    #[serde(rename = "vdi")]
    Vdi,
    /// `vhdx`: disk images of Hyper-V.
    #[serde(rename = "vhdx")]
    Vhdx,
    /// `virtio-blk-vfio-pci`: a PCI device with the virtio-blk interface,
    /// through VFIO and the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vfio-pci")]
    #[serde(rename = "virtio-blk-vfio-pci")]
    VirtioBlkVfioPci,
    /// `virtio-blk-vhost-user`: a vhost-user-blk server, through the
    /// libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-user")]
    #[serde(rename = "virtio-blk-vhost-user")]
    VirtioBlkVhostUser,
    /// `virtio-blk-vhost-vdpa`: a vDPA block device, through the libblkio
    /// library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-vdpa")]
    #[serde(rename = "virtio-blk-vhost-vdpa")]
    VirtioBlkVhostVdpa,
    /// `vmdk`: disk images of VMware.
    #[serde(rename = "vmdk")]
    Vmdk,
    /// `vpc`: disk images of Virtual PC and Azure (VHD).
    #[serde(rename = "vpc")]
    Vpc,
    /// `vvfat`: a directory of the host, presented as a FAT file system.
    #[serde(rename = "vvfat")]
    Vvfat,
    /// `gluster`: files on a GlusterFS volume.
    ///
    /// Removed after QEMU 10.2.
    #[deprecated = "GlusterFS is no longer developed."]
    #[serde(rename = "gluster")]
    Gluster,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<BlockStatsSpecificNvme> for BlockStatsSpecific {
    fn from(value: BlockStatsSpecificNvme) -> Self {
        Self::Nvme(value)
    }
}

/// Statistics of a block backend or a block node, possibly with those
/// of the nodes below it.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockStats {
    /// Name of the block backend, empty if it has none; absent in
    /// the entry of a node.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// ID of the guest's device, or its QOM path if it has no ID;
    /// absent if there is no device, and in the entry of a node. Since QEMU 3.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qdev: Option<String>,
    /// Node name; absent if there is no medium. Since QEMU 2.3.
    #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
    pub node_name: Option<String>,
    /// The counts.
    pub stats: BlockDeviceStats,
    /// More counts, if the driver has any. Since QEMU 4.2.
    #[serde(rename = "driver-specific", skip_serializing_if = "Option::is_none")]
    pub driver_specific: Option<BlockStatsSpecific>,
    /// The node just below that holds the data, for example the
    /// file of a qcow2 image, not the parent in the block graph.
    /// Absent if there is none, or several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Box<BlockStats>>,
    /// The backing node, or for a filter the node that it
    /// filters. Absent if there is none, and always in the list of all
    /// nodes. Since QEMU 2.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backing: Option<Box<BlockStats>>,
}

impl BlockStats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(stats: BlockDeviceStats) -> Self {
        Self {
            device: None,
            qdev: None,
            node_name: None,
            stats,
            driver_specific: None,
            parent: None,
            backing: None,
        }
    }

    /// Sets [`device`](field@Self::device).
    #[must_use]
    pub fn with_device(mut self, value: impl Into<String>) -> Self {
        self.device = Some(value.into());
        self
    }

    /// Sets [`qdev`](field@Self::qdev).
    #[must_use]
    pub fn with_qdev(mut self, value: impl Into<String>) -> Self {
        self.qdev = Some(value.into());
        self
    }

    /// Sets [`node_name`](field@Self::node_name).
    #[must_use]
    pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
        self.node_name = Some(value.into());
        self
    }

    /// Sets [`driver_specific`](field@Self::driver_specific).
    #[must_use]
    pub fn with_driver_specific(mut self, value: impl Into<BlockStatsSpecific>) -> Self {
        self.driver_specific = Some(value.into());
        self
    }

    /// Sets [`parent`](field@Self::parent).
    #[must_use]
    pub fn with_parent(mut self, value: BlockStats) -> Self {
        self.parent = Some(Box::new(value));
        self
    }

    /// Sets [`backing`](field@Self::backing).
    #[must_use]
    pub fn with_backing(mut self, value: BlockStats) -> Self {
        self.backing = Some(Box::new(value));
        self
    }
}

/// What to do when a request of the guest or of a block job fails.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevOnError {
    /// `report`: a request of the guest fails in the guest; a job ends with
    /// the error.
    #[serde(rename = "report")]
    Report,
    /// `ignore`: continue, and do no more than send an event
    /// ([`BlockIoError`](events::BlockIoError) or [`BlockJobError`](events::BlockJobError)). To the guest, the
    /// request seems to have succeeded. Backup, mirror and commit jobs
    /// try again later and can still succeed; a stream job continues to
    /// the end, but then reports the error.
    #[serde(rename = "ignore")]
    Ignore,
    /// `enospc`: like [`Stop`](Self::Stop) if there is no space left (`ENOSPC`),
    /// otherwise like [`Report`](Self::Report).
    #[serde(rename = "enospc")]
    Enospc,
    /// `stop`: stop the VM, and repeat the request when it continues; or
    /// pause the job until it is resumed.
    #[serde(rename = "stop")]
    Stop,
    /// `auto`: for a guest's device, use the setting of its block backend
    /// or, if there is none, [`Report`](Self::Report) for reads and [`Enospc`](Self::Enospc) for writes.
    /// For a job, like [`Enospc`](Self::Enospc). Since QEMU 2.7.
    #[serde(rename = "auto")]
    Auto,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What a mirror or backup job copies.
///
/// Since QEMU 1.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MirrorSyncMode {
    /// `top`: what is allocated in the top image, not what is in its backing
    /// files. Like [`Full`](Self::Full) if there is no backing file.
    #[serde(rename = "top")]
    Top,
    /// `full`: the whole disk, whichever image of the chain its data is in.
    #[serde(rename = "full")]
    Full,
    /// `none`: nothing that is there at the start. A mirror copies only
    /// what is written from then on; a backup saves only old data that
    /// is about to be overwritten.
    #[serde(rename = "none")]
    None,
    /// `incremental`: what the dirty bitmap marks; the bitmap is cleared if
    /// the job succeeds. Short for [`Bitmap`](Self::Bitmap) with [`BitmapSyncMode`]
    /// `on-success`. For backup only. Since QEMU 2.4.
    #[serde(rename = "incremental")]
    Incremental,
    /// `bitmap`: what the dirty bitmap marks; a [`BitmapSyncMode`] says what
    /// happens to the bitmap. For backup only. Since QEMU 4.2.
    #[serde(rename = "bitmap")]
    Bitmap,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Whether a dirty bitmap forgets what a job has copied. Writes by the
/// guest during the job are always recorded.
///
/// Since QEMU 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BitmapSyncMode {
    /// `on-success`: if the job succeeds, the bitmap has only those writes;
    /// if it fails, the bitmap also keeps everything it had before.
    #[doc(alias = "on-success")]
    #[serde(rename = "on-success")]
    OnSuccess,
    /// `never`: the bitmap only says what to copy, and keeps everything it
    /// had.
    #[serde(rename = "never")]
    Never,
    /// `always`: the bitmap loses what was copied, even if the job fails
    /// halfway, so that the next job can continue from there.
    #[serde(rename = "always")]
    Always,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// When a mirror job copies what the guest writes.
///
/// Since QEMU 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MirrorCopyMode {
    /// `background`: later; the job keeps track of what is not yet copied.
    /// It may never finish if the guest writes faster than it copies.
    #[serde(rename = "background")]
    Background,
    /// `write-blocking`: at once: a write by the guest is complete only when
    /// it is on both source and target. Older data is still copied in
    /// the background.
    #[doc(alias = "write-blocking")]
    #[serde(rename = "write-blocking")]
    WriteBlocking,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// State of a mirror job.
///
/// Since QEMU 8.2.
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
pub struct BlockJobInfoMirror {
    /// True if source and target are the same and writes
    /// go to both of them at once, which needs copy mode
    /// `write-blocking`.
    ///
    /// Mandatory since QEMU 8.2.
    #[serde(rename = "actively-synced", skip_serializing_if = "Option::is_none")]
    pub actively_synced: Option<bool>,
}

impl BlockJobInfoMirror {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`actively_synced`](field@Self::actively_synced).
    #[must_use]
    pub fn with_actively_synced(mut self, value: bool) -> Self {
        self.actively_synced = Some(value);
        self
    }
}

/// A block job.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct BlockJobInfo {
    /// What the job does, for example `stream` or `backup`. A
    /// plain string before 8.2.
    #[serde(flatten)]
    pub r#type: BlockJobInfoBranch,
    /// ID of the job. By default, it is the name of the block
    /// backend the job was started on, hence the name of this member.
    pub device: String,
    /// Expected value of [`offset`](field@Self::offset) at the end. It is an estimate, and
    /// may grow or shrink.
    pub len: i64,
    /// How much work is done. It only ever grows. Its unit is
    /// undefined, but its ratio to [`len`](field@Self::len) shows the progress.
    pub offset: i64,
    /// True if the job is running, false if it is sleeping with no
    /// request in progress. Since QEMU 1.3.
    pub busy: bool,
    /// True if the job is paused, or, while [`busy`](field@Self::busy) is true, if it
    /// is going to pause as soon as it can. Since QEMU 1.3.
    pub paused: bool,
    /// Speed limit in bytes per second; 0 if there is none.
    pub speed: i64,
    /// Whether a failed request paused the job. Since QEMU 1.3.
    #[serde(rename = "io-status")]
    pub io_status: BlockDeviceIoStatus,
    /// True if the job can be completed with [`JobComplete`](super::commands::JobComplete); only
    /// for jobs that mirror. Since QEMU 2.2.
    pub ready: bool,
    /// State of the job. Since QEMU 2.12.
    pub status: JobStatus,
    /// False if the job stops in state `pending` and
    /// waits for [`JobFinalize`](super::commands::JobFinalize). Since QEMU 2.12.
    #[serde(rename = "auto-finalize")]
    pub auto_finalize: bool,
    /// False if the job stays, once `concluded`, until
    /// [`JobDismiss`](super::commands::JobDismiss). Since QEMU 2.12.
    #[serde(rename = "auto-dismiss")]
    pub auto_dismiss: bool,
    /// Why the job failed; absent if it did not fail, or not yet.
    /// Since QEMU 2.12.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

impl BlockJobInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        device: impl Into<String>,
        len: i64,
        offset: i64,
        busy: bool,
        paused: bool,
        speed: i64,
        io_status: BlockDeviceIoStatus,
        ready: bool,
        status: JobStatus,
        auto_finalize: bool,
        auto_dismiss: bool,
        r#type: impl Into<BlockJobInfoBranch>,
    ) -> Self {
        Self {
            device: device.into(),
            len,
            offset,
            busy,
            paused,
            speed,
            io_status,
            ready,
            status,
            auto_finalize,
            auto_dismiss,
            error: None,
            r#type: r#type.into(),
        }
    }

    /// Sets [`error`](field@Self::error).
    #[must_use]
    pub fn with_error(mut self, value: impl Into<String>) -> Self {
        self.error = Some(value.into());
        self
    }
}

/// The branches of [`BlockJobInfo`], selected by `type`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum BlockJobInfoBranch {
    /// `mirror`: [`BlockdevMirror`](commands::BlockdevMirror) or [`DriveMirror`](commands::DriveMirror): copy a disk and keep the
    /// copy up to date.
    ///
    /// Since QEMU 8.2.
    #[serde(rename = "mirror")]
    Mirror(BlockJobInfoMirror),
    /// `commit`: [`BlockCommit`](commands::BlockCommit): move data from an overlay down into its
    /// backing files.
    ///
    /// Since QEMU 8.2.
    #[serde(rename = "commit")]
    Commit,
    /// `stream`: [`BlockStream`](commands::BlockStream): copy data from backing files up into an
    /// overlay.
    ///
    /// Since QEMU 8.2.
    #[serde(rename = "stream")]
    Stream,
    /// `backup`: [`BlockdevBackup`](commands::BlockdevBackup) or [`DriveBackup`](commands::DriveBackup): copy a disk as it was at
    /// one point in time.
    ///
    /// Since QEMU 8.2.
    #[serde(rename = "backup")]
    Backup,
    /// `create`: [`BlockdevCreate`](commands::BlockdevCreate): create an image. Since QEMU 3.0.
    #[serde(rename = "create")]
    Create,
    /// `amend`: [`XBlockdevAmend`](commands::XBlockdevAmend): change the options of an image.
    /// Since QEMU 5.1.
    #[serde(rename = "amend")]
    Amend,
    /// `snapshot-load`: [`SnapshotLoad`](super::JobType::SnapshotLoad): restore the machine to a saved state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-load")]
    #[serde(rename = "snapshot-load")]
    SnapshotLoad,
    /// `snapshot-save`: [`SnapshotSave`](super::JobType::SnapshotSave): save the machine's state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-save")]
    #[serde(rename = "snapshot-save")]
    SnapshotSave,
    /// `snapshot-delete`: [`SnapshotDelete`](super::JobType::SnapshotDelete): remove a saved state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-delete")]
    #[serde(rename = "snapshot-delete")]
    SnapshotDelete,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<BlockJobInfoMirror> for BlockJobInfoBranch {
    fn from(value: BlockJobInfoMirror) -> Self {
        Self::Mirror(value)
    }
}

/// Where a job or a snapshot gets the image file that it writes to.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum NewImageMode {
    /// `existing`: the file must exist, with the right size, format and
    /// backing file, and is used as it is.
    #[serde(rename = "existing")]
    Existing,
    /// `absolute-paths`: QEMU creates the file, replacing any file of that
    /// name. If it has a backing file, the absolute path of that is
    /// stored in it.
    #[doc(alias = "absolute-paths")]
    #[serde(rename = "absolute-paths")]
    AbsolutePaths,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Takes a snapshot of a disk by making its image the backing file of a
/// new one, in which writes are stored from now on. Use [`Transaction`](super::commands::Transaction)
/// for a snapshot of several disks at one point in time.
///
/// **Command** `blockdev-snapshot-sync`.
///
/// **Errors:**
///
/// - `GenericError` if there is no such block backend or node, it has
///   no medium, or the overlay cannot be used
///
/// Since QEMU 0.14.
///
/// # Examples
///
/// Request:
///
/// ```json
/// { "execute": "blockdev-snapshot-sync",
///   "arguments": { "device": "ide-hd0",
///                  "snapshot-file":
///                  "/some/place/my-image",
///                  "format": "qcow2" } }
/// ```
///
/// Reply:
///
/// ```json
/// { "return": {} }
/// ```
///
/// # The type `BlockdevSnapshotSync`
///
/// A snapshot for which QEMU opens, and by default creates, the image
/// that takes further writes. Give either [`device`](field@Self::device) or [`node_name`](field@Self::node_name).
///
/// Since QEMU 0.14.
#[doc(alias = "blockdev-snapshot-sync")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BlockdevSnapshotSync {
    /// Name of the block backend to take a snapshot of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// Node name of the block node to take a snapshot of; needs
    /// [`snapshot_node_name`](field@Self::snapshot_node_name). Since QEMU 2.0.
    #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
    pub node_name: Option<String>,
    /// Name of the overlay: the image in which writes are
    /// stored from now on. The image used so far becomes its backing
    /// file and is no longer written to.
    #[serde(rename = "snapshot-file")]
    pub snapshot_file: String,
    /// Node name for the overlay, not yet in use;
    /// generated by QEMU if absent. Since QEMU 2.0.
    #[serde(rename = "snapshot-node-name", skip_serializing_if = "Option::is_none")]
    pub snapshot_node_name: Option<String>,
    /// Format of the overlay (default: `qcow2`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Whether to create the overlay or use an existing image
    /// (default: `absolute-paths`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<NewImageMode>,
}

impl BlockdevSnapshotSync {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(snapshot_file: impl Into<String>) -> Self {
        Self {
            device: None,
            node_name: None,
            snapshot_file: snapshot_file.into(),
            snapshot_node_name: None,
            format: None,
            mode: None,
        }
    }

    /// Sets [`device`](field@Self::device).
    #[must_use]
    pub fn with_device(mut self, value: impl Into<String>) -> Self {
        self.device = Some(value.into());
        self
    }

    /// Sets [`node_name`](field@Self::node_name).
    #[must_use]
    pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
        self.node_name = Some(value.into());
        self
    }

    /// Sets [`snapshot_node_name`](field@Self::snapshot_node_name).
    #[must_use]
    pub fn with_snapshot_node_name(mut self, value: impl Into<String>) -> Self {
        self.snapshot_node_name = Some(value.into());
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: impl Into<String>) -> Self {
        self.format = Some(value.into());
        self
    }

    /// Sets [`mode`](field@Self::mode).
    #[must_use]
    pub fn with_mode(mut self, value: NewImageMode) -> Self {
        self.mode = Some(value);
        self
    }
}

/// Takes a snapshot of a disk by putting a block node above it: [`node`](field@Self::node)
/// becomes the backing node of [`overlay`](field@Self::overlay), and whatever used [`node`](field@Self::node) now
/// uses [`overlay`](field@Self::overlay).
///
/// **Command** `blockdev-snapshot`.
///
/// **Errors:**
///
/// - `GenericError` if there is no such block backend or node
/// - `GenericError` if [`overlay`](field@Self::overlay) is in use by a reader, has a backing
///   node already, or cannot have one
///
/// **Feature `allow-write-only-overlay`:** The overlay may be in use by something
/// that only writes to it. That makes it possible to give a
/// backing node to the target of [`BlockdevMirror`](commands::BlockdevMirror). Since QEMU 5.0.
///
/// Since QEMU 2.5.
///
/// # Examples
///
/// Request:
///
/// ```json
/// { "execute": "blockdev-add",
///   "arguments": { "driver": "qcow2",
///                  "node-name": "node1534",
///                  "file": { "driver": "file",
///                            "filename": "hd1.qcow2" },
///                  "backing": null } }
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
/// { "execute": "blockdev-snapshot",
///   "arguments": { "node": "ide-hd0",
///                  "overlay": "node1534" } }
/// ```
///
/// Reply:
///
/// ```json
/// { "return": {} }
/// ```
///
/// # The type `BlockdevSnapshot`
///
/// A snapshot with an image that is already open.
///
/// Since QEMU 2.5.
#[doc(alias = "blockdev-snapshot")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BlockdevSnapshot {
    /// Name of the block backend or node to take a snapshot of.
    pub node: String,
    /// Name of the block backend or node in which writes are
    /// stored from now on. It must have no backing node: open it with
    /// `"backing": null`.
    pub overlay: String,
}

impl BlockdevSnapshot {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(node: impl Into<String>, overlay: impl Into<String>) -> Self {
        Self {
            node: node.into(),
            overlay: overlay.into(),
        }
    }
}

/// Details of a backup that affect only its speed.
///
/// Since QEMU 6.0.
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
pub struct BackupPerf {
    /// True to let the host copy the data, where it can,
    /// without passing it through QEMU (default: false).
    #[serde(rename = "use-copy-range", skip_serializing_if = "Option::is_none")]
    pub use_copy_range: Option<bool>,
    /// How many requests may be in progress in the
    /// background, at least 1 (default: 64). Copies made just before
    /// the guest overwrites something do not count.
    #[serde(rename = "max-workers", skip_serializing_if = "Option::is_none")]
    pub max_workers: Option<i64>,
    /// Maximum length in bytes of a request in the background;
    /// 0 (the default) for no limit. It must not be less than the
    /// job's unit: the cluster size of the target, 64 KiB or
    /// [`min_cluster_size`](field@Self::min_cluster_size), whichever is greatest.
    #[serde(rename = "max-chunk", skip_serializing_if = "Option::is_none")]
    pub max_chunk: Option<i64>,
    /// Smallest unit to copy, in bytes; a power of two.
    /// In any case, the unit is no smaller than 64 KiB and the target's
    /// cluster size, so smaller values (such as the default, 0) have no
    /// effect. Since QEMU 9.2.
    #[serde(rename = "min-cluster-size", skip_serializing_if = "Option::is_none")]
    pub min_cluster_size: Option<u64>,
}

impl BackupPerf {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`use_copy_range`](field@Self::use_copy_range).
    #[must_use]
    pub fn with_use_copy_range(mut self, value: bool) -> Self {
        self.use_copy_range = Some(value);
        self
    }

    /// Sets [`max_workers`](field@Self::max_workers).
    #[must_use]
    pub fn with_max_workers(mut self, value: i64) -> Self {
        self.max_workers = Some(value);
        self
    }

    /// Sets [`max_chunk`](field@Self::max_chunk).
    #[must_use]
    pub fn with_max_chunk(mut self, value: i64) -> Self {
        self.max_chunk = Some(value);
        self
    }

    /// Sets [`min_cluster_size`](field@Self::min_cluster_size).
    #[must_use]
    pub fn with_min_cluster_size(mut self, value: u64) -> Self {
        self.min_cluster_size = Some(value);
        self
    }
}

/// Options common to all backups.
///
/// > **Note:** [`on_source_error`](field@Self::on_source_error) and [`on_target_error`](field@Self::on_target_error) apply to what the
/// > job does in the background. If copying fails when the guest
/// > writes, [`on_cbw_error`](field@Self::on_cbw_error) decides. If that makes the guest's write
/// > fail, as it always did before 10.1, the device's `werror`
/// > applies.
///
/// Since QEMU 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BackupCommon {
    /// ID of the job; by default, the name of the source's block
    /// backend, so it is required if there is none.
    #[serde(rename = "job-id", skip_serializing_if = "Option::is_none")]
    pub job_id: Option<String>,
    /// Name of the block backend or root node to copy.
    pub device: String,
    /// What to copy.
    pub sync: MirrorSyncMode,
    /// Limit in bytes per second; 0 (the default) for no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed: Option<i64>,
    /// Dirty bitmap of the source. It is required if [`sync`](field@Self::sync) is
    /// `bitmap` or `incremental`, and an error if it is `none`.
    /// With `full` or `top`, it does not affect what is copied, but
    /// is updated as [`bitmap_mode`](field@Self::bitmap_mode) says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bitmap: Option<String>,
    /// What happens to [`bitmap`](field@Self::bitmap). It is required with [`bitmap`](field@Self::bitmap),
    /// and an error without it. With `incremental`, it may be absent
    /// and can only be `on-success`; with `full` or `top`, it
    /// cannot be `never`.
    #[serde(rename = "bitmap-mode", skip_serializing_if = "Option::is_none")]
    pub bitmap_mode: Option<BitmapSyncMode>,
    /// True to compress the data; an error if the target's
    /// format does not support it (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compress: Option<bool>,
    /// What to do if reading the source fails
    /// (default: `report`).
    #[serde(rename = "on-source-error", skip_serializing_if = "Option::is_none")]
    pub on_source_error: Option<BlockdevOnError>,
    /// What to do if writing the target fails
    /// (default: `report`).
    #[serde(rename = "on-target-error", skip_serializing_if = "Option::is_none")]
    pub on_target_error: Option<BlockdevOnError>,
    /// What to do if old data cannot be copied before the
    /// guest overwrites it: fail the guest's write (the default) or
    /// fail the backup. Since QEMU 10.1.
    #[serde(rename = "on-cbw-error", skip_serializing_if = "Option::is_none")]
    pub on_cbw_error: Option<OnCbwError>,
    /// False to stop in state `pending` before the block
    /// graph is changed, and wait for [`JobFinalize`](super::commands::JobFinalize) (default: true).
    #[serde(rename = "auto-finalize", skip_serializing_if = "Option::is_none")]
    pub auto_finalize: Option<bool>,
    /// False to keep the job in state `concluded` when it
    /// has ended, until [`JobDismiss`](super::commands::JobDismiss) (default: true).
    #[serde(rename = "auto-dismiss", skip_serializing_if = "Option::is_none")]
    pub auto_dismiss: Option<bool>,
    /// Node name for the filter that the job puts above
    /// the source; generated by QEMU if absent.
    #[serde(rename = "filter-node-name", skip_serializing_if = "Option::is_none")]
    pub filter_node_name: Option<String>,
    /// True to discard data from the source once it has
    /// been copied (default: false). This is for a source that is no
    /// longer needed, such as a temporary copy of a disk's old state.
    /// Since QEMU 9.1.
    #[serde(rename = "discard-source", skip_serializing_if = "Option::is_none")]
    pub discard_source: Option<bool>,
    /// Details that affect the speed of the job. Since QEMU 6.0.
    ///
    /// **Unstable:** Member [`x_perf`](field@Self::x_perf) is experimental.
    #[serde(rename = "x-perf", skip_serializing_if = "Option::is_none")]
    pub x_perf: Option<BackupPerf>,
}

impl BackupCommon {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(device: impl Into<String>, sync: MirrorSyncMode) -> Self {
        Self {
            job_id: None,
            device: device.into(),
            sync,
            speed: None,
            bitmap: None,
            bitmap_mode: None,
            compress: None,
            on_source_error: None,
            on_target_error: None,
            on_cbw_error: None,
            auto_finalize: None,
            auto_dismiss: None,
            filter_node_name: None,
            discard_source: None,
            x_perf: None,
        }
    }

    /// Sets [`job_id`](field@Self::job_id).
    #[must_use]
    pub fn with_job_id(mut self, value: impl Into<String>) -> Self {
        self.job_id = Some(value.into());
        self
    }

    /// Sets [`speed`](field@Self::speed).
    #[must_use]
    pub fn with_speed(mut self, value: i64) -> Self {
        self.speed = Some(value);
        self
    }

    /// Sets [`bitmap`](field@Self::bitmap).
    #[must_use]
    pub fn with_bitmap(mut self, value: impl Into<String>) -> Self {
        self.bitmap = Some(value.into());
        self
    }

    /// Sets [`bitmap_mode`](field@Self::bitmap_mode).
    #[must_use]
    pub fn with_bitmap_mode(mut self, value: BitmapSyncMode) -> Self {
        self.bitmap_mode = Some(value);
        self
    }

    /// Sets [`compress`](field@Self::compress).
    #[must_use]
    pub fn with_compress(mut self, value: bool) -> Self {
        self.compress = Some(value);
        self
    }

    /// Sets [`on_source_error`](field@Self::on_source_error).
    #[must_use]
    pub fn with_on_source_error(mut self, value: BlockdevOnError) -> Self {
        self.on_source_error = Some(value);
        self
    }

    /// Sets [`on_target_error`](field@Self::on_target_error).
    #[must_use]
    pub fn with_on_target_error(mut self, value: BlockdevOnError) -> Self {
        self.on_target_error = Some(value);
        self
    }

    /// Sets [`on_cbw_error`](field@Self::on_cbw_error).
    #[must_use]
    pub fn with_on_cbw_error(mut self, value: OnCbwError) -> Self {
        self.on_cbw_error = Some(value);
        self
    }

    /// Sets [`auto_finalize`](field@Self::auto_finalize).
    #[must_use]
    pub fn with_auto_finalize(mut self, value: bool) -> Self {
        self.auto_finalize = Some(value);
        self
    }

    /// Sets [`auto_dismiss`](field@Self::auto_dismiss).
    #[must_use]
    pub fn with_auto_dismiss(mut self, value: bool) -> Self {
        self.auto_dismiss = Some(value);
        self
    }

    /// Sets [`filter_node_name`](field@Self::filter_node_name).
    #[must_use]
    pub fn with_filter_node_name(mut self, value: impl Into<String>) -> Self {
        self.filter_node_name = Some(value.into());
        self
    }

    /// Sets [`discard_source`](field@Self::discard_source).
    #[must_use]
    pub fn with_discard_source(mut self, value: bool) -> Self {
        self.discard_source = Some(value);
        self
    }

    /// Sets [`x_perf`](field@Self::x_perf).
    #[must_use]
    pub fn with_x_perf(mut self, value: BackupPerf) -> Self {
        self.x_perf = Some(value);
        self
    }
}

/// Starts a job that copies a disk, as it is now, to a new or existing
/// image.
///
/// The guest can write while the job is running: what it is about to
/// overwrite is copied first. [`QueryBlockJobs`](commands::QueryBlockJobs) shows the job with
/// type `backup`; [`JobCancel`](super::commands::JobCancel) stops it and leaves the target
/// incomplete.
///
/// **Command** `drive-backup`.
///
/// **Errors:**
///
/// - `GenericError` if there is no such [`device`](field@Self::device), or the target cannot
///   be created or opened
///
/// See [`BlockdevAdd`](commands::BlockdevAdd) and [`BlockdevBackup`](commands::BlockdevBackup).
///
/// Since QEMU 1.6.
///
/// # Examples
///
/// Request:
///
/// ```json
/// { "execute": "drive-backup",
///   "arguments": { "device": "drive0",
///                  "sync": "full",
///                  "target": "backup.img" } }
/// ```
///
/// Reply:
///
/// ```json
/// { "return": {} }
/// ```
///
/// # The type `DriveBackup`
///
/// A backup to an image that QEMU opens, and by default creates.
///
/// Since QEMU 1.6.
#[deprecated = "Open the target with `blockdev-add`, and use `blockdev-backup`."]
#[doc(alias = "drive-backup")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DriveBackup {
    /// ID of the job; by default, the name of the source's block
    /// backend, so it is required if there is none.
    #[serde(rename = "job-id", skip_serializing_if = "Option::is_none")]
    pub job_id: Option<String>,
    /// Name of the block backend or root node to copy.
    pub device: String,
    /// What to copy.
    pub sync: MirrorSyncMode,
    /// Limit in bytes per second; 0 (the default) for no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed: Option<i64>,
    /// Dirty bitmap of the source. It is required if [`sync`](field@Self::sync) is
    /// `bitmap` or `incremental`, and an error if it is `none`.
    /// With `full` or `top`, it does not affect what is copied, but
    /// is updated as [`bitmap_mode`](field@Self::bitmap_mode) says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bitmap: Option<String>,
    /// What happens to [`bitmap`](field@Self::bitmap). It is required with [`bitmap`](field@Self::bitmap),
    /// and an error without it. With `incremental`, it may be absent
    /// and can only be `on-success`; with `full` or `top`, it
    /// cannot be `never`.
    #[serde(rename = "bitmap-mode", skip_serializing_if = "Option::is_none")]
    pub bitmap_mode: Option<BitmapSyncMode>,
    /// True to compress the data; an error if the target's
    /// format does not support it (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compress: Option<bool>,
    /// What to do if reading the source fails
    /// (default: `report`).
    #[serde(rename = "on-source-error", skip_serializing_if = "Option::is_none")]
    pub on_source_error: Option<BlockdevOnError>,
    /// What to do if writing the target fails
    /// (default: `report`).
    #[serde(rename = "on-target-error", skip_serializing_if = "Option::is_none")]
    pub on_target_error: Option<BlockdevOnError>,
    /// What to do if old data cannot be copied before the
    /// guest overwrites it: fail the guest's write (the default) or
    /// fail the backup. Since QEMU 10.1.
    #[serde(rename = "on-cbw-error", skip_serializing_if = "Option::is_none")]
    pub on_cbw_error: Option<OnCbwError>,
    /// False to stop in state `pending` before the block
    /// graph is changed, and wait for [`JobFinalize`](super::commands::JobFinalize) (default: true).
    #[serde(rename = "auto-finalize", skip_serializing_if = "Option::is_none")]
    pub auto_finalize: Option<bool>,
    /// False to keep the job in state `concluded` when it
    /// has ended, until [`JobDismiss`](super::commands::JobDismiss) (default: true).
    #[serde(rename = "auto-dismiss", skip_serializing_if = "Option::is_none")]
    pub auto_dismiss: Option<bool>,
    /// Node name for the filter that the job puts above
    /// the source; generated by QEMU if absent.
    #[serde(rename = "filter-node-name", skip_serializing_if = "Option::is_none")]
    pub filter_node_name: Option<String>,
    /// True to discard data from the source once it has
    /// been copied (default: false). This is for a source that is no
    /// longer needed, such as a temporary copy of a disk's old state.
    /// Since QEMU 9.1.
    #[serde(rename = "discard-source", skip_serializing_if = "Option::is_none")]
    pub discard_source: Option<bool>,
    /// Details that affect the speed of the job. Since QEMU 6.0.
    ///
    /// **Unstable:** Member [`x_perf`](field@Self::x_perf) is experimental.
    #[serde(rename = "x-perf", skip_serializing_if = "Option::is_none")]
    pub x_perf: Option<BackupPerf>,
    /// Name of the image to write the backup to, in a file or on a
    /// device.
    pub target: String,
    /// Format of the target. By default, it is that of the
    /// source; if [`mode`](field@Self::mode) is `existing`, QEMU guesses it from the
    /// contents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Whether to create the target or use an existing image
    /// (default: `absolute-paths`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<NewImageMode>,
}

impl DriveBackup {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        device: impl Into<String>,
        sync: MirrorSyncMode,
        target: impl Into<String>,
    ) -> Self {
        Self {
            job_id: None,
            device: device.into(),
            sync,
            speed: None,
            bitmap: None,
            bitmap_mode: None,
            compress: None,
            on_source_error: None,
            on_target_error: None,
            on_cbw_error: None,
            auto_finalize: None,
            auto_dismiss: None,
            filter_node_name: None,
            discard_source: None,
            x_perf: None,
            target: target.into(),
            format: None,
            mode: None,
        }
    }

    /// Sets [`job_id`](field@Self::job_id).
    #[must_use]
    pub fn with_job_id(mut self, value: impl Into<String>) -> Self {
        self.job_id = Some(value.into());
        self
    }

    /// Sets [`speed`](field@Self::speed).
    #[must_use]
    pub fn with_speed(mut self, value: i64) -> Self {
        self.speed = Some(value);
        self
    }

    /// Sets [`bitmap`](field@Self::bitmap).
    #[must_use]
    pub fn with_bitmap(mut self, value: impl Into<String>) -> Self {
        self.bitmap = Some(value.into());
        self
    }

    /// Sets [`bitmap_mode`](field@Self::bitmap_mode).
    #[must_use]
    pub fn with_bitmap_mode(mut self, value: BitmapSyncMode) -> Self {
        self.bitmap_mode = Some(value);
        self
    }

    /// Sets [`compress`](field@Self::compress).
    #[must_use]
    pub fn with_compress(mut self, value: bool) -> Self {
        self.compress = Some(value);
        self
    }

    /// Sets [`on_source_error`](field@Self::on_source_error).
    #[must_use]
    pub fn with_on_source_error(mut self, value: BlockdevOnError) -> Self {
        self.on_source_error = Some(value);
        self
    }

    /// Sets [`on_target_error`](field@Self::on_target_error).
    #[must_use]
    pub fn with_on_target_error(mut self, value: BlockdevOnError) -> Self {
        self.on_target_error = Some(value);
        self
    }

    /// Sets [`on_cbw_error`](field@Self::on_cbw_error).
    #[must_use]
    pub fn with_on_cbw_error(mut self, value: OnCbwError) -> Self {
        self.on_cbw_error = Some(value);
        self
    }

    /// Sets [`auto_finalize`](field@Self::auto_finalize).
    #[must_use]
    pub fn with_auto_finalize(mut self, value: bool) -> Self {
        self.auto_finalize = Some(value);
        self
    }

    /// Sets [`auto_dismiss`](field@Self::auto_dismiss).
    #[must_use]
    pub fn with_auto_dismiss(mut self, value: bool) -> Self {
        self.auto_dismiss = Some(value);
        self
    }

    /// Sets [`filter_node_name`](field@Self::filter_node_name).
    #[must_use]
    pub fn with_filter_node_name(mut self, value: impl Into<String>) -> Self {
        self.filter_node_name = Some(value.into());
        self
    }

    /// Sets [`discard_source`](field@Self::discard_source).
    #[must_use]
    pub fn with_discard_source(mut self, value: bool) -> Self {
        self.discard_source = Some(value);
        self
    }

    /// Sets [`x_perf`](field@Self::x_perf).
    #[must_use]
    pub fn with_x_perf(mut self, value: BackupPerf) -> Self {
        self.x_perf = Some(value);
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: impl Into<String>) -> Self {
        self.format = Some(value.into());
        self
    }

    /// Sets [`mode`](field@Self::mode).
    #[must_use]
    pub fn with_mode(mut self, value: NewImageMode) -> Self {
        self.mode = Some(value);
        self
    }
}

/// Copies the members of the base, [`BackupCommon`].
impl From<&DriveBackup> for BackupCommon {
    fn from(value: &DriveBackup) -> Self {
        Self {
            job_id: value.job_id.clone(),
            device: value.device.clone(),
            sync: value.sync.clone(),
            speed: value.speed,
            bitmap: value.bitmap.clone(),
            bitmap_mode: value.bitmap_mode.clone(),
            compress: value.compress,
            on_source_error: value.on_source_error.clone(),
            on_target_error: value.on_target_error.clone(),
            on_cbw_error: value.on_cbw_error.clone(),
            auto_finalize: value.auto_finalize,
            auto_dismiss: value.auto_dismiss,
            filter_node_name: value.filter_node_name.clone(),
            discard_source: value.discard_source,
            x_perf: value.x_perf,
        }
    }
}

/// Starts a job that copies a disk, as it is now, to a block node.
///
/// The guest can write while the job is running: what it is about to
/// overwrite is copied first. [`QueryBlockJobs`](commands::QueryBlockJobs) shows the job with
/// type `backup`; [`JobCancel`](super::commands::JobCancel) stops it and leaves the target
/// incomplete.
///
/// **Command** `blockdev-backup`.
///
/// **Errors:**
///
/// - `GenericError` if there is no such [`device`](field@Self::device) or [`target`](field@Self::target), or their
///   sizes differ
///
/// Since QEMU 2.3.
///
/// # Examples
///
/// Request:
///
/// ```json
/// { "execute": "blockdev-backup",
///   "arguments": { "device": "src-id",
///                  "sync": "full",
///                  "target": "tgt-id" } }
/// ```
///
/// Reply:
///
/// ```json
/// { "return": {} }
/// ```
///
/// # The type `BlockdevBackup`
///
/// A backup to a block node.
///
/// Since QEMU 2.3.
#[doc(alias = "blockdev-backup")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BlockdevBackup {
    /// ID of the job; by default, the name of the source's block
    /// backend, so it is required if there is none.
    #[serde(rename = "job-id", skip_serializing_if = "Option::is_none")]
    pub job_id: Option<String>,
    /// Name of the block backend or root node to copy.
    pub device: String,
    /// What to copy.
    pub sync: MirrorSyncMode,
    /// Limit in bytes per second; 0 (the default) for no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed: Option<i64>,
    /// Dirty bitmap of the source. It is required if [`sync`](field@Self::sync) is
    /// `bitmap` or `incremental`, and an error if it is `none`.
    /// With `full` or `top`, it does not affect what is copied, but
    /// is updated as [`bitmap_mode`](field@Self::bitmap_mode) says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bitmap: Option<String>,
    /// What happens to [`bitmap`](field@Self::bitmap). It is required with [`bitmap`](field@Self::bitmap),
    /// and an error without it. With `incremental`, it may be absent
    /// and can only be `on-success`; with `full` or `top`, it
    /// cannot be `never`.
    #[serde(rename = "bitmap-mode", skip_serializing_if = "Option::is_none")]
    pub bitmap_mode: Option<BitmapSyncMode>,
    /// True to compress the data; an error if the target's
    /// format does not support it (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compress: Option<bool>,
    /// What to do if reading the source fails
    /// (default: `report`).
    #[serde(rename = "on-source-error", skip_serializing_if = "Option::is_none")]
    pub on_source_error: Option<BlockdevOnError>,
    /// What to do if writing the target fails
    /// (default: `report`).
    #[serde(rename = "on-target-error", skip_serializing_if = "Option::is_none")]
    pub on_target_error: Option<BlockdevOnError>,
    /// What to do if old data cannot be copied before the
    /// guest overwrites it: fail the guest's write (the default) or
    /// fail the backup. Since QEMU 10.1.
    #[serde(rename = "on-cbw-error", skip_serializing_if = "Option::is_none")]
    pub on_cbw_error: Option<OnCbwError>,
    /// False to stop in state `pending` before the block
    /// graph is changed, and wait for [`JobFinalize`](super::commands::JobFinalize) (default: true).
    #[serde(rename = "auto-finalize", skip_serializing_if = "Option::is_none")]
    pub auto_finalize: Option<bool>,
    /// False to keep the job in state `concluded` when it
    /// has ended, until [`JobDismiss`](super::commands::JobDismiss) (default: true).
    #[serde(rename = "auto-dismiss", skip_serializing_if = "Option::is_none")]
    pub auto_dismiss: Option<bool>,
    /// Node name for the filter that the job puts above
    /// the source; generated by QEMU if absent.
    #[serde(rename = "filter-node-name", skip_serializing_if = "Option::is_none")]
    pub filter_node_name: Option<String>,
    /// True to discard data from the source once it has
    /// been copied (default: false). This is for a source that is no
    /// longer needed, such as a temporary copy of a disk's old state.
    /// Since QEMU 9.1.
    #[serde(rename = "discard-source", skip_serializing_if = "Option::is_none")]
    pub discard_source: Option<bool>,
    /// Details that affect the speed of the job. Since QEMU 6.0.
    ///
    /// **Unstable:** Member [`x_perf`](field@Self::x_perf) is experimental.
    #[serde(rename = "x-perf", skip_serializing_if = "Option::is_none")]
    pub x_perf: Option<BackupPerf>,
    /// Name of the block backend or node to write the backup to;
    /// it must be the same size as the source.
    pub target: String,
}

impl BlockdevBackup {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        device: impl Into<String>,
        sync: MirrorSyncMode,
        target: impl Into<String>,
    ) -> Self {
        Self {
            job_id: None,
            device: device.into(),
            sync,
            speed: None,
            bitmap: None,
            bitmap_mode: None,
            compress: None,
            on_source_error: None,
            on_target_error: None,
            on_cbw_error: None,
            auto_finalize: None,
            auto_dismiss: None,
            filter_node_name: None,
            discard_source: None,
            x_perf: None,
            target: target.into(),
        }
    }

    /// Sets [`job_id`](field@Self::job_id).
    #[must_use]
    pub fn with_job_id(mut self, value: impl Into<String>) -> Self {
        self.job_id = Some(value.into());
        self
    }

    /// Sets [`speed`](field@Self::speed).
    #[must_use]
    pub fn with_speed(mut self, value: i64) -> Self {
        self.speed = Some(value);
        self
    }

    /// Sets [`bitmap`](field@Self::bitmap).
    #[must_use]
    pub fn with_bitmap(mut self, value: impl Into<String>) -> Self {
        self.bitmap = Some(value.into());
        self
    }

    /// Sets [`bitmap_mode`](field@Self::bitmap_mode).
    #[must_use]
    pub fn with_bitmap_mode(mut self, value: BitmapSyncMode) -> Self {
        self.bitmap_mode = Some(value);
        self
    }

    /// Sets [`compress`](field@Self::compress).
    #[must_use]
    pub fn with_compress(mut self, value: bool) -> Self {
        self.compress = Some(value);
        self
    }

    /// Sets [`on_source_error`](field@Self::on_source_error).
    #[must_use]
    pub fn with_on_source_error(mut self, value: BlockdevOnError) -> Self {
        self.on_source_error = Some(value);
        self
    }

    /// Sets [`on_target_error`](field@Self::on_target_error).
    #[must_use]
    pub fn with_on_target_error(mut self, value: BlockdevOnError) -> Self {
        self.on_target_error = Some(value);
        self
    }

    /// Sets [`on_cbw_error`](field@Self::on_cbw_error).
    #[must_use]
    pub fn with_on_cbw_error(mut self, value: OnCbwError) -> Self {
        self.on_cbw_error = Some(value);
        self
    }

    /// Sets [`auto_finalize`](field@Self::auto_finalize).
    #[must_use]
    pub fn with_auto_finalize(mut self, value: bool) -> Self {
        self.auto_finalize = Some(value);
        self
    }

    /// Sets [`auto_dismiss`](field@Self::auto_dismiss).
    #[must_use]
    pub fn with_auto_dismiss(mut self, value: bool) -> Self {
        self.auto_dismiss = Some(value);
        self
    }

    /// Sets [`filter_node_name`](field@Self::filter_node_name).
    #[must_use]
    pub fn with_filter_node_name(mut self, value: impl Into<String>) -> Self {
        self.filter_node_name = Some(value.into());
        self
    }

    /// Sets [`discard_source`](field@Self::discard_source).
    #[must_use]
    pub fn with_discard_source(mut self, value: bool) -> Self {
        self.discard_source = Some(value);
        self
    }

    /// Sets [`x_perf`](field@Self::x_perf).
    #[must_use]
    pub fn with_x_perf(mut self, value: BackupPerf) -> Self {
        self.x_perf = Some(value);
        self
    }
}

/// Copies the members of the base, [`BackupCommon`].
impl From<&BlockdevBackup> for BackupCommon {
    fn from(value: &BlockdevBackup) -> Self {
        Self {
            job_id: value.job_id.clone(),
            device: value.device.clone(),
            sync: value.sync.clone(),
            speed: value.speed,
            bitmap: value.bitmap.clone(),
            bitmap_mode: value.bitmap_mode.clone(),
            compress: value.compress,
            on_source_error: value.on_source_error.clone(),
            on_target_error: value.on_target_error.clone(),
            on_cbw_error: value.on_cbw_error.clone(),
            auto_finalize: value.auto_finalize,
            auto_dismiss: value.auto_dismiss,
            filter_node_name: value.filter_node_name.clone(),
            discard_source: value.discard_source,
            x_perf: value.x_perf,
        }
    }
}

/// What an entry of the block graph stands for.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum XDbgBlockGraphNodeType {
    /// `block-backend`: a block backend (`BlockBackend` in QEMU's
    /// sources): what a device, an export or a job uses to send
    /// requests.
    #[doc(alias = "block-backend")]
    #[serde(rename = "block-backend")]
    BlockBackend,
    /// `block-job`: a block job (`BlockJob`).
    #[doc(alias = "block-job")]
    #[serde(rename = "block-job")]
    BlockJob,
    /// `block-driver`: a block node (`BlockDriverState`).
    #[doc(alias = "block-driver")]
    #[serde(rename = "block-driver")]
    BlockDriver,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// An entry of the block graph.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct XDbgBlockGraphNode {
    /// Number of the entry, used by the edges of the same reply; the
    /// next reply may have other numbers.
    pub id: u64,
    /// What the entry stands for.
    pub r#type: XDbgBlockGraphNodeType,
    /// For a block node, its node name; for a job, its ID; for a
    /// block backend, its name or a description. Entries of different
    /// types may have the same name.
    pub name: String,
}

impl XDbgBlockGraphNode {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: u64,
        r#type: XDbgBlockGraphNodeType,
        name: impl Into<String>,
    ) -> Self {
        Self {
            id,
            r#type,
            name: name.into(),
        }
    }
}

/// What a user of a block node may do with it, or allows others to do.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockPermission {
    /// `consistent-read`: rely on reads to return the complete contents of a
    /// disk at a point in time. Images between top and base of a
    /// commit job, for example, cannot offer this.
    #[doc(alias = "consistent-read")]
    #[serde(rename = "consistent-read")]
    ConsistentRead,
    /// `write`: change what the disk contains.
    #[serde(rename = "write")]
    Write,
    /// `write-unchanged`: write data that is the same as before, as
    /// copy-on-read or a stream job does; included in [`Write`](Self::Write).
    #[doc(alias = "write-unchanged")]
    #[serde(rename = "write-unchanged")]
    WriteUnchanged,
    /// `resize`: change the size of the node.
    #[serde(rename = "resize")]
    Resize,
    /// `graph-mod`: make the user point to another node instead.
    ///
    /// Removed after QEMU 6.2.
    #[doc(alias = "graph-mod")]
    #[serde(rename = "graph-mod")]
    GraphMod,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// An edge of the block graph, from one user to a block node.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct XDbgBlockGraphEdge {
    /// Number of the entry that uses the node.
    pub parent: u64,
    /// Number of the node's entry.
    pub child: u64,
    /// Role of the node for its parent, for example `file`,
    /// `backing` or `root`.
    pub name: String,
    /// What the parent may do with the node.
    pub perm: Vec<BlockPermission>,
    /// What others may do with the node while this parent
    /// uses it.
    #[serde(rename = "shared-perm")]
    pub shared_perm: Vec<BlockPermission>,
}

impl XDbgBlockGraphEdge {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        parent: u64,
        child: u64,
        name: impl Into<String>,
        perm: Vec<BlockPermission>,
        shared_perm: Vec<BlockPermission>,
    ) -> Self {
        Self {
            parent,
            child,
            name: name.into(),
            perm,
            shared_perm,
        }
    }
}

/// The block graph.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct XDbgBlockGraph {
    /// Block nodes, and the block backends and jobs that use them.
    pub nodes: Vec<XDbgBlockGraphNode>,
    /// Who uses which block node.
    pub edges: Vec<XDbgBlockGraphEdge>,
}

impl XDbgBlockGraph {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(nodes: Vec<XDbgBlockGraphNode>, edges: Vec<XDbgBlockGraphEdge>) -> Self {
        Self { nodes, edges }
    }
}

/// Starts a job that copies a disk to a new or existing image and keeps
/// the two the same.
///
/// The job sends [`BlockJobReady`](events::BlockJobReady) when everything has been copied, and
/// continues to copy what the guest writes. Then [`JobComplete`](super::commands::JobComplete)
/// switches the guest to the target, while [`BlockJobCancel`](commands::BlockJobCancel) ends the
/// job, leaving a copy as of that moment, and the guest stays with the
/// source. Either way, [`BlockJobCompleted`](events::BlockJobCompleted) follows.
///
/// [`BlockdevMirror`](commands::BlockdevMirror) does the same with a target that is already open.
///
/// **Command** `drive-mirror`.
///
/// **Errors:**
///
/// - `GenericError` if there is no such [`device`](field@Self::device), or the target cannot
///   be created or opened
///
/// Since QEMU 1.3.
///
/// # Examples
///
/// Request:
///
/// ```json
/// { "execute": "drive-mirror",
///   "arguments": { "device": "ide-hd0",
///                  "target": "/some/place/my-image",
///                  "sync": "full",
///                  "format": "qcow2" } }
/// ```
///
/// Reply:
///
/// ```json
/// { "return": {} }
/// ```
///
/// # The type `DriveMirror`
///
/// How to mirror a disk to an image that QEMU opens, and by default
/// creates.
///
/// Since QEMU 1.3.
#[doc(alias = "drive-mirror")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DriveMirror {
    /// ID of the job; by default, the name of the block backend of
    /// [`device`](field@Self::device), so it is required if there is none. Since QEMU 2.7.
    #[serde(rename = "job-id", skip_serializing_if = "Option::is_none")]
    pub job_id: Option<String>,
    /// Name of the block backend or root node to copy.
    pub device: String,
    /// Name of the image to copy to, in a file or on a device.
    pub target: String,
    /// Format of the target. By default, it is that of the
    /// source; if [`mode`](field@Self::mode) is `existing`, QEMU guesses it from the
    /// contents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Node name for the target; generated by QEMU if absent. Since QEMU 2.1.
    #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
    pub node_name: Option<String>,
    /// Node name of the node that the target replaces at the
    /// end, for example a broken child of a quorum node. This is for
    /// [`sync`](field@Self::sync) `full` and needs [`node_name`](field@Self::node_name). By default, [`device`](field@Self::device) is
    /// replaced, below any filters that QEMU inserted on its own.
    /// Since QEMU 2.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// What to copy; not `incremental` or `bitmap`.
    pub sync: MirrorSyncMode,
    /// Whether to create the target or use an existing image
    /// (default: `absolute-paths`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<NewImageMode>,
    /// Limit in bytes per second; 0 (the default) for no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed: Option<i64>,
    /// Size in bytes of the units that the job either copies
    /// or skips as a whole, a power of two from 512 to 64 MiB. The
    /// default is the target's cluster size, but at least 4 KiB and at
    /// most 64 KiB; it is 64 KiB if there are no clusters. Since QEMU 1.4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granularity: Option<u32>,
    /// How many bytes may be in flight at a time; 0 (the
    /// default) means 16 MiB. Since QEMU 1.4.
    #[serde(rename = "buf-size", skip_serializing_if = "Option::is_none")]
    pub buf_size: Option<i64>,
    /// What to do if reading the source fails
    /// (default: `report`).
    #[serde(rename = "on-source-error", skip_serializing_if = "Option::is_none")]
    pub on_source_error: Option<BlockdevOnError>,
    /// What to do if writing the target fails
    /// (default: `report`).
    #[serde(rename = "on-target-error", skip_serializing_if = "Option::is_none")]
    pub on_target_error: Option<BlockdevOnError>,
    /// True (the default) to unallocate what is zero in the source,
    /// if the target reads as zero there; false to write zeroes. The
    /// contents are the same either way. Since QEMU 2.4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unmap: Option<bool>,
    /// When to copy what the guest writes
    /// (default: `background`). Since QEMU 3.0.
    #[serde(rename = "copy-mode", skip_serializing_if = "Option::is_none")]
    pub copy_mode: Option<MirrorCopyMode>,
    /// False to stop in state `pending` before the block
    /// graph is changed, and wait for [`JobFinalize`](super::commands::JobFinalize) (default: true).
    /// Since QEMU 3.1.
    #[serde(rename = "auto-finalize", skip_serializing_if = "Option::is_none")]
    pub auto_finalize: Option<bool>,
    /// False to keep the job in state `concluded` when it
    /// has ended, until [`JobDismiss`](super::commands::JobDismiss) (default: true). Since QEMU 3.1.
    #[serde(rename = "auto-dismiss", skip_serializing_if = "Option::is_none")]
    pub auto_dismiss: Option<bool>,
}

impl DriveMirror {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        device: impl Into<String>,
        target: impl Into<String>,
        sync: MirrorSyncMode,
    ) -> Self {
        Self {
            job_id: None,
            device: device.into(),
            target: target.into(),
            format: None,
            node_name: None,
            replaces: None,
            sync,
            mode: None,
            speed: None,
            granularity: None,
            buf_size: None,
            on_source_error: None,
            on_target_error: None,
            unmap: None,
            copy_mode: None,
            auto_finalize: None,
            auto_dismiss: None,
        }
    }

    /// Sets [`job_id`](field@Self::job_id).
    #[must_use]
    pub fn with_job_id(mut self, value: impl Into<String>) -> Self {
        self.job_id = Some(value.into());
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: impl Into<String>) -> Self {
        self.format = Some(value.into());
        self
    }

    /// Sets [`node_name`](field@Self::node_name).
    #[must_use]
    pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
        self.node_name = Some(value.into());
        self
    }

    /// Sets [`replaces`](field@Self::replaces).
    #[must_use]
    pub fn with_replaces(mut self, value: impl Into<String>) -> Self {
        self.replaces = Some(value.into());
        self
    }

    /// Sets [`mode`](field@Self::mode).
    #[must_use]
    pub fn with_mode(mut self, value: NewImageMode) -> Self {
        self.mode = Some(value);
        self
    }

    /// Sets [`speed`](field@Self::speed).
    #[must_use]
    pub fn with_speed(mut self, value: i64) -> Self {
        self.speed = Some(value);
        self
    }

    /// Sets [`granularity`](field@Self::granularity).
    #[must_use]
    pub fn with_granularity(mut self, value: u32) -> Self {
        self.granularity = Some(value);
        self
    }

    /// Sets [`buf_size`](field@Self::buf_size).
    #[must_use]
    pub fn with_buf_size(mut self, value: i64) -> Self {
        self.buf_size = Some(value);
        self
    }

    /// Sets [`on_source_error`](field@Self::on_source_error).
    #[must_use]
    pub fn with_on_source_error(mut self, value: BlockdevOnError) -> Self {
        self.on_source_error = Some(value);
        self
    }

    /// Sets [`on_target_error`](field@Self::on_target_error).
    #[must_use]
    pub fn with_on_target_error(mut self, value: BlockdevOnError) -> Self {
        self.on_target_error = Some(value);
        self
    }

    /// Sets [`unmap`](field@Self::unmap).
    #[must_use]
    pub fn with_unmap(mut self, value: bool) -> Self {
        self.unmap = Some(value);
        self
    }

    /// Sets [`copy_mode`](field@Self::copy_mode).
    #[must_use]
    pub fn with_copy_mode(mut self, value: MirrorCopyMode) -> Self {
        self.copy_mode = Some(value);
        self
    }

    /// Sets [`auto_finalize`](field@Self::auto_finalize).
    #[must_use]
    pub fn with_auto_finalize(mut self, value: bool) -> Self {
        self.auto_finalize = Some(value);
        self
    }

    /// Sets [`auto_dismiss`](field@Self::auto_dismiss).
    #[must_use]
    pub fn with_auto_dismiss(mut self, value: bool) -> Self {
        self.auto_dismiss = Some(value);
        self
    }
}

/// A dirty bitmap, identified by its block node and its own name.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockDirtyBitmap {
    /// Name of the block backend or node that has the bitmap.
    pub node: String,
    /// Name of the bitmap, unique within its node.
    pub name: String,
}

impl BlockDirtyBitmap {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(node: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            node: node.into(),
            name: name.into(),
        }
    }
}

/// Creates a dirty bitmap. Unless told otherwise, it starts at once to
/// record which parts of the disk are written to.
///
/// **Command** `block-dirty-bitmap-add`.
///
/// **Errors:**
///
/// - `GenericError` if there is no such [`node`](field@Self::node), it has a bitmap of
///   that name already, or its format cannot store a persistent one
///
/// Since QEMU 2.4.
///
/// # Examples
///
/// Request:
///
/// ```json
/// { "execute": "block-dirty-bitmap-add",
///   "arguments": { "node": "drive0", "name": "bitmap0" } }
/// ```
///
/// Reply:
///
/// ```json
/// { "return": {} }
/// ```
///
/// # The type `BlockDirtyBitmapAdd`
///
/// A dirty bitmap to create.
///
/// Since QEMU 2.4.
#[doc(alias = "block-dirty-bitmap-add")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BlockDirtyBitmapAdd {
    /// Name of the block backend or node that gets the bitmap.
    pub node: String,
    /// Name for the bitmap, 1 to 1023 bytes long and not yet in use
    /// in the node.
    pub name: String,
    /// Number of bytes of the disk that one bit stands for, a
    /// power of two of at least 512. The default is the cluster size
    /// of the image, but at least 4 KiB and at most 64 KiB; it is 64
    /// KiB if there are no clusters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granularity: Option<u32>,
    /// True to keep the bitmap in the image file, where it is
    /// saved when the image is closed. Only qcow2 can do this, with
    /// compatibility level `1.1`. After 10.2, it is an error if the
    /// node is read-only or inactive. The default is false: the bitmap
    /// disappears with the node. Since QEMU 2.10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persistent: Option<bool>,
    /// True if the bitmap should not record writes until
    /// [`BlockDirtyBitmapEnable`](commands::BlockDirtyBitmapEnable) (default: false). Since QEMU 4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled: Option<bool>,
}

impl BlockDirtyBitmapAdd {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(node: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            node: node.into(),
            name: name.into(),
            granularity: None,
            persistent: None,
            disabled: None,
        }
    }

    /// Sets [`granularity`](field@Self::granularity).
    #[must_use]
    pub fn with_granularity(mut self, value: u32) -> Self {
        self.granularity = Some(value);
        self
    }

    /// Sets [`persistent`](field@Self::persistent).
    #[must_use]
    pub fn with_persistent(mut self, value: bool) -> Self {
        self.persistent = Some(value);
        self
    }

    /// Sets [`disabled`](field@Self::disabled).
    #[must_use]
    pub fn with_disabled(mut self, value: bool) -> Self {
        self.disabled = Some(value);
        self
    }
}

/// A dirty bitmap of the same node or of any other. Before 7.1, this
/// type was named `BlockDirtyBitmapMergeSource`.
///
/// Since QEMU 4.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
#[non_exhaustive]
pub enum BlockDirtyBitmapOrStr {
    /// Name of a bitmap in the node that has the target bitmap.
    #[json(string)]
    Local(String),
    /// A bitmap with its node.
    #[json(object)]
    External(BlockDirtyBitmap),
}

impl From<String> for BlockDirtyBitmapOrStr {
    fn from(value: String) -> Self {
        Self::Local(value)
    }
}

impl From<&str> for BlockDirtyBitmapOrStr {
    fn from(value: &str) -> Self {
        Self::Local(value.to_owned())
    }
}

impl From<BlockDirtyBitmap> for BlockDirtyBitmapOrStr {
    fn from(value: BlockDirtyBitmap) -> Self {
        Self::External(value)
    }
}

/// Merges several dirty bitmaps into another one: it then marks
/// everything that is dirty in any of them, as well as what it had
/// before. With an empty target, the result is a copy, or a record of
/// what was written since an earlier checkpoint.
///
/// All bitmaps must be for disks of the same size. If granularities
/// differ, the target may mark more than its sources do. If the
/// command fails, the target is unchanged.
///
/// **Command** `block-dirty-bitmap-merge`.
///
/// **Errors:**
///
/// - `GenericError` if there is no such node or bitmap, sizes differ,
///   a bitmap is busy or inconsistent, or [`target`](field@Self::target) is read-only
///
/// Since QEMU 4.0.
///
/// # Examples
///
/// Request:
///
/// ```json
/// { "execute": "block-dirty-bitmap-merge",
///   "arguments": { "node": "drive0", "target": "bitmap0",
///                  "bitmaps": ["bitmap1"] } }
/// ```
///
/// Reply:
///
/// ```json
/// { "return": {} }
/// ```
///
/// # The type `BlockDirtyBitmapMerge`
///
/// Dirty bitmaps to merge into another.
///
/// Since QEMU 4.0.
#[doc(alias = "block-dirty-bitmap-merge")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BlockDirtyBitmapMerge {
    /// Name of the block backend or node that has [`target`](field@Self::target).
    pub node: String,
    /// Name of the bitmap to merge into.
    pub target: String,
    /// The bitmaps to merge, none of which changes. A name alone
    /// stands for a bitmap in [`node`](field@Self::node); bitmaps in other nodes are
    /// possible from 4.1 on.
    pub bitmaps: Vec<BlockDirtyBitmapOrStr>,
}

impl BlockDirtyBitmapMerge {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        node: impl Into<String>,
        target: impl Into<String>,
        bitmaps: Vec<BlockDirtyBitmapOrStr>,
    ) -> Self {
        Self {
            node: node.into(),
            target: target.into(),
            bitmaps,
        }
    }
}

/// A checksum of a dirty bitmap.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockDirtyBitmapSha256 {
    /// SHA-256 of the bitmap's data, in hexadecimal.
    pub sha256: String,
}

impl BlockDirtyBitmapSha256 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(sha256: impl Into<String>) -> Self {
        Self { sha256: sha256.into() }
    }
}

/// Limits for a guest's disk. Give either [`device`](field@Self::device) or [`id`](field@Self::id).
///
/// A limit of 0 means no limit; if all limits are 0, the disk leaves
/// its throttle group. A limit on reads and writes together cannot be
/// combined with separate limits on reads or writes. A burst limit
/// needs the limit that it goes with, and must not be lower than that.
///
/// Since QEMU 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockIOThrottle {
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

impl BlockIOThrottle {
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

/// Limits of a throttle group.
///
/// A limit of 0 means no limit. An absent member leaves its limit as
/// it is. A limit on reads and writes together cannot be combined with
/// separate limits on reads or writes; a burst limit needs the limit
/// that it goes with, and must not be lower than that. Only the final
/// result is checked, so give all changes at once.
///
/// Since QEMU 2.11.
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
pub struct ThrottleLimits {
    /// Requests per second, reads and writes together.
    #[serde(rename = "iops-total", skip_serializing_if = "Option::is_none")]
    pub iops_total: Option<i64>,
    /// Requests per second in a burst, reads and writes
    /// together.
    #[serde(rename = "iops-total-max", skip_serializing_if = "Option::is_none")]
    pub iops_total_max: Option<i64>,
    /// How many seconds a burst at [`iops_total_max`](field@Self::iops_total_max)
    /// may last (initially 1); more than 1 is an error without that
    /// limit.
    #[serde(rename = "iops-total-max-length", skip_serializing_if = "Option::is_none")]
    pub iops_total_max_length: Option<i64>,
    /// Read requests per second.
    #[serde(rename = "iops-read", skip_serializing_if = "Option::is_none")]
    pub iops_read: Option<i64>,
    /// Read requests per second in a burst.
    #[serde(rename = "iops-read-max", skip_serializing_if = "Option::is_none")]
    pub iops_read_max: Option<i64>,
    /// How many seconds a burst at [`iops_read_max`](field@Self::iops_read_max)
    /// may last (initially 1); more than 1 is an error without that
    /// limit.
    #[serde(rename = "iops-read-max-length", skip_serializing_if = "Option::is_none")]
    pub iops_read_max_length: Option<i64>,
    /// Write requests per second.
    #[serde(rename = "iops-write", skip_serializing_if = "Option::is_none")]
    pub iops_write: Option<i64>,
    /// Write requests per second in a burst.
    #[serde(rename = "iops-write-max", skip_serializing_if = "Option::is_none")]
    pub iops_write_max: Option<i64>,
    /// How many seconds a burst at [`iops_write_max`](field@Self::iops_write_max)
    /// may last (initially 1); more than 1 is an error without that
    /// limit.
    #[serde(rename = "iops-write-max-length", skip_serializing_if = "Option::is_none")]
    pub iops_write_max_length: Option<i64>,
    /// Bytes per second, reads and writes together.
    #[serde(rename = "bps-total", skip_serializing_if = "Option::is_none")]
    pub bps_total: Option<i64>,
    /// Bytes per second in a burst, reads and writes
    /// together.
    #[serde(rename = "bps-total-max", skip_serializing_if = "Option::is_none")]
    pub bps_total_max: Option<i64>,
    /// How many seconds a burst at [`bps_total_max`](field@Self::bps_total_max)
    /// may last (initially 1); more than 1 is an error without that
    /// limit.
    #[serde(rename = "bps-total-max-length", skip_serializing_if = "Option::is_none")]
    pub bps_total_max_length: Option<i64>,
    /// Bytes per second read.
    #[serde(rename = "bps-read", skip_serializing_if = "Option::is_none")]
    pub bps_read: Option<i64>,
    /// Bytes per second read in a burst.
    #[serde(rename = "bps-read-max", skip_serializing_if = "Option::is_none")]
    pub bps_read_max: Option<i64>,
    /// How many seconds a burst at [`bps_read_max`](field@Self::bps_read_max) may
    /// last (initially 1); more than 1 is an error without that limit.
    #[serde(rename = "bps-read-max-length", skip_serializing_if = "Option::is_none")]
    pub bps_read_max_length: Option<i64>,
    /// Bytes per second written.
    #[serde(rename = "bps-write", skip_serializing_if = "Option::is_none")]
    pub bps_write: Option<i64>,
    /// Bytes per second written in a burst.
    #[serde(rename = "bps-write-max", skip_serializing_if = "Option::is_none")]
    pub bps_write_max: Option<i64>,
    /// How many seconds a burst at [`bps_write_max`](field@Self::bps_write_max)
    /// may last (initially 1); more than 1 is an error without that
    /// limit.
    #[serde(rename = "bps-write-max-length", skip_serializing_if = "Option::is_none")]
    pub bps_write_max_length: Option<i64>,
    /// Largest size in bytes that counts as one request: a
    /// longer request counts as several. It needs a limit on requests.
    /// With 0, the initial value, each request counts as one.
    #[serde(rename = "iops-size", skip_serializing_if = "Option::is_none")]
    pub iops_size: Option<i64>,
}

impl ThrottleLimits {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`iops_total`](field@Self::iops_total).
    #[must_use]
    pub fn with_iops_total(mut self, value: i64) -> Self {
        self.iops_total = Some(value);
        self
    }

    /// Sets [`iops_total_max`](field@Self::iops_total_max).
    #[must_use]
    pub fn with_iops_total_max(mut self, value: i64) -> Self {
        self.iops_total_max = Some(value);
        self
    }

    /// Sets [`iops_total_max_length`](field@Self::iops_total_max_length).
    #[must_use]
    pub fn with_iops_total_max_length(mut self, value: i64) -> Self {
        self.iops_total_max_length = Some(value);
        self
    }

    /// Sets [`iops_read`](field@Self::iops_read).
    #[must_use]
    pub fn with_iops_read(mut self, value: i64) -> Self {
        self.iops_read = Some(value);
        self
    }

    /// Sets [`iops_read_max`](field@Self::iops_read_max).
    #[must_use]
    pub fn with_iops_read_max(mut self, value: i64) -> Self {
        self.iops_read_max = Some(value);
        self
    }

    /// Sets [`iops_read_max_length`](field@Self::iops_read_max_length).
    #[must_use]
    pub fn with_iops_read_max_length(mut self, value: i64) -> Self {
        self.iops_read_max_length = Some(value);
        self
    }

    /// Sets [`iops_write`](field@Self::iops_write).
    #[must_use]
    pub fn with_iops_write(mut self, value: i64) -> Self {
        self.iops_write = Some(value);
        self
    }

    /// Sets [`iops_write_max`](field@Self::iops_write_max).
    #[must_use]
    pub fn with_iops_write_max(mut self, value: i64) -> Self {
        self.iops_write_max = Some(value);
        self
    }

    /// Sets [`iops_write_max_length`](field@Self::iops_write_max_length).
    #[must_use]
    pub fn with_iops_write_max_length(mut self, value: i64) -> Self {
        self.iops_write_max_length = Some(value);
        self
    }

    /// Sets [`bps_total`](field@Self::bps_total).
    #[must_use]
    pub fn with_bps_total(mut self, value: i64) -> Self {
        self.bps_total = Some(value);
        self
    }

    /// Sets [`bps_total_max`](field@Self::bps_total_max).
    #[must_use]
    pub fn with_bps_total_max(mut self, value: i64) -> Self {
        self.bps_total_max = Some(value);
        self
    }

    /// Sets [`bps_total_max_length`](field@Self::bps_total_max_length).
    #[must_use]
    pub fn with_bps_total_max_length(mut self, value: i64) -> Self {
        self.bps_total_max_length = Some(value);
        self
    }

    /// Sets [`bps_read`](field@Self::bps_read).
    #[must_use]
    pub fn with_bps_read(mut self, value: i64) -> Self {
        self.bps_read = Some(value);
        self
    }

    /// Sets [`bps_read_max`](field@Self::bps_read_max).
    #[must_use]
    pub fn with_bps_read_max(mut self, value: i64) -> Self {
        self.bps_read_max = Some(value);
        self
    }

    /// Sets [`bps_read_max_length`](field@Self::bps_read_max_length).
    #[must_use]
    pub fn with_bps_read_max_length(mut self, value: i64) -> Self {
        self.bps_read_max_length = Some(value);
        self
    }

    /// Sets [`bps_write`](field@Self::bps_write).
    #[must_use]
    pub fn with_bps_write(mut self, value: i64) -> Self {
        self.bps_write = Some(value);
        self
    }

    /// Sets [`bps_write_max`](field@Self::bps_write_max).
    #[must_use]
    pub fn with_bps_write_max(mut self, value: i64) -> Self {
        self.bps_write_max = Some(value);
        self
    }

    /// Sets [`bps_write_max_length`](field@Self::bps_write_max_length).
    #[must_use]
    pub fn with_bps_write_max_length(mut self, value: i64) -> Self {
        self.bps_write_max_length = Some(value);
        self
    }

    /// Sets [`iops_size`](field@Self::iops_size).
    #[must_use]
    pub fn with_iops_size(mut self, value: i64) -> Self {
        self.iops_size = Some(value);
        self
    }
}

/// Properties of a `throttle-group` object.
///
/// Since QEMU 2.11.
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
pub struct ThrottleGroupProperties {
    /// The limits of the group; they can be changed at any time
    /// with [`QomSet`](super::commands::QomSet).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<ThrottleLimits>,
    /// Like `iops-total` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-total", skip_serializing_if = "Option::is_none")]
    pub x_iops_total: Option<i64>,
    /// Like `iops-total-max` of [`limits`](field@Self::limits), but can only
    /// be set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-total-max", skip_serializing_if = "Option::is_none")]
    pub x_iops_total_max: Option<i64>,
    /// Like `iops-total-max-length` of [`limits`](field@Self::limits),
    /// but can only be set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-total-max-length", skip_serializing_if = "Option::is_none")]
    pub x_iops_total_max_length: Option<i64>,
    /// Like `iops-read` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-read", skip_serializing_if = "Option::is_none")]
    pub x_iops_read: Option<i64>,
    /// Like `iops-read-max` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-read-max", skip_serializing_if = "Option::is_none")]
    pub x_iops_read_max: Option<i64>,
    /// Like `iops-read-max-length` of [`limits`](field@Self::limits),
    /// but can only be set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-read-max-length", skip_serializing_if = "Option::is_none")]
    pub x_iops_read_max_length: Option<i64>,
    /// Like `iops-write` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-write", skip_serializing_if = "Option::is_none")]
    pub x_iops_write: Option<i64>,
    /// Like `iops-write-max` of [`limits`](field@Self::limits), but can only
    /// be set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-write-max", skip_serializing_if = "Option::is_none")]
    pub x_iops_write_max: Option<i64>,
    /// Like `iops-write-max-length` of [`limits`](field@Self::limits),
    /// but can only be set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-write-max-length", skip_serializing_if = "Option::is_none")]
    pub x_iops_write_max_length: Option<i64>,
    /// Like `bps-total` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-bps-total", skip_serializing_if = "Option::is_none")]
    pub x_bps_total: Option<i64>,
    /// Like `bps-total-max` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-bps-total-max", skip_serializing_if = "Option::is_none")]
    pub x_bps_total_max: Option<i64>,
    /// Like `bps-total-max-length` of [`limits`](field@Self::limits),
    /// but can only be set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-bps-total-max-length", skip_serializing_if = "Option::is_none")]
    pub x_bps_total_max_length: Option<i64>,
    /// Like `bps-read` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-bps-read", skip_serializing_if = "Option::is_none")]
    pub x_bps_read: Option<i64>,
    /// Like `bps-read-max` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-bps-read-max", skip_serializing_if = "Option::is_none")]
    pub x_bps_read_max: Option<i64>,
    /// Like `bps-read-max-length` of [`limits`](field@Self::limits), but
    /// can only be set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-bps-read-max-length", skip_serializing_if = "Option::is_none")]
    pub x_bps_read_max_length: Option<i64>,
    /// Like `bps-write` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-bps-write", skip_serializing_if = "Option::is_none")]
    pub x_bps_write: Option<i64>,
    /// Like `bps-write-max` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-bps-write-max", skip_serializing_if = "Option::is_none")]
    pub x_bps_write_max: Option<i64>,
    /// Like `bps-write-max-length` of [`limits`](field@Self::limits),
    /// but can only be set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-bps-write-max-length", skip_serializing_if = "Option::is_none")]
    pub x_bps_write_max_length: Option<i64>,
    /// Like `iops-size` of [`limits`](field@Self::limits), but can only be
    /// set when the object is created.
    ///
    /// **Unstable:** All members that begin with `x-` may change or
    /// disappear. Use [`limits`](field@Self::limits) instead.
    #[serde(rename = "x-iops-size", skip_serializing_if = "Option::is_none")]
    pub x_iops_size: Option<i64>,
}

impl ThrottleGroupProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`limits`](field@Self::limits).
    #[must_use]
    pub fn with_limits(mut self, value: ThrottleLimits) -> Self {
        self.limits = Some(value);
        self
    }

    /// Sets [`x_iops_total`](field@Self::x_iops_total).
    #[must_use]
    pub fn with_x_iops_total(mut self, value: i64) -> Self {
        self.x_iops_total = Some(value);
        self
    }

    /// Sets [`x_iops_total_max`](field@Self::x_iops_total_max).
    #[must_use]
    pub fn with_x_iops_total_max(mut self, value: i64) -> Self {
        self.x_iops_total_max = Some(value);
        self
    }

    /// Sets [`x_iops_total_max_length`](field@Self::x_iops_total_max_length).
    #[must_use]
    pub fn with_x_iops_total_max_length(mut self, value: i64) -> Self {
        self.x_iops_total_max_length = Some(value);
        self
    }

    /// Sets [`x_iops_read`](field@Self::x_iops_read).
    #[must_use]
    pub fn with_x_iops_read(mut self, value: i64) -> Self {
        self.x_iops_read = Some(value);
        self
    }

    /// Sets [`x_iops_read_max`](field@Self::x_iops_read_max).
    #[must_use]
    pub fn with_x_iops_read_max(mut self, value: i64) -> Self {
        self.x_iops_read_max = Some(value);
        self
    }

    /// Sets [`x_iops_read_max_length`](field@Self::x_iops_read_max_length).
    #[must_use]
    pub fn with_x_iops_read_max_length(mut self, value: i64) -> Self {
        self.x_iops_read_max_length = Some(value);
        self
    }

    /// Sets [`x_iops_write`](field@Self::x_iops_write).
    #[must_use]
    pub fn with_x_iops_write(mut self, value: i64) -> Self {
        self.x_iops_write = Some(value);
        self
    }

    /// Sets [`x_iops_write_max`](field@Self::x_iops_write_max).
    #[must_use]
    pub fn with_x_iops_write_max(mut self, value: i64) -> Self {
        self.x_iops_write_max = Some(value);
        self
    }

    /// Sets [`x_iops_write_max_length`](field@Self::x_iops_write_max_length).
    #[must_use]
    pub fn with_x_iops_write_max_length(mut self, value: i64) -> Self {
        self.x_iops_write_max_length = Some(value);
        self
    }

    /// Sets [`x_bps_total`](field@Self::x_bps_total).
    #[must_use]
    pub fn with_x_bps_total(mut self, value: i64) -> Self {
        self.x_bps_total = Some(value);
        self
    }

    /// Sets [`x_bps_total_max`](field@Self::x_bps_total_max).
    #[must_use]
    pub fn with_x_bps_total_max(mut self, value: i64) -> Self {
        self.x_bps_total_max = Some(value);
        self
    }

    /// Sets [`x_bps_total_max_length`](field@Self::x_bps_total_max_length).
    #[must_use]
    pub fn with_x_bps_total_max_length(mut self, value: i64) -> Self {
        self.x_bps_total_max_length = Some(value);
        self
    }

    /// Sets [`x_bps_read`](field@Self::x_bps_read).
    #[must_use]
    pub fn with_x_bps_read(mut self, value: i64) -> Self {
        self.x_bps_read = Some(value);
        self
    }

    /// Sets [`x_bps_read_max`](field@Self::x_bps_read_max).
    #[must_use]
    pub fn with_x_bps_read_max(mut self, value: i64) -> Self {
        self.x_bps_read_max = Some(value);
        self
    }

    /// Sets [`x_bps_read_max_length`](field@Self::x_bps_read_max_length).
    #[must_use]
    pub fn with_x_bps_read_max_length(mut self, value: i64) -> Self {
        self.x_bps_read_max_length = Some(value);
        self
    }

    /// Sets [`x_bps_write`](field@Self::x_bps_write).
    #[must_use]
    pub fn with_x_bps_write(mut self, value: i64) -> Self {
        self.x_bps_write = Some(value);
        self
    }

    /// Sets [`x_bps_write_max`](field@Self::x_bps_write_max).
    #[must_use]
    pub fn with_x_bps_write_max(mut self, value: i64) -> Self {
        self.x_bps_write_max = Some(value);
        self
    }

    /// Sets [`x_bps_write_max_length`](field@Self::x_bps_write_max_length).
    #[must_use]
    pub fn with_x_bps_write_max_length(mut self, value: i64) -> Self {
        self.x_bps_write_max_length = Some(value);
        self
    }

    /// Sets [`x_iops_size`](field@Self::x_iops_size).
    #[must_use]
    pub fn with_x_iops_size(mut self, value: i64) -> Self {
        self.x_iops_size = Some(value);
        self
    }
}

/// What can be changed in a mirror job.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockJobChangeOptionsMirror {
    /// How to copy what the guest writes from now on. The only
    /// change possible is from `background` to `write-blocking`.
    #[serde(rename = "copy-mode")]
    pub copy_mode: MirrorCopyMode,
}

impl BlockJobChangeOptionsMirror {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(copy_mode: MirrorCopyMode) -> Self {
        Self { copy_mode }
    }
}

/// New options for a block job.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct BlockJobChangeOptions {
    /// ID of the job.
    pub id: String,
    /// Type of the job, which determines what other options there
    /// are. Only jobs of type `mirror` have any.
    #[serde(flatten)]
    pub r#type: BlockJobChangeOptionsBranch,
}

impl BlockJobChangeOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        r#type: impl Into<BlockJobChangeOptionsBranch>,
    ) -> Self {
        Self {
            id: id.into(),
            r#type: r#type.into(),
        }
    }
}

/// The branches of [`BlockJobChangeOptions`], selected by `type`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum BlockJobChangeOptionsBranch {
    /// `mirror`: [`BlockdevMirror`](commands::BlockdevMirror) or [`DriveMirror`](commands::DriveMirror): copy a disk and keep the
    /// copy up to date.
    #[serde(rename = "mirror")]
    Mirror(BlockJobChangeOptionsMirror),
    /// `commit`: [`BlockCommit`](commands::BlockCommit): move data from an overlay down into its
    /// backing files.
    #[serde(rename = "commit")]
    Commit,
    /// `stream`: [`BlockStream`](commands::BlockStream): copy data from backing files up into an
    /// overlay.
    #[serde(rename = "stream")]
    Stream,
    /// `backup`: [`BlockdevBackup`](commands::BlockdevBackup) or [`DriveBackup`](commands::DriveBackup): copy a disk as it was at
    /// one point in time.
    #[serde(rename = "backup")]
    Backup,
    /// `create`: [`BlockdevCreate`](commands::BlockdevCreate): create an image. Since QEMU 3.0.
    #[serde(rename = "create")]
    Create,
    /// `amend`: [`XBlockdevAmend`](commands::XBlockdevAmend): change the options of an image.
    /// Since QEMU 5.1.
    #[serde(rename = "amend")]
    Amend,
    /// `snapshot-load`: [`SnapshotLoad`](super::JobType::SnapshotLoad): restore the machine to a saved state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-load")]
    #[serde(rename = "snapshot-load")]
    SnapshotLoad,
    /// `snapshot-save`: [`SnapshotSave`](super::JobType::SnapshotSave): save the machine's state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-save")]
    #[serde(rename = "snapshot-save")]
    SnapshotSave,
    /// `snapshot-delete`: [`SnapshotDelete`](super::JobType::SnapshotDelete): remove a saved state.
    /// Since QEMU 6.0.
    #[doc(alias = "snapshot-delete")]
    #[serde(rename = "snapshot-delete")]
    SnapshotDelete,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<BlockJobChangeOptionsMirror> for BlockJobChangeOptionsBranch {
    fn from(value: BlockJobChangeOptionsMirror) -> Self {
        Self::Mirror(value)
    }
}

/// What to do when a guest or a job discards data.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevDiscardOptions {
    /// `ignore`: nothing; the data remains.
    #[serde(rename = "ignore")]
    Ignore,
    /// `unmap`: pass it on, so that the image or the host can free the space.
    #[serde(rename = "unmap")]
    Unmap,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What to do when a guest writes data that is nothing but zeroes.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevDetectZeroesOptions {
    /// `off`: write it like other data (the default).
    #[serde(rename = "off")]
    Off,
    /// `on`: tell the driver to write zeroes, which can be a lot faster and
    /// take less space.
    #[serde(rename = "on")]
    On,
    /// `unmap`: like [`On`](Self::On), and free the space if it then still reads as
    /// zeroes; an error unless the node has `discard` set to
    /// `unmap`.
    #[serde(rename = "unmap")]
    Unmap,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How the host's asynchronous I/O is done.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevAioOptions {
    /// `threads`: with ordinary system calls, in a pool of threads.
    #[serde(rename = "threads")]
    Threads,
    /// `native`: with the asynchronous I/O of the host's kernel: Linux AIO,
    /// or overlapped I/O on Windows. On Linux, the node must have
    /// `cache.direct` set to true.
    #[serde(rename = "native")]
    Native,
    /// `io_uring`: with Linux's io_uring. Since QEMU 5.0.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX_IO_URING`.
    #[serde(rename = "io_uring")]
    IoUring,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How writes to a block node are cached.
///
/// Since QEMU 2.9.
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
pub struct BlockdevCacheOptions {
    /// True to bypass the host's page cache (`O_DIRECT`)
    /// (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct: Option<bool>,
    /// True to ignore flushes (default: false). It is faster,
    /// but a crash of the host can lose or damage the data.
    #[serde(rename = "no-flush", skip_serializing_if = "Option::is_none")]
    pub no_flush: Option<bool>,
}

impl BlockdevCacheOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`direct`](field@Self::direct).
    #[must_use]
    pub fn with_direct(mut self, value: bool) -> Self {
        self.direct = Some(value);
        self
    }

    /// Sets [`no_flush`](field@Self::no_flush).
    #[must_use]
    pub fn with_no_flush(mut self, value: bool) -> Self {
        self.no_flush = Some(value);
        self
    }
}

/// The drivers of block nodes. Formats turn a file's contents into a
/// disk, protocols reach the storage, and filters change what happens
/// to requests.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevDriver {
    /// `blkdebug`: filter for tests: injects errors, and can limit and check
    /// requests.
    #[serde(rename = "blkdebug")]
    Blkdebug,
    /// `blklogwrites`: filter for tests: logs all writes in the format of
    /// Linux's `dm-log-writes` target. Since QEMU 3.0.
    #[serde(rename = "blklogwrites")]
    Blklogwrites,
    /// `blkreplay`: filter that record/replay needs above each disk so that
    /// requests complete in the recorded order. Since QEMU 4.2.
    #[serde(rename = "blkreplay")]
    Blkreplay,
    /// `blkverify`: filter for tests: compares an image with a raw copy.
    #[serde(rename = "blkverify")]
    Blkverify,
    /// `bochs`: disk images of Bochs, read-only.
    #[serde(rename = "bochs")]
    Bochs,
    /// `cloop`: compressed loop images as used by Knoppix, read-only.
    #[serde(rename = "cloop")]
    Cloop,
    /// `compress`: filter that compresses all writes, which the format must
    /// support. Since QEMU 5.0.
    #[serde(rename = "compress")]
    Compress,
    /// `copy-before-write`: filter that copies old data to another node
    /// before it is overwritten. Since QEMU 6.2.
    #[doc(alias = "copy-before-write")]
    #[serde(rename = "copy-before-write")]
    CopyBeforeWrite,
    /// `copy-on-read`: filter that stores in an image what is read from its
    /// backing file. Since QEMU 3.0.
    #[doc(alias = "copy-on-read")]
    #[serde(rename = "copy-on-read")]
    CopyOnRead,
    /// `dmg`: disk images of macOS, read-only.
    #[serde(rename = "dmg")]
    Dmg,
    /// `file`: regular files of the host.
    #[serde(rename = "file")]
    File,
    /// `snapshot-access`: read-only access to the old state of a disk that a
    /// [`CopyBeforeWrite`](Self::CopyBeforeWrite) filter keeps. Since QEMU 7.0.
    #[doc(alias = "snapshot-access")]
    #[serde(rename = "snapshot-access")]
    SnapshotAccess,
    /// `ftp`: files on an FTP server, read-only.
    #[serde(rename = "ftp")]
    Ftp,
    /// `ftps`: files on an FTP server, with TLS, read-only.
    #[serde(rename = "ftps")]
    Ftps,
    /// `host_cdrom`: a CD or DVD drive of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_cdrom")]
    HostCdrom,
    /// `host_device`: a block or character device of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_device")]
    HostDevice,
    /// `http`: files on a web server, read-only.
    #[serde(rename = "http")]
    Http,
    /// `https`: files on a web server, with TLS, read-only.
    #[serde(rename = "https")]
    Https,
    /// `io_uring`: files and block devices of the host with io_uring,
    /// through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[serde(rename = "io_uring")]
    IoUring,
    /// `iscsi`: logical units of an iSCSI target.
    #[serde(rename = "iscsi")]
    Iscsi,
    /// `luks`: disks encrypted in the LUKS format.
    #[serde(rename = "luks")]
    Luks,
    /// `nbd`: exports of an NBD server.
    #[serde(rename = "nbd")]
    Nbd,
    /// `nfs`: files on an NFS server, without a mount.
    #[serde(rename = "nfs")]
    Nfs,
    /// `null-aio`: for tests: no storage at all; requests complete like
    /// asynchronous ones.
    #[doc(alias = "null-aio")]
    #[serde(rename = "null-aio")]
    NullAio,
    /// `null-co`: for tests: no storage at all; requests complete in a
    /// coroutine.
    #[doc(alias = "null-co")]
    #[serde(rename = "null-co")]
    NullCo,
    /// `nvme`: an NVMe controller of the host that QEMU drives itself,
    /// through VFIO. Since QEMU 2.12.
    #[serde(rename = "nvme")]
    Nvme,
    /// `nvme-io_uring`: a namespace of an NVMe controller with io_uring
    /// passthrough, through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "nvme-io_uring")]
    #[serde(rename = "nvme-io_uring")]
    NvmeIoUring,
    /// `parallels`: disk images of Parallels.
    #[serde(rename = "parallels")]
    Parallels,
    /// `preallocate`: filter that grows the file in large steps ahead of the
    /// writes.
    #[serde(rename = "preallocate")]
    Preallocate,
    /// `qcow`: version 1 of QEMU's image format, for old images.
    #[serde(rename = "qcow")]
    Qcow,
    /// `qcow2`: QEMU's own image format.
    #[serde(rename = "qcow2")]
    Qcow2,
    /// `qed`: a former QEMU image format, for old images.
    #[serde(rename = "qed")]
    Qed,
    /// `quorum`: writes to several nodes, and reads what most of them agree
    /// on.
    #[serde(rename = "quorum")]
    Quorum,
    /// `raw`: contents used as they are, in whole or in part.
    #[serde(rename = "raw")]
    Raw,
    /// `rbd`: images in a Ceph cluster.
    #[serde(rename = "rbd")]
    Rbd,
    /// `replication`: for COLO: keeps the disks of a VM and its stand-in the
    /// same.
    ///
    /// Only present if QEMU is built with `CONFIG_REPLICATION`.
    #[serde(rename = "replication")]
    Replication,
    /// `ssh`: files on an SSH server (SFTP).
    #[serde(rename = "ssh")]
    Ssh,
    /// `throttle`: filter that applies the limits of a throttle group.
    /// Since QEMU 2.11.
    #[serde(rename = "throttle")]
    Throttle,
    /// `vdi`: disk images of VirtualBox.
    #[serde(rename = "vdi")]
    Vdi,
    /// `vhdx`: disk images of Hyper-V.
    #[serde(rename = "vhdx")]
    Vhdx,
    /// `virtio-blk-vfio-pci`: a PCI device with the virtio-blk interface,
    /// through VFIO and the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vfio-pci")]
    #[serde(rename = "virtio-blk-vfio-pci")]
    VirtioBlkVfioPci,
    /// `virtio-blk-vhost-user`: a vhost-user-blk server, through the
    /// libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-user")]
    #[serde(rename = "virtio-blk-vhost-user")]
    VirtioBlkVhostUser,
    /// `virtio-blk-vhost-vdpa`: a vDPA block device, through the libblkio
    /// library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-vdpa")]
    #[serde(rename = "virtio-blk-vhost-vdpa")]
    VirtioBlkVhostVdpa,
    /// `vmdk`: disk images of VMware.
    #[serde(rename = "vmdk")]
    Vmdk,
    /// `vpc`: disk images of Virtual PC and Azure (VHD).
    #[serde(rename = "vpc")]
    Vpc,
    /// `vvfat`: a directory of the host, presented as a FAT file system.
    #[serde(rename = "vvfat")]
    Vvfat,
    /// `gluster`: files on a GlusterFS volume.
    ///
    /// Removed after QEMU 10.2.
    #[deprecated = "GlusterFS is no longer developed."]
    #[serde(rename = "gluster")]
    Gluster,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options for a file of the host, and for the drivers of its devices.
///
/// **Feature `dynamic-auto-read-only`:** With `auto-read-only`, the file is opened
/// read-only at first. It is opened for writing when something
/// first needs to write to the node, and read-only again when
/// nothing does any more. This makes it possible to give QEMU
/// access only for that time.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsFile {
    /// Path of the file or device; `/dev/fdset/N` stands for
    /// the file descriptors of a set made with `add-fd`.
    pub filename: String,
    /// ID of the object that handles SCSI persistent
    /// reservations. Without one, the commands go to the device with
    /// `SG_IO` like all others. Since QEMU 2.11.
    #[serde(rename = "pr-manager", skip_serializing_if = "Option::is_none")]
    pub pr_manager: Option<String>,
    /// Whether to lock the file, so that another QEMU cannot use
    /// it in a way that conflicts. With `auto` (the default), QEMU
    /// does so if the host has open file description locks. Since QEMU 2.10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locking: Option<OnOffAuto>,
    /// How asynchronous I/O is done (default: `threads`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aio: Option<BlockdevAioOptions>,
    /// How many requests to collect before passing them to
    /// the kernel together; 0 (the default) leaves this to QEMU. If
    /// the I/O thread has such a limit too, the lower one applies.
    /// Since QEMU 6.2.
    #[serde(rename = "aio-max-batch", skip_serializing_if = "Option::is_none")]
    pub aio_max_batch: Option<i64>,
    /// True (the default) to drop the file from the page cache
    /// once the VM has migrated, so that without `cache.direct` the
    /// target does not read old data. Linux only. Since QEMU 4.0.
    ///
    /// Only present if QEMU is built with `CONFIG_LINUX`.
    #[serde(rename = "drop-cache", skip_serializing_if = "Option::is_none")]
    pub drop_cache: Option<bool>,
    /// True to check after a migration that nothing
    /// of the file is left in the page cache (default: false). This
    /// takes a long time for large files. Since QEMU 3.0.
    ///
    /// **Unstable:** Member [`x_check_cache_dropped`](field@Self::x_check_cache_dropped) is for debugging only.
    #[serde(rename = "x-check-cache-dropped", skip_serializing_if = "Option::is_none")]
    pub x_check_cache_dropped: Option<bool>,
}

impl BlockdevOptionsFile {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(filename: impl Into<String>) -> Self {
        Self {
            filename: filename.into(),
            pr_manager: None,
            locking: None,
            aio: None,
            aio_max_batch: None,
            drop_cache: None,
            x_check_cache_dropped: None,
        }
    }

    /// Sets [`pr_manager`](field@Self::pr_manager).
    #[must_use]
    pub fn with_pr_manager(mut self, value: impl Into<String>) -> Self {
        self.pr_manager = Some(value.into());
        self
    }

    /// Sets [`locking`](field@Self::locking).
    #[must_use]
    pub fn with_locking(mut self, value: OnOffAuto) -> Self {
        self.locking = Some(value);
        self
    }

    /// Sets [`aio`](field@Self::aio).
    #[must_use]
    pub fn with_aio(mut self, value: BlockdevAioOptions) -> Self {
        self.aio = Some(value);
        self
    }

    /// Sets [`aio_max_batch`](field@Self::aio_max_batch).
    #[must_use]
    pub fn with_aio_max_batch(mut self, value: i64) -> Self {
        self.aio_max_batch = Some(value);
        self
    }

    /// Sets [`drop_cache`](field@Self::drop_cache).
    #[must_use]
    pub fn with_drop_cache(mut self, value: bool) -> Self {
        self.drop_cache = Some(value);
        self
    }

    /// Sets [`x_check_cache_dropped`](field@Self::x_check_cache_dropped).
    #[must_use]
    pub fn with_x_check_cache_dropped(mut self, value: bool) -> Self {
        self.x_check_cache_dropped = Some(value);
        self
    }
}

/// Options for a node without storage, for tests.
///
/// Since QEMU 2.9.
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
pub struct BlockdevOptionsNull {
    /// Size in bytes (default: 1 GiB).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Nanoseconds that each request takes; 0 (the default) to
    /// complete it at once. Since QEMU 2.4.
    #[serde(rename = "latency-ns", skip_serializing_if = "Option::is_none")]
    pub latency_ns: Option<u64>,
    /// True if reads yield zeroes. With false (the default),
    /// they leave the buffer as it is, with whatever data it happens to
    /// contain. Since QEMU 4.1.
    #[serde(rename = "read-zeroes", skip_serializing_if = "Option::is_none")]
    pub read_zeroes: Option<bool>,
}

impl BlockdevOptionsNull {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`size`](field@Self::size).
    #[must_use]
    pub fn with_size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets [`latency_ns`](field@Self::latency_ns).
    #[must_use]
    pub fn with_latency_ns(mut self, value: u64) -> Self {
        self.latency_ns = Some(value);
        self
    }

    /// Sets [`read_zeroes`](field@Self::read_zeroes).
    #[must_use]
    pub fn with_read_zeroes(mut self, value: bool) -> Self {
        self.read_zeroes = Some(value);
        self
    }
}

/// Options for an NVMe controller that QEMU drives itself.
///
/// The host's kernel must not use the controller: unbind it from its
/// driver and bind it to `vfio-pci` before the node is added.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsNVMe {
    /// PCI address of the controller on the host, as
    /// `domain:bus:slot.function` in hexadecimal, for example
    /// `0000:01:00.0`.
    pub device: String,
    /// Number of the namespace, starting from 1.
    pub namespace: i64,
}

impl BlockdevOptionsNVMe {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(device: impl Into<String>, namespace: i64) -> Self {
        Self {
            device: device.into(),
            namespace,
        }
    }
}

/// Options for a directory of the host that the guest sees as a disk
/// with a FAT file system.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsVVFAT {
    /// Path of the directory.
    pub dir: String,
    /// Size of a FAT entry in bits: 12, 16 or 32. The default
    /// is 12 for a floppy and 16 for a hard disk; 32 is untested.
    #[serde(rename = "fat-type", skip_serializing_if = "Option::is_none")]
    pub fat_type: Option<i64>,
    /// True for a floppy, false (the default) for a hard disk with
    /// one partition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floppy: Option<bool>,
    /// Volume label, at most 11 bytes long
    /// (default: `QEMU VVFAT`). FAT allows fewer characters than
    /// QEMU does, but few systems mind. Since QEMU 2.4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// True to allow the guest to write, which changes the files in
    /// the directory (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rw: Option<bool>,
}

impl BlockdevOptionsVVFAT {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(dir: impl Into<String>) -> Self {
        Self {
            dir: dir.into(),
            fat_type: None,
            floppy: None,
            label: None,
            rw: None,
        }
    }

    /// Sets [`fat_type`](field@Self::fat_type).
    #[must_use]
    pub fn with_fat_type(mut self, value: i64) -> Self {
        self.fat_type = Some(value);
        self
    }

    /// Sets [`floppy`](field@Self::floppy).
    #[must_use]
    pub fn with_floppy(mut self, value: bool) -> Self {
        self.floppy = Some(value);
        self
    }

    /// Sets [`label`](field@Self::label).
    #[must_use]
    pub fn with_label(mut self, value: impl Into<String>) -> Self {
        self.label = Some(value.into());
        self
    }

    /// Sets [`rw`](field@Self::rw).
    #[must_use]
    pub fn with_rw(mut self, value: bool) -> Self {
        self.rw = Some(value);
        self
    }
}

/// Options for an image format that needs no options other than the
/// node with its data.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsGenericFormat {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
}

impl BlockdevOptionsGenericFormat {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>) -> Self {
        Self { file: file.into() }
    }
}

/// Options for a disk encrypted in the LUKS format.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsLUKS {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
    /// ID of the `secret` object with the passphrase; needed
    /// for everything except looking at the metadata.
    #[serde(rename = "key-secret", skip_serializing_if = "Option::is_none")]
    pub key_secret: Option<String>,
    /// The node that has the LUKS header, if it is separate from
    /// the encrypted data: its node name, or options to open it. Since QEMU 9.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<BlockdevRef>,
}

impl BlockdevOptionsLUKS {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>) -> Self {
        Self {
            file: file.into(),
            key_secret: None,
            header: None,
        }
    }

    /// Sets [`key_secret`](field@Self::key_secret).
    #[must_use]
    pub fn with_key_secret(mut self, value: impl Into<String>) -> Self {
        self.key_secret = Some(value.into());
        self
    }

    /// Sets [`header`](field@Self::header).
    #[must_use]
    pub fn with_header(mut self, value: impl Into<BlockdevRef>) -> Self {
        self.header = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericFormat`].
impl From<&BlockdevOptionsLUKS> for BlockdevOptionsGenericFormat {
    fn from(value: &BlockdevOptionsLUKS) -> Self {
        Self { file: value.file.clone() }
    }
}

/// Options for an image format that needs no options other than the
/// node with its data, and may have a backing file.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsGenericCOWFormat {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
    /// The backing node: its node name, or options to open it.
    /// With `null`, the image is used without one; by default, the
    /// backing file that the image names is opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backing: Option<BlockdevRefOrNull>,
}

impl BlockdevOptionsGenericCOWFormat {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>) -> Self {
        Self {
            file: file.into(),
            backing: None,
        }
    }

    /// Sets [`backing`](field@Self::backing).
    #[must_use]
    pub fn with_backing(mut self, value: impl Into<BlockdevRefOrNull>) -> Self {
        self.backing = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericFormat`].
impl From<&BlockdevOptionsGenericCOWFormat> for BlockdevOptionsGenericFormat {
    fn from(value: &BlockdevOptionsGenericCOWFormat) -> Self {
        Self { file: value.file.clone() }
    }
}

/// Which metadata of a qcow2 image QEMU guards against being
/// overwritten by a write elsewhere in the file. A write that would do
/// so fails, and the image is marked corrupt.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum Qcow2OverlapCheckMode {
    /// `none`: nothing.
    #[serde(rename = "none")]
    None,
    /// `constant`: metadata whose location is known without searching: the
    /// header, the active L1 table, and the refcount, snapshot and
    /// bitmap tables.
    #[serde(rename = "constant")]
    Constant,
    /// `cached`: that of [`Constant`](Self::Constant), and metadata that can be searched in
    /// memory: active L2 tables, refcount blocks and inactive L1 tables.
    #[serde(rename = "cached")]
    Cached,
    /// `all`: that of [`Cached`](Self::Cached), and inactive L2 tables, which have to be read
    /// from the file before each write.
    #[serde(rename = "all")]
    All,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Which metadata of a qcow2 image QEMU guards against being
/// overwritten, in detail. Each member is true to guard what it names;
/// by default, [`template`](field@Self::template) decides.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct Qcow2OverlapCheckFlags {
    /// The mode to start from (default: `cached`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Qcow2OverlapCheckMode>,
    /// Header of the image; on except with `none`.
    #[serde(rename = "main-header", skip_serializing_if = "Option::is_none")]
    pub main_header: Option<bool>,
    /// L1 table of the disk; on except with `none`.
    #[serde(rename = "active-l1", skip_serializing_if = "Option::is_none")]
    pub active_l1: Option<bool>,
    /// L2 tables of the disk; on with `cached` and `all`.
    #[serde(rename = "active-l2", skip_serializing_if = "Option::is_none")]
    pub active_l2: Option<bool>,
    /// Table that points to the refcount blocks; on except
    /// with `none`.
    #[serde(rename = "refcount-table", skip_serializing_if = "Option::is_none")]
    pub refcount_table: Option<bool>,
    /// Blocks of reference counts; on with `cached` and
    /// `all`.
    #[serde(rename = "refcount-block", skip_serializing_if = "Option::is_none")]
    pub refcount_block: Option<bool>,
    /// List of internal snapshots; on except with `none`.
    #[serde(rename = "snapshot-table", skip_serializing_if = "Option::is_none")]
    pub snapshot_table: Option<bool>,
    /// L1 tables of internal snapshots; on with `cached`
    /// and `all`.
    #[serde(rename = "inactive-l1", skip_serializing_if = "Option::is_none")]
    pub inactive_l1: Option<bool>,
    /// L2 tables of internal snapshots; on with `all`.
    #[serde(rename = "inactive-l2", skip_serializing_if = "Option::is_none")]
    pub inactive_l2: Option<bool>,
    /// List of the dirty bitmaps in the image; on except
    /// with `none`. Since QEMU 3.0.
    #[serde(rename = "bitmap-directory", skip_serializing_if = "Option::is_none")]
    pub bitmap_directory: Option<bool>,
}

impl Qcow2OverlapCheckFlags {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`template`](field@Self::template).
    #[must_use]
    pub fn with_template(mut self, value: Qcow2OverlapCheckMode) -> Self {
        self.template = Some(value);
        self
    }

    /// Sets [`main_header`](field@Self::main_header).
    #[must_use]
    pub fn with_main_header(mut self, value: bool) -> Self {
        self.main_header = Some(value);
        self
    }

    /// Sets [`active_l1`](field@Self::active_l1).
    #[must_use]
    pub fn with_active_l1(mut self, value: bool) -> Self {
        self.active_l1 = Some(value);
        self
    }

    /// Sets [`active_l2`](field@Self::active_l2).
    #[must_use]
    pub fn with_active_l2(mut self, value: bool) -> Self {
        self.active_l2 = Some(value);
        self
    }

    /// Sets [`refcount_table`](field@Self::refcount_table).
    #[must_use]
    pub fn with_refcount_table(mut self, value: bool) -> Self {
        self.refcount_table = Some(value);
        self
    }

    /// Sets [`refcount_block`](field@Self::refcount_block).
    #[must_use]
    pub fn with_refcount_block(mut self, value: bool) -> Self {
        self.refcount_block = Some(value);
        self
    }

    /// Sets [`snapshot_table`](field@Self::snapshot_table).
    #[must_use]
    pub fn with_snapshot_table(mut self, value: bool) -> Self {
        self.snapshot_table = Some(value);
        self
    }

    /// Sets [`inactive_l1`](field@Self::inactive_l1).
    #[must_use]
    pub fn with_inactive_l1(mut self, value: bool) -> Self {
        self.inactive_l1 = Some(value);
        self
    }

    /// Sets [`inactive_l2`](field@Self::inactive_l2).
    #[must_use]
    pub fn with_inactive_l2(mut self, value: bool) -> Self {
        self.inactive_l2 = Some(value);
        self
    }

    /// Sets [`bitmap_directory`](field@Self::bitmap_directory).
    #[must_use]
    pub fn with_bitmap_directory(mut self, value: bool) -> Self {
        self.bitmap_directory = Some(value);
        self
    }
}

/// Which metadata of a qcow2 image QEMU guards against being
/// overwritten.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
#[non_exhaustive]
pub enum Qcow2OverlapChecks {
    /// Each kind of metadata individually.
    #[json(object)]
    Flags(Qcow2OverlapCheckFlags),
    /// A mode that stands for several kinds.
    #[json(string)]
    Mode(Qcow2OverlapCheckMode),
}

impl From<Qcow2OverlapCheckFlags> for Qcow2OverlapChecks {
    fn from(value: Qcow2OverlapCheckFlags) -> Self {
        Self::Flags(value)
    }
}

impl From<Qcow2OverlapCheckMode> for Qcow2OverlapChecks {
    fn from(value: Qcow2OverlapCheckMode) -> Self {
        Self::Mode(value)
    }
}

/// How the data of an image in the old qcow format can be encrypted.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevQcowEncryptionFormat {
    /// `aes`: AES in CBC mode, with each sector's number as its
    /// initialization vector. This is weak. System emulators refuse
    /// such images; `qemu-img convert` still reads them.
    #[serde(rename = "aes")]
    Aes,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What is needed to read and write an encrypted qcow image.
///
/// The tag is `format`: how the image is encrypted.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "format")]
#[non_exhaustive]
pub enum BlockdevQcowEncryption {
    /// `aes`: AES in CBC mode, with each sector's number as its
    /// initialization vector. This is weak. System emulators refuse
    /// such images; `qemu-img convert` still reads them.
    #[serde(rename = "aes")]
    Aes(QCryptoBlockOptionsQCow),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<QCryptoBlockOptionsQCow> for BlockdevQcowEncryption {
    fn from(value: QCryptoBlockOptionsQCow) -> Self {
        Self::Aes(value)
    }
}

/// Options of the driver `qcow`, for images of the format that came
/// before qcow2.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsQcow {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
    /// The backing node: its node name, or options to open it.
    /// With `null`, the image is used without one; by default, the
    /// backing file that the image names is opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backing: Option<BlockdevRefOrNull>,
    /// How to decrypt the image. An encrypted image needs this;
    /// without it, only the image's metadata can be looked at. It is
    /// an error for any other image. Even with this option, system
    /// emulators refuse encrypted images; see
    /// [`BlockdevQcowEncryptionFormat`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypt: Option<BlockdevQcowEncryption>,
}

impl BlockdevOptionsQcow {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>) -> Self {
        Self {
            file: file.into(),
            backing: None,
            encrypt: None,
        }
    }

    /// Sets [`backing`](field@Self::backing).
    #[must_use]
    pub fn with_backing(mut self, value: impl Into<BlockdevRefOrNull>) -> Self {
        self.backing = Some(value.into());
        self
    }

    /// Sets [`encrypt`](field@Self::encrypt).
    #[must_use]
    pub fn with_encrypt(mut self, value: impl Into<BlockdevQcowEncryption>) -> Self {
        self.encrypt = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericCOWFormat`].
impl From<&BlockdevOptionsQcow> for BlockdevOptionsGenericCOWFormat {
    fn from(value: &BlockdevOptionsQcow) -> Self {
        Self {
            file: value.file.clone(),
            backing: value.backing.clone(),
        }
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericFormat`].
impl From<&BlockdevOptionsQcow> for BlockdevOptionsGenericFormat {
    fn from(value: &BlockdevOptionsQcow) -> Self {
        Self { file: value.file.clone() }
    }
}

/// How the data of a qcow2 image can be encrypted.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevQcow2EncryptionFormat {
    /// `aes`: AES in CBC mode, as in the old qcow format. This is weak.
    /// System emulators refuse such images; `qemu-img convert` still
    /// reads them.
    #[serde(rename = "aes")]
    Aes,
    /// `luks`: LUKS, whose header lies within the qcow2 image.
    #[serde(rename = "luks")]
    Luks,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What is needed to read and write an encrypted qcow2 image.
///
/// The tag is `format`: how the image is encrypted.
///
/// Since QEMU 2.10.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "format")]
#[non_exhaustive]
pub enum BlockdevQcow2Encryption {
    /// `aes`: AES in CBC mode, as in the old qcow format. This is weak.
    /// System emulators refuse such images; `qemu-img convert` still
    /// reads them.
    #[serde(rename = "aes")]
    Aes(QCryptoBlockOptionsQCow),
    /// `luks`: LUKS, whose header lies within the qcow2 image.
    #[serde(rename = "luks")]
    Luks(QCryptoBlockOptionsLUKS),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<QCryptoBlockOptionsQCow> for BlockdevQcow2Encryption {
    fn from(value: QCryptoBlockOptionsQCow) -> Self {
        Self::Aes(value)
    }
}

impl From<QCryptoBlockOptionsLUKS> for BlockdevQcow2Encryption {
    fn from(value: QCryptoBlockOptionsLUKS) -> Self {
        Self::Luks(value)
    }
}

/// Options of the filter `preallocate`. It belongs between a format
/// node and its protocol node. When a write goes beyond the end of the
/// file, the filter makes the file grow by more than was asked for, so
/// that later writes find space already allocated. Unused space is cut
/// off when the node is closed or loses write permission.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsPreallocate {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
    /// The new end of the file is rounded up to a multiple
    /// of this many bytes, itself a multiple of 512 and of the request
    /// alignment of the node below (default: 1048576, that is, 1 MiB).
    #[serde(rename = "prealloc-align", skip_serializing_if = "Option::is_none")]
    pub prealloc_align: Option<i64>,
    /// Number of bytes to allocate beyond the end of the
    /// write (default: 134217728, that is, 128 MiB).
    #[serde(rename = "prealloc-size", skip_serializing_if = "Option::is_none")]
    pub prealloc_size: Option<i64>,
}

impl BlockdevOptionsPreallocate {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>) -> Self {
        Self {
            file: file.into(),
            prealloc_align: None,
            prealloc_size: None,
        }
    }

    /// Sets [`prealloc_align`](field@Self::prealloc_align).
    #[must_use]
    pub fn with_prealloc_align(mut self, value: i64) -> Self {
        self.prealloc_align = Some(value);
        self
    }

    /// Sets [`prealloc_size`](field@Self::prealloc_size).
    #[must_use]
    pub fn with_prealloc_size(mut self, value: i64) -> Self {
        self.prealloc_size = Some(value);
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericFormat`].
impl From<&BlockdevOptionsPreallocate> for BlockdevOptionsGenericFormat {
    fn from(value: &BlockdevOptionsPreallocate) -> Self {
        Self { file: value.file.clone() }
    }
}

/// Options of the driver `qcow2`.
///
/// The sizes of the metadata caches determine how much of a disk can be
/// accessed at random without rereading metadata. At most two of
/// [`cache_size`](field@Self::cache_size), [`l2_cache_size`](field@Self::l2_cache_size) and [`refcount_cache_size`](field@Self::refcount_cache_size) can be given
/// together.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsQcow2 {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
    /// The backing node: its node name, or options to open it.
    /// With `null`, the image is used without one; by default, the
    /// backing file that the image names is opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backing: Option<BlockdevRefOrNull>,
    /// If true, reference counts are not written at once.
    /// That makes allocation faster, but after a crash the image has to
    /// be repaired, which happens when it is opened for writing. Needs
    /// an image of version 3. By default, the image's header decides.
    #[serde(rename = "lazy-refcounts", skip_serializing_if = "Option::is_none")]
    pub lazy_refcounts: Option<bool>,
    /// Whether discards by the guest are passed on
    /// to the node below; by default, they are if the node has
    /// `discard` set to `unmap`.
    #[serde(rename = "pass-discard-request", skip_serializing_if = "Option::is_none")]
    pub pass_discard_request: Option<bool>,
    /// Whether clusters are discarded in the node
    /// below when they become free because of a snapshot, for example
    /// because it is deleted (default: true).
    #[serde(rename = "pass-discard-snapshot", skip_serializing_if = "Option::is_none")]
    pub pass_discard_snapshot: Option<bool>,
    /// Whether clusters are discarded in the node
    /// below when they become free for any other reason
    /// (default: false).
    #[serde(rename = "pass-discard-other", skip_serializing_if = "Option::is_none")]
    pub pass_discard_other: Option<bool>,
    /// If true, a cluster that is discarded or, since
    /// 8.2, zeroed stays allocated to its place in the disk, so that a
    /// later write there reuses it. Whether the node below is told
    /// about the discard depends on [`pass_discard_request`](field@Self::pass_discard_request). This keeps
    /// the image from becoming fragmented and its file from growing far
    /// beyond the size of the disk, which matters most for images on
    /// block devices. Needs an image of version 3. (default: false).
    /// Since QEMU 8.1.
    #[serde(rename = "discard-no-unref", skip_serializing_if = "Option::is_none")]
    pub discard_no_unref: Option<bool>,
    /// Which metadata is protected against being
    /// overwritten by mistake, at the cost of checks on each write
    /// (default: `cached`). Since QEMU 2.2.
    #[serde(rename = "overlap-check", skip_serializing_if = "Option::is_none")]
    pub overlap_check: Option<Qcow2OverlapChecks>,
    /// Upper limit in bytes for the L2 table cache and the
    /// refcount cache together; by default, the sum of the two. Since QEMU 2.2.
    #[serde(rename = "cache-size", skip_serializing_if = "Option::is_none")]
    pub cache_size: Option<i64>,
    /// Upper limit in bytes for the L2 table cache. It
    /// never uses more than the tables of the whole disk take up. The
    /// default is at most 32 MiB on Linux, 8 MiB elsewhere. Since QEMU 2.2.
    #[serde(rename = "l2-cache-size", skip_serializing_if = "Option::is_none")]
    pub l2_cache_size: Option<i64>,
    /// Number of bytes that are read into the L2
    /// table cache at once, a power of two from 512 to the cluster size
    /// (default: the cluster size). Small entries are good for small
    /// caches and random access. Since QEMU 2.12.
    #[serde(rename = "l2-cache-entry-size", skip_serializing_if = "Option::is_none")]
    pub l2_cache_entry_size: Option<i64>,
    /// Upper limit in bytes for the refcount block
    /// cache (default: four clusters, or more if [`cache_size`](field@Self::cache_size) leaves
    /// room). Since QEMU 2.2.
    #[serde(rename = "refcount-cache-size", skip_serializing_if = "Option::is_none")]
    pub refcount_cache_size: Option<i64>,
    /// Number of seconds after which unused metadata
    /// is dropped from the caches; 0 for never. The default is 600 on
    /// Linux; elsewhere it is 0, and nothing else is accepted. Since QEMU 2.5.
    #[serde(rename = "cache-clean-interval", skip_serializing_if = "Option::is_none")]
    pub cache_clean_interval: Option<i64>,
    /// How to decrypt the image. An encrypted image needs this,
    /// unless only the image's metadata will be looked at. Since QEMU 2.10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypt: Option<BlockdevQcow2Encryption>,
    /// Node that holds the guest's data, for an image that was
    /// created with an external data file; an error for other images.
    /// If absent, the file name in the image's header is used. Since QEMU 4.0.
    #[serde(rename = "data-file", skip_serializing_if = "Option::is_none")]
    pub data_file: Option<BlockdevRef>,
}

impl BlockdevOptionsQcow2 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>) -> Self {
        Self {
            file: file.into(),
            backing: None,
            lazy_refcounts: None,
            pass_discard_request: None,
            pass_discard_snapshot: None,
            pass_discard_other: None,
            discard_no_unref: None,
            overlap_check: None,
            cache_size: None,
            l2_cache_size: None,
            l2_cache_entry_size: None,
            refcount_cache_size: None,
            cache_clean_interval: None,
            encrypt: None,
            data_file: None,
        }
    }

    /// Sets [`backing`](field@Self::backing).
    #[must_use]
    pub fn with_backing(mut self, value: impl Into<BlockdevRefOrNull>) -> Self {
        self.backing = Some(value.into());
        self
    }

    /// Sets [`lazy_refcounts`](field@Self::lazy_refcounts).
    #[must_use]
    pub fn with_lazy_refcounts(mut self, value: bool) -> Self {
        self.lazy_refcounts = Some(value);
        self
    }

    /// Sets [`pass_discard_request`](field@Self::pass_discard_request).
    #[must_use]
    pub fn with_pass_discard_request(mut self, value: bool) -> Self {
        self.pass_discard_request = Some(value);
        self
    }

    /// Sets [`pass_discard_snapshot`](field@Self::pass_discard_snapshot).
    #[must_use]
    pub fn with_pass_discard_snapshot(mut self, value: bool) -> Self {
        self.pass_discard_snapshot = Some(value);
        self
    }

    /// Sets [`pass_discard_other`](field@Self::pass_discard_other).
    #[must_use]
    pub fn with_pass_discard_other(mut self, value: bool) -> Self {
        self.pass_discard_other = Some(value);
        self
    }

    /// Sets [`discard_no_unref`](field@Self::discard_no_unref).
    #[must_use]
    pub fn with_discard_no_unref(mut self, value: bool) -> Self {
        self.discard_no_unref = Some(value);
        self
    }

    /// Sets [`overlap_check`](field@Self::overlap_check).
    #[must_use]
    pub fn with_overlap_check(mut self, value: impl Into<Qcow2OverlapChecks>) -> Self {
        self.overlap_check = Some(value.into());
        self
    }

    /// Sets [`cache_size`](field@Self::cache_size).
    #[must_use]
    pub fn with_cache_size(mut self, value: i64) -> Self {
        self.cache_size = Some(value);
        self
    }

    /// Sets [`l2_cache_size`](field@Self::l2_cache_size).
    #[must_use]
    pub fn with_l2_cache_size(mut self, value: i64) -> Self {
        self.l2_cache_size = Some(value);
        self
    }

    /// Sets [`l2_cache_entry_size`](field@Self::l2_cache_entry_size).
    #[must_use]
    pub fn with_l2_cache_entry_size(mut self, value: i64) -> Self {
        self.l2_cache_entry_size = Some(value);
        self
    }

    /// Sets [`refcount_cache_size`](field@Self::refcount_cache_size).
    #[must_use]
    pub fn with_refcount_cache_size(mut self, value: i64) -> Self {
        self.refcount_cache_size = Some(value);
        self
    }

    /// Sets [`cache_clean_interval`](field@Self::cache_clean_interval).
    #[must_use]
    pub fn with_cache_clean_interval(mut self, value: i64) -> Self {
        self.cache_clean_interval = Some(value);
        self
    }

    /// Sets [`encrypt`](field@Self::encrypt).
    #[must_use]
    pub fn with_encrypt(mut self, value: impl Into<BlockdevQcow2Encryption>) -> Self {
        self.encrypt = Some(value.into());
        self
    }

    /// Sets [`data_file`](field@Self::data_file).
    #[must_use]
    pub fn with_data_file(mut self, value: impl Into<BlockdevRef>) -> Self {
        self.data_file = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericCOWFormat`].
impl From<&BlockdevOptionsQcow2> for BlockdevOptionsGenericCOWFormat {
    fn from(value: &BlockdevOptionsQcow2) -> Self {
        Self {
            file: value.file.clone(),
            backing: value.backing.clone(),
        }
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericFormat`].
impl From<&BlockdevOptionsQcow2> for BlockdevOptionsGenericFormat {
    fn from(value: &BlockdevOptionsQcow2) -> Self {
        Self { file: value.file.clone() }
    }
}

/// How to make sure that an SSH server is the right one.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SshHostKeyCheckMode {
    /// `none`: trust whatever key the server has.
    #[serde(rename = "none")]
    None,
    /// `hash`: the key must have the given hash.
    #[serde(rename = "hash")]
    Hash,
    /// `known_hosts`: the user's `known_hosts` file must contain the key
    /// of this server; it is an error if the file does not list the
    /// server.
    #[serde(rename = "known_hosts")]
    KnownHosts,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Hash algorithms for the key of an SSH server.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SshHostKeyCheckHashType {
    /// `md5`: MD5; weak, kept for old fingerprints.
    #[serde(rename = "md5")]
    Md5,
    /// `sha1`: SHA-1; weak as well.
    #[serde(rename = "sha1")]
    Sha1,
    /// `sha256`: SHA-256.
    #[serde(rename = "sha256")]
    Sha256,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Fingerprint that the key of an SSH server must have.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SshHostKeyHash {
    /// Algorithm of the fingerprint.
    pub r#type: SshHostKeyCheckHashType,
    /// Fingerprint in hexadecimal digits, with or without colons
    /// between the bytes.
    pub hash: String,
}

impl SshHostKeyHash {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(r#type: SshHostKeyCheckHashType, hash: impl Into<String>) -> Self {
        Self { r#type, hash: hash.into() }
    }
}

/// Check of an SSH server's key.
///
/// The tag is `mode`: how the key is checked.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "mode")]
#[non_exhaustive]
pub enum SshHostKeyCheck {
    /// `hash`: the key must have the given hash.
    #[serde(rename = "hash")]
    Hash(SshHostKeyHash),
    /// `none`: trust whatever key the server has.
    #[serde(rename = "none")]
    None,
    /// `known_hosts`: the user's `known_hosts` file must contain the key
    /// of this server; it is an error if the file does not list the
    /// server.
    #[serde(rename = "known_hosts")]
    KnownHosts,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<SshHostKeyHash> for SshHostKeyCheck {
    fn from(value: SshHostKeyHash) -> Self {
        Self::Hash(value)
    }
}

/// Options of the driver `ssh`, which reads and writes a file on an
/// SSH server by SFTP. QEMU logs in with a public key, for instance
/// one that an SSH agent holds; there is no way to give a password.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsSsh {
    /// Address of the server.
    pub server: InetSocketAddress,
    /// Where the image is on the server.
    pub path: String,
    /// Name to log in as (default: name of the user that runs QEMU).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// How to check the server's key; by default, it must
    /// be in `known_hosts`.
    #[serde(rename = "host-key-check", skip_serializing_if = "Option::is_none")]
    pub host_key_check: Option<SshHostKeyCheck>,
}

impl BlockdevOptionsSsh {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(server: InetSocketAddress, path: impl Into<String>) -> Self {
        Self {
            server,
            path: path.into(),
            user: None,
            host_key_check: None,
        }
    }

    /// Sets [`user`](field@Self::user).
    #[must_use]
    pub fn with_user(mut self, value: impl Into<String>) -> Self {
        self.user = Some(value.into());
        self
    }

    /// Sets [`host_key_check`](field@Self::host_key_check).
    #[must_use]
    pub fn with_host_key_check(mut self, value: impl Into<SshHostKeyCheck>) -> Self {
        self.host_key_check = Some(value.into());
        self
    }
}

/// Points in QEMU's block layer at which a `blkdebug` node can act.
/// Most of them are in the `qcow2` driver, and reach a `blkdebug`
/// node below it.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlkdebugEvent {
    /// `l1_update`: an entry of the active L1 table is about to be written.
    #[serde(rename = "l1_update")]
    L1Update,
    /// `l1_grow_alloc_table`: space for a larger L1 table is about to be
    /// allocated.
    #[serde(rename = "l1_grow_alloc_table")]
    L1GrowAllocTable,
    /// `l1_grow_write_table`: the larger L1 table is about to be written.
    #[serde(rename = "l1_grow_write_table")]
    L1GrowWriteTable,
    /// `l1_grow_activate_table`: the image's header is about to be pointed
    /// at the larger L1 table.
    #[serde(rename = "l1_grow_activate_table")]
    L1GrowActivateTable,
    /// `l2_load`: an L2 table, or a part of one, is about to be read.
    #[serde(rename = "l2_load")]
    L2Load,
    /// `l2_update`: an L2 table, or a part of one, is about to be written.
    #[serde(rename = "l2_update")]
    L2Update,
    /// `l2_update_compressed`: the L2 entry of a compressed cluster is about
    /// to be updated.
    #[serde(rename = "l2_update_compressed")]
    L2UpdateCompressed,
    /// `l2_alloc_cow_read`: an L2 table shared with a snapshot is about to
    /// be read, in order to copy it.
    #[serde(rename = "l2_alloc_cow_read")]
    L2AllocCowRead,
    /// `l2_alloc_write`: a newly allocated L2 table is about to be written.
    #[serde(rename = "l2_alloc_write")]
    L2AllocWrite,
    /// `read_aio`: data of the guest is about to be read from the image.
    #[serde(rename = "read_aio")]
    ReadAio,
    /// `read_backing_aio`: data of the guest is about to be read from the
    /// backing file.
    #[serde(rename = "read_backing_aio")]
    ReadBackingAio,
    /// `read_compressed`: a compressed cluster is about to be read.
    #[serde(rename = "read_compressed")]
    ReadCompressed,
    /// `write_aio`: data of the guest is about to be written.
    #[serde(rename = "write_aio")]
    WriteAio,
    /// `write_compressed`: a compressed cluster is about to be written.
    #[serde(rename = "write_compressed")]
    WriteCompressed,
    /// `vmstate_load`: state of the virtual machine is about to be read from
    /// the image.
    #[serde(rename = "vmstate_load")]
    VmstateLoad,
    /// `vmstate_save`: state of the virtual machine is about to be written
    /// to the image.
    #[serde(rename = "vmstate_save")]
    VmstateSave,
    /// `cow_read`: the part of a cluster that a write leaves alone is about
    /// to be read, in order to copy it into a new cluster.
    #[serde(rename = "cow_read")]
    CowRead,
    /// `cow_write`: the part of a cluster that a write leaves alone is about
    /// to be written to the new cluster.
    #[serde(rename = "cow_write")]
    CowWrite,
    /// `reftable_load`: the refcount table is about to be read, as the image
    /// is opened.
    #[serde(rename = "reftable_load")]
    ReftableLoad,
    /// `reftable_grow`: the refcount table has to become larger.
    #[serde(rename = "reftable_grow")]
    ReftableGrow,
    /// `reftable_update`: the refcount table is about to be updated.
    #[serde(rename = "reftable_update")]
    ReftableUpdate,
    /// `refblock_load`: a refcount block is about to be read.
    #[serde(rename = "refblock_load")]
    RefblockLoad,
    /// `refblock_update`: a whole refcount block is about to be written.
    #[serde(rename = "refblock_update")]
    RefblockUpdate,
    /// `refblock_update_part`: a refcount block is about to be written
    /// because some counts in it changed.
    #[serde(rename = "refblock_update_part")]
    RefblockUpdatePart,
    /// `refblock_alloc`: a refcount block has to be allocated.
    #[serde(rename = "refblock_alloc")]
    RefblockAlloc,
    /// `refblock_alloc_hookup`: a new refcount block is about to be entered
    /// in the refcount table.
    #[serde(rename = "refblock_alloc_hookup")]
    RefblockAllocHookup,
    /// `refblock_alloc_write`: a new refcount block is about to be written.
    #[serde(rename = "refblock_alloc_write")]
    RefblockAllocWrite,
    /// `refblock_alloc_write_blocks`: the refcount blocks that a larger
    /// refcount table needs are about to be written.
    #[serde(rename = "refblock_alloc_write_blocks")]
    RefblockAllocWriteBlocks,
    /// `refblock_alloc_write_table`: a larger refcount table is about to be
    /// written.
    #[serde(rename = "refblock_alloc_write_table")]
    RefblockAllocWriteTable,
    /// `refblock_alloc_switch_table`: the image's header is about to be
    /// pointed at the larger refcount table.
    #[serde(rename = "refblock_alloc_switch_table")]
    RefblockAllocSwitchTable,
    /// `cluster_alloc`: one or more clusters are about to be allocated.
    #[serde(rename = "cluster_alloc")]
    ClusterAlloc,
    /// `cluster_alloc_bytes`: space smaller than a cluster is about to be
    /// allocated, as for compressed data.
    #[serde(rename = "cluster_alloc_bytes")]
    ClusterAllocBytes,
    /// `cluster_free`: clusters are about to be freed.
    #[serde(rename = "cluster_free")]
    ClusterFree,
    /// `flush_to_os`: QEMU's own caches are about to be written to the host.
    #[serde(rename = "flush_to_os")]
    FlushToOs,
    /// `flush_to_disk`: the host is about to be asked to put all data on
    /// stable storage.
    #[serde(rename = "flush_to_disk")]
    FlushToDisk,
    /// `pwritev_rmw_head`: a write does not begin at a multiple of the
    /// request alignment, and the block around its start is about to be
    /// read.
    #[serde(rename = "pwritev_rmw_head")]
    PwritevRmwHead,
    /// `pwritev_rmw_after_head`: that block has been read.
    #[serde(rename = "pwritev_rmw_after_head")]
    PwritevRmwAfterHead,
    /// `pwritev_rmw_tail`: a write does not end at a multiple of the request
    /// alignment, and the block around its end is about to be read.
    #[serde(rename = "pwritev_rmw_tail")]
    PwritevRmwTail,
    /// `pwritev_rmw_after_tail`: that block has been read.
    #[serde(rename = "pwritev_rmw_after_tail")]
    PwritevRmwAfterTail,
    /// `pwritev`: a write, by now aligned, is about to be passed to the
    /// driver.
    #[serde(rename = "pwritev")]
    Pwritev,
    /// `pwritev_zero`: the same, for a write of zeroes.
    #[serde(rename = "pwritev_zero")]
    PwritevZero,
    /// `pwritev_done`: the driver has carried out a write.
    #[serde(rename = "pwritev_done")]
    PwritevDone,
    /// `empty_image_prepare`: an image is about to be emptied completely.
    #[serde(rename = "empty_image_prepare")]
    EmptyImagePrepare,
    /// `l1_shrink_write_table`: the L1 table is about to be cleared beyond
    /// its new end, because the image shrinks. Since QEMU 2.11.
    #[serde(rename = "l1_shrink_write_table")]
    L1ShrinkWriteTable,
    /// `l1_shrink_free_l2_clusters`: L2 tables are about to be freed,
    /// because the image shrinks. Since QEMU 2.11.
    #[serde(rename = "l1_shrink_free_l2_clusters")]
    L1ShrinkFreeL2Clusters,
    /// `cor_write`: data that was read from a backing file is about to be
    /// written by copy-on-read. Since QEMU 2.11.
    #[serde(rename = "cor_write")]
    CorWrite,
    /// `cluster_alloc_space`: new clusters are about to be filled with
    /// zeroes in one go, before data is written to them. Since QEMU 4.1.
    #[serde(rename = "cluster_alloc_space")]
    ClusterAllocSpace,
    /// `none`: the `blkdebug` node has been created; happens once.
    /// Since QEMU 4.1.
    #[serde(rename = "none")]
    None,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Kinds of requests into which `blkdebug` can inject errors.
///
/// Since QEMU 4.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlkdebugIOType {
    /// `read`: reading data.
    #[serde(rename = "read")]
    Read,
    /// `write`: writing data.
    #[serde(rename = "write")]
    Write,
    /// `write-zeroes`: writing zeroes without passing a buffer of them.
    #[doc(alias = "write-zeroes")]
    #[serde(rename = "write-zeroes")]
    WriteZeroes,
    /// `discard`: giving up data that is no longer needed.
    #[serde(rename = "discard")]
    Discard,
    /// `flush`: putting written data on stable storage.
    #[serde(rename = "flush")]
    Flush,
    /// `block-status`: asking which parts of the node are allocated or zero.
    #[doc(alias = "block-status")]
    #[serde(rename = "block-status")]
    BlockStatus,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Rule for a `blkdebug` node that makes requests fail. Once its
/// event has happened, the rule applies to the requests that the node
/// receives.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlkdebugInjectErrorOptions {
    /// What makes the rule apply.
    pub event: BlkdebugEvent,
    /// State that the node must be in when the event happens; 0
    /// (the default) stands for any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<i64>,
    /// Kind of requests that fail; by default, all kinds except
    /// `block-status`. Since QEMU 4.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iotype: Option<BlkdebugIOType>,
    /// The host's number for the error that the requests fail with
    /// (default: that of `EIO`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errno: Option<i64>,
    /// How long a request is held up before it completes, in
    /// nanoseconds (default: 0). Since QEMU 11.1.
    #[serde(rename = "delay-ns", skip_serializing_if = "Option::is_none")]
    pub delay_ns: Option<i64>,
    /// Only requests that touch this 512-byte sector fail; by
    /// default, all do. Flushes do not touch any sector.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<i64>,
    /// If true, the rule is removed once it has made one request
    /// fail (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub once: Option<bool>,
    /// If true, the error is returned at once, otherwise
    /// after a turn of the event loop, like most real errors
    /// (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub immediately: Option<bool>,
}

impl BlkdebugInjectErrorOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(event: BlkdebugEvent) -> Self {
        Self {
            event,
            state: None,
            iotype: None,
            errno: None,
            delay_ns: None,
            sector: None,
            once: None,
            immediately: None,
        }
    }

    /// Sets [`state`](field@Self::state).
    #[must_use]
    pub fn with_state(mut self, value: i64) -> Self {
        self.state = Some(value);
        self
    }

    /// Sets [`iotype`](field@Self::iotype).
    #[must_use]
    pub fn with_iotype(mut self, value: BlkdebugIOType) -> Self {
        self.iotype = Some(value);
        self
    }

    /// Sets [`errno`](field@Self::errno).
    #[must_use]
    pub fn with_errno(mut self, value: i64) -> Self {
        self.errno = Some(value);
        self
    }

    /// Sets [`delay_ns`](field@Self::delay_ns).
    #[must_use]
    pub fn with_delay_ns(mut self, value: i64) -> Self {
        self.delay_ns = Some(value);
        self
    }

    /// Sets [`sector`](field@Self::sector).
    #[must_use]
    pub fn with_sector(mut self, value: i64) -> Self {
        self.sector = Some(value);
        self
    }

    /// Sets [`once`](field@Self::once).
    #[must_use]
    pub fn with_once(mut self, value: bool) -> Self {
        self.once = Some(value);
        self
    }

    /// Sets [`immediately`](field@Self::immediately).
    #[must_use]
    pub fn with_immediately(mut self, value: bool) -> Self {
        self.immediately = Some(value);
        self
    }
}

/// Rule for a `blkdebug` node that changes its state. The state is a
/// number that starts at 1 and determines which rules apply.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlkdebugSetStateOptions {
    /// What makes the state change.
    pub event: BlkdebugEvent,
    /// State that the node must be in for that; 0 (the default)
    /// stands for any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<i64>,
    /// State that the node is in afterwards.
    pub new_state: i64,
}

impl BlkdebugSetStateOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(event: BlkdebugEvent, new_state: i64) -> Self {
        Self {
            event,
            state: None,
            new_state,
        }
    }

    /// Sets [`state`](field@Self::state).
    #[must_use]
    pub fn with_state(mut self, value: i64) -> Self {
        self.state = Some(value);
        self
    }
}

/// Options of the filter `blkdebug`, for tests: it makes requests
/// fail according to rules, and imposes limits that the node below does
/// not have.
///
/// Sizes are in bytes, and 0 stands for the default, which is the value
/// of the node below. Except for [`align`](field@Self::align), they need not be powers of
/// two, but must be multiples of [`align`](field@Self::align) and of the request alignment of
/// the node below.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsBlkdebug {
    /// Node to put the filter on.
    pub image: BlockdevRef,
    /// Name of a file with further rules, in sections
    /// `[inject-error]` and `[set-state]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<String>,
    /// Alignment that requests must have, a power of two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub align: Option<i64>,
    /// Largest read or write that the node accepts. Since QEMU 2.10.
    #[serde(rename = "max-transfer", skip_serializing_if = "Option::is_none")]
    pub max_transfer: Option<i32>,
    /// Preferred alignment for writes of zeroes. Since QEMU 2.10.
    #[serde(rename = "opt-write-zero", skip_serializing_if = "Option::is_none")]
    pub opt_write_zero: Option<i32>,
    /// Largest write of zeroes that the node accepts; must
    /// also be a multiple of [`opt_write_zero`](field@Self::opt_write_zero). Since QEMU 2.10.
    #[serde(rename = "max-write-zero", skip_serializing_if = "Option::is_none")]
    pub max_write_zero: Option<i32>,
    /// Preferred alignment for discards. Since QEMU 2.10.
    #[serde(rename = "opt-discard", skip_serializing_if = "Option::is_none")]
    pub opt_discard: Option<i32>,
    /// Largest discard that the node accepts; must also be a
    /// multiple of [`opt_discard`](field@Self::opt_discard). Since QEMU 2.10.
    #[serde(rename = "max-discard", skip_serializing_if = "Option::is_none")]
    pub max_discard: Option<i32>,
    /// Rules for making requests fail.
    #[serde(rename = "inject-error", skip_serializing_if = "Option::is_none")]
    pub inject_error: Option<Vec<BlkdebugInjectErrorOptions>>,
    /// Rules for changing the state that determines which rules
    /// apply.
    #[serde(rename = "set-state", skip_serializing_if = "Option::is_none")]
    pub set_state: Option<Vec<BlkdebugSetStateOptions>>,
    /// Permissions to take on [`image`](field@Self::image) beyond those that
    /// the node needs for its users (default: none). Since QEMU 5.0.
    #[serde(rename = "take-child-perms", skip_serializing_if = "Option::is_none")]
    pub take_child_perms: Option<Vec<BlockPermission>>,
    /// Permissions on [`image`](field@Self::image) to deny to others beyond
    /// those that have to be denied anyway (default: none). Since QEMU 5.0.
    #[serde(rename = "unshare-child-perms", skip_serializing_if = "Option::is_none")]
    pub unshare_child_perms: Option<Vec<BlockPermission>>,
}

impl BlockdevOptionsBlkdebug {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(image: impl Into<BlockdevRef>) -> Self {
        Self {
            image: image.into(),
            config: None,
            align: None,
            max_transfer: None,
            opt_write_zero: None,
            max_write_zero: None,
            opt_discard: None,
            max_discard: None,
            inject_error: None,
            set_state: None,
            take_child_perms: None,
            unshare_child_perms: None,
        }
    }

    /// Sets [`config`](field@Self::config).
    #[must_use]
    pub fn with_config(mut self, value: impl Into<String>) -> Self {
        self.config = Some(value.into());
        self
    }

    /// Sets [`align`](field@Self::align).
    #[must_use]
    pub fn with_align(mut self, value: i64) -> Self {
        self.align = Some(value);
        self
    }

    /// Sets [`max_transfer`](field@Self::max_transfer).
    #[must_use]
    pub fn with_max_transfer(mut self, value: i32) -> Self {
        self.max_transfer = Some(value);
        self
    }

    /// Sets [`opt_write_zero`](field@Self::opt_write_zero).
    #[must_use]
    pub fn with_opt_write_zero(mut self, value: i32) -> Self {
        self.opt_write_zero = Some(value);
        self
    }

    /// Sets [`max_write_zero`](field@Self::max_write_zero).
    #[must_use]
    pub fn with_max_write_zero(mut self, value: i32) -> Self {
        self.max_write_zero = Some(value);
        self
    }

    /// Sets [`opt_discard`](field@Self::opt_discard).
    #[must_use]
    pub fn with_opt_discard(mut self, value: i32) -> Self {
        self.opt_discard = Some(value);
        self
    }

    /// Sets [`max_discard`](field@Self::max_discard).
    #[must_use]
    pub fn with_max_discard(mut self, value: i32) -> Self {
        self.max_discard = Some(value);
        self
    }

    /// Sets [`inject_error`](field@Self::inject_error).
    #[must_use]
    pub fn with_inject_error(mut self, value: Vec<BlkdebugInjectErrorOptions>) -> Self {
        self.inject_error = Some(value);
        self
    }

    /// Sets [`set_state`](field@Self::set_state).
    #[must_use]
    pub fn with_set_state(mut self, value: Vec<BlkdebugSetStateOptions>) -> Self {
        self.set_state = Some(value);
        self
    }

    /// Sets [`take_child_perms`](field@Self::take_child_perms).
    #[must_use]
    pub fn with_take_child_perms(mut self, value: Vec<BlockPermission>) -> Self {
        self.take_child_perms = Some(value);
        self
    }

    /// Sets [`unshare_child_perms`](field@Self::unshare_child_perms).
    #[must_use]
    pub fn with_unshare_child_perms(mut self, value: Vec<BlockPermission>) -> Self {
        self.unshare_child_perms = Some(value);
        self
    }
}

/// Options of the filter `blklogwrites`, which records all writes to
/// a node, so that the state at any point can be replayed. The log has
/// the format of Linux's `dm-log-writes`.
///
/// Since QEMU 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsBlklogwrites {
    /// Node whose writes are logged.
    pub file: BlockdevRef,
    /// Node that the log is written to.
    pub log: BlockdevRef,
    /// Unit of offsets and lengths in the log, in bytes,
    /// and alignment of the requests: a power of two (default: 512).
    /// Cannot be given if [`log_append`](field@Self::log_append) is true, since the log then
    /// determines it.
    #[serde(rename = "log-sector-size", skip_serializing_if = "Option::is_none")]
    pub log_sector_size: Option<u32>,
    /// True to append to the existing log, false to start a
    /// new one (default: false).
    #[serde(rename = "log-append", skip_serializing_if = "Option::is_none")]
    pub log_append: Option<bool>,
    /// Number of writes after which the log's
    /// superblock, which counts them, is updated; it is also updated at
    /// each flush. At least 1 (default: 4096).
    #[serde(
        rename = "log-super-update-interval",
        skip_serializing_if = "Option::is_none"
    )]
    pub log_super_update_interval: Option<u64>,
}

impl BlockdevOptionsBlklogwrites {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, log: impl Into<BlockdevRef>) -> Self {
        Self {
            file: file.into(),
            log: log.into(),
            log_sector_size: None,
            log_append: None,
            log_super_update_interval: None,
        }
    }

    /// Sets [`log_sector_size`](field@Self::log_sector_size).
    #[must_use]
    pub fn with_log_sector_size(mut self, value: u32) -> Self {
        self.log_sector_size = Some(value);
        self
    }

    /// Sets [`log_append`](field@Self::log_append).
    #[must_use]
    pub fn with_log_append(mut self, value: bool) -> Self {
        self.log_append = Some(value);
        self
    }

    /// Sets [`log_super_update_interval`](field@Self::log_super_update_interval).
    #[must_use]
    pub fn with_log_super_update_interval(mut self, value: u64) -> Self {
        self.log_super_update_interval = Some(value);
        self
    }
}

/// Options of the filter `blkverify`, for testing block drivers: it
/// reads from two nodes, compares the data, and terminates QEMU if the
/// data differ. Writes go to both nodes.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsBlkverify {
    /// Node with the driver to test.
    pub test: BlockdevRef,
    /// Node with the same content as a raw image, to compare with.
    pub raw: BlockdevRef,
}

impl BlockdevOptionsBlkverify {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(test: impl Into<BlockdevRef>, raw: impl Into<BlockdevRef>) -> Self {
        Self {
            test: test.into(),
            raw: raw.into(),
        }
    }
}

/// Options of the filter `blkreplay`, which makes requests complete
/// at the same points when a recorded execution is replayed.
///
/// Since QEMU 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsBlkreplay {
    /// Node to put the filter on.
    pub image: BlockdevRef,
}

impl BlockdevOptionsBlkreplay {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(image: impl Into<BlockdevRef>) -> Self {
        Self { image: image.into() }
    }
}

/// How a quorum block device reads.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QuorumReadPattern {
    /// `quorum`: from all children, returning what at least
    /// `vote-threshold` of them agree on.
    #[serde(rename = "quorum")]
    Quorum,
    /// `fifo`: from the first child, in the order of the list, that can be
    /// read; nothing is compared.
    #[serde(rename = "fifo")]
    Fifo,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options of the driver `quorum`, which keeps the same data on
/// several nodes. Writes go to all children, and succeed if enough of
/// them do. [`QuorumReportBad`](events::QuorumReportBad) and [`QuorumFailure`](events::QuorumFailure) report what goes
/// wrong.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsQuorum {
    /// For tests: if true, QEMU exits with a message if the
    /// children differ. There must be two children and a threshold of
    /// 2\. (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blkverify: Option<bool>,
    /// Nodes that hold the data, at least one.
    pub children: Vec<BlockdevRef>,
    /// Number of children that must succeed, or agree on
    /// the data, for a request to succeed: at least 1, at most the
    /// number of children.
    #[serde(rename = "vote-threshold")]
    pub vote_threshold: i64,
    /// If true, the winning data is written to a child
    /// that was outvoted in a read; cannot be combined with [`blkverify`](field@Self::blkverify)
    /// (default: false). Since QEMU 2.1.
    #[serde(rename = "rewrite-corrupted", skip_serializing_if = "Option::is_none")]
    pub rewrite_corrupted: Option<bool>,
    /// How to read (default: `quorum`). With `fifo`,
    /// [`blkverify`](field@Self::blkverify) and [`rewrite_corrupted`](field@Self::rewrite_corrupted) have no effect. Since QEMU 2.2.
    #[serde(rename = "read-pattern", skip_serializing_if = "Option::is_none")]
    pub read_pattern: Option<QuorumReadPattern>,
}

impl BlockdevOptionsQuorum {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(children: Vec<BlockdevRef>, vote_threshold: i64) -> Self {
        Self {
            blkverify: None,
            children,
            vote_threshold,
            rewrite_corrupted: None,
            read_pattern: None,
        }
    }

    /// Sets [`blkverify`](field@Self::blkverify).
    #[must_use]
    pub fn with_blkverify(mut self, value: bool) -> Self {
        self.blkverify = Some(value);
        self
    }

    /// Sets [`rewrite_corrupted`](field@Self::rewrite_corrupted).
    #[must_use]
    pub fn with_rewrite_corrupted(mut self, value: bool) -> Self {
        self.rewrite_corrupted = Some(value);
        self
    }

    /// Sets [`read_pattern`](field@Self::read_pattern).
    #[must_use]
    pub fn with_read_pattern(mut self, value: QuorumReadPattern) -> Self {
        self.read_pattern = Some(value);
        self
    }
}

/// Options of the driver `io_uring` of libblkio, which accesses a
/// file or block device through Linux's io_uring.
///
/// Only present if QEMU is built with `CONFIG_BLKIO`.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsIoUring {
    /// Path of the file or device.
    pub filename: String,
}

impl BlockdevOptionsIoUring {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(filename: impl Into<String>) -> Self {
        Self { filename: filename.into() }
    }
}

/// Options of the driver `nvme-io_uring` of libblkio, which uses
/// io_uring to pass NVMe commands through to Linux's NVMe driver. It
/// needs `cache.direct` to be true.
///
/// Only present if QEMU is built with `CONFIG_BLKIO`.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsNvmeIoUring {
    /// Character device of the NVMe namespace, like `/dev/ng0n1`.
    pub path: String,
}

impl BlockdevOptionsNvmeIoUring {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

/// Options of the driver `virtio-blk-vfio-pci` of libblkio, which
/// drives a virtio-blk PCI device of the host through VFIO. It needs
/// `cache.direct` to be true.
///
/// Only present if QEMU is built with `CONFIG_BLKIO`.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsVirtioBlkVfioPci {
    /// Directory of the PCI device in sysfs, like
    /// `/sys/bus/pci/devices/0000:3b:00.0`.
    pub path: String,
}

impl BlockdevOptionsVirtioBlkVfioPci {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

/// Options of the driver `virtio-blk-vhost-user` of libblkio, which
/// is a client of a vhost-user-blk server, such as [`BlockExportAdd`](super::commands::BlockExportAdd)
/// can create. It needs `cache.direct` to be true.
///
/// Only present if QEMU is built with `CONFIG_BLKIO`.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsVirtioBlkVhostUser {
    /// UNIX domain socket that the server listens on.
    pub path: String,
}

impl BlockdevOptionsVirtioBlkVhostUser {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

/// Options of the driver `virtio-blk-vhost-vdpa` of libblkio, which
/// uses a virtio-blk device that the host provides through vDPA. It
/// needs `cache.direct` to be true.
///
/// **Feature `fdset`:** Member [`path`](field@Self::path) can be `/dev/fdset/N`, a file descriptor
/// passed in with `add-fd`. Since QEMU 8.1.
///
/// Only present if QEMU is built with `CONFIG_BLKIO`.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsVirtioBlkVhostVdpa {
    /// Character device of vhost-vdpa, like `/dev/vhost-vdpa-0`.
    pub path: String,
}

impl BlockdevOptionsVirtioBlkVhostVdpa {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

/// How to reach an iSCSI target.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum IscsiTransport {
    /// `tcp`: over TCP/IP.
    #[serde(rename = "tcp")]
    Tcp,
    /// `iser`: over RDMA (iSCSI Extensions for RDMA); libiscsi must have
    /// been built with support for it.
    #[serde(rename = "iser")]
    Iser,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Which header checksums to propose to an iSCSI target.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum IscsiHeaderDigest {
    /// `crc32c`: CRC32C only.
    #[serde(rename = "crc32c")]
    Crc32c,
    /// `none`: no checksums.
    #[serde(rename = "none")]
    None,
    /// `crc32c-none`: CRC32C, or none if the target does not support it.
    #[doc(alias = "crc32c-none")]
    #[serde(rename = "crc32c-none")]
    Crc32cNone,
    /// `none-crc32c`: none, or CRC32C if the target insists on it.
    #[doc(alias = "none-crc32c")]
    #[serde(rename = "none-crc32c")]
    NoneCrc32c,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options of the driver `iscsi`, which accesses a LUN of an iSCSI
/// target through libiscsi.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsIscsi {
    /// How to reach the target.
    pub transport: IscsiTransport,
    /// Address of the portal: the host, then a colon and the port,
    /// which is 3260 by default.
    pub portal: String,
    /// iSCSI qualified name (IQN) of the target.
    pub target: String,
    /// Number of the LUN (default: 0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lun: Option<i64>,
    /// User name for CHAP authentication; if absent, there is no
    /// authentication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// ID of the `secret` object with the password;
    /// needed if [`user`](field@Self::user) is given.
    #[serde(rename = "password-secret", skip_serializing_if = "Option::is_none")]
    pub password_secret: Option<String>,
    /// IQN with which QEMU identifies itself; by default,
    /// one that QEMU makes from the UUID or the name of the virtual
    /// machine.
    #[serde(rename = "initiator-name", skip_serializing_if = "Option::is_none")]
    pub initiator_name: Option<String>,
    /// Whether headers have checksums
    /// (default: `none-crc32c`).
    #[serde(rename = "header-digest", skip_serializing_if = "Option::is_none")]
    pub header_digest: Option<IscsiHeaderDigest>,
    /// Number of seconds after which a request fails; 0 (the
    /// default) for never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
}

impl BlockdevOptionsIscsi {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        transport: IscsiTransport,
        portal: impl Into<String>,
        target: impl Into<String>,
    ) -> Self {
        Self {
            transport,
            portal: portal.into(),
            target: target.into(),
            lun: None,
            user: None,
            password_secret: None,
            initiator_name: None,
            header_digest: None,
            timeout: None,
        }
    }

    /// Sets [`lun`](field@Self::lun).
    #[must_use]
    pub fn with_lun(mut self, value: i64) -> Self {
        self.lun = Some(value);
        self
    }

    /// Sets [`user`](field@Self::user).
    #[must_use]
    pub fn with_user(mut self, value: impl Into<String>) -> Self {
        self.user = Some(value.into());
        self
    }

    /// Sets [`password_secret`](field@Self::password_secret).
    #[must_use]
    pub fn with_password_secret(mut self, value: impl Into<String>) -> Self {
        self.password_secret = Some(value.into());
        self
    }

    /// Sets [`initiator_name`](field@Self::initiator_name).
    #[must_use]
    pub fn with_initiator_name(mut self, value: impl Into<String>) -> Self {
        self.initiator_name = Some(value.into());
        self
    }

    /// Sets [`header_digest`](field@Self::header_digest).
    #[must_use]
    pub fn with_header_digest(mut self, value: IscsiHeaderDigest) -> Self {
        self.header_digest = Some(value);
        self
    }

    /// Sets [`timeout`](field@Self::timeout).
    #[must_use]
    pub fn with_timeout(mut self, value: i64) -> Self {
        self.timeout = Some(value);
        self
    }
}

/// Ways to authenticate with a Ceph cluster.
///
/// Since QEMU 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum RbdAuthMode {
    /// `cephx`: Ceph's protocol with a secret that both sides know.
    #[serde(rename = "cephx")]
    Cephx,
    /// `none`: no authentication.
    #[serde(rename = "none")]
    None,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Encryption formats of RBD images. It is librbd, not QEMU, that
/// encrypts and decrypts.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum RbdImageEncryptionFormat {
    /// `luks`: LUKS version 1.
    #[serde(rename = "luks")]
    Luks,
    /// `luks2`: LUKS version 2.
    #[serde(rename = "luks2")]
    Luks2,
    /// `luks-any`: whichever version the image has; only for opening images.
    /// Since QEMU 8.0.
    #[doc(alias = "luks-any")]
    #[serde(rename = "luks-any")]
    LuksAny,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options common to all kinds of LUKS encryption of RBD images.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RbdEncryptionOptionsLUKSBase {
    /// ID of the `secret` object with the passphrase.
    #[serde(rename = "key-secret")]
    pub key_secret: String,
}

impl RbdEncryptionOptionsLUKSBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(key_secret: impl Into<String>) -> Self {
        Self {
            key_secret: key_secret.into(),
        }
    }
}

/// Options for formatting a new RBD image with either version of LUKS.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RbdEncryptionCreateOptionsLUKSBase {
    /// ID of the `secret` object with the passphrase.
    #[serde(rename = "key-secret")]
    pub key_secret: String,
    /// Cipher for the data: `aes-128` or `aes-256` (the
    /// default).
    #[serde(rename = "cipher-alg", skip_serializing_if = "Option::is_none")]
    pub cipher_alg: Option<QCryptoCipherAlgo>,
}

impl RbdEncryptionCreateOptionsLUKSBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(key_secret: impl Into<String>) -> Self {
        Self {
            key_secret: key_secret.into(),
            cipher_alg: None,
        }
    }

    /// Sets [`cipher_alg`](field@Self::cipher_alg).
    #[must_use]
    pub fn with_cipher_alg(mut self, value: QCryptoCipherAlgo) -> Self {
        self.cipher_alg = Some(value);
        self
    }
}

/// Copies the members of the base, [`RbdEncryptionOptionsLUKSBase`].
impl From<&RbdEncryptionCreateOptionsLUKSBase> for RbdEncryptionOptionsLUKSBase {
    fn from(value: &RbdEncryptionCreateOptionsLUKSBase) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
        }
    }
}

/// Options for opening an RBD image with LUKS version 1.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RbdEncryptionOptionsLUKS {
    /// ID of the `secret` object with the passphrase.
    #[serde(rename = "key-secret")]
    pub key_secret: String,
}

impl RbdEncryptionOptionsLUKS {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(key_secret: impl Into<String>) -> Self {
        Self {
            key_secret: key_secret.into(),
        }
    }
}

/// Copies the members of the base, [`RbdEncryptionOptionsLUKSBase`].
impl From<&RbdEncryptionOptionsLUKS> for RbdEncryptionOptionsLUKSBase {
    fn from(value: &RbdEncryptionOptionsLUKS) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
        }
    }
}

/// Takes the members of the base, [`RbdEncryptionOptionsLUKSBase`]: there are no others.
impl From<RbdEncryptionOptionsLUKSBase> for RbdEncryptionOptionsLUKS {
    fn from(value: RbdEncryptionOptionsLUKSBase) -> Self {
        Self {
            key_secret: value.key_secret,
        }
    }
}

/// Options for opening an RBD image with LUKS version 2.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RbdEncryptionOptionsLUKS2 {
    /// ID of the `secret` object with the passphrase.
    #[serde(rename = "key-secret")]
    pub key_secret: String,
}

impl RbdEncryptionOptionsLUKS2 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(key_secret: impl Into<String>) -> Self {
        Self {
            key_secret: key_secret.into(),
        }
    }
}

/// Copies the members of the base, [`RbdEncryptionOptionsLUKSBase`].
impl From<&RbdEncryptionOptionsLUKS2> for RbdEncryptionOptionsLUKSBase {
    fn from(value: &RbdEncryptionOptionsLUKS2) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
        }
    }
}

/// Takes the members of the base, [`RbdEncryptionOptionsLUKSBase`]: there are no others.
impl From<RbdEncryptionOptionsLUKSBase> for RbdEncryptionOptionsLUKS2 {
    fn from(value: RbdEncryptionOptionsLUKSBase) -> Self {
        Self {
            key_secret: value.key_secret,
        }
    }
}

/// Options for opening an RBD image with either version of LUKS.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RbdEncryptionOptionsLUKSAny {
    /// ID of the `secret` object with the passphrase.
    #[serde(rename = "key-secret")]
    pub key_secret: String,
}

impl RbdEncryptionOptionsLUKSAny {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(key_secret: impl Into<String>) -> Self {
        Self {
            key_secret: key_secret.into(),
        }
    }
}

/// Copies the members of the base, [`RbdEncryptionOptionsLUKSBase`].
impl From<&RbdEncryptionOptionsLUKSAny> for RbdEncryptionOptionsLUKSBase {
    fn from(value: &RbdEncryptionOptionsLUKSAny) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
        }
    }
}

/// Takes the members of the base, [`RbdEncryptionOptionsLUKSBase`]: there are no others.
impl From<RbdEncryptionOptionsLUKSBase> for RbdEncryptionOptionsLUKSAny {
    fn from(value: RbdEncryptionOptionsLUKSBase) -> Self {
        Self {
            key_secret: value.key_secret,
        }
    }
}

/// Options for formatting a new RBD image with LUKS version 1.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RbdEncryptionCreateOptionsLUKS {
    /// ID of the `secret` object with the passphrase.
    #[serde(rename = "key-secret")]
    pub key_secret: String,
    /// Cipher for the data: `aes-128` or `aes-256` (the
    /// default).
    #[serde(rename = "cipher-alg", skip_serializing_if = "Option::is_none")]
    pub cipher_alg: Option<QCryptoCipherAlgo>,
}

impl RbdEncryptionCreateOptionsLUKS {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(key_secret: impl Into<String>) -> Self {
        Self {
            key_secret: key_secret.into(),
            cipher_alg: None,
        }
    }

    /// Sets [`cipher_alg`](field@Self::cipher_alg).
    #[must_use]
    pub fn with_cipher_alg(mut self, value: QCryptoCipherAlgo) -> Self {
        self.cipher_alg = Some(value);
        self
    }
}

/// Copies the members of the base, [`RbdEncryptionCreateOptionsLUKSBase`].
impl From<&RbdEncryptionCreateOptionsLUKS> for RbdEncryptionCreateOptionsLUKSBase {
    fn from(value: &RbdEncryptionCreateOptionsLUKS) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
            cipher_alg: value.cipher_alg.clone(),
        }
    }
}

/// Copies the members of the base, [`RbdEncryptionOptionsLUKSBase`].
impl From<&RbdEncryptionCreateOptionsLUKS> for RbdEncryptionOptionsLUKSBase {
    fn from(value: &RbdEncryptionCreateOptionsLUKS) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
        }
    }
}

/// Takes the members of the base, [`RbdEncryptionCreateOptionsLUKSBase`]: there are no others.
impl From<RbdEncryptionCreateOptionsLUKSBase> for RbdEncryptionCreateOptionsLUKS {
    fn from(value: RbdEncryptionCreateOptionsLUKSBase) -> Self {
        Self {
            key_secret: value.key_secret,
            cipher_alg: value.cipher_alg,
        }
    }
}

/// Options for formatting a new RBD image with LUKS version 2.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct RbdEncryptionCreateOptionsLUKS2 {
    /// ID of the `secret` object with the passphrase.
    #[serde(rename = "key-secret")]
    pub key_secret: String,
    /// Cipher for the data: `aes-128` or `aes-256` (the
    /// default).
    #[serde(rename = "cipher-alg", skip_serializing_if = "Option::is_none")]
    pub cipher_alg: Option<QCryptoCipherAlgo>,
}

impl RbdEncryptionCreateOptionsLUKS2 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(key_secret: impl Into<String>) -> Self {
        Self {
            key_secret: key_secret.into(),
            cipher_alg: None,
        }
    }

    /// Sets [`cipher_alg`](field@Self::cipher_alg).
    #[must_use]
    pub fn with_cipher_alg(mut self, value: QCryptoCipherAlgo) -> Self {
        self.cipher_alg = Some(value);
        self
    }
}

/// Copies the members of the base, [`RbdEncryptionCreateOptionsLUKSBase`].
impl From<&RbdEncryptionCreateOptionsLUKS2> for RbdEncryptionCreateOptionsLUKSBase {
    fn from(value: &RbdEncryptionCreateOptionsLUKS2) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
            cipher_alg: value.cipher_alg.clone(),
        }
    }
}

/// Copies the members of the base, [`RbdEncryptionOptionsLUKSBase`].
impl From<&RbdEncryptionCreateOptionsLUKS2> for RbdEncryptionOptionsLUKSBase {
    fn from(value: &RbdEncryptionCreateOptionsLUKS2) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
        }
    }
}

/// Takes the members of the base, [`RbdEncryptionCreateOptionsLUKSBase`]: there are no others.
impl From<RbdEncryptionCreateOptionsLUKSBase> for RbdEncryptionCreateOptionsLUKS2 {
    fn from(value: RbdEncryptionCreateOptionsLUKSBase) -> Self {
        Self {
            key_secret: value.key_secret,
            cipher_alg: value.cipher_alg,
        }
    }
}

/// How to open an encrypted RBD image.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct RbdEncryptionOptions {
    /// Format of the encryption.
    #[serde(flatten)]
    pub format: RbdEncryptionOptionsBranch,
    /// For a clone, how to open the image that it was cloned from.
    /// Not needed if that image is not encrypted, or if the clone was
    /// not formatted on its own and so shares the format and passphrase
    /// of that image. Since QEMU 8.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Box<RbdEncryptionOptions>>,
}

impl RbdEncryptionOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(format: impl Into<RbdEncryptionOptionsBranch>) -> Self {
        Self {
            parent: None,
            format: format.into(),
        }
    }

    /// Sets [`parent`](field@Self::parent).
    #[must_use]
    pub fn with_parent(mut self, value: RbdEncryptionOptions) -> Self {
        self.parent = Some(Box::new(value));
        self
    }
}

/// The branches of [`RbdEncryptionOptions`], selected by `format`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "format")]
#[non_exhaustive]
pub enum RbdEncryptionOptionsBranch {
    /// `luks`: LUKS version 1.
    #[serde(rename = "luks")]
    Luks(RbdEncryptionOptionsLUKS),
    /// `luks2`: LUKS version 2.
    #[serde(rename = "luks2")]
    Luks2(RbdEncryptionOptionsLUKS2),
    /// `luks-any`: whichever version the image has; only for opening images.
    /// Since QEMU 8.0.
    #[doc(alias = "luks-any")]
    #[serde(rename = "luks-any")]
    LuksAny(RbdEncryptionOptionsLUKSAny),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<RbdEncryptionOptionsLUKS> for RbdEncryptionOptionsBranch {
    fn from(value: RbdEncryptionOptionsLUKS) -> Self {
        Self::Luks(value)
    }
}

impl From<RbdEncryptionOptionsLUKS2> for RbdEncryptionOptionsBranch {
    fn from(value: RbdEncryptionOptionsLUKS2) -> Self {
        Self::Luks2(value)
    }
}

impl From<RbdEncryptionOptionsLUKSAny> for RbdEncryptionOptionsBranch {
    fn from(value: RbdEncryptionOptionsLUKSAny) -> Self {
        Self::LuksAny(value)
    }
}

/// How to encrypt a new RBD image.
///
/// The tag is `format`: format of the encryption; `luks-any` is an error here.
///
/// Since QEMU 6.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "format")]
#[non_exhaustive]
pub enum RbdEncryptionCreateOptions {
    /// `luks`: LUKS version 1.
    #[serde(rename = "luks")]
    Luks(RbdEncryptionCreateOptionsLUKS),
    /// `luks2`: LUKS version 2.
    #[serde(rename = "luks2")]
    Luks2(RbdEncryptionCreateOptionsLUKS2),
    /// `luks-any`: whichever version the image has; only for opening images.
    /// Since QEMU 8.0.
    #[doc(alias = "luks-any")]
    #[serde(rename = "luks-any")]
    LuksAny,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<RbdEncryptionCreateOptionsLUKS> for RbdEncryptionCreateOptions {
    fn from(value: RbdEncryptionCreateOptionsLUKS) -> Self {
        Self::Luks(value)
    }
}

impl From<RbdEncryptionCreateOptionsLUKS2> for RbdEncryptionCreateOptions {
    fn from(value: RbdEncryptionCreateOptionsLUKS2) -> Self {
        Self::Luks2(value)
    }
}

/// Options of the driver `rbd`, which accesses an image in a Ceph
/// cluster through librbd.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsRbd {
    /// Pool that has the image.
    pub pool: String,
    /// Namespace within the pool (default: the pool's default
    /// namespace). Since QEMU 5.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// Name of the image.
    pub image: String,
    /// Ceph configuration file; by default, Ceph looks for it in the
    /// usual places. The options here override what it says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conf: Option<String>,
    /// Snapshot of the image to open, which can only be read
    /// (default: the image itself).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<String>,
    /// How to decrypt the image; if absent, QEMU sees the data as
    /// it is stored. Since QEMU 6.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypt: Option<RbdEncryptionOptions>,
    /// Ceph ID of the user, without the leading `client.`
    /// (default: `admin`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Acceptable ways to authenticate; sets
    /// `auth_client_required` of Ceph's configuration. Since QEMU 3.0.
    #[serde(rename = "auth-client-required", skip_serializing_if = "Option::is_none")]
    pub auth_client_required: Option<Vec<RbdAuthMode>>,
    /// ID of the `secret` object with the user's key; sets
    /// `key` of Ceph's configuration. Since QEMU 3.0.
    #[serde(rename = "key-secret", skip_serializing_if = "Option::is_none")]
    pub key_secret: Option<String>,
    /// Addresses of the cluster's monitors; sets `mon_host` of
    /// Ceph's configuration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<Vec<InetSocketAddressBase>>,
}

impl BlockdevOptionsRbd {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(pool: impl Into<String>, image: impl Into<String>) -> Self {
        Self {
            pool: pool.into(),
            namespace: None,
            image: image.into(),
            conf: None,
            snapshot: None,
            encrypt: None,
            user: None,
            auth_client_required: None,
            key_secret: None,
            server: None,
        }
    }

    /// Sets [`namespace`](field@Self::namespace).
    #[must_use]
    pub fn with_namespace(mut self, value: impl Into<String>) -> Self {
        self.namespace = Some(value.into());
        self
    }

    /// Sets [`conf`](field@Self::conf).
    #[must_use]
    pub fn with_conf(mut self, value: impl Into<String>) -> Self {
        self.conf = Some(value.into());
        self
    }

    /// Sets [`snapshot`](field@Self::snapshot).
    #[must_use]
    pub fn with_snapshot(mut self, value: impl Into<String>) -> Self {
        self.snapshot = Some(value.into());
        self
    }

    /// Sets [`encrypt`](field@Self::encrypt).
    #[must_use]
    pub fn with_encrypt(mut self, value: RbdEncryptionOptions) -> Self {
        self.encrypt = Some(value);
        self
    }

    /// Sets [`user`](field@Self::user).
    #[must_use]
    pub fn with_user(mut self, value: impl Into<String>) -> Self {
        self.user = Some(value.into());
        self
    }

    /// Sets [`auth_client_required`](field@Self::auth_client_required).
    #[must_use]
    pub fn with_auth_client_required(mut self, value: Vec<RbdAuthMode>) -> Self {
        self.auth_client_required = Some(value);
        self
    }

    /// Sets [`key_secret`](field@Self::key_secret).
    #[must_use]
    pub fn with_key_secret(mut self, value: impl Into<String>) -> Self {
        self.key_secret = Some(value.into());
        self
    }

    /// Sets [`server`](field@Self::server).
    #[must_use]
    pub fn with_server(mut self, value: Vec<InetSocketAddressBase>) -> Self {
        self.server = Some(value);
        self
    }
}

/// The two sides of block replication, as used by COLO.
///
/// Only present if QEMU is built with `CONFIG_REPLICATION`.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ReplicationMode {
    /// `primary`: this QEMU runs the virtual machine and sends its writes to
    /// the other side.
    #[serde(rename = "primary")]
    Primary,
    /// `secondary`: this QEMU receives the writes and is ready to take over.
    #[serde(rename = "secondary")]
    Secondary,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options of the driver `replication`, which keeps the disks of a
/// primary and a secondary virtual machine in step for COLO.
///
/// Only present if QEMU is built with `CONFIG_REPLICATION`.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsReplication {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
    /// Which side this node is on.
    pub mode: ReplicationMode,
    /// Node name or block backend of the root node above this one,
    /// as the device uses it; needed in the secondary, an error in the
    /// primary.
    #[serde(rename = "top-id", skip_serializing_if = "Option::is_none")]
    pub top_id: Option<String>,
}

impl BlockdevOptionsReplication {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, mode: ReplicationMode) -> Self {
        Self {
            file: file.into(),
            mode,
            top_id: None,
        }
    }

    /// Sets [`top_id`](field@Self::top_id).
    #[must_use]
    pub fn with_top_id(mut self, value: impl Into<String>) -> Self {
        self.top_id = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericFormat`].
impl From<&BlockdevOptionsReplication> for BlockdevOptionsGenericFormat {
    fn from(value: &BlockdevOptionsReplication) -> Self {
        Self { file: value.file.clone() }
    }
}

/// How to reach an NFS server.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum NFSTransport {
    /// `inet`: over TCP/IP.
    #[serde(rename = "inet")]
    Inet,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Address of an NFS server.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct NFSServer {
    /// How to reach the server; TCP is the only way.
    pub r#type: NFSTransport,
    /// Host name or IP address.
    pub host: String,
}

impl NFSServer {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(r#type: NFSTransport, host: impl Into<String>) -> Self {
        Self { r#type, host: host.into() }
    }
}

/// Options of the driver `nfs`, which accesses a file on an NFS
/// server through libnfs, without a mount on the host. Whatever is
/// absent is left to libnfs.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsNfs {
    /// Address of the server.
    pub server: NFSServer,
    /// Absolute path of the image on the server; its directory is
    /// what is mounted.
    pub path: String,
    /// Numeric user ID to claim (default: that of the QEMU process;
    /// on Windows, 65534).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<i64>,
    /// Numeric group ID to claim (default: that of the QEMU
    /// process; on Windows, 65534).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<i64>,
    /// Number of SYN packets to send before the server is
    /// considered unreachable.
    #[serde(rename = "tcp-syn-count", skip_serializing_if = "Option::is_none")]
    pub tcp_syn_count: Option<i64>,
    /// Number of bytes to read ahead, at most 1 MiB;
    /// larger values are reduced, with a warning. It is an error if
    /// `cache.direct` is true.
    #[serde(rename = "readahead-size", skip_serializing_if = "Option::is_none")]
    pub readahead_size: Option<i64>,
    /// Size of libnfs's page cache. QEMU passes the
    /// number on to libnfs, which counts pages of 4 KiB; at most 8 MiB
    /// are used, and larger values are reduced, with a warning. It is
    /// an error if `cache.direct` is true.
    #[serde(rename = "page-cache-size", skip_serializing_if = "Option::is_none")]
    pub page_cache_size: Option<i64>,
    /// How much libnfs logs, from 0 for nothing to 2; larger values
    /// are reduced, with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug: Option<i64>,
}

impl BlockdevOptionsNfs {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(server: NFSServer, path: impl Into<String>) -> Self {
        Self {
            server,
            path: path.into(),
            user: None,
            group: None,
            tcp_syn_count: None,
            readahead_size: None,
            page_cache_size: None,
            debug: None,
        }
    }

    /// Sets [`user`](field@Self::user).
    #[must_use]
    pub fn with_user(mut self, value: i64) -> Self {
        self.user = Some(value);
        self
    }

    /// Sets [`group`](field@Self::group).
    #[must_use]
    pub fn with_group(mut self, value: i64) -> Self {
        self.group = Some(value);
        self
    }

    /// Sets [`tcp_syn_count`](field@Self::tcp_syn_count).
    #[must_use]
    pub fn with_tcp_syn_count(mut self, value: i64) -> Self {
        self.tcp_syn_count = Some(value);
        self
    }

    /// Sets [`readahead_size`](field@Self::readahead_size).
    #[must_use]
    pub fn with_readahead_size(mut self, value: i64) -> Self {
        self.readahead_size = Some(value);
        self
    }

    /// Sets [`page_cache_size`](field@Self::page_cache_size).
    #[must_use]
    pub fn with_page_cache_size(mut self, value: i64) -> Self {
        self.page_cache_size = Some(value);
        self
    }

    /// Sets [`debug`](field@Self::debug).
    #[must_use]
    pub fn with_debug(mut self, value: i64) -> Self {
        self.debug = Some(value);
        self
    }
}

/// Options of all drivers that access files through libcurl. These
/// drivers can only read, so `read-only` or `auto-read-only` must
/// be true.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsCurlBase {
    /// URL of the image; its scheme must be the name of the driver.
    pub url: String,
    /// Number of bytes to fetch beyond what is read, a multiple
    /// of 512 (default: 256 KiB).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readahead: Option<i64>,
    /// Number of seconds after which a transfer fails, at most
    /// 10000 (default: 5). It limits each transfer as a whole, not
    /// only the time to set up a connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// Name to log in to the server with (default: no
    /// authentication).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// ID of the `secret` object with the password for
    /// the server (default: no password).
    #[serde(rename = "password-secret", skip_serializing_if = "Option::is_none")]
    pub password_secret: Option<String>,
    /// Name to log in to a proxy with (default: no
    /// authentication).
    #[serde(rename = "proxy-username", skip_serializing_if = "Option::is_none")]
    pub proxy_username: Option<String>,
    /// ID of the `secret` object with the
    /// password for the proxy (default: no password).
    #[serde(rename = "proxy-password-secret", skip_serializing_if = "Option::is_none")]
    pub proxy_password_secret: Option<String>,
}

impl BlockdevOptionsCurlBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            readahead: None,
            timeout: None,
            username: None,
            password_secret: None,
            proxy_username: None,
            proxy_password_secret: None,
        }
    }

    /// Sets [`readahead`](field@Self::readahead).
    #[must_use]
    pub fn with_readahead(mut self, value: i64) -> Self {
        self.readahead = Some(value);
        self
    }

    /// Sets [`timeout`](field@Self::timeout).
    #[must_use]
    pub fn with_timeout(mut self, value: i64) -> Self {
        self.timeout = Some(value);
        self
    }

    /// Sets [`username`](field@Self::username).
    #[must_use]
    pub fn with_username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// Sets [`password_secret`](field@Self::password_secret).
    #[must_use]
    pub fn with_password_secret(mut self, value: impl Into<String>) -> Self {
        self.password_secret = Some(value.into());
        self
    }

    /// Sets [`proxy_username`](field@Self::proxy_username).
    #[must_use]
    pub fn with_proxy_username(mut self, value: impl Into<String>) -> Self {
        self.proxy_username = Some(value.into());
        self
    }

    /// Sets [`proxy_password_secret`](field@Self::proxy_password_secret).
    #[must_use]
    pub fn with_proxy_password_secret(mut self, value: impl Into<String>) -> Self {
        self.proxy_password_secret = Some(value.into());
        self
    }
}

/// Options of the driver `http`. The URL begins with `http://`,
/// and the server must support requests for byte ranges.
///
/// Since QEMU 2.9.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsCurlHttp {
    /// URL of the image; its scheme must be the name of the driver.
    pub url: String,
    /// Number of bytes to fetch beyond what is read, a multiple
    /// of 512 (default: 256 KiB).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readahead: Option<i64>,
    /// Number of seconds after which a transfer fails, at most
    /// 10000 (default: 5). It limits each transfer as a whole, not
    /// only the time to set up a connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// Name to log in to the server with (default: no
    /// authentication).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// ID of the `secret` object with the password for
    /// the server (default: no password).
    #[serde(rename = "password-secret", skip_serializing_if = "Option::is_none")]
    pub password_secret: Option<String>,
    /// Name to log in to a proxy with (default: no
    /// authentication).
    #[serde(rename = "proxy-username", skip_serializing_if = "Option::is_none")]
    pub proxy_username: Option<String>,
    /// ID of the `secret` object with the
    /// password for the proxy (default: no password).
    #[serde(rename = "proxy-password-secret", skip_serializing_if = "Option::is_none")]
    pub proxy_password_secret: Option<String>,
    /// Cookies to send with each request, like
    /// `name=value; other=value` (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub cookie: Option<String>,
    /// ID of the `secret` object that holds the cookies;
    /// cannot be combined with [`cookie`](field@Self::cookie). Since QEMU 2.10.
    #[serde(rename = "cookie-secret", skip_serializing_if = "Option::is_none")]
    pub cookie_secret: Option<String>,
    /// If true, rely on range requests from the start,
    /// without using a HEAD request to find out whether the server
    /// supports them. Presigned S3 URLs need this, as they only allow
    /// GET. (default: false). Since QEMU 11.0.
    #[serde(rename = "force-range", skip_serializing_if = "Option::is_none")]
    pub force_range: Option<bool>,
}

impl BlockdevOptionsCurlHttp {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            readahead: None,
            timeout: None,
            username: None,
            password_secret: None,
            proxy_username: None,
            proxy_password_secret: None,
            cookie: None,
            cookie_secret: None,
            force_range: None,
        }
    }

    /// Sets [`readahead`](field@Self::readahead).
    #[must_use]
    pub fn with_readahead(mut self, value: i64) -> Self {
        self.readahead = Some(value);
        self
    }

    /// Sets [`timeout`](field@Self::timeout).
    #[must_use]
    pub fn with_timeout(mut self, value: i64) -> Self {
        self.timeout = Some(value);
        self
    }

    /// Sets [`username`](field@Self::username).
    #[must_use]
    pub fn with_username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// Sets [`password_secret`](field@Self::password_secret).
    #[must_use]
    pub fn with_password_secret(mut self, value: impl Into<String>) -> Self {
        self.password_secret = Some(value.into());
        self
    }

    /// Sets [`proxy_username`](field@Self::proxy_username).
    #[must_use]
    pub fn with_proxy_username(mut self, value: impl Into<String>) -> Self {
        self.proxy_username = Some(value.into());
        self
    }

    /// Sets [`proxy_password_secret`](field@Self::proxy_password_secret).
    #[must_use]
    pub fn with_proxy_password_secret(mut self, value: impl Into<String>) -> Self {
        self.proxy_password_secret = Some(value.into());
        self
    }

    /// Sets [`cookie`](field@Self::cookie).
    #[must_use]
    pub fn with_cookie(mut self, value: impl Into<String>) -> Self {
        self.cookie = Some(value.into());
        self
    }

    /// Sets [`cookie_secret`](field@Self::cookie_secret).
    #[must_use]
    pub fn with_cookie_secret(mut self, value: impl Into<String>) -> Self {
        self.cookie_secret = Some(value.into());
        self
    }

    /// Sets [`force_range`](field@Self::force_range).
    #[must_use]
    pub fn with_force_range(mut self, value: bool) -> Self {
        self.force_range = Some(value);
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsCurlBase`].
impl From<&BlockdevOptionsCurlHttp> for BlockdevOptionsCurlBase {
    fn from(value: &BlockdevOptionsCurlHttp) -> Self {
        Self {
            url: value.url.clone(),
            readahead: value.readahead,
            timeout: value.timeout,
            username: value.username.clone(),
            password_secret: value.password_secret.clone(),
            proxy_username: value.proxy_username.clone(),
            proxy_password_secret: value.proxy_password_secret.clone(),
        }
    }
}

/// Options of the driver `https`. The URL begins with `https://`,
/// and the server must support requests for byte ranges.
///
/// Since QEMU 2.9.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsCurlHttps {
    /// URL of the image; its scheme must be the name of the driver.
    pub url: String,
    /// Number of bytes to fetch beyond what is read, a multiple
    /// of 512 (default: 256 KiB).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readahead: Option<i64>,
    /// Number of seconds after which a transfer fails, at most
    /// 10000 (default: 5). It limits each transfer as a whole, not
    /// only the time to set up a connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// Name to log in to the server with (default: no
    /// authentication).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// ID of the `secret` object with the password for
    /// the server (default: no password).
    #[serde(rename = "password-secret", skip_serializing_if = "Option::is_none")]
    pub password_secret: Option<String>,
    /// Name to log in to a proxy with (default: no
    /// authentication).
    #[serde(rename = "proxy-username", skip_serializing_if = "Option::is_none")]
    pub proxy_username: Option<String>,
    /// ID of the `secret` object with the
    /// password for the proxy (default: no password).
    #[serde(rename = "proxy-password-secret", skip_serializing_if = "Option::is_none")]
    pub proxy_password_secret: Option<String>,
    /// Cookies to send with each request, like
    /// `name=value; other=value` (default: none).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub cookie: Option<String>,
    /// ID of the `secret` object that holds the cookies;
    /// cannot be combined with [`cookie`](field@Self::cookie). Since QEMU 2.10.
    #[serde(rename = "cookie-secret", skip_serializing_if = "Option::is_none")]
    pub cookie_secret: Option<String>,
    /// If true, rely on range requests from the start,
    /// without using a HEAD request to find out whether the server
    /// supports them. Presigned S3 URLs need this, as they only allow
    /// GET. (default: false). Since QEMU 11.0.
    #[serde(rename = "force-range", skip_serializing_if = "Option::is_none")]
    pub force_range: Option<bool>,
    /// Whether the server needs a valid certificate
    /// (default: true).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sslverify: Option<bool>,
}

impl BlockdevOptionsCurlHttps {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            readahead: None,
            timeout: None,
            username: None,
            password_secret: None,
            proxy_username: None,
            proxy_password_secret: None,
            cookie: None,
            cookie_secret: None,
            force_range: None,
            sslverify: None,
        }
    }

    /// Sets [`readahead`](field@Self::readahead).
    #[must_use]
    pub fn with_readahead(mut self, value: i64) -> Self {
        self.readahead = Some(value);
        self
    }

    /// Sets [`timeout`](field@Self::timeout).
    #[must_use]
    pub fn with_timeout(mut self, value: i64) -> Self {
        self.timeout = Some(value);
        self
    }

    /// Sets [`username`](field@Self::username).
    #[must_use]
    pub fn with_username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// Sets [`password_secret`](field@Self::password_secret).
    #[must_use]
    pub fn with_password_secret(mut self, value: impl Into<String>) -> Self {
        self.password_secret = Some(value.into());
        self
    }

    /// Sets [`proxy_username`](field@Self::proxy_username).
    #[must_use]
    pub fn with_proxy_username(mut self, value: impl Into<String>) -> Self {
        self.proxy_username = Some(value.into());
        self
    }

    /// Sets [`proxy_password_secret`](field@Self::proxy_password_secret).
    #[must_use]
    pub fn with_proxy_password_secret(mut self, value: impl Into<String>) -> Self {
        self.proxy_password_secret = Some(value.into());
        self
    }

    /// Sets [`cookie`](field@Self::cookie).
    #[must_use]
    pub fn with_cookie(mut self, value: impl Into<String>) -> Self {
        self.cookie = Some(value.into());
        self
    }

    /// Sets [`cookie_secret`](field@Self::cookie_secret).
    #[must_use]
    pub fn with_cookie_secret(mut self, value: impl Into<String>) -> Self {
        self.cookie_secret = Some(value.into());
        self
    }

    /// Sets [`force_range`](field@Self::force_range).
    #[must_use]
    pub fn with_force_range(mut self, value: bool) -> Self {
        self.force_range = Some(value);
        self
    }

    /// Sets [`sslverify`](field@Self::sslverify).
    #[must_use]
    pub fn with_sslverify(mut self, value: bool) -> Self {
        self.sslverify = Some(value);
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsCurlHttp`].
impl From<&BlockdevOptionsCurlHttps> for BlockdevOptionsCurlHttp {
    fn from(value: &BlockdevOptionsCurlHttps) -> Self {
        Self {
            url: value.url.clone(),
            readahead: value.readahead,
            timeout: value.timeout,
            username: value.username.clone(),
            password_secret: value.password_secret.clone(),
            proxy_username: value.proxy_username.clone(),
            proxy_password_secret: value.proxy_password_secret.clone(),
            cookie: value.cookie.clone(),
            cookie_secret: value.cookie_secret.clone(),
            force_range: value.force_range,
        }
    }
}

/// Copies the members of the base, [`BlockdevOptionsCurlBase`].
impl From<&BlockdevOptionsCurlHttps> for BlockdevOptionsCurlBase {
    fn from(value: &BlockdevOptionsCurlHttps) -> Self {
        Self {
            url: value.url.clone(),
            readahead: value.readahead,
            timeout: value.timeout,
            username: value.username.clone(),
            password_secret: value.password_secret.clone(),
            proxy_username: value.proxy_username.clone(),
            proxy_password_secret: value.proxy_password_secret.clone(),
        }
    }
}

/// Options of the driver `ftp`. The URL begins with `ftp://`.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsCurlFtp {
    /// URL of the image; its scheme must be the name of the driver.
    pub url: String,
    /// Number of bytes to fetch beyond what is read, a multiple
    /// of 512 (default: 256 KiB).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readahead: Option<i64>,
    /// Number of seconds after which a transfer fails, at most
    /// 10000 (default: 5). It limits each transfer as a whole, not
    /// only the time to set up a connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// Name to log in to the server with (default: no
    /// authentication).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// ID of the `secret` object with the password for
    /// the server (default: no password).
    #[serde(rename = "password-secret", skip_serializing_if = "Option::is_none")]
    pub password_secret: Option<String>,
    /// Name to log in to a proxy with (default: no
    /// authentication).
    #[serde(rename = "proxy-username", skip_serializing_if = "Option::is_none")]
    pub proxy_username: Option<String>,
    /// ID of the `secret` object with the
    /// password for the proxy (default: no password).
    #[serde(rename = "proxy-password-secret", skip_serializing_if = "Option::is_none")]
    pub proxy_password_secret: Option<String>,
}

impl BlockdevOptionsCurlFtp {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            readahead: None,
            timeout: None,
            username: None,
            password_secret: None,
            proxy_username: None,
            proxy_password_secret: None,
        }
    }

    /// Sets [`readahead`](field@Self::readahead).
    #[must_use]
    pub fn with_readahead(mut self, value: i64) -> Self {
        self.readahead = Some(value);
        self
    }

    /// Sets [`timeout`](field@Self::timeout).
    #[must_use]
    pub fn with_timeout(mut self, value: i64) -> Self {
        self.timeout = Some(value);
        self
    }

    /// Sets [`username`](field@Self::username).
    #[must_use]
    pub fn with_username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// Sets [`password_secret`](field@Self::password_secret).
    #[must_use]
    pub fn with_password_secret(mut self, value: impl Into<String>) -> Self {
        self.password_secret = Some(value.into());
        self
    }

    /// Sets [`proxy_username`](field@Self::proxy_username).
    #[must_use]
    pub fn with_proxy_username(mut self, value: impl Into<String>) -> Self {
        self.proxy_username = Some(value.into());
        self
    }

    /// Sets [`proxy_password_secret`](field@Self::proxy_password_secret).
    #[must_use]
    pub fn with_proxy_password_secret(mut self, value: impl Into<String>) -> Self {
        self.proxy_password_secret = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsCurlBase`].
impl From<&BlockdevOptionsCurlFtp> for BlockdevOptionsCurlBase {
    fn from(value: &BlockdevOptionsCurlFtp) -> Self {
        Self {
            url: value.url.clone(),
            readahead: value.readahead,
            timeout: value.timeout,
            username: value.username.clone(),
            password_secret: value.password_secret.clone(),
            proxy_username: value.proxy_username.clone(),
            proxy_password_secret: value.proxy_password_secret.clone(),
        }
    }
}

/// Takes the members of the base, [`BlockdevOptionsCurlBase`]: there are no others.
impl From<BlockdevOptionsCurlBase> for BlockdevOptionsCurlFtp {
    fn from(value: BlockdevOptionsCurlBase) -> Self {
        Self {
            url: value.url,
            readahead: value.readahead,
            timeout: value.timeout,
            username: value.username,
            password_secret: value.password_secret,
            proxy_username: value.proxy_username,
            proxy_password_secret: value.proxy_password_secret,
        }
    }
}

/// Options of the driver `ftps`. The URL begins with `ftps://`.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsCurlFtps {
    /// URL of the image; its scheme must be the name of the driver.
    pub url: String,
    /// Number of bytes to fetch beyond what is read, a multiple
    /// of 512 (default: 256 KiB).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readahead: Option<i64>,
    /// Number of seconds after which a transfer fails, at most
    /// 10000 (default: 5). It limits each transfer as a whole, not
    /// only the time to set up a connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// Name to log in to the server with (default: no
    /// authentication).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// ID of the `secret` object with the password for
    /// the server (default: no password).
    #[serde(rename = "password-secret", skip_serializing_if = "Option::is_none")]
    pub password_secret: Option<String>,
    /// Name to log in to a proxy with (default: no
    /// authentication).
    #[serde(rename = "proxy-username", skip_serializing_if = "Option::is_none")]
    pub proxy_username: Option<String>,
    /// ID of the `secret` object with the
    /// password for the proxy (default: no password).
    #[serde(rename = "proxy-password-secret", skip_serializing_if = "Option::is_none")]
    pub proxy_password_secret: Option<String>,
    /// Whether the server needs a valid certificate
    /// (default: true).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sslverify: Option<bool>,
}

impl BlockdevOptionsCurlFtps {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            readahead: None,
            timeout: None,
            username: None,
            password_secret: None,
            proxy_username: None,
            proxy_password_secret: None,
            sslverify: None,
        }
    }

    /// Sets [`readahead`](field@Self::readahead).
    #[must_use]
    pub fn with_readahead(mut self, value: i64) -> Self {
        self.readahead = Some(value);
        self
    }

    /// Sets [`timeout`](field@Self::timeout).
    #[must_use]
    pub fn with_timeout(mut self, value: i64) -> Self {
        self.timeout = Some(value);
        self
    }

    /// Sets [`username`](field@Self::username).
    #[must_use]
    pub fn with_username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// Sets [`password_secret`](field@Self::password_secret).
    #[must_use]
    pub fn with_password_secret(mut self, value: impl Into<String>) -> Self {
        self.password_secret = Some(value.into());
        self
    }

    /// Sets [`proxy_username`](field@Self::proxy_username).
    #[must_use]
    pub fn with_proxy_username(mut self, value: impl Into<String>) -> Self {
        self.proxy_username = Some(value.into());
        self
    }

    /// Sets [`proxy_password_secret`](field@Self::proxy_password_secret).
    #[must_use]
    pub fn with_proxy_password_secret(mut self, value: impl Into<String>) -> Self {
        self.proxy_password_secret = Some(value.into());
        self
    }

    /// Sets [`sslverify`](field@Self::sslverify).
    #[must_use]
    pub fn with_sslverify(mut self, value: bool) -> Self {
        self.sslverify = Some(value);
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsCurlBase`].
impl From<&BlockdevOptionsCurlFtps> for BlockdevOptionsCurlBase {
    fn from(value: &BlockdevOptionsCurlFtps) -> Self {
        Self {
            url: value.url.clone(),
            readahead: value.readahead,
            timeout: value.timeout,
            username: value.username.clone(),
            password_secret: value.password_secret.clone(),
            proxy_username: value.proxy_username.clone(),
            proxy_password_secret: value.proxy_password_secret.clone(),
        }
    }
}

/// Options of the driver `nbd`, a client of an NBD server.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsNbd {
    /// Address of the server.
    pub server: SocketAddress,
    /// Name of the export; by default, the empty name, which the
    /// server may take to mean a default export.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export: Option<String>,
    /// ID of an object with TLS client credentials; by default,
    /// the connection is not encrypted.
    #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
    pub tls_creds: Option<String>,
    /// Name that the server's certificate must be for, if it
    /// differs from the host in [`server`](field@Self::server); needs [`tls_creds`](field@Self::tls_creds). Since QEMU 7.0.
    #[serde(rename = "tls-hostname", skip_serializing_if = "Option::is_none")]
    pub tls_hostname: Option<String>,
    /// Name of a metadata context, like
    /// `qemu:dirty-bitmap:NAME` or `qemu:allocation-depth`, to show
    /// as block status instead of the usual `base:allocation`. Since QEMU 3.0.
    ///
    /// **Unstable:** Member [`x_dirty_bitmap`](field@Self::x_dirty_bitmap) is experimental.
    #[serde(rename = "x-dirty-bitmap", skip_serializing_if = "Option::is_none")]
    pub x_dirty_bitmap: Option<String>,
    /// Number of seconds that requests wait when the
    /// connection has been lost. If it comes back by then, they are
    /// sent again; after that, requests fail at once until it is back.
    /// Either way, QEMU keeps trying to reconnect. The default is 0.
    /// Since QEMU 4.2.
    #[serde(rename = "reconnect-delay", skip_serializing_if = "Option::is_none")]
    pub reconnect_delay: Option<u32>,
    /// Number of seconds to keep trying if the first attempt
    /// to connect fails; 0 (the default) for no further attempts.
    /// Since QEMU 7.0.
    #[serde(rename = "open-timeout", skip_serializing_if = "Option::is_none")]
    pub open_timeout: Option<u32>,
}

impl BlockdevOptionsNbd {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(server: impl Into<SocketAddress>) -> Self {
        Self {
            server: server.into(),
            export: None,
            tls_creds: None,
            tls_hostname: None,
            x_dirty_bitmap: None,
            reconnect_delay: None,
            open_timeout: None,
        }
    }

    /// Sets [`export`](field@Self::export).
    #[must_use]
    pub fn with_export(mut self, value: impl Into<String>) -> Self {
        self.export = Some(value.into());
        self
    }

    /// Sets [`tls_creds`](field@Self::tls_creds).
    #[must_use]
    pub fn with_tls_creds(mut self, value: impl Into<String>) -> Self {
        self.tls_creds = Some(value.into());
        self
    }

    /// Sets [`tls_hostname`](field@Self::tls_hostname).
    #[must_use]
    pub fn with_tls_hostname(mut self, value: impl Into<String>) -> Self {
        self.tls_hostname = Some(value.into());
        self
    }

    /// Sets [`x_dirty_bitmap`](field@Self::x_dirty_bitmap).
    #[must_use]
    pub fn with_x_dirty_bitmap(mut self, value: impl Into<String>) -> Self {
        self.x_dirty_bitmap = Some(value.into());
        self
    }

    /// Sets [`reconnect_delay`](field@Self::reconnect_delay).
    #[must_use]
    pub fn with_reconnect_delay(mut self, value: u32) -> Self {
        self.reconnect_delay = Some(value);
        self
    }

    /// Sets [`open_timeout`](field@Self::open_timeout).
    #[must_use]
    pub fn with_open_timeout(mut self, value: u32) -> Self {
        self.open_timeout = Some(value);
        self
    }
}

/// Options of the driver `raw`, which presents a node, or a part of
/// it, as it is.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsRaw {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
    /// Where the part begins, in bytes (default: 0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Length of the part in bytes, a multiple of 512; by default,
    /// it extends to the end. The part must lie within the node.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
}

impl BlockdevOptionsRaw {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>) -> Self {
        Self {
            file: file.into(),
            offset: None,
            size: None,
        }
    }

    /// Sets [`offset`](field@Self::offset).
    #[must_use]
    pub fn with_offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }

    /// Sets [`size`](field@Self::size).
    #[must_use]
    pub fn with_size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericFormat`].
impl From<&BlockdevOptionsRaw> for BlockdevOptionsGenericFormat {
    fn from(value: &BlockdevOptionsRaw) -> Self {
        Self { file: value.file.clone() }
    }
}

/// Options of the filter `throttle`, which limits the rate of
/// requests.
///
/// Since QEMU 2.11.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsThrottle {
    /// ID of an existing `throttle-group` object, which
    /// has the limits; nodes with the same group share them.
    #[serde(rename = "throttle-group")]
    pub throttle_group: String,
    /// Node to put the filter on.
    pub file: BlockdevRef,
}

impl BlockdevOptionsThrottle {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(throttle_group: impl Into<String>, file: impl Into<BlockdevRef>) -> Self {
        Self {
            throttle_group: throttle_group.into(),
            file: file.into(),
        }
    }
}

/// Options of the filter `copy-on-read`. What is read from backing
/// files is also written to the node below the filter, so that it is
/// there next time.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsCor {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
    /// Node name of the lowest image to copy from; it must be in
    /// the backing chain and must not be a filter. Data from the
    /// images below it is read but not copied. By default, data from
    /// the whole chain is copied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bottom: Option<String>,
}

impl BlockdevOptionsCor {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>) -> Self {
        Self {
            file: file.into(),
            bottom: None,
        }
    }

    /// Sets [`bottom`](field@Self::bottom).
    #[must_use]
    pub fn with_bottom(mut self, value: impl Into<String>) -> Self {
        self.bottom = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericFormat`].
impl From<&BlockdevOptionsCor> for BlockdevOptionsGenericFormat {
    fn from(value: &BlockdevOptionsCor) -> Self {
        Self { file: value.file.clone() }
    }
}

/// What a `copy-before-write` filter does if it cannot save data that
/// the guest is about to overwrite.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum OnCbwError {
    /// `break-guest-write`: the guest's write fails, and the snapshot
    /// remains valid.
    #[doc(alias = "break-guest-write")]
    #[serde(rename = "break-guest-write")]
    BreakGuestWrite,
    /// `break-snapshot`: the guest's write is carried out, and the snapshot
    /// is lost: from then on, reading it fails, and so do backups and
    /// exports of it.
    #[doc(alias = "break-snapshot")]
    #[serde(rename = "break-snapshot")]
    BreakSnapshot,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options of the filter `copy-before-write`. Before a write reaches
/// the node below, the filter reads what is there and saves it in
/// [`target`](field@Self::target). Together with what has not been overwritten, [`target`](field@Self::target) thus
/// has the data as it was when the filter was inserted. A node with
/// the driver `snapshot-access` above the filter gives access to this
/// data.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsCbw {
    /// The node with the image's data: its node name, or options to
    /// open it.
    pub file: BlockdevRef,
    /// Node to save the old data in.
    pub target: BlockdevRef,
    /// Dirty bitmap that says which parts to save (default: all).
    /// Its size must match that of the disk. Only its contents when
    /// the filter is created matter. Since QEMU 7.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bitmap: Option<BlockDirtyBitmap>,
    /// What to do if old data cannot be saved
    /// (default: `break-guest-write`, which is what QEMU always did
    /// before 7.1). Since QEMU 7.1.
    #[serde(rename = "on-cbw-error", skip_serializing_if = "Option::is_none")]
    pub on_cbw_error: Option<OnCbwError>,
    /// Number of seconds after which an attempt to save data
    /// fails; 0 (the default) for no limit. Since QEMU 7.1.
    #[serde(rename = "cbw-timeout", skip_serializing_if = "Option::is_none")]
    pub cbw_timeout: Option<u32>,
    /// Smallest number of bytes to save at once, a power
    /// of two. In any case, it is no smaller than 64 KiB or the
    /// cluster size of [`target`](field@Self::target), whichever is larger. The default is 0.
    /// Since QEMU 9.2.
    #[serde(rename = "min-cluster-size", skip_serializing_if = "Option::is_none")]
    pub min_cluster_size: Option<u64>,
}

impl BlockdevOptionsCbw {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, target: impl Into<BlockdevRef>) -> Self {
        Self {
            file: file.into(),
            target: target.into(),
            bitmap: None,
            on_cbw_error: None,
            cbw_timeout: None,
            min_cluster_size: None,
        }
    }

    /// Sets [`bitmap`](field@Self::bitmap).
    #[must_use]
    pub fn with_bitmap(mut self, value: BlockDirtyBitmap) -> Self {
        self.bitmap = Some(value);
        self
    }

    /// Sets [`on_cbw_error`](field@Self::on_cbw_error).
    #[must_use]
    pub fn with_on_cbw_error(mut self, value: OnCbwError) -> Self {
        self.on_cbw_error = Some(value);
        self
    }

    /// Sets [`cbw_timeout`](field@Self::cbw_timeout).
    #[must_use]
    pub fn with_cbw_timeout(mut self, value: u32) -> Self {
        self.cbw_timeout = Some(value);
        self
    }

    /// Sets [`min_cluster_size`](field@Self::min_cluster_size).
    #[must_use]
    pub fn with_min_cluster_size(mut self, value: u64) -> Self {
        self.min_cluster_size = Some(value);
        self
    }
}

/// Copies the members of the base, [`BlockdevOptionsGenericFormat`].
impl From<&BlockdevOptionsCbw> for BlockdevOptionsGenericFormat {
    fn from(value: &BlockdevOptionsCbw) -> Self {
        Self { file: value.file.clone() }
    }
}

/// Everything needed to create a block node. The members here apply to
/// all drivers; each driver adds its own.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct BlockdevOptions {
    /// Driver of the node.
    #[serde(flatten)]
    pub driver: BlockdevOptionsBranch,
    /// Name of the node. [`BlockdevAdd`](commands::BlockdevAdd) needs it for the
    /// topmost node; other nodes get a name that begins with `#block`
    /// if they have none. It must begin with a letter, consist of
    /// letters, digits, `-`, `.` and `_`, and have at most 31
    /// characters. Since QEMU 2.0.
    #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
    pub node_name: Option<String>,
    /// Whether discard requests are passed on to storage
    /// (default: `ignore`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discard: Option<BlockdevDiscardOptions>,
    /// How the host's cache is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cache: Option<BlockdevCacheOptions>,
    /// Whether QEMU may use the image at once (default: true). On
    /// the destination of a migration, an inactive node can be created
    /// while the source still holds the locks on the image.
    /// [`BlockdevSetActive`](commands::BlockdevSetActive) makes it active. Since QEMU 10.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Whether the node refuses writes (default: false). If a
    /// driver cannot write, in general or with these options, either
    /// this or [`auto_read_only`](field@Self::auto_read_only) must be true.
    #[serde(rename = "read-only", skip_serializing_if = "Option::is_none")]
    pub read_only: Option<bool>,
    /// If [`read_only`](field@Self::read_only) is false, allow the image to be
    /// opened read-only at first, and for writing later. What happens
    /// depends on the driver: some do this if the file is
    /// write-protected, others while no user of the node writes.
    /// The default is false. Since QEMU 3.1.
    #[serde(rename = "auto-read-only", skip_serializing_if = "Option::is_none")]
    pub auto_read_only: Option<bool>,
    /// If true, others may do anything with the image while
    /// it is open here, since QEMU does not take the locks that would
    /// prevent this. Needs [`read_only`](field@Self::read_only) to be true. The default is
    /// false. Since QEMU 2.10.
    #[serde(rename = "force-share", skip_serializing_if = "Option::is_none")]
    pub force_share: Option<bool>,
    /// Whether to look for zeroes in written data, and to
    /// store them in a way that takes less space or none
    /// (default: `off`). Since QEMU 2.1.
    #[serde(rename = "detect-zeroes", skip_serializing_if = "Option::is_none")]
    pub detect_zeroes: Option<BlockdevDetectZeroesOptions>,
}

impl BlockdevOptions {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(driver: impl Into<BlockdevOptionsBranch>) -> Self {
        Self {
            node_name: None,
            discard: None,
            cache: None,
            active: None,
            read_only: None,
            auto_read_only: None,
            force_share: None,
            detect_zeroes: None,
            driver: driver.into(),
        }
    }

    /// Sets [`node_name`](field@Self::node_name).
    #[must_use]
    pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
        self.node_name = Some(value.into());
        self
    }

    /// Sets [`discard`](field@Self::discard).
    #[must_use]
    pub fn with_discard(mut self, value: BlockdevDiscardOptions) -> Self {
        self.discard = Some(value);
        self
    }

    /// Sets [`cache`](field@Self::cache).
    #[must_use]
    pub fn with_cache(mut self, value: BlockdevCacheOptions) -> Self {
        self.cache = Some(value);
        self
    }

    /// Sets [`active`](field@Self::active).
    #[must_use]
    pub fn with_active(mut self, value: bool) -> Self {
        self.active = Some(value);
        self
    }

    /// Sets [`read_only`](field@Self::read_only).
    #[must_use]
    pub fn with_read_only(mut self, value: bool) -> Self {
        self.read_only = Some(value);
        self
    }

    /// Sets [`auto_read_only`](field@Self::auto_read_only).
    #[must_use]
    pub fn with_auto_read_only(mut self, value: bool) -> Self {
        self.auto_read_only = Some(value);
        self
    }

    /// Sets [`force_share`](field@Self::force_share).
    #[must_use]
    pub fn with_force_share(mut self, value: bool) -> Self {
        self.force_share = Some(value);
        self
    }

    /// Sets [`detect_zeroes`](field@Self::detect_zeroes).
    #[must_use]
    pub fn with_detect_zeroes(mut self, value: BlockdevDetectZeroesOptions) -> Self {
        self.detect_zeroes = Some(value);
        self
    }
}

/// The branches of [`BlockdevOptions`], selected by `driver`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "driver")]
#[non_exhaustive]
pub enum BlockdevOptionsBranch {
    /// `blkdebug`: filter for tests: injects errors, and can limit and check
    /// requests.
    #[serde(rename = "blkdebug")]
    Blkdebug(BlockdevOptionsBlkdebug),
    /// `blklogwrites`: filter for tests: logs all writes in the format of
    /// Linux's `dm-log-writes` target. Since QEMU 3.0.
    #[serde(rename = "blklogwrites")]
    Blklogwrites(BlockdevOptionsBlklogwrites),
    /// `blkverify`: filter for tests: compares an image with a raw copy.
    #[serde(rename = "blkverify")]
    Blkverify(BlockdevOptionsBlkverify),
    /// `blkreplay`: filter that record/replay needs above each disk so that
    /// requests complete in the recorded order. Since QEMU 4.2.
    #[serde(rename = "blkreplay")]
    Blkreplay(BlockdevOptionsBlkreplay),
    /// `bochs`: disk images of Bochs, read-only.
    #[serde(rename = "bochs")]
    Bochs(BlockdevOptionsGenericFormat),
    /// `cloop`: compressed loop images as used by Knoppix, read-only.
    #[serde(rename = "cloop")]
    Cloop(BlockdevOptionsGenericFormat),
    /// `compress`: filter that compresses all writes, which the format must
    /// support. Since QEMU 5.0.
    #[serde(rename = "compress")]
    Compress(BlockdevOptionsGenericFormat),
    /// `copy-before-write`: filter that copies old data to another node
    /// before it is overwritten. Since QEMU 6.2.
    #[doc(alias = "copy-before-write")]
    #[serde(rename = "copy-before-write")]
    CopyBeforeWrite(BlockdevOptionsCbw),
    /// `copy-on-read`: filter that stores in an image what is read from its
    /// backing file. Since QEMU 3.0.
    #[doc(alias = "copy-on-read")]
    #[serde(rename = "copy-on-read")]
    CopyOnRead(BlockdevOptionsCor),
    /// `dmg`: disk images of macOS, read-only.
    #[serde(rename = "dmg")]
    Dmg(BlockdevOptionsGenericFormat),
    /// `file`: regular files of the host.
    #[serde(rename = "file")]
    File(BlockdevOptionsFile),
    /// `ftp`: files on an FTP server, read-only.
    #[serde(rename = "ftp")]
    Ftp(BlockdevOptionsCurlFtp),
    /// `ftps`: files on an FTP server, with TLS, read-only.
    #[serde(rename = "ftps")]
    Ftps(BlockdevOptionsCurlFtps),
    /// `host_cdrom`: a CD or DVD drive of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_cdrom")]
    HostCdrom(BlockdevOptionsFile),
    /// `host_device`: a block or character device of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_device")]
    HostDevice(BlockdevOptionsFile),
    /// `http`: files on a web server, read-only.
    #[serde(rename = "http")]
    Http(BlockdevOptionsCurlHttp),
    /// `https`: files on a web server, with TLS, read-only.
    #[serde(rename = "https")]
    Https(BlockdevOptionsCurlHttps),
    /// `io_uring`: files and block devices of the host with io_uring,
    /// through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[serde(rename = "io_uring")]
    IoUring(BlockdevOptionsIoUring),
    /// `iscsi`: logical units of an iSCSI target.
    #[serde(rename = "iscsi")]
    Iscsi(BlockdevOptionsIscsi),
    /// `luks`: disks encrypted in the LUKS format.
    #[serde(rename = "luks")]
    Luks(BlockdevOptionsLUKS),
    /// `nbd`: exports of an NBD server.
    #[serde(rename = "nbd")]
    Nbd(BlockdevOptionsNbd),
    /// `nfs`: files on an NFS server, without a mount.
    #[serde(rename = "nfs")]
    Nfs(BlockdevOptionsNfs),
    /// `null-aio`: for tests: no storage at all; requests complete like
    /// asynchronous ones.
    #[doc(alias = "null-aio")]
    #[serde(rename = "null-aio")]
    NullAio(BlockdevOptionsNull),
    /// `null-co`: for tests: no storage at all; requests complete in a
    /// coroutine.
    #[doc(alias = "null-co")]
    #[serde(rename = "null-co")]
    NullCo(BlockdevOptionsNull),
    /// `nvme`: an NVMe controller of the host that QEMU drives itself,
    /// through VFIO. Since QEMU 2.12.
    #[serde(rename = "nvme")]
    Nvme(BlockdevOptionsNVMe),
    /// `nvme-io_uring`: a namespace of an NVMe controller with io_uring
    /// passthrough, through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "nvme-io_uring")]
    #[serde(rename = "nvme-io_uring")]
    NvmeIoUring(BlockdevOptionsNvmeIoUring),
    /// `parallels`: disk images of Parallels.
    #[serde(rename = "parallels")]
    Parallels(BlockdevOptionsGenericFormat),
    /// `preallocate`: filter that grows the file in large steps ahead of the
    /// writes.
    #[serde(rename = "preallocate")]
    Preallocate(BlockdevOptionsPreallocate),
    /// `qcow2`: QEMU's own image format.
    #[serde(rename = "qcow2")]
    Qcow2(BlockdevOptionsQcow2),
    /// `qcow`: version 1 of QEMU's image format, for old images.
    #[serde(rename = "qcow")]
    Qcow(BlockdevOptionsQcow),
    /// `qed`: a former QEMU image format, for old images.
    #[serde(rename = "qed")]
    Qed(BlockdevOptionsGenericCOWFormat),
    /// `quorum`: writes to several nodes, and reads what most of them agree
    /// on.
    #[serde(rename = "quorum")]
    Quorum(BlockdevOptionsQuorum),
    /// `raw`: contents used as they are, in whole or in part.
    #[serde(rename = "raw")]
    Raw(BlockdevOptionsRaw),
    /// `rbd`: images in a Ceph cluster.
    #[serde(rename = "rbd")]
    Rbd(BlockdevOptionsRbd),
    /// `replication`: for COLO: keeps the disks of a VM and its stand-in the
    /// same.
    ///
    /// Only present if QEMU is built with `CONFIG_REPLICATION`.
    #[serde(rename = "replication")]
    Replication(BlockdevOptionsReplication),
    /// `snapshot-access`: read-only access to the old state of a disk that a
    /// [`CopyBeforeWrite`](BlockdevDriver::CopyBeforeWrite) filter keeps. Since QEMU 7.0.
    #[doc(alias = "snapshot-access")]
    #[serde(rename = "snapshot-access")]
    SnapshotAccess(BlockdevOptionsGenericFormat),
    /// `ssh`: files on an SSH server (SFTP).
    #[serde(rename = "ssh")]
    Ssh(BlockdevOptionsSsh),
    /// `throttle`: filter that applies the limits of a throttle group.
    /// Since QEMU 2.11.
    #[serde(rename = "throttle")]
    Throttle(BlockdevOptionsThrottle),
    /// `vdi`: disk images of VirtualBox.
    #[serde(rename = "vdi")]
    Vdi(BlockdevOptionsGenericFormat),
    /// `vhdx`: disk images of Hyper-V.
    #[serde(rename = "vhdx")]
    Vhdx(BlockdevOptionsGenericFormat),
    /// `virtio-blk-vfio-pci`: a PCI device with the virtio-blk interface,
    /// through VFIO and the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vfio-pci")]
    #[serde(rename = "virtio-blk-vfio-pci")]
    VirtioBlkVfioPci(BlockdevOptionsVirtioBlkVfioPci),
    /// `virtio-blk-vhost-user`: a vhost-user-blk server, through the
    /// libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-user")]
    #[serde(rename = "virtio-blk-vhost-user")]
    VirtioBlkVhostUser(BlockdevOptionsVirtioBlkVhostUser),
    /// `virtio-blk-vhost-vdpa`: a vDPA block device, through the libblkio
    /// library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-vdpa")]
    #[serde(rename = "virtio-blk-vhost-vdpa")]
    VirtioBlkVhostVdpa(BlockdevOptionsVirtioBlkVhostVdpa),
    /// `vmdk`: disk images of VMware.
    #[serde(rename = "vmdk")]
    Vmdk(BlockdevOptionsGenericCOWFormat),
    /// `vpc`: disk images of Virtual PC and Azure (VHD).
    #[serde(rename = "vpc")]
    Vpc(BlockdevOptionsGenericFormat),
    /// `vvfat`: a directory of the host, presented as a FAT file system.
    #[serde(rename = "vvfat")]
    Vvfat(BlockdevOptionsVVFAT),
    /// `gluster`: files on a GlusterFS volume.
    ///
    /// Removed after QEMU 10.2.
    #[deprecated = "GlusterFS is no longer developed."]
    #[serde(rename = "gluster")]
    Gluster(BlockdevOptionsGluster),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<BlockdevOptionsBlkdebug> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsBlkdebug) -> Self {
        Self::Blkdebug(value)
    }
}

impl From<BlockdevOptionsBlklogwrites> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsBlklogwrites) -> Self {
        Self::Blklogwrites(value)
    }
}

impl From<BlockdevOptionsBlkverify> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsBlkverify) -> Self {
        Self::Blkverify(value)
    }
}

impl From<BlockdevOptionsBlkreplay> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsBlkreplay) -> Self {
        Self::Blkreplay(value)
    }
}

impl From<BlockdevOptionsCbw> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsCbw) -> Self {
        Self::CopyBeforeWrite(value)
    }
}

impl From<BlockdevOptionsCor> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsCor) -> Self {
        Self::CopyOnRead(value)
    }
}

impl From<BlockdevOptionsCurlFtp> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsCurlFtp) -> Self {
        Self::Ftp(value)
    }
}

impl From<BlockdevOptionsCurlFtps> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsCurlFtps) -> Self {
        Self::Ftps(value)
    }
}

impl From<BlockdevOptionsCurlHttp> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsCurlHttp) -> Self {
        Self::Http(value)
    }
}

impl From<BlockdevOptionsCurlHttps> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsCurlHttps) -> Self {
        Self::Https(value)
    }
}

impl From<BlockdevOptionsIoUring> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsIoUring) -> Self {
        Self::IoUring(value)
    }
}

impl From<BlockdevOptionsIscsi> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsIscsi) -> Self {
        Self::Iscsi(value)
    }
}

impl From<BlockdevOptionsLUKS> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsLUKS) -> Self {
        Self::Luks(value)
    }
}

impl From<BlockdevOptionsNbd> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsNbd) -> Self {
        Self::Nbd(value)
    }
}

impl From<BlockdevOptionsNfs> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsNfs) -> Self {
        Self::Nfs(value)
    }
}

impl From<BlockdevOptionsNVMe> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsNVMe) -> Self {
        Self::Nvme(value)
    }
}

impl From<BlockdevOptionsNvmeIoUring> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsNvmeIoUring) -> Self {
        Self::NvmeIoUring(value)
    }
}

impl From<BlockdevOptionsPreallocate> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsPreallocate) -> Self {
        Self::Preallocate(value)
    }
}

impl From<BlockdevOptionsQcow2> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsQcow2) -> Self {
        Self::Qcow2(value)
    }
}

impl From<BlockdevOptionsQcow> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsQcow) -> Self {
        Self::Qcow(value)
    }
}

impl From<BlockdevOptionsQuorum> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsQuorum) -> Self {
        Self::Quorum(value)
    }
}

impl From<BlockdevOptionsRaw> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsRaw) -> Self {
        Self::Raw(value)
    }
}

impl From<BlockdevOptionsRbd> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsRbd) -> Self {
        Self::Rbd(value)
    }
}

impl From<BlockdevOptionsReplication> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsReplication) -> Self {
        Self::Replication(value)
    }
}

impl From<BlockdevOptionsSsh> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsSsh) -> Self {
        Self::Ssh(value)
    }
}

impl From<BlockdevOptionsThrottle> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsThrottle) -> Self {
        Self::Throttle(value)
    }
}

impl From<BlockdevOptionsVirtioBlkVfioPci> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsVirtioBlkVfioPci) -> Self {
        Self::VirtioBlkVfioPci(value)
    }
}

impl From<BlockdevOptionsVirtioBlkVhostUser> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsVirtioBlkVhostUser) -> Self {
        Self::VirtioBlkVhostUser(value)
    }
}

impl From<BlockdevOptionsVirtioBlkVhostVdpa> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsVirtioBlkVhostVdpa) -> Self {
        Self::VirtioBlkVhostVdpa(value)
    }
}

impl From<BlockdevOptionsVVFAT> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsVVFAT) -> Self {
        Self::Vvfat(value)
    }
}

impl From<BlockdevOptionsGluster> for BlockdevOptionsBranch {
    fn from(value: BlockdevOptionsGluster) -> Self {
        Self::Gluster(value)
    }
}

/// Block node that another one uses: either a new or an existing one.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
#[non_exhaustive]
pub enum BlockdevRef {
    /// Options of a node to create for this.
    #[json(object)]
    Definition(Box<BlockdevOptions>),
    /// Node name of an existing node; the name of a block
    /// backend works too.
    #[json(string)]
    Reference(String),
}

impl From<BlockdevOptions> for BlockdevRef {
    fn from(value: BlockdevOptions) -> Self {
        Self::Definition(Box::new(value))
    }
}

impl From<String> for BlockdevRef {
    fn from(value: String) -> Self {
        Self::Reference(value)
    }
}

impl From<&str> for BlockdevRef {
    fn from(value: &str) -> Self {
        Self::Reference(value.to_owned())
    }
}

/// Block node that another one uses, or none.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Alternate)]
#[non_exhaustive]
pub enum BlockdevRefOrNull {
    /// Options of a node to create for this.
    #[json(object)]
    Definition(Box<BlockdevOptions>),
    /// Node name of an existing node; the name of a block
    /// backend works too. The empty string stands for no node, but is
    /// deprecated: use `null`.
    #[json(string)]
    Reference(String),
    /// No node, even where the image names one, such as a backing
    /// file. Since QEMU 2.10.
    #[json(null)]
    Null,
}

impl From<BlockdevOptions> for BlockdevRefOrNull {
    fn from(value: BlockdevOptions) -> Self {
        Self::Definition(Box::new(value))
    }
}

impl From<String> for BlockdevRefOrNull {
    fn from(value: String) -> Self {
        Self::Reference(value)
    }
}

impl From<&str> for BlockdevRefOrNull {
    fn from(value: &str) -> Self {
        Self::Reference(value.to_owned())
    }
}

/// Options for creating a file on the host.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsFile {
    /// Path of the file; an existing file is overwritten.
    pub filename: String,
    /// Size of the virtual disk in bytes.
    pub size: u64,
    /// How to allocate space: `off` (the default),
    /// `falloc` where the host has `posix_fallocate()`, or `full`
    /// on POSIX hosts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preallocation: Option<PreallocMode>,
    /// If true, turn off copy-on-write for the file on Btrfs; it
    /// has no effect elsewhere (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nocow: Option<bool>,
    /// Tell the file system to allocate space in units
    /// of this many bytes, if it can; 0 for no hint (default: 1 MiB).
    /// Since QEMU 5.1.
    #[serde(rename = "extent-size-hint", skip_serializing_if = "Option::is_none")]
    pub extent_size_hint: Option<u64>,
}

impl BlockdevCreateOptionsFile {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(filename: impl Into<String>, size: u64) -> Self {
        Self {
            filename: filename.into(),
            size,
            preallocation: None,
            nocow: None,
            extent_size_hint: None,
        }
    }

    /// Sets [`preallocation`](field@Self::preallocation).
    #[must_use]
    pub fn with_preallocation(mut self, value: PreallocMode) -> Self {
        self.preallocation = Some(value);
        self
    }

    /// Sets [`nocow`](field@Self::nocow).
    #[must_use]
    pub fn with_nocow(mut self, value: bool) -> Self {
        self.nocow = Some(value);
        self
    }

    /// Sets [`extent_size_hint`](field@Self::extent_size_hint).
    #[must_use]
    pub fn with_extent_size_hint(mut self, value: u64) -> Self {
        self.extent_size_hint = Some(value);
        self
    }
}

/// Options for formatting a node with LUKS.
///
/// Up to 8.2, [`file`](field@Self::file) was required. From 9.0 on, [`file`](field@Self::file) or [`header`](field@Self::header) or
/// both must be given.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsLUKS {
    /// ID of a secret object with the passphrase of one of the
    /// key slots. It can be absent only if just the image's metadata
    /// is read.
    #[serde(rename = "key-secret", skip_serializing_if = "Option::is_none")]
    pub key_secret: Option<String>,
    /// Cipher for the data (default: `aes-256`).
    #[serde(rename = "cipher-alg", skip_serializing_if = "Option::is_none")]
    pub cipher_alg: Option<QCryptoCipherAlgo>,
    /// How that cipher is applied (default: `xts`).
    #[serde(rename = "cipher-mode", skip_serializing_if = "Option::is_none")]
    pub cipher_mode: Option<QCryptoCipherMode>,
    /// How the sectors' initialization vectors are generated
    /// (default: `plain64`).
    #[serde(rename = "ivgen-alg", skip_serializing_if = "Option::is_none")]
    pub ivgen_alg: Option<QCryptoIVGenAlgo>,
    /// Hash function for the initialization vectors, if
    /// [`ivgen_alg`](field@Self::ivgen_alg) is `essiv` (default: `sha256`).
    #[serde(rename = "ivgen-hash-alg", skip_serializing_if = "Option::is_none")]
    pub ivgen_hash_alg: Option<QCryptoHashAlgo>,
    /// Hash function used to derive keys from passphrases
    /// (default: `sha256`).
    #[serde(rename = "hash-alg", skip_serializing_if = "Option::is_none")]
    pub hash_alg: Option<QCryptoHashAlgo>,
    /// How long it should take to derive a key from the
    /// passphrase, in milliseconds. QEMU measures the host's speed and
    /// chooses the number of PBKDF2 iterations accordingly. (default:
    /// 2000). Since QEMU 2.8.
    #[serde(rename = "iter-time", skip_serializing_if = "Option::is_none")]
    pub iter_time: Option<i64>,
    /// If true, the header is in a file of its own, apart
    /// from the encrypted data (default: false). Since QEMU 9.0.
    ///
    /// Removed after QEMU 9.0.
    #[serde(rename = "detached-header", skip_serializing_if = "Option::is_none")]
    pub detached_header: Option<bool>,
    /// Node for the encrypted data and, without [`header`](field@Self::header), the LUKS
    /// header in front of it. Needed for any [`preallocation`](field@Self::preallocation) other than
    /// `off`.
    ///
    /// Mandatory up to QEMU 8.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<BlockdevRef>,
    /// Node for the LUKS header, if it is to be separate from the
    /// data. Since QEMU 9.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<BlockdevRef>,
    /// Size of the virtual disk in bytes, not counting the header.
    pub size: u64,
    /// How to allocate space: `off` (the default),
    /// `metadata`, `falloc` or `full`. Since QEMU 4.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preallocation: Option<PreallocMode>,
}

impl BlockdevCreateOptionsLUKS {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(size: u64) -> Self {
        Self {
            key_secret: None,
            cipher_alg: None,
            cipher_mode: None,
            ivgen_alg: None,
            ivgen_hash_alg: None,
            hash_alg: None,
            iter_time: None,
            detached_header: None,
            file: None,
            header: None,
            size,
            preallocation: None,
        }
    }

    /// Sets [`key_secret`](field@Self::key_secret).
    #[must_use]
    pub fn with_key_secret(mut self, value: impl Into<String>) -> Self {
        self.key_secret = Some(value.into());
        self
    }

    /// Sets [`cipher_alg`](field@Self::cipher_alg).
    #[must_use]
    pub fn with_cipher_alg(mut self, value: QCryptoCipherAlgo) -> Self {
        self.cipher_alg = Some(value);
        self
    }

    /// Sets [`cipher_mode`](field@Self::cipher_mode).
    #[must_use]
    pub fn with_cipher_mode(mut self, value: QCryptoCipherMode) -> Self {
        self.cipher_mode = Some(value);
        self
    }

    /// Sets [`ivgen_alg`](field@Self::ivgen_alg).
    #[must_use]
    pub fn with_ivgen_alg(mut self, value: QCryptoIVGenAlgo) -> Self {
        self.ivgen_alg = Some(value);
        self
    }

    /// Sets [`ivgen_hash_alg`](field@Self::ivgen_hash_alg).
    #[must_use]
    pub fn with_ivgen_hash_alg(mut self, value: QCryptoHashAlgo) -> Self {
        self.ivgen_hash_alg = Some(value);
        self
    }

    /// Sets [`hash_alg`](field@Self::hash_alg).
    #[must_use]
    pub fn with_hash_alg(mut self, value: QCryptoHashAlgo) -> Self {
        self.hash_alg = Some(value);
        self
    }

    /// Sets [`iter_time`](field@Self::iter_time).
    #[must_use]
    pub fn with_iter_time(mut self, value: i64) -> Self {
        self.iter_time = Some(value);
        self
    }

    /// Sets [`detached_header`](field@Self::detached_header).
    #[must_use]
    pub fn with_detached_header(mut self, value: bool) -> Self {
        self.detached_header = Some(value);
        self
    }

    /// Sets [`file`](field@Self::file).
    #[must_use]
    pub fn with_file(mut self, value: impl Into<BlockdevRef>) -> Self {
        self.file = Some(value.into());
        self
    }

    /// Sets [`header`](field@Self::header).
    #[must_use]
    pub fn with_header(mut self, value: impl Into<BlockdevRef>) -> Self {
        self.header = Some(value.into());
        self
    }

    /// Sets [`preallocation`](field@Self::preallocation).
    #[must_use]
    pub fn with_preallocation(mut self, value: PreallocMode) -> Self {
        self.preallocation = Some(value);
        self
    }
}

/// Copies the members of the base, [`QCryptoBlockCreateOptionsLUKS`].
impl From<&BlockdevCreateOptionsLUKS> for QCryptoBlockCreateOptionsLUKS {
    fn from(value: &BlockdevCreateOptionsLUKS) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
            cipher_alg: value.cipher_alg.clone(),
            cipher_mode: value.cipher_mode.clone(),
            ivgen_alg: value.ivgen_alg.clone(),
            ivgen_hash_alg: value.ivgen_hash_alg.clone(),
            hash_alg: value.hash_alg.clone(),
            iter_time: value.iter_time,
            detached_header: value.detached_header,
        }
    }
}

/// Copies the members of the base, [`QCryptoBlockOptionsLUKS`].
impl From<&BlockdevCreateOptionsLUKS> for QCryptoBlockOptionsLUKS {
    fn from(value: &BlockdevCreateOptionsLUKS) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
        }
    }
}

/// Options for creating a file on an NFS server.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsNfs {
    /// Which server and file.
    pub location: BlockdevOptionsNfs,
    /// Size of the virtual disk in bytes.
    pub size: u64,
}

impl BlockdevCreateOptionsNfs {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(location: BlockdevOptionsNfs, size: u64) -> Self {
        Self { location, size }
    }
}

/// Options for formatting a node as a Parallels image.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsParallels {
    /// Node to format.
    pub file: BlockdevRef,
    /// Size of the virtual disk in bytes.
    pub size: u64,
    /// Cluster size in bytes, a multiple of 512 (default: 1
    /// MiB).
    #[serde(rename = "cluster-size", skip_serializing_if = "Option::is_none")]
    pub cluster_size: Option<u64>,
}

impl BlockdevCreateOptionsParallels {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, size: u64) -> Self {
        Self {
            file: file.into(),
            size,
            cluster_size: None,
        }
    }

    /// Sets [`cluster_size`](field@Self::cluster_size).
    #[must_use]
    pub fn with_cluster_size(mut self, value: u64) -> Self {
        self.cluster_size = Some(value);
        self
    }
}

/// Options for formatting a node as an image in the old qcow format.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsQcow {
    /// Node to format.
    pub file: BlockdevRef,
    /// Size of the virtual disk in bytes.
    pub size: u64,
    /// File name of the backing file to record in the header
    /// (default: no backing file).
    #[serde(rename = "backing-file", skip_serializing_if = "Option::is_none")]
    pub backing_file: Option<String>,
    /// How to encrypt the image, if at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypt: Option<QCryptoBlockCreateOptions>,
}

impl BlockdevCreateOptionsQcow {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, size: u64) -> Self {
        Self {
            file: file.into(),
            size,
            backing_file: None,
            encrypt: None,
        }
    }

    /// Sets [`backing_file`](field@Self::backing_file).
    #[must_use]
    pub fn with_backing_file(mut self, value: impl Into<String>) -> Self {
        self.backing_file = Some(value.into());
        self
    }

    /// Sets [`encrypt`](field@Self::encrypt).
    #[must_use]
    pub fn with_encrypt(mut self, value: impl Into<QCryptoBlockCreateOptions>) -> Self {
        self.encrypt = Some(value.into());
        self
    }
}

/// Versions of the qcow2 format.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevQcow2Version {
    /// `v2`: version 2, introduced with QEMU 0.10; for readers older than
    /// QEMU 1.1.
    #[serde(rename = "v2")]
    V2,
    /// `v3`: version 3, introduced with QEMU 1.1; all newer features need it.
    #[serde(rename = "v3")]
    V3,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How the compressed clusters of a qcow2 image are compressed.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum Qcow2CompressionType {
    /// `zlib`: DEFLATE, which all readers support.
    #[serde(rename = "zlib")]
    Zlib,
    /// `zstd`: Zstandard, which is faster; QEMU before 5.1 cannot open such
    /// an image.
    ///
    /// Only present if QEMU is built with `CONFIG_ZSTD`.
    #[serde(rename = "zstd")]
    Zstd,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options for formatting a node as a qcow2 image.
///
/// With version `v2`, these are errors: [`data_file`](field@Self::data_file), [`extended_l2`](field@Self::extended_l2),
/// [`lazy_refcounts`](field@Self::lazy_refcounts), [`refcount_bits`](field@Self::refcount_bits) other than 16, and [`compression_type`](field@Self::compression_type)
/// other than `zlib`.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsQcow2 {
    /// Node to format; without [`data_file`](field@Self::data_file), it also holds the guest's
    /// data.
    pub file: BlockdevRef,
    /// Node for the guest's data, if it is to be separate from
    /// the metadata. Since QEMU 4.0.
    #[serde(rename = "data-file", skip_serializing_if = "Option::is_none")]
    pub data_file: Option<BlockdevRef>,
    /// If true, [`data_file`](field@Self::data_file) always has the disk's content as
    /// a raw image, which others can read without the qcow2 file.
    /// Needs [`data_file`](field@Self::data_file), and cannot be combined with a backing file.
    /// The default is false. Since QEMU 4.0.
    #[serde(rename = "data-file-raw", skip_serializing_if = "Option::is_none")]
    pub data_file_raw: Option<bool>,
    /// If true, each cluster has 32 subclusters that are
    /// allocated individually. Small writes then copy less data, and
    /// large clusters become practical. Needs clusters of 16 KiB or
    /// more. The default is false. Since QEMU 5.2.
    #[serde(rename = "extended-l2", skip_serializing_if = "Option::is_none")]
    pub extended_l2: Option<bool>,
    /// Size of the virtual disk in bytes, a multiple of 512.
    pub size: u64,
    /// Version of the format (default: `v3`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<BlockdevQcow2Version>,
    /// File name of the backing file to record in the header
    /// (default: no backing file).
    #[serde(rename = "backing-file", skip_serializing_if = "Option::is_none")]
    pub backing_file: Option<String>,
    /// Driver for the backing file, to record in the header;
    /// only together with [`backing_file`](field@Self::backing_file).
    #[serde(rename = "backing-fmt", skip_serializing_if = "Option::is_none")]
    pub backing_fmt: Option<BlockdevDriver>,
    /// How to encrypt the image, if at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypt: Option<QCryptoBlockCreateOptions>,
    /// Cluster size in bytes, a power of two from 512 to 2
    /// MiB (default: 65536).
    #[serde(rename = "cluster-size", skip_serializing_if = "Option::is_none")]
    pub cluster_size: Option<u64>,
    /// How to allocate space: `off` (the default),
    /// `metadata`, `falloc` or `full`. With a backing file,
    /// anything but `off` needs [`extended_l2`](field@Self::extended_l2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preallocation: Option<PreallocMode>,
    /// If true, reference counts may be written late; see
    /// [`BlockdevOptionsQcow2`] (default: false).
    #[serde(rename = "lazy-refcounts", skip_serializing_if = "Option::is_none")]
    pub lazy_refcounts: Option<bool>,
    /// Width of reference counts in bits, a power of two up
    /// to 64 (default: 16).
    #[serde(rename = "refcount-bits", skip_serializing_if = "Option::is_none")]
    pub refcount_bits: Option<i64>,
    /// How compressed clusters are compressed
    /// (default: `zlib`). Since QEMU 5.1.
    #[serde(rename = "compression-type", skip_serializing_if = "Option::is_none")]
    pub compression_type: Option<Qcow2CompressionType>,
}

impl BlockdevCreateOptionsQcow2 {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, size: u64) -> Self {
        Self {
            file: file.into(),
            data_file: None,
            data_file_raw: None,
            extended_l2: None,
            size,
            version: None,
            backing_file: None,
            backing_fmt: None,
            encrypt: None,
            cluster_size: None,
            preallocation: None,
            lazy_refcounts: None,
            refcount_bits: None,
            compression_type: None,
        }
    }

    /// Sets [`data_file`](field@Self::data_file).
    #[must_use]
    pub fn with_data_file(mut self, value: impl Into<BlockdevRef>) -> Self {
        self.data_file = Some(value.into());
        self
    }

    /// Sets [`data_file_raw`](field@Self::data_file_raw).
    #[must_use]
    pub fn with_data_file_raw(mut self, value: bool) -> Self {
        self.data_file_raw = Some(value);
        self
    }

    /// Sets [`extended_l2`](field@Self::extended_l2).
    #[must_use]
    pub fn with_extended_l2(mut self, value: bool) -> Self {
        self.extended_l2 = Some(value);
        self
    }

    /// Sets [`version`](field@Self::version).
    #[must_use]
    pub fn with_version(mut self, value: BlockdevQcow2Version) -> Self {
        self.version = Some(value);
        self
    }

    /// Sets [`backing_file`](field@Self::backing_file).
    #[must_use]
    pub fn with_backing_file(mut self, value: impl Into<String>) -> Self {
        self.backing_file = Some(value.into());
        self
    }

    /// Sets [`backing_fmt`](field@Self::backing_fmt).
    #[must_use]
    pub fn with_backing_fmt(mut self, value: BlockdevDriver) -> Self {
        self.backing_fmt = Some(value);
        self
    }

    /// Sets [`encrypt`](field@Self::encrypt).
    #[must_use]
    pub fn with_encrypt(mut self, value: impl Into<QCryptoBlockCreateOptions>) -> Self {
        self.encrypt = Some(value.into());
        self
    }

    /// Sets [`cluster_size`](field@Self::cluster_size).
    #[must_use]
    pub fn with_cluster_size(mut self, value: u64) -> Self {
        self.cluster_size = Some(value);
        self
    }

    /// Sets [`preallocation`](field@Self::preallocation).
    #[must_use]
    pub fn with_preallocation(mut self, value: PreallocMode) -> Self {
        self.preallocation = Some(value);
        self
    }

    /// Sets [`lazy_refcounts`](field@Self::lazy_refcounts).
    #[must_use]
    pub fn with_lazy_refcounts(mut self, value: bool) -> Self {
        self.lazy_refcounts = Some(value);
        self
    }

    /// Sets [`refcount_bits`](field@Self::refcount_bits).
    #[must_use]
    pub fn with_refcount_bits(mut self, value: i64) -> Self {
        self.refcount_bits = Some(value);
        self
    }

    /// Sets [`compression_type`](field@Self::compression_type).
    #[must_use]
    pub fn with_compression_type(mut self, value: Qcow2CompressionType) -> Self {
        self.compression_type = Some(value);
        self
    }
}

/// Options for formatting a node as a QED image.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsQed {
    /// Node to format.
    pub file: BlockdevRef,
    /// Size of the virtual disk in bytes.
    pub size: u64,
    /// File name of the backing file to record in the header
    /// (default: no backing file).
    #[serde(rename = "backing-file", skip_serializing_if = "Option::is_none")]
    pub backing_file: Option<String>,
    /// Driver for the backing file; the header records only
    /// whether it is `raw`. By default, the format is probed.
    #[serde(rename = "backing-fmt", skip_serializing_if = "Option::is_none")]
    pub backing_fmt: Option<BlockdevDriver>,
    /// Cluster size in bytes, a power of two from 4 KiB to
    /// 64 MiB (default: 65536).
    #[serde(rename = "cluster-size", skip_serializing_if = "Option::is_none")]
    pub cluster_size: Option<u64>,
    /// Size of each L1 and L2 table in clusters, a power of
    /// two up to 16 (default: 4).
    #[serde(rename = "table-size", skip_serializing_if = "Option::is_none")]
    pub table_size: Option<i64>,
}

impl BlockdevCreateOptionsQed {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, size: u64) -> Self {
        Self {
            file: file.into(),
            size,
            backing_file: None,
            backing_fmt: None,
            cluster_size: None,
            table_size: None,
        }
    }

    /// Sets [`backing_file`](field@Self::backing_file).
    #[must_use]
    pub fn with_backing_file(mut self, value: impl Into<String>) -> Self {
        self.backing_file = Some(value.into());
        self
    }

    /// Sets [`backing_fmt`](field@Self::backing_fmt).
    #[must_use]
    pub fn with_backing_fmt(mut self, value: BlockdevDriver) -> Self {
        self.backing_fmt = Some(value);
        self
    }

    /// Sets [`cluster_size`](field@Self::cluster_size).
    #[must_use]
    pub fn with_cluster_size(mut self, value: u64) -> Self {
        self.cluster_size = Some(value);
        self
    }

    /// Sets [`table_size`](field@Self::table_size).
    #[must_use]
    pub fn with_table_size(mut self, value: i64) -> Self {
        self.table_size = Some(value);
        self
    }
}

/// Options for creating an image in a Ceph cluster.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsRbd {
    /// Which cluster and image; `snapshot` in it is an error.
    pub location: BlockdevOptionsRbd,
    /// Size of the virtual disk in bytes.
    pub size: u64,
    /// Size of the RBD objects that make up the image, in
    /// bytes: a power of two, at least 4 KiB (default: as configured in
    /// Ceph, usually 4 MiB).
    #[serde(rename = "cluster-size", skip_serializing_if = "Option::is_none")]
    pub cluster_size: Option<u64>,
    /// How to encrypt the image, if at all. Since QEMU 6.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypt: Option<RbdEncryptionCreateOptions>,
}

impl BlockdevCreateOptionsRbd {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(location: BlockdevOptionsRbd, size: u64) -> Self {
        Self {
            location,
            size,
            cluster_size: None,
            encrypt: None,
        }
    }

    /// Sets [`cluster_size`](field@Self::cluster_size).
    #[must_use]
    pub fn with_cluster_size(mut self, value: u64) -> Self {
        self.cluster_size = Some(value);
        self
    }

    /// Sets [`encrypt`](field@Self::encrypt).
    #[must_use]
    pub fn with_encrypt(mut self, value: impl Into<RbdEncryptionCreateOptions>) -> Self {
        self.encrypt = Some(value.into());
        self
    }
}

/// Ways to lay out a VMDK image.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevVmdkSubformat {
    /// `monolithicSparse`: one file that grows as data is written.
    #[serde(rename = "monolithicSparse")]
    MonolithicSparse,
    /// `monolithicFlat`: a descriptor file and one file with the data as a
    /// raw image.
    #[serde(rename = "monolithicFlat")]
    MonolithicFlat,
    /// `twoGbMaxExtentSparse`: a descriptor file and one file for each 2 GiB
    /// of the disk, each growing as data is written.
    #[serde(rename = "twoGbMaxExtentSparse")]
    TwoGbMaxExtentSparse,
    /// `twoGbMaxExtentFlat`: a descriptor file and one file for each 2 GiB
    /// of the disk, as raw data.
    #[serde(rename = "twoGbMaxExtentFlat")]
    TwoGbMaxExtentFlat,
    /// `streamOptimized`: one file with compressed data, designed to be
    /// written and read from start to end, as in OVF packages.
    #[serde(rename = "streamOptimized")]
    StreamOptimized,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Disk controller that a VMDK image says it is made for. QEMU ignores
/// this when it opens the image; VMware does not.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevVmdkAdapterType {
    /// `ide`: IDE.
    #[serde(rename = "ide")]
    Ide,
    /// `buslogic`: BusLogic SCSI.
    #[serde(rename = "buslogic")]
    Buslogic,
    /// `lsilogic`: LSI Logic SCSI.
    #[serde(rename = "lsilogic")]
    Lsilogic,
    /// `legacyESX`: what old versions of VMware ESX call their SCSI disks.
    #[serde(rename = "legacyESX")]
    LegacyEsx,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options for creating a VMDK image.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsVmdk {
    /// Node for the image, or for its descriptor if [`subformat`](field@Self::subformat) has
    /// one.
    pub file: BlockdevRef,
    /// Size of the virtual disk in bytes.
    pub size: u64,
    /// Nodes for the data, if [`subformat`](field@Self::subformat) has a descriptor: one
    /// for `monolithicFlat`; one for each 2 GiB of [`size`](field@Self::size), including
    /// the last even if not full, for `twoGbMaxExtentSparse` and
    /// `twoGbMaxExtentFlat`. It is an error to give more than
    /// needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extents: Option<Vec<BlockdevRef>>,
    /// Layout of the image (default: `monolithicSparse`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subformat: Option<BlockdevVmdkSubformat>,
    /// Path of the backing file, which must also be a VMDK
    /// image; an error for flat layouts (default: no backing file).
    #[serde(rename = "backing-file", skip_serializing_if = "Option::is_none")]
    pub backing_file: Option<String>,
    /// Controller to record in the descriptor
    /// (default: `ide`).
    #[serde(rename = "adapter-type", skip_serializing_if = "Option::is_none")]
    pub adapter_type: Option<BlockdevVmdkAdapterType>,
    /// Virtual hardware version to record in the descriptor,
    /// `4` or `6` (default: `4`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hwversion: Option<String>,
    /// Version of VMware's guest tools to record in the
    /// descriptor (default: `2147483647`). Since QEMU 6.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toolsversion: Option<String>,
    /// If true, zeroed clusters can be marked as such
    /// instead of being written; only for sparse layouts
    /// (default: false).
    #[serde(rename = "zeroed-grain", skip_serializing_if = "Option::is_none")]
    pub zeroed_grain: Option<bool>,
}

impl BlockdevCreateOptionsVmdk {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, size: u64) -> Self {
        Self {
            file: file.into(),
            size,
            extents: None,
            subformat: None,
            backing_file: None,
            adapter_type: None,
            hwversion: None,
            toolsversion: None,
            zeroed_grain: None,
        }
    }

    /// Sets [`extents`](field@Self::extents).
    #[must_use]
    pub fn with_extents(mut self, value: Vec<BlockdevRef>) -> Self {
        self.extents = Some(value);
        self
    }

    /// Sets [`subformat`](field@Self::subformat).
    #[must_use]
    pub fn with_subformat(mut self, value: BlockdevVmdkSubformat) -> Self {
        self.subformat = Some(value);
        self
    }

    /// Sets [`backing_file`](field@Self::backing_file).
    #[must_use]
    pub fn with_backing_file(mut self, value: impl Into<String>) -> Self {
        self.backing_file = Some(value.into());
        self
    }

    /// Sets [`adapter_type`](field@Self::adapter_type).
    #[must_use]
    pub fn with_adapter_type(mut self, value: BlockdevVmdkAdapterType) -> Self {
        self.adapter_type = Some(value);
        self
    }

    /// Sets [`hwversion`](field@Self::hwversion).
    #[must_use]
    pub fn with_hwversion(mut self, value: impl Into<String>) -> Self {
        self.hwversion = Some(value.into());
        self
    }

    /// Sets [`toolsversion`](field@Self::toolsversion).
    #[must_use]
    pub fn with_toolsversion(mut self, value: impl Into<String>) -> Self {
        self.toolsversion = Some(value.into());
        self
    }

    /// Sets [`zeroed_grain`](field@Self::zeroed_grain).
    #[must_use]
    pub fn with_zeroed_grain(mut self, value: bool) -> Self {
        self.zeroed_grain = Some(value);
        self
    }
}

/// Options for creating a file on an SSH server.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsSsh {
    /// Which server and file.
    pub location: BlockdevOptionsSsh,
    /// Size of the virtual disk in bytes.
    pub size: u64,
}

impl BlockdevCreateOptionsSsh {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(location: BlockdevOptionsSsh, size: u64) -> Self {
        Self { location, size }
    }
}

/// Options for formatting a node as a VDI image, VirtualBox's format.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsVdi {
    /// Node to format.
    pub file: BlockdevRef,
    /// Size of the virtual disk in bytes.
    pub size: u64,
    /// `off` (the default) for an image that grows, or
    /// `metadata` for one in which each block has its place from the
    /// start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preallocation: Option<PreallocMode>,
}

impl BlockdevCreateOptionsVdi {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, size: u64) -> Self {
        Self {
            file: file.into(),
            size,
            preallocation: None,
        }
    }

    /// Sets [`preallocation`](field@Self::preallocation).
    #[must_use]
    pub fn with_preallocation(mut self, value: PreallocMode) -> Self {
        self.preallocation = Some(value);
        self
    }
}

/// Kinds of VHDX images.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevVhdxSubformat {
    /// `dynamic`: the file grows as data is written.
    #[serde(rename = "dynamic")]
    Dynamic,
    /// `fixed`: the file has its full size from the start.
    #[serde(rename = "fixed")]
    Fixed,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options for formatting a node as a VHDX image, Hyper-V's newer
/// format.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsVhdx {
    /// Node to format.
    pub file: BlockdevRef,
    /// Size of the virtual disk in bytes, at most 64 TiB.
    pub size: u64,
    /// Size of the log for metadata in bytes, a multiple of 1
    /// MiB, less than 4 GiB (default: 1 MiB).
    #[serde(rename = "log-size", skip_serializing_if = "Option::is_none")]
    pub log_size: Option<u64>,
    /// Block size in bytes, a power of two from 1 to 256 MiB
    /// (default: from 8 to 64 MiB, depending on [`size`](field@Self::size)).
    #[serde(rename = "block-size", skip_serializing_if = "Option::is_none")]
    pub block_size: Option<u64>,
    /// Kind of image (default: `dynamic`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subformat: Option<BlockdevVhdxSubformat>,
    /// If true, blocks without data are marked as zero;
    /// otherwise they are marked as not present, and the format leaves
    /// their content undefined (default: true). This should not be
    /// false if a `dynamic` image will be filled by
    /// `qemu-img convert`, which skips zeroes.
    #[serde(rename = "block-state-zero", skip_serializing_if = "Option::is_none")]
    pub block_state_zero: Option<bool>,
}

impl BlockdevCreateOptionsVhdx {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, size: u64) -> Self {
        Self {
            file: file.into(),
            size,
            log_size: None,
            block_size: None,
            subformat: None,
            block_state_zero: None,
        }
    }

    /// Sets [`log_size`](field@Self::log_size).
    #[must_use]
    pub fn with_log_size(mut self, value: u64) -> Self {
        self.log_size = Some(value);
        self
    }

    /// Sets [`block_size`](field@Self::block_size).
    #[must_use]
    pub fn with_block_size(mut self, value: u64) -> Self {
        self.block_size = Some(value);
        self
    }

    /// Sets [`subformat`](field@Self::subformat).
    #[must_use]
    pub fn with_subformat(mut self, value: BlockdevVhdxSubformat) -> Self {
        self.subformat = Some(value);
        self
    }

    /// Sets [`block_state_zero`](field@Self::block_state_zero).
    #[must_use]
    pub fn with_block_state_zero(mut self, value: bool) -> Self {
        self.block_state_zero = Some(value);
        self
    }
}

/// Kinds of VHD images.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockdevVpcSubformat {
    /// `dynamic`: the file grows as data is written.
    #[serde(rename = "dynamic")]
    Dynamic,
    /// `fixed`: the file has its full size from the start: the raw data with
    /// a footer.
    #[serde(rename = "fixed")]
    Fixed,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options for formatting a node as a VHD image, the format of Virtual
/// PC and older versions of Hyper-V.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsVpc {
    /// Node to format.
    pub file: BlockdevRef,
    /// Size of the virtual disk in bytes.
    pub size: u64,
    /// Kind of image (default: `dynamic`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subformat: Option<BlockdevVpcSubformat>,
    /// If true, the disk has exactly [`size`](field@Self::size) bytes; if false,
    /// [`size`](field@Self::size) is rounded up to what cylinders, heads and sectors can
    /// express, as Virtual PC expects. The default is false.
    #[serde(rename = "force-size", skip_serializing_if = "Option::is_none")]
    pub force_size: Option<bool>,
}

impl BlockdevCreateOptionsVpc {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(file: impl Into<BlockdevRef>, size: u64) -> Self {
        Self {
            file: file.into(),
            size,
            subformat: None,
            force_size: None,
        }
    }

    /// Sets [`subformat`](field@Self::subformat).
    #[must_use]
    pub fn with_subformat(mut self, value: BlockdevVpcSubformat) -> Self {
        self.subformat = Some(value);
        self
    }

    /// Sets [`force_size`](field@Self::force_size).
    #[must_use]
    pub fn with_force_size(mut self, value: bool) -> Self {
        self.force_size = Some(value);
        self
    }
}

/// What image to create. Protocol drivers, like `file`, create
/// something to store data in; format drivers, like `qcow2`, write an
/// empty image of their format to an existing node.
///
/// The tag is `driver`: driver that does this; a driver that is not a branch of
/// this union cannot create images.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "driver")]
#[non_exhaustive]
pub enum BlockdevCreateOptions {
    /// `file`: regular files of the host.
    #[serde(rename = "file")]
    File(BlockdevCreateOptionsFile),
    /// `luks`: disks encrypted in the LUKS format.
    #[serde(rename = "luks")]
    Luks(BlockdevCreateOptionsLUKS),
    /// `nfs`: files on an NFS server, without a mount.
    #[serde(rename = "nfs")]
    Nfs(BlockdevCreateOptionsNfs),
    /// `parallels`: disk images of Parallels.
    #[serde(rename = "parallels")]
    Parallels(BlockdevCreateOptionsParallels),
    /// `qcow`: version 1 of QEMU's image format, for old images.
    #[serde(rename = "qcow")]
    Qcow(BlockdevCreateOptionsQcow),
    /// `qcow2`: QEMU's own image format.
    #[serde(rename = "qcow2")]
    Qcow2(BlockdevCreateOptionsQcow2),
    /// `qed`: a former QEMU image format, for old images.
    #[serde(rename = "qed")]
    Qed(BlockdevCreateOptionsQed),
    /// `rbd`: images in a Ceph cluster.
    #[serde(rename = "rbd")]
    Rbd(BlockdevCreateOptionsRbd),
    /// `ssh`: files on an SSH server (SFTP).
    #[serde(rename = "ssh")]
    Ssh(BlockdevCreateOptionsSsh),
    /// `vdi`: disk images of VirtualBox.
    #[serde(rename = "vdi")]
    Vdi(BlockdevCreateOptionsVdi),
    /// `vhdx`: disk images of Hyper-V.
    #[serde(rename = "vhdx")]
    Vhdx(BlockdevCreateOptionsVhdx),
    /// `vmdk`: disk images of VMware.
    #[serde(rename = "vmdk")]
    Vmdk(BlockdevCreateOptionsVmdk),
    /// `vpc`: disk images of Virtual PC and Azure (VHD).
    #[serde(rename = "vpc")]
    Vpc(BlockdevCreateOptionsVpc),
    /// `blkdebug`: filter for tests: injects errors, and can limit and check
    /// requests.
    #[serde(rename = "blkdebug")]
    Blkdebug,
    /// `blklogwrites`: filter for tests: logs all writes in the format of
    /// Linux's `dm-log-writes` target. Since QEMU 3.0.
    #[serde(rename = "blklogwrites")]
    Blklogwrites,
    /// `blkreplay`: filter that record/replay needs above each disk so that
    /// requests complete in the recorded order. Since QEMU 4.2.
    #[serde(rename = "blkreplay")]
    Blkreplay,
    /// `blkverify`: filter for tests: compares an image with a raw copy.
    #[serde(rename = "blkverify")]
    Blkverify,
    /// `bochs`: disk images of Bochs, read-only.
    #[serde(rename = "bochs")]
    Bochs,
    /// `cloop`: compressed loop images as used by Knoppix, read-only.
    #[serde(rename = "cloop")]
    Cloop,
    /// `compress`: filter that compresses all writes, which the format must
    /// support. Since QEMU 5.0.
    #[serde(rename = "compress")]
    Compress,
    /// `copy-before-write`: filter that copies old data to another node
    /// before it is overwritten. Since QEMU 6.2.
    #[doc(alias = "copy-before-write")]
    #[serde(rename = "copy-before-write")]
    CopyBeforeWrite,
    /// `copy-on-read`: filter that stores in an image what is read from its
    /// backing file. Since QEMU 3.0.
    #[doc(alias = "copy-on-read")]
    #[serde(rename = "copy-on-read")]
    CopyOnRead,
    /// `dmg`: disk images of macOS, read-only.
    #[serde(rename = "dmg")]
    Dmg,
    /// `snapshot-access`: read-only access to the old state of a disk that a
    /// [`CopyBeforeWrite`](BlockdevDriver::CopyBeforeWrite) filter keeps. Since QEMU 7.0.
    #[doc(alias = "snapshot-access")]
    #[serde(rename = "snapshot-access")]
    SnapshotAccess,
    /// `ftp`: files on an FTP server, read-only.
    #[serde(rename = "ftp")]
    Ftp,
    /// `ftps`: files on an FTP server, with TLS, read-only.
    #[serde(rename = "ftps")]
    Ftps,
    /// `host_cdrom`: a CD or DVD drive of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_cdrom")]
    HostCdrom,
    /// `host_device`: a block or character device of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_device")]
    HostDevice,
    /// `http`: files on a web server, read-only.
    #[serde(rename = "http")]
    Http,
    /// `https`: files on a web server, with TLS, read-only.
    #[serde(rename = "https")]
    Https,
    /// `io_uring`: files and block devices of the host with io_uring,
    /// through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[serde(rename = "io_uring")]
    IoUring,
    /// `iscsi`: logical units of an iSCSI target.
    #[serde(rename = "iscsi")]
    Iscsi,
    /// `nbd`: exports of an NBD server.
    #[serde(rename = "nbd")]
    Nbd,
    /// `null-aio`: for tests: no storage at all; requests complete like
    /// asynchronous ones.
    #[doc(alias = "null-aio")]
    #[serde(rename = "null-aio")]
    NullAio,
    /// `null-co`: for tests: no storage at all; requests complete in a
    /// coroutine.
    #[doc(alias = "null-co")]
    #[serde(rename = "null-co")]
    NullCo,
    /// `nvme`: an NVMe controller of the host that QEMU drives itself,
    /// through VFIO. Since QEMU 2.12.
    #[serde(rename = "nvme")]
    Nvme,
    /// `nvme-io_uring`: a namespace of an NVMe controller with io_uring
    /// passthrough, through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "nvme-io_uring")]
    #[serde(rename = "nvme-io_uring")]
    NvmeIoUring,
    /// `preallocate`: filter that grows the file in large steps ahead of the
    /// writes.
    #[serde(rename = "preallocate")]
    Preallocate,
    /// `quorum`: writes to several nodes, and reads what most of them agree
    /// on.
    #[serde(rename = "quorum")]
    Quorum,
    /// `raw`: contents used as they are, in whole or in part.
    #[serde(rename = "raw")]
    Raw,
    /// `replication`: for COLO: keeps the disks of a VM and its stand-in the
    /// same.
    ///
    /// Only present if QEMU is built with `CONFIG_REPLICATION`.
    #[serde(rename = "replication")]
    Replication,
    /// `throttle`: filter that applies the limits of a throttle group.
    /// Since QEMU 2.11.
    #[serde(rename = "throttle")]
    Throttle,
    /// `virtio-blk-vfio-pci`: a PCI device with the virtio-blk interface,
    /// through VFIO and the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vfio-pci")]
    #[serde(rename = "virtio-blk-vfio-pci")]
    VirtioBlkVfioPci,
    /// `virtio-blk-vhost-user`: a vhost-user-blk server, through the
    /// libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-user")]
    #[serde(rename = "virtio-blk-vhost-user")]
    VirtioBlkVhostUser,
    /// `virtio-blk-vhost-vdpa`: a vDPA block device, through the libblkio
    /// library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-vdpa")]
    #[serde(rename = "virtio-blk-vhost-vdpa")]
    VirtioBlkVhostVdpa,
    /// `vvfat`: a directory of the host, presented as a FAT file system.
    #[serde(rename = "vvfat")]
    Vvfat,
    /// `gluster`: files on a GlusterFS volume.
    ///
    /// Removed after QEMU 10.2.
    #[deprecated = "GlusterFS is no longer developed."]
    #[serde(rename = "gluster")]
    Gluster(BlockdevCreateOptionsGluster),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<BlockdevCreateOptionsFile> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsFile) -> Self {
        Self::File(value)
    }
}

impl From<BlockdevCreateOptionsLUKS> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsLUKS) -> Self {
        Self::Luks(value)
    }
}

impl From<BlockdevCreateOptionsNfs> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsNfs) -> Self {
        Self::Nfs(value)
    }
}

impl From<BlockdevCreateOptionsParallels> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsParallels) -> Self {
        Self::Parallels(value)
    }
}

impl From<BlockdevCreateOptionsQcow> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsQcow) -> Self {
        Self::Qcow(value)
    }
}

impl From<BlockdevCreateOptionsQcow2> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsQcow2) -> Self {
        Self::Qcow2(value)
    }
}

impl From<BlockdevCreateOptionsQed> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsQed) -> Self {
        Self::Qed(value)
    }
}

impl From<BlockdevCreateOptionsRbd> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsRbd) -> Self {
        Self::Rbd(value)
    }
}

impl From<BlockdevCreateOptionsSsh> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsSsh) -> Self {
        Self::Ssh(value)
    }
}

impl From<BlockdevCreateOptionsVdi> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsVdi) -> Self {
        Self::Vdi(value)
    }
}

impl From<BlockdevCreateOptionsVhdx> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsVhdx) -> Self {
        Self::Vhdx(value)
    }
}

impl From<BlockdevCreateOptionsVmdk> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsVmdk) -> Self {
        Self::Vmdk(value)
    }
}

impl From<BlockdevCreateOptionsVpc> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsVpc) -> Self {
        Self::Vpc(value)
    }
}

impl From<BlockdevCreateOptionsGluster> for BlockdevCreateOptions {
    fn from(value: BlockdevCreateOptionsGluster) -> Self {
        Self::Gluster(value)
    }
}

/// Options for changing the key slots of a LUKS image.
///
/// Since QEMU 5.1.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevAmendOptionsLUKS {
    /// Whether to add (`active`) or to erase (`inactive`).
    pub state: QCryptoBlockLUKSKeyslotState,
    /// ID of a secret object with the passphrase to add;
    /// required when adding one, otherwise an error.
    #[serde(rename = "new-secret", skip_serializing_if = "Option::is_none")]
    pub new_secret: Option<String>,
    /// ID of a secret object. All slots that its passphrase
    /// opens are erased, or only [`keyslot`](field@Self::keyslot), which it must open in that
    /// case. An error when adding a passphrase.
    #[serde(rename = "old-secret", skip_serializing_if = "Option::is_none")]
    pub old_secret: Option<String>,
    /// Number of the slot to write or to erase, from 0 to 7. If
    /// absent, a new passphrase goes into the first free slot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyslot: Option<i64>,
    /// How long it should take to derive a key from the new
    /// passphrase, in milliseconds (default: 2000). An error when
    /// erasing slots.
    #[serde(rename = "iter-time", skip_serializing_if = "Option::is_none")]
    pub iter_time: Option<i64>,
    /// ID of a secret object with a passphrase that opens the
    /// volume now, to get access to the master key (default: the one
    /// the volume was opened with).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub secret: Option<String>,
}

impl BlockdevAmendOptionsLUKS {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(state: QCryptoBlockLUKSKeyslotState) -> Self {
        Self {
            state,
            new_secret: None,
            old_secret: None,
            keyslot: None,
            iter_time: None,
            secret: None,
        }
    }

    /// Sets [`new_secret`](field@Self::new_secret).
    #[must_use]
    pub fn with_new_secret(mut self, value: impl Into<String>) -> Self {
        self.new_secret = Some(value.into());
        self
    }

    /// Sets [`old_secret`](field@Self::old_secret).
    #[must_use]
    pub fn with_old_secret(mut self, value: impl Into<String>) -> Self {
        self.old_secret = Some(value.into());
        self
    }

    /// Sets [`keyslot`](field@Self::keyslot).
    #[must_use]
    pub fn with_keyslot(mut self, value: i64) -> Self {
        self.keyslot = Some(value);
        self
    }

    /// Sets [`iter_time`](field@Self::iter_time).
    #[must_use]
    pub fn with_iter_time(mut self, value: i64) -> Self {
        self.iter_time = Some(value);
        self
    }

    /// Sets [`secret`](field@Self::secret).
    #[must_use]
    pub fn with_secret(mut self, value: impl Into<String>) -> Self {
        self.secret = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`QCryptoBlockAmendOptionsLUKS`].
impl From<&BlockdevAmendOptionsLUKS> for QCryptoBlockAmendOptionsLUKS {
    fn from(value: &BlockdevAmendOptionsLUKS) -> Self {
        Self {
            state: value.state.clone(),
            new_secret: value.new_secret.clone(),
            old_secret: value.old_secret.clone(),
            keyslot: value.keyslot,
            iter_time: value.iter_time,
            secret: value.secret.clone(),
        }
    }
}

/// Takes the members of the base, [`QCryptoBlockAmendOptionsLUKS`]: there are no others.
impl From<QCryptoBlockAmendOptionsLUKS> for BlockdevAmendOptionsLUKS {
    fn from(value: QCryptoBlockAmendOptionsLUKS) -> Self {
        Self {
            state: value.state,
            new_secret: value.new_secret,
            old_secret: value.old_secret,
            keyslot: value.keyslot,
            iter_time: value.iter_time,
            secret: value.secret,
        }
    }
}

/// Options for changing a qcow2 image. Only the encryption can be
/// changed.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevAmendOptionsQcow2 {
    /// What to change about the encryption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypt: Option<QCryptoBlockAmendOptions>,
}

impl BlockdevAmendOptionsQcow2 {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`encrypt`](field@Self::encrypt).
    #[must_use]
    pub fn with_encrypt(mut self, value: impl Into<QCryptoBlockAmendOptions>) -> Self {
        self.encrypt = Some(value.into());
        self
    }
}

/// What to change in an image.
///
/// The tag is `driver`: current driver of the node.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "driver")]
#[non_exhaustive]
pub enum BlockdevAmendOptions {
    /// `luks`: disks encrypted in the LUKS format.
    #[serde(rename = "luks")]
    Luks(BlockdevAmendOptionsLUKS),
    /// `qcow2`: QEMU's own image format.
    #[serde(rename = "qcow2")]
    Qcow2(BlockdevAmendOptionsQcow2),
    /// `blkdebug`: filter for tests: injects errors, and can limit and check
    /// requests.
    #[serde(rename = "blkdebug")]
    Blkdebug,
    /// `blklogwrites`: filter for tests: logs all writes in the format of
    /// Linux's `dm-log-writes` target. Since QEMU 3.0.
    #[serde(rename = "blklogwrites")]
    Blklogwrites,
    /// `blkreplay`: filter that record/replay needs above each disk so that
    /// requests complete in the recorded order. Since QEMU 4.2.
    #[serde(rename = "blkreplay")]
    Blkreplay,
    /// `blkverify`: filter for tests: compares an image with a raw copy.
    #[serde(rename = "blkverify")]
    Blkverify,
    /// `bochs`: disk images of Bochs, read-only.
    #[serde(rename = "bochs")]
    Bochs,
    /// `cloop`: compressed loop images as used by Knoppix, read-only.
    #[serde(rename = "cloop")]
    Cloop,
    /// `compress`: filter that compresses all writes, which the format must
    /// support. Since QEMU 5.0.
    #[serde(rename = "compress")]
    Compress,
    /// `copy-before-write`: filter that copies old data to another node
    /// before it is overwritten. Since QEMU 6.2.
    #[doc(alias = "copy-before-write")]
    #[serde(rename = "copy-before-write")]
    CopyBeforeWrite,
    /// `copy-on-read`: filter that stores in an image what is read from its
    /// backing file. Since QEMU 3.0.
    #[doc(alias = "copy-on-read")]
    #[serde(rename = "copy-on-read")]
    CopyOnRead,
    /// `dmg`: disk images of macOS, read-only.
    #[serde(rename = "dmg")]
    Dmg,
    /// `file`: regular files of the host.
    #[serde(rename = "file")]
    File,
    /// `snapshot-access`: read-only access to the old state of a disk that a
    /// [`CopyBeforeWrite`](BlockdevDriver::CopyBeforeWrite) filter keeps. Since QEMU 7.0.
    #[doc(alias = "snapshot-access")]
    #[serde(rename = "snapshot-access")]
    SnapshotAccess,
    /// `ftp`: files on an FTP server, read-only.
    #[serde(rename = "ftp")]
    Ftp,
    /// `ftps`: files on an FTP server, with TLS, read-only.
    #[serde(rename = "ftps")]
    Ftps,
    /// `host_cdrom`: a CD or DVD drive of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_cdrom")]
    HostCdrom,
    /// `host_device`: a block or character device of the host.
    ///
    /// Only present if QEMU is built with `HAVE_HOST_BLOCK_DEVICE`.
    #[serde(rename = "host_device")]
    HostDevice,
    /// `http`: files on a web server, read-only.
    #[serde(rename = "http")]
    Http,
    /// `https`: files on a web server, with TLS, read-only.
    #[serde(rename = "https")]
    Https,
    /// `io_uring`: files and block devices of the host with io_uring,
    /// through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[serde(rename = "io_uring")]
    IoUring,
    /// `iscsi`: logical units of an iSCSI target.
    #[serde(rename = "iscsi")]
    Iscsi,
    /// `nbd`: exports of an NBD server.
    #[serde(rename = "nbd")]
    Nbd,
    /// `nfs`: files on an NFS server, without a mount.
    #[serde(rename = "nfs")]
    Nfs,
    /// `null-aio`: for tests: no storage at all; requests complete like
    /// asynchronous ones.
    #[doc(alias = "null-aio")]
    #[serde(rename = "null-aio")]
    NullAio,
    /// `null-co`: for tests: no storage at all; requests complete in a
    /// coroutine.
    #[doc(alias = "null-co")]
    #[serde(rename = "null-co")]
    NullCo,
    /// `nvme`: an NVMe controller of the host that QEMU drives itself,
    /// through VFIO. Since QEMU 2.12.
    #[serde(rename = "nvme")]
    Nvme,
    /// `nvme-io_uring`: a namespace of an NVMe controller with io_uring
    /// passthrough, through the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "nvme-io_uring")]
    #[serde(rename = "nvme-io_uring")]
    NvmeIoUring,
    /// `parallels`: disk images of Parallels.
    #[serde(rename = "parallels")]
    Parallels,
    /// `preallocate`: filter that grows the file in large steps ahead of the
    /// writes.
    #[serde(rename = "preallocate")]
    Preallocate,
    /// `qcow`: version 1 of QEMU's image format, for old images.
    #[serde(rename = "qcow")]
    Qcow,
    /// `qed`: a former QEMU image format, for old images.
    #[serde(rename = "qed")]
    Qed,
    /// `quorum`: writes to several nodes, and reads what most of them agree
    /// on.
    #[serde(rename = "quorum")]
    Quorum,
    /// `raw`: contents used as they are, in whole or in part.
    #[serde(rename = "raw")]
    Raw,
    /// `rbd`: images in a Ceph cluster.
    #[serde(rename = "rbd")]
    Rbd,
    /// `replication`: for COLO: keeps the disks of a VM and its stand-in the
    /// same.
    ///
    /// Only present if QEMU is built with `CONFIG_REPLICATION`.
    #[serde(rename = "replication")]
    Replication,
    /// `ssh`: files on an SSH server (SFTP).
    #[serde(rename = "ssh")]
    Ssh,
    /// `throttle`: filter that applies the limits of a throttle group.
    /// Since QEMU 2.11.
    #[serde(rename = "throttle")]
    Throttle,
    /// `vdi`: disk images of VirtualBox.
    #[serde(rename = "vdi")]
    Vdi,
    /// `vhdx`: disk images of Hyper-V.
    #[serde(rename = "vhdx")]
    Vhdx,
    /// `virtio-blk-vfio-pci`: a PCI device with the virtio-blk interface,
    /// through VFIO and the libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vfio-pci")]
    #[serde(rename = "virtio-blk-vfio-pci")]
    VirtioBlkVfioPci,
    /// `virtio-blk-vhost-user`: a vhost-user-blk server, through the
    /// libblkio library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-user")]
    #[serde(rename = "virtio-blk-vhost-user")]
    VirtioBlkVhostUser,
    /// `virtio-blk-vhost-vdpa`: a vDPA block device, through the libblkio
    /// library. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_BLKIO`.
    #[doc(alias = "virtio-blk-vhost-vdpa")]
    #[serde(rename = "virtio-blk-vhost-vdpa")]
    VirtioBlkVhostVdpa,
    /// `vmdk`: disk images of VMware.
    #[serde(rename = "vmdk")]
    Vmdk,
    /// `vpc`: disk images of Virtual PC and Azure (VHD).
    #[serde(rename = "vpc")]
    Vpc,
    /// `vvfat`: a directory of the host, presented as a FAT file system.
    #[serde(rename = "vvfat")]
    Vvfat,
    /// `gluster`: files on a GlusterFS volume.
    ///
    /// Removed after QEMU 10.2.
    #[deprecated = "GlusterFS is no longer developed."]
    #[serde(rename = "gluster")]
    Gluster,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<BlockdevAmendOptionsLUKS> for BlockdevAmendOptions {
    fn from(value: BlockdevAmendOptionsLUKS) -> Self {
        Self::Luks(value)
    }
}

impl From<BlockdevAmendOptionsQcow2> for BlockdevAmendOptions {
    fn from(value: BlockdevAmendOptionsQcow2) -> Self {
        Self::Qcow2(value)
    }
}

/// How QEMU dealt with a failed disk request. For a guest's drive,
/// this depends on the options `rerror` and `werror`; for a block
/// job, on the arguments that it was started with.
///
/// Since QEMU 2.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum BlockErrorAction {
    /// `ignore`: act as if the request had succeeded.
    #[serde(rename = "ignore")]
    Ignore,
    /// `report`: let it fail: the guest sees an error, or the job ends.
    #[serde(rename = "report")]
    Report,
    /// `stop`: stop the machine or pause the job, and try again when it
    /// continues.
    #[serde(rename = "stop")]
    Stop,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How much of a new image, or of what an image grows by, to allocate
/// in advance.
///
/// Since QEMU 2.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum PreallocMode {
    /// `off`: nothing; space is allocated as data is written.
    #[serde(rename = "off")]
    Off,
    /// `metadata`: set up the format's metadata, so that each cluster has
    /// its place in the file; the host need not have space for the data
    /// yet.
    #[serde(rename = "metadata")]
    Metadata,
    /// `falloc`: in addition, have the host reserve the space, as with
    /// `posix_fallocate()`, which is quick on most file systems.
    #[serde(rename = "falloc")]
    Falloc,
    /// `full`: in addition, write to all of it, so that the space is certain
    /// to be there. What is written is not necessarily zeroes.
    #[serde(rename = "full")]
    Full,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Operation of the quorum block driver on one of its children.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QuorumOpType {
    /// `read`: reading data.
    #[serde(rename = "read")]
    Read,
    /// `write`: writing data.
    #[serde(rename = "write")]
    Write,
    /// `flush`: committing written data to stable storage.
    #[serde(rename = "flush")]
    Flush,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// An internal snapshot to create, that is, one kept in the image
/// itself.
///
/// Since QEMU 1.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevSnapshotInternal {
    /// Name of the block backend that uses the image, or node name
    /// of the image; no block node may be above it.
    pub device: String,
    /// Name for the snapshot.
    pub name: String,
}

impl BlockdevSnapshotInternal {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(device: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            device: device.into(),
            name: name.into(),
        }
    }
}

/// Makes QEMU's code generator emit code for lists of [`BlockGraphInfo`].
/// No command or event uses it.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DummyBlockCoreForceArrays {
    /// The list that QEMU needs the code for.
    #[serde(rename = "unused-block-graph-info")]
    pub unused_block_graph_info: Vec<BlockGraphInfo>,
}

impl DummyBlockCoreForceArrays {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(unused_block_graph_info: Vec<BlockGraphInfo>) -> Self {
        Self { unused_block_graph_info }
    }
}

/// Options of the driver `gluster`, which accesses a file on a
/// GlusterFS volume. The driver has been deprecated since 9.2.
///
/// Since QEMU 2.9.
///
/// Removed after QEMU 10.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevOptionsGluster {
    /// Name of the volume.
    pub volume: String,
    /// Path of the image within the volume.
    pub path: String,
    /// Addresses of servers of the volume, of type `inet` or
    /// `unix`; they are tried in turn.
    pub server: Vec<SocketAddress>,
    /// How much libgfapi logs, from 0 for nothing to 9; the default
    /// is 4, for errors. Since QEMU 2.8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debug: Option<i64>,
    /// File that libgfapi logs to (default: standard error). Since QEMU 2.8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logfile: Option<String>,
}

impl BlockdevOptionsGluster {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        volume: impl Into<String>,
        path: impl Into<String>,
        server: Vec<SocketAddress>,
    ) -> Self {
        Self {
            volume: volume.into(),
            path: path.into(),
            server,
            debug: None,
            logfile: None,
        }
    }

    /// Sets [`debug`](field@Self::debug).
    #[must_use]
    pub fn with_debug(mut self, value: i64) -> Self {
        self.debug = Some(value);
        self
    }

    /// Sets [`logfile`](field@Self::logfile).
    #[must_use]
    pub fn with_logfile(mut self, value: impl Into<String>) -> Self {
        self.logfile = Some(value.into());
        self
    }
}

/// Options for creating a file on a GlusterFS volume.
///
/// Since QEMU 2.12.
///
/// Removed after QEMU 10.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BlockdevCreateOptionsGluster {
    /// Which volume and file.
    pub location: BlockdevOptionsGluster,
    /// Size of the virtual disk in bytes.
    pub size: u64,
    /// How to allocate space: `off` (the default) or, if
    /// QEMU was built for it, `falloc` or `full`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preallocation: Option<PreallocMode>,
}

impl BlockdevCreateOptionsGluster {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(location: BlockdevOptionsGluster, size: u64) -> Self {
        Self {
            location,
            size,
            preallocation: None,
        }
    }

    /// Sets [`preallocation`](field@Self::preallocation).
    #[must_use]
    pub fn with_preallocation(mut self, value: PreallocMode) -> Self {
        self.preallocation = Some(value);
        self
    }
}

/// Events defined in `../../qapi/block-core.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::{BlockErrorAction, QuorumOpType};
    use super::super::{IoOperationType, JobType};

    /// A format driver has found an image to be inconsistent, or has
    /// prevented a write that would have made it so.
    ///
    /// > **Note:** Before 2.2, QEMU sent this event only when [`fatal`](field@Self::fatal) would be
    /// > true.
    ///
    /// **Event** `BLOCK_IMAGE_CORRUPTED`.
    ///
    /// Since QEMU 1.7.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_IMAGE_CORRUPTED",
    ///   "data": { "device": "", "node-name": "drive", "fatal": false,
    ///             "msg": "L2 table offset 0x2a2a2a00 unaligned (L1 index: 0)" },
    ///   "timestamp": { "seconds": 1648243240, "microseconds": 906060 } }
    /// ```
    #[doc(alias = "BLOCK_IMAGE_CORRUPTED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockImageCorrupted {
        /// Name of the block backend that uses the image; empty if
        /// none does or it has no name.
        pub device: String,
        /// Node name of the image; absent if it has none. Since QEMU 2.4.
        #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
        pub node_name: Option<String>,
        /// What is wrong, written for people and not meant to be parsed.
        pub msg: String,
        /// Where the offending access begins, as an offset in bytes in
        /// the file that holds the image; present if there was such an
        /// access.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub offset: Option<i64>,
        /// Length of that access in bytes.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub size: Option<i64>,
        /// True if the image is now marked as corrupt, which means that
        /// it cannot be used until it is repaired, for example with
        /// `qemu-img check`. Since QEMU 2.2.
        pub fatal: bool,
    }

    impl BlockImageCorrupted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            device: impl Into<String>,
            msg: impl Into<String>,
            fatal: bool,
        ) -> Self {
            Self {
                device: device.into(),
                node_name: None,
                msg: msg.into(),
                offset: None,
                size: None,
                fatal,
            }
        }

        /// Sets [`node_name`](field@Self::node_name).
        #[must_use]
        pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
            self.node_name = Some(value.into());
            self
        }

        /// Sets [`offset`](field@Self::offset).
        #[must_use]
        pub fn with_offset(mut self, value: i64) -> Self {
            self.offset = Some(value);
            self
        }

        /// Sets [`size`](field@Self::size).
        #[must_use]
        pub fn with_size(mut self, value: i64) -> Self {
            self.size = Some(value);
            self
        }
    }

    impl BlockImageCorrupted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_IMAGE_CORRUPTED";
    }

    impl EventPayload for BlockImageCorrupted {
        const NAME: &'static str = Self::NAME;
    }

    /// The host could not carry out a disk request from the guest.
    ///
    /// > **Note:** If [`action`](field@Self::action) is `stop`, the event `STOP` follows.
    ///
    /// > **Note:** Since 9.2, this event is rate-limited for each [`qom_path`](field@Self::qom_path)
    /// > separately: at most one is sent per second, and the newest error
    /// > follows when the second is over. After 10.2, errors with the
    /// > action `stop` are exempt: all of them are sent.
    ///
    /// **Event** `BLOCK_IO_ERROR`.
    ///
    /// Since QEMU 0.13.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_IO_ERROR",
    ///   "data": { "qom-path": "/machine/unattached/device[0]",
    ///             "device": "ide0-hd1",
    ///             "node-name": "#block212",
    ///             "operation": "write",
    ///             "action": "stop",
    ///             "reason": "No space left on device" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_IO_ERROR")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockIoError {
        /// QOM path of the guest's device; empty if the request did
        /// not come from one. Since QEMU 9.2.
        ///
        /// Mandatory wherever it exists.
        #[serde(rename = "qom-path", skip_serializing_if = "Option::is_none")]
        pub qom_path: Option<String>,
        /// Name of the drive's block backend; empty if it has none.
        pub device: String,
        /// Name of the topmost block node of the drive, although
        /// the failure may be in a node below it; absent if the drive has
        /// no medium. Since QEMU 2.8.
        #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
        pub node_name: Option<String>,
        /// Whether the guest was reading or writing.
        pub operation: IoOperationType,
        /// How QEMU dealt with the failed request.
        pub action: BlockErrorAction,
        /// True if the host's storage is full; present for drives for
        /// which [`QueryBlock`](super::commands::QueryBlock) shows `io-status`. Since QEMU 2.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub nospace: Option<bool>,
        /// What the host's operating system says about the error,
        /// written for people and not meant to be parsed. Since QEMU 2.2.
        pub reason: String,
    }

    impl BlockIoError {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            device: impl Into<String>,
            operation: IoOperationType,
            action: BlockErrorAction,
            reason: impl Into<String>,
        ) -> Self {
            Self {
                qom_path: None,
                device: device.into(),
                node_name: None,
                operation,
                action,
                nospace: None,
                reason: reason.into(),
            }
        }

        /// Sets [`qom_path`](field@Self::qom_path).
        #[must_use]
        pub fn with_qom_path(mut self, value: impl Into<String>) -> Self {
            self.qom_path = Some(value.into());
            self
        }

        /// Sets [`node_name`](field@Self::node_name).
        #[must_use]
        pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
            self.node_name = Some(value.into());
            self
        }

        /// Sets [`nospace`](field@Self::nospace).
        #[must_use]
        pub fn with_nospace(mut self, value: bool) -> Self {
            self.nospace = Some(value);
            self
        }
    }

    impl BlockIoError {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_IO_ERROR";
    }

    impl EventPayload for BlockIoError {
        const NAME: &'static str = Self::NAME;
    }

    /// A block job has ended: it has done its work, or it has failed. If
    /// it was cancelled, [`BlockJobCancelled`] is sent instead.
    ///
    /// > **Note:** A mirror that is cancelled after [`BlockJobReady`] also
    /// > ends with this event, unless the cancellation was forced.
    ///
    /// **Event** `BLOCK_JOB_COMPLETED`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_COMPLETED",
    ///   "data": { "type": "stream", "device": "virtio-disk0",
    ///             "len": 10737418240, "offset": 10737418240,
    ///             "speed": 0 },
    ///   "timestamp": { "seconds": 1267061043, "microseconds": 959568 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_COMPLETED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobCompleted {
        /// What the job did.
        pub r#type: JobType,
        /// ID of the job; by default, the name of the block backend
        /// that it worked on.
        pub device: String,
        /// Value of [`offset`](field@Self::offset) when the work is done. The unit depends on
        /// the job; most jobs count bytes.
        pub len: i64,
        /// How far the job got: equal to [`len`](field@Self::len) if it succeeded, short
        /// of it if it failed.
        pub offset: i64,
        /// Speed limit of the job in bytes per second; 0 for no limit.
        pub speed: i64,
        /// Why the job failed, written for people and not meant to be
        /// parsed; absent if it succeeded.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
    }

    impl BlockJobCompleted {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: JobType,
            device: impl Into<String>,
            len: i64,
            offset: i64,
            speed: i64,
        ) -> Self {
            Self {
                r#type,
                device: device.into(),
                len,
                offset,
                speed,
                error: None,
            }
        }

        /// Sets [`error`](field@Self::error).
        #[must_use]
        pub fn with_error(mut self, value: impl Into<String>) -> Self {
            self.error = Some(value.into());
            self
        }
    }

    impl BlockJobCompleted {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_COMPLETED";
    }

    impl EventPayload for BlockJobCompleted {
        const NAME: &'static str = Self::NAME;
    }

    /// A block job has ended because a client cancelled it, or because
    /// another job of its transaction failed.
    ///
    /// **Event** `BLOCK_JOB_CANCELLED`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_CANCELLED",
    ///   "data": { "type": "stream", "device": "virtio-disk0",
    ///             "len": 10737418240, "offset": 134217728,
    ///             "speed": 0 },
    ///   "timestamp": { "seconds": 1267061043, "microseconds": 959568 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_CANCELLED")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobCancelled {
        /// What the job did.
        pub r#type: JobType,
        /// ID of the job; by default, the name of the block backend
        /// that it worked on.
        pub device: String,
        /// Value that [`offset`](field@Self::offset) would have reached.
        pub len: i64,
        /// How far the job got.
        pub offset: i64,
        /// Speed limit of the job in bytes per second; 0 for no limit.
        pub speed: i64,
    }

    impl BlockJobCancelled {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: JobType,
            device: impl Into<String>,
            len: i64,
            offset: i64,
            speed: i64,
        ) -> Self {
            Self {
                r#type,
                device: device.into(),
                len,
                offset,
                speed,
            }
        }
    }

    impl BlockJobCancelled {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_CANCELLED";
    }

    impl EventPayload for BlockJobCancelled {
        const NAME: &'static str = Self::NAME;
    }

    /// A disk request of a block job has failed.
    ///
    /// The event does not tell the error. If the job fails of it,
    /// [`BlockJobCompleted`] has it; if the job pauses, `io-status` in the
    /// reply to [`QueryBlockJobs`](super::commands::QueryBlockJobs) is `nospace` or `failed`.
    ///
    /// **Event** `BLOCK_JOB_ERROR`.
    ///
    /// Since QEMU 1.3.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_ERROR",
    ///   "data": { "device": "ide0-hd1",
    ///             "operation": "write",
    ///             "action": "stop" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_ERROR")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobError {
        /// ID of the job; by default, the name of the block backend
        /// that it works on.
        pub device: String,
        /// Whether the job was reading or writing.
        pub operation: IoOperationType,
        /// How the job responds. With `report`, it fails; with
        /// `stop`, it pauses until [`JobResume`](super::super::commands::JobResume), while the machine keeps
        /// running.
        pub action: BlockErrorAction,
    }

    impl BlockJobError {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            device: impl Into<String>,
            operation: IoOperationType,
            action: BlockErrorAction,
        ) -> Self {
            Self {
                device: device.into(),
                operation,
                action,
            }
        }
    }

    impl BlockJobError {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_ERROR";
    }

    impl EventPayload for BlockJobError {
        const NAME: &'static str = Self::NAME;
    }

    /// A block job has caught up and is waiting for a client to end it, as
    /// mirrors and commits of the image in use do. Until then, it
    /// continues to copy what the guest writes.
    ///
    /// > **Note:** [`BlockJobError`] revokes this: the job sends this event
    /// > again once it has caught up again.
    ///
    /// **Event** `BLOCK_JOB_READY`.
    ///
    /// Since QEMU 1.3.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_READY",
    ///   "data": { "device": "drive0", "type": "mirror", "speed": 0,
    ///             "len": 2097152, "offset": 2097152 },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_READY")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobReady {
        /// What the job does.
        pub r#type: JobType,
        /// ID of the job; by default, the name of the block backend
        /// that it works on.
        pub device: String,
        /// Value of [`offset`](field@Self::offset) when nothing is left to be done; it grows as
        /// the guest writes.
        pub len: i64,
        /// How far the job has got.
        pub offset: i64,
        /// Speed limit of the job in bytes per second; 0 for no limit.
        pub speed: i64,
    }

    impl BlockJobReady {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: JobType,
            device: impl Into<String>,
            len: i64,
            offset: i64,
            speed: i64,
        ) -> Self {
            Self {
                r#type,
                device: device.into(),
                len,
                offset,
                speed,
            }
        }
    }

    impl BlockJobReady {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_READY";
    }

    impl EventPayload for BlockJobReady {
        const NAME: &'static str = Self::NAME;
    }

    /// A block job is done except for the steps that make its work take
    /// effect, and is waiting for [`JobFinalize`](super::super::commands::JobFinalize) because it was told not to
    /// take these steps by itself. In a transaction, this event is sent
    /// when all jobs have got that far.
    ///
    /// **Event** `BLOCK_JOB_PENDING`.
    ///
    /// Since QEMU 2.12.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_JOB_PENDING",
    ///   "data": { "type": "mirror", "id": "backup_1" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_JOB_PENDING")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockJobPending {
        /// What the job does.
        pub r#type: JobType,
        /// ID of the job.
        pub id: String,
    }

    impl BlockJobPending {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(r#type: JobType, id: impl Into<String>) -> Self {
            Self { r#type, id: id.into() }
        }
    }

    impl BlockJobPending {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_JOB_PENDING";
    }

    impl EventPayload for BlockJobPending {
        const NAME: &'static str = Self::NAME;
    }

    /// A write has gone beyond the threshold that a client set on a block
    /// node with [`BlockSetWriteThreshold`](super::commands::BlockSetWriteThreshold). If you provide storage only
    /// as it is needed, add some now, before the guest runs out of it.
    ///
    /// > **Note:** Each threshold is reported only once. To learn of further
    /// > growth, set another one.
    ///
    /// **Event** `BLOCK_WRITE_THRESHOLD`.
    ///
    /// Since QEMU 2.3.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "BLOCK_WRITE_THRESHOLD",
    ///   "data": { "node-name": "node0", "amount-exceeded": 65536,
    ///             "write-threshold": 17179869184 },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "BLOCK_WRITE_THRESHOLD")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct BlockWriteThreshold {
        /// Name of the node.
        #[serde(rename = "node-name")]
        pub node_name: String,
        /// Number of bytes by which the end of the write lies
        /// beyond the threshold.
        #[serde(rename = "amount-exceeded")]
        pub amount_exceeded: u64,
        /// The threshold: an offset in bytes.
        #[serde(rename = "write-threshold")]
        pub write_threshold: u64,
    }

    impl BlockWriteThreshold {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            node_name: impl Into<String>,
            amount_exceeded: u64,
            write_threshold: u64,
        ) -> Self {
            Self {
                node_name: node_name.into(),
                amount_exceeded,
                write_threshold,
            }
        }
    }

    impl BlockWriteThreshold {
        /// The event's name on the wire.
        pub const NAME: &'static str = "BLOCK_WRITE_THRESHOLD";
    }

    impl EventPayload for BlockWriteThreshold {
        const NAME: &'static str = Self::NAME;
    }

    /// A read or write of a quorum block device has failed because too few
    /// of its children carried it out, or too few agreed on the data.
    ///
    /// Failed flushes do not cause it, nor do reads with the pattern
    /// `fifo`.
    ///
    /// > **Note:** This event is rate-limited: at most one is sent per
    /// > second, and the newest failure follows when the second is over.
    ///
    /// **Event** `QUORUM_FAILURE`.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "QUORUM_FAILURE",
    ///   "data": { "reference": "usr1", "sector-num": 345435, "sectors-count": 5 },
    ///   "timestamp": { "seconds": 1344522075, "microseconds": 745528 } }
    /// ```
    #[doc(alias = "QUORUM_FAILURE")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct QuorumFailure {
        /// Name of the quorum's block backend or, if it has none,
        /// its node name.
        pub reference: String,
        /// First sector of the request; a sector is 512 bytes.
        #[serde(rename = "sector-num")]
        pub sector_num: i64,
        /// Length of the request, in sectors.
        #[serde(rename = "sectors-count")]
        pub sectors_count: i64,
    }

    impl QuorumFailure {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            reference: impl Into<String>,
            sector_num: i64,
            sectors_count: i64,
        ) -> Self {
            Self {
                reference: reference.into(),
                sector_num,
                sectors_count,
            }
        }
    }

    impl QuorumFailure {
        /// The event's name on the wire.
        pub const NAME: &'static str = "QUORUM_FAILURE";
    }

    impl EventPayload for QuorumFailure {
        const NAME: &'static str = Self::NAME;
    }

    /// One child of a quorum block device has failed an operation, or has
    /// returned data that the other children outvoted. The request as a
    /// whole may have succeeded; [`QuorumFailure`] is sent if a read or write
    /// did not.
    ///
    /// > **Note:** This event is rate-limited for each [`node_name`](field@Self::node_name) separately:
    /// > at most one is sent per second, and the newest report follows
    /// > when the second is over.
    ///
    /// **Event** `QUORUM_REPORT_BAD`.
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "QUORUM_REPORT_BAD",
    ///   "data": { "node-name": "node0", "sector-num": 345435, "sectors-count": 5,
    ///             "type": "read" },
    ///   "timestamp": { "seconds": 1344522075, "microseconds": 745528 } }
    /// ```
    ///
    /// ```json
    /// { "event": "QUORUM_REPORT_BAD",
    ///   "data": { "node-name": "node0", "sector-num": 0, "sectors-count": 2097120,
    ///             "type": "flush", "error": "Broken pipe" },
    ///   "timestamp": { "seconds": 1456406829, "microseconds": 291763 } }
    /// ```
    #[doc(alias = "QUORUM_REPORT_BAD")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct QuorumReportBad {
        /// What the child was asked to do. Since QEMU 2.6.
        pub r#type: QuorumOpType,
        /// Description of the error, written for people and not meant
        /// to be parsed; absent if the child was merely outvoted.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub error: Option<String>,
        /// Node name of the child.
        #[serde(rename = "node-name")]
        pub node_name: String,
        /// First sector affected; a sector is 512 bytes.
        /// Meaningless for a flush, which affects the whole child.
        #[serde(rename = "sector-num")]
        pub sector_num: i64,
        /// Number of sectors affected; also meaningless for a
        /// flush.
        #[serde(rename = "sectors-count")]
        pub sectors_count: i64,
    }

    impl QuorumReportBad {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            r#type: QuorumOpType,
            node_name: impl Into<String>,
            sector_num: i64,
            sectors_count: i64,
        ) -> Self {
            Self {
                r#type,
                error: None,
                node_name: node_name.into(),
                sector_num,
                sectors_count,
            }
        }

        /// Sets [`error`](field@Self::error).
        #[must_use]
        pub fn with_error(mut self, value: impl Into<String>) -> Self {
            self.error = Some(value.into());
            self
        }
    }

    impl QuorumReportBad {
        /// The event's name on the wire.
        pub const NAME: &'static str = "QUORUM_REPORT_BAD";
    }

    impl EventPayload for QuorumReportBad {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `../../qapi/block-core.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        BlockDeviceInfo, BlockDirtyBitmap, BlockDirtyBitmapSha256, BlockInfo,
        BlockJobChangeOptions, BlockJobInfo, BlockStats, BlockdevAmendOptions,
        BlockdevCreateOptions, BlockdevOnError, BlockdevOptions,
        BlockdevSnapshotInternal, MirrorCopyMode, MirrorSyncMode, SnapshotInfo,
        XDbgBlockGraph,
    };
    use super::super::StrOrNull;

    #[doc(inline)]
    pub use super::BlockDirtyBitmapAdd;
    #[doc(inline)]
    pub use super::BlockDirtyBitmapMerge;
    #[doc(inline)]
    pub use super::BlockdevBackup;
    #[doc(inline)]
    pub use super::BlockdevSnapshot;
    #[doc(inline)]
    pub use super::BlockdevSnapshotSync;
    #[doc(inline)]
    pub use super::DriveBackup;
    #[doc(inline)]
    pub use super::DriveMirror;

    /// Lists the guest's disks: all block backends that have a name or that
    /// a device uses.
    ///
    /// **Command** `query-block`.
    ///
    /// **Returns** an array of [`BlockInfo`](super::BlockInfo): The disks. Filter nodes that QEMU inserted on its own are
    /// skipped: `inserted` is the node below them.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-block" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {
    ///    "return":[
    ///       {
    ///          "io-status": "ok",
    ///          "device":"ide0-hd0",
    ///          "locked":false,
    ///          "removable":false,
    ///          "inserted":{
    ///             "ro":false,
    ///             "drv":"qcow2",
    ///             "encrypted":false,
    ///             "file":"disks/test.qcow2",
    ///             "backing_file_depth":1,
    ///             "bps":1000000,
    ///             "bps_rd":0,
    ///             "bps_wr":0,
    ///             "iops":1000000,
    ///             "iops_rd":0,
    ///             "iops_wr":0,
    ///             "bps_max": 8000000,
    ///             "bps_rd_max": 0,
    ///             "bps_wr_max": 0,
    ///             "iops_max": 0,
    ///             "iops_rd_max": 0,
    ///             "iops_wr_max": 0,
    ///             "iops_size": 0,
    ///             "detect_zeroes": "on",
    ///             "node-name": "disk0",
    ///             "active": true,
    ///             "cache": { "writeback": true, "direct": false,
    ///                        "no-flush": false },
    ///             "children": [
    ///                { "child": "file", "node-name": "file0" }
    ///             ],
    ///             "write_threshold": 0,
    ///             "image":{
    ///                "filename":"disks/test.qcow2",
    ///                "format":"qcow2",
    ///                "virtual-size":2048000,
    ///                "backing-filename":"base.qcow2",
    ///                "full-backing-filename":"disks/base.qcow2",
    ///                "backing-filename-format":"qcow2",
    ///                "snapshots":[
    ///                   {
    ///                      "id": "1",
    ///                      "name": "snapshot1",
    ///                      "vm-state-size": 0,
    ///                      "date-sec": 10000200,
    ///                      "date-nsec": 12,
    ///                      "vm-clock-sec": 206,
    ///                      "vm-clock-nsec": 30
    ///                   }
    ///                ],
    ///                "backing-image":{
    ///                    "filename":"disks/base.qcow2",
    ///                    "format":"qcow2",
    ///                    "virtual-size":2048000
    ///                }
    ///             }
    ///          },
    ///          "qdev": "ide_disk",
    ///          "type":"unknown"
    ///       },
    ///       {
    ///          "io-status": "ok",
    ///          "device":"ide1-cd0",
    ///          "locked":false,
    ///          "removable":true,
    ///          "qdev": "/machine/unattached/device[23]",
    ///          "tray_open": false,
    ///          "type":"unknown"
    ///       },
    ///       {
    ///          "device":"floppy0",
    ///          "locked":false,
    ///          "removable":true,
    ///          "qdev": "/machine/unattached/device[20]",
    ///          "type":"unknown"
    ///       },
    ///       {
    ///          "device":"sd0",
    ///          "locked":false,
    ///          "removable":true,
    ///          "type":"unknown"
    ///       }
    ///    ]
    /// }
    /// ```
    #[doc(alias = "query-block")]
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
    pub struct QueryBlock {
        /// True to leave out the backing images, that is, member
        /// `inserted.image.backing-image` (default: false). Since QEMU 11.0.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub flat: Option<bool>,
    }

    impl QueryBlock {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`flat`](field@Self::flat).
        #[must_use]
        pub fn with_flat(mut self, value: bool) -> Self {
            self.flat = Some(value);
            self
        }
    }

    impl Command for QueryBlock {
        const NAME: &'static str = "query-block";
        type Ok = Vec<BlockInfo>;
    }

    /// Returns the statistics of all disks, or of all block nodes.
    ///
    /// **Command** `query-blockstats`.
    ///
    /// **Returns** an array of [`BlockStats`](super::BlockStats).
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-blockstats" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///       { "device": "ide0-hd0",
    ///         "qdev": "/machine/unattached/device[23]",
    ///         "stats": {
    ///             "rd_bytes": 122739200, "wr_bytes": 9786368,
    ///             "zone_append_bytes": 0, "unmap_bytes": 0,
    ///             "rd_operations": 36604, "wr_operations": 692,
    ///             "zone_append_operations": 0,
    ///             "flush_operations": 51, "unmap_operations": 0,
    ///             "rd_total_time_ns": 3465673657,
    ///             "wr_total_time_ns": 313253456,
    ///             "zone_append_total_time_ns": 0,
    ///             "flush_total_time_ns": 49653,
    ///             "unmap_total_time_ns": 0,
    ///             "wr_highest_offset": 2821110784, "rd_merged": 0,
    ///             "wr_merged": 0, "zone_append_merged": 0,
    ///             "unmap_merged": 0, "failed_rd_operations": 0,
    ///             "failed_wr_operations": 0,
    ///             "failed_zone_append_operations": 0,
    ///             "failed_flush_operations": 0,
    ///             "failed_unmap_operations": 0,
    ///             "invalid_rd_operations": 0,
    ///             "invalid_wr_operations": 0,
    ///             "invalid_zone_append_operations": 0,
    ///             "invalid_flush_operations": 0,
    ///             "invalid_unmap_operations": 0,
    ///             "idle_time_ns": 2953431879,
    ///             "account_invalid": true, "account_failed": true,
    ///             "timed_stats": [] },
    ///         "parent": {
    ///             "stats": {
    ///                 "rd_bytes": 122567168, "wr_bytes": 9786368,
    ///                 "zone_append_bytes": 0, "unmap_bytes": 0,
    ///                 "rd_operations": 36772,
    ///                 "wr_operations": 751,
    ///                 "zone_append_operations": 0,
    ///                 "flush_operations": 61,
    ///                 "unmap_operations": 0,
    ///                 "rd_total_time_ns": 3465673657,
    ///                 "wr_total_time_ns": 313253456,
    ///                 "zone_append_total_time_ns": 0,
    ///                 "flush_total_time_ns": 49653,
    ///                 "unmap_total_time_ns": 0,
    ///                 "wr_highest_offset": 3686448128,
    ///                 "rd_merged": 0, "wr_merged": 0,
    ///                 "zone_append_merged": 0, "unmap_merged": 0,
    ///                 "failed_rd_operations": 0,
    ///                 "failed_wr_operations": 0,
    ///                 "failed_zone_append_operations": 0,
    ///                 "failed_flush_operations": 0,
    ///                 "failed_unmap_operations": 0,
    ///                 "invalid_rd_operations": 0,
    ///                 "invalid_wr_operations": 0,
    ///                 "invalid_zone_append_operations": 0,
    ///                 "invalid_flush_operations": 0,
    ///                 "invalid_unmap_operations": 0,
    ///                 "idle_time_ns": 2953431879,
    ///                 "account_invalid": true,
    ///                 "account_failed": true, "timed_stats": [] } } },
    ///       { "device": "ide1-cd0",
    ///         "qdev": "/machine/unattached/device[24]",
    ///         "stats": {
    ///             "rd_bytes": 0, "wr_bytes": 0,
    ///             "zone_append_bytes": 0, "unmap_bytes": 0,
    ///             "rd_operations": 0, "wr_operations": 0,
    ///             "zone_append_operations": 0,
    ///             "flush_operations": 0, "unmap_operations": 0,
    ///             "rd_total_time_ns": 0, "wr_total_time_ns": 0,
    ///             "zone_append_total_time_ns": 0,
    ///             "flush_total_time_ns": 0,
    ///             "unmap_total_time_ns": 0,
    ///             "wr_highest_offset": 0, "rd_merged": 0,
    ///             "wr_merged": 0, "zone_append_merged": 0,
    ///             "unmap_merged": 0, "failed_rd_operations": 0,
    ///             "failed_wr_operations": 0,
    ///             "failed_zone_append_operations": 0,
    ///             "failed_flush_operations": 0,
    ///             "failed_unmap_operations": 0,
    ///             "invalid_rd_operations": 0,
    ///             "invalid_wr_operations": 0,
    ///             "invalid_zone_append_operations": 0,
    ///             "invalid_flush_operations": 0,
    ///             "invalid_unmap_operations": 0,
    ///             "account_invalid": true, "account_failed": true,
    ///             "timed_stats": [] } } ] }
    /// ```
    #[doc(alias = "query-blockstats")]
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
    pub struct QueryBlockstats {
        /// True to list all block nodes, each with `parent` but
        /// without `backing`, and without the counts of block backends.
        /// False (the default) to list the block backends that have a name
        /// or are used by a device, with all nodes below them except
        /// filters that QEMU inserted on its own. Since QEMU 2.3.
        #[serde(rename = "query-nodes", skip_serializing_if = "Option::is_none")]
        pub query_nodes: Option<bool>,
    }

    impl QueryBlockstats {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`query_nodes`](field@Self::query_nodes).
        #[must_use]
        pub fn with_query_nodes(mut self, value: bool) -> Self {
            self.query_nodes = Some(value);
            self
        }
    }

    impl Command for QueryBlockstats {
        const NAME: &'static str = "query-blockstats";
        type Ok = Vec<BlockStats>;
    }

    /// Lists the block jobs: those that back up, mirror, commit or stream.
    /// [`QueryJobs`](super::super::commands::QueryJobs) lists jobs of all kinds, with less detail.
    ///
    /// **Command** `query-block-jobs`.
    ///
    /// **Returns** an array of [`BlockJobInfo`](super::BlockJobInfo): The jobs, except those that QEMU uses internally.
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "query-block-jobs")]
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
    pub struct QueryBlockJobs {}

    impl QueryBlockJobs {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryBlockJobs {
        const NAME: &'static str = "query-block-jobs";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<BlockJobInfo>;
    }

    /// Changes the size of a disk while the guest is running. Give either
    /// [`device`](field@Self::device) or [`node_name`](field@Self::node_name).
    ///
    /// If the disk is made smaller, whatever lies beyond the new end is
    /// lost. Many devices tell the guest about the new size.
    ///
    /// **Command** `block_resize`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such block backend or node, or its
    ///   driver cannot make the image that size
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block_resize",
    ///   "arguments": { "device": "scratch", "size": 1073741824 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block_resize")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockResize {
        /// Name of the block backend.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub device: Option<String>,
        /// Node name. Since QEMU 2.0.
        #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
        pub node_name: Option<String>,
        /// New size of the disk in bytes.
        pub size: i64,
    }

    impl BlockResize {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(size: i64) -> Self {
            Self {
                device: None,
                node_name: None,
                size,
            }
        }

        /// Sets [`device`](field@Self::device).
        #[must_use]
        pub fn with_device(mut self, value: impl Into<String>) -> Self {
            self.device = Some(value.into());
            self
        }

        /// Sets [`node_name`](field@Self::node_name).
        #[must_use]
        pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
            self.node_name = Some(value.into());
            self
        }
    }

    impl Command for BlockResize {
        const NAME: &'static str = "block_resize";
        type Ok = base::Empty;
    }

    impl Command for BlockdevSnapshotSync {
        const NAME: &'static str = "blockdev-snapshot-sync";
        type Ok = base::Empty;
    }

    impl Command for BlockdevSnapshot {
        const NAME: &'static str = "blockdev-snapshot";
        const FEATURES: &'static [&'static str] = &["allow-write-only-overlay"];
        type Ok = base::Empty;
    }

    /// Changes the name of the backing file that is stored in an image.
    ///
    /// This takes effect the next time the image is opened; the backing
    /// node in use stays the same. A read-only image is reopened for
    /// writing, then made read-only again.
    ///
    /// > **Note:** The format of the backing file is stored as well. QEMU
    /// > uses the image's own format for it, which is wrong if the two
    /// > differ.
    ///
    /// **Command** `change-backing-file`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such block backend or node, or the
    ///   image is not in the chain or has no backing file
    ///
    /// Since QEMU 2.1.
    #[doc(alias = "change-backing-file")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct ChangeBackingFile {
        /// Name of the block backend or root node that the image
        /// belongs to.
        pub device: String,
        /// Node name of the image to change, somewhere in the
        /// backing chain of [`device`](field@Self::device).
        #[serde(rename = "image-node-name")]
        pub image_node_name: String,
        /// Name to store. QEMU does not check it: with a wrong
        /// name, the image cannot be opened the next time.
        #[serde(rename = "backing-file")]
        pub backing_file: String,
    }

    impl ChangeBackingFile {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            device: impl Into<String>,
            image_node_name: impl Into<String>,
            backing_file: impl Into<String>,
        ) -> Self {
            Self {
                device: device.into(),
                image_node_name: image_node_name.into(),
                backing_file: backing_file.into(),
            }
        }
    }

    impl Command for ChangeBackingFile {
        const NAME: &'static str = "change-backing-file";
        type Ok = base::Empty;
    }

    /// Writes the data of one or more overlays down into an image below
    /// them, which then takes their place.
    ///
    /// The job writes what is allocated in [`top_node`](field@Self::top_node), and in the images
    /// between it and [`base_node`](field@Self::base_node), down to [`base_node`](field@Self::base_node). When it is done,
    /// [`base_node`](field@Self::base_node) takes the place of [`top_node`](field@Self::top_node); the images from [`top_node`](field@Self::top_node)
    /// down to just above the base are no longer used. They are not valid
    /// on their own once the base has been written to.
    ///
    /// If the top is the active layer (no image is above it), or something
    /// writes to it, the job goes on to mirror what is written. It sends
    /// [`BlockJobReady`](super::events::BlockJobReady) when base and top are the same; end it with
    /// [`JobComplete`](super::super::commands::JobComplete), or with [`BlockJobCancel`] to keep using the top. In
    /// all other cases the job ends on its own.
    ///
    /// A base smaller than the top grows to the size of the top. A base
    /// larger than the top keeps its size; shrink it afterwards if you
    /// wish.
    ///
    /// **Command** `block-commit`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotFound` if there is no such [`device`](field@Self::device)
    /// - `GenericError` if top and base are the same, or not in the chain
    ///
    /// Since QEMU 1.3.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-commit",
    ///   "arguments": { "device": "virtio0",
    ///                  "top": "/tmp/snap1.qcow2" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block-commit")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockCommit {
        /// ID of the job; by default, the name of the block backend of
        /// [`device`](field@Self::device), so it is required if there is none. Since QEMU 2.7.
        #[serde(rename = "job-id", skip_serializing_if = "Option::is_none")]
        pub job_id: Option<String>,
        /// Name of the block backend or root node whose backing chain
        /// has the images.
        pub device: String,
        /// Node name of the image to write to; by default, the
        /// lowest image of the chain. Since QEMU 3.1.
        #[serde(rename = "base-node", skip_serializing_if = "Option::is_none")]
        pub base_node: Option<String>,
        /// The same image, given by its file name, spelled exactly as
        /// when the file was opened; cannot be combined with [`base_node`](field@Self::base_node).
        #[deprecated = "Give node names in `base_node` and `top_node`."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub base: Option<String>,
        /// Node name of the topmost image whose data is written
        /// down; by default, the active layer. Since QEMU 3.1.
        #[serde(rename = "top-node", skip_serializing_if = "Option::is_none")]
        pub top_node: Option<String>,
        /// The same image, given by its file name, spelled exactly as
        /// when the file was opened; cannot be combined with [`top_node`](field@Self::top_node).
        #[deprecated = "Give node names in `base_node` and `top_node`."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub top: Option<String>,
        /// Name of the backing file to store in the image above
        /// the top. It is an error if no image is above the top, or the
        /// top is written to. By default, QEMU uses the file name of the
        /// base; the command or the job fails if the base has none that can
        /// be stored.
        ///
        /// QEMU does not check the name. If it does not lead to the file
        /// of the base, images can be found only by their node names.
        /// Since QEMU 2.1.
        #[serde(rename = "backing-file", skip_serializing_if = "Option::is_none")]
        pub backing_file: Option<String>,
        /// True to store `raw` as the format of the
        /// backing file where it would otherwise be the name of a protocol
        /// driver, such as `file` (default: false). Accepted, but
        /// without effect, if nothing is stored. Since QEMU 9.0.
        #[serde(
            rename = "backing-mask-protocol",
            skip_serializing_if = "Option::is_none"
        )]
        pub backing_mask_protocol: Option<bool>,
        /// Limit in bytes per second; 0 (the default) for no limit.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub speed: Option<i64>,
        /// What to do if a request of the job fails
        /// (default: `report`). With `ignore`, the request is tried
        /// again. Since QEMU 5.0.
        #[serde(rename = "on-error", skip_serializing_if = "Option::is_none")]
        pub on_error: Option<BlockdevOnError>,
        /// Node name for the filter that the job puts above
        /// the top; generated by QEMU if absent. Since QEMU 2.9.
        #[serde(rename = "filter-node-name", skip_serializing_if = "Option::is_none")]
        pub filter_node_name: Option<String>,
        /// False to stop in state `pending` before the block
        /// graph is changed, and wait for [`JobFinalize`](super::super::commands::JobFinalize) (default: true).
        /// Since QEMU 3.1.
        #[serde(rename = "auto-finalize", skip_serializing_if = "Option::is_none")]
        pub auto_finalize: Option<bool>,
        /// False to keep the job in state `concluded` when it
        /// has ended, until [`JobDismiss`](super::super::commands::JobDismiss) (default: true). Since QEMU 3.1.
        #[serde(rename = "auto-dismiss", skip_serializing_if = "Option::is_none")]
        pub auto_dismiss: Option<bool>,
    }

    impl BlockCommit {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>) -> Self {
            Self {
                job_id: None,
                device: device.into(),
                base_node: None,
                base: None,
                top_node: None,
                top: None,
                backing_file: None,
                backing_mask_protocol: None,
                speed: None,
                on_error: None,
                filter_node_name: None,
                auto_finalize: None,
                auto_dismiss: None,
            }
        }

        /// Sets [`job_id`](field@Self::job_id).
        #[must_use]
        pub fn with_job_id(mut self, value: impl Into<String>) -> Self {
            self.job_id = Some(value.into());
            self
        }

        /// Sets [`base_node`](field@Self::base_node).
        #[must_use]
        pub fn with_base_node(mut self, value: impl Into<String>) -> Self {
            self.base_node = Some(value.into());
            self
        }

        /// Sets [`base`](field@Self::base).
        #[deprecated = "Give node names in `base_node` and `top_node`."]
        #[must_use]
        pub fn with_base(mut self, value: impl Into<String>) -> Self {
            self.base = Some(value.into());
            self
        }

        /// Sets [`top_node`](field@Self::top_node).
        #[must_use]
        pub fn with_top_node(mut self, value: impl Into<String>) -> Self {
            self.top_node = Some(value.into());
            self
        }

        /// Sets [`top`](field@Self::top).
        #[deprecated = "Give node names in `base_node` and `top_node`."]
        #[must_use]
        pub fn with_top(mut self, value: impl Into<String>) -> Self {
            self.top = Some(value.into());
            self
        }

        /// Sets [`backing_file`](field@Self::backing_file).
        #[must_use]
        pub fn with_backing_file(mut self, value: impl Into<String>) -> Self {
            self.backing_file = Some(value.into());
            self
        }

        /// Sets [`backing_mask_protocol`](field@Self::backing_mask_protocol).
        #[must_use]
        pub fn with_backing_mask_protocol(mut self, value: bool) -> Self {
            self.backing_mask_protocol = Some(value);
            self
        }

        /// Sets [`speed`](field@Self::speed).
        #[must_use]
        pub fn with_speed(mut self, value: i64) -> Self {
            self.speed = Some(value);
            self
        }

        /// Sets [`on_error`](field@Self::on_error).
        #[must_use]
        pub fn with_on_error(mut self, value: BlockdevOnError) -> Self {
            self.on_error = Some(value);
            self
        }

        /// Sets [`filter_node_name`](field@Self::filter_node_name).
        #[must_use]
        pub fn with_filter_node_name(mut self, value: impl Into<String>) -> Self {
            self.filter_node_name = Some(value.into());
            self
        }

        /// Sets [`auto_finalize`](field@Self::auto_finalize).
        #[must_use]
        pub fn with_auto_finalize(mut self, value: bool) -> Self {
            self.auto_finalize = Some(value);
            self
        }

        /// Sets [`auto_dismiss`](field@Self::auto_dismiss).
        #[must_use]
        pub fn with_auto_dismiss(mut self, value: bool) -> Self {
            self.auto_dismiss = Some(value);
            self
        }
    }

    impl Command for BlockCommit {
        const NAME: &'static str = "block-commit";
        type Ok = base::Empty;
    }

    impl Command for DriveBackup {
        const NAME: &'static str = "drive-backup";
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = base::Empty;
    }

    impl Command for BlockdevBackup {
        const NAME: &'static str = "blockdev-backup";
        type Ok = base::Empty;
    }

    /// Lists all block nodes, including those whose node names QEMU
    /// generated.
    ///
    /// **Command** `query-named-block-nodes`.
    ///
    /// **Returns** an array of [`BlockDeviceInfo`](super::BlockDeviceInfo).
    ///
    /// Since QEMU 2.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-named-block-nodes" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [ { "ro":false,
    ///                 "drv":"qcow2",
    ///                 "encrypted":false,
    ///                 "file":"disks/test.qcow2",
    ///                 "node-name": "my-node",
    ///                 "backing_file_depth":1,
    ///                 "detect_zeroes":"off",
    ///                 "active":true,
    ///                 "cache":{ "writeback":true, "direct":false,
    ///                           "no-flush":false },
    ///                 "children":[
    ///                    { "child":"file", "node-name":"my-file" }
    ///                 ],
    ///                 "bps":1000000,
    ///                 "bps_rd":0,
    ///                 "bps_wr":0,
    ///                 "iops":1000000,
    ///                 "iops_rd":0,
    ///                 "iops_wr":0,
    ///                 "bps_max": 8000000,
    ///                 "bps_rd_max": 0,
    ///                 "bps_wr_max": 0,
    ///                 "iops_max": 0,
    ///                 "iops_rd_max": 0,
    ///                 "iops_wr_max": 0,
    ///                 "iops_size": 0,
    ///                 "write_threshold": 0,
    ///                 "image":{
    ///                    "filename":"disks/test.qcow2",
    ///                    "format":"qcow2",
    ///                    "virtual-size":2048000,
    ///                    "backing-filename":"base.qcow2",
    ///                    "full-backing-filename":"disks/base.qcow2",
    ///                    "backing-filename-format":"qcow2",
    ///                    "snapshots":[
    ///                       {
    ///                          "id": "1",
    ///                          "name": "snapshot1",
    ///                          "vm-state-size": 0,
    ///                          "date-sec": 10000200,
    ///                          "date-nsec": 12,
    ///                          "vm-clock-sec": 206,
    ///                          "vm-clock-nsec": 30
    ///                       }
    ///                    ],
    ///                    "backing-image":{
    ///                        "filename":"disks/base.qcow2",
    ///                        "format":"qcow2",
    ///                        "virtual-size":2048000
    ///                    }
    ///                 } } ] }
    /// ```
    #[doc(alias = "query-named-block-nodes")]
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
    pub struct QueryNamedBlockNodes {
        /// True to leave out the backing images, that is, member
        /// `image.backing-image` (default: false). Otherwise the reply
        /// is very large if backing chains are long. Since QEMU 5.0.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub flat: Option<bool>,
    }

    impl QueryNamedBlockNodes {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`flat`](field@Self::flat).
        #[must_use]
        pub fn with_flat(mut self, value: bool) -> Self {
            self.flat = Some(value);
            self
        }
    }

    impl Command for QueryNamedBlockNodes {
        const NAME: &'static str = "query-named-block-nodes";
        type Ok = Vec<BlockDeviceInfo>;
    }

    /// Returns the block graph as it is, with all permissions.
    ///
    /// **Command** `x-debug-query-block-graph`.
    ///
    /// **Returns** [`XDbgBlockGraph`](super::XDbgBlockGraph).
    ///
    /// **Unstable:** Only for debugging QEMU.
    ///
    /// Since QEMU 4.0.
    #[doc(alias = "x-debug-query-block-graph")]
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
    pub struct XDebugQueryBlockGraph {}

    impl XDebugQueryBlockGraph {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XDebugQueryBlockGraph {
        const NAME: &'static str = "x-debug-query-block-graph";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = XDbgBlockGraph;
    }

    impl Command for DriveMirror {
        const NAME: &'static str = "drive-mirror";
        type Ok = base::Empty;
    }

    impl Command for BlockDirtyBitmapAdd {
        const NAME: &'static str = "block-dirty-bitmap-add";
        type Ok = base::Empty;
    }

    /// Deletes a dirty bitmap, from the image file as well if it is
    /// persistent. This is also the way to get rid of an inconsistent one.
    ///
    /// **Command** `block-dirty-bitmap-remove`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node or bitmap, or the bitmap
    ///   is busy or read-only
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-dirty-bitmap-remove",
    ///   "arguments": { "node": "drive0", "name": "bitmap0" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block-dirty-bitmap-remove")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockDirtyBitmapRemove {
        /// Name of the block backend or node that has the bitmap.
        pub node: String,
        /// Name of the bitmap, unique within its node.
        pub name: String,
    }

    impl BlockDirtyBitmapRemove {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(node: impl Into<String>, name: impl Into<String>) -> Self {
            Self {
                node: node.into(),
                name: name.into(),
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockDirtyBitmap> for BlockDirtyBitmapRemove {
        fn from(value: BlockDirtyBitmap) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockDirtyBitmapRemove> for BlockDirtyBitmap {
        fn from(value: BlockDirtyBitmapRemove) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    impl Command for BlockDirtyBitmapRemove {
        const NAME: &'static str = "block-dirty-bitmap-remove";
        type Ok = base::Empty;
    }

    /// Clears all bits of a dirty bitmap. An incremental backup that uses
    /// it will then contain what is written from now on.
    ///
    /// **Command** `block-dirty-bitmap-clear`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node or bitmap, or the bitmap
    ///   is busy, read-only or inconsistent
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-dirty-bitmap-clear",
    ///   "arguments": { "node": "drive0", "name": "bitmap0" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block-dirty-bitmap-clear")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockDirtyBitmapClear {
        /// Name of the block backend or node that has the bitmap.
        pub node: String,
        /// Name of the bitmap, unique within its node.
        pub name: String,
    }

    impl BlockDirtyBitmapClear {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(node: impl Into<String>, name: impl Into<String>) -> Self {
            Self {
                node: node.into(),
                name: name.into(),
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockDirtyBitmap> for BlockDirtyBitmapClear {
        fn from(value: BlockDirtyBitmap) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockDirtyBitmapClear> for BlockDirtyBitmap {
        fn from(value: BlockDirtyBitmapClear) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    impl Command for BlockDirtyBitmapClear {
        const NAME: &'static str = "block-dirty-bitmap-clear";
        type Ok = base::Empty;
    }

    /// Makes a dirty bitmap record writes (again). Whatever was written
    /// while it was disabled is missing from it.
    ///
    /// **Command** `block-dirty-bitmap-enable`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node or bitmap, or the bitmap
    ///   is busy or inconsistent
    ///
    /// Since QEMU 4.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-dirty-bitmap-enable",
    ///   "arguments": { "node": "drive0", "name": "bitmap0" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block-dirty-bitmap-enable")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockDirtyBitmapEnable {
        /// Name of the block backend or node that has the bitmap.
        pub node: String,
        /// Name of the bitmap, unique within its node.
        pub name: String,
    }

    impl BlockDirtyBitmapEnable {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(node: impl Into<String>, name: impl Into<String>) -> Self {
            Self {
                node: node.into(),
                name: name.into(),
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockDirtyBitmap> for BlockDirtyBitmapEnable {
        fn from(value: BlockDirtyBitmap) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockDirtyBitmapEnable> for BlockDirtyBitmap {
        fn from(value: BlockDirtyBitmapEnable) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    impl Command for BlockDirtyBitmapEnable {
        const NAME: &'static str = "block-dirty-bitmap-enable";
        type Ok = base::Empty;
    }

    /// Makes a dirty bitmap stop recording writes. It keeps what it has.
    ///
    /// **Command** `block-dirty-bitmap-disable`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node or bitmap, or the bitmap
    ///   is busy or inconsistent
    ///
    /// Since QEMU 4.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-dirty-bitmap-disable",
    ///   "arguments": { "node": "drive0", "name": "bitmap0" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block-dirty-bitmap-disable")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockDirtyBitmapDisable {
        /// Name of the block backend or node that has the bitmap.
        pub node: String,
        /// Name of the bitmap, unique within its node.
        pub name: String,
    }

    impl BlockDirtyBitmapDisable {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(node: impl Into<String>, name: impl Into<String>) -> Self {
            Self {
                node: node.into(),
                name: name.into(),
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockDirtyBitmap> for BlockDirtyBitmapDisable {
        fn from(value: BlockDirtyBitmap) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockDirtyBitmapDisable> for BlockDirtyBitmap {
        fn from(value: BlockDirtyBitmapDisable) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    impl Command for BlockDirtyBitmapDisable {
        const NAME: &'static str = "block-dirty-bitmap-disable";
        type Ok = base::Empty;
    }

    impl Command for BlockDirtyBitmapMerge {
        const NAME: &'static str = "block-dirty-bitmap-merge";
        type Ok = base::Empty;
    }

    /// Computes a checksum of a dirty bitmap, to check whether two bitmaps
    /// are the same.
    ///
    /// **Command** `x-debug-block-dirty-bitmap-sha256`.
    ///
    /// **Returns** [`BlockDirtyBitmapSha256`](super::BlockDirtyBitmapSha256).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node or bitmap, or the
    ///   checksum cannot be computed
    ///
    /// **Unstable:** Only for debugging QEMU.
    ///
    /// Since QEMU 2.10.
    #[doc(alias = "x-debug-block-dirty-bitmap-sha256")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XDebugBlockDirtyBitmapSha256 {
        /// Name of the block backend or node that has the bitmap.
        pub node: String,
        /// Name of the bitmap, unique within its node.
        pub name: String,
    }

    impl XDebugBlockDirtyBitmapSha256 {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(node: impl Into<String>, name: impl Into<String>) -> Self {
            Self {
                node: node.into(),
                name: name.into(),
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockDirtyBitmap> for XDebugBlockDirtyBitmapSha256 {
        fn from(value: BlockDirtyBitmap) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    /// Both types have the same members.
    impl From<XDebugBlockDirtyBitmapSha256> for BlockDirtyBitmap {
        fn from(value: XDebugBlockDirtyBitmapSha256) -> Self {
            Self {
                node: value.node,
                name: value.name,
            }
        }
    }

    impl Command for XDebugBlockDirtyBitmapSha256 {
        const NAME: &'static str = "x-debug-block-dirty-bitmap-sha256";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = BlockDirtyBitmapSha256;
    }

    /// Starts a job that copies a disk to a block node and keeps the two
    /// the same.
    ///
    /// The job sends [`BlockJobReady`](super::events::BlockJobReady) when everything has been copied, and
    /// continues to copy what the guest writes. Then [`JobComplete`](super::super::commands::JobComplete)
    /// switches the guest to the target, while [`BlockJobCancel`] ends the
    /// job, leaving a copy as of that moment, and the guest stays with the
    /// source. Either way, [`BlockJobCompleted`](super::events::BlockJobCompleted) follows.
    ///
    /// **Command** `blockdev-mirror`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such [`device`](field@Self::device), [`target`](field@Self::target) or node to
    ///   replace
    ///
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-mirror",
    ///   "arguments": { "device": "ide-hd0",
    ///                  "target": "target0",
    ///                  "sync": "full" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-mirror")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevMirror {
        /// ID of the job; by default, the name of the block backend of
        /// [`device`](field@Self::device), so it is required if there is none. Since QEMU 2.7.
        #[serde(rename = "job-id", skip_serializing_if = "Option::is_none")]
        pub job_id: Option<String>,
        /// Name of the block backend or root node to copy.
        pub device: String,
        /// Name of the block backend or node to copy to, which must
        /// not be in use by a guest. It must be the same size as the
        /// source.
        pub target: String,
        /// Node name of the node that the target replaces at the
        /// end, for example a broken child of a quorum node; for [`sync`](field@Self::sync)
        /// `full` only. By default, [`device`](field@Self::device) is replaced, below any
        /// filters that QEMU inserted on its own.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub replaces: Option<String>,
        /// What to copy; not `incremental` or `bitmap`.
        pub sync: MirrorSyncMode,
        /// Limit in bytes per second; 0 (the default) for no limit.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub speed: Option<i64>,
        /// Size in bytes of the units that the job either copies
        /// or skips as a whole, a power of two from 512 to 64 MiB. The
        /// default is the target's cluster size, but at least 4 KiB and at
        /// most 64 KiB; it is 64 KiB if there are no clusters.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub granularity: Option<u32>,
        /// How many bytes may be in flight at a time; 0 (the
        /// default) means 16 MiB.
        #[serde(rename = "buf-size", skip_serializing_if = "Option::is_none")]
        pub buf_size: Option<i64>,
        /// What to do if reading the source fails
        /// (default: `report`).
        #[serde(rename = "on-source-error", skip_serializing_if = "Option::is_none")]
        pub on_source_error: Option<BlockdevOnError>,
        /// What to do if writing the target fails
        /// (default: `report`).
        #[serde(rename = "on-target-error", skip_serializing_if = "Option::is_none")]
        pub on_target_error: Option<BlockdevOnError>,
        /// Node name for the filter that the job puts above
        /// the source; generated by QEMU if absent. Since QEMU 2.9.
        #[serde(rename = "filter-node-name", skip_serializing_if = "Option::is_none")]
        pub filter_node_name: Option<String>,
        /// When to copy what the guest writes
        /// (default: `background`). Since QEMU 3.0.
        #[serde(rename = "copy-mode", skip_serializing_if = "Option::is_none")]
        pub copy_mode: Option<MirrorCopyMode>,
        /// False to stop in state `pending` before the block
        /// graph is changed, and wait for [`JobFinalize`](super::super::commands::JobFinalize) (default: true).
        /// Since QEMU 3.1.
        #[serde(rename = "auto-finalize", skip_serializing_if = "Option::is_none")]
        pub auto_finalize: Option<bool>,
        /// False to keep the job in state `concluded` when it
        /// has ended, until [`JobDismiss`](super::super::commands::JobDismiss) (default: true). Since QEMU 3.1.
        #[serde(rename = "auto-dismiss", skip_serializing_if = "Option::is_none")]
        pub auto_dismiss: Option<bool>,
        /// True if all of the target already reads as zeroes,
        /// so that zeroes need not be written (default: false). If it does
        /// not, the copy will be wrong. Only [`sync`](field@Self::sync) `full` makes use of
        /// this. Since QEMU 10.1.
        #[serde(rename = "target-is-zero", skip_serializing_if = "Option::is_none")]
        pub target_is_zero: Option<bool>,
    }

    impl BlockdevMirror {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            device: impl Into<String>,
            target: impl Into<String>,
            sync: MirrorSyncMode,
        ) -> Self {
            Self {
                job_id: None,
                device: device.into(),
                target: target.into(),
                replaces: None,
                sync,
                speed: None,
                granularity: None,
                buf_size: None,
                on_source_error: None,
                on_target_error: None,
                filter_node_name: None,
                copy_mode: None,
                auto_finalize: None,
                auto_dismiss: None,
                target_is_zero: None,
            }
        }

        /// Sets [`job_id`](field@Self::job_id).
        #[must_use]
        pub fn with_job_id(mut self, value: impl Into<String>) -> Self {
            self.job_id = Some(value.into());
            self
        }

        /// Sets [`replaces`](field@Self::replaces).
        #[must_use]
        pub fn with_replaces(mut self, value: impl Into<String>) -> Self {
            self.replaces = Some(value.into());
            self
        }

        /// Sets [`speed`](field@Self::speed).
        #[must_use]
        pub fn with_speed(mut self, value: i64) -> Self {
            self.speed = Some(value);
            self
        }

        /// Sets [`granularity`](field@Self::granularity).
        #[must_use]
        pub fn with_granularity(mut self, value: u32) -> Self {
            self.granularity = Some(value);
            self
        }

        /// Sets [`buf_size`](field@Self::buf_size).
        #[must_use]
        pub fn with_buf_size(mut self, value: i64) -> Self {
            self.buf_size = Some(value);
            self
        }

        /// Sets [`on_source_error`](field@Self::on_source_error).
        #[must_use]
        pub fn with_on_source_error(mut self, value: BlockdevOnError) -> Self {
            self.on_source_error = Some(value);
            self
        }

        /// Sets [`on_target_error`](field@Self::on_target_error).
        #[must_use]
        pub fn with_on_target_error(mut self, value: BlockdevOnError) -> Self {
            self.on_target_error = Some(value);
            self
        }

        /// Sets [`filter_node_name`](field@Self::filter_node_name).
        #[must_use]
        pub fn with_filter_node_name(mut self, value: impl Into<String>) -> Self {
            self.filter_node_name = Some(value.into());
            self
        }

        /// Sets [`copy_mode`](field@Self::copy_mode).
        #[must_use]
        pub fn with_copy_mode(mut self, value: MirrorCopyMode) -> Self {
            self.copy_mode = Some(value);
            self
        }

        /// Sets [`auto_finalize`](field@Self::auto_finalize).
        #[must_use]
        pub fn with_auto_finalize(mut self, value: bool) -> Self {
            self.auto_finalize = Some(value);
            self
        }

        /// Sets [`auto_dismiss`](field@Self::auto_dismiss).
        #[must_use]
        pub fn with_auto_dismiss(mut self, value: bool) -> Self {
            self.auto_dismiss = Some(value);
            self
        }

        /// Sets [`target_is_zero`](field@Self::target_is_zero).
        #[must_use]
        pub fn with_target_is_zero(mut self, value: bool) -> Self {
            self.target_is_zero = Some(value);
            self
        }
    }

    impl Command for BlockdevMirror {
        const NAME: &'static str = "blockdev-mirror";
        type Ok = base::Empty;
    }

    /// Starts a job that copies data from backing images up into an image
    /// above them, which then no longer needs them.
    ///
    /// By default, the image has no backing file at the end. With one of
    /// [`base`](field@Self::base), [`base_node`](field@Self::base_node) and [`bottom`](field@Self::bottom), only the images above the base are
    /// copied and dropped, and the base becomes the backing file. If the
    /// graph was changed in the meantime, the backing file is whatever is
    /// then below the last image that was copied.
    ///
    /// The job runs in the background, and the image can be used in the
    /// meantime. A job that is cancelled leaves the backing file as it
    /// was, and can be started again to copy the rest. When the job ends,
    /// [`BlockJobCompleted`](super::events::BlockJobCompleted) or [`BlockJobCancelled`](super::events::BlockJobCancelled) is sent.
    ///
    /// **Command** `block-stream`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such [`device`](field@Self::device), or the base is not
    ///   in its backing chain
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-stream",
    ///   "arguments": { "device": "virtio0",
    ///                  "base": "/tmp/master.qcow2" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block-stream")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockStream {
        /// ID of the job; by default, the name of the block backend of
        /// [`device`](field@Self::device), so it is required if there is none. Since QEMU 2.7.
        #[serde(rename = "job-id", skip_serializing_if = "Option::is_none")]
        pub job_id: Option<String>,
        /// Name of the block backend or node to copy to, at the top or
        /// elsewhere in a backing chain. If it is a filter, the first
        /// image below it that is not a filter gets the new backing file.
        pub device: String,
        /// File name of the base, that is, of the first image down the
        /// chain that is not copied.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub base: Option<String>,
        /// The same image, given by its node name. Since QEMU 2.8.
        #[serde(rename = "base-node", skip_serializing_if = "Option::is_none")]
        pub base_node: Option<String>,
        /// Name of the backing file to store in the image; an
        /// error without [`base`](field@Self::base) or [`base_node`](field@Self::base_node). By default, QEMU uses the
        /// file name of the base; the job fails if the base has none that
        /// can be stored.
        ///
        /// QEMU does not check the name. If it does not lead to the file
        /// of the base, images can be found only by their node names.
        /// Since QEMU 2.1.
        #[serde(rename = "backing-file", skip_serializing_if = "Option::is_none")]
        pub backing_file: Option<String>,
        /// True to store `raw` as the format of the
        /// backing file where it would otherwise be the name of a protocol
        /// driver, such as `file` (default: false). Accepted, but
        /// without effect, if nothing is stored. Since QEMU 9.0.
        #[serde(
            rename = "backing-mask-protocol",
            skip_serializing_if = "Option::is_none"
        )]
        pub backing_mask_protocol: Option<bool>,
        /// Node name of the last image down the chain that is copied;
        /// not a filter. Only one of [`base`](field@Self::base), [`base_node`](field@Self::base_node) and [`bottom`](field@Self::bottom) can be
        /// given. Since QEMU 6.0.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bottom: Option<String>,
        /// Limit in bytes per second; 0 (the default) for no limit.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub speed: Option<i64>,
        /// What to do if a request of the job fails
        /// (default: `report`). Since QEMU 1.3.
        #[serde(rename = "on-error", skip_serializing_if = "Option::is_none")]
        pub on_error: Option<BlockdevOnError>,
        /// Node name for the filter that the job puts above
        /// [`device`](field@Self::device); generated by QEMU if absent. Since QEMU 6.0.
        #[serde(rename = "filter-node-name", skip_serializing_if = "Option::is_none")]
        pub filter_node_name: Option<String>,
        /// False to stop in state `pending` before the block
        /// graph is changed, and wait for [`JobFinalize`](super::super::commands::JobFinalize) (default: true).
        /// Since QEMU 3.1.
        #[serde(rename = "auto-finalize", skip_serializing_if = "Option::is_none")]
        pub auto_finalize: Option<bool>,
        /// False to keep the job in state `concluded` when it
        /// has ended, until [`JobDismiss`](super::super::commands::JobDismiss) (default: true). Since QEMU 3.1.
        #[serde(rename = "auto-dismiss", skip_serializing_if = "Option::is_none")]
        pub auto_dismiss: Option<bool>,
    }

    impl BlockStream {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>) -> Self {
            Self {
                job_id: None,
                device: device.into(),
                base: None,
                base_node: None,
                backing_file: None,
                backing_mask_protocol: None,
                bottom: None,
                speed: None,
                on_error: None,
                filter_node_name: None,
                auto_finalize: None,
                auto_dismiss: None,
            }
        }

        /// Sets [`job_id`](field@Self::job_id).
        #[must_use]
        pub fn with_job_id(mut self, value: impl Into<String>) -> Self {
            self.job_id = Some(value.into());
            self
        }

        /// Sets [`base`](field@Self::base).
        #[must_use]
        pub fn with_base(mut self, value: impl Into<String>) -> Self {
            self.base = Some(value.into());
            self
        }

        /// Sets [`base_node`](field@Self::base_node).
        #[must_use]
        pub fn with_base_node(mut self, value: impl Into<String>) -> Self {
            self.base_node = Some(value.into());
            self
        }

        /// Sets [`backing_file`](field@Self::backing_file).
        #[must_use]
        pub fn with_backing_file(mut self, value: impl Into<String>) -> Self {
            self.backing_file = Some(value.into());
            self
        }

        /// Sets [`backing_mask_protocol`](field@Self::backing_mask_protocol).
        #[must_use]
        pub fn with_backing_mask_protocol(mut self, value: bool) -> Self {
            self.backing_mask_protocol = Some(value);
            self
        }

        /// Sets [`bottom`](field@Self::bottom).
        #[must_use]
        pub fn with_bottom(mut self, value: impl Into<String>) -> Self {
            self.bottom = Some(value.into());
            self
        }

        /// Sets [`speed`](field@Self::speed).
        #[must_use]
        pub fn with_speed(mut self, value: i64) -> Self {
            self.speed = Some(value);
            self
        }

        /// Sets [`on_error`](field@Self::on_error).
        #[must_use]
        pub fn with_on_error(mut self, value: BlockdevOnError) -> Self {
            self.on_error = Some(value);
            self
        }

        /// Sets [`filter_node_name`](field@Self::filter_node_name).
        #[must_use]
        pub fn with_filter_node_name(mut self, value: impl Into<String>) -> Self {
            self.filter_node_name = Some(value.into());
            self
        }

        /// Sets [`auto_finalize`](field@Self::auto_finalize).
        #[must_use]
        pub fn with_auto_finalize(mut self, value: bool) -> Self {
            self.auto_finalize = Some(value);
            self
        }

        /// Sets [`auto_dismiss`](field@Self::auto_dismiss).
        #[must_use]
        pub fn with_auto_dismiss(mut self, value: bool) -> Self {
            self.auto_dismiss = Some(value);
            self
        }
    }

    impl Command for BlockStream {
        const NAME: &'static str = "block-stream";
        type Ok = base::Empty;
    }

    /// Sets the speed limit of a block job.
    ///
    /// **Command** `block-job-set-speed`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if there is no such block job
    /// - `GenericError` if the limit is negative, or the job is about to
    ///   end
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "block-job-set-speed")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockJobSetSpeed {
        /// ID of the job.
        pub device: String,
        /// Limit in bytes per second; 0 for no limit.
        pub speed: i64,
    }

    impl BlockJobSetSpeed {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>, speed: i64) -> Self {
            Self {
                device: device.into(),
                speed,
            }
        }
    }

    impl Command for BlockJobSetSpeed {
        const NAME: &'static str = "block-job-set-speed";
        type Ok = base::Empty;
    }

    /// Stops a block job before it has finished.
    ///
    /// The command does not wait for the job to stop; [`BlockJobCancelled`](super::events::BlockJobCancelled)
    /// is sent when it has.
    ///
    /// A mirror job that is ready ([`BlockJobReady`](super::events::BlockJobReady) was sent) has copied
    /// all of the disk to the target. Without [`force`](field@Self::force), it then ends
    /// successfully, with the event [`BlockJobCompleted`](super::events::BlockJobCompleted). The target is a
    /// copy as of that moment, and the guest stays with the source.
    /// [`JobCancel`](super::super::commands::JobCancel) cannot do this; it discards the job even then.
    ///
    /// **Command** `block-job-cancel`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if there is no such block job
    /// - `GenericError` if the job is paused and [`force`](field@Self::force) is false
    ///
    /// Since QEMU 1.1.
    #[doc(alias = "block-job-cancel")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockJobCancel {
        /// ID of the job.
        pub device: String,
        /// True to abandon even a job that is ready, and to cancel a
        /// job that is paused, which is otherwise an error (default: false).
        /// Since QEMU 1.3.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub force: Option<bool>,
    }

    impl BlockJobCancel {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>) -> Self {
            Self {
                device: device.into(),
                force: None,
            }
        }

        /// Sets [`force`](field@Self::force).
        #[must_use]
        pub fn with_force(mut self, value: bool) -> Self {
            self.force = Some(value);
            self
        }
    }

    impl Command for BlockJobCancel {
        const NAME: &'static str = "block-job-cancel";
        type Ok = base::Empty;
    }

    /// Pauses a block job until [`BlockJobResume`].
    ///
    /// The command does not wait for this to happen; [`JobStatusChange`](super::super::events::JobStatusChange) is
    /// sent when the job is `paused`, or `standby` if it was `ready`.
    /// Once the job is cancelled, it no longer pauses.
    ///
    /// **Command** `block-job-pause`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if there is no such block job
    /// - `GenericError` if the job was already paused
    ///
    /// See [`JobPause`](super::super::commands::JobPause).
    ///
    /// Since QEMU 1.3.
    #[deprecated = "Use `job-pause`, which does the same for all jobs."]
    #[doc(alias = "block-job-pause")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockJobPause {
        /// ID of the job.
        pub device: String,
    }

    impl BlockJobPause {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>) -> Self {
            Self { device: device.into() }
        }
    }

    impl Command for BlockJobPause {
        const NAME: &'static str = "block-job-pause";
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = base::Empty;
    }

    /// Resumes a block job that was paused by a command or by a failed
    /// request. The job's I/O status returns to `ok`.
    ///
    /// **Command** `block-job-resume`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if there is no such block job
    /// - `GenericError` if the job is not paused
    ///
    /// See [`JobResume`](super::super::commands::JobResume).
    ///
    /// Since QEMU 1.3.
    #[deprecated = "Use `job-resume`, which does the same for all jobs."]
    #[doc(alias = "block-job-resume")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockJobResume {
        /// ID of the job.
        pub device: String,
    }

    impl BlockJobResume {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>) -> Self {
            Self { device: device.into() }
        }
    }

    impl Command for BlockJobResume {
        const NAME: &'static str = "block-job-resume";
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = base::Empty;
    }

    /// Makes a block job that is ready finish its work.
    ///
    /// Only jobs that mirror have this state: those of [`DriveMirror`] and
    /// [`BlockdevMirror`], and those of [`BlockCommit`] if the top is the
    /// active layer or is written to. They send [`BlockJobReady`](super::events::BlockJobReady) when they
    /// reach it. This command switches the guest over to the target, or to
    /// the base.
    ///
    /// [`BlockJobCompleted`](super::events::BlockJobCompleted) may arrive before or after the command's reply.
    /// If a request fails in the meantime, the job's error policy applies.
    ///
    /// **Command** `block-job-complete`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if there is no such block job
    /// - `GenericError` if the job is not in state `ready` or
    ///   `standby`
    ///
    /// See [`JobComplete`](super::super::commands::JobComplete).
    ///
    /// Since QEMU 1.3.
    #[deprecated = "Use `job-complete`, which does the same for all jobs."]
    #[doc(alias = "block-job-complete")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockJobComplete {
        /// ID of the job.
        pub device: String,
    }

    impl BlockJobComplete {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>) -> Self {
            Self { device: device.into() }
        }
    }

    impl Command for BlockJobComplete {
        const NAME: &'static str = "block-job-complete";
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = base::Empty;
    }

    /// Deletes a block job that has ended.
    ///
    /// It must be in state `concluded`. A job stays in that state only
    /// if it was started with `auto-dismiss` set to false; all others are
    /// deleted at once.
    ///
    /// **Command** `block-job-dismiss`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if there is no such block job
    /// - `GenericError` if the job is in any other state
    ///
    /// See [`JobDismiss`](super::super::commands::JobDismiss).
    ///
    /// Since QEMU 2.12.
    #[deprecated = "Use `job-dismiss`, which does the same for all jobs."]
    #[doc(alias = "block-job-dismiss")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockJobDismiss {
        /// ID of the job.
        pub id: String,
    }

    impl BlockJobDismiss {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for BlockJobDismiss {
        const NAME: &'static str = "block-job-dismiss";
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = base::Empty;
    }

    /// Makes a block job that has done its work, and all other jobs in its
    /// transaction, change the block graph and conclude.
    ///
    /// They must all be in state `pending`, where jobs wait if they were
    /// started with `auto-finalize` set to false. Naming one job of a
    /// transaction is enough.
    ///
    /// **Command** `block-job-finalize`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if there is no such block job
    /// - `GenericError` if the job is in any other state
    ///
    /// See [`JobFinalize`](super::super::commands::JobFinalize).
    ///
    /// Since QEMU 2.12.
    #[deprecated = "Use `job-finalize`, which does the same for all jobs."]
    #[doc(alias = "block-job-finalize")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockJobFinalize {
        /// ID of the job.
        pub id: String,
    }

    impl BlockJobFinalize {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self { id: id.into() }
        }
    }

    impl Command for BlockJobFinalize {
        const NAME: &'static str = "block-job-finalize";
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = base::Empty;
    }

    /// Changes options of a block job while it runs.
    ///
    /// **Command** `block-job-change`.
    ///
    /// **Errors:**
    ///
    /// - `DeviceNotActive` if there is no such block job
    /// - `GenericError` if the job has no options to change, or they
    ///   cannot be changed this way
    ///
    /// Since QEMU 8.2.
    #[doc(alias = "block-job-change")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct BlockJobChange(pub BlockJobChangeOptions);

    impl BlockJobChange {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: BlockJobChangeOptions) -> Self {
            Self(members)
        }
    }

    impl Command for BlockJobChange {
        const NAME: &'static str = "block-job-change";
        type Ok = base::Empty;
    }

    /// Creates a block node and, where they are defined inline, the nodes
    /// below it.
    ///
    /// The node can then be used by a device, an export or a job, or below
    /// another node. It stays until [`BlockdevDel`] removes it.
    ///
    /// **Command** `blockdev-add`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a name is taken, an image cannot be opened, or
    ///   an option is invalid
    ///
    /// Since QEMU 2.9.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-add",
    ///   "arguments": {
    ///        "driver": "qcow2",
    ///        "node-name": "test1",
    ///        "file": {
    ///            "driver": "file",
    ///            "filename": "test.qcow2"
    ///         }
    ///    }
    ///  }
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
    /// { "execute": "blockdev-add",
    ///   "arguments": {
    ///        "driver": "qcow2",
    ///        "node-name": "node0",
    ///        "discard": "unmap",
    ///        "cache": {
    ///           "direct": true
    ///         },
    ///         "file": {
    ///           "driver": "file",
    ///           "filename": "/tmp/test.qcow2"
    ///         },
    ///         "backing": {
    ///            "driver": "raw",
    ///            "file": {
    ///               "driver": "file",
    ///               "filename": "/dev/fdset/4"
    ///             }
    ///         }
    ///     }
    ///   }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-add")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(transparent, deny_unknown_fields)]
    pub struct BlockdevAdd(pub BlockdevOptions);

    impl BlockdevAdd {
        /// Creates a value from its members.
        #[must_use]
        pub fn new(members: BlockdevOptions) -> Self {
            Self(members)
        }
    }

    impl Command for BlockdevAdd {
        const NAME: &'static str = "blockdev-add";
        type Ok = base::Empty;
    }

    /// Changes the options of block nodes while they are in use.
    ///
    /// Each entry gives all options of a node; an absent option gets its
    /// default, not its previous value. Either all nodes are changed or
    /// none. Node names cannot be changed.
    ///
    /// What happens to a child depends on what is said about it:
    ///
    /// - a definition: the child is reopened with those options; a
    ///   `node-name` among them must be the child's
    /// - the name of the current child: the child is reopened with the
    ///   options it has
    /// - the name of another node: that node takes the place of the current
    ///   child; only for `file` and `backing`
    /// - `null`: if there is a child, it is detached; only for
    ///   `backing`
    ///
    /// Unlike with [`BlockdevAdd`], `backing` cannot be left out if the
    /// node has a backing file or its image names one.
    ///
    /// **Command** `blockdev-reopen`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a node does not exist, its driver cannot be
    ///   reopened, or an option cannot be changed
    ///
    /// Since QEMU 6.1.
    #[doc(alias = "blockdev-reopen")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevReopen {
        /// Options of each node to change; `node-name` says which
        /// node it is, and must be given at the top level.
        pub options: Vec<BlockdevOptions>,
    }

    impl BlockdevReopen {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(options: Vec<BlockdevOptions>) -> Self {
            Self { options }
        }
    }

    impl Command for BlockdevReopen {
        const NAME: &'static str = "blockdev-reopen";
        type Ok = base::Empty;
    }

    /// Removes a block node that [`BlockdevAdd`] created. The nodes below it
    /// are removed as well, unless something else uses them or they were
    /// created by a [`BlockdevAdd`] of their own.
    ///
    /// **Command** `blockdev-del`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node, it was not created by
    ///   [`BlockdevAdd`], or something uses it
    ///
    /// Since QEMU 2.9.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-add",
    ///   "arguments": {
    ///        "driver": "qcow2",
    ///        "node-name": "node0",
    ///        "file": {
    ///            "driver": "file",
    ///            "filename": "test.qcow2"
    ///        }
    ///   }
    /// }
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
    /// { "execute": "blockdev-del",
    ///   "arguments": { "node-name": "node0" }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-del")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevDel {
        /// Name of the node.
        #[serde(rename = "node-name")]
        pub node_name: String,
    }

    impl BlockdevDel {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(node_name: impl Into<String>) -> Self {
            Self {
                node_name: node_name.into(),
            }
        }
    }

    impl Command for BlockdevDel {
        const NAME: &'static str = "blockdev-del";
        type Ok = base::Empty;
    }

    /// Makes block nodes active or inactive. An inactive node does not
    /// write to its image and holds no locks that keep others from doing
    /// so.
    ///
    /// In a migration, QEMU does this by itself for its own disks. The
    /// command is for `qemu-storage-daemon`, which takes no part in the
    /// migration but still has to hand over its images.
    ///
    /// A node's children become active before it does. They become
    /// inactive with it, unless another active node uses them.
    ///
    /// **Command** `blockdev-set-active`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node, it cannot be made
    ///   active, or an active node still uses one that is to become
    ///   inactive
    ///
    /// May be sent before the machine is created.
    ///
    /// Since QEMU 10.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-set-active",
    ///   "arguments": {
    ///        "node-name": "node0",
    ///        "active": false
    ///   }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-set-active")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevSetActive {
        /// Name of the node (default: all nodes).
        #[serde(rename = "node-name", skip_serializing_if = "Option::is_none")]
        pub node_name: Option<String>,
        /// True to make them active, false to make them inactive; it
        /// is not an error if they already are.
        pub active: bool,
    }

    impl BlockdevSetActive {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(active: bool) -> Self {
            Self { node_name: None, active }
        }

        /// Sets [`node_name`](field@Self::node_name).
        #[must_use]
        pub fn with_node_name(mut self, value: impl Into<String>) -> Self {
            self.node_name = Some(value.into());
            self
        }
    }

    impl Command for BlockdevSetActive {
        const NAME: &'static str = "blockdev-set-active";
        const ALLOW_PRECONFIG: bool = true;
        type Ok = base::Empty;
    }

    /// Starts a job that creates an image, without opening it.
    ///
    /// Creating a new qcow2 file thus takes two jobs: `file` creates the
    /// file, and once it has been opened with [`BlockdevAdd`], `qcow2`
    /// formats it. The job finalizes itself, but remains, with its result,
    /// until [`JobDismiss`](super::super::commands::JobDismiss).
    ///
    /// **Command** `blockdev-create`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the ID is taken or invalid, or the driver
    ///   cannot create images. Later failures are reported in the
    ///   job's `error`; see [`QueryJobs`](super::super::commands::QueryJobs).
    ///
    /// Since QEMU 3.0.
    #[doc(alias = "blockdev-create")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevCreate {
        /// ID for the job.
        #[serde(rename = "job-id")]
        pub job_id: String,
        /// Driver and options for the image.
        pub options: BlockdevCreateOptions,
    }

    impl BlockdevCreate {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            job_id: impl Into<String>,
            options: impl Into<BlockdevCreateOptions>,
        ) -> Self {
            Self {
                job_id: job_id.into(),
                options: options.into(),
            }
        }
    }

    impl Command for BlockdevCreate {
        const NAME: &'static str = "blockdev-create";
        type Ok = base::Empty;
    }

    /// Starts a job that changes properties of an open image, such as its
    /// key slots.
    ///
    /// The job finalizes itself, but remains, with its result, until
    /// [`JobDismiss`](super::super::commands::JobDismiss).
    ///
    /// **Command** `x-blockdev-amend`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node, it has another driver,
    ///   or the driver cannot amend images. Later failures are
    ///   reported in the job's `error`; see [`QueryJobs`](super::super::commands::QueryJobs).
    ///
    /// **Unstable:** This command is experimental.
    ///
    /// Since QEMU 5.1.
    #[doc(alias = "x-blockdev-amend")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XBlockdevAmend {
        /// ID for the job.
        #[serde(rename = "job-id")]
        pub job_id: String,
        /// Name of the block node to change.
        #[serde(rename = "node-name")]
        pub node_name: String,
        /// Driver and what to change.
        pub options: BlockdevAmendOptions,
        /// If true, allow changes that can lose data, depending on the
        /// driver. With LUKS, these are erasing the last active key slot,
        /// after which nobody can read the data, and overwriting an active
        /// one. The default is false.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub force: Option<bool>,
    }

    impl XBlockdevAmend {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            job_id: impl Into<String>,
            node_name: impl Into<String>,
            options: impl Into<BlockdevAmendOptions>,
        ) -> Self {
            Self {
                job_id: job_id.into(),
                node_name: node_name.into(),
                options: options.into(),
                force: None,
            }
        }

        /// Sets [`force`](field@Self::force).
        #[must_use]
        pub fn with_force(mut self, value: bool) -> Self {
            self.force = Some(value);
            self
        }
    }

    impl Command for XBlockdevAmend {
        const NAME: &'static str = "x-blockdev-amend";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }

    /// Sets a write threshold on a block node: the first write that ends
    /// beyond it causes [`BlockWriteThreshold`](super::events::BlockWriteThreshold), and the threshold is
    /// removed.
    ///
    /// This lets a client grow the guest's storage in time, before it is
    /// full. Offsets are within the node, so for a qcow2 image on a block
    /// device that is allocated as needed, the threshold belongs on the
    /// protocol node.
    ///
    /// **Command** `block-set-write-threshold`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node
    ///
    /// Since QEMU 2.3.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "block-set-write-threshold",
    ///   "arguments": { "node-name": "mydev",
    ///                  "write-threshold": 17179869184 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "block-set-write-threshold")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockSetWriteThreshold {
        /// Name of the block node.
        #[serde(rename = "node-name")]
        pub node_name: String,
        /// The threshold: an offset in bytes, which replaces
        /// any that was set before; 0 for none.
        #[serde(rename = "write-threshold")]
        pub write_threshold: u64,
    }

    impl BlockSetWriteThreshold {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(node_name: impl Into<String>, write_threshold: u64) -> Self {
            Self {
                node_name: node_name.into(),
                write_threshold,
            }
        }
    }

    impl Command for BlockSetWriteThreshold {
        const NAME: &'static str = "block-set-write-threshold";
        type Ok = base::Empty;
    }

    /// Adds a child to a block node, or removes one. Only `quorum` nodes
    /// can be changed in this way.
    ///
    /// A new child is added at the end, and must have the same content as
    /// the other children. Removing a child other than the last is
    /// problematic, since those after it change places in the list. There
    /// cannot be fewer children than the quorum's threshold.
    ///
    /// Give either [`child`](field@Self::child) or [`node`](field@Self::node), but not both.
    ///
    /// **Command** `x-blockdev-change`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a node is not found, is not a quorum, or
    ///   cannot be added or removed
    ///
    /// **Unstable:** This command is experimental.
    ///
    /// Since QEMU 2.7.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-add",
    ///   "arguments": {
    ///       "driver": "raw",
    ///       "node-name": "new_node",
    ///       "file": { "driver": "file",
    ///                 "filename": "test.raw" } } }
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
    /// { "execute": "x-blockdev-change",
    ///   "arguments": { "parent": "disk1",
    ///                  "node": "new_node" } }
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
    /// { "execute": "x-blockdev-change",
    ///   "arguments": { "parent": "disk1",
    ///                  "child": "children.1" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "x-blockdev-change")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XBlockdevChange {
        /// Node name or block backend of the quorum.
        pub parent: String,
        /// Name of the child to remove, like `children.1`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub child: Option<String>,
        /// Name of the block node to add.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub node: Option<String>,
    }

    impl XBlockdevChange {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(parent: impl Into<String>) -> Self {
            Self {
                parent: parent.into(),
                child: None,
                node: None,
            }
        }

        /// Sets [`child`](field@Self::child).
        #[must_use]
        pub fn with_child(mut self, value: impl Into<String>) -> Self {
            self.child = Some(value.into());
            self
        }

        /// Sets [`node`](field@Self::node).
        #[must_use]
        pub fn with_node(mut self, value: impl Into<String>) -> Self {
            self.node = Some(value.into());
            self
        }
    }

    impl Command for XBlockdevChange {
        const NAME: &'static str = "x-blockdev-change";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }

    /// Moves a block node and its children to an I/O thread or to the main
    /// loop.
    ///
    /// **Command** `x-blockdev-set-iothread`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such node or I/O thread, or the
    ///   node cannot be moved
    ///
    /// **Unstable:** This command is experimental. It is meant for tests.
    ///
    /// Since QEMU 2.12.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-blockdev-set-iothread",
    ///   "arguments": { "node-name": "disk1",
    ///                  "iothread": "iothread0" } }
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
    /// { "execute": "x-blockdev-set-iothread",
    ///   "arguments": { "node-name": "disk1",
    ///                  "iothread": null } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "x-blockdev-set-iothread")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XBlockdevSetIothread {
        /// Name of the block node.
        #[serde(rename = "node-name")]
        pub node_name: String,
        /// ID of the `iothread` object; `null` for the main loop.
        pub iothread: StrOrNull,
        /// If true, move the node even if a block backend uses it; if
        /// false (the default), that is an error.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub force: Option<bool>,
    }

    impl XBlockdevSetIothread {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            node_name: impl Into<String>,
            iothread: impl Into<StrOrNull>,
        ) -> Self {
            Self {
                node_name: node_name.into(),
                iothread: iothread.into(),
                force: None,
            }
        }

        /// Sets [`force`](field@Self::force).
        #[must_use]
        pub fn with_force(mut self, value: bool) -> Self {
            self.force = Some(value);
            self
        }
    }

    impl Command for XBlockdevSetIothread {
        const NAME: &'static str = "x-blockdev-set-iothread";
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }

    /// Creates an internal snapshot of an image, that is, one in the image
    /// itself. The state of the virtual machine is not saved with it. The
    /// command returns when the snapshot has been created.
    ///
    /// qcow2 and rbd images can have such snapshots; most others cannot.
    ///
    /// **Command** `blockdev-snapshot-internal-sync`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such device or node, it is not at
    ///   the top, has no medium, or is read-only
    /// - `GenericError` if the name is empty or another snapshot has it
    /// - `GenericError` if the driver of the image cannot make internal
    ///   snapshots
    ///
    /// Since QEMU 1.7.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-snapshot-internal-sync",
    ///   "arguments": { "device": "ide-hd0",
    ///                  "name": "snapshot0" }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "blockdev-snapshot-internal-sync")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevSnapshotInternalSync {
        /// Name of the block backend that uses the image, or node name
        /// of the image; no block node may be above it.
        pub device: String,
        /// Name for the snapshot.
        pub name: String,
    }

    impl BlockdevSnapshotInternalSync {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>, name: impl Into<String>) -> Self {
            Self {
                device: device.into(),
                name: name.into(),
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockdevSnapshotInternal> for BlockdevSnapshotInternalSync {
        fn from(value: BlockdevSnapshotInternal) -> Self {
            Self {
                device: value.device,
                name: value.name,
            }
        }
    }

    /// Both types have the same members.
    impl From<BlockdevSnapshotInternalSync> for BlockdevSnapshotInternal {
        fn from(value: BlockdevSnapshotInternalSync) -> Self {
            Self {
                device: value.device,
                name: value.name,
            }
        }
    }

    impl Command for BlockdevSnapshotInternalSync {
        const NAME: &'static str = "blockdev-snapshot-internal-sync";
        type Ok = base::Empty;
    }

    /// Deletes an internal snapshot of an image. The command returns when
    /// it is gone.
    ///
    /// Give at least one of [`id`](field@Self::id) and [`name`](field@Self::name); if both are given, both must
    /// match.
    ///
    /// **Command** `blockdev-snapshot-delete-internal-sync`.
    ///
    /// **Returns** [`SnapshotInfo`](super::SnapshotInfo): Information about the snapshot that was deleted.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such device or node, it is not at
    ///   the top, or has no such snapshot
    /// - `GenericError` if the driver of the image has no internal
    ///   snapshots
    /// - `GenericError` if both [`id`](field@Self::id) and [`name`](field@Self::name) are absent
    ///
    /// Since QEMU 1.7.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "blockdev-snapshot-delete-internal-sync",
    ///   "arguments": { "device": "ide-hd0",
    ///                  "name": "snapshot0" }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///                 "id": "1",
    ///                 "name": "snapshot0",
    ///                 "vm-state-size": 0,
    ///                 "date-sec": 1000012,
    ///                 "date-nsec": 10,
    ///                 "vm-clock-sec": 100,
    ///                 "vm-clock-nsec": 20,
    ///                 "icount": 220414
    ///   }
    /// }
    /// ```
    #[doc(alias = "blockdev-snapshot-delete-internal-sync")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct BlockdevSnapshotDeleteInternalSync {
        /// Name of the block backend that uses the image, or node name
        /// of the image; no block node may be above it.
        pub device: String,
        /// ID of the snapshot, as the image numbers it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Name of the snapshot.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }

    impl BlockdevSnapshotDeleteInternalSync {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device: impl Into<String>) -> Self {
            Self {
                device: device.into(),
                id: None,
                name: None,
            }
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
    }

    impl Command for BlockdevSnapshotDeleteInternalSync {
        const NAME: &'static str = "blockdev-snapshot-delete-internal-sync";
        type Ok = SnapshotInfo;
    }
}
