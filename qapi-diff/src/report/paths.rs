//! Paths that differ in one part, written as one: `arguments.{blk, inc}`.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;

/// Paths of things beside each other.
#[derive(Debug, Clone)]
pub(crate) struct Paths<'p> {
    /// The part in which they differ, if there are several.
    varies: Option<usize>,
    all: Vec<&'p str>,
}

impl<'p> Paths<'p> {
    pub(crate) fn new(path: &'p str) -> Self {
        Self {
            varies: None,
            all: vec![path],
        }
    }

    /// The part in which a path differs from these, if it is one that differs from each
    /// of them there and nowhere else.
    fn fits(&self, path: &str) -> Option<usize> {
        let difference = difference(self.all.first()?, path)?;
        self.varies
            .is_none_or(|known| known == difference)
            .then_some(difference)
    }

    /// Whether they differ in this part, or may when there are more of them.
    fn may_vary(&self, part: usize) -> bool {
        self.varies.is_none_or(|varies| varies == part)
    }

    /// Adds a path that differs from the others only where these differ from each other.
    /// Returns whether it did.
    fn takes(&mut self, path: &'p str) -> bool {
        let difference = self.fits(path);
        if difference.is_some() {
            self.varies = difference;
            self.all.push(path);
        }
        difference.is_some()
    }

    pub(crate) fn are_several(&self) -> bool {
        self.all.len() > 1
    }
}

/// Empty for a message as a whole.
impl fmt::Display for Paths<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.all.first().copied().unwrap_or_default();
        for (index, part) in parts(path).enumerate() {
            if self.varies != Some(index) {
                formatter.write_str(part)?;
                continue;
            }
            let name = part.trim_end_matches(ENDS);
            let variants = self.all.iter().filter_map(|path| parts(path).nth(index));
            let names: Vec<&str> = variants.map(|part| part.trim_end_matches(ENDS)).collect();
            write!(formatter, "{{{}}}{}", names.join(", "), &part[name.len()..])?;
        }
        Ok(())
    }
}

/// Joins paths of things that the same is said about, where they are beside each other. It takes
/// as long as there are paths, as a path is looked up by what it has in common with others.
pub(crate) struct Joiner<'p, K> {
    /// What is said, each with a number.
    numbers: HashMap<K, usize>,
    /// Which of the joined paths have this in common.
    by_pattern: HashMap<Pattern, Vec<usize>>,
    joined: Vec<Paths<'p>>,
}

/// What paths have in common that differ in one part.
#[derive(PartialEq, Eq, Hash)]
struct Pattern {
    /// The number of what is said about them.
    said: usize,
    /// The part in which they differ.
    varies: usize,
    /// The path without that part.
    others: String,
}

impl<'p, K: Eq + Hash> Joiner<'p, K> {
    pub(crate) fn new() -> Self {
        Self {
            numbers: HashMap::new(),
            by_pattern: HashMap::new(),
            joined: Vec::new(),
        }
    }

    /// Adds a path about which something is said. Returns the index of the joined paths that it
    /// is among, which are new if it does not fit in with others: then it is the first of them.
    pub(crate) fn join(&mut self, said: K, path: &'p str) -> usize {
        let number = self.numbers.len();
        let said = *self.numbers.entry(said).or_insert(number);
        let patterns = patterns(said, path);
        let fits = |joined: &Vec<Paths<'_>>, at: &usize| joined[*at].fits(path).is_some();
        let mut first = None;
        for pattern in &patterns {
            let Some(known) = self.by_pattern.get_mut(pattern) else {
                continue;
            };
            // Paths that differ in another part never take one that differs in this part.
            known.retain(|at| self.joined[*at].may_vary(pattern.varies));
            let fitting = known.iter().find(|at| fits(&self.joined, at));
            first = first.into_iter().chain(fitting.copied()).min();
        }
        if let Some(at) = first
            && self.joined[at].takes(path)
        {
            return at;
        }
        let at = self.joined.len();
        self.joined.push(Paths::new(path));
        for pattern in patterns {
            self.by_pattern.entry(pattern).or_default().push(at);
        }
        at
    }

    /// All joined paths, by their indexes.
    pub(crate) fn into_joined(self) -> Vec<Paths<'p>> {
        self.joined
    }
}

/// A pattern for each part of a path.
fn patterns(said: usize, path: &str) -> Vec<Pattern> {
    let mut start = 0;
    let parts = parts(path).enumerate().map(|(varies, part)| {
        let end = start + part.len();
        let others = [&path[..start], &path[end..]].concat();
        start = end;
        Pattern {
            said,
            varies,
            others,
        }
    });
    parts.collect()
}

/// The one part in which two paths differ.
fn difference(one: &str, other: &str) -> Option<usize> {
    if parts(one).count() != parts(other).count() {
        return None;
    }
    let pairs = parts(one).zip(parts(other)).enumerate();
    let mut different = pairs.filter(|(_, (one, other))| one != other);
    let (index, (one, other)) = different.next()?;
    let ends = [one, other].map(|part| part.ends_with('='));
    (different.next().is_none() && ends[0] == ends[1]).then_some(index)
}

/// What ends a part of a path.
const ENDS: [char; 3] = ['.', '=', ' '];

/// The members and values that a path is made of, each with what ends it.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split_inclusive(ENDS)
}
