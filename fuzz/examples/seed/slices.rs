//! A large schema -> many small ones: each definition with what it needs.

use std::collections::BTreeSet;

use qapi_parser::Schema;
use qapi_schema::{Definition, Entity, TypeId, TypeKind};

/// A slice that is larger than this is left out, in bytes.
const LIMIT: usize = 16 << 10;

/// The slices of a schema, one for each of its definitions.
pub(crate) fn of(schema: &Schema) -> Vec<String> {
    let types = schema.types().filter(|(_, of)| !of.is_implicit());
    let types = types.map(|(id, _)| Entity::Type(id));
    let commands = schema.commands().map(|(id, _)| Entity::Command(id));
    let events = schema.events().map(|(id, _)| Entity::Event(id));
    let entities = types.chain(commands).chain(events);
    entities
        .filter_map(|entity| slice(schema, entity))
        .collect()
}

fn slice(schema: &Schema, entity: Entity) -> Option<String> {
    let mut text = String::new();
    let mut seen = BTreeSet::new();
    let mut rest = types_of(schema, entity);
    push(schema, schema.definition(entity), &mut text);
    if let Entity::Type(id) = entity {
        seen.insert(id);
    }
    while let Some(id) = rest.pop() {
        if !seen.insert(id) {
            continue;
        }
        if !schema[id].is_implicit() {
            push(schema, &schema[id].definition, &mut text);
        }
        if text.len() > LIMIT {
            return None;
        }
        rest.extend(types_of(schema, Entity::Type(id)));
    }
    Some(text)
}

/// The types that a definition names.
fn types_of(schema: &Schema, entity: Entity) -> Vec<TypeId> {
    let id = match entity {
        Entity::Type(id) => id,
        Entity::Command(id) => {
            let command = &schema[id];
            return command
                .arguments
                .into_iter()
                .chain(command.returns)
                .collect();
        }
        Entity::Event(id) => return schema[id].data.into_iter().collect(),
    };
    match &schema[id].kind {
        TypeKind::Array { element } => vec![*element],
        TypeKind::Object(object) => {
            let mut types: Vec<TypeId> = object.base.into_iter().collect();
            types.extend(object.members.iter().map(|member| member.type_id));
            if let Some(variants) = &object.variants {
                types.push(variants.tag_type);
                types.extend(variants.branches.iter().map(|branch| branch.type_id));
            }
            types
        }
        TypeKind::Alternate(alternate) => {
            let branches = alternate.branches.iter();
            branches.map(|branch| branch.type_id).collect()
        }
        _ => Vec::new(),
    }
}

/// Adds a definition as it is written, documentation included.
fn push(schema: &Schema, definition: &Definition, text: &mut String) {
    let Some(span) = definition.span else {
        return;
    };
    if let Some(doc) = schema.doc_of(definition) {
        *text += schema.sources().snippet(doc.span);
        *text += "\n";
    }
    let rest = &schema.sources().text(span.file)[span.range().start..];
    *text += expression(rest);
    *text += "\n\n";
}

/// The expression that a text begins with.
fn expression(text: &str) -> &str {
    let mut depth = 0;
    let mut quoted = false;
    let mut comment = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\n' => comment = false,
            _ if comment => {}
            b'\'' => quoted = !quoted,
            _ if quoted => {}
            b'#' => comment = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return &text[..=at];
                }
            }
            _ => {}
        }
    }
    text
}
