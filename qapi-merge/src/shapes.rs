//! What a merged object is: a struct, a union, or a struct with the members of all branches.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use qapi_schema::wire::JsonKind;
use qapi_schema::{Member, TypeId, TypeKind};

use crate::input::Inputs;
use crate::nodes::{Node, NodeId, Nodes};
use crate::parts::{Part, Use};

/// The shape of a merged object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    Struct,
    Union {
        tag: String,
        /// Members that are in the base in some releases and in branches in others.
        raised: BTreeSet<String>,
    },
    /// A struct with the members of all branches.
    Flat,
}

/// A member of one of the types that an object is made of.
#[derive(Clone, Copy)]
pub(crate) struct MemberUse<'s> {
    /// The part of the object that has it.
    pub(crate) part: Part,
    /// The type that declares it: the part, a base of it, or that of a branch.
    pub(crate) owner: TypeId,
    pub(crate) member: &'s Member,
    /// Whether an object of the part has it in some cases only.
    pub(crate) in_cases: bool,
}

impl MemberUse<'_> {
    /// The type of the member, as the member uses it.
    pub(crate) fn as_use(&self) -> Use {
        Use {
            part: Part {
                id: self.member.type_id,
                ..self.part
            },
            span: self.member.span,
        }
    }

    /// Whether an object of the part always has it.
    pub(crate) fn is_mandatory(&self) -> bool {
        !self.in_cases && !self.member.may_be_absent()
    }
}

/// A member of a merged object.
pub(crate) struct Row<'s> {
    pub(crate) name: &'s str,
    /// What it is in the parts of the object that have it, the newest first.
    pub(crate) uses: Vec<MemberUse<'s>>,
}

/// A branch of a merged union.
pub(crate) struct Case<'s> {
    pub(crate) value: &'s str,
    /// What it adds in the parts that have the value, the newest first.
    pub(crate) uses: Vec<Use>,
}

/// The parts of a node that are objects, the newest first.
pub(crate) fn objects(inputs: &Inputs<'_>, node: &Node) -> Vec<Part> {
    let mut parts = node.newest_first(inputs);
    parts.retain(|part| matches!(inputs.kind(*part), TypeKind::Object(_)));
    parts
}

/// The tag that all unions among these objects have, and that all others have as a mandatory
/// member: `Ok(None)` if none is a union, `Err` if there is no such tag.
pub(crate) fn tag<'s>(
    inputs: &Inputs<'s>,
    objects: impl IntoIterator<Item = Part> + Clone,
) -> Result<Option<&'s str>, NoTag> {
    let mut tag = None;
    for part in objects.clone() {
        let variants = inputs.get(part.release).schema.variants(part.id);
        match (tag, variants.map(|of| &*of.tag)) {
            (_, None) => {}
            (Some(known), Some(other)) if known != other => return Err(NoTag),
            (_, other) => tag = other,
        }
    }
    let Some(name) = tag else { return Ok(None) };
    let has_tag = |part: Part| inputs.has_always(part, name, JsonKind::String);
    if objects.into_iter().all(has_tag) {
        Ok(tag)
    } else {
        Err(NoTag)
    }
}

/// Some objects are unions, but there is no tag that all of them have.
pub(crate) struct NoTag;

/// The shape of an object. `branches` are the nodes of its branches, as far as they are known.
pub(crate) fn shape(
    inputs: &Inputs<'_>,
    nodes: &Nodes,
    id: NodeId,
    branches: &HashMap<NodeId, BTreeSet<NodeId>>,
) -> Shape {
    let objects = objects(inputs, nodes.get(id));
    let tag = match tag(inputs, objects.iter().copied()) {
        Ok(None) => return Shape::Struct,
        Ok(Some(tag)) => tag.to_owned(),
        Err(NoTag) => return Shape::Flat,
    };
    let always: BTreeSet<&str> = objects
        .into_iter()
        .flat_map(|part| names_always(inputs, part))
        .collect();
    let mut raised = BTreeSet::new();
    for branch in branches.get(&id).into_iter().flatten() {
        for part in &nodes.get(*branch).parts {
            let schema = inputs.get(part.release).schema;
            let mut nested = schema.members_in_cases(part.id).into_iter();
            if nested.any(|nested| always.contains(&*nested.member.member.name)) {
                return Shape::Flat;
            }
            let both = names_always(inputs, *part).filter(|name| always.contains(name));
            raised.extend(both.map(str::to_owned));
        }
    }
    Shape::Union { tag, raised }
}

/// The names of the members that an object always has.
fn names_always<'s>(inputs: &Inputs<'s>, part: Part) -> impl Iterator<Item = &'s str> + use<'s> {
    let members = inputs.get(part.release).schema.members(part.id);
    members.into_iter().map(|member| &*member.member.name)
}

/// Those of these members that a branch loses to its union.
pub(crate) fn lost(
    inputs: &Inputs<'_>,
    branch: &Node,
    raised: &BTreeSet<String>,
) -> BTreeSet<String> {
    let parts = branch.parts.iter();
    let names = parts.flat_map(|part| names_always(inputs, *part));
    names
        .filter(|name| raised.contains(*name))
        .map(str::to_owned)
        .collect()
}

/// Whether the types that a branch is made of are used nowhere else.
pub(crate) fn is_only_here(inputs: &Inputs<'_>, branch: &Node) -> bool {
    let mut parts = branch.parts.iter();
    parts.all(|part| inputs.is_empty(*part) || inputs.get(part.release).has_one_user(part.id))
}

/// The members of an object of this shape: those of the newest part first, in its order.
pub(crate) fn members<'s>(inputs: &Inputs<'s>, node: &Node, shape: &Shape) -> Vec<Row<'s>> {
    let mut rows: Vec<Row<'s>> = Vec::new();
    let mut places: HashMap<&'s str, usize> = HashMap::new();
    let mut add = |found: MemberUse<'s>| {
        let name = found.member.name.as_str();
        if node.without.contains(name) {
            return;
        }
        let place = *places.entry(name).or_insert_with(|| {
            let uses = Vec::new();
            rows.push(Row { name, uses });
            rows.len() - 1
        });
        rows[place].uses.push(found);
    };
    for part in objects(inputs, node) {
        let schema = inputs.get(part.release).schema;
        for found in schema.members(part.id) {
            let (owner, member) = (found.owner, found.member);
            add(MemberUse {
                part,
                owner,
                member,
                in_cases: false,
            });
        }
        let in_cases = match shape {
            Shape::Struct => continue,
            Shape::Union { raised, .. } if raised.is_empty() => continue,
            _ => schema.members_in_cases(part.id),
        };
        for found in in_cases {
            let (owner, member) = (found.member.owner, found.member.member);
            let is_meant = match shape {
                Shape::Union { raised, .. } => raised.contains(&member.name),
                _ => true,
            };
            if is_meant {
                add(MemberUse {
                    part,
                    owner,
                    member,
                    in_cases: true,
                });
            }
        }
    }
    rows
}

/// The branches of a union, in the order of the newest one. What is not a union has every
/// value, and adds nothing for it.
pub(crate) fn cases<'s>(inputs: &Inputs<'s>, node: &Node) -> Vec<Case<'s>> {
    let objects = objects(inputs, node);
    let mut cases: Vec<Case<'s>> = Vec::new();
    let mut places: BTreeMap<&'s str, usize> = BTreeMap::new();
    for part in &objects {
        let variants = inputs.get(part.release).schema.variants(part.id);
        for branch in variants.iter().flat_map(|of| &of.branches) {
            let place = *places.entry(&branch.name).or_insert_with(|| {
                let (value, uses) = (&*branch.name, Vec::new());
                cases.push(Case { value, uses });
                cases.len() - 1
            });
            cases[place].uses.push(Use {
                part: Part {
                    id: branch.type_id,
                    ..*part
                },
                span: branch.span,
            });
        }
    }
    for part in objects {
        let schema = inputs.get(part.release).schema;
        if schema.variants(part.id).is_none() {
            let nothing = Use {
                part: inputs.empty(part.release),
                span: inputs.definition(part).span,
            };
            for case in &mut cases {
                case.uses.push(nothing);
            }
        }
    }
    cases
}
