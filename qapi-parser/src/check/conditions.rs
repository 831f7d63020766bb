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
use qapi_schema::suggest::similar;

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
        Err(fault) => {
            let message = format!("{} in the condition of {what}", fault.message);
            let whole = fault.span == span;
            let label = if whole { "this condition" } else { "here" };
            let problem = Diagnostic::in_definition(Code::InvalidCondition, head, message);
            context.report(problem.at(fault.span, label).maybe_help(fault.help));
            None
        }
    }
}

/// What is wrong with a condition, and where.
struct Fault {
    span: Span,
    message: String,
    help: Option<String>,
}

impl Fault {
    fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
            help: None,
        }
    }

    fn help(self, help: Option<String>) -> Self {
        Self { help, ..self }
    }
}

fn read(value: Value, strict: bool) -> Result<Condition, Fault> {
    let span = value.span;
    let found = value.describe();
    match value.kind {
        ValueKind::String(text) => symbol(&text, span, strict),
        ValueKind::List(elements) if !strict => {
            let all = operands(span, elements, strict)?;
            Ok(single_or(all, Condition::All))
        }
        ValueKind::Object(mut entries) => {
            let keys = entries.len();
            let Some(entry) = entries.pop().filter(|_| keys == 1) else {
                let message = "expected exactly one of the keys `all`, `any` and `not`";
                return Err(Fault::new(span, message));
            };
            match entry.key.text.as_str() {
                "all" => Ok(Condition::All(list(entry.value, strict)?)),
                "any" => Ok(Condition::Any(list(entry.value, strict)?)),
                "not" => Ok(Condition::Not(Box::new(read(entry.value, strict)?))),
                other => {
                    let message =
                        format!("expected the key `all`, `any` or `not`, found `{other}`");
                    let known = other_spelling(other).map(|known| format!("use `{known}`"));
                    let help = known.or_else(|| similar(other, ["all", "any", "not"]));
                    Err(Fault::new(entry.key.span, message).help(help))
                }
            }
        }
        kind => {
            let message = format!("expected a string or an object, found {found}");
            let is_list = matches!(kind, ValueKind::List(_));
            let help = is_list.then(|| "write `{ 'all': [ … ] }`".to_owned());
            Err(Fault::new(span, message).help(help))
        }
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

/// The operands of `all` or `any`.
fn list(value: Value, strict: bool) -> Result<Vec<Condition>, Fault> {
    let found = value.describe();
    match value.kind {
        ValueKind::List(elements) => operands(value.span, elements, strict),
        _ => Err(Fault::new(
            value.span,
            format!("expected a list, found {found}"),
        )),
    }
}

fn operands(span: Span, elements: Vec<Value>, strict: bool) -> Result<Vec<Condition>, Fault> {
    if elements.is_empty() {
        return Err(Fault::new(span, "unexpected empty list"));
    }
    let read = |element| read(element, strict);
    elements.into_iter().map(read).collect()
}

/// A condition in one string.
fn symbol(text: &str, span: Span, strict: bool) -> Result<Condition, Fault> {
    if is_symbol(text) {
        return Ok(Condition::Defined(text.to_owned()));
    }
    if strict {
        let message = format!("expected a preprocessor symbol, found `{text}`");
        return Err(Fault::new(span, message).help(today(text)));
    }
    if text.trim().is_empty() {
        return Err(Fault::new(span, "unexpected empty string"));
    }
    Ok(c_condition(text, C_DEPTH))
}

/// The key that has the meaning of a word of other languages.
fn other_spelling(key: &str) -> Option<&'static str> {
    match key.to_ascii_lowercase().as_str() {
        "and" | "&&" | "all" | "allof" | "all-of" => Some("all"),
        "or" | "||" | "any" | "anyof" | "any-of" => Some("any"),
        "!" | "not" => Some("not"),
        _ => None,
    }
}

/// Help for C text: how the condition is written today.
fn today(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    if is_symbol(&upper) {
        return Some(format!("symbols are in uppercase: `{upper}`"));
    }
    let written = written(&c_condition(text, C_DEPTH))?;
    Some(format!("write `{written}`"))
}

/// A condition as it is written in a schema, if it can be.
fn written(condition: &Condition) -> Option<String> {
    let list = |key: &str, operands: &[Condition]| {
        let operands: Option<Vec<String>> = operands.iter().map(written).collect();
        Some(format!("{{ '{key}': [ {} ] }}", operands?.join(", ")))
    };
    match condition {
        Condition::Defined(symbol) => Some(format!("'{symbol}'")),
        Condition::Expression(text) => is_symbol(text).then(|| format!("'{text}'")),
        Condition::Not(operand) => Some(format!("{{ 'not': {} }}", written(operand)?)),
        Condition::All(operands) => list("all", operands),
        Condition::Any(operands) => list("any", operands),
    }
}

/// Whether a text is a symbol as schemas name them today.
pub(crate) fn is_symbol(text: &str) -> bool {
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
    match defined_name(text) {
        Some(name) => Condition::Defined(name.to_owned()),
        None => whole(),
    }
}

/// The name in `defined(NAME)` or `defined NAME`.
fn defined_name(text: &str) -> Option<&str> {
    let operand = text.strip_prefix("defined")?;
    if !operand.starts_with(|c: char| c.is_whitespace() || c == '(') {
        return None;
    }
    let without_parentheses = operand.trim().trim_start_matches('(').trim_end_matches(')');
    Some(without_parentheses.trim()).filter(|name| is_identifier(name))
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
    fn c_text_is_rewritten_for_today() {
        let hint = |text| today(text).unwrap_or_default();
        assert_eq!(hint("!CONFIG_X"), "write `{ 'not': 'CONFIG_X' }`");
        assert_eq!(hint("defined(CONFIG_X)"), "write `'CONFIG_X'`");
        assert_eq!(
            hint("defined(A) && !defined(B)"),
            "write `{ 'all': [ 'A', { 'not': 'B' } ] }`"
        );
        assert_eq!(hint("config_x"), "symbols are in uppercase: `CONFIG_X`");
        assert_eq!(hint("SIZE > 4"), "");
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
