//! Where the members of new definitions come from.

use std::collections::{HashMap, HashSet};

use super::definition::Definition;
use super::manual::Manual;
use super::terms::named;

/// The definitions of the older release from which new ones were made. Their members are the
/// same, and a manual does not say everything about these.
pub(super) struct Donors<'k>(HashMap<String, Vec<&'k Definition>>);

impl<'k> Donors<'k> {
    pub(super) fn new(known: &'k HashMap<String, Definition>, manual: &Manual) -> Self {
        let names: HashSet<&str> = manual.definitions.iter().map(|of| &*of.name).collect();
        let is_gone = |name: &str| !names.contains(name);
        let mut donors = Self(HashMap::new());
        for documented in &manual.definitions {
            let Some(old) = known.get(&documented.name) else {
                continue;
            };
            // A new type is where there was one that is gone.
            let mut replaced = vec![
                (old.base.as_ref(), documented.base.as_deref()),
                (old.returns.as_ref(), documented.returns.as_deref()),
            ];
            for (old, said) in [
                (&old.parts, &documented.parts),
                (&old.branches, &documented.branches),
            ] {
                for part in old {
                    let said = said.iter().find(|said| said.name == part.name);
                    let now = said.and_then(|said| said.type_name.as_deref());
                    replaced.push((part.type_name.as_ref(), now));
                }
            }
            for (before, now) in replaced {
                let donor = before.filter(|of| is_gone(&of.element));
                let donor = donor.and_then(|of| known.get(&of.element));
                let now = now.map(|now| named(now).element);
                if let (Some(donor), Some(now)) = (donor, now) {
                    donors.add(&now, donor);
                }
            }
            // Members that were written out are now in a base.
            if let Some(base) = &documented.base {
                donors.add(base, old);
            }
        }
        // The same for the bases of those that are new.
        for documented in manual.definitions.iter().rev() {
            if let (None, Some(base)) = (known.get(&documented.name), &documented.base) {
                for donor in donors.of(&documented.name) {
                    donors.add(base, donor);
                }
            }
        }
        donors.0.retain(|name, _| !known.contains_key(name));
        donors
    }

    fn add(&mut self, name: &str, donor: &'k Definition) {
        self.0.entry(name.to_owned()).or_default().push(donor);
    }

    pub(super) fn of(&self, name: &str) -> Vec<&'k Definition> {
        self.0.get(name).cloned().unwrap_or_default()
    }
}
