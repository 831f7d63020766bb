//! Checks the tags and branches of unions, and adds the branches that are left out.

use std::collections::HashSet;

use crate::check::context::Context;
use crate::check::what::describe;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::{
    Branch, Builtin, Definition, Entity, EnumType, EnumValue, Item, Member, Schema, SchemaBuilder,
    Type, TypeId, TypeKind, Variants,
};

/// How many branches all unions of a schema together may leave out. QEMU's leave out
/// some hundreds.
const LEFT_OUT: usize = 1_000_000;

/// What the check of a union adds to it.
struct Completion {
    union: TypeId,
    tag_type: TypeId,
    /// The branches that are left out.
    branches: Vec<Branch>,
}

/// Checks every union and adds the branches that are left out.
pub(super) fn check(schema: &mut SchemaBuilder, context: &mut Context) {
    imply_tag_values(schema, context);
    let mut completions = Vec::new();
    let mut allowed = LEFT_OUT;
    for (id, of) in schema.types() {
        if context.is_incomplete(&of.definition) {
            continue;
        }
        let Some(completion) = check_union(schema, id, &of.definition, context) else {
            continue;
        };
        let Some(rest) = allowed.checked_sub(completion.branches.len()) else {
            let name = &of.definition.name;
            let message = format!(
                "up to and including `{name}`, more than {LEFT_OUT} tag values have no branch"
            );
            context.report_in(&of.definition, Code::TooManyBranches, message);
            break;
        };
        allowed = rest;
        completions.push(completion);
    }
    for completion in completions {
        if let TypeKind::Object(object) = &mut schema.type_mut(completion.union).kind
            && let Some(variants) = &mut object.variants
        {
            variants.tag_type = completion.tag_type;
            variants.branches.extend(completion.branches);
        }
    }
}

/// Until QEMU 1.7, the tag could be a string: its values are the names of the branches.
fn imply_tag_values(schema: &mut SchemaBuilder, context: &Context) {
    if !context.is_old() {
        return;
    }
    let has_string_tag = |id: TypeId| {
        let tag = &schema.variants(id)?.tag;
        let members = schema.members(id);
        let member = members.iter().find(|member| member.name == *tag)?;
        let is_string = matches!(schema[member.type_id].kind, TypeKind::Builtin(Builtin::Str));
        is_string.then_some((id, member.owner, member.index))
    };
    let unions = schema.types().map(|(id, _)| id);
    let found: Vec<_> = unions.filter_map(has_string_tag).collect();
    for (union, owner, index) in found {
        let values = schema.variants(union).into_iter();
        let values = values.flat_map(|variants| &variants.branches);
        let values = values.map(|branch| EnumValue::new(branch.name.clone()));
        let kind = TypeKind::Enum(EnumType::new(values.collect()));
        let of = &schema[union].definition;
        let mut definition = Definition::new(format!("{}Kind", of.name), of.module);
        definition.span = of.span;
        let module = definition.module;
        let tag_type = schema.add_type(Type::new(definition, kind));
        schema.list(module, Item::Entity(Entity::Type(tag_type)));
        if let TypeKind::Object(object) = &mut schema.type_mut(owner).kind {
            object.members[index].type_id = tag_type;
        }
    }
}

fn check_union(
    schema: &Schema,
    id: TypeId,
    definition: &Definition,
    context: &mut Context,
) -> Option<Completion> {
    let variants = schema.variants(id)?;
    let tag_type = check_tag(schema, id, definition, variants, context)?;
    let values = &schema.enumeration(tag_type)?.values;
    if values.is_empty() {
        let name = &definition.name;
        let message = format!("`{name}` has no branches because its tag has no values");
        context.report_at(
            definition,
            "discriminator",
            Code::InvalidDiscriminator,
            message,
        );
    }
    check_branches(schema, tag_type, definition, variants, context);
    let branches = variants.branches.iter();
    let named: HashSet<&str> = branches.map(|branch| branch.name.as_str()).collect();
    let left_out = |value: &&EnumValue| !named.contains(value.name.as_str());
    let implicit = values.iter().filter(left_out).map(|value| {
        let mut branch = Branch::new(value.name.clone(), schema.empty_type());
        branch.condition.clone_from(&value.condition);
        branch
    });
    Some(Completion {
        union: id,
        tag_type,
        branches: implicit.collect(),
    })
}

/// The type of a union's tag, if the tag is a valid one.
fn check_tag(
    schema: &Schema,
    id: TypeId,
    definition: &Definition,
    variants: &Variants,
    context: &mut Context,
) -> Option<TypeId> {
    let head = definition.span?;
    let place = context.value_of(head, "discriminator");
    let report = |message: String| {
        Diagnostic::in_definition(Code::InvalidDiscriminator, head, message).place(place)
    };
    let name = &definition.name;
    let tag = &variants.tag;
    let members = schema.members(id);
    let Some(member) = members.iter().find(|member| member.name == *tag) else {
        let message = format!("the discriminator `{tag}` of `{name}` is not a member of its base");
        let names = members.iter().map(|member| member.name.as_str());
        let help = context.suggestions.similar(tag, names);
        context.report(report(message).maybe_help(help));
        return None;
    };
    // The type is not known, which is reported elsewhere.
    if member.type_id == schema.empty_type() {
        return None;
    }
    if let Some(rule) = broken_rule(schema, member) {
        let message = format!("the discriminator `{tag}` of `{name}` {rule}");
        let problem = report(message).maybe_label(member.span, "this member");
        context.report(problem);
        return None;
    }
    Some(member.type_id)
}

/// Checks that every branch is named after a value of the tag.
fn check_branches(
    schema: &Schema,
    tag_type: TypeId,
    definition: &Definition,
    variants: &Variants,
    context: &mut Context,
) {
    let (Some(head), Some(of_tag)) = (definition.span, schema.enumeration(tag_type)) else {
        return;
    };
    let values = of_tag.by_name();
    for branch in &variants.branches {
        if values.contains_key(branch.name.as_str()) {
            continue;
        }
        let message = format!(
            "branch `{}` of `{}` is not a value of {}",
            branch.name,
            definition.name,
            describe(schema, tag_type)
        );
        let names = of_tag.values.iter().map(|value| value.name.as_str());
        let problem = Diagnostic::in_definition(Code::InvalidBranch, head, message)
            .at(branch.span, "this branch")
            .maybe_help(context.suggestions.similar(&branch.name, names));
        context.report(problem);
    }
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
