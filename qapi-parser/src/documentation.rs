//! Reads documentation that is kept apart from the schemas that it is for.

use std::io;
use std::path::Path;

use qapi_schema::Documentation;
use qapi_schema::diagnostic::{Code, Diagnostic, Problems};
use qapi_schema::source::SourceMap;

use crate::doc;
use crate::error::LoadError;
use crate::mode::Mode;
use crate::parse;
use crate::reader::Reader;
use crate::syntax::Item;

/// Reads the documentation comments of these files, by the rules of strict mode.
///
/// A comment needs no definition after it: it is for the definition that it names, in whichever
/// schema has that. Definitions in the files are ignored.
///
/// ```
/// use qapi_parser::{Loader, Memory, documentation};
///
/// let files = Memory::new()
///     .file("words.json", "##\n# @STOP:\n#\n# The machine has stopped.\n##\n")
///     .file("main.json", "{ 'event': 'STOP' }");
/// let words = documentation(&files, ["words.json"])?;
/// let schema = Loader::new().reader(files).load("main.json")?.with_documentation(&words);
/// let (_, stop) = schema.event("STOP").unwrap();
/// let doc = schema.doc_of(&stop.definition).unwrap();
/// assert_eq!(doc.summary(), Some("The machine has stopped."));
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
///
/// # Errors
///
/// If a file cannot be read, if a comment is not well-formed, or if two comments are for the same
/// definition.
pub fn documentation<P: AsRef<Path>>(
    reader: &impl Reader,
    files: impl IntoIterator<Item = P>,
) -> Result<Documentation, LoadError> {
    let mut sources = SourceMap::default();
    for path in files {
        let path = path.as_ref().to_owned();
        let text = read(reader, &path)?;
        sources.add(path, text);
    }
    let mut problems = Vec::new();
    let mut documentation = Documentation::new(sources.clone());
    for file in sources.files() {
        let text = sources.text(file);
        let items = parse::parse(file, text, Mode::Strict, &mut problems, &mut Vec::new());
        for item in items {
            let Item::Doc(comment) = item else { continue };
            let parsed = doc::parse(&comment, text, None, Mode::Strict, &mut problems);
            let start = parsed.doc.span.start_point();
            let name = parsed.doc.symbol.clone().unwrap_or_default();
            if let Some(first) = documentation.add(parsed.doc) {
                let message = format!("`{name}` is documented twice");
                let problem = Diagnostic::new(Code::DuplicateDefinition, start, message);
                problems.push(problem.label(first.span.start_point(), "first here"));
            }
        }
    }
    if problems.is_empty() {
        Ok(documentation)
    } else {
        Err(Problems::new(sources, problems).into())
    }
}

fn read(reader: &impl Reader, path: &Path) -> Result<String, LoadError> {
    let canonical = reader.canonical(path);
    let bytes = canonical.and_then(|canonical| reader.read(&canonical));
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other));
    text.map_err(|source| LoadError::Read {
        path: path.to_owned(),
        source,
    })
}
