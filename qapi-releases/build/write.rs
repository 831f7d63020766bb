//! Schemas -> bytes. [`format`](crate::format) says what these mean.

use std::collections::HashMap;
use std::hash::Hash;

use qapi_schema::{
    AlternateType, Branch, Command, Condition, Definition, Entity, EnumType, Event, Features, Item,
    Member, ObjectType, Schema, SchemaBuilder, Type, TypeId, TypeKind, Variants,
};

use crate::format::{Tag, Test, flag};

/// A pack that is being written.
#[derive(Default)]
pub(crate) struct Packer {
    strings: Table<String>,
    definitions: Table<Vec<u8>>,
    schemas: Table<Vec<u8>>,
    releases: Vec<Vec<u8>>,
}

/// Entries, each of which is stored once.
struct Table<T> {
    entries: Vec<T>,
    indices: HashMap<T, usize>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            indices: HashMap::new(),
        }
    }
}

impl<T: Clone + Eq + Hash> Table<T> {
    fn index(&mut self, entry: T) -> usize {
        *self.indices.entry(entry).or_insert_with_key(|entry| {
            self.entries.push(entry.clone());
            self.entries.len() - 1
        })
    }
}

impl Packer {
    /// Adds a schema, unless it is there already. Returns its index.
    pub(crate) fn schema(&mut self, schema: &Schema) -> usize {
        let known = SchemaBuilder::new(schema.sources().clone());
        let mut bytes = Vec::new();
        number(&mut bytes, schema.modules().count());
        for (id, module) in schema.modules() {
            let predefined = known.modules().nth(id.index());
            let predefined = predefined.map_or(0, |(_, module)| module.items.len());
            let items = &module.items[predefined..];
            let name = self.string(&module.name);
            number(&mut bytes, name);
            number(&mut bytes, items.len());
            for item in items {
                match *item {
                    Item::Include(module) => {
                        number(&mut bytes, 0);
                        number(&mut bytes, module.index());
                    }
                    Item::Entity(entity) => {
                        let definition = self.definition(schema, entity);
                        number(&mut bytes, definition + 1);
                    }
                }
            }
        }
        let types = schema.types().skip(known.types().count());
        let types = types.map(|(id, _)| Entity::Type(id));
        let commands = schema.commands().map(|(id, _)| Entity::Command(id));
        let events = schema.events().map(|(id, _)| Entity::Event(id));
        for entity in types.chain(commands).chain(events) {
            let definition = self.definition(schema, entity);
            number(&mut bytes, definition);
        }
        self.schemas.index(bytes)
    }

    /// Adds a release with the indices of its schemas.
    pub(crate) fn release(&mut self, name: &str, schemas: &[Option<usize>]) {
        let mut bytes = Vec::new();
        let name = self.string(name);
        number(&mut bytes, name);
        for schema in schemas {
            number(&mut bytes, schema.map_or(0, |schema| schema + 1));
        }
        self.releases.push(bytes);
    }

    /// The pack.
    pub(crate) fn finish(self) -> Vec<u8> {
        let strings: Vec<Vec<u8>> = self.strings.entries.into_iter().map(String::into).collect();
        let tables = [
            strings,
            self.definitions.entries,
            self.schemas.entries,
            self.releases,
        ];
        tables.map(|entries| table(&entries)).concat()
    }

    fn string(&mut self, text: &str) -> usize {
        self.strings.index(text.to_owned())
    }

    fn definition(&mut self, schema: &Schema, entity: Entity) -> usize {
        let bytes = Writer {
            strings: &mut self.strings,
            schema,
            bytes: Vec::new(),
        }
        .entity(entity);
        self.definitions.index(bytes)
    }
}

/// The bytes of a table.
pub(crate) fn table(entries: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    number(&mut bytes, entries.len());
    for entry in entries {
        number(&mut bytes, entry.len());
    }
    bytes.extend(entries.concat());
    bytes
}

fn number(bytes: &mut Vec<u8>, mut value: usize) {
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or_default();
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | 0x80);
    }
}

/// Writes one definition.
struct Writer<'w> {
    strings: &'w mut Table<String>,
    schema: &'w Schema,
    bytes: Vec<u8>,
}

impl Writer<'_> {
    fn entity(mut self, entity: Entity) -> Vec<u8> {
        let schema = self.schema;
        match entity {
            Entity::Type(id) => self.of_type(&schema[id]),
            Entity::Command(id) => self.command(&schema[id]),
            Entity::Event(id) => self.event(&schema[id]),
        }
        self.bytes
    }

    fn number(&mut self, value: usize) {
        number(&mut self.bytes, value);
    }

    fn flags<const N: usize>(&mut self, flags: [(bool, usize); N]) {
        let set = flags.iter().filter(|(is_set, _)| *is_set);
        self.number(set.map(|(_, bit)| bit).sum());
    }

    fn string(&mut self, text: &str) {
        let index = self.strings.index(text.to_owned());
        self.number(index);
    }

    fn maybe_string(&mut self, text: Option<&str>) {
        let index = text.map(|text| self.strings.index(text.to_owned()) + 1);
        self.number(index.unwrap_or_default());
    }

    fn reference(&mut self, id: TypeId) {
        self.string(&self.schema[id].definition.name);
    }

    fn maybe_reference(&mut self, id: Option<TypeId>) {
        self.maybe_string(id.map(|id| &*self.schema[id].definition.name));
    }

    fn list<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        self.number(items.len());
        for of in items {
            item(self, of);
        }
    }

    fn head(&mut self, tag: Tag, is_implicit: bool, definition: &Definition) {
        self.number(tag as usize | if is_implicit { flag::IMPLICIT } else { 0 });
        self.string(&definition.name);
        self.condition(definition.condition.as_ref());
        self.features(&definition.features);
    }

    fn of_type(&mut self, of: &Type) {
        let tag = match &of.kind {
            TypeKind::Enum(_) => Tag::Enum,
            TypeKind::Array { .. } => Tag::Array,
            TypeKind::Object(_) => Tag::Object,
            TypeKind::Alternate(_) => Tag::Alternate,
            TypeKind::Builtin(_) => unreachable!("built-in types are predefined"),
        };
        self.head(tag, of.is_implicit(), &of.definition);
        match &of.kind {
            TypeKind::Enum(EnumType { values, prefix, .. }) => {
                self.list(values, |this, value| {
                    this.string(&value.name);
                    this.condition(value.condition.as_ref());
                    this.features(&value.features);
                });
                self.maybe_string(prefix.as_deref());
            }
            TypeKind::Array { element } => self.reference(*element),
            TypeKind::Object(ObjectType {
                base,
                members,
                variants,
                ..
            }) => {
                self.maybe_reference(*base);
                self.list(members, Self::member);
                self.variants(variants.as_ref());
            }
            TypeKind::Alternate(AlternateType { branches, .. }) => {
                self.list(branches, Self::branch);
            }
            TypeKind::Builtin(_) => {}
        }
    }

    fn variants(&mut self, variants: Option<&Variants>) {
        self.maybe_string(variants.map(|of| &*of.tag));
        if let Some(of) = variants {
            self.reference(of.tag_type);
            self.list(&of.branches, Self::branch);
        }
    }

    fn member(&mut self, member: &Member) {
        self.string(&member.name);
        self.flags([(member.optional, flag::OPTIONAL)]);
        self.reference(member.type_id);
        self.condition(member.condition.as_ref());
        self.features(&member.features);
    }

    fn branch(&mut self, branch: &Branch) {
        self.string(&branch.name);
        self.reference(branch.type_id);
        self.condition(branch.condition.as_ref());
    }

    fn command(&mut self, command: &Command) {
        self.head(Tag::Command, false, &command.definition);
        self.maybe_reference(command.arguments);
        self.maybe_reference(command.returns);
        let flags = command.flags;
        self.flags([
            (flags.generate, flag::GENERATE),
            (flags.success_response, flag::SUCCESS_RESPONSE),
            (flags.boxed, flag::BOXED),
            (flags.allow_oob, flag::ALLOW_OOB),
            (flags.allow_preconfig, flag::ALLOW_PRECONFIG),
            (flags.coroutine, flag::COROUTINE),
        ]);
    }

    fn event(&mut self, event: &Event) {
        self.head(Tag::Event, false, &event.definition);
        self.maybe_reference(event.data);
        self.flags([(event.boxed, flag::BOXED)]);
    }

    fn features(&mut self, features: &Features) {
        self.list(features, |this, feature| {
            this.string(&feature.name);
            this.condition(feature.condition.as_ref());
        });
    }

    fn condition(&mut self, condition: Option<&Condition>) {
        let operand = |this: &mut Self, part: &Condition| this.condition(Some(part));
        let test = match condition {
            None => Test::None,
            Some(Condition::Defined(_)) => Test::Defined,
            Some(Condition::Expression(_)) => Test::Expression,
            Some(Condition::All(_)) => Test::All,
            Some(Condition::Any(_)) => Test::Any,
            Some(Condition::Not(_)) => Test::Not,
        };
        self.number(test as usize);
        match condition {
            None => {}
            Some(Condition::Defined(name) | Condition::Expression(name)) => self.string(name),
            Some(Condition::All(parts) | Condition::Any(parts)) => self.list(parts, operand),
            Some(Condition::Not(part)) => operand(self, part),
        }
    }
}
