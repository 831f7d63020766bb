//! Which file a definition is in.

use std::collections::HashMap;

use super::definition::Module;
use super::manual::Documented;

/// Finds out which file a definition is in.
pub(super) struct Places {
    /// The files, each with those that it includes.
    files: Vec<(String, Vec<String>)>,
    /// The file of each definition of the older release.
    homes: HashMap<String, usize>,
    /// The file of the definition that came before in the manual, and what the manual calls it.
    last: Option<(String, usize)>,
    pub(super) notes: Vec<String>,
}

impl Places {
    pub(super) fn new(modules: &[Module]) -> Self {
        let mut homes = HashMap::new();
        for (index, module) in modules.iter().enumerate() {
            let names = module.definitions.iter().map(|of| of.name.clone());
            homes.extend(names.map(|name| (name, index)));
        }
        let files = modules
            .iter()
            .map(|of| (of.path.clone(), of.includes.clone()));
        Self {
            files: files.collect(),
            homes,
            last: None,
            notes: Vec::new(),
        }
    }

    /// The file of a definition. Manuals do not say when a file goes on after one that it
    /// includes: all that follows seems to be in the included one.
    pub(super) fn of(&mut self, documented: &Documented) -> Result<usize, String> {
        let Documented { name, module, .. } = documented;
        let said = self.files.iter().position(|(path, _)| stem(path) == module);
        let said = said.ok_or_else(|| format!("`{name}` is in the new module `{module}`"))?;
        let home = self.homes.get(name).copied();
        let place = match (home, &self.last) {
            (Some(home), _) if home == said || self.includes(home, said) => home,
            (Some(home), _) => {
                let [from, to] = [home, said].map(|place| &self.files[place].0);
                self.notes
                    .push(format!("`{name}` moved from {from} to {to}"));
                said
            }
            (None, Some((same, place))) if same == module => *place,
            (None, _) => said,
        };
        self.last = Some((module.clone(), place));
        Ok(place)
    }

    fn includes(&self, file: usize, other: usize) -> bool {
        self.files[file].1.contains(&self.files[other].0)
    }
}

/// The name of a module as manuals have it.
fn stem(path: &str) -> &str {
    let file = path.rsplit_once('/').map_or(path, |(_, file)| file);
    file.strip_suffix(".json").unwrap_or(file)
}
