//! What is known of one build of QEMU: which preprocessor symbols it defines.

mod evidence;
mod text;

use std::collections::BTreeMap;

use thiserror::Error;

pub use evidence::Evidence;
pub use text::{SymbolsError, is_symbol, symbols_in};

use self::evidence::Fact;
use crate::condition::Condition;
use crate::schema::Schema;

/// What is known of one build of QEMU: which preprocessor symbols it defines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Build {
    known: BTreeMap<String, Known>,
    /// Whether the build defines no other symbols.
    is_complete: bool,
}

/// What is known of a symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    is_defined: bool,
    /// What a reply shows it by.
    proof: Option<Evidence>,
}

/// What is said of a build contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BuildError {
    /// Two parts of a reply contradict each other.
    #[error("{found}, but `{symbol}` is {}, because {because}", defined(*.is_defined))]
    Contradiction {
        /// What should not be in the reply, or should.
        found: Box<Evidence>,
        /// A symbol that its condition tests.
        symbol: String,
        /// Whether the build defines the symbol.
        is_defined: bool,
        /// What shows it.
        because: Box<Evidence>,
    },
    /// A reply lacks something that every build of the release has.
    #[error("{missing}, although it has no condition; the reply may be of another release")]
    Missing {
        /// What it lacks.
        missing: Box<Evidence>,
    },
    /// A reply shows otherwise of a symbol than is said.
    #[error("`{symbol}` is {}, because {because}", defined(!.is_said))]
    Otherwise {
        /// The symbol.
        symbol: String,
        /// Whether it is said to be defined.
        is_said: bool,
        /// What shows that this is wrong.
        because: Box<Evidence>,
    },
}

fn defined(is_defined: bool) -> &'static str {
    if is_defined { "defined" } else { "not defined" }
}

impl Build {
    /// The build that defines these symbols and no others.
    pub fn defining<S: Into<String>>(symbols: impl IntoIterator<Item = S>) -> Self {
        let known = Known {
            is_defined: true,
            proof: None,
        };
        let symbols = symbols.into_iter();
        Self {
            known: symbols.map(|of| (of.into(), known.clone())).collect(),
            is_complete: true,
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
    /// let build = Build::of_reply(&schema, &reply)?;
    /// assert_eq!(build.is_defined("CONFIG_POSIX"), Some(true));
    /// assert_eq!(build.is_defined("TARGET_S390X"), Some(false));
    /// assert_eq!(build.is_defined("CONFIG_SPICE"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If no build with this schema can have this reply, which then may be of another release.
    pub fn of_reply(text: &Schema, reply: &Schema) -> Result<Self, BuildError> {
        let facts = evidence::facts(text, reply).map_err(|missing| BuildError::Missing {
            missing: missing.into(),
        })?;
        let mut build = Self::default();
        // Each pass may decide what another condition needs.
        loop {
            let before = build.known.len();
            for fact in &facts {
                build.learn(fact, fact.condition, fact.is_present)?;
            }
            if before == build.known.len() {
                return Ok(build);
            }
        }
    }

    /// The same build, of which it is known whether it defines these symbols, too.
    ///
    /// # Errors
    ///
    /// If a reply shows otherwise.
    pub fn with(
        mut self,
        symbols: impl IntoIterator<Item = (String, bool)>,
    ) -> Result<Self, BuildError> {
        for (symbol, is_said) in symbols {
            let known = Known {
                is_defined: is_said,
                proof: None,
            };
            match self.known.insert(symbol.clone(), known) {
                Some(Known {
                    is_defined,
                    proof: Some(because),
                }) if is_defined != is_said => {
                    return Err(BuildError::Otherwise {
                        symbol,
                        is_said,
                        because: because.into(),
                    });
                }
                _ => {}
            }
        }
        Ok(self)
    }

    /// Whether the build defines a symbol; `None` if that is not known.
    #[must_use]
    pub fn is_defined(&self, symbol: &str) -> Option<bool> {
        let known = self.known.get(symbol).map(|known| known.is_defined);
        known.or(self.is_complete.then_some(false))
    }

    /// Takes note of what the fact that a condition holds, or does not, says of its symbols.
    fn learn(
        &mut self,
        fact: &Fact<'_>,
        condition: &Condition,
        holds: bool,
    ) -> Result<(), BuildError> {
        match condition {
            Condition::Defined(symbol) => self.note(fact, symbol, holds),
            Condition::Expression(_) => Ok(()),
            Condition::Not(part) => self.learn(fact, part, !holds),
            Condition::All(parts) if holds => self.learn_each(fact, parts, holds),
            Condition::Any(parts) if !holds => self.learn_each(fact, parts, holds),
            Condition::All(parts) | Condition::Any(parts) => {
                self.learn_from_others(fact, parts, holds)
            }
        }
    }

    fn learn_each(
        &mut self,
        fact: &Fact<'_>,
        parts: &[Condition],
        hold: bool,
    ) -> Result<(), BuildError> {
        let mut parts = parts.iter();
        parts.try_for_each(|part| self.learn(fact, part, hold))
    }

    /// At least one of these conditions holds, or does not: if all but one are known to be
    /// otherwise, it is this one.
    fn learn_from_others(
        &mut self,
        fact: &Fact<'_>,
        parts: &[Condition],
        holds: bool,
    ) -> Result<(), BuildError> {
        let is_otherwise =
            |part: &&Condition| part.decide(&|symbol| self.is_defined(symbol)) == Some(!holds);
        let left: Vec<&Condition> = parts.iter().filter(|part| !is_otherwise(part)).collect();
        match (&*left, parts.last()) {
            ([only], _) => self.learn(fact, only, holds),
            // The last is as wrong as the others.
            ([], Some(last)) => self.learn(fact, last, holds),
            _ => Ok(()),
        }
    }

    fn note(&mut self, fact: &Fact<'_>, symbol: &str, is_defined: bool) -> Result<(), BuildError> {
        let Some(known) = self.known.get(symbol) else {
            let known = Known {
                is_defined,
                proof: Some(fact.evidence()),
            };
            self.known.insert(symbol.to_owned(), known);
            return Ok(());
        };
        match &known.proof {
            Some(because) if known.is_defined != is_defined => Err(BuildError::Contradiction {
                found: fact.evidence().into(),
                symbol: symbol.to_owned(),
                is_defined: known.is_defined,
                because: because.clone().into(),
            }),
            _ => Ok(()),
        }
    }
}
