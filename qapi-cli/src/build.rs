//! The build of QEMU that schemas are looked at for: `--define`, `--symbols` and `--build`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use qapi_parser::Schema;
use qapi_schema::{Build, Origin, symbols_in};

use crate::failure::{self, Failure};
use crate::report::MessageFormat;
use crate::schemas::{self, Options};

/// The options that say what is known of a build.
#[derive(Clone, clap::Args)]
pub(crate) struct BuildOptions {
    /// Treat this preprocessor symbol as defined, and every symbol not given as undefined; by
    /// default conditions are ignored, and everything is included
    #[arg(long, value_name = "SYMBOL", value_parser = symbol)]
    pub(crate) define: Vec<String>,
    /// The same for the symbols in a file: the config-host.h of a build, or one symbol a line
    #[arg(long, value_name = "FILE")]
    symbols: Option<PathBuf>,
    /// Find out the symbols from a saved reply to query-qmp-schema, or a running QEMU, of the
    /// release of one of the schemas; what depends on symbols that it does not show stays
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
    /// The symbols that are given, by name or in a file; `None` if neither option is.
    fn given(&self) -> Result<Option<Vec<String>>, Failure> {
        let mut given = self.define.clone();
        if let Some(path) = &self.symbols {
            let file = path.display();
            let text = fs::read_to_string(path)
                .map_err(|error| failure::context(format!("cannot read {file}"), error))?;
            let of_file =
                symbols_in(&text).map_err(|error| failure::context(file.to_string(), error))?;
            given.extend(of_file);
        }
        let is_given = self.symbols.is_some() || !given.is_empty();
        Ok(is_given.then_some(given))
    }

    /// What this build has of a schema.
    pub(crate) fn of_one(
        &self,
        schema: Schema,
        options: &Options,
        format: MessageFormat,
    ) -> Result<Schema, Failure> {
        let configured = self.of(vec![schema], options, format)?;
        let only = configured.into_iter().next();
        only.ok_or_else(|| "no schema was found".into())
    }

    /// What this build has of schemas. Symbols that no condition uses may be misspelt, and those
    /// that are not given are easily forgotten, so both are noted.
    pub(crate) fn of(
        &self,
        schemas: Vec<Schema>,
        options: &Options,
        format: MessageFormat,
    ) -> Result<Vec<Schema>, Failure> {
        let given = self.given()?;
        if given.is_none() && self.build.is_none() {
            return Ok(schemas);
        }
        let known: BTreeSet<&str> = schemas.iter().flat_map(Schema::symbols).collect();
        for symbol in &self.define {
            if !known.contains(symbol.as_str()) {
                anstream::eprintln!("note: no condition uses `{symbol}`");
            }
        }
        let given = given.unwrap_or_default();
        let Some(reply) = &self.build else {
            let build = Build::defining(given);
            note("not defined", &known, |symbol| {
                build.is_defined(symbol) == Some(false)
            });
            let of_build = schemas.iter().map(|schema| Ok(schema.of_build(&build)?));
            return of_build.collect();
        };
        let reply = load(reply, options, format)?;
        let is_text = |schema: &&Schema| schema.origin() == Origin::Text;
        let texts = schemas.iter().filter(is_text);
        let Some(nearest) = texts.rev().min_by_key(|text| distance(text, &reply)) else {
            return Ok(schemas);
        };
        let build = Build::of_reply(nearest, &reply).with(given);
        note("not known", &known, |symbol| {
            build.is_defined(symbol).is_none()
        });
        let of_build = schemas.iter().map(|schema| Ok(schema.of_build(&build)?));
        of_build.collect()
    }
}

/// How many commands and events only one of two schemas has, besides those that the build of the
/// reply may lack.
fn distance(text: &Schema, reply: &Schema) -> usize {
    let only_in = |schema: &Schema, other: &Schema| {
        let commands = schema.commands().map(|(_, command)| &command.definition);
        let events = schema.events().map(|(_, event)| &event.definition);
        let messages = commands.chain(events);
        let missing = messages
            .filter(|message| message.condition.is_none() && other.lookup(&message.name).is_none());
        missing.count()
    };
    only_in(reply, text) + only_in(text, reply)
}

fn note(what: &str, symbols: &BTreeSet<&str>, is_meant: impl Fn(&str) -> bool) {
    let meant = symbols.iter().copied().filter(|symbol| is_meant(symbol));
    let meant: Vec<&str> = meant.collect();
    if !meant.is_empty() {
        anstream::eprintln!("note: {what}: {}", meant.join(", "));
    }
}

/// The reply that `--build` names.
fn load(path: &Path, options: &Options, format: MessageFormat) -> Result<Schema, Failure> {
    let loaded = schemas::load_to_compare(path, &options.without_names(), format)?;
    if loaded.schema.origin() == Origin::Introspection {
        return Ok(loaded.schema);
    }
    let path = path.display();
    Err(format!("--build {path}: is a schema, not a reply to query-qmp-schema").into())
}
