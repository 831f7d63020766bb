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
use crate::concern::Refused;
use crate::finding::Finding;
use crate::hidden::NotCompared;
use crate::note::{self, Note};
use crate::schemas::{NamedSchema, SchemaInfo, Side};
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
    /// How many findings there are, without those that are suppressed, and how much is refused.
    pub summary: Summary,
    /// The findings, worst first.
    pub findings: Vec<Finding>,
    /// The findings that are suppressed.
    pub suppressed: Vec<SuppressedFinding>,
    /// What could not be compared.
    pub not_compared: Vec<NotCompared>,
    /// What else limits the meaning of the report.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// If only those findings are in the report that concern what a client uses: what else
    /// there is to say about that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used_by: Option<UsedBy>,
}

/// Which part of a report concerns a client.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct UsedBy {
    /// What the client sends and the new schema does not allow, unless a finding that is as certain
    /// tells it. What the recorded QEMU did not have is not in here.
    pub refused: Vec<Refused>,
    /// How many commands are refused for yet other reasons, after a thousand.
    pub more_refused: u64,
    /// The findings that concern nothing that the client uses, or that are compatible with it.
    /// They are not in the report.
    pub others: Summary,
    /// How many messages of recordings could not be read, so that what they use is not known.
    pub unread: usize,
    /// The recordings in which there is no command, so that what their clients use is not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without_commands: Vec<Text>,
}

impl UsedBy {
    /// Why not all is known of what the client uses, if it is not.
    #[must_use]
    pub fn gaps(&self) -> Option<String> {
        note::gaps(self.unread, &self.without_commands)
    }
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
            notes: Vec::new(),
            used_by: None,
        }
    }

    pub(crate) fn with_via(self, via: &[NamedSchema<'_>]) -> Self {
        Self {
            via: via.iter().copied().map(SchemaInfo::of).collect(),
            ..self
        }
    }

    /// How many findings there are, in words: the line with which reports for people end.
    #[must_use]
    pub fn summary_words(&self) -> String {
        let used_by = self.used_by.as_ref();
        let at_least = match used_by {
            Some(used_by) if used_by.more_refused > 0 => "at least ",
            _ => "",
        };
        let is_empty = self.summary == Summary::default();
        let found = if is_empty && used_by.is_some() {
            "no findings about what is used".to_owned()
        } else if is_empty && !self.suppressed.is_empty() {
            "no findings".to_owned()
        } else {
            format!("{at_least}{}", self.summary)
        };
        let in_doubt = match self.in_doubt() {
            0 => String::new(),
            1 => "; 1 of these is in doubt".to_owned(),
            number => format!("; {number} of these are in doubt"),
        };
        let suppressed = match self.suppressed.len() {
            0 => String::new(),
            suppressed => format!("; {suppressed} suppressed"),
        };
        let others = match used_by {
            Some(used_by) if used_by.others != Summary::default() => {
                format!("; left out: {}", used_by.others)
            }
            _ => String::new(),
        };
        let gaps = used_by.and_then(UsedBy::gaps);
        let gaps = gaps.map_or(String::new(), |gaps| format!("; not complete: {gaps}"));
        format!("{found}{in_doubt}{suppressed}{others}{gaps}")
    }

    /// How many findings and refusals there are that may not concern a client.
    #[must_use]
    pub fn in_doubt(&self) -> usize {
        let concerns = self.findings.iter().filter_map(|of| of.concern.as_ref());
        let doubts = concerns.map(|of| &of.doubt);
        let doubts = doubts.chain(self.refused().iter().map(|of| &of.doubt));
        doubts.flatten().count()
    }

    /// Counts anew, after something has been left out or added.
    pub(crate) fn count(&mut self) {
        self.summary = Summary::of(&self.findings).and_refused(self.refused().len());
    }

    /// What is refused of what a client sends.
    fn refused(&self) -> &[Refused] {
        self.used_by
            .as_ref()
            .map_or(&[], |used_by| &used_by.refused)
    }

    /// The schema of a side.
    pub(crate) fn schema(&self, side: Side) -> &SchemaInfo {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    /// What was not compared, in a sentence for each schema that does not show it.
    pub(crate) fn not_compared_sentences(&self) -> impl Iterator<Item = Text> {
        let by_side = self
            .not_compared
            .chunk_by(|one, other| one.side == other.side);
        by_side.filter_map(|notes| {
            let title = self.schema(notes.first()?.side).title();
            let aspects: Vec<String> = notes.iter().map(NotCompared::counted).collect();
            let aspects = aspects.join(", ");
            Some(format!("introspection of {} does not show {aspects}", title.line()).into())
        })
    }

    /// The worst severity of all findings that are not suppressed. If the report is about what
    /// a client uses, what is in doubt does not count, and what is refused is breaking.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        let is_refused = self.used_by.as_ref().is_some_and(|used_by| {
            used_by.more_refused > 0 || used_by.refused.iter().any(|of| of.doubt.is_none())
        });
        let is_certain = |finding: &&Finding| {
            let concern = finding.concern.as_ref();
            concern.is_none_or(|concern| concern.doubt.is_none())
        };
        let found = self.findings.iter().filter(is_certain);
        let found = found.map(|finding| finding.severity);
        found.chain(is_refused.then_some(Severity::Breaking)).max()
    }
}
