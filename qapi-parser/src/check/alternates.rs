//! Checks that the JSON type of a value selects the branch of an alternate.

use crate::check::context::Context;
use crate::check::what::describe;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::wire::JsonKind;
use qapi_schema::{AlternateType, Branch, Definition, EnumType, Schema, TypeId, TypeKind};

/// Checks every alternate.
pub(super) fn check(schema: &Schema, context: &mut Context) {
    for (_, of) in schema.types() {
        if let TypeKind::Alternate(alternate) = &of.kind {
            check_alternate(schema, &of.definition, alternate, context);
        }
    }
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
        let problem = Diagnostic::in_definition(Code::InvalidAlternate, head, message);
        context.report(problem.place(context.value_of(head, "data")));
    }
    let mut taken: Vec<(JsonKind, &Branch)> = Vec::new();
    for branch in &alternate.branches {
        if branch.type_id == schema.empty_type() {
            continue;
        }
        let Some(kind) = schema.json_kind(branch.type_id) else {
            let found = describe(schema, branch.type_id);
            let message = format!("branch `{}` of `{name}` cannot be {found}", branch.name);
            let problem = Diagnostic::in_definition(Code::InvalidAlternate, head, message);
            context.report(problem.at(branch.span, "this branch"));
            continue;
        };
        let kinds = if context.strict() {
            confusable(schema, branch.type_id, kind)
        } else {
            vec![kind]
        };
        let rival = taken.iter().find(|(kind, _)| kinds.contains(kind));
        if let Some((_, rival)) = rival {
            let message = format!(
                "branch `{}` of `{name}` cannot be told apart from branch `{}`",
                branch.name, rival.name
            );
            let help = if schema.json_kind(rival.type_id) == Some(kind) {
                "each branch needs a JSON type of its own"
            } else {
                "on a command line, a string can stand for a number, and `on` and `off` for a \
                 boolean"
            };
            let problem = Diagnostic::in_definition(Code::InvalidAlternate, head, message)
                .at(branch.span, "this branch")
                .maybe_label(rival.span, "and this one")
                .help(help);
            context.report(problem);
        }
        taken.extend(kinds.into_iter().map(|kind| (kind, branch)));
    }
}

/// The kinds that a branch cannot share with others. On a command line all values are
/// strings, so a string cannot be combined with a kind that it could be mistaken for. QEMU 2.9
/// did not mind.
fn confusable(schema: &Schema, id: TypeId, kind: JsonKind) -> Vec<JsonKind> {
    match &schema[id].kind {
        TypeKind::Enum(of_enum) => {
            let mut kinds = vec![JsonKind::String];
            kinds.extend(looks_like(of_enum));
            kinds
        }
        _ if kind == JsonKind::String => vec![JsonKind::String, JsonKind::Number, JsonKind::Bool],
        _ => vec![kind],
    }
}

fn looks_like(of_enum: &EnumType) -> impl Iterator<Item = JsonKind> {
    let any = |wanted: fn(&str) -> bool| of_enum.values.iter().any(|value| wanted(&value.name));
    let boolean = any(|name| matches!(name, "on" | "off"));
    let number =
        any(|name| name.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')));
    let kinds = [
        boolean.then_some(JsonKind::Bool),
        number.then_some(JsonKind::Number),
    ];
    kinds.into_iter().flatten()
}
