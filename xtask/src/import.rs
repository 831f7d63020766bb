//! `cargo xtask import`: source trees of QEMU, or replies to `query-qmp-schema` -> the directories
//! of `schema/facts/`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use qapi_parser::{Schema, facts};
use qapi_schema::Release;
use qapi_schema::text::counted;

use crate::folders::{self, directories, workspace};

/// The arguments of `cargo xtask import`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A source tree of QEMU, or a reply to query-qmp-schema in a file; with --check, such a
    /// file, or the directory of such trees, named by release
    #[arg(value_name = "TREE|REPLY")]
    source: PathBuf,
    /// The release; by default that of the tree's VERSION file, or of the name
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

/// Where the schema of a reply is.
const OF_REPLY: &str = "qapi/qapi-schema.json";

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
    for source in sources(&arguments.source)? {
        outdated += Import::of(&source, None)?.compare(&mut out)?;
    }
    if outdated == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "run `cargo xtask import` to update")?;
    Ok(ExitCode::FAILURE)
}

/// What to check: a reply, or all trees in a directory.
fn sources(source: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    if source.is_file() {
        return Ok(vec![source.to_owned()]);
    }
    let names = directories(source)?.into_iter();
    Ok(names.map(|name| source.join(name)).collect())
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
    /// The facts of a tree or a reply.
    fn of(source: &Path, release: Option<&Release>) -> Result<Self, Box<dyn Error>> {
        let release = match release {
            Some(release) => release.clone(),
            None => release_of(source)?,
        };
        if source.is_file() {
            Self::of_reply(source, &release)
        } else {
            Self::of_tree(source, &release)
        }
    }

    /// The facts of a reply: those of one build. It has neither conditions nor the names of types
    /// and modules, so types are named after the places where they are used. It must not take the
    /// place of facts that have all of this.
    fn of_reply(path: &Path, release: &Release) -> Result<Self, Box<dyn Error>> {
        let name = path.display();
        let text = fs::read(path).map_err(|error| format!("cannot read {name}: {error}"))?;
        let schema = qapi_parser::introspect::schema(&text, None)
            .map_err(|error| format!("{name}: {}", crate::chain(&error)))?;
        let mut import = Self::new(release);
        let main = Path::new(OF_REPLY);
        for facts in facts(&schema) {
            import.insert(main.to_owned(), &facts.text)?;
        }
        let differences = import.differences()?;
        if differences.iter().any(|of| of.text.is_none()) {
            let release = &import.release;
            return Err(format!(
                "schema/facts/{release} is from a source tree: it has modules and conditions, \
                 which {name} lacks"
            )
            .into());
        }
        Ok(import)
    }

    /// The facts of all schemas of a tree.
    fn of_tree(tree: &Path, release: &Release) -> Result<Self, Box<dyn Error>> {
        let mut import = Self::new(release);
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
            self.insert(inside(main, &facts.module), &facts.text)?;
        }
        Ok(())
    }

    fn insert(&mut self, path: PathBuf, facts: &str) -> Result<(), Box<dyn Error>> {
        let space = if facts.is_empty() { "" } else { "\n" };
        let text = format!("{HEADER}{space}{facts}");
        if let Some(known) = self.files.get(&path)
            && *known != text
        {
            let path = path.display();
            return Err(format!("{path} differs between two schemas").into());
        }
        self.files.insert(path, text);
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
        let (release, number) = (&self.release, differences.len());
        let files = counted(self.files.len(), "file");
        format!("schema/facts/{release}: {files}, {number} {verb}")
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

/// The release of a tree, or of a reply, which does not say it itself.
fn release_of(source: &Path) -> Result<Release, Box<dyn Error>> {
    let version = fs::read_to_string(source.join("VERSION")).ok();
    let name = source.file_name().and_then(|name| name.to_str());
    let text = version.as_deref().or(name).unwrap_or_default();
    let release = Release::find(text).filter(|release| !release.is_development());
    release.ok_or_else(|| {
        let (name, whose) = (
            source.display(),
            if source.is_file() { "reply" } else { "tree" },
        );
        format!("{name} is not the {whose} of a release; state it with --release").into()
    })
}

#[cfg(test)]
mod tests {
    use std::error::Error;
    use std::fs;
    use std::path::Path;

    use super::{Import, OF_REPLY};

    const REPLY: &str = r#"{"return": [
        {"name": "query-status", "meta-type": "command", "arg-type": "0", "ret-type": "1"},
        {"name": "0", "meta-type": "object", "members": []},
        {"name": "1", "meta-type": "object", "members": [{"name": "running", "type": "bool"}]},
        {"name": "bool", "meta-type": "builtin", "json-type": "boolean"}]}"#;

    fn import(name: &str, text: &str) -> Result<Import, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join(name);
        fs::write(&path, text)?;
        Import::of(&path, None).map_err(|error| {
            let text = error.to_string();
            let folder = format!("{}/", folder.path().display());
            text.replace(&folder, "").into()
        })
    }

    #[track_caller]
    fn refused(name: &str, text: &str) -> String {
        import(name, text).err().unwrap().to_string()
    }

    #[test]
    fn a_reply_becomes_one_file_with_names_of_its_own() {
        let import = import("qemu-99.1.json", REPLY).unwrap();
        assert_eq!(import.release, "99.1");
        assert_eq!(import.files.len(), 1);
        let text = &import.files[Path::new(OF_REPLY)];
        assert!(
            text.ends_with(
                "\n\n{ 'command': 'query-status',\n  'returns': 'QueryStatusReturn' }\n\n\
                 { 'struct': 'QueryStatusReturn',\n  'data': {\n    'running': 'bool' } }\n"
            ),
            "{text}"
        );
    }

    #[test]
    fn what_a_reply_lacks_is_said() {
        assert_eq!(
            refused("reply.json", REPLY),
            "reply.json is not the reply of a release; state it with --release"
        );
        assert_eq!(
            refused("qemu-99.1.json", r#"{"return": {"running": true}}"#),
            "qemu-99.1.json: this is a conversation without a reply to query-qmp-schema, not a schema"
        );
        assert_eq!(
            refused(
                "qemu-99.1.json",
                &REPLY.replace(r#""name": "1""#, r#""name": "2""#)
            ),
            "qemu-99.1.json: the reply's entry `query-status` uses the type `1`, which the reply \
             does not contain"
        );
        assert_eq!(
            refused("qemu-7.2.json", REPLY),
            "schema/facts/7.2 is from a source tree: it has modules and conditions, which \
             qemu-7.2.json lacks"
        );
    }
}
