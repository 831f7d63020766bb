//! Finds names in one place that are the same on the wire or in the generated C code:
//! members (those of bases and branches included), values, branches, features.

use std::collections::HashSet;

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
                let values = of_enum.values.iter();
                let names = values.map(|value| Named::new(&value.name, value.span));
                distinct("value", &of.definition, names, context);
            }
            TypeKind::Alternate(alternate) => {
                let branches = alternate.branches.iter();
                let names = branches.map(|branch| Named::new(&branch.name, branch.span));
                distinct("branch", &of.definition, names, context);
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

/// A name and where it is written.
#[derive(Clone, Copy)]
struct Named<'s> {
    text: &'s str,
    span: Option<Span>,
}

impl<'s> Named<'s> {
    fn new(text: &'s str, span: Option<Span>) -> Self {
        Self { text, span }
    }

    fn in_c(&self) -> CName<'s> {
        CName(self.text)
    }
}

/// Names without repetition, sorted by how they are spelled in C.
type Names<'s> = Vec<Named<'s>>;

/// Reports names that appear twice. Returns all names without repetition.
fn distinct<'s>(
    role: &str,
    definition: &Definition,
    names: impl Iterator<Item = Named<'s>>,
    context: &mut Context,
) -> Names<'s> {
    let mut names: Names<'s> = names.collect();
    // Of those that are the same, the first one stays the first.
    names.sort_by(|one, other| one.in_c().cmp(&other.in_c()));
    names.dedup_by(|name, first| {
        let clashes = name.in_c() == first.in_c();
        if clashes {
            let clash = Clash {
                role,
                name: *name,
                other: *first,
                whose: "",
            };
            clash.report(definition, context);
        }
        clashes
    });
    names
}

fn features(definition: &Definition, features: &[Feature], context: &mut Context) {
    let flags = features.iter();
    let names = flags.map(|feature| Named::new(&feature.name, feature.span));
    distinct("feature", definition, names, context);
}

/// The members that each object type declares itself.
struct Objects<'s> {
    schema: &'s Schema,
    /// By type; other types have none.
    own: Vec<Names<'s>>,
}

impl<'s> Objects<'s> {
    fn new(schema: &'s Schema, context: &mut Context) -> Self {
        let mut names_of = |of: &'s Type| {
            let TypeKind::Object(object) = &of.kind else {
                return Names::new();
            };
            for member in &object.members {
                features(&of.definition, &member.features, context);
            }
            let members = object.members.iter();
            let names = members.map(|member| Named::new(&member.name, member.span));
            distinct("member", &of.definition, names, context)
        };
        let own = schema.types().map(|(_, of)| names_of(of)).collect();
        Self { schema, own }
    }

    /// The members of a type: its own, then those of its bases.
    fn layers(&self, id: Option<TypeId>) -> Vec<(TypeId, &Names<'s>)> {
        let chain = id.into_iter().flat_map(|id| self.schema.with_bases(id));
        chain.map(|(id, _)| (id, &self.own[id.index()])).collect()
    }

    fn check(&self, id: TypeId, of: &Type, object: &ObjectType, context: &mut Context) {
        for (base, names) in self.layers(object.base) {
            let whose = format!(
                " of its base `{}`",
                self.schema[base].definition.spoken_name()
            );
            common(
                &of.definition,
                &self.own[id.index()],
                names,
                &whose,
                context,
            );
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
                let nested = self.schema.object(id).into_iter().flat_map(branches);
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
    names: &[Named<'_>],
    others: &[Named<'_>],
    whose: &str,
    context: &mut Context,
) {
    // Going through the smaller set keeps this fast for a large object with many branches.
    let smaller = if others.len() < names.len() {
        others
    } else {
        names
    };
    for key in smaller {
        if let (Some(name), Some(other)) = (find(names, *key), find(others, *key)) {
            let clash = Clash {
                role: "member",
                name,
                other,
                whose,
            };
            clash.report(definition, context);
        }
    }
}

/// The name that is spelled like this one in C.
fn find<'s>(names: &[Named<'s>], key: Named<'_>) -> Option<Named<'s>> {
    let at = names.binary_search_by(|name| name.in_c().cmp(&key.in_c()));
    names.get(at.ok()?).copied()
}

/// Two names in one definition that are the same in C.
struct Clash<'a> {
    /// What the names belong to, such as `member`.
    role: &'a str,
    name: Named<'a>,
    other: Named<'a>,
    /// Where the other one comes from if not from the definition itself:
    /// `` of its base `Foo` ``.
    whose: &'a str,
}

impl Clash<'_> {
    fn report(&self, definition: &Definition, context: &mut Context) {
        let Some(head) = definition.span else { return };
        let problem = |message| Diagnostic::in_definition(Code::DuplicateMember, head, message);
        let Self {
            role,
            name,
            other,
            whose,
        } = self;
        let owner = definition.spoken_name();
        if name.text == other.text && whose.is_empty() {
            let message = format!("{role} `{}` of `{owner}` is declared twice", name.text);
            let again = problem(message).at(name.span, "declared again here");
            context.report(again.maybe_label(other.span, "first declared here"));
            return;
        }
        let message = format!(
            "{role} `{}` of `{owner}` clashes with {role} `{}`{whose}",
            name.text, other.text
        );
        let clash = problem(message)
            .at(name.span, format!("this {role}"))
            .maybe_label(other.span, format!("clashes with this {role}"));
        context.report(if name.text == other.text {
            clash
        } else {
            clash.help("names that differ only in `-`, `_` and `.` are the same in C")
        });
    }
}
