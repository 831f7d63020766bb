//! `Since:`, and `(since …)` in a text: that they can be read, and name releases.

use qapi_schema::Schema;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::doc::{Doc, SectionKind};
use qapi_schema::suggest::most_alike;

use super::lines::{Line, lines};

/// Checks every comment.
pub(super) fn check(schema: &Schema, warnings: &mut Vec<Diagnostic>) {
    for doc in schema.docs().iter().filter(|doc| doc.symbol.is_some()) {
        let lines = lines(schema.sources(), doc);
        for (index, line) in lines
            .iter()
            .enumerate()
            .filter(|(_, line)| !line.is_literal)
        {
            let is_last = lines.get(index + 1).is_none_or(|next| next.text.is_empty());
            if let Some(warning) = not_a_section(doc, line, is_last) {
                warnings.push(warning);
            }
            of_line(line, warnings);
        }
    }
}

/// A line that was to be a section, but is not. `is_last` says whether it ends a paragraph.
fn not_a_section(doc: &Doc, line: &Line<'_>, is_last: bool) -> Option<Diagnostic> {
    let problem = |length: usize, message: &str, help: &str| {
        let warning = Diagnostic::new(Code::SinceMisspelt, line.place(0, length), message);
        Some(warning.help(help))
    };
    if line.text.starts_with("Since:") {
        let is_section = doc.sections.iter().any(|section| {
            section.kind == SectionKind::Since
                && section.span.start == line.span.start
                && !section.loose
        });
        let message = "`Since:` is part of the paragraph above it";
        let help = "put an empty `#` before it";
        return if is_section {
            None
        } else {
            problem("Since:".len(), message, help)
        };
    }
    let word = line.text.split([':', ' ']).next()?;
    let rest = line.text[word.len()..].trim_start_matches([':', ' ']);
    let version = version_at(rest)?;
    let is_whole = rest.len() == version.len();
    let is_since = word.eq_ignore_ascii_case("since") || most_alike(word, ["Since"]).is_some();
    if is_since && is_whole && is_last {
        let message = format!("`{}` is not a `Since:` section", line.text);
        let help = format!("write `Since: {version}`");
        return problem(line.text.len(), &message, &help);
    }
    None
}

/// Checks the releases that a line names.
fn of_line(line: &Line<'_>, warnings: &mut Vec<Diagnostic>) {
    let lower = line.text.to_ascii_lowercase();
    let mut from = 0;
    while let Some(found) = lower[from..].find("since") {
        let at = from + found;
        let after = at + "since".len();
        from = after;
        let begins = at == 0 || lower[..at].ends_with('(');
        let number =
            after + lower[after..].len() - lower[after..].trim_start_matches([':', ' ']).len();
        let Some(version) = version_at(&lower[number..]).filter(|_| begins) else {
            continue;
        };
        if !is_release(version) {
            let message = format!("`{version}` is not a release of QEMU");
            let place = line.place(number, version.len());
            warnings.push(Diagnostic::new(Code::SinceNoRelease, place, message));
        }
    }
}

/// The number of a version at the beginning of a text.
fn version_at(text: &str) -> Option<&str> {
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || c == '.'))
        .unwrap_or(text.len());
    let version = text[..end].trim_end_matches('.');
    (!version.is_empty()).then_some(version)
}

/// Whether there is, or will be, a release with this number.
fn is_release(version: &str) -> bool {
    let numbers: Result<Vec<u32>, _> = version.split('.').map(str::parse).collect();
    let (major, minor) = match numbers.as_deref() {
        Ok([major, minor] | [major, minor, _]) => (*major, *minor),
        _ => return false,
    };
    let last = match major {
        0 => 15,
        1 => 7,
        2 => 12,
        3 => 1,
        // One release every four months; the major number is that of the year.
        _ => 2,
    };
    minor <= last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_known() {
        for version in [
            "0.12", "0.15.0", "1.7", "2.12", "2.5.1", "3.1", "10.2", "11.0",
        ] {
            assert!(is_release(version), "{version}");
        }
        for version in ["1.8", "2.13", "3.2", "5.3", "10", "1.2.3.4"] {
            assert!(!is_release(version), "{version}");
        }
    }
}
