//! Histories. One file for each case: schemas, and the history of each item.
//!
//! `tests/histories/NAME.case` has a part for each schema, after a line `=== RELEASE`, and
//! in the end what is expected, after `=== history`. A schema whose line says
//! `introspected` is taken from a reply to `query-qmp-schema`.
//!
//! The history of all schemas at hand must also agree with the comparison of each schema with
//! the next.
//!
//! `BLESS=1 cargo test -p qapi-diff --test history` updates what is expected; read the
//! difference before you commit it.

mod common;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use common::{Loaded, check_schema, entries, name, parts};
use libtest_mimic::{Arguments, Failed, Trial};
use qapi_diff::history::{History, HistoryItem, ItemChange, ItemChangeKind, ItemKind, history};
use qapi_diff::{ChangeKind, Finding, NamedSchema, Report, compare};
use qapi_parser::Schema;
use qapi_schema::text::Text;

fn main() -> std::io::Result<ExitCode> {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for path in entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/histories"))? {
        trials.push(Trial::test(name(&path), move || case(&path)));
    }
    for (title, releases) in common::schemas_by_file() {
        match releases {
            Some(releases) => {
                trials.push(Trial::test(title, move || whole(&releases?)));
            }
            None => trials.push(Trial::test(title, || Ok(())).with_ignored_flag(true)),
        }
    }
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}

fn case(path: &Path) -> Result<(), Failed> {
    let text = fs::read_to_string(path)?;
    let parts = parts(&text);
    let Some(((_, expected), schemas)) = parts.split_last() else {
        return Err("a case has parts".into());
    };
    let mut loaded = Vec::new();
    for (title, text) in schemas {
        let release = title.split_whitespace().next().unwrap_or_default();
        loaded.push((release, Loaded::new(title, text)?));
    }
    let sides = loaded.iter().map(|(name, schema)| NamedSchema {
        name,
        ..schema.named()
    });
    let history = history(&sides.collect::<Vec<_>>());
    check_schema(History::JSON_SCHEMA, &history.json()?)?;
    let found = described(&history);
    if std::env::var_os("BLESS").is_some() {
        let before = text.strip_suffix(expected).unwrap_or(&text);
        fs::write(path, format!("{before}{found}"))?;
    } else if found != *expected {
        return Err(format!("expected:\n{expected}\nfound:\n{found}").into());
    }
    Ok(())
}

fn described(history: &History) -> String {
    let mut text = String::new();
    for item in &history.items {
        let place = format!("{} {}", item.message.line(), item.path.line());
        let _ = writeln!(text, "{}", place.trim_end());
        for change in &item.changes {
            let inherited = if change.is_inherited {
                ", inherited"
            } else {
                ""
            };
            let earliest = match &change.earliest_release {
                Some(release) => format!(", perhaps already in {}", release.line()),
                None => String::new(),
            };
            let words = words(&change.kind);
            let _ = writeln!(
                text,
                "  {}: {words}{earliest}{inherited}",
                change.release.line()
            );
        }
        if let Some(condition) = &item.condition {
            let _ = writeln!(text, "  if {}", condition.line());
        }
        if let Some(since) = &item.documented_since {
            let but = if since.is_contradicted {
                ", contradicted"
            } else {
                ""
            };
            let _ = writeln!(text, "  documented since {}{but}", since.release.line());
        }
    }
    text
}

fn words(kind: &ItemChangeKind) -> String {
    match kind {
        ItemChangeKind::Removed {
            notice,
            possibly_not_built,
        } => {
            let but = if *possibly_not_built {
                ", or not built"
            } else {
                ""
            };
            format!("removed{but}, notice {}", notice.as_str())
        }
        ItemChangeKind::Deprecated {
            advice: Some(advice),
        } => format!("deprecated: {}", advice.line()),
        ItemChangeKind::TypeChanged { from, to } => {
            format!("type changed from {} to {}", from.line(), to.line())
        }
        ItemChangeKind::Present {
            condition: Some(condition),
        } => format!("present if {}", condition.line()),
        ItemChangeKind::Added {
            condition: Some(condition),
        } => format!("added if {}", condition.line()),
        ItemChangeKind::ConditionChanged { from, to } => {
            let words = |condition: &Option<Text>| match condition {
                Some(condition) => condition.line().to_string(),
                None => "none".to_owned(),
            };
            format!("condition changed from {} to {}", words(from), words(to))
        }
        other => serde_json::json!(other)["kind"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
    }
}

/// What must hold for the schemas of several releases.
fn whole(releases: &[(String, Arc<Schema>)]) -> Result<(), Failed> {
    let all = history(&releases.iter().map(side).collect::<Vec<_>>());
    check_schema(History::JSON_SCHEMA, &all.json()?)?;
    let mut different = BTreeSet::new();
    for pair in releases.windows(2) {
        if let [old, new] = pair {
            let items = neighbours(&all, side(old), side(new));
            different.extend(items.into_iter().map(|item| (new.0.clone(), item)));
        }
    }
    if !different.is_empty() {
        return Err(format!("not what comparisons say: {different:#?}").into());
    }
    for release in releases {
        let alone = history(&[side(release)]);
        let changed = alone
            .items
            .iter()
            .find(|item| !matches!(item.changes[0].kind, ItemChangeKind::Present { .. }));
        if let Some(item) = changed {
            return Err(format!("a schema alone has a history: {item:#?}").into());
        }
    }
    Ok(())
}

fn side((name, schema): &(String, Arc<Schema>)) -> NamedSchema<'_> {
    NamedSchema::new(schema, name)
}

type IsWanted = fn(&ItemChangeKind) -> bool;

/// A message, and the last part of a path in it.
type Item = (String, String);

/// What the history of two schemas or their comparison adds, removes or gives another condition,
/// but not both.
fn neighbours(all: &History, old: NamedSchema<'_>, new: NamedSchema<'_>) -> BTreeSet<Item> {
    let report = compare(old, new);
    let pair = history(&[old, new]);
    let changes: [(&[ChangeKind], IsWanted); 3] = [
        (
            &[
                ChangeKind::CommandAdded,
                ChangeKind::EventAdded,
                ChangeKind::MemberAdded,
                ChangeKind::MandatoryMemberAdded,
                ChangeKind::ValueAdded,
            ],
            |kind| matches!(kind, ItemChangeKind::Added { .. }),
        ),
        (
            &[
                ChangeKind::CommandRemoved,
                ChangeKind::EventRemoved,
                ChangeKind::MemberRemoved,
                ChangeKind::MandatoryMemberRemoved,
                ChangeKind::ValueRemoved,
            ],
            |kind| matches!(kind, ItemChangeKind::Removed { .. }),
        ),
        (
            &[
                ChangeKind::ConditionChanged,
                ChangeKind::ConditionNarrowed,
                ChangeKind::ConditionWidened,
            ],
            |kind| matches!(kind, ItemChangeKind::ConditionChanged { .. }),
        ),
    ];
    let mut different = BTreeSet::new();
    for (changes, is_wanted) in changes {
        let found = found(&report, changes);
        for history in [&pair, all] {
            let told = told(history, new.name, &report, is_wanted);
            different.extend(found.symmetric_difference(&told).cloned());
        }
    }
    different
}

/// Whether an item became possible as something may be of a further kind, of which the comparison
/// says only that.
fn is_elsewhere(item: &HistoryItem, release: &str, report: &Report) -> bool {
    let is_of_item = |finding: &&Finding| {
        let messages = &mut finding.messages.iter();
        messages.any(|message| {
            let mut paths = message.paths.iter();
            message.name == item.message
                && paths.any(|path| item.path.unescaped().starts_with(path.unescaped()))
        })
    };
    let changes = [ChangeKind::BecameAlternate, ChangeKind::NoLongerAlternate];
    let mut findings = report
        .findings
        .iter()
        .filter(|finding| changes.contains(&finding.id.change()));
    item.changes.iter().any(|change| change.release == release)
        && findings.any(|finding| is_of_item(&finding))
}

/// The places of changes, but for what came or went with something else. What has a condition
/// of its own is not part of anything.
fn found(report: &Report, changes: &[ChangeKind]) -> BTreeSet<Item> {
    let findings = report
        .findings
        .iter()
        .filter(|finding| changes.contains(&finding.id.change()));
    let messages = findings.flat_map(|finding| &finding.messages);
    let places = messages.flat_map(|message| {
        message
            .paths
            .iter()
            .map(move |path| (message.name.unescaped(), path.unescaped()))
    });
    let places: Vec<(&str, &str)> = places.collect();
    let is_of_condition = changes.contains(&ChangeKind::ConditionChanged);
    let is_news = |(name, path): &&(&str, &str)| {
        if is_of_condition {
            return true;
        }
        let mut wholes = places.iter().filter(|(of, _)| of == name);
        !wholes.any(|(_, whole)| is_part(path, whole))
    };
    let places = places.iter().filter(is_news);
    places
        .map(|(name, path)| ((*name).to_owned(), last(path)))
        .collect()
}

/// Whether a place is in another one. It may be in cases of other tags, too.
fn is_part(path: &str, whole: &str) -> bool {
    let rest = path.strip_prefix(whole).unwrap_or_default();
    if rest.starts_with(['.', '=', '[']) {
        return true;
    }
    match (path.split_once('.'), whole.split_once('.')) {
        (Some((first, path)), Some((one, whole))) if first == one => is_part(path, whole),
        (Some((case, path)), _) if case.contains('=') => is_part(path, whole),
        _ => false,
    }
}

/// The items to which something happened in a release, each by its message and the last part
/// of its path: of several places, the comparison may show another. What may have happened before
/// is not in a comparison.
fn told(history: &History, release: &str, report: &Report, is_wanted: IsWanted) -> BTreeSet<Item> {
    let is_compared = |item: &&HistoryItem| {
        [ItemKind::Message, ItemKind::Member, ItemKind::Value].contains(&item.kind)
    };
    let happened = |change: &ItemChange| {
        let is_here = change.release == release && change.earliest_release.is_none();
        is_here && !change.is_inherited && is_wanted(&change.kind)
    };
    let items = history.items.iter().filter(is_compared);
    let items = items.filter(|item| item.changes.iter().any(happened));
    let items = items.filter(|item| !is_elsewhere(item, release, report));
    items
        .map(|item| {
            (
                item.message.unescaped().to_owned(),
                last(item.path.unescaped()),
            )
        })
        .collect()
}

fn last(path: &str) -> String {
    path.rsplit(['.', '='])
        .next()
        .unwrap_or_default()
        .to_owned()
}
