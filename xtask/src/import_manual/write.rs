//! Writes definitions as the text of a schema.

use qapi_schema::{CommandFlags, Condition, DefinitionKind, Feature};

use super::definition::{Definition, Module, Part, TypeName};

/// The text of a module.
pub(super) fn module(module: &Module) -> String {
    let includes = module
        .includes
        .iter()
        .map(|path| format!("{{ 'include': '{path}' }}"));
    let definitions = module.definitions.iter().map(definition);
    let blocks: Vec<String> = includes.chain(definitions).collect();
    blocks.join("\n\n") + "\n"
}

fn definition(of: &Definition) -> String {
    let mut keys = vec![format!("'{}': '{}'", of.kind, of.name)];
    match of.kind {
        DefinitionKind::Enum => {
            keys.extend(
                of.prefix
                    .iter()
                    .map(|prefix| format!("'prefix': '{prefix}'")),
            );
            keys.push(format!("'data': [ {} ]", parts(&of.parts)));
        }
        DefinitionKind::Struct => {
            keys.extend(
                of.base
                    .as_ref()
                    .map(|base| format!("'base': {}", type_name(base))),
            );
            keys.push(format!("'data': {{ {} }}", parts(&of.parts)));
        }
        DefinitionKind::Union => {
            keys.push(match &of.base {
                Some(base) => format!("'base': {}", type_name(base)),
                None => format!("'base': {{ {} }}", parts(&of.parts)),
            });
            keys.extend(of.tag.iter().map(|tag| format!("'discriminator': '{tag}'")));
            keys.push(format!("'data': {{ {} }}", parts(&of.branches)));
        }
        DefinitionKind::Alternate => keys.push(format!("'data': {{ {} }}", parts(&of.parts))),
        DefinitionKind::Command | DefinitionKind::Event => {
            match &of.base {
                Some(base) => keys.push(format!("'data': {}", type_name(base))),
                None if of.parts.is_empty() => {}
                None => keys.push(format!("'data': {{ {} }}", parts(&of.parts))),
            }
            keys.extend(
                of.returns
                    .as_ref()
                    .map(|of| format!("'returns': {}", type_name(of))),
            );
            keys.extend(flags(of.flags).map(str::to_owned));
        }
    }
    keys.extend(attributes(of.condition.as_ref(), &of.features));
    format!("{{ {} }}", keys.join(",\n  "))
}

/// The flags that are not as the language has them by default.
fn flags(flags: CommandFlags) -> impl Iterator<Item = &'static str> {
    let flags = [
        (!flags.generate, "'gen': false"),
        (!flags.success_response, "'success-response': false"),
        (flags.boxed, "'boxed': true"),
        (flags.allow_oob, "'allow-oob': true"),
        (flags.allow_preconfig, "'allow-preconfig': true"),
        (flags.coroutine, "'coroutine': true"),
    ];
    flags
        .into_iter()
        .filter_map(|(is_set, text)| is_set.then_some(text))
}

fn parts(parts: &[Part]) -> String {
    let parts: Vec<String> = parts.iter().map(part).collect();
    parts.join(",\n    ")
}

fn part(part: &Part) -> String {
    let attributes = attributes(part.condition.as_ref(), &part.features);
    let name = format!("'{}{}'", if part.optional { "*" } else { "" }, part.name);
    match (&part.type_name, attributes.is_empty()) {
        (None, true) => name,
        (None, false) => format!("{{ 'name': {name}, {} }}", attributes.join(", ")),
        (Some(of), true) => format!("{name}: {}", type_name(of)),
        (Some(of), false) => {
            format!(
                "{name}: {{ 'type': {}, {} }}",
                type_name(of),
                attributes.join(", ")
            )
        }
    }
}

fn attributes(condition_of: Option<&Condition>, features: &[Feature]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(condition_of.map(|of| format!("'if': {}", condition(of))));
    if !features.is_empty() {
        let features: Vec<String> = features.iter().map(feature).collect();
        keys.push(format!("'features': [ {} ]", features.join(", ")));
    }
    keys
}

fn feature(feature: &Feature) -> String {
    match &feature.condition {
        None => format!("'{}'", feature.name),
        Some(of) => format!("{{ 'name': '{}', 'if': {} }}", feature.name, condition(of)),
    }
}

fn condition(of: &Condition) -> String {
    let list = |parts: &[Condition]| parts.iter().map(condition).collect::<Vec<_>>().join(", ");
    match of {
        Condition::Defined(symbol) | Condition::Expression(symbol) => format!("'{symbol}'"),
        Condition::All(parts) => format!("{{ 'all': [ {} ] }}", list(parts)),
        Condition::Any(parts) => format!("{{ 'any': [ {} ] }}", list(parts)),
        Condition::Not(part) => format!("{{ 'not': {} }}", condition(part)),
    }
}

fn type_name(of: &TypeName) -> String {
    if of.is_array {
        format!("[ '{}' ]", of.element)
    } else {
        format!("'{}'", of.element)
    }
}
