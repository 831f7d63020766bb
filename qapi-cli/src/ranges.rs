//! Several schemas as one that holds for all of them.

use std::path::{Path, PathBuf};

use qapi_merge::{Conflict, Labelled, MergeError, Merged, Preference, Preferences, Side};
use qapi_schema::Label;
use qapi_schema::text::Text;
use serde::Serialize;

use crate::build::BuildOptions;
use crate::failure::Failure;
use crate::named::Named;
use crate::report::{self, MessageFormat};
use crate::schemas::{self, Loaded, Options};

/// How several schemas are merged.
#[derive(clap::Args)]
#[command(next_help_heading = "Several schemas")]
pub(crate) struct Several {
    /// Decide what has no type that holds for all schemas: newest, oldest or any. With an item,
    /// such as BlockInfo.size=newest, decide that item; can be repeated
    #[arg(long, value_name = "[ITEM=]WHICH")]
    pub(crate) prefer: Vec<String>,
    /// List where the schemas differ in more than what is there, the types that were chosen, and
    /// the places
    #[arg(long)]
    explain_merge: bool,
}

/// Loads the schemas that are to be merged.
pub(crate) fn load(
    arguments: &[PathBuf],
    build: &BuildOptions,
    options: &Options,
    format: MessageFormat,
) -> Result<Vec<Labelled>, Failure> {
    let named: Vec<Named<'_>> = arguments.iter().map(|of| Named::new(of)).collect();
    schemas::read_stdin_once(named.iter().map(|of| of.path))?;
    let mut labels = Vec::new();
    let mut loaded = Vec::new();
    for of in &named {
        let schema = of.load(options, format)?;
        labels.push(label(of.path, &schema));
        loaded.push(schema);
    }
    let schemas = build.of(loaded, options, format)?.into_iter().zip(labels);
    let schemas = schemas.map(|(schema, label)| Labelled { label, schema });
    Ok(schemas.collect())
}

impl Several {
    /// Merges schemas. If they cannot be merged, that is shown, and there is no schema.
    pub(crate) fn merge(
        &self,
        schemas: &[Labelled],
        format: MessageFormat,
    ) -> Result<Option<Merged>, Failure> {
        match qapi_merge::merge(schemas, &self.preferences()?) {
            Ok(merged) => {
                if self.explain_merge {
                    for choice in &merged.choices {
                        report::result(&(choice.in_full() + "\n"))?;
                    }
                }
                Ok(Some(merged))
            }
            Err(MergeError::Conflicts { conflicts }) => {
                for conflict in &conflicts {
                    show(conflict, format)?;
                }
                if format == MessageFormat::Rich {
                    let code = Conflict::CODE;
                    report::say(format_args!(
                        "for more information, run `qapi explain {code}`"
                    ));
                }
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn preferences(&self) -> Result<Preferences, Failure> {
        let parsed = self.prefer.iter().map(|text| {
            let preference = text.parse::<Preference>();
            preference.map_err(|error| Failure::from(format!("--prefer: {error}")))
        });
        parsed.collect()
    }
}

/// A conflict as JSON, with the names that other problems have there.
#[derive(Serialize)]
struct JsonConflict<'c> {
    severity: String,
    code: &'static str,
    message: Text,
    item: &'c Text,
    labels: Vec<JsonSide<'c>>,
    help: String,
}

/// What the item is from a schema on, and where that is written, if it is known.
#[derive(Serialize)]
struct JsonSide<'c> {
    schema: Text,
    text: &'c Text,
    #[serde(flatten)]
    place: Option<JsonPlace>,
}

#[derive(Serialize)]
struct JsonPlace {
    path: Text,
    line: usize,
    column: usize,
}

fn show(conflict: &Conflict, format: MessageFormat) -> Result<(), Failure> {
    let (code, item) = (Conflict::CODE, conflict.item.line());
    let help = format!("decide with --prefer {item}=newest, {item}=oldest or {item}=any");
    match format {
        MessageFormat::Rich => {
            report::say(format_args!("error[{code}]: {conflict}"));
            report::say(format_args!("help: {help}"));
        }
        MessageFormat::Short => {
            let mut places = conflict
                .sides
                .iter()
                .rev()
                .filter_map(|side| side.location.as_ref());
            let place = places
                .next()
                .map_or(String::new(), |place| format!("{place}: "));
            report::say(format_args!("{place}error[{code}]: {conflict}"));
        }
        MessageFormat::Json => report::json(&JsonConflict {
            severity: code.severity().to_string(),
            code: code.as_str(),
            message: conflict.to_string().into(),
            item: &conflict.item,
            labels: conflict.sides.iter().map(JsonSide::new).collect(),
            help,
        })?,
    }
    Ok(())
}

impl<'c> JsonSide<'c> {
    fn new(side: &'c Side) -> Self {
        Self {
            schema: side.label.to_string().into(),
            text: &side.type_text,
            place: side.location.as_ref().map(|location| JsonPlace {
                path: location.path.as_path().into(),
                line: location.line,
                column: location.column,
            }),
        }
    }
}

/// What a schema is called: its release, or the argument.
fn label(path: &Path, loaded: &Loaded) -> Label {
    match &loaded.release {
        Some(release) => Label::Release(release.clone()),
        None => Label::Text(path.display().to_string().into()),
    }
}
