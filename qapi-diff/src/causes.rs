//! Raw findings -> root causes: each fact once, with all messages that it reaches.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};

use qapi_values::Direction;

use crate::compare::{Edge, Fact, Graph, Node, NodeId, Raw};
use crate::path::Step;
use crate::wire::Lifecycle;

/// What changed, and where that is seen.
pub(crate) struct Cause<'s> {
    pub(crate) fact: Fact<'s>,
    /// In which directions; none for what is about messages as a whole.
    pub(crate) directions: BTreeSet<Direction>,
    /// The foremost first: the one that most is promised of, and of these the one that
    /// is nearest.
    pub(crate) spots: Vec<Spot<'s>>,
}

/// One place in a message where a cause is seen.
#[derive(Debug, Clone)]
pub(crate) struct Spot<'s> {
    /// The message.
    pub(crate) node: Node<'s>,
    pub(crate) steps: Vec<Step<'s>>,
    /// What is promised of the place.
    pub(crate) lifecycle: Lifecycle,
}

/// All root causes, in the order in which they were found.
pub(crate) fn causes<'s>(graph: &Graph<'s>) -> Vec<Cause<'s>> {
    let mut causes: Vec<Cause<'s>> = Vec::new();
    let mut known: HashMap<Fact<'s>, usize> = HashMap::new();
    let mut by_node: HashMap<NodeId, Vec<(usize, &Raw<'s>)>> = HashMap::new();
    for raw in &graph.raws {
        let index = *known.entry(raw.fact).or_insert_with(|| {
            causes.push(Cause {
                fact: raw.fact,
                directions: BTreeSet::new(),
                spots: Vec::new(),
            });
            causes.len() - 1
        });
        causes[index].directions.extend(raw.direction);
        by_node.entry(raw.node).or_default().push((index, raw));
    }
    let useful = useful(graph, by_node.keys().copied());
    let messages = graph.nodes.iter().enumerate();
    for (root, node) in messages.filter(|(_, node)| !matches!(node, Node::Types(..))) {
        for (at, way) in ways(graph, &useful, root) {
            for (cause, raw) in by_node.get(&at).into_iter().flatten() {
                causes[*cause].spots.push(Spot {
                    node: *node,
                    steps: [&*way.steps, &*raw.steps].concat(),
                    lifecycle: way.lifecycle.max(raw.lifecycle),
                });
            }
        }
    }
    for cause in &mut causes {
        cause.spots.sort_by(|a, b| rank(a).cmp(&rank(b)));
    }
    causes
}

fn rank<'s, 'a>(spot: &'a Spot<'s>) -> (Lifecycle, usize, Node<'s>, &'a [Step<'s>]) {
    (spot.lifecycle, spot.steps.len(), spot.node, &spot.steps)
}

/// From which nodes there is a way to one with findings.
fn useful(graph: &Graph<'_>, with_findings: impl Iterator<Item = NodeId>) -> Vec<bool> {
    let mut users = vec![Vec::new(); graph.nodes.len()];
    for (from, edges) in graph.edges.iter().enumerate() {
        for edge in edges {
            users[edge.to].push(from);
        }
    }
    let mut useful = vec![false; graph.nodes.len()];
    let mut left: Vec<NodeId> = with_findings.collect();
    while let Some(node) = left.pop() {
        if !std::mem::replace(&mut useful[node], true) {
            left.extend(&users[node]);
        }
    }
    useful
}

/// A way from a message to a node.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Way<'s> {
    lifecycle: Lifecycle,
    length: usize,
    steps: Vec<Step<'s>>,
}

impl<'s> Way<'s> {
    fn along(&self, edge: &Edge<'s>) -> Self {
        Self {
            lifecycle: self.lifecycle.max(edge.lifecycle),
            length: self.length + edge.steps.len(),
            steps: [&*self.steps, &*edge.steps].concat(),
        }
    }
}

/// The foremost way to each node that a message reaches.
fn ways<'s>(graph: &Graph<'s>, useful: &[bool], root: NodeId) -> BTreeMap<NodeId, Way<'s>> {
    let mut ways = BTreeMap::new();
    let mut left = BinaryHeap::from([Reverse((Way::default(), root))]);
    while let Some(Reverse((way, node))) = left.pop() {
        if !useful[node] || ways.contains_key(&node) {
            continue;
        }
        for edge in &graph.edges[node] {
            if useful[edge.to] && !ways.contains_key(&edge.to) {
                left.push(Reverse((way.along(edge), edge.to)));
            }
        }
        ways.insert(node, way);
    }
    ways
}
