//! Paths that differ in one part, written as one: `arguments.{blk, inc}`.

use std::collections::HashMap;
use std::hash::Hash;

use qapi_schema::text::Text;

/// Paths of things beside each other.
#[derive(Debug, Clone)]
pub(crate) struct Paths<'p> {
    /// The part in which they differ, if there are several.
    varies: Option<usize>,
    all: Vec<&'p str>,
}

impl<'p> Paths<'p> {
    pub(crate) fn new(path: &'p Text) -> Self {
        Self {
            varies: None,
            all: vec![path.unescaped()],
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

    /// Adds a path that differs from the others only where these differ from each other.
    /// Returns whether it did.
    pub(crate) fn takes(&mut self, path: &'p Text) -> bool {
        let path = path.unescaped();
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

    /// Empty for a message as a whole.
    pub(crate) fn text(&self) -> Text {
        let mut text = String::new();
        let path = self.all.first().copied().unwrap_or_default();
        for (index, part) in parts(path).enumerate() {
            if self.varies != Some(index) {
                text.push_str(part);
                continue;
            }
            let name = part.trim_end_matches(ENDS);
            let variants = self.all.iter().filter_map(|path| parts(path).nth(index));
            let names: Vec<&str> = variants.map(|part| part.trim_end_matches(ENDS)).collect();
            let (names, end) = (names.join(", "), &part[name.len()..]);
            text.extend(["{", &names, "}", end]);
        }
        text.into()
    }
}

/// Lines by their paths with one part left out. It finds those to which a path can be added
/// without looking at all lines.
#[derive(Debug)]
pub(crate) struct Neighbours<K> {
    by_rest: HashMap<Rest<K>, usize>,
}

/// A path but for the part with this index, in a line that says this.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Rest<K> {
    says: K,
    part: usize,
    path: String,
}

impl<K: Copy + Eq + Hash> Neighbours<K> {
    pub(crate) fn new() -> Self {
        Self {
            by_rest: HashMap::new(),
        }
    }

    /// The lines that may take this path, the first one first.
    pub(crate) fn lines(&self, says: K, path: &Text) -> Vec<usize> {
        let rests = rests(says, path.unescaped());
        let found = rests.filter_map(|rest| self.by_rest.get(&rest).copied());
        let mut lines: Vec<usize> = found.collect();
        lines.sort_unstable();
        lines
    }

    /// Notes a line that begins with this path. No earlier line can take what it can take.
    pub(crate) fn add(&mut self, says: K, path: &Text, line: usize) {
        for rest in rests(says, path.unescaped()) {
            self.by_rest.insert(rest, line);
        }
    }
}

fn rests<K: Copy>(says: K, path: &str) -> impl Iterator<Item = Rest<K>> {
    let mut start = 0;
    parts(path).enumerate().map(move |(index, part)| {
        let end = start + part.len();
        let path = [&path[..start], "\0", &path[end..]].concat();
        start = end;
        Rest {
            says,
            part: index,
            path,
        }
    })
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
