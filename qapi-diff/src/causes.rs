//! Raw findings -> root causes: each fact once, with all messages that it reaches.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};

use qapi_parser::schema::Condition;
use qapi_values::Direction;

use crate::compare::{Fact, Graph, Node, NodeId, Raw};
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

impl<'s> Cause<'s> {
    /// The condition of the foremost branch that adds what it is about, if all that add it
    /// have one.
    pub(crate) fn branch(&self) -> Option<&'s Condition> {
        let mut branches = self.spots.iter().map(|spot| spot.branch);
        let first = branches.next()?;
        first.filter(|_| branches.all(|branch| branch.is_some()))
    }
}

/// One place in a message where a cause is seen.
#[derive(Debug, Clone)]
pub(crate) struct Spot<'s> {
    /// The message.
    pub(crate) node: Node<'s>,
    pub(crate) steps: Vec<Step<'s>>,
    /// What is promised of the place.
    pub(crate) lifecycle: Lifecycle,
    /// The condition of the branch of a union that adds the place.
    pub(crate) branch: Option<&'s Condition>,
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
        let ways = Ways::new(graph, &useful, root);
        for (at, leg) in &ways.ends {
            let Some(raws) = by_node.get(at) else {
                continue;
            };
            let (lifecycle, steps) = ways.to(*leg);
            for (cause, raw) in raws {
                causes[*cause].spots.push(Spot {
                    node: *node,
                    steps: [&*steps, &*raw.steps].concat(),
                    lifecycle: lifecycle.max(raw.lifecycle),
                    branch: raw.branch,
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

/// The foremost way to each node that a message reaches.
struct Ways<'g, 's> {
    /// By node: the end of the way, as an index of a leg.
    ends: BTreeMap<NodeId, usize>,
    legs: Vec<Leg<'g, 's>>,
}

/// The last part of a way, along one edge; and the way to it, which others share.
struct Leg<'g, 's> {
    before: Option<usize>,
    steps: &'g [Step<'s>],
    lifecycle: Lifecycle,
}

/// What makes one way come before another.
type Rank<'g, 's> = (Lifecycle, usize, &'g [Step<'s>]);

impl<'g, 's> Ways<'g, 's> {
    fn new(graph: &'g Graph<'s>, useful: &[bool], root: NodeId) -> Self {
        let mut ways = Self {
            ends: BTreeMap::new(),
            legs: vec![Leg {
                before: None,
                steps: &[],
                lifecycle: Lifecycle::Stable,
            }],
        };
        let start: Rank<'_, '_> = (Lifecycle::Stable, 0, &[]);
        let mut left = BinaryHeap::from([Reverse((start, 0, root))]);
        while let Some(Reverse(((lifecycle, length, _), leg, node))) = left.pop() {
            if !useful[node] || ways.ends.contains_key(&node) {
                continue;
            }
            ways.ends.insert(node, leg);
            for edge in &graph.edges[node] {
                if !useful[edge.to] || ways.ends.contains_key(&edge.to) {
                    continue;
                }
                let lifecycle = lifecycle.max(edge.lifecycle);
                let rank: Rank<'_, '_> = (lifecycle, length + edge.steps.len(), &edge.steps);
                left.push(Reverse((rank, ways.legs.len(), edge.to)));
                ways.legs.push(Leg {
                    before: Some(leg),
                    steps: &edge.steps,
                    lifecycle,
                });
            }
        }
        ways
    }

    /// What is promised of a node, and the steps to it.
    fn to(&self, leg: usize) -> (Lifecycle, Vec<Step<'s>>) {
        let legs = std::iter::successors(Some(leg), |leg| self.legs[*leg].before);
        let mut legs: Vec<&[Step<'_>]> = legs.map(|leg| self.legs[leg].steps).collect();
        legs.reverse();
        (self.legs[leg].lifecycle, legs.concat())
    }
}
