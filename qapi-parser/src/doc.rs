//! Documentation comments: the lines of a comment -> what it says, by section.

mod lines;
mod parse;
mod style;

pub(crate) use parse::{Parsed, parse};
