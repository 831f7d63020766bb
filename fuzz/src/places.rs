//! Whether places are places in the text.

use std::collections::HashMap;

use qapi_schema::source::{FileId, SourceMap, Span};

/// The places that there are in the files of a schema.
#[derive(Debug)]
pub struct Places<'s> {
    sources: &'s SourceMap,
    /// The number of characters in each line.
    lengths: HashMap<FileId, Vec<usize>>,
}

impl<'s> Places<'s> {
    /// Measures the files.
    #[must_use]
    pub fn new(sources: &'s SourceMap) -> Self {
        let lengths = |file| {
            let lines = sources.text(file).split('\n');
            lines.map(|line| line.chars().count()).collect()
        };
        let files = sources.files();
        Self {
            sources,
            lengths: files.map(|file| (file, lengths(file))).collect(),
        }
    }

    /// Checks that a stretch is in the text, and whole characters of it.
    ///
    /// # Panics
    ///
    /// If it is not.
    pub fn check(&self, span: Span) {
        let text = self.sources.text(span.file);
        assert!(
            text.get(span.range()).is_some(),
            "{span:?} is not in the text of {} bytes",
            text.len()
        );
        let place = self.sources.locate(span);
        let lengths = &self.lengths[&span.file];
        assert!((1..=lengths.len()).contains(&place.line), "{place:?}");
        let columns = lengths[place.line - 1] + 1;
        assert!((1..=columns).contains(&place.column), "{place:?}");
    }

    /// Checks a stretch if there is one.
    ///
    /// # Panics
    ///
    /// If it is not in the text.
    pub fn check_maybe(&self, span: Option<Span>) {
        if let Some(span) = span {
            self.check(span);
        }
    }
}
