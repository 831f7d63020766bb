//! Words for messages.

/// A list as part of a sentence: `a`, `a or b`, `a, b or c`.
pub(crate) fn list<S: AsRef<str>>(words: &[S], conjunction: &str) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, rest)) => format!("{} {conjunction} {last}", rest.join(", ")),
    }
}

/// Names in backquotes, as a list.
pub(crate) fn names<'n>(names: impl IntoIterator<Item = &'n str>, conjunction: &str) -> String {
    let quoted = names.into_iter().map(|name| format!("`{name}`"));
    list(&quoted.collect::<Vec<String>>(), conjunction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_conjunction_precedes_the_last_word() {
        assert_eq!(names([], "or"), "");
        assert_eq!(names(["a"], "or"), "`a`");
        assert_eq!(names(["a", "b"], "and"), "`a` and `b`");
        assert_eq!(names(["a", "b", "c"], "or"), "`a`, `b` or `c`");
    }
}
