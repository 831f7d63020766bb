//! Documentation that is kept apart from the schemas that it is for.

use std::collections::HashMap;
use std::path::Path;

use crate::doc::{Doc, SectionKind};
use crate::documented::Documented;
use crate::ids::{DocId, Entity};
use crate::model::Item;
use crate::schema::Schema;
use crate::source::SourceMap;

/// Documentation comments for the definitions of many schemas, such as those of all releases.
///
/// [`Schema::with_documentation`] takes from them what a schema has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Documentation {
    sources: SourceMap,
    /// What belongs to no definition, by the name of the file.
    free: Vec<(String, Doc)>,
    docs: Vec<Doc>,
    /// The index of each definition's comment.
    names: HashMap<String, usize>,
}

impl Documentation {
    /// No documentation yet; that of these files can be added.
    #[must_use]
    pub fn new(sources: SourceMap) -> Self {
        Self {
            sources,
            ..Self::default()
        }
    }

    /// Adds a comment of a file. Returns the comment that is there for the same definition, if
    /// any; then the new one is not added.
    pub fn add(&mut self, doc: Doc) -> Option<&Doc> {
        let Some(name) = &doc.symbol else {
            let path = self.sources.path(doc.span.file);
            self.free.push((file_name(path), doc));
            return None;
        };
        if let Some(index) = self.names.get(name) {
            return self.docs.get(*index);
        }
        self.names.insert(name.clone(), self.docs.len());
        self.docs.push(doc);
        None
    }

    /// The files that the comments are in.
    #[must_use]
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// The comments of definitions, in the order in which they were added.
    #[must_use]
    pub fn docs(&self) -> &[Doc] {
        &self.docs
    }

    /// The comment of the definition with this name.
    #[must_use]
    pub fn of(&self, name: &str) -> Option<&Doc> {
        self.docs.get(*self.names.get(name)?)
    }
}

impl Schema {
    /// The same schema with this documentation instead of its own.
    ///
    /// What the documentation says of members, values and features that a definition of this
    /// schema does not have is left out. Comments that belong to no definition go to the module
    /// whose file has the same name.
    #[must_use]
    pub fn with_documentation(self, documentation: &Documentation) -> Self {
        let mut schema = self.without_documentation();
        let appended = schema.sources.append(&documentation.sources);
        for index in 0..schema.modules.len() {
            let name = file_name(Path::new(&schema.modules[index].name));
            let free = documentation.free.iter().filter(|(file, _)| *file == name);
            let mut docs: Vec<Doc> = free.map(|(_, doc)| doc.moved(appended)).collect();
            let first = schema.docs.len() + docs.len();
            let mut documented = Vec::new();
            for item in &schema.modules[index].items {
                let Item::Entity(entity) = *item else {
                    continue;
                };
                let doc = documentation.of(&schema.definition(entity).name);
                if let Some(doc) = doc {
                    documented.push(entity);
                    docs.push(schema.part_of(doc, entity).moved(appended));
                }
            }
            let ids = schema.docs.len()..schema.docs.len() + docs.len();
            schema.modules[index].docs = ids.map(DocId::new).collect();
            schema.docs.extend(docs);
            for (index, entity) in documented.into_iter().enumerate() {
                schema.definition_mut(entity).doc = Some(DocId::new(first + index));
            }
        }
        schema
    }

    /// A comment without the sections on what a definition does not have.
    fn part_of(&self, doc: &Doc, entity: Entity) -> Doc {
        let parts = Documented::of(self, entity);
        let mut doc = doc.clone();
        doc.sections.retain(|section| match &section.kind {
            SectionKind::Member(name) => parts.members.iter().any(|part| part.name == name),
            SectionKind::Feature(name) => parts.features.iter().any(|part| part.name == name),
            _ => true,
        });
        doc
    }
}

/// The last part of a module's path.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
