//! How many findings there are.

use std::fmt;

use serde::Serialize;

use crate::change::Severity;
use crate::finding::Finding;
use crate::wire::Lifecycle;

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
}

impl Summary {
    pub(crate) fn of(findings: &[Finding]) -> Self {
        let mut summary = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Breaking => {
                    summary.breaking += 1;
                    summary.breaking_announced +=
                        usize::from(finding.lifecycle != Lifecycle::Stable);
                }
                Severity::Risky => summary.risky += 1,
                Severity::Compatible => summary.compatible += 1,
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
        write!(formatter, "{} breaking", self.breaking)?;
        if self.breaking_announced > 0 {
            let announced = self.breaking_announced;
            write!(
                formatter,
                " ({announced} of what was deprecated or unstable)"
            )?;
        }
        write!(
            formatter,
            ", {} risky, {} compatible",
            self.risky, self.compatible
        )
    }
}
