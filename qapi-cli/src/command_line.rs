//! A command line to be read, and to be run again on another machine.

use std::path::{Component, Path};

use clap::ValueEnum;
use qapi_schema::text;

use crate::named::Named;

/// A command with its arguments, as a shell takes it.
pub(crate) struct CommandLine(String);

impl CommandLine {
    pub(crate) fn new(command: &str) -> Self {
        Self(command.to_owned())
    }

    /// A file, a schema or an address.
    pub(crate) fn path(&mut self, path: &Path) {
        self.word(&place(path));
    }

    pub(crate) fn flag(&mut self, option: &str) {
        self.word(option);
    }

    pub(crate) fn value(&mut self, option: &str, value: &str) {
        self.word(option);
        self.word(value);
    }

    pub(crate) fn choice(&mut self, option: &str, chosen: &impl ValueEnum) {
        if let Some(value) = chosen.to_possible_value() {
            self.value(option, value.get_name());
        }
    }

    pub(crate) fn file(&mut self, option: &str, path: &Path) {
        self.word(option);
        self.path(path);
    }

    /// On one line, escaped.
    pub(crate) fn into_text(self) -> String {
        text::line(self.0).to_string()
    }

    fn word(&mut self, word: &str) {
        let is_plain = |c: char| c.is_alphanumeric() || "_-./:=,+@%…".contains(c);
        let quoted = format!("'{}'", word.replace('\'', r"'\''"));
        let is_word = !word.is_empty() && word.chars().all(is_plain);
        self.0 += " ";
        self.0 += if is_word { word } else { &quoted };
    }
}

/// What is within the working directory, as it was given. Where other directories are is
/// different on the next machine.
fn place(argument: &Path) -> String {
    let Named { release, path } = Named::new(argument);
    let release = release.map_or_else(String::new, |release| format!("{release}="));
    let address = path.to_str().and_then(|text| text.strip_prefix("qmp:"));
    let (scheme, path) = address.map_or(("", path), |address| ("qmp:", Path::new(address)));
    let is_inner = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    let place = match path.file_name() {
        Some(name) if !path.components().all(is_inner) => format!("…/{}", name.display()),
        _ => path.display().to_string(),
    };
    release + scheme + &place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_outside_of_the_working_directory_are_left_out() {
        let place = |argument: &str| place(Path::new(argument));
        for kept in [
            "10.2",
            "7.2..11.1",
            "schema/main.json",
            "./10.2",
            "8.2=saved/reply.json",
            "qmp:vm1.sock",
            "qmp:localhost:4444",
            "..",
            "-",
        ] {
            assert_eq!(place(kept), kept);
        }
        assert_eq!(place("/home/me/qemu-7.2/"), "…/qemu-7.2");
        assert_eq!(place("../10.2"), "…/10.2");
        assert_eq!(place("10.2=/tmp/reply.json"), "10.2=…/reply.json");
        assert_eq!(place("qmp:/run/vm1.sock"), "qmp:…/vm1.sock");
    }

    #[test]
    fn words_are_quoted_for_a_shell() {
        let mut line = CommandLine::new("qapi generate");
        line.path(Path::new("it's\nhere.json"));
        line.value("--only", "query-*");
        line.value("--derive", "Why=a::B");
        line.value("--only", "");
        let expected =
            r"qapi generate 'it'\''s\nhere.json' --only 'query-*' --derive Why=a::B --only ''";
        assert_eq!(line.into_text(), expected);
    }
}
