//! What is within a type, and which paths are within others.

use std::collections::HashSet;

use qapi_schema::{Schema, TypeId, TypeKind};

/// The types that a value of a type can have in it; or, if only its own members are asked for,
/// those that declare them.
pub(crate) fn types_within(schema: &Schema, type_id: TypeId, only_own: bool) -> HashSet<TypeId> {
    let mut found = HashSet::new();
    let mut left = vec![type_id];
    while let Some(id) = left.pop() {
        if !found.insert(id) {
            continue;
        }
        for choice in schema.choices(id) {
            left.push(choice.type_id);
        }
        match &schema[id].kind {
            TypeKind::Array { element } if !only_own => left.push(*element),
            TypeKind::Object(_) => {
                for declared in schema.members(id) {
                    if only_own {
                        found.insert(declared.owner);
                    } else {
                        left.extend([declared.owner, declared.type_id]);
                    }
                }
                let variants = schema.variants(id).filter(|_| !only_own).into_iter();
                let branches = variants.flat_map(|variants| &variants.branches);
                left.extend(branches.map(|branch| branch.type_id));
            }
            _ => {}
        }
    }
    found
}

/// Whether a path leads through another one, or to it.
pub(crate) fn is_within(path: &str, outer: &str) -> bool {
    let rest = path.strip_prefix(outer);
    rest.is_some_and(|rest| {
        outer.is_empty() || rest.is_empty() || rest.starts_with(['.', '=', '['])
    })
}
