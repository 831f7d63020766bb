//! Pragmas: with these, a schema lists exceptions from the rules.

use std::collections::HashSet;

use crate::mode::Mode;
use crate::syntax::{Value, ValueKind};
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::Span;
use qapi_schema::suggest::similar;

/// The pragmas of a schema. They apply to all of its files, whichever file they are in;
/// a later list replaces an earlier one.
#[derive(Debug, Default)]
pub(crate) struct Pragmas {
    /// Whether there is any, which makes it a schema of QEMU 2.9 or later.
    pub(crate) any: bool,
    /// Whether some could not be read, so that exceptions may be missing.
    pub(crate) incomplete: bool,
    doc_required: bool,
    pub(crate) command_names: HashSet<String>,
    pub(crate) command_returns: HashSet<String>,
    pub(crate) documentation: HashSet<String>,
    pub(crate) member_names: HashSet<String>,
}

/// The pragmas of today's QEMU.
const NAMES: [&str; 5] = [
    "command-name-exceptions",
    "command-returns-exceptions",
    "doc-required",
    "documentation-exceptions",
    "member-name-exceptions",
];

impl Pragmas {
    /// Whether every definition must be documented.
    pub(crate) fn doc_required(&self) -> bool {
        self.doc_required
    }

    /// Applies one `pragma` directive.
    pub(crate) fn set(
        &mut self,
        span: Span,
        value: Value,
        mode: Mode,
        problems: &mut Vec<Diagnostic>,
    ) {
        self.any = true;
        let found = value.describe();
        let ValueKind::Object(entries) = value.kind else {
            self.incomplete = true;
            let message = format!("`pragma` takes an object, not {found}");
            let problem = Diagnostic::in_definition(Code::InvalidDirective, span, message);
            problems.push(problem.place(Some(value.span)));
            return;
        };
        for entry in entries {
            let name = entry.key.text.as_str();
            if name == "doc-required" {
                match entry.value.kind {
                    ValueKind::Boolean(required) => self.doc_required = required,
                    _ => problems.push(wrong_value(span, &entry.value, name, "a boolean")),
                }
            } else if let Some((list, today)) = self.list(name) {
                if mode == Mode::Strict && today != name {
                    let message = format!("`{name}` is the old name of a pragma");
                    let problem = Diagnostic::in_definition(Code::UnknownPragma, span, message)
                        .at(entry.key.span, "no longer supported")
                        .help(format!("use `{today}`"));
                    problems.push(problem);
                }
                if let Some(names) = strings(&entry.value) {
                    *list = names;
                } else {
                    self.incomplete = true;
                    let expected = "a list of strings";
                    problems.push(wrong_value(span, &entry.value, name, expected));
                }
            } else {
                self.incomplete = true;
                let message = format!("unknown pragma `{name}`");
                problems.push(
                    Diagnostic::in_definition(Code::UnknownPragma, span, message)
                        .at(entry.key.span, "not a pragma")
                        .maybe_help(similar(name, NAMES)),
                );
            }
        }
    }

    /// The list with this name, and its name today. QEMU 5.2 and older had other names
    /// for two of them.
    fn list(&mut self, name: &str) -> Option<(&mut HashSet<String>, &'static str)> {
        match name {
            "command-name-exceptions" => Some((&mut self.command_names, "command-name-exceptions")),
            "command-returns-exceptions" | "returns-whitelist" => {
                Some((&mut self.command_returns, "command-returns-exceptions"))
            }
            "documentation-exceptions" => {
                Some((&mut self.documentation, "documentation-exceptions"))
            }
            "member-name-exceptions" | "name-case-whitelist" => {
                Some((&mut self.member_names, "member-name-exceptions"))
            }
            _ => None,
        }
    }
}

fn wrong_value(span: Span, value: &Value, name: &str, expected: &str) -> Diagnostic {
    let message = format!("the pragma `{name}` takes {expected}");
    Diagnostic::in_definition(Code::InvalidDirective, span, message)
        .at(value.span, format!("this is {}", value.describe()))
}

fn strings(value: &Value) -> Option<HashSet<String>> {
    let ValueKind::List(elements) = &value.kind else {
        return None;
    };
    let string = |element: &Value| match &element.kind {
        ValueKind::String(text) => Some(text.clone()),
        _ => None,
    };
    elements.iter().map(string).collect()
}
