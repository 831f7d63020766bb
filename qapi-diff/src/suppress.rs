//! Findings that somebody has looked at and accepted.

use std::error::Error;
use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::change::Id;
use crate::finding::Finding;
use crate::release::Release;
use crate::report::{Report, Suppressed};
use crate::summary::Summary;

/// Findings that are accepted, each with a reason: what a file for `--suppress` says.
///
/// ```
/// use qapi_diff::Suppressions;
///
/// let suppressions: Suppressions = r#"
///     [[accept]]
///     fingerprint = "0123456789abcdef"
///     reason = "We never send that."
///
///     [[accept]]
///     path = "migrate arguments.blk"
///     id = "input-member-removed"
///     reason = "Mirroring takes its place before the update."
///     until = "11.0"
/// "#
/// .parse()?;
/// # Ok::<(), qapi_diff::SuppressError>(())
/// ```
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suppressions {
    #[serde(default)]
    accept: Vec<Entry>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    fingerprint: Option<String>,
    /// The name of a message, and a path in it if it is not about the whole.
    path: Option<String>,
    id: Option<String>,
    reason: String,
    /// The first release for which this is accepted no more.
    #[serde(default, deserialize_with = "release")]
    until: Option<Release>,
}

/// What is wrong with [`Suppressions`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SuppressError {
    /// The text is not TOML, or not of the form that is wanted.
    Form(String),
    /// An entry has neither a fingerprint nor a path, or its reason is empty.
    Vague(String),
    /// An entry has an id that no change has.
    NoId(String),
    /// These entries match no finding.
    Unused(Vec<String>),
    /// An entry expires, but it is not known which release NEW is.
    UnknownRelease(String),
}

impl fmt::Display for SuppressError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(error) => formatter.write_str(error.trim_end()),
            Self::Vague(entry) => {
                write!(
                    formatter,
                    "{entry} needs a `fingerprint` or a `path`, and a `reason`"
                )
            }
            Self::NoId(id) => write!(formatter, "there is no id `{id}`"),
            Self::Unused(entries) => {
                let matches = if entries.len() == 1 {
                    "matches"
                } else {
                    "match"
                };
                let entries = entries.join(", ");
                write!(formatter, "{entries} {matches} nothing that was found")
            }
            Self::UnknownRelease(entry) => {
                write!(
                    formatter,
                    "{entry} expires, but it is not known which release NEW is"
                )
            }
        }
    }
}

impl Error for SuppressError {}

impl std::str::FromStr for Suppressions {
    type Err = SuppressError;

    fn from_str(text: &str) -> Result<Self, SuppressError> {
        let read: Self = toml::from_str(text).map_err(|it| SuppressError::Form(it.to_string()))?;
        for (index, entry) in read.accept.iter().enumerate() {
            if entry.is_vague() {
                return Err(SuppressError::Vague(format!("entry {}", index + 1)));
            }
            if let Some(id) = &entry.id
                && !Id::all().any(|known| known.to_string() == *id)
            {
                return Err(SuppressError::NoId(id.clone()));
            }
        }
        Ok(read)
    }
}

impl Suppressions {
    /// Takes the accepted findings out of a report. Entries that have expired by the release
    /// that NEW is accept nothing.
    ///
    /// # Errors
    ///
    /// If an entry matches nothing, or if it cannot be said whether it has expired.
    pub fn apply(
        &self,
        mut report: Report,
        release: Option<&Release>,
    ) -> Result<Report, SuppressError> {
        let is_used = |entry: &&Entry| report.findings.iter().any(|it| entry.matches(it));
        let unused = self.accept.iter().filter(|entry| !is_used(entry));
        let unused: Vec<String> = unused.map(Entry::to_string).collect();
        if !unused.is_empty() {
            return Err(SuppressError::Unused(unused));
        }
        let mut live = Vec::new();
        for entry in &self.accept {
            if !entry.has_expired(release)? {
                live.push(entry);
            }
        }
        for finding in std::mem::take(&mut report.findings) {
            match live.iter().find(|entry| entry.matches(&finding)) {
                Some(entry) => report.suppressed.push(Suppressed {
                    finding,
                    reason: entry.reason.clone(),
                }),
                None => report.findings.push(finding),
            }
        }
        report.summary = Summary::of(&report.findings);
        Ok(report)
    }
}

impl Suppressions {
    /// The entries that have expired by a release, in words.
    pub fn expired(&self, release: &Release) -> impl Iterator<Item = String> {
        self.accept.iter().filter_map(move |entry| {
            let until = entry.until.as_ref().filter(|until| release >= until)?;
            Some(format!(
                "{entry} has expired with {until}: {}",
                entry.reason
            ))
        })
    }
}

impl Entry {
    fn is_vague(&self) -> bool {
        let names_nothing = self.fingerprint.is_none() && self.path.is_none();
        names_nothing || self.reason.trim().is_empty()
    }

    fn matches(&self, finding: &Finding) -> bool {
        let is_at = |wanted: &str| {
            let mut places = finding.messages.iter().flat_map(|message| {
                let paths = message.paths.iter();
                paths.map(move |path| format!("{} {path}", message.name))
            });
            places.any(|place| place.trim_end() == wanted)
        };
        self.fingerprint
            .as_ref()
            .is_none_or(|it| *it == finding.fingerprint)
            && self.path.as_ref().is_none_or(|it| is_at(it))
            && self
                .id
                .as_ref()
                .is_none_or(|it| *it == finding.id.to_string())
    }

    fn has_expired(&self, release: Option<&Release>) -> Result<bool, SuppressError> {
        match (&self.until, release) {
            (None, _) => Ok(false),
            (Some(until), Some(release)) => Ok(release >= until),
            (Some(_), None) => Err(SuppressError::UnknownRelease(self.to_string())),
        }
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = [&self.fingerprint, &self.path];
        let names: Vec<&str> = names.into_iter().flatten().map(String::as_str).collect();
        write!(formatter, "the entry `{}`", names.join("`, `"))
    }
}

fn release<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Release>, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map(Some).map_err(D::Error::custom)
}
