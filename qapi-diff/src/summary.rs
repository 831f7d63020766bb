//! How many findings there are.

use std::fmt;

use serde::Serialize;

use crate::change::{ChangeKind, Severity};
use crate::finding::{Finding, FindingLifecycle};

/// How many findings there are, by severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Summary {
    /// How many are breaking, with what is [refused](Self::refused).
    pub breaking: usize,
    /// How many of the breaking ones say that the new schema refuses what a client sends. Only a
    /// report about what a client uses has them.
    pub refused: usize,
    /// How many of the breaking ones are about something deprecated or unstable, so that
    /// clients were warned.
    pub breaking_not_stable: usize,
    /// How many are risky.
    pub risky: usize,
    /// How many are compatible.
    pub compatible: usize,
    /// How many of the compatible ones say that something is now deprecated, so that it may
    /// be removed in a later release.
    pub newly_deprecated: usize,
}

impl Summary {
    pub(crate) fn of(findings: &[Finding]) -> Self {
        let mut summary = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Breaking => {
                    summary.breaking += 1;
                    let is_stable = finding.lifecycle == FindingLifecycle::Stable;
                    summary.breaking_not_stable += usize::from(!is_stable);
                }
                Severity::Risky => summary.risky += 1,
                Severity::Compatible => {
                    summary.compatible += 1;
                    let is_deprecation = finding.id.change() == ChangeKind::BecameDeprecated;
                    summary.newly_deprecated += usize::from(is_deprecation);
                }
            }
        }
        summary
    }

    /// The same with so much that is refused.
    pub(crate) fn and_refused(mut self, refused: usize) -> Self {
        self.breaking += refused;
        self.refused += refused;
        self
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::default() {
            return formatter.write_str("no client-visible changes");
        }
        let part = |counts: &[(usize, &str)]| {
            let counts = counts.iter().filter(|(number, _)| *number > 0);
            let words: Vec<String> = counts
                .map(|(number, of)| format!("{number} {of}"))
                .collect();
            if words.is_empty() {
                String::new()
            } else {
                format!(" ({})", words.join(", "))
            }
        };
        write!(
            formatter,
            "{} breaking{}, {} risky, {} compatible{}",
            self.breaking,
            part(&[
                (self.refused, "refused"),
                (self.breaking_not_stable, "deprecated or unstable"),
            ]),
            self.risky,
            self.compatible,
            part(&[(self.newly_deprecated, "newly deprecated")]),
        )
    }
}
