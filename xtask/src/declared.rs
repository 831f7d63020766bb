//! Checks the declarations in qmp-types: a feature and a module for each release, and the
//! newest release as the default. They are written by hand.

use std::collections::HashSet;
use std::error::Error;
use std::fs;

use crate::releases::{Release, workspace};

/// Checks that the declared releases are those in `schema/`.
pub(crate) fn check(releases: &[Release]) -> Result<(), Box<dyn Error>> {
    let library = Lines::of("qmp-types/src/lib.rs")?;
    let manifest = Lines::of("qmp-types/Cargo.toml")?;
    for Release { name, module, .. } in releases {
        let missing = |what| format!("the {what} for schema/{name} is missing");
        let condition = format!("#[cfg(feature = \"{module}\")]");
        library.require(
            &[
                "#[rustfmt::skip]",
                &condition,
                &format!("pub mod {module};"),
            ],
            &missing("module"),
        )?;
        manifest.require(&[&format!("{module} = []")], &missing("feature"))?;
    }
    if let Some(Release { name, module, .. }) = releases.last() {
        let is_not = |what| format!("schema/{name} is the newest release, but not {what}");
        library.require(
            &[&format!("pub use {module} as latest;")],
            &is_not("`latest`"),
        )?;
        manifest.require(
            &[&format!("default = [\"{module}\"]")],
            &is_not("the default"),
        )?;
    }
    library.reject_left_over(releases)
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

    /// Fails if there is a module for a release that does not exist.
    fn reject_left_over(&self, releases: &[Release]) -> Result<(), Box<dyn Error>> {
        let module = |line: &'_ String| -> Option<String> {
            let name = line.strip_prefix("pub mod ")?.strip_suffix(';')?;
            let number = name.strip_prefix('v')?;
            number
                .starts_with(|c: char| c.is_ascii_digit())
                .then(|| name.to_owned())
        };
        let known = |name: &String| releases.iter().any(|release| release.module == *name);
        match self
            .lines
            .iter()
            .filter_map(module)
            .find(|name| !known(name))
        {
            Some(name) => Err(format!(
                "`pub mod {name};` in {} has no directory in schema/; remove it and its feature",
                self.path
            )
            .into()),
            None => Ok(()),
        }
    }
}
