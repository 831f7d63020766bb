//! Strings in double quotes, as C, Go and strace write them.

/// Adds the bytes up to the closing quote. Returns what is behind it; nothing if there is none.
pub(super) fn unescape<'l>(text: &'l str, bytes: &mut Vec<u8>) -> Option<&'l str> {
    let mut rest = text;
    loop {
        let at = rest.find(['"', '\\']).unwrap_or(rest.len());
        let (plain, special) = rest.split_at(at);
        bytes.extend_from_slice(plain.as_bytes());
        rest = match special.strip_prefix('\\') {
            Some(escape) => escaped(escape, bytes)?,
            None => return special.strip_prefix('"'),
        };
    }
}

/// Adds what an escape stands for. Returns what is behind it.
fn escaped<'l>(text: &'l str, bytes: &mut Vec<u8>) -> Option<&'l str> {
    let mut characters = text.chars();
    let letter = characters.next()?;
    let rest = characters.as_str();
    let byte = match letter {
        'a' => 0x07,
        'b' => 0x08,
        't' => b'\t',
        'n' => b'\n',
        'v' => 0x0b,
        'f' => 0x0c,
        'r' => b'\r',
        '0'..='7' => return Some(numbered(text, 8, 3, bytes)),
        'x' => return Some(numbered(rest, 16, 2, bytes)),
        'u' | 'U' => {
            let digits = rest.get(..if letter == 'u' { 4 } else { 8 })?;
            let code = u32::from_str_radix(digits, 16)
                .ok()
                .and_then(char::from_u32);
            let character = code.unwrap_or(char::REPLACEMENT_CHARACTER);
            bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            return rest.get(digits.len()..);
        }
        other => {
            bytes.extend_from_slice(other.encode_utf8(&mut [0; 4]).as_bytes());
            return Some(rest);
        }
    };
    bytes.push(byte);
    Some(rest)
}

/// Adds the byte with this number, which has so many digits at most.
fn numbered<'l>(text: &'l str, radix: u32, most: usize, bytes: &mut Vec<u8>) -> &'l str {
    let digits = text.chars().take(most);
    let digits = digits.take_while(|digit| digit.is_digit(radix)).count();
    let (digits, rest) = text.split_at(digits);
    let number = u32::from_str_radix(digits, radix).unwrap_or(0);
    bytes.push(u8::try_from(number).unwrap_or(u8::MAX));
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_ends_with_its_quote() {
        for (text, expected, rest) in [
            (r#"a\"b\\" c"#, "a\"b\\", Some(" c")),
            (
                r"\n\t\0\033[\x1b\303\244\u00e4\U0001f600\'",
                "\n\t\0\x1b[\x1bää😀'",
                None,
            ),
            (r"a\", "a", None),
            (r"\ud83d\u12", "\u{fffd}", None),
            (r"\777\x", "\u{fffd}\0", None),
        ] {
            let mut bytes = Vec::new();
            assert_eq!(unescape(text, &mut bytes), rest, "{text}");
            let text = String::from_utf8_lossy(&bytes);
            assert_eq!(text, expected);
        }
    }
}
