//! QAPI's markup: documentation text -> a tree of blocks.
//!
//! The markup is a subset of reStructuredText, together with the older forms that
//! schemas used before it. [`parse()`] reads any text; [`sections`] and [`examples`]
//! turn the sections of a comment into blocks that read as sentences. Nothing here
//! depends on the output format: a renderer walks the [`Block`]s and asks each
//! [`Text`] for its [`Inline`] parts.

mod block;
pub(crate) mod examples;
mod inline;
mod lines;
mod parse;
mod releases;
pub(crate) mod sections;
mod tables;
mod text;

pub(crate) use block::{Block, Description, ListItem, Table};
pub(crate) use inline::Inline;
pub(crate) use parse::parse;
pub(crate) use releases::since;
pub(crate) use text::Text;
