// Generated from schema/facts/*/qapi/migration.json by `cargo xtask generate`. Do not edit.

//! Moving a running guest to another QEMU, on the same host or another
//! one, or saving it to a file.
//!
//! The source sends RAM and device state while the guest runs, stops it
//! for the rest, and the destination carries on. The module also
//! measures and limits how fast a guest dirties its memory, and saves
//! and restores snapshots.

use crate::base;
use super::{InetSocketAddress, SocketAddress, StrOrNull};

/// What has become of the guest's RAM in an outgoing migration.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, Copy, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationRAMStats {
    /// Bytes sent to the destination so far, device state and
    /// overhead included.
    pub transferred: i64,
    /// Bytes of RAM that are dirty and still to be sent; 0 once
    /// the migration has completed.
    pub remaining: i64,
    /// Size in bytes of all the guest's RAM that migrates.
    pub total: i64,
    /// How many pages needed no data because they held only
    /// zeros. Since QEMU 1.2.
    pub duplicate: i64,
    /// How many pages were sent as a whole. Since QEMU 1.2.
    pub normal: i64,
    /// Size of the pages that [`normal`](field@Self::normal) counts, that is
    /// [`normal`](field@Self::normal) times [`page_size`](field@Self::page_size). Since QEMU 1.2.
    #[serde(rename = "normal-bytes")]
    pub normal_bytes: i64,
    /// Pages that the guest dirtied per second in the
    /// last measuring period; 0 once the migration has completed.
    /// Since QEMU 1.3.
    #[serde(rename = "dirty-pages-rate")]
    pub dirty_pages_rate: i64,
    /// Throughput in 10^6 bits per second, lately while the
    /// migration runs, and on average after it completed. Since QEMU 1.6.
    pub mbps: f64,
    /// How often QEMU has fetched the bitmap of dirtied
    /// pages. Since QEMU 2.1.
    #[serde(rename = "dirty-sync-count")]
    pub dirty_sync_count: i64,
    /// How many pages the destination asked for during
    /// postcopy because the guest there needed them. Since QEMU 2.7.
    #[serde(rename = "postcopy-requests")]
    pub postcopy_requests: i64,
    /// Bytes per page, wherever these statistics count pages. Since QEMU 2.10.
    #[serde(rename = "page-size")]
    pub page_size: i64,
    /// Bytes sent over the channels of `multifd`. Since QEMU 3.0.
    #[serde(rename = "multifd-bytes")]
    pub multifd_bytes: u64,
    /// Pages of RAM sent per second in the last
    /// measuring period. Since QEMU 4.0.
    #[serde(rename = "pages-per-second")]
    pub pages_per_second: u64,
    /// Bytes sent while the guest still ran on the source. Since QEMU 7.0.
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
    /// How often the kernel copied the data
    /// of a `multifd` channel after all, between two syncs of the
    /// bitmap, although `zero-copy-send` is set; at most
    /// [`dirty_sync_count`](field@Self::dirty_sync_count) times the number of channels. Since QEMU 7.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(
        rename = "dirty-sync-missed-zero-copy",
        skip_serializing_if = "Option::is_none"
    )]
    pub dirty_sync_missed_zero_copy: Option<u64>,
    /// Always 0; there for compatibility. Since QEMU 1.5.
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

/// What XBZRLE has achieved in an outgoing migration. It keeps a cache
/// of pages already sent, and sends only the difference when such a
/// page is dirtied again.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, Copy, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct XBZRLECacheStats {
    /// Size of the cache in bytes; see `xbzrle-cache-size`
    /// in [`MigrationParameters`].
    #[serde(rename = "cache-size")]
    pub cache_size: u64,
    /// Bytes that the encoded pages took up on the wire.
    pub bytes: i64,
    /// How many pages were found in the cache, and so could be
    /// encoded.
    pub pages: i64,
    /// How many pages were not in the cache, and had to be
    /// sent whole.
    #[serde(rename = "cache-miss")]
    pub cache_miss: i64,
    /// Share of the pages that were not in the cache,
    /// from 0 to 1, in the last measuring period. Since QEMU 2.1.
    #[serde(rename = "cache-miss-rate")]
    pub cache_miss_rate: f64,
    /// Size of the pages divided by the size of their
    /// encoding, in the last measuring period; 0 if nothing was encoded.
    /// Since QEMU 5.1.
    #[serde(rename = "encoding-rate")]
    pub encoding_rate: f64,
    /// How many pages were in the cache but had changed too
    /// much, so that they were sent whole.
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

/// What the compression threads have achieved in an outgoing migration.
/// This is the capability `compress`, not the compression of
/// `multifd`.
///
/// Since QEMU 3.1.
///
/// Removed after QEMU 9.0.
#[derive(Debug, Clone, Copy, PartialEq, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct CompressionStats {
    /// How many pages were sent compressed.
    pub pages: i64,
    /// How often a page came while no thread was free.
    pub busy: i64,
    /// What [`busy`](field@Self::busy) grew by in the last measuring period, divided
    /// by the pages of that period.
    #[serde(rename = "busy-rate")]
    pub busy_rate: f64,
    /// Bytes that the compressed pages took up.
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

/// How far a migration has got.
///
/// Since QEMU 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationStatus {
    /// `none`: no migration was started so far.
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
    /// `active`: memory and device state are on their way to the destination.
    #[serde(rename = "active")]
    Active,
    /// `postcopy-device`: postcopy has begun, but the destination still
    /// loads its devices and has not run the guest so far. Should the
    /// migration fail now, the source can carry on. Reported only
    /// where the destination has a return path to the source. Since QEMU 10.2.
    #[doc(alias = "postcopy-device")]
    #[serde(rename = "postcopy-device")]
    PostcopyDevice,
    /// `postcopy-active`: the guest has moved to the destination, which
    /// fetches the pages still missing from the source. Since QEMU 2.5.
    #[doc(alias = "postcopy-active")]
    #[serde(rename = "postcopy-active")]
    PostcopyActive,
    /// `postcopy-paused`: the connection broke during postcopy. Both sides
    /// hold what they have until the migration is recovered; without
    /// recovery the guest is lost. Since QEMU 3.0.
    #[doc(alias = "postcopy-paused")]
    #[serde(rename = "postcopy-paused")]
    PostcopyPaused,
    /// `postcopy-recover-setup`: a paused postcopy migration is about to be
    /// recovered, and a new connection is being made. Since QEMU 9.1.
    #[doc(alias = "postcopy-recover-setup")]
    #[serde(rename = "postcopy-recover-setup")]
    PostcopyRecoverSetup,
    /// `postcopy-recover`: the new connection is there, and the two sides
    /// work out which pages are still missing. Since QEMU 3.0.
    #[doc(alias = "postcopy-recover")]
    #[serde(rename = "postcopy-recover")]
    PostcopyRecover,
    /// `completed`: everything has arrived.
    #[serde(rename = "completed")]
    Completed,
    /// `failing`: an error has ended the migration, and what it had set up
    /// is being taken down; [`Failed`](Self::Failed) comes next. Since QEMU 11.0.
    #[serde(rename = "failing")]
    Failing,
    /// `failed`: the migration ended with an error.
    #[serde(rename = "failed")]
    Failed,
    /// `colo`: primary and secondary machine are kept in step by frequent
    /// checkpoints; reached only where the `x-colo` capability is set.
    /// Since QEMU 2.8.
    #[serde(rename = "colo")]
    Colo,
    /// `pre-switchover`: the source has stopped the guest and waits for
    /// [`MigrateContinue`](commands::MigrateContinue); reached only where the capability
    /// `pause-before-switchover` is set. Since QEMU 2.11.
    #[doc(alias = "pre-switchover")]
    #[serde(rename = "pre-switchover")]
    PreSwitchover,
    /// `device`: the guest is stopped, and the rest of its state is sent,
    /// that of its devices above all. Since 10.0 every migration
    /// passes through here, before then only one that
    /// `pause-before-switchover` had paused. Since QEMU 2.11.
    #[serde(rename = "device")]
    Device,
    /// `wait-unplug`: the source has asked the guest to release the primary
    /// devices of its failover pairs, and waits for it. Since QEMU 4.2.
    #[doc(alias = "wait-unplug")]
    #[serde(rename = "wait-unplug")]
    WaitUnplug,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What VFIO devices have contributed to an outgoing migration.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct VfioStats {
    /// Bytes of device state that they have sent so far.
    pub transferred: i64,
}

impl VfioStats {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(transferred: i64) -> Self {
        Self { transferred }
    }
}

/// State of the migration, as seen by the QEMU that is asked: of the
/// outgoing one on the source, of the incoming one on the destination.
///
/// Since QEMU 0.14.
#[derive(Debug, Clone, PartialEq, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationInfo {
    /// State that the migration is in; absent if there was none in
    /// the life of this QEMU.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<MigrationStatus>,
    /// What became of RAM; only on the source, from the state
    /// `active` on; gone again if the migration fails or is cancelled.
    /// Since QEMU 1.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ram: Option<MigrationRAMStats>,
    /// Bytes that are still to be sent, counting RAM and all
    /// devices, among them those of VFIO. Since QEMU 11.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remaining: Option<i64>,
    /// What VFIO devices sent; present together with [`ram`](field@Self::ram), if there
    /// are VFIO devices and all of them can migrate. Since QEMU 5.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vfio: Option<VfioStats>,
    /// What XBZRLE achieved; present together with [`ram`](field@Self::ram), if
    /// the capability `xbzrle` is set. Since QEMU 1.2.
    #[serde(rename = "xbzrle-cache", skip_serializing_if = "Option::is_none")]
    pub xbzrle_cache: Option<XBZRLECacheStats>,
    /// Milliseconds since the migration was started, or, once
    /// it has completed, how long it took. Since QEMU 1.2.
    #[serde(rename = "total-time", skip_serializing_if = "Option::is_none")]
    pub total_time: Option<i64>,
    /// Milliseconds that the guest would be stopped for
    /// if the switchover came now, as estimated at the last sync of the
    /// bitmap of dirtied pages; present while the guest runs on the
    /// source. Since QEMU 1.3.
    #[serde(rename = "expected-downtime", skip_serializing_if = "Option::is_none")]
    pub expected_downtime: Option<i64>,
    /// Milliseconds that the guest was stopped for; present when
    /// the migration has completed, and since 8.0 from the start of
    /// postcopy on. Since QEMU 1.3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub downtime: Option<i64>,
    /// Milliseconds from the command to the first pass over
    /// RAM. It shows what costly preparations took, such as pinning
    /// memory for RDMA. Since QEMU 1.6.
    #[serde(rename = "setup-time", skip_serializing_if = "Option::is_none")]
    pub setup_time: Option<i64>,
    /// Share in percent of their time for which
    /// `auto-converge` keeps the virtual CPUs from running now;
    /// absent while it does not. Since QEMU 2.7.
    #[serde(rename = "cpu-throttle-percentage", skip_serializing_if = "Option::is_none")]
    pub cpu_throttle_percentage: Option<i64>,
    /// What went wrong, written for people; absent if nothing
    /// did. Since QEMU 2.7.
    #[serde(rename = "error-desc", skip_serializing_if = "Option::is_none")]
    pub error_desc: Option<String>,
    /// Why the guest cannot migrate at present, written
    /// for people, each reason by itself; absent if there is none.
    /// Since QEMU 6.0.
    #[serde(rename = "blocked-reasons", skip_serializing_if = "Option::is_none")]
    pub blocked_reasons: Option<Vec<String>>,
    /// Milliseconds for which all virtual CPUs at once
    /// waited for missing pages; on the destination, when a migration
    /// with `postcopy-blocktime` has completed. Since QEMU 3.0.
    #[serde(rename = "postcopy-blocktime", skip_serializing_if = "Option::is_none")]
    pub postcopy_blocktime: Option<u32>,
    /// Milliseconds that each virtual CPU waited
    /// for missing pages; present together with [`postcopy_blocktime`](field@Self::postcopy_blocktime).
    /// Since QEMU 3.0.
    #[serde(rename = "postcopy-vcpu-blocktime", skip_serializing_if = "Option::is_none")]
    pub postcopy_vcpu_blocktime: Option<Vec<u32>>,
    /// Nanoseconds that a page asked for from the source
    /// took to come, on average. Faults that needed no request do not
    /// count, so that the average over all faults is lower. Present
    /// together with [`postcopy_blocktime`](field@Self::postcopy_blocktime). Since QEMU 10.1.
    ///
    /// **Unstable:** The members [`postcopy_latency`](field@Self::postcopy_latency), [`postcopy_latency_dist`](field@Self::postcopy_latency_dist),
    /// [`postcopy_vcpu_latency`](field@Self::postcopy_vcpu_latency) and [`postcopy_non_vcpu_latency`](field@Self::postcopy_non_vcpu_latency) may still
    /// change.
    #[serde(rename = "postcopy-latency", skip_serializing_if = "Option::is_none")]
    pub postcopy_latency: Option<u64>,
    /// Histogram of how long the requested pages
    /// took to come. Element N, counting from 0, is the number of
    /// faults that took at least 2^N microseconds and less than
    /// 2^(N+1). Present together with [`postcopy_blocktime`](field@Self::postcopy_blocktime). Since QEMU 10.1.
    ///
    /// **Unstable:** The members [`postcopy_latency`](field@Self::postcopy_latency), [`postcopy_latency_dist`](field@Self::postcopy_latency_dist),
    /// [`postcopy_vcpu_latency`](field@Self::postcopy_vcpu_latency) and [`postcopy_non_vcpu_latency`](field@Self::postcopy_non_vcpu_latency) may still
    /// change.
    #[serde(rename = "postcopy-latency-dist", skip_serializing_if = "Option::is_none")]
    pub postcopy_latency_dist: Option<Vec<u64>>,
    /// Like [`postcopy_latency`](field@Self::postcopy_latency), for each virtual CPU
    /// by itself, in nanoseconds. Since QEMU 10.1.
    ///
    /// **Unstable:** The members [`postcopy_latency`](field@Self::postcopy_latency), [`postcopy_latency_dist`](field@Self::postcopy_latency_dist),
    /// [`postcopy_vcpu_latency`](field@Self::postcopy_vcpu_latency) and [`postcopy_non_vcpu_latency`](field@Self::postcopy_non_vcpu_latency) may still
    /// change.
    #[serde(rename = "postcopy-vcpu-latency", skip_serializing_if = "Option::is_none")]
    pub postcopy_vcpu_latency: Option<Vec<u64>>,
    /// Like [`postcopy_latency`](field@Self::postcopy_latency), for the faults
    /// of all threads that are not virtual CPUs, in nanoseconds.
    /// Since QEMU 10.1.
    ///
    /// **Unstable:** The members [`postcopy_latency`](field@Self::postcopy_latency), [`postcopy_latency_dist`](field@Self::postcopy_latency_dist),
    /// [`postcopy_vcpu_latency`](field@Self::postcopy_vcpu_latency) and [`postcopy_non_vcpu_latency`](field@Self::postcopy_non_vcpu_latency) may still
    /// change.
    #[serde(
        rename = "postcopy-non-vcpu-latency",
        skip_serializing_if = "Option::is_none"
    )]
    pub postcopy_non_vcpu_latency: Option<u64>,
    /// Addresses that the destination listens on for the
    /// migration. They tell the TCP port where the host picked one.
    /// Since QEMU 4.0.
    #[serde(rename = "socket-address", skip_serializing_if = "Option::is_none")]
    pub socket_address: Option<Vec<SocketAddress>>,
    /// Microseconds that the most
    /// throttled virtual CPU must sleep each time its dirty ring is
    /// full; present while `dirty-limit` throttles. Since QEMU 8.1.
    #[serde(
        rename = "dirty-limit-throttle-time-per-round",
        skip_serializing_if = "Option::is_none"
    )]
    pub dirty_limit_throttle_time_per_round: Option<u64>,
    /// Microseconds in which a virtual CPU
    /// fills its dirty ring, estimated from the average rate at which
    /// they dirty memory; 0 if they dirty none. Present while
    /// `dirty-limit` throttles. Since QEMU 8.1.
    #[serde(
        rename = "dirty-limit-ring-full-time",
        skip_serializing_if = "Option::is_none"
    )]
    pub dirty_limit_ring_full_time: Option<u64>,
    /// What became of the disks; only while a migration with
    /// `block` copies them. Only the members `transferred`,
    /// `remaining` and `total` count then.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "What `disk` and `compression` report on is deprecated, too. Copy disks with `blockdev-mirror` and an NBD server on the destination; compress with `multifd`."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk: Option<MigrationRAMStats>,
    /// What the compression threads achieved; present
    /// together with [`ram`](field@Self::ram), if the capability `compress` is set.
    /// Since QEMU 3.1.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "What `disk` and `compression` report on is deprecated, too. Copy disks with `blockdev-mirror` and an NBD server on the destination; compress with `multifd`."]
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
    #[deprecated = "What `disk` and `compression` report on is deprecated, too. Copy disks with `blockdev-mirror` and an NBD server on the destination; compress with `multifd`."]
    #[must_use]
    pub fn with_disk(mut self, value: MigrationRAMStats) -> Self {
        self.disk = Some(value);
        self
    }

    /// Sets [`compression`](field@Self::compression).
    #[deprecated = "What `disk` and `compression` report on is deprecated, too. Copy disks with `blockdev-mirror` and an NBD server on the destination; compress with `multifd`."]
    #[must_use]
    pub fn with_compression(mut self, value: CompressionStats) -> Self {
        self.compression = Some(value);
        self
    }
}

/// What a migration can do beyond the plain transfer. All capabilities
/// are off unless a client sets them. Most of those that change the
/// stream must be set alike on source and destination.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationCapability {
    /// `xbzrle`: send only the difference when a page is sent again that is
    /// still in a cache (XOR based zero run length encoding); for
    /// guests that keep changing the same pages a little. Cannot be
    /// combined with `multifd` or `mapped-ram`.
    #[serde(rename = "xbzrle")]
    Xbzrle,
    /// `rdma-pin-all`: with RDMA, pin all of the guest's RAM at the start,
    /// instead of piece by piece as it is sent; faster, but all RAM
    /// must be resident. Since QEMU 2.0.
    #[doc(alias = "rdma-pin-all")]
    #[serde(rename = "rdma-pin-all")]
    RdmaPinAll,
    /// `auto-converge`: slow the virtual CPUs down, more and more, if they
    /// dirty memory faster than it can be sent. Since QEMU 1.6.
    #[doc(alias = "auto-converge")]
    #[serde(rename = "auto-converge")]
    AutoConverge,
    /// `events`: send [`Migration`](events::Migration) each time the state of the migration
    /// changes, and [`MigrationPass`](events::MigrationPass) for each pass over RAM. Since QEMU 2.4.
    #[serde(rename = "events")]
    Events,
    /// `postcopy-ram`: allow [`MigrateStartPostcopy`](commands::MigrateStartPostcopy), which moves the guest
    /// to the destination before all of its RAM is there; missing pages
    /// follow on demand. If the connection breaks then, neither side
    /// has the whole guest: see [`MigrateRecover`](commands::MigrateRecover). Must be set on both
    /// sides. Since QEMU 2.6.
    #[doc(alias = "postcopy-ram")]
    #[serde(rename = "postcopy-ram")]
    PostcopyRam,
    /// `x-colo`: do not end the migration, but keep the destination in step
    /// by checkpoints, as a spare that can take over at any time (COLO,
    /// coarse-grained lock-stepping). Since QEMU 2.8.
    ///
    /// **Unstable:** [`XColo`](Self::XColo) and [`XIgnoreShared`](Self::XIgnoreShared) may still change.
    #[doc(alias = "x-colo")]
    #[serde(rename = "x-colo")]
    XColo,
    /// `release-ram`: give up RAM on the source as soon as it is sent in
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
    /// `pause-before-switchover`: having stopped the guest, wait in the
    /// state `pre-switchover` for [`MigrateContinue`](commands::MigrateContinue). The source
    /// still owns its disks then, which lets a manager finish its own
    /// work on them, such as ending mirror jobs. Since QEMU 2.11.
    #[doc(alias = "pause-before-switchover")]
    #[serde(rename = "pause-before-switchover")]
    PauseBeforeSwitchover,
    /// `multifd`: send RAM over several connections in parallel;
    /// `multifd-channels` says how many. Must be set on both sides,
    /// on the destination before it starts to listen. Before 10.1 it
    /// excludes `postcopy-ram`. Since QEMU 4.0.
    #[serde(rename = "multifd")]
    Multifd,
    /// `dirty-bitmaps`: migrate the named dirty bitmaps of block nodes too.
    /// Since QEMU 2.12.
    #[doc(alias = "dirty-bitmaps")]
    #[serde(rename = "dirty-bitmaps")]
    DirtyBitmaps,
    /// `postcopy-blocktime`: measure how long missing pages keep the virtual
    /// CPUs waiting in postcopy, to be read from [`QueryMigrate`](commands::QueryMigrate) on the
    /// destination. Since QEMU 3.0.
    #[doc(alias = "postcopy-blocktime")]
    #[serde(rename = "postcopy-blocktime")]
    PostcopyBlocktime,
    /// `late-block-activate`: let the destination take over the disks, and
    /// lock the images, only when the guest is started there by [`Cont`](super::commands::Cont).
    /// Without it that happens as soon as the migration has completed,
    /// even if the guest stays stopped. Since QEMU 3.0.
    #[doc(alias = "late-block-activate")]
    #[serde(rename = "late-block-activate")]
    LateBlockActivate,
    /// `x-ignore-shared`: leave out RAM that is shared with a file or the
    /// like which the destination opens too. Since QEMU 4.0.
    ///
    /// **Unstable:** [`XColo`](Self::XColo) and [`XIgnoreShared`](Self::XIgnoreShared) may still change.
    #[doc(alias = "x-ignore-shared")]
    #[serde(rename = "x-ignore-shared")]
    XIgnoreShared,
    /// `validate-uuid`: send the UUID of the machine, and fail if the one of
    /// the destination differs. Since QEMU 4.2.
    #[doc(alias = "validate-uuid")]
    #[serde(rename = "validate-uuid")]
    ValidateUuid,
    /// `background-snapshot`: save the guest as it was when the migration
    /// started, while it runs on: each page is saved before the guest
    /// changes it. Needs Linux with write protection by
    /// `userfaultfd`, and excludes most other capabilities. Since QEMU 6.0.
    #[doc(alias = "background-snapshot")]
    #[serde(rename = "background-snapshot")]
    BackgroundSnapshot,
    /// `zero-copy-send`: send pages without copying them in the host's
    /// kernel, to save CPU time. Needs Linux, `multifd` without
    /// compression or TLS, and leave to lock that much memory. Since QEMU 7.1.
    #[doc(alias = "zero-copy-send")]
    #[serde(rename = "zero-copy-send")]
    ZeroCopySend,
    /// `postcopy-preempt`: send pages that the destination asks for in
    /// postcopy over a connection of their own, so that they need not
    /// queue behind others. Needs `postcopy-ram`, and must be set on
    /// both sides. Since QEMU 7.1.
    #[doc(alias = "postcopy-preempt")]
    #[serde(rename = "postcopy-preempt")]
    PostcopyPreempt,
    /// `switchover-ack`: do not stop the guest before the destination has
    /// said that it is ready, which some devices, such as those of
    /// VFIO, use to load much of their state ahead. It shortens the
    /// downtime. Needs `return-path`. Since QEMU 8.1.
    #[doc(alias = "switchover-ack")]
    #[serde(rename = "switchover-ack")]
    SwitchoverAck,
    /// `dirty-limit`: slow down those virtual CPUs that dirty memory faster
    /// than `vcpu-dirty-limit` allows, if the migration does not
    /// converge; the others run on unhindered. Needs KVM with the
    /// property `dirty-ring-size` of the accelerator, and excludes
    /// `auto-converge`. Since QEMU 8.1.
    #[doc(alias = "dirty-limit")]
    #[serde(rename = "dirty-limit")]
    DirtyLimit,
    /// `mapped-ram`: give each page of RAM a fixed place in the file
    /// migrated to, so that the file does not grow with each pass, and
    /// can be written and read in parallel with `multifd`. Needs a
    /// transport that can seek, that is a file. Excludes postcopy,
    /// `xbzrle`, compression and TLS. Since QEMU 9.0.
    #[doc(alias = "mapped-ram")]
    #[serde(rename = "mapped-ram")]
    MappedRam,
    /// `zero-blocks`: with `block`, send only a mark for a block of 1 MiB
    /// that holds nothing but zeros. Setting it on the source is
    /// enough, but the destination must know it. No effect since 9.1,
    /// where `block` is gone. Since QEMU 1.6.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 10.2.
    #[deprecated = "`Compress` is deprecated, since it is unreliable and hardly tested; use the compression of `multifd`. `Block` is deprecated; use `blockdev-mirror` with an NBD server on the destination. `ZeroBlocks` is deprecated, since it has no use without `Block`."]
    #[doc(alias = "zero-blocks")]
    #[serde(rename = "zero-blocks")]
    ZeroBlocks,
    /// `compress`: compress pages in several threads before they are sent.
    /// Cannot be combined with `multifd`; in the last releases not
    /// with `xbzrle` either, which takes over after the first pass in
    /// earlier ones. Since QEMU 2.4.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`Compress` is deprecated, since it is unreliable and hardly tested; use the compression of `multifd`. `Block` is deprecated; use `blockdev-mirror` with an NBD server on the destination. `ZeroBlocks` is deprecated, since it has no use without `Block`."]
    #[serde(rename = "compress")]
    Compress,
    /// `block`: copy the contents of all disks too. Since QEMU 2.10.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`Compress` is deprecated, since it is unreliable and hardly tested; use the compression of `multifd`. `Block` is deprecated; use `blockdev-mirror` with an NBD server on the destination. `ZeroBlocks` is deprecated, since it has no use without `Block`."]
    #[serde(rename = "block")]
    Block,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Whether a capability is set, or is to be.
///
/// Since QEMU 1.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationCapabilityStatus {
    /// The capability in question.
    pub capability: MigrationCapability,
    /// True to set it, or if it is set; false to clear it, or if it
    /// is not set.
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
    /// `zlib`: zlib, with the level that `multifd-zlib-level` sets.
    #[serde(rename = "zlib")]
    Zlib,
    /// `zstd`: Zstandard, with the level that `multifd-zstd-level` sets;
    /// usually faster than zlib and no worse.
    ///
    /// Only present if QEMU is built with `CONFIG_ZSTD`.
    #[serde(rename = "zstd")]
    Zstd,
    /// `qatzip`: Intel QuickAssist through the library QATzip, with the
    /// level that `multifd-qatzip-level` sets. Since QEMU 9.2.
    ///
    /// Only present if QEMU is built with `CONFIG_QATZIP`.
    #[serde(rename = "qatzip")]
    Qatzip,
    /// `qpl`: deflate by an Intel In-Memory Analytics Accelerator (IAA),
    /// through the Query Processing Library; in software if there is
    /// none. Since QEMU 9.1.
    ///
    /// Only present if QEMU is built with `CONFIG_QPL`.
    #[serde(rename = "qpl")]
    Qpl,
    /// `uadk`: accelerators of Kunpeng hosts, through the library UADK.
    /// Since QEMU 9.1.
    ///
    /// Only present if QEMU is built with `CONFIG_UADK`.
    #[serde(rename = "uadk")]
    Uadk,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Ways in which a guest gets to another QEMU. The modes `cpr-…`
/// (checkpoint and restart) serve to update QEMU or the host, with the
/// guest staying on that host.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigMode {
    /// `normal`: an ordinary migration, within a host or between hosts.
    /// Since QEMU 8.2.
    #[serde(rename = "normal")]
    Normal,
    /// `cpr-reboot`: [`Migrate`](commands::Migrate) stops the guest and saves it, as a rule to a
    /// file. QEMU may be quit then, the host updated and rebooted, and
    /// a new QEMU started with `-incoming`.
    ///
    /// The disks must be left alone meanwhile, but on the other hand
    /// some kinds of local storage that would block a normal migration
    /// do not block this one.
    ///
    /// VFIO devices are possible if the guest was suspended to RAM
    /// first, for example by the guest agent's `guest-suspend-ram`.
    ///
    /// It is fastest with RAM in a shared memory backend and the
    /// capability `x-ignore-shared`. For a reboot of the host that
    /// memory must survive it, as a DAX device does.
    ///
    /// Excludes postcopy, background snapshots and COLO. Since QEMU 8.2.
    #[doc(alias = "cpr-reboot")]
    #[serde(rename = "cpr-reboot")]
    CprReboot,
    /// `cpr-transfer`: the guest moves to another QEMU on the same host that
    /// takes over its RAM in place. Devices of VFIO and IOMMUFD keep
    /// their pinned memory since 10.1.
    ///
    /// The new QEMU is started with the same machine, and with two
    /// options `-incoming`: one for the main channel, as usual, and
    /// one for a channel of type `cpr`, which must be a UNIX domain
    /// socket because file descriptors pass through it. [`Migrate`](commands::Migrate) on
    /// the old QEMU names both channels in `channels`. The old QEMU
    /// then stops the guest and ends up in the run state
    /// `postmigrate`; the new one runs the guest.
    ///
    /// The new QEMU reads the `cpr` channel before it opens its
    /// monitor. Therefore that channel cannot be given to
    /// [`MigrateIncoming`](commands::MigrateIncoming), and with `-incoming defer` the command
    /// [`Migrate`](commands::Migrate) must come before any command to the new QEMU.
    ///
    /// The main channel must not be a file, and a TCP port must not be
    /// 0\. RAM must be shared: memory backends need `share=on`, the
    /// machine `aux-ram-share=on`; `memory-backend-epc` is not
    /// possible. Since QEMU 10.0.
    #[doc(alias = "cpr-transfer")]
    #[serde(rename = "cpr-transfer")]
    CprTransfer,
    /// `cpr-exec`: [`Migrate`](commands::Migrate) stops the guest and saves its state. QEMU then
    /// replaces itself by executing the command in
    /// `cpr-exec-command`, so that the new QEMU has the same process
    /// ID; it takes over RAM in place and loads the rest. Devices of
    /// VFIO and IOMMUFD keep their pinned memory.
    ///
    /// The channel must take everything before anyone reads from it, as
    /// a file does; with others the old QEMU may block for good. What
    /// is said of memory backends under [`CprTransfer`](Self::CprTransfer) holds here too.
    /// Since QEMU 10.2.
    #[doc(alias = "cpr-exec")]
    #[serde(rename = "cpr-exec")]
    CprExec,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Where a migration looks for pages that hold only zeros, which need
/// not be sent.
///
/// Since QEMU 9.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum ZeroPageDetection {
    /// `none`: nowhere; zeros are sent like other data.
    #[serde(rename = "none")]
    None,
    /// `legacy`: in the thread that runs the migration.
    #[serde(rename = "legacy")]
    Legacy,
    /// `multifd`: in the threads that send, if `multifd` is set; as for
    /// [`Legacy`](Self::Legacy) if not.
    #[serde(rename = "multifd")]
    Multifd,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What to change about a dirty bitmap as it migrates.
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
    /// True to make the bitmap on the destination persistent,
    /// false to make it transient; if absent, it stays as it was on the
    /// source.
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

/// Name by which a dirty bitmap goes in the stream of a migration.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BitmapMigrationBitmapAlias {
    /// Name of the bitmap in this QEMU.
    pub name: String,
    /// Its name in the stream, where the other side finds it by its
    /// own mapping. No other bitmap of the node may have it.
    pub alias: String,
    /// Changes to the bitmap; nothing changes if absent. Since QEMU 6.0.
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

/// Name by which a block node goes in the stream of a migration, and
/// which of its dirty bitmaps migrate.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct BitmapMigrationNodeAlias {
    /// Name of the block node in this QEMU.
    #[serde(rename = "node-name")]
    pub node_name: String,
    /// Its name in the stream, where the other side finds it by its
    /// own mapping. No other node may have it.
    pub alias: String,
    /// The bitmaps of this node that migrate; others do not.
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

/// The parameters of migrations, by name. [`MigrationParameters`] has the
/// same as members, and explains them in full.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationParameter {
    /// `announce-initial`: delay between the first two announcements of the
    /// guest's network cards after the migration. Since QEMU 4.0.
    #[doc(alias = "announce-initial")]
    #[serde(rename = "announce-initial")]
    AnnounceInitial,
    /// `announce-max`: longest delay between two announcements.
    /// Since QEMU 4.0.
    #[doc(alias = "announce-max")]
    #[serde(rename = "announce-max")]
    AnnounceMax,
    /// `announce-rounds`: how many announcements are sent. Since QEMU 4.0.
    #[doc(alias = "announce-rounds")]
    #[serde(rename = "announce-rounds")]
    AnnounceRounds,
    /// `announce-step`: by how much the delay grows from one announcement to
    /// the next. Since QEMU 4.0.
    #[doc(alias = "announce-step")]
    #[serde(rename = "announce-step")]
    AnnounceStep,
    /// `throttle-trigger-threshold`: how much the guest must dirty, relative
    /// to what is sent, for throttling to begin. Since QEMU 5.0.
    #[doc(alias = "throttle-trigger-threshold")]
    #[serde(rename = "throttle-trigger-threshold")]
    ThrottleTriggerThreshold,
    /// `cpu-throttle-initial`: how much `auto-converge` throttles at first.
    /// Since QEMU 2.7.
    #[doc(alias = "cpu-throttle-initial")]
    #[serde(rename = "cpu-throttle-initial")]
    CpuThrottleInitial,
    /// `cpu-throttle-increment`: how much more it throttles each time.
    /// Since QEMU 2.7.
    #[doc(alias = "cpu-throttle-increment")]
    #[serde(rename = "cpu-throttle-increment")]
    CpuThrottleIncrement,
    /// `cpu-throttle-tailslow`: whether it proceeds with more care towards
    /// the end. Since QEMU 5.1.
    #[doc(alias = "cpu-throttle-tailslow")]
    #[serde(rename = "cpu-throttle-tailslow")]
    CpuThrottleTailslow,
    /// `tls-creds`: credentials for TLS. Since QEMU 2.7.
    #[doc(alias = "tls-creds")]
    #[serde(rename = "tls-creds")]
    TlsCreds,
    /// `tls-hostname`: name that the destination's certificate must have.
    /// Since QEMU 2.7.
    #[doc(alias = "tls-hostname")]
    #[serde(rename = "tls-hostname")]
    TlsHostname,
    /// `tls-authz`: who may connect to the destination. Since QEMU 4.0.
    #[doc(alias = "tls-authz")]
    #[serde(rename = "tls-authz")]
    TlsAuthz,
    /// `max-bandwidth`: limit on the speed while the guest runs on the
    /// source. Since QEMU 2.8.
    #[doc(alias = "max-bandwidth")]
    #[serde(rename = "max-bandwidth")]
    MaxBandwidth,
    /// `avail-switchover-bandwidth`: speed to reckon with for the switchover.
    /// Since QEMU 8.2.
    #[doc(alias = "avail-switchover-bandwidth")]
    #[serde(rename = "avail-switchover-bandwidth")]
    AvailSwitchoverBandwidth,
    /// `downtime-limit`: for how long the guest may be stopped.
    /// Since QEMU 2.8.
    #[doc(alias = "downtime-limit")]
    #[serde(rename = "downtime-limit")]
    DowntimeLimit,
    /// `x-checkpoint-delay`: time between two checkpoints of COLO.
    /// Since QEMU 2.8.
    ///
    /// **Unstable:** [`XCheckpointDelay`](Self::XCheckpointDelay), [`XVcpuDirtyLimitPeriod`](Self::XVcpuDirtyLimitPeriod) and
    /// [`XRdmaChunkSize`](Self::XRdmaChunkSize) may still change.
    #[doc(alias = "x-checkpoint-delay")]
    #[serde(rename = "x-checkpoint-delay")]
    XCheckpointDelay,
    /// `multifd-channels`: number of connections of `multifd`.
    /// Since QEMU 4.0.
    #[doc(alias = "multifd-channels")]
    #[serde(rename = "multifd-channels")]
    MultifdChannels,
    /// `xbzrle-cache-size`: size of the cache for `xbzrle`. Since QEMU 2.11.
    #[doc(alias = "xbzrle-cache-size")]
    #[serde(rename = "xbzrle-cache-size")]
    XbzrleCacheSize,
    /// `max-postcopy-bandwidth`: limit on the speed in postcopy.
    /// Since QEMU 3.0.
    #[doc(alias = "max-postcopy-bandwidth")]
    #[serde(rename = "max-postcopy-bandwidth")]
    MaxPostcopyBandwidth,
    /// `max-cpu-throttle`: how much `auto-converge` throttles at most.
    /// Since QEMU 3.1.
    #[doc(alias = "max-cpu-throttle")]
    #[serde(rename = "max-cpu-throttle")]
    MaxCpuThrottle,
    /// `multifd-compression`: how `multifd` compresses. Since QEMU 5.0.
    #[doc(alias = "multifd-compression")]
    #[serde(rename = "multifd-compression")]
    MultifdCompression,
    /// `multifd-zlib-level`: how hard zlib tries. Since QEMU 5.0.
    #[doc(alias = "multifd-zlib-level")]
    #[serde(rename = "multifd-zlib-level")]
    MultifdZlibLevel,
    /// `multifd-zstd-level`: how hard Zstandard tries. Since QEMU 5.0.
    #[doc(alias = "multifd-zstd-level")]
    #[serde(rename = "multifd-zstd-level")]
    MultifdZstdLevel,
    /// `multifd-qatzip-level`: how hard QATzip tries. Since QEMU 9.2.
    #[doc(alias = "multifd-qatzip-level")]
    #[serde(rename = "multifd-qatzip-level")]
    MultifdQatzipLevel,
    /// `block-bitmap-mapping`: which dirty bitmaps migrate, and under which
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
    /// `mode`: the way in which the guest gets to another QEMU.
    /// Since QEMU 8.2.
    #[serde(rename = "mode")]
    Mode,
    /// `zero-page-detection`: where pages of zeros are looked for.
    /// Since QEMU 9.0.
    #[doc(alias = "zero-page-detection")]
    #[serde(rename = "zero-page-detection")]
    ZeroPageDetection,
    /// `direct-io`: whether files are accessed past the host's page cache.
    /// Since QEMU 9.1.
    #[doc(alias = "direct-io")]
    #[serde(rename = "direct-io")]
    DirectIo,
    /// `x-rdma-chunk-size`: size of the pieces that RDMA registers memory in.
    /// Since QEMU 11.1.
    #[doc(alias = "x-rdma-chunk-size")]
    #[serde(rename = "x-rdma-chunk-size")]
    XRdmaChunkSize,
    /// `cpr-exec-command`: what `cpr-exec` executes. Since QEMU 10.2.
    #[doc(alias = "cpr-exec-command")]
    #[serde(rename = "cpr-exec-command")]
    CprExecCommand,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// The parameters of migrations: all of them, as
/// [`QueryMigrateParameters`](commands::QueryMigrateParameters) returns them, and after 10.2 also those to
/// be set with [`MigrateSetParameters`](commands::MigrateSetParameters).
///
/// Defaults are those of a new QEMU; they may differ where the machine
/// type or `-global migration` says so.
///
/// In what the query returns nothing is absent but
/// [`block_bitmap_mapping`](field@Self::block_bitmap_mapping) if it was never set.
///
/// Since QEMU 2.4.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationParameters {
    /// Milliseconds between the first two announcements
    /// of the guest's network cards, by which switches learn where the
    /// guest is now. The first is made at once when the migration has
    /// ended. 0 to 100000, by default 50. Since QEMU 4.0.
    #[serde(rename = "announce-initial", skip_serializing_if = "Option::is_none")]
    pub announce_initial: Option<u64>,
    /// Longest time between two announcements in
    /// milliseconds; 0 to 100000, by default 550. Since QEMU 4.0.
    #[serde(rename = "announce-max", skip_serializing_if = "Option::is_none")]
    pub announce_max: Option<u64>,
    /// How many announcements are sent; 0 to 1000, by
    /// default 5. Since QEMU 4.0.
    #[serde(rename = "announce-rounds", skip_serializing_if = "Option::is_none")]
    pub announce_rounds: Option<u64>,
    /// Milliseconds by which the time between two
    /// announcements grows each time; 1 to 10000, by default 100.
    /// Since QEMU 4.0.
    #[serde(rename = "announce-step", skip_serializing_if = "Option::is_none")]
    pub announce_step: Option<u64>,
    /// How much memory the guest must dirty in
    /// a period, in percent of what is sent in it, for
    /// `auto-converge` or `dirty-limit` to throttle, once that has
    /// happened twice; 1 to 100, by default 50. Since QEMU 5.0.
    #[serde(
        rename = "throttle-trigger-threshold",
        skip_serializing_if = "Option::is_none"
    )]
    pub throttle_trigger_threshold: Option<u8>,
    /// Share of the time in percent that
    /// `auto-converge` takes from the virtual CPUs when it starts; 1
    /// to 99, by default 20. Since QEMU 2.7.
    #[serde(rename = "cpu-throttle-initial", skip_serializing_if = "Option::is_none")]
    pub cpu_throttle_initial: Option<u8>,
    /// Percentage points that `auto-converge`
    /// adds each time when throttling has not been enough; 1 to 99, by
    /// default 10. Since QEMU 2.7.
    #[serde(rename = "cpu-throttle-increment", skip_serializing_if = "Option::is_none")]
    pub cpu_throttle_increment: Option<u8>,
    /// True for smaller steps near the end: QEMU
    /// works out which share of the time would bring the guest just
    /// below the threshold, and adds no more than it takes to get
    /// there, nor more than [`cpu_throttle_increment`](field@Self::cpu_throttle_increment). By default false.
    /// Since QEMU 5.1.
    #[serde(rename = "cpu-throttle-tailslow", skip_serializing_if = "Option::is_none")]
    pub cpu_throttle_tailslow: Option<bool>,
    /// ID of the object with the credentials for TLS: those of
    /// a client on the source, those of a server on the destination.
    /// An empty string, which is the default, and null stand for no
    /// TLS. Since QEMU 2.7.
    #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
    pub tls_creds: Option<StrOrNull>,
    /// Host name that the certificate of the destination
    /// must be valid for. If empty, which is the default, the one in
    /// the address migrated to; with X.509 credentials and a transport
    /// that names no host, such as `fd` or `exec`, it must not be
    /// empty. Since QEMU 2.7.
    #[serde(rename = "tls-hostname", skip_serializing_if = "Option::is_none")]
    pub tls_hostname: Option<StrOrNull>,
    /// ID of an authorization object which decides by the
    /// distinguished name in the source's certificate whether the
    /// destination accepts the connection. It is looked up for each
    /// connection, and may be replaced meanwhile; if it does not exist,
    /// nobody may connect. By default none is set, and nothing is
    /// checked. Since QEMU 4.0.
    #[serde(rename = "tls-authz", skip_serializing_if = "Option::is_none")]
    pub tls_authz: Option<StrOrNull>,
    /// How many bytes per second to send at most while the
    /// guest runs on the source; 0 for no limit. By default 134217728,
    /// that is 128 MiB. Since QEMU 2.8.
    #[serde(rename = "max-bandwidth", skip_serializing_if = "Option::is_none")]
    pub max_bandwidth: Option<u64>,
    /// Bytes per second that QEMU is to reckon
    /// with when it works out whether the rest could be sent within
    /// [`downtime_limit`](field@Self::downtime_limit). It does not limit the speed. By default 0,
    /// for an estimate from the speed so far, which is too low where
    /// [`max_bandwidth`](field@Self::max_bandwidth) holds that down. Since QEMU 8.2.
    #[serde(
        rename = "avail-switchover-bandwidth",
        skip_serializing_if = "Option::is_none"
    )]
    pub avail_switchover_bandwidth: Option<u64>,
    /// Milliseconds that the guest may be stopped for, at
    /// most 2000000, by default 300. QEMU switches over when it
    /// expects to need no longer. It is an aim, not a guarantee.
    /// Since QEMU 2.8.
    #[serde(rename = "downtime-limit", skip_serializing_if = "Option::is_none")]
    pub downtime_limit: Option<u64>,
    /// Milliseconds between two checkpoints of COLO if
    /// nothing else brings one about earlier; by default 20000. Since QEMU 2.8.
    ///
    /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
    /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
    #[serde(rename = "x-checkpoint-delay", skip_serializing_if = "Option::is_none")]
    pub x_checkpoint_delay: Option<u32>,
    /// Number of connections for RAM with `multifd`,
    /// besides the main one; 1 to 255, by default 2. Must be the same
    /// on both sides. Since QEMU 4.0.
    #[serde(rename = "multifd-channels", skip_serializing_if = "Option::is_none")]
    pub multifd_channels: Option<u8>,
    /// Bytes in the cache for `xbzrle`; a power of
    /// two, not less than the guest's page size. By default 67108864,
    /// that is 64 MiB. Since QEMU 2.11.
    #[serde(rename = "xbzrle-cache-size", skip_serializing_if = "Option::is_none")]
    pub xbzrle_cache_size: Option<u64>,
    /// How many bytes per second to send at most
    /// in postcopy, apart from pages that the destination asks for,
    /// which always go at full speed; by default 0, for no limit.
    /// Since QEMU 3.0.
    #[serde(rename = "max-postcopy-bandwidth", skip_serializing_if = "Option::is_none")]
    pub max_postcopy_bandwidth: Option<u64>,
    /// Share of the time in percent that
    /// `auto-converge` takes from the virtual CPUs at most; not less
    /// than [`cpu_throttle_initial`](field@Self::cpu_throttle_initial), and up to 99, which is the default.
    /// Since QEMU 3.1.
    #[serde(rename = "max-cpu-throttle", skip_serializing_if = "Option::is_none")]
    pub max_cpu_throttle: Option<u8>,
    /// How to compress RAM with `multifd`; by
    /// default not at all. Must be the same on both sides. Since QEMU 5.0.
    #[serde(rename = "multifd-compression", skip_serializing_if = "Option::is_none")]
    pub multifd_compression: Option<MultiFDCompression>,
    /// Level for the method `zlib`, from 0 for none
    /// over 1 for the fastest to 9 for the smallest result; by default
    /// 1\. Since QEMU 5.0.
    #[serde(rename = "multifd-zlib-level", skip_serializing_if = "Option::is_none")]
    pub multifd_zlib_level: Option<u8>,
    /// Level for the method `qatzip`, from 1 for
    /// the fastest to 9 for the smallest result; by default 1. Since QEMU 9.2.
    #[serde(rename = "multifd-qatzip-level", skip_serializing_if = "Option::is_none")]
    pub multifd_qatzip_level: Option<u8>,
    /// Level for the method `zstd`, from 1 for the
    /// fastest to 20 for the smallest result; 0 is allowed too, and
    /// leaves the choice to the library. By default 1. Since QEMU 5.0.
    #[serde(rename = "multifd-zstd-level", skip_serializing_if = "Option::is_none")]
    pub multifd_zstd_level: Option<u8>,
    /// Which dirty bitmaps migrate, and by which
    /// names they and their block nodes go in the stream. Those not
    /// listed stay behind. On the destination, a name in the stream
    /// that is not listed is reported as an error, and what follows of
    /// dirty bitmaps is dropped; what is listed need not come. No name
    /// may occur twice. By default all bitmaps migrate under their own
    /// names, and nodes under the name of their block backend if they
    /// have one, and otherwise under their node name. Since QEMU 5.2.
    #[serde(rename = "block-bitmap-mapping", skip_serializing_if = "Option::is_none")]
    pub block_bitmap_mapping: Option<Vec<BitmapMigrationNodeAlias>>,
    /// Milliseconds over which `dirty-limit`
    /// measures how fast the virtual CPUs dirty memory; 1 to 1000, by
    /// default 1000. Since QEMU 8.1.
    ///
    /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
    /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
    #[serde(
        rename = "x-vcpu-dirty-limit-period",
        skip_serializing_if = "Option::is_none"
    )]
    pub x_vcpu_dirty_limit_period: Option<u64>,
    /// MiB per second that `dirty-limit` lets each
    /// virtual CPU dirty; at least 1, by default 1. Since QEMU 8.1.
    #[serde(rename = "vcpu-dirty-limit", skip_serializing_if = "Option::is_none")]
    pub vcpu_dirty_limit: Option<u64>,
    /// The way in which the guest gets to another QEMU; by default
    /// `normal`. Since QEMU 8.2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<MigMode>,
    /// Where to look for pages that hold only zeros;
    /// by default `multifd`. Since QEMU 9.0.
    #[serde(rename = "zero-page-detection", skip_serializing_if = "Option::is_none")]
    pub zero_page_detection: Option<ZeroPageDetection>,
    /// True to open the file migrated to or from with
    /// `O_DIRECT`, past the host's page cache. Effective only with
    /// the capability `mapped-ram`. By default false. Since QEMU 9.1.
    #[serde(rename = "direct-io", skip_serializing_if = "Option::is_none")]
    pub direct_io: Option<bool>,
    /// Bytes of RAM that RDMA registers at a time; a
    /// power of two from 1 MiB, which is the default, to 1024 MiB.
    /// Must be the same on both sides. Since QEMU 11.1.
    ///
    /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
    /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
    #[serde(rename = "x-rdma-chunk-size", skip_serializing_if = "Option::is_none")]
    pub x_rdma_chunk_size: Option<i64>,
    /// What to execute in the mode `cpr-exec`: the
    /// program, then its arguments. It may be QEMU itself or a program
    /// that ends up executing it. By default empty. Since QEMU 10.2.
    #[serde(rename = "cpr-exec-command", skip_serializing_if = "Option::is_none")]
    pub cpr_exec_command: Option<Vec<String>>,
    /// Level of compression with `compress`, from 0 for
    /// none over 1 for the fastest to 9 for the smallest result; by
    /// default 1.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
    #[serde(rename = "compress-level", skip_serializing_if = "Option::is_none")]
    pub compress_level: Option<u8>,
    /// Number of threads that compress on the source; 1
    /// to 255, by default 8.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
    #[serde(rename = "compress-threads", skip_serializing_if = "Option::is_none")]
    pub compress_threads: Option<u8>,
    /// True to wait if all threads are busy, which
    /// is the default; false to send the page as it is then. Since QEMU 3.1.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
    #[serde(rename = "compress-wait-thread", skip_serializing_if = "Option::is_none")]
    pub compress_wait_thread: Option<bool>,
    /// Number of threads that decompress on the
    /// destination; 1 to 255, by default 2. A quarter of
    /// [`compress_threads`](field@Self::compress_threads) should do, as decompressing is so much faster.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
    #[serde(rename = "decompress-threads", skip_serializing_if = "Option::is_none")]
    pub decompress_threads: Option<u8>,
    /// True to copy only the topmost image of each disk
    /// with `block`, where the destination must have its backing
    /// files already; false, which is the default, to copy the whole
    /// contents into one image. Since QEMU 2.10.
    ///
    /// See [`BlockdevMirror`](super::commands::BlockdevMirror).
    ///
    /// Removed after QEMU 9.0.
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
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
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_compress_level(mut self, value: u8) -> Self {
        self.compress_level = Some(value);
        self
    }

    /// Sets [`compress_threads`](field@Self::compress_threads).
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_compress_threads(mut self, value: u8) -> Self {
        self.compress_threads = Some(value);
        self
    }

    /// Sets [`compress_wait_thread`](field@Self::compress_wait_thread).
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_compress_wait_thread(mut self, value: bool) -> Self {
        self.compress_wait_thread = Some(value);
        self
    }

    /// Sets [`decompress_threads`](field@Self::decompress_threads).
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_decompress_threads(mut self, value: u8) -> Self {
        self.decompress_threads = Some(value);
        self
    }

    /// Sets [`block_incremental`](field@Self::block_incremental).
    #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
    #[must_use]
    pub fn with_block_incremental(mut self, value: bool) -> Self {
        self.block_incremental = Some(value);
        self
    }
}

/// What the two sides of COLO say to each other for a checkpoint, the
/// primary machine (P) and the secondary (S). It appears nowhere in
/// QMP.
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
    /// `checkpoint-reply`: S to P: the request has come, and S is stopped.
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
    /// `vmstate-loaded`: S to P: it is loaded, and the checkpoint done.
    #[doc(alias = "vmstate-loaded")]
    #[serde(rename = "vmstate-loaded")]
    VmstateLoaded,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Part that a machine plays in COLO (COarse-grained LOck-stepping),
/// where a second machine stands ready to take over from the first.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum COLOMode {
    /// `none`: COLO is not in use.
    #[serde(rename = "none")]
    None,
    /// `primary`: the machine whose output counts.
    #[serde(rename = "primary")]
    Primary,
    /// `secondary`: the machine that stands ready.
    #[serde(rename = "secondary")]
    Secondary,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How far a failover of COLO has got. It appears nowhere in QMP.
///
/// Since QEMU 2.8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum FailoverStatus {
    /// `none`: there was none.
    #[serde(rename = "none")]
    None,
    /// `require`: one was asked for, and not begun.
    #[serde(rename = "require")]
    Require,
    /// `active`: one is under way.
    #[serde(rename = "active")]
    Active,
    /// `completed`: one is done.
    #[serde(rename = "completed")]
    Completed,
    /// `relaunch`: one came while a checkpoint was being loaded, and starts
    /// again when that is done. Since QEMU 2.9.
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
    /// `none`: it has not ended; no event says so, only [`QueryColoStatus`](commands::QueryColoStatus).
    #[serde(rename = "none")]
    None,
    /// `request`: a client asked for the failover.
    #[serde(rename = "request")]
    Request,
    /// `error`: QEMU met with an error, such as a lost connection.
    #[serde(rename = "error")]
    Error,
    /// `processing`: a failover is under way. Since QEMU 4.0.
    #[serde(rename = "processing")]
    Processing,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Means of transport for a migration.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum MigrationAddressType {
    /// `socket`: a socket: TCP, UNIX domain, vsock, or a file descriptor
    /// passed to QEMU before.
    #[serde(rename = "socket")]
    Socket,
    /// `exec`: the standard input or output of a process that QEMU starts.
    #[serde(rename = "exec")]
    Exec,
    /// `rdma`: RDMA, for example InfiniBand.
    #[serde(rename = "rdma")]
    Rdma,
    /// `file`: a file, that the source writes and the destination reads.
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
    /// descriptor of an fdset. The source creates it, or overwrites it
    /// from [`offset`](field@Self::offset) on.
    pub filename: String,
    /// Where in the file the migration begins, in bytes.
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
/// input, the destination reads from its standard output.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct MigrationExecCommand {
    /// The program to execute, then its arguments; no shell takes
    /// part unless it is the program.
    pub args: Vec<String>,
}

impl MigrationExecCommand {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(args: Vec<String>) -> Self {
        Self { args }
    }
}

/// Where a migration goes to or comes from.
///
/// The tag is `transport`: means of transport, which tells the further members.
///
/// Since QEMU 8.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "transport")]
#[non_exhaustive]
pub enum MigrationAddress {
    /// `socket`: a socket: TCP, UNIX domain, vsock, or a file descriptor
    /// passed to QEMU before.
    #[serde(rename = "socket")]
    Socket(SocketAddress),
    /// `exec`: the standard input or output of a process that QEMU starts.
    #[serde(rename = "exec")]
    Exec(MigrationExecCommand),
    /// `rdma`: RDMA, for example InfiniBand.
    #[serde(rename = "rdma")]
    Rdma(InetSocketAddress),
    /// `file`: a file, that the source writes and the destination reads.
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
    /// `main`: the migration as such.
    #[serde(rename = "main")]
    Main,
    /// `cpr`: what the new QEMU needs at its very start in the mode
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

/// How the replication of disks fares.
///
/// Only present if QEMU is built with `CONFIG_REPLICATION`.
///
/// Since QEMU 2.9.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct ReplicationStatus {
    /// True if it has met with an error.
    pub error: bool,
    /// What went wrong, written for people; absent if nothing did.
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

/// Whether COLO is in use, and what part this machine plays in it.
///
/// Since QEMU 3.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct COLOStatus {
    /// Part that the machine plays now, `none` if COLO is not in
    /// use.
    pub mode: COLOMode,
    /// Part that it played last; the same as [`mode`](field@Self::mode) while COLO
    /// is in use, and after a failover the part before. Since QEMU 4.0.
    #[serde(rename = "last-mode")]
    pub last_mode: COLOMode,
    /// Why COLO ended; `none` if it did not.
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
    /// MiB that it dirtied per second.
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

/// How far a measurement by [`CalcDirtyRate`](commands::CalcDirtyRate) has got.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum DirtyRateStatus {
    /// `unstarted`: there was none so far.
    #[serde(rename = "unstarted")]
    Unstarted,
    /// `measuring`: one is under way.
    #[serde(rename = "measuring")]
    Measuring,
    /// `measured`: one is done, and its result can be had.
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
    /// start and at the end. It hardly disturbs the guest, and works
    /// with every accelerator, but gives just an estimate.
    #[doc(alias = "page-sampling")]
    #[serde(rename = "page-sampling")]
    PageSampling,
    /// `dirty-ring`: have KVM list the dirtied pages in the ring of each
    /// virtual CPU; tells what each of them dirties.
    #[doc(alias = "dirty-ring")]
    #[serde(rename = "dirty-ring")]
    DirtyRing,
    /// `dirty-bitmap`: have dirtied pages marked in a bitmap, as in a
    /// migration.
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

/// What the last [`CalcDirtyRate`](commands::CalcDirtyRate) found out.
///
/// Since QEMU 5.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct DirtyRateInfo {
    /// MiB per second that the guest dirtied; absent until the
    /// measurement is done.
    #[serde(rename = "dirty-rate", skip_serializing_if = "Option::is_none")]
    pub dirty_rate: Option<i64>,
    /// How far the measurement has got.
    pub status: DirtyRateStatus,
    /// When it began, in seconds; since 8.2 seconds since the
    /// beginning of 1970 UTC, before then by a clock of the host with
    /// no fixed origin.
    #[serde(rename = "start-time")]
    pub start_time: i64,
    /// How long it takes or took, rounded down to a multiple of
    /// [`calc_time_unit`](field@Self::calc_time_unit); seconds before 8.2.
    #[serde(rename = "calc-time")]
    pub calc_time: i64,
    /// Unit of [`calc_time`](field@Self::calc_time), as the query asked for. Since QEMU 8.2.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "calc-time-unit", skip_serializing_if = "Option::is_none")]
    pub calc_time_unit: Option<TimeUnit>,
    /// How many pages per GiB of RAM were looked at; it
    /// counts only with the mode `page-sampling`. Since QEMU 6.1.
    #[serde(rename = "sample-pages")]
    pub sample_pages: u64,
    /// How dirtied pages were found. Since QEMU 6.2.
    pub mode: DirtyRateMeasureMode,
    /// How fast each virtual CPU dirtied memory; only
    /// with the mode `dirty-ring`, when the measurement is done.
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

    impl EventPayload for Migration {
        const NAME: &'static str = "MIGRATION";
    }

    /// The source of a migration has fetched the bitmap of dirtied pages
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
        /// Number of the pass, the first one being 1.
        pub pass: i64,
    }

    impl MigrationPass {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(pass: i64) -> Self {
            Self { pass }
        }
    }

    impl EventPayload for MigrationPass {
        const NAME: &'static str = "MIGRATION_PASS";
    }

    /// COLO has ended on this side: the machine is no longer kept in step
    /// with its counterpart.
    ///
    /// > **Note:** After an error neither side takes over by itself. It is
    /// > up to the manager to choose one and send it
    /// > [`XColoLostHeartbeat`](super::commands::XColoLostHeartbeat).
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
        /// Part that this machine played.
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

    impl EventPayload for ColoExit {
        const NAME: &'static str = "COLO_EXIT";
    }

    /// As a migration starts, its source unplugs the primary device of a
    /// failover pair, which could not migrate: the guest has been asked to
    /// release it.
    ///
    /// In the state `wait-unplug` the migration waits for that. QEMU
    /// keeps the device in reserve and plugs it in again should the
    /// migration fail.
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

    impl EventPayload for UnplugPrimary {
        const NAME: &'static str = "UNPLUG_PRIMARY";
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

    /// Tells how the migration is going, or how the last one ended. It
    /// works on the source and on the destination.
    ///
    /// > **Note:** Rather than ask again and again, set the capability
    /// > `events` and wait for [`Migration`](super::events::Migration).
    ///
    /// **Command** `query-migrate`.
    ///
    /// **Returns** [`MigrationInfo`](super::MigrationInfo): The state of the migration; almost empty if there was none
    /// so far.
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

    /// Sets and clears capabilities of migrations. All of the changes are
    /// made, or, if there is an error, none. Capabilities not named keep
    /// their state.
    ///
    /// **Command** `migrate-set-capabilities`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if a migration is under way, if the resulting
    ///   capabilities exclude one another, or if the host or this build
    ///   of QEMU cannot do what is asked
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
        /// What to change. What counts is the combination that
        /// results from all changes together.
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

    /// Tells which capabilities of migrations are set.
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

    /// Sets parameters of migrations, for the one that is under way and for
    /// those to come.
    ///
    /// Parameters not given keep their values. All that are given are set,
    /// or, if there is an error, none. Some, such as the limits on
    /// bandwidth and downtime, take effect on a running migration at once;
    /// others count only when one starts.
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
        /// of the guest's network cards, by which switches learn where the
        /// guest is now. The first is made at once when the migration has
        /// ended. 0 to 100000, by default 50. Since QEMU 4.0.
        #[serde(rename = "announce-initial", skip_serializing_if = "Option::is_none")]
        pub announce_initial: Option<u64>,
        /// Longest time between two announcements in
        /// milliseconds; 0 to 100000, by default 550. Since QEMU 4.0.
        #[serde(rename = "announce-max", skip_serializing_if = "Option::is_none")]
        pub announce_max: Option<u64>,
        /// How many announcements are sent; 0 to 1000, by
        /// default 5. Since QEMU 4.0.
        #[serde(rename = "announce-rounds", skip_serializing_if = "Option::is_none")]
        pub announce_rounds: Option<u64>,
        /// Milliseconds by which the time between two
        /// announcements grows each time; 1 to 10000, by default 100.
        /// Since QEMU 4.0.
        #[serde(rename = "announce-step", skip_serializing_if = "Option::is_none")]
        pub announce_step: Option<u64>,
        /// How much memory the guest must dirty in
        /// a period, in percent of what is sent in it, for
        /// `auto-converge` or `dirty-limit` to throttle, once that has
        /// happened twice; 1 to 100, by default 50. Since QEMU 5.0.
        #[serde(
            rename = "throttle-trigger-threshold",
            skip_serializing_if = "Option::is_none"
        )]
        pub throttle_trigger_threshold: Option<u8>,
        /// Share of the time in percent that
        /// `auto-converge` takes from the virtual CPUs when it starts; 1
        /// to 99, by default 20. Since QEMU 2.7.
        #[serde(
            rename = "cpu-throttle-initial",
            skip_serializing_if = "Option::is_none"
        )]
        pub cpu_throttle_initial: Option<u8>,
        /// Percentage points that `auto-converge`
        /// adds each time when throttling has not been enough; 1 to 99, by
        /// default 10. Since QEMU 2.7.
        #[serde(
            rename = "cpu-throttle-increment",
            skip_serializing_if = "Option::is_none"
        )]
        pub cpu_throttle_increment: Option<u8>,
        /// True for smaller steps near the end: QEMU
        /// works out which share of the time would bring the guest just
        /// below the threshold, and adds no more than it takes to get
        /// there, nor more than [`cpu_throttle_increment`](field@Self::cpu_throttle_increment). By default false.
        /// Since QEMU 5.1.
        #[serde(
            rename = "cpu-throttle-tailslow",
            skip_serializing_if = "Option::is_none"
        )]
        pub cpu_throttle_tailslow: Option<bool>,
        /// ID of the object with the credentials for TLS: those of
        /// a client on the source, those of a server on the destination.
        /// An empty string, which is the default, and null stand for no
        /// TLS. Since QEMU 2.7.
        #[serde(rename = "tls-creds", skip_serializing_if = "Option::is_none")]
        pub tls_creds: Option<StrOrNull>,
        /// Host name that the certificate of the destination
        /// must be valid for. If empty, which is the default, the one in
        /// the address migrated to; with X.509 credentials and a transport
        /// that names no host, such as `fd` or `exec`, it must not be
        /// empty. Since QEMU 2.7.
        #[serde(rename = "tls-hostname", skip_serializing_if = "Option::is_none")]
        pub tls_hostname: Option<StrOrNull>,
        /// ID of an authorization object which decides by the
        /// distinguished name in the source's certificate whether the
        /// destination accepts the connection. It is looked up for each
        /// connection, and may be replaced meanwhile; if it does not exist,
        /// nobody may connect. By default none is set, and nothing is
        /// checked. Since QEMU 4.0.
        #[serde(rename = "tls-authz", skip_serializing_if = "Option::is_none")]
        pub tls_authz: Option<StrOrNull>,
        /// How many bytes per second to send at most while the
        /// guest runs on the source; 0 for no limit. By default 134217728,
        /// that is 128 MiB. Since QEMU 2.8.
        #[serde(rename = "max-bandwidth", skip_serializing_if = "Option::is_none")]
        pub max_bandwidth: Option<u64>,
        /// Bytes per second that QEMU is to reckon
        /// with when it works out whether the rest could be sent within
        /// [`downtime_limit`](field@Self::downtime_limit). It does not limit the speed. By default 0,
        /// for an estimate from the speed so far, which is too low where
        /// [`max_bandwidth`](field@Self::max_bandwidth) holds that down. Since QEMU 8.2.
        #[serde(
            rename = "avail-switchover-bandwidth",
            skip_serializing_if = "Option::is_none"
        )]
        pub avail_switchover_bandwidth: Option<u64>,
        /// Milliseconds that the guest may be stopped for, at
        /// most 2000000, by default 300. QEMU switches over when it
        /// expects to need no longer. It is an aim, not a guarantee.
        /// Since QEMU 2.8.
        #[serde(rename = "downtime-limit", skip_serializing_if = "Option::is_none")]
        pub downtime_limit: Option<u64>,
        /// Milliseconds between two checkpoints of COLO if
        /// nothing else brings one about earlier; by default 20000. Since QEMU 2.8.
        ///
        /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
        /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
        #[serde(rename = "x-checkpoint-delay", skip_serializing_if = "Option::is_none")]
        pub x_checkpoint_delay: Option<u32>,
        /// Number of connections for RAM with `multifd`,
        /// besides the main one; 1 to 255, by default 2. Must be the same
        /// on both sides. Since QEMU 4.0.
        #[serde(rename = "multifd-channels", skip_serializing_if = "Option::is_none")]
        pub multifd_channels: Option<u8>,
        /// Bytes in the cache for `xbzrle`; a power of
        /// two, not less than the guest's page size. By default 67108864,
        /// that is 64 MiB. Since QEMU 2.11.
        #[serde(rename = "xbzrle-cache-size", skip_serializing_if = "Option::is_none")]
        pub xbzrle_cache_size: Option<u64>,
        /// How many bytes per second to send at most
        /// in postcopy, apart from pages that the destination asks for,
        /// which always go at full speed; by default 0, for no limit.
        /// Since QEMU 3.0.
        #[serde(
            rename = "max-postcopy-bandwidth",
            skip_serializing_if = "Option::is_none"
        )]
        pub max_postcopy_bandwidth: Option<u64>,
        /// Share of the time in percent that
        /// `auto-converge` takes from the virtual CPUs at most; not less
        /// than [`cpu_throttle_initial`](field@Self::cpu_throttle_initial), and up to 99, which is the default.
        /// Since QEMU 3.1.
        #[serde(rename = "max-cpu-throttle", skip_serializing_if = "Option::is_none")]
        pub max_cpu_throttle: Option<u8>,
        /// How to compress RAM with `multifd`; by
        /// default not at all. Must be the same on both sides. Since QEMU 5.0.
        #[serde(rename = "multifd-compression", skip_serializing_if = "Option::is_none")]
        pub multifd_compression: Option<MultiFDCompression>,
        /// Level for the method `zlib`, from 0 for none
        /// over 1 for the fastest to 9 for the smallest result; by default
        /// 1\. Since QEMU 5.0.
        #[serde(rename = "multifd-zlib-level", skip_serializing_if = "Option::is_none")]
        pub multifd_zlib_level: Option<u8>,
        /// Level for the method `qatzip`, from 1 for
        /// the fastest to 9 for the smallest result; by default 1. Since QEMU 9.2.
        #[serde(
            rename = "multifd-qatzip-level",
            skip_serializing_if = "Option::is_none"
        )]
        pub multifd_qatzip_level: Option<u8>,
        /// Level for the method `zstd`, from 1 for the
        /// fastest to 20 for the smallest result; 0 is allowed too, and
        /// leaves the choice to the library. By default 1. Since QEMU 5.0.
        #[serde(rename = "multifd-zstd-level", skip_serializing_if = "Option::is_none")]
        pub multifd_zstd_level: Option<u8>,
        /// Which dirty bitmaps migrate, and by which
        /// names they and their block nodes go in the stream. Those not
        /// listed stay behind. On the destination, a name in the stream
        /// that is not listed is reported as an error, and what follows of
        /// dirty bitmaps is dropped; what is listed need not come. No name
        /// may occur twice. By default all bitmaps migrate under their own
        /// names, and nodes under the name of their block backend if they
        /// have one, and otherwise under their node name. Since QEMU 5.2.
        #[serde(
            rename = "block-bitmap-mapping",
            skip_serializing_if = "Option::is_none"
        )]
        pub block_bitmap_mapping: Option<Vec<BitmapMigrationNodeAlias>>,
        /// Milliseconds over which `dirty-limit`
        /// measures how fast the virtual CPUs dirty memory; 1 to 1000, by
        /// default 1000. Since QEMU 8.1.
        ///
        /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
        /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
        #[serde(
            rename = "x-vcpu-dirty-limit-period",
            skip_serializing_if = "Option::is_none"
        )]
        pub x_vcpu_dirty_limit_period: Option<u64>,
        /// MiB per second that `dirty-limit` lets each
        /// virtual CPU dirty; at least 1, by default 1. Since QEMU 8.1.
        #[serde(rename = "vcpu-dirty-limit", skip_serializing_if = "Option::is_none")]
        pub vcpu_dirty_limit: Option<u64>,
        /// The way in which the guest gets to another QEMU; by default
        /// `normal`. Since QEMU 8.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mode: Option<MigMode>,
        /// Where to look for pages that hold only zeros;
        /// by default `multifd`. Since QEMU 9.0.
        #[serde(rename = "zero-page-detection", skip_serializing_if = "Option::is_none")]
        pub zero_page_detection: Option<ZeroPageDetection>,
        /// True to open the file migrated to or from with
        /// `O_DIRECT`, past the host's page cache. Effective only with
        /// the capability `mapped-ram`. By default false. Since QEMU 9.1.
        #[serde(rename = "direct-io", skip_serializing_if = "Option::is_none")]
        pub direct_io: Option<bool>,
        /// Bytes of RAM that RDMA registers at a time; a
        /// power of two from 1 MiB, which is the default, to 1024 MiB.
        /// Must be the same on both sides. Since QEMU 11.1.
        ///
        /// **Unstable:** [`x_checkpoint_delay`](field@Self::x_checkpoint_delay), [`x_vcpu_dirty_limit_period`](field@Self::x_vcpu_dirty_limit_period) and
        /// [`x_rdma_chunk_size`](field@Self::x_rdma_chunk_size) may still change.
        #[serde(rename = "x-rdma-chunk-size", skip_serializing_if = "Option::is_none")]
        pub x_rdma_chunk_size: Option<i64>,
        /// What to execute in the mode `cpr-exec`: the
        /// program, then its arguments. It may be QEMU itself or a program
        /// that ends up executing it. By default empty. Since QEMU 10.2.
        #[serde(rename = "cpr-exec-command", skip_serializing_if = "Option::is_none")]
        pub cpr_exec_command: Option<Vec<String>>,
        /// Level of compression with `compress`, from 0 for
        /// none over 1 for the fastest to 9 for the smallest result; by
        /// default 1.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
        #[serde(rename = "compress-level", skip_serializing_if = "Option::is_none")]
        pub compress_level: Option<u8>,
        /// Number of threads that compress on the source; 1
        /// to 255, by default 8.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
        #[serde(rename = "compress-threads", skip_serializing_if = "Option::is_none")]
        pub compress_threads: Option<u8>,
        /// True to wait if all threads are busy, which
        /// is the default; false to send the page as it is then. Since QEMU 3.1.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
        #[serde(
            rename = "compress-wait-thread",
            skip_serializing_if = "Option::is_none"
        )]
        pub compress_wait_thread: Option<bool>,
        /// Number of threads that decompress on the
        /// destination; 1 to 255, by default 2. A quarter of
        /// [`compress_threads`](field@Self::compress_threads) should do, as decompressing is so much faster.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
        #[serde(rename = "decompress-threads", skip_serializing_if = "Option::is_none")]
        pub decompress_threads: Option<u8>,
        /// True to copy only the topmost image of each disk
        /// with `block`, where the destination must have its backing
        /// files already; false, which is the default, to copy the whole
        /// contents into one image. Since QEMU 2.10.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
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
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
        #[must_use]
        pub fn with_compress_level(mut self, value: u8) -> Self {
            self.compress_level = Some(value);
            self
        }

        /// Sets [`compress_threads`](field@Self::compress_threads).
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
        #[must_use]
        pub fn with_compress_threads(mut self, value: u8) -> Self {
            self.compress_threads = Some(value);
            self
        }

        /// Sets [`compress_wait_thread`](field@Self::compress_wait_thread).
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
        #[must_use]
        pub fn with_compress_wait_thread(mut self, value: bool) -> Self {
            self.compress_wait_thread = Some(value);
            self
        }

        /// Sets [`decompress_threads`](field@Self::decompress_threads).
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
        #[must_use]
        pub fn with_decompress_threads(mut self, value: u8) -> Self {
            self.decompress_threads = Some(value);
            self
        }

        /// Sets [`block_incremental`](field@Self::block_incremental).
        #[deprecated = "`compress_level`, `compress_threads`, `compress_wait_thread` and `decompress_threads` are deprecated, as the capability `compress` is; use the compression of `multifd`. `block_incremental` is deprecated, as the capability `block` is; use `blockdev-mirror` with an NBD server on the destination."]
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

    /// Returns the values that the parameters of migrations have at
    /// present.
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

    /// Tells a migration that is under way to switch to postcopy: to stop
    /// the guest, send the state of its devices, and let it run on the
    /// destination, with missing pages of RAM fetched as it needs them.
    ///
    /// The capability `postcopy-ram` must have been set on both sides
    /// before the migration was started. The command only leaves a
    /// request; the state `postcopy-active` tells that it was followed.
    /// It has no effect if the migration has completed meanwhile. From
    /// postcopy on there is no way back: do not use [`MigrateCancel`] then.
    ///
    /// **Command** `migrate-start-postcopy`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if postcopy was not allowed by a capability, or
    ///   if no migration was started so far
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

    /// Tells one side of COLO that the other is lost, so that it goes on
    /// alone. The primary machine leaves COLO and runs on; the secondary
    /// takes over from where it is. [`ColoExit`](super::events::ColoExit) follows.
    ///
    /// It is the manager who must find out which side is lost. To send
    /// this to both would leave two machines that serve the same clients.
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

    /// Cancels the migration under way.
    ///
    /// The guest goes on where it is, and another migration may be started
    /// when the state `cancelled` is reached. Once postcopy has begun,
    /// there is no going back: an error since 10.0, while earlier releases
    /// do not check, so that the guest is lost.
    ///
    /// > **Note:** It is no error if there is no migration.
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

    /// Lets a migration go on that waits in the state `pre-switchover`,
    /// where the capability `pause-before-switchover` made it stop.
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
        /// State that the migration is expected to be in, that is
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
    /// when the migration has been set off. How it goes is to be seen from
    /// [`Migration`](super::events::Migration) and [`QueryMigrate`].
    ///
    /// When it has completed, the guest is stopped here, in the run state
    /// `postmigrate`, and QEMU may be quit. After a failure before
    /// postcopy, or after [`MigrateCancel`], the guest goes on here.
    ///
    /// Just one of [`uri`](field@Self::uri) and [`channels`](field@Self::channels) is to be given; before 8.2 there is
    /// only [`uri`](field@Self::uri), which must be given.
    ///
    /// **Command** `migrate`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest cannot migrate at present, which
    ///   `blocked-reasons` in [`QueryMigrate`] explains
    /// - `GenericError` if another migration is under way, or if the
    ///   guest itself is waiting to come in, or has left already
    /// - `GenericError` if [`resume`](field@Self::resume) is true in any state but
    ///   `postcopy-paused`, or the capability `release-ram` is set
    ///   then
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
        /// - `fd:NAME` for a file descriptor, passed with [`Getfd`](super::super::commands::Getfd)
        /// - `exec:COMMAND` for the standard input of a shell command
        /// - `rdma:HOST:PORT`
        /// - `file:PATH` or `file:PATH,offset=N`, since 8.2
        ///
        /// Mandatory up to QEMU 8.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub uri: Option<String>,
        /// Where to migrate to: one channel of type `main`, and in
        /// the mode `cpr-transfer` one of type `cpr` besides. Since QEMU 8.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub channels: Option<Vec<MigrationChannel>>,
        /// True to recover a migration in the state
        /// `postcopy-paused`, over the new connection given; by default
        /// false. The destination must have got [`MigrateRecover`] before.
        /// Since QEMU 3.0.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub resume: Option<bool>,
        /// Of no effect; there for compatibility. The command always
        /// returns at once.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 10.2.
        #[deprecated = "`blk` and `inc` are deprecated; use `blockdev-mirror` with an NBD server on the destination. `detach` is deprecated because it does nothing."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub detach: Option<bool>,
        /// True to copy the contents of the disks too, like the
        /// capability `block`; by default false.
        ///
        /// See [`BlockdevMirror`](super::super::commands::BlockdevMirror).
        ///
        /// Removed after QEMU 9.0.
        #[deprecated = "`blk` and `inc` are deprecated; use `blockdev-mirror` with an NBD server on the destination. `detach` is deprecated because it does nothing."]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub blk: Option<bool>,
        /// True to copy only the topmost image of each disk; by default
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

    /// Has the destination wait for an incoming migration, or read it from
    /// a file. The option `-incoming defer` must have been given to
    /// QEMU, which leaves time to set capabilities and parameters first.
    ///
    /// The command returns when QEMU listens, not when the guest has come.
    /// Just one of [`uri`](field@Self::uri) and [`channels`](field@Self::channels) is to be given; before 8.2 there is
    /// only [`uri`](field@Self::uri), which must be given.
    ///
    /// **Command** `migrate-incoming`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if QEMU was not started with `-incoming`, or if
    ///   the incoming migration has been started before
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
        /// Where to listen or read from, as one string. It has the same
        /// forms as for [`Migrate`] and `-incoming`; an `exec` command is
        /// read from.
        ///
        /// Mandatory up to QEMU 8.1.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub uri: Option<String>,
        /// Where to listen or read from: one channel of type
        /// `main`. Since QEMU 8.2.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub channels: Option<Vec<MigrationChannel>>,
        /// True to end QEMU if the migration fails, which is
        /// the default; false to keep it, for the manager to see the reason
        /// in [`QueryMigrate`] after an event [`Migration`](super::events::Migration). Since QEMU 9.1.
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

    /// Writes the state of all devices into a file, but neither RAM nor
    /// disks; for Xen, whose tools migrate RAM. The guest is stopped
    /// meanwhile.
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
        /// Name of the file, which is created or overwritten. Its
        /// format is described in QEMU's
        /// `docs/xen-save-devices-state.txt`.
        pub filename: String,
        /// True, which is the default, if this is part of a live
        /// migration: if the guest was stopped already, QEMU then gives up
        /// its disks to the destination. False if the guest is only saved.
        /// Since QEMU 2.11.
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

    /// Turns the tracking of pages dirtied by QEMU itself on or off, for
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

    /// Loads the state of all devices from a file that
    /// [`XenSaveDevicesState`] wrote. RAM and disks stay as they are.
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

    /// Starts or stops the replication of disks that COLO on Xen uses.
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
        /// the secondary; of no effect when replication is stopped.
        pub primary: bool,
        /// True to make the secondary's disks take over as
        /// replication stops, false, which is the default, just to stop.
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

    /// Tells whether the replication of disks that COLO on Xen uses has met
    /// with an error.
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

    /// Tells the replication of disks that a checkpoint is taken. Xen
    /// sends it for each checkpoint of COLO.
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

    /// Tells whether COLO is in use, or why it ended.
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

    /// Has the destination of a migration in the state `postcopy-paused`
    /// wait for a new connection. Then [`Migrate`] follows on the source,
    /// with `resume` true and that address.
    ///
    /// > **Note:** It can be sent out of band, since the monitor may hang
    /// > when the guest's RAM is not all there.
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
    /// becomes `postcopy-paused`; for example when the network hangs but
    /// is not seen to be broken.
    ///
    /// It works on the source and on the destination.
    ///
    /// > **Note:** It can be sent out of band, as [`MigrateRecover`].
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

    /// Begins to measure how fast the guest dirties memory, for example to
    /// tell whether a migration would converge. The command returns at
    /// once; [`QueryDirtyRate`] has the result when the time is over.
    ///
    /// A page counts once however often it is written in that time.
    /// Therefore a longer time tends to give a lower rate.
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
        /// How many pages per GiB of RAM to look at; 128 to
        /// 16384, by default 512, which is one in 512 if pages have 4 KiB.
        /// An error with any mode but `page-sampling`. Since QEMU 6.1.
        #[serde(rename = "sample-pages", skip_serializing_if = "Option::is_none")]
        pub sample_pages: Option<i64>,
        /// How to find dirtied pages; by default `page-sampling`.
        /// With KVM's property `dirty-ring-size` set, `dirty-bitmap` is
        /// an error; without it, `dirty-ring` is. Since QEMU 6.2.
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
    /// **Returns** [`DirtyRateInfo`](super::DirtyRateInfo): The result, or how far the measurement has got.
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
        /// MiB per second that each of them may dirty; 0 to end
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

    /// Ends the limit that [`SetVcpuDirtyLimit`] put on virtual CPUs. It
    /// does nothing if there is none.
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

    /// Returns the limits on how fast virtual CPUs may dirty memory.
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

    /// Begins to save a snapshot of the whole machine, that is RAM, the
    /// state of devices and disks, in disk images. A job does it, and the
    /// guest is stopped meanwhile.
    ///
    /// Success means that the job was created. Its end, and an error if
    /// there was one, can be seen from [`JobStatusChange`](super::super::events::JobStatusChange) and [`QueryJobs`](super::super::commands::QueryJobs).
    /// Then [`JobDismiss`](super::super::commands::JobDismiss) is due.
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
        /// ID that the job is to have.
        #[serde(rename = "job-id")]
        pub job_id: String,
        /// Name of the snapshot.
        pub tag: String,
        /// Node name of the block node, one of [`devices`](field@Self::devices), that is to
        /// hold RAM and the state of devices.
        pub vmstate: String,
        /// Node names of the block nodes that get a snapshot. For
        /// the result to be consistent they should be all those that the
        /// guest can write to.
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

    /// Begins to put the whole machine back to a snapshot. A job does it.
    /// The guest is stopped meanwhile, and goes on after that if it ran
    /// before; if the job fails, it stays stopped.
    ///
    /// Success means that the job was created. Its end, and an error if
    /// there was one, can be seen from [`JobStatusChange`](super::super::events::JobStatusChange) and [`QueryJobs`](super::super::commands::QueryJobs).
    /// Then [`JobDismiss`](super::super::commands::JobDismiss) is due.
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
        /// ID that the job is to have.
        #[serde(rename = "job-id")]
        pub job_id: String,
        /// Name of the snapshot.
        pub tag: String,
        /// Node name of the block node, one of [`devices`](field@Self::devices), that holds
        /// RAM and the state of devices.
        pub vmstate: String,
        /// Node names of the block nodes to put back. They should be
        /// all those that may have changed since [`SnapshotSave`].
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

    /// Begins to delete a snapshot from disk images. A job does it.
    ///
    /// Success means that the job was created. Its end, and an error if
    /// there was one, can be seen from [`JobStatusChange`](super::super::events::JobStatusChange) and [`QueryJobs`](super::super::commands::QueryJobs).
    /// Then [`JobDismiss`](super::super::commands::JobDismiss) is due.
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
        /// ID that the job is to have.
        #[serde(rename = "job-id")]
        pub job_id: String,
        /// Name of the snapshot.
        pub tag: String,
        /// Node names of the block nodes to delete it from; it is no
        /// error if one of them does not have it.
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

    /// Returns the threads of the source that take part in a migration,
    /// for example to bind them to CPUs of the host: the one that runs the
    /// migration, and those that send for `multifd`.
    ///
    /// **Command** `query-migrationthreads`.
    ///
    /// **Returns** an array of [`MigrationThreadInfo`](super::MigrationThreadInfo): The threads; empty if there is no migration.
    ///
    /// Since QEMU 8.0.
    ///
    /// Removed after QEMU 10.2.
    #[deprecated = "Nothing replaces it so far."]
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
