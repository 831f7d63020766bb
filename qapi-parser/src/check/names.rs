//! Which names are allowed.

use std::hash::{Hash, Hasher};

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
        context.report(
            problem(Code::InvalidName, format!("the name of {what} is invalid")).help(help),
        );
        return;
    };
    if CName(name).starts_with("q_") {
        let message = format!("the name of {what} is reserved");
        let help = "names that begin with `q_` are reserved for QEMU's generated code";
        context.report(problem(Code::ReservedName, message).help(help));
        return;
    }
    if let Some(rule) = broken_rule(stem, style).filter(|_| context.strict()) {
        context.report(problem(
            Code::NameStyle,
            format!("the name of {what} {rule}"),
        ));
    }
}

/// The style rule that a name breaks, if it breaks one.
fn broken_rule(stem: &str, style: Style) -> Option<&'static str> {
    let has = |wrong: fn(char) -> bool| stem.contains(wrong);
    match style {
        Style::Upper if has(|c| c.is_ascii_lowercase() || c == '-') => {
            Some("must not contain lowercase letters or `-`")
        }
        Style::Lower if has(|c| c.is_ascii_uppercase() || c == '_') => {
            Some("must not contain uppercase letters or `_`")
        }
        Style::Underscored if has(|c| c.is_ascii_uppercase()) => {
            Some("must not contain uppercase letters")
        }
        Style::Camel if !is_camel(stem) => {
            Some("must be in CamelCase: begin with a capital letter and contain no `-` or `_`")
        }
        _ => None,
    }
}

fn is_camel(stem: &str) -> bool {
    stem.starts_with(|c: char| c.is_ascii_uppercase())
        && stem.chars().all(|c| c.is_ascii_alphanumeric())
        && stem.contains(|c: char| c.is_ascii_lowercase())
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

impl Hash for CName<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes().for_each(|byte| state.write_u8(byte));
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
    fn types_are_camel_case() {
        assert!(is_camel("ACPIOSTInfo"));
        assert!(!is_camel("ACPI"));
        assert!(!is_camel("status"));
        assert!(!is_camel("Foo-Bar"));
    }
}
