//! Build-time conditions in words.

use qapi_schema::Condition;

/// A condition as the end of "is built with …".
pub(super) fn words(condition: &Condition) -> String {
    match condition {
        Condition::Defined(symbol) => format!("`{symbol}`"),
        Condition::Expression(text) => format!("`{text}`"),
        Condition::All(parts) => list(parts, "and"),
        Condition::Any(parts) => list(parts, "or"),
        Condition::Not(part) => format!("not {}", grouped(part)),
    }
}

fn list(parts: &[Condition], word: &str) -> String {
    let parts: Vec<_> = parts.iter().map(grouped).collect();
    parts.join(&format!(" {word} "))
}

/// Part of a larger condition, in parentheses where it has parts itself.
fn grouped(condition: &Condition) -> String {
    match condition {
        Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => {
            format!("({})", words(condition))
        }
        _ => words(condition),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_conditions_are_grouped() {
        let defined = |symbol: &str| Condition::Defined(symbol.to_owned());
        let any = Condition::Any(vec![defined("A"), defined("B")]);
        let all = Condition::All(vec![defined("C"), Condition::Not(Box::new(any))]);
        assert_eq!(words(&all), "`C` and not (`A` or `B`)");
    }
}
