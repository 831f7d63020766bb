//! Checks documentation comments against the definitions that they document.

use std::collections::HashSet;

use crate::check::context::Context;
use crate::doc::{self, Swallowed};
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::doc::{Doc, Section, SectionKind};
use qapi_schema::documented::Documented;
use qapi_schema::source::Span;
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
    let Some(id) = definition
        .doc
        .filter(|id| context.comments[id.index()].is_sound)
    else {
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
    let swallowed = std::mem::take(&mut context.comments[id.index()].swallowed);
    let mut meant = swallowed_lines(&swallowed, &parts, &described, definition, context);
    if !context.is_incomplete(definition) {
        bogus(doc, &parts, &described, definition, &mut meant, context);
    }
    missing(&parts, &described, &meant, definition, context);
    sections(schema, doc, entity, context);
}

/// The names that a comment describes.
#[derive(Default)]
struct Described<'d> {
    is_of_boxed_command: bool,
    members: HashSet<&'d str>,
    features: HashSet<&'d str>,
}

/// Reports what is not described only because its line is part of the paragraph above it.
/// Returns the names that such lines were meant for.
fn swallowed_lines<'p>(
    swallowed: &[Swallowed],
    parts: &Documented<'p>,
    described: &Described<'_>,
    definition: &Definition,
    context: &mut Context,
) -> HashSet<&'p str> {
    let mut meant = HashSet::new();
    let mut told = HashSet::new();
    let excepted = context.pragmas.documentation.contains(&definition.name);
    if !context.strict() {
        return meant;
    }
    let members = parts.members.iter().filter(|_| !excepted);
    let members: HashSet<&str> = members.map(|part| part.name).collect();
    let features: HashSet<&str> = parts.features.iter().map(|part| part.name).collect();
    let is_described =
        |name: &str| described.members.contains(name) || described.features.contains(name);
    for Swallowed {
        span,
        name,
        continuation,
    } in swallowed
    {
        let known = members.union(&features).copied();
        let of_line = |known: &&str| match name {
            Some(name) => name == known && !is_described(known),
            None => features.contains(known) && !described.features.contains(known),
        };
        let new: Vec<&str> = known
            .filter(of_line)
            .filter(|known| !meant.contains(known))
            .collect();
        if new.is_empty() {
            continue;
        }
        let text = match name {
            Some(name) => format!("`@{name}:`"),
            None => "`Features:`".to_owned(),
        };
        let problem = match continuation {
            Some(continuation) => doc::not_indented(*continuation)
                .label(*span, format!("so {text} is part of a paragraph")),
            None => Diagnostic::new(
                Code::DocMissing,
                *span,
                format!("{text} is part of the paragraph above it"),
            )
            .help("put an empty `#` before it"),
        };
        // One line that is not indented is one mistake, however many lines follow it.
        if continuation.is_none_or(|line| told.insert(line)) {
            let place = definition.span;
            context.report(problem.within(place));
        }
        meant.extend(new);
    }
    meant
}

/// Reports what is described but does not exist. Adds the names that these descriptions
/// were meant for.
fn bogus<'p>(
    doc: &Doc,
    parts: &Documented<'p>,
    described: &Described<'_>,
    definition: &Definition,
    meant: &mut HashSet<&'p str>,
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
        let is_told = role != "feature" && meant.contains(name.as_str());
        if known.contains(name.as_str()) || section.loose || is_whole || is_told {
            continue;
        }
        let help = if let Some(&other) = other.get(name.as_str()) {
            meant.insert(other);
            Some(if role == "feature" {
                format!("describe the {} `{name}` above `Features:`", parts.role)
            } else {
                format!("describe the feature `{name}` below `Features:`")
            })
        } else {
            let is_left = |known: &&str| {
                let of = [&described.members, &described.features];
                !of.iter().any(|names| names.contains(known)) && !meant.contains(known)
            };
            let similar = context
                .suggestions
                .most_alike(name, known.iter().copied().filter(is_left));
            meant.extend(similar);
            similar.map(|similar| format!("did you mean `{similar}`?"))
        };
        let message = format!("`{}` has no {role} `{name}`", definition.name);
        // Just `@name`, without the description.
        let start = section.span.range().start;
        let place = Span::new(section.span.file, start..start + 1 + name.len());
        let problem = Diagnostic::new(Code::DocUnknownMember, place, message);
        context.report(problem.maybe_help(help));
    }
}

/// Reports what exists but is not described, and is not what a wrong description was
/// meant for.
fn missing(
    parts: &Documented<'_>,
    described: &Described<'_>,
    meant: &HashSet<&str>,
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
        let is_described = described.features.contains(feature.name);
        if strict && !is_described && !meant.contains(feature.name) {
            report(format!("feature `{}`", feature.name), feature.span);
        }
    }
    for member in &parts.members {
        let is_described = described.members.contains(member.name);
        if !excepted && !is_described && !meant.contains(member.name) {
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
