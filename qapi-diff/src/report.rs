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

use qapi_schema::text::{Text, counted};
use serde::Serialize;

use crate::change::Severity;
use crate::concern::Refused;
use crate::finding::Finding;
use crate::hidden::NotCompared;
use crate::schemas::{NamedSchema, SchemaInfo};
use crate::summary::Summary;

pub(crate) use groups::Section;

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
    /// If only those findings are in the report that concern what a client uses: what else
    /// there is to say about that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used_by: Option<UsedBy>,
}

/// Which part of a report concerns a client.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct UsedBy {
    /// What the client sends and the new schema does not allow.
    pub refused: Vec<Refused>,
    /// The findings that concern nothing that the client uses, or that are compatible with it.
    /// They are not in the report.
    pub others: Summary,
    /// How many messages of recordings could not be read, so that what they use is not known.
    pub unread: usize,
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
            used_by: None,
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
        let found = match (self.findings.len(), &self.used_by) {
            (0, Some(used_by)) if used_by.refused.is_empty() => {
                "no findings about what is used".to_owned()
            }
            (0, Some(used_by)) => format!("{} refused", used_by.refused.len()),
            (0, None) if !self.suppressed.is_empty() => "no findings".to_owned(),
            _ => self.summary.to_string(),
        };
        let suppressed = match self.suppressed.len() {
            0 => String::new(),
            suppressed => format!("; {suppressed} suppressed"),
        };
        let others = match &self.used_by {
            Some(used_by) => format!("; left out: {}", used_by.others),
            None => String::new(),
        };
        let unread = match &self.used_by {
            Some(used_by) if used_by.unread > 0 => format!(
                "; not complete: {} cannot be read",
                counted(used_by.unread, "message")
            ),
            _ => String::new(),
        };
        format!("{found}{suppressed}{others}{unread}")
    }

    /// The worst severity of all findings that are not suppressed. If the report is about what
    /// a client uses, what may concern it does not count, and what is refused is breaking.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        let used_by = self.used_by.as_ref();
        let is_refused = used_by.is_some_and(|used_by| !used_by.refused.is_empty());
        let is_certain = |finding: &&Finding| {
            let concern = finding.concern.as_ref();
            concern.is_none_or(|concern| concern.doubt.is_none())
        };
        let found = self.findings.iter().filter(is_certain);
        let found = found.map(|finding| finding.severity);
        found.chain(is_refused.then_some(Severity::Breaking)).max()
    }
}
