//! What findings say, in words.

use std::fmt::Display;

use qapi_schema::doc::Doc;
use qapi_schema::text::Text;
use qapi_schema::wire::JsonKind;
use qapi_schema::{Condition, Feature, Schema, TypeId, TypeKind};

use crate::builds::Builds;
use crate::change::{Severity, Words};
use crate::compare::{Detail, Fact};
use crate::item::{ItemId, ItemRef};
use crate::pair::Pair;

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
pub(crate) fn if_words(condition: impl Display, possibly_not_built: bool) -> String {
    let but = if possibly_not_built { MAY_LACK } else { "" };
    format!("if {condition}{but}")
}

fn change(fact: &Fact<'_>, old: &Schema, new: &Schema) -> String {
    let feature = match fact.feature() {
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

/// How a condition changed. A condition that was added or removed has words of its own.
fn conditions(words: &str, fact: &Fact<'_>, old: &Schema, new: &Schema) -> String {
    let of_what = match fact.feature() {
        Some(name) => format!("condition of feature `{name}`"),
        None => "condition".to_owned(),
    };
    let conditions = compared_conditions(fact, Pair { old, new });
    match (&conditions.old, &conditions.new) {
        (None, Some(new)) => format!("{of_what} added: {}", new.in_words()),
        (Some(old), None) => format!("{of_what} removed: {}", old.in_words()),
        (Some(old), Some(new)) => format!("{of_what} {words}: {}", condition_change(old, new)),
        (None, None) => format!("{of_what} {words}"),
    }
}

/// The conditions that were compared. For a branch, those of the tag's value count if they are
/// not the same.
fn compared_conditions(fact: &Fact<'_>, schemas: Pair<&Schema>) -> Pair<Option<Condition>> {
    let items = Pair {
        old: fact.old,
        new: fact.new,
    };
    let own = schemas.with(items, |schema, item| {
        item?.condition(schema, fact.feature())
    });
    let of_values = schemas.with(items, |schema, item| item?.value_condition(schema));
    if of_values.old == of_values.new {
        return own.map(Option::<&Condition>::cloned);
    }
    of_values.with(own, Condition::both)
}

fn condition_change(old: &Condition, new: &Condition) -> String {
    if let (Condition::Any(old), Condition::Any(new)) = (old, new) {
        return match (only_in(old, new), only_in(new, old)) {
            (Some(removed), None) => format!("no longer if {}", removed.in_words()),
            (None, Some(added)) => format!("now also if {}", added.in_words()),
            (Some(removed), Some(added)) => format!(
                "no longer if {}, now also if {}",
                removed.in_words(),
                added.in_words(),
            ),
            (None, None) => String::new(),
        };
    }
    format!("was {}, now {}", old.in_words(), new.in_words())
}

/// The alternatives that only the first of two conditions has.
fn only_in(parts: &[Condition], others: &[Condition]) -> Option<Condition> {
    let only = parts.iter().filter(|part| !others.contains(part)).cloned();
    let mut only: Vec<Condition> = only.collect();
    match only.len() {
        0 => None,
        1 => only.pop(),
        _ => Some(Condition::Any(only)),
    }
}

/// What the documentation of a definition says about deprecation, of the definition or of a
/// part of it.
pub(crate) fn advice(doc: &Doc) -> Option<Text> {
    Some(Text::prose(&doc.feature(Feature::DEPRECATED)?.text))
}

/// What a fact is about, roughly as the text of the schema has it.
pub(crate) fn declaration(fact: &Fact<'_>, schema: &Schema, item: ItemId) -> String {
    if let Some(name) = fact.feature()
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
