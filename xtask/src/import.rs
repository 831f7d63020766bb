//! `cargo xtask import`: source trees of QEMU -> the directories of `schema/facts/`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use qapi_parser::{Schema, facts};
use qapi_schema::Release;

use crate::folders::{self, directories, workspace};

/// The arguments of `cargo xtask import`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A source tree of QEMU; with --check, the directory of such trees, named by release
    #[arg(value_name = "TREE")]
    source: PathBuf,
    /// The release of the tree; by default that of its VERSION file, or of its name
    #[arg(long, value_name = "RELEASE", conflicts_with = "check")]
    release: Option<Release>,
    /// Write nothing; import each tree again, and fail if the files differ
    #[arg(long)]
    check: bool,
}

/// Where the schemas of a source tree are. Until 2.11 that of QMP was in the root of the
/// tree, and until 1.3 that of the guest agent.
const IN_TREE: [&str; 5] = [
    "qapi/qapi-schema.json",
    "qapi-schema.json",
    "qga/qapi-schema.json",
    "qapi-schema-guest.json",
    "storage-daemon/qapi/qapi-schema.json",
];

/// The first line of each file. It names no release, so that files that are the same in several
/// releases are the same.
const HEADER: &str =
    "# What QEMU's schema says, without its documentation. Written by `cargo xtask import`.\n";

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout().lock();
    if !arguments.check {
        Import::of(&arguments.source, arguments.release.as_ref())?.write(&mut out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut outdated = 0;
    for name in directories(&arguments.source)? {
        outdated += Import::of(&arguments.source.join(name), None)?.compare(&mut out)?;
    }
    if outdated == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "run `cargo xtask import TREE` to update")?;
    Ok(ExitCode::FAILURE)
}

/// The facts of one release, or of some of its schemas.
pub(crate) struct Import {
    /// The major and the minor number.
    release: String,
    /// The directory of the facts.
    directory: PathBuf,
    /// The texts by path in that directory.
    files: BTreeMap<PathBuf, String>,
}

/// A file that is not what the import makes.
struct Difference {
    path: PathBuf,
    /// What it should be; `None` if it is left over.
    text: Option<String>,
}

impl Import {
    /// The facts of all schemas of a tree.
    fn of(tree: &Path, release: Option<&Release>) -> Result<Self, Box<dyn Error>> {
        let release = match release {
            Some(release) => release.clone(),
            None => release_of(tree)?,
        };
        let mut import = Self::new(&release);
        for main in IN_TREE.map(Path::new) {
            let path = tree.join(main);
            if path.is_file() {
                let schema = qapi_parser::load(&path)
                    .map_err(|error| format!("{}: {}", path.display(), crate::chain(&error)))?;
                import.add(&schema, main)?;
            }
        }
        if import.files.is_empty() {
            let tree = tree.display();
            return Err(format!("{tree} is not a QEMU source tree: it has no schema").into());
        }
        Ok(import)
    }

    /// No facts of a release yet.
    pub(crate) fn new(release: &Release) -> Self {
        let (major, minor) = release.series();
        let release = format!("{major}.{minor}");
        Self {
            directory: folders::facts().join(&release),
            release,
            files: BTreeMap::new(),
        }
    }

    /// Adds the facts of a schema whose main file has this path in the tree. What the schemas of
    /// a tree share must say the same in each.
    pub(crate) fn add(&mut self, schema: &Schema, main: &Path) -> Result<(), Box<dyn Error>> {
        for facts in facts(schema) {
            let path = inside(main, &facts.module);
            let space = if facts.text.is_empty() { "" } else { "\n" };
            let text = format!("{HEADER}{space}{}", facts.text);
            if let Some(known) = self.files.get(&path)
                && *known != text
            {
                let path = path.display();
                return Err(format!("{path} differs between two schemas").into());
            }
            self.files.insert(path, text);
        }
        Ok(())
    }

    /// Writes what is different.
    pub(crate) fn write(&self, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
        let differences = self.differences()?;
        for difference in &differences {
            difference.apply()?;
        }
        Ok(writeln!(out, "{}", self.summary(&differences, "changed"))?)
    }

    /// Shows what is different. Returns how many files are.
    pub(crate) fn compare(&self, out: &mut impl Write) -> Result<usize, Box<dyn Error>> {
        let differences = self.differences()?;
        for difference in &differences {
            writeln!(out, "{difference}")?;
        }
        writeln!(out, "{}", self.summary(&differences, "different"))?;
        Ok(differences.len())
    }

    fn summary(&self, differences: &[Difference], verb: &str) -> String {
        let (release, files, number) = (&self.release, self.files.len(), differences.len());
        format!("schema/facts/{release}: {files} files, {number} {verb}")
    }

    /// How the directory differs. A file is left over if the import makes others beside it.
    fn differences(&self) -> Result<Vec<Difference>, Box<dyn Error>> {
        let mut differences = Vec::new();
        for (path, text) in &self.files {
            let path = self.directory.join(path);
            if fs::read_to_string(&path).ok().as_ref() != Some(text) {
                let text = Some(text.clone());
                differences.push(Difference { path, text });
            }
        }
        let mut beside: Vec<&Path> = self.files.keys().filter_map(|path| path.parent()).collect();
        beside.dedup();
        for inner in beside {
            let Ok(entries) = fs::read_dir(self.directory.join(inner)) else {
                continue;
            };
            for entry in entries {
                let path = entry?.path();
                let name = path.file_name().unwrap_or_default();
                if path.is_file() && !self.files.contains_key(&inner.join(name)) {
                    differences.push(Difference { path, text: None });
                }
            }
        }
        Ok(differences)
    }
}

impl Difference {
    /// Replaces the file as a whole, or removes it.
    fn apply(&self) -> Result<(), Box<dyn Error>> {
        let failed = |error| format!("cannot write {}: {error}", self.path.display());
        let Some(text) = &self.text else {
            return Ok(fs::remove_file(&self.path).map_err(failed)?);
        };
        if let Some(directory) = self.path.parent() {
            fs::create_dir_all(directory).map_err(failed)?;
        }
        let unfinished = self.path.with_extension("json.unfinished");
        fs::write(&unfinished, text).map_err(failed)?;
        Ok(fs::rename(&unfinished, &self.path).map_err(failed)?)
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.strip_prefix(workspace()).unwrap_or(&self.path);
        let what = if self.text.is_some() {
            "out of date"
        } else {
            "left over"
        };
        write!(formatter, "{}: {what}", path.display())
    }
}

/// The path of a module in the tree: that of the storage daemon's schema includes modules that
/// are two directories up and down again.
fn inside(main: &Path, module: &str) -> PathBuf {
    let mut path = main.parent().unwrap_or(main).to_owned();
    for part in module.split('/') {
        match part {
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path
}

fn release_of(tree: &Path) -> Result<Release, Box<dyn Error>> {
    let version = fs::read_to_string(tree.join("VERSION")).ok();
    let name = tree.file_name().and_then(|name| name.to_str());
    let text = version.as_deref().or(name).unwrap_or_default();
    let release = Release::find(text).filter(|release| !release.is_development());
    release.ok_or_else(|| {
        let tree = tree.display();
        format!("{tree} is not the tree of a release; state it with --release").into()
    })
}
