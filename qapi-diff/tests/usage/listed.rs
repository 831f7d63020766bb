//! What is used is what a list names, and the same in a history.

use super::{concerning, in_history};

#[test]
fn comparisons_and_histories_have_the_same_rules() {
    for log in [
        r#"{"execute": "query"}
        {"return": [{"state": "running", "singlestep": false}]}"#,
        r#"{"execute": "query"}"#,
        r#"{"execute": "query"}
        {"return": []}"#,
        r#"{"execute": "start"}"#,
        r#"{"execute": "add", "arguments": {"driver": "ssh", "host": "x"}}"#,
        r#"{"execute": "add", "arguments": {"driver": "file", "name": "x"}}"#,
        r#"{"execute": "add", "arguments": {"driver": "nbd", "export": "x"}}"#,
        r#"{"execute": "gone", "arguments": {"id": "x"}}"#,
        r#"{"execute": "gone", "arguments": {"id": "x"}}
        {"error": {"class": "CommandNotFound", "desc": ""}}"#,
        r#"{"execute": "query"}
        {"error": {"class": "CommandNotFound", "desc": ""}}"#,
        r#"{"execute": "start"}
        {"error": {"class": "GenericError", "desc": ""}}"#,
        r#"{"execute": "run", "arguments": {"limit": 1, "burst": 2, "type": "move"}}
        {"error": {"class": "GenericError", "desc": ""}}
        {"execute": "run", "arguments": {"limit": 1, "burst": 2, "type": "copy"}}
        {"return": {}}"#,
        r#"{"execute": "query"}
        {"return": [{"state": "running", "singlestep": false}]}
        {"execute": "query"}"#,
        r#"{"execute": "add", "arguments": {"driver": "nbd", "export": "x"}}
        {"error": {"class": "GenericError", "desc": ""}}
        {"execute": "add", "arguments": {"driver": "file", "name": "x"}}
        {"return": {}}"#,
    ] {
        let (mut compared, mut in_history) = (concerning(log, &[]), in_history(log, &[]));
        compared.sort();
        in_history.sort();
        assert_eq!(compared, in_history, "{log}");
    }
}

#[test]
fn lists_have_names_and_paths() {
    let listed = ["add arguments.driver=file.aio=native", "query return.pid"];
    let expected = ["add arguments.driver=file.aio=native", "query return[].pid"];
    assert_eq!(concerning("", &listed), expected);
    let found = concerning("", &["query"]);
    let doubt = "the list does not say which parts are used";
    assert_eq!(found[0], format!("query return[].singlestep ({doubt})"));
    assert_eq!(concerning("", &["STOPPED data.reason"]), [""; 0]);
    assert_eq!(concerning("", &["gone arguments.id"]), ["gone "]);
}

#[test]
fn what_contains_the_type_of_a_listed_place_is_not_used() {
    let of = |query: &str| in_history("", &[query]);
    assert_eq!(of("add arguments.driver=file.name"), [""; 0]);
    assert_eq!(
        of("wrap arguments.by=box.inner.by=tape"),
        ["wrap arguments.by=box"]
    );
    assert_eq!(of("wrap arguments.by=tape"), [""; 0]);
    let deep = "wrap arguments.by=box.inner.by=bag.inner.by=tape";
    assert_eq!(of(deep), ["wrap arguments.by=box", "wrap arguments.by=bag"]);
}
