//! The include walk: which files a schema is made of, and in which order.
//!
//! Each file is read and parsed once. Includes and pragmas are handled here; all other
//! expressions are passed on as they are.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};

use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::{FileId, Span};
use qapi_schema::text::Text;

use crate::doc::{self, Parsed};
use crate::loaded::{DocIndex, Loaded, TopLevel};
use crate::mode::Mode;
use crate::parse;
use crate::reader::{Reader, folder_of, normalize, relative};
use crate::syntax::{Entry, Item, Value, ValueKind};
use crate::words;

/// The main file of a schema, already read.
pub(crate) struct MainFile {
    /// The path as the user gave it.
    pub(crate) path: PathBuf,
    pub(crate) canonical: PathBuf,
    pub(crate) bytes: Vec<u8>,
}

/// Reads everything that the main file includes, from below `root` only.
pub(crate) fn walk(reader: &impl Reader, mode: Mode, root: PathBuf, main: MainFile) -> Loaded {
    let mut walk = Walk {
        reader,
        mode,
        root,
        main_folder: folder_of(&normalize(&main.path)),
        known: HashMap::new(),
        loaded: Loaded::default(),
        stack: Vec::new(),
        open: HashSet::new(),
    };
    walk.open(main.path, main.canonical, main.bytes);
    walk.run();
    walk.loaded
}

struct Walk<'r, R> {
    reader: &'r R,
    mode: Mode,
    root: PathBuf,
    main_folder: PathBuf,
    /// The files read so far, by canonical path.
    known: HashMap<PathBuf, FileId>,
    loaded: Loaded,
    /// The files that are being processed: each includes the next. The call stack would
    /// not do, as includes may be nested to any depth.
    stack: Vec<Frame>,
    /// The files on the stack.
    open: HashSet<FileId>,
}

/// A file that is being processed.
struct Frame {
    file: FileId,
    items: std::vec::IntoIter<Item>,
    /// The comment just read, if no item has followed it yet.
    doc: Option<DocIndex>,
}

impl<R: Reader> Walk<'_, R> {
    fn run(&mut self) {
        while let Some(frame) = self.stack.last_mut() {
            let file = frame.file;
            let Some(item) = frame.items.next() else {
                let doc = frame.doc.take();
                self.stack.pop();
                self.open.remove(&file);
                self.reject_doc(doc);
                continue;
            };
            let doc = frame.doc.take();
            match item {
                // The next item may still belong to the broken one.
                Item::Broken { names } => {
                    let is_pragma = |name: &String| name == "pragma";
                    self.loaded.pragmas.incomplete |= names.iter().any(is_pragma);
                    self.loaded.lost.extend(names);
                }
                Item::Doc(comment) => {
                    self.reject_doc(doc);
                    let index = self.loaded.docs.len();
                    let text = self.loaded.sources.text(file);
                    let next = self.stack.last().and_then(|of| of.items.as_slice().first());
                    let next = next.and_then(Item::defined);
                    let problems = &mut self.loaded.problems;
                    let doc = doc::parse(&comment, text, next, self.mode, problems);
                    self.loaded.docs.push(doc);
                    if let Some(frame) = self.stack.last_mut() {
                        frame.doc = Some(index);
                    }
                }
                Item::Expression { value, sound } => self.expression(file, value, sound, doc),
            }
        }
    }

    fn expression(&mut self, file: FileId, value: Value, sound: bool, doc: Option<DocIndex>) {
        let span = value.span;
        let ValueKind::Object(entries) = value.kind else {
            let message = format!("expected an object, found {}", value.describe());
            return self.problem(Code::NotAnObject, span, message);
        };
        let has = |key: &str| entries.iter().any(|entry| entry.key.text == key);
        if has("include") {
            self.reject_doc(doc);
            if let Some(entry) = self.directive(span, entries) {
                self.include(file, span, &entry.value);
            }
        } else if has("pragma") {
            self.reject_doc(doc);
            if let Some(entry) = self.directive(span, entries) {
                self.loaded
                    .pragmas
                    .set(span, entry.value, self.mode, &mut self.loaded.problems);
            }
        } else {
            self.expect_symbol(doc);
            self.loaded.entries.push(TopLevel::Expression {
                span,
                entries,
                sound,
                doc,
            });
        }
    }

    /// Reports a free-form comment right before a definition.
    fn expect_symbol(&mut self, doc: Option<DocIndex>) {
        let wanted = self.mode == Mode::Strict || self.loaded.pragmas.doc_required();
        let Some(doc) = doc.and_then(|index| self.loaded.docs.get_mut(index)) else {
            return;
        };
        let is_free_form = doc.doc.symbol.is_none() && doc.is_sound;
        if wanted && (is_free_form || doc.lacks_at) {
            doc.is_sound = false;
            let message = "the comment does not name the definition that follows";
            let problem = Diagnostic::new(Code::DocMissing, doc.doc.span.start_point(), message);
            let help = "name the definition on the first line: `# @NAME:`";
            self.loaded.problems.push(problem.help(help));
        }
    }

    /// The only entry of an `include` or `pragma`.
    fn directive(&mut self, span: Span, mut entries: Vec<Entry>) -> Option<Entry> {
        if entries.len() > 1 {
            let keys = entries.iter().map(|entry| entry.key.text.as_str());
            let found = words::names(keys, "and");
            let message = format!("a directive must have exactly one key, found {found}");
            let second = entries.get(1).map(|entry| entry.key.span);
            let problem = Diagnostic::in_definition(Code::InvalidDirective, span, message);
            self.loaded.problems.push(problem.place(second));
            return None;
        }
        entries.pop()
    }

    /// Reports the comment of a definition that is not followed by a definition.
    fn reject_doc(&mut self, doc: Option<DocIndex>) {
        let Some(Parsed {
            doc,
            is_sound: true,
            ..
        }) = doc.map(|index| &self.loaded.docs[index])
        else {
            return;
        };
        if let Some(symbol) = &doc.symbol {
            let message =
                format!("the documentation of `{symbol}` is not followed by its definition");
            let span = doc.span.start_point();
            self.problem(Code::DocDetached, span, message);
        }
    }

    fn include(&mut self, from: FileId, span: Span, value: &Value) {
        let ValueKind::String(include) = &value.kind else {
            let message = format!("`include` takes a string, not {}", value.describe());
            let problem = Diagnostic::in_definition(Code::InvalidDirective, span, message);
            return self.loaded.problems.push(problem.place(Some(value.span)));
        };
        let path = folder_of(self.loaded.sources.path(from)).join(include);
        let canonical = match self.canonical_inside(&path) {
            Ok(canonical) => canonical,
            Err(error) => return self.bad_include(&error, span, value, include),
        };
        let known = self.known.get(&canonical).copied();
        if known.is_some_and(|file| self.open.contains(&file)) {
            let message = format!("`{include}` includes itself");
            let problem = Diagnostic::in_definition(Code::IncludeCycle, span, message);
            self.loaded
                .problems
                .push(problem.at(value.span, "this include closes the cycle"));
            return;
        }
        if let Some(to) = known {
            self.loaded.entries.push(TopLevel::Include { from, to });
            return;
        }
        if !self.reader.is_file(&canonical) {
            let error = io::Error::other("not a regular file");
            return self.bad_include(&IncludeError::Unreadable(error), span, value, include);
        }
        match self.reader.read(&canonical) {
            Ok(bytes) => {
                let to = self.open(path, canonical, bytes);
                self.loaded.entries.push(TopLevel::Include { from, to });
            }
            Err(error) => {
                self.bad_include(&IncludeError::Unreadable(error), span, value, include);
            }
        }
    }

    /// The canonical path, if the file exists and is below the root.
    fn canonical_inside(&self, path: &Path) -> Result<PathBuf, IncludeError> {
        let canonical = self.reader.canonical(path)?;
        let below = canonical.strip_prefix(&self.root);
        if below.is_ok_and(|below| below.is_relative() && !below.starts_with("..")) {
            Ok(canonical)
        } else {
            Err(IncludeError::Outside)
        }
    }

    fn bad_include(&mut self, error: &IncludeError, span: Span, value: &Value, include: &str) {
        self.loaded.partial = true;
        let problem = match error {
            IncludeError::Outside => Diagnostic::in_definition(
                Code::IncludeOutside,
                span,
                format!("`{include}` is outside the schema's directory"),
            )
            .help(format!(
                "only files under {} can be included",
                self.root.display()
            )),
            IncludeError::Unreadable(error) => Diagnostic::in_definition(
                Code::IncludeUnreadable,
                span,
                format!("cannot read `{include}`: {error}"),
            ),
        };
        self.loaded
            .problems
            .push(problem.at(value.span, "included here"));
    }

    /// Adds a file and starts to process it.
    fn open(&mut self, path: PathBuf, canonical: PathBuf, bytes: Vec<u8>) -> FileId {
        let module = relative(&normalize(&path), &self.main_folder);
        let (text, invalid_at) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                (text, Some(valid))
            }
        };
        let too_large = text.len() >= u32::MAX as usize;
        let text = if too_large { String::new() } else { text };
        let file = self.loaded.sources.add(path, text);
        self.known.insert(canonical, file);
        self.loaded.modules.push(module);
        let at = |start| Span::new(file, start..start);
        self.loaded.partial |= too_large || invalid_at.is_some();
        let items = if too_large {
            self.problem(Code::FileTooLarge, at(0), "the file is 4 GiB or larger");
            Vec::new()
        } else if let Some(start) = invalid_at {
            self.problem(
                Code::NotUtf8,
                at(start),
                "the file is not valid UTF-8 from here on",
            );
            Vec::new()
        } else {
            parse::parse(
                file,
                self.loaded.sources.text(file),
                self.mode,
                &mut self.loaded.problems,
                &mut self.loaded.commas,
            )
        };
        self.open.insert(file);
        self.stack.push(Frame {
            file,
            items: items.into_iter(),
            doc: None,
        });
        file
    }

    fn problem(&mut self, code: Code, span: Span, message: impl Into<Text>) {
        self.loaded
            .problems
            .push(Diagnostic::new(code, span, message));
    }
}

/// Why a file is not included.
enum IncludeError {
    Outside,
    Unreadable(io::Error),
}

impl From<io::Error> for IncludeError {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}
