//! Lines in messages to people.

/// How much of a line is shown, in characters.
const START: usize = 60;

/// The start of a line, for a message.
pub(crate) fn start_of(line: &[u8]) -> String {
    // A character has four bytes at most.
    let text = String::from_utf8_lossy(line.get(..4 * START).unwrap_or(line));
    let mut start: String = text.chars().take(START).collect();
    if start.len() < line.len() && start.len() < text.len() {
        start.push('…');
    }
    start
}
