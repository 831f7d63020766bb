//! Bases and branches are objects, and no object contains itself.

use crate::check::Context;
use crate::diagnostic::{Code, Diagnostic};
use crate::schema::{Definition, ObjectType, Schema, Type, TypeId, TypeKind};

/// How many bases an object may have, one below the other.
const DEPTH: usize = 64;

/// Checks every object type. What is wrong is taken out of the schema, so that
/// later passes may follow bases and branches without looking.
pub(super) fn check(schema: &mut Schema, context: &mut Context) {
    let mut wrong = Vec::new();
    for (id, of) in schema.types() {
        if let TypeKind::Object(object) = &of.kind {
            check_base(schema, id, object, &mut wrong, context);
            check_branches(schema, id, object, &mut wrong, context);
        }
    }
    for link in wrong {
        cut(schema, link, context);
    }
    for link in cycles(schema) {
        let definition = &schema[link.to].definition;
        let message = format!("`{}` contains itself", definition.name);
        context.report_in(definition, Code::ContainsItself, message);
        cut(schema, link, context);
    }
    limit_depth(schema, context);
}

/// One object takes members from another: as its base, or by one of its branches.
#[derive(Debug, Clone, Copy)]
struct Link {
    from: TypeId,
    to: TypeId,
    /// The number of the branch; `None` for the base.
    branch: Option<usize>,
}

fn links(schema: &Schema, from: TypeId) -> Vec<Link> {
    let TypeKind::Object(object) = &schema[from].kind else {
        return Vec::new();
    };
    let base = object.base.map(|to| Link {
        from,
        to,
        branch: None,
    });
    let branches = object
        .variants
        .iter()
        .flat_map(|variants| &variants.branches);
    let branches = branches.enumerate().map(|(index, branch)| Link {
        from,
        to: branch.type_id,
        branch: Some(index),
    });
    base.into_iter().chain(branches).collect()
}

/// Replaces a link by one that leads to no members.
fn cut(schema: &mut Schema, link: Link, context: &mut Context) {
    let Type {
        definition, kind, ..
    } = &mut schema.types[link.from.0 as usize];
    context.incomplete.insert(definition.name.clone());
    let TypeKind::Object(object) = kind else {
        return;
    };
    match (link.branch, &mut object.variants) {
        (Some(index), Some(variants)) => variants.branches[index].type_id = schema.empty,
        _ => object.base = None,
    }
}

fn check_base(
    schema: &Schema,
    from: TypeId,
    object: &ObjectType,
    wrong: &mut Vec<Link>,
    context: &mut Context,
) {
    let Some(to) = object.base else { return };
    if is_struct(&schema[to]) {
        return;
    }
    let definition = &schema[from].definition;
    let message = format!(
        "the base of `{}` must be a struct, not {}",
        definition.name,
        describe(&schema[to])
    );
    context.report_in(definition, Code::InvalidBase, message);
    wrong.push(Link {
        from,
        to,
        branch: None,
    });
}

fn check_branches(
    schema: &Schema,
    from: TypeId,
    object: &ObjectType,
    wrong: &mut Vec<Link>,
    context: &mut Context,
) {
    let Some(variants) = &object.variants else {
        return;
    };
    let definition = &schema[from].definition;
    for (index, branch) in variants.branches.iter().enumerate() {
        let to = branch.type_id;
        if matches!(schema[to].kind, TypeKind::Object(_)) {
            continue;
        }
        report_branch(definition, branch, &schema[to], context);
        wrong.push(Link {
            from,
            to,
            branch: Some(index),
        });
    }
}

fn report_branch(
    union: &Definition,
    branch: &crate::schema::Branch,
    found: &Type,
    context: &mut Context,
) {
    let Some(head) = union.span else { return };
    let message = format!(
        "branch `{}` of `{}` must be a struct or union, not {}",
        branch.name,
        union.name,
        describe(found)
    );
    let problem = Diagnostic::new(Code::InvalidBranch, head, message);
    context.report(problem.maybe_label(branch.span, "this branch"));
}

fn is_struct(of: &Type) -> bool {
    matches!(&of.kind, TypeKind::Object(object) if object.variants.is_none())
}

/// What a type is, for messages.
pub(super) fn describe(of: &Type) -> String {
    let kind = match &of.kind {
        TypeKind::Builtin(_) => "built-in type",
        TypeKind::Enum(_) => "enum",
        TypeKind::Array { .. } => "array type",
        TypeKind::Object(object) if object.variants.is_some() => "union",
        TypeKind::Object(_) => "struct",
        TypeKind::Alternate(_) => "alternate",
    };
    format!("the {kind} `{}`", of.definition.name)
}

/// The links that lead back to where they come from, by way of others or at once.
fn cycles(schema: &Schema) -> Vec<Link> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut states = vec![State::New; schema.types.len()];
    let mut closing = Vec::new();
    // Not the call stack, as objects may contain each other without bounds.
    let mut stack: Vec<(TypeId, Vec<Link>)> = Vec::new();
    for (root, _) in schema.types() {
        if states[root.0 as usize] == State::New {
            states[root.0 as usize] = State::Open;
            stack.push((root, links(schema, root)));
        }
        while let Some((id, rest)) = stack.last_mut() {
            let Some(link) = rest.pop() else {
                states[id.0 as usize] = State::Done;
                stack.pop();
                continue;
            };
            let state = &mut states[link.to.0 as usize];
            match *state {
                State::Open => closing.push(link),
                State::Done => {}
                State::New => {
                    *state = State::Open;
                    stack.push((link.to, links(schema, link.to)));
                }
            }
        }
    }
    closing
}

/// Cuts every chain of bases that is too long, where it becomes so.
fn limit_depth(schema: &mut Schema, context: &mut Context) {
    let ids: Vec<TypeId> = schema.types().map(|(id, _)| id).collect();
    for id in ids {
        let base = |id: &TypeId| match &schema[*id].kind {
            TypeKind::Object(object) => object.base,
            _ => None,
        };
        let mut chain = std::iter::successors(Some(id), base);
        let (Some(from), Some(to)) = (chain.nth(DEPTH), chain.next()) else {
            continue;
        };
        let definition = &schema[from].definition;
        let message = format!(
            "`{}` is the end of more than {DEPTH} bases",
            definition.name
        );
        context.report_in(definition, Code::NestingTooDeep, message);
        let base = Link {
            from,
            to,
            branch: None,
        };
        cut(schema, base, context);
    }
}
