//! What is written of a schema says the same as the schema.

use qapi_parser::{Loader, Memory, Schema, facts};

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

/// What is written of a schema of one file.
fn written(schema: &Schema) -> String {
    let [file] = facts(schema).try_into().unwrap();
    assert_eq!(file.module, "main.json");
    file.text
}

/// Every construct of today's language, in the layout of facts.
const TODAY: &str = "\
{ 'enum': 'Mode',
  'if': { 'all': [ 'CONFIG_A', { 'not': 'CONFIG_B' } ] },
  'prefix': 'MODE',
  'data': [
    'on',
    { 'name': 'off', 'if': 'CONFIG_OFF', 'features': [ 'deprecated' ] } ] }

{ 'struct': 'Base',
  'features': [ 'one', { 'name': 'two', 'if': 'CONFIG_TWO' } ],
  'data': {
    'mode': 'Mode' } }

{ 'struct': 'On',
  'base': 'Base',
  'data': {
    '*sizes': [ 'size' ],
    'bases': { 'type': [ 'Base' ], 'if': 'CONFIG_C', 'features': [ 'unstable' ] } } }

{ 'struct': 'Nothing',
  'data': {} }

{ 'union': 'State',
  'base': {
    'mode': 'Mode',
    'id': 'str' },
  'discriminator': 'mode',
  'data': {
    'on': 'Nothing',
    'off': { 'type': 'Nothing', 'if': 'CONFIG_OFF' } } }

{ 'alternate': 'Ref',
  'data': {
    'state': 'State',
    'name': { 'type': 'str', 'if': 'CONFIG_NAMES' } } }

{ 'command': 'set',
  'gen': false,
  'success-response': false,
  'boxed': true,
  'allow-oob': true,
  'allow-preconfig': true,
  'data': 'State',
  'returns': [ 'Base' ] }

{ 'command': 'quit',
  'coroutine': true }

{ 'event': 'CHANGED',
  'boxed': true,
  'data': 'State' }

{ 'event': 'MOVED',
  'if': { 'any': [ 'CONFIG_A', 'CONFIG_B' ] },
  'data': {
    'ref': 'Ref' } }
";

#[test]
fn a_schema_in_the_layout_stays_as_it_is() {
    assert_eq!(written(&load(TODAY)), TODAY);
}

#[test]
fn what_is_written_is_the_same_schema() {
    let schema = load(&TODAY.replace('\n', " ")).without_text();
    assert_eq!(load(&written(&schema)).without_text(), schema);
}

#[test]
fn old_words_become_those_of_today_and_say_the_same() {
    let old = "\
{ 'type': 'Disk', 'data': { 'file': { 'name': 'str', '*size': 'int' }, 'kind': 'str' } }
{ 'union': 'Options', 'base': 'Disk', 'discriminator': 'kind', 'data': { 'raw': 'Raw' } }
{ 'type': 'Raw', 'data': { '*offset': 'int' } }
{ 'union': 'Either', 'data': { 'disk': 'Disk', 'size': 'int' } }
{ 'union': 'Ref', 'discriminator': {}, 'data': { 'disk': 'Disk', 'name': 'str' } }
{ 'command': 'add', 'gen': 'no', 'data': { 'any': '**' } }
";
    let schema = load(old);
    let text = written(&schema);
    let again = load(&text);
    assert_eq!(again.dump(), schema.dump());
    // What was spelled out has a name now, and is defined like all others.
    assert_eq!(written(&again), text);
    assert!(text.contains("{ 'struct': 'DiskFile',"), "{text}");
    assert!(text.contains("{ 'alternate': 'Ref',"), "{text}");
}

#[test]
fn c_conditions_keep_their_meaning() {
    let old = "\
{ 'command': 'a', 'if': 'defined(CONFIG_A) && !defined(CONFIG_B)' }
{ 'command': 'b', 'if': [ 'defined(__linux__)', 'FOO > 2' ] }
";
    let schema = load(old).without_text();
    let text = written(&schema);
    assert!(text.contains("'if': { 'all': [ 'CONFIG_A', { 'not': 'CONFIG_B' } ] }"));
    assert_eq!(load(&text).without_text(), schema);
}

#[test]
fn modules_include_each_other_as_before() {
    let files = Memory::new()
        .file("qapi/common.json", "{ 'enum': 'A', 'data': [] }")
        .file("qapi/ui.json", "{ 'include': 'common.json' }")
        .file(
            "storage/qapi/main.json",
            "{ 'include': '../../qapi/ui.json' }",
        );
    let loader = Loader::new().reader(files).root("");
    let schema = loader.load("storage/qapi/main.json").unwrap();
    let written = facts(&schema);
    let modules: Vec<&str> = written.iter().map(|file| &*file.module).collect();
    let expected = ["main.json", "../../qapi/ui.json", "../../qapi/common.json"];
    assert_eq!(modules, expected);
    assert_eq!(written[0].text, "{ 'include': '../../qapi/ui.json' }\n");
    assert_eq!(written[1].text, "{ 'include': 'common.json' }\n");
}
