//! What findings say, in words.

use qapi_schema::doc::Doc;
use qapi_schema::wire::JsonKind;
use qapi_schema::{Condition, Feature, Schema, TypeId, TypeKind};

use crate::builds::Builds;
use crate::change::{Severity, Words};
use crate::compare::{Detail, Fact};
use crate::item::{ItemId, ItemRef};

/// What a finding says after the path of what changed.
pub(crate) fn description(fact: &Fact<'_>, builds: &Builds, old: &Schema, new: &Schema) -> String {
    let change = change(fact, old, new);
    let is_compatible = fact.id.severity() == Severity::Compatible;
    match &builds.condition {
        None if builds.possibly_not_built && !is_compatible => format!("{change}{MAY_LACK}"),
        None => change,
        Some(condition) => {
            let words = if_words(condition, builds.possibly_not_built);
            format!("{change}, {words}")
        }
    }
}

/// What is said of something that only one of two builds has.
const MAY_LACK: &str = ", which the other build may lack";

/// The condition under which a change can be met, for after a comma.
pub(crate) fn if_words(condition: &str, possibly_not_built: bool) -> String {
    let but = if possibly_not_built { MAY_LACK } else { "" };
    format!("if {condition}{but}")
}

pub(crate) fn feature_name<'s>(fact: &Fact<'s>) -> Option<&'s str> {
    match fact.detail {
        Detail::Feature(name) => Some(name),
        _ => None,
    }
}

fn change(fact: &Fact<'_>, old: &Schema, new: &Schema) -> String {
    let feature = match feature_name(fact) {
        Some(name) => format!("feature `{name}` "),
        None => String::new(),
    };
    match fact.id.change().words() {
        Words::Plain(words) => words.to_owned(),
        Words::Feature(words) => format!("{feature}{words}"),
        Words::JsonKind(words) => format!("{words} {}", json_kind(fact)),
        Words::Conditions(words) => conditions(words, fact, old, new),
        Words::Types => types(fact, old, new),
    }
}

fn json_kind(fact: &Fact<'_>) -> String {
    match fact.detail {
        Detail::Kind(kind) => JsonKind::to_string(&kind),
        _ => String::new(),
    }
}

fn types(fact: &Fact<'_>, old: &Schema, new: &Schema) -> String {
    let Detail::Types(types) = fact.detail else {
        return String::new();
    };
    let (old_type, new_type) = (type_words(old, types.old), type_words(new, types.new));
    format!("was {old_type}, now {new_type}")
}

fn type_words(schema: &Schema, id: TypeId) -> String {
    let text = schema.type_text(id);
    match &schema[id].kind {
        TypeKind::Enum(_) => format!("enum {text}"),
        TypeKind::Alternate(_) => {
            let choices = schema.choices(id).into_iter();
            let texts = choices.map(|choice| schema.type_text(choice.type_id));
            texts.collect::<Vec<_>>().join(" or ")
        }
        TypeKind::Object(_) if !schema[id].is_implicit() => format!("object {text}"),
        _ => text,
    }
}

/// How a condition changed. A condition that came or went has words of its own.
fn conditions(words: &str, fact: &Fact<'_>, old: &Schema, new: &Schema) -> String {
    let of_what = match feature_name(fact) {
        Some(name) => format!("condition of feature `{name}`"),
        None => "condition".to_owned(),
    };
    let find = |schema, item: Option<ItemId>| condition(schema, item?, feature_name(fact));
    match (find(old, fact.old), find(new, fact.new)) {
        (None, Some(new)) => format!("{of_what} added: {}", condition_words(new)),
        (Some(old), None) => format!("{of_what} removed: {}", condition_words(old)),
        (Some(old), Some(new)) => format!("{of_what} {words}: {}", condition_change(old, new)),
        (None, None) => format!("{of_what} {words}"),
    }
}

fn condition_change(old: &Condition, new: &Condition) -> String {
    if let (Condition::Any(old), Condition::Any(new)) = (old, new) {
        return match (&*only_in(old, new), &*only_in(new, old)) {
            (removed, "") => format!("no longer {removed}"),
            ("", added) => format!("now also {added}"),
            (removed, added) => format!("no longer {removed}, now {added}"),
        };
    }
    let (old, new) = (condition_words(old), condition_words(new));
    format!("was {old}, now {new}")
}

/// The alternatives that only the first of two conditions has.
fn only_in(parts: &[Condition], others: &[Condition]) -> String {
    let only = parts.iter().filter(|part| !others.contains(part));
    only.map(condition_words).collect::<Vec<_>>().join(" or ")
}

/// The condition of an item, or of a feature flag of it.
pub(crate) fn condition<'s>(
    schema: &'s Schema,
    item: ItemId,
    feature: Option<&str>,
) -> Option<&'s Condition> {
    match feature {
        Some(name) => item.feature(schema, name)?.condition.as_ref(),
        None => item.get(schema).condition(),
    }
}

/// What the documentation of a definition says about deprecation, of the definition or of a
/// part of it.
pub(crate) fn advice(doc: &Doc) -> Option<String> {
    let text = &doc.feature(Feature::DEPRECATED)?.text;
    let words: Vec<&str> = text.split_whitespace().collect();
    Some(words.join(" "))
}

/// A condition as people say it: `CONFIG_A and not (CONFIG_B or CONFIG_C)`.
pub(crate) fn condition_words(condition: &Condition) -> String {
    let part = |part: &Condition| match part {
        Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => {
            format!("({})", condition_words(part))
        }
        _ => condition_words(part),
    };
    let join = |parts: &[Condition], word| parts.iter().map(part).collect::<Vec<_>>().join(word);
    match condition {
        Condition::Defined(text) | Condition::Expression(text) => text.clone(),
        Condition::All(parts) => join(parts, " and "),
        Condition::Any(parts) => join(parts, " or "),
        Condition::Not(inner) => format!("not {}", part(inner)),
    }
}

/// What a fact is about, roughly as the text of the schema has it.
pub(crate) fn declaration(fact: &Fact<'_>, schema: &Schema, item: ItemId) -> String {
    if let Some(name) = feature_name(fact)
        && item.feature(schema, name).is_some()
    {
        return format!("feature {name}");
    }
    match (item.get(schema), item) {
        (ItemRef::Member(member), _) => {
            let optional = if member.optional { "*" } else { "" };
            let type_text = schema.type_text(member.type_id);
            format!("{optional}{}: {type_text}", member.name)
        }
        (ItemRef::Value(value), ItemId::Value(id, _)) => {
            format!("{} (of {})", value.name, schema.type_text(id))
        }
        (ItemRef::Branch(branch), _) => {
            format!("{}: {}", branch.name, schema.type_text(branch.type_id))
        }
        (_, ItemId::Command(_)) => format!("command {}", item.definition(schema).name),
        (_, ItemId::Event(_)) => format!("event {}", item.definition(schema).name),
        (_, ItemId::Type(id)) => schema.type_text(id),
        _ => item.definition(schema).name.clone(),
    }
}
