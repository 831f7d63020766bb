//! Comments of QEMU 2.8 and older, which no generator looked at: what they say is
//! documentation, wherever it can be told what of.

use qapi_parser::{Loader, Memory, Mode};
use qapi_schema::Schema;

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

/// What the comment of a definition says first, and about the member `side`.
fn documented(schema: &Schema, name: &str) -> Option<(String, String)> {
    let of = schema.types().find(|(_, of)| of.definition.name == name)?;
    let doc = schema.doc_of(&of.1.definition)?;
    let member = doc.member("side").map(|section| section.text.clone());
    Some((doc.summary()?.to_owned(), member.unwrap_or_default()))
}

#[test]
fn a_comment_with_a_slip_is_documentation() {
    let body = "#\n# It opens.\n#\n# @side: which side\n#\n# Since: 1.0\n";
    let door = "{ 'type': 'Door', 'data': { 'side': 'str' } }\n";
    let expected = Some(("It opens.".to_owned(), "which side".to_owned()));
    for comment in [
        format!("##\n# @Door:\n{body}##\n"),
        format!("##\n# @Door\n{body}##\n"),
        format!("##\n# Door:\n{body}##\n"),
        format!("##\n# @DOOR:\n{body}##\n"),
        format!("## @Door\n{body}##\n"),
        format!("## @Door:\n{body}"),
        format!("# @Door:\n{body}##\n"),
        format!("#\n# @Door\n{body}##\n"),
        format!("##\n# @Door:\n{body}"),
        format!("##\n# @Door:\n{body}##\n{{ 'command': 'shut' }}\n"),
    ] {
        let schema = load(&format!("{comment}{door}"));
        assert_eq!(documented(&schema, "Door"), expected, "{comment}");
    }
}

#[test]
fn a_comment_of_something_else_is_not_documentation() {
    for comment in [
        "# Some words.\n##\n",
        "##\n# Some words.\n##\n",
        "##\n# @Gate:\n#\n# It opens.\n##\n",
    ] {
        let schema = load(&format!("{comment}{{ 'type': 'Door', 'data': {{}} }}\n"));
        assert_eq!(documented(&schema, "Door"), None, "{comment}");
    }
}

#[test]
fn optional_is_not_part_of_the_text() {
    for (description, expected) in [
        ("#optional which side", "which side"),
        ("#optional, which side", "which side"),
        ("which side #optional", "which side"),
        ("\n#     #optional\n#     which side", "which side"),
        ("which\n#     #optional side", "which\nside"),
        ("marked #optional if", "marked #optional if"),
    ] {
        let comment = format!("##\n# @Door:\n#\n# It opens.\n#\n# @side: {description}\n##\n");
        let door = "{ 'type': 'Door', 'data': { '*side': 'str' } }\n";
        let schema = load(&format!("{comment}{door}"));
        let (_, member) = documented(&schema, "Door").unwrap();
        assert_eq!(member, expected);
    }
}

#[test]
fn a_schema_with_pragmas_has_no_such_comments() {
    let required = "{ 'pragma': { 'doc-required': true } }\n";
    for comment in ["##\n# Door:\n##\n", "## @Door:\n##\n", "# @Door:\n##\n"] {
        let text = format!("{required}{comment}{{ 'struct': 'Door', 'data': {{}} }}\n");
        let files = Memory::new().file("main.json", text);
        for mode in [Mode::Lenient, Mode::Strict] {
            let loaded = Loader::new().reader(files.clone()).mode(mode);
            assert!(loaded.load("main.json").is_err(), "{comment}");
        }
    }
}
