//! Reads what a client uses: recordings of it, and lists.

use std::collections::BTreeSet;
use std::path::PathBuf;

use qapi_diff::{Note, Release, Usage, UsedSchemas};
use qapi_recording::{Entry, Kind};
use qapi_schema::text;
use qapi_schema::wire::Query;

use crate::failure::{self, Failure};
use crate::program::Expected;
use crate::recordings::{Input, MOST, title};
use crate::report;

/// A recording that has been read.
pub(crate) struct Recorded {
    name: String,
    /// The oldest and the newest QEMU that greets in it, if any does.
    releases: Vec<Release>,
}

/// Reads recordings and lists of what is used of the schemas that are expected. `schemas` is what
/// is said of entries that are not found: `QEMU 7.2 has`. Returns the recordings. What limits the
/// meaning of a report is noted in the usage; if there will be no report, it is said.
pub(crate) fn read<S: UsedSchemas>(
    paths: &[PathBuf],
    usage: &mut Usage<S>,
    expected: &Expected<'_>,
    schemas: &str,
) -> Result<Vec<Recorded>, Failure> {
    let recordings = read_all(paths, usage, expected, schemas);
    if recordings.is_err() {
        for note in usage.noted() {
            report::say(format_args!("note: {note}"));
        }
    }
    recordings
}

fn read_all<S: UsedSchemas>(
    paths: &[PathBuf],
    usage: &mut Usage<S>,
    expected: &Expected<'_>,
    schemas: &str,
) -> Result<Vec<Recorded>, Failure> {
    let mut recordings = Vec::new();
    for path in paths {
        let mut input = Input::open(path)?;
        if input.is_list()? {
            list(input, usage, expected, schemas)?;
        } else {
            recordings.push(record(input, usage, expected)?);
        }
    }
    Ok(recordings)
}

impl Recorded {
    /// The recording with the oldest QEMU, and its release; none if that of any is not known.
    pub(crate) fn oldest(recordings: &[Self]) -> Option<(&str, &Release)> {
        let releases = recordings
            .iter()
            .map(|of| Some((&*of.name, of.releases.first()?)));
        let releases: Option<Vec<_>> = releases.collect();
        releases?.into_iter().min_by_key(|(_, release)| *release)
    }

    /// Notes about recordings with a QEMU that is older than the oldest schema.
    pub(crate) fn older(recordings: &[Self], oldest: &Release) -> Vec<Note> {
        let each = recordings.iter().filter_map(|Self { name, releases }| {
            let release = releases.first()?;
            let is_older = release.series() < oldest.series();
            is_older.then(|| {
                Note::new(format!(
                    "{name} was recorded with QEMU {release}: what changed between it and {oldest} \
                     is not shown"
                ))
            })
        });
        each.collect()
    }

    /// Notes about recordings with a QEMU that has what the old schema of a comparison lacks.
    pub(crate) fn newer(recordings: &[Self], old: &Release, new: &str) -> Vec<Note> {
        let each = recordings.iter().filter_map(|Self { name, releases }| {
            let release = releases.last()?;
            let is_newer = release.series() > old.series();
            is_newer.then(|| {
                Note::new(format!(
                    "{name} was recorded with QEMU {release}: of what came after {old}, only what \
                     {new} refuses is shown; compare {new} with the release of the recording"
                ))
            })
        });
        each.collect()
    }

    /// Notes about recordings with a QEMU whose schema is not in a history.
    pub(crate) fn absent(recordings: &[Self], schemas: &[Release]) -> Vec<Note> {
        let (Some(first), Some(last)) = (schemas.first(), schemas.last()) else {
            return Vec::new();
        };
        let has = |wanted: &Release| schemas.iter().any(|of| of.series() == wanted.series());
        let each = recordings.iter().flat_map(|Self { name, releases }| {
            let newer = releases.iter().filter(|of| of.series() > first.series());
            let absent = newer.filter(|release| !has(release));
            absent.map(move |release| {
                Note::new(format!(
                    "{name} was recorded with QEMU {release}, of which no schema is given: of what \
                     the others do not have, only what {last} refuses is shown"
                ))
            })
        });
        each.collect()
    }
}

fn record<S: UsedSchemas>(
    input: Input,
    usage: &mut Usage<S>,
    expected: &Expected<'_>,
) -> Result<Recorded, Failure> {
    let name = input.name.clone();
    let mut releases = BTreeSet::new();
    let rest = input.messages(expected, |entry| {
        releases.extend(greeting_release(&entry));
        // Only the ends matter.
        if let Some(between) = releases
            .iter()
            .nth(1)
            .filter(|_| releases.len() > 2)
            .cloned()
        {
            releases.remove(&between);
        }
        usage.record(&name, entry);
    })?;
    usage.end(&name);
    for words in rest.other_lines().into_iter().chain(rest.of_another) {
        usage.note(Note::new(format!("{name}: {words}")));
    }
    for (line, reason) in rest.unread.told().chain(rest.others.told()) {
        usage.note(match line {
            Some(line) => Note::at(&name, line, reason),
            None => Note::new(format!("{name}: {reason}")),
        });
    }
    usage.cannot_read(rest.unread.count);
    if rest.messages > 0 {
        let name = title(&name).to_owned();
        let releases = releases.into_iter().collect();
        Ok(Recorded { name, releases })
    } else {
        Err(format!(
            "{} contains no QMP messages, and is not a list of commands, events and paths",
            title(&name)
        )
        .into())
    }
}

/// One command, event or path on a line. Lines that begin with `#` are comments.
fn list<S: UsedSchemas>(
    input: Input,
    usage: &mut Usage<S>,
    expected: &Expected<'_>,
    schemas: &str,
) -> Result<(), Failure> {
    let name = input.name.clone();
    let (mut is_empty, mut is_known) = (true, false);
    let mut unknown = Vec::new();
    for (line, entry) in (1..).zip(input.lines()) {
        let entry = entry?;
        let entry = entry.trim();
        if entry.is_empty() || entry.starts_with('#') {
            continue;
        }
        is_empty = false;
        let query: Query = entry
            .parse()
            .map_err(|error| failure::context(format!("{name}:{line}"), error))?;
        if usage.list(&name, line, &query) {
            is_known = true;
        } else {
            unknown.push(query.root);
            if unknown.len() <= MOST {
                let words = format!("{schemas} no `{entry}`, so it is left out");
                usage.note(Note::at(&name, line, words));
            }
        }
    }
    if unknown.len() > MOST {
        let lines = text::counted(unknown.len() - MOST, "more line");
        usage.note(Note::new(format!(
            "{name}: {schemas} none of what is on {lines}"
        )));
    }
    // What uses nothing has no findings, and a recording that failed would seem to be fine.
    if is_empty {
        let name = title(&name);
        return Err(format!("{name} contains no messages, commands, events or paths").into());
    }
    if !is_known {
        let name = title(&name);
        let unknown: Vec<&str> = unknown.iter().map(|root| &**root).collect();
        let other = expected.other(&unknown).filter(|other| other.is_most);
        let help = other.map_or(String::new(), |other| format!("; {}", other.help()));
        return Err(format!("{schemas} nothing of what {name} lists{help}").into());
    }
    Ok(())
}

/// The release of the QEMU that greets.
fn greeting_release(entry: &Entry) -> Option<Release> {
    if entry.message.kind() != Kind::Greeting {
        return None;
    }
    let version = entry.message.payload()?.get("version")?.get("qemu")?;
    let numbers = ["major", "minor", "micro"].map(|name| version.get(name)?.as_u64());
    let [Some(major), Some(minor), Some(micro)] = numbers else {
        return None;
    };
    format!("{major}.{minor}.{micro}").parse().ok()
}
