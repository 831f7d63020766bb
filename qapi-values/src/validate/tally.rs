//! Counts remarks that say the same.

use std::collections::HashMap;
use std::fmt::Write;

use super::{Remark, Subject, Verdict};
use crate::mismatch::Mismatch;
use crate::path::Segment;

/// How many different remarks are kept.
const MOST: usize = 1000;

/// Remarks, each of which stands for all that say the same of other messages. A day of a
/// conversation has the same command very often.
#[derive(Debug, Default)]
pub struct Tally {
    found: Vec<Tallied>,
    indexes: HashMap<Key, usize>,
    omitted: u64,
}

/// A remark, and how often it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tallied {
    /// The first one.
    pub first: Remark,
    /// What was given with the first one: the number of its recording.
    pub recording: usize,
    /// How many there are.
    pub count: u64,
}

/// What remarks that say the same have in common.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Key {
    subject: Subject,
    text: String,
}

impl Tally {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a remark in the recording with this number. After a thousand different ones,
    /// others are only counted.
    pub fn add(&mut self, remark: Remark, recording: usize) {
        let key = Key {
            subject: remark.subject.clone(),
            text: text(&remark.verdict),
        };
        if let Some(tallied) = self
            .indexes
            .get(&key)
            .and_then(|at| self.found.get_mut(*at))
        {
            tallied.count += 1;
        } else if self.found.len() == MOST {
            self.omitted += 1;
        } else {
            self.indexes.insert(key, self.found.len());
            self.found.push(Tallied {
                first: remark,
                recording,
                count: 1,
            });
        }
    }

    /// The remarks, in the order in which they were first made.
    #[must_use]
    pub fn found(&self) -> &[Tallied] {
        &self.found
    }

    /// How many remarks are not among them, because there were too many.
    #[must_use]
    pub fn omitted(&self) -> u64 {
        self.omitted
    }

    /// Whether there is any mismatch, or may be one among what is omitted.
    #[must_use]
    pub fn has_mismatches(&self) -> bool {
        let is_mismatch = |tallied: &Tallied| matches!(tallied.first.verdict, Verdict::Mismatch(_));
        self.omitted > 0 || self.found.iter().any(is_mismatch)
    }
}

/// The verdict without the indexes of elements.
fn text(verdict: &Verdict) -> String {
    let Verdict::Mismatch(Mismatch { path, reason }) = verdict else {
        return verdict.to_string();
    };
    let mut text = String::new();
    for segment in path.segments() {
        match segment {
            Segment::Member(name) => text.extend([".", name]),
            Segment::Element(_) => text.push_str("[]"),
        }
    }
    // Writing to a string does not fail.
    let _ = write!(text, ": {reason}");
    text
}
