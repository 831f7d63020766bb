//! Schemas are compared by what they contain.

use qapi_parser::{Loader, Memory, Schema};

const TEXT: &str = "
##
# @Mode:
#
# Text.
#
# @on: Text.
##
{ 'enum': 'Mode', 'data': [ 'on', { 'name': 'off', 'if': 'CONFIG_OFF' } ] }
{ 'struct': 'Base', 'data': { 'mode': 'Mode' } }
{ 'struct': 'On', 'data': { '*sizes': [ 'size' ] } }
{ 'union': 'State', 'base': 'Base', 'discriminator': 'mode', 'data': { 'on': 'On' } }
{ 'alternate': 'Ref', 'data': { 'state': 'State', 'name': 'str' } }
{ 'command': 'set', 'data': { 'state': 'Ref' }, 'features': [ 'unstable' ] }
{ 'event': 'CHANGED', 'data': 'State', 'boxed': true }
";

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

#[test]
fn two_loads_of_one_schema_are_equal() {
    let (one, other) = (load(TEXT), load(TEXT));
    assert_eq!(one, other);
    // What has been asked of a schema makes no difference.
    let (_, event) = one.event("CHANGED").unwrap();
    let place = one.locate(event.definition.span.unwrap());
    assert_eq!(place.to_string(), "main.json:15:1");
    assert_eq!(one, other);
}

#[test]
fn any_change_makes_schemas_differ() {
    let schema = load(TEXT);
    let changes = [
        ("'CONFIG_OFF'", "'CONFIG_ON'"),
        ("'*sizes'", "'sizes'"),
        ("'unstable'", "'deprecated'"),
        ("# @on: Text.", "# @on: Other text."),
        ("{ 'event'", " { 'event'"),
    ];
    for (old, new) in changes {
        assert_ne!(schema, load(&TEXT.replace(old, new)), "{old} -> {new}");
    }
}
