//! Options that no Rust can be generated with, and hostile documentation, of which Rust
//! can be generated.

use qapi_codegen::{Builder, Error};
use qapi_parser::{Loader, Memory, Schema};

fn schema(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    let schema = Loader::new().reader(files).load("main.json");
    schema.unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn options_are_checked() {
    let schema = schema("{ 'event': 'E' }");
    for (base, reason) in [
        ("not a path", "is not a path"),
        ("crate::base<T>", "is not a path"),
        ("", "is not a path"),
        ("super::base", "does not mean the same in all modules"),
        ("self::base", "does not mean the same in all modules"),
    ] {
        let error = Builder::new().base(base).render(&schema).unwrap_err();
        assert!(
            matches!(error, Error::Option { option: "base", .. }),
            "{error}"
        );
        assert!(error.to_string().contains(reason), "{error}");
    }
    let error = Builder::new().command("a\nb").render(&schema).unwrap_err();
    assert!(
        matches!(
            error,
            Error::Option {
                option: "command",
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn hostile_documentation_stays_documentation() {
    let schema = schema(
        "##\n# @E:\n#\n# */ \" \\ `` ` @ @@ ``x @E @-x * ** ** :ref: :ref:`E` `<a>`_ ``` end\n#\n\
         # /// //! http:// https://. &lt; ![x](y) \u{2028}é\n#\n\
         # .. note::\n#\n# - \n#\n# ::\n#\n# | a\n# +--+\n##\n{ 'event': 'E' }",
    );
    let output = Builder::new().render(&schema).unwrap();
    assert_eq!(output.statistics().events, 1);
}
