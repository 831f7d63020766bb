//! Checks the declarations in qmp-types: a feature for each module, and the newest release as
//! the default. They are written by hand.

use std::collections::HashSet;
use std::error::Error;
use std::fs;

use crate::folders::workspace;
use crate::modules::Module;

/// The one module that is written by hand.
pub(crate) const BASE: &str = "base";

/// Checks that the declared modules are those that are generated.
pub(crate) fn check(modules: &[Module]) -> Result<(), Box<dyn Error>> {
    let library = Lines::of("qmp-types/src/lib.rs")?;
    let manifest = Lines::of("qmp-types/Cargo.toml")?;
    for Module { name, .. } in modules {
        let missing = |what| format!("the {what} `{name}` is missing");
        let condition = format!("#[cfg(feature = \"{name}\")]");
        let module = format!("pub mod {name};");
        library.require(
            &["#[rustfmt::skip]", &condition, &module],
            &missing("module"),
        )?;
        manifest.require(&[&format!("{name} = []")], &missing("feature"))?;
    }
    let newest = modules.iter().rfind(|module| module.is_of_release());
    if let Some(Module { name, .. }) = newest {
        let is_not = |what| format!("`{name}` is the newest release, but not {what}");
        library.require(
            &[&format!("pub use {name} as latest;")],
            &is_not("`latest`"),
        )?;
        manifest.require(
            &[&format!("default = [\"{name}\"]")],
            &is_not("the default"),
        )?;
    }
    library.reject_left_over(modules)
}

/// The lines of a file, without their indentation.
struct Lines {
    path: &'static str,
    lines: HashSet<String>,
}

impl Lines {
    fn of(path: &'static str) -> Result<Self, Box<dyn Error>> {
        let full = workspace().join(path);
        let text = fs::read_to_string(&full)
            .map_err(|error| format!("cannot read {}: {error}", full.display()))?;
        let lines = text.lines().map(|line| line.trim().to_owned()).collect();
        Ok(Self { path, lines })
    }

    /// Fails with a problem, and with the lines to add, if one of them is missing.
    fn require(&self, lines: &[&str], problem: &str) -> Result<(), Box<dyn Error>> {
        if lines.iter().all(|&line| self.lines.contains(line)) {
            return Ok(());
        }
        Err(format!(
            "{problem}; add this to {}:\n{}",
            self.path,
            lines.join("\n")
        )
        .into())
    }

    /// Fails if there is a module that is not generated.
    fn reject_left_over(&self, modules: &[Module]) -> Result<(), Box<dyn Error>> {
        let module = |line: &'_ String| -> Option<String> {
            let name = line.strip_prefix("pub mod ")?.strip_suffix(';')?;
            (name != BASE).then(|| name.to_owned())
        };
        let known = |name: &String| modules.iter().any(|module| module.name == *name);
        let left_over = self.lines.iter().filter_map(module);
        match left_over.into_iter().find(|name| !known(name)) {
            Some(name) => Err(format!(
                "`pub mod {name};` in {} is not generated; remove it and its feature",
                self.path
            )
            .into()),
            None => Ok(()),
        }
    }
}
