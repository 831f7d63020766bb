//! How many findings there are.

use std::fmt;

use serde::Serialize;

use crate::change::{Change, Severity};
use crate::finding::{Finding, FindingLifecycle};

/// A count of findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Summary {
    /// How many are breaking.
    pub breaking: usize,
    /// How many of these are about what was deprecated or unstable, so that nobody may
    /// complain.
    pub breaking_announced: usize,
    /// How many are risky.
    pub risky: usize,
    /// How many are compatible.
    pub compatible: usize,
    /// How many of these say that something is deprecated now, so that it may be gone in a
    /// later release.
    pub compatible_deprecated: usize,
}

impl Summary {
    pub(crate) fn of(findings: &[Finding]) -> Self {
        let mut summary = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Breaking => {
                    summary.breaking += 1;
                    summary.breaking_announced +=
                        usize::from(finding.lifecycle != FindingLifecycle::Stable);
                }
                Severity::Risky => summary.risky += 1,
                Severity::Compatible => {
                    summary.compatible += 1;
                    summary.compatible_deprecated +=
                        usize::from(finding.id.change() == Change::BecameDeprecated);
                }
            }
        }
        summary
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::default() {
            return formatter.write_str("nothing changed that a client can see");
        }
        let part = |number: usize, words: &str| match number {
            0 => String::new(),
            number => format!(" ({number} {words})"),
        };
        write!(
            formatter,
            "{} breaking{}, {} risky, {} compatible{}",
            self.breaking,
            part(self.breaking_announced, "announced"),
            self.risky,
            self.compatible,
            part(self.compatible_deprecated, "newly deprecated"),
        )
    }
}
