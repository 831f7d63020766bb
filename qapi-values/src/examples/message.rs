//! Text of an example -> JSON, with what is left out and where everything stands.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pest::Parser;
use pest::error::{ErrorVariant, InputLocation};
use pest::iterators::Pair;
use serde_json::{Map, Value};

use crate::path::Path;

#[derive(pest_derive::Parser)]
#[grammar = "examples/message.pest"]
struct Grammar;

/// How deep a message may be nested.
const DEPTH: usize = 64;

/// A message.
#[derive(Default)]
pub(super) struct Message {
    pub(super) value: Value,
    /// Values that are left out, and objects and arrays of which something is.
    elided: HashSet<Path>,
    partial: HashSet<Path>,
    /// Members that an object has twice.
    pub(super) repeated: Vec<Path>,
    /// Where each value stands, with the name of the member that it is.
    places: HashMap<Path, Range<usize>>,
}

/// Why a text is no message, and where in it.
pub(super) struct NotJson {
    pub(super) reason: String,
    pub(super) at: usize,
}

impl Message {
    /// Reads a message.
    pub(super) fn read(text: &str) -> Result<Self, NotJson> {
        if let Some(at) = too_deep(text) {
            let reason = format!("nested deeper than {DEPTH}");
            return Err(NotJson { reason, at });
        }
        let pairs = Grammar::parse(Rule::message, text).map_err(|error| not_json(text, &error))?;
        let mut message = Self::default();
        let value = pairs.flatten().find(|pair| pair.as_rule() == Rule::value);
        if let Some(value) = value {
            message.value = message.value(value, &Path::default());
        }
        Ok(message)
    }

    /// Where in the text a value stands, or what should have it.
    pub(super) fn place(&self, path: &Path) -> Option<Range<usize>> {
        let place = self.places.get(path).cloned();
        place.or_else(|| self.place(&path.parent()?))
    }

    /// Whether the value, or something that it is part of, is left out.
    pub(super) fn is_elided(&self, path: &Path) -> bool {
        let mut around = Some(path.clone());
        while let Some(path) = around {
            if self.elided.contains(&path) {
                return true;
            }
            around = path.parent();
        }
        false
    }

    /// Whether an object or array may have more than is shown.
    pub(super) fn is_partial(&self, path: &Path) -> bool {
        self.partial.contains(path)
    }

    fn value(&mut self, pair: Pair<'_, Rule>, path: &Path) -> Value {
        let range = pair.as_span().start()..pair.as_span().end();
        self.places.entry(path.clone()).or_insert(range);
        let Some(inner) = pair.into_inner().next() else {
            return Value::Null;
        };
        match inner.as_rule() {
            Rule::object => Value::Object(self.object(inner, path)),
            Rule::array => Value::Array(self.array(inner, path)),
            Rule::elision => {
                self.elided.insert(path.clone());
                Value::Null
            }
            // The grammar takes what JSON does, but for numbers that are too large.
            _ => serde_json::from_str(inner.as_str()).unwrap_or_default(),
        }
    }

    fn object(&mut self, pair: Pair<'_, Rule>, path: &Path) -> Map<String, Value> {
        let mut members = Map::new();
        for member in pair.into_inner() {
            if member.as_rule() == Rule::elided {
                self.partial.insert(path.clone());
            }
            if member.as_rule() != Rule::member {
                continue;
            }
            let range = member.as_span().start()..member.as_span().end();
            let mut parts = member
                .into_inner()
                .filter(|part| part.as_rule() != Rule::colon);
            if let (Some(key), Some(value)) = (parts.next(), parts.next()) {
                let name: String = serde_json::from_str(key.as_str()).unwrap_or_default();
                let path = path.member(&name);
                self.places.insert(path.clone(), range);
                let value = self.value(value, &path);
                if members.insert(name, value).is_some() {
                    self.repeated.push(path);
                }
            }
        }
        members
    }

    fn array(&mut self, pair: Pair<'_, Rule>, path: &Path) -> Vec<Value> {
        let mut elements = Vec::new();
        for element in pair.into_inner() {
            if element.as_rule() == Rule::elided {
                self.partial.insert(path.clone());
            } else if let Some(value) = element.into_inner().next() {
                let element = self.value(value, &path.element(elements.len()));
                elements.push(element);
            }
        }
        elements
    }
}

/// The offset of the bracket that opens one level too many.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            return Some(at);
        }
    }
    None
}

fn not_json(text: &str, error: &pest::error::Error<Rule>) -> NotJson {
    let (InputLocation::Pos(at) | InputLocation::Span((at, _))) = error.location;
    let rest = &text[at..];
    let is_closing = |rest: &str| rest.trim_start().starts_with(['}', ']']);
    if rest.strip_prefix(',').is_some_and(is_closing) {
        let reason = "a comma in front of a closing bracket".to_owned();
        return NotJson { reason, at };
    }
    let found = match rest.chars().next() {
        Some(found) => format!("`{found}`"),
        None => "the end".to_owned(),
    };
    let expected = match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => expected(positives),
        ErrorVariant::CustomError { .. } => "something else",
    };
    NotJson {
        reason: format!("{found} where {expected} is expected"),
        at,
    }
}

/// What would have been right, in words.
fn expected(rules: &[Rule]) -> &'static str {
    let has = |rule: Rule| rules.contains(&rule);
    if has(Rule::value) || has(Rule::element) {
        "a value"
    } else if has(Rule::member) || has(Rule::key) {
        "a member"
    } else if has(Rule::colon) {
        "`:`"
    } else if has(Rule::comma) {
        "`,` or a closing bracket"
    } else if has(Rule::string) {
        "a string in double quotes"
    } else {
        "the end"
    }
}
