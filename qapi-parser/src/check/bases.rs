//! Checks that bases and branches are objects, and that no object contains itself.

use crate::check::context::Context;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::{Branch, Definition, ObjectType, Schema, SchemaBuilder, Type, TypeId, TypeKind};

/// How deep bases and branches may be nested.
const DEPTH: usize = 64;

/// Checks every object type. Wrong bases and branches are removed from the schema, so
/// that later passes can follow all that are left.
pub(super) fn check(schema: &mut SchemaBuilder, context: &mut Context) {
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
    let walk = Walk::through(schema);
    for link in walk.closing {
        let definition = &schema[link.to].definition;
        let message = format!("`{}` contains itself", definition.name);
        context.report_in(definition, Code::ContainsItself, message);
        cut(schema, link, context);
    }
    for id in walk.too_deep {
        let definition = &schema[id].definition;
        let message = format!(
            "the types in `{}` are nested more than {DEPTH} levels deep",
            definition.name
        );
        context.report_in(definition, Code::NestingTooDeep, message);
        for link in links(schema, id) {
            cut(schema, link, context);
        }
    }
}

/// One object takes members from another, as its base or through one of its branches.
#[derive(Debug, Clone, Copy)]
struct Link {
    from: TypeId,
    to: TypeId,
    /// The index of the branch; `None` for the base.
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

/// Removes a base, or makes a branch empty.
fn cut(schema: &mut SchemaBuilder, link: Link, context: &mut Context) {
    let empty = schema.empty_type();
    let Type {
        definition, kind, ..
    } = schema.type_mut(link.from);
    context.incomplete.insert(definition.name.clone());
    let TypeKind::Object(object) = kind else {
        return;
    };
    match (link.branch, &mut object.variants) {
        (Some(index), Some(variants)) => variants.branches[index].type_id = empty,
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
        describe(schema, to)
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
        report_branch(schema, definition, branch, context);
        wrong.push(Link {
            from,
            to,
            branch: Some(index),
        });
    }
}

fn report_branch(schema: &Schema, union: &Definition, branch: &Branch, context: &mut Context) {
    let Some(head) = union.span else { return };
    let message = format!(
        "branch `{}` of `{}` must be a struct or union, not {}",
        branch.name,
        union.name,
        describe(schema, branch.type_id)
    );
    let problem = Diagnostic::new(Code::InvalidBranch, head, message);
    context.report(problem.maybe_label(branch.span, "this branch"));
}

fn is_struct(of: &Type) -> bool {
    matches!(&of.kind, TypeKind::Object(object) if object.variants.is_none())
}

/// What a type is, for messages.
pub(super) fn describe(schema: &Schema, id: TypeId) -> String {
    let of = &schema[id];
    let kind = match &of.kind {
        TypeKind::Array { element } => {
            return format!("an array of `{}`", schema[*element].definition.name);
        }
        TypeKind::Builtin(_) => "built-in type",
        TypeKind::Enum(_) => "enum",
        TypeKind::Object(object) if object.variants.is_some() => "union",
        TypeKind::Object(_) => "struct",
        TypeKind::Alternate(_) => "alternate",
    };
    format!("the {kind} `{}`", of.definition.name)
}

/// What following all links has found.
#[derive(Default)]
struct Walk {
    /// The links that close a cycle.
    closing: Vec<Link>,
    /// The types in which others are nested too deep.
    too_deep: Vec<TypeId>,
}

/// How far a type has been visited.
#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    /// Everything in it has been visited; it is nested this deep.
    Done(usize),
}

impl Walk {
    fn through(schema: &Schema) -> Self {
        let mut walk = Self::default();
        let mut states = vec![State::New; schema.types().count()];
        for (root, _) in schema.types() {
            if states[root.index()] == State::New {
                walk.visit(schema, root, &mut states);
            }
        }
        walk
    }

    fn visit(&mut self, schema: &Schema, root: TypeId, states: &mut [State]) {
        states[root.index()] = State::Open;
        // The call stack would not do, as objects may be nested to any depth.
        let mut stack = vec![(root, links(schema, root), 0)];
        while let Some((id, rest, depth)) = stack.last_mut() {
            if let Some(link) = rest.pop() {
                match states[link.to.index()] {
                    State::Open => self.closing.push(link),
                    State::Done(below) => *depth = (*depth).max(below + 1),
                    State::New => {
                        states[link.to.index()] = State::Open;
                        stack.push((link.to, links(schema, link.to), 0));
                    }
                }
                continue;
            }
            let (id, depth) = (*id, *depth);
            stack.pop();
            let too_deep = depth > DEPTH;
            self.too_deep.extend(too_deep.then_some(id));
            let depth = if too_deep { 0 } else { depth };
            states[id.index()] = State::Done(depth);
            if let Some((_, _, above)) = stack.last_mut() {
                *above = (*above).max(depth + 1);
            }
        }
    }
}
