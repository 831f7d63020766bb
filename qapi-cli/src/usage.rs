//! Reads what a client uses: recordings of it, and lists.

use std::path::PathBuf;

use qapi_diff::{Release, Usage, UsedSchemas};
use qapi_recording::{Entry, Kind};
use qapi_schema::wire::Query;

use crate::failure::{self, Failure};
use crate::program::Expected;
use crate::recordings::{Input, title};
use crate::report;

/// A recording that has been read.
pub(crate) struct Recorded {
    name: String,
    /// The oldest QEMU that greets in it, if any does.
    release: Option<Release>,
}

/// Reads recordings and lists of what is used of the schemas that are expected. `schemas` is what
/// is said of entries that are not found: `QEMU 7.2 has`. Returns the recordings.
pub(crate) fn read<S: UsedSchemas>(
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
    tell_what_is_left_out(usage, schemas);
    match usage.unexpected_replies() {
        0 => {}
        1 => report::say(format_args!(
            "note: 1 reply answers no recorded command, and is left out"
        )),
        replies => report::say(format_args!(
            "note: {replies} replies answer no recorded command, and are left out"
        )),
    }
    Ok(recordings)
}

/// What commands use that no schema describes.
const NOT_IN_SCHEMAS: [(&str, &str); 3] = [
    ("device_add", "the properties of devices"),
    ("qom-set", "the properties of objects"),
    ("human-monitor-command", "the commands of the human monitor"),
];

/// Says what is used and cannot have findings, so that nobody takes that for no changes.
fn tell_what_is_left_out<S: UsedSchemas>(usage: &Usage<S>, schemas: &str) {
    for (name, place) in usage.unknown() {
        let file = place.file.unescaped();
        report::say(format_args!(
            "warning: {file}:{}: {schemas} no `{name}`, so it is left out",
            place.line
        ));
    }
    for (command, what) in NOT_IN_SCHEMAS {
        if usage.has_command(command) {
            report::say(format_args!(
                "note: `{command}` is used, but {what} are not in the schemas, and what changed in \
                 them is not shown"
            ));
        }
    }
}

impl Recorded {
    /// The recording with the oldest QEMU, and its release; none if that of any is not known.
    pub(crate) fn oldest(recordings: &[Self]) -> Option<(&str, &Release)> {
        let releases = recordings
            .iter()
            .map(|of| Some((&*of.name, of.release.as_ref()?)));
        let releases: Option<Vec<_>> = releases.collect();
        releases?.into_iter().min_by_key(|(_, release)| *release)
    }

    /// Warns of recordings with a QEMU that is older than the oldest schema, if the release of
    /// that is known.
    pub(crate) fn warn_of_older(recordings: &[Self], oldest: Option<&Release>) {
        for Self { name, release } in recordings {
            if let (Some(release), Some(oldest)) = (release, oldest)
                && release.series() < oldest.series()
            {
                report::say(format_args!(
                    "warning: {name} was recorded with QEMU {release}: what changed between it and \
                     {oldest} is not shown"
                ));
            }
        }
    }
}

fn record<S: UsedSchemas>(
    input: Input,
    usage: &mut Usage<S>,
    expected: &Expected<'_>,
) -> Result<Recorded, Failure> {
    let name = input.name.clone();
    let mut release: Option<Release> = None;
    let rest = input.messages(expected, |entry| {
        let oldest = release.take().into_iter().chain(greeting_release(&entry));
        release = oldest.min();
        usage.record(&name, entry);
    })?;
    usage.end(&name);
    rest.unread.warn(&name);
    rest.others.warn(&name);
    usage.cannot_read(rest.unread.count);
    if rest.messages > 0 {
        let name = title(&name).to_owned();
        Ok(Recorded { name, release })
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
    for (line, text) in (1..).zip(input.lines()) {
        let text = text?;
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        is_empty = false;
        let query: Query = text
            .parse()
            .map_err(|error| failure::context(format!("{name}:{line}"), error))?;
        if usage.list(&name, line, &query) {
            is_known = true;
        } else {
            report::say(format_args!(
                "warning: {name}:{line}: {schemas} no `{text}`, so it is left out"
            ));
            unknown.push(query.root);
        }
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
