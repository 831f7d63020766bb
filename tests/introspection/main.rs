//! Introspection, read and written, compared with the replies of running QEMUs.
//!
//! `builds/` lists the preprocessor symbols with which the QEMU of a release was built:
//! Debian's for x86-64, as far as its reply shows.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_parser::Schema;
use qapi_parser::introspect;
use qapi_schema::introspect::{Entry, Introspection};
use qapi_schema::{Build, BuildError, Command};
use qapi_tests::{SchemaFile, all_schemas, replies, test_data};
use serde_json::{Value, json};

/// What 10.2 does not have, although the releases before and after it do, and why.
const NOT_BETWEEN: [(&str, &str); 1] = [(
    "BlkdebugInjectErrorOptions",
    "`delay-ns` is newer than 10.2; a bugfix release added it to 10.0",
)];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let data = test_data("introspection").zip(test_data("qemu"));
    let trials = match data {
        Some((replies, trees)) => trials(&replies, &trees),
        None => vec![Trial::test("introspection", || Ok(())).with_ignored_flag(true)],
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trials(replies: &Path, trees: &Path) -> Vec<Trial> {
    let mut trials = Vec::new();
    for reply in files(replies) {
        let name = reply.file_stem().unwrap_or_default().to_string_lossy();
        let path = reply.clone();
        let name_of_trial = format!("{name}/round trip");
        trials.push(Trial::test(name_of_trial, move || round_trip(&path)));
        let name = format!("{name}/in conversations");
        trials.push(Trial::test(name, move || in_conversations(&reply)));
    }
    for SchemaFile { name, path } in all_schemas() {
        let name = format!("{name}/commands that take any argument");
        trials.push(Trial::test(name, move || open_commands(&path)));
    }
    let tree = |release: &str| trees.join(release).join("qapi/qapi-schema.json");
    let reply = |release: &str| reply_of(replies, release);
    for release in ["7.2", "10.0", "11.1"] {
        let given = reply(release);
        let name = format!("facts/{release}/identical to the reply");
        trials.push(Trial::test(name, move || {
            let reply = read(given.as_deref())?;
            replies::identical(release, "qapi/qapi-schema.json", &reply).map_err(Failed::from)
        }));
    }
    let (text, given) = (tree("7.2"), reply("7.2"));
    trials.push(Trial::test(
        "7.2/the build is that of the reply",
        move || inferred(&text, given.as_deref(), &symbols("7.2")?),
    ));
    let (other, given) = (tree("10.2"), reply("7.2"));
    trials.push(Trial::test("7.2/not a build of 10.2", move || {
        of_another_release(&other, given.as_deref())
    }));
    if let Some(releases) = test_data("releases") {
        let text = releases.join("10.0/qapi/qapi-schema.json");
        let given = reply("10.0");
        trials.push(Trial::test(
            "10.0/the build is that of the reply",
            move || inferred(&text, given.as_deref(), &[]),
        ));
    }
    let (before, after, tree) = (reply("10.0"), reply("11.1"), tree("10.2"));
    trials.push(Trial::test("10.2/between 10.0 and 11.1", move || {
        between(&tree, before.as_deref(), after.as_deref())
    }));
    trials
}

/// The reply of a release.
fn reply_of(replies: &Path, release: &str) -> Option<PathBuf> {
    let start = format!("qemu-{release}.");
    let is_meant = |path: &PathBuf| path.to_string_lossy().contains(&start);
    files(replies).into_iter().find(is_meant)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    files
}

fn read(reply: Option<&Path>) -> Result<Vec<u8>, Failed> {
    Ok(fs::read(reply.ok_or("the reply is missing")?)?)
}

/// The symbols of a build.
fn symbols(release: &str) -> Result<Vec<String>, Failed> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("introspection/builds");
    let text = fs::read_to_string(folder.join(format!("{release}.txt")))?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// A reply becomes a schema, and the schema becomes the same reply.
fn round_trip(reply: &Path) -> Result<(), Failed> {
    let reply = fs::read(reply)?;
    let given = introspect::entries(&reply)?;
    let schema = introspect::schema(&reply, None)?;
    let shown = Introspection::new().of(&schema);
    replies::same(&given, &shown).map_err(Failed::from)
}

/// The reply is found in each kind of conversation that contains it.
fn in_conversations(reply: &Path) -> Result<(), Failed> {
    let reply = fs::read(reply)?;
    let given = introspect::entries(&reply)?;
    let greeting = json!({"QMP": {"version": {"package": ""}, "capabilities": ["oob"]}});
    let negotiate = json!({"execute": "qmp_capabilities"});
    let query = json!({"execute": "query-qmp-schema", "id": 7});
    let event = json!({"timestamp": {"seconds": 1, "microseconds": 2}, "event": "STOP"});
    let refusal = json!({"error": {"class": "GenericError", "desc": "no {\"meta\""}});
    let done = json!({"return": {}});
    let none = json!({"return": []});
    let answer = json!({"id": 7, "return": given});
    let received = [&greeting, &done, &event, &none, &refusal, &answer, &event];
    let both = [&greeting, &negotiate, &done, &query, &event, &answer, &none];
    let backwards: Vec<&Value> = received.iter().rev().copied().collect();

    let lines = |mark: &str, messages: &[&Value]| -> String {
        let lines = messages
            .iter()
            .map(|message| format!("{mark}{message}\r\n"));
        lines.collect()
    };
    let pretty = |mark: &str, messages: &[&Value]| -> String {
        let texts = messages
            .iter()
            .map(|message| format!("{mark}{message:#}\n"));
        texts.collect()
    };
    let conversations = [
        lines("", &received),
        lines("", &both),
        lines("<- ", &both),
        lines("(QEMU) query-qmp-schema\n", &received),
        lines("2026-01-02 [12:30:01] ", &both),
        lines("", &backwards),
        pretty("", &both),
        pretty("-> ", &received),
        pretty("", &[&answer]),
        format!("{:#}", json!(given)),
    ];
    for conversation in conversations {
        let start: String = conversation.chars().take(60).collect();
        let found = introspect::entries(conversation.as_bytes())
            .map_err(|error| format!("{start}: {error:?}"))?;
        if !introspect::is_conversation(conversation.as_bytes()) || found != given {
            return Err(start.into());
        }
    }
    Ok(())
}

/// A reply does not say which commands take arguments that it does not name. Nevertheless they
/// are those of the schema.
fn open_commands(schema: &Path) -> Result<(), Failed> {
    let open = |schema: &Schema| -> Vec<String> {
        let has_arguments = |of: &&Command| of.arguments.is_some() && !of.flags.generate;
        let commands = schema.commands().map(|(_, command)| command);
        let names = commands.filter(has_arguments);
        names.map(|of| of.definition.name.clone()).collect()
    };
    let schema = qapi_parser::load(schema)?;
    if schema.lookup("query-qmp-schema").is_none() {
        return Ok(());
    }
    let reply = serde_json::to_vec(&Introspection::new().of(&schema))?;
    let (mut given, mut found) = (open(&schema), open(&introspect::schema(&reply, None)?));
    given.sort();
    found.sort();
    if given == found {
        Ok(())
    } else {
        Err(format!("{found:?} take any argument, not {given:?}").into())
    }
}

/// A reply is told apart from one of another release.
fn of_another_release(tree: &Path, reply: Option<&Path>) -> Result<(), Failed> {
    let schema = qapi_parser::load(tree)?;
    let reply = introspect::schema(&read(reply)?, None)?;
    match Build::of_reply(&schema, &reply) {
        Err(BuildError::Missing { .. }) => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

/// What a reply proves of its build does not contradict itself or the symbols, if they are known,
/// and leaves no condition open.
fn inferred(tree: &Path, reply: Option<&Path>, symbols: &[String]) -> Result<(), Failed> {
    let text = qapi_parser::load(tree)?;
    let given = introspect::schema(&read(reply)?, None)?;
    let build = Build::of_reply(&text, &given)?;
    for symbol in text.symbols() {
        let is_defined = symbols.iter().any(|defined| defined == symbol);
        if !symbols.is_empty()
            && build
                .is_defined(symbol)
                .is_some_and(|known| known != is_defined)
        {
            return Err(format!("{symbol} is not {is_defined}").into());
        }
    }
    for (symbol, is_defined) in [
        ("TARGET_I386", true),
        ("CONFIG_POSIX", true),
        ("TARGET_S390X", false),
    ] {
        if build.is_defined(symbol) != Some(is_defined) {
            return Err(format!("{symbol}: {:?}", build.is_defined(symbol)).into());
        }
    }
    let names = |schema: &Schema| -> BTreeSet<String> {
        let commands = schema.commands().map(|(_, command)| &command.definition);
        let events = schema.events().map(|(_, event)| &event.definition);
        commands.chain(events).map(|of| of.name.clone()).collect()
    };
    let text = text.of_build(&build)?;
    if let Some(open) = text.symbols().first() {
        return Err(format!("open: {open}").into());
    }
    let (found, expected) = (names(&text), names(&given));
    let more: Vec<&String> = found.difference(&expected).collect();
    match &*more {
        [] => Ok(()),
        more => Err(format!("not in the reply: {more:?}").into()),
    }
}

/// What is the same in the releases before and after is also in this one.
fn between(tree: &Path, before: Option<&Path>, after: Option<&Path>) -> Result<(), Failed> {
    let schema = qapi_parser::load(tree)?;
    let build = Introspection::new().unmasked().symbols(symbols("10.2")?);
    let shown = by_name(build.of(&schema));
    let before = unmasked(&read(before)?, &schema)?;
    let after = unmasked(&read(after)?, &schema)?;
    let unchanged: Vec<(&String, &Entry)> = before
        .iter()
        .filter(|(name, entry)| after.get(*name) == Some(entry))
        .collect();
    let differing: Vec<&str> = unchanged
        .iter()
        .filter(|(name, entry)| shown.get(*name) != Some(entry))
        .map(|(name, _)| name.as_str())
        .collect();
    let expected = NOT_BETWEEN.map(|(name, _)| name);
    if differing != expected {
        return Err(format!("differing: {differing:?}, expected: {expected:?}").into());
    }
    // A test of nothing would pass too.
    match unchanged.len() {
        1000.. => Ok(()),
        few => Err(format!("only {few} entries are the same before and after").into()),
    }
}

/// A reply with the names of a known schema.
fn unmasked(reply: &[u8], known: &Schema) -> Result<BTreeMap<String, Entry>, Failed> {
    let schema = introspect::schema(reply, Some(known))?;
    Ok(by_name(Introspection::new().unmasked().of(&schema)))
}

fn by_name(entries: Vec<Entry>) -> BTreeMap<String, Entry> {
    let named = entries.into_iter();
    named.map(|entry| (entry.name.clone(), entry)).collect()
}
