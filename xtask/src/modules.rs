//! The modules of qmp-types, and the schemas that they are generated from.

use std::error::Error;
use std::path::PathBuf;

use qapi_codegen::Builder;
use qapi_merge::{Labelled, Preferences, merge};
use qapi_parser::Disk;
use qapi_schema::{Documentation, Release, Schema};

use crate::folders::{self, directories, files, workspace};

/// The releases whose events have a module of their own, without what the modules of
/// [`Contents::Everything`] have.
const LIGHT: [&str; 3] = ["7.2", "10.0", "11.1"];

/// The commands in those modules.
const FIRST_COMMANDS: [&str; 10] = [
    "qmp_capabilities",
    "query-qmp-schema",
    "query-commands",
    "query-version",
    "query-status",
    "stop",
    "cont",
    "system_reset",
    "system_powerdown",
    "quit",
];

/// The oldest release that the modules of [`Contents::Everything`] are for.
const OLDEST: &str = "6.2";

/// The modules that are for many releases.
const EVERYTHING: [(&str, &Main); 3] = [
    ("qmp", &QMP),
    ("guest_agent", &GUEST_AGENT),
    ("storage_daemon", &STORAGE_DAEMON),
];

const QMP: Main = Main {
    schema: "qapi/qapi-schema.json",
    documentation: |written| &written.qmp,
};
const GUEST_AGENT: Main = Main {
    schema: "qga/qapi-schema.json",
    documentation: |written| &written.guest_agent,
};
const STORAGE_DAEMON: Main = Main {
    schema: "storage-daemon/qapi/qapi-schema.json",
    documentation: |written| &written.qmp,
};

/// Where a schema is.
struct Main {
    /// Its main file in a directory of `schema/facts`.
    schema: &'static str,
    /// Its documentation.
    documentation: fn(&Written) -> &Documentation,
}

/// The documentation that is written once for all releases.
pub(crate) struct Written {
    /// Of QMP and of the storage daemon, whose schema consists of modules of QMP's.
    qmp: Documentation,
    guest_agent: Documentation,
}

impl Written {
    /// Reads `schema/documentation`.
    pub(crate) fn read() -> Result<Self, Box<dyn Error>> {
        let of = |directory| -> Result<Documentation, Box<dyn Error>> {
            let folder = workspace().join("schema/documentation").join(directory);
            Ok(qapi_parser::documentation(&Disk, files(&folder)?)?)
        };
        Ok(Self {
            qmp: of("qapi")?,
            guest_agent: of("qga")?,
        })
    }
}

/// A module of qmp-types.
pub(crate) struct Module {
    /// Its name, which is also that of its feature: `v2_10`, `qmp`.
    pub(crate) name: String,
    contents: Contents,
}

enum Contents {
    /// What a directory of `schema/` defines, with its own documentation.
    Directory(String),
    /// The events and the first commands of a release.
    Events(&'static str),
    /// All that any release since [`OLDEST`] has.
    Everything(&'static Main),
}

/// All modules: those of releases, the oldest first, then the others.
pub(crate) fn all() -> Result<Vec<Module>, Box<dyn Error>> {
    let mut releases: Vec<(Release, Module)> = Vec::new();
    for name in folders::documented()? {
        let release = name.parse()?;
        releases.push((
            release,
            Module::of_release(&name, Contents::Directory(name.clone())),
        ));
    }
    for name in LIGHT {
        let module = Module::of_release(name, Contents::Events(name));
        releases.push((name.parse()?, module));
    }
    releases.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut modules: Vec<Module> = releases.into_iter().map(|(_, module)| module).collect();
    modules.extend(EVERYTHING.map(|(name, main)| Module {
        name: name.to_owned(),
        contents: Contents::Everything(main),
    }));
    Ok(modules)
}

impl Module {
    fn of_release(release: &str, contents: Contents) -> Self {
        Self {
            name: format!("v{}", release.replace('.', "_")),
            contents,
        }
    }

    /// Whether it is for one release.
    pub(crate) fn is_of_release(&self) -> bool {
        !matches!(self.contents, Contents::Everything(_))
    }

    /// Where the schema comes from, for people to read.
    pub(crate) fn source(&self) -> String {
        let of = |release: &str, main: &Main| {
            let directory = main.schema.trim_end_matches("/qapi-schema.json");
            format!("schema/facts/{release}/{directory}")
        };
        match &self.contents {
            Contents::Directory(name) => format!("schema/{name}"),
            Contents::Events(release) => of(release, &QMP),
            Contents::Everything(main) => of("*", main),
        }
    }

    /// Loads the schema, with its documentation.
    pub(crate) fn schema(&self, written: &Written) -> Result<Schema, Box<dyn Error>> {
        Ok(match &self.contents {
            Contents::Directory(name) => {
                let folder = workspace().join("schema").join(name);
                qapi_parser::load(folder.join("qapi-schema.json"))?
            }
            Contents::Events(release) => {
                let schema = qapi_parser::load(QMP.of_release(release))?;
                schema.with_documentation(&written.qmp)
            }
            Contents::Everything(main) => {
                let releases = main.releases((main.documentation)(written))?;
                merge(&releases, &Preferences::default())?.schema
            }
        })
    }

    /// Selects what the module has of its schema.
    pub(crate) fn select(&self, builder: Builder) -> Builder {
        match self.contents {
            Contents::Events(_) => FIRST_COMMANDS
                .into_iter()
                .fold(builder.only("events"), Builder::only),
            Contents::Directory(_) | Contents::Everything(_) => builder,
        }
    }
}

impl Main {
    fn of_release(&self, release: &str) -> PathBuf {
        folders::facts().join(release).join(self.schema)
    }

    /// The schemas of all releases since the oldest one that counts.
    fn releases(&self, documentation: &Documentation) -> Result<Vec<Labelled>, Box<dyn Error>> {
        let oldest: Release = OLDEST.parse()?;
        let mut schemas = Vec::new();
        for name in directories(&folders::facts())? {
            let release: Release = name.parse()?;
            if release >= oldest {
                let schema = qapi_parser::load(self.of_release(&name))?;
                let schema = schema.with_documentation(documentation);
                schemas.push(Labelled::release(release, schema));
            }
        }
        Ok(schemas)
    }
}
