//! The support module may be anywhere, under any name: here it is
//! `crate::runtime`. What is generated (see `golden.rs`) is compiled and used.

use qmp_types::base as runtime;

#[path = "base_path/expected/mod.rs"]
#[rustfmt::skip]
mod generated;

use generated::Event;

#[test]
fn events_of_another_base_round_trip() {
    let time = r#""timestamp":{"seconds":1,"microseconds":2}"#;
    for event in [
        r#""event":"MAP_ACCESS""#,
        r#""event":"ENDED","data":{}"#,
        r#""event":"ENDED","data":{"outcome":{"kind":"error","plain":{"kind":"none"},"text":"a"}}"#,
    ] {
        let text = format!("{{{time},{event}}}");
        let event: Event = text.parse().unwrap();
        assert_eq!(serde_json::to_string(&event).unwrap(), text);
    }
}
