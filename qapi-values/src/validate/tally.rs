//! Counts remarks that say the same.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use super::{Remark, Subject, Verdict};
use crate::mismatch::Mismatch;
use crate::path::Segment;

/// How many different remarks of each rank are kept.
const MOST: usize = 1000;

/// Remarks, each of which stands for all that say the same of other messages of the recording. A
/// day of a conversation has the same command very often.
#[derive(Debug, Default)]
pub struct Tally {
    found: BTreeMap<Rank, Vec<Tallied>>,
    indexes: HashMap<Key, usize>,
    omitted: u64,
}

/// What remarks are about, those first that say most about a client. Many of one rank hide none of
/// another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Rank {
    /// What QEMU took or sent, as far as is known, does not fit.
    Mismatch,
    /// What QEMU rejected does not fit.
    Rejected,
    /// What is sent is deprecated or unstable.
    Lifecycle,
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
    rank: Rank,
    recording: usize,
    subject: Subject,
    text: String,
}

impl Tally {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a remark in the recording with this number. After a thousand different ones of the same
    /// kind, others are only counted.
    pub fn add(&mut self, remark: Remark, recording: usize) {
        let rank = Rank::of(&remark);
        let key = Key {
            rank,
            recording,
            subject: remark.subject.clone(),
            text: text(&remark.verdict),
        };
        let found = self.found.entry(rank).or_default();
        if let Some(tallied) = self.indexes.get(&key).and_then(|at| found.get_mut(*at)) {
            tallied.count += 1;
        } else if found.len() == MOST {
            self.omitted += 1;
        } else {
            self.indexes.insert(key, found.len());
            found.push(Tallied {
                first: remark,
                recording,
                count: 1,
            });
        }
    }

    /// The remarks: first what does not fit, then what QEMU rejected in the recording, too, last
    /// what is deprecated or unstable; each in the order in which they were first made.
    pub fn found(&self) -> impl Iterator<Item = &Tallied> {
        self.found.values().flatten()
    }

    /// How many remarks are not among them, because there were too many.
    #[must_use]
    pub fn omitted(&self) -> u64 {
        self.omitted
    }

    /// Whether there is any mismatch.
    #[must_use]
    pub fn has_mismatches(&self) -> bool {
        self.found.keys().any(|rank| *rank != Rank::Lifecycle)
    }
}

impl Rank {
    fn of(remark: &Remark) -> Self {
        let is_rejected = matches!(
            remark.subject,
            Subject::Command {
                succeeded: Some(false),
                ..
            }
        );
        match remark.verdict {
            Verdict::Lifecycle { .. } => Self::Lifecycle,
            Verdict::Mismatch(_) if is_rejected => Self::Rejected,
            Verdict::Mismatch(_) => Self::Mismatch,
        }
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
