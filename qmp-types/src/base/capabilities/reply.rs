//! The entries of a reply -> entities that refer to each other by their place.

use std::collections::HashMap;

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

use super::{Capabilities, Entity, Member, Object};

/// One entry of a reply. Which members there are depends on `meta-type`.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Entry {
    name: String,
    meta_type: String,
    #[serde(default)]
    json_type: String,
    #[serde(default)]
    element_type: String,
    #[serde(default)]
    values: Vec<String>,
    #[serde(default)]
    members: Vec<EntryMember>,
    tag: Option<String>,
    #[serde(default)]
    variants: Vec<Variant>,
    #[serde(default)]
    arg_type: String,
    #[serde(default)]
    ret_type: String,
    #[serde(default)]
    features: Vec<String>,
}

/// A member of an object, a value of an enum, or a branch of an alternate.
#[derive(Deserialize)]
struct EntryMember {
    #[serde(default)]
    name: String,
    #[serde(default, rename = "type")]
    ty: String,
    /// If a member is optional, it has a default: null.
    #[serde(default, rename = "default", deserialize_with = "is_there")]
    is_optional: bool,
    #[serde(default)]
    features: Vec<String>,
}

#[derive(Deserialize)]
struct Variant {
    case: String,
    #[serde(rename = "type")]
    ty: String,
}

fn is_there<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    IgnoredAny::deserialize(deserializer).map(|_| true)
}

pub(super) fn capabilities(entries: Vec<Entry>) -> Capabilities {
    let mut messages = HashMap::new();
    let mut types = HashMap::new();
    for (index, entry) in entries.iter().enumerate() {
        let names = match &*entry.meta_type {
            "command" | "event" => &mut messages,
            _ => &mut types,
        };
        names.insert(entry.name.clone(), index);
    }
    let entities = entries.into_iter().map(|entry| entity(entry, &types));
    Capabilities {
        entities: entities.collect(),
        messages,
    }
}

fn entity(entry: Entry, types: &HashMap<String, usize>) -> Entity {
    let id = |name: &String| types.get(name).copied();
    let features = entry.features;
    match &*entry.meta_type {
        "command" => Entity::Command {
            arguments: id(&entry.arg_type),
            returns: id(&entry.ret_type),
            features,
        },
        "event" => Entity::Event {
            data: id(&entry.arg_type),
            features,
        },
        "object" => {
            let members = entry.members.into_iter().map(|member| {
                let ty = id(&member.ty);
                let is_optional = member.is_optional;
                let features = member.features;
                let described = Member {
                    ty,
                    is_optional,
                    features,
                };
                (member.name, described)
            });
            let variants = entry.variants.into_iter();
            let cases = variants.filter_map(|variant| Some((variant.case, id(&variant.ty)?)));
            Entity::Object(Object {
                members: members.collect(),
                tag: entry.tag,
                cases: cases.collect(),
                features,
            })
        }
        "enum" => {
            // Until QEMU 6.1, only the values were listed.
            let plain = entry.values.into_iter().map(|value| (value, Vec::new()));
            let members = entry.members.into_iter();
            let described = members.map(|member| (member.name, member.features));
            Entity::Enum(plain.chain(described).collect())
        }
        "array" => Entity::Array(id(&entry.element_type)),
        "alternate" => {
            let members = entry.members.iter();
            Entity::Alternate(members.filter_map(|member| id(&member.ty)).collect())
        }
        "builtin" => Entity::Builtin(entry.json_type),
        _ => Entity::Unknown,
    }
}
