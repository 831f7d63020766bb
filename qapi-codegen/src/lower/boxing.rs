//! Finds the places where a type would contain itself, and so needs a `Box`.
//!
//! A depth-first walk over "holds a value of": an edge that leads back to a type
//! that the walk is still inside of closes a cycle and is boxed. Unions are
//! walked first, so that it is the way back to the union that gets the box (a
//! reference to a block device's options, say), not the union's branches.
//! Arrays keep their elements elsewhere and break a cycle by themselves.

use std::collections::{HashMap, HashSet};

use qapi_schema::{Schema, TypeId, TypeKind};

use crate::select::Selection;

/// The edges that need a `Box`: the holder and what it holds. A member that is boxed
/// in one type is so in all that inherit it, for which its owner stands.
pub(crate) fn boxed(schema: &Schema, selection: &Selection) -> HashSet<(TypeId, TypeId)> {
    let is_union = |id| schema.variants(id).is_some();
    let ids = || schema.types().map(|(id, _)| id);
    let unions = ids().filter(|&id| is_union(id));
    let others = ids().filter(|&id| !is_union(id));
    let closing = walk(unions.chain(others), |id| match selection.replacement(id) {
        // What a type of the caller's holds is the caller's business.
        Some(_) => Vec::new(),
        None => held(schema, id),
    });
    let edges = closing.into_iter();
    edges
        .flat_map(|(holder, held)| {
            let members = schema.members(holder).into_iter();
            let holding = members.filter(move |member| member.type_id == held);
            let inherited = holding.map(move |member| (member.owner, held));
            inherited.chain([(holder, held)])
        })
        .collect()
}

/// The types of which an object type holds values, those of its bases'
/// members included, as these are inlined.
pub(super) fn held(schema: &Schema, id: TypeId) -> Vec<TypeId> {
    let mut held: Vec<TypeId> = schema
        .members(id)
        .iter()
        .map(|member| member.type_id)
        .collect();
    match &schema[id].kind {
        TypeKind::Object(object) => {
            let variants = object.variants.iter();
            held.extend(
                variants
                    .flat_map(|variants| &variants.branches)
                    .map(|b| b.type_id),
            );
        }
        TypeKind::Alternate(alternate) => {
            held.extend(alternate.branches.iter().map(|branch| branch.type_id));
        }
        _ => {}
    }
    held
}

/// Walks a graph and returns the edges that close cycles. Keeps its own stack,
/// as schemas may chain types as deep as they like.
fn walk<N: Copy + Eq + std::hash::Hash>(
    roots: impl Iterator<Item = N>,
    successors: impl Fn(N) -> Vec<N>,
) -> HashSet<(N, N)> {
    let mut closing = HashSet::new();
    // Whether the walk is still inside of a node it has seen.
    let mut inside: HashMap<N, bool> = HashMap::new();
    for root in roots {
        if inside.contains_key(&root) {
            continue;
        }
        inside.insert(root, true);
        let mut stack = vec![(root, successors(root).into_iter())];
        while let Some((node, next)) = stack.last_mut() {
            let node = *node;
            let Some(to) = next.next() else {
                inside.insert(node, false);
                stack.pop();
                continue;
            };
            match inside.get(&to) {
                Some(true) => {
                    closing.insert((node, to));
                }
                Some(false) => {}
                None => {
                    inside.insert(to, true);
                    stack.push((to, successors(to).into_iter()));
                }
            }
        }
    }
    closing
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closing(edges: &[(u8, u8)]) -> Vec<(u8, u8)> {
        let roots = edges.iter().map(|edge| edge.0);
        let to = |from| {
            edges
                .iter()
                .filter(|edge| edge.0 == from)
                .map(|edge| edge.1)
                .collect()
        };
        let mut closing: Vec<_> = walk(roots, to).into_iter().collect();
        closing.sort_unstable();
        closing
    }

    #[test]
    fn a_tree_needs_no_box() {
        assert_eq!(closing(&[(1, 2), (1, 3), (2, 3)]), []);
    }

    #[test]
    fn a_type_that_holds_itself_is_boxed() {
        assert_eq!(closing(&[(1, 1)]), [(1, 1)]);
    }

    #[test]
    fn the_way_back_is_boxed() {
        assert_eq!(closing(&[(1, 2), (2, 3), (3, 1), (3, 2)]), [(3, 1), (3, 2)]);
    }
}
