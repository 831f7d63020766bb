//! Decodes an event: what is decoded is encoded into the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qmp_types::v2_10::Event;

fuzz_target!(|text: &str| {
    let event: Event = match text.parse() {
        Ok(event) => event,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let encoded = serde_json::to_string(&event).expect("an event can be encoded");
    match encoded.parse::<Event>() {
        Ok(again) => assert_eq!(event, again, "by way of {encoded}"),
        Err(error) => panic!("{error}: {encoded}"),
    }
    // Here `data` precedes the event's name. Not all that an unknown event may have
    // fits into a value, and what does is written in another way.
    if let Ok(value) = serde_json::to_value(&event) {
        let again = serde_json::from_value::<Event>(value.clone());
        let again = again.expect("the order of the members does not matter");
        assert_eq!(again.name(), event.name());
        assert_eq!(serde_json::to_value(&again).expect("as before"), value);
    }
});
