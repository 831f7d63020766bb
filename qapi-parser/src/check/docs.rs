//! Documentation comments against the definitions that they document.

use std::collections::HashSet;

use crate::check::Context;
use crate::diagnostic::{Code, Diagnostic};
use crate::doc::{Doc, Section, SectionKind};
use crate::parts::Parts;
use crate::schema::{Definition, Entity, Schema};

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
    let Some(doc) = schema.doc_of(definition) else {
        return;
    };
    let parts = Parts::of(schema, entity);
    if !context.is_incomplete(definition) {
        bogus(doc, &parts, definition, context);
    }
    missing(doc, &parts, definition, context);
    sections(schema, doc, entity, context);
}

/// What is described but not there.
fn bogus(doc: &Doc, parts: &Parts<'_>, definition: &Definition, context: &mut Context) {
    let members: HashSet<&str> = parts.members.iter().map(|(_, name, _)| *name).collect();
    let features: HashSet<&str> = parts.features.iter().map(|(name, _)| *name).collect();
    for section in &doc.sections {
        let (role, name, known) = match &section.kind {
            SectionKind::Member(name) => ("member", name, &members),
            SectionKind::Feature(name) => ("feature", name, &features),
            _ => continue,
        };
        if known.contains(name.as_str()) {
            continue;
        }
        let message = format!(
            "`{}` has no {role} `{name}`, which is documented",
            definition.name
        );
        let problem = Diagnostic::new(Code::DocUnknownMember, section.span, message)
            .maybe_help(crate::suggest::similar(name, known.iter().copied()));
        context.report(problem);
    }
}

/// What is there but not described.
fn missing(doc: &Doc, parts: &Parts<'_>, definition: &Definition, context: &mut Context) {
    let Some(head) = definition.span else { return };
    let name = &definition.name;
    let mut report = |what: String, span| {
        let message = format!("{what} of `{name}` is not documented");
        let problem = Diagnostic::new(Code::DocMissing, head, message);
        context
            .problems
            .push(problem.maybe_label(span, "defined here"));
    };
    let described = |kind: fn(&SectionKind) -> Option<&String>| -> HashSet<&str> {
        let names = doc
            .sections
            .iter()
            .filter_map(|section| kind(&section.kind));
        names.map(String::as_str).collect()
    };
    let features = described(|kind| match kind {
        SectionKind::Feature(name) => Some(name),
        _ => None,
    });
    for (feature, span) in &parts.features {
        if !features.contains(feature) {
            report(format!("feature `{feature}`"), *span);
        }
    }
    if context.mode == crate::mode::Mode::Lenient || context.pragmas.documentation.contains(name) {
        return;
    }
    let members = described(|kind| match kind {
        SectionKind::Member(name) => Some(name),
        _ => None,
    });
    for (role, member, span) in &parts.members {
        if !members.contains(member) {
            report(format!("{role} `{member}`"), *span);
        }
    }
}

/// Sections that make no sense for what is documented.
fn sections(schema: &Schema, doc: &Doc, entity: Entity, context: &mut Context) {
    let returns = match entity {
        Entity::Command(id) => Some(schema[id].returns.is_some()),
        _ => None,
    };
    for section in &doc.sections {
        let message = match (&section.kind, returns) {
            (SectionKind::Returns, None) => "`Returns:` makes sense for commands only",
            (SectionKind::Errors, None) => "`Errors:` makes sense for commands only",
            (SectionKind::Returns, Some(false)) if context.strict() => {
                "`Returns:`, but the command returns nothing"
            }
            _ => continue,
        };
        report(section, message, context);
    }
}

fn report(section: &Section, message: &str, context: &mut Context) {
    context.report(Diagnostic::new(Code::DocSection, section.span, message));
}
