//! `if`: build-time conditions, in the forms of all releases.
//!
//! Since QEMU 6.1 a condition is a symbol or a tree of `all`, `any` and `not`. In 6.0 and
//! older it was a C preprocessor expression, or a list of these.

use crate::check::context::Context;
use crate::check::what::What;
use crate::syntax::{Value, ValueKind};
use qapi_schema::Condition;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::Span;

/// Reads the condition of `what`, which is part of the definition at `head`.
pub(super) fn condition(
    value: Option<Value>,
    head: Span,
    what: What<'_>,
    context: &mut Context,
) -> Option<Condition> {
    let value = value?;
    let span = value.span;
    match read(value, context.strict()) {
        Ok(condition) => Some(condition),
        Err((at, message)) => {
            let message = format!("{message} in the condition of {what}");
            let label = if at == span { "this condition" } else { "here" };
            context.report(Diagnostic::new(Code::InvalidCondition, head, message).label(at, label));
            None
        }
    }
}

type Problem = (Span, String);

fn read(value: Value, strict: bool) -> Result<Condition, Problem> {
    let span = value.span;
    let found = value.describe();
    match value.kind {
        ValueKind::String(text) => symbol(&text, strict).map_err(|message| (span, message)),
        ValueKind::List(elements) if !strict => {
            let all = operands(
                Value {
                    span,
                    kind: ValueKind::List(elements),
                },
                strict,
            )?;
            Ok(single_or(all, Condition::All))
        }
        ValueKind::Object(mut entries) => {
            let keys = entries.len();
            let Some(entry) = entries.pop().filter(|_| keys == 1) else {
                let message = "expected exactly one of the keys `all`, `any` and `not`";
                return Err((span, message.to_owned()));
            };
            match entry.key.text.as_str() {
                "all" => Ok(Condition::All(operands(entry.value, strict)?)),
                "any" => Ok(Condition::Any(operands(entry.value, strict)?)),
                "not" => Ok(Condition::Not(Box::new(read(entry.value, strict)?))),
                other => {
                    let message =
                        format!("expected the key `all`, `any` or `not`, found `{other}`");
                    Err((entry.key.span, message))
                }
            }
        }
        _ => Err((
            span,
            format!("expected a string or an object, found {found}"),
        )),
    }
}

fn single_or(mut conditions: Vec<Condition>, many: fn(Vec<Condition>) -> Condition) -> Condition {
    match conditions.pop() {
        Some(only) if conditions.is_empty() => only,
        Some(last) => {
            conditions.push(last);
            many(conditions)
        }
        None => many(conditions),
    }
}

fn operands(value: Value, strict: bool) -> Result<Vec<Condition>, Problem> {
    let span = value.span;
    let ValueKind::List(elements) = value.kind else {
        return Err((span, format!("expected a list, found {}", value.describe())));
    };
    if elements.is_empty() {
        return Err((span, "unexpected empty list".to_owned()));
    }
    let read = |element| read(element, strict);
    elements.into_iter().map(read).collect()
}

/// A condition in one string.
fn symbol(text: &str, strict: bool) -> Result<Condition, String> {
    if is_symbol(text) {
        return Ok(Condition::Defined(text.to_owned()));
    }
    if strict {
        return Err(format!("expected a preprocessor symbol, found `{text}`"));
    }
    if text.trim().is_empty() {
        return Err("unexpected empty string".to_owned());
    }
    Ok(c_condition(text, C_DEPTH))
}

fn is_symbol(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

/// How deep a C expression is parsed. QEMU's schemas need three levels.
const C_DEPTH: usize = 32;

/// Parses a C preprocessor expression, as far as it only tests what is defined.
fn c_condition(text: &str, depth: usize) -> Condition {
    let text = text.trim();
    let whole = || Condition::Expression(text.to_owned());
    let Some(depth) = depth.checked_sub(1) else {
        return whole();
    };
    let inside = |text| c_condition(text, depth);
    for (operator, combine) in [
        ("||", Condition::Any as fn(Vec<Condition>) -> Condition),
        ("&&", Condition::All),
    ] {
        let parts = split(text, operator);
        if parts.iter().any(|part| part.trim().is_empty()) {
            return whole();
        }
        if parts.len() > 1 {
            return combine(parts.into_iter().map(inside).collect());
        }
    }
    if let Some(negated) = text
        .strip_prefix('!')
        .filter(|rest| !rest.trim().is_empty())
    {
        return Condition::Not(Box::new(inside(negated)));
    }
    let inner = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    if let Some(inner) = inner.filter(|inner| !inner.trim().is_empty() && balanced(inner)) {
        return inside(inner);
    }
    let asked = text.strip_prefix("defined");
    let asked = asked.filter(|rest| rest.starts_with(|c: char| c.is_whitespace() || c == '('));
    let name = asked.map(|rest| {
        rest.trim()
            .trim_start_matches('(')
            .trim_end_matches(')')
            .trim()
    });
    match name.filter(|name| is_identifier(name)) {
        Some(name) => Condition::Defined(name.to_owned()),
        None => whole(),
    }
}

/// The parts between operators outside parentheses.
fn split<'t>(text: &'t str, operator: &str) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && at >= start && text[at..].starts_with(operator) => {
                parts.push(&text[start..at]);
                start = at + operator.len();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// Whether every closing parenthesis has an opening one before it.
fn balanced(text: &str) -> bool {
    let mut depth = 0_i32;
    let mut closes_what_is_open = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth >= 0
    };
    text.chars().all(&mut closes_what_is_open)
}

fn is_identifier(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defined(name: &str) -> Condition {
        Condition::Defined(name.to_owned())
    }

    #[test]
    fn c_text_becomes_a_tree() {
        assert_eq!(c_condition("defined(A)", C_DEPTH), defined("A"));
        assert_eq!(c_condition("defined ( A )", C_DEPTH), defined("A"));
        assert_eq!(
            c_condition("defined(A) && !defined(B)", C_DEPTH),
            Condition::All(vec![defined("A"), Condition::Not(Box::new(defined("B")))])
        );
        assert_eq!(
            c_condition("defined(A) && (defined(B) || defined(C))", C_DEPTH),
            Condition::All(vec![
                defined("A"),
                Condition::Any(vec![defined("B"), defined("C")])
            ])
        );
        assert_eq!(
            c_condition(
                "defined(A) && (defined(B) || defined(C)) || defined(D)",
                C_DEPTH
            ),
            Condition::Any(vec![
                Condition::All(vec![
                    defined("A"),
                    Condition::Any(vec![defined("B"), defined("C")])
                ]),
                defined("D")
            ])
        );
        assert_eq!(
            c_condition("!defined(A) || (defined(B))", C_DEPTH),
            Condition::Any(vec![Condition::Not(Box::new(defined("A"))), defined("B")])
        );
        for text in [
            "defined(A) && && defined(B)",
            "A ||",
            "!",
            "()",
            "definedA",
            "(A) + (B)",
        ] {
            let whole = Condition::Expression(text.to_owned());
            assert_eq!(c_condition(text, C_DEPTH), whole, "{text}");
        }
        assert_eq!(
            c_condition("SIZE > 4", C_DEPTH),
            Condition::Expression("SIZE > 4".to_owned())
        );
    }
}
