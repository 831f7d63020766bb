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

use qapi_parser::schema::{Condition, TypeId};
use qapi_values::Direction;

use crate::change::{Change, Id};
use crate::hidden::Hidden;
use crate::item::Item;
use crate::path::{Kind, Step};
use crate::wire::{Lifecycle, ShapeKey, Side, Wire};

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
    pub(crate) steps: Vec<Step<'s>>,
    pub(crate) to: NodeId,
    pub(crate) lifecycle: Lifecycle,
}

/// What a change is about, beyond the items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Detail<'s> {
    None,
    Feature(&'s str),
    /// A JSON kind of an alternate.
    Kind(Kind),
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
pub(crate) struct Raw<'s> {
    pub(crate) fact: Fact<'s>,
    pub(crate) node: NodeId,
    /// From the node to the place.
    pub(crate) steps: Vec<Step<'s>>,
    pub(crate) lifecycle: Lifecycle,
    /// The condition of the branch of a union that adds the place.
    pub(crate) branch: Option<&'s Condition>,
    /// `None` for what is about a message as a whole.
    pub(crate) direction: Option<Direction>,
}

/// All that was compared and found.
pub(crate) struct Graph<'s> {
    pub(crate) nodes: Vec<Node<'s>>,
    /// By node.
    pub(crate) edges: Vec<Vec<Edge<'s>>>,
    pub(crate) raws: Vec<Raw<'s>>,
    pub(crate) hidden: Hidden,
}

/// Compares all messages of two schemas.
pub(crate) fn compare<'s>(old: Side<'s>, new: Side<'s>) -> Graph<'s> {
    let mut comparison = Comparison {
        old: Wire::new(old),
        new: Wire::new(new),
        ids: HashMap::new(),
        seen: HashSet::new(),
        graph: Graph {
            nodes: Vec::new(),
            edges: Vec::new(),
            raws: Vec::new(),
            hidden: Hidden::new(old.origin, new.origin),
        },
    };
    comparison.messages();
    let mut next = 0;
    while let Some(node) = comparison.graph.nodes.get(next).copied() {
        if let Node::Types(old, new, direction) = node {
            let features = &comparison.old.ty(old).definition.features;
            let lifecycle = comparison.old.lifecycle("", features);
            let place = Place::at(next, Some(direction)).within(lifecycle);
            comparison.types(&place, old, new);
        }
        next += 1;
    }
    comparison.graph
}

/// Tags whose values are known.
type Cases<'s> = Vec<(&'s str, &'s str)>;

struct Comparison<'s> {
    old: Wire<'s>,
    new: Wire<'s>,
    ids: HashMap<Node<'s>, NodeId>,
    /// Unions in unions that were compared as part of a node, and what was known of tags.
    seen: HashSet<(NodeId, [ShapeKey<'s>; 2], Cases<'s>)>,
    graph: Graph<'s>,
}

/// Where the comparison is.
#[derive(Debug, Clone)]
struct Place<'s> {
    node: NodeId,
    steps: Vec<Step<'s>>,
    lifecycle: Lifecycle,
    /// The condition of the branch of a union that adds it.
    branch: Option<&'s Condition>,
    direction: Option<Direction>,
}

/// An item of either schema.
#[derive(Debug, Clone, Copy)]
struct Pair {
    old: Item,
    new: Item,
}

impl<'s> Place<'s> {
    fn at(node: NodeId, direction: Option<Direction>) -> Self {
        Self {
            node,
            steps: Vec::new(),
            lifecycle: Lifecycle::Stable,
            branch: None,
            direction,
        }
    }

    fn then(&self, step: Step<'s>) -> Self {
        let mut place = self.clone();
        place.steps.push(step);
        place
    }

    /// The place, in or below something of which this was promised.
    fn within(mut self, lifecycle: Lifecycle) -> Self {
        self.lifecycle = self.lifecycle.max(lifecycle);
        self
    }

    /// The place, if a branch with this condition adds it.
    fn of_branch(mut self, condition: Option<&'s Condition>) -> Self {
        self.branch = condition;
        self
    }

    fn towards(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
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

    /// Notes that a pair of types is used at a place.
    fn link(&mut self, place: Place<'s>, old: TypeId, new: TypeId) {
        let direction = place.direction.unwrap_or(Direction::Output);
        let to = self.node(Node::Types(old, new, direction));
        self.graph.edges[place.node].push(Edge {
            steps: place.steps,
            to,
            lifecycle: place.lifecycle,
        });
    }

    /// Notes a change of what both have.
    fn changed(&mut self, place: &Place<'s>, change: Change, pair: Pair, detail: Detail<'s>) {
        self.found(place, change, (Some(pair.old), Some(pair.new)), detail);
    }

    fn removed(&mut self, place: &Place<'s>, change: Change, old: Item) {
        self.found(place, change, (Some(old), None), Detail::None);
    }

    fn added(&mut self, place: &Place<'s>, change: Change, new: Item) {
        self.found(place, change, (None, Some(new)), Detail::None);
    }

    fn found(
        &mut self,
        place: &Place<'s>,
        change: Change,
        (old, new): (Option<Item>, Option<Item>),
        detail: Detail<'s>,
    ) {
        let direction = place.direction.unwrap_or(Direction::Output);
        let id = Id::new(change, direction);
        let fact = Fact {
            id,
            old,
            new,
            detail,
        };
        self.graph.raws.push(Raw {
            fact,
            node: place.node,
            steps: place.steps.clone(),
            lifecycle: place.lifecycle,
            branch: place.branch,
            direction: place.direction,
        });
    }
}
