//! Which names are allowed.

use std::cmp::Ordering;

use crate::check::context::Context;
use crate::check::what::What;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::Span;

/// The naming style of what a name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Events: uppercase letters and `_`.
    Upper,
    /// Commands, members, branches, features and values: lowercase letters and `-`.
    Lower,
    /// Commands that are listed in a pragma: `_` is allowed, too.
    Underscored,
    /// Members and values of types that are listed in a pragma.
    Any,
    /// Types: words that begin with a capital letter.
    Camel,
}

/// Checks the name of `what`, written at `span` in the definition at `head`.
pub(super) fn check(
    name: &str,
    style: Style,
    what: What<'_>,
    head: Span,
    span: Span,
    context: &mut Context,
) {
    let problem = |code, message: String| {
        Diagnostic::in_definition(code, head, message).at(span, "this name")
    };
    let Some(stem) = stem(name) else {
        let help = "names consist of letters, digits, `-` and `_`, and begin with a letter; \
                    names that a downstream adds begin with `__RFQDN_`";
        let message = format!("the name of {what} {}", fault(name));
        context.report(problem(Code::InvalidName, message).help(help));
        return;
    };
    if CName(name).starts_with("q_") {
        let message = format!("the name of {what} is reserved");
        let help = "names that begin with `q_` are reserved for QEMU's generated code";
        context.report(problem(Code::ReservedName, message).help(help));
        return;
    }
    if let Some(rule) = broken_rule(stem, style).filter(|_| context.strict()) {
        let message = format!("the name of {what} {rule}");
        context.report(problem(Code::NameStyle, message).help(style.rule()));
    }
}

impl Style {
    /// What names of this style look like.
    fn rule(self) -> &'static str {
        match self {
            Self::Upper => "the names of events consist of uppercase letters, digits and `_`",
            Self::Lower => "such names consist of lowercase letters, digits and `-`",
            Self::Underscored => "such names consist of lowercase letters, digits, `-` and `_`",
            Self::Any => "such names consist of letters, digits, `-` and `_`",
            Self::Camel => {
                "the names of types are in CamelCase, with at least one lowercase letter"
            }
        }
    }
}

/// How a name breaks the rule of its style, if it does.
fn broken_rule(stem: &str, style: Style) -> Option<String> {
    let lowercase: fn(char) -> bool = |c| c.is_ascii_lowercase();
    let uppercase: fn(char) -> bool = |c| c.is_ascii_uppercase();
    let find = |wrong: fn(char) -> bool| stem.chars().find(|&c| wrong(c));
    let contains = |noun: &str, found: Option<char>| Some(format!("contains {noun}`{}`", found?));
    match style {
        Style::Upper => contains("the lowercase letter ", find(lowercase))
            .or_else(|| contains("", find(|c| c == '-'))),
        Style::Lower => contains("the uppercase letter ", find(uppercase))
            .or_else(|| contains("", find(|c| c == '_'))),
        Style::Underscored => contains("the uppercase letter ", find(uppercase)),
        Style::Any => None,
        Style::Camel if !stem.starts_with(uppercase) => {
            Some("does not begin with an uppercase letter".to_owned())
        }
        Style::Camel => contains("", find(|c| !c.is_ascii_alphanumeric())).or_else(|| {
            let is_lacking = !stem.contains(lowercase);
            is_lacking.then(|| "contains no lowercase letter".to_owned())
        }),
    }
}

/// What is wrong with a name that has no stem.
fn fault(name: &str) -> String {
    let is_legal = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let (prefix, own) = match name.strip_prefix("__") {
        // The domain may contain dots; what follows it may not.
        Some(rest) => rest.split_once('_').unwrap_or((rest, "")),
        None => ("", name),
    };
    let wrong_in = |text: &str, allowed: char| {
        let mut wrong = text.chars().filter(|&c| !is_legal(c) && c != allowed);
        wrong.next()
    };
    if let Some(wrong) = wrong_in(prefix, '.').or_else(|| wrong_in(own, '-')) {
        return format!("contains `{}`", wrong.escape_default());
    }
    match own.chars().next() {
        None if name.is_empty() => "is empty".to_owned(),
        None => format!("has nothing after `{name}`"),
        Some(first) if name.starts_with("__") && prefix.is_empty() => {
            format!("has no domain before `_{first}`")
        }
        Some(first) => format!("begins with `{first}`, which is not a letter"),
    }
}

/// The name without the prefixes `__RFQDN_` and `x-`; `None` if it is not a valid name.
fn stem(name: &str) -> Option<&str> {
    let own = match name.strip_prefix("__") {
        Some(rest) => {
            let domain_length = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-'))
                .filter(|&at| at > 0 && rest[at..].starts_with('_'))?;
            &rest[domain_length + 1..]
        }
        None => name,
    };
    let stem = own
        .strip_prefix("x-")
        .or_else(|| own.strip_prefix("X-"))
        .filter(|stem| begins_with_letter(stem))
        .unwrap_or(own);
    let legal = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    (begins_with_letter(stem) && stem.chars().all(legal)).then_some(stem)
}

fn begins_with_letter(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// A name as the generated C code spells it, with `_` for every character that C does
/// not allow. QEMU does not allow two names in one place that are the same in C.
#[derive(Debug, Clone, Copy)]
pub(super) struct CName<'a>(pub(super) &'a str);

impl CName<'_> {
    fn bytes(&self) -> impl Iterator<Item = u8> {
        let spell = |byte: u8| {
            if byte.is_ascii_alphanumeric() {
                byte
            } else {
                b'_'
            }
        };
        self.0.bytes().map(spell)
    }

    pub(super) fn starts_with(self, prefix: &str) -> bool {
        self.0.len() >= prefix.len() && prefix.bytes().eq(self.bytes().take(prefix.len()))
    }
}

impl PartialEq for CName<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes().eq(other.bytes())
    }
}

impl Eq for CName<'_> {}

impl Ord for CName<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bytes().cmp(other.bytes())
    }
}

impl PartialOrd for CName<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_not_part_of_the_stem() {
        assert_eq!(stem("query-status"), Some("query-status"));
        assert_eq!(stem("x-perf"), Some("perf"));
        assert_eq!(stem("__com.redhat_drive-mirror"), Some("drive-mirror"));
        assert_eq!(stem("__com.redhat_x-foo"), Some("foo"));
        for bad in [
            "",
            "-a",
            "9p",
            "__a",
            "_b",
            "a.b",
            "__org.qemu_",
            "a b",
            "é",
        ] {
            assert_eq!(stem(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_refused_name_is_told_what_it_lacks() {
        let rule = |name, style| broken_rule(name, style).unwrap_or_default();
        assert_eq!(rule("ACPIOSTInfo", Style::Camel), "");
        assert_eq!(rule("ACPI", Style::Camel), "contains no lowercase letter");
        assert_eq!(
            rule("status", Style::Camel),
            "does not begin with an uppercase letter"
        );
        assert_eq!(rule("Foo-Bar", Style::Camel), "contains `-`");
        assert_eq!(rule("a_b", Style::Lower), "contains `_`");
        assert_eq!(
            rule("aB", Style::Lower),
            "contains the uppercase letter `B`"
        );
        assert_eq!(
            rule("STOp", Style::Upper),
            "contains the lowercase letter `p`"
        );
    }

    #[test]
    fn an_invalid_name_is_told_why() {
        for (name, why) in [
            ("", "is empty"),
            ("a.b", "contains `.`"),
            ("a b", "contains ` `"),
            ("9p", "begins with `9`, which is not a letter"),
            ("-a", "begins with `-`, which is not a letter"),
            ("_b", "begins with `_`, which is not a letter"),
            ("é", "contains `\\u{e9}`"),
            ("__org.qemu_", "has nothing after `__org.qemu_`"),
        ] {
            assert_eq!(stem(name), None, "{name}");
            assert_eq!(fault(name), why, "{name}");
        }
    }
}
