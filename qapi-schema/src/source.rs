//! The source files of a schema, and places in them.
//!
//! A [`Span`] is three small numbers. The [`SourceMap`] turns it into a path, a line and a
//! column, and into the text of the source.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// Identifies one file of a [`SourceMap`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The index of the file, in the order in which files were first read.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A range of text in one file, as byte offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file that the text is in.
    pub file: FileId,
    /// The offset of the first byte.
    pub start: u32,
    /// The offset after the last byte.
    pub end: u32,
}

impl Span {
    /// A range of a file's text.
    #[must_use]
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self {
            file,
            start: offset(range.start),
            end: offset(range.end),
        }
    }

    /// The byte offsets as a range.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The span without its first bytes.
    #[must_use]
    pub fn without_first(self, bytes: usize) -> Self {
        let start = self.range().start + bytes;
        Self::new(self.file, start..self.range().end.max(start))
    }

    /// The empty span at the start of this one.
    #[must_use]
    pub fn start_point(self) -> Self {
        Self {
            end: self.start,
            ..self
        }
    }
}

/// A place for people to read: file, line and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file's path, as it was reached from the path of the main file.
    pub path: PathBuf,
    /// The line number; the first is 1.
    pub line: usize,
    /// The column number in characters; the first is 1.
    pub column: usize,
}

/// `path:line:column`, on one line.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = qapi_text::line(self.path.display());
        write!(f, "{path}:{}:{}", self.line, self.column)
    }
}

/// The files of one schema, in the order in which they were first read.
///
/// Cloning is cheap: the texts are shared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceMap {
    files: Vec<Arc<File>>,
}

#[derive(Debug)]
struct File {
    path: PathBuf,
    text: String,
    /// The offset of the first byte of each line, computed when it is first needed.
    lines: OnceLock<Vec<u32>>,
}

/// Whether the lines have been computed yet makes no difference.
impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.text) == (&other.path, &other.text)
    }
}

impl Eq for File {}

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
    /// Adds a file. Offsets are 32 bits wide, so spans can only refer to the first 4 GiB.
    pub fn add(&mut self, path: PathBuf, text: String) -> FileId {
        let id = FileId(offset(self.files.len()));
        let lines = OnceLock::new();
        self.files.push(Arc::new(File { path, text, lines }));
        id
    }

    /// Adds all files of another map, and says where they are now.
    pub fn append(&mut self, other: &Self) -> Appended {
        let first = offset(self.files.len());
        self.files.extend(other.files.iter().cloned());
        Appended { first }
    }

    /// The files, in the order in which they were first read.
    pub fn files(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..offset(self.files.len())).map(FileId)
    }

    /// The path of a file, as it was reached from the path of the main file.
    ///
    /// # Panics
    ///
    /// If the file belongs to another schema and is out of range for this one.
    #[must_use]
    pub fn path(&self, file: FileId) -> &Path {
        &self.file(file).path
    }

    /// The whole text of a file.
    ///
    /// # Panics
    ///
    /// If the file belongs to another schema and is out of range for this one.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        &self.file(file).text
    }

    /// The text of a span; empty if the file has no such range.
    #[must_use]
    pub fn snippet(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or_default()
    }

    /// Where a span begins.
    ///
    /// # Panics
    ///
    /// If the file belongs to another schema and is out of range for this one.
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

/// Where files are that were [appended](SourceMap::append) to other files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    first: u32,
}

impl Appended {
    /// What was this span in the map that was appended.
    #[must_use]
    pub fn span(self, span: Span) -> Span {
        Span {
            file: FileId(self.first.saturating_add(span.file.0)),
            ..span
        }
    }
}

/// The number of characters. For ASCII there is no need to count.
fn characters(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}

/// An offset into a text of a [`SourceMap`], or an index of an arena, as 32 bits.
pub(crate) fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn appended_files_follow_the_others() {
        let mut map = SourceMap::default();
        map.add("a.json".into(), "a".to_owned());
        let mut other = SourceMap::default();
        let file = other.add("b.json".into(), "\nb".to_owned());
        let appended = map.append(&other);
        let span = appended.span(Span::new(file, 1..2));
        assert_eq!(map.snippet(span), "b");
        assert_eq!(map.locate(span).to_string(), "b.json:2:1");
    }

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
