//! The build of QEMU that schemas are looked at for: `--define`, `--symbols` and `--build`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use qapi_parser::Schema;
use qapi_schema::Release;
use qapi_schema::{Build, Origin, symbols_in};

use crate::command_line::CommandLine;
use crate::failure::{self, Failure};
use crate::input;
use crate::named::Named;
use crate::report::{self, MessageFormat};
use crate::schemas::{Loaded, Options};

/// The options that say what is known of a build.
#[derive(Clone, clap::Args)]
pub(crate) struct BuildOptions {
    /// Treat this preprocessor symbol as defined, and every symbol not given as undefined; by
    /// default, conditions are ignored and everything is included. Can be repeated
    #[arg(long, value_name = "SYMBOL", value_parser = symbol)]
    pub(crate) define: Vec<String>,
    /// The same for the symbols in a file: the config-host.h of a build, or a list with one
    /// symbol per line. Targets have headers of their own. Can be repeated
    #[arg(long, value_name = "FILE")]
    symbols: Vec<PathBuf>,
    /// Infer the symbols from a saved reply to query-qmp-schema, or from a running QEMU, of the
    /// same release as one of the schemas (write RELEASE=REPLY to state it); what depends on
    /// symbols that the reply does not show is included
    #[arg(long, value_name = "REPLY")]
    build: Option<PathBuf>,
}

/// Accepts the name of a preprocessor symbol.
fn symbol(text: &str) -> Result<String, String> {
    if qapi_schema::is_symbol(text) {
        Ok(text.to_owned())
    } else {
        Err("expected the name of a preprocessor symbol, such as CONFIG_SPICE".to_owned())
    }
}

impl BuildOptions {
    /// The symbols that are given, by name or in a file, each with whether it is defined; `None`
    /// if neither option is.
    fn given(&self) -> Result<Option<BTreeMap<String, bool>>, Failure> {
        if self.define.is_empty() && self.symbols.is_empty() {
            return Ok(None);
        }
        let defined = self.define.iter().map(|symbol| (symbol.clone(), true));
        let mut given: BTreeMap<String, bool> = defined.collect();
        for path in &self.symbols {
            let file = path.display();
            let of_file = symbols_in(&input::read_text(path)?)
                .map_err(|error| failure::context(file.to_string(), error))?;
            for (symbol, is_defined) in of_file {
                if given.get(&symbol).is_some_and(|given| *given != is_defined) {
                    let other = if is_defined { "not defined" } else { "defined" };
                    return Err(format!(
                        "{file}: `{symbol}` is {other} according to --define or another file"
                    )
                    .into());
                }
                given.insert(symbol, is_defined);
            }
        }
        Ok(Some(given))
    }

    /// Adds the options that were given.
    pub(crate) fn add_to(&self, line: &mut CommandLine) {
        for symbol in &self.define {
            line.value("--define", symbol);
        }
        for file in &self.symbols {
            line.file("--symbols", file);
        }
        if let Some(reply) = &self.build {
            line.file("--build", reply);
        }
    }

    /// What this build has of a schema.
    pub(crate) fn of_one(
        &self,
        schema: Schema,
        options: &Options,
        format: MessageFormat,
    ) -> Result<Schema, Failure> {
        let loaded = Loaded {
            schema,
            release: None,
        };
        let configured = self.of(vec![loaded], options, format)?;
        let only = configured.into_iter().next();
        only.ok_or_else(|| "no schema was found".into())
    }

    /// What this build has of schemas. Symbols that no condition uses may be misspelt, and those
    /// that are not given are easily forgotten, so both are noted.
    pub(crate) fn of(
        &self,
        schemas: Vec<Loaded>,
        options: &Options,
        format: MessageFormat,
    ) -> Result<Vec<Schema>, Failure> {
        let Some(build) = self.known(&schemas, options, format)? else {
            return Ok(schemas.into_iter().map(|loaded| loaded.schema).collect());
        };
        of_build(&schemas, &build)
    }

    /// What is known of this build; `None` if no option says anything.
    pub(crate) fn known(
        &self,
        schemas: &[Loaded],
        options: &Options,
        format: MessageFormat,
    ) -> Result<Option<Build>, Failure> {
        let given = self.given()?;
        if given.is_none() && self.build.is_none() {
            return Ok(None);
        }
        let used = schemas.iter().flat_map(|loaded| loaded.schema.symbols());
        let used: BTreeSet<&str> = used.collect();
        for symbol in &self.define {
            if !used.contains(symbol.as_str()) {
                report::say(format_args!("note: no condition uses `{symbol}`"));
            }
        }
        Ok(Some(match &self.build {
            None => {
                let none: [String; 0] = [];
                let given = given.unwrap_or_default();
                let is_given = |symbol: &&str| given.contains_key(*symbol);
                note(
                    "not defined",
                    used.iter().copied().filter(|of| !is_given(of)),
                );
                Build::defining(none).with(given)?
            }
            Some(reply) => {
                let is_text = |loaded: &&Loaded| loaded.schema.origin() == Origin::Text;
                let texts: Vec<&Loaded> = schemas.iter().filter(is_text).collect();
                let build = of_reply(&texts, reply, options, format)?;
                build.with(given.unwrap_or_default())?
            }
        }))
    }
}

/// What a build has of schemas. Symbols that decide about something and are not known are noted.
pub(crate) fn of_build(schemas: &[Loaded], build: &Build) -> Result<Vec<Schema>, Failure> {
    let of_build = schemas.iter().map(|loaded| loaded.schema.of_build(build));
    let of_build = of_build.collect::<Result<Vec<Schema>, _>>()?;
    let left = of_build.iter().flat_map(Schema::symbols);
    let open: BTreeSet<&str> = left.filter(|of| build.is_defined(of).is_none()).collect();
    note("not known", open);
    Ok(of_build)
}

/// What the reply that `--build` names shows with the schemas of its release.
fn of_reply(
    texts: &[&Loaded],
    argument: &Path,
    options: &Options,
    format: MessageFormat,
) -> Result<Build, Failure> {
    let named = Named::new(argument);
    let reply = named.load(&options.without_names(), format)?;
    let path = named.path.display();
    if reply.schema.origin() == Origin::Text {
        return Err(
            format!("--build {path}: this is a schema, not a reply to query-qmp-schema").into(),
        );
    }
    let text = of_release(texts, &reply).map_err(|reason| format!("--build {path}: {reason}"))?;
    Build::of_reply(&text.schema, &reply.schema)
        .map_err(|error| failure::context(format!("--build {path}"), error))
}

/// The schema of the release of a reply. If there is only one schema, it is that one.
fn of_release<'l>(texts: &[&'l Loaded], reply: &Loaded) -> Result<&'l Loaded, String> {
    match texts {
        [] => return Err("no schema with conditions is given".to_owned()),
        [only] => return Ok(only),
        _ => {}
    }
    let Some(release) = &reply.release else {
        return Err("cannot tell its release; state it, for example: 10.2=REPLY".to_owned());
    };
    let mut texts = texts.iter();
    let is_same =
        |text: &&&Loaded| text.release.as_ref().map(Release::series) == Some(release.series());
    let same = texts.find(is_same).copied();
    same.ok_or_else(|| {
        format!("it is of release {release}, and none of the schemas with conditions is")
    })
}

fn note<'s>(what: &str, symbols: impl IntoIterator<Item = &'s str>) {
    let symbols: Vec<&str> = symbols.into_iter().collect();
    if !symbols.is_empty() {
        report::say(format_args!("note: {what}: {}", symbols.join(", ")));
    }
}
