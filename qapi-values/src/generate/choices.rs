//! Enum values, union tags and alternates' branches, dealt like cards.

use std::collections::{HashMap, HashSet};

use fastrand::Rng;
use qapi_schema::Schema;
use qapi_schema::{Branch, TypeId, TypeKind};

use super::heights::Heights;

/// The choices still to be dealt, for each type that has choices.
#[derive(Debug, Clone)]
pub(super) struct Choices(HashMap<TypeId, Deck>);

#[derive(Debug, Clone)]
struct Deck {
    /// The indexes of the choices that have values.
    all: Vec<usize>,
    /// Those still to be dealt before all are shuffled again.
    left: Vec<usize>,
    /// Whether all have come up.
    is_through: bool,
}

impl Choices {
    /// All choices of the types that have values.
    pub(super) fn of(schema: &Schema, heights: &Heights) -> Self {
        let has_values = |id: TypeId| heights.get(id).is_some();
        let possible = |branches: &[Branch]| {
            let indexes = 0..branches.len();
            indexes
                .filter(|index| has_values(branches[*index].type_id))
                .collect()
        };
        let types = schema.types().filter(|(id, _)| has_values(*id));
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
        decks.map(Deck::not_dealt).sum()
    }
}

impl Deck {
    /// How many choices have not come up.
    fn not_dealt(&self) -> usize {
        match (self.is_through, self.left.len()) {
            (true, _) => 0,
            // Nothing has been dealt yet.
            (false, 0) => self.all.len(),
            (false, left) => left,
        }
    }
}

/// The types that values of a type may contain.
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
                for member in schema.members(id) {
                    if tag != Some(&member.name) {
                        next.push(member.type_id);
                    }
                }
                let branches = variants.into_iter().flat_map(|of| &of.branches);
                next.extend(branches.map(|branch| branch.type_id));
            }
            _ => {}
        }
    }
    reached
}
