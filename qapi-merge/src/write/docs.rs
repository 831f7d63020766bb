//! Documentation: that of the newest release, and what older ones say of parts that it no
//! longer has.

use std::collections::BTreeSet;

use qapi_schema::doc::{Doc, SectionKind};
use qapi_schema::{Definition, DocId, ModuleId, Schema, TypeId, TypeKind};

use super::Writer;
use crate::nodes::{NodeId, Target};
use crate::parts::Part;

impl<'s> Writer<'_, 's> {
    /// Adds the comments that belong to no definition.
    pub(super) fn free_docs(&mut self) {
        let inputs = self.inputs;
        let mut known = BTreeSet::new();
        for release in inputs.newest_first() {
            let schema = inputs.get(release).schema;
            for (old, module) in schema.file_modules() {
                let new = self.modules.of(release, old);
                if !known.insert(new) {
                    continue;
                }
                let docs = module.docs.iter().map(|id| &schema[*id]);
                for doc in docs.filter(|doc| doc.symbol.is_none()) {
                    let doc = doc.moved(self.appended[release]);
                    self.builder.add_doc(new, doc);
                }
            }
        }
    }

    /// The documentation of a type, given its definitions, the newest first.
    pub(super) fn doc_of_type(
        &mut self,
        id: NodeId,
        definitions: &[(usize, &'s Definition)],
        module: ModuleId,
    ) -> Option<DocId> {
        let parts = self.parts_said(id);
        self.united_doc(definitions, &parts, module)
    }

    /// The documentation of a command or an event. If its members are written in place, that
    /// describes them.
    pub(super) fn doc_of_message(
        &mut self,
        payload: &Target,
        definitions: &[(usize, &'s Definition)],
        module: ModuleId,
    ) -> Option<DocId> {
        let node = super::node_in(payload).filter(|node| {
            let newest = self.plan.nodes.get(*node).newest(self.inputs);
            newest.is_some_and(|newest| self.inputs.ty(newest).is_implicit())
        });
        let parts = node.map_or_else(Vec::new, |node| self.parts_said(node));
        self.united_doc(definitions, &parts, module)
    }

    /// The names of the parts of a type, each with the comments that may describe it.
    fn parts_said(&self, id: NodeId) -> Vec<(&'s str, Vec<(usize, &'s Doc)>)> {
        let mut said: Vec<(&'s str, Vec<(usize, &'s Doc)>)> = Vec::new();
        let rows = self.rows(id).into_iter().map(|row| {
            let uses = row.uses.iter().filter_map(|of| {
                let Part { release, id } = of.part;
                let schema = self.inputs.get(release).schema;
                let doc = described_by(schema, of.owner).or_else(|| described_by(schema, id))?;
                Some((release, doc))
            });
            (row.name, uses.collect())
        });
        said.extend(rows);
        for part in self.plan.nodes.get(id).newest_first(self.inputs) {
            let schema = self.inputs.get(part.release).schema;
            let names: Vec<&'s str> = match &schema[part.id].kind {
                TypeKind::Enum(of) => of.values.iter().map(|value| &*value.name).collect(),
                TypeKind::Alternate(of) => of.branches.iter().map(|of| &*of.name).collect(),
                _ => continue,
            };
            let doc = schema.doc_of(&schema[part.id].definition);
            let doc = doc.map(|doc| (part.release, doc));
            said.extend(
                names
                    .into_iter()
                    .map(|name| (name, doc.into_iter().collect())),
            );
        }
        said
    }

    /// The newest comment, with what others say of parts and features that it does not mention.
    fn united_doc(
        &mut self,
        definitions: &[(usize, &'s Definition)],
        parts: &[(&'s str, Vec<(usize, &'s Doc)>)],
        module: ModuleId,
    ) -> Option<DocId> {
        let docs = definitions.iter().filter_map(|(release, definition)| {
            let schema = self.inputs.get(*release).schema;
            Some((*release, schema.doc_of(definition)?))
        });
        let docs: Vec<(usize, &'s Doc)> = docs.collect();
        let described = parts.iter().flat_map(|(_, docs)| docs);
        let (newest, first) = *docs.first().or(described.clone().next())?;
        let mut doc = first.moved(self.appended[newest]);
        if docs.is_empty() {
            doc.sections.clear();
        }
        for (name, of_part) in parts {
            if doc.member(name).is_none() {
                let mut found = of_part
                    .iter()
                    .filter_map(|(release, of)| Some((*release, of.member(name)?)));
                doc.sections.extend(
                    found
                        .next()
                        .map(|(release, section)| section.moved(self.appended[release])),
                );
            }
        }
        for (release, other) in docs.iter().skip(1).chain(described) {
            for section in &other.sections {
                if let SectionKind::Feature(name) = &section.kind
                    && doc.feature(name).is_none()
                {
                    doc.sections.push(section.moved(self.appended[*release]));
                }
            }
        }
        Some(self.builder.add_doc(module, doc))
    }
}

/// The comment that describes the members of a type: its own or, if it was written in place,
/// that of the definition that it comes from.
fn described_by(schema: &Schema, id: TypeId) -> Option<&Doc> {
    let definition = &schema[id].definition;
    schema.doc_of(definition).or_else(|| {
        let from = schema.lookup(definition.spoken_name())?;
        schema.doc_of(schema.definition(from))
    })
}
