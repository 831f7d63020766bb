//! What a process measures of itself.

use std::fs;
use std::time::Instant;

use rustix::thread::{CpuSet, sched_setaffinity};
use rustix::time::{ClockId, clock_gettime};
use serde::{Deserialize, Serialize};

use crate::work::Work;

/// Where the clients run.
pub const CLIENT_PROCESSOR: usize = 0;

/// Where the peers run, if there is one more processor.
pub const PEER_PROCESSOR: usize = 1;

/// What a client needed: times in nanoseconds, memory in KiB.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Figures {
    pub connections: u64,
    pub messages: u64,
    /// Of the processor, in the program and in the kernel.
    pub processor: u64,
    /// Of the clock.
    pub wall: u64,
    /// Half of the commands took less.
    pub median: u64,
    /// Of a hundred commands, one took more.
    pub percentile_99: u64,
    /// The memory of the process before it connected.
    pub before: u64,
    /// When all were connected.
    pub connected: u64,
    /// At the end.
    pub after: u64,
    /// At most.
    pub peak: u64,
}

impl Figures {
    /// The best of both, each figure for itself.
    pub fn best(self, other: &Self) -> Self {
        Self {
            processor: self.processor.min(other.processor),
            wall: self.wall.min(other.wall),
            median: self.median.min(other.median),
            percentile_99: self.percentile_99.min(other.percentile_99),
            before: self.before.max(other.before),
            connected: self.connected.min(other.connected),
            after: self.after.min(other.after),
            peak: self.peak.min(other.peak),
            ..self
        }
    }

    /// Messages for each second of the processor.
    pub fn per_processor_second(&self) -> f64 {
        self.messages as f64 * 1e9 / self.processor as f64
    }

    /// Messages a second.
    pub fn per_second(&self) -> f64 {
        self.messages as f64 * 1e9 / self.wall as f64
    }

    /// The memory that a connection takes, in KiB.
    pub fn connection(&self) -> f64 {
        self.connected.saturating_sub(self.before) as f64 / self.connections as f64
    }

    /// The memory that it takes at the end.
    pub fn used_connection(&self) -> f64 {
        self.after.saturating_sub(self.before) as f64 / self.connections as f64
    }
}

/// Keeps the process on one processor, where that is possible.
pub fn pin(processor: usize) {
    let mut set = CpuSet::new();
    set.set(processor);
    if sched_setaffinity(None, &set).is_err() {
        eprintln!("processor {processor} cannot be used alone");
    }
}

/// Measures from one point to another.
pub struct Meter {
    work: Work,
    before: u64,
    connected: u64,
    processor: u64,
    start: Instant,
}

impl Meter {
    /// Nothing is connected.
    pub fn new(work: Work) -> Self {
        Self {
            work,
            before: resident(),
            connected: 0,
            processor: processor(),
            start: Instant::now(),
        }
    }

    /// All is connected, and the work begins.
    pub fn connected(&mut self) {
        self.connected = resident();
        self.processor = processor();
        self.start = Instant::now();
    }

    /// The work is done, and each command took so long.
    pub fn done(self, mut latencies: Vec<u64>) -> Figures {
        let wall = nanoseconds(self.start);
        let processor = processor() - self.processor;
        let after = resident();
        latencies.sort_unstable();
        let percentile = |of: usize| {
            let last = latencies.len().saturating_sub(1);
            latencies.get(last * of / 100).copied().unwrap_or_default()
        };
        Figures {
            connections: self.work.connections() as u64,
            messages: self.work.messages() as u64,
            processor,
            wall,
            median: percentile(50),
            percentile_99: percentile(99),
            before: self.before,
            connected: self.connected,
            after,
            peak: kibibytes("/proc/self/status", "VmHWM:"),
        }
    }
}

/// The time since then.
pub fn nanoseconds(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX)
}

/// How much the process has used of a processor, in nanoseconds.
fn processor() -> u64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec.cast_unsigned() * 1_000_000_000 + time.tv_nsec.cast_unsigned()
}

/// The memory of the process.
fn resident() -> u64 {
    kibibytes("/proc/self/smaps_rollup", "Rss:")
}

/// A figure of the kernel's.
fn kibibytes(file: &str, name: &str) -> u64 {
    let text = fs::read_to_string(file).unwrap_or_default();
    let mut words = text.split_whitespace().skip_while(|word| *word != name);
    let number = words.nth(1).and_then(|number| number.parse().ok());
    number.unwrap_or_default()
}
