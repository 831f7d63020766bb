//! The report: all findings of a comparison, and its renderings.

mod github;
mod groups;
mod html;
mod json;
pub(crate) mod markdown;
pub(crate) mod page;
pub(crate) mod paragraph;
pub(crate) mod paths;
pub(crate) mod prose;
mod short;
mod text;

use qapi_schema::Origin;
use serde::Serialize;

use crate::change::Severity;
use crate::finding::Finding;
use crate::hidden::NotVisible;
use crate::side::Side;
use crate::summary::Summary;

/// All that a comparison found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// What clients were written for.
    pub old: Compared,
    /// What they meet.
    pub new: Compared,
    /// How many findings there are, without those that were accepted.
    pub summary: Summary,
    /// The findings, the worst first.
    pub findings: Vec<Finding>,
    /// The findings that were accepted before.
    pub suppressed: Vec<Suppressed>,
    /// What could not be compared.
    pub not_visible: Vec<NotVisible>,
}

/// One of the schemas that were compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Compared {
    /// What it is called.
    pub name: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// A finding that was accepted.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Suppressed {
    /// What was found.
    pub finding: Finding,
    /// Why that is all right.
    pub reason: String,
}

impl Compared {
    pub(crate) fn of(side: Side<'_>) -> Self {
        Self {
            name: side.name.to_owned(),
            origin: side.schema.origin(),
        }
    }
}

impl Report {
    pub(crate) fn new(
        (old, new): (Side<'_>, Side<'_>),
        mut findings: Vec<Finding>,
        not_visible: Vec<NotVisible>,
    ) -> Self {
        findings.sort_by_cached_key(|finding| {
            let (message, path) = finding.subject();
            let name = (message.kind, message.name.clone(), path.to_owned());
            (
                std::cmp::Reverse(finding.severity),
                finding.lifecycle,
                name,
                finding.id,
            )
        });
        Self {
            old: Compared::of(old),
            new: Compared::of(new),
            summary: Summary::of(&findings),
            findings,
            suppressed: Vec::new(),
            not_visible,
        }
    }

    /// How many findings there are, in words.
    pub(crate) fn summary_words(&self) -> String {
        match (self.findings.len(), self.suppressed.len()) {
            (_, 0) => self.summary.to_string(),
            (0, accepted) => format!("nothing but what was accepted: {accepted}"),
            (_, accepted) => format!("{}; {accepted} more accepted", self.summary),
        }
    }

    /// The worst severity of all findings that were not accepted.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }
}
