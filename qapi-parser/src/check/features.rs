//! Checks where special features are allowed, and how many features there are.

use std::collections::HashSet;

use crate::check::context::Context;
use qapi_schema::diagnostic::{Code, Diagnostic};
use qapi_schema::documented::{Documented, Part};
use qapi_schema::{Entity, Feature, Item, Schema};

/// How many different features QEMU supports.
const LIMIT: usize = 64;

/// Checks the features of every definition. Only the newest generator has these rules, so
/// they apply only in strict mode.
pub(super) fn check(schema: &Schema, context: &mut Context) {
    if !context.strict() {
        return;
    }
    let mut seen: HashSet<&str> = [Feature::DEPRECATED, Feature::UNSTABLE].into();
    for item in schema.modules().flat_map(|(_, module)| &module.items) {
        let Item::Entity(entity) = *item else {
            continue;
        };
        let definition = schema.definition(entity);
        let Some(head) = definition.span else {
            continue;
        };
        let features = Documented::of(schema, entity).features;
        for Part { name, span } in features {
            if seen.insert(name) && seen.len() == LIMIT + 1 {
                let message =
                    format!("feature `{name}` exceeds QEMU's limit of {LIMIT} different features");
                let problem = Diagnostic::in_definition(Code::TooManyFeatures, head, message);
                context.report(problem.at(span, "this feature"));
            }
        }
        if matches!(entity, Entity::Type(_)) {
            let own = definition.features.iter();
            for feature in own.filter(|feature| feature.is_special()) {
                let message = format!("the type `{}` cannot be {}", definition.name, feature.name);
                let problem = Diagnostic::in_definition(Code::SpecialFeature, head, message)
                    .at(feature.span, "this feature")
                    .help(format!(
                        "only commands, events, members and values can be {}",
                        feature.name
                    ));
                context.report(problem);
            }
        }
    }
}
