//! Checks that the JSON type of a value selects the branch of an alternate.

use crate::check::bases::describe;
use crate::check::context::Context;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::{AlternateType, Branch, Builtin, Definition, EnumType, Schema, TypeId, TypeKind};

/// Checks every alternate.
pub(super) fn check(schema: &Schema, context: &mut Context) {
    for (_, of) in schema.types() {
        if let TypeKind::Alternate(alternate) = &of.kind {
            check_alternate(schema, &of.definition, alternate, context);
        }
    }
}

/// The kinds of JSON values that alternates tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Null,
    Bool,
    Number,
    String,
    Object,
    Array,
}

fn check_alternate(
    schema: &Schema,
    definition: &Definition,
    alternate: &AlternateType,
    context: &mut Context,
) {
    let Some(head) = definition.span else { return };
    let name = &definition.name;
    if alternate.branches.is_empty() && !context.is_incomplete(definition) {
        let message = format!("`{name}` has no branches");
        context.report(Diagnostic::new(Code::InvalidAlternate, head, message));
    }
    let mut taken: Vec<(Kind, &Branch)> = Vec::new();
    for branch in &alternate.branches {
        if branch.type_id == schema.empty_type() {
            continue;
        }
        let Some(kind) = kind(schema, branch.type_id) else {
            let found = describe(schema, branch.type_id);
            let message = format!("branch `{}` of `{name}` cannot be {found}", branch.name);
            let problem = Diagnostic::new(Code::InvalidAlternate, head, message);
            context.report(problem.maybe_label(branch.span, "this branch"));
            continue;
        };
        let kinds = confusable(schema, branch.type_id, kind);
        let rival = taken.iter().find(|(kind, _)| kinds.contains(kind));
        if let Some((_, rival)) = rival {
            let message = format!(
                "branch `{}` of `{name}` cannot be told apart from branch `{}`",
                branch.name, rival.name
            );
            let problem = Diagnostic::new(Code::InvalidAlternate, head, message)
                .maybe_label(branch.span, "this branch")
                .maybe_label(rival.span, "and this one")
                .help(
                    "each branch needs a JSON type of its own; a string can stand for a number, \
                     and `on` and `off` for a boolean",
                );
            context.report(problem);
        }
        taken.extend(kinds.into_iter().map(|kind| (kind, branch)));
    }
}

fn kind(schema: &Schema, id: TypeId) -> Option<Kind> {
    match &schema[id].kind {
        TypeKind::Enum(_) => Some(Kind::String),
        TypeKind::Object(_) => Some(Kind::Object),
        TypeKind::Array { .. } => Some(Kind::Array),
        TypeKind::Alternate(_) => None,
        TypeKind::Builtin(builtin) => match builtin {
            Builtin::Any => None,
            Builtin::Null => Some(Kind::Null),
            Builtin::Bool => Some(Kind::Bool),
            Builtin::Str => Some(Kind::String),
            _ => Some(Kind::Number),
        },
    }
}

/// The kinds that a branch cannot share with others. On a command line all values are
/// strings, so a string cannot be combined with a kind that it could be mistaken for.
fn confusable(schema: &Schema, id: TypeId, kind: Kind) -> Vec<Kind> {
    match &schema[id].kind {
        TypeKind::Enum(of_enum) => {
            let mut kinds = vec![Kind::String];
            kinds.extend(looks_like(of_enum));
            kinds
        }
        _ if kind == Kind::String => vec![Kind::String, Kind::Number, Kind::Bool],
        _ => vec![kind],
    }
}

fn looks_like(of_enum: &EnumType) -> impl Iterator<Item = Kind> {
    let any = |wanted: fn(&str) -> bool| of_enum.values.iter().any(|value| wanted(&value.name));
    let boolean = any(|name| matches!(name, "on" | "off"));
    let number =
        any(|name| name.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')));
    let boolean = boolean.then_some(Kind::Bool);
    boolean.into_iter().chain(number.then_some(Kind::Number))
}
