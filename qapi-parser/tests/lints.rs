//! What the lints warn of, and what they do not.

use qapi_parser::{Loader, Memory, lint};

/// The warnings about a text: line, column, code and message of each.
fn warnings(text: &str) -> Vec<String> {
    let files = Memory::new().file("main.json", text);
    let schema = Loader::new().reader(files).load("main.json");
    let schema = schema.unwrap_or_else(|error| panic!("{error}"));
    let found = lint(&schema);
    let short = found.diagnostics().iter();
    let short = short.map(|warning| warning.render_short(found.sources()));
    short.map(|line| line.replace("main.json:", "")).collect()
}

/// A command with this documentation.
fn documented(lines: &str) -> String {
    format!(
        "##\n# @quit:\n#\n{lines}##\n\
         {{ 'command': 'quit', 'data': {{ '*force': 'bool' }}, 'features': [ 'deprecated' ] }}\n\
         {{ 'event': 'SHUTDOWN' }}\n"
    )
}

#[test]
fn references_must_exist() {
    let text = documented("# See @forec, @elsewhere, `SHUTDWON` and @force.reason-code.\n");
    assert_eq!(
        warnings(&text),
        [
            "4:7: warning[unknown-reference]: nothing is called `forec`",
            "4:15: warning[unknown-reference]: nothing is called `elsewhere`",
            "4:27: warning[unknown-reference]: nothing is called `SHUTDWON`",
        ]
    );
}

#[test]
fn what_exists_or_is_no_reference_is_not_reported() {
    let text = documented(
        "# With @force, `quit` sends `SHUTDOWN`; @deprecated.\n\
         # Mail me@example.com, ``@anything`` or \"@dbus\"; the guest agent has `guest-sync`.\n\
         # :ref:`chapter` and `a link <https://example.com/@x>`_.\n\
         #\n# .. qmp-example::\n#\n#     -> { \"execute\": \"@none\" }\n",
    );
    assert_eq!(warnings(&text), [""; 0]);
}

#[test]
fn similar_names_are_searched_for_a_thousand_times() {
    let unknown = |count| -> String {
        let lines = (0..count).map(|number| format!("# `name-{number}`, `name-{number}`\n"));
        lines.collect()
    };
    let misspelt = "# `SHUTDWON`, @forec\n";
    assert_eq!(
        warnings(&documented(&(unknown(998) + misspelt))),
        [
            "1002:3: warning[unknown-reference]: nothing is called `SHUTDWON`",
            "1002:15: warning[unknown-reference]: nothing is called `forec`",
        ]
    );
    assert_eq!(
        warnings(&documented(&(unknown(1_000) + misspelt))),
        ["1004:15: warning[unknown-reference]: nothing is called `forec`"]
    );
}

#[test]
fn features_of_values_exist() {
    let text = "##\n# @Speed:\n#\n# @slow: Not fast.\n#\n# Features:\n#\n\
                # @slow-path: `slow` is slow; see @slow-path.\n##\n\
                { 'enum': 'Speed', 'data': [ { 'name': 'slow', 'features': [ 'slow-path' ] } ] }\n";
    assert_eq!(warnings(text), [""; 0]);
}

#[test]
fn since_must_be_a_section() {
    let wrong = |lines: &str| {
        let found = warnings(&documented(lines));
        assert_eq!(found.len(), 1, "{lines}: {found:?}");
        assert!(found[0].contains("warning[since-misspelt]"), "{found:?}");
    };
    wrong("# Leaves.\n#\n# Since 2.0\n");
    wrong("# Leaves.\n#\n# Sicne: 2.0\n");
    wrong("# Leaves.\n#\n# since: 2.0\n");
    wrong("# Leaves.\n# Since: 2.0\n");
}

#[test]
fn since_must_name_a_release() {
    let found = |lines: &str| warnings(&documented(lines));
    assert_eq!(
        found("# Leaves (since 2.13).\n#\n# Since: 1.9\n"),
        [
            "4:17: warning[since-no-release]: `2.13` is not a release of QEMU",
            "6:10: warning[since-no-release]: `1.9` is not a release of QEMU",
        ]
    );
    for fine in [
        "# Since: 0.15.0\n",
        "# Since: 2.2; some values since 2.4\n",
        "# Leaves (since Linux 5.19, since 10.2).\n",
        "# Since QEMU 2.4, each device is a member\n# of a group.\n",
    ] {
        assert_eq!(found(fine), [""; 0], "{fine}");
    }
}

#[test]
fn features_that_are_nearly_special_are_reported() {
    let text = "{ 'command': 'quit', 'features': [ 'depracated', 'json-cli', 'unstable' ],\n\
                'data': { 'a': { 'type': 'int', 'features': [ 'unstabel' ] } } }\n";
    assert_eq!(
        warnings(text),
        [
            "1:36: warning[feature-misspelt]: feature `depracated` of `quit` has no special meaning",
            "2:47: warning[feature-misspelt]: feature `unstabel` of `quit` has no special meaning",
        ]
    );
}

#[test]
fn tabs_and_whitespace_at_the_end_are_reported() {
    let text = "{ 'event': 'A',\n\t'data': {} } \n# \tcomment\t\r\n\n";
    assert_eq!(
        warnings(text),
        [
            "2:1: warning[tab]: tab character",
            "2:14: warning[trailing-whitespace]: whitespace at the end of the line",
            "3:3: warning[tab]: tab character",
            "3:11: warning[trailing-whitespace]: whitespace at the end of the line",
        ]
    );
}
