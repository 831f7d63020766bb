//! Corrects definitions by a reply to `query-qmp-schema`, which is right in all that it has.

use std::collections::{HashMap, HashSet};
use std::error::Error;

use qapi_parser::{Schema, introspect};
use qapi_schema::introspect::{Entry, Introspection, Meta};
use qapi_schema::{Build, Feature};

use super::definition::{Definition, Module, Part};

/// Corrects the definitions of a schema that the reply has. Returns what was corrected.
pub(super) fn correct(
    modules: &mut [Module],
    schema: &Schema,
    reply: &[u8],
) -> Result<Vec<String>, Box<dyn Error>> {
    let named = introspect::schema(reply, Some(schema))?;
    let entries = Introspection::new().unmasked().of(&named);
    let entries = entries.iter().map(|entry| (&*entry.name, entry));
    let reply = Reply {
        entries: entries.collect(),
    };
    let mut notes = Vec::new();
    for definition in modules
        .iter_mut()
        .flat_map(|module| &mut module.definitions)
    {
        let mut correction = Correction {
            reply: &reply,
            notes: Vec::new(),
        };
        correction.definition(definition);
        let about = |note| format!("`{}`: the reply says that {note}", definition.name);
        notes.extend(correction.notes.into_iter().map(about));
    }
    Ok(notes)
}

/// Checks that some build of a schema gives this reply.
///
/// # Errors
///
/// How it differs.
pub(super) fn verify(schema: &Schema, reply: &[u8]) -> Result<(), Box<dyn Error>> {
    let given = introspect::entries(reply)?;
    let build = Build::of_reply(schema, &introspect::schema(reply, Some(schema))?)?;
    let shown = Introspection::new().build(build).of(schema);
    if given.len() != shown.len() {
        return Err(format!("the reply has {} entries, not {}", given.len(), shown.len()).into());
    }
    let mut pairs = given.iter().zip(&shown);
    match pairs.find(|(given, shown)| given != shown) {
        Some((given, shown)) => Err(format!("the reply has\n{given:?}\nnot\n{shown:?}").into()),
        None => Ok(()),
    }
}

/// The entries of a reply by name.
struct Reply<'e> {
    entries: HashMap<&'e str, &'e Entry>,
}

/// What a reply says of one part.
struct Given<'e> {
    name: &'e str,
    /// Values never are.
    optional: bool,
    features: &'e [String],
}

struct Correction<'r> {
    reply: &'r Reply<'r>,
    notes: Vec<String>,
}

impl Correction<'_> {
    fn definition(&mut self, definition: &mut Definition) {
        let Some(entry) = self.reply.entries.get(&*definition.name) else {
            return;
        };
        self.features("it", &mut definition.features, &entry.features);
        if let Meta::Command { allow_oob, .. } = entry.meta {
            let flag = &mut definition.flags.allow_oob;
            if *flag != allow_oob {
                self.notes.push(format!("`allow-oob` is {allow_oob}"));
                *flag = allow_oob;
            }
        }
        self.parts(&mut definition.parts, &self.given(&entry.meta));
        if let Meta::Object {
            variants: Some(variants),
            ..
        } = &entry.meta
        {
            let names: Vec<&str> = variants.iter().map(|branch| &*branch.case).collect();
            self.order("branches", &mut definition.branches, &names);
        }
    }

    /// The members, arguments or values of an entry.
    fn given<'e>(&self, meta: &'e Meta) -> Vec<Given<'e>>
    where
        Self: 'e,
    {
        match meta {
            Meta::Enum { members, .. } => {
                let values = members.iter().map(|value| Given {
                    name: &value.name,
                    optional: false,
                    features: &value.features,
                });
                values.collect()
            }
            Meta::Object { members, .. } => {
                let members = members.iter().map(|member| Given {
                    name: &member.name,
                    optional: member.default.is_some(),
                    features: &member.features,
                });
                members.collect()
            }
            Meta::Command { arg_type, .. } | Meta::Event { arg_type } => {
                let payload = self.reply.entries.get(&**arg_type);
                payload.map_or_else(Vec::new, |payload| self.given(&payload.meta))
            }
            Meta::Builtin { .. } | Meta::Array { .. } | Meta::Alternate { .. } => Vec::new(),
        }
    }

    fn parts(&mut self, parts: &mut Vec<Part>, given: &[Given<'_>]) {
        let names: Vec<&str> = given.iter().map(|given| given.name).collect();
        self.order("members", parts, &names);
        for part in parts {
            let Some(given) = given.iter().find(|given| given.name == part.name) else {
                continue;
            };
            self.features(
                &format!("`{}`", part.name),
                &mut part.features,
                given.features,
            );
            if part.optional != given.optional {
                let is = if given.optional {
                    "optional"
                } else {
                    "mandatory"
                };
                self.notes.push(format!("`{}` is {is}", part.name));
                part.optional = given.optional;
            }
        }
    }

    /// Sorts those that are given. The others stay after those that they follow.
    fn order(&mut self, what: &str, parts: &mut Vec<Part>, given: &[&str]) {
        let place_of = |part: &Part| given.iter().position(|name| *name == part.name);
        let mut last = None;
        let mut placed: Vec<(Option<usize>, Part)> = Vec::new();
        for part in parts.drain(..) {
            last = place_of(&part).or(last);
            placed.push((last, part));
        }
        if !placed.is_sorted_by_key(|(place, _)| *place) {
            self.notes.push(format!("the {what} have another order"));
            placed.sort_by_key(|(place, _)| *place);
        }
        parts.extend(placed.into_iter().map(|(_, part)| part));
    }

    /// Replaces the features. A build may lack those with conditions.
    fn features(&mut self, of: &str, features: &mut Vec<Feature>, given: &[String]) {
        let is_given = |feature: &Feature| given.contains(&feature.name);
        for gone in features
            .iter()
            .filter(|of| !is_given(of) && of.condition.is_none())
        {
            self.notes
                .push(format!("{of} does not have the feature `{}`", gone.name));
        }
        features.retain(|feature| is_given(feature) || feature.condition.is_some());
        let known: HashSet<String> = features.iter().map(|of| of.name.clone()).collect();
        for name in given.iter().filter(|name| !known.contains(*name)) {
            self.notes.push(format!("{of} has the feature `{name}`"));
            features.push(Feature::new(name));
        }
    }
}
