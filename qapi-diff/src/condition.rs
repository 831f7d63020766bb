//! Conditions by what they mean.

use std::collections::BTreeSet;

use qapi_schema::Condition;

/// How many symbols two conditions may have before they are compared by their parts only.
/// QEMU's have 13 at most.
const SYMBOLS: usize = 16;

/// What the change of a condition does to the builds that have what is under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ConditionChange {
    /// It leaves out some builds that the old one had.
    pub(crate) narrowed: bool,
    /// It has some builds that the old one left out.
    pub(crate) widened: bool,
}

impl ConditionChange {
    pub(crate) fn of(old: Option<&Condition>, new: Option<&Condition>) -> Self {
        let mut meaning = Self {
            narrowed: false,
            widened: false,
        };
        let mut symbols = Vec::new();
        let old = old.map_or(Formula::ALWAYS, |condition| {
            Formula::of(condition, &mut symbols)
        });
        let new = new.map_or(Formula::ALWAYS, |condition| {
            Formula::of(condition, &mut symbols)
        });
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

    pub(crate) fn is_none(self) -> bool {
        !self.narrowed && !self.widened
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

    /// Whether it holds in the build of which each bit says whether a symbol is defined.
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
