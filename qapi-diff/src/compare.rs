//! Two wire views -> raw findings, in a graph of what was compared with what.
//!
//! Each pair of types is compared once for each direction, however often and however
//! deep it is used; that also ends what is recursive. The graph says from which messages
//! and by which paths a pair is reached.

mod messages;
mod objects;
mod parts;
mod values;

use std::collections::{HashMap, HashSet};

use qapi_schema::wire::{Case, Direction, JsonKind, Lifecycle, Place, Step};
use qapi_schema::{Condition, Schema, TypeId};

use crate::change::{Change, Id};
use crate::hidden::Hidden;
use crate::item::Item;
use crate::shape::ShapeKey;

/// What is compared, as an index into [`Graph::nodes`].
pub(crate) type NodeId = usize;

/// Something that both schemas have, or a message that one of them has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Node<'s> {
    Command(&'s str),
    Event(&'s str),
    /// Types of values that go this way.
    Types(TypeId, TypeId, Direction),
}

/// That one node is part of another.
#[derive(Debug)]
pub(crate) struct Edge<'s> {
    /// From the one to the other.
    pub(crate) place: Place<'s>,
    pub(crate) to: NodeId,
}

/// What a change is about, beyond the items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Detail<'s> {
    None,
    Feature(&'s str),
    /// A JSON kind of an alternate.
    Kind(JsonKind),
    /// The types of which a value is and was, which may be elements of what the items
    /// say.
    Types(TypeId, TypeId),
}

/// What changed. That facts are equal is what makes findings have the same root cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Fact<'s> {
    pub(crate) id: Id,
    pub(crate) old: Option<Item>,
    pub(crate) new: Option<Item>,
    pub(crate) detail: Detail<'s>,
}

/// A fact and one place where it matters.
#[derive(Debug)]
pub(crate) struct Observation<'s> {
    pub(crate) fact: Fact<'s>,
    pub(crate) node: NodeId,
    /// From the node to where it matters.
    pub(crate) place: Place<'s>,
    /// `None` for what is about a message as a whole.
    pub(crate) direction: Option<Direction>,
}

/// All that was compared and found.
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
        old,
        new,
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
        if let Node::Types(old_type, new_type, direction) = node {
            let features = &old[old_type].definition.features;
            let position = Position::at(next, Some(direction));
            let position = position.within(old.lifecycle("", features));
            comparison.types(&position, old_type, new_type);
        }
        next += 1;
    }
    comparison.graph
}

struct Comparison<'s> {
    old: &'s Schema,
    new: &'s Schema,
    ids: HashMap<Node<'s>, NodeId>,
    /// Unions in unions that were compared as part of a node.
    seen: HashSet<Nested<'s>>,
    graph: Graph<'s>,
}

/// Unions in unions, as part of a node.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Nested<'s> {
    node: NodeId,
    shapes: [ShapeKey<'s>; 2],
    /// What was known of tags that are yet to come.
    known: Vec<Case<'s>>,
}

/// Where the comparison is.
#[derive(Debug, Clone)]
struct Position<'s> {
    node: NodeId,
    /// From the node to where the comparison is.
    place: Place<'s>,
    direction: Option<Direction>,
}

/// An item of either schema.
#[derive(Debug, Clone, Copy)]
struct Pair {
    old: Item,
    new: Item,
}

impl<'s> Position<'s> {
    fn at(node: NodeId, direction: Option<Direction>) -> Self {
        Self {
            node,
            place: Place::default(),
            direction,
        }
    }

    fn then(&self, step: Step<'s>) -> Self {
        Self {
            place: self.place.then(step),
            ..*self
        }
    }

    /// The position, in or below something of which this was promised.
    fn within(self, lifecycle: Lifecycle) -> Self {
        Self {
            place: self.place.within(lifecycle),
            ..self
        }
    }

    /// The position, if a branch with this condition adds it.
    fn under(self, condition: Option<&'s Condition>) -> Self {
        Self {
            place: self.place.under(condition),
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
    /// The node, which is compared later if it is new.
    fn node(&mut self, node: Node<'s>) -> NodeId {
        *self.ids.entry(node).or_insert_with(|| {
            self.graph.nodes.push(node);
            self.graph.edges.push(Vec::new());
            self.graph.nodes.len() - 1
        })
    }

    /// Notes that a pair of types is used at a position.
    fn link(&mut self, position: Position<'s>, old: TypeId, new: TypeId) {
        let direction = position.direction.unwrap_or(Direction::Output);
        let to = self.node(Node::Types(old, new, direction));
        let place = position.place;
        self.graph.edges[position.node].push(Edge { place, to });
    }

    /// Notes a change of what both have.
    fn changed(&mut self, position: &Position<'s>, change: Change, pair: Pair, detail: Detail<'s>) {
        let items = (Some(pair.old), Some(pair.new));
        self.found(position, change, items, detail);
    }

    fn removed(&mut self, position: &Position<'s>, change: Change, old: Item) {
        self.found(position, change, (Some(old), None), Detail::None);
    }

    fn added(&mut self, position: &Position<'s>, change: Change, new: Item) {
        self.found(position, change, (None, Some(new)), Detail::None);
    }

    fn found(
        &mut self,
        position: &Position<'s>,
        change: Change,
        (old, new): (Option<Item>, Option<Item>),
        detail: Detail<'s>,
    ) {
        let direction = position.direction.unwrap_or(Direction::Output);
        let fact = Fact {
            id: Id::new(change, direction),
            old,
            new,
            detail,
        };
        self.graph.observations.push(Observation {
            fact,
            node: position.node,
            place: position.place.clone(),
            direction: position.direction,
        });
    }
}
