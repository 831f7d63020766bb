//! Prose of schemas and of findings: text, and code in it.

/// A piece of prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    Text(&'t str),
    /// Text in backticks, or a name after an `@`, which would mention a user of that name on
    /// GitHub.
    Code(&'t str),
}

/// The pieces of a text, in order.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(found) = text[at..].find(['`', '@']) {
        let mark = at + found;
        at = mark + 1;
        if let Some((code, end)) = code(text, mark) {
            pieces.push(Piece::Text(&text[start..mark]));
            pieces.push(Piece::Code(code));
            (start, at) = (end, end);
        }
    }
    pieces.push(Piece::Text(&text[start..]));
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

/// The code that begins with this mark, and where it ends.
fn code(text: &str, mark: usize) -> Option<(&str, usize)> {
    let (before, rest) = (&text[..mark], &text[mark + 1..]);
    let (length, close) = if text[mark..].starts_with('`') {
        (rest.find('`')?, 1)
    } else {
        let is_part = |part: char| part.is_ascii_alphanumeric() || part == '-' || part == '_';
        let is_address = before.ends_with(char::is_alphanumeric);
        let end = rest.find(|end| !is_part(end)).unwrap_or(rest.len());
        (if is_address { 0 } else { end }, 0)
    };
    (length > 0).then(|| (&rest[..length], mark + 1 + length + close))
}

#[cfg(test)]
mod tests {
    use super::Piece::{Code, Text};
    use super::pieces;

    #[test]
    fn code_is_found() {
        for (text, expected) in [
            ("", vec![]),
            ("plain", vec![Text("plain")]),
            ("Use @a-b.", vec![Text("Use "), Code("a-b"), Text(".")]),
            ("`a` b", vec![Code("a"), Text(" b")]),
            ("me@home `", vec![Text("me@home `")]),
            ("@ `` ü@", vec![Text("@ `` ü@")]),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
