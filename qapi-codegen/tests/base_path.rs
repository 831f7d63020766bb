//! The run-time base may be anywhere, under any name: here it is
//! `crate::runtime`. What is generated is compared, compiled, and used.

use std::path::Path;

use qapi_codegen::Builder;
use qmp_types::base as runtime;

#[path = "base_path/expected/mod.rs"]
#[rustfmt::skip]
mod generated;

use generated::Event;

#[test]
fn the_base_may_have_another_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base_path");
    let schema =
        qapi_parser::load(folder.join("schema.json")).unwrap_or_else(|error| panic!("{error}"));
    let output = Builder::new()
        .base("crate::runtime")
        .source("tests/base_path")
        .command("BLESS=1 cargo test -p qapi-codegen --test base_path")
        .render(&schema)
        .unwrap_or_else(|error| panic!("{error}"));
    if std::env::var_os("BLESS").is_some() {
        output.write(folder.join("expected")).unwrap();
    }
    let differences = output.compare(folder.join("expected")).unwrap();
    assert!(differences.is_empty(), "run with BLESS=1: {differences:?}");
}

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
