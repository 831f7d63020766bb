//! Parts of a schema -> their paths in a history.

use std::collections::HashMap;

use qapi_schema::wire::{Case, JsonKind, Path, Step, UnionCase};
use qapi_schema::{Schema, TypeId, TypeKind};
use qapi_values::MemberOf;

use crate::history::nearer::{self, Object};

/// Where a part of a message has objects, the nearest first.
pub(super) struct Nearest<'s> {
    pub(super) schema: &'s Schema,
    pub(super) root: Path<'s>,
    root_type: TypeId,
    pub(super) objects: HashMap<TypeId, Vec<Path<'s>>>,
}

impl<'s> Nearest<'s> {
    pub(super) fn new(schema: &'s Schema, root: Object<'s>) -> Self {
        let mut objects: HashMap<TypeId, Vec<Path<'s>>> = HashMap::new();
        let (path, root_type) = (root.path.clone(), root.type_id);
        for object in nearer::objects_in(schema, root) {
            objects.entry(object.type_id).or_default().push(object.path);
        }
        Self {
            schema,
            root: path,
            root_type,
            objects,
        }
    }

    /// Where a member can be in a history, the most likely path first: with its tags, or
    /// regardless of them.
    pub(super) fn member(&self, member: &MemberOf<'_>) -> Vec<String> {
        let declared = self.schema.members(member.owner);
        let mut declared = declared.iter();
        let is_it = |owner, index| (owner, index) == (member.owner, member.index);
        let Some(found) = declared.find(|found| is_it(found.owner, found.index)) else {
            return Vec::new();
        };
        let name = Step::Member(&found.member.name);
        let cases = self.cases(member);
        let objects = self.objects.get(&member.of).into_iter().flatten();
        let paths = objects.flat_map(|object| {
            let with_cases = |cases: &[Case<'s>]| {
                let steps = cases.iter().map(|case| Step::Case(*case));
                let object = steps.fold(object.clone(), |path, step| path.then(step));
                object.then(name).to_string()
            };
            let fewer = (0..=cases.len()).rev().map(|number| &cases[..number]);
            fewer.map(with_cases).collect::<Vec<_>>()
        });
        paths.collect()
    }

    /// The tags with which an object has a member, the outer ones first.
    fn cases(&self, member: &MemberOf<'_>) -> Vec<Case<'s>> {
        let Some(case) = member.case else {
            return Vec::new();
        };
        let added = self.schema.members_in_cases(member.of);
        let found = added.iter().find_map(|added| {
            let is_it = (added.member.owner, added.member.index) == (member.owner, member.index);
            let mut cases = added.cases.iter().map(UnionCase::case);
            let case = cases.find(|found| is_it && *found == case)?;
            let within = added.within.iter().map(UnionCase::case);
            Some(within.chain([case]).collect())
        });
        // If an outer union adds the same type, the case of the nested one is not listed.
        found.unwrap_or_else(|| {
            let mut outer = self.schema.cases(member.of);
            let outer = outer.find_map(|outer| {
                let mut nested = self.schema.cases(outer.branch.type_id);
                let case = nested.find_map(|nested| (nested.case() == case).then(|| nested.case()));
                Some(vec![outer.case(), case?])
            });
            outer.unwrap_or_default()
        })
    }

    pub(super) fn is_optional(&self, member: &MemberOf<'_>) -> bool {
        let of = self.schema.object(member.owner);
        let member = of.and_then(|of| of.members.get(member.index));
        member.is_none_or(|member| member.optional)
    }

    pub(super) fn value(
        &self,
        of: TypeId,
        index: usize,
        within: Option<&MemberOf<'_>>,
    ) -> Vec<String> {
        let Some(value) = self
            .schema
            .enumeration(of)
            .and_then(|of| of.values.get(index))
        else {
            return Vec::new();
        };
        let (paths, type_id) = match within {
            Some(member) => {
                let declared = self.schema.members(member.owner);
                let mut declared = declared.iter();
                let is_it = |owner, index| (owner, index) == (member.owner, member.index);
                let found = declared.find(|found| is_it(found.owner, found.index));
                (self.member(member), found.map(|found| found.type_id))
            }
            None => (vec![self.root.to_string()], Some(self.root_type)),
        };
        let elements = type_id.map_or(0, |id| self.depth(id, of, 8));
        let elements = "[]".repeat(elements);
        let each = paths.iter();
        each.map(|path| format!("{path}{elements}={}", value.name))
            .collect()
    }

    /// In how many lists values of an enum are in values of a type; at most eight.
    fn depth(&self, type_id: TypeId, of: TypeId, most: usize) -> usize {
        let choices = self.schema.choices(type_id);
        let is_it = |kind, id| kind == JsonKind::String && id == of;
        if choices
            .iter()
            .any(|choice| is_it(choice.kind, choice.type_id))
        {
            return 0;
        }
        let mut choices = choices.iter();
        let list = choices.find_map(|choice| match self.schema[choice.type_id].kind {
            TypeKind::Array { element } => Some(element),
            _ => None,
        });
        let list = list.filter(|_| most > 0);
        list.map_or(0, |element| 1 + self.depth(element, of, most - 1))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::path::Path as File;

    use qapi_schema::wire::Payload;
    use qapi_values::{Generator, Part, parts};

    use super::*;
    use crate::history::history;
    use crate::schemas::NamedSchema;

    /// What commands of any of several releases can carry is found in their history.
    #[test]
    fn every_place_is_found() {
        let folder = File::new(env!("CARGO_MANIFEST_DIR")).join("../schema/facts");
        let load = |release: &str| {
            let main = folder.join(release).join("qapi/qapi-schema.json");
            (release.to_owned(), qapi_parser::load(main).unwrap())
        };
        let loaded = ["5.2", "7.2", "11.1"].map(load);
        let named = loaded.each_ref();
        let named = named.map(|(release, schema)| NamedSchema::new(schema, release));
        let history = history(&named);
        let mut number = 0;
        let mut missed = Vec::new();
        for (_, schema) in &loaded {
            let mut generator = Generator::new(schema, 1);
            for (_, command) in schema.commands() {
                let name = &command.definition.name;
                let items = history.items.iter();
                let items = items.filter(|item| item.message == *name.as_str());
                let items: HashSet<&str> = items.map(|item| item.path.unescaped()).collect();
                let payloads = [Payload::Arguments(command), Payload::Returned(command)];
                for (payload, root) in payloads.into_iter().zip(nearer::roots(schema, name)) {
                    let nearest = Nearest::new(schema, root);
                    for value in (0..20).filter_map(|_| generator.valid(payload)) {
                        parts(schema, payload, &value, &mut |part, place| {
                            let paths = match part {
                                Part::Member(member) => nearest.member(&member),
                                Part::Value { of, index, within } => {
                                    nearest.value(of, index, within.as_ref())
                                }
                                _ => return,
                            };
                            number += 1;
                            if !paths.iter().any(|path| items.contains(&**path)) {
                                missed.push(format!("{name} {place}"));
                            }
                        });
                    }
                }
            }
        }
        assert!(number > 10_000, "{number}");
        assert_eq!(missed, [""; 0]);
    }
}
