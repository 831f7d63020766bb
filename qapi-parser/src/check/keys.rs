//! The keys of an object, and the types of their values.

use crate::check::context::Context;
use crate::check::what::What;
use crate::syntax::{Entry, Name, Value, ValueKind};
use crate::words;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::Span;
use qapi_schema::suggest::most_alike;

/// The entries of an object, which are taken out one by one.
pub(super) struct Keys<'a> {
    entries: Vec<Entry>,
    /// In place of entries, the value of this key: that of something abbreviated.
    short: Option<(&'static str, Value)>,
    /// Where problems are reported.
    head: Span,
    /// What the object is, for messages.
    what: What<'a>,
}

impl<'a> Keys<'a> {
    /// Reports missing and unknown keys, all of them at once.
    pub(super) fn new(
        entries: Vec<Entry>,
        head: Span,
        what: What<'a>,
        required: &[&str],
        optional: &[&str],
        context: &mut Context,
    ) -> Self {
        let known = || required.iter().chain(optional).copied();
        let has = |key: &str| entries.iter().any(|entry| entry.key.text == key);
        let mut missing: Vec<&str> = required.iter().copied().filter(|key| !has(key)).collect();
        // A key that is only misspelt is not missing as well.
        for Entry { key, .. } in &entries {
            if !known().any(|known| known == key.text) {
                let meant = most_alike(&key.text, missing.iter().copied());
                missing.retain(|key| Some(*key) != meant);
            }
        }
        if !missing.is_empty() {
            let noun = if missing.len() == 1 { "key" } else { "keys" };
            let names = words::names(missing, "and");
            let message = format!("{what} is missing the {noun} {names}");
            context.report(Diagnostic::in_definition(Code::MissingKey, head, message));
        }
        for Entry { key, .. } in &entries {
            if !known().any(|known| known == key.text) {
                let available = || {
                    let names = words::names(known(), "and");
                    format!("the available keys are {names}")
                };
                let help = context.suggestions.similar(&key.text, known());
                let message = format!("{what} has an unknown key `{}`", key.text);
                context.report(
                    Diagnostic::in_definition(Code::UnknownKey, head, message)
                        .at(key.span, "unknown key")
                        .help(help.unwrap_or_else(available)),
                );
            }
        }
        Self {
            entries,
            short: None,
            head,
            what,
        }
    }

    /// The only key of something that is abbreviated to the value of that key.
    pub(super) fn short(key: &'static str, value: Value, head: Span, what: What<'a>) -> Self {
        Self {
            entries: Vec::new(),
            short: Some((key, value)),
            head,
            what,
        }
    }

    /// The entry with a key that has not been taken yet.
    pub(super) fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.text == key)
    }

    /// Takes the value of a key.
    pub(super) fn take(&mut self, key: &str) -> Option<Value> {
        if let Some((_, value)) = self.short.take_if(|(short, _)| *short == key) {
            return Some(value);
        }
        let at = self
            .entries
            .iter()
            .position(|entry| entry.key.text == key)?;
        Some(self.entries.swap_remove(at).value)
    }

    /// Takes a key whose value must be a string.
    pub(super) fn take_string(&mut self, key: &str, context: &mut Context) -> Option<Name> {
        let value = self.take(key)?;
        let (span, found) = (value.span, value.describe());
        if let ValueKind::String(text) = value.kind {
            return Some(Name { text, span });
        }
        self.wrong_kind(key, span, found, "a string", context);
        None
    }

    /// Takes a key whose value must be a list.
    pub(super) fn take_list(&mut self, key: &str, context: &mut Context) -> Option<Vec<Value>> {
        let value = self.take(key)?;
        let (span, found) = (value.span, value.describe());
        if let ValueKind::List(elements) = value.kind {
            return Some(elements);
        }
        self.wrong_kind(key, span, found, "a list", context);
        None
    }

    /// Takes a key whose value must be an object.
    pub(super) fn take_object(&mut self, key: &str, context: &mut Context) -> Option<Vec<Entry>> {
        let value = self.take(key)?;
        let (span, found) = (value.span, value.describe());
        if let ValueKind::Object(entries) = value.kind {
            return Some(entries);
        }
        self.wrong_kind(key, span, found, "an object", context);
        None
    }

    /// Takes a flag, whose value may only be the opposite of its default.
    pub(super) fn take_flag(&mut self, key: &str, default: bool, context: &mut Context) -> bool {
        let Some(value) = self.take(key) else {
            return default;
        };
        let as_expected = match &value.kind {
            ValueKind::Boolean(flag) => *flag != default,
            // So it was written until QEMU 2.3.
            ValueKind::String(text) => text == "no" && default && context.is_old(),
            _ => false,
        };
        if !as_expected {
            let message = format!("the flag `{key}` can only be `{}`", !default);
            context.report(
                Diagnostic::in_definition(Code::InvalidFlag, self.head, message)
                    .at(value.span, "this value")
                    .help(format!("omit `{key}` to use the default, `{default}`")),
            );
        }
        default != as_expected
    }

    fn wrong_kind(
        &self,
        key: &str,
        span: Span,
        found: &str,
        expected: &str,
        context: &mut Context,
    ) {
        let message = format!("`{key}` of {} must be {expected}", self.what);
        let problem = Diagnostic::in_definition(Code::WrongKind, self.head, message);
        context.report(problem.at(span, format!("this is {found}")));
    }
}
