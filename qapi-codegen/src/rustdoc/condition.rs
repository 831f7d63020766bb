//! Build-time conditions in words.

use qapi_schema::Condition;

use crate::quoting::code;

/// A condition as the end of "is built …".
pub(super) fn words(condition: &Condition) -> String {
    phrase(condition, false)
}

/// A condition, or the opposite of it.
fn phrase(condition: &Condition, is_negated: bool) -> String {
    match condition {
        Condition::Defined(text) | Condition::Expression(text) => {
            let preposition = if is_negated { "without" } else { "with" };
            format!("{preposition} {}", code(text))
        }
        Condition::Not(part) => phrase(part, !is_negated),
        Condition::All(parts) => joined(parts, if is_negated { "or" } else { "and" }, is_negated),
        Condition::Any(parts) => joined(parts, if is_negated { "and" } else { "or" }, is_negated),
    }
}

fn joined(parts: &[Condition], conjunction: &str, is_negated: bool) -> String {
    let symbols: Option<Vec<_>> = parts.iter().map(symbol).collect();
    match symbols {
        // One preposition does for all of them.
        Some(symbols) if !is_negated => format!("with {}", enumeration(&symbols, conjunction)),
        _ => {
            let phrases: Vec<_> = parts.iter().map(|part| grouped(part, is_negated)).collect();
            enumeration(&phrases, conjunction)
        }
    }
}

fn symbol(condition: &Condition) -> Option<String> {
    match condition {
        Condition::Defined(text) | Condition::Expression(text) => Some(code(text)),
        _ => None,
    }
}

/// Part of a larger condition, in parentheses where it has parts itself.
fn grouped(condition: &Condition, is_negated: bool) -> String {
    match condition {
        Condition::Not(part) => grouped(part, !is_negated),
        Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => {
            format!("({})", phrase(condition, is_negated))
        }
        _ => phrase(condition, is_negated),
    }
}

fn enumeration(parts: &[String], conjunction: &str) -> String {
    match parts {
        [first @ .., last] if !first.is_empty() => {
            format!("{} {conjunction} {last}", first.join(", "))
        }
        _ => parts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defined<const N: usize>(symbols: [&str; N]) -> Vec<Condition> {
        symbols
            .map(|symbol| Condition::Defined(symbol.to_owned()))
            .to_vec()
    }

    fn not(condition: Condition) -> Condition {
        Condition::Not(Box::new(condition))
    }

    #[test]
    fn symbols_are_enumerated() {
        let all = |symbols| words(&Condition::All(symbols));
        assert_eq!(all(defined(["A"])), "with `A`");
        assert_eq!(all(defined(["A", "B"])), "with `A` and `B`");
        let any = Condition::Any(defined(["A", "B", "C"]));
        assert_eq!(words(&any), "with `A`, `B` or `C`");
    }

    #[test]
    fn negations_are_said_of_each_symbol() {
        let any = Condition::Any(defined(["A", "B"]));
        assert_eq!(words(&not(any.clone())), "without `A` and without `B`");
        assert_eq!(words(&not(not(any))), "with `A` or `B`");
        let all = Condition::All(defined(["A", "B"]));
        assert_eq!(words(&not(all)), "without `A` or without `B`");
    }

    #[test]
    fn nested_conditions_are_grouped() {
        let mut parts = defined(["C"]);
        parts.push(Condition::Any(defined(["A", "B"])));
        let all = Condition::All(parts.clone());
        assert_eq!(words(&all), "with `C` and (with `A` or `B`)");
        parts[1] = not(parts[1].clone());
        let all = Condition::All(parts);
        assert_eq!(words(&all), "with `C` and (without `A` and without `B`)");
    }
}
