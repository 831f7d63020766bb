//! The syntax tree of one file, before it is given any meaning.
//!
//! These types are private to the crate.

use qapi_schema::source::Span;

/// One top-level item of a file.
#[derive(Debug)]
pub(crate) enum Item {
    /// A `##` comment.
    Doc(DocComment),
    /// An expression, which should be an object.
    Expression {
        value: Value,
        /// Whether its text has no problems.
        sound: bool,
    },
    /// Text that is neither.
    Broken {
        /// The words in it, some of which may be names of definitions.
        names: Vec<String>,
    },
}

impl Item {
    /// The name of what it defines: the value of its first key.
    pub(crate) fn defined(&self) -> Option<&str> {
        let Self::Expression { value, .. } = self else {
            return None;
        };
        match &value.kind {
            ValueKind::Object(entries) => match &entries.first()?.value.kind {
                ValueKind::String(name) => Some(name),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A documentation comment, as lines.
#[derive(Debug)]
pub(crate) struct DocComment {
    /// From the opening to the closing `##`.
    pub(crate) span: Span,
    /// The lines between the marks, each from its `#` to its end.
    pub(crate) lines: Vec<Span>,
    /// Whether the marks are correct.
    pub(crate) sound: bool,
}

/// A literal.
#[derive(Debug)]
pub(crate) struct Value {
    pub(crate) span: Span,
    pub(crate) kind: ValueKind,
}

#[derive(Debug)]
pub(crate) enum ValueKind {
    Object(Vec<Entry>),
    List(Vec<Value>),
    String(String),
    Boolean(bool),
}

/// `'key': value`
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: Name,
    pub(crate) value: Value,
}

/// A string and where it is written, quotes included.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Value {
    /// What the value is, for messages.
    pub(crate) fn describe(&self) -> &'static str {
        match self.kind {
            ValueKind::Object(_) => "an object",
            ValueKind::List(_) => "a list",
            ValueKind::String(_) => "a string",
            ValueKind::Boolean(_) => "a boolean",
        }
    }
}
