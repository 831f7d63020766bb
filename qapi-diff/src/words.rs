//! What findings say, in words.

use qapi_schema::doc::Doc;
use qapi_schema::{Condition, Feature, Origin, Schema, TypeId, TypeKind};

use crate::change::Change;
use crate::compare::{Detail, Fact};
use crate::item::{Item, Written};

/// What a change is, as what follows the name of the thing that changed.
pub(crate) fn what(
    fact: &Fact<'_>,
    on_condition: Option<&OnCondition>,
    old: &Schema,
    new: &Schema,
) -> String {
    let happened = happened(fact, old, new);
    match on_condition {
        None => happened,
        Some(it) => format!("{happened}, {}", if_words(&it.words, it.may_be_unbuilt)),
    }
}

/// The condition of what only one of the schemas has, as what follows a comma.
pub(crate) fn if_words(condition: &str, may_be_unbuilt: bool) -> String {
    let but = if may_be_unbuilt {
        ", which the other build may lack"
    } else {
        ""
    };
    format!("if {condition}{but}")
}

/// The condition of what only one of the schemas has.
pub(crate) struct OnCondition {
    pub(crate) words: String,
    /// Whether the other schema may lack it only for how that was built.
    pub(crate) may_be_unbuilt: bool,
}

/// On which condition there is what came or is gone, which may be part of a branch that has
/// one.
pub(crate) fn on_condition(
    fact: &Fact<'_>,
    branch: Option<&Condition>,
    old: &Schema,
    new: &Schema,
) -> Option<OnCondition> {
    let (there, elsewhere, item) = match (fact.old, fact.new, fact.id.change()) {
        (Some(item), None, _) | (Some(item), _, Change::FeatureRemoved) => (old, new, item),
        (None, Some(item), _) | (_, Some(item), Change::FeatureAdded) => (new, old, item),
        _ => return on_branches(fact, old, new),
    };
    let own = condition(there, item, feature_name(fact));
    Some(OnCondition {
        words: condition_words(&Condition::both(own, branch)?),
        may_be_unbuilt: elsewhere.origin() == Origin::Introspection,
    })
}

/// On which condition a value may be of the further kinds that an alternate has, if on any.
fn on_branches(fact: &Fact<'_>, old: &Schema, new: &Schema) -> Option<OnCondition> {
    let Detail::Types(was, is) = fact.detail else {
        return None;
    };
    let (there, alternate, elsewhere, other) = match fact.id.change() {
        Change::BecameAlternate => (new, is, old, was),
        Change::NoLongerAlternate => (old, was, new, is),
        _ => return None,
    };
    let TypeKind::Alternate(of) = &there[alternate].kind else {
        return None;
    };
    let kind = elsewhere.json_kind(other);
    let further = of
        .branches
        .iter()
        .filter(|it| there.json_kind(it.type_id) != kind);
    let conditions: Option<Vec<_>> = further.map(|it| it.condition.as_ref()).collect();
    let words: Vec<String> = conditions?.into_iter().map(condition_words).collect();
    (!words.is_empty()).then(|| OnCondition {
        words: words.join(" or "),
        may_be_unbuilt: elsewhere.origin() == Origin::Introspection,
    })
}

fn feature_name<'s>(fact: &Fact<'s>) -> Option<&'s str> {
    match fact.detail {
        Detail::Feature(name) => Some(name),
        _ => None,
    }
}

fn happened(fact: &Fact<'_>, old: &Schema, new: &Schema) -> String {
    let feature = feature_name(fact).map_or_else(String::new, |it| format!("feature `{it}` "));
    match fact.id.change() {
        Change::CommandAdded => "new command".to_owned(),
        Change::CommandRemoved => "command removed".to_owned(),
        Change::EventAdded => "new event".to_owned(),
        Change::EventRemoved => "event removed".to_owned(),
        Change::OobLost => "may no longer be sent out-of-band".to_owned(),
        Change::OobGained => "may now be sent out-of-band".to_owned(),
        Change::PreconfigLost => {
            "may no longer be sent before the machine is built (-preconfig)".to_owned()
        }
        Change::PreconfigGained => {
            "may now be sent before the machine is built (-preconfig)".to_owned()
        }
        Change::SuccessResponseLost => "success is no longer answered".to_owned(),
        Change::SuccessResponseGained => "success is now answered".to_owned(),
        Change::ArgumentsTyped => "took any arguments, now those of the schema".to_owned(),
        Change::ArgumentsOpened => "takes any arguments".to_owned(),
        Change::MemberAdded => "optional member added".to_owned(),
        Change::MemberRemoved => "optional member removed".to_owned(),
        Change::MandatoryMemberAdded => "mandatory member added".to_owned(),
        Change::MandatoryMemberRemoved => "mandatory member removed".to_owned(),
        Change::MemberBecameMandatory => "was optional, now mandatory".to_owned(),
        Change::MemberBecameOptional => "was mandatory, now optional".to_owned(),
        Change::ValueAdded => "value added".to_owned(),
        Change::ValueRemoved => "value removed".to_owned(),
        Change::BranchAdded => format!("may now be {}", kind(fact)),
        Change::BranchRemoved => format!("may no longer be {}", kind(fact)),
        Change::FeatureAdded => format!("{feature}added"),
        Change::FeatureRemoved => format!("{feature}removed"),
        Change::ConditionNarrowed => {
            format!("{feature}in fewer builds: {}", conditions(fact, old, new))
        }
        Change::ConditionWidened => {
            format!("{feature}in more builds: {}", conditions(fact, old, new))
        }
        Change::ConditionChanged => {
            format!("{feature}in other builds: {}", conditions(fact, old, new))
        }
        Change::BecameDeprecated => "now deprecated".to_owned(),
        Change::NoLongerDeprecated => "no longer deprecated".to_owned(),
        Change::BecameUnstable => "now unstable".to_owned(),
        Change::BecameStable => "no longer unstable".to_owned(),
        _ => types(fact, old, new),
    }
}

fn kind(fact: &Fact<'_>) -> String {
    match fact.detail {
        Detail::Kind(kind) => kind.to_string(),
        _ => String::new(),
    }
}

fn types(fact: &Fact<'_>, old: &Schema, new: &Schema) -> String {
    let Detail::Types(was, is) = fact.detail else {
        return fact.id.change().name().replace('-', " ");
    };
    let words = |schema: &Schema, id: TypeId| match &schema[id].kind {
        TypeKind::Enum(_) => format!("enum {}", schema.type_text(id)),
        TypeKind::Alternate(_) => {
            let choices = schema.choices(id).into_iter();
            let choices: Vec<String> = choices
                .map(|choice| schema.type_text(choice.type_id))
                .collect();
            choices.join(" or ")
        }
        TypeKind::Object(_) if !schema[id].is_implicit() => {
            format!("object {}", schema.type_text(id))
        }
        _ => schema.type_text(id),
    };
    format!("was {}, now {}", words(old, was), words(new, is))
}

fn conditions(fact: &Fact<'_>, old: &Schema, new: &Schema) -> String {
    let find =
        |schema: &Schema, item: Option<Item>| condition(schema, item?, feature_name(fact)).cloned();
    let (was, is) = (find(old, fact.old), find(new, fact.new));
    if let (Some(Condition::Any(was)), Some(Condition::Any(is))) = (&was, &is) {
        let only = |of: &[Condition], other: &[Condition]| {
            let parts = of.iter().filter(|part| !other.contains(part));
            parts.map(condition_words).collect::<Vec<_>>().join(" or ")
        };
        return match (&*only(was, is), &*only(is, was)) {
            (gone, "") => format!("no longer if {gone}"),
            ("", come) => format!("now also if {come}"),
            (gone, come) => format!("no longer if {gone}, now if {come}"),
        };
    }
    let words = |condition: Option<Condition>| {
        condition.map_or_else(
            || "always".to_owned(),
            |it| format!("if {}", condition_words(&it)),
        )
    };
    format!("was {}, now {}", words(was), words(is))
}

fn condition<'s>(schema: &'s Schema, item: Item, feature: Option<&str>) -> Option<&'s Condition> {
    match feature {
        Some(name) => item.feature(schema, name)?.condition.as_ref(),
        None => item.written(schema).condition(),
    }
}

/// What the documentation of a definition says about what of it is deprecated.
pub(crate) fn advice(doc: &Doc) -> Option<String> {
    let words: Vec<&str> = doc
        .feature(Feature::DEPRECATED)?
        .text
        .split_whitespace()
        .collect();
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

/// What a fact is about, as the schema's text has it, more or less.
pub(crate) fn declared(fact: &Fact<'_>, schema: &Schema, item: Item) -> String {
    if let Some(name) = feature_name(fact)
        && item.feature(schema, name).is_some()
    {
        return format!("feature {name}");
    }
    match (item.written(schema), item) {
        (Written::Member(it), _) => {
            let optional = if it.optional { "*" } else { "" };
            format!("{optional}{}: {}", it.name, schema.type_text(it.type_id))
        }
        (Written::Value(it), Item::Value(id, _)) => {
            format!("{} (of {})", it.name, schema.type_text(id))
        }
        (Written::Branch(it), _) => format!("{}: {}", it.name, schema.type_text(it.type_id)),
        (_, Item::Command(_)) => format!("command {}", item.definition(schema).name),
        (_, Item::Event(_)) => format!("event {}", item.definition(schema).name),
        (_, Item::Type(id)) => schema.type_text(id),
        _ => item.definition(schema).name.clone(),
    }
}
