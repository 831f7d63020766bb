//! Schema -> reply. The order of the entries and the numbers that replace names are those
//! of QEMU's generator.

use std::collections::{HashMap, HashSet};

use super::reply::{AlternateMember, Branch, Entry, EnumValue, Member, Meta};
use crate::build::Build;
use crate::builtin::Builtin;
use crate::condition::Condition;
use crate::features::Feature;
use crate::ids::{Entity, TypeId};
use crate::model::{self, Definition, Item, ObjectType, TypeKind};
use crate::schema::Schema;

/// Turns a schema into a reply to `query-qmp-schema`.
///
/// # Examples
///
/// ```
/// use qapi_schema::introspect::Introspection;
/// # use qapi_parser::{Loader, Memory};
/// # let files = Memory::new().file("main.json", "{ 'event': 'STOP' }");
/// # let schema = Loader::new().reader(files).load("main.json")?;
///
/// let entries = Introspection::new().of(&schema);
/// assert_eq!(
///     serde_json::to_string(&entries)?,
///     r#"[{"name":"STOP","meta-type":"event","arg-type":"0"},"#.to_owned()
///         + r#"{"name":"0","meta-type":"object","members":[]}]"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Introspection {
    unmasked: bool,
    build: Option<Build>,
}

impl Introspection {
    /// The reply that QEMU itself gives: types have numbers for names.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives types the names that they have in the schema.
    pub fn unmasked(mut self) -> Self {
        self.unmasked = true;
        self
    }

    /// Gives the reply of a build that defines these preprocessor symbols and no others, as
    /// [`build`](Self::build) does. By default the reply contains everything, whatever its
    /// condition.
    pub fn symbols<S: Into<String>>(self, symbols: impl IntoIterator<Item = S>) -> Self {
        self.build(Build::defining(symbols))
    }

    /// Gives the reply of a build. What depends on symbols of which nothing is known is in it.
    ///
    /// Types have the same numbers as in the real build, which skips the numbers of types
    /// that it leaves out. A schema from [`Schema::of_build`] would not skip any.
    pub fn build(mut self, build: Build) -> Self {
        self.build = Some(build);
        self
    }

    /// The reply to `query-qmp-schema` of a QEMU that has this schema.
    #[must_use]
    pub fn of(&self, schema: &Schema) -> Vec<Entry> {
        let mut writer = Writer {
            options: self,
            schema,
            entries: Vec::new(),
            numbers: HashMap::new(),
            queue: Vec::new(),
            queued: HashSet::new(),
            int: None,
            int_array: None,
        };
        writer.messages();
        writer.types();
        writer.entries
    }

    /// Whether something with this condition is in the build, as far as that is known.
    fn has(&self, condition: Option<&Condition>) -> bool {
        let (Some(build), Some(condition)) = (&self.build, condition) else {
            return true;
        };
        condition.decide(&|symbol| build.is_defined(symbol)) != Some(false)
    }

    fn features(&self, features: &[Feature]) -> Vec<String> {
        features
            .iter()
            .filter(|feature| self.has(feature.condition.as_ref()))
            .map(|feature| feature.name.clone())
            .collect()
    }
}

struct Writer<'s> {
    options: &'s Introspection,
    schema: &'s Schema,
    entries: Vec<Entry>,
    numbers: HashMap<TypeId, usize>,
    /// The types that are used, in the order in which they are written.
    queue: Vec<TypeId>,
    queued: HashSet<TypeId>,
    /// The types that represent all integers and all arrays of integers.
    int: Option<TypeId>,
    int_array: Option<TypeId>,
}

impl Writer<'_> {
    fn messages(&mut self) {
        let schema = self.schema;
        for item in schema.modules().flat_map(|(_, module)| &module.items) {
            match *item {
                Item::Entity(Entity::Command(id)) => {
                    let command = &schema[id];
                    let meta = Meta::Command {
                        arg_type: self.payload(command.arguments),
                        ret_type: self.payload(command.returns),
                        allow_oob: command.flags.allow_oob,
                    };
                    self.entry(command.definition.name.clone(), meta, &command.definition);
                }
                Item::Entity(Entity::Event(id)) => {
                    let event = &schema[id];
                    let arg_type = self.payload(event.data);
                    let meta = Meta::Event { arg_type };
                    self.entry(event.definition.name.clone(), meta, &event.definition);
                }
                _ => {}
            }
        }
    }

    /// Writes the types that have been used, which may use others.
    fn types(&mut self) {
        let mut next = 0;
        while let Some(&id) = self.queue.get(next) {
            next += 1;
            let ty = &self.schema[id];
            let meta = match &ty.kind {
                TypeKind::Builtin(builtin) => Meta::Builtin {
                    json_type: json_type(*builtin).to_owned(),
                },
                TypeKind::Enum(of) => self.enumeration(of),
                TypeKind::Array { element } => Meta::Array {
                    element_type: self.name(*element),
                },
                TypeKind::Object(object) => self.object(id, object),
                TypeKind::Alternate(alternate) => {
                    let branches = self.branches(&alternate.branches).into_iter();
                    let member = |branch: Branch| AlternateMember {
                        type_name: branch.type_name,
                    };
                    Meta::Alternate {
                        members: branches.map(member).collect(),
                    }
                }
            };
            let name = self.name(id);
            self.entry(name, meta, &ty.definition);
        }
    }

    fn entry(&mut self, name: String, meta: Meta, definition: &Definition) {
        if self.options.has(definition.condition.as_ref()) {
            self.entries.push(Entry {
                name,
                meta,
                features: self.options.features(&definition.features),
            });
        }
    }

    fn enumeration(&self, of: &model::EnumType) -> Meta {
        let has = |value: &&model::EnumValue| self.options.has(value.condition.as_ref());
        let values = of.values.iter().filter(has);
        let members: Vec<EnumValue> = values
            .map(|value| EnumValue {
                name: value.name.clone(),
                features: self.options.features(&value.features),
            })
            .collect();
        Meta::Enum {
            values: members.iter().map(|value| value.name.clone()).collect(),
            members,
        }
    }

    fn object(&mut self, id: TypeId, object: &ObjectType) -> Meta {
        let mut members = Vec::new();
        for member in self.schema.members(id) {
            // A member that is left out still gives its type a number.
            let type_name = self.use_type(member.type_id);
            if self.options.has(member.condition.as_ref()) {
                members.push(Member {
                    name: member.name.clone(),
                    type_name,
                    default: member.optional.then_some(serde_json::Value::Null),
                    features: self.options.features(&member.features),
                });
            }
        }
        let variants = object.variants.as_ref();
        Meta::Object {
            members,
            tag: variants.map(|variants| variants.tag.clone()),
            variants: variants.map(|variants| self.branches(&variants.branches)),
        }
    }

    fn branches(&mut self, branches: &[model::Branch]) -> Vec<Branch> {
        let mut shown = Vec::new();
        for branch in branches {
            let type_name = self.use_type(branch.type_id);
            if self.options.has(branch.condition.as_ref()) {
                shown.push(Branch {
                    case: branch.name.clone(),
                    type_name,
                });
            }
        }
        shown
    }

    /// The name of the type of arguments, data or a return value.
    fn payload(&mut self, id: Option<TypeId>) -> String {
        self.use_type(id.unwrap_or(self.schema.empty_type()))
    }

    /// The name of a type, which is now used and will be written.
    fn use_type(&mut self, id: TypeId) -> String {
        let id = self.shown_as(id);
        if self.queued.insert(id) {
            self.queue.push(id);
        }
        self.name(id)
    }

    fn name(&mut self, id: TypeId) -> String {
        let id = self.shown_as(id);
        let ty = &self.schema[id];
        match &ty.kind {
            TypeKind::Builtin(builtin) if builtin.is_integer() => "int".to_owned(),
            TypeKind::Builtin(builtin) => builtin.name().to_owned(),
            TypeKind::Array { element } => {
                let element = self.use_type(*element);
                format!("[{element}]")
            }
            _ if self.options.unmasked => ty.definition.name.clone(),
            _ => {
                let next = self.numbers.len();
                self.numbers.entry(id).or_insert(next).to_string()
            }
        }
    }

    /// The type that represents this one: all integers are written as `int`, and all
    /// arrays of integers as one type.
    fn shown_as(&mut self, id: TypeId) -> TypeId {
        let is_int = |id: TypeId| match self.schema[id].kind {
            TypeKind::Builtin(builtin) => builtin.is_integer(),
            _ => false,
        };
        match self.schema[id].kind {
            TypeKind::Array { element } if is_int(element) => *self.int_array.get_or_insert(id),
            _ if is_int(id) => *self.int.get_or_insert(id),
            _ => id,
        }
    }
}

/// QEMU's word for the JSON type of a built-in type; the same for all integers.
pub(crate) fn json_type(builtin: Builtin) -> &'static str {
    match builtin {
        Builtin::Str => "string",
        Builtin::Number => "number",
        Builtin::Bool => "boolean",
        Builtin::Null => "null",
        Builtin::Any => "value",
        Builtin::Int
        | Builtin::Int8
        | Builtin::Int16
        | Builtin::Int32
        | Builtin::Int64
        | Builtin::Uint8
        | Builtin::Uint16
        | Builtin::Uint32
        | Builtin::Uint64
        | Builtin::Size
        | Builtin::Integer => "int",
    }
}
