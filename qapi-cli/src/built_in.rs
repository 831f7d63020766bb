//! Releases that are built in, as arguments name them: `10.2`, or `7.2..11.1` for all between.

use std::path::{Path, PathBuf};

use qapi_releases::{Kind, releases_with};
use qapi_schema::Release;

use crate::failure::Failure;
use crate::report;

/// The schemas that a release or a source tree has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum SchemaKind {
    /// That of QMP, which QEMU itself speaks
    Qmp,
    /// That of the guest agent
    Qga,
    /// That of the storage daemon
    Qsd,
}

impl From<SchemaKind> for Kind {
    fn from(kind: SchemaKind) -> Self {
        match kind {
            SchemaKind::Qmp => Self::Qmp,
            SchemaKind::Qga => Self::GuestAgent,
            SchemaKind::Qsd => Self::StorageDaemon,
        }
    }
}

/// The release that an argument names. A file with such a name needs a path separator.
pub(crate) fn number(argument: &Path) -> Option<Release> {
    let text = argument.to_str()?;
    text.contains('.').then(|| text.parse().ok())?
}

/// Whether an argument looks like a release or a range of them: `99`, `v10.2`, `10.2..`.
pub(crate) fn is_meant(argument: &str) -> bool {
    let ends = ends(argument);
    let is_release = |end: &str| {
        let number = end.split("-rc").next().unwrap_or(end);
        number.parse::<Release>().is_ok()
    };
    ends.iter().all(|end| end.is_empty() || is_release(end))
        && ends.iter().any(|end| !end.is_empty())
}

/// The releases that an argument seems to name: one, or the first and the last of a range, of
/// which one may be empty.
fn ends(argument: &str) -> Vec<&str> {
    let parts = match argument.split_once("..") {
        Some((first, last)) => vec![first, last.trim_start_matches(['.', '='])],
        None => vec![argument],
    };
    let parts = parts.into_iter().map(|part| {
        let part = part.strip_prefix("qemu-").unwrap_or(part);
        part.strip_prefix('v').unwrap_or(part)
    });
    parts.collect()
}

/// Fails if an argument is [meant](is_meant) to be a release or a range, and is none, and no file.
pub(crate) fn refuse_unknown(argument: &Path, kind: Kind) -> Result<(), Failure> {
    match argument.to_str() {
        Some(text) if is_meant(text) && number(argument).is_none() && !argument.exists() => {
            Err(unknown(text, kind))
        }
        _ => Ok(()),
    }
}

/// Says that an argument that is [meant](is_meant) to be a release or a range is none, and no
/// file.
fn unknown(argument: &str, kind: Kind) -> Failure {
    let known: Vec<String> = releases_with(kind).map(Release::to_string).collect();
    let outermost = [known.first(), known.last()];
    let full = ends(argument).into_iter().zip(outermost);
    let full = full.map(|(end, outermost)| match (end, outermost) {
        ("", Some(outermost)) => outermost.clone(),
        _ => end.to_owned(),
    });
    let full: Vec<String> = full.collect();
    let noun = match full.len() {
        1 => "a release that is built in",
        _ => "a range of releases that are built in",
    };
    let in_words = in_words(&releases_with(kind).collect::<Vec<_>>());
    let help = match full.iter().find(|end| !known.contains(end)) {
        None => format!("; did you mean `{}`?", full.join("..")),
        Some(end) if full.len() > 1 => format!("; {end} is none of {in_words}"),
        Some(_) => format!(" ({in_words})"),
    };
    format!("`{argument}` is neither a file nor {noun}{help}").into()
}

/// The first and the last release of a range.
pub(crate) fn range(argument: &Path) -> Option<[Release; 2]> {
    let (first, last) = argument.to_str()?.split_once("..")?;
    Some([number(Path::new(first))?, number(Path::new(last))?])
}

/// The arguments, with a release for each that a range stands for. What only looks like a range
/// is an error.
pub(crate) fn expand(arguments: &[PathBuf], kind: Kind) -> Result<Vec<PathBuf>, Failure> {
    let mut expanded = Vec::new();
    for argument in arguments {
        match range(argument) {
            None => {
                refuse_unknown(argument, kind)?;
                expanded.push(argument.clone());
            }
            Some(ends) => {
                let releases = between(&ends, kind)?;
                expanded.extend(releases.iter().map(|release| release.to_string().into()));
            }
        }
    }
    Ok(expanded)
}

/// All releases with such a schema.
pub(crate) fn all(kind: Kind) -> Vec<PathBuf> {
    let releases: Vec<&Release> = releases_with(kind).collect();
    note_missing(&releases);
    let names = releases.iter().map(|release| release.to_string().into());
    names.collect()
}

fn between(ends: &[Release; 2], kind: Kind) -> Result<Vec<&'static Release>, Failure> {
    let [first, last] = [find(&ends[0], kind)?, find(&ends[1], kind)?];
    if first > last {
        return Err(format!("{first}..{last}: the older release comes first").into());
    }
    let releases = releases_with(kind).filter(|release| (first..=last).contains(release));
    let releases: Vec<&Release> = releases.collect();
    note_missing(&releases);
    Ok(releases)
}

fn note_missing(releases: &[&Release]) {
    let missing: Vec<String> = gaps(releases).iter().flatten().cloned().collect();
    if !missing.is_empty() {
        let verb = if missing.len() == 1 { "is" } else { "are" };
        let missing = missing.join(", ");
        report::say(format_args!(
            "note: {missing} {verb} not built in, and left out"
        ));
    }
}

/// The built-in release that an argument means. A point release has the schema of the release
/// that it follows.
pub(crate) fn find(wanted: &Release, kind: Kind) -> Result<&'static Release, Failure> {
    if let Some(release) = releases_with(kind).find(|release| *release == wanted) {
        return Ok(release);
    }
    let of_series = releases_with(kind).find(|release| release.series() == wanted.series());
    if let Some(release) = of_series.filter(|_| wanted.may_have_backports()) {
        report::say(format_args!(
            "note: using the schema of {release} for {wanted}; point releases are not built in"
        ));
        return Ok(release);
    }
    let known: Vec<&Release> = releases_with(kind).collect();
    let known = in_words(&known);
    Err(format!("there is no {kind} schema of {wanted}; built in are {known}").into())
}

/// Releases, with those that follow each other as one: `1.0 to 10.2, 11.1`.
pub(crate) fn in_words(releases: &[&Release]) -> String {
    let mut words = Vec::new();
    let mut first = releases.first();
    let gaps = gaps(releases);
    for (index, release) in releases.iter().enumerate() {
        let is_end = gaps.get(index).is_none_or(|gap| !gap.is_empty());
        if let (Some(start), true) = (first, is_end) {
            words.push(if start == release {
                start.to_string()
            } else {
                format!("{start} to {release}")
            });
            first = releases.get(index + 1);
        }
    }
    words.join(", ")
}

/// The releases of QEMU between each release and the next.
fn gaps(releases: &[&Release]) -> Vec<Vec<String>> {
    let gap = |pair: &[&Release]| {
        let [before, after] = pair else {
            return Vec::new();
        };
        let majors = before.series().0..=after.series().0;
        let names =
            majors.flat_map(|major| (0..=MINOR).map(move |minor| format!("{major}.{minor}")));
        let is_between = |name: &String| {
            let release = name.parse::<Release>();
            release.is_ok_and(|release| {
                release.position().is_some() && **before < release && release < **after
            })
        };
        names.filter(is_between).collect()
    };
    releases.windows(2).map(gap).collect()
}

/// No release of QEMU has a higher minor number: that of 2.12.
const MINOR: u32 = 12;

#[cfg(test)]
mod tests {
    use super::*;

    fn releases(text: &str) -> Vec<Release> {
        text.split(' ').map(|name| name.parse().unwrap()).collect()
    }

    #[test]
    fn what_is_missing_is_told() {
        let known = releases("1.6 1.7 2.0 2.12 3.0 10.1 10.2 11.1");
        let known: Vec<&Release> = known.iter().collect();
        assert_eq!(
            in_words(&known),
            "1.6 to 2.0, 2.12 to 3.0, 10.1 to 10.2, 11.1"
        );
        assert_eq!(gaps(&known)[6], ["11.0"]);
        assert_eq!(gaps(&known)[2].len(), 11);
        assert_eq!(in_words(&[]), "");
    }

    #[test]
    fn numbers_and_ranges_are_told_from_paths() {
        let is_number = |text: &str| number(Path::new(text)).is_some();
        assert!(is_number("10.2") && is_number("10.0.13"));
        assert!(!is_number("./10.2") && !is_number("10") && !is_number("10.2.json"));
        let is_range = |text: &str| range(Path::new(text)).is_some();
        assert!(is_range("7.2..11.1"));
        assert!(!is_range("../7.2") && !is_range("7.2..") && !is_range("7.2"));
        for meant in [
            "99",
            "v10.2",
            "qemu-10.2",
            "11.2-rc1",
            "10.2..99",
            "v7.2..v11.1",
        ] {
            assert!(is_meant(meant), "{meant}");
        }
        for meant in ["7.2..", "..7.2", "7.2...11.1", "7.2..=11.1"] {
            assert!(is_meant(meant), "{meant}");
        }
        for other in ["../7.2", "v10.2.json", "vm1", "1.x", "-", "", "..", "..."] {
            assert!(!is_meant(other), "{other}");
        }
    }
}
