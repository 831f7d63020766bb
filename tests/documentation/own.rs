//! `schema/documentation` has words for everything since 6.2, and none for what is not there.

use std::collections::{BTreeMap, BTreeSet};

use libtest_mimic::{Failed, Trial};
use qapi_merge::{Labelled, Preferences, merge};
use qapi_releases::{Error, Kind, documentation, load, releases_with};
use qapi_schema::doc::{Doc, SectionKind};
use qapi_schema::documented::Documented;
use qapi_schema::{Entity, Release, Schema, TypeId, TypeKind};

/// The oldest release with documentation.
const FIRST: &str = "6.2";

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for kind in Kind::ALL {
        for release in releases(kind) {
            let name = format!("own/{kind}/{release}");
            trials.push(Trial::test(name, move || is_complete(release, kind)));
        }
    }
    for kind in [Kind::Qmp, Kind::GuestAgent] {
        let name = format!("own/{kind}/nothing else");
        trials.push(Trial::test(name, move || has_nothing_else(kind)));
        let name = format!("own/{kind}/examples");
        trials.push(Trial::test(name, move || examples_fit(kind)));
    }
    trials
}

fn releases(kind: Kind) -> impl Iterator<Item = &'static Release> {
    let first: Option<Release> = FIRST.parse().ok();
    releases_with(kind).filter(move |release| first.as_ref().is_some_and(|first| first <= *release))
}

/// The names of what a definition has.
#[derive(Default)]
struct Parts {
    members: BTreeSet<String>,
    features: BTreeSet<String>,
}

/// All definitions of a schema that can have documentation.
fn definitions(schema: &Schema) -> impl Iterator<Item = (&str, Parts)> {
    let is_written = |id: TypeId| {
        let of = &schema[id];
        !of.is_implicit() && !matches!(of.kind, TypeKind::Builtin(_))
    };
    let types = schema
        .types()
        .map(|(id, _)| id)
        .filter(move |id| is_written(*id));
    let types = types.map(Entity::Type);
    let commands = schema.commands().map(|(id, _)| Entity::Command(id));
    let events = schema.events().map(|(id, _)| Entity::Event(id));
    types.chain(commands).chain(events).map(|entity| {
        let documented = Documented::of(schema, entity);
        let names = |parts: &[qapi_schema::documented::Part<'_>]| {
            parts.iter().map(|part| part.name.to_owned()).collect()
        };
        let parts = Parts {
            members: names(&documented.members),
            features: names(&documented.features),
        };
        (&*schema.definition(entity).name, parts)
    })
}

fn is_complete(release: &Release, kind: Kind) -> Result<(), Failed> {
    let schema = load(release, kind)?;
    let documentation = documentation(kind)?;
    let mut missing = Vec::new();
    for (name, parts) in definitions(&schema) {
        let Some(doc) = documentation.of(name) else {
            missing.push(name.to_owned());
            continue;
        };
        if doc.summary().is_none() {
            missing.push(format!("{name}: a summary"));
        }
        if doc.since().is_none() {
            missing.push(format!("{name}: Since"));
        }
        let said = said(doc);
        let of = |names: &BTreeSet<String>, said: &BTreeSet<String>, mark: &str| {
            let missing = names.difference(said);
            missing
                .map(|part| format!("{name}: {mark}{part}"))
                .collect::<Vec<_>>()
        };
        missing.extend(of(&parts.members, &said.members, "@"));
        missing.extend(of(&parts.features, &said.features, "feature "));
    }
    none(&missing, "no words for")
}

/// Fails for words about a definition, member, value or feature that no release has.
fn has_nothing_else(kind: Kind) -> Result<(), Failed> {
    let mut known: BTreeMap<String, Parts> = BTreeMap::new();
    for release in releases(kind) {
        for (name, parts) in definitions(&load(release, kind)?) {
            let of = known.entry(name.to_owned()).or_default();
            of.members.extend(parts.members);
            of.features.extend(parts.features);
        }
    }
    let mut unknown = Vec::new();
    for doc in documentation(kind)?.docs() {
        let name = doc.symbol.as_deref().unwrap_or_default();
        let Some(parts) = known.get(name) else {
            unknown.push(name.to_owned());
            continue;
        };
        let said = said(doc);
        let members = said.members.difference(&parts.members);
        unknown.extend(members.map(|member| format!("{name}: @{member}")));
        let features = said.features.difference(&parts.features);
        unknown.extend(features.map(|feature| format!("{name}: feature {feature}")));
    }
    none(&unknown, "words about what no release has:")
}

/// Holds the examples against a schema that is for all releases.
fn examples_fit(kind: Kind) -> Result<(), Failed> {
    let documented = releases(kind).map(|release| {
        let schema = load(release, kind)?.with_documentation(documentation(kind)?);
        Ok(Labelled::release(release.clone(), schema))
    });
    let documented: Vec<Labelled> = documented.collect::<Result<_, Error>>()?;
    let merged = merge(&documented, &Preferences::default())?.schema;
    let problems = qapi_values::examples(&merged);
    let sources = problems.sources();
    let problems = problems.diagnostics().iter();
    let problems: Vec<String> = problems.map(|of| of.render_short(sources)).collect();
    none(&problems, "examples that no release allows:")
}

/// What a comment has words about. A name without words after it counts for nothing.
fn said(doc: &Doc) -> Parts {
    let mut said = Parts::default();
    for section in doc
        .sections
        .iter()
        .filter(|section| !section.text.is_empty())
    {
        match &section.kind {
            SectionKind::Member(name) => said.members.insert(name.clone()),
            SectionKind::Feature(name) => said.features.insert(name.clone()),
            _ => false,
        };
    }
    said
}

fn none(found: &[String], problem: &str) -> Result<(), Failed> {
    if found.is_empty() {
        return Ok(());
    }
    Err(format!("{problem}\n{}", found.join("\n")).into())
}
