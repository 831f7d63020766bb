//! Loads a schema in both modes, and looks at all that comes of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qapi_fuzz::input::Input;
use qapi_fuzz::{problems, schema};
use qapi_parser::{LoadError, Mode, Schema};

fuzz_target!(|bytes: &[u8]| {
    let input = Input::new(bytes);
    let strict = check(&input, Mode::Strict);
    let lenient = check(&input, Mode::Lenient);
    if let (Ok(_), Err(problems)) = (&strict, &lenient) {
        panic!("strict mode accepts what the lenient one rejects:\n{problems}");
    }
    if input.count > 1 {
        input.load_within_root();
    }
});

/// The schema as text, or its problems; the same however often it is loaded.
fn check(input: &Input, mode: Mode) -> Result<String, String> {
    let result = input.load(mode);
    match &result {
        Ok(accepted) => schema::check(accepted),
        Err(LoadError::Invalid(found)) => problems::check(found),
        Err(_) => {}
    }
    let told = tell(result);
    assert_eq!(told, tell(input.load(mode)), "loading twice");
    told
}

fn tell(result: Result<Schema, LoadError>) -> Result<String, String> {
    match result {
        Ok(schema) => Ok(schema.dump()),
        Err(LoadError::Invalid(found)) => Err(problems::tell(&found)),
        Err(error) => Err(error.to_string()),
    }
}
