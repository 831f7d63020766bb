//! Text of schemas in Markdown, so that nothing in it becomes markup, code that
//! `cargo test` runs, or a link to anywhere but the web.

use std::fmt::Write;

use qapi_schema::text::prose;

/// Languages that code is shown in as such. Anything else might make a doctest of it.
const LANGUAGES: &[&str] = &[
    "bash", "c", "console", "diff", "ini", "json", "python", "sh", "shell", "text", "xml", "yaml",
];

/// What an address may begin with.
const SCHEMES: &[&str] = &["http://", "https://", "mailto:"];

/// A code span, whatever the text has of backticks and line ends itself.
pub(crate) fn code(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    // A line in a span may still begin a block.
    let text = text.replace(['\n', '\r'], " ");
    match longest_run(&text) {
        0 => format!("`{text}`"),
        run => {
            let fence = "`".repeat(run + 1);
            format!("{fence} {text} {fence}")
        }
    }
}

/// Adds to a text. Two code spans beside each other would be one of something else.
pub(crate) fn push(markdown: &str, out: &mut String) {
    if out.ends_with('`') && markdown.starts_with('`') {
        out.push(' ');
    }
    out.push_str(markdown);
}

/// A code block, which nothing in the text closes.
pub(crate) fn fenced(language: &str, text: &str) -> String {
    let known = LANGUAGES.contains(&language);
    let language = if known { language } else { "text" };
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("{fence}{language}\n{text}\n{fence}")
}

/// A link with these words; the words alone if the address is not one of the web.
pub(crate) fn link(label: &str, url: &str) -> String {
    let label = words(label);
    match address(url) {
        Some(url) => {
            let url = url.replace('(', "%28").replace(')', "%29");
            format!("[{label}]({url})")
        }
        None => label,
    }
}

/// An address that is its own label.
pub(crate) fn autolink(url: &str) -> String {
    address(url).map_or_else(|| words(url), |url| format!("<{url}>"))
}

/// Text in which nothing is markup, on one line.
pub(crate) fn words(text: &str) -> String {
    let mut out = String::new();
    for char in prose(text).chars() {
        if "\\`*_[]<>&~!|".contains(char) {
            out.push('\\');
        }
        out.push(char);
    }
    out
}

/// An address of the web, with all characters encoded that an address cannot have.
fn address(url: &str) -> Option<String> {
    let begins_with = |scheme: &&str| {
        let start = url.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    SCHEMES.iter().find(|scheme| begins_with(scheme))?;
    let mut out = String::new();
    for byte in url.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    Some(out)
}

/// The length of the longest run of backticks.
fn longest_run(text: &str) -> usize {
    let runs = text.split(|char| char != '`').map(str::len);
    runs.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_closes_code() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code(""), "");
        assert_eq!(code("a`b"), "`` a`b ``");
        assert_eq!(code("``a\n~~~rust"), "``` ``a ~~~rust ```");
        assert_eq!(fenced("json", "{}"), "```json\n{}\n```");
        assert_eq!(fenced("c", "````\n```"), "`````c\n````\n```\n`````");
    }

    #[test]
    fn only_known_languages_are_named() {
        for language in [
            "json rust",
            "rust",
            "",
            "json,rust",
            "c\n```rust",
            "should_panic",
        ] {
            assert_eq!(fenced(language, "a"), "```text\na\n```", "{language}");
        }
    }

    #[test]
    fn links_lead_to_the_web_or_nowhere() {
        assert_eq!(link("a", "https://b/c"), "[a](https://b/c)");
        assert_eq!(link("a", "mailto:b@c"), "[a](mailto:b@c)");
        assert_eq!(
            link("a]b", "HTTP://b/) \n\"c\""),
            "[a\\]b](HTTP://b/%29%20%0A%22c%22)"
        );
        for url in [
            "javascript:alert(1)",
            " https://b",
            "data:text/html,a",
            "//b",
            "b",
            "",
        ] {
            assert_eq!(link("<a>", url), "\\<a\\>", "{url}");
        }
        assert_eq!(autolink("https://b/(c)"), "<https://b/(c)>");
    }
}
