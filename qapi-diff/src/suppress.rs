//! Findings that somebody has looked at and accepted.

use std::error::Error;
use std::fmt;

use serde::Deserialize;

use crate::finding::Finding;
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
    until: Option<String>,
}

/// What is wrong with [`Suppressions`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SuppressError {
    /// The text is not TOML, or not of the form that is wanted.
    Form(String),
    /// An entry has neither a fingerprint nor a path, or its reason is empty.
    Vague(String),
    /// An entry matches no finding.
    Unused(String),
    /// An entry expires, but it is not known which release NEW is.
    UnknownRelease(String),
    /// A release is not of the form `11.0`.
    NoRelease(String),
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
            Self::Unused(entry) => write!(formatter, "{entry} matches nothing that was found"),
            Self::UnknownRelease(entry) => {
                write!(
                    formatter,
                    "{entry} expires, but it is not known which release NEW is"
                )
            }
            Self::NoRelease(text) => write!(formatter, "`{text}` is no release, such as `11.0`"),
        }
    }
}

impl Error for SuppressError {}

impl std::str::FromStr for Suppressions {
    type Err = SuppressError;

    fn from_str(text: &str) -> Result<Self, SuppressError> {
        let read: Self = toml::from_str(text).map_err(|it| SuppressError::Form(it.to_string()))?;
        match read.accept.iter().find(|entry| entry.is_vague()) {
            Some(entry) => Err(SuppressError::Vague(entry.to_string())),
            None => Ok(read),
        }
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
        release: Option<&str>,
    ) -> Result<Report, SuppressError> {
        let mut live = Vec::new();
        for entry in &self.accept {
            let is_used = report.findings.iter().any(|finding| entry.matches(finding));
            if !is_used {
                return Err(SuppressError::Unused(entry.to_string()));
            }
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

    fn has_expired(&self, release: Option<&str>) -> Result<bool, SuppressError> {
        let Some(until) = &self.until else {
            return Ok(false);
        };
        let unknown = || SuppressError::UnknownRelease(self.to_string());
        Ok(numbers(release.ok_or_else(unknown)?)? >= numbers(until)?)
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = [&self.fingerprint, &self.path];
        let names: Vec<&str> = names.into_iter().flatten().map(String::as_str).collect();
        write!(formatter, "the entry `{}`", names.join("`, `"))
    }
}

fn numbers(release: &str) -> Result<Vec<u32>, SuppressError> {
    let numbers = release.trim().split('.').map(str::parse);
    let numbers: Result<_, _> = numbers.collect();
    numbers.map_err(|_| SuppressError::NoRelease(release.to_owned()))
}
