//! Conditions: compared by what they mean.

use std::collections::BTreeSet;

use qapi_schema::Condition;

/// The number of symbols up to which conditions are compared by what they mean, and not only by
/// their parts. QEMU's conditions have at most 13.
const SYMBOLS: usize = 16;

/// How the change of a condition changes the builds in which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ConditionChange {
    /// The new condition does not hold in some builds in which the old one does.
    pub(crate) narrowed: bool,
    /// The new condition holds in some builds in which the old one does not.
    pub(crate) widened: bool,
}

impl ConditionChange {
    pub(crate) fn of<'c>(old: Option<&'c Condition>, new: Option<&'c Condition>) -> Self {
        let mut change = Self {
            narrowed: false,
            widened: false,
        };
        let mut symbols = Vec::new();
        let mut formula = |condition: Option<&'c Condition>| match condition {
            Some(condition) => Formula::of(condition, &mut symbols),
            None => Formula::ALWAYS,
        };
        let (old, new) = (formula(old), formula(new));
        if old == new {
            return change;
        }
        if symbols.len() > SYMBOLS {
            return Self {
                narrowed: true,
                widened: true,
            };
        }
        for build in 0..1_u32 << symbols.len() {
            let (held, holds) = (old.holds(build), new.holds(build));
            change.narrowed |= held && !holds;
            change.widened |= holds && !held;
        }
        change
    }

    pub(crate) fn is_none(self) -> bool {
        !self.narrowed && !self.widened
    }
}

/// A condition in which the order of parts does not matter.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Formula {
    /// The symbol with this index is defined. An expression that is more than a symbol counts
    /// as one.
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
                let known = symbols.iter().position(|symbol| symbol == text);
                Self::Symbol(known.unwrap_or_else(|| {
                    symbols.push(text);
                    symbols.len() - 1
                }))
            }
            Condition::All(parts) => Self::All(
                parts
                    .iter()
                    .map(|condition| Self::of(condition, symbols))
                    .collect(),
            ),
            Condition::Any(parts) => Self::Any(
                parts
                    .iter()
                    .map(|condition| Self::of(condition, symbols))
                    .collect(),
            ),
            Condition::Not(part) => Self::Not(Box::new(Self::of(part, symbols))),
        }
    }

    /// Whether it holds in a build. Each bit says whether a symbol is defined.
    fn holds(&self, build: u32) -> bool {
        match self {
            Self::Symbol(index) => build >> index & 1 == 1,
            Self::All(parts) => parts.iter().all(|condition| condition.holds(build)),
            Self::Any(parts) => parts.iter().any(|condition| condition.holds(build)),
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
        assert!(ConditionChange::of(Some(&a_and_b), Some(&neither_lacks)).is_none());
        let narrowed = ConditionChange::of(Some(&defined("A")), Some(&a_and_b));
        assert!(narrowed.narrowed && !narrowed.widened);
        let both_ways = ConditionChange::of(Some(&defined("A")), Some(&defined("B")));
        assert!(both_ways.narrowed && both_ways.widened);
        assert!(ConditionChange::of(Some(&a_and_b), None).widened);
    }

    #[test]
    fn however_many_symbols_order_does_not_matter() {
        let symbols: Vec<Condition> = (0..40).map(|index| defined(&format!("A{index}"))).collect();
        let reversed = symbols.iter().rev().cloned().collect();
        let (one, other) = (Condition::All(symbols), Condition::All(reversed));
        assert!(ConditionChange::of(Some(&one), Some(&other)).is_none());
    }
}
