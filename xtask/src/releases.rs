//! The QEMU releases in `schema/`, each of which is a directory.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// One directory of `schema/`.
pub(crate) struct Release {
    /// The directory's name: `2.10`.
    pub(crate) name: String,
    /// The module's name in qmp-types: `v2_10`.
    pub(crate) module: String,
    /// The schema's main file.
    pub(crate) schema: PathBuf,
}

/// The directory of `schema/` with what is known of every release.
pub(crate) const FACTS: &str = "facts";

/// The directory of the workspace.
pub(crate) fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// All releases, the oldest first.
pub(crate) fn all() -> Result<Vec<Release>, Box<dyn Error>> {
    let folder = workspace().join("schema");
    let mut releases = Vec::new();
    for name in folders(&folder)? {
        if name == FACTS {
            continue;
        }
        releases.push(Release {
            module: format!("v{}", name.replace('.', "_")),
            schema: folder.join(&name).join("qapi-schema.json"),
            name,
        });
    }
    releases.sort_by_key(|release| version(&release.name));
    Ok(releases)
}

/// The names of the directories in a directory, sorted.
pub(crate) fn folders(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    let failed = |error| format!("cannot read {}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry?.path();
        if let (true, Some(name)) = (path.is_dir(), path.file_name()) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn version(name: &str) -> Vec<u32> {
    name.split('.')
        .map(|part| part.parse().unwrap_or(u32::MAX))
        .collect()
}
