//! Names that have to differ in one place.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::spelling;

/// How a name is made different from another one.
#[derive(Clone, Copy)]
pub(super) enum Case {
    /// By a number behind it, in snake case.
    Snake,
    /// By a number behind it, in camel case.
    Camel,
    /// By this word behind it, and a number if that is not enough.
    CamelWith(&'static str),
}

/// A name that had to be another one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Renamed {
    pub(super) name: String,
    /// The name that it would have if it were alone.
    plain: String,
    /// What that name is.
    holder: String,
}

impl Renamed {
    /// The name, and why it is not the plain one.
    pub(super) fn reason(&self) -> String {
        let Self {
            name,
            plain,
            holder,
        } = self;
        let plain = plain.strip_prefix("r#").unwrap_or(plain);
        format!("`{name}` because `{plain}` is {holder}")
    }
}

/// The names in one place, and what each is.
#[derive(Default)]
pub(super) struct Scope {
    holders: HashMap<String, String>,
    /// What number was given last to a plain name, so that many clashes stay cheap.
    numbers: HashMap<String, usize>,
}

impl Scope {
    /// Takes a name for what the generator adds.
    pub(super) fn take(&mut self, name: &str, holder: &str) {
        self.holders.insert(name.to_owned(), holder.to_owned());
    }

    /// Takes a name, or another one if something else has it. `holder` says what the name
    /// then is.
    pub(super) fn claim(
        &mut self,
        plain: String,
        case: Case,
        holder: impl FnOnce() -> String,
    ) -> Option<Renamed> {
        match self.holders.entry(plain) {
            Entry::Vacant(free) => {
                free.insert(holder());
                None
            }
            Entry::Occupied(taken) => {
                let (plain, other) = (taken.key().clone(), taken.get().clone());
                let name = self.another(&plain, case);
                self.holders.insert(name.clone(), holder());
                Some(Renamed {
                    name,
                    plain,
                    holder: other,
                })
            }
        }
    }

    /// A name that is free.
    fn another(&mut self, plain: &str, case: Case) -> String {
        // A name that Rust or the emitters have taken ends with an underscore.
        let stem = plain.trim_end_matches('_');
        if let Case::CamelWith(word) = case
            && !stem.ends_with(word)
        {
            let name = format!("{stem}{word}");
            if !self.holders.contains_key(&name) {
                return name;
            }
        }
        self.numbered(plain, case)
    }

    /// The first name with a number that is free.
    fn numbered(&mut self, plain: &str, case: Case) -> String {
        let mut number = self.numbers.get(plain).copied().unwrap_or(1);
        loop {
            number += 1;
            let name = match case {
                Case::Snake => spelling::snake_numbered(plain, number),
                Case::Camel | Case::CamelWith(_) => spelling::camel_numbered(plain, number),
            };
            if !self.holders.contains_key(&name) {
                self.numbers.insert(plain.to_owned(), number);
                return name;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_a_number_that_is_free() {
        let mut scope = Scope::default();
        let mut claim = |wire: &str, plain: &str| {
            scope.claim(plain.to_owned(), Case::Camel, || {
                format!("the name of `{wire}`")
            })
        };
        assert_eq!(claim("a-b", "AB"), None);
        assert_eq!(claim("ab2", "AB2"), None);
        let renamed = claim("a--b", "AB").unwrap();
        assert_eq!(renamed.reason(), "`AB3` because `AB` is the name of `a-b`");
        assert_eq!(claim("a---b", "AB").unwrap().name, "AB4");
    }
}
