//! The definitions of an older release + a manual -> those of the manual's release.

use std::collections::{HashMap, HashSet};

use qapi_schema::{Condition, DefinitionKind, Feature, Release, is_symbol};

use super::definition::{Definition, Module, Part, TypeName};
use super::donors::Donors;
use super::manual::{self, Documented, Kind, Manual};
use super::places::Places;
use super::terms::{as_said, named, shown};
use super::widths::width;

/// The definitions of the manual's release, and what was noticed on the way.
pub(super) struct Revised {
    pub(super) modules: Vec<Module>,
    pub(super) notes: Vec<String>,
}

/// Revises the definitions of the release before: what the manual says replaces what they
/// say. What a manual does not say stays: widths of integers, conditions of members, flags.
///
/// # Errors
///
/// If the manual has a module that the older release does not have.
pub(super) fn revise(
    old: Vec<Module>,
    manual: &Manual,
    before: &Release,
) -> Result<Revised, String> {
    let mut places = Places::new(&old);
    let mut known: HashMap<String, Definition> = HashMap::new();
    let mut modules = Vec::new();
    for module in old {
        let named = module.definitions.into_iter();
        known.extend(named.map(|of| (of.name.clone(), of)));
        modules.push(Module {
            definitions: Vec::new(),
            ..module
        });
    }
    let donors = Donors::new(&known, manual);
    let mut notes = Vec::new();
    for documented in &manual.definitions {
        let place = places.of(documented)?;
        let mut revision = Revision {
            documented,
            before,
            old: known.get(&documented.name),
            donors: donors.of(&documented.name),
            notes: Vec::new(),
        };
        modules[place].definitions.push(revision.definition()?);
        let about = |note| format!("`{}`: {note}", documented.name);
        notes.extend(revision.notes.into_iter().map(about));
    }
    notes.append(&mut places.notes);
    let names: HashSet<&str> = manual.definitions.iter().map(|of| &*of.name).collect();
    let mut gone: Vec<&String> = known.keys().collect();
    gone.retain(|name| !names.contains(name.as_str()));
    gone.sort();
    notes.extend(gone.into_iter().map(|name| format!("`{name}` is gone")));
    Ok(Revised { modules, notes })
}

/// One definition of the manual, and the same one of the older release.
struct Revision<'r> {
    documented: &'r Documented,
    before: &'r Release,
    old: Option<&'r Definition>,
    donors: Vec<&'r Definition>,
    notes: Vec<String>,
}

impl Revision<'_> {
    fn definition(&mut self) -> Result<Definition, String> {
        let Documented { name, .. } = self.documented;
        let kind = self.kind();
        let blank = Definition::new(kind, name);
        if self.old.is_some() {
            self.not_new("", self.documented.since.as_ref());
        }
        let old = match self.old.cloned() {
            Some(old) if old.kind == kind => old,
            Some(old) => {
                self.notes.push(format!("was a {}, is a {kind}", old.kind));
                blank
            }
            None => {
                let since = self.since(self.documented.since.as_ref());
                self.notes.push(format!("is new{since}"));
                blank
            }
        };
        let said = self.documented;
        let condition = self.condition(old.condition.clone())?;
        Ok(Definition {
            condition,
            features: self.features(&old),
            parts: self.parts(&old.parts, &said.parts),
            base: self.type_name("the base", old.base, said.base.as_deref()),
            tag: said.tag.clone().or(old.tag),
            branches: self.parts(&old.branches, &said.branches),
            returns: self.type_name("what it returns", old.returns, said.returns.as_deref()),
            ..old
        })
    }

    fn kind(&self) -> DefinitionKind {
        match self.documented.kind {
            Kind::Alternate => DefinitionKind::Alternate,
            Kind::Command => DefinitionKind::Command,
            Kind::Enum => DefinitionKind::Enum,
            Kind::Event => DefinitionKind::Event,
            Kind::Object if self.documented.branches.is_empty() => {
                // A union may have no branch that adds members.
                let old = self.old.map(|old| (old.kind, old.branches.is_empty()));
                match old {
                    Some((DefinitionKind::Union, true)) => DefinitionKind::Union,
                    _ => DefinitionKind::Struct,
                }
            }
            Kind::Object => DefinitionKind::Union,
        }
    }

    /// The old condition if the manual says no other.
    fn condition(&mut self, old: Option<Condition>) -> Result<Option<Condition>, String> {
        let Documented {
            name, condition, ..
        } = self.documented;
        let before = old.as_ref().map(shown);
        if before == *condition {
            return Ok(old);
        }
        if self.old.is_some() {
            let [before, now] = [&before, condition].map(|of| of.as_deref().unwrap_or("none"));
            self.notes
                .push(format!("its condition was {before}, is {now}"));
        }
        match condition {
            Some(symbol) if !is_symbol(symbol) => Err(format!(
                "`{name}` has the new condition {symbol}, which cannot be read"
            )),
            _ => Ok(condition.clone().map(Condition::Defined)),
        }
    }

    /// The features of the definition itself. The manual lists those of members with them, so
    /// only what is new, and what is nowhere any more, tells something.
    fn features(&mut self, old: &Definition) -> Vec<Feature> {
        let of_parts = old.parts.iter().flat_map(|part| &part.features);
        let before: HashSet<&str> = old
            .features
            .iter()
            .chain(of_parts)
            .map(|of| &*of.name)
            .collect();
        let now: HashSet<&str> = self
            .documented
            .features
            .iter()
            .map(String::as_str)
            .collect();
        let mut features = old.features.clone();
        for &name in now.difference(&before) {
            self.notes.push(format!("the feature `{name}` is new"));
            features.push(Feature::new(name));
        }
        for &name in before.difference(&now) {
            self.notes.push(format!("the feature `{name}` is gone"));
            features.retain(|of| of.name != name);
        }
        features
    }

    /// Members, values, choices or branches: those that stay, in their order, with the new ones
    /// after those that they follow in the manual.
    fn parts(&mut self, old: &[Part], said: &[manual::Part]) -> Vec<Part> {
        let is_said = |part: &&Part| said.iter().any(|said| said.name == part.name);
        for gone in old.iter().filter(|part| !is_said(part)) {
            self.notes.push(format!("`{}` is gone", gone.name));
        }
        let mut parts: Vec<Part> = old.iter().filter(is_said).cloned().collect();
        let mut after = 0;
        for said in said {
            let place = parts.iter().position(|part| part.name == said.name);
            if place.is_some() {
                self.not_new(&format!("`{}` ", said.name), said.since.as_ref());
            }
            let place = place.unwrap_or_else(|| {
                parts.insert(after, self.new_part(said));
                after
            });
            after = place + 1;
            self.part(&mut parts[place], said);
        }
        parts
    }

    /// A part that is new: that of a donor, or one of which only the manual is known.
    fn new_part(&mut self, said: &manual::Part) -> Part {
        let mut given = self.donors.iter().flat_map(|donor| &donor.parts);
        let is_same = |part: &&Part| {
            part.name == said.name && part.type_name.as_ref().map(as_said) == said.type_name
        };
        if let Some(given) = given.find(is_same) {
            return given.clone();
        }
        let is_integer = matches!(said.type_name.as_deref(), Some("int" | "[int]"));
        let is_known = !is_integer || width(&self.documented.name, &said.name).is_some();
        if self.old.is_some() || !is_known {
            let since = self.since(said.since.as_ref());
            let unknown = "; the width of its integers is not known";
            let width = if is_known { "" } else { unknown };
            self.notes
                .push(format!("`{}` is new{since}{width}", said.name));
        }
        Part {
            optional: said.optional,
            ..Part::new(&said.name, said.type_name.as_deref().map(named))
        }
    }

    /// When something that is new came, according to the manual.
    fn since(&self, said: Option<&String>) -> String {
        match said {
            Some(release) if self.is_newer(release) => format!(", since {release}"),
            Some(release) => format!(", although the manual says since {release}"),
            None => String::new(),
        }
    }

    fn is_newer(&self, release: &str) -> bool {
        release
            .parse::<Release>()
            .is_ok_and(|release| release > *self.before)
    }

    /// Notes that something is not new, although the manual says so.
    fn not_new(&mut self, what: &str, said: Option<&String>) {
        if let Some(release) = said.filter(|release| self.is_newer(release)) {
            self.notes.push(format!(
                "{what}is in {}, although the manual says since {release}",
                self.before
            ));
        }
    }

    /// Changes what the manual says otherwise, and what is known of widths.
    fn part(&mut self, part: &mut Part, said: &manual::Part) {
        let what = format!("`{}`", part.name);
        part.type_name = self.type_name(&what, part.type_name.take(), said.type_name.as_deref());
        if part.optional != said.optional {
            let now = if said.optional {
                "optional"
            } else {
                "mandatory"
            };
            self.notes.push(format!("{what} is {now} now"));
            part.optional = said.optional;
        }
        if let (Some(of), Some(width)) = (
            &mut part.type_name,
            width(&self.documented.name, &part.name),
        ) {
            width.clone_into(&mut of.element);
        }
    }

    /// The old name of a type if the manual says no other.
    fn type_name(
        &mut self,
        what: &str,
        old: Option<TypeName>,
        said: Option<&str>,
    ) -> Option<TypeName> {
        if old.as_ref().map(as_said).as_deref() == said {
            return old;
        }
        if self.old.is_none() {
            return said.map(named);
        }
        let before = old.as_ref().map_or_else(|| "none".to_owned(), as_said);
        self.notes.push(format!(
            "{what} was {before}, is {}",
            said.unwrap_or("none")
        ));
        said.map(named)
    }
}
