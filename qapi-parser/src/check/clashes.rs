//! Finds names in one place that are the same on the wire or in the generated C code:
//! members (those of bases and branches included), values, branches, features.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::check::context::Context;
use crate::check::names::CName;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::source::Span;
use qapi_schema::{Branch, Definition, Feature, ObjectType, Schema, Type, TypeId, TypeKind};

/// Checks every definition.
pub(super) fn check(schema: &Schema, context: &mut Context) {
    let objects = Objects::new(schema, context);
    for (id, of) in schema.types() {
        features(&of.definition, &of.definition.features, context);
        match &of.kind {
            TypeKind::Enum(of_enum) => {
                let values = of_enum
                    .values
                    .iter()
                    .map(|value| (value.name.as_str(), value.span));
                distinct("value", &of.definition, values, context);
            }
            TypeKind::Alternate(alternate) => {
                let branches = alternate.branches.iter();
                let branches = branches.map(|branch| (branch.name.as_str(), branch.span));
                distinct("branch", &of.definition, branches, context);
            }
            TypeKind::Object(object) => objects.check(id, of, object, context),
            TypeKind::Builtin(_) | TypeKind::Array { .. } => {}
        }
    }
    for (_, command) in schema.commands() {
        features(&command.definition, &command.definition.features, context);
    }
    for (_, event) in schema.events() {
        features(&event.definition, &event.definition.features, context);
    }
}

type Names<'s> = HashMap<CName<'s>, Option<Span>>;

/// Reports names that appear twice. Returns all names without repetition.
fn distinct<'s>(
    role: &str,
    definition: &Definition,
    names: impl Iterator<Item = (&'s str, Option<Span>)>,
    context: &mut Context,
) -> Names<'s> {
    let mut seen = Names::new();
    for (name, span) in names {
        match seen.entry(CName(name)) {
            Entry::Vacant(place) => {
                place.insert(span);
            }
            Entry::Occupied(earlier) => {
                let other = (earlier.key().0, *earlier.get());
                clash(role, definition, (name, span), other, "", context);
            }
        }
    }
    seen
}

fn features(definition: &Definition, features: &[Feature], context: &mut Context) {
    let names = features
        .iter()
        .map(|feature| (feature.name.as_str(), feature.span));
    distinct("feature", definition, names, context);
}

/// The members that each object type declares itself, by name.
struct Objects<'s> {
    schema: &'s Schema,
    own: HashMap<TypeId, Names<'s>>,
}

impl<'s> Objects<'s> {
    fn new(schema: &'s Schema, context: &mut Context) -> Self {
        let mut own = HashMap::new();
        for (id, of) in schema.types() {
            let TypeKind::Object(object) = &of.kind else {
                continue;
            };
            let members = object.members.iter();
            let named = members.map(|member| (member.name.as_str(), member.span));
            own.insert(id, distinct("member", &of.definition, named, context));
            for member in &object.members {
                features(&of.definition, &member.features, context);
            }
        }
        Self { schema, own }
    }

    /// The members of a type: its own, then those of its bases.
    fn layers(&self, id: Option<TypeId>) -> Vec<(TypeId, &Names<'s>)> {
        let base = |id: &TypeId| self.object(*id).and_then(|object| object.base);
        let chain = std::iter::successors(id, base);
        chain
            .filter_map(|id| Some((id, self.own.get(&id)?)))
            .collect()
    }

    fn object(&self, id: TypeId) -> Option<&'s ObjectType> {
        match &self.schema[id].kind {
            TypeKind::Object(object) => Some(object),
            _ => None,
        }
    }

    fn check(&self, id: TypeId, of: &Type, object: &ObjectType, context: &mut Context) {
        if let Some(own) = self.own.get(&id) {
            for (base, names) in self.layers(object.base) {
                let whose = format!(
                    " of its base `{}`",
                    self.schema[base].definition.spoken_name()
                );
                common(&of.definition, own, names, &whose, context);
            }
        }
        let fixed = self.layers(Some(id));
        for branch in branches(object) {
            let whose = format!(" of branch `{}`", branch.name);
            for added in self.added(branch.type_id) {
                for (_, fixed) in &fixed {
                    common(&of.definition, fixed, added, &whose, context);
                }
            }
        }
    }

    /// All members that a branch can add, those of its own branches included.
    fn added(&self, branch: TypeId) -> Vec<&Names<'s>> {
        let mut seen = HashSet::new();
        let mut open = vec![branch];
        let mut added = Vec::new();
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                added.extend(self.layers(Some(id)).into_iter().map(|(_, names)| names));
                let nested = self.object(id).into_iter().flat_map(branches);
                open.extend(nested.map(|branch| branch.type_id));
            }
        }
        added
    }
}

fn branches(object: &ObjectType) -> impl Iterator<Item = &Branch> {
    let variants = object.variants.iter();
    variants.flat_map(|variants| &variants.branches)
}

/// Reports the members that are in both sets.
fn common(
    definition: &Definition,
    names: &Names<'_>,
    others: &Names<'_>,
    whose: &str,
    context: &mut Context,
) {
    // Iterating over the smaller set keeps this fast for a large object with many branches.
    let swapped = others.len() < names.len();
    let (few, many) = if swapped {
        (others, names)
    } else {
        (names, others)
    };
    for (name, span) in few {
        if let Some((other, other_span)) = many.get_key_value(name) {
            let (one, two) = ((name.0, *span), (other.0, *other_span));
            let (one, two) = if swapped { (two, one) } else { (one, two) };
            clash("member", definition, one, two, whose, context);
        }
    }
}

fn clash(
    role: &str,
    definition: &Definition,
    (name, span): (&str, Option<Span>),
    (other, other_span): (&str, Option<Span>),
    whose: &str,
    context: &mut Context,
) {
    let Some(head) = definition.span else { return };
    let message = format!(
        "{role} `{name}` of `{}` clashes with {role} `{other}`{whose}",
        definition.spoken_name()
    );
    let problem = Diagnostic::new(Code::DuplicateMember, head, message)
        .maybe_label(other_span, "the other one")
        .maybe_label(span, "clashes with the other one");
    context.report(if name == other {
        problem
    } else {
        problem.help("names that differ only in `-`, `_` and `.` are the same in C")
    });
}
