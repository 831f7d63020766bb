//! Blank lines between items, which the formatter leaves out.

/// The kinds of statements that stand together without blank lines: inner
/// documentation, inner attributes, modules that are files, imports from the
/// standard library, from this crate, from other crates.
const GROUPS: &[&[&str]] = &[
    &["//!"],
    &["#![allow("],
    &["pub mod "],
    &["use std::"],
    &["use crate::", "use super::", "use ::qmp_types::"],
    &["use "],
    &["pub use "],
];

/// How a line begins that begins an item, its documentation or its attributes.
const ITEM_STARTS: &[&str] = &[
    "///", "#[", "const ", "enum ", "fn ", "impl ", "impl<", "mod ", "pub ", "struct ", "type ",
];

/// Puts a blank line between items, and between groups of short statements.
pub(super) fn with_blank_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut previous = "";
    // The group of the statement that was begun last.
    let mut previous_group = None;
    for line in text.lines() {
        let group = group(line);
        let behind_group = previous_group.is_some_and(|_| ends_statement(previous));
        let is_gap = if behind_group {
            group != previous_group
        } else {
            ends_item(previous) && (group.is_some() || begins_item(line))
        };
        if is_gap && indent(previous) == indent(line) {
            out.push('\n');
        }
        if group.is_some() || begins_item(line) {
            previous_group = group;
        }
        out.push_str(line);
        out.push('\n');
        previous = line;
    }
    out
}

/// The group that a line begins a statement of.
fn group(line: &str) -> Option<usize> {
    // A module that is not a file is an item.
    if line.ends_with('{') && line.trim_start().starts_with("pub mod ") {
        return None;
    }
    GROUPS
        .iter()
        .position(|starts| starts_with_any(line, starts))
}

fn begins_item(line: &str) -> bool {
    starts_with_any(line, ITEM_STARTS)
}

/// Whether a line ends one of the statements that stand in groups.
fn ends_statement(line: &str) -> bool {
    line.starts_with("//!") || line.ends_with(';') || line.ends_with(")]")
}

/// Whether a line ends an item.
fn ends_item(line: &str) -> bool {
    let is_unit = starts_with_any(line, &["pub struct "]) && line.ends_with(['}', ';']);
    is_unit || line.trim_start() == "}"
}

fn starts_with_any(line: &str, starts: &[&str]) -> bool {
    let line = line.trim_start();
    starts.iter().any(|start| line.starts_with(start))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::with_blank_lines;

    fn check(with_gaps: &str) {
        let without: String = with_gaps.split("\n\n").collect::<Vec<_>>().join("\n");
        assert_eq!(with_blank_lines(&without), with_gaps);
    }

    #[test]
    fn imports_are_grouped() {
        check(
            "//! About.\n//! More.\n\n#![allow(a)]\n#![allow(\n    b,\n)]\n\npub mod a;\npub mod b;\n\n\
             use std::fmt;\n\nuse serde::{\n    A,\n    B,\n};\n\nuse crate::base;\nuse super::X;\n\n\
             pub use a::A;\n\n/// Docs.\npub type T = X;\n",
        );
    }

    #[test]
    fn items_are_apart_and_their_parts_are_not() {
        check(
            "pub struct A {\n    /// Docs.\n    #[serde(\n        default,\n    )]\n    pub a: u8,\n}\n\n\
             impl A {\n    fn f() {\n        if x {\n        }\n        let y;\n    }\n\n    \
             /// Docs.\n    fn g() {}\n}\n\npub struct B {}\n\nimpl B {}\n",
        );
    }
}
