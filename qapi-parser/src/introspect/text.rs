//! Reply -> the text of a schema, in which the types have names.

use std::collections::HashMap;
use std::fmt::Write;

use qapi_schema::DefinitionKind;
use qapi_schema::introspect::{Branch, Entry, EnumValue, Member, Meta};

use super::names::Names;
use super::reply::{IntrospectionError, Reply, wrong};

/// Writes the schema that a reply describes.
pub(super) fn text(reply: &Reply<'_>, names: &Names<'_>) -> Result<String, IntrospectionError> {
    let mut uses: HashMap<&str, Uses> = HashMap::new();
    for entry in reply.entries {
        for name in entry.type_names() {
            uses.entry(name).or_default().all += 1;
        }
        match &entry.meta {
            Meta::Command { arg_type, .. } | Meta::Event { arg_type } => {
                uses.entry(arg_type).or_default().as_payload += 1;
            }
            Meta::Object { members, .. } => {
                for member in members {
                    uses.entry(&member.type_name).or_default().as_value += 1;
                }
            }
            Meta::Array { element_type: name } => uses.entry(name).or_default().as_value += 1,
            _ => {}
        }
    }
    let writer = Writer { reply, names, uses };
    let mut text = pragma(reply)?;
    for entry in reply.entries {
        if let Some(definition) = writer.definition(entry)? {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{definition}\n");
        }
    }
    Ok(text)
}

struct Writer<'r, 'e> {
    reply: &'r Reply<'e>,
    names: &'r Names<'e>,
    uses: HashMap<&'r str, Uses>,
}

/// How often a type is used.
#[derive(Clone, Copy, Default)]
struct Uses {
    all: usize,
    /// As arguments or data.
    as_payload: usize,
    /// As a member or an element.
    as_value: usize,
}

impl Writer<'_, '_> {
    /// The definition of an entry. `None` for built-in types and arrays, for types that are
    /// written out where they are used, and for types that are not used: QEMU lists some
    /// that only conditional members use.
    fn definition(&self, entry: &Entry) -> Result<Option<String>, IntrospectionError> {
        let mut keys = match &entry.meta {
            Meta::Builtin { .. } | Meta::Array { .. } => return Ok(None),
            Meta::Object { .. } if self.is_inline(entry) => return Ok(None),
            _ if entry.is_type() && self.names.get(&entry.name).is_none() => {
                return Ok(None);
            }
            Meta::Enum { members, values } => {
                let values = enum_values(members, values)?;
                vec![
                    self.head(DefinitionKind::Enum, entry)?,
                    format!("'data': [ {values} ]"),
                ]
            }
            Meta::Object {
                members,
                tag: Some(tag),
                variants,
            } => {
                let branches = self.branches(variants.iter().flatten())?;
                vec![
                    self.head(DefinitionKind::Union, entry)?,
                    format!("'base': {{ {} }}", self.members(members)?),
                    format!("'discriminator': {}", quoted(tag)?),
                    format!("'data': {{ {branches} }}"),
                ]
            }
            Meta::Object { members, .. } => vec![
                self.head(DefinitionKind::Struct, entry)?,
                format!("'data': {{ {} }}", self.members(members)?),
            ],
            Meta::Alternate { .. } => vec![
                self.head(DefinitionKind::Alternate, entry)?,
                format!("'data': {{ {} }}", self.choices(entry)?),
            ],
            Meta::Command {
                arg_type,
                ret_type,
                allow_oob,
            } => {
                let mut keys = self.message(DefinitionKind::Command, entry, arg_type)?;
                if !self.is_empty(ret_type) {
                    keys.push(format!("'returns': {}", self.reference(ret_type)?));
                }
                keys.extend(allow_oob.then(|| "'allow-oob': true".to_owned()));
                let is_open = self.takes_any_argument(&entry.name);
                keys.extend(is_open.then(|| "'gen': false".to_owned()));
                keys
            }
            Meta::Event { arg_type } => self.message(DefinitionKind::Event, entry, arg_type)?,
        };
        keys.extend(features(&entry.features)?);
        Ok(Some(format!("{{ {} }}", keys.join(",\n  "))))
    }

    fn head(&self, kind: DefinitionKind, entry: &Entry) -> Result<String, IntrospectionError> {
        let Some(name) = self.names.get(&entry.name) else {
            return Err(wrong(entry, "is not used"));
        };
        Ok(format!("'{kind}': {}", quoted(name)?))
    }

    /// The keys of a command or event with this payload.
    fn message(
        &self,
        kind: DefinitionKind,
        entry: &Entry,
        payload: &str,
    ) -> Result<Vec<String>, IntrospectionError> {
        let mut keys = vec![format!("'{kind}': {}", quoted(&entry.name)?)];
        keys.extend(self.payload(payload)?);
        Ok(keys)
    }

    /// The keys for the arguments of a command or the data of an event.
    fn payload(&self, name: &str) -> Result<Vec<String>, IntrospectionError> {
        let Some(entry) = self.reply.ty(name).filter(|_| !self.is_empty(name)) else {
            return Ok(Vec::new());
        };
        match &entry.meta {
            Meta::Object { members, .. } if self.is_inline(entry) => {
                Ok(vec![format!("'data': {{ {} }}", self.members(members)?)])
            }
            _ => Ok(vec![
                format!("'data': {}", self.reference(name)?),
                "'boxed': true".to_owned(),
            ]),
        }
    }

    /// Whether a command takes arguments beside those that the reply names (`gen`: false),
    /// which no reply says. Such are `device_add` in all releases, `netdev_add` until 4.2, and
    /// `object-add` from 5.0 to 5.2. In the release after, their arguments became a union.
    fn takes_any_argument(&self, command: &str) -> bool {
        let is_union = |command: &str| {
            let arguments = self.arguments_of(command)?;
            Some(matches!(arguments, Meta::Object { tag: Some(_), .. }))
        };
        match command {
            "device_add" => true,
            "netdev_add" => is_union(command) == Some(false),
            // The storage daemon has no `netdev_add`, and is newer than 5.0.
            "object-add" => {
                is_union(command) == Some(false) && is_union("netdev_add") != Some(false)
            }
            _ => false,
        }
    }

    /// The type of a command's arguments, if there is such a command.
    fn arguments_of(&self, command: &str) -> Option<&Meta> {
        let mut arguments = self
            .reply
            .entries
            .iter()
            .filter_map(|entry| match &entry.meta {
                Meta::Command { arg_type, .. } if entry.name == command => self.reply.ty(arg_type),
                _ => None,
            });
        arguments.next().map(|entry| &entry.meta)
    }

    /// Whether a type is written out where it is used, as the data of a message.
    fn is_inline(&self, entry: &Entry) -> bool {
        let uses = self
            .uses
            .get(entry.name.as_str())
            .copied()
            .unwrap_or_default();
        let is_union = matches!(&entry.meta, Meta::Object { tag: Some(_), .. });
        let is_used_once = uses.all == 1 && uses.as_payload == 1;
        let is_nothing = self.is_empty(&entry.name) && uses.as_value == 0;
        is_nothing || !is_union && is_used_once && !self.names.is_named(&entry.name)
    }

    /// Whether a type is the object without members that stands for no data.
    fn is_empty(&self, name: &str) -> bool {
        match self.reply.ty(name).map(|entry| &entry.meta) {
            Some(Meta::Object { members, tag, .. }) => {
                members.is_empty() && tag.is_none() && !self.names.is_named(name)
            }
            _ => false,
        }
    }

    fn members(&self, members: &[Member]) -> Result<String, IntrospectionError> {
        list(members.iter().map(|member| {
            let optional = if member.default.is_some() { "*" } else { "" };
            let name = quoted(&format!("{optional}{}", member.name))?;
            let type_name = self.reference(&member.type_name)?;
            Ok(match features(&member.features)? {
                Some(features) => format!("{name}: {{ 'type': {type_name}, {features} }}"),
                None => format!("{name}: {type_name}"),
            })
        }))
    }

    /// The branches of a union that add members.
    fn branches<'b>(
        &self,
        branches: impl Iterator<Item = &'b Branch>,
    ) -> Result<String, IntrospectionError> {
        let filled = branches.filter(|branch| !self.is_empty(&branch.type_name));
        list(filled.map(|branch| {
            let type_name = self.reference(&branch.type_name)?;
            Ok(format!("{}: {type_name}", quoted(&branch.case)?))
        }))
    }

    /// The choices of an alternate. The reply does not name them, so they are named after
    /// their JSON types, which all differ.
    fn choices(&self, entry: &Entry) -> Result<String, IntrospectionError> {
        list(entry.type_names().into_iter().map(|name| {
            let kind = match self.reply.ty(name).map(|ty| &ty.meta) {
                Some(Meta::Builtin { json_type }) => json_type,
                Some(Meta::Enum { .. }) => "enum",
                Some(Meta::Array { .. }) => "array",
                _ => "object",
            };
            Ok(format!("{}: {}", quoted(kind)?, self.reference(name)?))
        }))
    }

    /// How a type is written where it is used.
    fn reference(&self, name: &str) -> Result<String, IntrospectionError> {
        match self.reply.ty(name).map(|entry| (entry, &entry.meta)) {
            Some((entry, Meta::Array { element_type })) => {
                let element = self.reply.ty(element_type).map(|element| &element.meta);
                if matches!(element, Some(Meta::Array { .. })) {
                    return Err(wrong(
                        entry,
                        "is an array of arrays, which a schema cannot have",
                    ));
                }
                Ok(format!("[ {} ]", self.reference(element_type)?))
            }
            Some((_, Meta::Builtin { .. })) | None => quoted(name),
            Some((entry, _)) => {
                let named = self.names.get(name);
                quoted(named.ok_or_else(|| wrong(entry, "is not used"))?)
            }
        }
    }
}

/// The pragma that allows commands to return something other than an object. QEMU has
/// such commands, and a reply does not say which.
fn pragma(reply: &Reply<'_>) -> Result<String, IntrospectionError> {
    let is_object = |name: &str| {
        let meta = reply.ty(name).map(|entry| &entry.meta);
        matches!(meta, Some(Meta::Object { .. }))
    };
    let exceptions = reply.entries.iter().filter(|entry| match &entry.meta {
        Meta::Command { ret_type, .. } => !is_object(ret_type),
        _ => false,
    });
    let names = list(exceptions.map(|command| quoted(&command.name)))?;
    Ok(format!(
        "{{ 'pragma': {{ 'command-returns-exceptions': [ {names} ] }} }}\n\n"
    ))
}

fn enum_values(members: &[EnumValue], values: &[String]) -> Result<String, IntrospectionError> {
    if members.is_empty() {
        return list(values.iter().map(|value| quoted(value)));
    }
    list(members.iter().map(|value| {
        let name = quoted(&value.name)?;
        Ok(match features(&value.features)? {
            Some(features) => format!("{{ 'name': {name}, {features} }}"),
            None => name,
        })
    }))
}

fn features(features: &[String]) -> Result<Option<String>, IntrospectionError> {
    if features.is_empty() {
        return Ok(None);
    }
    let names = list(features.iter().map(|name| quoted(name)))?;
    Ok(Some(format!("'features': [ {names} ]")))
}

fn list(
    parts: impl Iterator<Item = Result<String, IntrospectionError>>,
) -> Result<String, IntrospectionError> {
    Ok(parts.collect::<Result<Vec<_>, _>>()?.join(",\n    "))
}

/// A string of the schema language. It is never escaped.
fn quoted(name: &str) -> Result<String, IntrospectionError> {
    let is_plain = |c: char| c.is_ascii_graphic() && c != '\'' && c != '\\';
    if name.chars().all(is_plain) && !name.is_empty() {
        Ok(format!("'{name}'"))
    } else {
        Err(IntrospectionError::Entry {
            name: name.to_owned(),
            reason: "has a name that a schema cannot have".to_owned(),
        })
    }
}
