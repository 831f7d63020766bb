//! What the measurements share.

pub mod repeated;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Why a measurement could not be made.
pub type Failure = Box<dyn std::error::Error>;

/// The directory of the test data.
///
/// # Errors
///
/// If `QAPI_TEST_DATA` does not say where it is.
pub fn test_data() -> Result<PathBuf, Failure> {
    let data = std::env::var_os("QAPI_TEST_DATA").ok_or("QAPI_TEST_DATA is not set")?;
    Ok(workspace().join(data))
}

/// The directory of the workspace that is measured.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The best time of each, run in turns.
pub fn best<const N: usize>(rounds: usize, mut runs: [&mut dyn FnMut(); N]) -> [Duration; N] {
    let mut best = [Duration::MAX; N];
    for _ in 0..rounds {
        for (run, best) in runs.iter_mut().zip(&mut best) {
            let start = Instant::now();
            run();
            *best = start.elapsed().min(*best);
        }
    }
    best
}

/// A time in milliseconds.
#[must_use]
pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
