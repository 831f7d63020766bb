//! Observations -> root causes: each fact once, with all messages that it affects.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet};

use qapi_schema::Condition;
use qapi_schema::wire::{Direction, Lifecycle, Path, Place, Step};

use crate::compare::{Fact, Graph, Node, NodeId, Observation, Position};
use crate::concern::Site;

/// What changed, and where it has an effect.
pub(crate) struct Cause<'s> {
    pub(crate) fact: Fact<'s>,
    /// The directions; empty if it is about messages as a whole.
    pub(crate) directions: BTreeSet<Direction>,
    /// What the new schema has beside something that is gone.
    pub(crate) beside: Option<&'s str>,
    /// Where it was observed, if that is in types.
    pub(crate) sites: Vec<Site>,
    /// The most relevant first: stable ones before others, short paths before long ones.
    pub(crate) occurrences: Vec<Occurrence<'s>>,
}

impl Cause<'_> {
    /// Whether every branch that adds what changed has a condition.
    pub(crate) fn is_in_conditional_branches(&self) -> bool {
        let mut branches = self.occurrences.iter().map(|occurrence| occurrence.branch);
        branches.all(|branch| branch.is_some())
    }
}

/// A message on which a cause has an effect, and where in it.
#[derive(Debug, Clone)]
pub(crate) struct Occurrence<'s> {
    /// The message.
    pub(crate) node: Node<'s>,
    pub(crate) place: Place<'s>,
    /// Whether the message has more places than are listed.
    pub(crate) has_more: bool,
    /// The condition of the branch that adds the member, if the place is one.
    branch: Option<&'s Condition>,
}

impl<'s> Occurrence<'s> {
    /// What must hold of a build for the place to be there.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &'s Condition> {
        let on_the_way = self.place.conditions.iter().copied();
        on_the_way.chain(self.branch)
    }

    fn rank(&self) -> Rank<'_, 's> {
        Rank {
            lifecycle: self.place.lifecycle,
            length: self.place.path.steps.len(),
            node: self.node,
            path: &self.place.path,
        }
    }
}

/// What makes one occurrence come before another: the first of these that differs.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank<'a, 's> {
    lifecycle: Lifecycle,
    length: usize,
    node: Node<'s>,
    path: &'a Path<'s>,
}

/// All root causes, in the order in which they were found.
pub(crate) fn causes<'s>(graph: &Graph<'s>) -> Vec<Cause<'s>> {
    let mut causes: Vec<Cause<'s>> = Vec::new();
    let mut known: HashMap<Fact<'s>, usize> = HashMap::new();
    let mut by_node: HashMap<NodeId, Vec<(usize, &Position<'s>)>> = HashMap::new();
    for Observation { fact, position } in &graph.observations {
        let index = *known.entry(*fact).or_insert_with(|| {
            causes.push(Cause {
                fact: *fact,
                directions: BTreeSet::new(),
                beside: None,
                sites: Vec::new(),
                occurrences: Vec::new(),
            });
            causes.len() - 1
        });
        causes[index].directions.extend(position.direction);
        causes[index].beside = causes[index].beside.or(position.beside);
        causes[index].sites.extend(site(graph, position));
        let of_node = by_node.entry(position.node).or_default();
        of_node.push((index, position));
    }
    let useful = useful(graph, by_node.keys().copied());
    let messages = graph.nodes.iter().enumerate();
    for (root, node) in messages.filter(|(_, node)| !matches!(node, Node::Types(..))) {
        let routes = Routes::new(graph, &useful, root);
        let has_more = routes.with_more(graph);
        for (at, ends) in &routes.ends {
            let Some(positions) = by_node.get(at) else {
                continue;
            };
            for end in ends {
                let route = routes.to(*end);
                for (cause, position) in positions {
                    causes[*cause].occurrences.push(Occurrence {
                        node: *node,
                        place: route.clone().join(&position.place),
                        has_more: has_more.contains(at),
                        branch: position.branch,
                    });
                }
            }
        }
    }
    for cause in &mut causes {
        cause.occurrences.sort_by(|a, b| a.rank().cmp(&b.rank()));
    }
    causes
}

/// The object in which something was observed.
fn site(graph: &Graph<'_>, position: &Position<'_>) -> Option<Site> {
    let Node::Types(types, _) = graph.nodes[position.node] else {
        return None;
    };
    let steps = position.place.path.steps.iter();
    let cases = steps.filter_map(|step| match step {
        Step::Case(case) => Some((case.tag.to_owned(), case.value.to_owned())),
        _ => None,
    });
    Some(Site {
        types,
        cases: cases.collect(),
    })
}

/// The nodes from which there is a route to one with findings.
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

/// How many routes there are at most from a message to a node: types can contain each other in
/// more ways than can be listed.
pub(crate) const ROUTES: usize = 100;

/// The routes to each node that a message contains, each of which has a node only once: types
/// that contain themselves would have no end of routes.
struct Routes<'g, 's> {
    /// By node: the last segments of the routes, as indexes, the most relevant first. The message
    /// itself has none.
    ends: BTreeMap<NodeId, Vec<Option<usize>>>,
    /// The nodes with more routes than [`ROUTES`].
    cut: Vec<NodeId>,
    segments: Vec<Segment<'g, 's>>,
}

/// A segment of a route, along one edge. Routes share the segments at their beginnings.
struct Segment<'g, 's> {
    before: Option<usize>,
    place: &'g Place<'s>,
    to: NodeId,
}

/// A segment that may end the next most relevant route to a node. What makes one route more
/// relevant than another is the first of these fields that differs.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Candidate<'g, 's> {
    lifecycle: Lifecycle,
    length: usize,
    path: Option<&'g Path<'s>>,
    segment: Option<usize>,
    node: NodeId,
}

impl<'g, 's> Routes<'g, 's> {
    fn new(graph: &'g Graph<'s>, useful: &[bool], root: NodeId) -> Self {
        let mut routes = Self {
            ends: BTreeMap::new(),
            cut: Vec::new(),
            segments: Vec::new(),
        };
        let mut left = BinaryHeap::from([Reverse(Candidate {
            lifecycle: Lifecycle::Stable,
            length: 0,
            path: None,
            segment: None,
            node: root,
        })]);
        while let Some(Reverse(nearest)) = left.pop() {
            let node = nearest.node;
            if !useful[node] {
                continue;
            }
            let ends = routes.ends.entry(node).or_default();
            if ends.len() == ROUTES {
                routes.cut.push(node);
                continue;
            }
            ends.push(nearest.segment);
            for edge in &graph.edges[node] {
                if !useful[edge.to] || routes.has(nearest.segment, edge.to) {
                    continue;
                }
                let path = &edge.place.path;
                left.push(Reverse(Candidate {
                    lifecycle: nearest.lifecycle.max(edge.place.lifecycle),
                    length: nearest.length + path.steps.len(),
                    path: Some(path),
                    segment: Some(routes.segments.len()),
                    node: edge.to,
                }));
                routes.segments.push(Segment {
                    before: nearest.segment,
                    place: &edge.place,
                    to: edge.to,
                });
            }
        }
        routes
    }

    /// The segments of a route, the last one first.
    fn segments(&self, end: Option<usize>) -> impl Iterator<Item = &Segment<'g, 's>> {
        let indexes = std::iter::successors(end, |at| self.segments[*at].before);
        indexes.map(|at| &self.segments[at])
    }

    /// Whether a node is on a route.
    fn has(&self, end: Option<usize>, node: NodeId) -> bool {
        self.segments(end).any(|segment| segment.to == node)
    }

    /// The place at the end of a route.
    fn to(&self, end: Option<usize>) -> Place<'s> {
        let mut places: Vec<&Place<'s>> = self.segments(end).map(|segment| segment.place).collect();
        places.reverse();
        places.into_iter().fold(Place::default(), Place::join)
    }

    /// The nodes that may have more routes than are listed.
    fn with_more(&self, graph: &Graph<'_>) -> HashSet<NodeId> {
        let mut found = HashSet::new();
        let mut left = self.cut.clone();
        while let Some(node) = left.pop() {
            if found.insert(node) {
                left.extend(graph.edges[node].iter().map(|edge| edge.to));
            }
        }
        found
    }
}
