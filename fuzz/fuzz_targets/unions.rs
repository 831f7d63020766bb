//! Decodes unions and alternates that hold each other: what is decoded is encoded into
//! the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qmp_types::base;
use serde::Serialize;
use serde::de::DeserializeOwned;

#[allow(dead_code, unused_imports)]
#[path = "../../qapi-codegen/tests/golden/expected/mod.rs"]
#[rustfmt::skip]
mod generated;

use generated::{Everything, Layered, Nested, Shape, Simple};

fuzz_target!(|text: &str| {
    decode::<Everything>(text);
    decode::<Layered>(text);
    decode::<Nested>(text);
    decode::<Shape>(text);
    decode::<Simple>(text);
});

fn decode<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(text: &str) {
    let value: T = match base::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let encoded = serde_json::to_string(&value).expect("a value can be encoded");
    match base::from_str::<T>(&encoded) {
        Ok(again) => assert_eq!(value, again, "by way of {encoded}"),
        // The levels of what precedes a tag are counted anew; it precedes it no more.
        Err(error) if error.message() == "recursion limit exceeded" => {}
        Err(error) => panic!("{error}: {encoded}"),
    }
}
