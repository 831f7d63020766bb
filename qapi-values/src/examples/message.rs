//! Reads the messages of an example: JSON in which parts may be left out.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pest::Parser;
use pest::error::{ErrorVariant, InputLocation};
use pest::iterators::Pair;
use serde_json::{Map, Value};

use crate::path::ValuePath;

#[derive(pest_derive::Parser)]
#[grammar = "examples/message.pest"]
struct Grammar;

/// How deep the brackets of a message may nest.
const DEPTH: usize = 64;

/// A message.
#[derive(Default)]
pub(super) struct Message {
    pub(super) value: Value,
    /// Values that are left out.
    elided: HashSet<ValuePath>,
    /// Objects and arrays of which parts are left out.
    partial: HashSet<ValuePath>,
    /// Members that an object has twice.
    pub(super) duplicates: Vec<ValuePath>,
    /// Where each value is in the text, including the name of the member.
    places: HashMap<ValuePath, Range<usize>>,
}

/// Why a text is not a message, and where.
pub(super) struct NotJson {
    pub(super) reason: String,
    pub(super) at: usize,
}

impl Message {
    /// Reads a message.
    pub(super) fn read(text: &str) -> Result<Self, NotJson> {
        if let Some(at) = too_deep(text) {
            let reason = format!("more than {DEPTH} levels of brackets");
            return Err(NotJson { reason, at });
        }
        let pairs = Grammar::parse(Rule::message, text).map_err(|error| not_json(text, &error))?;
        let mut message = Self::default();
        let value = pairs.flatten().find(|pair| pair.as_rule() == Rule::value);
        if let Some(value) = value {
            message.value = message.value(value, &ValuePath::default());
        }
        Ok(message)
    }

    /// Where a value is in the text, or else the object that should have it.
    pub(super) fn place(&self, path: &ValuePath) -> Option<Range<usize>> {
        let place = self.places.get(path).cloned();
        place.or_else(|| self.place(&path.parent()?))
    }

    /// Whether the value, or something that contains it, is left out.
    pub(super) fn is_elided(&self, path: &ValuePath) -> bool {
        let mut around = Some(path.clone());
        while let Some(path) = around {
            if self.elided.contains(&path) {
                return true;
            }
            around = path.parent();
        }
        false
    }

    /// Whether an object may have members that are not shown: parts of it are left out, or of
    /// the one that should contain it.
    pub(super) fn may_have_more(&self, object: &ValuePath) -> bool {
        let is_shown = object.is_empty() || self.places.contains_key(object);
        match object.parent() {
            Some(parent) if !is_shown => self.may_have_more(&parent),
            _ => self.is_partial(object),
        }
    }

    /// Whether parts of an object or array are left out.
    pub(super) fn is_partial(&self, path: &ValuePath) -> bool {
        self.partial.contains(path)
    }

    fn value(&mut self, pair: Pair<'_, Rule>, path: &ValuePath) -> Value {
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
            // The grammar is that of JSON, except that numbers may be too large.
            _ => serde_json::from_str(inner.as_str()).unwrap_or_default(),
        }
    }

    fn object(&mut self, pair: Pair<'_, Rule>, path: &ValuePath) -> Map<String, Value> {
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
                    self.duplicates.push(path);
                }
            }
        }
        members
    }

    fn array(&mut self, pair: Pair<'_, Rule>, path: &ValuePath) -> Vec<Value> {
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
        let reason = "trailing comma".to_owned();
        return NotJson { reason, at };
    }
    let found = match rest.chars().next() {
        Some(found) => format!("`{found}`"),
        None => "the end of the message".to_owned(),
    };
    let expected = match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => expected(positives),
        ErrorVariant::CustomError { .. } => "something else",
    };
    NotJson {
        reason: format!("expected {expected}, found {found}"),
        at,
    }
}

/// What the grammar expects, in words.
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
        "the end of the message"
    }
}
