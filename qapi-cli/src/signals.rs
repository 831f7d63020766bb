//! Signals that end a command.

use std::{fs, io};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

/// SIGINT and SIGTERM, and SIGHUP unless it is ignored, as `nohup` makes it.
pub(crate) fn ending() -> io::Result<Signals> {
    let hangup = (!ignores_hangup()).then_some(SIGHUP);
    Signals::new([SIGINT, SIGTERM].into_iter().chain(hangup))
}

/// Whether this process was started with SIGHUP ignored. Only Linux says so.
fn ignores_hangup() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok());
    ignored.is_some_and(|bits| bits & (1 << (SIGHUP - 1)) != 0)
}
