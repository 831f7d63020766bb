//! What to write instead of words that belong to other languages.

/// Help for text that is not part of the schema language; `before` is what precedes it in the
/// same expression.
pub(crate) fn help(before: &str, rest: &str) -> Option<String> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let word = rest.split(|c: char| !is_word(c)).next().unwrap_or_default();
    let help = match word {
        "True" | "TRUE" => "booleans are in lowercase: `true`",
        "False" | "FALSE" => "booleans are in lowercase: `false`",
        "None" | "null" => "the schema language has no null; leave out the key",
        _ if rest.starts_with('"') => "strings are in single quotes",
        _ if rest.starts_with("//") || rest.starts_with("/*") => "comments begin with `#`",
        _ if word.starts_with(|c: char| c.is_ascii_digit()) => "the schema language has no numbers",
        _ if !word.is_empty() && !before.is_empty() && !before.ends_with(is_word) => {
            return Some(format!("strings are in single quotes: `'{word}'`"));
        }
        _ => return None,
    };
    Some(help.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_other_languages_have_help() {
        let help = |rest| help("{ 'event': ", rest).unwrap_or_default();
        assert_eq!(help("True }"), "booleans are in lowercase: `true`");
        assert_eq!(help("False"), "booleans are in lowercase: `false`");
        assert_eq!(help("\"STOP\" }"), "strings are in single quotes");
        assert_eq!(help("STOP }"), "strings are in single quotes: `'STOP'`");
        assert_eq!(help("// a comment"), "comments begin with `#`");
        assert_eq!(help("}"), "");
    }
}
