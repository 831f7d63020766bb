//! Evaluates conditions: the schema as it is in one build of QEMU.
//!
//! This module decides which definitions and which of their parts a build has; `compact`
//! then removes the other definitions.

use std::collections::{BTreeSet, HashSet};

use crate::build::Build;
use crate::compact::{self, Dangling};
use crate::condition::Condition;
use crate::features::Features;
use crate::ids::Entity;
use crate::model::{Branch, TypeKind};
use crate::schema::Schema;

impl Schema {
    /// The preprocessor symbols that the conditions in the schema test.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// # let text = "{ 'event': 'SPICE_CONNECTED', 'if': 'CONFIG_SPICE' }";
    /// # let files = Memory::new().file("main.json", text);
    /// # let schema = Loader::new().reader(files).load("main.json")?;
    /// assert!(schema.symbols().contains("CONFIG_SPICE"));
    /// # Ok::<(), qapi_parser::LoadError>(())
    /// ```
    #[must_use]
    pub fn symbols(&self) -> BTreeSet<&str> {
        let types = self.types.iter().map(|ty| &ty.definition);
        let commands = self.commands.iter().map(|command| &command.definition);
        let events = self.events.iter().map(|event| &event.definition);
        let mut conditions = Vec::new();
        for definition in types.chain(commands).chain(events) {
            conditions.push(&definition.condition);
            conditions.extend(definition.features.iter().map(|of| &of.condition));
        }
        for ty in &self.types {
            conditions.extend(conditions_in(&ty.kind));
        }
        conditions
            .into_iter()
            .flatten()
            .flat_map(Condition::symbols)
            .collect()
    }

    /// The schema in a build that defines these preprocessor symbols and no others. What
    /// has a condition that does not hold is removed. Conditions that hold are removed.
    /// What has a condition that cannot be evaluated stays, with its condition.
    ///
    /// ```
    /// use qapi_parser::{Loader, Memory};
    ///
    /// let text = "{ 'enum': 'Display',
    ///               'data': [ 'none', { 'name': 'gtk', 'if': 'CONFIG_GTK' } ] }
    ///             { 'event': 'SPICE_CONNECTED', 'if': 'CONFIG_SPICE' }";
    /// let files = Memory::new().file("main.json", text);
    /// let schema = Loader::new().reader(files).load("main.json")?;
    ///
    /// let build = schema.configure(["CONFIG_GTK"])?;
    /// assert!(build.lookup("SPICE_CONNECTED").is_none());
    /// assert!(build.dump().contains("member gtk\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If a definition that stays needs a type that is removed. QEMU would not compile
    /// with these symbols, either.
    pub fn configure<S: AsRef<str>>(
        &self,
        symbols: impl IntoIterator<Item = S>,
    ) -> Result<Self, Dangling> {
        let names = symbols.into_iter();
        let names = names.map(|symbol| symbol.as_ref().to_owned());
        self.of_build(&Build::defining(names))
    }

    /// The schema in a build of which some symbols are known. What has a condition that depends
    /// on others stays, with its condition.
    ///
    /// # Errors
    ///
    /// If a definition that stays needs a type that is removed.
    pub fn of_build(&self, build: &Build) -> Result<Self, Dangling> {
        let is_defined = |symbol: &str| build.is_defined(symbol);
        let mut schema = self.clone();
        schema.decide(&is_defined);
        let gone = schema.gone(&is_defined);
        compact::without(schema, &gone)
    }

    /// Removes the parts of definitions that the build does not have.
    fn decide(&mut self, is_defined: &impl Fn(&str) -> Option<bool>) {
        let features = |features: &mut Features| {
            features.retain_mut(|feature| stays(&mut feature.condition, is_defined));
        };
        for (_, definition) in self.definitions_mut() {
            features(&mut definition.features);
        }
        for ty in &mut self.types {
            match &mut ty.kind {
                TypeKind::Enum(of) => of.values.retain_mut(|value| {
                    features(&mut value.features);
                    stays(&mut value.condition, is_defined)
                }),
                TypeKind::Object(object) => object.members.retain_mut(|member| {
                    features(&mut member.features);
                    stays(&mut member.condition, is_defined)
                }),
                TypeKind::Alternate(alternate) => alternate
                    .branches
                    .retain_mut(|branch| stays(&mut branch.condition, is_defined)),
                TypeKind::Builtin(_) | TypeKind::Array { .. } => {}
            }
        }
        self.decide_branches(is_defined);
    }

    /// Removes branches, also those whose tag value the build does not have.
    fn decide_branches(&mut self, is_defined: &impl Fn(&str) -> Option<bool>) {
        for index in 0..self.types.len() {
            let TypeKind::Object(object) = &mut self.types[index].kind else {
                continue;
            };
            let Some(mut variants) = object.variants.take() else {
                continue;
            };
            let tag = &self[variants.tag_type].kind;
            let has_value = |branch: &Branch| match tag {
                TypeKind::Enum(of) => of.values.iter().any(|value| value.name == branch.name),
                _ => true,
            };
            variants
                .branches
                .retain_mut(|branch| has_value(branch) && stays(&mut branch.condition, is_defined));
            if let TypeKind::Object(object) = &mut self.types[index].kind {
                object.variants = Some(variants);
            }
        }
    }

    /// The definitions that the build does not have.
    fn gone(&mut self, is_defined: &impl Fn(&str) -> Option<bool>) -> HashSet<Entity> {
        let mut gone = HashSet::new();
        for (entity, definition) in self.definitions_mut() {
            if !stays(&mut definition.condition, is_defined) {
                gone.insert(entity);
            }
        }
        // Arrays have no condition of their own.
        for (id, ty) in self.types() {
            if let TypeKind::Array { element } = ty.kind
                && gone.contains(&Entity::Type(element))
            {
                gone.insert(Entity::Type(id));
            }
        }
        gone
    }
}

/// The conditions in a type.
fn conditions_in(kind: &TypeKind) -> Vec<&Option<Condition>> {
    let mut conditions = Vec::new();
    match kind {
        TypeKind::Enum(of) => {
            for value in &of.values {
                conditions.push(&value.condition);
                conditions.extend(value.features.iter().map(|of| &of.condition));
            }
        }
        TypeKind::Object(object) => {
            for member in &object.members {
                conditions.push(&member.condition);
                conditions.extend(member.features.iter().map(|of| &of.condition));
            }
            let branches = object.variants.iter().flat_map(|of| &of.branches);
            conditions.extend(branches.map(|branch| &branch.condition));
        }
        TypeKind::Alternate(alternate) => {
            conditions.extend(alternate.branches.iter().map(|branch| &branch.condition));
        }
        TypeKind::Builtin(_) | TypeKind::Array { .. } => {}
    }
    conditions
}

/// Whether something with this condition is in the build. A condition that can be
/// evaluated is dropped.
fn stays(condition: &mut Option<Condition>, is_defined: &impl Fn(&str) -> Option<bool>) -> bool {
    match condition.as_ref().and_then(|c| c.decide(is_defined)) {
        Some(holds) => {
            *condition = None;
            holds
        }
        None => true,
    }
}
