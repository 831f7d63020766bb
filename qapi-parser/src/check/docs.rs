//! Checks documentation comments against the definitions that they document.

use std::collections::HashSet;

use crate::check::context::Context;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::doc::{Doc, Section, SectionKind};
use qapi_schema::documented::Documented;
use qapi_schema::{Definition, Entity, Schema};

/// Checks the comment of every definition that has one.
pub(super) fn check(schema: &Schema, context: &mut Context) {
    for (id, of) in schema.types() {
        documented(schema, Entity::Type(id), &of.definition, context);
    }
    for (id, command) in schema.commands() {
        documented(schema, Entity::Command(id), &command.definition, context);
    }
    for (id, event) in schema.events() {
        documented(schema, Entity::Event(id), &event.definition, context);
    }
}

fn documented(schema: &Schema, entity: Entity, definition: &Definition, context: &mut Context) {
    let Some(id) = definition.doc.filter(|id| context.sound_docs[id.index()]) else {
        return;
    };
    let doc = &schema[id];
    let parts = Documented::of(schema, entity);
    let mut described = Described {
        is_of_boxed_command: match entity {
            Entity::Command(id) => schema[id].flags.boxed,
            _ => false,
        },
        ..Described::default()
    };
    for section in &doc.sections {
        match &section.kind {
            SectionKind::Member(name) => described.members.insert(name),
            SectionKind::Feature(name) => described.features.insert(name),
            _ => false,
        };
    }
    if !context.is_incomplete(definition) {
        bogus(doc, &parts, &described, definition, context);
    }
    missing(&parts, &described, definition, context);
    sections(schema, doc, entity, context);
}

/// The names that a comment describes.
#[derive(Default)]
struct Described<'d> {
    is_of_boxed_command: bool,
    members: HashSet<&'d str>,
    features: HashSet<&'d str>,
}

/// Reports what is described but does not exist.
fn bogus(
    doc: &Doc,
    parts: &Documented<'_>,
    described: &Described<'_>,
    definition: &Definition,
    context: &mut Context,
) {
    let members: HashSet<&str> = parts.members.iter().map(|part| part.name).collect();
    let features: HashSet<&str> = parts.features.iter().map(|part| part.name).collect();
    // Generators 2.12 to 4.1 took a description of the one argument of a boxed command.
    let names_whole =
        !context.strict() && described.is_of_boxed_command && described.members.len() == 1;
    for section in &doc.sections {
        let (role, name, known, other) = match &section.kind {
            SectionKind::Member(name) => (parts.role, name, &members, &features),
            SectionKind::Feature(name) => ("feature", name, &features, &members),
            _ => continue,
        };
        let is_whole = names_whole && matches!(section.kind, SectionKind::Member(_));
        if known.contains(name.as_str()) || section.loose || is_whole {
            continue;
        }
        let help = if other.contains(name.as_str()) && role == "feature" {
            Some(format!(
                "describe the {} `{name}` above `Features:`",
                parts.role
            ))
        } else if other.contains(name.as_str()) {
            Some(format!("describe the feature `{name}` below `Features:`"))
        } else {
            let not_described = |known: &&str| {
                !described.members.contains(known) && !described.features.contains(known)
            };
            context.similar(name, known.iter().copied().filter(not_described))
        };
        let message = format!("`{}` has no {role} `{name}`", definition.name);
        let problem = Diagnostic::new(Code::DocUnknownMember, section.span, message);
        context.report(problem.maybe_help(help));
    }
}

/// Reports what exists but is not described.
fn missing(
    parts: &Documented<'_>,
    described: &Described<'_>,
    definition: &Definition,
    context: &mut Context,
) {
    let Some(head) = definition.span else { return };
    let name = &definition.name;
    let strict = context.strict();
    let excepted = !strict || context.pragmas.documentation.contains(name);
    let mut report = |what: String, span| {
        let message = format!("{what} of `{name}` is not documented");
        let problem = Diagnostic::in_definition(Code::DocMissing, head, message);
        context.report(problem.at(span, "defined here"));
    };
    for feature in &parts.features {
        if strict && !described.features.contains(feature.name) {
            report(format!("feature `{}`", feature.name), feature.span);
        }
    }
    for member in &parts.members {
        if !excepted && !described.members.contains(member.name) {
            report(format!("{} `{}`", parts.role, member.name), member.span);
        }
    }
}

/// Reports sections that are not allowed for what is documented.
fn sections(schema: &Schema, doc: &Doc, entity: Entity, context: &mut Context) {
    // Releases differ in when they began to check this, so lenient mode does not.
    if !context.strict() {
        return;
    }
    let returns = match entity {
        Entity::Command(id) => Some(schema[id].returns.is_some()),
        _ => None,
    };
    for section in &doc.sections {
        let message = match (&section.kind, returns) {
            (SectionKind::Returns, None) => "`Returns:` is allowed only for commands",
            (SectionKind::Errors, None) => "`Errors:` is allowed only for commands",
            (SectionKind::Returns, Some(false)) => {
                "`Returns:` is used, but the command returns nothing"
            }
            _ => continue,
        };
        report(section, message, context);
    }
}

fn report(section: &Section, message: &str, context: &mut Context) {
    context.report(Diagnostic::new(Code::DocSection, section.span, message));
}
