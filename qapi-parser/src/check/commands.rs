//! Checks what commands take and return, and what events carry.

use crate::check::context::Context;
use crate::check::what::describe;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::{Definition, Schema, TypeId, TypeKind};

/// Checks every command and event.
pub(super) fn check(schema: &Schema, context: &mut Context) {
    for (_, command) in schema.commands() {
        data(
            schema,
            &command.definition,
            command.arguments,
            command.flags.boxed,
            context,
        );
        returns(schema, &command.definition, command.returns, context);
    }
    for (_, event) in schema.events() {
        data(schema, &event.definition, event.data, event.boxed, context);
    }
}

fn data(
    schema: &Schema,
    definition: &Definition,
    data: Option<TypeId>,
    boxed: bool,
    context: &mut Context,
) {
    let (Some(id), Some(head)) = (data, definition.span) else {
        return;
    };
    let name = &definition.name;
    let found = describe(schema, id);
    match &schema[id].kind {
        TypeKind::Object(object) if object.variants.is_some() && !boxed => {
            let message = format!("`data` of `{name}` can be {found} only with `boxed`");
            let problem = Diagnostic::in_definition(Code::InvalidData, head, message)
                .place(context.value_of(head, "data"));
            context.report(problem.help("add `'boxed': true`"));
        }
        TypeKind::Object(_) => {
            if !boxed {
                conditional_members(schema, definition, id, context);
            }
        }
        TypeKind::Alternate(_) if boxed && !context.strict() => {}
        _ => {
            let message = format!("`data` of `{name}` must be a struct or union, not {found}");
            context.report_at(definition, "data", Code::InvalidData, message);
        }
    }
}

/// Without `boxed`, members become parameters in C, and these cannot be conditional.
fn conditional_members(
    schema: &Schema,
    definition: &Definition,
    id: TypeId,
    context: &mut Context,
) {
    let members = schema.members(id);
    let conditional = members.iter().find(|member| member.condition.is_some());
    if let (Some(member), Some(head), true) = (conditional, definition.span, context.strict()) {
        let message = format!(
            "member `{}` of `{}` can be conditional only with `boxed`",
            member.name, definition.name
        );
        let problem = Diagnostic::in_definition(Code::InvalidData, head, message);
        context.report(problem.at(member.span, "this member"));
    }
}

/// A command must return an object or an array of objects, so that it can be extended
/// later. A pragma lists older commands that do not.
fn returns(
    schema: &Schema,
    definition: &Definition,
    returns: Option<TypeId>,
    context: &mut Context,
) {
    let (Some(id), Some(head)) = (returns, definition.span) else {
        return;
    };
    if context.lacks_pragmas() || context.pragmas.command_returns.contains(&definition.name) {
        return;
    }
    let element = match schema[id].kind {
        TypeKind::Array { element } => element,
        _ => id,
    };
    if !matches!(schema[element].kind, TypeKind::Object(_)) {
        let found = describe(schema, id);
        let message = format!("`{}` must return an object, not {found}", definition.name);
        let problem = Diagnostic::in_definition(Code::InvalidReturn, head, message)
            .place(context.value_of(head, "returns"));
        context.report(problem.help(
            "an object can be extended later; if that is not wanted, \
             list the command in the pragma `command-returns-exceptions`",
        ));
    }
}
