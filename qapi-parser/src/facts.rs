//! Checked schema -> the text of a schema that says the same, without documentation.
//!
//! The text has one layout: the definitions in the schema's order, a line for each value,
//! member and branch. So two texts differ only where the schemas do.

use std::fmt::Write;
use std::path::Path;

use qapi_schema::{
    Command, Condition, Definition, DefinitionKind, Entity, EnumValue, Event, Features, Item,
    Member, Module, ObjectType, Schema, Type, TypeId, TypeKind, Variants,
};

use crate::check::is_symbol;
use crate::reader::{directory_of, relative};

/// The text of one module of a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Facts {
    /// The module's name: its path relative to the directory of the main file.
    pub module: String,
    /// The includes and definitions.
    pub text: String,
}

/// Writes what a schema says, without its documentation: one text for each module, the main
/// file first. Read again, they are the same schema, but for its documentation and the places
/// in its files. What old releases wrote in another way is written as it is today, except for
/// simple unions and C expressions, for which there is no such way.
///
/// ```
/// use qapi_parser::{Loader, Memory};
///
/// let text = "{'type':'Disk', 'data':{'file':'str', '*size':'int'}}";
/// let schema = Loader::new().reader(Memory::new().file("main.json", text)).load("main.json")?;
/// let facts = qapi_parser::facts(&schema);
/// assert_eq!(facts[0].module, "main.json");
/// assert_eq!(
///     facts[0].text,
///     "{ 'struct': 'Disk',\n  'data': {\n    'file': 'str',\n    '*size': 'int' } }\n"
/// );
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[must_use]
pub fn facts(schema: &Schema) -> Vec<Facts> {
    let modules = schema.file_modules();
    let texts = modules.map(|(_, module)| Facts {
        module: module.name.clone(),
        text: Writer { schema }.module(module),
    });
    texts.collect()
}

struct Writer<'s> {
    schema: &'s Schema,
}

impl Writer<'_> {
    fn module(&self, module: &Module) -> String {
        let definitions = module.items.iter();
        let definitions = definitions.filter_map(|item| self.item(*item, module));
        definitions.collect::<Vec<_>>().join("\n")
    }

    /// An include or a definition. `None` for implicit types, which follow from the others.
    fn item(&self, item: Item, of: &Module) -> Option<String> {
        let keys = match item {
            Item::Include(module) => {
                let included = Path::new(&self.schema[module].name);
                let path = relative(included, &directory_of(Path::new(&of.name)));
                vec![format!("'include': '{path}'")]
            }
            Item::Entity(Entity::Type(id)) => self.of_type(&self.schema[id])?,
            Item::Entity(Entity::Command(id)) => self.command(&self.schema[id]),
            Item::Entity(Entity::Event(id)) => self.event(&self.schema[id]),
        };
        Some(format!("{{ {} }}\n", keys.join(",\n  ")))
    }

    fn of_type(&self, of: &Type) -> Option<Vec<String>> {
        let kind = of.definition_kind().filter(|_| !of.is_implicit())?;
        let mut keys = head(kind, &of.definition);
        match &of.kind {
            TypeKind::Builtin(_) | TypeKind::Array { .. } => {}
            TypeKind::Enum(of) => {
                let prefix = of.prefix.iter();
                keys.extend(prefix.map(|prefix| format!("'prefix': '{prefix}'")));
                let values = of.values.iter().map(value);
                keys.push(format!("'data': {}", list('[', ']', 4, values)));
            }
            TypeKind::Object(object) => keys.extend(self.object(object)),
            TypeKind::Alternate(of) => {
                let branches = of.branches.iter();
                let branches =
                    branches.map(|of| self.branch(&of.name, of.type_id, of.condition.as_ref()));
                keys.push(format!("'data': {}", list('{', '}', 4, branches)));
            }
        }
        Some(keys)
    }

    fn object(&self, object: &ObjectType) -> Vec<String> {
        let mut keys = Vec::new();
        keys.extend(
            object
                .base
                .map(|base| format!("'base': {}", self.fields(base))),
        );
        match &object.variants {
            None => keys.push(format!("'data': {}", self.members(&object.members))),
            Some(variants) => {
                let is_simple = self.schema[variants.tag_type].is_implicit();
                if !is_simple {
                    keys.push(format!("'discriminator': '{}'", variants.tag));
                }
                keys.push(format!("'data': {}", self.branches(variants, is_simple)));
            }
        }
        keys
    }

    /// The branches that the schema names. Those of a simple union are in wrappers.
    fn branches(&self, variants: &Variants, is_simple: bool) -> String {
        let empty = self.schema.empty_type();
        let named = variants.branches.iter().filter(|of| of.type_id != empty);
        let branches = named.map(|branch| {
            let of = match &self.schema[branch.type_id].kind {
                TypeKind::Object(wrapper) if is_simple => wrapper.members.first(),
                _ => None,
            };
            let type_id = of.map_or(branch.type_id, |data| data.type_id);
            self.branch(&branch.name, type_id, branch.condition.as_ref())
        });
        list('{', '}', 4, branches)
    }

    fn branch(&self, name: &str, type_id: TypeId, condition: Option<&Condition>) -> String {
        let of = self.reference(type_id);
        let keys = condition.map(if_key);
        format!("'{name}': {}", with_keys("type", &of, keys))
    }

    fn command(&self, command: &Command) -> Vec<String> {
        let mut keys = head(DefinitionKind::Command, &command.definition);
        let flags = command.flags;
        let off = [
            ("gen", flags.generate),
            ("success-response", flags.success_response),
        ];
        let on = [
            ("boxed", flags.boxed),
            ("allow-oob", flags.allow_oob),
            ("allow-preconfig", flags.allow_preconfig),
            ("coroutine", flags.coroutine),
        ];
        let off = off.into_iter().filter(|(_, flag)| !flag);
        let on = on.into_iter().filter(|(_, flag)| *flag);
        keys.extend(off.chain(on).map(|(key, flag)| format!("'{key}': {flag}")));
        let data = command.arguments.map(|id| self.fields(id));
        keys.extend(data.map(|data| format!("'data': {data}")));
        let returns = command.returns.map(|id| self.reference(id));
        keys.extend(returns.map(|returns| format!("'returns': {returns}")));
        keys
    }

    fn event(&self, event: &Event) -> Vec<String> {
        let mut keys = head(DefinitionKind::Event, &event.definition);
        keys.extend(event.boxed.then(|| "'boxed': true".to_owned()));
        let data = event.data.map(|id| self.fields(id));
        keys.extend(data.map(|data| format!("'data': {data}")));
        keys
    }

    /// The members of a type without a name of its own, or the name.
    fn fields(&self, id: TypeId) -> String {
        let of = &self.schema[id];
        match &of.kind {
            TypeKind::Object(object) if of.is_implicit() && id != self.schema.empty_type() => {
                self.members(&object.members)
            }
            _ => self.reference(id),
        }
    }

    fn members(&self, members: &[Member]) -> String {
        list(
            '{',
            '}',
            4,
            members.iter().map(|member| self.member(member)),
        )
    }

    fn member(&self, member: &Member) -> String {
        let star = if member.optional { "*" } else { "" };
        let of = self.reference(member.type_id);
        let keys = member.condition.as_ref().map(if_key).into_iter();
        let keys = keys.chain(features_key(&member.features));
        format!("'{star}{}': {}", member.name, with_keys("type", &of, keys))
    }

    /// A type where it is used.
    fn reference(&self, id: TypeId) -> String {
        let of = &self.schema[id];
        match of.kind {
            TypeKind::Array { element } => format!("[ {} ]", self.reference(element)),
            _ => format!("'{}'", of.definition.name),
        }
    }
}

/// The keys that definitions have in common.
fn head(kind: DefinitionKind, definition: &Definition) -> Vec<String> {
    let mut keys = vec![format!("'{kind}': '{}'", definition.name)];
    keys.extend(definition.condition.as_ref().map(if_key));
    keys.extend(features_key(&definition.features));
    keys
}

fn value(value: &EnumValue) -> String {
    let keys = value.condition.as_ref().map(if_key).into_iter();
    let keys = keys.chain(features_key(&value.features));
    with_keys("name", &format!("'{}'", value.name), keys)
}

/// A value on its own, or as one of several keys.
fn with_keys(key: &str, of: &str, further: impl IntoIterator<Item = String>) -> String {
    let further: Vec<String> = further.into_iter().collect();
    if further.is_empty() {
        return of.to_owned();
    }
    format!("{{ '{key}': {of}, {} }}", further.join(", "))
}

fn features_key(features: &Features) -> Option<String> {
    let feature = |feature: &qapi_schema::Feature| {
        let name = format!("'{}'", feature.name);
        with_keys("name", &name, feature.condition.as_ref().map(if_key))
    };
    let all: Vec<String> = features.iter().map(feature).collect();
    (!all.is_empty()).then(|| format!("'features': [ {} ]", all.join(", ")))
}

fn if_key(of: &Condition) -> String {
    format!("'if': {}", condition(of))
}

fn condition(of: &Condition) -> String {
    let list = |key: &str, parts: &[Condition]| {
        let parts: Vec<String> = parts.iter().map(condition).collect();
        format!("{{ '{key}': [ {} ] }}", parts.join(", "))
    };
    match of {
        Condition::Defined(symbol) if is_symbol(symbol) => format!("'{symbol}'"),
        // Only C has such symbols.
        Condition::Defined(symbol) => format!("'defined({symbol})'"),
        Condition::Expression(text) => format!("'{text}'"),
        Condition::All(parts) => list("all", parts),
        Condition::Any(parts) => list("any", parts),
        Condition::Not(part) => format!("{{ 'not': {} }}", condition(part)),
    }
}

/// A list or an object with a line for each part.
fn list(open: char, close: char, indent: usize, parts: impl Iterator<Item = String>) -> String {
    let mut text = String::from(open);
    for (index, part) in parts.enumerate() {
        let comma = if index == 0 { "" } else { "," };
        // Writing to a string does not fail.
        let _ = write!(text, "{comma}\n{:indent$}{part}", "");
    }
    let space = if text.len() > 1 { " " } else { "" };
    text.push_str(space);
    text.push(close);
    text
}
