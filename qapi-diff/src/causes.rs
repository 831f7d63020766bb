//! Observations -> root causes: each fact once, with all messages that it reaches.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};

use qapi_schema::Condition;
use qapi_schema::wire::{Direction, Lifecycle, Place, Step};

use crate::compare::{Fact, Graph, Node, NodeId, Observation};

/// What changed, and where that is seen.
pub(crate) struct Cause<'s> {
    pub(crate) fact: Fact<'s>,
    /// In which directions; none for what is about messages as a whole.
    pub(crate) directions: BTreeSet<Direction>,
    /// The foremost first: the one that most is promised of, and of these the one that
    /// is nearest.
    pub(crate) sightings: Vec<Sighting<'s>>,
}

impl<'s> Cause<'s> {
    /// The condition of the foremost branch that adds what it is about, if all that add it
    /// have one.
    pub(crate) fn branch(&self) -> Option<&'s Condition> {
        let mut branches = self.sightings.iter().map(Sighting::branch);
        let first = branches.next()?;
        first.filter(|_| branches.all(|branch| branch.is_some()))
    }
}

/// A message in which a cause is seen, and where in it.
#[derive(Debug, Clone)]
pub(crate) struct Sighting<'s> {
    /// The message.
    pub(crate) node: Node<'s>,
    pub(crate) place: Place<'s>,
}

impl<'s> Sighting<'s> {
    /// The condition of the branch of a union that adds the place.
    fn branch(&self) -> Option<&'s Condition> {
        self.place.conditions.last().copied()
    }

    fn rank(&self) -> Rank<'_, 's> {
        Rank {
            lifecycle: self.place.lifecycle,
            length: self.place.steps.len(),
            node: self.node,
            steps: &self.place.steps,
        }
    }
}

/// What makes one sighting come before another: the first of these that differs.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank<'a, 's> {
    lifecycle: Lifecycle,
    length: usize,
    node: Node<'s>,
    steps: &'a [Step<'s>],
}

/// All root causes, in the order in which they were found.
pub(crate) fn causes<'s>(graph: &Graph<'s>) -> Vec<Cause<'s>> {
    let mut causes: Vec<Cause<'s>> = Vec::new();
    let mut known: HashMap<Fact<'s>, usize> = HashMap::new();
    let mut by_node: HashMap<NodeId, Vec<(usize, &Observation<'s>)>> = HashMap::new();
    for observation in &graph.observations {
        let index = *known.entry(observation.fact).or_insert_with(|| {
            causes.push(Cause {
                fact: observation.fact,
                directions: BTreeSet::new(),
                sightings: Vec::new(),
            });
            causes.len() - 1
        });
        causes[index].directions.extend(observation.direction);
        let of_node = by_node.entry(observation.node).or_default();
        of_node.push((index, observation));
    }
    let useful = useful(graph, by_node.keys().copied());
    let messages = graph.nodes.iter().enumerate();
    for (root, node) in messages.filter(|(_, node)| !matches!(node, Node::Types(..))) {
        let ways = Ways::new(graph, &useful, root);
        for (at, end) in &ways.ends {
            let Some(observations) = by_node.get(at) else {
                continue;
            };
            let way = ways.to(*end);
            for (cause, observation) in observations {
                causes[*cause].sightings.push(Sighting {
                    node: *node,
                    place: joined(&way, &observation.place),
                });
            }
        }
    }
    for cause in &mut causes {
        cause.sightings.sort_by(|a, b| a.rank().cmp(&b.rank()));
    }
    causes
}

/// The place that is reached by going on from one.
fn joined<'s>(outer: &Place<'s>, inner: &Place<'s>) -> Place<'s> {
    Place {
        steps: [&*outer.steps, &*inner.steps].concat(),
        conditions: [&*outer.conditions, &*inner.conditions].concat(),
        lifecycle: outer.lifecycle.max(inner.lifecycle),
    }
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
    /// By node: the last section of the way, as an index.
    ends: BTreeMap<NodeId, usize>,
    sections: Vec<Section<'g, 's>>,
}

/// A section of a way, along one edge; and those before it, which other ways share.
struct Section<'g, 's> {
    before: Option<usize>,
    steps: &'g [Step<'s>],
    lifecycle: Lifecycle,
}

/// A section that may be the end of the foremost way to a node, by what makes one way come
/// before another: the first of these that differs.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Candidate<'g, 's> {
    lifecycle: Lifecycle,
    length: usize,
    steps: &'g [Step<'s>],
    section: usize,
    node: NodeId,
}

impl<'g, 's> Ways<'g, 's> {
    fn new(graph: &'g Graph<'s>, useful: &[bool], root: NodeId) -> Self {
        let mut ways = Self {
            ends: BTreeMap::new(),
            sections: vec![Section {
                before: None,
                steps: &[],
                lifecycle: Lifecycle::Stable,
            }],
        };
        let mut left = BinaryHeap::from([Reverse(Candidate {
            lifecycle: Lifecycle::Stable,
            length: 0,
            steps: &[],
            section: 0,
            node: root,
        })]);
        while let Some(Reverse(nearest)) = left.pop() {
            let node = nearest.node;
            if !useful[node] || ways.ends.contains_key(&node) {
                continue;
            }
            ways.ends.insert(node, nearest.section);
            for edge in &graph.edges[node] {
                if !useful[edge.to] || ways.ends.contains_key(&edge.to) {
                    continue;
                }
                let steps = &edge.place.steps;
                let lifecycle = nearest.lifecycle.max(edge.place.lifecycle);
                left.push(Reverse(Candidate {
                    lifecycle,
                    length: nearest.length + steps.len(),
                    steps,
                    section: ways.sections.len(),
                    node: edge.to,
                }));
                ways.sections.push(Section {
                    before: Some(nearest.section),
                    steps,
                    lifecycle,
                });
            }
        }
        ways
    }

    /// The place of a node.
    fn to(&self, end: usize) -> Place<'s> {
        let sections = std::iter::successors(Some(end), |at| self.sections[*at].before);
        let mut steps: Vec<&[Step<'_>]> = sections.map(|at| self.sections[at].steps).collect();
        steps.reverse();
        Place {
            steps: steps.concat(),
            lifecycle: self.sections[end].lifecycle,
            ..Place::default()
        }
    }
}
