//! What QEMU tells of a job of block devices.

use serde_json::{Value, json};

/// The data of `BLOCK_JOB_COMPLETED` or `BLOCK_JOB_CANCELLED`.
pub fn ended(id: &str) -> Value {
    json!({"device": id, "type": "backup", "len": 7, "offset": 7, "speed": 0})
}

/// The data of `BLOCK_JOB_COMPLETED` for a job that failed.
pub fn failed(id: &str, error: &str) -> Value {
    let mut data = ended(id);
    data["error"] = json!(error);
    data
}

/// A paused job, as `query-block-jobs` shows it.
pub fn paused(id: &str, io_status: &str) -> Value {
    json!({
        "device": id,
        "type": "backup",
        "io-status": io_status,
        "status": "paused",
        "paused": true,
        "busy": false,
        "ready": false,
        "len": 7,
        "offset": 3,
        "speed": 0,
        "auto-finalize": true,
        "auto-dismiss": true,
    })
}
