//! Documentation comments: the lines of a comment -> its sections.

mod lines;
mod parse;
mod section;
mod style;
mod tags;

pub(crate) use parse::{Parsed, Swallowed, not_indented, parse};
