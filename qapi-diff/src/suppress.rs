//! Findings that somebody has looked at and accepted.

use std::str::FromStr;

use qapi_schema::text::Text;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use thiserror::Error;

use crate::change::ChangeId;
use crate::finding::Finding;
use crate::report::{Report, SuppressedFinding};
use qapi_schema::Release;

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
    fingerprint: Option<Text>,
    /// The name of a message, followed by a path in it unless it is about the whole message.
    path: Option<Text>,
    id: Option<Text>,
    #[serde(deserialize_with = "prose")]
    reason: Text,
    /// The first release for which the finding is no longer accepted.
    #[serde(default, deserialize_with = "release")]
    until: Option<Release>,
}

/// What is wrong with [`Suppressions`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SuppressionError {
    /// The text is not valid TOML, or has a key or value that is not allowed.
    #[error("line {line}, column {column}: {}", message.line())]
    Syntax {
        /// What is wrong.
        message: Text,
        /// The line, from 1.
        line: usize,
        /// The column, in characters, from 1.
        column: usize,
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
    #[error("entry {number}: `{}` is not an id; `qapi explain` lists all of them", id.line())]
    UnknownId {
        /// The number of the entry, from 1.
        number: usize,
        /// The id.
        id: Text,
    },
    /// These entries match no finding.
    #[error("{} {} no change", Text::join(entries, ", ").line(), if .entries.len() == 1 { "matches" } else { "match" })]
    Unused {
        /// The entries, in words.
        entries: Vec<Text>,
    },
    /// An entry expires, but the release of NEW is unknown.
    #[error("{} expires, but the release of NEW is unknown", entry.line())]
    UnknownRelease {
        /// The entry, in words.
        entry: Text,
    },
}

impl FromStr for Suppressions {
    type Err = SuppressionError;

    fn from_str(text: &str) -> Result<Self, SuppressionError> {
        let parsed: Result<Self, _> = toml::from_str(text);
        let suppressions = parsed.map_err(|error| SuppressionError::syntax(text, &error))?;
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
        let entries: Vec<Text> = unused.map(Entry::words).collect();
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
        report.count();
        Ok(report)
    }

    /// The entries that have expired by a release, in words.
    pub fn expired(&self, release: &Release) -> impl Iterator<Item = Text> {
        self.accept.iter().filter_map(move |entry| {
            let until = entry.until.as_ref().filter(|until| release >= until)?;
            let (entry, reason) = (entry.words(), entry.reason.line());
            Some(format!("{} expired in {until}: {reason}", entry.line()).into())
        })
    }
}

impl Entry {
    fn check(&self, number: usize) -> Result<(), SuppressionError> {
        let incomplete = |problem| Err(SuppressionError::Incomplete { number, problem });
        if self.fingerprint.is_none() && self.path.is_none() {
            return incomplete("`fingerprint` or `path` is missing");
        }
        if self.reason.unescaped().trim().is_empty() {
            return incomplete("`reason` is empty");
        }
        match &self.id {
            Some(id) if !ChangeId::all().any(|known| *id == *known.to_string()) => {
                let id = id.clone();
                Err(SuppressionError::UnknownId { number, id })
            }
            _ => Ok(()),
        }
    }

    /// Whether a finding has everything that the entry gives.
    fn matches(&self, finding: &Finding) -> bool {
        let has_path = |wanted: &Text| {
            let mut paths = finding.messages.iter().flat_map(|message| {
                let paths = message.paths.iter();
                paths.map(move |path| Text::join([&message.name, path], " "))
            });
            paths.any(|path| wanted == path.unescaped().trim_end())
        };
        let fingerprint = self.fingerprint.as_ref();
        let (path, id) = (self.path.as_ref(), self.id.as_ref());
        fingerprint.is_none_or(|wanted| *wanted == *finding.fingerprint)
            && path.is_none_or(has_path)
            && id.is_none_or(|wanted| *wanted == *finding.id.to_string())
    }

    /// What it is called in messages.
    fn words(&self) -> Text {
        let names = [&self.fingerprint, &self.path].into_iter().flatten();
        format!("entry `{}`", Text::join(names, "`, `").line()).into()
    }

    fn has_expired(&self, release: Option<&Release>) -> Result<bool, SuppressionError> {
        match (&self.until, release) {
            (None, _) => Ok(false),
            (Some(until), Some(release)) => Ok(release >= until),
            (Some(_), None) => Err(SuppressionError::UnknownRelease {
                entry: self.words(),
            }),
        }
    }
}

impl SuppressionError {
    fn syntax(text: &str, error: &toml::de::Error) -> Self {
        let start = error.span().map_or(0, |span| span.start);
        let before = text.get(..start).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self::Syntax {
            message: Text::prose(error.message()),
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
        }
    }
}

fn prose<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
    String::deserialize(deserializer).map(|text| Text::prose(&text))
}

fn release<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Release>, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map(Some).map_err(D::Error::custom)
}
