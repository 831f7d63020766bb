//! The release that brought something: where a text names it at its end, and the
//! sentence about it.

use qapi_schema::doc::Section;

use super::text::Text;

/// A text that ends in the release since when there is what it describes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Dated<'t> {
    /// The text without the release.
    pub(super) text: &'t str,
    pub(super) release: &'t str,
}

impl<'t> Dated<'t> {
    pub(super) fn of(section: &'t Section) -> Option<Self> {
        let text = section.text.trim();
        let in_parenthesis = section
            .since()
            .and_then(|release| Self::in_parenthesis(text, release));
        in_parenthesis.or_else(|| Self::in_sentence(text))
    }

    /// `text (since 2.10)`
    fn in_parenthesis(text: &'t str, release: &'t str) -> Option<Self> {
        let (before, inside) = text
            .trim_end_matches('.')
            .strip_suffix(')')?
            .rsplit_once('(')?;
        let (word, rest) = inside.split_at_checked("since".len())?;
        let is_since = word.eq_ignore_ascii_case("since") && rest.trim_end().ends_with(release);
        (is_since && !release.is_empty()).then_some(Self {
            text: before.trim_end(),
            release,
        })
    }

    /// `Text. Since 2.10.`, or `Since: 2.10` on a line of its own.
    fn in_sentence(text: &'t str) -> Option<Self> {
        let (before, release) = text
            .trim_end_matches('.')
            .rsplit_once(char::is_whitespace)?;
        let before = before
            .trim_end()
            .trim_end_matches(':')
            .strip_suffix("ince")?
            .strip_suffix(['s', 'S'])?;
        let text = before.trim_end();
        let is_apart =
            text.is_empty() || text.ends_with('.') || before[text.len()..].contains('\n');
        (is_apart && is_release(release)).then_some(Self { text, release })
    }
}

/// Whether a text is a version number.
fn is_release(text: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.contains('.') && text.split('.').all(is_number)
}

/// The sentence that a paragraph becomes if it names a release and says nothing else.
pub(super) fn since_alone(paragraph: &str) -> Option<Text> {
    let dated = Dated::in_sentence(paragraph.trim())?;
    dated.text.is_empty().then(|| since(dated.release))
}

/// The sentence about a release.
pub(crate) fn since(release: &str) -> Text {
    let words: Vec<_> = release.split_whitespace().collect();
    let release = words.join(" ");
    Text::new(
        if release.starts_with(|first: char| first.is_ascii_digit()) {
            format!("Since QEMU {release}.")
        } else {
            format!("Since {release}.")
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_may_be_in_parentheses_at_the_end() {
        let dated = Dated {
            text: "a disk",
            release: "2.1",
        };
        for text in [
            "a disk (since 2.1)",
            "a disk\n(Since: 2.1).",
            "a disk (since 2.1 )",
        ] {
            let found = Dated::in_parenthesis(text, "2.1");
            assert_eq!(found.as_ref(), Some(&dated), "{text}");
        }
        for text in [
            "a (since 2.1) disk",
            "a (since 2.1) disk (of 2.1)",
            "(of) since 2.1)",
        ] {
            assert_eq!(Dated::in_parenthesis(text, "2.1"), None, "{text}");
        }
        assert_eq!(Dated::in_parenthesis("a disk (since)", ""), None);
    }

    #[test]
    fn a_release_may_be_the_last_sentence() {
        for (dated, text) in [
            ("since 2.12", ""),
            ("A disk. Since: 2.12.", "A disk."),
            ("a disk\n   Since: 2.12", "a disk"),
        ] {
            let release = "2.12";
            assert_eq!(Dated::in_sentence(dated), Some(Dated { text, release }));
        }
        for text in [
            "deprecated since 2.12",
            "deprecated\nas since 2.12",
            "A disk. Since Linux 2.12",
            "A disk. Since 2",
            "A disk. Since 2.x",
            "2.12",
        ] {
            assert_eq!(Dated::in_sentence(text), None, "{text}");
        }
    }

    #[test]
    fn a_release_becomes_a_sentence() {
        for (release, sentence) in [
            ("2.10", "Since QEMU 2.10."),
            ("4.2,\n  off by default", "Since QEMU 4.2, off by default."),
            ("QEMU 2.1", "Since QEMU 2.1."),
        ] {
            assert_eq!(since(release), Text::new(sentence));
        }
        assert_eq!(
            since_alone(" Since: 2.1 "),
            Some(Text::new("Since QEMU 2.1."))
        );
        assert_eq!(since_alone("Changed. Since: 2.1"), None);
    }
}
