//! What the tests of formats have in common.

use qapi_recording::{Item, Reader};

/// What is found, a line each: the line in the text, the connection, and the message.
pub(crate) fn read(text: &str) -> Vec<String> {
    let items = Reader::new(text.as_bytes());
    items
        .map(|item| match item.unwrap() {
            Item::Entry(entry) if entry.connection.is_empty() => {
                format!("{} {}", entry.line, entry.message)
            }
            Item::Entry(entry) => {
                format!("{} [{}] {}", entry.line, entry.connection, entry.message)
            }
            Item::Problem(problem) => problem.to_string(),
            other => format!("{other:?}"),
        })
        .collect()
}

/// How many lines are something else.
pub(crate) fn other_lines(text: &str) -> u64 {
    let mut reader = Reader::new(text.as_bytes());
    reader.by_ref().for_each(drop);
    reader.other_lines()
}
