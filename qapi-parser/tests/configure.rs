//! `Schema::configure`: what a build has.

use qapi_parser::{Loader, Memory, Schema};

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

/// The dump of the schema's own module.
fn dump(schema: &Schema) -> String {
    let dump = schema.dump();
    let (_, own) = dump.split_once("module main.json\n").unwrap();
    own.to_owned()
}

const SCHEMA: &str = "
##
# @Kind:
#
# Text.
#
# @file: Text.
#
# @rbd: Text.
##
{ 'enum': 'Kind', 'data': [ 'file', { 'name': 'rbd', 'if': 'CONFIG_RBD' } ],
  'features': [ { 'name': 'more', 'if': { 'not': 'CONFIG_RBD' } } ] }
{ 'struct': 'Rbd', 'data': { 'pool': 'str' }, 'if': 'CONFIG_RBD' }
{ 'union': 'Node', 'base': { 'kind': 'Kind', '*owner': { 'type': 'str', 'if': 'CONFIG_POSIX' } },
  'discriminator': 'kind', 'data': { 'rbd': { 'type': 'Rbd', 'if': 'CONFIG_RBD' } } }
##
# @gone:
#
# Text.
##
{ 'command': 'gone', 'returns': [ 'Rbd' ], 'if': { 'all': [ 'CONFIG_RBD', 'CONFIG_POSIX' ] } }
{ 'command': 'stays', 'data': 'Node', 'boxed': true }
";

#[test]
fn what_a_build_does_not_define_is_not_there() {
    let schema = load(SCHEMA)
        .configure(["CONFIG_POSIX", "CONFIG_UNHEARD_OF"])
        .unwrap();
    assert_eq!(
        dump(&schema),
        "enum Kind\n    member file\n    feature more\n\
         object q_obj_Node-base\n    member kind: Kind optional=False\n    \
         member owner: str optional=True\n\
         object Node\n    base q_obj_Node-base\n    tag kind\n    case file: q_empty\n\
         command stays Node -> None\n    \
         gen=True success_response=True boxed=True oob=False preconfig=False\n\
         doc symbol=Kind\n    body=\nText.\n    arg=file\nText.\n    arg=rbd\nText.\n"
    );
    assert!(schema.lookup("Rbd").is_none());
    assert!(
        schema
            .commands()
            .all(|(_, command)| command.definition.name == "stays")
    );
}

#[test]
fn a_build_that_defines_all_has_all_and_no_conditions() {
    let schema = load(SCHEMA)
        .configure(["CONFIG_POSIX", "CONFIG_RBD"])
        .unwrap();
    let without_conditions = |dump: String| {
        let is_condition = |line: &&str| line.trim_start().starts_with("if ");
        let lines: Vec<_> = dump.lines().filter(|line| !is_condition(line)).collect();
        lines.join("\n") + "\n"
    };
    let all = without_conditions(dump(&load(SCHEMA))).replace("    feature more\n", "");
    assert_eq!(dump(&schema), all);
}

#[test]
fn what_cannot_be_decided_stays() {
    let schema = load("{ 'event': 'NEW', 'if': 'GLIB_VERSION > 2 && defined(A)' }");
    assert_eq!(dump(&schema.configure(["A"]).unwrap()), dump(&schema));
    assert_eq!(dump(&schema.configure(["B"]).unwrap()), "");
}

#[test]
fn a_type_that_is_missing_is_an_error() {
    let schema = load(
        "{ 'struct': 'Rbd', 'data': { 'pool': 'str' }, 'if': 'CONFIG_RBD' }
         { 'event': 'OPENED', 'data': { 'nodes': [ 'Rbd' ] } }",
    );
    let error = schema.configure(["CONFIG_POSIX"]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "main.json:2:10: with these symbols, `OPENED` needs the type `Rbd`, which is left out"
    );
}
