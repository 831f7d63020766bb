//! In which of the releases of a merged schema something is.
//!
//! The oldest of them may have it since long before, and what is there in the newest may stay,
//! so nothing is said of these. Where QEMU's own words name the release that brought it, and the
//! schemas agree, they are enough.

use qapi_schema::{Label, Member, Release, ReleaseSet, Schema};

use crate::quoting::code;

/// What is said of a module as a whole that is for several releases.
pub(super) fn all(schema: &Schema) -> Option<String> {
    let mut labels: Vec<&Label> = schema.releases().iter().collect();
    labels.dedup();
    let names: Vec<String> = match labels.split_first() {
        // One name of the program is enough for a list of numbers.
        Some((first, rest)) if labels.iter().all(|of| matches!(of, Label::Release(_))) => {
            let rest = rest.iter().map(ToString::to_string);
            std::iter::once(name(first)).chain(rest).collect()
        }
        _ => labels.into_iter().map(name).collect(),
    };
    let (last, others) = names.split_last()?;
    Some(if others.is_empty() {
        format!("These types are for {last}.")
    } else {
        format!(
            "These types are for {} and {last} alike.",
            others.join(", ")
        )
    })
}

/// What a release is called.
fn name(label: &Label) -> String {
    match label {
        Label::Release(_) => format!("QEMU {label}"),
        Label::Text(text) => code(text.line().as_ref()),
    }
}

/// The release that a text begins with.
fn release_in(said: &str) -> Option<Release> {
    let text = said.trim().trim_start_matches("QEMU").trim_start();
    let is_part = |char: char| char.is_ascii_digit() || char == '.';
    let word = text.split(|char| !is_part(char)).next()?;
    word.trim_end_matches('.').parse().ok()
}

/// The releases that an item can be in.
pub(super) struct Range<'s> {
    labels: &'s [Label],
    /// Those that have what the item is a part of.
    within: Vec<usize>,
}

impl<'s> Range<'s> {
    /// For commands, events and types.
    pub(super) fn all(schema: &'s Schema) -> Self {
        let labels = schema.releases();
        let within = (0..labels.len()).collect();
        Self { labels, within }
    }

    /// For the parts of something that these releases have.
    pub(super) fn within(schema: &'s Schema, releases: &ReleaseSet) -> Self {
        let labels = schema.releases();
        let within = releases.iter().filter(|index| *index < labels.len());
        let within = within.collect();
        Self { labels, within }
    }

    /// What is said of an item that these releases have. `said` is the release that its own
    /// documentation names.
    pub(super) fn words(&self, releases: &ReleaseSet, said: Option<&str>) -> Option<String> {
        let sentences = self.presence(releases, said);
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    /// The same of what may be older than the first message that has it, such as a type. So what
    /// its documentation says holds, unless it names a later release.
    pub(super) fn words_trusting(
        &self,
        releases: &ReleaseSet,
        said: Option<&str>,
    ) -> Option<String> {
        let first = releases.first()?;
        let is_older = || Some(release_in(said?)? <= *self.labels.get(first)?.release()?);
        if is_older() != Some(true) {
            return self.words(releases, said);
        }
        let before = self.within.iter().copied().filter(|of| *of < first);
        self.words(&before.chain(releases.iter()).collect(), said)
    }

    /// The same of a member, which can be absent in some releases.
    pub(super) fn words_on(&self, member: &Member, said: Option<&str>) -> Option<String> {
        let mut sentences = self.presence(&member.releases, said);
        sentences.extend(self.mandatory(member));
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    fn presence(&self, releases: &ReleaseSet, said: Option<&str>) -> Vec<String> {
        let mut sentences = Vec::new();
        let (Some(first), Some(last)) = (releases.first(), releases.last()) else {
            return sentences;
        };
        if self.within.first().is_some_and(|oldest| *oldest < first)
            && !said.is_some_and(|said| self.agrees(said, first))
        {
            sentences.push(format!("Since {}.", self.name(first)));
        }
        if self.within.last().is_some_and(|newest| last < *newest) {
            sentences.push(format!("Removed after {}.", self.name(last)));
        }
        let between = self
            .within
            .iter()
            .filter(|index| (first..last).contains(index));
        let missing: Vec<usize> = between
            .copied()
            .filter(|of| !releases.contains(*of))
            .collect();
        if !missing.is_empty() {
            sentences.push(format!("Not in {}.", self.names(&missing)));
        }
        sentences
    }

    /// In which releases a member is mandatory that is not so in all of them.
    fn mandatory(&self, member: &Member) -> Option<String> {
        let (has, mandatory) = (&member.releases, &member.mandatory);
        let (first, last) = (mandatory.first()?, mandatory.last()?);
        if !member.optional {
            return None;
        }
        let has_all = |from: usize, to: usize| {
            let mut between = has.iter().filter(|index| (from..=to).contains(index));
            between.all(|index| mandatory.contains(index))
        };
        let is_from_first = has.first() == Some(first);
        let is_to_last = has.last() == Some(last);
        let is_everywhere =
            self.within.first() >= Some(&first) && self.within.last() <= Some(&last);
        Some(match (is_from_first, is_to_last) {
            _ if !has_all(first, last) => {
                let mandatory: Vec<usize> = mandatory.iter().collect();
                format!("Mandatory in {}.", self.names(&mandatory))
            }
            (true, true) if !is_everywhere => "Mandatory wherever it exists.".to_owned(),
            (_, true) => format!("Mandatory since {}.", self.name(first)),
            (true, false) => format!("Mandatory up to {}.", self.name(last)),
            (false, false) => {
                format!("Mandatory from {}.", self.range(first, last))
            }
        })
    }

    /// Whether something can be there since the release that its documentation names if this is
    /// the first that has it.
    fn agrees(&self, said: &str, first: usize) -> bool {
        let Some(said) = release_in(said) else {
            return false;
        };
        let release = |index: usize| self.labels.get(index)?.release();
        let mut before = self.within.iter().rev().filter(|index| **index < first);
        let is_new = before
            .next()
            .and_then(|index| release(*index))
            .is_none_or(|old| said > *old);
        is_new && release(first).is_some_and(|new| said <= *new)
    }

    /// Several releases; those that follow each other as a range.
    fn names(&self, indices: &[usize]) -> String {
        let position = |index: usize| self.within.iter().position(|of| *of == index);
        let mut runs: Vec<[usize; 2]> = Vec::new();
        for index in indices.iter().copied() {
            match runs.last_mut() {
                Some([_, last]) if position(*last).map(|of| of + 1) == position(index) => {
                    *last = index;
                }
                _ => runs.push([index, index]),
            }
        }
        let texts = runs.into_iter().map(|[first, last]| {
            if first == last {
                self.name(first)
            } else {
                self.range(first, last)
            }
        });
        texts.collect::<Vec<_>>().join(", ")
    }

    fn range(&self, first: usize, last: usize) -> String {
        let end = match self.labels.get(last) {
            Some(Label::Release(number)) => number.to_string(),
            _ => self.name(last),
        };
        format!("{} to {end}", self.name(first))
    }

    fn name(&self, index: usize) -> String {
        self.labels.get(index).map(name).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(labels: &[Label]) -> Range<'_> {
        Range {
            labels,
            within: (0..labels.len()).collect(),
        }
    }

    fn labels() -> Vec<Label> {
        let numbers = ["7.2", "8.0", "9.0", "10.0"];
        let labels = numbers.map(|number| Label::Release(number.parse().unwrap()));
        labels.into()
    }

    fn words(releases: &[usize], said: Option<&str>) -> String {
        let labels = labels();
        let releases = releases.iter().copied().collect();
        range(&labels).words(&releases, said).unwrap_or_default()
    }

    #[test]
    fn what_all_releases_have_needs_no_words() {
        assert_eq!(words(&[0, 1, 2, 3], None), "");
        assert_eq!(words(&[0, 1, 2, 3], Some("1.2")), "");
        assert_eq!(words(&[], None), "");
    }

    #[test]
    fn what_some_have_says_since_when_and_until_when() {
        assert_eq!(words(&[1, 2, 3], None), "Since QEMU 8.0.");
        assert_eq!(words(&[0, 1], None), "Removed after QEMU 8.0.");
        assert_eq!(
            words(&[1, 2], None),
            "Since QEMU 8.0. Removed after QEMU 9.0."
        );
        assert_eq!(words(&[0, 3], None), "Not in QEMU 8.0 to 9.0.");
    }

    #[test]
    fn qemus_own_words_are_enough_if_the_schemas_agree() {
        assert_eq!(words(&[3], Some("10.0")), "");
        assert_eq!(words(&[3], Some("9.2 (see below)")), "");
        assert_eq!(words(&[1, 2, 3], Some("1.4")), "Since QEMU 8.0.");
        assert_eq!(words(&[1, 2, 3], Some("9.0")), "Since QEMU 8.0.");
        assert_eq!(words(&[1, 2, 3], Some("forever")), "Since QEMU 8.0.");
    }

    #[test]
    fn a_type_may_be_older_than_what_uses_it() {
        let labels = labels();
        let words = |said| {
            let releases = [1, 2].into_iter().collect();
            range(&labels).words_trusting(&releases, said).unwrap()
        };
        let both = "Since QEMU 8.0. Removed after QEMU 9.0.";
        assert_eq!(words(None), both);
        assert_eq!(words(Some("9.0")), both);
        assert_eq!(words(Some("2.1")), "Removed after QEMU 9.0.");
    }

    #[test]
    fn a_member_says_where_it_is_mandatory() {
        let labels = labels();
        let words = |has: &[usize], mandatory: &[usize], said| {
            let schema = qapi_parser::Loader::new()
                .reader(qapi_parser::Memory::new().file(
                    "main.json",
                    "{ 'event': 'E', 'data': { '*member': 'int' } }",
                ))
                .load("main.json")
                .unwrap();
            let data = schema.event("E").unwrap().1.data.unwrap();
            let mut member = schema.members(data)[0].member.clone();
            member.releases = has.iter().copied().collect();
            member.mandatory = mandatory.iter().copied().collect();
            range(&labels).words_on(&member, said).unwrap_or_default()
        };
        let all = [0, 1, 2, 3];
        assert_eq!(words(&all, &[2, 3], None), "Mandatory since QEMU 9.0.");
        assert_eq!(words(&all, &[0, 1], None), "Mandatory up to QEMU 8.0.");
        assert_eq!(
            words(&all, &[0, 2], None),
            "Mandatory in QEMU 7.2, QEMU 9.0."
        );
        assert_eq!(
            words(&all, &[1, 2], None),
            "Mandatory from QEMU 8.0 to 9.0."
        );
        assert_eq!(
            words(&[3], &[3], None),
            "Since QEMU 10.0. Mandatory wherever it exists."
        );
        assert_eq!(
            words(&[3], &[3], Some("10.0")),
            "Mandatory wherever it exists."
        );
        assert_eq!(
            words(&[0, 1], &[0, 1], None),
            "Removed after QEMU 8.0. Mandatory wherever it exists."
        );
        assert_eq!(words(&all, &[], None), "");
    }
}
