//! What is known of one build of QEMU: which preprocessor symbols it defines.

mod evidence;

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::condition::Condition;
use crate::schema::Schema;

/// What is known of one build of QEMU: which preprocessor symbols it defines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Build {
    known: BTreeMap<String, bool>,
    /// Whether the build defines no other symbols.
    is_complete: bool,
    /// The symbols of which there is evidence for both.
    contradicted: BTreeSet<String>,
}

/// A line that is not a symbol, and no definition of one.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: expected a preprocessor symbol or `#define SYMBOL`, found `{text}`")]
#[non_exhaustive]
pub struct SymbolsError {
    /// The number of the line; the first is 1.
    pub line: usize,
    /// The line.
    pub text: String,
}

impl Build {
    /// The build that defines these symbols and no others.
    pub fn defining<S: Into<String>>(symbols: impl IntoIterator<Item = S>) -> Self {
        let symbols = symbols.into_iter();
        Self {
            known: symbols.map(|symbol| (symbol.into(), true)).collect(),
            is_complete: true,
            contradicted: BTreeSet::new(),
        }
    }

    /// What a reply to `query-qmp-schema` proves of its build, compared with the text of the
    /// schema of the same release: the conditions of what the reply shows hold, and those of
    /// what it lacks do not. What other symbols are is not known.
    ///
    /// ```
    /// use qapi_parser::{Loader, Memory, introspect};
    /// use qapi_schema::Build;
    /// use qapi_schema::introspect::Introspection;
    ///
    /// let text = "{ 'command': 'getfd', 'if': 'CONFIG_POSIX' }
    ///             { 'command': 'dump-skeys', 'if': 'TARGET_S390X' }";
    /// let schema = Loader::new().reader(Memory::new().file("main.json", text)).load("main.json")?;
    /// let reply = Introspection::new().symbols(["CONFIG_POSIX"]).of(&schema);
    /// let reply = introspect::schema(&serde_json::to_vec(&reply)?, None)?;
    ///
    /// let build = Build::of_reply(&schema, &reply);
    /// assert_eq!(build.is_defined("CONFIG_POSIX"), Some(true));
    /// assert_eq!(build.is_defined("TARGET_S390X"), Some(false));
    /// assert_eq!(build.is_defined("CONFIG_SPICE"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of_reply(text: &Schema, reply: &Schema) -> Self {
        let evidence = evidence::evidence(text, reply);
        let mut build = Self::default();
        // Each pass may decide what another condition needs.
        loop {
            let before = (build.known.len(), build.contradicted.len());
            for fact in &evidence {
                build.learn(fact.condition, fact.holds);
            }
            if before == (build.known.len(), build.contradicted.len()) {
                return build;
            }
        }
    }

    /// The same build, which is known to define these symbols, too.
    #[must_use]
    pub fn with<S: Into<String>>(mut self, symbols: impl IntoIterator<Item = S>) -> Self {
        let symbols = symbols.into_iter();
        self.known
            .extend(symbols.map(|symbol| (symbol.into(), true)));
        self
    }

    /// Whether the build defines a symbol; `None` if that is not known.
    #[must_use]
    pub fn is_defined(&self, symbol: &str) -> Option<bool> {
        let known = self.known.get(symbol).copied();
        known.or(self.is_complete.then_some(false))
    }

    /// The symbols of which the reply shows both that they are defined and that they are not:
    /// it may be of another release than the text.
    #[must_use]
    pub fn contradicted(&self) -> &BTreeSet<String> {
        &self.contradicted
    }

    /// Takes note of whether a condition holds, as far as that says something of its symbols.
    fn learn(&mut self, condition: &Condition, holds: bool) {
        match condition {
            Condition::Defined(symbol) => self.note(symbol, holds),
            Condition::Expression(_) => {}
            Condition::Not(part) => self.learn(part, !holds),
            Condition::All(parts) if holds => {
                for part in parts {
                    self.learn(part, true);
                }
            }
            Condition::Any(parts) if !holds => {
                for part in parts {
                    self.learn(part, false);
                }
            }
            Condition::All(parts) => self.learn_from_others(parts, false),
            Condition::Any(parts) => self.learn_from_others(parts, true),
        }
    }

    /// At least one of these conditions holds, or does not: if all but one are known to be
    /// otherwise, it is this one.
    fn learn_from_others(&mut self, parts: &[Condition], holds: bool) {
        let mut left = parts
            .iter()
            .filter(|part| part.decide(&|symbol| self.is_defined(symbol)) != Some(!holds));
        if let (Some(only), None) = (left.next(), left.next()) {
            self.learn(only, holds);
        }
    }

    fn note(&mut self, symbol: &str, is_defined: bool) {
        if self.contradicted.contains(symbol) {
            return;
        }
        let known = self.known.insert(symbol.to_owned(), is_defined);
        if known.is_some_and(|known| known != is_defined) {
            self.known.remove(symbol);
            self.contradicted.insert(symbol.to_owned());
        }
    }
}

/// The symbols that a text defines: the `config-host.h` of a build, or one symbol a line.
///
/// ```
/// let text = "#define CONFIG_POSIX 1\n#undef CONFIG_WIN32\n/* a comment */\nTARGET_I386\n";
/// assert_eq!(qapi_schema::symbols_in(text)?, ["CONFIG_POSIX", "TARGET_I386"]);
/// # Ok::<(), qapi_schema::SymbolsError>(())
/// ```
///
/// # Errors
///
/// If a line is neither empty, a symbol, a comment nor a directive of the preprocessor.
pub fn symbols_in(text: &str) -> Result<Vec<String>, SymbolsError> {
    let mut symbols = Vec::new();
    let mut is_comment = false;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if is_comment || line.starts_with("/*") {
            is_comment = !line.ends_with("*/");
            continue;
        }
        let directive = line.strip_prefix('#').map(str::trim_start);
        let symbol = match directive {
            Some(directive) => match directive.strip_prefix("define") {
                Some(definition) => definition.split_whitespace().next().unwrap_or_default(),
                None => continue,
            },
            None if line.is_empty() || line.starts_with("//") => continue,
            None => line,
        };
        if !is_symbol(symbol) {
            return Err(SymbolsError {
                line: index + 1,
                text: line.to_owned(),
            });
        }
        symbols.push(symbol.to_owned());
    }
    Ok(symbols)
}

/// Whether a text is the name of a preprocessor symbol.
#[must_use]
pub fn is_symbol(text: &str) -> bool {
    let can_start = text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    let is_part = |part: char| part.is_ascii_alphanumeric() || part == '_';
    can_start && text.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defined(symbol: &str) -> Condition {
        Condition::Defined(symbol.to_owned())
    }

    #[test]
    fn what_is_left_of_several_is_decided() {
        let mut build = Build::default();
        let both = Condition::All(vec![defined("A"), defined("B")]);
        build.learn(&both, false);
        assert_eq!((build.is_defined("A"), build.is_defined("B")), (None, None));
        build.learn(&defined("A"), true);
        build.learn(&both, false);
        assert_eq!(build.is_defined("B"), Some(false));
        let either = Condition::Any(vec![defined("B"), Condition::Not(Box::new(defined("C")))]);
        build.learn(&either, true);
        assert_eq!(build.is_defined("C"), Some(false));
    }

    #[test]
    fn a_contradiction_decides_nothing() {
        let mut build = Build::default();
        for holds in [true, false, true] {
            build.learn(&defined("A"), holds);
        }
        assert_eq!(build.is_defined("A"), None);
        assert!(build.contradicted().contains("A"));
    }

    #[test]
    fn a_line_that_is_no_symbol_is_an_error() {
        let error = symbols_in("CONFIG_A\nCONFIG_B=y\n").unwrap_err();
        assert_eq!((error.line, &*error.text), (2, "CONFIG_B=y"));
        assert!(symbols_in("#define 3D\n").is_err());
    }
}
