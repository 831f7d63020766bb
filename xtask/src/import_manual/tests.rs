//! Manuals and replies that say something else than the release before.

use qapi_parser::{Loader, Memory, Schema};
use qapi_schema::introspect::Introspection;

use super::definition::{Definition, modules};
use super::manual::Manual;
use super::revise::{Revised, revise};
use super::{reply, write};

fn load(files: &[(&str, &str)]) -> Schema {
    let mut memory = Memory::new();
    for (path, text) in files {
        memory = memory.file(path, *text);
    }
    let loader = Loader::new().reader(memory);
    loader.load(files[0].0).unwrap()
}

/// A definition in the form of a manual: `object-QMP-main.Disk (Since: 9.0)`, and its fields.
fn entry(head: &str, body: &str) -> String {
    let (id, rest) = head.split_once(' ').unwrap_or((head, ""));
    format!("<dl class=\"qapi x\"><dt id=\"{id}\"><span>{rest}</span></dt><dd>{body}</dd></dl>\n")
}

fn field(name: &str, items: &[&str]) -> String {
    let items = items.join("</p></li><li><p>");
    format!("<dl><dt>{name}<span>:</span></dt><dd><ul><li><p>{items}</p></li></ul></dd></dl>")
}

fn revised(old: &[(&str, &str)], manual: &str) -> Revised {
    let old = load(old).without_text();
    let manual = Manual::read(manual).unwrap();
    revise(modules(&old), &manual, &"10.2".parse().unwrap()).unwrap()
}

/// The definitions of the first file as text, and the notes.
fn shown(revised: &Revised) -> String {
    let text = write::module(&revised.modules[0]);
    let notes = revised.notes.join("\n");
    format!("{text}{notes}")
}

#[test]
fn what_a_manual_does_not_say_stays() {
    let old = "{ 'struct': 'Disk', 'if': 'CONFIG_LINUX',
                 'data': { 'size': 'uint64', '*old': 'str',
                           'host': { 'type': 'str', 'if': 'CONFIG_POSIX' } } }";
    let members = [
        "<strong>new</strong> (<span><code>string</code>, <em>optional</em></span>) – X (since 11.0)",
        "<strong>size</strong> (<span><code>int</code></span>) – The size (Since 9.1)",
        "<strong>host</strong> (<span><code>[</code><a>string</a><code>]</code></span>) – The host",
    ];
    let condition =
        "<div class=\"qapi-ifcond\"><em>Availability</em>: <code>CONFIG_LINUX</code></div>";
    let body = condition.to_owned() + &field("Members", &members);
    let manual = entry("object-QMP-main.Disk (Since: 9.0)", &body);
    let found = revised(&[("main.json", old)], &manual);
    let expected = "{ 'struct': 'Disk',
  'data': { '*new': 'str',
    'size': 'uint64',
    'host': { 'type': [ 'str' ], 'if': 'CONFIG_POSIX' } },
  'if': 'CONFIG_LINUX' }
`Disk`: `old` is gone
`Disk`: `new` is new, since 11.0
`Disk`: `host` was string, is [string]";
    assert_eq!(shown(&found), expected);
}

#[test]
fn new_definitions_take_members_from_where_they_were() {
    let old = "{ 'command': 'eject', 'data': { 'id': 'uint8', '*force': 'bool' } }
               { 'command': 'query', 'returns': 'Old' }
               { 'struct': 'Old', 'data': { 'count': 'uint16' } }";
    let members = |items: &[&str]| field("Members", items);
    let base = "The members of <a>Common</a>.";
    let returned = "<dl><dt>Return:</dt><dd><p><span><a>New</a></span> – it</p></dd></dl>";
    let count = "<strong>count</strong> (<span>int</span>) – X";
    let more = "<strong>more</strong> (<span>int</span>) – X";
    let manual = [
        entry(
            "object-QMP-main.Common (Since: 8.0)",
            &members(&["<strong>id</strong> (<span>int</span>)"]),
        ),
        entry("object-QMP-main.Eject (Since: 11.0)", &members(&[base])),
        entry(
            "command-QMP-main.eject",
            &field("Arguments", &["The members of <a>Eject</a>."]),
        ),
        entry(
            "object-QMP-main.New (Since: 11.1)",
            &members(&[count, more]),
        ),
        entry("command-QMP-main.query", returned),
    ];
    let found = revised(&[("main.json", old)], &manual.concat());
    let expected = "{ 'struct': 'Common',
  'data': { 'id': 'uint8' } }

{ 'struct': 'Eject',
  'base': 'Common',
  'data': {  } }

{ 'command': 'eject',
  'data': 'Eject' }

{ 'struct': 'New',
  'data': { 'count': 'uint16',
    'more': 'int' } }

{ 'command': 'query',
  'returns': 'New' }
`Common`: is new, although the manual says since 8.0
`Eject`: is new, since 11.0
`eject`: `id` is gone
`eject`: `force` is gone
`eject`: the base was none, is Eject
`New`: is new, since 11.1
`New`: `more` is new; the width of its integers is not known
`query`: what it returns was Old, is New
`Old` is gone";
    assert_eq!(shown(&found), expected);
}

#[test]
fn branches_and_features_are_read() {
    let old = "{ 'enum': 'Kind', 'data': [ 'a', 'b' ] }
               { 'union': 'U', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
                 'data': { 'a': 'A' } }
               { 'struct': 'A', 'data': {} }";
    let values = [
        "<strong>a</strong> – X",
        "<strong>b</strong>",
        "<strong>c</strong> – X",
    ];
    let branches = [
        "<strong>kind</strong> (<span>Kind</span>)",
        "When <code>kind</code> is <code>a</code>: The members of <a>A</a>.",
        "When <code>kind</code> is <code>c</code>: The members of <a>A</a>.",
    ];
    let manual = [
        entry("enum-QMP-main.Kind", &field("Values", &values)),
        entry(
            "object-QMP-main.U",
            &(field("Members", &branches) + &field("Features", &["<strong>unstable</strong> – X"])),
        ),
        entry("object-QMP-main.A", ""),
    ];
    let found = revised(&[("main.json", old)], &manual.concat());
    let expected = "{ 'enum': 'Kind',
  'data': [ 'a',
    'b',
    'c' ] }

{ 'union': 'U',
  'base': { 'kind': 'Kind' },
  'discriminator': 'kind',
  'data': { 'a': 'A',
    'c': 'A' },
  'features': [ 'unstable' ] }

{ 'struct': 'A',
  'data': {  } }
`Kind`: `c` is new
`U`: the feature `unstable` is new
`U`: `c` is new";
    assert_eq!(shown(&found), expected);
}

/// To a manual, what follows an include is in the included file.
#[test]
fn a_file_goes_on_after_an_include() {
    let main = "{ 'include': 'core.json' } { 'event': 'AFTER' }";
    let core = "{ 'event': 'CORE' } { 'event': 'MOVED' }";
    let other = "{ 'include': 'main.json' } { 'event': 'OTHER' }";
    let events = [
        "event-QMP-core.CORE",
        "event-QMP-core.AFTER",
        "event-QMP-core.NEW",
        "event-QMP-other.MOVED",
    ];
    let manual: String = events.map(|id| entry(id, "")).concat();
    let old = [
        ("other.json", other),
        ("main.json", main),
        ("core.json", core),
    ];
    let found = revised(&old, &manual);
    let names =
        |of: &[Definition]| -> Vec<String> { of.iter().map(|of| of.name.clone()).collect() };
    let by_file = found
        .modules
        .iter()
        .map(|module| (&*module.path, names(&module.definitions)));
    let expected = [
        ("other.json", vec!["MOVED".to_owned()]),
        ("main.json", vec!["AFTER".to_owned(), "NEW".to_owned()]),
        ("core.json", vec!["CORE".to_owned()]),
    ];
    assert_eq!(by_file.collect::<Vec<_>>(), expected);
    let notes = [
        "`NEW`: is new",
        "`MOVED` moved from core.json to other.json",
        "`OTHER` is gone",
    ];
    assert_eq!(found.notes, notes);
}

#[test]
fn a_reply_corrects_order_features_and_what_is_optional() {
    let ours = "{ 'command': 'set', 'data': { 'b': 'int', 'linux': { 'type': 'int', 'if': 'L' },
                                              'a': 'int', '*c': 'str' } }";
    let theirs = "{ 'command': 'set', 'allow-oob': true,
                    'data': { 'a': 'int', 'b': { 'type': 'int', 'features': [ 'unstable' ] },
                              'c': 'str' } }";
    let schema = load(&[("main.json", ours)]);
    let reply = Introspection::new().of(&load(&[("main.json", theirs)]));
    let entries: Vec<_> = reply
        .iter()
        .map(|entry| serde_json::to_string(entry).unwrap())
        .collect();
    let reply = format!("[{}]", entries.join(","));
    let mut found = modules(&schema);
    let notes = reply::correct(&mut found, &schema, reply.as_bytes()).unwrap();
    let expected = "{ 'command': 'set',
  'data': { 'a': 'int',
    'b': { 'type': 'int', 'features': [ 'unstable' ] },
    'linux': { 'type': 'int', 'if': 'L' },
    'c': 'str' },
  'allow-oob': true }
";
    assert_eq!(write::module(&found[0]), expected);
    let said = [
        "`allow-oob` is true",
        "the members have another order",
        "`b` has the feature `unstable`",
        "`c` is mandatory",
    ];
    let said = said.map(|said| format!("`set`: the reply says that {said}"));
    assert_eq!(notes, said);
    assert!(reply::verify(&schema, reply.as_bytes()).is_err());
    let corrected = load(&[("main.json", &write::module(&found[0]))]);
    reply::verify(&corrected, reply.as_bytes()).unwrap();
}

#[test]
fn what_a_manual_says_in_another_way_is_an_error() {
    let problem = |body: &str| {
        Manual::read(&entry("object-QMP-main.A", body))
            .err()
            .unwrap()
    };
    assert_eq!(
        problem(&field("Members", &["All of them."])),
        "object-QMP-main.A: unknown entry `All of them.`"
    );
    assert_eq!(
        problem(&field("Flags", &[])),
        "object-QMP-main.A: unknown field `Flags`"
    );
    assert!(Manual::read("<p>Moved</p>").is_err());
}
