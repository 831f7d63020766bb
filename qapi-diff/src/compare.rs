//! Two schemas -> observations, in a graph of what was compared with what.
//!
//! Each pair of types is compared once for each direction, however often and however
//! deep it is used. So the comparison of recursive types ends. The graph shows from which
//! messages, and by which paths, a pair is reached.

mod messages;
mod objects;
mod parts;
mod values;

use std::collections::{HashMap, HashSet};

use qapi_schema::wire::{Case, Direction, JsonKind, Lifecycle, Place, Step};
use qapi_schema::{Condition, Schema, TypeId};

use crate::change::{ChangeId, ChangeKind};
use crate::hidden::Hidden;
use crate::item::ItemId;
use crate::pair::Pair;
use crate::shape::ShapeKey;

/// The index of a node in [`Graph::nodes`].
pub(crate) type NodeId = usize;

/// Something that both schemas have, or a message that one of them has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Node<'s> {
    Command(&'s str),
    Event(&'s str),
    /// The types of values that travel in this direction.
    Types(Pair<TypeId>, Direction),
}

/// One node is part of another.
#[derive(Debug)]
pub(crate) struct Edge<'s> {
    /// Where it is in the other.
    pub(crate) place: Place<'s>,
    pub(crate) to: NodeId,
}

/// What a change is about, in addition to the items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Detail<'s> {
    None,
    Feature(&'s str),
    /// A JSON kind of an alternate.
    Kind(JsonKind),
    /// The types of a value. It may be an element of an array that the items declare.
    Types(Pair<TypeId>),
}

/// What changed. Findings with the same fact have the same root cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Fact<'s> {
    pub(crate) id: ChangeId,
    pub(crate) old: Option<ItemId>,
    pub(crate) new: Option<ItemId>,
    pub(crate) detail: Detail<'s>,
}

impl<'s> Fact<'s> {
    /// The name of the feature flag that it is about.
    pub(crate) fn feature(&self) -> Option<&'s str> {
        match self.detail {
            Detail::Feature(name) => Some(name),
            _ => None,
        }
    }
}

/// A fact, and one place where it has an effect.
#[derive(Debug)]
pub(crate) struct Observation<'s> {
    pub(crate) fact: Fact<'s>,
    pub(crate) position: Position<'s>,
}

/// Everything that was compared and found.
pub(crate) struct Graph<'s> {
    pub(crate) nodes: Vec<Node<'s>>,
    /// By node.
    pub(crate) edges: Vec<Vec<Edge<'s>>>,
    pub(crate) observations: Vec<Observation<'s>>,
    pub(crate) hidden: Hidden,
}

/// Compares all messages of two schemas.
pub(crate) fn compare<'s>(old: &'s Schema, new: &'s Schema) -> Graph<'s> {
    let mut comparison = Comparison {
        schemas: Pair { old, new },
        ids: HashMap::new(),
        seen: HashSet::new(),
        graph: Graph {
            nodes: Vec::new(),
            edges: Vec::new(),
            observations: Vec::new(),
            hidden: Hidden::new(old.origin(), new.origin()),
        },
    };
    comparison.messages();
    let mut next = 0;
    while let Some(node) = comparison.graph.nodes.get(next).copied() {
        if let Node::Types(types, direction) = node {
            let position = Position::at(next, Some(direction));
            comparison.types(&position.within(old.type_lifecycle(types.old)), types);
        }
        next += 1;
    }
    comparison.graph
}

struct Comparison<'s> {
    schemas: Pair<&'s Schema>,
    ids: HashMap<Node<'s>, NodeId>,
    /// The unions in unions that were compared as part of a node.
    seen: HashSet<Nested<'s>>,
    graph: Graph<'s>,
}

/// A union in a union, as part of a node.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Nested<'s> {
    node: NodeId,
    shapes: Pair<ShapeKey<'s>>,
    /// The known values of tags that follow.
    known: Vec<Case<'s>>,
}

/// Where the comparison is, or something was found.
#[derive(Debug, Clone)]
pub(crate) struct Position<'s> {
    pub(crate) node: NodeId,
    /// The place in the node.
    pub(crate) place: Place<'s>,
    /// The condition of the branch that adds the member, if the place is one.
    pub(crate) branch: Option<&'s Condition>,
    /// What the new schema has beside something that is gone.
    pub(crate) beside: Option<&'s str>,
    /// `None` in a message as a whole.
    pub(crate) direction: Option<Direction>,
}

impl<'s> Position<'s> {
    fn at(node: NodeId, direction: Option<Direction>) -> Self {
        Self {
            node,
            place: Place::default(),
            branch: None,
            beside: None,
            direction,
        }
    }

    /// The position of this place in the same node.
    fn at_place(&self, place: Place<'s>) -> Self {
        Self { place, ..*self }
    }

    fn then(&self, step: Step<'s>) -> Self {
        self.at_place(self.place.then(step))
    }

    /// The position, in something with this lifecycle.
    fn within(self, lifecycle: Lifecycle) -> Self {
        Self {
            place: self.place.within(lifecycle),
            ..self
        }
    }

    /// The position, in something with this condition.
    fn under(self, condition: Option<&'s Condition>) -> Self {
        Self {
            place: self.place.under(condition),
            ..self
        }
    }

    /// The position of a member that a branch with this condition adds.
    fn of_branch(self, condition: Option<&'s Condition>) -> Self {
        Self {
            branch: condition,
            ..self
        }
    }

    /// The position of something that is gone, where the new schema has this beside it.
    fn beside(self, name: Option<&'s str>) -> Self {
        Self {
            beside: name,
            ..self
        }
    }

    fn towards(self, direction: Direction) -> Self {
        Self {
            direction: Some(direction),
            ..self
        }
    }
}

impl<'s> Comparison<'s> {
    /// The index of a node. A new node is compared later.
    fn node(&mut self, node: Node<'s>) -> NodeId {
        *self.ids.entry(node).or_insert_with(|| {
            self.graph.nodes.push(node);
            self.graph.edges.push(Vec::new());
            self.graph.nodes.len() - 1
        })
    }

    /// Notes that a value has these types.
    fn link(&mut self, position: Position<'s>, types: Pair<TypeId>) {
        let direction = position.direction.unwrap_or(Direction::Output);
        let to = self.node(Node::Types(types, direction));
        let place = position.place;
        self.graph.edges[position.node].push(Edge { place, to });
    }

    /// Notes a change of an item that both schemas have.
    fn changed(
        &mut self,
        position: &Position<'s>,
        change: ChangeKind,
        items: Pair<ItemId>,
        detail: Detail<'s>,
    ) {
        self.found(position, change, items.map(Some), detail);
    }

    /// Notes an item that only the old schema has.
    fn removed(&mut self, position: &Position<'s>, change: ChangeKind, old: ItemId) {
        let items = Pair {
            old: Some(old),
            new: None,
        };
        self.found(position, change, items, Detail::None);
    }

    /// Notes an item that only the new schema has.
    fn added(&mut self, position: &Position<'s>, change: ChangeKind, new: ItemId) {
        let items = Pair {
            old: None,
            new: Some(new),
        };
        self.found(position, change, items, Detail::None);
    }

    fn found(
        &mut self,
        position: &Position<'s>,
        change: ChangeKind,
        items: Pair<Option<ItemId>>,
        detail: Detail<'s>,
    ) {
        let direction = position.direction.unwrap_or(Direction::Output);
        let fact = Fact {
            id: ChangeId::new(change, direction),
            old: items.old,
            new: items.new,
            detail,
        };
        self.graph.observations.push(Observation {
            fact,
            position: position.clone(),
        });
    }
}
