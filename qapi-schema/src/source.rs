//! Where things are: the files of a schema, and places in them.
//!
//! A [`Span`] is three small numbers; everything that a person wants to see of
//! it (path, line, column, the line's text) is asked of the [`SourceMap`].

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// One file of a [`SourceMap`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The file's place in the order in which files were first read.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A stretch of text in one file, as byte offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file that the text is in.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// A stretch of a file's text.
    #[must_use]
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self {
            file,
            start: offset(range.start),
            end: offset(range.end),
        }
    }

    /// The stretch as a range of byte offsets.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The stretch without so many bytes at its start.
    #[must_use]
    pub fn without_first(self, bytes: usize) -> Self {
        let start = self.range().start + bytes;
        Self::new(self.file, start..self.range().end.max(start))
    }

    /// The empty stretch at this one's start.
    #[must_use]
    pub fn start_point(self) -> Self {
        Self {
            end: self.start,
            ..self
        }
    }
}

/// A place as people write it: file, line and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file's path, as it was reached from the schema that was asked for.
    pub path: PathBuf,
    /// Line number; the first is 1.
    pub line: usize,
    /// Column number in characters; the first is 1.
    pub column: usize,
}

/// `path:line:column`
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path.display(), self.line, self.column)
    }
}

/// The files of one schema, in the order in which they were first read.
///
/// Cloning is cheap: the texts are shared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceMap {
    files: Vec<Arc<File>>,
}

#[derive(Debug, PartialEq, Eq)]
struct File {
    path: PathBuf,
    text: String,
    /// Offset of the first byte of each line, found when it is first asked for.
    lines: OnceLock<Vec<u32>>,
}

impl File {
    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let newlines = memchr::memchr_iter(b'\n', self.text.as_bytes());
            let starts = newlines.map(|at| offset(at + 1));
            std::iter::once(0).chain(starts).collect()
        })
    }
}

impl SourceMap {
    /// Takes a file in. Of texts of 4 GiB and more only the beginning can be named, as
    /// offsets are 32 bits wide.
    pub fn add(&mut self, path: PathBuf, text: String) -> FileId {
        let id = FileId(offset(self.files.len()));
        let lines = OnceLock::new();
        self.files.push(Arc::new(File { path, text, lines }));
        id
    }

    /// The files, in the order in which they were first read.
    pub fn files(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..offset(self.files.len())).map(FileId)
    }

    /// The path of a file, as it was reached from the schema that was asked for.
    ///
    /// # Panics
    ///
    /// If the file is one of another schema and out of this one's range.
    #[must_use]
    pub fn path(&self, file: FileId) -> &Path {
        &self.file(file).path
    }

    /// The whole text of a file.
    ///
    /// # Panics
    ///
    /// If the file is one of another schema and out of this one's range.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        &self.file(file).text
    }

    /// The text that a span covers; nothing, if there is no such stretch.
    #[must_use]
    pub fn snippet(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or_default()
    }

    /// Where a span begins.
    ///
    /// # Panics
    ///
    /// If the file is one of another schema and out of this one's range.
    #[must_use]
    pub fn locate(&self, span: Span) -> Location {
        let file = self.file(span.file);
        let lines = file.lines();
        let line = lines.partition_point(|&start| start <= span.start);
        let line_start = lines[line - 1] as usize;
        let before = file.text.get(line_start..span.start as usize);
        Location {
            path: file.path.clone(),
            line,
            column: before.map_or(0, characters) + 1,
        }
    }

    fn file(&self, id: FileId) -> &File {
        &self.files[id.index()]
    }
}

/// The number of characters, which for plain ASCII need not be counted.
fn characters(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}

/// An offset into a text of a [`SourceMap`], or a place in an arena: under 4 GiB.
pub(crate) fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_start_at_one() {
        let mut map = SourceMap::default();
        let file = map.add("a.json".into(), "é\nçà{".to_owned());
        let at = |start| {
            let place = map.locate(Span {
                file,
                start,
                end: start,
            });
            (place.line, place.column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(2), (1, 2));
        assert_eq!(at(3), (2, 1));
        assert_eq!(at(7), (2, 3));
    }
}
