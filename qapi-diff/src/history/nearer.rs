//! A path in a message -> paths to the same type that are nearer to the message.
//!
//! A history has the members of a type only where the type is nearest to the message. Other
//! paths are just as valid: types can be used in several places, and can contain themselves.

use std::collections::{HashSet, VecDeque};

use qapi_schema::wire::{Case, JsonKind, Path, Payload, Query, Step, UnionCase};
use qapi_schema::{Schema, TypeId, TypeKind};

use crate::schemas::NamedSchema;

/// The paths at which the history may have what is at this path of a message, the best first.
/// Each is there once; there are none if no schema has the path.
pub(super) fn paths(
    schemas: &[NamedSchema<'_>],
    message: &str,
    path: &str,
) -> impl Iterator<Item = String> {
    let newest_first = schemas.iter().rev();
    let found = newest_first.flat_map(|named| in_schema(named.schema, message, path));
    let mut known = HashSet::new();
    found.filter(move |path| known.insert(path.clone()))
}

/// An object in a message.
pub(super) struct Object<'s> {
    pub(super) path: Path<'s>,
    pub(super) type_id: TypeId,
}

fn in_schema(schema: &Schema, message: &str, path: &str) -> Vec<String> {
    let query: Result<Query, _> = format!("{message} {path}").parse();
    let Some(on_the_way) = query.ok().and_then(|query| schema.objects_on(&query)) else {
        return Vec::new();
    };
    let mut roots = roots(schema, message).into_iter();
    let Some(root) = roots.find(|root| path.starts_with(&root.path.to_string())) else {
        return Vec::new();
    };
    let nearest = objects_in(schema, root);
    // The nearer an object is to the end of the path, the more is cut.
    let mut found = Vec::new();
    for object in on_the_way.into_iter().rev() {
        let same = nearest.iter().filter(|near| near.type_id == object.type_id);
        let rest = path.get(object.rest..).unwrap_or_default();
        found.extend(same.map(|near| format!("{}{rest}", near.path)));
    }
    found
}

/// What a message carries.
pub(super) fn roots<'s>(schema: &'s Schema, message: &str) -> Vec<Object<'s>> {
    let root = |step, payload: Payload<'s>| Object {
        path: Path::default().then(step),
        type_id: payload.type_id(schema),
    };
    let command = schema
        .command(message)
        .into_iter()
        .flat_map(|(_, command)| {
            [
                root(Step::Arguments, Payload::Arguments(command)),
                root(Step::Return, Payload::Returned(command)),
            ]
        });
    let event = schema.event(message).into_iter();
    let event = event.map(|(_, event)| root(Step::Data, Payload::Data(event)));
    command.chain(event).collect()
}

fn of_kind(schema: &Schema, id: TypeId, kind: JsonKind) -> Option<TypeId> {
    let mut choices = schema.choices(id).into_iter();
    let choice = choices.find(|choice| choice.kind == kind);
    choice.map(|choice| choice.type_id)
}

/// The objects in a part of a message, the nearest first. What an object contains is listed
/// where its type is nearest.
pub(super) fn objects_in<'s>(schema: &'s Schema, root: Object<'s>) -> Vec<Object<'s>> {
    let mut found = Vec::new();
    let mut known = HashSet::new();
    let mut left = VecDeque::from([root]);
    while let Some(value) = left.pop_front() {
        let mut value = value;
        while let Some(array) = of_kind(schema, value.type_id, JsonKind::Array)
            && let TypeKind::Array { element } = schema[array].kind
        {
            value = Object {
                path: value.path.then(Step::Element),
                type_id: element,
            };
        }
        let Some(type_id) = of_kind(schema, value.type_id, JsonKind::Object) else {
            continue;
        };
        let object = Object { type_id, ..value };
        if known.insert(type_id) {
            left.extend(members(schema, &object));
        }
        found.push(object);
    }
    found
}

/// The values in an object.
fn members<'s>(schema: &'s Schema, object: &Object<'s>) -> Vec<Object<'s>> {
    let own = schema.members(object.type_id).into_iter();
    let own = own.map(|member| (Vec::new(), member));
    let added = schema.members_in_cases(object.type_id).into_iter();
    let added = added.flat_map(|added| {
        let within: Vec<Case<'s>> = added.within.iter().map(UnionCase::case).collect();
        let cases: Vec<Case<'s>> = added.cases.iter().map(UnionCase::case).collect();
        let all = cases.into_iter().map(move |case| {
            let mut all = within.clone();
            all.push(case);
            (all, added.member)
        });
        all.collect::<Vec<_>>()
    });
    let members = own.chain(added).map(|(cases, declared)| {
        let steps = cases.into_iter().map(Step::Case);
        let path = steps.fold(object.path.clone(), |path, step| path.then(step));
        Object {
            path: path.then(Step::Member(&declared.member.name)),
            type_id: declared.type_id,
        }
    });
    members.collect()
}

#[cfg(test)]
mod tests {
    use qapi_parser::{Loader, Memory};

    use super::*;

    #[test]
    fn each_path_is_found_once() {
        let text = "{ 'struct': 'File', 'data': { 'name': 'str' } }
                    { 'struct': 'Disk', 'data': { 'file': 'File', 'backing': 'Outer' } }
                    { 'struct': 'Outer', 'data': { 'inner': 'File' } }
                    { 'command': 'add', 'data': 'Disk' }";
        let files = Memory::new().file("main.json", text);
        let schema = Loader::new().reader(files).load("main.json").unwrap();
        let releases = ["9.0", "9.1"].map(|name| NamedSchema::new(&schema, name));
        let found: Vec<String> = paths(&releases, "add", "arguments.backing.inner.name").collect();
        let expected = ["arguments.file.name", "arguments.backing.inner.name"];
        assert_eq!(found[..2], expected);
        let unique: HashSet<&String> = found.iter().collect();
        assert_eq!(unique.len(), found.len(), "{found:?}");
    }
}
