//! Reads a reply to `query-qmp-schema`: what is read is shown as it was, and the
//! examples and values of the schema that comes of it can be looked at.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qapi_parser::introspect;
use qapi_schema::introspect::Introspection;

fuzz_target!(|reply: &[u8]| {
    let schema = match introspect::schema(reply, None) {
        Ok(schema) => schema,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let shown = serde_json::to_vec(&Introspection::new().of(&schema)).expect("it is JSON");
    let again = introspect::schema(&shown, Some(&schema)).expect("what is shown can be read");
    let again = serde_json::to_vec(&Introspection::new().of(&again)).expect("it is JSON");
    assert_eq!(
        String::from_utf8_lossy(&shown),
        String::from_utf8_lossy(&again)
    );
});
