//! What a single line of a documentation text is.

/// The number of spaces that a line begins with.
pub(super) fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Whether a line is blank.
pub(super) fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// Whether a paragraph ends before this line.
pub(super) fn ends_paragraph(line: &str) -> bool {
    is_blank(line)
        || line.trim_start().starts_with(".. ")
        || ItemStart::of(line).is_some_and(|item| item.is_first())
        || DescriptionStart::of(line).is_some()
}

/// Whether a line is part of a table or a diagram.
pub(super) fn is_drawn(line: &str) -> bool {
    line.trim_start().starts_with(['+', '|'])
}

/// Whether a line is the axis of a diagram.
pub(super) fn is_axis(line: &str) -> bool {
    let dashes = line.trim().strip_prefix('+').unwrap_or_default();
    dashes.len() >= 3 && dashes.bytes().all(|byte| byte == b'-')
}

/// Whether a line underlines a title: three or more of one punctuation character.
pub(super) fn is_rule(line: &str) -> bool {
    let rule = line.trim_end();
    let first = rule.chars().next();
    rule.len() >= 3
        && first.is_some_and(|first| "*=-~^\"#+".contains(first))
        && rule.chars().all(|char| Some(char) == first)
}

/// The line that begins an item of a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ItemStart<'a> {
    pub(super) indent: usize,
    pub(super) marker: &'a str,
    pub(super) text: &'a str,
}

impl<'a> ItemStart<'a> {
    pub(super) fn of(line: &'a str) -> Option<Self> {
        let indent = indent_of(line);
        let (marker, text) = line[indent..].split_once(' ')?;
        let is_number = marker.strip_suffix(['.', ')']).is_some_and(|number| {
            (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
        });
        (matches!(marker, "-" | "*") || is_number).then_some(Self {
            indent,
            marker,
            text: text.trim_start(),
        })
    }

    pub(super) fn is_numbered(&self) -> bool {
        self.marker.len() > 1
    }

    /// Whether a list may begin with it. Any other number may end a sentence.
    fn is_first(&self) -> bool {
        !self.is_numbered() || matches!(self.marker, "1." | "1)")
    }
}

/// The line that begins the description of a member: `@name  text`, with two spaces
/// or more between them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DescriptionStart<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
}

impl<'a> DescriptionStart<'a> {
    pub(super) fn of(line: &'a str) -> Option<Self> {
        let (name, text) = line.trim_start().strip_prefix('@')?.split_once(' ')?;
        let is_name_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        let is_name = !name.is_empty() && name.bytes().all(is_name_byte);
        (is_name && text.starts_with(' ')).then(|| Self {
            name,
            text: text.trim_start(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_begin_with_a_dash_a_star_or_a_number() {
        for (line, marker) in [("- a", "-"), ("* a", "*"), ("1. a", "1."), ("12) a", "12)")] {
            let item = ItemStart {
                indent: 0,
                marker,
                text: "a",
            };
            assert_eq!(ItemStart::of(line), Some(item));
        }
        let indented = ItemStart::of("  -  a");
        assert!(indented.is_some_and(|item| item.indent == 2 && item.text == "a"));
        for line in ["-", "-a", "+ a", "123. a", "1 a", "a. b", ". a"] {
            assert_eq!(ItemStart::of(line), None, "{line}");
        }
    }

    #[test]
    fn descriptions_have_two_spaces_behind_the_name() {
        let description = DescriptionStart {
            name: "node-name",
            text: "of a node",
        };
        assert_eq!(
            DescriptionStart::of(" @node-name   of a node"),
            Some(description)
        );
        for line in ["@a is one", "@a: one", "@  one", "@a.b  one", "a  one"] {
            assert_eq!(DescriptionStart::of(line), None, "{line}");
        }
    }

    #[test]
    fn rules_are_three_of_one_character() {
        for line in ["===", "-----", "~~~  "] {
            assert!(is_rule(line), "{line}");
        }
        for line in ["==", "=-=", "aaa", "...", ""] {
            assert!(!is_rule(line), "{line}");
        }
    }

    #[test]
    fn axes_are_drawn_with_a_plus_and_dashes() {
        assert!(is_axis("   +----"));
        for line in ["+--", "+----+", "----"] {
            assert!(!is_axis(line), "{line}");
        }
    }
}
