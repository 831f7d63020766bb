//! Words, without case, punctuation and markup.

use crate::Count;

/// Markup that becomes other markup in the output.
const MARKUP: &[&str] = &[
    ".. qmp-example::",
    ".. note::",
    ".. admonition::",
    ".. caution::",
    ".. table::",
    ":annotated:",
    ":title:",
    ":widths: auto",
    ":doc:",
    ":ref:",
    ":qapi:event:",
];

/// Tags of sections, which become headings in the output or are left out.
const TAGS: &[&str] = &[
    "Errors:",
    "Example:",
    "Examples:",
    "Features:",
    "Note:",
    "Notes:",
    "Returns:",
    "Since:",
    "TODO:",
];

/// How often each word occurs.
#[derive(Default)]
pub(crate) struct Words(Count);

impl Words {
    /// Adds the words of a line of the schema.
    pub(crate) fn add_source(&mut self, line: &str) {
        let line = line.trim();
        let tag = TAGS.iter().find_map(|tag| line.strip_prefix(tag));
        let mut line = tag.unwrap_or(line).to_owned();
        for markup in MARKUP {
            line = line.replace(markup, " ");
        }
        self.add(&without_targets(&line));
    }

    /// Adds the words of a text without markup.
    pub(crate) fn add(&mut self, text: &str) {
        for word in words(text) {
            *self.0.entry(word).or_default() += 1;
        }
    }

    pub(crate) fn remove(&mut self, text: &str) {
        for word in words(text) {
            if let Some(count) = self.0.get_mut(&word) {
                *count = count.saturating_sub(1);
            }
        }
    }

    /// The words that occur more often here than in the others, sorted. Names of commands and
    /// events may have a word behind them there, which keeps them apart from others.
    pub(crate) fn without(&self, other: &Self) -> Vec<String> {
        let there = |word: &str| {
            let names = ["", "command", "event"].map(|behind| format!("{word}{behind}"));
            let counts = names.iter().filter_map(|name| other.0.get(name));
            counts.sum::<usize>()
        };
        let more_often = self.0.iter().filter(|(word, count)| there(word) < **count);
        let mut missing: Vec<String> = more_often.map(|(word, _)| word.clone()).collect();
        missing.sort();
        missing
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let letters = |word: &str| {
        let letters = word.chars().filter(|char| char.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    text.split(|char: char| char.is_whitespace() || char == '(')
        .map(letters)
        .filter(|word| !word.is_empty())
}

/// A line without the targets of references such as `` `title <target>` ``.
fn without_targets(line: &str) -> String {
    let mut parts = line.split(">`");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let title = match text.rfind('<') {
            Some(at) if !part.starts_with('_') => at,
            _ => text.len(),
        };
        text.truncate(title);
        text.push_str("` ");
        text.push_str(part);
    }
    text
}
