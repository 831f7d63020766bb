//! `qapi has`: whether releases have a command, an argument, a value or a feature.

use std::path::{Path, PathBuf};

use qapi_schema::text::Text;
use qapi_schema::wire::{Absent, Lifecycle, Lookup, Place, Query};
use qapi_schema::{Condition, Origin, Schema, text};
use serde::Serialize;

use crate::build::BuildOptions;
use crate::failure::Failure;
use crate::named::Named;
use crate::report::{self, MessageFormat};
use crate::schemas::{self, Loaded, Options};
use crate::{Outcome, built_in};

/// The arguments of `qapi has`.
#[derive(clap::Args)]
#[command(
    after_help = "A PATH is what reports print, or a query of libvirt. In these, * is before an \
                  optional member, + before a branch, ^ before a value, $ before a feature, and ! \
                  before the JSON type of a built-in type:\n\n    \
                  blockdev-reopen\n    \
                  'blockdev-add arguments.driver=file.aio=io_uring'\n    \
                  'BLOCK_JOB_COMPLETED data.error'\n    \
                  'blockdev-snapshot feature allow-write-only-overlay'\n    \
                  BlockdevDriver=nvme-io_uring\n    \
                  'blockdev-add/arg-type/+file/aio/^io_uring'\n\n\
                  Exit status: 0 if every schema has it, 1 if one has it not or does not say, 2 if \
                  the command failed."
)]
pub(crate) struct Arguments {
    /// Schemas, as for `qapi history`; by default all releases that are built in. The last
    /// argument is the PATH
    #[arg(value_name = "SCHEMA|PATH", required = true)]
    schemas_and_path: Vec<PathBuf>,
    #[command(flatten)]
    build: BuildOptions,
    #[command(flatten)]
    options: Options,
}

/// Whether a schema has what a path names.
#[derive(Debug, Serialize)]
struct Answer {
    schema: Text,
    path: Text,
    status: Status,
    /// The place that the path names, as reports print it, if the schema has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Text>,
    /// What must hold for it to be there.
    #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
    condition: Option<Text>,
    /// Whether it is stable, deprecated or unstable, if the schema has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    lifecycle: Option<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Yes,
    /// Some builds have it.
    Conditional,
    No,
    /// The schema allows anything at this place.
    Unknown,
    /// The path begins with a type, and the schema is a reply, in which types have no names.
    #[serde(rename = "unknown")]
    Unnamed,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let (schemas, path) = split(&arguments.schemas_and_path)?;
    let query: Query = path.parse()?;
    let kind = arguments.options.kind();
    let schemas = match schemas {
        [] => built_in::all(kind),
        _ => built_in::expand(schemas, kind)?,
    };
    schemas::read_stdin_once(schemas.iter().map(|argument| Named::new(argument).path))?;
    let mut titles = Vec::new();
    let mut loaded = Vec::new();
    for argument in &schemas {
        let named = Named::new(argument);
        let schema = named.load(&arguments.options, format);
        let schema = schema.inspect_err(|_| tell_a_path(argument))?;
        titles.push(title(named.path, &schema));
        loaded.push(schema);
    }
    for note in schemas::label_notes(&loaded) {
        report::say(format_args!("warning: {note}"));
    }
    let schemas = arguments.build.of(loaded, &arguments.options, format)?;
    let lookups: Vec<Lookup> = schemas.iter().map(|schema| schema.find(&query)).collect();
    let width = titles.iter().map(|title| title.chars().count()).max();
    let mut outcome = Outcome::Fine;
    for ((title, schema), lookup) in titles.iter().zip(&schemas).zip(&lookups) {
        let mut answer = Answer::new(title, &path, lookup);
        if is_unnamed(&query, schema, lookup) {
            answer.status = Status::Unnamed;
        }
        if matches!(
            answer.status,
            Status::No | Status::Unknown | Status::Unnamed
        ) {
            outcome = Outcome::Problems;
        }
        let line = match format {
            MessageFormat::Json => text::json(serde_json::to_string(&answer)?),
            _ => format!(
                "{:width$}  {}",
                text::line(title).to_string(),
                answer.in_words(schema.origin()),
                width = width.unwrap_or_default()
            ),
        };
        report::result(&format!("{line}\n"))?;
    }
    let pairs = schemas.iter().zip(&lookups);
    let named = pairs.filter(|(schema, lookup)| !is_unnamed(&query, schema, lookup));
    let lookups: Vec<&Lookup> = named.map(|(_, lookup)| lookup).collect();
    if let Some(help) = help(&path, &lookups) {
        report::say(help);
    }
    Ok(outcome)
}

/// Says that an argument was taken for a schema if it is none: it may be meant as another path.
fn tell_a_path(argument: &Path) {
    if !schemas::is_schema(argument) {
        report::say(format_args!(
            "note: only the last argument is a PATH, and {} is taken for a SCHEMA",
            argument.display()
        ));
    }
}

/// Whether a path begins with a type that may be there, without a name.
fn is_unnamed(query: &Query, schema: &Schema, lookup: &Lookup<'_>) -> bool {
    let is_absent = matches!(lookup, Lookup::Absent(absent) if absent.name == query.root);
    is_absent && query.begins_with_type() && schema.origin() == Origin::Introspection
}

/// The arguments that are schemas, and the path, whose words may be several arguments.
fn split(arguments: &[PathBuf]) -> Result<(&[PathBuf], String), Failure> {
    let mut start = arguments.len().saturating_sub(1);
    if start > 0 && arguments[start - 1].as_os_str() == "feature" {
        start -= 1;
    }
    let goes_on = |argument: &PathBuf| {
        let text = argument.to_str().unwrap_or_default();
        let word = text.split(['.', '[', '=', ' ']).next();
        matches!(word, Some("arguments" | "return" | "data" | "feature"))
    };
    while start > 0 && goes_on(&arguments[start]) && !schemas::is_schema(&arguments[start - 1]) {
        start -= 1;
    }
    let (schemas, path) = arguments.split_at(start);
    let words: Option<Vec<&str>> = path.iter().map(|word| word.to_str()).collect();
    Ok((schemas, words.ok_or("the path is not UTF-8")?.join(" ")))
}

/// What to call a schema: its release, or the argument.
fn title(argument: &Path, loaded: &Loaded) -> String {
    match (&loaded.release, built_in::number(argument)) {
        (Some(release), Some(_)) => release.to_string(),
        _ => argument.display().to_string(),
    }
}

impl Answer {
    fn new(schema: &str, path: &str, lookup: &Lookup<'_>) -> Self {
        let condition = |place: &Place<'_>| {
            let all: Vec<Condition> = place.conditions.iter().copied().cloned().collect();
            match &*all {
                [] => None,
                [only] => Some(only.in_words().into()),
                _ => Some(Condition::All(all).in_words().into()),
            }
        };
        let (status, condition, lifecycle) = match lookup {
            Lookup::Found(place) => {
                let condition = condition(place);
                let status = if condition.is_some() {
                    Status::Conditional
                } else {
                    Status::Yes
                };
                (status, condition, Some(place.lifecycle.as_str()))
            }
            Lookup::Open(_) => (Status::Unknown, None, None),
            Lookup::Absent(_) => (Status::No, None, None),
        };
        let message = path.split(['/', ' ', '.', '=']).next().unwrap_or_default();
        let place = match lookup {
            Lookup::Found(place) => Some(format!("{message} {place}").trim_end().into()),
            _ => None,
        };
        Self {
            schema: schema.into(),
            path: path.into(),
            status,
            place,
            condition,
            lifecycle,
        }
    }

    fn in_words(&self, origin: Origin) -> String {
        let mut words = match (self.status, &self.condition) {
            (Status::Yes, _) => "yes".to_owned(),
            (Status::Conditional, Some(condition)) => format!("if {}", condition.line()),
            (Status::Conditional, None) => "if".to_owned(),
            (Status::No, _) if origin == Origin::Introspection => {
                "no, not in this build".to_owned()
            }
            (Status::No, _) => "no".to_owned(),
            (Status::Unknown, _) => "unknown, as the schema allows anything here".to_owned(),
            (Status::Unnamed, _) => {
                "unknown, as a reply to query-qmp-schema has no names of types".to_owned()
            }
        };
        if let Some(lifecycle) = self.lifecycle
            && lifecycle != Lifecycle::Stable.as_str()
        {
            words = format!("{words}, {lifecycle}");
        }
        words
    }
}

/// How many cases of a union are shown.
const CASES: usize = 5;

/// What to look at, if no schema has it: that which has most of the path knows best.
fn help(path: &str, lookups: &[&Lookup<'_>]) -> Option<String> {
    let absent = |lookup: &&Lookup<'_>| match lookup {
        Lookup::Absent(absent) => Some(absent.clone()),
        _ => None,
    };
    let absent: Option<Vec<Absent>> = lookups.iter().map(absent).collect();
    let best = absent?.into_iter().max_by_key(|absent| absent.depth)?;
    let name = &best.name;
    let hint = match (&best.similar, &*best.cases) {
        (_, cases @ [_, ..]) => {
            let shown = cases.iter().take(CASES).cloned().collect::<Vec<_>>();
            let more = if cases.len() > CASES { ", …" } else { "" };
            format!("; it is only there with {}{more}", shown.join(", "))
        }
        (Some(similar), _) => format!("; did you mean `{similar}`?"),
        (None, _) => String::new(),
    };
    Some(format!("note: `{path}`: there is no `{name}`{hint}"))
}
