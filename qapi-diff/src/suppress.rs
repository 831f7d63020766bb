//! Findings that somebody has looked at and accepted.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use thiserror::Error;

use crate::change::ChangeId;
use crate::finding::Finding;
use crate::release::Release;
use crate::report::{Report, SuppressedFinding};
use crate::summary::Summary;

/// Findings that are accepted, each with a reason: the content of a `--suppress` file.
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
///     reason = "We switch to mirroring before the update."
///     until = "11.0"
/// "#
/// .parse()?;
/// # Ok::<(), qapi_diff::SuppressionError>(())
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
    /// The name of a message, followed by a path in it unless it is about the whole message.
    path: Option<String>,
    id: Option<String>,
    reason: String,
    /// The first release for which the finding is no longer accepted.
    #[serde(default, deserialize_with = "release")]
    until: Option<Release>,
}

/// What is wrong with [`Suppressions`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SuppressionError {
    /// The text is not valid TOML, or has a key or value that is not allowed.
    #[error("{message}")]
    Syntax {
        /// What is wrong, with the line and column.
        message: String,
    },
    /// An entry has neither a fingerprint nor a path, or its reason is empty.
    #[error("entry {number}: {problem}")]
    Incomplete {
        /// The number of the entry, from 1.
        number: usize,
        /// What is missing.
        problem: &'static str,
    },
    /// An entry has an id that does not exist.
    #[error("entry {number}: `{id}` is not an id; `qapi explain` lists all of them")]
    UnknownId {
        /// The number of the entry, from 1.
        number: usize,
        /// The id.
        id: String,
    },
    /// These entries match no finding.
    #[error("{} {} no change", .entries.join(", "), if .entries.len() == 1 { "matches" } else { "match" })]
    Unused {
        /// The entries, in words.
        entries: Vec<String>,
    },
    /// An entry expires, but the release of NEW is unknown.
    #[error("{entry} expires, but the release of NEW is unknown")]
    UnknownRelease {
        /// The entry, in words.
        entry: String,
    },
}

impl FromStr for Suppressions {
    type Err = SuppressionError;

    fn from_str(text: &str) -> Result<Self, SuppressionError> {
        let parsed: Result<Self, _> = toml::from_str(text);
        let suppressions = parsed.map_err(|error| SuppressionError::Syntax {
            message: error.to_string().trim_end().to_owned(),
        })?;
        for (index, entry) in suppressions.accept.iter().enumerate() {
            entry.check(index + 1)?;
        }
        Ok(suppressions)
    }
}

impl Suppressions {
    /// Moves the accepted findings of a report to [`Report::suppressed`]. `release` is that of
    /// NEW; entries that have expired by then accept nothing.
    ///
    /// # Errors
    ///
    /// If an entry matches no finding, or if it expires and no release is given.
    pub fn apply(
        &self,
        mut report: Report,
        release: Option<&Release>,
    ) -> Result<Report, SuppressionError> {
        let is_used = |entry: &Entry| {
            let mut findings = report.findings.iter();
            findings.any(|finding| entry.matches(finding))
        };
        let unused = self.accept.iter().filter(|entry| !is_used(entry));
        let entries: Vec<String> = unused.map(Entry::to_string).collect();
        if !entries.is_empty() {
            return Err(SuppressionError::Unused { entries });
        }
        let mut active = Vec::new();
        for entry in &self.accept {
            if !entry.has_expired(release)? {
                active.push(entry);
            }
        }
        for finding in std::mem::take(&mut report.findings) {
            match active.iter().find(|entry| entry.matches(&finding)) {
                Some(entry) => report.suppressed.push(SuppressedFinding {
                    finding,
                    reason: entry.reason.clone(),
                }),
                None => report.findings.push(finding),
            }
        }
        report.summary = Summary::of(&report.findings);
        Ok(report)
    }

    /// The entries that have expired by a release, in words.
    pub fn expired(&self, release: &Release) -> impl Iterator<Item = String> {
        self.accept.iter().filter_map(move |entry| {
            let until = entry.until.as_ref().filter(|until| release >= until)?;
            Some(format!("{entry} expired in {until}: {}", entry.reason))
        })
    }
}

impl Entry {
    fn check(&self, number: usize) -> Result<(), SuppressionError> {
        let incomplete = |problem| Err(SuppressionError::Incomplete { number, problem });
        if self.fingerprint.is_none() && self.path.is_none() {
            return incomplete("`fingerprint` or `path` is missing");
        }
        if self.reason.trim().is_empty() {
            return incomplete("`reason` is empty");
        }
        match &self.id {
            Some(id) if !ChangeId::all().any(|known| known.to_string() == *id) => {
                let id = id.clone();
                Err(SuppressionError::UnknownId { number, id })
            }
            _ => Ok(()),
        }
    }

    /// Whether a finding has everything that the entry gives.
    fn matches(&self, finding: &Finding) -> bool {
        let has_path = |wanted: &str| {
            let mut paths = finding.messages.iter().flat_map(|message| {
                let paths = message.paths.iter();
                paths.map(move |path| format!("{} {path}", message.name))
            });
            paths.any(|path| path.trim_end() == wanted)
        };
        let fingerprint = self.fingerprint.as_ref();
        let (path, id) = (self.path.as_ref(), self.id.as_ref());
        fingerprint.is_none_or(|wanted| *wanted == finding.fingerprint)
            && path.is_none_or(|wanted| has_path(wanted))
            && id.is_none_or(|wanted| *wanted == finding.id.to_string())
    }

    fn has_expired(&self, release: Option<&Release>) -> Result<bool, SuppressionError> {
        match (&self.until, release) {
            (None, _) => Ok(false),
            (Some(until), Some(release)) => Ok(release >= until),
            (Some(_), None) => Err(SuppressionError::UnknownRelease {
                entry: self.to_string(),
            }),
        }
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = [&self.fingerprint, &self.path];
        let names: Vec<&str> = names.into_iter().flatten().map(String::as_str).collect();
        write!(formatter, "entry `{}`", names.join("`, `"))
    }
}

fn release<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Release>, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map(Some).map_err(D::Error::custom)
}
