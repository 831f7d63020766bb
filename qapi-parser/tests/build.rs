//! `qapi_schema::Build::of_reply`: what a reply shows of the build that sent it.

use qapi_parser::{Loader, Memory, Schema, introspect};
use qapi_schema::Build;
use qapi_schema::introspect::Introspection;

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

/// The reply of a build.
fn reply(schema: &Schema, symbols: &[&str]) -> Schema {
    let reply = Introspection::new()
        .symbols(symbols.iter().copied())
        .of(schema);
    introspect::schema(&serde_json::to_vec(&reply).unwrap(), None).unwrap()
}

/// What the reply of a build that defines these symbols shows about all symbols: `A` is
/// defined, `!A` is not, and `?A` may be.
fn shown(text: &str, defined: &[&str]) -> String {
    let schema = load(text);
    let build = reply(&schema, defined);
    let symbols = Build::of_reply(&schema, &build).unwrap();
    let shown = schema.symbols().into_iter().map(|symbol| {
        let mark = match symbols.is_defined(symbol) {
            Some(true) => "",
            Some(false) => "!",
            None => "?",
        };
        format!("{mark}{symbol}")
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// Why no build of the first schema can have the reply of the second.
fn refused(text: &str, other: &str) -> String {
    let (schema, other) = (load(text), load(other));
    let error = Build::of_reply(&schema, &reply(&other, &[])).unwrap_err();
    error.to_string()
}

#[test]
fn whatever_can_have_a_condition_shows_it() {
    let text = "
        { 'enum': 'Kind', 'data': [ 'a', { 'name': 'b', 'if': 'VALUE' } ] }
        { 'struct': 'A', 'data': { 'x': 'int' } }
        { 'union': 'U', 'base': { 'kind': 'Kind', '*m': { 'type': 'str', 'if': 'MEMBER' } },
          'discriminator': 'kind', 'data': { 'a': { 'type': 'A', 'if': 'BRANCH' } } }
        { 'alternate': 'Alt', 'data': { 's': 'str', 'n': { 'type': 'null', 'if': 'CHOICE' } } }
        { 'command': 'c', 'data': { 'us': [ 'U' ], 'alt': 'Alt' },
          'features': [ { 'name': 'f', 'if': 'FEATURE' } ] }
        { 'command': 'd', 'if': 'COMMAND' }
        { 'event': 'E', 'if': 'EVENT' }";
    let all = [
        "BRANCH", "CHOICE", "COMMAND", "EVENT", "FEATURE", "MEMBER", "VALUE",
    ];
    assert_eq!(shown(text, &all), all.join(" "));
    for symbol in all {
        let expected = all.map(|of| {
            if of == symbol {
                of.into()
            } else {
                format!("!{of}")
            }
        });
        assert_eq!(shown(text, &[symbol]), expected.join(" "));
    }
}

#[test]
fn conditions_with_parts_decide_what_they_can() {
    let two = |condition| format!("{{ 'event': 'X', 'if': {condition} }}");
    let (all, any) = (
        two("{ 'all': [ 'A', 'B' ] }"),
        two("{ 'any': [ 'A', 'B' ] }"),
    );
    assert_eq!(shown(&all, &["A", "B"]), "A B");
    assert_eq!(shown(&all, &["A"]), "?A ?B");
    assert_eq!(shown(&any, &["A"]), "?A ?B");
    assert_eq!(shown(&any, &[]), "!A !B");
    assert_eq!(shown(&two("{ 'not': 'A' }"), &["A"]), "A");
    // The second event shows that it is `B`.
    let one = format!("{any} {{ 'event': 'Y', 'if': 'A' }}");
    assert_eq!(shown(&one, &["B"]), "!A B");
    assert_eq!(shown(&one, &["A"]), "A ?B");
}

#[test]
fn what_no_message_uses_shows_nothing() {
    let text = "{ 'struct': 'Unused', 'data': { 'm': 'int' }, 'if': 'A' } { 'command': 'c' }";
    assert_eq!(shown(text, &["A"]), "?A");
}

#[test]
fn what_is_not_known_keeps_its_condition() {
    let schema = load(
        "{ 'event': 'X', 'if': { 'any': [ 'A', 'B' ] } }
         { 'event': 'Y', 'if': { 'not': 'C' } }
         { 'struct': 'Unused', 'data': {}, 'if': 'D' }",
    );
    let build = reply(&schema, &["A"]);
    let known = Build::of_reply(&schema, &build).unwrap();
    let configured = schema.of_build(&known).unwrap();
    let symbols: Vec<_> = configured.symbols().into_iter().collect();
    assert_eq!(symbols, ["A", "B", "D"]);
    assert!(configured.lookup("Y").is_some());
}

#[test]
fn a_contradiction_names_both_places() {
    let text = "{ 'event': 'X', 'if': 'A' }\n{ 'command': 'c', 'if': 'A' }";
    assert_eq!(
        refused(text, "{ 'event': 'X' }"),
        "`X` (main.json:1:1) is in the reply, but `A` is not defined, \
         because `c` (main.json:2:1) is not in the reply"
    );
    let text = "{ 'event': 'X', 'if': 'A' }\n{ 'event': 'Y', 'if': 'B' }\n\
                { 'event': 'Z', 'if': { 'any': [ 'A', 'B' ] } }";
    assert_eq!(
        refused(text, "{ 'event': 'Z' }"),
        "`Z` (main.json:3:1) is in the reply, but `B` is not defined, \
         because `Y` (main.json:2:1) is not in the reply"
    );
}

#[test]
fn a_reply_that_lacks_what_has_no_condition_is_of_another_release() {
    assert_eq!(
        refused("{ 'event': 'X' }\n{ 'event': 'Y' }", "{ 'event': 'X' }"),
        "`Y` (main.json:2:1) is not in the reply, although it has no condition; \
         the reply may be of another release"
    );
}
