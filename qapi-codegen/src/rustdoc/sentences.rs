//! Notes -> sentences. What a schema says of a member or a value is a note such
//! as `size of the disk (since 2.10)`; beside other documentation it has to read
//! like the rest of it.

use qapi_schema::doc::Section;

/// The text of a section, and the release that its end names.
pub(super) fn split_since(section: &Section) -> (&str, Option<&str>) {
    let text = section.text.trim();
    let in_parenthesis = section.since().and_then(|since| split(text, since));
    match in_parenthesis.or_else(|| split_last(text)) {
        Some((before, since)) => (before, Some(since)),
        None => (text, None),
    }
}

/// Cuts a last sentence or line off that says nothing but the release.
fn split_last(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end_matches('.');
    let (before, release) = text.rsplit_once(char::is_whitespace)?;
    let before = before.trim_end().trim_end_matches(':');
    let before = before.strip_suffix("ince")?.strip_suffix(['s', 'S'])?;
    let rest = before.trim_end();
    let is_apart = rest.is_empty() || rest.ends_with('.') || before[rest.len()..].contains('\n');
    (is_apart && is_release(release)).then_some((rest, release))
}

/// Whether this is a version number.
fn is_release(text: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.contains('.') && text.split('.').all(is_number)
}

/// A paragraph that is about the release and nothing else, as a sentence.
pub(super) fn since_alone(paragraph: &str) -> Option<String> {
    let (before, release) = split_last(paragraph.trim())?;
    before.is_empty().then(|| since(release))
}

/// Cuts the parenthesis about a release off, if the text ends in it.
fn split<'t>(text: &'t str, since: &'t str) -> Option<(&'t str, &'t str)> {
    let text = text.trim_end_matches('.').strip_suffix(')')?;
    let (before, inside) = text.rsplit_once('(')?;
    let (word, release) = inside.split_at_checked("since".len())?;
    let is_it = word.eq_ignore_ascii_case("since") && release.trim_end().ends_with(since);
    (is_it && !since.is_empty()).then_some((before.trim_end(), since))
}

/// The sentence about a release.
pub(super) fn since(release: &str) -> String {
    let release: Vec<_> = release.split_whitespace().collect();
    let release = release.join(" ");
    if release.starts_with(|first: char| first.is_ascii_digit()) {
        format!("Since QEMU {release}.")
    } else {
        format!("Since {release}.")
    }
}

/// Begins with a capital letter, unless the first word might be a name.
pub(super) fn capitalized(text: &str) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    let word = word.trim_end_matches([',', ';', ':', '.']);
    let word = word.strip_suffix("'s").unwrap_or(word);
    let is_plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    match text.split_at_checked(1) {
        Some((first, rest)) if is_plain => first.to_ascii_uppercase() + rest,
        _ => text.to_owned(),
    }
}

/// Ends with a full stop, or whatever else ends a sentence.
pub(super) fn closed(text: &str) -> String {
    let text = text.trim_end().trim_end_matches([',', ';']);
    let ends = ['.', '!', '?', ':', '…'];
    if text.trim_end_matches([')', '"', '\'']).ends_with(ends) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// One sentence behind another, on a new line if the last one is long.
pub(super) fn joined(text: &str, sentence: &str) -> String {
    let last = text.lines().last().unwrap_or_default();
    let is_long = last.chars().count() + sentence.len() > 72;
    let gap = if is_long { '\n' } else { ' ' };
    format!("{text}{gap}{sentence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_cut_off_the_end() {
        for text in [
            "a disk (since 2.1)",
            "a disk\n(Since: 2.1).",
            "a disk (since 2.1 )",
        ] {
            assert_eq!(split(text, "2.1"), Some(("a disk", "2.1")), "{text}");
        }
        for text in [
            "a (since 2.1) disk",
            "a (since 2.1) disk (of 2.1)",
            "(of) since 2.1)",
        ] {
            assert_eq!(split(text, "2.1"), None, "{text}");
        }
        assert_eq!(split("a disk (since)", ""), None);
    }

    #[test]
    fn a_last_sentence_is_cut_off() {
        for (text, before) in [
            ("since 2.12", ""),
            ("A disk. Since: 2.12.", "A disk."),
            ("a disk\n   Since: 2.12", "a disk"),
        ] {
            assert_eq!(split_last(text), Some((before, "2.12")), "{text}");
        }
        for text in [
            "deprecated since 2.12",
            "deprecated\nas since 2.12",
            "A disk. Since Linux 2.12",
            "A disk. Since 2",
            "A disk. Since 2.x",
            "2.12",
        ] {
            assert_eq!(split_last(text), None, "{text}");
        }
    }

    #[test]
    fn a_capital_letter_begins() {
        assert_eq!(capitalized("numeric address"), "Numeric address");
        assert_eq!(
            capitalized("address; may be empty"),
            "Address; may be empty"
        );
        assert_eq!(capitalized("host's port"), "Host's port");
        for name in [
            "qcow2 file",
            "node-name",
            "e.g. a",
            "'none' or",
            "@x",
            "iSCSI",
            "",
        ] {
            assert_eq!(capitalized(name), name);
        }
    }

    #[test]
    fn a_full_stop_ends() {
        for (text, sentence) in [
            ("a disk", "a disk."),
            ("a disk (of SCSI)", "a disk (of SCSI)."),
            ("one of 'a', 'b'", "one of 'a', 'b'."),
            ("a disk;", "a disk."),
            ("A disk. (It turns.)", "A disk. (It turns.)"),
            ("Which?", "Which?"),
            ("one of:", "one of:"),
        ] {
            assert_eq!(closed(text), sentence);
        }
    }

    #[test]
    fn a_release_is_a_sentence() {
        assert_eq!(since("2.10"), "Since QEMU 2.10.");
        assert_eq!(
            since("4.2,\n  off by default"),
            "Since QEMU 4.2, off by default."
        );
        assert_eq!(joined("A.", &since("QEMU 2.1")), "A. Since QEMU 2.1.");
        let long = "x".repeat(60);
        assert_eq!(joined(&long, &since("1")), format!("{long}\nSince QEMU 1."));
    }
}
