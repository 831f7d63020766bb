//! What is generated from a schema that was merged from two, compiled into this test and used with
//! messages of either release.

use qmp_types::base;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[path = "golden_range/expected/mod.rs"]
#[rustfmt::skip]
mod generated;

use generated::events::{DiskFull, EventData};
use generated::{DiskAccess, DiskInfo, DiskJob, DiskJobBranch, Event, SpeedOrGroup, commands};

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(value: &Value) -> T {
    let decoded: T = base::from_str(&value.to_string()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(&serde_json::to_value(&decoded).unwrap(), value);
    assert_eq!(serde_json::from_value::<T>(value.clone()).unwrap(), decoded);
    decoded
}

#[test]
fn what_either_release_sends_is_decoded() {
    let old = json!({ "id": "d0", "mode": "rw", "cylinders": 16, "size": -1 });
    let old: DiskInfo = round_trip(&old);
    assert_eq!(
        (old.size, old.cylinders, old.children),
        (-1, Some(16), None)
    );

    let new = json!({ "id": "d0", "mode": "none", "size": u64::MAX, "children": ["d1"] });
    let new: DiskInfo = round_trip(&new);
    assert_eq!((new.size, new.cylinders), (u64::MAX.into(), None));
    assert_eq!(new.mode, DiskAccess::None);
}

#[test]
fn what_is_no_integer_is_refused() {
    for size in ["1.5", "true", "\"1\""] {
        let text = format!(r#"{{ "id": "d0", "mode": "rw", "size": {size} }}"#);
        assert!(base::from_str::<DiskInfo>(&text).is_err(), "{size}");
    }
}

#[test]
fn a_struct_that_became_a_union_is_decoded() {
    let old: DiskJob = round_trip(&json!({ "type": "defragment", "progress": 3 }));
    assert!(matches!(old.r#type, DiskJobBranch::Unrecognized(_)));
    let old: DiskJob = round_trip(&json!({ "type": "copy", "progress": 3 }));
    assert!(matches!(old.r#type, DiskJobBranch::Copy(of) if of.target.is_none()));
    round_trip::<DiskJob>(&json!({ "type": "copy", "progress": 3, "target": "d1" }));
}

#[test]
fn what_either_release_takes_can_be_built() {
    let start = commands::DiskJobStart::new("d0").with_speed(SpeedOrGroup::Speed(7));
    assert_eq!(
        serde_json::to_value(start).unwrap(),
        json!({ "id": "d0", "speed": 7 })
    );
    let start = commands::DiskJobStart::new("d0").with_speed("g0");
    assert_eq!(
        serde_json::to_value(start).unwrap(),
        json!({ "id": "d0", "speed": "g0" })
    );
}

#[test]
fn data_that_only_some_releases_send_can_be_absent() {
    let timestamp = json!({ "seconds": 1, "microseconds": 2 });
    let event = json!({ "event": "DISK_FULL", "timestamp": timestamp }).to_string();
    let event: Event = base::from_str(&event).unwrap();
    assert_eq!(event.data, EventData::DiskFull(DiskFull::default()));
}
