//! The report: all findings of a comparison, and its renderings.

mod groups;
mod json;
mod text;

use serde::Serialize;

use crate::change::Severity;
use crate::finding::Finding;
use crate::hidden::NotVisible;
use crate::summary::Summary;

/// All that a comparison found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// How many findings there are.
    pub summary: Summary,
    /// The findings, the worst first.
    pub findings: Vec<Finding>,
    /// What could not be compared.
    pub not_visible: Vec<NotVisible>,
}

impl Report {
    pub(crate) fn new(mut findings: Vec<Finding>, not_visible: Vec<NotVisible>) -> Self {
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
            summary: Summary::of(&findings),
            findings,
            not_visible,
        }
    }

    /// The worst severity of all findings.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }
}
