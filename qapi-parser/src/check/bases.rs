//! Checks that bases and branches are objects, and that no object contains itself.

use crate::check::context::Context;
use crate::check::what::describe;
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
    let variants = object.variants.iter();
    let branches = variants.flat_map(|variants| &variants.branches).enumerate();
    let to_branches = branches.map(|(index, branch)| Link {
        from,
        to: branch.type_id,
        branch: Some(index),
    });
    base.into_iter().chain(to_branches).collect()
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
    context.report_at(definition, "base", Code::InvalidBase, message);
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
    let problem = Diagnostic::in_definition(Code::InvalidBranch, head, message);
    context.report(problem.at(branch.span, "this branch"));
}

fn is_struct(of: &Type) -> bool {
    matches!(&of.kind, TypeKind::Object(object) if object.variants.is_none())
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

/// A type that is being visited.
struct Visit {
    id: TypeId,
    /// The links that are still to be followed.
    links: Vec<Link>,
    /// How deep the types visited so far are nested.
    depth: usize,
}

impl Visit {
    fn new(schema: &Schema, id: TypeId) -> Self {
        Self {
            id,
            links: links(schema, id),
            depth: 0,
        }
    }
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
        let mut stack = vec![Visit::new(schema, root)];
        while let Some(mut visit) = stack.pop() {
            if let Some(link) = visit.links.pop() {
                match states[link.to.index()] {
                    State::Open => self.closing.push(link),
                    State::Done(below) => visit.depth = visit.depth.max(below + 1),
                    State::New => {
                        states[link.to.index()] = State::Open;
                        stack.extend([visit, Visit::new(schema, link.to)]);
                        continue;
                    }
                }
                stack.push(visit);
                continue;
            }
            // A type that is too deep is cut from its links, so it counts as flat.
            if visit.depth > DEPTH {
                self.too_deep.push(visit.id);
                visit.depth = 0;
            }
            states[visit.id.index()] = State::Done(visit.depth);
            if let Some(above) = stack.last_mut() {
                above.depth = above.depth.max(visit.depth + 1);
            }
        }
    }
}
