//! The report: all findings of a comparison, and the formats it can be written in.

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

use std::cmp::Reverse;

use qapi_schema::text::Text;
use serde::Serialize;

use crate::change::Severity;
use crate::finding::Finding;
use crate::hidden::NotCompared;
use crate::schemas::{NamedSchema, SchemaInfo};
use crate::summary::Summary;

/// Everything that a comparison found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The schema that clients were written for.
    pub old: SchemaInfo,
    /// The schema that they meet.
    pub new: SchemaInfo,
    /// The schemas between them that were searched for deprecations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<SchemaInfo>,
    /// How many findings there are, without those that are suppressed.
    pub summary: Summary,
    /// The findings, worst first.
    pub findings: Vec<Finding>,
    /// The findings that are suppressed.
    pub suppressed: Vec<SuppressedFinding>,
    /// What could not be compared.
    pub not_compared: Vec<NotCompared>,
}

/// A finding that was accepted.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SuppressedFinding {
    /// What was found.
    pub finding: Finding,
    /// Why it is accepted.
    pub reason: Text,
}

impl Report {
    pub(crate) fn new(
        old: NamedSchema<'_>,
        new: NamedSchema<'_>,
        mut findings: Vec<Finding>,
        not_compared: Vec<NotCompared>,
    ) -> Self {
        findings.sort_by_cached_key(|finding| {
            let (message, path) = finding.subject();
            let place = (message.kind, message.name.clone(), path.clone());
            let severity = Reverse(finding.severity);
            (severity, finding.lifecycle, place, finding.id)
        });
        Self {
            old: SchemaInfo::of(old),
            new: SchemaInfo::of(new),
            via: Vec::new(),
            summary: Summary::of(&findings),
            findings,
            suppressed: Vec::new(),
            not_compared,
        }
    }

    pub(crate) fn with_via(self, via: &[NamedSchema<'_>]) -> Self {
        Self {
            via: via.iter().copied().map(SchemaInfo::of).collect(),
            ..self
        }
    }

    /// How many findings there are, in words.
    pub(crate) fn summary_words(&self) -> String {
        match (self.findings.len(), self.suppressed.len()) {
            (_, 0) => self.summary.to_string(),
            (0, suppressed) => format!("no findings; {suppressed} suppressed"),
            (_, suppressed) => format!("{}; {suppressed} suppressed", self.summary),
        }
    }

    /// The worst severity of all findings that are not suppressed.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }
}
