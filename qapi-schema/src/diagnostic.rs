//! What is wrong with a schema: the problem, the place, and what to do.
//!
//! What the codes mean is in [`Code`]; how a diagnostic looks is in `render`.

mod code;
mod render;

use std::fmt;

use crate::error::fmt_with_causes;
use crate::source::{SourceMap, Span};

pub use code::Code;

/// One problem of a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What sort of problem it is.
    pub code: Code,
    /// The problem, in one line.
    pub message: String,
    /// The place that it is reported at. As with QEMU's own generator that is
    /// the beginning of the definition where a definition is at fault; `labels`
    /// then point at the very words.
    pub span: Span,
    /// Further places, each with what is to be seen there.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
}

/// A place that belongs to a [`Diagnostic`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is to be seen there.
    pub text: String,
}

impl Diagnostic {
    /// A problem at a place, with no labels and no help.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            span,
            labels: Vec::new(),
            help: None,
        }
    }

    /// Points at a further place, and says what is to be seen there.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Points at a place, if there is one.
    #[must_use]
    pub fn maybe_label(self, span: Option<Span>, text: &str) -> Self {
        match span {
            Some(span) => self.label(span, text),
            None => self,
        }
    }

    /// Says what to do about the problem.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Adds help if there is any to give.
    #[must_use]
    pub fn maybe_help(self, text: Option<String>) -> Self {
        match text {
            Some(text) => self.help(text),
            None => self,
        }
    }
}

/// All problems of a schema, and its files to show them in.
///
/// Its `Debug` form is its text.
#[derive(Clone, thiserror::Error)]
pub struct Problems {
    sources: SourceMap,
    diagnostics: Vec<Diagnostic>,
    omitted: usize,
}

/// How many problems are kept. Nobody reads more.
const KEPT: usize = 1000;

impl Problems {
    /// Sorts by file and line, so that the order does not depend on the order of
    /// the checks.
    #[must_use]
    pub fn new(sources: SourceMap, mut diagnostics: Vec<Diagnostic>) -> Self {
        let first_label = |diagnostic: &Diagnostic| Some(diagnostic.labels.first()?.span);
        diagnostics.sort_by_key(|diagnostic| (diagnostic.span, first_label(diagnostic)));
        diagnostics.dedup();
        let omitted = diagnostics.len().saturating_sub(KEPT);
        diagnostics.truncate(KEPT);
        Self {
            sources,
            diagnostics,
            omitted,
        }
    }

    /// The problems, by file and place: the first thousand, if there are more.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// How many more there are.
    #[must_use]
    pub fn omitted(&self) -> usize {
        self.omitted
    }

    /// The files that the problems are in.
    #[must_use]
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }
}

/// The problems as people read them, without colour.
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.diagnostics.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            f.write_str(&diagnostic.render(&self.sources))?;
        }
        match self.omitted {
            0 => Ok(()),
            1 => f.write_str("\n\n... and 1 more problem"),
            more => write!(f, "\n\n... and {more} more problems"),
        }
    }
}

impl fmt::Debug for Problems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_with_causes(self, formatter)
    }
}
