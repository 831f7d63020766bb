//! What must hold of a schema that was accepted: everything it says of itself.

use std::collections::HashSet;

use qapi_parser::Schema;
use qapi_schema::doc::{Doc, Example};
use qapi_schema::{Condition, Entity, Feature, Item, Type, TypeId, TypeKind, Variants};

use crate::places::Places;

/// Looks at everything in a schema.
///
/// # Panics
///
/// If a place is not in the text, or if something is not as its documentation
/// says.
pub fn check(schema: &Schema) {
    Check {
        schema,
        places: Places::new(schema.sources()),
    }
    .everything();
}

struct Check<'s> {
    schema: &'s Schema,
    places: Places<'s>,
}

impl Check<'_> {
    fn everything(&self) {
        self.modules();
        for (id, of) in self.schema.types() {
            self.definition(Entity::Type(id));
            self.of_type(id, of);
        }
        for (id, command) in self.schema.commands() {
            self.definition(Entity::Command(id));
            self.members_of(command.arguments);
        }
        for (id, event) in self.schema.events() {
            self.definition(Entity::Event(id));
            self.members_of(event.data);
        }
        for doc in self.schema.docs() {
            self.doc(doc);
        }
    }

    /// Modules list each definition and each comment once.
    fn modules(&self) {
        let mut entities = HashSet::new();
        let mut docs = HashSet::new();
        for (_, module) in self.schema.modules() {
            for item in &module.items {
                match *item {
                    Item::Include(id) => assert!(!self.schema[id].name.is_empty()),
                    Item::Entity(entity) => assert!(entities.insert(entity), "{entity:?} twice"),
                }
            }
            for &doc in &module.docs {
                assert!(docs.insert(doc), "{doc:?} twice");
            }
        }
        assert_eq!(docs.len(), self.schema.docs().len());
    }

    fn definition(&self, entity: Entity) {
        let definition = self.schema.definition(entity);
        assert_eq!(self.schema.lookup(&definition.name), Some(entity));
        self.places.check_maybe(definition.span);
        self.features(&definition.features);
        condition(definition.condition.as_ref());
        let doc = self.schema.doc_of(definition);
        if let Some(symbol) = doc.and_then(|doc| doc.symbol.as_ref()) {
            assert_eq!(*symbol, definition.name);
        }
        let features = &definition.features;
        let _ = (features.is_deprecated(), features.is_unstable());
    }

    fn of_type(&self, id: TypeId, of: &Type) {
        match &of.kind {
            TypeKind::Enum(of_enum) => {
                for value in &of_enum.values {
                    self.places.check_maybe(value.span);
                    self.features(&value.features);
                    condition(value.condition.as_ref());
                }
            }
            TypeKind::Array { element } => self.named(*element),
            TypeKind::Object(object) => {
                let mut bases = object.base.into_iter();
                assert!(bases.all(|base| self.is_object(base)));
                self.members_of(Some(id));
                if let Some(variants) = &object.variants {
                    self.variants(id, variants);
                }
            }
            TypeKind::Alternate(alternate) => {
                for branch in &alternate.branches {
                    self.places.check_maybe(branch.span);
                    condition(branch.condition.as_ref());
                    self.named(branch.type_id);
                }
            }
            _ => assert!(of.is_implicit()),
        }
    }

    /// The tag is a member, and each of its values has one branch.
    fn variants(&self, id: TypeId, variants: &Variants) {
        let members = self.schema.members(id);
        let tag = members.iter().find(|member| member.name == variants.tag);
        assert_eq!(tag.map(|tag| tag.type_id), Some(variants.tag_type));
        let TypeKind::Enum(tag) = &self.schema[variants.tag_type].kind else {
            panic!("the tag `{}` is not of an enum type", variants.tag);
        };
        let values: HashSet<&String> = tag.values.iter().map(|value| &value.name).collect();
        let branches = variants.branches.iter();
        let branches: HashSet<&String> = branches.map(|branch| &branch.name).collect();
        assert_eq!(values, branches);
        assert_eq!(branches.len(), variants.branches.len());
        for branch in &variants.branches {
            self.places.check_maybe(branch.span);
            condition(branch.condition.as_ref());
            assert!(self.is_object(branch.type_id));
        }
    }

    fn members_of(&self, object: Option<TypeId>) {
        let mut names = HashSet::new();
        let members = object.map_or(Vec::new(), |id| self.schema.members(id));
        for declared in members {
            let member = declared.member;
            assert!(names.insert(&member.name), "`{}` twice", member.name);
            self.places.check_maybe(member.span);
            self.features(&member.features);
            condition(member.condition.as_ref());
            self.named(member.type_id);
        }
    }

    fn is_object(&self, id: TypeId) -> bool {
        matches!(self.schema[id].kind, TypeKind::Object(_))
    }

    fn named(&self, id: TypeId) {
        assert!(!self.schema[id].definition.name.is_empty());
    }

    fn features(&self, features: &[Feature]) {
        for feature in features {
            self.places.check_maybe(feature.span);
            condition(feature.condition.as_ref());
        }
    }

    fn doc(&self, doc: &Doc) {
        self.places.check(doc.span);
        let _ = (doc.summary(), doc.since());
        for section in &doc.sections {
            self.places.check(section.span);
            let _ = section.since();
            for example in &section.examples {
                assert!(section.text.get(example.range.clone()).is_some());
                self.places.check(example.span);
                messages(example);
            }
        }
    }
}

fn messages(example: &Example) {
    for message in example.messages() {
        assert!(example.text[message.start..].contains(message.text));
        assert!(example.offset_of(&message) >= message.start);
    }
}

fn condition(condition: Option<&Condition>) {
    let mut rest: Vec<&Condition> = condition.into_iter().collect();
    while let Some(condition) = rest.pop() {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => rest.extend(parts),
            Condition::Not(part) => rest.push(part),
            Condition::Defined(text) | Condition::Expression(text) => assert!(!text.is_empty()),
        }
    }
}
