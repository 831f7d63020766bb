//! Schemas and options that no Rust can be generated from: the error says what
//! is wrong, and where.

use qapi_codegen::{Builder, Error, SchemaName};
use qapi_parser::{Loader, Memory, Schema};

fn schema(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    let schema = Loader::new().reader(files).load("main.json");
    schema.unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn refused(text: &str) -> String {
    let error = Builder::new().render(&schema(text)).unwrap_err();
    error.to_string()
}

/// The name that two things would have, and the name and line of each.
#[track_caller]
fn clash(text: &str) -> (String, [(String, usize); 2]) {
    let error = Builder::new().render(&schema(text)).unwrap_err();
    let Error::Clash {
        rust_name,
        first,
        second,
    } = error
    else {
        panic!("{error}");
    };
    let place = |name: SchemaName| (name.text, name.location.map_or(0, |place| place.line));
    (rust_name, [place(*first), place(*second)])
}

#[test]
fn a_clash_names_both_places() {
    for (text, name, [first, second]) in [
        (
            "{ 'enum': 'E', 'data': [ 'a-b',\n 'a--b' ] }",
            "AB",
            [("a-b", 1), ("a--b", 2)],
        ),
        (
            "{ 'struct': 'S', 'data': { 'x-y': 'int',\n 'x--y': 'int' } }",
            "x_y",
            [("x-y", 1), ("x--y", 2)],
        ),
        (
            "{ 'event': 'A_B' }\n{ 'event': 'A__B' }",
            "AB",
            [("A_B", 1), ("A__B", 2)],
        ),
        (
            "{ 'enum': 'T', 'data': [ 'a' ] }
             { 'union': 'U', 'base': { 't': 'T', 'x': 'int' }, 'discriminator': 't', 'data': {} }
             { 'struct': 'UBranch', 'data': {} }",
            "UBranch",
            [("U", 2), ("UBranch", 3)],
        ),
        (
            "{ 'command': 'c', 'gen': false,\n 'data': { '*other-argument': 'int' } }",
            "with_other_argument",
            [("c", 1), ("other-argument", 1)],
        ),
    ] {
        let places = [first, second].map(|(name, line)| (name.to_owned(), line));
        assert_eq!(clash(text), (name.to_owned(), places));
    }
}

#[test]
fn a_clash_is_told_in_one_line() {
    let message = refused("{ 'enum': 'E', 'data': [ 'a-b', 'a--b' ] }");
    assert!(message.starts_with("`a-b` (main.json:1:"), "{message}");
    assert!(
        message.ends_with(") would both be called `AB` in Rust"),
        "{message}"
    );
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
