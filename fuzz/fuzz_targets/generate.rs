//! Generates Rust from a schema, if it is one: what comes of it is Rust.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qapi_codegen::Builder;
use qapi_fuzz::input::Input;
use qapi_parser::Mode;

fuzz_target!(|bytes: &[u8]| {
    let Ok(schema) = Input::new(bytes).load(Mode::Lenient) else {
        return;
    };
    let builder = Builder::new();
    match builder.render(&schema) {
        Ok(output) => {
            for file in output.files() {
                if let Err(error) = syn::parse_file(&file.text) {
                    panic!(
                        "{} is not Rust: {error}\n{}",
                        file.path.display(),
                        file.text
                    );
                }
            }
            let again = builder.render(&schema).expect("it was generated before");
            assert_eq!(output.files(), again.files());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
