//! Enum values, union tags and alternates' branches, dealt like cards.

use std::collections::{HashMap, HashSet};

use fastrand::Rng;
use qapi_schema::Schema;
use qapi_schema::{Branch, TypeId, TypeKind};

use super::heights::Heights;

/// What is yet to be dealt, of each type that has choices.
#[derive(Debug, Clone)]
pub(super) struct Choices(HashMap<TypeId, Deck>);

#[derive(Debug, Clone)]
struct Deck {
    /// The choices that have values, as indexes.
    all: Vec<usize>,
    /// Those that are yet to be dealt in this turn.
    left: Vec<usize>,
    /// Whether all have come up.
    is_through: bool,
}

impl Choices {
    /// All choices of the types that have values.
    pub(super) fn of(schema: &Schema, heights: &Heights) -> Self {
        let possible = |branches: &[Branch]| {
            let possible = |branch: &Branch| heights.get(branch.type_id).is_some();
            let branches = branches.iter().enumerate();
            let branches = branches.filter(|(_, branch)| possible(branch));
            branches.map(|(index, _)| index).collect()
        };
        let types = schema.types();
        let types = types.filter(|(id, _)| heights.get(*id).is_some());
        let decks = types.filter_map(|(id, of)| {
            let all: Vec<usize> = match &of.kind {
                TypeKind::Enum(of) => (0..of.values.len()).collect(),
                TypeKind::Object(of) => possible(&of.variants.as_ref()?.branches),
                TypeKind::Alternate(of) => possible(&of.branches),
                _ => return None,
            };
            let deck = Deck {
                left: Vec::new(),
                is_through: false,
                all,
            };
            Some((id, deck))
        });
        Self(decks.collect())
    }

    /// The next choice of a type; all come up before one does again.
    pub(super) fn deal(&mut self, type_id: TypeId, rng: &mut Rng) -> usize {
        let Some(deck) = self.0.get_mut(&type_id) else {
            return 0;
        };
        if deck.left.is_empty() {
            deck.left.clone_from(&deck.all);
            rng.shuffle(&mut deck.left);
        }
        let dealt = deck.left.pop();
        deck.is_through |= deck.left.is_empty();
        dealt.unwrap_or(0)
    }

    /// How many choices of these types have not come up.
    pub(super) fn left(&self, types: &HashSet<TypeId>) -> usize {
        let decks = types.iter().filter_map(|id| self.0.get(id));
        let left = decks.map(|deck| match deck.is_through {
            true => 0,
            false if deck.left.is_empty() => deck.all.len(),
            false => deck.left.len(),
        });
        left.sum()
    }
}

/// The types that values of a type may have in them.
pub(super) fn reach(schema: &Schema, heights: &Heights, type_id: TypeId) -> HashSet<TypeId> {
    let mut reached = HashSet::new();
    let mut next = vec![type_id];
    while let Some(id) = next.pop() {
        if heights.get(id).is_none() || !reached.insert(id) {
            continue;
        }
        match &schema[id].kind {
            TypeKind::Array { element } => next.push(*element),
            TypeKind::Alternate(of) => next.extend(of.branches.iter().map(|branch| branch.type_id)),
            TypeKind::Object(of) => {
                let variants = of.variants.as_ref();
                // The tag is chosen with the branch.
                let tag = variants.map(|variants| &variants.tag);
                let members = schema.members(id).into_iter();
                let members = members.filter(|member| tag != Some(&member.name));
                next.extend(members.map(|member| member.type_id));
                let branches = variants.into_iter().flat_map(|of| &of.branches);
                next.extend(branches.map(|branch| branch.type_id));
            }
            _ => {}
        }
    }
    reached
}
