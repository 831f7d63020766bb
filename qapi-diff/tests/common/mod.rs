//! What must hold of every comparison.

#![allow(dead_code, unreachable_pub, reason = "each test takes what it needs")]

use std::collections::BTreeSet;

use libtest_mimic::Failed;
use qapi_diff::{Change, Finding, Origin, Report, Severity, Side, Which};
use qapi_parser::schema::Entity;
use qapi_parser::{Loader, Memory, Schema, introspect};
use qapi_values::{Payload, check};

/// A schema, and where it comes from.
pub struct Loaded {
    schema: Schema,
    is_introspected: bool,
}

impl Loaded {
    /// Loads a schema; if the title says so, by way of introspection.
    pub fn new(title: &str, text: &str) -> Result<Self, Failed> {
        let loader = Loader::new().reader(Memory::new().file("main.json", text));
        let schema = loader.load("main.json")?;
        if title.contains("introspected") {
            Self::introspected(&schema)
        } else {
            Ok(Self {
                schema,
                is_introspected: false,
            })
        }
    }

    /// What introspection tells of a schema.
    pub fn introspected(schema: &Schema) -> Result<Self, Failed> {
        let reply = introspect::Introspection::new().of(schema);
        let schema = introspect::schema(&serde_json::to_vec(&reply)?, None)?;
        Ok(Self {
            schema,
            is_introspected: true,
        })
    }

    pub fn side(&self) -> Side<'_> {
        let origin = if self.is_introspected {
            Origin::Introspection
        } else {
            Origin::Text
        };
        Side::new(&self.schema, origin, "schema")
    }
}

/// What of two reports is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    Paths,
    /// Of several ways to a change the one is shown that most is promised of, and that
    /// depends on which schema is the old one.
    Messages,
}

/// The ids and all places, with the ids as they are seen from the other side if asked
/// for.
fn places(report: &Report, mirrored: bool, detail: Detail) -> BTreeSet<String> {
    let place = |finding: &Finding| {
        let id = if mirrored {
            finding.id.mirrored()
        } else {
            finding.id
        };
        let messages = finding.messages.iter().flat_map(|message| {
            let name = &message.name;
            let places = message.paths.iter().map(move |path| match detail {
                Detail::Paths => format!("{name} {path}"),
                Detail::Messages => name.clone(),
            });
            places.collect::<Vec<_>>()
        });
        messages
            .map(|place| format!("{id}: {place}"))
            .collect::<Vec<_>>()
    };
    report.findings.iter().flat_map(place).collect()
}

/// The way back finds the mirror image.
pub fn check_mirrored(there: &Report, back: &Report, detail: Detail) -> Result<(), Failed> {
    let (there, back) = (places(there, true, detail), places(back, false, detail));
    if there == back {
        return Ok(());
    }
    let lost: Vec<&String> = there.difference(&back).collect();
    let gained: Vec<&String> = back.difference(&there).collect();
    Err(format!("the way back lacks {lost:#?} and has {gained:#?}").into())
}

/// Each breaking change has a message that the sender allows and the receiver does not.
pub fn check_witnesses(report: &Report, old: Side<'_>, new: Side<'_>) -> Result<(), Failed> {
    for finding in &report.findings {
        let (severity, witness) = (finding.severity, &finding.witness);
        match (severity, witness) {
            (Severity::Breaking, None) => return Err(format!("no witness: {finding:#?}").into()),
            (Severity::Breaking, Some(_)) => {}
            (_, Some(_)) => return Err(format!("a needless witness: {finding:#?}").into()),
            (_, None) => continue,
        }
        let allowed_by = witness.as_ref().map(|witness| witness.allowed_by);
        let (sender, receiver) = match allowed_by {
            Some(Which::Old) => (old.schema, new.schema),
            _ => (new.schema, old.schema),
        };
        if !allows(sender, finding).unwrap_or(true) {
            return Err(format!("a witness that its sender does not allow: {finding:#?}").into());
        }
        if allows(receiver, finding).unwrap_or(false) && !is_about_a_message(finding) {
            return Err(format!("a witness that its receiver allows: {finding:#?}").into());
        }
    }
    Ok(())
}

fn is_about_a_message(finding: &Finding) -> bool {
    use Change::{OobLost, PreconfigLost, SuccessResponseGained, SuccessResponseLost};
    let changes = [
        OobLost,
        PreconfigLost,
        SuccessResponseGained,
        SuccessResponseLost,
    ];
    changes.contains(&finding.id.change())
}

/// Whether a schema allows the witness; `None` if it has no such message.
fn allows(schema: &Schema, finding: &Finding) -> Option<bool> {
    let message = &finding.witness.as_ref()?.message;
    let (payload, key) = match schema.lookup(&finding.messages[0].name)? {
        Entity::Event(id) => (Payload::Data(&schema[id]), "data"),
        Entity::Command(id) if message.get("return").is_some() => {
            (Payload::Returned(&schema[id]), "return")
        }
        Entity::Command(id) => (Payload::Arguments(&schema[id]), "arguments"),
        _ => return None,
    };
    let empty = serde_json::json!({});
    let value = message.get(key).unwrap_or(&empty);
    Some(check(schema, payload, value).is_empty())
}

/// The report as JSON is what its schema says.
pub fn check_schema_of_report(report: &Report) -> Result<(), Failed> {
    let schema = serde_json::from_str(Report::JSON_SCHEMA)?;
    let mut compiler = boon::Compiler::new();
    compiler.enable_format_assertions();
    compiler
        .add_resource("report.schema.json", schema)
        .map_err(|error| error.to_string())?;
    let mut schemas = boon::Schemas::new();
    let index = compiler.compile("report.schema.json", &mut schemas);
    let index = index.map_err(|error| error.to_string())?;
    let report = serde_json::from_str(&report.json()?)?;
    schemas
        .validate(&report, index)
        .map_err(|error| error.to_string().into())
}
