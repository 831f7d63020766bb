//! What stands beside something that is gone, and perhaps in its place: `reconnect-ms` beside
//! `reconnect`, `query-cpus-fast` beside `query-cpus`.

use std::collections::BTreeSet;
use std::ops::Bound;

/// The name that is the other one with one word more, or without its last word.
pub(crate) fn beside<'s>(names: &BTreeSet<&'s str>, gone: &str) -> Option<&'s str> {
    // Names that begin alike come one after the other.
    let longer = SEPARATORS.into_iter().find_map(|separator| {
        let start = format!("{gone}{separator}");
        let from = (Bound::Included(&*start), Bound::Unbounded);
        let longer = names.range::<str, _>(from).copied();
        let mut longer = longer.take_while(|name| name.starts_with(&*start));
        longer.find(|name| !name[start.len()..].contains(SEPARATORS))
    });
    longer.or_else(|| {
        let (shorter, _) = gone.rsplit_once(SEPARATORS)?;
        // `x-` is a mark, not a word.
        (shorter.len() > 1)
            .then(|| names.get::<str>(shorter).copied())
            .flatten()
    })
}

/// The same for a command or event. Names of one word say too little: `cpu-add` has nothing to do
/// with `cpu`.
pub(crate) fn message_beside<'s>(names: &BTreeSet<&'s str>, gone: &str) -> Option<&'s str> {
    let found = beside(names, gone)?;
    (gone.contains(SEPARATORS) && found.contains(SEPARATORS)).then_some(found)
}

/// What is between the words of a name.
const SEPARATORS: [char; 2] = ['-', '_'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_more_or_fewer_words_are_beside() {
        let names = BTreeSet::from([
            "reconnect-delay-max",
            "reconnect-ms",
            "reconnecting",
            "x",
            "arch",
            "target",
        ]);
        for (gone, expected) in [
            ("reconnect", Some("reconnect-ms")),
            ("arch-old", Some("arch")),
            ("arch-old-name", None),
            ("x-arch", None),
            ("targets", None),
        ] {
            assert_eq!(beside(&names, gone), expected, "{gone}");
        }
        assert_eq!(message_beside(&names, "reconnect"), None);
    }
}
