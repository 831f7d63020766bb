//! Conditions by what they mean.

use std::collections::BTreeSet;

use qapi_parser::schema::Condition;

/// How many symbols two conditions may have before they are compared by their parts only.
/// QEMU's have 13 at most.
const SYMBOLS: usize = 16;

/// What a new condition is to an old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Meaning {
    /// It leaves out some builds that the old one had.
    pub(crate) narrowed: bool,
    /// It has some builds that the old one left out.
    pub(crate) widened: bool,
}

impl Meaning {
    pub(crate) fn of(old: Option<&Condition>, new: Option<&Condition>) -> Self {
        let mut meaning = Self {
            narrowed: false,
            widened: false,
        };
        let mut symbols = Vec::new();
        let old = old.map_or(Formula::ALWAYS, |it| Formula::of(it, &mut symbols));
        let new = new.map_or(Formula::ALWAYS, |it| Formula::of(it, &mut symbols));
        if old == new {
            return meaning;
        }
        if symbols.len() > SYMBOLS {
            return Self {
                narrowed: true,
                widened: true,
            };
        }
        for build in 0..1_u32 << symbols.len() {
            let (old, new) = (old.holds(build), new.holds(build));
            meaning.narrowed |= old && !new;
            meaning.widened |= new && !old;
        }
        meaning
    }

    pub(crate) fn is_same(self) -> bool {
        !self.narrowed && !self.widened
    }
}

/// The condition that two conditions together make.
pub(crate) fn both(one: Option<&Condition>, other: Option<&Condition>) -> Option<Condition> {
    match (one, other) {
        (Some(one), Some(other)) => Some(Condition::All(vec![one.clone(), other.clone()])),
        (one, other) => one.or(other).cloned(),
    }
}

/// A condition in which the order of parts does not matter.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Formula {
    /// The symbol of this index is defined. Expressions that say more than what is defined
    /// count as symbols.
    Symbol(usize),
    All(BTreeSet<Formula>),
    Any(BTreeSet<Formula>),
    Not(Box<Formula>),
}

impl Formula {
    const ALWAYS: Self = Self::All(BTreeSet::new());

    fn of<'c>(condition: &'c Condition, symbols: &mut Vec<&'c str>) -> Self {
        match condition {
            Condition::Defined(text) | Condition::Expression(text) => {
                let known = symbols.iter().position(|it| it == text);
                Self::Symbol(known.unwrap_or_else(|| {
                    symbols.push(text);
                    symbols.len() - 1
                }))
            }
            Condition::All(parts) => {
                Self::All(parts.iter().map(|it| Self::of(it, symbols)).collect())
            }
            Condition::Any(parts) => {
                Self::Any(parts.iter().map(|it| Self::of(it, symbols)).collect())
            }
            Condition::Not(part) => Self::Not(Box::new(Self::of(part, symbols))),
            _ => Self::ALWAYS,
        }
    }

    /// Whether it holds in the build of which each bit says whether a symbol is defined.
    fn holds(&self, build: u32) -> bool {
        match self {
            Self::Symbol(index) => build >> index & 1 == 1,
            Self::All(parts) => parts.iter().all(|it| it.holds(build)),
            Self::Any(parts) => parts.iter().any(|it| it.holds(build)),
            Self::Not(part) => !part.holds(build),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defined(symbol: &str) -> Condition {
        Condition::Defined(symbol.to_owned())
    }

    #[test]
    fn compared_by_what_they_mean() {
        let a_and_b = Condition::All(vec![defined("A"), defined("B")]);
        let neither_lacks = Condition::Not(Box::new(Condition::Any(vec![
            Condition::Not(Box::new(defined("B"))),
            Condition::Not(Box::new(defined("A"))),
        ])));
        assert!(Meaning::of(Some(&a_and_b), Some(&neither_lacks)).is_same());
        let narrowed = Meaning::of(Some(&defined("A")), Some(&a_and_b));
        assert!(narrowed.narrowed && !narrowed.widened);
        let both_ways = Meaning::of(Some(&defined("A")), Some(&defined("B")));
        assert!(both_ways.narrowed && both_ways.widened);
        assert!(Meaning::of(Some(&a_and_b), None).widened);
    }

    #[test]
    fn however_many_symbols_order_does_not_matter() {
        let symbols: Vec<Condition> = (0..40).map(|index| defined(&format!("A{index}"))).collect();
        let reversed = symbols.iter().rev().cloned().collect();
        let (one, other) = (Condition::All(symbols), Condition::All(reversed));
        assert!(Meaning::of(Some(&one), Some(&other)).is_same());
    }
}
