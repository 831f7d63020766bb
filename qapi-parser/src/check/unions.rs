//! Checks the tags and branches of unions, and adds the branches that are left out.

use crate::check::bases::describe;
use crate::check::context::Context;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::{Branch, Definition, Member, Schema, SchemaBuilder, TypeId, TypeKind, Variants};

/// How many branches all unions of a schema together may leave out. QEMU's leave out
/// some hundreds.
const IMPLIED: usize = 1_000_000;

/// Checks every union and adds the branches that are left out.
pub(super) fn check(schema: &mut SchemaBuilder, context: &mut Context) {
    let mut checked = Vec::new();
    let mut left = IMPLIED;
    for (id, of) in schema.types() {
        let TypeKind::Object(object) = &of.kind else {
            continue;
        };
        let Some(variants) = &object.variants else {
            continue;
        };
        if context.is_incomplete(&of.definition) {
            continue;
        }
        if let Some((tag_type, implied)) = union(schema, id, &of.definition, variants, context) {
            let Some(rest) = left.checked_sub(implied.len()) else {
                let name = &of.definition.name;
                let message =
                    format!("the unions up to `{name}` leave out more than {IMPLIED} branches");
                context.report_in(&of.definition, Code::TooManyBranches, message);
                break;
            };
            left = rest;
            checked.push((id, tag_type, implied));
        }
    }
    for (id, tag_type, implied) in checked {
        if let TypeKind::Object(object) = &mut schema.type_mut(id).kind
            && let Some(variants) = &mut object.variants
        {
            variants.tag_type = tag_type;
            variants.branches.extend(implied);
        }
    }
}

/// The type of a union's tag, and the branches that are left out.
fn union(
    schema: &Schema,
    id: TypeId,
    definition: &Definition,
    variants: &Variants,
    context: &mut Context,
) -> Option<(TypeId, Vec<Branch>)> {
    let head = definition.span?;
    let report = |message: String| Diagnostic::new(Code::InvalidDiscriminator, head, message);
    let name = &definition.name;
    let tag = &variants.tag;
    let members = schema.members(id);
    let Some(member) = members.iter().find(|member| member.name == *tag) else {
        let message = format!("the discriminator `{tag}` of `{name}` is not a member of its base");
        let names = members.iter().map(|member| member.name.as_str());
        let help = context.similar(tag, names);
        context.report(report(message).maybe_help(help));
        return None;
    };
    if let Some(rule) = broken_rule(schema, member) {
        let message = format!("the discriminator `{tag}` of `{name}` {rule}");
        context.report(report(message).maybe_label(member.span, "this member"));
        return None;
    }
    let TypeKind::Enum(tag_type) = &schema[member.type_id].kind else {
        return None;
    };
    let values = || tag_type.values.iter().map(|value| value.name.as_str());
    let known: std::collections::HashSet<&str> = values().collect();
    let named: std::collections::HashSet<&str> = variants
        .branches
        .iter()
        .map(|branch| branch.name.as_str())
        .collect();
    if values().next().is_none() {
        context.report(report(format!(
            "`{name}` has no branches because its tag has no values"
        )));
    }
    for branch in &variants.branches {
        if !known.contains(branch.name.as_str()) {
            let of = describe(schema, member.type_id);
            let message = format!(
                "branch `{}` of `{name}` is not a value of {of}",
                branch.name
            );
            let problem = Diagnostic::new(Code::InvalidBranch, head, message)
                .maybe_label(branch.span, "this branch")
                .maybe_help(context.similar(&branch.name, values()));
            context.report(problem);
        }
    }
    let unnamed = tag_type
        .values
        .iter()
        .filter(|value| !named.contains(value.name.as_str()));
    let implied = unnamed.map(|value| {
        let mut branch = Branch::new(value.name.clone(), schema.empty_type());
        branch.condition.clone_from(&value.condition);
        branch
    });
    Some((member.type_id, implied.collect()))
}

/// The rule that a member breaks if it is used as a tag.
fn broken_rule(schema: &Schema, member: &Member) -> Option<String> {
    if !matches!(schema[member.type_id].kind, TypeKind::Enum(_)) {
        let found = describe(schema, member.type_id);
        Some(format!("must be an enum, not {found}"))
    } else if member.optional {
        Some("must not be optional".to_owned())
    } else if member.condition.is_some() {
        Some("must not be conditional".to_owned())
    } else {
        None
    }
}
