// Generated from schema/facts/*/qapi/migration.json by `cargo xtask generate`. Do not edit.

//! Migration.
//!
//! Moving a running guest to another QEMU, on the same host or on
//! another, or saving it to a file. The source sends RAM and device
//! state while the guest runs, then stops it to send the rest, and the
//! destination carries on from there. This module also measures and
//! limits how fast a guest dirties its memory, and saves and restores
//! snapshots.

use crate::base;
use super::{InetSocketAddress, SocketAddress, StrOrNull};

/// Progress of an outgoing migration in transferring the guest's RAM.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, Copy, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationRAMStats {
    /// Bytes sent to the destination so far, including device
    /// state and overhead.
    pub transferred: i64,
    /// Bytes of RAM that are dirty and still to be sent; 0 once
    /// the migration has completed.
    pub remaining: i64,
    /// Size in bytes of all the guest's RAM that migrates.
    pub total: i64,
    /// Number of pages that held only zeros, so that no data
    /// had to be sent. Since QEMU 1.2.
    pub duplicate: i64,
    /// Number of pages that were sent in full. Since QEMU 1.2.
    pub normal: i64,
    /// Bytes in the pages that [`normal`](field@Self::normal) counts: [`normal`](field@Self::normal) times
    /// [`page_size`](field@Self::page_size). Since QEMU 1.2.
    #[serde(rename = "normal-bytes")]
    pub normal_bytes: i64,
    /// Pages that the guest dirtied per second in the
    /// last measuring period; 0 once the migration has completed.
    /// Since QEMU 1.3.
    #[serde(rename = "dirty-pages-rate")]
    pub dirty_pages_rate: i64,
    /// Throughput in 10^6 bits per second: the recent rate while the
    /// migration runs, the overall average once it has completed.
    /// Since QEMU 1.6.
    pub mbps: f64,
    /// Number of times that QEMU has synchronized the
    /// bitmap of dirty pages. Since QEMU 2.1.
    #[serde(rename = "dirty-sync-count")]
    pub dirty_sync_count: i64,
    /// Number of pages that the destination requested
    /// during postcopy because the guest needed them. Since QEMU 2.7.
    #[serde(rename = "postcopy-requests")]
    pub postcopy_requests: i64,
    /// Page size in bytes, for all page counts in these
    /// statistics. Since QEMU 2.10.
    #[serde(rename = "page-size")]
    pub page_size: i64,
    /// Bytes sent over the `multifd` channels. Since QEMU 3.0.
    #[serde(rename = "multifd-bytes")]
    pub multifd_bytes: u64,
    /// Pages of RAM sent per second in the last
    /// measuring period. Since QEMU 4.0.
    #[serde(rename = "pages-per-second")]
    pub pages_per_second: u64,
    /// Bytes sent while the guest was still running on the
    /// source. Since QEMU 7.0.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "precopy-bytes", skip_serializing_if = "Option::is_none")]
    pub precopy_bytes: Option<u64>,
    /// Bytes sent while the guest was stopped. Since QEMU 7.0.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "downtime-bytes", skip_serializing_if = "Option::is_none")]
    pub downtime_bytes: Option<u64>,
    /// Bytes sent after the guest had moved to the
    /// destination. Since QEMU 7.0.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "postcopy-bytes", skip_serializing_if = "Option::is_none")]
    pub postcopy_bytes: Option<u64>,
    /// Number of times that, between two
    /// syncs of the bitmap, the kernel had to copy the data of a
    /// `multifd` channel despite `zero-copy-send`; at most
    /// [`dirty_sync_count`](field@Self::dirty_sync_count) times the number of channels. Since QEMU 7.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(
        rename = "dirty-sync-missed-zero-copy",
        skip_serializing_if = "Option::is_none"
    )]
    pub dirty_sync_missed_zero_copy: Option<u64>,
    /// Always 0; kept for compatibility. Since QEMU 1.5.
    ///
    /// Removed after QEMU 9.0. Mandatory wherever it exists.
    #[deprecated = "It has been 0 since 1.5.3."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skipped: Option<i64>,
}

impl MigrationRAMStats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        transferred: i64,
        remaining: i64,
        total: i64,
        duplicate: i64,
        normal: i64,
        normal_bytes: i64,
        dirty_pages_rate: i64,
        mbps: f64,
        dirty_sync_count: i64,
        postcopy_requests: i64,
        page_size: i64,
        multifd_bytes: u64,
        pages_per_second: u64,
    ) -> Self {
        Self {
            transferred,
            remaining,
            total,
            duplicate,
            normal,
            normal_bytes,
            dirty_pages_rate,
            mbps,
            dirty_sync_count,
            postcopy_requests,
            page_size,
            multifd_bytes,
            pages_per_second,
            precopy_bytes: None,
            downtime_bytes: None,
            postcopy_bytes: None,
            dirty_sync_missed_zero_copy: None,
            skipped: None,
        }
    }

    /// Sets [`precopy_bytes`](field@Self::precopy_bytes).
    #[must_use]
    pub fn with_precopy_bytes(mut self, value: u64) -> Self {
        self.precopy_bytes = Some(value);
        self
    }

    /// Sets [`downtime_bytes`](field@Self::downtime_bytes).
    #[must_use]
    pub fn with_downtime_bytes(mut self, value: u64) -> Self {
        self.downtime_bytes = Some(value);
        self
    }

    /// Sets [`postcopy_bytes`](field@Self::postcopy_bytes).
    #[must_use]
    pub fn with_postcopy_bytes(mut self, value: u64) -> Self {
        self.postcopy_bytes = Some(value);
        self
    }

    /// Sets [`dirty_sync_missed_zero_copy`](field@Self::dirty_sync_missed_zero_copy).
    #[must_use]
    pub fn with_dirty_sync_missed_zero_copy(mut self, value: u64) -> Self {
        self.dirty_sync_missed_zero_copy = Some(value);
        self
    }

    /// Sets [`skipped`](field@Self::skipped).
    #[deprecated = "It has been 0 since 1.5.3."]
    #[must_use]
    pub fn with_skipped(mut self, value: i64) -> Self {
        self.skipped = Some(value);
        self
    }
}

/// XBZRLE statistics of an outgoing migration. XBZRLE keeps a cache of
/// pages already sent, and sends only the difference when such a page
/// is dirtied again.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, Copy, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct XBZRLECacheStats {
    /// Size of the cache in bytes; see `xbzrle-cache-size`
    /// in [`MigrationParameters`].
    #[serde(rename = "cache-size")]
    pub cache_size: u64,
    /// Bytes that the encoded pages took on the wire.
    pub bytes: i64,
    /// Number of pages that were found in the cache and could be
    /// encoded.
    pub pages: i64,
    /// Number of pages that were not in the cache and had to
    /// be sent in full.
    #[serde(rename = "cache-miss")]
    pub cache_miss: i64,
    /// Fraction of pages, from 0 to 1, that were not in
    /// the cache in the last measuring period. Since QEMU 2.1.
    #[serde(rename = "cache-miss-rate")]
    pub cache_miss_rate: f64,
    /// Size of the pages divided by the size of their
    /// encoding, in the last measuring period; 0 if nothing was encoded.
    /// Since QEMU 5.1.
    #[serde(rename = "encoding-rate")]
    pub encoding_rate: f64,
    /// Number of pages that were in the cache but had changed
    /// too much, so that they were sent in full.
    pub overflow: i64,
}

impl XBZRLECacheStats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        cache_size: u64,
        bytes: i64,
        pages: i64,
        cache_miss: i64,
        cache_miss_rate: f64,
        encoding_rate: f64,
        overflow: i64,
    ) -> Self {
        Self {
            cache_size,
            bytes,
            pages,
            cache_miss,
            cache_miss_rate,
            encoding_rate,
            overflow,
        }
    }
}

/// Statistics of the compression threads in an outgoing migration.
/// These belong to the capability `compress`, not to `multifd`
/// compression.
///
/// Since QEMU 3.1.
///
/// Removed after QEMU 9.0.
#[derive(Debug, Clone, Copy, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CompressionStats {
    /// Number of pages that were sent compressed.
    pub pages: i64,
    /// Number of times a page was ready while no thread was free.
    pub busy: i64,
    /// Increase of [`busy`](field@Self::busy) in the last measuring period, divided
    /// by the number of pages in that period.
    #[serde(rename = "busy-rate")]
    pub busy_rate: f64,
    /// Total size of the compressed pages in bytes.
    #[serde(rename = "compressed-size")]
    pub compressed_size: i64,
    /// Size of the pages divided by their compressed
    /// size, in the last measuring period.
    #[serde(rename = "compression-rate")]
    pub compression_rate: f64,
}

impl CompressionStats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        pages: i64,
        busy: i64,
        busy_rate: f64,
        compressed_size: i64,
        compression_rate: f64,
    ) -> Self {
        Self {
            pages,
            busy,
            busy_rate,
            compressed_size,
            compression_rate,
        }
    }
}

/// State of a migration.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationStatus {
    /// `none`: no migration has been started yet.
    #[serde(rename = "none")]
    None,
    /// `setup`: connecting and preparing the transfer.
    #[serde(rename = "setup")]
    Setup,
    /// `cancelling`: [`MigrateCancel`](commands::MigrateCancel) was accepted and is taking effect.
    #[serde(rename = "cancelling")]
    Cancelling,
    /// `cancelled`: the migration ended because it was cancelled.
    #[serde(rename = "cancelled")]
    Cancelled,
    /// `active`: memory and device state are being sent to the destination.
    #[serde(rename = "active")]
    Active,
    /// `postcopy-device`: postcopy has begun, but the destination is still
    /// loading its devices and has not run the guest yet. If the
    /// migration fails now, the source can carry on. Reported only if
    /// there is a return path from the destination to the source.
    /// Since QEMU 10.2.
    #[doc(alias = "postcopy-device")]
    #[serde(rename = "postcopy-device")]
    PostcopyDevice,
    /// `postcopy-active`: the guest has moved to the destination, which is
    /// fetching the pages that it still lacks from the source. Since QEMU 2.5.
    #[doc(alias = "postcopy-active")]
    #[serde(rename = "postcopy-active")]
    PostcopyActive,
    /// `postcopy-paused`: the connection broke during postcopy. Both sides
    /// keep what they have until the migration is recovered; without
    /// recovery, the guest is lost. Since QEMU 3.0.
    #[doc(alias = "postcopy-paused")]
    #[serde(rename = "postcopy-paused")]
    PostcopyPaused,
    /// `postcopy-recover-setup`: a paused postcopy migration is about to be
    /// recovered, and a new connection is being made. Since QEMU 9.1.
    #[doc(alias = "postcopy-recover-setup")]
    #[serde(rename = "postcopy-recover-setup")]
    PostcopyRecoverSetup,
    /// `postcopy-recover`: the new connection is established, and the two
    /// sides are working out which pages are still missing. Since QEMU 3.0.
    #[doc(alias = "postcopy-recover")]
    #[serde(rename = "postcopy-recover")]
    PostcopyRecover,
    /// `completed`: everything has arrived.
    #[serde(rename = "completed")]
    Completed,
    /// `failing`: the migration has hit an error and is cleaning up; [`Failed`](Self::Failed)
    /// comes next. Since QEMU 11.0.
    #[serde(rename = "failing")]
    Failing,
    /// `failed`: the migration ended with an error.
    #[serde(rename = "failed")]
    Failed,
    /// `colo`: the primary and the secondary machine are kept in step by
    /// frequent checkpoints; reached only if the capability `x-colo`
    /// is set. Since QEMU 2.8.
    #[serde(rename = "colo")]
    Colo,
    /// `pre-switchover`: the source has stopped the guest and is waiting for
    /// [`MigrateContinue`](commands::MigrateContinue); reached only if the capability
    /// `pause-before-switchover` is set. Since QEMU 2.11.
    #[doc(alias = "pre-switchover")]
    #[serde(rename = "pre-switchover")]
    PreSwitchover,
    /// `device`: the guest is stopped, and the rest of its state, mainly
    /// that of its devices, is being sent. Since 10.0, every migration
    /// passes through this state; in earlier releases, only one that
    /// `pause-before-switchover` had paused does. Since QEMU 2.11.
    #[serde(rename = "device")]
    Device,
    /// `wait-unplug`: the source has asked the guest to release the primary
    /// devices of its failover pairs, and is waiting for it to do so.
    /// Since QEMU 4.2.
    #[doc(alias = "wait-unplug")]
    #[serde(rename = "wait-unplug")]
    WaitUnplug,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Statistics of VFIO devices in an outgoing migration.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VfioStats {
    /// Bytes of device state sent so far.
    pub transferred: i64,
}

impl VfioStats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(transferred: i64) -> Self {
        Self { transferred }
    }
}

/// State of the migration as this QEMU sees it: the source reports the
/// outgoing migration, the destination the incoming one.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationInfo {
    /// State of the migration; absent if this QEMU has not had one
    /// yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<MigrationStatus>,
    /// Progress of RAM; present only on the source, from the state
    /// `active` on, but no longer if the migration fails or is
    /// cancelled. Since QEMU 1.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ram: Option<MigrationRAMStats>,
    /// Bytes that are still to be sent, counting RAM and all
    /// devices, including VFIO devices. Since QEMU 11.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remaining: Option<i64>,
    /// Statistics of VFIO devices; present together with [`ram`](field@Self::ram) if
    /// there are VFIO devices and all of them can migrate. Since QEMU 5.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vfio: Option<VfioStats>,
    /// XBZRLE statistics; present together with [`ram`](field@Self::ram) if the
    /// capability `xbzrle` is set. Since QEMU 1.2.
    #[serde(rename = "xbzrle-cache", skip_serializing_if = "Option::is_none")]
    pub xbzrle_cache: Option<XBZRLECacheStats>,
    /// Milliseconds since the migration started or, once it
    /// has completed, that it took in total. Since QEMU 1.2.
    #[serde(rename = "total-time", skip_serializing_if = "Option::is_none")]
    pub total_time: Option<i64>,
    /// Milliseconds for which the guest would be
    /// stopped if the switchover came now, as estimated at the last
    /// sync of the bitmap of dirty pages; present while the guest runs
    /// on the source. Since QEMU 1.3.
    #[serde(rename = "expected-downtime", skip_serializing_if = "Option::is_none")]
    pub expected_downtime: Option<i64>,
    /// Milliseconds for which the guest was stopped; present
    /// when the migration has completed and, since 8.0, from the start
    /// of postcopy on. Since QEMU 1.3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub downtime: Option<i64>,
    /// Milliseconds from the command to the first pass over
    /// RAM. This shows the cost of expensive preparations, such as
    /// pinning memory for RDMA. Since QEMU 1.6.
    #[serde(rename = "setup-time", skip_serializing_if = "Option::is_none")]
    pub setup_time: Option<i64>,
    /// Percentage of time for which
    /// `auto-converge` currently keeps the virtual CPUs from running;
    /// absent while it does not throttle them. Since QEMU 2.7.
    #[serde(rename = "cpu-throttle-percentage", skip_serializing_if = "Option::is_none")]
    pub cpu_throttle_percentage: Option<i64>,
    /// human-readable description of what went wrong; absent
    /// if nothing did. Since QEMU 2.7.
    #[serde(rename = "error-desc", skip_serializing_if = "Option::is_none")]
    pub error_desc: Option<String>,
    /// human-readable reasons why the guest cannot
    /// migrate at present, one per element; absent if there are none.
    /// Since QEMU 6.0.
    #[serde(rename = "blocked-reasons", skip_serializing_if = "Option::is_none")]
    pub blocked_reasons: Option<Vec<String>>,
    /// Milliseconds for which all virtual CPUs were
    /// waiting for missing pages at the same time; present on the
    /// destination once a migration with `postcopy-blocktime` has
    /// completed. Since QEMU 3.0.
    #[serde(rename = "postcopy-blocktime", skip_serializing_if = "Option::is_none")]
    pub postcopy_blocktime: Option<u32>,
    /// Milliseconds for which each virtual CPU
    /// waited for missing pages; present together with
    /// [`postcopy_blocktime`](field@Self::postcopy_blocktime). Since QEMU 3.0.
    #[serde(rename = "postcopy-vcpu-blocktime", skip_serializing_if = "Option::is_none")]
    pub postcopy_vcpu_blocktime: Option<Vec<u32>>,
    /// Average time, in nanoseconds, for a page
    /// requested from the source to arrive. Faults that needed no
    /// request are not counted, so the average over all faults is
    /// lower. Present together with [`postcopy_blocktime`](field@Self::postcopy_blocktime). Since QEMU 10.1.
    ///
    /// **Unstable:** Members [`postcopy_latency`](field@Self::postcopy_latency), [`postcopy_latency_dist`](field@Self::postcopy_latency_dist),
    /// [`postcopy_vcpu_latency`](field@Self::postcopy_vcpu_latency) and [`postcopy_non_vcpu_latency`](field@Self::postcopy_non_vcpu_latency) may still
    /// change.
    #[serde(rename = "postcopy-latency", skip_serializing_if = "Option::is_none")]
    pub postcopy_latency: Option<u64>,
    /// Histogram of how long the requested pages
    /// took to arrive. Element N, counting from 0, is the number of
    /// faults that took at least 2^N but less than 2^(N+1)
    /// microseconds. Present together with [`postcopy_blocktime`](field@Self::postcopy_blocktime).
    /// Since QEMU 10.1.
    ///
    /// **Unstable:** Members [`postcopy_latency`](field@Self::postcopy_latency), [`postcopy_latency_dist`](field@Self::postcopy_latency_dist),
    /// [`postcopy_vcpu_latency`](field@Self::postcopy_vcpu_latency) and [`postcopy_non_vcpu_latency`](field@Self::postcopy_non_vcpu_latency) may still
    /// change.
    #[serde(rename = "postcopy-latency-dist", skip_serializing_if = "Option::is_none")]
    pub postcopy_latency_dist: Option<Vec<u64>>,
    /// Like [`postcopy_latency`](field@Self::postcopy_latency), but for each virtual
    /// CPU separately, in nanoseconds. Since QEMU 10.1.
    ///
    /// **Unstable:** Members [`postcopy_latency`](field@Self::postcopy_latency), [`postcopy_latency_dist`](field@Self::postcopy_latency_dist),
    /// [`postcopy_vcpu_latency`](field@Self::postcopy_vcpu_latency) and [`postcopy_non_vcpu_latency`](field@Self::postcopy_non_vcpu_latency) may still
    /// change.
    #[serde(rename = "postcopy-vcpu-latency", skip_serializing_if = "Option::is_none")]
    pub postcopy_vcpu_latency: Option<Vec<u64>>,
    /// Like [`postcopy_latency`](field@Self::postcopy_latency), but for the
    /// faults of all threads other than virtual CPUs, in nanoseconds.
    /// Since QEMU 10.1.
    ///
    /// **Unstable:** Members [`postcopy_latency`](field@Self::postcopy_latency), [`postcopy_latency_dist`](field@Self::postcopy_latency_dist),
    /// [`postcopy_vcpu_latency`](field@Self::postcopy_vcpu_latency) and [`postcopy_non_vcpu_latency`](field@Self::postcopy_non_vcpu_latency) may still
    /// change.
    #[serde(
        rename = "postcopy-non-vcpu-latency",
        skip_serializing_if = "Option::is_none"
    )]
    pub postcopy_non_vcpu_latency: Option<u64>,
    /// Addresses on which the destination listens for the
    /// migration. They include the TCP port if the host picked one.
    /// Since QEMU 4.0.
    #[serde(rename = "socket-address", skip_serializing_if = "Option::is_none")]
    pub socket_address: Option<Vec<SocketAddress>>,
    /// Microseconds for which the
    /// most throttled virtual CPU must sleep each time its dirty ring
    /// is full; present while `dirty-limit` is throttling. Since QEMU 8.1.
    #[serde(
        rename = "dirty-limit-throttle-time-per-round",
        skip_serializing_if = "Option::is_none"
    )]
    pub dirty_limit_throttle_time_per_round: Option<u64>,
    /// Microseconds that a virtual CPU takes
    /// to fill its dirty ring, estimated from the average rate at which
    /// virtual CPUs dirty memory; 0 if they dirty none. Present while
    /// `dirty-limit` is throttling. Since QEMU 8.1.
    #[serde(
        rename = "dirty-limit-ring-full-time",
        skip_serializing_if = "Option::is_none"
    )]
    pub dirty_limit_ring_full_time: Option<u64>,
    /// Progress of the disks; present only while a migration with
    /// `block` is copying them. Of its members, only
    /// `transferred`, `remaining` and `total` are meaningful.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "Members `disk` and `compression` are deprecated, as are the capabilities they report on. Copy disks with `blockdev-mirror` and an NBD server on the destination; compress with `multifd`."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk: Option<MigrationRAMStats>,
    /// Statistics of the compression threads; present
    /// together with [`ram`](field@Self::ram) if the capability `compress` is set. Since QEMU 3.1.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "Members `disk` and `compression` are deprecated, as are the capabilities they report on. Copy disks with `blockdev-mirror` and an NBD server on the destination; compress with `multifd`."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compression: Option<CompressionStats>,
}

impl MigrationInfo {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`status`](field@Self::status).
    #[must_use]
    pub fn with_status(mut self, value: MigrationStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// Sets [`ram`](field@Self::ram).
    #[must_use]
    pub fn with_ram(mut self, value: MigrationRAMStats) -> Self {
        self.ram = Some(value);
        self
    }

    /// Sets [`remaining`](field@Self::remaining).
    #[must_use]
    pub fn with_remaining(mut self, value: i64) -> Self {
        self.remaining = Some(value);
        self
    }

    /// Sets [`vfio`](field@Self::vfio).
    #[must_use]
    pub fn with_vfio(mut self, value: VfioStats) -> Self {
        self.vfio = Some(value);
        self
    }

    /// Sets [`xbzrle_cache`](field@Self::xbzrle_cache).
    #[must_use]
    pub fn with_xbzrle_cache(mut self, value: XBZRLECacheStats) -> Self {
        self.xbzrle_cache = Some(value);
        self
    }

    /// Sets [`total_time`](field@Self::total_time).
    #[must_use]
    pub fn with_total_time(mut self, value: i64) -> Self {
        self.total_time = Some(value);
        self
    }

    /// Sets [`expected_downtime`](field@Self::expected_downtime).
    #[must_use]
    pub fn with_expected_downtime(mut self, value: i64) -> Self {
        self.expected_downtime = Some(value);
        self
    }

    /// Sets [`downtime`](field@Self::downtime).
    #[must_use]
    pub fn with_downtime(mut self, value: i64) -> Self {
        self.downtime = Some(value);
        self
    }

    /// Sets [`setup_time`](field@Self::setup_time).
    #[must_use]
    pub fn with_setup_time(mut self, value: i64) -> Self {
        self.setup_time = Some(value);
        self
    }

    /// Sets [`cpu_throttle_percentage`](field@Self::cpu_throttle_percentage).
    #[must_use]
    pub fn with_cpu_throttle_percentage(mut self, value: i64) -> Self {
        self.cpu_throttle_percentage = Some(value);
        self
    }

    /// Sets [`error_desc`](field@Self::error_desc).
    #[must_use]
    pub fn with_error_desc(mut self, value: impl Into<String>) -> Self {
        self.error_desc = Some(value.into());
        self
    }

    /// Sets [`blocked_reasons`](field@Self::blocked_reasons).
    #[must_use]
    pub fn with_blocked_reasons(mut self, value: Vec<String>) -> Self {
        self.blocked_reasons = Some(value);
        self
    }

    /// Sets [`postcopy_blocktime`](field@Self::postcopy_blocktime).
    #[must_use]
    pub fn with_postcopy_blocktime(mut self, value: u32) -> Self {
        self.postcopy_blocktime = Some(value);
        self
    }

    /// Sets [`postcopy_vcpu_blocktime`](field@Self::postcopy_vcpu_blocktime).
    #[must_use]
    pub fn with_postcopy_vcpu_blocktime(mut self, value: Vec<u32>) -> Self {
        self.postcopy_vcpu_blocktime = Some(value);
        self
    }

    /// Sets [`postcopy_latency`](field@Self::postcopy_latency).
    #[must_use]
    pub fn with_postcopy_latency(mut self, value: u64) -> Self {
        self.postcopy_latency = Some(value);
        self
    }

    /// Sets [`postcopy_latency_dist`](field@Self::postcopy_latency_dist).
    #[must_use]
    pub fn with_postcopy_latency_dist(mut self, value: Vec<u64>) -> Self {
        self.postcopy_latency_dist = Some(value);
        self
    }

    /// Sets [`postcopy_vcpu_latency`](field@Self::postcopy_vcpu_latency).
    #[must_use]
    pub fn with_postcopy_vcpu_latency(mut self, value: Vec<u64>) -> Self {
        self.postcopy_vcpu_latency = Some(value);
        self
    }

    /// Sets [`postcopy_non_vcpu_latency`](field@Self::postcopy_non_vcpu_latency).
    #[must_use]
    pub fn with_postcopy_non_vcpu_latency(mut self, value: u64) -> Self {
        self.postcopy_non_vcpu_latency = Some(value);
        self
    }

    /// Sets [`socket_address`](field@Self::socket_address).
    #[must_use]
    pub fn with_socket_address(mut self, value: Vec<SocketAddress>) -> Self {
        self.socket_address = Some(value);
        self
    }

    /// Sets [`dirty_limit_throttle_time_per_round`](field@Self::dirty_limit_throttle_time_per_round).
    #[must_use]
    pub fn with_dirty_limit_throttle_time_per_round(mut self, value: u64) -> Self {
        self.dirty_limit_throttle_time_per_round = Some(value);
        self
    }

    /// Sets [`dirty_limit_ring_full_time`](field@Self::dirty_limit_ring_full_time).
    #[must_use]
    pub fn with_dirty_limit_ring_full_time(mut self, value: u64) -> Self {
        self.dirty_limit_ring_full_time = Some(value);
        self
    }

    /// Sets [`disk`](field@Self::disk).
    #[deprecated = "Members `disk` and `compression` are deprecated, as are the capabilities they report on. Copy disks with `blockdev-mirror` and an NBD server on the destination; compress with `multifd`."]
    #[must_use]
    pub fn with_disk(mut self, value: MigrationRAMStats) -> Self {
        self.disk = Some(value);
        self
    }

    /// Sets [`compression`](field@Self::compression).
    #[deprecated = "Members `disk` and `compression` are deprecated, as are the capabilities they report on. Copy disks with `blockdev-mirror` and an NBD server on the destination; compress with `multifd`."]
    #[must_use]
    pub fn with_compression(mut self, value: CompressionStats) -> Self {
        self.compression = Some(value);
        self
    }
}

/// Optional features of a migration. All capabilities are off unless a
/// client sets them. Most of those that affect the migration stream
/// must be set the same way on the source and the destination.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationCapability {
    /// `xbzrle`: when a page is sent again while it is still in a cache,
    /// send only the difference (XOR-based zero run-length encoding).
    /// Suits guests that keep making small changes to the same pages.
    /// Cannot be combined with `multifd` or `mapped-ram`.
    #[serde(rename = "xbzrle")]
    Xbzrle,
    /// `rdma-pin-all`: with RDMA, pin all of the guest's RAM at the start
    /// instead of piece by piece as it is sent; faster, but all RAM
    /// must be resident. Since QEMU 2.0.
    #[doc(alias = "rdma-pin-all")]
    #[serde(rename = "rdma-pin-all")]
    RdmaPinAll,
    /// `auto-converge`: slow the virtual CPUs down, more and more, while
    /// they dirty memory faster than it can be sent. Since QEMU 1.6.
    #[doc(alias = "auto-converge")]
    #[serde(rename = "auto-converge")]
    AutoConverge,
    /// `events`: send [`Migration`](events::Migration) each time the state of the migration
    /// changes, and [`MigrationPass`](events::MigrationPass) for each pass over RAM. Since QEMU 2.4.
    #[serde(rename = "events")]
    Events,
    /// `postcopy-ram`: allow [`MigrateStartPostcopy`](commands::MigrateStartPostcopy), which moves the guest
    /// to the destination before all of its RAM is there; missing pages
    /// follow on demand. If the connection then breaks, neither side
    /// has the whole guest; see [`MigrateRecover`](commands::MigrateRecover). Must be set on both
    /// sides. Since QEMU 2.6.
    #[doc(alias = "postcopy-ram")]
    #[serde(rename = "postcopy-ram")]
    PostcopyRam,
    /// `x-colo`: instead of ending the migration, use checkpoints to keep
    /// the destination in step, as a spare that can take over at any
    /// time (COLO, coarse-grained lock-stepping). Since QEMU 2.8.
    ///
    /// **Unstable:** [`XColo`](Self::XColo) and [`XIgnoreShared`](Self::XIgnoreShared) may still change.
    #[doc(alias = "x-colo")]
    #[serde(rename = "x-colo")]
    XColo,
    /// `release-ram`: free RAM on the source as soon as it has been sent in
    /// postcopy. Meant for migration within one host; such a migration
    /// cannot be recovered. Since QEMU 2.9.
    #[doc(alias = "release-ram")]
    #[serde(rename = "release-ram")]
    ReleaseRam,
    /// `return-path`: open a channel from the destination back to the source
    /// in precopy too, so that the source learns of failures there;
    /// postcopy always has one. Since QEMU 2.10.
    #[doc(alias = "return-path")]
    #[serde(rename = "return-path")]
    ReturnPath,
    /// `pause-before-switchover`: after stopping the guest, wait in the
    /// state `pre-switchover` for [`MigrateContinue`](commands::MigrateContinue). The source
    /// still owns its disks at that point, so that a management
    /// application can finish its own work on them, such as ending
    /// mirror jobs. Since QEMU 2.11.
    #[doc(alias = "pause-before-switchover")]
    #[serde(rename = "pause-before-switchover")]
    PauseBeforeSwitchover,
    /// `multifd`: send RAM over several connections in parallel;
    /// `multifd-channels` says how many. Must be set on both sides,
    /// and on the destination before it starts to listen. Before 10.1,
    /// it excludes `postcopy-ram`. Since QEMU 4.0.
    #[serde(rename = "multifd")]
    Multifd,
    /// `dirty-bitmaps`: migrate the named dirty bitmaps of block nodes too.
    /// Since QEMU 2.12.
    #[doc(alias = "dirty-bitmaps")]
    #[serde(rename = "dirty-bitmaps")]
    DirtyBitmaps,
    /// `postcopy-blocktime`: measure how long virtual CPUs wait for missing
    /// pages in postcopy; [`QueryMigrate`](commands::QueryMigrate) reports the result on the
    /// destination. Since QEMU 3.0.
    #[doc(alias = "postcopy-blocktime")]
    #[serde(rename = "postcopy-blocktime")]
    PostcopyBlocktime,
    /// `late-block-activate`: have the destination take over the disks and
    /// lock the images only when [`Cont`](super::commands::Cont) starts the guest there.
    /// Otherwise this happens as soon as the migration has completed,
    /// even if the guest stays stopped. Since QEMU 3.0.
    #[doc(alias = "late-block-activate")]
    #[serde(rename = "late-block-activate")]
    LateBlockActivate,
    /// `x-ignore-shared`: do not send RAM that is backed by a shared file or
    /// the like, which the destination opens too. Since QEMU 4.0.
    ///
    /// **Unstable:** [`XColo`](Self::XColo) and [`XIgnoreShared`](Self::XIgnoreShared) may still change.
    #[doc(alias = "x-ignore-shared")]
    #[serde(rename = "x-ignore-shared")]
    XIgnoreShared,
    /// `validate-uuid`: send the UUID of the machine, and fail if the
    /// destination has a different one. Since QEMU 4.2.
    #[doc(alias = "validate-uuid")]
    #[serde(rename = "validate-uuid")]
    ValidateUuid,
    /// `background-snapshot`: save the guest as it was when the migration
    /// started, while it continues to run: each page is saved before
    /// the guest changes it. Needs Linux with `userfaultfd` write
    /// protection, and excludes most other capabilities. Since QEMU 6.0.
    #[doc(alias = "background-snapshot")]
    #[serde(rename = "background-snapshot")]
    BackgroundSnapshot,
    /// `zero-copy-send`: send pages without copying them in the host's
    /// kernel, to save CPU time. Needs Linux, `multifd` without
    /// compression or TLS, and permission to lock that much memory.
    /// Since QEMU 7.1.
    #[doc(alias = "zero-copy-send")]
    #[serde(rename = "zero-copy-send")]
    ZeroCopySend,
    /// `postcopy-preempt`: send the pages that the destination requests in
    /// postcopy over a separate connection, so that they need not queue
    /// behind others. Needs `postcopy-ram`, and must be set on both
    /// sides. Since QEMU 7.1.
    #[doc(alias = "postcopy-preempt")]
    #[serde(rename = "postcopy-preempt")]
    PostcopyPreempt,
    /// `switchover-ack`: do not stop the guest before the destination says
    /// that it is ready. This shortens the downtime, since some
    /// devices, such as VFIO devices, can load much of their state
    /// ahead of time. Needs `return-path`. Since QEMU 8.1.
    #[doc(alias = "switchover-ack")]
    #[serde(rename = "switchover-ack")]
    SwitchoverAck,
    /// `dirty-limit`: if the migration does not converge, slow down those
    /// virtual CPUs that dirty memory faster than `vcpu-dirty-limit`
    /// allows; the others are not affected. Needs KVM with the
    /// accelerator property `dirty-ring-size` set, and excludes
    /// `auto-converge`. Since QEMU 8.1.
    #[doc(alias = "dirty-limit")]
    #[serde(rename = "dirty-limit")]
    DirtyLimit,
    /// `mapped-ram`: give each page of RAM a fixed place in the migration
    /// file, so that the file does not grow with each pass and can be
    /// written and read in parallel with `multifd`. Needs a
    /// transport that can seek, that is, a file. Excludes postcopy,
    /// `xbzrle`, compression and TLS. Since QEMU 9.0.
    #[doc(alias = "mapped-ram")]
    #[serde(rename = "mapped-ram")]
    MappedRam,
    /// `zero-blocks`: with `block`, send only a marker for a block of 1
    /// MiB that holds nothing but zeros. Setting it on the source is
    /// enough, but the destination must support it. No effect since
    /// 9.1, which has no `block`. Since QEMU 1.6.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 10.2.
    #[deprecated = "`Compress` is deprecated: it is unreliable and hardly tested. Use `multifd` compression. `Block` is deprecated; use `blockdev-mirror` with an NBD server on the destination. `ZeroBlocks` is deprecated because it is useless without `Block`."]
    #[doc(alias = "zero-blocks")]
    #[serde(rename = "zero-blocks")]
    ZeroBlocks,
    /// `compress`: compress pages in several threads before they are sent.
    /// Cannot be combined with `multifd`. In its last releases, it
    /// cannot be combined with `xbzrle` either; in earlier ones,
    /// `xbzrle` takes over after the first pass. Since QEMU 2.4.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`Compress` is deprecated: it is unreliable and hardly tested. Use `multifd` compression. `Block` is deprecated; use `blockdev-mirror` with an NBD server on the destination. `ZeroBlocks` is deprecated because it is useless without `Block`."]
    #[serde(rename = "compress")]
    Compress,
    /// `block`: copy the contents of all disks too. Since QEMU 2.10.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`Compress` is deprecated: it is unreliable and hardly tested. Use `multifd` compression. `Block` is deprecated; use `blockdev-mirror` with an NBD server on the destination. `ZeroBlocks` is deprecated because it is useless without `Block`."]
    #[serde(rename = "block")]
    Block,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A capability and its state, either current or to be set.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationCapabilityStatus {
    /// The capability.
    pub capability: MigrationCapability,
    /// Whether the capability is set or, in
    /// [`MigrateSetCapabilities`](commands::MigrateSetCapabilities), should be set.
    pub state: bool,
}

impl MigrationCapabilityStatus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(capability: MigrationCapability, state: bool) -> Self {
        Self { capability, state }
    }
}

/// How `multifd` compresses RAM.
///
/// Since QEMU 5.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MultiFDCompression {
    /// `none`: send pages as they are.
    #[serde(rename = "none")]
    None,
    /// `zlib`: use zlib, with the level set by `multifd-zlib-level`.
    #[serde(rename = "zlib")]
    Zlib,
    /// `zstd`: use Zstandard, with the level set by `multifd-zstd-level`;
    /// usually faster than zlib, and compresses no worse.
    ///
    /// Only present if QEMU is built with `CONFIG_ZSTD`.
    #[serde(rename = "zstd")]
    Zstd,
    /// `qatzip`: use Intel QuickAssist through the QATzip library, with the
    /// level set by `multifd-qatzip-level`. Since QEMU 9.2.
    ///
    /// Only present if QEMU is built with `CONFIG_QATZIP`.
    #[serde(rename = "qatzip")]
    Qatzip,
    /// `qpl`: use deflate on an Intel In-Memory Analytics Accelerator (IAA)
    /// through the Query Processing Library, or in software if there is
    /// no accelerator. Since QEMU 9.1.
    ///
    /// Only present if QEMU is built with `CONFIG_QPL`.
    #[serde(rename = "qpl")]
    Qpl,
    /// `uadk`: use the accelerators of Kunpeng hosts through the UADK
    /// library. Since QEMU 9.1.
    ///
    /// Only present if QEMU is built with `CONFIG_UADK`.
    #[serde(rename = "uadk")]
    Uadk,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How a guest is moved to another QEMU. The `cpr-…` modes
/// (checkpoint and restart) are for updating QEMU or the host while the
/// guest stays on that host.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigMode {
    /// `normal`: an ordinary migration, within a host or between hosts.
    /// Since QEMU 8.2.
    #[serde(rename = "normal")]
    Normal,
    /// `cpr-reboot`: [`Migrate`](commands::Migrate) stops the guest and saves it, usually to a
    /// file. You can then quit QEMU, update and reboot the host, and
    /// start a new QEMU with `-incoming`.
    ///
    /// The disks must not be touched in the meantime. In return, some
    /// kinds of local storage that would block a normal migration do
    /// not block this one.
    ///
    /// VFIO devices are supported if the guest is suspended to RAM
    /// first, for example with the guest agent's `guest-suspend-ram`.
    ///
    /// This mode is fastest with RAM in a shared memory backend and the
    /// capability `x-ignore-shared`. If the host is rebooted, that
    /// memory must survive the reboot, as a DAX device does.
    ///
    /// Excludes postcopy, background snapshots and COLO. Since QEMU 8.2.
    #[doc(alias = "cpr-reboot")]
    #[serde(rename = "cpr-reboot")]
    CprReboot,
    /// `cpr-transfer`: the guest moves to another QEMU on the same host,
    /// which takes over its RAM in place. Since 10.1, VFIO and IOMMUFD
    /// devices keep their pinned memory.
    ///
    /// Start the new QEMU with the same machine and two `-incoming`
    /// options: one for the main channel, as usual, and one for a
    /// channel of type `cpr`. The latter must be a UNIX domain
    /// socket because file descriptors are passed through it. Pass
    /// both channels to [`Migrate`](commands::Migrate) on the old QEMU in `channels`. The
    /// old QEMU then stops the guest and ends up in the run state
    /// `postmigrate`; the new one runs the guest.
    ///
    /// The new QEMU reads the `cpr` channel before it opens its
    /// monitor. Therefore that channel cannot be passed to
    /// [`MigrateIncoming`](commands::MigrateIncoming), and with `-incoming defer`, [`Migrate`](commands::Migrate) must
    /// be sent before any command to the new QEMU.
    ///
    /// The main channel must not be a file, and a TCP port must not be
    /// 0\. RAM must be shared: memory backends need `share=on`, and
    /// the machine needs `aux-ram-share=on`. `memory-backend-epc`
    /// is not supported. Since QEMU 10.0.
    #[doc(alias = "cpr-transfer")]
    #[serde(rename = "cpr-transfer")]
    CprTransfer,
    /// `cpr-exec`: [`Migrate`](commands::Migrate) stops the guest and saves its state. QEMU then
    /// replaces itself by executing the command in
    /// `cpr-exec-command`, so that the new QEMU has the same process
    /// ID. It takes over RAM in place and loads the rest. VFIO and
    /// IOMMUFD devices keep their pinned memory.
    ///
    /// The channel must be able to hold all data before anything is
    /// read from it, as a file can; otherwise, the old QEMU may block
    /// forever. The restrictions on memory backends under
    /// [`CprTransfer`](Self::CprTransfer) apply here too. Since QEMU 10.2.
    #[doc(alias = "cpr-exec")]
    #[serde(rename = "cpr-exec")]
    CprExec,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Which threads look for pages that hold only zeros and need not be
/// sent.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ZeroPageDetection {
    /// `none`: none; zeros are sent like other data.
    #[serde(rename = "none")]
    None,
    /// `legacy`: the main migration thread.
    #[serde(rename = "legacy")]
    Legacy,
    /// `multifd`: the `multifd` sender threads if `multifd` is set;
    /// otherwise as for [`Legacy`](Self::Legacy).
    #[serde(rename = "multifd")]
    Multifd,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Changes to make to a dirty bitmap as it migrates.
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
pub struct BitmapMigrationBitmapAliasTransform {
    /// If true, the bitmap becomes persistent on the
    /// destination; if false, it becomes transient; if absent, it stays
    /// as it was on the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persistent: Option<bool>,
}

impl BitmapMigrationBitmapAliasTransform {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`persistent`](field@Self::persistent).
    #[must_use]
    pub fn with_persistent(mut self, value: bool) -> Self {
        self.persistent = Some(value);
        self
    }
}

/// Name of a dirty bitmap in the migration stream.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BitmapMigrationBitmapAlias {
    /// Name of the bitmap in this QEMU.
    pub name: String,
    /// Its name in the stream, which the other side looks up in its
    /// own mapping. No other bitmap of the node may use it.
    pub alias: String,
    /// Changes to the bitmap; none if absent. Since QEMU 6.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transform: Option<BitmapMigrationBitmapAliasTransform>,
}

impl BitmapMigrationBitmapAlias {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, alias: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            alias: alias.into(),
            transform: None,
        }
    }

    /// Sets [`transform`](field@Self::transform).
    #[must_use]
    pub fn with_transform(mut self, value: BitmapMigrationBitmapAliasTransform) -> Self {
        self.transform = Some(value);
        self
    }
}

/// Name of a block node in the migration stream, and which of its dirty
/// bitmaps migrate.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BitmapMigrationNodeAlias {
    /// Name of the block node in this QEMU.
    #[serde(rename = "node-name")]
    pub node_name: String,
    /// Its name in the stream, which the other side looks up in its
    /// own mapping. No other node may use it.
    pub alias: String,
    /// Bitmaps of this node to migrate; others do not migrate.
    pub bitmaps: Vec<BitmapMigrationBitmapAlias>,
}

impl BitmapMigrationNodeAlias {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        node_name: impl Into<String>,
        alias: impl Into<String>,
        bitmaps: Vec<BitmapMigrationBitmapAlias>,
    ) -> Self {
        Self {
            node_name: node_name.into(),
            alias: alias.into(),
            bitmaps,
        }
    }
}

/// Names of the migration parameters. The members of
/// [`MigrationParameters`] have the same names, and are explained in full
/// there.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationParameter {
    /// `announce-initial`: delay between the first two announcements of the
    /// guest's network cards after migration. Since QEMU 4.0.
    #[doc(alias = "announce-initial")]
    #[serde(rename = "announce-initial")]
    AnnounceInitial,
    /// `announce-max`: longest delay between two announcements.
    /// Since QEMU 4.0.
    #[doc(alias = "announce-max")]
    #[serde(rename = "announce-max")]
    AnnounceMax,
    /// `announce-rounds`: number of announcements. Since QEMU 4.0.
    #[doc(alias = "announce-rounds")]
    #[serde(rename = "announce-rounds")]
    AnnounceRounds,
    /// `announce-step`: increase of the delay from one announcement to the
    /// next. Since QEMU 4.0.
    #[doc(alias = "announce-step")]
    #[serde(rename = "announce-step")]
    AnnounceStep,
    /// `throttle-trigger-threshold`: how much memory the guest must dirty,
    /// relative to what is sent, for throttling to begin. Since QEMU 5.0.
    #[doc(alias = "throttle-trigger-threshold")]
    #[serde(rename = "throttle-trigger-threshold")]
    ThrottleTriggerThreshold,
    /// `cpu-throttle-initial`: how much `auto-converge` throttles
    /// initially. Since QEMU 2.7.
    #[doc(alias = "cpu-throttle-initial")]
    #[serde(rename = "cpu-throttle-initial")]
    CpuThrottleInitial,
    /// `cpu-throttle-increment`: how much `auto-converge` adds at each
    /// step. Since QEMU 2.7.
    #[doc(alias = "cpu-throttle-increment")]
    #[serde(rename = "cpu-throttle-increment")]
    CpuThrottleIncrement,
    /// `cpu-throttle-tailslow`: whether `auto-converge` takes smaller
    /// steps towards the end. Since QEMU 5.1.
    #[doc(alias = "cpu-throttle-tailslow")]
    #[serde(rename = "cpu-throttle-tailslow")]
    CpuThrottleTailslow,
    /// `tls-creds`: TLS credentials. Since QEMU 2.7.
    #[doc(alias = "tls-creds")]
    #[serde(rename = "tls-creds")]
    TlsCreds,
    /// `tls-hostname`: host name that the destination's certificate must be
    /// valid for. Since QEMU 2.7.
    #[doc(alias = "tls-hostname")]
    #[serde(rename = "tls-hostname")]
    TlsHostname,
    /// `tls-authz`: who may connect to the destination. Since QEMU 4.0.
    #[doc(alias = "tls-authz")]
    #[serde(rename = "tls-authz")]
    TlsAuthz,
    /// `max-bandwidth`: bandwidth limit while the guest runs on the source.
    /// Since QEMU 2.8.
    #[doc(alias = "max-bandwidth")]
    #[serde(rename = "max-bandwidth")]
    MaxBandwidth,
    /// `avail-switchover-bandwidth`: bandwidth to assume for the switchover.
    /// Since QEMU 8.2.
    #[doc(alias = "avail-switchover-bandwidth")]
    #[serde(rename = "avail-switchover-bandwidth")]
    AvailSwitchoverBandwidth,
    /// `downtime-limit`: maximum time for which the guest may be stopped.
    /// Since QEMU 2.8.
    #[doc(alias = "downtime-limit")]
    #[serde(rename = "downtime-limit")]
    DowntimeLimit,
    /// `x-checkpoint-delay`: delay between COLO checkpoints. Since QEMU 2.8.
    ///
    /// **Unstable:** [`XCheckpointDelay`](Self::XCheckpointDelay), [`XVcpuDirtyLimitPeriod`](Self::XVcpuDirtyLimitPeriod) and
    /// [`XRdmaChunkSize`](Self::XRdmaChunkSize) may still change.
    #[doc(alias = "x-checkpoint-delay")]
    #[serde(rename = "x-checkpoint-delay")]
    XCheckpointDelay,
    /// `multifd-channels`: number of `multifd` connections. Since QEMU 4.0.
    #[doc(alias = "multifd-channels")]
    #[serde(rename = "multifd-channels")]
    MultifdChannels,
    /// `xbzrle-cache-size`: size of the cache for `xbzrle`. Since QEMU 2.11.
    #[doc(alias = "xbzrle-cache-size")]
    #[serde(rename = "xbzrle-cache-size")]
    XbzrleCacheSize,
    /// `max-postcopy-bandwidth`: bandwidth limit in postcopy. Since QEMU 3.0.
    #[doc(alias = "max-postcopy-bandwidth")]
    #[serde(rename = "max-postcopy-bandwidth")]
    MaxPostcopyBandwidth,
    /// `max-cpu-throttle`: limit on how much `auto-converge` throttles.
    /// Since QEMU 3.1.
    #[doc(alias = "max-cpu-throttle")]
    #[serde(rename = "max-cpu-throttle")]
    MaxCpuThrottle,
    /// `multifd-compression`: how `multifd` compresses. Since QEMU 5.0.
    #[doc(alias = "multifd-compression")]
    #[serde(rename = "multifd-compression")]
    MultifdCompression,
    /// `multifd-zlib-level`: compression level of zlib. Since QEMU 5.0.
    #[doc(alias = "multifd-zlib-level")]
    #[serde(rename = "multifd-zlib-level")]
    MultifdZlibLevel,
    /// `multifd-zstd-level`: compression level of Zstandard. Since QEMU 5.0.
    #[doc(alias = "multifd-zstd-level")]
    #[serde(rename = "multifd-zstd-level")]
    MultifdZstdLevel,
    /// `multifd-qatzip-level`: compression level of QATzip. Since QEMU 9.2.
    #[doc(alias = "multifd-qatzip-level")]
    #[serde(rename = "multifd-qatzip-level")]
    MultifdQatzipLevel,
    /// `block-bitmap-mapping`: which dirty bitmaps migrate and under which
    /// names. Since QEMU 5.2.
    #[doc(alias = "block-bitmap-mapping")]
    #[serde(rename = "block-bitmap-mapping")]
    BlockBitmapMapping,
    /// `x-vcpu-dirty-limit-period`: how often `dirty-limit` measures.
    /// Since QEMU 8.1.
    ///
    /// **Unstable:** [`XCheckpointDelay`](Self::XCheckpointDelay), [`XVcpuDirtyLimitPeriod`](Self::XVcpuDirtyLimitPeriod) and
    /// [`XRdmaChunkSize`](Self::XRdmaChunkSize) may still change.
    #[doc(alias = "x-vcpu-dirty-limit-period")]
    #[serde(rename = "x-vcpu-dirty-limit-period")]
    XVcpuDirtyLimitPeriod,
    /// `vcpu-dirty-limit`: how fast `dirty-limit` lets a virtual CPU dirty
    /// memory. Since QEMU 8.1.
    #[doc(alias = "vcpu-dirty-limit")]
    #[serde(rename = "vcpu-dirty-limit")]
    VcpuDirtyLimit,
    /// `mode`: how the guest is moved to another QEMU. Since QEMU 8.2.
    #[serde(rename = "mode")]
    Mode,
    /// `zero-page-detection`: which threads look for pages of zeros.
    /// Since QEMU 9.0.
    #[doc(alias = "zero-page-detection")]
    #[serde(rename = "zero-page-detection")]
    ZeroPageDetection,
    /// `direct-io`: whether file access bypasses the host's page cache.
    /// Since QEMU 9.1.
    #[doc(alias = "direct-io")]
    #[serde(rename = "direct-io")]
    DirectIo,
    /// `x-rdma-chunk-size`: size of the chunks in which RDMA registers
    /// memory. Since QEMU 11.1.
    #[doc(alias = "x-rdma-chunk-size")]
    #[serde(rename = "x-rdma-chunk-size")]
    XRdmaChunkSize,
    /// `cpr-exec-command`: command that `cpr-exec` executes.
    /// Since QEMU 10.2.
    #[doc(alias = "cpr-exec-command")]
    #[serde(rename = "cpr-exec-command")]
    CprExecCommand,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Migration parameters: all of them, as returned by
/// [`QueryMigrateParameters`](commands::QueryMigrateParameters) and, since 11.0, those to set with
/// [`MigrateSetParameters`](commands::MigrateSetParameters). Defaults are those of a new QEMU; the
/// machine type or `-global migration` may override them.
///
/// In the result of the query, all members are present, except for
/// [`block_bitmap_mapping`](field@Self::block_bitmap_mapping) if it was never set.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationParameters {
    /// Milliseconds between the first two announcements
    /// of the guest's network cards, which tell switches where the
    /// guest is now. The first one is sent as soon as the migration
    /// has ended. The range is 0 to 100000, the default 50. Since QEMU 4.0.
    #[serde(rename = "announce-initial", skip_serializing_if = "Option::is_none")]
    pub announce_initial: Option<u64>,
    /// Maximum time between two announcements in
    /// milliseconds; 0 to 100000, default 550. Since QEMU 4.0.
    #[serde(rename = "announce-max", skip_serializing_if = "Option::is_none")]
    pub announce_max: Option<u64>,
    /// Number of announcements; 0 to 1000, default 5. Since QEMU 4.0.
    #[serde(rename = "announce-rounds", skip_serializing_if = "Option::is_none")]
    pub announce_rounds: Option<u64>,
    /// Milliseconds by which the time between two
    /// announcements grows each time; 1 to 10000, default 100. Since QEMU 4.0.
    #[serde(rename = "announce-step", skip_serializing_if = "Option::is_none")]
    pub announce_step: Option<u64>,
    /// Threshold for `auto-converge` and
    /// `dirty-limit` to throttle the guest: memory that it dirties in
    /// a period, as a percentage of the data sent in that period.
    /// Throttling starts once the threshold has been exceeded twice.
    /// The range is 1 to 100, the default 50. Since QEMU 5.0.
    #[serde(
        rename = "throttle-trigger-threshold",
        skip_serializing_if = "Option::is_none"
    )]
    pub throttle_trigger_threshold: Option<u8>,
    /// Percentage of time that `auto-converge`
    /// takes from the virtual CPUs when it starts; 1 to 99, default 20.
    /// Since QEMU 2.7.
    #[serde(rename = "cpu-throttle-initial", skip_serializing_if = "Option::is_none")]
    pub cpu_throttle_initial: Option<u8>,
    /// Percentage points that `auto-converge`
    /// adds each time throttling has not been enough; 1 to 99, default
    /// 10\. Since QEMU 2.7.
    #[serde(rename = "cpu-throttle-increment", skip_serializing_if = "Option::is_none")]
    pub cpu_throttle_increment: Option<u8>,
    /// If true, `auto-converge` takes smaller
    /// steps near the end: QEMU works out which percentage would bring
    /// the guest just below the threshold, and adds no more than is
    /// needed to get there, and never more than
    /// [`cpu_throttle_increment`](field@Self::cpu_throttle_increment). The default is false. Since QEMU 5.1.
    #[serde(rename = "cpu-throttle-tailslow", skip_serializing_if = "Option::is_none")]
    pub cpu_throttle_tailslow: Option<bool>,
    /// ID of the object with the TLS credentials: client
    /// credentials on the source, server credentials on the
    /// destination. An empty string, which is the default, or null
    /// means no TLS. Since QEMU 2.7.
    #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
    pub tls_creds: Option<StrOrNull>,
    /// Host name that the destination's certificate must be
    /// valid for. If empty, which is the default, the host name in the
    /// address that the source connects to. Must not be empty with
    /// X.509 credentials and a transport that has no host name, such as
    /// `fd` or `exec`. Since QEMU 2.7.
    #[serde(rename = "tls-hostname", skip_serializing_if = "Option::is_none")]
    pub tls_hostname: Option<StrOrNull>,
    /// ID of the authorization object that decides, by the
    /// distinguished name in the source's certificate, whether the
    /// destination accepts the connection. It is looked up for each
    /// connection, so it may be replaced at any time; if it does not
    /// exist, nobody may connect. By default none is set, and nothing
    /// is checked. Since QEMU 4.0.
    #[serde(rename = "tls-authz", skip_serializing_if = "Option::is_none")]
    pub tls_authz: Option<StrOrNull>,
    /// Maximum number of bytes to send per second while the
    /// guest runs on the source; 0 for no limit. The default is
    /// 134217728 (128 MiB). Since QEMU 2.8.
    #[serde(rename = "max-bandwidth", skip_serializing_if = "Option::is_none")]
    pub max_bandwidth: Option<u64>,
    /// Bandwidth in bytes per second that QEMU
    /// assumes when it works out whether the rest could be sent within
    /// [`downtime_limit`](field@Self::downtime_limit). This does not limit the bandwidth. The
    /// default is 0, for an estimate from the bandwidth so far, which
    /// is too low if [`max_bandwidth`](field@Self::max_bandwidth) has limited it. Since QEMU 8.2.
    #[serde(
        rename = "avail-switchover-bandwidth",
        skip_serializing_if = "Option::is_none"
    )]
    pub avail_switchover_bandwidth: Option<u64>,
    /// Maximum time in milliseconds for which the guest
    /// may be stopped; at most 2000000, default 300. QEMU switches
    /// over when it expects to need no longer than this. It is a
    /// target, not a guarantee. Since QEMU 2.8.
    #[serde(rename = "downtime-limit", skip_serializing_if = "Option::is_none")]
    pub downtime_limit: Option<u64>,
    /// Milliseconds between two COLO checkpoints
    /// unless something else triggers one earlier; default 20000.
    /// Since QEMU 2.8.
    ///
    /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
    /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
    #[serde(rename = "x-checkpoint-delay", skip_serializing_if = "Option::is_none")]
    pub x_checkpoint_delay: Option<u32>,
    /// Number of `multifd` connections for RAM, in
    /// addition to the main one; 1 to 255, default 2. Must be the same
    /// on both sides. Since QEMU 4.0.
    #[serde(rename = "multifd-channels", skip_serializing_if = "Option::is_none")]
    pub multifd_channels: Option<u8>,
    /// Size of the `xbzrle` cache in bytes; a power
    /// of two, not less than the guest's page size. The default is
    /// 67108864 (64 MiB). Since QEMU 2.11.
    #[serde(rename = "xbzrle-cache-size", skip_serializing_if = "Option::is_none")]
    pub xbzrle_cache_size: Option<u64>,
    /// Maximum number of bytes to send per second
    /// in postcopy, not counting pages that the destination requests,
    /// which are always sent at full speed; default 0, for no limit.
    /// Since QEMU 3.0.
    #[serde(rename = "max-postcopy-bandwidth", skip_serializing_if = "Option::is_none")]
    pub max_postcopy_bandwidth: Option<u64>,
    /// Maximum percentage of time that `auto-converge`
    /// takes from the virtual CPUs; at least [`cpu_throttle_initial`](field@Self::cpu_throttle_initial), at
    /// most 99, default 99. Since QEMU 3.1.
    #[serde(rename = "max-cpu-throttle", skip_serializing_if = "Option::is_none")]
    pub max_cpu_throttle: Option<u8>,
    /// How `multifd` compresses RAM; default
    /// `none`. Must be the same on both sides. Since QEMU 5.0.
    #[serde(rename = "multifd-compression", skip_serializing_if = "Option::is_none")]
    pub multifd_compression: Option<MultiFDCompression>,
    /// Level for the method `zlib`: 0 for no
    /// compression, 1 for the fastest, up to 9 for the smallest result;
    /// default 1. Since QEMU 5.0.
    #[serde(rename = "multifd-zlib-level", skip_serializing_if = "Option::is_none")]
    pub multifd_zlib_level: Option<u8>,
    /// Level for the method `qatzip`, from 1 for
    /// the fastest to 9 for the smallest result; default 1. Since QEMU 9.2.
    #[serde(rename = "multifd-qatzip-level", skip_serializing_if = "Option::is_none")]
    pub multifd_qatzip_level: Option<u8>,
    /// Level for the method `zstd`, from 1 for the
    /// fastest to 20 for the smallest result; 0 is allowed too, and
    /// leaves the choice to the library. The default is 1. Since QEMU 5.0.
    #[serde(rename = "multifd-zstd-level", skip_serializing_if = "Option::is_none")]
    pub multifd_zstd_level: Option<u8>,
    /// Which dirty bitmaps migrate, and the names of
    /// these bitmaps and their block nodes in the stream. Bitmaps not
    /// listed do not migrate. On the destination, a name in the stream
    /// that is not listed is reported as an error, and the rest of the
    /// dirty bitmap data is dropped; a bitmap that is listed need not
    /// be in the stream. No name may occur twice. By default, all
    /// bitmaps migrate under their own names, and nodes under the name
    /// of their block backend if they have one, and otherwise under
    /// their node name. Since QEMU 5.2.
    #[serde(rename = "block-bitmap-mapping", skip_serializing_if = "Option::is_none")]
    pub block_bitmap_mapping: Option<Vec<BitmapMigrationNodeAlias>>,
    /// Period in milliseconds over which
    /// `dirty-limit` measures how fast the virtual CPUs dirty memory;
    /// 1 to 1000, default 1000. Since QEMU 8.1.
    ///
    /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
    /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
    #[serde(
        rename = "x-vcpu-dirty-limit-period",
        skip_serializing_if = "Option::is_none"
    )]
    pub x_vcpu_dirty_limit_period: Option<u64>,
    /// MiB per second that `dirty-limit` lets each
    /// virtual CPU dirty; at least 1, default 1. Since QEMU 8.1.
    #[serde(rename = "vcpu-dirty-limit", skip_serializing_if = "Option::is_none")]
    pub vcpu_dirty_limit: Option<u64>,
    /// How the guest is moved to another QEMU; default `normal`.
    /// Since QEMU 8.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<MigMode>,
    /// Which threads look for pages that hold only
    /// zeros; default `multifd`. Since QEMU 9.0.
    #[serde(rename = "zero-page-detection", skip_serializing_if = "Option::is_none")]
    pub zero_page_detection: Option<ZeroPageDetection>,
    /// If true, the migration file is opened with `O_DIRECT`,
    /// which bypasses the host's page cache. Has an effect only with
    /// the capability `mapped-ram`. The default is false. Since QEMU 9.1.
    #[serde(rename = "direct-io", skip_serializing_if = "Option::is_none")]
    pub direct_io: Option<bool>,
    /// Number of bytes of RAM that RDMA registers at a
    /// time; a power of two from 1 MiB, which is the default, to 1024
    /// MiB. Must be the same on both sides. Since QEMU 11.1.
    ///
    /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
    /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
    #[serde(rename = "x-rdma-chunk-size", skip_serializing_if = "Option::is_none")]
    pub x_rdma_chunk_size: Option<i64>,
    /// Command to execute in the mode `cpr-exec`: the
    /// program, then its arguments. The program may be QEMU itself or
    /// one that ends up executing QEMU. Empty by default. Since QEMU 10.2.
    #[serde(rename = "cpr-exec-command", skip_serializing_if = "Option::is_none")]
    pub cpr_exec_command: Option<Vec<String>>,
    /// Level for `compress`: 0 for no compression, 1 for
    /// the fastest, up to 9 for the smallest result; default 1.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[serde(rename = "compress-level", skip_serializing_if = "Option::is_none")]
    pub compress_level: Option<u8>,
    /// Number of threads that compress on the source; 1
    /// to 255, default 8.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[serde(rename = "compress-threads", skip_serializing_if = "Option::is_none")]
    pub compress_threads: Option<u8>,
    /// What to do with a page if all threads are
    /// busy: if true, which is the default, wait for one; if false,
    /// send the page uncompressed. Since QEMU 3.1.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[serde(rename = "compress-wait-thread", skip_serializing_if = "Option::is_none")]
    pub compress_wait_thread: Option<bool>,
    /// Number of threads that decompress on the
    /// destination; 1 to 255, default 2. A quarter of
    /// [`compress_threads`](field@Self::compress_threads) should be enough, as decompression is so much
    /// faster.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[serde(rename = "decompress-threads", skip_serializing_if = "Option::is_none")]
    pub decompress_threads: Option<u8>,
    /// If true, `block` copies only the topmost image
    /// of each disk, and the destination must already have its backing
    /// files; if false, which is the default, the whole contents are
    /// copied into one image. Since QEMU 2.10.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[serde(rename = "block-incremental", skip_serializing_if = "Option::is_none")]
    pub block_incremental: Option<bool>,
}

impl MigrationParameters {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`announce_initial`](field@Self::announce_initial).
    #[must_use]
    pub fn with_announce_initial(mut self, value: u64) -> Self {
        self.announce_initial = Some(value);
        self
    }

    /// Sets [`announce_max`](field@Self::announce_max).
    #[must_use]
    pub fn with_announce_max(mut self, value: u64) -> Self {
        self.announce_max = Some(value);
        self
    }

    /// Sets [`announce_rounds`](field@Self::announce_rounds).
    #[must_use]
    pub fn with_announce_rounds(mut self, value: u64) -> Self {
        self.announce_rounds = Some(value);
        self
    }

    /// Sets [`announce_step`](field@Self::announce_step).
    #[must_use]
    pub fn with_announce_step(mut self, value: u64) -> Self {
        self.announce_step = Some(value);
        self
    }

    /// Sets [`throttle_trigger_threshold`](field@Self::throttle_trigger_threshold).
    #[must_use]
    pub fn with_throttle_trigger_threshold(mut self, value: u8) -> Self {
        self.throttle_trigger_threshold = Some(value);
        self
    }

    /// Sets [`cpu_throttle_initial`](field@Self::cpu_throttle_initial).
    #[must_use]
    pub fn with_cpu_throttle_initial(mut self, value: u8) -> Self {
        self.cpu_throttle_initial = Some(value);
        self
    }

    /// Sets [`cpu_throttle_increment`](field@Self::cpu_throttle_increment).
    #[must_use]
    pub fn with_cpu_throttle_increment(mut self, value: u8) -> Self {
        self.cpu_throttle_increment = Some(value);
        self
    }

    /// Sets [`cpu_throttle_tailslow`](field@Self::cpu_throttle_tailslow).
    #[must_use]
    pub fn with_cpu_throttle_tailslow(mut self, value: bool) -> Self {
        self.cpu_throttle_tailslow = Some(value);
        self
    }

    /// Sets [`tls_creds`](field@Self::tls_creds).
    #[must_use]
    pub fn with_tls_creds(mut self, value: impl Into<StrOrNull>) -> Self {
        self.tls_creds = Some(value.into());
        self
    }

    /// Sets [`tls_hostname`](field@Self::tls_hostname).
    #[must_use]
    pub fn with_tls_hostname(mut self, value: impl Into<StrOrNull>) -> Self {
        self.tls_hostname = Some(value.into());
        self
    }

    /// Sets [`tls_authz`](field@Self::tls_authz).
    #[must_use]
    pub fn with_tls_authz(mut self, value: impl Into<StrOrNull>) -> Self {
        self.tls_authz = Some(value.into());
        self
    }

    /// Sets [`max_bandwidth`](field@Self::max_bandwidth).
    #[must_use]
    pub fn with_max_bandwidth(mut self, value: u64) -> Self {
        self.max_bandwidth = Some(value);
        self
    }

    /// Sets [`avail_switchover_bandwidth`](field@Self::avail_switchover_bandwidth).
    #[must_use]
    pub fn with_avail_switchover_bandwidth(mut self, value: u64) -> Self {
        self.avail_switchover_bandwidth = Some(value);
        self
    }

    /// Sets [`downtime_limit`](field@Self::downtime_limit).
    #[must_use]
    pub fn with_downtime_limit(mut self, value: u64) -> Self {
        self.downtime_limit = Some(value);
        self
    }

    /// Sets [`x_checkpoint_delay`](field@Self::x_checkpoint_delay).
    #[must_use]
    pub fn with_x_checkpoint_delay(mut self, value: u32) -> Self {
        self.x_checkpoint_delay = Some(value);
        self
    }

    /// Sets [`multifd_channels`](field@Self::multifd_channels).
    #[must_use]
    pub fn with_multifd_channels(mut self, value: u8) -> Self {
        self.multifd_channels = Some(value);
        self
    }

    /// Sets [`xbzrle_cache_size`](field@Self::xbzrle_cache_size).
    #[must_use]
    pub fn with_xbzrle_cache_size(mut self, value: u64) -> Self {
        self.xbzrle_cache_size = Some(value);
        self
    }

    /// Sets [`max_postcopy_bandwidth`](field@Self::max_postcopy_bandwidth).
    #[must_use]
    pub fn with_max_postcopy_bandwidth(mut self, value: u64) -> Self {
        self.max_postcopy_bandwidth = Some(value);
        self
    }

    /// Sets [`max_cpu_throttle`](field@Self::max_cpu_throttle).
    #[must_use]
    pub fn with_max_cpu_throttle(mut self, value: u8) -> Self {
        self.max_cpu_throttle = Some(value);
        self
    }

    /// Sets [`multifd_compression`](field@Self::multifd_compression).
    #[must_use]
    pub fn with_multifd_compression(mut self, value: MultiFDCompression) -> Self {
        self.multifd_compression = Some(value);
        self
    }

    /// Sets [`multifd_zlib_level`](field@Self::multifd_zlib_level).
    #[must_use]
    pub fn with_multifd_zlib_level(mut self, value: u8) -> Self {
        self.multifd_zlib_level = Some(value);
        self
    }

    /// Sets [`multifd_qatzip_level`](field@Self::multifd_qatzip_level).
    #[must_use]
    pub fn with_multifd_qatzip_level(mut self, value: u8) -> Self {
        self.multifd_qatzip_level = Some(value);
        self
    }

    /// Sets [`multifd_zstd_level`](field@Self::multifd_zstd_level).
    #[must_use]
    pub fn with_multifd_zstd_level(mut self, value: u8) -> Self {
        self.multifd_zstd_level = Some(value);
        self
    }

    /// Sets [`block_bitmap_mapping`](field@Self::block_bitmap_mapping).
    #[must_use]
    pub fn with_block_bitmap_mapping(
        mut self,
        value: Vec<BitmapMigrationNodeAlias>,
    ) -> Self {
        self.block_bitmap_mapping = Some(value);
        self
    }

    /// Sets [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period).
    #[must_use]
    pub fn with_x_vcpu_dirty_limit_period(mut self, value: u64) -> Self {
        self.x_vcpu_dirty_limit_period = Some(value);
        self
    }

    /// Sets [`vcpu_dirty_limit`](field@Self::vcpu_dirty_limit).
    #[must_use]
    pub fn with_vcpu_dirty_limit(mut self, value: u64) -> Self {
        self.vcpu_dirty_limit = Some(value);
        self
    }

    /// Sets [`mode`](field@Self::mode).
    #[must_use]
    pub fn with_mode(mut self, value: MigMode) -> Self {
        self.mode = Some(value);
        self
    }

    /// Sets [`zero_page_detection`](field@Self::zero_page_detection).
    #[must_use]
    pub fn with_zero_page_detection(mut self, value: ZeroPageDetection) -> Self {
        self.zero_page_detection = Some(value);
        self
    }

    /// Sets [`direct_io`](field@Self::direct_io).
    #[must_use]
    pub fn with_direct_io(mut self, value: bool) -> Self {
        self.direct_io = Some(value);
        self
    }

    /// Sets [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size).
    #[must_use]
    pub fn with_x_rdma_chunk_size(mut self, value: i64) -> Self {
        self.x_rdma_chunk_size = Some(value);
        self
    }

    /// Sets [`cpr_exec_command`](field@Self::cpr_exec_command).
    #[must_use]
    pub fn with_cpr_exec_command(mut self, value: Vec<String>) -> Self {
        self.cpr_exec_command = Some(value);
        self
    }

    /// Sets [`compress_level`](field@Self::compress_level).
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_compress_level(mut self, value: u8) -> Self {
        self.compress_level = Some(value);
        self
    }

    /// Sets [`compress_threads`](field@Self::compress_threads).
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_compress_threads(mut self, value: u8) -> Self {
        self.compress_threads = Some(value);
        self
    }

    /// Sets [`compress_wait_thread`](field@Self::compress_wait_thread).
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_compress_wait_thread(mut self, value: bool) -> Self {
        self.compress_wait_thread = Some(value);
        self
    }

    /// Sets [`decompress_threads`](field@Self::decompress_threads).
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_decompress_threads(mut self, value: u8) -> Self {
        self.decompress_threads = Some(value);
        self
    }

    /// Sets [`block_incremental`](field@Self::block_incremental).
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_block_incremental(mut self, value: bool) -> Self {
        self.block_incremental = Some(value);
        self
    }
}

/// Messages that the two sides of COLO, the primary machine (P) and the
/// secondary machine (S), exchange for a checkpoint. Not used in QMP.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum COLOMessage {
    /// `checkpoint-ready`: S to P: ready for checkpoints.
    #[doc(alias = "checkpoint-ready")]
    #[serde(rename = "checkpoint-ready")]
    CheckpointReady,
    /// `checkpoint-request`: P to S: prepare for a checkpoint.
    #[doc(alias = "checkpoint-request")]
    #[serde(rename = "checkpoint-request")]
    CheckpointRequest,
    /// `checkpoint-reply`: S to P: the request has arrived, and S is stopped.
    #[doc(alias = "checkpoint-reply")]
    #[serde(rename = "checkpoint-reply")]
    CheckpointReply,
    /// `vmstate-send`: P to S: RAM and the state of the devices come next.
    #[doc(alias = "vmstate-send")]
    #[serde(rename = "vmstate-send")]
    VmstateSend,
    /// `vmstate-size`: P to S: the state of the devices has this size.
    #[doc(alias = "vmstate-size")]
    #[serde(rename = "vmstate-size")]
    VmstateSize,
    /// `vmstate-received`: S to P: all of it has arrived.
    #[doc(alias = "vmstate-received")]
    #[serde(rename = "vmstate-received")]
    VmstateReceived,
    /// `vmstate-loaded`: S to P: it is loaded, and the checkpoint is done.
    #[doc(alias = "vmstate-loaded")]
    #[serde(rename = "vmstate-loaded")]
    VmstateLoaded,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Role of a machine in COLO (COarse-grained LOck-stepping), where a
/// second machine stands ready to take over from the first.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum COLOMode {
    /// `none`: COLO is not in use.
    #[serde(rename = "none")]
    None,
    /// `primary`: the machine whose output is used.
    #[serde(rename = "primary")]
    Primary,
    /// `secondary`: the machine that stands ready.
    #[serde(rename = "secondary")]
    Secondary,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Progress of a COLO failover. Not used in QMP.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum FailoverStatus {
    /// `none`: there has been none.
    #[serde(rename = "none")]
    None,
    /// `require`: one has been requested, but has not begun.
    #[serde(rename = "require")]
    Require,
    /// `active`: one is under way.
    #[serde(rename = "active")]
    Active,
    /// `completed`: one is done.
    #[serde(rename = "completed")]
    Completed,
    /// `relaunch`: one was requested while a checkpoint was being loaded,
    /// and starts again once that is done. Since QEMU 2.9.
    #[serde(rename = "relaunch")]
    Relaunch,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Why COLO ended.
///
/// Since QEMU 3.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum COLOExitReason {
    /// `none`: it has not ended; reported only by [`QueryColoStatus`](commands::QueryColoStatus), never
    /// by an event.
    #[serde(rename = "none")]
    None,
    /// `request`: a client requested the failover.
    #[serde(rename = "request")]
    Request,
    /// `error`: QEMU encountered an error, such as a lost connection.
    #[serde(rename = "error")]
    Error,
    /// `processing`: a failover is under way. Since QEMU 4.0.
    #[serde(rename = "processing")]
    Processing,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Transport of a migration.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationAddressType {
    /// `socket`: a socket: TCP, UNIX domain, vsock, or a file descriptor
    /// that was passed to QEMU earlier.
    #[serde(rename = "socket")]
    Socket,
    /// `exec`: the standard input or output of a process that QEMU starts.
    #[serde(rename = "exec")]
    Exec,
    /// `rdma`: RDMA, for example InfiniBand.
    #[serde(rename = "rdma")]
    Rdma,
    /// `file`: a file, which the source writes and the destination reads.
    #[serde(rename = "file")]
    File,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A file to migrate to or from.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct FileMigrationArgs {
    /// Name of the file, or `/dev/fdset/N` for a file
    /// descriptor in an fdset. The source creates the file, or
    /// overwrites it from [`offset`](field@Self::offset) on.
    pub filename: String,
    /// Offset in bytes at which the migration data begins.
    pub offset: u64,
}

impl FileMigrationArgs {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(filename: impl Into<String>, offset: u64) -> Self {
        Self {
            filename: filename.into(),
            offset,
        }
    }
}

/// A process to migrate to or from. The source writes to its standard
/// input; the destination reads from its standard output.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationExecCommand {
    /// The program to execute, then its arguments; no shell is
    /// involved unless it is the program.
    pub args: Vec<String>,
}

impl MigrationExecCommand {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(args: Vec<String>) -> Self {
        Self { args }
    }
}

/// Address that a migration goes to or comes from.
///
/// The tag is `transport`: transport, which determines the other members.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "transport")]
#[non_exhaustive]
pub enum MigrationAddress {
    /// `socket`: a socket: TCP, UNIX domain, vsock, or a file descriptor
    /// that was passed to QEMU earlier.
    #[serde(rename = "socket")]
    Socket(SocketAddress),
    /// `exec`: the standard input or output of a process that QEMU starts.
    #[serde(rename = "exec")]
    Exec(MigrationExecCommand),
    /// `rdma`: RDMA, for example InfiniBand.
    #[serde(rename = "rdma")]
    Rdma(InetSocketAddress),
    /// `file`: a file, which the source writes and the destination reads.
    #[serde(rename = "file")]
    File(FileMigrationArgs),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<SocketAddress> for MigrationAddress {
    fn from(value: SocketAddress) -> Self {
        Self::Socket(value)
    }
}

impl From<MigrationExecCommand> for MigrationAddress {
    fn from(value: MigrationExecCommand) -> Self {
        Self::Exec(value)
    }
}

impl From<FileMigrationArgs> for MigrationAddress {
    fn from(value: FileMigrationArgs) -> Self {
        Self::File(value)
    }
}

/// What a channel of a migration is for.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationChannelType {
    /// `main`: the migration stream itself.
    #[serde(rename = "main")]
    Main,
    /// `cpr`: what the new QEMU needs when it starts in the mode
    /// `cpr-transfer`, such as file descriptors. Since QEMU 10.0.
    #[serde(rename = "cpr")]
    Cpr,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// One of the channels that a migration uses.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationChannel {
    /// What the channel is for.
    #[serde(rename = "channel-type")]
    pub channel_type: MigrationChannelType,
    /// Address of the channel: on the source, where to connect to or
    /// write to; on the destination, where to listen or read from.
    pub addr: MigrationAddress,
}

impl MigrationChannel {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        channel_type: MigrationChannelType,
        addr: impl Into<MigrationAddress>,
    ) -> Self {
        Self {
            channel_type,
            addr: addr.into(),
        }
    }
}

/// State of disk replication.
///
/// Only present if QEMU is built with `CONFIG_REPLICATION`.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ReplicationStatus {
    /// True if an error has occurred.
    pub error: bool,
    /// human-readable description of what went wrong; absent if
    /// nothing did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desc: Option<String>,
}

impl ReplicationStatus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(error: bool) -> Self {
        Self { error, desc: None }
    }

    /// Sets [`desc`](field@Self::desc).
    #[must_use]
    pub fn with_desc(mut self, value: impl Into<String>) -> Self {
        self.desc = Some(value.into());
        self
    }
}

/// Whether COLO is in use, and the role of this machine in it.
///
/// Since QEMU 3.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct COLOStatus {
    /// Current role of the machine; `none` if COLO is not in use.
    pub mode: COLOMode,
    /// Last role of the machine: the same as [`mode`](field@Self::mode) while COLO
    /// is in use; after a failover, the role before it. Since QEMU 4.0.
    #[serde(rename = "last-mode")]
    pub last_mode: COLOMode,
    /// Why COLO ended; `none` if it has not.
    pub reason: COLOExitReason,
}

impl COLOStatus {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(mode: COLOMode, last_mode: COLOMode, reason: COLOExitReason) -> Self {
        Self { mode, last_mode, reason }
    }
}

/// How fast one virtual CPU dirties memory.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DirtyRateVcpu {
    /// Index of the virtual CPU.
    pub id: i64,
    /// MiB per second that it dirtied.
    #[serde(rename = "dirty-rate")]
    pub dirty_rate: i64,
}

impl DirtyRateVcpu {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: i64, dirty_rate: i64) -> Self {
        Self { id, dirty_rate }
    }
}

/// State of a measurement by [`CalcDirtyRate`](commands::CalcDirtyRate).
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DirtyRateStatus {
    /// `unstarted`: there has been none yet.
    #[serde(rename = "unstarted")]
    Unstarted,
    /// `measuring`: one is under way.
    #[serde(rename = "measuring")]
    Measuring,
    /// `measured`: one is done, and its result is available.
    #[serde(rename = "measured")]
    Measured,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How [`CalcDirtyRate`](commands::CalcDirtyRate) finds out which pages the guest dirties.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DirtyRateMeasureMode {
    /// `page-sampling`: take random pages, and compare their hashes at the
    /// start and at the end. This hardly disturbs the guest and works
    /// with every accelerator, but gives only an estimate.
    #[doc(alias = "page-sampling")]
    #[serde(rename = "page-sampling")]
    PageSampling,
    /// `dirty-ring`: have KVM list the dirtied pages in the dirty ring of
    /// each virtual CPU, which shows how much each one dirties.
    #[doc(alias = "dirty-ring")]
    #[serde(rename = "dirty-ring")]
    DirtyRing,
    /// `dirty-bitmap`: mark dirtied pages in a bitmap, as in a migration.
    #[doc(alias = "dirty-bitmap")]
    #[serde(rename = "dirty-bitmap")]
    DirtyBitmap,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Unit of a time.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum TimeUnit {
    /// `second`: seconds.
    #[serde(rename = "second")]
    Second,
    /// `millisecond`: milliseconds.
    #[serde(rename = "millisecond")]
    Millisecond,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Result of the last [`CalcDirtyRate`](commands::CalcDirtyRate).
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DirtyRateInfo {
    /// MiB per second that the guest dirtied; absent until the
    /// measurement is done.
    #[serde(rename = "dirty-rate", skip_serializing_if = "Option::is_none")]
    pub dirty_rate: Option<i64>,
    /// State of the measurement.
    pub status: DirtyRateStatus,
    /// When it began, in seconds: since 8.2 by the clock that
    /// counts from the beginning of 1970 UTC, in earlier releases by a
    /// host clock with no fixed origin.
    #[serde(rename = "start-time")]
    pub start_time: i64,
    /// How long it takes or took, rounded down to a multiple of
    /// [`calc_time_unit`](field@Self::calc_time_unit); seconds before 8.2.
    #[serde(rename = "calc-time")]
    pub calc_time: i64,
    /// Unit of [`calc_time`](field@Self::calc_time), as requested in the query. Since QEMU 8.2.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "calc-time-unit", skip_serializing_if = "Option::is_none")]
    pub calc_time_unit: Option<TimeUnit>,
    /// Number of pages sampled per GiB of RAM; meaningful
    /// only in the mode `page-sampling`. Since QEMU 6.1.
    #[serde(rename = "sample-pages")]
    pub sample_pages: u64,
    /// How dirty pages were detected. Since QEMU 6.2.
    pub mode: DirtyRateMeasureMode,
    /// How fast each virtual CPU dirtied memory; present
    /// only in the mode `dirty-ring`, once the measurement is done.
    /// Since QEMU 6.2.
    #[serde(rename = "vcpu-dirty-rate", skip_serializing_if = "Option::is_none")]
    pub vcpu_dirty_rate: Option<Vec<DirtyRateVcpu>>,
}

impl DirtyRateInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        status: DirtyRateStatus,
        start_time: i64,
        calc_time: i64,
        sample_pages: u64,
        mode: DirtyRateMeasureMode,
    ) -> Self {
        Self {
            dirty_rate: None,
            status,
            start_time,
            calc_time,
            calc_time_unit: None,
            sample_pages,
            mode,
            vcpu_dirty_rate: None,
        }
    }

    /// Sets [`dirty_rate`](field@Self::dirty_rate).
    #[must_use]
    pub fn with_dirty_rate(mut self, value: i64) -> Self {
        self.dirty_rate = Some(value);
        self
    }

    /// Sets [`calc_time_unit`](field@Self::calc_time_unit).
    #[must_use]
    pub fn with_calc_time_unit(mut self, value: TimeUnit) -> Self {
        self.calc_time_unit = Some(value);
        self
    }

    /// Sets [`vcpu_dirty_rate`](field@Self::vcpu_dirty_rate).
    #[must_use]
    pub fn with_vcpu_dirty_rate(mut self, value: Vec<DirtyRateVcpu>) -> Self {
        self.vcpu_dirty_rate = Some(value);
        self
    }
}

/// Limit on how fast a virtual CPU may dirty memory.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DirtyLimitInfo {
    /// Index of the virtual CPU.
    #[serde(rename = "cpu-index")]
    pub cpu_index: i64,
    /// MiB per second that it may dirty; 0 for no limit.
    #[serde(rename = "limit-rate")]
    pub limit_rate: u64,
    /// MiB per second that it dirties now.
    #[serde(rename = "current-rate")]
    pub current_rate: u64,
}

impl DirtyLimitInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(cpu_index: i64, limit_rate: u64, current_rate: u64) -> Self {
        Self {
            cpu_index,
            limit_rate,
            current_rate,
        }
    }
}

/// A thread that takes part in a migration.
///
/// Since QEMU 8.0.
///
/// Removed after QEMU 10.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationThreadInfo {
    /// Name of the thread.
    pub name: String,
    /// ID of the thread on the host.
    #[serde(rename = "thread-id")]
    pub thread_id: i64,
}

impl MigrationThreadInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(name: impl Into<String>, thread_id: i64) -> Self {
        Self {
            name: name.into(),
            thread_id,
        }
    }
}

/// Events defined in `migration.json`.
///
/// See [`events`](super::events) for all events of the schema.
pub mod events {
    use crate::base;
    use crate::base::EventPayload;
    use super::{COLOExitReason, COLOMode, MigrationStatus};

    /// A migration has entered another state. Source and destination each
    /// report their own view of it.
    ///
    /// > **Note:** QEMU sends this event only while the migration capability
    /// > `events` is enabled.
    ///
    /// **Event** `MIGRATION`.
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// ```json
    /// {"timestamp": {"seconds": 1432121972, "microseconds": 744001},
    ///  "event": "MIGRATION",
    ///  "data": {"status": "completed"} }
    /// ```
    #[doc(alias = "MIGRATION")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct Migration {
        /// The state entered.
        pub status: MigrationStatus,
    }

    impl Migration {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(status: MigrationStatus) -> Self {
            Self { status }
        }
    }

    impl Migration {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MIGRATION";
    }

    impl EventPayload for Migration {
        const NAME: &'static str = Self::NAME;
    }

    /// The source of a migration has synchronized the bitmap of dirty pages
    /// and begins another pass over the guest's memory.
    ///
    /// > **Note:** QEMU sends this event only while the migration capability
    /// > `events` is enabled.
    ///
    /// **Event** `MIGRATION_PASS`.
    ///
    /// Since QEMU 2.6.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 1449669631, "microseconds": 239225},
    ///    "event": "MIGRATION_PASS", "data": {"pass": 2} }
    /// ```
    #[doc(alias = "MIGRATION_PASS")]
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
    #[non_exhaustive]
    pub struct MigrationPass {
        /// Number of the pass, starting at 1.
        pub pass: i64,
    }

    impl MigrationPass {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(pass: i64) -> Self {
            Self { pass }
        }
    }

    impl MigrationPass {
        /// The event's name on the wire.
        pub const NAME: &'static str = "MIGRATION_PASS";
    }

    impl EventPayload for MigrationPass {
        const NAME: &'static str = Self::NAME;
    }

    /// COLO has ended on this side: the machine is no longer kept in step
    /// with its counterpart.
    ///
    /// > **Note:** After an error, neither side takes over by itself. The
    /// > management application must choose one and send
    /// > [`XColoLostHeartbeat`](super::commands::XColoLostHeartbeat) to it.
    ///
    /// **Event** `COLO_EXIT`.
    ///
    /// Since QEMU 3.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "timestamp": {"seconds": 2032141960, "microseconds": 417172},
    ///   "event": "COLO_EXIT", "data": {"mode": "primary", "reason": "request" } }
    /// ```
    #[doc(alias = "COLO_EXIT")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct ColoExit {
        /// Role that this machine had.
        pub mode: COLOMode,
        /// Why it ended.
        pub reason: COLOExitReason,
    }

    impl ColoExit {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(mode: COLOMode, reason: COLOExitReason) -> Self {
            Self { mode, reason }
        }
    }

    impl ColoExit {
        /// The event's name on the wire.
        pub const NAME: &'static str = "COLO_EXIT";
    }

    impl EventPayload for ColoExit {
        const NAME: &'static str = Self::NAME;
    }

    /// The source of a migration that is starting has asked the guest to
    /// release the primary device of a failover pair, which cannot migrate.
    /// The migration waits for that in the state `wait-unplug`. QEMU
    /// keeps the unplugged device in reserve, and plugs it back in if the
    /// migration fails.
    ///
    /// **Event** `UNPLUG_PRIMARY`.
    ///
    /// Since QEMU 4.2.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "UNPLUG_PRIMARY",
    ///   "data": { "device-id": "hostdev0" },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "UNPLUG_PRIMARY")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[non_exhaustive]
    pub struct UnplugPrimary {
        /// ID of the primary device.
        #[serde(rename = "device-id")]
        pub device_id: String,
    }

    impl UnplugPrimary {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(device_id: impl Into<String>) -> Self {
            Self {
                device_id: device_id.into(),
            }
        }
    }

    impl UnplugPrimary {
        /// The event's name on the wire.
        pub const NAME: &'static str = "UNPLUG_PRIMARY";
    }

    impl EventPayload for UnplugPrimary {
        const NAME: &'static str = Self::NAME;
    }
}

/// Commands defined in `migration.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        BitmapMigrationNodeAlias, COLOStatus, DirtyLimitInfo, DirtyRateInfo,
        DirtyRateMeasureMode, MigMode, MigrationCapabilityStatus, MigrationChannel,
        MigrationInfo, MigrationParameters, MigrationStatus, MigrationThreadInfo,
        MultiFDCompression, ReplicationStatus, TimeUnit, ZeroPageDetection,
    };
    use super::super::StrOrNull;

    /// Reports how the migration is going, or how the last one ended. This
    /// works on both the source and the destination.
    ///
    /// > **Note:** Instead of polling, set the capability `events` and wait
    /// > for [`Migration`](super::events::Migration).
    ///
    /// **Command** `query-migrate`.
    ///
    /// **Returns** [`MigrationInfo`](super::MigrationInfo): The state of the migration; almost empty if there has been
    /// none yet.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-migrate" }
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
    /// { "execute": "query-migrate" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///      "status": "completed",
    ///      "total-time":12345,
    ///      "setup-time":12345,
    ///      "downtime":12345,
    ///      "ram":{
    ///        "transferred":123,
    ///        "remaining":123,
    ///        "total":246,
    ///        "duplicate":123,
    ///        "normal":123,
    ///        "normal-bytes":123456,
    ///        "dirty-sync-count":15,
    ///        "dirty-pages-rate":0,
    ///        "mbps":268.4,
    ///        "postcopy-requests":0,
    ///        "page-size":4096,
    ///        "multifd-bytes":0,
    ///        "pages-per-second":8192,
    ///        "precopy-bytes":123,
    ///        "downtime-bytes":0,
    ///        "postcopy-bytes":0,
    ///        "dirty-sync-missed-zero-copy":0
    ///      }
    ///   }
    /// }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-migrate" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "status": "failed" } }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-migrate" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {
    ///    "return":{
    ///       "status":"active",
    ///       "total-time":12345,
    ///       "setup-time":12345,
    ///       "expected-downtime":12345,
    ///       "ram":{
    ///          "transferred":123,
    ///          "remaining":123,
    ///          "total":246,
    ///          "duplicate":123,
    ///          "normal":123,
    ///          "normal-bytes":123456,
    ///          "dirty-sync-count":15,
    ///          "dirty-pages-rate":0,
    ///          "mbps":268.4,
    ///          "postcopy-requests":0,
    ///          "page-size":4096,
    ///          "multifd-bytes":0,
    ///          "pages-per-second":8192,
    ///          "precopy-bytes":123,
    ///          "downtime-bytes":0,
    ///          "postcopy-bytes":0,
    ///          "dirty-sync-missed-zero-copy":0
    ///       }
    ///    }
    /// }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-migrate" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {
    ///    "return":{
    ///       "status":"active",
    ///       "total-time":12345,
    ///       "setup-time":12345,
    ///       "expected-downtime":12345,
    ///       "ram":{
    ///          "total":1057024,
    ///          "remaining":1053304,
    ///          "transferred":3720,
    ///          "duplicate":10,
    ///          "normal":3333,
    ///          "normal-bytes":3412992,
    ///          "dirty-sync-count":15,
    ///          "dirty-pages-rate":0,
    ///          "mbps":268.4,
    ///          "postcopy-requests":0,
    ///          "page-size":4096,
    ///          "multifd-bytes":0,
    ///          "pages-per-second":8192,
    ///          "precopy-bytes":3720,
    ///          "downtime-bytes":0,
    ///          "postcopy-bytes":0,
    ///          "dirty-sync-missed-zero-copy":0
    ///       },
    ///       "xbzrle-cache":{
    ///          "cache-size":67108864,
    ///          "bytes":20971520,
    ///          "pages":2444343,
    ///          "cache-miss":2244,
    ///          "cache-miss-rate":0.123,
    ///          "encoding-rate":80.1,
    ///          "overflow":34434
    ///       }
    ///    }
    /// }
    /// ```
    #[doc(alias = "query-migrate")]
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
    pub struct QueryMigrate {}

    impl QueryMigrate {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryMigrate {
        const NAME: &'static str = "query-migrate";
        const HAS_ARGUMENTS: bool = false;
        type Ok = MigrationInfo;
    }

    /// Sets and clears migration capabilities. Either all changes are made
    /// or, if there is an error, none. Capabilities that are not listed
    /// keep their state.
    ///
    /// **Command** `migrate-set-capabilities`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a migration is under way, if the resulting
    ///   capabilities exclude one another, or if the host or this build
    ///   of QEMU does not support one of them
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "migrate-set-capabilities" , "arguments":
    ///   { "capabilities": [ { "capability": "xbzrle", "state": true } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "migrate-set-capabilities")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct MigrateSetCapabilities {
        /// The changes. Only the combination that results from
        /// all of them together must be valid.
        pub capabilities: Vec<MigrationCapabilityStatus>,
    }

    impl MigrateSetCapabilities {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(capabilities: Vec<MigrationCapabilityStatus>) -> Self {
            Self { capabilities }
        }
    }

    impl Command for MigrateSetCapabilities {
        const NAME: &'static str = "migrate-set-capabilities";
        type Ok = base::Empty;
    }

    /// Reports which migration capabilities are set.
    ///
    /// **Command** `query-migrate-capabilities`.
    ///
    /// **Returns** an array of [`MigrationCapabilityStatus`](super::MigrationCapabilityStatus): All capabilities that this QEMU knows, set or not.
    ///
    /// Since QEMU 1.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-migrate-capabilities" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///    {"state": false, "capability": "xbzrle"},
    ///    {"state": false, "capability": "rdma-pin-all"},
    ///    {"state": false, "capability": "auto-converge"},
    ///    {"state": false, "capability": "zero-blocks"},
    ///    {"state": true, "capability": "events"},
    ///    {"state": false, "capability": "postcopy-ram"},
    ///    {"state": false, "capability": "x-colo"}
    /// ]}
    /// ```
    #[doc(alias = "query-migrate-capabilities")]
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
    pub struct QueryMigrateCapabilities {}

    impl QueryMigrateCapabilities {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryMigrateCapabilities {
        const NAME: &'static str = "query-migrate-capabilities";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<MigrationCapabilityStatus>;
    }

    /// Sets migration parameters, for the migration under way and for later
    /// ones. Parameters not given keep their values. Either all given
    /// parameters are set or, if there is an error, none. Some, such as
    /// the limits on bandwidth and downtime, take effect on a running
    /// migration at once; others take effect only when a migration starts.
    ///
    /// **Command** `migrate-set-parameters`.
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "migrate-set-parameters" ,
    ///   "arguments": { "multifd-channels": 5 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "migrate-set-parameters")]
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
    pub struct MigrateSetParameters {
        /// Milliseconds between the first two announcements
        /// of the guest's network cards, which tell switches where the
        /// guest is now. The first one is sent as soon as the migration
        /// has ended. The range is 0 to 100000, the default 50. Since QEMU 4.0.
        #[serde(rename = "announce-initial", skip_serializing_if = "Option::is_none")]
        pub announce_initial: Option<u64>,
        /// Maximum time between two announcements in
        /// milliseconds; 0 to 100000, default 550. Since QEMU 4.0.
        #[serde(rename = "announce-max", skip_serializing_if = "Option::is_none")]
        pub announce_max: Option<u64>,
        /// Number of announcements; 0 to 1000, default 5. Since QEMU 4.0.
        #[serde(rename = "announce-rounds", skip_serializing_if = "Option::is_none")]
        pub announce_rounds: Option<u64>,
        /// Milliseconds by which the time between two
        /// announcements grows each time; 1 to 10000, default 100. Since QEMU 4.0.
        #[serde(rename = "announce-step", skip_serializing_if = "Option::is_none")]
        pub announce_step: Option<u64>,
        /// Threshold for `auto-converge` and
        /// `dirty-limit` to throttle the guest: memory that it dirties in
        /// a period, as a percentage of the data sent in that period.
        /// Throttling starts once the threshold has been exceeded twice.
        /// The range is 1 to 100, the default 50. Since QEMU 5.0.
        #[serde(
            rename = "throttle-trigger-threshold",
            skip_serializing_if = "Option::is_none"
        )]
        pub throttle_trigger_threshold: Option<u8>,
        /// Percentage of time that `auto-converge`
        /// takes from the virtual CPUs when it starts; 1 to 99, default 20.
        /// Since QEMU 2.7.
        #[serde(
            rename = "cpu-throttle-initial",
            skip_serializing_if = "Option::is_none"
        )]
        pub cpu_throttle_initial: Option<u8>,
        /// Percentage points that `auto-converge`
        /// adds each time throttling has not been enough; 1 to 99, default
        /// 10\. Since QEMU 2.7.
        #[serde(
            rename = "cpu-throttle-increment",
            skip_serializing_if = "Option::is_none"
        )]
        pub cpu_throttle_increment: Option<u8>,
        /// If true, `auto-converge` takes smaller
        /// steps near the end: QEMU works out which percentage would bring
        /// the guest just below the threshold, and adds no more than is
        /// needed to get there, and never more than
        /// [`cpu_throttle_increment`](field@Self::cpu_throttle_increment). The default is false. Since QEMU 5.1.
        #[serde(
            rename = "cpu-throttle-tailslow",
            skip_serializing_if = "Option::is_none"
        )]
        pub cpu_throttle_tailslow: Option<bool>,
        /// ID of the object with the TLS credentials: client
        /// credentials on the source, server credentials on the
        /// destination. An empty string, which is the default, or null
        /// means no TLS. Since QEMU 2.7.
        #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
        pub tls_creds: Option<StrOrNull>,
        /// Host name that the destination's certificate must be
        /// valid for. If empty, which is the default, the host name in the
        /// address that the source connects to. Must not be empty with
        /// X.509 credentials and a transport that has no host name, such as
        /// `fd` or `exec`. Since QEMU 2.7.
        #[serde(rename = "tls-hostname", skip_serializing_if = "Option::is_none")]
        pub tls_hostname: Option<StrOrNull>,
        /// ID of the authorization object that decides, by the
        /// distinguished name in the source's certificate, whether the
        /// destination accepts the connection. It is looked up for each
        /// connection, so it may be replaced at any time; if it does not
        /// exist, nobody may connect. By default none is set, and nothing
        /// is checked. Since QEMU 4.0.
        #[serde(rename = "tls-authz", skip_serializing_if = "Option::is_none")]
        pub tls_authz: Option<StrOrNull>,
        /// Maximum number of bytes to send per second while the
        /// guest runs on the source; 0 for no limit. The default is
        /// 134217728 (128 MiB). Since QEMU 2.8.
        #[serde(rename = "max-bandwidth", skip_serializing_if = "Option::is_none")]
        pub max_bandwidth: Option<u64>,
        /// Bandwidth in bytes per second that QEMU
        /// assumes when it works out whether the rest could be sent within
        /// [`downtime_limit`](field@Self::downtime_limit). This does not limit the bandwidth. The
        /// default is 0, for an estimate from the bandwidth so far, which
        /// is too low if [`max_bandwidth`](field@Self::max_bandwidth) has limited it. Since QEMU 8.2.
        #[serde(
            rename = "avail-switchover-bandwidth",
            skip_serializing_if = "Option::is_none"
        )]
        pub avail_switchover_bandwidth: Option<u64>,
        /// Maximum time in milliseconds for which the guest
        /// may be stopped; at most 2000000, default 300. QEMU switches
        /// over when it expects to need no longer than this. It is a
        /// target, not a guarantee. Since QEMU 2.8.
        #[serde(rename = "downtime-limit", skip_serializing_if = "Option::is_none")]
        pub downtime_limit: Option<u64>,
        /// Milliseconds between two COLO checkpoints
        /// unless something else triggers one earlier; default 20000.
        /// Since QEMU 2.8.
        ///
        /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
        /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
        #[serde(rename = "x-checkpoint-delay", skip_serializing_if = "Option::is_none")]
        pub x_checkpoint_delay: Option<u32>,
        /// Number of `multifd` connections for RAM, in
        /// addition to the main one; 1 to 255, default 2. Must be the same
        /// on both sides. Since QEMU 4.0.
        #[serde(rename = "multifd-channels", skip_serializing_if = "Option::is_none")]
        pub multifd_channels: Option<u8>,
        /// Size of the `xbzrle` cache in bytes; a power
        /// of two, not less than the guest's page size. The default is
        /// 67108864 (64 MiB). Since QEMU 2.11.
        #[serde(rename = "xbzrle-cache-size", skip_serializing_if = "Option::is_none")]
        pub xbzrle_cache_size: Option<u64>,
        /// Maximum number of bytes to send per second
        /// in postcopy, not counting pages that the destination requests,
        /// which are always sent at full speed; default 0, for no limit.
        /// Since QEMU 3.0.
        #[serde(
            rename = "max-postcopy-bandwidth",
            skip_serializing_if = "Option::is_none"
        )]
        pub max_postcopy_bandwidth: Option<u64>,
        /// Maximum percentage of time that `auto-converge`
        /// takes from the virtual CPUs; at least [`cpu_throttle_initial`](field@Self::cpu_throttle_initial), at
        /// most 99, default 99. Since QEMU 3.1.
        #[serde(rename = "max-cpu-throttle", skip_serializing_if = "Option::is_none")]
        pub max_cpu_throttle: Option<u8>,
        /// How `multifd` compresses RAM; default
        /// `none`. Must be the same on both sides. Since QEMU 5.0.
        #[serde(rename = "multifd-compression", skip_serializing_if = "Option::is_none")]
        pub multifd_compression: Option<MultiFDCompression>,
        /// Level for the method `zlib`: 0 for no
        /// compression, 1 for the fastest, up to 9 for the smallest result;
        /// default 1. Since QEMU 5.0.
        #[serde(rename = "multifd-zlib-level", skip_serializing_if = "Option::is_none")]
        pub multifd_zlib_level: Option<u8>,
        /// Level for the method `qatzip`, from 1 for
        /// the fastest to 9 for the smallest result; default 1. Since QEMU 9.2.
        #[serde(
            rename = "multifd-qatzip-level",
            skip_serializing_if = "Option::is_none"
        )]
        pub multifd_qatzip_level: Option<u8>,
        /// Level for the method `zstd`, from 1 for the
        /// fastest to 20 for the smallest result; 0 is allowed too, and
        /// leaves the choice to the library. The default is 1. Since QEMU 5.0.
        #[serde(rename = "multifd-zstd-level", skip_serializing_if = "Option::is_none")]
        pub multifd_zstd_level: Option<u8>,
        /// Which dirty bitmaps migrate, and the names of
        /// these bitmaps and their block nodes in the stream. Bitmaps not
        /// listed do not migrate. On the destination, a name in the stream
        /// that is not listed is reported as an error, and the rest of the
        /// dirty bitmap data is dropped; a bitmap that is listed need not
        /// be in the stream. No name may occur twice. By default, all
        /// bitmaps migrate under their own names, and nodes under the name
        /// of their block backend if they have one, and otherwise under
        /// their node name. Since QEMU 5.2.
        #[serde(
            rename = "block-bitmap-mapping",
            skip_serializing_if = "Option::is_none"
        )]
        pub block_bitmap_mapping: Option<Vec<BitmapMigrationNodeAlias>>,
        /// Period in milliseconds over which
        /// `dirty-limit` measures how fast the virtual CPUs dirty memory;
        /// 1 to 1000, default 1000. Since QEMU 8.1.
        ///
        /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
        /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
        #[serde(
            rename = "x-vcpu-dirty-limit-period",
            skip_serializing_if = "Option::is_none"
        )]
        pub x_vcpu_dirty_limit_period: Option<u64>,
        /// MiB per second that `dirty-limit` lets each
        /// virtual CPU dirty; at least 1, default 1. Since QEMU 8.1.
        #[serde(rename = "vcpu-dirty-limit", skip_serializing_if = "Option::is_none")]
        pub vcpu_dirty_limit: Option<u64>,
        /// How the guest is moved to another QEMU; default `normal`.
        /// Since QEMU 8.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mode: Option<MigMode>,
        /// Which threads look for pages that hold only
        /// zeros; default `multifd`. Since QEMU 9.0.
        #[serde(rename = "zero-page-detection", skip_serializing_if = "Option::is_none")]
        pub zero_page_detection: Option<ZeroPageDetection>,
        /// If true, the migration file is opened with `O_DIRECT`,
        /// which bypasses the host's page cache. Has an effect only with
        /// the capability `mapped-ram`. The default is false. Since QEMU 9.1.
        #[serde(rename = "direct-io", skip_serializing_if = "Option::is_none")]
        pub direct_io: Option<bool>,
        /// Number of bytes of RAM that RDMA registers at a
        /// time; a power of two from 1 MiB, which is the default, to 1024
        /// MiB. Must be the same on both sides. Since QEMU 11.1.
        ///
        /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
        /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
        #[serde(rename = "x-rdma-chunk-size", skip_serializing_if = "Option::is_none")]
        pub x_rdma_chunk_size: Option<i64>,
        /// Command to execute in the mode `cpr-exec`: the
        /// program, then its arguments. The program may be QEMU itself or
        /// one that ends up executing QEMU. Empty by default. Since QEMU 10.2.
        #[serde(rename = "cpr-exec-command", skip_serializing_if = "Option::is_none")]
        pub cpr_exec_command: Option<Vec<String>>,
        /// Level for `compress`: 0 for no compression, 1 for
        /// the fastest, up to 9 for the smallest result; default 1.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[serde(rename = "compress-level", skip_serializing_if = "Option::is_none")]
        pub compress_level: Option<u8>,
        /// Number of threads that compress on the source; 1
        /// to 255, default 8.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[serde(rename = "compress-threads", skip_serializing_if = "Option::is_none")]
        pub compress_threads: Option<u8>,
        /// What to do with a page if all threads are
        /// busy: if true, which is the default, wait for one; if false,
        /// send the page uncompressed. Since QEMU 3.1.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[serde(
            rename = "compress-wait-thread",
            skip_serializing_if = "Option::is_none"
        )]
        pub compress_wait_thread: Option<bool>,
        /// Number of threads that decompress on the
        /// destination; 1 to 255, default 2. A quarter of
        /// [`compress_threads`](field@Self::compress_threads) should be enough, as decompression is so much
        /// faster.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[serde(rename = "decompress-threads", skip_serializing_if = "Option::is_none")]
        pub decompress_threads: Option<u8>,
        /// If true, `block` copies only the topmost image
        /// of each disk, and the destination must already have its backing
        /// files; if false, which is the default, the whole contents are
        /// copied into one image. Since QEMU 2.10.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[serde(rename = "block-incremental", skip_serializing_if = "Option::is_none")]
        pub block_incremental: Option<bool>,
    }

    impl MigrateSetParameters {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`announce_initial`](field@Self::announce_initial).
        #[must_use]
        pub fn with_announce_initial(mut self, value: u64) -> Self {
            self.announce_initial = Some(value);
            self
        }

        /// Sets [`announce_max`](field@Self::announce_max).
        #[must_use]
        pub fn with_announce_max(mut self, value: u64) -> Self {
            self.announce_max = Some(value);
            self
        }

        /// Sets [`announce_rounds`](field@Self::announce_rounds).
        #[must_use]
        pub fn with_announce_rounds(mut self, value: u64) -> Self {
            self.announce_rounds = Some(value);
            self
        }

        /// Sets [`announce_step`](field@Self::announce_step).
        #[must_use]
        pub fn with_announce_step(mut self, value: u64) -> Self {
            self.announce_step = Some(value);
            self
        }

        /// Sets [`throttle_trigger_threshold`](field@Self::throttle_trigger_threshold).
        #[must_use]
        pub fn with_throttle_trigger_threshold(mut self, value: u8) -> Self {
            self.throttle_trigger_threshold = Some(value);
            self
        }

        /// Sets [`cpu_throttle_initial`](field@Self::cpu_throttle_initial).
        #[must_use]
        pub fn with_cpu_throttle_initial(mut self, value: u8) -> Self {
            self.cpu_throttle_initial = Some(value);
            self
        }

        /// Sets [`cpu_throttle_increment`](field@Self::cpu_throttle_increment).
        #[must_use]
        pub fn with_cpu_throttle_increment(mut self, value: u8) -> Self {
            self.cpu_throttle_increment = Some(value);
            self
        }

        /// Sets [`cpu_throttle_tailslow`](field@Self::cpu_throttle_tailslow).
        #[must_use]
        pub fn with_cpu_throttle_tailslow(mut self, value: bool) -> Self {
            self.cpu_throttle_tailslow = Some(value);
            self
        }

        /// Sets [`tls_creds`](field@Self::tls_creds).
        #[must_use]
        pub fn with_tls_creds(mut self, value: impl Into<StrOrNull>) -> Self {
            self.tls_creds = Some(value.into());
            self
        }

        /// Sets [`tls_hostname`](field@Self::tls_hostname).
        #[must_use]
        pub fn with_tls_hostname(mut self, value: impl Into<StrOrNull>) -> Self {
            self.tls_hostname = Some(value.into());
            self
        }

        /// Sets [`tls_authz`](field@Self::tls_authz).
        #[must_use]
        pub fn with_tls_authz(mut self, value: impl Into<StrOrNull>) -> Self {
            self.tls_authz = Some(value.into());
            self
        }

        /// Sets [`max_bandwidth`](field@Self::max_bandwidth).
        #[must_use]
        pub fn with_max_bandwidth(mut self, value: u64) -> Self {
            self.max_bandwidth = Some(value);
            self
        }

        /// Sets [`avail_switchover_bandwidth`](field@Self::avail_switchover_bandwidth).
        #[must_use]
        pub fn with_avail_switchover_bandwidth(mut self, value: u64) -> Self {
            self.avail_switchover_bandwidth = Some(value);
            self
        }

        /// Sets [`downtime_limit`](field@Self::downtime_limit).
        #[must_use]
        pub fn with_downtime_limit(mut self, value: u64) -> Self {
            self.downtime_limit = Some(value);
            self
        }

        /// Sets [`x_checkpoint_delay`](field@Self::x_checkpoint_delay).
        #[must_use]
        pub fn with_x_checkpoint_delay(mut self, value: u32) -> Self {
            self.x_checkpoint_delay = Some(value);
            self
        }

        /// Sets [`multifd_channels`](field@Self::multifd_channels).
        #[must_use]
        pub fn with_multifd_channels(mut self, value: u8) -> Self {
            self.multifd_channels = Some(value);
            self
        }

        /// Sets [`xbzrle_cache_size`](field@Self::xbzrle_cache_size).
        #[must_use]
        pub fn with_xbzrle_cache_size(mut self, value: u64) -> Self {
            self.xbzrle_cache_size = Some(value);
            self
        }

        /// Sets [`max_postcopy_bandwidth`](field@Self::max_postcopy_bandwidth).
        #[must_use]
        pub fn with_max_postcopy_bandwidth(mut self, value: u64) -> Self {
            self.max_postcopy_bandwidth = Some(value);
            self
        }

        /// Sets [`max_cpu_throttle`](field@Self::max_cpu_throttle).
        #[must_use]
        pub fn with_max_cpu_throttle(mut self, value: u8) -> Self {
            self.max_cpu_throttle = Some(value);
            self
        }

        /// Sets [`multifd_compression`](field@Self::multifd_compression).
        #[must_use]
        pub fn with_multifd_compression(mut self, value: MultiFDCompression) -> Self {
            self.multifd_compression = Some(value);
            self
        }

        /// Sets [`multifd_zlib_level`](field@Self::multifd_zlib_level).
        #[must_use]
        pub fn with_multifd_zlib_level(mut self, value: u8) -> Self {
            self.multifd_zlib_level = Some(value);
            self
        }

        /// Sets [`multifd_qatzip_level`](field@Self::multifd_qatzip_level).
        #[must_use]
        pub fn with_multifd_qatzip_level(mut self, value: u8) -> Self {
            self.multifd_qatzip_level = Some(value);
            self
        }

        /// Sets [`multifd_zstd_level`](field@Self::multifd_zstd_level).
        #[must_use]
        pub fn with_multifd_zstd_level(mut self, value: u8) -> Self {
            self.multifd_zstd_level = Some(value);
            self
        }

        /// Sets [`block_bitmap_mapping`](field@Self::block_bitmap_mapping).
        #[must_use]
        pub fn with_block_bitmap_mapping(
            mut self,
            value: Vec<BitmapMigrationNodeAlias>,
        ) -> Self {
            self.block_bitmap_mapping = Some(value);
            self
        }

        /// Sets [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period).
        #[must_use]
        pub fn with_x_vcpu_dirty_limit_period(mut self, value: u64) -> Self {
            self.x_vcpu_dirty_limit_period = Some(value);
            self
        }

        /// Sets [`vcpu_dirty_limit`](field@Self::vcpu_dirty_limit).
        #[must_use]
        pub fn with_vcpu_dirty_limit(mut self, value: u64) -> Self {
            self.vcpu_dirty_limit = Some(value);
            self
        }

        /// Sets [`mode`](field@Self::mode).
        #[must_use]
        pub fn with_mode(mut self, value: MigMode) -> Self {
            self.mode = Some(value);
            self
        }

        /// Sets [`zero_page_detection`](field@Self::zero_page_detection).
        #[must_use]
        pub fn with_zero_page_detection(mut self, value: ZeroPageDetection) -> Self {
            self.zero_page_detection = Some(value);
            self
        }

        /// Sets [`direct_io`](field@Self::direct_io).
        #[must_use]
        pub fn with_direct_io(mut self, value: bool) -> Self {
            self.direct_io = Some(value);
            self
        }

        /// Sets [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size).
        #[must_use]
        pub fn with_x_rdma_chunk_size(mut self, value: i64) -> Self {
            self.x_rdma_chunk_size = Some(value);
            self
        }

        /// Sets [`cpr_exec_command`](field@Self::cpr_exec_command).
        #[must_use]
        pub fn with_cpr_exec_command(mut self, value: Vec<String>) -> Self {
            self.cpr_exec_command = Some(value);
            self
        }

        /// Sets [`compress_level`](field@Self::compress_level).
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[must_use]
        pub fn with_compress_level(mut self, value: u8) -> Self {
            self.compress_level = Some(value);
            self
        }

        /// Sets [`compress_threads`](field@Self::compress_threads).
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[must_use]
        pub fn with_compress_threads(mut self, value: u8) -> Self {
            self.compress_threads = Some(value);
            self
        }

        /// Sets [`compress_wait_thread`](field@Self::compress_wait_thread).
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[must_use]
        pub fn with_compress_wait_thread(mut self, value: bool) -> Self {
            self.compress_wait_thread = Some(value);
            self
        }

        /// Sets [`decompress_threads`](field@Self::decompress_threads).
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[must_use]
        pub fn with_decompress_threads(mut self, value: u8) -> Self {
            self.decompress_threads = Some(value);
            self
        }

        /// Sets [`block_incremental`](field@Self::block_incremental).
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as is the capability `compress`; use `multifd` compression. `block_incremental` is deprecated, as is the capability `block`; use `blockdev-mirror` with an NBD server on the destination."]
        #[must_use]
        pub fn with_block_incremental(mut self, value: bool) -> Self {
            self.block_incremental = Some(value);
            self
        }
    }

    /// Both types have the same members.
    impl From<MigrationParameters> for MigrateSetParameters {
        fn from(value: MigrationParameters) -> Self {
            Self {
                announce_initial: value.announce_initial,
                announce_max: value.announce_max,
                announce_rounds: value.announce_rounds,
                announce_step: value.announce_step,
                throttle_trigger_threshold: value.throttle_trigger_threshold,
                cpu_throttle_initial: value.cpu_throttle_initial,
                cpu_throttle_increment: value.cpu_throttle_increment,
                cpu_throttle_tailslow: value.cpu_throttle_tailslow,
                tls_creds: value.tls_creds,
                tls_hostname: value.tls_hostname,
                tls_authz: value.tls_authz,
                max_bandwidth: value.max_bandwidth,
                avail_switchover_bandwidth: value.avail_switchover_bandwidth,
                downtime_limit: value.downtime_limit,
                x_checkpoint_delay: value.x_checkpoint_delay,
                multifd_channels: value.multifd_channels,
                xbzrle_cache_size: value.xbzrle_cache_size,
                max_postcopy_bandwidth: value.max_postcopy_bandwidth,
                max_cpu_throttle: value.max_cpu_throttle,
                multifd_compression: value.multifd_compression,
                multifd_zlib_level: value.multifd_zlib_level,
                multifd_qatzip_level: value.multifd_qatzip_level,
                multifd_zstd_level: value.multifd_zstd_level,
                block_bitmap_mapping: value.block_bitmap_mapping,
                x_vcpu_dirty_limit_period: value.x_vcpu_dirty_limit_period,
                vcpu_dirty_limit: value.vcpu_dirty_limit,
                mode: value.mode,
                zero_page_detection: value.zero_page_detection,
                direct_io: value.direct_io,
                x_rdma_chunk_size: value.x_rdma_chunk_size,
                cpr_exec_command: value.cpr_exec_command,
                compress_level: value.compress_level,
                compress_threads: value.compress_threads,
                compress_wait_thread: value.compress_wait_thread,
                decompress_threads: value.decompress_threads,
                block_incremental: value.block_incremental,
            }
        }
    }

    /// Both types have the same members.
    impl From<MigrateSetParameters> for MigrationParameters {
        fn from(value: MigrateSetParameters) -> Self {
            Self {
                announce_initial: value.announce_initial,
                announce_max: value.announce_max,
                announce_rounds: value.announce_rounds,
                announce_step: value.announce_step,
                throttle_trigger_threshold: value.throttle_trigger_threshold,
                cpu_throttle_initial: value.cpu_throttle_initial,
                cpu_throttle_increment: value.cpu_throttle_increment,
                cpu_throttle_tailslow: value.cpu_throttle_tailslow,
                tls_creds: value.tls_creds,
                tls_hostname: value.tls_hostname,
                tls_authz: value.tls_authz,
                max_bandwidth: value.max_bandwidth,
                avail_switchover_bandwidth: value.avail_switchover_bandwidth,
                downtime_limit: value.downtime_limit,
                x_checkpoint_delay: value.x_checkpoint_delay,
                multifd_channels: value.multifd_channels,
                xbzrle_cache_size: value.xbzrle_cache_size,
                max_postcopy_bandwidth: value.max_postcopy_bandwidth,
                max_cpu_throttle: value.max_cpu_throttle,
                multifd_compression: value.multifd_compression,
                multifd_zlib_level: value.multifd_zlib_level,
                multifd_qatzip_level: value.multifd_qatzip_level,
                multifd_zstd_level: value.multifd_zstd_level,
                block_bitmap_mapping: value.block_bitmap_mapping,
                x_vcpu_dirty_limit_period: value.x_vcpu_dirty_limit_period,
                vcpu_dirty_limit: value.vcpu_dirty_limit,
                mode: value.mode,
                zero_page_detection: value.zero_page_detection,
                direct_io: value.direct_io,
                x_rdma_chunk_size: value.x_rdma_chunk_size,
                cpr_exec_command: value.cpr_exec_command,
                compress_level: value.compress_level,
                compress_threads: value.compress_threads,
                compress_wait_thread: value.compress_wait_thread,
                decompress_threads: value.decompress_threads,
                block_incremental: value.block_incremental,
            }
        }
    }

    impl Command for MigrateSetParameters {
        const NAME: &'static str = "migrate-set-parameters";
        type Ok = base::Empty;
    }

    /// Returns the current values of the migration parameters.
    ///
    /// **Command** `query-migrate-parameters`.
    ///
    /// **Returns** [`MigrationParameters`](super::MigrationParameters): All parameters.
    ///
    /// Since QEMU 2.4.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-migrate-parameters" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {
    ///       "multifd-channels": 2,
    ///       "cpu-throttle-increment": 10,
    ///       "cpu-throttle-initial": 20,
    ///       "max-bandwidth": 33554432,
    ///       "downtime-limit": 300
    ///    }
    /// }
    /// ```
    #[doc(alias = "query-migrate-parameters")]
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
    pub struct QueryMigrateParameters {}

    impl QueryMigrateParameters {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryMigrateParameters {
        const NAME: &'static str = "query-migrate-parameters";
        const HAS_ARGUMENTS: bool = false;
        type Ok = MigrationParameters;
    }

    /// Switches the migration under way to postcopy: stop the guest, send
    /// the state of its devices, and let it run on the destination, which
    /// fetches missing pages of RAM as the guest needs them.
    ///
    /// The capability `postcopy-ram` must have been set on both sides
    /// before the migration was started. The command only makes a request;
    /// the state `postcopy-active` shows that it has been carried out.
    /// It has no effect if the migration has already completed. Once
    /// postcopy has begun, there is no way back: do not use [`MigrateCancel`]
    /// then.
    ///
    /// **Command** `migrate-start-postcopy`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the capability `postcopy-ram` was not set,
    ///   or if no migration has been started yet
    ///
    /// Since QEMU 2.5.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "migrate-start-postcopy" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "migrate-start-postcopy")]
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
    pub struct MigrateStartPostcopy {}

    impl MigrateStartPostcopy {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for MigrateStartPostcopy {
        const NAME: &'static str = "migrate-start-postcopy";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Tells one side of COLO that the other is lost, so that it carries on
    /// alone. The primary machine leaves COLO and continues to run; the
    /// secondary takes over from its current state. [`ColoExit`](super::events::ColoExit) follows.
    ///
    /// The management application must find out which side is lost.
    /// Sending this to both would leave two machines serving the same
    /// clients.
    ///
    /// **Command** `x-colo-lost-heartbeat`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if COLO is not in use
    ///
    /// **Unstable:** This command may still change.
    ///
    /// Since QEMU 2.8.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "x-colo-lost-heartbeat" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "x-colo-lost-heartbeat")]
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
    pub struct XColoLostHeartbeat {}

    impl XColoLostHeartbeat {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XColoLostHeartbeat {
        const NAME: &'static str = "x-colo-lost-heartbeat";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["unstable"];
        type Ok = base::Empty;
    }

    /// Cancels the migration under way. The guest continues to run on the
    /// source, and another migration may be started once the state
    /// `cancelled` is reached. Once postcopy has begun, a migration can
    /// no longer be cancelled: since 10.0 this is an error, but earlier
    /// releases do not check, and the guest is lost.
    ///
    /// > **Note:** It is not an error if there is no migration.
    ///
    /// **Command** `migrate_cancel`.
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "migrate_cancel" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "migrate_cancel")]
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
    pub struct MigrateCancel {}

    impl MigrateCancel {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for MigrateCancel {
        const NAME: &'static str = "migrate_cancel";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Continues a migration that is waiting in the state
    /// `pre-switchover`, where the capability `pause-before-switchover`
    /// made it stop.
    ///
    /// **Command** `migrate-continue`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the migration is in another state
    ///
    /// Since QEMU 2.11.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "migrate-continue" , "arguments":
    ///   { "state": "pre-switchover" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "migrate-continue")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct MigrateContinue {
        /// State that the migration is expected to be in; must be
        /// `pre-switchover`.
        pub state: MigrationStatus,
    }

    impl MigrateContinue {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(state: MigrationStatus) -> Self {
            Self { state }
        }
    }

    impl Command for MigrateContinue {
        const NAME: &'static str = "migrate-continue";
        type Ok = base::Empty;
    }

    /// Starts to migrate the guest, or to save it. The command returns
    /// once the migration has started. [`Migration`](super::events::Migration) and [`QueryMigrate`]
    /// report its progress.
    ///
    /// When the migration has completed, the guest is stopped on the
    /// source, in the run state `postmigrate`, and you can quit this
    /// QEMU. After [`MigrateCancel`], or a failure before postcopy, the
    /// guest continues on the source.
    ///
    /// Exactly one of [`uri`](field@Self::uri) and [`channels`](field@Self::channels) must be given. Before 8.2, only
    /// [`uri`](field@Self::uri) exists, and it is mandatory.
    ///
    /// **Command** `migrate`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest cannot migrate at present;
    ///   `blocked-reasons` in [`QueryMigrate`] explains why
    /// - `GenericError` if another migration is under way, if this QEMU
    ///   is itself waiting for an incoming migration, or if the guest
    ///   has already migrated away
    /// - `GenericError` if [`resume`](field@Self::resume) is true, but the state is not
    ///   `postcopy-paused` or the capability `release-ram` is set
    ///
    /// Since QEMU 0.14.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "migrate", "arguments": { "uri": "tcp:0:4446" } }
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
    /// { "execute": "migrate",
    ///   "arguments": {
    ///       "channels": [ { "channel-type": "main",
    ///                       "addr": { "transport": "socket",
    ///                                 "type": "inet",
    ///                                 "host": "10.12.34.9",
    ///                                 "port": "1050" } } ] } }
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
    /// { "execute": "migrate",
    ///   "arguments": {
    ///       "channels": [ { "channel-type": "main",
    ///                       "addr": { "transport": "exec",
    ///                                 "args": [ "/bin/nc", "-p", "6000",
    ///                                           "/some/sock" ] } } ] } }
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
    /// { "execute": "migrate",
    ///   "arguments": {
    ///       "channels": [ { "channel-type": "main",
    ///                       "addr": { "transport": "rdma",
    ///                                 "host": "10.12.34.9",
    ///                                 "port": "1050" } } ] } }
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
    /// { "execute": "migrate",
    ///   "arguments": {
    ///       "channels": [ { "channel-type": "main",
    ///                       "addr": { "transport": "file",
    ///                                 "filename": "/tmp/migfile",
    ///                                 "offset": 4096 } } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "migrate")]
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
    pub struct Migrate {
        /// Where to migrate to, as one string:
        ///
        /// - `tcp:HOST:PORT`
        /// - `unix:PATH`
        /// - `vsock:CID:PORT`
        /// - `fd:NAME` for a file descriptor passed with [`Getfd`](super::super::commands::Getfd)
        /// - `exec:COMMAND` for the standard input of a shell command
        /// - `rdma:HOST:PORT`
        /// - `file:PATH` or `file:PATH,offset=N`, since 8.2
        ///
        /// Mandatory up to QEMU 8.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub uri: Option<String>,
        /// Where to migrate to: one channel of type `main` and, in
        /// the mode `cpr-transfer`, one more of type `cpr`. Since QEMU 8.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub channels: Option<Vec<MigrationChannel>>,
        /// If true, recover a migration in the state
        /// `postcopy-paused` over the given new connection; default
        /// false. [`MigrateRecover`] must have been sent to the destination
        /// first. Since QEMU 3.0.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub resume: Option<bool>,
        /// No effect; exists for compatibility. The command always
        /// returns at once.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 10.2.
        #[deprecated = "`blk` and `inc` are deprecated; use `blockdev-mirror` with an NBD server on the destination. `detach` is deprecated because it does nothing."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub detach: Option<bool>,
        /// If true, copy the contents of the disks too, like the
        /// capability `block`; default false.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`blk` and `inc` are deprecated; use `blockdev-mirror` with an NBD server on the destination. `detach` is deprecated because it does nothing."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub blk: Option<bool>,
        /// If true, copy only the topmost image of each disk; default
        /// false.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`blk` and `inc` are deprecated; use `blockdev-mirror` with an NBD server on the destination. `detach` is deprecated because it does nothing."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub inc: Option<bool>,
    }

    impl Migrate {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`uri`](field@Self::uri).
        #[must_use]
        pub fn with_uri(mut self, value: impl Into<String>) -> Self {
            self.uri = Some(value.into());
            self
        }

        /// Sets [`channels`](field@Self::channels).
        #[must_use]
        pub fn with_channels(mut self, value: Vec<MigrationChannel>) -> Self {
            self.channels = Some(value);
            self
        }

        /// Sets [`resume`](field@Self::resume).
        #[must_use]
        pub fn with_resume(mut self, value: bool) -> Self {
            self.resume = Some(value);
            self
        }

        /// Sets [`detach`](field@Self::detach).
        #[deprecated = "`blk` and `inc` are deprecated; use `blockdev-mirror` with an NBD server on the destination. `detach` is deprecated because it does nothing."]
        #[must_use]
        pub fn with_detach(mut self, value: bool) -> Self {
            self.detach = Some(value);
            self
        }

        /// Sets [`blk`](field@Self::blk).
        #[deprecated = "`blk` and `inc` are deprecated; use `blockdev-mirror` with an NBD server on the destination. `detach` is deprecated because it does nothing."]
        #[must_use]
        pub fn with_blk(mut self, value: bool) -> Self {
            self.blk = Some(value);
            self
        }

        /// Sets [`inc`](field@Self::inc).
        #[deprecated = "`blk` and `inc` are deprecated; use `blockdev-mirror` with an NBD server on the destination. `detach` is deprecated because it does nothing."]
        #[must_use]
        pub fn with_inc(mut self, value: bool) -> Self {
            self.inc = Some(value);
            self
        }
    }

    impl Command for Migrate {
        const NAME: &'static str = "migrate";
        type Ok = base::Empty;
    }

    /// Makes the destination wait for an incoming migration, or read it
    /// from a file. This requires that QEMU was started with
    /// `-incoming defer`, which leaves time to set capabilities and
    /// parameters first.
    ///
    /// The command returns when QEMU is listening, not when the guest has
    /// arrived. Exactly one of [`uri`](field@Self::uri) and [`channels`](field@Self::channels) must be given. Before
    /// 8.2, only [`uri`](field@Self::uri) exists, and it is mandatory.
    ///
    /// **Command** `migrate-incoming`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if QEMU was not started with `-incoming`, or if
    ///   the incoming migration has already been started
    ///
    /// Since QEMU 2.3.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "migrate-incoming",
    ///   "arguments": { "uri": "tcp:0:4446" } }
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
    /// { "execute": "migrate-incoming",
    ///   "arguments": {
    ///       "channels": [ { "channel-type": "main",
    ///                       "addr": { "transport": "socket",
    ///                                 "type": "inet",
    ///                                 "host": "10.12.34.9",
    ///                                 "port": "1050" } } ] } }
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
    /// { "execute": "migrate-incoming",
    ///   "arguments": {
    ///       "channels": [ { "channel-type": "main",
    ///                       "addr": { "transport": "exec",
    ///                                 "args": [ "/bin/nc", "-p", "6000",
    ///                                           "/some/sock" ] } } ] } }
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
    /// { "execute": "migrate-incoming",
    ///   "arguments": {
    ///       "channels": [ { "channel-type": "main",
    ///                       "addr": { "transport": "rdma",
    ///                                 "host": "10.12.34.9",
    ///                                 "port": "1050" } } ] } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "migrate-incoming")]
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
    pub struct MigrateIncoming {
        /// Where to listen or read from, as one string, in the same forms
        /// as for [`Migrate`] and `-incoming`. With `exec`, QEMU reads
        /// from the command.
        ///
        /// Mandatory up to QEMU 8.1.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub uri: Option<String>,
        /// Where to listen or read from: one channel of type
        /// `main`. Since QEMU 8.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub channels: Option<Vec<MigrationChannel>>,
        /// What QEMU does if the migration fails: if true,
        /// which is the default, it exits; if false, it stays, so that the
        /// management application can learn the reason from [`QueryMigrate`]
        /// after a [`Migration`](super::events::Migration) event. Since QEMU 9.1.
        #[serde(rename = "exit-on-error", skip_serializing_if = "Option::is_none")]
        pub exit_on_error: Option<bool>,
    }

    impl MigrateIncoming {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`uri`](field@Self::uri).
        #[must_use]
        pub fn with_uri(mut self, value: impl Into<String>) -> Self {
            self.uri = Some(value.into());
            self
        }

        /// Sets [`channels`](field@Self::channels).
        #[must_use]
        pub fn with_channels(mut self, value: Vec<MigrationChannel>) -> Self {
            self.channels = Some(value);
            self
        }

        /// Sets [`exit_on_error`](field@Self::exit_on_error).
        #[must_use]
        pub fn with_exit_on_error(mut self, value: bool) -> Self {
            self.exit_on_error = Some(value);
            self
        }
    }

    impl Command for MigrateIncoming {
        const NAME: &'static str = "migrate-incoming";
        type Ok = base::Empty;
    }

    /// Writes the state of all devices, but neither RAM nor disks, to a
    /// file; for Xen, whose tools migrate RAM. The guest is stopped during
    /// this.
    ///
    /// **Command** `xen-save-devices-state`.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "xen-save-devices-state",
    ///   "arguments": { "filename": "/tmp/save" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "xen-save-devices-state")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XenSaveDevicesState {
        /// Name of the file, which is created or overwritten.
        /// QEMU's `docs/xen-save-devices-state.txt` describes its format.
        pub filename: String,
        /// Whether this is part of a live migration; default true. If
        /// so, and if the guest was already stopped, QEMU then hands its
        /// disks over to the destination. Use false if the guest is only
        /// being saved. Since QEMU 2.11.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub live: Option<bool>,
    }

    impl XenSaveDevicesState {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(filename: impl Into<String>) -> Self {
            Self {
                filename: filename.into(),
                live: None,
            }
        }

        /// Sets [`live`](field@Self::live).
        #[must_use]
        pub fn with_live(mut self, value: bool) -> Self {
            self.live = Some(value);
            self
        }
    }

    impl Command for XenSaveDevicesState {
        const NAME: &'static str = "xen-save-devices-state";
        type Ok = base::Empty;
    }

    /// Turns tracking of pages dirtied by QEMU itself on or off, for
    /// migration by Xen's tools.
    ///
    /// **Command** `xen-set-global-dirty-log`.
    ///
    /// Since QEMU 1.3.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "xen-set-global-dirty-log",
    ///   "arguments": { "enable": true } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "xen-set-global-dirty-log")]
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
    pub struct XenSetGlobalDirtyLog {
        /// True to track, false to stop.
        pub enable: bool,
    }

    impl XenSetGlobalDirtyLog {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(enable: bool) -> Self {
            Self { enable }
        }
    }

    impl Command for XenSetGlobalDirtyLog {
        const NAME: &'static str = "xen-set-global-dirty-log";
        type Ok = base::Empty;
    }

    /// Loads the state of all devices from a file written by
    /// [`XenSaveDevicesState`]. RAM and disks stay as they are.
    ///
    /// **Command** `xen-load-devices-state`.
    ///
    /// Since QEMU 2.7.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "xen-load-devices-state",
    ///   "arguments": { "filename": "/tmp/resume" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "xen-load-devices-state")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XenLoadDevicesState {
        /// Name of the file.
        pub filename: String,
    }

    impl XenLoadDevicesState {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(filename: impl Into<String>) -> Self {
            Self { filename: filename.into() }
        }
    }

    impl Command for XenLoadDevicesState {
        const NAME: &'static str = "xen-load-devices-state";
        type Ok = base::Empty;
    }

    /// Starts or stops the disk replication that COLO uses on Xen.
    ///
    /// **Command** `xen-set-replication`.
    ///
    /// Only present if QEMU is built with `CONFIG_REPLICATION`.
    ///
    /// Since QEMU 2.9.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "xen-set-replication",
    ///   "arguments": {"enable": true, "primary": false} }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "xen-set-replication")]
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
    pub struct XenSetReplication {
        /// True to start, false to stop.
        pub enable: bool,
        /// True if this machine is the primary one, false if it is
        /// the secondary; ignored when stopping replication.
        pub primary: bool,
        /// If true, the secondary's disks take over when replication
        /// stops; if false, which is the default, replication just stops.
        /// An error if [`enable`](field@Self::enable) is true.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub failover: Option<bool>,
    }

    impl XenSetReplication {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(enable: bool, primary: bool) -> Self {
            Self {
                enable,
                primary,
                failover: None,
            }
        }

        /// Sets [`failover`](field@Self::failover).
        #[must_use]
        pub fn with_failover(mut self, value: bool) -> Self {
            self.failover = Some(value);
            self
        }
    }

    impl Command for XenSetReplication {
        const NAME: &'static str = "xen-set-replication";
        type Ok = base::Empty;
    }

    /// Reports whether the disk replication that COLO uses on Xen has
    /// encountered an error.
    ///
    /// **Command** `query-xen-replication-status`.
    ///
    /// **Returns** [`ReplicationStatus`](super::ReplicationStatus).
    ///
    /// Only present if QEMU is built with `CONFIG_REPLICATION`.
    ///
    /// Since QEMU 2.9.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-xen-replication-status" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "error": false } }
    /// ```
    #[doc(alias = "query-xen-replication-status")]
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
    pub struct QueryXenReplicationStatus {}

    impl QueryXenReplicationStatus {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryXenReplicationStatus {
        const NAME: &'static str = "query-xen-replication-status";
        const HAS_ARGUMENTS: bool = false;
        type Ok = ReplicationStatus;
    }

    /// Notifies disk replication that a checkpoint is being taken. Xen
    /// sends this for each COLO checkpoint.
    ///
    /// **Command** `xen-colo-do-checkpoint`.
    ///
    /// Only present if QEMU is built with `CONFIG_REPLICATION`.
    ///
    /// Since QEMU 2.9.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "xen-colo-do-checkpoint" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "xen-colo-do-checkpoint")]
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
    pub struct XenColoDoCheckpoint {}

    impl XenColoDoCheckpoint {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XenColoDoCheckpoint {
        const NAME: &'static str = "xen-colo-do-checkpoint";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Reports whether COLO is in use, or why it ended.
    ///
    /// **Command** `query-colo-status`.
    ///
    /// **Returns** [`COLOStatus`](super::COLOStatus).
    ///
    /// Since QEMU 3.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-colo-status" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "mode": "primary", "last-mode": "none", "reason": "request" } }
    /// ```
    #[doc(alias = "query-colo-status")]
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
    pub struct QueryColoStatus {}

    impl QueryColoStatus {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryColoStatus {
        const NAME: &'static str = "query-colo-status";
        const HAS_ARGUMENTS: bool = false;
        type Ok = COLOStatus;
    }

    /// Makes the destination of a migration in the state
    /// `postcopy-paused` wait for a new connection. Then send [`Migrate`]
    /// to the source, with `resume` true and that address.
    ///
    /// > **Note:** This command can be sent out of band, since the monitor
    /// > may hang while some of the guest's RAM is missing.
    ///
    /// **Command** `migrate-recover`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the incoming migration is in any other state
    ///
    /// May be sent out-of-band.
    ///
    /// Since QEMU 3.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "migrate-recover",
    ///   "arguments": { "uri": "tcp:192.168.1.200:12345" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "migrate-recover")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct MigrateRecover {
        /// Where to listen, in the same form as for [`MigrateIncoming`].
        pub uri: String,
    }

    impl MigrateRecover {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(uri: impl Into<String>) -> Self {
            Self { uri: uri.into() }
        }
    }

    impl Command for MigrateRecover {
        const NAME: &'static str = "migrate-recover";
        const ALLOW_OOB: bool = true;
        type Ok = base::Empty;
    }

    /// Breaks the connection of a migration in postcopy, so that its state
    /// becomes `postcopy-paused`; for example, when the network hangs
    /// without being detected as broken. This works on both the source and
    /// the destination.
    ///
    /// > **Note:** Like [`MigrateRecover`], this command can be sent out of
    /// > band.
    ///
    /// **Command** `migrate-pause`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no migration in postcopy
    ///
    /// May be sent out-of-band.
    ///
    /// Since QEMU 3.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "migrate-pause" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "migrate-pause")]
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
    pub struct MigratePause {}

    impl MigratePause {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for MigratePause {
        const NAME: &'static str = "migrate-pause";
        const HAS_ARGUMENTS: bool = false;
        const ALLOW_OOB: bool = true;
        type Ok = base::Empty;
    }

    /// Starts to measure how fast the guest dirties memory, for example to
    /// predict whether a migration would converge. The command returns at
    /// once; [`QueryDirtyRate`] has the result once the time is up.
    ///
    /// A page counts once no matter how often it is written in that time.
    /// Therefore, a longer time tends to give a lower rate.
    ///
    /// **Command** `calc-dirty-rate`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a measurement is under way
    ///
    /// Since QEMU 5.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// {"execute": "calc-dirty-rate", "arguments": {"calc-time": 1,
    ///                                              "sample-pages": 512} }
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
    /// {"execute": "calc-dirty-rate", "arguments": {"calc-time": 500,
    ///  "calc-time-unit": "millisecond", "mode": "dirty-bitmap"} }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "calc-dirty-rate")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct CalcDirtyRate {
        /// How long to measure, in [`calc_time_unit`](field@Self::calc_time_unit); from 50
        /// milliseconds, or 1 second before 8.2, to 60 seconds.
        #[serde(rename = "calc-time")]
        pub calc_time: i64,
        /// Unit of [`calc_time`](field@Self::calc_time); seconds if absent. Since QEMU 8.2.
        #[serde(rename = "calc-time-unit", skip_serializing_if = "Option::is_none")]
        pub calc_time_unit: Option<TimeUnit>,
        /// Number of pages to sample per GiB of RAM; 128 to
        /// 16384, default 512, which is one page in 512 with 4 KiB pages.
        /// An error in any mode other than `page-sampling`. Since QEMU 6.1.
        #[serde(rename = "sample-pages", skip_serializing_if = "Option::is_none")]
        pub sample_pages: Option<i64>,
        /// How to detect dirty pages; default `page-sampling`. If
        /// KVM's property `dirty-ring-size` is set, `dirty-bitmap` is
        /// an error; if not, `dirty-ring` is. Since QEMU 6.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mode: Option<DirtyRateMeasureMode>,
    }

    impl CalcDirtyRate {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(calc_time: i64) -> Self {
            Self {
                calc_time,
                calc_time_unit: None,
                sample_pages: None,
                mode: None,
            }
        }

        /// Sets [`calc_time_unit`](field@Self::calc_time_unit).
        #[must_use]
        pub fn with_calc_time_unit(mut self, value: TimeUnit) -> Self {
            self.calc_time_unit = Some(value);
            self
        }

        /// Sets [`sample_pages`](field@Self::sample_pages).
        #[must_use]
        pub fn with_sample_pages(mut self, value: i64) -> Self {
            self.sample_pages = Some(value);
            self
        }

        /// Sets [`mode`](field@Self::mode).
        #[must_use]
        pub fn with_mode(mut self, value: DirtyRateMeasureMode) -> Self {
            self.mode = Some(value);
            self
        }
    }

    impl Command for CalcDirtyRate {
        const NAME: &'static str = "calc-dirty-rate";
        type Ok = base::Empty;
    }

    /// Returns the result of the last [`CalcDirtyRate`].
    ///
    /// **Command** `query-dirty-rate`.
    ///
    /// **Returns** [`DirtyRateInfo`](super::DirtyRateInfo): The result, or the state of the measurement.
    ///
    /// Since QEMU 5.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-dirty-rate" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "status": "measuring", "sample-pages": 512,
    ///               "mode": "page-sampling",
    ///               "start-time": 1693900454, "calc-time": 10,
    ///               "calc-time-unit": "second" } }
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-dirty-rate" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "status": "measured", "sample-pages": 512,
    ///               "dirty-rate": 108, "mode": "page-sampling",
    ///               "start-time": 1693900454, "calc-time": 10,
    ///               "calc-time-unit": "second" } }
    /// ```
    #[doc(alias = "query-dirty-rate")]
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
    pub struct QueryDirtyRate {
        /// Unit in which to return `calc-time`; seconds if
        /// absent. Since QEMU 8.2.
        #[serde(rename = "calc-time-unit", skip_serializing_if = "Option::is_none")]
        pub calc_time_unit: Option<TimeUnit>,
    }

    impl QueryDirtyRate {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`calc_time_unit`](field@Self::calc_time_unit).
        #[must_use]
        pub fn with_calc_time_unit(mut self, value: TimeUnit) -> Self {
            self.calc_time_unit = Some(value);
            self
        }
    }

    impl Command for QueryDirtyRate {
        const NAME: &'static str = "query-dirty-rate";
        type Ok = DirtyRateInfo;
    }

    /// Limits how fast virtual CPUs may dirty memory. QEMU makes those
    /// that exceed the limit sleep. Needs KVM with the accelerator's
    /// property `dirty-ring-size` set.
    ///
    /// **Command** `set-vcpu-dirty-limit`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such virtual CPU, or KVM does not
    ///   use dirty rings
    /// - `GenericError` if a migration with the capability
    ///   `dirty-limit` is throttling the guest
    ///
    /// Since QEMU 7.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "set-vcpu-dirty-limit",
    ///   "arguments": { "dirty-rate": 200, "cpu-index": 1 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "set-vcpu-dirty-limit")]
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
    pub struct SetVcpuDirtyLimit {
        /// Index of the virtual CPU; all of them if absent.
        #[serde(rename = "cpu-index", skip_serializing_if = "Option::is_none")]
        pub cpu_index: Option<i64>,
        /// MiB per second that each of them may dirty; 0 to remove
        /// the limit, as [`CancelVcpuDirtyLimit`] does.
        #[serde(rename = "dirty-rate")]
        pub dirty_rate: u64,
    }

    impl SetVcpuDirtyLimit {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(dirty_rate: u64) -> Self {
            Self {
                cpu_index: None,
                dirty_rate,
            }
        }

        /// Sets [`cpu_index`](field@Self::cpu_index).
        #[must_use]
        pub fn with_cpu_index(mut self, value: i64) -> Self {
            self.cpu_index = Some(value);
            self
        }
    }

    impl Command for SetVcpuDirtyLimit {
        const NAME: &'static str = "set-vcpu-dirty-limit";
        type Ok = base::Empty;
    }

    /// Removes the limit that [`SetVcpuDirtyLimit`] set on virtual CPUs.
    /// This does nothing if there is none.
    ///
    /// **Command** `cancel-vcpu-dirty-limit`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such virtual CPU
    /// - `GenericError` if a migration with the capability
    ///   `dirty-limit` is throttling the guest
    ///
    /// Since QEMU 7.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "cancel-vcpu-dirty-limit",
    ///   "arguments": { "cpu-index": 1 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "cancel-vcpu-dirty-limit")]
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
    pub struct CancelVcpuDirtyLimit {
        /// Index of the virtual CPU; all of them if absent.
        #[serde(rename = "cpu-index", skip_serializing_if = "Option::is_none")]
        pub cpu_index: Option<i64>,
    }

    impl CancelVcpuDirtyLimit {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// Sets [`cpu_index`](field@Self::cpu_index).
        #[must_use]
        pub fn with_cpu_index(mut self, value: i64) -> Self {
            self.cpu_index = Some(value);
            self
        }
    }

    impl Command for CancelVcpuDirtyLimit {
        const NAME: &'static str = "cancel-vcpu-dirty-limit";
        type Ok = base::Empty;
    }

    /// Lists the limits on how fast virtual CPUs may dirty memory.
    ///
    /// **Command** `query-vcpu-dirty-limit`.
    ///
    /// **Returns** an array of [`DirtyLimitInfo`](super::DirtyLimitInfo): The virtual CPUs that have a limit; empty if none has.
    ///
    /// Since QEMU 7.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// {"execute": "query-vcpu-dirty-limit"}
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {"return": [
    ///     { "limit-rate": 60, "current-rate": 3, "cpu-index": 0},
    ///     { "limit-rate": 60, "current-rate": 3, "cpu-index": 1}]}
    /// ```
    #[doc(alias = "query-vcpu-dirty-limit")]
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
    pub struct QueryVcpuDirtyLimit {}

    impl QueryVcpuDirtyLimit {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryVcpuDirtyLimit {
        const NAME: &'static str = "query-vcpu-dirty-limit";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<DirtyLimitInfo>;
    }

    /// Starts to save a snapshot of the whole machine, that is, RAM, device
    /// state and disks, in disk images. This runs as a job, during which
    /// the guest is stopped.
    ///
    /// Success means only that the job was created. [`JobStatusChange`](super::super::events::JobStatusChange) and
    /// [`QueryJobs`](super::super::commands::QueryJobs) report when it ends, and whether it failed. Dismiss the
    /// job with [`JobDismiss`](super::super::commands::JobDismiss) then.
    ///
    /// > **Note:** The job fails if one of [`devices`](field@Self::devices) has a snapshot named [`tag`](field@Self::tag)
    /// > already, or cannot hold snapshots; `qcow2` images can.
    ///
    /// **Command** `snapshot-save`.
    ///
    /// Since QEMU 6.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "snapshot-save",
    ///   "arguments": {
    ///      "job-id": "snapsave0",
    ///      "tag": "my-snap",
    ///      "vmstate": "disk0",
    ///      "devices": ["disk0", "disk1"]
    ///   }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { } }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1432121972, "microseconds": 744001},
    ///  "data": {"status": "created", "id": "snapsave0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1432122172, "microseconds": 744001},
    ///  "data": {"status": "running", "id": "snapsave0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "STOP",
    ///  "timestamp": {"seconds": 1432122372, "microseconds": 744001} }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "RESUME",
    ///  "timestamp": {"seconds": 1432122572, "microseconds": 744001} }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1432122772, "microseconds": 744001},
    ///  "data": {"status": "waiting", "id": "snapsave0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1432122972, "microseconds": 744001},
    ///  "data": {"status": "pending", "id": "snapsave0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1432123172, "microseconds": 744001},
    ///  "data": {"status": "concluded", "id": "snapsave0"}}
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// {"execute": "query-jobs"}
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {"return": [{"current-progress": 1,
    ///              "status": "concluded",
    ///              "total-progress": 1,
    ///              "type": "snapshot-save",
    ///              "id": "snapsave0"}]}
    /// ```
    #[doc(alias = "snapshot-save")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct SnapshotSave {
        /// ID of the new job.
        #[serde(rename = "job-id")]
        pub job_id: String,
        /// Name of the snapshot.
        pub tag: String,
        /// Node name of the block node, one of [`devices`](field@Self::devices), in which to
        /// save RAM and device state.
        pub vmstate: String,
        /// Node names of the block nodes to snapshot. For a
        /// consistent result, these should be all the nodes that the guest
        /// can write to.
        pub devices: Vec<String>,
    }

    impl SnapshotSave {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            job_id: impl Into<String>,
            tag: impl Into<String>,
            vmstate: impl Into<String>,
            devices: Vec<String>,
        ) -> Self {
            Self {
                job_id: job_id.into(),
                tag: tag.into(),
                vmstate: vmstate.into(),
                devices,
            }
        }
    }

    impl Command for SnapshotSave {
        const NAME: &'static str = "snapshot-save";
        type Ok = base::Empty;
    }

    /// Starts to restore the whole machine from a snapshot. This runs as a
    /// job, during which the guest is stopped. Afterwards the guest
    /// resumes if it was running before; if the job fails, it stays
    /// stopped.
    ///
    /// Success means only that the job was created. [`JobStatusChange`](super::super::events::JobStatusChange) and
    /// [`QueryJobs`](super::super::commands::QueryJobs) report when it ends, and whether it failed. Dismiss the
    /// job with [`JobDismiss`](super::super::commands::JobDismiss) then.
    ///
    /// **Command** `snapshot-load`.
    ///
    /// Since QEMU 6.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "snapshot-load",
    ///   "arguments": {
    ///      "job-id": "snapload0",
    ///      "tag": "my-snap",
    ///      "vmstate": "disk0",
    ///      "devices": ["disk0", "disk1"]
    ///   }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { } }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1472124172, "microseconds": 744001},
    ///  "data": {"status": "created", "id": "snapload0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1472125172, "microseconds": 744001},
    ///  "data": {"status": "running", "id": "snapload0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "STOP",
    ///  "timestamp": {"seconds": 1472125472, "microseconds": 744001} }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "RESUME",
    ///  "timestamp": {"seconds": 1472125872, "microseconds": 744001} }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1472126172, "microseconds": 744001},
    ///  "data": {"status": "waiting", "id": "snapload0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1472127172, "microseconds": 744001},
    ///  "data": {"status": "pending", "id": "snapload0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1472128172, "microseconds": 744001},
    ///  "data": {"status": "concluded", "id": "snapload0"}}
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// {"execute": "query-jobs"}
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {"return": [{"current-progress": 1,
    ///              "status": "concluded",
    ///              "total-progress": 1,
    ///              "type": "snapshot-load",
    ///              "id": "snapload0"}]}
    /// ```
    #[doc(alias = "snapshot-load")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct SnapshotLoad {
        /// ID of the new job.
        #[serde(rename = "job-id")]
        pub job_id: String,
        /// Name of the snapshot.
        pub tag: String,
        /// Node name of the block node, one of [`devices`](field@Self::devices), that holds
        /// RAM and device state.
        pub vmstate: String,
        /// Node names of the block nodes to restore. These should be
        /// all the nodes that may have changed since [`SnapshotSave`].
        pub devices: Vec<String>,
    }

    impl SnapshotLoad {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            job_id: impl Into<String>,
            tag: impl Into<String>,
            vmstate: impl Into<String>,
            devices: Vec<String>,
        ) -> Self {
            Self {
                job_id: job_id.into(),
                tag: tag.into(),
                vmstate: vmstate.into(),
                devices,
            }
        }
    }

    impl Command for SnapshotLoad {
        const NAME: &'static str = "snapshot-load";
        type Ok = base::Empty;
    }

    /// Starts to delete a snapshot from disk images. This runs as a job.
    ///
    /// Success means only that the job was created. [`JobStatusChange`](super::super::events::JobStatusChange) and
    /// [`QueryJobs`](super::super::commands::QueryJobs) report when it ends, and whether it failed. Dismiss the
    /// job with [`JobDismiss`](super::super::commands::JobDismiss) then.
    ///
    /// **Command** `snapshot-delete`.
    ///
    /// Since QEMU 6.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "snapshot-delete",
    ///   "arguments": {
    ///      "job-id": "snapdelete0",
    ///      "tag": "my-snap",
    ///      "devices": ["disk0", "disk1"]
    ///   }
    /// }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { } }
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1442124172, "microseconds": 744001},
    ///  "data": {"status": "created", "id": "snapdelete0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1442125172, "microseconds": 744001},
    ///  "data": {"status": "running", "id": "snapdelete0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1442126172, "microseconds": 744001},
    ///  "data": {"status": "waiting", "id": "snapdelete0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1442127172, "microseconds": 744001},
    ///  "data": {"status": "pending", "id": "snapdelete0"}}
    /// ```
    ///
    /// Event:
    ///
    /// ```json
    /// {"event": "JOB_STATUS_CHANGE",
    ///  "timestamp": {"seconds": 1442128172, "microseconds": 744001},
    ///  "data": {"status": "concluded", "id": "snapdelete0"}}
    /// ```
    ///
    /// Request:
    ///
    /// ```json
    /// {"execute": "query-jobs"}
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// {"return": [{"current-progress": 1,
    ///              "status": "concluded",
    ///              "total-progress": 1,
    ///              "type": "snapshot-delete",
    ///              "id": "snapdelete0"}]}
    /// ```
    #[doc(alias = "snapshot-delete")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct SnapshotDelete {
        /// ID of the new job.
        #[serde(rename = "job-id")]
        pub job_id: String,
        /// Name of the snapshot.
        pub tag: String,
        /// Node names of the block nodes to delete it from; it is not
        /// an error if one of them does not have it.
        pub devices: Vec<String>,
    }

    impl SnapshotDelete {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(
            job_id: impl Into<String>,
            tag: impl Into<String>,
            devices: Vec<String>,
        ) -> Self {
            Self {
                job_id: job_id.into(),
                tag: tag.into(),
                devices,
            }
        }
    }

    impl Command for SnapshotDelete {
        const NAME: &'static str = "snapshot-delete";
        type Ok = base::Empty;
    }

    /// Lists the threads that take part in a migration on the source, that
    /// is, the main migration thread and the `multifd` sender threads,
    /// for example to bind them to CPUs of the host.
    ///
    /// **Command** `query-migrationthreads`.
    ///
    /// **Returns** an array of [`MigrationThreadInfo`](super::MigrationThreadInfo): The threads; empty if there is no migration.
    ///
    /// Since QEMU 8.0.
    ///
    /// Removed after QEMU 10.2.
    #[deprecated = "This command is deprecated; it has no replacement yet."]
    #[doc(alias = "query-migrationthreads")]
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
    pub struct QueryMigrationthreads {}

    impl QueryMigrationthreads {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryMigrationthreads {
        const NAME: &'static str = "query-migrationthreads";
        const HAS_ARGUMENTS: bool = false;
        const FEATURES: &'static [&'static str] = &["deprecated"];
        type Ok = Vec<MigrationThreadInfo>;
    }
}
