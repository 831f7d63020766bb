//! The messages of examples in documentation.

use super::Example;

/// A JSON message in an [`Example`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Message<'a> {
    /// Who sends it, if there is an arrow.
    pub sender: Option<Sender>,
    /// The message, from its opening brace or bracket to the closing one, or to the end of
    /// its paragraph if that is missing. Elisions (`...`) are kept.
    pub text: &'a str,
    /// The offset in the example's text of the line that the message begins on.
    pub start: usize,
}

/// Who sends a [`Message`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// `->`
    Client,
    /// `<-`
    Server,
}

impl Example {
    /// The messages of the example, in order: what follows an arrow, and what is at the
    /// start of a line and begins with a brace. Prose between them is skipped.
    #[must_use]
    pub fn messages(&self) -> Vec<Message<'_>> {
        let mut messages = Vec::new();
        let mut at = 0;
        while at < self.text.len() {
            let line = first_line(&self.text[at..]);
            let end = match message_at(&self.text, at) {
                Some(message) => {
                    messages.push(message);
                    end_of(&self.text, message.text)
                }
                None => at + line.len(),
            };
            // Go to the next line. What follows a message on its line is not a message.
            at = end + first_line(&self.text[end..]).len() + 1;
        }
        messages
    }
}

fn first_line(text: &str) -> &str {
    text.split('\n').next().unwrap_or_default()
}

/// The offset in `text` of the end of its part `part`.
fn end_of(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize + part.len()
}

/// The message on the line that begins at `start`, if one begins there.
fn message_at(text: &str, start: usize) -> Option<Message<'_>> {
    let line = text[start..].trim_start_matches(' ');
    let (sender, rest) = if let Some(rest) = line.strip_prefix("->") {
        (Some(Sender::Client), rest)
    } else if let Some(rest) = line.strip_prefix("<-") {
        (Some(Sender::Server), rest)
    } else {
        (None, line)
    };
    let body = rest.trim_start_matches([' ', '\n']);
    if sender.is_none() && !body.starts_with('{') {
        return None;
    }
    let text = &body[..message_length(body)];
    Some(Message {
        sender,
        text,
        start,
    })
}

/// The length of the message that a text begins with: up to where its brackets close, or
/// else up to the next arrow or the end.
#[must_use]
pub fn message_length(body: &str) -> usize {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '{' | '[' if !quoted => depth += 1,
            '}' | ']' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            '\n' if depth == 0 => return at,
            '\n' if ends_message(&body[at + 1..]) => return at,
            _ => {}
        }
    }
    body.len()
}

fn ends_message(rest: &str) -> bool {
    let line = rest.trim_start_matches(' ');
    line.starts_with("->") || line.starts_with("<-")
}

impl Example {
    /// The offset of a message in the example's text.
    #[must_use]
    pub fn offset_of(&self, message: &Message<'_>) -> usize {
        let rest = &self.text[message.start..];
        message.start + rest.find(message.text).unwrap_or(0)
    }
}
