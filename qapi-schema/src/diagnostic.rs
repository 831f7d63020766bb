//! The problems of a schema.
//!
//! The meanings of the codes are in [`Code`]; how a diagnostic is shown is in `render`.

mod code;
mod render;

use std::fmt;

use qapi_text::Text;

use crate::source::{SourceMap, Span};

pub use code::{Code, Severity};

/// A problem in a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The kind of problem.
    pub code: Code,
    /// The problem, in one line.
    pub message: Text,
    /// The very words that are wrong.
    pub span: Span,
    /// The head of the definition or directive that the problem is in, from its opening
    /// brace to its name. This is where QEMU's own generator reports the problem.
    pub definition: Option<Span>,
    /// More places, each with a text about it.
    pub labels: Vec<Label>,
    /// What to do about the problem.
    pub help: Option<Text>,
}

/// A place that belongs to a [`Diagnostic`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to say about it.
    pub text: Text,
}

impl Diagnostic {
    /// A problem at a place, with no labels and no help.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<Text>) -> Self {
        Self {
            code,
            message: message.into(),
            span,
            definition: None,
            labels: Vec::new(),
            help: None,
        }
    }

    /// A problem of the definition with this head. [`at`](Self::at) says where in it.
    #[must_use]
    pub fn in_definition(code: Code, head: Span, message: impl Into<Text>) -> Self {
        Self {
            definition: Some(head),
            ..Self::new(code, head, message)
        }
    }

    /// Sets the head of the definition that the problem is in.
    #[must_use]
    pub fn within(self, definition: Option<Span>) -> Self {
        Self { definition, ..self }
    }

    /// Moves the problem to the very words that are wrong. If their place is not known, it
    /// stays where it is.
    #[must_use]
    pub fn place(self, span: Option<Span>) -> Self {
        Self {
            span: span.unwrap_or(self.span),
            ..self
        }
    }

    /// Moves the problem to the very words that are wrong, if their place is known, and
    /// labels them.
    #[must_use]
    pub fn at(self, span: impl Into<Option<Span>>, text: impl Into<Text>) -> Self {
        let span = span.into();
        self.place(span).maybe_label(span, text)
    }

    /// Adds a label.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<Text>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Adds a label if there is a place for it.
    #[must_use]
    pub fn maybe_label(self, span: Option<Span>, text: impl Into<Text>) -> Self {
        match span {
            Some(span) => self.label(span, text),
            None => self,
        }
    }

    /// Adds help.
    #[must_use]
    pub fn help(mut self, text: impl Into<Text>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Adds help if there is any.
    #[must_use]
    pub fn maybe_help(self, text: Option<String>) -> Self {
        match text {
            Some(text) => self.help(text),
            None => self,
        }
    }

    /// The same with shorter texts, if they quote a word of many megabytes.
    fn shortened(mut self) -> Self {
        self.message = self.message.shortened(LONGEST);
        self.help = self.help.map(|help| help.shortened(LONGEST));
        for label in &mut self.labels {
            label.text = std::mem::take(&mut label.text).shortened(LONGEST);
        }
        self
    }
}

/// How many characters a text of a problem has at most.
const LONGEST: usize = 600;

/// All problems of a schema, and the source files to show them in.
///
/// Its `Debug` form is its text.
#[derive(Clone, thiserror::Error)]
pub struct Problems {
    sources: SourceMap,
    diagnostics: Vec<Diagnostic>,
    omitted: usize,
}

/// How many problems are kept.
const KEPT: usize = 1000;

impl Problems {
    /// Sorts the problems by file and position, so that their order does not depend on the
    /// order of the checks. Texts of more than 600 characters are shortened.
    #[must_use]
    pub fn new(sources: SourceMap, mut diagnostics: Vec<Diagnostic>) -> Self {
        let first_label = |diagnostic: &Diagnostic| Some(diagnostic.labels.first()?.span);
        diagnostics.sort_by_key(|diagnostic| (diagnostic.span, first_label(diagnostic)));
        diagnostics.dedup();
        let omitted = diagnostics.len().saturating_sub(KEPT);
        diagnostics.truncate(KEPT);
        let diagnostics = diagnostics.into_iter().map(Diagnostic::shortened);
        Self {
            sources,
            diagnostics: diagnostics.collect(),
            omitted,
        }
    }

    /// The problems, sorted by file and position. At most 1000 are kept.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Keeps only some of the problems.
    #[must_use]
    pub fn filtered(mut self, keep: impl FnMut(&Diagnostic) -> bool) -> Self {
        self.diagnostics.retain(keep);
        self
    }

    /// How many more problems there are.
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

/// The problems with source lines, without colour.
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
        fmt::Display::fmt(self, formatter)
    }
}
