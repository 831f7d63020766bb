//! Features whose names are nearly those of the special ones.

use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::documented::Documented;
use qapi_schema::suggest::most_alike;
use qapi_schema::{Entity, Feature, Item, Schema};

/// Checks the features of every definition and of its parts.
pub(super) fn check(schema: &Schema, warnings: &mut Vec<Diagnostic>) {
    for item in schema.modules().flat_map(|(_, module)| &module.items) {
        let Item::Entity(entity) = *item else {
            continue;
        };
        // The parts of an implicit type are those of what implies it.
        let is_implicit = matches!(entity, Entity::Type(id) if schema[id].is_implicit());
        if !is_implicit {
            of_definition(schema, entity, warnings);
        }
    }
}

fn of_definition(schema: &Schema, entity: Entity, warnings: &mut Vec<Diagnostic>) {
    let special = [Feature::DEPRECATED, Feature::UNSTABLE];
    let definition = schema.definition(entity);
    for part in Documented::of(schema, entity).features {
        let (Some(meant), Some(span)) = (most_alike(part.name, special), part.span) else {
            continue;
        };
        if meant == part.name {
            continue;
        }
        let message = format!(
            "feature `{}` of `{}` has no special meaning",
            part.name, definition.name
        );
        let warning = Diagnostic::new(Code::FeatureMisspelt, span, message)
            .within(definition.span)
            .help(format!("did you mean `{meant}`?"));
        warnings.push(warning);
    }
}
