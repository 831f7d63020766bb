//! How deep brackets nest, which is checked before the recursive parser runs.

/// The deepest nesting that is parsed. QEMU's schemas need six.
pub(crate) const LIMIT: usize = 64;

/// The offset of the first bracket that nests deeper than [`LIMIT`].
pub(crate) fn too_deep(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'#' => at = line_end(bytes, at),
            b'\'' => at = string_end(bytes, at),
            b'{' | b'[' => {
                depth += 1;
                if depth > LIMIT {
                    return Some(at);
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The offset of the last bracket that is not closed.
pub(crate) fn innermost_open(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'#' => at = line_end(bytes, at),
            b'\'' => at = string_end(bytes, at),
            b'{' | b'[' => open.push(at),
            b'}' | b']' => {
                open.pop();
            }
            _ => {}
        }
        at += 1;
    }
    open.pop()
}

fn line_end(bytes: &[u8], from: usize) -> usize {
    memchr::memchr(b'\n', &bytes[from..]).map_or(bytes.len(), |length| from + length)
}

/// The offset of the closing quote, or of the end of the line if there is none.
fn string_end(bytes: &[u8], open: usize) -> usize {
    let mut at = open + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\'' | b'\n' => break,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_strings_and_comments_do_not_nest() {
        let text = "# [[[[\n{ 'a': '[[[[', 'b': '\\'[' }\n";
        assert_eq!(too_deep(&text.repeat(LIMIT)), None);
    }

    #[test]
    fn the_last_open_bracket_is_found() {
        assert_eq!(innermost_open("{ 'a': [ 'b' ], 'c': { '{'"), Some(21));
        assert_eq!(innermost_open("{ 'a': [ 'b' # [\n ]"), Some(0));
        assert_eq!(innermost_open("{}]"), None);
    }

    #[test]
    fn the_first_bracket_that_is_too_deep_is_found() {
        assert_eq!(too_deep(&"[".repeat(LIMIT)), None);
        assert_eq!(too_deep(&"[".repeat(1000)), Some(LIMIT));
        assert_eq!(too_deep(&"{}".repeat(1000)), None);
    }
}
