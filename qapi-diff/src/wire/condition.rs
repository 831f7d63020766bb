//! Conditions by what they mean.

use std::collections::BTreeSet;

use qapi_parser::schema::Condition;

/// How many symbols two conditions may have before they are compared by text. QEMU's
/// have four at most.
const SYMBOLS: usize = 12;

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
        if old == new {
            return meaning;
        }
        let mut atoms = BTreeSet::new();
        old.into_iter()
            .chain(new)
            .for_each(|it| collect(it, &mut atoms));
        let atoms: Vec<&str> = atoms.into_iter().collect();
        if atoms.len() > SYMBOLS {
            return Self {
                narrowed: true,
                widened: true,
            };
        }
        for build in 0..1_u32 << atoms.len() {
            let is_set = |atom: &str| {
                let index = atoms.iter().position(|it| *it == atom);
                index.is_some_and(|index| build >> index & 1 == 1)
            };
            let holds = |it: Option<&Condition>| it.is_none_or(|it| holds(it, &is_set));
            let (old, new) = (holds(old), holds(new));
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

/// Symbols, and expressions that say more than what is defined, as they are.
fn collect<'c>(condition: &'c Condition, atoms: &mut BTreeSet<&'c str>) {
    match condition {
        Condition::Defined(text) | Condition::Expression(text) => {
            atoms.insert(text);
        }
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                collect(part, atoms);
            }
        }
        Condition::Not(part) => collect(part, atoms),
        _ => {}
    }
}

fn holds(condition: &Condition, is_set: &impl Fn(&str) -> bool) -> bool {
    match condition {
        Condition::Defined(text) | Condition::Expression(text) => is_set(text),
        Condition::All(parts) => parts.iter().all(|part| holds(part, is_set)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, is_set)),
        Condition::Not(part) => !holds(part, is_set),
        _ => true,
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
}
